//! The name of an edition of the rules, in words. What ships is named by year and month, or year and number; each edit
//! that makes another edition adds its number after a plus.

use super::{Word, word};
use crate::views::name::Lang;

const TEMPLATE: Word = word("模板{year}年{month}月版", "template of {year}-{month}");
const NUMBERED: Word = word("{year}年第{n}版", "edition {n} of {year}");
const EDITED: Word = word("{edition}第{n}号修订", "{edition}, revision {n}");

fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

/// `template-2026-08+4` as a person says it; a name of another make is told as it is.
pub fn edition_name(lang: Lang, version: &str) -> String {
    let (base, edit) = match version.split_once('+') {
        Some((base, edit)) => (base, number(edit)),
        None => (version, None),
    };
    let named = named(lang, base).unwrap_or_else(|| base.to_owned());
    match edit {
        Some(n) => EDITED.fill(lang, &[("edition", &named), ("n", &n.to_string())]),
        None => named,
    }
}

fn named(lang: Lang, base: &str) -> Option<String> {
    let (word, year, second, name) = match base.strip_prefix("template-") {
        Some(day) => {
            let (year, month) = day.split_once('-')?;
            (TEMPLATE, year, number(month)?, "month")
        }
        None => {
            let (year, n) = base.split_once('.')?;
            (NUMBERED, year, number(n)?, "n")
        }
    };
    let year = number(year)?.to_string();
    Some(word.fill(lang, &[("year", &year), (name, &second.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_named_in_words_and_an_unknown_name_stays() {
        for (version, zh, en) in [
            ("template-2026-08", "模板2026年8月版", "template of 2026-8"),
            (
                "template-2026-08+4",
                "模板2026年8月版第4号修订",
                "template of 2026-8, revision 4",
            ),
            (
                "2021.1+12",
                "2021年第1版第12号修订",
                "edition 1 of 2021, revision 12",
            ),
            ("bureau", "bureau", "bureau"),
            ("template-x-08", "template-x-08", "template-x-08"),
        ] {
            assert_eq!(edition_name(Lang::Zh, version), zh);
            assert_eq!(edition_name(Lang::En, version), en);
        }
    }
}
