//! The ledger of supervision orders, one order, and the orders over a case.

use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case::{self, Case};
use crate::domain::ids::{Noun, SupervisionOrderId};
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::{Level, Signer};
use crate::domain::supervision_order::{self, Status, SupervisionOrder};
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::entities::case_row;
use crate::server::store::entities::supervision_order_row::{Column, Entity, Model};
use crate::views::complaint::File;
use crate::views::name::Name;
use crate::views::supervision_order::{Ledger, OrderDetail, OrderLine, OrderLink, OrderOver, Part};

/// A page of the ledger, as its URL says.
#[derive(Clone, Debug, Default)]
pub struct OrdersOf {
    /// Which part.
    pub part: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// One order.
#[derive(Clone, Debug)]
pub struct OrderById(pub String);

impl Query for OrdersOf {
    type View = Ledger;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Ledger, Failure> {
        let seen = reading.orders_seen(scope).ok_or(Refusal::NotFound)?;
        // a draft is nothing yet to the unit it may one day be sent to
        let drafts = scope.help() == HelpScope::All;
        let parts: Vec<Part> = Part::ALL
            .into_iter()
            .filter(|p| drafts || *p != Part::Unsigned)
            .collect();
        let asked = self
            .part
            .as_deref()
            .and_then(Part::parse)
            .filter(|p| parts.contains(p));
        let mut counted = Vec::new();
        for p in parts {
            let n = match p {
                Part::Ended => None,
                p => {
                    let which = seen.clone().add(in_part(p));
                    Some(Entity::find().filter(which).count(reading.db).await?)
                }
            };
            counted.push((p, n));
        }
        // unasked, the first part that holds anything
        let held = counted.iter().find(|(_, n)| n.is_some_and(|n| n > 0));
        let part = asked.unwrap_or_else(|| held.map_or(Part::Unanswered, |(p, _)| *p));
        let place = self.after.as_deref().and_then(Place::parse);
        let which = seen.add(in_part(part));
        let find = Entity::find().filter(which).limit(PAGE + 1);
        let (late, id) = (Column::LateFrom, Column::Id);
        let (rows, next) = if part == Part::Ended {
            // ids are in order of time
            let before = place.map_or_else(Condition::all, |p| Condition::all().add(id.lt(p.id())));
            let rows = find
                .filter(before)
                .order_by_desc(id)
                .all(reading.db)
                .await?;
            Place::cut(rows, |r| (None, r.id.clone()))
        } else {
            let rows = find
                .filter(place.map_or_else(Condition::all, |p| p.after(late, id)))
                .order_by_with_nulls(late, Order::Asc, NullOrdering::Last)
                .order_by_asc(id)
                .all(reading.db)
                .await?;
            Place::cut(rows, |r| (r.late_from, r.id.clone()))
        };
        Ok(Ledger {
            part,
            parts: counted,
            rows: reading.order_lines(rows).await?,
            next,
        })
    }
}

impl Reading<'_> {
    /// Orders the ledger lists as unanswered.
    pub(super) async fn orders_unanswered(&self) -> Result<u64, Failure> {
        let which = in_part(Part::Unanswered);
        Ok(Entity::find().filter(which).count(self.db).await?)
    }
}

fn in_part(part: Part) -> Condition {
    Condition::all().add(Column::Status.is_in(part.statuses().iter().map(|s| s.key())))
}

impl Query for OrderById {
    type View = OrderDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<OrderDetail, Failure> {
        let id = SupervisionOrderId(self.0);
        let mut world = reading.world([id.stream()]).await?;
        let order = world.order(&id)?.clone();
        let sheet = order.sheet()?.clone();
        reading.load(&mut world, sheet.case.stream()).await?;
        let facts = &reading.facts;
        let subject = supervision_order::subject_of(&order, &world, facts);
        if !policy::sees(scope.actor(), Noun::SupervisionOrder, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let case = world.case(&sheet.case)?;
        let case_seen = policy::sees(scope.actor(), Noun::Case, &case::subject_of(case, facts));
        let actions = supervision_order::available(&order, &world, scope.actor(), facts);
        let raised_from = reading
            .link(&mut world, sheet.raised_from.as_ref(), scope)
            .await?;
        let raised_to = reading
            .link(&mut world, order.raising.as_ref(), scope)
            .await?;
        let mut detail = OrderDetail {
            number: order.number.clone(),
            status: order.status,
            level: reading.level_name(sheet.level),
            leader_signs: sheet.signer == Signer::Leader,
            unit: reading.unit_name(sheet.unit.as_str()),
            case_number: sheet.case_number,
            case_title: sheet.case_title,
            case_seen,
            enterprises: sheet.enterprises,
            late: sheet.late,
            files: sheet.attachments.iter().map(File::from).collect(),
            demand: sheet.demand,
            due_on: sheet.due_on,
            drafted: order.drafted.clone(),
            signed: order.signed.clone(),
            acknowledged: order.acknowledged.clone(),
            reply: order.reply.clone(),
            ended: order.ended.clone(),
            raised_from,
            raised_to,
            term: reading.soonest(&order.terms),
            actions,
            history: reading.timeline(&[(id.stream(), None)]).await?,
            seq: world.seq(&id.stream()),
            id,
        };
        reading.name_people(&mut detail.term).await?;
        Ok(detail)
    }
}

impl Reading<'_> {
    /// A level as the ladder in force names it.
    pub(super) fn level_name(&self, level: Level) -> Name {
        match self.facts.reference.rulebook.ladder.rung(level) {
            Some(rung) => Name::new(rung.zh.clone(), rung.en.clone()),
            None => Name::same(level.key()),
        }
    }

