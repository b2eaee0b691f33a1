//! The only permission rules (design §3, §6.2–6.4, §6.9): who may do what to whom, as one table.
//!
//! `decide` needs a [`Permit`], and only [`permit`] can make one.

use std::collections::BTreeSet;

use super::action::Action;
use super::actor::{Actor, Compartment, Role};
use super::case::{Case, Stage};
use super::complaint::{Complaint, Status};
use super::ids::{AccountId, EnterpriseId, Noun, UnitId};
use super::refusal::{Refusal, Why};

mod table;
#[cfg(test)]
mod tests;

pub use table::{RULES, Rule};

/// The exhaustive table as people read it: sight, then stage × command × role. A test makes it anew from the
/// rules and fails when it differs.
pub const MATRIX: &str = include_str!("policy/matrix.txt");

/// Proof that the actor may do this to this subject now.
#[derive(Debug)]
pub struct Permit {
    actor: Actor,
}

impl Permit {
    /// Who was permitted.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// What the rules look at: the subject's relations, taken from its state by its noun.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subject {
    /// The firms it belongs to.
    pub enterprises: BTreeSet<EnterpriseId>,
    /// The unit that leads it.
    pub lead: Option<UnitId>,
    /// Every unit that leads, supports, is called or is under order.
    pub units: BTreeSet<UnitId>,
    /// Branches that may read it because the firm lies in their county.
    pub branches: BTreeSet<UnitId>,
    /// The units among them that also enforce: only named officers see it (the wall, design §6.9).
    pub enforcing: BTreeSet<UnitId>,
    /// The person who has it in hand.
    pub handler: Option<AccountId>,
    /// Whoever handled or verified: they do not review (per person, design §3).
    pub acted: BTreeSet<AccountId>,
    /// Who asked for what is now decided.
    pub asker: Option<AccountId>,
    /// What was asked for is granted or refused by a leader only.
    pub for_leader: bool,
    /// The persons named in a file that is closed to all others, or who have the case of a measure in hand.
    pub named: BTreeSet<AccountId>,
    /// Those of them who look into it.
    pub officers: BTreeSet<AccountId>,
    /// The one of them who reviews.
    pub reviewer: Option<AccountId>,
    /// The one of them who decides.
    pub decider: Option<AccountId>,
    /// Nobody who sits in a seat of a closed file can act today: they left, or are away.
    pub deserted: bool,
    /// Seats of a closed file that nobody sits in: what they ask for, and the pool that fills each, where one does.
    pub open_seats: Vec<(Role, Option<UnitId>)>,
    /// Officers called by name from a unit that enforces: nobody else there sees it.
    pub called: BTreeSet<AccountId>,
    /// The account acted on.
    pub account: Option<AccountId>,
    /// The unit that owns a measure, an opinion or a reply.
    pub owner_unit: Option<UnitId>,
    /// The units that owe their part of a case.
    pub owing: BTreeSet<UnitId>,
    /// On which side of the wall it stands, where its noun alone does not say so.
    pub side: Option<Compartment>,
    /// Nothing is there yet: the command creates it.
    pub new: bool,
    /// The actor came by a link that opens this one question and nothing else.
    pub invited: bool,
}

/// A named condition of a *yes if* (design §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// It belongs to the actor's firm.
    OwnEnterprise,
    /// The actor's unit leads.
    LeadUnit,
    /// The actor's unit is part of it.
    UnitInvolved,
    /// The actor has it in hand, or nobody has.
    HandlerOrUnheld,
    /// The actor neither handled nor verified.
    NotActed,
    /// The actor did not ask.
    NotAsker,
    /// The actor wrote it.
    Author,
    /// The actor wrote it, or the actor's unit leads.
    AuthorOrLeads,
    /// What was asked for is a leader's to decide.
    ForLeader,
    /// It is not.
    NotForLeader,
    /// The actor's unit owns it.
    OwnerUnit,
    /// The actor's unit owes its part of it.
    OwesPart,
    /// Nobody outside the supervision knows of it yet: a draft.
    NotIssued,
    /// The actor is named in the file.
    Named,
    /// The actor is not named in the file.
    NotNamed,
    /// A seat of the file is open to the pool the actor belongs to.
    InPool,
    /// The actor is named in the file, or nobody who is can act today.
    NamedOrDeserted,
    /// The actor neither owns the measure nor reported it.
    NotOwner,
    /// The actor is named in the file as one of its officers.
    NamedOfficer,
    /// The actor is named in the file as its reviewer.
    NamedReviewer,
    /// The actor is named in the file as its decider.
    NamedDecider,
    /// It is the actor's own account.
    OwnAccount,
    /// It is not the actor's own account.
    NotOwnAccount,
    /// The office let the actor in for the firm, not another of its contacts.
    Administers,
}

