//! The register (从宽办理台账): every file with its act, conditions, bases, outcome, range and amounts; by outcome, year, unit
//! and firm; on the page, on paper and as a file.

use leptos::prelude::*;

use super::{PATH, REGISTER};
use crate::domain::leniency::rule::{Range, Truth};
use crate::domain::leniency_file::Ruling;
use crate::views::leniency_file::{Register, RegisterLine, is_beside};
use crate::views::name::Lang;
use crate::views::ui::{Cell, Column, Pager, Row, Tab, TableView, Tabs};
use crate::web::page::{Page, Reader, Side};
use crate::web::sheet::{Sheet, Value};
use crate::web::ui::{DataTable, PagerLinks, PrintButton, TabBar};
use crate::web::words::leniency_file as l;
use crate::web::words::{self as w, site};

/// The columns on the page and on paper, each of several of the file's, so that nothing has to be scrolled to.
const TOGETHER: [w::Word; 7] = [
    l::FILE_AND_FIRM,
    l::ACT,
    l::CONDITIONS,
    l::RULING_AND_BASIS,
    l::RANGES,
    l::AMOUNT_AND_WHY,
    l::DECIDED_AND_AFTER,
];

/// The columns in the file.
const COLUMNS: [w::Word; 16] = [
    l::NUMBER,
    l::ENTERPRISE,
    site::UNIT,
    l::ACT,
    l::SELF_REPORTED_AT,
    l::CONDITIONS,
    l::RULING,
    l::ARTICLES,
    l::RANGE,
    l::BENCHMARK,
    l::AMOUNT_BEFORE,
    l::AMOUNT,
    l::DEPARTURE,
    l::DECISION_NUMBER,
    l::RECHECK,
    l::CHANGED,
];

/// A way of looking at the register, as an address.
#[derive(Clone)]
struct Place<'a> {
    ruling: Option<Ruling>,
    year: Option<i64>,
    view: &'a Register,
    after: Option<&'a str>,
}

impl Place<'_> {
    fn query(&self) -> String {
        let mut parts = Vec::new();
        parts.extend(self.ruling.map(|r| format!("outcome={}", r.key())));
        parts.extend(self.year.map(|y| format!("year={y}")));
        parts.extend(self.view.unit.as_ref().map(|u| format!("unit={}", part(u))));
        parts.extend(self.view.firm.as_ref().map(|f| format!("firm={}", part(f))));
        parts.extend(self.after.map(|a| format!("after={a}")));
        parts.join("&")
    }

    fn href(&self, file: &str) -> String {
        let query = self.query();
        match query.is_empty() {
            true => format!("{REGISTER}{file}"),
            false => format!("{REGISTER}{file}?{query}"),
        }
    }
}

/// Words as a part of an address.
fn part(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.~".contains(&b);
    text.bytes()
        .map(|b| match plain(b) {
            true => char::from(b).to_string(),
            false => format!("%{b:02X}"),
        })
        .collect()
}

