//! A line of the ledger as the cells of the chosen columns: on the page, and in a file.

use jiff::civil::Date;

use crate::views::ledger::{Column, DueOn, Ledger, Line, Sort};
use crate::views::name::{Lang, Name};
use crate::views::ui::{self, Cell, ColumnOrder, Pill, PillTone, Row};
use crate::web::page::Reader;
use crate::web::pages::office_list::excerpt;
use crate::web::sheet::{Sheet, Value};
use crate::web::words::{self as w, dossier, ledger as l, measure, office, site};

/// The line on the page: numbers lead to the thing, long words are cut.
pub(super) fn row(lang: Lang, columns: &[Column], line: &Line) -> Row {
    let cell = |c: &Column| match c {
        Column::Number => Cell::Link {
            text: line.number.clone(),
            href: format!("/office/complaints/{}", line.number),
            sub: None,
        },
        Column::Case => line
            .case
            .as_ref()
            .map_or_else(Cell::default, |(number, title)| Cell::Link {
                text: excerpt(title),
                href: format!("/office/cases/{number}"),
                sub: Some(number.clone()),
            }),
        Column::Labels => Cell::Tags(labels(lang, line)),
        Column::Words => Cell::Text(excerpt(&line.words)),
        Column::State if line.late => {
            let state = text(lang, Column::State, line, w::date_bare);
            Cell::Text(l::LATE_MARK.fill(lang, &[("state", &state)]))
        }
        Column::Due if line.late => {
            let due = text(lang, Column::Due, line, w::date_bare);
            let said = l::DUE_LATE.fill(lang, &[("day", &due)]);
            Cell::Pill(Pill {
                tone: PillTone::Overdue,
                text: said,
                ..Pill::default()
            })
        }
        other => Cell::Text(text(lang, *other, line, w::date_bare)),
    };
    Row {
        cells: columns.iter().map(cell).collect(),
    }
}

/// The heads of the columns.
pub(super) fn heads(lang: Lang, view: &Ledger) -> Vec<ui::Column> {
    let head = |c: &Column| ui::Column {
        sort: Sort::of(*c).map(|(up, down)| order(view, up, down)),
        ..ui::Column::text(l::column(*c).read(lang))
    };
    view.columns.iter().map(head).collect()
}

/// The way to the order of a column, the other way round where it is in that order already.
fn order(view: &Ledger, up: Sort, down: Sort) -> ColumnOrder {
    let to = if view.sort == up { down } else { up };
    ColumnOrder {
        href: super::address(&view.query_in(to)),
        falls: [up, down].contains(&view.sort).then_some(view.sort == down),
    }
}

/// The ledger as a table for a file of at most so many lines, with what it is, by whom, and whether it is whole.
pub fn sheet(reader: &Reader, view: &Ledger, most: usize) -> Sheet {
    let lang = reader.lang;
    let name = l::LEDGER.read(lang).to_owned();
    let by = reader.actor.as_ref().map_or("", |a| a.person.name.as_str());
    let at = w::at(lang, reader.now);
    let mut notes = vec![
        [
            name.clone(),
            super::applied_text(lang, view),
            super::total(lang, view),
        ]
        .join(" · "),
        l::MADE_BY.fill(lang, &[("name", by), ("at", &at)]),
    ];
    notes.extend(super::cut(lang, view));
    if view.lines.len() > most {
        notes.push(l::PAPER_CUT.fill(lang, &[("n", &most.to_string())]));
    }
    let row = |line: &Line| {
        let cells = view.columns.iter();
        cells
            .map(|c| Value::Text(text(lang, *c, line, iso)))
            .collect()
    };
    Sheet {
        name,
        notes,
        head: view
            .columns
            .iter()
            .map(|c| l::column(*c).read(lang).to_owned())
            .collect(),
        rows: view.lines.iter().take(most).map(row).collect(),
    }
}

fn labels(lang: Lang, line: &Line) -> Vec<String> {
    let labels = line.labels.iter();
    labels.map(|x| w::label(*x).read(lang).to_owned()).collect()
}

