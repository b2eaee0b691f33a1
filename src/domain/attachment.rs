//! A file handed in with a complaint, a measure or a leniency file. The bytes are stored sealed (`server/files`).

use serde::{Deserialize, Serialize};

use super::ids::AttachmentId;

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
