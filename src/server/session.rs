//! Sessions, log-in and throttle: the one exception to the door, as a closed list of functions.
//!
//! A token is 256 random bits; only its SHA-256 is stored. Who acts is read from the account's events on
//! every request, so an ended appointment or a deactivated account ends at once (trust.md G33).

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
};

use super::password::{self, CODE_DAYS, NewCredential};
use super::pipeline::{Beside, Failure, Server};
use super::random;
use super::store::StoreError;
use super::store::entities::{account_row, credential, session, throttle};
use super::store::events;
use crate::domain::account::{Account, Command};
use crate::domain::actor::Actor;
use crate::domain::ids::{AccountId, AppointmentId};
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::text::Line;
use crate::domain::time::At;
use crate::domain::world::State;

const MINUTE: i64 = 60;
/// Seconds without a request after which a session ends: staff, firms (trust.md G39).
const IDLE: (i64, i64) = (30 * MINUTE, 60 * MINUTE);
/// Seconds after which a session ends in any case: staff, firms.
const WHOLE: (i64, i64) = (12 * 60 * MINUTE, 24 * 60 * MINUTE);
/// Failures within the window after which an account or an address has to wait (trust.md G35).
pub(super) const FAILURES: (i64, i64) = (10, 100);
/// Seconds of the window, and of the wait.
const WINDOW: i64 = 15 * MINUTE;

/// Who is logged in.
#[derive(Clone, Debug)]
pub struct Session {
    token_hash: String,
    /// The account as its events tell it.
    pub account: Account,
    /// Under which appointment; none until one of several is chosen.
    pub actor: Option<Actor>,
    /// Logged in with a one-time code: nothing but choosing a password is possible.
    pub must_change: bool,
    /// When this session passed the second step; none when it has not.
    factor_at: Option<At>,
}

/// What the second step of a log-in still waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// A code of the second factor.
    Code,
    /// A second factor at all, where one is required.
    Enrolment,
}

impl Session {
    /// What the second step waits for: staff only, and where `required` is not set only who has a factor.
    pub fn waits(&self, now: At, required: bool) -> Option<Waits> {
        let staff = self.account.is_staff(now.beijing_date());
        match (self.account.factor, self.factor_at) {
            (Some(_), None) if staff => Some(Waits::Code),
            (None, _) if staff && required => Some(Waits::Enrolment),
            _ => None,
        }
    }

    /// The session's own row.
    pub(super) fn token_hash(&self) -> &str {
        &self.token_hash
    }

    /// The appointments to choose from today.
    pub fn choices(&self, now: At) -> Vec<(AppointmentId, crate::domain::account::Appointment)> {
        self.account
            .in_force(now.beijing_date())
            .map(|(id, a)| (id.clone(), a.clone()))
            .collect()
    }
}

/// How a session begins.
#[derive(Clone, Copy, Debug)]
struct Begin {
    contact: bool,
    must_change: bool,
    factor_at: Option<At>,
}

