//! What can happen to one issue of the story, each as the command people use for it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::fault::Fault;
use super::firms::{Firm, by_login};
use super::story::{Ids, Laid, Story, line, words};
use crate::domain::case::{
    self, Assignment, Check, Closing, Command as Case, Difficulty, Finding, Label, ParkReason,
    Track,
};
use crate::domain::complaint::{Channel, Command as Complaint, Satisfaction, Solved};
use crate::domain::ids::{AccountId, ThemeId, UnitId};
use crate::domain::term::PauseCategory;
use crate::domain::time::At;

/// One thing a firm said and what comes of it.
#[derive(Debug)]
pub struct Issue<'s, 'c> {
    story: &'s mut Story<'c>,
    firm: &'static Firm,
    /// Its complaint and its case.
    pub ids: Ids,
}

/// How a firm says it.
#[derive(Clone, Copy, Debug)]
pub struct Saying {
    channel: Channel,
    category: &'static str,
    words: &'static str,
    reference: Option<&'static str>,
    complains_of: Option<&'static str>,
    answered: Option<&'static str>,
}

impl Saying {
    /// Words that came by a channel, under a category of the rulebook.
    pub const fn new(channel: Channel, category: &'static str, words: &'static str) -> Saying {
        Saying {
            channel,
            category,
            words,
            reference: None,
            complains_of: None,
            answered: None,
        }
    }

    /// With the channel's own reference.
    pub const fn numbered(mut self, reference: &'static str) -> Saying {
        self.reference = Some(reference);
        self
    }

    /// It complains of a unit of the bureau.
    pub const fn complaining_of(mut self, unit: &'static str) -> Saying {
        self.complains_of = Some(unit);
        self
    }

    /// It is answered in the same breath (当场答复).
    pub const fn answered(mut self, text: &'static str) -> Saying {
        self.answered = Some(text);
        self
    }
}

/// To whom a case is given.
#[derive(Clone, Copy, Debug)]
pub struct Given {
    /// Who leads.
    pub lead: &'static str,
    /// Who supports.
    pub with: &'static [&'static str],
    /// A named officer, by login.
    pub officer: Option<&'static str>,
    /// Words to the unit.
    pub note: &'static str,
}

/// What triage decides when it opens a case.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// What it is about.
    pub title: &'static str,
    /// The theme of the rulebook.
    pub theme: &'static str,
    /// How hard.
    pub difficulty: Difficulty,
    /// How it is handled.
    pub track: Track,
    /// Labels.
    pub labels: &'static [Label],
    /// To whom.
    pub given: Given,
}

impl<'c> Story<'c> {
    /// An issue of a firm, by the name other turns find it under.
    pub fn issue(
        &mut self,
        name: &'static str,
        firm: &'static str,
    ) -> Result<Issue<'_, 'c>, Fault> {
        let ids = self.ids(name);
        let firm = by_login(firm).ok_or_else(|| Fault::new(format!("no firm {firm}")))?;
        Ok(Issue {
            story: self,
            firm,
            ids,
        })
    }
}

impl Issue<'_, '_> {
    /// The firm says it; `who` types it in: the firm's own contact, or staff.
    pub fn said(&mut self, at: At, who: &str, saying: Saying) -> Laid {
        let there = saying.channel == Channel::ServiceDay;
        let command = Complaint::Register {
            reserved: None,
            id: self.ids.complaint.clone(),
            enterprise: self.story.cast.enterprise(self.firm.login)?,
            channel: saying.channel,
            reference: saying.reference.map(line).transpose()?,
            category: saying.category.to_owned(),
            words: words(saying.words)?,
            contact_name: line(self.firm.contact)?,
            contact_phone: self.firm.phone()?,
            attachments: Vec::new(),
            complains_of: saying.complains_of.map(UnitId::from),
            said_at: None,
            said_on: None,
            service_day: there.then(|| self.story.service_day.clone()),
            answered: saying.answered.map(words).transpose()?,
        };
        self.story.step(at, who, command)
    }

    /// The coordinator does not accept it.
    pub fn declined(&mut self, at: At, who: &str, reason: &str, instead: &str) -> Laid {
        let id = self.ids.complaint.clone();
        let (reason, instead) = (words(reason)?, line(instead)?);
        self.story.step(
            at,
            who,
            Complaint::Decline {
                id,
                reason,
                instead,
                letter: None,
                look_on: None,
            },
        )
    }

    /// Nobody looked at it in time, and the system accepts it.
    pub fn accepted_by_silence(&mut self, at: At) -> Laid {
        let id = self.ids.complaint.clone();
        self.story
            .step_by_system(at, Complaint::DeemAccepted { id })
    }

    /// The coordinator opens a case over it.
    pub fn opened(&mut self, at: At, who: &str, opening: Opening) -> Laid {
        let command = Case::Open {
            id: self.ids.case.clone(),
            complaint: self.ids.complaint.clone(),
            title: line(opening.title)?,
            theme: ThemeId::from(opening.theme),
            difficulty: opening.difficulty,
            track: opening.track,
            labels: opening.labels.iter().copied().collect(),
            assignment: self.assignment(opening.given)?,
        };
        self.story.step(at, who, command)
    }

    /// The coordinator lets it join the case of another issue.
    pub fn joined(&mut self, at: At, who: &str, other: &'static str) -> Laid {
        let id = self.story.ids(other).case;
        let complaint = self.ids.complaint.clone();
        self.story.step(at, who, Case::Join { id, complaint })
    }

