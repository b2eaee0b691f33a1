//! 事项: the bureau's handling file over one or more complaints (design §2, §3).
//!
//! The stage belongs to the case; answer, confirmation, dispute and withdrawal belong to each complaint.
//!
//! ```text
//! triage ─► assigned ─► handling ─► answered ─► review ─► closed ─► follow-ups
//!    ▲  objected once │      ▲   dispute │   returned │       │ rebound
//!    └────────────────┘      └───────────┴────────────┘◄──────┘
//!                handling ⇄ parked (挂账), until a day it is looked at again
//!   triage, assigned, handling ⇄ merged (并案), undone within days and before the next answer
//! ```

mod after;
mod command;
mod complained;
mod decide;
mod event;
mod follow_up;
mod guard;
mod merge;
mod note;
mod parking;
mod progress;
mod recall;
mod referral;
mod request;
mod reviewer;
mod support;
#[cfg(test)]
mod tests;
mod turn;

use std::collections::{BTreeMap, BTreeSet};

pub use after::after_complaint;
pub use command::{Assignment, Command, needs, note_subject, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use follow_up::AHEAD_DAYS;
pub use guard::{ACTIONS, available, possible};
pub use merge::{MergedInto, TakenOver, may_undo};
pub use note::{Note, Struck};
pub use parking::{Parked, ParkingRequest};
pub(in crate::domain) use referral::fits as look_fits;
pub use referral::{Look, Referral, ReferralKind, Sheet as ReferralSheet};
pub use request::with_request_clocks;
use serde::{Deserialize, Serialize};
pub use support::Part;
pub use turn::{Turn, Whose, whose_turn};

use super::actor::Person;
use super::complaint::Status;
use super::consultation::{self, ConsultationBand, Dismissed};
use super::ids::{
    AccountId, CaseId, ComplaintId, ConsultationId, EnterpriseId, MeasureId, PlanId,
    SupervisionOrderId, ThemeId, UnitId,
};
use super::keyed::keyed;
use super::rulebook::{ConsultationTrigger, ExtensionRule};
use super::supervision_order::OrderBand;
use super::term::{Term, TermKind, Terms};
use super::time::At;
use super::{measure, plan};

/// Where a case stands (design §3).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// With the coordinator: to be assigned (again, after an objection).
    #[default]
    Triage,
    /// Assigned, not yet taken in hand.
    Assigned,
    /// In hand.
    Handling,
    /// 挂账: it waits, approved, until a day it is looked at again; never solved.
    Parked,
    /// Every live complaint is answered; the firms speak.
    Answered,
    /// Every complaint is settled; somebody else looks.
    Review,
    /// 销号.
    Closed,
    /// No live complaint is left: all were withdrawn.
    Withdrawn,
    /// 作废: no live complaint is left, and none was ever meant.
    Void,
    /// 并案: it went into another case, which has its complaints now.
    Merged,
}

impl Stage {
    /// Every stage, in the order of a case's life.
    pub const ALL: [Stage; 10] = [
        Stage::Triage,
        Stage::Assigned,
        Stage::Handling,
        Stage::Parked,
        Stage::Answered,
        Stage::Review,
        Stage::Closed,
        Stage::Withdrawn,
        Stage::Void,
        Stage::Merged,
    ];

    /// The stage as it stands in tables and URLs.
    pub fn key(self) -> &'static str {
        match self {
            Stage::Triage => "triage",
            Stage::Assigned => "assigned",
            Stage::Handling => "handling",
            Stage::Parked => "parked",
            Stage::Answered => "answered",
            Stage::Review => "review",
            Stage::Closed => "closed",
            Stage::Withdrawn => "withdrawn",
            Stage::Void => "void",
            Stage::Merged => "merged",
        }
    }

    /// Whether the case is out of the queues.
    pub fn is_over(self) -> bool {
        matches!(
            self,
            Stage::Closed | Stage::Withdrawn | Stage::Void | Stage::Merged
        )
    }
}

