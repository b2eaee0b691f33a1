//! The filed route (立案; domain.md 2.9): before a penalty the firm is told what is intended, why, on what and until
//! when it may speak; it is heard, what it says is weighed in words, and it never gets more for having spoken
//! (行政处罚法 44, 45, 62–64).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::amount::{self, Fields};
use super::command::{Command, Noticing, Verdict};
use super::decide::{Deciding, fault, sealed, shut};
use super::{Done, Event, LeniencyFile, MoreTime, Ruling, SealedFile, Status, Stop};
use crate::domain::action::Action;
use crate::domain::keyed::keyed;
use crate::domain::leniency::rule::{Decimal, Reckoned, RuleBook};
use crate::domain::reference::Numbered;
use crate::domain::refusal::{FieldError, NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::term::TermKind;
use crate::domain::text::Words;
use crate::domain::time::At;
use crate::domain::uscc::is_individual;
use crate::domain::world::Facts;

keyed! {
    /// What became of what the firm said.
    Taken {
        /// All of it was taken up.
        Wholly = "wholly",
        /// Some of it was.
        Partly = "partly",
        /// None of it was.
        NotTaken = "not_taken",
    }
}

keyed! {
    /// What follows from what the firm said.
    #[derive(Default)]
    Follows {
        /// It is decided as the firm was told.
        #[default]
        Nothing = "nothing",
        /// The penalty changes; legal review looks again before it is decided.
        Penalty = "penalty",
        /// The facts change; they are recorded, proposed and reviewed anew, and the firm is told again.
        Facts = "facts",
    }
}

impl Follows {
    fn is_nothing(&self) -> bool {
        *self == Follows::Nothing
    }
}

/// The case was filed (立案).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Filing {
    /// The day the filing was approved.
    pub approved_on: Date,
    /// Why.
    pub reason: Sealed,
    /// Who and when.
    pub done: Done,
}

/// What the firm was told before a penalty (行政处罚事先告知).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// The outcome intended.
    pub ruling: Ruling,
    /// The fine intended, in yuan; none where no fine is.
    pub fine: Option<Decimal>,
    /// What the outcome meant in yuan when the firm was told, and by which edition of the benchmark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benchmark: Option<Reckoned>,
    /// Why the fine lies beside that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fine_why: Option<Sealed>,
    /// Facts, reasons and what the firm may say, in words.
    pub text: Sealed,
    /// Whether the firm is offered a hearing (行政处罚法 63).
    pub hearing: bool,
    /// The fine from which it had to be, where this one is as much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hearing_from: Option<u32>,
    /// The day it reached the firm.
    pub served_on: Date,
    /// The paper's number.
    pub number: String,
    /// Who and when.
    pub done: Done,
}

/// What the firm said to it (陈述申辩).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Its words; none where it has nothing to say.
    pub text: Option<Sealed>,
    /// Whether it asks for a hearing.
    pub hearing: bool,
    /// It came on paper, and an officer recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
    /// Who and when.
    pub done: Done,
}

impl Answer {
    /// Whether it says anything that is to be weighed.
    pub fn speaks(&self) -> bool {
        self.text.is_some() || self.hearing
    }
}

/// An answer that came on paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    /// The day it was received.
    pub received_on: Date,
    /// The paper itself.
    pub files: Vec<SealedFile>,
}

/// The hearing that was held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hearing {
    /// The day the firm was told of it.
    pub notified_on: Date,
    /// The day.
    pub held_on: Date,
    /// What was said there.
    pub text: Sealed,
    /// Who presided and wrote it down: nobody who looked into the act (行政处罚法 64).
    pub done: Done,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weighed {
    /// What was taken up.
    pub taken: Taken,
    /// Why, in words.
    pub text: Sealed,
    /// What follows.
    #[serde(default, skip_serializing_if = "Follows::is_nothing")]
    pub follows: Follows,
    /// Whether legal review looks again: after a hearing (行政处罚法 58), or where the penalty changes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub review: bool,
    /// Who and when.
    pub done: Done,
}

/// All of it, as far as it has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filed {
    /// Filed.
    pub filing: Option<Filing>,
    /// The firm was told.
    pub notice: Option<Notice>,
    /// It answered.
    pub answer: Option<Answer>,
    /// It was heard.
    pub hearing: Option<Hearing>,
    /// Its answer was weighed.
    pub weighed: Option<Weighed>,
    /// More time that was asked for, the earliest first.
    pub more_time: Vec<MoreTime>,
    /// When the clock stood still for tests, the earliest first.
    pub stops: Vec<Stop>,
    /// The most it can still get, once it has spoken: it is never more for that (行政处罚法 45).
    pub most: Option<(Ruling, Option<Decimal>)>,
}

