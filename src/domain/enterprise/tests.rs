//! The rules of a firm's record: given what happened, when somebody asks, then exactly this.

mod claim;

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::enterprise::{Command, Event, Size, Wanted};
use crate::domain::event::on;
use crate::domain::ids::{EnterpriseId, ServiceDayId, StreamId};
use crate::domain::phone::Phone;
use crate::domain::refusal::{Problem, Refusal, Why, at};
use crate::domain::service_day;
use crate::domain::spec::*;
use crate::domain::uscc::Uscc;

fn id() -> EnterpriseId {
    EnterpriseId::from("firm-3")
}

fn register(code: &str, district: &str) -> Command {
    Command::Register {
        id: id(),
        uscc: Uscc::parse(code).unwrap().0,
        name: line("示例铸造有限公司"),
        district: district.to_owned(),
    }
}

#[test]
fn a_firm_is_put_on_record() {
    let registered = Event::Registered {
        id: id(),
        uscc: "91410882YYYY00039D".into(),
        name: "示例铸造有限公司".into(),
        district: "419921".into(),
    };
    let then = bureau()
        .when(&intake(), register("91410882YYYY00039D", "419921"))
        .then([on(id().stream(), registered)]);
    assert_eq!(
        then.world.enterprise(&id()).unwrap().name,
        "示例铸造有限公司"
    );
}

#[test]
fn a_credit_code_belongs_to_one_firm() {
    // typed in another way it is the same code
    let again = register("9141 0803 yyyy 0001 28", "419901");
    bureau()
        .when(&intake(), again)
        .refused(at("uscc", Problem::Taken));
}

#[test]
fn its_district_is_one_the_bureau_serves() {
    let elsewhere = register("91410882YYYY00039D", "110000");
    bureau()
        .when(&intake(), elsewhere)
        .refused(at("district", Problem::NotOffered));
}

#[test]
fn who_puts_a_firm_on_record() {
    let new = || register("91410882YYYY00039D", "419921");
    for who in [intake(), officer(), head(), branch_officer()] {
        bureau().when(&who, new()).accepted();
    }
    for who in [
        supervisor(),
        leader(),
        auditor(),
        legal(),
        enforcer(),
        contact(),
    ] {
        let no = Refusal::Forbidden(Action::RegisterEnterprise, Why::Role);
        bureau().when(&who, new()).refused(no);
    }
    bureau().when(&admin(), new()).refused(Refusal::NotFound);
}

fn show(of: EnterpriseId, through: Option<StreamId>) -> Command {
    Command::ShowContacts { id: of, through }
}

fn by_case() -> Command {
    show(firm(), Some(case_id().stream()))
}

#[test]
fn whoever_has_a_case_of_the_firm_in_hand_sees_its_contacts_and_that_is_on_record() {
    let spec = case_in_handling();
    let shown = Event::ContactsShown {
        through: Some(case_id().stream()),
        by: officer().person,
        at: spec.now,
    };
    let then = spec
        .when(&officer(), by_case())
        .then([on(firm().stream(), shown)]);
    let seen = &then.world.enterprise(&firm()).unwrap().contacts_shown;
    assert!(seen.contains(&officer().person.account));
    spec.when(&head(), by_case()).accepted();
    // the coordinating office calls whom it must, for nothing more than that
    spec.when(&intake(), show(firm(), None)).accepted();
    let no = |why| Refusal::Forbidden(Action::ShowFirmContacts, why);
    spec.when(&colleague(), by_case())
        .refused(no(Why::NotHandler));
    spec.when(&other_officer(), by_case())
        .refused(Refusal::Forbidden(
            Action::ShowFirmContacts,
            Why::NotLeadUnit,
        ));
    // nobody who only looks, and nobody without a reason
    for who in [supervisor(), leader(), auditor(), legal(), enforcer()] {
        spec.when(&who, by_case()).refused(no(Why::Role));
    }
    spec.when(&officer(), show(firm(), None))
        .refused(no(Why::NotLeadUnit));
}

