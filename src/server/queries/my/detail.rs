//! One complaint as its own firm reads it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::EntityTrait;

use super::{promise, public_stage, turn};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::case::{self, Case};
use crate::domain::complaint::{self, Complaint, ContactCheck, Status};
use crate::domain::event::Event;
use crate::domain::ids::{ComplaintId, Noun, StreamId};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::complaint::files;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::unique_value;
use crate::server::store::events;
use crate::server::store::seal::key_for_reading;
use crate::views::case::Parking;
use crate::views::my::{MyComplaint, PublicStage};
use crate::views::similar::SimilarLine;

/// A complaint of the reader's firm.
#[derive(Clone, Debug)]
pub struct MyComplaintByNumber {
    /// Its number.
    pub number: String,
}

/// What a firm can do to its complaint.
const ACTIONS: [Action; 3] = [
    Action::ConfirmAnswer,
    Action::SupplyComplaint,
    Action::WithdrawComplaint,
];

impl Query for MyComplaintByNumber {
    type View = MyComplaint;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MyComplaint, Failure> {
        let key = ("complaint_number".to_owned(), self.number);
        let row = unique_value::Entity::find_by_id(key)
            .one(reading.db)
            .await?;
        let stream = row
            .and_then(|r| StreamId::parse(&r.stream))
            .ok_or(Refusal::NotFound)?;
        let id = ComplaintId(stream.id.clone());
        let mut world = reading.world([stream.clone()]).await?;
        let case_id = world.complaint(&id)?.case.clone();
        if let Some(case) = &case_id {
            reading.load(&mut world, case.stream()).await?;
        }
        let said = world.complaint(&id)?;
        let case = case_id.as_ref().and_then(|id| world.case(id).ok());
        let subject = complaint::subject_of(said, &world, &reading.facts);
        // staff have a page of their own
        let own = scope.actor().role == Role::Enterprise;
        if !own || !policy::sees(scope.actor(), Noun::Complaint, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let firm = said.enterprise.clone().ok_or(Refusal::NotFound)?;
        let plan = match case.cloned() {
            Some(case) => reading.plan_for(&mut world, &case, &firm).await?,
            None => None,
        };
        let said = world.complaint(&id)?;
        let case = case_id.as_ref().and_then(|id| world.case(id).ok());
        let told = told(reading, &stream, case_id.as_ref().map(|c| c.stream())).await?;
        let stage = public_stage(said.status, case.map(|c| c.stage))
            .or_accepted(said.deemed_accepted.is_some());
        let unit = case
            .and_then(|c| c.lead.as_ref())
            .map(|u| reading.unit_name(u.as_str()));
        let term = promise(said.status, Some(&said.terms), case.map(|c| &c.terms));
        let actions = ACTIONS
            .into_iter()
            .filter(|a| complaint::possible(said, &world, *a).is_ok())
            .filter(|a| policy::permit(scope.actor(), *a, &subject).is_ok());
        Ok(MyComplaint {
            number: said.number.clone(),
            category: reading.category_name(&said.category),
            words: said.words.clone(),
            // whoever wrote without an account is nobody the firm knows
            contact: match said.contact_check.is_open() {
                true => None,
                false => contact(reading, &stream, said).await?,
            },
            spoken_for_as: spoken_for_as(said),
            corrections: reading.corrections_for_firm(&stream, said).await?,
            files: files(said),
            status: said.status,
            stage,
            reached: told
                .reached
                .into_iter()
                .filter(|(s, _)| *s <= stage)
                .collect(),
            turn: turn(said.status, unit.clone()),
            unit,
            handler: match case.filter(|c| taken(c)) {
                Some(case) => reading.handler_of(case).await?,
                None => None,
            },
            term: term.map(|t| reading.term(t)),
            consultation_until: case
                .filter(|_| !said.status.is_settled())
                .and_then(|c| c.consultations_in_force().next())
                .map(|(_, band)| (band.until, band.until < reading.facts.today())),
            supplies: said.supplies.clone(),
            answers: said.answers.clone(),
            outcomes: said.outcomes.clone(),
            plan,
            declined: told.declined,
            referred_by: told.referred_by,
            withdrawn: told.withdrawn,
            received_at: said.received_at,
            deemed: said
                .deemed_accepted
                .filter(|_| said.status == Status::Registered),
            // with the day it is looked at next
            referrals: case
                .filter(|_| !said.status.is_settled())
                .map_or_else(Vec::new, awaited),
            recalled: told.recalled.filter(|_| !said.status.is_settled()),
            void: told.void.filter(|_| said.status == Status::Void),
            // whose answer holds has nothing to wait for
            parked: case
                .and_then(|c| c.parked.as_ref())
                .filter(|_| !said.status.is_settled())
                .map(Parking::in_force),
            actions: actions.collect(),
            awaited: case.is_some_and(|c| complaint::awaited(c, reading.facts.now).is_some())
                && !said.status.is_settled(),
        })
    }
}

/// The answer that the reader's own firm has not opened yet, by its complaint; none where there is none.
#[derive(Clone, Debug)]
pub struct AnswerToOpen {
    /// The complaint's number.
    pub number: String,
}

impl Query for AnswerToOpen {
    type View = Option<ComplaintId>;

