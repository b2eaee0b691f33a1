//! Major projects: the list, one of them, and those of a firm.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::ids::{EnterpriseId, Noun, ProjectId};
use crate::domain::policy::{self, HelpScope, Scope, Subject};
use crate::domain::project::{self, Batch, Milestone, Path, subject_of};
use crate::domain::refusal::Refusal;
use crate::domain::term::TermKind;
use crate::domain::{case, visit};
use crate::server::Failure;
use crate::server::store::entities::project_row::{Column, Entity, Model};
use crate::views::enterprise::Part as Newest;
use crate::views::project::{Asked, Part, ProjectDetail, ProjectLine, Projects, StepLine};

/// A page of projects, as its address says.
#[derive(Clone, Debug, Default)]
pub struct ProjectsOf {
    /// Which part; those in service where none is named.
    pub part: Option<String>,
    /// Only this batch.
    pub batch: Option<String>,
    /// Only this way of the EIA.
    pub path: Option<String>,
    /// `yes` for two-high ones only.
    pub two_high: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// The project of a number.
#[derive(Clone, Debug)]
pub struct ProjectByNumber(pub String);

impl Query for ProjectsOf {
    type View = Projects;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Projects, Failure> {
        let seen = reading.projects_seen(scope).ok_or(Refusal::NotFound)?;
        let asked = Asked {
            part: self
                .part
                .as_deref()
                .and_then(Part::parse)
                .unwrap_or_default(),
            batch: self.batch.as_deref().and_then(Batch::parse),
            path: self.path.as_deref().and_then(Path::parse),
            two_high: self.two_high.as_deref() == Some("yes"),
        };
        let mut find = Entity::find()
            .filter(seen)
            .filter(Column::Ended.eq(asked.part == Part::Ended));
        if asked.part == Part::Late {
            find = find.filter(Column::LateFrom.lte(reading.facts.now.0));
        }
        if let Some(batch) = asked.batch {
            find = find.filter(Column::Batch.eq(batch.key()));
        }
        if let Some(path) = asked.path {
            find = find.filter(Column::Path.eq(path.key()));
        }
        if asked.two_high {
            find = find.filter(Column::TwoHigh.eq(true));
        }
        // ids are in order of time
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(Column::Id.lt(place.id()));
        }
        let rows = find
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (None, r.id.clone()));
        let new = Subject {
            lead: project::lead(reading.facts.reference),
            new: true,
            ..Subject::default()
        };
        Ok(Projects {
            asked,
            rows: reading.project_lines(rows).await?,
            next,
            may_register: policy::permit(scope.actor(), Action::RegisterProject, &new).is_ok(),
        })
    }
}

impl Query for ProjectByNumber {
    type View = ProjectDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<ProjectDetail, Failure> {
        let actor = scope.actor();
        let stream = reading.holder("project_number", &self.0).await?;
        let mut world = reading.world([stream.clone()]).await?;
        let it = world.project(&ProjectId(stream.id.clone()))?.clone();
        let subject = subject_of(&it, &reading.facts);
        if !policy::sees(actor, Noun::Project, &subject) {
            return Err(Refusal::NotFound.into());
        }
        for visit in &it.visits {
            reading.load(&mut world, visit.id.stream()).await?;
        }
        for case in &it.cases {
            reading.load(&mut world, case.id.stream()).await?;
        }
        let visits = it.visits.iter().map(|l| {
            let of = world.visit(&l.id).map(visit::subject_of);
            let opens = of.is_ok_and(|s| policy::sees(actor, Noun::Visit, &s));
            (l.clone(), opens)
        });
        let cases = it.cases.iter().map(|l| {
            let of = world.case(&l.id);
            let of = of.map(|c| case::subject_of(c, &reading.facts));
            let opens = of.is_ok_and(|s| policy::sees(actor, Noun::Case, &s));
            (l.clone(), opens)
        });
        let said = |d: &project::Done| (d.by.name.clone(), d.at);
        let row = Entity::find_by_id(stream.id.clone())
            .all(reading.db)
            .await?;
        let line = reading.project_lines(row).await?.into_iter().next();
        let unit = it.unit.as_ref();
        Ok(ProjectDetail {
            line: line.ok_or(Refusal::NotFound)?,
            uscc: it.uscc.clone(),
            unit: unit
                .map(|u| reading.unit_name(u.as_str()))
                .unwrap_or_default(),
            reason: it.path.as_ref().map(|(_, reason, done)| {
                let (name, at) = said(done);
                (reason.clone(), name, at)
            }),
            steps: it
                .steps
                .iter()
                .map(|s| StepLine {
                    milestone: s.milestone,
                    due_on: s.due_on,
                    reached: s.reached.as_ref().map(|(note, done)| {
                        let (name, at) = said(done);
                        (note.clone(), name, at)
                    }),
                })
                .collect(),
            visits: visits.collect(),
            cases: cases.collect(),
            ended: it.ended.as_ref().map(|(why, _)| why.clone()),
            actions: project::available(&it, actor, &reading.facts),
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
        })
    }
}

impl Reading<'_> {
    /// The projects this reader may list, the same as [`policy::sees`] tells of one; none where the reader has no
    /// part in helping.
    pub(super) fn projects_seen(&self, scope: &Scope) -> Option<Condition> {
        match scope.help() {
            HelpScope::All => Some(Condition::all()),
            HelpScope::Unit(unit, _) => Some(match self.facts.reference.enforces(&unit) {
                true => Condition::all().add(Column::Id.is_null()),
                false => Condition::all().add(Column::Unit.eq(unit.as_str())),
            }),
            HelpScope::Enterprise(_) | HelpScope::Nothing => None,
        }
    }

    /// The rows as lists show them.
    async fn project_lines(&self, rows: Vec<Model>) -> Result<Vec<ProjectLine>, Failure> {
        let stream = |r: &Model| ProjectId(r.id.clone()).stream().to_string();
        let clocks = self.clocks(rows.iter().map(stream)).await?;
        let line = |r: Model| {
            let running = clocks
                .get(&stream(&r))
                .and_then(|t| t.running(TermKind::Milestone));
            let round = u32::try_from(r.round).unwrap_or(0);
            ProjectLine {
                batch: Batch::parse(&r.batch).map(|b| (b, round)),
                path: Path::parse(&r.path),
                milestone: Milestone::parse(&r.milestone),
                term: running.map(|t| self.term(t)),
                number: r.number,
                name: r.name,
                enterprise: r.enterprise_name,
                two_high: r.two_high,
                ended: r.ended,
            }
        };
        Ok(rows.into_iter().map(line).collect())
    }

    /// The newest projects of a firm this reader may list.
    pub(super) async fn projects_of_firm(
        &self,
        scope: &Scope,
        firm: &EnterpriseId,
        most: u64,
    ) -> Result<Newest<ProjectLine>, Failure> {
        let Some(seen) = self.projects_seen(scope) else {
            return Ok(Newest::default());
        };
        let find = Entity::find()
            .filter(seen)
            .filter(Column::Enterprise.eq(firm.as_str()));
        let total = find.clone().count(self.db).await?;
        let rows = find
            .order_by_desc(Column::Id)
            .limit(most)
            .all(self.db)
            .await?;
        Ok(Newest {
            rows: self.project_lines(rows).await?,
            total,
        })
    }
}
