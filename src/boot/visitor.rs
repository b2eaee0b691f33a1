//! Forms sent by people without an account: nothing is kept for them but what they send, and what comes from one
//! address or for one phone is counted (design §6.1).

use std::collections::BTreeMap;

use axum::response::Response;

use super::forms::{handed_in, next, page, run_as};
use super::posted::Posted;
use super::render::{answer, failed, see_other};
use super::visit::Visit;
use crate::api::{Fields, Form, FormKey, Kind};
use crate::domain::actor::{Actor, Role};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::files::Uploader;
use crate::server::queries::form_context::FormContextFor;
use crate::views::context::FormContext;
use crate::web::pages::consultation;
use crate::web::words;

/// Where a firm with an account says the same, by the form that knows it.
fn with_account(form: &Form) -> &'static str {
    match form.key {
        FormKey::Suggest => "/my/suggestions/new",
        FormKey::ClaimOpenly => "/my/claims/new",
        _ => "/complaints/new",
    }
}

/// The field at which somebody who sent too much is told so.
fn told_at(form: &Form) -> &'static str {
    let phone = form.fields.iter().find(|f| f.kind == Kind::Phone);
    phone.or(form.fields.first()).map_or("", |f| f.name)
}

/// Whoever is logged in is no visitor: a firm's contact is led on, to everybody else there is no such page.
fn known(visit: &Visit, form: &Form, path: &str, nonce: &str) -> Option<Response> {
    // a link speaks for whoever holds it, logged in or not
    if form.key == FormKey::GiveOutsideOpinion {
        return None;
    }
    let actor = visit.actor().ok()?;
    // a firm asks without its name too, and nothing of who was logged in goes along
    let nameless = form.key == FormKey::AskPolicy;
    if nameless && actor.role == Role::Enterprise {
        return None;
    }
    Some(match actor.role {
        Role::Enterprise => see_other(with_account(form)),
        _ => failed(&visit.reader, Refusal::NotFound.into(), nonce, path),
    })
}

/// Shows the form.
pub(super) async fn show(visit: &Visit, form: &'static Form, path: &str, nonce: &str) -> Response {
    if let Some(response) = known(visit, form, path, nonce) {
        return response;
    }
    if let Some(response) = closed(visit, form, nonce, None).await {
        return response;
    }
    match context(visit, form, &BTreeMap::new()).await {
        Ok(context) => {
            let shown = page(visit, form, &context, path, None, None, None, &[]);
            answer(&visit.reader, shown, nonce)
        }
        Err(failure) => match closed(visit, form, nonce, Some(&failure)).await {
            Some(response) => response,
            None => failed(&visit.reader, failure, nonce, path),
        },
    }
}

/// What is said of a link: too many tries from one address wait, and one that opens nothing says only that.
async fn closed(
    visit: &Visit,
    form: &Form,
    nonce: &str,
    failure: Option<&Failure>,
) -> Option<Response> {
    if form.key != FormKey::GiveOutsideOpinion {
        return None;
    }
    let page = match failure {
        None => match visit.server.admit_link(&visit.address).await {
            Ok(()) => return None,
            Err(Failure::Refused(refusal)) => {
                let why = words::refusal(visit.reader.lang, &refusal);
                consultation::link_wait(&visit.reader, why)
            }
            Err(broken) => return Some(failed(&visit.reader, broken, nonce, "/outside")),
        },
        Some(Failure::Refused(Refusal::NotFound)) => {
            if let Err(fault) = visit.server.count_link(&visit.address).await {
                return Some(failed(&visit.reader, fault.into(), nonce, "/outside"));
            }
            consultation::link_closed(&visit.reader)
        }
        Some(_) => return None,
    };
    Some(answer(&visit.reader, page, nonce))
}

/// Takes the form: what is refused comes back as it was typed.
pub(super) async fn take(
    visit: &Visit,
    form: &'static Form,
    path: &str,
    posted: Posted,
    nonce: &str,
) -> Response {
    if let Some(response) = known(visit, form, path, nonce) {
        return response;
    }
    if let Some(response) = closed(visit, form, nonce, None).await {
        return response;
    }
    let mut fields = posted.fields;
    let taken = async {
        let of = Uploader::visitor(fields.first("key"));
        let (mut files, left_out) = (posted.files, posted.left_out);
        let counted = visit.server.admit_files(&visit.address, files.len()).await;
        let too_many = match counted {
            Ok(()) => None,
            Err(Failure::Refused(refusal)) => {
                files.clear();
                Some(refusal)
            }
            Err(broken) => return Err(broken),
        };
        let (uploads, fault) =
            handed_in(visit, &of, path, form, &mut fields, files, left_out).await?;
        let fault = fault.or(too_many);
        let only_upload = fields.values.remove("_upload").is_some();
        let context = context(visit, form, &fields.values).await?;
        let sent = match fault {
            Some(fault) => Err(fault.into()),
            None if only_upload => Ok(None),
            None => sent(visit, form, &context, &fields).await.map(Some),
        };
        let shown = |refusal: Option<&Refusal>| {
            page(
                visit,
                form,
                &context,
                path,
                Some(&fields),
                None,
                refusal,
                &uploads,
            )
        };
        match sent {
            Ok(Some(to)) => {
                let tokens: Vec<String> = uploads.iter().map(|u| u.token.clone()).collect();
                visit.server.record_uploads(&tokens).await?;
                Ok(see_other(&to))
            }
            Ok(None) => Ok(answer(&visit.reader, shown(None), nonce)),
            // used or run out since the page was opened
            Err(Failure::Refused(Refusal::NotFound)) => Err(Refusal::NotFound.into()),
            Err(Failure::Refused(refusal)) => {
                Ok(answer(&visit.reader, shown(Some(&refusal)), nonce))
            }
            Err(broken) => Err(broken),
        }
    };
    match taken.await {
        Ok(response) => response,
        Err(failure) => match closed(visit, form, nonce, Some(&failure)).await {
            Some(response) => response,
            None => failed(&visit.reader, failure, nonce, path),
        },
    }
}

async fn sent(
    visit: &Visit,
    form: &'static Form,
    context: &FormContext,
    fields: &Fields,
) -> Result<String, Failure> {
    let subjects = visit
        .server
        .admit_visitor(told_at(form), fields.first("contact_phone"), &visit.address)
        .await?;
    let outcome = run_as(visit, &Actor::visitor(), form, context, fields).await?;
    visit.server.count_visitor(&subjects).await?;
    Ok(next(form, visit, &outcome))
}

async fn context(
    visit: &Visit,
    form: &'static Form,
    typed: &BTreeMap<String, Vec<String>>,
) -> Result<FormContext, Failure> {
    let asked = FormContextFor {
        form: form.key,
        params: visit.params.clone(),
        typed: typed.clone(),
    };
    visit.server.ask(&Actor::visitor(), asked).await
}
