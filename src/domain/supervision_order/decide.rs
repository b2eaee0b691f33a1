//! What happens to an order when it is asked, or why not. The case is told, and never moved.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::command::{Command, Demand};
use super::guard::{issuable, levels, possible, reply_term, units};
use super::{Event, Lateness, Reply, Sheet, Status, SupervisionOrder, evolve};
use crate::domain::action::Action;
use crate::domain::actor::{Person, Role};
use crate::domain::case::{self, Case, whose_turn};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{CaseId, SupervisionOrderId, UnitId};
use crate::domain::policy::Permit;
use crate::domain::reference::Numbered;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::rulebook::{OrderWords, Signer};
use crate::domain::term::{Term, TermEvent, TermKind};
use crate::domain::text::{MAX_WORDS, Words};
use crate::domain::time::At;
use crate::domain::world::{Facts, World};

/// One decision in the making: who decides, and what has been decided so far.
struct Deciding<'a> {
    world: &'a World,
    facts: &'a Facts<'a>,
    by: Person,
    /// The system puts drafts before people and signs nothing.
    signs: bool,
    action: Action,
    /// How many numbers this decision has taken.
    signed: u32,
    out: Vec<Emitted>,
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let action = command.action(world);
    let by = permit.actor().person.clone();
    let mut d = Deciding {
        world,
        facts,
        by: by.clone(),
        signs: permit.actor().role != Role::System,
        action,
        signed: 0,
        out: Vec::new(),
    };
    let now = facts.now;
    match command {
        Command::Draft {
            id,
            case,
            unit,
            demand,
        } => {
            let of = world.case(&case)?;
            issuable(of, action, facts)?;
            d.draft(&id, d.sheet(of, case, unit, demand, None)?)?;
        }
        Command::Issue {
            id,
            case,
            unit,
            demand,
        } => {
            let of = world.case(&case)?;
            issuable(of, action, facts)?;
            let order = d.draft(&id, d.sheet(of, case, unit, demand, None)?)?;
            d.sign_if_mine(&id, &order)?;
        }
        Command::IssueMany {
            orders,
            unit,
            demand,
        } => {
            let mut cases = BTreeSet::new();
            for (id, case) in &orders {
                // one matter, one sheet
                if !cases.insert(case) {
                    return Err(at("cases", Problem::Repeated));
                }
                let of = world.case(case)?;
                issuable(of, action, facts).map_err(|_| no_longer(of))?;
                if !units(of, facts).contains(&unit) {
                    return Err(no_longer(of));
                }
                let text = OrderWords::fill(demand.text.as_str(), &of.title, &of.number);
                let demand = Demand {
                    text: Words::parse(&text, MAX_WORDS)
                        .map_err(|e| at("demand", Problem::Text(e)))?,
                    ..demand.clone()
                };
                let sheet = d.sheet(of, case.clone(), unit.clone(), demand, None)?;
                let order = d.draft(id, sheet)?;
                d.sign_if_mine(id, &order)?;
            }
        }
        Command::Sign { id, text, due_on } => {
            let order = world.order(&id)?;
            possible(order, world, action, facts)?;
            facts.working_day("due_on", due_on)?;
            let order = d.revise(&id, order, text.as_str(), due_on)?;
            d.sign(&id, &order)?;
        }
        Command::Acknowledge { id } => {
            let order = world.order(&id)?;
            possible(order, world, action, facts)?;
            d.tell(&id, Event::Acknowledged { by, at: now });
            let waits = order.terms.running(TermKind::OrderAcknowledgement);
            if let Some(entry) = waits.and_then(|t| order.terms.meet(t.id(), now)) {
                d.tell(&id, Event::Term { entry });
            }
            d.show(&id, order, Status::Acknowledged)?;
        }
        Command::Reply {
            id,
            text,
            attachments,
        } => {
            let order = world.order(&id)?;
            possible(order, world, action, facts)?;
            let reply = Reply {
                text: text.as_str().to_owned(),
                by,
                at: now,
                attachments,
            };
            d.tell(&id, Event::Replied { reply });
            d.end_terms(&id, order, TermKind::OrderReply, "");
            let kind = TermKind::OrderReview;
            let rule = facts.reference.rule(kind, None);
            let term = order.terms.next_id(kind);
            let entry = order
                .terms
                .start(term, kind, "", &rule, now, facts.calendar());
            d.tell(&id, Event::Term { entry });
            d.show(&id, order, Status::Replied)?;
        }
        Command::Lift { id, text } => {
            let order = world.order(&id)?;
            possible(order, world, action, facts)?;
            d.tell(
                &id,
                Event::Lifted {
                    text: text.as_str().to_owned(),
                    by,
                    at: now,
                },
            );
            d.end_terms(&id, order, TermKind::OrderReview, "lifted");
            d.show(&id, order, Status::Lifted)?;
        }
        Command::Raise { id, new, demand } => {
            let order = world.order(&id)?;
            possible(order, world, action, facts)?;
            let old = order.sheet()?;
            if demand.level <= old.level {
                return Err(at("level", Problem::NotOffered));
            }
            let of = world.case(&old.case)?;
            let (case, unit) = (old.case.clone(), old.unit.clone());
            let level = demand.level;
            let draft = d.draft(&new, d.sheet(of, case, unit, demand, Some(id.clone()))?)?;
            d.tell(
                &id,
                Event::RaiseDrafted {
                    to: new.clone(),
                    level,
                    by,
                    at: now,
                },
            );
            d.sign_if_mine(&new, &draft)?;
        }
        Command::Void { id, reason } => {
            let order = world.order(&id)?;
            possible(order, world, action, facts)?;
            let reason = reason.as_str().to_owned();
            d.tell(
                &id,
                Event::Voided {
                    reason,
                    by: by.clone(),
                    at: now,
                },
            );
            let open = order.terms.cancel_open(now, "void");
            for entry in open {
                d.tell(&id, Event::Term { entry });
            }
            if order.status.in_force() {
                d.show(&id, order, Status::Void)?;
            } else if let Some(from) = &order.sheet()?.raised_from {
                let pending = world
                    .order(from)
                    .is_ok_and(|o| o.raising.as_ref() == Some(&id));
                if pending {
                    d.tell(from, Event::RaiseDropped { by, at: now });
                }
            }
        }
    }
    Ok(d.out)
}

