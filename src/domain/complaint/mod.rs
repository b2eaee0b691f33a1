//! 诉求: what one enterprise said once, in its own words. Never edited, only answered (design §2, §3); what staff
//! put down wrongly is corrected beside it.

mod contact;
mod correction;
mod decide;
mod event;
mod look;
mod silence;
mod supply;
#[cfg(test)]
mod tests;
mod void;

use std::collections::{BTreeMap, BTreeSet};

pub use contact::{ContactCheck, FirstWord};
pub use correction::{
    Change, Correction, FirmNamed, Wanted, may_name_firm, may_name_unit, may_reword,
};
pub(in crate::domain) use decide::met;
pub use decide::{Command, decide, needs, possible, subject, subject_of};
pub use event::{Event, evolve};
use serde::{Deserialize, Serialize};
pub(in crate::domain) use silence::notice;
pub use supply::{Supply, awaited};
pub use void::VoidReason;

use super::account::Contact;
use super::actor::Person;
use super::attachment::Attachment;
use super::case::Look;
use super::ids::{
    AccountId, AttachmentId, CaseId, ComplaintId, EnterpriseId, ServiceDayId, UnitId,
};
use super::number::Number;
use super::term::Terms;
use super::time::At;

/// By which way the words came (domain.md 1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// 企业服务日.
    ServiceDay,
    /// 窗口.
    Window,
    /// 热线/12345转办.
    Hotline,
    /// 网上.
    Web,
    /// 走访.
    Visit,
    /// 上级交办.
    UpperAssign,
    /// 领导批示.
    LeaderNote,
    /// 信访转办.
    PetitionTransfer,
    /// 座谈会.
    Meeting,
}

impl Channel {
    /// The channels staff can record; `web` is the firm's own.
    pub const RECORDED: [Channel; 8] = [
        Channel::ServiceDay,
        Channel::Window,
        Channel::Hotline,
        Channel::Visit,
        Channel::UpperAssign,
        Channel::LeaderNote,
        Channel::PetitionTransfer,
        Channel::Meeting,
    ];

    /// The channel as it stands in forms and tables.
    pub fn key(self) -> &'static str {
        match self {
            Channel::ServiceDay => "service_day",
            Channel::Window => "window",
            Channel::Hotline => "hotline",
            Channel::Web => "web",
            Channel::Visit => "visit",
            Channel::UpperAssign => "upper_assign",
            Channel::LeaderNote => "leader_note",
            Channel::PetitionTransfer => "petition_transfer",
            Channel::Meeting => "meeting",
        }
    }

    /// Reads a channel.
    pub fn parse(text: &str) -> Option<Channel> {
        Channel::RECORDED
            .into_iter()
            .chain([Channel::Web])
            .find(|c| c.key() == text)
    }
}

/// Where a complaint stands (design §3).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Received and numbered, waiting for triage.
    #[default]
    Registered,
    /// Not accepted, with a reason.
    Declined,
    /// Handled in a case.
    InCase,
    /// Answered, not yet confirmed.
    Answered,
    /// The firm says the answer holds.
    Confirmed,
    /// The firm says it is not solved; handled again.
    Disputed,
    /// The confirmation term passed without a word; never counted as satisfied.
    Silent,
    /// The firm withdrew it.
    Withdrawn,
    /// 作废: entered by mistake; its number is kept, and it counts nowhere.
    Void,
}

impl Status {
    /// Every status, in the order of a complaint's life.
    pub const ALL: [Status; 9] = [
        Status::Registered,
        Status::Declined,
        Status::InCase,
        Status::Answered,
        Status::Confirmed,
        Status::Disputed,
        Status::Silent,
        Status::Withdrawn,
        Status::Void,
    ];

    /// The status as it stands in tables.
    pub fn key(self) -> &'static str {
        match self {
            Status::Registered => "registered",
            Status::Declined => "declined",
            Status::InCase => "in_case",
            Status::Answered => "answered",
            Status::Confirmed => "confirmed",
            Status::Disputed => "disputed",
            Status::Silent => "silent",
            Status::Withdrawn => "withdrawn",
            Status::Void => "void",
        }
    }

    /// Whether nothing more is expected of anybody for this complaint.
    pub fn is_settled(self) -> bool {
        match self {
            Status::Confirmed
            | Status::Silent
            | Status::Withdrawn
            | Status::Declined
            | Status::Void => true,
            Status::Registered | Status::InCase | Status::Answered | Status::Disputed => false,
        }
    }
}

