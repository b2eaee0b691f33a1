//! Visits to firms: the list and its report, how often each firm was visited, one visit, and a firm's own.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::measure::files;
use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::{Compartment, Role};
use crate::domain::case::Case;
use crate::domain::ids::{CaseId, EnterpriseId, Noun, StreamId, VisitId};
use crate::domain::phone::masked_name;
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::visit::{self, Ground, Heard, Kind, Status, Visit, subject_of};
use crate::server::Failure;
use crate::server::store::entities::visit_row::{Column, Entity, Model};
use crate::server::store::entities::{visit_person, visit_unit};
use crate::server::store::seal;
use crate::views::name::Name;
use crate::views::visit::{
    Asked, Cap, FirmCount, FirmCounts, GuidanceView, OurVisit, OurVisitDetail, OurVisits,
    VisitDetail, VisitLine, Visits,
};

/// Visits with guidance to the firms of a case that are looked through for those that name it.
const LOOKED_THROUGH: u64 = 30;

/// The most rows a file holds, or a count goes over.
const MOST: u64 = 10_000;

/// A page of visits, as its address says.
#[derive(Clone, Debug, Default)]
pub struct VisitsOf {
    /// Only those to the firm of this credit code, of every year.
    pub firm: Option<String>,
    /// Of which year; this one where none is named.
    pub year: Option<String>,
    /// Only this kind.
    pub kind: Option<String>,
    /// Only those this unit makes.
    pub unit: Option<String>,
    /// `none` for inspections of listed firms without a ground.
    pub ground: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
    /// Everything at once, for a file.
    pub whole: bool,
}

/// How often each firm was visited in a year.
#[derive(Clone, Debug, Default)]
pub struct VisitsByFirm {
    /// Which year; this one where none is named.
    pub year: Option<String>,
}

/// One visit, by its number.
#[derive(Clone, Debug)]
pub struct VisitByNumber(pub String);

/// One visit made to the reader's own firm, by its number.
#[derive(Clone, Debug)]
pub struct OurVisitByNumber(pub String);

/// The visits made to the reader's own firm.
#[derive(Clone, Debug, Default)]
pub struct OurVisitsOf {
    /// Where the page begins.
    pub after: Option<String>,
}

/// Which rows a reader may list; the same as [`policy::sees`] tells of one.
pub(super) fn seen(scope: &Scope) -> Condition {
    let of = |kind: Kind| Condition::all().add(Column::Kind.eq(kind.key()));
    let help = of(Kind::Help);
    let help = match scope.help() {
        HelpScope::All => Some(help),
        HelpScope::Unit(unit, me) => {
            let mut units = visit_unit::Entity::find()
                .select_only()
                .column(visit_unit::Column::Visit)
                .filter(visit_unit::Column::Unit.eq(unit.as_str()));
            // behind the wall only those who go see it
            units = units.filter(visit_unit::Column::Enforces.eq(false));
            let people = visit_person::Entity::find()
                .select_only()
                .column(visit_person::Column::Visit)
                .filter(visit_person::Column::Account.eq(me.as_str()));
            let own = Condition::any()
                .add(Column::Id.in_subquery(units.into_query()))
                .add(Column::Id.in_subquery(people.into_query()));
            Some(help.add(own))
        }
        HelpScope::Enterprise(firm) => {
            let told = Condition::all().add(Column::Told.eq(true));
            return told.add(Column::Enterprise.eq(firm.as_str()));
        }
        HelpScope::Nothing => None,
    };
    let inspections = policy::reads_enforcement(scope.actor()).then(|| of(Kind::Inspection));
    match (help, inspections) {
        (None, None) => Condition::all().add(Column::Id.is_null()),
        (help, inspections) => Condition::any().add_option(help).add_option(inspections),
    }
}

/// Staff of either side; to everybody else there is no such page.
fn staff(scope: &Scope) -> Result<(), Refusal> {
    let role = scope.actor().role;
    match role.is_staff() && role != Role::Admin {
        true => Ok(()),
        false => Err(Refusal::NotFound),
    }
}

/// What of planning a visit the reader may do.
fn may(scope: &Scope) -> Vec<Action> {
    let of = |kind: Kind| Subject {
        side: Some(kind.side()),
        new: true,
        ..Subject::default()
    };
    let all = [
        (Action::PlanInspection, of(Kind::Inspection)),
        (Action::PlanHelpVisit, of(Kind::Help)),
    ];
    let may = all
        .into_iter()
        .filter(|(action, subject)| policy::permit(scope.actor(), *action, subject).is_ok());
    may.map(|(action, _)| action).collect()
}

