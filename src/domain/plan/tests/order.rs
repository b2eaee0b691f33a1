//! One measure waits for another: what slips takes along what follows, once somebody confirms it.

use super::*;
use crate::domain::plan::slips;

fn three() -> Spec {
    drafted()
        .after(&officer(), add(1, |m| m.due_on = day(12, 8)))
        .after(&officer(), after(second(), 1))
        .after(&officer(), after(add(3, |m| m.due_on = day(12, 18)), 2))
}

fn second() -> Command {
    add(2, |m| {
        m.due_on = day(12, 10);
        m.what = words("办理接管手续。");
    })
}

fn after(command: Command, n: u8) -> Command {
    match command {
        Command::AddMeasure { id, new, .. } => Command::AddMeasure {
            id,
            new,
            after: Some(measure_id(n)),
        },
        other => other,
    }
}

fn order(n: u8, after: Option<u8>) -> Command {
    Command::OrderMeasure {
        id: plan_id(),
        measure: measure_id(n),
        after: after.map(measure_id),
    }
}

fn along(n: u8) -> Command {
    Command::MoveMeasures {
        id: plan_id(),
        cause: measure_id(n),
    }
}

fn reschedule(n: u8, month: i8, date: i8) -> measure::Command {
    measure::Command::Reschedule {
        id: measure_id(n),
        reason: words("设备到货推迟。"),
        due_on: day(month, date),
    }
}

fn due(spec: &Spec, n: u8) -> jiff::civil::Date {
    let measure = spec.world.measure(&measure_id(n)).unwrap();
    let term = measure.terms.running(TermKind::Measure).unwrap();
    let on_case = spec.case().measures[&measure_id(n)].due_on;
    let day = measure.due_on.unwrap();
    assert_eq!((term.due_on(), on_case), (day, day));
    day
}

fn approved() -> Spec {
    three().after(&head(), approve())
}

#[test]
fn what_follows_moves_by_as_many_working_days_once_it_is_confirmed() {
    // Tuesday the 8th to Friday the 11th: three working days
    let slipped = approved().after(&head(), reschedule(1, 12, 11));
    assert_eq!(due(&slipped, 1), day(12, 11));
    // proposed, and nothing moved
    assert_eq!(
        (due(&slipped, 2), due(&slipped, 3)),
        (day(12, 10), day(12, 18))
    );
    let proposed = slips(plan(&slipped), slipped.facts().calendar());
    assert_eq!(proposed.len(), 1);
    assert_eq!((&proposed[0].cause, proposed[0].days), (&measure_id(1), 3));
    let days: Vec<_> = proposed[0].moves.iter().map(|m| (m.from, m.to)).collect();
    // over the weekend of the 12th, and of the 19th
    assert_eq!(
        days,
        [(day(12, 10), day(12, 15)), (day(12, 18), day(12, 23))]
    );

    let kinds = slipped.when(&head(), along(1)).kinds();
    let of_one = ["measure.rescheduled", "measure.term", "case.measure_stands"];
    assert_eq!(kinds[0], "plan.measures_moved");
    assert_eq!(kinds[1..], [of_one, of_one].concat());
    let moved = slipped.after(&head(), along(1));
    assert_eq!((due(&moved, 2), due(&moved, 3)), (day(12, 15), day(12, 23)));
    // there is nothing more to move
    moved.when(&head(), along(1)).refused(Refusal::NotNow(
        Action::MoveMeasures,
        NotNow::Stage("in_force".into()),
    ));
    // an officer proposes nothing by pressing; the unit's head and the supervisor confirm
    slipped
        .when(&officer(), along(1))
        .refused(Refusal::Forbidden(Action::MoveMeasures, Why::Role));
    slipped.when(&supervisor(), along(1)).accepted();
}

#[test]
fn a_measure_sent_back_to_a_later_day_slips_as_well() {
    let report = measure::Command::Report {
        id: measure_id(1),
        text: words("做完了。"),
        attachments: Vec::new(),
    };
    let back = measure::Command::Return {
        id: measure_id(1),
        reason: words("缺少验收单。"),
        due_on: day(12, 9),
    };
    let spec = approved()
        .after(&other_officer(), report)
        .after(&supervisor(), back);
    let proposed = slips(plan(&spec), spec.facts().calendar());
    let days: Vec<_> = proposed[0].moves.iter().map(|m| m.to).collect();
    assert_eq!(days, [day(12, 11), day(12, 21)]);
}

