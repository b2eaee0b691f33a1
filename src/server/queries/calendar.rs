//! The calendar in force, and what a change of calendar or deadlines would move before it is made.

use std::collections::BTreeMap;
use std::sync::Arc;

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::event::Event;
use crate::domain::ids::{Noun, StreamId, only};
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::recompute;
use crate::domain::reference;
use crate::domain::reference::Reference;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::{Level, Rulebook};
use crate::domain::world::{Facts, State};
use crate::server::Failure;
use crate::server::ladder::would_press;
use crate::server::recompute::{edition, touched};
use crate::server::store::entities::{
    case_row, complaint_row, recompute_run, supervision_order_row, term_row,
};
use crate::views::calendar::{CalendarPage, Move, Moves, Progress, SettingRow, TermsPage};
use crate::views::clock_row;
use crate::views::history::History;
use crate::views::name::Name;

/// The calendar in force.
#[derive(Clone, Copy, Debug)]
pub struct CalendarNow;

/// Changes shown; the chain keeps all of them.
const CHANGES: usize = 100;
/// Streams looked at together.
const BATCH: usize = 500;
/// From this month on the notice of the next year is due (usually issued in November).
const NOTICE_MONTH: i8 = 11;

impl Query for CalendarNow {
    type View = CalendarPage;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<CalendarPage, Failure> {
        let actor = scope.actor();
        if !actor.role.is_staff() {
            return Err(Refusal::NotFound.into());
        }
        let calendar = reading.facts.calendar();
        let mut notices: Vec<_> = calendar
            .years()
            .filter_map(|(year, _)| calendar.notice(year))
            .collect();
        notices.reverse();
        let today = reading.facts.today();
        let next = today.year().saturating_add(1);
        let provisional = term_row::Entity::find()
            .filter(term_row::Column::Open.eq(true))
            .filter(term_row::Column::Provisional.eq(true))
            .count(reading.db)
            .await?;
        let may = |action: &Action| policy::permit(actor, *action, &Subject::default()).is_ok();
        // who changed it is for whoever may change it
        let mut history = History::default();
        if may(&Action::PublishCalendar) || may(&Action::EditDeadlines) {
            let streams = [Noun::Calendar, Noun::Rulebook].map(|noun| (only(noun), None));
            history = reading.timeline(&streams).await?;
            history.entries.retain(|entry| {
                use reference::Event as E;
                matches!(
                    &entry.event,
                    Event::Reference(
                        E::CalendarAdopted { .. }
                            | E::DeadlinesEdited { .. }
                            | E::TermEdited { .. }
                            | E::SettingEdited { .. }
                    )
                )
            });
            history.entries.truncate(CHANGES);
        }
        Ok(CalendarPage {
            history,
            edition: calendar.edition().to_owned(),
            notices,
            missing: Some(next)
                .filter(|year| today.month() >= NOTICE_MONTH && !calendar.has_year(*year)),
            provisional,
            progress: reading.progress().await?,
            actions: [Action::PublishCalendar, Action::EditDeadlines]
                .into_iter()
                .filter(may)
                .collect(),
        })
    }
}

/// The numbers of days in force.
#[derive(Clone, Copy, Debug)]
pub struct TermsNow;

impl Query for TermsNow {
    type View = TermsPage;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<TermsPage, Failure> {
        let actor = scope.actor();
        if !actor.role.is_staff() {
            return Err(Refusal::NotFound.into());
        }
        let rulebook = &reading.facts.reference.rulebook;
        let may_edit = policy::permit(actor, Action::EditDeadlines, &Subject::default()).is_ok();
        let mut history = History::default();
        if may_edit {
            history = reading.timeline(&[(only(Noun::Rulebook), None)]).await?;
            history.entries.retain(|entry| {
                use reference::Event as E;
                matches!(
                    &entry.event,
                    Event::Reference(
                        E::TermEdited { .. } | E::DeadlinesEdited { .. } | E::SettingEdited { .. }
                    )
                )
            });
            history.entries.truncate(CHANGES);
        }
        let (ladder, settings) =
            SettingRow::all(rulebook).partition(|r| r.setting.level().is_some());
        let mut profiles = rulebook.deadline_profiles.iter();
        let chosen = profiles.find(|profile| profile.id == rulebook.clock.profile);
        Ok(TermsPage {
            profile: chosen.map_or_else(Name::default, |profile| {
                Name::new(profile.name.zh.clone(), profile.name.en.clone())
            }),
            rows: clock_row::in_force(rulebook),
            settings,
            ladder,
            may_edit,
            history,
        })
    }
}

