//! Tables as files, under the very scope of the page they are taken from.

use axum::Extension;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};

use super::headers::Nonce;
use super::pages::{leniency_file, office, positive_listing, visit as visits};
use super::render::failed;
use super::router::{App, Asked, visit};
use super::visit::Visit;
use super::{docx, xlsx};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::board::OverdueOf;
use crate::server::queries::form_context::FormContextFor;
use crate::server::queries::key_enterprise::RosterOf;
use crate::server::queries::leniency_file::RegisterOf;
use crate::server::queries::positive_listing::PositiveListOf;
use crate::server::queries::visit::VisitsOf;
use crate::server::store::StoreError;
use crate::views::form_key::FormKey;
use crate::web::sheet::Sheet;
use crate::web::{csv, pages};

/// A table that can be taken as a file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Export {
    /// What a typed notice would move.
    CalendarMoves,
    /// What typed deadlines would move.
    DeadlineMoves,
    /// What a number of days as it is typed would move.
    TermMoves,
    /// What is late or due today, all of it.
    Overdue,
    /// The figures of a period.
    Results,
    /// The report of a period.
    Report,
    /// The ledger as its page shows it, of all pages.
    Ledger(Kind),
    /// How alike like cases were decided in a year.
    LikeCases,
    /// The register of leniency as its page shows it, of all pages.
    Register(Kind),
    /// The positive list as its page shows it, of all pages.
    PositiveList,
    /// The roster of key enterprises as its page shows it, of all pages.
    KeyEnterprises,
    /// The visits as their page shows them, of all pages.
    Visits,
}

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text with commas.
    Csv,
    /// A workbook.
    Xlsx,
    /// A paper for a word processor.
    Docx,
}

/// The most lines of a paper: a word processor lays every one of them out.
const ON_PAPER: usize = 1_000;

/// Whoever has a part in help cases.
const HELPERS: &str = "intake officer unit_head supervisor leader auditor";

/// Every file: its path, who may, what it is.
pub(super) const EXPORTS: &[(&str, &str, Export)] = &[
    (
        "/admin/calendar/moves.csv",
        "calendar.publish",
        Export::CalendarMoves,
    ),
    (
        "/admin/deadlines/moves.csv",
        "deadlines.edit",
        Export::DeadlineMoves,
    ),
    (
        "/admin/deadlines/{term}/moves.csv",
        "deadlines.edit",
        Export::TermMoves,
    ),
    (
        "/supervision/overdue.csv",
        "intake supervisor leader auditor",
        Export::Overdue,
    ),
    (
        "/supervision/results.csv",
        "intake supervisor leader auditor",
        Export::Results,
    ),
    (
        "/supervision/reports.xlsx",
        "intake supervisor leader auditor",
        Export::Report,
    ),
    ("/office/ledger.csv", HELPERS, Export::Ledger(Kind::Csv)),
    ("/office/ledger.xlsx", HELPERS, Export::Ledger(Kind::Xlsx)),
    ("/office/ledger.docx", HELPERS, Export::Ledger(Kind::Docx)),
    (
        "/leniency/like-cases.csv",
        "legal enforcement enforcement_head leader",
        Export::LikeCases,
    ),
    (
        "/leniency/register.csv",
        "enforcement legal leader",
        Export::Register(Kind::Csv),
    ),
    (
        "/leniency/register.xlsx",
        "enforcement legal leader",
        Export::Register(Kind::Xlsx),
    ),
    (
        "/positive-list.csv",
        "intake officer unit_head supervisor leader legal enforcement enforcement_head auditor",
        Export::PositiveList,
    ),
    (
        "/office/key-enterprises.csv",
        HELPERS,
        Export::KeyEnterprises,
    ),
    (
        "/visits.csv",
        "intake officer unit_head supervisor leader legal enforcement enforcement_head auditor",
        Export::Visits,
    ),
];

/// The route of one.
pub(super) fn route(export: Export) -> MethodRouter<App> {
    get(send).layer(Extension(export))
}

