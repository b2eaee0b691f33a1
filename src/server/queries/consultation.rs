//! The list of consultations, one of them, those that wait for somebody, and those over a case.

mod due;

use std::collections::BTreeMap;

use sea_orm::sea_query::{Expr, ExprTrait, NullOrdering};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case::{self, Case};
use crate::domain::consultation::{self, Consultation, Item, Part, Status};
use crate::domain::ids::{ConsultationId, Noun};
use crate::domain::measure;
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::term::{TermKind, Terms};
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::entities::consultation_row::{Column, Entity, Model};
use crate::server::store::entities::{case_row, consultation_case, consultation_unit};
use crate::views::complaint::File;
use crate::views::consultation::{
    CaseBefore, ConsultationDetail, ConsultationLine, ConsultationOver, Consultations, ItemLine,
    MinutesText, Tab, UnitAsked,
};
use crate::views::term::TermView;
pub use due::ConsultationsDue;

/// A page of the list, as its URL says.
#[derive(Clone, Debug, Default)]
pub struct ConsultationsOf {
    /// Which part.
    pub part: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// The consultation of a number.
#[derive(Clone, Debug)]
pub struct ConsultationByNumber(pub String);

impl Query for ConsultationsOf {
    type View = Consultations;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Consultations, Failure> {
        let seen = reading.consultations_seen(scope).ok_or(Refusal::NotFound)?;
        let actor = scope.actor();
        let mine = reading.mine(actor);
        let parts: Vec<Tab> = Tab::ALL
            .into_iter()
            .filter(|t| *t != Tab::Mine || mine.is_some())
            .collect();
        let in_part = |tab: Tab| match (tab, &mine) {
            (Tab::Mine, Some(mine)) => mine.clone(),
            (tab, _) => {
                let keys = tab.statuses().iter().map(|s| s.key());
                Condition::all().add(Column::Status.is_in(keys))
            }
        };
        let mut tabs = Vec::new();
        for tab in &parts {
            let which = seen.clone().add(in_part(*tab));
            let n = match tab {
                Tab::Ended => None,
                _ => Some(Entity::find().filter(which).count(reading.db).await?),
            };
            tabs.push((*tab, n));
        }
        let asked = self.part.as_deref().and_then(Tab::parse);
        let waits = |(tab, n): &(Tab, Option<u64>)| *tab == Tab::Mine && n.unwrap_or(0) > 0;
        let tab = match asked.filter(|t| parts.contains(t)) {
            Some(tab) => tab,
            None if tabs.iter().any(waits) => Tab::Mine,
            None => Tab::Convened,
        };
        let place = self.after.as_deref().and_then(Place::parse);
        let find = Entity::find()
            .filter(seen.add(in_part(tab)))
            .limit(PAGE + 1);
        let (late, id) = (Column::LateFrom, Column::Id);
        let (rows, next) = if tab == Tab::Ended {
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
        Ok(Consultations {
            tab,
            tabs,
            rows: reading.consultation_lines(rows, actor).await?,
            next,
        })
    }
}

impl Query for ConsultationByNumber {
    type View = ConsultationDetail;

