//! What can be asked of a consultation, what the decision must know, and the relations the policy looks at.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Consultation, Meeting, Position, opened};
use crate::domain::action::Action;
use crate::domain::attachment::Attachment;
use crate::domain::case;
use crate::domain::ids::{AccountId, CaseId, ConsultationId, MeasureId, Noun, StreamId, UnitId};
use crate::domain::policy::Subject;
use crate::domain::reference::{Numbered, Paper};
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Facts, Need, Unique, World};

/// What can be asked of a consultation.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Call one together over a case.
    Convene {
        /// The new consultation.
        id: ConsultationId,
        /// The case it is convened from.
        case: CaseId,
        /// What is asked of whom.
        convening: Box<Convening>,
    },
    /// A unit gives its opinion, or another in its place.
    GiveOpinion {
        /// To which.
        id: ConsultationId,
        /// For which unit.
        unit: UnitId,
        /// For or against.
        position: Position,
        /// In words.
        text: Words,
        /// What it rests on.
        attachments: Vec<Attachment>,
    },
    /// Ask a body outside the bureau, by a link.
    AskOutside {
        /// Of which.
        id: ConsultationId,
        /// The case it is about.
        case: CaseId,
        /// The body.
        body: Line,
        /// What is asked, in words meant for outside.
        question: Words,
        /// The last day on which the link opens.
        until: Date,
        /// The hash of the link's token, made by the server.
        digest: String,
    },
    /// Take a link back that was not used.
    WithdrawOutside {
        /// Of which.
        id: ConsultationId,
        /// Which question.
        n: u32,
    },
    /// Whoever holds a link answers for the body it was made for.
    GiveOutsideOpinion {
        /// Of which.
        id: ConsultationId,
        /// The hash of the link's token.
        digest: String,
        /// For or against.
        position: Position,
        /// In words.
        text: Words,
    },
    /// Write the minutes, or write them anew.
    WriteMinutes {
        /// Of which.
        id: ConsultationId,
        /// What is written.
        draft: Draft,
    },
    /// Put one more thing into the decision.
    AddItem {
        /// Of which.
        id: ConsultationId,
        /// What.
        item: Resolve,
    },
    /// Take an item out of the draft.
    DropItem {
        /// Of which.
        id: ConsultationId,
        /// Its place.
        n: u32,
    },
    /// Send the minutes to the chair (送签).
    Submit {
        /// Which.
        id: ConsultationId,
    },
    /// The chair signs: number, measures and dates take effect together.
    Sign {
        /// Which.
        id: ConsultationId,
    },
    /// Do not hold it.
    CallOff {
        /// Which.
        id: ConsultationId,
        /// Why.
        reason: Words,
    },
}

/// A call as it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Convening {
    /// Numbers of the other cases it is held over.
    pub also: Vec<String>,
    /// What is to be decided.
    pub question: Words,
    /// Units beside those of the cases.
    pub called: BTreeSet<UnitId>,
    /// Named officers, one for each unit that enforces and has nobody yet.
    pub officers: BTreeSet<AccountId>,
    /// The last day for the opinions.
    pub opinions_by: Date,
    /// When and where people meet; none where opinions are written only.
    pub meeting: Option<Meeting>,
    /// Who signs the minutes.
    pub chair: AccountId,
    /// Files every unit that is called reads.
    pub attachments: Vec<Attachment>,
}

/// Minutes as they are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The units that were there.
    pub present: BTreeSet<UnitId>,
    /// The units that sat in without a voice.
    pub observing: BTreeSet<UnitId>,
    /// The units that asked to be excused.
    pub on_leave: BTreeSet<UnitId>,
    /// The facts, and what was said.
    pub facts: Words,
    /// What was not agreed.
    pub dissent: Option<Words>,
    /// When it is looked at again.
    pub follow_up_on: Option<Date>,
}

/// An item as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolve {
    /// The measure it is to become.
    pub measure: MeasureId,
    /// The case it binds.
    pub case: CaseId,
    /// What is to be done.
    pub what: Words,
    /// The unit that does it.
    pub owner: UnitId,
    /// The units that help.
    pub co_owners: BTreeSet<UnitId>,
    /// The last day for it.
    pub due_on: Date,
    /// The day by which the case is answered from now on.
    pub resolve_on: Option<Date>,
}

