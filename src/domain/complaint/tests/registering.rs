//! Saying it once: by the firm itself, or through staff; answered at the desk, or not accepted.

use crate::domain::account::Contact;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::attachment::Attachment;
use crate::domain::complaint::{Answer, Channel, Command, Event, Status};
use crate::domain::number::Number;
use crate::domain::reference::Paper;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::sealed::Sealed;
use crate::domain::spec::*;
use crate::domain::term::TermKind::{Acceptance, Confirmation, FirstFeedback};
use crate::domain::time::At;

fn registered(channel: Channel, by: &Actor, serial: u32) -> Event {
    Event::Registered {
        id: complaint_id(),
        number: Number {
            text: format!("QY-2026-{serial:05}"),
            year: 2026,
            serial,
        },
        enterprise: firm(),
        enterprise_name: "示例水泥有限公司".into(),
        channel,
        reference: None,
        category: "eia".into(),
        words: "环评批复还要多久？\n设备已经到货。".into(),
        contact: Contact {
            name: Sealed::plain("孙某某"),
            phone: Sealed::plain("13800000000"),
        },
        attachments: Vec::new(),
        complains_of: None,
        by: by.person.clone(),
        said_at: start(),
        received_at: start(),
        service_day: None,
    }
}

fn at_the_window(change: impl FnOnce(&mut Registration<'_>)) -> Command {
    changed(register(&complaint_id(), firm(), Channel::Window), change)
}

fn decline() -> Command {
    Command::Decline {
        id: complaint_id(),
        reason: words("属市场监管部门职责"),
        instead: line("示例市市场监督管理局"),
        letter: None,
        look_on: None,
    }
}

#[test]
fn a_firm_says_it_once_and_two_clocks_run() {
    let given = bureau();
    let then = given.when(&contact(), submit(|_| ())).then([
        on_complaint(registered(Channel::Web, &contact(), 1)),
        complaint_clock(started(Acceptance, 1, "", given.now, day(11, 24))),
        complaint_clock(started(FirstFeedback, 1, "", given.now, day(11, 26))),
    ]);
    let said = then.complaint(&complaint_id());
    assert_eq!(
        said.words, "环评批复还要多久？\n设备已经到货。",
        "stored as typed"
    );
    assert_eq!(said.status, Status::Registered);
}

#[test]
fn numbers_follow_each_other_within_the_year() {
    let then = two_complaints_registered();
    assert_eq!(
        then.complaint(&other_complaint_id()).number,
        "QY-2026-00002"
    );
    let next_year = complaint_registered().on(jiff::civil::date(2027, 1, 4));
    let second = register(&other_complaint_id(), other_firm(), Channel::Web);
    let then = next_year.after(&other_contact(), second);
    assert_eq!(
        then.complaint(&other_complaint_id()).number,
        "QY-2027-00001"
    );
}

#[test]
fn a_firm_speaks_for_itself_only() {
    let for_another = register(&complaint_id(), other_firm(), Channel::Web);
    bureau()
        .when(&contact(), for_another)
        .refused(Refusal::NotFound);
    // staff record under the channel it came by, never in the firm's name
    let no = Refusal::Forbidden(Action::SubmitComplaint, Why::Role);
    bureau().when(&intake(), submit(|_| ())).refused(no);
    let no = Refusal::Forbidden(Action::RecordComplaint, Why::Role);
    bureau().when(&contact(), at_the_window(|_| ())).refused(no);
}

#[test]
fn who_records_for_a_firm() {
    for who in [
        intake(),
        officer(),
        head(),
        branch_officer(),
        help_officer(),
    ] {
        let by = who.clone();
        let events = bureau().when(&who, at_the_window(|_| ())).accepted();
        assert_eq!(events[0], on_complaint(registered(Channel::Window, &by, 1)));
    }
    for who in [supervisor(), leader(), auditor()] {
        let no = Refusal::Forbidden(Action::RecordComplaint, Why::Role);
        bureau().when(&who, at_the_window(|_| ())).refused(no);
    }
    for who in [legal(), enforcer(), admin()] {
        bureau()
            .when(&who, at_the_window(|_| ()))
            .refused(Refusal::NotFound);
    }
}

#[test]
fn what_is_not_offered_is_refused_at_its_field() {
    let given = bureau();
    let no = |field, problem| at(field, problem);
    given
        .when(&contact(), submit(|r| *r.category = "weather".into()))
        .refused(no("category", Problem::NotOffered));
    given
        .when(
            &contact(),
            submit(|r| *r.complains_of = Some("nowhere".into())),
        )
        .refused(no("complains_of", Problem::NotOffered));
    given
        .when(
            &intake(),
            at_the_window(|r| *r.said_at = Some(start().plus_seconds(1))),
        )
        .refused(no("said_at", Problem::TooLate(MONDAY)));
    given
        .when(&intake(), at_the_window(|r| *r.said_on = Some(day(11, 24))))
        .refused(no("said_on", Problem::NotYet(MONDAY)));
    let nobody = register(&complaint_id(), "firm-9".into(), Channel::Window);
    given.when(&intake(), nobody).refused(Refusal::NotFound);
}

#[test]
fn what_was_said_earlier_counts_from_when_it_was_received() {
    let said_at = At::from_beijing(day(11, 20), 9, 0);
    let then = bureau().after(&intake(), at_the_window(|r| *r.said_at = Some(said_at)));
    let acceptance = then
        .complaint(&complaint_id())
        .terms
        .running(Acceptance)
        .unwrap();
    assert_eq!(acceptance.due_on(), day(11, 24));
}

#[test]
fn files_handed_in_stay_with_it() {
    let file = Attachment {
        id: "0f1e".into(),
        record: "complaint/complaint-1".into(),
        name: "现场照片.jpg".into(),
        media_type: "image/jpeg".into(),
        bytes: 120_000,
    };
    let mut command = submit(|_| ());
    if let Command::Register { attachments, .. } = &mut command {
        attachments.push(file.clone());
    }
    let then = bureau().after(&contact(), command);
    assert_eq!(then.complaint(&complaint_id()).attachments[&file.id], file);
}

/// Design §3: registered and answered in one command; only the firm confirms it.
#[test]
fn an_answer_at_the_desk_waits_for_the_firm() {
    let given = bureau();
    let now = given.now;
    let given_answer = Answer {
        text: "可以，凭此单办理。".into(),
        by: officer().person,
        at: now,
        on_the_spot: true,
        paper: issued(Paper::Answer, 1),
    };
    let command = at_the_window(|r| *r.answered = Some(words("可以，凭此单办理。")));
    let then = given.when(&officer(), command).then([
        on_complaint(registered(Channel::Window, &officer(), 1)),
        on_complaint(Event::Answered {
            answer: given_answer,
        }),
        complaint_clock(started(Confirmation, 1, "", now, day(11, 30))),
    ]);
    assert_eq!(then.complaint(&complaint_id()).status, Status::Answered);
}

#[test]
fn a_firm_does_not_answer_itself() {
    let command = submit(|r| *r.answered = Some(words("已解决")));
    bureau()
        .when(&contact(), command)
        .refused(at("answered", Problem::NotOffered));
}

/// Design §6.9: who is complained of does not settle it at the desk either.
#[test]
fn the_unit_complained_of_does_not_answer_at_the_desk() {
    let about = |unit: &str| {
        at_the_window(|r| {
            *r.complains_of = Some(unit.into());
            *r.answered = Some(words("没有问题"));
        })
    };
    let no = at("answered", Problem::UnitComplainedOf("daqi".into()));
    bureau().when(&officer(), about("daqi")).refused(no);
    bureau().when(&intake(), about("daqi")).accepted();
}

#[test]
fn what_is_not_accepted_says_why_and_where_to_go() {
    let given = complaint_registered();
    let now = given.now;
    let declined = Event::Declined {
        reason: "属市场监管部门职责".into(),
        instead: "示例市市场监督管理局".into(),
        letter: None,
        paper: issued(Paper::Refusal, 1),
        by: intake().person,
        at: now,
    };
    let then = given.when(&intake(), decline()).then([
        on_complaint(declined),
        complaint_clock(met(Acceptance, 1, now)),
        complaint_clock(met(FirstFeedback, 1, now)),
    ]);
    let no = |stage: &str| Refusal::NotNow(Action::DeclineComplaint, NotNow::Stage(stage.into()));
    then.when(&intake(), decline()).refused(no("declined"));
    case_assigned()
        .when(&intake(), decline())
        .refused(no("in_case"));
    complaint_disputed_at_the_desk()
        .when(&intake(), decline())
        .refused(no("disputed"));
    complaint_registered()
        .when(&officer(), decline())
        .refused(Refusal::NotFound);
}

/// A 12345 order typed in days later has waited since it came: no clock begins afresh because nobody had typed it.
#[test]
fn what_another_channel_had_days_ago_is_counted_from_that_day() {
    let typed = |on| at_the_window(|r| *r.said_on = Some(on));
    let due = |spec: &Spec, kind| {
        let said = spec.complaint(&complaint_id());
        said.terms.running(kind).unwrap().due_on()
    };
    let late = bureau().after(&intake(), typed(day(11, 18)));
    assert_eq!(due(&late, Acceptance), day(11, 19));
    assert_eq!(due(&late, FirstFeedback), day(11, 23));
    let said = late.complaint(&complaint_id());
    assert_eq!(said.said_at.map(At::beijing_date), Some(day(11, 18)));
    assert_eq!(said.received_at, Some(start()));
    let today = bureau().after(&intake(), typed(MONDAY));
    assert_eq!(due(&today, Acceptance), day(11, 24));
}
