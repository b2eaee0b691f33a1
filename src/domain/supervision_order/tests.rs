//! The rules of a supervision order: given what happened, when somebody asks, then exactly this.

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::Stage;
use crate::domain::event::Event as Any;
use crate::domain::ids::{CaseId, SupervisionOrderId, UnitId};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::rulebook::Level;
use crate::domain::spec::*;
use crate::domain::supervision_order::{
    Command, Demand, Status, SupervisionOrder, available, may_issue, units,
};
use crate::domain::term::TermKind;

fn order_id() -> SupervisionOrderId {
    SupervisionOrderId::from("order-1")
}

fn higher_id() -> SupervisionOrderId {
    SupervisionOrderId::from("order-2")
}

/// One order at each point of its life, with the world it stands in, for the table of who may do what.
pub(in crate::domain) fn states() -> Vec<(&'static str, SupervisionOrderId, Spec)> {
    let draft = Command::Draft {
        id: order_id(),
        case: case_id(),
        unit: UnitId::from("daqi"),
        demand: demand(Level::Yellow),
    };
    let red = late().after(&supervisor(), issue(Level::Red));
    vec![
        ("drafted", order_id(), late().after(&supervisor(), draft)),
        ("drafted, for a leader", order_id(), red),
        ("signed", order_id(), signed()),
        ("acknowledged", order_id(), acknowledged()),
        ("replied", order_id(), replied()),
        (
            "a higher one waits for its signature",
            order_id(),
            replied().after(&supervisor(), raise()),
        ),
        ("lifted", order_id(), replied().after(&supervisor(), lift())),
        (
            "void",
            order_id(),
            signed().after(&supervisor(), void(order_id())),
        ),
    ]
}

fn demand(level: Level) -> Demand {
    Demand {
        level,
        text: words("两个工作日内答复企业。"),
        due_on: day(12, 7),
        attachments: Vec::new(),
    }
}

/// The case is late: its last day was 2 December.
fn late() -> Spec {
    case_in_handling().on(day(12, 3))
}

fn issue(level: Level) -> Command {
    issue_to(order_id(), "daqi", level)
}

/// A yellow order over the first case.
pub(in crate::domain) fn issue_yellow() -> Command {
    issue(Level::Yellow)
}

fn issue_to(id: SupervisionOrderId, unit: &str, level: Level) -> Command {
    Command::Issue {
        id,
        case: case_id(),
        unit: UnitId::from(unit),
        demand: demand(level),
    }
}

fn signed() -> Spec {
    late().after(&supervisor(), issue(Level::Yellow))
}

fn acknowledged() -> Spec {
    signed().after(&officer(), Command::Acknowledge { id: order_id() })
}

fn reply() -> Command {
    Command::Reply {
        id: order_id(),
        text: words("已答复企业。"),
        attachments: Vec::new(),
    }
}

fn replied() -> Spec {
    acknowledged().after(&officer(), reply())
}

fn raise() -> Command {
    Command::Raise {
        id: order_id(),
        new: higher_id(),
        demand: demand(Level::Red),
    }
}

fn sign(id: SupervisionOrderId) -> Command {
    sign_until(id, day(12, 7))
}

fn sign_until(id: SupervisionOrderId, due_on: jiff::civil::Date) -> Command {
    let text = words("两个工作日内答复企业。");
    Command::Sign { id, text, due_on }
}

fn lift() -> Command {
    Command::Lift {
        id: order_id(),
        text: words("答复属实。"),
    }
}

fn void(id: SupervisionOrderId) -> Command {
    Command::Void {
        id,
        reason: words("发错单位。"),
    }
}

fn order<'a>(spec: &'a Spec, id: &SupervisionOrderId) -> &'a SupervisionOrder {
    spec.world.order(id).unwrap()
}

