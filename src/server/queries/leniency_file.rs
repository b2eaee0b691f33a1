//! Leniency files: the desk of those who work on them, one file, the register. Each list is cut by the same
//! scope that decides about one file, and what was sealed is opened here for whoever may read it.

mod after;
mod detail;
mod filed;
mod lists;
mod mine;
mod rules;
mod similar;
mod veil;

pub(super) use after::wording;
pub use detail::FileByNumber;
pub(super) use detail::{Opened, elsewhere, exclusion_rests_on, publics, suggested};
pub use lists::{Desk, RegisterOf};
pub use mine::{MyReportByNumber, MyReportsOf};
pub(super) use mine::{TOLD, attachment};
pub use rules::Rules;
pub use similar::LikeCasesOf;
pub(super) use similar::similar;
pub(super) use veil::Veil;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::Reading;
use crate::domain::actor::Role;
use crate::domain::ids::{AccountId, UnitId};
use crate::domain::leniency::rule::{BasisId, ItemId};
use crate::domain::leniency_file::{Seat, Status};
use crate::domain::policy::{LeniencyScope, Scope};
use crate::server::store::entities::leniency_file_row::{Column, Model};
use crate::server::store::entities::{
    account_row, appointment_row, leniency_file_person, leniency_open_seat, stand_in_row,
};
use crate::views::leniency_file::FileLine;
use crate::views::name::Name;

/// The files this reader is named in, and an officer's own finding.
fn named(who: &AccountId) -> Condition {
    let own = leniency_file_person::Entity::find()
        .select_only()
        .column(leniency_file_person::Column::FileId)
        .filter(leniency_file_person::Column::Account.eq(who.as_str()))
        .into_query();
    Condition::any()
        .add(Column::Id.in_subquery(own))
        .add(Column::FoundBy.eq(who.as_str()))
}

/// The files with an open seat: any, or one for this role that goes to the pool of this unit.
fn open_seats(pool: Option<(Role, &UnitId)>) -> Condition {
    use leniency_open_seat::Column as Seat;
    let mut open = leniency_open_seat::Entity::find()
        .select_only()
        .column(Seat::FileId);
    if let Some((role, unit)) = pool {
        open = open.filter(Seat::Role.eq(role.key()));
        open = open.filter(Seat::Pool.eq(unit.as_str()));
    }
    Condition::all().add(Column::Id.in_subquery(open.into_query()))
}

/// The files in which nobody who sits can act today, as the domain tells it of one.
fn deserted(today: Date) -> Condition {
    use leniency_file_person::Column as Sits;
    let day = today.to_string();
    let there = |seat: Seat| {
        let away = stand_in_row::Entity::find()
            .select_only()
            .column(stand_in_row::Column::Account)
            .filter(stand_in_row::Column::Role.eq(seat.role().key()))
            .filter(stand_in_row::Column::FromDay.lte(day.as_str()))
            .filter(stand_in_row::Column::ToDay.gte(day.as_str()));
        let active = account_row::Entity::find()
            .select_only()
            .column(account_row::Column::Id)
            .filter(account_row::Column::Active.eq(true));
        let until = Condition::any()
            .add(appointment_row::Column::ToDay.is_null())
            .add(appointment_row::Column::ToDay.gte(day.as_str()));
        let holds = appointment_row::Entity::find()
            .select_only()
            .column(appointment_row::Column::Account)
            .filter(appointment_row::Column::Role.eq(seat.role().key()))
            .filter(appointment_row::Column::StandsIn.eq(false))
            .filter(appointment_row::Column::FromDay.lte(day.as_str()))
            .filter(until)
            .filter(appointment_row::Column::Account.not_in_subquery(away.into_query()))
            .filter(appointment_row::Column::Account.in_subquery(active.into_query()));
        Condition::all()
            .add(Sits::Part.eq(seat.part()))
            .add(Sits::Account.in_subquery(holds.into_query()))
    };
    let files = || {
        leniency_file_person::Entity::find()
            .select_only()
            .column(Sits::FileId)
    };
    let anybody = Condition::any()
        .add(there(Seat::First))
        .add(there(Seat::Reviewer))
        .add(there(Seat::Decider));
    Condition::all()
        .add(Column::Id.in_subquery(files().into_query()))
        .add(Column::Id.not_in_subquery(files().filter(anybody).into_query()))
}

/// The files this reader would fill a seat of, and reads nothing of by that; none where the reader fills none.
pub(super) fn to_fill(scope: &Scope, today: Date) -> Option<Condition> {
    match scope.leniency() {
        LeniencyScope::NamedOrInPool(_, role, Some(unit)) => Some(open_seats(Some((role, &unit)))),
        LeniencyScope::ToName | LeniencyScope::NamedOrToName(_) => {
            let unnamed = Column::Status.eq(Status::Reported.key());
            Some(
                Condition::any()
                    .add(unnamed)
                    .add(open_seats(None))
                    .add(deserted(today)),
            )
        }
        _ => None,
    }
}

/// The files this reader may list with what they say; none where the reader has no part in any.
pub(super) fn read(scope: &Scope) -> Option<Condition> {
    match scope.leniency() {
        LeniencyScope::NamedOrInPool(who, ..) | LeniencyScope::NamedOrToName(who) => {
            Some(named(&who))
        }
        LeniencyScope::ToName => Some(Condition::all().add(Column::Id.is_in(Vec::<String>::new()))),
        LeniencyScope::Enterprise(firm) => {
            Some(Condition::all().add(Column::Enterprise.eq(firm.as_str())))
        }
        LeniencyScope::Nothing => None,
    }
}

/// The files this reader may know of; none where the reader has no part in them.
pub(super) fn seen(scope: &Scope, today: Date) -> Option<Condition> {
    let read = read(scope)?;
    Some(match to_fill(scope, today) {
        Some(fill) => Condition::any().add(read).add(fill),
        None => read,
    })
}

impl Reading<'_> {
    /// A catalogue item's name.
    fn item_name(&self, id: &str) -> Name {
        let book = &self.facts.reference.leniency;
        match book.item_called(&ItemId(id.to_owned()), self.facts.today()) {
            Some(item) => Name::new(item.zh.clone(), item.en.clone()),
            None => Name::same(id),
        }
    }

    /// A legal basis as it is cited.
    fn basis_name(&self, id: &str) -> Name {
        let book = &self.facts.reference.leniency;
        match book.basis_on(&BasisId(id.to_owned()), self.facts.today()) {
            Some(b) => Name::new(b.cited_zh(), b.cited_en()),
            None => Name::same(id),
        }
    }

    async fn file_lines(&self, rows: Vec<Model>) -> Result<Vec<FileLine>, crate::server::Failure> {
        use crate::domain::ids::LeniencyFileId;
        use crate::domain::leniency_file::Origin;
        let stream = |id: &str| LeniencyFileId(id.to_owned()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let line = |r: Model| {
            Some(FileLine {
                term: clocks.get(&stream(&r.id)).and_then(|t| self.soonest(t)),
                origin: Origin::parse(&r.origin)?,
                status: Status::parse(&r.status)?,
                received_at: crate::domain::time::At(r.received_at),
                item: r.item.as_deref().map(|i| self.item_name(i)),
                number: r.number,
                enterprise: r.enterprise_name,
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }
}
