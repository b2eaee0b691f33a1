//! What came after a decision was served, or apart from the usual line: a promise, changes of the decision, remedies,
//! decisions that no longer stand. Opened for one reader who may read it.

use jiff::civil::Date;

use super::filed_route::FiledText;
use super::leniency_file::{DecisionText, FileLink, ReviewText};
use super::name::Name;
use crate::domain::leniency::rule::{LegalBasis, Reckoned};
use crate::domain::leniency_file::{
    ChangeGround, ChangeKind, ChangeStage, Done, RemedyKind, RemedyResult, Reopening, Ruling, Stood,
};
use crate::domain::time::At;

/// A wording of the rulebook, and whether the legal section has confirmed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// What it says.
    pub text: Name,
    /// Whether it is confirmed.
    pub confirmed: bool,
}

/// What the firm promised (承诺书).
#[derive(Clone, Debug, PartialEq)]
pub struct CommitmentText {
    /// The day it was signed.
    pub signed_on: Date,
    /// By when it is put right.
    pub correct_by: Date,
    /// What was promised.
    pub promise: String,
    /// The signed paper.
    pub files: Vec<FileLink>,
}

/// A change of the decision.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeText {
    /// How.
    pub kind: ChangeKind,
    /// Why.
    pub ground: ChangeGround,
    /// Why, in words.
    pub reason: String,
    /// What stood when it was proposed.
    pub of: Stood,
    /// The outcome instead.
    pub ruling: Option<Ruling>,
    /// The amount instead.
    pub amount: Option<String>,
    /// What the outcome instead meant in yuan when it was proposed.
    pub benchmark: Option<Reckoned>,
    /// Why the amount lies beside that.
    pub amount_why: Option<String>,
    /// What it rests on from then on.
    pub articles: Vec<LegalBasis>,
    /// Whether it is decided anew.
    pub again: bool,
    /// Where it stands.
    pub stage: ChangeStage,
    /// Number of its paper.
    pub number: Option<String>,
    /// Who proposed it.
    pub proposed: Done,
    /// What legal review said.
    pub review: Option<ReviewText>,
    /// Who signed it.
    pub signed: Option<Done>,
    /// The day it was served.
    pub served_on: Option<Date>,
}

/// A reconsideration or lawsuit.
#[derive(Clone, Debug, PartialEq)]
pub struct RemedyText {
    /// Which of the two.
    pub kind: RemedyKind,
    /// The day it was accepted.
    pub filed_on: Date,
    /// Which authority or court.
    pub body: String,
    /// How it ended, on which day, and what that means.
    pub ended: Option<(RemedyResult, Date, String)>,
}

/// A decision that no longer stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FormerText {
    /// What was decided.
    pub decision: DecisionText,
    /// The day it was served.
    pub served_on: Option<Date>,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct After {
    /// The filed route.
    pub filed: FiledText,
    /// What the firm promised.
    pub commitment: Option<CommitmentText>,
    /// What was last seen on site of the correction: the day, whether it is put right, what, and who recorded it.
    pub verified: Option<(Date, bool, String, String)>,
    /// A change in the making.
    pub change: Option<ChangeText>,
    /// Changes that hold, the earliest first.
    pub changes: Vec<ChangeText>,
    /// Remedies, the earliest first.
    pub remedies: Vec<RemedyText>,
    /// Whether the last of them told the bureau to change its decision, and it has not yet.
    pub change_is_due: bool,
    /// Decisions that no longer stand, the earliest first.
    pub former: Vec<FormerText>,
    /// Why and when it was last opened again.
    pub reopened: Option<(Reopening, At)>,
    /// What the firm can do against the decision.
    pub remedies_told: Wording,
}
