//! A command of any noun, and the one way it is decided.

use super::action::Action;
use super::event::Emitted;
use super::policy::{self, Permit, Subject};
use super::refusal::{FieldError, Refusal};
use super::world::{Facts, Need, World};
use super::{
    account, case, coercive_measure, complaint, consultation, draw, enterprise, inquiry,
    key_enterprise, leniency_file, matter, measure, offsite_check, plan, positive_listing, project,
    reference, service_day, suggestion, supervision_order, visit, wall_opening,
};
use crate::domain::actor::Actor;

/// What can be asked, of any noun.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Of the reference data.
    Reference(reference::Command),
    /// Of an account.
    Account(account::Command),
    /// Of an enterprise.
    Enterprise(enterprise::Command),
    /// Of a service day.
    ServiceDay(service_day::Command),
    /// Of a complaint.
    Complaint(complaint::Command),
    /// Of a case.
    Case(case::Command),
    /// Of a consultation.
    Consultation(consultation::Command),
    /// Of a plan.
    Plan(plan::Command),
    /// Of a measure.
    Measure(measure::Command),
    /// Of a supervision order.
    SupervisionOrder(supervision_order::Command),
    /// Of a leniency file.
    LeniencyFile(leniency_file::Command),
    /// Of an opening of the wall.
    WallOpening(wall_opening::Command),
    /// Of a firm's listing on the positive list.
    PositiveListing(positive_listing::Command),
    /// Several, one after the other, all or nothing. Each takes the numbers after those of the one before; the thing
    /// itself is the first's.
    Together {
        /// What the form is about.
        first: Box<Command>,
        /// What goes along with it.
        then: Vec<Command>,
        /// The field of the form on which that was chosen.
        chosen: &'static str,
    },
    /// Of a visit to a firm.
    Visit(visit::Command),
    /// Of an off-site check.
    OffsiteCheck(offsite_check::Command),
    /// Of a coercive measure.
    CoerciveMeasure(coercive_measure::Command),
    /// Of a firm's entry on the roster of key enterprises.
    KeyEnterprise(key_enterprise::Command),
    /// Of a major project.
    Project(project::Command),
    /// Of a suggestion.
    Suggestion(suggestion::Command),
    /// Of a question decided on its own.
    Matter(matter::Command),
    /// Of a sample of closed cases.
    Draw(draw::Command),
    /// Of a question to a unit complained of.
    Inquiry(inquiry::Command),
}

impl Command {
    /// The action the policy is asked for.
    pub fn action(&self, world: &World) -> Action {
        match self {
            Command::Reference(c) => c.action(),
            Command::Account(c) => c.action(world),
            Command::Enterprise(c) => c.action(),
            Command::ServiceDay(c) => c.action(),
            Command::Complaint(c) => c.action(),
            Command::Case(c) => c.action(),
            Command::Consultation(c) => c.action(),
            Command::Plan(c) => c.action(),
            Command::Measure(c) => c.action(),
            Command::SupervisionOrder(c) => c.action(world),
            Command::LeniencyFile(c) => c.action(),
            Command::WallOpening(c) => c.action(),
            Command::PositiveListing(c) => c.action(),
            Command::Together { first, .. } => first.action(world),
            Command::Visit(c) => c.action(),
            Command::OffsiteCheck(c) => c.action(),
            Command::CoerciveMeasure(c) => c.action(),
            Command::KeyEnterprise(c) => c.action(),
            Command::Project(c) => c.action(),
            Command::Suggestion(c) => c.action(),
            Command::Matter(c) => c.action(),
            Command::Draw(c) => c.action(),
            Command::Inquiry(c) => c.action(),
        }
    }

