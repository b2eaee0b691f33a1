//! Files decided in memory and appended to the log many at a time: the same decisions as through the door, without a
//! transaction for each. Whatever a command needs is met here or fails the run, so that nothing is decided on less.

use std::collections::BTreeMap;
use std::sync::Arc;

use zhuqi::domain::actor::Actor;
use zhuqi::domain::claims;
use zhuqi::domain::command::Command;
use zhuqi::domain::event::{Emitted, Event};
use zhuqi::domain::ids::{AccountId, EnterpriseId, LeniencyFileId, Noun, StreamId, only};
use zhuqi::domain::leniency::rule::Harm;
use zhuqi::domain::leniency_file::{Event as Told, Prior};
use zhuqi::domain::reference::Reference;
use zhuqi::domain::refusal::Refusal;
use zhuqi::domain::world::{Facts, Need, Series, State, World};
use zhuqi::server::random;
use zhuqi::server::store::Store;
use zhuqi::server::store::events::{self, Commit};
use zhuqi::server::store::seal::MasterKey;

use super::PEOPLE;
use crate::app::{TestApp, wednesday};

/// Files appended in one transaction.
const FILES: usize = 250;

/// What is in force, who there is, and what waits to be written.
pub(super) struct Memory {
    store: Store,
    master: MasterKey,
    reference: Arc<Reference>,
    /// People and firms, as they stand in the log.
    known: World,
    /// The file in hand.
    world: World,
    numbers: BTreeMap<Series, u32>,
    priors: BTreeMap<EnterpriseId, Vec<Prior>>,
    waiting: Vec<(Actor, Vec<Emitted>)>,
    files: usize,
}

impl Memory {
    pub(super) async fn over(app: &TestApp, firms: &[EnterpriseId]) -> Memory {
        let store = Store::open(&app.url, None).await.unwrap();
        let tx = store.begin_read().await.unwrap();
        let mut known = World::default();
        let people = PEOPLE.map(|login| AccountId(format!("acc-{login}")).stream());
        let needs = people.into_iter().chain(firms.iter().map(|f| f.stream()));
        let needs = needs.map(Need::Stream).collect();
        events::meet_all(&tx, &mut known, needs).await.unwrap();
        let reference = in_force(&tx).await;
        tx.rollback().await.unwrap();
        Memory {
            master: MasterKey::open(&app.key_file()).unwrap(),
            store,
            reference,
            known,
            world: World::default(),
            numbers: BTreeMap::new(),
            priors: BTreeMap::new(),
            waiting: Vec::new(),
            files: 0,
        }
    }

    /// One command, as the pipeline decides it.
    pub(super) fn run(&mut self, who: &Actor, command: Command) -> Result<(), Refusal> {
        let reference = self.reference.clone();
        let facts = Facts {
            now: wednesday(),
            reference: &reference,
        };
        loop {
            let needs = command.needs(&self.world, &facts).into_iter();
            let wanted: Vec<Need> = needs.filter(|need| !self.world.has(need)).collect();
            if wanted.is_empty() {
                break;
            }
            wanted.into_iter().for_each(|need| self.meet(need));
        }
        let emitted = command.decide(&self.world, who, &facts)?;
        for e in &emitted {
            if let Some((series, number)) = claims::number(&e.event) {
                let series = series.series(number.year);
                self.numbers.insert(series, number.serial);
            }
        }
        self.world.apply(&emitted);
        self.waiting.push((who.clone(), emitted));
        Ok(())
    }

