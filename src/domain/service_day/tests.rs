//! A service day: planned on a working day, moved and cancelled in the open, signed up for in order, held on
//! its day, and what is said there is said on that day.

mod desk;

use jiff::civil::date;

use super::{Command, Meeting, Moved, Stage, hour_text, parse_hour};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::complaint::{self, Channel};
use crate::domain::ids::{EnterpriseId, ServiceDayId};
use crate::domain::phone::Phone;
use crate::domain::policy::sits_at;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;

fn id() -> ServiceDayId {
    ServiceDayId::from("day-1")
}

fn meeting(on: jiff::civil::Date) -> Meeting {
    Meeting {
        date: on,
        from: parse_hour("14:30").unwrap(),
        to: parse_hour("17:30").unwrap(),
        online: false,
        place: "一楼大厅".to_owned(),
    }
}

fn plan(on: jiff::civil::Date, places: u32) -> Command {
    Command::Plan {
        id: id(),
        organiser: "shengtai".into(),
        meeting: meeting(on),
        day_off: false,
        theme: line("秋冬季管控"),
        chair: line("杨局长"),
        units: ["daqi".into(), "zhidui".into()].into(),
        places,
    }
}

/// Planned for Thursday of that week.
fn planned(places: u32) -> Spec {
    bureau().after(&intake(), plan(day(11, 26), places))
}

fn sign_up(firm: EnterpriseId) -> Command {
    Command::SignUp {
        walk_in: false,
        id: id(),
        enterprise: firm,
        contact_name: line("孙某某"),
        contact_phone: Phone::parse("13800000000").unwrap(),
        topic: None,
    }
}

fn withdraw(firm: EnterpriseId) -> Command {
    Command::WithdrawSignUp {
        id: id(),
        enterprise: firm,
        reason: None,
    }
}

fn moved(to: Meeting) -> Command {
    Command::Move {
        id: id(),
        meeting: to,
        day_off: false,
        reason: words("会议室占用"),
    }
}

fn hold() -> Command {
    Command::Hold { id: id() }
}

fn service_day(spec: &Spec) -> &super::ServiceDay {
    spec.world.service_day(&id()).unwrap()
}

#[test]
fn it_is_planned_with_a_number_and_the_organiser_sits_there() {
    let spec = planned(2);
    let day = service_day(&spec);
    assert_eq!(day.number, "FW-2026-001");
    assert!(day.units.contains(&"shengtai".into()));
    assert_eq!((day.stage, day.left()), (Stage::Planned, 2));
}

#[test]
fn never_in_the_past_nor_on_a_day_off_and_the_next_working_day_is_offered() {
    let past = bureau().when(&intake(), plan(day(11, 20), 2));
    past.refused(at("date", Problem::Past(day(11, 20))));
    let saturday = Problem::MeantDayOff {
        date: day(11, 28),
        next: day(11, 30),
    };
    bureau()
        .when(&intake(), plan(day(11, 28), 2))
        .refused(at("day_off", saturday.clone()));
    planned(2)
        .when(&intake(), moved(meeting(day(11, 28))))
        .refused(at("day_off", saturday));
    // who means it holds it there
    let mut meant = plan(day(11, 28), 2);
    if let Command::Plan { day_off, .. } = &mut meant {
        *day_off = true;
    }
    let spec = bureau().after(&intake(), meant);
    assert_eq!(service_day(&spec).date(), Some(day(11, 28)));
    // a make-up Saturday is a working day
    let spec = bureau().on(date(2026, 9, 14));
    spec.when(&intake(), plan(date(2026, 9, 20), 2)).accepted();
}

#[test]
fn hours_places_and_units_are_looked_at() {
    let Command::Plan {
        organiser,
        theme,
        chair,
        ..
    } = plan(day(11, 26), 2)
    else {
        return;
    };
    let of = |meeting, units, places| Command::Plan {
        id: id(),
        organiser: organiser.clone(),
        meeting,
        day_off: false,
        theme: theme.clone(),
        chair: chair.clone(),
        units,
        places,
    };
    let ends = Meeting {
        to: parse_hour("14:30").unwrap(),
        ..meeting(day(11, 26))
    };
    let when = |command| bureau().when(&intake(), command);
    when(of(ends, [].into(), 2)).refused(at("to", Problem::EndsBeforeStart));
    when(of(meeting(day(11, 26)), [].into(), 0)).refused(at("places", Problem::Between(1, 500)));
    let unknown = ["nobody".into()].into();
    when(of(meeting(day(11, 26)), unknown, 2)).refused(at("units", Problem::NotOffered));
}

