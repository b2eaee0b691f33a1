//! Deadlines (时限) as data: which term, how long, in which unit, how binding, from which source.

use serde::{Deserialize, Serialize};

use super::bureau::Bilingual;
use crate::domain::term::PauseCategory;

/// In what a length of time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TermUnit {
    /// Working days by the State Council's notice.
    #[serde(rename = "wd")]
    WorkingDays,
    /// Calendar days.
    #[serde(rename = "cd")]
    CalendarDays,
    /// Months by the calendar.
    #[serde(rename = "mo")]
    Months,
    /// Hours.
    #[serde(rename = "h")]
    Hours,
}

impl TermUnit {
    /// Every unit, days first.
    pub const ALL: [TermUnit; 4] = [
        TermUnit::WorkingDays,
        TermUnit::CalendarDays,
        TermUnit::Months,
        TermUnit::Hours,
    ];

    /// The key as it stands in data and forms.
    pub fn key(self) -> &'static str {
        match self {
            TermUnit::WorkingDays => "wd",
            TermUnit::CalendarDays => "cd",
            TermUnit::Months => "mo",
            TermUnit::Hours => "h",
        }
    }

    /// Reads a key.
    pub fn parse(key: &str) -> Option<TermUnit> {
        TermUnit::ALL.into_iter().find(|unit| unit.key() == key)
    }
}

/// How binding a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// The bureau's own working norm; the firm is not told.
    InternalNorm,
    /// Promised to firms.
    PublicPromise,
    /// Set by law.
    Statutory,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: TermUnit,
}

impl Length {
    /// What a clock that must run is counted by where an edition says nothing of it.
    pub const SHORTEST: Length = Length {
        amount: 1,
        unit: TermUnit::WorkingDays,
    };
}

macro_rules! term_keys {
    ($( $(#[$doc:meta])* $name:ident = $key:literal ),* $(,)?) => {
        /// Every clock the rulebook knows a length for.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum TermKey { $( $(#[$doc])* #[serde(rename = $key)] $name ),* }

        impl TermKey {
            /// Every key, in the order of a case's life.
            pub const ALL: &'static [TermKey] = &[ $( TermKey::$name ),* ];

            /// The key as it stands in data, logs and URLs.
            pub fn as_str(self) -> &'static str {
                match self { $( TermKey::$name => $key ),* }
            }

            /// Whether every set has to say how long it runs: what came later is not held against a set of before.
            pub fn is_needed(self) -> bool {
                !matches!(
                    self,
                    TermKey::CallBack
                        | TermKey::Support
                        | TermKey::PoolReview
                        | TermKey::QuestionReply
                        | TermKey::SuggestionReply
                        | TermKey::ClaimCheck
                )
            }

            /// Reads a key.
            pub fn parse(text: &str) -> Option<TermKey> {
                TermKey::ALL.iter().copied().find(|key| key.as_str() == text)
            }
        }
    };
}

term_keys! {
    /// From submission to accepted or declined, and assigned.
    Acceptance = "acceptance",
    /// From assignment to the lead unit's sign-off of receipt (签收).
    Acknowledgement = "acknowledgement",
    /// From an objection to triage's final word.
    ObjectionDecision = "objection_decision",
    /// From acceptance to the first word to the firm.
    FirstFeedback = "first_feedback",
    /// From acceptance to the answer, simple matter.
    ResolutionSimple = "resolution_simple",
    /// The same, ordinary matter.
    ResolutionOrdinary = "resolution_ordinary",
    /// The same, complex matter.
    ResolutionComplex = "resolution_complex",
    /// The same, knotty matter (疑难), after which a consultation is due.
    ResolutionKnotty = "resolution_knotty",
    /// From an extension's request to its decision.
    ExtensionDecision = "extension_decision",
    /// From the convening of a consultation to its meeting.
    Consultation = "consultation",
    /// From the call to a unit's written opinion.
    Opinion = "opinion",
    /// From assignment to what each supporting unit has to say; a set written before has none, and no unit a clock.
    Support = "support",
    /// From meeting to signed minutes.
    Minutes = "minutes",
    /// From a measure reported as done to its check by another person.
    MeasureVerification = "measure_verification",
    /// From the answer to the firm's word; after it the firm counts as silent.
    Confirmation = "confirmation",
    /// From a dispute to the reworked answer.
    Rework = "rework",
    /// From answered to the close-out by another person.
    Review = "review",
    /// From the day a review went to the named pool to its close-out; a set written before has none, and no pool a clock.
    PoolReview = "pool_review",
    /// First look after closing.
    FollowUp30 = "follow_up_30",
    /// Second look after closing.
    FollowUp90 = "follow_up_90",
    /// From a draw to the call with each firm drawn; a set written before there were draws has none, and no call a clock.
    CallBack = "call_back",
    /// From a policy question to its answer; a set written before it had a clock has none.
    QuestionReply = "question_reply",
    /// From a suggestion to its being adopted or answered; a set written before it had a clock has none.
    SuggestionReply = "suggestion_reply",
    /// From somebody's asking to act for a firm to its being checked; a set written before it had a clock has none.
    ClaimCheck = "claim_check",
    /// From a referral or an escalation to the look at what became of it.
    ReferralCheck = "referral_check",
    /// From an order's signing to the unit's acknowledgement.
    OrderAcknowledgement = "order_acknowledgement",
    /// From an order's signing to the unit's reply, where the order sets no date of its own.
    OrderReply = "order_reply",
    /// From the reply to lifted or raised.
    OrderReview = "order_review",
    /// From a self-report to the officer's opening of the file.
    SelfReportReceipt = "self_report_receipt",
    /// From a clue or self-report to filed or not filed (立案审查).
    FilingReview = "filing_review",
    /// From an open seat of a leniency file to somebody in it; of the naming, and again of the pool.
    Seat = "seat",
    /// From the proposal to the legal section's opinion.
    LegalReview = "legal_review",
    /// From notice to the party's statement or defence.
    Defence = "defence",
    /// From filing to the decision.
    Decision = "decision",
    /// From decision to its service on the party.
    Service = "service",
    /// From a correction's date to the recheck on site.
    Recheck = "recheck",
    /// From the beginning on site to the approval of a coercive measure.
    CoerciveApproval = "coercive_approval",
    /// How long a seal or a seizure holds.
    CoerciveEndSeal = "coercive_end_seal",
    /// How much longer once it is extended.
    CoerciveEndSealMore = "coercive_end_seal_more",
    /// How long production is limited.
    CoerciveEndLimit = "coercive_end_limit",
    /// How much longer once it is extended.
    CoerciveEndLimitMore = "coercive_end_limit_more",
    /// When a stop of production, which holds until it is lifted, is looked at again.
    CoerciveEndStop = "coercive_end_stop",
    /// From a firm's request to the look whether a measure should end.
    ReleaseCheck = "release_check",
}

/// How long one term runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlineRow {
    /// Which clock.
    pub term: TermKey,
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: TermUnit,
    /// Whether the unit is the profile's day unit, a setting, and not given by the source.
    #[serde(default)]
    pub follows_day_unit: bool,
    /// How binding.
    pub weight: Weight,
    /// Whether a last day that is off moves to the next working day. Of working days none is off.
    pub roll: bool,
    /// Where the number comes from: a law's article, another place's published rule, or 建议值
    /// where it is this software's own proposal.
    pub source: String,
    /// Whether somebody has confirmed it; if not, pages say *to be confirmed* (design §6.7).
    #[serde(default)]
    pub confirmed: bool,
}

