//! Saved views of a list: links to them, and the form that keeps what the page shows as one.

use leptos::prelude::*;

use crate::views::name::Lang;
use crate::views::saved_view::{List, SavedView, SavedViews, ViewTyped};
use crate::views::ui::{ActionView, Icon};
use crate::web::ui::{ActionList, Glyph};
use crate::web::words::{ledger as l, saved_view as words, site};

/// The views a page offers as links; one of another list says of which.
pub(super) fn links(lang: Lang, views: &SavedViews, here: List) -> Option<AnyView> {
    if views.all.is_empty() {
        return None;
    }
    let name = |v: &SavedView| {
        let name = match &v.shared {
            Some(unit) => words::SHARED.fill(lang, &[("name", &v.name), ("unit", unit.read(lang))]),
            None => v.name.clone(),
        };
        match v.list == here {
            true => name,
            false => {
                let list = title(v.list).read(lang);
                words::OF_LIST.fill(lang, &[("list", list), ("name", &name)])
            }
        }
    };
    // the ledger can be narrowed in many ways; the queue's own tabs stand beside its views
    let everything = (here == List::Ledger).then(|| {
        let all = l::ALL_LINES.read(lang).to_owned();
        (String::new(), all, here.path().to_owned())
    });
    let each = views
        .all
        .iter()
        .map(|v| (v.id.clone(), name(v), v.address()));
    let links = everything
        .into_iter()
        .chain(each)
        .map(|(id, name, href)| {
            let current = (views.open.as_ref() == Some(&id)).then_some("page");
            view! { <li><a class="chip" href=href aria-current=current>{name}</a></li> }
        })
        .collect_view();
    Some(
        view! {
            <nav aria-label=words::VIEWS.read(lang) data-testid="views">
                <ul class="chips">{links}</ul>
            </nav>
        }
        .into_any(),
    )
}

fn title(list: List) -> crate::web::words::Word {
    match list {
        List::Queue => site::DESK,
        List::Ledger => l::LEDGER,
    }
}

/// Saves what the page shows as a view, and deletes the open one where it is the reader's own.
pub(super) fn save(
    lang: Lang,
    list: List,
    views: &SavedViews,
    query: &str,
    typed: &ViewTyped,
) -> AnyView {
    let error = typed.problem.map(|problem| {
        view! {
            <p class="field-error" id="err-name" role="alert">
                <Glyph icon=Icon::Triangle/><span>{words::problem(problem).read(lang)}</span>
            </p>
        }
    });
    let invalid = typed.problem.is_some().then_some("true");
    let described = typed.problem.is_some().then_some("err-name");
    let share = views.shares_with.as_ref().map(|unit| {
        view! {
            <div class="choice">
                <input type="checkbox" id="view-share" name="share" value="1" checked=typed.share
                    aria-describedby="view-share-hint"/>
                <label for="view-share">{words::SHARE.fill(lang, &[("unit", unit.read(lang))])}</label>
            </div>
            <p class="hint" id="view-share-hint">{words::SHARE_NOTE.read(lang)}</p>
        }
    });
    let open = views
        .all
        .iter()
        .find(|v| views.open.as_ref() == Some(&v.id));
    let delete: Vec<ActionView> = open
        .filter(|v| v.own)
        .map(|v| {
            let label = words::DELETE_VIEW.fill(lang, &[("name", &v.name)]);
            ActionView::post(label, format!("/office/views/{}/delete", v.id))
        })
        .into_iter()
        .collect();
    let action = match list {
        List::Queue => "/office/queue/views",
        List::Ledger => "/office/ledger/views",
    };
    view! {
        <details class="explain" open=typed.problem.is_some() data-testid="save-view">
            <summary>{words::save(list).read(lang)}</summary>
            <form class="form-kit" method="post" action=action>
                <input type="hidden" name="query" value=query.to_owned()/>
                <div class=if typed.problem.is_some() { "field invalid" } else { "field" }>
                    <label class="label" for="view-name">{words::VIEW_NAME.read(lang)}</label>
                    {error}
                    <input class="input" id="view-name" name="name" value=typed.name.clone()
                        autocomplete="off" aria-invalid=invalid aria-describedby=described/>
                </div>
                {share}
                <button type="submit" class="button">{words::SAVE.read(lang)}</button>
            </form>
        </details>
        <ActionList actions=delete/>
    }
    .into_any()
}
