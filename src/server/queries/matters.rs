//! What is late or due today, read from the clocks of all streams by their index: one matter a case, or a
//! complaint without one, by its worst term, with whoever holds it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Reading;
use super::stand_in::StandIns;
use crate::domain::ids::{
    CaseId, CoerciveMeasureId, ComplaintId, ConsultationId, DrawId, EnterpriseId, InquiryId,
    MatterId, MeasureId, Noun, PlanId, ProjectId, StreamId, SuggestionId, SupervisionOrderId,
};
use crate::domain::policy::{self, Scope};
use crate::domain::term::{Standing, TermKind};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::{
    case_row, claim_row, coercive_measure_row, complaint_row, consultation_row, draw_row,
    inquiry_row, matter_row, measure_row, plan_row, project_row, suggestion_row,
    supervision_order_row, term_row,
};
use crate::views::stand_in::Held;
use crate::views::term::TermView;

/// The most terms one board reads; with more than that the page says that it counts only the earliest.
pub(super) const MOST: u64 = 5_000;

/// One case, complaint, measure, supervision order or opinion for a consultation that is late or due today, by
/// its worst term.
#[derive(Clone, Debug)]
pub(super) struct Matter {
    pub(super) stream: StreamId,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) firm: Option<String>,
    pub(super) unit: String,
    pub(super) person: Option<Held>,
    /// Since when they have it.
    pub(super) held_since: Option<At>,
    /// The term that makes it late or due.
    pub(super) term: TermView,
    /// Where that term is kept: stream and name.
    pub(super) kept: (String, String),
}

impl Matter {
    /// What it is one of: units owe their opinions to one consultation or question each for itself,
    /// and several may ask to act for one firm.
    pub(super) fn key(&self) -> String {
        match self.stream.noun {
            Noun::Consultation | Noun::Matter => format!("{}:{}", self.stream, self.unit),
            Noun::Enterprise => format!("{}:{}", self.stream, self.number),
            // so do units that support a case, or decide on more time for it, beside what its lead owes
            Noun::Case if self.term.kind.is_beside_the_case() => {
                format!("{}:{}:{}", self.stream, self.term.kind.name(), self.unit)
            }
            _ => self.stream.to_string(),
        }
    }

    /// Past its date; else today is its last day.
    pub(super) fn is_late(&self) -> bool {
        self.days() > 0
    }

    /// Working days late, nought while today is the last day.
    pub(super) fn days(&self) -> i64 {
        match self.term.standing {
            Standing::Overdue { late } => late,
            _ => 0,
        }
    }
}

