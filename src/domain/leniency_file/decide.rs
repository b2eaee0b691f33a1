//! What happens to a file when it is asked, or why not. The rule only proposes: every step is a named person's.

use super::amount::{self, Fields};
use super::command::{Command, Verdict};
use super::facts::Part;
use super::filed;
use super::guard::{possible, suggestion};
use super::likeness::{self, Likeness};
use super::{
    ClueAnswer, Decision, Done, Event, LeniencyFile, Proposed, Recheck, Report, Review, SealedFile,
    Service, known_clues,
};
use crate::domain::action::Action;
use crate::domain::actor::{Person, Role};
use crate::domain::attachment::Attachment;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, ComplaintId, EnterpriseId, LeniencyFileId, UnitId};
use crate::domain::leniency::rule::{Facts as Known, RuleBook, Truth};
use crate::domain::policy::Permit;
use crate::domain::reference::Numbered;
use crate::domain::refusal::{FieldError, NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::term::{TermEvent, TermId, TermKind};
use crate::domain::text::Words;
use crate::domain::time::At;
use crate::domain::world::{Facts, World};

/// One decision in the making: who decides, and what has been decided so far.
pub(super) struct Deciding<'a> {
    pub(super) world: &'a World,
    pub(super) facts: &'a Facts<'a>,
    id: LeniencyFileId,
    by: Person,
    pub(super) action: Action,
    out: Vec<Emitted>,
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let action = command.action();
    let actor = permit.actor();
    let by = actor.person.clone();
    let started = |id: LeniencyFileId| Deciding {
        world,
        facts,
        id,
        by: by.clone(),
        action,
        out: Vec::new(),
    };
    match command {
        Command::SelfReport {
            id,
            enterprise,
            what,
            found_how,
            measures,
            occurred_on,
            ongoing,
            corrected_on,
            told_before,
            files,
        } => {
            let mut d = started(id.clone());
            let today = facts.today();
            let mut faults = Vec::new();
            if occurred_on > today {
                faults.push(fault("occurred_on", Problem::NotYet(today)));
            }
            if corrected_on.is_some_and(|day| day > today) {
                faults.push(fault("corrected_on", Problem::NotYet(today)));
            } else if corrected_on.is_some_and(|day| day < occurred_on) {
                faults.push(fault("corrected_on", Problem::EndsBeforeStart));
            }
            if !faults.is_empty() {
                return Err(Refusal::Fields(faults));
            }
            d.fresh()?;
            let told_before = told_before.map(|told| own_telling(world, &told, &enterprise));
            let report = Report {
                what: sealed(&what),
                found_how: found_how.as_ref().map(sealed),
                measures: sealed(&measures),
                occurred_on,
                ongoing,
                corrected_on,
                told_before: told_before.transpose()?,
                files: files.into_iter().map(shut).collect(),
            };
            let event = Event::SelfReported {
                id,
                number: facts
                    .reference
                    .next_number(world, Numbered::LeniencyFile, today),
                enterprise_name: world.enterprise(&enterprise)?.name.clone(),
                enterprise,
                report,
                by: d.by.clone(),
                received_at: facts.now,
            };
            d.tell(event);
            d.start_first();
            Ok(d.out)
        }
        Command::Open {
            id,
            enterprise,
            origin,
            what,
        } => {
            let mut d = started(id.clone());
            d.fresh()?;
            if origin == super::Origin::SelfReport {
                return Err(at("origin", Problem::NotOffered));
            }
            let event = Event::Opened {
                id,
                number: facts
                    .reference
                    .next_number(world, Numbered::LeniencyFile, facts.today()),
                enterprise_name: world.enterprise(&enterprise)?.name.clone(),
                enterprise,
                origin,
                what: sealed(&what),
                by: d.by.clone(),
                at: facts.now,
            };
            d.tell(event);
            d.start_first();
            Ok(d.out)
        }
        Command::Name { id, naming } => {
            let mut d = started(id);
            let file = d.file()?;
            d.name(file, naming)?;
            Ok(d.out)
        }
        Command::Record { id, part, files } => {
            let mut d = started(id);
            let file = d.file()?;
            let kind = PartKind::of(&part);
            let faults = unfounded(&part, file, &facts.reference.leniency);
            if !faults.is_empty() {
                return Err(Refusal::Fields(faults));
            }
            let earlier = match &part {
                Part::Weighing(w) if w.told_before.is_some() => {
                    file.report.as_ref().and_then(|r| r.told_before)
                }
                Part::Weighing(_) => None,
                _ => file.facts.as_ref().and_then(|f| f.self_reported_at),
            };
            let before = file.facts.clone().unwrap_or_else(|| Known::new(facts.now));
            let beside = matches!(part, Part::Findings(_));
            let judges = matches!(part, Part::Judged(_));
            let (mut known, notes) = part.apply(&before);
            // what stands beside the facts changes none of them, nor what was proposed on them
            if !beside {
                known.as_of = facts.now;
                known.self_reported_at = earlier;
                // an item's next version has come into force since
                if !judges {
                    known.forget_others(&facts.reference.leniency);
                }
            }
            let mut problems = known.problems(&facts.reference.leniency);
            if beside {
                problems.clear();
            }
            if !problems.is_empty() {
                let faults = problems
                    .into_iter()
                    .map(|p| fault(kind.field(p), Problem::Fact(p)))
                    .collect();
                return Err(Refusal::Fields(faults));
            }
            if (!known.grounds.is_empty() || !known.factors.is_empty())
                && known
                    .grounds
                    .iter()
                    .map(|g| &g.evidence)
                    .chain(known.factors.iter().map(|f| &f.evidence))
                    .any(Vec::is_empty)
            {
                return Err(at("evidence", Problem::Missing));
            }
            let corrected = known.correction.done == Truth::Yes;
            let event = Event::FactsRecorded {
                facts: Box::new(known),
                notes: notes.iter().map(|(k, w)| (k.clone(), sealed(w))).collect(),
                files: files.into_iter().map(shut).collect(),
                by: d.by.clone(),
                at: facts.now,
            };
            d.tell(event);
            // what is recorded as put right is the proof of it
            if corrected {
                d.meet(file, TermKind::OrderedCorrection);
            }
            Ok(d.out)
        }
        Command::AnswerClue { id, clue, why_not } => {
            let mut d = started(id);
            let file = d.file()?;
            // which, when and of what kind the system says; a form only names it
            let all = known_clues(file, world);
            let known = all.iter().find(|k| k.key() == clue);
            let known = known.ok_or(Refusal::NotFound)?;
            if known.answer(file).is_some() {
                return Err(Refusal::NotNow(action, NotNow::Already));
            }
            let mut facts_now = file.facts.clone().unwrap_or_else(|| Known::new(facts.now));
            facts_now.as_of = facts.now;
            let (answer, said) = match &why_not {
                Some(why) => (ClueAnswer::Refused, sealed(why)),
                None => {
                    facts_now.clues.push(known.told(file));
                    (ClueAnswer::Taken, Sealed::plain(known.key()))
                }
            };
            let event = Event::FactsRecorded {
                facts: Box::new(facts_now),
                notes: vec![(known.note(answer), said)],
                files: Vec::new(),
                by: d.by.clone(),
                at: facts.now,
            };
            d.tell(event);
            Ok(d.out)
        }
        Command::StrikeClue { id, clue, why } => {
            let mut d = started(id);
            let file = d.file()?;
            let mut facts_now = file.facts.clone().ok_or(Refusal::NotFound)?;
            let struck = facts_now.clues.get_mut(clue).ok_or(Refusal::NotFound)?;
            if struck.struck.is_some() {
                return Err(Refusal::NotNow(action, NotNow::Already));
            }
            let reference = super::facts::struck(clue);
            struck.struck = Some(reference.clone());
            facts_now.as_of = facts.now;
            let event = Event::FactsRecorded {
                facts: Box::new(facts_now),
                notes: vec![(reference, sealed(&why))],
                files: Vec::new(),
                by: d.by.clone(),
                at: facts.now,
            };
            d.tell(event);
            Ok(d.out)
        }
        Command::Submit { id } => {
            let mut d = started(id);
            let file = d.file()?;
            let Some((known, proposal)) = suggestion(file, world, facts)? else {
                return Err(Refusal::NotNow(action, NotNow::FactsOpen));
            };
            let proposed = Proposed {
                facts: known,
                proposal,
            };
            d.tell(Event::Proposed {
                proposed: Box::new(proposed),
                at: facts.now,
            });
            let by = d.by.clone();
            d.tell(Event::Submitted { by, at: facts.now });
            d.start(file, TermKind::LegalReview);
            Ok(d.out)
        }
        Command::Review {
            id,
            agreed,
            opinion,
        } => {
            let mut d = started(id);
            let file = d.file()?;
            let review = Review {
                agreed,
                opinion: sealed(&opinion),
                done: d.done(),
            };
            d.tell(Event::Reviewed { review });
            d.meet(file, TermKind::LegalReview);
            Ok(d.out)
        }
        Command::Decide { id, verdict } => {
            let mut d = started(id);
            let file = d.file()?;
            d.verdict(file, verdict)?;
            d.meet(file, TermKind::Defence);
            // decided without a case: that none is filed was decided with it
            d.meet(file, TermKind::FilingReview);
            d.meet(file, TermKind::Decision);
            d.cancel(file, &[TermKind::Correction], "decided");
            d.start(file, TermKind::Service);
            Ok(d.out)
        }
        Command::Serve {
            id,
            served_on,
            education,
        } => {
            let mut d = started(id);
            let file = d.file()?;
            let decision = file.decision.as_ref().ok_or(Refusal::NotFound)?;
            if served_on > facts.today() {
                return Err(at("served_on", Problem::NotYet(facts.today())));
            }
            if served_on < decision.done.at.beijing_date() {
                return Err(at("served_on", Problem::EndsBeforeStart));
            }
            if decision.ruling.educates() && education.is_none() {
                return Err(at("education", Problem::Missing));
            }
            let service = Service {
                served_on,
                education: education.as_ref().map(sealed),
                done: d.done(),
            };
            d.tell(Event::Served { service });
            d.meet(file, TermKind::Service);
            match decision.ruling.ends_when_served() {
                true => d.cancel(file, &[TermKind::OrderedCorrection], "file closed"),
                false => d.start(file, TermKind::Recheck),
            }
            Ok(d.out)
        }
        Command::Recheck {
            id,
            corrected,
            text,
        } => {
            let mut d = started(id);
            let file = d.file()?;
            let recheck = Recheck {
                corrected,
                text: sealed(&text),
                done: d.done(),
            };
            d.tell(Event::Rechecked { recheck });
            d.meet(file, TermKind::Recheck);
            match corrected {
                true => d.meet(file, TermKind::OrderedCorrection),
                // that it fell back is on record; no clock says so any longer
                false => d.cancel(file, &[TermKind::OrderedCorrection], "fell back"),
            }
            let broken = file.decision.as_ref().is_some_and(|d| d.non_filing);
            if !corrected && broken {
                d.reopen(file, super::Reopening::Breach);
            }
            Ok(d.out)
        }
        Command::VacateSeat { .. } | Command::FillSeat { .. } | Command::TakeSeat { .. } => {
            let mut d = started(command.id().clone());
            let file = d.file()?;
            d.seat(file, command, actor)?;
            Ok(d.out)
        }
        Command::AskTime { .. }
        | Command::AnswerTime { .. }
        | Command::StopClock { .. }
        | Command::RunClock { .. } => {
            let mut d = started(command.id().clone());
            let file = d.file()?;
            d.clock(file, command)?;
            Ok(d.out)
        }
        Command::SignOrder { .. } | Command::ServeOrder { .. } => {
            let mut d = started(command.id().clone());
            let file = d.file()?;
            d.order(file, command)?;
            Ok(d.out)
        }
        Command::FileCase { .. }
        | Command::GiveNotice { .. }
        | Command::AnswerNotice { .. }
        | Command::PaperAnswer { .. }
        | Command::HoldHearing { .. }
        | Command::WeighAnswer { .. } => {
            let mut d = started(command.id().clone());
            let file = d.file()?;
            d.filed(file, command)?;
            Ok(d.out)
        }
        Command::Publish { .. }
        | Command::EndPublication { .. }
        | Command::AskErasure { .. }
        | Command::AnswerErasure { .. } => {
            let mut d = started(command.id().clone());
            let file = d.file()?;
            d.record(file, command)?;
            Ok(d.out)
        }
        other => {
            let mut d = started(other.id().clone());
            let file = d.file()?;
            d.after(file, other)?;
            Ok(d.out)
        }
    }
}

