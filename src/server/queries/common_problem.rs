//! 共性问题: the complaints of one month, put together by likeness over firms, beside the month before. The newest of
//! a month are compared, so many and no more, and the page says so; nothing is stored.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::board::only_overseers;
use super::consultation::convene_action;
use super::similar::ALIKE;
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::case::Stage;
use crate::domain::complaint::{self, Status};
use crate::domain::ids::{CaseId, ComplaintId};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::time::{At, plus_days};
use crate::server::Failure;
use crate::server::search::{Groups, Shape};
use crate::server::store::entities::{case_row, complaint_row, consultation_case};
use crate::views::board;
use crate::views::common_problem::{CommonCase, CommonLine, CommonProblem, CommonProblems};
use crate::views::report::Spell;

/// The most complaints of a month that are compared, the newest.
const COMPARED: usize = 3_000;
/// Firms that make a problem common.
const FIRMS: usize = 2;
/// Problems shown.
const SHOWN: usize = 30;
/// Complaints of one problem shown.
const LINES: usize = 50;
/// Months that can be chosen.
const MONTHS: i32 = 24;
/// Complaints one matter is opened over in one press.
const AT_ONCE: usize = 100;
/// Matters a consultation is convened over in one press.
const OVER: usize = 30;
/// Characters of the words that are shown.
const BEGINNING: usize = 60;

/// The common problems of a month, of this month where none is named.
#[derive(Clone, Debug, Default)]
pub struct CommonProblemsOf(pub Option<String>);

/// The complaints of a month, the oldest first.
struct Said {
    rows: Vec<complaint_row::Model>,
    capped: bool,
}

/// Complaints that are alike, the oldest first.
type Group = Vec<complaint_row::Model>;

fn first_of(day: Date) -> Date {
    day.first_of_month()
}

fn month_before(first: Date) -> Date {
    first_of(plus_days(first, -1))
}

fn firms(group: &Group) -> usize {
    let all: BTreeSet<&str> = group.iter().map(|r| r.enterprise.as_str()).collect();
    all.len()
}

/// How what was said begins.
fn beginning(row: &complaint_row::Model) -> String {
    row.words.chars().take(BEGINNING).collect()
}

/// How the first of them begins.
fn begins(group: &Group) -> String {
    group.first().map(beginning).unwrap_or_default()
}

fn waits(row: &complaint_row::Model) -> bool {
    row.status == Status::Registered.key() && row.case_id.is_none()
}

impl Query for CommonProblemsOf {
    type View = CommonProblems;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<CommonProblems, Failure> {
        only_overseers(scope)?;
        let today = reading.facts.today();
        let this = first_of(today);
        let back = |first: &Date| Some(month_before(*first));
        let months = std::iter::successors(Some(this), back);
        let months: Vec<Date> = months.take(MONTHS as usize).collect();
        let month = match self.0.as_deref() {
            None => this,
            Some(text) => match Spell::parse(text, today) {
                Some(spell @ Spell::Month(..)) if months.contains(&spell.first()) => spell.first(),
                _ => return Err(Refusal::NotFound.into()),
            },
        };
        let of_month = reading.common_in(month).await?;
        let more = of_month.common.len().saturating_sub(SHOWN);
        let mut rows = Vec::new();
        for (group, before) in of_month.common.into_iter().take(SHOWN) {
            rows.push(reading.common_problem(scope, group, before).await?);
        }
        Ok(CommonProblems {
            month,
            months,
            compared: of_month.compared,
            capped: of_month.capped,
            capped_before: of_month.capped_before,
            rows,
            more,
        })
    }
}

/// What several firms said alike in a month.
struct Common {
    /// That of most firms first, each with the number of firms that said it the month before.
    common: Vec<(Group, usize)>,
    /// Complaints compared.
    compared: usize,
    /// Whether there were more in the month.
    capped: bool,
    /// Whether there were more in the month before.
    capped_before: bool,
}

