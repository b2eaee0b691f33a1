//! Accounts as the administrator reads them; a firm's contacts also as intake reads them.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::form_context::account_possible;
use super::{Query, Reading};
use crate::domain::account::{self, Appointment};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::{AccountId, EnterpriseId, Noun, StreamId};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::entities::{account_row, appointment_row, enterprise_row, unique_value};
use crate::views::account::{AccountDetail, AccountLine, AccountList, AppointmentLine};
use crate::views::name::Name;
use crate::views::second_factor::WaitingReset;

/// Rows of a page.
const PAGE: usize = 50;

/// The list of accounts: the administrator's.
#[derive(Clone, Debug, Default)]
pub struct Accounts {
    /// Part of a name or login.
    pub search: String,
    /// The last login of the page before.
    pub after: Option<String>,
}

impl Query for Accounts {
    type View = AccountList;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<AccountList, Failure> {
        if !policy::sees(scope.actor(), Noun::Account, &Subject::default()) {
            return Err(Refusal::NotFound.into());
        }
        let mut rows = account_row::Entity::find();
        let wanted = self.search.trim();
        if !wanted.is_empty() {
            let either = Condition::any()
                .add(account_row::Column::Login.contains(wanted.to_lowercase()))
                .add(account_row::Column::Name.contains(wanted));
            rows = rows.filter(either);
        }
        if let Some(after) = &self.after {
            rows = rows.filter(account_row::Column::Login.gt(after.as_str()));
        }
        let most = u64::try_from(PAGE).unwrap_or(u64::MAX);
        let mut rows = rows
            .order_by_asc(account_row::Column::Login)
            .limit(most + 1)
            .all(reading.db)
            .await?;
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        let held = held_by(reading, rows.iter().map(|r| r.id.clone()).collect()).await?;
        let line = |row: account_row::Model| AccountLine {
            held: held.get(&row.id).cloned().unwrap_or_default(),
            login: row.login,
            name: row.name,
            active: row.active,
            contact: row.contact,
        };
        let rows: Vec<AccountLine> = rows.into_iter().map(line).collect();
        let new = Subject {
            new: true,
            ..Subject::default()
        };
        Ok(AccountList {
            search: wanted.to_owned(),
            next: rows.last().filter(|_| more).map(|row| row.login.clone()),
            rows,
            may_create: policy::permit(scope.actor(), Action::CreateStaff, &new).is_ok(),
        })
    }
}

/// What these accounts may act as today.
async fn held_by(
    reading: &Reading<'_>,
    accounts: Vec<String>,
) -> Result<BTreeMap<String, Vec<(Role, Name)>>, Failure> {
    let today = reading.facts.today().to_string();
    let rows = appointment_row::Entity::find()
        .filter(appointment_row::Column::Account.is_in(accounts))
        .filter(appointment_row::Column::StandsIn.eq(false))
        .filter(appointment_row::Column::FromDay.lte(today.as_str()))
        .filter(
            Condition::any()
                .add(appointment_row::Column::ToDay.is_null())
                .add(appointment_row::Column::ToDay.gte(today.as_str())),
        )
        .order_by_asc(appointment_row::Column::Id)
        .all(reading.db)
        .await?;
    let firms: Vec<String> = rows.iter().filter_map(|r| r.enterprise.clone()).collect();
    let firms = enterprise_row::Entity::find()
        .filter(enterprise_row::Column::Id.is_in(firms))
        .all(reading.db)
        .await?;
    let firms: BTreeMap<String, String> = firms.into_iter().map(|f| (f.id, f.name)).collect();
    let mut held: BTreeMap<String, Vec<(Role, Name)>> = BTreeMap::new();
    for row in rows {
        let Some(role) = Role::parse(&row.role) else {
            continue;
        };
        let place = match (&row.unit, &row.enterprise) {
            (Some(unit), _) => reading.unit_name(unit),
            (None, Some(firm)) => Name::same(firms.get(firm).cloned().unwrap_or_default()),
            (None, None) => Name::default(),
        };
        held.entry(row.account).or_default().push((role, place));
    }
    Ok(held)
}

/// One account by what is typed at log-in.
#[derive(Clone, Debug)]
pub struct AccountByLogin {
    /// The login, in any case.
    pub login: String,
}

impl Query for AccountByLogin {
    type View = AccountDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<AccountDetail, Failure> {
        let key = ("login".to_owned(), self.login.to_lowercase());
        let row = unique_value::Entity::find_by_id(key)
            .one(reading.db)
            .await?;
        let stream = row
            .and_then(|r| StreamId::parse(&r.stream))
            .ok_or(Refusal::NotFound)?;
        detail(reading, scope, AccountId(stream.id)).await
    }
}

