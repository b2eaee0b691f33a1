//! The only door (design §4, §6.2): every write is [`Server::run`], every read is [`Server::ask`].

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use sha2::{Digest, Sha256};

use super::clock::Clock;
use super::desk;
use super::erase;
use super::files::FileStore;
use super::projections;
use super::queries::Query;
use super::store::entities::{event, idempotency};
use super::store::events::{self, Commit};
use super::store::seal::MasterKey;
use super::store::{Store, StoreError};
use super::{password, random, second_factor, text_message};
use crate::domain::actor::Actor;
use crate::domain::command::Command;
use crate::domain::event::Emitted;
use crate::domain::ids::{AccountId, Noun, StreamId, only};
use crate::domain::leniency::rule::RuleBook;
use crate::domain::policy::Scope;
use crate::domain::recompute;
use crate::domain::reference::Reference;
use crate::domain::refusal::Refusal;
use crate::domain::time::At;
use crate::domain::world::{Facts, State, World};

/// Everything a request needs, cheap to clone.
#[derive(Clone, Debug)]
pub struct Server(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    store: Store,
    master: MasterKey,
    clock: Clock,
    files: FileStore,
    hasher: password::Hasher,
    /// Whether a gateway sends text messages: then what it is to send is laid into the outbox.
    texts: AtomicBool,
    /// The reference data last read, with the sequences it was read at.
    reference: RwLock<Option<Cached>>,
}

/// Reference data, and the last sequences of rulebook and calendar it was read at.
type Cached = ((i64, i64), Arc<Reference>);

/// What travels beside a command.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// The sequence the form was rendered at, of the stream it is about.
    pub seen: Option<(StreamId, u64)>,
    /// The key of a creating form, bound to an account or draft, with the hash of what was sent.
    pub key: Option<Key>,
    /// A password or code to store in the same transaction; its value is never an event.
    pub credential: Option<password::NewCredential>,
    /// What becomes of a second factor in the same transaction; its values are never events.
    pub factor: Option<second_factor::Change>,
}

/// A creating form's key.
#[derive(Clone, Debug)]
pub struct Key {
    /// The account or draft it is bound to.
    pub binding: String,
    /// The key itself.
    pub key: String,
    /// What was sent, without the key.
    pub body: String,
}

/// What an accepted command did.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Outcome {
    /// The stream of the first event.
    pub stream: String,
    /// The number it was given, if it was given one.
    pub number: Option<String>,
    /// Whether an earlier press of the same form had done it already, and this one did nothing.
    #[serde(skip)]
    pub again: bool,
}

/// A command that did not happen.
#[derive(Debug)]
pub enum Failure {
    /// The rules say no.
    Refused(Refusal),
    /// Something below the rules failed; nothing was written.
    Broken(StoreError),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Failure::Refused(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::Broken(error)
    }
}

impl From<sea_orm::DbErr> for Failure {
    fn from(error: sea_orm::DbErr) -> Self {
        Failure::Broken(error.into())
    }
}

impl Server {
    /// Whether a form with this key was accepted from this account.
    pub async fn was_done(&self, account: &AccountId, key: &str) -> Result<bool, StoreError> {
        let tx = self.store().begin_read().await?;
        let done = done_under(&tx, account.as_str(), key).await?;
        tx.rollback().await?;
        Ok(done.is_some())
    }

    /// A server over an open store.
    pub fn new(store: Store, master: MasterKey, clock: Clock, files: FileStore) -> Server {
        Server(Arc::new(Inner {
            store,
            master,
            clock,
            files,
            hasher: password::Hasher::new(),
            texts: AtomicBool::new(false),
            reference: RwLock::new(None),
        }))
    }

