//! The row of a leniency file, who is named in it, and its terms.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::term::{self, Holder, Pace};
use super::{put, put_all};
use crate::domain::ids::StreamId;
use crate::domain::leniency_file::{LeniencyFile, Status};
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::{leniency_file_person, leniency_file_row};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    file: &LeniencyFile,
) -> Result<(), StoreError> {
    let (Some(id), Some(firm), Some(origin)) = (&file.id, &file.enterprise, file.origin) else {
        return Ok(());
    };
    let decided = file.decision.as_ref();
    let known = file.facts.as_ref();
    let received = file.received_at.unwrap_or(At(0));
    let found_at = known.and_then(|f| f.correction.found_at);
    let recheck = file.terms.all().filter(|t| t.kind() == TermKind::Recheck);
    let articles = decided.map(|d| {
        let names: Vec<&str> = d.articles.iter().map(|a| a.0.as_str()).collect();
        names.join(" ")
    });
    let row = leniency_file_row::Model {
        id: id.0.clone(),
        number: file.number.clone(),
        enterprise: firm.0.clone(),
        enterprise_name: file.enterprise_name.clone(),
        origin: origin.key().to_owned(),
        status: file.status.key().to_owned(),
        received_at: received.0,
        self_reported_at: file.report.as_ref().map(|_| received.0),
        found_by: (file.report.is_none() && file.status == Status::Reported)
            .then(|| file.received_by.as_ref().map(|p| p.account.0.clone()))
            .flatten(),
        item: known.and_then(|f| f.item.as_ref()).map(|i| i.0.clone()),
        act_on: known.and_then(|f| f.act_on).map(|d| d.to_string()),
        found_on: Some(found_at.unwrap_or(received).beijing_date().to_string()),
        ruling: decided.map(|d| d.ruling.key().to_owned()),
        articles: articles.unwrap_or_default(),
        decision_number: decided.and_then(|d| d.number.clone()),
        decided_year: decided.map(|d| i64::from(d.done.at.beijing_date().year())),
        decided_on: decided.map(|d| d.done.at.beijing_date().to_string()),
        recheck_on: recheck.last().map(|t| t.due_on().to_string()),
        recheck: file.recheck.as_ref().map(|r| {
            let found = if r.corrected {
                "corrected"
            } else {
                "fell_back"
            };
            found.to_owned()
        }),
        late_from: term::late_from(&file.terms),
    };
    put!(
        db,
        crate::server::store::entities::leniency_file_row,
        id.0.clone(),
        row
    );
    let turn = file.whose_turn();
    let people: Vec<leniency_file_person::Model> = file
        .team
        .iter()
        .flat_map(|team| {
            let parts = ["officer", "officer", "reviewer", "decider"];
            team.people()
                .zip(parts)
                .map(|(person, part)| leniency_file_person::Model {
                    file_id: id.0.clone(),
                    account: person.account.0.clone(),
                    part: part.to_owned(),
                    turn: turn.contains(&person.account),
                })
        })
        .collect();
    put_all!(
        db,
        crate::server::store::entities::leniency_file_person,
        FileId,
        id.0.as_str(),
        people
    );
    // no unit holds a term of a closed file: units read lists, and this is on none of them
    let team = file.team.clone();
    term::project(db, stream, &file.terms, Pace::default(), |t| Holder {
        unit: None,
        person: team.as_ref().map(|team| match t.kind() {
            TermKind::LegalReview => team.reviewer.clone(),
            TermKind::Decision if file.status == Status::Reviewed => team.decider.clone(),
            _ => team.officers[0].person.clone(),
        }),
    })
    .await
}
