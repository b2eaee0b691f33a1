//! Who stands in for whom, wherever a holder is named; the people of a unit, and what one of them has in hand.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Query, Reading};
use crate::domain::account::{self, Account, Works};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::case::Case;
use crate::domain::ids::{AccountId, AppointmentId, Noun, UnitId};
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::world::{Need, World};
use crate::server::Failure;
use crate::server::store::entities::{appointment_row, stand_in_row};
use crate::server::store::entities::{
    case_row, consultation_row, inquiry_row, matter_row, measure_row,
};
use crate::server::store::events;
use crate::views::stand_in::{Held, People, PersonLine, StandInLine, StandsIn, WorkKind, WorkLine};

/// The most people of a unit one page shows.
const MOST: u64 = 200;

/// Who stands in for whom today.
#[derive(Debug, Default)]
pub(super) struct StandIns(BTreeMap<String, Vec<stand_in_row::Model>>);

impl StandIns {
    /// A holder by name, with who stands in for them in this unit.
    pub(super) fn held(&self, account: &str, unit: &str, name: impl Into<String>) -> Held {
        let rows = self.0.get(account).into_iter().flatten();
        let mut of_unit = rows.filter(|r| unit.is_empty() || r.unit.as_deref() == Some(unit));
        let stand_in = of_unit
            .next()
            .and_then(|r| Some((r.deputy_name.clone(), r.to_day.parse().ok()?)));
        Held {
            name: name.into(),
            stand_in,
        }
    }
}

