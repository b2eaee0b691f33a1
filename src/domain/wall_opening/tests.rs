//! The rules of an opening: given what happened, when somebody asks, then exactly this.

use jiff::civil::Date;

use super::{Command, Done, Duty, Event, Grant, Ground, Postponed, Postponing, Status, Target};
use super::{WallOpening, Wanted};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, StreamId, WallOpeningId};
use crate::domain::leniency_file;
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::sealed::Sealed;
use crate::domain::spec::*;

fn id() -> WallOpeningId {
    "opening-1".into()
}

/// The opening of a run.
pub(in crate::domain) fn it(spec: &Spec) -> &WallOpening {
    spec.world.wall_opening(&id()).unwrap()
}

fn done(who: &Actor) -> Done {
    Done {
        by: who.person.clone(),
        at: start(),
    }
}

/// A leniency file that names its four, and a problem the same firm told.
fn given() -> Spec {
    leniency_file::tests::named()
}

fn file(spec: &Spec) -> &leniency_file::LeniencyFile {
    leniency_file::tests::file(spec)
}

fn target(spec: &Spec) -> Target {
    let file = file(spec);
    Target {
        stream: file.id.clone().unwrap().stream(),
        number: file.number.clone(),
        enterprise: file.enterprise.clone().unwrap(),
        enterprise_name: file.enterprise_name.clone(),
    }
}

/// Somebody by role, among those the file names or not.
fn one(role: Role) -> Actor {
    everybody().into_iter().find(|w| w.role == role).unwrap()
}

fn report(spec: &Spec, to: &Actor) -> Command {
    Command::Report {
        id: id(),
        target: target(spec).stream,
        ground: Ground::Danger,
        words: words("储罐仍在泄漏"),
        to: to.person.account.clone(),
    }
}

fn wanted(reader: &Actor) -> Wanted {
    Wanted {
        reader: reader.person.account.clone(),
        ground: Ground::Danger,
        basis: line("环境保护法第四十七条"),
        reason: words("排除泄漏"),
        until: day(11, 25),
        second: None,
        postponing: Postponing::default(),
    }
}

fn open(spec: &Spec, wanted: Wanted) -> Command {
    Command::Open {
        id: id(),
        numbers: vec![target(spec).number],
        wanted,
    }
}

fn event(event: Event) -> Emitted {
    on(id().stream(), event)
}

fn grant(by: &Actor, reader: &Actor) -> Grant {
    Grant {
        reader: reader.person.clone(),
        ground: Ground::Danger,
        basis: "环境保护法第四十七条".into(),
        reason: Sealed::plain("排除泄漏"),
        until: day(11, 25),
        second: None,
        postponed: None,
        done: done(by),
    }
}

fn stage(action: Action, status: Status) -> Refusal {
    Refusal::NotNow(action, NotNow::Stage(status.key().into()))
}

/// An opening by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    let given = given();
    let enforcing = officer_of(&given);
    let reported = given.after(&enforcing, report(&given, &leader()));
    let two = Wanted {
        second: Some(legal().person.account),
        ..wanted(&supervisor())
    };
    vec![
        ("reported", reported.clone()),
        ("waiting", given.after(&leader(), open(&given, two))),
        (
            "open",
            given.after(&leader(), open(&given, wanted(&supervisor()))),
        ),
        (
            "declined",
            reported.after(
                &leader(),
                Command::Decline {
                    id: id(),
                    reason: words("已经处置"),
                },
            ),
        ),
    ]
}

/// An officer the file names.
fn officer_of(spec: &Spec) -> Actor {
    let team = file(spec).team.as_ref().unwrap();
    let account = &team.officers[0].person.account;
    everybody().into_iter().find(|w| w.is(account)).unwrap()
}

#[test]
fn whoever_reads_a_file_reports_danger_to_a_named_leader_and_nobody_else_does() {
    let given = given();
    let enforcing = officer_of(&given);
    let then = given.when(&enforcing, report(&given, &leader()));
    let duty = Duty {
        ground: Ground::Danger,
        words: Sealed::plain("储罐仍在泄漏"),
        to: leader().person,
        done: done(&enforcing),
        // two hours, as the row says
        look_by: Some(start().plus_hours(2)),
    };
    let then = then.then([event(Event::Reported {
        id: id(),
        target: target(&given),
        duty,
    })]);
    assert_eq!(it(&then).turn(), Some(&leader().person));
    // who does not read the file does not learn that it is there
    for who in [supervisor(), head(), intake(), officer()] {
        given
            .when(&who, report(&given, &leader()))
            .refused(Refusal::NotFound);
    }
    // a duty only, and only to a leader
    let other = |change: fn(&mut Command)| {
        let mut command = report(&given, &leader());
        change(&mut command);
        command
    };
    let purpose = other(|c| {
        if let Command::Report { ground, .. } = c {
            *ground = Ground::Other;
        }
    });
    given
        .when(&enforcing, purpose)
        .refused(at("ground", Problem::NotOffered));
    given
        .when(&enforcing, report(&given, &supervisor()))
        .refused(at("leader", Problem::NotOffered));
}