/// The reader's own account.
#[derive(Clone, Copy, Debug)]
pub struct OwnAccount;

impl Query for OwnAccount {
    type View = AccountDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<AccountDetail, Failure> {
        detail(reading, scope, scope.actor().person.account.clone()).await
    }
}

/// The actions an account's page can offer, the usual one first.
const ACTIONS: [Action; 7] = [
    Action::IssueStaffCode,
    Action::IssueContactCode,
    Action::AppointStaff,
    Action::EndAppointment,
    Action::AskFactorReset,
    Action::Deactivate,
    Action::Reactivate,
];

async fn detail(
    reading: &Reading<'_>,
    scope: &Scope,
    id: AccountId,
) -> Result<AccountDetail, Failure> {
    let mut world = reading.world([id.stream()]).await?;
    let firms: Vec<EnterpriseId> = world
        .account(&id)?
        .appointments
        .values()
        .filter_map(|held| held.enterprise.clone())
        .collect();
    for firm in firms {
        reading.load(&mut world, firm.stream()).await?;
    }
    reading.works(&mut world, &id).await?;
    let found = world.account(&id)?;
    let subject = account::subject_of(found);
    if !policy::sees(scope.actor(), Noun::Account, &subject) {
        return Err(Refusal::NotFound.into());
    }
    let today = reading.facts.today();
    let mut appointments: Vec<AppointmentLine> = found
        .appointments
        .values()
        .map(|held| AppointmentLine {
            role: held.role,
            place: place(reading, &world, held),
            from: held.from,
            to: held.to,
            in_force: held.in_force(today),
            stands_in_for: held.stands_in_for.as_ref().map(|p| p.name.clone()),
        })
        .collect();
    appointments.sort_by_key(|line| std::cmp::Reverse((line.in_force, line.from)));
    let of_firm = found
        .appointments
        .values()
        .any(|held| held.enterprise.is_some());
    let code = if of_firm {
        Action::IssueContactCode
    } else {
        Action::IssueStaffCode
    };
    let actions = ACTIONS
        .into_iter()
        .filter(|a| !matches!(a, Action::IssueStaffCode | Action::IssueContactCode) || *a == code)
        .filter(|a| account_possible(found, world.works(&id), *a, reading.facts.now).is_ok())
        .filter(|a| policy::permit(scope.actor(), *a, &subject).is_ok())
        .collect();
    Ok(AccountDetail {
        id: Some(id.clone()),
        login: found.login.clone(),
        name: found.name.clone(),
        active: found.active,
        contact: found.contact.is_some(),
        factor_since: found.factor,
        staff: found.is_staff(today),
        reset_asked: found.reset_waiting(reading.facts.now).cloned(),
        appointments,
        works: world.works(&id).len(),
        actions,
    })
}

/// The resets of second factors that wait for a second person, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct WaitingResets;

impl Query for WaitingResets {
    type View = Vec<WaitingReset>;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Self::View, Failure> {
        let now = reading.facts.now;
        let rows = account_row::Entity::find()
            .filter(account_row::Column::ResetAskedAt.gt(now.plus_hours(-account::RESET_HOURS).0))
            .order_by_asc(account_row::Column::ResetAskedAt)
            .limit(PAGE as u64)
            .all(reading.db)
            .await?;
        let mut waiting = Vec::new();
        for row in rows {
            let id = AccountId(row.id);
            let world = reading.world([id.stream()]).await?;
            let found = world.account(&id)?;
            let subject = account::subject_of(found);
            let Some(asked) = found.reset_waiting(now) else {
                continue;
            };
            if policy::sees(scope.actor(), Noun::Account, &subject) {
                let permit = policy::permit(scope.actor(), Action::ConfirmFactorReset, &subject);
                waiting.push(WaitingReset {
                    login: found.login.clone(),
                    name: found.name.clone(),
                    by: asked.by.name.clone(),
                    at: asked.at,
                    may_confirm: permit.is_ok(),
                });
            }
        }
        Ok(waiting)
    }
}

fn place(reading: &Reading<'_>, world: &World, held: &Appointment) -> Name {
    match (&held.unit, &held.enterprise) {
        (Some(unit), _) => reading.unit_name(unit.as_str()),
        (None, Some(firm)) => Name::same(
            world
                .enterprise(firm)
                .map(|f| f.name.as_str())
                .unwrap_or_default(),
        ),
        (None, None) => Name::default(),
    }
}
