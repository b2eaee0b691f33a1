//! 跟踪问效: looked at again thirty and ninety days after closing. That it holds can be said when the day has come, since
//! nobody knows it before; that it came back can be said at any time, whoever finds it out.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Case, Stage};
use crate::domain::term::{Term, TermKind};

/// How many days before its day what waits for weeks is shown as somebody's turn, and a follow-up can be recorded: this
/// software's own proposal, no source names a number.
pub const AHEAD_DAYS: i64 = 2;

impl Case {
    /// Whether it was closed as something that is looked at again.
    pub fn is_followed_up(&self) -> bool {
        let ever = |term: &Term| term.kind() == TermKind::FollowUp;
        self.stage == Stage::Closed && self.terms.all().any(ever)
    }

    /// The first day on which the next follow-up can say that it holds; none where every one was recorded.
    pub fn follow_up_from(&self) -> Option<Date> {
        let next = self.terms.running(TermKind::FollowUp)?;
        Some(next.due_on().saturating_sub(AHEAD_DAYS.days()))
    }
}
