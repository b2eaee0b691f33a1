//! Proposed changes of the leniency rulebook: the list, and one with what it would change.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Query, Reading};
use crate::domain::ids::{LeniencyFileId, Noun, only};
use crate::domain::leniency::rule::{Proposal, RowEdit, RuleBook, RuleRow};
use crate::domain::leniency_file::{self, Status, subject_of};
use crate::domain::policy::{self, Scope};
use crate::domain::reference::{Edition, LawChange, Reference, law_change_actions};
use crate::domain::refusal::Refusal;
use crate::domain::world::{Facts, Need, State};
use crate::server::Failure;
use crate::server::store::entities::leniency_file_row;
use crate::server::store::events;
use crate::views::law_change::{
    Doing, FieldChange, FileReach, LawChangeDetail, LawChangeLine, LawChanges, Listed, Reach,
    VersionChange,
};
use crate::views::leniency_file::listed;
use crate::views::name::Name;

/// Rows on a page.
const PAGE: usize = 50;
/// The most files that are asked again for one page; the newest.
const MOST: u64 = 200;
/// Fewer files than this are not counted for somebody who is not named in them.
const FEWEST: usize = 5;

/// A page of the proposed changes.
#[derive(Clone, Copy, Debug, Default)]
pub struct LawChangesOf {
    /// Only those before this number.
    pub before: Option<u32>,
}

/// One proposed change.
#[derive(Clone, Copy, Debug)]
pub struct LawChangeOf(pub u32);

/// The folded rulebook stream, and how far it was read.
pub(super) async fn edition(reading: &Reading<'_>) -> Result<(Edition, u64), Failure> {
    let stream = only(Noun::Rulebook);
    let world = reading.world([stream.clone()]).await?;
    match world.state(&stream) {
        Some(State::Reference(edition)) => Ok((edition.clone(), world.seq(&stream))),
        _ => Err(Refusal::NotFound.into()),
    }
}

impl Query for LawChangesOf {
    type View = LawChanges;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<LawChanges, Failure> {
        if !policy::reads_leniency_rules(scope.actor()) {
            return Err(Refusal::NotFound.into());
        }
        let (edition, _) = edition(reading).await?;
        let newest = edition.law_changes.iter().rev();
        let mut rest = newest.filter(|c| self.before.is_none_or(|n| c.n < n));
        let rows: Vec<LawChangeLine> = rest.by_ref().take(PAGE).map(|c| line(reading, c)).collect();
        let next = rest.next().and(rows.last()).map(|last| last.n);
        Ok(LawChanges { rows, next })
    }
}

/// A change in one line.
pub(super) fn line(reading: &Reading<'_>, change: &LawChange) -> LawChangeLine {
    LawChangeLine {
        n: change.n,
        row: name(reading, change),
        doing: doing(&change.edit),
        by: change.by.clone(),
        at: change.at,
        adopted: change.ended.as_ref().map(|e| e.version.is_some()),
    }
}

fn doing(edit: &RowEdit) -> Doing {
    match edit {
        RowEdit::Add(_) => Doing::Adds,
        RowEdit::Change(_) => Doing::Changes,
        RowEdit::End { .. } => Doing::Ends,
        RowEdit::Remove { .. } => Doing::Removes,
    }
}

/// The row's name as it was, or as it comes in.
fn name(reading: &Reading<'_>, change: &LawChange) -> Name {
    let row = change.before.last().or(match &change.edit {
        RowEdit::Add(row) | RowEdit::Change(row) => Some(row),
        RowEdit::End { .. } | RowEdit::Remove { .. } => None,
    });
    match row {
        Some(RuleRow::Basis(r)) => Name::new(r.cited_zh(), r.cited_en()),
        Some(RuleRow::Item(r)) => Name::new(r.zh.clone(), r.en.clone()),
        Some(RuleRow::Criterion(r)) => Name::new(r.zh.clone(), r.en.clone()),
        Some(RuleRow::Benchmark(r)) => reading.benchmark_name(r),
        Some(other) => listed(other.key()),
        None => reading.row_name(change.edit.key()),
    }
}

/// Of which list a row is.
pub(super) fn list_of(row: Option<&RuleRow>) -> Listed {
    match row {
        Some(RuleRow::Basis(_)) => Listed::Basis,
        Some(RuleRow::Item(_)) => Listed::Item,
        Some(RuleRow::Setting(_) | RuleRow::Criterion(_)) => Listed::Setting,
        Some(RuleRow::Benchmark(_)) => Listed::Benchmark,
        _ => Listed::Weight,
    }
}

