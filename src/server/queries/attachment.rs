//! An attachment, for whoever may see what it belongs to: a complaint by its number, anything else by its stream.

use super::{Query, Reading, leniency_file};
use crate::domain::attachment::Attachment;
use crate::domain::complaint;
use crate::domain::consultation;
use crate::domain::ids::{
    AttachmentId, ComplaintId, ConsultationId, LeniencyFileId, MeasureId, Noun, OffsiteCheckId,
    StreamId, SupervisionOrderId, VisitId,
};
use crate::domain::measure;
use crate::domain::offsite_check;
use crate::domain::policy::{Scope, Subject, sees};
use crate::domain::refusal::Refusal;
use crate::domain::supervision_order;
use crate::domain::visit;
use crate::domain::world::{Need, Unique, World};
use crate::server::Failure;
use crate::server::store::events;

/// Which attachment of what.
#[derive(Clone, Debug)]
pub struct AttachmentOf {
    /// What it belongs to.
    pub of: Owner,
    /// The attachment.
    pub id: AttachmentId,
}

/// What an attachment belongs to.
#[derive(Clone, Debug)]
pub enum Owner {
    /// The complaint of this number.
    Complaint(String),
    /// The stream of this noun's key and id.
    Stream(String, String),
}

impl Query for AttachmentOf {
    type View = Attachment;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Attachment, Failure> {
        let stream = match self.of {
            Owner::Complaint(number) => of_number(reading, number).await?,
            Owner::Stream(noun, id) => StreamId::parse(&format!("{noun}/{id}")),
        };
        let stream = stream.ok_or(Refusal::NotFound)?;
        let noun = stream.noun;
        // its names are sealed, and who only names people does not read them
        if noun == Noun::LeniencyFile {
            let of = LeniencyFileId(stream.id);
            return leniency_file::attachment(reading, scope, &of, &self.id).await;
        }
        // proof of who somebody is: theirs who looked at it on record
        if noun == Noun::Enterprise {
            return super::claim::proof(reading, scope, stream, &self.id).await;
        }
        let (subject, found) = kept(reading, stream, &self.id).await?;
        if !sees(scope.actor(), noun, &subject) {
            return Err(Refusal::NotFound.into());
        }
        Ok(found.ok_or(Refusal::NotFound)?)
    }
}

/// The relations of what it belongs to, and the attachment if it is there. One arm a noun that takes files.
async fn kept(
    reading: &Reading<'_>,
    stream: StreamId,
    id: &AttachmentId,
) -> Result<(Subject, Option<Attachment>), Failure> {
    let mut world = World::default();
    reading.load(&mut world, stream.clone()).await?;
    match stream.noun {
        Noun::Complaint => {
            let of = ComplaintId(stream.id);
            // whoever may see the case may see it through that
            let case = world.complaint(&of)?.case.clone();
            if let Some(case) = case {
                reading.load(&mut world, case.stream()).await?;
            }
            let said = world.complaint(&of)?;
            let subject = complaint::subject_of(said, &world, &reading.facts);
            Ok((subject, said.attachments.get(id).cloned()))
        }
        Noun::Measure => {
            let of = MeasureId(stream.id);
            let case = world.measure(&of)?.sheet()?.case.clone();
            reading.load(&mut world, case.stream()).await?;
            let measure = world.measure(&of)?;
            let subject = measure::subject_of(measure, &world, &reading.facts);
            Ok((subject, measure.attachment(id).cloned()))
        }
        Noun::SupervisionOrder => {
            let of = SupervisionOrderId(stream.id);
            let case = world.order(&of)?.sheet()?.case.clone();
            reading.load(&mut world, case.stream()).await?;
            let order = world.order(&of)?;
            let subject = supervision_order::subject_of(order, &world, &reading.facts);
            Ok((subject, order.attachment(id).cloned()))
        }
        Noun::Consultation => {
            let of = ConsultationId(stream.id);
            let it = world.consultation(&of)?;
            let subject = consultation::subject_of(it, &reading.facts);
            Ok((subject, it.attachment(id).cloned()))
        }
        Noun::Visit => {
            let visit = world.visit(&VisitId(stream.id))?;
            let given = visit.guidance.as_ref();
            let found = given.and_then(|g| g.attachments.iter().find(|a| a.id == *id));
            Ok((visit::subject_of(visit), found.cloned()))
        }
        Noun::OffsiteCheck => {
            let check = world.offsite_check(&OffsiteCheckId(stream.id))?;
            let raw = check.raw_file.as_ref();
            let found = raw.and_then(|f| f.attachment.as_ref());
            let found = found.filter(|a| a.id == *id);
            Ok((offsite_check::subject_of(check), found.cloned()))
        }
        _ => Err(Refusal::NotFound.into()),
    }
}

async fn of_number(reading: &Reading<'_>, number: String) -> Result<Option<StreamId>, Failure> {
    let mut world = World::default();
    let unique = Unique {
        kind: "complaint_number",
        value: number,
    };
    events::meet(reading.db, &mut world, Need::Holder(unique.clone())).await?;
    Ok(world.holder(&unique).and_then(StreamId::parse))
}
