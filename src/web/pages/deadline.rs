//! 现行期限: every number of days in force with its source, whether it was confirmed, and what was changed.

use leptos::prelude::*;

use super::bureau;
use crate::domain::action::Action;
use crate::views::calendar::{SettingRow, TermsPage};
use crate::views::clock_row::ClockRow;
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable};
use crate::web::words::{self as w, bureau as b, calendar as c, leniency_file as l};

/// Where it is.
const PATH: &str = "/admin/deadlines/terms";

/// The page.
pub fn terms(reader: &Reader, view: TermsPage) -> Page {
    let lang = reader.lang;
    let title = c::DEADLINE_RULES.read(lang);
    let note = c::TERMS_NOTE.fill(lang, &[("profile", view.profile.read(lang))]);
    let columns = [l::CLOCK, l::LENGTH, c::BINDING, l::SOURCE, l::CHECKED];
    let to_do = view.may_edit.then_some(b::TO_DO);
    let columns = columns.into_iter().chain(to_do);
    let table = TableView {
        caption: c::TERMS.read(lang).to_owned(),
        columns: columns.map(|word| Column::text(word.read(lang))).collect(),
        rows: view
            .rows
            .into_iter()
            .map(|r| row(lang, r, view.may_edit))
            .collect(),
        empty: String::new(),
    };
    let settings = [
        (c::SETTINGS, "settings", view.settings),
        (c::LADDER, "ladder", view.ladder),
    ];
    let settings = settings.map(|(heading, id, rows)| {
        let table = numbers(lang, heading, rows, view.may_edit);
        view! {
            <section class="section">
                <h2>{heading.read(lang)}</h2>
                <DataTable table=table testid=id/>
            </section>
        }
    });
    let change = ActionView::link(
        w::action(Action::EditDeadlines).read(lang),
        "/admin/deadlines",
    );
    let actions: Vec<ActionView> = view.may_edit.then_some(change).into_iter().collect();
    let changes = bureau::changes(reader, view.history);
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head"><h1>{title}</h1><ActionList actions=actions/></div>
            <p class="page-note">{note}</p>
            <DataTable table=table testid="terms"/>
            {settings.collect_view()}
            {changes}
        }
        .into_any()
    })
}

/// Numbers that are not the length of a term.
fn numbers(lang: Lang, heading: w::Word, rows: Vec<SettingRow>, may_edit: bool) -> TableView {
    let columns = [c::SETTING, c::SAYS].into_iter();
    let columns = columns.chain(may_edit.then_some(b::TO_DO));
    let row = |r: SettingRow| {
        let edit = || {
            let href = format!("/admin/deadlines/settings/{}/edit", r.setting);
            Cell::Actions(vec![ActionView::link(c::EDIT_TERM.read(lang), href)])
        };
        let cells = [
            w::rule_setting::setting(lang, r.setting),
            w::rule_setting::says(lang, r.says),
        ];
        Row {
            cells: (cells.into_iter().map(Cell::Text))
                .chain(may_edit.then(edit))
                .collect(),
        }
    };
    TableView {
        caption: heading.read(lang).to_owned(),
        columns: columns.map(|word| Column::text(word.read(lang))).collect(),
        rows: rows.into_iter().map(row).collect(),
        empty: String::new(),
    }
}

fn row(lang: Lang, row: ClockRow, may_edit: bool) -> Row {
    let edit = || {
        let href = format!("/admin/deadlines/{}/edit", row.id);
        Cell::Actions(vec![ActionView::link(c::EDIT_TERM.read(lang), href)])
    };
    let cells = [
        row.name.read(lang),
        row.length.read(lang),
        w::weight(row.weight).read(lang),
        &row.source,
        l::checked(row.confirmed).read(lang),
    ];
    let cells = cells.map(|text| Cell::Text(text.to_owned())).into_iter();
    Row {
        cells: cells.chain(may_edit.then(edit)).collect(),
    }
}