/// The unit has a clock to sign for it, beside the one to reply by.
fn acknowledgement(order: &SupervisionOrder, facts: &Facts<'_>) -> Event {
    let kind = TermKind::OrderAcknowledgement;
    let rule = facts.reference.rule(kind, None);
    let id = order.terms.next_id(kind);
    let entry = (order.terms).start(id, kind, "", &rule, facts.now, facts.calendar());
    Event::Term { entry }
}

impl Deciding<'_> {
    fn tell(&mut self, id: &SupervisionOrderId, event: Event) {
        self.out.push(on(id.stream(), event));
    }

    /// The paper, with the facts filled in from the case's own clock.
    fn sheet(
        &self,
        case: &Case,
        id: CaseId,
        unit: UnitId,
        demand: Demand,
        raised_from: Option<SupervisionOrderId>,
    ) -> Result<Sheet, Refusal> {
        let Some(rung) = levels(self.facts, None).find(|r| r.level == demand.level) else {
            return Err(at("level", Problem::NotOffered));
        };
        if raised_from.is_none() && !units(case, self.facts).contains(&unit) {
            return Err(at("unit", Problem::NotOffered));
        }
        self.facts.working_day("due_on", demand.due_on)?;
        let mut enterprises: Vec<String> = case
            .live()
            .map(|(_, l)| l.enterprise_name.clone())
            .collect();
        enterprises.dedup();
        Ok(Sheet {
            case: id,
            case_number: case.number.clone(),
            case_title: case.title.clone(),
            enterprises,
            unit,
            level: demand.level,
            signer: rung.signer,
            late: governing(self.world, case, self.facts.now).map(|t| lateness(t, self.facts)),
            demand: demand.text.as_str().to_owned(),
            due_on: demand.due_on,
            raised_from,
            attachments: demand.attachments,
        })
    }

    fn draft(
        &mut self,
        id: &SupervisionOrderId,
        sheet: Sheet,
    ) -> Result<SupervisionOrder, Refusal> {
        // ids are made by the server; one that is taken is nothing a form could have sent
        if self.world.order(id).is_ok() {
            return Err(Refusal::KeyReused);
        }
        let drafted = Event::Drafted {
            id: id.clone(),
            sheet,
            by: self.by.clone(),
            at: self.facts.now,
        };
        let mut order = SupervisionOrder::default();
        evolve(&mut order, &drafted);
        self.tell(id, drafted);
        Ok(order)
    }

    /// The draft as whoever signs it wants it.
    fn revise(
        &mut self,
        id: &SupervisionOrderId,
        order: &SupervisionOrder,
        text: &str,
        due_on: Date,
    ) -> Result<SupervisionOrder, Refusal> {
        let (mut order, sheet) = (order.clone(), order.sheet()?);
        if sheet.demand == text && sheet.due_on == due_on {
            return Ok(order);
        }
        let case = self.world.case(&sheet.case)?;
        let revised = Event::Revised {
            demand: text.to_owned(),
            due_on,
            late: governing(self.world, case, self.facts.now).map(|t| lateness(t, self.facts)),
            by: self.by.clone(),
            at: self.facts.now,
        };
        evolve(&mut order, &revised);
        self.tell(id, revised);
        Ok(order)
    }

    /// Red and above wait for a leader; the rest the supervisor signs with the same press.
    fn sign_if_mine(
        &mut self,
        id: &SupervisionOrderId,
        order: &SupervisionOrder,
    ) -> Result<(), Refusal> {
        match order.sheet()?.signer {
            _ if !self.signs => Ok(()),
            Signer::Leader => Ok(()),
            Signer::Supervisor | Signer::Nobody => self.sign(id, order),
        }
    }

    fn sign(&mut self, id: &SupervisionOrderId, order: &SupervisionOrder) -> Result<(), Refusal> {
        let (now, by) = (self.facts.now, self.by.clone());
        let sheet = order.sheet()?.clone();
        let number = self.facts.reference.nth_number(
            self.world,
            Numbered::SupervisionOrder,
            self.facts.today(),
            self.signed,
        );
        self.signed += 1;
        let entry = reply_term(order, self.facts)
            .map_err(|why| Refusal::NotNow(self.action, NotNow::Term(why)))?;
        self.tell(
            id,
            Event::Signed {
                number: number.clone(),
                by: by.clone(),
                at: now,
            },
        );
        self.tell(id, Event::Term { entry });
        self.tell(id, acknowledgement(order, self.facts));
        if let Some(from) = &sheet.raised_from {
            let old = self.world.order(from)?;
            // it may have been lifted while this one lay unsigned
            if old.status.in_force() {
                let (to, level) = (id.clone(), sheet.level);
                self.tell(
                    from,
                    Event::Raised {
                        to,
                        level,
                        by: by.clone(),
                        at: now,
                    },
                );
                self.end_terms(from, old, TermKind::OrderReview, "raised");
                self.show(from, old, Status::Raised)?;
            }
        }
        self.told(&sheet.case, id, number.text, &sheet, Status::Signed);
        Ok(())
    }

    /// Meets the open clock of this kind; the others have nothing left to wait for.
    fn end_terms(
        &mut self,
        id: &SupervisionOrderId,
        order: &SupervisionOrder,
        met: TermKind,
        reason: &str,
    ) {
        let now = self.facts.now;
        let open: Vec<TermEvent> = order
            .terms
            .open()
            .filter_map(|t| {
                if t.kind() == met {
                    order.terms.meet(t.id(), now)
                } else {
                    order.terms.cancel(t.id(), now, reason)
                }
            })
            .collect();
        for entry in open {
            self.tell(id, Event::Term { entry });
        }
    }

    /// The case shows how its order stands now.
    fn show(
        &mut self,
        id: &SupervisionOrderId,
        order: &SupervisionOrder,
        status: Status,
    ) -> Result<(), Refusal> {
        let sheet = order.sheet()?;
        self.told(&sheet.case, id, order.number.clone(), sheet, status);
        Ok(())
    }

    fn told(
        &mut self,
        case: &CaseId,
        order: &SupervisionOrderId,
        number: String,
        sheet: &Sheet,
        status: Status,
    ) {
        let (order, level, unit) = (order.clone(), sheet.level, sheet.unit.clone());
        let (by, at) = (self.by.clone(), self.facts.now);
        let until = sheet.due_on;
        let event = if status.in_force() {
            case::Event::Supervised {
                order,
                number,
                level,
                unit,
                status,
                until,
                by,
                at,
            }
        } else {
            case::Event::SupervisionEnded {
                order,
                number,
                level,
                unit,
                status,
                by,
                at,
            }
        };
        self.out.push(on(case.stream(), event));
    }
}

