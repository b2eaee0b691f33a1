//! 试算期限: a date, an hour and a rule, and where they lead; a plain GET form whose answer has an address.

use leptos::prelude::*;

use crate::domain::term::Unit;
use crate::views::form::{FieldKind, FieldView, FormView, OptionView};
use crate::views::name::Lang;
use crate::views::term::{Tried, TryOut};
use crate::views::ui::Steps;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{FormKit, StepsList};
use crate::web::words::try_out as t;
use crate::web::words::{self as w, enterprise_side as my, site};

/// The page of the try-out.
pub(super) const TRY_OUT: &str = "/office/terms/try";

/// The page.
pub fn try_out(reader: &Reader, view: TryOut) -> Page {
    let lang = reader.lang;
    let title = t::TITLE.read(lang);
    let status = if view.problems.is_empty() { 200 } else { 422 };
    let answer = view.tried.as_ref().map(|tried| answer(lang, tried));
    let form = form(lang, &view);
    Page::new(title, Side::Staff, "/office", move || {
        view! { <FormKit form=form testid="try-form">{answer}</FormKit> }.into_any()
    })
    .under(site::DESK.read(lang), "/office")
    .with_status(status)
}

/// The date and how it was reached.
fn answer(lang: Lang, tried: &Tried) -> AnyView {
    let day = match tried.until {
        Some(until) => w::at(lang, until),
        None => w::date(lang, tried.due_on),
    };
    let day = w::marked(day, lang, tried.provisional);
    let length = my::length(lang, tried.budget);
    let due = t::DUE.fill(lang, &[("length", &length), ("day", &day)]);
    let steps = Steps {
        summary: site::HOW_COUNTED.read(lang).to_owned(),
        steps: tried.steps.iter().map(|s| w::step(lang, s)).collect(),
        source: None,
        open: true,
    };
    view! {
        <section class="next-step" data-testid="tried">
            <p class="next-step-sentence">{due}</p>
            <StepsList steps=steps/>
        </section>
    }
    .into_any()
}

fn form(lang: Lang, view: &TryOut) -> FormView {
    let typed = &view.typed;
    let field = |name: &'static str, label: w::Word, kind: FieldKind, value: &str| FieldView {
        values: Some(value.to_owned())
            .filter(|v| !v.is_empty())
            .into_iter()
            .collect(),
        error: view
            .problems
            .iter()
            .find(|e| e.field == name)
            .map(|e| w::problem(lang, &e.problem)),
        ..FieldView::new(name, label.read(lang), kind)
    };
    let hinted = |field: FieldView, hint: w::Word, optional: bool| FieldView {
        hint: Some(hint.read(lang).to_owned()),
        optional,
        ..field
    };
    let ticked = |on: bool| if on { "1" } else { "" };
    let rules = view
        .rules
        .iter()
        .map(|r| OptionView::new(r.key.clone(), t::rule(lang, r)))
        .collect();
    let rule = FieldKind::Select {
        options: rules,
        empty: Some(t::OWN_LENGTH.read(lang).to_owned()),
    };
    let units = Unit::ALL.map(|u| OptionView::new(u.suffix(), t::unit(u).read(lang)));
    let unit = FieldKind::Select {
        options: units.into(),
        empty: None,
    };
    FormView {
        action: TRY_OUT.to_owned(),
        title: t::TITLE.read(lang).to_owned(),
        intro: Some(t::INTRO.read(lang).to_owned()),
        fields: vec![
            hinted(
                field("date", t::DATE, FieldKind::Date, &typed.date),
                t::DATE_HINT,
                false,
            ),
            hinted(
                field("hour", t::HOUR, FieldKind::Text, &typed.hour),
                t::HOUR_HINT,
                true,
            ),
            field("rule", t::RULE, rule, &typed.rule),
            hinted(
                field("amount", t::AMOUNT, FieldKind::Number, &typed.amount),
                t::AMOUNT_HINT,
                true,
            ),
            field("unit", t::UNIT, unit, &typed.unit),
            field(
                "no_roll",
                t::NO_ROLL,
                FieldKind::Check,
                ticked(typed.no_roll),
            ),
            field(
                "registered",
                t::REGISTERED,
                FieldKind::Check,
                ticked(typed.registered),
            ),
        ],
        submit: t::COUNT.read(lang).to_owned(),
        asks: true,
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    }
}
