//! The page of every form: its fields with their choices, what was typed, what is wrong, and beside it
//! what the form is about, so that nobody has to remember it.

mod about;
mod fields;

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::api::{Fields, Form, FormKey};
use crate::domain::refusal::Refusal;
use crate::domain::time::At;
use crate::views::context::{BeforeSending, FormContext};
use crate::views::form::{Before, FieldView, FormView, UploadView};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, NoticeTone, NoticeView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::FormKit;
use crate::web::words as w;
use crate::web::words::{bureau, calendar, enterprise_side as my, site};

/// Everything a form's page is made from.
#[derive(Clone, Debug)]
pub struct FormPage<'a> {
    /// Who reads.
    pub reader: &'a Reader,
    /// Which form.
    pub form: &'a Form,
    /// What it is about and what can be chosen.
    pub context: &'a FormContext,
    /// What was typed, in a form that came back or a draft.
    pub typed: Option<&'a Fields>,
    /// When the draft that fills it was kept, where it is filled from one.
    pub draft: Option<At>,
    /// Whether it was kept just now, because its author pressed for it.
    pub just_kept: bool,
    /// Why it came back.
    pub refusal: Option<&'a Refusal>,
    /// The HTTP status.
    pub status: u16,
    /// Files stored so far.
    pub uploads: Vec<UploadView>,
    /// Names and values sent along unseen.
    pub hidden: Vec<(String, String)>,
    /// Where it is posted: its own address.
    pub action_url: &'a str,
}

/// The page. A refused form carries every value as it was typed, each fault at its field.
pub fn form_page(page: FormPage<'_>) -> Page {
    let lang = page.reader.lang;
    let words = w::form(page.form.key);
    let heading = words.title.read(lang);
    let form = form_view(&page);
    let title = if form.has_errors() {
        site::TITLE_HAS_ERRORS.fill(lang, &[("title", heading)])
    } else {
        heading.to_owned()
    };
    let (side, nav) = place(page.form);
    let (about, desk) = (page.context.about.clone(), page.context.desk.clone());
    let moves = page
        .context
        .moves
        .clone()
        .map(|moves| super::calendar::moves(lang, page.action_url, moves));
    let by_staff = page.form.key == FormKey::RecordComplaint;
    let similar = page.context.similar.as_deref().map(|lines| {
        let hint = w::similar::SAID_BEFORE_HINT;
        match by_staff {
            true => super::similar::said_by_anybody(lang, lines),
            false => super::similar::said_before(lang, lines, hint),
        }
    });
    let preview = preview(&page);
    let made = Page::new(title, side, nav, move || {
        if let Some(desk) = desk {
            return super::service_day::desk_page(lang, form, desk);
        }
        let beside = about.and_then(|about| about::about(lang, side, about));
        match (side, beside) {
            (_, None) => view! { <FormKit form=form>{similar}</FormKit>{moves} }.into_any(),
            // one column on the firm's side: first what it is about, then the questions
            (Side::Enterprise | Side::Public, Some(beside)) => {
                view! { <FormKit form=form>{beside}</FormKit> }.into_any()
            }
            (Side::Staff, Some(beside)) => view! {
                <div class="split">
                    <div><FormKit form=form>{preview}</FormKit></div>
                    <aside class="rail" aria-label=site::ABOUT.read(lang)>{beside}</aside>
                </div>
                {moves}
            }
            .into_any(),
        }
    });
    let back = match side {
        Side::Staff => back_words(lang, page.context),
        Side::Enterprise | Side::Public => site::BACK.read(lang).to_owned(),
    };
    made.under(back, page.context.back.clone())
        .with_status(page.status)
}

/// Where the way back leads, in words: the number of what it is about, or the list.
fn back_words(lang: crate::views::name::Lang, context: &FormContext) -> String {
    let number = context.about.as_ref().map(|about| about.number.clone());
    number.filter(|n| !n.is_empty()).unwrap_or_else(|| {
        let list = match context.back.as_str() {
            "/admin/accounts" => site::ACCOUNTS,
            "/admin/calendar" => site::CALENDAR,
            "/admin/deadlines/terms" => w::calendar::DEADLINE_RULES,
            "/admin/units" => bureau::UNITS_AND_THEMES,
            "/office/enterprises" => site::ENTERPRISES,
            "/office/complaints" => site::INTAKE,
            "/office/service-days" => site::SERVICE_DAYS,
            _ => site::BACK,
        };
        list.read(lang).to_owned()
    })
}

