//! The rules of an account: given what happened, when somebody asks, then exactly this.

mod member;
mod stand_in;

use crate::domain::account::{Appointment, Command, Contact, Event};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, AppointmentId, UnitId};
use crate::domain::phone::Phone;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::sealed::Sealed;
use crate::domain::spec::*;

fn new_id() -> AccountId {
    AccountId::from("new")
}

fn post() -> AppointmentId {
    AppointmentId::from("post-9")
}

fn event(id: &AccountId, event: Event) -> Emitted {
    on(id.stream(), event)
}

fn staff(login: &str, role: Role, unit: &str) -> Command {
    Command::CreateStaff {
        id: new_id(),
        appointment: post(),
        login: line(login),
        name: line("何工"),
        role,
        unit: UnitId::from(unit),
    }
}

fn held(role: Role, unit: &str) -> Appointment {
    Appointment {
        invited_by: None,
        role,
        unit: Some(UnitId::from(unit)),
        enterprise: None,
        from: MONDAY,
        to: None,
        stands_in_for: None,
    }
}

fn contact_of(firm: crate::domain::ids::EnterpriseId) -> Command {
    Command::CreateContact {
        by_firm: false,
        id: new_id(),
        appointment: post(),
        login: line("13900000000"),
        name: line("李某某"),
        phone: Phone::parse("139 0000 0000").unwrap(),
        enterprise: firm,
    }
}

fn appoint(id: &str, role: Role, unit: &str) -> Command {
    Command::Appoint {
        id: id.into(),
        appointment: post(),
        role,
        unit: unit.into(),
    }
}

fn end(id: &str, appointment: &str, last_day: jiff::civil::Date) -> Command {
    Command::EndAppointment {
        id: id.into(),
        appointment: appointment.into(),
        last_day,
    }
}

fn deactivate(id: &str) -> Command {
    Command::Deactivate {
        id: id.into(),
        reason: line("调离"),
    }
}

fn issue_code(id: &str) -> Command {
    Command::IssueCode {
        id: id.into(),
        identity_check: line("当面核对工作证"),
    }
}

#[test]
fn staff_begin_with_one_appointment() {
    let created = Event::Created {
        id: new_id(),
        login: "He.Gong".into(),
        name: "何工".into(),
        contact: None,
    };
    let appointed = Event::Appointed {
        appointment: post(),
        held: held(Role::Officer, "shui"),
    };
    let then = bureau()
        .when(&admin(), staff("He.Gong", Role::Officer, "shui"))
        .then([event(&new_id(), created), event(&new_id(), appointed)]);
    let account = then.world.account(&new_id()).unwrap();
    let actor = account.actor(&post(), MONDAY).unwrap();
    assert_eq!(
        (actor.role, actor.unit),
        (Role::Officer, Some("shui".into()))
    );
    assert_eq!(
        account.actor(&post(), day(11, 22)),
        None,
        "not before it began"
    );
}

#[test]
fn a_login_belongs_to_one_person() {
    let again = staff("INTAKE", Role::Officer, "shui");
    bureau()
        .when(&admin(), again)
        .refused(at("login", Problem::Taken));
}

#[test]
fn staff_have_a_role_of_staff_in_a_unit() {
    let no = |field| at(field, Problem::NotOffered);
    bureau()
        .when(&admin(), staff("x", Role::Enterprise, "shui"))
        .refused(no("role"));
    bureau()
        .when(&admin(), staff("x", Role::System, "shui"))
        .refused(no("role"));
    bureau()
        .when(&admin(), staff("x", Role::Officer, "nowhere"))
        .refused(no("unit"));
    bureau()
        .when(&admin(), appoint("officer", Role::System, "shui"))
        .refused(no("role"));
    bureau()
        .when(&admin(), appoint("officer", Role::Legal, "nowhere"))
        .refused(no("unit"));
}

/// The full name and phone of a person outside the bureau are only ever stored sealed.
#[test]
fn a_contact_is_shown_masked_and_kept_sealed() {
    let contact = Contact {
        name: Sealed::plain("李某某"),
        phone: Sealed::plain("13900000000"),
    };
    let created = Event::Created {
        id: new_id(),
        login: "13900000000".into(),
        name: "李*".into(),
        contact: Some(contact),
    };
    let held = Appointment {
        invited_by: None,
        role: Role::Enterprise,
        unit: None,
        enterprise: Some(firm()),
        from: MONDAY,
        to: None,
        stands_in_for: None,
    };
    let appointed = Event::Appointed {
        appointment: post(),
        held,
    };
    let events = bureau().when(&intake(), contact_of(firm())).accepted();
    assert_eq!(
        events,
        [event(&new_id(), created), event(&new_id(), appointed)]
    );
    assert!(
        serde_json::to_string(&events[0].event).is_err(),
        "a forgotten seal is an error"
    );
}

#[test]
fn who_makes_accounts() {
    let forbidden = |action| Refusal::Forbidden(action, Why::Role);
    bureau()
        .when(&Actor::system(), staff("x", Role::Admin, "zonghe"))
        .accepted();
    bureau()
        .when(&intake(), staff("x", Role::Officer, "shui"))
        .refused(forbidden(Action::CreateStaff));
    bureau()
        .when(&admin(), contact_of(firm()))
        .refused(forbidden(Action::CreateContact));
    for who in [
        officer(),
        head(),
        supervisor(),
        leader(),
        auditor(),
        contact(),
    ] {
        bureau()
            .when(&who, staff("x", Role::Officer, "shui"))
            .refused(Refusal::NotFound);
        // a firm knows who else acts for it, and lets nobody in by the office's way
        let own = who.role == Role::Enterprise;
        bureau().when(&who, contact_of(firm())).refused(match own {
            true => forbidden(Action::CreateContact),
            false => Refusal::NotFound,
        });
    }
    bureau()
        .when(&intake(), contact_of("firm-9".into()))
        .refused(Refusal::NotFound);
}

