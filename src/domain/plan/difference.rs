//! What changed from one version of a plan to the next: words sentence by sentence, measures one by one.

use std::collections::BTreeMap;

use super::{Plan, Text, Waiting};
use crate::domain::ids::MeasureId;
use crate::domain::measure;

/// A version as it was approved: kept so that it can be read, and compared, after the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub version: u32,
    /// What it said.
    pub text: Text,
    /// Why it was written; empty for the first.
    pub reason: String,
    /// Its measures, those of earlier versions that still counted among them.
    pub measures: BTreeMap<MeasureId, Waiting>,
    /// Which of them waits for which.
    pub follows: BTreeMap<MeasureId, MeasureId>,
    /// Who approved it; none while it is being written.
    pub approved: Option<super::Done>,
}

/// A part of what a plan says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is to be reached.
    Target,
    /// What was found.
    Findings,
    /// Why it is so.
    Cause,
    /// By what one sees that it is reached.
    Acceptance,
    /// In what steps.
    Steps,
    /// By which fund or subsidy it can be paid.
    Subsidy,
    /// What it risks, and what the law says to that.
    Risk,
    /// When somebody looks whether it holds.
    FollowUps,
}

/// A piece of a changed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Kept(String),
    /// Only in the earlier.
    Removed(String),
    /// Only in the later.
    Added(String),
}

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Parts whose words changed, in reading order.
    pub texts: Vec<(Part, Vec<Piece>)>,
    /// Measures only in the later, each with what it waits for.
    pub added: Vec<(Waiting, Option<String>)>,
    /// Measures only in the earlier.
    pub removed: Vec<Waiting>,
    /// Measures of both that wait for another one now: the measure, and what it waits for before and now.
    pub reordered: Vec<(Waiting, Option<String>, Option<String>)>,
}

impl Difference {
    /// Whether anything changed.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
            && self.added.is_empty()
            && self.removed.is_empty()
            && self.reordered.is_empty()
    }

    /// From one version to a later one; all of a first version is new.
    pub fn between(earlier: Option<&Version>, later: &Version) -> Difference {
        let nothing = Text::default();
        let before = earlier.map_or(&nothing, |v| &v.text);
        type Of = fn(&Text) -> String;
        let parts: [(Part, Of); 8] = [
            (Part::Target, |t| t.target.clone()),
            (Part::Findings, |t| t.findings.clone()),
            (Part::Cause, |t| t.cause.clone()),
            (Part::Steps, |t| t.steps.clone()),
            (Part::Acceptance, |t| t.acceptance.clone()),
            (Part::Subsidy, |t| t.subsidy.clone()),
            (Part::Risk, |t| t.risk.clone()),
            (Part::FollowUps, |t| {
                t.follow_ups.iter().map(|d| format!("{d}；")).collect()
            }),
        ];
        let changed = parts.into_iter().filter_map(|(part, of)| {
            let (old, new) = (of(before), of(&later.text));
            (old != new).then(|| (part, pieces(&old, &new)))
        });
        let none = BTreeMap::new();
        let had = earlier.map_or(&none, |v| &v.measures);
        let only = |one: &BTreeMap<MeasureId, Waiting>, other: &BTreeMap<MeasureId, Waiting>| {
            let missing = one.iter().filter(|(id, _)| !other.contains_key(*id));
            missing.map(|(_, w)| w.clone()).collect()
        };
        let reordered = later.measures.iter().filter_map(|(id, measure)| {
            let before = earlier.filter(|_| had.contains_key(id))?;
            let changed = before.follows.get(id) != later.follows.get(id);
            let (was, is) = (before.what_before(id), later.what_before(id));
            changed.then(|| (measure.clone(), was, is))
        });
        Difference {
            reordered: reordered.collect(),
            texts: changed.collect(),
            added: later
                .measures
                .iter()
                .filter(|(id, _)| !had.contains_key(*id))
                .map(|(id, w)| (w.clone(), later.what_before(id)))
                .collect(),
            removed: only(had, &later.measures),
        }
    }
}

impl Version {
    /// What the measure is to do that this one waits for.
    pub fn what_before(&self, id: &MeasureId) -> Option<String> {
        let before = self.measures.get(self.follows.get(id)?)?;
        Some(before.task.what.clone())
    }
}

