//! One row of the rulebook by itself: read field by field, changed, and put into an edition (issue 6 A).
//!
//! Legal bases and items have dates of effect and so may stand in several versions, one after the other. All other
//! rows stand once, and a change of one holds from the day it is adopted.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::benchmark::{Benchmark, Grade, Part};
use super::catalogue::{Anchor, Item, Limit, Range, Side, Test, Unit, Window};
use super::decimal::{Decimal, Op};
use super::facts::{FactorKind, GroundKind};
use super::legal_basis::{BasisId, LegalBasis, Source};
use super::notation;
use super::publication::{Extent, Publication};
use super::rulebook::{Exclusion, RuleBook, Weight};
use super::setting::{Criterion, Setting, SettingKind};

/// One row, of one of the lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "list", content = "row", rename_all = "snake_case")]
pub enum RuleRow {
    /// A legal basis.
    Basis(LegalBasis),
    /// A catalogue item, with its ranges and what "first" and "timely" mean for it.
    Item(Item),
    /// An exclusion.
    Exclusion(Exclusion),
    /// A ground, with its weight.
    Ground(Weight<GroundKind>),
    /// A heavier factor, with its weight.
    Factor(Weight<FactorKind>),
    /// A number or wording.
    Setting(Setting),
    /// A criterion of the positive list.
    Criterion(Criterion),
    /// What becomes public.
    Publication(Publication),
    /// Which part of what the law allows an outcome means.
    Benchmark(Benchmark),
}

/// What a legal officer proposes to do to one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", content = "with", rename_all = "snake_case")]
pub enum RowEdit {
    /// It comes into the rulebook; nothing of its name is there yet.
    Add(RuleRow),
    /// It stands so from its first day: another version, or the same day's version put right.
    Change(RuleRow),
    /// It no longer holds after that day.
    End {
        /// Which.
        key: String,
        /// Its last day.
        on: Date,
    },
    /// An item's own range of the benchmark goes out: from then on the item has the one for all.
    Remove {
        /// Which.
        key: String,
    },
}

/// As many conditions of one item are judged, and as many numbers asked for, as its form has places: one more would
/// never be answered.
pub const MOST_ASKED: usize = 12;

/// Why an edit cannot come into the rulebook, at its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// It would end before it starts.
    EndsBeforeStart,
    /// Another version of the same row holds on some of these days: from, to.
    Overlaps(Date, Option<Date>),
    /// No legal basis of that name.
    NoSuchBasis(String),
    /// It needs a legal basis.
    NoBasis,
    /// A ratio below nothing, or of more than ten times the limit.
    Ratio(String),
    /// A term of no days, hours or months.
    NoTime,
    /// The least is more than the most.
    LeastOverMost,
    /// The usual time bar would reach further back than the long one.
    BarsCross,
    /// More conditions to judge, or more numbers to measure, than a form asks for.
    TooManyAsked,
    /// Two conditions of one name.
    ConditionTwice(String),
    /// The name is another row's.
    Taken,
    /// Nothing would change.
    SameAsBefore,
    /// There is no such row to change or end.
    NoSuchRow,
    /// Not written as a part of a whole, such as `[0,50)`.
    NotAPart,
    /// Below the least there is nothing where the law names none.
    NothingBelow,
}

impl RuleRow {
    /// Its name among all rows.
    pub fn key(&self) -> &str {
        match self {
            RuleRow::Basis(r) => &r.id.0,
            RuleRow::Item(r) => &r.id.0,
            RuleRow::Exclusion(r) => r.kind.key(),
            RuleRow::Ground(r) => r.kind.key(),
            RuleRow::Factor(r) => r.kind.key(),
            RuleRow::Setting(r) => r.kind.key(),
            RuleRow::Criterion(r) => &r.id,
            RuleRow::Publication(r) => r.kind.key(),
            RuleRow::Benchmark(r) => &r.id,
        }
    }

    /// Its days of effect, where rows of its list have any.
    pub fn days(&self) -> Option<(Date, Option<Date>)> {
        match self {
            RuleRow::Basis(r) => Some((r.from, r.to)),
            RuleRow::Item(r) => Some((r.from, r.to)),
            _ => None,
        }
    }