/// No order of this demand can lie over this case any more; the others are not issued without it.
fn no_longer(case: &Case) -> Refusal {
    at("cases", Problem::NoLonger(case.number.clone()))
}

/// The clock that an order over this case speaks of: what is late the longest, as on the board, be it the case's own
/// or one of its complaints'; else the clock of whose turn it is.
fn governing<'a>(world: &'a World, case: &'a Case, now: At) -> Option<&'a Term> {
    let said = case.live().filter_map(|(id, _)| world.complaint(id).ok());
    let late = case
        .terms
        .open()
        .chain(said.flat_map(|c| c.terms.open()))
        // a confirmation waits on the firm; nobody inside is late with it
        .filter(|t| t.kind() != TermKind::Confirmation && t.is_late(now))
        .min_by_key(|t| t.late_from());
    late.or_else(|| whose_turn(case).by)
        .or_else(|| case.terms.open().min_by_key(|t| t.late_from()))
}

fn lateness(term: &Term, facts: &Facts<'_>) -> Lateness {
    let (due_on, calendar) = (term.due_on(), facts.calendar());
    let days = match term.is_late(facts.now) {
        true => calendar.working_days_between(due_on, facts.today()).max(1),
        false => 0,
    };
    Lateness {
        kind: term.kind(),
        due_on,
        days,
    }
}
