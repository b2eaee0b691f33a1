//! Worlds named by the state they are in, each reached by commands only.

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case::{self, Finding, Stage};
use crate::domain::complaint::{self, Channel, Solved};
use crate::domain::consultation::tests::held_over;
use crate::domain::ids::{CaseId, ComplaintId};
use crate::domain::phone::Phone;
use crate::domain::spec::{
    Spec, answer, bureau, case_id, changed, close_out, colleague, complaint_id, contact, day, firm,
    follow_up, head, intake, line, officer, open, other_complaint_id, other_contact, other_firm,
    register, settle, submit, supervisor, to_officer, to_unit, well_formed, withdraw, words,
};

/// The first firm has submitted its complaint.
pub fn complaint_registered() -> Spec {
    bureau().after(&contact(), submit(|_| ()))
}

/// Both firms have.
pub fn two_complaints_registered() -> Spec {
    let second = register(&other_complaint_id(), other_firm(), Channel::Web);
    complaint_registered().after(&other_contact(), second)
}

/// It was said and answered at the desk; the firm has not spoken yet.
pub fn complaint_answered_on_the_spot() -> Spec {
    let said = register(&complaint_id(), firm(), Channel::Window);
    bureau().after(
        &officer(),
        changed(said, |r| *r.answered = Some(words("可以，凭此单办理。"))),
    )
}

/// It was answered at the desk and the firm says that it is not solved.
pub fn complaint_disputed_at_the_desk() -> Spec {
    complaint_answered_on_the_spot().after(&contact(), settle(&complaint_id(), Solved::No))
}

/// The complaint is accepted, its case given to the air section.
pub fn case_assigned() -> Spec {
    complaint_registered().after(
        &intake(),
        open(&case_id(), &complaint_id(), to_unit("daqi")),
    )
}

/// In the hand of the air section; the water section supports.
pub fn case_with_support() -> Spec {
    let assignment = case::Assignment {
        supporting: ["shui".into()].into(),
        ..to_unit("daqi")
    };
    complaint_registered()
        .after(&intake(), open(&case_id(), &complaint_id(), assignment))
        .did(&officer(), Action::AcknowledgeCase)
}

/// The air section objected; triage decides again.
pub fn case_in_triage() -> Spec {
    case_assigned().did(&officer(), Action::ObjectToAssignment)
}

/// Triage gave it to the air section again, for good.
pub fn case_assigned_again() -> Spec {
    let assignment = to_unit("daqi");
    case_in_triage().after(
        &intake(),
        case::Command::Assign {
            id: case_id(),
            assignment,
        },
    )
}

/// Given to a named officer of the unit that also enforces.
pub fn case_behind_the_wall() -> Spec {
    let assignment = to_officer("zhidui", "help_officer");
    complaint_registered().after(&intake(), open(&case_id(), &complaint_id(), assignment))
}

/// The officer has it in hand.
pub fn case_in_handling() -> Spec {
    case_assigned().did(&officer(), Action::AcknowledgeCase)
}

/// The second firm's complaint has joined, and nobody is answered.
pub fn case_of_two() -> Spec {
    let join = case::Command::Join {
        id: case_id(),
        complaint: other_complaint_id(),
    };
    two_complaints_registered()
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("daqi")),
        )
        .after(&intake(), join)
        .did(&officer(), Action::AcknowledgeCase)
}

/// Its clock stands still until the next day.
pub fn case_paused() -> Spec {
    case_in_handling().did(&officer(), Action::PauseCase)
}

/// The officer has asked for more time.
pub fn extension_asked() -> Spec {
    case_in_handling().did(&officer(), Action::AskExtension)
}

/// The head has granted it.
pub fn extension_granted() -> Spec {
    extension_asked().did(&head(), Action::GrantExtension)
}

/// After a consultation the officer has asked for still more.
pub fn second_extension_asked() -> Spec {
    held_over(&extension_granted()).did(&officer(), Action::AskExtension)
}

/// Ask to park it until a day.
pub fn park_until(until: jiff::civil::Date) -> case::Command {
    case::Command::AskParking {
        id: case_id(),
        reason: case::ParkReason::Policy,
        told: words("要等本轮复核结果公布。"),
        until,
    }
}

/// The officer asks to park it.
pub fn parking_asked() -> Spec {
    case_in_handling().did(&officer(), Action::AskParking)
}

/// The head agreed: it waits for two months.
pub fn case_parked() -> Spec {
    parking_asked().did(&head(), Action::GrantParking)
}

