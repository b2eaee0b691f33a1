//! What may be asked of an account, and what then happens.

use jiff::civil::Date;

use super::{Account, Appointment, Contact, Event, factor, handover, member, stand_in};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, AppointmentId, EnterpriseId, UnitId};
use crate::domain::phone::{Phone, masked_name};
use crate::domain::policy::{Permit, Subject};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::text::Line;
use crate::domain::time::plus_days;
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
        /// Whether the firm's own administrator lets them in, not the office.
        by_firm: bool,
    },
    /// Of a firm: somebody no longer acts for it.
    RemoveMember {
        /// Whom.
        id: AccountId,
        /// Their appointment for it.
        appointment: AppointmentId,
    },
    /// Of a firm: print the code for the first log-in of somebody its administrator let in.
    IssueMemberCode {
        /// For whom.
        id: AccountId,
        /// Their appointment for it.
        appointment: AppointmentId,
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
    /// Name who stands in while somebody is away.
    NameStandIn {
        /// Who is away.
        id: AccountId,
        /// For which of their appointments.
        of: AppointmentId,
        /// The stand-in's appointment.
        new: AppointmentId,
        /// Who stands in.
        deputy: AccountId,
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
        /// Why.
        reason: Line,
    },
    /// End that.
    EndStandIn {
        /// Who was away.
        id: AccountId,
        /// The stand-in's appointment.
        stand_in: AppointmentId,
    },
    /// Give all open work in a unit to another person.
    HandOver {
        /// Whose.
        id: AccountId,
        /// In which unit.
        unit: UnitId,
        /// To whom.
        to: AccountId,
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
    pub(super) fn id(&self) -> &AccountId {
        match self {
            Command::CreateStaff { id, .. }
            | Command::CreateContact { id, .. }
            | Command::Appoint { id, .. }
            | Command::EndAppointment { id, .. }
            | Command::Deactivate { id, .. }
            | Command::Reactivate { id, .. }
            | Command::NameStandIn { id, .. }
            | Command::EndStandIn { id, .. }
            | Command::HandOver { id, .. }
            | Command::RemoveMember { id, .. }
            | Command::IssueMemberCode { id, .. }
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
            Command::CreateContact { by_firm: true, .. } => Action::InviteMember,
            Command::CreateContact { .. } => Action::CreateContact,
            Command::RemoveMember { .. } => Action::RemoveMember,
            Command::IssueMemberCode { .. } => Action::IssueMemberCode,
            Command::Appoint { .. } => Action::AppointStaff,
            Command::EndAppointment { .. } => Action::EndAppointment,
            Command::Deactivate { .. } => Action::Deactivate,
            Command::Reactivate { .. } => Action::Reactivate,
            Command::NameStandIn { .. } => Action::NameStandIn,
            Command::EndStandIn { .. } => Action::EndStandIn,
            Command::HandOver { .. } => Action::HandOver,
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

/// The unique value an account holds.
pub(in crate::domain) fn login_of(login: &Line) -> Unique {
    Unique {
        kind: "login",
        value: login.as_str().to_lowercase(),
    }
}

/// That nobody has this login yet; what a decision loaded says so.
pub(in crate::domain) fn login_free(world: &World, login: &Line) -> Result<(), Refusal> {
    match world.holder(&login_of(login)) {
        Some(_) => Err(at("login", Problem::Taken)),
        None => Ok(()),
    }
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    match command {
        Command::CreateStaff { login, .. } => needs.push(Need::Holder(login_of(login))),
        Command::CreateContact {
            login, enterprise, ..
        } => {
            needs.push(Need::Holder(login_of(login)));
            needs.push(Need::Stream(enterprise.stream()));
        }
        Command::NameStandIn { deputy, .. } => needs.push(Need::Stream(deputy.stream())),
        Command::EndStandIn { id, .. } => {
            let account = world.account(id).into_iter();
            needs.extend(account.flat_map(stand_in::touched).map(Need::Stream));
        }
        Command::Deactivate { id, .. } | Command::EndAppointment { id, .. } => {
            needs.push(Need::Works(id.clone()));
            let account = world.account(id).into_iter();
            needs.extend(account.flat_map(stand_in::touched).map(Need::Stream));
        }
        Command::HandOver { id, to, .. } => {
            needs.extend([Need::Works(id.clone()), Need::Stream(to.stream())]);
            let works = world.works(id).iter().map(|w| w.stream.clone());
            needs.extend(works.map(Need::Stream));
            // a consultation stands as a band on its cases
            let cases = world.works(id).iter().filter_map(|w| {
                let it = world.consultation(&w.stream.id.as_str().into()).ok()?;
                it.call.as_ref()
            });
            let cases = cases.flat_map(|call| &call.cases);
            needs.extend(cases.map(|a| Need::Stream(a.case.stream())));
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
        Command::NameStandIn { id, of, .. } => {
            let account = world.account(id)?;
            let unit = stand_in::unit_of(account, of);
            Ok(stand_in::stood_in_subject(account, unit.as_ref()))
        }
        Command::EndStandIn { id, stand_in } => {
            let account = world.account(id)?;
            let named = account.stand_ins.get(stand_in);
            let unit = named.and_then(|s| s.unit.as_ref());
            Ok(stand_in::stood_in_subject(account, unit))
        }
        Command::HandOver { id, unit, .. } => {
            let account = world.account(id)?;
            let there = account.appointments.values();
            let there = there.filter_map(|held| held.unit.as_ref());
            let unit = there.into_iter().find(|u| *u == unit);
            Ok(stand_in::stood_in_subject(account, unit))
        }
        Command::RemoveMember { id, appointment }
        | Command::IssueMemberCode { id, appointment } => {
            member::member_subject(world.account(id)?, appointment)
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
    let by = &permit.actor().person;
    let mut more = Vec::new();
    let action = command.action(world);
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
            login_free(world, &login)?;
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
            by_firm,
        } => {
            login_free(world, &login)?;
            let contact = Contact {
                name: Sealed::plain(name.as_str()),
                phone: Sealed::plain(phone.as_str()),
            };
            let invited_by = by_firm.then(|| by.clone());
            let held = Appointment::of_firm(enterprise, facts.today(), invited_by);
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
            // its own end stands on the account of who was away
            if held.stands_in_for.is_some() {
                return Err(at("appointment", Problem::NotOffered));
            }
            if held.to.is_some() {
                return Err(Refusal::NotNow(action, NotNow::Already));
            }
            if last_day < held.from {
                return Err(at("last_day", Problem::Past(last_day)));
            }
            // a post that is not the only one of its kind there takes no work along
            if let Some(unit) = held.unit.as_ref()
                && !account.stays_in(unit, &appointment)
            {
                handover::nothing_open(world, &id, Some(unit), action)?;
            }
            more = stand_in::ended_with(world, account, Some(&appointment), last_day, facts, by);
            vec![Event::AppointmentEnded {
                appointment,
                last_day,
            }]
        }
        Command::Deactivate { id, reason } => {
            let account = world.account(&id)?;
            if !account.active {
                return Err(Refusal::NotNow(action, NotNow::Already));
            }
            handover::nothing_open(world, &id, None, action)?;
            let yesterday = plus_days(facts.today(), -1);
            more = stand_in::ended_with(world, account, None, yesterday, facts, by);
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
        Command::RemoveMember { id, appointment } => {
            member::member_possible(world.account(&id)?, &appointment, action)?;
            vec![Event::AppointmentEnded {
                appointment,
                // from now on, not from tomorrow
                last_day: plus_days(facts.today(), -1),
            }]
        }
        Command::IssueMemberCode { id, appointment } => {
            member::member_possible(world.account(&id)?, &appointment, action)?;
            vec![Event::CodeIssued {
                identity_check: String::new(),
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
        named @ Command::NameStandIn { .. } => {
            return stand_in::name(world, &named, facts, by.clone());
        }
        ended @ Command::EndStandIn { .. } => {
            return stand_in::end(world, &ended, facts, by.clone());
        }
        given @ Command::HandOver { .. } => {
            return handover::hand_over(world, &given, facts, by.clone());
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
    let events = events.into_iter().map(|e| on(stream.clone(), e));
    Ok(events.chain(more).collect())
}

fn staff(role: Role, unit: UnitId, from: Date) -> Appointment {
    Appointment {
        role,
        unit: Some(unit),
        enterprise: None,
        from,
        to: None,
        stands_in_for: None,
        invited_by: None,
    }
}
