//! What a reader was told by itself, one line a matter, as far as the reader may still see that matter.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::enterprise::ClaimStatus;
use crate::domain::ids::{Noun, StreamId};
use crate::domain::ladder::Cause;
use crate::domain::news::News;
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::{Level, RungAction};
use crate::domain::supervision_order::Status;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::inbox_notice::{Column, Entity, Model};
use crate::server::store::entities::{
    case_row, claim_row, coercive_measure_row, complaint_row, consultation_row, draw_row,
    inbox_news, inquiry_row, ladder_firing, leniency_file_row, matter_row, plan_row, project_row,
    suggestion_row, supervision_order_row, term_row,
};
use crate::views::inbox::{Inbox, InboxLine, Pressed};

/// The reader's own inbox.
#[derive(Clone, Copy, Debug)]
pub struct OwnInbox;

/// The newest notices that are shown.
const SHOWN: u64 = 300;
/// The most unread matters that are counted.
const COUNTED: u64 = 100;

/// A matter as a line of the inbox names it.
#[derive(Clone, Debug)]
pub(in crate::server) struct Matter {
    /// Notices of one key are one line: a complaint in a case is its case's.
    key: String,
    number: String,
    title: String,
    href: String,
}

impl Query for OwnInbox {
    type View = Inbox;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Inbox, Failure> {
        let actor = scope.actor();
        if !actor.role.has_inbox() {
            return Err(Refusal::NotFound.into());
        }
        let told = told(reading, actor).await?;
        let until = told.first().map_or(At(0), |t| t.at);
        let seen = reading
            .matters_seen(scope, told.iter().map(|t| t.stream.as_str()))
            .await?;
        let dates = reading.dates_now(seen.keys()).await?;
        let oversees = scope.help() == HelpScope::All;
        let drafts = match oversees {
            true => reading.drafts_over(seen.keys()).await?,
            false => BTreeMap::new(),
        };
        let mut groups: BTreeMap<&str, (&Matter, Vec<&Told>)> = BTreeMap::new();
        for one in &told {
            if let Some(matter) = seen.get(&one.stream) {
                let group = groups.entry(&matter.key);
                group.or_insert((matter, Vec::new())).1.push(one);
            }
        }
        let mut lines: Vec<InboxLine> = groups
            .into_values()
            .filter_map(|(matter, told)| {
                let newest = told.first()?;
                let unread = told.iter().any(|t| t.unread);
                let mut news: Vec<News> = Vec::new();
                // what was read before says nothing new
                for one in told
                    .iter()
                    .filter(|t| t.unread == unread)
                    .filter_map(|t| t.news())
                {
                    if !news.contains(&one) {
                        news.push(one);
                    }
                }
                // of one sweep the highest
                let pressed = told.iter().find_map(|t| t.pressed());
                Some(InboxLine {
                    news,
                    pressed: pressed.and_then(|n| reading.pressed(n, &dates, oversees)),
                    number: matter.number.clone(),
                    title: matter.title.clone(),
                    href: matter.href.clone(),
                    draft: told.iter().find_map(|t| drafts.get(&t.stream)).cloned(),
                    at: newest.at,
                    times: told.len(),
                    unread,
                })
            })
            .collect();
        lines.sort_by_key(|line| (!line.unread, std::cmp::Reverse(line.at)));
        Ok(Inbox {
            unread: lines.iter().filter(|l| l.unread).count(),
            until,
            lines,
        })
    }
}

/// One thing that was told.
struct Told {
    stream: String,
    at: At,
    unread: bool,
    what: What,
}

enum What {
    News(News),
    Pressed(Box<Model>),
}

impl Told {
    fn news(&self) -> Option<News> {
        match &self.what {
            What::News(news) => Some(*news),
            What::Pressed(_) => None,
        }
    }

    fn pressed(&self) -> Option<&Model> {
        match &self.what {
            What::Pressed(notice) => Some(notice),
            What::News(_) => None,
        }
    }
}

