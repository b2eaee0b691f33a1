//! What may be asked of a service day, and what then happens.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    Attendance, Cancelled, Event, MAX_PLACES, Meeting, Moved, RESERVED_AT_ONCE, ServiceDay, Stage,
};
use crate::domain::account::Contact;
use crate::domain::action::Action;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{EnterpriseId, ServiceDayId, UnitId};
use crate::domain::phone::Phone;
use crate::domain::policy::{Permit, Subject};
use crate::domain::reference::Numbered;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::text::{Line, Words};
use crate::domain::time::At;
use crate::domain::world::{Facts, Need, World};

/// What can be asked of a service day. What is said there is a complaint's command.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Plan one. Several may share a date.
    Plan {
        /// The new service day.
        id: ServiceDayId,
        /// The unit that holds it.
        organiser: UnitId,
        /// When and where.
        meeting: Meeting,
        /// It is meant to be held on a day off.
        day_off: bool,
        /// What it is about.
        theme: Line,
        /// Who presides.
        chair: Line,
        /// The units that sit there beside the organiser.
        units: BTreeSet<UnitId>,
        /// How many firms can come.
        places: u32,
    },
    /// Hold it at another time or place.
    Move {
        /// Which.
        id: ServiceDayId,
        /// When and where from now on.
        meeting: Meeting,
        /// It is meant to be held on a day off.
        day_off: bool,
        /// Why, as the firms read it.
        reason: Words,
    },
    /// Do not hold it.
    Cancel {
        /// Which.
        id: ServiceDayId,
        /// Why, as the firms read it.
        reason: Words,
    },
    /// A firm means to come.
    SignUp {
        /// To which.
        id: ServiceDayId,
        /// Which firm.
        enterprise: EnterpriseId,
        /// Who comes.
        contact_name: Line,
        /// The number to reach.
        contact_phone: Phone,
        /// What it is about.
        topic: Option<Line>,
        /// It stands at the door: signed up and arrived in one.
        walk_in: bool,
    },
    /// A firm will not come.
    WithdrawSignUp {
        /// From which.
        id: ServiceDayId,
        /// Which firm.
        enterprise: EnterpriseId,
        /// Why.
        reason: Option<Line>,
    },
    /// It begins: the desk is open.
    Hold {
        /// Which.
        id: ServiceDayId,
    },
    /// A firm that signed up came, is called, or did not come.
    Attend {
        /// To which.
        id: ServiceDayId,
        /// Which firm.
        enterprise: EnterpriseId,
        /// What became of it.
        attendance: Attendance,
    },
    /// Keep numbers of complaints back for a desk that may lose its network.
    ReserveNumbers {
        /// Whose desk.
        id: ServiceDayId,
        /// The device's own id for them: asked for twice, they are given once.
        block: Line,
    },
}

