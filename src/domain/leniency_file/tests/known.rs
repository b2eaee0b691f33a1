//! Clues the system holds: each is answered before the rule is asked, and one taken over counts by its own time.

use super::*;
use crate::domain::ids::{ComplaintId, EnterpriseId, Noun};
use crate::domain::leniency_file::{ClueAnswer, KnownClue, duty, known_clues, open_clues};

fn clue(number: &str, on: Date, at: Option<At>) -> KnownClue {
    KnownClue {
        noun: Noun::Visit,
        number: number.to_owned(),
        file: None,
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

/// An earlier file about an act the bureau found, and the order to correct given in it.
fn found_before() -> [KnownClue; 2] {
    let found = KnownClue {
        noun: Noun::LeniencyFile,
        file: Some(LeniencyFileId::from("file-7")),
        ..clue(
            "MH-2026-0007",
            day(11, 20),
            Some(At::from_beijing(day(11, 20), 9, 0)),
        )
    };
    let ordered = KnownClue {
        kind: ClueKind::Order,
        at: None,
        ..found.clone()
    };
    [found, ordered]
}

#[test]
fn an_earlier_file_and_its_order_are_two_clues_and_a_file_is_none_of_itself() {
    let [found, ordered] = found_before();
    assert_ne!(found.key(), ordered.key());
    let itself = KnownClue {
        number: file(&known()).number.clone(),
        ..found.clone()
    };
    let spec = with(vec![found.clone(), ordered.clone(), itself]);
    assert_eq!(
        known_clues(file(&spec), &spec.world),
        [found.clone(), ordered.clone()]
    );
    let one = spec.after(&enforcer(), say(&found, Some("另一项违法。")));
    assert_eq!(
        open_clues(file(&one), &one.world),
        std::slice::from_ref(&ordered)
    );
    let both = one.after(&enforcer(), say(&ordered, None));
    assert_eq!(
        file(&both).facts.as_ref().unwrap().clues[0].kind,
        ClueKind::Order
    );
    both.when(&enforcer(), submit()).accepted();
}

/// The firm reports and points at a problem it told of before.
fn told_before(problem: &ComplaintId) -> Command {
    match self_report(MONDAY) {
        Command::SelfReport {
            id,
            enterprise,
            what,
            found_how,
            measures,
            occurred_on,
            ongoing,
            corrected_on,
            files,
            ..
        } => Command::SelfReport {
            id,
            enterprise,
            what,
            found_how,
            measures,
            occurred_on,
            ongoing,
            corrected_on,
            told_before: Some(problem.clone()),
            files,
        },
        other => panic!("{other:?}"),
    }
}

fn weighed(told_before: Option<&str>) -> Command {
    record(Part::Weighing(Weighing {
        told_before: told_before.map(words),
        ..weighing()
    }))
}

#[test]
fn an_earlier_telling_counts_as_the_report_only_where_an_officer_finds_so() {
    // a problem of Monday morning; the report comes two days later
    let spec = complaint_registered();
    let told = spec.world.complaint(&complaint_id()).unwrap().received_at;
    let reported = spec
        .on(day(11, 25))
        .after(&contact(), told_before(&complaint_id()));
    assert_eq!(file(&reported).report.as_ref().unwrap().told_before, told);
    let own = file(&reported).received_at;
    assert!(told < own && file(&reported).reported_at() == own);
    let spec = reported
        .after(&enforcement_head(), name())
        .on(day(11, 30))
        .after(&enforcer(), act(label(MONDAY)));
    // an inspection between the two
    let between = clue("RQ-2026-0001", day(11, 24), None);
    let mut spec = spec;
    spec.world.put_known_clues(firm(), vec![between.clone()]);
    assert_eq!(open_clues(file(&spec), &spec.world), [between]);
    let spec = spec.after(&enforcer(), weighed(Some("求助里说的就是这件事。")));
    assert_eq!(file(&spec).reported_at(), told);
    assert!(open_clues(file(&spec), &spec.world).is_empty());
    let (asked, proposal) = suggestion(file(&spec), &spec.world, &spec.facts())
        .unwrap()
        .unwrap();
    assert_eq!(asked.self_reported_at, told);
    assert_eq!(proposal.voluntary.finding, Truth::Yes);
    // another part recorded leaves it, and an officer may take it back
    let again = spec.after(&enforcer(), act(label(MONDAY)));
    assert_eq!(file(&again).reported_at(), told);
    let back = again.after(&enforcer(), weighed(None));
    assert_eq!(file(&back).reported_at(), own);
}

#[test]
fn only_a_problem_of_the_firm_itself_is_pointed_at_and_nothing_is_chosen_that_was_not_told() {
    let refused = at("told_before", Problem::NotOffered);
    bureau()
        .when(&contact(), told_before(&complaint_id()))
        .refused(refused.clone());
    let mut others = complaint_registered();
    let stream = complaint_id().stream();
    let mut said = others.world.complaint(&complaint_id()).unwrap().clone();
    said.enterprise = Some(EnterpriseId("another".into()));
    let seq = others.world.seq(&stream);
    let said = crate::domain::world::State::Complaint(said);
    others.world.put_stream(stream, said, seq);
    others
        .when(&contact(), told_before(&complaint_id()))
        .refused(refused);
    known()
        .when(&enforcer(), weighed(Some("想当然。")))
        .refused(at("reported_as", Problem::NotOffered));
}

#[test]
fn whether_it_was_a_duty_is_proposed_with_its_basis_and_found_otherwise_only_with_a_reason() {
    let book = &REFERENCE.leniency;
    let of = |item: &str| duty(Some(&ItemId(item.to_owned())), Some(MONDAY), book);
    let (bound, bases) = of("water-exceedance");
    assert_eq!(bound, Truth::Yes);
    let bases: Vec<&str> = bases.iter().map(|b| b.0.as_str()).collect();
    assert_eq!(bases, ["permit-21", "code-184"]);
    assert_eq!(of("hazwaste-label").0, Truth::No);
    assert_eq!(duty(None, Some(MONDAY), book).0, Truth::Unknown);
    // before the code only the regulation binds
    let old = duty(
        Some(&ItemId("air-exceedance".into())),
        Some(date(2026, 7, 1)),
        book,
    );
    assert_eq!(old.1.len(), 1);
    let over = |was_duty, why: Option<&str>| {
        act(Act {
            item: Some(ItemId("water-exceedance".into())),
            was_duty,
            was_duty_why: why.map(words),
            ..label(MONDAY)
        })
    };
    let spec = named().on(day(11, 30));
    spec.when(&enforcer(), over(Truth::No, None))
        .refused(at("was_duty_why", Problem::Missing));
    for command in [
        over(Truth::Yes, None),
        over(Truth::Unknown, None),
        over(Truth::No, Some("只登记，不属于重点排污单位。")),
    ] {
        spec.when(&enforcer(), command).accepted();
    }
}

#[test]
fn a_clue_recorded_by_mistake_stays_on_record_and_is_weighed_no_more() {
    let told = record(Part::Clue(Clue {
        kind: ClueKind::PublicReport,
        at: start().plus_hours(-5),
        text: Some(words("来电反映同一家企业。")),
    }));
    let spec = known().after(&enforcer(), told);
    let voluntary = |spec: &Spec| {
        let facts = spec.facts();
        let (_, proposal) = suggestion(file(spec), &spec.world, &facts)
            .unwrap()
            .unwrap();
        (
            proposal.voluntary.computed,
            proposal.voluntary.earlier_clues.len(),
        )
    };
    assert_eq!(voluntary(&spec), (Truth::No, 1));
    let strike = |clue| Command::StrikeClue {
        id: file_id(),
        clue,
        why: words("反映的是另一家企业。"),
    };
    spec.when(&enforcer(), strike(1)).refused(Refusal::NotFound);
    assert!(spec.when(&legal(), strike(0)).result.is_err());
    let struck = spec.after(&second_enforcer(), strike(0));
    assert_eq!(voluntary(&struck), (Truth::Yes, 0));
    // kept with its reason, and struck out once
    let kept = &file(&struck).facts.as_ref().unwrap().clues[0];
    assert_eq!(kept.struck.as_deref(), Some("struck:0"));
    assert!(file(&struck).notes.contains_key("struck:0"));
    let already = Refusal::NotNow(Action::RecordLeniencyFacts, NotNow::Already);
    struck.when(&enforcer(), strike(0)).refused(already);
    // one recorded afterwards has a place of its own
    let another = record(Part::Clue(Clue {
        kind: ClueKind::Inspection,
        at: start().plus_hours(-1),
        text: Some(words("检查发现。")),
    }));
    let again = struck.after(&enforcer(), another);
    assert_eq!(voluntary(&again), (Truth::No, 1));
    assert!(file(&again).notes.contains_key("clue:0"));
    assert!(file(&again).notes.contains_key("clue:1"));
    // nothing is struck out once it is with legal review
    let late = again.after(&enforcer(), Command::Submit { id: file_id() });
    assert!(late.when(&enforcer(), strike(1)).result.is_err());
}