impl Reading<'_> {
    /// How many terms the next sweep would press onto a rung, were this rulebook in force, and whether there are more.
    pub(super) async fn presses(
        &self,
        rulebook: Rulebook,
        level: Level,
    ) -> Result<(u64, bool), Failure> {
        let candidate = Reference {
            rulebook,
            ..self.facts.reference.clone()
        };
        Ok(would_press(self.db, Arc::new(candidate), self.facts.now, level).await?)
    }

    /// How far open deadlines have been brought to what is in force; none where nothing had to be.
    pub(super) async fn progress(&self) -> Result<Option<Progress>, Failure> {
        let run = recompute_run::Entity::find_by_id(edition(self.facts.reference))
            .one(self.db)
            .await?;
        let whole = |n: i64| u64::try_from(n).unwrap_or(0);
        Ok(run.map(|run| Progress {
            done: whole(run.done),
            total: whole(run.total),
            moved: whole(run.moved),
            finished: run.finished_at.is_some(),
        }))
    }

    /// What would move if this were in force. Numbers and titles only for those who see help matters.
    pub(super) async fn moves(
        &self,
        scope: &Scope,
        candidate: &Reference,
    ) -> Result<Moves, Failure> {
        let now = self.facts.reference;
        let from = match candidate.applies_to_open {
            true => String::new(),
            false => match now.calendar.differs_from(&candidate.calendar) {
                Some(day) => day.to_string(),
                None => return Ok(Moves::default()),
            },
        };
        let facts = Facts {
            now: self.facts.now,
            reference: candidate,
        };
        let rows = term_row::Entity::find()
            .filter(touched(&from))
            .order_by_asc(term_row::Column::Stream)
            .all(self.db)
            .await?;
        let mut moves = Moves {
            looked_at: rows.len() as u64,
            ..Moves::default()
        };
        let mut of_stream: BTreeMap<String, Vec<term_row::Model>> = BTreeMap::new();
        for row in rows {
            of_stream.entry(row.stream.clone()).or_default().push(row);
        }
        let streams: Vec<(String, Vec<term_row::Model>)> = of_stream.into_iter().collect();
        let names = scope.help() == HelpScope::All;
        for part in streams.chunks(BATCH) {
            let ids = part.iter().map(|(stream, _)| stream.clone());
            let states = self.states(ids.collect()).await?;
            let matters = match names {
                true => {
                    self.matters_of(part.iter().map(|(s, _)| s.as_str()))
                        .await?
                }
                false => BTreeMap::new(),
            };
            for (stream, rows) in part {
                let Some(state) = states.get(stream) else {
                    continue;
                };
                for entry in recompute::entries(state, &facts) {
                    let row = rows.iter().find(|row| row.term == entry.term().0);
                    let terms = state.terms();
                    let term = terms.and_then(|terms| terms.get(entry.term()));
                    let (Some(row), Some(term), Some((to, ..))) = (row, term, entry.dates()) else {
                        continue;
                    };
                    if to == term.due_on() {
                        moves.certain += u64::from(term.provisional());
                        continue;
                    }
                    let coordination = &now.rulebook.bureau.coordination;
                    let unit = row
                        .holder_unit
                        .clone()
                        .unwrap_or_else(|| coordination.coordinator_unit.0.clone());
                    moves.moves.push(Move {
                        name: self.unit_name(&unit),
                        unit,
                        later: to > term.due_on(),
                        from: term.due_on(),
                        to,
                        kind: term.kind(),
                        matter: matters.get(stream).cloned(),
                    });
                }
            }
        }
        moves.moves.sort();
        Ok(moves)
    }

    /// The folded states of many streams.
    async fn states(&self, ids: Vec<String>) -> Result<BTreeMap<String, State>, Failure> {
        use crate::domain::world::{Need, World};
        use crate::server::store::events;
        let mut world = World::default();
        let needs = ids
            .iter()
            .filter_map(|s| StreamId::parse(s))
            .map(Need::Stream);
        events::meet_all(self.db, &mut world, needs.collect()).await?;
        Ok(world
            .streams()
            .map(|(id, state)| (id.to_string(), state.clone()))
            .collect())
    }

    /// Number and title of the matters these streams are, by stream.
    pub(super) async fn matters_of(
        &self,
        streams: impl Iterator<Item = &str>,
    ) -> Result<BTreeMap<String, (String, String)>, Failure> {
        let all: Vec<StreamId> = streams.filter_map(StreamId::parse).collect();
        let ids = |noun: Noun| {
            let of = all.iter().filter(move |s| s.noun == noun);
            of.map(|s| s.id.clone()).collect::<Vec<_>>()
        };
        let mut out = BTreeMap::new();
        let mut put = |noun: Noun, rows: Vec<(String, String, String)>| {
            out.extend(rows.into_iter().map(|(id, number, title)| {
                let title: String = title.chars().take(60).collect();
                (StreamId { noun, id }.to_string(), (number, title))
            }));
        };
        let cases = case_row::Entity::find()
            .select_only()
            .columns([
                case_row::Column::Id,
                case_row::Column::Number,
                case_row::Column::Title,
            ])
            .filter(case_row::Column::Id.is_in(ids(Noun::Case)))
            .into_tuple()
            .all(self.db)
            .await?;
        put(Noun::Case, cases);
        let said = complaint_row::Entity::find()
            .select_only()
            .columns([
                complaint_row::Column::Id,
                complaint_row::Column::Number,
                complaint_row::Column::Words,
            ])
            .filter(complaint_row::Column::Id.is_in(ids(Noun::Complaint)))
            .into_tuple()
            .all(self.db)
            .await?;
        put(Noun::Complaint, said);
        let orders = supervision_order_row::Entity::find()
            .select_only()
            .columns([
                supervision_order_row::Column::Id,
                supervision_order_row::Column::Number,
                supervision_order_row::Column::CaseTitle,
            ])
            .filter(supervision_order_row::Column::Id.is_in(ids(Noun::SupervisionOrder)))
            .into_tuple()
            .all(self.db)
            .await?;
        put(Noun::SupervisionOrder, orders);
        Ok(out)
    }
}