impl DeadlineRow {
    /// What stands for a clock an edition says nothing of, as one adopted before there was such a clock: where it is
    /// counted at all, by the shortest there is.
    pub fn unsaid(term: TermKey) -> DeadlineRow {
        DeadlineRow {
            term,
            amount: Length::SHORTEST.amount,
            unit: Length::SHORTEST.unit,
            follows_day_unit: false,
            weight: Weight::InternalNorm,
            roll: true,
            source: String::new(),
            confirmed: false,
        }
    }

    /// Whether somebody said it, and from where.
    pub fn is_said(&self) -> bool {
        !self.source.is_empty()
    }

    /// Its length.
    pub fn length(&self) -> Length {
        Length {
            amount: self.amount,
            unit: self.unit,
        }
    }
}

/// A set of deadlines a bureau may choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlineProfile {
    /// Stable key: `13710`, `wd_5_15_30`, `quanzhou_3_7`.
    pub id: String,
    /// Its name in both languages.
    pub name: Bilingual,
    /// Rows of its own; every other term takes the common row.
    pub rows: Vec<DeadlineRow>,
}

/// How hard a case is, decided at triage (domain.md 1.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difficulty {
    /// 简单: answered at the desk or at once.
    Simple,
    /// 一般.
    Ordinary,
    /// 复杂: several units.
    Complex,
    /// 疑难: a legacy of the past, or beyond the bureau's powers.
    Knotty,
}

impl Difficulty {
    /// Every difficulty, easiest first.
    pub const ALL: &'static [Difficulty] = &[
        Difficulty::Simple,
        Difficulty::Ordinary,
        Difficulty::Complex,
        Difficulty::Knotty,
    ];

    /// The term a case of this difficulty is resolved in.
    pub fn term(self) -> TermKey {
        match self {
            Difficulty::Simple => TermKey::ResolutionSimple,
            Difficulty::Ordinary => TermKey::ResolutionOrdinary,
            Difficulty::Complex => TermKey::ResolutionComplex,
            Difficulty::Knotty => TermKey::ResolutionKnotty,
        }
    }
}

/// Settings of the clock that are not lengths of terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockSettings {
    /// The profile in force.
    pub profile: String,
    /// What a day of a profile's own rows is, where the source says only *day*.
    pub day_unit: TermUnit,
    /// Whether what arrives after closing or on a day off counts as received on the next working
    /// day. It moves the anchor only.
    pub after_hours_to_next_day: bool,
    /// How long a unit may object to an assignment, and how often a case is objected to.
    pub objection: ObjectionRule,
    /// Extensions.
    pub extension: ExtensionRule,
    /// The furthest a parked case may be put off before it is looked at again.
    pub parked_max: Length,
    /// How long after a merge it may be undone.
    pub merge_undo: Length,
    /// For what a clock may stop.
    pub pauses: Vec<PauseRule>,
}

/// Objecting to an assignment (domain.md 1.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionRule {
    /// From assignment.
    pub window: Length,
    /// How often one case may be objected to, by whichever units.
    pub times: u8,
}

/// Extending a term (domain.md 1.5, issue 4 A).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtensionRule {
    /// To be asked at least this long before due.
    pub ask_before: Length,
    /// How often a unit head or supervisor may extend one term.
    pub times_by_head: u8,
    /// How often more a leader may, after a consultation.
    pub times_by_leader: u8,
}

/// A reason for which a clock may stop, and the longest it may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PauseRule {
    /// For what, as [`PauseCategory::rule`] names it.
    pub id: String,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// The clock runs again by itself after this long at the latest.
    pub longest: Length,
}

impl PauseRule {
    /// For what.
    pub fn category(&self) -> Option<PauseCategory> {
        PauseCategory::ALL
            .into_iter()
            .find(|c| c.rule() == Some(&self.id))
    }
}
