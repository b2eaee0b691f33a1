//! The row of a measure and its terms.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use super::term::{self, Holder, Pace};
use crate::domain::ids::StreamId;
use crate::domain::measure::{BelongsTo, Measure};
use crate::domain::term::TermKind;
use crate::server::store::StoreError;
use crate::server::store::entities::measure_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    measure: &Measure,
) -> Result<(), StoreError> {
    let (Some(id), Some(sheet)) = (&measure.id, &measure.sheet) else {
        return Ok(());
    };
    let set_by = match &sheet.belongs_to {
        BelongsTo::Plan(plan) => plan.stream(),
        BelongsTo::Consultation(consultation) => consultation.stream(),
    };
    let person = sheet.task.person.as_ref();
    let row = measure_row::Model {
        id: id.0.clone(),
        belongs_to: set_by.to_string(),
        case_id: sheet.case.0.clone(),
        case_number: sheet.case_number.clone(),
        what: sheet.task.what.clone(),
        owner: sheet.task.owner.0.clone(),
        person: person.map(|p| p.account.0.clone()),
        person_name: person.map(|p| p.name.clone()),
        status: measure.status.key().to_owned(),
        due_on: measure.due_on.unwrap_or(sheet.task.due_on).to_string(),
        late_from: term::late_from(&measure.terms),
    };
    put!(
        db,
        crate::server::store::entities::measure_row,
        id.0.clone(),
        row
    );
    // the owner owes the work; the unit that leads the case looks at it
    term::project(db, stream, &measure.terms, Pace::default(), |t| {
        match t.kind() {
            TermKind::Measure => Holder {
                unit: Some(sheet.task.owner.clone()),
                person: sheet.task.person.clone(),
            },
            _ => Holder {
                unit: sheet.lead.clone(),
                person: None,
            },
        }
    })
    .await
}
