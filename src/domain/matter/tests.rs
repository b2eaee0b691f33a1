//! The rules of a question decided on its own: given what happened, when somebody asks, then exactly this.

use std::collections::BTreeSet;

use super::{
    Beginning, Command, Done, Event, Legality, Matter, Over, Sheet, Source, Status, available,
    subject_of,
};
use crate::domain::account;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::consultation::Position;
use crate::domain::event::on;
use crate::domain::ids::{AccountId, MatterId, Noun, UnitId};
use crate::domain::number::Number;
use crate::domain::policy;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::{Standing, TermKind};

fn id() -> MatterId {
    MatterId::from("matter-1")
}

/// An officer of the legal section.
fn jurist() -> Actor {
    Actor {
        unit: Some("fagui".into()),
        ..colleague()
    }
}

fn beginning() -> Beginning {
    Beginning {
        title: line("过渡期废水处置"),
        question: words("总管接通之前，废水由谁接纳？"),
        basis: words("没有专门规定。"),
        options: words("污水厂签订过渡期接纳协议\n\n园区自建暂存池"),
        called: [UnitId::from("shui")].into(),
        officers: BTreeSet::new(),
        opinions_by: day(11, 26),
        decider: AccountId::from("leader"),
    }
}

fn begin(over: Over, change: impl FnOnce(&mut Beginning)) -> Command {
    let mut beginning = beginning();
    change(&mut beginning);
    Command::Begin {
        id: id(),
        over,
        beginning: Box::new(beginning),
    }
}

fn over_case() -> Over {
    Over::Case(case_id())
}

fn opinion(unit: &str) -> Command {
    Command::GiveOpinion {
        id: id(),
        unit: unit.into(),
        position: Position::Agree,
        text: words("同意签订接纳协议。"),
    }
}

fn legal_opinion(legality: Legality) -> Command {
    Command::GiveLegalOpinion {
        id: id(),
        legality,
        text: words("协议要写明期限。"),
    }
}

fn propose(valid_until: jiff::civil::Date) -> Command {
    Command::Propose {
        id: id(),
        decision: words("由污水厂签订过渡期接纳协议。"),
        conditions: Some(words("每月报送转移联单。")),
        valid_until,
        told: words("接通总管之前，可以与污水厂签订接纳协议。"),
    }
}

fn decide() -> Command {
    Command::Decide { id: id() }
}

fn send_back() -> Command {
    Command::Return {
        id: id(),
        reason: words("写明到期怎么办。"),
    }
}

fn drop_it() -> Command {
    Command::Drop {
        id: id(),
        reason: words("总管已经接通。"),
    }
}

pub(in crate::domain) fn it(spec: &Spec) -> &Matter {
    spec.world.matter(&id()).unwrap()
}

fn asked() -> Spec {
    case_in_handling().after(&intake(), begin(over_case(), |_| ()))
}

fn heard() -> Spec {
    asked()
        .after(&officer(), opinion("daqi"))
        .after(&other_head(), opinion("shui"))
        .after(&jurist(), legal_opinion(Legality::Conditional))
}

fn proposed() -> Spec {
    heard().after(&intake(), propose(day(12, 31)))
}

/// A matter by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("asked", asked()),
        (
            "proposed, not heard",
            asked().after(&intake(), propose(day(12, 31))),
        ),
        ("proposed, all heard", proposed()),
        ("decided", proposed().after(&leader(), decide())),
        ("dropped", asked().after(&intake(), drop_it())),
    ]
}

fn not_now(action: Action, what: &str) -> Refusal {
    Refusal::NotNow(action, NotNow::StillOpen(what.to_owned()))
}

