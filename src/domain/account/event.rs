//! What happens to an account.

use jiff::civil::Date;

use super::{Account, Appointment, Contact, ResetAsked, StandIn};
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::{AccountId, AppointmentId, UnitId};
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::time::At;

events! {
    /// What happened to an account. That a password changed is an event; its value never is.
    pub enum Event {
        /// An account was created.
        Created {
            /// The account.
            id: AccountId,
            /// What is typed at log-in.
            login: String,
            /// The name shown.
            name: String,
            /// A firm's contact, sealed.
            contact: Option<Contact>,
        } = "account.created" v 1,
        /// The person was appointed.
        Appointed {
            /// The appointment.
            appointment: AppointmentId,
            /// What it is.
            held: Appointment,
        } = "account.appointed" v 1,
        /// An appointment ends on a day.
        AppointmentEnded {
            /// The appointment.
            appointment: AppointmentId,
            /// Its last day, Beijing.
            last_day: Date,
        } = "account.appointment_ended" v 1,
        /// The account may no longer be used.
        Deactivated {
            /// Why.
            reason: String,
        } = "account.deactivated" v 1,
        /// The account may be used again.
        Reactivated {
            /// Why.
            reason: String,
        } = "account.reactivated" v 1,
        /// A one-time code was printed for first log-in or reset.
        CodeIssued {
            /// How the person was identified before.
            identity_check: String,
        } = "account.code_issued" v 1,
        /// Somebody stands in while the person is away.
        StandInNamed {
            /// The stand-in's appointment.
            id: AppointmentId,
            /// Who, for which appointment, from–to.
            stand_in: StandIn,
            /// By whom.
            by: Person,
        } = "account.stand_in_named" v 1,
        /// The person is back, or somebody else stands in.
        StandInEnded {
            /// The stand-in's appointment.
            id: AppointmentId,
            /// Its last day, Beijing.
            last_day: Date,
            /// By whom.
            by: Person,
        } = "account.stand_in_ended" v 1,
        /// All open work in a unit went to another person.
        HandedOver {
            /// In which unit.
            unit: UnitId,
            /// To whom.
            to: Person,
            /// Cases, measures and consultations.
            moved: u32,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
        } = "account.handed_over" v 1,
        /// The person chose a new password.
        PasswordChanged {} = "account.password_changed" v 1,
        /// The person enrolled a second factor, or another in its place.
        FactorEnrolled {
            /// When.
            at: At,
        } = "account.factor_enrolled" v 1,
        /// The person used one of the recovery codes.
        RecoveryCodeUsed {} = "account.recovery_code_used" v 1,
        /// The person made new recovery codes; the old ones end.
        RecoveryCodesRenewed {} = "account.recovery_codes_renewed" v 1,
        /// Somebody asked that the second factor be reset.
        FactorResetAsked {
            /// Who.
            by: Person,
            /// When.
            at: At,
            /// How the person was identified.
            identity_check: String,
        } = "account.factor_reset_asked" v 1,
        /// Somebody else confirmed it: the second factor is gone.
        FactorReset {
            /// How the person was identified, by whoever confirmed.
            identity_check: String,
        } = "account.factor_reset" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        match self {
            Event::Created {
                contact: Some(contact),
                ..
            } => {
                vec![&mut contact.name, &mut contact.phone]
            }
            Event::Created { contact: None, .. }
            | Event::Appointed { .. }
            | Event::AppointmentEnded { .. }
            | Event::Deactivated { .. }
            | Event::Reactivated { .. }
            | Event::CodeIssued { .. }
            | Event::StandInNamed { .. }
            | Event::StandInEnded { .. }
            | Event::HandedOver { .. }
            | Event::PasswordChanged {}
            | Event::FactorEnrolled { .. }
            | Event::RecoveryCodeUsed {}
            | Event::RecoveryCodesRenewed {}
            | Event::FactorResetAsked { .. }
            | Event::FactorReset { .. } => Vec::new(),
        }
    }
}

/// The account after `event`; never refuses.
pub fn evolve(state: &mut Account, event: &Event) {
    match event {
        Event::Created {
            id,
            login,
            name,
            contact,
        } => {
            state.id = Some(id.clone());
            state.login = login.clone();
            state.name = name.clone();
            state.contact = contact.clone();
            state.active = true;
        }
        Event::Appointed { appointment, held } => {
            state.appointments.insert(appointment.clone(), held.clone());
        }
        Event::AppointmentEnded {
            appointment,
            last_day,
        } => {
            if let Some(held) = state.appointments.get_mut(appointment) {
                held.to = Some(*last_day);
            }
        }
        Event::Deactivated { .. } => state.active = false,
        Event::Reactivated { .. } => state.active = true,
        Event::StandInNamed { id, stand_in, .. } => {
            state.stand_ins.insert(id.clone(), stand_in.clone());
        }
        Event::StandInEnded { id, last_day, .. } => {
            if let Some(named) = state.stand_ins.get_mut(id) {
                named.to = *last_day;
            }
        }
        Event::FactorEnrolled { at } => state.factor = Some(*at),
        Event::FactorResetAsked { by, at, .. } => {
            state.reset = Some(ResetAsked {
                by: by.clone(),
                at: *at,
            });
        }
        Event::FactorReset { .. } => {
            state.factor = None;
            state.reset = None;
        }
        Event::CodeIssued { .. }
        | Event::HandedOver { .. }
        | Event::RecoveryCodeUsed {}
        | Event::RecoveryCodesRenewed {} => {}
        Event::PasswordChanged {} => state.came = true,
    }
}
