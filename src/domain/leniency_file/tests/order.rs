//! The order to correct: signed, numbered, served; its limit is what "in time" means where the item says so.

use super::*;
use crate::domain::leniency_file::Means;

fn sign(correct_by: Option<Date>) -> Command {
    Command::SignOrder {
        id: file_id(),
        text: words("两只桶没有标签，限期贴好。"),
        correct_by,
    }
}

fn serve_on(served_on: Date) -> Command {
    Command::ServeOrder {
        id: file_id(),
        served_on,
        means: Means::Direct,
        receiver: line("王某"),
    }
}

pub(super) fn signed() -> Spec {
    known().after(&leader(), sign(Some(day(12, 4))))
}

pub(super) fn served() -> Spec {
    signed().after(&enforcer(), serve_on(day(11, 30)))
}

#[test]
fn the_decider_signs_it_the_officers_serve_it_and_each_only_once() {
    let spec = known();
    let unsigned = Refusal::NotNow(Action::ServeCorrectionOrder, NotNow::OrderUnsigned);
    spec.when(&enforcer(), serve_on(day(11, 30)))
        .refused(unsigned);
    for who in [enforcer(), legal(), contact(), third_enforcer()] {
        assert!(spec.when(&who, sign(None)).result.is_err());
    }
    spec.when(&leader(), sign(Some(day(11, 29))))
        .refused(at("correct_by", Problem::Past(day(11, 29))));
    let spec = signed();
    let order = file(&spec).order.clone().unwrap();
    assert_eq!(order.number, "示环责改〔2026〕1号");
    assert!(file(&spec).whose_turn().contains(&"enforcer".into()));
    let already = |action| Refusal::NotNow(action, NotNow::Already);
    spec.when(&leader(), sign(None))
        .refused(already(Action::SignCorrectionOrder));
    for (served_on, problem) in [
        (day(11, 29), Problem::TooEarly(day(11, 30))),
        (day(12, 1), Problem::NotYet(day(11, 30))),
    ] {
        spec.when(&enforcer(), serve_on(served_on))
            .refused(at("served_on", problem));
    }
    let spec = served();
    spec.when(&second_enforcer(), serve_on(day(11, 30)))
        .refused(already(Action::ServeCorrectionOrder));
}

#[test]
fn one_that_ran_out_before_it_was_served_is_signed_anew_under_a_new_number() {
    let late = signed().on(day(12, 7));
    late.when(&enforcer(), serve_on(day(12, 7)))
        .refused(at("served_on", Problem::OrderRanOut(day(12, 4))));
    let anew = late.after(&leader(), sign(Some(day(12, 10))));
    assert_eq!(
        file(&anew).order.as_ref().unwrap().number,
        "示环责改〔2026〕2号"
    );
}

#[test]
fn in_time_is_read_from_the_served_order_where_the_item_says_so() {
    // the plan item is corrected in time by the day of the order
    let item = |corrected_at| {
        let mut of = label(MONDAY);
        of.item = Some(ItemId("hazwaste-plan".to_owned()));
        of.corrected_at = Some(corrected_at);
        of.timely = Truth::No;
        of
    };
    let last = At::end_of_day(day(12, 4));
    for (corrected_at, holds) in [(At(last.0 - 1), Truth::Yes), (last, Truth::No)] {
        let spec = served()
            .on(day(12, 8))
            .after(&enforcer(), act(item(corrected_at)));
        let said = suggestion(file(&spec), &spec.world, &spec.facts()).unwrap();
        let (known, proposal) = said.unwrap();
        assert_eq!(
            known.correction.ordered_at,
            Some(At::start_of_day(day(11, 30)))
        );
        assert_eq!(known.correction.order_late_from, Some(last));
        let mut because = proposal.because.iter();
        let timely = because.find(|r| r.statement.key == "item_timely");
        assert_eq!(timely.map(|r| r.holds), Some(holds), "{corrected_at:?}");
    }
    // at once: the day it was served is the last
    let spec = known()
        .after(&leader(), sign(None))
        .after(&enforcer(), serve_on(day(11, 30)));
    let by = file(&spec).order_late_from();
    assert_eq!(by, Some(At::end_of_day(day(11, 30))));
}
