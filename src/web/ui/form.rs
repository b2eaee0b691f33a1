//! The form kit: error summary, heading, fields, one filled button. Plain HTML, judged by the server.

use leptos::prelude::*;

use super::field::{FieldControl, control_id};
use super::icon::Glyph;
use super::notice::Notice;
use super::timeline::seen_by;
use crate::views::form::{Before, FormView};
use crate::views::ui::{Icon, NoticeTone, NoticeView};

/// What was refused, above the heading, with a link to each wrong control.
#[component]
pub fn FormErrors(
    form: FormView,
    #[prop(optional, into)] prefix: String,
    /// Whether the page begins here, as it does unless this is one sample among others.
    #[prop(default = true)]
    focus: bool,
) -> AnyView {
    form.has_errors()
        .then(|| {
            // beside the form, so that nothing typed is left behind
            let changed = form.changed.map(|(words, href)| {
                view! { " "<a href=href target="_blank" rel="noopener">{words}</a> }
            });
            let general = form.general_error.map(|error| view! { <li>{error}{changed}</li> });
            let items = form
                .fields
                .into_iter()
                .filter_map(|field| {
                    let href = format!("#{}", control_id(&prefix, &field.name));
                    field
                        .error
                        .map(|error| view! { <li><a href=href>{error}</a></li> })
                })
                .collect_view();
            view! {
                <div class="error-summary" tabindex="-1" autofocus=focus data-testid="error-summary">
                    <div role="alert">
                        <h2><Glyph icon=Icon::Triangle/>{form.lang_labels.error_heading}</h2>
                        <ul>{general}{items}</ul>
                    </div>
                </div>
            }
        })
        .into_any()
}

fn before(before: Before) -> AnyView {
    let lines = before
        .lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! {
        <details class="explain before-sending" data-testid="before-sending">
            <summary>{before.summary}</summary>
            <ul>{lines}</ul>
            {before.mark.map(|mark| view! { <p class="explain-source">{mark}</p> })}
        </details>
    }
    .into_any()
}