#[test]
fn a_case_of_another_firm_or_one_that_is_over_is_no_reason() {
    let other = show(other_firm(), Some(case_id().stream()));
    case_in_handling()
        .when(&officer(), other)
        .refused(Refusal::NotFound);
    for spec in [case_closed(), case_withdrawn(), case_void()] {
        spec.when(&head(), by_case()).refused(Refusal::NotFound);
    }
}

/// In a unit that enforces a case is its named officer's alone, and so is the way to the firm.
#[test]
fn behind_the_wall_only_the_named_officer_calls() {
    let spec = case_behind_the_wall();
    spec.when(&help_officer(), by_case()).accepted();
    let no = Refusal::Forbidden(Action::ShowFirmContacts, Why::NotHandler);
    spec.when(&help_colleague(), by_case()).refused(no);
    spec.when(&detachment_head(), by_case())
        .refused(Refusal::NotFound);
}

#[test]
fn whoever_holds_the_service_day_a_firm_comes_to_may_call_it() {
    let id = ServiceDayId::from("day-1");
    let meeting = service_day::Meeting {
        date: day(11, 26),
        from: service_day::parse_hour("14:30").unwrap(),
        to: service_day::parse_hour("17:30").unwrap(),
        online: false,
        place: "一楼大厅".to_owned(),
    };
    let plan = service_day::Command::Plan {
        id: id.clone(),
        organiser: "daqi".into(),
        meeting,
        day_off: false,
        theme: line("秋冬季管控"),
        chair: line("杨局长"),
        units: ["shui".into()].into(),
        places: 5,
    };
    let sign_up = service_day::Command::SignUp {
        walk_in: false,
        id: id.clone(),
        enterprise: firm(),
        contact_name: line("孙某某"),
        contact_phone: Phone::parse("13800000000").unwrap(),
        topic: None,
    };
    let planned = bureau().after(&head(), plan);
    let by_day = || show(firm(), Some(id.stream()));
    planned
        .when(&officer(), by_day())
        .refused(Refusal::NotFound);
    let spec = planned.after(&contact(), sign_up);
    let may: [Actor; 2] = [officer(), head()];
    for who in may {
        spec.when(&who, by_day()).accepted();
    }
    // whoever only sits there does not
    spec.when(&other_head(), by_day())
        .refused(Refusal::Forbidden(
            Action::ShowFirmContacts,
            Why::NotLeadUnit,
        ));
    let off = service_day::Command::Cancel {
        id: id.clone(),
        reason: words("改期"),
    };
    spec.after(&head(), off)
        .when(&head(), by_day())
        .refused(Refusal::NotFound);
}

fn profile(industry: &str, makes: &str) -> Command {
    Command::Profile {
        id: EnterpriseId::from("firm-3"),
        wanted: Box::new(Wanted {
            address: line("示例区工业路1号"),
            industry: industry.to_owned(),
            size: Size::Small,
            makes: words(makes),
            reason: line("排污许可证副本"),
        }),
    }
}

#[test]
fn what_a_firm_is_is_set_down_and_corrected_with_what_stood_before() {
    let given = bureau().after(&intake(), register("91410882YYYY00039D", "419921"));
    given
        .when(&intake(), profile("98", "铸件"))
        .refused(at("industry", Problem::NotOffered));
    for who in [supervisor(), leader()] {
        let no = Refusal::Forbidden(Action::ProfileFirm, Why::Role);
        given.when(&who, profile("33", "铸件")).refused(no);
    }
    let then = given.after(&officer(), profile("33", "铸件"));
    let firm = |spec: &Spec| spec.world.enterprise(&id()).unwrap().profile.clone();
    assert_eq!(firm(&then).unwrap().industry, "33");
    then.when(&officer(), profile("33", "铸件"))
        .refused(at("address", Problem::SameAsBefore));
    let corrected = then.after(&head(), profile("31", "铸件"));
    assert_eq!(firm(&corrected).unwrap().industry, "31");
}
