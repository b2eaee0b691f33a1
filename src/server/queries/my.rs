//! A firm's own complaints, and the promise at the front door.

mod detail;
mod letter;
mod members;
mod track;

pub use detail::{AnswerToOpen, MyComplaintByNumber, SimilarToMine};
pub use letter::MyLetter;
pub use members::{Member, MemberByLogin, OurMembers};
use std::collections::BTreeMap;
pub use track::{ReceivedByNumber, TrackByNumber};

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::case::Stage;
use crate::domain::complaint::Status;
use crate::domain::ids::EnterpriseId;
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::term::{PauseCategory, TermKind, Terms};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::{case_row, complaint_row, enterprise_row};
use crate::views::home::Home;
use crate::views::my::{MyComplaints, MyFilter, MyLine, MyStart, MyTurn, PublicStage};

/// Rows of a page of a list.
const PAGE: u64 = 50;
/// Rows of each list of the start page.
const START: u64 = 20;
/// Characters of the words that stand in a list.
const BEGINNING: usize = 60;

/// What everybody reads at the door; asked as the system, it holds nothing of anybody.
#[derive(Clone, Copy, Debug)]
pub struct FrontDoor;

impl Query for FrontDoor {
    type View = Home;

    async fn fetch(self, reading: &Reading<'_>, _: &Scope) -> Result<Home, Failure> {
        let rule = reading.facts.reference.rule(TermKind::Acceptance, None);
        Ok(Home {
            acceptance: rule.budget,
        })
    }
}

/// The firm's start page.
#[derive(Clone, Copy, Debug)]
pub struct Mine;

impl Query for Mine {
    type View = MyStart;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MyStart, Failure> {
        let firm = firm_of(scope)?;
        let waiting = rows(&firm, MyFilter::Waiting)
            .limit(START)
            .all(reading.db)
            .await?;
        let open = rows(&firm, MyFilter::Open)
            .filter(complaint_row::Column::Status.ne(Status::Answered.key()))
            .limit(START)
            .all(reading.db)
            .await?;
        // what the clock waits for is the firm's to do, as an answer is
        let (asked, open): (Vec<_>, Vec<_>) = lines(reading, open)
            .await?
            .into_iter()
            .partition(|line| line.turn == MyTurn::Supply);
        let mut waiting = lines(reading, waiting).await?;
        waiting.extend(asked);
        let any = rows(&firm, MyFilter::All)
            .limit(1)
            .one(reading.db)
            .await?
            .is_some();
        let name = enterprise_row::Entity::find_by_id(firm.0.clone())
            .one(reading.db)
            .await?;
        Ok(MyStart {
            enterprise: name.map(|f| f.name).unwrap_or_default(),
            waiting,
            open,
            guidance: reading.guidance_waiting(&firm).await?,
            claims: reading.claims_of_firm(&firm).await?.len(),
            service_officer: reading.service_officer(&firm).await?,
            plans: reading.plans_of_firm(&firm).await?,
            any,
            may_submit: may_submit(scope, &firm),
        })
    }
}

/// The firm's complaints, newest first.
#[derive(Clone, Debug, Default)]
pub struct AllMine {
    /// Which.
    pub filter: MyFilter,
    /// The number the page before ended with.
    pub after: Option<String>,
}

impl Query for AllMine {
    type View = MyComplaints;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MyComplaints, Failure> {
        let firm = firm_of(scope)?;
        let mut wanted = rows(&firm, self.filter);
        if let Some(after) = &self.after {
            let last = complaint_row::Entity::find()
                .filter(complaint_row::Column::Number.eq(after.as_str()))
                .filter(complaint_row::Column::Enterprise.eq(firm.as_str()))
                .one(reading.db)
                .await?
                .ok_or(Refusal::NotFound)?;
            wanted = wanted.filter(before(last.received_at, &last.id));
        }
        let mut found = wanted.limit(PAGE + 1).all(reading.db).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = found.len() > page;
        found.truncate(page);
        let rows = lines(reading, found).await?;
        Ok(MyComplaints {
            next: rows.last().filter(|_| more).map(|row| row.number.clone()),
            rows,
            filter: self.filter,
            may_submit: may_submit(scope, &firm),
        })
    }
}

/// The firm the reader speaks for; to anybody else these pages do not exist.
fn firm_of(scope: &Scope) -> Result<EnterpriseId, Refusal> {
    match scope.help() {
        HelpScope::Enterprise(firm) => Ok(firm),
        HelpScope::All | HelpScope::Unit(..) | HelpScope::Nothing => Err(Refusal::NotFound),
    }
}

fn may_submit(scope: &Scope, firm: &EnterpriseId) -> bool {
    let subject = Subject {
        new: true,
        enterprises: [firm.clone()].into(),
        ..Subject::default()
    };
    policy::permit(scope.actor(), Action::SubmitComplaint, &subject).is_ok()
}

