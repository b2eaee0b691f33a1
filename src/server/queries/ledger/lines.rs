//! What the chosen columns show of the lines of one page, read in one query a kind of thing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::corrupt;
use crate::domain::actor::{Actor, Role};
use crate::domain::case::{Closing, Difficulty, Label, Stage};
use crate::domain::complaint::{self, Channel, Status};
use crate::domain::ids::{CaseId, ComplaintId, PlanId};
use crate::domain::measure;
use crate::domain::policy::{self, Scope};
use crate::domain::rulebook::Level;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::queries::Reading;
use crate::server::queries::complaint::{contact, rated_row};
use crate::server::queries::stand_in::StandIns;
use crate::server::store::entities::complaint_row::{SAID_NO, SAID_PARTLY, SAID_YES};
use crate::server::store::entities::{
    account_row, appointment_row, case_row, case_unit, complaint_row, consultation_case,
    enterprise_row, ledger_row, measure_row, plan_row, service_day_row, supervision_order_row,
    term_row,
};
use crate::views::ledger::{Column, DueOn, Line, Said, State};
use crate::views::name::Name;

/// Everything about one page of rows, by what it is looked up by. What no column asks for is empty.
#[derive(Default)]
struct Beside {
    complaints: BTreeMap<String, complaint_row::Model>,
    cases: BTreeMap<String, case_row::Model>,
    usccs: BTreeMap<String, String>,
    days: BTreeMap<String, String>,
    supporting: BTreeMap<String, Vec<Name>>,
    /// By unit.
    leaders: BTreeMap<String, Vec<String>>,
    terms: BTreeMap<String, Vec<term_row::Model>>,
    /// By case: whose plan it belongs to, where it belongs to a plan, and the measure.
    measures: BTreeMap<String, Vec<(Option<String>, measure_row::Model)>>,
    consulted: BTreeSet<String>,
    orders: BTreeMap<String, Level>,
    contacts: BTreeMap<String, (String, String)>,
    stand_ins: StandIns,
}

