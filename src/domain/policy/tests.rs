//! Who may do what, printed whole and compared with the checked-in table; and the wall, tried person by person.
//!
//! After a wanted change run the tests once with `ZHUQI_UPDATE=1`; the diff of `matrix.txt` is what is reviewed.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use super::{HelpScope, MATRIX, RULES, Rated, Scope, Subject, permit, reads_rating, sees};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Compartment, Role};
use crate::domain::case;
use crate::domain::coercive_measure;
use crate::domain::complaint;
use crate::domain::consultation;
use crate::domain::draw;
use crate::domain::ids::{Noun, UnitId};
use crate::domain::inquiry;
use crate::domain::key_enterprise;
use crate::domain::leniency_file;
use crate::domain::matter;
use crate::domain::measure;
use crate::domain::offsite_check;
use crate::domain::plan;
use crate::domain::positive_listing;
use crate::domain::project;
use crate::domain::reference;
use crate::domain::refusal::{NotNow, Refusal, Why};
use crate::domain::service_day::{self, ServiceDay, Stage};
use crate::domain::spec::*;
use crate::domain::suggestion;
use crate::domain::supervision_order;
use crate::domain::visit;
use crate::domain::wall_opening;

const HEAD: &str = "\
Who may do what. Made by src/domain/policy/tests.rs; never edited by hand.

A role stands with `yes`, or with the conditions that must all hold. A role that is not written may not.
What a reader may not see does not exist for them, whatever is written after it: see the first part.
";

