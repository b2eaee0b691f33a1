//! A firm's own reports and files, as the firm reads them; and one of their attachments.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::after::wording;
use super::detail::Opened;
use super::read;
use crate::domain::attachment::Attachment;
use crate::domain::ids::{AttachmentId, LeniencyFileId, Noun};
use crate::domain::leniency::rule::SettingKind;
use crate::domain::leniency_file::{book_of, edition_needs, subject_of};
use crate::domain::policy::{self, LeniencyScope, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::term::TermKind;
use crate::server::Failure;
use crate::server::queries::page::{PAGE, Place};
use crate::server::queries::{Query, Reading};
use crate::server::store::entities::leniency_file_row::{Column, Entity};
use crate::server::store::events;
use crate::views::leniency_file::{MyReport, MyReports};

/// The firm's reports, newest first.
#[derive(Clone, Debug, Default)]
pub struct MyReportsOf {
    /// Where the page begins.
    pub after: Option<String>,
}

/// What a firm is told of its report, in this order.
pub(in crate::server::queries) const TOLD: [SettingKind; 3] = [
    SettingKind::ReportMeans,
    SettingKind::ReportMeansNot,
    SettingKind::ReportReaders,
];

/// One of them.
#[derive(Clone, Debug)]
pub struct MyReportByNumber(pub String);

fn firm_only(scope: &Scope) -> Result<(), Refusal> {
    match scope.leniency() {
        LeniencyScope::Enterprise(_) => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

impl Query for MyReportsOf {
    type View = MyReports;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MyReports, Failure> {
        firm_only(scope)?;
        // an officer's finding is told by its decision, not before
        let mut find = Entity::find()
            .filter(read(scope).ok_or(Refusal::NotFound)?)
            .filter(shown());
        if let Some(place) = self.after.as_deref().and_then(Place::parse) {
            find = find.filter(Column::Id.lt(place.id()));
        }
        let rows = find
            .order_by_desc(Column::Id)
            .limit(PAGE + 1)
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (None, r.id.clone()));
        Ok(MyReports {
            rows: reading.file_lines(rows).await?,
            next,
        })
    }
}

/// What the firm reads of itself: its own reports from the first moment, other files once they are served.
fn shown() -> sea_orm::Condition {
    use crate::domain::leniency_file::Status;
    let served = [Status::Served.key(), Status::Closed.key()];
    sea_orm::Condition::any()
        .add(Column::SelfReportedAt.is_not_null())
        // and of a penalty that is intended, from the notice on
        .add(Column::NoticeOn.is_not_null())
        .add(Column::Status.is_in(served))
        // what was served once stays readable, though it no longer stands
        .add(Column::Changed.is_not_null())
}

impl Query for MyReportByNumber {
    type View = MyReport;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<MyReport, Failure> {
        firm_only(scope)?;
        let stream = reading.holder("leniency_number", &self.0).await?;
        let id = LeniencyFileId(stream.id.clone());
        let mut world = reading.world([stream]).await?;
        let now = &reading.facts.reference.leniency;
        let needs = edition_needs(world.leniency_file(&id)?, now);
        events::meet_all(reading.db, &mut world, needs).await?;
        let file = world.leniency_file(&id)?;
        let seen = policy::sees(scope.actor(), Noun::LeniencyFile, &subject_of(file));
        let told = file.filed.notice.is_some() || file.service.is_some();
        let ever_served = told || !file.former.is_empty();
        if !seen || (file.report.is_none() && !ever_served) {
            return Err(Refusal::NotFound.into());
        }
        let open = Opened::of(reading, &id).await?;
        let book = book_of(file, &world, now);
        let book = book.as_ref();
        let told = file.report.iter().flat_map(|r| &r.files);
        // a decision is the firm's once it is served
        let decision = file.decision.as_ref().filter(|_| file.service.is_some());
        let promised = [
            TermKind::SelfReportReview,
            TermKind::Defence,
            TermKind::Recheck,
        ];
        let term = promised.iter().find_map(|k| file.terms.running(*k));
        let mut served = None;
        if let Some(s) = &file.service {
            let told = s.education.as_ref().map(|e| open.words(e)).transpose()?;
            served = Some((s.served_on, told));
        }
        let recheck = file.terms.all().find(|t| t.kind() == TermKind::Recheck);
        Ok(MyReport {
            number: file.number.clone(),
            origin: file.origin.ok_or(Refusal::NotFound)?,
            received_at: file.received_at.ok_or(Refusal::NotFound)?,
            status: file.status,
            report: file.report.as_ref().map(|r| open.report(r)).transpose()?,
            files: match file.is_erased() {
                true => Vec::new(),
                false => open.files(told)?,
            },
            publications: open.published(file, book)?,
            erased: file.erasure.clone().filter(|e| e.erased.is_some()),
            team: file.team.clone(),
            term: term.map(|t| reading.term(t)),
            decision: decision
                .map(|d| open.decision(d, file.proposed.as_ref(), book))
                .transpose()?,
            served,
            recheck_on: recheck.map(crate::domain::term::Term::due_on),
            recheck: file.recheck.as_ref().map(|r| r.corrected),
            order: file
                .order
                .as_ref()
                .filter(|o| o.served.is_some())
                .map(|o| open.order(o, &file.terms, reading))
                .transpose()?,
            after: open.after(file, &world, now, true)?,
            told: TOLD.iter().map(|kind| wording(book, *kind)).collect(),
        })
    }
}

/// One file handed in with a leniency file, its name opened, for whoever may read what the file says.
pub(in crate::server::queries) async fn attachment(
    reading: &Reading<'_>,
    scope: &Scope,
    of: &LeniencyFileId,
    id: &AttachmentId,
) -> Result<Attachment, Failure> {
    let world = reading.world([of.stream()]).await?;
    let file = world.leniency_file(of)?;
    if !policy::opens(scope.actor(), &subject_of(file)) {
        return Err(Refusal::NotFound.into());
    }
    // the firm has its own files back; what officers gathered it reads where the law shows it
    let told = || file.report.iter().flat_map(|r| &r.files);
    let found = match firm_only(scope) {
        Ok(()) => told().find(|f| f.id == *id),
        Err(_) => file.files().find(|f| f.id == *id),
    };
    // what was erased is there no more
    let found = found.filter(|_| !file.is_erased());
    let found = found.ok_or(Refusal::NotFound)?.clone();
    let open = Opened::of(reading, of).await?;
    Ok(open.attachment(&found)?)
}