    async fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> Result<ConsultationDetail, Failure> {
        let stream = reading.holder("consultation_number", &self.0).await?;
        let id = ConsultationId(stream.id.clone());
        let mut world = reading.world([stream.clone()]).await?;
        let it = world.consultation(&id)?.clone();
        let (actor, facts) = (scope.actor(), &reading.facts);
        let subject = consultation::subject_of(&it, facts);
        if !policy::sees(actor, Noun::Consultation, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let call = it.call()?.clone();
        for agenda in &call.cases {
            reading.load(&mut world, agenda.case.stream()).await?;
        }
        let actions = consultation::available(&it, &world, actor, facts);
        let owed = |unit: &str| it.terms.running_on(TermKind::Opinion, unit);
        let own = actor.unit.as_ref().and_then(|u| owed(u.as_str()));
        let owes = own.is_some() && actions.contains(&Action::GiveOpinion);
        let term = own
            .filter(|_| owes)
            .map(|t| reading.term(t))
            .or_else(|| reading.soonest(&it.terms));
        let missing = consultation::missing(&it, facts);
        let mut items = reading.item_lines(&it, &world);
        for (line, item) in items.iter_mut().zip(&it.items) {
            if line.measure.is_some() {
                reading.load(&mut world, item.measure.stream()).await?;
                let measure = world.measure(&item.measure)?;
                let subject = measure::subject_of(measure, &world, facts);
                let seen = policy::sees(actor, Noun::Measure, &subject);
                line.measure_id = seen.then(|| item.measure.clone());
            }
        }
        Ok(ConsultationDetail {
            id: id.clone(),
            number: it.number.clone(),
            status: it.status,
            cases: reading.cases_before(&it, &world, actor)?,
            units: reading.units_asked(&it)?,
            outside: it
                .outside
                .iter()
                .map(|o| (o.clone(), it.status.in_force() && o.is_open(facts.today())))
                .collect(),
            missing: missing
                .iter()
                .map(|u| reading.unit_name(u.as_str()))
                .collect(),
            minutes: it.minutes.as_ref().map(|m| MinutesText {
                facts: m.facts.clone(),
                dissent: m.dissent.clone(),
                follow_up_on: m.follow_up_on,
                by: m.by.name.clone(),
                at: m.at,
            }),
            items,
            chair: call.chair.name.clone(),
            convener: reading.unit_name(call.convener.as_str()),
            convened: it.convened.clone(),
            notice: it.notice.clone(),
            minutes_number: it.minutes_number.clone(),
            signed: it.signed.clone(),
            called_off: it.called_off.clone(),
            term,
            actions,
            owes,
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
            files: call.attachments.iter().map(File::from).collect(),
            question: call.question,
            opinions_by: call.opinions_by,
            meeting: call.meeting,
        })
    }
}

impl Reading<'_> {
    /// The consultations this reader may list; none where the reader has no part in help cases.
    pub(super) fn consultations_seen(&self, scope: &Scope) -> Option<Condition> {
        match scope.help() {
            HelpScope::All => Some(Condition::all()),
            HelpScope::Unit(unit, account) => {
                let asked = self.asked_of(unit.as_str(), account.as_str());
                let by_unit = Condition::any()
                    .add(Column::Id.in_subquery(asked.into_query()))
                    .add(Column::Chair.eq(account.as_str()));
                Some(if self.facts.reference.enforces(&unit) {
                    by_unit
                } else {
                    by_unit.add(Column::Convener.eq(unit.as_str()))
                })
            }
            HelpScope::Enterprise(_) | HelpScope::Nothing => None,
        }
        .map(|seen| Condition::all().add(seen))
    }

    /// The consultations put before this unit; in one that enforces, before this person by name (design §6.9).
    fn asked_of(&self, unit: &str, account: &str) -> sea_orm::Select<consultation_unit::Entity> {
        use consultation_unit::Column as Unit;
        let find = consultation_unit::Entity::find()
            .select_only()
            .column(Unit::Consultation)
            .filter(Unit::Unit.eq(unit));
        match self.facts.reference.enforces(&unit.into()) {
            true => find.filter(Unit::Officer.eq(account)),
            false => find,
        }
    }

    /// What waits for this person: an opinion, the record once everybody is heard, a signature.
    fn mine(&self, actor: &Actor) -> Option<Condition> {
        let me = actor.hands().as_str();
        let status = |s: Status| Column::Status.eq(s.key());
        let unit = actor.unit.as_ref().map_or("", |u| u.as_str());
        let owed = self
            .asked_of(unit, me)
            .filter(consultation_unit::Column::InForce.eq(true))
            .filter(consultation_unit::Column::GivenAt.is_null());
        let opinion = Column::Id.in_subquery(owed.into_query());
        let signature = Condition::all()
            .add(status(Status::Submitted))
            .add(Column::Chair.eq(me));
        let heard = Expr::col(Column::Given).gte(Expr::col(Column::Asked));
        let today = self.facts.today().to_string();
        let record = Condition::all()
            .add(status(Status::Convened))
            .add(Condition::any().add(heard).add(Column::UntilDay.lte(today)));
        match actor.role {
            Role::Officer => Some(Condition::any().add(opinion)),
            Role::UnitHead => Some(
                Condition::any()
                    .add(opinion)
                    .add(signature)
                    .add(record.add(Column::Convener.eq(unit))),
            ),
            Role::Intake => Some(Condition::any().add(opinion).add(record)),
            Role::Leader => Some(Condition::any().add(signature)),
            _ => None,
        }
    }

