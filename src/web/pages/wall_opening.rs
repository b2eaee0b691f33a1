//! Openings of the wall: the list, one with what it opens, the section in a file, and the firm's own page.

use leptos::prelude::*;

use super::{form_button, history};
use crate::domain::action::Action;
use crate::domain::time::At;
use crate::domain::wall_opening::Status;
use crate::views::name::Lang;
use crate::views::ui::{
    ActionView, Cell, Column, NextStep, Pager, Row, SummaryList, SummaryRow, TableView, Turn,
};
use crate::views::wall_opening::{
    FirmOpening, GrantText, OpeningDetail, OpeningLine, OpeningList, TargetText,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, NextStepCard, PagerLinks, Summary, TimelineList};
use crate::web::words as w;
use crate::web::words::{site, wall_opening as o};

/// Where they are.
pub const PATH: &str = "/wall";

/// The list.
pub fn list(reader: &Reader, view: OpeningList) -> Page {
    let lang = reader.lang;
    let title = o::OPENINGS.read(lang);
    let new = view
        .may_open
        .then(|| ActionView::link(o::NEW.read(lang), "/wall/new"));
    let columns = [
        o::ABOUT,
        o::STATUS,
        o::GROUND,
        o::READER,
        o::UNTIL,
        o::BEGUN,
    ];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(|r| row(lang, r)).collect(),
        empty: o::EMPTY.read(lang).to_owned(),
    };
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next: view.next.map(|after| {
            let href = format!("{PATH}?after={after}");
            (site::NEXT_PAGE.read(lang).to_owned(), href)
        }),
        ..Pager::default()
    };
    Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="page-head">
                <h1>{title}</h1>
                <ActionList actions=new.into_iter().collect()/>
            </div>
            <p class="page-note">{o::INTRO.read(lang)}</p>
            <DataTable table=table testid="openings"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

fn state(lang: Lang, status: Status, over: bool) -> &'static str {
    match over {
        true => o::OVER.read(lang),
        false => o::status(status).read(lang),
    }
}

fn row(lang: Lang, r: OpeningLine) -> Row {
    let numbers: Vec<&str> = r.about.iter().map(|(number, _)| number.as_str()).collect();
    let mut firms: Vec<&str> = r.about.iter().map(|(_, firm)| firm.as_str()).collect();
    firms.dedup();
    let mut status = state(lang, r.status, r.over).to_owned();
    if r.mine {
        status = format!("{status} · {}", o::YOUR_TURN.read(lang));
    }
    if let Some(look_by) = r.look_by {
        status = format!("{status} · {}", clock(lang, look_by));
    }
    let comma = w::word("、", ", ").read(lang);
    Row {
        cells: vec![
            Cell::Link {
                text: numbers.join(comma),
                href: format!("{PATH}/{}", r.id),
                sub: Some(firms.join(comma)),
            },
            Cell::Text(status),
            Cell::Text(r.ground.map_or("", |g| o::ground(g).read(lang)).to_owned()),
            Cell::Text(r.reader.unwrap_or_default()),
            Cell::Text(r.until.map_or_else(String::new, |d| w::date(lang, d))),
            Cell::Text(w::at(lang, r.at)),
        ],
    }
}

/// By when a leader decides, or that this has passed.
fn clock(lang: Lang, (at, late): (At, bool)) -> String {
    let said = if late { o::LOOK_LATE } else { o::LOOK_BY };
    said.fill(lang, &[("at", &w::at(lang, at))])
}

