//! Which terms have reached a rung: read from the index of its way there, less what is on record already.

use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::{Sweep, number};
use crate::domain::ladder::{Cause, Reached, Way};
use crate::domain::reference::{Reference, key_of};
use crate::domain::rulebook::Watched;
use crate::domain::term::TermKind;
use crate::server::store::StoreError;
use crate::server::store::entities::ladder_firing::{self, Column as F};
use crate::server::store::entities::term_row::{self, Column as T};

/// The terms that have reached this rung in their round and for which neither it nor, by a date, a higher one was
/// fired, the earliest first.
pub(super) async fn due<C: ConnectionTrait>(
    db: &C,
    sweep: &Sweep,
    rung: &Reached,
    from: Option<Condition>,
    most: u64,
) -> Result<Vec<term_row::Model>, StoreError> {
    let level = number(rung.level);
    let date = Cause::Date.key();
    let mut all = Condition::all()
        .add(T::Open.eq(true))
        .add(T::Kind.is_in(watched(&sweep.reference)))
        // a stopped clock is not pressed; once it runs again the ladder starts with its new date
        .add(
            Condition::any()
                .add(T::QuietUntil.is_null())
                .add(T::QuietUntil.lte(sweep.now.0)),
        )
        .add(never(
            Condition::any().add(F::Level.eq(level)).add(
                Condition::all()
                    .add(F::Level.gt(level))
                    .add(F::Cause.eq(date)),
            ),
        ))
        .add_option(from);
    match rung.way {
        Way::Date { late_by, below_by } => {
            all = all.add(T::LateFrom.lte(late_by.0));
            if let Some(since) = below_by {
                // still late so long after the rung below was issued; one passed over was never issued
                all = all.add(never(
                    Condition::all()
                        .add(F::Level.eq(level - 1))
                        .add(F::PassedOver.eq(false))
                        .add(F::FiredAt.gte(since.0)),
                ));
            }
        }
        Way::Idle { since } => {
            all = all
                .add(T::ProgressAt.is_not_null())
                .add(T::ProgressAt.lt(since.0));
        }
        Way::Dissatisfied { times } => {
            all = all
                .add(T::Disputes.gt(0))
                .add(T::Disputes.gte(i64::from(times)));
        }
    }
    Ok(term_row::Entity::find()
        .filter(all)
        .order_by_asc(T::LateFrom)
        .order_by_asc(T::Stream)
        .order_by_asc(T::Term)
        .limit(most)
        .all(db)
        .await?)
}

/// No such record for the term in its round.
fn never(more: Condition) -> Condition {
    let same = |firing: F, term: T| {
        Expr::col((ladder_firing::Entity, firing)).equals((term_row::Entity, term))
    };
    let mut found = Query::select();
    found
        .expr(Expr::val(1))
        .from(ladder_firing::Entity)
        .cond_where(
            Condition::all()
                .add(same(F::Stream, T::Stream))
                .add(same(F::Term, T::Term))
                .add(same(F::Round, T::Round))
                .add(more),
        );
    Condition::all().not().add(Expr::exists(found))
}

/// Those that come after this one.
pub(super) fn after(last: &term_row::Model) -> Condition {
    let place =
        Expr::tuple([T::LateFrom, T::Stream, T::Term].map(|c| Expr::col((term_row::Entity, c))));
    let last = Expr::tuple([
        Expr::val(last.late_from),
        Expr::val(last.stream.as_str()),
        Expr::val(last.term.as_str()),
    ]);
    Condition::all().add(place.gt(last))
}

/// Whether a term that was found is still due, by its row and its records as the writer sees them: somebody may
/// have answered, paused or swept since.
pub(super) fn still(
    sweep: &Sweep,
    rung: &Reached,
    term: &term_row::Model,
    fired: &[ladder_firing::Model],
) -> bool {
    let level = number(rung.level);
    let runs = term.quiet_until.is_none_or(|until| until <= sweep.now.0);
    let told = |f: &ladder_firing::Model| {
        f.level == level || (f.level > level && f.cause == Cause::Date.key())
    };
    let there = match rung.way {
        Way::Date { late_by, below_by } => {
            let waits = |f: &ladder_firing::Model| {
                let since = below_by.is_some_and(|since| f.fired_at >= since.0);
                since && f.level == level - 1 && !f.passed_over
            };
            term.late_from <= late_by.0 && !fired.iter().any(waits)
        }
        Way::Idle { since } => term.progress_at.is_some_and(|at| at < since.0),
        Way::Dissatisfied { times } => term.disputes > 0 && term.disputes >= i64::from(times),
    };
    term.open && there && runs && !fired.iter().any(told)
}

/// The kinds of term the ladder watches, as its data names them.
fn watched(reference: &Reference) -> Vec<&'static str> {
    let watches = &reference.rulebook.ladder.watches;
    let of = |kind: &TermKind| {
        watches.iter().any(|watched| match watched {
            Watched::Kind(named) => named == kind,
            Watched::Row(key) => {
                let rest = key.as_str().strip_prefix(kind.name());
                let named = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
                // a row may be called otherwise than its clock
                named || key_of(*kind, None) == Some(*key)
            }
        })
    };
    let all = TermKind::ALL.into_iter();
    all.filter(of).map(TermKind::name).collect()
}
