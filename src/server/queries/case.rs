//! One case, with everything its page shows.

use std::collections::BTreeMap;

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait};

use super::complaint::{files, outcomes_for};
use super::consultation::convene_action;
use super::supervision_order::issue_action;
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case::{self, Case, Stage, Whose, whose_turn};
use crate::domain::event::Event;
use crate::domain::ids::{CaseId, Noun, StreamId, UnitId};
use crate::domain::inquiry;
use crate::domain::matter;
use crate::domain::plan;
use crate::domain::policy::{self, Rated, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::term::{Standing, Term, TermKind, Terms};
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::StoreError;
use crate::server::store::entities::{appointment_row, stand_in_row, unique_value};
use crate::server::store::events;
use crate::views::case::{
    CaseComplaint, CaseDetail, CaseTerm, Extension, NextTurn, NoteLine, Parking, ReferralLine,
    SupportLine, TakenOver,
};
use crate::views::name::Name;

/// The case of a number.
#[derive(Clone, Debug)]
pub struct CaseByNumber(pub String);

impl Reading<'_> {
    /// The stream that holds a unique value, such as a number; not found where there is none.
    pub(super) async fn holder(&self, kind: &str, value: &str) -> Result<StreamId, Failure> {
        let key = (kind.to_owned(), value.to_owned());
        let row = unique_value::Entity::find_by_id(key).one(self.db).await?;
        let stream = row.map(|r| r.stream).ok_or(Refusal::NotFound)?;
        StreamId::parse(&stream)
            .ok_or_else(|| StoreError::Corrupt(format!("{kind} {value}: {stream}")).into())
    }
}

