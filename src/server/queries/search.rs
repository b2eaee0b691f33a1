//! One search over what the reader may see: cases, what firms said, firms, plans, consultations, matters, questions to units
//! complained of, samples of closed cases (design §7).

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::case_lines::Listed;
use super::{Query, Reading, draw};
use crate::domain::ids::Noun;
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::search::{self, Eye, Hits, Wanted};
use crate::server::store::entities::{
    case_row, complaint_row, consultation_row, draw_row, enterprise_row, inquiry_row, matter_row,
    plan_row,
};
use crate::views::complaint::ComplaintLine;
use crate::views::consultation::ConsultationLine;
use crate::views::draw::DrawLine;
use crate::views::enterprise::EnterpriseLine;
use crate::views::inquiry::InquiryLine;
use crate::views::matter::MatterLine;
use crate::views::plan::PlanLine;
use crate::views::queue::CaseLine;
use crate::views::search::{Found, Part};

/// Things of one kind on the page.
const MOST: usize = 20;

/// The most characters of a search that are given back.
const TYPED: usize = 80;

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Search(pub String);

impl Query for Search {
    type View = Found;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Found, Failure> {
        // who has no part in help cases has no such page
        reading.cases_seen(scope).ok_or(Refusal::NotFound)?;
        let typed: String = self.0.trim().chars().take(TYPED).collect();
        let found = Found {
            typed,
            most: MOST,
            ..Found::default()
        };
        let Some(wanted) = Wanted::parse(&found.typed) else {
            return Ok(found);
        };
        let asked = Asked {
            reading,
            scope,
            wanted: &wanted,
        };
        Ok(Found {
            enough: true,
            cases: asked.cases().await?,
            complaints: asked.complaints().await?,
            enterprises: asked.enterprises().await?,
            plans: asked.plans().await?,
            consultations: asked.consultations().await?,
            matters: Box::pin(asked.matters()).await?,
            inquiries: Box::pin(asked.inquiries()).await?,
            draws: Box::pin(asked.draws()).await?,
            ..found
        })
    }
}

/// One search by one reader.
struct Asked<'a> {
    reading: &'a Reading<'a>,
    scope: &'a Scope,
    wanted: &'a Wanted,
}

