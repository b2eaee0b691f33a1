//! The second factor: its owner enrols it, two others reset it.

use super::{bureau, event};
use crate::domain::account::{Command, Event};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::ids::AccountId;
use crate::domain::refusal::{NotNow, Refusal, Why};
use crate::domain::spec::*;

fn of(id: &str) -> AccountId {
    AccountId::from(id)
}

fn enrol(id: &str) -> Command {
    Command::EnrolFactor { id: of(id) }
}

fn ask(id: &str) -> Command {
    Command::AskFactorReset {
        id: of(id),
        identity_check: line("本人到场，看过工作证"),
    }
}

fn confirm(id: &str) -> Command {
    Command::ConfirmFactorReset {
        id: of(id),
        identity_check: line("认识本人"),
    }
}

fn enrolled(id: &str, who: &Actor) -> Spec {
    bureau().after(who, enrol(id))
}

fn second_admin() -> Actor {
    Actor {
        person: crate::domain::actor::Person {
            account: of("admin-2"),
            name: "第二管理员".into(),
        },
        ..admin()
    }
}

#[test]
fn everybody_of_the_staff_enrols_their_own_and_nobody_elses() {
    for who in everybody() {
        let me = who.person.account.clone();
        if !who.role.is_staff() {
            continue;
        }
        let at = bureau().facts().now;
        bureau()
            .when(&who, enrol(me.as_str()))
            .then([event(&me, Event::FactorEnrolled { at })]);
    }
    let own_only = Refusal::Forbidden(Action::KeepFactor, Why::Self_);
    bureau().when(&admin(), enrol("officer")).refused(own_only);
    // a firm's contact has none
    let role = Refusal::Forbidden(Action::KeepFactor, Why::Role);
    bureau().when(&contact(), enrol("contact")).refused(role);
}

#[test]
fn a_reset_takes_two_and_neither_is_its_owner() {
    let given = enrolled("officer", &officer());
    let asked = given.after(&admin(), ask("officer"));
    assert!(
        asked
            .world
            .account(&of("officer"))
            .unwrap()
            .factor
            .is_some()
    );
    // whoever asked does not confirm, and asks once
    let again = Refusal::Forbidden(Action::ConfirmFactorReset, Why::ActedBefore);
    asked.when(&admin(), confirm("officer")).refused(again);
    let already = Refusal::NotNow(Action::AskFactorReset, NotNow::Already);
    asked.when(&admin(), ask("officer")).refused(already);
    // the person does neither
    let own = Refusal::Forbidden(Action::ConfirmFactorReset, Why::Role);
    asked.when(&officer(), confirm("officer")).refused(own);
    for who in [leader(), second_admin()] {
        let then = asked.after(&who, confirm("officer"));
        let account = then.world.account(&of("officer")).unwrap();
        assert_eq!((account.factor, &account.reset), (None, &None));
    }
    // an administrator's own: neither asked nor confirmed by that administrator
    let mine = enrolled("admin", &admin());
    let self_ = |action| Refusal::Forbidden(action, Why::Self_);
    mine.when(&admin(), ask("admin"))
        .refused(self_(Action::AskFactorReset));
    mine.after(&second_admin(), ask("admin"))
        .when(&admin(), confirm("admin"))
        .refused(self_(Action::ConfirmFactorReset));
}

#[test]
fn a_leader_sees_an_account_only_to_confirm_a_reset() {
    let given = enrolled("officer", &officer());
    given
        .when(&leader(), confirm("officer"))
        .refused(Refusal::NotFound);
    let stage = |why: &str| NotNow::Stage(why.into());
    let no = Refusal::NotNow(Action::ConfirmFactorReset, stage("no_reset"));
    given.when(&second_admin(), confirm("officer")).refused(no);
    let none = Refusal::NotNow(Action::AskFactorReset, stage("no_factor"));
    bureau().when(&admin(), ask("officer")).refused(none);
}

#[test]
fn what_was_asked_for_is_confirmed_within_a_day() {
    let asked = enrolled("officer", &officer()).after(&admin(), ask("officer"));
    // a day and a few hours later
    let late = asked.on(day(11, 25)).at(20, 0);
    let no = NotNow::Stage("no_reset".into());
    late.when(&leader(), confirm("officer"))
        .refused(Refusal::NotNow(Action::ConfirmFactorReset, no));
    // and can then be asked for anew
    late.when(&admin(), ask("officer")).accepted();
}