impl Query for CaseByNumber {
    type View = CaseDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<CaseDetail, Failure> {
        let stream = reading.holder("case_number", &self.0).await?;
        let mut world = reading.world([stream.clone()]).await?;
        let case = world
            .case(&crate::domain::ids::CaseId(stream.id.clone()))?
            .clone();
        let subject = case::subject_of(&case, &reading.facts);
        if !policy::sees(scope.actor(), Noun::Case, &subject) {
            return Err(Refusal::NotFound.into());
        }
        for (id, line) in &case.lines {
            reading.load(&mut world, id.stream()).await?;
            reading.load(&mut world, line.enterprise.stream()).await?;
        }
        let mut streams = vec![(stream.clone(), None)];
        streams.extend(
            case.lines
                .iter()
                .map(|(id, l)| (id.stream(), Some(l.number.clone()))),
        );
        let mut actions = ordered(case::available(&case, scope.actor(), &reading.facts));
        let convene = convene_action(&case, scope.actor(), reading);
        match case.consultation_due {
            // nothing else can be done for the firm before it
            true => actions.splice(0..0, convene).for_each(drop),
            false => actions.extend(convene),
        }
        let complains = inquiry::may_ask(&case, scope.actor(), &reading.facts);
        actions.extend(complains.then_some(Action::AskComplainedOf));
        let may_ask = matter::may_begin(&case, scope.actor(), &reading.facts);
        actions.extend(may_ask.then_some(Action::BeginMatter));
        let may_plan = plan::may_draft(&case, scope.actor(), &reading.facts);
        actions.extend(may_plan.then_some(Action::DraftPlan));
        let plans = reading.plans_over(&mut world, &case, scope.actor()).await?;
        let measures = reading
            .measure_lines(&mut world, case.measures.keys(), scope.actor())
            .await?;
        actions.extend(issue_action(&case, scope.actor(), reading));
        actions.extend(merge_action(&case, scope.actor(), reading));
        let said_at = case
            .lines
            .keys()
            .filter_map(|id| world.complaint(id).ok()?.received_at)
            .min();
        let mut detail = CaseDetail {
            number: case.number.clone(),
            title: case.title.clone(),
            theme: case.theme.as_ref().map(|t| reading.theme_name(t.as_str())),
            difficulty: case.difficulty,
            track: case.track,
            labels: case.labels.iter().copied().collect(),
            lead: case.lead.as_ref().map(|u| reading.unit_name(u.as_str())),
            supporting: case
                .supporting
                .iter()
                .map(|u| reading.unit_name(u.as_str()))
                .collect(),
            support: support(reading, &case),
            handler: reading.handler_of(&case).await?,
            opened_at: case.opened_at,
            stage: case.stage,
            reached: reached(reading, &stream).await?,
            turn: NextTurn {
                pool: reading.review_pool(&case).await?,
                ..turn(reading, &case, scope.actor(), &actions)
            },
            term: whose_turn(&case)
                .by
                .map(|t| reading.term(t))
                .or_else(|| reading.soonest(&case.terms)),
            consultation_due: case.consultation_due,
            closing: case.closing,
            actions,
            complaints: complaints(reading, &case, &world, scope.actor())?,
            extension: case.extension.as_ref().map(|e| Extension {
                by: e.by.name.clone(),
                to: e.to,
                reason: e.reason.clone(),
                told: e.told.clone(),
            }),
            parking: case.parking.as_ref().map(Parking::asked),
            parked: case.parked.as_ref().map(Parking::in_force),
            merged: case.merged.as_ref().map(|m| (m.number.clone(), m.at)),
            taken_over: taken_over(reading, &case),
            hand_offs: reading.hand_offs(&stream, said_at).await?,
            terms: terms(reading, &case, &world),
            consultations: reading.consultations_over(&case, scope.actor()).await?,
            inquiries: match &case.id {
                Some(id) => reading.inquiries_over(id, scope).await?,
                None => Vec::new(),
            },
            guidance: match &case.id {
                Some(id) => Box::pin(reading.guidance_about(id, &case, scope)).await?,
                None => Vec::new(),
            },
            matters: match &case.id {
                Some(id) => reading.matters_over(id, scope).await?,
                None => Vec::new(),
            },
            plans,
            measures,
            orders: reading.orders_over(&case, scope.actor()),
            referrals: referrals(reading, &case, scope.actor()),
            notes: notes(reading, &case, scope.actor()),
            history: reading.timeline(&streams).await?,
            seq: world.seq(&stream),
        };
        if !policy::reads_rating(scope.actor(), &Rated::of_case(&case)) {
            detail.history.withhold_ratings();
        }
        if !policy::reads_withdrawal_checks(scope.actor()) {
            detail.history.without_withdrawal_checks();
        }
        let all = detail.terms.iter_mut().map(|t| &mut t.term);
        reading
            .name_people(detail.term.iter_mut().chain(all))
            .await?;
        Ok(detail)
    }
}

/// Where it went, the newest first, each with its clock.
fn referrals(reading: &Reading<'_>, case: &Case, actor: &Actor) -> Vec<ReferralLine> {
    let subject = case::subject_of(case, &reading.facts);
    let may = policy::permit(actor, Action::LookAtReferral, &subject).is_ok();
    let mut lines: Vec<ReferralLine> = (1..)
        .zip(&case.referrals)
        .map(|(n, referral)| ReferralLine {
            n,
            term: case.look_again(n).map(|t| reading.term(t)),
            may_look: may && referral.is_open(),
            referral: referral.clone(),
        })
        .collect();
    lines.reverse();
    lines
}

/// The notes, the newest first, each with whether the reader may strike it through.
fn notes(reading: &Reading<'_>, case: &Case, actor: &Actor) -> Vec<NoteLine> {
    let may = |n: u32| {
        let subject = case::note_subject(case, n, &reading.facts);
        policy::permit(actor, Action::StrikeNote, &subject).is_ok()
    };
    let mut lines: Vec<NoteLine> = (1..)
        .zip(&case.notes)
        .map(|(n, note)| NoteLine {
            n,
            may_strike: note.struck.is_none() && may(n),
            note: note.clone(),
        })
        .collect();
    lines.reverse();
    lines
}

