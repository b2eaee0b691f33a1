//! Files that come in parts: what arrived is on disk, and after a break the rest follows from there (issue 5, F).
//!
//! Each part is sealed like a file. The last one makes the whole a draft upload like any other, judged as a whole.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QuerySelect, Set,
};

use super::files::{Upload, Uploader};
use super::pipeline::{Failure, Server};
use super::random;
use super::store::StoreError;
use super::store::entities::{record_key, upload_part};
use super::store::seal::key_for_writing;
use crate::domain::actor::Actor;
use crate::domain::file_kind::{FileRefusal, MAX_FILE_BYTES, MAX_FILES, safe_name};
use crate::domain::ids::{AccountId, AttachmentId};
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::sealed::Sealed;

/// The most bytes one part has: what a slow phone sends in some seconds.
pub const PART_BYTES: usize = 256 * 1024;

/// How long a file that broke off is waited for.
const WAITED_HOURS: i64 = 24;

/// The most files that are cleared away at one go.
const BATCH: u64 = 200;

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// So many bytes are on disk; the next part begins there.
    Received(u64),
    /// It is there.
    Whole(Upload),
}

fn record(token_hash: &str) -> String {
    format!("upload-parts/{token_hash}")
}

impl Server {
    /// A file of this name and size begins to come. Gives the token its parts are sent under.
    pub async fn begin_parts(
        &self,
        account: &AccountId,
        form: &str,
        name: &str,
        size: usize,
    ) -> Result<String, Failure> {
        let refused = match size {
            0 => Some(FileRefusal::Empty),
            n if n > MAX_FILE_BYTES => Some(FileRefusal::TooBig {
                got: n,
                max: MAX_FILE_BYTES,
            }),
            _ => None,
        };
        if let Some(refused) = refused {
            return Err(at("files", Problem::File(refused)).into());
        }
        let (token, now) = (random::token(), self.clock().now());
        let token_hash = random::token_hash(&token);
        let tx = self.store().begin_write().await?;
        let begun = upload_part::Entity::find()
            .filter(upload_part::Column::Binding.eq(account.as_str()))
            .count(&tx)
            .await?;
        if begun >= MAX_FILES as u64 {
            return Err(at("files", Problem::TooManyFiles(MAX_FILES)).into());
        }
        let key = key_for_writing(&tx, self.master(), &record(&token_hash)).await?;
        let row = upload_part::Model {
            name: key.seal(&safe_name(name))?,
            token_hash,
            binding: account.0.clone(),
            form: form.to_owned(),
            size: i64::try_from(size).unwrap_or(i64::MAX),
            received: 0,
            blobs: String::new(),
            at: now.0,
        };
        upload_part::Entity::insert(row.into_active_model())
            .exec_without_returning(&tx)
            .await?;
        tx.commit().await?;
        Ok(token)
    }

    /// How many bytes of a file are on disk.
    pub async fn parts_received(&self, account: &AccountId, token: &str) -> Result<u64, Failure> {
        let tx = self.store().begin_read().await?;
        let row = mine(&tx, account, token).await;
        tx.rollback().await?;
        Ok(u64::try_from(row?.received).unwrap_or(0))
    }

    /// Takes the part that begins at byte `from`. A part that is there already, or comes too early, changes nothing:
    /// the answer says where to go on.
    pub async fn add_part(
        &self,
        actor: &Actor,
        token: &str,
        from: u64,
        bytes: &[u8],
    ) -> Result<Part, Failure> {
        let account = &actor.person.account;
        let tx = self.store().begin_write().await?;
        let row = mine(&tx, account, token).await?;
        let (received, size) = (
            u64::try_from(row.received).unwrap_or(0),
            u64::try_from(row.size).unwrap_or(0),
        );
        let after = received + bytes.len() as u64;
        let fits = from == received && !bytes.is_empty() && after <= size;
        if !fits && received < size {
            tx.rollback().await?;
            return Ok(Part::Received(received));
        }
        let key = key_for_writing(&tx, self.master(), &record(&row.token_hash)).await?;
        let mut blobs: Vec<String> = row
            .blobs
            .split(',')
            .filter(|b| !b.is_empty())
            .map(str::to_owned)
            .collect();
        if fits {
            blobs.push(self.files().put(key.seal_bytes(bytes)?).await?);
            let mut grown = row.clone().into_active_model();
            grown.received = Set(i64::try_from(after).unwrap_or(i64::MAX));
            grown.blobs = Set(blobs.join(","));
            grown.at = Set(self.clock().now().0);
            grown.update(&tx).await?;
        }
        tx.commit().await?;
        if fits && after < size {
            return Ok(Part::Received(after));
        }
        let mut whole = Vec::new();
        for blob in &blobs {
            let sealed = self.files().get(&AttachmentId(blob.clone())).await?;
            whole.extend(key.open_bytes(&sealed)?);
        }
        let name = key.open(&Sealed::Cipher(row.name.clone()))?;
        // first the whole is on record, then its parts go: a crash in between leaves both, and nothing is lost
        let stored = self
            .store_upload(&Uploader::of(actor), &row.form, &name, &whole)
            .await;
        self.drop_parts(&row).await?;
        Ok(Part::Whole(stored?))
    }

    /// Clears away what broke off and was not gone on with. Gives how many files it were.
    pub async fn drop_stale_parts(&self) -> Result<u64, StoreError> {
        let before = self.clock().now().plus_hours(-WAITED_HOURS);
        let tx = self.store().begin_read().await?;
        let stale = upload_part::Entity::find()
            .filter(upload_part::Column::At.lt(before.0))
            .limit(BATCH)
            .all(&tx)
            .await?;
        tx.rollback().await?;
        for row in &stale {
            self.drop_parts(row).await?;
        }
        Ok(stale.len() as u64)
    }

    async fn drop_parts(&self, row: &upload_part::Model) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        upload_part::Entity::delete_by_id(row.token_hash.clone())
            .exec(&tx)
            .await?;
        record_key::Entity::delete_by_id(record(&row.token_hash))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        for blob in row.blobs.split(',').filter(|b| !b.is_empty()) {
            self.files().remove(&AttachmentId(blob.to_owned())).await?;
        }
        Ok(())
    }
}

/// A token of another account names nothing.
async fn mine(
    tx: &DatabaseTransaction,
    account: &AccountId,
    token: &str,
) -> Result<upload_part::Model, Failure> {
    let row = upload_part::Entity::find_by_id(random::token_hash(token))
        .one(tx)
        .await?;
    let row = row.filter(|r| r.binding == account.0);
    Ok(row.ok_or(Refusal::NotFound)?)
}
