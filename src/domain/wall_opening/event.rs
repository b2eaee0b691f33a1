//! What happens to an opening of the wall.

use super::{Done, Duty, Grant, Status, Target, WallOpening};
use crate::domain::event::events;
use crate::domain::ids::{AttachmentId, WallOpeningId};
use crate::domain::sealed::{Sealed, SealedFields};

events! {
    /// What happened to an opening.
    pub enum Event {
        /// Somebody told a leader of danger, ongoing pollution, a suspected crime or falsified data.
        Reported {
            /// The opening.
            id: WallOpeningId,
            /// Where it was read.
            target: Target,
            /// What.
            duty: Duty,
        } = "wall_opening.reported" v 1,
        /// A leader opened; where several files are opened it waits for a second person.
        Granted {
            /// The opening.
            id: WallOpeningId,
            /// What is read.
            targets: Vec<Target>,
            /// By whom, why, until when.
            grant: Grant,
        } = "wall_opening.granted" v 1,
        /// The second person agreed.
        Agreed {
            /// Who and when.
            done: Done,
        } = "wall_opening.agreed" v 1,
        /// The reader downloaded a file of what was opened.
        FileRead {
            /// The number of what it was handed in with.
            number: String,
            /// Which file.
            file: AttachmentId,
            /// Who and when.
            done: Done,
        } = "wall_opening.file_read" v 1,
        /// Not opened.
        Declined {
            /// Why.
            reason: Sealed,
            /// Who and when.
            done: Done,
        } = "wall_opening.declined" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        match self {
            Event::Reported { duty, .. } => vec![&mut duty.words],
            Event::Granted { grant, .. } => vec![&mut grant.reason],
            Event::Declined { reason, .. } => vec![reason],
            // a file is named by the hash of what is stored, which tells nothing of it
            Event::Agreed { .. } | Event::FileRead { .. } => Vec::new(),
        }
    }
}

/// The opening after `event`; never refuses.
pub fn evolve(state: &mut WallOpening, event: &Event) {
    match event {
        Event::Reported { id, target, duty } => {
            state.id = Some(id.clone());
            state.targets = vec![target.clone()];
            state.duty = Some(duty.clone());
        }
        Event::Granted { id, targets, grant } => {
            state.id = Some(id.clone());
            state.targets.clone_from(targets);
            state.status = match grant.second {
                Some(_) => Status::Waiting,
                None => Status::Open,
            };
            state.grant = Some(grant.clone());
        }
        Event::Agreed { done } => {
            state.agreed = Some(done.clone());
            state.status = Status::Open;
        }
        Event::FileRead { file, done, .. } => state.reads.push((file.clone(), done.clone())),
        Event::Declined { reason, done } => {
            state.declined = Some((reason.clone(), done.clone()));
            state.status = Status::Declined;
        }
    }
}