#[test]
fn a_supervisor_issues_a_yellow_order_with_the_facts_filled_in() {
    let spec = signed();
    let issued = order(&spec, &order_id());
    let sheet = issued.sheet().unwrap();
    assert_eq!(issued.status, Status::Signed);
    assert!(issued.number.ends_with("〔2026〕1号"), "{}", issued.number);
    let late = sheet.late.unwrap();
    assert_eq!(
        (late.kind, late.due_on, late.days),
        (TermKind::Resolution, day(12, 2), 1)
    );
    assert_eq!(sheet.enterprises, ["示例水泥有限公司"]);
    let term = issued.terms.running(TermKind::OrderReply).unwrap();
    assert_eq!(term.due_on(), day(12, 7));
    // signed on a Thursday: by Friday the unit has taken note of it
    let term = issued.terms.running(TermKind::OrderAcknowledgement);
    assert_eq!(term.unwrap().due_on(), day(12, 4));
    let taken = order(&acknowledged(), &order_id()).terms.clone();
    assert!(taken.running(TermKind::OrderAcknowledgement).is_none());
}

/// It lies over the stage and never moves the case (design §3).
#[test]
fn an_order_leaves_the_case_as_it_was() {
    let before = late();
    for spec in [
        signed(),
        acknowledged(),
        replied(),
        replied().after(&supervisor(), lift()),
    ] {
        let (was, is) = (before.case(), spec.case());
        assert_eq!(
            (is.stage, &is.lead, &is.handler),
            (was.stage, &was.lead, &was.handler)
        );
        assert_eq!((&is.terms, &is.acted), (&was.terms, &was.acted));
    }
    assert_eq!(before.case().stage, Stage::Handling);
}

#[test]
fn the_case_shows_who_signed_since_when_and_until_when() {
    let spec = replied();
    let (id, band) = spec.case().orders_in_force().next().unwrap();
    assert_eq!(
        (id, band.status, band.until),
        (&order_id(), Status::Replied, day(12, 7))
    );
    assert_eq!(band.by, supervisor().person);
    assert_eq!(band.since.beijing_date(), day(12, 3));
    let lifted = spec.after(&supervisor(), lift());
    assert_eq!(lifted.case().orders_in_force().count(), 0);
}

#[test]
fn red_and_above_exist_only_when_a_leader_has_signed() {
    let spec = late().after(&supervisor(), issue(Level::Red));
    assert_eq!(order(&spec, &order_id()).status, Status::Drafted);
    assert_eq!(order(&spec, &order_id()).number, "");
    assert_eq!(
        spec.case().orders.len(),
        0,
        "the unit knows nothing of a draft"
    );
    let role = Refusal::Forbidden(Action::SignOrderAsLeader, Why::Role);
    spec.when(&supervisor(), sign(order_id())).refused(role);
    let spec = spec.after(&leader(), sign(order_id()));
    assert_eq!(order(&spec, &order_id()).status, Status::Signed);
    assert_eq!(spec.case().orders_in_force().count(), 1);
}

#[test]
fn whoever_drafted_may_sign_a_yellow_one() {
    let draft = Command::Draft {
        id: order_id(),
        case: case_id(),
        unit: UnitId::from("daqi"),
        demand: demand(Level::Yellow),
    };
    let spec = late().after(&supervisor(), draft);
    assert_eq!(order(&spec, &order_id()).status, Status::Drafted);
    let spec = spec.after(&supervisor(), sign(order_id()));
    assert_eq!(order(&spec, &order_id()).status, Status::Signed);
}

/// The number is taken at signing: a draft that is thrown away leaves no gap, a void order keeps its own.
#[test]
fn the_series_has_no_gap() {
    let spec = late()
        .after(&supervisor(), issue(Level::Red))
        .after(&supervisor(), void(order_id()));
    let spec = spec.after(&supervisor(), issue_to(higher_id(), "daqi", Level::Yellow));
    assert!(order(&spec, &higher_id()).number.ends_with("1号"));
    let spec = spec.after(&supervisor(), void(higher_id()));
    assert_eq!(order(&spec, &higher_id()).status, Status::Void);
    assert!(order(&spec, &higher_id()).number.ends_with("1号"));
    let third = SupervisionOrderId::from("order-3");
    let spec = spec.after(
        &supervisor(),
        issue_to(third.clone(), "daqi", Level::Yellow),
    );
    assert!(order(&spec, &third).number.ends_with("2号"));
}

#[test]
fn one_matter_one_sheet() {
    let already = Refusal::NotNow(Action::IssueOrder, NotNow::Already);
    signed()
        .when(&supervisor(), issue_to(higher_id(), "daqi", Level::Red))
        .refused(already);
}

