//! Files handed in: stored sealed and flushed to disk, first as a draft upload, then as part of a record.
//!
//! A blob lies under the hash of what is stored. Each has a data key of its own, so the same picture of two
//! firms is two blobs (design §4).

use std::path::Path;
use std::sync::Arc;

use futures::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path as BlobPath;
use object_store::{ObjectStore, ObjectStoreExt};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QuerySelect,
};
use sha2::{Digest, Sha256};

use super::picture::without_place;
use super::pipeline::{Failure, Server};
use super::random;
use super::store::StoreError;
use super::store::entities::upload;
use super::store::seal::{key_for_reading, key_for_writing};
use crate::domain::actor::Actor;
use crate::domain::attachment::Attachment;
use crate::domain::file_kind::{MAX_FILES, MAX_FIRM_BYTES, safe_name, sniff};
use crate::domain::ids::AttachmentId;
use crate::domain::refusal::{Problem, at};
use crate::domain::sealed::Sealed;
use crate::domain::time::At;

/// Where the blobs are.
#[derive(Clone, Debug)]
pub struct FileStore(Arc<dyn ObjectStore>);

/// The form whose files are evidence as they are: nothing is taken out of them, and their hash is computed here.
const RAW: &str = "/offsite-checks/new";

/// Hours for which a file that was not sent takes a place of its form: what was left longer ago is not before anybody.
const PLACE_HOURS: i64 = 24;

/// In whose store the drafts of people without an account count, all together.
pub(super) const VISITORS: &str = "visitor";

/// Whose draft uploads these are, and in whose store they count.
#[derive(Clone, Debug)]
pub struct Uploader {
    binding: String,
    owner: String,
}

impl Uploader {
    /// Somebody with an account.
    pub fn of(actor: &Actor) -> Uploader {
        Uploader {
            binding: actor.person.account.0.clone(),
            owner: actor.enterprise.clone().map(|e| e.0).unwrap_or_default(),
        }
    }

    /// Somebody without one, known by the key of the page that was shown to them.
    pub fn visitor(key: &str) -> Uploader {
        Uploader {
            binding: format!("{VISITORS}/{}", random::token_hash(key)),
            owner: VISITORS.to_owned(),
        }
    }
}

/// A draft upload with the token that names it in the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// Random; only its hash is stored.
    pub token: String,
    /// What it will become.
    pub attachment: Attachment,
    /// The SHA-256 of its bytes, of a raw file. Of no other: a hash would tell whoever guesses a content that it is it.
    pub sha256: Option<String>,
}

impl FileStore {
    /// The store in a folder, made if it is missing. What is put is flushed, its name too, before that is said
    /// (without `with_fsync` the crate leaves both to the machine).
    pub fn open(folder: &Path) -> Result<FileStore, StoreError> {
        std::fs::create_dir_all(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(FileStore(Arc::new(store)))
    }

    /// Writes, flushes, then names: after a crash there is the whole file or none.
    pub(super) async fn put(&self, bytes: Vec<u8>) -> Result<String, StoreError> {
        let id = hex::encode(Sha256::digest(&bytes));
        self.0
            .put(&BlobPath::from(id.as_str()), bytes.into())
            .await?;
        Ok(id)
    }

    pub(super) async fn get(&self, id: &AttachmentId) -> Result<Vec<u8>, StoreError> {
        Ok(self.0.get(&blob(id)?).await?.bytes().await?.into())
    }

    /// Every blob with the time it was put.
    pub(super) async fn all(&self) -> Result<Vec<(AttachmentId, At)>, StoreError> {
        let blobs: Vec<_> = self.0.list(None).try_collect().await?;
        let blob = |b: object_store::ObjectMeta| {
            let name = b.location.to_string();
            let put_at = At(b.last_modified.timestamp_micros());
            is_blob(&name).then_some((AttachmentId(name), put_at))
        };
        Ok(blobs.into_iter().filter_map(blob).collect())
    }

    /// Clears a blob away that is part of nothing; one that is gone already is no fault.
    pub(super) async fn remove(&self, id: &AttachmentId) -> Result<(), StoreError> {
        match self.0.delete(&blob(id)?).await {
            Err(object_store::Error::NotFound { .. }) | Ok(()) => Ok(()),
            Err(e) => Err(e.into()),
        }
    }
}

/// Whether a file of that name in the folder is a blob: the rest is what a crash left of one.
pub fn is_blob(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|b| b.is_ascii_hexdigit())
}

fn blob(id: &AttachmentId) -> Result<BlobPath, StoreError> {
    match is_blob(id.as_str()) {
        true => Ok(BlobPath::from(id.as_str())),
        false => Err(StoreError::Corrupt("not an attachment's name".into())),
    }
}

fn record(token_hash: &str) -> String {
    format!("upload/{token_hash}")
}

