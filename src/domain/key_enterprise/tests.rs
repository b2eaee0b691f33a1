//! The rules of the roster: given what happened, when somebody asks, then exactly this.

use super::{Basis, Command, Done, Entry, Event, KeyEnterprise, ServiceOfficer, key_of};
use crate::domain::action::Action;
use crate::domain::event::on;
use crate::domain::refusal::{FieldError, NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;

fn enter(change: impl FnOnce(&mut Entry)) -> Command {
    let mut entry = Entry {
        basis: Basis::CityList,
        document: line("示政办〔2026〕18号"),
        officer: officer().person.account,
        from: day(11, 23),
        to: jiff::civil::date(2027, 11, 22),
    };
    change(&mut entry);
    Command::Enter {
        enterprise: firm(),
        entry,
    }
}

fn renew(who: &crate::domain::actor::Actor) -> Command {
    Command::Renew {
        enterprise: firm(),
        officer: who.person.account.clone(),
        to: jiff::civil::date(2028, 11, 22),
        reason: words("年度复核，继续列入。"),
    }
}

fn end() -> Command {
    Command::End {
        enterprise: firm(),
        reason: words("企业已经搬迁。"),
    }
}

pub(in crate::domain) fn it(spec: &Spec) -> Option<&KeyEnterprise> {
    spec.world.key_enterprise(&firm())
}

/// Every state a firm's entry can be in.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    let entered = bureau().after(&intake(), enter(|_| ()));
    vec![
        ("never on the roster", bureau()),
        ("on the roster", entered.clone()),
        ("taken off", entered.after(&intake(), end())),
    ]
}

#[test]
fn a_firm_is_put_on_the_roster_with_basis_paper_officer_and_days() {
    let spec = bureau();
    let entered = Event::Entered {
        id: key_of(&firm()),
        enterprise: firm(),
        uscc: "91410803YYYY000128".into(),
        enterprise_name: "示例水泥有限公司".into(),
        district: "419901".into(),
        basis: Basis::CityList,
        document: "示政办〔2026〕18号".into(),
        officer: ServiceOfficer {
            person: officer().person,
            unit: "daqi".into(),
        },
        from: day(11, 23),
        to: jiff::civil::date(2027, 11, 22),
        done: Done {
            by: intake().person,
            at: spec.now,
        },
    };
    let then = spec
        .when(&intake(), enter(|_| ()))
        .then([on(key_of(&firm()).stream(), entered)]);
    let entry = it(&then).unwrap();
    assert!(entry.is_in_force(day(11, 23)));
    assert!(!entry.is_in_force(day(11, 22)));
    // no job ends it: the day after its last one it holds no more
    assert!(entry.is_in_force(jiff::civil::date(2027, 11, 22)));
    assert!(!entry.is_in_force(jiff::civil::date(2027, 11, 23)));
}

#[test]
fn a_roster_is_renewed_ended_and_entered_anew_each_with_a_reason() {
    let spec = bureau().after(&intake(), enter(|_| ()));
    let standing = Refusal::NotNow(Action::EnterRoster, NotNow::Stage("key_entered".into()));
    spec.when(&intake(), enter(|_| ())).refused(standing);
    let renewed = spec.after(&intake(), renew(&other_officer()));
    let entry = it(&renewed).unwrap();
    assert_eq!(entry.officer.as_ref().unwrap().unit.as_str(), "shui");
    assert_eq!(entry.to, Some(jiff::civil::date(2028, 11, 22)));
    let ended = renewed.after(&intake(), end());
    assert!(!it(&ended).unwrap().is_in_force(day(11, 24)));
    for command in [renew(&officer()), end()] {
        let over = Refusal::NotNow(command.action(), NotNow::Stage("key_ended".into()));
        ended.when(&intake(), command).refused(over);
    }
    let again = ended.after(&intake(), enter(|e| e.basis = Basis::GradeA));
    assert!(it(&again).unwrap().ended.is_none());
    bureau().when(&intake(), end()).refused(Refusal::NotFound);
}

#[test]
fn days_that_cannot_be_and_people_who_do_not_help_are_refused_at_their_fields() {
    let backwards = enter(|e| e.to = day(11, 22));
    bureau()
        .when(&intake(), backwards)
        .refused(at("to", Problem::EndsBeforeStart));
    let past = enter(|e| (e.from, e.to) = (day(11, 1), day(11, 20)));
    bureau()
        .when(&intake(), past)
        .refused(at("to", Problem::Past(day(11, 20))));
    for who in [enforcer(), legal(), leader(), contact()] {
        let account = who.person.account;
        bureau()
            .when(&intake(), enter(|e| e.officer = account))
            .refused(at("officer", Problem::NotOffered));
    }
    let both = enter(|e| {
        e.to = day(11, 22);
        e.officer = enforcer().person.account;
    });
    let fault = |field, problem| FieldError { field, problem };
    bureau().when(&intake(), both).refused(Refusal::Fields(vec![
        fault("to", Problem::EndsBeforeStart),
        fault("officer", Problem::NotOffered),
    ]));
}

#[test]
fn the_coordinating_office_keeps_the_roster_and_the_other_side_of_the_wall_does_not_know_it() {
    for who in [officer(), head(), supervisor(), leader(), auditor()] {
        let no = Refusal::Forbidden(Action::EnterRoster, Why::Role);
        bureau().when(&who, enter(|_| ())).refused(no);
    }
    for who in [enforcer(), enforcement_head(), legal(), admin()] {
        bureau()
            .when(&who, enter(|_| ()))
            .refused(Refusal::NotFound);
    }
    let no = Refusal::Forbidden(Action::EnterRoster, Why::Role);
    bureau().when(&contact(), enter(|_| ())).refused(no);
    bureau()
        .when(&other_contact(), enter(|_| ()))
        .refused(Refusal::NotFound);
}