impl Server {
    /// Logs in; gives the token for the cookie. One answer, and the same work, for an unknown account
    /// and a wrong password.
    pub async fn log_in(
        &self,
        login: &str,
        password: &str,
        device: Option<&str>,
        address: &str,
    ) -> Result<String, Failure> {
        let now = self.clock().now();
        let login = login.trim().to_lowercase();
        let subjects = [format!("account:{login}"), format!("address:{address}")];
        let wrong = || Failure::Refused(at("password", Problem::WrongCredentials));

        let tx = self.store().begin_read().await?;
        for (subject, limit) in subjects.iter().zip([FAILURES.0, FAILURES.1]) {
            if let Some(minutes) = waiting(&tx, subject, limit, now).await? {
                return Err(at("password", Problem::TooManyAttempts(minutes)).into());
            }
        }
        let unique = ("login".to_owned(), login.clone());
        let holder = super::store::entities::unique_value::Entity::find_by_id(unique)
            .one(&tx)
            .await?;
        let id = holder.and_then(|h| h.stream.strip_prefix("account/").map(str::to_owned));
        let row = match &id {
            Some(id) => account_row::Entity::find_by_id(id.clone()).one(&tx).await?,
            None => None,
        };
        let known = row.filter(|r| r.active);
        let stored = match &known {
            Some(row) => {
                credential::Entity::find_by_id(row.id.clone())
                    .one(&tx)
                    .await?
            }
            None => None,
        };
        tx.rollback().await?;

        let stored = stored.filter(|c| c.expires_at.is_none_or(|until| now.0 < until));
        let fits = self
            .hasher()
            .verify(stored.as_ref().map(|c| c.phc.clone()), password)
            .await?;
        let (Some(row), Some(stored), true) = (known, stored, fits) else {
            self.count_failures(&subjects, now).await?;
            return Err(wrong());
        };
        let factor_at = match device {
            Some(device) => self
                .passed_today(&row.id, device, now)
                .await?
                .then_some(now),
            None => None,
        };
        let begin = Begin {
            contact: row.contact,
            must_change: stored.must_change,
            factor_at,
        };
        self.start(&row.id, begin, now, &subjects[0]).await
    }

    async fn start(
        &self,
        account: &str,
        begin: Begin,
        now: At,
        subject: &str,
    ) -> Result<String, Failure> {
        let token = random::token();
        let whole = if begin.contact { WHOLE.1 } else { WHOLE.0 };
        let tx = self.store().begin_write().await?;
        let (state, _) = events::fold(&tx, &AccountId(account.to_owned()).stream()).await?;
        let only = match &state {
            State::Account(a) => {
                // whoever also stands in for somebody begins as themself
                let own = a.in_force(now.beijing_date());
                let own = own.filter(|(_, held)| held.stands_in_for.is_none());
                let mut held = own.map(|(id, _)| id.0.clone());
                held.next().filter(|_| held.next().is_none())
            }
            _ => None,
        };
        let row = session::Model {
            token_hash: random::token_hash(&token),
            account: account.to_owned(),
            appointment: only,
            must_change: begin.must_change,
            created_at: now.0,
            seen_at: now.0,
            ends_at: now.plus_seconds(whole).0,
            factor_at: begin.factor_at.map(|at| at.0),
        };
        session::Entity::insert(row.into_active_model())
            .exec_without_returning(&tx)
            .await?;
        throttle::Entity::delete_by_id(subject.to_owned())
            .exec(&tx)
            .await?;
        // an ended session names its author for a day more, so that a late post is kept for them
        let long_ended = now.plus_seconds(-24 * 60 * MINUTE).0;
        session::Entity::delete_many()
            .filter(session::Column::EndsAt.lt(long_ended))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        Ok(token)
    }

    /// Whether somebody who is logged in types their own password again: a signature is theirs alone
    /// (design §3). Counted and throttled as a log-in is.
    pub async fn confirm_password(
        &self,
        account: &AccountId,
        password: &str,
        address: &str,
    ) -> Result<(), Failure> {
        let now = self.clock().now();
        let subjects = [format!("signature:{account}"), format!("address:{address}")];
        let tx = self.store().begin_read().await?;
        for (subject, limit) in subjects.iter().zip([FAILURES.0, FAILURES.1]) {
            if let Some(minutes) = waiting(&tx, subject, limit, now).await? {
                return Err(at("password", Problem::TooManyAttempts(minutes)).into());
            }
        }
        let stored = credential::Entity::find_by_id(account.0.clone())
            .one(&tx)
            .await?;
        tx.rollback().await?;
        if self
            .hasher()
            .verify(stored.map(|c| c.phc), password)
            .await?
        {
            return Ok(());
        }
        self.count_failures(&subjects, now).await?;
        Err(at("password", Problem::WrongCredentials).into())
    }