    /// From now on contacts are told by text message (see [`super::text_message`]).
    pub fn send_texts(&self) {
        self.0.texts.store(true, Ordering::Relaxed);
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The store, for the parts of `server` that are not commands: sessions, rebuild, verify.
    pub(super) fn store(&self) -> &Store {
        &self.0.store
    }

    pub(super) fn master(&self) -> &MasterKey {
        &self.0.master
    }

    pub(super) fn files(&self) -> &FileStore {
        &self.0.files
    }

    pub(super) fn hasher(&self) -> &password::Hasher {
        &self.0.hasher
    }

    /// Runs one command in one transaction, all or nothing.
    ///
    /// It runs in a task of its own: a client that goes away mid-request leaves neither an open
    /// transaction nor half a command (trust.md L10).
    pub async fn run(
        &self,
        actor: &Actor,
        command: impl Into<Command>,
        beside: Beside,
    ) -> Result<Outcome, Failure> {
        let (server, actor, command) = (self.clone(), actor.clone(), command.into());
        let task = tokio::spawn(async move { server.run_here(&actor, command, beside).await });
        match task.await {
            Ok(result) => result,
            Err(e) => Err(StoreError::Corrupt(format!("the task failed: {e}")).into()),
        }
    }

    /// Whether a command would be accepted now, without doing it: asked before something is taken that is good only
    /// once, a code of the second factor, so that a refusal does not use it up.
    pub async fn would(
        &self,
        actor: &Actor,
        command: &Command,
        seen: Option<&(StreamId, u64)>,
    ) -> Result<(), Failure> {
        let tx = self.0.store.begin_read().await?;
        let decided = Box::pin(self.decided(&tx, actor, command.clone(), seen)).await;
        tx.rollback().await?;
        decided.map(|_| ())
    }

    async fn run_here(
        &self,
        actor: &Actor,
        command: Command,
        beside: Beside,
    ) -> Result<Outcome, Failure> {
        let tx = self.0.store.begin_write().await?;
        // on the heap, as within another command
        let result = Box::pin(self.decide_and_write(&tx, actor, command, beside)).await;
        match result {
            Ok(outcome) => {
                tx.commit().await?;
                Ok(outcome)
            }
            Err(failure) => {
                tx.rollback().await?;
                Err(failure)
            }
        }
    }

    /// Runs one command within a writing transaction of the server's own. A refusal has written nothing; after
    /// a fault the transaction must be given up.
    pub(super) async fn run_within(
        &self,
        tx: &DatabaseTransaction,
        actor: &Actor,
        command: impl Into<Command>,
    ) -> Result<Outcome, Failure> {
        // on the heap: what runs within something else must not pile up on one thread's stack
        Box::pin(self.decide_and_write(tx, actor, command.into(), Beside::default())).await
    }

    async fn decide_and_write(
        &self,
        tx: &DatabaseTransaction,
        actor: &Actor,
        command: Command,
        beside: Beside,
    ) -> Result<Outcome, Failure> {
        if let Some(key) = &beside.key
            && let Some(earlier) = used(tx, key).await?
        {
            return earlier.map(|outcome| Outcome {
                again: true,
                ..outcome
            });
        }
        let decided = Box::pin(self.decided(tx, actor, command, beside.seen.as_ref()));
        let (world, emitted, now) = decided.await?;
        let commit = Commit {
            id: random::id(),
            actor,
            at: now,
        };
        let emitted = events::append(tx, &self.0.master, &commit, &world, emitted).await?;
        if self.0.texts.load(Ordering::Relaxed) {
            Box::pin(text_message::follow(tx, &world, &emitted, now)).await?;
        }
        Box::pin(write_rows(tx, world, &emitted)).await?;
        Box::pin(self.tell(tx, &commit, &emitted)).await?;
        second_factor::follow(tx, &emitted).await?;
        desk::follow(tx, &emitted).await?;
        erase::follow(tx, &emitted).await?;
        if let Some(credential) = beside.credential {
            password::store(tx, credential).await?;
        }
        if let Some(change) = beside.factor {
            second_factor::store(tx, change).await?;
        }
        let outcome = outcome_of(&emitted);
        if let Some(key) = beside.key {
            remember(tx, key, &outcome, now).await?;
        }
        Ok(outcome)
    }

    /// What the command would write now, and on what it was decided.
    async fn decided(
        &self,
        tx: &DatabaseTransaction,
        actor: &Actor,
        command: Command,
        seen: Option<&(StreamId, u64)>,
    ) -> Result<(World, Vec<Emitted>, At), Failure> {
        let reference = self.reference(tx, &command).await?;
        let now = self.0.clock.now();
        let facts = Facts {
            now,
            reference: &reference,
        };
        let world = self.world(tx, &command, &facts).await?;
        if let Some((stream, seen)) = seen {
            fresh(tx, stream, *seen, command.conflicts()).await?;
        }
        let emitted = decide(command, &world, actor, &facts)?;
        Ok((world, emitted, now))
    }

    /// Loads what the command needs, asking again until nothing new is wanted.
    async fn world(
        &self,
        tx: &DatabaseTransaction,
        command: &Command,
        facts: &Facts<'_>,
    ) -> Result<World, StoreError> {
        let mut world = World::default();
        loop {
            let wanted: Vec<_> = command
                .needs(&world, facts)
                .into_iter()
                .filter(|n| !world.has(n))
                .collect();
            if wanted.is_empty() {
                return Ok(world);
            }
            events::meet_all(tx, &mut world, wanted).await?;
        }
    }

    /// The reference data in force; read again only when its streams have grown.
    async fn reference<C: ConnectionTrait>(
        &self,
        db: &C,
        command: &Command,
    ) -> Result<Arc<Reference>, Failure> {
        match self.reference_now(db).await? {
            Some(reference) => Ok(reference),
            // the first editions are adopted before there is anything in force
            None => match command {
                Command::Reference(c) => Ok(Arc::new(first(c)?)),
                _ => Err(StoreError::Corrupt("no rulebook or calendar is in force".into()).into()),
            },
        }
    }

    /// The reference data in force; none in an empty database.
    pub(super) async fn reference_now<C: ConnectionTrait>(
        &self,
        db: &C,
    ) -> Result<Option<Arc<Reference>>, StoreError> {
        let (rulebook, calendar) = (only(Noun::Rulebook), only(Noun::Calendar));
        let at = (
            last_seq(db, &rulebook).await?,
            last_seq(db, &calendar).await?,
        );
        if let Ok(cached) = self.0.reference.read()
            && let Some((seen, reference)) = &*cached
            && *seen == at
        {
            return Ok(Some(reference.clone()));
        }
        let (State::Reference(r), State::Reference(c)) = (
            events::fold(db, &rulebook).await?.0,
            events::fold(db, &calendar).await?.0,
        ) else {
            return Ok(None);
        };
        let (Some(rulebook), Some(calendar)) = (r.rulebook, c.calendar) else {
            return Ok(None);
        };
        // a database from before the leniency rulebook reads the edition that ships, nothing of it confirmed
        let leniency = match r.leniency {
            Some(book) => *book,
            None => shipped_leniency()?,
        };
        let reference = Arc::new(Reference {
            rulebook: *rulebook,
            calendar,
            leniency,
            applies_to_open: r.applies_to_open,
        });
        if let Ok(mut cache) = self.0.reference.write() {
            *cache = Some((at, reference.clone()));
        }
        Ok(Some(reference))
    }

    /// Answers one question under the reader's scope, from one consistent picture.
    pub async fn ask<Q: Query>(&self, actor: &Actor, query: Q) -> Result<Q::View, Failure> {
        let tx = self.0.store.begin_read().await?;
        let Some(reference) = self.reference_now(&tx).await? else {
            return Err(StoreError::Corrupt("no rulebook or calendar is in force".into()).into());
        };
        let facts = Facts {
            now: self.0.clock.now(),
            reference: &reference,
        };
        let reading = super::queries::Reading {
            db: &tx,
            master: &self.0.master,
            facts,
        };
        let view = query.fetch(&reading, &Scope::of(actor)).await;
        tx.rollback().await?;
        view
    }
}

fn shipped_leniency() -> Result<RuleBook, StoreError> {
    RuleBook::shipped().map_err(|e| StoreError::Corrupt(format!("shipped data: {e}")))
}

/// A command that touches a term brings it to the calendar and rules in force first (design §6.7).
fn decide(
    command: Command,
    world: &World,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let due = match command {
        Command::Reference(_) => Vec::new(),
        _ => recompute::due(world, facts),
    };
    if due.is_empty() {
        return command.decide(world, actor, facts);
    }
    let mut then = world.clone();
    then.apply(&due);
    let decided = command.decide(&then, actor, facts)?;
    Ok(recompute::first(due, decided))
}

fn first(command: &crate::domain::reference::Command) -> Result<Reference, StoreError> {
    use crate::domain::calendar::Calendar;
    use crate::domain::reference::Command::{AdoptCalendar, AdoptRulebook};
    use crate::domain::rulebook::Rulebook;
    let corrupt = |e: &dyn std::fmt::Debug| StoreError::Corrupt(format!("shipped data: {e:?}"));
    let calendar = Calendar::shipped().map_err(|e| corrupt(&e))?;
    Ok(match command {
        AdoptRulebook(rulebook) => Reference {
            rulebook: (**rulebook).clone(),
            calendar,
            leniency: shipped_leniency()?,
            applies_to_open: false,
        },
        AdoptCalendar(calendar) => Reference {
            rulebook: Rulebook::shipped("shili").map_err(|e| corrupt(&e))?,
            calendar: calendar.clone(),
            leniency: shipped_leniency()?,
            applies_to_open: false,
        },
        _ => return Err(StoreError::Corrupt("no rulebook is in force".into())),
    })
}

async fn last_seq<C: ConnectionTrait>(db: &C, stream: &StreamId) -> Result<i64, StoreError> {
    use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
    let last: Option<i64> = event::Entity::find()
        .select_only()
        .column(event::Column::Seq)
        .filter(event::Column::Stream.eq(stream.to_string()))
        .order_by_desc(event::Column::Seq)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(last.unwrap_or(0))
}

/// Refuses a form whose stream has since seen an event the command conflicts with.
async fn fresh<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    seen: u64,
    conflicts: &[&str],
) -> Result<(), Failure> {
    use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
    if conflicts.is_empty() {
        return Ok(());
    }
    let later = event::Entity::find()
        .filter(event::Column::Stream.eq(stream.to_string()))
        .filter(event::Column::Seq.gt(i64::try_from(seen).unwrap_or(i64::MAX)))
        .filter(event::Column::Kind.is_in(conflicts.iter().copied()))
        .order_by_asc(event::Column::Seq)
        .one(db)
        .await?;
    match later {
        Some(e) => Err(Refusal::Stale {
            by: e.actor_name,
            at: At(e.at),
            kind: e.kind,
        }
        .into()),
        None => Ok(()),
    }
}

