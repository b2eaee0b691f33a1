//! The second step of a log-in: time-based codes (RFC 6238), recovery codes, the devices that passed today.
//!
//! The secret is sealed under a record key of its own; of recovery codes and devices only hashes are kept. A code
//! is good for its step of thirty seconds and one before and after, and never twice.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter,
};
use totp_rs::{Builder, Secret, Totp};

use super::pipeline::{Beside, Failure, Server};
use super::qr::picture;
use super::session::{FAILURES, Session, waiting};
use super::store::StoreError;
use super::store::entities::{factor_device, recovery_code, second_factor, session, unique_value};
use super::store::seal::{key_for_reading, key_for_writing};
use super::{Outcome, random};
use crate::domain::account::{self, Command};
use crate::domain::event::{Emitted, Event};
use crate::domain::ids::AccountId;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::time::At;
use crate::views::second_factor::Enrolment;

/// Recovery codes a person gets.
pub const RECOVERY_CODES: usize = 10;
/// Seconds a code is made of.
const STEP: u64 = 30;

/// What becomes of a second factor, in the transaction of the command that says so.
#[derive(Clone, Debug)]
pub enum Change {
    /// The pending secret is the account's; a code of this step has been seen; these are the recovery codes.
    Enrol(AccountId, i64, Vec<String>),
    /// Other recovery codes.
    Renew(AccountId, Vec<String>),
    /// A recovery code is used up.
    Use(AccountId, String),
}

/// Under which key the secret is sealed.
fn record(account: &AccountId) -> String {
    format!("second_factor/{account}")
}

fn totp(secret: &str) -> Result<Totp, StoreError> {
    let wrong = || StoreError::Key("a second factor cannot be read".into());
    let secret = Secret::try_from_base32(secret).map_err(|_| wrong())?;
    Builder::new()
        .with_secret(secret)
        .build()
        .map_err(|_| wrong())
}

fn seconds(now: At) -> u64 {
    u64::try_from(now.0 / 1_000_000).unwrap_or(0)
}

/// What people type: without the gaps it is printed with.
fn compact(typed: &str) -> String {
    let plain = typed.chars().filter(char::is_ascii_alphanumeric);
    plain.collect::<String>().to_uppercase()
}

fn code_hash(account: &AccountId, code: &str) -> String {
    random::token_hash(&format!("recovery/{account}/{}", compact(code)))
}

fn recovery_codes(account: &AccountId) -> (Vec<String>, Vec<String>) {
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| random::code()).collect();
    let hashes = codes.iter().map(|c| code_hash(account, c)).collect();
    (codes, hashes)
}

async fn row_of<C: ConnectionTrait>(
    db: &C,
    account: &AccountId,
) -> Result<Option<second_factor::Model>, StoreError> {
    let found = second_factor::Entity::find_by_id(account.0.clone());
    Ok(found.one(db).await?)
}

impl Server {
    async fn opened<C: ConnectionTrait>(
        &self,
        db: &C,
        account: &AccountId,
        sealed: Option<String>,
    ) -> Result<Option<String>, StoreError> {
        let Some(sealed) = sealed else {
            return Ok(None);
        };
        match key_for_reading(db, self.master(), &record(account)).await? {
            Some(key) => Ok(Some(key.open(&Sealed::Cipher(sealed))?)),
            None => Ok(None),
        }
    }

    /// The secret to enrol with; the same one until it is enrolled, so that a page can be looked at twice.
    pub async fn begin_factor(&self, session: &Session) -> Result<Enrolment, Failure> {
        let account = session.account.id.clone().ok_or(Refusal::NotLoggedIn)?;
        let tx = self.store().begin_write().await?;
        let row = row_of(&tx, &account).await?;
        let pending = row.as_ref().and_then(|r| r.pending.clone());
        let secret = match self.opened(&tx, &account, pending).await? {
            Some(secret) => secret,
            None => {
                let secret = Secret::from(random::secret()).to_base32();
                let key = key_for_writing(&tx, self.master(), &record(&account)).await?;
                let next = second_factor::Model {
                    account: account.0.clone(),
                    secret: row.as_ref().and_then(|r| r.secret.clone()),
                    pending: Some(key.seal(&secret)?),
                    last_step: row.as_ref().map_or(0, |r| r.last_step),
                };
                put(&tx, next).await?;
                secret
            }
        };
        tx.commit().await?;
        let mut enrolment = Enrolment::of(&session.account.login, &secret);
        enrolment.picture = picture(&enrolment.address);
        Ok(enrolment)
    }