impl Asked<'_> {
    /// What holds the words and is for this reader, as the index knows it. The rows are read under the scope
    /// itself; this only keeps the walk short.
    async fn hits(&self, noun: Noun) -> Result<Hits, Failure> {
        let eyes = match self.scope.help() {
            HelpScope::All => None,
            HelpScope::Unit(unit, account) => {
                let enforces = self.reading.facts.reference.enforces(&unit);
                let of_unit = (!enforces).then_some(Eye::Unit(unit));
                // a consultation is its chair's too, a matter its decider's, and what waits for triage whoever wrote it down
                let named = [
                    Noun::Consultation,
                    Noun::Complaint,
                    Noun::Matter,
                    Noun::Inquiry,
                ];
                let own = enforces || named.contains(&noun);
                let person = own.then_some(Eye::Person(account));
                Some(of_unit.into_iter().chain(person).collect::<Vec<_>>())
            }
            HelpScope::Enterprise(_) | HelpScope::Nothing => Some(Vec::new()),
        };
        let db = self.reading.db;
        Ok(search::find(db, noun, self.wanted, eyes.as_deref(), MOST).await?)
    }

    async fn cases(&self) -> Result<Part<CaseLine>, Failure> {
        let hits = self.hits(Noun::Case).await?;
        let seen = self.reading.cases_seen_of(self.scope, hits.ids);
        let which = seen.ok_or(Refusal::NotFound)?;
        let (rows, _) = self
            .reading
            .case_page(which, Listed::Newest, None, self.scope)
            .await?;
        Ok(Part {
            rows,
            more: hits.more,
        })
    }

    async fn complaints(&self) -> Result<Part<ComplaintLine>, Failure> {
        let hits = self.hits(Noun::Complaint).await?;
        let mut rows = complaint_row::Entity::find()
            .filter(complaint_row::Column::Id.is_in(hits.ids))
            .order_by_desc(complaint_row::Column::ReceivedAt)
            .order_by_desc(complaint_row::Column::Id)
            .all(self.reading.db)
            .await?;
        // before triage it is for whoever wrote it down; from then on it is seen through its case
        if let HelpScope::Unit(_, account) = self.scope.help() {
            let cases = rows.iter().filter_map(|r| r.case_id.clone()).collect();
            let seen = self.reading.cases_seen_of(self.scope, cases);
            let seen: Vec<String> = case_row::Entity::find()
                .select_only()
                .column(case_row::Column::Id)
                .filter(seen.ok_or(Refusal::NotFound)?)
                .into_tuple()
                .all(self.reading.db)
                .await?;
            rows.retain(|r| match &r.case_id {
                Some(case) => seen.contains(case),
                None => r.received_by == account.0,
            });
        }
        Ok(Part {
            rows: self.reading.complaint_views(rows).await?,
            more: hits.more,
        })
    }

    async fn enterprises(&self) -> Result<Part<EnterpriseLine>, Failure> {
        // a firm knows itself and the one it asks to act for, and finds no others
        if !policy::sees(self.scope.actor(), Noun::Enterprise, &Subject::default()) {
            return Ok(Part::default());
        }
        let db = self.reading.db;
        // firms are on record for everybody inside
        let hits = search::find(db, Noun::Enterprise, self.wanted, None, MOST).await?;
        let rows = enterprise_row::Entity::find()
            .filter(enterprise_row::Column::Id.is_in(hits.ids))
            .order_by_asc(enterprise_row::Column::Name)
            .all(db)
            .await?;
        let rows = rows.into_iter().map(|r| EnterpriseLine {
            district: self.reading.district_name(&r.district),
            uscc: r.uscc,
            name: r.name,
        });
        Ok(Part {
            rows: rows.collect(),
            more: hits.more,
        })
    }

    async fn plans(&self) -> Result<Part<PlanLine>, Failure> {
        let hits = self.hits(Noun::Plan).await?;
        let seen = self.reading.plans_seen(self.scope);
        let rows = plan_row::Entity::find()
            .filter(seen.ok_or(Refusal::NotFound)?)
            .filter(plan_row::Column::Id.is_in(hits.ids))
            .order_by_desc(plan_row::Column::Id)
            .all(self.reading.db)
            .await?;
        Ok(Part {
            rows: self.reading.plan_lines(rows),
            more: hits.more,
        })
    }

    async fn matters(&self) -> Result<Part<MatterLine>, Failure> {
        let hits = self.hits(Noun::Matter).await?;
        let seen = self.reading.seen_matters(self.scope);
        let rows = matter_row::Entity::find()
            .filter(seen.ok_or(Refusal::NotFound)?)
            .filter(matter_row::Column::Id.is_in(hits.ids))
            .order_by_desc(matter_row::Column::Id)
            .all(self.reading.db)
            .await?;
        let actor = self.scope.actor();
        Ok(Part {
            rows: self.reading.lines_of_matters(rows, actor).await?,
            more: hits.more,
        })
    }

    async fn inquiries(&self) -> Result<Part<InquiryLine>, Failure> {
        let hits = self.hits(Noun::Inquiry).await?;
        let seen = self.reading.seen_inquiries(self.scope);
        let rows = inquiry_row::Entity::find()
            .filter(seen.ok_or(Refusal::NotFound)?)
            .filter(inquiry_row::Column::Id.is_in(hits.ids))
            .order_by_desc(inquiry_row::Column::Id)
            .all(self.reading.db)
            .await?;
        Ok(Part {
            rows: self.reading.lines_of_inquiries(rows).await?,
            more: hits.more,
        })
    }

    async fn draws(&self) -> Result<Part<DrawLine>, Failure> {
        // a unit that led one of the cases is not told that it was drawn
        if !policy::sees(self.scope.actor(), Noun::Draw, &Subject::default()) {
            return Ok(Part::default());
        }
        let hits = self.hits(Noun::Draw).await?;
        let rows = draw_row::Entity::find()
            .filter(draw_row::Column::Id.is_in(hits.ids))
            .order_by_desc(draw_row::Column::Id)
            .all(self.reading.db)
            .await?;
        let rows = rows.into_iter();
        Ok(Part {
            rows: rows.filter_map(|r| draw::line(self.reading, r)).collect(),
            more: hits.more,
        })
    }

    async fn consultations(&self) -> Result<Part<ConsultationLine>, Failure> {
        let hits = self.hits(Noun::Consultation).await?;
        let seen = self.reading.consultations_seen(self.scope);
        let rows = consultation_row::Entity::find()
            .filter(seen.ok_or(Refusal::NotFound)?)
            .filter(consultation_row::Column::Id.is_in(hits.ids))
            .order_by_desc(consultation_row::Column::Id)
            .all(self.reading.db)
            .await?;
        let actor = self.scope.actor();
        Ok(Part {
            rows: self.reading.consultation_lines(rows, actor).await?,
            more: hits.more,
        })
    }
}
