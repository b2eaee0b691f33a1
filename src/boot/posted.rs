//! Reads what a form posted: plain fields, or a multipart body with files.

use axum::body::{Bytes, to_bytes};
use axum::extract::Request;
use axum::http::header;

use crate::api::Fields;
use crate::domain::file_kind::{FileRefusal, MAX_FILE_BYTES, MAX_FILES};
use crate::domain::refusal::{Problem, Refusal, at};

/// Bytes a form without files may have (trust.md G55).
pub(super) const MAX_FORM: usize = 256 * 1024;
/// Bytes of files that are kept of one form: one at its limit.
const MAX_KEPT: usize = MAX_FILE_BYTES;
/// Bytes a form with files is read to, so that what was typed beside them is never lost: as many files as it may have,
/// each at its limit. What is more than [`MAX_KEPT`] is read past and kept nowhere.
pub(super) const MAX_UPLOAD: usize = MAX_FILES * MAX_FILE_BYTES + 2 * MAX_FORM;
/// Fields a form may have.
const MAX_FIELDS: usize = 400;

/// A file as it came, not yet judged.
#[derive(Clone, Debug)]
pub(super) struct PostedFile {
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

/// What was posted.
#[derive(Clone, Debug, Default)]
pub(super) struct Posted {
    pub(super) fields: Fields,
    pub(super) files: Vec<PostedFile>,
    /// Why some of the files that came are not among them.
    pub(super) left_out: Option<LeftOut>,
}

/// Why a file that came was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LeftOut {
    /// It is larger than a file may be.
    Large,
    /// There were more files than a form may have.
    Beyond,
    /// The files before it were as much as is taken at once.
    NoRoom,
}

impl LeftOut {
    /// What is said of it at the field.
    pub(super) fn refusal(self) -> Refusal {
        let problem = match self {
            LeftOut::Large => Problem::File(FileRefusal::TooBig {
                max: MAX_FILE_BYTES,
                got: MAX_FILE_BYTES + 1,
            }),
            LeftOut::Beyond => Problem::TooManyFiles(MAX_FILES),
            LeftOut::NoRoom => Problem::TooMuchAtOnce(MAX_KEPT as u64),
        };
        at("files", problem)
    }
}

/// Why a body could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// Larger than a form may be.
    TooLarge,
    /// Neither of the two kinds a form has, or broken.
    Malformed,
}

/// Reads a request's body.
pub(super) async fn read(request: Request, takes_files: bool) -> Result<Posted, Unreadable> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    if kind.starts_with("application/x-www-form-urlencoded") {
        let bytes = to_bytes(request.into_body(), MAX_FORM).await;
        return urlencoded(&bytes.map_err(|_| Unreadable::TooLarge)?);
    }
    if kind.starts_with("multipart/form-data") {
        let limit = if takes_files { MAX_UPLOAD } else { MAX_FORM };
        return multipart(request, &kind, limit).await;
    }
    Err(Unreadable::Malformed)
}

fn urlencoded(bytes: &[u8]) -> Result<Posted, Unreadable> {
    let mut posted = Posted::default();
    for (n, (name, value)) in form_urlencoded::parse(bytes).enumerate() {
        if n >= MAX_FIELDS {
            return Err(Unreadable::Malformed);
        }
        posted
            .fields
            .values
            .entry(name.into_owned())
            .or_default()
            .push(value.into_owned());
    }
    Ok(posted)
}

async fn multipart(request: Request, kind: &str, limit: usize) -> Result<Posted, Unreadable> {
    let boundary = multer::parse_boundary(kind).map_err(|_| Unreadable::Malformed)?;
    let constraints =
        multer::Constraints::new().size_limit(multer::SizeLimit::new().whole_stream(limit as u64));
    let body = request.into_body().into_data_stream();
    let mut parts = multer::Multipart::with_constraints(body, boundary, constraints);
    let mut posted = Posted::default();
    let (mut count, mut kept) = (0, 0);
    while let Some(mut part) = parts.next_field().await.map_err(reason)? {
        count += 1;
        if count > MAX_FIELDS {
            return Err(Unreadable::Malformed);
        }
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let most = if file_name.is_some() {
            MAX_FILE_BYTES
        } else {
            MAX_FORM
        };
        let room = match file_name {
            Some(_) if posted.files.len() >= MAX_FILES => 0,
            Some(_) => MAX_KEPT - kept,
            None => MAX_FORM,
        };
        let (mut bytes, mut size) = (Vec::new(), 0_usize);
        while let Some(chunk) = part.chunk().await.map_err(reason)? {
            size = size.saturating_add(chunk.len());
            if size <= most.min(room) {
                bytes.extend_from_slice(&chunk);
            }
        }
        let over = size > most;
        match file_name {
            // a file input left empty posts a part without a name and without bytes
            Some(file) if file.is_empty() && size == 0 => {}
            Some(_) if over => posted.left_out = Some(LeftOut::Large),
            Some(_) if posted.files.len() >= MAX_FILES => posted.left_out = Some(LeftOut::Beyond),
            Some(_) if size > room => posted.left_out = Some(LeftOut::NoRoom),
            Some(file) => {
                kept += size;
                posted.files.push(PostedFile {
                    name: file,
                    bytes: bytes.into(),
                });
            }
            None if over => return Err(Unreadable::TooLarge),
            None => {
                let text = String::from_utf8(bytes).map_err(|_| Unreadable::Malformed)?;
                posted.fields.values.entry(name).or_default().push(text);
            }
        }
    }
    Ok(posted)
}

fn reason(error: multer::Error) -> Unreadable {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            Unreadable::TooLarge
        }
        _ => Unreadable::Malformed,
    }
}
