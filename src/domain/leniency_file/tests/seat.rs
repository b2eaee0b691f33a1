//! The four seats: one goes to the city's pool where the unit has nobody, somebody is replaced with a reason, and never
//! the same person twice or in two parts.

use super::*;
use crate::domain::ids::AccountId;
use crate::domain::leniency_file::{Seat, Seats, Vacated};

/// The two officers by name, reviewer and decider left to the pools.
pub(super) fn pooled() -> Spec {
    reported().after(
        &enforcement_head(),
        without(&[Seat::Reviewer, Seat::Decider]),
    )
}

fn without(seats: &[Seat]) -> Command {
    let officer = |who: &str| (AccountId::from(who), line("16080001"));
    let named = |seat| !seats.contains(&seat);
    Command::Name {
        id: file_id(),
        naming: Naming {
            first: officer("enforcer"),
            second: named(Seat::Second).then(|| officer("second_enforcer")),
            reviewer: named(Seat::Reviewer).then(|| "legal".into()),
            decider: named(Seat::Decider).then(|| "leader".into()),
        },
    }
}

pub(super) fn vacate(seat: Seat, why: Vacated) -> Command {
    Command::VacateSeat {
        id: file_id(),
        seat,
        why,
        reason: words("和这家企业的负责人是亲属。"),
    }
}

pub(super) fn fill(seat: Seat, who: Option<&str>) -> Command {
    Command::FillSeat {
        id: file_id(),
        seat,
        who: who.map(AccountId::from),
        certificate: Some(line("16080003")),
    }
}

pub(super) fn take() -> Command {
    Command::TakeSeat {
        id: file_id(),
        certificate: Some(line("16080009")),
    }
}

/// The second officer left with a conflict.
pub(super) fn left() -> Spec {
    named().after(&enforcer(), vacate(Seat::Second, Vacated::Conflict))
}

#[test]
fn a_seat_the_unit_has_nobody_for_goes_to_a_named_pool_with_a_term_of_its_own() {
    let spec = pooled();
    let f = file(&spec);
    let pools: Vec<_> = f.vacant.iter().map(|(s, v)| (*s, v.pool.clone())).collect();
    assert_eq!(
        pools,
        [
            (Seat::Reviewer, Some("fagui".into())),
            (Seat::Decider, Some("juling".into())),
        ]
    );
    let terms: Vec<_> = f
        .terms
        .open()
        .map(|t| (t.kind(), t.on(), t.due_on()))
        .collect();
    assert!(
        terms.contains(&(TermKind::Seat, "reviewer", day(11, 25))),
        "{terms:?}"
    );
    assert!(terms.contains(&(TermKind::Seat, "decider", day(11, 25))));
    // the officers begin meanwhile
    assert_eq!(f.status, Status::Checking);
    let later = spec.clone().on(day(11, 30));
    assert!(later.when(&enforcer(), act(label(MONDAY))).result.is_ok());
    // the pool sees that it is there, and reads nothing before it takes the seat
    let (seen, opened) = readers(&spec);
    assert!(seen.contains(&"legal".to_owned()) && seen.contains(&"leader".to_owned()));
    assert_eq!(opened, ["contact", "enforcer", "second_enforcer", "system"]);
    let spec = spec.after(&legal(), take()).after(&leader(), take());
    let (seen, opened) = readers(&spec);
    assert_eq!(seen, opened);
    assert!(opened.contains(&"legal".to_owned()) && !seen.contains(&"enforcement_head".to_owned()));
    let f = file(&spec);
    assert!(f.vacant.is_empty() && f.team.is_some());
    assert!(f.terms.open().all(|t| t.kind() != TermKind::Seat));
    // nobody but an officer has a certificate's number there
    assert_eq!(f.seats.sitter(Seat::Reviewer).unwrap().certificate, None);
}

#[test]
fn where_the_unit_has_somebody_the_pool_is_refused() {
    reported()
        .when(&enforcement_head(), without(&[Seat::Second]))
        .refused(at("officer_2", Problem::UnitHasOthers));
    left()
        .when(&enforcement_head(), fill(Seat::Second, None))
        .refused(at("who", Problem::UnitHasOthers));
}

#[test]
fn nobody_takes_a_seat_that_is_not_open_to_their_pool() {
    for who in [enforcer(), third_enforcer(), enforcement_head(), officer()] {
        assert!(pooled().when(&who, take()).result.is_err(), "{who:?}");
    }
    for who in [legal(), leader(), third_enforcer()] {
        assert!(named().when(&who, take()).result.is_err(), "{who:?}");
    }
    // to whoever helped this firm the pool's seat is closed too
    let helped = [("legal".into(), start())].into();
    let mut spec = pooled();
    spec.world.put_helpers(firm(), helped);
    spec.when(&legal(), take())
        .refused(at("certificate", Problem::HelpedThisFirm(Some(12))));
}

