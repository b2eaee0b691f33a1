//! The story of a suggestion.

use super::term::of_term;
use super::{EventWords, says, titled};
use crate::domain::suggestion::{About, Event as E};
use crate::views::name::Lang;
use crate::web::words::word;

pub(super) fn of_suggestion(lang: Lang, event: &E) -> EventWords {
    match event {
        E::Made {
            number,
            words,
            about,
            ..
        } => titled(
            match about {
                About::Suggestion => {
                    word("收到建议，编号{number}", "Suggestion received as {number}")
                }
                About::Question => word("收到咨询，编号{number}", "Question received as {number}"),
            }
            .fill(lang, &[("number", &number.text)]),
        )
        .with(words)
        .public(),
        E::Replied { adopted, words, .. } => {
            let said = match adopted {
                true => word("采纳了建议", "The suggestion was adopted"),
                false => word("已答复", "It was answered"),
            };
            says(lang, said).with(words).public()
        }
        E::Term { entry } => of_term(lang, entry),
    }
}
