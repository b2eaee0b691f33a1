//! What can be asked of a case, what the decision must know, and the relations the policy looks at.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    Case, Closing, Difficulty, Finding, Label, ParkReason, ReferralKind, ReferralSheet, Track,
    reviewer,
};
use crate::domain::action::Action;
use crate::domain::complaint;
use crate::domain::ids::{AccountId, CaseId, ComplaintId, ThemeId, UnitId};
use crate::domain::policy::Subject;
use crate::domain::reference::{Numbered, Paper};
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::ConsultationTrigger;
use crate::domain::term::PauseCategory;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Facts, Need, World};

/// What can be asked of a case.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Accept a complaint, open a case over it and assign it.
    Open {
        /// The new case.
        id: CaseId,
        /// The complaint.
        complaint: ComplaintId,
        /// What it is about.
        title: Line,
        /// Its theme.
        theme: ThemeId,
        /// How hard.
        difficulty: Difficulty,
        /// How it is handled.
        track: Track,
        /// Labels.
        labels: BTreeSet<Label>,
        /// To whom.
        assignment: Assignment,
    },
    /// Accept a complaint: it joins this case.
    Join {
        /// The case.
        id: CaseId,
        /// The complaint.
        complaint: ComplaintId,
    },
    /// Assign again.
    Assign {
        /// Which.
        id: CaseId,
        /// To whom.
        assignment: Assignment,
    },
    /// Take it in hand.
    Acknowledge {
        /// Which.
        id: CaseId,
    },
    /// Object to the assignment.
    Object {
        /// Which.
        id: CaseId,
        /// Why.
        reason: Words,
    },
    /// What a unit that supports has to say (协办意见).
    Support {
        /// Which.
        id: CaseId,
        /// The words.
        text: Words,
    },
    /// Give it to another person of the unit.
    Reassign {
        /// Which.
        id: CaseId,
        /// To whom.
        handler: AccountId,
        /// Why.
        reason: Line,
    },
    /// Put right what triage wrote of it (更正); what stood before stays on record.
    Correct {
        /// Which.
        id: CaseId,
        /// What it is about.
        title: Line,
        /// How hard.
        difficulty: Difficulty,
        /// Labels.
        labels: BTreeSet<Label>,
        /// The units complained of, all that are named; none where that stays as it is.
        complained_of: Option<BTreeSet<UnitId>>,
        /// Why.
        reason: Words,
    },
    /// Write a note inside the bureau.
    Note {
        /// Which.
        id: CaseId,
        /// The words.
        text: Words,
    },
    /// Say why no consultation is needed where a rule asks for one.
    DismissConsultation {
        /// Which.
        id: CaseId,
        /// The trigger.
        trigger: ConsultationTrigger,
        /// Why.
        reason: Words,
    },
    /// Stop the resolution clock.
    Pause {
        /// Which.
        id: CaseId,
        /// For which listed reason.
        category: PauseCategory,
        /// In words, as the firm reads them.
        reason: Line,
        /// When it runs again by itself.
        until: Date,
    },
    /// Let the clock run again.
    Resume {
        /// Which.
        id: CaseId,
    },
    /// Ask for a later date.
    AskExtension {
        /// Which.
        id: CaseId,
        /// The new date.
        to: Date,
        /// Why.
        reason: Words,
        /// What the firm is told.
        told: Words,
    },
    /// Grant it.
    GrantExtension {
        /// Which.
        id: CaseId,
    },
    /// Refuse it.
    RefuseExtension {
        /// Which.
        id: CaseId,
        /// Why.
        reason: Line,
    },
    /// Answer a firm.
    Answer {
        /// Which case.
        id: CaseId,
        /// Which complaint.
        complaint: ComplaintId,
        /// The words to the firm.
        text: Words,
        /// Why it stands without a report on each measure, where one is missing.
        open_measures: Option<Words>,
    },
    /// Call an answer back.
    Recall {
        /// Which case.
        id: CaseId,
        /// Which complaint.
        complaint: ComplaintId,
        /// Why, inside the bureau.
        reason: Line,
    },
    /// Refer it to another authority, or escalate it.
    Refer {
        /// Which case.
        id: CaseId,
        /// Where, by which letter, why.
        sheet: ReferralSheet,
    },
    /// Look again at what was referred or escalated.
    LookAtReferral {
        /// Which case.
        id: CaseId,
        /// Which referral, counted from 1.
        n: u32,
        /// What came of it.
        result: Words,
        /// The next day to look; none where nothing more is awaited.
        next: Option<Date>,
    },
    /// Strike a note through.
    StrikeNote {
        /// Which case.
        id: CaseId,
        /// Which note, counted from 1.
        n: u32,
        /// Why.
        reason: Line,
        /// What stands in its place.
        replacement: Option<Words>,
    },
    /// Close it (销号).
    CloseOut {
        /// Which.
        id: CaseId,
        /// How it ends.
        closing: Closing,
        /// What was looked at.
        checks: BTreeSet<String>,
        /// In words.
        text: Words,
    },
    /// Its review goes to the named pool: nobody of the lead unit may look.
    PassToPool {
        /// Which.
        id: CaseId,
    },
    /// Send it back.
    Return {
        /// Which.
        id: CaseId,
        /// Why.
        reason: Words,
    },
    /// Record a follow-up.
    FollowUp {
        /// Which.
        id: CaseId,
        /// What was found.
        finding: Finding,
        /// In words.
        text: Words,
    },
    /// Ask to park it (挂账).
    AskParking {
        /// Which.
        id: CaseId,
        /// Why, of the listed reasons.
        reason: ParkReason,
        /// In words, as the firm reads them.
        told: Words,
        /// When it is looked at again.
        until: Date,
    },
    /// Agree to park it.
    GrantParking {
        /// Which.
        id: CaseId,
    },
    /// Do not agree.
    RefuseParking {
        /// Which.
        id: CaseId,
        /// Why.
        reason: Line,
    },
    /// Take a parked case in hand again.
    TakeUp {
        /// Which.
        id: CaseId,
    },
    /// Put another case into this one (并案).
    Merge {
        /// The case that stays.
        id: CaseId,
        /// The case that goes into it.
        from: CaseId,
        /// Why.
        reason: Line,
    },
    /// Take a case that went into this one out again.
    UndoMerge {
        /// The case it lies in.
        id: CaseId,
        /// Which.
        from: CaseId,
        /// Why.
        reason: Line,
    },
}