keyed!(
    /// 难度 (domain.md 1.5).
    Difficulty {
        /// 简单: at once.
        Simple = "simple",
        /// 一般.
        Ordinary = "ordinary",
        /// 复杂: several units.
        Complex = "complex",
        /// 疑难: history, or beyond the bureau's powers.
        Hard = "hard",
    }
);
keyed!(
    /// 办理方式 (design §2).
    Track {
        /// 当场答复.
        OnTheSpot = "on_the_spot",
        /// 一企一策.
        EnterprisePlan = "enterprise_plan",
        /// 一事一议.
        CaseByCase = "case_by_case",
    }
);
keyed!(
    /// 重点、难点、堵点、痛点: labels, not levels (domain.md 1.5).
    Label {
        /// 重点.
        Key = "key",
        /// 难点.
        Hard = "hard",
        /// 堵点.
        Blocked = "blocked",
        /// 痛点.
        Painful = "painful",
    }
);
keyed!(
    /// How a case ends; only `solved` counts as solved (domain.md 1.5).
    Closing {
        /// 已解决.
        Solved = "solved",
        /// 部分解决.
        Partly = "partly",
        /// 已解释 (政策不支持).
        Explained = "explained",
        /// 转其他渠道.
        Redirected = "redirected",
    }
);
keyed!(
    /// What a reviewer has to have looked at before closing (domain.md 1.5 销号).
    Check {
        /// The fact was verified.
        FactVerified = "fact_verified",
        /// Evidence is there.
        EvidenceSeen = "evidence_seen",
        /// The firm was asked, and its answer is on record.
        FirmAsked = "firm_asked",
    }
);
keyed!(
    /// What a follow-up found (跟踪问效, domain.md 1.9).
    Finding {
        /// 有效.
        Effective = "effective",
        /// 部分有效.
        Partly = "partly",
        /// 反弹: the case is opened again.
        Rebound = "rebound",
    }
);

keyed!(
    /// Why a case may wait (domain.md 1.5 挂账); no other reason parks it.
    ParkReason {
        /// 政策限制.
        Policy = "policy",
        /// 条件不具备.
        Conditions = "conditions",
        /// 超出职权.
        Powers = "powers",
        /// 企业暂缓.
        Enterprise = "enterprise",
    }
);

/// Whether a case came back from review or from a follow-up, and how far it is with that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reopened {
    /// It did not come back.
    #[default]
    No,
    /// It came back and no firm has been answered again yet.
    Unanswered,
    /// At least one firm has been answered again; the next review ends it.
    Answered,
}

/// One complaint inside a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number.
    pub number: String,
    /// Whose.
    pub enterprise: EnterpriseId,
    /// The firm's name.
    pub enterprise_name: String,
    /// The district of the firm's site.
    pub district: String,
    /// Where it stands.
    pub status: Status,
    /// How often the firm said it is not solved.
    pub disputes: u32,
    /// When the firm opened its last answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<At>,
}

impl Line {
    /// Whether the bureau owes this firm an answer.
    pub fn waits(&self) -> bool {
        matches!(self.status, Status::InCase | Status::Disputed)
    }
}

/// The measures nobody had reported on when a firm was answered, and why the answer stands without them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreported {
    /// What was to be done, of each.
    pub measures: Vec<String>,
    /// Why the answer stands without it.
    pub reason: String,
}

/// Who asked for an extension, until when and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExtensionRequest {
    /// Who asked.
    pub by: Person,
    /// The new date asked for.
    pub to: jiff::civil::Date,
    /// Why.
    pub reason: String,
    /// What the firm is told.
    pub told: String,
    /// Whether only a leader grants or refuses it: the term was extended before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_leader: bool,
}

