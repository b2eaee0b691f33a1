//! Papers as files that can be edited: the paragraphs of the print page, under the very scope of that page.

use axum::Extension;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};

use super::docx;
use super::headers::Nonce;
use super::pages::document::{Paper, made};
use super::render::failed;
use super::router::{App, Asked, visit};
use super::visit::Visit;
use crate::server::Failure;
use crate::server::store::StoreError;

/// Every file and what it is. Whoever has a part in help cases may ask; what is in it, the scope says.
pub(super) const FILES: &[(&str, Paper)] = &[
    (
        "/office/complaints/{number}/papers/acceptance.docx",
        Paper::Acceptance,
    ),
    (
        "/office/complaints/{number}/papers/refusal.docx",
        Paper::Refusal,
    ),
    (
        "/office/complaints/{number}/papers/answer.docx",
        Paper::Answer,
    ),
    (
        "/office/complaints/{number}/answers/{n}/letter.docx",
        Paper::AnswerBefore,
    ),
    (
        "/office/cases/{number}/papers/assignment.docx",
        Paper::Assignment,
    ),
    (
        "/office/cases/{number}/papers/close-out.docx",
        Paper::CloseOut,
    ),
    ("/office/plans/{number}/papers/plan.docx", Paper::Plan),
    ("/office/plans/{number}/papers/draft.docx", Paper::PlanDraft),
    ("/office/consultations/{number}/notice.docx", Paper::Notice),
    (
        "/office/consultations/{number}/minutes.docx",
        Paper::Minutes,
    ),
    (
        "/office/service-days/{number}/papers/notice.docx",
        Paper::DayNotice,
    ),
    (
        "/office/service-days/{number}/papers/agenda.docx",
        Paper::DayAgenda,
    ),
    (
        "/office/service-days/{number}/papers/attendance.docx",
        Paper::DayAttendance,
    ),
    (
        "/office/service-days/{number}/papers/report.docx",
        Paper::DayReport,
    ),
    (
        "/office/service-days/{number}/feedback/{uscc}/sheet.docx",
        Paper::DayFeedback,
    ),
    ("/office/matters/{number}/paper.docx", Paper::Decision),
    ("/supervision/orders/{id}/paper.docx", Paper::Order),
];

/// A firm's own letters.
pub(super) const OWN: &[(&str, Paper)] = &[
    (
        "/my/coercive-measures/{number}/paper.docx",
        Paper::OwnCoercion,
    ),
    (
        "/my/complaints/{number}/papers/acceptance.docx",
        Paper::OwnAcceptance,
    ),
    (
        "/my/complaints/{number}/papers/refusal.docx",
        Paper::OwnRefusal,
    ),
    (
        "/my/complaints/{number}/papers/answer.docx",
        Paper::OwnAnswer,
    ),
    ("/my/decisions/{number}/letter.docx", Paper::OwnDecision),
];

/// Papers of the side of enforcement.
pub(super) const ENFORCED: &[(&str, Paper)] =
    &[("/coercive-measures/{number}/paper.docx", Paper::Coercion)];

/// Who may ask for those.
pub(super) const ENFORCED_WHO: &str =
    "supervisor leader legal enforcement enforcement_head auditor";

/// Papers of a leniency file, for those who can be named in it.
pub(super) const NAMED: &[(&str, Paper)] = &[(
    "/leniency/{number}/papers/order.docx",
    Paper::CorrectionOrder,
)];

/// Who may ask for those.
pub(super) const NAMED_WHO: &str = "enforcement legal leader";

/// Who may, for the endpoint table.
pub(super) const WHO: &str = "intake officer unit_head supervisor leader auditor";

/// The route of one.
pub(super) fn route(paper: Paper) -> MethodRouter<App> {
    get(send).layer(Extension(paper))
}

async fn send(
    State(app): State<App>,
    Extension(paper): Extension<Paper>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let path = visit.reader.path.clone();
    match packed(&visit, paper).await {
        Ok(bytes) => sent(&path, bytes),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, &path),
    }
}

/// A file is packed, which takes a while: not where requests are answered.
async fn packed(visit: &Visit, paper: Paper) -> Result<Vec<u8>, Failure> {
    let document = made(visit, paper).await?;
    match tokio::task::spawn_blocking(move || docx::file(&document)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(e)) => Err(StoreError::Corrupt(format!("paper: {e}")).into()),
        Err(e) => Err(StoreError::Corrupt(format!("paper: {e}")).into()),
    }
}

fn sent(path: &str, bytes: Vec<u8>) -> Response {
    let name = path.rsplit('/').next().unwrap_or("paper.docx");
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    );
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
