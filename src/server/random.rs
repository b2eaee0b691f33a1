//! The one place that makes random ids, tokens and codes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::{Rng, RngCore};
use sha2::{Digest, Sha256};

/// A new id, in order of time.
pub fn id() -> String {
    uuid::Uuid::now_v7().simple().to_string()
}

/// A token of 256 random bits.
pub fn token() -> String {
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The secret of a second factor: 160 bits, as RFC 4226 recommends.
pub fn secret() -> [u8; 20] {
    let mut bytes = [0; 20];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}

/// The hash under which a token is stored; the token itself never is.
pub fn token_hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// A one-time code people can read from paper: four groups of four, without letters that look alike.
pub fn code() -> String {
    const ALPHABET: &[u8] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    let mut rng = rand::rng();
    let group = |rng: &mut rand::rngs::ThreadRng| -> String {
        (0..4)
            .map(|_| char::from(ALPHABET[rng.random_range(0..ALPHABET.len())]))
            .collect()
    };
    (0..4)
        .map(|_| group(&mut rng))
        .collect::<Vec<_>>()
        .join("-")
}
