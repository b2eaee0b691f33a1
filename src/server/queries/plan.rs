//! The list of plans, one plan, the plans over a case, and a firm's own.

use std::collections::BTreeMap;

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case::Case;
use crate::domain::ids::{EnterpriseId, MeasureId, Noun, PlanId, StreamId};
use crate::domain::plan::{self, Difference, Plan, Status, Version};
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::term::TermKind;
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::entities::plan_row::{Column, Entity, Model};
use crate::server::store::entities::{plan_unit, term_row};
use crate::views::measure::WaitingMeasure;
use crate::views::plan::{
    Beside, ChangedMeasure, DraftView, FollowUpLine, MoveView, MyMeasure, MyPlan, MyPlanLine,
    PlanDetail, PlanLine, PlanOver, PlanVersions, Plans, SlipView, VersionView,
};

/// Plans that stand on one queue or on the firm's start page.
const SHOWN: u64 = 20;
/// How early a follow-up stands on the queue.
const AHEAD_HOURS: i64 = 7 * 24;

/// A page of the list, as its URL says.
#[derive(Clone, Debug, Default)]
pub struct PlansOf {
    /// Only those for the firm of this credit code.
    pub firm: Option<String>,
    /// Which part.
    pub status: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// The plan of a number, as staff read it.
#[derive(Clone, Debug)]
pub struct PlanByNumber(pub String);

/// The plan of a number, as its firm reads it.
#[derive(Clone, Debug)]
pub struct MyPlanByNumber(pub String);

impl Query for PlansOf {
    type View = Plans;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Plans, Failure> {
        let mut seen = reading.plans_seen(scope).ok_or(Refusal::NotFound)?;
        let firm = reading.firm_asked(self.firm.as_deref()).await?;
        if let Some((id, _)) = &firm {
            seen = seen.add(Column::Enterprise.eq(id.as_str()));
        }
        let status = self.status.as_deref().and_then(Status::parse);
        let status = status.unwrap_or(Status::InForce);
        let is = |s: Status| Condition::all().add(Column::Status.eq(s.key()));
        let mut parts = Vec::new();
        for s in Status::ALL {
            let n = match s {
                Status::Done => None,
                s => {
                    let which = seen.clone().add(is(s));
                    Some(Entity::find().filter(which).count(reading.db).await?)
                }
            };
            parts.push((s, n));
        }
        let place = self.after.as_deref().and_then(Place::parse);
        // ids are in order of time
        let before = place.map_or_else(Condition::all, |p| {
            Condition::all().add(Column::Id.lt(p.id()))
        });
        let rows = Entity::find()
            .filter(seen.add(is(status)).add(before))
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (None, r.id.clone()));
        Ok(Plans {
            status,
            parts,
            rows: reading.plan_lines(rows),
            next,
            firm: firm.map(|(_, name)| name),
        })
    }
}