    /// The levels that a leader signs, by the ladder in force.
    fn levels_of_leaders(&self) -> Vec<&'static str> {
        let rungs = &self.facts.reference.rulebook.ladder.rungs;
        let leaders = rungs.iter().filter(|r| r.signer == Signer::Leader);
        leaders.map(|r| r.level.key()).collect()
    }

    /// The orders this reader may list; none where the reader has no part in help cases.
    pub(super) fn orders_seen(&self, scope: &Scope) -> Option<Condition> {
        match scope.help() {
            HelpScope::All => Some(Condition::all()),
            HelpScope::Unit(unit, account) => {
                let seen = Condition::all()
                    .add(Column::Unit.eq(unit.as_str()))
                    .add(Column::Number.ne(""));
                // in a unit that enforces only what is in one's own hand (design §6.9)
                Some(if self.facts.reference.enforces(&unit) {
                    let own = case_row::Entity::find()
                        .select_only()
                        .column(case_row::Column::Id)
                        .filter(case_row::Column::Handler.eq(account.as_str()))
                        .into_query();
                    seen.add(Column::CaseId.in_subquery(own))
                } else {
                    seen
                })
            }
            HelpScope::Enterprise(_) | HelpScope::Nothing => None,
        }
    }

    /// The orders that wait for this person: to be signed for and answered by the unit, to be signed
    /// by a leader, to be reviewed by a supervisor. They stand on top of the queue.
    pub(super) async fn orders_waiting(&self, scope: &Scope) -> Result<Vec<OrderLine>, Failure> {
        let leaders = self.levels_of_leaders();
        let Some(which) = waiting_for(scope.actor(), leaders) else {
            return Ok(Vec::new());
        };
        let Some(seen) = self.orders_seen(scope) else {
            return Ok(Vec::new());
        };
        let rows = Entity::find()
            .filter(seen.add(which))
            .order_by_with_nulls(Column::LateFrom, Order::Asc, NullOrdering::Last)
            .order_by_asc(Column::Id)
            .limit(PAGE)
            .all(self.db)
            .await?;
        self.order_lines(rows).await
    }

    async fn order_lines(&self, rows: Vec<Model>) -> Result<Vec<OrderLine>, Failure> {
        let stream = |id: &str| SupervisionOrderId(id.to_owned()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let line = |r: Model| {
            Some(OrderLine {
                term: clocks.get(&stream(&r.id)).and_then(|t| self.soonest(t)),
                level: self.level_name(Level::parse(&r.level)?),
                unit: self.unit_name(&r.unit),
                status: Status::parse(&r.status)?,
                due_on: r.due_on.parse().ok()?,
                signed_at: r.signed_at.map(crate::domain::time::At),
                id: SupervisionOrderId(r.id),
                number: r.number,
                case_number: r.case_number,
                case_title: r.case_title,
                signed_by: r.signed_by,
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }

    /// Another order by id, as far as the reader may know of it.
    async fn link(
        &self,
        world: &mut World,
        id: Option<&SupervisionOrderId>,
        scope: &Scope,
    ) -> Result<Option<OrderLink>, Failure> {
        let Some(id) = id else { return Ok(None) };
        self.load(world, id.stream()).await?;
        let order: &SupervisionOrder = world.order(id)?;
        let subject = supervision_order::subject_of(order, world, &self.facts);
        if !policy::sees(scope.actor(), Noun::SupervisionOrder, &subject) {
            return Ok(None);
        }
        Ok(Some(OrderLink {
            id: id.clone(),
            number: order.number.clone(),
            level: self.level_name(order.sheet()?.level),
        }))
    }

    /// The orders in force over a case, as its page shows them.
    pub(super) fn orders_over(&self, case: &Case, actor: &Actor) -> Vec<OrderOver> {
        let opens = |unit: &crate::domain::ids::UnitId| match actor.role {
            Role::Officer | Role::UnitHead => actor.unit.as_ref() == Some(unit),
            _ => true,
        };
        case.orders_in_force()
            .map(|(id, band)| OrderOver {
                id: Some(id.clone()).filter(|_| opens(&band.unit)),
                number: band.number.clone(),
                level: self.level_name(band.level),
                unit: self.unit_name(band.unit.as_str()),
                status: band.status,
                since: band.since,
                until: band.until,
                by: band.by.name.clone(),
            })
            .collect()
    }
}

fn waiting_for(actor: &Actor, leaders: Vec<&'static str>) -> Option<Condition> {
    let drafted = || Condition::all().add(Column::Status.eq(Status::Drafted.key()));
    let status = |s: &[Status]| Column::Status.is_in(s.iter().map(|s| s.key()));
    match actor.role {
        Role::Officer | Role::UnitHead => {
            Some(Condition::all().add(status(&[Status::Signed, Status::Acknowledged])))
        }
        Role::Intake => Some(
            Condition::all()
                .add(Column::Unit.eq(actor.unit.as_ref().map_or("", |u| u.as_str())))
                .add(status(&[Status::Signed, Status::Acknowledged])),
        ),
        Role::Supervisor => Some(
            Condition::any()
                .add(status(&[Status::Replied]))
                .add(drafted().add(Column::Level.is_not_in(leaders))),
        ),
        Role::Leader => Some(drafted().add(Column::Level.is_in(leaders))),
        _ => None,
    }
}

/// The cases under supervision: those an order in force lies over.
pub(super) fn under_order() -> Condition {
    let cases = Entity::find()
        .select_only()
        .column(Column::CaseId)
        .filter(Column::InForce.eq(true))
        .into_query();
    Condition::all().add(case_row::Column::Id.in_subquery(cases))
}

/// Whether the case page offers to issue an order.
pub(super) fn issue_action(case: &Case, actor: &Actor, reading: &Reading<'_>) -> Option<Action> {
    supervision_order::may_issue(case, actor, &reading.facts).then_some(Action::IssueOrder)
}