impl Condition {
    /// The condition as the printed table names it.
    pub fn key(self) -> &'static str {
        match self {
            Condition::OwnEnterprise => "own_enterprise",
            Condition::LeadUnit => "lead_unit",
            Condition::UnitInvolved => "unit_involved",
            Condition::HandlerOrUnheld => "handler",
            Condition::NotActed => "not_acted",
            Condition::NotAsker => "not_asker",
            Condition::Author => "author",
            Condition::AuthorOrLeads => "author_or_leads",
            Condition::ForLeader => "for_leader",
            Condition::NotForLeader => "not_for_leader",
            Condition::OwnerUnit => "owner_unit",
            Condition::OwesPart => "owes_part",
            Condition::NotIssued => "not_issued",
            Condition::Named => "named",
            Condition::NotNamed => "not_named",
            Condition::InPool => "in_pool",
            Condition::NamedOrDeserted => "named_or_deserted",
            Condition::NotOwner => "not_owner",
            Condition::NamedOfficer => "named_officer",
            Condition::NamedReviewer => "named_reviewer",
            Condition::NamedDecider => "named_decider",
            Condition::OwnAccount => "own_account",
            Condition::NotOwnAccount => "not_own_account",
            Condition::Administers => "administers",
        }
    }

    fn check(self, actor: &Actor, subject: &Subject) -> Result<(), Why> {
        let unit_in =
            |units: &BTreeSet<UnitId>| actor.unit.as_ref().is_some_and(|u| units.contains(u));
        let either = |people: &BTreeSet<AccountId>| {
            people.contains(&actor.person.account) || people.contains(actor.hands())
        };
        let wrote = || subject.asker.as_ref().is_some_and(|a| actor.is(a));
        let (holds, why) = match self {
            Condition::OwnEnterprise => (
                actor
                    .enterprise
                    .as_ref()
                    .is_some_and(|e| subject.enterprises.contains(e)),
                Why::NotOwnEnterprise,
            ),
            Condition::LeadUnit => (
                actor.unit.is_some() && actor.unit == subject.lead,
                Why::NotLeadUnit,
            ),
            Condition::UnitInvolved => (unit_in(&subject.units), Why::NotInvolved),
            Condition::HandlerOrUnheld => (
                subject
                    .handler
                    .as_ref()
                    .is_none_or(|h| actor.has_hands_of(h)),
                Why::NotHandler,
            ),
            // a stand-in is never the second pair of eyes on what either of the two did (issue 5, B)
            Condition::NotActed => (!either(&subject.acted), Why::ActedBefore),
            Condition::NotAsker => (
                subject
                    .asker
                    .as_ref()
                    .is_none_or(|a| !actor.has_hands_of(a)),
                Why::ActedBefore,
            ),
            Condition::Author => (wrote(), Why::NotAuthor),
            Condition::AuthorOrLeads => (
                wrote() || (actor.unit.is_some() && actor.unit == subject.lead),
                Why::NotAuthor,
            ),
            Condition::ForLeader => (subject.for_leader, Why::NotForLeader),
            Condition::NotForLeader => (!subject.for_leader, Why::ForLeader),
            Condition::OwnerUnit => (
                actor.unit.is_some() && actor.unit == subject.owner_unit,
                Why::NotOwnerUnit,
            ),
            Condition::OwesPart => (unit_in(&subject.owing), Why::OwesNoPart),
            Condition::NotIssued => (subject.owner_unit.is_none(), Why::NotOwnerUnit),
            Condition::Named => (either(&subject.named), Why::NotNamed),
            Condition::NotNamed => (!either(&subject.named), Why::NamedThere),
            Condition::InPool => (in_pool(actor, subject), Why::NotInPool),
            Condition::NamedOrDeserted => {
                (subject.deserted || either(&subject.named), Why::NotNamed)
            }
            Condition::NotOwner => (!either(&subject.acted), Why::OwnsMeasure),
            Condition::NamedOfficer => (
                subject.officers.contains(&actor.person.account),
                Why::NotNamed,
            ),
            Condition::NamedReviewer => (
                subject.reviewer.as_ref().is_some_and(|a| actor.is(a)),
                Why::NotNamed,
            ),
            Condition::NamedDecider => (
                subject.decider.as_ref().is_some_and(|a| actor.is(a)),
                Why::NotNamed,
            ),
            Condition::OwnAccount => (
                subject.account.as_ref().is_some_and(|a| actor.is(a)),
                Why::Self_,
            ),
            Condition::NotOwnAccount => (
                subject.account.as_ref().is_none_or(|a| !actor.is(a)),
                Why::Self_,
            ),
            Condition::Administers => (!actor.invited, Why::NotAdministrator),
        };
        if holds { Ok(()) } else { Err(why) }
    }
}