    async fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> Result<Option<ComplaintId>, Failure> {
        let key = ("complaint_number".to_owned(), self.number);
        let row = unique_value::Entity::find_by_id(key)
            .one(reading.db)
            .await?;
        let Some(stream) = row.and_then(|r| StreamId::parse(&r.stream)) else {
            return Ok(None);
        };
        let id = ComplaintId(stream.id.clone());
        let mut world = reading.world([stream]).await?;
        if let Some(case) = world.complaint(&id)?.case.clone() {
            reading.load(&mut world, case.stream()).await?;
        }
        let said = world.complaint(&id)?;
        let subject = complaint::subject_of(said, &world, &reading.facts);
        let action = Action::OpenAnswer;
        let opens = policy::permit(scope.actor(), action, &subject).is_ok()
            && complaint::possible(said, &world, action).is_ok();
        Ok(opens.then_some(id))
    }
}

/// What the reader's own firm said before that is much like this one of its problems.
#[derive(Clone, Debug)]
pub struct SimilarToMine {
    /// The complaint's number.
    pub number: String,
}

impl Query for SimilarToMine {
    type View = Vec<SimilarLine>;

    async fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> Result<Vec<SimilarLine>, Failure> {
        let key = ("complaint_number".to_owned(), self.number);
        let row = unique_value::Entity::find_by_id(key)
            .one(reading.db)
            .await?;
        let stream = row
            .and_then(|r| StreamId::parse(&r.stream))
            .ok_or(Refusal::NotFound)?;
        let id = ComplaintId(stream.id.clone());
        let world = reading.world([stream]).await?;
        let said = world.complaint(&id)?;
        let firm = scope.actor().enterprise.as_ref();
        let firm = firm.filter(|firm| said.enterprise.as_ref() == Some(firm));
        let firm = firm.ok_or(Refusal::NotFound)?;
        reading.similar_of_firm(firm, &said.words, Some(&id)).await
    }
}

/// Where a case went and something is still awaited, each with the next day to look.
fn awaited(case: &Case) -> Vec<case::ReferralSheet> {
    let open = (1..)
        .zip(&case.referrals)
        .filter(|(_, referral)| referral.is_open());
    open.map(|(n, referral)| case::ReferralSheet {
        look_on: case
            .look_again(n)
            .map_or(referral.sheet.look_on, |t| t.due_on()),
        ..referral.sheet.clone()
    })
    .collect()
}

/// Whether it was taken in hand: only then the firm reads who has it.
fn taken(case: &Case) -> bool {
    !matches!(case.stage, case::Stage::Triage | case::Stage::Assigned)
}

/// Name and phone as the firm gave them; none once their key was erased.
pub(super) async fn contact(
    reading: &Reading<'_>,
    stream: &StreamId,
    said: &Complaint,
) -> Result<Option<(String, String)>, Failure> {
    let Some(contact) = &said.contact else {
        return Ok(None);
    };
    let key = key_for_reading(reading.db, reading.master, &stream.to_string()).await?;
    let Some(key) = key else { return Ok(None) };
    Ok(Some((key.open(&contact.name)?, key.open(&contact.phone)?)))
}

/// What the log tells that the folded state no longer holds.
#[derive(Default)]
pub(super) struct Told {
    pub(super) reached: BTreeMap<PublicStage, Date>,
    declined: Option<(String, String)>,
    referred_by: Option<String>,
    withdrawn: Option<String>,
    void: Option<(complaint::VoidReason, String)>,
    recalled: Option<At>,
}

pub(super) async fn told(
    reading: &Reading<'_>,
    stream: &StreamId,
    case: Option<StreamId>,
) -> Result<Told, Failure> {
    use complaint::Event as Said;
    let mut told = Told::default();
    let reach = |told: &mut Told, stage, at: At| {
        told.reached.insert(stage, at.beijing_date());
    };
    for entry in events::load(reading.db, stream).await? {
        let Event::Complaint(event) = events::decode(&entry)? else {
            continue;
        };
        let at = At(entry.at);
        match event {
            Said::Registered { .. } => reach(&mut told, PublicStage::Submitted, at),
            // what the office's silence accepted was accepted then
            Said::Accepted { .. } | Said::DeemedAccepted { .. } => {
                told.reached
                    .entry(PublicStage::Accepted)
                    .or_insert(at.beijing_date());
            }
            Said::Answered { .. } => {
                reach(&mut told, PublicStage::ToConfirm, at);
                told.recalled = None;
            }
            Said::AnswerRecalled { .. } => {
                told.reached.remove(&PublicStage::ToConfirm);
                told.recalled = Some(at);
            }
            Said::Disputed { .. } => reach(&mut told, PublicStage::Handling, at),
            Said::Confirmed { .. } | Said::CountedAsSilent { .. } => {
                reach(&mut told, PublicStage::Done, at);
            }
            Said::Declined {
                reason,
                instead,
                letter,
                ..
            } => {
                reach(&mut told, PublicStage::Done, at);
                told.declined = Some((reason, instead));
                told.referred_by = letter;
            }
            Said::Withdrawn { reason, .. } => {
                reach(&mut told, PublicStage::Done, at);
                told.withdrawn = Some(reason);
            }
            Said::Voided { why, reason, .. } => {
                reach(&mut told, PublicStage::Done, at);
                told.void = Some((why, reason));
            }
            Said::Restored { .. } => {
                told.reached.remove(&PublicStage::Done);
                told.void = None;
            }
            Said::Supplied { .. }
            | Said::Term { .. }
            | Said::Corrected { .. }
            | Said::AnswerOpened { .. }
            | Said::ReferralLookedAt { .. }
            // what is found of an advised withdrawal stays with those who look into it
            | Said::WithdrawalChecked { .. }
            | Said::ContactUnverified { .. }
            | Said::ContactVerified { .. }
            | Said::ContactNotReached { .. }
            | Said::ContactShown { .. }
            | Said::Moved { .. } => {}
        }
    }
    if let Some(case) = case {
        for entry in events::load(reading.db, &case).await? {
            if let Event::Case(case::Event::Acknowledged { at, .. }) = events::decode(&entry)? {
                told.reached
                    .entry(PublicStage::Handling)
                    .or_insert(at.beijing_date());
            }
        }
    }
    Ok(told)
}

/// What somebody without an account called the firm, until they are known to speak for it.
fn spoken_for_as(said: &Complaint) -> Option<String> {
    match &said.contact_check {
        ContactCheck::Unverified { named, .. } => Some(named.clone()),
        ContactCheck::Known | ContactCheck::Verified => None,
    }
}
