//! The rulebook the rule reads: bases, catalogue and weights, one version of them at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::benchmark::{Benchmark, Grade};
use super::catalogue::{Item, ItemId, Window};
use super::facts::{ExclusionKind, FactorKind, GroundKind};
use super::legal_basis::{BasisId, LegalBasis, Regime, Source, Succession};
use super::proposal::Outcome;
use super::publication::{Publication, Published};
use super::setting::{Criterion, Setting, SettingKind};

const BASES: &str = include_str!("data/legal_bases.json");
const ITEMS: &str = include_str!("data/catalogue.json");
const RULES: &str = include_str!("data/rules.json");
const SETTINGS: &str = include_str!("data/settings.json");
const CRITERIA: &str = include_str!("data/positive_list.json");
const PUBLICATIONS: &str = include_str!("data/publications.json");
const BENCHMARKS: &str = include_str!("data/benchmarks.json");

keyed! {
    /// What an exclusion rests on. Only statute closes 行政处罚法 33(1) first sentence.
    Footing {
        /// A statute says so.
        Statute = "statute",
        /// A local list, a policy paper or this template says so.
        Local = "local",
    }
}

/// One exclusion flag and its footing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// Which.
    pub kind: ExclusionKind,
    /// What it rests on.
    pub footing: Footing,
    /// Rows it rests on, where there are any.
    #[serde(default)]
    pub bases: Vec<BasisId>,
    /// Origin.
    pub source: Source,
    /// False until the legal section has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

/// How much a ground or a heavier factor weighs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weight<K> {
    /// Which.
    pub kind: K,
    /// Its weight.
    pub weight: u32,
    /// Its weight when the firm was bound to report anyway.
    #[serde(default)]
    pub when_duty: Option<u32>,
    /// Rows it rests on; without one in force under the regime it does not count.
    pub bases: Vec<BasisId>,
    /// Origin.
    pub source: Source,
    /// False until the legal section has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

/// What an outcome rests on and what its procedure asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Which.
    pub outcome: Outcome,
    /// 法制审核.
    pub legal_review: bool,
    /// 集体讨论.
    pub collective: bool,
    /// A reason must be written whether it is followed or not.
    pub written_reason: bool,
    /// Rows it rests on.
    pub bases: Vec<BasisId>,
}

/// Items of which a firm is bound to tell anyway, and what binds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportDuty {
    /// Which.
    pub items: Vec<ItemId>,
    /// What binds it.
    pub bases: Vec<BasisId>,
}

/// The file `data/rules.json`: everything that is neither a basis nor an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Name of this edition, stored with every proposal.
    pub version: String,
    /// The day the new regime begins.
    pub law_changes_on: Date,
    /// Rows on which the choice between the regimes rests.
    pub law_choice_bases: Vec<BasisId>,
    /// Rows an order to correct rests on beside the act's own articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order_bases: Vec<BasisId>,
    /// Where a firm is bound to report anyway; an edition from before these rows is completed as it is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub report_duties: Vec<ReportDuty>,
    /// "First" where no item says otherwise: of an edition from before it was a setting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// Years of the time bar, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_bar_years: Option<u32>,
    /// Years of the long time bar, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub long_time_bar_years: Option<u32>,
    /// Net weight from which 减轻 is proposed rather than 从轻, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mitigate_at: Option<u32>,
    /// Block list.
    pub exclusions: Vec<Exclusion>,
    /// Grounds.
    pub grounds: Vec<Weight<GroundKind>>,
    /// Heavier factors.
    pub factors: Vec<Weight<FactorKind>>,
    /// Outcomes.
    pub procedure: Vec<Procedure>,
    /// Old-to-new map.
    pub successions: Vec<Succession>,
}

/// So many years that nothing lies further back.
const FAR: u32 = 5_000;

impl Rules {
    /// What an edition from before these were settings says of one.
    pub(super) fn kept(&self, kind: SettingKind) -> Option<u32> {
        match kind {
            SettingKind::WindowMonths => match self.window? {
                Window::Months(n) => Some(n),
                Window::Ever => None,
            },
            SettingKind::TimeBarYears => self.time_bar_years,
            SettingKind::LongTimeBarYears => self.long_time_bar_years,
            SettingKind::MitigateAt => self.mitigate_at,
            _ => None,
        }
    }
}

