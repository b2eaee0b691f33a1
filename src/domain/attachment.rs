//! A file handed in with a complaint, a measure or a leniency file. The bytes are stored sealed (`server/files`).

use serde::{Deserialize, Serialize};

use super::file_kind::MAX_FILES;
use super::ids::AttachmentId;
use super::refusal::{Problem, Refusal, at};

/// A file handed in, addressed by the hash of what is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Where it is stored.
    pub id: AttachmentId,
    /// Whose data key opens it.
    pub record: String,
    /// The name it was given, made safe.
    pub name: String,
    /// The kind its content shows, as a media type.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Refuses what would be more files than a record may have, with those that are there already.
pub fn room_for(there: usize, more: &[Attachment]) -> Result<(), Refusal> {
    match more.is_empty() || there + more.len() <= MAX_FILES {
        true => Ok(()),
        false => Err(at(
            "files",
            Problem::FilesOnRecord {
                there,
                most: MAX_FILES,
            },
        )),
    }
}
