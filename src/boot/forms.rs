//! The one handler of every form (design §4): fields in, command through the door, 303 or 422 out.

mod filled;

use std::collections::BTreeMap;

use axum::extract::{Extension, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::headers::Nonce;
use super::posted::{self, LeftOut, Posted, Unreadable};
use super::render::{answer, failed_with, see_other, status_of, to_login};
use super::router::{App, Asked, visit};
use super::visit::Visit;
use super::visitor;
use crate::api::{Field, Fields, Form, FormKey, Kind, calendar};
use crate::domain::actor::Actor;
use crate::domain::ids::AccountId;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::time::At;
use crate::server::files::{Upload, Uploader};
use crate::server::queries::form_context::FormContextFor;
use crate::server::{Beside, Failure, Key, Outcome, random};
use crate::views::context::FormContext;
use crate::views::form::UploadView;
use crate::web::pages::form::{FormPage, form_page};
use filled::{Filled, Press};

/// Shows the form, with the draft its author left.
pub(super) async fn show(
    State(app): State<App>,
    Extension(form): Extension<&'static Form>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let path = request.uri().path().to_owned();
    if form.for_visitors() {
        return visitor::show(&visit, form, &path, &nonce.0).await;
    }
    match shown(&visit, form, &path).await {
        Ok(response) => answer(&visit.reader, response, &nonce.0),
        Err(failure) => not_now(&visit, failure, &nonce.0, &path).await,
    }
}

async fn shown(
    visit: &Visit,
    form: &'static Form,
    path: &str,
) -> Result<crate::web::page::Page, Failure> {
    // what a link of another page fills in: over which cases is consulted, whose contact gets an account
    let linked = match form.key {
        FormKey::Convene | FormKey::DismissConsultation | FormKey::CreateContact => {
            visit.query.clone()
        }
        _ => BTreeMap::new(),
    };
    let context = context(visit, form, &linked).await?;
    let account = visit.actor()?.person.account.clone();
    let mut typed = None;
    let mut kept_at = None;
    let mut uploads = Vec::new();
    if let Some(draft) = visit.server.draft(&account, path).await? {
        let fields = Fields {
            values: draft.typed,
            ..Fields::default()
        };
        uploads = kept(visit, &Uploader::of(visit.actor()?), path, &fields).await?;
        typed = Some(fields);
        kept_at = Some(draft.saved_at);
    }
    Ok(page(
        visit,
        form,
        &context,
        path,
        typed.as_ref(),
        kept_at,
        None,
        &uploads,
    ))
}

/// Takes the form.
pub(super) async fn take(
    State(app): State<App>,
    Extension(form): Extension<&'static Form>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let path = request.uri().path().to_owned();
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    let ended = app.token(&request);
    let posted = match posted::read(request, form.takes_files() || form.reads_file()).await {
        Ok(posted) => posted,
        Err(reason) => return unreadable(&visit, reason, &nonce.0),
    };
    if form.for_visitors() {
        return visitor::take(&visit, form, &path, posted, &nonce.0).await;
    }
    let Ok(actor) = visit.actor() else {
        // an expired session: what was typed waits for its author (issue E)
        if let Some(token) = ended
            && let Ok(Some(account)) = visit.server.author_of(&token).await
            && visit
                .server
                .keep_draft(&account, &path, &without_secrets(form, &posted.fields))
                .await
                .is_err()
        {
            tracing::warn!("a draft of an ended session could not be kept");
        }
        return to_login(&path);
    };
    let account = actor.person.account.clone();
    match taken(&visit, form, &account, &path, posted).await {
        Ok(Taken::Done(to)) => see_other(&to),
        Ok(Taken::Kept) => StatusCode::NO_CONTENT.into_response(),
        Ok(Taken::Again(page)) => answer(&visit.reader, *page, &nonce.0),
        Err(failure) => not_now(&visit, failure, &nonce.0, &path).await,
    }
}

/// The page that says no, and that what was typed is kept where it is.
async fn not_now(visit: &Visit, failure: Failure, nonce: &str, path: &str) -> Response {
    let kept = match (&failure, visit.actor()) {
        (Failure::Refused(_), Ok(actor)) => {
            let draft = visit.server.draft(&actor.person.account, path).await;
            matches!(draft, Ok(Some(_)))
        }
        _ => false,
    };
    failed_with(&visit.reader, failure, nonce, path, kept)
}

enum Taken {
    Done(String),
    /// What script sent is kept.
    Kept,
    Again(Box<crate::web::page::Page>),
}

async fn taken(
    visit: &Visit,
    form: &'static Form,
    account: &AccountId,
    path: &str,
    posted: Posted,
) -> Result<Taken, Failure> {
    let Posted {
        mut fields,
        files,
        left_out,
    } = posted;
    let read = read_in(form, &mut fields, &files);
    let of = Uploader::of(visit.actor()?);
    let before = tokens_of(&fields);
    let (uploads, fault) = handed_in(visit, &of, path, form, &mut fields, files, left_out).await?;
    let press = Press::of(form, &mut fields);
    let filled = Filled {
        visit,
        form,
        account,
        path,
        fields,
        uploads,
        before,
        fault: fault.or(read),
    };
    filled.take(press).await
}

/// Sends what was typed through the door.
pub(super) async fn run(
    visit: &Visit,
    form: &'static Form,
    context: &FormContext,
    fields: &Fields,
) -> Result<Outcome, Failure> {
    run_as(visit, visit.actor()?, form, context, fields).await
}

/// The same, for somebody who may have no account.
pub(super) async fn run_as(
    visit: &Visit,
    actor: &Actor,
    form: &'static Form,
    context: &FormContext,
    fields: &Fields,
) -> Result<Outcome, Failure> {
    let unexpected = fields.unexpected(form);
    if !unexpected.is_empty() {
        return Err(Refusal::Fields(unexpected).into());
    }
    let mut context = context.clone();
    context.ids.insert("new", random::id());
    context.ids.insert("new_appointment", random::id());
    context.ids.entry(new_id(form)).or_insert_with(random::id);
    let command = (form.read)(fields, &context)?;
    if form.fields.iter().any(|f| f.name == "password") {
        let password = fields.first("password");
        if password.is_empty() {
            return Err(at("password", Problem::Missing).into());
        }
        let account = &actor.person.account;
        visit
            .server
            .confirm_password(account, password, &visit.address)
            .await?;
    }
    let seen = context.seen.as_ref().and_then(|(stream, _)| {
        fields
            .first("seq")
            .parse::<u64>()
            .ok()
            .map(|seq| (stream.clone(), seq))
    });
    if form.fields.iter().any(|f| f.kind == Kind::Code) {
        // a code is good once: what would be refused anyway does not use it up
        visit.server.would(actor, &command, seen.as_ref()).await?;
        let account = &actor.person.account;
        let code = fields.first("second_factor");
        visit
            .server
            .fresh_factor(account, code, &visit.address)
            .await?;
    }
    let key = (form.creates && !fields.first("key").is_empty()).then(|| Key {
        binding: actor.person.account.0.clone(),
        key: fields.first("key").to_owned(),
        body: body_of(form, fields),
    });
    visit
        .server
        .run(
            actor,
            command,
            Beside {
                seen,
                key,
                ..Beside::default()
            },
        )
        .await
}

/// The id a creating form makes, where the context has none.
fn new_id(form: &Form) -> &'static str {
    match form.action.noun() {
        crate::domain::ids::Noun::Complaint if form.path.ends_with("/open") => "case",
        crate::domain::ids::Noun::Complaint => "complaint",
        _ => "new",
    }
}

