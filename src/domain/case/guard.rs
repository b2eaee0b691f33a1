//! Which steps are possible at which stage. `decide` asks this first and pages ask it for their buttons,
//! so a button exists exactly when its command would be accepted (design §6.4).

use super::{Case, Stage, command, merge, parking, recall, referral, reviewer};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::consultation;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::{ExtensionGrant, ExtensionRequest, PauseCategory, PauseRequest};
use crate::domain::term::{Term, TermKind, TermRefusal};
use crate::domain::time::next_day;
use crate::domain::world::Facts;

/// The actions on a case that a button or a page can stand for. What begins something new over it, a consultation,
/// an order, a plan, a merge, is offered by its own page.
pub const ACTIONS: &[Action] = &[
    Action::AssignCase,
    Action::AcknowledgeCase,
    Action::ObjectToAssignment,
    Action::AnswerComplaint,
    Action::RecallAnswer,
    Action::CloseOut,
    Action::ReturnFromReview,
    Action::RecordFollowUp,
    Action::GrantExtension,
    Action::RefuseExtension,
    Action::AskExtension,
    Action::PauseCase,
    Action::ResumeCase,
    Action::SupportCase,
    Action::ReassignCase,
    Action::NoteCase,
    Action::CorrectCase,
    Action::ReferCase,
    Action::EscalateCase,
    Action::GrantParking,
    Action::RefuseParking,
    Action::TakeUpCase,
    Action::AskParking,
    Action::UndoMerge,
];

/// What this person may do to this case now.
pub fn available(case: &Case, actor: &Actor, facts: &Facts<'_>) -> Vec<Action> {
    let subject = command::subject_of(case, facts);
    ACTIONS
        .iter()
        .copied()
        .filter(|a| possible(case, *a, facts).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible at this stage, whoever asks.
pub fn possible(case: &Case, action: Action, facts: &Facts<'_>) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let stage = || NotNow::Stage(case.stage.key().to_owned());
    let running = case.terms.running(TermKind::Resolution);
    let paused = running.is_some_and(|t| t.paused_until(facts.now).is_some());
    let fits = match action {
        Action::AssignCase => case.stage == Stage::Triage,
        Action::AcknowledgeCase => case.stage == Stage::Assigned,
        Action::ObjectToAssignment => {
            if case.stage != Stage::Assigned {
                return no(stage());
            }
            // triage's second word is final, whoever it is given to (issue 5, B): no case goes from unit to unit
            let rule = &facts.reference.rulebook.clock.objection;
            if case.objected.len() >= usize::from(rule.times) {
                return no(NotNow::ObjectedAlready);
            }
            let assigned = case.terms.running(TermKind::Acknowledgement);
            let last = assigned.map(|t| {
                facts
                    .reference
                    .objection_until(t.started_at().beijing_date())
            });
            if let Some(last) = last.filter(|last| facts.today() > *last) {
                return no(NotNow::ObjectionWindowPassed(last));
            }
            true
        }
        Action::AnswerComplaint => {
            if case.stage != Stage::Handling && case.stage != Stage::Answered {
                return no(stage());
            }
            if case.consultation_due {
                return no(NotNow::ConsultationFirst);
            }
            case.lines.values().any(|l| case.can_answer(l))
        }
        Action::CloseOut => {
            if case.stage != Stage::Review {
                return no(stage());
            }
            // a case is not over while somebody still works on it
            if case.open_measures().next().is_some() {
                return no(NotNow::StillOpen("measures".to_owned()));
            }
            // nor while something is awaited elsewhere
            if case.referrals.iter().any(referral::Referral::is_open) {
                return no(NotNow::StillOpen("referral".to_owned()));
            }
            true
        }
        Action::ReturnFromReview => case.stage == Stage::Review,
        Action::PassToPool => reviewer::may_pass(case, facts),
        Action::RecordFollowUp => case.is_followed_up(),
        Action::DismissConsultation => consultation::may_hold(case),
        Action::SupportCase => !case.stage.is_over() && case.owing().next().is_some(),
        Action::ReassignCase => {
            matches!(
                case.stage,
                Stage::Assigned | Stage::Handling | Stage::Parked | Stage::Answered
            )
        }
        Action::AskExtension | Action::PauseCase | Action::GrantExtension => {
            let fits = match action {
                Action::AskExtension => case.extension.is_none() && case.parking.is_none(),
                Action::GrantExtension => case.extension.is_some(),
                _ => !facts.reference.rulebook.clock.pauses.is_empty(),
            };
            let Some(term) = running.filter(|_| fits && case.stage == Stage::Handling) else {
                return no(stage());
            };
            return clock_allows(case, action, term, facts)
                .map_err(|why| Refusal::NotNow(action, NotNow::Term(why)));
        }
        Action::RefuseExtension => case.extension.is_some(),
        Action::ResumeCase => case.stage == Stage::Handling && paused,
        Action::NoteCase | Action::CorrectCase => !case.stage.is_over(),
        // what was written is struck through as long as anybody reads it
        Action::ReferCase | Action::EscalateCase | Action::LookAtReferral => {
            referral::possible(case, action)
        }
        Action::StrikeNote => case.notes.iter().any(|n| n.struck.is_none()),
        Action::RecallAnswer => {
            if case.stage != Stage::Handling && case.stage != Stage::Answered {
                return no(stage());
            }
            match recall::possible(case) {
                Ok(fits) => fits,
                Err(why) => return no(why),
            }
        }
        Action::MergeCase => match merge::stands(case, facts) {
            Ok(fits) => fits,
            Err(why) => return no(why),
        },
        Action::UndoMerge => match merge::undoable(case, facts) {
            Ok(_) => true,
            Err(why) => return no(why),
        },
        Action::AskParking | Action::GrantParking | Action::RefuseParking | Action::TakeUpCase => {
            match parking::possible(case, action, facts) {
                Ok(fits) => fits,
                Err(why) => return no(why),
            }
        }
        _ => true,
    };
    if fits { Ok(()) } else { no(stage()) }
}

/// Asks the clock itself, with the mildest request it could get: a button must not lead to a
/// refusal that no wording of the form could avoid.
fn clock_allows(
    case: &Case,
    action: Action,
    term: &Term,
    facts: &Facts<'_>,
) -> Result<(), TermRefusal> {
    let (terms, now, calendar) = (&case.terms, facts.now, facts.calendar());
    let (by, words, rule) = (String::new(), "…".to_owned(), facts.reference.extension());
    let tried = match action {
        Action::PauseCase => {
            let until = next_day(facts.today());
            let request = PauseRequest {
                category: PauseCategory::Enterprise,
                reason: words,
                by,
                until,
                latest: until,
            };
            terms.pause(term.id(), request, now, calendar)
        }
        Action::AskExtension => {
            let to = calendar.next_working(next_day(term.due_on()));
            let (told, consulted) = (words.clone(), case.consulted_over(term));
            let request = ExtensionRequest {
                by,
                to,
                reason: words,
                told,
                consulted,
            };
            terms.ask_extension(term.id(), request, now, calendar, rule)
        }
        _ => {
            let grant = ExtensionGrant {
                by,
                told: words,
                // by whom is the policy's to say
                leader: true,
            };
            terms.extend(term.id(), grant, now, calendar, rule)
        }
    };
    tried.map(drop)
}