/// Whether the actor may read the leniency rulebook, and in figures that name nobody how alike it is applied.
pub fn reads_leniency_rules(actor: &Actor) -> bool {
    matches!(
        actor.role,
        Role::Legal | Role::Enforcement | Role::EnforcementHead | Role::Leader
    )
}

/// Whether the actor reads the facts of enforcement: who enforces, who reviews its law, and who oversees both sides.
/// No stand-in comes through the wall in somebody else's place.
pub fn reads_enforcement(actor: &Actor) -> bool {
    let role = matches!(
        actor.role,
        Role::System
            | Role::Enforcement
            | Role::EnforcementHead
            | Role::Legal
            | Role::Supervisor
            | Role::Leader
            | Role::Auditor
    );
    role && actor.stands_in_for.is_none()
}

/// Whether the actor may know that a firm says it was advised to withdraw, and what was found: who looks, and who
/// oversees that. The unit that worked on it never reads it (D4).
pub fn reads_withdrawal_checks(actor: &Actor) -> bool {
    matches!(
        actor.role,
        Role::System | Role::Supervisor | Role::Leader | Role::Auditor
    )
}

/// Whether the actor may be the second person of a reset, and so reads which wait.
pub fn confirms_resets(actor: &Actor) -> bool {
    RULES
        .iter()
        .any(|r| r.action == Action::ConfirmFactorReset && r.role == actor.role)
}

/// Whether the actor may put a saved view of the ledger before the own unit: who only looks puts nothing before
/// others.
pub fn shares_views(actor: &Actor) -> bool {
    actor.unit.is_some() && actor.role != Role::Auditor
}

/// A firm's rating as the rule on it looks at it: how far its problem is, and who has that in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rated {
    /// In a case.
    InCase {
        /// Where the case stands.
        stage: Stage,
        /// The unit that leads it.
        lead: Option<UnitId>,
        /// Who has it in hand.
        handler: Option<AccountId>,
    },
    /// Answered at the desk without one: whoever sat there has it in hand until it is settled.
    AtDesk {
        /// How it stands.
        status: Status,
        /// Who received it.
        receiver: Option<AccountId>,
    },
}

impl Rated {
    /// The rating of a problem in this case.
    pub fn of_case(case: &Case) -> Rated {
        Rated::InCase {
            stage: case.stage,
            lead: case.lead.clone(),
            handler: case.handler.as_ref().map(|h| h.account.clone()),
        }
    }