impl Reading<'_> {
    /// The rows as lines.
    pub(super) async fn ledger_lines(
        &self,
        scope: &Scope,
        rows: Vec<ledger_row::Model>,
        columns: &[Column],
    ) -> Result<Vec<Line>, Failure> {
        let beside = self.ledger_beside(scope, &rows, columns).await?;
        let line = |r| self.ledger_line(r, &beside, scope.actor());
        rows.iter().map(line).collect()
    }

    fn ledger_line(
        &self,
        row: &ledger_row::Model,
        beside: &Beside,
        actor: &Actor,
    ) -> Result<Line, Failure> {
        let said = beside
            .complaints
            .get(&row.id)
            .ok_or_else(|| corrupt("no complaint of ledger row", &row.id))?;
        let case = row.case_id.as_ref().and_then(|id| beside.cases.get(id));
        let stream = case.map(|c| CaseId(c.id.clone()).stream().to_string());
        let terms = stream.and_then(|s| beside.terms.get(&s));
        let clocks = Clocks {
            of: &row.id,
            terms: terms.map_or(&[], Vec::as_slice),
        };
        let closed = case.is_some_and(|c| c.stage == Stage::Closed.key());
        let received_at = At(row.received_at);
        let told = policy::reads_rating(actor, &rated_row(said, case)?);
        Ok(Line {
            number: said.number.clone(),
            channel: Channel::parse(&row.channel),
            service_day: row
                .service_day
                .as_ref()
                .and_then(|id| beside.days.get(id).cloned()),
            received_at: Some(received_at),
            enterprise: said.enterprise_name.clone(),
            uscc: beside
                .usccs
                .get(&row.enterprise)
                .cloned()
                .unwrap_or_default(),
            district: self.district_name(&row.district),
            contact: beside.contacts.get(&row.id).cloned(),
            industry: row.industry.clone(),
            category: self.category_name(&said.category),
            words: said.words.clone(),
            status: Status::ALL.into_iter().find(|s| s.key() == row.status),
            state: State::parse(&row.state),
            late: row.late_from.is_some_and(|at| at <= self.facts.now.0),
            case: case.map(|c| (c.number.clone(), c.title.clone())),
            theme: (!row.theme.is_empty()).then(|| self.theme_name(&row.theme)),
            stage: Stage::ALL.into_iter().find(|s| s.key() == row.stage),
            difficulty: case.and_then(|c| Difficulty::parse(&c.difficulty)),
            labels: row
                .labels
                .split_whitespace()
                .filter_map(Label::parse)
                .collect(),
            lead: (!row.lead.is_empty()).then(|| self.unit_name(&row.lead)),
            supporting: case
                .and_then(|c| beside.supporting.get(&c.id).cloned())
                .unwrap_or_default(),
            leaders: beside.leaders.get(&row.lead).cloned().unwrap_or_default(),
            handler: case.and_then(|c| {
                let account = c.handler.as_deref().unwrap_or_default();
                let name = c.handler_name.clone()?;
                Some(beside.stand_ins.held(account, &c.lead, name))
            }),
            opened_on: case.map(|c| At(c.opened_at).beijing_date()),
            due: match case {
                Some(case) => clocks.due(case.extension_asked),
                None => row.late_from.map(to_accept),
            },
            measures: case.map_or_else(Vec::new, |c| of_firm(beside, &c.id, &row.enterprise)),
            consulted: case.is_some_and(|c| beside.consulted.contains(&c.id)),
            order: case
                .and_then(|c| beside.orders.get(&c.id))
                .map(|level| self.level_name(*level)),
            answered_on: match row.on_the_spot {
                true => Some(received_at.beijing_date()),
                false => clocks.met(&[TermKind::Resolution, TermKind::Rework]),
            },
            closing: case
                .and_then(|c| c.closing.as_deref())
                .filter(|_| closed)
                .and_then(Closing::parse),
            said: said.said.as_deref().map(|word| match word {
                SAID_YES => Said::Yes,
                SAID_PARTLY => Said::Partly,
                SAID_NO => Said::No,
                _ => Said::Silent,
            }),
            satisfaction: said
                .satisfaction
                .filter(|_| told)
                .and_then(|n| u8::try_from(n).ok()),
            followed_up_on: clocks.met(&[TermKind::FollowUp]),
            closed_on: clocks
                .met(&[TermKind::Review, TermKind::PoolReview])
                .filter(|_| closed),
        })
    }

    async fn ledger_beside(
        &self,
        scope: &Scope,
        rows: &[ledger_row::Model],
        columns: &[Column],
    ) -> Result<Beside, Failure> {
        let shows = |any: &[Column]| any.iter().any(|c| columns.contains(c));
        let ids: Vec<String> = rows.iter().map(|r| r.id.clone()).collect();
        let cases: BTreeSet<String> = rows.iter().filter_map(|r| r.case_id.clone()).collect();
        let mut beside = Beside::default();
        let complaints = complaint_row::Entity::find()
            .filter(complaint_row::Column::Id.is_in(ids))
            .all(self.db)
            .await?;
        beside.complaints = complaints.into_iter().map(|c| (c.id.clone(), c)).collect();
        let found = case_row::Entity::find()
            .filter(case_row::Column::Id.is_in(cases.iter().cloned()))
            .all(self.db)
            .await?;
        beside.cases = found.into_iter().map(|c| (c.id.clone(), c)).collect();
        if shows(&[Column::Uscc]) {
            let firms: BTreeSet<&String> = rows.iter().map(|r| &r.enterprise).collect();
            let firms = enterprise_row::Entity::find()
                .filter(enterprise_row::Column::Id.is_in(firms.into_iter().cloned()))
                .all(self.db)
                .await?;
            beside.usccs = firms.into_iter().map(|f| (f.id, f.uscc)).collect();
        }
        if shows(&[Column::ServiceDay]) {
            let days: BTreeSet<String> =
                rows.iter().filter_map(|r| r.service_day.clone()).collect();
            let days = service_day_row::Entity::find()
                .filter(service_day_row::Column::Id.is_in(days))
                .all(self.db)
                .await?;
            beside.days = days.into_iter().map(|d| (d.id, d.number)).collect();
        }
        if shows(&[Column::Supporting]) {
            let units = case_unit::Entity::find()
                .filter(case_unit::Column::CaseId.is_in(cases.iter().cloned()))
                .filter(case_unit::Column::Part.eq("support"))
                .order_by_asc(case_unit::Column::Unit)
                .all(self.db)
                .await?;
            for unit in units {
                let of_case = beside.supporting.entry(unit.case_id).or_default();
                of_case.push(self.unit_name(&unit.unit));
            }
        }
        if shows(&[Column::Leader]) {
            beside.leaders = self.ledger_leaders(rows).await?;
        }
        let by_clock = [
            Column::Due,
            Column::Extension,
            Column::Answered,
            Column::FollowedUp,
            Column::Closed,
        ];
        if shows(&by_clock) {
            let streams = cases.iter().map(|c| CaseId(c.clone()).stream().to_string());
            let terms = term_row::Entity::find()
                .filter(term_row::Column::Stream.is_in(streams))
                .all(self.db)
                .await?;
            for term in terms {
                beside
                    .terms
                    .entry(term.stream.clone())
                    .or_default()
                    .push(term);
            }
        }
        if shows(&[Column::Measures]) {
            beside.measures = self.ledger_measures(&cases).await?;
        }
        if shows(&[Column::Consulted]) {
            let held = consultation_case::Entity::find()
                .filter(consultation_case::Column::CaseId.is_in(cases.iter().cloned()))
                .all(self.db)
                .await?;
            beside.consulted = held.into_iter().map(|c| c.case_id).collect();
        }
        if shows(&[Column::Order])
            && let Some(seen) = self.orders_seen(scope)
        {
            let orders = supervision_order_row::Entity::find()
                .filter(seen)
                .filter(supervision_order_row::Column::CaseId.is_in(cases.iter().cloned()))
                // a draft presses nobody
                .filter(supervision_order_row::Column::SignedAt.is_not_null())
                .all(self.db)
                .await?;
            for order in orders {
                if let Some(level) = Level::parse(&order.level) {
                    let highest = beside.orders.entry(order.case_id).or_insert(level);
                    *highest = level.max(*highest);
                }
            }
        }
        if shows(&[Column::Contact, Column::Phone]) {
            beside.contacts = self.ledger_contacts(scope, rows).await?;
        }
        if shows(&[Column::Handler]) {
            beside.stand_ins = Box::pin(self.stand_ins()).await?;
        }
        Ok(beside)
    }

    /// Who heads each unit that leads, today; whoever only stands in for them is not the leader.
    async fn ledger_leaders(
        &self,
        rows: &[ledger_row::Model],
    ) -> Result<BTreeMap<String, Vec<String>>, Failure> {
        use appointment_row::Column as A;
        let today = self.facts.today().to_string();
        let units: BTreeSet<&str> = rows.iter().map(|r| r.lead.as_str()).collect();
        let held = appointment_row::Entity::find()
            .filter(A::Role.eq(Role::UnitHead.key()))
            .filter(A::Unit.is_in(units))
            .filter(A::StandsIn.eq(false))
            .filter(A::FromDay.lte(today.as_str()))
            .filter(A::ToDay.is_null().or(A::ToDay.gte(today.as_str())))
            .order_by_asc(A::Id)
            .all(self.db)
            .await?;
        let accounts: BTreeSet<&String> = held.iter().map(|a| &a.account).collect();
        let names: BTreeMap<String, String> = account_row::Entity::find()
            .filter(account_row::Column::Id.is_in(accounts.into_iter().cloned()))
            .filter(account_row::Column::Active.eq(true))
            .all(self.db)
            .await?
            .into_iter()
            .map(|a| (a.id, a.name))
            .collect();
        let mut leaders: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for appointment in held {
            let name = names.get(&appointment.account).cloned();
            if let (Some(unit), Some(name)) = (appointment.unit, name) {
                leaders.entry(unit).or_default().push(name);
            }
        }
        Ok(leaders)
    }

    /// Measures by case, each with the firm its plan belongs to.
    async fn ledger_measures(
        &self,
        cases: &BTreeSet<String>,
    ) -> Result<BTreeMap<String, Vec<(Option<String>, measure_row::Model)>>, Failure> {
        let rows = measure_row::Entity::find()
            .filter(measure_row::Column::CaseId.is_in(cases.iter().cloned()))
            .filter(measure_row::Column::Status.ne(measure::Status::Cancelled.key()))
            .order_by_asc(measure_row::Column::DueOn)
            .order_by_asc(measure_row::Column::Id)
            .all(self.db)
            .await?;
        let plans: BTreeSet<String> = rows
            .iter()
            .filter_map(|m| m.belongs_to.strip_prefix("plan/").map(str::to_owned))
            .collect();
        let plans: BTreeMap<String, String> = plan_row::Entity::find()
            .filter(plan_row::Column::Id.is_in(plans))
            .all(self.db)
            .await?
            .into_iter()
            .map(|p| (plan_stream(&p.id), p.enterprise))
            .collect();
        let mut by_case: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for row in rows {
            let firm = plans.get(&row.belongs_to).cloned();
            by_case
                .entry(row.case_id.clone())
                .or_default()
                .push((firm, row));
        }
        Ok(by_case)
    }

    /// Whom to reach, masked, by the very rule of the complaint's own page.
    async fn ledger_contacts(
        &self,
        scope: &Scope,
        rows: &[ledger_row::Model],
    ) -> Result<BTreeMap<String, (String, String)>, Failure> {
        let mut contacts = BTreeMap::new();
        for row in rows {
            let id = ComplaintId(row.id.clone());
            let mut world = self.world([id.stream()]).await?;
            let said = world.complaint(&id)?.clone();
            if let Some(case) = &said.case {
                self.load(&mut world, case.stream()).await?;
            }
            let subject = complaint::subject_of(&said, &world, &self.facts);
            let found = contact(self, &id.stream(), &said, scope.actor(), &subject).await?;
            contacts.extend(found.map(|c| (row.id.clone(), c)));
        }
        Ok(contacts)
    }
}