#[test]
fn only_who_acts_on_the_case_is_put_under_order() {
    let no = at("unit", Problem::NotOffered);
    late()
        .when(&supervisor(), issue_to(order_id(), "shui", Level::Yellow))
        .refused(no);
    let notice = at("level", Problem::NotOffered);
    late()
        .when(&supervisor(), issue(Level::Blue))
        .refused(notice);
}

#[test]
fn the_reply_is_due_on_a_working_day_to_come() {
    let until = |month, date| {
        let mut demand = demand(Level::Yellow);
        demand.due_on = day(month, date);
        Command::Issue {
            id: order_id(),
            case: case_id(),
            unit: UnitId::from("daqi"),
            demand,
        }
    };
    let past = at("due_on", Problem::Past(day(12, 2)));
    late().when(&supervisor(), until(12, 2)).refused(past);
    let off = Problem::DayOff {
        date: day(12, 5),
        next: day(12, 7),
    };
    late()
        .when(&supervisor(), until(12, 5))
        .refused(at("due_on", off));
}

/// Whoever signs says by when, and how late the case is by then.
#[test]
fn a_draft_that_lay_too_long_is_signed_with_another_date() {
    let spec = late()
        .after(&supervisor(), issue(Level::Red))
        .on(day(12, 8));
    let past = at("due_on", Problem::Past(day(12, 7)));
    spec.when(&leader(), sign(order_id())).refused(past);
    let drafted = order(&spec, &order_id()).sheet().unwrap().clone();
    let spec = spec.after(&leader(), sign_until(order_id(), day(12, 10)));
    let signed = order(&spec, &order_id());
    let sheet = signed.sheet().unwrap();
    assert_eq!(sheet.due_on, day(12, 10));
    assert_eq!(
        signed.terms.running(TermKind::OrderReply).unwrap().due_on(),
        day(12, 10)
    );
    assert!(sheet.late.unwrap().days > drafted.late.unwrap().days);
}

#[test]
fn the_unit_acknowledges_and_replies() {
    let spec = replied();
    let order = order(&spec, &order_id());
    assert_eq!(order.reply.as_ref().unwrap().text, "已答复企业。");
    assert!(order.terms.running(TermKind::OrderReply).is_none());
    assert!(order.terms.running(TermKind::OrderReview).is_some());
    // another unit knows nothing of it
    signed()
        .when(&other_officer(), Command::Acknowledge { id: order_id() })
        .refused(Refusal::NotFound);
    let first = NotNow::Stage("signed".to_owned());
    signed()
        .when(&officer(), reply())
        .refused(Refusal::NotNow(Action::ReplyToOrder, first));
}

#[test]
fn a_higher_order_takes_its_place_once_it_is_signed() {
    let spec = replied().after(&supervisor(), raise());
    assert_eq!(
        order(&spec, &order_id()).status,
        Status::Replied,
        "in force until then"
    );
    let again = Refusal::NotNow(Action::RaiseOrder, NotNow::Stage("replied".to_owned()));
    let third = Command::Raise {
        id: order_id(),
        new: SupervisionOrderId::from("order-3"),
        demand: demand(Level::Interview),
    };
    spec.when(&supervisor(), third).refused(again);
    let spec = spec.after(&leader(), sign(higher_id()));
    assert_eq!(order(&spec, &order_id()).status, Status::Raised);
    assert_eq!(order(&spec, &order_id()).terms.open().count(), 0);
    let over: Vec<_> = spec
        .case()
        .orders_in_force()
        .map(|(id, _)| id.clone())
        .collect();
    assert_eq!(over, [higher_id()]);
}

#[test]
fn a_dropped_draft_leaves_the_lower_order_in_force() {
    let spec = signed()
        .after(&supervisor(), raise())
        .after(&supervisor(), void(higher_id()));
    assert_eq!(order(&spec, &order_id()).raising, None);
    assert_eq!(order(&spec, &order_id()).status, Status::Signed);
    spec.when(
        &supervisor(),
        Command::Raise {
            id: order_id(),
            new: SupervisionOrderId::from("order-3"),
            demand: demand(Level::Red),
        },
    )
    .accepted();
}

