//! Finding things by their words: text is cut into pairs of characters here, in Rust, so that both engines find
//! the same; FTS5 on SQLite and a `tsvector` with GIN on PostgreSQL only keep the terms (design §7).
//!
//! Whose eyes a thing is for stands among its terms, so that a search walks no more than what its reader may
//! see; what was found is read again under the reader's scope before anybody sees it. Nothing of a leniency
//! file is ever put here, nor anything else that is sealed.

mod alike;
mod engine;
mod terms;

use std::collections::BTreeSet;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

pub(super) use alike::{Groups, Shape, windows};
pub use terms::Wanted;

use super::store::StoreError;
use super::store::entities::{event, search_row};
use crate::domain::ids::{AccountId, Noun, StreamId, UnitId};

/// Somebody a thing is for, beside those who see everything.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Eye {
    /// Everybody in a unit.
    Unit(UnitId),
    /// One person: in a unit that enforces, a thing is for the named only (design §6.9).
    Person(AccountId),
}

impl Eye {
    /// As a term. No word of a text is one: the first character is in none.
    fn term(&self) -> String {
        match self {
            Eye::Unit(unit) => format!("§u{}", hex::encode(unit.as_str())),
            Eye::Person(account) => format!("§p{}", hex::encode(account.as_str())),
        }
    }
}

/// A thing that can be found.
pub(super) struct Doc<'a> {
    pub(super) stream: &'a StreamId,
    /// Everything it is found by.
    pub(super) words: String,
    /// Whom it is for.
    pub(super) seen_by: BTreeSet<Eye>,
    /// What it is seen through: a complaint is for whoever its case is for.
    pub(super) follows: Option<StreamId>,
}

/// What kind of thing it is, as the first character of each of its terms: a search is for one kind.
fn kind(noun: &str) -> char {
    match noun {
        "case" => 's',
        "complaint" => 'q',
        "enterprise" => 'e',
        "plan" => 'f',
        "consultation" => 'h',
        "matter" => 'm',
        "inquiry" => 'i',
        "draw" => 'd',
        _ => 'x',
    }
}

/// The place of a thing in the index: that of its first event in the log. Later things have higher ones, and a
/// rebuild gives the same.
async fn slot<C: ConnectionTrait>(db: &C, stream: &StreamId) -> Result<i64, StoreError> {
    event::Entity::find_by_id((stream.to_string(), 1))
        .one(db)
        .await?
        .map(|first| first.position)
        .ok_or_else(|| StoreError::Corrupt(format!("no first event of {stream}")))
}

/// Everything a row is found by, each beginning with the kind of thing.
fn terms_of(row: &search_row::Model) -> Vec<String> {
    let noun = row.doc.split('/').next().unwrap_or_default();
    let kind = kind(noun);
    let words = terms::of(&row.words).into_iter();
    let eyes = row.seen_by.split_whitespace().map(str::to_owned);
    words.chain(eyes).map(|t| format!("{kind}{t}")).collect()
}

/// Puts a thing into the index, in place of what stood there. What is seen through it follows.
pub(super) async fn put<C: ConnectionTrait>(db: &C, doc: Doc<'_>) -> Result<(), StoreError> {
    let name = doc.stream.to_string();
    let before = search_row::Entity::find_by_id(name.clone()).one(db).await?;
    let follows = doc.follows.map(|f| f.to_string());
    let seen_by = match &follows {
        Some(through) => search_row::Entity::find_by_id(through.clone())
            .one(db)
            .await?
            .map_or_else(String::new, |r| r.seen_by),
        None => {
            let eyes: Vec<String> = doc.seen_by.iter().map(Eye::term).collect();
            eyes.join(" ")
        }
    };
    let row = search_row::Model {
        slot: match &before {
            Some(before) => before.slot,
            None => slot(db, doc.stream).await?,
        },
        words: terms::folded(&doc.words),
        doc: name,
        seen_by,
        follows,
    };
    // most events change nothing that is looked for
    if before.as_ref() == Some(&row) {
        return Ok(());
    }
    if before.is_some() {
        engine::remove(db, row.slot).await?;
        search_row::Entity::delete_by_id(row.doc.clone())
            .exec(db)
            .await?;
    }
    engine::insert(db, row.slot, terms_of(&row)).await?;
    search_row::Entity::insert(row.clone().into_active_model())
        .exec_without_returning(db)
        .await?;
    match before {
        Some(before) if before.seen_by == row.seen_by => Ok(()),
        _ => show(db, &row).await,
    }
}

/// Makes what is seen through a thing be for whom the thing is for.
async fn show<C: ConnectionTrait>(db: &C, of: &search_row::Model) -> Result<(), StoreError> {
    let through = search_row::Entity::find()
        .filter(search_row::Column::Follows.eq(of.doc.as_str()))
        .all(db)
        .await?;
    for mut row in through {
        row.seen_by.clone_from(&of.seen_by);
        search_row::Entity::update_many()
            .col_expr(search_row::Column::SeenBy, Expr::value(row.seen_by.clone()))
            .filter(search_row::Column::Doc.eq(row.doc.as_str()))
            .exec(db)
            .await?;
        engine::remove(db, row.slot).await?;
        engine::insert(db, row.slot, terms_of(&row)).await?;
    }
    Ok(())
}

/// Empties the index, before `rebuild` fills it.
pub(super) async fn clear<C: ConnectionTrait>(db: &C) -> Result<(), StoreError> {
    engine::clear(db).await
}

/// Things looked at, at most: terms say where the words may stand, and where they do not is
/// rare. Whatever people type, the work is bounded.
const AT_MOST: usize = 5_000;
/// How many of them at once.
const AT_ONCE: usize = 100;

/// What a search found of one kind.
#[derive(Default)]
pub(super) struct Hits {
    /// The ids, the newest first.
    pub(super) ids: Vec<String>,
    /// Whether there are more of them.
    pub(super) more: bool,
}

/// The newest things of a kind that hold every wanted word. Where `eyes` are given, only what is for one of them.
pub(super) async fn find<C: ConnectionTrait>(
    db: &C,
    noun: Noun,
    wanted: &Wanted,
    eyes: Option<&[Eye]>,
    most: usize,
) -> Result<Hits, StoreError> {
    let eyes: Option<Vec<String>> = eyes.map(|eyes| eyes.iter().map(Eye::term).collect());
    if eyes.as_ref().is_some_and(Vec::is_empty) {
        return Ok(Hits::default());
    }
    let query = engine::query(db, kind(noun.key()), wanted, eyes.as_deref());
    let mut hits = Hits::default();
    let (mut below, mut looked) = (i64::MAX, 0);
    loop {
        let page = engine::page(db, &query, below, AT_ONCE).await?;
        looked += page.len();
        let last = page.last().map(|r| r.slot);
        for row in page.iter().filter(|r| wanted.stands_in(&r.words)) {
            if hits.ids.len() == most {
                hits.more = true;
                return Ok(hits);
            }
            let id = row.doc.split_once('/').map_or("", |(_, id)| id);
            hits.ids.push(id.to_owned());
        }
        match last {
            Some(slot) if page.len() == AT_ONCE && looked < AT_MOST => below = slot,
            _ => {
                hits.more = looked >= AT_MOST;
                return Ok(hits);
            }
        }
    }
}