#[test]
fn only_the_leader_who_was_told_decides() {
    let given = given();
    let reported = given.after(&officer_of(&given), report(&given, &leader()));
    let to = |reader: &Actor| Command::OpenReported {
        id: id(),
        wanted: wanted(reader),
    };
    // another leader does not know of it
    let another = Actor {
        person: crate::domain::actor::Person {
            account: AccountId::from("another"),
            name: "另一位".into(),
        },
        ..leader()
    };
    reported
        .when(&another, to(&supervisor()))
        .refused(Refusal::NotFound);
    let no = Refusal::Forbidden(Action::OpenReported, Why::Role);
    reported
        .when(&officer_of(&given), to(&supervisor()))
        .refused(no);
    let then = reported
        .when(&leader(), to(&supervisor()))
        .then([event(Event::Granted {
            id: id(),
            targets: vec![target(&given)],
            grant: grant(&leader(), &supervisor()),
        })]);
    assert!(it(&then).is_open(day(11, 25)) && !it(&then).is_open(day(11, 26)));
    assert_eq!(it(&then).told_on(), Some(MONDAY));
    then.when(&leader(), to(&supervisor()))
        .refused(stage(Action::OpenReported, Status::Open));
}

#[test]
fn one_file_is_opened_by_a_leader_alone_and_several_by_two() {
    let given = given();
    let one_file = given.after(&leader(), open(&given, wanted(&supervisor())));
    assert_eq!(it(&one_file).status, Status::Open);

    let given = given.after(&contact(), submit(|_| ()));
    let both = |second: Option<AccountId>| Command::Open {
        id: id(),
        numbers: vec![
            target(&given).number,
            given.complaint(&complaint_id()).number.clone(),
        ],
        wanted: Wanted {
            second,
            ..wanted(&supervisor())
        },
    };
    given
        .when(&leader(), both(None))
        .refused(at("second", Problem::Missing));
    for nobody_else in [leader(), supervisor()] {
        given
            .when(&leader(), both(Some(nobody_else.person.account)))
            .refused(at("second", Problem::SameTwice));
    }
    given
        .when(&leader(), both(Some(officer().person.account)))
        .refused(at("second", Problem::NotOffered));
    let second = one(Role::Legal);
    let waits = given.after(&leader(), both(Some(second.person.account.clone())));
    assert_eq!(it(&waits).status, Status::Waiting);
    assert!(!it(&waits).is_open(MONDAY), "nothing is read before");
    assert_eq!(it(&waits).told_on(), None);
    let agree = || Command::Agree { id: id() };
    waits
        .when(&leader(), agree())
        .refused(Refusal::Forbidden(Action::AgreeToOpening, Why::NotNamed));
    let then = waits.when(&second, agree()).then([event(Event::Agreed {
        done: done(&second),
    })]);
    assert!(it(&then).is_open(MONDAY));
    let decline = Command::Decline {
        id: id(),
        reason: words("用途不清"),
    };
    let then = waits.after(&second, decline);
    assert_eq!(it(&then).status, Status::Declined);
}

