//! One step for several cases: what would go and what would not is shown first, then each goes through the door on
//! its own, and what was refused is told with its reason. Every step is that of a form; nothing is decided here.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};

use super::forms;
use super::headers::Nonce;
use super::posted;
use super::render::{answer, failed, to_login};
use super::router::{App, Asked, visit};
use super::visit::Visit;
use crate::api::forms::bulk_form;
use crate::api::{Fields, Form};
use crate::domain::policy;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::form_context::FormContextFor;
use crate::views::bulk::{Chosen, MOST, Went};
use crate::views::context::FormContext;
use crate::web::page::Page;
use crate::web::pages;

/// Where it is asked and answered.
pub(super) const PATH: &str = "/office/bulk";

/// Methods, paths, who may.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("GET", PATH, "as each step of its own"),
    ("POST", PATH, "as each step of its own"),
];

/// Its routes.
pub(super) fn routes() -> Router<App> {
    Router::new().route(PATH, get(show).post(take))
}

/// What this reader chose; nothing where nobody in this role ever takes the step.
fn chosen(visit: &Visit, values: &BTreeMap<String, Vec<String>>) -> Result<Choice, Failure> {
    let role = visit.actor()?.role;
    let choice = Choice::read(values).filter(|c| policy::ever(role, c.form.action));
    Ok(choice.ok_or(Refusal::NotFound)?)
}

/// What was chosen on a list: which step, for which cases.
struct Choice {
    form: &'static Form,
    numbers: Vec<String>,
}

impl Choice {
    /// As the query, or the posted form, says; none where it names no step that can be taken for several.
    fn read(values: &BTreeMap<String, Vec<String>>) -> Option<Choice> {
        let key = values.get("step")?.first()?;
        let mut seen = BTreeSet::new();
        let all = values.get("case").into_iter().flatten();
        Some(Choice {
            form: bulk_form(key)?,
            numbers: all
                .filter(|n| !n.is_empty() && seen.insert(n.as_str()))
                .take(MOST)
                .cloned()
                .collect(),
        })
    }
}

async fn show(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    match shown(&visit).await {
        Ok(page) => answer(&visit.reader, page, &nonce.0),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, &visit.reader.path),
    }
}

async fn shown(visit: &Visit) -> Result<Page, Failure> {
    let choice = chosen(visit, &visit.query)?;
    let (chosen, context) = looked_at(visit, &choice, &BTreeMap::new()).await?;
    let page = pages::bulk::preview(&visit.reader, choice.form, &context, chosen, None, None);
    Ok(page)
}

async fn take(
    State(app): State<App>,
    Extension(nonce): Extension<Nonce>,
    request: Request,
) -> Response {
    let visit = match visit(&app, Asked::of(&app, &request)).await {
        Ok(visit) => visit,
        Err(response) => return *response,
    };
    if visit.actor().is_err() {
        return to_login("/office");
    }
    let Ok(posted) = posted::read(request, false).await else {
        let page = pages::problem::problem(&visit.reader, 400, None, false);
        return answer(&visit.reader, page, &nonce.0);
    };
    match taken(&visit, posted.fields).await {
        Ok(page) => answer(&visit.reader, page, &nonce.0),
        Err(failure) => failed(&visit.reader, failure, &nonce.0, PATH),
    }
}

async fn taken(visit: &Visit, mut fields: Fields) -> Result<Page, Failure> {
    let choice = chosen(visit, &fields.values)?;
    fields.values.remove("step");
    let asked = fields.values.remove("case").unwrap_or_default();
    let (form, reader) = (choice.form, &visit.reader);
    // what is wrong with the words is wrong with them for every case: they are mended first
    let (chosen, shared) = looked_at(visit, &choice, &fields.values).await?;
    if let Err(refusal) = (form.read)(&fields, &shared) {
        fields.values.insert("case".to_owned(), asked);
        let typed = Some(&fields);
        let page = pages::bulk::preview(reader, form, &shared, chosen, typed, Some(&refusal));
        return Ok(page);
    }
    let mut went = Went::default();
    for number in &choice.numbers {
        let one = match context(visit, form, number, &fields.values).await {
            Ok(context) => forms::run(visit, form, &context, &fields).await.map(|_| ()),
            Err(failure) => Err(failure),
        };
        match one {
            Ok(()) => went.done.push(number.clone()),
            Err(Failure::Refused(why)) => went.refused.push((number.clone(), why)),
            Err(broken) if went.done.is_empty() => return Err(broken),
            // what was done before stays done, and is told
            Err(_) => {
                tracing::error!("a step for several cases stopped");
                let tried = went.done.len() + went.refused.len();
                went.untried = choice.numbers[tried..].to_vec();
                break;
            }
        }
    }
    Ok(pages::bulk::result(reader, form, &went))
}

/// Which of the chosen the step is possible for, and why not for the others; with what can be chosen in its form.
async fn looked_at(
    visit: &Visit,
    choice: &Choice,
    typed: &BTreeMap<String, Vec<String>>,
) -> Result<(Vec<Chosen>, FormContext), Failure> {
    let mut all = Vec::new();
    let mut shared = FormContext::default();
    for number in &choice.numbers {
        let (title, why) = match context(visit, choice.form, number, typed).await {
            Ok(context) => {
                let about = context.about.as_ref();
                let title = about.map(|about| about.title.clone());
                shared = both(shared, context);
                (title, None)
            }
            Err(Failure::Refused(why)) => (None, Some(why)),
            Err(broken) => return Err(broken),
        };
        all.push(Chosen {
            number: number.clone(),
            title: title.unwrap_or_default(),
            why,
        });
    }
    Ok((all, shared))
}

/// Whatever can be chosen for one of them can be chosen; each takes its own choice at the door.
fn both(mut shared: FormContext, one: FormContext) -> FormContext {
    for (field, choices) in one.choices {
        let known = shared.choices.entry(field).or_default();
        for choice in choices {
            if !known.iter().any(|k| k.value == choice.value) {
                known.push(choice);
            }
        }
    }
    shared
}

async fn context(
    visit: &Visit,
    form: &'static Form,
    number: &str,
    typed: &BTreeMap<String, Vec<String>>,
) -> Result<FormContext, Failure> {
    visit
        .ask(FormContextFor {
            form: form.key,
            params: BTreeMap::from([("number".to_owned(), number.to_owned())]),
            typed: typed.clone(),
        })
        .await
}
