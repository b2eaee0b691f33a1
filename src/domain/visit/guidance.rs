//! 现场指导: what was looked at and advised on a help visit, and what the firm says to it (issue 5, F).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::subject_of;
use super::guard::possible;
use super::{Done, Event, Status, Visit};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::attachment::Attachment;
use crate::domain::case;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{CaseId, Noun, VisitId};
use crate::domain::keyed::keyed;
use crate::domain::policy;
use crate::domain::refusal::{FieldError, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Facts, World};

keyed! {
    /// What a firm said to the guidance it was given.
    Heard {
        /// Nothing yet.
        Waiting = "waiting",
        /// That it stands.
        Agreed = "agreed",
        /// What is wrong with it.
        Disagreed = "disagreed",
    }
}

/// A case a visit is about, with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linked {
    /// Which.
    pub case: CaseId,
    /// Its number.
    pub number: String,
}

/// Guidance to be put on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Guiding {
    /// The day somebody went.
    pub on: Date,
    /// Who took part for the firm.
    pub met: Vec<Line>,
    /// What was looked at.
    pub looked_at: Words,
    /// What was advised; the firm reads it. None where the visit was recorded with it before.
    pub advice: Option<Words>,
    /// Photos and other files.
    pub attachments: Vec<Attachment>,
    /// The cases it is about.
    pub cases: BTreeSet<CaseId>,
}

/// Guidance on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Guidance {
    /// Who took part for the firm, sealed.
    pub met: Vec<Sealed>,
    /// What was looked at.
    pub looked_at: String,
    /// Photos and other files.
    pub attachments: Vec<Attachment>,
    /// The cases it is about.
    pub cases: Vec<Linked>,
    /// Who put it on record, and when.
    pub done: Done,
}

/// What a firm said.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Whether it stands.
    pub agreed: bool,
    /// In words; what is wrong, where it does not.
    pub words: Option<String>,
    /// Who and when.
    pub done: Done,
}

/// Puts the guidance on record, and with it that somebody went, where that is not there yet.
pub(super) fn guide(
    world: &World,
    id: &VisitId,
    guiding: Guiding,
    listed: bool,
    facts: &Facts<'_>,
    actor: &Actor,
    done: Done,
) -> Result<Vec<Emitted>, Refusal> {
    let visit = world.visit(id)?;
    possible(visit, Action::RecordGuidance)?;
    let (today, mut faults) = (facts.today(), Vec::new());
    let mut fault = |field, problem| faults.push(FieldError { field, problem });
    let planned = visit.status == Status::Planned;
    if planned && guiding.on > today {
        fault("on", Problem::NotYet(today));
    }
    if planned && guiding.advice.is_none() {
        fault("told", Problem::Missing);
    }
    if guiding.met.is_empty() {
        fault("met", Problem::Missing);
    }
    let mut cases = Vec::new();
    for case in &guiding.cases {
        match linked(world, visit, case, actor, facts) {
            Some(linked) => cases.push(linked),
            None => fault("cases", Problem::NotOffered),
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::Fields(faults));
    }
    let made = planned.then(|| Event::Made {
        on: guiding.on,
        listed,
        told: guiding
            .advice
            .as_ref()
            .map_or_else(String::new, |a| a.as_str().to_owned()),
        done: done.clone(),
    });
    let met = guiding.met.iter();
    let guided = Event::Guided {
        met: met.map(|name| Sealed::plain(name.as_str())).collect(),
        looked_at: guiding.looked_at.as_str().to_owned(),
        attachments: guiding.attachments,
        cases,
        done,
    };
    let all = made.into_iter().chain([guided]);
    Ok(all.map(|e| on(id.stream(), e)).collect())
}

/// A case of that firm that the actor sees; what they do not see cannot be chosen, whatever was sent.
fn linked(
    world: &World,
    visit: &Visit,
    id: &CaseId,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Option<Linked> {
    let case = world.case(id).ok()?;
    let subject = case::subject_of(case, facts);
    let firm = visit.enterprise.as_ref()?;
    let fits = subject.enterprises.contains(firm) && policy::sees(actor, Noun::Case, &subject);
    fits.then(|| Linked {
        case: id.clone(),
        number: case.number.clone(),
    })
}

/// What the firm says to it: that it stands, or what is wrong.
pub(super) fn respond(
    visit: &Visit,
    id: &VisitId,
    agreed: bool,
    words: Option<Words>,
    done: Done,
) -> Result<Vec<Emitted>, Refusal> {
    possible(visit, Action::AcknowledgeGuidance)?;
    if !agreed && words.is_none() {
        return Err(at("words", Problem::Missing));
    }
    let words = words.map(|w| w.as_str().to_owned());
    let event = Event::Acknowledged {
        agreed,
        words,
        done,
    };
    Ok(vec![on(id.stream(), event)])
}

/// What this firm may do with a visit made to it.
pub fn may_respond(visit: &Visit, actor: &Actor) -> bool {
    let action = Action::AcknowledgeGuidance;
    possible(visit, action).is_ok() && policy::permit(actor, action, &subject_of(visit)).is_ok()
}
