//! The service-day desk without a network: what a device is given beforehand, and what it hands in afterwards.
//!
//! The device seals each entry to the public key of its service day (RFC 9180: P-256, HKDF-SHA256, AES-256-GCM), so
//! that nobody reads it there. The private key is sealed like everything else that must not be read in a dump. An entry
//! that was handed in is kept first and registered then: what cannot be registered as it is waits to be completed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, Serializable, single_shot_open};
use jiff::civil::Date;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, Set,
};
use serde::{Deserialize, Serialize};

use super::drafts::Typed;
use super::pipeline::{Failure, Server, done_under};
use super::random::token_hash;
use super::store::StoreError;
use super::store::entities::{desk_entry, desk_key, record_key};
use super::store::seal::{key_for_reading, key_for_writing};
use crate::domain::actor::Actor;
use crate::domain::complaint;
use crate::domain::event::{Emitted, Event};
use crate::domain::ids::ServiceDayId;
use crate::domain::sealed::Sealed;
use crate::domain::time::At;

/// The key encapsulation of the desk.
type DeskKem = DhP256HkdfSha256;

/// The most entries that are handed in at once; a device with more sends them in turns.
pub const ENTRIES_AT_ONCE: usize = 50;

/// One entry as a device hands it in.
#[derive(Clone, Debug, Deserialize)]
pub struct SealedEntry {
    /// Made on the device, never used twice.
    pub id: String,
    /// The number it was promised; empty where the device had none left.
    pub number: String,
    /// The encapsulated key, base64.
    pub enc: String,
    /// What was typed, sealed; base64.
    pub sealed: String,
}

/// What an entry says, once it is opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The clock of the device, milliseconds since 1970 UTC.
    pub said_at: i64,
    /// What was typed, by the names of the desk's fields.
    pub fields: Typed,
    /// How it was sent before the network went, where nobody knows whether it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Sent>,
}

/// A form that was sent, and whose answer never came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The account it was sent under.
    pub by: String,
    /// Its key.
    pub key: String,
}

/// What became of an entry that was handed in.
#[derive(Clone, Debug, PartialEq)]
pub enum HandedIn {
    /// It is on record already: a second delivery does nothing.
    Registered,
    /// It came before the network went, and was recorded under this number.
    SentBefore(String),
    /// It is kept; now it can be registered.
    Kept(Entry),
    /// It came before the network went, and waits to be completed; it will have the number the device promised.
    Waits,
    /// The key of this day does not open it. The device keeps it.
    Unreadable,
}

/// The id under which something waits that was let wait at the desk: the same firm and words under the same key are one
/// entry, however often they come and by which way; from a page gone back to, other words are another.
fn waiting_id(key: &str, said: &Typed) -> String {
    let first = |name: &str| said.get(name).and_then(|all| all.first());
    let typed = |name: &str| first(name).map_or("", |text| text.trim());
    let firm = match typed("firm") {
        "" => typed("enterprise"),
        firm => firm,
    };
    let words = typed("words").replace("\r\n", "\n");
    let mut id = token_hash(&format!("{key}\n{firm}\n{words}"));
    id.truncate(32);
    id
}

/// What waits, or waited until it was completed, from one press of the desk's form.
async fn waiting(
    tx: &DatabaseTransaction,
    day: &ServiceDayId,
    key: &str,
    said: &Typed,
) -> Result<Option<desk_entry::Model>, StoreError> {
    let id = waiting_id(key, said);
    let row = desk_entry::Entity::find_by_id(id).one(tx).await?;
    Ok(row.filter(|row| row.service_day == day.0))
}

fn key_record(day: &ServiceDayId) -> String {
    format!("desk-key/{day}")
}

/// The record key of one entry.
pub(super) fn entry_record(id: &str) -> String {
    format!("desk-entry/{id}")
}

/// What binds a sealed entry to its day, and to its id and number.
fn info(day: &ServiceDayId) -> Vec<u8> {
    format!("zhuqi desk {day}").into_bytes()
}

fn bound_to(entry: &SealedEntry) -> Vec<u8> {
    format!("{} {}", entry.id, entry.number).into_bytes()
}

