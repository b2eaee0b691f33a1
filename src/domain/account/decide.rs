//! What may be asked of an account, and what then happens.

use jiff::civil::Date;

use super::{Account, Appointment, Contact, Event, factor};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, AppointmentId, EnterpriseId, UnitId};
use crate::domain::phone::{Phone, masked_name};
use crate::domain::policy::{Permit, Subject};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::text::Line;
use crate::domain::world::{Facts, Need, Unique, World};

/// What can be asked of an account.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Create a staff account with its first appointment.
    CreateStaff {
        /// The new account.
        id: AccountId,
        /// Its first appointment.
        appointment: AppointmentId,
        /// What is typed at log-in.
        login: Line,
        /// The person's name.
        name: Line,
        /// The role.
        role: Role,
        /// The unit.
        unit: UnitId,
    },
    /// Create an account for a firm's contact.
    CreateContact {
        /// The new account.
        id: AccountId,
        /// Its first appointment.
        appointment: AppointmentId,
        /// What is typed at log-in.
        login: Line,
        /// The contact's full name; stored sealed.
        name: Line,
        /// The contact's phone; stored sealed.
        phone: Phone,
        /// The firm.
        enterprise: EnterpriseId,
    },
    /// Appoint a staff member to a further role.
    Appoint {
        /// Whom.
        id: AccountId,
        /// The new appointment.
        appointment: AppointmentId,
        /// The role.
        role: Role,
        /// The unit.
        unit: UnitId,
    },
    /// End an appointment on a day.
    EndAppointment {
        /// Whose.
        id: AccountId,
        /// Which.
        appointment: AppointmentId,
        /// The last day, Beijing.
        last_day: Date,
    },
    /// Deactivate.
    Deactivate {
        /// Whom.
        id: AccountId,
        /// Why.
        reason: Line,
    },
    /// Reactivate.
    Reactivate {
        /// Whom.
        id: AccountId,
        /// Why.
        reason: Line,
    },
    /// Print a one-time code; its hash travels beside the command, never in the event.
    IssueCode {
        /// For whom.
        id: AccountId,
        /// How the person was identified.
        identity_check: Line,
    },
    /// Choose a new password; its hash travels beside the command, never in the event.
    ChangePassword {
        /// Whose.
        id: AccountId,
    },
    /// Enrol a second factor; its secret travels beside the command.
    EnrolFactor {
        /// Whose.
        id: AccountId,
    },
    /// Use one of the recovery codes in place of a code.
    UseRecoveryCode {
        /// Whose.
        id: AccountId,
    },
    /// Make new recovery codes; they travel beside the command.
    RenewRecoveryCodes {
        /// Whose.
        id: AccountId,
    },
    /// Ask that the second factor of somebody be reset.
    AskFactorReset {
        /// Whose.
        id: AccountId,
        /// How the person was identified.
        identity_check: Line,
    },
    /// Confirm a reset that somebody else asked for.
    ConfirmFactorReset {
        /// Whose.
        id: AccountId,
        /// How the person was identified, again.
        identity_check: Line,
    },
}

