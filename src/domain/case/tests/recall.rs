//! An answer called back before its firm opened it, and a note struck through.

use crate::domain::action::Action;
use crate::domain::case::{Command, Stage};
use crate::domain::complaint::{self, Status};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind;

fn recall() -> Command {
    Command::Recall {
        id: case_id(),
        complaint: complaint_id(),
        reason: line("附件放错了"),
    }
}

fn open() -> complaint::Command {
    complaint::Command::OpenAnswer { id: complaint_id() }
}

fn note(text: &str) -> Command {
    Command::Note {
        id: case_id(),
        text: words(text),
    }
}

fn strike(n: u32, replacement: Option<&str>) -> Command {
    Command::StrikeNote {
        id: case_id(),
        n,
        reason: line("记错了企业"),
        replacement: replacement.map(words),
    }
}

/// The clock it was answered under runs on, as if nobody had answered: a recall buys no time.
#[test]
fn an_answer_nobody_opened_is_called_back_and_its_clock_runs_on() {
    let given = case_answered();
    let due = given
        .case()
        .terms
        .all()
        .find(|t| t.kind() == TermKind::Resolution);
    let due = due.map(|t| (t.due_on(), t.promised_on())).unwrap();
    let then = given.clone().on(day(11, 26)).after(&officer(), recall());
    assert_eq!(then.case().stage, Stage::Handling);
    let said = then.complaint(&complaint_id());
    assert_eq!(said.status, Status::InCase);
    assert!(said.answers.is_empty());
    assert_eq!(said.recalled.len(), 1);
    assert!(said.terms.running(TermKind::Confirmation).is_none());
    let running = then.case().terms.running(TermKind::Resolution).unwrap();
    assert_eq!((running.due_on(), running.promised_on()), due);
    // answered anew, it is met again
    let again = then.after(&officer(), answer(&complaint_id()));
    assert!(again.case().terms.running(TermKind::Resolution).is_none());
    assert_eq!(again.complaint(&complaint_id()).answers.len(), 1);
}

#[test]
fn once_opened_it_stands_and_the_refusal_says_since_when() {
    let given = case_answered().on(day(11, 26));
    let opened = given.after(&contact(), open());
    let at = opened.complaint(&complaint_id()).opened_at.unwrap();
    let no = Refusal::NotNow(Action::RecallAnswer, NotNow::AnswerOpened(at));
    opened.when(&officer(), recall()).refused(no);
    // opened once; by its own firm only; and a later answer is a new one
    let twice = Refusal::NotNow(Action::OpenAnswer, NotNow::Stage("answered".into()));
    opened.when(&contact(), open()).refused(twice);
    given
        .when(&other_contact(), open())
        .refused(Refusal::NotFound);
    let no = given.when(&officer(), open()).result.unwrap_err();
    assert_eq!(no, Refusal::Forbidden(Action::OpenAnswer, Why::Role));
}

#[test]
fn a_disputed_firm_waits_again_under_its_rework_term() {
    let given = case_disputed().after(&officer(), answer(&complaint_id()));
    let then = given.after(&officer(), recall());
    assert_eq!(then.complaint(&complaint_id()).status, Status::Disputed);
    let kinds: Vec<TermKind> = then.case().terms.open().map(|t| t.kind()).collect();
    assert_eq!(kinds, [TermKind::Rework]);
}

#[test]
fn who_answers_recalls() {
    let given = case_answered();
    given.when(&head(), recall()).accepted();
    for who in [
        colleague(),
        other_officer(),
        intake(),
        supervisor(),
        contact(),
    ] {
        let refusal = given.when(&who, recall()).result.unwrap_err();
        let forbidden = matches!(refusal, Refusal::Forbidden(..) | Refusal::NotFound);
        assert!(forbidden, "{refusal:?}");
    }
}

#[test]
fn a_note_is_struck_through_and_never_overwritten() {
    let given = case_in_handling().after(&officer(), note("已电话联系甲企业"));
    let then = given.after(&officer(), strike(1, Some("已电话联系乙企业")));
    let notes = &then.case().notes;
    assert_eq!(notes.len(), 2);
    assert_eq!(notes[0].text, "已电话联系甲企业");
    let struck = notes[0].struck.as_ref().unwrap();
    assert_eq!(
        (struck.by.clone(), struck.reason.as_str()),
        (officer().person, "记错了企业")
    );
    assert_eq!(notes[1].text, "已电话联系乙企业");
    let already = Refusal::NotNow(Action::StrikeNote, NotNow::Already);
    then.when(&officer(), strike(1, None)).refused(already);
    then.when(&officer(), strike(2, None)).accepted();
    given
        .when(&officer(), strike(1, Some("已电话联系甲企业")))
        .refused(at("replacement", Problem::SameAsBefore));
    then.when(&officer(), strike(9, None))
        .refused(Refusal::Forbidden(Action::StrikeNote, Why::NotAuthor));
}

#[test]
fn whoever_wrote_it_strikes_it_or_the_head_of_the_lead_unit() {
    let given = case_in_handling().after(&intake(), note("企业来电催办"));
    given.when(&intake(), strike(1, None)).accepted();
    given.when(&head(), strike(1, None)).accepted();
    let no = Refusal::Forbidden(Action::StrikeNote, Why::NotAuthor);
    given.when(&officer(), strike(1, None)).refused(no.clone());
    given.when(&supervisor(), strike(1, None)).refused(no);
}