impl Reading<'_> {
    /// Everybody who is stood in for today; a bureau has few of them.
    pub(super) async fn stand_ins(&self) -> Result<StandIns, Failure> {
        use stand_in_row::Column;
        let today = self.facts.today().to_string();
        let rows = stand_in_row::Entity::find()
            .filter(Column::ToDay.gte(today.as_str()))
            .filter(Column::FromDay.lte(today.as_str()))
            .order_by_asc(Column::Id)
            .all(self.db)
            .await?;
        let mut by: BTreeMap<String, Vec<stand_in_row::Model>> = BTreeMap::new();
        for row in rows {
            by.entry(row.account.clone()).or_default().push(row);
        }
        Ok(StandIns(by))
    }

    /// Who has a case in hand, with who stands in for them.
    pub(super) async fn handler_of(&self, case: &Case) -> Result<Option<Held>, Failure> {
        let Some(person) = &case.handler else {
            return Ok(None);
        };
        let unit = case.lead.as_ref().map_or("", |u| u.as_str());
        let stand_ins = Box::pin(self.stand_ins()).await?;
        Ok(Some(stand_ins.held(
            person.account.as_str(),
            unit,
            person.name.clone(),
        )))
    }

    /// For whom this person stands in today or later.
    pub(super) async fn stands_in(&self, me: &AccountId) -> Result<Vec<StandsIn>, Failure> {
        use stand_in_row::Column;
        let today = self.facts.today();
        let rows = stand_in_row::Entity::find()
            .filter(Column::ToDay.gte(today.to_string()))
            .filter(Column::Deputy.eq(me.as_str()))
            .order_by_asc(Column::FromDay)
            .order_by_asc(Column::Id)
            .all(self.db)
            .await?;
        let line = |r: stand_in_row::Model| {
            let from = r.from_day.parse().ok()?;
            Some(StandsIn {
                role: Role::parse(&r.role)?,
                unit: self.unit_name(r.unit.as_deref().unwrap_or_default()),
                from,
                to: r.to_day.parse().ok()?,
                begun: from <= today,
                appointment: r.id,
                name: r.name,
            })
        };
        Ok(rows.into_iter().filter_map(line).collect())
    }

    /// What somebody has in hand in a unit, as a list.
    pub(super) async fn work_lines(
        &self,
        works: &Works,
        unit: &UnitId,
    ) -> Result<Vec<WorkLine>, Failure> {
        let ids = |noun: Noun| {
            let there = works.iter().filter(move |w| w.belongs_to(unit));
            let of = there.filter(move |w| w.stream.noun == noun);
            of.map(|w| w.stream.id.clone()).collect::<Vec<_>>()
        };
        let cases = case_row::Entity::find()
            .filter(case_row::Column::Id.is_in(ids(Noun::Case)))
            .order_by_asc(case_row::Column::Id)
            .all(self.db)
            .await?;
        let measures = measure_row::Entity::find()
            .filter(measure_row::Column::Id.is_in(ids(Noun::Measure)))
            .order_by_asc(measure_row::Column::Id)
            .all(self.db)
            .await?;
        let consultations = consultation_row::Entity::find()
            .filter(consultation_row::Column::Id.is_in(ids(Noun::Consultation)))
            .order_by_asc(consultation_row::Column::Id)
            .all(self.db)
            .await?;
        let chairs = |id: &str| {
            let mut of = works.iter().filter(|w| w.stream.id == id);
            of.any(|w| w.unit.is_none())
        };
        let matters = matter_row::Entity::find()
            .filter(matter_row::Column::Id.is_in(ids(Noun::Matter)))
            .order_by_asc(matter_row::Column::Id)
            .all(self.db)
            .await?;
        let questions = inquiry_row::Entity::find()
            .filter(inquiry_row::Column::Id.is_in(ids(Noun::Inquiry)))
            .order_by_asc(inquiry_row::Column::Id)
            .all(self.db)
            .await?;
        let questions = questions.into_iter().map(|r| WorkLine {
            kind: WorkKind::Questioned,
            href: format!("/office/inquiries/{}", r.number),
            number: r.number,
            title: r.question,
        });
        let cases = cases.into_iter().map(|r| WorkLine {
            kind: WorkKind::Case,
            href: format!("/office/cases/{}", r.number),
            number: r.number,
            title: r.title,
        });
        let measures = measures.into_iter().map(|r| WorkLine {
            kind: WorkKind::Measure,
            href: format!("/office/measures/{}", r.id),
            number: r.case_number,
            title: r.what,
        });
        let consultations = consultations.into_iter().map(|r| WorkLine {
            kind: match chairs(&r.id) {
                true => WorkKind::Chair,
                false => WorkKind::Called,
            },
            href: format!("/office/consultations/{}", r.number),
            number: r.number,
            title: r.question,
        });
        let matters = matters.into_iter().map(|r| WorkLine {
            kind: match chairs(&r.id) {
                true => WorkKind::Decides,
                false => WorkKind::Asked,
            },
            href: format!("/office/matters/{}", r.number),
            number: r.number,
            title: r.title,
        });
        let held = cases.chain(measures).chain(consultations);
        Ok(held.chain(matters).chain(questions).collect())
    }

    /// What somebody has in hand.
    pub(super) async fn works(&self, world: &mut World, who: &AccountId) -> Result<(), Failure> {
        // on the heap: forms and pages that ask it have enough on their stack
        Ok(Box::pin(events::meet(self.db, world, Need::Works(who.clone()))).await?)
    }
}

/// The people of a unit: all of it for its head and for the coordination unit, oneself for everybody else.
#[derive(Clone, Debug, Default)]
pub struct PeopleOf {
    /// The unit, for readers who see all.
    pub unit: Option<String>,
}

impl Query for PeopleOf {
    type View = People;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<People, Failure> {
        let actor = scope.actor();
        let own = actor.unit.clone().ok_or(Refusal::NotFound)?;
        let everywhere = actor.role == Role::Intake;
        let known = |u: &String| reading.facts.reference.rulebook.unit(u).is_some();
        let unit = self.unit.filter(|u| everywhere && known(u)).map(UnitId);
        let unit = unit.unwrap_or(own);
        let people = reading.of_unit(&unit).await?;
        let whole = everywhere || actor.role == Role::UnitHead;
        let mut rows = Vec::new();
        for id in people {
            if whole || actor.is(&id) {
                rows.push(reading.person_line(scope, &id, &unit).await?);
            }
        }
        let units = match everywhere {
            true => reading.units_now(),
            false => Vec::new(),
        };
        Ok(People {
            unit: (unit.0.clone(), reading.unit_name(unit.as_str())),
            units,
            rows,
            stands_in: reading.stands_in(&actor.person.account).await?,
        })
    }
}

