//! Legal bases as rows with dates of force, and which article took over from which on 2026-08-15.

mod zh;

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Names one legal basis row, such as `apl-33-1-minor`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BasisId(pub String);

impl fmt::Display for BasisId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

keyed! {
    /// Where a shipped row comes from. None of these replaces the legal section's confirmation.
    Source {
        /// A full text of the law was read.
        FullText = "full_text",
        /// A public copy or commentary that others agree with.
        PublicCopy = "public_copy",
        /// A list of another province, shipped as a template.
        OtherProvince = "other_province",
        /// Recalled, not checked against a text.
        Recalled = "recalled",
        /// Inferred from the other rows.
        Inference = "inference",
    }
}

keyed! {
    /// The two bodies of law an act near the change can fall under (行政处罚法 37, code 1057).
    Regime {
        /// Before the Ecological and Environmental Code.
        Old = "old",
        /// The Code in force.
        New = "new",
    }
}

/// One article, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// Its name in every other row.
    pub id: BasisId,
    /// Law, in Chinese.
    pub law_zh: String,
    /// Law, in English.
    pub law_en: String,
    /// Article and what of it: `33(1)` is a paragraph, `57(1)(2)` an item of one, `32 item 1` an item of an article
    /// that has no paragraphs; `s.1` after it is a sentence.
    pub article: String,
    /// What it says, in short, in Chinese.
    pub gist_zh: String,
    /// What it says, in short, in English.
    pub gist_en: String,
    /// First day in force.
    pub from: Date,
    /// Last day in force.
    #[serde(default)]
    pub to: Option<Date>,
    /// Rows it took over from.
    #[serde(default)]
    pub replaces: Vec<BasisId>,
    /// Origin.
    pub source: Source,
    /// False until a named legal officer has confirmed it (待法规科核对).
    #[serde(default)]
    pub confirmed: bool,
}

impl LegalBasis {
    /// As it is cited in an official paper: law, article, paragraph (款) and item (项), in Chinese numerals. Which
    /// sentence of a paragraph it is, its gist says.
    pub fn cited_zh(&self) -> String {
        format!("{}{}", self.law_zh, zh::place(&self.article))
    }

    /// As it is cited in English.
    pub fn cited_en(&self) -> String {
        format!("{} art. {}", self.law_en, self.article)
    }

    /// In force on this day, both ends included.
    pub fn in_force(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// One topic of the old-to-new map (domain 2.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Succession {
    /// Stable name of the topic.
    pub topic: String,
    /// Articles until the day before the change.
    pub old: Vec<BasisId>,
    /// Articles from the change on.
    pub new: Vec<BasisId>,
}
