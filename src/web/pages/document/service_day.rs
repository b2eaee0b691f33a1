//! The papers of a service day: 通知, 议程, 签到表, 问题反馈表 a firm, and the 情况报告 of what came of it.

use super::{Making, ZH, fill, on};
use crate::domain::service_day::Stage;
use crate::views::document::Document;
use crate::views::service_day::{Became, Comes, DayDetail, DayReport, Raised};
use crate::web::page::Reader;
use crate::web::words::document::{self as d, text};
use crate::web::words::{self as w};

fn units(day: &DayDetail) -> String {
    let all: Vec<&str> = day.units.iter().map(|u| u.read(ZH)).collect();
    all.join("、")
}

fn when(day: &DayDetail) -> String {
    let m = &day.meeting;
    let hours = |t: jiff::civil::Time| format!("{:02}:{:02}", t.hour(), t.minute());
    let gaps = [
        ("day", on(m.date)),
        ("from", hours(m.from)),
        ("to", hours(m.to)),
        ("place", m.place.clone()),
    ];
    let gaps: Vec<(&str, &str)> = gaps.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let words = match m.online {
        true => text::DAY_ONLINE,
        false => text::DAY_AT,
    };
    fill(words, &gaps)
}

fn begun(reader: &Reader, day: &DayDetail, kind: w::Word, title: &'static str) -> Making {
    let title = fill(
        title,
        &[("day", &on(day.meeting.date)), ("theme", &day.theme)],
    );
    Making::new(reader, kind.zh, &day.number, title)
}

fn signed(mut paper: Making, day: &DayDetail) -> Document {
    paper.made.signs = vec![day.organiser.read(ZH).to_owned(), on(day.meeting.date)];
    paper.made
}

fn who(day: &DayDetail) -> Vec<String> {
    vec![
        fill(text::DAY_CHAIR, &[("chair", &day.chair)]),
        fill(text::DAY_UNITS, &[("units", &units(day))]),
    ]
}

/// That it will be held, and how to come; none once it was called off.
pub fn day_notice(reader: &Reader, day: &DayDetail) -> Option<Document> {
    if day.stage == Stage::Cancelled {
        return None;
    }
    let mut paper = begun(reader, day, d::DAY_NOTICE, text::DAY_NOTICE);
    paper.to(text::DAY_TO);
    paper.part(text::DAY_WHEN, [when(day)]);
    paper.part(text::DAY_THEME, [day.theme.clone()]);
    paper.part(text::DAY_WHO, who(day));
    let places = day.places.to_string();
    let how = fill(text::DAY_PLACES, &[("n", &places)]);
    paper.part(text::DAY_HOW, [how, text::DAY_PREPARE.to_owned()]);
    Some(signed(paper, day))
}

/// Who speaks in which order.
pub fn agenda(reader: &Reader, view: &DayReport) -> Option<Document> {
    let day = &view.day;
    let mut paper = begun(reader, day, d::AGENDA, text::AGENDA);
    paper.part(text::DAY_WHEN, [when(day)]);
    paper.part(text::DAY_WHO, who(day));
    let line = |c: &Comes| match c.topic.is_empty() {
        true => c.enterprise.clone(),
        false => fill(
            text::WITH_TOPIC,
            &[("firm", &c.enterprise), ("topic", &c.topic)],
        ),
    };
    let seated = view.comes.iter().filter(|c| !c.waiting).map(line);
    paper.part(text::SPEAK, numbered(seated));
    let waiting = view.comes.iter().filter(|c| c.waiting).map(line);
    paper.part(text::SPEAK_AFTER, numbered(waiting));
    paper.part(text::TO_CLOSE, [text::CLOSING.to_owned()]);
    Some(signed(paper, day))
}

/// Lines to sign.
pub fn attendance(reader: &Reader, view: &DayReport) -> Option<Document> {
    let day = &view.day;
    let mut paper = begun(reader, day, d::ATTENDANCE, text::ATTENDANCE);
    paper.part(text::DAY_WHEN, [when(day)]);
    let unit = |u: &crate::views::name::Name| fill(text::SIGN_UNIT, &[("unit", u.read(ZH))]);
    paper.part(text::SIGN_UNITS, numbered(day.units.iter().map(unit)));
    let firm = |c: &Comes| fill(text::SIGN_FIRM, &[("firm", &c.enterprise)]);
    let blank = || fill(text::SIGN_FIRM, &[("firm", text::BLANK)]);
    // whoever comes without a sign-up signs below
    let firms = view.comes.iter().map(firm).chain((0..3).map(|_| blank()));
    paper.part(text::SIGN_FIRMS, numbered(firms));
    Some(signed(paper, day))
}

fn numbered(lines: impl Iterator<Item = String>) -> Vec<String> {
    let line = |(n, line): (usize, String)| format!("{}．{line}", n + 1);
    lines.enumerate().map(line).collect()
}

