//! What happens to an order, and the order after it.

use jiff::civil::Date;

use super::{Done, Lateness, Reply, Sheet, Status, SupervisionOrder};
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::SupervisionOrderId;
use crate::domain::number::Number;
use crate::domain::rulebook::Level;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
use crate::domain::time::At;

events! {
    /// What happened to an order.
    pub enum Event {
        /// Written.
        Drafted {
            /// The order.
            id: SupervisionOrderId,
            /// What the paper says.
            sheet: Sheet,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.drafted" v 1,
        /// Whoever signs it changed what it demands or by when, and so how late the case is was counted again.
        Revised {
            /// What the unit has to do.
            demand: String,
            /// The last day for its reply.
            due_on: Date,
            /// How late the case is now.
            late: Option<Lateness>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.revised" v 1,
        /// Signed, and numbered with it: the series has no gaps.
        Signed {
            /// The number taken.
            number: Number,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.signed" v 1,
        /// The unit has it in hand (签收).
        Acknowledged {
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.acknowledged" v 1,
        /// The unit replied.
        Replied {
            /// What it said.
            reply: Reply,
        } = "supervision_order.replied" v 1,
        /// Lifted (解除).
        Lifted {
            /// What the reviewer found.
            text: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.lifted" v 1,
        /// A higher order was written and waits for its signature; this one stays in force until then.
        RaiseDrafted {
            /// The higher order.
            to: SupervisionOrderId,
            /// Its level.
            level: Level,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.raise_drafted" v 1,
        /// That draft was taken back.
        RaiseDropped {
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.raise_dropped" v 1,
        /// A higher order took its place.
        Raised {
            /// The higher order.
            to: SupervisionOrderId,
            /// Its level.
            level: Level,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.raised" v 1,
        /// Taken back; a number once given is kept.
        Voided {
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "supervision_order.voided" v 1,
        /// An entry in the ledger of one of its terms.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "supervision_order.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // the bureau's own words to its own units
        Vec::new()
    }
}

/// The order after `event`; never refuses.
pub fn evolve(state: &mut SupervisionOrder, event: &Event) {
    let done = |by: &Person, at: &At| Done {
        by: by.clone(),
        at: *at,
    };
    match event {
        Event::Drafted { id, sheet, by, at } => {
            state.id = Some(id.clone());
            state.sheet = Some(sheet.clone());
            state.drafted = Some(done(by, at));
            state.status = Status::Drafted;
        }
        Event::Revised {
            demand,
            due_on,
            late,
            ..
        } => {
            if let Some(sheet) = &mut state.sheet {
                sheet.demand = demand.clone();
                sheet.due_on = *due_on;
                sheet.late = *late;
            }
        }
        Event::Signed { number, by, at } => {
            state.number = number.text.clone();
            state.signed = Some(done(by, at));
            state.status = Status::Signed;
        }
        Event::Acknowledged { by, at } => {
            state.acknowledged = Some(done(by, at));
            state.status = Status::Acknowledged;
        }
        Event::Replied { reply } => {
            state.reply = Some(reply.clone());
            state.status = Status::Replied;
        }
        Event::Lifted { text, by, at } => {
            state.ended = Some((done(by, at), text.clone()));
            state.status = Status::Lifted;
        }
        Event::RaiseDrafted { to, .. } => state.raising = Some(to.clone()),
        Event::RaiseDropped { .. } => state.raising = None,
        Event::Raised { to, by, at, .. } => {
            state.raising = Some(to.clone());
            state.ended = Some((done(by, at), String::new()));
            state.status = Status::Raised;
        }
        Event::Voided { reason, by, at } => {
            state.ended = Some((done(by, at), reason.clone()));
            state.status = Status::Void;
        }
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
