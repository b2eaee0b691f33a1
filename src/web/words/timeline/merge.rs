//! A case that goes into another, and one that goes its own way again. A firm reads only where its own problem is
//! handled; that stands with the problem.

use super::{EventWords, titled};
use crate::domain::case::Event;
use crate::views::name::Lang;
use crate::web::words::{day, word};

pub(super) fn of_merge(lang: Lang, event: &Event) -> EventWords {
    let (sentence, number, n, until, why) = match event {
        Event::TookOver {
            number,
            lines,
            undo_until,
            reason,
            ..
        } => (
            word(
                "{number}并入本事项（{n}个问题），{day}前、答复之前可以撤销",
                "{number} was merged into this one (problems: {n}); it can be undone until {day} and before an answer",
            ),
            number,
            lines.len(),
            Some(*undo_until),
            reason,
        ),
        Event::MergedInto {
            number,
            complaints,
            reason,
            ..
        } => (
            word(
                "本事项并入{number}（{n}个问题），在那里办理",
                "Merged into {number} (problems: {n}) and worked on there",
            ),
            number,
            complaints.len(),
            None,
            reason,
        ),
        Event::GaveBack {
            number,
            complaints,
            reason,
            ..
        } => (
            word(
                "撤销并案：{number}分开办理（{n}个问题）",
                "Merge undone: {number} goes its own way again (problems: {n})",
            ),
            number,
            complaints.len(),
            None,
            reason,
        ),
        Event::MergeUndone {
            number,
            lines,
            reason,
            ..
        } => (
            word(
                "撤销并案：从{number}分出来，按原来的期限办理（{n}个问题）",
                "Merge undone: out of {number} again, under its own deadline (problems: {n})",
            ),
            number,
            lines.len(),
            None,
            reason,
        ),
        _ => return EventWords::default(),
    };
    let until = until.map_or_else(String::new, |d| day(lang, d));
    let gaps = [
        ("number", number.as_str()),
        ("n", &n.to_string()),
        ("day", &until),
    ];
    titled(sentence.fill(lang, &gaps)).inside(why)
}
