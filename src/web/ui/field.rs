//! One question of a form: label, hint, error, control, all tied together by id.

use leptos::prelude::*;

use super::icon::Glyph;
use super::textarea::TextBox;
use crate::views::form::{FieldKind, FieldView, FormLabels, OptionView, UploadView};
use crate::views::ui::Icon;

/// Id of the first control of a field: where the error summary leads.
#[must_use]
pub fn control_id(prefix: &str, name: &str) -> String {
    format!("{prefix}f-{name}")
}

fn option_id(control: &str, at: usize) -> String {
    if at == 0 {
        control.to_owned()
    } else {
        format!("{control}-{at}")
    }
}

/// What every control of one field shares.
struct Ties {
    control: String,
    hint: String,
    error: String,
    described_by: Option<String>,
    invalid: bool,
}

impl Ties {
    fn of(field: &FieldView, prefix: &str) -> Self {
        let hint = format!("{prefix}hint-{}", field.name);
        let error = format!("{prefix}err-{}", field.name);
        let told = has_hint(field).then(|| hint.clone());
        let wrong = field.error.is_some().then(|| error.clone());
        let ids: Vec<String> = told.into_iter().chain(wrong).collect();
        Self {
            control: control_id(prefix, &field.name),
            hint,
            error,
            described_by: (!ids.is_empty()).then(|| ids.join(" ")),
            invalid: field.error.is_some(),
        }
    }

    fn aria_invalid(&self) -> Option<&'static str> {
        self.invalid.then_some("true")
    }
}

fn has_hint(field: &FieldView) -> bool {
    let limits = matches!(&field.kind, FieldKind::Files { limits, .. } if !limits.is_empty());
    field.hint.is_some() || shown_max(field).is_some() || limits
}

/// The longest length is told only where people write at length.
fn shown_max(field: &FieldView) -> Option<usize> {
    field
        .max
        .filter(|_| matches!(field.kind, FieldKind::TextArea { .. }))
}

fn hint_text(field: &FieldView, labels: &FormLabels) -> String {
    let limits = match &field.kind {
        FieldKind::Files { limits, .. } => Some(limits.clone()),
        _ => None,
    };
    let max = shown_max(field).map(|max| labels.max_chars.replace("{n}", &max.to_string()));
    let parts: Vec<String> = field
        .hint
        .clone()
        .into_iter()
        .chain(limits)
        .chain(max)
        .collect();
    parts.join(" · ")
}

fn hint(field: &FieldView, ties: &Ties, labels: &FormLabels) -> Option<impl IntoView + use<>> {
    has_hint(field)
        .then(|| view! { <p class="hint" id=ties.hint.clone()>{hint_text(field, labels)}</p> })
}

fn error(field: &FieldView, ties: &Ties, labels: &FormLabels) -> Option<impl IntoView + use<>> {
    field.error.clone().map(|error| {
        view! {
            <p class="field-error" id=ties.error.clone()>
                <Glyph icon=Icon::Triangle/>
                <span><span class="visually-hidden">{labels.error_prefix.clone()}</span>{error}</span>
            </p>
        }
    })
}

fn optional(field: &FieldView, labels: &FormLabels) -> Option<impl IntoView + use<>> {
    field
        .optional
        .then(|| view! { <span class="optional">{labels.optional.clone()}</span> })
}

/// Type of the input and, where the type asks for one, its input mode.
fn input_type(field: &FieldView) -> (&'static str, Option<&'static str>) {
    match field.kind {
        FieldKind::Password => ("password", None),
        FieldKind::Tel => ("tel", Some("tel")),
        FieldKind::Number => ("text", Some("numeric")),
        // a date input cannot hold what is not a date, and nothing typed may be lost
        FieldKind::Date if field.value().is_empty() || is_civil_date(field.value()) => {
            ("date", None)
        }
        _ => ("text", None),
    }
}

fn is_civil_date(text: &str) -> bool {
    text.parse::<jiff::civil::Date>()
        .is_ok_and(|date| date.to_string() == text)
}

fn input(field: &FieldView, ties: &Ties) -> AnyView {
    let (kind, mode) = input_type(field);
    let mode = field.inputmode.clone().or(mode.map(str::to_owned));
    // a password is never sent back to the page
    let value = if kind == "password" {
        String::new()
    } else {
        field.value().to_owned()
    };
    let class = match field.kind {
        FieldKind::Date | FieldKind::Number => "input short",
        FieldKind::Tel => "input medium",
        _ => "input",
    };
    view! {
        <input
            type=kind
            class=class
            id=ties.control.clone()
            name=field.name.clone()
            value=value
            autocomplete=field.autocomplete.clone()
            inputmode=mode
            aria-describedby=ties.described_by.clone()
            aria-invalid=ties.aria_invalid()
        />
    }
    .into_any()
}

