//! 会商纪要 as a paper in the form of GB/T 9704: Chinese whoever reads it, marked 送审稿 until it is signed.

use leptos::prelude::*;

use super::PATH;
use crate::views::consultation::{CaseBefore, ConsultationDetail, ItemLine, UnitAsked};
use crate::views::name::{Lang, Name};
use crate::web::page::{Page, Reader, Side};
use crate::web::words::consultation::{self as c, paper};
use crate::web::words::{self as w};

const ZH: Lang = Lang::Zh;

fn fill(text: &'static str, gaps: &[(&str, &str)]) -> String {
    w::word(text, text).fill(ZH, gaps)
}

/// The page that prints as the paper.
pub fn minutes(reader: &Reader, view: ConsultationDetail) -> Page {
    let lang = reader.lang;
    let title = c::MINUTES.read(lang);
    let back = format!("{PATH}/{}", view.number);
    let number = view.number.clone();
    let sheet = sheet(reader, &view);
    let page = Page::new(title, Side::Staff, PATH, move || {
        view! {
            <p class="page-note no-print">{c::PRINT_HINT.read(lang)}</p>
            {sheet}
        }
        .into_any()
    });
    page.under(c::CONSULTATIONS.read(lang), PATH)
        .under(number, back)
}

fn sheet(reader: &Reader, view: &ConsultationDetail) -> AnyView {
    let unsigned = view.minutes_number.is_empty();
    let number = match unsigned {
        true => c::NOT_NUMBERED.read(ZH).to_owned(),
        false => view.minutes_number.clone(),
    };
    let class = if unsigned {
        "sheet doc unsigned"
    } else {
        "sheet doc"
    };
    let mark = unsigned.then_some(paper::UNSIGNED);
    let facts = view
        .minutes
        .as_ref()
        .map_or(paper::TO_WRITE, |m| m.facts.as_str());
    let dissent = view
        .minutes
        .as_ref()
        .filter(|m| !m.dissent.is_empty())
        .map(|m| view! { <h2>{paper::DISSENT}</h2><p>{m.dissent.clone()}</p> });
    let follow_up = view
        .minutes
        .as_ref()
        .and_then(|m| m.follow_up_on)
        .map(|day| view! { <p>{fill(paper::FOLLOW_UP, &[("day", &w::date(ZH, day))])}</p> });
    let opinions = view.units.iter().map(opinion).collect_view();
    let items = view
        .items
        .iter()
        .enumerate()
        .map(|(n, i)| item(n, i))
        .collect_view();
    let none = view
        .items
        .is_empty()
        .then(|| view! { <p>{paper::TO_WRITE}</p> });
    let recorder = view
        .minutes
        .as_ref()
        .map(|m| view! { <p class="sign">{fill(paper::RECORDER, &[("name", &m.by)])}</p> });
    let sign = view.signed.as_ref().map(|signed| {
        let by = fill(paper::SIGNER, &[("name", &signed.by.name)]);
        let day = signed.at.beijing_date();
        let day = format!("{}年{}月{}日", day.year(), day.month(), day.day());
        view! { <p class="sign">{by}</p><p class="sign">{day}</p> }
    });
    let bureau = reader.bureau.read(ZH);
    view! {
        <article class=class lang="zh-CN" data-mark=mark data-testid="paper">
            <p class="head doc-organ">{fill(paper::HEAD, &[("bureau", bureau)])}</p>
            <p class="doc-number" data-testid="paper-number">{number}</p>
            <hr class="rule"/>
            <h1 class="doc-title">{title(view)}</h1>
            <p>{opening(view)}</p>
            <h2>{paper::QUESTION}</h2>
            <p>{view.question.clone()}</p>
            <h2>{paper::FACTS}</h2>
            <p>{facts.to_owned()}</p>
            <h2>{paper::OPINIONS}</h2>
            {opinions}
            <h2>{paper::ITEMS}</h2>
            {items}
            {none}
            {dissent}
            {follow_up}
            {attendance(view)}
            {sign}
            {recorder}
        </article>
    }
    .into_any()
}

