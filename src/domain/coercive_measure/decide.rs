//! What is decided about a measure. Its clocks are the ledger's; what they are long is data.

use super::command::Proposal;
use super::guard::possible;
use super::{CoerciveMeasure, Command, Done, Event, Service, Sheet};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::CoerciveMeasureId;
use crate::domain::policy::Permit;
use crate::domain::reference::Numbered;
use crate::domain::refusal::{FieldError, NotNow, Problem, Refusal, at};
use crate::domain::rulebook::TermKey;
use crate::domain::term::{Rule, TermEvent, TermKind};
use crate::domain::text::Words;
use crate::domain::time::At;
use crate::domain::world::{Facts, World};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (id, action) = (command.id().clone(), command.action());
    let done = Done {
        by: permit.actor().person.clone(),
        at: facts.now,
    };
    if let Command::Propose { proposal, .. } = command {
        return propose(world, id, *proposal, facts, permit.actor(), done);
    }
    let measure = world.coercive_measure(&id)?;
    possible(measure, action, facts)?;
    let clock = Clock {
        measure,
        facts,
        action,
    };
    let said = |words: Words| words.as_str().to_owned();
    let events = match command {
        // taken above
        Command::Propose { .. } => Vec::new(),
        Command::Review {
            agreed, opinion, ..
        } => vec![Event::Reviewed {
            agreed,
            opinion: said(opinion),
            done,
        }],
        Command::Approve { opinion, .. } => {
            let sheet = measure.sheet.as_ref().ok_or(Refusal::NotFound)?;
            // what was begun on site counts from there
            let from = measure.begun_at.unwrap_or(facts.now);
            let rule = clock.rule(sheet.measure.length())?;
            let today = facts.today();
            let approved = Event::Approved {
                number: facts
                    .reference
                    .next_number(world, Numbered::CoerciveDecision, today),
                from: from.beijing_date(),
                opinion: said(opinion),
                done,
            };
            let mut events = vec![approved];
            events.extend(clock.meet(TermKind::CoerciveApproval));
            events.push(clock.start(TermKind::CoerciveEnd, &rule, from));
            events
        }
        Command::Serve {
            on,
            way,
            received_by,
            ..
        } => {
            let decided = measure.approved.as_ref().map(|(_, _, _, d)| d.at);
            let decided = decided.ok_or(Refusal::NotFound)?.beijing_date();
            let today = facts.today();
            if on > today {
                return Err(at("on", Problem::NotYet(today)));
            }
            if on < decided {
                return Err(at("on", Problem::TooEarly(decided)));
            }
            let service = Service {
                on,
                way,
                received_by: received_by.map(|who| who.as_str().to_owned()),
                done,
            };
            vec![Event::Served { service }]
        }
        Command::Decline { reason, .. } => {
            let declined = Event::Declined {
                reason: said(reason),
                done,
            };
            let mut events = vec![declined];
            events.extend(clock.meet(TermKind::CoerciveApproval));
            events
        }
        Command::AskExtension { reason, .. } => vec![Event::ExtensionAsked {
            reason: said(reason),
            done,
        }],
        Command::Extend { reason, .. } => {
            let sheet = measure.sheet.as_ref().ok_or(Refusal::NotFound)?;
            let rule = clock.rule(sheet.measure.more())?;
            let running = measure.terms.running(TermKind::CoerciveEnd);
            let last = running.map_or_else(|| facts.today(), |t| t.due_on());
            let extended = Event::Extended {
                reason: said(reason),
                done,
            };
            let mut events = vec![extended];
            // extended in time is what had to be done before the first one ended
            events.extend(clock.meet(TermKind::CoerciveEnd));
            events.push(clock.start(TermKind::CoerciveEnd, &rule, At::start_of_day(last)));
            events
        }
        Command::RefuseExtension { reason, .. } => vec![Event::ExtensionRefused {
            reason: said(reason),
            done,
        }],
        Command::AskRelease { reason, .. } => {
            let rule = clock.rule(TermKey::ReleaseCheck)?;
            let asked = Event::ReleaseAsked {
                reason: said(reason),
                done,
            };
            vec![asked, clock.start(TermKind::ReleaseCheck, &rule, facts.now)]
        }
        Command::CheckRelease { ends, found, .. } => {
            let checked = Event::ReleaseChecked {
                ends,
                found: said(found),
                done,
            };
            let mut events = vec![checked];
            events.extend(clock.meet(TermKind::ReleaseCheck));
            events
        }
        Command::Lift { reason, .. } => {
            let lifted = Event::Lifted {
                reason: said(reason),
                done,
            };
            let mut events = vec![lifted];
            events.extend(clock.meet(TermKind::CoerciveEnd));
            events.extend(clock.meet(TermKind::ReleaseCheck));
            events
        }
    };
    Ok(events.into_iter().map(|e| on(id.stream(), e)).collect())
}

