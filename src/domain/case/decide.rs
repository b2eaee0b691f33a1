//! What happens to a case when it is asked, or why not.

use std::collections::BTreeSet;

use super::command::{Assignment, Command};
use super::guard::possible;
use super::{
    Case, Check, Event, ExtensionRequest, Finding, Line, Stage, Unreported, complained, merge,
    note, parking, recall, referral, reviewer, support,
};
use crate::domain::action::Action;
use crate::domain::actor::{Person, Role};
use crate::domain::complaint::{self, Answer, Channel, Complaint, Status};
use crate::domain::consultation;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, CaseId, ComplaintId, StreamId, ThemeId, UnitId};
use crate::domain::number::Number;
use crate::domain::policy::{self, Permit};
use crate::domain::reference::{Numbered, Paper};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::term::{self, ExtensionGrant, PauseRequest, TermEvent, TermKind, TermRefusal};
use crate::domain::text::Words;
use crate::domain::world::{Facts, World};

/// One decision in the making: the case, and what has been decided so far.
pub(super) struct Deciding<'a> {
    pub(super) world: &'a World,
    pub(super) facts: &'a Facts<'a>,
    pub(super) by: Person,
    stream: StreamId,
    pub(super) out: Vec<Emitted>,
}

impl Deciding<'_> {
    pub(super) fn tell(&mut self, event: Event) {
        self.out.push(on(self.stream.clone(), event));
    }

    pub(super) fn term(&mut self, entry: TermEvent) {
        let by = Some(self.by.clone());
        self.tell(Event::Term { entry, by });
    }

    /// The number of a paper that is issued now.
    fn paper(&self, what: Paper) -> Option<Number> {
        let reference = self.facts.reference;
        reference.paper_number(self.world, what, self.facts.today())
    }

    pub(super) fn start(&mut self, case: &Case, kind: TermKind, subject: String) {
        let rule = self.facts.reference.rule(kind, case.difficulty);
        let id = case.terms.next_id(kind);
        let (now, calendar) = (self.facts.now, self.facts.calendar());
        self.term(case.terms.start(id, kind, &subject, &rule, now, calendar));
    }

    pub(super) fn meet(&mut self, case: &Case, kind: TermKind) {
        let met = case
            .terms
            .running(kind)
            .and_then(|t| case.terms.meet(t.id(), self.facts.now));
        if let Some(entry) = met {
            self.term(entry);
        }
    }

    pub(super) fn cancel(&mut self, case: &Case, kind: TermKind, reason: &str) {
        let running = case.terms.running(kind);
        let gone = running.and_then(|t| case.terms.cancel(t.id(), self.facts.now, reason));
        if let Some(entry) = gone {
            self.term(entry);
        }
    }

    /// What the supporting units have not said yet is waited for no more.
    fn without_support(&mut self, case: &Case, reason: &str) {
        for entry in support::no_longer(&case.terms, self.facts.now, reason) {
            self.term(entry);
        }
    }

    /// The units a complaint complains of, in a case under this theme.
    fn complained_by(
        &self,
        said: &Complaint,
        theme: Option<&ThemeId>,
    ) -> Result<BTreeSet<UnitId>, Refusal> {
        let firm = said.enterprise.as_ref().ok_or(Refusal::NotFound)?;
        let district = self.world.enterprise(firm)?.district.as_str();
        let districts = std::iter::once(district);
        let mut units = complained::by_theme(theme, districts, self.facts.reference);
        units.extend(said.complains_of.clone());
        Ok(units)
    }

    fn person(
        &self,
        field: &'static str,
        id: &AccountId,
        unit: &UnitId,
    ) -> Result<Person, Refusal> {
        let account = self
            .world
            .account(id)
            .map_err(|_| at(field, Problem::Unknown))?;
        let there = account
            .in_force(self.facts.today())
            .filter(|(_, held)| held.stands_in_for.is_none())
            // a case is in the hand of a help officer or a head, also in a unit that enforces (design §6.9)
            .filter(|(_, held)| matches!(held.role, Role::Officer | Role::UnitHead))
            .any(|(_, held)| held.unit.as_ref() == Some(unit));
        if !there || !account.active {
            return Err(at(field, Problem::NotOffered));
        }
        account.person().ok_or(Refusal::NotFound)
    }
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let action = command.action();
    let by = permit.actor().person.clone();
    let stream = command.id().stream();
    let mut d = Deciding {
        world,
        facts,
        by: by.clone(),
        stream,
        out: Vec::new(),
    };
    let now = facts.now;
    let case = match &command {
        Command::Open { complaint, .. } => {
            complaint::possible(world.complaint(complaint)?, world, action)?;
            &Case::default()
        }
        Command::Join { id, complaint } => {
            complaint::possible(world.complaint(complaint)?, world, action)?;
            world.case(id)?
        }
        other => {
            let case = world.case(other.id())?;
            possible(case, action, facts)?;
            case
        }
    };
    match command {
        Command::Open {
            id,
            complaint,
            title,
            theme,
            difficulty,
            track,
            labels,
            assignment,
        } => {
            if facts.reference.theme(&theme).is_none() {
                return Err(at("theme", Problem::NotOffered));
            }
            let said = world.complaint(&complaint)?;
            let number = facts
                .reference
                .next_number(world, Numbered::Case, facts.today());
            let opened = Event::Opened {
                id: id.clone(),
                number: number.clone(),
                title: title.as_str().to_owned(),
                theme: theme.clone(),
                difficulty,
                track,
                labels,
                by,
                at: now,
            };
            d.tell(opened);
            let case = Case {
                difficulty: Some(difficulty),
                ..Case::default()
            };
            join(&mut d, &id, &number.text, &complaint, said)?;
            // the promise counts from the day the firm spoke, not from the day the office sorted it
            let kind = TermKind::Resolution;
            let rule = facts.reference.rule(kind, Some(difficulty));
            let anchor = said.received_at.unwrap_or(now);
            let term = case.terms.next_id(kind);
            d.term(
                case.terms
                    .start(term, kind, "", &rule, anchor, facts.calendar()),
            );
            let complained = d.complained_by(said, Some(&theme))?;
            assign(&mut d, &case, complained, assignment)?;
        }
        Command::Join { id, complaint } => {
            if case.stage.is_over() {
                return Err(Refusal::NotNow(
                    action,
                    NotNow::Stage(case.stage.key().to_owned()),
                ));
            }
            // a firm that joins has been told nothing yet: it is in hand again
            let taken_up;
            let case = if case.stage == Stage::Parked {
                taken_up = parking::take_up(&mut d, case);
                &taken_up
            } else {
                case
            };
            let said = world.complaint(&complaint)?;
            // nor does a complaint join a case in which the unit complained of has a part (design §6.9)
            let complained = d.complained_by(said, case.theme.as_ref())?;
            complained::takes(case, &complained, facts)?;
            join(&mut d, &id, &case.number, &complaint, said)?;
            keep_earlier_promise(&mut d, case, said);
            // nobody reviews what is being handled again
            d.cancel(case, TermKind::Review, "joined");
            d.cancel(case, TermKind::PoolReview, "joined");
        }
        Command::Assign { id: _, assignment } => {
            let complained = case.complained_units(facts.reference);
            assign(&mut d, case, complained, assignment)?;
        }
        Command::Acknowledge { id: _ } => {
            let handler = case.handler.clone().unwrap_or_else(|| by.clone());
            d.tell(Event::Acknowledged {
                handler,
                by,
                at: now,
            });
            d.meet(case, TermKind::Acknowledgement);
            for complaint in case.lines.keys() {
                if let Ok(c) = world.complaint(complaint) {
                    d.out
                        .extend(complaint::met(c, TermKind::FirstFeedback, now));
                }
            }
        }
        Command::Object { id: _, reason } => {
            let unit = case.lead.clone().ok_or(Refusal::NotFound)?;
            d.tell(Event::Objected {
                unit,
                reason: reason.as_str().to_owned(),
                by,
                at: now,
            });
            d.cancel(case, TermKind::Acknowledgement, "objected");
            d.without_support(case, "objected");
            d.start(case, TermKind::ObjectionDecision, String::new());
        }
        Command::DismissConsultation {
            id: _,
            trigger,
            reason,
        } => {
            let came = case.live().filter_map(|(id, _)| world.complaint(id).ok());
            let channels: Vec<Channel> = came.filter_map(|said| said.channel).collect();
            let rules = facts.reference.rulebook.triggers();
            let holds = consultation::met(case, &channels, rules, now);
            let met = holds.into_iter().find(|m| m.rule.kind == trigger);
            let met = met.ok_or_else(|| at("trigger", Problem::NotOffered))?;
            d.tell(Event::ConsultationDismissed {
                trigger,
                cause: met.cause(),
                reason: reason.as_str().to_owned(),
                by,
                at: now,
            });
        }
        Command::Support { id: _, text } => {
            support::give(&mut d, case, permit.actor(), text.as_str())?;
        }
        Command::Reassign {
            id: _,
            handler,
            reason,
        } => {
            let unit = case.lead.clone().ok_or(Refusal::NotFound)?;
            if case.handler.as_ref().is_some_and(|h| h.account == handler) {
                return Err(at("handler", Problem::SameTwice));
            }
            let handler = d.person("handler", &handler, &unit)?;
            d.tell(Event::Reassigned {
                handler,
                reason: reason.as_str().to_owned(),
                by,
                at: now,
            });
        }
        Command::Correct {
            id: _,
            title,
            difficulty,
            labels,
            complained_of,
            reason,
        } => {
            let before = super::Headed {
                title: case.title.clone(),
                difficulty: case.difficulty,
                labels: case.labels.clone(),
                complained_of: case.complained_of.clone(),
            };
            let complained_of = complained_of.unwrap_or_else(|| case.complained_of.clone());
            let back = match complained_of == case.complained_of {
                true => false,
                false => complained::corrected(case, &complained_of, permit.actor(), facts)?,
            };
            let now = super::Headed {
                title: title.as_str().to_owned(),
                difficulty: Some(difficulty),
                labels,
                complained_of,
            };
            if before == now {
                return Err(at("title", Problem::SameAsBefore));
            }
            d.tell(Event::Corrected {
                before,
                now,
                back,
                reason: reason.as_str().to_owned(),
                by,
                at: d.facts.now,
            });
            if back {
                d.cancel(case, TermKind::Acknowledgement, "corrected");
                d.without_support(case, "corrected");
                d.start(case, TermKind::ObjectionDecision, String::new());
            }
        }
        Command::Note { id: _, text } => {
            d.tell(Event::Noted {
                text: text.as_str().to_owned(),
                by,
                at: now,
            });
        }
        Command::Pause {
            id: _,
            category,
            reason,
            until,
        } => {
            let term = case
                .terms
                .running(TermKind::Resolution)
                .ok_or(Refusal::NotFound)?;
            let Some(latest) = facts.reference.paused_until(category, facts.today()) else {
                return Err(at("category", Problem::NotOffered));
            };
            let request = PauseRequest {
                category,
                reason: reason.as_str().to_owned(),
                by: by.account.0.clone(),
                until,
                latest,
            };
            let paused = case.terms.pause(term.id(), request, now, facts.calendar());
            d.term(paused.map_err(|e| clock_says_no(action, "until", e))?);
        }
        Command::Resume { id: _ } => {
            let term = case
                .terms
                .running(TermKind::Resolution)
                .ok_or(Refusal::NotFound)?;
            let resumed = case.terms.resume(term.id(), now, facts.calendar());
            d.term(resumed.map_err(|e| Refusal::NotNow(action, NotNow::Term(e)))?);
        }
        Command::AskExtension {
            id: _,
            to,
            reason,
            told,
        } => {
            let term = case
                .terms
                .running(TermKind::Resolution)
                .ok_or(Refusal::NotFound)?;
            let asking = term::ExtensionRequest {
                by: by.account.0.clone(),
                to,
                reason: reason.as_str().to_owned(),
                told: told.as_str().to_owned(),
                consulted: case.consulted_over(term),
            };
            let asked = case.terms.ask_extension(
                term.id(),
                asking,
                now,
                facts.calendar(),
                facts.reference.extension(),
            );
            d.term(asked.map_err(|e| clock_says_no(action, "to", e))?);
            let request = ExtensionRequest {
                by,
                to,
                reason: reason.as_str().to_owned(),
                told: told.as_str().to_owned(),
                for_leader: term.is_for_leader(facts.reference.extension()),
            };
            d.tell(Event::ExtensionAsked { request, at: now });
        }
        Command::GrantExtension { id: _ } => {
            let term = case
                .terms
                .running(TermKind::Resolution)
                .ok_or(Refusal::NotFound)?;
            let told = case
                .extension
                .as_ref()
                .map_or_else(String::new, |e| e.told.clone());
            let grant = ExtensionGrant {
                by: by.account.0.clone(),
                told,
                leader: permit.actor().role == Role::Leader,
            };
            let rule = facts.reference.extension();
            let granted = case
                .terms
                .extend(term.id(), grant, now, facts.calendar(), rule);
            d.term(granted.map_err(|e| Refusal::NotNow(action, NotNow::Term(e)))?);
        }
        Command::RefuseExtension { id: _, reason } => {
            let term = case
                .terms
                .running(TermKind::Resolution)
                .ok_or(Refusal::NotFound)?;
            let text = reason.as_str().to_owned();
            let refused = case
                .terms
                .refuse_extension(term.id(), by.account.as_str(), &text, now);
            d.term(refused.map_err(|e| Refusal::NotNow(action, NotNow::Term(e)))?);
            d.tell(Event::ExtensionRefused {
                reason: text,
                by,
                at: now,
            });
        }
        Command::Answer {
            id: _,
            complaint,
            text,
            open_measures,
        } => {
            answer(&mut d, case, &complaint, text.as_str(), open_measures)?;
        }
        Command::Recall {
            id: _,
            complaint,
            reason,
        } => recall::recall(&mut d, case, &complaint, reason.as_str())?,
        Command::Refer { id: _, sheet } => referral::refer(&mut d, case, sheet)?,
        Command::LookAtReferral {
            id: _,
            n,
            result,
            next,
        } => referral::look(&mut d, case, n, result.as_str(), next)?,
        Command::StrikeNote {
            id: _,
            n,
            reason,
            replacement,
        } => {
            let replacement = replacement.as_ref().map_or("", |w| w.as_str());
            note::strike(&mut d, case, n, reason.as_str(), replacement)?;
        }
        Command::CloseOut {
            id: _,
            closing,
            checks,
            text,
        } => {
            let list = facts.reference.rulebook.closing_rules().checks;
            if list.iter().any(|item| !checks.contains(&item.key)) {
                return Err(at("checks", Problem::Missing));
            }
            if checks.iter().any(|key| list.iter().all(|i| i.key != *key)) {
                return Err(at("checks", Problem::NotOffered));
            }
            let text = text.as_str().to_owned();
            let paper = d.paper(Paper::CloseOut);
            d.tell(Event::ClosedOut {
                closing,
                checks: checks.iter().filter_map(|key| Check::parse(key)).collect(),
                checklist: list,
                edition: facts.reference.rulebook.version.clone(),
                text,
                paper,
                by,
                at: now,
            });
            d.meet(case, TermKind::Review);
            d.meet(case, TermKind::PoolReview);
            d.without_support(case, "closed");
            // 跟踪问效 at +30 and +90 days (domain.md 1.9)
            let mut terms = case.terms.clone();
            for rule in facts.reference.follow_up_rules() {
                let id = terms.next_id(TermKind::FollowUp);
                let entry = terms.start(id, TermKind::FollowUp, "", &rule, now, facts.calendar());
                terms.evolve(&entry);
                d.term(entry);
            }
        }
        Command::PassToPool { id: _ } => reviewer::pass(&mut d, case)?,
        Command::Return { id: _, reason } => {
            d.tell(Event::Returned {
                reason: reason.as_str().to_owned(),
                by,
                at: now,
            });
            d.meet(case, TermKind::Review);
            d.meet(case, TermKind::PoolReview);
            d.start(case, TermKind::Rework, String::new());
        }
        Command::AskParking {
            id: _,
            reason,
            told,
            until,
        } => parking::ask(&mut d, reason, told.as_str(), until)?,
        Command::GrantParking { id: _ } => parking::grant(&mut d, case)?,
        Command::RefuseParking { id: _, reason } => d.tell(Event::ParkingRefused {
            reason: reason.as_str().to_owned(),
            by,
            at: now,
        }),
        Command::TakeUp { id: _ } => {
            parking::take_up(&mut d, case);
        }
        Command::Merge {
            id: _,
            from,
            reason,
        } => {
            // both cases are acted on: whoever merges must be able to reach the one that goes as well
            let goes = super::subject_of(world.case(&from)?, facts);
            policy::permit(permit.actor(), action, &goes)?;
            merge::merge(&mut d, case, &from, reason.as_str())?
        }
        Command::UndoMerge {
            id: _,
            from,
            reason,
        } => merge::undo(&mut d, case, &from, reason.as_str())?,
        Command::FollowUp {
            id: _,
            finding,
            text,
        } => {
            if finding != Finding::Rebound {
                let stage = || NotNow::Stage(case.stage.key().to_owned());
                let from = case.follow_up_from();
                let from = from.ok_or_else(|| Refusal::NotNow(action, stage()))?;
                if facts.today() < from {
                    return Err(at("finding", Problem::TooEarly(from)));
                }
            }
            let text = text.as_str().to_owned();
            d.tell(Event::FollowedUp {
                finding,
                text,
                by,
                at: now,
            });
            d.meet(case, TermKind::FollowUp);
            if finding == Finding::Rebound {
                // the next closing sets its own dates
                let met = case
                    .terms
                    .running(TermKind::FollowUp)
                    .map(|t| t.id().clone());
                for term in case.terms.open().filter(|t| Some(t.id()) != met.as_ref()) {
                    d.out
                        .extend(case.terms.cancel(term.id(), now, "rebound").map(|entry| {
                            on(
                                d.stream.clone(),
                                Event::Term {
                                    entry,
                                    by: Some(d.by.clone()),
                                },
                            )
                        }));
                }
                d.start(case, TermKind::Rework, String::new());
            }
        }
    }
    Ok(d.out)
}

