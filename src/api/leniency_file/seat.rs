//! Forms of the four seats of a leniency file: all are named, one is left, one is filled, one is taken by the pool.

use super::super::fields::{Fields, Parse};
use super::id;
use crate::domain::command::Command;
use crate::domain::ids::AccountId;
use crate::domain::leniency_file::{Command as Leniency, Naming, Seat, Vacated};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::text::Line;
use crate::views::context::FormContext;

/// A person, or the city's pool.
enum Chosen {
    Person(AccountId),
    Pool,
}

fn chosen(p: &mut Parse<'_>, field: &'static str) -> Option<Chosen> {
    p.choice(field, |v| {
        Some(match v {
            "pool" => Chosen::Pool,
            who => Chosen::Person(AccountId(who.to_owned())),
        })
    })
}

/// Nobody where it is left to the pool; outer: whether it could be read.
fn person(chosen: Option<Chosen>) -> Option<Option<AccountId>> {
    Some(match chosen? {
        Chosen::Person(who) => Some(who),
        Chosen::Pool => None,
    })
}

pub(super) fn name(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let first = person(chosen(&mut p, "officer_1")).flatten();
    let first = first.zip(p.line("certificate_1", 40));
    let second: Option<Option<(AccountId, Line)>> = match chosen(&mut p, "officer_2") {
        Some(Chosen::Person(who)) => p.line("certificate_2", 40).map(|line| Some((who, line))),
        Some(Chosen::Pool) => Some(None),
        None => None,
    };
    let reviewer = person(chosen(&mut p, "reviewer"));
    let decider = person(chosen(&mut p, "decider"));
    let id = id(&p);
    let naming = (|| {
        Some(Naming {
            first: first?,
            second: second?,
            reviewer: reviewer?,
            decider: decider?,
        })
    })();
    p.done(naming.map(|naming| Leniency::Name { id, naming }.into()))
}

pub(super) fn vacate(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let seat = p.choice("seat", Seat::parse);
    let why = p.choice("why", Vacated::parse);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = (|| {
        Some(Leniency::VacateSeat {
            id,
            seat: seat?,
            why: why?,
            reason: reason?,
        })
    })();
    p.done(command.map(Command::from))
}

pub(super) fn fill(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let who = person(chosen(&mut p, "who"));
    let certificate = p.line_or_none("certificate", 40);
    let seat = Seat::parse(&p.id("seat"));
    let id = id(&p);
    let command = (|| {
        Some(Leniency::FillSeat {
            id,
            seat: seat?,
            who: who?,
            certificate,
        })
    })();
    p.done(command.map(Command::from))
}

pub(super) fn take(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let asked = !context.hidden.contains("certificate");
    let certificate = p.line_or_none("certificate", 40);
    if asked && certificate.is_none() {
        p.fault("certificate", Problem::Missing);
    }
    let id = id(&p);
    p.done(Some(Leniency::TakeSeat { id, certificate }.into()))
}
