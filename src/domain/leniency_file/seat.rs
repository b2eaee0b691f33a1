//! The four seats of a file: who sits in each, which is open and why, and how an open one is filled. Where the unit of
//! the officers has nobody else, the seat goes to a named pool of the city with a term of its own (design §3).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::{Command, Naming};
use super::decide::{Deciding, fault, sealed};
use super::{Done, Event, LeniencyFile, Officer, Status, Team};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::ids::{AccountId, UnitId};
use crate::domain::refusal::{FieldError, NotNow, Problem, Refusal, at};
use crate::domain::rulebook::{BureauProfile, UnitKind};
use crate::domain::sealed::Sealed;
use crate::domain::term::{TermId, TermKind};
use crate::domain::text::Line;
use crate::domain::time::At;
use crate::domain::world::World;

super::keyed! {
    /// One of the four.
    Seat {
        /// The first officer.
        First = "officer_1",
        /// The second officer (行政处罚法 42).
        Second = "officer_2",
        /// Who reviews.
        Reviewer = "reviewer",
        /// Who decides.
        Decider = "decider",
    }
}

super::keyed! {
    /// Why a seat is open.
    Vacated {
        /// The unit has nobody else for it.
        NoSecond = "no_second",
        /// Who sat there is away.
        Away = "away",
        /// Who sat there has a conflict (回避), and does not come back to this file.
        Conflict = "conflict",
    }
}

impl Seat {
    /// What a person must hold to sit there.
    pub fn role(self) -> Role {
        match self {
            Seat::First | Seat::Second => Role::Enforcement,
            Seat::Reviewer => Role::Legal,
            Seat::Decider => Role::Leader,
        }
    }

    /// What those who sit there are to the file.
    pub fn part(self) -> &'static str {
        match self {
            Seat::First | Seat::Second => "officer",
            Seat::Reviewer => "reviewer",
            Seat::Decider => "decider",
        }
    }

    /// The unit whose people stand in reserve for it: 综合行政执法支队, 法规科, 局领导.
    pub fn pool(self, bureau: &BureauProfile) -> Option<UnitId> {
        let all = &bureau.coordination;
        match self {
            Seat::First | Seat::Second => Some(all.enforcement_unit.clone()),
            Seat::Reviewer => Some(all.legal_unit.clone()),
            Seat::Decider => {
                let mut units = bureau.units.iter();
                let led = units.find(|u| u.kind == UnitKind::Leadership)?;
                Some(led.id.clone())
            }
        }
    }
}

/// Who sits where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// The two officers.
    pub officers: [Option<Officer>; 2],
    /// Who reviews.
    pub reviewer: Option<Person>,
    /// Who decides.
    pub decider: Option<Person>,
}

/// Somebody who takes a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitter {
    /// Who.
    pub person: Person,
    /// The certificate's number, of an officer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// For which unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// A seat nobody sits in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vacancy {
    /// Why.
    pub why: Vacated,
    /// The pool that fills it; none where those who name do.
    pub pool: Option<UnitId>,
    /// Since when.
    pub since: At,
}

/// Somebody who sat there before.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// Where.
    pub seat: Seat,
    /// Who, with the certificate's number of an officer: it stays on record.
    pub sitter: Sitter,
    /// Why it was left.
    pub why: Vacated,
    /// Why, in words.
    pub reason: Sealed,
    /// Who recorded it, and when.
    pub done: Done,
}

impl Seats {
    /// Those of a whole team.
    pub fn of(team: &Team) -> Seats {
        let [one, two] = team.officers.clone();
        Seats {
            officers: [Some(one), Some(two)],
            reviewer: Some(team.reviewer.clone()),
            decider: Some(team.decider.clone()),
        }
    }

    /// The whole team; none while a seat is open.
    pub fn team(&self) -> Option<Team> {
        let [one, two] = self.officers.clone();
        Some(Team {
            officers: [one?, two?],
            reviewer: self.reviewer.clone()?,
            decider: self.decider.clone()?,
        })
    }