    /// Where it comes from.
    pub fn source(&self) -> Source {
        match self {
            RuleRow::Basis(r) => r.source,
            RuleRow::Item(r) => r.source,
            RuleRow::Exclusion(r) => r.source,
            RuleRow::Ground(r) => r.source,
            RuleRow::Factor(r) => r.source,
            RuleRow::Setting(r) => r.source,
            RuleRow::Criterion(r) => r.source,
            RuleRow::Publication(r) => r.source,
            RuleRow::Benchmark(r) => r.source,
        }
    }

    fn confirmed(&mut self) -> &mut bool {
        match self {
            RuleRow::Basis(r) => &mut r.confirmed,
            RuleRow::Item(r) => &mut r.confirmed,
            RuleRow::Exclusion(r) => &mut r.confirmed,
            RuleRow::Ground(r) => &mut r.confirmed,
            RuleRow::Factor(r) => &mut r.confirmed,
            RuleRow::Setting(r) => &mut r.confirmed,
            RuleRow::Criterion(r) => &mut r.confirmed,
            RuleRow::Publication(r) => &mut r.confirmed,
            RuleRow::Benchmark(r) => &mut r.confirmed,
        }
    }

    /// Whether it says of one item what another row says of all.
    pub fn is_own(&self) -> bool {
        matches!(self, RuleRow::Benchmark(row) if row.item.is_some())
    }

    /// The same row, not held against any text yet.
    pub fn unconfirmed(mut self) -> RuleRow {
        *self.confirmed() = false;
        self
    }

    fn set_days(&mut self, from: Date, to: Option<Date>) {
        match self {
            RuleRow::Basis(r) => (r.from, r.to) = (from, to),
            RuleRow::Item(r) => (r.from, r.to) = (from, to),
            _ => {}
        }
    }

    /// What it says, field by field, as the forms ask for it.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut said = match self {
            RuleRow::Basis(r) => vec![
                ("law_zh", r.law_zh.clone()),
                ("law_en", r.law_en.clone()),
                ("article", r.article.clone()),
                ("gist_zh", r.gist_zh.clone()),
                ("gist_en", r.gist_en.clone()),
                ("replaces", names(&r.replaces)),
            ],
            RuleRow::Item(r) => item_fields(r),
            RuleRow::Exclusion(r) => vec![
                ("footing", r.footing.key().to_owned()),
                ("bases", names(&r.bases)),
            ],
            RuleRow::Ground(r) => weight_fields(r),
            RuleRow::Factor(r) => weight_fields(r),
            RuleRow::Setting(r) => match r.number {
                Some(n) => vec![("number", n.to_string())],
                None => vec![("zh", r.zh.clone()), ("en", r.en.clone())],
            },
            RuleRow::Publication(r) => vec![
                ("extent", r.extent.key().to_owned()),
                ("bases", names(&r.bases)),
            ],
            RuleRow::Criterion(r) => vec![("zh", r.zh.clone()), ("en", r.en.clone())],
            RuleRow::Benchmark(r) => {
                let part = |p: Option<Part>| p.map_or_else(String::new, |p| p.to_string());
                vec![
                    ("part", r.part.to_string()),
                    ("only_most", part(r.only_most)),
                    ("bases", names(&r.bases)),
                ]
            }
        };
        if let Some((from, to)) = self.days() {
            said.push(("from", from.to_string()));
            said.push(("to", to.map_or_else(String::new, |day| day.to_string())));
        }
        said.push(("source", self.source().key().to_owned()));
        said
    }

    /// Everything wrong with it in this book, each at its field. Its days are looked at where it is put.
    fn faults(&self, book: &RuleBook) -> Vec<(&'static str, RowFault)> {
        let mut faults = Vec::new();
        let mut known = |field: &'static str, bases: &[BasisId]| {
            let absent = bases.iter().find(|id| !book.has_basis(id));
            if let Some(id) = absent {
                faults.push((field, RowFault::NoSuchBasis(id.0.clone())));
            }
        };
        match self {
            RuleRow::Basis(r) => known("replaces", &r.replaces),
            RuleRow::Exclusion(r) => known("bases", &r.bases),
            RuleRow::Ground(r) => known("bases", &r.bases),
            RuleRow::Factor(r) => known("bases", &r.bases),
            // nothing is published without what requires it
            RuleRow::Publication(r) if r.extent != Extent::Nothing && r.bases.is_empty() => {
                faults.push(("bases", RowFault::NoBasis));
            }
            RuleRow::Publication(r) => known("bases", &r.bases),
            RuleRow::Benchmark(r) => {
                known("bases", &r.bases);
                let below = r.grade == Grade::Mitigate && r.only_most.is_some();
                faults.extend(below.then_some(("only_most", RowFault::NothingBelow)));
                let item = r.item.as_ref();
                if item.is_some_and(|id| !book.has_item(id)) {
                    faults.push(("item", RowFault::NoSuchRow));
                }
            }
            RuleRow::Item(r) => {
                known("old_articles", &r.old.articles);
                known("new_articles", &r.new.articles);
                faults.extend(item_faults(r));
            }
            // a cap of none is a cap; a term of none is no term
            RuleRow::Setting(r) if r.number == Some(0) && !r.kind.may_be_none() => {
                faults.push(("number", RowFault::NoTime));
            }
            RuleRow::Setting(r) if bars_cross(r, book) => {
                faults.push(("number", RowFault::BarsCross));
            }
            RuleRow::Setting(_) | RuleRow::Criterion(_) => {}
        }
        if let Some((from, Some(to))) = self.days()
            && to < from
        {
            faults.push(("to", RowFault::EndsBeforeStart));
        }
        faults
    }
}

