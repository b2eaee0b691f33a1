//! The clocks of many streams in one read, so that a list shows the very pill of the thing's own page.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Reading;
use crate::domain::term::{Term, Terms};
use crate::server::Failure;
use crate::server::store::entities::{account_row, event};
use crate::server::store::events;
use crate::views::term::{RestsOn, TermView};

/// The kinds of event that carry an entry of a term's ledger.
const ENTRIES: [&str; 13] = [
    "case.term",
    "complaint.term",
    "consultation.term",
    "measure.term",
    "supervision_order.term",
    "leniency_file.term",
    "coercive_measure.term",
    "project.term",
    "matter.term",
    "inquiry.term",
    "draw.term",
    "suggestion.term",
    "enterprise.term",
];

impl Reading<'_> {
    /// The terms of each of these streams, folded from their ledgers alone.
    pub(super) async fn clocks(
        &self,
        streams: impl IntoIterator<Item = String>,
    ) -> Result<BTreeMap<String, Terms>, Failure> {
        let streams: Vec<String> = streams.into_iter().collect();
        let mut clocks: BTreeMap<String, Terms> = BTreeMap::new();
        if streams.is_empty() {
            return Ok(clocks);
        }
        let entries = event::Entity::find()
            .filter(event::Column::Stream.is_in(streams))
            .filter(event::Column::Kind.is_in(ENTRIES))
            .order_by_asc(event::Column::Stream)
            .order_by_asc(event::Column::Seq)
            .all(self.db)
            .await?;
        for row in entries {
            let terms = clocks.entry(row.stream.clone()).or_default();
            if let Some(entry) = events::decode(&row)?.term_entry() {
                terms.evolve(entry);
            }
        }
        Ok(clocks)
    }

    /// A term as it stands now.
    pub(super) fn term(&self, term: &Term) -> TermView {
        let row = self.facts.reference.row_of(term);
        TermView {
            rests_on: row.map(|row| RestsOn {
                source: row.source.clone(),
                confirmed: row.confirmed,
            }),
            ..TermView::of(term, self.facts.now, self.facts.calendar())
        }
    }

    /// Puts names to the people of the steps: for staff pages only.
    pub(super) async fn name_people<'t>(
        &self,
        terms: impl IntoIterator<Item = &'t mut TermView>,
    ) -> Result<(), Failure> {
        let terms: Vec<&mut TermView> = terms.into_iter().collect();
        let wanted: BTreeSet<String> = terms
            .iter()
            .flat_map(|t| t.accounts().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        if wanted.is_empty() {
            return Ok(());
        }
        let people: BTreeMap<String, String> = account_row::Entity::find()
            .filter(account_row::Column::Id.is_in(wanted))
            .all(self.db)
            .await?
            .into_iter()
            .map(|a| (a.id, a.name))
            .collect();
        for term in terms {
            term.people = people.clone();
        }
        Ok(())
    }

    /// The open term that ends first.
    pub(super) fn soonest(&self, terms: &Terms) -> Option<TermView> {
        terms
            .open()
            .min_by_key(|t| t.late_from())
            .map(|t| self.term(t))
    }
}