    /// Who sits there.
    pub fn sitter(&self, seat: Seat) -> Option<Sitter> {
        let plain = |person: &Person| Sitter {
            person: person.clone(),
            certificate: None,
            unit: None,
        };
        let officer = |o: &Officer| Sitter {
            person: o.person.clone(),
            certificate: Some(o.certificate.clone()),
            unit: o.unit.clone(),
        };
        match seat {
            Seat::First => self.officers[0].as_ref().map(officer),
            Seat::Second => self.officers[1].as_ref().map(officer),
            Seat::Reviewer => self.reviewer.as_ref().map(plain),
            Seat::Decider => self.decider.as_ref().map(plain),
        }
    }

    /// Everybody who sits, and where.
    pub fn people(&self) -> impl Iterator<Item = (Seat, Person)> {
        let seats = Seat::ALL.iter();
        seats.filter_map(|seat| Some((*seat, self.sitter(*seat)?.person)))
    }

    /// Puts somebody there, or nobody.
    pub(super) fn put(&mut self, seat: Seat, sitter: Option<&Sitter>) {
        let officer = || {
            sitter.map(|s| Officer {
                person: s.person.clone(),
                certificate: s.certificate.clone().unwrap_or_default(),
                unit: s.unit.clone(),
            })
        };
        let person = || sitter.map(|s| s.person.clone());
        match seat {
            Seat::First => self.officers[0] = officer(),
            Seat::Second => self.officers[1] = officer(),
            Seat::Reviewer => self.reviewer = person(),
            Seat::Decider => self.decider = person(),
        }
    }
}

impl LeniencyFile {
    /// Whether one of the two officers is missing: alone the other does nothing (行政处罚法 42).
    pub fn lacks_officer(&self) -> bool {
        let mut open = self.vacant.keys();
        open.any(|seat| seat.role() == Role::Enforcement)
    }

    /// The open seat this person's pool would fill.
    fn open_to(&self, actor: &Actor) -> Option<Seat> {
        let mine = |(seat, v): (&Seat, &Vacancy)| {
            let fits = seat.role() == actor.role && v.pool.is_some() && v.pool == actor.unit;
            fits.then_some(*seat)
        };
        self.vacant.iter().find_map(mine)
    }
}

/// Whether nobody who sits there can act today: each left the role it asks for, or somebody stands in for them. Whose
/// account was not loaded counts as there.
pub(super) fn deserted(file: &LeniencyFile, world: &World, today: Date) -> bool {
    let there = |(seat, person): (Seat, Person)| {
        let Ok(account) = world.account(&person.account) else {
            return true;
        };
        let mut held = account.in_force(today);
        let holds = held.any(|(_, h)| h.role == seat.role() && h.stands_in_for.is_none());
        let mut away = account.stand_ins.values();
        account.active && holds && !away.any(|s| s.role == seat.role() && s.in_force(today))
    };
    file.seats.people().next().is_some() && !file.seats.people().any(there)
}

/// Whether something can be done about a seat now, whoever asks.
pub(super) fn possible(file: &LeniencyFile, action: Action) -> Result<(), Refusal> {
    let stage = || NotNow::Stage(file.status.key().to_owned());
    let open = file.status != Status::Reported;
    let can = match action {
        Action::VacateLeniencySeat => open && file.seats.people().next().is_some(),
        Action::FillLeniencySeat => open && !file.vacant.is_empty(),
        Action::TakeLeniencySeat => open && file.vacant.values().any(|v| v.pool.is_some()),
        _ => false,
    };
    match can {
        true => Ok(()),
        false => Err(Refusal::NotNow(action, stage())),
    }
}

/// The accounts the question whether a unit has somebody else is asked of.
pub(super) fn reserves(world: &World, role: Role) -> impl Iterator<Item = &AccountId> {
    world.holders(role).iter()
}

