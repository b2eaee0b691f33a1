//! What the two engines keep: the terms of each slot, and which slots hold these.

use sea_orm::{ConnectionTrait, DatabaseBackend, DbBackend, FromQueryResult, Statement, Value};

use super::Wanted;
use crate::server::store::StoreError;
use crate::server::store::entities::search_row;

fn sqlite<C: ConnectionTrait>(db: &C) -> bool {
    db.get_database_backend() == DbBackend::Sqlite
}

async fn run<C: ConnectionTrait, const N: usize>(
    db: &C,
    of_sqlite: &str,
    of_postgres: &str,
    values: [Value; N],
) -> Result<(), StoreError> {
    let backend: DatabaseBackend = db.get_database_backend();
    let sql = if sqlite(db) { of_sqlite } else { of_postgres };
    db.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    Ok(())
}

/// Takes the terms of a slot out.
pub(super) async fn remove<C: ConnectionTrait>(db: &C, slot: i64) -> Result<(), StoreError> {
    run(
        db,
        "DELETE FROM search_terms WHERE rowid = ?",
        "DELETE FROM search_terms WHERE slot = $1",
        [slot.into()],
    )
    .await
}

/// Puts the terms of a slot in.
pub(super) async fn insert<C: ConnectionTrait>(
    db: &C,
    slot: i64,
    terms: Vec<String>,
) -> Result<(), StoreError> {
    run(
        db,
        "INSERT INTO search_terms (rowid, terms) VALUES (?, ?)",
        // an array of terms, not text: the engine's own parser has no say in what a word is
        "INSERT INTO search_terms (slot, terms) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))",
        [slot.into(), terms.join(" ").into()],
    )
    .await
}

/// Takes everything out.
pub(super) async fn clear<C: ConnectionTrait>(db: &C) -> Result<(), StoreError> {
    run(
        db,
        "INSERT INTO search_terms (search_terms) VALUES ('delete-all')",
        "DELETE FROM search_terms",
        [],
    )
    .await
}

/// The question as the engine reads it. Terms hold letters and digits, and one sign that is neither a quote nor
/// an operator, so quotes are all they need.
pub(super) fn query<C: ConnectionTrait>(
    db: &C,
    kind: char,
    wanted: &Wanted,
    eyes: Option<&[String]>,
) -> String {
    write(sqlite(db), kind, wanted, eyes)
}

fn write(sqlite: bool, kind: char, wanted: &Wanted, eyes: Option<&[String]>) -> String {
    let (quote, on, and, or) = match sqlite {
        true => ('"', "*", " AND ", " OR "),
        false => ('\'', ":*", " & ", " | "),
    };
    let term = |t: &String| format!("{quote}{kind}{t}{quote}");
    let (whole, begins) = wanted.terms();
    let any = eyes.map(|eyes| {
        let eyes: Vec<String> = eyes.iter().map(term).collect();
        format!("({})", eyes.join(or))
    });
    let words = whole.iter().map(term);
    let begun = begins.iter().map(|b| format!("{}{on}", term(b)));
    let all: Vec<String> = any.into_iter().chain(words).chain(begun).collect();
    all.join(and)
}

/// The next things that hold the terms, the newest first, from below a slot.
pub(super) async fn page<C: ConnectionTrait>(
    db: &C,
    query: &str,
    below: i64,
    most: usize,
) -> Result<Vec<search_row::Model>, StoreError> {
    let backend = db.get_database_backend();
    let sql = match sqlite(db) {
        true => format!(
            "SELECT r.* FROM search_terms t CROSS JOIN search_rows r ON r.slot = t.rowid
             WHERE t.search_terms MATCH ? AND t.rowid < ? ORDER BY t.rowid DESC LIMIT {most}"
        ),
        false => format!(
            "SELECT r.* FROM search_terms t JOIN search_rows r ON r.slot = t.slot
             WHERE t.terms @@ $1::tsquery AND t.slot < $2 ORDER BY t.slot DESC LIMIT {most}"
        ),
    };
    let values = [Value::from(query), Value::from(below)];
    let found = Statement::from_sql_and_values(backend, sql, values);
    Ok(search_row::Model::find_by_statement(found).all(db).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_reaches_the_engine_as_syntax() {
        let odd = Wanted::parse("数据\" OR 1=1 * NEAR( '':* & !").unwrap_or_default();
        let eyes = ["§u61".to_owned()];
        let query = write(true, 's', &odd, Some(&eyes));
        assert_eq!(
            query,
            "(\"s§u61\") AND \"s1\" AND \"s数据\" AND \"s1\"* AND \"snear\"* AND \"sor\"*"
        );
        let query = write(false, 's', &odd, None);
        assert_eq!(query, "'s1' & 's数据' & 's1':* & 'snear':* & 'sor':*");
    }
}