/// A whole form. Children, when given, stand between the introduction and the fields.
#[component]
pub fn FormKit(
    form: FormView,
    /// Whether the page has another `h1` and this form is only a section of it.
    #[prop(optional)]
    section: bool,
    /// Put before every id, where two forms of a page have fields of the same name.
    #[prop(optional, into)]
    prefix: String,
    /// Whether a refusal takes the focus.
    #[prop(default = true)]
    focus: bool,
    #[prop(optional, into)] testid: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let errors = view! { <FormErrors form=form.clone() prefix=prefix.clone() focus=focus/> };
    let heading = match (form.title.is_empty(), section) {
        (true, _) => None,
        (false, true) => Some(view! { <h2>{form.title.clone()}</h2> }.into_any()),
        (false, false) => Some(view! { <h1>{form.title.clone()}</h1> }.into_any()),
    };
    let enctype = (form.multipart || form.has_files()).then_some("multipart/form-data");
    // Enter in a text field presses the first button of a form, which must not be the one that stores a file
    let looks_only = form.look.is_some() && !form.looked;
    let first_button = (form.has_files() && !looks_only).then(|| {
        view! { <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true"></button> }
    });
    let hidden = form
        .hidden
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
        .collect_view();
    let fields = form
        .fields
        .iter()
        .map(|field| {
            let labels = form.lang_labels.clone();
            let control =
                view! { <FieldControl field=field.clone() labels=labels prefix=prefix.clone()/> };
            match field.folded {
                false => control.into_any(),
                true => view! {
                    <details class="field explain" data-testid="folded">
                        <summary>{field.label.clone()}</summary>
                        {control}
                    </details>
                }
                .into_any(),
            }
        })
        .collect_view();
    let button = if form.danger {
        "button danger"
    } else {
        "button primary"
    };
    let offline = NoticeView {
        tone: NoticeTone::Offline,
        title: form.lang_labels.offline.clone(),
        lines: vec![form.lang_labels.offline_text.clone()],
        actions: Vec::new(),
    };
    let cancel = form
        .cancel
        .map(|(label, href)| view! { <a class="cancel" href=href>{label}</a> });
    let method = if form.asks { "get" } else { "post" };
    view! {
        <div class="form-kit" data-testid=testid>
            {errors}
            {heading}
            {form.seen.map(|seen| view! { <p>{seen_by(seen)}</p> })}
            {form.intro.map(|intro| view! { <p class="intro">{intro}</p> })}
            {form.draft.map(|draft| view! { <Notice notice=draft testid="draft"/> })}
            {children.map(|children| children())}
            <form class="form" method=method action=form.action enctype=enctype accept-charset="utf-8" novalidate=true>
                {first_button}
                {hidden}
                {fields}
                {form.before.map(before)}
                {form.note.map(|note| view! { <p class="form-note">{note}</p> })}
                <Notice notice=offline hidden=true/>
                <div class="form-buttons">
                    {(!looks_only).then(|| view! { <button type="submit" class=button>{form.submit.clone()}</button> })}
                    {form.look.map(|label| {
                        let class = if looks_only { button } else { "button" };
                        view! { <button type="submit" class=class name="_look" value="1">{label}</button> }
                    })}
                    {form.wait.map(|label| {
                        view! { <button type="submit" class="button" name="_wait" value="1">{label}</button> }
                    })}
                    {form.keep.map(|label| {
                        view! { <button type="submit" class="button" name="_draft" value="1" data-draft>{label}</button> }
                    })}
                    {cancel}
                </div>
                <p class="form-note" role="status" data-draft-said=form.lang_labels.kept hidden=true></p>
            </form>
        </div>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::views::form::{FieldKind, FieldView};

    fn sample() -> FormView {
        FormView {
            action: "/complaints/new".into(),
            title: "提交问题".into(),
            submit: "下一步：核对".into(),
            hidden: vec![("key".into(), "k1".into())],
            fields: vec![FieldView::new(
                "words",
                "问题描述",
                FieldKind::TextArea { rows: 6 },
            )],
            ..FormView::default()
        }
    }

    fn rendered(form: FormView) -> String {
        Owner::new().with(|| view! { <FormKit form=form/> }.to_html())
    }

    #[test]
    fn a_fresh_form_is_plain_and_has_no_summary() {
        let html = rendered(sample());
        assert!(html.contains("method=\"post\"") && html.contains("action=\"/complaints/new\""));
        assert!(html.contains("novalidate") && !html.contains("error-summary"));
        assert!(html.contains("name=\"key\"") && !html.contains("enctype"));
    }

    #[test]
    fn a_refused_form_opens_with_links_to_what_is_wrong() {
        let mut form = sample();
        form.fields[0].error = Some("描述至少写10个字".into());
        form.fields[0].values = vec!["设备坏了".into()];
        form.general_error = Some("事项已有人更新".into());
        let html = rendered(form);
        let summary = html.find("error-summary").unwrap_or(usize::MAX);
        assert!(summary < html.find("<h1").unwrap_or(0));
        assert!(html.contains("href=\"#f-words\"") && html.contains("id=\"f-words\""));
        assert!(html.contains("设备坏了") && html.contains("事项已有人更新"));
        assert!(html.contains("role=\"alert\""));
    }

    #[test]
    fn files_make_the_form_multipart_and_enter_still_sends_it() {
        let mut form = sample();
        let kind = FieldKind::Files {
            in_parts: true,
            uploaded: Vec::new(),
            accept_images: true,
            limits: String::new(),
        };
        form.fields.push(FieldView::new("photos", "照片", kind));
        let html = rendered(form);
        assert!(html.contains("multipart/form-data"));
        let first = html.find("<button").map_or("", |at| &html[at..at + 80]);
        assert!(first.contains("visually-hidden"), "{first}");
    }
}