#[test]
fn whoever_replied_does_not_lift() {
    let mut both = supervisor();
    both.person = officer().person;
    let no = Refusal::Forbidden(Action::LiftOrder, Why::ActedBefore);
    replied().when(&both, lift()).refused(no);
}

#[test]
fn a_case_that_is_over_takes_no_order() {
    let spec = case_closed();
    let facts = spec.facts();
    assert!(!may_issue(spec.case(), &supervisor(), &facts));
    let closed = NotNow::Stage("closed".to_owned());
    spec.when(&supervisor(), issue(Level::Yellow))
        .refused(Refusal::NotNow(Action::IssueOrder, closed));
}

/// Every open stage can be supervised, and between objection and second assignment it is the coordinator.
#[test]
fn an_order_lies_over_any_open_stage() {
    for (state, spec) in case_states() {
        let (case, facts) = (spec.case(), spec.facts());
        let open = !case.stage.is_over();
        assert_eq!(may_issue(case, &supervisor(), &facts), open, "{state}");
        let Some(unit) = units(case, &facts).into_iter().next().filter(|_| open) else {
            continue;
        };
        if case.stage == Stage::Triage {
            assert_eq!(unit, UnitId::from("shengtai"), "{state}");
        }
        let after = spec.after(
            &supervisor(),
            issue_to(order_id(), unit.as_str(), Level::Yellow),
        );
        assert_eq!(after.case().stage, case.stage, "{state}");
        assert_eq!(after.case().orders_in_force().count(), 1, "{state}");
    }
}

/// Behind the wall only who has the case in hand reads the order over it (design §6.9).
#[test]
fn the_wall_holds_for_orders() {
    let spec =
        case_behind_the_wall().after(&supervisor(), issue_to(order_id(), "zhidui", Level::Yellow));
    let acknowledge = || Command::Acknowledge { id: order_id() };
    for who in [help_colleague(), detachment_head(), enforcer()] {
        spec.when(&who, acknowledge()).refused(Refusal::NotFound);
    }
    spec.when(&help_officer(), acknowledge()).accepted();
}

/// A button exists exactly when its command would be accepted (design §6.4).
#[test]
fn buttons_are_true() {
    let states = [
        ("drafted", late().after(&supervisor(), issue(Level::Red))),
        ("signed", signed()),
        ("acknowledged", acknowledged()),
        ("replied", replied()),
        ("raising", replied().after(&supervisor(), raise())),
        (
            "raised",
            replied()
                .after(&supervisor(), raise())
                .after(&leader(), sign(higher_id())),
        ),
        ("lifted", replied().after(&supervisor(), lift())),
        ("void", signed().after(&supervisor(), void(order_id()))),
        (
            "the date has passed",
            late()
                .after(&supervisor(), issue(Level::Red))
                .on(day(12, 8)),
        ),
    ];
    for (state, spec) in states {
        for who in everybody() {
            let facts = spec.facts();
            let offered = available(order(&spec, &order_id()), &spec.world, &who, &facts);
            let commands: [(&[Action], Command); 6] = [
                (
                    &[Action::SignOrder, Action::SignOrderAsLeader],
                    sign_until(order_id(), day(12, 9)),
                ),
                (
                    &[Action::AcknowledgeOrder],
                    Command::Acknowledge { id: order_id() },
                ),
                (&[Action::ReplyToOrder], reply()),
                (&[Action::LiftOrder], lift()),
                (&[Action::RaiseOrder], raise_to_third()),
                (&[Action::VoidOrder], void(order_id())),
            ];
            for (actions, command) in commands {
                let name = command.action(&spec.world).key();
                let result = decided(&spec, &who, command);
                let shown = actions.iter().any(|a| offered.contains(a));
                assert_eq!(
                    shown,
                    result.is_ok(),
                    "{state}: {name} of {who:?}: {result:?}"
                );
            }
        }
    }
}

fn raise_to_third() -> Command {
    let mut demand = demand(Level::Interview);
    demand.due_on = day(12, 9);
    Command::Raise {
        id: order_id(),
        new: SupervisionOrderId::from("order-3"),
        demand,
    }
}