    /// What must be loaded. Asked again until nothing new is wanted.
    pub fn needs(&self, world: &World, facts: &Facts<'_>) -> Vec<Need> {
        match self {
            Command::Reference(c) => reference::needs(c),
            Command::Account(c) => account::needs(c, world),
            Command::Enterprise(c) => enterprise::needs(c, world, facts),
            Command::ServiceDay(c) => service_day::needs(c, facts),
            Command::Complaint(c) => complaint::needs(c, world, facts),
            Command::Case(c) => case::needs(c, world, facts),
            Command::Consultation(c) => consultation::needs(c, world, facts),
            Command::Plan(c) => plan::needs(c, world, facts),
            Command::Measure(c) => measure::needs(c, world),
            Command::SupervisionOrder(c) => supervision_order::needs(c, world, facts),
            Command::LeniencyFile(c) => leniency_file::needs(c, world, facts),
            Command::WallOpening(c) => wall_opening::needs(c, world, facts),
            Command::PositiveListing(c) => positive_listing::needs(c),
            Command::Together { first, then, .. } => {
                let all = std::iter::once(&**first).chain(then);
                all.flat_map(|c| c.needs(world, facts)).collect()
            }
            Command::Visit(c) => visit::needs(c, world, facts),
            Command::OffsiteCheck(c) => offsite_check::needs(c, facts),
            Command::CoerciveMeasure(c) => coercive_measure::needs(c, facts),
            Command::KeyEnterprise(c) => key_enterprise::needs(c),
            Command::Project(c) => project::needs(c, facts),
            Command::Suggestion(c) => suggestion::needs(c, facts),
            Command::Matter(c) => matter::needs(c, facts),
            Command::Draw(c) => draw::needs(c, facts),
            Command::Inquiry(c) => inquiry::needs(c, facts),
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Complaint(c) => c.conflicts(),
            Command::Case(c) => c.conflicts(),
            Command::Consultation(c) => c.conflicts(),
            Command::Plan(c) => c.conflicts(),
            Command::Measure(c) => c.conflicts(),
            Command::SupervisionOrder(c) => c.conflicts(),
            Command::LeniencyFile(c) => c.conflicts(),
            Command::WallOpening(c) => c.conflicts(),
            Command::PositiveListing(c) => c.conflicts(),
            Command::Together { first, .. } => first.conflicts(),
            Command::Visit(c) => c.conflicts(),
            Command::OffsiteCheck(c) => c.conflicts(),
            Command::CoerciveMeasure(c) => c.conflicts(),
            Command::KeyEnterprise(c) => c.conflicts(),
            Command::Project(c) => c.conflicts(),
            Command::Enterprise(c) => c.conflicts(),
            Command::Suggestion(c) => c.conflicts(),
            Command::Matter(c) => c.conflicts(),
            Command::Draw(c) => c.conflicts(),
            Command::Inquiry(c) => c.conflicts(),
            Command::ServiceDay(c) => c.conflicts(),
            Command::Reference(reference::Command::ConfirmLegal(_)) => &[
                "rulebook.leniency_adopted",
                "rulebook.leniency_confirmed",
                "rulebook.terms_confirmed",
            ],
            // what was looked at before is what is proposed or adopted
            Command::Reference(
                reference::Command::ProposeLaw(_)
                | reference::Command::AdoptLaw { .. }
                | reference::Command::RejectLaw { .. },
            ) => &[
                "rulebook.leniency_adopted",
                "rulebook.law_change_adopted",
                "rulebook.law_change_rejected",
            ],
            Command::Reference(
                reference::Command::AdoptCalendar(_) | reference::Command::PublishCalendar { .. },
            ) => &["calendar.adopted"],
            Command::Reference(_) => &[
                "rulebook.adopted",
                "rulebook.bureau_edited",
                "rulebook.deadlines_edited",
                "rulebook.term_edited",
                "rulebook.setting_edited",
            ],
            Command::Account(_) => &[],
        }
    }

    fn subject(&self, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
        match self {
            Command::Reference(c) => reference::subject(c, world),
            Command::Account(c) => account::subject(c, world),
            Command::Enterprise(c) => enterprise::subject(c, world, facts),
            Command::ServiceDay(c) => service_day::subject(c, world, facts),
            Command::Complaint(c) => complaint::subject(c, world, facts),
            Command::Case(c) => case::subject(c, world, facts),
            Command::Consultation(c) => consultation::subject(c, world, facts),
            Command::Plan(c) => plan::subject(c, world, facts),
            Command::Measure(c) => measure::subject(c, world, facts),
            Command::SupervisionOrder(c) => supervision_order::subject(c, world, facts),
            Command::LeniencyFile(c) => leniency_file::subject(c, world, facts),
            Command::WallOpening(c) => wall_opening::subject(c, world),
            Command::PositiveListing(c) => positive_listing::subject(c, world),
            Command::Together { first, .. } => first.subject(world, facts),
            Command::Visit(c) => visit::subject(c, world),
            Command::OffsiteCheck(c) => offsite_check::subject(c, world),
            Command::CoerciveMeasure(c) => coercive_measure::subject(c, world),
            Command::KeyEnterprise(c) => key_enterprise::subject(c, world),
            Command::Project(c) => project::subject(c, world, facts),
            Command::Suggestion(c) => suggestion::subject(c, world),
            Command::Matter(c) => matter::subject(c, world, facts),
            Command::Draw(c) => draw::subject(c, world),
            Command::Inquiry(c) => inquiry::subject(c, world, facts),
        }
    }

