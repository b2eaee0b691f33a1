//! The positive list: filtered, one firm's listing, and how a firm stands on other pages.

use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::enterprise;
use crate::domain::ids::{EnterpriseId, Noun, StreamId};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::positive_listing::{
    self, Basis, PositiveListing, Removal, Status, listing_of, subject_of,
};
use crate::domain::refusal::Refusal;
use crate::domain::world::Need;
use crate::server::Failure;
use crate::server::store::entities::positive_listing_row::{Column, Entity, Model};
use crate::server::store::events;
use crate::views::name::Name;
use crate::views::positive_listing::{
    CriterionLine, ListingDetail, ListingLine, PositiveList, Standing,
};

/// The most rows a file holds.
const MOST: u64 = 10_000;

/// A page of the list, as its address says.
#[derive(Clone, Debug, Default)]
pub struct PositiveListOf {
    /// Which standing; those in force where none is named.
    pub standing: Option<String>,
    /// Only this basis.
    pub basis: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
    /// Everything at once, for a file.
    pub whole: bool,
}

/// The listing of one firm, by its credit code.
#[derive(Clone, Debug)]
pub struct ListingByUscc(pub String);

/// How the reader's own firm stands.
#[derive(Clone, Copy, Debug)]
pub struct OurListing;

fn may_list(scope: &Scope) -> bool {
    let any = Subject::default();
    scope.actor().role != Role::Enterprise
        && policy::sees(scope.actor(), Noun::PositiveListing, &any)
}

/// The rows of a standing today: expired is what the date makes of a listing that ran on.
fn standing(standing: Standing, today: &str) -> Condition {
    let running = Column::Status.is_in([Status::Listed.key(), Status::Suspended.key()]);
    match standing {
        Standing::Expired => Condition::all()
            .add(running)
            .add(Column::ListedTo.lt(today)),
        Standing::Is(status @ (Status::Listed | Status::Suspended)) => Condition::all()
            .add(Column::Status.eq(status.key()))
            .add(Column::ListedTo.gte(today)),
        Standing::Is(status) => Condition::all().add(Column::Status.eq(status.key())),
    }
}

impl Query for PositiveListOf {
    type View = PositiveList;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<PositiveList, Failure> {
        if !may_list(scope) {
            return Err(Refusal::NotFound.into());
        }
        let today = reading.facts.today();
        let asked = self.standing.as_deref().and_then(Standing::parse);
        let asked = asked.unwrap_or(Standing::Is(Status::Listed));
        let basis = self.basis.as_deref().and_then(Basis::parse);
        let mut find = Entity::find().filter(standing(asked, &today.to_string()));
        if let Some(basis) = basis {
            find = find.filter(Column::Basis.eq(basis.key()));
        }
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(place.before(Column::At, Column::Id));
        }
        let page = if self.whole { MOST } else { PAGE };
        let rows = find
            .order_by_desc(Column::At)
            .order_by_desc(Column::Id)
            .limit(page + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut_at(page, rows, |r| (Some(r.at), r.id.clone()));
        Ok(PositiveList {
            standing: asked,
            basis,
            rows: rows.into_iter().filter_map(|r| line(r, today)).collect(),
            next,
        })
    }
}

fn day(text: Option<String>) -> Option<Date> {
    text.and_then(|d| d.parse().ok())
}

fn line(row: Model, today: Date) -> Option<ListingLine> {
    let status = Status::parse(&row.status)?;
    let to = day(row.listed_to);
    let running = matches!(status, Status::Listed | Status::Suspended);
    Some(ListingLine {
        basis: Basis::parse(&row.basis),
        standing: match running && to.is_some_and(|to| to < today) {
            true => Standing::Expired,
            false => Standing::Is(status),
        },
        notice_to: day(row.notice_to),
        from: day(row.listed_from),
        to,
        removal: row.removal.as_deref().and_then(Removal::parse),
        barred_until: day(row.barred_until),
        uscc: row.uscc,
        enterprise: row.enterprise_name,
    })
}