/// One edition of the rulebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleBook {
    /// Weights, footings, procedure.
    pub rules: Rules,
    /// Legal bases.
    pub bases: Vec<LegalBasis>,
    /// Catalogue of minor items.
    pub items: Vec<Item>,
    /// Numbers and wordings beyond articles. An edition from before them is completed as it is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<Setting>,
    /// What a firm of the positive list has to meet. An edition from before them is completed as it is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
    /// What becomes public. An edition from before these rows is completed as it is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub publications: Vec<Publication>,
    /// Which part of what the law allows an outcome means. An edition from before these rows is completed as it is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub benchmarks: Vec<Benchmark>,
}

/// What is wrong with an edition; none of it may come into force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookFault {
    /// A data file does not read.
    Unreadable(String),
    /// A row stands twice.
    Twice(String),
    /// A row ends before it begins.
    EndsBeforeStart(String),
    /// A row names a basis that is not there.
    NoSuchBasis(String, BasisId),
    /// A member of a closed list has no row.
    Missing(&'static str),
}

impl fmt::Display for BookFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BookFault::Unreadable(why) => write!(f, "rulebook does not read: {why}"),
            BookFault::Twice(row) => write!(f, "row {row} stands twice"),
            BookFault::EndsBeforeStart(row) => write!(f, "row {row} ends before it starts"),
            BookFault::NoSuchBasis(row, basis) => write!(f, "row {row} names no basis {basis}"),
            BookFault::Missing(key) => write!(f, "no row for {key}"),
        }
    }
}

/// Of the versions of one row the last that had begun by this day; before any had, the first there will be.
fn begun<'r, R>(
    versions: impl Iterator<Item = &'r R>,
    from: fn(&R) -> Date,
    day: Date,
) -> Option<&'r R> {
    let mut versions: Vec<&R> = versions.collect();
    versions.sort_by_key(|row| from(row));
    let last = versions.iter().rev().find(|row| from(row) <= day);
    last.or(versions.first()).copied()
}

impl RuleBook {
    /// The template edition that ships, every row unconfirmed.
    pub fn shipped() -> Result<RuleBook, BookFault> {
        let read = |e: serde_json::Error| BookFault::Unreadable(e.to_string());
        let book = RuleBook {
            rules: serde_json::from_str(RULES).map_err(read)?,
            bases: serde_json::from_str(BASES).map_err(read)?,
            items: serde_json::from_str(ITEMS).map_err(read)?,
            settings: serde_json::from_str(SETTINGS).map_err(read)?,
            criteria: serde_json::from_str(CRITERIA).map_err(read)?,
            publications: serde_json::from_str(PUBLICATIONS).map_err(read)?,
            benchmarks: serde_json::from_str(BENCHMARKS).map_err(read)?,
        };
        match book.faults().into_iter().next() {
            Some(fault) => Err(fault),
            None => Ok(book),
        }
    }