/// Writes the rows of every stream that grew.
async fn write_rows<C: ConnectionTrait>(
    db: &C,
    mut world: World,
    emitted: &[Emitted],
) -> Result<(), StoreError> {
    world.apply(emitted);
    projections::project_all(db, &world, emitted).await
}

fn outcome_of(emitted: &[Emitted]) -> Outcome {
    let numbered = emitted
        .iter()
        .find_map(|e| crate::domain::claims::number(&e.event).map(|(_, n)| n.text.clone()));
    let stream = emitted
        .first()
        .map_or_else(String::new, |e| e.stream.to_string());
    Outcome {
        stream,
        number: numbered,
        again: false,
    }
}

fn body_hash(body: &str) -> String {
    hex::encode(Sha256::digest(body.as_bytes()))
}

/// What an accepted form with this key did: the same body gives the same result again.
async fn used<C: ConnectionTrait>(
    db: &C,
    key: &Key,
) -> Result<Option<Result<Outcome, Failure>>, StoreError> {
    let Some((outcome, hash)) = accepted(db, &key.binding, &key.key).await? else {
        return Ok(None);
    };
    Ok(Some(match hash == body_hash(&key.body) {
        true => Ok(outcome),
        false => Err(Refusal::KeyReused.into()),
    }))
}

