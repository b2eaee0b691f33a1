//! What was put down wrongly is put right: both versions stay, a firm's own words never change.

use crate::domain::action::Action;
use crate::domain::complaint::{Change, Channel, Command, Correction, Event, FirmNamed, Wanted};
use crate::domain::event::Event as Any;
use crate::domain::phone::Phone;
use crate::domain::refusal::{Fixed, NotNow, Problem, Refusal, Why, at};
use crate::domain::sealed::SealedFields;
use crate::domain::spec::*;

fn nothing() -> Wanted {
    Wanted {
        firm: None,
        contact: None,
        category: None,
        words: None,
        complains_of: None,
        reason: words("来电核对"),
    }
}

fn correct(wanted: Wanted) -> Command {
    Command::Correct {
        id: complaint_id(),
        wanted,
    }
}

/// Whom it complains of is put right until it is in a case, whoever wrote the words.
#[test]
fn the_unit_complained_of_is_put_right_before_triage() {
    let of = |unit: Option<&str>| Wanted {
        complains_of: Some(unit.map(Into::into)),
        ..nothing()
    };
    let given = complaint_registered();
    let then = given.after(&intake(), correct(of(Some("daqi"))));
    let said = then.complaint(&complaint_id());
    assert_eq!(said.complains_of, Some("daqi".into()));
    let change = said.corrections[0].complains_of.clone().unwrap();
    assert_eq!((change.from, change.to), (None, Some("daqi".into())));
    then.when(
        &intake(),
        open(&case_id(), &complaint_id(), to_unit("daqi")),
    )
    .refused(at("lead", Problem::UnitComplainedOf("daqi".into())));
    let back = then.after(&intake(), correct(of(None)));
    assert_eq!(back.complaint(&complaint_id()).complains_of, None);
    given
        .when(&intake(), correct(of(Some("nowhere"))))
        .refused(at("complains_of", Problem::NotOffered));
    case_assigned()
        .when(&intake(), correct(of(Some("daqi"))))
        .refused(refused(Fixed::InCase));
}

/// Another firm, with the contact anew.
fn other() -> Wanted {
    Wanted {
        firm: Some(other_firm()),
        contact: Some((line("李华"), Phone::parse("13900000002").unwrap())),
        ..nothing()
    }
}

/// An officer wrote it down at the window.
fn written_down() -> Spec {
    bureau().after(
        &officer(),
        register(&complaint_id(), firm(), Channel::Window),
    )
}

fn refused(fixed: Fixed) -> Refusal {
    Refusal::NotNow(Action::CorrectComplaint, NotNow::Fixed(fixed))
}

#[test]
fn words_an_officer_typed_are_put_right_and_both_versions_stay() {
    let given = written_down();
    let before = given.complaint(&complaint_id()).words.clone();
    let new = Wanted {
        words: Some(words("园区总管接不上。")),
        ..nothing()
    };
    let correction = Correction {
        firm: None,
        contact: None,
        category: None,
        words: Some(Change {
            from: before,
            to: "园区总管接不上。".into(),
        }),
        complains_of: None,
        reason: "来电核对".into(),
        by: intake().person,
        at: given.now,
    };
    let then = given
        .when(&intake(), correct(new))
        .then([on_complaint(Event::Corrected {
            correction: correction.clone(),
        })]);
    let said = then.complaint(&complaint_id());
    assert_eq!(said.words, "园区总管接不上。");
    assert_eq!(said.corrections, [correction]);
}

#[test]
fn what_a_firm_wrote_or_submitted_itself_is_never_changed() {
    let given = complaint_registered();
    let new = Wanted {
        words: Some(words("换个说法。")),
        ..nothing()
    };
    given
        .when(&intake(), correct(new))
        .refused(refused(Fixed::OwnWords));
    given
        .when(&intake(), correct(other()))
        .refused(refused(Fixed::OwnFirm));
    // a wrong phone can be mended all the same
    let phone = Wanted {
        contact: other().contact,
        ..nothing()
    };
    given.when(&intake(), correct(phone)).accepted();
}

#[test]
fn another_firm_is_named_before_anybody_was_told_anything_and_never_after() {
    let then = written_down().after(&intake(), correct(other()));
    let said = then.complaint(&complaint_id());
    assert_eq!(said.enterprise, Some(other_firm()));
    let named = said.corrections[0].firm.clone().unwrap();
    assert_eq!(named.from.id, firm());
    assert_eq!(
        named.to,
        FirmNamed {
            id: other_firm(),
            name: said.enterprise_name.clone()
        }
    );
    // the old firm does nothing to it any more, the new one may
    let out = withdraw(&complaint_id());
    then.when(&contact(), out.clone())
        .refused(Refusal::NotFound);
    then.when(&other_contact(), out).accepted();

    let no = refused(Fixed::ToldFirm);
    let opened = written_down().after(
        &intake(),
        open(&case_id(), &complaint_id(), to_unit("daqi")),
    );
    opened.when(&intake(), correct(other())).refused(no.clone());
    complaint_answered_on_the_spot()
        .when(&intake(), correct(other()))
        .refused(no.clone());
    complaint_disputed_at_the_desk()
        .when(&intake(), correct(other()))
        .refused(no);
}

#[test]
fn with_another_firm_its_contact_is_asked_for_again() {
    let without = Wanted {
        contact: None,
        ..other()
    };
    written_down()
        .when(&intake(), correct(without))
        .refused(at("contact_name", Problem::Missing));
}

#[test]
fn a_correction_changes_something_and_names_a_category_there_is() {
    let given = written_down();
    given
        .when(&intake(), correct(nothing()))
        .refused(at("category", Problem::SameAsBefore));
    let wrong = Wanted {
        category: Some("weather".into()),
        ..nothing()
    };
    given
        .when(&intake(), correct(wrong))
        .refused(at("category", Problem::NotOffered));
}

#[test]
fn intake_or_the_head_of_the_lead_unit_and_nobody_else() {
    let phone = || {
        correct(Wanted {
            contact: other().contact,
            ..nothing()
        })
    };
    let given = case_in_handling();
    given.when(&intake(), phone()).accepted();
    given.when(&head(), phone()).accepted();
    let no = |why| Refusal::Forbidden(Action::CorrectComplaint, why);
    given.when(&officer(), phone()).refused(no(Why::Role));
    given.when(&supervisor(), phone()).refused(no(Why::Role));
    given.when(&contact(), phone()).refused(no(Why::Role));
    given
        .when(&other_head(), phone())
        .refused(Refusal::NotFound);
    // what is void is restored first
    let void = NotNow::Stage("void".into());
    case_void()
        .when(&intake(), phone())
        .refused(Refusal::NotNow(Action::CorrectComplaint, void));
}

/// Both contacts are ciphertext in the event: a plain one could not be written at all.
#[test]
fn both_contacts_are_sealed() {
    let made = written_down().when(&intake(), correct(other())).accepted();
    let Some(Any::Complaint(event)) = made.into_iter().map(|e| e.event).next() else {
        panic!("no event")
    };
    let mut event = event;
    assert_eq!(event.sealed_fields().len(), 4);
}