#[test]
fn a_head_plans_for_the_own_unit_only() {
    let own = |unit: &str| {
        let Command::Plan {
            id,
            meeting,
            day_off: false,
            theme,
            chair,
            units,
            places,
            ..
        } = plan(day(11, 26), 2)
        else {
            unreachable!()
        };
        Command::Plan {
            id,
            organiser: unit.into(),
            meeting,
            day_off: false,
            theme,
            chair,
            units,
            places,
        }
    };
    bureau().when(&head(), own("daqi")).accepted();
    let forbidden = |why| Refusal::Forbidden(Action::PlanServiceDay, why);
    bureau()
        .when(&head(), own("shui"))
        .refused(forbidden(Why::NotLeadUnit));
    bureau()
        .when(&officer(), own("daqi"))
        .refused(forbidden(Why::Role));
    bureau()
        .when(&contact(), own("daqi"))
        .refused(forbidden(Why::Role));
}

#[test]
fn several_may_share_a_date() {
    let Command::Plan {
        organiser,
        meeting,
        day_off: false,
        theme,
        chair,
        units,
        places,
        ..
    } = plan(day(11, 26), 2)
    else {
        return;
    };
    let id = ServiceDayId::from("day-2");
    let second = Command::Plan {
        id: id.clone(),
        organiser,
        meeting,
        day_off: false,
        theme,
        chair,
        units,
        places,
    };
    let spec = planned(2).after(&intake(), second);
    assert_eq!(spec.world.service_day(&id).unwrap().number, "FW-2026-002");
}

#[test]
fn a_move_keeps_old_and_new_and_what_does_not_change_is_no_move() {
    let to = Meeting {
        place: "三楼会议室".to_owned(),
        ..meeting(day(11, 27))
    };
    let spec = planned(2).after(&intake(), moved(to.clone()));
    let day = service_day(&spec);
    assert_eq!(day.meeting, Some(to.clone()));
    let Moved {
        from,
        to: now,
        reason,
        ..
    } = &day.moves[0];
    assert_eq!(
        (from, now, reason.as_str()),
        (&meeting(self::day(11, 26)), &to, "会议室占用")
    );
    spec.when(&intake(), moved(to))
        .refused(at("date", Problem::SameAsBefore));
}

#[test]
fn a_cancelled_one_takes_nothing_more() {
    let cancel = || Command::Cancel {
        id: id(),
        reason: words("重污染天气应急"),
    };
    let spec = planned(2).after(&intake(), cancel());
    let stage = NotNow::Stage("cancelled".to_owned());
    let not_now = |action| Refusal::NotNow(action, stage.clone());
    spec.when(&intake(), cancel())
        .refused(not_now(Action::CancelServiceDay));
    spec.when(&contact(), sign_up(firm()))
        .refused(not_now(Action::SignUpForServiceDay));
    spec.on(day(11, 26))
        .when(&intake(), hold())
        .refused(not_now(Action::HoldServiceDay));
}

#[test]
fn a_full_one_has_a_waiting_list_and_the_first_moves_up() {
    let spec = planned(1)
        .after(&contact(), sign_up(firm()))
        .after(&intake(), sign_up(other_firm()));
    let day = service_day(&spec);
    let seen: Vec<_> = day
        .in_order()
        .into_iter()
        .map(|(_, s)| (s.order, s.waiting, s.by_phone))
        .collect();
    assert_eq!(seen, [(1, false, false), (2, true, true)]);
    let kinds = spec.when(&contact(), withdraw(firm())).kinds();
    assert_eq!(
        kinds,
        ["service_day.sign_up_withdrawn", "service_day.place_given"]
    );
    let spec = spec.after(&contact(), withdraw(firm()));
    assert!(!service_day(&spec).sign_ups[&other_firm()].waiting);
    // who comes back comes last
    let spec = spec.after(&contact(), sign_up(firm()));
    assert_eq!(service_day(&spec).sign_ups[&firm()].order, 3);
    // whoever only waited leaves no place
    assert_eq!(spec.when(&contact(), withdraw(firm())).kinds().len(), 1);
}

