//! 代理 and 移交: who acts while somebody is away, and that no open work is left behind with a closed account.

use jiff::civil::Date;

use crate::domain::account::{Command, Event, StandIn};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Role};
use crate::domain::case;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, AppointmentId, Noun};
use crate::domain::policy::{self, LeniencyScope, Scope, Subject};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::spec::*;

fn post() -> AppointmentId {
    "post-9".into()
}

fn stand_in(away: &str, deputy: &str, from: Date, to: Date) -> Command {
    Command::NameStandIn {
        id: away.into(),
        of: format!("{away}-post").as_str().into(),
        new: post(),
        deputy: deputy.into(),
        from,
        to,
        reason: line("出差"),
    }
}

/// The deputy as they act under the stand-in's appointment that day.
fn acting(spec: &Spec, deputy: &str) -> Option<Actor> {
    let account = spec.world.account(&deputy.into()).unwrap();
    account.actor(&post(), spec.now.beijing_date())
}

fn grant_parking() -> case::Command {
    case::Command::GrantParking { id: case_id() }
}

fn hand_over(from: &str, unit: &str, to: &str) -> Command {
    Command::HandOver {
        id: from.into(),
        unit: unit.into(),
        to: to.into(),
        reason: line("调离"),
    }
}

fn deactivate(id: &str) -> Command {
    Command::Deactivate {
        id: id.into(),
        reason: line("调离"),
    }
}

fn kinds(events: &[Emitted]) -> Vec<&'static str> {
    events.iter().map(|e| e.event.kind()).collect()
}

#[test]
fn a_stand_in_acts_in_the_post_from_the_first_day_to_the_last() {
    let (first, last) = (day(11, 24), day(11, 27));
    let named = Event::StandInNamed {
        id: post(),
        stand_in: StandIn {
            of: "head-post".into(),
            role: Role::UnitHead,
            unit: Some("daqi".into()),
            deputy: colleague().person,
            from: first,
            to: last,
            reason: "出差".into(),
        },
        by: head().person,
    };
    let events = bureau()
        .when(&head(), stand_in("head", "colleague", first, last))
        .accepted();
    assert_eq!(events[0], on(AccountId::from("head").stream(), named));
    assert_eq!(
        kinds(&events),
        ["account.stand_in_named", "account.appointed"]
    );
    let given = bureau().given(events);
    assert_eq!(
        acting(&given, "colleague"),
        None,
        "not before the first day"
    );
    let actor = acting(&given.clone().on(first), "colleague").unwrap();
    assert_eq!(
        (actor.role, actor.unit.clone()),
        (Role::UnitHead, Some("daqi".into()))
    );
    assert_eq!(
        actor.person,
        colleague().person,
        "what they do stays theirs"
    );
    assert_eq!(actor.stands_in_for, Some(head().person));
    assert!(acting(&given.clone().on(last), "colleague").is_some());
    assert_eq!(acting(&given.on(day(11, 28)), "colleague"), None);
}

#[test]
fn the_person_themself_or_the_head_of_the_unit_names_one() {
    let officer_away = || stand_in("officer", "colleague", MONDAY, day(11, 27));
    bureau().when(&officer(), officer_away()).accepted();
    bureau().when(&head(), officer_away()).accepted();
    for who in [colleague(), other_head(), intake(), supervisor(), admin()] {
        let refusal = bureau().when(&who, officer_away()).result.unwrap_err();
        let no = Refusal::Forbidden(Action::NameStandIn, Why::Role);
        let own = Refusal::Forbidden(Action::NameStandIn, Why::Self_);
        assert!(
            [no, own, Refusal::NotFound].contains(&refusal),
            "{refusal:?}"
        );
    }
    // nobody on the other side of the wall is stood in for
    for (who, key) in [(enforcer(), "enforcer"), (legal(), "legal")] {
        let refusal = bureau()
            .when(&who, stand_in(key, "second_enforcer", MONDAY, day(11, 27)))
            .result
            .unwrap_err();
        assert!(matches!(refusal, Refusal::Forbidden(..)), "{refusal:?}");
    }
}