    /// Everything wrong with this edition.
    pub fn faults(&self) -> Vec<BookFault> {
        let mut faults = Vec::new();
        let mut seen: BTreeMap<String, Vec<(Date, Option<Date>)>> = BTreeMap::new();
        let rows = (self
            .bases
            .iter()
            .map(|b| (&b.id.0, b.from, b.to, &b.replaces)))
        .chain(
            self.items
                .iter()
                .map(|i| (&i.id.0, i.from, i.to, &i.new.articles)),
        );
        for (id, from, to, names) in rows {
            // a row may stand in versions, one after the other; two on one day are one too many
            let versions = seen.entry(id.clone()).or_default();
            let meets = |(begun, ended): &(Date, Option<Date>)| {
                ended.is_none_or(|e| e >= from) && to.is_none_or(|to| to >= *begun)
            };
            if versions.iter().any(meets) {
                faults.push(BookFault::Twice(id.clone()));
            }
            versions.push((from, to));
            if to.is_some_and(|to| to < from) {
                faults.push(BookFault::EndsBeforeStart(id.clone()));
            }
            self.check_names(id, names, &mut faults);
        }
        for item in &self.items {
            self.check_names(&item.id.0, &item.old.articles, &mut faults);
            let mut ids = BTreeSet::new();
            let twice = item.conditions.iter().filter(|c| !ids.insert(&c.id));
            faults.extend(twice.map(|c| BookFault::Twice(format!("{}/{}", item.id, c.id))));
        }
        let rules = &self.rules;
        self.check_names("law_choice", &rules.law_choice_bases, &mut faults);
        self.check_names("order", &rules.order_bases, &mut faults);
        for row in &rules.report_duties {
            self.check_names("report_duty", &row.bases, &mut faults);
        }
        for row in &rules.successions {
            self.check_names(&row.topic, &row.old, &mut faults);
            self.check_names(&row.topic, &row.new, &mut faults);
        }
        macro_rules! complete {
            ($($list:ident . $field:ident : $kind:ty),+) => {$(
                for kind in <$kind>::ALL {
                    match rules.$list.iter().filter(|r| r.$field == *kind).count() {
                        0 => faults.push(BookFault::Missing(kind.key())),
                        1 => {}
                        _ => faults.push(BookFault::Twice(kind.key().to_owned())),
                    }
                }
                for row in &rules.$list {
                    self.check_names(row.$field.key(), &row.bases, &mut faults);
                }
            )+};
        }
        complete!(exclusions.kind: ExclusionKind, grounds.kind: GroundKind,
            factors.kind: FactorKind, procedure.outcome: Outcome);
        for kind in Published::ALL {
            match self.publications.iter().filter(|p| p.kind == *kind).count() {
                0 => faults.push(BookFault::Missing(kind.key())),
                1 => {}
                _ => faults.push(BookFault::Twice(kind.key().to_owned())),
            }
        }
        for row in &self.publications {
            self.check_names(row.kind.key(), &row.bases, &mut faults);
        }
        for grade in Grade::ALL {
            if self.benchmark(*grade, None).is_none() {
                faults.push(BookFault::Missing(grade.key()));
            }
        }
        for (n, row) in self.benchmarks.iter().enumerate() {
            if self.benchmarks[..n].iter().any(|b| b.id == row.id) {
                faults.push(BookFault::Twice(row.id.clone()));
            }
            self.check_names(&row.id, &row.bases, &mut faults);
        }
        for kind in SettingKind::ALL {
            let mut rows = self.settings.iter().filter(|s| s.kind == *kind);
            match (rows.next(), rows.next()) {
                (Some(row), None) if row.is_whole() => {}
                (Some(_), Some(_)) => faults.push(BookFault::Twice(kind.key().to_owned())),
                (None, _) if self.rules.kept(*kind).is_some() => {}
                _ => faults.push(BookFault::Missing(kind.key())),
            }
        }
        faults
    }

    /// This edition with the shipped settings it does not have, unconfirmed: one written before there were any.
    pub fn completed(mut self) -> RuleBook {
        if self.criteria.is_empty() {
            self.criteria = serde_json::from_str(CRITERIA).unwrap_or_default();
        }
        if self.publications.is_empty() {
            self.publications = serde_json::from_str(PUBLICATIONS).unwrap_or_default();
            // a row without its basis would require nothing
            let named = self.publications.iter().flat_map(|p| p.bases.clone());
            let named: Vec<BasisId> = named.collect();
            self.bring_bases(&named);
        }
        if self.benchmarks.is_empty() {
            self.benchmarks = serde_json::from_str(BENCHMARKS).unwrap_or_default();
            let named = self.benchmarks.iter().flat_map(|b| b.bases.clone());
            let named: Vec<BasisId> = named.collect();
            self.bring_bases(&named);
        }
        // an edition from before items of an article were told from its paragraphs cites the same place
        let digits = |article: &str| -> Vec<u32> {
            let numbers = article.split(|c: char| !c.is_ascii_digit());
            numbers.filter_map(|n| n.parse().ok()).collect()
        };
        let bases: Vec<LegalBasis> = serde_json::from_str(BASES).unwrap_or_default();
        let rules = serde_json::from_str::<Rules>(RULES);
        if self.rules.report_duties.is_empty()
            && let Ok(shipped) = &rules
        {
            let duties = shipped.report_duties.iter().cloned();
            let here = |row: &ReportDuty| row.bases.iter().all(|id| self.has_basis(id));
            self.rules.report_duties = duties.filter(here).collect();
        }
        if self.rules.order_bases.is_empty()
            && let Ok(shipped) = rules
        {
            let named = |b: &&LegalBasis| shipped.order_bases.contains(&b.id);
            let absent = |b: &&LegalBasis| !self.has_basis(&b.id);
            let rows: Vec<LegalBasis> =
                bases.iter().filter(named).filter(absent).cloned().collect();
            self.bases.extend(rows);
            self.rules.order_bases = shipped.order_bases;
        }
        for row in bases.iter().filter(|b| b.article.contains(" item ")) {
            for kept in self.bases.iter_mut().filter(|b| b.id == row.id) {
                if kept.law_zh == row.law_zh && digits(&kept.article) == digits(&row.article) {
                    kept.article.clone_from(&row.article);
                }
            }
        }
        let shipped: Vec<Setting> = serde_json::from_str(SETTINGS).unwrap_or_default();
        for row in shipped {
            if self.setting(row.kind).is_none() && self.rules.kept(row.kind).is_none() {
                self.settings.push(row);
            }
        }
        self
    }