/// The page.
pub fn register(reader: &Reader, view: Register) -> Page {
    let lang = reader.lang;
    let title = l::REGISTER.read(lang);
    let here = Place {
        ruling: view.ruling,
        year: view.year,
        view: &view,
        after: None,
    };
    let tab = |label: String, ruling: Option<Ruling>| Tab {
        label,
        href: Place {
            ruling,
            ..here.clone()
        }
        .href(""),
        count: None,
        current: ruling == view.ruling,
    };
    let all = || l::ALL_OF_THEM.read(lang).to_owned();
    let rulings = Ruling::ALL
        .iter()
        .map(|r| tab(l::ruling(*r).read(lang).to_owned(), Some(*r)));
    let tabs = Tabs {
        label: l::FILTERS.read(lang).to_owned(),
        items: std::iter::once(tab(all(), None)).chain(rulings).collect(),
    };
    let year = |label: String, year: Option<i64>| Tab {
        label,
        href: Place {
            year,
            ..here.clone()
        }
        .href(""),
        count: None,
        current: year == view.year,
    };
    let years = (view.years.len() > 1 || view.year.is_some()).then(|| Tabs {
        label: l::YEARS.read(lang).to_owned(),
        items: std::iter::once(year(all(), None))
            .chain(view.years.iter().map(|y| year(y.to_string(), Some(*y))))
            .collect(),
    });
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.as_ref().map(|next| {
            let href = Place {
                after: Some(next),
                ..here.clone()
            }
            .href("");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    let row = |r: &RegisterLine| {
        let whole = texts(lang, r, counted(lang, r));
        Row {
            cells: together(lang, &whole, r.recheck.is_some()),
        }
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: TOGETHER.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.iter().map(row).collect(),
        empty: l::REGISTER_EMPTY.read(lang).to_owned(),
    };
    let filter = filter(lang, &view);
    let (csv, xlsx) = (here.href(".csv"), here.href(".xlsx"));
    Page::new(title, Side::Staff, REGISTER, move || {
        view! {
            <h1>{title}</h1>
            <TabBar tabs=tabs/>
            {years.map(|tabs| view! { <TabBar tabs=tabs/> })}
            {filter}
            <p class="no-print">
                <a href=xlsx>{l::REGISTER_XLSX.read(lang)}</a>
                " · "
                <a href=csv>{l::REGISTER_CSV.read(lang)}</a>
            </p>
            <PrintButton label=site::PRINT.read(lang)/>
            <DataTable table=table testid="register"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

/// By unit and firm; outcome and year stay as they are.
fn filter(lang: Lang, view: &Register) -> AnyView {
    let kept = [
        ("outcome", view.ruling.map(|r| r.key().to_owned())),
        ("year", view.year.map(|y| y.to_string())),
    ];
    let kept: Vec<_> = kept
        .into_iter()
        .filter_map(|(name, value)| Some(view! { <input type="hidden" name=name value=value?/> }))
        .collect();
    let units: Vec<_> = view
        .units
        .iter()
        .map(|(id, name)| {
            let chosen = view.unit.as_ref() == Some(id);
            let name = name.read(lang).to_owned();
            view! { <option value=id.clone() selected=chosen>{name}</option> }
        })
        .collect();
    let firm = view.firm.clone().unwrap_or_default();
    view! {
        <form class="filter no-print" method="get" action=REGISTER data-testid="filter">
            {kept}
            <label for="filter-unit">{site::UNIT.read(lang)}</label>
            <select class="input" id="filter-unit" name="unit">
                <option value="">{l::ALL_OF_THEM.read(lang)}</option>
                {units}
            </select>
            <label for="filter-firm">{l::ENTERPRISE.read(lang)}</label>
            <input class="input" id="filter-firm" name="firm" maxlength="80" value=firm/>
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}

/// The register as a file.
pub fn register_sheet(lang: Lang, view: &Register) -> Sheet {
    let cut = view.cut.then(|| l::REGISTER_CUT.read(lang).to_owned());
    let row = |r: &RegisterLine| {
        let whole = texts(lang, r, conditions(lang, r));
        whole.into_iter().map(Value::Text).collect()
    };
    Sheet {
        name: l::REGISTER.read(lang).to_owned(),
        notes: cut.into_iter().collect(),
        head: COLUMNS.map(|c| c.read(lang).to_owned()).into(),
        rows: view.rows.iter().map(row).collect(),
    }
}

/// What was asked, by how it came out.
fn conditions(lang: Lang, r: &RegisterLine) -> String {
    let told = |holds: Truth| {
        let those = r.conditions.iter().filter(|(_, h)| *h == holds);
        let those: Vec<String> = those
            .map(|(s, _)| l::statement(lang, s, &r.names))
            .collect();
        let list = those.join(w::word("、", ", ").read(lang));
        (!those.is_empty()).then(|| {
            w::word("{how}：{list}", "{how}: {list}").fill(
                lang,
                &[("how", l::holds(holds).read(lang)), ("list", &list)],
            )
        })
    };
    let all = [Truth::Yes, Truth::No, Truth::Unknown].into_iter();
    all.filter_map(told).collect::<Vec<_>>().join("\n")
}

/// How many came out how: the page leaves the rest to the file itself.
fn counted(lang: Lang, r: &RegisterLine) -> String {
    let told = |holds: Truth| {
        let n = r.conditions.iter().filter(|(_, h)| *h == holds).count();
        (n > 0).then(|| format!("{} {n}", l::holds(holds).read(lang)))
    };
    let all = [Truth::Yes, Truth::No, Truth::Unknown].into_iter();
    all.filter_map(told).collect::<Vec<_>>().join("\n")
}

/// A range of the law in words.
pub(super) fn range(lang: Lang, range: &Range) -> String {
    match range {
        Range::Fine {
            min,
            max,
            order_first,
        } => {
            let (min, max) = (w::yuan(lang, min.as_str()), w::yuan(lang, max.as_str()));
            let said = l::RANGE_FINE.fill(lang, &[("min", &min), ("max", &max)]);
            match order_first {
                true => format!("{said}{}", l::RANGE_ORDER_FIRST.read(lang)),
                false => said,
            }
        }
        Range::InvestmentPercent { min, max } => {
            let (min, max) = (min.to_string(), max.to_string());
            l::RANGE_PERCENT.fill(lang, &[("min", &min), ("max", &max)])
        }
    }
}

/// Why it departs from the proposal, and why the amount lies beside the benchmark.
fn departure(lang: Lang, r: &RegisterLine) -> String {
    let (outcome, amount) = &r.departure;
    let said = |word: w::Word, why: &Option<String>| {
        why.as_ref().map(|why| word.fill(lang, &[("why", why)]))
    };
    let beside = is_beside(r.benchmark.as_ref(), r.amount.as_deref());
    let of_amount = match beside {
        true => l::BESIDE_BENCHMARK,
        false => l::AMOUNT_BECAUSE,
    };
    let both = [
        said(l::DEPARTS_FROM_PROPOSAL, outcome),
        said(of_amount, amount),
    ];
    both.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// One line as the page has it: what belongs together in one cell, the second thing under its own name.
fn together(lang: Lang, whole: &[String], rechecked: bool) -> Vec<Cell> {
    let of = |column: w::Word| {
        let at = COLUMNS.iter().position(|c| *c == column);
        at.and_then(|at| whole.get(at)).cloned().unwrap_or_default()
    };
    let under = |name: w::Word, said: String| {
        let gaps = [("name", name.read(lang)), ("said", said.as_str())];
        (!said.is_empty()).then(|| l::UNDER_NAME.fill(lang, &gaps))
    };
    let named = |column: w::Word| under(column, of(column));
    let money = |column: w::Word| Some(of(column)).filter(|n| !n.is_empty());
    let money = |column: w::Word| money(column).map(|n| w::yuan(lang, &n)).unwrap_or_default();
    let plain = |column: w::Word| Some(of(column)).filter(|said| !said.is_empty());
    let cell = |lines: &[Option<String>]| {
        let lines: Vec<&str> = lines.iter().flatten().map(String::as_str).collect();
        Cell::Text(lines.join("\n"))
    };
    // one after the other, or the row would be as tall as they are many
    let between = w::word("、", ", ").read(lang);
    let articles = plain(l::ARTICLES).map(|all| all.replace('\n', between));
    // one that is to come says so itself
    let recheck = match rechecked {
        true => named(l::RECHECK),
        false => plain(l::RECHECK),
    };
    let number = of(l::NUMBER);
    let firm = [plain(l::ENTERPRISE), plain(site::UNIT)].into_iter();
    let firm: Vec<String> = firm.flatten().collect();
    vec![
        Cell::Link {
            href: format!("{PATH}/{number}"),
            text: number,
            sub: Some(firm.join(" · ")),
        },
        cell(&[plain(l::ACT), named(l::SELF_REPORTED_AT)]),
        cell(&[plain(l::CONDITIONS)]),
        cell(&[plain(l::RULING), articles]),
        cell(&[plain(l::RANGE), named(l::BENCHMARK)]),
        cell(&[
            under(l::AMOUNT_WAS, money(l::AMOUNT_BEFORE)),
            under(l::AMOUNT, money(l::AMOUNT)),
            plain(l::DEPARTURE),
        ]),
        cell(&[plain(l::DECISION_NUMBER), recheck, plain(l::CHANGED)]),
    ]
}

/// One line, column by column.
fn texts(lang: Lang, r: &RegisterLine, conditions: String) -> Vec<String> {
    let articles: Vec<&str> = r.articles.iter().map(|a| a.read(lang)).collect();
    let recheck = match (r.recheck, r.recheck_on) {
        (Some(true), _) => l::CORRECTED.read(lang).to_owned(),
        (Some(false), _) => l::FELL_BACK.read(lang).to_owned(),
        (None, Some(day)) => l::RECHECK_BY.fill(lang, &[("day", &w::date(lang, day))]),
        (None, None) => String::new(),
    };
    let ruling = match r.ruling {
        Some(ruling) => l::ruling(ruling).read(lang).to_owned(),
        None => format!(
            "{} · {}",
            l::NOT_DECIDED.read(lang),
            l::status(r.status).read(lang)
        ),
    };
    let decided = match (&r.decision_number, r.decided_on) {
        (Some(number), Some(day)) => format!("{number}\n{}", w::date(lang, day)),
        (None, Some(day)) => w::date(lang, day),
        _ => String::new(),
    };
    let ruling = match r.non_filing {
        true => format!("{ruling}\n{}", l::NON_FILING.read(lang)),
        false => ruling,
    };
    let mut changed = Vec::new();
    changed.extend(r.changed.map(|(what, day)| {
        let day = day.map_or(String::new(), |day| w::date(lang, day));
        let what = l::changed(lang, what);
        l::CHANGED_ON.fill(lang, &[("what", &what), ("day", &day)])
    }));
    changed.extend(r.remedy.map(|(kind, result)| {
        let remedy = l::remedy(kind).read(lang);
        match result {
            None => l::REMEDY_PENDING.fill(lang, &[("remedy", remedy)]),
            Some(result) => {
                let result = l::remedy_result(result).read(lang);
                l::REMEDY_WITH_RESULT.fill(lang, &[("remedy", remedy), ("result", result)])
            }
        }
    }));
    let named = |name: &Option<crate::views::name::Name>| {
        name.as_ref()
            .map_or(String::new(), |n| n.read(lang).to_owned())
    };
    vec![
        r.number.clone(),
        r.enterprise.clone(),
        named(&r.unit),
        named(&r.item),
        r.self_reported_at
            .map_or(String::new(), |at| w::at(lang, at)),
        conditions,
        ruling,
        articles.join("\n"),
        r.range
            .as_ref()
            .map_or(String::new(), |told| range(lang, told)),
        r.benchmark
            .as_ref()
            .map_or(String::new(), |b| l::band(lang, &b.band)),
        r.amount_before.clone().unwrap_or_default(),
        r.amount.clone().unwrap_or_default(),
        departure(lang, r),
        decided,
        recheck,
        changed.join("\n"),
    ]
}