/// The year asked for, with those that can be: the last five and the next.
fn years(reading: &Reading<'_>, asked: Option<&str>) -> (i16, Vec<i16>) {
    let this = reading.facts.today().year();
    let years: Vec<i16> = (this - 5..=this + 1).rev().collect();
    let asked = asked.and_then(|y| y.parse().ok());
    (asked.filter(|y| years.contains(y)).unwrap_or(this), years)
}

impl Query for VisitsOf {
    type View = Visits;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Visits, Failure> {
        staff(scope)?;
        let (year, years) = years(reading, self.year.as_deref());
        let bureau = &reading.facts.reference.rulebook;
        let firm = reading.firm_asked(self.firm.as_deref()).await?;
        let asked = Asked {
            firm: firm.as_ref().map(|(_, name)| name.clone()),
            year,
            kind: self.kind.as_deref().and_then(Kind::parse),
            unit: self.unit.filter(|u| bureau.unit(u).is_some()),
            without: self.ground.as_deref() == Some("none"),
        };
        let mut find = Entity::find().filter(seen(scope));
        find = match &firm {
            Some((id, _)) => find.filter(Column::Enterprise.eq(id.as_str())),
            None => find.filter(Column::Year.eq(i32::from(year))),
        };
        if let Some(kind) = asked.kind {
            find = find.filter(Column::Kind.eq(kind.key()));
        }
        if asked.without {
            find = find.filter(Column::LacksGround.eq(true));
        }
        if let Some(unit) = &asked.unit {
            let units = visit_unit::Entity::find()
                .select_only()
                .column(visit_unit::Column::Visit)
                .filter(visit_unit::Column::Unit.eq(unit.as_str()));
            find = find.filter(Column::Id.in_subquery(units.into_query()));
        }
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(place.before(Column::At, Column::Id));
        }
        let page = if self.whole { MOST } else { PAGE };
        let rows = find
            .order_by_desc(Column::At)
            .order_by_desc(Column::Id)
            .limit(page + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut_at(page, rows, |r| (Some(r.at), r.id.clone()));
        let units = bureau.bureau.units.iter();
        Ok(Visits {
            asked,
            years,
            units: units
                .map(|u| (u.id.0.clone(), reading.unit_name(u.id.as_str())))
                .collect(),
            rows: lines(reading, rows).await?,
            cut: self.whole && next.is_some(),
            next,
            inspections: policy::reads_enforcement(scope.actor()),
            may: may(scope),
        })
    }
}

