//! 建议: the office's list and one of them, a firm's own, the receipt, and the look-up by number and code.

use leptos::prelude::*;

use super::{form_button, history, office_list};
use crate::domain::suggestion::{About, Status};
use crate::views::form::{FieldKind, FieldView, FormView};
use crate::views::name::Lang;
use crate::views::suggestion::{Receipt, SuggestionDetail, SuggestionLine, Suggestions};
use crate::views::ui::{
    ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{
    ActionList, DataTable, FormKit, PagerLinks, PrintButton, Summary, TabBar, TimelineList,
};
use crate::web::words as w;
use crate::web::words::{site, suggestion as s};

/// Where the office reads them.
pub const PATH: &str = "/office/suggestions";
/// Where one is looked up.
pub const TRACK: &str = "/suggestions/track";

fn pager(lang: Lang, next: Option<String>) -> Pager {
    Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: next.map(|href| (site::NEXT_PAGE.read(lang).to_owned(), href)),
        ..Pager::default()
    }
}

/// The office's list.
pub fn list(reader: &Reader, view: Suggestions) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let title = s::SUGGESTIONS.read(lang);
    let at = |status: Status| format!("{PATH}?state={}", status.key());
    let tab = |status: &Status| Tab {
        label: s::status(*status).read(lang).to_owned(),
        href: at(*status),
        count: None,
        current: *status == view.status,
    };
    let tabs = Tabs {
        label: s::PARTS.read(lang).to_owned(),
        items: Status::ALL.iter().map(tab).collect(),
    };
    let next = view.next.as_ref();
    let pager = pager(lang, next.map(|n| format!("{}&after={n}", at(view.status))));
    let columns = [site::DUE, s::WORDS, s::ABOUT, s::FROM, s::MADE_AT, s::REPLY];
    let row = |r: SuggestionLine| Row {
        cells: vec![
            office_list::pill(
                lang,
                r.term.as_ref(),
                format!("{PATH}/{}#deadline", r.number),
            ),
            Cell::Link {
                text: office_list::excerpt(&r.words),
                href: format!("{PATH}/{}", r.number),
                sub: Some(r.number.clone()),
            },
            Cell::Text(s::about(r.about).read(lang).to_owned()),
            Cell::Text(from(lang, &r)),
            Cell::Text(office_list::moment(lang, r.made_at, now)),
            Cell::Text(
                r.reply
                    .as_deref()
                    .map_or_else(String::new, office_list::excerpt),
            ),
        ],
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(row).collect(),
        empty: s::EMPTY.read(lang).to_owned(),
    };
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="page-note">{s::INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="suggestions"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn from(lang: Lang, r: &SuggestionLine) -> String {
    let firm = r.enterprise.clone();
    firm.unwrap_or_else(|| s::NAMELESS.read(lang).to_owned())
}

/// The words, and what was said to them.
fn said(lang: Lang, line: &SuggestionLine) -> AnyView {
    let words = line.words.clone();
    let reply = match &line.reply {
        Some(reply) => {
            view! { <blockquote class="quote" dir="auto">{reply.clone()}</blockquote> }.into_any()
        }
        None => view! { <p>{s::NO_REPLY.read(lang)}</p> }.into_any(),
    };
    view! {
        <section class="section">
            <h2>{s::WORDS.read(lang)}</h2>
            <blockquote class="quote" dir="auto">{words}</blockquote>
        </section>
        <section class="section" data-testid="reply">
            <h2>{s::REPLY.read(lang)}</h2>
            {reply}
        </section>
    }
    .into_any()
}

/// One suggestion, for the office.
pub fn detail(reader: &Reader, view: SuggestionDetail) -> Page {
    let lang = reader.lang;
    let number = view.line.number.clone();
    let title = format!("{} {number}", s::about(view.line.about).read(lang));
    let heading = title.clone();
    let status = s::status(view.line.status).read(lang);
    let buttons = form_button::buttons(lang, &view.actions, &number, view.seq, true);
    let rows = vec![
        SummaryRow::text(s::FROM.read(lang), from(lang, &view.line)),
        SummaryRow::text(s::MADE_AT.read(lang), w::at(lang, view.line.made_at)),
    ];
    let said = said(lang, &view.line);
    let clock = office_list::deadline(lang, view.line.term.as_ref());
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head">
                <h1>{heading}</h1>
                <p class="case-facts"><span>{status}</span></p>
            </div>
            <ActionList actions=buttons/>
            <Summary list=SummaryList { rows }/>
            {clock}
            {said}
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(s::SUGGESTIONS.read(lang), PATH)
}

/// A firm's own.
pub fn ours(reader: &Reader, view: Suggestions) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let title = s::OURS.read(lang);
    let make = ActionView::link(s::MAKE.read(lang), "/my/suggestions/new").as_primary();
    let next = view.next.as_ref();
    let pager = pager(lang, next.map(|n| format!("/my/suggestions?after={n}")));
    let columns = [s::NUMBER, s::WORDS, s::MADE_AT, site::STATUS, s::REPLY];
    let row = |r: SuggestionLine| Row {
        cells: vec![
            Cell::Text(r.number),
            Cell::Text(r.words),
            Cell::Text(office_list::moment(lang, r.made_at, now)),
            Cell::Text(s::status(r.status).read(lang).to_owned()),
            Cell::Text(r.reply.unwrap_or_else(|| s::NO_REPLY.read(lang).to_owned())),
        ],
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(row).collect(),
        empty: s::OURS_EMPTY.read(lang).to_owned(),
    };
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <h1>{title}</h1>
                <DataTable table=table testid="our-suggestions"/>
                <PagerLinks pager=pager/>
                <ActionList actions=vec![make]/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}