fn name(lang: Lang, name: Option<&Name>) -> String {
    name.map_or_else(String::new, |n| n.read(lang).to_owned())
}

fn word(lang: Lang, word: Option<w::Word>) -> String {
    word.map_or_else(String::new, |word| word.read(lang).to_owned())
}

/// Dates as everywhere in files: year, month, day.
fn iso(_: Lang, day: Date) -> String {
    day.to_string()
}

/// How a day is written.
type Day = fn(Lang, Date) -> String;

fn extension(lang: Lang, due: &DueOn, day: Day) -> String {
    let moved = (due.day > due.promised).then(|| {
        let (promised, day) = (day(lang, due.promised), day(lang, due.day));
        l::MOVED.fill(lang, &[("promised", &promised), ("day", &day)])
    });
    let asked = due.asked.then(|| l::ASKED.read(lang).to_owned());
    let parts: Vec<String> = moved.into_iter().chain(asked).collect();
    parts.join(office::AND.read(lang))
}

/// What a column says of a line.
fn text(lang: Lang, column: Column, line: &Line, written: Day) -> String {
    let day = |d: Option<Date>| d.map_or_else(String::new, |d| written(lang, d));
    let and = office::AND.read(lang);
    match column {
        Column::Number => line.number.clone(),
        Column::Channel => word(lang, line.channel.map(w::channel)),
        Column::ServiceDay => line.service_day.clone().unwrap_or_default(),
        Column::Received => day(line.received_at.map(|at| at.beijing_date())),
        Column::Enterprise => line.enterprise.clone(),
        Column::Uscc => line.uscc.clone(),
        Column::District => line.district.read(lang).to_owned(),
        Column::Industry => dossier::industry(lang, &line.industry),
        Column::Contact => line
            .contact
            .as_ref()
            .map_or_else(String::new, |c| c.0.clone()),
        Column::Phone => line
            .contact
            .as_ref()
            .map_or_else(String::new, |c| c.1.clone()),
        Column::Category => line.category.read(lang).to_owned(),
        Column::Theme => name(lang, line.theme.as_ref()),
        Column::Words => line.words.clone(),
        Column::Difficulty => word(lang, line.difficulty.map(w::difficulty)),
        Column::Labels => labels(lang, line).join(and),
        Column::Case => line
            .case
            .as_ref()
            .map_or_else(String::new, |(number, title)| format!("{number} {title}")),
        Column::Lead => name(lang, line.lead.as_ref()),
        Column::Supporting => {
            let units = line.supporting.iter().map(|n| n.read(lang));
            units.collect::<Vec<_>>().join(and)
        }
        Column::Leader => line.leaders.join(and),
        Column::Handler => line
            .handler
            .as_ref()
            .map_or_else(String::new, |held| w::held(lang, held)),
        Column::Opened => day(line.opened_on),
        Column::Due => day(line.due.map(|d| d.day)),
        Column::Extension => line
            .due
            .as_ref()
            .map_or_else(String::new, |d| extension(lang, d, written)),
        Column::Measures => {
            let one = |(what, status): &(String, _)| {
                let status = measure::status(*status).read(lang);
                l::MEASURE.fill(lang, &[("what", what), ("status", status)])
            };
            line.measures.iter().map(one).collect::<Vec<_>>().join(and)
        }
        Column::State => word(lang, line.state.map(l::state)),
        Column::Consulted => word(
            lang,
            Some(if line.consulted { site::YES } else { site::NO }),
        ),
        Column::Order => name(lang, line.order.as_ref()),
        Column::Answered => day(line.answered_on),
        Column::Closing => word(lang, line.closing.map(w::closing)),
        Column::Said => word(lang, line.said.map(l::said)),
        Column::Satisfaction => word(lang, line.satisfaction.map(w::satisfaction)),
        Column::FollowedUp => day(line.followed_up_on),
        Column::Closed => day(line.closed_on),
    }
}
