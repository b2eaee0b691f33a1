//! What may be asked of a firm's record, and what then happens.

use super::claim::{self, Asked, Step};
use super::contacts::{sees_case, subject_through};
use super::profile::{self, Wanted};
use super::{Enterprise, Event};
use crate::domain::action::Action;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{EnterpriseId, StreamId};
use crate::domain::policy::{Permit, Subject};
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::text::Line;
use crate::domain::uscc::Uscc;
use crate::domain::world::{Facts, Need, Unique, World};

/// What can be asked of a firm's record.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Put a firm on record.
    Register {
        /// The new firm.
        id: EnterpriseId,
        /// Its credit code, checked.
        uscc: Uscc,
        /// Its name.
        name: Line,
        /// The district code of its site.
        district: String,
    },
    /// Set down what it is, or correct that.
    Profile {
        /// Which.
        id: EnterpriseId,
        /// What is to stand there.
        wanted: Box<Wanted>,
    },
    /// See the names and numbers of its contacts in full, which is put on record.
    ShowContacts {
        /// Which.
        id: EnterpriseId,
        /// The case or service day for which; none for the coordinating office.
        through: Option<StreamId>,
    },
    /// Ask to act for a firm.
    Claim {
        /// What is said.
        asked: Box<Asked>,
        /// Whether by somebody with an account, who acts for another firm.
        as_contact: bool,
    },
    /// The next step of such a wish.
    ClaimStep {
        /// The firm.
        id: EnterpriseId,
        /// Its number.
        number: String,
        /// What.
        step: Step,
    },
}

impl Command {
    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Register { .. } => Action::RegisterEnterprise,
            Command::Profile { .. } => Action::ProfileFirm,
            Command::ShowContacts { .. } => Action::ShowFirmContacts,
            Command::Claim {
                as_contact: true, ..
            } => Action::ClaimAsContact,
            Command::Claim { .. } => Action::ClaimOpenly,
            Command::ClaimStep { step, .. } => step.action(),
        }
    }
}

impl Command {
    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Profile { .. } => &["enterprise.profiled"],
            Command::ClaimStep { .. } => {
                &["enterprise.claim_accepted", "enterprise.claim_declined"]
            }
            _ => &[],
        }
    }
}

/// The unique value a firm holds.
pub(in crate::domain) fn code(uscc: &Uscc) -> Unique {
    Unique {
        kind: "uscc",
        value: uscc.as_str().to_owned(),
    }
}

/// The firm on record under this code, if there is one; what a decision loaded says so.
pub(in crate::domain) fn holder(world: &World, uscc: &Uscc) -> Option<EnterpriseId> {
    let stream = world.holder(&code(uscc))?;
    StreamId::parse(stream).map(|s| EnterpriseId(s.id))
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World, facts: &Facts<'_>) -> Vec<Need> {
    match command {
        Command::Register { id, uscc, .. } => {
            vec![Need::Stream(id.stream()), Need::Holder(code(uscc))]
        }
        Command::Profile { id, .. } => vec![Need::Stream(id.stream())],
        Command::ShowContacts { id, through } => std::iter::once(id.stream())
            .chain(through.clone())
            .map(Need::Stream)
            .collect(),
        Command::Claim { asked, .. } => claim::needs_of_claim(asked, facts, world),
        Command::ClaimStep { id, number, step } => claim::needs_of_step(id, number, step, world),
    }
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Register { .. } => Ok(Subject {
            new: true,
            ..Subject::default()
        }),
        Command::ShowContacts { id, through } => {
            subject_through(world, world.enterprise(id)?, through.as_ref(), facts)
        }
        Command::Claim { .. } => Ok(claim::subject_of_claim()),
        Command::Profile { id, .. } | Command::ClaimStep { id, .. } => {
            Ok(subject_of(world.enterprise(id)?))
        }
    }
}

/// The relations of a firm on record.
pub fn subject_of(enterprise: &Enterprise) -> Subject {
    Subject {
        enterprises: enterprise.id.iter().cloned().collect(),
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
    match command {
        Command::Register {
            id,
            uscc,
            name,
            district,
        } => {
            if world.holder(&code(&uscc)).is_some() {
                return Err(at("uscc", Problem::Taken));
            }
            if !facts.reference.has_district(&district) {
                return Err(at("district", Problem::NotOffered));
            }
            let event = Event::Registered {
                id: id.clone(),
                uscc: uscc.as_str().to_owned(),
                name: name.as_str().to_owned(),
                district,
            };
            Ok(vec![on(id.stream(), event)])
        }
        Command::Profile { id, wanted } => {
            let firm = world.enterprise(&id)?;
            let by = permit.actor().person.clone();
            let set = profile::set(firm, *wanted, by, facts.now)?;
            Ok(vec![on(id.stream(), set)])
        }
        Command::ShowContacts { id, through } => {
            sees_case(world, through.as_ref(), permit.actor(), facts)?;
            let shown = Event::ContactsShown {
                through,
                by: permit.actor().person.clone(),
                at: facts.now,
            };
            Ok(vec![on(id.stream(), shown)])
        }
        Command::Claim { asked, .. } => claim::make(world, *asked, facts, permit.actor()),
        Command::ClaimStep { id, number, step } => {
            claim::step(world, &id, number, step, facts, &permit)
        }
    }
}