    /// The consultations that wait for this person; they stand on top of the queue.
    pub(super) async fn consultations_waiting(
        &self,
        scope: &Scope,
    ) -> Result<Vec<ConsultationLine>, Failure> {
        let actor = scope.actor();
        let (Some(mine), Some(seen)) = (self.mine(actor), self.consultations_seen(scope)) else {
            return Ok(Vec::new());
        };
        let rows = Entity::find()
            .filter(seen.add(mine))
            .order_by_with_nulls(Column::LateFrom, Order::Asc, NullOrdering::Last)
            .order_by_asc(Column::Id)
            .limit(PAGE)
            .all(self.db)
            .await?;
        self.consultation_lines(rows, actor).await
    }

    /// The rows as lists show them.
    pub(super) async fn consultation_lines(
        &self,
        rows: Vec<Model>,
        actor: &Actor,
    ) -> Result<Vec<ConsultationLine>, Failure> {
        let stream = |id: &str| ConsultationId(id.to_owned()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let ids: Vec<String> = rows.iter().map(|r| r.id.clone()).collect();
        let mut cases: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        if !ids.is_empty() {
            let over = consultation_case::Entity::find()
                .filter(consultation_case::Column::Consultation.is_in(ids))
                .order_by_asc(consultation_case::Column::Number)
                .all(self.db)
                .await?;
            for row in over {
                let listed = cases.entry(row.consultation).or_default();
                listed.push((row.number, row.title));
            }
        }
        let unit = actor.unit.as_ref();
        let clock = |terms: &Terms| -> Option<TermView> {
            let own = unit.and_then(|u| terms.running_on(TermKind::Opinion, u.as_str()));
            own.map(|t| self.term(t)).or_else(|| self.soonest(terms))
        };
        let line = |r: Model| {
            Some(ConsultationLine {
                term: clocks.get(&stream(&r.id)).and_then(clock),
                cases: cases.remove(&r.id).unwrap_or_default(),
                status: Status::parse(&r.status)?,
                until: r.until_day.parse().ok()?,
                number: r.number,
                question: r.question,
                chair: r.chair_name,
                asked: u64::try_from(r.asked).unwrap_or(0),
                given: u64::try_from(r.given).unwrap_or(0),
                minutes_number: r.minutes_number,
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }

    fn cases_before(
        &self,
        it: &Consultation,
        world: &World,
        actor: &Actor,
    ) -> Result<Vec<CaseBefore>, Failure> {
        let mut cases = Vec::new();
        for agenda in &it.call()?.cases {
            let subject = case::subject_of(world.case(&agenda.case)?, &self.facts);
            cases.push(CaseBefore {
                number: agenda.number.clone(),
                title: agenda.title.clone(),
                enterprises: agenda.enterprises.clone(),
                seen: policy::sees(actor, Noun::Case, &subject),
            });
        }
        Ok(cases)
    }

    fn units_asked(&self, it: &Consultation) -> Result<Vec<UnitAsked>, Failure> {
        let call = it.call()?;
        let mut units: Vec<(Part, UnitAsked)> = Vec::new();
        for (unit, part) in &call.units {
            let mut given = it.opinions.get(unit).cloned().unwrap_or_default();
            let opinion = given.pop();
            let running = it.terms.running_on(TermKind::Opinion, unit.as_str());
            let attendance = it.minutes.as_ref().map(|m| m.attendance(unit));
            let asked = UnitAsked {
                unit: self.unit_name(unit.as_str()),
                part: *part,
                officer: call.officers.get(unit).map(|p| p.name.clone()),
                opinion,
                earlier: given,
                term: running.map(|t| self.term(t)),
                attendance,
            };
            units.push((*part, asked));
        }
        units.sort_by_key(|(part, _)| *part);
        Ok(units.into_iter().map(|(_, asked)| asked).collect())
    }

    /// The items of the decision, in the order of the minutes.
    pub(super) fn item_lines(&self, it: &Consultation, world: &World) -> Vec<ItemLine> {
        let line = |item: &Item| {
            let agenda = it.call.as_ref().and_then(|c| c.agenda(&item.case));
            ItemLine {
                n: item.n,
                case_number: agenda.map(|a| a.number.clone()).unwrap_or_default(),
                case_title: agenda.map(|a| a.title.clone()).unwrap_or_default(),
                what: item.what.clone(),
                owner: self.unit_name(item.owner.as_str()),
                co_owners: item
                    .co_owners
                    .iter()
                    .map(|u| self.unit_name(u.as_str()))
                    .collect(),
                due_on: item.due_on,
                resolve_on: item.resolve_on,
                measure: world
                    .case(&item.case)
                    .ok()
                    .and_then(|c| c.measures.get(&item.measure))
                    .map(|m| m.status),
                measure_id: None,
            }
        };
        it.items.iter().map(line).collect()
    }

    /// The consultations over a case that have not ended, as its page shows them.
    pub(super) async fn consultations_over(
        &self,
        case: &Case,
        actor: &Actor,
    ) -> Result<Vec<ConsultationOver>, Failure> {
        let mut over = Vec::new();
        for (id, band) in case.consultations_in_force() {
            let world = self.world([id.stream()]).await?;
            let subject = consultation::subject_of(world.consultation(id)?, &self.facts);
            over.push(ConsultationOver {
                number: band.number.clone(),
                status: band.status,
                opens: policy::sees(actor, Noun::Consultation, &subject),
                since: band.since,
                until: band.until,
                by: band.by.name.clone(),
            });
        }
        Ok(over)
    }

    /// Which of these cases are under consultation.
    pub(super) async fn consulted_of(
        &self,
        cases: Vec<String>,
    ) -> Result<std::collections::BTreeSet<String>, Failure> {
        if cases.is_empty() {
            return Ok(std::collections::BTreeSet::new());
        }
        let rows: Vec<String> = consultation_case::Entity::find()
            .select_only()
            .column(consultation_case::Column::CaseId)
            .filter(consultation_case::Column::CaseId.is_in(cases))
            .filter(consultation_case::Column::InForce.eq(true))
            .into_tuple()
            .all(self.db)
            .await?;
        Ok(rows.into_iter().collect())
    }
}

/// The cases under consultation.
pub(super) fn under_consultation() -> Condition {
    let cases = consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::CaseId)
        .filter(consultation_case::Column::InForce.eq(true))
        .into_query();
    Condition::all().add(case_row::Column::Id.in_subquery(cases))
}

/// The cases before consultations to which this officer of a unit that enforces was called by name.
pub(super) fn called_by_name(account: &str) -> Condition {
    let called = consultation_unit::Entity::find()
        .select_only()
        .column(consultation_unit::Column::Consultation)
        .filter(consultation_unit::Column::Officer.eq(account))
        .filter(consultation_unit::Column::InForce.eq(true))
        .into_query();
    let cases = consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::CaseId)
        .filter(consultation_case::Column::Consultation.in_subquery(called))
        .into_query();
    Condition::all().add(case_row::Column::Id.in_subquery(cases))
}

/// Whether the case page offers to convene one.
pub(super) fn convene_action(case: &Case, actor: &Actor, reading: &Reading<'_>) -> Option<Action> {
    consultation::may_convene(case, actor, &reading.facts).then_some(Action::Convene)
}
