//! Reads and appends the log. An entry is written once; nothing here changes one.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::entities::{event, number_series, unique_value};
use super::seal::{MasterKey, key_for_writing};
use super::{StoreError, chain};
use crate::domain::actor::Actor;
use crate::domain::claims;
use crate::domain::event::{Emitted, Event};
use crate::domain::ids::StreamId;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::time::At;
use crate::domain::world::{Need, State, World};

/// Streams read, and entries written, in one statement.
const MANY: usize = 500;

/// Who commits what, when.
#[derive(Clone, Debug)]
pub struct Commit<'a> {
    /// One id for everything a command appends.
    pub id: String,
    /// Who.
    pub actor: &'a Actor,
    /// When.
    pub at: At,
}

/// The event an entry holds.
pub fn decode(entry: &event::Model) -> Result<Event, StoreError> {
    Event::read(&entry.kind, &entry.payload)
        .map_err(|e| StoreError::Corrupt(format!("{} at {}: {e}", entry.kind, entry.position)))
}

/// The entries of a stream, oldest first.
pub async fn load<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
) -> Result<Vec<event::Model>, StoreError> {
    Ok(event::Entity::find()
        .filter(event::Column::Stream.eq(stream.to_string()))
        .order_by_asc(event::Column::Seq)
        .all(db)
        .await?)
}

/// The folded state of a stream and its last sequence.
pub async fn fold<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
) -> Result<(State, u64), StoreError> {
    let mut state = State::new(stream.noun);
    let mut seq = 0;
    for entry in load(db, stream).await? {
        state.evolve(&decode(&entry)?);
        seq = u64::try_from(entry.seq).unwrap_or(0);
    }
    Ok((state, seq))
}

/// Loads what a decision needs into `world`.
pub async fn meet<C: ConnectionTrait>(
    db: &C,
    world: &mut World,
    need: Need,
) -> Result<(), StoreError> {
    match need {
        Need::Stream(id) => {
            let (state, seq) = fold(db, &id).await?;
            world.put_stream(id, state, seq);
        }
        Need::Number(series) => {
            let key = (series.key.to_owned(), i64::from(series.year));
            let row = number_series::Entity::find_by_id(key).one(db).await?;
            let last = row.map_or(0, |r| u32::try_from(r.last).unwrap_or(u32::MAX));
            world.put_number(series, last);
        }
        Need::Holder(unique) => {
            let key = (unique.kind.to_owned(), unique.value.clone());
            let row = unique_value::Entity::find_by_id(key).one(db).await?;
            world.put_holder(unique, row.map(|r| r.stream));
        }
        Need::Staff(role) => {
            let staff = Box::pin(super::works::staff(db, role)).await?;
            world.put_staff(role, staff);
        }
        Need::Helpers(firm) => {
            let helpers = Box::pin(super::firm::helpers(db, &firm)).await?;
            world.put_helpers(firm, helpers);
        }
        Need::Works(who) => {
            let works = Box::pin(super::works::works(db, &who)).await?;
            world.put_works(who, works);
        }
        Need::DecidedFiles(firm) => {
            let files = Box::pin(super::firm::decided_files(db, &firm)).await?;
            world.put_decided_files(firm, files);
        }
        Need::KnownClues(firm) => {
            let clues = Box::pin(super::clues::known_clues(db, &firm)).await?;
            world.put_known_clues(firm, clues);
        }
        Need::InForce(firm) => {
            let decisions = Box::pin(super::firm::in_force(db, &firm)).await?;
            world.put_in_force(firm, decisions);
        }
        Need::ClosedCases(from, to, seed) => {
            let closed = Box::pin(super::closed::closed_cases(db, from, to, &seed)).await?;
            world.put_closed_cases((from, to, seed), closed);
        }
        Need::LeniencyEdition(version) => {
            let book = Box::pin(super::editions::edition(db, &version)).await?;
            world.put_leniency_edition(version, book);
        }
        Need::LikeDecisions(item) => {
            let decisions = Box::pin(super::firm::like_decisions(db, &item)).await?;
            world.put_like_decisions(item, decisions);
        }
    }
    Ok(())
}

