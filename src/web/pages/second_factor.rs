//! The second step of a log-in: the code, the enrolment, the recovery codes, the resets that wait.

use leptos::prelude::*;

use crate::domain::refusal::FieldError;
use crate::views::form::{FieldKind, FieldView, FormView};
use crate::views::name::Lang;
use crate::views::second_factor::{Enrolment, WaitingReset};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, FormKit, PrintButton, QrPicture};
use crate::web::words::{self as w, second_factor as s, site};

/// Where a browser that looks at the second step stands.
fn side(reader: &Reader) -> Side {
    match &reader.actor {
        Some(_) => Side::Staff,
        None => Side::Public,
    }
}

/// A field with the errors that belong to it.
fn field(
    lang: Lang,
    name: &str,
    label: w::Word,
    kind: FieldKind,
    errors: &[FieldError],
) -> FieldView {
    let own: Vec<String> = errors
        .iter()
        .filter(|e| e.field == name)
        .map(|e| w::problem(lang, &e.problem))
        .collect();
    FieldView {
        error: (!own.is_empty()).then(|| own.join(" ")),
        ..FieldView::new(name, label.read(lang), kind)
    }
}

fn code(lang: Lang, name: &str, label: w::Word, errors: &[FieldError]) -> FieldView {
    FieldView {
        autocomplete: Some("one-time-code".to_owned()),
        ..field(lang, name, label, FieldKind::Text, errors)
    }
}

fn titled(lang: Lang, heading: &str, form: &FormView) -> String {
    match form.has_errors() {
        true => site::TITLE_HAS_ERRORS.fill(lang, &[("title", heading)]),
        false => heading.to_owned(),
    }
}