/// What was sent, without the key: the same key with other words is not the same press.
fn body_of(form: &Form, fields: &Fields) -> String {
    let mut body = String::from(form.key.key());
    // a password or code says who signs, never what
    let said = |f: &&Field| !form.is_secret(f.name) && f.kind != Kind::Files;
    for field in form.fields.iter().filter(said) {
        for value in fields.values.get(field.name).into_iter().flatten() {
            body.push_str(&format!("\n{}={value}", field.name));
        }
    }
    // by name and size: each time it comes a file is sealed anew and lies under another id
    for attachment in &fields.attachments {
        body.push_str(&format!("\n+{}/{}", attachment.name, attachment.bytes));
    }
    body
}

fn without_secrets(
    form: &Form,
    fields: &Fields,
) -> std::collections::BTreeMap<String, Vec<String>> {
    fields
        .values
        .iter()
        .filter(|(name, _)| !form.is_secret(name) && *name != "key" && *name != "seq")
        .map(|(name, values)| (name.clone(), values.clone()))
        .collect()
}

async fn context(
    visit: &Visit,
    form: &'static Form,
    typed: &BTreeMap<String, Vec<String>>,
) -> Result<FormContext, Failure> {
    // the firm reads its answer beside these
    if matches!(
        form.key,
        FormKey::ComplaintOutcome | FormKey::WithdrawComplaint
    ) {
        visit.open_answer(visit.param("number")).await?;
    }
    let (params, typed) = (visit.params.clone(), typed.clone());
    visit
        .ask(FormContextFor {
            form: form.key,
            params,
            typed,
        })
        .await
}