/// Which front door a form stands behind, and which entry of the navigation is current.
fn place(form: &Form) -> (Side, &'static str) {
    if form.for_visitors() {
        let asks = form.key == FormKey::FirstWord;
        return (Side::Public, if asks { "/complaints/first" } else { "/" });
    }
    if form.key == FormKey::NewComplaint {
        return (Side::Enterprise, "/complaints/new");
    }
    match form.path {
        path if path.starts_with("/office/common-problems") => {
            (Side::Staff, "/office/common-problems")
        }
        path if path.starts_with("/office/consultations") => (Side::Staff, "/office/consultations"),
        path if path.starts_with("/office/inquiries") => (Side::Staff, "/office/inquiries"),
        path if path.starts_with("/office/matters") => (Side::Staff, "/office/matters"),
        path if path.starts_with("/office/plans") || path.starts_with("/office/measures") => {
            (Side::Staff, "/office/plans")
        }
        path if path.starts_with("/supervision/draws") => (Side::Staff, "/supervision/draws"),
        path if path.starts_with("/supervision/orders") => (Side::Staff, "/supervision/orders"),
        path if path.starts_with("/service-days/") => (Side::Enterprise, "/service-days"),
        path if path.starts_with("/office/service-days") || path.starts_with("/office/desk") => {
            (Side::Staff, "/office/service-days")
        }
        path if path.starts_with("/my/") => (Side::Enterprise, "/my"),
        path if path.starts_with("/positive-list") => (Side::Staff, "/positive-list"),
        path if path.starts_with("/visits") => (Side::Staff, "/visits"),
        path if path.starts_with("/coercive-measures") => (Side::Staff, "/coercive-measures"),
        path if path.starts_with("/offsite-checks") => (Side::Staff, "/offsite-checks"),
        path if path.starts_with("/wall") => (Side::Staff, "/wall"),
        path if path.starts_with("/leniency/rules") => (Side::Staff, "/leniency/rules"),
        path if path.starts_with("/leniency/") => (Side::Staff, "/leniency"),
        "/admin/bureau" => (Side::Staff, "/admin/bureau"),
        path if path.starts_with("/admin/units") || path.starts_with("/admin/themes") => {
            (Side::Staff, "/admin/units")
        }
        path if path.starts_with("/admin/deadlines") => (Side::Staff, "/admin/deadlines/terms"),
        "/admin/calendar/edit" => (Side::Staff, "/admin/calendar"),
        path if path.starts_with("/admin/") => (Side::Staff, "/admin/accounts"),
        path if path.starts_with("/office/enterprises") => (Side::Staff, "/office/enterprises"),
        path if path.starts_with("/office/complaints") => (Side::Staff, "/office/complaints"),
        _ => (Side::Staff, "/office"),
    }
}

/// The fields of the form as they are shown.
pub(super) fn fields_of(page: &FormPage<'_>) -> Vec<FieldView> {
    page.form
        .fields
        .iter()
        // what is not asked is not shown, but where somebody typed it anyway and reads there why not
        .filter(|field| !page.context.hidden.contains(field.name) || faulty(page, field.name))
        .map(|field| (field, fields::field(page, field)))
        .filter(|(field, shown)| {
            let offered = field.name == "confirm" && page.context.moves.is_some();
            !field.when_missing || asked(shown) || offered
        })
        .map(|(_, shown)| shown)
        .collect()
}

/// Whether something is wrong with a field.
fn faulty(page: &FormPage<'_>, name: &str) -> bool {
    match page.refusal {
        Some(Refusal::Fields(errors)) => errors.iter().any(|e| e.field == name),
        _ => false,
    }
}

fn form_view(page: &FormPage<'_>) -> FormView {
    let lang = page.reader.lang;
    let words = w::form(page.form.key);
    let fields = fields_of(page);
    FormView {
        action: page.action_url.to_owned(),
        title: words.title.read(lang).to_owned(),
        intro: words.intro.map(|intro| intro.read(lang).to_owned()),
        seen: match page.form.key {
            FormKey::AnswerComplaint => Some(super::history::seen(lang, true)),
            FormKey::NoteCase => Some(super::history::seen(lang, false)),
            _ => None,
        },
        general_error: general_error(page),
        changed: matches!(page.refusal, Some(Refusal::Stale { .. })).then(|| {
            (
                site::SEE_CHANGED.read(lang).to_owned(),
                page.context.back.clone(),
            )
        }),
        submit: words.submit.read(lang).to_owned(),
        hidden: page.hidden.clone(),
        multipart: page.form.takes_files() || page.form.reads_file(),
        look: if page.form.looks_first() {
            Some(calendar::LOOK.read(lang).to_owned())
        } else {
            let may = page.form.may_look() && !nothing_to_see(page);
            let look = match page.form.key {
                FormKey::AnswerComplaint => w::note::FILL_AND_LOOK,
                FormKey::EditSetting => calendar::LOOK,
                FormKey::RecordComplaint => w::similar::LOOK_AT_ALL,
                _ => w::similar::LOOK,
            };
            may.then(|| look.read(lang).to_owned())
        },
        looked: page.context.moves.is_some() || ready(page) || page.form.may_look(),
        asks: false,
        danger: words.danger,
        cancel: Some((
            words.cancel.read(lang).to_owned(),
            page.context.back.clone(),
        )),
        before: page.context.before.as_ref().map(|b| before(lang, b)),
        draft: page.draft.map(|at| draft(page, at)),
        keep: page
            .form
            .keeps_draft()
            .then(|| my::DRAFT_KEEP.read(lang).to_owned()),
        wait: page
            .form
            .may_wait()
            .then(|| w::service_day::WAIT.read(lang).to_owned()),
        note: words.note.map(|note| note.read(lang).to_owned()),
        lang_labels: w::form_labels(lang),
        fields,
    }
}

