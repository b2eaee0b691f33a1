//! What happens to a consultation when it is asked, or why not.

use super::command::{Command, Draft, Resolve};
use super::convene::call;
use super::guard::{possible, speaks_for};
use super::{
    Call, Consultation, Event, Item, Minutes, Opinion, OutsideOpinion, OutsideQuestion, Status,
    opened, publish,
};
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::case;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{ConsultationId, UnitId};
use crate::domain::measure;
use crate::domain::policy::Permit;
use crate::domain::reference::{Numbered, Paper};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::rulebook::TermKey;
use crate::domain::term::{Term, TermEvent, TermKind, Terms};
use crate::domain::world::{Facts, World};

/// One decision in the making.
struct Deciding<'a> {
    facts: &'a Facts<'a>,
    id: ConsultationId,
    by: Person,
    out: Vec<Emitted>,
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (actor, action, now) = (permit.actor(), command.action(), facts.now);
    let by = actor.person.clone();
    let mut d = Deciding {
        facts,
        id: command.id().clone(),
        by: by.clone(),
        out: Vec::new(),
    };
    if let Command::Convene {
        id,
        case,
        convening,
    } = command
    {
        // ids are made by the server; one that is taken is nothing a form could have sent
        if world.consultation(&id).is_ok() {
            return Err(Refusal::KeyReused);
        }
        let call = call(world, &case, *convening, actor, facts)?;
        d.convene(world, call)?;
        return Ok(d.out);
    }
    let it = world.consultation(command.id())?;
    possible(it, world, action, facts)?;
    match command {
        Command::Convene { .. } => {}
        Command::GiveOpinion {
            unit,
            position,
            text,
            attachments,
            ..
        } => {
            if speaks_for(it, actor) != Some(&unit) {
                return Err(at("position", Problem::NotOffered));
            }
            let late = facts.today() > it.call()?.opinions_by;
            let text = text.as_str().to_owned();
            let opinion = Opinion {
                unit: unit.clone(),
                position,
                text,
                by,
                at: now,
                late,
                attachments,
            };
            d.tell(Event::OpinionGiven { opinion });
            let running = it.terms.running_on(TermKind::Opinion, unit.as_str());
            if let Some(entry) = running.and_then(|t| it.terms.meet(t.id(), now)) {
                d.tell(Event::Term { entry });
            }
        }
        Command::AskOutside {
            case,
            body,
            question,
            until,
            digest,
            ..
        } => {
            let call = it.call()?;
            let agenda = call.agenda(&case).ok_or(at("case", Problem::NotOffered))?;
            facts.working_day("until", until)?;
            // nothing is asked beyond the day it is reckoned to end on
            if until > call.until() {
                return Err(at("until", Problem::TooLate(call.until())));
            }
            let question = OutsideQuestion {
                n: u32::try_from(it.outside.len()).unwrap_or(u32::MAX - 1) + 1,
                body: body.as_str().to_owned(),
                case,
                title: agenda.title.clone(),
                question: question.as_str().to_owned(),
                until,
                digest,
                by,
                at: now,
            };
            d.tell(Event::OutsideAsked { question });
        }
        Command::WithdrawOutside { n, .. } => {
            let today = facts.today();
            let mut open = it.outside.iter().filter(|o| o.is_open(today));
            if !open.any(|o| o.question.n == n) {
                return Err(at("question", Problem::NotOffered));
            }
            d.tell(Event::OutsideWithdrawn { n, by, at: now });
        }
        Command::GiveOutsideOpinion {
            digest,
            position,
            text,
            ..
        } => {
            let asked = opened(it, &digest, facts).ok_or(Refusal::NotFound)?;
            let opinion = OutsideOpinion {
                position,
                text: text.as_str().to_owned(),
                at: now,
                late: facts.today() > it.call()?.opinions_by,
            };
            let n = asked.question.n;
            d.tell(Event::OutsideAnswered { n, opinion });
        }
        Command::WriteMinutes { draft, .. } => {
            let minutes = d.minutes(it.call()?, draft)?;
            d.tell(Event::MinutesWritten { minutes });
            d.taken_back(it)?;
        }
        Command::AddItem { item, .. } => {
            let item = d.item(it, world, item)?;
            d.tell(Event::ItemAdded { item, by, at: now });
            d.taken_back(it)?;
        }
        Command::DropItem { n, .. } => {
            if !it.items.iter().any(|i| i.n == n) {
                return Err(at("item", Problem::NotOffered));
            }
            d.tell(Event::ItemDropped { n, by, at: now });
            d.taken_back(it)?;
        }
        Command::Submit { .. } => {
            d.tell(Event::Submitted { by, at: now });
            d.show(it, Status::Submitted)?;
        }
        Command::Sign { .. } => {
            let what = Numbered::ConsultationMinutes;
            let number = facts.reference.next_number(world, what, facts.today());
            let paper = number.text.clone();
            d.tell(Event::Signed {
                number,
                by,
                at: now,
            });
            d.end_terms(it, Some(TermKind::Minutes), "concluded");
            d.out
                .extend(publish::items(world, &d.id, it, &paper, &d.by, facts)?);
            d.end(it, Status::Concluded, &paper)?;
        }
        Command::CallOff { reason, .. } => {
            let reason = reason.as_str().to_owned();
            d.tell(Event::CalledOff {
                reason,
                by,
                at: now,
            });
            d.end_terms(it, None, "called_off");
            d.end(it, Status::CalledOff, "")?;
        }
    }
    Ok(d.out)
}