/// What is already wrong with what is only looked at; a tick that is still to come is no fault.
fn look(form: &'static Form, context: &FormContext, fields: &Fields) -> Option<Refusal> {
    match (form.read)(fields, context) {
        Err(Refusal::Fields(mut errors)) => {
            errors.retain(|e| e.field != "confirm");
            (!errors.is_empty()).then_some(Refusal::Fields(errors))
        }
        _ => None,
    }
}

/// Reads a text file into the field that is edited by hand; the file itself is not kept.
fn read_in(form: &Form, fields: &mut Fields, files: &[posted::PostedFile]) -> Option<Refusal> {
    fields.values.remove("file");
    let file = files.first().filter(|_| form.reads_file())?;
    match calendar::file_text(&file.bytes) {
        Ok(text) => {
            fields.values.insert("notice".to_owned(), vec![text]);
            fields.values.remove("confirm");
            None
        }
        Err(problem) => Some(at("file", problem)),
    }
}

/// Stores the files that came, keeps those of before, drops those that were taken back.
pub(super) async fn handed_in(
    visit: &Visit,
    of: &Uploader,
    path: &str,
    form: &Form,
    fields: &mut Fields,
    files: Vec<posted::PostedFile>,
    left_out: Option<LeftOut>,
) -> Result<(Vec<Upload>, Option<Refusal>), Failure> {
    if !form.takes_files() {
        return Ok((Vec::new(), None));
    }
    let dropped = fields.values.remove("files_remove").unwrap_or_default();
    if !dropped.is_empty() {
        visit.server.drop_uploads(&dropped).await?;
    }
    let mut uploads = kept(visit, of, path, fields).await?;
    // a file that is named and not found is told, never left out in silence
    let mut named = tokens_of(fields);
    named.retain(|token| !dropped.contains(token));
    let elsewhere = visit.server.any_elsewhere(of, path, &named).await?;
    let mut fault = elsewhere.then(|| at("files", Problem::FileNotHere));
    for file in files {
        match visit
            .server
            .store_upload(of, path, &file.name, &file.bytes)
            .await
        {
            Ok(upload) => uploads.push(upload),
            Err(Failure::Refused(refusal)) => fault = Some(refusal),
            Err(broken) => return Err(broken),
        }
    }
    let tokens = uploads.iter().map(|u| u.token.clone()).collect();
    fields.values.remove("files");
    fields.values.remove("files_token");
    fields.values.insert("files".to_owned(), tokens);
    fields.attachments = uploads.iter().map(|u| u.attachment.clone()).collect();
    fields.digests = uploads.iter().filter_map(|u| u.sha256.clone()).collect();
    if let Some(why) = left_out {
        tracing::info!("a file over a limit was refused");
        fault = Some(why.refusal());
    }
    Ok((uploads, fault))
}

