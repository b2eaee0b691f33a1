//! What is drawn, and what is recorded of a call.

use super::command::Command;
use super::guard::possible;
use super::{Call, Closed, Done, Event};
use crate::domain::event::{Emitted, on};
use crate::domain::policy::Permit;
use crate::domain::reference::Numbered;
use crate::domain::refusal::{Problem, Refusal, at};
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
            if to >= facts.today() {
                return Err(at("to", Problem::NotYet(facts.today())));
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
            let what = Numbered::Draw;
            Event::Made {
                id: id.clone(),
                number: facts.reference.next_number(world, what, facts.today()),
                from,
                to,
                share,
                seed,
                drawn: drawn.into_iter().map(|c| c.case.clone()).collect(),
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
            Event::CalledBack { case, call }
        }
    };
    Ok(vec![on(id.stream(), event)])
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
