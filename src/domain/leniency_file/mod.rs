//! 轻微违法从宽办理: one file on one act of one firm, from its own report or an officer's finding to the recheck
//! (design §2, §6.7–6.9; domain.md 2.9). The rule proposes, a named person decides.
//!
//! ```text
//! reported ─► checking ─► in_review ─► reviewed ─► decided ─► served ─► closed
//!  (named)       ▲            │                        │                  ▲
//!                └─ returned ─┘                        └─ not applicable ─┘
//!                └───── reopened: a promise was broken, or a decision revoked to be made anew ─────┘
//! ```
//!
//! Over a served decision lies, apart from that line, a change in the making (proposed ─► reviewed ─► signed ─► served),
//! and a reconsideration or lawsuit; see `change`.
//!
//! What the firm says and what officers write is sealed in every event. Catalogue item, dates, numbers, the state
//! of each condition and the outcome stay clear, so that look-up and replay work without opening a word (design §4).

mod after;
mod amount;
mod change;
mod clock;
mod command;
mod decide;
mod edition;
mod event;
mod facts;
mod filed;
mod findings;
mod guard;
mod known;
mod likeness;
mod order;
mod record;
mod ruling;
mod seat;
#[cfg(test)]
pub(in crate::domain) mod tests;

use std::collections::BTreeMap;

pub use change::{
    Change, ChangeGround, ChangeKind, ChangeStage, Commitment, Former, Remedy, RemedyEnd,
    RemedyKind, RemedyResult, Reopening, Signature, Stood, Verification,
};
pub use clock::{MoreTime, Stop, TimeAnswer, TimeAsk};
pub use command::{
    Changing, Command, Naming, Noticing, PaperAnswer, Verdict, needs, sitters, subject,
    subject_now, subject_of,
};
pub use decide::decide;
pub use edition::{book_of, edition_needs, former_book};
pub use event::{Event, evolve};
pub use facts::{
    Act, Asked, Clue, Judged, OfCondition, Part, Weighing, asked, clue_text, contested_condition,
    duty, inputs,
};
pub use filed::{
    Answer, Filed, Filing, Follows, Hearing, Notice, Taken, Weighed, defence, hearing_due,
    possible as filed_possible,
};
pub use findings::{Findings, Found};
pub use guard::{ACTIONS, articles_after, available, missing, open_rows, possible, suggestion};
use jiff::civil::Date;
pub use known::{ClueAnswer, KnownClue, known_clues, open_clues};
pub use likeness::{Alike, Compared, FEWEST, LikeDecision, LikeFact, Likeness, nearest};
pub use order::{Means, Order, OrderService};
pub use record::{Erasure, Publication, PublicationEnd, Unpublished};
pub use ruling::Ruling;
pub use seat::{Left, Seat, Seats, Sitter, Vacancy, Vacated};
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::ids::{AccountId, AttachmentId, EnterpriseId, LeniencyFileId, UnitId};
use super::keyed::keyed;
use super::leniency::rule;
use super::refusal::Refusal;
use super::sealed::Sealed;
use super::term::Terms;
use super::time::At;

keyed! {
    /// How the bureau came to know.
    Origin {
        /// The firm told it.
        SelfReport = "self_report",
        /// Found at the firm's site.
        OnSite = "on_site",
        /// Found off site: monitoring, remote sensing, video.
        OffSite = "off_site",
        /// Handed over by another authority.
        Transfer = "transfer",
    }
}

keyed! {
    /// Where a file stands.
    #[derive(Default)]
    Status {
        /// Received; nobody is named yet.
        #[default]
        Reported = "reported",
        /// Two officers look into it.
        Checking = "checking",
        /// With legal review (法制审核).
        InReview = "in_review",
        /// Legal review agreed; the decider decides.
        Reviewed = "reviewed",
        /// Decided, not yet served.
        Decided = "decided",
        /// Served; the recheck is to come.
        Served = "served",
        /// Rechecked, or ended with a decision that leniency does not apply.
        Closed = "closed",
    }
}

/// A file handed in. Its name may tell what the words tell, so it is sealed too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedFile {
    /// Where it is stored.
    pub id: AttachmentId,
    /// Whose data key opens its bytes.
    pub record: String,
    /// The name it was given, made safe.
    pub name: Sealed,
    /// The kind its content shows, as a media type.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What the firm told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What happened.
    pub what: Sealed,
    /// How it was noticed.
    pub found_how: Option<Sealed>,
    /// What was done about it.
    pub measures: Sealed,
    /// The day it happened.
    pub occurred_on: Date,
    /// Whether it still goes on.
    pub ongoing: bool,
    /// The day it was put right, as the firm says.
    pub corrected_on: Option<Date>,
    /// When the server received the problem in which the firm says it told of this before; no more of that problem is
    /// kept here, and nothing of it is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_before: Option<At>,
    /// Pictures and papers.
    pub files: Vec<SealedFile>,
}

