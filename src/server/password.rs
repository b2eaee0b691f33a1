//! Passwords and one-time codes: argon2id off the async threads, a few at a time (trust.md G37, G58).

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use tokio::sync::Semaphore;

use super::store::StoreError;
use super::store::entities::credential;
pub use crate::domain::account::MIN_PASSWORD;
use crate::domain::ids::AccountId;
use crate::domain::refusal::Problem;
use crate::domain::time::At;

/// Characters a password has at most.
pub const MAX_PASSWORD: usize = 256;
/// Days a printed one-time code is good for.
pub const CODE_DAYS: i64 = 7;

/// Hashes and verifies; at most two at once, each with 19 MiB.
#[derive(Debug)]
pub struct Hasher {
    slots: Arc<Semaphore>,
    /// What an unknown account is verified against, so that it costs the same (trust.md G40).
    decoy: String,
}

/// A password or code to be stored with the command that sets it.
#[derive(Clone, Debug)]
pub struct NewCredential {
    /// Whose.
    pub account: AccountId,
    /// The argon2id hash, as a PHC string.
    pub phc: String,
    /// A one-time code: must be changed at first log-in.
    pub must_change: bool,
    /// When a code is no longer good.
    pub expires_at: Option<At>,
}

fn argon2() -> Argon2<'static> {
    // OWASP: 19 MiB, two passes, one lane
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

impl Default for Hasher {
    fn default() -> Self {
        Hasher::new()
    }
}

impl Hasher {
    /// A hasher with its own slots.
    pub fn new() -> Hasher {
        let decoy = argon2()
            .hash_password(b"nobody")
            .map(|h| h.to_string())
            .unwrap_or_default();
        Hasher {
            slots: Arc::new(Semaphore::new(2)),
            decoy,
        }
    }

    /// The hash of a password, as a PHC string.
    pub async fn hash(&self, password: &str) -> Result<String, StoreError> {
        let password = password.to_owned();
        self.off_thread(move || {
            argon2()
                .hash_password(password.as_bytes())
                .map(|h| h.to_string())
                .map_err(|e| StoreError::Key(format!("hash: {e}")))
        })
        .await?
    }

    /// Whether `password` fits; the same work when there is nothing to fit.
    pub async fn verify(&self, phc: Option<String>, password: &str) -> Result<bool, StoreError> {
        let (known, phc) = (phc.is_some(), phc.unwrap_or_else(|| self.decoy.clone()));
        let password = password.to_owned();
        let fits = self
            .off_thread(move || {
                PasswordHash::new(&phc)
                    .is_ok_and(|h| argon2().verify_password(password.as_bytes(), &h).is_ok())
            })
            .await?;
        Ok(known && fits)
    }

    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let closed = |_| StoreError::Key("the hasher is closed".into());
        let slot = self.slots.clone().acquire_owned().await.map_err(closed)?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(slot);
            result
        });
        done.await
            .map_err(|e| StoreError::Key(format!("the hasher failed: {e}")))
    }
}

/// Whether a new password may be taken: long enough, not made of the login (trust.md G36).
pub fn acceptable(password: &str, login: &str) -> Result<(), Problem> {
    let length = password.chars().count();
    if length < MIN_PASSWORD {
        return Err(Problem::PasswordTooShort(MIN_PASSWORD));
    }
    let lower = password.to_lowercase();
    let one_char = lower
        .chars()
        .collect::<std::collections::BTreeSet<_>>()
        .len()
        < 4;
    let common = [
        "password",
        "123456",
        "zhuqi",
        "qwerty",
        "888888",
        "焦作",
        "生态环境",
    ];
    let guessable =
        common.iter().any(|c| lower.contains(c)) || lower.contains(&login.to_lowercase());
    if length > MAX_PASSWORD || one_char || guessable {
        return Err(Problem::PasswordWeak);
    }
    Ok(())
}

/// Writes a credential over the one before.
pub(super) async fn store<C: ConnectionTrait>(
    db: &C,
    new: NewCredential,
) -> Result<(), StoreError> {
    credential::Entity::delete_by_id(new.account.0.clone())
        .exec(db)
        .await?;
    let row = credential::Model {
        account: new.account.0,
        phc: new.phc,
        must_change: new.must_change,
        expires_at: new.expires_at.map(|at| at.0),
    };
    credential::Entity::insert(row.into_active_model())
        .exec_without_returning(db)
        .await?;
    Ok(())
}