    /// Takes over those of the shipped bases that are named and not here.
    fn bring_bases(&mut self, named: &[BasisId]) {
        let shipped: Vec<LegalBasis> = serde_json::from_str(BASES).unwrap_or_default();
        for row in shipped {
            if named.contains(&row.id) && !self.has_basis(&row.id) {
                self.bases.push(row);
            }
        }
    }

    /// A number or a wording.
    pub fn setting(&self, kind: SettingKind) -> Option<&Setting> {
        self.settings.iter().find(|s| s.kind == kind)
    }

    /// For how many months whoever helped a firm stays out of its enforcement file; for ever where no row says.
    pub fn wall_months(&self) -> Option<u32> {
        self.setting(SettingKind::WallMonths)?.number
    }

    /// A number that holds for the whole rulebook: its row, or what the edition kept before there was one.
    pub(super) fn wide(&self, kind: SettingKind) -> Option<u32> {
        let row = self.setting(kind).and_then(|s| s.number);
        row.or_else(|| self.rules.kept(kind))
    }

    /// "First" where no item says otherwise.
    pub(super) fn window(&self) -> Window {
        let months = self.wide(SettingKind::WindowMonths);
        months.map_or(Window::Ever, Window::Months)
    }

    /// Years of the time bar, and of the long one; where no row says, nothing is barred.
    pub(super) fn time_bars(&self) -> (u32, u32) {
        let years = |kind| self.wide(kind).unwrap_or(FAR);
        (
            years(SettingKind::TimeBarYears),
            years(SettingKind::LongTimeBarYears),
        )
    }

    /// Whether so much time has passed since this day that which of the two time bars holds makes a difference.
    pub fn is_past_short_bar(&self, start: Date, today: Date) -> bool {
        let years = i32::try_from(self.time_bars().0).unwrap_or(i32::MAX);
        today > start.saturating_add(jiff::Span::new().years(years.min(5_000)))
    }

    /// Net weight from which 减轻 is proposed rather than 从轻; never where no row says.
    pub(super) fn mitigate_at(&self) -> u32 {
        self.wide(SettingKind::MitigateAt).unwrap_or(u32::MAX)
    }

    /// From which fine in yuan a firm is offered a hearing (行政处罚法 63), and whether the row is confirmed.
    pub fn hearing_fine(&self, individual: bool) -> Option<(u32, bool)> {
        let row = self.setting(match individual {
            true => SettingKind::HearingFineIndividual,
            false => SettingKind::HearingFineOrganisation,
        })?;
        Some((row.number?, row.confirmed))
    }

    /// A number of days; none where no row says.
    pub fn days(&self, kind: SettingKind) -> u32 {
        self.number(kind)
    }

    fn number(&self, kind: SettingKind) -> u32 {
        self.setting(kind).and_then(|s| s.number).unwrap_or(0)
    }

    /// For how many days at most something is opened across the wall; today only where no row says.
    pub fn opening_days(&self) -> u32 {
        self.number(SettingKind::OpeningDays)
    }

