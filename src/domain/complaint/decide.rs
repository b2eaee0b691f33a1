//! What may be asked of a complaint, and what then happens.

use super::{
    Answer, Channel, Complaint, Event, FirstWord, Outcome, Satisfaction, Solved, Status,
    VoidReason, Wanted, WithdrawalCheck, contact, correction, look, silence, supply, void,
};
use jiff::civil::Date;

use crate::domain::account::Contact;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::attachment::Attachment;
use crate::domain::case;
use crate::domain::enterprise;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{ComplaintId, EnterpriseId, ServiceDayId, UnitId};
use crate::domain::measure;
use crate::domain::number::Number;
use crate::domain::phone::Phone;
use crate::domain::policy::{Permit, Subject};
use crate::domain::reference::{Numbered, Paper};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::service_day::{self, ServiceDay};
use crate::domain::term::{TermEvent, TermKind};
use crate::domain::text::{Line, Words};
use crate::domain::time::At;
use crate::domain::world::{Facts, Need, World};

/// What can be asked of a complaint. Opening or joining a case is the case's command.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Register what a firm says, by itself or through staff.
    Register {
        /// The new complaint.
        id: ComplaintId,
        /// Whose.
        enterprise: EnterpriseId,
        /// The way it came.
        channel: Channel,
        /// The channel's own reference.
        reference: Option<Line>,
        /// The category of the rulebook.
        category: String,
        /// The words.
        words: Words,
        /// Whom to reach.
        contact_name: Line,
        /// The number to reach.
        contact_phone: Phone,
        /// Files handed in.
        attachments: Vec<Attachment>,
        /// The unit it complains of.
        complains_of: Option<UnitId>,
        /// When it was said, as a desk's own clock has it; never after now.
        said_at: Option<At>,
        /// The day another channel had it, where it was typed in later: its first clocks count from there.
        said_on: Option<Date>,
        /// The service day it was said on.
        service_day: Option<ServiceDayId>,
        /// Answered in the same breath (当场答复): counts only once the firm confirms.
        answered: Option<Words>,
        /// The number it was promised at a desk without a network, kept back by the service day.
        reserved: Option<String>,
    },
    /// Register what somebody says for a firm without an account.
    RegisterUnverified {
        /// The new complaint.
        id: ComplaintId,
        /// What, and for whom.
        said: FirstWord,
    },
    /// Write down what phoning the contact brought.
    CheckContact {
        /// Which.
        id: ComplaintId,
        /// Whether they were reached and speak for the firm.
        reached: bool,
        /// Whom, by which number, and what they said.
        note: Line,
    },
    /// See the contact's full name and number, which is put on record.
    ShowContact {
        /// Which.
        id: ComplaintId,
    },
    /// Do not accept.
    Decline {
        /// Which.
        id: ComplaintId,
        /// Why, as the firm reads it.
        reason: Words,
        /// Where to go instead, as the firm reads it.
        instead: Line,
        /// The letter by which it was referred there (移送); none where the firm goes by itself.
        letter: Option<Line>,
        /// The day somebody looks what became of that letter; needed where there is one.
        look_on: Option<Date>,
    },
    /// Look what became of the letter by which it was referred.
    LookAgain {
        /// Which.
        id: ComplaintId,
        /// What came of it.
        result: Words,
        /// The next day to look; none where nothing more is awaited.
        next: Option<Date>,
    },
    /// The firm's word on an answer; *not solved* is a dispute.
    Settle {
        /// Which.
        id: ComplaintId,
        /// Solved?
        solved: Solved,
        /// Satisfied?
        satisfaction: Satisfaction,
        /// Why; needed when it is not solved.
        words: Option<Words>,
    },
    /// The firm withdraws.
    Withdraw {
        /// Which.
        id: ComplaintId,
        /// Why.
        reason: Words,
        /// Whether it was advised to.
        advised: bool,
    },
    /// Look whether the bureau advised the firm to withdraw.
    CheckWithdrawal {
        /// Which.
        id: ComplaintId,
        /// Whether it did.
        advised: bool,
        /// What was found, in words.
        text: Words,
    },
    /// Somebody of the firm opens the answer.
    OpenAnswer {
        /// Which.
        id: ComplaintId,
    },
    /// The confirmation term has passed.
    CountAsSilent {
        /// Which.
        id: ComplaintId,
    },
    /// The acceptance term has passed and nobody has looked at it.
    DeemAccepted {
        /// Which.
        id: ComplaintId,
    },
    /// Make it void (作废).
    Void {
        /// Which.
        id: ComplaintId,
        /// Why, of the listed reasons.
        why: VoidReason,
        /// In words, as the firm reads them.
        reason: Words,
    },
    /// Let it count again.
    Restore {
        /// Which.
        id: ComplaintId,
        /// Why.
        reason: Words,
    },
    /// The firm adds something (补充).
    Supply {
        /// To which.
        id: ComplaintId,
        /// What it says.
        words: Option<Words>,
        /// What it hands in.
        attachments: Vec<Attachment>,
    },
    /// Put right what was put down wrongly (更正).
    Correct {
        /// Which.
        id: ComplaintId,
        /// What, and why.
        wanted: Wanted,
    },
}

