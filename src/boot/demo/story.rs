//! The story: steps in time, put in order and played through the one door.
//!
//! A turn lays steps with [`Story::step`], about issues it names with [`Story::issue`]. Turns may be laid in
//! any order and may speak of each other's issues; only the time of a step says when it is played.

use std::collections::BTreeMap;

use super::accounts::Cast;
use super::days::Days;
use super::fault::Fault;
use crate::domain::actor::Actor;
use crate::domain::command::Command;
use crate::domain::ids::{CaseId, ComplaintId, ServiceDayId};
use crate::domain::text::{Line, MAX_WORDS, Words};
use crate::domain::time::At;
use crate::server::clock::Clock;
use crate::server::password::NewCredential;
use crate::server::{Beside, Server, random};

/// What laying a turn gives.
pub type Laid = Result<(), Fault>;

/// One thing at one time.
#[derive(Clone, Debug)]
struct Step {
    at: At,
    doing: Doing,
}

/// What is done.
#[derive(Clone, Debug)]
enum Doing {
    /// Somebody asks one thing.
    Ask {
        actor: Actor,
        command: Command,
        credential: Option<NewCredential>,
    },
    /// The sweep presses what has reached a rung of the ladder.
    Press,
}

/// The ids of what one firm said and of the case it is handled in, if there is one.
#[derive(Clone, Debug)]
pub struct Ids {
    /// What the firm said.
    pub complaint: ComplaintId,
    /// The case.
    pub case: CaseId,
}

/// Everything that is going to happen.
#[derive(Debug)]
pub struct Story<'c> {
    /// Counts days back from today.
    pub days: Days<'c>,
    /// Who acts.
    pub cast: Cast,
    /// The service day on which eight of the issues are said.
    pub service_day: ServiceDayId,
    issues: BTreeMap<&'static str, Ids>,
    steps: Vec<Step>,
}

impl<'c> Story<'c> {
    /// A story without a step.
    pub fn new(days: Days<'c>) -> Story<'c> {
        Story {
            days,
            cast: Cast::gather(),
            service_day: ServiceDayId(random::id()),
            issues: BTreeMap::new(),
            steps: Vec::new(),
        }
    }

    /// The ids of an issue by the name turns give it; made when it is named first.
    pub fn ids(&mut self, issue: &'static str) -> Ids {
        let fresh = || Ids {
            complaint: ComplaintId(random::id()),
            case: CaseId(random::id()),
        };
        self.issues.entry(issue).or_insert_with(fresh).clone()
    }

    /// One person asks one thing.
    pub fn step(&mut self, at: At, login: &str, command: impl Into<Command>) -> Laid {
        let actor = self.cast.actor(login)?.clone();
        self.push(at, actor, command.into(), None)
    }

    /// The system asks one thing.
    pub fn step_by_system(&mut self, at: At, command: impl Into<Command>) -> Laid {
        self.push(at, Actor::system(), command.into(), None)
    }

    /// One person asks one thing that stores a credential beside it.
    pub fn step_with(
        &mut self,
        at: At,
        login: &str,
        command: impl Into<Command>,
        credential: NewCredential,
    ) -> Laid {
        let actor = self.cast.actor(login)?.clone();
        self.push(at, actor, command.into(), Some(credential))
    }

    /// The ladder is swept.
    pub fn press(&mut self, at: At) -> Laid {
        self.lay(at, Doing::Press)
    }

    fn push(
        &mut self,
        at: At,
        actor: Actor,
        command: Command,
        credential: Option<NewCredential>,
    ) -> Laid {
        let doing = Doing::Ask {
            actor,
            command,
            credential,
        };
        self.lay(at, doing)
    }

    fn lay(&mut self, at: At, doing: Doing) -> Laid {
        if at < self.days.begin() || at >= self.days.now() {
            let text = at.beijing_text();
            return Err(Fault::new(format!(
                "{text} lies outside the demo story: {doing:?}"
            )));
        }
        self.steps.push(Step { at, doing });
        Ok(())
    }

    /// Plays every step in the order of time. The clock is moved before each and never stands still.
    pub async fn play(mut self, server: &Server, clock: &Clock) -> Laid {
        self.steps.sort_by_key(|step| step.at);
        let mut last = self.days.begin();
        for Step { at, doing } in self.steps {
            last = at.max(last.plus_seconds(1));
            clock.set(last);
            let Doing::Ask {
                actor,
                command,
                credential,
            } = doing
            else {
                server.press().await?;
                continue;
            };
            let told = format!("{} {}: {command:?}", last.beijing_text(), actor.person.name);
            let beside = Beside {
                credential,
                ..Beside::default()
            };
            let ran = server.run(&actor, command, beside).await;
            ran.map_err(|failure| Fault::refused(&told, &failure))?;
        }
        Ok(())
    }
}

/// One line of the story's text.
pub fn line(text: &str) -> Result<Line, Fault> {
    Ok(Line::parse(text, 200)?)
}

/// Several lines of the story's text.
pub fn words(text: &str) -> Result<Words, Fault> {
    Ok(Words::parse(text, MAX_WORDS)?)
}
