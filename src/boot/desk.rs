//! What the script of the desk fetches and hands in (public/desk.js). The rules are those of the desk's own forms: the
//! same context, the same command, the same door.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use super::forms::run;
use super::posted::MAX_FORM;
use super::render::status_of;
use super::router::App;
use super::script::asked;
use super::visit::Visit;
use crate::api::{Fields, FormKey, forms};
use crate::domain::ids::ServiceDayId;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::service_day;
use crate::domain::text::Line;
use crate::server::desk::{ENTRIES_AT_ONCE, Entry, HandedIn, SealedEntry};
use crate::server::queries::form_context::FormContextFor;
use crate::server::queries::service_day::{DeskSession, NumbersOfDevice};
use crate::server::{Beside, Failure};
use crate::views::context::{Choice, FormContext};

/// Methods, paths, who may.
pub(super) const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("POST", KIT, "complaint.record"),
    ("POST", DELIVER, "complaint.record"),
];
const KIT: &str = "/office/desk/{day}/kit";
const DELIVER: &str = "/office/desk/{day}/deliver";

/// Below this many unused numbers a device is given more.
const FEW: u32 = 10;

/// Their routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(KIT, post(kit))
        .route(DELIVER, post(deliver))
}

/// What a device says of itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Has {
    /// Its id for the numbers it would be given: 32 characters it made itself.
    block: String,
    /// Numbers it has and has not given.
    numbers: u32,
}

/// What a device is given, so that the desk goes on without a network. No word of any firm, no contact.
#[derive(Debug, Serialize)]
struct Kit {
    day: String,
    id: String,
    /// The account it was given to.
    by: String,
    theme: String,
    key: String,
    numbers: Vec<String>,
    firms: Vec<Firm>,
}

#[derive(Debug, Serialize)]
struct Firm {
    id: String,
    name: String,
}

/// What a device hands in.
#[derive(Debug, Deserialize)]
struct Delivery {
    entries: Vec<SealedEntry>,
}

/// What became of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Became {
    /// It is a complaint on record.
    Registered,
    /// It had come before the network went, and is on record under another number.
    SentBefore,
    /// It is kept and waits to be completed.
    Incomplete,
    /// It could not be opened; the device keeps it.
    Unreadable,
}

#[derive(Debug, Serialize)]
struct Received {
    id: String,
    became: Became,
    /// The number of what had come before.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
}

/// What was sent; looked at only once it is known that whoever sent it sits at the desk.
fn read<T: for<'a> Deserialize<'a>>(bytes: &Bytes) -> Result<T, Refusal> {
    serde_json::from_slice(bytes).map_err(|_| Refusal::Fields(Vec::new()))
}

fn answer<T: Serialize>(result: Result<T, Failure>) -> Response {
    match result {
        Ok(view) => Json(view).into_response(),
        Err(Failure::Refused(refusal)) => {
            let status = StatusCode::from_u16(status_of(&refusal));
            status.unwrap_or(StatusCode::CONFLICT).into_response()
        }
        Err(Failure::Broken(fault)) => {
            tracing::error!(fault = %crate::server::StoreFault(&fault), "the desk's script got no answer");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn context(
    visit: &Visit,
    form: FormKey,
    params: BTreeMap<String, String>,
    typed: BTreeMap<String, Vec<String>>,
) -> Result<FormContext, Failure> {
    visit
        .ask(FormContextFor {
            form,
            params,
            typed,
        })
        .await
}

async fn kit(State(app): State<App>, request: Request) -> Response {
    match asked(&app, request, MAX_FORM).await {
        Ok((visit, sent)) => answer(given(&visit, &sent).await),
        Err(response) => *response,
    }
}

async fn given(visit: &Visit, sent: &Bytes) -> Result<Kit, Failure> {
    let (params, none) = (visit.params.clone(), BTreeMap::new());
    let mut desk = context(visit, FormKey::DeskRecord, params, none).await?;
    let day = ServiceDayId(desk.ids.remove("service_day").unwrap_or_default());
    let has: Has = read(sent)?;
    let block = Line::parse(&has.block, 32).map_err(|_| Refusal::NotFound)?;
    let mut numbers = Vec::new();
    if has.numbers < FEW {
        let reserve = service_day::Command::ReserveNumbers {
            id: day.clone(),
            block,
        };
        let reserved = visit.server.run(visit.actor()?, reserve, Beside::default());
        match reserved.await {
            // asked for before, and the answer was lost on the way
            Ok(_) | Err(Failure::Refused(Refusal::NotNow(_, NotNow::Already))) => {}
            Err(failure) => return Err(failure),
        }
        let mine = NumbersOfDevice {
            day: visit.param("day"),
            block: has.block.clone(),
        };
        numbers = visit.ask(mine).await?;
    }
    let about = desk.desk.map(|d| (d.number, d.theme));
    let (number, theme) = about.unwrap_or_default();
    let firms = desk.choices.remove("enterprise").unwrap_or_default();
    let lang = visit.reader.lang;
    let firm = |c: Choice| Firm {
        name: c.name.read(lang).to_owned(),
        id: c.value,
    };
    Ok(Kit {
        day: number,
        theme,
        key: visit.server.desk_key(&day).await?,
        id: day.0,
        by: visit.actor()?.person.account.0.clone(),
        numbers,
        firms: firms.into_iter().map(firm).collect(),
    })
}

async fn deliver(State(app): State<App>, request: Request) -> Response {
    match asked(&app, request, MAX_FORM).await {
        Ok((visit, sent)) => answer(received(&visit, &sent).await),
        Err(response) => *response,
    }
}

async fn received(visit: &Visit, sent: &Bytes) -> Result<Vec<Received>, Failure> {
    let (day, held_on, begins) = visit.ask(DeskSession(visit.param("day"))).await?;
    let delivery: Delivery = read(sent)?;
    let actor = visit.actor()?;
    let mut all = Vec::new();
    for entry in delivery.entries.into_iter().take(ENTRIES_AT_ONCE) {
        let handed_in = visit.server.hand_in(actor, &day, (held_on, begins), &entry);
        let (became, number) = match handed_in.await? {
            HandedIn::Registered => (Became::Registered, None),
            HandedIn::SentBefore(number) => (Became::SentBefore, Some(number)),
            HandedIn::Unreadable => (Became::Unreadable, None),
            HandedIn::Waits => (Became::Incomplete, None),
            HandedIn::Kept(said) => (registered(visit, &entry.id, said).await?, None),
        };
        all.push(Received {
            id: entry.id,
            became,
            number,
        });
    }
    Ok(all)
}

/// Sends what is kept through the form that would complete it. What that refuses waits for a person.
async fn registered(visit: &Visit, id: &str, said: Entry) -> Result<Became, Failure> {
    let key = FormKey::CompleteDeskEntry;
    let Some(form) = forms::all().find(|f| f.key == key) else {
        return Ok(Became::Incomplete);
    };
    let mut params = visit.params.clone();
    params.insert("entry".to_owned(), id.to_owned());
    let mut fields = Fields {
        values: said.fields,
        ..Fields::default()
    };
    // the firm as it was typed, where none of the list was chosen: for whoever completes it
    fields.values.remove("firm");
    let sent = async {
        let context = context(visit, key, params, fields.values.clone()).await?;
        run(visit, form, &context, &fields).await
    };
    match sent.await {
        Ok(_) | Err(Failure::Refused(Refusal::NotNow(_, NotNow::Already))) => {
            Ok(Became::Registered)
        }
        Err(Failure::Refused(_)) => Ok(Became::Incomplete),
        Err(broken) => Err(broken),
    }
}
