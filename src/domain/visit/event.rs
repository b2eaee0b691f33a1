//! What happens to a visit.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Done, Grounded, Guidance, Kind, Linked, Response, Status, Visit};
use crate::domain::actor::Person;
use crate::domain::attachment::Attachment;
use crate::domain::event::events;
use crate::domain::ids::{EnterpriseId, UnitId, VisitId};
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};

events! {
    /// What happened to a visit.
    pub enum Event {
        /// Planned, or put on record as it is made.
        Planned {
            /// The visit.
            id: VisitId,
            /// Its number.
            number: Number,
            /// Whose.
            enterprise: EnterpriseId,
            /// The firm's credit code.
            uscc: String,
            /// The firm's name.
            enterprise_name: String,
            /// What for.
            purpose: Kind,
            /// The day.
            on: Date,
            /// Which unit goes.
            unit: UnitId,
            /// Whether that unit enforces.
            enforces: bool,
            /// Who goes.
            officers: Vec<Person>,
            /// Whether the firm is on the positive list on that day.
            listed: bool,
            /// Why, where it is on record.
            ground: Option<Grounded>,
            /// Who and when.
            done: Done,
        } = "visit.planned" v 1,
        /// Somebody went.
        Made {
            /// The day.
            on: Date,
            /// Whether the firm was on the positive list on that day.
            listed: bool,
            /// What the firm was told on site; it reads this.
            told: String,
            /// Who and when.
            done: Done,
        } = "visit.made" v 1,
        /// What was looked at on a help visit, and who took part.
        Guided {
            /// Who took part for the firm, sealed.
            met: Vec<Sealed>,
            /// What was looked at.
            looked_at: String,
            /// Photos and other files.
            attachments: Vec<Attachment>,
            /// The cases it is about.
            cases: Vec<Linked>,
            /// Who and when.
            done: Done,
        } = "visit.guided" v 1,
        /// The firm said that the guidance stands, or what is wrong with it.
        Acknowledged {
            /// Whether it stands.
            agreed: bool,
            /// In words.
            words: Option<String>,
            /// Who and when.
            done: Done,
        } = "visit.acknowledged" v 1,
        /// Its ground was put on record.
        Grounded {
            /// Which.
            grounded: Grounded,
            /// Whether somebody had gone before.
            after: bool,
            /// Who and when.
            done: Done,
        } = "visit.grounded" v 1,
        /// It became part of another one.
        Merged {
            /// Which.
            into: VisitId,
            /// Its number.
            into_number: String,
            /// Who and when.
            done: Done,
        } = "visit.merged" v 1,
        /// Another one became part of it.
        TookOver {
            /// Which.
            from: VisitId,
            /// Its number.
            from_number: String,
            /// The units that go with it.
            units: BTreeSet<UnitId>,
            /// Those of them that enforce.
            enforcing: BTreeSet<UnitId>,
            /// Who goes with it.
            officers: Vec<Person>,
            /// The ground of that one, where this one had none.
            ground: Option<Grounded>,
            /// Who and when.
            done: Done,
        } = "visit.took_over" v 1,
        /// Nobody goes.
        CalledOff {
            /// Why.
            reason: String,
            /// Who and when.
            done: Done,
        } = "visit.called_off" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        match self {
            Event::Guided { met, .. } => met.iter_mut().collect(),
            // facts of enforcement, and help without a name of the firm's side
            Event::Planned { .. }
            | Event::Made { .. }
            | Event::Acknowledged { .. }
            | Event::Grounded { .. }
            | Event::Merged { .. }
            | Event::TookOver { .. }
            | Event::CalledOff { .. } => Vec::new(),
        }
    }
}

/// The visit after `event`; never refuses.
pub fn evolve(state: &mut Visit, event: &Event) {
    match event {
        Event::Planned {
            id,
            number,
            enterprise,
            uscc,
            enterprise_name,
            purpose,
            on,
            unit,
            enforces,
            officers,
            listed,
            ground,
            done,
        } => {
            *state = Visit {
                id: Some(id.clone()),
                number: number.text.clone(),
                enterprise: Some(enterprise.clone()),
                uscc: uscc.clone(),
                enterprise_name: enterprise_name.clone(),
                kind: *purpose,
                on: Some(*on),
                units: [unit.clone()].into(),
                enforcing: enforces.then(|| unit.clone()).into_iter().collect(),
                officers: officers.clone(),
                listed: *listed,
                ground: ground.clone(),
                planned: Some(done.clone()),
                ..Visit::default()
            };
        }
        Event::Made {
            on, listed, told, ..
        } => {
            state.on = Some(*on);
            state.listed = *listed;
            state.told = Some(told.clone());
            state.status = Status::Made;
        }
        Event::Guided {
            met,
            looked_at,
            attachments,
            cases,
            done,
        } => {
            state.guidance = Some(Guidance {
                met: met.clone(),
                looked_at: looked_at.clone(),
                attachments: attachments.clone(),
                cases: cases.clone(),
                done: done.clone(),
            });
        }
        Event::Acknowledged {
            agreed,
            words,
            done,
        } => {
            state.response = Some(Response {
                agreed: *agreed,
                words: words.clone(),
                done: done.clone(),
            });
        }
        Event::Grounded {
            grounded, after, ..
        } => {
            state.ground = Some(grounded.clone());
            state.ground_after = *after;
        }
        Event::Merged { into_number, .. } => {
            state.merged_into = Some(into_number.clone());
            state.status = Status::Merged;
        }
        Event::TookOver {
            from_number,
            units,
            enforcing,
            officers,
            ground,
            ..
        } => {
            state.took.push(from_number.clone());
            state.units.extend(units.iter().cloned());
            state.enforcing.extend(enforcing.iter().cloned());
            for officer in officers {
                if !state.officers.contains(officer) {
                    state.officers.push(officer.clone());
                }
            }
            if let Some(ground) = ground {
                state.ground = Some(ground.clone());
            }
        }
        Event::CalledOff { reason, .. } => {
            state.called_off = Some(reason.clone());
            state.status = Status::CalledOff;
        }
    }
}
