//! Editions of the leniency rulebook there ever were, from the rulebook's stream.

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;

use super::{StoreError, events};
use crate::domain::event::Event;
use crate::domain::ids::{Noun, only};
use crate::domain::leniency::rule::RuleBook;
use crate::domain::reference::{self, Edition};

fn shipped() -> Result<RuleBook, StoreError> {
    RuleBook::shipped().map_err(|e| StoreError::Corrupt(e.to_string()))
}

/// Every edition of the leniency rulebook there ever was, by its version.
pub(in crate::server) async fn editions<C: ConnectionTrait>(
    db: &C,
) -> Result<BTreeMap<String, RuleBook>, StoreError> {
    let shipped = shipped()?;
    let mut editions = BTreeMap::from([(shipped.rules.version.clone(), shipped)]);
    let mut state = Edition::default();
    for entry in events::load(db, &only(Noun::Rulebook)).await? {
        if let Event::Reference(event) = events::decode(&entry)? {
            reference::evolve(&mut state, &event);
        }
        if let Some(book) = &state.leniency {
            let version = book.rules.version.clone();
            editions.entry(version).or_insert_with(|| (**book).clone());
        }
    }
    Ok(editions)
}

/// One edition by its version, with the rows that were confirmed since and say the same to this day.
pub(super) async fn edition<C: ConnectionTrait>(
    db: &C,
    version: &str,
) -> Result<Option<RuleBook>, StoreError> {
    let shipped = shipped()?;
    let mut found = (shipped.rules.version == version).then_some(shipped);
    let mut state = Edition::default();
    for entry in events::load(db, &only(Noun::Rulebook)).await? {
        let Event::Reference(event) = events::decode(&entry)? else {
            continue;
        };
        reference::evolve(&mut state, &event);
        let Some(book) = &state.leniency else {
            continue;
        };
        match (&mut found, &event) {
            (None, _) if book.rules.version == version => found = Some((**book).clone()),
            (Some(then), reference::Event::LeniencyConfirmed { rows, .. }) => {
                then.confirm_alike(rows, book);
            }
            _ => {}
        }
    }
    Ok(found)
}
