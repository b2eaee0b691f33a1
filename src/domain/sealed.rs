//! Sealed text (design §4): plain while a command is decided, ciphertext in every event, table and file.
//!
//! A `Plain` value refuses to be serialised, so a forgotten seal is an error, never a leak.

use serde::{Deserialize, Serialize, Serializer, ser};

/// A text that is only ever stored as ciphertext.
#[derive(Clone, PartialEq, Eq)]
pub enum Sealed {
    /// Just typed, not yet stored.
    Plain(String),
    /// As it stands in the store: base64 of nonce and ciphertext, under the data key of its record.
    Cipher(String),
}

impl Sealed {
    /// A text to be sealed when it is stored.
    pub fn plain(text: impl Into<String>) -> Sealed {
        Sealed::Plain(text.into())
    }

    /// The stored form; `None` while it is not sealed yet.
    pub fn cipher(&self) -> Option<&str> {
        match self {
            Sealed::Plain(_) => None,
            Sealed::Cipher(text) => Some(text),
        }
    }
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // a debug print in a log must not open what the store keeps shut
        f.write_str("Sealed(…)")
    }
}

impl Serialize for Sealed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Sealed::Plain(_) => Err(ser::Error::custom(
                "a sealed text was not sealed before it was stored",
            )),
            Sealed::Cipher(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Sealed::Cipher(String::deserialize(deserializer)?))
    }
}

/// Whoever holds sealed texts shows them here, so that the store can seal each one.
pub trait SealedFields {
    /// Every sealed text of this value, in a fixed order.
    fn sealed_fields(&mut self) -> Vec<&mut Sealed>;
}
