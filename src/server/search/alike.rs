//! How much two texts have in common: the pairs of characters both are found by.

use std::collections::{BTreeMap, BTreeSet};

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

/// Texts put together by likeness. One goes to the group whose first text it is most like, so that what comes later
/// moves nothing that came before. Only groups that share a pair with it are looked at.
#[derive(Debug, Default)]
pub(in crate::server) struct Groups {
    /// How many pairs the first text of each has.
    pairs: Vec<usize>,
    /// In which first texts a pair is.
    with: BTreeMap<String, Vec<usize>>,
}

impl Groups {
    /// The group that is most like it, of those that are alike by so many hundredths.
    pub(in crate::server) fn like(&self, shape: &Shape, least: usize) -> Option<usize> {
        let mut shared = vec![0_usize; self.pairs.len()];
        for group in shape.0.iter().filter_map(|t| self.with.get(t)).flatten() {
            if let Some(count) = shared.get_mut(*group) {
                *count += 1;
            }
        }
        let alike = shared.into_iter().zip(&self.pairs).enumerate();
        let alike = alike.filter(|(_, (shared, _))| *shared >= LEAST);
        let parts = alike.map(|(at, (shared, pairs))| {
            let shorter = shape.0.len().min(*pairs).max(1);
            (shared * 100 / shorter, std::cmp::Reverse(at))
        });
        let best = parts.max()?;
        (best.0 >= least).then_some(best.1.0)
    }

    /// A new group that begins with this text.
    pub(in crate::server) fn begin(&mut self, shape: Shape) -> usize {
        let at = self.pairs.len();
        self.pairs.push(shape.0.len());
        for term in shape.0 {
            self.with.entry(term).or_default().push(at);
        }
        at
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
    fn texts_fall_into_the_groups_of_what_they_are_most_like() {
        let said = [
            "园区污水总管接不上，每天用罐车拉废水，运费太高。",
            "喷漆房的活性炭多久要换一次，换下来的算不算危险废物？",
            "我们厂的污水总管一直接不上，只能每天用罐车拉废水出去。",
            "活性炭多久换一次？换下来的是不是危险废物？",
            "夜里装卸料的时间能不能放宽？",
        ];
        let mut groups = Groups::default();
        let mut places = Vec::new();
        for text in said {
            let shape = Shape::of(text);
            let like = groups.like(&shape, 40);
            places.push(like.unwrap_or_else(|| groups.begin(shape)));
        }
        assert_eq!(places, [0, 1, 0, 1, 2]);
        // the same measure as of two texts
        let two = |a: usize, b: usize| Shape::of(said[a]).shares(&Shape::of(said[b]));
        assert!(two(0, 2) >= Some(40) && two(1, 3) >= Some(40));
        assert_eq!(Groups::default().like(&Shape::of(said[0]), 0), None);
        assert_eq!(groups.like(&Shape::of("？！"), 0), None);
    }

    #[test]
    fn windows_are_few_and_spread_over_the_text() {
        let long = "园区污水总管接不上每天用罐车拉废水".repeat(40);
        let windows = windows(&long);
        assert!(!windows.is_empty() && windows.len() <= WINDOWS);
        assert!(super::windows("？！").is_empty());
    }
}