/// When the server received what a firm says it told before. Only its own counts, and nothing else of it is taken over.
fn own_telling(world: &World, told: &ComplaintId, firm: &EnterpriseId) -> Result<At, Refusal> {
    let known = world.complaint(told).ok();
    let own = known.filter(|c| c.enterprise.as_ref() == Some(firm));
    let received = own.and_then(|c| c.received_at);
    received.ok_or_else(|| at("told_before", Problem::NotOffered))
}

/// Why a part cannot be recorded in this file, beyond what its facts say.
fn unfounded(part: &Part, file: &LeniencyFile, book: &RuleBook) -> Vec<FieldError> {
    match part {
        Part::Act(act) => {
            let (proposed, _) = super::facts::duty(act.item.as_ref(), act.last_day(), book);
            let departs = act.was_duty != Truth::Unknown && proposed != Truth::Unknown;
            let unsaid = act.was_duty_why.is_none();
            let missing = departs && act.was_duty != proposed && unsaid;
            let fault = missing.then(|| fault("was_duty_why", Problem::Missing));
            fault.into_iter().collect()
        }
        Part::Weighing(w) => {
            let offered = file.report.as_ref().and_then(|r| r.told_before);
            let wrong = w.told_before.is_some() && offered.is_none();
            let fault = wrong.then(|| fault("reported_as", Problem::NotOffered));
            fault.into_iter().collect()
        }
        Part::Findings(findings) => findings.faults(file),
        _ => Vec::new(),
    }
}