fn matrix() -> String {
    let mut out = String::from(HEAD);
    sight(&mut out).unwrap();
    anywhere(&mut out).unwrap();
    for (state, spec) in complaint_states() {
        let said = spec.complaint(&complaint_id());
        let title = format!("complaint · {state}");
        let possible = |a| complaint::possible(said, &spec.world, a);
        stage(&mut out, &title, COMPLAINT, possible).unwrap();
    }
    for (state, day) in service_day_states() {
        let title = format!("service day · {state}");
        let possible = |a| service_day::possible(&day, a, None, MONDAY);
        stage(&mut out, &title, SERVICE_DAY, possible).unwrap();
    }
    for (state, spec) in case_states() {
        let facts = spec.facts();
        let title = format!("case · {state}");
        let possible = |a| case::possible(spec.case(), a, &facts);
        stage(&mut out, &title, case::ACTIONS, possible).unwrap();
    }
    for (state, id, spec) in supervision_order::tests::states() {
        let facts = spec.facts();
        let order = spec.world.order(&id).unwrap();
        let title = format!("supervision order · {state}");
        let possible = |a| supervision_order::possible(order, &spec.world, a, &facts);
        stage(&mut out, &title, supervision_order::ACTIONS, possible).unwrap();
    }
    for (state, spec) in consultation::tests::states() {
        let facts = spec.facts();
        let title = format!("consultation · {state}");
        let it = consultation::tests::it(&spec);
        let possible = |a| consultation::possible(it, &spec.world, a, &facts);
        stage(&mut out, &title, consultation::ACTIONS, possible).unwrap();
    }
    for (state, spec) in plan::tests::states() {
        let facts = spec.facts();
        let it = plan::tests::plan(&spec);
        let title = format!("plan · {state}");
        let possible = |a| plan::possible(it, &spec.world, a, &facts);
        stage(&mut out, &title, plan::ACTIONS, possible).unwrap();
    }
    for (state, spec) in measure::tests::states() {
        let it = measure::tests::measure(&spec);
        let title = format!("measure · {state}");
        let possible = |a| measure::possible(it, a);
        stage(&mut out, &title, measure::ACTIONS, possible).unwrap();
    }
    for (state, spec) in leniency_file::tests::states() {
        let facts = spec.facts();
        let it = leniency_file::tests::file(&spec);
        let title = format!("leniency file · {state}");
        let possible = |a| leniency_file::possible(it, &spec.world, a, &facts);
        stage(&mut out, &title, leniency_file::ACTIONS, possible).unwrap();
    }
    for (state, spec) in reference::tests::states() {
        let it = reference::tests::it(&spec);
        let title = format!("change of a leniency rule · {state}");
        let book = &spec.reference.leniency;
        let possible = |a| reference::law_change_possible(it, a, book);
        stage(&mut out, &title, reference::LAW_ACTIONS, possible).unwrap();
    }
    for (state, spec) in wall_opening::tests::states() {
        let it = wall_opening::tests::it(&spec);
        let title = format!("wall opening · {state}");
        let possible = |a| wall_opening::possible(it, a);
        stage(&mut out, &title, wall_opening::ACTIONS, possible).unwrap();
    }
    for (state, spec) in positive_listing::tests::states() {
        let facts = spec.facts();
        let it = positive_listing::tests::it(&spec);
        let title = format!("positive listing · {state}");
        let possible = |a| positive_listing::possible(it, a, &facts);
        stage(&mut out, &title, positive_listing::ACTIONS, possible).unwrap();
    }
    for (state, spec) in key_enterprise::tests::states() {
        let it = key_enterprise::tests::it(&spec);
        let title = format!("key enterprise · {state}");
        let possible = |a| key_enterprise::possible(it, a);
        stage(&mut out, &title, key_enterprise::ACTIONS, possible).unwrap();
    }
    for (state, spec) in project::tests::states() {
        let it = project::tests::it(&spec);
        let title = format!("project · {state}");
        let possible = |a| project::possible(it, a);
        stage(&mut out, &title, project::ACTIONS, possible).unwrap();
    }
    for (state, spec) in inquiry::tests::states() {
        let it = inquiry::tests::it(&spec);
        let title = format!("inquiry · {state}");
        let possible = |_| inquiry::possible(it);
        stage(&mut out, &title, inquiry::ACTIONS, possible).unwrap();
    }
    for (state, spec) in draw::tests::states() {
        let it = draw::tests::it(&spec);
        let title = format!("draw · {state}");
        let possible = |_| draw::possible(&it.drawn[0]);
        stage(&mut out, &title, draw::ACTIONS, possible).unwrap();
    }
    for (state, spec) in matter::tests::states() {
        let facts = spec.facts();
        let it = matter::tests::it(&spec);
        let title = format!("matter · {state}");
        let possible = |a| matter::possible(it, a, &facts);
        stage(&mut out, &title, matter::ACTIONS, possible).unwrap();
    }
    for (state, spec) in suggestion::tests::states() {
        let it = suggestion::tests::it(&spec);
        let title = format!("suggestion · {state}");
        let possible = |a| suggestion::possible(it, a);
        stage(&mut out, &title, suggestion::ACTIONS, possible).unwrap();
    }
    for (state, spec) in visit::tests::states() {
        let it = visit::tests::it(&spec);
        let title = format!("visit · {state}");
        let possible = |a| visit::possible(it, a);
        stage(&mut out, &title, visit::ACTIONS, possible).unwrap();
    }
    for (state, spec) in offsite_check::tests::states() {
        let it = offsite_check::tests::it(&spec);
        let title = format!("off-site check · {state}");
        let possible = |a| offsite_check::possible(it, a);
        stage(&mut out, &title, offsite_check::ACTIONS, possible).unwrap();
    }
    for (state, spec) in coercive_measure::tests::states() {
        let facts = spec.facts();
        let it = coercive_measure::tests::it(&spec);
        let title = format!("coercive measure · {state}");
        let possible = |a| coercive_measure::possible(it, a, &facts);
        stage(&mut out, &title, coercive_measure::ACTIONS, possible).unwrap();
    }
    out
}

/// What is done to a complaint that exists.
const COMPLAINT: &[Action] = &[
    Action::DeclineComplaint,
    Action::OpenCase,
    Action::JoinCase,
    Action::ConfirmAnswer,
    Action::DisputeAnswer,
    Action::WithdrawComplaint,
    Action::CountAsSilent,
    Action::DeemAccepted,
    Action::VoidComplaint,
    Action::RestoreComplaint,
    Action::CorrectComplaint,
];