/// The cases that lie in it.
fn taken_over(reading: &Reading<'_>, case: &Case) -> Vec<TakenOver> {
    let all = case.taken_over.iter();
    let view = |(id, taken): (&CaseId, &case::TakenOver)| TakenOver {
        number: taken.number.clone(),
        at: taken.at,
        undo_until: case::may_undo(case, id, &reading.facts).then_some(taken.undo_until),
    };
    all.map(view).collect()
}

/// Whether it can be merged with another, by this reader: which, is chosen on the form.
fn merge_action(case: &Case, actor: &Actor, reading: &Reading<'_>) -> Option<Action> {
    let (action, facts) = (Action::MergeCase, &reading.facts);
    let may = policy::permit(actor, action, &case::subject_of(case, facts)).is_ok();
    (may && case::possible(case, action, facts).is_ok()).then_some(action)
}

/// The step a stage waits for; where it can be taken it comes first and is the filled button.
const USUAL: &[Action] = &[
    Action::AssignCase,
    Action::AcknowledgeCase,
    Action::CloseOut,
    Action::RecordFollowUp,
    Action::GrantExtension,
    Action::GrantParking,
    Action::TakeUpCase,
    Action::AnswerComplaint,
];

fn ordered(mut actions: Vec<Action>) -> Vec<Action> {
    let rank = |a: &Action| USUAL.iter().position(|u| u == a).unwrap_or(USUAL.len());
    actions.sort_by_key(rank);
    actions
}

fn turn(reading: &Reading<'_>, case: &Case, actor: &Actor, actions: &[Action]) -> NextTurn {
    let next = whose_turn(case);
    // what is parked is nobody's turn until the day it is looked at again is near
    let rests = case.stage == Stage::Parked
        && matches!(
            next.by.map(|t| reading.term(t).standing),
            Some(Standing::OnTrack { .. })
        );
    let may = !rests && actions.first().is_some_and(|a| USUAL.contains(a));
    let (unit, mine) = match &next.whose {
        Whose::Coordinator => (None, actor.role == Role::Intake && may),
        Whose::Unit(unit, Some(person)) => (Some(unit), actor.has_hands_of(&person.account) && may),
        Whose::Unit(unit, None) => (Some(unit), actor.unit.as_ref() == Some(unit) && may),
        Whose::Reviewer(unit) => (Some(unit), actions.contains(&Action::CloseOut)),
        Whose::Pool(_) => (case.lead.as_ref(), actions.contains(&Action::CloseOut)),
        Whose::Enterprise | Whose::Nobody => (None, false),
    };
    NextTurn {
        unit: unit.map(|u| reading.unit_name(u.as_str())),
        pool: Vec::new(),
        mine,
        stage: next.stage,
        by: next.by.map(|t| reading.term(t)),
        whose: next.whose,
    }
}

impl Reading<'_> {
    /// The units whose supervisors review this case, where no head of its lead unit may: whoever handled or verified
    /// does not, nor does whoever is away.
    async fn review_pool(&self, case: &Case) -> Result<Vec<Name>, Failure> {
        use appointment_row::Column;
        let (Stage::Review, Some(lead)) = (case.stage, &case.lead) else {
            return Ok(Vec::new());
        };
        let named = |pool: &[UnitId]| pool.iter().map(|u| self.unit_name(u.as_str())).collect();
        if !case.review_pool.is_empty() {
            return Ok(named(&case.review_pool));
        }
        let today = self.facts.today().to_string();
        let handled = case
            .acted
            .iter()
            .chain(case.handler.iter().map(|h| &h.account));
        let away = stand_in_row::Entity::find()
            .select_only()
            .column(stand_in_row::Column::Account)
            .filter(stand_in_row::Column::Unit.eq(lead.as_str()))
            .filter(stand_in_row::Column::FromDay.lte(today.as_str()))
            .filter(stand_in_row::Column::ToDay.gte(today.as_str()))
            .into_query();
        let able = appointment_row::Entity::find()
            .filter(Column::Role.eq(Role::UnitHead.key()))
            .filter(Column::Unit.eq(lead.as_str()))
            .filter(Column::FromDay.lte(today.as_str()))
            .filter(
                Column::ToDay
                    .is_null()
                    .or(Column::ToDay.gte(today.as_str())),
            )
            .filter(Column::Account.is_not_in(handled.map(|a| a.as_str())))
            .filter(Column::Account.not_in_subquery(away))
            .count(self.db)
            .await?;
        if able > 0 {
            return Ok(Vec::new());
        }
        Ok(named(&self.facts.reference.rulebook.closing_rules().pool))
    }
}

