//! 裁量基准 (行政处罚法 34; domain.md 2.4): which part of what the law allows an outcome means. One row for each grade, and
//! rows of an item's own where it departs from them. It prices an outcome and never chooses one: the proposal reads none
//! of it, so a file replays to the same proposal whatever the benchmark says since.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::catalogue::{ItemId, Range};
use super::decimal::Decimal;
use super::facts::Facts;
use super::legal_basis::{BasisId, Regime, Source};
use super::proposal::{LawComparison, Outcome};
use super::rulebook::RuleBook;

/// The measured number that turns a percentage of the investment into yuan.
pub const INVESTMENT: &str = "total_investment_yuan";

keyed! {
    /// How heavy a penalty is meant to be.
    Grade {
        /// 减轻: below the least.
        Mitigate = "benchmark-mitigate",
        /// 从轻: the lower part.
        Lighten = "benchmark-lighten",
        /// 一般: the middle.
        Ordinary = "benchmark-ordinary",
        /// 从重: the upper part.
        Aggravated = "benchmark-aggravated",
    }
}

impl Grade {
    /// The grade of an outcome; what is no penalty has none.
    pub fn of(outcome: Outcome) -> Option<Grade> {
        Some(match outcome {
            Outcome::Mitigate => Grade::Mitigate,
            Outcome::Lighten => Grade::Lighten,
            Outcome::Ordinary => Grade::Ordinary,
            Outcome::Aggravated => Grade::Aggravated,
            _ => return None,
        })
    }

    /// Reads its key.
    pub fn parse(key: &str) -> Option<Grade> {
        Grade::ALL.iter().copied().find(|g| g.key() == key)
    }
}

/// A part of a whole in percent, written as an interval: `[0,50)` is from nothing, which counts, to a half, which does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Part {
    from: u32,
    from_counts: bool,
    to: u32,
    to_counts: bool,
}

/// Text that is no part of a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPart(pub String);

impl fmt::Display for NotAPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a part in percent: {:?}", self.0)
    }
}

impl Part {
    /// Reads `[0,50)`, with brackets and commas of either width.
    pub fn parse(text: &str) -> Result<Part, NotAPart> {
        let no = || NotAPart(text.to_owned());
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '%' && *c != '％')
            .map(|c| match c {
                '［' | '【' => '[',
                '］' | '】' => ']',
                '（' => '(',
                '）' => ')',
                '，' | '、' => ',',
                c => c,
            })
            .collect();
        let (from_counts, rest) = match plain.strip_prefix('[') {
            Some(rest) => (true, rest),
            None => (false, plain.strip_prefix('(').ok_or_else(no)?),
        };
        let (to_counts, inner) = match rest.strip_suffix(']') {
            Some(inner) => (true, inner),
            None => (false, rest.strip_suffix(')').ok_or_else(no)?),
        };
        let (from, to) = inner.split_once(',').ok_or_else(no)?;
        let percent = |text: &str| match text.bytes().all(|b| b.is_ascii_digit()) {
            true => text.parse::<u32>().map_err(|_| no()),
            false => Err(no()),
        };
        let part = Part {
            from: percent(from)?,
            from_counts,
            to: percent(to)?,
            to_counts,
        };
        let empty = part.from == part.to && !(from_counts && to_counts);
        match part.to <= 100 && part.from <= part.to && !empty {
            true => Ok(part),
            false => Err(no()),
        }
    }

    /// Where it begins and where it ends, in percent, and whether each end counts.
    pub fn ends(self) -> [(u32, bool); 2] {
        [(self.from, self.from_counts), (self.to, self.to_counts)]
    }

    /// This part of what lies between two amounts.
    fn between(self, least: i128, most: i128) -> Option<Band> {
        let at = |percent: u32| {
            let share = (most.checked_sub(least)?).checked_mul(i128::from(percent))?;
            // money is exact, or it is not told at all
            (share % 100 == 0).then(|| least.checked_add(share / 100))?
        };
        Some(Band {
            least: told(at(self.from)?),
            least_counts: self.from_counts,
            most: told(at(self.to)?),
            most_counts: self.to_counts,
        })
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open = if self.from_counts { '[' } else { '(' };
        let close = if self.to_counts { ']' } else { ')' };
        write!(f, "{open}{},{}{close}", self.from, self.to)
    }
}

impl TryFrom<String> for Part {
    type Error = NotAPart;
    fn try_from(text: String) -> Result<Part, NotAPart> {
        Part::parse(&text)
    }
}

impl From<Part> for String {
    fn from(part: Part) -> String {
        part.to_string()
    }
}

/// One row: what a grade means, for every act or for one item's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// Its name: the grade's, followed by the item's where it is an item's own.
    pub id: String,
    /// Which grade.
    pub grade: Grade,
    /// The item whose own it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Which part of the way from the least to the most; of 减轻, which part of the least.
    pub part: Part,
    /// Which part of the most, where the law names no least. Of 减轻 there is none: nothing lies below nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_most: Option<Part>,
    /// Rows it rests on.
    #[serde(default)]
    pub bases: Vec<BasisId>,
    /// Origin.
    pub source: Source,
    /// False until the legal section has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

