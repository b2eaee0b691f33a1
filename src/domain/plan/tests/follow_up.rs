//! Follow-up days: a clock each from the approval on, met by a word on what was found.

use super::*;
use crate::domain::action::Action;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::term::TermRefusal;

fn days(days: &[(&'static str, jiff::civil::Date)]) -> Command {
    Command::Revise {
        id: plan_id(),
        text: NewText {
            follow_ups: days.to_vec(),
            ..text("绩效等级由C升到B。")
        },
        reason: Some(words("补充回访日期。")),
    }
}

fn look() -> Command {
    Command::FollowUp {
        id: plan_id(),
        text: words("设施运行正常，没有反弹。"),
    }
}

fn open(spec: &Spec) -> Vec<jiff::civil::Date> {
    let terms = plan(spec).follow_ups_open();
    terms.iter().map(|t| t.due_on()).collect()
}

#[test]
fn each_day_is_a_clock_from_the_approval_on_and_a_word_meets_it() {
    let two = [
        ("follow_up_on", day(12, 28)),
        ("follow_up_again", day(12, 30)),
    ];
    let spec = with_measure().after(&officer(), days(&two));
    assert!(open(&spec).is_empty());
    let no = Refusal::NotNow(Action::FollowUpPlan, NotNow::Stage("draft".into()));
    spec.when(&officer(), look()).refused(no);
    let spec = spec.after(&head(), approve());
    assert_eq!(open(&spec), [day(12, 28), day(12, 30)]);
    let spec = spec.after(&officer(), look());
    assert_eq!(open(&spec), [day(12, 30)]);
    let found = &plan(&spec).looked_at;
    assert_eq!((found.len(), found[0].day), (1, day(12, 28)));
    let spec = spec.after(&head(), look());
    let no = Refusal::NotNow(Action::FollowUpPlan, NotNow::Stage("in_force".into()));
    spec.when(&officer(), look()).refused(no);
}

#[test]
fn a_new_version_ends_the_clock_of_a_day_it_leaves_out_and_keeps_the_others() {
    let spec = with_measure()
        .after(&officer(), days(&[("follow_up_on", day(12, 28))]))
        .after(&head(), approve());
    let two = [
        ("follow_up_on", day(12, 28)),
        ("follow_up_again", day(12, 30)),
    ];
    let more = spec.after(&officer(), days(&two)).after(&head(), approve());
    assert_eq!(open(&more), [day(12, 28), day(12, 30)]);
    let less = more
        .after(&officer(), days(&[("follow_up_again", day(12, 30))]))
        .after(&head(), approve());
    assert_eq!(open(&less), [day(12, 30)]);
}

#[test]
fn a_draft_that_lay_longer_than_its_day_is_not_approved() {
    let spec = with_measure().after(&officer(), days(&[("follow_up_on", day(12, 3))]));
    let late = spec.on(day(12, 4));
    let past = TermRefusal::InThePast {
        date: day(12, 3),
        today: day(12, 4),
    };
    let no = Refusal::NotNow(Action::ApprovePlan, NotNow::Term(past));
    late.when(&head(), approve()).refused(no);
}