#[test]
fn a_slip_of_its_own_stays_to_be_confirmed() {
    let spec = approved()
        .after(&head(), reschedule(1, 12, 9))
        .after(&head(), reschedule(2, 12, 14))
        .after(&head(), along(1));
    // the second moved with the first, and its own two days wait
    assert_eq!((due(&spec, 2), due(&spec, 3)), (day(12, 15), day(12, 21)));
    let proposed = slips(plan(&spec), spec.facts().calendar());
    assert_eq!(proposed.len(), 1);
    assert_eq!((&proposed[0].cause, proposed[0].days), (&measure_id(2), 2));
}

#[test]
fn what_is_reported_stays_and_what_waits_for_it_too() {
    let report = measure::Command::Report {
        id: measure_id(2),
        text: words("提前做完了。"),
        attachments: Vec::new(),
    };
    let spec = approved()
        .after(&other_officer(), report)
        .after(&head(), reschedule(1, 12, 11));
    assert!(slips(plan(&spec), spec.facts().calendar()).is_empty());
}

#[test]
fn a_measure_of_the_next_version_moves_along_before_it_is_set() {
    let spec = approved()
        .after(&officer(), revise(Some("增加一条措施。")))
        .after(&officer(), after(add(4, |m| m.due_on = day(12, 22)), 3))
        .after(&head(), reschedule(3, 12, 21))
        .after(&head(), along(3));
    assert_eq!(plan(&spec).waiting[0].1.task.due_on, day(12, 23));
    // whoever wrote in the draft still does not approve it
    let approved = spec.after(&supervisor(), approve());
    assert_eq!(due(&approved, 4), day(12, 23));
}

#[test]
fn a_circle_is_refused_in_words_at_its_field() {
    let circle = |what: &str| at("after", Problem::Circle(what.into()));
    for spec in [three(), approved()] {
        // the first would wait for the third, which waits for the second, which waits for the first
        spec.when(&officer(), order(1, Some(3)))
            .refused(circle("办理接管手续。"));
        spec.when(&officer(), order(2, Some(2)))
            .refused(circle("办理接管手续。"));
        spec.when(&officer(), order(3, Some(1))).accepted();
        spec.when(&officer(), order(3, Some(2)))
            .refused(at("after", Problem::SameAsBefore));
        spec.when(&officer(), order(3, Some(9)))
            .refused(at("after", Problem::NotOffered));
        let none = spec.after(&officer(), order(3, None));
        assert!(plan(&none).after(&measure_id(3)).is_none());
    }
}

#[test]
fn nothing_waits_for_what_ends_after_it() {
    let spec = drafted().after(&officer(), add(1, |m| m.due_on = day(12, 18)));
    spec.when(&officer(), after(add(2, |m| m.due_on = day(12, 10)), 1))
        .refused(at("after", Problem::EndsAfter(day(12, 18))));
}

#[test]
fn what_a_plan_says_besides_is_kept_and_compared() {
    let more = |days: Vec<(&'static str, jiff::civil::Date)>| {
        let text = NewText {
            steps: Some(words("先测量标高。\n再敷设连接管。")),
            subsidy: Some(words("市级污染防治资金。")),
            risk: Some(words("未接管不得外排。")),
            follow_ups: days,
            ..text("绩效等级由C升到B。")
        };
        Command::Revise {
            id: plan_id(),
            text,
            reason: Some(words("补充。")),
        }
    };
    let off = Problem::DayOff {
        date: day(12, 5),
        next: day(12, 7),
    };
    approved()
        .when(&officer(), more(vec![("follow_up_again", day(12, 5))]))
        .refused(at("follow_up_again", off));
    let spec = approved()
        .after(&officer(), more(vec![("follow_up_on", day(12, 30))]))
        .after(&officer(), order(3, Some(1)));
    let next = plan(&spec).next_version().unwrap();
    let changed = Difference::between(plan(&spec).versions.last(), &next);
    let parts: Vec<Part> = changed.texts.iter().map(|(part, _)| *part).collect();
    let expected = [Part::Steps, Part::Subsidy, Part::Risk, Part::FollowUps];
    assert_eq!(parts, expected);
    let days = &changed.texts[3].1;
    assert_eq!(days[..], [Piece::Added("2026-12-30；".into())]);
    let [(_, was, is)] = &changed.reordered[..] else {
        panic!("{:?}", changed.reordered)
    };
    assert_eq!(was.as_deref(), Some("办理接管手续。"));
    assert_eq!(is.as_deref(), Some("完成两台窑炉脱硝改造。"));
    // a day that was agreed may lie behind when the rest is written anew
    let later = spec.on(day(12, 31));
    let kept = more(vec![("follow_up_on", day(12, 30))]);
    later.when(&officer(), kept).accepted();
}
