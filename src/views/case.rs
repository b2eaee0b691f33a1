//! A case as its page shows it.

use jiff::civil::Date;

use super::complaint::File;
use super::consultation::ConsultationOver;
use super::history::History;
use super::inquiry::InquiryLine;
use super::matter::MatterLine;
use super::measure::MeasureLine;
use super::name::Name;
use super::plan::PlanOver;
use super::stand_in::Held;
use super::supervision_order::OrderOver;
use super::term::TermView;
use super::visit::VisitLine;
use crate::domain::action::Action;
use crate::domain::case::{
    Closing, Difficulty, Label, Note, ParkReason, Parked, ParkingRequest, Part, Referral, Stage,
    Track, Unreported, Whose,
};
use crate::domain::complaint::{Answer, Channel, Outcome, Recalled, Status};
use crate::domain::time::At;

/// A case, everything the reader may know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseDetail {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Its theme.
    pub theme: Option<Name>,
    /// How hard.
    pub difficulty: Option<Difficulty>,
    /// How it is handled.
    pub track: Option<Track>,
    /// Labels.
    pub labels: Vec<Label>,
    /// The unit that leads.
    pub lead: Option<Name>,
    /// The units that support.
    pub supporting: Vec<Name>,
    /// What each of them owes and has said.
    pub support: Vec<SupportLine>,
    /// The person who has it in hand.
    pub handler: Option<Held>,
    /// When it was opened.
    pub opened_at: Option<At>,
    /// Where it stands.
    pub stage: Stage,
    /// The day each stage was last reached, in the order of a case's life.
    pub reached: Vec<(Stage, Date)>,
    /// Who must act next.
    pub turn: NextTurn,
    /// The clock that ends first.
    pub term: Option<TermView>,
    /// A second dispute: a consultation comes before the next answer.
    pub consultation_due: bool,
    /// How it was closed.
    pub closing: Option<Closing>,
    /// What the reader may do now, the usual step of the stage first.
    pub actions: Vec<Action>,
    /// Its complaints.
    pub complaints: Vec<CaseComplaint>,
    /// An extension that waits for a decision.
    pub extension: Option<Extension>,
    /// A request to park it that waits for a decision.
    pub parking: Option<Parking>,
    /// How it is parked, while it is.
    pub parked: Option<Parking>,
    /// The number of the case it lies in, and since when.
    pub merged: Option<(String, At)>,
    /// The cases that lie in it.
    pub taken_over: Vec<TakenOver>,
    /// Who held it, one after the other, and for how long.
    pub hand_offs: Vec<HandOff>,
    /// Every clock it ever had, the open ones first.
    pub terms: Vec<CaseTerm>,
    /// The consultations over it that have not ended.
    pub consultations: Vec<ConsultationOver>,
    /// What units complained of were asked over it.
    pub inquiries: Vec<InquiryLine>,
    /// Visits with guidance on site that names it, for whoever may open them.
    pub guidance: Vec<VisitLine>,
    /// The questions over it that are decided on their own and that the reader may open.
    pub matters: Vec<MatterLine>,
    /// The plans of its firms that cover it.
    pub plans: Vec<PlanOver>,
    /// Its measures, open ones first.
    pub measures: Vec<MeasureLine>,
    /// The supervision orders in force over it.
    pub orders: Vec<OrderOver>,
    /// Where it was referred or escalated to, the newest first.
    pub referrals: Vec<ReferralLine>,
    /// Notes inside the bureau, the newest first.
    pub notes: Vec<NoteLine>,
    /// What happened to it and to its complaints, newest first.
    pub history: History,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// Where a case was referred or escalated to.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferralLine {
    /// Its place, counted from 1.
    pub n: u32,
    /// Where, by which letter, why, and every look at it.
    pub referral: Referral,
    /// The clock to look again.
    pub term: Option<TermView>,
    /// Whether the reader may record what came of it.
    pub may_look: bool,
}

/// A note inside the bureau.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteLine {
    /// Its place, counted from 1.
    pub n: u32,
    /// The words, and how it was struck through.
    pub note: Note,
    /// Whether the reader may strike it through.
    pub may_strike: bool,
}