/// Loads everything a decision asks for at one time, streams many in one read.
pub async fn meet_all<C: ConnectionTrait>(
    db: &C,
    world: &mut World,
    needs: Vec<Need>,
) -> Result<(), StoreError> {
    let (mut streams, mut others) = (Vec::new(), Vec::new());
    for need in needs {
        match need {
            Need::Stream(id) => streams.push(id),
            other => others.push(other),
        }
    }
    streams.sort();
    streams.dedup();
    for ids in streams.chunks(MANY) {
        let mut states: std::collections::BTreeMap<String, (StreamId, State, u64)> = ids
            .iter()
            .map(|id| (id.to_string(), (id.clone(), State::new(id.noun), 0)))
            .collect();
        let entries = event::Entity::find()
            .filter(event::Column::Stream.is_in(states.keys().cloned()))
            .order_by_asc(event::Column::Stream)
            .order_by_asc(event::Column::Seq)
            .all(db)
            .await?;
        for entry in entries {
            if let Some((_, state, seq)) = states.get_mut(&entry.stream) {
                state.evolve(&decode(&entry)?);
                *seq = u64::try_from(entry.seq).unwrap_or(0);
            }
        }
        for (id, state, seq) in states.into_values() {
            world.put_stream(id, state, seq);
        }
    }
    for need in others {
        if !world.has(&need) {
            meet(db, world, need).await?;
        }
    }
    Ok(())
}

/// The newest entry, which the next one follows.
pub async fn head<C: ConnectionTrait>(db: &C) -> Result<(i64, String), StoreError> {
    let last = event::Entity::find()
        .order_by_desc(event::Column::Position)
        .limit(1)
        .one(db)
        .await?;
    Ok(last.map_or((0, chain::START.to_owned()), |e| (e.position, e.hash)))
}

/// Seals, numbers, chains and writes `emitted`; gives them back as they now stand in the store.
pub async fn append<C: ConnectionTrait>(
    db: &C,
    master: &MasterKey,
    commit: &Commit<'_>,
    world: &World,
    mut emitted: Vec<Emitted>,
) -> Result<Vec<Emitted>, StoreError> {
    let (mut position, mut prev) = head(db).await?;
    let mut seqs = std::collections::BTreeMap::new();
    let mut entries = Vec::with_capacity(emitted.len());
    for e in &mut emitted {
        seal(db, master, e).await?;
        let seq = seqs
            .entry(e.stream.clone())
            .or_insert_with(|| world.seq(&e.stream));
        *seq += 1;
        position += 1;
        let payload = serde_json::to_string(&e.event)
            .map_err(|err| StoreError::Corrupt(format!("{}: {err}", e.event.kind())))?;
        let mut entry = event::Model {
            stream: e.stream.to_string(),
            seq: i64::try_from(*seq).unwrap_or(i64::MAX),
            position,
            kind: e.event.kind().to_owned(),
            version: i64::from(e.event.version()),
            payload,
            actor: commit.actor.person.account.0.clone(),
            actor_name: commit.actor.person.name.clone(),
            appointment: commit
                .actor
                .appointment
                .as_ref()
                .map_or_else(String::new, |a| a.0.clone()),
            at: commit.at.0,
            commit_id: commit.id.clone(),
            prev,
            hash: String::new(),
        };
        entry.hash = chain::hash(&entry);
        prev = entry.hash.clone();
        entries.push(entry.into_active_model());
        claim(db, &e.stream, &e.event).await?;
    }
    while !entries.is_empty() {
        let rest = entries.split_off(entries.len().min(MANY));
        event::Entity::insert_many(entries)
            .exec_without_returning(db)
            .await?;
        entries = rest;
    }
    Ok(emitted)
}

async fn seal<C: ConnectionTrait>(
    db: &C,
    master: &MasterKey,
    e: &mut Emitted,
) -> Result<(), StoreError> {
    let record = e.stream.to_string();
    let fields = e.event.sealed_fields();
    if fields.is_empty() {
        return Ok(());
    }
    let key = key_for_writing(db, master, &record).await?;
    for field in fields {
        if let Sealed::Plain(text) = field {
            *field = Sealed::Cipher(key.seal(text)?);
        }
    }
    Ok(())
}

/// Writes what an event claims for its stream: its numbers and its unique values.
pub async fn claim<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    event: &Event,
) -> Result<(), StoreError> {
    for (series, number) in claims::numbers(event) {
        let key = (series.key.to_owned(), i64::from(series.year));
        let before = number_series::Entity::find_by_id(key.clone())
            .one(db)
            .await?;
        number_series::Entity::delete_by_id(key.clone())
            .exec(db)
            .await?;
        // a number kept back may be taken after later ones were given
        let row = number_series::Model {
            series: key.0,
            year: key.1,
            last: before.map_or(0, |b| b.last).max(i64::from(number.serial)),
        };
        number_series::Entity::insert(row.into_active_model())
            .exec_without_returning(db)
            .await?;
    }
    for unique in claims::uniques(event) {
        let row = unique_value::Model {
            kind: unique.kind.to_owned(),
            value: unique.value,
            stream: stream.to_string(),
        };
        unique_value::Entity::insert(row.into_active_model())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}