/// To whom a case is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// Who leads.
    pub lead: UnitId,
    /// Who supports.
    pub supporting: BTreeSet<UnitId>,
    /// A named officer; needed where the unit also enforces (design §6.9).
    pub officer: Option<AccountId>,
    /// A unit that triage finds it complains of, beside those the firms named.
    pub complains_of: Option<UnitId>,
    /// How many working days each supporting unit has; else those of the deadline profile.
    pub support_days: Option<u32>,
    /// Words to the unit.
    pub note: String,
}

impl Command {
    pub(super) fn id(&self) -> &CaseId {
        match self {
            Command::Open { id, .. }
            | Command::Join { id, .. }
            | Command::Assign { id, .. }
            | Command::Acknowledge { id }
            | Command::Object { id, .. }
            | Command::Support { id, .. }
            | Command::DismissConsultation { id, .. }
            | Command::Reassign { id, .. }
            | Command::Correct { id, .. }
            | Command::Note { id, .. }
            | Command::Pause { id, .. }
            | Command::Resume { id }
            | Command::AskExtension { id, .. }
            | Command::GrantExtension { id }
            | Command::RefuseExtension { id, .. }
            | Command::Answer { id, .. }
            | Command::Recall { id, .. }
            | Command::StrikeNote { id, .. }
            | Command::Refer { id, .. }
            | Command::LookAtReferral { id, .. }
            | Command::CloseOut { id, .. }
            | Command::PassToPool { id }
            | Command::Return { id, .. }
            | Command::FollowUp { id, .. }
            | Command::AskParking { id, .. }
            | Command::GrantParking { id }
            | Command::RefuseParking { id, .. }
            | Command::Merge { id, .. }
            | Command::UndoMerge { id, .. }
            | Command::TakeUp { id } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Open { .. } => Action::OpenCase,
            Command::Join { .. } => Action::JoinCase,
            Command::Assign { .. } => Action::AssignCase,
            Command::Acknowledge { .. } => Action::AcknowledgeCase,
            Command::Object { .. } => Action::ObjectToAssignment,
            Command::Support { .. } => Action::SupportCase,
            Command::DismissConsultation { .. } => Action::DismissConsultation,
            Command::Reassign { .. } => Action::ReassignCase,
            Command::Correct { .. } => Action::CorrectCase,
            Command::Note { .. } => Action::NoteCase,
            Command::Pause { .. } => Action::PauseCase,
            Command::Resume { .. } => Action::ResumeCase,
            Command::AskExtension { .. } => Action::AskExtension,
            Command::GrantExtension { .. } => Action::GrantExtension,
            Command::RefuseExtension { .. } => Action::RefuseExtension,
            Command::Answer { .. } => Action::AnswerComplaint,
            Command::Recall { .. } => Action::RecallAnswer,
            Command::StrikeNote { .. } => Action::StrikeNote,
            Command::Refer { sheet, .. } => match sheet.kind {
                ReferralKind::Referred => Action::ReferCase,
                ReferralKind::Escalated => Action::EscalateCase,
            },
            Command::LookAtReferral { .. } => Action::LookAtReferral,
            Command::CloseOut { .. } => Action::CloseOut,
            Command::PassToPool { .. } => Action::PassToPool,
            Command::Return { .. } => Action::ReturnFromReview,
            Command::FollowUp { .. } => Action::RecordFollowUp,
            Command::AskParking { .. } => Action::AskParking,
            Command::GrantParking { .. } => Action::GrantParking,
            Command::RefuseParking { .. } => Action::RefuseParking,
            Command::TakeUp { .. } => Action::TakeUpCase,
            Command::Merge { .. } => Action::MergeCase,
            Command::UndoMerge { .. } => Action::UndoMerge,
        }
    }

