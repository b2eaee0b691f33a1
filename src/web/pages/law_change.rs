//! Proposed changes of the leniency rulebook: the list, and one with what it changes, field by field.

use leptos::prelude::*;

use crate::api::FormKey;
use crate::domain::action::Action;
use crate::views::law_change::{
    FieldChange, LawChangeDetail, LawChangeLine, LawChanges, Listed, Reach, VersionChange,
};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, PagerLinks, Summary};
use crate::web::words as w;
use crate::web::words::{law_change as c, leniency_file as l, site};

const RULES: &str = "/leniency/rules";
const PATH: &str = "/leniency/rules/changes";

/// The list.
pub fn list(reader: &Reader, view: LawChanges) -> Page {
    let lang = reader.lang;
    let title = c::CHANGES.read(lang);
    let table = table(lang, &view.rows);
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.map(|n| {
            let href = format!("{PATH}?before={n}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let page = Page::new(title, Side::Staff, RULES, move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="prose">{c::INTRO.read(lang)}</p>
            <DataTable table=table testid="law-changes"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    });
    page.under(c::RULES.read(lang), RULES)
}

fn table(lang: Lang, rows: &[LawChangeLine]) -> TableView {
    let row = |r: &LawChangeLine| Row {
        cells: vec![
            Cell::Link {
                text: l::row(lang, &r.row),
                href: format!("{PATH}/{}", r.n),
                sub: None,
            },
            Cell::Text(c::doing(r.doing).read(lang).to_owned()),
            Cell::Text(format!(
                "{} {}",
                r.by.name,
                w::date(lang, r.at.beijing_date())
            )),
            Cell::Text(state(r.adopted).read(lang).to_owned()),
        ],
    };
    TableView {
        caption: c::CHANGES.read(lang).to_owned(),
        columns: [c::ROW, c::WHAT, c::WHO, c::STATE]
            .map(|word| Column::text(word.read(lang)))
            .into(),
        rows: rows.iter().map(row).collect(),
        empty: c::EMPTY.read(lang).to_owned(),
    }
}

fn state(adopted: Option<bool>) -> w::Word {
    match adopted {
        None => c::OPEN,
        Some(true) => c::ADOPTED,
        Some(false) => c::REJECTED,
    }
}

/// One of them.
pub fn detail(reader: &Reader, view: LawChangeDetail) -> Page {
    let lang = reader.lang;
    let title = c::NUMBERED.fill(lang, &[("n", &view.n.to_string())]);
    let heading = title.clone();
    let row = l::row(lang, &view.row);
    let doing = c::doing(view.doing).read(lang);
    let said = state(view.ended.as_ref().map(|e| e.version.is_some())).read(lang);
    let stale = (view.ended.is_none() && !view.current).then(|| {
        view! { <p class="notice" data-testid="stale">{c::STALE.read(lang)}</p> }
    });
    let waits = (view.ended.is_none() && view.actions.is_empty())
        .then(|| view! { <p class="page-note">{c::OWN_WAITS.read(lang)}</p> });
    let buttons = buttons(lang, &view);
    let versions: Vec<_> = view
        .versions
        .iter()
        .map(|v| version(lang, view.listed, v))
        .collect();
    let reach = view.reach.as_ref().map(|r| reach(lang, r));
    let facts = facts(lang, &view);
    let page = Page::new(title, Side::Staff, RULES, move || {
        view! {
            <div class="case-head">
                <h1>{heading}</h1>
                <p class="case-facts">
                    <span>{row}</span><span>{doing}</span>
                    <span data-testid="law-change-state">{said}</span>
                </p>
            </div>
            {stale}
            {waits}
            <ActionList actions=buttons/>
            <section class="section" data-testid="law-change-preview">
                <h2>{c::PREVIEW.read(lang)}</h2>
                {versions}
            </section>
            {reach}
            <section class="section">
                <h2>{c::WHY.read(lang)}</h2>
                <Summary list=facts/>
            </section>
        }
        .into_any()
    });
    page.under(c::CHANGES.read(lang), PATH)
}

fn buttons(lang: Lang, view: &LawChangeDetail) -> Vec<ActionView> {
    let link = |action: &Action| {
        let step = match action {
            Action::AdoptLawChange => "adopt",
            _ => "reject",
        };
        let word = c::action(*action).unwrap_or(c::ONE);
        let link = ActionView::link(word.read(lang), format!("{PATH}/{}/{step}", view.n));
        match action {
            Action::AdoptLawChange => link.as_primary(),
            _ => link,
        }
    };
    view.actions.iter().map(link).collect()
}

/// The form whose words name the fields of a list.
fn words_of(listed: Listed) -> FormKey {
    match listed {
        Listed::Basis => FormKey::ChangeBasis,
        Listed::Item => FormKey::ChangeLeniencyItem,
        Listed::Weight => FormKey::ChangeWeight,
        Listed::Setting => FormKey::ChangeSetting,
        Listed::Benchmark => FormKey::ChangeBenchmark,
    }
}

fn version(lang: Lang, listed: Listed, v: &VersionChange) -> AnyView {
    let key = words_of(listed);
    let shown = |field: &str, value: &str| {
        let options = w::options(key, field).unwrap_or_default();
        let word = options.into_iter().find(|o| o.value == value);
        match (value, word) {
            ("", _) => c::NOTHING.read(lang).to_owned(),
            (_, Some(option)) => option.label.read(lang).to_owned(),
            (value, None) => value.to_owned(),
        }
    };
    let row = |f: &FieldChange| {
        let label = w::field(key, f.field).map_or(f.field, |words| words.label.read(lang));
        let old = f.old.as_ref().map(|old| shown(f.field, old));
        Row {
            cells: vec![
                Cell::Text(label.to_owned()),
                Cell::Text(old.unwrap_or_default()),
                Cell::Text(shown(f.field, &f.new)),
            ],
        }
    };
    let heading = v.from.map(|day| {
        let from = c::FROM_DAY.fill(lang, &[("day", &w::date(lang, day))]);
        let fresh = v.fresh.then(|| format!(" · {}", c::FRESH.read(lang)));
        view! { <h3>{from}{fresh}</h3> }
    });
    let table = TableView {
        caption: c::PREVIEW.read(lang).to_owned(),
        columns: [c::FIELD, c::OLD, c::NEW]
            .map(|word| Column::text(word.read(lang)))
            .into(),
        rows: v.fields.iter().map(row).collect(),
        empty: String::new(),
    };
    view! { {heading}<DataTable table=table testid="law-change-fields"/> }.into_any()
}

fn reach(lang: Lang, reach: &Reach) -> AnyView {
    let asked = c::ASKED.fill(lang, &[("n", &reach.asked.to_string())]);
    let none = reach.own.is_empty() && reach.others.is_none() && !reach.few;
    let none = none.then(|| view! { <p>{c::NO_REACH.read(lang)}</p> });
    let own = (!reach.own.is_empty()).then(|| {
        let files = reach
            .own
            .iter()
            .map(|f| {
                let (old, new) = (l::outcome(f.old).read(lang), l::outcome(f.new).read(lang));
                let word = match f.old == f.new {
                    true => c::SAME_OUTCOME,
                    false => c::OUTCOMES,
                };
                let said = word.fill(lang, &[("old", old), ("new", new)]);
                let href = format!("/leniency/{}", f.number);
                view! {
                    <li><a href=href>{f.number.clone()}</a>" "{f.enterprise.clone()}" · "{said}</li>
                }
            })
            .collect_view();
        view! { <p>{c::OWN.read(lang)}</p><ul data-testid="reach-own">{files}</ul> }
    });
    let others = reach
        .others
        .map(|n| c::OTHERS.fill(lang, &[("n", &n.to_string())]))
        .or_else(|| reach.few.then(|| c::FEW.read(lang).to_owned()))
        .map(|said| view! { <p data-testid="reach-others">{said}</p> });
    view! {
        <section class="section" data-testid="law-change-reach">
            <h2>{c::REACH.read(lang)}</h2>
            <p class="page-note">{asked}</p>
            {none}
            {own}
            {others}
        </section>
    }
    .into_any()
}

fn facts(lang: Lang, view: &LawChangeDetail) -> SummaryList {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![
        row(c::WHY, view.reason.clone()),
        row(c::TEXT, view.text.clone()),
        row(
            c::BY,
            format!("{} · {}", view.by.name, w::at(lang, view.at)),
        ),
        row(c::ON_EDITION, w::edition_name(lang, &view.version)),
    ];
    if let Some(end) = &view.ended {
        let who = format!("{} · {}\n{}", end.by.name, w::at(lang, end.at), end.said);
        rows.push(row(c::ENDED_BY, who));
        let made = end.version.as_ref();
        rows.extend(made.map(|v| row(c::MADE_EDITION, w::edition_name(lang, v))));
    }
    SummaryList { rows }
}