    /// For how many days at most the firm is told of it later; not at all where no row says.
    pub fn postpone_days(&self) -> u32 {
        self.number(SettingKind::PostponeDays)
    }

    /// Within how many hours a leader decides on a report of danger; at once where no row says.
    pub fn duty_hours(&self) -> u32 {
        self.number(SettingKind::DutyHours)
    }

    /// A criterion of the positive list by name.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|c| c.id == id)
    }

    /// For how many working days a listing is before the public.
    pub fn notice_days(&self) -> u32 {
        self.number(SettingKind::NoticeDays)
    }

    /// For how many months a listing holds.
    pub fn listing_months(&self) -> u32 {
        self.number(SettingKind::ListingMonths)
    }

    /// For how many months a removed firm is barred.
    pub fn bar_months(&self) -> u32 {
        self.number(SettingKind::BarMonths)
    }

    /// How many working days before a hearing the firm is told of it (行政处罚法 64).
    pub fn hearing_notice_days(&self) -> u32 {
        self.number(SettingKind::HearingNoticeDays)
    }

    /// How many inspections on site a firm has in a year at most, and whether the row is confirmed; none where no row
    /// says.
    pub fn visit_cap(&self) -> Option<(u32, bool)> {
        let row = self.setting(SettingKind::VisitCap)?;
        Some((row.number?, row.confirmed))
    }

    /// The rows a listing rests on that no legal officer has confirmed.
    pub fn open_listing_rows(&self) -> Vec<String> {
        let kinds = [SettingKind::NoticeDays, SettingKind::ListingMonths];
        let settings = self.settings.iter().filter(|s| kinds.contains(&s.kind));
        let settings = settings.map(|s| (s.kind.key(), s.confirmed));
        let criteria = self.criteria.iter().map(|c| (c.id.as_str(), c.confirmed));
        let open = settings.chain(criteria).filter(|(_, confirmed)| !confirmed);
        open.map(|(row, _)| row.to_owned()).collect()
    }

    fn check_names(&self, row: &str, names: &[BasisId], faults: &mut Vec<BookFault>) {
        let absent = names.iter().filter(|id| !self.has_basis(id));
        faults.extend(absent.map(|id| BookFault::NoSuchBasis(row.to_owned(), id.clone())));
    }

    /// Whether there is a legal basis of this name.
    pub fn has_basis(&self, id: &BasisId) -> bool {
        self.bases.iter().any(|b| &b.id == id)
    }

    /// Whether there is a catalogue item of this name.
    pub fn has_item(&self, id: &ItemId) -> bool {
        self.items.iter().any(|i| &i.id == id)
    }

    /// A legal basis by name, in the version to cite on this day.
    pub fn basis_on(&self, id: &BasisId, day: Date) -> Option<&LegalBasis> {
        let versions = self.bases.iter().filter(|b| &b.id == id);
        begun(versions, |b| b.from, day)
    }

    /// A catalogue item by name, in the version to call it by on this day, whether it still holds or not.
    pub fn item_called(&self, id: &ItemId, day: Date) -> Option<&Item> {
        let versions = self.items.iter().filter(|i| &i.id == id);
        begun(versions, |i| i.from, day)
    }

    /// The catalogue items to choose from on this day, each once: what begins only later is none of them.
    pub fn items_begun(&self, day: Date) -> impl Iterator<Item = &Item> {
        let called =
            move |i: &&Item| i.from <= day && self.item_called(&i.id, day).is_some_and(|c| c == *i);
        self.items.iter().filter(called)
    }

    /// A catalogue item by name, as it holds on this day: what the rule itself reads.
    pub fn item_on(&self, id: &ItemId, day: Date) -> Option<&Item> {
        let mut versions = self.items.iter().filter(|i| &i.id == id);
        versions.find(|i| i.in_effect(day))
    }

    /// What binds a firm to tell of such an act anyway, on this day; nothing where nothing does.
    pub fn report_duty(&self, item: &ItemId, day: Date) -> Vec<BasisId> {
        let rows = self.rules.report_duties.iter();
        let bound = rows.filter(|row| row.items.contains(item));
        self.in_force(bound.flat_map(|row| &row.bases), day)
    }

    /// What an order to correct rests on: the articles of the act itself, and those that give the power to order.
    pub fn order_bases(&self, item: Option<&Item>, regime: Regime, day: Date) -> Vec<BasisId> {
        let own = item.map(|i| i.side(regime).articles.as_slice());
        self.in_force(
            own.unwrap_or_default()
                .iter()
                .chain(&self.rules.order_bases),
            day,
        )
    }

    /// Those of the named bases that are in force on this day, without repeats, in the given order.
    pub fn in_force<'a>(
        &'a self,
        ids: impl IntoIterator<Item = &'a BasisId>,
        day: Date,
    ) -> Vec<BasisId> {
        let mut found: Vec<BasisId> = Vec::new();
        for id in ids {
            let live = self.bases.iter().any(|b| &b.id == id && b.in_force(day));
            if live && !found.contains(id) {
                found.push(id.clone());
            }
        }
        found
    }

    /// Every row that can be confirmed, by name, and whether it is.
    pub fn rows(&self) -> impl Iterator<Item = (&str, bool)> {
        let rules = &self.rules;
        (self.bases.iter().map(|b| (b.id.0.as_str(), b.confirmed)))
            .chain(self.items.iter().map(|i| (i.id.0.as_str(), i.confirmed)))
            .chain(rules.exclusions.iter().map(|e| (e.kind.key(), e.confirmed)))
            .chain(rules.grounds.iter().map(|g| (g.kind.key(), g.confirmed)))
            .chain(rules.factors.iter().map(|f| (f.kind.key(), f.confirmed)))
            .chain(self.settings.iter().map(|s| (s.kind.key(), s.confirmed)))
            .chain(self.criteria.iter().map(|c| (c.id.as_str(), c.confirmed)))
            .chain(
                self.publications
                    .iter()
                    .map(|p| (p.kind.key(), p.confirmed)),
            )
            .chain(self.benchmarks.iter().map(|b| (b.id.as_str(), b.confirmed)))
    }

    /// Whether a row is confirmed in all its versions; one that is not there never is.
    pub fn is_confirmed(&self, row: &str) -> bool {
        let mut versions = self.rows().filter(|(id, _)| *id == row).peekable();
        versions.peek().is_some() && versions.all(|(_, confirmed)| confirmed)
    }

    /// The names of the rows that wait for the legal section, each once, in the order of the book.
    pub fn open_rows(&self) -> Vec<&str> {
        let mut open: Vec<&str> = Vec::new();
        for (row, confirmed) in self.rows() {
            if !confirmed && !open.contains(&row) {
                open.push(row);
            }
        }
        open
    }

    /// Marks rows as confirmed.
    pub fn confirm(&mut self, rows: &[String]) {
        let named = |id: &str| rows.iter().any(|row| row == id);
        for basis in &mut self.bases {
            basis.confirmed |= named(&basis.id.0);
        }
        for item in &mut self.items {
            item.confirmed |= named(&item.id.0);
        }
        for row in &mut self.criteria {
            row.confirmed |= named(&row.id);
        }
        for row in &mut self.publications {
            row.confirmed |= named(row.kind.key());
        }
        for row in &mut self.benchmarks {
            row.confirmed |= named(&row.id);
        }
        let rules = &mut self.rules;
        for row in &mut rules.exclusions {
            row.confirmed |= named(row.kind.key());
        }
        for row in &mut rules.grounds {
            row.confirmed |= named(row.kind.key());
        }
        for row in &mut rules.factors {
            row.confirmed |= named(row.kind.key());
        }
        for row in &mut self.settings {
            row.confirmed |= named(row.kind.key());
        }
    }

    /// The row of an exclusion.
    pub fn exclusion(&self, kind: ExclusionKind) -> Option<&Exclusion> {
        self.rules.exclusions.iter().find(|row| row.kind == kind)
    }

    /// The procedure row of an outcome.
    pub fn procedure(&self, outcome: Outcome) -> Option<&Procedure> {
        self.rules.procedure.iter().find(|p| p.outcome == outcome)
    }

    /// The regime that governs an act which ended on this day, before the lighter-law rule.
    pub fn regime_of(&self, day: Date) -> Regime {
        if day < self.rules.law_changes_on {
            Regime::Old
        } else {
            Regime::New
        }
    }
}