/// One opening.
pub fn detail(reader: &Reader, view: OpeningDetail) -> Page {
    let lang = reader.lang;
    let numbers: Vec<&str> = view.targets.iter().map(|t| t.number.as_str()).collect();
    let title = format!("{} {}", o::ONE.read(lang), numbers.join(" "));
    let heading = title.clone();
    let status = state(lang, view.status, view.over);
    let card = card(lang, &view);
    let duty = view.duty.as_ref().map(|d| {
        let at = w::at(lang, d.done.at);
        let gaps = [
            ("by", d.done.by.name.as_str()),
            ("to", d.to.as_str()),
            ("at", &at),
        ];
        let by = o::DUTY_BY.fill(lang, &gaps);
        let words = d.words.clone().map(|said| {
            view! { <blockquote class="quote" dir="auto">{said}</blockquote> }
        });
        view! {
            <section class="section" data-testid="duty">
                <h2>{o::DUTY.read(lang)}</h2>
                <p><strong>{o::ground(d.ground).read(lang)}</strong></p>
                {words}
                <p class="page-note">{by}</p>
            </section>
        }
    });
    let grant = view.grant.as_ref().map(|g| {
        view! {
            <section class="section" data-testid="grant">
                <h2>{o::GRANT.read(lang)}</h2>
                <Summary list=granted(lang, &view, g)/>
            </section>
        }
    });
    let declined = view.declined.as_ref().map(|(why, done)| {
        let by = format!("{} {}", done.by.name, w::at(lang, done.at));
        view! {
            <section class="section" data-testid="declined">
                <h2>{o::DECLINED.read(lang)}</h2>
                {why.clone().map(|why| view! { <blockquote class="quote" dir="auto">{why}</blockquote> })}
                <p class="page-note">{by}</p>
            </section>
        }
    });
    let reads = view.targets.iter().any(|t| t.words.is_some());
    let caution = reads.then(|| view! { <p class="notice">{o::USE.read(lang)}</p> });
    let targets: Vec<_> = view.targets.into_iter().map(|t| target(lang, t)).collect();
    let items = history::items(reader, view.history);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <div class="case-head" data-testid="opening-head">
                <h1>{heading}</h1>
                <p class="case-facts"><span data-testid="opening-status">{status}</span></p>
            </div>
            {card}
            {duty}
            {grant}
            {declined}
            <section class="section" data-testid="material">
                <h2>{o::MATERIAL.read(lang)}</h2>
                {caution}
                {targets}
            </section>
            <section class="section">
                <h2>{site::HISTORY.read(lang)}</h2>
                <TimelineList items=items label=site::HISTORY.read(lang)/>
            </section>
        }
        .into_any()
    });
    page.under(o::OPENINGS.read(lang), PATH)
}

fn card(lang: Lang, view: &OpeningDetail) -> AnyView {
    let turn = view.turn.as_deref().unwrap_or_default();
    let of_turn = |word: w::Word| word.fill(lang, &[("name", turn)]);
    let (heading, sentence) = match (view.status, &view.grant) {
        (Status::Reported, _) => (of_turn(o::TURN_LEADER), o::TURN_LEADER_TEXT.read(lang)),
        (Status::Waiting, _) => (of_turn(o::TURN_SECOND), o::TURN_SECOND_TEXT.read(lang)),
        (Status::Open, Some(grant)) if !view.over => {
            let until = w::day(lang, grant.until);
            let gaps = [("name", grant.reader.as_str()), ("day", &until)];
            (o::TURN_OPEN.fill(lang, &gaps), o::TURN_OPEN_TEXT.read(lang))
        }
        (Status::Open, _) => (
            o::TURN_OVER.read(lang).to_owned(),
            o::TURN_OPEN_TEXT.read(lang),
        ),
        (Status::Declined, _) => (o::TURN_DECLINED.read(lang).to_owned(), ""),
    };
    let mine = !view.actions.is_empty();
    let step = NextStep {
        whose: match (view.turn.is_some(), mine) {
            (_, true) => Turn::Mine,
            (true, false) => Turn::OtherUnit,
            (false, false) => Turn::Nobody,
        },
        heading: match view.look_by {
            Some(look_by) => format!("{heading} · {}", clock(lang, look_by)),
            None => heading,
        },
        sentence: sentence.to_owned(),
        then: None,
    };
    let buttons = form_button::buttons(lang, &view.actions, &view.id, view.seq, mine);
    view! { <NextStepCard step=step><ActionList actions=buttons/></NextStepCard> }.into_any()
}

