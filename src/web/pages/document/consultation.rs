//! 会商通知: what the called units are asked, when and by when. The minutes stand in `consultation/minutes`.

use super::{Making, ZH, fill, on};
use crate::views::consultation::ConsultationDetail;
use crate::views::document::Document;
use crate::web::page::Reader;
use crate::web::words::document::{self as d, text};
use crate::web::words::{self as w};

/// Whether there is a notice: once it was called off, only as the number it keeps.
fn is_called(view: &ConsultationDetail) -> bool {
    view.convened.is_some() && (view.called_off.is_none() || view.notice.is_some())
}

/// The notice; void once it was called off.
pub fn notice(reader: &Reader, view: &ConsultationDetail) -> Option<Document> {
    let convened = view.convened.as_ref().filter(|_| is_called(view))?;
    let first = view.cases.first().map_or("", |c| c.title.as_str());
    let n = view.cases.len().to_string();
    let title = match view.cases.len() {
        0 | 1 => fill(text::NOTICE, &[("title", first)]),
        _ => fill(text::NOTICE_MANY, &[("title", first), ("n", &n)]),
    };
    let mut paper = Making::new(reader, d::NOTICE.zh, &view.number, title);
    paper.numbered(view.notice.as_deref());
    paper.made.void = view.called_off.is_some();
    let units: Vec<&str> = view.units.iter().map(|u| u.unit.read(ZH)).collect();
    paper.to(&units.join("、"));
    paper.part(text::QUESTION, [view.question.clone()]);
    let cases = view.cases.iter().map(|c| {
        let gaps = [("title", c.title.as_str()), ("number", &c.number)];
        let matter = fill(text::MATTER_IS, &gaps);
        match c.enterprises.is_empty() {
            true => matter,
            false => format!(
                "{}{matter}",
                fill(text::TO, &[("to", &c.enterprises.join("、"))])
            ),
        }
    });
    paper.part(text::COVERS, cases);
    let when = match &view.meeting {
        None => fill(text::IN_WRITING, &[("chair", &view.chair)]),
        Some(meeting) => {
            let when = w::consultation::meeting(ZH, Some(meeting));
            fill(text::AT, &[("when", &when), ("chair", &view.chair)])
        }
    };
    let opinions = fill(text::OPINIONS_BY, &[("day", &on(view.opinions_by))]);
    paper.part(text::WHEN, [when, opinions]);
    if !view.files.is_empty() {
        paper.part(text::FILES, view.files.iter().map(|f| f.name.clone()));
    }
    let convener = view.convener.read(ZH);
    paper.made.signs = vec![
        fill(text::CONVENED_BY, &[("unit", convener)]),
        on(convened.at.beijing_date()),
    ];
    Some(paper.made)
}

/// Where its papers are, those there are.
pub(in crate::web::pages) fn papers(view: &ConsultationDetail) -> Vec<(w::Word, String)> {
    let at = |part: &str| format!("/office/consultations/{}/{part}", view.number);
    let notice = is_called(view).then(|| (d::NOTICE, at("notice")));
    notice
        .into_iter()
        .chain([(d::MINUTES, at("minutes"))])
        .collect()
}
