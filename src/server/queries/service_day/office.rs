//! One service day as staff read it: who comes, what may be done, and what came of it.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::records::{of_day, records};
use crate::domain::phone::{Phone, masked_name};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::service_day::subject_of;
use crate::server::Failure;
use crate::server::queries::complaint::may_record;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::{complaint_row, enterprise_row};
use crate::views::service_day::{Became, DaySummary, OfficeDay, SignUpLine};

/// The service day of a number, as staff read it.
#[derive(Clone, Debug)]
pub struct OfficeServiceDay(pub String);

/// What came of the service day of a number.
#[derive(Clone, Debug)]
pub struct SummaryOfServiceDay(pub String);

impl Query for OfficeServiceDay {
    type View = OfficeDay;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<OfficeDay, Failure> {
        let (id, day, seq) = reading.service_day(&self.0).await?;
        let actor = scope.actor();
        let sits = policy::sits_at(actor, &subject_of(&day, None, &reading.facts));
        let (mut sign_ups, mut history) = (None, None);
        if sits {
            let mut raised: BTreeMap<String, u32> = BTreeMap::new();
            for row in of_day(reading, &id).await? {
                *raised.entry(row.enterprise).or_default() += 1;
            }
            let mut lines = Vec::new();
            for (firm, sign_up) in day.in_order() {
                let contact = reading.reached(&id, sign_up).await?;
                lines.push(SignUpLine {
                    order: sign_up.order,
                    enterprise: sign_up.enterprise_name.clone(),
                    contact: contact.map(|(name, phone)| masked(&name, &phone)),
                    topic: sign_up.topic.clone(),
                    waiting: sign_up.waiting,
                    by_phone: sign_up.by_phone,
                    at: sign_up.at,
                    raised: raised.get(firm.as_str()).copied().unwrap_or(0),
                });
            }
            sign_ups = Some(lines);
            history = Some(reading.timeline(&[(id.stream(), None)]).await?);
        }
        Ok(OfficeDay {
            desk: sits && may_record(actor) && day.takes_words_of(reading.facts.today()),
            day: reading.day_detail(&id, &day, seq, scope).await?,
            sign_ups,
            history,
        })
    }
}

fn masked(name: &str, phone: &str) -> (String, String) {
    let phone = Phone::parse(phone).map_or_else(|_| "****".to_owned(), |p| p.masked());
    (masked_name(name), phone)
}

impl Query for SummaryOfServiceDay {
    type View = DaySummary;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<DaySummary, Failure> {
        let (id, day, seq) = reading.service_day(&self.0).await?;
        if !policy::sits_at(scope.actor(), &subject_of(&day, None, &reading.facts)) {
            return Err(Refusal::NotFound.into());
        }
        let rows = of_day(reading, &id).await?;
        let distinct =
            |of: fn(&crate::server::store::entities::complaint_row::Model) -> Option<&str>| {
                let all: std::collections::BTreeSet<&str> = rows.iter().filter_map(of).collect();
                u32::try_from(all.len()).unwrap_or(u32::MAX)
            };
        let (firms, cases) = (
            distinct(|r| Some(&r.enterprise)),
            distinct(|r| r.case_id.as_deref()),
        );
        let sheets = reading.firms_that_spoke(&rows).await?;
        let lines = records(reading, rows).await?;
        let count = |b: Became| {
            let n = lines.iter().filter(|l| l.became == b).count();
            (b, u32::try_from(n).unwrap_or(u32::MAX))
        };
        Ok(DaySummary {
            day: reading.day_detail(&id, &day, seq, scope).await?,
            firms,
            signed_up: day.taken(),
            raised: u32::try_from(lines.len()).unwrap_or(u32::MAX),
            became: Became::ALL
                .into_iter()
                .map(count)
                .filter(|(_, n)| *n > 0)
                .collect(),
            cases,
            records: lines,
            sheets,
        })
    }
}

impl Reading<'_> {
    /// Name and credit code of each firm in these records, in the order they spoke.
    async fn firms_that_spoke(
        &self,
        rows: &[complaint_row::Model],
    ) -> Result<Vec<(String, String)>, Failure> {
        let mut ids: Vec<&str> = Vec::new();
        for row in rows {
            if !ids.contains(&row.enterprise.as_str()) {
                ids.push(&row.enterprise);
            }
        }
        let firms = enterprise_row::Entity::find()
            .filter(enterprise_row::Column::Id.is_in(ids.iter().copied()))
            .all(self.db)
            .await?;
        let known = |id: &&str| firms.iter().find(|f| f.id == **id);
        let all = ids.iter().filter_map(known);
        Ok(all.map(|f| (f.name.clone(), f.uscc.clone())).collect())
    }
}
