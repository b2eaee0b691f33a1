//! Who acts for a firm, as its administrator keeps it.

use crate::domain::account::{Command, Event};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::on;
use crate::domain::ids::{AccountId, AppointmentId, EnterpriseId};
use crate::domain::phone::Phone;
use crate::domain::refusal::{NotNow, Refusal, Why};
use crate::domain::spec::*;
use crate::domain::time::plus_days;

fn id() -> AccountId {
    AccountId::from("colleague-of-theirs")
}

fn post() -> AppointmentId {
    AppointmentId::from("their-post")
}

fn invite(firm: EnterpriseId) -> Command {
    Command::CreateContact {
        id: id(),
        appointment: post(),
        login: line("li.si"),
        name: line("李四"),
        phone: Phone::parse("13800000001").unwrap(),
        enterprise: firm,
        by_firm: true,
    }
}

fn remove() -> Command {
    Command::RemoveMember {
        id: id(),
        appointment: post(),
    }
}

fn code() -> Command {
    Command::IssueMemberCode {
        id: id(),
        appointment: post(),
    }
}

fn invited() -> Spec {
    bureau().after(&contact(), invite(firm()))
}

/// The colleague, once let in.
fn member(spec: &Spec) -> Actor {
    let today = spec.now.beijing_date();
    let account = spec.world.account(&id()).unwrap();
    account.actor(&post(), today).unwrap()
}

#[test]
fn an_administrator_lets_a_colleague_in_who_lets_nobody_else_in() {
    let spec = invited();
    let colleague = member(&spec);
    assert!(colleague.invited);
    let again = Command::CreateContact {
        id: AccountId::from("third"),
        appointment: AppointmentId::from("third-post"),
        login: line("wang.wu"),
        name: line("王五"),
        phone: Phone::parse("13800000002").unwrap(),
        enterprise: firm(),
        by_firm: true,
    };
    let no = |action| Refusal::Forbidden(action, Why::NotAdministrator);
    spec.when(&colleague, again)
        .refused(no(Action::InviteMember));
    // for another firm nobody lets anybody in
    bureau()
        .when(&other_contact(), invite(firm()))
        .refused(Refusal::NotFound);
    for who in [intake(), admin()] {
        bureau()
            .when(&who, invite(firm()))
            .refused(Refusal::Forbidden(Action::InviteMember, Why::Role));
    }
}

#[test]
fn who_has_left_no_longer_acts_for_the_firm_from_that_moment() {
    let spec = invited();
    let ended = Event::AppointmentEnded {
        appointment: post(),
        last_day: plus_days(spec.now.beijing_date(), -1),
    };
    let then = spec
        .when(&contact(), remove())
        .then([on(id().stream(), ended)]);
    let today = then.now.beijing_date();
    assert!(
        then.world
            .account(&id())
            .unwrap()
            .actor(&post(), today)
            .is_none()
    );
    let already = Refusal::NotNow(Action::RemoveMember, NotNow::Already);
    then.when(&contact(), remove()).refused(already);
    spec.when(&other_contact(), remove())
        .refused(Refusal::NotFound);
    // nobody removes themself: somebody of the firm would be locked out by a slip
    let own = Command::RemoveMember {
        id: contact().person.account,
        appointment: contact().appointment.unwrap(),
    };
    spec.when(&contact(), own)
        .refused(Refusal::Forbidden(Action::RemoveMember, Why::Self_));
}

/// A code that could be printed later would let an administrator become whoever it is for, also at another firm.
#[test]
fn a_firm_prints_a_code_only_until_its_colleague_first_came() {
    let spec = invited();
    let printed = Event::CodeIssued {
        identity_check: String::new(),
    };
    spec.when(&contact(), code())
        .then([on(id().stream(), printed)]);
    let colleague = member(&spec);
    let came = spec.after(&colleague, Command::ChangePassword { id: id() });
    let already = Refusal::NotNow(Action::IssueMemberCode, NotNow::Already);
    came.when(&contact(), code()).refused(already);
    // whom the office let in is the office's
    let other = Command::IssueMemberCode {
        id: contact().person.account,
        appointment: contact().appointment.unwrap(),
    };
    let second = Actor {
        person: other_contact().person,
        ..contact()
    };
    spec.when(&second, other).refused(Refusal::NotFound);
}
