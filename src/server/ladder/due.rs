//! Which terms have reached a rung: read from the date index, less what is on record already.

use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::{Sweep, number};
use crate::domain::ladder::Reached;
use crate::domain::reference::Reference;
use crate::domain::term::TermKind;
use crate::server::store::StoreError;
use crate::server::store::entities::ladder_firing::{self, Column as F};
use crate::server::store::entities::term_row::{self, Column as T};

/// The terms that have reached this rung in their round and for which neither it nor a higher one was fired,
/// the earliest first.
pub(super) async fn due<C: ConnectionTrait>(
    db: &C,
    sweep: &Sweep,
    rung: &Reached,
    from: Option<Condition>,
    most: u64,
) -> Result<Vec<term_row::Model>, StoreError> {
    let level = number(rung.level);
    let mut all = Condition::all()
        .add(T::Open.eq(true))
        .add(T::LateFrom.lte(rung.late_by.0))
        .add(T::Kind.is_in(watched(&sweep.reference)))
        // a stopped clock is not pressed; once it runs again the ladder starts with its new date
        .add(
            Condition::any()
                .add(T::QuietUntil.is_null())
                .add(T::QuietUntil.lte(sweep.now.0)),
        )
        .add(never(Condition::all().add(F::Level.gte(level))))
        .add_option(from);
    if let Some(since) = rung.below_by {
        // still late so long after the rung below was issued; one passed over was never issued
        all = all.add(never(
            Condition::all()
                .add(F::Level.eq(level - 1))
                .add(F::PassedOver.eq(false))
                .add(F::FiredAt.gte(since.0)),
        ));
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
    let waits = |f: &ladder_firing::Model| {
        let since = rung.below_by.is_some_and(|since| f.fired_at >= since.0);
        since && f.level == level - 1 && !f.passed_over
    };
    let told = fired.iter().any(|f| f.level >= level || waits(f));
    term.open && term.late_from <= rung.late_by.0 && runs && !told
}

/// The kinds of term the ladder watches, as its data names them.
fn watched(reference: &Reference) -> Vec<&'static str> {
    let watches = &reference.rulebook.ladder.watches;
    let of = |kind: &TermKind| {
        watches.iter().any(|key| {
            let rest = key.as_str().strip_prefix(kind.name());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        })
    };
    let all = TermKind::ALL.into_iter();
    all.filter(of).map(TermKind::name).collect()
}
