//! The row of a supervision order and its terms.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use super::term::{self, Holder, Pace};
use crate::domain::ids::StreamId;
use crate::domain::supervision_order::SupervisionOrder;
use crate::domain::term::TermKind;
use crate::server::store::StoreError;
use crate::server::store::entities::supervision_order_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    order: &SupervisionOrder,
) -> Result<(), StoreError> {
    let (Some(id), Some(sheet)) = (&order.id, &order.sheet) else {
        return Ok(());
    };
    let row = supervision_order_row::Model {
        id: id.0.clone(),
        number: order.number.clone(),
        case_id: sheet.case.0.clone(),
        case_number: sheet.case_number.clone(),
        case_title: sheet.case_title.clone(),
        unit: sheet.unit.0.clone(),
        level: sheet.level.key().to_owned(),
        status: order.status.key().to_owned(),
        in_force: order.status.in_force(),
        drafted_at: order.drafted.as_ref().map_or(0, |d| d.at.0),
        signed_at: order.signed.as_ref().map(|s| s.at.0),
        signed_by: order.signed.as_ref().map(|s| s.by.name.clone()),
        due_on: sheet.due_on.to_string(),
        late_from: term::late_from(&order.terms),
    };
    put!(
        db,
        crate::server::store::entities::supervision_order_row,
        id.0.clone(),
        row
    );
    // the unit owes the reply, whoever signed the order owes its review
    let taken = order.acknowledged.as_ref().map(|a| a.by.clone());
    let signed = order.signed.as_ref().map(|s| s.by.clone());
    term::project(db, stream, &order.terms, Pace::default(), |t| {
        match t.kind() {
            TermKind::OrderAcknowledgement | TermKind::OrderReply => Holder {
                unit: Some(sheet.unit.clone()),
                person: taken.clone(),
            },
            _ => Holder {
                unit: None,
                person: signed.clone(),
            },
        }
    })
    .await
}
