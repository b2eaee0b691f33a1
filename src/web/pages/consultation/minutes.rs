//! 会商纪要 as a paper in the form of GB/T 9704: Chinese whoever reads it, marked 送审稿 until it is signed.

use crate::domain::attachment::Attachment;
use crate::domain::consultation::{Attendance, Outside};
use crate::views::consultation::{CaseBefore, ConsultationDetail, ItemLine, UnitAsked};
use crate::views::document::{Document, Paragraph};
use crate::views::name::{Lang, Name};
use crate::web::page::Reader;
use crate::web::words::consultation::{self as c, paper};
use crate::web::words::{self as w};

const ZH: Lang = Lang::Zh;

fn fill(text: &'static str, gaps: &[(&str, &str)]) -> String {
    w::word(text, text).fill(ZH, gaps)
}

/// The minutes as a paper.
pub fn minutes(reader: &Reader, view: &ConsultationDetail) -> Document {
    let draft = view.minutes_number.is_empty();
    let number = match draft {
        true => c::NOT_NUMBERED.read(ZH).to_owned(),
        false => view.minutes_number.clone(),
    };
    let minutes = view.minutes.as_ref();
    let text = Paragraph::Text;
    let heading = |text: &str| Paragraph::Heading(text.to_owned());
    let mut body = vec![
        text(opening(view)),
        heading(paper::QUESTION),
        text(view.question.clone()),
        heading(paper::FACTS),
        text(minutes.map_or(paper::TO_WRITE, |m| &m.facts).to_owned()),
        heading(paper::OPINIONS),
    ];
    body.extend(view.units.iter().map(|u| text(opinion(u))));
    // a link that was taken back asked nobody
    let outside = view.outside.iter().filter(|(o, _)| o.withdrawn.is_none());
    body.extend(outside.map(|(o, _)| text(outside_opinion(o))));
    body.push(heading(paper::ITEMS));
    let items = view.items.iter().enumerate();
    body.extend(items.map(|(n, i)| text(item(n, i))));
    if view.items.is_empty() {
        body.push(text(paper::TO_WRITE.to_owned()));
    }
    if let Some(m) = minutes.filter(|m| !m.dissent.is_empty()) {
        body.extend([heading(paper::DISSENT), text(m.dissent.clone())]);
    }
    let follow_up = minutes.and_then(|m| m.follow_up_on);
    let follow_up = follow_up.map(|day| fill(paper::FOLLOW_UP, &[("day", &w::date(ZH, day))]));
    body.extend(follow_up.map(text));
    body.extend(attendance(view));
    let mut signs = Vec::new();
    if let Some(signed) = &view.signed {
        let day = signed.at.beijing_date();
        signs.push(fill(paper::SIGNER, &[("name", &signed.by.name)]));
        signs.push(format!("{}年{}月{}日", day.year(), day.month(), day.day()));
    }
    signs.extend(minutes.map(|m| fill(paper::RECORDER, &[("name", &m.by)])));
    Document {
        kind: c::MINUTES.zh,
        organ: fill(paper::HEAD, &[("bureau", reader.bureau.read(ZH))]),
        number,
        title: title(view),
        to: None,
        body,
        signs,
        draft,
        void: false,
    }
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

fn opinion(asked: &UnitAsked) -> String {
    let unit = asked.unit.read(ZH);
    match &asked.opinion {
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
            text.push_str(&with_files(&given.attachments));
            text
        }
        None => fill(paper::NO_OPINION, &[("unit", unit)]),
    }
}

/// The files handed in with it, by name.
fn with_files(files: &[Attachment]) -> String {
    let names: Vec<&str> = files.iter().map(|f| f.name.as_str()).collect();
    match names.is_empty() {
        true => String::new(),
        false => fill(paper::WITH_FILES, &[("names", &names.join("、"))]),
    }
}

fn outside_opinion(asked: &Outside) -> String {
    let body = asked.question.body.as_str();
    match &asked.opinion {
        Some(given) => {
            let position = c::position(given.position).read(ZH);
            let gaps = [
                ("body", body),
                ("position", position),
                ("text", &given.text),
            ];
            let mut text = fill(paper::OUTSIDE, &gaps);
            if given.late {
                text.push_str(paper::LATE);
            }
            text
        }
        None => fill(paper::OUTSIDE_NONE, &[("body", body)]),
    }
}

fn item(n: usize, item: &ItemLine) -> String {
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
    text
}

/// Who was there and as what, under the labels of minutes.
fn attendance(view: &ConsultationDetail) -> Vec<Paragraph> {
    // nobody is absent from what was not held
    if view.meeting.is_none() || view.minutes.is_none() {
        return Vec::new();
    }
    let line = |kind: Attendance| {
        let of = view.units.iter().filter(|u| u.attendance == Some(kind));
        let units: Vec<Name> = of.map(|u| u.unit.clone()).collect();
        // who was there is told also where nobody was
        let told = kind == Attendance::Present || !units.is_empty();
        let text = match units.is_empty() {
            true => paper::NOBODY.to_owned(),
            false => joined(&units),
        };
        told.then(|| Paragraph::Labelled(paper::attendance(kind), text))
    };
    Attendance::ALL.into_iter().filter_map(line).collect()
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
