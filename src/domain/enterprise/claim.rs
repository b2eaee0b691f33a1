//! 申请企业账号: somebody says by credit code and proof that they act for a firm. The coordinating office checks it, the
//! contacts the firm already has are told and may object, and only then is there an account (issue 3, B).
//!
//! ```text
//! made ─► accepted   the account is opened, or one somebody has for another firm acts for this one too
//!   └───► declined   with a reason whoever asked reads
//! ```

use std::collections::BTreeSet;

use super::{Enterprise, Event, decide::code, decide::holder};
use crate::domain::account::{self, Appointment, Contact};
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::attachment::Attachment;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, AppointmentId, EnterpriseId};
use crate::domain::keyed::keyed;
use crate::domain::phone::{Phone, masked_name};
use crate::domain::policy::{self, Permit, Subject};
use crate::domain::reference::Numbered;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::rulebook::TermKey;
use crate::domain::sealed::Sealed;
use crate::domain::term::TermKind;
use crate::domain::text::{Line, Words};
use crate::domain::time::At;
use crate::domain::uscc::Uscc;
use crate::domain::world::{Facts, Need, World};

/// The clock of one.
const CHECK: TermKind = TermKind::ClaimCheck;

/// What somebody says who asks to act for a firm.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The firm's credit code, checked.
    pub uscc: Uscc,
    /// What they call the firm.
    pub named: Line,
    /// The firm's id, if nobody has put that code on record yet.
    pub new_enterprise: EnterpriseId,
    /// The district code of the site.
    pub district: String,
    /// Their name.
    pub name: Line,
    /// Their phone.
    pub phone: Phone,
    /// What they are at the firm.
    pub position: Line,
    /// Licence, letter of authority: at least one.
    pub proof: Vec<Attachment>,
}

/// The account that is opened for them.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAccount {
    /// What is typed at log-in.
    pub login: Line,
    /// The full name, as the proof has it.
    pub name: Line,
    /// The phone.
    pub phone: Phone,
}

/// A word against it, of a contact the firm already has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The words.
    pub words: String,
    /// Whose.
    pub by: Person,
    /// When.
    pub at: At,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether they act for the firm now.
    pub accepted: bool,
    /// What was found, or why not.
    pub words: String,
    /// By whom.
    pub by: Person,
    /// When.
    pub at: At,
}

/// One such wish, as its events tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What they called the firm.
    pub named: String,
    /// Their name, masked.
    pub masked: String,
    /// Name and phone, sealed.
    pub contact: Contact,
    /// What they are at the firm.
    pub position: String,
    /// Their account, where they act for another firm already.
    pub account: Option<AccountId>,
    /// The proof.
    pub proof: Vec<Attachment>,
    /// When it was made.
    pub at: At,
    /// Who looked at name, phone and proof in full.
    pub shown_to: BTreeSet<AccountId>,
    /// What the firm's contacts said against it.
    pub objections: Vec<Objection>,
    /// How it ended; none while it waits.
    pub outcome: Option<Outcome>,
}

keyed! {
    /// Where one stands.
    #[derive(Default)]
    ClaimStatus {
        /// Nobody has decided yet.
        #[default]
        Waiting = "waiting",
        /// They act for the firm.
        Accepted = "accepted",
        /// They do not.
        Declined = "declined",
    }
}

impl Claim {
    /// Where it stands.
    pub fn status(&self) -> ClaimStatus {
        match &self.outcome {
            None => ClaimStatus::Waiting,
            Some(ended) if ended.accepted => ClaimStatus::Accepted,
            Some(_) => ClaimStatus::Declined,
        }
    }
}

/// The steps of a claim, in order.
pub const CLAIM_ACTIONS: &[Action] = &[
    Action::ShowClaim,
    Action::AcceptClaim,
    Action::DeclineClaim,
    Action::ObjectToClaim,
];

/// What can be asked about one.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// See name, phone and proof in full, which is put on record.
    Show,
    /// They act for the firm: an account is opened, or theirs is appointed.
    Accept {
        /// The account to be opened; none where they have one.
        new: Option<NewAccount>,
        /// The new account's id.
        account: AccountId,
        /// The appointment's id.
        appointment: AppointmentId,
        /// How it was checked.
        note: Line,
    },
    /// They do not.
    Decline {
        /// Why, as they read it.
        reason: Words,
    },
    /// A contact of the firm says something against it.
    Object {
        /// What.
        words: Words,
    },
}

