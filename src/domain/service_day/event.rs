//! What happens to a service day.

use std::collections::BTreeSet;

use super::{Attendance, Cancelled, Meeting, Moved, Reserved, ServiceDay, SignUp, Stage};
use crate::domain::account::Contact;
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::{ComplaintId, EnterpriseId, ServiceDayId, UnitId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::time::At;

events! {
    /// What happened to a service day.
    pub enum Event {
        /// It will be held.
        Planned {
            /// The service day.
            id: ServiceDayId,
            /// Its yearly number.
            number: Number,
            /// The unit that holds it.
            organiser: UnitId,
            /// When and where.
            meeting: Meeting,
            /// What it is about.
            theme: String,
            /// Who presides.
            chair: String,
            /// The units that sit there.
            units: BTreeSet<UnitId>,
            /// How many firms can come.
            places: u32,
            /// By whom.
            by: Person,
            /// When it was planned.
            at: At,
        } = "service_day.planned" v 1,
        /// It has another date or place.
        Moved {
            /// Old and new.
            moved: Moved,
        } = "service_day.moved" v 1,
        /// It will not be held.
        Cancelled {
            /// Why.
            cancelled: Cancelled,
        } = "service_day.cancelled" v 1,
        /// A firm means to come.
        SignedUp {
            /// Which.
            enterprise: EnterpriseId,
            /// Its name at that time.
            enterprise_name: String,
            /// Who comes, sealed.
            contact: Contact,
            /// What it is about; may be empty.
            topic: String,
            /// The place in the order of signing up, from 1.
            order: u32,
            /// Every place was taken.
            waiting: bool,
            /// Taken down by staff over the phone.
            by_phone: bool,
            /// Who pressed the button.
            by: Person,
            /// When.
            at: At,
        } = "service_day.signed_up" v 1,
        /// A firm will not come.
        SignUpWithdrawn {
            /// Which.
            enterprise: EnterpriseId,
            /// Its name when it signed up.
            enterprise_name: String,
            /// Why; may be empty.
            reason: String,
            /// Who pressed the button.
            by: Person,
            /// When.
            at: At,
        } = "service_day.sign_up_withdrawn" v 1,
        /// A firm on the waiting list got the place that became free.
        PlaceGiven {
            /// Which.
            enterprise: EnterpriseId,
            /// Its name when it signed up.
            enterprise_name: String,
            /// When.
            at: At,
        } = "service_day.place_given" v 1,
        /// It is held.
        Held {
            /// By whom it was opened.
            by: Person,
            /// When.
            at: At,
        } = "service_day.held" v 1,
        /// A firm that signed up came, was called, or did not come.
        Attended {
            /// Which.
            enterprise: EnterpriseId,
            /// Its name when it signed up.
            enterprise_name: String,
            /// What became of it.
            attendance: Attendance,
            /// Who saw it.
            by: Person,
            /// When.
            at: At,
        } = "service_day.attended" v 1,
        /// Numbers of complaints were kept back for a desk that may lose its network.
        NumbersReserved {
            /// The device's own id for them.
            block: String,
            /// The numbers, in order.
            numbers: Vec<Number>,
            /// Who opened the desk.
            by: Person,
            /// When.
            at: At,
        } = "service_day.numbers_reserved" v 1,
        /// A complaint was registered under a number kept back.
        NumberTaken {
            /// The number.
            number: String,
            /// The complaint.
            complaint: ComplaintId,
            /// When.
            at: At,
        } = "service_day.number_taken" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        match self {
            Event::SignedUp { contact, .. } => vec![&mut contact.name, &mut contact.phone],
            Event::Planned { .. }
            | Event::Moved { .. }
            | Event::Cancelled { .. }
            | Event::SignUpWithdrawn { .. }
            | Event::PlaceGiven { .. }
            | Event::Held { .. }
            | Event::Attended { .. }
            | Event::NumbersReserved { .. }
            | Event::NumberTaken { .. } => Vec::new(),
        }
    }
}

/// The service day after `event`; never refuses.
pub fn evolve(state: &mut ServiceDay, event: &Event) {
    match event {
        Event::Planned {
            id,
            number,
            organiser,
            meeting,
            theme,
            chair,
            units,
            places,
            by: _,
            at: _,
        } => {
            *state = ServiceDay {
                id: Some(id.clone()),
                number: number.text.clone(),
                organiser: Some(organiser.clone()),
                meeting: Some(meeting.clone()),
                theme: theme.clone(),
                chair: chair.clone(),
                units: units.clone(),
                places: *places,
                ..ServiceDay::default()
            };
        }
        Event::Moved { moved } => {
            state.meeting = Some(moved.to.clone());
            state.moves.push(moved.clone());
        }
        Event::Cancelled { cancelled } => {
            state.stage = Stage::Cancelled;
            state.cancelled = Some(cancelled.clone());
        }
        Event::SignedUp {
            enterprise,
            enterprise_name,
            contact,
            topic,
            order,
            waiting,
            by_phone,
            by: _,
            at,
        } => {
            state.last_order = state.last_order.max(*order);
            let sign_up = SignUp {
                enterprise_name: enterprise_name.clone(),
                contact: contact.clone(),
                topic: topic.clone(),
                order: *order,
                waiting: *waiting,
                by_phone: *by_phone,
                at: *at,
                attendance: None,
                attended_at: None,
            };
            state.sign_ups.insert(enterprise.clone(), sign_up);
        }
        Event::SignUpWithdrawn { enterprise, .. } => {
            state.sign_ups.remove(enterprise);
        }
        Event::PlaceGiven { enterprise, .. } => {
            if let Some(sign_up) = state.sign_ups.get_mut(enterprise) {
                sign_up.waiting = false;
            }
        }
        Event::Held { .. } => state.stage = Stage::Held,
        Event::Attended {
            enterprise,
            attendance,
            at,
            ..
        } => {
            if let Some(sign_up) = state.sign_ups.get_mut(enterprise) {
                sign_up.attendance = Some(*attendance);
                sign_up.attended_at = Some(*at);
            }
        }
        Event::NumbersReserved { block, numbers, .. } => {
            let kept = |number: &Number| Reserved {
                number: number.clone(),
                block: block.clone(),
                taken_by: None,
            };
            let kept = numbers.iter().map(|n| (n.text.clone(), kept(n)));
            state.reserved.extend(kept);
        }
        Event::NumberTaken {
            number, complaint, ..
        } => {
            if let Some(reserved) = state.reserved.get_mut(number) {
                reserved.taken_by = Some(complaint.clone());
            }
        }
    }
}
