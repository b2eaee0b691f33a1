//! What is drawn, and what is recorded of a call.

use super::command::Command;
use super::guard::possible;
use super::{Call, Closed, Done, Event};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::CaseId;
use crate::domain::policy::Permit;
use crate::domain::reference::Numbered;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::rulebook::TermKey;
use crate::domain::term::{TermEvent, TermKind, Terms};
use crate::domain::world::{Facts, World};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let actor = permit.actor();
    let (by, now) = (actor.person.clone(), facts.now);
    let id = command.id().clone();
    let mut clocks: Vec<TermEvent> = Vec::new();
    let event = match command {
        Command::Make {
            from,
            to,
            share,
            seed,
            ..
        } => {
            if world.draw(&id).is_ok() {
                return Err(Refusal::KeyReused);
            }
            if to < from {
                return Err(at("to", Problem::EndsBeforeStart));
            }
            // a day that is not over may still close one
            // a day that is not over yet could still gain a closing, and the draw would not be the same again
            let over = facts.today().yesterday().unwrap_or(to);
            if to > over {
                return Err(at("to", Problem::TooLate(over)));
            }
            let unit = actor.unit.clone().ok_or(Refusal::NotFound)?;
            let closed = world.closed_cases(from, to, &seed).iter();
            // nobody draws from what the own unit led
            let mut pool: Vec<Closed> = closed.filter(|c| c.lead != unit).cloned().collect();
            pool.sort();
            let drawn = chosen(&pool, share);
            if drawn.is_empty() {
                return Err(at("from", Problem::NothingToDraw));
            }
            let drawn: Vec<CaseId> = drawn.into_iter().map(|c| c.case.clone()).collect();
            clocks.extend(started(&drawn, facts));
            let what = Numbered::Draw;
            Event::Made {
                id: id.clone(),
                number: facts.reference.next_number(world, what, facts.today()),
                from,
                to,
                share,
                seed,
                drawn,
                pool,
                unit,
                done: Done { by, at: now },
            }
        }
        Command::CallBack {
            case, said, words, ..
        } => {
            let draw = world.draw(&id)?;
            let mut drawn = draw.drawn.iter();
            let drawn = drawn.find(|d| d.closed.case == case);
            possible(drawn.ok_or(Refusal::NotFound)?)?;
            let call = Call {
                reached: said.is_some(),
                solved: said.map(|s| s.solved),
                satisfaction: said.map(|s| s.satisfaction),
                words: words.as_str().to_owned(),
                rebound: said.is_some_and(|s| s.rebound),
                by,
                at: now,
            };
            let running = draw.terms.running_on(TermKind::CallBack, case.as_str());
            let running = running.filter(|_| call.reached);
            clocks.extend(running.and_then(|t| draw.terms.meet(t.id(), now)));
            Event::CalledBack { case, call }
        }
    };
    let clocks = clocks.into_iter().map(|entry| Event::Term { entry });
    let events = std::iter::once(event).chain(clocks);
    Ok(events.map(|e| on(id.stream(), e)).collect())
}

/// A clock for the call about each case; none where the rulebook in force knows no length for it.
fn started(drawn: &[CaseId], facts: &Facts<'_>) -> Vec<TermEvent> {
    let Some(rule) = facts.reference.rule_for(TermKey::CallBack) else {
        return Vec::new();
    };
    let kind = TermKind::CallBack;
    let mut terms = Terms::default();
    let mut start = |case: &CaseId| {
        let (id, calendar) = (terms.next_id(kind), facts.calendar());
        let entry = terms.start(id, kind, case.as_str(), &rule, facts.now, calendar);
        terms.evolve(&entry);
        entry
    };
    drawn.iter().map(&mut start).collect()
}

/// The lowest ranks, as many of a hundred as asked for, rounded up; never none of some.
pub fn chosen(pool: &[Closed], share: u32) -> Vec<&Closed> {
    let all = u64::try_from(pool.len()).unwrap_or(u64::MAX);
    let wanted = all.saturating_mul(u64::from(share)).div_ceil(100);
    let mut ranked: Vec<&Closed> = pool.iter().collect();
    ranked.sort_by(|a, b| (&a.rank, &a.number).cmp(&(&b.rank, &b.number)));
    ranked.truncate(usize::try_from(wanted).unwrap_or(usize::MAX));
    ranked
}