    /// The rating of a problem that has no case.
    pub fn at_desk(said: &Complaint) -> Rated {
        Rated::AtDesk {
            status: said.status,
            receiver: said.received_by.as_ref().map(|r| r.account.clone()),
        }
    }
}

/// Whether the actor may read how satisfied a firm said it is: the firm may, and who oversees and neither leads nor
/// handles it (issue 5, E). Whoever works on it reads the rating once it is closed.
pub fn reads_rating(actor: &Actor, rated: &Rated) -> bool {
    let (closed, lead, handler) = match rated {
        Rated::InCase {
            stage,
            lead,
            handler,
        } => (*stage == Stage::Closed, lead.as_ref(), handler),
        Rated::AtDesk { status, receiver } => (status.is_settled(), None, receiver),
    };
    let oversees = match actor.role {
        Role::System
        | Role::Enterprise
        | Role::Intake
        | Role::Supervisor
        | Role::Leader
        | Role::Auditor => true,
        Role::Visitor
        | Role::Officer
        | Role::UnitHead
        | Role::Legal
        | Role::Enforcement
        | Role::EnforcementHead
        | Role::Admin => false,
    };
    let leads = actor.unit.is_some() && actor.unit.as_ref() == lead;
    let handles = handler.as_ref().is_some_and(|h| actor.has_hands_of(h));
    closed || (oversees && !leads && !handles)
}

/// Whether `actor` may know that the subject exists (design §3, §6.3).
pub fn sees(actor: &Actor, noun: Noun, subject: &Subject) -> bool {
    let own_firm = actor
        .enterprise
        .as_ref()
        .is_some_and(|e| subject.enterprises.contains(e));
    match (noun, actor.role) {
        (_, Role::System) => true,
        // nothing is shown to whoever is not known; they only say something new
        (Noun::Consultation, Role::Visitor) => subject.invited,
        (_, Role::Visitor) => {
            let open = matches!(noun, Noun::Complaint | Noun::Suggestion | Noun::Enterprise);
            open && subject.new
        }
        // what everybody inside needs to work at all
        (Noun::Rulebook | Noun::Calendar, _) => true,
        (Noun::ServiceDay, _) => true,
        (Noun::Account, Role::Admin) => true,
        (Noun::Account, _) if subject.account.as_ref().is_some_and(|a| actor.is(a)) => true,
        (Noun::Account, Role::Intake) => {
            !subject.enterprises.is_empty() || subject.new || !subject.units.is_empty()
        }
        (Noun::Account, Role::UnitHead) => actor
            .unit
            .as_ref()
            .is_some_and(|u| subject.units.contains(u)),
        // only to confirm a reset that somebody asked for
        (Noun::Account, Role::Leader) => subject.asker.is_some(),
        // who else acts for it
        (Noun::Account, Role::Enterprise) => own_firm,
        (Noun::Account, _) => false,
        // its own, and one it asks to act for
        (Noun::Enterprise, Role::Enterprise) => own_firm || subject.new,
        (Noun::Enterprise, Role::Admin) => false,
        (Noun::Enterprise, _) => true,
        // a leniency file is open to its named persons and to the firm, to nobody else (design §6.9)
        (Noun::LeniencyFile, Role::Enterprise) => own_firm,
        // no stand-in comes through the wall in somebody else's place
        (Noun::LeniencyFile, _) if actor.stands_in_for.is_some() => false,
        // before anybody is named, and when nobody who was is there any more: whoever names them, who reads that it is
        // there and not what it says (see `opens`), and an officer with an own finding
        (Noun::LeniencyFile, Role::EnforcementHead | Role::Leader)
            if subject.named.is_empty() || !subject.open_seats.is_empty() || subject.deserted =>
        {
            true
        }
        // and whoever stands in reserve for an open seat, as far
        (Noun::LeniencyFile, _) if in_pool(actor, subject) => true,
        (Noun::LeniencyFile, Role::Enforcement) if subject.named.is_empty() => {
            subject.new || subject.handler.as_ref().is_some_and(|h| actor.is(h))
        }
        (Noun::LeniencyFile, Role::Enforcement | Role::Legal | Role::Leader) => {
            subject.named.contains(&actor.person.account)
        }
        (Noun::LeniencyFile, _) => false,
        // an opening is known to those with a part in it; whoever audits reads that it happened
        (Noun::WallOpening, Role::Auditor) => !subject.new,
        (Noun::WallOpening, Role::Enterprise | Role::Admin) => false,
        (Noun::WallOpening, _) => subject.new || subject.named.contains(&actor.person.account),
        // a public list, and nothing in it of what a firm said of itself
        (Noun::PositiveListing, Role::Admin) => false,
        (Noun::PositiveListing, Role::Enterprise) => own_firm,
        (Noun::PositiveListing, _) => true,
        // the open door leads to the office, and no unit takes part
        (Noun::Suggestion, Role::Officer | Role::UnitHead) => false,
        // who is served by whom is the helping side's, and the firm's own
        (Noun::KeyEnterprise, Role::Enterprise) => own_firm,
        (
            Noun::KeyEnterprise,
            Role::Admin | Role::Legal | Role::Enforcement | Role::EnforcementHead,
        ) => false,
        (Noun::KeyEnterprise, _) => true,
        // facts of enforcement: an inspection nobody expects, what monitors show
        (Noun::OffsiteCheck, _) => reads_enforcement(actor),
        (Noun::Visit | Noun::CoerciveMeasure, Role::Enterprise) => own_firm,
        (Noun::CoerciveMeasure, _) => reads_enforcement(actor),
        (Noun::Visit, _) if subject.side == Some(Compartment::Enforcement) => {
            reads_enforcement(actor)
        }
        // help: complaints, cases, plans, consultations, orders, help visits
        (_, Role::Enterprise) => own_firm,
        (_, Role::Intake | Role::Supervisor | Role::Leader | Role::Auditor) => true,
        (_, Role::Officer | Role::UnitHead) => {
            let involved = actor
                .unit
                .as_ref()
                .is_some_and(|u| subject.units.contains(u));
            let behind_the_wall = actor
                .unit
                .as_ref()
                .is_some_and(|u| subject.enforcing.contains(u));
            let nearby = actor
                .unit
                .as_ref()
                .is_some_and(|u| subject.branches.contains(u));
            // under the stand-in's appointment one sees what the person who is away sees
            let me = actor.hands();
            let in_hand = subject.handler.as_ref() == Some(me)
                || subject.named.contains(me)
                || subject.called.contains(me);
            subject.new || in_hand || nearby || (involved && !behind_the_wall)
        }
        (_, Role::Legal | Role::Enforcement | Role::EnforcementHead | Role::Admin) => false,
    }
}

