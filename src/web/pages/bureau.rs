//! 单位和主题分工: the names of the units, whose each theme is, and what was changed about them.

use leptos::prelude::*;

use super::history;
use crate::domain::action::Action;
use crate::domain::rulebook::DatedName;
use crate::views::bureau::{ThemeLine, UnitLine, UnitsAndThemes};
use crate::views::history::History;
use crate::views::name::{Lang, Name};
use crate::views::ui::{ActionView, Cell, Column, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{DataTable, TimelineList};
use crate::web::words::{self as w, bureau as b, site};

/// Where it is.
const PATH: &str = "/admin/units";

/// The page.
pub fn units(reader: &Reader, view: UnitsAndThemes) -> Page {
    let lang = reader.lang;
    let title = b::UNITS_AND_THEMES.read(lang);
    let table = |caption: w::Word, columns: &[w::Word], rows: Vec<Row>| TableView {
        caption: caption.read(lang).to_owned(),
        columns: columns.iter().map(|c| Column::text(c.read(lang))).collect(),
        rows,
        empty: String::new(),
    };
    let units = table(
        b::UNITS,
        &[site::UNIT, b::KIND, b::NAMES_BEFORE, b::TO_DO],
        view.units.into_iter().map(|u| unit(lang, u)).collect(),
    );
    let themes = table(
        b::THEMES,
        &[b::THEME, b::LEADS, b::SUPPORTS, b::WHERE, b::TO_DO],
        view.themes.into_iter().map(|t| theme(lang, t)).collect(),
    );
    let changes = changes(reader, view.history);
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="page-note">{b::INTRO.read(lang)}</p>
            <section class="section">
                <h2>{b::THEMES.read(lang)}</h2>
                <DataTable table=themes testid="themes"/>
            </section>
            <section class="section">
                <h2>{b::UNITS.read(lang)}</h2>
                <DataTable table=units testid="units"/>
            </section>
            {changes}
        }
        .into_any()
    })
}

/// What was changed, by whom and when; nothing where nothing was.
pub(super) fn changes(reader: &Reader, history: History) -> Option<AnyView> {
    let lang = reader.lang;
    let changes = history::items(reader, history);
    (!changes.is_empty()).then(|| {
        view! {
            <section class="section" data-testid="changes">
                <h2>{b::CHANGES.read(lang)}</h2>
                <TimelineList items=changes label=b::CHANGES.read(lang)/>
            </section>
        }
        .into_any()
    })
}

/// A name, and the days it held.
fn held(lang: Lang, name: &DatedName) -> String {
    let told = if lang == Lang::Zh { &name.zh } else { &name.en };
    match name.to {
        Some(to) => b::UNTIL.fill(lang, &[("name", told), ("day", &w::date(lang, to))]),
        None => told.clone(),
    }
}

fn unit(lang: Lang, u: UnitLine) -> Row {
    let mut names = u.names.iter();
    let now = names.next().map(|n| held(lang, n)).unwrap_or_default();
    let before: Vec<String> = names.map(|n| held(lang, n)).collect();
    let kind = b::kind(u.kind).read(lang);
    let kind = match &u.district {
        Some(district) => format!("{kind} · {}", district.read(lang)),
        None => kind.to_owned(),
    };
    let rename = ActionView::link(b::RENAME.read(lang), format!("{PATH}/{}/rename", u.id));
    Row {
        cells: vec![
            Cell::Text(now),
            Cell::Text(kind),
            Cell::Text(before.join("\n")),
            Cell::Actions(vec![rename]),
        ],
    }
}

fn theme(lang: Lang, t: ThemeLine) -> Row {
    let names = |all: &[Name]| {
        let all: Vec<&str> = all.iter().map(|n| n.read(lang)).collect();
        all.join(if lang == Lang::Zh { "、" } else { ", " })
    };
    let own = Name::new(t.theme.zh.clone(), t.theme.en.clone());
    let name = match t.offered {
        true => own.read(lang).to_owned(),
        false => b::NO_LONGER.fill(lang, &[("name", own.read(lang))]),
    };
    let place = match (t.theme.local, t.theme.with_branch) {
        (true, _) => b::BRANCH_LEADS.read(lang),
        (false, true) => b::BRANCH_SUPPORTS.read(lang),
        (false, false) => "",
    };
    let edit = ActionView::link(
        w::action(Action::EditTheme).read(lang),
        format!("/admin/themes/{}/edit", t.theme.id),
    );
    Row {
        cells: vec![
            Cell::Text(name),
            Cell::Text(t.lead.read(lang).to_owned()),
            Cell::Text(names(&t.supporting)),
            Cell::Text(place.to_owned()),
            Cell::Actions(vec![edit]),
        ],
    }
}