    /// The kinds of event that make a form for this command stale (design §4): a later one means
    /// that the reader decided on something else than what now stands. Notes and moved dates never do.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Answer { .. } => &[
                "case.complaint_answered",
                "case.complaint_settled",
                "case.reassigned",
                "case.objected",
            ],
            Command::CloseOut { .. } | Command::Return { .. } => {
                &["case.closed_out", "case.returned", "case.complaint_joined"]
            }
            Command::Assign { .. } | Command::Acknowledge { .. } | Command::Object { .. } => &[
                "case.assigned",
                "case.acknowledged",
                "case.objected",
                "case.corrected",
            ],
            Command::Support { .. } => &["case.assigned", "case.objected", "case.supported"],
            Command::DismissConsultation { .. } => {
                &["case.consulted", "case.consultation_dismissed"]
            }
            Command::GrantParking { .. } | Command::RefuseParking { .. } => &[
                "case.parking_asked",
                "case.parking_refused",
                "case.parked",
                "case.taken_up",
                "case.complaint_answered",
            ],
            // whichever of the two the form was opened on
            Command::Merge { .. } | Command::UndoMerge { .. } => &[
                "case.took_over",
                "case.merged_into",
                "case.gave_back",
                "case.merge_undone",
                "case.complaint_answered",
                "case.complaint_settled",
                "case.parked",
                "case.consulted",
                "case.supervised",
            ],
            Command::Correct { .. } => &["case.corrected"],
            // whose it is and what it says decide where it goes
            Command::Open { .. } | Command::Join { .. } => &["complaint.corrected"],
            Command::AskParking { .. } | Command::TakeUp { .. } => {
                &["case.parking_asked", "case.parked", "case.taken_up"]
            }
            _ => &[],
        }
    }
}