pub(super) fn sealed(words: &Words) -> Sealed {
    Sealed::plain(words.as_str())
}

/// The file with its name shut away.
pub(super) fn shut(file: Attachment) -> SealedFile {
    SealedFile {
        id: file.id,
        record: file.record,
        name: Sealed::plain(file.name),
        media_type: file.media_type,
        bytes: file.bytes,
    }
}

pub(super) fn fault(field: &'static str, problem: Problem) -> FieldError {
    FieldError { field, problem }
}

/// Which part of the facts a form was about: where its faults are shown.
#[derive(Clone, Copy)]
enum PartKind {
    Act,
    Clue,
    Judged,
    Weighing,
    Findings,
}

impl PartKind {
    fn of(part: &Part) -> PartKind {
        match part {
            Part::Act(_) => PartKind::Act,
            Part::Clue(_) => PartKind::Clue,
            Part::Judged(_) => PartKind::Judged,
            Part::Weighing(_) => PartKind::Weighing,
            Part::Findings(_) => PartKind::Findings,
        }
    }

    fn field(self, problem: crate::domain::leniency::rule::FactProblem) -> &'static str {
        use crate::domain::leniency::rule::FactProblem as P;
        match (self, problem) {
            (PartKind::Clue, P::LaterThanNow) => "on",
            (PartKind::Act, P::ActInFuture) => "act_on",
            (PartKind::Act, P::ActEndsWrongly | P::EndedAndContinuing) => "ended_on",
            (PartKind::Act, P::ActTimeOffItsDay) => "act_hour",
            (PartKind::Act, P::LaterThanNow | P::DiscoveredWrongly) => "found_on",
            (PartKind::Act, P::CorrectedBeforeAct | P::CorrectedAtButNotDone) => "corrected_on",
            (PartKind::Act, P::NoSuchItem) => "item",
            _ => "",
        }
    }
}

