//! Every decided leniency file asked of the rule again, with the edition and the inputs it was proposed under
//! (`zhuqi leniency replay`; design §6.7). A decision that no longer stands is asked again all the same.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

use super::pipeline::Server;
use super::store::editions::editions;
use super::store::entities::{event, leniency_file_row};
use super::store::{StoreError, events};
use crate::domain::event::Event;
use crate::domain::ids::{LeniencyFileId, Noun, only};
use crate::domain::leniency::rule::{Proposal, RuleBook, propose};
use crate::domain::leniency_file::{self, Proposed};
use crate::domain::reference::{self, Edition};
use crate::domain::time::At;
use crate::domain::world::State;

const DECIDED: &str = "leniency_file.decided";
/// Files whose events are read in one statement.
const FILES: usize = 200;

/// A decided file and what differs now, by the names of the proposal's parts; nothing when it is the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replayed {
    /// The file's number.
    pub number: String,
    /// What differs.
    pub differs: Vec<String>,
}

impl Server {
    /// An edition of the leniency rulebook by its version, else the one in force.
    pub async fn leniency_edition(
        &self,
        version: Option<&str>,
    ) -> Result<Option<RuleBook>, StoreError> {
        let tx = self.store().begin_read().await?;
        let mut all = editions(&tx).await?;
        let in_force = match events::fold(&tx, &only(Noun::Rulebook)).await?.0 {
            State::Reference(edition) => edition.leniency.map(|book| *book),
            _ => None,
        };
        tx.rollback().await?;
        Ok(match (version, in_force) {
            (Some(version), _) => all.remove(version),
            (None, Some(book)) => Some(book),
            // a database from before the leniency rulebook reads the edition that ships
            (None, None) => {
                Some(RuleBook::shipped().map_err(|e| StoreError::Corrupt(e.to_string()))?)
            }
        })
    }

    /// Replays every decided file.
    pub async fn replay_leniency(&self) -> Result<Vec<Replayed>, StoreError> {
        let tx = self.store().begin_read().await?;
        let editions = editions(&tx).await?;
        let ever = Condition::any()
            .add(leniency_file_row::Column::Ruling.is_not_null())
            .add(leniency_file_row::Column::Changed.is_not_null());
        let files = leniency_file_row::Entity::find()
            .filter(ever)
            .order_by_asc(leniency_file_row::Column::Id)
            .all(&tx)
            .await?;
        let mut replayed = Vec::new();
        for files in files.chunks(FILES) {
            let stream = |row: &leniency_file_row::Model| {
                let id = LeniencyFileId(row.id.clone());
                id.stream().to_string()
            };
            let told = event::Entity::find()
                .filter(event::Column::Stream.is_in(files.iter().map(stream)))
                .filter(event::Column::Kind.is_in(["leniency_file.proposed", DECIDED]))
                .order_by_asc(event::Column::Stream)
                .order_by_asc(event::Column::Seq)
                .all(&tx)
                .await?;
            let mut by_file: BTreeMap<String, Vec<event::Model>> = BTreeMap::new();
            for entry in told {
                let of = by_file.entry(entry.stream.clone()).or_default();
                of.push(entry);
            }
            for row in files {
                // what was proposed last before each decision is what that decision rests on
                let mut rests_on = None;
                for entry in by_file.remove(&stream(row)).unwrap_or_default() {
                    if entry.kind != DECIDED {
                        rests_on = Some(entry);
                    } else if let Some(entry) = rests_on.take()
                        && let Event::LeniencyFile(leniency_file::Event::Proposed {
                            proposed, ..
                        }) = events::decode(&entry)?
                    {
                        replayed.push(Replayed {
                            number: row.number.clone(),
                            differs: differs(&proposed, &editions),
                        });
                    }
                }
            }
        }
        tx.rollback().await?;
        Ok(replayed)
    }
}

/// The day an edition of the leniency rulebook came in force; none of the one that ships.
pub(super) async fn in_force_since<C: sea_orm::ConnectionTrait>(
    db: &C,
    version: &str,
) -> Result<Option<Date>, StoreError> {
    let shipped = RuleBook::shipped().map_err(|e| StoreError::Corrupt(e.to_string()))?;
    if version == shipped.rules.version {
        return Ok(None);
    }
    let mut state = Edition::default();
    for entry in events::load(db, &only(Noun::Rulebook)).await? {
        if let Event::Reference(event) = events::decode(&entry)? {
            reference::evolve(&mut state, &event);
        }
        let book = state.leniency.as_ref();
        if book.is_some_and(|book| book.rules.version == version) {
            return Ok(Some(At(entry.at).beijing_date()));
        }
    }
    Ok(None)
}

fn differs(stored: &Proposed, editions: &BTreeMap<String, RuleBook>) -> Vec<String> {
    let Some(book) = editions.get(&stored.proposal.rule_version) else {
        return vec!["rule_version".to_owned()];
    };
    parts(&stored.proposal, &propose(&stored.facts, book))
}

/// The parts of two proposals that are not the same.
fn parts(then: &Proposal, now: &Proposal) -> Vec<String> {
    let (then, now) = (serde_json::to_value(then), serde_json::to_value(now));
    let (Ok(serde_json::Value::Object(then)), Ok(serde_json::Value::Object(now))) = (then, now)
    else {
        return vec!["proposal".to_owned()];
    };
    let keys: std::collections::BTreeSet<&String> = then.keys().chain(now.keys()).collect();
    keys.into_iter()
        .filter(|k| then.get(*k) != now.get(*k))
        .cloned()
        .collect()
}
