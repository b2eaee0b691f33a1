//! 更正: what was put down wrongly is put right with a reason, and both versions stay readable (issue 5, A).
//!
//! A firm's own words, and its name under what it submitted itself, are never changed. Another firm can be named
//! only before anybody was told anything: while the complaint waits for triage. After that the old firm has read
//! what was done and the other firms of a case may lie beside it, so it is made void and recorded anew. With the
//! firm its contact is asked for again, so that no person of the old firm is shown to the new one.

use serde::{Deserialize, Serialize};

use super::{Channel, Complaint, Event, Status};
use crate::domain::account::Contact;
use crate::domain::action::Action;
use crate::domain::actor::Person;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{ComplaintId, EnterpriseId, UnitId};
use crate::domain::phone::Phone;
use crate::domain::refusal::{Fixed, NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::text::{Line, Words};
use crate::domain::time::At;
use crate::domain::world::{Facts, World};

/// A value before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change<T> {
    /// As it stood.
    pub from: T,
    /// As it stands.
    pub to: T,
}

/// A firm as a complaint names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirmNamed {
    /// Which.
    pub id: EnterpriseId,
    /// Its name at that time.
    pub name: String,
}

/// What was corrected at one go, with both versions of each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// Whose it is.
    pub firm: Option<Change<FirmNamed>>,
    /// Whom to reach; sealed, both.
    pub contact: Option<Change<Contact>>,
    /// What it is about.
    pub category: Option<Change<String>>,
    /// The words that staff typed.
    pub words: Option<Change<String>>,
    /// The unit it complains of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complains_of: Option<Change<Option<UnitId>>>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

/// What is wanted; what is left out stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Whose it is.
    pub firm: Option<EnterpriseId>,
    /// Whom to reach.
    pub contact: Option<(Line, Phone)>,
    /// What it is about.
    pub category: Option<String>,
    /// The words.
    pub words: Option<Words>,
    /// The unit it complains of, or that it complains of none.
    pub complains_of: Option<Option<UnitId>>,
    /// Why.
    pub reason: Words,
}

/// Whether another firm can be named.
pub fn may_name_firm(complaint: &Complaint) -> Result<(), Fixed> {
    match complaint.channel {
        Some(Channel::Web) => Err(Fixed::OwnFirm),
        _ if complaint.status != Status::Registered || complaint.case.is_some() => {
            Err(Fixed::ToldFirm)
        }
        _ => Ok(()),
    }
}

/// Whether its words are an officer's writing, and not the firm's own.
pub fn may_reword(complaint: &Complaint) -> Result<(), Fixed> {
    match complaint.channel {
        Some(Channel::Web) => Err(Fixed::OwnWords),
        _ => Ok(()),
    }
}

/// Whether the unit complained of is still this complaint's to say. Once it is in a case it is the case's: who leads
/// and who reads hangs on it.
pub fn may_name_unit(complaint: &Complaint) -> Result<(), Fixed> {
    match complaint.case {
        Some(_) => Err(Fixed::InCase),
        None => Ok(()),
    }
}

pub(super) fn correct(
    world: &World,
    complaint: &Complaint,
    id: &ComplaintId,
    wanted: Wanted,
    by: Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    let fixed = |why| Refusal::NotNow(Action::CorrectComplaint, NotNow::Fixed(why));
    let firm = match wanted.firm.zip(complaint.enterprise.clone()) {
        Some((to, from)) if to != from => {
            may_name_firm(complaint).map_err(fixed)?;
            let name = world.enterprise(&to)?.name.clone();
            let from = FirmNamed {
                id: from,
                name: complaint.enterprise_name.clone(),
            };
            let to = FirmNamed { id: to, name };
            Some(Change { from, to })
        }
        _ => None,
    };
    let category = wanted.category.filter(|c| *c != complaint.category);
    if let Some(category) = &category
        && !facts.reference.has_category(category)
    {
        return Err(at("category", Problem::NotOffered));
    }
    let words = wanted.words.filter(|w| w.as_str() != complaint.words);
    if words.is_some() {
        may_reword(complaint).map_err(fixed)?;
    }
    let complains_of = wanted.complains_of;
    let complains_of = complains_of.filter(|unit| *unit != complaint.complains_of);
    if let Some(unit) = &complains_of {
        may_name_unit(complaint).map_err(fixed)?;
        let known = |u: &UnitId| facts.reference.unit(u).is_some();
        if !unit.iter().all(known) {
            return Err(at("complains_of", Problem::NotOffered));
        }
    }
    if firm.is_some() && wanted.contact.is_none() {
        return Err(at("contact_name", Problem::Missing));
    }
    let contact = wanted.contact.zip(complaint.contact.clone());
    let said = category.is_some() || words.is_some() || complains_of.is_some();
    if firm.is_none() && contact.is_none() && !said {
        return Err(at("category", Problem::SameAsBefore));
    }
    let correction = Correction {
        firm,
        contact: contact.map(|((name, phone), from)| Change {
            from,
            to: Contact {
                name: Sealed::plain(name.as_str()),
                phone: Sealed::plain(phone.as_str()),
            },
        }),
        category: category.map(|to| Change {
            from: complaint.category.clone(),
            to,
        }),
        words: words.map(|to| Change {
            from: complaint.words.clone(),
            to: to.as_str().to_owned(),
        }),
        complains_of: complains_of.map(|to| Change {
            from: complaint.complains_of.clone(),
            to,
        }),
        reason: wanted.reason.as_str().to_owned(),
        by,
        at: facts.now,
    };
    Ok(vec![on(id.stream(), Event::Corrected { correction })])
}

/// The complaint as it stands after a correction.
pub(super) fn evolve(state: &mut Complaint, correction: &Correction) {
    if let Some(firm) = &correction.firm {
        state.enterprise = Some(firm.to.id.clone());
        state.enterprise_name = firm.to.name.clone();
    }
    if let Some(contact) = &correction.contact {
        state.contact = Some(contact.to.clone());
    }
    if let Some(category) = &correction.category {
        state.category = category.to.clone();
    }
    if let Some(words) = &correction.words {
        state.words = words.to.clone();
    }
    if let Some(unit) = &correction.complains_of {
        state.complains_of = unit.to.clone();
    }
    state.corrections.push(correction.clone());
}