/// An enforcement officer, with the number of the certificate (执法证号).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// Who.
    pub person: Person,
    /// The certificate's number, as text.
    pub certificate: String,
    /// The unit on the day of naming; files named before it was kept have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// The persons named in the file: the only ones inside who read it (design §6.9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Two (行政处罚法 42).
    pub officers: [Officer; 2],
    /// Who reviews.
    pub reviewer: Person,
    /// Who decides.
    pub decider: Person,
}

impl Team {
    /// Everybody named.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.officers
            .iter()
            .map(|o| &o.person)
            .chain([&self.reviewer, &self.decider])
    }
}

/// What the rule proposed, with everything it looked at, so that it can be replayed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposed {
    /// The inputs.
    pub facts: rule::Facts,
    /// The answer.
    pub proposal: rule::Proposal,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// What legal review said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// Agreed, or sent back.
    pub agreed: bool,
    /// Why.
    pub opinion: Sealed,
    /// Who and when.
    pub done: Done,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// The outcome.
    pub ruling: Ruling,
    /// Number of the paper, where there is one of this system.
    pub number: Option<String>,
    /// The articles it rests on.
    pub articles: Vec<rule::BasisId>,
    /// Whether it departs from what the rule proposed.
    pub departs: bool,
    /// Why, in words.
    pub reason: Option<Sealed>,
    /// The day of the collective discussion.
    pub discussed_on: Option<Date>,
    /// What was said there.
    pub discussion: Option<Sealed>,
    /// The amount instead of the range, where there is one.
    pub amount: Option<String>,
    /// What the outcome meant in yuan when it was decided, and by which edition of the benchmark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benchmark: Option<rule::Reckoned>,
    /// Why the amount lies beside that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_why: Option<Sealed>,
    /// What like cases got, where they were enough to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared: Option<Compared>,
    /// 不予立案: the firm had signed its promise, and no case was filed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub non_filing: bool,
    /// Who and when.
    pub done: Done,
}

impl Decision {
    /// Whether it lies outside of what like cases got.
    pub fn is_outside(&self) -> bool {
        self.compared.is_some_and(|c| c.leaves_out(self.ruling))
    }
}

/// The decision in the firm's hands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// The day.
    pub served_on: Date,
    /// What the firm was told: 教育记录 (行政处罚法 33(3)).
    pub education: Option<Sealed>,
    /// Who and when.
    pub done: Done,
}

/// What the recheck found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recheck {
    /// It stayed corrected; else the firm fell back.
    pub corrected: bool,
    /// What was seen.
    pub text: Sealed,
    /// Who and when.
    pub done: Done,
}

/// A file as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeniencyFile {
    /// Not before it was opened.
    pub id: Option<LeniencyFileId>,
    /// Its yearly number.
    pub number: String,
    /// Whose act.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's name then.
    pub enterprise_name: String,
    /// How the bureau came to know.
    pub origin: Option<Origin>,
    /// When the server received it; nobody can change it.
    pub received_at: Option<At>,
    /// The contact who reported, or the officer who found.
    pub received_by: Option<Person>,
    /// What the firm told.
    pub report: Option<Report>,
    /// What the officer found, in words.
    pub finding: Option<Sealed>,
    /// Where it stands.
    pub status: Status,
    /// The persons named, as they were last all there.
    pub team: Option<Team>,
    /// Who sits where now.
    pub seats: Seats,
    /// Seats nobody sits in.
    pub vacant: BTreeMap<Seat, Vacancy>,
    /// Who sat in one before, the earliest first.
    pub left: Vec<Left>,
    /// Who was named when it was decided: the paper says so, whoever is named since.
    pub decided_by: Option<Team>,
    /// What the officers recorded so far.
    pub facts: Option<rule::Facts>,
    /// Words behind findings, by the reference the facts name them with.
    pub notes: BTreeMap<String, Sealed>,
    /// Files the officers put in.
    pub evidence: Vec<SealedFile>,
    /// What went to legal review.
    pub proposed: Option<Proposed>,
    /// What legal review last said.
    pub review: Option<Review>,
    /// The filed route: what the firm was told before a penalty, and what it said.
    pub filed: Filed,
    /// The order to correct.
    pub order: Option<Order>,
    /// What the firm promised by its signature.
    pub commitment: Option<Commitment>,
    /// What was last seen of its correction on site.
    pub verification: Option<Verification>,
    /// What was decided and stands.
    pub decision: Option<Decision>,
    /// How it reached the firm.
    pub service: Option<Service>,
    /// What the recheck found.
    pub recheck: Option<Recheck>,
    /// A change in the making.
    pub change: Option<Change>,
    /// Changes that hold, the earliest first.
    pub changes: Vec<Change>,
    /// That it was published, the earliest first.
    pub publications: Vec<Publication>,
    /// Its words are to be erased, or are gone.
    pub erasure: Option<Erasure>,
    /// Reconsiderations and lawsuits, the earliest first.
    pub remedies: Vec<Remedy>,
    /// Decisions that no longer stand, the earliest first.
    pub former: Vec<Former>,
    /// Why and when it was last opened again.
    pub reopened: Option<(Reopening, At)>,
    /// Its clocks.
    pub terms: Terms,
}

