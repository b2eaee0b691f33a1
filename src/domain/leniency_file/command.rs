//! What can be asked of a file, what the decision must know, and the relations the policy looks at.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::facts::Part;
use super::{
    ChangeGround, ChangeKind, Follows, LeniencyFile, Means, Origin, RemedyKind, RemedyResult,
    Ruling, Seat, Status, Taken, Unpublished, Vacated, edition_needs,
};
use crate::domain::action::Action;
use crate::domain::attachment::Attachment;
use crate::domain::ids::{AccountId, ComplaintId, EnterpriseId, LeniencyFileId};
use crate::domain::leniency::rule::Decimal;
use crate::domain::policy::Subject;
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Facts, Need, World};

/// What can be asked of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A firm tells of a minor violation of its own.
    SelfReport {
        /// The new file.
        id: LeniencyFileId,
        /// Whose.
        enterprise: EnterpriseId,
        /// What happened.
        what: Words,
        /// How it was noticed.
        found_how: Option<Words>,
        /// What was done about it.
        measures: Words,
        /// The day it happened.
        occurred_on: Date,
        /// Whether it still goes on.
        ongoing: bool,
        /// The day it was put right.
        corrected_on: Option<Date>,
        /// The problem in which it told of this before, as it says.
        told_before: Option<ComplaintId>,
        /// Pictures and papers.
        files: Vec<Attachment>,
    },
    /// An officer opens one without a report.
    Open {
        /// The new file.
        id: LeniencyFileId,
        /// Whose act.
        enterprise: EnterpriseId,
        /// How it was found.
        origin: Origin,
        /// What was found.
        what: Words,
    },
    /// The four persons are named.
    Name {
        /// Which.
        id: LeniencyFileId,
        /// Who.
        naming: Naming,
    },
    /// Somebody named no longer works on it: away, or with a conflict.
    VacateSeat {
        /// Which.
        id: LeniencyFileId,
        /// The seat that is left.
        seat: Seat,
        /// Why.
        why: Vacated,
        /// Why, in words.
        reason: Words,
    },
    /// Somebody is named for an open seat, or it goes to the city's pool.
    FillSeat {
        /// Which.
        id: LeniencyFileId,
        /// The seat.
        seat: Seat,
        /// Who; none for the pool.
        who: Option<AccountId>,
        /// The certificate's number, of an officer.
        certificate: Option<Line>,
    },
    /// Somebody of the pool takes the seat that is open to it.
    TakeSeat {
        /// Which.
        id: LeniencyFileId,
        /// The certificate's number, of an officer.
        certificate: Option<Line>,
    },
    /// One part of the facts.
    Record {
        /// Which.
        id: LeniencyFileId,
        /// What.
        part: Part,
        /// Evidence handed in with it.
        files: Vec<Attachment>,
    },
    /// An officer takes over a clue the system holds, or says why it is none.
    AnswerClue {
        /// Which.
        id: LeniencyFileId,
        /// Which clue.
        clue: String,
        /// Why it is none; taken over where nothing is said.
        why_not: Option<Words>,
    },
    /// A clue that was recorded by mistake is struck out: it stays on record and is weighed no more.
    StrikeClue {
        /// Which.
        id: LeniencyFileId,
        /// Which clue, in the order they were recorded.
        clue: usize,
        /// Why.
        why: Words,
    },
    /// The rule proposes, and the file goes to legal review.
    Submit {
        /// Which.
        id: LeniencyFileId,
    },
    /// Legal review agrees or sends it back.
    Review {
        /// Which.
        id: LeniencyFileId,
        /// Agrees.
        agreed: bool,
        /// Why.
        opinion: Words,
    },
    /// The named decider decides.
    Decide {
        /// Which.
        id: LeniencyFileId,
        /// What.
        verdict: Verdict,
    },
    /// The decision reached the firm, which was educated.
    Serve {
        /// Which.
        id: LeniencyFileId,
        /// The day.
        served_on: Date,
        /// What the firm was told.
        education: Option<Words>,
    },
    /// Whether it stayed corrected.
    Recheck {
        /// Which.
        id: LeniencyFileId,
        /// It did.
        corrected: bool,
        /// What was seen.
        text: Words,
    },
    /// The decider signs the order to correct (责令改正).
    SignOrder {
        /// Which.
        id: LeniencyFileId,
        /// What is known, and what is to be put right.
        text: Words,
        /// The last day it allows; at once where there is none.
        correct_by: Option<Date>,
    },
    /// The order reached the firm.
    ServeOrder {
        /// Which.
        id: LeniencyFileId,
        /// The day.
        served_on: Date,
        /// How.
        means: Means,
        /// Who took it, or who saw that it was left.
        receiver: Line,
    },
    /// The firm signed what it promises (承诺书): the file goes the way without filing.
    Commit {
        /// Which.
        id: LeniencyFileId,
        /// The day it was signed.
        signed_on: Date,
        /// By when it is put right.
        correct_by: Date,
        /// What was promised.
        promise: Words,
        /// The signed paper.
        files: Vec<Attachment>,
    },
    /// Officers saw on site whether it was put right as promised.
    Verify {
        /// Which.
        id: LeniencyFileId,
        /// The day.
        verified_on: Date,
        /// It was.
        corrected: bool,
        /// What was seen.
        text: Words,
        /// Pictures and papers.
        files: Vec<Attachment>,
    },
    /// The case is filed (立案).
    FileCase {
        /// Which.
        id: LeniencyFileId,
        /// The day the filing was approved.
        approved_on: Date,
        /// Why.
        reason: Words,
    },
    /// More time is asked for than the ninety days.
    AskTime {
        /// Which.
        id: LeniencyFileId,
        /// The last day instead.
        to: Date,
        /// Why.
        reason: Words,
    },
    /// The decider gives it or not.
    AnswerTime {
        /// Which.
        id: LeniencyFileId,
        /// Given.
        agreed: bool,
        /// The day of the collective discussion, which a second time takes.
        discussed_on: Option<Date>,
        /// Why.
        reason: Words,
    },
    /// The clock stands still for tests or an appraisal.
    StopClock {
        /// Which.
        id: LeniencyFileId,
        /// Until this day at most.
        until: Date,
        /// For what.
        reason: Words,
    },
    /// It runs again.
    RunClock {
        /// Which.
        id: LeniencyFileId,
    },
    /// The firm is told of the penalty that is intended (事先告知).
    GiveNotice {
        /// Which.
        id: LeniencyFileId,
        /// What.
        notice: Noticing,
    },
    /// The firm answers (陈述申辩), or has nothing to say.
    AnswerNotice {
        /// Which.
        id: LeniencyFileId,
        /// Its words.
        text: Option<Words>,
        /// Whether it asks for a hearing.
        hearing: bool,
    },
    /// The firm's answer came on paper, and an officer records it.
    PaperAnswer {
        /// Which.
        id: LeniencyFileId,
        /// What.
        paper: PaperAnswer,
    },
    /// The hearing it asked for was held.
    HoldHearing {
        /// Which.
        id: LeniencyFileId,
        /// The day the firm was told of it.
        notified_on: Date,
        /// The day.
        held_on: Date,
        /// What was said there.
        text: Words,
    },
    /// What became of the firm's answer.
    WeighAnswer {
        /// Which.
        id: LeniencyFileId,
        /// What was taken up.
        taken: Taken,
        /// Why.
        text: Words,
        /// What follows.
        follows: Follows,
    },
    /// A change of the served decision is proposed.
    ProposeChange {
        /// Which.
        id: LeniencyFileId,
        /// What.
        changing: Changing,
    },
    /// Legal review agrees to the change, or it is off.
    ReviewChange {
        /// Which.
        id: LeniencyFileId,
        /// Agrees.
        agreed: bool,
        /// Why.
        opinion: Words,
    },
    /// The decider signs the change.
    SignChange {
        /// Which.
        id: LeniencyFileId,
    },
    /// The change reached the firm.
    ServeChange {
        /// Which.
        id: LeniencyFileId,
        /// The day.
        served_on: Date,
    },
    /// The served decision was published.
    Publish {
        /// Which.
        id: LeniencyFileId,
        /// The day.
        on: Date,
        /// Where.
        place: Line,
        /// With the firm's name.
        named: bool,
    },
    /// What was published was withdrawn or corrected.
    EndPublication {
        /// Which.
        id: LeniencyFileId,
        /// Which of the two.
        how: Unpublished,
        /// The day.
        on: Date,
        /// Why.
        reason: Words,
    },
    /// The words of a closed file are to be erased.
    AskErasure {
        /// Which.
        id: LeniencyFileId,
        /// The law.
        basis: Line,
        /// Why; it stays, and holds no word of the file.
        reason: Words,
    },
    /// A second person erases them, or does not.
    AnswerErasure {
        /// Which.
        id: LeniencyFileId,
        /// They are erased.
        agreed: bool,
    },
    /// A reconsideration or lawsuit was taken up.
    FileRemedy {
        /// Which.
        id: LeniencyFileId,
        /// Which of the two.
        kind: RemedyKind,
        /// The day.
        filed_on: Date,
        /// Which authority or court.
        body: Line,
    },
    /// It ended.
    EndRemedy {
        /// Which.
        id: LeniencyFileId,
        /// How.
        result: RemedyResult,
        /// The day.
        on: Date,
        /// What it means for the decision.
        effect: Words,
    },
}

