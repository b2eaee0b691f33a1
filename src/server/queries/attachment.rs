//! An attachment of a complaint, for whoever may see the complaint.

use super::{Query, Reading};
use crate::domain::complaint::{Attachment, subject_of};
use crate::domain::ids::{AttachmentId, ComplaintId, Noun, StreamId};
use crate::domain::policy::{Scope, sees};
use crate::domain::refusal::Refusal;
use crate::domain::world::{Need, Unique, World};
use crate::server::Failure;
use crate::server::store::events;

/// Which attachment of which complaint.
#[derive(Clone, Debug)]
pub struct AttachmentOf {
    /// The complaint's number.
    pub number: String,
    /// The attachment.
    pub id: AttachmentId,
}

impl Query for AttachmentOf {
    type View = Attachment;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Attachment, Failure> {
        let mut world = World::default();
        let unique = Unique {
            kind: "complaint_number",
            value: self.number,
        };
        events::meet(reading.db, &mut world, Need::Holder(unique.clone())).await?;
        let stream = world
            .holder(&unique)
            .and_then(StreamId::parse)
            .ok_or(Refusal::NotFound)?;
        let id = ComplaintId(stream.id.clone());
        reading.load(&mut world, stream).await?;
        let case = world.complaint(&id)?.case.clone();
        if let Some(case) = case {
            reading.load(&mut world, case.stream()).await?;
        }
        let complaint = world.complaint(&id)?;
        if !sees(
            scope.actor(),
            Noun::Complaint,
            &subject_of(complaint, &world, &reading.facts),
        ) {
            return Err(Refusal::NotFound.into());
        }
        let found = complaint.attachments.get(&self.id).cloned();
        Ok(found.ok_or(Refusal::NotFound)?)
    }
}