impl Command {
    fn id(&self) -> &ComplaintId {
        match self {
            Command::Register { id, .. }
            | Command::RegisterUnverified { id, .. }
            | Command::CheckContact { id, .. }
            | Command::ShowContact { id }
            | Command::Decline { id, .. }
            | Command::LookAgain { id, .. }
            | Command::Supply { id, .. }
            | Command::Settle { id, .. }
            | Command::Withdraw { id, .. }
            | Command::CheckWithdrawal { id, .. }
            | Command::CountAsSilent { id }
            | Command::OpenAnswer { id }
            | Command::DeemAccepted { id }
            | Command::Void { id, .. }
            | Command::Restore { id, .. }
            | Command::Correct { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Register {
                channel: Channel::Web,
                ..
            } => Action::SubmitComplaint,
            Command::Register { .. } => Action::RecordComplaint,
            Command::RegisterUnverified { .. } => Action::SubmitUnverified,
            Command::CheckContact { .. } => Action::CheckContact,
            Command::ShowContact { .. } => Action::ShowContact,
            Command::Decline { .. } => Action::DeclineComplaint,
            Command::LookAgain { .. } => Action::LookAtDeclined,
            Command::Supply { .. } => Action::SupplyComplaint,
            Command::Settle {
                solved: Solved::No, ..
            } => Action::DisputeAnswer,
            Command::Settle { .. } => Action::ConfirmAnswer,
            Command::Withdraw { .. } => Action::WithdrawComplaint,
            Command::CheckWithdrawal { .. } => Action::CheckWithdrawal,
            Command::CountAsSilent { .. } => Action::CountAsSilent,
            Command::OpenAnswer { .. } => Action::OpenAnswer,
            Command::DeemAccepted { .. } => Action::DeemAccepted,
            Command::Void { .. } => Action::VoidComplaint,
            Command::Restore { .. } => Action::RestoreComplaint,
            Command::Correct { .. } => Action::CorrectComplaint,
        }
    }

    /// The kinds of event that make a form for this command stale: whoever decides has read what is there now.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Decline { .. } | Command::Void { .. } | Command::Correct { .. } => {
                &["complaint.corrected"]
            }
            Command::LookAgain { .. } => &["complaint.referral_looked_at"],
            Command::CheckWithdrawal { .. } => &["complaint.withdrawal_checked"],
            _ => &[],
        }
    }
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World, facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    match command {
        Command::Register {
            enterprise,
            service_day,
            answered,
            ..
        } => {
            needs.extend(answered.iter().map(|_| Paper::Answer.need(facts.today())));
            needs.push(Need::Stream(enterprise.stream()));
            needs.extend(service_day.iter().map(|day| Need::Stream(day.stream())));
            needs.push(Need::Number(
                Numbered::Complaint.series(facts.today().year()),
            ));
        }
        Command::RegisterUnverified { said, .. } => {
            needs.push(Need::Holder(enterprise::code(&said.uscc)));
            let firm = enterprise::holder(world, &said.uscc);
            let firm = firm.unwrap_or_else(|| said.new_enterprise.clone());
            needs.push(Need::Stream(firm.stream()));
            needs.push(Need::Number(
                Numbered::Complaint.series(facts.today().year()),
            ));
        }
        other => {
            match other {
                Command::Decline { .. } => needs.push(Paper::Refusal.need(facts.today())),
                Command::DeemAccepted { .. } => needs.push(Paper::Acceptance.need(facts.today())),
                _ => {}
            }
            if let Command::Correct { wanted, .. } = other {
                needs.extend(wanted.firm.iter().map(|firm| Need::Stream(firm.stream())));
            }
            if let Ok(Complaint {
                case: Some(case), ..
            }) = world.complaint(other.id())
            {
                needs.push(Need::Stream(case.stream()));
                if let (Command::Supply { .. }, Ok(said)) = (other, world.complaint(other.id())) {
                    let beside = supply::beside(world, said);
                    needs.extend(beside.iter().map(|id| Need::Stream(id.stream())));
                }
                if matches!(other, Command::Withdraw { .. } | Command::Void { .. }) {
                    // the last firm that withdraws, or is void, ends what was to be done for it
                    needs.extend(measure::needs_of_case(case, world));
                }
            }
        }
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Register { enterprise, .. } => {
            world.enterprise(enterprise)?;
            Ok(Subject {
                new: true,
                enterprises: [enterprise.clone()].into(),
                ..Subject::default()
            })
        }
        Command::RegisterUnverified { .. } => Ok(Subject {
            new: true,
            ..Subject::default()
        }),
        other => Ok(subject_of(world.complaint(other.id())?, world, facts)),
    }
}