    /// Enrols the pending secret with a code of it; whoever has one already gives a code of that one first. Gives
    /// back the recovery codes, once.
    pub async fn enrol_factor(
        &self,
        session: &Session,
        typed: &Typed<'_>,
        device: Option<&str>,
        address: &str,
    ) -> Result<(Vec<String>, String), Failure> {
        let now = self.clock().now();
        let account = session.account.id.clone().ok_or(Refusal::NotLoggedIn)?;
        self.confirm_password(&account, typed.password, address)
            .await?;
        if session.account.factor.is_some() {
            self.take_code(session, &account, typed.current, "current", address)
                .await?;
        }
        let subjects = subjects(&account, address);
        self.patient(&subjects, "code", now).await?;
        let tx = self.store().begin_read().await?;
        let pending = row_of(&tx, &account).await?.and_then(|r| r.pending);
        let secret = self.opened(&tx, &account, pending).await?;
        tx.rollback().await?;
        let step = match secret {
            Some(secret) => totp(&secret)?.check(&compact(typed.code), seconds(now)),
            None => None,
        };
        let Some(step) = step.and_then(|s| i64::try_from(s).ok()) else {
            self.count_failures(&subjects, now).await?;
            return Err(at("code", Problem::WrongCode).into());
        };
        let (codes, hashes) = recovery_codes(&account);
        let change = Change::Enrol(account.clone(), step, hashes);
        self.keep(session, Command::EnrolFactor { id: account }, change)
            .await?;
        let device = self.passed(session, device, now).await?;
        Ok((codes, device))
    }

    /// Passes the second step with a code or a recovery code; gives back the device's token.
    pub async fn pass_factor(
        &self,
        session: &Session,
        typed: &str,
        device: Option<&str>,
        address: &str,
    ) -> Result<String, Failure> {
        let account = session.account.id.clone().ok_or(Refusal::NotLoggedIn)?;
        self.take_code(session, &account, typed, "code", address)
            .await?;
        self.passed(session, device, self.clock().now()).await
    }

    /// Takes a code made just now, for what a log-in of the morning is not proof enough: the factor itself, no
    /// recovery code.
    pub async fn fresh_factor(
        &self,
        account: &AccountId,
        typed: &str,
        address: &str,
    ) -> Result<(), Failure> {
        const FIELD: &str = "second_factor";
        let tx = self.store().begin_read().await?;
        let enrolled = row_of(&tx, account).await?.and_then(|r| r.secret);
        tx.rollback().await?;
        if enrolled.is_none() {
            return Err(at(FIELD, Problem::NoSecondFactor).into());
        }
        self.check_code(account, typed, FIELD, address).await
    }

    /// Makes new recovery codes, for a code.
    pub async fn renew_recovery_codes(
        &self,
        session: &Session,
        typed: &str,
        address: &str,
    ) -> Result<Vec<String>, Failure> {
        let account = session.account.id.clone().ok_or(Refusal::NotLoggedIn)?;
        self.check_code(&account, typed, "code", address).await?;
        let (codes, hashes) = recovery_codes(&account);
        let change = Change::Renew(account.clone(), hashes);
        self.keep(session, Command::RenewRecoveryCodes { id: account }, change)
            .await?;
        Ok(codes)
    }

    /// How many recovery codes are left.
    pub async fn recovery_codes_left(&self, account: &AccountId) -> Result<u64, StoreError> {
        let tx = self.store().begin_read().await?;
        let left = recovery_code::Entity::find()
            .filter(recovery_code::Column::Account.eq(account.as_str()))
            .count(&tx)
            .await?;
        tx.rollback().await?;
        Ok(left)
    }