/// What one firm raised and was told, to be signed by it on the spot; none where it raised nothing.
pub fn feedback(reader: &Reader, view: &DayReport, uscc: &str) -> Option<Document> {
    let own: Vec<&Raised> = view.raised.iter().filter(|r| r.uscc == uscc).collect();
    let firm = own.first()?.enterprise.clone();
    let mut paper = begun(reader, &view.day, d::FEEDBACK, text::FEEDBACK);
    paper.to(&firm);
    for said in own {
        let heading = fill(text::RAISED_AS, &[("number", &said.number)]);
        let told = match (&said.answer, said.became) {
            (Some(answer), _) => fill(text::TOLD, &[("words", answer)]),
            (None, _) => text::NOT_TOLD.to_owned(),
        };
        let next = match next(said) {
            next if next.is_empty() => String::new(),
            next => fill(text::NEXT, &[("next", &next)]),
        };
        let words = fill(text::FIRM_WORDS, &[("words", &said.words)]);
        paper.part(&heading, [words, told, next, text::FIRM_TICKS.to_owned()]);
    }
    paper.text(text::FIRM_SIGNS.to_owned());
    paper.text(text::FIRM_PHONE.to_owned());
    Some(signed(paper, &view.day))
}

/// Who has it, and by when; empty where nothing is left to do.
fn next(said: &Raised) -> String {
    let unit = said.unit.as_ref().map(|u| u.read(ZH));
    let due = said.due.map(on);
    match (said.became, unit, due) {
        (Became::InCase, Some(unit), _) if said.over => fill(text::DONE_BY, &[("unit", unit)]),
        (Became::InCase, Some(unit), Some(due)) => {
            fill(text::HAS_IT_UNTIL, &[("unit", unit), ("day", &due)])
        }
        (Became::InCase, Some(unit), None) => fill(text::HAS_IT, &[("unit", unit)]),
        (Became::ForTriage, _, Some(due)) => fill(text::TRIAGED_BY, &[("day", &due)]),
        _ => String::new(),
    }
}

/// What came of it, for the leaders: who came, what was raised, what was solved on the spot, who has the rest, and what
/// became of the last time's. Nothing counts as solved without the firm.
pub fn report(reader: &Reader, view: &DayReport) -> Option<Document> {
    let day = &view.day;
    if day.stage == Stage::Cancelled {
        return None;
    }
    let mut paper = begun(reader, day, d::REPORT, text::REPORT);
    let mut held = vec![when(day)];
    held.extend(who(day));
    paper.part(text::HELD, held);
    let spoke: std::collections::BTreeSet<&str> =
        view.raised.iter().map(|r| r.uscc.as_str()).collect();
    let seated = view.comes.iter().filter(|c| !c.waiting).count().to_string();
    let away: Vec<&str> = view
        .comes
        .iter()
        .filter(|c| c.stayed_away)
        .map(|c| c.enterprise.as_str())
        .collect();
    let came = fill(
        text::CAME,
        &[
            ("seated", &seated),
            ("spoke", &spoke.len().to_string()),
            ("n", &view.raised.len().to_string()),
        ],
    );
    let away = match away.is_empty() {
        true => String::new(),
        false => fill(text::AWAY, &[("firms", &away.join("、"))]),
    };
    paper.part(text::CAME_HEADING, [came, away, counts(&view.raised)]);
    let on_spot = |b: Became| matches!(b, Became::Confirmed | Became::Unconfirmed | Became::Silent);
    let spot = view.raised.iter().filter(|r| on_spot(r.became));
    paper.part(text::ON_SPOT, numbered(spot.map(line)));
    let handed = view.raised.iter().filter(|r| r.became == Became::InCase);
    paper.part(text::HANDED, numbered(handed.map(line)));
    let rest = |b: Became| !on_spot(b) && b != Became::InCase;
    let others = view.raised.iter().filter(|r| rest(r.became));
    paper.part(text::OTHERS, numbered(others.map(line)));
    if let Some((date, last)) = &view.last {
        let heading = fill(text::LAST, &[("day", &on(*date))]);
        let mut lines = vec![counts(last)];
        lines.extend(numbered(
            last.iter()
                .filter(|r| !r.over && r.became == Became::InCase)
                .map(line),
        ));
        paper.part(&heading, lines);
    }
    Some(signed(paper, day))
}

fn counts(raised: &[Raised]) -> String {
    let one = |b: Became| {
        let n = raised.iter().filter(|r| r.became == b).count();
        let name = w::service_day::became(b).read(ZH);
        (n > 0).then(|| fill(text::COUNT, &[("name", name), ("n", &n.to_string())]))
    };
    let all: Vec<String> = Became::ALL.into_iter().filter_map(one).collect();
    match all.is_empty() {
        true => String::new(),
        false => format!("{}。", all.join("，")),
    }
}

fn line(said: &Raised) -> String {
    let gaps = [
        ("firm", said.enterprise.as_str()),
        ("number", &said.number),
        ("words", &said.words),
    ];
    let mut text = fill(text::OF_FIRM, &gaps);
    if let Some(answer) = &said.answer {
        text.push_str(&fill(text::ANSWER_WAS, &[("words", answer)]));
    }
    let next = next(said);
    let became = match next.is_empty() {
        true => format!("{}。", w::service_day::became(said.became).read(ZH)),
        false => next,
    };
    format!("{text}{became}")
}

/// Where the papers are, those there are.
pub(in crate::web::pages) fn papers(day: &DayDetail, sits: bool) -> Vec<(w::Word, String)> {
    if day.stage == Stage::Cancelled {
        return Vec::new();
    }
    let at = |part: &str| format!("/office/service-days/{}/papers/{part}", day.number);
    let inside = [
        (d::AGENDA, at("agenda")),
        (d::ATTENDANCE, at("attendance")),
        (d::REPORT, at("report")),
    ];
    let inside = inside.into_iter().filter(|_| sits);
    std::iter::once((d::DAY_NOTICE, at("notice")))
        .chain(inside)
        .collect()
}
