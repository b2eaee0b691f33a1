//! Firms on record: the search; one firm's dossier (一企一档), its cases and its terms under `enterprise/`.

mod contacts;
mod dossier;
mod terms;

pub use dossier::{EnterpriseByUscc, FirmCases, FirmDays};
use sea_orm::sea_query::LikeExpr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
pub use terms::FirmTerms;

use super::page::PAGE;
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::enterprise::{Enterprise, subject_of};
use crate::domain::ids::{EnterpriseId, Noun};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::entities::enterprise_row;
use crate::views::enterprise::{EnterpriseLine, Enterprises, OneFirm};

/// Firms whose name holds these words, or whose credit code begins so.
#[derive(Clone, Debug, Default)]
pub struct EnterprisesLike(pub String);

impl Query for EnterprisesLike {
    type View = Enterprises;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Enterprises, Failure> {
        let new = Subject {
            new: true,
            ..Subject::default()
        };
        // a firm knows itself and the one it asks to act for, and no list of others
        if !policy::sees(scope.actor(), Noun::Enterprise, &Subject::default()) {
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

impl Reading<'_> {
    /// The firm of a credit code, folded, where the reader may know it.
    async fn firm(&self, uscc: &str, scope: &Scope) -> Result<(EnterpriseId, World), Failure> {
        let stream = self.holder("uscc", uscc).await?;
        let id = EnterpriseId(stream.id.clone());
        let world = self.world([stream]).await?;
        let subject = subject_of(world.enterprise(&id)?);
        match policy::sees(scope.actor(), Noun::Enterprise, &subject) {
            true => Ok((id, world)),
            false => Err(Refusal::NotFound.into()),
        }
    }

    /// The firm a list is narrowed to, where its address names one.
    pub(super) async fn firm_asked(
        &self,
        uscc: Option<&str>,
    ) -> Result<Option<(EnterpriseId, OneFirm)>, Failure> {
        let Some(uscc) = uscc else { return Ok(None) };
        let stream = self.holder("uscc", uscc).await?;
        let id = EnterpriseId(stream.id.clone());
        let world = self.world([stream]).await?;
        let firm = one(world.enterprise(&id)?);
        Ok(Some((id, firm)))
    }
}

fn one(firm: &Enterprise) -> OneFirm {
    OneFirm {
        uscc: firm.uscc.clone(),
        name: firm.name.clone(),
    }
}
