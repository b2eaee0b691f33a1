//! What is left to record of a decision that was served: that it was published, where a row of the rulebook requires it,
//! and withdrawn or corrected again; and, of a closed file, that its words were erased by two persons (design §4).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::Command;
use super::decide::{Deciding, fault, sealed};
use super::{Decision, Done, Event, LeniencyFile, Status, book_of};
use crate::domain::action::Action;
use crate::domain::leniency::rule::{BasisId, Extent, Published};
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::world::{Facts, World};

/// That a decision was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// As which end of a file: the row of the rulebook.
    pub row: Published,
    /// With the firm's name or without.
    pub extent: Extent,
    /// What requires it.
    pub bases: Vec<BasisId>,
    /// Where.
    pub place: String,
    /// The day.
    pub on: Date,
    /// Who recorded it, and when.
    pub done: Done,
    /// What was done about it since, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub since: Vec<PublicationEnd>,
}

super::keyed! {
    /// What is done about something published.
    Unpublished {
        /// It is no longer there.
        Withdrawn = "withdrawn",
        /// It was put right and stays.
        Corrected = "corrected",
    }
}

/// That it was withdrawn or corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublicationEnd {
    /// Which.
    pub how: Unpublished,
    /// Why.
    pub reason: Sealed,
    /// The day.
    pub on: Date,
    /// Who recorded it, and when.
    pub done: Done,
}

impl Publication {
    /// Whether it is still there.
    pub fn stands(&self) -> bool {
        self.since.iter().all(|e| e.how != Unpublished::Withdrawn)
    }

    /// When it was last put as it is.
    fn told_on(&self) -> Date {
        self.since.last().map_or(self.on, |e| e.on)
    }
}

/// That the words of a file are to be erased. It stays when they are gone, so it holds none of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Erasure {
    /// The law.
    pub basis: String,
    /// Why.
    pub reason: String,
    /// Who asked, and when.
    pub asked: Done,
    /// Who did it, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erased: Option<Done>,
}

impl Decision {
    /// As which end of a file it would be published; not where the matter goes on elsewhere.
    pub fn row(&self) -> Option<Published> {
        match self.ruling {
            _ if self.non_filing => Some(Published::NonFiling),
            r if r.exempts() => Some(Published::NoPenalty),
            r if r.is_penalty() => Some(Published::Penalty),
            _ => None,
        }
    }
}

impl LeniencyFile {
    /// What is published of it now.
    pub fn published(&self) -> Option<&Publication> {
        self.publications.last().filter(|p| p.stands())
    }

    /// Whether what is published no longer says what was decided: it is withdrawn or corrected.
    pub fn publication_is_due(&self) -> bool {
        let Some(published) = self.published() else {
            return false;
        };
        let changed = self.changes.iter().filter_map(|c| c.served.as_ref());
        let since = changed.map(|(on, _)| *on).max();
        self.decision.is_none() || since.is_some_and(|on| on > published.told_on())
    }

    /// Whether its words are gone.
    pub fn is_erased(&self) -> bool {
        self.erasure.as_ref().is_some_and(|e| e.erased.is_some())
    }
}

/// How much of the decision is to be published, and on what; none where nothing is. A row that came after the decision
/// says nothing of it.
fn required(
    file: &LeniencyFile,
    world: &World,
    facts: &Facts<'_>,
) -> Option<(Published, Extent, Vec<BasisId>)> {
    let book = book_of(file, world, &facts.reference.leniency);
    let decision = file.decision.as_ref()?;
    let row = decision.row()?;
    let (extent, bases, _) = book.public(row, decision.done.at.beijing_date());
    (extent != Extent::Nothing).then_some((row, extent, bases))
}

/// Whether one of these steps is possible now, whoever asks.
pub(super) fn possible(
    file: &LeniencyFile,
    world: &World,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let stage = || NotNow::Stage(file.status.key().to_owned());
    let quiet = file.change.is_none() && file.open_remedy().is_none();
    match action {
        Action::PublishLeniency => match (&file.service, file.published()) {
            (None, _) => no(stage()),
            (_, Some(_)) => no(NotNow::Already),
            _ if required(file, world, facts).is_none() => no(NotNow::NotPublic),
            _ => Ok(()),
        },
        Action::EndPublication if file.published().is_some() => Ok(()),
        Action::AskErasure => match &file.erasure {
            Some(_) => no(NotNow::Already),
            None if file.status == Status::Closed && quiet && file.published().is_none() => Ok(()),
            None => no(stage()),
        },
        Action::AnswerErasure if file.erasure.is_some() && quiet => Ok(()),
        _ => no(stage()),
    }
}

impl Deciding<'_> {
    /// One of these steps, which the guard found possible.
    pub(super) fn record(&mut self, file: &LeniencyFile, command: Command) -> Result<(), Refusal> {
        match command {
            Command::Publish {
                on, place, named, ..
            } => {
                self.not_to_come("on", on)?;
                let served = file.service.as_ref().map(|s| s.served_on);
                if let Some(served) = served.filter(|served| on < *served) {
                    return Err(at("on", Problem::TooEarly(served)));
                }
                let required = required(file, self.world, self.facts);
                let (row, most, bases) = required.ok_or(Refusal::NotFound)?;
                // less may be told than the row allows, never more
                if named && most != Extent::Named {
                    return Err(at("named", Problem::NotOffered));
                }
                let publication = Publication {
                    row,
                    extent: match named {
                        true => Extent::Named,
                        false => Extent::Unnamed,
                    },
                    bases,
                    place: place.as_str().to_owned(),
                    on,
                    done: self.done(),
                    since: Vec::new(),
                };
                self.tell(Event::Published { publication });
            }
            Command::EndPublication {
                how, on, reason, ..
            } => {
                self.not_to_come("on", on)?;
                let published = file.published().ok_or(Refusal::NotFound)?;
                if on < published.told_on() {
                    return Err(Refusal::Fields(vec![fault(
                        "on",
                        Problem::TooEarly(published.told_on()),
                    )]));
                }
                let end = PublicationEnd {
                    how,
                    reason: sealed(&reason),
                    on,
                    done: self.done(),
                };
                self.tell(Event::PublicationEnded { end });
            }
            Command::AskErasure { basis, reason, .. } => {
                let erasure = Erasure {
                    basis: basis.as_str().to_owned(),
                    reason: reason.as_str().to_owned(),
                    asked: self.done(),
                    erased: None,
                };
                self.tell(Event::ErasureAsked { erasure });
            }
            Command::AnswerErasure { agreed, .. } => {
                // the files were sealed each with a key of its own
                let records = file.files().map(|f| f.record.clone());
                let records = match agreed {
                    true => records.collect(),
                    false => Vec::new(),
                };
                let done = self.done();
                self.tell(Event::ErasureAnswered {
                    agreed,
                    records,
                    done,
                });
            }
            _ => return Err(Refusal::NotFound),
        }
        Ok(())
    }
}
