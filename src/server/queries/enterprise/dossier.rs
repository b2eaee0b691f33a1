//! 一企一档: what a firm's officer reads before calling it. Every part is what the list behind it shows this reader,
//! and no more of it than a page can hold.

use std::collections::BTreeMap;

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::one;
use crate::domain::action::Action;
use crate::domain::case::Stage;
use crate::domain::enterprise;
use crate::domain::ids::{EnterpriseId, ServiceDayId};
use crate::domain::key_enterprise::key_of;
use crate::domain::matter;
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::service_day;
use crate::server::Failure;
use crate::server::queries::case_lines::Listed;
use crate::server::queries::complaint::may_record;
use crate::server::queries::page::Place;
use crate::server::queries::service_day::lines as day_lines;
use crate::server::queries::visit;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::{
    case_enterprise, case_row, complaint_row, ledger_row, plan_row, service_day_row, sign_up_row,
    visit_row,
};
use crate::views::complaint::ComplaintLine;
use crate::views::enterprise::{EnterpriseDetail, FirmCaseList, FirmDayList, Part};
use crate::views::plan::PlanLine;
use crate::views::queue::CaseLine;
use crate::views::service_day::DayLine;
use crate::views::visit::VisitLine;

/// Rows of a part; all of them are behind its link.
const SHOWN: u64 = 5;
/// The most major projects of a firm that are shown.
const PROJECTS: u64 = 20;
/// The most service days a firm came to that are shown, two years of one a month.
const DAYS: u64 = 24;

/// Every service day there can be: one a week for ten years.
const ALL_DAYS: u64 = 520;

/// The service days a firm signed up for that the reader may see.
#[derive(Clone, Debug)]
pub struct FirmDays(pub String);

/// The firm of a credit code, with what of it the reader may see.
#[derive(Clone, Debug)]
pub struct EnterpriseByUscc(pub String);

/// A page of the cases of a firm that the reader may see.
#[derive(Clone, Debug)]
pub struct FirmCases {
    /// The firm's credit code.
    pub uscc: String,
    /// Where the page begins.
    pub after: Option<String>,
}

impl Query for EnterpriseByUscc {
    type View = EnterpriseDetail;

    async fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> Result<EnterpriseDetail, Failure> {
        let (id, world) = reading.firm(&self.0, scope).await?;
        let firm = world.enterprise(&id)?;
        let streams = [(id.stream(), None), (key_of(&id).stream(), None)];
        let parts = Parts {
            reading,
            scope,
            firm: &id,
        };
        Ok(EnterpriseDetail {
            key: Box::pin(reading.key_detail(scope, &id)).await?,
            listing: Box::pin(reading.listing(&id)).await?,
            uscc: firm.uscc.clone(),
            name: firm.name.clone(),
            district: reading.district_name(&firm.district),
            profile: firm.profile.clone(),
            may_profile: policy::permit(
                scope.actor(),
                Action::ProfileFirm,
                &enterprise::subject_of(firm),
            )
            .is_ok(),
            cases: Box::pin(parts.cases()).await?,
            complaints: Box::pin(parts.complaints()).await?,
            plans: Box::pin(parts.plans()).await?,
            projects: Box::pin(reading.projects_of_firm(scope, &id, PROJECTS)).await?,
            matters: Box::pin(reading.matters_of_firm(scope, &id)).await?,
            may_ask: matter::may_begin_over_firm(&id, scope.actor()),
            visits: Box::pin(parts.visits()).await?,
            days_cut: Box::pin(parts.days_cut()).await?,
            days: Box::pin(parts.days(DAYS)).await?,
            terms: Box::pin(reading.term_counts(scope, &id)).await?,
            contacts: Box::pin(reading.firm_contacts(scope.actor(), &id, &world)).await?,
            may_record: may_record(scope.actor()),
            history: Box::pin(reading.timeline(&streams)).await?,
        })
    }
}

impl Query for FirmDays {
    type View = FirmDayList;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<FirmDayList, Failure> {
        let (id, world) = reading.firm(&self.0, scope).await?;
        let parts = Parts {
            reading,
            scope,
            firm: &id,
        };
        Ok(FirmDayList {
            firm: one(world.enterprise(&id)?),
            rows: Box::pin(parts.days(ALL_DAYS)).await?,
        })
    }
}

impl Query for FirmCases {
    type View = FirmCaseList;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<FirmCaseList, Failure> {
        let (id, world) = reading.firm(&self.uscc, scope).await?;
        let seen = reading.firm_cases(scope, &id).ok_or(Refusal::NotFound)?;
        let place = self.after.as_deref().and_then(Place::parse);
        let (rows, next) = reading
            .case_page(seen, Listed::Newest, place.as_ref(), scope)
            .await?;
        Ok(FirmCaseList {
            firm: one(world.enterprise(&id)?),
            rows,
            next,
        })
    }
}