    /// The code an account's device would show next: for the demo, which has no devices. Of the secret that logs in, also
    /// while another is being enrolled; of that one, where there is none in force.
    pub async fn code_now(&self, login: &str) -> Result<Option<String>, StoreError> {
        let tx = self.store().begin_read().await?;
        let key = ("login".to_owned(), login.trim().to_lowercase());
        let holder = unique_value::Entity::find_by_id(key).one(&tx).await?;
        let id = holder.and_then(|h| h.stream.strip_prefix("account/").map(str::to_owned));
        let Some(account) = id.map(AccountId) else {
            return Ok(None);
        };
        let row = row_of(&tx, &account).await?;
        let last = row.as_ref().map_or(0, |r| r.last_step);
        let sealed = row.and_then(|r| r.secret.or(r.pending));
        let secret = self.opened(&tx, &account, sealed).await?;
        tx.rollback().await?;
        let now = seconds(self.clock().now());
        // one that was used is not good again; the next is, ahead of its time
        let used = u64::try_from(last).unwrap_or(0) >= now / STEP;
        let when = if used { now + STEP } else { now };
        match secret {
            Some(secret) => Ok(Some(totp(&secret)?.generate(when).to_string())),
            None => Ok(None),
        }
    }

    /// Whether this device passed the second step of this account today.
    pub(super) async fn passed_today(
        &self,
        account: &str,
        device: &str,
        now: At,
    ) -> Result<bool, StoreError> {
        let tx = self.store().begin_read().await?;
        let key = (random::token_hash(device), account.to_owned());
        let found = factor_device::Entity::find_by_id(key).one(&tx).await?;
        tx.rollback().await?;
        Ok(found.is_some_and(|d| d.day == now.beijing_date().to_string()))
    }

    /// Takes a code of the factor, or one of the recovery codes.
    async fn take_code(
        &self,
        session: &Session,
        account: &AccountId,
        typed: &str,
        field: &'static str,
        address: &str,
    ) -> Result<(), Failure> {
        if compact(typed).len() <= 6 {
            return self.check_code(account, typed, field, address).await;
        }
        let now = self.clock().now();
        let subjects = subjects(account, address);
        self.patient(&subjects, field, now).await?;
        let change = Change::Use(account.clone(), code_hash(account, typed));
        let id = account.clone();
        match self
            .keep(session, Command::UseRecoveryCode { id }, change)
            .await
        {
            Ok(_) => Ok(()),
            Err(Failure::Refused(_)) => {
                self.count_failures(&subjects, now).await?;
                Err(at(field, Problem::WrongCode).into())
            }
            Err(broken) => Err(broken),
        }
    }

    /// Takes a code of the factor: of a step nobody used, near enough to now.
    async fn check_code(
        &self,
        account: &AccountId,
        typed: &str,
        field: &'static str,
        address: &str,
    ) -> Result<(), Failure> {
        let now = self.clock().now();
        if typed.trim().is_empty() {
            return Err(at(field, Problem::Missing).into());
        }
        let subjects = subjects(account, address);
        self.patient(&subjects, field, now).await?;
        // read and written in one transaction, so that of two with the same code one is late
        let tx = self.store().begin_write().await?;
        let row = row_of(&tx, account).await?;
        let sealed = row.as_ref().and_then(|r| r.secret.clone());
        let secret = self.opened(&tx, account, sealed).await?;
        let step = match secret {
            Some(secret) => totp(&secret)?.check(&compact(typed), seconds(now)),
            None => None,
        };
        let last = row.as_ref().map_or(0, |r| r.last_step);
        let step = step
            .and_then(|s| i64::try_from(s).ok())
            .filter(|s| *s > last);
        if let (Some(step), Some(row)) = (step, row) {
            let next = second_factor::Model {
                last_step: step,
                ..row
            };
            put(&tx, next).await?;
            tx.commit().await?;
            return Ok(());
        }
        tx.rollback().await?;
        self.count_failures(&subjects, now).await?;
        Err(at(field, Problem::WrongCode).into())
    }

    /// Refused while there were too many failures.
    async fn patient(
        &self,
        subjects: &[String; 2],
        field: &'static str,
        now: At,
    ) -> Result<(), Failure> {
        let tx = self.store().begin_read().await?;
        for (subject, limit) in subjects.iter().zip([FAILURES.0, FAILURES.1]) {
            if let Some(minutes) = waiting(&tx, subject, limit, now).await? {
                return Err(at(field, Problem::TooManyAttempts(minutes)).into());
            }
        }
        Ok(tx.rollback().await?)
    }