/// Names of legal bases in one line.
fn names(bases: &[BasisId]) -> String {
    let names: Vec<&str> = bases.iter().map(|b| b.0.as_str()).collect();
    names.join("、")
}

/// Reads names of legal bases from one line, parted by commas, semicolons or blanks.
pub fn read_names(text: &str) -> Vec<BasisId> {
    let parts = text.split(|c: char| c.is_whitespace() || "、，,;；".contains(c));
    let told = parts.filter(|part| !part.is_empty());
    told.map(|part| BasisId(part.to_owned())).collect()
}

/// Whether the usual time bar would reach further back than the long one.
fn bars_cross(row: &Setting, book: &RuleBook) -> bool {
    let (short, long) = book.time_bars();
    let number = row.number.unwrap_or(0);
    match row.kind {
        SettingKind::TimeBarYears => number > long,
        SettingKind::LongTimeBarYears => number < short,
        _ => false,
    }
}

fn weight_fields<K>(row: &Weight<K>) -> Vec<(&'static str, String)> {
    let duty = row.when_duty.map_or_else(String::new, |n| n.to_string());
    vec![
        ("weight", row.weight.to_string()),
        ("when_duty", duty),
        ("bases", names(&row.bases)),
    ]
}

fn item_fields(r: &Item) -> Vec<(&'static str, String)> {
    let mut said = vec![("zh", r.zh.clone()), ("en", r.en.clone())];
    let sides = [
        (
            &r.old,
            ["old_articles", "old_range", "old_least", "old_most"],
        ),
        (
            &r.new,
            ["new_articles", "new_range", "new_least", "new_most"],
        ),
    ];
    for (side, [articles, range, least, most]) in sides {
        let (kind, from, to) = range_fields(side);
        said.push((articles, names(&side.articles)));
        said.extend([(range, kind), (least, from), (most, to)]);
    }
    let (unit, from, n) = match r.corrected {
        Limit::ByOrder {} => ("by_order", None, None),
        Limit::SameDay { from } => ("same_day", Some(from), None),
        Limit::Days { from, n } => ("days", Some(from), Some(n)),
        Limit::WorkingDays { from, n } => ("working_days", Some(from), Some(n)),
    };
    let months = match r.window {
        None => String::new(),
        Some(Window::Ever) => "ever".to_owned(),
        Some(Window::Months(n)) => n.to_string(),
    };
    said.extend([
        ("limit", unit.to_owned()),
        (
            "limit_from",
            from.map_or("", |a: Anchor| a.key()).to_owned(),
        ),
        ("limit_days", n.map_or_else(String::new, |n| n.to_string())),
        ("first_months", months),
        ("conditions", notation::lines(&r.conditions)),
    ]);
    said
}

