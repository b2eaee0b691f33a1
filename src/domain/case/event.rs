//! What happens to a case, and the case after it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::turn::{Whose, whose_turn};
use super::{
    Case, Check, Closing, Difficulty, ExtensionRequest, Finding, Headed, Label, Line, Look,
    MergedInto, Note, ParkReason, Parked, ParkingRequest, Part, Referral, ReferralSheet, Reopened,
    Stage, Struck, TakenOver, Track, Unreported, progress,
};
use crate::domain::actor::Person;
use crate::domain::complaint::Status;
use crate::domain::consultation::{self, ConsultationBand, Dismissed};
use crate::domain::event::events;
use crate::domain::ids::{
    AccountId, CaseId, ComplaintId, ConsultationId, MeasureId, PlanId, SupervisionOrderId, ThemeId,
    UnitId,
};
use crate::domain::measure;
use crate::domain::number::Number;
use crate::domain::plan;
use crate::domain::rulebook::{CheckItem, ConsultationTrigger, Level};
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::supervision_order::{self, OrderBand};
use crate::domain::term::{TermEvent, TermKind};
use crate::domain::time::At;

events! {
    /// What happened to a case.
    pub enum Event {
        /// Opened over a complaint.
        Opened {
            /// The case.
            id: CaseId,
            /// Its yearly number.
            number: Number,
            /// What it is about.
            title: String,
            /// Its theme.
            theme: ThemeId,
            /// How hard.
            difficulty: Difficulty,
            /// How it is handled.
            track: Track,
            /// Labels.
            labels: BTreeSet<Label>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.opened" v 1,
        /// A complaint is handled in it.
        ComplaintJoined {
            /// Which.
            complaint: ComplaintId,
            /// What the case knows of it.
            line: Line,
            /// The unit it complains of, which may never lead.
            complains_of: Option<UnitId>,
        } = "case.complaint_joined" v 1,
        /// Assigned to a lead unit.
        Assigned {
            /// Who leads.
            lead: UnitId,
            /// Who supports.
            supporting: BTreeSet<UnitId>,
            /// A named officer, where the unit also enforces (design §6.9).
            officer: Option<Person>,
            /// A unit that triage found it complains of, beside those the firms named.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            complains_of: Option<UnitId>,
            /// Words to the unit.
            note: String,
            /// The number of its paper (交办单); none where the profile had no series for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            paper: Option<Number>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.assigned" v 1,
        /// The lead unit took it in hand (签收).
        Acknowledged {
            /// Who has it now.
            handler: Person,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.acknowledged" v 1,
        /// The lead unit objected; triage decides again.
        Objected {
            /// Which unit.
            unit: UnitId,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.objected" v 1,
        /// A unit that supports gave its part.
        Supported {
            /// Which unit.
            unit: UnitId,
            /// The words.
            text: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.supported" v 1,
        /// Another person of the unit has it now.
        Reassigned {
            /// Who has it now.
            handler: Person,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.reassigned" v 1,
        /// A firm opened its answer: from then on it stands.
        AnswerOpened {
            /// Which complaint.
            complaint: ComplaintId,
            /// When.
            at: At,
        } = "case.answer_opened" v 1,
        /// An answer was called back before its firm opened it.
        AnswerRecalled {
            /// Which complaint.
            complaint: ComplaintId,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.answer_recalled" v 1,
        /// Referred to another authority, or escalated to the province; it goes on as it was.
        Referred {
            /// Its place, counted from 1.
            n: u32,
            /// Where, by which letter, why.
            sheet: ReferralSheet,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.referred" v 1,
        /// Somebody looked at it again.
        ReferralLookedAt {
            /// Which, counted from 1.
            n: u32,
            /// What came of it.
            look: Look,
        } = "case.referral_looked_at" v 1,
        /// A note was struck through; it stays readable.
        NoteStruck {
            /// Which, counted from 1.
            n: u32,
            /// Why, by whom, when, and what stands in its place.
            struck: Struck,
        } = "case.note_struck" v 1,
        /// What triage wrote was put right (更正). No clock moves with it: a date is changed by an extension.
        Corrected {
            /// As it stood.
            before: Headed,
            /// As it stands.
            now: Headed,
            /// Whether it goes back to triage: who has it may not lead what complains of these units.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            back: bool,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.corrected" v 1,
        /// A note inside the bureau.
        Noted {
            /// The words.
            text: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.noted" v 1,
        /// An entry in the ledger of one of its terms.
        Term {
            /// The entry.
            entry: TermEvent,
            /// By whom; none for what follows from another event.
            by: Option<Person>,
        } = "case.term" v 1,
        /// An extension was asked for.
        ExtensionAsked {
            /// What was asked.
            request: ExtensionRequest,
            /// When.
            at: At,
        } = "case.extension_asked" v 1,
        /// The extension was refused; the date stays.
        ExtensionRefused {
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.extension_refused" v 1,
        /// A complaint of it was answered.
        ComplaintAnswered {
            /// Which.
            complaint: ComplaintId,
            /// The measures nobody had reported on, and why the answer stands without them.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            unreported: Option<Unreported>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.complaint_answered" v 1,
        /// A complaint of it is confirmed, disputed, silent or withdrawn.
        ComplaintSettled {
            /// Which.
            complaint: ComplaintId,
            /// How.
            status: Status,
            /// When.
            at: At,
        } = "case.complaint_settled" v 1,
        /// Closed (销号) by somebody who did not handle it.
        ClosedOut {
            /// How it ends.
            closing: Closing,
            /// What was looked at.
            checks: BTreeSet<Check>,
            /// The items of the list in force, each looked at; none where it was no data yet.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            checklist: Vec<CheckItem>,
            /// The edition of the rulebook the list is of.
            #[serde(default, skip_serializing_if = "String::is_empty")]
            edition: String,
            /// In words.
            text: String,
            /// The number of its paper (销号单); none where the profile had no series for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            paper: Option<Number>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.closed_out" v 1,
        /// Nobody of the lead unit may review it: it lies with the named pool.
        PassedToPool {
            /// The unit of the pool that holds the clock.
            unit: UnitId,
            /// The units whose supervisors may look.
            pool: Vec<UnitId>,
            /// When.
            at: At,
        } = "case.passed_to_pool" v 1,
        /// Sent back from review.
        Returned {
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.returned" v 1,
        /// Looked at again after closing (跟踪问效).
        FollowedUp {
            /// What was found.
            finding: Finding,
            /// In words.
            text: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.followed_up" v 1,
        /// A supervision order lies over it, and stands like this now. Nothing else changes.
        Supervised {
            /// Which.
            order: SupervisionOrderId,
            /// Its number.
            number: String,
            /// Which rung.
            level: Level,
            /// The unit supervised.
            unit: UnitId,
            /// Signed, acknowledged or replied.
            status: supervision_order::Status,
            /// The last day for the unit's reply.
            until: Date,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.supervised" v 1,
        /// A plan of one of its firms covers it.
        Planned {
            /// Which.
            plan: PlanId,
            /// What the case knows of it.
            line: plan::Line,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.planned" v 1,
        /// A measure was set for it: its owner unit has a part in it from now on.
        MeasureSet {
            /// Which.
            measure: MeasureId,
            /// What the case knows of it.
            line: measure::Line,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.measure_set" v 1,
        /// A measure of it stands like this now: reported, verified, returned or cancelled.
        MeasureStands {
            /// Which.
            measure: MeasureId,
            /// How.
            status: measure::Status,
            /// The last day that governs.
            due_on: Date,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.measure_stands" v 1,
        /// An order no longer lies over it.
        SupervisionEnded {
            /// Which.
            order: SupervisionOrderId,
            /// Its number.
            number: String,
            /// Which rung.
            level: Level,
            /// The unit supervised.
            unit: UnitId,
            /// Lifted, raised or void.
            status: supervision_order::Status,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.supervision_ended" v 1,
        /// Parking it was asked for (挂账).
        ParkingAsked {
            /// What was asked.
            request: ParkingRequest,
            /// When.
            at: At,
        } = "case.parking_asked" v 1,
        /// Parking it was refused.
        ParkingRefused {
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.parking_refused" v 1,
        /// It waits until a day on which it is looked at again.
        Parked {
            /// Why, of the listed reasons.
            reason: ParkReason,
            /// In words, as the firm reads them.
            told: String,
            /// When it is looked at again.
            until: Date,
            /// Who asked.
            asked_by: Person,
            /// Who agreed.
            by: Person,
            /// When.
            at: At,
        } = "case.parked" v 1,
        /// It is in hand again.
        TakenUp {
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.taken_up" v 1,
        /// A consultation lies over it, and stands like this now. Nothing else changes.
        Consulted {
            /// Which.
            consultation: ConsultationId,
            /// Its number.
            number: String,
            /// Convened, or its minutes wait for the chair.
            status: consultation::Status,
            /// Every unit that is asked.
            units: BTreeSet<UnitId>,
            /// The officers asked by name in units that enforce.
            officers: BTreeSet<AccountId>,
            /// Until when.
            until: Date,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.consulted" v 1,
        /// A consultation no longer lies over it.
        ConsultationEnded {
            /// Which.
            consultation: ConsultationId,
            /// Its number.
            number: String,
            /// Concluded or called off.
            status: consultation::Status,
            /// The number of the minutes; empty where it was called off.
            minutes: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.consultation_ended" v 1,
        /// A rule asks for a consultation, and somebody says why none is needed.
        ConsultationDismissed {
            /// Which.
            trigger: ConsultationTrigger,
            /// The cause that was looked at.
            cause: u32,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.consultation_dismissed" v 1,
        /// It took another case over, with its complaints (并案).
        TookOver {
            /// Which.
            from: CaseId,
            /// Its number.
            number: String,
            /// The complaints that came with it.
            lines: BTreeMap<ComplaintId, Line>,
            /// The units these complain of, which may never lead.
            complained_of: BTreeSet<UnitId>,
            /// Why.
            reason: String,
            /// The last day on which it can be undone.
            undo_until: Date,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.took_over" v 1,
        /// It went into another case.
        MergedInto {
            /// Which.
            survivor: CaseId,
            /// Its number.
            number: String,
            /// The complaints that went with it.
            complaints: BTreeSet<ComplaintId>,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.merged_into" v 1,
        /// A case that went into it goes its own way again.
        GaveBack {
            /// Which.
            to: CaseId,
            /// Its number.
            number: String,
            /// The complaints that go with it.
            complaints: BTreeSet<ComplaintId>,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.gave_back" v 1,
        /// It goes its own way again, from where it stood.
        MergeUndone {
            /// The case it lay in.
            survivor: CaseId,
            /// Its number.
            number: String,
            /// The complaints that come back.
            lines: BTreeMap<ComplaintId, Line>,
            /// Why.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "case.merge_undone" v 1,
    }
}

impl Event {
    /// When it happened; none for what follows from another event.
    pub fn at(&self) -> Option<At> {
        match self {
            Event::Opened { at, .. }
            | Event::Assigned { at, .. }
            | Event::Acknowledged { at, .. }
            | Event::Objected { at, .. }
            | Event::Supported { at, .. }
            | Event::Reassigned { at, .. }
            | Event::Corrected { at, .. }
            | Event::Noted { at, .. }
            | Event::NoteStruck {
                struck: Struck { at, .. },
                ..
            }
            | Event::Referred { at, .. }
            | Event::ReferralLookedAt {
                look: Look { at, .. },
                ..
            }
            | Event::AnswerOpened { at, .. }
            | Event::AnswerRecalled { at, .. }
            | Event::ExtensionAsked { at, .. }
            | Event::ExtensionRefused { at, .. }
            | Event::ComplaintAnswered { at, .. }
            | Event::ComplaintSettled { at, .. }
            | Event::ClosedOut { at, .. }
            | Event::PassedToPool { at, .. }
            | Event::Returned { at, .. }
            | Event::FollowedUp { at, .. }
            | Event::Supervised { at, .. }
            | Event::SupervisionEnded { at, .. }
            | Event::Planned { at, .. }
            | Event::MeasureSet { at, .. }
            | Event::MeasureStands { at, .. }
            | Event::ParkingAsked { at, .. }
            | Event::ParkingRefused { at, .. }
            | Event::Parked { at, .. }
            | Event::TakenUp { at, .. }
            | Event::Consulted { at, .. }
            | Event::ConsultationEnded { at, .. }
            | Event::ConsultationDismissed { at, .. }
            | Event::TookOver { at, .. }
            | Event::MergedInto { at, .. }
            | Event::GaveBack { at, .. }
            | Event::MergeUndone { at, .. } => Some(*at),
            Event::ComplaintJoined { .. } | Event::Term { .. } => None,
        }
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // a help case holds the bureau's own words only; contacts are sealed on the complaint
        Vec::new()
    }
}

/// The case after `event`; never refuses.
pub fn evolve(state: &mut Case, event: &Event) {
    let before = hands(state);
    state.hops += u32::from(matches!(
        event,
        Event::Objected { .. } | Event::Reassigned { .. } | Event::Corrected { back: true, .. }
    ));
    apply(state, event);
    if state.stage != Stage::Review {
        state.review_pool.clear();
    }
    state.progress_at = progress::at(event).or(state.progress_at);
    if hands(state) != before {
        state.held_since = event.at().or(state.held_since);
    }
}

/// In whose hands it is; parked it is in the same ones, and waits.
fn hands(case: &Case) -> (Whose, bool) {
    (whose_turn(case).whose, case.stage == Stage::Parked)
}

fn apply(state: &mut Case, event: &Event) {
    match event {
        Event::Opened {
            id,
            number,
            title,
            theme,
            difficulty,
            track,
            labels,
            by: _,
            at,
        } => {
            state.id = Some(id.clone());
            state.number = number.text.clone();
            state.title = title.clone();
            state.theme = Some(theme.clone());
            state.difficulty = Some(*difficulty);
            state.track = Some(*track);
            state.labels = labels.clone();
            state.opened_at = Some(*at);
        }
        Event::ComplaintJoined {
            complaint,
            line,
            complains_of,
        } => {
            state.lines.insert(complaint.clone(), line.clone());
            state.complained_of.extend(complains_of.clone());
            restage(state);
        }
        Event::Assigned {
            lead,
            supporting,
            officer,
            complains_of,
            ..
        } => {
            state.complained_of.extend(complains_of.clone());
            state.lead = Some(lead.clone());
            state.supporting = supporting.clone();
            state.handler = officer.clone();
            state.stage = Stage::Assigned;
        }
        Event::Acknowledged { handler, .. } => {
            state.acted.insert(handler.account.clone());
            state.handler = Some(handler.clone());
            state.stage = Stage::Handling;
            restage(state);
        }
        Event::Objected { unit, .. } => {
            state.objected.push(unit.clone());
            state.handler = None;
            state.stage = Stage::Triage;
        }
        Event::Supported { unit, text, by, at } => state.support.push(Part {
            unit: unit.clone(),
            text: text.clone(),
            by: by.clone(),
            at: *at,
        }),
        Event::Reassigned { handler, .. } => {
            state.acted.insert(handler.account.clone());
            state.handler = Some(handler.clone());
        }
        Event::ConsultationDismissed {
            trigger,
            cause,
            reason,
            by,
            at,
        } => {
            let dismissed = Dismissed {
                cause: *cause,
                reason: reason.clone(),
                by: by.clone(),
                at: *at,
            };
            state.dismissed.insert(*trigger, dismissed);
        }
        Event::Corrected {
            before, now, back, ..
        } => {
            // where nothing was said of it, it stays as it stood
            if before.complained_of != now.complained_of {
                state.complained_of = now.complained_of.clone();
            }
            state.title = now.title.clone();
            state.difficulty = now.difficulty;
            state.labels = now.labels.clone();
            if *back {
                state.handler = None;
                state.stage = Stage::Triage;
            }
        }
        Event::Noted { text, by, at } => state.notes.push(Note {
            text: text.clone(),
            by: by.clone(),
            at: *at,
            struck: None,
        }),
        Event::NoteStruck { n, struck } => {
            let place = usize::try_from(*n).unwrap_or(usize::MAX).wrapping_sub(1);
            if let Some(note) = state.notes.get_mut(place) {
                note.struck = Some(struck.clone());
            }
            if !struck.replacement.is_empty() {
                state.notes.push(Note {
                    text: struck.replacement.clone(),
                    by: struck.by.clone(),
                    at: struck.at,
                    struck: None,
                });
            }
        }
        Event::Referred { sheet, by, at, .. } => state.referrals.push(Referral {
            sheet: sheet.clone(),
            by: by.clone(),
            at: *at,
            looks: Vec::new(),
        }),
        Event::ReferralLookedAt { n, look } => {
            let place = usize::try_from(*n).unwrap_or(usize::MAX).wrapping_sub(1);
            if let Some(referral) = state.referrals.get_mut(place) {
                referral.looks.push(look.clone());
            }
        }
        Event::AnswerOpened { complaint, at } => {
            if let Some(line) = state.lines.get_mut(complaint) {
                line.opened_at = Some(*at);
            }
        }
        Event::AnswerRecalled { complaint, .. } => {
            state.unreported.remove(complaint);
            if let Some(line) = state.lines.get_mut(complaint) {
                line.status = match line.disputes {
                    0 => Status::InCase,
                    _ => Status::Disputed,
                };
            }
            state.stage = Stage::Handling;
        }
        Event::Term { entry, .. } => {
            state.terms.evolve(entry);
            // a request waits no longer than its clock does: granted, answered, set anew, withdrawn
            let waits = state
                .terms
                .running(TermKind::Resolution)
                .is_some_and(|t| t.asked().is_some());
            if !waits {
                state.extension = None;
            }
        }
        Event::ExtensionAsked { request, .. } => state.extension = Some(request.clone()),
        Event::ExtensionRefused { .. } => state.extension = None,
        Event::ComplaintAnswered {
            complaint,
            unreported,
            by,
            ..
        } => {
            state.acted.insert(by.account.clone());
            match unreported {
                Some(open) => state.unreported.insert(complaint.clone(), open.clone()),
                None => state.unreported.remove(complaint),
            };
            // what is answered is not put away, nor does what was merged before go its own way again
            state.parking = None;
            for taken in state.taken_over.values_mut() {
                taken.answered = true;
            }
            if let Some(line) = state.lines.get_mut(complaint) {
                line.status = Status::Answered;
                line.opened_at = None;
            }
            if state.reopened == Reopened::Unanswered {
                state.reopened = Reopened::Answered;
            }
            restage(state);
        }
        Event::ComplaintSettled {
            complaint, status, ..
        } => {
            if let Some(line) = state.lines.get_mut(complaint) {
                line.status = *status;
                if *status == Status::Disputed {
                    line.disputes += 1;
                    // a second dispute must go to consultation (design §3)
                    state.consultation_due |= line.disputes >= 2;
                }
            }
            restage(state);
        }
        Event::ClosedOut { closing, .. } => {
            state.closing = Some(*closing);
            state.stage = Stage::Closed;
        }
        Event::PassedToPool { pool, .. } => state.review_pool = pool.clone(),
        Event::Returned { .. } => {
            state.reopened = Reopened::Unanswered;
            state.stage = Stage::Handling;
        }
        Event::Supervised {
            order,
            number,
            level,
            unit,
            status,
            until,
            by,
            at,
        } => {
            let band = state
                .orders
                .entry(order.clone())
                .or_insert_with(|| OrderBand {
                    number: number.clone(),
                    level: *level,
                    unit: unit.clone(),
                    status: *status,
                    since: *at,
                    until: *until,
                    by: by.clone(),
                });
            band.status = *status;
        }
        Event::SupervisionEnded { order, status, .. } => {
            if let Some(band) = state.orders.get_mut(order) {
                band.status = *status;
            }
        }
        Event::Consulted {
            consultation: which,
            number,
            status,
            units,
            officers,
            until,
            by,
            at,
        } => {
            let band =
                state
                    .consultations
                    .entry(which.clone())
                    .or_insert_with(|| ConsultationBand {
                        number: number.clone(),
                        status: *status,
                        units: units.clone(),
                        officers: officers.clone(),
                        since: *at,
                        until: *until,
                        by: by.clone(),
                        ended_at: None,
                    });
            band.status = *status;
            band.officers = officers.clone();
        }
        Event::ConsultationEnded {
            consultation: which,
            status,
            at,
            ..
        } => {
            if let Some(band) = state.consultations.get_mut(which) {
                band.status = *status;
                band.ended_at = Some(*at);
            }
            // the way is free for the next answer
            if *status == consultation::Status::Concluded {
                state.consultation_due = false;
            }
        }
        Event::Planned { plan, line, .. } => {
            state.plans.insert(plan.clone(), line.clone());
        }
        Event::MeasureSet { measure, line, .. } => {
            state.measures.insert(measure.clone(), line.clone());
        }
        Event::MeasureStands {
            measure,
            status,
            due_on,
            by,
            ..
        } => {
            // whoever carried out or verified does not close out (design §3)
            state.acted.insert(by.account.clone());
            if let Some(line) = state.measures.get_mut(measure) {
                line.status = *status;
                line.due_on = *due_on;
            }
        }
        Event::FollowedUp { finding, .. } => {
            if *finding == Finding::Rebound {
                state.closing = None;
                state.reopened = Reopened::Unanswered;
                state.stage = Stage::Handling;
            }
        }
        Event::ParkingAsked { request, .. } => state.parking = Some(request.clone()),
        Event::ParkingRefused { .. } => state.parking = None,
        Event::Parked {
            reason,
            told,
            until,
            by,
            at,
            asked_by: _,
        } => {
            state.parking = None;
            state.parked = Some(Parked {
                reason: *reason,
                told: told.clone(),
                until: *until,
                since: state.parked.as_ref().map_or(*at, |p| p.since),
                by: by.clone(),
            });
            state.stage = Stage::Parked;
        }
        Event::TakenUp { .. } => {
            state.parking = None;
            state.stage = Stage::Handling;
        }
        Event::TookOver {
            from,
            number,
            lines,
            complained_of,
            undo_until,
            at,
            ..
        } => {
            let taken = TakenOver {
                number: number.clone(),
                complaints: lines.keys().cloned().collect(),
                at: *at,
                undo_until: *undo_until,
                answered: false,
            };
            state.taken_over.insert(from.clone(), taken);
            state.lines.extend(lines.clone());
            state.complained_of.extend(complained_of.clone());
        }
        Event::MergedInto {
            survivor,
            number,
            complaints,
            at,
            ..
        } => {
            state.merged = Some(MergedInto {
                survivor: survivor.clone(),
                number: number.clone(),
                stage: state.stage,
                at: *at,
            });
            state.lines.retain(|id, _| !complaints.contains(id));
            state.stage = Stage::Merged;
        }
        Event::GaveBack { to, complaints, .. } => {
            state.taken_over.remove(to);
            state.lines.retain(|id, _| !complaints.contains(id));
        }
        Event::MergeUndone { lines, .. } => {
            state.lines.extend(lines.clone());
            if let Some(went) = state.merged.take() {
                state.stage = went.stage;
            }
        }
    }
    if state.stage != Stage::Parked {
        state.parked = None;
    }
    if !matches!(state.stage, Stage::Handling | Stage::Parked) {
        state.parking = None;
    }
}

/// The stage follows from its complaints once it is in hand (design §3).
fn restage(state: &mut Case) {
    if state.live().next().is_none() && !state.lines.is_empty() {
        let void = |l: &Line| l.status == Status::Void;
        state.stage = match state.lines.values().all(void) {
            true => Stage::Void,
            false => Stage::Withdrawn,
        };
        return;
    }
    if !matches!(
        state.stage,
        Stage::Handling | Stage::Parked | Stage::Answered | Stage::Review
    ) {
        return;
    }
    let in_hand = match state.stage {
        Stage::Parked => Stage::Parked,
        _ => Stage::Handling,
    };
    let settled = |l: &Line| l.status.is_settled();
    let answered = |l: &Line| l.status == Status::Answered || settled(l);
    state.stage = if state.reopened == Reopened::Unanswered {
        // what came back is handled again before anybody looks again, whatever else happens to it
        in_hand
    } else if state.live().all(|(_, l)| settled(l)) {
        state.reopened = Reopened::No;
        Stage::Review
    } else if state.live().all(|(_, l)| answered(l)) {
        Stage::Answered
    } else {
        in_hand
    };
}
