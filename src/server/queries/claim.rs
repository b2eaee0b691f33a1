//! Wishes to act for a firm: the list of whoever checks them, one of them, its proof, and what whoever made it is told.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::attachment::Attachment;
use crate::domain::enterprise::{Claim, ClaimStatus, Enterprise, claim_available, subject_of};
use crate::domain::ids::{AttachmentId, EnterpriseId, StreamId};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::term::{TermKind, Terms};
use crate::domain::time::At;
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::entities::claim_row::{Column, Entity, Model};
use crate::server::store::entities::{account_row, appointment_row};
use crate::server::store::seal;
use crate::views::claim::{ClaimDetail, ClaimLine, Claims, ObjectionLine};
use crate::views::complaint::File;
use crate::views::term::TermView;

/// A page of wishes, as its address says.
#[derive(Clone, Debug, Default)]
pub struct ClaimsOf {
    /// Which part; what waits where none is named.
    pub status: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// The wish of a number.
#[derive(Clone, Debug)]
pub struct ClaimByNumber(pub String);

/// That a wish of this number was made, and nothing else.
#[derive(Clone, Debug)]
pub struct ClaimReceived(pub String);

pub(super) fn line(row: Model) -> ClaimLine {
    ClaimLine {
        status: ClaimStatus::parse(&row.status).unwrap_or_default(),
        number: row.number,
        enterprise: row.enterprise_name,
        uscc: row.uscc,
        claimant: row.claimant,
        made_at: At(row.made_at),
        objections: u64::try_from(row.objections).unwrap_or(0),
        term: None,
    }
}

impl Query for ClaimsOf {
    type View = Claims;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Claims, Failure> {
        if !policy::ever(scope.actor().role, Action::ShowClaim) {
            return Err(Refusal::NotFound.into());
        }
        let status = self.status.as_deref().and_then(ClaimStatus::parse);
        let status = status.unwrap_or_default();
        let waits = status == ClaimStatus::Waiting;
        let find = Entity::find()
            .filter(Column::Status.eq(status.key()))
            .limit(PAGE + 1);
        let place = self.after.as_deref().and_then(Place::parse);
        let find = match (waits, place) {
            (true, Some(place)) => find.filter(place.after(Column::MadeAt, Column::Number)),
            (false, Some(place)) => find.filter(place.before(Column::MadeAt, Column::Number)),
            (_, None) => find,
        };
        let find = match waits {
            true => find
                .order_by_asc(Column::MadeAt)
                .order_by_asc(Column::Number),
            false => find
                .order_by_desc(Column::MadeAt)
                .order_by_desc(Column::Number),
        };
        let rows = find.all(reading.db).await?;
        let (rows, next) = Place::cut(rows, |r| (Some(r.made_at), r.number.clone()));
        let stream = |row: &Model| EnterpriseId(row.enterprise.clone()).stream().to_string();
        let clocks = reading.clocks(rows.iter().map(stream)).await?;
        let timed = |row: Model| {
            let clock = clocks.get(&stream(&row));
            ClaimLine {
                term: clock.and_then(|terms| reading.check_of(terms, &row.number)),
                ..line(row)
            }
        };
        Ok(Claims {
            status,
            rows: rows.into_iter().map(timed).collect(),
            next,
        })
    }
}

impl Reading<'_> {
    /// The clock of the check of a wish, while it waits.
    fn check_of(&self, terms: &Terms, number: &str) -> Option<TermView> {
        let running = terms.running_on(TermKind::ClaimCheck, number);
        running.map(|term| self.term(term))
    }

    /// The firm a wish of this number is about, folded.
    pub(super) async fn claimed(&self, number: &str) -> Result<(EnterpriseId, World), Failure> {
        let stream = self.holder("claim_number", number).await?;
        let world = self.world([stream.clone()]).await?;
        Ok((EnterpriseId(stream.id), world))
    }

    /// Name and phone of whoever asks; none once their key was erased.
    pub(super) async fn claimant(
        &self,
        firm: &EnterpriseId,
        claim: &Claim,
    ) -> Result<Option<(String, String)>, Failure> {
        let record = firm.stream().to_string();
        let Some(key) = seal::key_for_reading(self.db, self.master, &record).await? else {
            return Ok(None);
        };
        let contact = &claim.contact;
        Ok(Some((key.open(&contact.name)?, key.open(&contact.phone)?)))
    }