#[test]
fn somebody_replaced_stays_on_record_with_the_certificate_and_reads_no_more() {
    let spec = left();
    let (_, opened) = readers(&spec);
    assert!(!opened.contains(&"second_enforcer".to_owned()));
    let before = &file(&spec).left[0];
    assert_eq!(before.sitter.certificate.as_deref(), Some("16080001"));
    assert_eq!((before.seat, before.why), (Seat::Second, Vacated::Conflict));
    // those who name see again that it is there
    let (seen, _) = readers(&spec);
    assert!(seen.contains(&"enforcement_head".to_owned()));
    let spec = spec.after(
        &enforcement_head(),
        fill(Seat::Second, Some("third_enforcer")),
    );
    let f = file(&spec);
    let second = f.seats.sitter(Seat::Second).unwrap();
    assert_eq!(second.person.account.0, "third_enforcer");
    assert_eq!(second.certificate.as_deref(), Some("16080003"));
    assert_eq!(f.team.as_ref(), Seats::team(&f.seats).as_ref());
    assert_eq!(
        f.terms
            .open()
            .filter(|t| t.kind() == TermKind::Seat)
            .count(),
        0
    );
    let (seen, _) = readers(&spec);
    assert!(!seen.contains(&"enforcement_head".to_owned()));
}

#[test]
fn never_the_same_officer_twice_nor_one_who_left_with_a_conflict() {
    left()
        .when(&enforcement_head(), fill(Seat::Second, Some("enforcer")))
        .refused(at("who", Problem::SameTwice));
    left()
        .when(
            &enforcement_head(),
            fill(Seat::Second, Some("second_enforcer")),
        )
        .refused(at("who", Problem::SatBefore));
    // whoever was only away comes back
    let away = named().after(&legal(), vacate(Seat::Second, Vacated::Away));
    let back = fill(Seat::Second, Some("second_enforcer"));
    assert!(away.when(&enforcement_head(), back).result.is_ok());
    // an officer without the number of a certificate is none
    let mut blank = fill(Seat::Second, Some("third_enforcer"));
    if let Command::FillSeat { certificate, .. } = &mut blank {
        *certificate = None;
    }
    left()
        .when(&enforcement_head(), blank)
        .refused(at("certificate", Problem::Missing));
}

/// Somebody who also holds another role, since that day.
fn also(spec: Spec, who: &Actor, role: crate::domain::actor::Role, unit: &str) -> Spec {
    let command = crate::domain::account::Command::Appoint {
        id: who.person.account.clone(),
        appointment: "second-post".into(),
        role,
        unit: unit.into(),
    };
    spec.after(&admin(), command)
}

#[test]
fn who_was_an_officer_of_a_file_never_reviews_or_decides_it() {
    use crate::domain::actor::Role;
    let spec = named().after(&enforcer(), vacate(Seat::Second, Vacated::Away));
    let spec = also(spec, &second_enforcer(), Role::Legal, "fagui");
    let spec = spec.after(&enforcer(), vacate(Seat::Reviewer, Vacated::Away));
    spec.when(
        &enforcement_head(),
        fill(Seat::Reviewer, Some("second_enforcer")),
    )
    .refused(at("who", Problem::SatBefore));
}

#[test]
fn one_officer_alone_does_nothing() {
    let no = |action| Refusal::NotNow(action, NotNow::SeatOpen);
    left()
        .when(&enforcer(), act(label(MONDAY)))
        .refused(no(Action::RecordLeniencyFacts));
    assert!(file(&left()).whose_turn().is_empty());
    // without a reviewer the review waits, and nobody else's turn it is
    let spec = submitted().after(&enforcer(), vacate(Seat::Reviewer, Vacated::Away));
    assert!(file(&spec).whose_turn().is_empty());
    assert!(spec.when(&legal(), review(true)).result.is_err());
}

#[test]
fn what_was_decided_keeps_the_names_of_those_who_decided_it() {
    let spec = served()
        .after(&enforcer(), vacate(Seat::Second, Vacated::Away))
        .after(
            &enforcement_head(),
            fill(Seat::Second, Some("third_enforcer")),
        );
    let f = file(&spec);
    let then = f.decided_by.as_ref().unwrap();
    assert_eq!(then.officers[1].person.account.0, "second_enforcer");
    let now = f.team.as_ref().unwrap();
    assert_eq!(now.officers[1].person.account.0, "third_enforcer");
}