/// What triage wrote of a case and a correction can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headed {
    /// One line that says what it is about.
    pub title: String,
    /// How hard.
    pub difficulty: Option<Difficulty>,
    /// Labels.
    pub labels: BTreeSet<Label>,
    /// The units complained of, by name.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub complained_of: BTreeSet<UnitId>,
}

/// A case as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// Not before it was opened.
    pub id: Option<CaseId>,
    /// Its yearly number.
    pub number: String,
    /// One line that says what it is about.
    pub title: String,
    /// The theme of the rulebook.
    pub theme: Option<ThemeId>,
    /// How hard.
    pub difficulty: Option<Difficulty>,
    /// How it is handled.
    pub track: Option<Track>,
    /// Labels.
    pub labels: BTreeSet<Label>,
    /// Where it stands.
    pub stage: Stage,
    /// Its complaints.
    pub lines: BTreeMap<ComplaintId, Line>,
    /// The unit that leads.
    pub lead: Option<UnitId>,
    /// The units that support.
    pub supporting: BTreeSet<UnitId>,
    /// What units that support have said, the oldest first.
    pub support: Vec<Part>,
    /// The person who has it in hand.
    pub handler: Option<Person>,
    /// The units that have objected, each time they did, the earliest first.
    pub objected: Vec<UnitId>,
    /// The units that were named as complained of: by firms, by triage or by a correction. Ask `complained_units`.
    pub complained_of: BTreeSet<UnitId>,
    /// Whoever handled.
    pub acted: BTreeSet<AccountId>,
    /// Its clocks.
    pub terms: Terms,
    /// Every note, oldest first, struck ones among them.
    pub notes: Vec<Note>,
    /// Where it was referred or escalated to, oldest first.
    pub referrals: Vec<Referral>,
    /// An extension that waits for a decision.
    pub extension: Option<ExtensionRequest>,
    /// A request to park it that waits for a decision.
    pub parking: Option<ParkingRequest>,
    /// How it is parked, while it is.
    pub parked: Option<Parked>,
    /// Where it went, while it lies in another case.
    pub merged: Option<MergedInto>,
    /// The cases that went into it and have not gone their own way again.
    pub taken_over: BTreeMap<CaseId, TakenOver>,
    /// A second dispute must go to consultation first (design §3).
    pub consultation_due: bool,
    /// Whether it came back from review or a follow-up.
    pub reopened: Reopened,
    /// Which complaints were last answered while measures were not reported on, and why.
    pub unreported: BTreeMap<ComplaintId, Unreported>,
    /// The pool its review went to, whoever holds the clock first; empty while the lead unit reviews.
    pub review_pool: Vec<UnitId>,
    /// How it was closed.
    pub closing: Option<Closing>,
    /// The supervision orders that lie over it, ended ones among them.
    pub orders: BTreeMap<SupervisionOrderId, OrderBand>,
    /// The consultations that lie over it, ended ones among them.
    pub consultations: BTreeMap<ConsultationId, ConsultationBand>,
    /// The triggers of a consultation in which somebody found no reason for one, each with the cause looked at.
    pub dismissed: BTreeMap<ConsultationTrigger, Dismissed>,
    /// The plans that cover it, each of one of its firms.
    pub plans: BTreeMap<PlanId, plan::Line>,
    /// Its measures, ended ones among them.
    pub measures: BTreeMap<MeasureId, measure::Line>,
    /// When it was opened.
    pub opened_at: Option<At>,
    /// When somebody last moved it on.
    pub progress_at: Option<At>,
    /// Since when it is in the hands it is in now.
    pub held_since: Option<At>,
    /// How often it was handed on after its first assignment: an objection, a unit that may not lead it, another person.
    pub hops: u32,
}

impl Case {
    /// The complaints that still count.
    pub fn live(&self) -> impl Iterator<Item = (&ComplaintId, &Line)> {
        self.lines
            .iter()
            .filter(|(_, l)| !matches!(l.status, Status::Withdrawn | Status::Void))
    }