/// A date that would not do is refused at its field; what no date could mend is not possible now.
fn clock_says_no(action: Action, date: &'static str, why: TermRefusal) -> Refusal {
    match why {
        TermRefusal::DayOff { .. }
        | TermRefusal::NotLater { .. }
        | TermRefusal::UntilNotAhead { .. }
        | TermRefusal::UntilTooFar { .. } => at(date, Problem::Term(why)),
        TermRefusal::NoReason => at("reason", Problem::Missing),
        TermRefusal::NothingTold => at("told", Problem::Missing),
        other => Refusal::NotNow(action, NotNow::Term(other)),
    }
}

fn join(
    d: &mut Deciding<'_>,
    case: &CaseId,
    number: &str,
    id: &ComplaintId,
    said: &Complaint,
) -> Result<(), Refusal> {
    let firm_id = said.enterprise.clone().ok_or(Refusal::NotFound)?;
    let firm = d.world.enterprise(&firm_id)?;
    let status = if said.status == Status::Registered {
        Status::InCase
    } else {
        said.status
    };
    let line = Line {
        number: said.number.clone(),
        enterprise: firm_id,
        enterprise_name: said.enterprise_name.clone(),
        district: firm.district.clone(),
        status,
        disputes: u32::try_from(said.disputes()).unwrap_or(u32::MAX),
        opened_at: None,
    };
    let complains_of = said.complains_of.clone();
    d.tell(Event::ComplaintJoined {
        complaint: id.clone(),
        line,
        complains_of,
    });
    let accepted = complaint::Event::Accepted {
        case: case.clone(),
        case_number: number.to_owned(),
        paper: complaint::notice(d.world, said, d.facts),
        by: d.by.clone(),
        at: d.facts.now,
    };
    d.out.push(on(id.stream(), accepted));
    d.out
        .extend(complaint::met(said, TermKind::Acceptance, d.facts.now));
    Ok(())
}