impl Filed {
    /// Whether a hearing was asked for that was not held yet.
    pub fn awaits_hearing(&self) -> bool {
        self.answer.as_ref().is_some_and(|a| a.hearing) && self.hearing.is_none()
    }

    /// Whether something was said that nobody weighed yet.
    pub fn awaits_weighing(&self) -> bool {
        self.spoke() && self.weighed.is_none()
    }

    /// Whether the firm said anything.
    fn spoke(&self) -> bool {
        self.answer.as_ref().is_some_and(Answer::speaks)
    }

    /// What the firm was told no longer holds: it is told again before anything is decided, and never of more where
    /// it has spoken.
    pub(super) fn forget_notice(&mut self) {
        let told = self.notice.take().filter(|_| self.spoke());
        *self = Filed {
            filing: self.filing.take(),
            more_time: std::mem::take(&mut self.more_time),
            stops: std::mem::take(&mut self.stops),
            most: self.most.take().or(told.map(|n| (n.ruling, n.fine))),
            ..Filed::default()
        };
    }

    /// The case is looked into anew after its decision fell.
    pub(super) fn begin_again(&mut self) {
        *self = Filed {
            filing: self.filing.take(),
            ..Filed::default()
        };
    }
}

/// The last day on which the firm may speak, and the first instant after it.
pub fn defence(file: &LeniencyFile) -> Option<(Date, At)> {
    let terms = file.terms.all().filter(|t| t.kind() == TermKind::Defence);
    let last = terms.max_by_key(|t| t.late_from())?;
    Some((last.due_on(), last.late_from()))
}

/// Whether a step of this route is possible now, whoever asks.
pub fn possible(file: &LeniencyFile, action: Action) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let stage = || NotNow::Stage(file.status.key().to_owned());
    let filed = &file.filed;
    let told = file.status == Status::Reviewed && filed.notice.is_some();
    match action {
        Action::FileLeniencyCase => match (file.status, &filed.filing) {
            (Status::Checking | Status::Reviewed, None) => Ok(()),
            (Status::Checking | Status::Reviewed, Some(_)) => no(NotNow::Already),
            _ => no(stage()),
        },
        Action::GivePenaltyNotice => match (file.status, &filed.filing, &filed.notice) {
            (Status::Reviewed, Some(_), None) => Ok(()),
            (Status::Reviewed, None, _) => no(NotNow::FilingFirst),
            (Status::Reviewed, _, Some(_)) => no(NotNow::Already),
            _ => no(stage()),
        },
        Action::AnswerPenaltyNotice | Action::RecordPaperAnswer => match &filed.answer {
            None if told => Ok(()),
            Some(_) if told => no(NotNow::Already),
            _ => no(stage()),
        },
        Action::HoldHearing if told && filed.awaits_hearing() => Ok(()),
        Action::WeighAnswer if told && filed.awaits_hearing() => no(NotNow::HearingFirst),
        Action::WeighAnswer if told && filed.awaits_weighing() => Ok(()),
        // weighed, and found to change something after all
        Action::WeighAnswer if told && filed.weighed.as_ref().is_some_and(|w| !w.review) => Ok(()),
        _ => no(stage()),
    }
}

/// The most a firm was told of and could speak to: its notice, or the penalty that stands from before notices were kept.
pub(super) fn told(file: &LeniencyFile) -> Option<(Ruling, Option<Decimal>)> {
    let notice = file.filed.notice.as_ref();
    let by_notice = notice.map(|n| (n.ruling, n.fine.clone()));
    let stands = file.decision.as_ref().filter(|d| d.ruling.is_penalty());
    by_notice.or_else(|| {
        let stands = stands?;
        let amount = stands.amount.as_deref();
        Some((stands.ruling, amount.and_then(|a| Decimal::parse(a).ok())))
    })
}

