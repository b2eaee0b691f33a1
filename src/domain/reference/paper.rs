//! Official papers that carry a series of their own beside the number of what they are about (design §4): last + 1, taken
//! in the transaction that issues the paper. A void paper keeps its number.

use jiff::civil::Date;

use super::Reference;
use crate::domain::number::Number;
use crate::domain::rulebook::NumberFormat;
use crate::domain::world::{Need, Series, World};

/// A paper with a yearly series of its own. What is numbered when it is signed stands in `Numbered`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 受理通知.
    Acceptance,
    /// 不予受理告知.
    Refusal,
    /// 交办单.
    Assignment,
    /// 一企一策方案, each version that is approved.
    Plan,
    /// 会商通知.
    ConsultationNotice,
    /// 答复函.
    Answer,
    /// 销号单.
    CloseOut,
}

impl Paper {
    /// Every paper, in the order in which a case issues them.
    pub const ALL: [Paper; 7] = [
        Paper::Acceptance,
        Paper::Refusal,
        Paper::Assignment,
        Paper::Plan,
        Paper::ConsultationNotice,
        Paper::Answer,
        Paper::CloseOut,
    ];

    /// The series, and the kind of unique value, of its number.
    pub fn key(self) -> &'static str {
        match self {
            Paper::Acceptance => "acceptance_notice_number",
            Paper::Refusal => "refusal_notice_number",
            Paper::Assignment => "assignment_number",
            Paper::Plan => "plan_paper_number",
            Paper::ConsultationNotice => "consultation_notice_number",
            Paper::Answer => "answer_letter_number",
            Paper::CloseOut => "close_out_number",
        }
    }

    /// The series of a year.
    pub fn series(self, year: i16) -> Series {
        Series {
            key: self.key(),
            year,
        }
    }

    /// What a decision that issues it today must know.
    pub fn need(self, today: Date) -> Need {
        Need::Number(self.series(today.year()))
    }

    /// How its number is written; none where the profile in force knows no series for it.
    fn format(self, reference: &Reference) -> Option<&NumberFormat> {
        let formats = &reference.rulebook.bureau.number_formats.papers;
        match self {
            Paper::Acceptance => formats.acceptance_notice.as_ref(),
            Paper::Refusal => formats.refusal_notice.as_ref(),
            Paper::Assignment => formats.assignment.as_ref(),
            Paper::Plan => formats.plan.as_ref(),
            Paper::ConsultationNotice => formats.consultation_notice.as_ref(),
            Paper::Answer => Some(&formats.answer_letter),
            Paper::CloseOut => formats.close_out.as_ref(),
        }
    }
}

impl Reference {
    /// The next number of a paper. None where the profile in force was written before the paper had a series: the paper
    /// then carries the number of what it is about, and whoever issues it is not kept from it.
    pub fn paper_number(&self, world: &World, what: Paper, today: Date) -> Option<Number> {
        let format = what.format(self)?;
        let year = today.year();
        let serial = world.next_number(&what.series(year));
        Some(Number {
            text: format.render(year, serial),
            year,
            serial,
        })
    }
}
