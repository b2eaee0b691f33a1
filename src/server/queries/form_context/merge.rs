//! What the forms of merging need: the cases it could be merged with, each with whose it is and when it is due, and
//! the ones that can be taken out again.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::Asking;
use super::case::of;
use super::choices::{keyed, named};
use crate::domain::action::Action;
use crate::domain::case::{self, Case, Stage};
use crate::domain::ids::{CaseId, Noun};
use crate::domain::policy;
use crate::domain::term::TermKind;
use crate::server::Failure;
use crate::server::store::entities::{case_enterprise, case_row};
use crate::views::context::{Choice, FormContext};

/// The most cases that are offered; any other is named by its number.
const OFFERED: u64 = 8;
/// Firms of one case that are named in its line.
const NAMED: usize = 3;

/// Which case it is merged with: alike ones are offered, and any other can be named.
pub(super) async fn merge(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::MergeCase).await?;
    let this = world.case(&id)?;
    let mut ids = alike(asking, this).await?;
    if let Some(other) = typed(asking).await?.filter(|other| *other != id) {
        context.ids.insert("typed", other.0.clone());
        ids.insert(0, other);
    }
    let mut seen = BTreeSet::from([id.clone()]);
    let mut choices = Vec::new();
    for other in ids.into_iter().filter(|other| seen.insert(other.clone())) {
        if let Some(choice) = offered(asking, &other).await? {
            choices.push(choice);
        }
    }
    context.choices.insert("case", choices);
    context.choices.insert("keep", keyed(["this", "other"]));
    Ok(context)
}

/// The cases that went into it and can be taken out again.
pub(super) async fn undo(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::UndoMerge).await?;
    let (this, facts) = (world.case(&id)?, asking.facts());
    let undoable = this.taken_over.iter();
    let undoable = undoable.filter(|(from, _)| case::may_undo(this, from, facts));
    let choices = undoable.map(|(from, taken)| {
        let (day, n) = (taken.undo_until, taken.complaints.len());
        named(
            from.0.clone(),
            &format!(
                "{} · {n}个问题 · {}月{}日前、答复之前可以撤销",
                taken.number,
                day.month(),
                day.day()
            ),
            &format!(
                "{} · problems: {n} · possible until {day} and before an answer",
                taken.number
            ),
        )
    });
    let choices: Vec<Choice> = choices.collect();
    if let [only] = choices.as_slice() {
        context.values.insert("from", vec![only.value.clone()]);
    }
    context.choices.insert("from", choices);
    Ok(context)
}

/// The case of a number that was typed, if the actor may see it.
async fn typed(asking: &Asking<'_>) -> Result<Option<CaseId>, Failure> {
    let Some(number) = asking.typed("typed") else {
        return Ok(None);
    };
    let id = match asking.holder("case_number", number.trim()).await {
        Ok(stream) => CaseId(stream.id),
        Err(Failure::Refused(_)) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let world = asking.reading.world([id.stream()]).await?;
    Ok(sees(asking, world.case(&id)?).then_some(id))
}

fn sees(asking: &Asking<'_>, case: &Case) -> bool {
    let subject = case::subject_of(case, asking.facts());
    policy::sees(asking.actor, Noun::Case, &subject)
}

/// One case as it is offered; none where it could not be merged now or the actor may not see it.
async fn offered(asking: &Asking<'_>, id: &CaseId) -> Result<Option<Choice>, Failure> {
    let world = asking.reading.world([id.stream()]).await?;
    let (case, facts) = (world.case(id)?, asking.facts());
    if !sees(asking, case) || case::possible(case, Action::MergeCase, facts).is_err() {
        return Ok(None);
    }
    let firms: BTreeSet<&str> = case
        .live()
        .map(|(_, l)| l.enterprise_name.as_str())
        .collect();
    let many = firms.len();
    let firms: Vec<&str> = firms.into_iter().take(NAMED).collect();
    let due = case.terms.running(TermKind::Resolution);
    let day = due.map(|t| t.due_on());
    let lead = case
        .lead
        .as_ref()
        .map(|u| asking.reading.unit_name(u.as_str()));
    let lead = lead.unwrap_or_default();
    Ok(Some(named(
        id.0.clone(),
        &format!(
            "{} {} · {}（{many}家企业）· {} · {}到期",
            case.number,
            case.title,
            firms.join("、"),
            lead.zh,
            day.map(|d| format!("{}月{}日", d.month(), d.day()))
                .unwrap_or_default()
        ),
        &format!(
            "{} {} · {} (enterprises: {many}) · {} · due {}",
            case.number,
            case.title,
            firms.join(", "),
            lead.en,
            day.map(|d| d.to_string()).unwrap_or_default()
        ),
    )))
}

/// Cases that may be the same thing: of the same firms first, then of the same theme, the newest first.
async fn alike(asking: &Asking<'_>, this: &Case) -> Result<Vec<CaseId>, Failure> {
    let open = [Stage::Triage, Stage::Assigned, Stage::Handling].map(Stage::key);
    let newest = |query: Select<case_row::Entity>| {
        query
            .select_only()
            .column(case_row::Column::Id)
            .filter(case_row::Column::Stage.is_in(open))
            .order_by_desc(case_row::Column::OpenedAt)
            .limit(OFFERED)
            .into_tuple::<String>()
    };
    let firms = this.live().map(|(_, l)| l.enterprise.0.clone());
    let own = sea_orm::sea_query::Query::select()
        .column(case_enterprise::Column::CaseId)
        .from(case_enterprise::Entity)
        .cond_where(case_enterprise::Column::Enterprise.is_in(firms))
        .to_owned();
    let of_firms = case_row::Entity::find().filter(case_row::Column::Id.in_subquery(own));
    let theme = this.theme.as_ref().map_or("", |t| t.as_str());
    let of_theme = case_row::Entity::find().filter(case_row::Column::Theme.eq(theme));
    let db = asking.reading.db;
    let mut ids = newest(of_firms).all(db).await?;
    ids.extend(newest(of_theme).all(db).await?);
    let most = usize::try_from(OFFERED).unwrap_or(usize::MAX);
    Ok(ids.into_iter().take(2 * most).map(CaseId).collect())
}