impl Deciding<'_> {
    /// The four are named, or as many as there are: the rest is left to the pools.
    pub(super) fn name(&mut self, file: &LeniencyFile, naming: Naming) -> Result<(), Refusal> {
        let mut seats = Seats::default();
        let mut faults = Vec::new();
        let mut pooled = BTreeMap::new();
        let mut unit = None;
        for (seat, asked) in naming.asked() {
            let Some((who, certificate)) = asked else {
                pooled.insert(seat, ());
                continue;
            };
            match self.sitter(file, &seats, seat, &who, certificate) {
                Ok(sitter) => {
                    if seat == Seat::First {
                        unit = sitter.unit.clone();
                    }
                    seats.put(seat, Some(&sitter));
                }
                Err(found) => faults.extend(found),
            }
        }
        let mut pools = BTreeMap::new();
        for seat in pooled.into_keys() {
            match self.pool(file, &seats, seat, unit.as_ref()) {
                Ok(pool) => {
                    pools.insert(seat, pool);
                }
                Err(problem) => faults.push(fault(seat.key(), problem)),
            }
        }
        if !faults.is_empty() {
            return Err(Refusal::Fields(faults));
        }
        let (by, now) = (self.done().by, self.facts.now);
        if let Some(team) = seats.team() {
            self.tell(Event::Named { team, by, at: now });
        } else {
            let open: Vec<Seat> = pools.keys().copied().collect();
            self.tell(Event::SeatsNamed {
                seats,
                pools,
                by,
                at: now,
            });
            for seat in open {
                self.start_seat(file, seat);
            }
        }
        self.meet(file, TermKind::SelfReportReview);
        self.start(file, TermKind::Decision);
        Ok(())
    }

    /// One of the steps about a seat, which the guard found possible.
    pub(super) fn seat(
        &mut self,
        file: &LeniencyFile,
        command: Command,
        actor: &Actor,
    ) -> Result<(), Refusal> {
        match command {
            Command::VacateSeat {
                seat, why, reason, ..
            } => {
                let sitter = file.seats.sitter(seat);
                let sitter = sitter.ok_or_else(|| at("seat", Problem::NotOffered))?;
                if why == Vacated::NoSecond {
                    return Err(at("why", Problem::NotOffered));
                }
                let done = self.done();
                let reason = sealed(&reason);
                self.tell(Event::SeatVacated {
                    seat,
                    sitter,
                    why,
                    reason,
                    done,
                });
                self.start_seat(file, seat);
            }
            Command::FillSeat {
                seat,
                who,
                certificate,
                ..
            } => {
                let open = file.vacant.get(&seat).ok_or(Refusal::NotFound)?;
                let Some(who) = who else {
                    if open.pool.is_some() {
                        return Err(at("who", Problem::SameAsBefore));
                    }
                    let mut left = file.seats.officers.iter().flatten();
                    let unit = left.find_map(|o| o.unit.clone());
                    let pool = self
                        .pool(file, &file.seats, seat, unit.as_ref())
                        .map_err(|problem| at("who", problem))?;
                    let done = self.done();
                    self.tell(Event::SeatPooled { seat, pool, done });
                    self.meet_seat(file, seat);
                    self.start_seat(file, seat);
                    return Ok(());
                };
                let sitter = self.sitter(file, &file.seats, seat, &who, certificate);
                let sitter = sitter.map_err(|faults| {
                    let moved = |f: FieldError| FieldError {
                        field: if f.field == seat.key() {
                            "who"
                        } else {
                            "certificate"
                        },
                        problem: f.problem,
                    };
                    Refusal::Fields(faults.into_iter().map(moved).collect())
                })?;
                self.fill(file, seat, sitter, false);
            }
            Command::TakeSeat { certificate, .. } => {
                let seat = file.open_to(actor).ok_or(Refusal::NotFound)?;
                let who = &actor.person.account;
                if let Some(problem) = self.unfit(file, &file.seats, seat, who) {
                    return Err(at("certificate", problem));
                }
                let sitter = Sitter {
                    person: actor.person.clone(),
                    certificate: number(seat, certificate)
                        .map_err(|()| at("certificate", Problem::Missing))?,
                    unit: actor.unit.clone(),
                };
                self.fill(file, seat, sitter, true);
            }
            _ => return Err(Refusal::NotFound),
        }
        Ok(())
    }

    fn fill(&mut self, file: &LeniencyFile, seat: Seat, sitter: Sitter, from_pool: bool) {
        let done = self.done();
        self.tell(Event::SeatFilled {
            seat,
            sitter,
            from_pool,
            done,
        });
        self.meet_seat(file, seat);
    }

    /// Whoever is chosen for a seat: holds the role today, and nothing keeps them from it.
    fn sitter(
        &self,
        file: &LeniencyFile,
        seats: &Seats,
        seat: Seat,
        who: &AccountId,
        certificate: Option<Line>,
    ) -> Result<Sitter, Vec<FieldError>> {
        let mut faults = Vec::new();
        // who chooses the others stays outside
        let problem = match *who == self.done().by.account {
            true => Some(Problem::NotYourself),
            false => self.unfit(file, seats, seat, who),
        };
        faults.extend(problem.map(|problem| fault(seat.key(), problem)));
        let held = self.holds(who, seat.role());
        if held.is_none() {
            faults.push(fault(seat.key(), Problem::NotOffered));
        }
        let certificate = number(seat, certificate);
        if certificate.is_err() {
            let field = match seat {
                Seat::First => "certificate_1",
                _ => "certificate_2",
            };
            faults.push(fault(field, Problem::Missing));
        }
        match (held, certificate) {
            (Some((person, unit)), Ok(certificate)) if faults.is_empty() => Ok(Sitter {
                person,
                certificate,
                unit,
            }),
            _ => Err(faults),
        }
    }

    /// What keeps somebody from a seat: sitting in another one, having sat in one of another kind, a conflict on
    /// record, or having helped this firm lately.
    fn unfit(
        &self,
        file: &LeniencyFile,
        seats: &Seats,
        seat: Seat,
        who: &AccountId,
    ) -> Option<Problem> {
        if seats.people().any(|(_, p)| p.account == *who) {
            return Some(Problem::SameTwice);
        }
        let mut left = file.left.iter().filter(|l| l.sitter.person.account == *who);
        if left.any(|l| l.seat.part() != seat.part() || l.why == Vacated::Conflict) {
            return Some(Problem::SatBefore);
        }
        self.helped(file, who)
            .then(|| Problem::HelpedThisFirm(self.wall()))
    }

    /// The pool a seat goes to; not while the officers' own unit has somebody for it.
    fn pool(
        &self,
        file: &LeniencyFile,
        seats: &Seats,
        seat: Seat,
        unit: Option<&UnitId>,
    ) -> Result<UnitId, Problem> {
        let by = self.done().by.account;
        let own = |who: &&AccountId| {
            let held = self.holds(who, seat.role());
            held.is_some_and(|(_, of)| of.is_some() && of.as_ref() == unit)
                && **who != by
                && self.unfit(file, seats, seat, who).is_none()
        };
        if reserves(self.world, seat.role()).any(|who| own(&who)) {
            return Err(Problem::UnitHasOthers);
        }
        let bureau = &self.facts.reference.rulebook.bureau;
        seat.pool(bureau).ok_or(Problem::NotOffered)
    }

    fn start_seat(&mut self, file: &LeniencyFile, seat: Seat) {
        let kind = TermKind::Seat;
        let before = file.terms.all().filter(|t| t.kind() == kind);
        let n = 1 + before.filter(|t| t.on() == seat.key()).count();
        let term = TermId(format!("{}-{}-{n}", kind.name(), seat.key()));
        let rule = self.facts.reference.rule(kind, None);
        let calendar = self.facts.calendar();
        let entry = (file.terms).start(term, kind, seat.key(), &rule, self.facts.now, calendar);
        self.tell(Event::Term { entry });
    }

    fn meet_seat(&mut self, file: &LeniencyFile, seat: Seat) {
        let of_seat = file.terms.open().filter(|t| t.on() == seat.key());
        let met: Vec<_> = of_seat
            .filter_map(|t| file.terms.meet(t.id(), self.facts.now))
            .collect();
        for entry in met {
            self.tell(Event::Term { entry });
        }
    }
}

/// An officer gives the number of the certificate, nobody else does.
fn number(seat: Seat, certificate: Option<Line>) -> Result<Option<String>, ()> {
    match (seat.role(), certificate) {
        (Role::Enforcement, None) => Err(()),
        (Role::Enforcement, Some(given)) => Ok(Some(given.as_str().to_owned())),
        _ => Ok(None),
    }
}