/// What is done to a service day that exists.
const SERVICE_DAY: &[Action] = &[
    Action::MoveServiceDay,
    Action::CancelServiceDay,
    Action::SignUpForServiceDay,
    Action::WithdrawSignUp,
    Action::HoldServiceDay,
];

/// A service day by name: its stage, and where its date lies from the Monday of the tests.
fn service_day_states() -> Vec<(&'static str, ServiceDay)> {
    let on = |date| service_day::Meeting {
        date,
        from: jiff::civil::time(14, 30, 0, 0),
        to: jiff::civil::time(17, 30, 0, 0),
        online: false,
        place: "一楼大厅".to_owned(),
    };
    let of = |stage, date| ServiceDay {
        stage,
        meeting: Some(on(date)),
        ..ServiceDay::default()
    };
    vec![
        ("planned, to come", of(Stage::Planned, day(11, 26))),
        ("planned, today", of(Stage::Planned, MONDAY)),
        (
            "planned, its day has passed",
            of(Stage::Planned, day(11, 20)),
        ),
        ("held", of(Stage::Held, MONDAY)),
        ("cancelled", of(Stage::Cancelled, day(11, 26))),
    ]
}

type Written = std::fmt::Result;

/// By which relation a role sees a thing: alone, without any other.
fn sight(out: &mut String) -> Written {
    writeln!(out, "\n== who sees what, and by which relation")?;
    for noun in [
        Noun::Rulebook,
        Noun::Account,
        Noun::Enterprise,
        Noun::ServiceDay,
        Noun::Complaint,
        Noun::Case,
        Noun::Plan,
        Noun::Consultation,
        Noun::Measure,
        Noun::LeniencyFile,
        Noun::WallOpening,
        Noun::PositiveListing,
        Noun::Visit,
        Noun::OffsiteCheck,
        Noun::CoerciveMeasure,
        Noun::KeyEnterprise,
        Noun::Project,
        Noun::Suggestion,
        Noun::Matter,
        Noun::Draw,
        Noun::Inquiry,
    ] {
        writeln!(out, "{}", noun.key())?;
        for role in Role::PEOPLE {
            let seen = |subject: &Subject| sees(&stranger(role), noun, subject);
            let by: Vec<&str> = relations()
                .into_iter()
                .filter(|(_, s)| seen(s))
                .map(|(name, _)| name)
                .collect();
            let by = match by.first() {
                None => "never".to_owned(),
                Some(_) if by.len() == relations().len() => "always".to_owned(),
                Some(_) => by.join(", "),
            };
            writeln!(out, "  {:<12} {by}", role.key())?;
        }
    }
    Ok(())
}

/// Somebody of a role, whose firm is firm-1 or whose unit is daqi.
fn stranger(role: Role) -> Actor {
    Actor {
        role,
        enterprise: Some(firm()),
        unit: Some("daqi".into()),
        ..officer()
    }
}