/// A change as it is proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Changing {
    /// How.
    pub kind: ChangeKind,
    /// Why.
    pub ground: ChangeGround,
    /// Why, in words.
    pub reason: Words,
    /// The outcome instead.
    pub ruling: Option<Ruling>,
    /// The amount instead.
    pub amount: Option<Line>,
    /// Why it lies beside the benchmark.
    pub amount_why: Option<Words>,
    /// Whether the file is decided anew once the decision is revoked.
    pub again: Option<bool>,
}

/// An answer of the firm that came on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperAnswer {
    /// What it says in short; none where it has nothing to say.
    pub text: Option<Words>,
    /// Whether it asks for a hearing.
    pub hearing: bool,
    /// The day it was received.
    pub received_on: Date,
    /// The paper itself.
    pub files: Vec<Attachment>,
}

/// What the firm is told before a penalty.
#[derive(Clone, Debug, PartialEq)]
pub struct Noticing {
    /// The outcome intended.
    pub ruling: Ruling,
    /// The fine intended, in yuan.
    pub fine: Option<Decimal>,
    /// Why it lies beside the benchmark.
    pub fine_why: Option<Words>,
    /// Facts, reasons and what the firm may say.
    pub text: Words,
    /// Whether the law gives a hearing.
    pub hearing: bool,
    /// The day it reached the firm.
    pub served_on: Date,
}