impl Benchmark {
    /// The name of a grade's row, or of an item's own.
    pub fn named(grade: Grade, item: Option<&ItemId>) -> String {
        match item {
            Some(item) => format!("{}-{item}", grade.key()),
            None => grade.key().to_owned(),
        }
    }
}

/// A range of exact money in yuan, each end counting or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// The lower end.
    pub least: Decimal,
    /// Whether it belongs to the range.
    pub least_counts: bool,
    /// The upper end.
    pub most: Decimal,
    /// Whether it belongs to the range.
    pub most_counts: bool,
}

impl Band {
    /// Whether an amount lies in it.
    pub fn holds(&self, amount: &Decimal) -> bool {
        use std::cmp::Ordering;
        let above = match amount.cmp(&self.least) {
            Ordering::Equal => self.least_counts,
            side => side.is_gt(),
        };
        let below = match amount.cmp(&self.most) {
            Ordering::Equal => self.most_counts,
            side => side.is_lt(),
        };
        above && below
    }
}

/// What an outcome means in yuan for one act: the law's range, the benchmark's, and the row and edition they come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoned {
    /// The row.
    pub row: String,
    /// The edition of the rulebook.
    pub version: String,
    /// The least the law allows.
    pub least: Decimal,
    /// The most.
    pub most: Decimal,
    /// The benchmark's range.
    pub band: Band,
    /// Whether a legal officer had confirmed the row.
    #[serde(default)]
    pub confirmed: bool,
}

keyed! {
    /// Why an outcome cannot be put into yuan.
    Unreckoned {
        /// It is no penalty.
        NoPenalty = "no_penalty",
        /// It is open which law applies.
        LawOpen = "law_open",
        /// The rulebook knows no range of the act.
        NoRange = "no_range",
        /// The fine is a share of an investment nobody recorded.
        NoBase = "no_base",
        /// The law names no least to go below.
        NothingBelow = "nothing_below",
        /// The rulebook has no such row.
        NoRow = "no_row",
    }
}

/// Yuan in millionths: a whole percent of a whole percent of a fen is whole.
const SCALE: i64 = 1_000_000;
/// Digits of that.
const PLACES: u32 = 6;

fn told(millionths: i128) -> Decimal {
    Decimal::scaled(millionths, PLACES)
}

impl Range {
    /// Whether it is a share of the investment.
    pub fn is_share(&self) -> bool {
        matches!(self, Range::InvestmentPercent { .. })
    }

    /// Least and most in millionths of a yuan; none where it is a share of what nobody recorded.
    fn millionths(&self, facts: &Facts) -> Option<(i128, i128)> {
        match self {
            Range::Fine { min, max, .. } => Some((min.times(SCALE)?, max.times(SCALE)?)),
            Range::InvestmentPercent { min, max } => {
                let base = facts.measured.get(INVESTMENT)?;
                let of = |percent: u32| base.times(i64::from(percent) * (SCALE / 100));
                Some((of(*min)?, of(*max)?))
            }
        }
    }
}

impl LawComparison {
    /// The range of the law that applies.
    pub fn range(&self) -> Option<&Range> {
        let side = match self.applies? {
            Regime::Old => self.old.as_ref(),
            Regime::New => self.new.as_ref(),
        };
        side?.range.as_ref()
    }
}

impl RuleBook {
    /// The row of a grade: the item's own before the one for all.
    pub fn benchmark(&self, grade: Grade, item: Option<&ItemId>) -> Option<&Benchmark> {
        let of = |item: Option<&ItemId>| {
            let mut rows = self.benchmarks.iter();
            rows.find(|b| b.grade == grade && b.item.as_ref() == item)
        };
        item.and_then(|id| of(Some(id))).or_else(|| of(None))
    }

    /// What an outcome means in yuan for the act on record, under the law that applies to it.
    pub fn reckon(
        &self,
        outcome: Outcome,
        facts: &Facts,
        law: &LawComparison,
    ) -> Result<Reckoned, Unreckoned> {
        let grade = Grade::of(outcome).ok_or(Unreckoned::NoPenalty)?;
        if law.applies.is_none() {
            return Err(Unreckoned::LawOpen);
        }
        let range = law.range().ok_or(Unreckoned::NoRange)?;
        let (least, most) = range.millionths(facts).ok_or(match range.is_share() {
            true => Unreckoned::NoBase,
            false => Unreckoned::NoRange,
        })?;
        let row = self.benchmark(grade, facts.item.as_ref());
        let row = row.ok_or(Unreckoned::NoRow)?;
        let band = match grade {
            Grade::Mitigate if least == 0 => return Err(Unreckoned::NothingBelow),
            Grade::Mitigate => row.part.between(0, least),
            _ if least == 0 => row.only_most.unwrap_or(row.part).between(0, most),
            _ => row.part.between(least, most),
        };
        Ok(Reckoned {
            row: row.id.clone(),
            version: self.rules.version.clone(),
            least: told(least),
            most: told(most),
            band: band.ok_or(Unreckoned::NoRange)?,
            confirmed: row.confirmed,
        })
    }
}
