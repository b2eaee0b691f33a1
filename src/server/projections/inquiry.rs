//! The row of a question to a unit complained of, and its clock.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use super::term::{self, Holder, Pace};
use crate::domain::ids::StreamId;
use crate::domain::inquiry::Inquiry;
use crate::server::search::{self, Doc, Eye};
use crate::server::store::StoreError;
use crate::server::store::entities::inquiry_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    it: &Inquiry,
) -> Result<(), StoreError> {
    let (Some(id), Some(sheet), Some(asked)) = (&it.id, &it.sheet, &it.asked) else {
        return Ok(());
    };
    let row = inquiry_row::Model {
        id: id.0.clone(),
        number: it.number.clone(),
        case_id: sheet.case.0.clone(),
        by_unit: sheet.by_unit.0.clone(),
        unit: sheet.unit.0.clone(),
        officer: sheet.officer.as_ref().map(|p| p.account.0.clone()),
        question: sheet.question.clone(),
        due_on: sheet.due_on.to_string(),
        answered: !it.answers.is_empty(),
        asked_at: asked.at.0,
        late_from: term::late_from(&it.terms),
    };
    put!(
        db,
        crate::server::store::entities::inquiry_row,
        id.0.clone(),
        row
    );
    // neither the case nor the firm is in it, but for one that agreed to be named
    let named = sheet.named.as_ref().map_or("", |n| n.firm.as_str());
    let doc = Doc {
        stream,
        words: format!("{}\n{}\n{named}", it.number, sheet.question),
        seen_by: [&sheet.by_unit, &sheet.unit]
            .map(|u| Eye::Unit(u.clone()))
            .into_iter()
            .chain(sheet.officer.iter().map(|p| Eye::Person(p.account.clone())))
            .collect(),
        follows: None,
    };
    search::put(db, doc).await?;
    term::project(db, stream, &it.terms, Pace::default(), |_| Holder {
        unit: Some(sheet.unit.clone()),
        person: sheet.officer.clone(),
    })
    .await
}