impl Step {
    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Step::Show => Action::ShowClaim,
            Step::Accept { .. } => Action::AcceptClaim,
            Step::Decline { .. } => Action::DeclineClaim,
            Step::Object { .. } => Action::ObjectToClaim,
        }
    }
}

impl Enterprise {
    /// One that was made, by its number.
    ///
    /// # Errors
    ///
    /// Not found.
    pub fn claim(&self, number: &str) -> Result<&Claim, Refusal> {
        self.claims.get(number).ok_or(Refusal::NotFound)
    }
}

/// What this person may do about one now.
pub fn claim_available(firm: &Enterprise, claim: &Claim, actor: &Actor) -> Vec<Action> {
    let subject = super::subject_of(firm);
    let all = CLAIM_ACTIONS.iter().copied();
    all.filter(|a| claim_possible(claim, *a, actor).is_ok())
        .filter(|a| policy::permit(actor, *a, &subject).is_ok())
        .collect()
}

/// Whether `action` is possible now: while it waits, and nobody decides who has not looked at the proof.
pub fn claim_possible(claim: &Claim, action: Action, actor: &Actor) -> Result<(), Refusal> {
    let looked = claim.shown_to.contains(&actor.person.account);
    let own = claim.account.as_ref().is_some_and(|a| actor.is(a));
    match action {
        Action::ShowClaim if looked => Err(Refusal::NotNow(action, NotNow::Already)),
        Action::ShowClaim => Ok(()),
        _ if claim.outcome.is_some() => Err(Refusal::NotNow(action, NotNow::Already)),
        Action::ObjectToClaim if own => Err(Refusal::NotFound),
        Action::AcceptClaim | Action::DeclineClaim if !looked => Err(Refusal::NotNow(
            action,
            NotNow::StillOpen("proof".to_owned()),
        )),
        _ => Ok(()),
    }
}

pub(super) fn needs_of_claim(asked: &Asked, facts: &Facts<'_>, world: &World) -> Vec<Need> {
    let firm = holder(world, &asked.uscc);
    let firm = firm.unwrap_or_else(|| asked.new_enterprise.clone());
    vec![
        Need::Holder(code(&asked.uscc)),
        Need::Stream(firm.stream()),
        Need::Number(Numbered::Claim.series(facts.today().year())),
    ]
}

pub(super) fn needs_of_step(
    id: &EnterpriseId,
    number: &str,
    step: &Step,
    world: &World,
) -> Vec<Need> {
    let mut needs = vec![Need::Stream(id.stream())];
    if let Step::Accept { new, account, .. } = step {
        let firm = world.enterprise(id).ok();
        let claim = firm.and_then(|f| f.claims.get(number));
        let known = claim.and_then(|c| c.account.clone());
        needs.push(Need::Stream(known.as_ref().unwrap_or(account).stream()));
        needs.extend(
            new.iter()
                .map(|n| Need::Holder(account::login_of(&n.login))),
        );
    }
    needs
}