impl Plan {
    /// The version that is being written, as it would be approved now.
    pub fn next_version(&self) -> Option<Version> {
        let draft = self.draft.as_ref()?;
        Some(Version {
            version: draft.version,
            text: draft.text.clone(),
            reason: draft.reason.clone(),
            measures: self.measures_with_waiting(),
            follows: self
                .follows
                .iter()
                .map(|(id, f)| (id.clone(), f.after.clone()))
                .collect(),
            approved: None,
        })
    }

    /// The measures of the version in force that still count, and those that wait.
    pub(super) fn measures_with_waiting(&self) -> BTreeMap<MeasureId, Waiting> {
        let counts = |id: &MeasureId| {
            let status = self.measures.get(id).map(|m| m.status);
            status.is_some_and(|s| s != measure::Status::Cancelled)
        };
        let last = self.versions.last().into_iter().flat_map(|v| &v.measures);
        let kept = last.filter(|(id, _)| counts(id));
        let kept = kept.map(|(id, w)| (id.clone(), w.clone()));
        kept.chain(self.waiting.iter().cloned()).collect()
    }
}

/// Sentences, each with the mark it ends on.
fn sentences(text: &str) -> Vec<&str> {
    let ends = |c: char| matches!(c, '。' | '；' | '！' | '？' | '\n' | ';');
    text.split_inclusive(ends).collect()
}

/// The longest sentences in common stay; the rest was removed or added.
pub(super) fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (sentences(old), sentences(new));
    // longest[i][j]: how many sentences old[i..] and new[j..] have in common, in order
    let mut longest = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i][j] = match old[i] == new[j] {
                true => longest[i + 1][j + 1] + 1,
                false => longest[i + 1][j].max(longest[i][j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut out: Vec<Piece> = Vec::new();
    while i < old.len() || j < new.len() {
        let same = i < old.len() && j < new.len() && old[i] == new[j];
        if same {
            put(&mut out, Piece::Kept(new[j].to_owned()));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && longest[i + 1][j] >= longest[i][j + 1]) {
            put(&mut out, Piece::Removed(old[i].to_owned()));
            i += 1;
        } else {
            put(&mut out, Piece::Added(new[j].to_owned()));
            j += 1;
        }
    }
    out
}

/// Pieces of a kind that follow one another are one.
fn put(out: &mut Vec<Piece>, piece: Piece) {
    match (out.last_mut(), &piece) {
        (Some(Piece::Kept(text)), Piece::Kept(more))
        | (Some(Piece::Removed(text)), Piece::Removed(more))
        | (Some(Piece::Added(text)), Piece::Added(more)) => text.push_str(more),
        _ => out.push(piece),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sentences_in_common_stay_and_the_rest_is_told_apart() {
        let kept = |t: &str| Piece::Kept(t.to_owned());
        let removed = |t: &str| Piece::Removed(t.to_owned());
        let added = |t: &str| Piece::Added(t.to_owned());
        assert_eq!(
            pieces(
                "先补监测。每月报送。达标。",
                "先补监测。每周报送。达标。另设标识。"
            ),
            [
                kept("先补监测。"),
                removed("每月报送。"),
                added("每周报送。"),
                kept("达标。"),
                added("另设标识。")
            ]
        );
        assert_eq!(pieces("", "达标。"), [added("达标。")]);
        assert_eq!(pieces("达标。", ""), [removed("达标。")]);
        assert_eq!(pieces("达标。", "达标。"), [kept("达标。")]);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_the_pieces(old in "[甲乙。；]{0,12}", new in "[甲乙。；]{0,12}") {
            let pieces = pieces(&old, &new);
            let read = |wanted: fn(&Piece) -> Option<&String>| -> String {
                pieces.iter().filter_map(wanted).map(String::as_str).collect()
            };
            prop_assert_eq!(read(|p| match p {
                Piece::Kept(t) | Piece::Removed(t) => Some(t),
                Piece::Added(_) => None,
            }), old);
            prop_assert_eq!(read(|p| match p {
                Piece::Kept(t) | Piece::Added(t) => Some(t),
                Piece::Removed(_) => None,
            }), new);
        }
    }
}