impl Command {
    /// The consultation it is about.
    pub fn id(&self) -> &ConsultationId {
        match self {
            Command::Convene { id, .. }
            | Command::GiveOpinion { id, .. }
            | Command::WriteMinutes { id, .. }
            | Command::AddItem { id, .. }
            | Command::DropItem { id, .. }
            | Command::AskOutside { id, .. }
            | Command::WithdrawOutside { id, .. }
            | Command::GiveOutsideOpinion { id, .. }
            | Command::Submit { id }
            | Command::Sign { id }
            | Command::CallOff { id, .. } => id,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Convene { .. } => Action::Convene,
            Command::GiveOpinion { .. } => Action::GiveOpinion,
            Command::AskOutside { .. } => Action::AskOutside,
            Command::WithdrawOutside { .. } => Action::WithdrawOutside,
            Command::GiveOutsideOpinion { .. } => Action::GiveOutsideOpinion,
            Command::WriteMinutes { .. } => Action::WriteMinutes,
            Command::AddItem { .. } => Action::AddItem,
            Command::DropItem { .. } => Action::DropItem,
            Command::Submit { .. } => Action::SubmitMinutes,
            Command::Sign { .. } => Action::SignMinutes,
            Command::CallOff { .. } => Action::CallOff,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Convene { .. } => &["case.consulted", "case.closed_out", "case.assigned"],
            Command::GiveOpinion { .. } => &["consultation.signed", "consultation.called_off"],
            // a link is shown once: the same press again makes no second one
            Command::AskOutside { .. } => &[
                "consultation.outside_asked",
                "consultation.signed",
                "consultation.called_off",
            ],
            Command::WithdrawOutside { .. } => &[
                "consultation.outside_answered",
                "consultation.outside_withdrawn",
            ],
            // whoever holds the link sees nothing else of it
            Command::GiveOutsideOpinion { .. } => &[],
            // a draft is written by one hand at a time; who signs has read what is signed
            Command::WriteMinutes { .. } => &["consultation.minutes_written"],
            Command::AddItem { .. } | Command::DropItem { .. } => &[],
            Command::Submit { .. } | Command::Sign { .. } | Command::CallOff { .. } => &[
                "consultation.opinion_given",
                "consultation.outside_answered",
                "consultation.minutes_written",
                "consultation.item_added",
                "consultation.item_dropped",
                "consultation.signed",
                "consultation.called_off",
            ],
        }
    }
}

/// The case of a number, once it was looked up.
pub(super) fn case_of(number: &str, world: &World) -> Option<CaseId> {
    let held = world.holder(&numbered(number))?;
    let stream = StreamId::parse(held).filter(|s| s.noun == Noun::Case)?;
    Some(CaseId(stream.id))
}

fn numbered(number: &str) -> Unique {
    Unique {
        kind: Numbered::Case.key(),
        value: number.to_owned(),
    }
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World, facts: &Facts<'_>) -> Vec<Need> {
    let year = facts.today().year();
    let mut needs = vec![Need::Stream(command.id().stream())];
    if let Command::Convene {
        case, convening, ..
    } = command
    {
        needs.push(Need::Stream(case.stream()));
        needs.push(Need::Number(Numbered::Consultation.series(year)));
        needs.push(Paper::ConsultationNotice.need(facts.today()));
        needs.push(Need::Stream(convening.chair.stream()));
        needs.extend(convening.officers.iter().map(|o| Need::Stream(o.stream())));
        needs.extend(convening.also.iter().map(|n| Need::Holder(numbered(n))));
        let cases = convening.also.iter().filter_map(|n| case_of(n, world));
        needs.extend(cases.map(|c| Need::Stream(c.stream())));
        return needs;
    }
    let it = world.consultation(command.id()).ok();
    let Some((it, call)) = it.and_then(|c| Some((c, c.call.as_ref()?))) else {
        return needs;
    };
    needs.extend(call.cases.iter().map(|a| Need::Stream(a.case.stream())));
    if let Command::Sign { .. } = command {
        needs.push(Need::Number(Numbered::ConsultationMinutes.series(year)));
        needs.extend(it.items.iter().map(|i| Need::Stream(i.measure.stream())));
    }
    needs
}

/// The relations the policy looks at. A new consultation is asked of the case it is convened from.
pub fn subject(command: &Command, world: &World, facts: &Facts<'_>) -> Result<Subject, Refusal> {
    match command {
        Command::Convene { case, .. } => Ok(case::subject_of(world.case(case)?, facts)),
        Command::GiveOutsideOpinion { id, digest, .. } => {
            Ok(subject_of_link(world.consultation(id)?, digest, facts))
        }
        other => Ok(subject_of(world.consultation(other.id())?, facts)),
    }
}

/// The relations of a consultation: its units, the officers called by name, the chair, the recorder.
pub fn subject_of(consultation: &Consultation, facts: &Facts<'_>) -> Subject {
    let Some(call) = &consultation.call else {
        return Subject::default();
    };
    let mut units: BTreeSet<UnitId> = call.units.keys().cloned().collect();
    let recorder = consultation.minutes.iter().map(|m| m.by.account.clone());
    let enforcing = units
        .iter()
        .filter(|u| facts.reference.enforces(u))
        .cloned()
        .collect();
    units.insert(call.convener.clone());
    Subject {
        lead: Some(call.convener.clone()),
        units,
        enforcing,
        called: call.officers.values().map(|p| p.account.clone()).collect(),
        named: [call.chair.account.clone()].into(),
        acted: recorder.collect(),
        ..Subject::default()
    }
}

/// The relations of the one question a link opens: nothing else of the consultation is known by it.
pub fn subject_of_link(consultation: &Consultation, digest: &str, facts: &Facts<'_>) -> Subject {
    Subject {
        invited: opened(consultation, digest, facts).is_some(),
        ..Subject::default()
    }
}
