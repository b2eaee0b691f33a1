//! The rules of suggestions: given what happened, when somebody asks, then exactly this.

use super::{About, Command, Done, Event, Status, Suggestion, code};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::on;
use crate::domain::ids::{EnterpriseId, Noun, SuggestionId};
use crate::domain::number::Number;
use crate::domain::policy::{Subject, sees};
use crate::domain::refusal::{NotNow, Refusal, Why};
use crate::domain::rulebook::TermKey;
use crate::domain::spec::*;
use crate::domain::term::TermKind;

fn id() -> SuggestionId {
    SuggestionId::from("01990000000070008000abcd9f3c21d0")
}

fn make(enterprise: Option<EnterpriseId>) -> Command {
    Command::Make {
        id: id(),
        enterprise,
        words: words("服务日能不能开到晚上？"),
    }
}

fn reply(adopted: bool) -> Command {
    Command::Reply {
        id: id(),
        adopted,
        words: words("下季度起每月一次延到晚上八点。"),
    }
}

pub(in crate::domain) fn it(spec: &Spec) -> &Suggestion {
    spec.world.suggestion(&id()).unwrap()
}

fn made() -> Spec {
    bureau().after(&Actor::visitor(), make(None))
}

/// A suggestion by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("received", made()),
        ("answered", made().after(&intake(), reply(false))),
    ]
}

#[test]
fn anybody_suggests_without_a_name_and_is_answered_once_with_a_reason() {
    let spec = bureau();
    let event = Event::Made {
        id: id(),
        number: Number {
            text: "JY-2026-00001".into(),
            year: 2026,
            serial: 1,
        },
        about: About::Suggestion,
        enterprise: None,
        words: "服务日能不能开到晚上？".into(),
        at: spec.now,
    };
    let events = spec.when(&Actor::visitor(), make(None)).accepted();
    assert_eq!(events[0], on(id().stream(), event));
    let kinds = spec.when(&Actor::visitor(), make(None)).kinds();
    assert_eq!(kinds, ["suggestion.made", "suggestion.term"]);
    let given = made();
    let replied = Event::Replied {
        adopted: true,
        words: "下季度起每月一次延到晚上八点。".into(),
        done: Done {
            by: intake().person,
            at: given.now,
        },
    };
    let met = given.world.suggestion(&id()).unwrap().terms.clone();
    let met = met.meet_all(TermKind::SuggestionReply, given.now);
    let met = met.into_iter().map(|entry| Event::Term { entry });
    let events = std::iter::once(replied).chain(met);
    let then = given
        .when(&intake(), reply(true))
        .then(events.map(|e| on(id().stream(), e)));
    assert_eq!(it(&then).terms.open().count(), 0);
    assert_eq!(it(&then).status, Status::Adopted);
    let once = Refusal::NotNow(Action::ReplyToSuggestion, NotNow::Already);
    then.when(&intake(), reply(false)).refused(once);
}

#[test]
fn a_question_and_a_suggestion_have_a_clock_and_who_answers_late_is_late() {
    let due = |spec: &Spec| {
        let open: Vec<_> = it(spec).terms.open().collect();
        let [term] = open[..] else {
            panic!("one clock")
        };
        (term.kind(), term.due_on())
    };
    let suggested = made();
    let ask = Command::Ask {
        id: id(),
        words: words("印刷企业要不要做排污登记？"),
    };
    let asked = bureau().after(&Actor::visitor(), ask);
    let calendar = suggested.facts().calendar().clone();
    let after = |n| calendar.add_working_days(suggested.now.beijing_date(), n);
    assert_eq!(due(&suggested), (TermKind::SuggestionReply, after(15).due));
    assert_eq!(due(&asked), (TermKind::QuestionReply, after(5).due));
    let late = asked.on(after(6).due).after(&intake(), reply(false));
    let mut all = it(&late).terms.all();
    assert!(all.all(|t| !t.is_open() && t.was_late()));
}

#[test]
fn what_came_under_a_rulebook_without_such_a_clock_has_none() {
    let mut old = REFERENCE.clone();
    let rows = &mut old.rulebook.common_deadlines;
    rows.retain(|row| row.term != TermKey::SuggestionReply);
    assert_eq!(old.rulebook.faults(), []);
    let mut spec = bureau();
    spec.reference = Box::leak(Box::new(old));
    let made = spec.when(&Actor::visitor(), make(None)).kinds();
    assert_eq!(made, ["suggestion.made"]);
}

#[test]
fn a_firm_suggests_for_itself_and_only_the_coordinating_office_replies() {
    let spec = bureau().after(&contact(), make(Some(firm())));
    let named = it(&spec).enterprise.clone().unwrap();
    assert_eq!(named, (firm(), "示例水泥有限公司".to_owned()));
    bureau()
        .when(&other_contact(), make(Some(firm())))
        .refused(Refusal::NotFound);
    let no = Refusal::Forbidden(Action::ReplyToSuggestion, Why::Role);
    for who in [supervisor(), leader(), auditor(), contact()] {
        spec.when(&who, reply(true)).refused(no.clone());
    }
    for who in [officer(), head(), enforcer(), admin(), other_contact()] {
        spec.when(&who, reply(true)).refused(Refusal::NotFound);
    }
    // whoever is not known says something new and reads nothing
    let any = Subject::default();
    assert!(!sees(&Actor::visitor(), Noun::Suggestion, &any));
}

#[test]
fn the_code_is_the_end_of_an_id_nobody_else_is_shown() {
    assert_eq!(code(&id()), "9F3C21D0");
    assert_eq!(code(&SuggestionId::from("ab")), "AB");
}

#[test]
fn a_policy_question_is_asked_without_a_name_and_answered_once() {
    let ask = || Command::Ask {
        id: id(),
        words: words("印刷企业要不要做排污登记？"),
    };
    let spec = bureau().after(&Actor::visitor(), ask());
    assert_eq!(it(&spec).number, "ZX-2026-00001");
    assert_eq!(it(&spec).enterprise, None);
    // a suggestion has a series of its own
    let both = spec.when(&Actor::visitor(), ask());
    both.refused(Refusal::KeyReused);
    // an answer takes nothing up, whatever is ticked
    let answered = spec.after(&intake(), reply(true));
    assert_eq!(it(&answered).status, Status::Answered);
    // whoever has an account asks under no name either: only as nobody
    let no = Refusal::Forbidden(Action::AskPolicy, Why::Role);
    bureau().when(&intake(), ask()).refused(no);
}