/// Whether `actor` may read what a leniency file says: the named, the firm, and an officer's own finding.
/// Whoever only names people sees that the file is there (design §6.9).
pub fn opens(actor: &Actor, file: &Subject) -> bool {
    let me = &actor.person.account;
    let fills_only = match actor.role {
        Role::EnforcementHead | Role::Leader => true,
        Role::Enforcement | Role::Legal => in_pool(actor, file),
        _ => false,
    };
    sees(actor, Noun::LeniencyFile, file) && (!fills_only || file.named.contains(me))
}

/// Whether a seat of the file is open to the pool the actor belongs to.
fn in_pool(actor: &Actor, file: &Subject) -> bool {
    let mut open = file.open_seats.iter();
    open.any(|(role, pool)| *role == actor.role && pool.is_some() && *pool == actor.unit)
}

/// Whether `actor` sits at a service day, and so may read who comes and what is said there. A unit that
/// also enforces sits there to listen; its people read help cases only where they are named (design §6.9).
pub fn sits_at(actor: &Actor, service_day: &Subject) -> bool {
    let unit = actor.unit.as_ref();
    match actor.role {
        Role::System | Role::Intake | Role::Supervisor | Role::Leader | Role::Auditor => true,
        Role::Officer | Role::UnitHead => unit
            .is_some_and(|u| service_day.units.contains(u) && !service_day.enforcing.contains(u)),
        Role::Enterprise
        | Role::Visitor
        | Role::Legal
        | Role::Enforcement
        | Role::EnforcementHead
        | Role::Admin => false,
    }
}

