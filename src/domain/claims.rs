//! What an event claims for its stream alone: a number of a series, a value only one may hold.

use super::event::Event;
use super::number::Number;
use super::reference::Numbered;
use super::world::Unique;
use super::{
    account, case, coercive_measure, complaint, consultation, draw, enterprise, inquiry,
    leniency_file, matter, offsite_check, plan, project, service_day, suggestion,
    supervision_order, visit,
};

/// The number an event takes, and from which series.
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
            number: Some(number),
            ..
        }) => Some((Numbered::NoPenaltyDecision, number)),
        Event::LeniencyFile(leniency_file::Event::NoticeGiven { number, .. }) => {
            Some((Numbered::PenaltyNotice, number))
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

/// The values an event takes for its stream alone. Numbers are found by them as well.
pub fn uniques(event: &Event) -> Vec<Unique> {
    let unique = |kind, value: &str| {
        vec![Unique {
            kind,
            value: value.to_owned(),
        }]
    };
    match event {
        Event::Account(account::Event::Created { login, .. }) => {
            unique("login", &login.to_lowercase())
        }
        Event::Enterprise(enterprise::Event::Registered { uscc, .. }) => unique("uscc", uscc),
        Event::Consultation(consultation::Event::OutsideAsked { question }) => {
            vec![consultation::link(&question.digest)]
        }
        _ => match number(event) {
            Some((series, number)) => unique(series.key(), &number.text),
            None => Vec::new(),
        },
    }
}
