//! What may be asked of a firm's record, and what then happens.

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
}

impl Command {
    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Register { .. } => Action::RegisterEnterprise,
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
pub fn needs(command: &Command, _world: &World) -> Vec<Need> {
    match command {
        Command::Register { id, uscc, .. } => {
            vec![Need::Stream(id.stream()), Need::Holder(code(uscc))]
        }
    }
}

/// The relations the policy looks at.
pub fn subject(command: &Command, _world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::Register { .. } => Ok(Subject {
            new: true,
            ..Subject::default()
        }),
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
    _permit: Permit,
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
    }
}