fn granted(lang: Lang, view: &OpeningDetail, g: &GrantText) -> SummaryList {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let by = format!("{} {}", g.done.by.name, w::at(lang, g.done.at));
    let mut rows = vec![
        text(o::READER, g.reader.clone()),
        text(o::GROUND, o::ground(g.ground).read(lang).to_owned()),
        text(o::BASIS, g.basis.clone()),
    ];
    rows.extend(g.reason.clone().map(|why| text(o::REASON, why)));
    rows.push(text(o::UNTIL, w::date(lang, g.until)));
    rows.push(text(o::LEADER, by));
    let second = match (&g.second, &view.agreed) {
        (_, Some(done)) => Some(format!("{} {}", done.by.name, w::at(lang, done.at))),
        (Some(name), None) => Some(o::SECOND_WAITS.fill(lang, &[("name", name)])),
        (None, None) => None,
    };
    rows.extend(second.map(|by| text(o::SECOND, by)));
    let told = match (&g.postponed, view.told_on) {
        (Some(later), _) => {
            let day = w::date(lang, later.until);
            o::TOLD_LATER.fill(lang, &[("day", &day), ("ground", &later.ground)])
        }
        (None, Some(day)) => o::TOLD_NOW.fill(lang, &[("day", &w::date(lang, day))]),
        (None, None) => o::TOLD_NOTHING.read(lang).to_owned(),
    };
    rows.push(text(o::TOLD, told));
    SummaryList { rows }
}

fn target(lang: Lang, t: TargetText) -> AnyView {
    let heading = format!("{} {}", t.number, t.enterprise);
    let said = match t.words {
        None => view! { <p class="page-note">{o::NOT_SHOWN.read(lang)}</p> }.into_any(),
        Some(parts) => parts
            .into_iter()
            .map(|(part, words)| {
                view! {
                    <h4>{o::part(part).read(lang)}</h4>
                    <blockquote class="quote" dir="auto">{words}</blockquote>
                }
            })
            .collect::<Vec<_>>()
            .into_any(),
    };
    let files: Vec<_> = t
        .files
        .into_iter()
        .map(|f| {
            let size = w::size(lang, f.bytes);
            view! { <li><a href=f.href>{f.name}</a>" "{size}</li> }
        })
        .collect();
    let files = (!files.is_empty()).then(
        || view! { <h4>{o::FILES.read(lang)}</h4><ul data-testid="opened-files">{files}</ul> },
    );
    view! { <div class="stack"><h3>{heading}</h3>{said}{files}</div> }.into_any()
}

/// The openings of one thing, in its file; and the way to report what must not stay behind the wall.
pub(super) fn in_file(
    lang: Lang,
    openings: Vec<OpeningLine>,
    report: Option<String>,
) -> Option<AnyView> {
    if openings.is_empty() && report.is_none() {
        return None;
    }
    let line = |l: OpeningLine| {
        let day = l.until.map_or_else(String::new, |d| w::date(lang, d));
        let gaps = [
            ("reader", l.reader.as_deref().unwrap_or_default()),
            ("ground", l.ground.map_or("", |g| o::ground(g).read(lang))),
            ("day", &day),
        ];
        view! { <li>{o::IN_FILE_LINE.fill(lang, &gaps)}</li> }
    };
    let lines: Vec<_> = openings.into_iter().map(line).collect();
    let list = (!lines.is_empty()).then(|| {
        view! { <h2>{o::IN_FILE.read(lang)}</h2><ul data-testid="openings-of">{lines}</ul> }
    });
    let report = report.map(|href| {
        let label = w::action(Action::ReportDuty).read(lang);
        let link = vec![ActionView::link(label, href)];
        view! { <p class="page-note">{o::REPORT_HINT.read(lang)}</p><ActionList actions=link/> }
    });
    Some(view! { <section class="section no-print">{list}{report}</section> }.into_any())
}

/// What was opened of the firm's own.
pub fn ours(reader: &Reader, openings: Vec<FirmOpening>) -> Page {
    let lang = reader.lang;
    let title = o::OURS.read(lang);
    let columns = [o::NUMBER, o::READER, o::GROUND, o::REASON, o::UNTIL];
    let comma = w::word("、", ", ").read(lang);
    let row = |f: FirmOpening| {
        let by = o::READ_BY.fill(lang, &[("reader", &f.reader), ("leader", &f.leader)]);
        let (from, until) = (w::date(lang, f.from), w::date(lang, f.until));
        let when = o::FROM_TO.fill(lang, &[("from", &from), ("until", &until)]);
        let ground = format!("{} {}", o::ground(f.ground).read(lang), f.basis);
        let cells = [f.numbers.join(comma), by, ground, f.reason, when];
        Row {
            cells: cells.map(Cell::Text).into(),
        }
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: openings.into_iter().map(row).collect(),
        empty: o::OURS_EMPTY.read(lang).to_owned(),
    };
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <div class="page-head"><h1>{title}</h1></div>
                <p>{o::OURS_INTRO.read(lang)}</p>
                <DataTable table=table testid="our-openings"/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}
