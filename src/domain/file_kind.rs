//! Which files are taken, judged by their content, and what they may be called (trust.md G47).
//!
//! Nothing here unpacks or renders: a package is known by the names in its own directory, so a
//! packed bomb costs no more than any other file.

mod name;
mod package;

use serde::{Deserialize, Serialize};

pub use name::safe_name;

use name::extension_of;
use package::package_kind;

/// The most bytes one file may have: 20 MiB.
pub const MAX_FILE_BYTES: usize = 20 * 1024 * 1024;

/// The most files one form or thing may carry.
pub const MAX_FILES: usize = 20;

/// The most bytes of files one firm may have stored: 2 GiB.
pub const MAX_FIRM_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// The most Unicode scalars a stored file name has, its extension included.
pub const MAX_NAME: usize = 120;

/// The most bytes a package may say it unpacks to: 256 MiB. Honest reports stay far below.
const MAX_UNPACKED_BYTES: u64 = 256 * 1024 * 1024;

/// A kind of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A WebP picture.
    Webp,
    /// A PDF paper.
    Pdf,
    /// A Word document (OOXML) without macros.
    Docx,
    /// An Excel workbook (OOXML) without macros.
    Xlsx,
    /// Plain text in UTF-8 or GB 18030.
    Text,
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FileRefusal {
    /// No byte in it: most often a transfer that broke off.
    Empty,
    /// Too big.
    TooBig {
        /// Bytes given.
        got: usize,
        /// Bytes allowed.
        max: usize,
    },
    /// A page, an SVG drawing or other markup that a browser would run.
    Markup,
    /// A program or a script.
    Executable,
    /// A packed archive that is not a Word or Excel file.
    Archive,
    /// An Office file with macros.
    Macros,
    /// A package that says it unpacks to far too much.
    Bomb,
    /// A Word or Excel file of before 2007, or one with a password: save it anew as docx, xlsx.
    OldOffice,
    /// A picture of a kind many computers cannot show (HEIC, GIF, BMP, TIFF): send JPG or PNG.
    Picture,
    /// The content tells of no kind that is taken.
    Unknown,
    /// The name ends as no kind that is taken does.
    Extension {
        /// The ending, lower case.
        extension: String,
    },
    /// The name says one kind, the content is another.
    NameDiffers {
        /// The ending, lower case.
        extension: String,
        /// What the content is.
        content: FileKind,
    },
}

impl FileKind {
    /// Every kind that is taken, in the order in which a page lists them.
    pub const ALL: &'static [FileKind] = &[
        FileKind::Jpeg,
        FileKind::Png,
        FileKind::Webp,
        FileKind::Pdf,
        FileKind::Docx,
        FileKind::Xlsx,
        FileKind::Text,
    ];

    /// The endings a file of this kind may have; the first is given to a file that has none.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            FileKind::Jpeg => &["jpg", "jpeg"],
            FileKind::Png => &["png"],
            FileKind::Webp => &["webp"],
            FileKind::Pdf => &["pdf"],
            FileKind::Docx => &["docx"],
            FileKind::Xlsx => &["xlsx"],
            FileKind::Text => &["txt"],
        }
    }

    /// The media type it is served with, always as an attachment.
    pub fn media_type(self) -> &'static str {
        match self {
            FileKind::Jpeg => "image/jpeg",
            FileKind::Png => "image/png",
            FileKind::Webp => "image/webp",
            FileKind::Pdf => "application/pdf",
            FileKind::Docx => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Text => "text/plain",
        }
    }

    /// Whether a page can show what has this media type as a picture.
    pub fn is_picture_type(media_type: &str) -> bool {
        let all = FileKind::ALL.iter();
        all.filter(|kind| kind.is_picture())
            .any(|kind| kind.media_type() == media_type)
    }

    /// Whether a page can show it as a picture.
    pub fn is_picture(self) -> bool {
        matches!(self, FileKind::Jpeg | FileKind::Png | FileKind::Webp)
    }
}

/// What a file is, from its first bytes or, for a package, from its directory.
///
/// The name must agree; a name without an ending is taken (phones send such pictures).
pub fn sniff(bytes: &[u8], declared_name: &str) -> Result<FileKind, FileRefusal> {
    if bytes.is_empty() {
        return Err(FileRefusal::Empty);
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FileRefusal::TooBig {
            got: bytes.len(),
            max: MAX_FILE_BYTES,
        });
    }
    let content = content_kind(bytes)?;
    let name = safe_name(declared_name);
    let Some(extension) = extension_of(&name).map(str::to_lowercase) else {
        return Ok(content);
    };
    if content.extensions().contains(&extension.as_str()) {
        return Ok(content);
    }
    if FileKind::ALL
        .iter()
        .any(|kind| kind.extensions().contains(&extension.as_str()))
    {
        return Err(FileRefusal::NameDiffers { extension, content });
    }
    Err(FileRefusal::Extension { extension })
}