/// A box to type in, with what is offered for it; what is not among those is looked for by the server.
fn find(field: &FieldView, ties: &Ties, options: &[OptionView]) -> AnyView {
    let list = format!("{}-list", ties.control);
    let options = options.iter();
    let options = options
        .map(|option| view! { <option value=option.label.clone()></option> })
        .collect_view();
    view! {
        <input
            type="text"
            class="input"
            id=ties.control.clone()
            name=field.name.clone()
            value=field.value().to_owned()
            list=list.clone()
            autocomplete="off"
            aria-describedby=ties.described_by.clone()
            aria-invalid=ties.aria_invalid()
            autofocus=field.focus
        />
        <datalist id=list>{options}</datalist>
    }
    .into_any()
}

fn select(
    field: &FieldView,
    ties: &Ties,
    options: &[OptionView],
    empty: Option<&String>,
) -> AnyView {
    let none = empty.map(|empty| view! { <option value="">{empty.clone()}</option> });
    let options = options
        .iter()
        .map(|option| {
            let chosen = field.value() == option.value;
            view! { <option value=option.value.clone() selected=chosen>{option.label.clone()}</option> }
        })
        .collect_view();
    view! {
        <select
            class="input"
            id=ties.control.clone()
            name=field.name.clone()
            autocomplete=field.autocomplete.clone()
            aria-describedby=ties.described_by.clone()
            aria-invalid=ties.aria_invalid()
            autofocus=field.focus
        >
            {none}
            {options}
        </select>
    }
    .into_any()
}

fn choice(kind: &'static str, field: &FieldView, id: String, option: &OptionView) -> AnyView {
    let checked = field.values.contains(&option.value);
    let hint_id = format!("{id}-hint");
    let described_by = option.hint.is_some().then(|| hint_id.clone());
    let hint = option
        .hint
        .clone()
        .map(|hint| view! { <span class="choice-hint" id=hint_id>{hint}</span> });
    view! {
        <div class="choice">
            <input
                type=kind
                id=id.clone()
                name=field.name.clone()
                value=option.value.clone()
                checked=checked
                aria-describedby=described_by
            />
            <label for=id>{option.label.clone()}</label>
            {hint}
        </div>
    }
    .into_any()
}

/// Short choices stand side by side, long or explained ones below each other.
fn choices_class(options: &[OptionView]) -> &'static str {
    let short = options
        .iter()
        .all(|option| option.hint.is_none() && option.label.chars().count() <= 8);
    if short && options.len() > 1 {
        "choices columns"
    } else {
        "choices"
    }
}

fn choices(kind: &'static str, field: &FieldView, ties: &Ties, options: &[OptionView]) -> AnyView {
    let items = options
        .iter()
        .enumerate()
        .map(|(at, option)| choice(kind, field, option_id(&ties.control, at), option))
        .collect_view();
    view! { <div class=choices_class(options)>{items}</div> }.into_any()
}

fn uploaded_file(name: &str, upload: &UploadView, labels: &FormLabels) -> AnyView {
    let remove = format!("remove-{}", upload.token);
    view! {
        <li class="upload-row" data-testid="upload-row">
            <input type="hidden" name=format!("{name}_token") value=upload.token.clone()/>
            <Glyph icon=Icon::File/>
            <span class="upload-name">{upload.name.clone()}</span>
            <span class="upload-size">{upload.size_text.clone()}</span>
            <span class="choice upload-remove">
                <input type="checkbox" id=remove.clone() name=format!("{name}_remove") value=upload.token.clone()/>
                <label for=remove>
                    {labels.remove.clone()}<span class="visually-hidden">" "{upload.name.clone()}</span>
                </label>
            </span>
        </li>
    }
    .into_any()
}