impl Command {
    fn id(&self) -> &ServiceDayId {
        match self {
            Command::Plan { id, .. }
            | Command::Move { id, .. }
            | Command::Cancel { id, .. }
            | Command::SignUp { id, .. }
            | Command::WithdrawSignUp { id, .. }
            | Command::Attend { id, .. }
            | Command::Hold { id }
            | Command::ReserveNumbers { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Plan { .. } => Action::PlanServiceDay,
            Command::Move { .. } => Action::MoveServiceDay,
            Command::Cancel { .. } => Action::CancelServiceDay,
            Command::SignUp { walk_in: true, .. } => Action::WalkIn,
            Command::SignUp { .. } => Action::SignUpForServiceDay,
            Command::WithdrawSignUp { .. } => Action::WithdrawSignUp,
            Command::Hold { .. } => Action::HoldServiceDay,
            Command::Attend { attendance, .. } => attendance.action(),
            Command::ReserveNumbers { .. } => Action::ReserveNumbers,
        }
    }

    /// The kinds of event that make a form for this command stale: nobody signs up for a date that
    /// has changed under their eyes.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Move { .. } | Command::SignUp { .. } => &["service_day.moved"],
            Command::Plan { .. }
            | Command::Cancel { .. }
            | Command::WithdrawSignUp { .. }
            | Command::Hold { .. }
            | Command::Attend { .. }
            | Command::ReserveNumbers { .. } => &[],
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    match command {
        Command::Plan { .. } => {
            needs.push(Need::Number(
                Numbered::ServiceDay.series(facts.today().year()),
            ));
        }
        Command::SignUp { enterprise, .. } => needs.push(Need::Stream(enterprise.stream())),
        Command::ReserveNumbers { .. } => {
            needs.push(Need::Number(
                Numbered::Complaint.series(facts.today().year()),
            ));
        }
        _ => {}
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Plan { organiser, .. } => Ok(Subject {
            new: true,
            lead: Some(organiser.clone()),
            ..Subject::default()
        }),
        Command::SignUp { id, enterprise, .. } => {
            world.enterprise(enterprise)?;
            Ok(subject_of(world.service_day(id)?, Some(enterprise), facts))
        }
        Command::WithdrawSignUp { id, enterprise, .. } | Command::Attend { id, enterprise, .. } => {
            Ok(subject_of(world.service_day(id)?, Some(enterprise), facts))
        }
        other => Ok(subject_of(world.service_day(other.id())?, None, facts)),
    }
}

/// The relations of a service day: its organiser's, and those of the one firm it is about now.
pub fn subject_of(
    day: &ServiceDay,
    enterprise: Option<&EnterpriseId>,
    facts: &Facts<'_>,
) -> Subject {
    Subject {
        lead: day.organiser.clone(),
        units: day.units.clone(),
        enforcing: day
            .units
            .iter()
            .filter(|u| facts.reference.enforces(u))
            .cloned()
            .collect(),
        enterprises: enterprise.into_iter().cloned().collect(),
        ..Subject::default()
    }
}

/// Whether `action` is possible now; pages ask this before they offer a button. For sign-ups it is
/// asked about one firm.
pub fn possible(
    day: &ServiceDay,
    action: Action,
    enterprise: Option<&EnterpriseId>,
    today: Date,
) -> Result<(), Refusal> {
    let not_now = |why| Err(Refusal::NotNow(action, why));
    let Some(date) = day.date() else {
        return Err(Refusal::NotFound);
    };
    let sign_up = enterprise.map(|e| day.sign_ups.get(e));
    let listed = sign_up.map(|s| s.is_some());
    let attendance = Attendance::of(action);
    // what is done on the day itself is done whether or not somebody pressed that it has begun
    let on_the_day = attendance.is_some() || action == Action::ReserveNumbers;
    let staged = match (on_the_day, action) {
        (true, _) | (_, Action::WalkIn) => day.stage != Stage::Cancelled,
        _ => day.stage == Stage::Planned,
    };
    if !staged {
        return not_now(NotNow::Stage(day.stage.key().to_owned()));
    }
    match action {
        _ if on_the_day && today < date => not_now(NotNow::TooEarly(date)),
        _ if on_the_day && date < today => not_now(NotNow::TooLate(date)),
        Action::WalkIn if today < date => not_now(NotNow::TooEarly(date)),
        Action::WalkIn if date < today => not_now(NotNow::TooLate(date)),
        Action::WalkIn if listed == Some(true) => not_now(NotNow::Already),
        Action::HoldServiceDay if today < date => not_now(NotNow::TooEarly(date)),
        Action::SignUpForServiceDay if date < today => not_now(NotNow::TooLate(date)),
        Action::SignUpForServiceDay if listed == Some(true) => not_now(NotNow::Already),
        Action::WithdrawSignUp if listed == Some(false) => Err(Refusal::NotFound),
        Action::WithdrawSignUp if day.sign_ups.is_empty() => not_now(NotNow::Already),
        _ => match (attendance, sign_up) {
            (Some(_), Some(None)) => Err(Refusal::NotFound),
            (Some(next), Some(Some(s))) if !next.follows(s.attendance) => not_now(NotNow::Already),
            _ => Ok(()),
        },
    }
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let action = command.action();
    let (stream, today, now) = (command.id().stream(), facts.today(), facts.now);
    let by = permit.actor().person.clone();
    if let Command::Plan {
        id,
        organiser,
        meeting,
        day_off,
        theme,
        chair,
        mut units,
        places,
    } = command
    {
        held_when_it_can_be(&meeting, day_off, facts)?;
        known_units(&organiser, &units, facts)?;
        if !(1..=MAX_PLACES).contains(&places) {
            return Err(at("places", Problem::Between(1, MAX_PLACES)));
        }
        units.insert(organiser.clone());
        let planned = Event::Planned {
            id,
            number: facts
                .reference
                .next_number(world, Numbered::ServiceDay, today),
            organiser,
            meeting,
            theme: theme.as_str().to_owned(),
            chair: chair.as_str().to_owned(),
            units,
            places,
            by,
            at: now,
        };
        return Ok(vec![on(stream, planned)]);
    }
    let day = world.service_day(command.id())?;
    let event = match command {
        Command::Plan { .. } => return Ok(Vec::new()),
        Command::Move {
            meeting,
            day_off,
            reason,
            ..
        } => {
            possible(day, action, None, today)?;
            held_when_it_can_be(&meeting, day_off, facts)?;
            let Some(from) = day.meeting.clone() else {
                return Err(Refusal::NotFound);
            };
            if from == meeting {
                return Err(at("date", Problem::SameAsBefore));
            }
            let reason = reason.as_str().to_owned();
            Event::Moved {
                moved: Moved {
                    from,
                    to: meeting,
                    reason,
                    by,
                    at: now,
                },
            }
        }
        Command::Cancel { reason, .. } => {
            possible(day, action, None, today)?;
            let reason = reason.as_str().to_owned();
            Event::Cancelled {
                cancelled: Cancelled {
                    reason,
                    by,
                    at: now,
                },
            }
        }
        Command::SignUp {
            enterprise,
            contact_name,
            contact_phone,
            topic,
            walk_in,
            ..
        } => {
            possible(day, action, Some(&enterprise), today)?;
            let enterprise_name = world.enterprise(&enterprise)?.name.clone();
            let arrived = walk_in.then(|| Event::Attended {
                enterprise: enterprise.clone(),
                enterprise_name: enterprise_name.clone(),
                attendance: Attendance::Arrived,
                by: by.clone(),
                at: now,
            });
            let signed_up = Event::SignedUp {
                enterprise_name,
                enterprise,
                contact: Contact {
                    name: Sealed::plain(contact_name.as_str()),
                    phone: Sealed::plain(contact_phone.as_str()),
                },
                topic: topic.map(|t| t.as_str().to_owned()).unwrap_or_default(),
                order: day.last_order + 1,
                waiting: day.left() == 0,
                by_phone: permit.actor().role.is_staff(),
                by,
                at: now,
            };
            let events = [Some(signed_up), arrived].into_iter().flatten();
            return Ok(events.map(|e| on(stream.clone(), e)).collect());
        }
        Command::Attend {
            enterprise,
            attendance,
            ..
        } => {
            possible(day, action, Some(&enterprise), today)?;
            let sign_up = day.sign_ups.get(&enterprise).ok_or(Refusal::NotFound)?;
            let free = attendance == Attendance::NoShow && !sign_up.waiting;
            let given = free.then(|| place_given(day, &enterprise, now)).flatten();
            let attended = Event::Attended {
                enterprise_name: sign_up.enterprise_name.clone(),
                enterprise,
                attendance,
                by,
                at: now,
            };
            let events = [Some(attended), given].into_iter().flatten();
            return Ok(events.map(|e| on(stream.clone(), e)).collect());
        }
        Command::ReserveNumbers { block, .. } => {
            possible(day, action, None, today)?;
            let block = block.as_str().to_owned();
            if day.reserved.values().any(|r| r.block == block) {
                return Err(Refusal::NotNow(action, NotNow::Already));
            }
            let what = Numbered::Complaint;
            let nth = |n| facts.reference.nth_number(world, what, today, n);
            Event::NumbersReserved {
                block,
                numbers: (0..RESERVED_AT_ONCE).map(nth).collect(),
                by,
                at: now,
            }
        }
        Command::WithdrawSignUp {
            enterprise, reason, ..
        } => {
            possible(day, action, Some(&enterprise), today)?;
            let sign_up = day.sign_ups.get(&enterprise).ok_or(Refusal::NotFound)?;
            let given = (!sign_up.waiting)
                .then(|| place_given(day, &enterprise, now))
                .flatten();
            let withdrawn = Event::SignUpWithdrawn {
                enterprise_name: sign_up.enterprise_name.clone(),
                reason: reason.map(|r| r.as_str().to_owned()).unwrap_or_default(),
                enterprise,
                by,
                at: now,
            };
            let events = [Some(withdrawn), given].into_iter().flatten();
            return Ok(events.map(|e| on(stream.clone(), e)).collect());
        }
        Command::Hold { .. } => {
            possible(day, action, None, today)?;
            Event::Held { by, at: now }
        }
    };
    Ok(vec![on(stream, event)])
}

/// The place of `leaving` goes to the firm that has waited longest.
fn place_given(day: &ServiceDay, leaving: &EnterpriseId, now: At) -> Option<Event> {
    let (id, next) = day.first_waiting(leaving)?;
    Some(Event::PlaceGiven {
        enterprise: id.clone(),
        enterprise_name: next.enterprise_name.clone(),
        at: now,
    })
}

/// On a day that is not over, for some time. A day off is no slip of whoever means it: firms come on a Saturday, too.
fn held_when_it_can_be(meeting: &Meeting, day_off: bool, facts: &Facts<'_>) -> Result<(), Refusal> {
    if meeting.date < facts.today() {
        return Err(at("date", Problem::Past(meeting.date)));
    }
    let calendar = facts.calendar();
    if !day_off && !calendar.is_working(meeting.date) {
        let next = calendar.next_working(meeting.date);
        return Err(at(
            "day_off",
            Problem::MeantDayOff {
                date: meeting.date,
                next,
            },
        ));
    }
    if meeting.to <= meeting.from {
        return Err(at("to", Problem::EndsBeforeStart));
    }
    Ok(())
}

fn known_units(
    organiser: &UnitId,
    units: &BTreeSet<UnitId>,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    if facts.reference.unit(organiser).is_none() {
        return Err(at("organiser", Problem::NotOffered));
    }
    if units.iter().any(|u| facts.reference.unit(u).is_none()) {
        return Err(at("units", Problem::NotOffered));
    }
    Ok(())
}