/// The case that lies beside it in tests of merging.
pub fn other_case_id() -> CaseId {
    CaseId::from("case-2")
}

/// Put one case into another.
pub fn merge(from: &CaseId, into: &CaseId) -> case::Command {
    case::Command::Merge {
        id: into.clone(),
        from: from.clone(),
        reason: super::line("同一条生产线的同一件事"),
    }
}

/// Two cases, each of one firm, the first in hand and the second assigned.
pub fn two_cases() -> Spec {
    two_complaints_registered()
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("daqi")),
        )
        .after(
            &intake(),
            open(&other_case_id(), &other_complaint_id(), to_unit("shui")),
        )
        .did(&officer(), Action::AcknowledgeCase)
}

/// The second went into it.
pub fn case_taken_over() -> Spec {
    two_cases().after(&intake(), merge(&other_case_id(), &case_id()))
}

/// It went into the second.
pub fn case_merged() -> Spec {
    two_cases().after(&intake(), merge(&case_id(), &other_case_id()))
}

/// The firm is answered and has not spoken yet.
pub fn case_answered() -> Spec {
    case_in_handling().after(&officer(), answer(&complaint_id()))
}

/// The firm says that it is not solved.
pub fn case_disputed() -> Spec {
    case_answered().after(&contact(), settle(&complaint_id(), Solved::No))
}

/// It said so twice.
pub fn case_disputed_twice() -> Spec {
    case_disputed()
        .after(&officer(), answer(&complaint_id()))
        .after(&contact(), settle(&complaint_id(), Solved::No))
}

/// The firm says that it is solved; somebody else looks.
pub fn case_in_review() -> Spec {
    case_answered().after(&contact(), settle(&complaint_id(), Solved::Yes))
}

/// The reviewer sent it back.
pub fn case_returned() -> Spec {
    case_in_review().did(&supervisor(), Action::ReturnFromReview)
}

/// Closed by the supervisor.
pub fn case_closed() -> Spec {
    case_in_review().after(&supervisor(), close_out())
}

/// Both follow-ups found that it holds.
pub fn case_followed_up() -> Spec {
    let effective = || follow_up(Finding::Effective);
    let due = |spec: Spec| {
        let from = spec.case().follow_up_from();
        spec.on(from.unwrap())
    };
    let once = due(case_closed()).after(&intake(), effective());
    due(once).after(&intake(), effective())
}

/// The first follow-up found that it came back.
pub fn case_rebounded() -> Spec {
    case_closed().after(&intake(), follow_up(Finding::Rebound))
}

/// The firm withdrew, and it was the only one.
pub fn case_withdrawn() -> Spec {
    case_in_handling().after(&contact(), withdraw(&complaint_id()))
}

/// Make the first complaint void.
pub fn void() -> complaint::Command {
    complaint::Command::Void {
        id: complaint_id(),
        why: complaint::VoidReason::Double,
        reason: words("与另一件是同一件事"),
    }
}

/// Let it count again.
pub fn restore() -> complaint::Command {
    complaint::Command::Restore {
        id: complaint_id(),
        reason: words("核对后不是同一件"),
    }
}

/// Put the contact of the first complaint right.
pub fn mend_contact() -> complaint::Command {
    mend_contact_of(complaint_id())
}

/// Put the contact of a complaint right.
pub fn mend_contact_of(id: ComplaintId) -> complaint::Command {
    complaint::Command::Correct {
        id,
        wanted: complaint::Wanted {
            firm: None,
            contact: Some((line("李华"), Phone::parse("13900000002").unwrap())),
            category: None,
            words: None,
            complains_of: None,
            reason: words("来电核对"),
        },
    }
}

/// The only complaint was recorded twice and is void.
pub fn case_void() -> Spec {
    case_in_handling().after(&intake(), void())
}

/// Nobody looked at it in time, and the system accepted it.
pub fn complaint_deemed_accepted() -> Spec {
    let deem = complaint::Command::DeemAccepted { id: complaint_id() };
    complaint_registered()
        .on(day(11, 25))
        .after(&Actor::system(), deem)
}

impl Spec {
    /// The world after `actor` did this to the case, properly.
    #[track_caller]
    pub fn did(&self, actor: &Actor, action: Action) -> Spec {
        self.after(actor, well_formed(action, self, &case_id()))
    }
}

