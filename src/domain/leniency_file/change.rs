//! What comes after a decision was served: it changes only by a recorded 撤销, 变更 or 更正 with ground, legal review
//! and service; 行政复议 and 诉讼 are recorded with their result; and a promise the firm signed may be broken.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Decision, Done, Proposed, Recheck, Review, Ruling, SealedFile, Service};
use crate::domain::leniency::rule::{BasisId, Reckoned};
use crate::domain::sealed::Sealed;

super::keyed! {
    /// How a served decision changes.
    ChangeKind {
        /// 撤销: it no longer stands.
        Revoke = "revoke",
        /// 变更: another outcome or amount stands instead.
        Vary = "vary",
        /// 更正: a slip of the pen or of a sum; what was decided stays.
        Correct = "correct",
    }
}

super::keyed! {
    /// Why it changes.
    ChangeGround {
        /// The facts were not clear, or new evidence came up.
        Facts = "facts",
        /// The wrong law was applied.
        Law = "law",
        /// The procedure was not kept.
        Procedure = "procedure",
        /// Plainly out of proportion.
        Discretion = "discretion",
        /// What was decided on reconsideration or in court.
        Remedy = "remedy",
        /// A slip of the pen or of a sum.
        Clerical = "clerical",
    }
}

/// A change in the making, or one that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// How.
    pub kind: ChangeKind,
    /// Why.
    pub ground: ChangeGround,
    /// Why, in words; a correction says what it read and what it reads.
    pub reason: Sealed,
    /// What stood when it was proposed.
    pub of: Stood,
    /// The outcome that is to stand instead.
    pub ruling: Option<Ruling>,
    /// The amount that is to stand instead.
    pub amount: Option<String>,
    /// What the outcome that is to stand meant in yuan when it was proposed, and by which edition of the benchmark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benchmark: Option<Reckoned>,
    /// Why the amount lies beside that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_why: Option<Sealed>,
    /// Whether the file is decided anew once the decision is revoked.
    pub again: bool,
    /// Who proposed it, and when.
    pub proposed: Done,
    /// What legal review said.
    #[serde(default)]
    pub review: Option<Review>,
    /// How it was signed.
    #[serde(default)]
    pub signed: Option<Signature>,
    /// The day it was served: from then on it holds.
    #[serde(default)]
    pub served: Option<(Date, Done)>,
}

/// A decision in short, as the paper of its change names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stood {
    /// Number of its paper, where it had one.
    pub number: Option<String>,
    /// What was decided.
    pub ruling: Ruling,
    /// The amount.
    pub amount: Option<String>,
}

/// A signed change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    /// Number of its paper.
    pub number: String,
    /// The articles the outcome rests on from now on.
    pub articles: Vec<BasisId>,
    /// Who and when.
    pub done: Done,
}

/// Where a change stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeStage {
    /// With legal review.
    Proposed,
    /// To be signed.
    Reviewed,
    /// To be served.
    Signed,
    /// In force.
    Served,
}

impl Change {
    /// Where it stands.
    pub fn stage(&self) -> ChangeStage {
        match (&self.review, &self.signed, &self.served) {
            (_, _, Some(_)) => ChangeStage::Served,
            (_, Some(_), None) => ChangeStage::Signed,
            (Some(_), None, None) => ChangeStage::Reviewed,
            (None, None, None) => ChangeStage::Proposed,
        }
    }

    /// What the amount was reckoned by; what is signed was confirmed by then.
    pub fn reckoned(&self) -> Option<Reckoned> {
        let signed = self.signed.is_some() && self.amount.is_some();
        let mut reckoned = self.benchmark.clone()?;
        reckoned.confirmed |= signed;
        Some(reckoned)
    }