impl Query for LawChangeOf {
    type View = LawChangeDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<LawChangeDetail, Failure> {
        if !policy::reads_leniency_rules(scope.actor()) {
            return Err(Refusal::NotFound.into());
        }
        let (edition, seq) = edition(reading).await?;
        let change = edition.law_change(self.0).ok_or(Refusal::NotFound)?;
        let book = &reading.facts.reference.leniency;
        let current = change.ended.is_none() && change.is_current(book);
        let next = current.then(|| book.edited(&change.edit).ok()).flatten();
        let reach = match next {
            Some(next) => Some(Box::pin(reach(reading, scope, next)).await?),
            None => None,
        };
        let after = after(change, book);
        Ok(LawChangeDetail {
            n: change.n,
            row: name(reading, change),
            key: change.edit.key().to_owned(),
            listed: list_of(after.first().or(change.before.first())),
            doing: doing(&change.edit),
            versions: differences(&change.before, &after),
            version: change.version.clone(),
            text: change.text.clone(),
            reason: change.reason.clone(),
            by: change.by.clone(),
            at: change.at,
            current,
            reach,
            ended: change.ended.clone(),
            actions: law_change_actions(change, scope.actor(), book),
            seq,
        })
    }
}

/// The versions of the row once the change holds, reckoned on the row as it stood when it was proposed.
fn after(change: &LawChange, book: &RuleBook) -> Vec<RuleRow> {
    let mut then = book.clone();
    then.put(change.edit.key(), change.before.clone());
    match (&change.edit, then.edited(&change.edit)) {
        (RowEdit::Change(_) | RowEdit::End { .. } | RowEdit::Remove { .. }, Ok(next)) => {
            next.versions(change.edit.key())
        }
        (RowEdit::Add(row) | RowEdit::Change(row), _) => vec![row.clone()],
        (RowEdit::End { .. } | RowEdit::Remove { .. }, Err(_)) => change.before.clone(),
    }
}

/// What differs, version by version. A version that was not there is held against the one before it.
fn differences(before: &[RuleRow], after: &[RuleRow]) -> Vec<VersionChange> {
    let from = |row: &RuleRow| row.days().map(|(from, _)| from);
    let mut told = Vec::new();
    // what goes out is said field by field, too
    for row in before.iter().filter(|_| after.is_empty()) {
        let fields = row.fields().into_iter().filter(|(_, old)| !old.is_empty());
        told.push(VersionChange {
            from: from(row),
            fresh: false,
            fields: fields
                .map(|(field, old)| FieldChange {
                    field,
                    old: Some(old),
                    new: String::new(),
                })
                .collect(),
        });
    }
    for row in after {
        let same_day = before.iter().find(|b| from(b) == from(row));
        let earlier = before.iter().rfind(|b| from(b) < from(row));
        let was = same_day.or(earlier).map(RuleRow::fields);
        let fields: Vec<FieldChange> = row
            .fields()
            .into_iter()
            .map(|(field, new)| FieldChange {
                field,
                old: was.as_ref().map(|was| {
                    let there = was.iter().find(|(name, _)| *name == field);
                    there.map_or_else(String::new, |(_, old)| old.clone())
                }),
                new,
            })
            .filter(|f| match &f.old {
                Some(old) => *old != f.new,
                None => !f.new.is_empty(),
            })
            .collect();
        if !fields.is_empty() {
            told.push(VersionChange {
                from: from(row),
                fresh: same_day.is_none(),
                fields,
            });
        }
    }
    told
}

/// Asks the rule again, under the edition there would be, of every file that is being looked into.
async fn reach(reading: &Reading<'_>, scope: &Scope, next: RuleBook) -> Result<Reach, Failure> {
    let reference = Reference {
        leniency: next,
        ..reading.facts.reference.clone()
    };
    let then = Facts {
        now: reading.facts.now,
        reference: &reference,
    };
    let open = leniency_file_row::Entity::find()
        .filter(leniency_file_row::Column::Status.eq(Status::Checking.key()))
        .order_by_desc(leniency_file_row::Column::Id)
        .limit(MOST)
        .all(reading.db)
        .await?;
    let mut reach = Reach::default();
    let mut others = 0;
    for row in open {
        let id = LeniencyFileId(row.id);
        let mut world = reading.world([id.stream()]).await?;
        let firm = world.leniency_file(&id)?.enterprise()?.clone();
        let need = Need::DecidedFiles(firm);
        events::meet(reading.db, &mut world, need).await?;
        let file = world.leniency_file(&id)?;
        let now = leniency_file::suggestion(file, &world, &reading.facts)?;
        let Some((_, old)) = now else { continue };
        reach.asked += 1;
        let Some((_, new)) = leniency_file::suggestion(file, &world, &then)? else {
            continue;
        };
        if same(&old, &new) {
            continue;
        }
        // whoever is not named in a file learns nothing of it
        if !policy::opens(scope.actor(), &subject_of(file)) {
            others += 1;
            continue;
        }
        reach.own.push(FileReach {
            number: file.number.clone(),
            enterprise: file.enterprise_name.clone(),
            old: old.outcome,
            new: new.outcome,
        });
    }
    reach.few = (1..FEWEST).contains(&others);
    reach.others = Some(others).filter(|n| *n >= FEWEST);
    Ok(reach)
}

/// Whether two proposals say the same, whatever edition they were asked of and what of it was confirmed.
fn same(old: &Proposal, new: &Proposal) -> bool {
    let told = |p: &Proposal| {
        let mut p = p.clone();
        p.rule_version = String::new();
        p.rests_on_unconfirmed = Vec::new();
        p.unconfirmed_rows = Vec::new();
        p
    };
    told(old) == told(new)
}
