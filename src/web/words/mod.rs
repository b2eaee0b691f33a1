//! Everything a person reads, in Chinese and in English: one word for one thing on every page (interface.md 6).

pub mod account;
pub mod bulk;
pub mod bureau;
pub mod calendar;
pub mod claim;
pub mod coercive_measure;
pub mod common_problem;
pub mod consultation;
pub mod correction;
mod date;
pub mod document;
mod done;
pub mod dossier;
pub mod draw;
mod edition;
pub mod enterprise_side;
mod forms;
pub mod hand_off;
mod happened;
pub mod inbox;
pub mod inquiry;
pub mod key_enterprise;
pub mod law_change;
pub mod ledger;
pub mod leniency_file;
pub mod matter;
pub mod measure;
pub mod merge;
mod next_step;
pub mod note;
pub mod office;
pub mod offsite_check;
pub mod parking;
pub mod plan;
pub mod positive_listing;
mod problem;
pub mod project;
pub mod referral;
mod refusal;
pub mod report;
pub mod results;
pub mod rule_setting;
pub mod saved_view;
pub mod second_factor;
pub mod service_day;
pub mod similar;
pub mod site;
mod stage;
mod stage_line;
pub mod stand_in;
mod steps;
pub mod suggestion;
pub mod supervision;
mod term;
#[cfg(test)]
mod tests;
pub mod text_message;
mod timeline;
pub mod try_out;
pub mod visit;
pub mod wall_opening;
pub mod withdrawal;

pub use date::{
    at, clock, date, date_bare, date_short, day, month_in_year, month_of, month_short, size, yuan,
};
pub use done::done;
pub use edition::edition_name;
pub use forms::{
    FieldWords, FormWords, OptionWords, field, file_limits, form, form_labels, options,
};
pub use next_step::{
    next_step, next_step_at_intake, next_step_for_firm, next_step_in_list, next_step_once_deemed,
    next_step_void_elsewhere,
};
pub use problem::{field_problem, problem};
pub use refusal::refusal;
pub use stage::{
    action, channel, check, closing, compartment, difficulty, finding, label, role, satisfaction,
    solved, stage, stage_at, status, status_for_firm, term_kind, track, void_reason, weight,
    why_paused,
};
pub use stage_line::{progress_line, stage_line};
pub use stand_in::held;
pub use steps::{holiday, step, steps};
pub use term::{due_day, due_on, marked, pill};
pub use timeline::{EventWords, Names, event};

use crate::views::name::{Lang, Name};

/// A word or a sentence in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// 中文.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// A word or a sentence in both languages.
pub const fn word(zh: &'static str, en: &'static str) -> Word {
    Word { zh, en }
}

impl Word {
    /// The word in the reader's language.
    pub fn read(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The sentence with its gaps filled: `{n}` becomes what stands beside `n`.
    pub fn fill(self, lang: Lang, gaps: &[(&str, &str)]) -> String {
        let (mut rest, mut out) = (self.read(lang), String::new());
        // one pass, so that braces in what is filled in are left alone
        while let Some(open) = rest.find('{') {
            let (before, from) = rest.split_at(open);
            out.push_str(before);
            rest = from;
            let Some(close) = from.find('}') else { break };
            let name = &from[1..close];
            let value = gaps.iter().find(|(gap, _)| *gap == name);
            out.push_str(value.map_or(&from[..=close], |(_, value)| value));
            rest = &from[close + 1..];
        }
        out.push_str(rest);
        out
    }
}

/// Things one after the other, as a sentence names them.
pub fn listed(lang: Lang, things: &[String]) -> String {
    things.join(word("、", ", ").read(lang))
}

impl From<Word> for Name {
    fn from(word: Word) -> Name {
        Name::new(word.zh, word.en)
    }
}