/// A complaint that joins later keeps the earlier of its own promise and the case's due date (design §3).
fn keep_earlier_promise(d: &mut Deciding<'_>, case: &Case, said: &Complaint) {
    let rule = d
        .facts
        .reference
        .rule(TermKind::Resolution, case.difficulty);
    let anchor = said.received_at.unwrap_or(d.facts.now);
    let Some(running) = case.terms.running(TermKind::Resolution) else {
        // all others have been answered: this one brings its own clock
        let id = case.terms.next_id(TermKind::Resolution);
        let calendar = d.facts.calendar();
        d.term(
            case.terms
                .start(id, TermKind::Resolution, "", &rule, anchor, calendar),
        );
        return;
    };
    let own = case.terms.start(
        running.id().clone(),
        TermKind::Resolution,
        "",
        &rule,
        anchor,
        d.facts.calendar(),
    );
    if let TermEvent::Started { due_on, .. } = own
        && let Some(entry) = case.terms.bring_forward(
            running.id(),
            due_on,
            &said.number,
            d.by.account.as_str(),
            d.facts.now,
            d.facts.calendar(),
        )
    {
        d.term(entry);
    }
}

fn assign(
    d: &mut Deciding<'_>,
    case: &Case,
    mut complained: BTreeSet<UnitId>,
    to: Assignment,
) -> Result<(), Refusal> {
    if d.facts.reference.unit(&to.lead).is_none() {
        return Err(at("lead", Problem::NotOffered));
    }
    // what was known already is not said again
    let found = to.complains_of.filter(|unit| !complained.contains(unit));
    if let Some(unit) = &found {
        if d.facts.reference.unit(unit).is_none() {
            return Err(at("complains_of", Problem::NotOffered));
        }
        // from before it was sorted anew
        if let Some(unit) = case.with_part(&[unit.clone()].into()) {
            return Err(at("complains_of", Problem::HasPart(unit)));
        }
    }
    complained.extend(found.clone());
    // a complaint about inspection, penalty or staff is never led by the unit complained of (design §6.9)
    if complained.contains(&to.lead) {
        return Err(at("lead", Problem::UnitComplainedOf(to.lead)));
    }
    complained::led_by_able("lead", &to.lead, &complained, d.facts)?;
    // nor does it read who complained, which whoever supports does
    if let Some(unit) = to.supporting.iter().find(|u| complained.contains(*u)) {
        return Err(at("supporting", Problem::UnitComplainedOf(unit.clone())));
    }
    if to.supporting.contains(&to.lead) {
        return Err(at("supporting", Problem::SameTwice));
    }
    if to
        .supporting
        .iter()
        .any(|u| d.facts.reference.unit(u).is_none())
    {
        return Err(at("supporting", Problem::NotOffered));
    }
    let officer = match &to.officer {
        Some(id) => Some(d.person("officer", id, &to.lead)?),
        // a unit that enforces gets help cases only through named officers (design §6.9)
        None if d.facts.reference.enforces(&to.lead) => {
            return Err(at("officer", Problem::Missing));
        }
        None => None,
    };
    let supporting = to.supporting.clone();
    let assigned = Event::Assigned {
        lead: to.lead,
        supporting: to.supporting,
        officer,
        complains_of: found,
        note: to.note,
        paper: d.paper(Paper::Assignment),
        by: d.by.clone(),
        at: d.facts.now,
    };
    d.tell(assigned);
    d.meet(case, TermKind::ObjectionDecision);
    d.start(case, TermKind::Acknowledgement, String::new());
    support::start(d, case, &supporting, to.support_days)
}