#[test]
fn begun_over_a_case_it_asks_the_units_of_the_case_those_called_and_the_legal_section() {
    let spec = case_in_handling();
    let sheet = Sheet {
        source: Some(Source {
            case: case_id(),
            number: spec.case().number.clone(),
            title: spec.case().title.clone(),
        }),
        firms: [(firm(), "示例水泥有限公司".to_owned())].into(),
        title: "过渡期废水处置".into(),
        question: "总管接通之前，废水由谁接纳？".into(),
        basis: "没有专门规定。".into(),
        options: vec!["污水厂签订过渡期接纳协议".into(), "园区自建暂存池".into()],
        units: ["daqi".into(), "shui".into()].into(),
        legal: "fagui".into(),
        officers: Default::default(),
        opinions_by: day(11, 26),
        decider: leader().person,
        convener: "shengtai".into(),
    };
    let begun = Event::Begun {
        id: id(),
        number: Number {
            text: "YS-2026-0001".into(),
            year: 2026,
            serial: 1,
        },
        sheet,
        done: Done {
            by: intake().person,
            at: spec.now,
        },
    };
    let outcome = spec.when(&intake(), begin(over_case(), |_| ()));
    let events = outcome.accepted();
    assert_eq!(events[0], on(id().stream(), begun));
    let spec = spec.given(events);
    for unit in ["daqi", "shui", "fagui"] {
        let term = it(&spec).terms.running_on(TermKind::Opinion, unit);
        assert_eq!(term.unwrap().due_on(), day(11, 26), "{unit}");
    }
    // whoever has the case in hand may begin one as well, and nobody else
    case_in_handling()
        .when(&officer(), begin(over_case(), |_| ()))
        .accepted();
    let no = |why| Refusal::Forbidden(Action::BeginMatter, why);
    for (who, why) in [(supervisor(), Why::Role), (leader(), Why::Role)] {
        case_in_handling()
            .when(&who, begin(over_case(), |_| ()))
            .refused(no(why));
    }
    for who in [other_officer(), enforcer(), legal(), admin()] {
        case_in_handling()
            .when(&who, begin(over_case(), |_| ()))
            .refused(Refusal::NotFound);
    }
}

#[test]
fn begun_over_a_firm_it_needs_a_unit_that_is_called() {
    let over = || Over::Firm(firm());
    let spec = bureau().after(&intake(), begin(over(), |_| ()));
    let sheet = it(&spec).sheet().unwrap();
    assert_eq!(sheet.source, None);
    assert_eq!(sheet.units, ["shui".into()].into());
    bureau()
        .when(&intake(), begin(over(), |b| b.called.clear()))
        .refused(at("called", Problem::Missing));
    bureau()
        .when(&head(), begin(over(), |_| ()))
        .refused(Refusal::NotFound);
}

#[test]
fn what_cannot_be_asked_is_refused_at_its_field() {
    let wrong = |field, problem, change: fn(&mut Beginning)| {
        case_in_handling()
            .when(&intake(), begin(over_case(), change))
            .refused(at(field, problem));
    };
    wrong("options", Problem::AtLeast(2), |b| {
        b.options = words("只有一条路");
    });
    wrong("options", Problem::SameTwice, |b| {
        b.options = words("同一条路\n同一条路");
    });
    wrong("called", Problem::NotOffered, |b| {
        b.called = ["fagui".into()].into();
    });
    wrong("decider", Problem::NotOffered, |b| {
        b.decider = "head".into()
    });
    wrong("officers", Problem::Missing, |b| {
        b.called = ["zhidui".into()].into();
    });
    let past = Problem::Past(day(11, 20));
    wrong("opinions_by", past, |b| b.opinions_by = day(11, 20));
}

#[test]
fn in_a_unit_that_enforces_only_the_officer_named_reads_it() {
    let spec = case_in_handling().after(
        &intake(),
        begin(over_case(), |b| {
            b.called = ["zhidui".into()].into();
            b.officers = ["help_officer".into()].into();
        }),
    );
    let subject = subject_of(it(&spec), &spec.facts());
    let sees = |who: &Actor| policy::sees(who, Noun::Matter, &subject);
    assert!(sees(&help_officer()));
    for who in [help_colleague(), detachment_head(), enforcer()] {
        assert!(!sees(&who), "{:?}", who.person.name);
    }
    // and no firm knows of it before it is decided
    assert!(!sees(&contact()));
    spec.when(&help_officer(), opinion("zhidui")).accepted();
}

#[test]
fn an_opinion_that_comes_late_is_heard_and_says_so_for_good() {
    let spec = asked()
        .on(day(11, 30))
        .after(&other_head(), opinion("shui"));
    let said = it(&spec).opinion(&"shui".into()).unwrap();
    assert!(said.late);
    let term = it(&spec).terms.all().find(|t| t.on() == "shui").unwrap();
    let standing = term.standing(spec.now, spec.facts().calendar());
    assert!(matches!(standing, Standing::MetLate { .. }), "{standing:?}");
    // one in its place does not take that back, and both stay
    let again = spec.after(&other_officer(), opinion("shui"));
    assert_eq!(it(&again).opinions[&UnitId::from("shui")].len(), 2);
    // nobody speaks for another unit, and the legal section has a word of its own
    asked()
        .when(&other_head(), opinion("daqi"))
        .refused(at("position", Problem::NotOffered));
    let no = Refusal::Forbidden(Action::GiveLegalOpinion, Why::NotOwnerUnit);
    asked()
        .when(&other_head(), legal_opinion(Legality::Lawful))
        .refused(no);
}

