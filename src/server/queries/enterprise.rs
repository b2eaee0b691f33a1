//! Firms on record, and one firm with what of it the reader may see.

use sea_orm::sea_query::LikeExpr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::complaint::may_record;
use super::page::PAGE;
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::complaint::Status;
use crate::domain::enterprise::subject_of;
use crate::domain::ids::{AccountId, EnterpriseId, Noun};
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::store::entities::{
    account_row, appointment_row, case_enterprise, case_row, complaint_row, enterprise_row,
};
use crate::views::complaint::ComplaintLine;
use crate::views::enterprise::{ContactLine, EnterpriseDetail, EnterpriseLine, Enterprises};
use crate::views::queue::CaseLine;

/// Firms whose name holds these words, or whose credit code begins so.
#[derive(Clone, Debug, Default)]
pub struct EnterprisesLike(pub String);

/// The firm of a credit code.
#[derive(Clone, Debug)]
pub struct EnterpriseByUscc(pub String);

impl Query for EnterprisesLike {
    type View = Enterprises;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Enterprises, Failure> {
        let new = Subject {
            new: true,
            ..Subject::default()
        };
        if !policy::sees(scope.actor(), Noun::Enterprise, &new) {
            return Err(Refusal::NotFound.into());
        }
        let search: String = self.0.trim().chars().take(80).collect();
        let mut find = enterprise_row::Entity::find()
            .order_by_asc(enterprise_row::Column::Name)
            .order_by_asc(enterprise_row::Column::Id)
            .limit(PAGE + 1);
        if !search.is_empty() {
            let code = search.to_uppercase();
            find = find.filter(
                Condition::any()
                    .add(
                        enterprise_row::Column::Name
                            .like(literal(&format!("%{}%", escaped(&search)))),
                    )
                    .add(
                        enterprise_row::Column::Uscc.like(literal(&format!("{}%", escaped(&code)))),
                    ),
            );
        }
        let mut rows = find.all(reading.db).await?;
        let more = rows.len() as u64 > PAGE;
        rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
        Ok(Enterprises {
            search,
            rows: rows
                .into_iter()
                .map(|r| EnterpriseLine {
                    district: reading.district_name(&r.district),
                    uscc: r.uscc,
                    name: r.name,
                })
                .collect(),
            more,
            may_register: policy::permit(scope.actor(), Action::RegisterEnterprise, &new).is_ok(),
        })
    }
}

/// What was typed is looked for as typed: `%` and `_` are letters like others.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}

fn literal(pattern: &str) -> LikeExpr {
    LikeExpr::new(pattern.to_owned()).escape('\\')
}

impl Query for EnterpriseByUscc {
    type View = EnterpriseDetail;

    async fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> Result<EnterpriseDetail, Failure> {
        let stream = reading.holder("uscc", &self.0).await?;
        let id = EnterpriseId(stream.id.clone());
        let world = reading.world([stream]).await?;
        let firm = world.enterprise(&id)?;
        let subject = subject_of(firm);
        if !policy::sees(scope.actor(), Noun::Enterprise, &subject) {
            return Err(Refusal::NotFound.into());
        }
        Ok(EnterpriseDetail {
            listing: Box::pin(reading.listing(&id)).await?,
            uscc: firm.uscc.clone(),
            name: firm.name.clone(),
            district: reading.district_name(&firm.district),
            cases: cases(reading, scope, &id).await?,
            complaints: complaints(reading, scope, &id).await?,
            contacts: contacts(reading, scope.actor(), &id).await?,
            may_record: may_record(scope.actor()),
        })
    }
}

async fn cases(
    reading: &Reading<'_>,
    scope: &Scope,
    firm: &EnterpriseId,
) -> Result<Vec<CaseLine>, Failure> {
    let Some(seen) = reading.cases_seen(scope) else {
        return Ok(Vec::new());
    };
    let of_firm = case_enterprise::Entity::find()
        .select_only()
        .column(case_enterprise::Column::CaseId)
        .filter(case_enterprise::Column::Enterprise.eq(firm.as_str()))
        .into_query();
    let which = Condition::all()
        .add(seen)
        .add(case_row::Column::Id.in_subquery(of_firm));
    Ok(reading.case_page(which, true, None).await?.0)
}

async fn complaints(
    reading: &Reading<'_>,
    scope: &Scope,
    firm: &EnterpriseId,
) -> Result<Vec<ComplaintLine>, Failure> {
    let Some(seen) = reading.cases_seen(scope) else {
        return Ok(Vec::new());
    };
    let mut find = complaint_row::Entity::find()
        .filter(complaint_row::Column::Enterprise.eq(firm.as_str()))
        .filter(complaint_row::Column::Status.ne(Status::Void.key()))
        .order_by_desc(complaint_row::Column::ReceivedAt)
        .order_by_desc(complaint_row::Column::Id)
        .limit(PAGE);
    // a unit reads what is in a case of its own; before triage it is nobody's but the coordinator's
    if scope.help() != HelpScope::All {
        let ids = case_row::Entity::find()
            .select_only()
            .column(case_row::Column::Id)
            .filter(seen)
            .into_query();
        find = find.filter(complaint_row::Column::CaseId.in_subquery(ids));
    }
    reading.complaint_views(find.all(reading.db).await?).await
}

/// The firm's contacts, for those who keep them.
async fn contacts(
    reading: &Reading<'_>,
    actor: &Actor,
    firm: &EnterpriseId,
) -> Result<Option<Vec<ContactLine>>, Failure> {
    let of_firm = Subject {
        enterprises: [firm.clone()].into(),
        new: true,
        ..Subject::default()
    };
    if policy::permit(actor, Action::CreateContact, &of_firm).is_err() {
        return Ok(None);
    }
    let held = appointment_row::Entity::find()
        .select_only()
        .column(appointment_row::Column::Account)
        .filter(appointment_row::Column::Enterprise.eq(firm.as_str()))
        .into_query();
    let rows = account_row::Entity::find()
        .filter(account_row::Column::Id.in_subquery(held))
        .order_by_asc(account_row::Column::Login)
        .limit(PAGE)
        .all(reading.db)
        .await?;
    let line = |r: account_row::Model| {
        let subject = Subject {
            account: Some(AccountId(r.id)),
            new: false,
            ..of_firm.clone()
        };
        let permitted = policy::permit(actor, Action::IssueContactCode, &subject).is_ok();
        ContactLine {
            name: r.name,
            login: r.login,
            may_issue_code: r.active && permitted,
            active: r.active,
        }
    };
    Ok(Some(rows.into_iter().map(line).collect()))
}