#[test]
fn it_has_days_and_somebody_who_is_there_on_them() {
    let refused = |command: Command, refusal| bureau().when(&head(), command).refused(refusal);
    let past = day(11, 20);
    refused(
        stand_in("officer", "colleague", past, MONDAY),
        at("from", Problem::Past(past)),
    );
    refused(
        stand_in("officer", "colleague", day(11, 25), day(11, 24)),
        at("to", Problem::EndsBeforeStart),
    );
    refused(
        stand_in("officer", "officer", MONDAY, day(11, 24)),
        at("deputy", Problem::SameTwice),
    );
    refused(
        stand_in("officer", "nobody", MONDAY, day(11, 24)),
        at("deputy", Problem::Unknown),
    );
    // neither of the unit nor of the role; and nobody from beyond the wall
    refused(
        stand_in("head", "other_officer", MONDAY, day(11, 24)),
        at("deputy", Problem::NotOffered),
    );
    refused(
        stand_in("head", "enforcer", MONDAY, day(11, 24)),
        at("deputy", Problem::NotOffered),
    );
    bureau()
        .when(&head(), stand_in("head", "other_head", MONDAY, day(11, 24)))
        .accepted();

    let given = bureau().after(
        &head(),
        stand_in("officer", "colleague", day(11, 24), day(11, 27)),
    );
    given
        .when(
            &head(),
            stand_in("officer", "head", day(11, 27), day(11, 30)),
        )
        .refused(at("from", Problem::StandInThere));
    given
        .when(
            &head(),
            stand_in("officer", "head", day(11, 28), day(11, 30)),
        )
        .accepted();
    // who is away cannot stand in
    given
        .when(
            &head(),
            stand_in("head", "officer", day(11, 26), day(11, 30)),
        )
        .refused(at("deputy", Problem::AwayToo));
}

#[test]
fn a_stand_in_approves_but_never_both_sides() {
    let away = |deputy: &str, given: Spec| {
        let spec = given.after(&head(), stand_in("head", deputy, MONDAY, day(11, 27)));
        let actor = acting(&spec, deputy).unwrap();
        (spec, actor)
    };
    // asked by the officer: another officer stands in for the head and agrees
    let (spec, actor) = away("colleague", parking_asked());
    spec.when(&actor, grant_parking()).accepted();
    // the officer who asked stands in for the head: not their own
    let (spec, actor) = away("officer", parking_asked());
    let both = Refusal::Forbidden(Action::GrantParking, Why::ActedBefore);
    spec.when(&actor, grant_parking()).refused(both.clone());
    // the head asked and went away: whoever stands in for the head does not agree in their place
    let asked = case_in_handling().after(&head(), park_until(day(12, 18)));
    let (spec, actor) = away("colleague", asked);
    spec.when(&actor, grant_parking()).refused(both);
    // nor does a stand-in of the handler close what either handled
    let (spec, actor) = away("officer", case_in_review());
    let closes = Refusal::Forbidden(Action::CloseOut, Why::ActedBefore);
    spec.when(&actor, close_out()).refused(closes);
}

#[test]
fn what_is_in_hand_of_who_is_away_is_in_the_stand_ins() {
    let spec = case_in_handling().after(
        &officer(),
        stand_in("officer", "colleague", MONDAY, day(11, 27)),
    );
    let no = Refusal::Forbidden(Action::AnswerComplaint, Why::NotHandler);
    spec.when(&colleague(), answer(&complaint_id())).refused(no);
    let actor = acting(&spec, "colleague").unwrap();
    let then = spec.after(&actor, answer(&complaint_id()));
    assert!(then.case().acted.contains(&colleague().person.account));
    let handler = then.case().handler.as_ref().map(|p| p.account.clone());
    assert_eq!(handler, Some("officer".into()), "it stays the holder's");
}

