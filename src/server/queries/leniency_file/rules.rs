//! The leniency rulebook, row by row, with what is confirmed and what is not.

use crate::domain::action::Action;
use crate::domain::leniency::rule::{Benchmark, Grade, Setting};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::law_change::edition;
use crate::server::queries::leniency_file::exclusion_rests_on;
use crate::server::queries::{Query, Reading};
use crate::server::replay::in_force_since;
use crate::views::clock_row;
use crate::views::law_change::Listed;
use crate::views::leniency_file::{RuleRow, RulesView};
use crate::views::money::thousands;
use crate::views::name::Name;

/// The rulebook in force.
#[derive(Clone, Copy, Debug)]
pub struct Rules;

impl Query for Rules {
    type View = RulesView;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<RulesView, Failure> {
        if !policy::reads_leniency_rules(scope.actor()) {
            return Err(Refusal::NotFound.into());
        }
        let book = &reading.facts.reference.leniency;
        let may = |action| policy::permit(scope.actor(), action, &Subject::default()).is_ok();
        let row = |listed, id: &str, source, confirmed| RuleRow {
            id: id.to_owned(),
            name: reading.row_name(id),
            source,
            confirmed,
            says: None,
            parts: None,
            days: None,
            own: false,
            listed,
        };
        let items = book.items.iter().map(|i| RuleRow {
            days: Some((i.from, i.to)),
            ..row(Listed::Item, &i.id.0, i.source, i.confirmed)
        });
        let rules = &book.rules;
        let weight = Listed::Weight;
        let flags = rules.exclusions.iter().map(|e| RuleRow {
            says: Some(exclusion_rests_on(e.kind, book, reading.facts.today())),
            ..row(weight, e.kind.key(), e.source, e.confirmed)
        });
        let grounds =
            (rules.grounds.iter()).map(|g| row(weight, g.kind.key(), g.source, g.confirmed));
        let factors =
            (rules.factors.iter()).map(|f| row(weight, f.kind.key(), f.source, f.confirmed));
        let settings = book.settings.iter().map(|s| RuleRow {
            says: Some(reading.setting_says(s)),
            ..row(Listed::Setting, s.kind.key(), s.source, s.confirmed)
        });
        let criteria = book.criteria.iter().map(|c| RuleRow {
            name: Name::new(c.zh.clone(), c.en.clone()),
            ..row(Listed::Setting, &c.id, c.source, c.confirmed)
        });
        let publications =
            (book.publications.iter()).map(|p| row(weight, p.kind.key(), p.source, p.confirmed));
        let benchmarks = book.benchmarks.iter().map(|b| RuleRow {
            name: reading.benchmark_name(b),
            parts: Some((b.grade, b.part, b.only_most)),
            own: b.item.is_some(),
            ..row(Listed::Benchmark, &b.id, b.source, b.confirmed)
        });
        let (edition, _) = edition(reading).await?;
        let open = edition.law_changes.iter().filter(|c| c.ended.is_none());
        let waiting = open.count();
        Ok(RulesView {
            since: in_force_since(reading.db, &rules.version).await?,
            law_changes_on: rules.law_changes_on,
            bases: book.bases.clone(),
            rows: items
                .chain(flags)
                .chain(grounds)
                .chain(factors)
                .chain(settings)
                .chain(criteria)
                .chain(publications)
                .chain(benchmarks)
                .collect(),
            clocks: clock_row::rows(&reading.facts.reference.rulebook),
            may_confirm: may(Action::ConfirmLegalBasis),
            may_propose: may(Action::ProposeLawChange),
            waiting,
        })
    }
}

impl Reading<'_> {
    /// A number or wording of the rulebook, as it stands there.
    pub(in crate::server::queries) fn setting_says(&self, setting: &Setting) -> Name {
        match setting.number {
            Some(number) => Name::same(thousands(&number.to_string())),
            None => Name::new(setting.zh.clone(), setting.en.clone()),
        }
    }

    /// A row of the benchmark: the grade's own, or an item's by the item's name.
    pub(in crate::server::queries) fn benchmark_name(&self, row: &Benchmark) -> Name {
        let Some(item) = &row.item else {
            return crate::views::leniency_file::listed(&row.id);
        };
        let item = self.item_name(&item.0);
        let (zh, en) = match row.grade {
            Grade::Mitigate => ("减轻", "mitigated"),
            Grade::Lighten => ("从轻", "lightened"),
            Grade::Ordinary => ("一般", "ordinary"),
            Grade::Aggravated => ("从重", "aggravated"),
        };
        Name::new(
            format!("裁量基准：{zh}（{}）", item.zh),
            format!("Benchmark: {en} ({})", item.en),
        )
    }

    /// A row of the leniency rulebook by its key: an article, an item, or a member of a closed list.
    pub(in crate::server::queries) fn row_name(&self, row: &str) -> Name {
        let book = &self.facts.reference.leniency;
        if let Some(b) = book.benchmarks.iter().find(|b| b.id == row) {
            self.benchmark_name(b)
        } else if book.bases.iter().any(|b| b.id.0 == row) {
            self.basis_name(row)
        } else if book.items.iter().any(|i| i.id.0 == row) {
            self.item_name(row)
        } else {
            crate::views::leniency_file::listed(row)
        }
    }
}
