//! One step for several cases: first what would go and what would not, then what went.

use leptos::prelude::*;

use super::form::{FormPage, fields_of};
use crate::api::{Fields, Form};
use crate::domain::refusal::Refusal;
use crate::views::bulk::{Chosen, Went};
use crate::views::context::FormContext;
use crate::views::form::{FieldKind, FieldView, FormView, OptionView};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, NoticeTone, NoticeView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, FormKit, Notice};
use crate::web::words as w;
use crate::web::words::{Word, bulk as words, site};

const QUEUE: &str = "/office";

/// What would go, each ticked, with what the step asks; and what would not, with the reason.
pub fn preview(
    reader: &Reader,
    form: &Form,
    context: &FormContext,
    chosen: Vec<Chosen>,
    typed: Option<&Fields>,
    refusal: Option<&Refusal>,
) -> Page {
    let lang = reader.lang;
    let step = w::form(form.key).title.read(lang);
    let (go, stay): (Vec<Chosen>, Vec<Chosen>) = chosen.into_iter().partition(|c| c.why.is_none());
    let title = words::TITLE.fill(lang, &[("step", step)]);
    let refused = refused(
        lang,
        form,
        stay.iter()
            .filter_map(|c| Some((&c.number, c.why.as_ref()?))),
    );
    let kit = (!go.is_empty()).then(|| {
        let page = FormPage {
            just_kept: false,
            reader,
            form,
            context,
            typed,
            draft: None,
            refusal,
            status: 200,
            uploads: Vec::new(),
            hidden: Vec::new(),
            action_url: QUEUE,
        };
        let mut fields = vec![which(lang, &go)];
        fields.extend(fields_of(&page));
        FormView {
            action: "/office/bulk".to_owned(),
            title: title.clone(),
            intro: Some(words::EACH.read(lang).to_owned()),
            submit: words::GO.fill(lang, &[("step", step), ("n", &go.len().to_string())]),
            hidden: vec![("step".to_owned(), form.key.key().to_owned())],
            cancel: Some((site::BACK.read(lang).to_owned(), QUEUE.to_owned())),
            lang_labels: w::form_labels(lang),
            fields,
            ..FormView::default()
        }
    });
    let none = kit.is_none().then(|| {
        let text = match stay.is_empty() {
            true => words::NOTHING_CHOSEN,
            false => words::NOTHING_GOES,
        };
        let heading = title.clone();
        let back = ActionView::link(words::TO_QUEUE.read(lang), QUEUE);
        view! {
            <h1>{heading}</h1>
            <p>{text.read(lang)}</p>
            <ActionList actions=vec![back]/>
        }
    });
    let status = if refusal.is_some() { 422 } else { 200 };
    Page::new(title, Side::Staff, QUEUE, move || {
        view! {
            {none}
            {kit.map(|form| view! { <FormKit form=form/> })}
            {refused}
        }
        .into_any()
    })
    .under(site::DESK.read(lang), QUEUE)
    .with_status(status)
}

/// What went, what was refused and why, and what was not tried.
pub fn result(reader: &Reader, form: &Form, went: &Went) -> Page {
    let lang = reader.lang;
    let step = w::form(form.key).title.read(lang);
    let title = words::TITLE.fill(lang, &[("step", step)]);
    let not = went.refused.len() + went.untried.len();
    let notice = NoticeView {
        tone: match not {
            0 => NoticeTone::Told,
            _ => NoticeTone::Changed,
        },
        title: words::SUM.fill(
            lang,
            &[("n", &went.done.len().to_string()), ("m", &not.to_string())],
        ),
        ..NoticeView::default()
    };
    let why = went.refused.iter().map(|(n, why)| (n, why));
    let refused = refused(lang, form, why);
    let untried = listed(lang, words::UNTRIED, &went.untried, "bulk-untried");
    let done = listed(lang, words::DONE, &went.done, "bulk-done");
    let back = vec![ActionView::link(words::TO_QUEUE.read(lang), QUEUE)];
    let heading = title.clone();
    Page::new(title, Side::Staff, QUEUE, move || {
        view! {
            <h1>{heading}</h1>
            <Notice notice=notice/>
            {refused}
            {untried}
            {done}
            <ActionList actions=back/>
        }
        .into_any()
    })
    .under(site::DESK.read(lang), QUEUE)
}

/// Cases under a heading; nothing where there are none.
fn listed(lang: Lang, heading: Word, numbers: &[String], testid: &'static str) -> Option<AnyView> {
    let items: Vec<AnyView> = numbers
        .iter()
        .map(|number| {
            let href = format!("/office/cases/{number}");
            view! { <li><a href=href>{number.clone()}</a></li> }.into_any()
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" data-testid=testid>
                <h2>{heading.read(lang)}</h2>
                <ul class="lines">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// The cases it would go for, all ticked.
fn which(lang: Lang, go: &[Chosen]) -> FieldView {
    let option = |c: &Chosen| OptionView {
        value: c.number.clone(),
        label: format!("{} {}", c.number, c.title),
        ..OptionView::default()
    };
    let options = go.iter().map(option).collect();
    FieldView {
        values: go.iter().map(|c| c.number.clone()).collect(),
        ..FieldView::new(
            "case",
            words::WHICH.read(lang),
            FieldKind::Checkboxes { options },
        )
    }
}

/// Cases it is not possible for, each with the reason in words.
fn refused<'a>(
    lang: Lang,
    form: &Form,
    all: impl Iterator<Item = (&'a String, &'a Refusal)>,
) -> Option<AnyView> {
    let items: Vec<AnyView> = all
        .map(|(number, why)| {
            let href = format!("/office/cases/{number}");
            let why = reason(lang, form, why);
            view! { <li><a href=href>{number.clone()}</a>" "{why}</li> }.into_any()
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" data-testid="bulk-refused">
                <h2>{words::REFUSED.read(lang)}</h2>
                <ul class="lines">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Why not; where it is a value that does not do for this one, in the words of its field.
fn reason(lang: Lang, form: &Form, why: &Refusal) -> String {
    let Refusal::Fields(errors) = why else {
        return w::refusal(lang, why);
    };
    let said = errors
        .iter()
        .map(|e| w::field_problem(lang, form.key, e.field, &e.problem));
    said.collect::<Vec<_>>().join(" ")
}
