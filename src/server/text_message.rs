//! 短信: what a firm's contact is told by text message, where a gateway is configured (issue 3, B). The outbox is written in the
//! same transaction as the event it tells of; what it says is a number and a step, and never a word of what was said.
//!
//! A gateway may be asked twice for the same message after a crash, and knows it by its id; none is forgotten.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::pipeline::Server;
use super::random;
use super::store::StoreError;
use super::store::entities::text_message::{Column, Entity, Model};
use super::store::events::meet;
use super::store::seal::{MasterKey, key_for_reading};
use crate::domain::account::Contact;
use crate::domain::event::{Emitted, Event};
use crate::domain::ids::{ComplaintId, EnterpriseId, Noun, StreamId};
use crate::domain::text_message::{TextKind, TextState};
use crate::domain::time::At;
use crate::domain::world::{Need, World};
use crate::domain::{complaint, enterprise};

/// The most that are sent at one go.
const BATCH: u64 = 100;

/// A message that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its id, by which a gateway knows it again.
    pub id: String,
    /// What it tells.
    pub kind: TextKind,
    /// The number it names.
    pub number: String,
    /// To whom.
    pub phone: String,
}

/// What an event tells somebody outside, and of which number; none for almost all.
fn told(event: &Event, number: Option<&str>) -> Option<(TextKind, String)> {
    use complaint::Event as C;
    use enterprise::Event as E;
    let of = |kind| Some((kind, number?.to_owned()));
    match event {
        Event::Complaint(C::Registered { number, .. }) => {
            Some((TextKind::Received, number.text.clone()))
        }
        Event::Complaint(C::Accepted { .. } | C::DeemedAccepted { .. }) => of(TextKind::Accepted),
        Event::Complaint(C::Declined { .. }) => of(TextKind::Declined),
        Event::Complaint(C::Answered { .. }) => of(TextKind::Answered),
        Event::Enterprise(E::ClaimAccepted { number, .. }) => {
            Some((TextKind::ClaimAccepted, number.clone()))
        }
        Event::Enterprise(E::ClaimDeclined { number, .. }) => {
            Some((TextKind::ClaimDeclined, number.clone()))
        }
        _ => None,
    }
}

/// Lays into the outbox what these events tell.
pub(super) async fn follow(
    tx: &DatabaseTransaction,
    world: &World,
    emitted: &[Emitted],
    now: At,
) -> Result<(), StoreError> {
    for one in emitted {
        let said = match one.stream.noun {
            Noun::Complaint => world.complaint(&ComplaintId(one.stream.id.clone())).ok(),
            _ => None,
        };
        let Some((kind, number)) = told(&one.event, said.map(|c| c.number.as_str())) else {
            continue;
        };
        let row = Model {
            id: random::id(),
            kind: kind.key().to_owned(),
            stream: one.stream.to_string(),
            number,
            made_at: now.0,
            state: TextState::Waiting.key().to_owned(),
            sent_at: None,
        };
        Entity::insert(row.into_active_model())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Whom a message of this stream is for.
fn contact_of(world: &World, stream: &StreamId, number: &str) -> Option<Contact> {
    match stream.noun {
        Noun::Complaint => {
            let said = world.complaint(&ComplaintId(stream.id.clone())).ok()?;
            said.contact.clone()
        }
        Noun::Enterprise => {
            let firm = world.enterprise(&EnterpriseId(stream.id.clone())).ok()?;
            firm.claim(number).ok().map(|claim| claim.contact.clone())
        }
        _ => None,
    }
}

impl Server {
    /// The messages that wait, the oldest first. Those nobody can be told any more are put aside.
    pub async fn texts_waiting(&self) -> Result<Vec<Outgoing>, StoreError> {
        let tx = self.store().begin_write().await?;
        let rows = Entity::find()
            .filter(Column::State.eq(TextState::Waiting.key()))
            .order_by_asc(Column::MadeAt)
            .order_by_asc(Column::Id)
            .limit(BATCH)
            .all(&tx)
            .await?;
        let mut waiting = Vec::new();
        for row in rows {
            let phone = text_phone(&tx, self.master(), &row).await?;
            match (TextKind::parse(&row.kind), phone) {
                (Some(kind), Some(phone)) => waiting.push(Outgoing {
                    id: row.id,
                    kind,
                    number: row.number,
                    phone,
                }),
                _ => {
                    let mut aside = row.into_active_model();
                    aside.state = Set(TextState::Erased.key().to_owned());
                    aside.update(&tx).await?;
                }
            }
        }
        tx.commit().await?;
        Ok(waiting)
    }

    /// The gateway took it.
    pub async fn text_sent(&self, id: &str) -> Result<(), StoreError> {
        let now = self.clock().now();
        let tx = self.store().begin_write().await?;
        if let Some(row) = Entity::find_by_id(id).one(&tx).await? {
            let mut sent = row.into_active_model();
            sent.state = Set(TextState::Sent.key().to_owned());
            sent.sent_at = Set(Some(now.0));
            sent.update(&tx).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// The number a message goes to; none once its key was erased.
pub(super) async fn text_phone<C: ConnectionTrait>(
    db: &C,
    master: &MasterKey,
    row: &Model,
) -> Result<Option<String>, StoreError> {
    let Some(stream) = StreamId::parse(&row.stream) else {
        return Ok(None);
    };
    let mut world = World::default();
    meet(db, &mut world, Need::Stream(stream.clone())).await?;
    let Some(contact) = contact_of(&world, &stream, &row.number) else {
        return Ok(None);
    };
    match key_for_reading(db, master, &row.stream).await? {
        Some(key) => Ok(Some(key.open(&contact.phone)?)),
        None => Ok(None),
    }
}
