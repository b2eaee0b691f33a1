//! 现场海报: one sheet for the door of a session. Whoever stands before it scans, and signs up or says what troubles them.

use leptos::prelude::*;

use super::facts;
use crate::views::service_day::DayDetail;
use crate::views::ui::QrCode;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{PrintButton, QrPicture, Summary};
use crate::web::words::{service_day as words, site};

/// The page: the code of the session, and the code of the front page.
pub fn poster(
    reader: &Reader,
    day: DayDetail,
    here: Option<QrCode>,
    front: Option<QrCode>,
) -> Page {
    let lang = reader.lang;
    let title = words::POSTER.read(lang);
    let (number, theme) = (day.number.clone(), day.theme.clone());
    let facts = facts(lang, &day);
    let bureau = reader.bureau.read(lang).to_owned();
    let page = Page::new(title, Side::Staff, "/office/service-days", move || {
        let codes = [(words::SCAN_DAY, here), (words::SCAN_FRONT, front)];
        let codes = codes.into_iter().filter_map(|(label, picture)| {
            let (width, path) = picture?;
            let label = label.read(lang);
            Some(view! {
                <figure>
                    <QrPicture label=label width=width path=path/>
                    <figcaption>{label}</figcaption>
                </figure>
            })
        });
        view! {
            <div class="stack poster" data-testid="poster">
                <p class="page-note no-print">{words::POSTER_NOTE.read(lang)}</p>
                <p>{bureau}</p>
                <h1>{day.theme.clone()}</h1>
                <Summary list=facts/>
                <div class="codes">{codes.collect_view()}</div>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
        }
        .into_any()
    });
    page.under(site::SERVICE_DAYS.read(lang), "/office/service-days")
        .under(theme, format!("/office/service-days/{number}"))
}
