//! Questions decided on their own (一事一议): the list, one of them, those over a case, and what a firm is told.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Expr, ExprTrait, NullOrdering};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case;
use crate::domain::ids::{CaseId, EnterpriseId, MatterId, Noun, UnitId};
use crate::domain::matter::{self, Matter, Status};
use crate::domain::policy::{self, HelpScope, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::term::{TermKind, Terms};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::matter_row::{Column, Entity, Model};
use crate::server::store::entities::{matter_firm, matter_unit};
use crate::views::matter::{
    DecisionLetter, LegalSaid, MatterDetail, MatterLine, Matters, OurDecision, Part, UnitSaid,
};
use crate::views::term::TermView;

/// The most decisions a firm is shown.
const OURS: u64 = 100;

/// A page of matters, as its address says.
#[derive(Clone, Debug, Default)]
pub struct MattersOf {
    /// Which part; those not decided yet where none is named and nothing waits.
    pub part: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// The matter of a number.
#[derive(Clone, Debug)]
pub struct MatterByNumber(pub String);

/// What was decided about the reader's own firm.
#[derive(Clone, Copy, Debug)]
pub struct OurDecisions;

impl Query for MattersOf {
    type View = Matters;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Matters, Failure> {
        let seen = reading.seen_matters(scope).ok_or(Refusal::NotFound)?;
        let actor = scope.actor();
        let mine = reading.my_matters(actor);
        let asked = self.part.as_deref().and_then(Part::parse);
        let asked = asked.filter(|p| *p != Part::Mine || mine.is_some());
        let part = asked.unwrap_or_default();
        let today = reading.facts.today().to_string();
        let status = |s: Status| Column::Status.eq(s.key());
        let which = match (part, mine.clone()) {
            (Part::Mine, Some(mine)) => mine,
            (Part::InForce, _) => Condition::all()
                .add(status(Status::Decided))
                .add(Column::ValidUntil.gte(today)),
            (Part::Expired, _) => Condition::all()
                .add(status(Status::Decided))
                .add(Column::ValidUntil.lt(today)),
            (Part::Dropped, _) => Condition::all().add(status(Status::Dropped)),
            (Part::Open | Part::Mine, _) => Condition::all().add(Column::InForce.eq(true)),
        };
        let mut find = Entity::find().filter(seen.add(which));
        // ids are in order of time
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(Column::Id.lt(place.id()));
        }
        let rows = find
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (None, r.id.clone()));
        let parts = Part::ALL.iter().copied();
        Ok(Matters {
            part,
            parts: parts
                .filter(|p| *p != Part::Mine || mine.is_some())
                .collect(),
            rows: reading.lines_of_matters(rows, actor).await?,
            next,
        })
    }
}

impl Query for MatterByNumber {
    type View = MatterDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MatterDetail, Failure> {
        let (actor, facts) = (scope.actor(), &reading.facts);
        let stream = reading.holder("matter_number", &self.0).await?;
        let mut world = reading.world([stream.clone()]).await?;
        let it = world.matter(&MatterId(stream.id.clone()))?.clone();
        // a firm reads what it was told on its own page
        let own = actor.role == Role::Enterprise;
        if own || !policy::sees(actor, Noun::Matter, &matter::subject_of(&it, facts)) {
            return Err(Refusal::NotFound.into());
        }
        let sheet = it.sheet()?.clone();
        if let Some(source) = &sheet.source {
            reading.load(&mut world, source.case.stream()).await?;
        }
        let source = sheet.source.as_ref().map(|s| {
            let of = world.case(&s.case);
            let opens = of.is_ok_and(|c| {
                let subject = case::subject_of(c, facts);
                policy::sees(actor, Noun::Case, &subject)
            });
            (s.number.clone(), s.title.clone(), opens)
        });
        let row = Entity::find_by_id(stream.id.clone())
            .all(reading.db)
            .await?;
        let line = reading.lines_of_matters(row, actor).await?;
        let actions = matter::available(&it, actor, facts);
        let owed = actor.unit.as_ref().and_then(|u| owed(&it.terms, u));
        let owes = owed.is_some()
            && [Action::GiveMatterOpinion, Action::GiveLegalOpinion]
                .iter()
                .any(|a| actions.contains(a));
        Ok(MatterDetail {
            line: line.into_iter().next().ok_or(Refusal::NotFound)?,
            source,
            units: sheet
                .units
                .iter()
                .map(|u| reading.unit_said(&it, &sheet, u))
                .collect(),
            legal: reading.legal_said(&it, &sheet.legal),
            opinions_by: sheet.opinions_by,
            convener: reading.unit_name(sheet.convener.as_str()),
            question: sheet.question,
            basis: sheet.basis,
            options: sheet.options,
            begun: it.begun.clone(),
            proposal: it.proposal.clone(),
            returned: it.returned.clone(),
            decided: it.decided.clone(),
            dropped: it.dropped.clone(),
            actions,
            owes,
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
        })
    }
}

