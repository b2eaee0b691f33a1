//! What can be asked of an order, what the decision must know, and the relations the policy looks at.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::SupervisionOrder;
use crate::domain::action::Action;
use crate::domain::attachment::Attachment;
use crate::domain::case;
use crate::domain::ids::{CaseId, SupervisionOrderId, UnitId};
use crate::domain::policy::Subject;
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::{Level, Signer};
use crate::domain::text::Words;
use crate::domain::world::{Facts, Need, World};

/// What can be asked of an order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Write one and leave it unsigned.
    Draft {
        /// The new order.
        id: SupervisionOrderId,
        /// The case it lies over.
        case: CaseId,
        /// The unit supervised.
        unit: UnitId,
        /// What is demanded.
        demand: Demand,
    },
    /// Write one and sign it, where the supervisor may sign that level; else it waits for a leader.
    Issue {
        /// The new order.
        id: SupervisionOrderId,
        /// The case it lies over.
        case: CaseId,
        /// The unit supervised.
        unit: UnitId,
        /// What is demanded.
        demand: Demand,
    },
    /// The same demand on one unit over several cases: one order each, all of them or none.
    IssueMany {
        /// The new orders, and the case each lies over.
        orders: Vec<(SupervisionOrderId, CaseId)>,
        /// The unit supervised.
        unit: UnitId,
        /// What is demanded; `{title}` and `{number}` stand for each case's.
        demand: Demand,
    },
    /// Sign it: the number is taken now. What it says may be changed with the same press.
    Sign {
        /// Which.
        id: SupervisionOrderId,
        /// What the unit has to do.
        text: Words,
        /// The last day for its reply.
        due_on: Date,
    },
    /// The unit takes it in hand.
    Acknowledge {
        /// Which.
        id: SupervisionOrderId,
    },
    /// The unit replies.
    Reply {
        /// Which.
        id: SupervisionOrderId,
        /// What was done.
        text: Words,
        /// What shows it.
        attachments: Vec<Attachment>,
    },
    /// A supervisor is satisfied.
    Lift {
        /// Which.
        id: SupervisionOrderId,
        /// What was found.
        text: Words,
    },
    /// A supervisor goes a rung higher: a new order takes its place once it is signed.
    Raise {
        /// Which.
        id: SupervisionOrderId,
        /// The new order.
        new: SupervisionOrderId,
        /// What is demanded now.
        demand: Demand,
    },
    /// Take it back.
    Void {
        /// Which.
        id: SupervisionOrderId,
        /// Why.
        reason: Words,
    },
}

/// What is demanded, how strongly, by when.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// Which rung.
    pub level: Level,
    /// What the unit has to do.
    pub text: Words,
    /// The last day for its reply.
    pub due_on: Date,
    /// Files the unit reads with it.
    pub attachments: Vec<Attachment>,
}

impl Command {
    /// The order that exists already, if the command is about one.
    fn existing(&self) -> Option<&SupervisionOrderId> {
        match self {
            Command::Draft { .. } | Command::Issue { .. } | Command::IssueMany { .. } => None,
            Command::Sign { id, .. }
            | Command::Acknowledge { id }
            | Command::Reply { id, .. }
            | Command::Lift { id, .. }
            | Command::Raise { id, .. }
            | Command::Void { id, .. } => Some(id),
        }
    }

    /// The action the policy is asked for. Who signs, the ladder said when the order was drafted.
    pub fn action(&self, world: &World) -> Action {
        match self {
            Command::Draft { .. } => Action::DraftOrder,
            Command::Issue { .. } | Command::IssueMany { .. } => Action::IssueOrder,
            Command::Sign { id, .. } => world.order(id).map_or(Action::SignOrder, sign_action),
            Command::Acknowledge { .. } => Action::AcknowledgeOrder,
            Command::Reply { .. } => Action::ReplyToOrder,
            Command::Lift { .. } => Action::LiftOrder,
            Command::Raise { .. } => Action::RaiseOrder,
            Command::Void { .. } => Action::VoidOrder,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Draft { .. } | Command::Issue { .. } | Command::IssueMany { .. } => {
                &["case.supervised", "case.closed_out", "case.assigned"]
            }
            Command::Sign { .. } | Command::Acknowledge { .. } => &[
                "supervision_order.revised",
                "supervision_order.signed",
                "supervision_order.voided",
                "supervision_order.lifted",
            ],
            Command::Reply { .. }
            | Command::Lift { .. }
            | Command::Raise { .. }
            | Command::Void { .. } => &[
                "supervision_order.replied",
                "supervision_order.lifted",
                "supervision_order.raised",
                "supervision_order.raise_drafted",
                "supervision_order.voided",
            ],
        }
    }
}