fn files(field: &FieldView, ties: &Ties, labels: &FormLabels) -> AnyView {
    let FieldKind::Files {
        in_parts,
        uploaded,
        accept_images,
        ..
    } = &field.kind
    else {
        return ().into_any();
    };
    let kept = (!uploaded.is_empty()).then(|| {
        let rows = uploaded
            .iter()
            .map(|upload| uploaded_file(&field.name, upload, labels))
            .collect_view();
        view! {
            <p class="uploads-heading">{labels.uploaded.clone()}</p>
            <ul class="uploads">{rows}</ul>
        }
    });
    let any_id = if *accept_images {
        format!("{}-any", ties.control)
    } else {
        ties.control.clone()
    };
    // `image/*` and nothing narrower: lists of types keep the camera away in some phone browsers (interface §4.9)
    let photo = accept_images.then(|| {
        view! {
            <div class="file-pick">
                <label for=ties.control.clone()>{labels.pick_photo.clone()}</label>
                <input type="file" accept="image/*" id=ties.control.clone() name=field.name.clone()
                    aria-describedby=ties.described_by.clone() data-testid="upload-photo"/>
            </div>
        }
    });
    // script makes the row of a file it has sent from this
    let sample = UploadView {
        token: "{token}".to_owned(),
        name: "{name}".to_owned(),
        size_text: "{size}".to_owned(),
    };
    view! {
        <div class="files" data-files=*in_parts data-sending=labels.sending.clone() data-broken=labels.broken.clone()
            data-failed=labels.failed.clone() data-retry=labels.retry.clone()>
            {kept}
            <template>{uploaded_file(&field.name, &sample, labels)}</template>
            <p class="hint" role="status" data-files-wait hidden=true>{labels.files_wait.clone()}</p>
            {photo}
            <div class="file-pick">
                <label for=any_id.clone()>{labels.pick_file.clone()}</label>
                <input type="file" id=any_id name=field.name.clone()
                    aria-describedby=ties.described_by.clone() data-testid="upload-file"/>
            </div>
            <button type="submit" class="button small" name="_upload" value=field.name.clone()>
                {labels.upload.clone()}
            </button>
        </div>
    }
    .into_any()
}

/// Label above one control.
fn single(field: &FieldView, ties: &Ties, labels: &FormLabels, control: AnyView) -> AnyView {
    view! {
        <label class="label" for=ties.control.clone()>{field.label.clone()}{optional(field, labels)}</label>
        {hint(field, ties, labels)}
        {error(field, ties, labels)}
        {control}
    }
    .into_any()
}

/// Legend above several controls.
fn group(field: &FieldView, ties: &Ties, labels: &FormLabels, controls: AnyView) -> AnyView {
    view! {
        <fieldset aria-describedby=ties.described_by.clone()>
            <legend class="label">{field.label.clone()}{optional(field, labels)}</legend>
            {hint(field, ties, labels)}
            {error(field, ties, labels)}
            {controls}
        </fieldset>
    }
    .into_any()
}

/// One box to tick: the label stands beside it.
fn check(field: &FieldView, ties: &Ties, labels: &FormLabels) -> AnyView {
    view! {
        {error(field, ties, labels)}
        <div class="choice">
            <input
                type="checkbox"
                id=ties.control.clone()
                name=field.name.clone()
                value="1"
                checked=!field.value().is_empty()
                aria-describedby=ties.described_by.clone()
                aria-invalid=ties.aria_invalid()
            />
            // a box that may stay empty says so by being a box
            <label for=ties.control.clone()>{field.label.clone()}</label>
        </div>
        {hint(field, ties, labels)}
    }
    .into_any()
}

fn shown(field: &FieldView, ties: &Ties, labels: &FormLabels) -> AnyView {
    view! {
        <p class="label" id=ties.control.clone()>{field.label.clone()}</p>
        {hint(field, ties, labels)}
        {error(field, ties, labels)}
        <p class="static">{field.value().to_owned()}</p>
    }
    .into_any()
}