#[test]
fn one_person_holds_several_appointments_but_each_once() {
    let then = bureau().after(&admin(), appoint("officer", Role::Supervisor, "ducha"));
    let account = then.world.account(&"officer".into()).unwrap();
    assert_eq!(account.in_force(MONDAY).count(), 2);
    let again = appoint("officer", Role::Officer, "daqi");
    bureau()
        .when(&admin(), again)
        .refused(at("role", Problem::SameTwice));
}

/// Nobody raises or frees themselves.
#[test]
fn the_administrator_does_not_act_on_their_own_account() {
    let no = |action| Refusal::Forbidden(action, Why::Self_);
    let me = "admin";
    for (action, command) in [
        (Action::AppointStaff, appoint(me, Role::Leader, "juling")),
        (Action::EndAppointment, end(me, "admin-post", MONDAY)),
        (Action::Deactivate, deactivate(me)),
        (Action::IssueStaffCode, issue_code(me)),
    ] {
        bureau().when(&admin(), command).refused(no(action));
    }
}

#[test]
fn an_appointment_ends_with_its_last_day() {
    let ended = Event::AppointmentEnded {
        appointment: "officer-post".into(),
        last_day: day(11, 27),
    };
    let then = bureau()
        .when(&admin(), end("officer", "officer-post", day(11, 27)))
        .then([event(&"officer".into(), ended)]);
    let account = then.world.account(&"officer".into()).unwrap();
    assert!(account.actor(&"officer-post".into(), day(11, 27)).is_some());
    assert!(account.actor(&"officer-post".into(), day(11, 28)).is_none());
    let no = Refusal::NotNow(Action::EndAppointment, NotNow::Already);
    then.when(&admin(), end("officer", "officer-post", day(11, 30)))
        .refused(no);
    bureau()
        .when(&admin(), end("officer", "head-post", MONDAY))
        .refused(at("appointment", Problem::Unknown));
    bureau()
        .when(&admin(), end("officer", "officer-post", day(11, 22)))
        .refused(at("last_day", Problem::Past(day(11, 22))));
}

#[test]
fn a_deactivated_account_acts_no_more_until_it_is_reactivated() {
    let gone = Event::Deactivated {
        reason: "调离".into(),
    };
    let then = bureau()
        .when(&admin(), deactivate("officer"))
        .then([event(&"officer".into(), gone)]);
    let actor = |s: &Spec| {
        s.world
            .account(&"officer".into())
            .unwrap()
            .actor(&"officer-post".into(), MONDAY)
    };
    assert_eq!(actor(&then), None);
    let no = Refusal::NotNow(Action::Deactivate, NotNow::Already);
    then.when(&admin(), deactivate("officer")).refused(no);
    let stage = NotNow::Stage("deactivated".into());
    then.when(&admin(), issue_code("officer"))
        .refused(Refusal::NotNow(Action::IssueStaffCode, stage));

    let back = || Command::Reactivate {
        id: "officer".into(),
        reason: line("返岗"),
    };
    let again = then.when(&admin(), back()).then([event(
        &"officer".into(),
        Event::Reactivated {
            reason: "返岗".into(),
        },
    )]);
    assert!(actor(&again).is_some());
    let no = Refusal::NotNow(Action::Reactivate, NotNow::Already);
    again.when(&admin(), back()).refused(no);
}

#[test]
fn a_code_is_printed_after_somebody_was_identified() {
    let issued = || Event::CodeIssued {
        identity_check: "当面核对工作证".into(),
    };
    bureau()
        .when(&admin(), issue_code("officer"))
        .then([event(&"officer".into(), issued())]);
    bureau()
        .when(&intake(), issue_code("contact"))
        .then([event(&"contact".into(), issued())]);
    // each side its own
    bureau()
        .when(&intake(), issue_code("officer"))
        .refused(Refusal::NotFound);
    let no = Refusal::Forbidden(Action::IssueContactCode, Why::Role);
    bureau().when(&admin(), issue_code("contact")).refused(no);
    bureau()
        .when(&supervisor(), issue_code("officer"))
        .refused(Refusal::NotFound);
}

/// The desk that serves firms must not open an account of the bureau by way of its firm.
#[test]
fn who_also_works_in_the_bureau_gets_a_code_from_the_administrator_only() {
    let given = bureau().after(&admin(), appoint("contact", Role::Officer, "shui"));
    let no = Refusal::Forbidden(Action::IssueStaffCode, Why::Role);
    given.when(&intake(), issue_code("contact")).refused(no);
    given.when(&admin(), issue_code("contact")).accepted();
}

#[test]
fn everybody_changes_their_own_password_and_nobody_elses() {
    let change = |id: &AccountId| Command::ChangePassword { id: id.clone() };
    let people = everybody().into_iter();
    for who in people.filter(|w| !matches!(w.role, Role::Visitor | Role::System)) {
        let me = who.person.account.clone();
        bureau()
            .when(&who, change(&me))
            .then([event(&me, Event::PasswordChanged {})]);
        let other = if me.as_str() == "officer" {
            "head"
        } else {
            "officer"
        };
        let refusal = bureau()
            .when(&who, change(&other.into()))
            .result
            .unwrap_err();
        let own_only = Refusal::Forbidden(Action::ChangePassword, Why::Self_);
        assert!(
            refusal == Refusal::NotFound || refusal == own_only,
            "{refusal:?}"
        );
    }
}

mod factor;
