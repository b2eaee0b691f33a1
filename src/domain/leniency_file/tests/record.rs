//! What is left to record of a served decision: its publication, and of a closed file the erasure of its words.

use std::sync::LazyLock;

use super::*;
use crate::domain::leniency::rule::{BasisId, Extent, Published, RuleBook};
use crate::domain::leniency_file::Unpublished;
use crate::domain::reference::Reference;

fn publish(on: Date, named: bool) -> Command {
    Command::Publish {
        id: file_id(),
        on,
        place: line("局网站"),
        named,
    }
}

fn end(how: Unpublished, on: Date) -> Command {
    Command::EndPublication {
        id: file_id(),
        how,
        on,
        reason: words("决定已经变更。"),
    }
}

fn ask() -> Command {
    Command::AskErasure {
        id: file_id(),
        basis: line("个人信息保护法第47条"),
        reason: words("保存期限已到。"),
    }
}

fn erase(agreed: bool) -> Command {
    Command::AnswerErasure {
        id: file_id(),
        agreed,
    }
}

fn with(extent: Extent, confirmed: bool) -> Reference {
    let mut reference = CONFIRMED.clone();
    let book: &mut RuleBook = &mut reference.leniency;
    for row in &mut book.publications {
        row.extent = extent;
        row.bases = vec![BasisId("measures-61".to_owned())];
        row.confirmed = confirmed;
    }
    reference
}

static NAMED: LazyLock<Reference> = LazyLock::new(|| with(Extent::Named, true));
static UNNAMED: LazyLock<Reference> = LazyLock::new(|| with(Extent::Unnamed, true));
static OPEN: LazyLock<Reference> = LazyLock::new(|| with(Extent::Named, false));

fn under(reference: &'static Reference) -> Spec {
    Spec {
        reference,
        ..served()
    }
}

fn published() -> Spec {
    under(&NAMED).after(&enforcer(), publish(day(11, 30), true))
}

fn closed() -> Spec {
    served().after(&second_enforcer(), recheck(true))
}

#[test]
fn nothing_is_published_but_what_a_confirmed_row_with_its_basis_requires() {
    let no = || Refusal::NotNow(Action::PublishLeniency, NotNow::NotPublic);
    // as shipped nothing of 不予处罚 is published; and a row nobody confirmed requires nothing
    for spec in [served(), under(&OPEN)] {
        spec.when(&enforcer(), publish(day(11, 30), false))
            .refused(no());
    }
    let spec = under(&UNNAMED);
    spec.when(&enforcer(), publish(day(11, 30), true))
        .refused(at("named", Problem::NotOffered));
    let spec = published();
    let kept = file(&spec).published().unwrap();
    assert_eq!(
        (kept.row, kept.extent),
        (Published::NoPenalty, Extent::Named)
    );
    assert_eq!(kept.bases, [BasisId("measures-61".to_owned())]);
    assert_eq!(kept.place, "局网站");
    // less than the row allows may be told
    under(&NAMED)
        .when(&enforcer(), publish(day(11, 30), false))
        .accepted();
    // neither before it was served, nor tomorrow, nor twice, nor by others
    let early = at("on", Problem::TooEarly(day(11, 30)));
    under(&NAMED)
        .when(&enforcer(), publish(day(11, 29), true))
        .refused(early);
    let later = at("on", Problem::NotYet(day(11, 30)));
    under(&NAMED)
        .when(&enforcer(), publish(day(12, 1), true))
        .refused(later);
    spec.when(&enforcer(), publish(day(11, 30), true))
        .refused(Refusal::NotNow(Action::PublishLeniency, NotNow::Already));
    for who in [legal(), leader(), third_enforcer(), contact()] {
        let asked = under(&NAMED).when(&who, publish(day(11, 30), true));
        assert!(asked.result.is_err(), "{who:?}");
    }
}

#[test]
fn what_is_published_is_withdrawn_or_corrected_once_the_decision_changes() {
    let spec = published();
    assert!(!file(&spec).publication_is_due());
    let varied = Spec {
        reference: &NAMED,
        ..spec
    }
    .on(day(12, 1))
    .after(&enforcer(), after::vary(Ruling::NoPenaltyFirst))
    .after(&legal(), after::review(true))
    .after(&leader(), Command::SignChange { id: file_id() })
    .after(
        &enforcer(),
        Command::ServeChange {
            id: file_id(),
            served_on: day(12, 1),
        },
    );
    assert!(file(&varied).publication_is_due());
    assert!(!file(&varied).whose_turn().is_empty());
    let corrected = varied.after(&enforcer(), end(Unpublished::Corrected, day(12, 1)));
    assert!(!file(&corrected).publication_is_due());
    assert!(file(&corrected).published().is_some());
    let gone = corrected.after(&enforcer(), end(Unpublished::Withdrawn, day(12, 1)));
    assert!(file(&gone).published().is_none());
    // and may be published again, as it now stands
    gone.when(&enforcer(), publish(day(12, 1), true)).accepted();
}

#[test]
fn two_persons_erase_the_words_of_a_closed_file_and_nothing_is_added_after() {
    assert!(served().when(&legal(), ask()).result.is_err());
    for who in [enforcer(), leader(), admin(), auditor()] {
        assert!(closed().when(&who, ask()).result.is_err(), "{who:?}");
    }
    closed()
        .when(&leader(), erase(true))
        .result
        .expect_err("nobody asked");
    let asked = closed().after(&legal(), ask());
    for who in [legal(), enforcer(), second_enforcer(), admin()] {
        assert!(asked.when(&who, erase(true)).result.is_err(), "{who:?}");
    }
    // not agreed: as before, and it may be asked again
    let kept = asked.after(&leader(), erase(false));
    assert!(file(&kept).erasure.is_none());
    kept.when(&legal(), ask()).accepted();
    let gone = asked.after(&leader(), erase(true));
    assert!(file(&gone).is_erased());
    let no = |action| Refusal::NotNow(action, NotNow::Erased);
    gone.when(&enforcer(), after::vary(Ruling::Lighten))
        .refused(no(Action::ProposeLeniencyChange));
    gone.when(&enforcer(), after::file_remedy())
        .refused(no(Action::FileRemedy));
}

/// The same file once another edition is in force.
fn later(reference: &'static Reference, own: &Reference, spec: Spec) -> Spec {
    let mut spec = Spec { reference, ..spec };
    let version = own.leniency.rules.version.clone();
    let book = Some(own.leniency.clone());
    spec.world.put_leniency_edition(version, book);
    spec
}

#[test]
fn a_row_that_came_after_the_decision_says_nothing_of_it() {
    static LATER: LazyLock<Reference> = LazyLock::new(|| {
        let mut reference = with(Extent::Named, true);
        reference.leniency.rules.version.push_str("+9");
        reference
    });
    static NOTHING: LazyLock<Reference> = LazyLock::new(|| {
        let mut reference = CONFIRMED.clone();
        reference.leniency.rules.version.push_str("+10");
        reference
    });
    let asked = |spec: Spec| spec.when(&enforcer(), publish(day(11, 30), true)).result;
    let refused = Refusal::NotNow(Action::PublishLeniency, NotNow::NotPublic);
    // its own edition says that nothing is published, and goes on saying so
    assert_eq!(asked(later(&LATER, &CONFIRMED, served())), Err(refused));
    // and what its own edition required is required still
    assert!(asked(later(&NOTHING, &NAMED, served())).is_ok());
}