fn propose(
    world: &World,
    id: CoerciveMeasureId,
    proposal: Proposal,
    facts: &Facts<'_>,
    actor: &Actor,
    done: Done,
) -> Result<Vec<Emitted>, Refusal> {
    if world.coercive_measure(&id).is_ok() {
        return Err(Refusal::KeyReused);
    }
    let today = facts.today();
    let listing = world.positive_listing(&proposal.enterprise);
    let sheet = Sheet {
        measure: proposal.kind,
        ground: proposal.ground,
        basis: proposal.basis.as_str().to_owned(),
        facts: proposal.facts.as_str().to_owned(),
        milder: proposal.milder.as_str().to_owned(),
        livelihood: proposal.livelihood,
        listed: listing.is_some_and(|l| l.is_in_force(today)),
        nevertheless: proposal.nevertheless.map(|w| w.as_str().to_owned()),
        scope: proposal.scope.as_str().to_owned(),
        effect: proposal.effect.as_str().to_owned(),
    };
    let mut faults = Vec::new();
    let mut fault = |field, problem| faults.push(FieldError { field, problem });
    if !sheet.ground.fits(sheet.measure) {
        fault("ground", Problem::GroundDoesNotFit);
    }
    if sheet.may_be_spared() && sheet.nevertheless.is_none() {
        fault("nevertheless", Problem::MayBeSpared);
    }
    if let Some(begun) = proposal.begun_at {
        if !sheet.measure.holds_things() {
            fault("begun_on", Problem::CannotBegin);
        } else if begun > facts.now {
            fault("begun_on", Problem::NotYet(today));
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::Fields(faults));
    }
    let unit = actor.unit.clone().ok_or(Refusal::NotFound)?;
    let firm = world.enterprise(&proposal.enterprise)?;
    let proposed = Event::Proposed {
        id: id.clone(),
        number: facts
            .reference
            .next_number(world, Numbered::CoerciveMeasure, today),
        uscc: firm.uscc.clone(),
        enterprise_name: firm.name.clone(),
        enterprise: proposal.enterprise,
        unit,
        sheet,
        begun_at: proposal.begun_at,
        done,
    };
    let fresh = CoerciveMeasure::default();
    let clock = Clock {
        measure: &fresh,
        facts,
        action: Action::ProposeCoercion,
    };
    let mut events = vec![proposed];
    if let Some(begun) = proposal.begun_at {
        let rule = clock.rule(TermKey::CoerciveApproval)?;
        events.push(clock.start(TermKind::CoerciveApproval, &rule, begun));
    }
    Ok(events.into_iter().map(|e| on(id.stream(), e)).collect())
}

/// The clocks of one measure.
struct Clock<'a> {
    measure: &'a CoerciveMeasure,
    facts: &'a Facts<'a>,
    action: Action,
}

impl Clock<'_> {
    /// How long the rulebook in force has it run. Without a row nothing is approved: a length is never guessed.
    fn rule(&self, key: TermKey) -> Result<Rule, Refusal> {
        let missing = || vec![key.as_str().to_owned()];
        let rule = self.facts.reference.rule_for(key);
        rule.ok_or_else(|| Refusal::NotNow(self.action, NotNow::Unconfirmed(missing())))
    }

    fn start(&self, kind: TermKind, rule: &Rule, anchor: At) -> Event {
        let terms = &self.measure.terms;
        let id = terms.next_id(kind);
        let calendar = self.facts.calendar();
        Event::Term {
            entry: terms.start(id, kind, "", rule, anchor, calendar),
        }
    }

    fn meet(&self, kind: TermKind) -> impl Iterator<Item = Event> {
        let met: Vec<TermEvent> = self.measure.terms.meet_all(kind, self.facts.now);
        met.into_iter().map(|entry| Event::Term { entry })
    }
}