/// Whoever keeps the record has days for the signed minutes, from the day people meet or the last opinion is due
/// (domain.md 1.7).
fn minutes_clock(call: &Call, terms: &Terms, facts: &Facts<'_>) -> Result<Event, Refusal> {
    let kind = TermKind::Minutes;
    let rule = facts.reference.rule(kind, None);
    let (id, owes) = (terms.next_id(kind), call.convener.as_str());
    let last = facts.reference.last_day(TermKey::Minutes, call.until());
    let (weight, version) = (rule.weight, rule.version.as_str());
    let (now, calendar) = (facts.now, facts.calendar());
    let entry = terms.start_until(id, kind, owes, weight, last, version, now, calendar);
    let entry = entry.map_err(|why| Refusal::NotNow(Action::Convene, NotNow::Term(why)))?;
    Ok(Event::Term { entry })
}

impl Deciding<'_> {
    fn tell(&mut self, event: Event) {
        self.out.push(on(self.id.stream(), event));
    }

    /// The call goes out: its number, a clock for every unit's opinion, a band over every case.
    fn convene(&mut self, world: &World, call: Call) -> Result<(), Refusal> {
        let (facts, now) = (self.facts, self.facts.now);
        let what = Numbered::Consultation;
        let number = facts.reference.next_number(world, what, facts.today());
        let convened = Event::Convened {
            id: self.id.clone(),
            number,
            call: call.clone(),
            paper: facts
                .reference
                .paper_number(world, Paper::ConsultationNotice, facts.today()),
            by: self.by.clone(),
            at: now,
        };
        let mut it = Consultation::default();
        super::evolve(&mut it, &convened);
        self.tell(convened);
        let kind = TermKind::Opinion;
        let rule = facts.reference.rule(kind, None);
        let mut terms = Terms::default();
        for unit in call.units.keys() {
            let id = terms.next_id(kind);
            let started = terms.start_until(
                id,
                kind,
                unit.as_str(),
                rule.weight,
                call.opinions_by,
                &rule.version,
                now,
                facts.calendar(),
            );
            let entry =
                started.map_err(|why| Refusal::NotNow(Action::Convene, NotNow::Term(why)))?;
            terms.evolve(&entry);
            self.tell(Event::Term { entry });
        }
        self.tell(minutes_clock(&call, &terms, facts)?);
        self.show(&it, Status::Convened)
    }

    fn minutes(&self, call: &Call, draft: Draft) -> Result<Minutes, Refusal> {
        let kinds = [
            ("present", &draft.present),
            ("observing", &draft.observing),
            ("on_leave", &draft.on_leave),
        ];
        for (n, (field, units)) in kinds.iter().enumerate() {
            if units.iter().any(|u| !call.units.contains_key(u)) {
                return Err(at(field, Problem::NotOffered));
            }
            // a unit took part in one way
            let earlier = |u: &UnitId| kinds.iter().take(n).any(|(_, of)| of.contains(u));
            if units.iter().any(earlier) {
                return Err(at(field, Problem::SameTwice));
            }
        }
        if let Some(day) = draft.follow_up_on {
            self.facts.working_day("follow_up_on", day)?;
        }
        let dissent = draft.dissent.map(|d| d.as_str().to_owned());
        Ok(Minutes {
            present: draft.present,
            observing: draft.observing,
            on_leave: draft.on_leave,
            facts: draft.facts.as_str().to_owned(),
            dissent: dissent.unwrap_or_default(),
            follow_up_on: draft.follow_up_on,
            by: self.by.clone(),
            at: self.facts.now,
        })
    }

    /// An item binds a case that lies before it, and units that take part.
    fn item(&self, it: &Consultation, world: &World, item: Resolve) -> Result<Item, Refusal> {
        let call = it.call()?;
        let unknown = |field| at(field, Problem::NotOffered);
        let agenda = call.agenda(&item.case).ok_or_else(|| unknown("case"))?;
        if world.case(&item.case)?.stage.is_over() {
            return Err(at("case", Problem::CaseOver(agenda.number.clone())));
        }
        let of = world.case(&item.case)?;
        measure::not_complained_of(of, &item.owner, &item.co_owners, self.facts)?;
        let takes_part = |u: &UnitId| call.units.contains_key(u);
        if !takes_part(&item.owner) {
            return Err(unknown("owner"));
        }
        if item.co_owners.contains(&item.owner) {
            return Err(at("co_owners", Problem::SameTwice));
        }
        if !item.co_owners.iter().all(takes_part) {
            return Err(unknown("co_owners"));
        }
        self.facts.working_day("due_on", item.due_on)?;
        if let Some(day) = item.resolve_on {
            self.facts.working_day("resolve_on", day)?;
        }
        Ok(Item {
            n: it.numbered + 1,
            measure: item.measure,
            case: item.case,
            what: item.what.as_str().to_owned(),
            owner: item.owner,
            co_owners: item.co_owners,
            due_on: item.due_on,
            resolve_on: item.resolve_on,
        })
    }

    /// What was at the chair's and is written on is at the recorder's again, and its cases say so.
    fn taken_back(&mut self, it: &Consultation) -> Result<(), Refusal> {
        match it.status {
            Status::Submitted => self.show(it, Status::Convened),
            _ => Ok(()),
        }
    }

    /// Meets the open clock of this kind; nobody waits for the others any more.
    fn end_terms(&mut self, it: &Consultation, met: Option<TermKind>, reason: &str) {
        let now = self.facts.now;
        let end = |t: &Term| match Some(t.kind()) == met {
            true => it.terms.meet(t.id(), now),
            false => it.terms.cancel(t.id(), now, reason),
        };
        let entries: Vec<TermEvent> = it.terms.open().filter_map(end).collect();
        for entry in entries {
            self.tell(Event::Term { entry });
        }
    }

    /// Every case shows how the consultation over it stands now.
    fn show(&mut self, it: &Consultation, status: Status) -> Result<(), Refusal> {
        let call = it.call()?;
        for agenda in &call.cases {
            let event = case::Event::Consulted {
                consultation: self.id.clone(),
                number: it.number.clone(),
                status,
                units: call.units.keys().cloned().collect(),
                officers: call.officers.values().map(|p| p.account.clone()).collect(),
                until: call.until(),
                by: self.by.clone(),
                at: self.facts.now,
            };
            self.out.push(on(agenda.case.stream(), event));
        }
        Ok(())
    }

    fn end(&mut self, it: &Consultation, status: Status, minutes: &str) -> Result<(), Refusal> {
        for agenda in &it.call()?.cases {
            let event = case::Event::ConsultationEnded {
                consultation: self.id.clone(),
                number: it.number.clone(),
                status,
                minutes: minutes.to_owned(),
                by: self.by.clone(),
                at: self.facts.now,
            };
            self.out.push(on(agenda.case.stream(), event));
        }
        Ok(())
    }
}