/// The relations of a complaint on record: its firm's, and its case's.
pub fn subject_of(complaint: &Complaint, world: &World, facts: &Facts<'_>) -> Subject {
    let mut subject = complaint
        .case
        .as_ref()
        .and_then(|id| world.case(id).ok())
        .map(|c| case::subject_of(c, facts))
        .unwrap_or_default();
    if complaint.case.is_none() {
        // until triage gives it to a unit, whoever wrote it down may look it up again
        subject.handler = complaint.received_by.as_ref().map(|p| p.account.clone());
    }
    // the other firms of a joined case must not see this one
    subject.enterprises = complaint.enterprise.iter().cloned().collect();
    subject
}

/// Whether `action` is possible at this status, and with what its case holds; pages ask this before they offer a
/// button.
pub fn possible(complaint: &Complaint, world: &World, action: Action) -> Result<(), Refusal> {
    let fits = match action {
        // what the office's silence accepted is declined no more
        Action::DeclineComplaint | Action::DeemAccepted => silence::is_open(complaint),
        Action::LookAtDeclined => look::is_awaited(complaint),
        Action::SupplyComplaint => supply::is_open(complaint),
        Action::VoidComplaint => void::can_be_void(complaint),
        Action::RestoreComplaint => complaint.status == Status::Void,
        // what is void counts nowhere; restored, it can be put right
        Action::CorrectComplaint => complaint.status != Status::Void,
        // an answer given at the desk and disputed goes back to triage (design §3)
        Action::OpenCase | Action::JoinCase => {
            let disputed = complaint.status == Status::Disputed && complaint.case.is_none();
            disputed || complaint.status == Status::Registered
        }
        Action::ConfirmAnswer | Action::DisputeAnswer | Action::CountAsSilent => {
            complaint.status == Status::Answered
        }
        Action::OpenAnswer => complaint.status == Status::Answered && complaint.opened_at.is_none(),
        Action::WithdrawComplaint => !complaint.status.is_settled(),
        Action::CheckWithdrawal => {
            let asked = complaint.advised_withdrawal.as_ref();
            complaint.status == Status::Withdrawn && asked.is_some_and(|w| w.check.is_none())
        }
        Action::CheckContact => {
            complaint.contact_check.is_open() && complaint.status != Status::Void
        }
        Action::ShowContact => complaint.contact.is_some(),
        _ => true,
    };
    if !fits {
        let stage = NotNow::Stage(complaint.status.key().to_owned());
        return Err(Refusal::NotNow(action, stage));
    }
    match action {
        Action::VoidComplaint => void::lets_go(complaint, world),
        _ => Ok(()),
    }
}

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let action = command.action();
    let command = match command {
        Command::Register { .. } => return known(world, command, action, facts, &permit),
        Command::RegisterUnverified { id, said } => {
            return contact::first_word(world, id, said, facts, permit.actor());
        }
        other => other,
    };
    let complaint = world.complaint(command.id())?;
    possible(complaint, world, action)?;
    let stream = command.id().stream();
    let by = permit.actor().person.clone();
    let now = facts.now;
    match command {
        Command::Register { .. } | Command::RegisterUnverified { .. } => Ok(Vec::new()),
        Command::CheckContact {
            id: _,
            reached,
            note,
        } => {
            let checked = contact::check(complaint, reached, &note, by, now);
            Ok(checked.into_iter().collect())
        }
        Command::ShowContact { id: _ } => Ok(vec![on(stream, Event::ContactShown { by, at: now })]),
        Command::Decline {
            id: _,
            reason,
            instead,
            letter,
            look_on,
        } => {
            let look_on = match (&letter, look_on) {
                (Some(_), None) => return Err(at("look_on", Problem::Missing)),
                (letter, day) => day.filter(|_| letter.is_some()),
            };
            let declined = Event::Declined {
                reason: reason.as_str().to_owned(),
                instead: instead.as_str().to_owned(),
                letter: letter.map(|l| l.as_str().to_owned()),
                paper: facts
                    .reference
                    .paper_number(world, Paper::Refusal, facts.today()),
                by,
                at: now,
            };
            let mut out = vec![on(stream.clone(), declined)];
            out.extend(met(complaint, TermKind::Acceptance, now));
            out.extend(met(complaint, TermKind::FirstFeedback, now));
            let terms = &complaint.terms;
            let id = complaint.id.as_ref().zip(look_on);
            if let Some((id, day)) = id {
                out.push(look::start(terms, id, "look_on", day, facts)?);
            }
            Ok(out)
        }
        Command::Settle {
            id,
            solved,
            satisfaction,
            words,
        } => {
            if solved == Solved::No && words.is_none() {
                return Err(at("words", Problem::Missing));
            }
            let outcome = Outcome {
                solved,
                satisfaction,
                words: words.map(|w| w.as_str().to_owned()).unwrap_or_default(),
                at: now,
            };
            let settled = match solved {
                Solved::No => Event::Disputed { outcome },
                Solved::Yes | Solved::Partly => Event::Confirmed { outcome },
            };
            let status = match solved {
                Solved::No => Status::Disputed,
                Solved::Yes | Solved::Partly => Status::Confirmed,
            };
            let mut out = vec![on(stream, settled)];
            out.extend(met(complaint, TermKind::Confirmation, now));
            out.extend(case::after_complaint(world, complaint, &id, status, facts)?);
            Ok(out)
        }
        Command::Withdraw {
            id,
            reason,
            advised,
        } => {
            let withdrawn = Event::Withdrawn {
                reason: reason.as_str().to_owned(),
                advised,
                at: now,
            };
            let mut out = vec![on(stream.clone(), withdrawn)];
            out.extend(cancel_open(complaint, now, "withdrawn"));
            out.extend(case::after_complaint(
                world,
                complaint,
                &id,
                Status::Withdrawn,
                facts,
            )?);
            Ok(out)
        }
        Command::CheckWithdrawal {
            id: _,
            advised,
            text,
        } => {
            let check = WithdrawalCheck {
                advised,
                text: text.as_str().to_owned(),
                by,
                at: now,
            };
            Ok(vec![on(stream, Event::WithdrawalChecked { check })])
        }
        Command::Supply {
            id,
            words,
            attachments,
        } => {
            let what = (words, attachments);
            supply::supply(world, complaint, &id, what, by, facts)
        }
        Command::LookAgain { id, result, next } => {
            look::look(complaint, &id, &result, next, by, facts)
        }
        Command::DeemAccepted { id } => silence::deem_accepted(world, complaint, &id, facts),
        Command::Void { id, why, reason } => {
            void::void(world, complaint, &id, (why, reason.as_str()), by, facts)
        }
        Command::Correct { id, wanted } => {
            correction::correct(world, complaint, &id, wanted, by, facts)
        }
        Command::Restore { id, reason } => {
            Ok(void::restore(complaint, &id, reason.as_str(), by, facts))
        }
        Command::OpenAnswer { id } => {
            let opened = Event::AnswerOpened { by, at: now };
            let mut out = vec![on(stream.clone(), opened)];
            // an answer given at the desk has no case to be told
            out.extend(complaint.case.iter().map(|case| {
                let complaint = id.clone();
                on(
                    case.stream(),
                    case::Event::AnswerOpened { complaint, at: now },
                )
            }));
            Ok(out)
        }
        Command::CountAsSilent { id } => {
            let term = complaint.terms.running(TermKind::Confirmation);
            if term.is_none_or(|t| t.late_from() > now) {
                return Err(Refusal::NotNow(
                    action,
                    NotNow::StillOpen("confirmation".to_owned()),
                ));
            }
            let mut out = vec![on(stream.clone(), Event::CountedAsSilent { at: now })];
            out.extend(cancel_open(complaint, now, "silent"));
            out.extend(case::after_complaint(
                world,
                complaint,
                &id,
                Status::Silent,
                facts,
            )?);
            Ok(out)
        }
    }
}