/// Somebody for a seat, with the certificate's number of an officer.
pub(super) type Chosen = (AccountId, Option<Line>);

/// Who is named. A seat without a name goes to the city's pool.
#[derive(Clone, Debug, PartialEq)]
pub struct Naming {
    /// The first officer, with the certificate's number.
    pub first: (AccountId, Line),
    /// The second.
    pub second: Option<(AccountId, Line)>,
    /// Who reviews.
    pub reviewer: Option<AccountId>,
    /// Who decides.
    pub decider: Option<AccountId>,
}

impl Naming {
    /// All four by name.
    pub fn four(
        officers: [(AccountId, Line); 2],
        reviewer: AccountId,
        decider: AccountId,
    ) -> Naming {
        let [first, second] = officers;
        Naming {
            first,
            second: Some(second),
            reviewer: Some(reviewer),
            decider: Some(decider),
        }
    }

    /// Who is asked for each seat, with the certificate's number of an officer.
    pub(super) fn asked(self) -> [(Seat, Option<Chosen>); 4] {
        let officer = |(who, line)| (who, Some(line));
        [
            (Seat::First, Some(officer(self.first))),
            (Seat::Second, self.second.map(officer)),
            (Seat::Reviewer, self.reviewer.map(|who| (who, None))),
            (Seat::Decider, self.decider.map(|who| (who, None))),
        ]
    }
}

/// What is decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The outcome.
    pub ruling: Ruling,
    /// Why.
    pub reason: Option<Words>,
    /// The day of the collective discussion.
    pub discussed_on: Option<Date>,
    /// What was said there.
    pub discussion: Option<Words>,
    /// The amount.
    pub amount: Option<Line>,
    /// Why it lies beside the benchmark.
    pub amount_why: Option<Words>,
}

