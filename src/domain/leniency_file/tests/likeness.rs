//! Like cases: nothing is said of fewer than five; the nearest count; outside of what they got needs a reason.

use super::*;
use crate::domain::leniency_file::{Alike, LikeDecision, LikeFact, Likeness, Proposed, nearest};

fn proposed(spec: &Spec) -> Proposed {
    file(spec).proposed.clone().unwrap()
}

fn like(spec: &Spec) -> Likeness {
    Likeness::of(&proposed(spec))
}

fn decided(n: usize, likeness: &Likeness, ruling: Ruling) -> Vec<LikeDecision> {
    (0..n)
        .map(|n| LikeDecision {
            file: LeniencyFileId(format!("like-{}-{n}", ruling.key())),
            likeness: likeness.clone(),
            ruling,
        })
        .collect()
}

#[test]
fn fewer_than_five_say_nothing() {
    let of = like(&reviewed());
    assert!(nearest(&of, &decided(4, &of, Ruling::Lighten)).is_none());
    let five = decided(5, &of, Ruling::Lighten);
    let (compared, ring) = nearest(&of, &five).unwrap();
    assert_eq!((compared.count, compared.apart, ring.len()), (5, 0, 5));
    // without an item nothing is like it
    let none = Likeness { item: None, ..of };
    let without = decided(9, &none, Ruling::Lighten);
    assert!(nearest(&none, &without).is_none());
}

#[test]
fn the_nearest_count_before_the_farther_ones() {
    let of = like(&reviewed());
    let one = Likeness {
        harm: Harm::Slight,
        ..of.clone()
    };
    let two = Likeness {
        excluded: !of.excluded,
        ..one.clone()
    };
    let three = Likeness {
        factors: !of.factors,
        ..two.clone()
    };
    assert_eq!(of.differs(&two), [LikeFact::Harm, LikeFact::Excluded]);
    let mut all = decided(5, &of, Ruling::NoPenaltyMinor);
    all.extend(decided(3, &one, Ruling::Lighten));
    // five alike in everything: the others are not asked
    let (compared, _) = nearest(&of, &all).unwrap();
    assert_eq!(
        (compared.count, compared.heaviest),
        (5, Ruling::NoPenaltyMinor)
    );
    all.pop();
    all.drain(..2);
    let (compared, _) = nearest(&of, &all).unwrap();
    assert_eq!((compared.count, compared.apart), (5, 1));
    assert_eq!(compared.lightest, Ruling::NoPenaltyMinor);
    assert_eq!(compared.heaviest, Ruling::Lighten);
    // farther than two facts apart is not like it
    assert!(nearest(&of, &decided(9, &three, Ruling::Lighten)).is_none());
    assert!(nearest(&of, &decided(9, &two, Ruling::Lighten)).is_some());
}

#[test]
fn outside_of_what_like_cases_got_needs_a_reason_at_its_field() {
    let mut spec = filed::filed();
    let of = like(&spec);
    let item = of.item.clone().unwrap();
    let with = |spec: &mut Spec, decisions| spec.world.put_like_decisions(item.clone(), decisions);
    let follow = || decide(verdict(Ruling::NoPenaltyMinor));
    with(&mut spec, decided(5, &of, Ruling::Lighten));
    let why = Problem::OutsideLikeCases(Ruling::Lighten, Ruling::Lighten);
    spec.when(&leader(), follow()).refused(at("reason", why));
    // with a reason it is taken, and what it was held against stays with it
    let reasoned = Verdict {
        reason: Some(words("本件情节更轻。")),
        ..verdict(Ruling::NoPenaltyMinor)
    };
    let after = spec.after(&leader(), decide(reasoned));
    let decision = file(&after).decision.clone().unwrap();
    assert_eq!(decision.compared.unwrap().count, 5);
    assert!(decision.is_outside() && !decision.departs);
    // within the range, or with too few to say, the proposal needs none
    let mut mixed = decided(4, &of, Ruling::Lighten);
    mixed.extend(decided(1, &of, Ruling::NoPenaltyMinor));
    for decisions in [mixed, decided(4, &of, Ruling::Lighten)] {
        with(&mut spec, decisions);
        spec.when(&leader(), follow()).accepted();
    }
    // the file itself is never one of its like
    let mut own = decided(5, &of, Ruling::Lighten);
    own[0].file = file_id();
    with(&mut spec, own);
    spec.when(&leader(), follow()).accepted();
}

#[test]
fn what_the_law_makes_mandatory_weighs_the_same() {
    let of = like(&reviewed());
    let five = decided(5, &of, Ruling::NoPenaltyMinor);
    let (compared, _) = nearest(&of, &five).unwrap();
    assert!(!compared.leaves_out(Ruling::NoPenaltyNoFault));
    assert!(compared.leaves_out(Ruling::NoPenaltyFirst));
}

#[test]
fn how_alike_is_said_in_four_steps_and_of_five_at_least() {
    assert_eq!(Alike::of(4, 4), None);
    let of_ten = [
        (10, Alike::All),
        (8, Alike::Most),
        (5, Alike::Half),
        (4, Alike::Scattered),
    ];
    for (usual, alike) in of_ten {
        assert_eq!(Alike::of(usual, 10), Some(alike));
    }
}

#[test]
fn the_unit_of_the_officers_is_kept_with_their_naming() {
    let team = file(&named()).team.clone().unwrap();
    assert_eq!(team.officers[0].unit, enforcer().unit);
}
