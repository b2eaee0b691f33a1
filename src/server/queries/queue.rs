//! The work queue: cases by deadline, in the parts that matter to this reader.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter};

use super::case_lines::{Listed, late_to, owing};
use super::complaint::{may_record, to_look_again, waiting};
use super::consultation::under_consultation;
use super::page::Place;
use super::supervision_order::under_order;
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case::{AHEAD_DAYS, Label, Stage};
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::UnitKind;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::case_row::{Column, Entity};
use crate::server::store::entities::complaint_row;
use crate::views::name::Name;
use crate::views::queue::{Queue, Tab};
use crate::views::saved_view::List;

/// A page of the queue, as its URL says.
#[derive(Clone, Debug, Default)]
pub struct QueueOf {
    /// Which part.
    pub tab: Option<String>,
    /// The lead unit, for readers who see all.
    pub unit: Option<String>,
    /// The stage.
    pub stage: Option<String>,
    /// A label.
    pub label: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
    /// The saved view that is open.
    pub view: Option<String>,
}

/// What waits for weeks, a follow-up or a parked case, is shown as one's own turn two days before it is due.
const AHEAD_HOURS: i64 = 24 * AHEAD_DAYS;

/// A case that is in somebody's hands.
pub(super) const OPEN: [Stage; 5] = [
    Stage::Triage,
    Stage::Assigned,
    Stage::Handling,
    Stage::Answered,
    Stage::Review,
];

impl Query for QueueOf {
    type View = Queue;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Queue, Failure> {
        let actor = scope.actor();
        let seen = reading.cases_seen(scope).ok_or(Refusal::NotFound)?;
        let sees_all = scope.help() == HelpScope::All;
        let parts = tabs_of(actor);
        let asked = self
            .tab
            .as_deref()
            .and_then(Tab::parse)
            .filter(|t| parts.contains(t));
        let tab = asked
            .or_else(|| parts.first().copied())
            .unwrap_or(Tab::Open);
        let known = |u: &String| reading.facts.reference.rulebook.unit(u).is_some();
        let unit = self.unit.filter(|u| sees_all && known(u));
        let stage = Stage::ALL
            .into_iter()
            .find(|s| Some(s.key()) == self.stage.as_deref());

        let label = self.label.as_deref().and_then(Label::parse);

        let triages = actor.role == Role::Intake;
        let complaints_waiting = if sees_all {
            reading.waiting_count().await?
        } else {
            0
        };
        let claims_waiting = match policy::ever(actor.role, Action::ShowClaim) {
            true => reading.claims_waiting().await?,
            false => 0,
        };
        let call_backs = Box::pin(reading.call_backs(actor)).await?;
        let suggestions_waiting = match policy::ever(actor.role, Action::ReplyToSuggestion) {
            true => reading.suggestions_waiting().await?,
            false => 0,
        };
        let withdrawals_to_check = match policy::ever(actor.role, Action::CheckWithdrawal) {
            true => reading.withdrawals_to_check().await?,
            false => 0,
        };
        let contacts_to_phone = match policy::ever(actor.role, Action::CheckContact) {
            true => reading.to_phone_count().await?,
            false => 0,
        };
        let desk_entries = match policy::ever(actor.role, Action::RecordComplaint) {
            true => Box::pin(reading.desk_entries_waiting(scope)).await?,
            false => Vec::new(),
        };
        let mut tabs = Vec::new();
        for part in parts {
            tabs.push((
                part,
                count(reading, &seen, part, scope, complaints_waiting).await?,
            ));
        }
        let place = self.after.as_deref().and_then(Place::parse);
        let all = unit.is_none() && stage.is_none() && label.is_none();
        let first = place.is_none() && all;
        let complaints = match tab {
            Tab::Mine if triages && first => {
                let soon = reading.facts.now.plus_hours(AHEAD_HOURS);
                let which = Condition::any().add(waiting()).add(to_look_again(soon));
                reading.complaint_lines(which, None).await?.0
            }
            Tab::Late if sees_all && first => {
                let late = complaint_row::Column::LateFrom.lte(reading.facts.now.0);
                let late = Condition::all().add(waiting()).add(late);
                let referred = to_look_again(reading.facts.now);
                let late = Condition::any().add(late).add(referred);
                reading.complaint_lines(late, None).await?.0
            }
            _ => Vec::new(),
        };
        let mut which =
            Condition::all()
                .add(seen)
                .add(part_of(tab, actor, reading.facts.now, sees_all));
        if let Some(unit) = &unit {
            which = which.add(Column::Lead.eq(unit.as_str()));
        }
        if let Some(stage) = stage {
            which = which.add(Column::Stage.eq(stage.key()));
        }
        if let Some(label) = label {
            // said to the database as its index of what has a label says it
            which = which
                .add(Expr::cust("case_rows.labels <> ''"))
                .add(Column::Labels.contains(format!(" {} ", label.key())));
        }
        let listed = match tab {
            Tab::Closed => Listed::Newest,
            Tab::Late => Listed::Late,
            _ => Listed::Due,
        };
        let (cases, next) = reading
            .case_page(which, listed, place.as_ref(), scope)
            .await?;
        // they are this person's next step, whichever part of the queue is open
        let (orders, consultations, matters) = if place.is_none() {
            let orders = reading.orders_waiting(scope).await?;
            let consultations = reading.consultations_waiting(scope).await?;
            let matters = Box::pin(reading.matters_waiting(scope)).await?;
            (orders, consultations, matters)
        } else {
            (Vec::new(), Vec::new(), Vec::new())
        };
        let waits = tab == Tab::Mine && first;
        let (plans, follow_ups, measures) = match waits {
            true => (
                reading.plans_waiting(actor).await?,
                Box::pin(reading.follow_ups_waiting(actor)).await?,
                reading.measures_waiting(scope).await?,
            ),
            false => (Vec::new(), Vec::new(), Vec::new()),
        };
        Ok(Queue {
            tab,
            tabs,
            orders,
            consultations,
            matters,
            plans,
            follow_ups,
            measures,
            complaints,
            complaints_waiting,
            contacts_to_phone,
            desk_entries,
            claims_waiting,
            suggestions_waiting,
            withdrawals_to_check,
            call_backs,
            cases,
            next,
            units: if sees_all { units(reading) } else { Vec::new() },
            unit,
            stage,
            label,
            sees_all,
            may_record: may_record(actor),
            views: reading.saved_views(actor, &List::ALL, self.view).await?,
            stands_in: Box::pin(reading.stands_in(&actor.person.account)).await?,
        })
    }
}

