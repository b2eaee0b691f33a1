//! Openings of the wall: for those with a part in one, for whoever audits, and for the firm once it may know.

use std::collections::BTreeMap;

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::leniency_file::Opened;
use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::attachment::Attachment;
use crate::domain::ids::{
    AttachmentId, ComplaintId, LeniencyFileId, Noun, StreamId, WallOpeningId,
};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::sealed::Sealed;
use crate::domain::time::At;
use crate::domain::wall_opening::{self, Done, Ground, Status, Target, WallOpening, subject_of};
use crate::domain::world::World;
use crate::server::Failure;
use crate::server::store::StoreError;
use crate::server::store::entities::wall_opening_row::{Column, Entity, Model};
use crate::server::store::entities::{account_row, wall_opening_person, wall_opening_target};
use crate::server::store::seal::{self, RecordKey};
use crate::views::leniency_file::FileLink;
use crate::views::wall_opening::{
    DutyText, FirmOpening, GrantText, OpeningDetail, OpeningLine, OpeningList, Part, TargetText,
};

/// A page of openings, the newest first.
#[derive(Clone, Debug, Default)]
pub struct Openings {
    /// Where the page begins.
    pub after: Option<String>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct OpeningById(pub String);

/// What was opened of the reader's own firm, as far as it may know.
#[derive(Clone, Copy, Debug)]
pub struct OurOpenings;

/// Which rows a reader may list: the own part, or all for whoever audits.
fn seen(scope: &Scope) -> Condition {
    if scope.actor().role == Role::Auditor {
        return Condition::all();
    }
    let me = scope.actor().person.account.as_str();
    let mine = wall_opening_person::Entity::find()
        .select_only()
        .column(wall_opening_person::Column::Opening)
        .filter(wall_opening_person::Column::Account.eq(me))
        .into_query();
    Condition::all().add(Column::Id.in_subquery(mine))
}

impl Query for Openings {
    type View = OpeningList;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<OpeningList, Failure> {
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
        let new = Subject {
            new: true,
            ..Subject::default()
        };
        Ok(OpeningList {
            rows: lines(reading, scope, rows).await?,
            next,
            may_open: policy::permit(scope.actor(), Action::OpenWall, &new).is_ok(),
        })
    }
}

async fn lines(
    reading: &Reading<'_>,
    scope: &Scope,
    rows: Vec<Model>,
) -> Result<Vec<OpeningLine>, Failure> {
    let ids: Vec<&str> = rows.iter().map(|r| r.id.as_str()).collect();
    let targets = wall_opening_target::Entity::find()
        .filter(wall_opening_target::Column::Opening.is_in(ids))
        .order_by_asc(wall_opening_target::Column::Number)
        .all(reading.db)
        .await?;
    let mut about: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for t in targets {
        let of = about.entry(t.opening).or_default();
        of.push((t.number, t.enterprise_name));
    }
    let today = reading.facts.today();
    let me = scope.actor().person.account.as_str();
    let line = |r: Model| {
        let until = r.until_day.and_then(|d| d.parse().ok());
        let status = Status::parse(&r.status)?;
        Some(OpeningLine {
            about: about.get(&r.id).cloned().unwrap_or_default(),
            over: status == Status::Open && until.is_some_and(|u| u < today),
            ground: Ground::parse(&r.ground),
            reader: r.reader_name,
            until,
            at: At(r.at),
            mine: r.turn.as_deref() == Some(me),
            look_by: r.look_by.map(|at| (At(at), at <= reading.facts.now.0)),
            status,
            id: r.id,
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// Reads what one opening sealed; without a key the words were erased.
struct Words(Option<RecordKey>);

impl Words {
    async fn of(reading: &Reading<'_>, stream: &StreamId) -> Result<Words, StoreError> {
        let record = stream.to_string();
        let key = seal::key_for_reading(reading.db, reading.master, &record).await?;
        Ok(Words(key))
    }

    fn read(&self, sealed: &Sealed) -> Result<String, StoreError> {
        match &self.0 {
            Some(key) => key.open(sealed),
            None => Ok(String::new()),
        }
    }
}

impl Query for OpeningById {
    type View = OpeningDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<OpeningDetail, Failure> {
        let id = WallOpeningId(self.0);
        let stream = id.stream();
        let world = reading.world([stream.clone()]).await?;
        let opening = world.wall_opening(&id)?;
        let subject = subject_of(opening);
        let actor = scope.actor();
        if !policy::sees(actor, Noun::WallOpening, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let today = reading.facts.today();
        // whoever audits reads that it happened, not what was said
        let part = subject.named.contains(&actor.person.account);
        let words = Words::of(reading, &stream).await?;
        let said = |sealed: &Sealed| part.then(|| words.read(sealed)).transpose();
        let reads = opening.is_read_by(&actor.person.account, today);
        let mut targets = Vec::new();
        for target in &opening.targets {
            targets.push(text(reading, &id, target, reads).await?);
        }
        Ok(OpeningDetail {
            status: opening.status,
            over: opening.status == Status::Open && !opening.is_open(today),
            turn: opening.turn().map(|p| p.name.clone()),
            look_by: (opening.look_by()).map(|at| (at, at <= reading.facts.now)),
            targets,
            duty: match &opening.duty {
                Some(d) => Some(DutyText {
                    ground: d.ground,
                    words: said(&d.words)?,
                    to: d.to.name.clone(),
                    done: d.done.clone(),
                }),
                None => None,
            },
            grant: match &opening.grant {
                Some(g) => Some(GrantText {
                    reader: g.reader.name.clone(),
                    ground: g.ground,
                    basis: g.basis.clone(),
                    reason: said(&g.reason)?,
                    until: g.until,
                    second: g.second.as_ref().map(|p| p.name.clone()),
                    postponed: g.postponed.clone(),
                    done: g.done.clone(),
                }),
                None => None,
            },
            agreed: opening.agreed.clone(),
            declined: match &opening.declined {
                Some((why, done)) => Some((said(why)?, done.clone())),
                None => None,
            },
            told_on: opening.told_on(),
            actions: wall_opening::available(opening, actor),
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
            id: id.0,
        })
    }
}

/// What one of them says, for its reader; for everybody else only which it is.
async fn text(
    reading: &Reading<'_>,
    opening: &WallOpeningId,
    target: &Target,
    reads: bool,
) -> Result<TargetText, Failure> {
    let mut text = TargetText {
        number: target.number.clone(),
        enterprise: target.enterprise_name.clone(),
        words: None,
        files: Vec::new(),
    };
    if !reads {
        return Ok(text);
    }
    let world = reading.world([target.stream.clone()]).await?;
    let id = target.stream.id.clone();
    let mut parts = Vec::new();
    match target.stream.noun {
        Noun::Complaint => {
            let said = world.complaint(&ComplaintId(id))?;
            parts.push((Part::Problem, said.words.clone()));
        }
        Noun::LeniencyFile => {
            let id = LeniencyFileId(id);
            let file = world.leniency_file(&id)?;
            let open = Opened::of(reading, &id).await?;
            if let Some(report) = &file.report {
                let told = open.report(report)?;
                parts.push((Part::What, told.what));
                parts.extend(told.found_how.map(|how| (Part::FoundHow, how)));
                parts.push((Part::Measures, told.measures));
            }
            if let Some(finding) = &file.finding {
                parts.push((Part::Finding, open.words(finding)?));
            }
        }
        _ => {}
    }
    text.words = Some(parts);
    for id in wall_opening::files_of(&target.stream, &world) {
        let file = handed_in(reading, &world, &target.stream, &id).await?;
        text.files.push(FileLink {
            href: format!("/wall/{opening}/files/{id}"),
            name: file.name,
            bytes: file.bytes,
        });
    }
    Ok(text)
}

/// One file handed in with something that was opened, its name opened; whoever calls this has asked who reads it.
async fn handed_in(
    reading: &Reading<'_>,
    world: &World,
    stream: &StreamId,
    id: &AttachmentId,
) -> Result<Attachment, Failure> {
    let of = stream.id.clone();
    let found = match stream.noun {
        Noun::Complaint => {
            let said = world.complaint(&ComplaintId(of))?;
            said.attachments.get(id).cloned()
        }
        Noun::LeniencyFile => {
            let of = LeniencyFileId(of);
            let mut files = world.leniency_file(&of)?.files();
            let open = Opened::of(reading, &of).await?;
            let found = files.find(|f| f.id == *id);
            found.map(|f| open.attachment(f)).transpose()?
        }
        _ => None,
    };
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// A file of what was opened, for its reader.
#[derive(Clone, Debug)]
pub struct OpenedFile {
    /// The opening.
    pub opening: WallOpeningId,
    /// The file.
    pub file: AttachmentId,
}

impl Query for OpenedFile {
    type View = Attachment;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Attachment, Failure> {
        let mut world = reading.world([self.opening.stream()]).await?;
        let opening = world.wall_opening(&self.opening)?.clone();
        let me = &scope.actor().person.account;
        let sees = policy::sees(scope.actor(), Noun::WallOpening, &subject_of(&opening));
        if !sees || !opening.is_read_by(me, reading.facts.today()) {
            return Err(Refusal::NotFound.into());
        }
        for target in &opening.targets {
            reading.load(&mut world, target.stream.clone()).await?;
            if wall_opening::files_of(&target.stream, &world).contains(&self.file) {
                return handed_in(reading, &world, &target.stream, &self.file).await;
            }
        }
        Err(Refusal::NotFound.into())
    }
}

impl Query for OurOpenings {
    type View = Vec<FirmOpening>;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Self::View, Failure> {
        let actor = scope.actor();
        let firm = match (&actor.enterprise, actor.role) {
            (Some(firm), Role::Enterprise) => firm.clone(),
            _ => return Err(Refusal::NotFound.into()),
        };
        let today = reading.facts.today();
        let ours = wall_opening_target::Entity::find()
            .select_only()
            .column(wall_opening_target::Column::Opening)
            .filter(wall_opening_target::Column::Enterprise.eq(firm.as_str()))
            .into_query();
        let rows = Entity::find()
            .filter(Column::Id.in_subquery(ours))
            .filter(Column::ToldOn.lte(today.to_string()))
            .order_by_desc(Column::At)
            .order_by_desc(Column::Id)
            .limit(PAGE)
            .all(reading.db)
            .await?;
        let mut told = Vec::new();
        for row in rows {
            let id = WallOpeningId(row.id);
            let world = reading.world([id.stream()]).await?;
            let opening = world.wall_opening(&id)?;
            let Some(grant) = &opening.grant else {
                continue;
            };
            let of_firm = opening.targets.iter().filter(|t| t.enterprise == firm);
            let words = Words::of(reading, &id.stream()).await?;
            told.push(FirmOpening {
                numbers: of_firm.map(|t| t.number.clone()).collect(),
                ground: grant.ground,
                basis: grant.basis.clone(),
                reason: words.read(&grant.reason)?,
                reader: grant.reader.name.clone(),
                leader: grant.done.by.name.clone(),
                from: opened(opening, grant).at.beijing_date(),
                until: grant.until,
            });
        }
        Ok(told)
    }
}

fn opened<'a>(opening: &'a WallOpening, grant: &'a wall_opening::Grant) -> &'a Done {
    opening.agreed.as_ref().unwrap_or(&grant.done)
}

impl Reading<'_> {
    /// The reports of danger no leader decided on in time: whose turn each is and since when, and no word of it.
    pub(super) async fn late_duties(&self) -> Result<Vec<(String, At)>, Failure> {
        let late = Entity::find()
            .filter(Column::LookBy.lte(self.facts.now.0))
            .order_by_asc(Column::LookBy)
            .limit(PAGE)
            .all(self.db)
            .await?;
        let ids = late.iter().filter_map(|r| r.turn.as_deref());
        let names = account_row::Entity::find()
            .filter(account_row::Column::Id.is_in(ids))
            .all(self.db)
            .await?;
        let names: BTreeMap<String, String> = names.into_iter().map(|a| (a.id, a.name)).collect();
        let line = |r: Model| Some((names.get(&r.turn?)?.clone(), At(r.look_by?)));
        Ok(late.into_iter().filter_map(line).collect())
    }

    /// The openings of one thing, for whoever may read the thing: they stay in its file.
    pub(super) async fn openings_of(
        &self,
        scope: &Scope,
        stream: &StreamId,
    ) -> Result<Vec<OpeningLine>, Failure> {
        let of = wall_opening_target::Entity::find()
            .select_only()
            .column(wall_opening_target::Column::Opening)
            .filter(wall_opening_target::Column::Stream.eq(stream.to_string()))
            .into_query();
        let rows = Entity::find()
            .filter(Column::Id.in_subquery(of))
            .filter(Column::Status.eq(Status::Open.key()))
            .order_by_desc(Column::At)
            .limit(PAGE)
            .all(self.db)
            .await?;
        lines(self, scope, rows).await
    }
}