/// Everything late or due today, the longest late first; and whether there was more than is read.
pub(super) async fn matters(
    reading: &Reading<'_>,
    scope: &Scope,
) -> Result<(Vec<Matter>, bool), Failure> {
    let tonight = At::end_of_day(reading.facts.today());
    let rows = term_row::Entity::find()
        .filter(term_row::Column::Open.eq(true))
        .filter(term_row::Column::LateFrom.lte(tonight.0))
        // help only: a leniency file's clock is nothing a supervisor could know of (design §6.9)
        .filter(term_row::Column::Stream.not_like(format!("{}/%", Noun::LeniencyFile.key())))
        .filter(beyond_the_wall(scope))
        // a confirmation waits on the firm; nobody inside is late with it
        .filter(term_row::Column::Kind.ne(TermKind::Confirmation.name()))
        .order_by_asc(term_row::Column::LateFrom)
        .order_by_asc(term_row::Column::Stream)
        .limit(MOST)
        .all(reading.db)
        .await?;
    let cut = rows.len() as u64 == MOST;
    let terms: Vec<(StreamId, term_row::Model)> = rows
        .into_iter()
        .filter_map(|r| Some((StreamId::parse(&r.stream)?, r)))
        .collect();
    let ids = |noun: Noun| -> BTreeSet<String> {
        terms
            .iter()
            .filter(|(s, _)| s.noun == noun)
            .map(|(s, _)| s.id.clone())
            .collect()
    };
    let complaints = by_id(
        complaint_row::Entity::find()
            .filter(complaint_row::Column::Id.is_in(ids(Noun::Complaint)))
            .all(reading.db)
            .await?,
        |c| c.id.clone(),
    );
    let mut wanted = ids(Noun::Case);
    wanted.extend(complaints.values().filter_map(|c| c.case_id.clone()));
    let cases = by_id(
        case_row::Entity::find()
            .filter(case_row::Column::Id.is_in(wanted))
            .all(reading.db)
            .await?,
        |c| c.id.clone(),
    );
    let orders = by_id(
        supervision_order_row::Entity::find()
            .filter(supervision_order_row::Column::Id.is_in(ids(Noun::SupervisionOrder)))
            .all(reading.db)
            .await?,
        |o| o.id.clone(),
    );
    let consultations = by_id(
        consultation_row::Entity::find()
            .filter(consultation_row::Column::Id.is_in(ids(Noun::Consultation)))
            .all(reading.db)
            .await?,
        |c| c.id.clone(),
    );
    let measures = by_id(
        measure_row::Entity::find()
            .filter(measure_row::Column::Id.is_in(ids(Noun::Measure)))
            .all(reading.db)
            .await?,
        |m| m.id.clone(),
    );
    let coercive = by_id(
        coercive_measure_row::Entity::find()
            .filter(coercive_measure_row::Column::Id.is_in(ids(Noun::CoerciveMeasure)))
            .all(reading.db)
            .await?,
        |m| m.id.clone(),
    );
    let inquiries = by_id(
        inquiry_row::Entity::find()
            .filter(inquiry_row::Column::Id.is_in(ids(Noun::Inquiry)))
            .all(reading.db)
            .await?,
        |i| i.id.clone(),
    );
    let draws = by_id(
        draw_row::Entity::find()
            .filter(draw_row::Column::Id.is_in(ids(Noun::Draw)))
            .all(reading.db)
            .await?,
        |d| d.id.clone(),
    );
    let suggestions = by_id(
        suggestion_row::Entity::find()
            .filter(suggestion_row::Column::Id.is_in(ids(Noun::Suggestion)))
            .all(reading.db)
            .await?,
        |s| s.id.clone(),
    );
    let claimed = terms.iter().filter(|(s, _)| s.noun == Noun::Enterprise);
    let claimed = claimed.map(|(_, row)| row.subject.as_str());
    let claims = by_id(
        claim_row::Entity::find()
            .filter(claim_row::Column::Number.is_in(claimed))
            .all(reading.db)
            .await?,
        |c| c.number.clone(),
    );
    let questions = by_id(
        matter_row::Entity::find()
            .filter(matter_row::Column::Id.is_in(ids(Noun::Matter)))
            .all(reading.db)
            .await?,
        |m| m.id.clone(),
    );
    let projects = by_id(
        project_row::Entity::find()
            .filter(project_row::Column::Id.is_in(ids(Noun::Project)))
            .all(reading.db)
            .await?,
        |p| p.id.clone(),
    );
    let plans = by_id(
        plan_row::Entity::find()
            .filter(plan_row::Column::Id.is_in(ids(Noun::Plan)))
            .all(reading.db)
            .await?,
        |p| p.id.clone(),
    );
    let stand_ins = Box::pin(reading.stand_ins()).await?;
    // one matter a case, or a complaint without one: the first of its terms is its worst
    let mut seen = BTreeSet::new();
    let matters = terms
        .into_iter()
        .filter_map(|(stream, row)| {
            let said = complaints
                .get(&stream.id)
                .filter(|_| stream.noun == Noun::Complaint);
            match said {
                Some(said) => match said.case_id.as_ref().and_then(|id| cases.get(id)) {
                    Some(case) => of_case(reading, &stand_ins, case, row),
                    None => of_complaint(reading, said, row),
                },
                None if stream.noun == Noun::SupervisionOrder => {
                    of_order(reading, &stand_ins, orders.get(&stream.id)?, row)
                }
                None if stream.noun == Noun::Consultation => {
                    of_opinion(reading, &stand_ins, consultations.get(&stream.id)?, row)
                }
                None if stream.noun == Noun::Inquiry => {
                    of_inquiry(reading, &stand_ins, inquiries.get(&stream.id)?, row)
                }
                None if stream.noun == Noun::Draw => of_draw(reading, draws.get(&stream.id)?, row),
                None if stream.noun == Noun::Suggestion => {
                    of_suggestion(reading, suggestions.get(&stream.id)?, row)
                }
                None if stream.noun == Noun::Enterprise => {
                    of_claim(reading, claims.get(&row.subject)?, row)
                }
                None if stream.noun == Noun::Matter => {
                    of_question(reading, &stand_ins, questions.get(&stream.id)?, row)
                }
                None if stream.noun == Noun::CoerciveMeasure => {
                    of_coercive(reading, &stand_ins, coercive.get(&stream.id)?, row)
                }
                None if stream.noun == Noun::Project => {
                    of_project(reading, projects.get(&stream.id)?, row)
                }
                None if stream.noun == Noun::Plan => of_plan(reading, plans.get(&stream.id)?, row),
                None if stream.noun == Noun::Measure => {
                    of_measure(reading, &stand_ins, measures.get(&stream.id)?, row)
                }
                None => of_case(reading, &stand_ins, cases.get(&stream.id)?, row),
            }
        })
        .filter(|m| seen.insert(m.key()))
        .collect();
    Ok((matters, cut))
}