    /// The orders in force over it.
    pub fn orders_in_force(&self) -> impl Iterator<Item = (&SupervisionOrderId, &OrderBand)> {
        self.orders
            .iter()
            .filter(|(_, band)| band.status.in_force())
    }

    /// The consultation over it that has not ended: at most one.
    pub fn consultations_in_force(
        &self,
    ) -> impl Iterator<Item = (&ConsultationId, &ConsultationBand)> {
        self.consultations
            .iter()
            .filter(|(_, band)| band.status.in_force())
    }

    /// The order in force over a unit of it: at most one (domain.md 1.8: one matter, one sheet).
    pub fn order_over(&self, unit: &UnitId) -> Option<&SupervisionOrderId> {
        self.orders_in_force()
            .find(|(_, band)| band.unit == *unit)
            .map(|(id, _)| id)
    }

    /// Whether a consultation over it has ended with signed minutes since this term was last extended: only then
    /// a leader may extend it once more (issue 4, A).
    pub fn consulted_over(&self, term: &Term) -> bool {
        let since = term.extended_at().unwrap_or(term.started_at());
        self.consultations.values().any(|band| {
            let held = band.status == consultation::Status::Concluded;
            held && band.ended_at.is_some_and(|at| at >= since)
        })
    }

    /// Whether the extension asked for is one that only a leader grants or refuses: by the rule when it was asked
    /// for, or by the one in force.
    pub fn extension_for_leader(&self, rule: &ExtensionRule) -> bool {
        let term = self.terms.running(TermKind::Resolution);
        let now = term.is_some_and(|t| t.is_for_leader(rule));
        self.extension.as_ref().is_some_and(|e| e.for_leader || now)
    }

    /// How often the firm that said so most often, of those that still wait, was not content with an answer.
    pub fn disputed(&self) -> u32 {
        let waiting = self.live().filter(|(_, l)| l.waits());
        waiting.map(|(_, l)| l.disputes).max().unwrap_or(0)
    }

    /// The measures somebody still has to do something about.
    pub fn open_measures(&self) -> impl Iterator<Item = &MeasureId> {
        let open = self.measures.iter().filter(|(_, m)| m.status.is_open());
        open.map(|(id, _)| id)
    }

    /// What is to be done for this firm and nobody has reported on: set for all, or by its own plan.
    pub fn unreported_for(&self, firm: &EnterpriseId) -> Vec<&measure::Line> {
        let for_firm = |m: &&measure::Line| match &m.belongs_to {
            measure::BelongsTo::Plan(plan) => {
                self.plans.get(plan).is_none_or(|p| p.enterprise == *firm)
            }
            measure::BelongsTo::Consultation(_) => true,
        };
        let waits = |m: &&measure::Line| {
            matches!(m.status, measure::Status::Set | measure::Status::Returned)
        };
        let all = self.measures.values();
        all.filter(waits).filter(for_firm).collect()
    }

    /// Whether a firm waits for the first answer, or for a better one after its dispute.
    pub fn waits(&self) -> bool {
        self.live().any(|(_, l)| l.waits())
    }

    /// Whether the firm of this line can be answered now: it waits, or the case came back and the
    /// answer it once accepted did not hold.
    pub fn can_answer(&self, line: &Line) -> bool {
        let settled = matches!(line.status, Status::Confirmed | Status::Silent);
        line.waits() || (settled && self.reopened != Reopened::No)
    }
}

/// Characters of a title that is taken from what a firm said.
const TITLE: usize = 30;

/// A title to begin with: the first sentence of what the firm said.
pub fn title_of(words: &str) -> String {
    let end = |c: char| matches!(c, '。' | '！' | '？' | '；' | '\n' | '.' | ';');
    let first = words.split(end).map(str::trim).find(|s| !s.is_empty());
    first.unwrap_or_default().chars().take(TITLE).collect()
}