impl Query for OurDecisions {
    type View = Vec<OurDecision>;

    async fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> Result<Vec<OurDecision>, Failure> {
        let actor = scope.actor();
        let firm = actor.enterprise.as_ref();
        let firm = firm.filter(|_| actor.role == Role::Enterprise);
        let firm = firm.ok_or(Refusal::NotFound)?;
        let of = matter_firm::Entity::find()
            .select_only()
            .column(matter_firm::Column::Matter)
            .filter(matter_firm::Column::Enterprise.eq(firm.as_str()))
            .filter(matter_firm::Column::Decided.eq(true))
            .into_query();
        let rows = Entity::find()
            .filter(Column::Id.in_subquery(of))
            .order_by_desc(Column::DecidedAt)
            .order_by_desc(Column::Id)
            .limit(OURS)
            .all(reading.db)
            .await?;
        let today = reading.facts.today();
        let line = |r: Model| {
            let valid_until = r.valid_until?.parse().ok()?;
            Some(OurDecision {
                number: r.number,
                title: r.title,
                told: r.told,
                conditions: r.conditions,
                valid_until,
                in_force: today <= valid_until,
                decided_on: At(r.decided_at?).beijing_date(),
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }
}

/// What was decided about the reader's firm, by its number, as a letter.
#[derive(Clone, Debug)]
pub struct OurDecisionByNumber(pub String);

impl Query for OurDecisionByNumber {
    type View = DecisionLetter;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<DecisionLetter, Failure> {
        let own = OurDecisions.fetch(reading, scope).await?;
        let decision = own.into_iter().find(|d| d.number == self.0);
        let firm = scope.actor().enterprise.clone().ok_or(Refusal::NotFound)?;
        let world = reading.world([firm.stream()]).await?;
        Ok(DecisionLetter {
            firm: world.enterprise(&firm)?.name.clone(),
            decision: decision.ok_or(Refusal::NotFound)?,
        })
    }
}

/// The clock of the opinion a unit owes.
fn owed<'t>(terms: &'t Terms, unit: &UnitId) -> Option<&'t crate::domain::term::Term> {
    terms.running_on(TermKind::Opinion, unit.as_str())
}

impl Reading<'_> {
    /// The matters this reader may list, the same as [`policy::sees`] tells of one; none where the reader has no part
    /// in help cases.
    pub(super) fn seen_matters(&self, scope: &Scope) -> Option<Condition> {
        match scope.help() {
            HelpScope::All => Some(Condition::all()),
            HelpScope::Unit(unit, account) => {
                let asked = self.matters_asked_of(unit.as_str(), account.as_str());
                let named = Condition::any()
                    .add(Column::Id.in_subquery(asked.into_query()))
                    .add(Column::Decider.eq(account.as_str()));
                Some(match self.facts.reference.enforces(&unit) {
                    true => named,
                    false => named.add(Column::Convener.eq(unit.as_str())),
                })
            }
            HelpScope::Enterprise(_) | HelpScope::Nothing => None,
        }
        .map(|seen| Condition::all().add(seen))
    }

    /// The matters put before this unit; in one that enforces, before this person by name (design §6.9).
    fn matters_asked_of(&self, unit: &str, account: &str) -> sea_orm::Select<matter_unit::Entity> {
        use matter_unit::Column as Unit;
        let find = matter_unit::Entity::find()
            .select_only()
            .column(Unit::Matter)
            .filter(Unit::Unit.eq(unit));
        match self.facts.reference.enforces(&unit.into()) {
            true => find.filter(Unit::Officer.eq(account)),
            false => find,
        }
    }

    /// What waits for this person: an opinion, a proposal once everybody is heard, a signature.
    fn my_matters(&self, actor: &Actor) -> Option<Condition> {
        let me = actor.hands().as_str();
        let unit = actor.unit.as_ref().map_or("", |u| u.as_str());
        let owed = self
            .matters_asked_of(unit, me)
            .filter(matter_unit::Column::InForce.eq(true))
            .filter(matter_unit::Column::GivenAt.is_null());
        let opinion = Column::Id.in_subquery(owed.into_query());
        let today = self.facts.today().to_string();
        let heard = Expr::col(Column::Given).gte(Expr::col(Column::Asked));
        let to_propose = Condition::all()
            .add(Column::Status.eq(Status::Asked.key()))
            .add(
                Condition::any()
                    .add(heard)
                    .add(Column::OpinionsBy.lt(today)),
            );
        match actor.role {
            Role::Officer | Role::UnitHead => Some(
                Condition::any()
                    .add(opinion)
                    .add(to_propose.add(Column::Convener.eq(unit))),
            ),
            Role::Intake => Some(Condition::any().add(opinion).add(to_propose)),
            Role::Leader => Some(
                Condition::all()
                    .add(Column::Status.eq(Status::Proposed.key()))
                    .add(Column::Decider.eq(me)),
            ),
            _ => None,
        }
    }

