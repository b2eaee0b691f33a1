//! The filed route of a leniency file: what the firm was told before a penalty, what it said, what became of it. Opened
//! for one reader who may read it.

use jiff::civil::Date;

use crate::domain::leniency::rule::{LegalBasis, Reckoned};
use crate::domain::leniency_file::{Done, Follows, Ruling, Taken};
use crate::domain::time::At;

/// What the firm was told.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeText {
    /// The paper's number.
    pub number: String,
    /// The outcome intended.
    pub ruling: Ruling,
    /// The fine intended, in yuan.
    pub fine: Option<String>,
    /// What the outcome meant in yuan then.
    pub benchmark: Option<Reckoned>,
    /// Why the fine lies beside that.
    pub fine_why: Option<String>,
    /// Facts, reasons and what the firm may say.
    pub text: String,
    /// What it rests on.
    pub articles: Vec<LegalBasis>,
    /// Whether the law gives a hearing.
    pub hearing: bool,
    /// The fine from which it had to be offered, where this one is as much.
    pub hearing_from: Option<u32>,
    /// The day it reached the firm.
    pub served_on: Date,
    /// The last day on which the firm may speak.
    pub until: Option<Date>,
    /// Whether that number of days was held against its source.
    pub days_confirmed: bool,
    /// Whether the fines from which a hearing is offered were.
    pub fine_confirmed: bool,
    /// Who made it.
    pub done: Done,
}

/// More time, as it was asked for and answered.
#[derive(Clone, Debug, PartialEq)]
pub struct MoreTimeText {
    /// The last day instead.
    pub to: Date,
    /// Why.
    pub why: String,
    /// Whether it was given, and why; nothing while it waits.
    pub answer: Option<(bool, String)>,
}

/// What the firm said.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerText {
    /// Its words; none where it has nothing to say.
    pub text: Option<String>,
    /// Whether it asks for a hearing.
    pub hearing: bool,
    /// The day it came on paper, and who recorded it.
    pub paper: Option<(Date, String)>,
    /// When.
    pub at: At,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FiledText {
    /// The day the filing was approved, and why; not for the firm.
    pub filing: Option<(Date, String)>,
    /// The firm was told.
    pub notice: Option<NoticeText>,
    /// It answered.
    pub answer: Option<AnswerText>,
    /// The day of the hearing, what was said, and who presided.
    pub hearing: Option<(Date, String, String)>,
    /// What became of it, why, and what follows.
    pub weighed: Option<(Taken, String, Follows)>,
    /// More time that was asked for; not for the firm.
    pub more_time: Vec<MoreTimeText>,
    /// When the clock stood still for tests, and for what; not for the firm.
    pub stops: Vec<(Date, String)>,
    /// Whether more time waits for the decider.
    pub awaits_time: bool,
    /// Whether legal review looks again because of it.
    pub review_again: bool,
    /// Whether the firm may still answer.
    pub may_answer: bool,
}