/// A complaint whose every part was looked at.
pub(super) struct Registration {
    pub(super) id: ComplaintId,
    pub(super) enterprise: EnterpriseId,
    pub(super) enterprise_name: String,
    pub(super) channel: Channel,
    pub(super) reference: Option<Line>,
    /// Empty where nobody had to choose one.
    pub(super) category: String,
    pub(super) words: Words,
    pub(super) contact_name: Line,
    pub(super) contact_phone: Phone,
    pub(super) attachments: Vec<Attachment>,
    pub(super) complains_of: Option<UnitId>,
    pub(super) said_at: At,
    /// From when its first clocks count.
    pub(super) counted_from: At,
    pub(super) service_day: Option<ServiceDayId>,
    pub(super) answered: Option<Words>,
    /// The number it was promised; else it gets the next one.
    pub(super) number: Option<Number>,
}

/// What a firm on record says, by itself or through staff.
fn known(
    world: &World,
    command: Command,
    action: Action,
    facts: &Facts<'_>,
    permit: &Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let Command::Register {
        id,
        enterprise,
        channel,
        reference,
        category,
        words,
        contact_name,
        contact_phone,
        attachments,
        complains_of,
        said_at,
        said_on,
        service_day,
        answered,
        reserved,
    } = command
    else {
        return Ok(Vec::new());
    };
    // what a desk without a network hands in twice is registered once
    if world.complaint(&id).is_ok() {
        return Err(Refusal::NotNow(action, NotNow::Already));
    }
    let offered = match service_day {
        Some(_) => facts.reference.has_category_at_desk(&category),
        None => facts.reference.has_category(&category),
    };
    if !offered {
        return Err(at("category", Problem::NotOffered));
    }
    let today = facts.today();
    if said_on.is_some_and(|day| day > today) {
        return Err(at("said_on", Problem::NotYet(today)));
    }
    let earlier = said_on.filter(|day| *day < today);
    let had_it = earlier.map(|day| At::from_beijing(day, 12, 0));
    let said_at = said_at.or(had_it).unwrap_or(facts.now);
    if said_at > facts.now {
        return Err(at("said_at", Problem::TooLate(today)));
    }
    if let Some(day) = &service_day {
        said_there(world.service_day(day)?, channel, said_at, action)?;
    }
    let number = match (&reserved, &service_day) {
        (None, _) => None,
        (Some(text), Some(day)) => Some(promised(world.service_day(day)?, text)?),
        (Some(_), None) => return Err(at("number", Problem::NotOffered)),
    };
    let taken = reserved.zip(service_day.clone()).map(|(number, day)| {
        let taken = service_day::Event::NumberTaken {
            number,
            complaint: id.clone(),
            at: facts.now,
        };
        on(day.stream(), taken)
    });
    let registration = Registration {
        id,
        enterprise_name: world.enterprise(&enterprise)?.name.clone(),
        enterprise,
        channel,
        reference,
        category,
        words,
        contact_name,
        contact_phone,
        attachments,
        complains_of,
        said_at,
        counted_from: had_it.unwrap_or(facts.now),
        service_day,
        answered,
        number,
    };
    let mut out = register(world, registration, facts, permit.actor())?;
    out.extend(taken);
    Ok(out)
}