/// One field of a form.
#[component]
pub fn FieldControl(
    field: FieldView,
    labels: FormLabels,
    /// Put before every id, where two forms of a page have fields of the same name.
    #[prop(optional, into)]
    prefix: String,
) -> AnyView {
    let ties = Ties::of(&field, &prefix);
    let inside = match &field.kind {
        FieldKind::Text
        | FieldKind::Password
        | FieldKind::Tel
        | FieldKind::Date
        | FieldKind::Number => single(&field, &ties, &labels, input(&field, &ties)),
        FieldKind::TextArea { rows } => {
            let control = view! {
                <TextBox
                    id=ties.control.clone()
                    name=field.name.clone()
                    value=field.value().to_owned()
                    rows=*rows
                    described_by=ties.described_by.clone()
                    invalid=ties.invalid
                    autocomplete=field.autocomplete.clone()
                />
            };
            single(&field, &ties, &labels, control.into_any())
        }
        FieldKind::Select { options, empty } => single(
            &field,
            &ties,
            &labels,
            select(&field, &ties, options, empty.as_ref()),
        ),
        FieldKind::Find { options } => single(&field, &ties, &labels, find(&field, &ties, options)),
        FieldKind::Radios { options } => group(
            &field,
            &ties,
            &labels,
            choices("radio", &field, &ties, options),
        ),
        FieldKind::Checkboxes { options } => group(
            &field,
            &ties,
            &labels,
            choices("checkbox", &field, &ties, options),
        ),
        FieldKind::Check => check(&field, &ties, &labels),
        FieldKind::TextFile => {
            let control = view! {
                <input
                    type="file"
                    class="input"
                    id=ties.control.clone()
                    name=field.name.clone()
                    accept=".json,.csv,.ics,.txt,application/json,text/csv,text/calendar,text/plain"
                    aria-describedby=ties.described_by.clone()
                    aria-invalid=ties.aria_invalid()
                />
            };
            single(&field, &ties, &labels, control.into_any())
        }
        FieldKind::Files { .. } => group(&field, &ties, &labels, files(&field, &ties, &labels)),
        FieldKind::Static => shown(&field, &ties, &labels),
    };
    let class = if ties.invalid {
        "field invalid"
    } else {
        "field"
    };
    let optional = field.optional.then_some("");
    view! { <div class=class data-optional=optional>{inside}</div> }.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn rendered(field: FieldView) -> String {
        let labels = FormLabels::default();
        Owner::new().with(|| view! { <FieldControl field=field labels=labels/> }.to_html())
    }

    fn with(kind: FieldKind, value: &str) -> FieldView {
        FieldView {
            values: vec![value.into()],
            ..FieldView::new("x", "问题", kind)
        }
    }

    #[test]
    fn an_error_is_tied_to_its_control_and_keeps_the_value() {
        let html = rendered(FieldView {
            error: Some("描述至少写10个字".into()),
            hint: Some("说清在哪里".into()),
            ..with(FieldKind::Text, "\"><script>alert(1)</script>")
        });
        assert!(html.contains("id=\"err-x\""));
        assert!(html.contains("aria-describedby=\"hint-x err-x\""));
        assert!(html.contains("aria-invalid=\"true\""));
        assert!(html.contains("value=\"&quot;"));
        assert!(html.contains("id=\"f-x\""));
        assert_eq!(html.matches("\"><script").count(), 0);
    }

    #[test]
    fn a_password_is_never_sent_back() {
        assert!(!rendered(with(FieldKind::Password, "hunter2")).contains("hunter2"));
    }

    #[test]
    fn what_is_not_a_date_is_shown_as_typed() {
        assert!(rendered(with(FieldKind::Date, "2026-11-24")).contains("type=\"date\""));
        let html = rendered(with(FieldKind::Date, "11月24日"));
        assert!(html.contains("type=\"text\"") && html.contains("11月24日"));
        assert!(rendered(with(FieldKind::Date, "2026-02-30")).contains("type=\"text\""));
    }

    #[test]
    fn the_first_of_several_controls_is_where_the_summary_leads() {
        let options = vec![OptionView::new("a", "甲"), OptionView::new("b", "乙")];
        let html = rendered(with(FieldKind::Radios { options }, "b"));
        assert!(html.contains("id=\"f-x\"") && html.contains("id=\"f-x-1\""));
        assert_eq!(html.matches(" checked").count(), 1);
        assert!(html.contains("<legend"));
    }

    #[test]
    fn stored_files_come_back_with_their_tokens() {
        let uploaded = vec![UploadView {
            token: "t1".into(),
            name: "报警.jpg".into(),
            size_text: "1.2MB".into(),
        }];
        let kind = FieldKind::Files {
            in_parts: true,
            uploaded,
            accept_images: true,
            limits: "最多9个".into(),
        };
        let html = rendered(with(kind, ""));
        assert!(html.contains("name=\"x_token\"") && html.contains("value=\"t1\""));
        assert!(html.contains("accept=\"image/*\""));
        assert_eq!(html.matches("type=\"file\"").count(), 2);
    }

    #[test]
    fn browsers_are_not_asked_to_judge() {
        let html = rendered(FieldView {
            max: Some(10),
            ..with(FieldKind::Text, "")
        });
        assert!(!html.contains("required") && !html.contains("maxlength"));
    }
}
