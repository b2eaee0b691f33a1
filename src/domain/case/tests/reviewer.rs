//! Whose the review is: the head's of the lead unit, else the named pool's under a clock of its own.

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::{Command, Stage, Whose, whose_turn};
use crate::domain::complaint::Solved;
use crate::domain::ids::UnitId;
use crate::domain::refusal::{NotNow, Refusal};
use crate::domain::spec::*;
use crate::domain::term::TermKind::{PoolReview, Review};

fn pass() -> Command {
    Command::PassToPool { id: case_id() }
}

/// Only the head could look, and the head answered it.
fn by_head() -> Spec {
    case_in_handling()
        .after(&head(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::Yes))
}

#[test]
fn where_no_head_may_look_the_pool_has_a_clock_of_its_own() {
    let given = by_head();
    let then = given.after(&Actor::system(), pass());
    let case = then.case();
    assert!(case.terms.running(Review).is_none());
    let term = case.terms.running(PoolReview).unwrap();
    let second = given
        .facts()
        .calendar()
        .add_working_days(given.facts().today(), 2);
    assert_eq!(term.due_on(), second.due);
    let holds = UnitId(term.on().to_owned());
    assert!(case.review_pool.contains(&holds));
    assert_eq!(whose_turn(case).whose, Whose::Pool(holds));
    // once; and the close-out ends it
    let again = Refusal::NotNow(Action::PassToPool, NotNow::Stage("review".into()));
    then.when(&Actor::system(), pass()).refused(again);
    let closed = then.after(&supervisor(), close_out());
    assert_eq!(closed.case().stage, Stage::Closed);
    assert!(closed.case().terms.running(PoolReview).is_none());
    assert!(closed.case().review_pool.is_empty());
    // and so does sending it back
    let back = then.did(&supervisor(), Action::ReturnFromReview);
    assert!(back.case().terms.running(PoolReview).is_none());
    assert!(back.case().review_pool.is_empty());
}

#[test]
fn where_the_unit_has_a_second_person_it_stays_there() {
    let no = Refusal::NotNow(Action::PassToPool, NotNow::Stage("review".into()));
    case_in_review().when(&Actor::system(), pass()).refused(no);
    let no = Refusal::NotNow(Action::PassToPool, NotNow::Stage("handling".into()));
    case_in_handling()
        .when(&Actor::system(), pass())
        .refused(no);
}
