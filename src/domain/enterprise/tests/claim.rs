//! Who comes to act for a firm: by proof, checked by whoever keeps its contacts, with the contacts it has heard.

use crate::domain::account::{self, Appointment};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::attachment::Attachment;
use crate::domain::enterprise::{Asked, Command, Event, NewAccount, Outcome, Step};
use crate::domain::event::on;
use crate::domain::ids::{AccountId, AppointmentId, AttachmentId, EnterpriseId};
use crate::domain::phone::Phone;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::uscc::Uscc;

const NUMBER: &str = "ZH-2026-00001";
/// A code nobody has put on record.
const UNKNOWN: &str = "91410882YYYY00039D";

fn proof() -> Vec<Attachment> {
    vec![Attachment {
        id: AttachmentId("aa".into()),
        record: "upload/1".into(),
        name: "营业执照.png".into(),
        media_type: "image/png".into(),
        bytes: 70,
    }]
}

fn claim(uscc: &str, proof: Vec<Attachment>, as_contact: bool) -> Command {
    let asked = Asked {
        uscc: Uscc::parse(uscc).unwrap().0,
        named: line("示例水泥厂"),
        new_enterprise: EnterpriseId::from("firm-new"),
        district: "419901".into(),
        name: line("周新来"),
        phone: Phone::parse("13700004321").unwrap(),
        position: line("环保专员"),
        proof,
    };
    Command::Claim {
        asked: Box::new(asked),
        as_contact,
    }
}

fn known() -> Command {
    claim("91410803YYYY000128", proof(), false)
}

fn step(step: Step) -> Command {
    of(firm(), step)
}

fn of(id: EnterpriseId, step: Step) -> Command {
    Command::ClaimStep {
        id,
        number: NUMBER.into(),
        step,
    }
}

fn accept(new: Option<NewAccount>) -> Step {
    Step::Accept {
        new,
        account: AccountId::from("acc-new"),
        appointment: AppointmentId::from("post-new"),
        note: line("打总机核实过"),
    }
}

fn new_account() -> Option<NewAccount> {
    Some(NewAccount {
        login: line("zhou.xl"),
        name: line("周新来"),
        phone: Phone::parse("13700004321").unwrap(),
    })
}

fn shown() -> Spec {
    bureau()
        .after(&Actor::visitor(), known())
        .after(&intake(), step(Step::Show))
}

fn outcome(spec: &Spec) -> Option<Outcome> {
    let firm = spec.world.enterprise(&firm()).unwrap();
    firm.claim(NUMBER).unwrap().outcome.clone()
}

#[test]
fn by_proof_somebody_gets_an_account_for_a_firm_on_record() {
    let spec = shown();
    let then = spec.after(&intake(), step(accept(new_account())));
    let account = then.world.account(&AccountId::from("acc-new")).unwrap();
    assert_eq!(
        (account.login.as_str(), account.name.as_str()),
        ("zhou.xl", "周*")
    );
    let held: Vec<&Appointment> = account.appointments.values().collect();
    assert_eq!(held.len(), 1);
    // an administrator: the office let them in
    assert_eq!(
        (held[0].enterprise.clone(), held[0].invited_by.clone()),
        (Some(firm()), None)
    );
    assert!(outcome(&then).unwrap().accepted);
    let again = Refusal::NotNow(Action::AcceptClaim, NotNow::Already);
    then.when(&intake(), step(accept(new_account())))
        .refused(again);
}

#[test]
fn nobody_is_let_in_whose_proof_nobody_looked_at() {
    let spec = bureau().after(&Actor::visitor(), known());
    let unseen = |action| Refusal::NotNow(action, NotNow::StillOpen("proof".into()));
    spec.when(&intake(), step(accept(new_account())))
        .refused(unseen(Action::AcceptClaim));
    let reason = words("授权书没有盖章。");
    spec.when(&intake(), step(Step::Decline { reason }))
        .refused(unseen(Action::DeclineClaim));
    spec.when(&Actor::visitor(), claim(UNKNOWN, Vec::new(), false))
        .refused(at("files", Problem::Missing));
}

#[test]
fn a_firm_nobody_knows_is_put_on_record_and_no_account_is() {
    let spec = bureau().after(&Actor::visitor(), claim(UNKNOWN, proof(), false));
    let new = EnterpriseId::from("firm-new");
    assert_eq!(spec.world.enterprise(&new).unwrap().name, "示例水泥厂");
    let declined = spec.after(&intake(), of(new.clone(), Step::Show)).after(
        &intake(),
        of(
            new.clone(),
            Step::Decline {
                reason: words("授权书没有盖章。"),
            },
        ),
    );
    let firm = declined.world.enterprise(&new).unwrap();
    assert!(
        !firm
            .claim(NUMBER)
            .unwrap()
            .outcome
            .as_ref()
            .unwrap()
            .accepted
    );
    assert!(declined.world.account(&AccountId::from("acc-new")).is_err());
}

#[test]
fn the_contacts_a_firm_has_may_object_until_it_is_decided_and_no_other_firm_may() {
    let spec = shown();
    let object = || {
        step(Step::Object {
            words: words("不认识这个人。"),
        })
    };
    let objected = Event::ClaimObjected {
        number: NUMBER.into(),
        words: "不认识这个人。".into(),
        by: contact().person,
        at: spec.now,
    };
    let then = spec
        .when(&contact(), object())
        .then([on(firm().stream(), objected)]);
    spec.when(&other_contact(), object())
        .refused(Refusal::NotFound);
    let reason = words("企业有异议。");
    let ended = then.after(&intake(), step(Step::Decline { reason }));
    let late = Refusal::NotNow(Action::ObjectToClaim, NotNow::Already);
    ended.when(&contact(), object()).refused(late);
}

#[test]
fn one_person_acts_for_two_firms_with_one_account() {
    let other = || claim("91410803YYYY000128", proof(), true);
    let spec = bureau()
        .after(&other_contact(), other())
        .after(&intake(), step(Step::Show));
    let appointed = account::Event::Appointed {
        appointment: AppointmentId::from("post-new"),
        held: Appointment::of_firm(firm(), spec.now.beijing_date(), None),
    };
    let events = spec.when(&intake(), step(accept(None))).accepted();
    let then = spec.after(&intake(), step(accept(None)));
    let account = other_contact().person.account;
    let firms = then.world.account(&account).unwrap().appointments.len();
    assert_eq!(firms, 2);
    assert_eq!(events.last(), Some(&on(account.stream(), appointed)));
    // whoever acts for it already has nothing to ask
    bureau()
        .when(&contact(), other())
        .refused(at("uscc", Problem::SameTwice));
}

#[test]
fn who_checks_them() {
    let spec = bureau().after(&Actor::visitor(), known());
    for who in [
        officer(),
        head(),
        supervisor(),
        leader(),
        auditor(),
        legal(),
        enforcer(),
    ] {
        let no = Refusal::Forbidden(Action::ShowClaim, Why::Role);
        spec.when(&who, step(Step::Show)).refused(no);
    }
    spec.when(&admin(), step(Step::Show))
        .refused(Refusal::NotFound);
    spec.when(&Actor::visitor(), step(Step::Show))
        .refused(Refusal::NotFound);
}