/// Whether anybody in this role ever may; a list offers a step for several where somebody might.
pub fn ever(role: Role, action: Action) -> bool {
    RULES.iter().any(|r| r.role == role && r.action == action)
}

/// The permit for `action`, or the reason there is none.
pub fn permit(actor: &Actor, action: Action, subject: &Subject) -> Result<Permit, Refusal> {
    let granted = || Permit {
        actor: actor.clone(),
    };
    if !sees(actor, action.noun(), subject) {
        return Err(Refusal::NotFound);
    }
    let mut why = Why::Role;
    for rule in RULES
        .iter()
        .filter(|r| r.action == action && r.role == actor.role)
    {
        match rule
            .conditions
            .iter()
            .try_for_each(|c| c.check(actor, subject))
        {
            Ok(()) => return Ok(granted()),
            Err(reason) => why = reason,
        }
    }
    Err(Refusal::Forbidden(action, why))
}

/// What a reader may see, for every list, count and search (design §6.2). Made here only.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    actor: Actor,
}

impl Scope {
    /// The scope of `actor`.
    pub fn of(actor: &Actor) -> Scope {
        Scope {
            actor: actor.clone(),
        }
    }

    /// Who reads.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Which help cases the reader may list.
    pub fn help(&self) -> HelpScope {
        match self.actor.role {
            Role::System | Role::Intake | Role::Supervisor | Role::Leader | Role::Auditor => {
                HelpScope::All
            }
            Role::Officer | Role::UnitHead => match &self.actor.unit {
                Some(unit) => HelpScope::Unit(unit.clone(), self.actor.hands().clone()),
                None => HelpScope::Nothing,
            },
            Role::Enterprise => match &self.actor.enterprise {
                Some(firm) => HelpScope::Enterprise(firm.clone()),
                None => HelpScope::Nothing,
            },
            Role::Visitor
            | Role::Legal
            | Role::Enforcement
            | Role::EnforcementHead
            | Role::Admin => HelpScope::Nothing,
        }
    }

    /// Which leniency files the reader may list; the same as [`sees`] tells of one.
    pub fn leniency(&self) -> LeniencyScope {
        let me = || self.actor.person.account.clone();
        if self.actor.stands_in_for.is_some() {
            return LeniencyScope::Nothing;
        }
        match (self.actor.role, &self.actor.enterprise) {
            (Role::Enterprise, Some(firm)) => LeniencyScope::Enterprise(firm.clone()),
            (Role::EnforcementHead, _) => LeniencyScope::ToName,
            (Role::Leader, _) => LeniencyScope::NamedOrToName(me()),
            (role @ (Role::Enforcement | Role::Legal), _) => {
                LeniencyScope::NamedOrInPool(me(), role, self.actor.unit.clone())
            }
            _ => LeniencyScope::Nothing,
        }
    }

    /// Which side of the wall the reader stands on.
    pub fn compartment(&self) -> Compartment {
        self.actor.role.compartment()
    }
}

/// The leniency files a reader may list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeniencyScope {
    /// Those this person is named in, an officer's own finding, and those with a seat open to the pool of this unit.
    NamedOrInPool(AccountId, Role, Option<UnitId>),
    /// Those nobody is named in yet, those with an open seat, and those nobody named can act in today.
    ToName,
    /// Those, and those this person is named in.
    NamedOrToName(AccountId),
    /// A firm's own.
    Enterprise(EnterpriseId),
    /// None.
    Nothing,
}

/// The help cases a reader may list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpScope {
    /// All of them.
    All,
    /// Those of a unit (led, supported, called, under order, in its county); in an enforcing unit
    /// only those in this person's own hand.
    Unit(UnitId, AccountId),
    /// A firm's own.
    Enterprise(EnterpriseId),
    /// None.
    Nothing,
}
