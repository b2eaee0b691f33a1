//! The firm adds words and files: what it said stays, and a clock that waited for the firm runs again.

use crate::domain::action::Action;
use crate::domain::attachment::Attachment;
use crate::domain::case;
use crate::domain::complaint::{self, Channel, Command};
use crate::domain::file_kind::MAX_FILES;
use crate::domain::ids::ComplaintId;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::text::Words;

fn report() -> Attachment {
    Attachment {
        id: "a".repeat(64).as_str().into(),
        record: "upload/1".to_owned(),
        name: "检测报告.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: 1_000,
    }
}

fn supply(words: Option<Words>, attachments: Vec<Attachment>) -> Command {
    Command::Supply {
        id: complaint_id(),
        words,
        attachments,
    }
}

#[test]
fn a_clock_that_waits_for_the_firm_runs_again_with_what_it_supplies() {
    let waiting = case_paused();
    assert!(complaint::awaited(waiting.case(), waiting.now).is_some());
    let said = waiting.complaint(&complaint_id()).words.clone();
    let then = waiting.after(&contact(), supply(None, vec![report()]));
    assert!(complaint::awaited(then.case(), then.now).is_none());
    let complaint = then.complaint(&complaint_id());
    assert_eq!(complaint.words, said);
    assert!(complaint.attachments.contains_key(&report().id));
    assert_eq!(complaint.supplies.len(), 1);
    // once more is more, and starts nothing
    let more = then.when(&contact(), supply(Some(words("另附照片。")), Vec::new()));
    assert_eq!(more.kinds(), ["complaint.supplied"]);
}

#[test]
fn only_the_firm_supplies_something_and_only_while_somebody_works_on_it() {
    let given = case_in_handling();
    let nothing = given.when(&contact(), supply(None, Vec::new()));
    nothing.refused(at("words", Problem::NothingSupplied));
    let some = || supply(Some(words("设备型号是JX-200。")), Vec::new());
    for who in [intake(), officer(), head(), supervisor()] {
        let no = Refusal::Forbidden(Action::SupplyComplaint, Why::Role);
        given.when(&who, some()).refused(no);
    }
    // nothing waited for it, so no clock is touched
    let told = given.when(&contact(), some());
    assert_eq!(told.kinds(), ["complaint.supplied"]);
    let stage = |stage: &str| Refusal::NotNow(Action::SupplyComplaint, NotNow::Stage(stage.into()));
    case_answered()
        .when(&contact(), some())
        .refused(stage("answered"));
}

/// Twenty are the most of one firm in one case, however many problems of it were joined there.
#[test]
fn more_files_than_a_firm_may_have_in_one_case_are_refused_over_all_its_problems() {
    let second = ComplaintId::from("complaint-2");
    let again = register(&second, firm(), Channel::Web);
    let join = case::Command::Join {
        id: case_id(),
        complaint: second.clone(),
    };
    let given = case_in_handling()
        .after(&contact(), again)
        .after(&intake(), join);
    let file = |n: usize| Attachment {
        id: format!("{n:064}").as_str().into(),
        ..report()
    };
    let there = given.complaint(&complaint_id()).attachments.len()
        + given.complaint(&second).attachments.len();
    let fill: Vec<Attachment> = (there..MAX_FILES).map(file).collect();
    let full = given.after(&contact(), supply(None, fill));
    let more = complaint::Command::Supply {
        id: second,
        words: None,
        attachments: vec![report()],
    };
    let (there, most) = (MAX_FILES, MAX_FILES);
    full.when(&contact(), more)
        .refused(at("files", Problem::FilesOnRecord { there, most }));
}

#[test]
fn more_files_than_a_problem_may_have_are_refused_and_words_are_still_taken() {
    let given = case_in_handling();
    let there = given.complaint(&complaint_id()).attachments.len();
    let file = |n: usize| Attachment {
        id: format!("{n:064}").as_str().into(),
        ..report()
    };
    let full: Vec<Attachment> = (there..MAX_FILES).map(file).collect();
    let full = given.after(&contact(), supply(None, full));
    let one_more = full.when(&contact(), supply(None, vec![report()]));
    let (there, most) = (MAX_FILES, MAX_FILES);
    one_more.refused(at("files", Problem::FilesOnRecord { there, most }));
    let said = full.when(&contact(), supply(Some(words("先这些。")), Vec::new()));
    assert_eq!(said.kinds(), ["complaint.supplied"]);
}
