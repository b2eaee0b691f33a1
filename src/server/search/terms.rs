//! Text into terms: pairs of characters where people write without spaces, whole words where they write with.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// The most characters of a search that are read.
const LONGEST: usize = 60;
/// The most words of a search.
const MOST: usize = 8;

/// Text as it is compared: one width, one case.
pub(super) fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

/// Runs of letters and digits; `true` where the run is ASCII, so a word of its own.
fn runs(folded: &str) -> Vec<(bool, String)> {
    let mut runs: Vec<(bool, String)> = Vec::new();
    let mut open = false;
    for c in folded.chars() {
        if !c.is_alphanumeric() {
            open = false;
            continue;
        }
        let ascii = c.is_ascii();
        match runs.last_mut() {
            Some((kind, run)) if open && *kind == ascii => run.push(c),
            _ => runs.push((ascii, c.to_string())),
        }
        open = true;
    }
    runs
}

fn pairs(run: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = run.chars().collect();
    let alone = (letters.len() == 1).then(|| run.to_owned());
    let pairs: Vec<String> = letters.windows(2).map(|w| w.iter().collect()).collect();
    alone.into_iter().chain(pairs)
}

/// The terms a text is found by.
pub(super) fn of(text: &str) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for (ascii, run) in runs(&folded(text)) {
        match ascii {
            true => drop(terms.insert(run)),
            false => terms.extend(pairs(&run)),
        }
    }
    terms
}

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    words: Vec<String>,
    pairs: BTreeSet<String>,
    /// Words that may go on: what is typed is often the beginning of a number.
    begins: BTreeSet<String>,
}

impl Wanted {
    /// Reads a search. None where there is too little to go by: two characters are enough, one is not.
    pub fn parse(typed: &str) -> Option<Wanted> {
        let cut: String = typed.chars().take(LONGEST).collect();
        let words: Vec<String> = folded(&cut)
            .split_whitespace()
            .take(MOST)
            .map(str::to_owned)
            .collect();
        let mut wanted = Wanted::default();
        for word in &words {
            for (ascii, run) in runs(word) {
                match ascii {
                    true => drop(wanted.begins.insert(run)),
                    // a single character between others is in no pair; the words decide
                    false if run.chars().count() > 1 => wanted.pairs.extend(pairs(&run)),
                    false => {}
                }
            }
        }
        wanted.words = words;
        let enough = !wanted.pairs.is_empty() || wanted.begins.iter().any(|b| b.len() > 1);
        enough.then_some(wanted)
    }

    /// The words as they must stand in the text.
    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    /// The terms as FTS5 reads them. Terms hold letters and digits only, so quotes are all they need.
    pub(super) fn for_fts5(&self, scope: &[String]) -> String {
        let whole = scope.iter().chain(&self.pairs).map(|t| format!("\"{t}\""));
        let begun = self.begins.iter().map(|t| format!("\"{t}\"*"));
        whole.chain(begun).collect::<Vec<_>>().join(" AND ")
    }

    /// The terms as PostgreSQL reads them.
    pub(super) fn for_tsquery(&self, scope: &[String]) -> String {
        let whole = scope.iter().chain(&self.pairs).map(|t| format!("'{t}'"));
        let begun = self.begins.iter().map(|t| format!("'{t}':*"));
        whole.chain(begun).collect::<Vec<_>>().join(" & ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_cut_into_pairs_and_numbers_stay_whole() {
        let terms = of("数据缺失，ＳＸ-2026-00003");
        let wanted = ["00003", "2026", "sx", "据缺", "数据", "缺失"];
        assert_eq!(terms, wanted.map(str::to_owned).into());
    }

    #[test]
    fn two_characters_are_enough_and_one_is_not() {
        assert!(Wanted::parse("缺失").is_some());
        assert!(Wanted::parse("00").is_some());
        for little in ["", " ", "缺", "a", "，。"] {
            assert_eq!(Wanted::parse(little), None, "{little}");
        }
    }

    #[test]
    fn nothing_typed_reaches_the_engine_as_syntax() {
        let odd = Wanted::parse("数据\" OR 1=1 * NEAR( '':* & !").unwrap_or_default();
        let query = odd.for_fts5(&[]) + &odd.for_tsquery(&[]);
        let allowed = |c: char| c.is_alphanumeric() || " \"'*&:AND".contains(c);
        assert!(query.chars().all(allowed), "{query}");
        assert!(!query.contains("\"\"") && !query.contains("''"));
    }

    #[test]
    fn a_search_is_bounded() {
        let long = "污".repeat(10_000);
        let wanted = Wanted::parse(&long).unwrap_or_default();
        assert_eq!(wanted.words[0].chars().count(), LONGEST);
    }
}
