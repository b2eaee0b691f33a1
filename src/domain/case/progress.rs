//! What counts as progress of a case: a step of those who work on it, or a word of the firm's that starts the work
//! anew. Supervision, requests for time and what the clock does by itself move nothing (domain.md 1.8).

use super::Event;
use crate::domain::complaint::Status;
use crate::domain::term::TermEvent;
use crate::domain::time::At;

/// When the case moved on by this event; none where it did not.
pub(super) fn at(event: &Event) -> Option<At> {
    match event {
        Event::Opened { .. }
        | Event::Assigned { .. }
        | Event::Acknowledged { .. }
        | Event::Objected { .. }
        | Event::Supported { .. }
        | Event::Reassigned { .. }
        | Event::Noted { .. }
        | Event::Referred { .. }
        | Event::ReferralLookedAt { .. }
        | Event::ComplaintAnswered { .. }
        | Event::Returned { .. }
        | Event::Planned { .. }
        | Event::MeasureSet { .. }
        | Event::MeasureStands { .. }
        | Event::TakenUp { .. }
        | Event::Consulted { .. }
        | Event::ConsultationEnded { .. }
        | Event::MergeUndone { .. }
        | Event::ComplaintSettled {
            status: Status::Disputed,
            ..
        } => event.at(),
        // nobody could move while the clock stood, and somebody has weighed what more time is for
        Event::Term {
            entry: TermEvent::Resumed { at, .. } | TermEvent::Extended { at, .. },
            ..
        } => Some(*at),
        Event::ComplaintJoined { .. }
        | Event::AnswerOpened { .. }
        | Event::AnswerRecalled { .. }
        | Event::NoteStruck { .. }
        | Event::Corrected { .. }
        | Event::ComplaintSettled { .. }
        | Event::Term { .. }
        | Event::ExtensionAsked { .. }
        | Event::ExtensionRefused { .. }
        | Event::ClosedOut { .. }
        | Event::PassedToPool { .. }
        | Event::FollowedUp { .. }
        | Event::Supervised { .. }
        | Event::SupervisionEnded { .. }
        | Event::TookOver { .. }
        | Event::MergedInto { .. }
        | Event::GaveBack { .. }
        | Event::ConsultationDismissed { .. }
        | Event::ParkingAsked { .. }
        | Event::ParkingRefused { .. }
        | Event::Parked { .. } => None,
    }
}
