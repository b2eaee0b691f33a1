//! Amounts beside the discretion benchmark: a reason at its own field, kept; the edition recorded with the decision.

use super::*;
use crate::domain::event::Event as Any;
use crate::domain::leniency::rule::Band;
use crate::domain::leniency_file::{ChangeGround, ChangeKind, Changing, Noticing};
use crate::domain::reference::Reference;

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

pub(super) fn decision(amount: &str, why: Option<&str>) -> Command {
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

/// Lightened to 60,000 yuan, as the firm was told, and served.
pub(super) fn penalised() -> Spec {
    filed::told(&reviewed().confirmed(), Ruling::Lighten, Some(60_000))
        .after(&contact(), filed::answer(None, false))
        .after(&leader(), decision("60000", None))
        .after(&enforcer(), serve(None))
        .on(day(12, 7))
}

fn vary(ruling: Ruling, amount: Option<&str>, why: Option<&str>) -> Command {
    let changing = Changing {
        kind: ChangeKind::Vary,
        ground: ChangeGround::Discretion,
        reason: words("量罚不当。"),
        ruling: Some(ruling),
        amount: amount.map(line),
        amount_why: why.map(words),
        again: None,
    };
    Command::ProposeChange {
        id: file_id(),
        changing,
    }
}

/// A change is held against the benchmark as the notice and the first decision are, and says so in the decision that
/// stands from then on.
#[test]
fn a_changed_amount_beside_the_benchmark_needs_its_reason_too() {
    let spec = penalised();
    let refused = |command| spec.when(&enforcer(), command).result;
    let lighten = |amount, why| vary(Ruling::Lighten, Some(amount), why);
    assert_eq!(
        refused(lighten("30000", None)),
        Err(at("amount_why", Problem::OutsideBenchmark(lightened())))
    );
    assert_eq!(
        refused(lighten("两万", None)),
        Err(at("amount", Problem::Decimal))
    );
    assert_eq!(
        refused(lighten("50000.001", None)),
        Err(at("amount", Problem::NotMoney))
    );
    assert_eq!(
        refused(lighten("-5", Some("说明。"))),
        Err(at("amount", Problem::Decimal))
    );
    assert_eq!(
        refused(lighten("60000.00", None)),
        Err(at("ruling", Problem::SameAsBefore))
    );
    // a fine is not lost by being left out, and no exemption has one
    assert_eq!(
        refused(vary(Ruling::Mitigate, None, None)),
        Err(at("amount", Problem::Missing))
    );
    assert_eq!(
        refused(vary(Ruling::NoPenaltyFirst, Some("1"), None)),
        Err(at("amount", Problem::NoAmount))
    );
    spec.when(&enforcer(), lighten("50000", None)).accepted();
    let through = |command| {
        spec.after(&enforcer(), command)
            .after(&legal(), after::review(true))
            .after(&leader(), Command::SignChange { id: file_id() })
            .after(&enforcer(), after::serve_change())
    };
    let varied = through(lighten("30000", Some("赔偿已经付清。")));
    let stands = file(&varied).decision.clone().unwrap();
    assert_eq!(stands.amount.as_deref(), Some("30000"));
    assert_eq!(stands.benchmark.map(|r| r.band), Some(lightened()));
    assert!(stands.amount_why.is_some());
    assert!(stands.departs);
    // an outcome that is what the rule proposed departs from nothing any more
    let back = through(vary(Ruling::NoPenaltyMinor, None, None));
    assert!(!file(&back).decision.as_ref().unwrap().departs);
    assert!(file(&back).departs_because().is_none());
    // of an exemption nothing is left of it
    let exempt = through(vary(Ruling::NoPenaltyFirst, None, Some("说明。")));
    let stands = file(&exempt).decision.clone().unwrap();
    assert_eq!((stands.amount, stands.benchmark), (None, None));
    assert!(stands.amount_why.is_none());
}

/// 行政处罚法 44, 45: nothing heavier than what the firm was told of and heard on comes by a change.
#[test]
fn a_change_never_makes_it_heavier_than_the_firm_was_told() {
    let heavier = |field| Err(at(field, Problem::HeavierByChange));
    let spec = penalised();
    let refused = |command| spec.when(&enforcer(), command).result;
    let more = vary(Ruling::Lighten, Some("60000.01"), None);
    assert_eq!(refused(more), heavier("amount"));
    // the firm of an exemption was told of no penalty at all
    let exempt = served().on(day(12, 7));
    for ruling in [Ruling::Mitigate, Ruling::Lighten] {
        let command = vary(ruling, Some("1"), Some("说明。"));
        let refused = exempt.when(&enforcer(), command).result;
        assert_eq!(refused, heavier("ruling"));
    }
    // that the ordinary procedure goes on is no penalty: it tells the firm of its own
    let command = vary(Ruling::NotApplicable, None, None);
    exempt.when(&enforcer(), command).accepted();
}

#[test]
fn a_correction_of_a_sum_is_held_against_the_benchmark() {
    let spec = penalised();
    let slip = |amount| Command::ProposeChange {
        id: file_id(),
        changing: Changing {
            kind: ChangeKind::Correct,
            ground: ChangeGround::Clerical,
            reason: words("金额少写一个零。"),
            ruling: None,
            amount: Some(line(amount)),
            amount_why: None,
            again: None,
        },
    };
    spec.when(&enforcer(), slip("6000"))
        .refused(at("amount_why", Problem::OutsideBenchmark(lightened())));
    spec.when(&enforcer(), slip("55000")).accepted();
    served()
        .on(day(12, 7))
        .when(&enforcer(), slip("55000"))
        .refused(at("amount", Problem::NoAmount));
}

/// Every row confirmed but the one an amount is reckoned by.
static BUT_THE_BENCHMARK: std::sync::LazyLock<Reference> = std::sync::LazyLock::new(|| {
    let mut reference = REFERENCE.clone();
    let rows = reference.leniency.rows().map(|(row, _)| row.to_owned());
    let rows = rows.filter(|row| row != "benchmark-lighten");
    let rows: Vec<String> = rows.collect();
    reference.leniency.confirm(&rows);
    reference
});

/// An amount rests on the benchmark's row as an outcome rests on its articles: neither decision nor change is signed on
/// one that no legal officer has confirmed.
#[test]
fn no_amount_is_signed_on_an_unconfirmed_row_of_the_benchmark() {
    let open = |mut spec: Spec| {
        spec.reference = &BUT_THE_BENCHMARK;
        spec
    };
    let refused = |action| {
        let rows = vec!["benchmark-lighten".to_owned()];
        Err(Refusal::NotNow(action, NotNow::Unconfirmed(rows)))
    };
    let told = filed::told(&reviewed().confirmed(), Ruling::Lighten, Some(60_000))
        .after(&contact(), filed::answer(None, false));
    let decided = open(told.clone()).when(&leader(), decision("60000", None));
    assert_eq!(decided.result, refused(Action::DecideLeniency));
    told.when(&leader(), decision("60000", None)).accepted();
    // no amount, nothing that rests on it
    let command = decide(verdict(Ruling::NoPenaltyMinor));
    open(told).when(&leader(), command).accepted();

    let varied = open(penalised())
        .after(&enforcer(), vary(Ruling::Lighten, Some("50000"), None))
        .after(&legal(), after::review(true));
    let sign = || Command::SignChange { id: file_id() };
    let signed = varied.when(&leader(), sign());
    assert_eq!(signed.result, refused(Action::SignLeniencyChange));
    // confirmed since, it is signed, and the decision says that it was
    let stands = varied
        .confirmed()
        .after(&leader(), sign())
        .after(&enforcer(), after::serve_change());
    let benchmark = file(&stands).decision.as_ref().unwrap().benchmark.clone();
    assert!(benchmark.unwrap().confirmed);
}

/// A penalty that departs from the proposal rests on the act's own articles as one that follows it does: none is decided,
/// told of or changed to without them.
#[test]
fn a_penalty_that_departs_rests_on_the_articles_of_the_act() {
    let spec = penalised();
    let named = |articles: &[crate::domain::leniency::rule::BasisId]| {
        articles.iter().any(|a| a.0 == "code-1175")
    };
    assert!(named(&file(&spec).decision.as_ref().unwrap().articles));
    let varied = spec
        .after(&enforcer(), vary(Ruling::Mitigate, Some("40000"), None))
        .after(&legal(), after::review(true))
        .after(&leader(), Command::SignChange { id: file_id() });
    let signed = file(&varied).change.as_ref().unwrap().signed.clone();
    assert!(named(&signed.unwrap().articles));
}

#[test]
fn a_penalty_has_a_series_of_its_own_and_one_signed_before_has_none() {
    let spec = penalised();
    let decision = file(&spec).decision.as_ref().unwrap();
    assert_eq!(decision.number.as_deref(), Some("示环罚决〔2026〕1号"));
    // the next penalty has the next number, the next exemption the first of its own
    let next = |ruling: Ruling| {
        let what = ruling.paper().unwrap();
        let number = spec.reference.next_number(&spec.world, what, day(12, 7));
        number.text
    };
    assert_eq!(next(Ruling::Mitigate), "示环罚决〔2026〕2号");
    assert_eq!(next(Ruling::NoPenaltyFirst), "示环不罚〔2026〕1号");
    assert_eq!(Ruling::NotApplicable.paper(), None);
    // as it was written before there was a series
    let mut old = decision.clone();
    old.number = None;
    let event = Event::Decided {
        decision: old.clone(),
        number: None,
    };
    let before = filed::told(&reviewed().confirmed(), Ruling::Lighten, Some(60_000));
    let before = before.after(&contact(), filed::answer(None, false));
    let spec = before.given([on(file_id().stream(), event)]);
    assert_eq!(file(&spec).decision, Some(old));
    let what = Ruling::Lighten.paper().unwrap();
    let number = spec.reference.next_number(&spec.world, what, day(12, 7));
    assert_eq!(number.serial, 1);
}