fn range_fields(side: &Side) -> (String, String, String) {
    match &side.range {
        None => Default::default(),
        Some(Range::Fine {
            min,
            max,
            order_first,
        }) => {
            let kind = if *order_first { "after_order" } else { "fine" };
            (kind.to_owned(), min.to_string(), max.to_string())
        }
        Some(Range::InvestmentPercent { min, max }) => {
            ("percent".to_owned(), min.to_string(), max.to_string())
        }
    }
}

fn item_faults(r: &Item) -> Vec<(&'static str, RowFault)> {
    let mut faults = Vec::new();
    for (side, field) in [(&r.old, "old_most"), (&r.new, "new_most")] {
        let upside_down = match &side.range {
            Some(Range::Fine { min, max, .. }) => max < min,
            Some(Range::InvestmentPercent { min, max }) => max < min,
            None => false,
        };
        if upside_down {
            faults.push((field, RowFault::LeastOverMost));
        }
        if let Some(Range::InvestmentPercent { max, .. }) = &side.range
            && (*max == 0 || *max > 100)
        {
            faults.push((field, RowFault::Ratio(format!("{max}%"))));
        }
    }
    if matches!(
        r.corrected,
        Limit::Days { n: 0, .. } | Limit::WorkingDays { n: 0, .. }
    ) {
        faults.push(("limit_days", RowFault::NoTime));
    }
    if r.window == Some(Window::Months(0)) {
        faults.push(("first_months", RowFault::NoTime));
    }
    let judged = |c: &&super::catalogue::Condition| matches!(c.test, Test::Judged {});
    let mut numbers = Vec::new();
    r.conditions
        .iter()
        .for_each(|c| measures(&c.test, &mut numbers));
    // what a fine is a share of is asked for beside them
    let shares = [&r.old, &r.new]
        .into_iter()
        .filter_map(|s| s.range.as_ref());
    let share = usize::from(shares.into_iter().any(Range::is_share));
    let asked = [
        r.conditions.iter().filter(judged).count(),
        numbers.len() + share,
    ];
    if asked.into_iter().any(|n| n > MOST_ASKED) {
        faults.push(("conditions", RowFault::TooManyAsked));
    }
    for (n, condition) in r.conditions.iter().enumerate() {
        if r.conditions[..n].iter().any(|c| c.id == condition.id) {
            let twice = RowFault::ConditionTwice(condition.id.clone());
            faults.push(("conditions", twice));
        }
        faults.extend(test_fault(&condition.test).map(|fault| ("conditions", fault)));
    }
    faults
}

/// The numbers a test asks for, each once.
fn measures<'t>(test: &'t Test, into: &mut Vec<&'t str>) {
    match test {
        Test::Measured { name, .. } if !into.contains(&name.as_str()) => into.push(name),
        Test::AnyOf { of } | Test::AllOf { of } => of.iter().for_each(|t| measures(t, into)),
        _ => {}
    }
}

/// A share over the limit value is none (not over it at all) or up to ten times of it; a time is some time.
fn test_fault(test: &Test) -> Option<RowFault> {
    let (none, ten) = (Decimal::whole(0), Decimal::whole(10));
    match test {
        Test::Measured {
            value,
            op,
            unit: Unit::Ratio,
            ..
        } if *value < none || *value > ten || (*value == none && *op == Op::Lt) => {
            Some(RowFault::Ratio(value.to_string()))
        }
        Test::Measured {
            value,
            unit: Unit::Hours | Unit::Days,
            ..
        } if *value <= none => Some(RowFault::NoTime),
        Test::Elapsed { hours, .. } if *hours <= none => Some(RowFault::NoTime),
        Test::AnyOf { of } | Test::AllOf { of } => of.iter().find_map(test_fault),
        _ => None,
    }
}