/// Every state a case can be in that the rules tell apart, by name.
pub fn case_states() -> Vec<(&'static str, Spec)> {
    let held_by_colleague = case::Command::Reassign {
        id: case_id(),
        handler: colleague().person.account,
        reason: super::line("出差"),
    };
    let states = vec![
        ("triage", case_in_triage()),
        ("assigned", case_assigned()),
        (
            "assigned, the window to object has passed",
            case_assigned().on(day(11, 25)),
        ),
        ("assigned again", case_assigned_again()),
        ("assigned behind the wall", case_behind_the_wall()),
        ("handling", case_in_handling()),
        ("handling, two firms", case_of_two()),
        ("handling, another unit supports", case_with_support()),
        (
            "handling, given to a colleague",
            case_in_handling().after(&head(), held_by_colleague),
        ),
        ("handling, paused", case_paused()),
        ("handling, the pause ran out", case_paused().on(day(11, 25))),
        ("handling, extension asked", extension_asked()),
        (
            "handling, extension asked by the head",
            case_in_handling().did(&head(), Action::AskExtension),
        ),
        (
            "handling, extension asked and paused",
            extension_asked().did(&officer(), Action::PauseCase),
        ),
        ("handling, extension granted", extension_granted()),
        ("handling, second extension asked", second_extension_asked()),
        ("handling, the last day", case_in_handling().on(day(12, 2))),
        ("handling, late", case_in_handling().on(day(12, 3))),
        (
            "handling, extension asked and late",
            extension_asked().on(day(12, 3)),
        ),
        ("handling, disputed", case_disputed()),
        ("handling, disputed twice", case_disputed_twice()),
        ("handling, returned", case_returned()),
        ("handling, rebounded", case_rebounded()),
        ("handling, parking asked", parking_asked()),
        (
            "handling, parking asked by the head",
            case_in_handling().did(&head(), Action::AskParking),
        ),
        (
            "handling, parking asked and its day has come",
            case_in_handling()
                .after(&officer(), park_until(day(11, 26)))
                .on(day(11, 26)),
        ),
        ("parked", case_parked()),
        (
            "parked, asked to stay so",
            case_parked().did(&officer(), Action::AskParking),
        ),
        ("handling, another went into it", case_taken_over()),
        (
            "handling, another went into it long ago",
            case_taken_over().on(day(12, 2)),
        ),
        ("merged", case_merged()),
        ("answered", case_answered()),
        ("review", case_in_review()),
        ("closed", case_closed()),
        ("closed, followed up", case_followed_up()),
        ("withdrawn", case_withdrawn()),
        ("void", case_void()),
    ];
    for stage in Stage::ALL {
        assert!(
            states.iter().any(|(_, s)| s.case().stage == stage),
            "no state at {stage:?}"
        );
    }
    states
}

/// Every state a complaint can be in, by name.
pub fn complaint_states() -> Vec<(&'static str, Spec)> {
    let declined = complaint::Command::Decline {
        id: complaint_id(),
        reason: words("属市场监管部门职责"),
        instead: super::line("示例市市场监督管理局"),
        letter: None,
        look_on: None,
    };
    let silent = complaint::Command::CountAsSilent { id: complaint_id() };
    let states = vec![
        ("registered", complaint_registered()),
        (
            "declined",
            complaint_registered().after(&intake(), declined),
        ),
        ("in_case", case_in_handling()),
        ("in_case, behind the wall", case_behind_the_wall()),
        ("answered", case_answered()),
        ("answered at the desk", complaint_answered_on_the_spot()),
        (
            "answered, the firm's time has passed",
            case_answered().on(day(12, 1)),
        ),
        ("confirmed", case_in_review()),
        ("disputed", case_disputed()),
        ("disputed at the desk", complaint_disputed_at_the_desk()),
        (
            "silent",
            case_answered()
                .on(day(12, 1))
                .after(&Actor::system(), silent),
        ),
        (
            "registered, nobody looked in time",
            complaint_registered().on(day(11, 25)),
        ),
        (
            "registered, accepted by silence",
            complaint_deemed_accepted(),
        ),
        ("void", complaint_registered().after(&intake(), void())),
        ("void with its case", case_void()),
        ("withdrawn", case_withdrawn()),
    ];
    for status in complaint::Status::ALL {
        let shown = |s: &Spec| s.complaint(&complaint_id()).status == status;
        assert!(
            states.iter().any(|(_, s)| shown(s)),
            "no state at {status:?}"
        );
    }
    states
}
