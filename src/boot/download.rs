//! Attachments, served only through the door, as downloads, under a policy of their own (trust.md G47).

use axum::extract::{Extension, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::headers::Nonce;
use super::render::failed;
use super::router::{App, Asked, visit};
use super::visit::Visit;
use crate::domain::attachment::Attachment;
use crate::domain::file_kind::FileKind;
use crate::domain::ids::{AttachmentId, WallOpeningId};
use crate::domain::refusal::Refusal;
use crate::domain::wall_opening::Command;
use crate::server::queries::attachment::{AttachmentOf, Owner};
use crate::server::queries::wall_opening::OpenedFile;
use crate::server::{Beside, Failure};

/// The paths, and who may, for the endpoint table.
pub(super) const PATHS: [(&str, &str); 5] = [
    (
        "/complaints/{number}/attachments/{id}",
        "whoever may see the complaint",
    ),
    (
        "/attachments/{noun}/{of}/{id}",
        "whoever may see what it belongs to",
    ),
    (
        "/complaints/{number}/attachments/{id}/picture",
        "whoever may see the complaint",
    ),
    (
        "/attachments/{noun}/{of}/{id}/picture",
        "whoever may see what it belongs to",
    ),
    (OPENED, "the reader of an opening of the wall"),
];

/// A file of what was opened across the wall.
const OPENED: &str = "/wall/{id}/files/{file}";

/// Sends the file.
pub(super) async fn download(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let path = visit.reader.path.clone();
    match opened(&visit).await {
        Ok((attachment, bytes)) => file(&attachment, bytes, as_picture(&path)),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, &path),
    }
}

async fn opened(visit: &Visit) -> Result<(Attachment, Vec<u8>), Failure> {
    let opened = AttachmentId(visit.param("file"));
    if !opened.as_str().is_empty() {
        return opened_across(visit, opened).await;
    }
    let id = AttachmentId(visit.param("id"));
    let of = match visit.param("number") {
        number if number.is_empty() => Owner::Stream(visit.param("noun"), visit.param("of")),
        number => Owner::Complaint(number),
    };
    let attachment = visit.ask(AttachmentOf { of, id }).await?;
    let picture = FileKind::is_picture_type(&attachment.media_type);
    if as_picture(&visit.reader.path) && !picture {
        return Err(Refusal::NotFound.into());
    }
    let bytes = visit.server.open_attachment(&attachment).await?;
    Ok((attachment, bytes))
}

/// What was opened across the wall is on record as read before it is sent.
async fn opened_across(
    visit: &Visit,
    file: AttachmentId,
) -> Result<(Attachment, Vec<u8>), Failure> {
    let opening = WallOpeningId(visit.param("id"));
    let asked = OpenedFile {
        opening: opening.clone(),
        file: file.clone(),
    };
    let attachment = visit.ask(asked).await?;
    let bytes = visit.server.open_attachment(&attachment).await?;
    let read = Command::ReadFile { id: opening, file };
    let actor = visit.actor()?;
    visit.server.run(actor, read, Beside::default()).await?;
    Ok((attachment, bytes))
}

/// Whether a page shows it: only what its content says is a picture, never anything a browser would run.
fn as_picture(path: &str) -> bool {
    path.ends_with("/picture")
}

fn file(attachment: &Attachment, bytes: Vec<u8>, shown: bool) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    // RFC 6266: the name in UTF-8, percent-encoded; nothing of it can end the header
    let name: String = attachment
        .name
        .bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                char::from(b).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    let text = [
        (header::CONTENT_TYPE, attachment.media_type.clone()),
        (
            header::CONTENT_DISPOSITION,
            match shown {
                true => format!("inline; filename*=UTF-8''{name}"),
                false => format!("attachment; filename*=UTF-8''{name}"),
            },
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox".to_owned(),
        ),
    ];
    for (name, value) in text {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    response
}
