//! The rules of a firm's record: given what happened, when somebody asks, then exactly this.

use crate::domain::action::Action;
use crate::domain::enterprise::{Command, Event};
use crate::domain::event::on;
use crate::domain::ids::EnterpriseId;
use crate::domain::refusal::{Problem, Refusal, Why, at};
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
    for who in [supervisor(), leader(), auditor(), legal(), enforcer()] {
        let no = Refusal::Forbidden(Action::RegisterEnterprise, Why::Role);
        bureau().when(&who, new()).refused(no);
    }
    for who in [contact(), admin()] {
        bureau().when(&who, new()).refused(Refusal::NotFound);
    }
}