/// Red and above are signed by a leader (domain.md 1.8).
pub(super) fn sign_action(order: &SupervisionOrder) -> Action {
    match order.sheet.as_ref().map(|s| s.signer) {
        Some(Signer::Leader) => Action::SignOrderAsLeader,
        _ => Action::SignOrder,
    }
}

/// A case, and the complaints in it: their clocks make it late as its own do.
fn of_case<'a>(world: &'a World, case: &'a CaseId) -> impl Iterator<Item = Need> + 'a {
    let known = world.case(case).ok();
    let said = known.into_iter().flat_map(case::Case::live);
    std::iter::once(Need::Stream(case.stream()))
        .chain(said.map(|(id, _)| Need::Stream(id.stream())))
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World, facts: &Facts<'_>) -> Vec<Need> {
    let number = || Need::Number(Numbered::SupervisionOrder.series(facts.today().year()));
    match command {
        Command::Draft { id, case, .. } => of_case(world, case)
            .chain([Need::Stream(id.stream())])
            .collect(),
        Command::Issue { id, case, .. } => of_case(world, case)
            .chain([Need::Stream(id.stream()), number()])
            .collect(),
        Command::IssueMany { orders, .. } => {
            let cases = orders.iter().flat_map(|(_, case)| of_case(world, case));
            let new = orders.iter().map(|(id, _)| Need::Stream(id.stream()));
            cases.chain(new).chain([number()]).collect()
        }
        other => {
            let mut needs: Vec<Need> = other
                .existing()
                .iter()
                .map(|id| Need::Stream(id.stream()))
                .collect();
            let sheet = other
                .existing()
                .and_then(|id| world.order(id).ok()?.sheet.clone());
            if let Some(sheet) = sheet {
                needs.extend(of_case(world, &sheet.case));
                needs.extend(sheet.raised_from.iter().map(|id| Need::Stream(id.stream())));
            }
            if let Command::Raise { new, .. } = other {
                needs.push(Need::Stream(new.stream()));
            }
            if matches!(other, Command::Sign { .. } | Command::Raise { .. }) {
                needs.push(number());
            }
            needs
        }
    }
}

/// The relations the policy looks at. A new order is asked of its case.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Draft { case, .. } | Command::Issue { case, .. } => {
            Ok(case::subject_of(world.case(case)?, facts))
        }
        // whoever issues sees every case (the table has no condition); each is looked up all the same
        Command::IssueMany { orders, .. } => {
            let mut subject = Err(Refusal::NotFound);
            for (_, case) in orders {
                subject = Ok(case::subject_of(world.case(case)?, facts));
            }
            subject
        }
        other => {
            let id = other.existing().ok_or(Refusal::NotFound)?;
            Ok(subject_of(world.order(id)?, world, facts))
        }
    }
}

/// The relations of an order: a unit knows of it once it is signed.
pub fn subject_of(order: &SupervisionOrder, world: &World, facts: &Facts<'_>) -> Subject {
    let Some(sheet) = order.sheet.as_ref().filter(|_| order.is_paper()) else {
        return Subject::default();
    };
    let units: BTreeSet<UnitId> = [sheet.unit.clone()].into();
    let case = world.case(&sheet.case).ok();
    // in a unit that enforces only who has the case in hand sees its order (design §6.9)
    let handler = case
        .filter(|c| c.lead.as_ref() == Some(&sheet.unit))
        .and_then(|c| c.handler.as_ref().map(|p| p.account.clone()));
    Subject {
        enforcing: units
            .iter()
            .filter(|u| facts.reference.enforces(u))
            .cloned()
            .collect(),
        units,
        owner_unit: Some(sheet.unit.clone()),
        handler,
        // whoever replied does not review the reply
        acted: order.reply.iter().map(|r| r.by.account.clone()).collect(),
        ..Subject::default()
    }
}