impl Reading<'_> {
    /// How a firm stands on the list, for pages of the firm and of whatever is planned at it.
    pub(super) async fn listing(
        &self,
        firm: &EnterpriseId,
    ) -> Result<Option<ListingLine>, Failure> {
        let row = Entity::find_by_id(firm.0.clone()).one(self.db).await?;
        Ok(row.and_then(|r| line(r, self.facts.today())))
    }
}

impl Query for ListingByUscc {
    type View = ListingDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<ListingDetail, Failure> {
        if !may_list(scope) {
            return Err(Refusal::NotFound.into());
        }
        let stream = reading.holder("uscc", &self.0).await?;
        let firm = EnterpriseId(stream.id.clone());
        let mut detail = detail(reading, scope, &firm).await?;
        let stream = listing_of(&firm).stream();
        detail.history = reading.timeline(&[(stream, None)]).await?;
        Ok(detail)
    }
}

impl Query for OurListing {
    type View = ListingDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<ListingDetail, Failure> {
        let firm = match (&scope.actor().enterprise, scope.actor().role) {
            (Some(firm), Role::Enterprise) => firm.clone(),
            _ => return Err(Refusal::NotFound.into()),
        };
        let mut ours = detail(reading, scope, &firm).await?;
        // a proposal is the bureau's own until it goes before the public
        let hidden = |l: &ListingLine| l.standing == Standing::Is(Status::Proposed);
        if ours.line.as_ref().is_some_and(hidden) {
            ours.line = None;
        }
        Ok(ours)
    }
}

async fn detail(
    reading: &Reading<'_>,
    scope: &Scope,
    firm: &EnterpriseId,
) -> Result<ListingDetail, Failure> {
    let stream: StreamId = listing_of(firm).stream();
    let mut world = reading.world([firm.stream(), stream.clone()]).await?;
    let known = world.enterprise(firm)?;
    let (uscc, enterprise) = (known.uscc.clone(), known.name.clone());
    let listing = world.positive_listing(firm).cloned();
    let subject = match &listing {
        Some(listing) => subject_of(Some(listing)),
        None => enterprise::subject_of(known),
    };
    let actor = scope.actor();
    if !policy::sees(actor, Noun::PositiveListing, &subject) {
        return Err(Refusal::NotFound.into());
    }
    let actions = positive_listing::available(listing.as_ref(), actor, &reading.facts);
    // what follows tells that there is a decision: only for whoever acts on it
    let acts = [
        Action::SuspendListing,
        Action::ResumeListing,
        Action::RemoveListing,
    ];
    let mut follows = None;
    if let Some(listing) = &listing
        && actions.iter().any(|a| acts.contains(a))
    {
        events::meet(reading.db, &mut world, Need::InForce(firm.clone())).await?;
        follows = Some(listing.follows(world.in_force(firm)));
    }
    let met = |id: &String| listing.as_ref().is_some_and(|l| l.criteria.contains(id));
    let book = &reading.facts.reference.leniency;
    let said = listing.as_ref();
    Ok(ListingDetail {
        uscc,
        enterprise,
        line: reading.listing(firm).await?,
        criteria: book
            .criteria
            .iter()
            .map(|c| CriterionLine {
                name: Name::new(c.zh.clone(), c.en.clone()),
                met: met(&c.id),
                confirmed: c.confirmed,
            })
            .collect(),
        evidence: said.map_or_else(String::new, |l| l.evidence.clone()),
        proposed: said.and_then(|l| {
            let done = l.proposed.as_ref()?;
            Some((done.by.name.clone(), done.at.beijing_date()))
        }),
        reviewed: said.and_then(|l: &PositiveListing| {
            let (done, opinion) = l.reviewed.as_ref()?;
            Some((
                done.by.name.clone(),
                done.at.beijing_date(),
                opinion.clone(),
            ))
        }),
        suspended: said.and_then(|l| l.suspended.as_ref().map(|(why, _)| why.clone())),
        removed: said.and_then(|l| l.removed.as_ref().map(|r| r.1.clone())),
        follows,
        actions,
        history: Default::default(),
        seq: world.seq(&stream),
    })
}
