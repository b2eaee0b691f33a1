//! What an event claims for its stream alone: numbers of series, values only one may hold.

use super::event::Event;
use super::number::Number;
use super::reference::{Numbered, Paper};
use super::world::{Series, Unique};
use super::{
    account, case, coercive_measure, complaint, consultation, draw, enterprise, inquiry,
    leniency_file, matter, offsite_check, plan, project, service_day, suggestion,
    supervision_order, visit,
};

/// The number by which what an event begins or signs is known, and from which series.
pub fn number(event: &Event) -> Option<(Numbered, &Number)> {
    match event {
        Event::Complaint(complaint::Event::Registered { number, .. }) => {
            Some((Numbered::Complaint, number))
        }
        Event::ServiceDay(service_day::Event::Planned { number, .. }) => {
            Some((Numbered::ServiceDay, number))
        }
        Event::ServiceDay(service_day::Event::NumbersReserved { numbers, .. }) => {
            numbers.last().map(|last| (Numbered::Complaint, last))
        }
        Event::Case(case::Event::Opened { number, .. }) => Some((Numbered::Case, number)),
        Event::Consultation(consultation::Event::Convened { number, .. }) => {
            Some((Numbered::Consultation, number))
        }
        Event::Consultation(consultation::Event::Signed { number, .. }) => {
            Some((Numbered::ConsultationMinutes, number))
        }
        Event::Plan(plan::Event::Drafted { number, .. }) => Some((Numbered::Plan, number)),
        Event::SupervisionOrder(supervision_order::Event::Signed { number, .. }) => {
            Some((Numbered::SupervisionOrder, number))
        }
        Event::LeniencyFile(
            leniency_file::Event::SelfReported { number, .. }
            | leniency_file::Event::Opened { number, .. },
        ) => Some((Numbered::LeniencyFile, number)),
        Event::LeniencyFile(leniency_file::Event::Decided {
            decision,
            number: Some(number),
        }) => Some((decision.ruling.paper()?, number)),
        Event::LeniencyFile(leniency_file::Event::NoticeGiven { number, .. }) => {
            Some((Numbered::PenaltyNotice, number))
        }
        Event::LeniencyFile(leniency_file::Event::OrderSigned { number, .. }) => {
            Some((Numbered::CorrectionOrder, number))
        }
        Event::LeniencyFile(leniency_file::Event::ChangeSigned { number, .. }) => {
            Some((Numbered::LeniencyChange, number))
        }
        Event::Visit(visit::Event::Planned { number, .. }) => Some((Numbered::Visit, number)),
        Event::Suggestion(suggestion::Event::Made { number, about, .. }) => {
            Some((about.numbered(), number))
        }
        Event::Enterprise(enterprise::Event::Claimed { number, .. }) => {
            Some((Numbered::Claim, number))
        }
        Event::Inquiry(inquiry::Event::Asked { number, .. }) => Some((Numbered::Inquiry, number)),
        Event::Draw(draw::Event::Made { number, .. }) => Some((Numbered::Draw, number)),
        Event::Matter(matter::Event::Begun { number, .. }) => Some((Numbered::Matter, number)),
        Event::Project(project::Event::Registered { number, .. }) => {
            Some((Numbered::Project, number))
        }
        Event::OffsiteCheck(offsite_check::Event::Recorded { number, .. }) => {
            Some((Numbered::OffsiteCheck, number))
        }
        Event::CoerciveMeasure(coercive_measure::Event::Proposed { number, .. }) => {
            Some((Numbered::CoerciveMeasure, number))
        }
        Event::CoerciveMeasure(coercive_measure::Event::Approved { number, .. }) => {
            Some((Numbered::CoerciveDecision, number))
        }
        _ => None,
    }
}

/// The number of the paper an event issues beside what it is about.
pub fn paper(event: &Event) -> Option<(Paper, &Number)> {
    let (which, number) = match event {
        Event::Complaint(
            complaint::Event::Accepted { paper, .. }
            | complaint::Event::DeemedAccepted { paper, .. },
        ) => (Paper::Acceptance, paper),
        Event::Complaint(complaint::Event::Declined { paper, .. }) => (Paper::Refusal, paper),
        Event::Complaint(complaint::Event::Answered { answer }) => (Paper::Answer, &answer.paper),
        Event::Case(case::Event::Assigned { paper, .. }) => (Paper::Assignment, paper),
        Event::Case(case::Event::ClosedOut { paper, .. }) => (Paper::CloseOut, paper),
        Event::Plan(plan::Event::Approved { paper, .. }) => (Paper::Plan, paper),
        Event::Consultation(consultation::Event::Convened { paper, .. }) => {
            (Paper::ConsultationNotice, paper)
        }
        _ => return None,
    };
    number.as_ref().map(|number| (which, number))
}

/// Every number an event takes, each with its series.
pub fn numbers(event: &Event) -> impl Iterator<Item = (Series, &Number)> {
    let own = number(event).map(|(what, number)| (what.series(number.year), number));
    let of_paper = paper(event).map(|(what, number)| (what.series(number.year), number));
    own.into_iter().chain(of_paper)
}

/// The values an event takes for its stream alone. Numbers are found by them as well.
pub fn uniques(event: &Event) -> Vec<Unique> {
    let one = |kind, value: &str| Unique {
        kind,
        value: value.to_owned(),
    };
    let unique = |kind, value: &str| vec![one(kind, value)];
    match event {
        Event::Account(account::Event::Created { login, .. }) => {
            unique("login", &login.to_lowercase())
        }
        Event::Enterprise(enterprise::Event::Registered { uscc, .. }) => unique("uscc", uscc),
        Event::Consultation(consultation::Event::OutsideAsked { question }) => {
            vec![consultation::link(&question.digest)]
        }
        _ => numbers(event)
            .map(|(series, number)| one(series.key, &number.text))
            .collect(),
    }
}