/// The day each stage was last reached: the case is folded once more and watched.
async fn reached(
    reading: &Reading<'_>,
    stream: &StreamId,
) -> Result<Vec<(Stage, jiff::civil::Date)>, Failure> {
    let mut case = Case::default();
    let mut days = BTreeMap::new();
    for row in events::load(reading.db, stream).await? {
        let Event::Case(event) = events::decode(&row)? else {
            continue;
        };
        let (before, first) = (case.stage, case.id.is_none());
        case::evolve(&mut case, &event);
        if first || case.stage != before {
            days.insert(case.stage, crate::domain::time::At(row.at).beijing_date());
        }
    }
    Ok(days
        .into_iter()
        .filter(|(stage, _)| *stage <= case.stage)
        .collect())
}

fn complaints(
    reading: &Reading<'_>,
    case: &Case,
    world: &World,
    actor: &Actor,
) -> Result<Vec<CaseComplaint>, Failure> {
    let told = policy::reads_rating(actor, &Rated::of_case(case));
    let mut rows = Vec::new();
    for (id, line) in &case.lines {
        let said = world.complaint(id)?;
        rows.push(CaseComplaint {
            number: line.number.clone(),
            enterprise: Name::same(line.enterprise_name.clone()),
            uscc: world.enterprise(&line.enterprise)?.uscc.clone(),
            status: said.status,
            channel: said.channel,
            received_at: said.received_at,
            reference: said.reference.clone(),
            words: said.words.clone(),
            files: files(said),
            answers: said.answers.clone(),
            opened_at: said.opened_at,
            recalled: said.recalled.clone(),
            unreported: case.unreported.get(id).cloned(),
            outcomes: outcomes_for(said, told),
            term: reading.soonest(&said.terms),
        });
    }
    Ok(rows)
}

/// Each unit that supports, with its clock and its word.
fn support(reading: &Reading<'_>, case: &Case) -> Vec<SupportLine> {
    let line = |unit: &UnitId| SupportLine {
        unit: reading.unit_name(unit.as_str()),
        term: case
            .terms
            .running_on(TermKind::Support, unit.as_str())
            .map(|t| reading.term(t)),
        part: case.part_of(unit).cloned(),
    };
    case.supporting.iter().map(line).collect()
}

/// Every term of the case and its complaints: open ones first, each group by the date it ends.
fn terms(reading: &Reading<'_>, case: &Case, world: &World) -> Vec<CaseTerm> {
    let number = |id: &str| {
        case.lines
            .iter()
            .find(|(c, _)| c.0 == id)
            .map(|(_, l)| Name::same(l.number.clone()))
    };
    let on = |t: &Term| match t.kind() {
        kind if kind.is_beside_the_case() => Some(reading.unit_name(t.on())),
        _ => number(t.on()),
    };
    let mut all: Vec<(&Term, Option<Name>)> = case.terms.all().map(|t| (t, on(t))).collect();
    for (id, line) in &case.lines {
        let own: Option<&Terms> = world.complaint(id).ok().map(|c| &c.terms);
        all.extend(
            own.into_iter()
                .flat_map(Terms::all)
                .map(|t| (t, Some(Name::same(line.number.clone())))),
        );
    }
    all.sort_by_key(|(t, _)| (!t.is_open(), t.late_from()));
    all.into_iter()
        .map(|(t, on)| CaseTerm {
            on,
            term: reading.term(t),
            open: t.is_open(),
        })
        .collect()
}