impl<'a> Deciding<'a> {
    pub(super) fn tell(&mut self, event: Event) {
        self.out.push(on(self.id.stream(), event));
    }

    pub(super) fn done(&self) -> Done {
        Done {
            by: self.by.clone(),
            at: self.facts.now,
        }
    }

    /// An id is made by the server; one that is taken is nothing a form could have sent.
    fn fresh(&self) -> Result<(), Refusal> {
        match self.world.leniency_file(&self.id) {
            Ok(_) => Err(Refusal::KeyReused),
            Err(_) => Ok(()),
        }
    }

    /// The file, where this can be done to it now.
    fn file(&self) -> Result<&'a LeniencyFile, Refusal> {
        let file = self.world.leniency_file(&self.id)?;
        possible(file, self.world, self.action, self.facts)?;
        Ok(file)
    }

    /// What runs from the moment an act came to light here.
    fn start_first(&mut self) {
        let new = LeniencyFile::default();
        self.start(&new, TermKind::SelfReportReview);
        self.start(&new, TermKind::FilingReview);
    }

    pub(super) fn start(&mut self, file: &LeniencyFile, kind: TermKind) {
        self.start_from(file, kind, self.facts.now);
    }

    /// A term counted from a moment that may lie back: a paper that reached the firm before it was recorded.
    pub(super) fn start_from(&mut self, file: &LeniencyFile, kind: TermKind, from: At) {
        let rule = self.facts.reference.rule(kind, None);
        let term = file.terms.next_id(kind);
        let calendar = self.facts.calendar();
        let entry = file.terms.start(term, kind, "", &rule, from, calendar);
        self.tell(Event::Term { entry });
    }

    pub(super) fn meet(&mut self, file: &LeniencyFile, kind: TermKind) {
        let open: Vec<TermEvent> = file
            .terms
            .open()
            .filter(|t| t.kind() == kind)
            .filter_map(|t| file.terms.meet(t.id(), self.facts.now))
            .collect();
        for entry in open {
            self.tell(Event::Term { entry });
        }
    }

    /// The terms that something was told of already.
    pub(super) fn told_terms(&self) -> Vec<TermId> {
        let entry = |e: &Emitted| match &e.event {
            crate::domain::event::Event::LeniencyFile(Event::Term { entry }) => {
                Some(entry.term().clone())
            }
            _ => None,
        };
        self.out.iter().filter_map(entry).collect()
    }

    /// Who holds the role today, and for which unit.
    pub(super) fn holds(&self, who: &AccountId, role: Role) -> Option<(Person, Option<UnitId>)> {
        let account = self.world.account(who).ok().filter(|a| a.active)?;
        let mut held = account.in_force(self.facts.today());
        // nobody is named through a post that is somebody else's
        let (_, held) = held.find(|(_, h)| h.role == role && h.stands_in_for.is_none())?;
        Some((account.person()?, held.unit.clone()))
    }

    pub(super) fn helped(&self, file: &LeniencyFile, who: &AccountId) -> bool {
        file.enterprise.as_ref().is_some_and(|firm| {
            let today = self.facts.today();
            self.world.helped(firm, who, today, self.wall())
        })
    }

    /// For how many months having helped a firm keeps somebody out of its file.
    pub(super) fn wall(&self) -> Option<u32> {
        self.facts.reference.leniency.wall_months()
    }

    /// The decision. Following the proposal needs no more than the rule says; departing from it, or from what like
    /// cases got, needs a reason.
    fn verdict(&mut self, file: &LeniencyFile, verdict: Verdict) -> Result<(), Refusal> {
        let proposed = file.proposed.as_ref().ok_or(Refusal::NotFound)?;
        let (proposal, book) = (&proposed.proposal, &self.facts.reference.leniency);
        let departs = !verdict.ruling.follows(proposal);
        let compared = self.compared(proposed);
        let outside = compared.filter(|c| c.leaves_out(verdict.ruling));
        let mut faults = filed::unheard(file, &verdict, self.facts);
        faults.extend(filed::unfiled(file, &verdict).map(|problem| fault("ruling", problem)));
        let lacks = file.lacks(verdict.ruling);
        if !lacks.is_empty() {
            faults.push(fault("ruling", Problem::EvidenceFirst(lacks)));
        }
        if verdict.reason.is_none() {
            if let Some(c) = outside {
                let problem = Problem::OutsideLikeCases(c.lightest, c.heaviest);
                faults.push(fault("reason", problem));
            } else if departs || proposal.needs_written_reason {
                faults.push(fault("reason", Problem::Missing));
            }
        }
        if !verdict.ruling.is_penalty() && verdict.amount.is_some() {
            faults.push(fault("amount", Problem::NoAmount));
        }
        let reckoned = file.reckoned(verdict.ruling, book);
        if let Some(Ok(fine)) = filed::fine(&verdict).filter(|_| verdict.ruling.is_penalty()) {
            let fields = Fields {
                amount: "amount",
                why: "amount_why",
            };
            let explained = verdict.amount_why.is_some();
            faults.extend(amount::faults(&fine, explained, &reckoned, &fields));
        }
        if proposal.needs_collective_discussion || departs {
            if verdict.discussed_on.is_none() {
                faults.push(fault("discussed_on", Problem::Missing));
            }
            if verdict.discussion.is_none() {
                faults.push(fault("discussion", Problem::Missing));
            }
        }
        let today = self.facts.today();
        if verdict.discussed_on.is_some_and(|day| day > today) {
            faults.push(fault("discussed_on", Problem::NotYet(today)));
        }
        if !faults.is_empty() {
            return Err(Refusal::Fields(faults));
        }
        let articles = verdict.ruling.articles(proposed, book);
        let open: Vec<String> = articles
            .iter()
            .map(|a| a.0.clone())
            .filter(|row| !book.is_confirmed(row))
            .chain(amount::open_row(
                verdict.amount.as_ref().and(reckoned.as_ref().ok()),
            ))
            .collect();
        if !open.is_empty() {
            return Err(Refusal::NotNow(self.action, NotNow::Unconfirmed(open)));
        }
        // the firm promised, and the act is minor: no case is filed, and so no paper of a filed case is numbered
        let unfiled = file.filed.filing.is_none();
        let non_filing = file.commitment.is_some() && unfiled && verdict.ruling.may_go_unfiled();
        let paper = verdict.ruling.paper().filter(|_| !non_filing);
        let number = paper.map(|what| self.facts.reference.next_number(self.world, what, today));
        let decision = Decision {
            ruling: verdict.ruling,
            number: number.as_ref().map(|n| n.text.clone()),
            articles,
            departs,
            reason: verdict.reason.as_ref().map(sealed),
            discussed_on: verdict.discussed_on,
            discussion: verdict.discussion.as_ref().map(sealed),
            amount: verdict.amount.map(|a| a.as_str().to_owned()),
            benchmark: reckoned.ok(),
            amount_why: verdict.amount_why.as_ref().map(sealed),
            compared,
            non_filing,
            done: self.done(),
        };
        self.tell(Event::Decided { decision, number });
        Ok(())
    }

    /// What like cases got, where they are enough to say. The file itself is none of them.
    fn compared(&self, proposed: &Proposed) -> Option<super::Compared> {
        let of = Likeness::of(proposed);
        let decided = self.world.like_decisions(of.item.as_ref()?);
        let others: Vec<_> = decided
            .iter()
            .filter(|d| d.file != self.id)
            .cloned()
            .collect();
        likeness::nearest(&of, &others).map(|(compared, _)| compared)
    }
}