    async fn keep(
        &self,
        session: &Session,
        command: Command,
        change: Change,
    ) -> Result<Outcome, Failure> {
        let actor = self.as_self(session)?;
        let beside = Beside {
            factor: Some(change),
            ..Beside::default()
        };
        self.run(&actor, command, beside).await
    }

    /// Marks session and device as passed; gives back the device's token.
    async fn passed(
        &self,
        session: &Session,
        device: Option<&str>,
        now: At,
    ) -> Result<String, Failure> {
        let account = session.account.id.clone().ok_or(Refusal::NotLoggedIn)?;
        let device = device.map_or_else(random::token, str::to_owned);
        let today = now.beijing_date().to_string();
        let tx = self.store().begin_write().await?;
        session::Entity::update_many()
            .col_expr(session::Column::FactorAt, now.0.into())
            .filter(session::Column::TokenHash.eq(session.token_hash()))
            .exec(&tx)
            .await?;
        // what passed on another day says nothing any more
        factor_device::Entity::delete_many()
            .filter(factor_device::Column::Day.lt(today.as_str()))
            .exec(&tx)
            .await?;
        let row = factor_device::Model {
            token_hash: random::token_hash(&device),
            account: account.0,
            day: today,
        };
        factor_device::Entity::delete_by_id((row.token_hash.clone(), row.account.clone()))
            .exec(&tx)
            .await?;
        factor_device::Entity::insert(row.into_active_model())
            .exec_without_returning(&tx)
            .await?;
        tx.commit().await?;
        Ok(device)
    }
}

/// What is typed to enrol a factor.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// The own password, again.
    pub password: &'a str,
    /// A code of the factor in force, or a recovery code; where there is one.
    pub current: &'a str,
    /// A code of the new one.
    pub code: &'a str,
}

/// Whose failures are counted.
fn subjects(account: &AccountId, address: &str) -> [String; 2] {
    [format!("factor:{account}"), format!("address:{address}")]
}

async fn put<C: ConnectionTrait>(db: &C, row: second_factor::Model) -> Result<(), StoreError> {
    second_factor::Entity::delete_by_id(row.account.clone())
        .exec(db)
        .await?;
    second_factor::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Does what a command said, in its transaction.
pub(super) async fn store(tx: &DatabaseTransaction, change: Change) -> Result<(), Failure> {
    match change {
        Change::Enrol(account, step, codes) => {
            let row = row_of(tx, &account).await?;
            let pending = row.and_then(|r| r.pending);
            let next = second_factor::Model {
                account: account.0.clone(),
                secret: Some(pending.ok_or_else(|| at("code", Problem::WrongCode))?),
                pending: None,
                last_step: step,
            };
            put(tx, next).await?;
            replace_codes(tx, &account, codes).await?;
        }
        Change::Renew(account, codes) => replace_codes(tx, &account, codes).await?,
        Change::Use(account, hash) => {
            let used = recovery_code::Entity::delete_by_id((account.0, hash))
                .exec(tx)
                .await?;
            if used.rows_affected == 0 {
                return Err(at("code", Problem::WrongCode).into());
            }
        }
    }
    Ok(())
}

/// Forgets everything of an account whose factor was reset, its sessions and devices too: with the event, whoever
/// caused it.
pub(super) async fn follow(
    tx: &DatabaseTransaction,
    emitted: &[Emitted],
) -> Result<(), StoreError> {
    for one in emitted {
        if matches!(
            one.event,
            Event::Account(account::Event::FactorReset { .. })
        ) {
            let account = AccountId(one.stream.id.clone());
            replace_codes(tx, &account, Vec::new()).await?;
            second_factor::Entity::delete_by_id(account.0.clone())
                .exec(tx)
                .await?;
            factor_device::Entity::delete_many()
                .filter(factor_device::Column::Account.eq(account.as_str()))
                .exec(tx)
                .await?;
            session::Entity::delete_many()
                .filter(session::Column::Account.eq(account.as_str()))
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}

async fn replace_codes<C: ConnectionTrait>(
    db: &C,
    account: &AccountId,
    hashes: Vec<String>,
) -> Result<(), StoreError> {
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::Account.eq(account.as_str()))
        .exec(db)
        .await?;
    for code_hash in hashes {
        let row = recovery_code::Model {
            account: account.0.clone(),
            code_hash,
        };
        recovery_code::Entity::insert(row.into_active_model())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}
