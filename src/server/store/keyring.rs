//! The key outside the database, and during a rotation the one before it.
//!
//! A key file holds one key a line, the newest first. Which one wraps new record keys the database says (a mark), so
//! that every process changes over at the same commit; whoever meets the name of a key it does not hold reads its
//! file again.

use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use rand::RngCore;
use sha2::{Digest, Sha256};

use super::StoreError;

/// One key with its name, which says nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) id: String,
    pub(super) bytes: [u8; 32],
}

impl Key {
    fn of(bytes: [u8; 32]) -> Key {
        let name = Sha256::digest([b"zhuqi key name ".as_slice(), &bytes].concat());
        let mut id = hex::encode(name);
        id.truncate(16);
        Key { id, bytes }
    }

    fn random() -> Key {
        let mut bytes = [0; 32];
        rand::rng().fill_bytes(&mut bytes);
        Key::of(bytes)
    }
}

/// The keys outside the database. They wrap data keys and never touch a text.
#[derive(Clone)]
pub struct MasterKey(Arc<Inner>);

struct Inner {
    file: Option<PathBuf>,
    /// The newest first; never empty.
    keys: RwLock<Vec<Key>>,
}

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

fn read(text: &str) -> Result<Vec<Key>, StoreError> {
    let wrong = || StoreError::Key("expected 64 hexadecimal digits a line".into());
    let key = |line: &str| {
        let bytes = hex::decode(line.trim()).ok();
        let bytes = bytes.and_then(|b| <[u8; 32]>::try_from(b).ok());
        bytes.map(Key::of).ok_or_else(wrong)
    };
    let lines = text.lines().filter(|l| !l.trim().is_empty());
    let keys: Vec<Key> = lines.map(key).collect::<Result<_, _>>()?;
    match keys.is_empty() {
        true => Err(wrong()),
        false => Ok(keys),
    }
}

impl MasterKey {
    fn new(file: Option<PathBuf>, keys: Vec<Key>) -> MasterKey {
        let keys = RwLock::new(keys);
        MasterKey(Arc::new(Inner { file, keys }))
    }

    /// A new random key, without a file.
    pub fn random() -> MasterKey {
        MasterKey::new(None, vec![Key::random()])
    }

    /// Reads keys, without a file to look at again.
    pub fn parse(text: &str) -> Result<MasterKey, StoreError> {
        Ok(MasterKey::new(None, read(text)?))
    }

    /// Reads the keys of a file, which is looked at again when a key is missing.
    pub fn open(file: &Path) -> Result<MasterKey, StoreError> {
        let text = std::fs::read_to_string(file).map_err(StoreError::File)?;
        Ok(MasterKey::new(Some(file.to_owned()), read(&text)?))
    }

    pub(super) fn keys(&self) -> Vec<Key> {
        let held = self.0.keys.read();
        held.map(|keys| keys.clone()).unwrap_or_default()
    }

    /// The key of this name; its file is read again where it is not held yet.
    pub(super) fn named(&self, id: &str) -> Result<Key, StoreError> {
        let held = |keys: Vec<Key>| keys.into_iter().find(|k| k.id == id);
        if let Some(key) = held(self.keys()) {
            return Ok(key);
        }
        if let Some(file) = &self.0.file
            && let Ok(text) = std::fs::read_to_string(file)
            && let Ok(fresh) = read(&text)
            && let Ok(mut keys) = self.0.keys.write()
        {
            // what is held stays: a retired key may still be met in this very request
            let known: Vec<Key> = keys
                .iter()
                .filter(|k| !fresh.contains(k))
                .cloned()
                .collect();
            *keys = fresh.into_iter().chain(known).collect();
        }
        held(self.keys()).ok_or_else(|| StoreError::Key(format!("key {id} is in no key file")))
    }

    fn first(&self, of: impl Fn(&[Key]) -> Option<&Key>) -> Result<Key, StoreError> {
        let none = || StoreError::Key("there is no key".into());
        of(&self.keys()).cloned().ok_or_else(none)
    }

    /// The key a rotation leads to.
    pub(super) fn newest(&self) -> Result<Key, StoreError> {
        self.first(<[Key]>::first)
    }

    /// Its name.
    pub fn newest_id(&self) -> Result<String, StoreError> {
        Ok(self.newest()?.id)
    }

    /// The key that was in force before any mark named one.
    pub(super) fn oldest(&self) -> Result<Key, StoreError> {
        self.first(<[Key]>::last)
    }

    /// Whether a rotation is under way: there is more than one.
    pub fn is_rotating(&self) -> bool {
        self.keys().len() > 1
    }

    /// The same keys behind a new one.
    pub fn with_a_new_one(&self) -> MasterKey {
        let keys = [Key::random()].into_iter().chain(self.keys()).collect();
        MasterKey::new(None, keys)
    }

    /// The newest alone, and each of the others with its name.
    pub fn retired(&self) -> (MasterKey, Vec<(String, MasterKey)>) {
        let mut keys = self.keys();
        let old = keys.split_off(keys.len().min(1));
        let old = old
            .into_iter()
            .map(|k| (k.id.clone(), MasterKey::new(None, vec![k])))
            .collect();
        (MasterKey::new(None, keys), old)
    }

    /// The keys as text, for their file.
    pub fn to_text(&self) -> String {
        let lines: Vec<String> = self.keys().iter().map(|k| hex::encode(k.bytes)).collect();
        lines.join("\n")
    }
}