/// A subject that has one relation to that somebody and no other. It belongs to another firm.
fn relations() -> Vec<(&'static str, Subject)> {
    let other = || Subject {
        enterprises: [other_firm()].into(),
        named: ["somebody".into()].into(),
        ..Subject::default()
    };
    let units = |unit: &str| -> BTreeSet<UnitId> { [unit.into()].into() };
    vec![
        ("another firm's", other()),
        (
            "own firm",
            Subject {
                enterprises: [firm()].into(),
                ..other()
            },
        ),
        (
            "unit involved",
            Subject {
                units: units("daqi"),
                ..other()
            },
        ),
        (
            "unit involved that enforces",
            Subject {
                units: units("daqi"),
                enforcing: units("daqi"),
                ..other()
            },
        ),
        (
            "branch of the firm's county",
            Subject {
                branches: units("daqi"),
                ..other()
            },
        ),
        (
            "in hand",
            Subject {
                handler: Some("officer".into()),
                ..other()
            },
        ),
        (
            "named in the file",
            Subject {
                named: ["officer".into()].into(),
                ..other()
            },
        ),
        (
            "called by name",
            Subject {
                called: ["officer".into()].into(),
                ..other()
            },
        ),
        (
            "file that names nobody yet",
            Subject {
                named: BTreeSet::new(),
                ..other()
            },
        ),
        (
            "facts of enforcement",
            Subject {
                side: Some(Compartment::Enforcement),
                ..other()
            },
        ),
        (
            "own account",
            Subject {
                account: Some("officer".into()),
                ..Subject::default()
            },
        ),
        (
            "account of staff",
            Subject {
                account: Some("head".into()),
                ..Subject::default()
            },
        ),
        (
            "account with a reset asked for",
            Subject {
                account: Some("head".into()),
                asker: Some("somebody".into()),
                ..Subject::default()
            },
        ),
    ]
}

/// Actions that no stage limits.
fn anywhere(out: &mut String) -> Written {
    writeln!(out, "\n== at any time")?;
    let staged = |a: &Action| {
        let of = [
            COMPLAINT,
            SERVICE_DAY,
            case::ACTIONS,
            supervision_order::ACTIONS,
            consultation::ACTIONS,
            plan::ACTIONS,
            measure::ACTIONS,
            leniency_file::ACTIONS,
            reference::LAW_ACTIONS,
            wall_opening::ACTIONS,
            positive_listing::ACTIONS,
            visit::ACTIONS,
            offsite_check::ACTIONS,
            coercive_measure::ACTIONS,
            key_enterprise::ACTIONS,
            project::ACTIONS,
            suggestion::ACTIONS,
            matter::ACTIONS,
            draw::ACTIONS,
            inquiry::ACTIONS,
        ];
        of.iter().any(|actions| actions.contains(a))
    };
    for action in Action::ALL.iter().filter(|a| !staged(a)) {
        writeln!(out, "{}", row(*action))?;
    }
    Ok(())
}

fn stage(
    out: &mut String,
    title: &str,
    actions: &[Action],
    possible: impl Fn(Action) -> Result<(), Refusal>,
) -> Written {
    writeln!(out, "\n== {title}")?;
    let mut not_now = Vec::new();
    for action in actions {
        match possible(*action) {
            Ok(()) => writeln!(out, "{}", row(*action))?,
            Err(Refusal::NotNow(_, NotNow::Stage(_))) => not_now.push(action.key().to_owned()),
            Err(Refusal::NotNow(_, why)) => not_now.push(format!("{} ({why:?})", action.key())),
            Err(other) => not_now.push(format!("{} ({other:?})", action.key())),
        }
    }
    writeln!(out, "  not now: {}", not_now.join(", "))
}

fn row(action: Action) -> String {
    let cells = RULES.iter().filter(|r| r.action == action).map(|rule| {
        let conditions: Vec<&str> = rule.conditions.iter().map(|c| c.key()).collect();
        let cell = if conditions.is_empty() {
            "yes".into()
        } else {
            conditions.join(" and ")
        };
        format!("{} {cell}", rule.role.key())
    });
    format!(
        "{:<28} {}",
        action.key(),
        cells.collect::<Vec<_>>().join(" | ")
    )
}

#[test]
fn the_checked_in_table_is_the_one_in_force() {
    let now = matrix();
    if now == MATRIX {
        return;
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "a switch of this test, not configuration"
    )]
    let update = std::env::var_os("ZHUQI_UPDATE").is_some();
    if update {
        std::fs::write(Path::new(file!()).with_file_name("matrix.txt"), now).unwrap();
        return;
    }
    let diff = diff(MATRIX, &now);
    panic!("who may do what has changed; if it should, run once with ZHUQI_UPDATE=1\n{diff}");
}

