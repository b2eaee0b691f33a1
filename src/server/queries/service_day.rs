//! Service days: the list, one of them, what its organisers see, the desk, and what came of it.

mod office;
mod queue;
mod records;
mod report;

use jiff::civil::Date;
pub use office::{OfficeServiceDay, SummaryOfServiceDay};
pub use queue::DeskQueueOf;
pub(super) use records::desk;
pub use records::{DeskSession, NumbersOfDevice};
pub use report::ReportOfServiceDay;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::ids::{EnterpriseId, ServiceDayId, StreamId};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::service_day::{self, ServiceDay, SignUp, Stage};
use crate::server::Failure;
use crate::server::store::entities::{service_day_row, sign_up_row};
use crate::server::store::seal::key_for_reading;
use crate::views::service_day::{DayDetail, DayLine, MySignUp, ServiceDays};

/// Service days to come that are listed.
const COMING: u64 = 50;
/// Past service days that are listed.
const PAST: u64 = 20;

/// The list. Asked as the system for somebody who is not logged in: it holds nothing of any firm.
#[derive(Clone, Copy, Debug)]
pub struct AllServiceDays;

/// The service day of a number, as everybody reads it.
#[derive(Clone, Debug)]
pub struct ServiceDayByNumber(pub String);

/// The sessions to come that the reader's own firm signed up for, with those moved or cancelled.
#[derive(Clone, Copy, Debug)]
pub struct MyServiceDays;

impl Query for AllServiceDays {
    type View = ServiceDays;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<ServiceDays, Failure> {
        let (today, held_on) = (
            reading.facts.today().to_string(),
            service_day_row::Column::HeldOn,
        );
        let coming = service_day_row::Entity::find()
            .filter(held_on.gte(today.as_str()))
            .order_by_asc(held_on)
            .order_by_asc(service_day_row::Column::Id)
            .limit(COMING)
            .all(reading.db)
            .await?;
        let past = service_day_row::Entity::find()
            .filter(held_on.lt(today.as_str()))
            .order_by_desc(held_on)
            .order_by_desc(service_day_row::Column::Id)
            .limit(PAST)
            .all(reading.db)
            .await?;
        let actor = scope.actor();
        let own = Subject {
            new: true,
            lead: actor.unit.clone(),
            ..Subject::default()
        };
        Ok(ServiceDays {
            coming: lines(reading, scope, coming).await?,
            past: lines(reading, scope, past).await?,
            may_plan: policy::permit(actor, Action::PlanServiceDay, &own).is_ok(),
            at_desk: super::complaint::may_record(actor),
        })
    }
}

impl Query for MyServiceDays {
    type View = Vec<DayLine>;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Vec<DayLine>, Failure> {
        let Some(firm) = &scope.actor().enterprise else {
            return Ok(Vec::new());
        };
        let ids: Vec<String> = sign_up_row::Entity::find()
            .select_only()
            .column(sign_up_row::Column::ServiceDay)
            .filter(sign_up_row::Column::Enterprise.eq(firm.as_str()))
            .into_tuple()
            .all(reading.db)
            .await?;
        let rows = service_day_row::Entity::find()
            .filter(service_day_row::Column::Id.is_in(ids))
            .filter(service_day_row::Column::HeldOn.gte(reading.facts.today().to_string()))
            .order_by_asc(service_day_row::Column::HeldOn)
            .limit(COMING)
            .all(reading.db)
            .await?;
        lines(reading, scope, rows).await
    }
}