/// The number kept back at the service day; a number is given to one complaint only.
fn promised(day: &ServiceDay, text: &str) -> Result<Number, Refusal> {
    let reserved = day.reserved.get(text);
    let reserved = reserved.ok_or_else(|| at("number", Problem::NotOffered))?;
    if reserved.taken_by.is_some() {
        return Err(Refusal::NotNow(Action::RecordComplaint, NotNow::Already));
    }
    Ok(reserved.number.clone())
}

/// Received and numbered, its first clocks running.
pub(super) fn register(
    world: &World,
    said: Registration,
    facts: &Facts<'_>,
    actor: &Actor,
) -> Result<Vec<Emitted>, Refusal> {
    if let Some(unit) = &said.complains_of
        && facts.reference.unit(unit).is_none()
    {
        return Err(at("complains_of", Problem::NotOffered));
    }
    if said.answered.is_some() {
        // only staff answer at the desk, and nobody answers for the unit complained of (design §6.9)
        if !actor.role.is_staff() {
            return Err(at("answered", Problem::NotOffered));
        }
        let complains_of = said.complains_of.as_ref();
        if let Some(unit) = complains_of.filter(|u| actor.unit.as_ref() == Some(u)) {
            return Err(at("answered", Problem::UnitComplainedOf(unit.clone())));
        }
    }
    let stream = said.id.stream();
    let by = actor.person.clone();
    let registered = Event::Registered {
        id: said.id,
        number: said.number.unwrap_or_else(|| {
            let what = Numbered::Complaint;
            facts.reference.next_number(world, what, facts.today())
        }),
        enterprise: said.enterprise,
        enterprise_name: said.enterprise_name,
        channel: said.channel,
        reference: said.reference.map(|r| r.as_str().to_owned()),
        category: said.category,
        words: said.words.as_str().to_owned(),
        contact: Contact {
            name: Sealed::plain(said.contact_name.as_str()),
            phone: Sealed::plain(said.contact_phone.as_str()),
        },
        attachments: said.attachments,
        complains_of: said.complains_of,
        by: by.clone(),
        said_at: said.said_at,
        received_at: facts.now,
        service_day: said.service_day,
    };
    let from = said.counted_from;
    let mut terms = super::Terms::default();
    let mut start = |kind| -> Emitted {
        let id = terms.next_id(kind);
        let rule = facts.reference.rule(kind, None);
        // the firm confirms what it is told now, however early it asked
        let from = match kind {
            TermKind::Confirmation => facts.now,
            _ => from,
        };
        let entry = terms.start(id, kind, "", &rule, from, facts.calendar());
        terms.evolve(&entry);
        on(stream.clone(), Event::Term { entry })
    };
    let mut out = vec![on(stream.clone(), registered)];
    match said.answered {
        None => out.extend([start(TermKind::Acceptance), start(TermKind::FirstFeedback)]),
        Some(text) => {
            let answer = Answer {
                text: text.as_str().to_owned(),
                by,
                at: facts.now,
                on_the_spot: true,
                paper: facts
                    .reference
                    .paper_number(world, Paper::Answer, facts.today()),
            };
            out.push(on(stream.clone(), Event::Answered { answer }));
            out.push(start(TermKind::Confirmation));
        }
    }
    Ok(out)
}