    /// The coordinator assigns it again.
    pub fn assigned(&mut self, at: At, who: &str, given: Given) -> Laid {
        let assignment = self.assignment(given)?;
        self.on_case(at, who, |id| Case::Assign { id, assignment })
    }

    /// The lead unit signs for it.
    pub fn acknowledged(&mut self, at: At, who: &str) -> Laid {
        self.on_case(at, who, |id| Case::Acknowledge { id })
    }

    /// A unit that supports gives its part.
    pub fn supported(&mut self, at: At, who: &str, text: &str) -> Laid {
        let text = words(text)?;
        self.on_case(at, who, |id| Case::Support { id, text })
    }

    /// The lead unit objects.
    pub fn objected(&mut self, at: At, who: &str, reason: &str) -> Laid {
        let reason = words(reason)?;
        self.on_case(at, who, |id| Case::Object { id, reason })
    }

    /// Somebody writes a note inside the bureau.
    pub fn noted(&mut self, at: At, who: &str, text: &str) -> Laid {
        let text = words(text)?;
        self.on_case(at, who, |id| Case::Note { id, text })
    }

    /// The clock stops until a day.
    pub fn paused(
        &mut self,
        at: At,
        who: &str,
        category: PauseCategory,
        reason: &str,
        until: Date,
    ) -> Laid {
        let reason = line(reason)?;
        self.on_case(at, who, |id| Case::Pause {
            id,
            category,
            reason,
            until,
        })
    }

    /// The handler asks for a later date.
    pub fn asked_longer(&mut self, at: At, who: &str, to: Date, reason: &str, told: &str) -> Laid {
        let (reason, told) = (words(reason)?, words(told)?);
        self.on_case(at, who, |id| Case::AskExtension {
            id,
            to,
            reason,
            told,
        })
    }

    /// Somebody else grants it.
    pub fn granted(&mut self, at: At, who: &str) -> Laid {
        self.on_case(at, who, |id| Case::GrantExtension { id })
    }

    /// Somebody else does not grant it.
    pub fn refused_longer(&mut self, at: At, who: &str, reason: &str) -> Laid {
        let reason = line(reason)?;
        self.on_case(at, who, |id| Case::RefuseExtension { id, reason })
    }

    /// The handler asks to park it, and somebody else agrees.
    pub fn parked(
        &mut self,
        (asked_at, who): (At, &str),
        (agreed_at, by): (At, &str),
        reason: ParkReason,
        told: &str,
        until: Date,
    ) -> Laid {
        let told = words(told)?;
        self.on_case(asked_at, who, |id| Case::AskParking {
            id,
            reason,
            told,
            until,
        })?;
        self.on_case(agreed_at, by, |id| Case::GrantParking { id })
    }

    /// The handler answers the firm.
    pub fn answered(&mut self, at: At, who: &str, text: &str) -> Laid {
        let (complaint, text) = (self.ids.complaint.clone(), words(text)?);
        self.on_case(at, who, |id| Case::Answer {
            id,
            complaint,
            text,
            open_measures: None,
        })
    }

    /// The firm says what the answer is worth; `no` is a dispute.
    pub fn settled(&mut self, at: At, solved: Solved, satisfaction: u8, said: &str) -> Laid {
        let command = Complaint::Settle {
            id: self.ids.complaint.clone(),
            solved,
            satisfaction: Satisfaction(satisfaction),
            words: Some(words(said)?),
        };
        let firm = self.firm.login;
        self.story.step(at, firm, command)
    }

    /// The firm withdraws it.
    pub fn withdrawn(&mut self, at: At, reason: &str) -> Laid {
        let id = self.ids.complaint.clone();
        let (reason, firm) = (words(reason)?, self.firm.login);
        self.story.step(
            at,
            firm,
            Complaint::Withdraw {
                id,
                reason,
                advised: false,
            },
        )
    }

    /// Somebody who did not handle it closes it.
    pub fn closed(&mut self, at: At, who: &str, closing: Closing, text: &str) -> Laid {
        let (checks, text) = (
            Check::ALL.iter().map(|c| c.key().to_owned()).collect(),
            words(text)?,
        );
        self.on_case(at, who, |id| Case::CloseOut {
            id,
            closing,
            checks,
            text,
        })
    }

    /// Somebody looks again after closing.
    pub fn followed_up(&mut self, at: At, who: &str, finding: Finding, text: &str) -> Laid {
        let text = words(text)?;
        self.on_case(at, who, |id| Case::FollowUp { id, finding, text })
    }

    fn on_case(
        &mut self,
        at: At,
        who: &str,
        command: impl FnOnce(crate::domain::ids::CaseId) -> case::Command,
    ) -> Laid {
        self.story.step(at, who, command(self.ids.case.clone()))
    }

    fn assignment(&self, given: Given) -> Result<Assignment, Fault> {
        let account = |login: &str| -> Result<AccountId, Fault> {
            Ok(self.story.cast.actor(login)?.person.account.clone())
        };
        Ok(Assignment {
            lead: UnitId::from(given.lead),
            supporting: given
                .with
                .iter()
                .map(|u| UnitId::from(*u))
                .collect::<BTreeSet<_>>(),
            officer: given.officer.map(account).transpose()?,
            complains_of: None,
            support_days: None,
            note: given.note.to_owned(),
        })
    }
}
