//! Supervision orders as the ledger, their own page and the case's bands show them.

use jiff::civil::Date;

use super::complaint::File;
use super::history::History;
use super::name::Name;
use super::term::TermView;
use crate::domain::action::Action;
use crate::domain::ids::SupervisionOrderId;
use crate::domain::supervision_order::{Done, Lateness, Reply, Status};
use crate::domain::time::At;

/// A named part of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 待签发: drafts, for those who sign and write them.
    Unsigned,
    /// 未反馈: signed, and the unit has not replied yet.
    Unanswered,
    /// 待签收.
    Unacknowledged,
    /// 办理中.
    InHand,
    /// 已反馈.
    Replied,
    /// 已解除, and what was raised or void.
    Ended,
}

impl Part {
    /// Every part, in the order of an order's life.
    pub const ALL: [Part; 6] = [
        Part::Unsigned,
        Part::Unanswered,
        Part::Unacknowledged,
        Part::InHand,
        Part::Replied,
        Part::Ended,
    ];

    /// The part as it stands in the URL.
    pub fn key(self) -> &'static str {
        match self {
            Part::Unsigned => "drafted",
            Part::Unanswered => "unanswered",
            Part::Unacknowledged => "signed",
            Part::InHand => "acknowledged",
            Part::Replied => "replied",
            Part::Ended => "ended",
        }
    }

    /// Reads a part.
    pub fn parse(text: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|p| p.key() == text)
    }

    /// The statuses it holds.
    pub fn statuses(self) -> &'static [Status] {
        match self {
            Part::Unsigned => &[Status::Drafted],
            Part::Unanswered => &[Status::Signed, Status::Acknowledged],
            Part::Unacknowledged => &[Status::Signed],
            Part::InHand => &[Status::Acknowledged],
            Part::Replied => &[Status::Replied],
            Part::Ended => &[Status::Lifted, Status::Raised, Status::Void],
        }
    }
}

/// One page of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// Which part.
    pub part: Part,
    /// The parts this reader has, each with how many orders are in it; ended ones are not counted.
    pub parts: Vec<(Part, Option<u64>)>,
    /// The orders, the nearest deadline first.
    pub rows: Vec<OrderLine>,
    /// Where the next rows begin.
    pub next: Option<String>,
}

/// An order in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderLine {
    /// Which.
    pub id: SupervisionOrderId,
    /// Its number; empty until it is signed.
    pub number: String,
    /// Its level.
    pub level: Name,
    /// The unit supervised.
    pub unit: Name,
    /// The case's number.
    pub case_number: String,
    /// The case's title.
    pub case_title: String,
    /// Where it stands.
    pub status: Status,
    /// Who signed it.
    pub signed_by: Option<String>,
    /// When.
    pub signed_at: Option<At>,
    /// The last day for the reply.
    pub due_on: Date,
    /// The clock that runs.
    pub term: Option<TermView>,
}

/// An order over a case, on the case's own page.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderOver {
    /// The order's page, where the reader may open it.
    pub id: Option<SupervisionOrderId>,
    /// Its number.
    pub number: String,
    /// Its level.
    pub level: Name,
    /// The unit supervised.
    pub unit: Name,
    /// Where it stands.
    pub status: Status,
    /// Since when.
    pub since: At,
    /// Until when the unit has to reply.
    pub until: Date,
    /// Who signed it.
    pub by: String,
}

/// Another order it came from or led to.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderLink {
    /// Which.
    pub id: SupervisionOrderId,
    /// Its number; empty until it is signed.
    pub number: String,
    /// Its level.
    pub level: Name,
}

/// One order, with everything its page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderDetail {
    /// Which.
    pub id: SupervisionOrderId,
    /// Its number; empty until it is signed.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// Its level.
    pub level: Name,
    /// Whether only a leader signs it.
    pub leader_signs: bool,
    /// The unit supervised.
    pub unit: Name,
    /// The case's number.
    pub case_number: String,
    /// The case's title.
    pub case_title: String,
    /// Whether the reader may open the case.
    pub case_seen: bool,
    /// The firms of the case.
    pub enterprises: Vec<String>,
    /// How late the case was.
    pub late: Option<Lateness>,
    /// What the unit has to do.
    pub demand: String,
    /// Files handed in with it.
    pub files: Vec<File>,
    /// The last day for the reply.
    pub due_on: Date,
    /// Who wrote it.
    pub drafted: Option<Done>,
    /// Who signed it.
    pub signed: Option<Done>,
    /// Who acknowledged it.
    pub acknowledged: Option<Done>,
    /// What the unit replied.
    pub reply: Option<Reply>,
    /// Who ended it, and what was said.
    pub ended: Option<(Done, String)>,
    /// The order whose place it takes.
    pub raised_from: Option<OrderLink>,
    /// The higher order, signed or waiting for it.
    pub raised_to: Option<OrderLink>,
    /// The clock that runs.
    pub term: Option<TermView>,
    /// What the reader may do now, the usual step first.
    pub actions: Vec<Action>,
    /// What happened to it, newest first.
    pub history: History,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// What stands beside a form about an order.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutOrder {
    /// Its number; empty until it is signed.
    pub number: String,
    /// Its level.
    pub level: Name,
    /// The unit supervised.
    pub unit: Name,
    /// What the unit has to do.
    pub demand: String,
    /// The last day for the reply.
    pub due_on: Date,
    /// How late the case was.
    pub late: Option<Lateness>,
    /// What the unit replied.
    pub reply: Option<String>,
}