/// Somebody asks to act for a firm.
pub(super) fn make(
    world: &World,
    asked: Asked,
    facts: &Facts<'_>,
    actor: &Actor,
) -> Result<Vec<Emitted>, Refusal> {
    if asked.proof.is_empty() {
        return Err(at("files", Problem::Missing));
    }
    if !facts.reference.has_district(&asked.district) {
        return Err(at("district", Problem::NotOffered));
    }
    let mut out = Vec::new();
    let firm = match holder(world, &asked.uscc) {
        Some(firm) => firm,
        None => {
            let registered = Event::Registered {
                id: asked.new_enterprise.clone(),
                uscc: asked.uscc.as_str().to_owned(),
                name: asked.named.as_str().to_owned(),
                district: asked.district,
            };
            out.push(on(asked.new_enterprise.stream(), registered));
            asked.new_enterprise
        }
    };
    // whoever acts for it needs not ask
    if actor.enterprise.as_ref() == Some(&firm) {
        return Err(at("uscc", Problem::SameTwice));
    }
    let known = actor.role == Role::Enterprise;
    let what = Numbered::Claim;
    let number = facts.reference.next_number(world, what, facts.today());
    // none where the rulebook in force knows no length for it
    let clock = facts.reference.rule_for(TermKey::ClaimCheck).map(|rule| {
        let before = world.enterprise(&firm).map(|f| f.terms.clone());
        let terms = before.unwrap_or_default();
        let (id, calendar) = (terms.next_id(CHECK), facts.calendar());
        let entry = terms.start(id, CHECK, &number.text, &rule, facts.now, calendar);
        Event::Term { entry }
    });
    let made = Event::Claimed {
        number,
        named: asked.named.as_str().to_owned(),
        masked: masked_name(asked.name.as_str()),
        contact: Contact {
            name: Sealed::plain(asked.name.as_str()),
            phone: Sealed::plain(asked.phone.as_str()),
        },
        position: asked.position.as_str().to_owned(),
        account: known.then(|| actor.person.account.clone()),
        proof: asked.proof,
        at: facts.now,
    };
    let events = std::iter::once(made).chain(clock);
    out.extend(events.map(|event| on(firm.stream(), event)));
    Ok(out)
}

/// Its clock stops once it has ended.
fn met(firm: &Enterprise, number: &str, now: At) -> Option<Event> {
    let running = firm.terms.running_on(CHECK, number)?;
    let entry = firm.terms.meet(running.id(), now)?;
    Some(Event::Term { entry })
}

/// The next step of one.
pub(super) fn step(
    world: &World,
    id: &EnterpriseId,
    number: String,
    step: Step,
    facts: &Facts<'_>,
    permit: &Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let action = step.action();
    let firm = world.enterprise(id)?;
    let claim = firm.claim(&number)?;
    claim_possible(claim, action, permit.actor())?;
    let ends = matches!(step, Step::Accept { .. } | Step::Decline { .. });
    let met = ends.then(|| met(firm, &number, facts.now)).flatten();
    let (by, now) = (permit.actor().person.clone(), facts.now);
    let event = match step {
        Step::Show => Event::ClaimShown {
            number,
            by,
            at: now,
        },
        Step::Object { words } => Event::ClaimObjected {
            number,
            words: words.as_str().to_owned(),
            by,
            at: now,
        },
        Step::Decline { reason } => Event::ClaimDeclined {
            number,
            reason: reason.as_str().to_owned(),
            by,
            at: now,
        },
        Step::Accept {
            new,
            account,
            appointment,
            note,
        } => {
            let (account, mut opened) = match (&claim.account, new) {
                (Some(known), _) => {
                    let known = known.clone();
                    let held = world.account(&known)?;
                    if held
                        .in_force(facts.today())
                        .any(|(_, a)| a.enterprise.as_ref() == Some(id))
                    {
                        return Err(Refusal::NotNow(action, NotNow::Already));
                    }
                    (known, Vec::new())
                }
                (None, Some(new)) => {
                    account::login_free(world, &new.login)?;
                    let created = account::Event::Created {
                        id: account.clone(),
                        login: new.login.as_str().to_owned(),
                        name: masked_name(new.name.as_str()),
                        contact: Some(Contact {
                            name: Sealed::plain(new.name.as_str()),
                            phone: Sealed::plain(new.phone.as_str()),
                        }),
                    };
                    (account, vec![created])
                }
                (None, None) => return Err(at("login", Problem::Missing)),
            };
            opened.push(account::Event::Appointed {
                appointment,
                held: Appointment::of_firm(id.clone(), facts.today(), None),
            });
            let accepted = Event::ClaimAccepted {
                number,
                account: account.clone(),
                note: note.as_str().to_owned(),
                by,
                at: now,
            };
            let opened = opened.into_iter().map(|e| on(account.stream(), e));
            let firm = std::iter::once(accepted).chain(met);
            let firm = firm.map(|e| on(id.stream(), e));
            return Ok(firm.chain(opened).collect());
        }
    };
    let events = std::iter::once(event).chain(met);
    Ok(events.map(|e| on(id.stream(), e)).collect())
}

/// The relations of whoever asks to act for a firm: nothing is theirs yet.
pub(super) fn subject_of_claim() -> Subject {
    Subject {
        new: true,
        ..Subject::default()
    }
}