impl LeniencyFile {
    /// The firm; a file without one does not exist.
    pub fn enterprise(&self) -> Result<&EnterpriseId, Refusal> {
        self.enterprise.as_ref().ok_or(Refusal::NotFound)
    }

    /// When the firm told of it: the server's time of its report, or of the earlier telling the officers found to be it.
    /// No other moment can be put there, and never a later one.
    pub fn reported_at(&self) -> Option<At> {
        let report = self.report.as_ref()?;
        let chosen = self.facts.as_ref().and_then(|f| f.self_reported_at);
        chosen
            .filter(|at| Some(*at) == report.told_before)
            .or(self.received_at)
    }

    /// Every file in it: the firm's, then the officers'.
    pub fn files(&self) -> impl Iterator<Item = &SealedFile> {
        let told = self.report.iter().flat_map(|r| &r.files);
        told.chain(&self.evidence)
    }

    /// Whoever is named with both officers' step, for whose turn it is.
    pub fn whose_turn(&self) -> Vec<AccountId> {
        let alone = self.lacks_officer();
        let two = self.seats.officers.iter().flatten().filter(|_| !alone);
        let officers: Vec<AccountId> = two.map(|o| o.person.account.clone()).collect();
        let officers = || officers.iter().cloned();
        let one = |person: &Option<Person>| person.iter().map(|p| p.account.clone()).collect();
        let reviewer = || one(&self.seats.reviewer);
        let decider = || -> Vec<AccountId> { one(&self.seats.decider) };
        let mut turn: Vec<AccountId> = match self.status {
            Status::Checking | Status::Decided | Status::Served => officers().collect(),
            Status::InReview => reviewer(),
            // a hearing is presided by nobody who looked into the act; the firm's answer is weighed by who did
            Status::Reviewed if self.filed.awaits_hearing() => reviewer(),
            Status::Reviewed if self.filed.awaits_weighing() => officers().collect(),
            Status::Reviewed => decider(),
            Status::Reported | Status::Closed => Vec::new(),
        };
        turn.extend(match self.change.as_ref().map(Change::stage) {
            Some(ChangeStage::Proposed) => reviewer(),
            Some(ChangeStage::Reviewed) => decider(),
            Some(ChangeStage::Signed) => officers().collect(),
            _ if self.change_is_due() || self.publication_is_due() => officers().collect(),
            _ => Vec::new(),
        });
        if self.awaits_time() {
            turn.extend(decider());
        }
        if self.order.as_ref().is_some_and(|o| o.served.is_none()) && self.decision.is_none() {
            turn.extend(officers());
        }
        if self.erasure.as_ref().is_some_and(|e| e.erased.is_none()) {
            turn.extend(decider());
        }
        turn
    }

    /// Why the decision in force departs from the proposal: as it was decided, or as its outcome was changed since.
    pub fn departs_because(&self) -> Option<&Sealed> {
        let decision = self.decision.as_ref().filter(|d| d.departs)?;
        let mut since = self.changes.iter().rev();
        let varied = since.find(|c| c.ruling.is_some() && c.proposed.at >= decision.done.at);
        varied.map(|c| &c.reason).or(decision.reason.as_ref())
    }

    /// The day whose rows are cited: that of the law that applies, as it was read for what was proposed; before that, of
    /// what is recorded, and of no act, today.
    pub fn read_on(&self, book: &rule::RuleBook, today: Date) -> Date {
        read_on(self.proposed.as_ref(), book).unwrap_or(today)
    }

    /// The reconsideration or lawsuit that has not ended.
    pub fn open_remedy(&self) -> Option<&Remedy> {
        self.remedies.iter().find(|r| r.ended.is_none())
    }

    /// Whether the last remedy told the bureau to change its decision, and it has not yet.
    pub fn change_is_due(&self) -> bool {
        let ended = self.remedies.last().and_then(|r| r.ended.as_ref());
        let told = ended.filter(|e| e.result == RemedyResult::Varied);
        let followed = |told: &RemedyEnd| {
            let since = |c: &Change| c.proposed.at >= told.done.at;
            let remedy = |c: &&Change| c.ground == ChangeGround::Remedy && since(c);
            self.changes.iter().chain(&self.change).any(|c| remedy(&c))
        };
        self.decision.is_some() && told.is_some_and(|told| !followed(told))
    }
}

/// The day whose rows a proposal cites.
pub fn read_on(proposed: Option<&Proposed>, book: &rule::RuleBook) -> Option<Date> {
    proposed.map(|p| rule::read_on(&p.facts, &p.proposal.law, book))
}

/// A decided file of a firm, as the look-up finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prior {
    /// Which.
    pub id: LeniencyFileId,
    /// Its number.
    pub number: String,
    /// Its catalogue item.
    pub item: Option<rule::ItemId>,
    /// The day that act was found.
    pub found_on: Date,
}
