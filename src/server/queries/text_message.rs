//! The outbox of text messages, for whoever phones those that got none.

use sea_orm::{EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::phone::Phone;
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::text_message::{TextKind, TextState};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::text_message::{Column, Entity};
use crate::server::text_message::text_phone;
use crate::views::text_message::{TextLine, TextMessages};

/// A page of them.
#[derive(Clone, Debug, Default)]
pub struct TextMessagesOf {
    /// Where the page begins.
    pub after: Option<String>,
}

impl Query for TextMessagesOf {
    type View = TextMessages;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<TextMessages, Failure> {
        if !policy::ever(scope.actor().role, Action::CheckContact) {
            return Err(Refusal::NotFound.into());
        }
        let find = Entity::find()
            .order_by_desc(Column::MadeAt)
            .order_by_desc(Column::Id)
            .limit(PAGE + 1);
        let find = match self.after.as_deref().and_then(Place::parse) {
            Some(place) => find.filter(place.before(Column::MadeAt, Column::Id)),
            None => find,
        };
        let rows = find.all(reading.db).await?;
        let (rows, next) = Place::cut(rows, |r| (Some(r.made_at), r.id.clone()));
        let mut lines = Vec::new();
        for row in rows {
            let Some(kind) = TextKind::parse(&row.kind) else {
                continue;
            };
            let phone = text_phone(reading.db, reading.master, &row).await?;
            let masked = phone
                .and_then(|p| Phone::parse(&p).ok())
                .map(|p| p.masked());
            lines.push(TextLine {
                kind,
                number: row.number,
                to: masked,
                made_at: At(row.made_at),
                state: TextState::parse(&row.state).unwrap_or_default(),
            });
        }
        Ok(TextMessages { rows: lines, next })
    }
}
