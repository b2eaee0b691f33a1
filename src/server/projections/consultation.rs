//! The rows of a consultation: itself, its units, its cases, its terms.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::term::{self, Holder, Pace};
use super::{put, put_all};
use crate::domain::consultation::{Call, Consultation, Status};
use crate::domain::ids::{StreamId, UnitId};
use crate::domain::term::TermKind;
use crate::server::search::{self, Doc, Eye};
use crate::server::store::StoreError;
use crate::server::store::entities::{consultation_case, consultation_row, consultation_unit};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    it: &Consultation,
) -> Result<(), StoreError> {
    let (Some(id), Some(call), Some(convened)) = (&it.id, &it.call, &it.convened) else {
        return Ok(());
    };
    let in_force = it.status.in_force();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let row = consultation_row::Model {
        id: id.0.clone(),
        number: it.number.clone(),
        question: call.question.clone(),
        status: it.status.key().to_owned(),
        in_force,
        convener: call.convener.0.clone(),
        convened_by: convened.by.name.clone(),
        convened_at: convened.at.0,
        chair: call.chair.account.0.clone(),
        chair_name: call.chair.name.clone(),
        opinions_by: call.opinions_by.to_string(),
        until_day: call.until().to_string(),
        minutes_number: it.minutes_number.clone(),
        asked: count(call.units.len()),
        given: count(it.opinions.len()),
        late_from: term::late_from(&it.terms),
    };
    put!(
        db,
        crate::server::store::entities::consultation_row,
        id.0.clone(),
        row
    );
    search::put(db, found_by(stream, it, call)).await?;
    let units = call
        .units
        .iter()
        .map(|(unit, part)| consultation_unit::Model {
            consultation: id.0.clone(),
            unit: unit.0.clone(),
            part: part.key().to_owned(),
            officer: call.officers.get(unit).map(|p| p.account.0.clone()),
            in_force,
            given_at: it.opinion(unit).map(|o| o.at.0),
        });
    put_all!(
        db,
        crate::server::store::entities::consultation_unit,
        Consultation,
        id.as_str(),
        units
    );
    let cases = call.cases.iter().map(|a| consultation_case::Model {
        consultation: id.0.clone(),
        case_id: a.case.0.clone(),
        number: a.number.clone(),
        title: a.title.clone(),
        in_force,
    });
    put_all!(
        db,
        crate::server::store::entities::consultation_case,
        Consultation,
        id.as_str(),
        cases
    );
    // a unit owes its opinion through its head, or through the officer called by name; the record lies with whoever
    // convened until it waits for the chair
    let recorder = match it.status {
        Status::Submitted => &call.chair,
        _ => &convened.by,
    };
    term::project(db, stream, &it.terms, Pace::default(), |t| {
        let unit = UnitId::from(t.on());
        let person = match t.kind() {
            TermKind::Minutes => Some(recorder.clone()),
            _ => call.officers.get(&unit).cloned(),
        };
        Holder {
            person,
            unit: Some(unit),
        }
    })
    .await
}

/// What it is found by, and for whom: everybody who sees it. In a unit that enforces those are its named officers.
fn found_by<'a>(stream: &'a StreamId, it: &Consultation, call: &Call) -> Doc<'a> {
    let mut words = vec![
        it.number.as_str(),
        it.minutes_number.as_str(),
        call.question.as_str(),
    ];
    for agenda in &call.cases {
        words.extend([agenda.number.as_str(), agenda.title.as_str()]);
    }
    // what is not signed is not decided
    if it.status == Status::Concluded {
        words.extend(it.items.iter().map(|i| i.what.as_str()));
    }
    let units = call.units.keys().chain([&call.convener]);
    let persons = call.officers.values().chain([&call.chair]);
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