impl Reading<'_> {
    /// The cases of a firm this reader may list; what is void counts nowhere.
    pub(in crate::server::queries) fn firm_cases(
        &self,
        scope: &Scope,
        firm: &EnterpriseId,
    ) -> Option<Condition> {
        let of_firm = case_enterprise::Entity::find()
            .select_only()
            .column(case_enterprise::Column::CaseId)
            .filter(case_enterprise::Column::Enterprise.eq(firm.as_str()))
            .into_query();
        let which = Condition::all()
            .add(self.cases_seen(scope)?)
            .add(case_row::Column::Stage.ne(Stage::Void.key()))
            .add(case_row::Column::Id.in_subquery(of_firm));
        Some(which)
    }

    /// The problems of a firm this reader may list, as the ledger does.
    pub(super) fn firm_problems(&self, scope: &Scope, firm: &EnterpriseId) -> Option<Condition> {
        let of_firm = ledger_row::Column::Enterprise.eq(firm.as_str());
        Some(self.ledger_seen(scope)?.add(of_firm))
    }
}

/// The parts of one dossier, for one reader.
struct Parts<'a> {
    reading: &'a Reading<'a>,
    scope: &'a Scope,
    firm: &'a EnterpriseId,
}

impl Parts<'_> {
    async fn cases(&self) -> Result<Part<CaseLine>, Failure> {
        let Some(seen) = self.reading.firm_cases(self.scope, self.firm) else {
            return Ok(Part::default());
        };
        let find = case_row::Entity::find().filter(seen.clone());
        let total = find.count(self.reading.db).await?;
        let (mut rows, _) = self
            .reading
            .case_page(seen, Listed::Newest, None, self.scope)
            .await?;
        rows.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
        Ok(Part { rows, total })
    }

    async fn complaints(&self) -> Result<Part<ComplaintLine>, Failure> {
        use ledger_row::Column as C;
        let Some(seen) = self.reading.firm_problems(self.scope, self.firm) else {
            return Ok(Part::default());
        };
        let find = ledger_row::Entity::find().filter(seen);
        let total = find.clone().count(self.reading.db).await?;
        let newest: Vec<String> = find
            .select_only()
            .column(C::Id)
            .order_by_desc(C::ReceivedAt)
            .order_by_desc(C::Id)
            .limit(SHOWN)
            .into_tuple()
            .all(self.reading.db)
            .await?;
        let rows = complaint_row::Entity::find()
            .filter(complaint_row::Column::Id.is_in(newest))
            .order_by_desc(complaint_row::Column::ReceivedAt)
            .order_by_desc(complaint_row::Column::Id)
            .all(self.reading.db)
            .await?;
        let rows = self.reading.complaint_views(rows).await?;
        Ok(Part { rows, total })
    }

    async fn plans(&self) -> Result<Part<PlanLine>, Failure> {
        use plan_row::Column as C;
        let Some(seen) = self.reading.plans_seen(self.scope) else {
            return Ok(Part::default());
        };
        let of_firm = seen.add(C::Enterprise.eq(self.firm.as_str()));
        let find = plan_row::Entity::find().filter(of_firm);
        let total = find.clone().count(self.reading.db).await?;
        let rows = find
            .order_by_desc(C::Id)
            .limit(SHOWN)
            .all(self.reading.db)
            .await?;
        let rows = self.reading.plan_lines(rows);
        Ok(Part { rows, total })
    }

    async fn visits(&self) -> Result<Part<VisitLine>, Failure> {
        use visit_row::Column as C;
        let find = visit_row::Entity::find()
            .filter(visit::seen(self.scope))
            .filter(C::Enterprise.eq(self.firm.as_str()));
        let total = find.clone().count(self.reading.db).await?;
        let rows = find
            .order_by_desc(C::At)
            .order_by_desc(C::Id)
            .limit(SHOWN)
            .all(self.reading.db)
            .await?;
        let rows = visit::lines(self.reading, rows).await?;
        Ok(Part { rows, total })
    }

    /// The service days it signed up for.
    fn signed_up(&self) -> Select<service_day_row::Entity> {
        let signed_up = sign_up_row::Entity::find()
            .select_only()
            .column(sign_up_row::Column::ServiceDay)
            .filter(sign_up_row::Column::Enterprise.eq(self.firm.as_str()))
            .into_query();
        service_day_row::Entity::find().filter(service_day_row::Column::Id.in_subquery(signed_up))
    }

    /// Whether it signed up for more than its page looks through.
    async fn days_cut(&self) -> Result<bool, Failure> {
        Ok(self.signed_up().count(self.reading.db).await? > DAYS)
    }

    /// So many of them, of those whose list of firms this reader reads.
    async fn days(&self, most: u64) -> Result<Vec<DayLine>, Failure> {
        use service_day_row::Column as C;
        let rows = self
            .signed_up()
            .order_by_desc(C::HeldOn)
            .order_by_desc(C::Id)
            .limit(most)
            .all(self.reading.db)
            .await?;
        let ids: BTreeMap<String, ServiceDayId> = rows
            .iter()
            .map(|r| (r.id.clone(), ServiceDayId(r.id.clone())))
            .collect();
        let streams = ids.values().map(ServiceDayId::stream);
        let world = self.reading.world(streams).await?;
        let sits = |row: &service_day_row::Model| {
            let day = ids.get(&row.id).map(|id| world.service_day(id));
            day.and_then(Result::ok).is_some_and(|day| {
                let subject = service_day::subject_of(day, None, &self.reading.facts);
                policy::sits_at(self.scope.actor(), &subject)
            })
        };
        let rows = rows.into_iter().filter(sits).collect();
        day_lines(self.reading, self.scope, rows).await
    }
}
