//! The rows of a question decided on its own: itself, its units, its firms, its clocks.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::term::{self, Holder, Pace};
use super::{put, put_all};
use crate::domain::ids::{StreamId, UnitId};
use crate::domain::matter::{Matter, Sheet};
use crate::server::search::{self, Doc, Eye};
use crate::server::store::StoreError;
use crate::server::store::entities::{matter_firm, matter_row, matter_unit};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    it: &Matter,
) -> Result<(), StoreError> {
    let (Some(id), Some(sheet)) = (&it.id, &it.sheet) else {
        return Ok(());
    };
    put!(
        db,
        crate::server::store::entities::matter_row,
        id.0.clone(),
        row(&id.0, it, sheet)
    );
    let given_at = |unit: &UnitId| match *unit == sheet.legal {
        true => it.legal_opinion().map(|l| l.at.0),
        false => it.opinion(unit).map(|o| o.at.0),
    };
    let units = sheet.asked().map(|unit| matter_unit::Model {
        matter: id.0.clone(),
        unit: unit.0.clone(),
        officer: sheet.officers.get(unit).map(|p| p.account.0.clone()),
        in_force: it.status.is_open(),
        given_at: given_at(unit),
    });
    put_all!(
        db,
        crate::server::store::entities::matter_unit,
        Matter,
        id.as_str(),
        units
    );
    let firms = sheet.firms.iter().map(|(firm, name)| matter_firm::Model {
        matter: id.0.clone(),
        enterprise: firm.0.clone(),
        name: name.clone(),
        decided: it.decided.is_some(),
    });
    put_all!(
        db,
        crate::server::store::entities::matter_firm,
        Matter,
        id.as_str(),
        firms
    );
    search::put(db, found_by(stream, it, sheet)).await?;
    // a unit owes its opinion through its head, or through the officer named
    term::project(db, stream, &it.terms, Pace::default(), |t| {
        let unit = UnitId::from(t.on());
        Holder {
            person: sheet.officers.get(&unit).cloned(),
            unit: Some(unit),
        }
    })
    .await
}

/// What it is found by, and for whom: everybody who sees it. In a unit that enforces those are its named officers.
fn found_by<'a>(stream: &'a StreamId, it: &Matter, sheet: &Sheet) -> Doc<'a> {
    let source = sheet.source.iter().map(|s| s.number.as_str());
    let firms = sheet.firms.values().map(String::as_str);
    let own = [
        it.number.as_str(),
        sheet.title.as_str(),
        sheet.question.as_str(),
    ];
    let words: Vec<&str> = own.into_iter().chain(source).chain(firms).collect();
    let units = sheet.asked().chain([&sheet.convener]);
    let persons = sheet.officers.values().chain([&sheet.decider]);
    Doc {
        stream,
        words: words.join("\n"),
        seen_by: units
            .map(|u| Eye::Unit(u.clone()))
            .chain(persons.map(|p| Eye::Person(p.account.clone())))
            .collect(),
        follows: None,
    }
}

fn row(id: &str, it: &Matter, sheet: &Sheet) -> matter_row::Model {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let decided = it.proposal.as_ref().filter(|_| it.decided.is_some());
    let told = |part: fn(&crate::domain::matter::Proposal) -> &String| {
        decided.map(part).cloned().unwrap_or_default()
    };
    matter_row::Model {
        id: id.to_owned(),
        number: it.number.clone(),
        title: sheet.title.clone(),
        status: it.status.key().to_owned(),
        in_force: it.status.is_open(),
        convener: sheet.convener.0.clone(),
        decider: sheet.decider.account.0.clone(),
        decider_name: sheet.decider.name.clone(),
        case_id: sheet.source.as_ref().map(|s| s.case.0.clone()),
        case_number: sheet.source.as_ref().map(|s| s.number.clone()),
        opinions_by: sheet.opinions_by.to_string(),
        valid_until: it.proposal.as_ref().map(|p| p.valid_until.to_string()),
        told: told(|p| &p.told),
        conditions: told(|p| &p.conditions),
        decided_at: it.decided.as_ref().map(|d| d.at.0),
        asked: count(sheet.asked().count()),
        given: count(it.opinions.len() + usize::from(!it.legal.is_empty())),
        late_from: term::late_from(&it.terms),
    }
}