#[test]
fn a_firm_signs_up_itself_once_and_nobody_else() {
    let spec = planned(2).after(&contact(), sign_up(firm()));
    let action = Action::SignUpForServiceDay;
    spec.when(&contact(), sign_up(firm()))
        .refused(Refusal::NotNow(action, NotNow::Already));
    let other = |why| Refusal::Forbidden(action, why);
    spec.when(&contact(), sign_up(other_firm()))
        .refused(other(Why::NotOwnEnterprise));
    spec.when(&officer(), sign_up(other_firm()))
        .refused(other(Why::Role));
    spec.when(&other_contact(), withdraw(firm()))
        .refused(Refusal::Forbidden(
            Action::WithdrawSignUp,
            Why::NotOwnEnterprise,
        ));
    spec.when(&other_contact(), withdraw(other_firm()))
        .refused(Refusal::NotFound);
    let late = spec
        .on(day(11, 27))
        .when(&other_contact(), sign_up(other_firm()));
    late.refused(Refusal::NotNow(action, NotNow::TooLate(day(11, 26))));
}

#[test]
fn it_is_held_on_its_day_and_not_before() {
    let early = Refusal::NotNow(Action::HoldServiceDay, NotNow::TooEarly(day(11, 26)));
    planned(2).when(&intake(), hold()).refused(early);
    let spec = planned(2).on(day(11, 26)).after(&intake(), hold());
    assert_eq!(service_day(&spec).stage, Stage::Held);
    // forgotten on the day, marked afterwards
    planned(2)
        .on(day(11, 27))
        .when(&intake(), hold())
        .accepted();
}

fn said(channel: Channel) -> complaint::Command {
    let mut said = register(&complaint_id(), firm(), channel);
    if let complaint::Command::Register { service_day, .. } = &mut said {
        *service_day = Some(id());
    }
    said
}

#[test]
fn what_is_said_there_is_said_on_its_day() {
    let spec = planned(2);
    let other_day = at("said_at", Problem::OtherDay(day(11, 26)));
    spec.when(&officer(), said(Channel::ServiceDay))
        .refused(other_day);
    let spec = spec.on(day(11, 26));
    spec.when(&officer(), said(Channel::ServiceDay)).accepted();
    spec.when(&officer(), said(Channel::Window))
        .refused(at("channel", Problem::NotOffered));
    spec.after(&intake(), hold())
        .when(&officer(), said(Channel::ServiceDay))
        .accepted();
    let cancelled = Command::Cancel {
        id: id(),
        reason: words("重污染天气应急"),
    };
    let stage = NotNow::Stage("cancelled".to_owned());
    spec.after(&intake(), cancelled)
        .when(&officer(), said(Channel::ServiceDay))
        .refused(Refusal::NotNow(Action::RecordComplaint, stage));
    bureau()
        .when(&officer(), said(Channel::ServiceDay))
        .refused(Refusal::NotFound);
}

/// The wall (design §6.9): the unit that enforces is invited, and its people still read nothing there.
#[test]
fn who_sits_at_it_reads_what_is_said_there() {
    let spec = planned(2);
    let subject = super::subject_of(service_day(&spec), None, &spec.facts());
    let sits: Vec<String> = everybody()
        .iter()
        .filter(|who: &&Actor| sits_at(who, &subject))
        .map(|who| who.person.account.0.clone())
        .collect();
    let expected = [
        "intake",
        "officer",
        "colleague",
        "head",
        "supervisor",
        "leader",
        "auditor",
        "system",
    ];
    assert_eq!(sits, expected);
}

#[test]
fn hours_are_read_as_people_type_them() {
    for (typed, read) in [
        ("9:00", "09:00"),
        ("14:30", "14:30"),
        (" １４：３０ ", "14:30"),
    ] {
        assert_eq!(
            parse_hour(typed).map(hour_text).as_deref(),
            Some(read),
            "{typed}"
        );
    }
    for typed in ["", "14", "24:00", "9:60", "-1:00", "+9:00", "9:0:0", "９点"] {
        assert_eq!(parse_hour(typed), None, "{typed}");
    }
}