impl Command {
    fn id(&self) -> &AccountId {
        match self {
            Command::CreateStaff { id, .. }
            | Command::CreateContact { id, .. }
            | Command::Appoint { id, .. }
            | Command::EndAppointment { id, .. }
            | Command::Deactivate { id, .. }
            | Command::Reactivate { id, .. }
            | Command::IssueCode { id, .. }
            | Command::ChangePassword { id }
            | Command::EnrolFactor { id }
            | Command::UseRecoveryCode { id }
            | Command::RenewRecoveryCodes { id }
            | Command::AskFactorReset { id, .. }
            | Command::ConfirmFactorReset { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self, world: &World) -> Action {
        match self {
            Command::CreateStaff { .. } => Action::CreateStaff,
            Command::CreateContact { .. } => Action::CreateContact,
            Command::Appoint { .. } => Action::AppointStaff,
            Command::EndAppointment { .. } => Action::EndAppointment,
            Command::Deactivate { .. } => Action::Deactivate,
            Command::Reactivate { .. } => Action::Reactivate,
            Command::IssueCode { id, .. } => match world.account(id) {
                // who ever held a post in the bureau gets no code from the desk that serves firms
                Ok(a) if a.is_contact() => Action::IssueContactCode,
                _ => Action::IssueStaffCode,
            },
            Command::ChangePassword { .. } => Action::ChangePassword,
            Command::EnrolFactor { .. }
            | Command::UseRecoveryCode { .. }
            | Command::RenewRecoveryCodes { .. } => Action::KeepFactor,
            Command::AskFactorReset { .. } => Action::AskFactorReset,
            Command::ConfirmFactorReset { .. } => Action::ConfirmFactorReset,
        }
    }
}

fn login_of(login: &Line) -> Unique {
    Unique {
        kind: "login",
        value: login.as_str().to_lowercase(),
    }
}

/// What the decision must know.
pub fn needs(command: &Command, _world: &World) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    match command {
        Command::CreateStaff { login, .. } => needs.push(Need::Holder(login_of(login))),
        Command::CreateContact {
            login, enterprise, ..
        } => {
            needs.push(Need::Holder(login_of(login)));
            needs.push(Need::Stream(enterprise.stream()));
        }
        _ => {}
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::CreateStaff { .. } => Ok(Subject {
            new: true,
            ..Subject::default()
        }),
        Command::CreateContact { enterprise, .. } => {
            world.enterprise(enterprise)?;
            Ok(Subject {
                new: true,
                enterprises: [enterprise.clone()].into(),
                ..Subject::default()
            })
        }
        other => Ok(subject_of(world.account(other.id())?)),
    }
}

/// The relations of an existing account.
pub fn subject_of(account: &Account) -> Subject {
    Subject {
        account: account.id.clone(),
        asker: account.reset.as_ref().map(|asked| asked.by.account.clone()),
        enterprises: account
            .appointments
            .values()
            .filter_map(|a| a.enterprise.clone())
            .collect(),
        ..Subject::default()
    }
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let stream = command.id().stream();
    let action = command.action(world);
    let free = |login: &Line| match world.holder(&login_of(login)) {
        Some(_) => Err(at("login", Problem::Taken)),
        None => Ok(()),
    };
    let unit_exists = |unit: &UnitId| match facts.reference.unit(unit) {
        Some(_) => Ok(()),
        None => Err(at("unit", Problem::NotOffered)),
    };
    let events = match command {
        Command::CreateStaff {
            id,
            appointment,
            login,
            name,
            role,
            unit,
        } => {
            free(&login)?;
            unit_exists(&unit)?;
            if !role.is_staff() {
                return Err(at("role", Problem::NotOffered));
            }
            let held = staff(role, unit, facts.today());
            vec![
                Event::Created {
                    id,
                    login: login.as_str().to_owned(),
                    name: name.as_str().to_owned(),
                    contact: None,
                },
                Event::Appointed { appointment, held },
            ]
        }
        Command::CreateContact {
            id,
            appointment,
            login,
            name,
            phone,
            enterprise,
        } => {
            free(&login)?;
            let contact = Contact {
                name: Sealed::plain(name.as_str()),
                phone: Sealed::plain(phone.as_str()),
            };
            let held = Appointment {
                role: Role::Enterprise,
                unit: None,
                enterprise: Some(enterprise),
                from: facts.today(),
                to: None,
            };
            vec![
                Event::Created {
                    id,
                    login: login.as_str().to_owned(),
                    name: masked_name(name.as_str()),
                    contact: Some(contact),
                },
                Event::Appointed { appointment, held },
            ]
        }
        Command::Appoint {
            id,
            appointment,
            role,
            unit,
        } => {
            let account = world.account(&id)?;
            unit_exists(&unit)?;
            if !role.is_staff() {
                return Err(at("role", Problem::NotOffered));
            }
            let held = staff(role, unit, facts.today());
            if account
                .in_force(facts.today())
                .any(|(_, a)| a.role == held.role && a.unit == held.unit)
            {
                return Err(at("role", Problem::SameTwice));
            }
            vec![Event::Appointed { appointment, held }]
        }
        Command::EndAppointment {
            id,
            appointment,
            last_day,
        } => {
            let account = world.account(&id)?;
            let held = account
                .appointments
                .get(&appointment)
                .ok_or_else(|| at("appointment", Problem::Unknown))?;
            if held.to.is_some() {
                return Err(Refusal::NotNow(action, NotNow::Already));
            }
            if last_day < held.from {
                return Err(at("last_day", Problem::Past(last_day)));
            }
            vec![Event::AppointmentEnded {
                appointment,
                last_day,
            }]
        }
        Command::Deactivate { id, reason } => {
            if !world.account(&id)?.active {
                return Err(Refusal::NotNow(action, NotNow::Already));
            }
            vec![Event::Deactivated {
                reason: reason.as_str().to_owned(),
            }]
        }
        Command::Reactivate { id, reason } => {
            if world.account(&id)?.active {
                return Err(Refusal::NotNow(action, NotNow::Already));
            }
            vec![Event::Reactivated {
                reason: reason.as_str().to_owned(),
            }]
        }
        Command::IssueCode { id, identity_check } => {
            if !world.account(&id)?.active {
                return Err(Refusal::NotNow(
                    action,
                    NotNow::Stage("deactivated".to_owned()),
                ));
            }
            vec![Event::CodeIssued {
                identity_check: identity_check.as_str().to_owned(),
            }]
        }
        Command::ChangePassword { .. } => vec![Event::PasswordChanged {}],
        Command::EnrolFactor { .. } => vec![Event::FactorEnrolled { at: facts.now }],
        Command::UseRecoveryCode { .. } => vec![Event::RecoveryCodeUsed {}],
        Command::RenewRecoveryCodes { .. } => vec![Event::RecoveryCodesRenewed {}],
        Command::AskFactorReset { id, identity_check } => {
            factor::possible(world.account(&id)?, action, facts.now)?;
            vec![Event::FactorResetAsked {
                by: permit.actor().person.clone(),
                at: facts.now,
                identity_check: identity_check.as_str().to_owned(),
            }]
        }
        Command::ConfirmFactorReset { id, identity_check } => {
            factor::possible(world.account(&id)?, action, facts.now)?;
            vec![Event::FactorReset {
                identity_check: identity_check.as_str().to_owned(),
            }]
        }
    };
    Ok(events.into_iter().map(|e| on(stream.clone(), e)).collect())
}

fn staff(role: Role, unit: UnitId, from: Date) -> Appointment {
    Appointment {
        role,
        unit: Some(unit),
        enterprise: None,
        from,
        to: None,
    }
}
