//! What a term is on, how binding it is, and its name within its stream.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name of a term, unique in its stream: `resolution-1`, `follow_up-30`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TermId(pub String);

impl fmt::Display for TermId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What has to be done before the term ends.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// Register a complaint, or decline it.
    Acceptance,
    /// Tell the enterprise something for the first time.
    FirstFeedback,
    /// The lead unit signs for the case (签收).
    Acknowledgement,
    /// Assign again what a unit objected to (异议裁定).
    ObjectionDecision,
    /// Answer the enterprise.
    Resolution,
    /// Grant or refuse more time that was asked for (延期审批).
    ExtensionDecision,
    /// Handle again what the enterprise disputed.
    Rework,
    /// The enterprise confirms or disputes; silence closes.
    Confirmation,
    /// Review before closing (销号).
    Review,
    /// The same, by the named pool where nobody of the lead unit may.
    PoolReview,
    /// Carry out a measure.
    Measure,
    /// Look whether what a plan reached holds, on a day it names (回访日期).
    PlanFollowUp,
    /// Verify that a measure was carried out.
    MeasureVerification,
    /// The unit signs for a supervision order.
    OrderAcknowledgement,
    /// Reply to a supervision order.
    OrderReply,
    /// Review such a reply.
    OrderReview,
    /// Give an opinion to a consultation.
    Opinion,
    /// Write and sign the minutes of a consultation (签发纪要).
    Minutes,
    /// Tell the lead unit what it needs of a unit that supports (协办).
    Support,
    /// Look again after closing (跟踪问效).
    FollowUp,
    /// First review of a self-report.
    SelfReportReview,
    /// Decide whether a case is filed (立案审查; 生态环境行政处罚办法 art. 18).
    FilingReview,
    /// Fill an open seat of a leniency file.
    Seat,
    /// Legal review of a leniency proposal.
    LegalReview,
    /// The firm states its case before a penalty (陈述申辩).
    Defence,
    /// Decide a leniency file.
    Decision,
    /// Serve a decision on the firm (行政处罚法 art. 61).
    Service,
    /// The firm puts it right as it promised (承诺改正).
    Correction,
    /// The firm puts it right as it was ordered (责令改正).
    OrderedCorrection,
    /// Check again that the firm corrected.
    Recheck,
    /// Look again at a parked case (挂账).
    ParkedReview,
    /// Look again at a case referred to another authority.
    ReferredReview,
    /// A leader approves a measure that was begun on site.
    CoerciveApproval,
    /// Lift a coercive measure, or extend it in time.
    CoerciveEnd,
    /// Look whether a coercive measure should end, as its firm asks.
    ReleaseCheck,
    /// Reach the next milestone of a major project.
    Milestone,
    /// Call the firm of a case that was drawn (抽查回访).
    CallBack,
    /// Answer a policy question (政策咨询).
    QuestionReply,
    /// Adopt or answer a suggestion.
    SuggestionReply,
    /// Check who asks to act for a firm (企业账号申请).
    ClaimCheck,
}

impl TermKind {
    /// Every kind, in order of a case's life.
    pub const ALL: [TermKind; 40] = [
        TermKind::Acceptance,
        TermKind::FirstFeedback,
        TermKind::Acknowledgement,
        TermKind::ObjectionDecision,
        TermKind::Resolution,
        TermKind::ExtensionDecision,
        TermKind::Rework,
        TermKind::Confirmation,
        TermKind::Review,
        TermKind::PoolReview,
        TermKind::Measure,
        TermKind::MeasureVerification,
        TermKind::OrderAcknowledgement,
        TermKind::PlanFollowUp,
        TermKind::OrderReply,
        TermKind::OrderReview,
        TermKind::Opinion,
        TermKind::Minutes,
        TermKind::Support,
        TermKind::FollowUp,
        TermKind::SelfReportReview,
        TermKind::FilingReview,
        TermKind::Seat,
        TermKind::LegalReview,
        TermKind::Defence,
        TermKind::Decision,
        TermKind::Service,
        TermKind::Correction,
        TermKind::OrderedCorrection,
        TermKind::Recheck,
        TermKind::ParkedReview,
        TermKind::ReferredReview,
        TermKind::CoerciveApproval,
        TermKind::CoerciveEnd,
        TermKind::ReleaseCheck,
        TermKind::Milestone,
        TermKind::CallBack,
        TermKind::QuestionReply,
        TermKind::SuggestionReply,
        TermKind::ClaimCheck,
    ];

    /// The name in events, tables and URLs.
    pub fn name(self) -> &'static str {
        match self {
            TermKind::Acceptance => "acceptance",
            TermKind::FirstFeedback => "first_feedback",
            TermKind::Acknowledgement => "acknowledgement",
            TermKind::ObjectionDecision => "objection_decision",
            TermKind::Resolution => "resolution",
            TermKind::ExtensionDecision => "extension_decision",
            TermKind::Rework => "rework",
            TermKind::Confirmation => "confirmation",
            TermKind::Review => "review",
            TermKind::PoolReview => "pool_review",
            TermKind::Measure => "measure",
            TermKind::MeasureVerification => "measure_verification",
            TermKind::OrderAcknowledgement => "order_acknowledgement",
            TermKind::PlanFollowUp => "plan_follow_up",
            TermKind::OrderReply => "order_reply",
            TermKind::OrderReview => "order_review",
            TermKind::Opinion => "opinion",
            TermKind::Minutes => "minutes",
            TermKind::Support => "support",
            TermKind::FollowUp => "follow_up",
            TermKind::SelfReportReview => "self_report_review",
            TermKind::FilingReview => "filing_review",
            TermKind::Seat => "seat",
            TermKind::LegalReview => "legal_review",
            TermKind::Defence => "defence",
            TermKind::Decision => "decision",
            TermKind::Service => "service",
            TermKind::Correction => "correction",
            TermKind::OrderedCorrection => "ordered_correction",
            TermKind::Recheck => "recheck",
            TermKind::ParkedReview => "parked_review",
            TermKind::ReferredReview => "referred_review",
            TermKind::CoerciveApproval => "coercive_approval",
            TermKind::CoerciveEnd => "coercive_end",
            TermKind::ReleaseCheck => "release_check",
            TermKind::Milestone => "milestone",
            TermKind::CallBack => "call_back",
            TermKind::QuestionReply => "question_reply",
            TermKind::SuggestionReply => "suggestion_reply",
            TermKind::ClaimCheck => "claim_check",
        }
    }

    /// Whether somebody else owes it than who has the case in hand: it makes that one late, and never the case.
    pub fn is_beside_the_case(self) -> bool {
        matches!(self, TermKind::Support | TermKind::ExtensionDecision)
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<TermKind> {
        TermKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How binding a term is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// The bureau's own measure.
    InternalNorm,
    /// Said to enterprises in public.
    PublicPromise,
    /// Set by law.
    Statutory,
}

impl Weight {
    /// The name in events and tables.
    pub fn name(self) -> &'static str {
        match self {
            Weight::InternalNorm => "internal_norm",
            Weight::PublicPromise => "public_promise",
            Weight::Statutory => "statutory",
        }
    }
}