impl Query for PlanByNumber {
    type View = PlanDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<PlanDetail, Failure> {
        let actor = scope.actor();
        let (mut world, id) = reading.plan_of(&self.0).await?;
        let of = world.plan(&id)?.clone();
        let subject = plan::subject_of(&of, &reading.facts);
        // the firm has a page of its own
        if actor.role == Role::Enterprise || !policy::sees(actor, Noun::Plan, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let firm = of.enterprise.clone().ok_or(Refusal::NotFound)?;
        reading.load(&mut world, firm.stream()).await?;
        for covered in &of.cases {
            reading.load(&mut world, covered.case.stream()).await?;
        }
        let measures = reading
            .measure_lines(&mut world, of.measures.keys(), actor)
            .await?;
        let mut streams = vec![(id.stream(), None)];
        streams.extend(
            measures
                .iter()
                .map(|m| (m.id.stream(), Some(beginning(&m.what)))),
        );
        let done = |d: &plan::Done| (d.by.name.clone(), d.at);
        let draft = of.draft.as_ref().map(|d| DraftView {
            version: d.version,
            text: d.text.clone(),
            reason: d.reason.clone(),
            waiting: waiting(reading, &of),
            to_approve: of.to_approve(),
        });
        Ok(PlanDetail {
            number: of.number.clone(),
            status: of.status(),
            enterprise: of.enterprise_name.clone(),
            uscc: world.enterprise(&firm)?.uscc.clone(),
            lead: lead(reading, &of),
            cases: of.cases.clone(),
            version: of.version,
            text: of.text.clone(),
            draft,
            beside: beside(&of),
            slips: slips(reading, &of),
            measures,
            progress: of.progress(),
            drafted: of.drafted.as_ref().map(done),
            approved: of.approved.as_ref().map(done),
            paper: of.paper.clone(),
            acknowledged: (of.is_acknowledged(), of.acknowledged_at),
            follow_ups: of
                .follow_ups_open()
                .into_iter()
                .map(|t| reading.term(t))
                .collect(),
            looked_at: of.looked_at.clone(),
            actions: plan::available(&of, &world, actor, &reading.facts),
            compares: of.versions.len() + usize::from(of.draft.is_some()) > 1,
            history: reading.timeline(&streams).await?,
            seq: world.seq(&id.stream()),
        })
    }
}

/// The versions of a plan, each compared with the one before it.
#[derive(Clone, Debug)]
pub struct VersionsOf(pub String);

impl Query for VersionsOf {
    type View = PlanVersions;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<PlanVersions, Failure> {
        let actor = scope.actor();
        let (world, id) = reading.plan_of(&self.0).await?;
        let of = world.plan(&id)?;
        let subject = plan::subject_of(of, &reading.facts);
        if !policy::sees(actor, Noun::Plan, &subject) {
            return Err(Refusal::NotFound.into());
        }
        // the firm reads what was approved; why it was changed, and by whom, stays inside
        let inside = actor.role != Role::Enterprise;
        let next = of.next_version().filter(|_| inside);
        let all: Vec<&Version> = of.versions.iter().chain(&next).collect();
        let mut versions = Vec::new();
        for (n, version) in all.iter().enumerate() {
            let before = n.checked_sub(1).and_then(|n| all.get(n).copied());
            let changed = Difference::between(before, version);
            let line = |w: plan::Waiting, after: Option<String>| ChangedMeasure {
                what: w.task.what,
                owner: reading.unit_name(w.task.owner.as_str()),
                due_on: w.task.due_on,
                firm_owner: w.task.firm_owner,
                after,
            };
            let added = changed.added.into_iter();
            let removed = changed.removed.into_iter();
            let reordered = changed.reordered.into_iter();
            let approved = version.approved.as_ref();
            versions.push(VersionView {
                version: version.version,
                draft: approved.is_none(),
                reason: match inside {
                    true => version.reason.clone(),
                    false => String::new(),
                },
                approved: approved.map(|d| match inside {
                    true => (d.by.name.clone(), d.at),
                    false => (String::new(), d.at),
                }),
                texts: changed.texts,
                added: added.map(|(w, after)| line(w, after)).collect(),
                removed: removed.map(|w| line(w, None)).collect(),
                reordered: reordered.map(|(w, a, b)| (w.task.what, a, b)).collect(),
            });
        }
        versions.reverse();
        Ok(PlanVersions {
            number: of.number.clone(),
            enterprise: of.enterprise_name.clone(),
            versions,
        })
    }
}

/// How what is to be done begins: it names a measure in a list of many.
fn beginning(what: &str) -> String {
    const SHOWN: usize = 16;
    let line: String = what.chars().take_while(|c| *c != '\n').collect();
    match line.chars().count() > SHOWN {
        true => line.chars().take(SHOWN).chain(['…']).collect(),
        false => line,
    }
}

fn lead(reading: &Reading<'_>, of: &Plan) -> crate::views::name::Name {
    let unit = of.lead.as_ref();
    unit.map(|u| reading.unit_name(u.as_str()))
        .unwrap_or_default()
}

fn waiting(reading: &Reading<'_>, of: &Plan) -> Vec<WaitingMeasure> {
    let number = |case: &crate::domain::ids::CaseId| {
        let covered = of.cases.iter().find(|c| c.case == *case);
        covered.map(|c| c.number.clone()).unwrap_or_default()
    };
    let line = |(id, w): &(MeasureId, plan::Waiting)| WaitingMeasure {
        id: id.clone(),
        case_number: number(&w.case),
        kind: w.task.kind,
        what: w.task.what.clone(),
        owner: reading.unit_name(w.task.owner.as_str()),
        person: w.task.person.as_ref().map(|p| p.name.clone()),
        acceptance: w.task.acceptance.clone(),
        firm_owner: w.task.firm_owner.clone(),
        after: what_before(of, id),
        due_on: w.task.due_on,
    };
    of.waiting.iter().map(line).collect()
}

fn what_before(of: &Plan, id: &MeasureId) -> Option<String> {
    let before = of.task(of.after(id)?)?;
    Some(before.what.clone())
}

/// What is said of the measures in force beside their lines.
fn beside(of: &Plan) -> BTreeMap<MeasureId, Beside> {
    let one = |id: &MeasureId| Beside {
        after: what_before(of, id),
        firm_owner: of
            .task(id)
            .map(|t| t.firm_owner.clone())
            .unwrap_or_default(),
        open: of.works_towards(id).is_some(),
    };
    of.measures.keys().map(|id| (id.clone(), one(id))).collect()
}

/// What slipped, with the days that would move, as they are to be confirmed.
fn slips(reading: &Reading<'_>, of: &Plan) -> Vec<SlipView> {
    let one = |m: plan::Moved| MoveView {
        owner: of
            .task(&m.measure)
            .map(|t| reading.unit_name(t.owner.as_str()))
            .unwrap_or_default(),
        what: m.what,
        from: m.from,
        to: m.to,
    };
    let slip = |s: plan::Slip| SlipView {
        what: of
            .task(&s.cause)
            .map(|t| t.what.clone())
            .unwrap_or_default(),
        cause: s.cause,
        days: s.days,
        moves: s.moves.into_iter().map(one).collect(),
    };
    let all = plan::slips(of, reading.facts.calendar());
    all.into_iter().map(slip).collect()
}

impl Query for MyPlanByNumber {
    type View = MyPlan;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MyPlan, Failure> {
        let actor = scope.actor();
        let (mut world, id) = reading.plan_of(&self.0).await?;
        let of = world.plan(&id)?.clone();
        let subject = plan::subject_of(&of, &reading.facts);
        let own = actor.role == Role::Enterprise;
        if !own || !policy::sees(actor, Noun::Plan, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let mut complaints = Vec::new();
        for covered in &of.cases {
            reading.load(&mut world, covered.case.stream()).await?;
            let lines = world.case(&covered.case)?.lines.values();
            // the other firms of a joined case are nobody's business here
            let mine = lines.filter(|l| Some(&l.enterprise) == of.enterprise.as_ref());
            complaints.extend(mine.map(|l| l.number.clone()));
        }
        let mut measures = Vec::new();
        for measure in of.measures.keys() {
            reading.load(&mut world, measure.stream()).await?;
            let set = world.measure(measure)?;
            let task = &set.sheet()?.task;
            measures.push(MyMeasure {
                what: task.what.clone(),
                owner: reading.unit_name(task.owner.as_str()),
                due_on: set.due_on.unwrap_or(task.due_on),
                firm_owner: task.firm_owner.clone(),
                acceptance: task.acceptance.clone(),
                status: set.status,
            });
        }
        measures.sort_by_key(|m| m.due_on);
        let may = plan::available(&of, &world, actor, &reading.facts);
        Ok(MyPlan {
            number: of.number.clone(),
            version: of.version,
            text: of.text.clone(),
            lead: lead(reading, &of),
            since: of.approved.as_ref().map(|a| a.at.beijing_date()),
            measures,
            complaints,
            acknowledged: of.is_acknowledged(),
            actions: may
                .into_iter()
                .filter(|a| *a == Action::AcknowledgePlan)
                .collect(),
            seq: world.seq(&id.stream()),
        })
    }
}

impl Reading<'_> {
    /// The plan of a number, folded.
    async fn plan_of(&self, number: &str) -> Result<(World, PlanId), Failure> {
        let stream = self.holder("plan_number", number).await?;
        let world = self.world([stream.clone()]).await?;
        Ok((world, PlanId(stream.id)))
    }