/// What whoever made one keeps.
pub fn received(reader: &Reader, receipt: Receipt) -> Page {
    let lang = reader.lang;
    let title = match receipt.about {
        About::Suggestion => s::RECEIVED,
        About::Question => s::ASKED,
    };
    let title = title.read(lang);
    let page = Page::new(title, Side::Public, "/", move || {
        let actions = vec![
            ActionView::link(s::TRACK.read(lang), TRACK),
            ActionView::link(site::HOME.read(lang), "/"),
        ];
        view! {
            <div class="stack" data-testid="receipt">
                <h1>{title}</h1>
                <div>
                    <p class="case-facts">{s::NUMBER.read(lang)}</p>
                    <p class="reference" data-testid="number">{receipt.number}</p>
                </div>
                <div>
                    <p class="case-facts">{s::CODE.read(lang)}</p>
                    <p class="reference" data-testid="code">{receipt.code}</p>
                </div>
                <p class="prose">{s::KEEP.read(lang)}</p>
                <ActionList actions=actions/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
        }
        .into_any()
    });
    page.under(site::HOME.read(lang), "/")
}

/// The two fields of the look-up.
pub fn ask(reader: &Reader, number: &str, error: Option<String>) -> Page {
    let lang = reader.lang;
    let heading = s::TRACK.read(lang);
    let first = FieldView {
        hint: Some(s::NUMBER_HINT.read(lang).to_owned()),
        values: vec![number.chars().take(60).collect()],
        error,
        ..FieldView::new("number", s::NUMBER.read(lang), FieldKind::Text)
    };
    let second = FieldView {
        hint: Some(s::CODE_HINT.read(lang).to_owned()),
        ..FieldView::new("code", s::CODE.read(lang), FieldKind::Text)
    };
    let form = FormView {
        action: TRACK.to_owned(),
        title: heading.to_owned(),
        fields: vec![first, second],
        submit: w::enterprise_side::TRACK_SUBMIT.read(lang).to_owned(),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    };
    let title = match form.has_errors() {
        true => site::TITLE_HAS_ERRORS.fill(lang, &[("title", heading)]),
        false => heading.to_owned(),
    };
    let page = Page::new(title, Side::Public, "/", move || {
        view! { <FormKit form=form/> }.into_any()
    });
    // the same bytes whichever of the two was wrong
    page.under(site::HOME.read(lang), "/").without_script()
}

/// What was found.
pub fn found(reader: &Reader, line: SuggestionLine) -> Page {
    let lang = reader.lang;
    let title = format!("{} {}", s::about(line.about).read(lang), line.number);
    let heading = title.clone();
    let status = s::status(line.status).read(lang);
    let said = said(lang, &line);
    let page = Page::new(title, Side::Public, "/", move || {
        view! {
            <div class="stack" data-testid="found">
                <h1>{heading}</h1>
                <p class="case-facts"><span>{status}</span></p>
                {said}
            </div>
        }
        .into_any()
    });
    page.under(s::TRACK.read(lang), TRACK)
}

/// Where a firm reads its own.
pub(super) fn to_ours(lang: Lang) -> ActionView {
    ActionView::link(s::OURS.read(lang), "/my/suggestions")
}
