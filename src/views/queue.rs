//! The work queue: what waits for this reader, the nearest deadline first.

use super::complaint::ComplaintLine;
use super::consultation::ConsultationLine;
use super::draw::CallsWaiting;
use super::matter::MatterLine;
use super::measure::MeasureLine;
use super::name::Name;
use super::plan::{FollowUpLine, PlanLine};
use super::saved_view::SavedViews;
use super::stand_in::{Held, StandsIn};
use super::supervision_order::OrderLine;
use super::term::TermView;
use crate::domain::case::{Label, Stage};
use crate::domain::time::At;

/// A named part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// 待我处理.
    Mine,
    /// 在办: of the unit, or of the whole bureau.
    Open,
    /// 逾期.
    Late,
    /// 延期待批.
    Extension,
    /// 会商中.
    Consulted,
    /// 督办中.
    Supervised,
    /// 挂账.
    Parked,
    /// 待企业确认.
    Answered,
    /// 待销号.
    Review,
    /// 待回访.
    FollowUp,
    /// 已办结.
    Closed,
}

impl Tab {
    /// Every tab, in reading order.
    pub const ALL: [Tab; 11] = [
        Tab::Mine,
        Tab::Open,
        Tab::Late,
        Tab::Extension,
        Tab::Consulted,
        Tab::Supervised,
        Tab::Parked,
        Tab::Answered,
        Tab::Review,
        Tab::FollowUp,
        Tab::Closed,
    ];

    /// The tab as it stands in the URL.
    pub fn key(self) -> &'static str {
        match self {
            Tab::Mine => "mine",
            Tab::Open => "open",
            Tab::Late => "late",
            Tab::Extension => "extension",
            Tab::Consulted => "consulted",
            Tab::Supervised => "supervised",
            Tab::Parked => "parked",
            Tab::Answered => "answered",
            Tab::Review => "review",
            Tab::FollowUp => "follow_up",
            Tab::Closed => "closed",
        }
    }

    /// Reads a tab.
    pub fn parse(text: &str) -> Option<Tab> {
        Tab::ALL.into_iter().find(|t| t.key() == text)
    }
}

/// One page of the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct Queue {
    /// Which part.
    pub tab: Tab,
    /// The parts this reader has, each with how many cases are in it; the finished are not counted.
    pub tabs: Vec<(Tab, Option<u64>)>,
    /// Supervision orders that wait for this reader, before everything else.
    pub orders: Vec<OrderLine>,
    /// Consultations that wait for this reader, too.
    pub consultations: Vec<ConsultationLine>,
    /// Questions decided on their own that wait for this reader, too.
    pub matters: Vec<MatterLine>,
    /// Plans that wait for this reader's approval.
    pub plans: Vec<PlanLine>,
    /// Plans whose follow-up day has come or is near.
    pub follow_ups: Vec<FollowUpLine>,
    /// Measures that wait for this reader: to be carried out, or to be verified.
    pub measures: Vec<MeasureLine>,
    /// Complaints that wait for triage, before the cases.
    pub complaints: Vec<ComplaintLine>,
    /// How many such complaints there are in all.
    pub complaints_waiting: u64,
    /// How many contacts are to be phoned by whoever triages.
    pub contacts_to_phone: u64,
    /// Sessions the reader sat at with entries that wait to be completed: number, theme, how many.
    pub desk_entries: Vec<(String, String, u64)>,
    /// How many ask to act for a firm and wait; nought for whoever does not check them.
    pub claims_waiting: u64,
    /// How many suggestions and questions wait for a word; nought for whoever gives none.
    pub suggestions_waiting: u64,
    /// How many withdrawals that firms were advised to wait for a check; nought for whoever makes none.
    pub withdrawals_to_check: u64,
    /// Draws of the reader's unit with calls still to be made.
    pub call_backs: Vec<CallsWaiting>,
    /// The cases.
    pub cases: Vec<CaseLine>,
    /// Where the next rows begin.
    pub next: Option<String>,
    /// Units to filter by, for readers who see all of them.
    pub units: Vec<(String, Name)>,
    /// The unit filtered by.
    pub unit: Option<String>,
    /// The stage filtered by.
    pub stage: Option<Stage>,
    /// The label filtered by.
    pub label: Option<Label>,
    /// Whether the reader sees every unit's cases.
    pub sees_all: bool,
    /// Whether the reader may record a complaint.
    pub may_record: bool,
    /// The saved views the reader may open, the ledger's among them.
    pub views: SavedViews,
    /// For whom the reader stands in, today or later.
    pub stands_in: Vec<StandsIn>,
}

impl Queue {
    /// The page's own query: part and filters.
    pub fn query(&self) -> String {
        let mut query = format!("tab={}", self.tab.key());
        let parts = [
            ("unit", self.unit.as_deref()),
            ("stage", self.stage.map(Stage::key)),
            ("label", self.label.map(Label::key)),
        ];
        for (name, value) in parts {
            if let Some(value) = value {
                query.push_str(&format!("&{name}={value}"));
            }
        }
        query
    }
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseLine {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The firms whose complaints it carries.
    pub firms: Vec<String>,
    /// Where it stands.
    pub stage: Stage,
    /// The unit that leads.
    pub lead: Option<Name>,
    /// The person who has it in hand.
    pub handler: Option<Held>,
    /// The clock that ends first.
    pub term: Option<TermView>,
    /// Whether an extension waits for a decision.
    pub extension_asked: bool,
    /// Whether a request to park it waits for a decision.
    pub parking_asked: bool,
    /// Since when it is parked.
    pub parked_since: Option<At>,
    /// Whether a consultation lies over it.
    pub consulted: bool,
    /// Whether one of its firms is a key enterprise.
    pub key: bool,
}
