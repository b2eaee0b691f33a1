//! A firm's own complaints, as the firm reads them. Enterprises read 问题 for `complaint` (design §2).

use jiff::civil::Date;

use super::case::Parking;
use super::complaint::File;
use super::correction::CorrectionLine;
use super::name::Name;
use super::plan::MyPlanLine;
use super::stand_in::Held;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::case::ReferralSheet;
use crate::domain::complaint::{Answer, Outcome, Status, Supply, VoidReason};
use crate::domain::time::At;

/// The five stages the public is shown (interface §1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublicStage {
    /// 已提交: received and numbered.
    Submitted,
    /// 已受理: accepted and given to a unit.
    Accepted,
    /// 办理中: in hand.
    Handling,
    /// 待您确认: answered.
    ToConfirm,
    /// 已办结: nothing more is expected.
    Done,
}

impl PublicStage {
    /// Every stage, in order.
    pub const ALL: [PublicStage; 5] = [
        PublicStage::Submitted,
        PublicStage::Accepted,
        PublicStage::Handling,
        PublicStage::ToConfirm,
        PublicStage::Done,
    ];
}

impl PublicStage {
    /// Accepted at least, where the office's silence accepted it.
    pub fn or_accepted(self, deemed: bool) -> PublicStage {
        match (self, deemed) {
            (PublicStage::Submitted, true) => PublicStage::Accepted,
            (stage, _) => stage,
        }
    }
}

/// Who has the next move, as the firm reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MyTurn {
    /// The firm, that says whether it is solved.
    You,
    /// The firm, that has to supply something.
    Supply,
    /// The bureau; the unit once there is one.
    Bureau(Option<Name>),
    /// Nobody.
    Nobody,
}

/// A complaint in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct MyLine {
    /// Its number.
    pub number: String,
    /// How the words begin.
    pub words: String,
    /// What it is about.
    pub category: Name,
    /// Where it stands.
    pub status: Status,
    /// The same in public words.
    pub stage: PublicStage,
    /// When it was received.
    pub received_at: At,
    /// Who has the next move.
    pub turn: MyTurn,
    /// Accepted by the office's silence, and not sorted yet.
    pub deemed: bool,
    /// The clock of that, as far as the firm was promised or must act.
    pub by: Option<TermView>,
}

/// The firm's start page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MyStart {
    /// The firm.
    pub enterprise: String,
    /// What waits for the firm.
    pub waiting: Vec<MyLine>,
    /// What the bureau is at.
    pub open: Vec<MyLine>,
    /// Who serves the firm, with the unit, where it is a key enterprise.
    pub service_officer: Option<(String, Name)>,
    /// Guidance on record that the firm has not spoken to.
    pub guidance: u64,
    /// How many ask to act for the firm and wait.
    pub claims: usize,
    /// The firm's plans in force.
    pub plans: Vec<MyPlanLine>,
    /// Whether there ever was one.
    pub any: bool,
    /// Whether the reader may submit.
    pub may_submit: bool,
}

/// All of the firm's complaints, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MyComplaints {
    /// The rows.
    pub rows: Vec<MyLine>,
    /// Only those of this kind.
    pub filter: MyFilter,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether the reader may submit.
    pub may_submit: bool,
}

/// Which complaints are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MyFilter {
    /// All.
    #[default]
    All,
    /// Those that are not settled.
    Open,
    /// Those that wait for the firm.
    Waiting,
    /// Those that are settled.
    Done,
}

impl MyFilter {
    /// Every filter, in the order of the tabs.
    pub const ALL: [MyFilter; 4] = [
        MyFilter::All,
        MyFilter::Open,
        MyFilter::Waiting,
        MyFilter::Done,
    ];

    /// The filter as it stands in the query.
    pub fn key(self) -> &'static str {
        match self {
            MyFilter::All => "all",
            MyFilter::Open => "open",
            MyFilter::Waiting => "waiting",
            MyFilter::Done => "done",
        }
    }

    /// Reads a filter; anything else lists all.
    pub fn parse(text: &str) -> MyFilter {
        MyFilter::ALL
            .into_iter()
            .find(|f| f.key() == text)
            .unwrap_or_default()
    }
}

/// One complaint, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct MyComplaint {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub category: Name,
    /// The words, exactly as typed.
    pub words: String,
    /// Name and phone of whom to reach, in full: they are the firm's own.
    pub contact: Option<(String, String)>,
    /// The files handed in.
    pub files: Vec<File>,
    /// Where it stands.
    pub status: Status,
    /// The same in public words.
    pub stage: PublicStage,
    /// The day each stage was reached.
    pub reached: Vec<(PublicStage, Date)>,
    /// Who has the next move.
    pub turn: MyTurn,
    /// The unit that leads.
    pub unit: Option<Name>,
    /// The person who has it in hand.
    pub handler: Option<Held>,
    /// Where its case was referred or escalated to and is still awaited.
    pub referrals: Vec<ReferralSheet>,
    /// When an answer was called back before the firm opened it, until it is answered again.
    pub recalled: Option<At>,
    /// The clock the firm may count on, or must keep.
    pub term: Option<TermView>,
    /// Until when several units look at it together, where they do, and whether that day has passed.
    pub consultation_until: Option<(Date, bool)>,
    /// Every answer, oldest first.
    pub answers: Vec<Answer>,
    /// What the firm said to them.
    pub outcomes: Vec<Outcome>,
    /// The plan in force that answers it.
    pub plan: Option<MyPlanLine>,
    /// Why it was not accepted, and where to go instead.
    pub declined: Option<(String, String)>,
    /// The letter by which it was referred there.
    pub referred_by: Option<String>,
    /// Why the firm withdrew it.
    pub withdrawn: Option<String>,
    /// When it was received.
    pub received_at: Option<At>,
    /// When it was accepted by the office's silence, until it is sorted.
    pub deemed: Option<At>,
    /// Sent without an account and not verified yet: what they called the firm.
    pub spoken_for_as: Option<String>,
    /// What was put right, the newest first.
    pub corrections: Vec<CorrectionLine>,
    /// Why it is void: which kind of reason, and in words.
    pub void: Option<(VoidReason, String)>,
    /// Why it waits, while it is parked.
    pub parked: Option<Parking>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// What the firm added, the earliest first.
    pub supplies: Vec<Supply>,
    /// Whether the clock stands still until the firm supplies something.
    pub awaited: bool,
}

/// What stands under a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A problem.
    Problem(Box<Tracked>),
    /// A wish to act for a firm.
    Claim(super::claim::TrackedClaim),
}

/// What somebody learns who knows the number and how the phone ends, and is not logged in.
#[derive(Clone, Debug, PartialEq)]
pub struct Tracked {
    /// The number that was asked for.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// The same in public words.
    pub stage: PublicStage,
    /// The day each stage was reached.
    pub reached: Vec<(PublicStage, Date)>,
    /// Who has the next move.
    pub turn: MyTurn,
    /// The unit that has it.
    pub unit: Option<Name>,
    /// By when.
    pub term: Option<TermView>,
    /// Accepted by the office's silence, and not sorted yet.
    pub deemed: bool,
}
