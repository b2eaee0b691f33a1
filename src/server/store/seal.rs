//! Sealing: one data key per record, wrapped by a key outside the database (design §4).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand::RngCore;
use sea_orm::{ConnectionTrait, EntityTrait, Set};

use super::StoreError;
use super::entities::{mark, record_key};
use super::keyring::Key;
pub use super::keyring::MasterKey;
use crate::domain::sealed::Sealed;

const NONCE: usize = 24;

/// Names the key that wraps new record keys, among the marks of the database.
pub const KEY_MARK: &str = "master_key";

/// The data key of one record.
#[derive(Clone)]
pub struct RecordKey {
    record: String,
    key: [u8; 32],
}

impl RecordKey {
    /// The ciphertext of `text`; bound to its record, so that it cannot be moved to another.
    pub fn seal(&self, text: &str) -> Result<String, StoreError> {
        encrypt(&self.key, self.record.as_bytes(), text.as_bytes())
    }

    /// The text.
    pub fn open(&self, sealed: &Sealed) -> Result<String, StoreError> {
        match sealed {
            Sealed::Plain(text) => Ok(text.clone()),
            Sealed::Cipher(text) => {
                let bytes = decrypt(&self.key, self.record.as_bytes(), text)?;
                String::from_utf8(bytes).map_err(|_| StoreError::Key("not text".into()))
            }
        }
    }

    /// The ciphertext of a file.
    pub fn seal_bytes(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        Ok(encrypt(&self.key, self.record.as_bytes(), bytes)?.into_bytes())
    }

    /// The file.
    pub fn open_bytes(&self, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
        let text =
            std::str::from_utf8(sealed).map_err(|_| StoreError::Key("not a sealed file".into()))?;
        decrypt(&self.key, self.record.as_bytes(), text)
    }
}

/// The data key of `record`, made on first use. Inside the writing transaction.
pub async fn key_for_writing<C: ConnectionTrait>(
    db: &C,
    master: &MasterKey,
    record: &str,
) -> Result<RecordKey, StoreError> {
    if let Some(key) = key_for_reading(db, master, record).await? {
        return Ok(key);
    }
    let mut key = [0; 32];
    rand::rng().fill_bytes(&mut key);
    let outer = in_force(db, master).await?;
    let row = record_key::ActiveModel {
        record: Set(record.to_owned()),
        wrapped: Set(encrypt(&outer.bytes, record.as_bytes(), &key)?),
        key_id: Set(outer.id),
    };
    record_key::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(RecordKey {
        record: record.to_owned(),
        key,
    })
}

/// The data key of `record`; none when it was erased or never made.
pub async fn key_for_reading<C: ConnectionTrait>(
    db: &C,
    master: &MasterKey,
    record: &str,
) -> Result<Option<RecordKey>, StoreError> {
    let Some(row) = record_key::Entity::find_by_id(record).one(db).await? else {
        return Ok(None);
    };
    Ok(Some(RecordKey {
        record: record.to_owned(),
        key: unwrapped(master, &row)?,
    }))
}

/// The key that wraps new record keys; read within the writing transaction, so that no process wraps with the old
/// one after the change-over.
async fn in_force<C: ConnectionTrait>(db: &C, master: &MasterKey) -> Result<Key, StoreError> {
    match mark::Entity::find_by_id(KEY_MARK).one(db).await? {
        Some(named) => master.named(&named.value),
        None => master.oldest(),
    }
}

fn unwrapped(master: &MasterKey, row: &record_key::Model) -> Result<[u8; 32], StoreError> {
    let record = row.record.as_bytes();
    let bytes = match row.key_id.as_str() {
        // from before keys had names
        "" => {
            let keys = master.keys();
            let mut opened = keys.iter().map(|k| decrypt(&k.bytes, record, &row.wrapped));
            let opens = opened.find(Result::is_ok);
            opens.unwrap_or_else(|| Err(StoreError::Key("opened by no key".into())))?
        }
        id => decrypt(&master.named(id)?.bytes, record, &row.wrapped)?,
    };
    <[u8; 32]>::try_from(bytes).map_err(|_| StoreError::Key("wrong length".into()))
}

/// The row with its data key wrapped by the newest key.
pub fn rewrapped(
    master: &MasterKey,
    row: record_key::Model,
) -> Result<record_key::Model, StoreError> {
    let (key, newest) = (unwrapped(master, &row)?, master.newest()?);
    Ok(record_key::Model {
        wrapped: encrypt(&newest.bytes, row.record.as_bytes(), &key)?,
        key_id: newest.id,
        ..row
    })
}

/// Whether the row's data key opens.
pub fn opens(master: &MasterKey, row: &record_key::Model) -> Result<(), StoreError> {
    unwrapped(master, row).map(|_| ())
}

fn encrypt(key: &[u8; 32], record: &[u8], plain: &[u8]) -> Result<String, StoreError> {
    let mut nonce = [0; NONCE];
    rand::rng().fill_bytes(&mut nonce);
    let cipher = XChaCha20Poly1305::new(key.into());
    let sealed = cipher
        .encrypt(
            XNonce::from_slice(&nonce),
            Payload {
                msg: plain,
                aad: record,
            },
        )
        .map_err(|_| StoreError::Key("cannot seal".into()))?;
    Ok(BASE64.encode([nonce.as_slice(), &sealed].concat()))
}

fn decrypt(key: &[u8; 32], record: &[u8], sealed: &str) -> Result<Vec<u8>, StoreError> {
    let wrong = || StoreError::Key("does not open what it should".into());
    let bytes = BASE64.decode(sealed).map_err(|_| wrong())?;
    let (nonce, text) = bytes.split_at_checked(NONCE).ok_or_else(wrong)?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(
            XNonce::from_slice(nonce),
            Payload {
                msg: text,
                aad: record,
            },
        )
        .map_err(|_| wrong())
}