    /// The plans this reader may list; none where the reader has no part in help cases.
    pub(super) fn plans_seen(&self, scope: &Scope) -> Option<Condition> {
        match scope.help() {
            HelpScope::All => Some(Condition::all()),
            HelpScope::Unit(unit, account) => {
                let parts = plan_unit::Entity::find()
                    .select_only()
                    .column(plan_unit::Column::PlanId)
                    .filter(plan_unit::Column::Unit.eq(unit.as_str()))
                    .into_query();
                let seen = Condition::all().add(Column::Id.in_subquery(parts));
                // in a unit that enforces only what is in one's own hand (design §6.9)
                Some(match self.facts.reference.enforces(&unit) {
                    true => seen.add(Column::Author.eq(account.as_str())),
                    false => seen,
                })
            }
            HelpScope::Enterprise(_) | HelpScope::Nothing => None,
        }
    }

    /// The rows as lists show them.
    pub(super) fn plan_lines(&self, rows: Vec<Model>) -> Vec<PlanLine> {
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        let line = |r: Model| {
            Some(PlanLine {
                lead: self.unit_name(&r.lead),
                status: Status::parse(&r.status)?,
                version: u32::try_from(r.version).unwrap_or(0),
                progress: (count(r.ended), count(r.measures)),
                number: r.number,
                enterprise: r.enterprise_name,
                target: r.target,
                drafting: r.drafting,
                to_approve: r.to_approve,
                acknowledged: r.acknowledged,
            })
        };
        rows.into_iter().filter_map(line).collect()
    }

