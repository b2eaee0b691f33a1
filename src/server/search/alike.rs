//! How much two texts have in common: the pairs of characters both are found by.

use std::collections::BTreeSet;

use super::Wanted;
use super::terms;

/// Characters of a text that are compared.
const LONGEST: usize = 600;
/// Characters of a window that is looked for.
const WINDOW: usize = 4;
/// The most windows of a text that are looked for.
const WINDOWS: usize = 16;
/// The least pairs two texts share to be called alike.
const LEAST: usize = 5;

/// What a text is compared by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::server) struct Shape(BTreeSet<String>);

impl Shape {
    /// The shape of a text.
    pub(in crate::server) fn of(text: &str) -> Shape {
        let short: String = text.chars().take(LONGEST).collect();
        Shape(terms::of(&short))
    }

    /// How much of the shorter one both share, in hundredths; none where that is too little to go by.
    pub(in crate::server) fn shares(&self, other: &Shape) -> Option<usize> {
        let shared = self.0.intersection(&other.0).count();
        let shorter = self.0.len().min(other.0.len());
        (shared >= LEAST && shorter > 0).then(|| shared * 100 / shorter)
    }
}

/// Short stretches of a text, spread over the whole of it: what is like it holds some of them.
pub(in crate::server) fn windows(text: &str) -> Vec<Wanted> {
    let short: String = text.chars().take(LONGEST).collect();
    let folded = terms::folded(&short);
    let mut all: Vec<String> = Vec::new();
    for run in folded.split(|c: char| !c.is_alphanumeric()) {
        let letters: Vec<char> = run.chars().collect();
        let all_ascii = letters.iter().all(char::is_ascii);
        if all_ascii && letters.len() > 2 {
            all.push(run.to_owned());
        } else if !all_ascii {
            let cut = letters.windows(WINDOW).step_by(2);
            all.extend(cut.map(String::from_iter));
        }
    }
    all.dedup();
    let step = all.len().div_ceil(WINDOWS).max(1);
    let spread = all.iter().step_by(step);
    spread.filter_map(|window| Wanted::parse(window)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(a: &str, b: &str) -> usize {
        Shape::of(a).shares(&Shape::of(b)).unwrap_or_default()
    }

    #[test]
    fn the_same_trouble_in_other_words_is_alike_and_another_is_not() {
        let said = "园区污水总管接不上，每天用罐车拉废水，运费太高。";
        let again = "我们厂的污水总管一直接不上，只能每天用罐车拉废水出去。";
        let other = "喷漆房的活性炭多久要换一次，换下来的算不算危险废物？";
        assert!(shares(said, again) >= 40, "{}", shares(said, again));
        assert!(shares(said, other) < 20, "{}", shares(said, other));
        assert_eq!(shares(said, "污水"), 0, "too little to go by");
    }

    #[test]
    fn windows_are_few_and_spread_over_the_text() {
        let long = "园区污水总管接不上每天用罐车拉废水".repeat(40);
        let windows = windows(&long);
        assert!(!windows.is_empty() && windows.len() <= WINDOWS);
        assert!(super::windows("？！").is_empty());
    }
}
