//! A deadline in a few words: always with the kind of days, always with the whole date.

use jiff::civil::Date;

use super::{Word, clock, date, date_short, day, why_paused, word};
use crate::domain::term::{PauseCategory, Standing, Step};
use crate::domain::time::At;
use crate::views::name::Lang;
use crate::views::term::TermView;
use crate::views::ui::{Pill, PillTone};

/// The pill of a term. Its page and the mark of supervision are the caller's to add.
pub fn pill(lang: Lang, term: &TermView) -> Pill {
    let hour = hour(term);
    let by = word("{due}到期", "due {due}").fill(lang, &[("due", &due(lang, term))]);
    let (tone, text) = match term.standing {
        Standing::OnTrack { left } => (PillTone::OnTrack, left_words(lang, left)),
        Standing::DueSoon { left: 0 } => (
            PillTone::DueSoon,
            word("没有工作日了", "No working day left")
                .read(lang)
                .to_owned(),
        ),
        Standing::DueSoon { left } => (PillTone::DueSoon, left_words(lang, left)),
        Standing::DueToday => {
            let text = match &hour {
                Some(hour) => {
                    word("今日{hour}到期", "Due today at {hour}").fill(lang, &[("hour", hour)])
                }
                None => word("今日到期", "Due today").read(lang).to_owned(),
            };
            (PillTone::DueToday, text)
        }
        Standing::Overdue { late } => (
            PillTone::Overdue,
            days(
                lang,
                late,
                word("逾期{n}个工作日", "{n} working days overdue"),
                ONE_LATE,
            ),
        ),
        Standing::Paused { until } => (PillTone::Paused, paused(lang, &term.steps, until)),
        Standing::MetOnTime => (
            PillTone::MetOnTime,
            word("按期办结", "Done on time").read(lang).to_owned(),
        ),
        Standing::MetLate { late } => (
            PillTone::MetLate,
            days(
                lang,
                late,
                word("逾期{n}个工作日办结", "Done {n} working days late"),
                word("逾期1个工作日办结", "Done 1 working day late"),
            ),
        ),
        Standing::Cancelled => (
            PillTone::OnTrack,
            word("不再计时", "No longer counted").read(lang).to_owned(),
        ),
    };
    let full = match term.standing {
        // a stopped clock has no date yet, only the one it would lead to
        Standing::Paused { .. } => word(
            "{text}。按自动恢复计算，{by}",
            "{text}. If it runs again by itself, {by}",
        )
        .fill(lang, &[("text", &text), ("by", &by)]),
        _ => word("{text}，{by}", "{text}, {by}").fill(lang, &[("text", &text), ("by", &by)]),
    };
    let provisional = marks(lang, term);
    Pill {
        tone,
        text,
        full,
        href: None,
        provisional,
    }
}

/// The date that governs, with its mark where it may still move.
pub fn due_on(lang: Lang, term: &TermView) -> String {
    with_marks(date(lang, term.due_on), lang, term)
}

/// The same without the year, where the year is plain.
pub fn due_day(lang: Lang, term: &TermView) -> String {
    with_marks(day(lang, term.due_on), lang, term)
}

/// A date that may move once the notice is out says so wherever it stands.
pub fn marked(date: String, lang: Lang, provisional: bool) -> String {
    match provisional {
        true => in_brackets(lang, &date, PROVISIONAL.read(lang)),
        false => date,
    }
}

fn with_marks(date: String, lang: Lang, term: &TermView) -> String {
    match marks(lang, term) {
        Some(marks) => in_brackets(lang, &date, &marks),
        None => date,
    }
}

fn in_brackets(lang: Lang, date: &str, mark: &str) -> String {
    word("{day}（{mark}）", "{day} ({mark})").fill(lang, &[("day", date), ("mark", mark)])
}

const PROVISIONAL: Word = word("暂定", "provisional");

/// Why a date may still move: no notice for its year, or a change it has not been brought to yet.
fn marks(lang: Lang, term: &TermView) -> Option<String> {
    let marks = [
        (term.provisional, PROVISIONAL),
        (term.being_recounted(), super::calendar::BEING_RECOUNTED),
    ];
    let said: Vec<&str> = marks
        .iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, word)| word.read(lang))
        .collect();
    (!said.is_empty()).then(|| said.join(word("，", ", ").read(lang)))
}

/// The date that governs, with the hour where hours are counted.
pub(super) fn due(lang: Lang, term: &TermView) -> String {
    let day = date(lang, term.due_on);
    match (hour(term), lang) {
        (None, _) => day,
        (Some(hour), Lang::Zh) => format!("{day}{hour}"),
        (Some(hour), Lang::En) => format!("{hour} on {day}"),
    }
}

/// A term of hours ends at an hour, every other one with its day.
fn hour(term: &TermView) -> Option<String> {
    ends_at(&term.steps)
        .filter(|at| at.beijing_date() == term.due_on)
        .map(clock)
}

const ONE_LATE: Word = word("逾期1个工作日", "1 working day overdue");

fn left_words(lang: Lang, left: i64) -> String {
    let one = word("还剩1个工作日", "1 working day left");
    days(
        lang,
        left,
        word("还剩{n}个工作日", "{n} working days left"),
        one,
    )
}

/// A sentence with a number of days, in English with its own form for one.
pub(super) fn days(lang: Lang, n: i64, many: Word, one: Word) -> String {
    match n {
        1 => one.read(lang).to_owned(),
        n => many.fill(lang, &[("n", &n.to_string())]),
    }
}

/// The end of a term counted in hours.
fn ends_at(steps: &[Step]) -> Option<At> {
    steps.iter().rev().find_map(|step| match step {
        Step::CountedHours { until, .. } | Step::CountedMinutes { until, .. } => Some(*until),
        _ => None,
    })
}

/// Why the clock stands still now.
pub(super) fn waits_for(steps: &[Step]) -> Option<PauseCategory> {
    steps.iter().rev().find_map(|step| match step {
        Step::Paused { category, .. } => Some(*category),
        _ => None,
    })
}

fn paused(lang: Lang, steps: &[Step], until: Date) -> String {
    let until = date_short(lang, until);
    match waits_for(steps) {
        Some(category) => word("暂停 · {why}，{until}恢复", "Paused until {until}, {why}").fill(
            lang,
            &[("why", why_paused(category).read(lang)), ("until", &until)],
        ),
        None => word("暂停，{until}恢复", "Paused until {until}").fill(lang, &[("until", &until)]),
    }
}
