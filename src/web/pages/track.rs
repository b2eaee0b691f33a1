//! 查进度: number and last four digits of the phone; then the stage, whose turn it is and by when, and no more.

use leptos::prelude::*;

use super::{claim, my_line};
use crate::domain::complaint::Status;
use crate::views::form::{FieldKind, FieldView, FormView};
use crate::views::my::{Found, Tracked};
use crate::views::ui::ActionView;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DeadlinePill, FormKit, NextStepCard, Stages};
use crate::web::words::{self as w, enterprise_side as my, site, suggestion};

/// The two fields.
pub fn ask(reader: &Reader, number: &str, error: Option<String>) -> Page {
    let lang = reader.lang;
    let heading = my::TRACK.read(lang);
    let first = FieldView {
        hint: Some(my::TRACK_NUMBER_HINT.read(lang).to_owned()),
        values: vec![number.chars().take(60).collect()],
        error,
        ..FieldView::new("number", my::YOUR_NUMBER.read(lang), FieldKind::Text)
    };
    let second = FieldView {
        hint: Some(my::TRACK_PHONE_HINT.read(lang).to_owned()),
        inputmode: Some("numeric".to_owned()),
        ..FieldView::new("last4", my::TRACK_PHONE.read(lang), FieldKind::Number)
    };
    let form = FormView {
        action: "/track".to_owned(),
        title: heading.to_owned(),
        fields: vec![first, second],
        submit: my::TRACK_SUBMIT.read(lang).to_owned(),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    let title = match form.has_errors() {
        true => site::TITLE_HAS_ERRORS.fill(lang, &[("title", heading)]),
        false => heading.to_owned(),
    };
    let page = Page::new(title, Side::Public, "/", move || {
        let other = ActionView::link(suggestion::TRACK.read(lang), super::suggestion::TRACK);
        view! {
            <FormKit form=form/>
            <ActionList actions=vec![other]/>
        }
        .into_any()
    });
    // the same bytes whichever of the two was wrong
    page.under(site::HOME.read(lang), "/").without_script()
}

/// Where it stands.
pub fn found(reader: &Reader, found: Found) -> Page {
    match found {
        Found::Problem(problem) => of_problem(reader, *problem),
        Found::Claim(wish) => claim::tracked(reader, wish),
    }
}

fn of_problem(reader: &Reader, found: Tracked) -> Page {
    let lang = reader.lang;
    let title = format!("{} {}", my::TRACK.read(lang), found.number);
    let page = Page::new(title, Side::Public, "/", move || {
        let pill = found
            .term
            .as_ref()
            .map(|term| view! { <DeadlinePill pill=w::pill(lang, term)/> });
        let line = my_line::progress(lang, found.status, found.stage, &found.reached);
        let unit = found.unit.as_ref().map(|u| u.read(lang));
        let next = match (found.deemed, found.status) {
            (true, _) => w::next_step_once_deemed(lang),
            // the reason is nothing for whoever only knows the number
            (_, Status::Void) => w::next_step_void_elsewhere(lang),
            _ => w::next_step_for_firm(lang, found.status, unit, found.term.as_ref()),
        };
        let deemed = found
            .deemed
            .then(|| view! { <p class="page-note" data-testid="deemed">{my::DEEMED_TRACKED.read(lang)}</p> });
        let see = format!("/my/complaints/{}", found.number);
        let actions = vec![
            ActionView::link(my::TRACK_LOG_IN.read(lang), see),
            ActionView::link(my::TRACK_ANOTHER.read(lang), "/track"),
        ];
        view! {
            <div class="stack" data-testid="tracked">
                <div class="case-head">
                    <div class="page-head"><h1>{found.number}</h1>{pill}</div>
                    <Stages line=line/>
                </div>
                <NextStepCard step=next/>
                {deemed}
                <p class="page-note">{my::TRACK_NO_MORE.read(lang)}</p>
                <ActionList actions=actions/>
            </div>
        }
        .into_any()
    });
    page.under(my::TRACK.read(lang), "/track")
}
