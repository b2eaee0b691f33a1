//! Amounts beside the discretion benchmark: a reason at its own field, kept; the edition recorded with the decision.

use super::*;
use crate::domain::event::Event as Any;
use crate::domain::leniency::rule::Band;
use crate::domain::leniency_file::Noticing;

/// What the law of the label item gives: 50,000 to 200,000 yuan, lightened below the middle.
fn lightened() -> Band {
    Band {
        least: Decimal::whole(50_000),
        least_counts: true,
        most: Decimal::whole(125_000),
        most_counts: false,
    }
}

fn notice(fine: &str, why: Option<&str>) -> Command {
    Command::GiveNotice {
        id: file_id(),
        notice: Noticing {
            ruling: Ruling::Lighten,
            fine: Some(Decimal::parse(fine).unwrap()),
            fine_why: why.map(words),
            text: words("标签缺失两日，拟从轻处罚。"),
            hearing: false,
            served_on: day(11, 30),
        },
    }
}

fn decision(amount: &str, why: Option<&str>) -> Command {
    decide(Verdict {
        reason: Some(words("同类屡有发生。")),
        discussed_on: Some(day(11, 30)),
        discussion: Some(words("三人参加，一致同意。")),
        amount: Some(line(amount)),
        amount_why: why.map(words),
        ..verdict(Ruling::Lighten)
    })
}

#[test]
fn an_amount_beside_the_benchmark_needs_its_reason_at_its_own_field() {
    let spec = filed::filed();
    let outside = || Problem::OutsideBenchmark(lightened());
    for (fine, inside) in [
        ("49999.99", false),
        ("50000", true),
        ("124999.99", true),
        ("125000", false),
    ] {
        let asked = spec.when(&enforcer(), notice(fine, None));
        match inside {
            true => asked.accepted(),
            false => {
                asked.refused(at("fine_why", outside()));
                spec.when(&enforcer(), notice(fine, Some("后果已消除。")))
                    .accepted()
            }
        };
    }
    spec.when(&enforcer(), notice("60000.001", None))
        .refused(at("fine", Problem::NotMoney));
    let told = spec
        .after(&enforcer(), notice("124999.99", None))
        .after(&contact(), filed::answer(None, false));
    told.when(&leader(), decision("20000", None))
        .refused(at("amount_why", outside()));
    told.when(&leader(), decision("50000.005", None))
        .refused(at("amount", Problem::NotMoney));
    told.when(&leader(), decision("50000", None)).accepted();
    // the edition and the reason stay with the decision
    let events = told
        .when(&leader(), decision("20000", Some("后果已消除。")))
        .accepted();
    let Any::LeniencyFile(Event::Decided { decision, .. }) = &events[0].event else {
        panic!()
    };
    let reckoned = decision.benchmark.as_ref().unwrap();
    assert_eq!(reckoned.band, lightened());
    assert_eq!(reckoned.version, REFERENCE.leniency.rules.version);
    assert_eq!(reckoned.row, "benchmark-lighten");
    assert!(decision.amount_why.is_some());
}

#[test]
fn a_decision_from_before_the_benchmark_still_reads() {
    let told = filed::told(&reviewed().confirmed(), Ruling::Lighten, Some(60_000))
        .after(&contact(), filed::answer(None, false))
        .after(&leader(), decision("60000", None));
    let mut kept = file(&told).decision.clone().unwrap();
    for words in [&mut kept.reason, &mut kept.discussion] {
        *words = Some(crate::domain::sealed::Sealed::Cipher("x".into()));
    }
    let mut old = serde_json::to_value(&kept).unwrap();
    let fields = old.as_object_mut().unwrap();
    assert!(fields.remove("benchmark").is_some());
    assert!(fields.remove("amount_why").is_none());
    let read: crate::domain::leniency_file::Decision = serde_json::from_value(old).unwrap();
    assert_eq!(read.benchmark, None);
}
