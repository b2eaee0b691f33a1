//! Log-in, the choice of a password, and the choice of the appointment to act under.

use leptos::prelude::*;

use crate::domain::account::MIN_PASSWORD;
use crate::domain::refusal::FieldError;
use crate::views::account::AppointmentChoice;
use crate::views::form::{FieldKind, FieldView, FormView, OptionView};
use crate::views::name::Lang;
use crate::views::ui::ActionView;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, FormKit};
use crate::web::words::{self as w, account, enterprise_side as my, site};

/// The title of a page that stands under a form, marked when the form came back.
fn title(lang: Lang, heading: &'static str, form: &FormView) -> String {
    if form.has_errors() {
        site::TITLE_HAS_ERRORS.fill(lang, &[("title", heading)])
    } else {
        heading.to_owned()
    }
}

fn page(reader: &Reader, heading: &'static str, form: FormView) -> Page {
    let side = match &reader.actor {
        Some(actor) if actor.role.is_staff() => Side::Staff,
        Some(_) => Side::Enterprise,
        None => Side::Public,
    };
    Page::new(title(reader.lang, heading, &form), side, "", move || {
        view! { <div class="login"><FormKit form=form/></div> }.into_any()
    })
}

/// Log-in. What was typed as name comes back, the password never; one error for every reason.
pub fn login(reader: &Reader, typed: &str, error: Option<String>, next: Option<&str>) -> Page {
    let lang = reader.lang;
    let name = FieldView {
        values: vec![typed.to_owned()],
        autocomplete: Some("username".to_owned()),
        ..FieldView::new("login", site::LOGIN_NAME.read(lang), FieldKind::Text)
    };
    let password = FieldView {
        hint: Some(site::PASSWORD_OR_CODE_HINT.read(lang).to_owned()),
        autocomplete: Some("current-password".to_owned()),
        error,
        ..FieldView::new(
            "password",
            site::PASSWORD_OR_CODE.read(lang),
            FieldKind::Password,
        )
    };
    let form = FormView {
        action: "/login".to_owned(),
        title: site::LOG_IN.read(lang).to_owned(),
        fields: vec![name, password],
        submit: site::LOG_IN.read(lang).to_owned(),
        hidden: next
            .map(|next| ("next".to_owned(), next.to_owned()))
            .into_iter()
            .collect(),
        note: Some(site::PASSWORD_FORGOTTEN.read(lang).to_owned()),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    let heading = title(lang, site::LOG_IN.read(lang), &form);
    let without = ActionView::link(my::WITHOUT_ACCOUNT.read(lang), "/complaints/first");
    Page::new(heading, Side::Public, "", move || {
        view! {
            <div class="login">
                <FormKit form=form/>
                <ActionList actions=vec![without]/>
            </div>
        }
        .into_any()
    })
    .without_script()
}

/// A new password: the present one, the new one twice. After a log-in with a code there is no way round it.
pub fn password(reader: &Reader, must_change: bool, errors: &[FieldError]) -> Page {
    let lang = reader.lang;
    let heading = if must_change {
        site::CHOOSE_PASSWORD
    } else {
        site::CHANGE_PASSWORD
    };
    let heading = heading.read(lang);
    let field = |name: &'static str, label: w::Word, token: &str| {
        let own: Vec<String> = errors
            .iter()
            .filter(|e| e.field == name)
            .map(|e| w::problem(lang, &e.problem))
            .collect();
        FieldView {
            autocomplete: Some(token.to_owned()),
            error: (!own.is_empty()).then(|| own.join(" ")),
            ..FieldView::new(name, label.read(lang), FieldKind::Password)
        }
    };
    let mut new = field("new", site::NEW_PASSWORD, "new-password");
    new.hint = Some(site::NEW_PASSWORD_HINT.fill(lang, &[("n", &MIN_PASSWORD.to_string())]));
    let fields = vec![
        field("old", site::OLD_PASSWORD, "current-password"),
        new,
        field("again", site::NEW_PASSWORD_AGAIN, "new-password"),
    ];
    let form = FormView {
        action: "/password".to_owned(),
        title: heading.to_owned(),
        fields,
        submit: site::SAVE_PASSWORD.read(lang).to_owned(),
        cancel: (!must_change).then(|| (site::BACK.read(lang).to_owned(), "/account".to_owned())),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    page(reader, heading, form)
}

/// Under which appointment the reader acts.
pub fn act_as(reader: &Reader, choices: Vec<AppointmentChoice>) -> Page {
    let lang = reader.lang;
    let heading = site::ACT_AS.read(lang);
    if choices.is_empty() {
        return Page::new(heading, Side::Public, "", move || {
            view! {
                <div class="stack"><h1>{heading}</h1><p>{account::NO_CHOICE.read(lang)}</p></div>
            }
            .into_any()
        });
    }
    let now = reader
        .actor
        .as_ref()
        .and_then(|a| a.appointment.as_ref())
        .map(|a| a.0.clone());
    let present = now.or_else(|| choices.first().map(|c| c.id.clone()));
    let options = choices
        .into_iter()
        .map(|c| {
            let post = format!("{} · {}", c.place.read(lang), w::role(c.role).read(lang));
            let label = match &c.stands_in_for {
                Some(name) => w::stand_in::FOR.fill(lang, &[("name", name), ("post", &post)]),
                None => post,
            };
            OptionView::new(c.id, label)
        })
        .collect();
    let field = FieldView {
        values: present.into_iter().collect(),
        ..FieldView::new("appointment", heading, FieldKind::Radios { options })
    };
    let form = FormView {
        action: "/act-as".to_owned(),
        title: heading.to_owned(),
        intro: Some(site::ACT_AS_INTRO.read(lang).to_owned()),
        fields: vec![field],
        submit: account::USE_THIS.read(lang).to_owned(),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    page(reader, heading, form)
}
