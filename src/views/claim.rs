//! Wishes to act for a firm, and who acts for one, as their pages show them.

use super::complaint::File;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::enterprise::ClaimStatus;
use crate::domain::time::At;

/// A page of wishes.
#[derive(Clone, Debug, PartialEq)]
pub struct Claims {
    /// Which part.
    pub status: ClaimStatus,
    /// The wishes: what waits the longest first, what ended the newest first.
    pub rows: Vec<ClaimLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A wish in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimLine {
    /// Its number.
    pub number: String,
    /// The firm as it is on record.
    pub enterprise: String,
    /// Its credit code.
    pub uscc: String,
    /// Who asks, masked.
    pub claimant: String,
    /// When.
    pub made_at: At,
    /// Where it stands.
    pub status: ClaimStatus,
    /// How many of the firm's contacts spoke against it.
    pub objections: u64,
    /// Its clock, for whoever checks it.
    pub term: Option<TermView>,
}

/// A word against one.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectionLine {
    /// The words.
    pub words: String,
    /// Whose.
    pub by: String,
    /// When.
    pub at: At,
}

/// One wish, as whoever checks it reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimDetail {
    /// As lists show it.
    pub line: ClaimLine,
    /// What they call the firm, where that is not its name on record.
    pub named: Option<String>,
    /// What they are there.
    pub position: String,
    /// Name and phone in full, once this reader looked at them on record; none while masked or when the key was erased.
    pub contact: Option<(String, String)>,
    /// Whether the reader looked.
    pub shown: bool,
    /// The login of the account they have for another firm.
    pub login: Option<String>,
    /// The proof; empty until the reader looked.
    pub proof: Vec<File>,
    /// The stream it is kept in, for the addresses of the proof.
    pub stream: String,
    /// What the firm's contacts said against it.
    pub objections: Vec<ObjectionLine>,
    /// How many contacts the firm has.
    pub contacts: u64,
    /// What was found, by whom and when, where it has ended.
    pub outcome: Option<(String, String, At)>,
    /// What the reader may do.
    pub actions: Vec<Action>,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// One wish, for whoever made it: by number and the end of the phone.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackedClaim {
    /// Its number.
    pub number: String,
    /// When it came.
    pub made_at: At,
    /// Where it stands.
    pub status: ClaimStatus,
    /// Why not, where it was declined.
    pub reason: Option<String>,
}

/// Who acts for the reader's firm.
#[derive(Clone, Debug, PartialEq)]
pub struct Members {
    /// The firm.
    pub enterprise: String,
    /// Its contacts, in the order they came.
    pub rows: Vec<MemberLine>,
    /// Who asks to act for it, and waits.
    pub claims: Vec<ClaimLine>,
    /// Whether the reader may let others in.
    pub may_invite: bool,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberLine {
    /// The name, masked.
    pub name: String,
    /// The login.
    pub login: String,
    /// Whether it is the reader.
    pub own: bool,
    /// Who let them in, of the firm; none for an administrator.
    pub invited_by: Option<String>,
    /// Whether they have been here.
    pub came: bool,
    /// What the reader may do to them.
    pub actions: Vec<Action>,
    /// The sequence the page was made at.
    pub seq: u64,
}
