//! Where a problem stands, for somebody who is not logged in but knows its number and how its contact's phone
//! ends. Nothing else of it is told.

use unicode_normalization::UnicodeNormalization;

use super::detail::{contact, told};
use super::{promise, public_stage, turn};
use crate::domain::complaint::{ContactCheck, Status};
use crate::domain::ids::{ComplaintId, StreamId};
use crate::domain::phone::Phone;
use crate::domain::policy::Scope;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::unique_value;
use crate::views::claim::TrackedClaim;
use crate::views::my::{Found, Tracked};
use sea_orm::EntityTrait;

/// The longest number that is looked for.
const LONGEST: usize = 40;

/// Number and last four digits, as typed but for width, case and space.
#[derive(Clone, Debug)]
pub struct TrackByNumber {
    number: String,
    last4: String,
}

impl TrackByNumber {
    /// Reads what was typed: full-width digits and spaces are common on a phone.
    pub fn parse(number: &str, last4: &str) -> TrackByNumber {
        let plain = |text: &str| -> String {
            let kept = text.nfkc().filter(|c| !c.is_whitespace()).take(LONGEST);
            kept.collect::<String>().to_uppercase()
        };
        TrackByNumber {
            number: plain(number),
            last4: plain(last4),
        }
    }

    /// The number.
    pub fn number(&self) -> &str {
        &self.number
    }
}

impl Query for TrackByNumber {
    type View = Found;

    async fn fetch(self, reading: &Reading<'_>, _: &Scope) -> Result<Found, Failure> {
        match self.claim(reading).await? {
            Some(claim) => Ok(Found::Claim(claim)),
            None => Ok(Found::Problem(Box::new(self.problem(reading).await?))),
        }
    }
}

impl TrackByNumber {
    fn fits(&self, phone: &str) -> bool {
        let phone = Phone::parse(phone).ok();
        phone.is_some_and(|phone| self.last4.len() == 4 && phone.last4() == self.last4)
    }

    /// The wish of this number; none where no wish has it.
    async fn claim(&self, reading: &Reading<'_>) -> Result<Option<TrackedClaim>, Failure> {
        let (id, world) = match reading.claimed(&self.number).await {
            Ok(found) => found,
            Err(Failure::Refused(Refusal::NotFound)) => return Ok(None),
            Err(broken) => return Err(broken),
        };
        let claim = world.enterprise(&id)?.claim(&self.number)?;
        let known = reading.claimant(&id, claim).await?;
        if !known.is_some_and(|(_, phone)| self.fits(&phone)) {
            return Err(Refusal::NotFound.into());
        }
        let declined = claim.outcome.as_ref().filter(|ended| !ended.accepted);
        Ok(Some(TrackedClaim {
            number: self.number.clone(),
            made_at: claim.at,
            status: claim.status(),
            reason: declined.map(|ended| ended.words.clone()),
        }))
    }

    async fn problem(&self, reading: &Reading<'_>) -> Result<Tracked, Failure> {
        let key = ("complaint_number".to_owned(), self.number.clone());
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
        let known = contact(reading, &stream, said).await?;
        if !known.is_some_and(|(_, phone)| self.fits(&phone)) {
            return Err(Refusal::NotFound.into());
        }
        let case = case_id.as_ref().and_then(|id| world.case(id).ok());
        let told = told(reading, &stream, case_id.as_ref().map(|c| c.stream())).await?;
        let stage = public_stage(said.status, case.map(|c| c.stage))
            .or_accepted(said.deemed_accepted.is_some());
        let unit = case
            .and_then(|c| c.lead.as_ref())
            .map(|u| reading.unit_name(u.as_str()));
        let term = promise(said.status, Some(&said.terms), case.map(|c| &c.terms));
        Ok(Tracked {
            number: said.number.clone(),
            status: said.status,
            stage,
            reached: told
                .reached
                .into_iter()
                .filter(|(s, _)| *s <= stage)
                .collect(),
            turn: turn(said.status, unit.clone()),
            unit,
            term: term.map(|t| reading.term(t)),
            deemed: said.deemed_accepted.is_some() && said.status == Status::Registered,
        })
    }
}

/// The number of what was sent without an account: that it exists, and nothing else.
#[derive(Clone, Debug)]
pub struct ReceivedByNumber(pub String);

impl Query for ReceivedByNumber {
    type View = String;

    async fn fetch(self, reading: &Reading<'_>, _: &Scope) -> Result<String, Failure> {
        let stream = reading.holder("complaint_number", &self.0).await?;
        let world = reading.world([stream.clone()]).await?;
        let said = world.complaint(&ComplaintId(stream.id))?;
        match said.contact_check {
            ContactCheck::Known => Err(Refusal::NotFound.into()),
            ContactCheck::Unverified { .. } | ContactCheck::Verified => Ok(said.number.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_phone_types_is_read_as_meant() {
        let query = TrackByNumber::parse(" ｑｙ-2026-００００１ ", "５ 678");
        assert_eq!(
            (query.number(), query.last4.as_str()),
            ("QY-2026-00001", "5678")
        );
    }
}