/// Why a penalty cannot be decided yet, or not so.
pub(super) fn unheard(
    file: &LeniencyFile,
    verdict: &Verdict,
    facts: &Facts<'_>,
) -> Vec<FieldError> {
    let filed = &file.filed;
    let at = |problem: Problem| vec![fault("ruling", problem)];
    let Some(notice) = &filed.notice else {
        return match verdict.ruling.is_penalty() {
            true => at(Problem::NoticeFirst),
            false => Vec::new(),
        };
    };
    if filed.answer.is_none()
        && let Some((day, after)) = defence(file)
        && facts.now < after
        && verdict.ruling.is_penalty()
    {
        return at(Problem::MayStillSpeak(day));
    }
    if filed.awaits_hearing() {
        return at(Problem::HearingFirst);
    }
    if filed.awaits_weighing() {
        return at(Problem::WeighFirst);
    }
    // nobody gets more for having spoken, nor anything they were not told of (行政处罚法 45)
    if verdict.ruling.weight() > notice.ruling.weight() {
        return at(Problem::HeavierThanTold(notice.ruling));
    }
    let as_told = verdict.ruling == notice.ruling && fine(verdict) == notice.fine.clone().map(Ok);
    if filed.spoke() && filed.weighed.as_ref().is_some_and(|w| !w.review) && !as_told {
        return at(Problem::ReviewAgain);
    }
    if !verdict.ruling.is_penalty() {
        return Vec::new();
    }
    let told = notice.fine.clone().unwrap_or(Decimal::whole(0));
    match fine(verdict) {
        Some(Err(())) => vec![fault("amount", Problem::Decimal)],
        Some(Ok(fine)) if fine > told => vec![fault("amount", Problem::MoreThanTold(told))],
        None if notice.fine.is_some() => vec![fault("amount", Problem::Missing)],
        _ => Vec::new(),
    }
}

/// Why an exemption cannot be decided without more: it is the decision of a filed case, or the end of the way without
/// filing, which goes from the order over the promise to a verification on site (domain.md 2.9).
pub(super) fn unfiled(file: &LeniencyFile, verdict: &Verdict) -> Option<Problem> {
    if file.filed.filing.is_some() || !verdict.ruling.exempts() {
        return None;
    }
    if file.commitment.is_none() || !verdict.ruling.may_go_unfiled() {
        return Some(Problem::FileFirst);
    }
    if file.ordered_at().is_none() || file.order_late_from().is_none() {
        return Some(Problem::OrderFirst);
    }
    let seen = file.verification.as_ref().is_some_and(|v| v.corrected);
    (!seen).then_some(Problem::VerifyFirst)
}

/// The fine of a verdict, as far as it reads.
pub(super) fn fine(verdict: &Verdict) -> Option<Result<Decimal, ()>> {
    let told = verdict.amount.as_ref()?;
    Some(Decimal::parse(told.as_str()).map_err(|_| ()))
}

/// The fine from which this firm has to be offered a hearing, where this one is as much: who is one person or trades as
/// one is offered it sooner.
pub fn hearing_due(fine: Option<&Decimal>, uscc: &str, book: &RuleBook) -> Option<u32> {
    let (from, _) = book.hearing_fine(is_individual(uscc))?;
    fine.filter(|fine| **fine >= Decimal::whole(from))?;
    Some(from)
}