/// The parts a role has, its own work first.
fn tabs_of(actor: &Actor) -> Vec<Tab> {
    let own = mine(actor, At(0)).is_some();
    // the board leads whoever sees all to the same list
    let decides = actor.role != Role::Officer;
    let follows = matches!(actor.role, Role::Intake | Role::Supervisor);
    Tab::ALL
        .into_iter()
        .filter(|tab| match tab {
            Tab::Mine => own,
            Tab::Extension => decides,
            Tab::FollowUp => follows,
            Tab::Open | Tab::Late | Tab::Consulted | Tab::Supervised | Tab::Parked => true,
            Tab::Answered | Tab::Review | Tab::Closed => true,
        })
        .collect()
}

/// What waits for this person; none for those who only look.
fn mine(actor: &Actor, now: At) -> Option<Condition> {
    // in place of who is away, what that person has in hand
    let (me, own) = (actor.hands().as_str(), actor.person.account.as_str());
    let stage = |s: Stage| Column::Stage.eq(s.key());
    let lead = || Column::Lead.eq(actor.unit.as_ref().map_or("", |u| u.as_str()));
    let held = Condition::any()
        .add(Column::Handler.eq(me))
        .add(Column::Handler.is_null());
    let soon = now.plus_hours(AHEAD_HOURS).0;
    let look_again = Condition::all()
        .add(stage(Stage::Parked))
        .add(Column::LateFrom.lte(soon));
    let at_work = Condition::any()
        .add(Column::Stage.is_in([Stage::Assigned.key(), Stage::Handling.key()]))
        // what was referred is looked at again, whosever turn the answer is
        .add(
            Condition::all()
                .add(stage(Stage::Answered))
                .add(Column::LateFrom.lte(soon)),
        )
        .add(look_again);
    let in_hand = Condition::all().add(at_work).add(held);
    // whoever handled does not review (design §3)
    let other_held = Condition::any()
        .add(Column::Handler.is_not_in([me, own]))
        .add(Column::Handler.is_null());
    let to_review = Condition::all().add(stage(Stage::Review)).add(other_held);
    let longer = |for_leader: bool| {
        Condition::all()
            .add(stage(Stage::Handling))
            .add(Column::ExtensionAsked.eq(true))
            .add(Column::ExtensionForLeader.eq(for_leader))
    };
    let asked = Condition::any()
        .add(longer(false))
        .add(Column::ParkingAsked.eq(true));
    match actor.role {
        Role::Intake => {
            let follow_up = Condition::all()
                .add(stage(Stage::Closed))
                .add(Column::LateFrom.lte(soon));
            Some(Condition::any().add(stage(Stage::Triage)).add(follow_up))
        }
        Role::Officer => {
            let leads = Condition::all().add(lead()).add(in_hand);
            Some(Condition::any().add(leads).add_option(owes(actor)))
        }
        Role::UnitHead => {
            let any = Condition::any().add(in_hand).add(to_review).add(asked);
            let leads = Condition::all().add(lead()).add(any);
            Some(Condition::any().add(leads).add_option(owes(actor)))
        }
        Role::Supervisor => Some(Condition::any().add(asked).add(to_review)),
        // a second extension is a leader's to grant (issue 4, A)
        Role::Leader => Some(longer(true)),
        _ => None,
    }
}