/// Beginnings that settle the matter: offset, bytes, verdict.
const SIGNATURES: &[(usize, &[u8], Result<FileKind, FileRefusal>)] = &[
    (0, b"\xFF\xD8\xFF", Ok(FileKind::Jpeg)),
    (0, b"\x89PNG\r\n\x1A\n", Ok(FileKind::Png)),
    (8, b"WEBPVP8", Ok(FileKind::Webp)),
    (0, b"%PDF-", Ok(FileKind::Pdf)),
    (
        0,
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        Err(FileRefusal::OldOffice),
    ),
    (4, b"ftyphei", Err(FileRefusal::Picture)),
    (4, b"ftyphev", Err(FileRefusal::Picture)),
    (4, b"ftypmif1", Err(FileRefusal::Picture)),
    (4, b"ftypmsf1", Err(FileRefusal::Picture)),
    (4, b"ftypavif", Err(FileRefusal::Picture)),
    (0, b"GIF8", Err(FileRefusal::Picture)),
    (0, b"II*\0", Err(FileRefusal::Picture)),
    (0, b"MM\0*", Err(FileRefusal::Picture)),
    (0, b"MZ", Err(FileRefusal::Executable)),
    (0, b"\x7FELF", Err(FileRefusal::Executable)),
    (0, b"\xCF\xFA\xED\xFE", Err(FileRefusal::Executable)),
    (0, b"\xCE\xFA\xED\xFE", Err(FileRefusal::Executable)),
    (0, b"\xCA\xFE\xBA\xBE", Err(FileRefusal::Executable)),
    (0, b"\0asm", Err(FileRefusal::Executable)),
    (0, b"#!", Err(FileRefusal::Executable)),
    (0, b"Rar!", Err(FileRefusal::Archive)),
    (0, b"7z\xBC\xAF\x27\x1C", Err(FileRefusal::Archive)),
    (0, b"\x1F\x8B", Err(FileRefusal::Archive)),
    (257, b"ustar", Err(FileRefusal::Archive)),
];

fn content_kind(bytes: &[u8]) -> Result<FileKind, FileRefusal> {
    if bytes.starts_with(b"PK\x03\x04") {
        return package_kind(bytes);
    }
    if bytes.starts_with(b"PK\x05\x06") {
        return Err(FileRefusal::Archive);
    }
    let known = SIGNATURES.iter().find(|(offset, signature, _)| {
        bytes
            .get(*offset..)
            .is_some_and(|rest| rest.starts_with(signature))
    });
    match known {
        Some((_, _, verdict)) => verdict.clone(),
        None => text_kind(bytes),
    }
}

/// Text is plain when it decodes, holds no control characters and does not look like markup.
fn text_kind(bytes: &[u8]) -> Result<FileKind, FileRefusal> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if looks_like_markup(bytes) {
        return Err(FileRefusal::Markup);
    }
    let control = |byte: &u8| (*byte < 0x20 && !b"\t\n\r\x0C".contains(byte)) || *byte == 0x7F;
    if bytes.iter().any(control) {
        return Err(FileRefusal::Unknown);
    }
    if std::str::from_utf8(bytes).is_ok() || is_gb18030(bytes) {
        return Ok(FileKind::Text);
    }
    Err(FileRefusal::Unknown)
}

/// Begins with a tag, or names one of those a browser acts on within the first 4 KiB.
fn looks_like_markup(bytes: &[u8]) -> bool {
    let head = bytes.get(..4096).unwrap_or(bytes).to_ascii_lowercase();
    let trimmed = head.trim_ascii_start();
    let tag = |marker: &[u8]| head.windows(marker.len()).any(|window| window == marker);
    trimmed.starts_with(b"<!") || trimmed.starts_with(b"<?") || ACTIVE_TAGS.iter().any(|t| tag(t))
}

const ACTIVE_TAGS: &[&[u8]] = &[
    b"<html", b"<svg", b"<script", b"<body", b"<head", b"<iframe", b"<meta", b"<object",
];

/// Whether every byte belongs to a character of GB 18030: older Windows editors save Chinese so.
fn is_gb18030(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => return true,
            [0x00..=0x7F, tail @ ..] => tail,
            [0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE, tail @ ..] => tail,
            [
                0x81..=0xFE,
                0x30..=0x39,
                0x81..=0xFE,
                0x30..=0x39,
                tail @ ..,
            ] => tail,
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests;