impl Command {
    pub(super) fn id(&self) -> &LeniencyFileId {
        match self {
            Command::SelfReport { id, .. }
            | Command::Open { id, .. }
            | Command::Name { id, .. }
            | Command::VacateSeat { id, .. }
            | Command::FillSeat { id, .. }
            | Command::TakeSeat { id, .. }
            | Command::Record { id, .. }
            | Command::AnswerClue { id, .. }
            | Command::StrikeClue { id, .. }
            | Command::Submit { id }
            | Command::Review { id, .. }
            | Command::Decide { id, .. }
            | Command::Serve { id, .. }
            | Command::Recheck { id, .. }
            | Command::AskTime { id, .. }
            | Command::AnswerTime { id, .. }
            | Command::StopClock { id, .. }
            | Command::RunClock { id }
            | Command::SignOrder { id, .. }
            | Command::ServeOrder { id, .. }
            | Command::Commit { id, .. }
            | Command::Verify { id, .. }
            | Command::FileCase { id, .. }
            | Command::GiveNotice { id, .. }
            | Command::AnswerNotice { id, .. }
            | Command::PaperAnswer { id, .. }
            | Command::HoldHearing { id, .. }
            | Command::WeighAnswer { id, .. }
            | Command::ProposeChange { id, .. }
            | Command::ReviewChange { id, .. }
            | Command::SignChange { id }
            | Command::ServeChange { id, .. }
            | Command::Publish { id, .. }
            | Command::EndPublication { id, .. }
            | Command::AskErasure { id, .. }
            | Command::AnswerErasure { id, .. }
            | Command::FileRemedy { id, .. }
            | Command::EndRemedy { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::SelfReport { .. } => Action::SelfReport,
            Command::Open { .. } => Action::OpenLeniencyFile,
            Command::Name { .. } => Action::NameLeniencyPeople,
            Command::VacateSeat { .. } => Action::VacateLeniencySeat,
            Command::FillSeat { .. } => Action::FillLeniencySeat,
            Command::TakeSeat { .. } => Action::TakeLeniencySeat,
            Command::Record {
                part: Part::Findings(_),
                ..
            } => Action::RecordFindings,
            Command::Record { .. } | Command::AnswerClue { .. } | Command::StrikeClue { .. } => {
                Action::RecordLeniencyFacts
            }
            Command::Submit { .. } => Action::SubmitLeniencyProposal,
            Command::Review { .. } => Action::ReviewLeniency,
            Command::Decide { .. } => Action::DecideLeniency,
            Command::Serve { .. } => Action::ServeLeniency,
            Command::Recheck { .. } => Action::RecheckLeniency,
            Command::AskTime { .. } => Action::AskDecisionTime,
            Command::AnswerTime { .. } => Action::AnswerDecisionTime,
            Command::StopClock { .. } => Action::StopDecisionClock,
            Command::RunClock { .. } => Action::RunDecisionClock,
            Command::SignOrder { .. } => Action::SignCorrectionOrder,
            Command::ServeOrder { .. } => Action::ServeCorrectionOrder,
            Command::Commit { .. } => Action::RecordCommitment,
            Command::Verify { .. } => Action::VerifyCorrection,
            Command::FileCase { .. } => Action::FileLeniencyCase,
            Command::GiveNotice { .. } => Action::GivePenaltyNotice,
            Command::AnswerNotice { .. } => Action::AnswerPenaltyNotice,
            Command::PaperAnswer { .. } => Action::RecordPaperAnswer,
            Command::HoldHearing { .. } => Action::HoldHearing,
            Command::WeighAnswer { .. } => Action::WeighAnswer,
            Command::ProposeChange { .. } => Action::ProposeLeniencyChange,
            Command::ReviewChange { .. } => Action::ReviewLeniencyChange,
            Command::SignChange { .. } => Action::SignLeniencyChange,
            Command::ServeChange { .. } => Action::ServeLeniencyChange,
            Command::Publish { .. } => Action::PublishLeniency,
            Command::EndPublication { .. } => Action::EndPublication,
            Command::AskErasure { .. } => Action::AskErasure,
            Command::AnswerErasure { .. } => Action::AnswerErasure,
            Command::FileRemedy { .. } => Action::FileRemedy,
            Command::EndRemedy { .. } => Action::EndRemedy,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::SelfReport { .. } | Command::Open { .. } => &[],
            Command::Name { .. } => &["leniency_file.named", "leniency_file.seats_named"],
            Command::VacateSeat { .. } | Command::FillSeat { .. } | Command::TakeSeat { .. } => &[
                "leniency_file.seat_vacated",
                "leniency_file.seat_pooled",
                "leniency_file.seat_filled",
            ],
            Command::Record { .. }
            | Command::AnswerClue { .. }
            | Command::StrikeClue { .. }
            | Command::Submit { .. } => {
                &["leniency_file.facts_recorded", "leniency_file.submitted"]
            }
            Command::Review { .. } => &["leniency_file.reviewed", "leniency_file.answer_weighed"],
            // what the firm said meanwhile is read before it is decided
            Command::Decide { .. } => &[
                "leniency_file.decided",
                "leniency_file.notice_answered",
                "leniency_file.answer_weighed",
            ],
            Command::Serve { .. } => &["leniency_file.served"],
            Command::Recheck { .. } => &["leniency_file.rechecked"],
            Command::AskTime { .. }
            | Command::AnswerTime { .. }
            | Command::StopClock { .. }
            | Command::RunClock { .. } => &[
                "leniency_file.time_asked",
                "leniency_file.time_answered",
                "leniency_file.clock_stopped",
            ],
            Command::SignOrder { .. } => &["leniency_file.order_signed"],
            Command::ServeOrder { .. } => {
                &["leniency_file.order_signed", "leniency_file.order_served"]
            }
            Command::Commit { .. } => &["leniency_file.commitment_signed"],
            Command::Verify { .. } => &["leniency_file.correction_verified"],
            Command::FileCase { .. } => &["leniency_file.filed"],
            Command::GiveNotice { .. } => &["leniency_file.notice_given"],
            Command::AnswerNotice { .. } | Command::PaperAnswer { .. } => {
                &["leniency_file.notice_answered"]
            }
            Command::HoldHearing { .. } => &["leniency_file.hearing_held"],
            Command::WeighAnswer { .. } => &["leniency_file.answer_weighed"],
            Command::ProposeChange { .. } => &[
                "leniency_file.change_proposed",
                "leniency_file.change_served",
                "leniency_file.remedy_ended",
                "leniency_file.reopened",
            ],
            Command::ReviewChange { .. }
            | Command::SignChange { .. }
            | Command::ServeChange { .. } => &[
                "leniency_file.change_proposed",
                "leniency_file.change_reviewed",
                "leniency_file.change_signed",
                "leniency_file.change_served",
                "leniency_file.remedy_ended",
            ],
            Command::Publish { .. } | Command::EndPublication { .. } => &[
                "leniency_file.published",
                "leniency_file.publication_ended",
                "leniency_file.change_served",
                "leniency_file.remedy_ended",
            ],
            Command::AskErasure { .. } | Command::AnswerErasure { .. } => &[
                "leniency_file.erasure_asked",
                "leniency_file.erasure_answered",
                "leniency_file.change_proposed",
                "leniency_file.remedy_filed",
            ],
            Command::FileRemedy { .. } => &["leniency_file.remedy_filed"],
            Command::EndRemedy { .. } => &["leniency_file.remedy_ended"],
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World, facts: &Facts<'_>) -> Vec<Need> {
    let id = command.id();
    let mut needs = vec![Need::Stream(id.stream())];
    let year = facts.today().year();
    let firm = || world.leniency_file(id).ok()?.enterprise.clone();
    match command {
        Command::SelfReport { enterprise, .. } | Command::Open { enterprise, .. } => {
            needs.push(Need::Stream(enterprise.stream()));
            needs.push(Need::Number(Numbered::LeniencyFile.series(year)));
            if let Command::SelfReport { told_before, .. } = command {
                needs.extend(told_before.iter().map(|told| Need::Stream(told.stream())));
            }
        }
        Command::Name { naming, .. } => {
            for (seat, asked) in naming.clone().asked() {
                match asked {
                    Some((who, _)) => needs.push(Need::Stream(who.stream())),
                    None => needs.extend(reserves(world, seat)),
                }
            }
            needs.extend(firm().map(Need::Helpers));
        }
        Command::FillSeat { seat, who, .. } => {
            match who {
                Some(who) => needs.push(Need::Stream(who.stream())),
                None => needs.extend(reserves(world, *seat)),
            }
            needs.extend(firm().map(Need::Helpers));
        }
        Command::TakeSeat { .. } => needs.extend(firm().map(Need::Helpers)),
        Command::Submit { .. } => {
            needs.extend(firm().map(Need::DecidedFiles));
            needs.extend(firm().map(Need::KnownClues));
        }
        Command::AnswerClue { .. } => needs.extend(firm().map(Need::KnownClues)),
        Command::Decide { verdict, .. } => {
            let paper = verdict.ruling.paper();
            needs.extend(paper.map(|what| Need::Number(what.series(year))));
            let file = world.leniency_file(id).ok();
            let item = file.and_then(|f| f.proposed.as_ref()?.facts.item.clone());
            needs.extend(item.map(Need::LikeDecisions));
        }
        Command::GiveNotice { .. } => {
            needs.push(Need::Number(Numbered::PenaltyNotice.series(year)));
            needs.extend(firm().map(|firm| Need::Stream(firm.stream())));
        }
        Command::SignOrder { .. } => {
            needs.push(Need::Number(Numbered::CorrectionOrder.series(year)));
        }
        Command::SignChange { .. } => {
            needs.push(Need::Number(Numbered::LeniencyChange.series(year)));
        }
        // what of it becomes public is said by its own edition
        Command::Publish { .. } => {
            let file = world.leniency_file(id).ok();
            let now = &facts.reference.leniency;
            needs.extend(file.into_iter().flat_map(|f| edition_needs(f, now)));
        }
        // whether any of them is there
        Command::VacateSeat { .. } => {
            let file = world.leniency_file(id).ok();
            needs.extend(file.into_iter().flat_map(sitters));
        }
        Command::Record { .. }
        | Command::StrikeClue { .. }
        | Command::Review { .. }
        | Command::Serve { .. }
        | Command::Recheck { .. }
        | Command::ServeOrder { .. }
        | Command::AskTime { .. }
        | Command::AnswerTime { .. }
        | Command::StopClock { .. }
        | Command::RunClock { .. }
        | Command::Commit { .. }
        | Command::Verify { .. }
        | Command::FileCase { .. }
        | Command::AnswerNotice { .. }
        | Command::PaperAnswer { .. }
        | Command::HoldHearing { .. }
        | Command::WeighAnswer { .. }
        | Command::ProposeChange { .. }
        | Command::ReviewChange { .. }
        | Command::ServeChange { .. }
        | Command::EndPublication { .. }
        | Command::AskErasure { .. }
        | Command::AnswerErasure { .. }
        | Command::FileRemedy { .. }
        | Command::EndRemedy { .. } => {}
    }
    needs
}

/// Everybody a unit could name for a seat, and how each stands today.
fn reserves(world: &World, seat: Seat) -> Vec<Need> {
    let all = super::seat::reserves(world, seat.role());
    let streams = all.map(|who| Need::Stream(who.stream()));
    streams.chain([Need::Staff(seat.role())]).collect()
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::SelfReport { enterprise, .. } | Command::Open { enterprise, .. } => {
            world.enterprise(enterprise)?;
            Ok(Subject {
                enterprises: [enterprise.clone()].into(),
                new: true,
                ..Subject::default()
            })
        }
        other => Ok(subject_now(world.leniency_file(other.id())?, world, facts)),
    }
}

/// The accounts of those who sit in a file: what tells whether any of them is there.
pub fn sitters(file: &LeniencyFile) -> Vec<Need> {
    let people = file.seats.people();
    people
        .map(|(_, p)| Need::Stream(p.account.stream()))
        .collect()
}

/// The relations of a file, and whether anybody who sits there can act today, as far as their accounts were loaded.
pub fn subject_now(file: &LeniencyFile, world: &World, facts: &Facts<'_>) -> Subject {
    Subject {
        deserted: super::seat::deserted(file, world, facts.today()),
        ..subject_of(file)
    }
}

/// The relations of a file.
pub fn subject_of(file: &LeniencyFile) -> Subject {
    let found_by = file
        .received_by
        .as_ref()
        .filter(|_| file.report.is_none() && file.status == Status::Reported);
    let sits = |part: &str| -> BTreeSet<AccountId> {
        let of_part = file.seats.people().filter(|(seat, _)| seat.part() == part);
        of_part.map(|(_, person)| person.account).collect()
    };
    let open = file.vacant.iter();
    Subject {
        enterprises: file.enterprise.iter().cloned().collect(),
        // until somebody is named, an officer's own finding stays in that officer's hand
        handler: found_by.map(|p| p.account.clone()),
        named: file.seats.people().map(|(_, p)| p.account).collect(),
        officers: sits("officer"),
        reviewer: sits("reviewer").into_iter().next(),
        decider: sits("decider").into_iter().next(),
        open_seats: open
            .map(|(seat, v)| (seat.role(), v.pool.clone()))
            .collect(),
        ..Subject::default()
    }
}