    /// Permit first, then the pure decision. Nothing else in the system decides.
    pub fn decide(
        self,
        world: &World,
        actor: &Actor,
        facts: &Facts<'_>,
    ) -> Result<Vec<Emitted>, Refusal> {
        let action = self.action(world);
        let permit: Permit = policy::permit(actor, action, &self.subject(world, facts)?)?;
        let decided = match self {
            Command::Reference(c) => reference::decide(world, c, facts, permit),
            Command::Account(c) => account::decide(world, c, facts, permit),
            Command::Enterprise(c) => enterprise::decide(world, c, facts, permit),
            Command::ServiceDay(c) => service_day::decide(world, c, facts, permit),
            Command::Complaint(c) => complaint::decide(world, c, facts, permit),
            Command::Case(c) => case::decide(world, c, facts, permit),
            Command::Consultation(c) => consultation::decide(world, c, facts, permit),
            Command::Plan(c) => plan::decide(world, c, facts, permit),
            Command::Measure(c) => measure::decide(world, c, facts, permit),
            Command::SupervisionOrder(c) => supervision_order::decide(world, c, facts, permit),
            Command::LeniencyFile(c) => leniency_file::decide(world, c, facts, permit),
            Command::WallOpening(c) => wall_opening::decide(world, c, facts, permit),
            Command::PositiveListing(c) => positive_listing::decide(world, c, facts, permit),
            Command::Together {
                first,
                then,
                chosen,
            } => {
                let each = std::iter::once(*first).chain(then);
                together(each, chosen, world, actor, facts)
            }
            Command::Visit(c) => visit::decide(world, c, facts, permit),
            Command::OffsiteCheck(c) => offsite_check::decide(world, c, facts, permit),
            Command::CoerciveMeasure(c) => coercive_measure::decide(world, c, facts, permit),
            Command::KeyEnterprise(c) => key_enterprise::decide(world, c, facts, permit),
            Command::Project(c) => project::decide(world, c, facts, permit),
            Command::Suggestion(c) => suggestion::decide(world, c, facts, permit),
            Command::Matter(c) => matter::decide(world, c, facts, permit),
            Command::Draw(c) => draw::decide(world, c, facts, permit),
            Command::Inquiry(c) => inquiry::decide(world, c, facts, permit),
        }?;
        Ok(case::with_request_clocks(world, decided, actor, facts))
    }
}

/// Each is permitted and decided on what those before it left; where one is refused, nothing happens.
fn together(
    each: impl Iterator<Item = Command>,
    chosen: &'static str,
    world: &World,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let mut world = world.clone();
    let mut out = Vec::new();
    for (nth, command) in each.enumerate() {
        let decided = command.decide(&world, actor, facts);
        let decided = decided.map_err(|refusal| match nth {
            0 => refusal,
            _ => at_the_choice(refusal, chosen),
        })?;
        world.apply(&decided);
        out.extend(decided);
    }
    Ok(out)
}

/// What is wrong with one that goes along is wrong with the choice of it: its own fields are not on the form.
fn at_the_choice(refusal: Refusal, field: &'static str) -> Refusal {
    match refusal {
        Refusal::Fields(errors) => {
            let here = |e: FieldError| FieldError { field, ..e };
            Refusal::Fields(errors.into_iter().map(here).collect())
        }
        other => other,
    }
}

macro_rules! from {
    ($($variant:ident($module:ident)),* $(,)?) => {$(
        impl From<$module::Command> for Command {
            fn from(command: $module::Command) -> Command {
                Command::$variant(command)
            }
        }
    )*};
}
from!(
    Reference(reference),
    Account(account),
    Enterprise(enterprise),
    ServiceDay(service_day),
    Complaint(complaint),
    Case(case),
    Consultation(consultation),
    Plan(plan),
    Measure(measure),
    SupervisionOrder(supervision_order),
    LeniencyFile(leniency_file),
    WallOpening(wall_opening),
    PositiveListing(positive_listing),
    Visit(visit),
    OffsiteCheck(offsite_check),
    CoerciveMeasure(coercive_measure),
    KeyEnterprise(key_enterprise),
    Project(project),
    Suggestion(suggestion),
    Matter(matter),
    Draw(draw),
    Inquiry(inquiry),
);