async fn kept(
    visit: &Visit,
    of: &Uploader,
    path: &str,
    fields: &Fields,
) -> Result<Vec<Upload>, Failure> {
    Ok(visit.server.uploads(of, path, &tokens_of(fields)).await?)
}

/// The files a form names that were handed in before it.
fn tokens_of(fields: &Fields) -> Vec<String> {
    let named = |name| fields.values.get(name).into_iter().flatten().cloned();
    let mut tokens: Vec<String> = named("files_token").chain(named("files")).collect();
    tokens.sort();
    tokens.dedup();
    tokens
}

pub(super) fn page(
    visit: &Visit,
    form: &'static Form,
    context: &FormContext,
    path: &str,
    typed: Option<&Fields>,
    draft: Option<At>,
    refusal: Option<&Refusal>,
    uploads: &[Upload],
) -> crate::web::page::Page {
    form_page(FormPage {
        draft,
        ..asked_again(visit, form, context, path, typed, refusal, uploads)
    })
}

/// What the page of a form is made of: what was typed, and what was wrong with it.
fn asked_again<'a>(
    visit: &'a Visit,
    form: &'static Form,
    context: &'a FormContext,
    path: &'a str,
    typed: Option<&'a Fields>,
    refusal: Option<&'a Refusal>,
    uploads: &[Upload],
) -> FormPage<'a> {
    let mut hidden = Vec::new();
    if let Some((_, seq)) = &context.seen {
        // a refused form keeps the sequence it was first rendered at, but where just that was refused: whoever was told what
        // has changed decides on what is there now
        let told = matches!(refusal, Some(Refusal::Stale { .. }));
        let kept = typed.map(|t| t.first("seq"));
        let kept = kept.filter(|s| !s.is_empty() && !told);
        hidden.push((
            "seq".to_owned(),
            kept.map_or_else(|| seq.to_string(), str::to_owned),
        ));
    }
    if form.creates {
        let kept = typed.map(|t| t.first("key")).filter(|k| !k.is_empty());
        hidden.push((
            "key".to_owned(),
            kept.map_or_else(random::token, str::to_owned),
        ));
    }
    let uploads = uploads
        .iter()
        .map(|u| UploadView {
            token: u.token.clone(),
            name: u.attachment.name.clone(),
            size_text: crate::web::words::size(visit.reader.lang, u.attachment.bytes),
        })
        .collect();
    FormPage {
        reader: &visit.reader,
        form,
        context,
        typed,
        draft: None,
        just_kept: false,
        refusal,
        status: refusal.map_or(200, status_of),
        uploads,
        hidden,
        action_url: path,
    }
}

/// Where the reader goes next, with what was done.
pub(super) fn next(form: &Form, visit: &Visit, outcome: &Outcome) -> String {
    let mut to = form.next.to_owned();
    let given = outcome.number.clone();
    for (name, value) in &visit.params {
        let value = match &given {
            // opening a case is asked of a complaint and ends on the case
            Some(number) if name == "number" && form.creates => number,
            _ => value,
        };
        to = to.replace(&format!("{{{name}}}"), &encoded(value));
    }
    if let Some(number) = &given {
        to = to.replace("{number}", &encoded(number));
    }
    // what was made has no number yet, or is not the thing the form was asked of
    let made = outcome.stream.split_once('/').map_or("", |(_, id)| id);
    let to = to.replace("{new}", &encoded(made));
    format!("{to}?done={}", form.key.key())
}

fn encoded(part: &str) -> String {
    form_urlencoded::byte_serialize(part.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

fn unreadable(visit: &Visit, reason: Unreadable, nonce: &str) -> Response {
    let status = match reason {
        Unreadable::TooLarge => 413,
        Unreadable::Malformed => 400,
    };
    answer(
        &visit.reader,
        crate::web::pages::problem::problem(&visit.reader, status, None, false),
        nonce,
    )
}