/// What an accepted form with this key did, whatever was in it.
pub(super) async fn done_under<C: ConnectionTrait>(
    db: &C,
    binding: &str,
    key: &str,
) -> Result<Option<Outcome>, StoreError> {
    let accepted = accepted(db, binding, key).await?;
    Ok(accepted.map(|(outcome, _)| outcome))
}

/// What an accepted form with this key did, and the hash of what was in it.
async fn accepted<C: ConnectionTrait>(
    db: &C,
    binding: &str,
    key: &str,
) -> Result<Option<(Outcome, String)>, StoreError> {
    let id = (binding.to_owned(), key.to_owned());
    let Some(row) = idempotency::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let outcome = serde_json::from_str(&row.outcome)
        .map_err(|e| StoreError::Corrupt(format!("idempotency: {e}")))?;
    Ok(Some((outcome, row.body_hash)))
}

async fn remember<C: ConnectionTrait>(
    db: &C,
    key: Key,
    outcome: &Outcome,
    at: At,
) -> Result<(), StoreError> {
    let outcome = serde_json::to_string(outcome)
        .map_err(|e| StoreError::Corrupt(format!("idempotency: {e}")))?;
    let row = idempotency::Model {
        binding: key.binding,
        key: key.key,
        body_hash: body_hash(&key.body),
        outcome,
        at: at.0,
    };
    idempotency::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(())
}