    fn meet(&mut self, need: Need) {
        match need {
            Need::Stream(id) => {
                let state = self.known.state(&id).cloned();
                let state = state.unwrap_or_else(|| State::new(id.noun));
                let seq = self.known.seq(&id);
                self.world.put_stream(id, state, seq);
            }
            Need::Number(series) => {
                let last = self.numbers.get(&series).copied().unwrap_or(0);
                self.world.put_number(series, last);
            }
            Need::DecidedFiles(firm) => {
                let priors = self.priors.get(&firm).cloned().unwrap_or_default();
                self.world.put_decided_files(firm, priors);
            }
            // nobody helped these firms, nothing else is on record of them, and no decision of the run is served
            Need::Helpers(firm) => self.world.put_helpers(firm, BTreeMap::new()),
            Need::KnownClues(firm) => self.world.put_known_clues(firm, Vec::new()),
            Need::LikeDecisions(item) => self.world.put_like_decisions(item, Vec::new()),
            other => panic!("nothing in memory meets {other:?}"),
        }
    }

    /// The file in hand.
    pub(super) fn file(&self, id: &LeniencyFileId) -> &zhuqi::domain::leniency_file::LeniencyFile {
        self.world.leniency_file(id).unwrap()
    }

    /// Another harm in the last inputs on record than the proposal was made of.
    pub(super) fn plant(&mut self) {
        let all = self.waiting.iter_mut().rev().flat_map(|(_, told)| told);
        let proposed = all.filter_map(|e| match &mut e.event {
            Event::LeniencyFile(Told::Proposed { proposed, .. }) => Some(proposed),
            _ => None,
        });
        let proposed = proposed.into_iter().next().unwrap();
        proposed.facts.harm = match proposed.facts.harm {
            Harm::None => Harm::Actual,
            _ => Harm::None,
        };
    }

    /// The file in hand is done with; decided, it is a prior of its firm from now on.
    pub(super) async fn leave(&mut self, id: &LeniencyFileId) {
        let file = self.world.leniency_file(id).unwrap();
        let decided = file.decision.as_ref();
        if decided.is_some_and(|d| d.ruling.counts_as_earlier()) {
            let known = file.facts.as_ref().unwrap();
            let found = known.correction.found_at.or(file.received_at).unwrap();
            let firm = file.enterprise.clone().unwrap();
            let priors = self.priors.entry(firm).or_default();
            priors.push(Prior {
                id: id.clone(),
                number: file.number.clone(),
                item: known.item.clone(),
                found_on: found.beijing_date(),
            });
            priors.sort_by(|a, b| (a.found_on, &a.id.0).cmp(&(b.found_on, &b.id.0)));
        }
        self.world = World::default();
        self.files += 1;
        if self.files.is_multiple_of(FILES) {
            self.write().await;
        }
    }

    /// Appends what waits, in one transaction, sealed and chained as the pipeline does.
    pub(super) async fn write(&mut self) {
        let tx = self.store.begin_write().await.unwrap();
        let mut before = World::default();
        for (who, emitted) in std::mem::take(&mut self.waiting) {
            let commit = Commit {
                id: random::id(),
                actor: &who,
                at: wednesday(),
            };
            let written = events::append(&tx, &self.master, &commit, &before, emitted).await;
            before.apply(&written.unwrap());
        }
        tx.commit().await.unwrap();
    }

    /// Reads again what is in force, after an edition that came through the door.
    pub(super) async fn read(&mut self) {
        let tx = self.store.begin_read().await.unwrap();
        self.reference = in_force(&tx).await;
        tx.rollback().await.unwrap();
    }
}

async fn in_force<C: sea_orm::ConnectionTrait>(db: &C) -> Arc<Reference> {
    let folded = |stream: StreamId| async move {
        match events::fold(db, &stream).await.unwrap().0 {
            State::Reference(edition) => edition,
            other => panic!("{stream} is no reference data: {other:?}"),
        }
    };
    let (rules, calendar) = (
        folded(only(Noun::Rulebook)).await,
        folded(only(Noun::Calendar)).await,
    );
    Arc::new(Reference {
        rulebook: *rules.rulebook.unwrap(),
        calendar: calendar.calendar.unwrap(),
        leniency: *rules.leniency.unwrap(),
        applies_to_open: rules.applies_to_open,
    })
}