/// The day a problem without a matter is to be taken in by: the last one before it is late.
fn to_accept(late_from: i64) -> DueOn {
    let day = At(late_from - 1).beijing_date();
    DueOn {
        day,
        promised: day,
        asked: false,
    }
}

fn plan_stream(id: &str) -> String {
    PlanId(id.to_owned()).stream().to_string()
}

/// The measures over a case that are this firm's, or nobody's in particular: a consultation decides for all.
fn of_firm(beside: &Beside, case: &str, firm: &str) -> Vec<(String, measure::Status)> {
    let all = beside.measures.get(case).into_iter().flatten();
    all.filter(|(of, _)| of.as_deref().is_none_or(|of| of == firm))
        .filter_map(|(_, m)| Some((m.what.clone(), measure::Status::parse(&m.status)?)))
        .collect()
}

/// The clocks of a case as far as they are about one of its problems.
struct Clocks<'a> {
    of: &'a str,
    terms: &'a [term_row::Model],
}

impl Clocks<'_> {
    fn of(&self, kinds: &[TermKind]) -> impl Iterator<Item = &term_row::Model> {
        let kinds: Vec<&str> = kinds.iter().map(|k| k.name()).collect();
        // a clock is on the whole case, or on one problem of it
        self.terms
            .iter()
            .filter(move |t| kinds.contains(&t.kind.as_str()))
            .filter(|t| t.subject.is_empty() || t.subject == self.of)
    }

    /// What it is to be answered by: the open clock, else the last one.
    fn due(&self, asked: bool) -> Option<DueOn> {
        let last = self
            .of(&[TermKind::Resolution, TermKind::Rework])
            .max_by_key(|t| (t.open, t.started_at, t.due_on.clone()))?;
        let day = |text: &str| text.parse::<Date>().ok();
        Some(DueOn {
            day: day(&last.due_on)?,
            promised: day(&last.promised_on)?,
            asked,
        })
    }

    /// The last day one of these was met.
    fn met(&self, kinds: &[TermKind]) -> Option<Date> {
        let last = self.of(kinds).filter_map(|t| t.met_at).max()?;
        Some(At(last).beijing_date())
    }
}