async fn send(
    State(app): State<App>,
    Extension(export): Extension<Export>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let path = visit.reader.path.clone();
    let made = match export {
        Export::CalendarMoves => moves(&visit, FormKey::PublishCalendar).await,
        Export::DeadlineMoves => moves(&visit, FormKey::EditDeadlines).await,
        Export::TermMoves => moves(&visit, FormKey::EditTerm).await,
        Export::Overdue => overdue(&visit).await,
        Export::Results => results(&visit).await,
        Export::Report => report(&visit).await,
        Export::Ledger(kind) => ledger(&visit, kind).await,
        Export::LikeCases => like_cases(&visit).await,
        Export::Register(_) => register(&visit).await,
        Export::PositiveList => positive_list(&visit).await,
        Export::Visits => visits_of(&visit).await,
        Export::KeyEnterprises => roster(&visit).await,
    };
    let sent = match (made, export.kind()) {
        (Ok(sheets), Kind::Csv) => Ok(text(export.name(), &sheets)),
        (Ok(sheets), Kind::Xlsx) => workbook(export.name(), sheets).await,
        (Ok(sheets), Kind::Docx) => paper(&visit, export.name(), sheets).await,
        (Err(failure), _) => Err(failure),
    };
    sent.unwrap_or_else(|failure| failed(&visit.reader, failure, &nonce.0, &path))
}

impl Export {
    fn name(self) -> &'static str {
        match self {
            Export::CalendarMoves | Export::DeadlineMoves | Export::TermMoves => "moves.csv",
            Export::Overdue => "overdue.csv",
            Export::Results => "results.csv",
            Export::LikeCases => "like-cases.csv",
            Export::Register(Kind::Csv) => "leniency-register.csv",
            Export::Register(_) => "leniency-register.xlsx",
            Export::PositiveList => "positive-list.csv",
            Export::Visits => "visits.csv",
            Export::KeyEnterprises => "key-enterprises.csv",
            Export::Report => "report.xlsx",
            Export::Ledger(Kind::Csv) => "ledger.csv",
            Export::Ledger(Kind::Xlsx) => "ledger.xlsx",
            Export::Ledger(Kind::Docx) => "ledger.docx",
        }
    }

    fn kind(self) -> Kind {
        match self {
            Export::Ledger(kind) | Export::Register(kind) => kind,
            Export::Report => Kind::Xlsx,
            _ => Kind::Csv,
        }
    }
}

async fn report(visit: &Visit) -> Result<Vec<Sheet>, Failure> {
    let view = visit.ask(office::spell(visit)).await?;
    Ok(pages::report::sheets(&visit.reader, &view))
}

/// Who takes it out is on record before they have it.
async fn ledger(visit: &Visit, kind: Kind) -> Result<Vec<Sheet>, Failure> {
    let view = visit.ask(office::lines(visit, true)).await?;
    let file = match kind {
        Kind::Csv => "csv",
        Kind::Xlsx => "xlsx",
        Kind::Docx => "docx",
    };
    let (actor, query) = (visit.actor()?.clone(), view.query_with(true));
    let server = &visit.server;
    server
        .note_ledger_export(&actor, file, &query, view.lines.len())
        .await?;
    let most = match kind {
        Kind::Docx => ON_PAPER,
        Kind::Csv | Kind::Xlsx => usize::MAX,
    };
    Ok(vec![pages::ledger::sheet(&visit.reader, &view, most)])
}

async fn overdue(visit: &Visit) -> Result<Vec<Sheet>, Failure> {
    let query = OverdueOf {
        after: None,
        whole: true,
        ..office::late(visit)
    };
    let view = visit.ask(query).await?;
    Ok(vec![pages::board::sheet(&visit.reader, &view)])
}

async fn positive_list(visit: &Visit) -> Result<Vec<Sheet>, Failure> {
    let query = PositiveListOf {
        whole: true,
        ..positive_listing::asked(visit)
    };
    let view = visit.ask(query).await?;
    Ok(vec![pages::positive_listing::sheet(
        visit.reader.lang,
        &view,
    )])
}