/// The newest of what was told to this person, by the ladder and of what happened.
async fn told(reading: &Reading<'_>, actor: &Actor) -> Result<Vec<Told>, Failure> {
    let account = actor.person.account.as_str();
    let pressed = Entity::find()
        .filter(Column::Account.eq(account))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Level)
        .limit(SHOWN)
        .all(reading.db)
        .await?;
    let news = inbox_news::Entity::find()
        .filter(inbox_news::Column::Account.eq(account))
        .order_by_desc(inbox_news::Column::At)
        .order_by_asc(inbox_news::Column::News)
        .limit(SHOWN)
        .all(reading.db)
        .await?;
    let news = news.into_iter().filter_map(|n| {
        Some(Told {
            at: At(n.at),
            unread: n.read_at.is_none(),
            what: What::News(News::parse(&n.news)?),
            stream: n.stream,
        })
    });
    let pressed = pressed.into_iter().map(|n| Told {
        stream: n.stream.clone(),
        at: At(n.at),
        unread: n.read_at.is_none(),
        what: What::Pressed(Box::new(n)),
    });
    let mut told: Vec<Told> = news.chain(pressed).collect();
    told.sort_by_key(|t| std::cmp::Reverse(t.at));
    told.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    Ok(told)
}

impl Reading<'_> {
    /// How many matters this reader has not read about; at most a hundred are counted.
    pub(in crate::server) async fn unread(&self, actor: &Actor) -> Result<u64, Failure> {
        if !actor.role.has_inbox() {
            return Ok(0);
        }
        let seen = self.unread_matters(actor, self.facts.now).await?;
        let keys: BTreeSet<&str> = seen.values().map(|m| m.key.as_str()).collect();
        Ok(keys.len() as u64)
    }

    /// The unread matters of this reader told up to an instant, by stream.
    pub(in crate::server) async fn unread_matters(
        &self,
        actor: &Actor,
        until: At,
    ) -> Result<BTreeMap<String, Matter>, Failure> {
        let account = actor.person.account.as_str();
        let mut streams: Vec<String> = Entity::find()
            .select_only()
            .column(Column::Stream)
            .filter(Column::Account.eq(account))
            .filter(Column::ReadAt.is_null())
            .filter(Column::At.lte(until.0))
            .order_by_desc(Column::At)
            .limit(COUNTED)
            .into_tuple()
            .all(self.db)
            .await?;
        let news: Vec<String> = {
            use inbox_news::Column;
            inbox_news::Entity::find()
                .select_only()
                .column(Column::Stream)
                .filter(Column::Account.eq(account))
                .filter(Column::ReadAt.is_null())
                .filter(Column::At.lte(until.0))
                .order_by_desc(Column::At)
                .limit(COUNTED)
                .into_tuple()
                .all(self.db)
                .await?
        };
        streams.extend(news);
        let streams = streams.iter().map(String::as_str);
        self.matters_seen(&Scope::of(actor), streams).await
    }

    /// Those of these streams the reader may see today, whatever they were told before.
    async fn matters_seen(
        &self,
        scope: &Scope,
        streams: impl Iterator<Item = &str>,
    ) -> Result<BTreeMap<String, Matter>, Failure> {
        let streams: BTreeSet<StreamId> = streams.filter_map(StreamId::parse).collect();
        let ids = |noun: Noun| {
            let of = streams.iter().filter(move |s| s.noun == noun);
            of.map(|s| s.id.clone()).collect::<Vec<_>>()
        };
        let stream = |noun: Noun, id: &str| {
            let id = id.to_owned();
            StreamId { noun, id }.to_string()
        };
        let mut seen = BTreeMap::new();
        if streams.is_empty() {
            return Ok(seen);
        }
        let said = complaint_row::Entity::find()
            .filter(complaint_row::Column::Id.is_in(ids(Noun::Complaint)))
            .all(self.db)
            .await?;
        let mut cases = ids(Noun::Case);
        cases.extend(said.iter().filter_map(|c| c.case_id.clone()));
        if let Some(which) = self.cases_seen(scope) {
            let rows = case_row::Entity::find()
                .filter(which.add(case_row::Column::Id.is_in(cases)))
                .all(self.db)
                .await?;
            for case in rows {
                let key = stream(Noun::Case, &case.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/office/cases/{}", case.number),
                    number: case.number,
                    title: case.title,
                };
                seen.insert(key, matter);
            }
        }
        let firm = match scope.help() {
            HelpScope::Enterprise(firm) => Some(firm),
            _ => None,
        };
        for one in said {
            let key = stream(Noun::Complaint, &one.id);
            let of_case = one
                .case_id
                .as_ref()
                .and_then(|id| seen.get(&stream(Noun::Case, id)));
            let matter = match of_case {
                Some(case) => case.clone(),
                None if firm.as_ref().is_some_and(|f| f.as_str() == one.enterprise) => Matter {
                    key: key.clone(),
                    href: format!("/my/complaints/{}", one.number),
                    number: one.number,
                    title: one.words,
                },
                None if scope.help() == HelpScope::All => Matter {
                    key: key.clone(),
                    href: format!("/office/complaints/{}", one.number),
                    number: one.number,
                    title: one.words,
                },
                None => continue,
            };
            seen.insert(key, matter);
        }
        let plans = match &firm {
            Some(firm) => Some((
                Condition::all().add(plan_row::Column::Enterprise.eq(firm.as_str())),
                "/my/plans",
            )),
            None => self.plans_seen(scope).map(|seen| (seen, "/office/plans")),
        };
        if let Some((which, under)) = plans {
            let rows = plan_row::Entity::find()
                .filter(which)
                .filter(plan_row::Column::Id.is_in(ids(Noun::Plan)))
                .all(self.db)
                .await?;
            for plan in rows {
                let key = stream(Noun::Plan, &plan.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("{under}/{}", plan.number),
                    number: plan.number,
                    title: plan.target,
                };
                seen.insert(key, matter);
            }
        }
        if let Some(which) = self.orders_seen(scope) {
            let rows = supervision_order_row::Entity::find()
                .filter(which)
                .filter(supervision_order_row::Column::Id.is_in(ids(Noun::SupervisionOrder)))
                .all(self.db)
                .await?;
            for order in rows {
                let key = stream(Noun::SupervisionOrder, &order.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/supervision/orders/{}", order.id),
                    number: order.number,
                    title: order.case_title,
                };
                seen.insert(key, matter);
            }
        }
        if let Some(which) = self.consultations_seen(scope) {
            let rows = consultation_row::Entity::find()
                .filter(which)
                .filter(consultation_row::Column::Id.is_in(ids(Noun::Consultation)))
                .all(self.db)
                .await?;
            for it in rows {
                let key = stream(Noun::Consultation, &it.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/office/consultations/{}", it.number),
                    number: it.number,
                    title: it.question,
                };
                seen.insert(key, matter);
            }
        }
        if let Some(which) = self.seen_inquiries(scope) {
            let rows = inquiry_row::Entity::find()
                .filter(which)
                .filter(inquiry_row::Column::Id.is_in(ids(Noun::Inquiry)))
                .all(self.db)
                .await?;
            for it in rows {
                let key = stream(Noun::Inquiry, &it.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/office/inquiries/{}", it.number),
                    number: it.number,
                    title: it.question,
                };
                seen.insert(key, matter);
            }
        }
        if policy::sees(scope.actor(), Noun::Draw, &Subject::default()) {
            let rows = draw_row::Entity::find()
                .filter(draw_row::Column::Id.is_in(ids(Noun::Draw)))
                .all(self.db)
                .await?;
            for it in rows {
                let key = stream(Noun::Draw, &it.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/supervision/draws/{}", it.number),
                    number: it.number,
                    title: format!("{}/{}", it.reached, it.drawn),
                };
                seen.insert(key, matter);
            }
        }
        if policy::sees(scope.actor(), Noun::Suggestion, &Subject::default()) {
            let rows = suggestion_row::Entity::find()
                .filter(suggestion_row::Column::Id.is_in(ids(Noun::Suggestion)))
                .all(self.db)
                .await?;
            for it in rows {
                let key = stream(Noun::Suggestion, &it.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/office/suggestions/{}", it.number),
                    number: it.number,
                    title: it.words,
                };
                seen.insert(key, matter);
            }
        }
        if policy::ever(scope.actor().role, Action::ShowClaim) {
            let firms = ids(Noun::Enterprise);
            let rows = claim_row::Entity::find()
                .filter(claim_row::Column::Enterprise.is_in(firms))
                .filter(claim_row::Column::Status.eq(ClaimStatus::Waiting.key()))
                .all(self.db)
                .await?;
            for it in rows {
                let key = stream(Noun::Enterprise, &it.enterprise);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/office/claims/{}", it.number),
                    number: it.number,
                    title: it.enterprise_name,
                };
                seen.insert(key, matter);
            }
        }
        if let Some(which) = self.seen_matters(scope) {
            let rows = matter_row::Entity::find()
                .filter(which)
                .filter(matter_row::Column::Id.is_in(ids(Noun::Matter)))
                .all(self.db)
                .await?;
            for it in rows {
                let key = stream(Noun::Matter, &it.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/office/matters/{}", it.number),
                    number: it.number,
                    title: it.title,
                };
                seen.insert(key, matter);
            }
        }
        if let Some(which) = super::leniency_file::seen(scope, self.facts.today()) {
            let rows = leniency_file_row::Entity::find()
                .filter(which)
                .filter(leniency_file_row::Column::Id.is_in(ids(Noun::LeniencyFile)))
                .all(self.db)
                .await?;
            for file in rows {
                let key = stream(Noun::LeniencyFile, &file.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/leniency/{}", file.number),
                    number: file.number,
                    title: file.enterprise_name,
                };
                seen.insert(key, matter);
            }
        }
        if let Some(which) = self.projects_seen(scope) {
            let rows = project_row::Entity::find()
                .filter(which)
                .filter(project_row::Column::Id.is_in(ids(Noun::Project)))
                .all(self.db)
                .await?;
            for project in rows {
                let key = stream(Noun::Project, &project.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/office/projects/{}", project.number),
                    number: project.number,
                    title: project.name,
                };
                seen.insert(key, matter);
            }
        }
        if policy::reads_enforcement(scope.actor()) {
            let rows = coercive_measure_row::Entity::find()
                .filter(coercive_measure_row::Column::Id.is_in(ids(Noun::CoerciveMeasure)))
                .all(self.db)
                .await?;
            for measure in rows {
                let key = stream(Noun::CoerciveMeasure, &measure.id);
                let matter = Matter {
                    key: key.clone(),
                    href: format!("/coercive-measures/{}", measure.number),
                    number: measure.number,
                    title: measure.enterprise_name,
                };
                seen.insert(key, matter);
            }
        }
        // a case that was only looked up for its complaint was told nothing about, and does no harm
        Ok(seen)
    }

    /// Whether the ladder drafts an order at this rung.
    fn drafts_at(&self, level: Level) -> bool {
        let rung = self.facts.reference.rulebook.ladder.rung(level);
        rung.is_some_and(|r| r.action == RungAction::DraftOrder)
    }

    /// The drafts of the ladder over these streams that wait for a signature.
    async fn drafts_over(
        &self,
        streams: impl Iterator<Item = &String>,
    ) -> Result<BTreeMap<String, String>, Failure> {
        let firings = ladder_firing::Entity::find()
            .filter(ladder_firing::Column::Stream.is_in(streams.map(String::as_str)))
            .filter(ladder_firing::Column::Draft.is_not_null())
            .all(self.db)
            .await?;
        let drafts = firings.iter().filter_map(|f| f.draft.as_deref());
        let waiting: BTreeSet<String> = supervision_order_row::Entity::find()
            .select_only()
            .column(supervision_order_row::Column::Id)
            .filter(supervision_order_row::Column::Id.is_in(drafts))
            .filter(supervision_order_row::Column::Status.eq(Status::Drafted.key()))
            .into_tuple()
            .all(self.db)
            .await?
            .into_iter()
            .collect();
        Ok(firings
            .into_iter()
            .filter_map(|f| Some((f.stream, f.draft?)))
            .filter(|(_, draft)| waiting.contains(draft))
            .collect())
    }

    /// What the ladder said, beside how that term stands now.
    fn pressed(
        &self,
        notice: &Model,
        dates: &BTreeMap<(String, String), (Date, bool)>,
        oversees: bool,
    ) -> Option<Pressed> {
        let due_on: Date = notice.due_on.parse().ok()?;
        let term = (notice.stream.clone(), notice.term.clone());
        let now = dates.get(&term).copied();
        let level = Level::ALL.get(usize::try_from(notice.level).ok()?)?;
        Some(Pressed {
            level: (oversees || !self.drafts_at(*level)).then(|| self.level_name(*level)),
            cause: Cause::parse(&notice.cause)?,
            kind: TermKind::parse(&notice.kind)?,
            due_on,
            moved_to: now.map(|(day, _)| day).filter(|day| *day != due_on),
            settled: now.is_none_or(|(_, open)| !open),
        })
    }

    /// The date of each term now, and whether it is open.
    async fn dates_now(
        &self,
        streams: impl Iterator<Item = &String>,
    ) -> Result<BTreeMap<(String, String), (Date, bool)>, Failure> {
        let rows = term_row::Entity::find()
            .filter(term_row::Column::Stream.is_in(streams.map(String::as_str)))
            .all(self.db)
            .await?;
        Ok(rows
            .into_iter()
            .filter_map(|r| Some(((r.stream, r.term), (r.due_on.parse().ok()?, r.open))))
            .collect())
    }
}