#[test]
fn nothing_is_decided_without_the_legal_section_nor_against_it() {
    let spec = asked()
        .after(&officer(), opinion("daqi"))
        .after(&other_head(), opinion("shui"))
        .after(&intake(), propose(day(12, 31)));
    let action = Action::DecideMatter;
    spec.when(&leader(), decide())
        .refused(not_now(action, "legal_opinion"));
    let against = spec.after(&jurist(), legal_opinion(Legality::Unlawful));
    against
        .when(&leader(), decide())
        .refused(not_now(action, "legal_objects"));
    // the last word counts
    against
        .after(&jurist(), legal_opinion(Legality::Lawful))
        .when(&leader(), decide())
        .accepted();
}

#[test]
fn every_unit_has_its_days_to_speak() {
    let spec = asked()
        .after(&jurist(), legal_opinion(Legality::Lawful))
        .after(&intake(), propose(day(12, 31)));
    spec.when(&leader(), decide())
        .refused(not_now(Action::DecideMatter, "opinions"));
    let decided = spec.on(day(11, 27)).after(&leader(), decide());
    assert_eq!(it(&decided).status, Status::Decided);
    // what is still owed is owed no more
    assert_eq!(it(&decided).terms.open().count(), 0);
    let over = NotNow::Stage("matter_decided".to_owned());
    let over = Refusal::NotNow(Action::GiveMatterOpinion, over);
    decided.when(&other_head(), opinion("shui")).refused(over);
}

#[test]
fn the_leader_named_signs_and_nobody_who_proposed_it_or_spoke_for_the_law() {
    let spec = proposed();
    let no = |why| Refusal::Forbidden(Action::DecideMatter, why);
    let other_leader = Actor {
        person: supervisor().person,
        ..leader()
    };
    spec.when(&other_leader, decide())
        .refused(no(Why::NotNamed));
    spec.when(&intake(), decide()).refused(no(Why::Role));
    // a leader who stands in for the office proposed it
    let both = Actor {
        person: leader().person,
        ..intake()
    };
    heard()
        .after(&both, propose(day(12, 31)))
        .when(&leader(), decide())
        .refused(no(Why::ActedBefore));
    let back = spec.after(&leader(), send_back());
    assert_eq!(it(&back).status, Status::Asked);
    back.when(&leader(), decide()).refused(Refusal::NotNow(
        Action::DecideMatter,
        NotNow::Stage("matter_asked".to_owned()),
    ));
    let anew = back.after(&intake(), propose(day(12, 31)));
    assert_eq!(it(&anew).returned, None);
}

#[test]
fn what_was_decided_holds_until_its_last_day_and_its_firm_knows_of_it() {
    heard()
        .when(&intake(), propose(day(11, 20)))
        .refused(at("valid_until", Problem::Past(day(11, 20))));
    let lay = heard()
        .after(&intake(), propose(day(11, 25)))
        .on(day(11, 27));
    lay.when(&leader(), decide()).refused(Refusal::NotNow(
        Action::DecideMatter,
        NotNow::TooLate(day(11, 25)),
    ));
    let decided = proposed().after(&leader(), decide());
    assert!(it(&decided).in_force(day(12, 31)));
    assert!(!it(&decided).in_force(jiff::civil::date(2027, 1, 1)));
    let subject = subject_of(it(&decided), &decided.facts());
    assert!(policy::sees(&contact(), Noun::Matter, &subject));
    assert!(!policy::sees(&other_contact(), Noun::Matter, &subject));
    for who in everybody() {
        assert_eq!(available(it(&decided), &who, &decided.facts()), []);
    }
}

#[test]
fn who_leaves_hands_it_to_another_leader_and_to_nobody_who_proposed_it() {
    let spec = proposed();
    let to = |who: &str| account::Command::HandOver {
        id: "leader".into(),
        unit: "juling".into(),
        to: who.into(),
        reason: line("调离"),
    };
    // the head of a unit chairs a consultation, but decides no matter
    spec.when(&intake(), to("head"))
        .refused(at("to", Problem::NotOffered));
    let works = account::work_of(
        &id().stream(),
        spec.world.state(&id().stream()).unwrap(),
        &leader().person.account,
    );
    assert_eq!(works.len(), 1);
    let decided = spec.after(&leader(), decide());
    let state = decided.world.state(&id().stream()).unwrap();
    let works = account::work_of(&id().stream(), state, &leader().person.account);
    assert!(works.is_empty());
}
