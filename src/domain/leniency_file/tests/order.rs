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

/// The order in the firm's hands before anything is known of its correction.
fn ordered() -> Spec {
    named()
        .on(day(11, 30))
        .after(&leader(), sign(Some(day(12, 4))))
        .after(&enforcer(), serve_on(day(11, 30)))
}

fn verify(corrected: bool, on: Date) -> Command {
    Command::Verify {
        id: file_id(),
        verified_on: on,
        corrected,
        text: words("现场看过。"),
        files: Vec::new(),
    }
}

#[test]
fn its_limit_is_a_clock_until_something_shows_the_correction() {
    let clock = |spec: &Spec| {
        let terms = &file(spec).terms;
        terms.running(TermKind::OrderedCorrection).cloned()
    };
    let spec = ordered();
    let runs = clock(&spec).unwrap();
    assert_eq!(runs.due_on(), day(12, 4));
    assert_eq!(runs.late_from(), At::end_of_day(day(12, 4)));
    // the day after it is late, and stays on record as such
    let spec = spec.on(day(12, 4));
    assert!(!runs.is_late(spec.facts().now));
    // looked at and not put right, it runs on; put right, it is met
    let spec = spec.on(day(12, 7));
    assert!(runs.is_late(spec.facts().now));
    spec.when(&enforcer(), verify(true, day(11, 27)))
        .refused(at("verified_on", Problem::TooEarly(day(11, 30))));
    let not_yet = spec.after(&enforcer(), verify(false, day(12, 7)));
    assert!(clock(&not_yet).is_some());
    let seen = not_yet.after(&second_enforcer(), verify(true, day(12, 7)));
    assert!(clock(&seen).is_none());
    seen.when(&enforcer(), verify(true, day(12, 7)))
        .refused(Refusal::NotNow(Action::VerifyCorrection, NotNow::Already));
    // what is recorded as put right is proof of it, and what was before it was served is waited for no longer
    assert!(clock(&spec.after(&enforcer(), act(label(MONDAY)))).is_none());
    assert!(clock(&served()).is_none());
    // nobody verifies what nobody promised and nobody was ordered
    named()
        .when(&enforcer(), verify(true, MONDAY))
        .refused(Refusal::NotNow(
            Action::VerifyCorrection,
            NotNow::PromiseFirst,
        ));
}

#[test]
fn a_limit_on_a_day_off_ends_on_the_next_working_day_and_one_recorded_late_is_late() {
    let on = |by| {
        named()
            .on(day(11, 30))
            .after(&leader(), sign(by))
            .after(&enforcer(), serve_on(day(11, 30)))
    };
    let clock = |spec: &Spec| {
        let terms = &file(spec).terms;
        terms.running(TermKind::OrderedCorrection).cloned()
    };
    assert_eq!(clock(&on(Some(day(12, 5)))).unwrap().due_on(), day(12, 7));
    // at once: the day it was served is the last
    assert_eq!(clock(&on(None)).unwrap().due_on(), day(11, 30));
    let spec = named()
        .on(day(11, 30))
        .after(&leader(), sign(Some(day(12, 1))))
        .on(day(12, 7))
        .after(&enforcer(), serve_on(day(12, 1)));
    assert!(clock(&spec).unwrap().is_late(spec.facts().now));
}

#[test]
fn the_recheck_ends_it_either_way_and_a_file_that_closes_takes_it_along() {
    let open = |spec: &Spec| {
        let mut open = file(spec).terms.open();
        open.any(|t| t.kind() == TermKind::OrderedCorrection)
    };
    // ordered, and decided before anything showed the correction
    let not_yet = act(Act {
        corrected_at: None,
        timely: Truth::No,
        minor: Truth::No,
        ..label(MONDAY)
    });
    let spec = ordered()
        .after(&enforcer(), not_yet)
        .after(&enforcer(), judged())
        .after(&second_enforcer(), record(Part::Weighing(weighing())))
        .after(&enforcer(), Command::Submit { id: file_id() })
        .after(&legal(), review(true))
        .confirmed();
    assert!(open(&spec));
    let ordinary = Verdict {
        reason: Some(words("另案处理。")),
        discussed_on: Some(day(11, 30)),
        discussion: Some(words("三人参加，一致同意。")),
        ..verdict(Ruling::NotApplicable)
    };
    let ended = spec
        .after(&leader(), decide(ordinary))
        .after(&enforcer(), serve(None));
    assert_eq!(file(&ended).status, Status::Closed);
    assert!(!open(&ended));
    let penalised = filed::told(&spec, Ruling::Lighten, Some(60_000))
        .after(&contact(), filed::answer(None, false))
        .after(&leader(), amount::decision("60000", None))
        .after(&enforcer(), serve(None))
        .on(day(12, 7));
    assert!(open(&penalised));
    for corrected in [true, false] {
        let looked_at = penalised.after(&enforcer(), recheck(corrected));
        assert!(!open(&looked_at), "{corrected}");
    }
}
