//! What may not be done to a term, each refusal with its data.

use super::*;
use crate::domain::calendar::DayKind;

#[test]
fn pauses_refused() {
    let mut life = Life::start(Budget::working_days(3), at(11, 20, 10));
    let (now, until) = (at(11, 23, 9), date(2026, 11, 27));
    let today = date(2026, 11, 23);
    let refused = |life: &Life, at, until| life.try_pause(at, until).unwrap_err();
    assert_eq!(
        refused(&life, now, today),
        TermRefusal::UntilNotAhead {
            until: today,
            today
        }
    );
    assert_eq!(
        refused(&life, now, date(2027, 2, 22)),
        TermRefusal::UntilTooFar {
            until: date(2027, 2, 22),
            latest: date(2027, 2, 21)
        }
    );
    let late = TermRefusal::AlreadyLate {
        due_on: date(2026, 11, 25),
    };
    assert_eq!(refused(&life, at(11, 26, 0), until), late);
    assert_eq!(
        life.terms.resume(&life.id, now, &life.calendar),
        Err(TermRefusal::NotPaused)
    );
    life.pause(now, until);
    assert_eq!(refused(&life, now, until), TermRefusal::Paused { until });
    // a clock that jumps back takes no time away
    assert_eq!(life.resume(at(11, 20, 9)).due_on(), date(2026, 11, 25));
    let nobody = TermId("rework-1".into());
    assert_eq!(
        life.terms.resume(&nobody, now, &life.calendar),
        Err(TermRefusal::Unknown { term: nobody })
    );
    life.terms
        .cancel_open(now, "撤回")
        .into_iter()
        .for_each(|event| {
            life.fold(event);
        });
    assert_eq!(life.standing(now), Standing::Cancelled);
    assert_eq!(
        refused(&life, now, until),
        TermRefusal::Ended {
            term: life.id.clone()
        }
    );
}

#[test]
fn extensions_refused() {
    let mut life = Life::start(Budget::working_days(5), at(11, 20, 10));
    let (due_on, now) = (date(2026, 11, 27), at(11, 24, 9));
    let to = date(2026, 12, 2);
    let refused = |life: &Life, at, to| life.try_ask(at, to, false).unwrap_err();
    let saturday = date(2026, 12, 5);
    assert_eq!(
        refused(&life, at(11, 27, 9), to),
        TermRefusal::AskedTooLate {
            asked: due_on,
            due_on
        }
    );
    assert_eq!(
        refused(&life, at(11, 28, 0), to),
        TermRefusal::AlreadyLate { due_on }
    );
    assert_eq!(
        refused(&life, now, due_on),
        TermRefusal::NotLater { to: due_on, due_on }
    );
    assert_eq!(
        refused(&life, now, saturday),
        TermRefusal::DayOff {
            date: saturday,
            day: DayKind::Weekend
        }
    );
    assert_eq!(
        life.try_grant(now, "wang", true),
        Err(TermRefusal::NothingAsked)
    );
    // the last moment to ask
    life.ask(at(11, 26, 23), to, false);
    assert_eq!(refused(&life, now, to), TermRefusal::AlreadyAsked { to });
    let same = Err(TermRefusal::SamePerson { by: "li".into() });
    assert_eq!(life.try_grant(now, "li", true), same);
    assert_eq!(
        life.terms.refuse_extension(&life.id, "li", "不必", now),
        same
    );
    let no_reason = life.terms.refuse_extension(&life.id, "wang", " ", now);
    assert_eq!(no_reason, Err(TermRefusal::NoReason));
    let refusal = life
        .terms
        .refuse_extension(&life.id, "wang", "先答复", now)
        .unwrap();
    assert_eq!(life.fold(refusal).due_on(), due_on);
    // asked again and granted; a second needs a consultation and a leader; a third is not to be had
    life.ask(now, to, false);
    assert_eq!(life.grant(now, false).due_on(), to);
    let second = date(2026, 12, 4);
    assert_eq!(refused(&life, now, second), TermRefusal::ConsultationFirst);
    life.ask(now, second, true);
    assert_eq!(
        life.try_grant(now, "wang", false),
        Err(TermRefusal::LeaderOnly)
    );
    assert_eq!(life.grant(now, true).due_on(), second);
    let third = life.try_ask(now, date(2026, 12, 10), true);
    assert_eq!(third, Err(TermRefusal::NoThirdExtension));
}

#[test]
fn agreed_dates() {
    let (mut life, now) = (
        Life::start(Budget::working_days(5), at(11, 20, 10)),
        at(11, 20, 10),
    );
    let start = |life: &Life, date| {
        let id = life.terms.next_id(TermKind::Measure);
        let (kind, weight) = (TermKind::Measure, Weight::InternalNorm);
        life.terms
            .start_until(id, kind, "m-1", weight, date, "1", now, &life.calendar)
    };
    let past = date(2026, 11, 19);
    let today = date(2026, 11, 20);
    assert_eq!(
        start(&life, past),
        Err(TermRefusal::InThePast { date: past, today })
    );
    let sunday = date(2026, 11, 22);
    let off = TermRefusal::DayOff {
        date: sunday,
        day: DayKind::Weekend,
    };
    assert_eq!(start(&life, sunday), Err(off));
    let started = start(&life, date(2026, 12, 1)).unwrap();
    life.fold(started);
    assert_eq!(
        life.terms.next_id(TermKind::Measure),
        TermId("measure-2".into())
    );
    let term = life.terms.running_on(TermKind::Measure, "m-1").unwrap();
    assert_eq!((term.due_on(), term.budget()), (date(2026, 12, 1), None));
    assert_eq!(life.terms.meet_all(TermKind::Measure, now).len(), 1);
    assert_eq!(TermKind::parse("order_reply"), Some(TermKind::OrderReply));
    assert!(
        TermKind::ALL
            .iter()
            .all(|kind| { serde_json::to_string(kind).unwrap() == format!("\"{}\"", kind.name()) })
    );
}
