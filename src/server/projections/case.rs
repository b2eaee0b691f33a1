//! The rows of a case: itself, its units, its firms, its terms.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, EntityTrait};

use super::term::{self, Holder, Pace};
use super::{ledger, put, put_all};
use crate::domain::case::{Case, Whose, whose_turn};
use crate::domain::complaint::Status;
use crate::domain::ids::{StreamId, UnitId};
use crate::domain::measure;
use crate::domain::term::TermKind;
use crate::server::search::{self, Doc, Eye};
use crate::server::store::StoreError;
use crate::server::store::entities::{case_enterprise, case_row, case_unit, term_row};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    case: &Case,
) -> Result<(), StoreError> {
    let Some(id) = &case.id else { return Ok(()) };
    let late_from = term::late_from(&case.terms);
    let row = case_row::Model {
        id: id.0.clone(),
        number: case.number.clone(),
        title: case.title.clone(),
        theme: case
            .theme
            .as_ref()
            .map_or_else(String::new, |t| t.0.clone()),
        stage: case.stage.key().to_owned(),
        track: case.track.map_or("", |t| t.key()).to_owned(),
        difficulty: case.difficulty.map_or("", |d| d.key()).to_owned(),
        lead: case.lead.as_ref().map_or_else(String::new, |u| u.0.clone()),
        handler: case.handler.as_ref().map(|p| p.account.0.clone()),
        handler_name: case.handler.as_ref().map(|p| p.name.clone()),
        extension_asked: case.extension.is_some(),
        extension_for_leader: case.extension.as_ref().is_some_and(|e| e.for_leader),
        held_since: case.held_since.map(|at| at.0),
        hops: i64::from(case.hops),
        opened_at: case.opened_at.map_or(0, |at| at.0),
        late_from,
        parked_since: case.parked.as_ref().map(|p| p.since.0),
        parking_asked: case.parking.is_some(),
        labels: labels(case),
        closing: case.closing.map(|c| c.key().to_owned()),
    };
    put!(
        db,
        crate::server::store::entities::case_row,
        id.0.clone(),
        row
    );

    ledger::of_case(db, id).await?;

    let owing = |unit: &str| {
        let term = case.terms.running_on(TermKind::Support, unit);
        term.map(|t| t.late_from().0)
    };
    let part = |unit: &str, part: &str| case_unit::Model {
        case_id: id.0.clone(),
        unit: unit.to_owned(),
        part: part.to_owned(),
        stage: case.stage.key().to_owned(),
        late_from,
        own_late_from: owing(unit),
    };
    let units = case
        .lead
        .iter()
        .map(|u| part(u.as_str(), "lead"))
        .chain(case.supporting.iter().map(|u| part(u.as_str(), "support")));
    // a unit under order sees the case, whether it has another part in it or not
    let has_part = |u: &UnitId| case.lead.as_ref() == Some(u) || case.supporting.contains(u);
    let under_order: BTreeSet<&UnitId> = case
        .orders_in_force()
        .map(|(_, o)| &o.unit)
        .filter(|u| !has_part(u))
        .collect();
    // so does a unit that owns a measure of it or helps with one
    let by_measure: BTreeSet<&UnitId> = case
        .measures
        .values()
        .filter(|m| m.status != measure::Status::Cancelled)
        .flat_map(|m| m.co_owners.iter().chain([&m.owner]))
        .filter(|u| !has_part(u) && !under_order.contains(u))
        .collect();
    // and so does a unit that is asked for an opinion
    let asked: BTreeSet<&UnitId> = case
        .consultations_in_force()
        .flat_map(|(_, band)| &band.units)
        .filter(|u| !has_part(u) && !under_order.contains(u) && !by_measure.contains(u))
        .collect();
    let units = units
        .chain(under_order.iter().map(|u| part(u.as_str(), "order")))
        .chain(by_measure.iter().map(|u| part(u.as_str(), "measure")))
        .chain(asked.into_iter().map(|u| part(u.as_str(), "called")));
    // one that was named as complained of since reads who complained no more (design §6.9)
    let units = units.filter(|u| !case.complained_of.iter().any(|of| of.0 == u.unit));
    let units: Vec<case_unit::Model> = units.collect();
    // in a unit that enforces it is for whoever has it in hand or was called by name (design §6.9)
    let called = case.consultations_in_force().flat_map(|(_, b)| &b.officers);
    let persons = case.handler.iter().map(|p| &p.account).chain(called);
    let persons = persons.cloned().map(Eye::Person);
    let part_of = units.iter().map(|u| Eye::Unit(UnitId(u.unit.clone())));
    let seen_by = part_of.chain(persons).collect();
    put_all!(
        db,
        crate::server::store::entities::case_unit,
        CaseId,
        id.as_str(),
        units
    );

    let firms: std::collections::BTreeMap<_, _> = case
        .lines
        .values()
        .filter(|l| l.status != Status::Void)
        .map(|l| (l.enterprise.0.clone(), l.enterprise_name.clone()))
        .collect();
    let names: Vec<&str> = firms.values().map(String::as_str).collect();
    let doc = Doc {
        stream,
        words: format!("{} {} {}", case.number, case.title, names.join(" ")),
        seen_by,
        follows: None,
    };
    search::put(db, doc).await?;
    let firms = firms
        .into_iter()
        .map(|(enterprise, name)| case_enterprise::Model {
            case_id: id.0.clone(),
            enterprise,
            name,
        });
    put_all!(
        db,
        crate::server::store::entities::case_enterprise,
        CaseId,
        id.as_str(),
        firms
    );

    term::put(db, stream, clocks(stream, case)).await
}

/// The rows of its clocks, each with who must act.
pub(super) fn clocks(stream: &StreamId, case: &Case) -> Vec<term_row::Model> {
    let whose = whose_turn(case).whose;
    let pace = Pace {
        progress_at: case.progress_at,
        disputes: case.disputed(),
    };
    // whoever leads looks again at what was referred, whosever turn the case itself is
    let leads = || Holder {
        unit: case.lead.clone(),
        person: case.handler.clone(),
    };
    term::rows(stream, &case.terms, pace, |term| match &whose {
        _ if term.kind() == TermKind::ReferredReview => leads(),
        // a supporting unit its part, whoever decides on more time the word, and the pool its review: whosever turn the
        // case is
        _ if term.kind().is_beside_the_case() || term.kind() == TermKind::PoolReview => Holder {
            unit: Some(UnitId(term.on().to_owned())),
            person: None,
        },
        Whose::Unit(unit, person) => Holder {
            unit: Some(unit.clone()),
            person: person.clone(),
        },
        Whose::Reviewer(unit) | Whose::Pool(unit) => Holder {
            unit: Some(unit.clone()),
            person: None,
        },
        Whose::Coordinator | Whose::Enterprise | Whose::Nobody => Holder::default(),
    })
}

/// The labels as one text in which each can be looked for.
fn labels(case: &Case) -> String {
    let each = case.labels.iter().map(|l| format!(" {} ", l.key()));
    each.collect()
}