/// The cases of which this unit owes its part as one that supports; while one is parked nothing is owed.
fn owes(actor: &Actor) -> Option<Condition> {
    let unit = actor.unit.as_ref()?;
    let owes = Condition::all()
        .add(Column::Id.in_subquery(owing(Some(unit), None)))
        .add(Column::Stage.ne(Stage::Parked.key()));
    Some(owes)
}

fn part_of(tab: Tab, actor: &Actor, now: At, oversees: bool) -> Condition {
    // what is void is in no part of the queue
    let all = Condition::all().add(Column::Stage.ne(Stage::Void.key()));
    let closed = Column::Stage.eq(Stage::Closed.key());
    match tab {
        Tab::Mine => mine(actor, now).unwrap_or(all),
        Tab::Open => all.add(Column::Stage.is_in(OPEN.map(Stage::key))),
        Tab::Late => all.add(late_to(actor, oversees, now)),
        Tab::Extension => all
            .add(Column::Stage.is_in(OPEN.map(Stage::key)))
            .add(Column::ExtensionAsked.eq(true)),
        Tab::Consulted => all.add(under_consultation()),
        Tab::Supervised => all.add(under_order()),
        Tab::Parked => all.add(Column::Stage.eq(Stage::Parked.key())),
        Tab::Answered => all.add(Column::Stage.eq(Stage::Answered.key())),
        Tab::Review => all.add(Column::Stage.eq(Stage::Review.key())),
        Tab::FollowUp => all.add(closed).add(Column::LateFrom.is_not_null()),
        Tab::Closed => all.add(Column::Stage.is_in([Stage::Closed.key(), Stage::Withdrawn.key()])),
    }
}

async fn count(
    reading: &Reading<'_>,
    seen: &Condition,
    tab: Tab,
    scope: &Scope,
    complaints: u64,
) -> Result<Option<u64>, Failure> {
    let (actor, oversees) = (scope.actor(), scope.help() == HelpScope::All);
    if tab == Tab::Closed {
        return Ok(None);
    }
    let which =
        Condition::all()
            .add(seen.clone())
            .add(part_of(tab, actor, reading.facts.now, oversees));
    let cases = Entity::find().filter(which).count(reading.db).await?;
    let own = if tab == Tab::Mine && actor.role == Role::Intake {
        complaints
    } else {
        0
    };
    let late = if tab == Tab::Late && complaints > 0 {
        let late = complaint_row::Column::LateFrom.lte(reading.facts.now.0);
        complaint_row::Entity::find()
            .filter(waiting())
            .filter(late)
            .count(reading.db)
            .await?
    } else {
        0
    };
    Ok(Some(cases + own + late))
}

/// The units that can lead, as the bureau lists them.
fn units(reading: &Reading<'_>) -> Vec<(String, Name)> {
    let today = reading.facts.today();
    reading
        .facts
        .reference
        .rulebook
        .bureau
        .units
        .iter()
        .filter(|u| u.kind != UnitKind::Leadership && u.exists_on(today))
        .map(|u| (u.id.0.clone(), reading.unit_name(u.id.as_str())))
        .collect()
}
