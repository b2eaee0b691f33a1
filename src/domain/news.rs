//! 消息: what people wait for, and whom each happening is told. The table below is all there is: the server tells what
//! stands in it, to whom it says, in the commit of the event.

use super::event::Event;
use super::keyed::keyed;
use super::term::{PauseCategory, TermEvent};
use super::{case, measure};

keyed! {
    /// What somebody is told.
    News {
        /// The firm supplied material.
        Supplied = "supplied",
        /// The firm says that the answer does not solve it.
        Disputed = "disputed",
        /// The firm confirmed the answer.
        Confirmed = "confirmed",
        /// The firm withdrew its problem.
        Withdrawn = "withdrawn",
        /// A case came to the unit, or to a named person.
        Assigned = "assigned",
        /// A case came to the unit, which supports.
        ToSupport = "to_support",
        /// A case came to this person within the unit.
        Reassigned = "reassigned",
        /// A unit that supports gave its part.
        SupportGiven = "support_given",
        /// A unit objected to being assigned a case.
        Objected = "objected",
        /// The reviewer did not close the case.
        CloseOutRefused = "close_out_refused",
        /// More time was granted.
        ExtensionGranted = "extension_granted",
        /// More time was refused.
        ExtensionRefused = "extension_refused",
        /// Somebody asks to park a case.
        ParkingAsked = "parking_asked",
        /// The case is closed out (销号).
        ClosedOut = "closed_out",
        /// What a complaint says of its firm, contact or theme was corrected.
        Corrected = "corrected",
        /// The complaint was declared void.
        Voided = "voided",
        /// A question that is decided on its own waits for its decider.
        MatterToDecide = "matter_to_decide",
        /// Such a question was sent back by its decider.
        MatterReturned = "matter_returned",
        /// Such a question was decided.
        MatterDecided = "matter_decided",
        /// Parking was agreed to.
        Parked = "parked",
        /// Parking was refused.
        ParkingRefused = "parking_refused",
        /// The unit is asked for its opinion.
        OpinionAsked = "opinion_asked",
        /// A unit or body that is consulted gave its opinion.
        OpinionGiven = "opinion_given",
        /// What a consultation decided binds the case.
        Bound = "bound",
        /// A measure was set for the unit.
        MeasureSet = "measure_set",
        /// A measure is reported done and waits to be verified.
        MeasureReported = "measure_reported",
        /// A measure was verified.
        MeasureVerified = "measure_verified",
        /// A measure was sent back.
        MeasureReturned = "measure_returned",
        /// A plan was approved.
        PlanApproved = "plan_approved",
        /// The firm acknowledged its plan.
        PlanAcknowledged = "plan_acknowledged",
        /// To the firm: its problem is accepted.
        Accepted = "accepted",
        /// To the firm: nobody looked at its problem in time, so it counts as accepted.
        DeemedAccepted = "deemed_accepted",
        /// To the firm: its problem is not accepted.
        Declined = "declined",
        /// To the firm: it is answered.
        Answered = "answered",
        /// To the firm: the bureau waits for material.
        MaterialAsked = "material_asked",
        /// To the firm: a plan is there to acknowledge.
        PlanToAcknowledge = "plan_to_acknowledge",
    }
}

/// Whom it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Whoever has the case in hand; the heads of the lead unit while nobody has, the coordinator while no unit leads.
    Handler,
    /// The heads of the units that support.
    Supporting,
    /// The heads of the lead unit; the supervisors where it has none.
    LeadHead,
    /// Who decides a question on its own (一事一议).
    Decider,
    /// The coordinator (生态科).
    Coordinator,
    /// The person a measure is for, else the heads of its unit.
    Owner,
    /// Whoever convened the consultation; the heads of the unit that put a question to be decided on its own.
    Convener,
    /// The officers called by name to a consultation, else the heads of the units called.
    Called,
    /// Whoever drafted the plan.
    Author,
    /// The firm's contacts; over a case those of every firm in it, each about its own problem.
    Firm,
}

/// One happening, what is said of it and to whom.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The happening, as [`happening`] names it.
    pub on: &'static str,
    /// What is said.
    pub news: News,
    /// To whom.
    pub whom: &'static [Whom],
}

const fn rule(on: &'static str, news: News, whom: &'static [Whom]) -> Rule {
    Rule { on, news, whom }
}