/// Behind the wall a named officer's stand-in sees what that officer sees, and no leniency file at all.
#[test]
fn a_stand_in_comes_through_no_wall() {
    let spec = case_behind_the_wall();
    let facts = spec.facts();
    let subject = case::subject_of(spec.case(), &facts);
    let named = spec.after(
        &detachment_head(),
        stand_in("help_officer", "help_colleague", MONDAY, day(11, 27)),
    );
    let actor = acting(&named, "help_colleague").unwrap();
    assert!(!policy::sees(&help_colleague(), Noun::Case, &subject));
    assert!(policy::sees(&actor, Noun::Case, &subject));

    let led = bureau().given([on(
        AccountId::from("leader").stream(),
        Event::StandInNamed {
            id: post(),
            stand_in: StandIn {
                of: "leader-post".into(),
                role: Role::Leader,
                unit: Some("juling".into()),
                deputy: head().person,
                from: MONDAY,
                to: day(11, 27),
                reason: "开会".into(),
            },
            by: leader().person,
        },
    )]);
    drop(led);
    let deputy = Actor {
        stands_in_for: Some(leader().person),
        ..leader()
    };
    let unnamed = Subject::default();
    assert!(policy::sees(&leader(), Noun::LeniencyFile, &unnamed));
    assert!(!policy::sees(&deputy, Noun::LeniencyFile, &unnamed));
    assert_eq!(Scope::of(&deputy).leniency(), LeniencyScope::Nothing);
}

#[test]
fn it_ends_before_its_day_when_somebody_says_so() {
    let given = bureau().after(
        &head(),
        stand_in("officer", "colleague", MONDAY, day(11, 27)),
    );
    let end = || Command::EndStandIn {
        id: "officer".into(),
        stand_in: post(),
    };
    let no = given.when(&colleague(), end()).result.unwrap_err();
    assert_eq!(no, Refusal::NotFound);
    let then = given.clone().on(day(11, 25)).after(&officer(), end());
    assert_eq!(acting(&then, "colleague"), None);
    let already = Refusal::NotNow(Action::EndStandIn, NotNow::Already);
    then.when(&officer(), end()).refused(already);
    // the administrator does not end it as if it were a post
    let ends = Command::EndAppointment {
        id: "colleague".into(),
        appointment: post(),
        last_day: day(11, 25),
    };
    given
        .when(&admin(), ends)
        .refused(at("appointment", Problem::NotOffered));
}

#[test]
fn it_ends_with_either_account() {
    let given = bureau().after(
        &head(),
        stand_in("officer", "colleague", MONDAY, day(11, 27)),
    );
    let gone = given.after(&admin(), deactivate("officer"));
    assert_eq!(acting(&gone, "colleague"), None);
    let gone = given.after(&admin(), deactivate("colleague"));
    let away = gone.world.account(&"officer".into()).unwrap();
    assert!(!away.stand_ins[&post()].in_force(MONDAY));
}

#[test]
fn an_account_with_open_work_is_closed_only_through_a_handover() {
    let given = case_in_handling();
    let open = |action| Refusal::NotNow(action, NotNow::StillOpen("work".into()));
    given
        .when(&admin(), deactivate("officer"))
        .refused(open(Action::Deactivate));
    let end = || Command::EndAppointment {
        id: "officer".into(),
        appointment: "officer-post".into(),
        last_day: day(11, 27),
    };
    given
        .when(&admin(), end())
        .refused(open(Action::EndAppointment));

    let events = given
        .when(&head(), hand_over("officer", "daqi", "colleague"))
        .accepted();
    assert_eq!(kinds(&events), ["account.handed_over", "case.reassigned"]);
    let then = given.given(events);
    let handler = then.case().handler.as_ref().map(|p| p.account.clone());
    assert_eq!(handler, Some("colleague".into()));
    then.when(&admin(), end()).accepted();
    then.when(&admin(), deactivate("officer")).accepted();
    let nothing = Refusal::NotNow(Action::HandOver, NotNow::Already);
    then.when(&head(), hand_over("officer", "daqi", "colleague"))
        .refused(nothing);
}

#[test]
fn work_goes_to_somebody_who_can_do_it() {
    let given = case_in_handling();
    let refused = |to: &str, problem| {
        given
            .when(&intake(), hand_over("officer", "daqi", to))
            .refused(at("to", problem));
    };
    refused("officer", Problem::SameTwice);
    refused("nobody", Problem::Unknown);
    refused("other_officer", Problem::NotOffered);
    refused("leader", Problem::NotOffered);
    // the head of another unit has no say in it, nor has who keeps the accounts
    for who in [other_head(), admin(), colleague()] {
        let refusal = given
            .when(&who, hand_over("officer", "daqi", "colleague"))
            .result
            .unwrap_err();
        let role = Refusal::Forbidden(Action::HandOver, Why::Role);
        assert!([role, Refusal::NotFound].contains(&refusal), "{refusal:?}");
    }
}