    /// The matters that wait for this person; they stand on top of the queue.
    pub(super) async fn matters_waiting(&self, scope: &Scope) -> Result<Vec<MatterLine>, Failure> {
        let actor = scope.actor();
        let (Some(mine), Some(seen)) = (self.my_matters(actor), self.seen_matters(scope)) else {
            return Ok(Vec::new());
        };
        let rows = Entity::find()
            .filter(seen.add(mine))
            .order_by_with_nulls(Column::LateFrom, Order::Asc, NullOrdering::Last)
            .order_by_asc(Column::Id)
            .limit(PAGE)
            .all(self.db)
            .await?;
        self.lines_of_matters(rows, actor).await
    }

    /// The matters over a case that this reader may open, the newest first.
    pub(super) async fn matters_over(
        &self,
        case: &CaseId,
        scope: &Scope,
    ) -> Result<Vec<MatterLine>, Failure> {
        let Some(seen) = self.seen_matters(scope) else {
            return Ok(Vec::new());
        };
        let rows = Entity::find()
            .filter(seen.add(Column::CaseId.eq(case.as_str())))
            .order_by_desc(Column::Id)
            .limit(PAGE)
            .all(self.db)
            .await?;
        self.lines_of_matters(rows, scope.actor()).await
    }

    /// The matters about a firm that this reader may open, the newest first.
    pub(super) async fn matters_of_firm(
        &self,
        scope: &Scope,
        firm: &EnterpriseId,
    ) -> Result<Vec<MatterLine>, Failure> {
        let Some(seen) = self.seen_matters(scope) else {
            return Ok(Vec::new());
        };
        let of = matter_firm::Entity::find()
            .select_only()
            .column(matter_firm::Column::Matter)
            .filter(matter_firm::Column::Enterprise.eq(firm.as_str()))
            .into_query();
        let rows = Entity::find()
            .filter(seen.add(Column::Id.in_subquery(of)))
            .order_by_desc(Column::Id)
            .limit(PAGE)
            .all(self.db)
            .await?;
        self.lines_of_matters(rows, scope.actor()).await
    }

    /// The rows as lists show them.
    pub(super) async fn lines_of_matters(
        &self,
        rows: Vec<Model>,
        actor: &Actor,
    ) -> Result<Vec<MatterLine>, Failure> {
        let stream = |id: &str| MatterId(id.to_owned()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(|r| stream(&r.id))).await?;
        let mut firms: BTreeMap<String, Vec<String>> = BTreeMap::new();
        if !rows.is_empty() {
            let of = matter_firm::Entity::find()
                .filter(matter_firm::Column::Matter.is_in(rows.iter().map(|r| r.id.as_str())))
                .order_by_asc(matter_firm::Column::Name)
                .all(self.db)
                .await?;
            for row in of {
                firms.entry(row.matter).or_default().push(row.name);
            }
        }
        let today = self.facts.today();
        let clock = |terms: &Terms| -> Option<TermView> {
            let own = actor.unit.as_ref().and_then(|u| owed(terms, u));
            own.map(|t| self.term(t)).or_else(|| self.soonest(terms))
        };
        let line = |r: Model| {
            let status = Status::parse(&r.status)?;
            let valid_until = r.valid_until.and_then(|day| day.parse().ok());
            Some(MatterLine {
                term: clocks.get(&stream(&r.id)).and_then(clock),
                firms: firms.remove(&r.id).unwrap_or_default(),
                in_force: status == Status::Decided && valid_until.is_some_and(|d| today <= d),
                number: r.number,
                title: r.title,
                case: r.case_number,
                status,
                valid_until,
                decider: r.decider_name,
                asked: u64::try_from(r.asked).unwrap_or(0),
                given: u64::try_from(r.given).unwrap_or(0),
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }

    fn unit_said(&self, it: &Matter, sheet: &matter::Sheet, unit: &UnitId) -> UnitSaid {
        let mut given = it.opinions.get(unit).cloned().unwrap_or_default();
        let opinion = given.pop();
        UnitSaid {
            unit: self.unit_name(unit.as_str()),
            officer: sheet.officers.get(unit).map(|p| p.name.clone()),
            opinion,
            earlier: given,
            term: owed(&it.terms, unit).map(|t| self.term(t)),
        }
    }

    fn legal_said(&self, it: &Matter, unit: &UnitId) -> LegalSaid {
        let mut given = it.legal.clone();
        let opinion = given.pop();
        LegalSaid {
            unit: self.unit_name(unit.as_str()),
            opinion,
            earlier: given,
            term: owed(&it.terms, unit).map(|t| self.term(t)),
        }
    }
}