#[test]
fn an_opening_has_a_reader_a_basis_and_a_near_end() {
    let given = given();
    let with = |change: fn(&mut Wanted)| {
        let mut wanted = wanted(&supervisor());
        change(&mut wanted);
        open(&given, wanted)
    };
    let refused = |command, field, problem| {
        given.when(&leader(), command).refused(at(field, problem));
    };
    refused(
        with(|w| w.reader = leader().person.account),
        "reader",
        Problem::NotYourself,
    );
    // who looks after accounts, who only looks, and a firm have no purpose to read for
    for account in ["admin", "auditor", "contact"] {
        let mut wanted = wanted(&supervisor());
        wanted.reader = account.into();
        given
            .when(&leader(), open(&given, wanted))
            .refused(at("reader", Problem::NotOffered));
    }
    refused(
        with(|w| w.until = day(11, 20)),
        "until",
        Problem::Past(day(11, 20)),
    );
    refused(
        with(|w| w.until = day(12, 24)),
        "until",
        Problem::TooLate(day(12, 8)),
    );
    let unknown = Command::Open {
        id: id(),
        numbers: vec!["CK-2026-99999".into()],
        wanted: wanted(&supervisor()),
    };
    refused(
        unknown,
        "numbers",
        Problem::NoSuchCase("CK-2026-99999".into()),
    );
    // nobody but a leader opens
    for who in everybody() {
        if who.role == Role::Leader {
            continue;
        }
        let refusal = given
            .when(&who, open(&given, wanted(&supervisor())))
            .result
            .unwrap_err();
        assert!(matches!(
            refusal,
            Refusal::NotFound | Refusal::Forbidden(_, Why::Role)
        ));
    }
}

#[test]
fn the_firm_is_told_at_once_or_on_a_day_that_rests_on_the_law() {
    let given = given();
    let later = |until: Option<Date>, ground: Option<&str>| {
        open(
            &given,
            Wanted {
                postponing: Postponing {
                    until,
                    ground: ground.map(line),
                },
                ..wanted(&supervisor())
            },
        )
    };
    let law = Some("刑事诉讼法第五十四条");
    let refused = |command, field, problem| {
        given.when(&leader(), command).refused(at(field, problem));
    };
    refused(
        later(Some(day(12, 1)), None),
        "postpone_ground",
        Problem::Missing,
    );
    refused(later(None, law), "postpone_until", Problem::Missing);
    refused(
        later(Some(MONDAY), law),
        "postpone_until",
        Problem::Past(MONDAY),
    );
    let too_far = jiff::civil::date(2027, 12, 1);
    let last = jiff::civil::date(2027, 2, 21);
    refused(
        later(Some(too_far), law),
        "postpone_until",
        Problem::TooLate(last),
    );
    let then = given.after(&leader(), later(Some(day(12, 1)), law));
    let postponed = it(&then).grant.as_ref().unwrap().postponed.clone();
    assert_eq!(
        postponed,
        Some(Postponed {
            until: day(12, 1),
            ground: "刑事诉讼法第五十四条".into()
        })
    );
    assert_eq!(it(&then).told_on(), Some(day(12, 1)));
}

#[test]
fn only_who_has_a_part_sees_it_and_an_auditor_that_it_is_there() {
    use crate::domain::ids::Noun;
    use crate::domain::policy::sees;
    let given = given();
    let then = given.after(&leader(), open(&given, wanted(&supervisor())));
    let subject = super::subject_of(it(&then));
    let seen: Vec<String> = everybody()
        .iter()
        .filter(|who| who.role.is_staff() || who.role == Role::Enterprise)
        .filter(|who| sees(who, Noun::WallOpening, &subject))
        .map(|who| who.person.account.0.clone())
        .collect();
    assert_eq!(seen, ["supervisor", "leader", "auditor"]);
}

#[test]
fn the_clock_of_a_report_runs_until_a_leader_decides() {
    let given = given();
    let reported = given.after(&officer_of(&given), report(&given, &leader()));
    assert_eq!(it(&reported).look_by(), Some(start().plus_hours(2)));
    let decline = Command::Decline {
        id: id(),
        reason: words("已经现场处置"),
    };
    let then = reported.after(&leader(), decline);
    assert_eq!(it(&then).look_by(), None);
}

#[test]
fn a_file_is_read_by_the_reader_alone_and_only_one_that_is_there() {
    let given = given().after(&contact(), submit(|_| ()));
    let file: crate::domain::ids::AttachmentId = "a".repeat(64).as_str().into();
    let read = || Command::ReadFile {
        id: id(),
        file: file.clone(),
    };
    let then = given.after(&leader(), open(&given, wanted(&supervisor())));
    for who in [supervisor(), leader(), officer_of(&given)] {
        then.when(&who, read()).refused(Refusal::NotFound);
    }
}

#[test]
fn streams_of_other_nouns_are_not_opened() {
    let given = given();
    let command = Command::Report {
        id: id(),
        target: StreamId::parse("account/officer").unwrap(),
        ground: Ground::Danger,
        words: words("不是材料"),
        to: leader().person.account,
    };
    given.when(&leader(), command).refused(Refusal::NotFound);
}