fn rows(firm: &EnterpriseId, filter: MyFilter) -> Select<complaint_row::Entity> {
    let settled = Status::ALL
        .into_iter()
        .filter(|s| s.is_settled())
        .map(Status::key);
    let status = complaint_row::Column::Status;
    let all = complaint_row::Entity::find()
        .filter(complaint_row::Column::Enterprise.eq(firm.as_str()))
        .order_by_desc(complaint_row::Column::ReceivedAt)
        .order_by_desc(complaint_row::Column::Id);
    match filter {
        MyFilter::All => all,
        MyFilter::Open => all.filter(status.is_not_in(settled)),
        MyFilter::Waiting => all.filter(status.eq(Status::Answered.key())),
        MyFilter::Done => all.filter(status.is_in(settled)),
    }
}

/// The rows behind this one, newest first.
fn before(received_at: i64, id: &str) -> Condition {
    let at = complaint_row::Column::ReceivedAt;
    Condition::any().add(at.lt(received_at)).add(
        Condition::all()
            .add(at.eq(received_at))
            .add(complaint_row::Column::Id.lt(id)),
    )
}

async fn lines(
    reading: &Reading<'_>,
    rows: Vec<complaint_row::Model>,
) -> Result<Vec<MyLine>, Failure> {
    let cases: Vec<String> = rows.iter().filter_map(|r| r.case_id.clone()).collect();
    let cases = case_row::Entity::find()
        .filter(case_row::Column::Id.is_in(cases))
        .all(reading.db)
        .await?;
    let cases: BTreeMap<String, case_row::Model> =
        cases.into_iter().map(|c| (c.id.clone(), c)).collect();
    let streams = rows
        .iter()
        .flat_map(|r| {
            [
                Some(format!("complaint/{}", r.id)),
                r.case_id.as_ref().map(|c| format!("case/{c}")),
            ]
        })
        .flatten();
    let clocks = reading.clocks(streams.collect::<Vec<_>>()).await?;
    let line = |row: complaint_row::Model| {
        let status = status_of(&row.status);
        let case = row.case_id.as_ref().and_then(|id| cases.get(id));
        let stage = case.and_then(|c| Stage::ALL.into_iter().find(|s| s.key() == c.stage));
        let own = clocks.get(&format!("complaint/{}", row.id));
        let of_case = row
            .case_id
            .as_ref()
            .and_then(|c| clocks.get(&format!("case/{c}")));
        let unit = case
            .filter(|c| !c.lead.is_empty())
            .map(|c| reading.unit_name(&c.lead));
        let by = promise(status, own, of_case);
        let now = reading.facts.now;
        let awaited = by.is_some_and(|t| t.paused_for(now) == Some(PauseCategory::Enterprise));
        MyLine {
            number: row.number,
            words: row.words.chars().take(BEGINNING).collect(),
            category: reading.category_name(&row.category),
            status,
            stage: public_stage(status, stage).or_accepted(row.deemed_accepted),
            deemed: row.deemed_accepted && status == Status::Registered,
            received_at: At(row.received_at),
            turn: match awaited {
                true => MyTurn::Supply,
                false => turn(status, unit),
            },
            by: by.map(|t| reading.term(t)),
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

fn status_of(key: &str) -> Status {
    Status::ALL
        .into_iter()
        .find(|s| s.key() == key)
        .unwrap_or_default()
}

/// Where a complaint stands, in the five words firms are shown.
fn public_stage(status: Status, case: Option<Stage>) -> PublicStage {
    match (status, case) {
        (Status::Registered, _) => PublicStage::Submitted,
        // answered at the desk and disputed: with triage, which has it in hand
        (Status::Disputed, _) => PublicStage::Handling,
        (Status::InCase, Some(Stage::Triage | Stage::Assigned) | None) => PublicStage::Accepted,
        (Status::InCase, Some(_)) => PublicStage::Handling,
        (Status::Answered, _) => PublicStage::ToConfirm,
        (
            Status::Confirmed
            | Status::Silent
            | Status::Withdrawn
            | Status::Declined
            | Status::Void,
            _,
        ) => PublicStage::Done,
    }
}

fn turn(status: Status, unit: Option<crate::views::name::Name>) -> MyTurn {
    match status {
        Status::Answered => MyTurn::You,
        Status::Registered | Status::InCase | Status::Disputed => MyTurn::Bureau(unit),
        Status::Confirmed
        | Status::Silent
        | Status::Withdrawn
        | Status::Declined
        | Status::Void => MyTurn::Nobody,
    }
}

/// The clock a firm was promised, or must keep: never an internal one.
fn promise<'a>(
    status: Status,
    own: Option<&'a Terms>,
    case: Option<&'a Terms>,
) -> Option<&'a crate::domain::term::Term> {
    let running = |terms: Option<&'a Terms>, kind| terms.and_then(|t| t.running(kind));
    match status {
        Status::Registered => running(own, TermKind::Acceptance),
        // while it is parked the firm counts on the day it is looked at again
        Status::InCase => {
            running(case, TermKind::ParkedReview).or_else(|| running(case, TermKind::Resolution))
        }
        Status::Disputed => running(case, TermKind::ParkedReview)
            .or_else(|| running(case, TermKind::Rework))
            .or_else(|| running(own, TermKind::Acceptance)),
        Status::Answered => running(own, TermKind::Confirmation),
        Status::Confirmed
        | Status::Silent
        | Status::Withdrawn
        | Status::Declined
        | Status::Void => None,
    }
}