/// Whether the firm sees its problem solved; asked apart from whether it is satisfied (D4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Solved {
    /// Solved.
    Yes,
    /// In part.
    Partly,
    /// Not solved: this is a dispute.
    No,
}

/// Five levels, 1 very dissatisfied to 5 very satisfied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Satisfaction(pub u8);

impl Satisfaction {
    /// The lowest level that counts as satisfied (domain.md 1.9: satisfied and very satisfied).
    pub const SATISFIED: Satisfaction = Satisfaction(4);

    /// In the place of a level that the reader is not told before the case is closed.
    pub const WITHHELD: Satisfaction = Satisfaction(0);

    /// Reads a level from 1 to 5.
    pub fn parse(text: &str) -> Option<Satisfaction> {
        text.parse()
            .ok()
            .filter(|n| (1..=5).contains(n))
            .map(Satisfaction)
    }
}

/// What the bureau told the firm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The words.
    pub text: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
    /// At the desk, in the same breath as it was recorded.
    pub on_the_spot: bool,
    /// The number of its letter (答复函); none before letters had a series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Number>,
}

/// An answer that was called back before its firm opened it.
#[derive(Clone, Debug, PartialEq)]
pub struct Recalled {
    /// What it said.
    pub answer: Answer,
    /// Why it was called back.
    pub reason: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

/// What the firm said to an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Solved?
    pub solved: Solved,
    /// Satisfied?
    pub satisfaction: Satisfaction,
    /// Why, in the firm's words; may be empty.
    pub words: String,
    /// When.
    pub at: At,
}

/// What was found of a withdrawal that the firm was advised to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalCheck {
    /// Whether the bureau did advise it.
    pub advised: bool,
    /// What was found, in words.
    pub text: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

/// A withdrawal that the firm says it was advised to: it goes to a check (D4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvisedWithdrawal {
    /// What the firm gave as its reason.
    pub reason: String,
    /// When it withdrew.
    pub at: At,
    /// What was found; none while nobody looked.
    pub check: Option<WithdrawalCheck>,
}

/// A complaint as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Complaint {
    /// Not before it was registered.
    pub id: Option<ComplaintId>,
    /// Its yearly number.
    pub number: String,
    /// Whose it is.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's name when it was registered.
    pub enterprise_name: String,
    /// The way it came.
    pub channel: Option<Channel>,
    /// The category the firm chose, of the rulebook.
    pub category: String,
    /// The words, exactly as typed.
    pub words: String,
    /// Whom to reach; sealed.
    pub contact: Option<Contact>,
    /// Whether that contact is known to speak for the firm.
    pub contact_check: ContactCheck,
    /// Who of the staff saw the full name and number, and may go on seeing it.
    pub contact_shown: BTreeSet<AccountId>,
    /// Files handed in.
    pub attachments: BTreeMap<AttachmentId, Attachment>,
    /// The unit it complains of, if it does (design §6.9).
    pub complains_of: Option<UnitId>,
    /// Who typed it in.
    pub received_by: Option<Person>,
    /// When the server received it.
    pub received_at: Option<At>,
    /// The channel's own reference.
    pub reference: Option<String>,
    /// When it was said, as far as that is known; never after it was received.
    pub said_at: Option<At>,
    /// The service day it was said on.
    pub service_day: Option<ServiceDayId>,
    /// Where it stands.
    pub status: Status,
    /// When the system accepted it because nobody had in time: the office's silence.
    pub deemed_accepted: Option<At>,
    /// Whether a numbered notice of acceptance was issued: it is issued once, also where the case changes.
    pub noticed: bool,
    /// Its case.
    pub case: Option<CaseId>,
    /// Every answer, oldest first.
    pub answers: Vec<Answer>,
    /// When the firm opened the last of them.
    pub opened_at: Option<At>,
    /// Answers called back before the firm opened them, oldest first; the firm never reads one.
    pub recalled: Vec<Recalled>,
    /// What the firm said to each answer it spoke to.
    pub outcomes: Vec<Outcome>,
    /// When the term to speak passed without a word.
    pub silent_at: Option<At>,
    /// Its withdrawal, where the firm says it was advised to.
    pub advised_withdrawal: Option<AdvisedWithdrawal>,
    /// What was put right, oldest first, both versions of each.
    pub corrections: Vec<Correction>,
    /// The letter by which it was referred to another authority instead of accepted.
    pub referred_by: Option<String>,
    /// Every look at what became of that letter, the oldest first.
    pub looks: Vec<Look>,
    /// What the firm added, the earliest first.
    pub supplies: Vec<Supply>,
    /// Its running clocks.
    pub terms: Terms,
}
