//! Whom to reach: a firm nobody knows yet speaks without an account, its contact is verified by phone, and whoever
//! works on a problem sees the full number once that is on record (design §6.1).

use super::decide::{Registration, register};
use super::{Channel, Complaint, Event};
use crate::domain::actor::{Actor, Person};
use crate::domain::attachment::Attachment;
use crate::domain::enterprise;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{ComplaintId, EnterpriseId};
use crate::domain::phone::Phone;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::text::{Line, Words};
use crate::domain::time::At;
use crate::domain::uscc::Uscc;
use crate::domain::world::{Facts, World};

/// What somebody says for a firm without being known to speak for it.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstWord {
    /// The firm's credit code, checked.
    pub uscc: Uscc,
    /// What they call the firm.
    pub named: Line,
    /// The firm's id, if nobody has put that code on record yet.
    pub new_enterprise: EnterpriseId,
    /// The district code of the site.
    pub district: String,
    /// The category of the rulebook; nobody has to know it.
    pub category: Option<String>,
    /// The words.
    pub words: Words,
    /// Whom to reach.
    pub contact_name: Line,
    /// The number to reach.
    pub contact_phone: Phone,
    /// Files handed in with it.
    pub attachments: Vec<Attachment>,
}

/// How far it is known that the contact speaks for the firm.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ContactCheck {
    /// Known from the start: an account, or staff who spoke to the firm.
    #[default]
    Known,
    /// Somebody wrote without an account and has not been phoned yet.
    Unverified {
        /// What they called the firm.
        named: String,
        /// How often nobody was reached.
        tries: u32,
    },
    /// Phoned, and they speak for the firm.
    Verified,
}

impl ContactCheck {
    /// As it stands in tables.
    pub fn key(&self) -> &'static str {
        match self {
            ContactCheck::Known => "known",
            ContactCheck::Unverified { .. } => "unverified",
            ContactCheck::Verified => "verified",
        }
    }

    /// Whether somebody still has to be phoned.
    pub fn is_open(&self) -> bool {
        matches!(self, ContactCheck::Unverified { .. })
    }
}

/// Registers what was said: under the firm that holds the code, or under a firm that is put on record by it. Nothing
/// of what is known about that firm goes back to whoever wrote.
pub(super) fn first_word(
    world: &World,
    id: ComplaintId,
    said: FirstWord,
    facts: &Facts<'_>,
    actor: &Actor,
) -> Result<Vec<Emitted>, Refusal> {
    if !facts.reference.has_district(&said.district) {
        return Err(at("district", Problem::NotOffered));
    }
    if let Some(category) = &said.category
        && !facts.reference.has_category(category)
    {
        return Err(at("category", Problem::NotOffered));
    }
    let mut out = Vec::new();
    let (enterprise, name) = match enterprise::holder(world, &said.uscc) {
        Some(firm) => {
            let name = world.enterprise(&firm)?.name.clone();
            (firm, name)
        }
        None => {
            let event = enterprise::Event::Registered {
                id: said.new_enterprise.clone(),
                uscc: said.uscc.as_str().to_owned(),
                name: said.named.as_str().to_owned(),
                district: said.district,
            };
            out.push(on(said.new_enterprise.stream(), event));
            (said.new_enterprise, said.named.as_str().to_owned())
        }
    };
    let stream = id.stream();
    let registration = Registration {
        id,
        enterprise,
        enterprise_name: name,
        channel: Channel::Web,
        reference: None,
        category: said.category.unwrap_or_default(),
        words: said.words,
        contact_name: said.contact_name,
        contact_phone: said.contact_phone,
        attachments: said.attachments,
        complains_of: None,
        said_at: facts.now,
        counted_from: facts.now,
        service_day: None,
        answered: None,
        number: None,
    };
    // a firm stands on record before its first problem
    out.extend(register(world, registration, facts, actor)?);
    let named = said.named.as_str().to_owned();
    out.push(on(stream, Event::ContactUnverified { named }));
    Ok(out)
}

/// What the call brought.
pub(super) fn check(
    complaint: &Complaint,
    reached: bool,
    note: &Line,
    by: Person,
    at: At,
) -> Option<Emitted> {
    let note = note.as_str().to_owned();
    let event = match reached {
        true => Event::ContactVerified { how: note, by, at },
        false => Event::ContactNotReached { note, by, at },
    };
    Some(on(complaint.id.as_ref()?.stream(), event))
}

/// The complaint after one of these.
pub(super) fn evolve(state: &mut Complaint, event: &Event) {
    match event {
        Event::ContactUnverified { named } => {
            state.contact_check = ContactCheck::Unverified {
                named: named.clone(),
                tries: 0,
            };
        }
        Event::ContactNotReached { .. } => {
            if let ContactCheck::Unverified { tries, .. } = &mut state.contact_check {
                *tries += 1;
            }
        }
        Event::ContactVerified { .. } => state.contact_check = ContactCheck::Verified,
        Event::ContactShown { by, .. } => {
            state.contact_shown.insert(by.account.clone());
        }
        _ => {}
    }
}
