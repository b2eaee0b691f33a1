//! 搜索: one page over what the reader may see, each kind under its own heading, each bounded. What is typed
//! stands in the box in the header, here as on every page.

use leptos::prelude::*;

use super::{consultation, draw, inquiry, matter, office_list, plan};
use crate::views::enterprise::EnterpriseLine;
use crate::views::name::Lang;
use crate::views::search::{Found, Part};
use crate::views::ui::{Cell, Column, EmptyView, Row, Tab, TableView, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{DataTable, EmptyState, TabBar};
use crate::web::words as w;
use crate::web::words::{
    consultation as c, draw as d, inquiry as i, matter as m, office, plan as p, site,
};

/// What was found of one kind, as it stands on the page.
struct Section {
    id: &'static str,
    name: &'static str,
    table: TableView,
    more: bool,
}

/// The page of one search.
pub fn search(reader: &Reader, found: Found) -> Page {
    let (lang, most) = (reader.lang, found.most.to_string());
    let title = match found.typed.is_empty() {
        true => site::SEARCH.read(lang).to_owned(),
        false => office::SEARCHED.fill(lang, &[("what", &found.typed)]),
    };
    let typed = found.typed.clone();
    let empty = match found.enough {
        true => (office::FOUND_NOTHING, office::FOUND_NOTHING_TEXT),
        false => (office::SEARCH_TOO_SHORT, office::SEARCH_EXAMPLES),
    };
    let sections = sections(reader, found);
    let more = office::FOUND_MORE.fill(lang, &[("n", &most)]);
    let heading = title.clone();
    Page::new(title, Side::Staff, "", move || {
        let empty = sections.is_empty().then(|| {
            let empty = EmptyView {
                title: empty.0.read(lang).to_owned(),
                text: Some(empty.1.read(lang).to_owned()),
                action: None,
            };
            view! { <EmptyState empty=empty/> }
        });
        let jump = (sections.len() > 1).then(|| {
            let tabs = jump(lang, &sections);
            view! { <TabBar tabs=tabs/> }
        });
        let sections = sections.into_iter().map(|section| {
            let more = section.more.then(|| {
                let more = more.clone();
                view! { <p class="page-note">{more}</p> }
            });
            view! {
                <section class="section" id=section.id>
                    <h2>{section.name}</h2>
                    <DataTable table=section.table testid=section.id/>
                    {more}
                </section>
            }
        });
        view! { <h1>{heading}</h1>{jump}{sections.collect_view()}{empty} }.into_any()
    })
    .searched(typed)
}

/// The kinds of which something was found, what people look for most first.
fn sections(reader: &Reader, found: Found) -> Vec<Section> {
    let (lang, now) = (reader.lang, reader.now);
    fn part<R>(
        id: &'static str,
        name: &'static str,
        part: Part<R>,
        table: impl FnOnce(Vec<R>, &str) -> TableView,
    ) -> Section {
        Section {
            id,
            name,
            table: table(part.rows, name),
            more: part.more,
        }
    }
    let name = |word: w::Word| word.read(lang);
    [
        part("found-cases", name(office::CASES), found.cases, |r, n| {
            office_list::cases(lang, now, r, n, "")
        }),
        part(
            "found-complaints",
            name(site::COMPLAINTS),
            found.complaints,
            |r, n| office_list::complaints(lang, now, r, n, ""),
        ),
        part("found-plans", name(p::PLANS), found.plans, |r, n| {
            plan::table(lang, r, n, "")
        }),
        part(
            "found-consultations",
            name(c::CONSULTATIONS),
            found.consultations,
            |r, n| consultation::table(lang, r, n, ""),
        ),
        part("found-matters", name(m::MATTERS), found.matters, |r, n| {
            matter::table(lang, r, n, "")
        }),
        part(
            "found-inquiries",
            name(i::INQUIRIES),
            found.inquiries,
            |r, _| inquiry::table(lang, r),
        ),
        part("found-draws", name(d::DRAWS), found.draws, |r, _| {
            draw::table(lang, r)
        }),
        part(
            "found-enterprises",
            name(site::ENTERPRISES),
            found.enterprises,
            |r, n| enterprises(lang, r, n),
        ),
    ]
    .into_iter()
    .filter(|s| !s.table.rows.is_empty())
    .collect()
}

/// Links to the kinds, each with how many are shown.
fn jump(lang: Lang, sections: &[Section]) -> Tabs {
    let tab = |s: &Section| {
        let n = s.table.rows.len();
        Tab {
            label: match s.more {
                true => format!("{} {n}+", s.name),
                false => s.name.to_owned(),
            },
            href: format!("#{}", s.id),
            count: (!s.more).then_some(n as u64),
            current: false,
        }
    };
    Tabs {
        label: office::FOUND_PARTS.read(lang).to_owned(),
        items: sections.iter().map(tab).collect(),
    }
}

fn enterprises(lang: Lang, rows: Vec<EnterpriseLine>, caption: &str) -> TableView {
    let row = |r: EnterpriseLine| Row {
        cells: vec![
            Cell::Link {
                text: r.name,
                href: format!("/office/enterprises/{}", r.uscc),
                sub: Some(r.uscc),
            },
            Cell::Text(r.district.read(lang).to_owned()),
        ],
    };
    TableView {
        caption: caption.to_owned(),
        columns: [site::FIRM_NAME, site::DISTRICT]
            .map(|c| Column::text(c.read(lang)))
            .into(),
        rows: rows.into_iter().map(row).collect(),
        empty: String::new(),
    }
}