/// An answer as its firm will read it, once something is typed.
fn preview(page: &FormPage<'_>) -> Option<AnyView> {
    let (by, at) = page.context.signs.as_ref()?;
    let typed = page.typed?;
    let text = typed.first("text").trim();
    if text.is_empty() {
        return None;
    }
    let lang = page.reader.lang;
    let told = ["complaint", "also"].map(|name| typed.values.get(name).into_iter().flatten());
    let told: BTreeSet<&String> = told.into_iter().flatten().collect();
    let offered = page.context.choices.get("complaint").into_iter().flatten();
    let firms: Vec<&str> = offered
        .filter(|c| told.contains(&c.value))
        .map(|c| c.name.read(lang))
        .collect();
    let firms = firms.join(w::office::AND.read(lang));
    let answer = super::my::answered(lang, by, *at, text);
    Some(
        view! {
            <section class="preview" data-testid="preview">
                <h2>{w::note::PREVIEW.read(lang)}</h2>
                <p class="page-note">{w::note::PREVIEW_NOTE.fill(lang, &[("firms", &firms)])}</p>
                <article>{answer}</article>
            </section>
        }
        .into_any(),
    )
}

/// Whether a change shows nothing before it is made: only a rung of the ladder presses what runs already.
fn nothing_to_see(page: &FormPage<'_>) -> bool {
    let about = page.context.about.as_ref();
    let setting = about.and_then(|about| about.setting);
    setting.is_some_and(|about| about.row.setting.level().is_none())
}

/// Whether nothing is left to be looked at: deadlines that hold for new terms only move no date.
fn ready(page: &FormPage<'_>) -> bool {
    let ticked = page
        .typed
        .is_some_and(|typed| !typed.first("apply_to_open").is_empty());
    matches!(page.form.key, FormKey::EditDeadlines | FormKey::EditTerm) && !ticked
}

fn before(lang: Lang, told: &BeforeSending) -> Before {
    Before {
        summary: my::BEFORE_SENDING.read(lang).to_owned(),
        lines: told.lines.iter().map(|l| l.read(lang).to_owned()).collect(),
        mark: told
            .to_be_confirmed
            .then(|| my::TO_BE_CONFIRMED.read(lang).to_owned()),
    }
}

/// The draft came back, and can be given up.
fn draft(page: &FormPage<'_>, kept: At) -> NoticeView {
    let lang = page.reader.lang;
    let drop = ActionView {
        hidden: vec![("form".to_owned(), page.action_url.to_owned())],
        ..ActionView::post(my::DRAFT_DROP.read(lang), "/drafts/drop")
    };
    NoticeView {
        tone: NoticeTone::Told,
        title: match page.just_kept {
            true => my::DRAFT_SAVED.fill(lang, &[("at", &w::at(lang, kept))]),
            false => my::DRAFT_BACK.fill(lang, &[("at", &w::at(lang, kept))]),
        },
        lines: Vec::new(),
        actions: vec![drop],
    }
}

/// Whether a field that is mostly known has to be asked: something is typed in it, or wrong with it.
fn asked(field: &FieldView) -> bool {
    field.error.is_some() || field.values.iter().any(|value| !value.is_empty())
}

/// What is wrong with the form as a whole: a refusal without a field, and faults of no field of it.
fn general_error(page: &FormPage<'_>) -> Option<String> {
    let lang = page.reader.lang;
    match page.refusal? {
        Refusal::Fields(errors) => {
            let mut lost: Vec<String> = errors
                .iter()
                .filter(|e| !page.form.fields.iter().any(|f| f.name == e.field))
                .map(|e| w::problem(lang, &e.problem))
                .collect();
            lost.dedup();
            (!lost.is_empty()).then(|| lost.join(" "))
        }
        other => Some(w::refusal(lang, other)),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
