//! What the pages of the second step are given.

use super::ui::QrCode;
use crate::domain::account::RESET_HOURS;
use crate::domain::time::At;

/// A secret to be taken into an authenticator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret as people type it: groups of four.
    pub secret: String,
    /// The address authenticators open; the picture says the same.
    pub address: String,
    /// The picture; none where it could not be made.
    pub picture: Option<QrCode>,
}

impl Enrolment {
    /// Of an account's secret, which is base 32 and so needs no escaping; of the login, all but plain letters does.
    pub fn of(login: &str, secret: &str) -> Enrolment {
        let mut name = String::new();
        for byte in login.bytes() {
            match byte.is_ascii_alphanumeric() {
                true => name.push(char::from(byte)),
                false => name.push_str(&format!("%{byte:02X}")),
            }
        }
        let letters: Vec<char> = secret.chars().collect();
        let groups: Vec<String> = letters.chunks(4).map(|c| c.iter().collect()).collect();
        Enrolment {
            secret: groups.join(" "),
            address: format!("otpauth://totp/Zhuqi:{name}?secret={secret}&issuer=Zhuqi"),
            picture: None,
        }
    }
}

/// How the reader's own second factor stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFactor {
    /// Since when there is one.
    pub since: Option<At>,
    /// Recovery codes left.
    pub codes: u64,
}

/// A reset that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingReset {
    /// Whose.
    pub login: String,
    /// The name.
    pub name: String,
    /// Who asked.
    pub by: String,
    /// When.
    pub at: At,
    /// Whether the reader may confirm it.
    pub may_confirm: bool,
}

impl WaitingReset {
    /// Until when it can be confirmed.
    pub fn until(&self) -> At {
        self.at.plus_hours(RESET_HOURS)
    }
}
