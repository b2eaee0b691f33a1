//! Text into terms: pairs of characters where people write without spaces, whole words where they write with.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// The most characters of a search that are read.
const LONGEST: usize = 60;
/// The most words of a search.
const MOST: usize = 8;
/// The most characters of a term: engines refuse endless ones, and nobody types more.
const TERM: usize = 40;

/// Text as it is compared: one width, one case.
pub(super) fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

/// A run of letters and digits of one kind.
struct Run {
    /// A word of its own, or characters that are cut into pairs.
    ascii: bool,
    text: String,
    /// Whether it touches the run before it.
    touches: bool,
}

fn runs(folded: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    for c in folded.chars() {
        if !c.is_alphanumeric() {
            open = false;
            continue;
        }
        let ascii = c.is_ascii();
        match runs.last_mut() {
            Some(run) if open && run.ascii == ascii => run.text.push(c),
            _ => runs.push(Run {
                ascii,
                text: c.to_string(),
                touches: open,
            }),
        }
        open = true;
    }
    runs
}

fn pairs(run: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = run.chars().collect();
    let pairs: Vec<String> = letters.windows(2).map(|w| w.iter().collect()).collect();
    pairs.into_iter()
}

/// The pairs where digits or Latin letters touch Chinese: 第3次 is 第3 and 3次.
fn seams(runs: &[Run]) -> impl Iterator<Item = String> {
    runs.windows(2)
        .filter(|two| two[1].touches)
        .filter_map(|two| Some([two[0].text.chars().last()?, two[1].text.chars().next()?]))
        .map(String::from_iter)
}

fn cut(run: &str) -> String {
    run.chars().take(TERM).collect()
}

/// The terms a text is found by.
pub(super) fn of(text: &str) -> BTreeSet<String> {
    let runs = runs(&folded(text));
    let mut terms: BTreeSet<String> = seams(&runs).collect();
    for run in &runs {
        match run.ascii {
            true => drop(terms.insert(cut(&run.text))),
            false => terms.extend(pairs(&run.text)),
        }
    }
    terms
}

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    words: Vec<String>,
    /// Terms that must be there.
    whole: BTreeSet<String>,
    /// Terms that may go on: what is typed is often the beginning of a number.
    begins: BTreeSet<String>,
}

impl Wanted {
    /// Reads a search. None where there is too little to go by: two characters are enough, one is not.
    pub fn parse(typed: &str) -> Option<Wanted> {
        let short: String = typed.chars().take(LONGEST).collect();
        let mut wanted = Wanted {
            words: folded(&short)
                .split_whitespace()
                .take(MOST)
                .map(str::to_owned)
                .collect(),
            ..Wanted::default()
        };
        for word in wanted.words.clone() {
            wanted.take(&runs(&word));
        }
        let enough = !wanted.whole.is_empty() || wanted.begins.iter().any(|b| b.len() > 1);
        enough.then_some(wanted)
    }

    fn take(&mut self, runs: &[Run]) {
        self.whole.extend(seams(runs));
        for (n, run) in runs.iter().enumerate() {
            let next = runs.get(n + 1);
            match (run.ascii, next) {
                // a single character between others is in no pair; the words decide
                (false, _) => self.whole.extend(pairs(&run.text)),
                (true, None) => drop(self.begins.insert(cut(&run.text))),
                // 3次 may be the end of 13次: the pair decides
                (true, Some(next)) if n == 0 && next.touches => {}
                (true, Some(_)) => drop(self.whole.insert(cut(&run.text))),
            }
        }
    }

    /// Whether a text that holds the terms holds the words too: pairs may stand apart.
    pub(super) fn stands_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word))
    }

    /// The terms that must be there, and those that may go on.
    pub(super) fn terms(&self) -> (&BTreeSet<String>, &BTreeSet<String>) {
        (&self.whole, &self.begins)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str, text: &str) -> bool {
        let Some(wanted) = Wanted::parse(typed) else {
            return false;
        };
        let terms = of(text);
        let begun = |b: &String| terms.iter().any(|t| t.starts_with(b.as_str()));
        wanted.whole.is_subset(&terms)
            && wanted.begins.iter().all(begun)
            && wanted.stands_in(&folded(text))
    }

    #[test]
    fn chinese_is_cut_into_pairs_and_numbers_stay_whole() {
        let terms = of("数据缺失，ＳＸ-2026-00003");
        let wanted = ["00003", "2026", "sx", "据缺", "数据", "缺失"];
        assert_eq!(terms, wanted.map(str::to_owned).into());
    }

    #[test]
    fn any_two_neighbours_are_enough_and_one_is_not() {
        assert!(Wanted::parse("缺失").is_some());
        assert!(Wanted::parse("00").is_some());
        for little in ["", " ", "缺", "a", "，。", "缺 失"] {
            assert_eq!(Wanted::parse(little), None, "{little}");
        }
    }

    #[test]
    fn what_stands_in_a_text_is_found_in_it() {
        let text = "第13次反映：PM2.5超标，见SX-2026-00003，COD在线监测数据缺失。";
        for typed in [
            "第1",
            "3次",
            "第13次",
            "13",
            "次反映",
            "pm2.5",
            "PM2.5超",
            "5超标",
            "sx-2026-00003",
            "SX-2026",
            "sx-20",
            "00003",
            "cod",
            "ＣＯＤ在",
            "D在",
            "监测 超标",
            "数据缺失。",
            "13次反",
        ] {
            assert!(found(typed, text), "{typed}");
        }
        for typed in ["次第", "失数", "监测超标", "第3", "没有"] {
            assert!(!found(typed, text), "{typed}");
        }
    }

    #[test]
    fn a_search_and_its_terms_are_bounded() {
        let wanted = Wanted::parse(&"污".repeat(10_000)).unwrap_or_default();
        assert_eq!(wanted.words[0].chars().count(), LONGEST);
        let endless = "a".repeat(10_000);
        assert_eq!(of(&endless), [cut(&endless)].into());
        assert!(found(&endless, &endless));
    }
}
