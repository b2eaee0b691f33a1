//! One measure; the measures of a case or a plan; those that wait for a reader.

use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::{Query, Reading};
use crate::domain::actor::{Actor, Role};
use crate::domain::attachment::Attachment;
use crate::domain::ids::{MeasureId, Noun};
use crate::domain::measure::{self, BelongsTo, Evidence, Measure, Status};
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::world::World;
use crate::domain::{case, consultation, plan};
use crate::server::Failure;
use crate::server::store::entities::case_row;
use crate::server::store::entities::measure_row::{Column, Entity, Model};
use crate::views::complaint::File;
use crate::views::measure::{MeasureDetail, MeasureLine, Report};

/// Measures that stand on one queue.
const WAITING: u64 = 20;

/// One measure.
#[derive(Clone, Debug)]
pub struct MeasureById(pub String);

impl Query for MeasureById {
    type View = MeasureDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MeasureDetail, Failure> {
        let id = MeasureId(self.0);
        let mut world = reading.world([id.stream()]).await?;
        let measure = world.measure(&id)?.clone();
        let sheet = measure.sheet()?.clone();
        reading.load(&mut world, sheet.case.stream()).await?;
        let facts = &reading.facts;
        let subject = measure::subject_of(&measure, &world, facts);
        // the firm reads its plan, never the bureau's own evidence
        if !policy::sees(scope.actor(), Noun::Measure, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let case = world.case(&sheet.case)?;
        let case_seen = policy::sees(scope.actor(), Noun::Case, &case::subject_of(case, facts));
        let actions = measure::available(&measure, &world, scope.actor(), facts);
        let (mut after, mut left_behind) = (None, 0);
        let plan = match &sheet.belongs_to {
            BelongsTo::Plan(plan) => {
                reading.load(&mut world, plan.stream()).await?;
                let of = world.plan(plan)?;
                after = of
                    .after(&id)
                    .and_then(|a| of.task(a))
                    .map(|t| t.what.clone());
                let slips = plan::slips(of, facts.calendar());
                let own = slips.iter().find(|s| s.cause == id);
                left_behind = own.map_or(0, |s| s.moves.len());
                let subject = plan::subject_of(of, facts);
                policy::sees(scope.actor(), Noun::Plan, &subject).then(|| of.number.clone())
            }
            BelongsTo::Consultation(_) => None,
        };
        let consultation = match &sheet.belongs_to {
            BelongsTo::Consultation(held) => {
                reading.load(&mut world, held.stream()).await?;
                let of = world.consultation(held)?;
                let subject = consultation::subject_of(of, facts);
                let seen = policy::sees(scope.actor(), Noun::Consultation, &subject);
                seen.then(|| of.number.clone())
            }
            BelongsTo::Plan(_) => None,
        };
        let task = sheet.task;
        let stand_ins = Box::pin(reading.stand_ins()).await?;
        Ok(MeasureDetail {
            status: measure.status,
            kind: task.kind,
            what: task.what,
            owner: reading.unit_name(task.owner.as_str()),
            co_owners: task
                .co_owners
                .iter()
                .map(|u| reading.unit_name(u.as_str()))
                .collect(),
            person: task
                .person
                .map(|p| stand_ins.held(p.account.as_str(), task.owner.as_str(), p.name)),
            acceptance: task.acceptance,
            firm_owner: task.firm_owner,
            after,
            left_behind: if plan.is_some() { left_behind } else { 0 },
            agreed_on: task.due_on,
            due_on: measure.due_on.unwrap_or(task.due_on),
            lead: sheet.lead.as_ref().map(|u| reading.unit_name(u.as_str())),
            case_number: sheet.case_number,
            case_title: sheet.case_title,
            case_seen,
            plan,
            consultation,
            reports: reports(&measure),
            ended: measure.ended.clone(),
            term: reading.soonest(&measure.terms),
            actions,
            history: reading.timeline(&[(id.stream(), None)]).await?,
            seq: world.seq(&id.stream()),
            id,
        })
    }
}

/// Every report with what came of it, newest first.
fn reports(measure: &Measure) -> Vec<Report> {
    // each return answers the report before it
    let report = |(n, e): (usize, &Evidence)| Report {
        said: measure::Word {
            text: e.text.clone(),
            by: e.by.clone(),
            at: e.at,
        },
        files: files(&e.attachments),
        returned: measure.returns.get(n).cloned(),
    };
    measure
        .evidence
        .iter()
        .enumerate()
        .map(report)
        .rev()
        .collect()
}

/// Files as pages list them.
pub(super) fn files(attachments: &[Attachment]) -> Vec<File> {
    attachments.iter().map(File::from).collect()
}

impl Reading<'_> {
    /// These measures as lines, open ones first, each group by its last day. Their streams and cases are loaded.
    pub(super) async fn measure_lines<'a>(
        &self,
        world: &mut World,
        ids: impl Iterator<Item = &'a MeasureId>,
        actor: &Actor,
    ) -> Result<Vec<MeasureLine>, Failure> {
        let stand_ins = Box::pin(self.stand_ins()).await?;
        let mut lines = Vec::new();
        for id in ids {
            self.load(world, id.stream()).await?;
            let sheet = world.measure(id)?.sheet()?.clone();
            self.load(world, sheet.case.stream()).await?;
            let measure = world.measure(id)?;
            let subject = measure::subject_of(measure, world, &self.facts);
            lines.push(MeasureLine {
                id: id.clone(),
                seen: policy::sees(actor, Noun::Measure, &subject),
                case_number: sheet.case_number,
                what: sheet.task.what,
                owner: self.unit_name(sheet.task.owner.as_str()),
                person: sheet.task.person.map(|p| {
                    let owner = sheet.task.owner.as_str();
                    stand_ins.held(p.account.as_str(), owner, p.name)
                }),
                due_on: measure.due_on.unwrap_or(sheet.task.due_on),
                status: measure.status,
                term: self.soonest(&measure.terms),
            });
        }
        lines.sort_by_key(|l| (!l.status.is_open(), l.due_on));
        Ok(lines)
    }

    /// The measures that wait for this person: to be carried out by the owner unit, to be verified by the unit
    /// that leads the case or a supervisor.
    pub(super) async fn measures_waiting(
        &self,
        scope: &Scope,
    ) -> Result<Vec<MeasureLine>, Failure> {
        let Some(which) = self.waiting_for(scope) else {
            return Ok(Vec::new());
        };
        let rows = Entity::find()
            .filter(which)
            .order_by_with_nulls(Column::LateFrom, Order::Asc, NullOrdering::Last)
            .order_by_asc(Column::Id)
            .limit(WAITING)
            .all(self.db)
            .await?;
        let stream = |id: &str| MeasureId(id.to_owned()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let stand_ins = Box::pin(self.stand_ins()).await?;
        let line = |r: Model| {
            Some(MeasureLine {
                term: clocks.get(&stream(&r.id)).and_then(|t| self.soonest(t)),
                owner: self.unit_name(&r.owner),
                status: Status::parse(&r.status)?,
                due_on: r.due_on.parse().ok()?,
                id: MeasureId(r.id),
                seen: true,
                case_number: r.case_number,
                what: r.what,
                person: r.person_name.map(|name| {
                    let account = r.person.as_deref().unwrap_or_default();
                    stand_ins.held(account, &r.owner, name)
                }),
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }

    fn waiting_for(&self, scope: &Scope) -> Option<Condition> {
        let actor = scope.actor();
        let me = actor.hands().as_str();
        let unit = actor.unit.as_ref()?;
        let status = |s: &[Status]| Column::Status.is_in(s.iter().map(|s| s.key()));
        let to_do = status(&[Status::Set, Status::Returned]);
        let mine = Column::Person.eq(me);
        let own = Condition::all()
            .add(to_do)
            .add(Column::Owner.eq(unit.as_str()));
        // in a unit that enforces only what is in one's own hand (design §6.9)
        let held = match actor.role {
            Role::UnitHead if !self.facts.reference.enforces(unit) => Condition::all(),
            _ if self.facts.reference.enforces(unit) => Condition::all().add(mine),
            _ => Condition::any().add(mine).add(Column::Person.is_null()),
        };
        let own = own.add(held);
        let not_mine = Condition::any()
            .add(Column::Person.is_not_in([me, actor.person.account.as_str()]))
            .add(Column::Person.is_null());
        let reported = Condition::all()
            .add(status(&[Status::Reported]))
            .add(not_mine);
        let led = case_row::Entity::find()
            .select_only()
            .column(case_row::Column::Id)
            .filter(case_row::Column::Lead.eq(unit.as_str()))
            .into_query();
        match (actor.role, scope.help()) {
            (_, HelpScope::Nothing | HelpScope::Enterprise(_)) => None,
            (Role::Officer | Role::Intake, _) => Some(own),
            (Role::UnitHead, _) if self.facts.reference.enforces(unit) => Some(own),
            (Role::UnitHead, _) => {
                let to_verify = reported.add(Column::CaseId.in_subquery(led));
                Some(Condition::any().add(own).add(to_verify))
            }
            (Role::Supervisor, _) => Some(reported),
            _ => None,
        }
    }
}