impl RowEdit {
    /// The row it is about.
    pub fn key(&self) -> &str {
        match self {
            RowEdit::Add(row) | RowEdit::Change(row) => row.key(),
            RowEdit::End { key, .. } | RowEdit::Remove { key } => key,
        }
    }
}

impl RuleBook {
    /// Every version of a row, the earliest first; of most rows there is one.
    pub fn versions(&self, key: &str) -> Vec<RuleRow> {
        let rules = &self.rules;
        // of an edition that kept it elsewhere, as a row that waits for the legal section
        let kept = SettingKind::ALL
            .iter()
            .filter(|kind| self.setting(**kind).is_none())
            .filter_map(|kind| {
                Some(Setting {
                    kind: *kind,
                    number: Some(rules.kept(*kind)?),
                    zh: String::new(),
                    en: String::new(),
                    source: Source::Inference,
                    confirmed: false,
                })
            });
        let mut all: Vec<RuleRow> = (self.bases.iter().cloned().map(RuleRow::Basis))
            .chain(self.items.iter().cloned().map(RuleRow::Item))
            .chain(rules.exclusions.iter().cloned().map(RuleRow::Exclusion))
            .chain(rules.grounds.iter().cloned().map(RuleRow::Ground))
            .chain(rules.factors.iter().cloned().map(RuleRow::Factor))
            .chain(
                self.settings
                    .iter()
                    .cloned()
                    .chain(kept)
                    .map(RuleRow::Setting),
            )
            .chain(self.criteria.iter().cloned().map(RuleRow::Criterion))
            .chain(self.publications.iter().cloned().map(RuleRow::Publication))
            .chain(self.benchmarks.iter().cloned().map(RuleRow::Benchmark))
            .filter(|row| row.key() == key)
            .collect();
        all.sort_by_key(RuleRow::days);
        all
    }

    /// What the versions of one row say, whoever has held them against a text.
    pub fn told(&self, key: &str) -> Vec<RuleRow> {
        let all = self.versions(key).into_iter();
        all.map(RuleRow::unconfirmed).collect()
    }

    /// Marks those of the rows as confirmed that say the same in a later edition.
    pub fn confirm_alike(&mut self, rows: &[String], later: &RuleBook) {
        let alike = rows.iter().filter(|row| self.told(row) == later.told(row));
        let alike: Vec<String> = alike.cloned().collect();
        self.confirm(&alike);
    }

