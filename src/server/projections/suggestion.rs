//! The row of a suggestion, and its clock.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::put;
use super::term::{self, Holder, Pace};
use crate::domain::ids::StreamId;
use crate::domain::suggestion::Suggestion;
use crate::server::store::StoreError;
use crate::server::store::entities::suggestion_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    suggestion: &Suggestion,
) -> Result<(), StoreError> {
    let (Some(id), Some(made_at)) = (&suggestion.id, suggestion.made_at) else {
        return Ok(());
    };
    let firm = suggestion.enterprise.as_ref();
    let row = suggestion_row::Model {
        id: id.0.clone(),
        number: suggestion.number.clone(),
        enterprise: firm.map(|(id, _)| id.0.clone()),
        enterprise_name: firm.map(|(_, name)| name.clone()),
        words: suggestion.words.clone(),
        status: suggestion.status.key().to_owned(),
        reply: suggestion.reply.as_ref().map(|(words, _)| words.clone()),
        made_at: made_at.0,
        about: suggestion.about.key().to_owned(),
    };
    put!(
        db,
        crate::server::store::entities::suggestion_row,
        id.0.clone(),
        row
    );
    // whoever of the coordinating office is there replies: no unit or person by name
    term::project(db, stream, &suggestion.terms, Pace::default(), |_| {
        Holder::default()
    })
    .await
}