fn decided(spec: &Spec, who: &Actor, command: Command) -> Result<usize, Refusal> {
    let command = crate::domain::command::Command::from(command);
    command
        .decide(&spec.world, who, &spec.facts())
        .map(|events| events.len())
}

/// Nothing about an order is ever said on a stream a firm reads.
#[test]
fn no_event_reaches_a_complaint() {
    let events = late().when(&supervisor(), issue(Level::Yellow)).accepted();
    let fits = |e: &Any| matches!(e, Any::SupervisionOrder(_) | Any::Case(_));
    assert!(events.iter().all(|e| fits(&e.event)));
    let own: CaseId = case_id();
    assert!(events.iter().any(|e| e.stream == own.stream()));
}

#[test]
fn the_system_drafts_and_signs_nothing() {
    let system = Actor::system();
    let draft = Command::Draft {
        id: order_id(),
        case: case_id(),
        unit: UnitId::from("daqi"),
        demand: demand(Level::Yellow),
    };
    let drafted = late().after(&system, draft);
    assert_eq!(order(&drafted, &order_id()).number, "");
    let sign = drafted.when(&system, sign(order_id())).result;
    assert!(sign.is_err(), "{sign:?}");
    let issued = late().when(&system, issue(Level::Yellow)).result;
    assert!(issued.is_err(), "{issued:?}");
    // a rung higher it drafts as well, and the paper in force stays in force
    let raised = signed().after(&system, raise());
    assert_eq!(order(&raised, &higher_id()).status, Status::Drafted);
    assert_eq!(order(&raised, &order_id()).status, Status::Signed);
    // it takes back a draft, and no paper that somebody signed
    let gone = drafted.after(&system, void(order_id()));
    assert_eq!(order(&gone, &order_id()).status, Status::Void);
    let kept = signed().when(&system, void(order_id())).result;
    assert!(kept.is_err(), "{kept:?}");
}

/// One demand over several late cases of a unit: an order each with the next number, or none at all.
#[test]
fn several_at_once_are_one_order_each_or_none() {
    let other = CaseId::from("case-2");
    let spec = two_complaints_registered()
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("daqi")),
        )
        .after(
            &intake(),
            open(&other, &other_complaint_id(), to_unit("daqi")),
        )
        .on(day(12, 4));
    let many = |cases: &[&CaseId]| {
        let new = |n: usize| SupervisionOrderId(format!("many-{n}"));
        let numbered = cases.iter().enumerate();
        Command::IssueMany {
            orders: numbered.map(|(n, c)| (new(n), (*c).clone())).collect(),
            unit: UnitId::from("daqi"),
            demand: Demand {
                text: words("“{title}”（{number}）请尽快答复企业。"),
                ..demand(Level::Yellow)
            },
        }
    };
    let both = [&case_id(), &other];
    let issued = spec.after(&supervisor(), many(&both));
    let numbers: Vec<String> = ["many-0", "many-1"]
        .map(|id| order(&issued, &SupervisionOrderId::from(id)).number.clone())
        .into();
    assert_eq!(numbers, ["示环督〔2026〕1号", "示环督〔2026〕2号"]);
    let sheet = order(&issued, &SupervisionOrderId::from("many-1")).sheet();
    let number = &issued.world.case(&other).unwrap().number;
    assert!(sheet.unwrap().demand.contains(number.as_str()));
    // one of them is under order meanwhile: none is issued, and which it was is said
    let first = spec.after(&supervisor(), many(&both[..1]));
    let number = first.world.case(&case_id()).unwrap().number.clone();
    first
        .when(&supervisor(), many(&both))
        .refused(at("cases", Problem::NoLonger(number)));
    spec.when(&supervisor(), many(&[&other, &other]))
        .refused(at("cases", Problem::Repeated));
    // red and above wait for a leader, each for itself
    let mut red = many(&both);
    if let Command::IssueMany { demand, .. } = &mut red {
        demand.level = Level::Red;
    }
    let drafted = spec.after(&supervisor(), red);
    for id in ["many-0", "many-1"] {
        let order = order(&drafted, &SupervisionOrderId::from(id));
        assert_eq!(order.status, Status::Drafted);
    }
}