    /// How many wishes wait.
    pub(super) async fn claims_waiting(&self) -> Result<u64, Failure> {
        Ok(Entity::find()
            .filter(Column::Status.eq(ClaimStatus::Waiting.key()))
            .count(self.db)
            .await?)
    }

    /// Those that wait for a firm.
    pub(super) async fn claims_of_firm(
        &self,
        firm: &EnterpriseId,
    ) -> Result<Vec<ClaimLine>, Failure> {
        let rows = Entity::find()
            .filter(Column::Enterprise.eq(firm.as_str()))
            .filter(Column::Status.eq(ClaimStatus::Waiting.key()))
            .order_by_asc(Column::MadeAt)
            .limit(PAGE)
            .all(self.db)
            .await?;
        Ok(rows.into_iter().map(line).collect())
    }
}

fn may_check(scope: &Scope, firm: &Enterprise) -> bool {
    policy::permit(scope.actor(), Action::ShowClaim, &subject_of(firm)).is_ok()
}

impl Query for ClaimByNumber {
    type View = ClaimDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<ClaimDetail, Failure> {
        let actor = scope.actor();
        let (id, world) = reading.claimed(&self.0).await?;
        let firm = world.enterprise(&id)?;
        if !may_check(scope, firm) {
            return Err(Refusal::NotFound.into());
        }
        let claim = firm.claim(&self.0)?;
        let row = Entity::find_by_id(self.0.clone()).one(reading.db).await?;
        let shown = claim.shown_to.contains(&actor.person.account);
        let contact = match shown {
            true => reading.claimant(&id, claim).await?,
            false => None,
        };
        let login = match &claim.account {
            Some(account) => account_row::Entity::find_by_id(account.0.clone())
                .one(reading.db)
                .await?
                .map(|row| row.login),
            None => None,
        };
        let today = reading.facts.today().to_string();
        let contacts = appointment_row::Entity::find()
            .filter(appointment_row::Column::Enterprise.eq(id.as_str()))
            .filter(
                Condition::any()
                    .add(appointment_row::Column::ToDay.is_null())
                    .add(appointment_row::Column::ToDay.gte(today)),
            )
            .count(reading.db)
            .await?;
        Ok(ClaimDetail {
            line: ClaimLine {
                term: reading.check_of(&firm.terms, &self.0),
                ..line(row.ok_or(Refusal::NotFound)?)
            },
            named: (claim.named != firm.name).then(|| claim.named.clone()),
            position: claim.position.clone(),
            contact,
            shown,
            login,
            proof: match shown {
                true => claim.proof.iter().map(File::from).collect(),
                false => Vec::new(),
            },
            stream: id.0.clone(),
            objections: claim
                .objections
                .iter()
                .map(|o| ObjectionLine {
                    words: o.words.clone(),
                    by: o.by.name.clone(),
                    at: o.at,
                })
                .collect(),
            contacts,
            outcome: claim
                .outcome
                .as_ref()
                .map(|o| (o.words.clone(), o.by.name.clone(), o.at)),
            actions: claim_available(firm, claim, actor),
            seq: world.seq(&id.stream()),
        })
    }
}

impl Query for ClaimReceived {
    type View = String;

    async fn fetch(self, reading: &Reading<'_>, _: &Scope) -> Result<String, Failure> {
        let (id, world) = reading.claimed(&self.0).await?;
        world.enterprise(&id)?.claim(&self.0)?;
        Ok(self.0)
    }
}

/// A file of the proof, for whoever looked at it on record.
pub(super) async fn proof(
    reading: &Reading<'_>,
    scope: &Scope,
    stream: StreamId,
    id: &AttachmentId,
) -> Result<Attachment, Failure> {
    let world = reading.world([stream.clone()]).await?;
    let firm = world.enterprise(&EnterpriseId(stream.id))?;
    if !may_check(scope, firm) {
        return Err(Refusal::NotFound.into());
    }
    let reader = &scope.actor().person.account;
    let looked = firm.claims.values().filter(|c| c.shown_to.contains(reader));
    let found = looked.flat_map(|c| &c.proof).find(|a| a.id == *id);
    Ok(found.cloned().ok_or(Refusal::NotFound)?)
}