    /// The decision as it stands once this change is served; none where it no longer stands.
    pub fn applied(&self, decision: &Decision) -> Option<Decision> {
        let mut decision = decision.clone();
        if self.kind == ChangeKind::Revoke {
            return None;
        }
        if let Some(ruling) = self.ruling {
            decision.ruling = ruling;
            decision.amount = None;
            if let Some(signed) = &self.signed {
                decision.articles = signed.articles.clone();
            }
        }
        if let Some(amount) = &self.amount {
            decision.amount = Some(amount.clone());
        }
        // what was said of the amount before says nothing of another
        if self.ruling.is_some() || self.amount.is_some() {
            decision.benchmark = self.reckoned();
            decision.amount_why = self.amount_why.clone();
        }
        Some(decision)
    }
}

/// A decision that no longer stands, with the service it had.
#[derive(Clone, Debug, PartialEq)]
pub struct Former {
    /// What was decided.
    pub decision: Decision,
    /// How it had reached the firm.
    pub service: Option<Service>,
    /// What the recheck had found.
    pub recheck: Option<Recheck>,
    /// What the firm had promised.
    pub commitment: Option<Commitment>,
    /// What it was proposed on.
    pub proposed: Option<Proposed>,
}

super::keyed! {
    /// What a firm can do against a decision.
    RemedyKind {
        /// 行政复议.
        Reconsideration = "reconsideration",
        /// 行政诉讼.
        Litigation = "litigation",
    }
}

super::keyed! {
    /// How it ended, and what that does to the decision.
    RemedyResult {
        /// 维持, 驳回: the decision stands.
        Upheld = "upheld",
        /// 撤回, 终止: the decision stands.
        Withdrawn = "withdrawn",
        /// 撤销: the decision no longer stands.
        Revoked = "revoked",
        /// 撤销并责令重新作出: it no longer stands, and the file is decided anew.
        Anew = "anew",
        /// 变更: the bureau records the change it was told to make.
        Varied = "varied",
        /// 确认违法: the decision is found unlawful and stands.
        Unlawful = "unlawful",
    }
}

impl RemedyResult {
    /// Whether the decision no longer stands from that day on.
    pub fn ends(self) -> bool {
        matches!(self, RemedyResult::Revoked | RemedyResult::Anew)
    }
}

/// One reconsideration or lawsuit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Remedy {
    /// Which of the two.
    pub kind: RemedyKind,
    /// The day it was accepted.
    pub filed_on: Date,
    /// Which authority or court.
    pub body: String,
    /// Who recorded it, and when.
    pub done: Done,
    /// How it ended.
    #[serde(default)]
    pub ended: Option<RemedyEnd>,
}

/// How a remedy ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemedyEnd {
    /// How.
    pub result: RemedyResult,
    /// The day.
    pub on: Date,
    /// What it means for the decision, in words.
    pub effect: Sealed,
    /// Who recorded it, and when.
    pub done: Done,
}

/// 承诺书: the firm signs what it does by when. A file with one goes the way without filing (不予立案), and a broken
/// promise opens it again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Commitment {
    /// The day it was signed.
    pub signed_on: Date,
    /// By when it is put right.
    pub correct_by: Date,
    /// What was promised.
    pub promise: Sealed,
    /// The signed paper.
    pub files: Vec<SealedFile>,
    /// Who recorded it, and when.
    pub done: Done,
}

/// That officers saw on site whether the firm put it right as it promised (现场核实).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verification {
    /// The day.
    pub verified_on: Date,
    /// It is put right.
    pub corrected: bool,
    /// What was seen.
    pub text: Sealed,
    /// Pictures and papers.
    pub files: Vec<SealedFile>,
    /// Who recorded it, and when.
    pub done: Done,
}

super::keyed! {
    /// Why a file was opened again.
    Reopening {
        /// The firm broke what it had promised.
        Breach = "breach",
        /// The decision was revoked to be made anew.
        Revoked = "revoked",
        /// A reconsideration or a court told the bureau to decide anew.
        Ordered = "ordered",
    }
}