/// Puts complaints together by likeness; the group of each place holds them in the order they came.
fn together(rows: Vec<complaint_row::Model>) -> (Groups, Vec<Group>) {
    let (mut groups, mut all) = (Groups::default(), Vec::<Group>::new());
    for row in rows {
        let shape = Shape::of(&row.words);
        let like = groups.like(&shape, ALIKE);
        let at = like.unwrap_or_else(|| groups.begin(shape));
        match all.get_mut(at) {
            Some(group) => group.push(row),
            None => all.push(vec![row]),
        }
    }
    (groups, all)
}

/// The firms of these complaints by the group each would have gone to.
fn placed(groups: &Groups, rows: &[complaint_row::Model]) -> BTreeMap<usize, BTreeSet<String>> {
    let mut firms: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        if let Some(at) = groups.like(&Shape::of(&row.words), ALIKE) {
            firms.entry(at).or_default().insert(row.enterprise.clone());
        }
    }
    firms
}

impl Reading<'_> {
    /// What several firms said alike in a month.
    async fn common_in(&self, month: Date) -> Result<Common, Failure> {
        let said = self.said_in(month).await?;
        let compared = said.rows.len();
        let (groups, all) = together(said.rows);
        let before = self.said_in(month_before(month)).await?;
        let firms_before = placed(&groups, &before.rows);
        let mut common: Vec<(usize, Group)> = all
            .into_iter()
            .enumerate()
            .filter(|(_, group)| firms(group) >= FIRMS)
            .collect();
        common.sort_by_key(|(at, group)| (std::cmp::Reverse(firms(group)), *at));
        let with_before = |(at, group)| (group, firms_before.get(&at).map_or(0, BTreeSet::len));
        Ok(Common {
            common: common.into_iter().map(with_before).collect(),
            compared,
            capped: said.capped,
            capped_before: before.capped,
        })
    }

    /// What most firms raised this month, so many problems and no more: how each begins, and how it grew.
    pub(super) async fn most_common(&self, most: usize) -> Result<Vec<board::Common>, Failure> {
        let of_month = self.common_in(first_of(self.facts.today())).await?;
        let line = |(group, before): (Group, usize)| board::Common {
            begins: begins(&group),
            firms: firms(&group),
            firms_before: before,
        };
        Ok(of_month.common.into_iter().take(most).map(line).collect())
    }

    /// The complaints received in a month and not void, the newest of them; the month's window of one index.
    async fn said_in(&self, month: Date) -> Result<Said, Failure> {
        use complaint_row::Column;
        let next = first_of(plus_days(month, 31));
        let from = |day: Date| At::from_beijing(day, 0, 0).0;
        let mut rows = complaint_row::Entity::find()
            .filter(Column::ReceivedAt.gte(from(month)))
            .filter(Column::ReceivedAt.lt(from(next)))
            .filter(Column::Status.ne(Status::Void.key()))
            .order_by_desc(Column::ReceivedAt)
            .order_by_desc(Column::Id)
            .limit(COMPARED as u64 + 1)
            .all(self.db)
            .await?;
        let capped = rows.len() > COMPARED;
        rows.truncate(COMPARED);
        rows.reverse();
        Ok(Said { rows, capped })
    }

    /// What waits for triage and is alike a complaint, in the month it was received: what the page showed with it.
    pub(super) async fn waiting_with(
        &self,
        id: &ComplaintId,
        received_at: At,
    ) -> Result<Vec<complaint_row::Model>, Failure> {
        let month = first_of(received_at.beijing_date());
        let (_, all) = together(self.said_in(month).await?.rows);
        let its = |group: &Group| group.iter().any(|r| r.id == id.as_str());
        let group = all.into_iter().find(its).unwrap_or_default();
        let others = group.into_iter().filter(waits);
        let others = others.filter(|r| r.id != id.as_str());
        Ok(others.take(AT_ONCE - 1).collect())
    }

    async fn common_problem(
        &self,
        scope: &Scope,
        group: Group,
        firms_before: usize,
    ) -> Result<CommonProblem, Failure> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for id in group.iter().filter_map(|r| r.case_id.clone()) {
            *counts.entry(id).or_default() += 1;
        }
        let cases = case_row::Entity::find()
            .filter(case_row::Column::Id.is_in(counts.keys().cloned()))
            .order_by_asc(case_row::Column::Id)
            .all(self.db)
            .await?;
        let leads: BTreeSet<&str> = cases
            .iter()
            .map(|c| c.lead.as_str())
            .filter(|lead| !lead.is_empty())
            .collect();
        let units = leads.into_iter().map(|u| self.unit_name(u));
        let units = units.collect();
        let line = |r: &complaint_row::Model| CommonLine {
            number: r.number.clone(),
            enterprise: r.enterprise_name.clone(),
            received_on: At(r.received_at).beijing_date(),
            status: status(r),
            begins: beginning(r),
        };
        Ok(CommonProblem {
            begins: begins(&group),
            complaints: group.len(),
            firms: firms(&group),
            firms_before,
            units,
            waiting: group.iter().filter(|r| waits(r)).count(),
            open: self.opens_over(scope, &group).await?,
            convene: self.convenes_over(scope, &cases).await?,
            cases: cases
                .iter()
                .map(|c| CommonCase {
                    number: c.number.clone(),
                    title: c.title.clone(),
                    stage: stage(c),
                    complaints: counts.get(&c.id).copied().unwrap_or_default(),
                })
                .collect(),
            lines: group.iter().take(LINES).map(line).collect(),
            more: group.len().saturating_sub(LINES),
        })
    }

    /// Where one matter is opened over those that wait, where the command would be accepted.
    async fn opens_over(&self, scope: &Scope, group: &Group) -> Result<Option<String>, Failure> {
        let Some(first) = group.iter().find(|r| waits(r)) else {
            return Ok(None);
        };
        let id = ComplaintId(first.id.clone());
        let world = self.world([id.stream()]).await?;
        let (said, action) = (world.complaint(&id)?, Action::OpenCase);
        let subject = complaint::subject_of(said, &world, &self.facts);
        let may = complaint::possible(said, &world, action).is_ok()
            && policy::permit(scope.actor(), action, &subject).is_ok();
        Ok(may.then(|| format!("/office/common-problems/{}/open", first.number)))
    }

    /// Where a consultation is convened over its open matters: asked from the first that none is held over.
    async fn convenes_over(
        &self,
        scope: &Scope,
        cases: &[case_row::Model],
    ) -> Result<Option<String>, Failure> {
        let open = cases.iter().filter(|c| !stage(c).is_over());
        let open: Vec<&case_row::Model> = open.collect();
        let held: BTreeSet<String> = consultation_case::Entity::find()
            .select_only()
            .column(consultation_case::Column::CaseId)
            .filter(consultation_case::Column::CaseId.is_in(open.iter().map(|c| c.id.as_str())))
            .filter(consultation_case::Column::InForce.eq(true))
            .into_tuple()
            .all(self.db)
            .await?
            .into_iter()
            .collect();
        let mut free = open.into_iter().filter(|c| !held.contains(&c.id));
        let Some(first) = free.next() else {
            return Ok(None);
        };
        let id = CaseId(first.id.clone());
        let world = self.world([id.stream()]).await?;
        if convene_action(world.case(&id)?, scope.actor(), self).is_none() {
            return Ok(None);
        }
        let others: Vec<&str> = free.take(OVER - 1).map(|c| c.number.as_str()).collect();
        let path = format!("/office/cases/{}/consult", first.number);
        Ok(Some(match others.is_empty() {
            true => path,
            false => format!("{path}?also={}", others.join("+")),
        }))
    }
}

fn status(r: &complaint_row::Model) -> Status {
    let found = Status::ALL.into_iter().find(|s| s.key() == r.status);
    found.unwrap_or_default()
}

fn stage(c: &case_row::Model) -> Stage {
    let found = Stage::ALL.into_iter().find(|s| s.key() == c.stage);
    found.unwrap_or_default()
}
