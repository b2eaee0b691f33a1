//! 短信发送记录: what contacts were told by text message, and what could not be sent.

use leptos::prelude::*;

use super::office_list;
use crate::views::text_message::{TextLine, TextMessages};
use crate::views::ui::{Cell, Column, Pager, Row, TableView};
use crate::web::page::{Page, Reader, Side, Texts};
use crate::web::ui::{DataTable, PagerLinks};
use crate::web::words::{site, text_message as t};

/// Where it is.
pub const PATH: &str = "/office/texts";

/// The page.
pub fn list(reader: &Reader, view: TextMessages) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let title = t::TEXTS.read(lang);
    let bureau = reader.bureau.read(crate::views::name::Lang::Zh).to_owned();
    let next = view.next.as_ref().map(|next| {
        let href = format!("{PATH}?after={next}");
        (site::NEXT_PAGE.read(lang).to_owned(), href)
    });
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next,
        ..Pager::default()
    };
    let row = |r: TextLine| Row {
        cells: vec![
            Cell::Text(r.to.unwrap_or_else(|| t::NO_NUMBER.read(lang).to_owned())),
            Cell::Text(t::text(r.kind, &bureau, &r.number)),
            Cell::Text(office_list::moment(lang, r.made_at, now)),
            Cell::Text(t::state(r.state).read(lang).to_owned()),
        ],
    };
    let columns = [t::TO, t::TEXT, t::MADE_AT, site::STATUS];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(row).collect(),
        empty: t::EMPTY.read(lang).to_owned(),
    };
    let shown = reader.texts == Texts::Shown;
    let demo = shown.then(|| t::NOT_SENT.read(lang));
    let page = Page::new(title, Side::Staff, "/office", move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="page-note">{t::INTRO.read(lang)}</p>
            {demo.map(|demo| view! { <p class="page-note">{demo}</p> })}
            <DataTable table=table testid="texts"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(site::DESK.read(lang), "/office")
}
