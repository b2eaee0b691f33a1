//! What has happened: the one truth (design §4). Each kind has a name and a version, and decodes for ever.

use serde::{Deserialize, Serialize};

use super::ids::StreamId;
use super::sealed::{Sealed, SealedFields};
use super::term::TermEvent;
use super::{
    account, case, coercive_measure, complaint, consultation, draw, enterprise, inquiry,
    key_enterprise, leniency_file, matter, measure, offsite_check, plan, positive_listing, project,
    reference, service_day, suggestion, supervision_order, visit, wall_opening,
};

/// Defines one noun's events: each variant with its stable kind and its version.
///
/// The kind is what the store keeps in a column and in the payload; renaming a variant never changes it.
macro_rules! events {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(
                $(#[$vmeta:meta])*
                $variant:ident { $( $(#[$fmeta:meta])* $field:ident : $ty:ty ),* $(,)? } = $kind:literal v $version:literal
            ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "kind")]
        pub enum $name {
            $(
                $(#[$vmeta])*
                #[serde(rename = $kind)]
                $variant { $( $(#[$fmeta])* $field: $ty ),* },
            )*
        }

        impl $name {
            /// Every kind with its version: what a checked-in sample must exist for.
            pub const KINDS: &'static [(&'static str, u16)] = &[ $( ($kind, $version) ),* ];

            /// The stable kind of this event.
            pub fn kind(&self) -> &'static str {
                match self { $( $name::$variant { .. } => $kind ),* }
            }

            /// The version its payload is written in.
            pub fn version(&self) -> u16 {
                match self { $( $name::$variant { .. } => $version ),* }
            }
        }
    };
}
pub(crate) use events;

macro_rules! all_events {
    ($( $variant:ident ( $module:ident ) ),* $(,)?) => {
        /// An event of any noun.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(untagged)]
        pub enum Event {
            $(
                #[doc = concat!("Of the noun `", stringify!($module), "`.")]
                $variant($module::Event),
            )*
        }

        impl Event {
            /// The stable kind, the same in column and payload.
            pub fn kind(&self) -> &'static str {
                match self { $( Event::$variant(e) => e.kind() ),* }
            }

            /// The version of the payload.
            pub fn version(&self) -> u16 {
                match self { $( Event::$variant(e) => e.version() ),* }
            }

            /// The event that a payload of this kind holds. The kind says the noun, so that no other is tried.
            pub fn read(kind: &str, payload: &str) -> serde_json::Result<Event> {
                $(
                    if $module::Event::KINDS.iter().any(|(own, _)| *own == kind) {
                        return serde_json::from_str(payload).map(Event::$variant);
                    }
                )*
                serde_json::from_str(payload)
            }

            /// Every kind of every noun with its version.
            pub fn kinds() -> Vec<(&'static str, u16)> {
                [ $( $module::Event::KINDS ),* ].concat()
            }
        }

        impl SealedFields for Event {
            fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
                match self { $( Event::$variant(e) => e.sealed_fields() ),* }
            }
        }

        $(
            impl From<$module::Event> for Event {
                fn from(event: $module::Event) -> Event {
                    Event::$variant(event)
                }
            }
        )*
    };
}

all_events! {
    Reference(reference),
    Account(account),
    Enterprise(enterprise),
    ServiceDay(service_day),
    Complaint(complaint),
    Case(case),
    Consultation(consultation),
    Plan(plan),
    Measure(measure),
    SupervisionOrder(supervision_order),
    LeniencyFile(leniency_file),
    WallOpening(wall_opening),
    PositiveListing(positive_listing),
    Visit(visit),
    OffsiteCheck(offsite_check),
    CoerciveMeasure(coercive_measure),
    KeyEnterprise(key_enterprise),
    Project(project),
    Suggestion(suggestion),
    Matter(matter),
    Draw(draw),
    Inquiry(inquiry),
}

/// An event on its stream, as `decide` gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Emitted {
    /// Where it belongs.
    pub stream: StreamId,
    /// What happened.
    pub event: Event,
}

/// An event for a stream.
pub fn on(stream: StreamId, event: impl Into<Event>) -> Emitted {
    Emitted {
        stream,
        event: event.into(),
    }
}

impl Event {
    /// The entry of a term's ledger it is; none for everything else.
    pub fn term_entry(&self) -> Option<&TermEvent> {
        match self {
            Event::Case(case::Event::Term { entry, .. })
            | Event::Complaint(complaint::Event::Term { entry })
            | Event::Consultation(consultation::Event::Term { entry })
            | Event::Measure(measure::Event::Term { entry })
            | Event::SupervisionOrder(supervision_order::Event::Term { entry })
            | Event::LeniencyFile(leniency_file::Event::Term { entry })
            | Event::CoerciveMeasure(coercive_measure::Event::Term { entry })
            | Event::Inquiry(inquiry::Event::Term { entry })
            | Event::Draw(draw::Event::Term { entry })
            | Event::Suggestion(suggestion::Event::Term { entry })
            | Event::Enterprise(enterprise::Event::Term { entry })
            | Event::Matter(matter::Event::Term { entry })
            | Event::Project(project::Event::Term { entry }) => Some(entry),
            // by name, so that a noun that comes to have clocks is not forgotten
            Event::Reference(_)
            | Event::Account(_)
            | Event::Enterprise(_)
            | Event::ServiceDay(_)
            | Event::Complaint(_)
            | Event::Case(_)
            | Event::Consultation(_)
            | Event::Plan(_)
            | Event::Measure(_)
            | Event::SupervisionOrder(_)
            | Event::LeniencyFile(_)
            | Event::WallOpening(_)
            | Event::PositiveListing(_)
            | Event::Visit(_)
            | Event::OffsiteCheck(_)
            | Event::CoerciveMeasure(_)
            | Event::KeyEnterprise(_)
            | Event::Project(_)
            | Event::Matter(_)
            | Event::Draw(_)
            | Event::Inquiry(_)
            | Event::Suggestion(_) => None,
        }
    }
}
