//! Forms about samples of closed cases that are called back.

use super::fields::{Fields, Parse};
use super::forms::{Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::case::{Command as Case, Finding};
use crate::domain::command::Command;
use crate::domain::complaint::{Satisfaction, Solved};
use crate::domain::draw::{Command as Draw, Said};
use crate::domain::ids::{CaseId, DrawId};
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

/// Longest account of a call, in characters.
const LONG: usize = 2_000;

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::MakeDraw,
        path: "/supervision/draws/new",
        action: Action::MakeDraw,
        fields: &[
            must("from", Kind::Date, 10),
            must("to", Kind::Date, 10),
            must("share", Kind::Line, 3),
        ],
        read: make,
        next: "/supervision/draws/{number}",
        creates: true,
    },
    Form {
        key: FormKey::CallBack,
        path: "/supervision/draws/{number}/calls/{case}",
        action: Action::CallBack,
        fields: &[
            must("reached", Kind::Radios, 10),
            may("solved", Kind::Radios, 10),
            may("satisfaction", Kind::Radios, 2),
            must("words", Kind::Words(3), LONG),
            may("rebound", Kind::Check, 3),
        ],
        read: call_back,
        next: "/supervision/draws/{number}",
        creates: false,
    },
];

fn make(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (from, to) = (p.date("from"), p.date("to"));
    let share = p.number("share", 1, 100);
    let (id, seed) = (DrawId(p.id("new")), p.id("seed"));
    let command = from.zip(to).zip(share).map(|((from, to), share)| {
        Draw::Make {
            id,
            from,
            to,
            share,
            seed,
        }
        .into()
    });
    p.done(command)
}

fn solved(text: &str) -> Option<Solved> {
    match text {
        "yes" => Some(Solved::Yes),
        "partly" => Some(Solved::Partly),
        "no" => Some(Solved::No),
        _ => None,
    }
}

/// What the firm said is asked once somebody was reached; a problem that came back opens its case again in the same press.
fn call_back(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reached = p.yes_or_no("reached");
    let words = p.words("words", LONG);
    let rebound = p.ticked("rebound");
    let said = match reached {
        Some(true) => {
            let solved = p.choice("solved", solved);
            let satisfaction = p.choice("satisfaction", Satisfaction::parse);
            solved.zip(satisfaction).map(|(solved, satisfaction)| {
                Some(Said {
                    solved,
                    satisfaction,
                    rebound,
                })
            })
        }
        Some(false) => Some(None),
        None => None,
    };
    let (id, case) = (DrawId(p.id("draw")), CaseId(p.id("case")));
    let command = said.zip(words).map(|(said, words)| {
        let again = said.is_some_and(|s| s.rebound).then(|| {
            let (id, text) = (case.clone(), words.clone());
            let finding = Finding::Rebound;
            Command::from(Case::FollowUp { id, finding, text })
        });
        let call = Draw::CallBack {
            id,
            case,
            said,
            words,
        };
        match again {
            None => call.into(),
            Some(again) => Command::Together {
                first: Box::new(call.into()),
                then: vec![again],
                chosen: "said",
            },
        }
    });
    p.done(command)
}
