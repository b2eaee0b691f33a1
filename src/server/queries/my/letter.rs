//! What a firm's own letters are written from: its problem, and of a joined case nothing that tells of others.

use super::firm_of;
use crate::domain::complaint;
use crate::domain::event::Event;
use crate::domain::ids::{ComplaintId, Noun};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::term::TermKind;
use crate::server::Failure;
use crate::server::queries::{Query, Reading};
use crate::server::store::events;
use crate::views::document::Letter;

/// The letters over the problem of a number, for its own firm.
#[derive(Clone, Debug)]
pub struct MyLetter(pub String);

impl Query for MyLetter {
    type View = Letter;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Letter, Failure> {
        firm_of(scope)?;
        let stream = reading.holder("complaint_number", &self.0).await?;
        let id = ComplaintId(stream.id.clone());
        let mut world = reading.world([stream.clone()]).await?;
        if let Some(case) = world.complaint(&id)?.case.clone() {
            reading.load(&mut world, case.stream()).await?;
        }
        let said = world.complaint(&id)?;
        let subject = complaint::subject_of(said, &world, &reading.facts);
        if !policy::sees(scope.actor(), Noun::Complaint, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let case = said.case.as_ref().and_then(|c| world.case(c).ok());
        let mut letter = Letter {
            number: said.number.clone(),
            enterprise: said.enterprise_name.clone(),
            said_at: said.received_at,
            channel: said.channel,
            words: said.words.clone(),
            answer: said.answers.last().cloned(),
            lead: case
                .and_then(|c| c.lead.as_ref())
                .map(|u| reading.unit_name(u.as_str())),
            promised: case.and_then(|c| {
                let running = c.terms.running(TermKind::Resolution);
                let any = || c.terms.all().find(|t| t.kind() == TermKind::Resolution);
                running.or_else(any).map(|t| t.promised_on())
            }),
            ..Letter::default()
        };
        for entry in events::load(reading.db, &stream).await? {
            let Event::Complaint(event) = events::decode(&entry)? else {
                continue;
            };
            letter.hears(&event);
        }
        letter.stands(said.status);
        Ok(letter)
    }
}