    /// The plans that wait for this head's approval. They stand on top of the queue.
    pub(super) async fn plans_waiting(&self, actor: &Actor) -> Result<Vec<PlanLine>, Failure> {
        let Some(unit) = actor.unit.as_ref().filter(|_| actor.role == Role::UnitHead) else {
            return Ok(Vec::new());
        };
        let rows = Entity::find()
            .filter(Column::ToApprove.eq(true))
            .filter(Column::Lead.eq(unit.as_str()))
            // whoever wrote it does not approve it
            .filter(
                Column::Author.is_not_in([actor.person.account.as_str(), actor.hands().as_str()]),
            )
            .order_by_asc(Column::Id)
            .limit(SHOWN)
            .all(self.db)
            .await?;
        let enforces = self.facts.reference.enforces(unit);
        Ok(match enforces {
            // nor does somebody who may not see it
            true => Vec::new(),
            false => self.plan_lines(rows),
        })
    }

    /// The plans of the reader's unit with a follow-up day that has come or comes within a week, the first first.
    pub(super) async fn follow_ups_waiting(
        &self,
        actor: &Actor,
    ) -> Result<Vec<FollowUpLine>, Failure> {
        use term_row::Column as T;
        let works = matches!(actor.role, Role::Officer | Role::UnitHead);
        let Some(unit) = actor.unit.as_ref().filter(|_| works) else {
            return Ok(Vec::new());
        };
        let soon = self.facts.now.plus_hours(AHEAD_HOURS).0;
        let due = term_row::Entity::find()
            .filter(T::Kind.eq(TermKind::PlanFollowUp.name()))
            .filter(T::Open.eq(true))
            .filter(T::HolderUnit.eq(unit.as_str()))
            .filter(T::LateFrom.lte(soon))
            .order_by_asc(T::LateFrom)
            .order_by_asc(T::Stream)
            .limit(SHOWN)
            .all(self.db)
            .await?;
        let mut lines = Vec::new();
        for row in due {
            let Some(stream) = StreamId::parse(&row.stream) else {
                continue;
            };
            let id = PlanId(stream.id.clone());
            let world = self.world([stream]).await?;
            let of = world.plan(&id)?;
            // in a unit that enforces a plan is for whoever wrote it
            let subject = plan::subject_of(of, &self.facts);
            let may = policy::permit(actor, Action::FollowUpPlan, &subject).is_ok();
            let known: Option<&FollowUpLine> = lines.last();
            if !may || known.is_some_and(|l| l.number == of.number) {
                continue;
            }
            if let Some(term) = of.follow_ups_open().first() {
                lines.push(FollowUpLine {
                    number: of.number.clone(),
                    enterprise: of.enterprise_name.clone(),
                    target: of.text.target.clone(),
                    term: self.term(term),
                });
            }
        }
        Ok(lines)
    }

    /// The plans over a case, as its page shows them.
    pub(super) async fn plans_over(
        &self,
        world: &mut World,
        case: &Case,
        actor: &Actor,
    ) -> Result<Vec<PlanOver>, Failure> {
        let mut over = Vec::new();
        for id in case.plans.keys() {
            self.load(world, id.stream()).await?;
            let of = world.plan(id)?;
            let subject = plan::subject_of(of, &self.facts);
            over.push(PlanOver {
                number: of.number.clone(),
                enterprise: of.enterprise_name.clone(),
                status: of.status(),
                progress: of.progress(),
                seen: policy::sees(actor, Noun::Plan, &subject),
            });
        }
        Ok(over)
    }

    /// A firm's plans in force, those it has not acknowledged first.
    pub(super) async fn plans_of_firm(
        &self,
        firm: &EnterpriseId,
    ) -> Result<Vec<MyPlanLine>, Failure> {
        let open = Condition::any()
            .add(Column::Status.eq(Status::InForce.key()))
            .add(Column::Acknowledged.eq(false));
        let rows = Entity::find()
            .filter(Column::Enterprise.eq(firm.as_str()))
            .filter(Column::Version.gt(0))
            .filter(open)
            .order_by_asc(Column::Acknowledged)
            .order_by_desc(Column::Id)
            .limit(SHOWN)
            .all(self.db)
            .await?;
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        let line = |r: Model| MyPlanLine {
            number: r.number,
            target: r.target,
            acknowledged: r.acknowledged,
            progress: (count(r.ended), count(r.measures)),
        };
        Ok(rows.into_iter().map(line).collect())
    }

    /// The plan in force of this firm that covers this case.
    pub(super) async fn plan_for(
        &self,
        world: &mut World,
        case: &Case,
        firm: &EnterpriseId,
    ) -> Result<Option<MyPlanLine>, Failure> {
        let found = case.plans.iter().find(|(_, p)| p.enterprise == *firm);
        let Some((id, _)) = found else {
            return Ok(None);
        };
        self.load(world, id.stream()).await?;
        let of = world.plan(id)?;
        let count = |n: usize| u64::try_from(n).unwrap_or(0);
        let (verified, counted) = of.progress();
        Ok((of.version > 0).then(|| MyPlanLine {
            number: of.number.clone(),
            target: of.text.target.clone(),
            acknowledged: of.is_acknowledged(),
            progress: (count(verified), count(counted)),
        }))
    }
}
