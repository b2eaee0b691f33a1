//! 查封、扣押、限制生产、停产整治决定书: ground, milder means, what is held and until when, and what the firm can do.

use super::{Making, ZH, fill, on};
use crate::domain::coercive_measure::Status;
use crate::views::coercive_measure::MeasureDetail;
use crate::views::document::Document;
use crate::web::page::Reader;
use crate::web::words::coercive_measure::{self as c, paper};
use crate::web::words::{self as w};

/// The paper; a draft until a leader has approved, and none of what was not.
pub fn coercion(reader: &Reader, view: &MeasureDetail) -> Option<Document> {
    if view.line.status == Status::Declined {
        return None;
    }
    let (line, sheet) = (&view.line, &view.sheet);
    let kind = c::kind(line.kind).read(ZH);
    let number = match &view.approved {
        Some((number, ..)) => number.clone(),
        None => fill(paper::NO_NUMBER, &[("number", &line.number)]),
    };
    let title = fill(paper::TITLE, &[("kind", kind)]);
    let mut made = Making::new(reader, c::PAPER.zh, &number, title);
    let firm = [("firm", line.enterprise.as_str()), ("uscc", &line.uscc)];
    made.to(&fill(paper::FIRM, &firm));
    made.part(paper::FACTS, [sheet.facts.clone()]);
    let ground = fill(
        paper::GROUND_IS,
        &[
            ("ground", c::ground(sheet.ground).read(ZH)),
            ("basis", &sheet.basis),
        ],
    );
    let spared = (sheet.nevertheless.as_ref()).map(|why| fill(paper::SPARED, &[("why", why)]));
    made.part(paper::GROUND, [ground].into_iter().chain(spared));
    made.part(paper::MILDER, [sheet.milder.clone()]);
    let begun = view.begun_at.map(|at| {
        let at = w::at(ZH, at);
        fill(paper::BEGUN, &[("at", &at)])
    });
    let what = fill(paper::WHAT_IS, &[("kind", kind), ("scope", &sheet.scope)]);
    let effect = fill(paper::EFFECT, &[("effect", &sheet.effect)]);
    made.part(paper::WHAT, [what].into_iter().chain(begun).chain([effect]));
    if let Some((_, from, ..)) = &view.approved {
        let from = on(*from);
        let holds = match view.holds_until {
            Some(until) => fill(paper::FROM_TO, &[("from", &from), ("to", &on(until))]),
            None => fill(paper::FROM, &[("from", &from)]),
        };
        let extended = (view.extended > 0).then(|| paper::EXTENDED.to_owned());
        let open = (!view.days_confirmed).then(|| paper::UNCONFIRMED.to_owned());
        made.part(paper::TERM, [holds].into_iter().chain(extended).chain(open));
    }
    let open = (!view.remedies.confirmed).then(|| paper::REMEDIES_OPEN.to_owned());
    let remedies = view.remedies.text.zh.clone();
    made.part(
        paper::RIGHTS,
        [paper::HEARD.to_owned(), remedies].into_iter().chain(open),
    );
    if let Some(s) = &view.served {
        let (day, way) = (on(s.on), c::way(s.way).read(ZH));
        made.text(match &s.received_by {
            Some(who) => fill(
                paper::SERVED_ON,
                &[("day", &day), ("way", way), ("who", who)],
            ),
            None => fill(paper::SERVED, &[("day", &day), ("way", way)]),
        });
    }
    Some(match view.approved_at {
        Some(at) => made.by_bureau(at),
        None => {
            made.made.draft = true;
            made.made
        }
    })
}

/// Where its paper is.
pub(in crate::web::pages) fn papers(view: &MeasureDetail) -> Vec<(w::Word, String)> {
    let at = format!("/coercive-measures/{}/paper", view.line.number);
    let there = view.line.status != Status::Declined;
    there.then_some((c::PAPER, at)).into_iter().collect()
}