async fn roster(visit: &Visit) -> Result<Vec<Sheet>, Failure> {
    let query = RosterOf {
        whole: true,
        after: None,
        ..office::roster_asked(visit)
    };
    let view = visit.ask(query).await?;
    Ok(vec![pages::key_enterprise::sheet(visit.reader.lang, &view)])
}

async fn visits_of(visit: &Visit) -> Result<Vec<Sheet>, Failure> {
    let query = VisitsOf {
        whole: true,
        after: None,
        ..visits::asked(visit)
    };
    let view = visit.ask(query).await?;
    Ok(vec![pages::visit::sheet(visit.reader.lang, &view)])
}

async fn like_cases(visit: &Visit) -> Result<Vec<Sheet>, Failure> {
    let view = visit.ask(leniency_file::like(visit)).await?;
    Ok(vec![pages::leniency_file::like_cases_sheet(
        visit.reader.lang,
        &view,
    )])
}

async fn register(visit: &Visit) -> Result<Vec<Sheet>, Failure> {
    let query = RegisterOf {
        whole: true,
        after: None,
        ..leniency_file::asked(visit)
    };
    let view = visit.ask(query).await?;
    Ok(vec![pages::leniency_file::register_sheet(
        visit.reader.lang,
        &view,
    )])
}

async fn results(visit: &Visit) -> Result<Vec<Sheet>, Failure> {
    let view = visit.ask(office::months(visit)).await?;
    Ok(vec![pages::results::sheet(visit.reader.lang, &view)])
}

/// What was looked at waits as its author's draft.
/// What was typed into the form beside it would move.
async fn moves(visit: &Visit, form: FormKey) -> Result<Vec<Sheet>, Failure> {
    let account = visit.actor()?.person.account.clone();
    let beside = visit.reader.path.trim_end_matches("/moves.csv");
    let path = match form {
        FormKey::EditDeadlines => beside.to_owned(),
        _ => format!("{beside}/edit"),
    };
    let typed = visit
        .server
        .draft(&account, &path)
        .await?
        .map(|kept| kept.typed)
        .unwrap_or_default();
    let context = visit
        .ask(FormContextFor {
            form,
            params: visit.params.clone(),
            typed,
        })
        .await?;
    let moves = context.moves.ok_or(Refusal::NotFound)?;
    Ok(vec![pages::calendar::moves_sheet(
        visit.reader.lang,
        &moves,
    )])
}

fn text(name: &str, sheets: &[Sheet]) -> Response {
    let rows: Vec<Vec<String>> = sheets.iter().flat_map(Sheet::texts).collect();
    sent(name, "text/csv; charset=utf-8", csv::file(&rows).into())
}

/// A workbook is packed, which takes a while: not where requests are answered.
async fn workbook(name: &str, sheets: Vec<Sheet>) -> Result<Response, Failure> {
    let packed = tokio::task::spawn_blocking(move || xlsx::file(&sheets)).await;
    let bytes = match packed {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(e)) => return Err(StoreError::Corrupt(format!("workbook: {e}")).into()),
        Err(e) => return Err(StoreError::Corrupt(format!("workbook: {e}")).into()),
    };
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(sent(name, kind, bytes))
}

/// A table as a paper, packed where no requests are answered.
async fn paper(visit: &Visit, name: &str, sheets: Vec<Sheet>) -> Result<Response, Failure> {
    let organ = pages::document::organ(&visit.reader);
    let sheet = sheets.into_iter().next().unwrap_or_default();
    let packed = tokio::task::spawn_blocking(move || docx::table(&organ, &sheet)).await;
    let bytes = match packed {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(e)) => return Err(StoreError::Corrupt(format!("paper: {e}")).into()),
        Err(e) => return Err(StoreError::Corrupt(format!("paper: {e}")).into()),
    };
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(sent(name, kind, bytes))
}

fn sent(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
