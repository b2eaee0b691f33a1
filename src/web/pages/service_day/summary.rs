//! 当日小结: what came of one session, to be read and printed. Nothing counts as solved without the firm.

use leptos::prelude::*;

use super::desk::records;
use super::facts;
use crate::views::service_day::{Became, DaySummary};
use crate::views::ui::Kpi;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{DataTable, KpiStrip, Summary};
use crate::web::words::{self as w, service_day as words, site};

/// The page.
pub fn summary(reader: &Reader, view: DaySummary) -> Page {
    let lang = reader.lang;
    let title = words::SUMMARY.read(lang);
    let number = view.day.number.clone();
    let kpi = |label: w::Word, value: u32| Kpi {
        label: label.read(lang).to_owned(),
        value: value.to_string(),
        ..Kpi::default()
    };
    let signed_up = words::OF_SIGNED_UP.fill(lang, &[("n", &view.signed_up.to_string())]);
    let mut kpis = vec![
        Kpi {
            note: Some(signed_up),
            ..kpi(words::FIRMS, view.firms)
        },
        kpi(words::RAISED, view.raised),
    ];
    kpis.extend(view.became.iter().map(|(b, n)| kpi(words::became(*b), *n)));
    kpis.push(kpi(words::CASES, view.cases));
    let open = view.became.iter().any(|(b, _)| *b == Became::Unconfirmed);
    let note = open.then(|| words::UNCONFIRMED_NOTE.read(lang));
    let facts = facts(lang, &view.day);
    let theme = view.day.theme.clone();
    let table = records(lang, view.records, words::RECORDS, words::EMPTY_RECORDS);
    let sheets = view.sheets.iter().map(|(name, uscc)| {
        let href = format!("/office/service-days/{number}/feedback/{uscc}/sheet");
        view! { <li><a href=href>{name.clone()}</a></li> }
    });
    let sheets = sheets.collect_view();
    let sheets = (!view.sheets.is_empty()).then(|| {
        view! {
            <section class="section no-print" data-testid="sheets">
                <h2>{words::SHEETS.read(lang)}</h2>
                <p class="page-note">{words::SHEETS_NOTE.read(lang)}</p>
                <ul>{sheets}</ul>
            </section>
        }
    });
    let back = format!("/office/service-days/{number}");
    let page = Page::new(title, Side::Staff, "/office/service-days", move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <p>{number}" · "{theme}</p>
            </div>
            <KpiStrip kpis=kpis/>
            {note.map(|note| view! { <p class="page-note">{note}</p> })}
            <Summary list=facts/>
            <section class="section">
                <h2>{words::RECORDS.read(lang)}</h2>
                <DataTable table=table testid="summary-records"/>
            </section>
            {sheets}
        }
        .into_any()
    });
    page.under(site::SERVICE_DAYS.read(lang), "/office/service-days")
        .under(view.day.theme, back)
}