/// An id as devices make them: 32 lower-case hexadecimal digits.
fn is_id(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

impl Server {
    /// The public key of a service day, base64; made when its desk is first opened.
    pub async fn desk_key(&self, day: &ServiceDayId) -> Result<String, StoreError> {
        let tx = self.store().begin_write().await?;
        let known = desk_key::Entity::find_by_id(day.0.clone()).one(&tx).await?;
        if let Some(row) = known {
            tx.rollback().await?;
            return Ok(row.public);
        }
        let (private, public) = DeskKem::gen_keypair();
        let public = BASE64.encode(public.to_bytes());
        let key = key_for_writing(&tx, self.master(), &key_record(day)).await?;
        let row = desk_key::Model {
            service_day: day.0.clone(),
            public: public.clone(),
            private: key.seal(&BASE64.encode(private.to_bytes()))?,
        };
        desk_key::Entity::insert(row.into_active_model())
            .exec_without_returning(&tx)
            .await?;
        tx.commit().await?;
        Ok(public)
    }

    /// Opens an entry and keeps it, before anything else is done with it: handed in means on disk. `held_on` is the
    /// date of the service day, `begins` the moment it begins.
    pub async fn hand_in(
        &self,
        actor: &Actor,
        day: &ServiceDayId,
        (held_on, begins): (Date, At),
        entry: &SealedEntry,
    ) -> Result<HandedIn, Failure> {
        if !is_id(&entry.id) {
            return Ok(HandedIn::Unreadable);
        }
        let tx = self.store().begin_write().await?;
        let earlier = desk_entry::Entity::find_by_id(entry.id.clone()).one(&tx);
        let earlier = earlier.await?;
        if let Some(row) = earlier {
            let kept = entry_of(&tx, self.master(), &row).await?;
            tx.rollback().await?;
            return Ok(match kept {
                _ if row.service_day != day.0 => HandedIn::Unreadable,
                Some(kept) => HandedIn::Kept(kept),
                None => HandedIn::Registered,
            });
        }
        let Some(said) = self.unsealed(&tx, day, entry).await? else {
            tx.rollback().await?;
            tracing::warn!("an entry of a desk could not be opened");
            return Ok(HandedIn::Unreadable);
        };
        if let Some(sent) = &said.sent
            && let Some(outcome) = done_under(&tx, &sent.by, &sent.key).await?
        {
            tx.rollback().await?;
            return Ok(HandedIn::SentBefore(outcome.number.unwrap_or_default()));
        }
        if let Some(sent) = &said.sent
            && let Some(row) = waiting(&tx, day, &sent.key, &said.fields).await?
        {
            let completed = row.body.is_none();
            if row.number.is_empty() && !completed {
                let mut promised = row.into_active_model();
                promised.number = Set(entry.number.clone());
                promised.update(&tx).await?;
            }
            tx.commit().await?;
            return Ok(match completed {
                true => HandedIn::Registered,
                false => HandedIn::Waits,
            });
        }
        let now = self.clock().now();
        let row = desk_entry::Model {
            id: entry.id.clone(),
            service_day: day.0.clone(),
            number: entry.number.clone(),
            body: None,
            said_at: believed(said.said_at, held_on, begins, now).0,
            received_at: now.0,
            account: actor.person.account.0.clone(),
        };
        self.keep_entry(&tx, row, &said).await?;
        tx.commit().await?;
        Ok(HandedIn::Kept(said))
    }

    /// Keeps what was typed at an open desk for a firm that is not on record, to be completed. The same
    /// firm and words under the same `key` a second time keep nothing more.
    pub async fn let_wait(
        &self,
        actor: &Actor,
        day: &ServiceDayId,
        key: &str,
        fields: Typed,
    ) -> Result<(), StoreError> {
        let id = waiting_id(key, &fields);
        let tx = self.store().begin_write().await?;
        if waiting(&tx, day, key, &fields).await?.is_some() {
            tx.rollback().await?;
            return Ok(());
        }
        let now = self.clock().now();
        let said = Entry {
            said_at: now.0 / 1_000,
            fields,
            sent: None,
        };
        let row = desk_entry::Model {
            id,
            service_day: day.0.clone(),
            number: String::new(),
            body: None,
            said_at: now.0,
            received_at: now.0,
            account: actor.person.account.0.clone(),
        };
        self.keep_entry(&tx, row, &said).await?;
        Ok(tx.commit().await?)
    }

    /// Writes the row, what was typed sealed under a record key of its own.
    async fn keep_entry(
        &self,
        tx: &DatabaseTransaction,
        mut row: desk_entry::Model,
        said: &Entry,
    ) -> Result<(), StoreError> {
        let key = key_for_writing(tx, self.master(), &entry_record(&row.id)).await?;
        let body = serde_json::to_string(said)
            .map_err(|e| StoreError::Corrupt(format!("desk entry: {e}")))?;
        row.body = Some(key.seal(&body)?);
        desk_entry::Entity::insert(row.into_active_model())
            .exec_without_returning(tx)
            .await?;
        Ok(())
    }

    async fn unsealed(
        &self,
        tx: &DatabaseTransaction,
        day: &ServiceDayId,
        entry: &SealedEntry,
    ) -> Result<Option<Entry>, StoreError> {
        let row = desk_key::Entity::find_by_id(day.0.clone()).one(tx).await?;
        let key = key_for_reading(tx, self.master(), &key_record(day)).await?;
        let (Some(row), Some(key)) = (row, key) else {
            return Ok(None);
        };
        let private = key.open(&Sealed::Cipher(row.private))?;
        Ok(unseal(&private, day, entry))
    }
}

/// What an entry of the table says; none once it is registered.
pub(super) async fn entry_of<C: ConnectionTrait>(
    db: &C,
    master: &super::store::seal::MasterKey,
    row: &desk_entry::Model,
) -> Result<Option<Entry>, StoreError> {
    let key = key_for_reading(db, master, &entry_record(&row.id)).await?;
    let (Some(body), Some(key)) = (row.body.clone(), key) else {
        return Ok(None);
    };
    let text = key.open(&Sealed::Cipher(body))?;
    serde_json::from_str(&text).map_err(|e| StoreError::Corrupt(format!("desk entry: {e}")))
}

fn unseal(private: &str, day: &ServiceDayId, entry: &SealedEntry) -> Option<Entry> {
    let bytes = |text: &str| BASE64.decode(text).ok();
    let private = <DeskKem as Kem>::PrivateKey::from_bytes(&bytes(private)?).ok()?;
    let enc = <DeskKem as Kem>::EncappedKey::from_bytes(&bytes(&entry.enc)?).ok()?;
    let text = single_shot_open::<AesGcm256, HkdfSha256, DeskKem>(
        &OpModeR::Base,
        &private,
        &enc,
        &info(day),
        &bytes(&entry.sealed)?,
        &bound_to(entry),
    )
    .ok()?;
    serde_json::from_slice(&text).ok()
}

/// When it was said, by the clock of the device where that can be: on the day, and not after now. A clock that is
/// wrong says nothing; then it was received now, or some time after the day began.
fn believed(device_ms: i64, held_on: Date, begins: At, now: At) -> At {
    let device = device_ms.checked_mul(1_000).map(At);
    let on_the_day = |at: &At| at.beijing_date() == held_on;
    match device.filter(|at| *at <= now).filter(on_the_day) {
        Some(at) => at,
        None if on_the_day(&now) => now,
        None => begins,
    }
}

/// Once an entry is registered its words stand in the complaint, and nowhere else. In the transaction that registers.
pub(super) async fn follow(
    tx: &DatabaseTransaction,
    emitted: &[Emitted],
) -> Result<(), StoreError> {
    for one in emitted {
        let Event::Complaint(complaint::Event::Registered {
            id,
            service_day: Some(_),
            ..
        }) = &one.event
        else {
            continue;
        };
        let waiting = desk_entry::Entity::find_by_id(id.0.clone()).one(tx).await?;
        if let Some(row) = waiting {
            record_key::Entity::delete_by_id(entry_record(&row.id))
                .exec(tx)
                .await?;
            let mut row = row.into_active_model();
            row.body = Set(None);
            row.update(tx).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000_000;

    fn day() -> ServiceDayId {
        ServiceDayId("0193-day".to_owned())
    }

    fn sealed_to(public: &str, id: &str, number: &str, text: &[u8]) -> SealedEntry {
        let public = BASE64.decode(public).unwrap();
        let public = <DeskKem as Kem>::PublicKey::from_bytes(&public).unwrap();
        let mut entry = SealedEntry {
            id: id.to_owned(),
            number: number.to_owned(),
            enc: String::new(),
            sealed: String::new(),
        };
        let (enc, sealed) = hpke::single_shot_seal::<AesGcm256, HkdfSha256, DeskKem>(
            &hpke::OpModeS::Base,
            &public,
            &info(&day()),
            text,
            &bound_to(&entry),
        )
        .unwrap();
        entry.enc = BASE64.encode(enc.to_bytes());
        entry.sealed = BASE64.encode(sealed);
        entry
    }

    #[test]
    fn an_entry_opens_with_the_key_of_its_day_and_under_its_own_number_only() {
        let (private, public) = DeskKem::gen_keypair();
        let (private, public) = (
            BASE64.encode(private.to_bytes()),
            BASE64.encode(public.to_bytes()),
        );
        let id = "0123456789abcdef0123456789abcdef";
        let text = r#"{"said_at": 5, "fields": {"words": ["缺电"]}}"#;
        let entry = sealed_to(&public, id, "QY-2026-00001", text.as_bytes());
        let opened = unseal(&private, &day(), &entry).unwrap();
        assert_eq!(opened.said_at, 5);
        assert_eq!(opened.fields["words"], ["缺电"]);
        let mut moved = entry.clone();
        moved.number = "QY-2026-00002".to_owned();
        assert_eq!(unseal(&private, &day(), &moved), None);
        let other = ServiceDayId("0193-other".to_owned());
        assert_eq!(unseal(&private, &other, &entry), None);
        let (elsewhere, _) = DeskKem::gen_keypair();
        let elsewhere = BASE64.encode(elsewhere.to_bytes());
        assert_eq!(unseal(&elsewhere, &day(), &entry), None);
    }

    #[test]
    fn a_device_with_a_wrong_clock_is_not_believed() {
        let held_on = jiff::civil::date(2026, 9, 11);
        let begins = At::from_beijing(held_on, 14, 30);
        let said = At(begins.0 + 20 * MINUTE);
        let now = At(begins.0 + 60 * MINUTE);
        let at = |device: At, now: At| believed(device.0 / 1_000, held_on, begins, now);
        assert_eq!(at(said, now), said);
        assert_eq!(at(At(now.0 + MINUTE), now), now);
        assert_eq!(at(At(0), now), now);
        let next_day = At(now.0 + 24 * 60 * MINUTE);
        assert_eq!(at(said, next_day), said);
        assert_eq!(at(At(0), next_day), begins);
    }
}