/// What is recorded as said at a service day was said on its day, and it was not cancelled.
fn said_there(
    day: &ServiceDay,
    channel: Channel,
    said_at: At,
    action: Action,
) -> Result<(), Refusal> {
    if channel != Channel::ServiceDay {
        return Err(at("channel", Problem::NotOffered));
    }
    if day.stage == service_day::Stage::Cancelled {
        return Err(Refusal::NotNow(
            action,
            NotNow::Stage(day.stage.key().to_owned()),
        ));
    }
    match day.date() {
        Some(date) if date != said_at.beijing_date() => Err(at("said_at", Problem::OtherDay(date))),
        _ => Ok(()),
    }
}

/// The running term of `kind` is met.
pub(in crate::domain) fn met(complaint: &Complaint, kind: TermKind, at: At) -> Option<Emitted> {
    let id = complaint.id.as_ref()?;
    let term = complaint.terms.running(kind)?;
    let entry = complaint.terms.meet(term.id(), at)?;
    Some(on(id.stream(), Event::Term { entry }))
}

pub(super) fn cancel_open(complaint: &Complaint, at: At, reason: &str) -> Vec<Emitted> {
    let Some(id) = &complaint.id else {
        return Vec::new();
    };
    let entries: Vec<TermEvent> = complaint.terms.cancel_open(at, reason);
    entries
        .into_iter()
        .map(|entry| on(id.stream(), Event::Term { entry }))
        .collect()
}
