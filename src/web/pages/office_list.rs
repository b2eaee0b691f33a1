//! Rows of complaints and cases as every staff list shows them: the deadline first.

use leptos::prelude::*;

use super::key_enterprise::marked;
use crate::domain::complaint::Status;
use crate::domain::time::At;
use crate::views::complaint::ComplaintLine;
use crate::views::name::Lang;
use crate::views::queue::CaseLine;
use crate::views::term::TermView;
use crate::views::ui::{Cell, Column, Row, TableView};
use crate::web::ui::{DeadlinePill, StepsList};
use crate::web::words as w;
use crate::web::words::{bulk, consultation, office, site};

/// Longest start of somebody's words in a list, in characters.
const EXCERPT: usize = 40;

/// The start of somebody's words on one line.
pub(super) fn excerpt(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let mut start: String = line.chars().take(EXCERPT).collect();
    start.push('…');
    start
}

/// A moment in a list: short within the year, else in full.
pub(super) fn moment(lang: Lang, at: At, now: At) -> String {
    let day = at.beijing_date();
    if day.year() == now.beijing_date().year() {
        format!("{} {}", w::date_short(lang, day), w::clock(at))
    } else {
        w::at(lang, at)
    }
}

/// A deadline that opens into its steps on the thing's own page, or nothing where no clock runs.
pub(super) fn pill(lang: Lang, term: Option<&TermView>, explained_at: String) -> Cell {
    term.map_or_else(Cell::default, |t| {
        let mut pill = w::pill(lang, t);
        pill.href = Some(explained_at);
        Cell::Pill(pill)
    })
}

/// The clock of a thing on its own page: its date, and how that was reached.
pub(super) fn deadline(lang: Lang, term: Option<&TermView>) -> Option<AnyView> {
    let t = term?;
    let steps = w::steps(lang, t);
    Some(
        view! {
            <section id="deadline" data-testid="deadline">
                <h2>{w::term_kind(t.kind).read(lang)}</h2>
                <p><DeadlinePill pill=w::pill(lang, t)/></p>
                <StepsList steps=steps/>
            </section>
        }
        .into_any(),
    )
}

/// The table of cases, each with a box that belongs to the form of this id.
pub(super) fn cases_to_choose(
    lang: Lang,
    now: At,
    rows: Vec<CaseLine>,
    caption: &str,
    form: &str,
) -> TableView {
    let numbers: Vec<String> = rows.iter().map(|r| r.number.clone()).collect();
    let mut table = cases(lang, now, rows, caption, "");
    let choose = Column::text(bulk::CHOOSE.read(lang));
    table.columns.insert(0, choose);
    for (row, number) in table.rows.iter_mut().zip(numbers) {
        let label = bulk::CHOOSE_ONE.fill(lang, &[("number", &number)]);
        let cell = Cell::Check {
            form: form.to_owned(),
            name: "case".to_owned(),
            value: number,
            label,
        };
        row.cells.insert(0, cell);
    }
    table
}

/// The table of cases.
pub(super) fn cases(
    lang: Lang,
    now: At,
    rows: Vec<CaseLine>,
    caption: &str,
    empty: &str,
) -> TableView {
    let columns = [
        site::DUE,
        site::NUMBER_AND_TITLE,
        site::ENTERPRISE,
        site::STAGE,
        site::NEXT_STEP,
    ];
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| case(lang, now, r)).collect(),
        empty: empty.to_owned(),
    }
}

fn case(lang: Lang, now: At, r: CaseLine) -> Row {
    let marks = [
        (r.extension_asked, office::EXTENSION_MARK),
        (r.parking_asked, w::parking::ASKED_MARK),
        (r.consulted, consultation::MARK),
    ];
    let mut stage = w::stage(r.stage).read(lang).to_owned();
    for (_, mark) in marks.iter().filter(|(shown, _)| *shown) {
        stage.push_str(&format!(" · {}", mark.read(lang)));
    }
    if let Some(since) = r.parked_since {
        stage.push_str(&format!(" · {}", w::parking::age(lang, since, now)));
    }
    let next = w::next_step_in_list(
        lang,
        r.stage,
        r.lead.as_ref().map(|unit| unit.read(lang)),
        r.handler.map(|held| w::held(lang, &held)).as_deref(),
        r.term.as_ref(),
    );
    Row {
        cells: vec![
            pill(
                lang,
                r.term.as_ref(),
                format!("/office/cases/{}#terms", r.number),
            ),
            Cell::Link {
                text: r.title,
                href: format!("/office/cases/{}", r.number),
                sub: Some(r.number),
            },
            Cell::Text(marked(lang, r.firms.join(office::AND.read(lang)), r.key)),
            Cell::Text(stage),
            Cell::Text(next),
        ],
    }
}

/// The table of complaints.
pub(super) fn complaints(
    lang: Lang,
    now: At,
    rows: Vec<ComplaintLine>,
    caption: &str,
    empty: &str,
) -> TableView {
    let columns = [
        site::DUE,
        site::COMPLAINTS,
        site::ENTERPRISE,
        site::CATEGORY,
        site::CHANNEL,
        site::RECEIVED_AT,
        site::STATUS,
    ];
    TableView {
        caption: caption.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: rows.into_iter().map(|r| complaint(lang, now, r)).collect(),
        empty: empty.to_owned(),
    }
}

fn complaint(lang: Lang, now: At, r: ComplaintLine) -> Row {
    let mut status = w::status(r.status).read(lang).to_owned();
    if r.deemed && r.status == Status::Registered {
        status.push_str(&format!(" · {}", office::DEEMED_MARK.read(lang)));
    }
    if r.to_phone {
        status.push_str(&format!(" · {}", office::TO_PHONE.read(lang)));
    }
    Row {
        cells: vec![
            pill(
                lang,
                r.term.as_ref(),
                format!("/office/complaints/{}#deadline", r.number),
            ),
            Cell::Link {
                text: excerpt(&r.words),
                href: format!("/office/complaints/{}", r.number),
                sub: Some(r.number),
            },
            Cell::Text(marked(lang, r.enterprise, r.key)),
            Cell::Text(r.category.read(lang).to_owned()),
            Cell::Text(
                r.channel
                    .map_or("", |c| w::channel(c).read(lang))
                    .to_owned(),
            ),
            Cell::Text(moment(lang, r.received_at, now)),
            Cell::Text(status),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_one_short_line() {
        assert_eq!(excerpt("设备\n 坏了"), "设备 坏了");
        let long = "坏".repeat(41);
        assert_eq!(excerpt(&long).chars().count(), 41);
        assert!(excerpt(&long).ends_with('…'));
    }
}
