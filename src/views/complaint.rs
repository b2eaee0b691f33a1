//! Complaints as staff read them.

use super::correction::CorrectionLine;
use super::history::History;
use super::name::Name;
use super::similar::SimilarLine;
use super::term::TermView;
use super::wall_opening::OpeningLine;
use crate::domain::action::Action;
use crate::domain::attachment::Attachment;
use crate::domain::complaint::{Answer, Channel, ContactCheck, Outcome, Status};
use crate::domain::file_kind::FileKind;
use crate::domain::time::At;

/// Complaints of one status, the one that is late first.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaints {
    /// Which status; none means all that wait for triage.
    pub status: Option<Status>,
    /// Only those whose contact is to be phoned.
    pub to_phone: bool,
    /// How many wait for triage.
    pub waiting: u64,
    /// How many contacts are to be phoned.
    pub waiting_calls: u64,
    /// The rows.
    pub rows: Vec<ComplaintLine>,
    /// Where the next rows begin.
    pub next: Option<String>,
    /// Whether the reader may record one.
    pub may_record: bool,
}

/// A complaint in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ComplaintLine {
    /// Its number.
    pub number: String,
    /// The words as typed.
    pub words: String,
    /// The firm.
    pub enterprise: String,
    /// The way it came.
    pub channel: Option<Channel>,
    /// Whether the firm is a key enterprise.
    pub key: bool,
    /// What it is about.
    pub category: Name,
    /// Where it stands.
    pub status: Status,
    /// When it came.
    pub received_at: At,
    /// Accepted by the office's silence.
    pub deemed: bool,
    /// Its contact is to be phoned.
    pub to_phone: bool,
    /// The clock that ends first.
    pub term: Option<TermView>,
}

/// A complaint, everything the reader may know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComplaintDetail {
    /// Its number.
    pub number: String,
    /// The firm.
    pub enterprise: String,
    /// The firm's credit code.
    pub uscc: String,
    /// Who serves the firm, with the unit, where it is a key enterprise.
    pub service_officer: Option<(String, Name)>,
    /// The way it came.
    pub channel: Option<Channel>,
    /// The channel's own reference.
    pub reference: Option<String>,
    /// What it is about.
    pub category: Name,
    /// The words, exactly as typed.
    pub words: String,
    /// Name and phone of whom to reach, both masked until the reader had it put on record that they see them; none
    /// where the reader does not work on it.
    pub contact: Option<(String, String)>,
    /// Whether the contact is known to speak for the firm.
    pub contact_check: ContactCheck,
    /// Whether the reader may open an account for that contact.
    pub may_give_account: bool,
    /// Files handed in.
    pub files: Vec<File>,
    /// What was put right, the newest first.
    pub corrections: Vec<CorrectionLine>,
    /// The unit it complains of, which may never lead.
    pub complains_of: Option<Name>,
    /// Who typed it in.
    pub received_by: String,
    /// When the server received it.
    pub received_at: Option<At>,
    /// When it was said, where that was earlier.
    pub said_at: Option<At>,
    /// Where it stands.
    pub status: Status,
    /// When it was accepted by the office's silence.
    pub deemed: Option<At>,
    /// Number and title of its case.
    pub case: Option<(String, String)>,
    /// Every answer, oldest first.
    pub answers: Vec<Answer>,
    /// What the firm said to them.
    pub outcomes: Vec<Outcome>,
    /// The clock that ends first.
    pub term: Option<TermView>,
    /// Every clock it ever had, the open ones first.
    pub terms: Vec<TermView>,
    /// What could be the same matter, for whoever sorts it.
    pub similar: Vec<SimilarLine>,
    /// What the reader may do now, the usual step first.
    pub actions: Vec<Action>,
    /// Where it was read across the wall.
    pub openings: Vec<OpeningLine>,
    /// Whether the reader may tell a leader of danger in it.
    pub may_report: bool,
    /// What happened, newest first.
    pub history: History,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// A file handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it is stored.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether a page can show it.
    pub picture: bool,
}

impl From<&Attachment> for File {
    fn from(a: &Attachment) -> File {
        File {
            id: a.id.0.clone(),
            name: a.name.clone(),
            bytes: a.bytes,
            picture: FileKind::is_picture_type(&a.media_type),
        }
    }
}
