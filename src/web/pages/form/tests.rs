//! A form page shows what was typed, and each fault at its field.

use std::collections::BTreeMap;

use super::*;
use crate::api::forms;
use crate::domain::refusal::{FieldError, Problem};
use crate::domain::time::At;
use crate::views::name::{Lang, Name};
use crate::web::page::Texts;

fn reader(lang: Lang) -> Reader {
    Reader {
        keys: true,
        lang,
        large: false,
        dark: false,
        actor: None,
        acts_for: None,
        unread: 0,
        now: At(0),
        path: "/".to_owned(),
        bureau: Name::default(),
        help: (String::new(), String::new()),
        demo: false,
        texts: Texts::None,
        done: None,
    }
}

fn shown(page: Page) -> (String, String) {
    let title = page.title;
    (title, Owner::new().with(|| (page.body)().to_html()))
}

fn page_of<'a>(
    reader: &'a Reader,
    form: &'a Form,
    context: &'a FormContext,
    typed: Option<&'a Fields>,
    refusal: Option<&'a Refusal>,
) -> FormPage<'a> {
    FormPage {
        just_kept: false,
        reader,
        form,
        context,
        typed,
        draft: None,
        refusal,
        status: if refusal.is_some() { 422 } else { 200 },
        uploads: Vec::new(),
        hidden: vec![("seq".to_owned(), "7".to_owned())],
        action_url: "/here",
    }
}

#[test]
fn every_form_has_a_page_in_both_languages_that_posts_to_itself() {
    for form in forms::all() {
        for lang in [Lang::Zh, Lang::En] {
            let (reader, context) = (reader(lang), FormContext::default());
            let (title, html) = shown(form_page(page_of(&reader, form, &context, None, None)));
            assert!(!title.is_empty(), "{}", form.path);
            assert!(html.contains("action=\"/here\""), "{}", form.path);
            assert_eq!(html.matches("<h1").count(), 1, "{}", form.path);
            for field in form.fields {
                let named = html.contains(&format!("name=\"{}\"", field.name));
                // a choice without choices has no control to carry the name
                let empty = matches!(
                    field.kind,
                    crate::api::Kind::Radios | crate::api::Kind::Checkboxes
                );
                // what the system mostly knows is asked only once it is missing
                let later = field.when_missing;
                assert!(named || empty || later, "{} {}", form.path, field.name);
            }
        }
    }
}

#[test]
fn a_form_that_came_back_keeps_what_was_typed_and_says_what_is_wrong_where() {
    let (reader, context) = (reader(Lang::Zh), FormContext::default());
    let Some(form) = forms::form(FormKey::WithdrawComplaint) else {
        return;
    };
    let words = "</textarea><b>𠮷 不办了".to_owned();
    let typed = Fields {
        values: BTreeMap::from([("reason".to_owned(), vec![words])]),
        ..Fields::default()
    };
    let errors = [
        FieldError {
            field: "reason",
            problem: Problem::Missing,
        },
        FieldError {
            field: "",
            problem: Problem::UnknownField("x".to_owned()),
        },
    ];
    let refusal = Refusal::Fields(errors.into());
    let page = form_page(page_of(
        &reader,
        form,
        &context,
        Some(&typed),
        Some(&refusal),
    ));
    assert_eq!(page.status, 422);
    let (title, html) = shown(page);
    assert!(title.starts_with("有错误："), "{title}");
    assert!(
        html.contains("href=\"#f-reason\"") && html.contains("aria-invalid"),
        "{html}"
    );
    assert!(
        html.contains("&lt;/textarea&gt;&lt;b&gt;𠮷 不办了"),
        "{html}"
    );
    assert!(html.contains("value=\"7\""), "{html}");
}

#[test]
fn what_is_filled_in_stands_until_something_was_typed() {
    let reader = reader(Lang::Zh);
    let Some(form) = forms::form(FormKey::NewComplaint) else {
        return;
    };
    let mut context = FormContext::default();
    context
        .values
        .insert("contact_name", vec!["王明".to_owned()]);
    let (_, html) = shown(form_page(page_of(&reader, form, &context, None, None)));
    assert!(html.contains("value=\"王明\""));
    let typed = Fields {
        values: BTreeMap::from([("contact_name".to_owned(), vec![String::new()])]),
        ..Fields::default()
    };
    let (_, html) = shown(form_page(page_of(
        &reader,
        form,
        &context,
        Some(&typed),
        None,
    )));
    assert!(!html.contains("王明"));
}