    /// The edition with one row edited, or everything that is wrong with the edit. What is put in waits for the
    /// legal section again; an end leaves the words as they were checked.
    pub fn edited(&self, edit: &RowEdit) -> Result<RuleBook, Vec<(&'static str, RowFault)>> {
        let there = self.versions(edit.key());
        let mut faults = match edit {
            RowEdit::Add(row) if !notation::is_key(row.key()) => vec![("key", RowFault::NoSuchRow)],
            RowEdit::Add(_) if !there.is_empty() => vec![("key", RowFault::Taken)],
            RowEdit::Change(_) | RowEdit::End { .. } | RowEdit::Remove { .. }
                if there.is_empty() =>
            {
                vec![("", RowFault::NoSuchRow)]
            }
            _ => Vec::new(),
        };
        let mut versions = there.clone();
        match edit {
            RowEdit::Add(row) | RowEdit::Change(row) => {
                faults.extend(row.faults(self));
                faults.extend(place(&mut versions, row.clone().unconfirmed()));
            }
            RowEdit::End { on, .. } => faults.extend(end(&mut versions, *on)),
            // what the law names, and what holds for every item, is changed or ended and never taken out
            RowEdit::Remove { .. } => match versions.iter().all(RuleRow::is_own) {
                true => versions.clear(),
                false => faults.push(("", RowFault::NoSuchRow)),
            },
        }
        // whether it was held against a text is nothing the row says
        let told = |rows: &[RuleRow]| -> Vec<RuleRow> {
            rows.iter().cloned().map(RuleRow::unconfirmed).collect()
        };
        if faults.is_empty() && told(&versions) == told(&there) {
            faults.push(("", RowFault::SameAsBefore));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut book = self.clone();
        book.put(edit.key(), versions);
        Ok(book)
    }

    /// Puts these versions where the row of that name stands, or at the end of its list. Without any, a row that can be
    /// taken out is.
    pub fn put(&mut self, key: &str, versions: Vec<RuleRow>) {
        macro_rules! list {
            ($list:expr, $row:ident, $id:expr) => {{
                let of = |row| match row {
                    RuleRow::$row(r) => Some(r),
                    _ => None,
                };
                let rows = versions.into_iter().filter_map(of).collect();
                splice(&mut $list, |row| $id(row) == key, rows);
            }};
        }
        let rules = &mut self.rules;
        match versions.first() {
            None => self.benchmarks.retain(|b| b.item.is_none() || b.id != key),
            Some(RuleRow::Basis(_)) => list!(self.bases, Basis, |r: &LegalBasis| r.id.0.clone()),
            Some(RuleRow::Item(_)) => list!(self.items, Item, |r: &Item| r.id.0.clone()),
            Some(RuleRow::Exclusion(_)) => {
                list!(rules.exclusions, Exclusion, |r: &Exclusion| r.kind.key());
            }
            Some(RuleRow::Ground(_)) => {
                list!(rules.grounds, Ground, |r: &Weight<GroundKind>| r.kind.key());
            }
            Some(RuleRow::Factor(_)) => {
                list!(rules.factors, Factor, |r: &Weight<FactorKind>| r.kind.key());
            }
            Some(RuleRow::Setting(_)) => {
                list!(self.settings, Setting, |r: &Setting| r.kind.key());
            }
            Some(RuleRow::Publication(_)) => {
                list!(self.publications, Publication, |r: &Publication| r
                    .kind
                    .key());
            }
            Some(RuleRow::Benchmark(_)) => {
                list!(self.benchmarks, Benchmark, |r: &Benchmark| r.id.clone());
            }
            Some(RuleRow::Criterion(_)) => {
                list!(self.criteria, Criterion, |r: &Criterion| r.id.clone());
            }
        }
    }
}

/// Puts rows in place of those named, where the first of them stood.
fn splice<R>(list: &mut Vec<R>, named: impl Fn(&R) -> bool, rows: Vec<R>) {
    let at = list.iter().position(&named).unwrap_or(list.len());
    list.retain(|row| !named(row));
    let tail = list.split_off(at);
    list.extend(rows);
    list.extend(tail);
}

/// Puts a version among those there are. The one of the same first day is put right; the one before it ends the day
/// before, where it had no end; days that two would hold on are refused.
fn place(versions: &mut Vec<RuleRow>, row: RuleRow) -> Option<(&'static str, RowFault)> {
    let Some((from, to)) = row.days() else {
        // a row without days stands once
        *versions = vec![row];
        return None;
    };
    if to.is_some_and(|to| to < from) {
        return None;
    }
    versions.retain(|v| v.days().is_none_or(|(begun, _)| begun != from));
    for other in versions.iter_mut() {
        let Some((begun, ended)) = other.days() else {
            continue;
        };
        let apart = ended.is_some_and(|e| e < from) || to.is_some_and(|to| to < begun);
        if apart {
            continue;
        }
        match (begun < from, ended) {
            (true, None) => other.set_days(begun, from.yesterday().ok()),
            _ => return Some(("from", RowFault::Overlaps(begun, ended))),
        }
    }
    versions.push(row);
    versions.sort_by_key(RuleRow::days);
    None
}

/// Gives the last version its last day.
fn end(versions: &mut [RuleRow], on: Date) -> Option<(&'static str, RowFault)> {
    let last = versions.last_mut()?;
    let Some((from, _)) = last.days() else {
        return Some(("on", RowFault::NoSuchRow));
    };
    if on < from {
        return Some(("on", RowFault::EndsBeforeStart));
    }
    last.set_days(from, Some(on));
    None
}
