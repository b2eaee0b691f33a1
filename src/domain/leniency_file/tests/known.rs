//! Clues the system holds: each is answered before the rule is asked, and one taken over counts by its own time.

use super::*;
use crate::domain::ids::Noun;
use crate::domain::leniency_file::{ClueAnswer, KnownClue, known_clues, open_clues};

fn clue(number: &str, on: Date, at: Option<At>) -> KnownClue {
    KnownClue {
        noun: Noun::Visit,
        number: number.to_owned(),
        kind: ClueKind::Inspection,
        on,
        at,
    }
}

/// A report of Monday, and what the system held then and after.
fn with(clues: Vec<KnownClue>) -> Spec {
    let mut spec = known();
    spec.world.put_known_clues(firm(), clues);
    spec
}

fn say(clue: &KnownClue, why_not: Option<&str>) -> Command {
    Command::AnswerClue {
        id: file_id(),
        clue: clue.key(),
        why_not: why_not.map(words),
    }
}

fn submit() -> Command {
    Command::Submit { id: file_id() }
}

#[test]
fn what_was_there_before_the_report_is_answered_before_the_rule_is_asked() {
    let before = clue("RQ-2026-0001", day(11, 20), None);
    let after = clue("RQ-2026-0002", day(11, 25), None);
    let spec = with(vec![before.clone(), after.clone()]);
    assert_eq!(
        known_clues(file(&spec), &spec.world),
        std::slice::from_ref(&before)
    );
    spec.when(&enforcer(), submit()).refused(Refusal::NotNow(
        Action::SubmitLeniencyProposal,
        NotNow::CluesOpen,
    ));
    spec.when(&enforcer(), say(&after, None))
        .refused(Refusal::NotFound);
    let refused = spec.after(&enforcer(), say(&before, Some("只看了台账。")));
    assert_eq!(before.answer(file(&refused)), Some(ClueAnswer::Refused));
    assert!(open_clues(file(&refused), &refused.world).is_empty());
    refused.when(&enforcer(), submit()).accepted();
    refused
        .when(&enforcer(), say(&before, None))
        .refused(Refusal::NotNow(
            Action::RecordLeniencyFacts,
            NotNow::Already,
        ));
    for who in [third_enforcer(), legal(), contact()] {
        assert!(spec.when(&who, say(&before, None)).result.is_err());
    }
}

#[test]
fn one_taken_over_counts_by_its_own_time_and_on_the_day_itself_it_is_open() {
    let voluntary = |spec: &Spec| {
        let (_, p) = suggestion(file(spec), &spec.world, &spec.facts())
            .unwrap()
            .unwrap();
        p.voluntary.finding
    };
    let before = clue("RQ-2026-0001", day(11, 20), None);
    let spec = with(vec![before.clone()]);
    assert_eq!(voluntary(&spec), Truth::Yes);
    let taken = spec.after(&enforcer(), say(&before, None));
    assert_eq!(voluntary(&taken), Truth::No);
    // somebody came on the very day: which was first, the officers find
    let same = clue("RQ-2026-0003", MONDAY, None);
    let spec = with(vec![same.clone()]);
    let taken = spec.after(&enforcer(), say(&same, None));
    assert_eq!(voluntary(&taken), Truth::Unknown);
    // known to the minute, and later that day
    let later = clue(
        "FC-2026-0001",
        MONDAY,
        Some(At::from_beijing(MONDAY, 18, 0)),
    );
    let spec = with(vec![later]);
    assert!(open_clues(file(&spec), &spec.world).is_empty());
}