impl Reading<'_> {
    /// The bureau's units as they are today.
    fn units_now(&self) -> Vec<(String, crate::views::name::Name)> {
        let today = self.facts.today();
        let units = self.facts.reference.rulebook.bureau.units.iter();
        let units = units.filter(|u| u.exists_on(today));
        let name = |id: &UnitId| (id.0.clone(), self.unit_name(id.as_str()));
        units.map(|u| name(&u.id)).collect()
    }

    /// Who has a post of their own in the unit today, or had one and still has work there.
    async fn of_unit(&self, unit: &UnitId) -> Result<Vec<AccountId>, Failure> {
        use appointment_row::Column;
        let today = self.facts.today().to_string();
        let in_force = Condition::any()
            .add(Column::ToDay.is_null())
            .add(Column::ToDay.gte(today.as_str()));
        let ids: Vec<String> = appointment_row::Entity::find()
            .select_only()
            .column(Column::Account)
            .distinct()
            .filter(Column::Unit.eq(unit.as_str()))
            .filter(Column::StandsIn.eq(false))
            .filter(Column::FromDay.lte(today.as_str()))
            .filter(in_force)
            .order_by_asc(Column::Account)
            .limit(MOST)
            .into_tuple()
            .all(self.db)
            .await?;
        Ok(ids.into_iter().map(AccountId).collect())
    }

    async fn person_line(
        &self,
        scope: &Scope,
        id: &AccountId,
        unit: &UnitId,
    ) -> Result<PersonLine, Failure> {
        let (actor, today) = (scope.actor(), self.facts.today());
        let mut world = self.world([id.stream()]).await?;
        self.works(&mut world, id).await?;
        let found = world.account(id)?;
        let subject = account::stood_in_subject(found, Some(unit));
        let may = |action| policy::permit(actor, action, &subject).is_ok();
        let works = world
            .works(id)
            .iter()
            .filter(|w| w.belongs_to(unit))
            .count();
        let held = found.in_force(today).map(|(_, held)| held);
        let there: Vec<_> = held.filter(|h| h.unit.as_ref() == Some(unit)).collect();
        let mut actions = Vec::new();
        if there.iter().any(|h| account::possible_for(h)) && may(Action::NameStandIn) {
            actions.push(Action::NameStandIn);
        }
        if works > 0 && may(Action::HandOver) {
            actions.push(Action::HandOver);
        }
        let may_end = may(Action::EndStandIn);
        Ok(PersonLine {
            login: found.login.clone(),
            name: found.name.clone(),
            roles: there
                .iter()
                .filter(|h| h.stands_in_for.is_none())
                .map(|h| h.role)
                .collect(),
            works,
            stand_ins: stand_in_lines(found, unit, today, may_end),
            actions,
        })
    }
}

/// Those of an account in one unit that hold today or later.
fn stand_in_lines(
    found: &Account,
    unit: &UnitId,
    today: jiff::civil::Date,
    may_end: bool,
) -> Vec<StandInLine> {
    let ahead = found
        .stand_ins
        .iter()
        .filter(|(_, s)| s.lies_ahead(today) && s.unit.as_ref() == Some(unit));
    let line = |(AppointmentId(id), s): (&AppointmentId, &account::StandIn)| StandInLine {
        id: id.clone(),
        deputy: s.deputy.name.clone(),
        role: s.role,
        from: s.from,
        to: s.to,
        may_end,
    };
    let mut lines: Vec<StandInLine> = ahead.map(line).collect();
    lines.sort_by_key(|l| l.from);
    lines
}
