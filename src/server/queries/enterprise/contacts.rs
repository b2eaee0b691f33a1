//! A firm's contacts: masked for whoever may call it, in full once that is on record.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case::Stage;
use crate::domain::enterprise::lets_call;
use crate::domain::ids::{AccountId, CaseId, EnterpriseId, ServiceDayId, StreamId};
use crate::domain::phone::Phone;
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::service_day;
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::queries::Reading;
use crate::server::queries::page::PAGE;
use crate::server::store::entities::{
    account_row, appointment_row, case_enterprise, case_row, service_day_row, sign_up_row,
};
use crate::server::store::seal;
use crate::views::enterprise::{ContactLine, Contacts};

/// How many of its cases and service days are looked at for one by which somebody may call.
const LOOKED_AT: u64 = 20;

impl Reading<'_> {
    /// For what this person may call a firm: nothing more where they keep its contacts, else a case they have in
    /// hand or a service day they hold. None where they may not.
    pub(in crate::server::queries) async fn calls_for(
        &self,
        actor: &Actor,
        firm: &EnterpriseId,
        world: &World,
    ) -> Result<Option<Option<StreamId>>, Failure> {
        if lets_call(world, firm, None, actor, &self.facts) {
            return Ok(Some(None));
        }
        let staff = matches!(actor.role, Role::Officer | Role::UnitHead);
        let Some(unit) = actor.unit.as_ref().filter(|_| staff) else {
            return Ok(None);
        };
        let mut candidates = Vec::new();
        if let Some(seen) = self.cases_seen(&Scope::of(actor)) {
            use case_row::Column as C;
            let of_firm = case_enterprise::Entity::find()
                .select_only()
                .column(case_enterprise::Column::CaseId)
                .filter(case_enterprise::Column::Enterprise.eq(firm.as_str()))
                .into_query();
            let over = Stage::ALL.into_iter().filter(|s| s.is_over());
            let free = Condition::any()
                .add(C::Handler.is_null())
                .add(C::Handler.eq(actor.hands().as_str()));
            let mut find = case_row::Entity::find()
                .filter(seen)
                .filter(C::Id.in_subquery(of_firm))
                .filter(C::Lead.eq(unit.as_str()))
                .filter(C::Stage.is_not_in(over.map(Stage::key)));
            if actor.role == Role::Officer {
                find = find.filter(free);
            }
            let rows = find
                .order_by_desc(C::Id)
                .limit(LOOKED_AT)
                .all(self.db)
                .await?;
            candidates.extend(rows.into_iter().map(|r| CaseId(r.id).stream()));
        }
        let signed_up = sign_up_row::Entity::find()
            .select_only()
            .column(sign_up_row::Column::ServiceDay)
            .filter(sign_up_row::Column::Enterprise.eq(firm.as_str()))
            .into_query();
        let days = service_day_row::Entity::find()
            .filter(service_day_row::Column::Id.in_subquery(signed_up))
            .filter(service_day_row::Column::Organiser.eq(unit.as_str()))
            .filter(service_day_row::Column::Stage.ne(service_day::Stage::Cancelled.key()))
            .order_by_desc(service_day_row::Column::HeldOn)
            .limit(1)
            .all(self.db)
            .await?;
        candidates.extend(days.into_iter().map(|r| ServiceDayId(r.id).stream()));
        let mut world = world.clone();
        for through in candidates {
            self.load(&mut world, through.clone()).await?;
            if lets_call(&world, firm, Some(&through), actor, &self.facts) {
                return Ok(Some(Some(through)));
            }
        }
        Ok(None)
    }

    /// The contacts, for those who may call the firm.
    pub(super) async fn firm_contacts(
        &self,
        actor: &Actor,
        firm: &EnterpriseId,
        world: &World,
    ) -> Result<Option<Contacts>, Failure> {
        if self.calls_for(actor, firm, world).await?.is_none() {
            return Ok(None);
        }
        let shown = &world.enterprise(firm)?.contacts_shown;
        let in_full = shown.contains(&actor.person.account);
        let of_firm = Subject {
            enterprises: [firm.clone()].into(),
            new: true,
            ..Subject::default()
        };
        let keeps = policy::permit(actor, Action::CreateContact, &of_firm).is_ok();
        let held = appointment_row::Entity::find()
            .select_only()
            .column(appointment_row::Column::Account)
            .filter(appointment_row::Column::Enterprise.eq(firm.as_str()))
            .into_query();
        let rows = account_row::Entity::find()
            .filter(account_row::Column::Id.in_subquery(held))
            .order_by_asc(account_row::Column::Login)
            .limit(PAGE)
            .all(self.db)
            .await?;
        let mut lines = Vec::new();
        for row in rows {
            let id = AccountId(row.id);
            let subject = Subject {
                account: Some(id.clone()),
                new: false,
                ..of_firm.clone()
            };
            let may_issue = policy::permit(actor, Action::IssueContactCode, &subject).is_ok();
            let full = self.contact_of_account(&id).await?;
            let (name, phone) = match (full, in_full) {
                (Some((name, phone)), true) => (name, Some(phone)),
                (Some((_, phone)), false) => {
                    let masked = Phone::parse(&phone).map(|p| p.masked());
                    (row.name, Some(masked.unwrap_or_else(|_| "****".to_owned())))
                }
                // no key: it was erased, and stays so
                (None, _) => (row.name, None),
            };
            lines.push(ContactLine {
                name,
                phone,
                login: row.login,
                may_issue_code: row.active && may_issue,
                active: row.active,
            });
        }
        Ok(Some(Contacts {
            may_show: !in_full && !lines.is_empty(),
            rows: lines,
            keeps,
            seq: world.seq(&firm.stream()),
        }))
    }

    /// Full name and phone of a firm's contact, out of the sealed account; none once their key was erased.
    pub(in crate::server::queries) async fn contact_of_account(
        &self,
        id: &AccountId,
    ) -> Result<Option<(String, String)>, Failure> {
        let world = self.world([id.stream()]).await?;
        let Some(contact) = world.account(id)?.contact.clone() else {
            return Ok(None);
        };
        let record = id.stream().to_string();
        let Some(key) = seal::key_for_reading(self.db, self.master, &record).await? else {
            return Ok(None);
        };
        Ok(Some((key.open(&contact.name)?, key.open(&contact.phone)?)))
    }
}