/// The code, between password and work.
pub fn step(reader: &Reader, errors: &[FieldError], next: &str) -> Page {
    let lang = reader.lang;
    let heading = s::SECOND_STEP.read(lang);
    let asked = FieldView {
        hint: Some(s::CODE_OR_RECOVERY_HINT.read(lang).to_owned()),
        focus: true,
        ..code(lang, "code", s::CODE, errors)
    };
    let form = FormView {
        action: "/second-factor".to_owned(),
        title: heading.to_owned(),
        intro: Some(s::STEP_INTRO.read(lang).to_owned()),
        fields: vec![asked],
        submit: s::GO_ON.read(lang).to_owned(),
        hidden: vec![("next".to_owned(), next.to_owned())],
        note: Some(s::LOST.read(lang).to_owned()),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    let log_out = vec![ActionView::post(site::LOG_OUT.read(lang), "/logout")];
    Page::new(titled(lang, heading, &form), side(reader), "", move || {
        view! { <div class="login stack"><FormKit form=form/><ActionList actions=log_out/></div> }
            .into_any()
    })
}

/// Which enrolment it is.
#[derive(Clone, Copy, Debug)]
pub struct Enrol {
    /// There is a factor already.
    pub replaces: bool,
    /// Nothing else can be done before.
    pub required: bool,
}

/// The secret as picture and text, and the code that proves it was taken over.
pub fn enrol(reader: &Reader, found: Enrolment, which: Enrol, errors: &[FieldError]) -> Page {
    let lang = reader.lang;
    let heading = match which.replaces {
        true => s::REPLACE,
        false => s::ENROL,
    };
    let heading = heading.read(lang);
    let mut fields = vec![FieldView {
        autocomplete: Some("current-password".to_owned()),
        ..field(
            lang,
            "password",
            s::PASSWORD_AGAIN,
            FieldKind::Password,
            errors,
        )
    }];
    let mut fresh = code(lang, "code", s::CODE, errors);
    if which.replaces {
        fields.push(code(lang, "current", s::CURRENT, errors));
        fresh = code(lang, "code", s::NEW_CODE, errors);
    }
    fresh.inputmode = Some("numeric".to_owned());
    fields.insert(0, fresh);
    let form = FormView {
        action: "/second-factor/enrol".to_owned(),
        title: s::PROVE.read(lang).to_owned(),
        fields,
        submit: heading.to_owned(),
        cancel: (!which.required)
            .then(|| (site::BACK.read(lang).to_owned(), "/account".to_owned())),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    let required = which
        .required
        .then(|| view! { <p class="page-note">{s::ENROL_REQUIRED.read(lang)}</p> });
    Page::new(titled(lang, heading, &form), side(reader), "", move || {
        let picture = found.picture.map(|(width, path)| {
            let label = s::PICTURE.read(lang);
            view! { <QrPicture label=label width=width path=path/> }
        });
        view! {
            <div class="stack enrol">
                <h1>{heading}</h1>
                {required}
                <p>{s::ENROL_INTRO.read(lang)}</p>
                <section class="section">
                    <h2>{s::SCAN.read(lang)}</h2>
                    {picture}
                    <p><a href=found.address>{s::OPEN_HERE.read(lang)}</a></p>
                    <p class="case-facts">{s::KEY.read(lang)}</p>
                    <p class="reference" data-testid="factor-key">{found.secret}</p>
                    <p class="case-facts">{s::KEY_KIND.read(lang)}</p>
                </section>
                <section class="section"><FormKit form=form section=true/></section>
            </div>
        }
        .into_any()
    })
}

/// The recovery codes, shown in this one answer.
pub fn codes(reader: &Reader, name: &str, codes: Vec<String>) -> Page {
    let lang = reader.lang;
    let heading = s::CODES_OF.fill(lang, &[("name", name)]);
    let bureau = reader.bureau.read(lang).to_owned();
    Page::new(s::CODES.read(lang), Side::Staff, "", move || {
        let one =
            |code: String| view! { <li class="reference" data-testid="recovery-code">{code}</li> };
        let on = vec![ActionView::link(s::TO_START.read(lang), "/start").as_primary()];
        view! {
            <div class="stack">
                <p class="page-note no-print">{s::CODES_ONCE.read(lang)}</p>
                <article class="sheet stack" data-testid="recovery-codes">
                    <p>{bureau}</p>
                    <h1>{heading}</h1>
                    <p>{s::CODES_INTRO.read(lang)}</p>
                    <ol class="recovery-codes">{codes.into_iter().map(one).collect::<Vec<_>>()}</ol>
                </article>
                <div class="no-print stack">
                    <PrintButton label=site::PRINT.read(lang)/>
                    <ActionList actions=on/>
                </div>
            </div>
        }
        .into_any()
    })
}

/// New recovery codes, for a code.
pub fn renew(reader: &Reader, errors: &[FieldError]) -> Page {
    let lang = reader.lang;
    let heading = s::RENEW.read(lang);
    let mut asked = code(lang, "code", s::CODE, errors);
    asked.inputmode = Some("numeric".to_owned());
    let form = FormView {
        action: "/second-factor/codes".to_owned(),
        title: heading.to_owned(),
        intro: Some(s::RENEW_INTRO.read(lang).to_owned()),
        fields: vec![asked],
        submit: s::RENEW_NOW.read(lang).to_owned(),
        cancel: Some((site::BACK.read(lang).to_owned(), "/account".to_owned())),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    Page::new(
        titled(lang, heading, &form),
        Side::Staff,
        "/account",
        move || view! { <div class="login"><FormKit form=form/></div> }.into_any(),
    )
}

/// The resets that wait for a second person.
pub fn resets(reader: &Reader, waiting: Vec<WaitingReset>) -> Page {
    let lang = reader.lang;
    let heading = s::RESETS.read(lang);
    Page::new(heading, Side::Staff, "/admin/accounts", move || {
        let columns = [s::WHO, s::ASKED_BY, s::UNTIL, s::CONFIRM];
        let row = |one: WaitingReset| {
            let confirm = match one.may_confirm {
                true => Cell::Link {
                    text: s::CONFIRM.read(lang).to_owned(),
                    href: format!("/second-factor/resets/{}", super::account::part(&one.login)),
                    sub: None,
                },
                false => Cell::Text(s::BY_ANOTHER.read(lang).to_owned()),
            };
            let until = w::at(lang, one.until());
            let cells = vec![
                Cell::Text(one.name),
                Cell::Text(one.by),
                Cell::Text(until),
                confirm,
            ];
            Row { cells }
        };
        let table = TableView {
            caption: heading.to_owned(),
            columns: columns.map(|c| Column::text(c.read(lang))).into(),
            rows: waiting.into_iter().map(row).collect(),
            empty: s::NO_RESETS.read(lang).to_owned(),
        };
        view! {
            <div class="stack">
                <h1>{heading}</h1>
                <p>{s::RESETS_INTRO.read(lang)}</p>
                <DataTable table=table testid="resets"/>
            </div>
        }
        .into_any()
    })
}
