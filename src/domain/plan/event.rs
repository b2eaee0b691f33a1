//! What happens to a plan, and the plan after it.

use jiff::civil::Date;

use super::{Covered, Done, Draft, LookedAt, Moved, Plan, Running, Text, Version, Waiting};
use crate::domain::actor::Person;
use crate::domain::event::events;
use crate::domain::ids::{CaseId, EnterpriseId, MeasureId, PlanId, UnitId};
use crate::domain::measure;
use crate::domain::number::Number;
use crate::domain::sealed::{Sealed, SealedFields};
use crate::domain::term::TermEvent;
use crate::domain::time::At;

events! {
    /// What happened to a plan.
    pub enum Event {
        /// Written: the first version, not approved yet.
        Drafted {
            /// The plan.
            id: PlanId,
            /// Its yearly number.
            number: Number,
            /// The firm it is for.
            enterprise: EnterpriseId,
            /// The firm's name.
            enterprise_name: String,
            /// The district of the firm's site.
            district: String,
            /// The unit that writes it.
            lead: UnitId,
            /// The cases it covers.
            cases: Vec<Covered>,
            /// What it says.
            text: Text,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.drafted" v 1,
        /// Written anew: the draft in hand, or the next version of what is in force.
        Revised {
            /// Which version it will be.
            version: u32,
            /// What it says.
            text: Text,
            /// Why; empty while nothing is in force.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.revised" v 1,
        /// A measure waits in the draft.
        MeasureDrafted {
            /// The measure it will be.
            measure: MeasureId,
            /// The case it serves.
            case: CaseId,
            /// What is to be done.
            task: measure::Task,
            /// The measure of this plan that it waits for.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            after: Option<MeasureId>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.measure_drafted" v 1,
        /// A measure was taken out of the draft.
        MeasureDropped {
            /// Which.
            measure: MeasureId,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.measure_dropped" v 1,
        /// Approved (审定): in force from now on, and its waiting measures are set with it.
        Approved {
            /// Which version.
            version: u32,
            /// The number of its paper (一企一策方案); none where the profile had no series for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            paper: Option<Number>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.approved" v 1,
        /// The firm has read the version in force.
        AcknowledgedByEnterprise {
            /// Which version.
            version: u32,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.acknowledged_by_enterprise" v 1,
        /// A measure of it stands like this now.
        MeasureStands {
            /// Which.
            measure: MeasureId,
            /// How.
            status: measure::Status,
            /// The last day that governs; none on record before this was told.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            due_on: Option<Date>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.measure_stands" v 1,
        /// A measure waits for another one of the plan, or for none any more.
        MeasureFollows {
            /// Which.
            measure: MeasureId,
            /// The one it waits for.
            after: Option<MeasureId>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.measure_follows" v 1,
        /// What waits for a measure that slipped stays where it is.
        SlipDismissed {
            /// The measure that slipped.
            cause: MeasureId,
            /// Its day then: another slip is another question.
            due_on: Date,
            /// Why nothing has to move.
            reason: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.slip_dismissed" v 1,
        /// What waits for a measure that slipped moved by as many working days.
        MeasuresMoved {
            /// The measure that slipped.
            cause: MeasureId,
            /// What moved.
            moved: Vec<Moved>,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.measures_moved" v 1,
        /// Somebody looked on a follow-up day whether it holds.
        FollowedUp {
            /// The day that was agreed.
            day: Date,
            /// What was found.
            text: String,
            /// By whom.
            by: Person,
            /// When.
            at: At,
        } = "plan.followed_up" v 1,
        /// An entry in the ledger of one of its terms: one a follow-up day.
        Term {
            /// The entry.
            entry: TermEvent,
        } = "plan.term" v 1,
    }
}

impl SealedFields for Event {
    fn sealed_fields(&mut self) -> Vec<&mut Sealed> {
        // the bureau's own words, told to the firm
        Vec::new()
    }
}

/// The plan after `event`; never refuses.
pub fn evolve(state: &mut Plan, event: &Event) {
    match event {
        Event::Drafted {
            id,
            number,
            enterprise,
            enterprise_name,
            district,
            lead,
            cases,
            text,
            by,
            at,
        } => {
            state.id = Some(id.clone());
            state.number = number.text.clone();
            state.enterprise = Some(enterprise.clone());
            state.enterprise_name = enterprise_name.clone();
            state.district = district.clone();
            state.lead = Some(lead.clone());
            state.cases = cases.clone();
            state.drafted = Some(Done {
                by: by.clone(),
                at: *at,
            });
            state.draft = Some(Draft {
                version: 1,
                text: text.clone(),
                reason: String::new(),
                authors: [by.account.clone()].into(),
            });
        }
        Event::Revised {
            version,
            text,
            reason,
            by,
            ..
        } => {
            let mut authors = state.draft.take().map(|d| d.authors).unwrap_or_default();
            authors.insert(by.account.clone());
            state.draft = Some(Draft {
                version: *version,
                text: text.clone(),
                reason: reason.clone(),
                authors,
            });
        }
        Event::MeasureDrafted {
            measure,
            case,
            task,
            after,
            by,
            ..
        } => {
            let waiting = Waiting {
                case: case.clone(),
                task: task.clone(),
            };
            state.waiting.push((measure.clone(), waiting));
            state.put_after(measure, after.as_ref());
            if let Some(draft) = &mut state.draft {
                draft.authors.insert(by.account.clone());
            }
        }
        Event::MeasureDropped { measure, by, .. } => {
            state.waiting.retain(|(id, _)| id != measure);
            state.follows.remove(measure);
            state.follows.retain(|_, f| f.after != *measure);
            if let Some(draft) = &mut state.draft {
                draft.authors.insert(by.account.clone());
            }
        }
        Event::Approved {
            version,
            paper,
            by,
            at,
        } => {
            state.paper = paper.as_ref().map(|number| number.text.clone());
            let approved = Done {
                by: by.clone(),
                at: *at,
            };
            if let Some(next) = state.next_version() {
                state.versions.push(Version {
                    version: *version,
                    approved: Some(approved),
                    ..next
                });
            }
            state.version = *version;
            if let Some(draft) = state.draft.take() {
                state.text = draft.text;
            }
            state.approved = Some(Done {
                by: by.clone(),
                at: *at,
            });
            for (id, waiting) in std::mem::take(&mut state.waiting) {
                let running = Running {
                    due_on: waiting.task.due_on,
                    owner: waiting.task.owner,
                    co_owners: waiting.task.co_owners,
                    status: measure::Status::Set,
                };
                state.measures.insert(id, running);
            }
        }
        Event::AcknowledgedByEnterprise { version, at, .. } => {
            state.acknowledged = *version;
            state.acknowledged_at = Some(*at);
        }
        Event::MeasureStands {
            measure,
            status,
            due_on,
            ..
        } => {
            if let Some(running) = state.measures.get_mut(measure) {
                running.status = *status;
                running.due_on = due_on.unwrap_or(running.due_on);
            }
        }
        Event::MeasureFollows {
            measure, after, by, ..
        } => {
            state.put_after(measure, after.as_ref());
            if let Some(draft) = &mut state.draft {
                draft.authors.insert(by.account.clone());
            }
        }
        Event::SlipDismissed { cause, due_on, .. } => {
            state.dismissed.insert(cause.clone(), *due_on);
        }
        Event::MeasuresMoved { moved, .. } => state.put_moved(moved),
        Event::FollowedUp { day, text, by, at } => state.looked_at.push(LookedAt {
            day: *day,
            text: text.clone(),
            by: by.clone(),
            at: *at,
        }),
        Event::Term { entry } => state.terms.evolve(entry),
    }
}
