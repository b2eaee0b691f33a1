//! The order to correct on the page of a file, and as a file for a word processor.

use leptos::prelude::*;

use super::papers::{fill, order_lines};
use crate::views::document::{Document, Paragraph};
use crate::views::leniency_file::{FileDetail, OrderText};
use crate::views::name::Lang;
use crate::views::ui::{SummaryList, SummaryRow};
use crate::web::page::Reader;
use crate::web::ui::Summary;
use crate::web::words as w;
use crate::web::words::leniency_file::{self as l, doc, text};

/// The order, as those who work on the file and its firm read it.
pub(super) fn order(lang: Lang, o: &OrderText) -> AnyView {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let served = match &o.served {
        None => l::ORDER_UNSERVED.read(lang).to_owned(),
        Some((day, means, receiver, done)) => l::SERVED_BY.fill(
            lang,
            &[
                ("day", &w::date(lang, *day)),
                ("means", l::means(*means).read(lang)),
                ("receiver", receiver),
                ("by", &done.by.name),
            ],
        ),
    };
    let signed = format!("{} · {}", o.done.by.name, w::at(lang, o.done.at));
    let rows = vec![
        row(l::ORDER_NUMBER, o.number.clone()),
        row(l::ORDER_SAYS, o.text.clone()),
        row(l::ORDER_LIMIT, limit(lang, o)),
        row(l::ORDER_SIGNED, signed),
        row(l::ORDER_SERVED, served),
    ];
    view! {
        <section class="section" data-testid="order">
            <h2>{l::ORDER.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
        </section>
    }
    .into_any()
}

/// By when, and how many days of either kind that leaves.
fn limit(lang: Lang, o: &OrderText) -> String {
    let Some(by) = o.correct_by else {
        return l::AT_ONCE.read(lang).to_owned();
    };
    let day = w::date(lang, by);
    match o.days {
        None => l::LIMIT_DAY.fill(lang, &[("day", &day)]),
        Some((calendar, working)) => {
            let (calendar, working) = (calendar.to_string(), working.to_string());
            let gaps = [
                ("day", day.as_str()),
                ("calendar", &calendar),
                ("working", &working),
            ];
            l::LIMIT_DAYS.fill(lang, &gaps)
        }
    }
}

/// The signed order as its paragraphs; none before it is signed.
pub fn order_document(reader: &Reader, view: &FileDetail) -> Option<Document> {
    let zh = Lang::Zh;
    let o = view.order.as_ref()?;
    let parts = order_lines(view).into_iter().zip(text::NUMERALS);
    let body = parts.flat_map(|((heading, lines), n)| {
        let heading = Paragraph::Heading(format!("{n}、{heading}"));
        std::iter::once(heading).chain(lines.into_iter().map(Paragraph::Text))
    });
    let party = [("name", view.enterprise.as_str()), ("uscc", &view.uscc)];
    let party = Paragraph::Text(fill(doc::PARTY, &party));
    Some(Document {
        kind: text::ORDER,
        organ: fill(doc::HEAD, &[("bureau", reader.bureau.read(zh))]),
        number: o.number.clone(),
        title: text::ORDER.to_owned(),
        to: None,
        body: std::iter::once(party).chain(body).collect(),
        signs: super::papers::order_signs(o),
        draft: false,
        void: false,
    })
}