impl Deciding<'_> {
    /// One of the steps of this route, which the guard found possible.
    pub(super) fn filed(&mut self, file: &LeniencyFile, command: Command) -> Result<(), Refusal> {
        match command {
            Command::FileCase {
                approved_on,
                reason,
                ..
            } => {
                self.not_to_come("approved_on", approved_on)?;
                let filing = Filing {
                    approved_on,
                    reason: sealed(&reason),
                    done: self.done(),
                };
                self.tell(Event::Filed { filing });
                self.meet(file, TermKind::FilingReview);
                self.count_from_filing(file, approved_on);
            }
            Command::GiveNotice { notice, .. } => self.notice(file, notice)?,
            Command::AnswerNotice { text, hearing, .. } => {
                self.answer(file, text.as_ref(), hearing, None)?;
            }
            Command::PaperAnswer { paper, .. } => {
                let told = file.filed.notice.as_ref().ok_or(Refusal::NotFound)?;
                self.not_to_come("received_on", paper.received_on)?;
                if paper.received_on < told.served_on {
                    return Err(at("received_on", Problem::TooEarly(told.served_on)));
                }
                if paper.files.is_empty() {
                    return Err(at("files", Problem::Missing));
                }
                let kept = Paper {
                    received_on: paper.received_on,
                    files: paper.files.into_iter().map(shut).collect(),
                };
                self.answer(file, paper.text.as_ref(), paper.hearing, Some(kept))?;
            }
            Command::HoldHearing {
                notified_on,
                held_on,
                text,
                ..
            } => {
                self.not_to_come("held_on", held_on)?;
                let asked = file.filed.answer.as_ref().map(|a| a.done.at.beijing_date());
                if let Some(asked) = asked.filter(|asked| notified_on < *asked) {
                    return Err(at("notified_on", Problem::TooEarly(asked)));
                }
                let days = self.facts.reference.leniency.hearing_notice_days();
                let calendar = self.facts.calendar();
                let first = calendar.add_working_days(notified_on, days).due;
                if held_on < first {
                    return Err(at("held_on", Problem::TooEarly(first)));
                }
                let hearing = Hearing {
                    notified_on,
                    held_on,
                    text: sealed(&text),
                    done: self.done(),
                };
                self.tell(Event::HearingHeld { hearing });
                self.run_after_hearing(file);
            }
            Command::WeighAnswer {
                taken,
                text,
                follows,
                ..
            } => {
                if follows != Follows::Nothing && taken == Taken::NotTaken {
                    return Err(at("follows", Problem::NothingTaken));
                }
                let heard = file.filed.hearing.is_some();
                let review = follows == Follows::Penalty || (heard && follows == Follows::Nothing);
                let weighed = Weighed {
                    taken,
                    text: sealed(&text),
                    follows,
                    review,
                    done: self.done(),
                };
                self.tell(Event::AnswerWeighed { weighed });
                if review {
                    self.start(file, TermKind::LegalReview);
                }
            }
            _ => return Err(Refusal::NotFound),
        }
        Ok(())
    }

    fn answer(
        &mut self,
        file: &LeniencyFile,
        text: Option<&Words>,
        hearing: bool,
        paper: Option<Paper>,
    ) -> Result<(), Refusal> {
        let told = file.filed.notice.as_ref().ok_or(Refusal::NotFound)?;
        // a hearing is there where one was offered, and asked for in time (行政处罚法 64(1)); of a paper the day counts
        // on which it came
        let late = defence(file).is_some_and(|(last, after)| match &paper {
            Some(paper) => paper.received_on > last,
            None => self.facts.now >= after,
        });
        if hearing && (!told.hearing || late) {
            return Err(at("hearing", Problem::NotOffered));
        }
        let answer = Answer {
            text: text.map(sealed),
            hearing,
            paper,
            done: self.done(),
        };
        self.tell(Event::Answered { answer });
        self.meet(file, TermKind::Defence);
        if hearing {
            self.stop_for_hearing(file);
        }
        Ok(())
    }

    fn notice(&mut self, file: &LeniencyFile, asked: Noticing) -> Result<(), Refusal> {
        self.not_to_come("served_on", asked.served_on)?;
        if !asked.ruling.is_penalty() {
            return Err(at("ruling", Problem::NotOffered));
        }
        let reviewed = file.review.as_ref().map(|r| r.done.at.beijing_date());
        if let Some(day) = reviewed.filter(|day| asked.served_on < *day) {
            return Err(at("served_on", Problem::TooEarly(day)));
        }
        if let Some((ruling, fine)) = &file.filed.most {
            if asked.ruling.weight() > ruling.weight() {
                return Err(at("ruling", Problem::HeavierThanTold(*ruling)));
            }
            let most = fine.clone().unwrap_or(Decimal::whole(0));
            if asked.fine.as_ref().is_some_and(|fine| *fine > most) {
                return Err(at("fine", Problem::MoreThanTold(most)));
            }
        }
        let reference = self.facts.reference;
        let reckoned = file.reckoned(asked.ruling, &reference.leniency);
        if let Some(fine) = &asked.fine {
            let fields = Fields {
                amount: "fine",
                why: "fine_why",
            };
            let faults = amount::faults(fine, asked.fine_why.is_some(), &reckoned, &fields);
            if !faults.is_empty() {
                return Err(Refusal::Fields(faults));
            }
        }
        let uscc = &self.world.enterprise(file.enterprise()?)?.uscc;
        let hearing_from = hearing_due(asked.fine.as_ref(), uscc, &reference.leniency);
        // more may be offered than the law asks for, never less
        if let Some(from) = hearing_from.filter(|_| !asked.hearing) {
            return Err(at("hearing", Problem::HearingIsDue(from)));
        }
        let today = self.facts.today();
        let number = reference.next_number(self.world, Numbered::PenaltyNotice, today);
        let notice = Notice {
            ruling: asked.ruling,
            fine: asked.fine,
            benchmark: reckoned.ok(),
            fine_why: asked.fine_why.as_ref().map(sealed),
            text: sealed(&asked.text),
            hearing: asked.hearing,
            hearing_from,
            served_on: asked.served_on,
            number: number.text.clone(),
            done: self.done(),
        };
        self.tell(Event::NoticeGiven { notice, number });
        // the firm's days are counted from the day it has the paper, at whatever hour that was
        let from = match asked.served_on == today {
            true => self.facts.now,
            false => At::from_beijing(asked.served_on, 12, 0),
        };
        self.start_from(file, TermKind::Defence, from);
        Ok(())
    }
}