fn answer(
    d: &mut Deciding<'_>,
    case: &Case,
    id: &ComplaintId,
    text: &str,
    open_measures: Option<Words>,
) -> Result<(), Refusal> {
    let line = case.lines.get(id).filter(|l| case.can_answer(l));
    let line = line.ok_or_else(|| at("complaint", Problem::NotOffered))?;
    let measures: Vec<String> = case
        .unreported_for(&line.enterprise)
        .into_iter()
        .map(|m| m.what.clone())
        .collect();
    // what was agreed to be done is shown to be done, or the answer says why it stands without it (issue 5, E)
    let unreported = match (measures.is_empty(), open_measures) {
        (true, _) => None,
        (false, Some(reason)) => Some(Unreported {
            measures,
            reason: reason.as_str().to_owned(),
        }),
        (false, None) => return Err(at("open_measures", Problem::Unreported(measures))),
    };
    let said = d.world.complaint(id)?;
    let (now, by) = (d.facts.now, d.by.clone());
    let answer = Answer {
        text: text.to_owned(),
        by: by.clone(),
        at: now,
        on_the_spot: false,
        paper: d.paper(Paper::Answer),
    };
    d.tell(Event::ComplaintAnswered {
        complaint: id.clone(),
        unreported,
        by,
        at: now,
    });
    d.out
        .push(on(id.stream(), complaint::Event::Answered { answer }));
    let kind = TermKind::Confirmation;
    let rule = d.facts.reference.rule(kind, None);
    let term = said.terms.next_id(kind);
    let entry = said
        .terms
        .start(term, kind, "", &rule, now, d.facts.calendar());
    d.out
        .push(on(id.stream(), complaint::Event::Term { entry }));
    d.out
        .extend(complaint::met(said, TermKind::FirstFeedback, now));
    // the rework of this complaint is done; the resolution is met when no live complaint waits
    let rework = case
        .terms
        .open()
        .find(|t| t.kind() == TermKind::Rework && (t.on() == id.as_str() || t.on().is_empty()))
        .and_then(|t| case.terms.meet(t.id(), now));
    if let Some(entry) = rework {
        d.term(entry);
    }
    if !case.live().any(|(other, l)| other != id && l.waits()) {
        d.meet(case, TermKind::Resolution);
        d.without_support(case, "answered");
    }
    Ok(())
}