/// Lines that went and lines that came, under the heading they stand under.
fn diff(old: &str, new: &str) -> String {
    fn titled(text: &str) -> Vec<(&str, &str)> {
        let mut title = "";
        let lines = text.lines();
        lines
            .map(|line| {
                title = if line.starts_with("==") { line } else { title };
                (title, line)
            })
            .collect()
    }
    let (old, new) = (titled(old), titled(new));
    let only = |mark: char, here: &[(&str, &str)], there: &[(&str, &str)]| -> String {
        let gone = here.iter().filter(|l| !there.contains(l));
        gone.map(|(title, line)| format!("{mark} {title} … {line}\n"))
            .collect()
    };
    only('-', &old, &new) + &only('+', &new, &old)
}

#[test]
fn no_line_stands_twice_and_every_action_has_somebody() {
    for (n, rule) in RULES.iter().enumerate() {
        let same = |r: &super::Rule| r.action == rule.action && r.role == rule.role;
        assert!(!RULES[..n].iter().any(same), "{rule:?}");
    }
    for action in Action::ALL {
        assert!(
            RULES.iter().any(|r| r.action == *action),
            "nobody may {}",
            action.key()
        );
    }
}

/// Design §3: the auditor reads only, a leader presses no button of a case, the administrator sees no case.
#[test]
fn some_roles_do_nothing_to_help_cases() {
    let help = [Noun::Complaint, Noun::Case];
    for rule in RULES.iter().filter(|r| help.contains(&r.action.noun())) {
        let never = [
            Role::Auditor,
            Role::Admin,
            Role::Legal,
            Role::Enforcement,
            Role::EnforcementHead,
        ];
        assert!(!never.contains(&rule.role), "{rule:?}");
    }
    let auditor: Vec<_> = RULES.iter().filter(|r| r.role == Role::Auditor).collect();
    // nothing but what everybody does to the own account
    let own = [Action::ChangePassword, Action::KeepFactor];
    assert!(auditor.iter().all(|r| own.contains(&r.action)));
}