fn by_id<M>(rows: Vec<M>, id: impl Fn(&M) -> String) -> BTreeMap<String, M> {
    rows.into_iter().map(|r| (id(&r), r)).collect()
}

/// What nobody holds is the coordinator's.
fn coordinator(reading: &Reading<'_>) -> String {
    reading
        .facts
        .reference
        .rulebook
        .bureau
        .coordination
        .coordinator_unit
        .0
        .clone()
}

/// A term of a case, or of a complaint in it, which is in the same hands.
fn of_case(
    reading: &Reading<'_>,
    stand_ins: &StandIns,
    case: &case_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    let on_case = row.stream.starts_with(Noun::Case.key());
    let (unit, person) = match on_case {
        true => (row.holder_unit.clone(), held_by(stand_ins, &row)),
        false => {
            let account = case.handler.as_deref().unwrap_or_default();
            let name = case.handler_name.clone();
            let held = name.map(|name| stand_ins.held(account, &case.lead, name));
            (Some(case.lead.clone()), held)
        }
    };
    Some(Matter {
        stream: CaseId(case.id.clone()).stream(),
        number: case.number.clone(),
        title: case.title.clone(),
        firm: None,
        unit: unit.unwrap_or_else(|| coordinator(reading)),
        person,
        held_since: case
            .held_since
            .filter(|_| TermKind::parse(&row.kind).is_none_or(|kind| !kind.is_beside_the_case()))
            .map(At),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// A supervision order: the unit owes its reply, the supervision unit the review of it.
fn of_order(
    reading: &Reading<'_>,
    stand_ins: &StandIns,
    order: &supervision_order_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    let supervision = || {
        let bureau = &reading.facts.reference.rulebook.bureau;
        bureau.coordination.supervision_unit.0.clone()
    };
    Some(Matter {
        stream: SupervisionOrderId(order.id.clone()).stream(),
        number: order.number.clone(),
        title: order.case_title.clone(),
        firm: None,
        unit: row.holder_unit.clone().unwrap_or_else(supervision),
        person: held_by(stand_ins, &row),
        // such a clock starts when somebody gets the thing
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// An opinion that a unit owes to a consultation.
fn of_opinion(
    reading: &Reading<'_>,
    stand_ins: &StandIns,
    it: &consultation_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    Some(Matter {
        stream: ConsultationId(it.id.clone()).stream(),
        number: it.number.clone(),
        title: it.question.clone(),
        firm: None,
        unit: row.holder_unit.clone()?,
        person: held_by(stand_ins, &row),
        // such a clock starts when somebody gets the thing
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// An opinion that a unit owes to a question decided on its own.
fn of_question(
    reading: &Reading<'_>,
    stand_ins: &StandIns,
    it: &matter_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    Some(Matter {
        stream: MatterId(it.id.clone()).stream(),
        number: it.number.clone(),
        title: it.title.clone(),
        firm: None,
        unit: row.holder_unit.clone()?,
        person: held_by(stand_ins, &row),
        // such a clock starts when somebody gets the thing
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// The calls of a draw, which its unit owes: one line a draw, by the first that is late. A unit that led one of the cases is
/// not told which were drawn, and this names none.
fn of_draw(reading: &Reading<'_>, it: &draw_row::Model, row: term_row::Model) -> Option<Matter> {
    let (m, n) = (it.drawn, it.reached);
    Some(Matter {
        stream: DrawId(it.id.clone()).stream(),
        number: it.number.clone(),
        title: format!("{n}/{m}"),
        firm: None,
        unit: it.unit.clone(),
        person: None,
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// A suggestion or a policy question: the coordinating office owes the reply.
fn of_suggestion(
    reading: &Reading<'_>,
    it: &suggestion_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    Some(Matter {
        stream: SuggestionId(it.id.clone()).stream(),
        number: it.number.clone(),
        title: it.words.clone(),
        firm: it.enterprise_name.clone(),
        unit: coordinator(reading),
        person: None,
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// A wish to act for a firm: the coordinating office owes the check.
fn of_claim(reading: &Reading<'_>, it: &claim_row::Model, row: term_row::Model) -> Option<Matter> {
    Some(Matter {
        stream: EnterpriseId(it.enterprise.clone()).stream(),
        number: it.number.clone(),
        title: it.claimant.clone(),
        firm: Some(it.enterprise_name.clone()),
        unit: coordinator(reading),
        person: None,
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// An answer that a unit complained of owes.
fn of_inquiry(
    reading: &Reading<'_>,
    stand_ins: &StandIns,
    it: &inquiry_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    Some(Matter {
        stream: InquiryId(it.id.clone()).stream(),
        number: it.number.clone(),
        title: it.question.clone(),
        firm: None,
        unit: row.holder_unit.clone()?,
        person: held_by(stand_ins, &row),
        // such a clock starts when somebody gets the thing
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// A measure: its owner unit owes the work, the unit that leads the case the look at it.
fn of_measure(
    reading: &Reading<'_>,
    stand_ins: &StandIns,
    measure: &measure_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    Some(Matter {
        stream: MeasureId(measure.id.clone()).stream(),
        number: measure.case_number.clone(),
        title: measure.what.clone(),
        firm: None,
        unit: row
            .holder_unit
            .clone()
            .unwrap_or_else(|| coordinator(reading)),
        person: held_by(stand_ins, &row),
        // such a clock starts when somebody gets the thing
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// A coercive measure: the unit that asked for it sees to its end.
fn of_coercive(
    reading: &Reading<'_>,
    stand_ins: &StandIns,
    measure: &coercive_measure_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    Some(Matter {
        stream: CoerciveMeasureId(measure.id.clone()).stream(),
        number: measure.number.clone(),
        title: measure.enterprise_name.clone(),
        firm: Some(measure.enterprise_name.clone()),
        unit: measure.unit.clone(),
        person: held_by(stand_ins, &row),
        // such a clock starts when somebody gets the thing
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// A major project: the section that keeps it owes its next milestone.
fn of_project(
    reading: &Reading<'_>,
    project: &project_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    Some(Matter {
        stream: ProjectId(project.id.clone()).stream(),
        number: project.number.clone(),
        title: project.name.clone(),
        firm: Some(project.enterprise_name.clone()),
        unit: project.unit.clone(),
        person: None,
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// A follow-up of a plan: the unit that wrote it owes the look.
fn of_plan(reading: &Reading<'_>, plan: &plan_row::Model, row: term_row::Model) -> Option<Matter> {
    Some(Matter {
        stream: PlanId(plan.id.clone()).stream(),
        number: plan.number.clone(),
        title: plan.target.clone(),
        firm: Some(plan.enterprise_name.clone()),
        unit: plan.lead.clone(),
        person: None,
        // it was owed from the approval on, and could be done on the day
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// Nothing of the clocks of enforcement, for whoever does not read its facts.
pub(super) fn beyond_the_wall(scope: &Scope) -> Condition {
    let hidden = format!("{}/%", Noun::CoerciveMeasure.key());
    match policy::reads_enforcement(scope.actor()) {
        true => Condition::all(),
        false => Condition::all().add(term_row::Column::Stream.not_like(hidden)),
    }
}

/// A term of a complaint that is in no case yet.
fn of_complaint(
    reading: &Reading<'_>,
    said: &complaint_row::Model,
    row: term_row::Model,
) -> Option<Matter> {
    Some(Matter {
        stream: ComplaintId(said.id.clone()).stream(),
        number: said.number.clone(),
        title: said.words.clone(),
        firm: Some(said.enterprise_name.clone()),
        unit: coordinator(reading),
        person: None,
        held_since: Some(At(row.started_at)),
        term: term(reading, &row)?,
        kept: (row.stream, row.term),
    })
}

/// Who holds a term, with who stands in for them.
fn held_by(stand_ins: &StandIns, row: &term_row::Model) -> Option<Held> {
    let account = row.holder.as_deref().unwrap_or_default();
    let unit = row.holder_unit.as_deref().unwrap_or_default();
    let name = row.holder_name.clone()?;
    Some(stand_ins.held(account, unit, name))
}

/// The term as its row tells it: late or due today, whatever else may lie ahead of it.
fn term(reading: &Reading<'_>, row: &term_row::Model) -> Option<TermView> {
    let due_on: Date = row.due_on.parse().ok()?;
    let standing = if row.late_from <= reading.facts.now.0 {
        let today = reading.facts.today();
        let late = reading
            .facts
            .calendar()
            .working_days_between(due_on, today)
            .max(1);
        Standing::Overdue { late }
    } else {
        Standing::DueToday
    };
    Some(TermView {
        kind: TermKind::parse(&row.kind)?,
        standing,
        promised_on: row.promised_on.parse().ok()?,
        due_on,
        provisional: row.provisional,
        steps: Vec::new(),
        holder: None,
        rests_on: None,
        people: BTreeMap::new(),
    })
}
