//! The closed cases of a period, each with its rank in a draw: looked up in the read tables, which stand in the same
//! transaction as the log.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::StoreError;
use super::entities::{case_row, term_row};
use crate::domain::case::Stage;
use crate::domain::draw::Closed;
use crate::domain::ids::{CaseId, Noun, StreamId, UnitId};
use crate::domain::term::TermKind;
use crate::domain::time::{At, next_day};
use crate::server::random;

/// Cases looked up at one go.
const PAGE: usize = 500;

/// The rank of a number under a seed: the SHA-256 of both, as anyone can make it again.
pub(in crate::server) fn rank(seed: &str, number: &str) -> String {
    random::token_hash(&format!("{seed}|{number}"))
}

/// Cases that stand closed, and were closed in this period: the clocks of their follow-ups began then.
pub(in crate::server) async fn closed_cases<C: ConnectionTrait>(
    db: &C,
    from: Date,
    to: Date,
    seed: &str,
) -> Result<Vec<Closed>, StoreError> {
    let terms = term_row::Entity::find()
        .filter(term_row::Column::Kind.eq(TermKind::FollowUp.name()))
        // a follow-up is due after the closing it follows
        .filter(term_row::Column::DueOn.gte(from.to_string()))
        .all(db)
        .await?;
    let mut closed_at: BTreeMap<String, i64> = BTreeMap::new();
    for term in terms {
        let case = StreamId::parse(&term.stream).filter(|s| s.noun == Noun::Case);
        if let Some(case) = case {
            let last = closed_at.entry(case.id).or_insert(term.started_at);
            *last = term.started_at.max(*last);
        }
    }
    let (first, after) = (At::start_of_day(from).0, At::start_of_day(next_day(to)).0);
    closed_at.retain(|_, at| first <= *at && *at < after);
    let ids: Vec<&String> = closed_at.keys().collect();
    let mut closed = Vec::new();
    for some in ids.chunks(PAGE) {
        let rows = case_row::Entity::find()
            .filter(case_row::Column::Id.is_in(some.iter().map(|id| id.as_str())))
            .filter(case_row::Column::Stage.eq(Stage::Closed.key()))
            .all(db)
            .await?;
        closed.extend(rows.into_iter().map(|r| Closed {
            rank: rank(seed, &r.number),
            case: CaseId(r.id),
            number: r.number,
            title: r.title,
            lead: UnitId(r.lead),
        }));
    }
    closed.sort();
    Ok(closed)
}
