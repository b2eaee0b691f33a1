//! Finding things by their words: text is cut into pairs of characters here, in Rust, so that both engines find
//! the same; FTS5 on SQLite and a `tsvector` with GIN on PostgreSQL only keep the terms (design §7).
//!
//! Scope stands among the terms, so that a unit's search walks its own postings; what was found is read again
//! under the reader's scope before anybody sees it.

mod terms;

use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, Statement, Value};
use sha2::{Digest, Sha256};

use super::store::StoreError;
use super::store::entities::search_row;
use crate::domain::ids::{Noun, StreamId, UnitId};
use crate::domain::time::At;

pub use terms::Wanted;

/// A thing that can be found.
pub(super) struct Doc<'a> {
    pub(super) stream: &'a StreamId,
    /// Everything it is found by.
    pub(super) words: String,
    /// The newest is found first.
    pub(super) at: Option<At>,
    /// The units that see it, where not all do.
    pub(super) units: Vec<UnitId>,
}

/// The term that says of what kind a thing is.
fn noun_term(noun: Noun) -> String {
    format!("n{}", hex::encode(noun.key()))
}

/// The term that says that a unit sees it.
pub(super) fn unit_term(unit: &UnitId) -> String {
    format!("u{}", hex::encode(unit.as_str()))
}

/// Milliseconds since 1970 at which slots begin to count: 2020 in Beijing.
const EPOCH: i64 = 1_577_808_000_000;

/// The place of a thing in the index: later things have higher ones, and a rebuild gives the same.
fn slot(doc: &Doc<'_>) -> i64 {
    let hash = Sha256::digest(doc.stream.to_string().as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&hash[..8]);
    let hash = i64::from_be_bytes(first);
    match doc.at {
        // 41 bits of milliseconds last until 2089, 22 bits tell apart what came in the same one
        Some(at) => {
            let since = (at.0 / 1_000 - EPOCH).max(0) & ((1 << 41) - 1);
            (since << 22) | (hash & ((1 << 22) - 1))
        }
        None => hash & i64::MAX,
    }
}

/// Puts a thing into the index, in place of what stood there.
pub(super) async fn put<C: ConnectionTrait>(db: &C, doc: &Doc<'_>) -> Result<(), StoreError> {
    let name = doc.stream.to_string();
    let backend = db.get_database_backend();
    if let Some(before) = search_row::Entity::find_by_id(name.clone()).one(db).await? {
        let sql = match backend {
            DbBackend::Sqlite => "DELETE FROM search_terms WHERE rowid = ?",
            _ => "DELETE FROM search_terms WHERE slot = $1",
        };
        db.execute_raw(Statement::from_sql_and_values(
            backend,
            sql,
            [Value::from(before.slot)],
        ))
        .await?;
        search_row::Entity::delete_by_id(name.clone())
            .exec(db)
            .await?;
    }
    let slot = slot(doc);
    let mut all = terms::of(&doc.words);
    all.insert(noun_term(doc.stream.noun));
    all.extend(doc.units.iter().map(unit_term));
    let row = search_row::Model {
        doc: name,
        slot,
        noun: doc.stream.noun.key().to_owned(),
        words: terms::folded(&doc.words),
    };
    search_row::Entity::insert(sea_orm::IntoActiveModel::into_active_model(row))
        .exec_without_returning(db)
        .await?;
    let (sql, kept) = match backend {
        DbBackend::Sqlite => (
            "INSERT INTO search_terms (rowid, terms) VALUES (?, ?)",
            all.into_iter().collect::<Vec<_>>().join(" "),
        ),
        // an array of terms, not text: the engine's own parser has no say in what a word is
        _ => (
            "INSERT INTO search_terms (slot, terms) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))",
            all.into_iter().collect::<Vec<_>>().join(" "),
        ),
    };
    db.execute_raw(Statement::from_sql_and_values(
        backend,
        sql,
        [Value::from(slot), Value::from(kept)],
    ))
    .await?;
    Ok(())
}

/// Empties the index, before `rebuild` fills it.
pub(super) async fn clear<C: ConnectionTrait>(db: &C) -> Result<(), StoreError> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => "INSERT INTO search_terms (search_terms) VALUES ('delete-all')",
        _ => "DELETE FROM search_terms",
    };
    db.execute_unprepared(sql).await?;
    Ok(())
}

/// The ids of the newest things of a kind that hold every wanted word, at most `limit`. Where `unit` is given,
/// only what that unit is a part of.
pub(super) async fn find<C: ConnectionTrait>(
    db: &C,
    noun: Noun,
    wanted: &Wanted,
    unit: Option<&UnitId>,
    limit: u64,
) -> Result<Vec<String>, StoreError> {
    let scope: Vec<String> = std::iter::once(noun_term(noun))
        .chain(unit.map(unit_term))
        .collect();
    let backend = db.get_database_backend();
    let sqlite = backend == DbBackend::Sqlite;
    let mut values = vec![Value::from(if sqlite {
        wanted.for_fts5(&scope)
    } else {
        wanted.for_tsquery(&scope)
    })];
    let mut sql = String::from(if sqlite {
        "SELECT r.doc AS doc FROM search_terms t JOIN search_rows r ON r.slot = t.rowid WHERE t.terms MATCH ?"
    } else {
        "SELECT r.doc AS doc FROM search_terms t JOIN search_rows r ON r.slot = t.slot WHERE t.terms @@ $1::tsquery"
    });
    // pairs may stand apart in the text: the words themselves decide
    for word in wanted.words() {
        values.push(Value::from(word.clone()));
        let place = if sqlite {
            "?".to_owned()
        } else {
            format!("${}", values.len())
        };
        sql.push_str(&match sqlite {
            true => format!(" AND instr(r.words, {place}) > 0"),
            false => format!(" AND position({place} in r.words) > 0"),
        });
    }
    let order = if sqlite { "t.rowid" } else { "t.slot" };
    sql.push_str(&format!(" ORDER BY {order} DESC LIMIT {limit}"));
    let rows = db
        .query_all_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    rows.iter()
        .map(|row| {
            let doc: String = row.try_get("", "doc")?;
            Ok(doc
                .split_once('/')
                .map_or(doc.clone(), |(_, id)| id.to_owned()))
        })
        .collect()
}
