//! What may be asked of a service day, and what then happens.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Cancelled, Event, MAX_PLACES, Meeting, Moved, ServiceDay, Stage};
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
}

impl Command {
    fn id(&self) -> &ServiceDayId {
        match self {
            Command::Plan { id, .. }
            | Command::Move { id, .. }
            | Command::Cancel { id, .. }
            | Command::SignUp { id, .. }
            | Command::WithdrawSignUp { id, .. }
            | Command::Hold { id } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Plan { .. } => Action::PlanServiceDay,
            Command::Move { .. } => Action::MoveServiceDay,
            Command::Cancel { .. } => Action::CancelServiceDay,
            Command::SignUp { .. } => Action::SignUpForServiceDay,
            Command::WithdrawSignUp { .. } => Action::WithdrawSignUp,
            Command::Hold { .. } => Action::HoldServiceDay,
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
            | Command::Hold { .. } => &[],
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
        Command::WithdrawSignUp { id, enterprise, .. } => {
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
    if day.stage != Stage::Planned {
        return not_now(NotNow::Stage(day.stage.key().to_owned()));
    }
    let Some(date) = day.date() else {
        return Err(Refusal::NotFound);
    };
    let listed = enterprise.map(|e| day.sign_ups.contains_key(e));
    match action {
        Action::HoldServiceDay if today < date => not_now(NotNow::TooEarly(date)),
        Action::SignUpForServiceDay if date < today => not_now(NotNow::TooLate(date)),
        Action::SignUpForServiceDay if listed == Some(true) => not_now(NotNow::Already),
        Action::WithdrawSignUp if listed == Some(false) => Err(Refusal::NotFound),
        Action::WithdrawSignUp if day.sign_ups.is_empty() => not_now(NotNow::Already),
        _ => Ok(()),
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
        theme,
        chair,
        mut units,
        places,
    } = command
    {
        held_when_it_can_be(&meeting, facts)?;
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
            meeting, reason, ..
        } => {
            possible(day, action, None, today)?;
            held_when_it_can_be(&meeting, facts)?;
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
            ..
        } => {
            possible(day, action, Some(&enterprise), today)?;
            Event::SignedUp {
                enterprise_name: world.enterprise(&enterprise)?.name.clone(),
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
            }
        }
        Command::WithdrawSignUp {
            enterprise, reason, ..
        } => {
            possible(day, action, Some(&enterprise), today)?;
            let sign_up = day.sign_ups.get(&enterprise).ok_or(Refusal::NotFound)?;
            let next = day.first_waiting(&enterprise).filter(|_| !sign_up.waiting);
            let given = next.map(|(id, s)| Event::PlaceGiven {
                enterprise: id.clone(),
                enterprise_name: s.enterprise_name.clone(),
                at: now,
            });
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

/// On a working day that is not over, for some time; the next working day is offered.
fn held_when_it_can_be(meeting: &Meeting, facts: &Facts<'_>) -> Result<(), Refusal> {
    if meeting.date < facts.today() {
        return Err(at("date", Problem::Past(meeting.date)));
    }
    let calendar = facts.calendar();
    if !calendar.is_working(meeting.date) {
        let next = calendar.next_working(meeting.date);
        return Err(at(
            "date",
            Problem::DayOff {
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