/// The papers a command issues.
fn papers_of(command: &Command) -> &'static [Paper] {
    match command {
        Command::Open { .. } => &[Paper::Acceptance, Paper::Assignment],
        Command::Join { .. } => &[Paper::Acceptance],
        Command::Assign { .. } => &[Paper::Assignment],
        Command::Answer { .. } => &[Paper::Answer],
        Command::CloseOut { .. } => &[Paper::CloseOut],
        _ => &[],
    }
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    let papers = papers_of(command).iter();
    needs.extend(papers.map(|paper| paper.need(facts.today())));
    match command {
        Command::Open {
            complaint,
            assignment,
            ..
        } => {
            needs.push(Need::Number(Numbered::Case.series(facts.today().year())));
            needs.push(Need::Stream(complaint.stream()));
            needs.extend(assignment.officer.iter().map(|o| Need::Stream(o.stream())));
            needs.extend(known_of(world, complaint));
        }
        Command::Join { complaint, .. } => {
            needs.push(Need::Stream(complaint.stream()));
            needs.extend(known_of(world, complaint));
        }
        Command::Assign { assignment, .. } => {
            needs.extend(assignment.officer.iter().map(|o| Need::Stream(o.stream())));
        }
        Command::Reassign { handler, .. } => needs.push(Need::Stream(handler.stream())),
        Command::PassToPool { .. } => needs.extend(reviewer::needs(world)),
        Command::Answer { complaint, .. } | Command::Recall { complaint, .. } => {
            needs.push(Need::Stream(complaint.stream()));
        }
        Command::Acknowledge { id }
        | Command::GrantParking { id }
        | Command::DismissConsultation { id, .. } => {
            // the first feedback of every complaint is met with it; how each came can ask for a consultation
            let lines = world
                .case(id)
                .map(|c| c.lines.keys().cloned().collect::<Vec<_>>());
            needs.extend(
                lines
                    .unwrap_or_default()
                    .iter()
                    .map(|c| Need::Stream(c.stream())),
            );
        }
        Command::Merge { from, .. } | Command::UndoMerge { from, .. } => {
            needs.push(Need::Stream(from.stream()));
            // every complaint that moves is told so; on the way back those that came with it
            let moves = match command {
                Command::Merge { .. } => world.case(from).map(|c| keys(&c.lines)),
                other => world.case(other.id()).map(|c| keys(&c.lines)),
            };
            let moves = moves.unwrap_or_default();
            needs.extend(moves.iter().map(|c| Need::Stream(c.stream())));
        }
        _ => {}
    }
    needs
}

fn keys(lines: &BTreeMap<ComplaintId, super::Line>) -> Vec<ComplaintId> {
    lines.keys().cloned().collect()
}

/// The firm of a complaint, and the case it may already be in: whoever asks may see it through that.
fn known_of(world: &World, complaint: &ComplaintId) -> Vec<Need> {
    let Ok(said) = world.complaint(complaint) else {
        return Vec::new();
    };
    let firm = said.enterprise.iter().map(|id| Need::Stream(id.stream()));
    firm.chain(said.case.iter().map(|id| Need::Stream(id.stream())))
        .collect()
}

/// The relations the policy looks at. Opening and joining are asked of the complaint.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Open { complaint, .. } | Command::Join { complaint, .. } => Ok(
            complaint::subject_of(world.complaint(complaint)?, world, facts),
        ),
        Command::StrikeNote { id, n, .. } => Ok(note_subject(world.case(id)?, *n, facts)),
        other => Ok(subject_of(world.case(other.id())?, facts)),
    }
}

/// The relations of a note: those of its case, and who wrote it.
pub fn note_subject(case: &Case, n: u32, facts: &Facts<'_>) -> Subject {
    Subject {
        asker: case.note(n).map(|note| note.by.account.clone()),
        ..subject_of(case, facts)
    }
}

/// The relations of a case.
pub fn subject_of(case: &Case, facts: &Facts<'_>) -> Subject {
    let asked = || case.consultations_in_force().map(|(_, band)| band);
    // the unit complained of reads what it is asked, and not who complained (design §6.9)
    let complained = case.complained_units(facts.reference);
    let units: BTreeSet<UnitId> = case.parts().difference(&complained).cloned().collect();
    let enforcing = units
        .iter()
        .filter(|u| facts.reference.enforces(u))
        .cloned()
        .collect();
    Subject {
        enterprises: case.lines.values().map(|l| l.enterprise.clone()).collect(),
        lead: case.lead.clone(),
        enforcing,
        branches: case
            .lines
            .values()
            .filter_map(|l| facts.reference.branch_of(&l.district))
            .filter(|u| !complained.contains(u))
            .collect(),
        units,
        handler: case.handler.as_ref().map(|p| p.account.clone()),
        acted: case.acted.clone(),
        asker: case
            .extension
            .as_ref()
            .map(|e| &e.by)
            .or(case.parking.as_ref().map(|p| &p.by))
            .map(|by| by.account.clone()),
        for_leader: case.extension_for_leader(facts.reference.extension()),
        owing: case.owing().map(|(unit, _)| unit.clone()).collect(),
        called: asked().flat_map(|band| band.officers.clone()).collect(),
        ..Subject::default()
    }
}
