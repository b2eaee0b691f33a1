//! Complaints as staff read them: those that wait for triage, and one with everything it has.

use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case::Stage;
use crate::domain::complaint::{self, Channel, Complaint, Outcome, Satisfaction, Status};
use crate::domain::ids::{AccountId, ComplaintId, Noun, StreamId, UnitId};
use crate::domain::phone::{Phone, masked_name};
use crate::domain::policy::{self, HelpScope, Rated, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::term::Term;
use crate::domain::time::At;
use crate::domain::wall_opening;
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::StoreError;
use crate::server::store::entities::case_row;
use crate::server::store::entities::complaint_row::{self, UNVERIFIED};
use crate::server::store::seal;
use crate::views::complaint::{ComplaintDetail, ComplaintLine, Complaints, File};
use crate::views::similar::SimilarLine;

/// Complaints of one status, or those whose contact is to be phoned; without either, all that wait for triage.
#[derive(Clone, Debug, Default)]
pub struct ComplaintsOf {
    /// Only those whose contact nobody knows yet.
    pub to_phone: bool,
    /// The status, as in the URL.
    pub status: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// The complaint of a number.
#[derive(Clone, Debug)]
pub struct ComplaintByNumber(pub String);

/// What waits for triage: fresh complaints, and those answered at the desk and then disputed.
pub(super) fn waiting() -> Condition {
    let disputed = Condition::all()
        .add(complaint_row::Column::Status.eq(Status::Disputed.key()))
        .add(complaint_row::Column::CaseId.is_null());
    Condition::any()
        .add(complaint_row::Column::Status.eq(Status::Registered.key()))
        .add(disputed)
}

/// Those referred by a letter that are to be looked at by then.
pub(super) fn to_look_again(by: At) -> Condition {
    Condition::all()
        .add(complaint_row::Column::Status.eq(Status::Declined.key()))
        .add(complaint_row::Column::LateFrom.lte(by.0))
}

/// Those whose contact is to be phoned. What is void needs no call.
pub(super) fn to_phone() -> Condition {
    Condition::all()
        .add(complaint_row::Column::ContactCheck.eq(UNVERIFIED))
        .add(complaint_row::Column::Status.ne(Status::Void.key()))
}

/// Whether this person may record what a firm says.
pub(super) fn may_record(actor: &Actor) -> bool {
    let new = Subject {
        new: true,
        ..Subject::default()
    };
    policy::permit(actor, Action::RecordComplaint, &new).is_ok()
}

impl Reading<'_> {
    /// How many complaints wait for triage.
    pub(super) async fn waiting_count(&self) -> Result<u64, Failure> {
        Ok(complaint_row::Entity::find()
            .filter(waiting())
            .count(self.db)
            .await?)
    }

    /// How many contacts are to be phoned.
    pub(super) async fn to_phone_count(&self) -> Result<u64, Failure> {
        Ok(complaint_row::Entity::find()
            .filter(to_phone())
            .count(self.db)
            .await?)
    }

    /// One page of complaints, the nearest deadline first.
    pub(super) async fn complaint_lines(
        &self,
        which: Condition,
        place: Option<&Place>,
    ) -> Result<(Vec<ComplaintLine>, Option<String>), Failure> {
        let (late, id) = (complaint_row::Column::LateFrom, complaint_row::Column::Id);
        let rows = complaint_row::Entity::find()
            .filter(which)
            .filter(place.map_or_else(Condition::all, |p| p.after(late, id)))
            .order_by_with_nulls(late, Order::Asc, NullOrdering::Last)
            .order_by_asc(id)
            .limit(PAGE + 1)
            .all(self.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (r.late_from, r.id.clone()));
        Ok((self.complaint_views(rows).await?, next))
    }

    /// The rows as lists show them.
    pub(super) async fn complaint_views(
        &self,
        rows: Vec<complaint_row::Model>,
    ) -> Result<Vec<ComplaintLine>, Failure> {
        let stream = |r: &complaint_row::Model| ComplaintId(r.id.clone()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(stream)).await?;
        let firms = rows.iter().map(|r| r.enterprise.clone()).collect();
        let key = self.key_firms(firms).await?;
        let line = |r: complaint_row::Model| ComplaintLine {
            key: key.contains(&r.enterprise),
            term: clocks.get(&stream(&r)).and_then(|t| self.soonest(t)),
            number: r.number,
            words: r.words,
            enterprise: r.enterprise_name,
            channel: Channel::parse(&r.channel),
            category: self.category_name(&r.category),
            status: Status::ALL
                .into_iter()
                .find(|s| s.key() == r.status)
                .unwrap_or_default(),
            received_at: At(r.received_at),
            deemed: r.deemed_accepted,
            to_phone: r.contact_check == UNVERIFIED,
        };
        Ok(rows.into_iter().map(line).collect())
    }
}

impl Query for ComplaintsOf {
    type View = Complaints;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Complaints, Failure> {
        // before triage a complaint belongs to no unit, so only those who see all may list them
        if scope.help() != HelpScope::All {
            return Err(Refusal::NotFound.into());
        }
        let status = Status::ALL
            .into_iter()
            .find(|s| Some(s.key()) == self.status.as_deref());
        let which = match status {
            _ if self.to_phone => to_phone(),
            Some(s) => Condition::all().add(complaint_row::Column::Status.eq(s.key())),
            None => waiting(),
        };
        let place = self.after.as_deref().and_then(Place::parse);
        let (rows, next) = reading.complaint_lines(which, place.as_ref()).await?;
        Ok(Complaints {
            status: status.filter(|_| !self.to_phone),
            to_phone: self.to_phone,
            waiting: reading.waiting_count().await?,
            waiting_calls: reading.to_phone_count().await?,
            rows,
            next,
            may_record: may_record(scope.actor()),
        })
    }
}

impl Query for ComplaintByNumber {
    type View = ComplaintDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<ComplaintDetail, Failure> {
        let stream = reading.holder("complaint_number", &self.0).await?;
        let mut world = reading.world([stream.clone()]).await?;
        let said = world.complaint(&ComplaintId(stream.id.clone()))?.clone();
        if let Some(case) = &said.case {
            reading.load(&mut world, case.stream()).await?;
        }
        let subject = complaint::subject_of(&said, &world, &reading.facts);
        if !policy::sees(scope.actor(), Noun::Complaint, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let firm = said.enterprise.clone().ok_or(Refusal::NotFound)?;
        reading.load(&mut world, firm.stream()).await?;
        let case = said.case.as_ref().and_then(|c| world.case(c).ok());
        let rated = case.map_or_else(|| Rated::at_desk(&said), Rated::of_case);
        let told = policy::reads_rating(scope.actor(), &rated);
        let mut detail = ComplaintDetail {
            number: said.number.clone(),
            enterprise: said.enterprise_name.clone(),
            uscc: world.enterprise(&firm)?.uscc.clone(),
            service_officer: Box::pin(reading.service_officer(&firm)).await?,
            channel: said.channel,
            reference: said.reference.clone(),
            category: reading.category_name(&said.category),
            words: said.words.clone(),
            contact: contact_for(reading, &stream, &said, scope.actor(), &subject).await?,
            contact_check: said.contact_check.clone(),
            may_give_account: policy::ever(scope.actor().role, Action::CreateContact),
            files: files(&said),
            corrections: reading
                .corrections_for_staff(&stream, &said, works(scope.actor(), &subject))
                .await?,
            complains_of: said
                .complains_of
                .as_ref()
                .map(|u| reading.unit_name(u.as_str())),
            received_by: said
                .received_by
                .as_ref()
                .map_or_else(String::new, |p| p.name.clone()),
            received_at: said.received_at,
            said_at: said
                .said_at
                .filter(|at| said.received_at.is_some_and(|received| *at < received)),
            status: said.status,
            deemed: said.deemed_accepted,
            case: case.map(|c| (c.number.clone(), c.title.clone())),
            answers: said.answers.clone(),
            outcomes: outcomes_for(&said, told),
            term: reading.soonest(&said.terms),
            terms: terms(reading, &said),
            similar: similar_if_sorted(reading, scope, &said, &world).await?,
            actions: actions(&said, &world, scope.actor(), &subject),
            openings: Box::pin(reading.openings_of(scope, &stream)).await?,
            may_report: wall_opening::may_report(scope.actor()),
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
        };
        if !told {
            detail.history.withhold_ratings();
        }
        if !policy::reads_withdrawal_checks(scope.actor()) {
            detail.history.without_withdrawal_checks();
        }
        reading.name_people(&mut detail.terms).await?;
        Ok(detail)
    }
}

/// A firm's rating as the rule on it asks, from the rows of a list.
pub(super) fn rated_row(
    said: &complaint_row::Model,
    case: Option<&case_row::Model>,
) -> Result<Rated, Failure> {
    let unknown = |what: &str| Failure::from(StoreError::Corrupt(format!("{what} of {}", said.id)));
    Ok(match case {
        Some(case) => Rated::InCase {
            stage: Stage::ALL
                .into_iter()
                .find(|s| s.key() == case.stage)
                .ok_or_else(|| unknown("stage of the case"))?,
            lead: (!case.lead.is_empty()).then(|| UnitId(case.lead.clone())),
            handler: case.handler.clone().map(AccountId),
        },
        None => Rated::AtDesk {
            status: Status::ALL
                .into_iter()
                .find(|s| s.key() == said.status)
                .ok_or_else(|| unknown("status"))?,
            receiver: Some(AccountId(said.received_by.clone())),
        },
    })
}

/// What the firm said, without its rating for whoever is not told it.
pub(super) fn outcomes_for(said: &Complaint, told: bool) -> Vec<Outcome> {
    let outcome = |o: &Outcome| match told {
        true => o.clone(),
        false => Outcome {
            satisfaction: Satisfaction::WITHHELD,
            ..o.clone()
        },
    };
    said.outcomes.iter().map(outcome).collect()
}

/// What is much like it, while it waits to be sorted.
async fn similar_if_sorted(
    reading: &Reading<'_>,
    scope: &Scope,
    said: &Complaint,
    world: &World,
) -> Result<Vec<SimilarLine>, Failure> {
    match complaint::possible(said, world, Action::JoinCase) {
        Ok(()) => Box::pin(reading.similar_to(scope, said, world)).await,
        Err(_) => Ok(Vec::new()),
    }
}

/// What staff can do with a complaint before it is in a case, the usual step first.
const ACTIONS: [Action; 9] = [
    Action::OpenCase,
    Action::JoinCase,
    Action::CheckContact,
    Action::ShowContact,
    Action::DeclineComplaint,
    Action::LookAtDeclined,
    Action::CorrectComplaint,
    Action::VoidComplaint,
    Action::RestoreComplaint,
];

fn actions(said: &Complaint, world: &World, actor: &Actor, subject: &Subject) -> Vec<Action> {
    ACTIONS
        .into_iter()
        .filter(|a| complaint::possible(said, world, *a).is_ok())
        .filter(|a| policy::permit(actor, *a, subject).is_ok())
        // seen already, it stays on the page
        .filter(|a| {
            *a != Action::ShowContact || !said.contact_shown.contains(&actor.person.account)
        })
        .collect()
}

/// Whether this person works on it: intake, and the units of its case.
fn works(actor: &Actor, subject: &Subject) -> bool {
    let unit = actor.unit.as_ref();
    actor.role == Role::Intake || unit.is_some_and(|u| subject.units.contains(u))
}

/// Whom to reach, masked, for those who work on it: intake, and the units of its case.
pub(super) async fn contact(
    reading: &Reading<'_>,
    stream: &StreamId,
    said: &Complaint,
    actor: &Actor,
    subject: &Subject,
) -> Result<Option<(String, String)>, Failure> {
    let full = full_contact(reading, stream, said, actor, subject).await?;
    Ok(full.map(|(name, phone)| {
        let phone = Phone::parse(&phone).map_or_else(|_| "****".to_owned(), |p| p.masked());
        (masked_name(&name), phone)
    }))
}

/// The same in full, for whoever may see it and had that put on record; none for everybody else.
pub(super) async fn contact_in_full(
    reading: &Reading<'_>,
    stream: &StreamId,
    said: &Complaint,
    actor: &Actor,
    subject: &Subject,
) -> Result<Option<(String, String)>, Failure> {
    let shown = said.contact_shown.contains(&actor.person.account)
        && policy::permit(actor, Action::ShowContact, subject).is_ok();
    match shown {
        true => full_contact(reading, stream, said, actor, subject).await,
        false => Ok(None),
    }
}

async fn contact_for(
    reading: &Reading<'_>,
    stream: &StreamId,
    said: &Complaint,
    actor: &Actor,
    subject: &Subject,
) -> Result<Option<(String, String)>, Failure> {
    match contact_in_full(reading, stream, said, actor, subject).await? {
        Some(full) => Ok(Some(full)),
        None => contact(reading, stream, said, actor, subject).await,
    }
}

async fn full_contact(
    reading: &Reading<'_>,
    stream: &StreamId,
    said: &Complaint,
    actor: &Actor,
    subject: &Subject,
) -> Result<Option<(String, String)>, Failure> {
    let Some(contact) = said.contact.as_ref().filter(|_| works(actor, subject)) else {
        return Ok(None);
    };
    let record = stream.to_string();
    // no key: the firm's contact was erased, and stays so
    let Some(key) = seal::key_for_reading(reading.db, reading.master, &record).await? else {
        return Ok(None);
    };
    Ok(Some((key.open(&contact.name)?, key.open(&contact.phone)?)))
}

pub(super) fn files(said: &Complaint) -> Vec<File> {
    said.attachments.values().map(File::from).collect()
}

fn terms(reading: &Reading<'_>, said: &Complaint) -> Vec<crate::views::term::TermView> {
    let mut all: Vec<&Term> = said.terms.all().collect();
    all.sort_by_key(|t| (!t.is_open(), t.late_from()));
    all.into_iter().map(|t| reading.term(t)).collect()
}
