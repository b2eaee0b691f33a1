//! A form that was sent from a page somebody has since overtaken: who, when and with what, instead of only that it is no
//! longer possible (design §4).

use super::Asking;
use crate::domain::case::{self, Case};
use crate::domain::complaint::{self, Complaint};
use crate::domain::event::Event;
use crate::domain::ids::Noun;
use crate::domain::refusal::Refusal;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::events;

/// The first step that moved the thing on after the page was made; else the refusal as it is. Whoever is told `NotNow` may
/// see the thing.
pub(super) async fn overtaken(asking: &Asking<'_>, refusal: Refusal) -> Result<Refusal, Failure> {
    let Refusal::NotNow(action, _) = &refusal else {
        return Ok(refusal);
    };
    let kind = match action.noun() {
        Noun::Case => "case_number",
        Noun::Complaint => "complaint_number",
        _ => return Ok(refusal),
    };
    let number = asking.param("number");
    let Some(seen) = asking.typed("seq").and_then(|s| s.parse::<i64>().ok()) else {
        return Ok(refusal);
    };
    if number.is_empty() {
        return Ok(refusal);
    }
    let stream = asking.holder(kind, number).await?;
    let (mut case, mut complaint) = (Case::default(), Complaint::default());
    for row in events::load(asking.reading.db, &stream).await? {
        let moved = match events::decode(&row)? {
            Event::Case(event) => {
                let before = case.stage;
                case::evolve(&mut case, &event);
                before != case.stage
            }
            Event::Complaint(event) => {
                let before = complaint.status;
                complaint::evolve(&mut complaint, &event);
                before != complaint.status
            }
            _ => false,
        };
        if moved && row.seq > seen {
            return Ok(Refusal::Stale {
                by: row.actor_name,
                at: At(row.at),
                kind: row.kind,
            });
        }
    }
    Ok(refusal)
}