    pub(super) async fn count_failures(
        &self,
        subjects: &[String],
        now: At,
    ) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        for subject in subjects {
            let row = throttle::Entity::find_by_id(subject.clone())
                .one(&tx)
                .await?;
            let fresh = row.filter(|r| now.0 - r.first_at < WINDOW * 1_000_000);
            let next = throttle::Model {
                subject: subject.clone(),
                failures: fresh.as_ref().map_or(1, |r| r.failures + 1),
                first_at: fresh.map_or(now.0, |r| r.first_at),
                last_at: now.0,
            };
            throttle::Entity::delete_by_id(subject.clone())
                .exec(&tx)
                .await?;
            throttle::Entity::insert(next.into_active_model())
                .exec_without_returning(&tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// The session behind a token; none when it has ended.
    pub async fn session(&self, token: &str) -> Result<Option<Session>, StoreError> {
        let now = self.clock().now();
        let token_hash = random::token_hash(token);
        let tx = self.store().begin_read().await?;
        let Some(row) = session::Entity::find_by_id(token_hash.clone())
            .one(&tx)
            .await?
        else {
            return Ok(None);
        };
        let (state, _) = events::fold(&tx, &AccountId(row.account.clone()).stream()).await?;
        tx.rollback().await?;
        let State::Account(account) = state else {
            return Ok(None);
        };
        let idle = if account.contact.is_some() {
            IDLE.1
        } else {
            IDLE.0
        };
        if !account.active || now.0 >= row.ends_at || now.0 >= At(row.seen_at).plus_seconds(idle).0
        {
            return Ok(None);
        }
        if now.0 - row.seen_at > MINUTE * 1_000_000 {
            self.touch(&token_hash, now).await?;
        }
        let actor = row
            .appointment
            .map(AppointmentId)
            .and_then(|held| account.actor(&held, now.beijing_date()));
        Ok(Some(Session {
            token_hash,
            account,
            actor,
            must_change: row.must_change,
            factor_at: row.factor_at.map(At),
        }))
    }

    /// Whose session this token was, ended or not: only to keep what its author typed.
    pub async fn author_of(&self, token: &str) -> Result<Option<AccountId>, StoreError> {
        let tx = self.store().begin_read().await?;
        let row = session::Entity::find_by_id(random::token_hash(token))
            .one(&tx)
            .await?;
        tx.rollback().await?;
        Ok(row.map(|r| AccountId(r.account)))
    }

    async fn touch(&self, token_hash: &str, now: At) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        session::Entity::update_many()
            .col_expr(session::Column::SeenAt, now.0.into())
            .filter(session::Column::TokenHash.eq(token_hash))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Chooses the appointment to act under.
    pub async fn act_as(&self, session: &Session, chosen: &AppointmentId) -> Result<(), Failure> {
        let today = self.clock().now().beijing_date();
        if session.account.actor(chosen, today).is_none() {
            return Err(at("appointment", Problem::NotOffered).into());
        }
        let tx = self.store().begin_write().await?;
        session::Entity::update_many()
            .col_expr(session::Column::Appointment, chosen.0.clone().into())
            .filter(session::Column::TokenHash.eq(session.token_hash.as_str()))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Ends the session on the server.
    pub async fn log_out(&self, session: &Session) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        session::Entity::delete_by_id(session.token_hash.clone())
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Chooses a new password: the old one is asked again, every other session ends, and the person is
    /// logged in under a new token.
    pub async fn change_password(
        &self,
        session: &Session,
        old: &str,
        new: &str,
        again: &str,
    ) -> Result<String, Failure> {
        let id = session.account.id.clone().ok_or(Refusal::NotLoggedIn)?;
        password::acceptable(new, &session.account.login).map_err(|p| at("new", p))?;
        if new != again {
            return Err(at("again", Problem::PasswordsDiffer).into());
        }
        let tx = self.store().begin_read().await?;
        let stored = credential::Entity::find_by_id(id.0.clone())
            .one(&tx)
            .await?;
        tx.rollback().await?;
        if !self.hasher().verify(stored.map(|c| c.phc), old).await? {
            return Err(at("old", Problem::WrongCredentials).into());
        }
        let phc = self.hasher().hash(new).await?;
        let credential = NewCredential {
            account: id.clone(),
            phc,
            must_change: false,
            expires_at: None,
        };
        let actor = self.as_self(session)?;
        let beside = Beside {
            credential: Some(credential),
            ..Beside::default()
        };
        self.run(&actor, Command::ChangePassword { id: id.clone() }, beside)
            .await?;
        self.end_all(&id).await?;
        let now = self.clock().now();
        // the second step was passed before, if there is one
        let begin = Begin {
            contact: session.account.contact.is_some(),
            must_change: false,
            factor_at: session.factor_at,
        };
        let subject = format!("account:{}", session.account.login.to_lowercase());
        self.start(&id.0, begin, now, &subject).await
    }

    /// Prints a one-time code for somebody who was identified; gives it back once.
    pub async fn issue_code(
        &self,
        actor: &Actor,
        id: &AccountId,
        identity_check: Line,
    ) -> Result<String, Failure> {
        let command = Command::IssueCode {
            id: id.clone(),
            identity_check,
        };
        self.print_code(actor, id.clone(), command).await
    }

    /// The code for the first log-in of somebody the firm's administrator let in.
    pub async fn issue_member_code(
        &self,
        actor: &Actor,
        id: &AccountId,
        appointment: &AppointmentId,
    ) -> Result<String, Failure> {
        let command = Command::IssueMemberCode {
            id: id.clone(),
            appointment: appointment.clone(),
        };
        self.print_code(actor, id.clone(), command).await
    }

    async fn print_code(
        &self,
        actor: &Actor,
        id: AccountId,
        command: Command,
    ) -> Result<String, Failure> {
        let code = random::code();
        let phc = self.hasher().hash(&code).await?;
        let until = self.clock().now().plus_hours(24 * CODE_DAYS);
        let credential = NewCredential {
            account: id.clone(),
            phc,
            must_change: true,
            expires_at: Some(until),
        };
        let beside = Beside {
            credential: Some(credential),
            ..Beside::default()
        };
        self.run(actor, command, beside).await?;
        self.end_all(&id).await?;
        Ok(code)
    }

    /// Ends every session of an account.
    pub(super) async fn end_all(&self, id: &AccountId) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        session::Entity::delete_many()
            .filter(session::Column::Account.eq(id.as_str()))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// The person as actor on the own account, before an appointment is chosen.
    pub(super) fn as_self(&self, session: &Session) -> Result<Actor, Refusal> {
        let today = self.clock().now().beijing_date();
        let first = session
            .account
            .in_force(today)
            .next()
            .map(|(id, _)| id.clone());
        session
            .actor
            .clone()
            .or_else(|| first.and_then(|held| session.account.actor(&held, today)))
            .ok_or(Refusal::NotLoggedIn)
    }

    /// Whether there is any account yet.
    pub async fn has_accounts(&self) -> Result<bool, StoreError> {
        let tx = self.store().begin_read().await?;
        let count = account_row::Entity::find().count(&tx).await?;
        tx.rollback().await?;
        Ok(count > 0)
    }
}

/// Minutes to wait, when there were too many failures.
pub(super) async fn waiting<C: ConnectionTrait>(
    db: &C,
    subject: &str,
    limit: i64,
    now: At,
) -> Result<Option<i64>, StoreError> {
    let row = throttle::Entity::find_by_id(subject.to_owned())
        .one(db)
        .await?;
    Ok(row.filter(|r| r.failures >= limit).and_then(|r| {
        let left = (r.last_at - now.0) / 1_000_000 + WINDOW;
        (left > 0).then(|| (left + MINUTE - 1) / MINUTE)
    }))
}