/// Design §6.3: what you may not see is 404 for every action, so that a refusal gives nothing away.
#[test]
fn what_is_not_seen_does_not_exist() {
    let spec = case_in_handling();
    let subject = case::subject_of(spec.case(), &spec.facts());
    for who in everybody() {
        let seen = sees(&who, Noun::Case, &subject);
        for action in case::ACTIONS {
            match permit(&who, *action, &subject) {
                Ok(_) => assert!(seen),
                Err(Refusal::NotFound) => assert!(!seen),
                Err(Refusal::Forbidden(..)) => assert!(seen),
                Err(other) => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn who_sees_a_case_of_the_air_section() {
    let spec = case_in_handling();
    let subject = case::subject_of(spec.case(), &spec.facts());
    let seen: Vec<String> = everybody()
        .iter()
        .filter(|who| sees(who, Noun::Case, &subject))
        .map(|who| who.person.account.0.clone())
        .collect();
    let expected = [
        "contact",
        "intake",
        "officer",
        "colleague",
        "head",
        "branch_officer",
        "supervisor",
        "leader",
        "auditor",
        "system",
    ];
    assert_eq!(seen, expected);
}

/// The wall (design §6.9): a unit that enforces sees a help case only through the officer who has it.
#[test]
fn who_sees_a_case_behind_the_wall() {
    let spec = case_behind_the_wall();
    let subject = case::subject_of(spec.case(), &spec.facts());
    let of_the_unit = [
        help_officer(),
        help_colleague(),
        detachment_head(),
        enforcer(),
    ];
    let seen = of_the_unit.map(|who| sees(&who, Noun::Case, &subject));
    assert_eq!(seen, [true, false, false, false]);
}

#[test]
fn the_reason_says_what_is_missing() {
    let spec = case_in_handling();
    let subject = case::subject_of(spec.case(), &spec.facts());
    let why = |who: &Actor, action| match permit(who, action, &subject) {
        Err(Refusal::Forbidden(_, why)) => Some(why),
        _ => None,
    };
    assert_eq!(why(&intake(), Action::AnswerComplaint), Some(Why::Role));
    assert_eq!(
        why(&branch_officer(), Action::AnswerComplaint),
        Some(Why::NotLeadUnit)
    );
    assert_eq!(
        why(&colleague(), Action::AnswerComplaint),
        Some(Why::NotHandler)
    );
    assert_eq!(
        why(&branch_officer(), Action::NoteCase),
        Some(Why::NotInvolved)
    );
    assert_eq!(why(&officer(), Action::AnswerComplaint), None);
}

/// A list shows what a page would show: the scope and `sees` tell the same (design §6.2).
#[test]
fn lists_and_pages_agree() {
    for (state, spec) in case_states() {
        let case = spec.case();
        let subject = case::subject_of(case, &spec.facts());
        for who in everybody() {
            let listed = match Scope::of(&who).help() {
                HelpScope::All => true,
                HelpScope::Nothing => false,
                HelpScope::Enterprise(firm) => subject.enterprises.contains(&firm),
                HelpScope::Unit(unit, account) => {
                    let enforces = REFERENCE.enforces(&unit);
                    let involved = subject.units.contains(&unit) && !enforces;
                    let in_hand = subject.handler.as_ref() == Some(&account);
                    involved || in_hand || subject.branches.contains(&unit)
                }
            };
            let seen = sees(&who, Noun::Case, &subject);
            assert_eq!(listed, seen, "{state}: {}", who.person.account);
        }
    }
}

#[test]
fn each_role_stands_on_one_side() {
    for role in Role::PEOPLE {
        let enforcement = matches!(
            role,
            Role::Legal | Role::Enforcement | Role::EnforcementHead
        );
        let side = if enforcement {
            Compartment::Enforcement
        } else {
            Compartment::Help
        };
        assert_eq!(role.compartment(), side);
        assert_eq!(Scope::of(&stranger(role)).compartment(), side);
        assert_eq!(Role::parse(role.key()), Some(role));
    }
    assert_eq!(Role::parse("system"), None, "nobody logs in as the system");
}

/// Until it is closed nobody who has a problem in hand reads its rating: the unit that leads, whoever handles it, and
/// whoever answered at the desk.
#[test]
fn a_rating_is_read_by_nobody_who_has_the_problem_in_hand_before_it_is_closed() {
    let in_case = |stage, lead: &str, who: &Actor| Rated::InCase {
        stage,
        lead: Some(UnitId::from(lead)),
        handler: Some(who.person.account.clone()),
    };
    let at_desk = |status, who: &Actor| Rated::AtDesk {
        status,
        receiver: Some(who.person.account.clone()),
    };
    use complaint::Status;
    let own = supervisor().unit.unwrap();
    for (who, rated, read) in [
        (
            officer(),
            in_case(case::Stage::Review, "shui", &head()),
            false,
        ),
        (
            officer(),
            in_case(case::Stage::Closed, "shui", &officer()),
            true,
        ),
        (
            supervisor(),
            in_case(case::Stage::Review, "shui", &officer()),
            true,
        ),
        (
            supervisor(),
            in_case(case::Stage::Review, own.as_str(), &officer()),
            false,
        ),
        (
            supervisor(),
            in_case(case::Stage::Review, "shui", &supervisor()),
            false,
        ),
        (intake(), at_desk(Status::Disputed, &intake()), false),
        (intake(), at_desk(Status::Disputed, &officer()), true),
        (intake(), at_desk(Status::Confirmed, &intake()), true),
        (officer(), at_desk(Status::Disputed, &intake()), false),
        (contact(), at_desk(Status::Disputed, &intake()), true),
    ] {
        assert_eq!(
            reads_rating(&who, &rated),
            read,
            "{} {rated:?}",
            who.person.name
        );
    }
}