fn title(view: &ConsultationDetail) -> String {
    let first = view.cases.first().map_or("", |c| c.title.as_str());
    match view.cases.len() {
        0 | 1 => fill(paper::TITLE, &[("title", first)]),
        n => fill(
            paper::TITLE_MANY,
            &[("title", first), ("n", &n.to_string())],
        ),
    }
}

/// When, where, under whom, over what.
fn opening(view: &ConsultationDetail) -> String {
    let case = |case: &CaseBefore| {
        let firms = case.enterprises.join("、");
        let gaps = [
            ("firms", firms.as_str()),
            ("title", case.title.as_str()),
            ("number", case.number.as_str()),
        ];
        fill(paper::CASE, &gaps)
    };
    let titles: Vec<String> = view.cases.iter().map(case).collect();
    let titles = titles.join("；");
    let chair = view.chair.as_str();
    match &view.meeting {
        Some(meeting) => {
            let when = c::meeting(ZH, Some(meeting));
            let gaps = [
                ("when", when.as_str()),
                ("chair", chair),
                ("titles", &titles),
            ];
            fill(paper::MET, &gaps)
        }
        None => fill(paper::WROTE, &[("chair", chair), ("titles", &titles)]),
    }
}

fn opinion(asked: &UnitAsked) -> AnyView {
    let unit = asked.unit.read(ZH);
    let text = match &asked.opinion {
        Some(given) => {
            let position = c::position(given.position).read(ZH);
            let gaps = [
                ("unit", unit),
                ("position", position),
                ("text", &given.text),
            ];
            let mut text = fill(paper::OPINION, &gaps);
            if given.late {
                text.push_str(paper::LATE);
            }
            text
        }
        None => fill(paper::NO_OPINION, &[("unit", unit)]),
    };
    view! { <p>{text}</p> }.into_any()
}

fn item(n: usize, item: &ItemLine) -> AnyView {
    let n = chinese(n + 1);
    let due = w::date(ZH, item.due_on);
    let others = joined(&item.co_owners);
    let gaps = [
        ("n", n.as_str()),
        ("what", item.what.as_str()),
        ("owner", item.owner.read(ZH)),
        ("others", others.as_str()),
        ("due", due.as_str()),
    ];
    let mut text = match item.co_owners.is_empty() {
        true => fill(paper::ITEM, &gaps),
        false => fill(paper::ITEM_WITH, &gaps),
    };
    if let Some(day) = item.resolve_on {
        let gaps = [
            ("number", item.case_number.as_str()),
            ("day", &w::date(ZH, day)),
        ];
        text.push_str(&fill(paper::ITEM_DATE, &gaps));
    }
    view! { <p>{text}</p> }.into_any()
}

/// Who was there, under the labels of minutes.
fn attendance(view: &ConsultationDetail) -> AnyView {
    let units = |present: bool| {
        let units: Vec<Name> = view
            .units
            .iter()
            .filter(|u| u.present == present)
            .map(|u| u.unit.clone())
            .collect();
        match units.is_empty() {
            true => paper::NOBODY.to_owned(),
            false => joined(&units),
        }
    };
    // nobody is absent from what was not held
    if view.meeting.is_none() || view.minutes.is_none() {
        return ().into_any();
    }
    view! {
        <p><span class="doc-label">{paper::PRESENT}</span>"："{units(true)}</p>
        <p><span class="doc-label">{paper::ABSENT}</span>"："{units(false)}</p>
    }
    .into_any()
}

fn joined(units: &[Name]) -> String {
    let names: Vec<&str> = units.iter().map(|u| u.read(ZH)).collect();
    names.join("、")
}

/// A small number as papers count their paragraphs.
fn chinese(n: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (n / 10, n % 10) {
        (0, one) => DIGITS[one].to_owned(),
        (1, one) => format!("十{}", DIGITS[one]),
        (ten, one) if ten < 10 => format!("{}十{}", DIGITS[ten], DIGITS[one]),
        _ => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_counted_as_papers_do() {
        let counted = [1, 10, 12, 20, 35, 100].map(chinese);
        assert_eq!(counted, ["一", "十", "十二", "二十", "三十五", "100"]);
    }
}
