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
    which: Option<Condition>,
    most: Option<u64>,
) -> Result<Vec<term_row::Model>, StoreError> {
    Ok(select(sweep, rung, which, most).all(db).await?)
}

/// The question [`due`] asks.
pub(super) fn select(
    sweep: &Sweep,
    rung: &Reached,
    which: Option<Condition>,
    most: Option<u64>,
) -> sea_orm::Select<term_row::Entity> {
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
        .add_option(which);
    if let Some(since) = rung.below_by {
        // still late so long after the rung below was issued; one passed over was never issued
        all = all.add(never(
            Condition::all()
                .add(F::Level.eq(level - 1))
                .add(F::PassedOver.eq(false))
                .add(F::FiredAt.gte(since.0)),
        ));
    }
    term_row::Entity::find()
        .filter(all)
        .order_by_asc(T::LateFrom)
        .order_by_asc(T::Stream)
        .order_by_asc(T::Term)
        .limit(most)
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
    let (late, stream) = (last.late_from, last.stream.as_str());
    let same_stream = Condition::all()
        .add(T::Stream.eq(stream))
        .add(T::Term.gt(last.term.as_str()));
    let same_instant = Condition::all()
        .add(T::LateFrom.eq(late))
        .add(Condition::any().add(T::Stream.gt(stream)).add(same_stream));
    Condition::all()
        // once more by itself, so that the index begins there
        .add(T::LateFrom.gte(late))
        .add(Condition::any().add(T::LateFrom.gt(late)).add(same_instant))
}

/// Those of the same streams.
pub(super) fn of_streams(found: &[term_row::Model]) -> Condition {
    Condition::all().add(T::Stream.is_in(found.iter().map(|t| t.stream.as_str())))
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