impl Server {
    /// Stores a file as a draft upload, bound to whoever sent it and to the form. A picture says no more where it was taken.
    pub async fn store_upload(
        &self,
        of: &Uploader,
        form: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<Upload, Failure> {
        let kind = sniff(bytes, name).map_err(|e| at("files", Problem::File(e)))?;
        let whole = match form {
            RAW => bytes.to_vec(),
            _ => without_place(kind, bytes),
        };
        let bytes = &whole;
        let name = safe_name(name);
        let token = random::token();
        let token_hash = random::token_hash(&token);
        let tx = self.store().begin_write().await?;
        let mine = upload::Entity::find()
            .filter(upload::Column::Binding.eq(of.binding.as_str()))
            .filter(upload::Column::Form.eq(form))
            .filter(upload::Column::Recorded.eq(false))
            .filter(upload::Column::At.gt(self.clock().now().plus_hours(-PLACE_HOURS).0))
            .count(&tx)
            .await?;
        if mine >= MAX_FILES as u64 {
            return Err(at("files", Problem::TooManyFiles(MAX_FILES)).into());
        }
        let full = || async {
            let stored = stored(&tx, &of.owner).await?;
            Ok::<_, StoreError>(stored + bytes.len() as u64 > MAX_FIRM_BYTES)
        };
        if !of.owner.is_empty() && full().await? {
            return Err(at("files", Problem::NoRoom(MAX_FIRM_BYTES)).into());
        }
        let key = key_for_writing(&tx, self.master(), &record(&token_hash)).await?;
        let id = self.files().put(key.seal_bytes(bytes)?).await?;
        let row = upload::Model {
            token_hash: token_hash.clone(),
            binding: of.binding.clone(),
            form: form.to_owned(),
            attachment: id.clone(),
            // a file's name may tell what the file tells
            name: key.seal(&name)?,
            media_type: kind.media_type().to_owned(),
            bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            at: self.clock().now().0,
            owner: of.owner.clone(),
            recorded: false,
        };
        upload::Entity::insert(row.clone().into_active_model())
            .exec_without_returning(&tx)
            .await?;
        tx.commit().await?;
        Ok(Upload {
            token,
            attachment: attachment(row, name),
            sha256: (form == RAW).then(|| hex::encode(Sha256::digest(bytes))),
        })
    }

    /// Whether one of these files is none of this person's and this form's: of another form, of somebody else, or gone.
    /// Which of them it is nobody is told.
    pub async fn any_elsewhere(
        &self,
        of: &Uploader,
        form: &str,
        tokens: &[String],
    ) -> Result<bool, StoreError> {
        let tx = self.store().begin_read().await?;
        for token in tokens.iter().take(MAX_FILES) {
            let row = upload::Entity::find_by_id(random::token_hash(token))
                .one(&tx)
                .await?;
            // what this very form recorded before is told by its key, not here
            if row.is_none_or(|r| r.binding != of.binding || r.form != form) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The draft uploads behind these tokens; a token of somebody else or of another form names nothing.
    pub async fn uploads(
        &self,
        of: &Uploader,
        form: &str,
        tokens: &[String],
    ) -> Result<Vec<Upload>, StoreError> {
        let tx = self.store().begin_read().await?;
        let mut found = Vec::new();
        for token in tokens.iter().take(MAX_FILES) {
            let row = upload::Entity::find_by_id(random::token_hash(token))
                .one(&tx)
                .await?;
            if let Some(row) =
                row.filter(|r| r.binding == of.binding && r.form == form && !r.recorded)
            {
                let key = key_for_reading(&tx, self.master(), &record(&row.token_hash)).await?;
                let name = match &key {
                    Some(key) => key.open(&Sealed::Cipher(row.name.clone()))?,
                    None => String::new(),
                };
                let sha256 = match (form, &key) {
                    (RAW, Some(key)) => {
                        let id = AttachmentId(row.attachment.clone());
                        let bytes = key.open_bytes(&self.files().get(&id).await?)?;
                        Some(hex::encode(Sha256::digest(&bytes)))
                    }
                    _ => None,
                };
                found.push(Upload {
                    token: token.clone(),
                    attachment: attachment(row, name),
                    sha256,
                });
            }
        }
        tx.rollback().await?;
        Ok(found)
    }

    /// They are part of a record now: no draft any more, and still what their firm has stored.
    pub async fn record_uploads(&self, tokens: &[String]) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        let hashes = tokens.iter().map(|t| random::token_hash(t));
        upload::Entity::update_many()
            .col_expr(upload::Column::Recorded, true.into())
            .filter(upload::Column::TokenHash.is_in(hashes))
            .exec(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Forgets draft uploads that were taken back. The key stays.
    pub async fn drop_uploads(&self, tokens: &[String]) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        for token in tokens {
            upload::Entity::delete_by_id(random::token_hash(token))
                .exec(&tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// The bytes of an attachment. Whoever calls this has asked the door for the attachment first.
    pub async fn open_attachment(&self, attachment: &Attachment) -> Result<Vec<u8>, StoreError> {
        let sealed = self.files().get(&attachment.id).await?;
        let tx = self.store().begin_read().await?;
        let key = key_for_reading(&tx, self.master(), &attachment.record).await?;
        tx.rollback().await?;
        let key = key.ok_or_else(|| StoreError::Key("the attachment's key was erased".into()))?;
        key.open_bytes(&sealed)
    }
}

/// The bytes that are stored for a firm. What somebody without an account sent counts until it is on record or swept
/// away: then it is no longer theirs.
async fn stored<C: ConnectionTrait>(db: &C, owner: &str) -> Result<u64, StoreError> {
    let rows: Vec<i64> = upload::Entity::find()
        .select_only()
        .column(upload::Column::Bytes)
        .filter(upload::Column::Owner.eq(owner))
        .filter(match owner {
            VISITORS => Condition::all().add(upload::Column::Recorded.eq(false)),
            _ => Condition::all(),
        })
        .into_tuple()
        .all(db)
        .await?;
    Ok(u64::try_from(rows.into_iter().sum::<i64>()).unwrap_or(0))
}

fn attachment(row: upload::Model, name: String) -> Attachment {
    Attachment {
        id: AttachmentId(row.attachment),
        record: record(&row.token_hash),
        name,
        media_type: row.media_type,
        bytes: u64::try_from(row.bytes).unwrap_or(0),
    }
}