pub(super) async fn lines(
    reading: &Reading<'_>,
    rows: Vec<Model>,
) -> Result<Vec<VisitLine>, Failure> {
    let (mut units, mut people) = (BTreeMap::new(), BTreeMap::new());
    let ids: Vec<&str> = rows.iter().map(|r| r.id.as_str()).collect();
    // engines bind so many values at once and no more
    for some in ids.chunks(500) {
        let going = visit_unit::Entity::find()
            .filter(visit_unit::Column::Visit.is_in(some.iter().copied()))
            .order_by_asc(visit_unit::Column::Unit)
            .all(reading.db)
            .await?;
        for row in going {
            let of: &mut Vec<Name> = units.entry(row.visit).or_default();
            of.push(reading.unit_name(&row.unit));
        }
        let going = visit_person::Entity::find()
            .filter(visit_person::Column::Visit.is_in(some.iter().copied()))
            .order_by_asc(visit_person::Column::Account)
            .all(reading.db)
            .await?;
        for row in going {
            let of: &mut Vec<String> = people.entry(row.visit).or_default();
            of.push(row.name);
        }
    }
    let line = |row: Model| {
        Some(VisitLine {
            kind: Kind::parse(&row.kind)?,
            on: row.on_day.parse().ok()?,
            units: units.remove(&row.id).unwrap_or_default(),
            officers: people.remove(&row.id).unwrap_or_default(),
            listed: row.listed,
            ground: row.ground.as_deref().and_then(Ground::parse),
            ground_after: row.ground_after,
            lacks_ground: row.lacks_ground,
            status: Status::parse(&row.status)?,
            heard: Heard::parse(&row.heard),
            number: row.number,
            uscc: row.uscc,
            enterprise: row.enterprise_name,
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

fn cap(reading: &Reading<'_>) -> Option<Cap> {
    let (most, confirmed) = reading.facts.reference.leniency.visit_cap()?;
    Some(Cap { most, confirmed })
}

impl Query for VisitsByFirm {
    type View = FirmCounts;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<FirmCounts, Failure> {
        staff(scope)?;
        let (year, years) = years(reading, self.year.as_deref());
        let gone = [Status::Planned.key(), Status::Made.key()];
        let rows = Entity::find()
            .filter(seen(scope))
            .filter(Column::Year.eq(i32::from(year)))
            .filter(Column::Status.is_in(gone))
            .order_by_desc(Column::At)
            .order_by_desc(Column::Id)
            .limit(MOST + 1)
            .all(reading.db)
            .await?;
        let cut = rows.len() as u64 > MOST;
        let mut firms: BTreeMap<String, FirmCount> = BTreeMap::new();
        for row in rows {
            let firm = firms.entry(row.enterprise).or_insert_with(|| FirmCount {
                uscc: row.uscc,
                enterprise: row.enterprise_name,
                ..FirmCount::default()
            });
            let inspection = row.kind == Kind::Inspection.key();
            firm.inspections += u64::from(inspection);
            firm.help += u64::from(!inspection);
            firm.capped += u64::from(row.capped);
            firm.without += u64::from(row.lacks_ground);
        }
        let mut rows: Vec<FirmCount> = firms.into_values().collect();
        rows.sort_by(|a, b| {
            let much = |f: &FirmCount| (f.capped, f.inspections, f.help);
            much(b).cmp(&much(a)).then_with(|| a.uscc.cmp(&b.uscc))
        });
        Ok(FirmCounts {
            year,
            years,
            cap: cap(reading),
            rows,
            cut,
            inspections: policy::reads_enforcement(scope.actor()),
            help: scope.help() != HelpScope::Nothing,
        })
    }
}

impl Reading<'_> {
    /// The inspections of a firm in a year that count against the cap.
    pub(super) async fn capped(&self, firm: &EnterpriseId, year: i16) -> Result<u64, Failure> {
        Ok(Entity::find()
            .filter(Column::Enterprise.eq(firm.as_str()))
            .filter(Column::Year.eq(i32::from(year)))
            .filter(Column::Capped.eq(true))
            .count(self.db)
            .await?)
    }
}

impl Query for VisitByNumber {
    type View = VisitDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<VisitDetail, Failure> {
        staff(scope)?;
        let stream = reading.holder("visit_number", &self.0).await?;
        let world = reading.world([stream.clone()]).await?;
        let visit = world.visit(&VisitId(stream.id.clone()))?;
        if !policy::sees(scope.actor(), Noun::Visit, &subject_of(visit)) {
            return Err(Refusal::NotFound.into());
        }
        let row = Entity::find_by_id(stream.id.clone())
            .all(reading.db)
            .await?;
        let line = lines(reading, row).await?.into_iter().next();
        let line = line.ok_or(Refusal::NotFound)?;
        let firm = visit.enterprise.clone().ok_or(Refusal::NotFound)?;
        let inspection = visit.kind.side() == Compartment::Enforcement;
        let count = match cap(reading).filter(|_| inspection) {
            Some(cap) => Some((reading.capped(&firm, line.on.year()).await?, cap)),
            None => None,
        };
        Ok(VisitDetail {
            source: visit.ground.as_ref().map(|g| g.source.clone()),
            told: visit.told.clone(),
            guidance: guidance(reading, &stream, visit, false).await?,
            merged_into: visit.merged_into.clone(),
            took: visit.took.clone(),
            called_off: visit.called_off.clone(),
            listing: reading.listing(&firm).await?,
            count,
            actions: visit::available(visit, scope.actor()),
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
            line,
        })
    }
}

/// The guidance of a visit; the firm reads its own people's names in full, and nothing of other firms' cases.
async fn guidance(
    reading: &Reading<'_>,
    stream: &StreamId,
    visit: &Visit,
    own: bool,
) -> Result<Option<GuidanceView>, Failure> {
    let Some(given) = &visit.guidance else {
        return Ok(None);
    };
    let record = stream.to_string();
    let mut met = Vec::new();
    // no key: the names were erased, and stay so
    if let Some(key) = seal::key_for_reading(reading.db, reading.master, &record).await? {
        for name in &given.met {
            let name = key.open(name)?;
            met.push(if own { name } else { masked_name(&name) });
        }
    }
    let said = |d: &visit::Done| (d.by.name.clone(), d.at);
    Ok(Some(GuidanceView {
        visit: stream.id.clone(),
        met,
        looked_at: given.looked_at.clone(),
        files: files(&given.attachments),
        cases: given.cases.iter().filter(|_| !own).cloned().collect(),
        by: said(&given.done),
        response: visit.response.as_ref().map(|r| {
            let (name, at) = said(&r.done);
            (r.agreed, r.words.clone(), name, at)
        }),
    }))
}

impl Reading<'_> {
    /// The visits to the firms of a case whose guidance names it, of those this reader may open; the newest first.
    pub(super) async fn guidance_about(
        &self,
        id: &CaseId,
        case: &Case,
        scope: &Scope,
    ) -> Result<Vec<VisitLine>, Failure> {
        let firms = case.lines.values().map(|l| l.enterprise.as_str());
        let rows = Entity::find()
            .filter(seen(scope))
            .filter(Column::Kind.eq(Kind::Help.key()))
            .filter(Column::Enterprise.is_in(firms))
            .filter(Column::Heard.ne(""))
            .order_by_desc(Column::At)
            .order_by_desc(Column::Id)
            .limit(LOOKED_THROUGH)
            .all(self.db)
            .await?;
        let streams: Vec<StreamId> = rows
            .iter()
            .map(|r| VisitId(r.id.clone()).stream())
            .collect();
        let world = self.world(streams).await?;
        let names = |row: &Model| {
            let visit = world.visit(&VisitId(row.id.clone()));
            let guidance = visit.ok().and_then(|v| v.guidance.as_ref());
            guidance.is_some_and(|g| g.cases.iter().any(|linked| linked.case == *id))
        };
        lines(self, rows.into_iter().filter(names).collect()).await
    }

    /// How much guidance a firm has not spoken to yet.
    pub(super) async fn guidance_waiting(&self, firm: &EnterpriseId) -> Result<u64, Failure> {
        Ok(Entity::find()
            .filter(Column::Enterprise.eq(firm.as_str()))
            .filter(Column::Heard.eq(Heard::Waiting.key()))
            .count(self.db)
            .await?)
    }
}

impl Query for OurVisitByNumber {
    type View = OurVisitDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<OurVisitDetail, Failure> {
        let actor = scope.actor();
        let stream = reading.holder("visit_number", &self.0).await?;
        let world = reading.world([stream.clone()]).await?;
        let visit = world.visit(&VisitId(stream.id.clone()))?;
        let sees = policy::sees(actor, Noun::Visit, &subject_of(visit));
        if actor.role != Role::Enterprise || !sees {
            return Err(Refusal::NotFound.into());
        }
        let row = Entity::find_by_id(stream.id.clone())
            .all(reading.db)
            .await?;
        let line = lines(reading, row).await?.into_iter().next();
        Ok(OurVisitDetail {
            line: line.ok_or(Refusal::NotFound)?,
            told: visit.told.clone(),
            guidance: guidance(reading, &stream, visit, true).await?,
            may_respond: visit::may_respond(visit, actor),
        })
    }
}

impl Query for OurVisitsOf {
    type View = OurVisits;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<OurVisits, Failure> {
        if scope.actor().role != Role::Enterprise || scope.actor().enterprise.is_none() {
            return Err(Refusal::NotFound.into());
        }
        let mut find = Entity::find().filter(seen(scope));
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(place.before(Column::At, Column::Id));
        }
        let rows = find
            .order_by_desc(Column::At)
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (Some(r.at), r.id.clone()));
        let streams: Vec<StreamId> = rows.iter().map(stream_of).collect();
        let world = reading.world(streams).await?;
        let told: Vec<Option<String>> = rows
            .iter()
            .map(|r| world.visit(&VisitId(r.id.clone())).ok()?.told.clone())
            .collect();
        let lines = lines(reading, rows).await?;
        let year = reading.facts.today().year();
        Ok(OurVisits {
            year,
            inspections: made(reading, scope, Kind::Inspection, year).await?,
            help: made(reading, scope, Kind::Help, year).await?,
            rows: lines
                .into_iter()
                .zip(told)
                .map(|(line, told)| OurVisit { line, told })
                .collect(),
            next,
        })
    }
}

fn stream_of(row: &Model) -> StreamId {
    VisitId(row.id.clone()).stream()
}

/// How often somebody went there in a year, as far as the reader may know.
async fn made(reading: &Reading<'_>, scope: &Scope, kind: Kind, year: i16) -> Result<u64, Failure> {
    Ok(Entity::find()
        .filter(seen(scope))
        .filter(Column::Year.eq(i32::from(year)))
        .filter(Column::Status.eq(Status::Made.key()))
        .filter(Column::Kind.eq(kind.key()))
        .count(reading.db)
        .await?)
}

/// The day a row says, for the choices of forms.
pub(super) fn day(row: &Model) -> Option<Date> {
    row.on_day.parse().ok()
}
