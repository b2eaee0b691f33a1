//! Whom to reach: written without an account, phoned, shown.

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::complaint::{Command, ContactCheck, FirstWord};
use crate::domain::enterprise;
use crate::domain::event::{Emitted, Event};
use crate::domain::ids::EnterpriseId;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind;
use crate::domain::uscc::Uscc;

const NEW: &str = "firm-new";

fn said(change: impl FnOnce(&mut FirstWord)) -> Command {
    let mut command = first_word(&complaint_id(), NEW);
    if let Command::RegisterUnverified { said, .. } = &mut command {
        change(said);
    }
    command
}

fn check(reached: bool) -> Command {
    Command::CheckContact {
        id: complaint_id(),
        reached,
        note: line("打企业总机，孙工是环保负责人"),
    }
}

fn show() -> Command {
    Command::ShowContact { id: complaint_id() }
}

#[test]
fn a_firm_nobody_knows_is_put_on_record_with_its_first_problem_and_the_clocks_run() {
    let spec = bureau().after(&Actor::visitor(), said(|_| {}));
    let complaint = spec.complaint(&complaint_id());
    assert_eq!(complaint.enterprise, Some(EnterpriseId::from(NEW)));
    assert_eq!(complaint.number, "QY-2026-00001");
    let named = "新来机械厂".to_owned();
    assert_eq!(
        complaint.contact_check,
        ContactCheck::Unverified { named, tries: 0 }
    );
    for kind in [TermKind::Acceptance, TermKind::FirstFeedback] {
        assert!(complaint.terms.running(kind).is_some(), "{kind:?}");
    }
    let firm = spec.world.enterprise(&EnterpriseId::from(NEW)).unwrap();
    assert_eq!(
        (firm.name.as_str(), firm.uscc.as_str()),
        ("新来机械厂", "91410882YYYY00030H")
    );
}

#[test]
fn a_code_on_record_is_that_firm_whatever_they_call_it_and_nothing_is_registered_twice() {
    let known = Uscc::parse("91410803YYYY000128").unwrap().0;
    let outcome = bureau().when(&Actor::visitor(), said(|s| s.uscc = known));
    let registered = outcome.result.clone().unwrap();
    let again = |e: &Emitted| {
        matches!(
            e.event,
            Event::Enterprise(enterprise::Event::Registered { .. })
        )
    };
    assert!(!registered.iter().any(again));
    let spec = bureau().given(registered);
    let complaint = spec.complaint(&complaint_id());
    assert_eq!(complaint.enterprise, Some(firm()));
    // the firm's own name stands on it, and what they called it is kept beside
    assert_eq!(complaint.enterprise_name, "示例水泥有限公司");
    let named = "新来机械厂".to_owned();
    assert_eq!(
        complaint.contact_check,
        ContactCheck::Unverified { named, tries: 0 }
    );
}

#[test]
fn what_is_not_offered_is_refused_at_its_field() {
    let refused = |command: Command, field, problem| {
        bureau()
            .when(&Actor::visitor(), command)
            .refused(at(field, problem));
    };
    let elsewhere = said(|s| s.district = "110101".into());
    refused(elsewhere, "district", Problem::NotOffered);
    let invented = said(|s| s.category = Some("nothing".into()));
    refused(invented, "category", Problem::NotOffered);
}

#[test]
fn nobody_else_sends_it_and_a_visitor_does_nothing_else() {
    // a firm that is known says it by its own form
    bureau()
        .when(&contact(), said(|_| {}))
        .refused(Refusal::NotFound);
    let role = Refusal::Forbidden(Action::SubmitUnverified, Why::Role);
    bureau().when(&intake(), said(|_| {})).refused(role);
    let spec = complaint_registered();
    for command in [withdraw(&complaint_id()), check(true), show()] {
        spec.when(&Actor::visitor(), command)
            .refused(Refusal::NotFound);
    }
}

#[test]
fn nobody_reached_is_counted_and_the_call_that_reaches_them_ends_it() {
    let sent = bureau().after(&Actor::visitor(), said(|_| {}));
    let once = sent.after(&intake(), check(false));
    let named = "新来机械厂".to_owned();
    assert_eq!(
        once.complaint(&complaint_id()).contact_check,
        ContactCheck::Unverified { named, tries: 1 }
    );
    let verified = once.after(&intake(), check(true));
    assert_eq!(
        verified.complaint(&complaint_id()).contact_check,
        ContactCheck::Verified
    );
    let over = Refusal::NotNow(Action::CheckContact, NotNow::Stage("registered".into()));
    verified.when(&intake(), check(true)).refused(over.clone());
    // who has an account or came through staff is not phoned
    complaint_registered()
        .when(&intake(), check(true))
        .refused(over);
}

#[test]
fn whoever_has_it_in_hand_sees_the_full_number_and_that_is_on_record() {
    let spec = case_in_handling();
    let shown = spec.after(&officer(), show());
    let seen = &shown.complaint(&complaint_id()).contact_shown;
    assert!(seen.contains(&officer().person.account));
    spec.when(&head(), show()).accepted();
    spec.when(&intake(), show()).accepted();
    let no = |why| Refusal::Forbidden(Action::ShowContact, why);
    for who in [supervisor(), leader(), auditor()] {
        spec.when(&who, show()).refused(no(Why::Role));
    }
    spec.when(&other_officer(), show())
        .refused(Refusal::NotFound);
}
