//! Who acts for the reader's firm, and who asks to.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::firm_of;
use crate::domain::account::{MEMBER_ACTIONS, member_possible, member_subject};
use crate::domain::action::Action;
use crate::domain::ids::{AccountId, AppointmentId};
use crate::domain::policy::{self, Scope, Subject};
use crate::server::Failure;
use crate::server::queries::page::PAGE;
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::{appointment_row, enterprise_row};
use crate::views::claim::{MemberLine, Members};

/// The page of them.
#[derive(Clone, Copy, Debug)]
pub struct OurMembers;

impl Query for OurMembers {
    type View = Members;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Members, Failure> {
        let (actor, firm) = (scope.actor(), firm_of(scope)?);
        let today = reading.facts.today();
        let held = appointment_row::Entity::find()
            .filter(appointment_row::Column::Enterprise.eq(firm.as_str()))
            .order_by_asc(appointment_row::Column::FromDay)
            .order_by_asc(appointment_row::Column::Id)
            .limit(PAGE)
            .all(reading.db)
            .await?;
        let mut rows = Vec::new();
        for row in held {
            let (account, post) = (AccountId(row.account), AppointmentId(row.id));
            let world = reading.world([account.stream()]).await?;
            let found = world.account(&account)?;
            let Some(held) = found.appointments.get(&post) else {
                continue;
            };
            if !held.in_force(today) || !found.active {
                continue;
            }
            let subject = member_subject(found, &post)?;
            let may = |a: &Action| {
                member_possible(found, &post, *a).is_ok()
                    && policy::permit(actor, *a, &subject).is_ok()
            };
            rows.push(MemberLine {
                name: found.name.clone(),
                login: found.login.clone(),
                own: actor.is(&account),
                invited_by: held.invited_by.as_ref().map(|p| p.name.clone()),
                came: found.came,
                actions: MEMBER_ACTIONS.iter().copied().filter(may).collect(),
                seq: world.seq(&account.stream()),
            });
        }
        let name = enterprise_row::Entity::find_by_id(firm.0.clone())
            .one(reading.db)
            .await?;
        let new = Subject {
            new: true,
            enterprises: [firm.clone()].into(),
            ..Subject::default()
        };
        Ok(Members {
            enterprise: name.map(|f| f.name).unwrap_or_default(),
            rows,
            claims: reading.claims_of_firm(&firm).await?,
            may_invite: policy::permit(actor, Action::InviteMember, &new).is_ok(),
        })
    }
}

/// A contact of the reader's own firm; nobody else's account is known by it.
#[derive(Clone, Debug)]
pub struct MemberByLogin(pub String);

/// Which account that is, under which appointment for the firm.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The account.
    pub id: AccountId,
    /// The appointment.
    pub appointment: AppointmentId,
    /// The name, masked.
    pub name: String,
    /// The login.
    pub login: String,
}

impl Query for MemberByLogin {
    type View = Member;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Member, Failure> {
        let firm = firm_of(scope)?;
        let stream = reading.holder("login", &self.0.to_lowercase()).await?;
        let id = AccountId(stream.id.clone());
        let world = reading.world([stream]).await?;
        let found = world.account(&id)?;
        Ok(Member {
            appointment: found.post_for(&firm)?,
            name: found.name.clone(),
            login: found.login.clone(),
            id,
        })
    }
}