/// Who must act next, by when.
#[derive(Clone, Debug, PartialEq)]
pub struct NextTurn {
    /// Who.
    pub whose: Whose,
    /// The unit, where it is a unit's turn.
    pub unit: Option<Name>,
    /// The units whose supervisors review, where the lead unit has nobody who may.
    pub pool: Vec<Name>,
    /// Whether it is the reader's own turn.
    pub mine: bool,
    /// What is to be done.
    pub stage: Stage,
    /// By when.
    pub by: Option<TermView>,
}

/// One complaint of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseComplaint {
    /// Its number.
    pub number: String,
    /// The firm.
    pub enterprise: Name,
    /// The firm's credit code.
    pub uscc: String,
    /// Where it stands.
    pub status: Status,
    /// The way it came.
    pub channel: Option<Channel>,
    /// When.
    pub received_at: Option<At>,
    /// The channel's own reference.
    pub reference: Option<String>,
    /// The words as typed.
    pub words: String,
    /// The files handed in with it.
    pub files: Vec<File>,
    /// Every answer, oldest first.
    pub answers: Vec<Answer>,
    /// When the firm opened the last of them.
    pub opened_at: Option<At>,
    /// Those called back before it opened them.
    pub recalled: Vec<Recalled>,
    /// What nobody had reported on when it was last answered, and why.
    pub unreported: Option<Unreported>,
    /// What the firm said to them.
    pub outcomes: Vec<Outcome>,
    /// Its own clock that ends first.
    pub term: Option<TermView>,
}

/// An extension that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Extension {
    /// Who asked.
    pub by: String,
    /// The date asked for.
    pub to: Date,
    /// Why.
    pub reason: String,
    /// What the firm is told.
    pub told: String,
}

/// Parking that is asked for, or in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parking {
    /// Who asked; or, once it is in force, who agreed.
    pub by: String,
    /// Why, of the listed reasons.
    pub reason: ParkReason,
    /// What the firm is told.
    pub told: String,
    /// When it is looked at again.
    pub until: Date,
    /// Since when, where it is in force.
    pub since: Option<At>,
}

impl Parking {
    /// As it was asked for.
    pub fn asked(asked: &ParkingRequest) -> Parking {
        Parking {
            by: asked.by.name.clone(),
            reason: asked.reason,
            told: asked.told.clone(),
            until: asked.until,
            since: None,
        }
    }

    /// As it is in force.
    pub fn in_force(parked: &Parked) -> Parking {
        Parking {
            by: parked.by.name.clone(),
            reason: parked.reason,
            told: parked.told.clone(),
            until: parked.until,
            since: Some(parked.since),
        }
    }
}

/// A case that lies in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOver {
    /// Its number.
    pub number: String,
    /// Since when.
    pub at: At,
    /// The last day on which it can be taken out again; none where it no longer can.
    pub undo_until: Option<Date>,
}

/// One stretch in which a case lay with the same hands.
#[derive(Clone, Debug, PartialEq)]
pub struct HandOff {
    /// With whom.
    pub whose: Whose,
    /// The unit, where it is a unit's.
    pub unit: Option<Name>,
    /// Whether it lay parked.
    pub parked: bool,
    /// Since when.
    pub from: At,
    /// Until when; none for whoever has it now.
    pub to: Option<At>,
    /// For how many working days.
    pub days: i64,
}

/// A unit that supports: its clock while it owes its part, and what it has said.
#[derive(Clone, Debug, PartialEq)]
pub struct SupportLine {
    /// Which unit.
    pub unit: Name,
    /// Its clock, while it runs.
    pub term: Option<TermView>,
    /// What it said last.
    pub part: Option<Part>,
}

/// One clock of a case, or of a complaint of it.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseTerm {
    /// The complaint it is on, by number, or the unit; none for the case as a whole.
    pub on: Option<Name>,
    /// How it stands.
    pub term: TermView,
    /// Whether it still runs.
    pub open: bool,
}