/// Everything that is told.
pub const RULES: &[Rule] = &[
    rule("complaint.supplied", News::Supplied, &[Whom::Handler]),
    rule("complaint.disputed", News::Disputed, &[Whom::Handler]),
    rule("complaint.confirmed", News::Confirmed, &[Whom::Handler]),
    rule("complaint.withdrawn", News::Withdrawn, &[Whom::Handler]),
    rule("complaint.accepted", News::Accepted, &[Whom::Firm]),
    rule(
        "complaint.deemed_accepted",
        News::DeemedAccepted,
        &[Whom::Firm],
    ),
    rule("complaint.declined", News::Declined, &[Whom::Firm]),
    rule("complaint.answered", News::Answered, &[Whom::Firm]),
    rule("case.assigned", News::Assigned, &[Whom::Handler]),
    rule("case.assigned", News::ToSupport, &[Whom::Supporting]),
    rule("case.supported", News::SupportGiven, &[Whom::Handler]),
    rule("case.reassigned", News::Reassigned, &[Whom::Handler]),
    rule("case.objected", News::Objected, &[Whom::Coordinator]),
    rule("case.returned", News::CloseOutRefused, &[Whom::Handler]),
    rule(MORE_TIME, News::ExtensionGranted, &[Whom::Handler]),
    rule(
        "case.extension_refused",
        News::ExtensionRefused,
        &[Whom::Handler],
    ),
    rule("case.parking_asked", News::ParkingAsked, &[Whom::LeadHead]),
    rule(
        "case.closed_out",
        News::ClosedOut,
        &[Whom::Handler, Whom::Firm],
    ),
    rule(
        "complaint.corrected",
        News::Corrected,
        &[Whom::Handler, Whom::Firm],
    ),
    rule(
        "complaint.voided",
        News::Voided,
        &[Whom::Handler, Whom::Firm],
    ),
    rule("matter.proposed", News::MatterToDecide, &[Whom::Decider]),
    rule(
        "matter.returned",
        News::MatterReturned,
        &[Whom::Convener, Whom::Handler],
    ),
    rule(
        "matter.decided",
        News::MatterDecided,
        &[Whom::Convener, Whom::Handler, Whom::Firm],
    ),
    rule("case.parked", News::Parked, &[Whom::Handler, Whom::Firm]),
    rule(
        "case.parking_refused",
        News::ParkingRefused,
        &[Whom::Handler],
    ),
    rule(WAITS_FOR_FIRM, News::MaterialAsked, &[Whom::Firm]),
    rule(BOUND, News::Bound, &[Whom::Handler]),
    rule("measure.set", News::MeasureSet, &[Whom::Owner]),
    rule("measure.reported", News::MeasureReported, &[Whom::Handler]),
    rule(
        "measure.verified",
        News::MeasureVerified,
        &[Whom::Owner, Whom::Handler],
    ),
    rule(
        "measure.returned",
        News::MeasureReturned,
        &[Whom::Owner, Whom::Handler],
    ),
    rule(
        "consultation.convened",
        News::OpinionAsked,
        &[Whom::Called, Whom::Handler],
    ),
    rule(
        "consultation.opinion_given",
        News::OpinionGiven,
        &[Whom::Convener, Whom::Handler],
    ),
    rule(
        "consultation.outside_answered",
        News::OpinionGiven,
        &[Whom::Convener, Whom::Handler],
    ),
    rule("plan.approved", News::PlanApproved, &[Whom::Author]),
    rule("plan.approved", News::PlanToAcknowledge, &[Whom::Firm]),
    rule(
        "plan.acknowledged_by_enterprise",
        News::PlanAcknowledged,
        &[Whom::Author],
    ),
];

/// The clock of a case stands still until its firm supplies what is asked for.
const WAITS_FOR_FIRM: &str = "case.term: waits for the firm";
/// A term of a case was extended.
const MORE_TIME: &str = "case.term: extended";
/// A measure was set for a case by what a consultation decided.
const BOUND: &str = "case.measure_set: by a consultation";

/// The name of what happened, as the table of rules has it: the event's kind, and what of it where a kind is many things.
fn happening(event: &Event) -> &'static str {
    match event {
        Event::Case(case::Event::Term { entry, .. }) => match entry {
            TermEvent::Paused {
                category: PauseCategory::Enterprise,
                ..
            } => WAITS_FOR_FIRM,
            TermEvent::Extended { .. } => MORE_TIME,
            _ => event.kind(),
        },
        Event::Case(case::Event::MeasureSet { line, .. }) => match line.belongs_to {
            measure::BelongsTo::Consultation(_) => BOUND,
            measure::BelongsTo::Plan(_) => event.kind(),
        },
        _ => event.kind(),
    }
}

/// What is told of this event; nothing of almost all.
pub fn told(event: &Event) -> impl Iterator<Item = &'static Rule> {
    let on = happening(event);
    RULES.iter().filter(move |rule| rule.on == on)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{BOUND, MORE_TIME, News, RULES, WAITS_FOR_FIRM};
    use crate::domain::event::Event;

    #[test]
    fn every_rule_is_about_something_that_happens_and_every_news_is_told() {
        for rule in RULES {
            let named = [BOUND, MORE_TIME, WAITS_FOR_FIRM].contains(&rule.on);
            assert!(
                named || Event::kinds().iter().any(|(kind, _)| *kind == rule.on),
                "{}",
                rule.on
            );
            assert!(!rule.whom.is_empty(), "{}", rule.on);
        }
        let told: BTreeSet<News> = RULES.iter().map(|rule| rule.news).collect();
        assert_eq!(told.len(), News::ALL.len());
    }
}