pub(super) async fn lines(
    reading: &Reading<'_>,
    scope: &Scope,
    rows: Vec<service_day_row::Model>,
) -> Result<Vec<DayLine>, Failure> {
    let mine = match &scope.actor().enterprise {
        None => Vec::new(),
        Some(firm) => {
            sign_up_row::Entity::find()
                .filter(sign_up_row::Column::Enterprise.eq(firm.as_str()))
                .filter(sign_up_row::Column::ServiceDay.is_in(rows.iter().map(|r| r.id.clone())))
                .all(reading.db)
                .await?
        }
    };
    let count = |n: i64| u32::try_from(n).unwrap_or(0);
    let line = |r: service_day_row::Model| {
        Some(DayLine {
            date: r.held_on.parse::<Date>().ok()?,
            mine: mine
                .iter()
                .find(|s| s.service_day == r.id)
                .map(|s| s.waiting),
            organiser: reading.unit_name(&r.organiser),
            stage: Stage::parse(&r.stage)?,
            places: count(r.places),
            taken: count(r.taken),
            waiting: count(r.waiting),
            moved_from: r.moved_from.and_then(|d| d.parse().ok()),
            number: r.number,
            hours: (r.from_hour, r.to_hour),
            online: r.online,
            place: r.place,
            theme: r.theme,
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

impl Query for ServiceDayByNumber {
    type View = DayDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<DayDetail, Failure> {
        let (id, day, seq) = reading.service_day(&self.0).await?;
        reading.day_detail(&id, &day, seq, scope).await
    }
}

/// What a firm can do, the usual step first.
const OF_A_FIRM: [Action; 2] = [Action::SignUpForServiceDay, Action::WithdrawSignUp];
/// What staff can do, the usual step first.
const OF_STAFF: [Action; 5] = [
    Action::HoldServiceDay,
    Action::SignUpForServiceDay,
    Action::WithdrawSignUp,
    Action::MoveServiceDay,
    Action::CancelServiceDay,
];

impl Reading<'_> {
    /// The folded service day of a number, with its last sequence.
    pub(super) async fn service_day(
        &self,
        number: &str,
    ) -> Result<(ServiceDayId, ServiceDay, u64), Failure> {
        let stream: StreamId = self.holder("service_day_number", number).await?;
        let id = ServiceDayId(stream.id.clone());
        let world = self.world([stream.clone()]).await?;
        Ok((
            id.clone(),
            world.service_day(&id)?.clone(),
            world.seq(&stream),
        ))
    }

    async fn day_detail(
        &self,
        id: &ServiceDayId,
        day: &ServiceDay,
        seq: u64,
        scope: &Scope,
    ) -> Result<DayDetail, Failure> {
        let (actor, today) = (scope.actor(), self.facts.today());
        let own = actor.enterprise.as_ref();
        let mine = match own.and_then(|firm| day.sign_ups.get(firm)) {
            Some(sign_up) => Some(MySignUp {
                order: sign_up.order,
                waiting: sign_up.waiting,
                topic: sign_up.topic.clone(),
                contact: self.reached(id, sign_up).await?,
            }),
            None => None,
        };
        let units = |skip| {
            let others = day.units.iter().filter(move |u| Some(*u) != skip);
            others.map(|u| self.unit_name(u.as_str()))
        };
        let organiser = day.organiser.as_ref();
        let first = organiser.map(|u| self.unit_name(u.as_str()));
        let new = Action::SignUpForServiceDay;
        Ok(DayDetail {
            number: day.number.clone(),
            meeting: day.meeting.clone().ok_or(Refusal::NotFound)?,
            theme: day.theme.clone(),
            chair: day.chair.clone(),
            organiser: first.clone().unwrap_or_default(),
            units: first.into_iter().chain(units(organiser)).collect(),
            stage: day.stage,
            places: day.places,
            left: day.left(),
            waiting: u32::try_from(day.sign_ups.values().filter(|s| s.waiting).count())
                .unwrap_or(u32::MAX),
            moves: day.moves.clone(),
            cancelled: day.cancelled.clone(),
            mine,
            actions: actions(day, actor, own, self),
            open: service_day::possible(day, new, None, today).is_ok(),
            seq,
        })
    }

    /// Name and phone of whoever comes; none once their key was erased.
    pub(super) async fn reached(
        &self,
        id: &ServiceDayId,
        sign_up: &SignUp,
    ) -> Result<Option<(String, String)>, Failure> {
        let record = id.stream().to_string();
        let Some(key) = key_for_reading(self.db, self.master, &record).await? else {
            return Ok(None);
        };
        let contact = &sign_up.contact;
        Ok(Some((key.open(&contact.name)?, key.open(&contact.phone)?)))
    }
}

fn actions(
    day: &ServiceDay,
    actor: &Actor,
    own: Option<&EnterpriseId>,
    reading: &Reading<'_>,
) -> Vec<Action> {
    let (all, firm): (&[Action], _) = match actor.role {
        Role::Enterprise => (&OF_A_FIRM, own),
        _ => (&OF_STAFF, None),
    };
    let subject = service_day::subject_of(day, firm, &reading.facts);
    let today = reading.facts.today();
    all.iter()
        .copied()
        .filter(|a| service_day::possible(day, *a, firm, today).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}
