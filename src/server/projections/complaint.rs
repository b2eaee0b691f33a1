//! The row of a complaint and its terms.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::term::{self, Holder, Pace};
use super::{ledger, put};
use crate::domain::complaint::{Complaint, Solved};
use crate::domain::ids::StreamId;
use crate::domain::term::Term;
use crate::domain::time::At;
use crate::server::search::{self, Doc, Eye};
use crate::server::store::StoreError;
use crate::server::store::entities::complaint_row::{
    self, CHECKED, SAID_NO, SAID_PARTLY, SAID_YES, SILENT, TO_CHECK,
};
use crate::server::store::entities::term_row;

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    complaint: &Complaint,
) -> Result<(), StoreError> {
    let (Some(id), Some(enterprise)) = (&complaint.id, &complaint.enterprise) else {
        return Ok(());
    };
    let said = last_said(complaint);
    let row = complaint_row::Model {
        id: id.0.clone(),
        number: complaint.number.clone(),
        enterprise: enterprise.0.clone(),
        enterprise_name: complaint.enterprise_name.clone(),
        category: complaint.category.clone(),
        channel: complaint.channel.map_or("", |c| c.key()).to_owned(),
        words: complaint.words.clone(),
        status: complaint.status.key().to_owned(),
        case_id: complaint.case.as_ref().map(|c| c.0.clone()),
        service_day: complaint.service_day.as_ref().map(|d| d.0.clone()),
        received_by: complaint
            .received_by
            .as_ref()
            .map_or_else(String::new, |p| p.account.0.clone()),
        received_at: complaint.received_at.map_or(0, |at| at.0),
        on_the_spot: complaint.answers.first().is_some_and(|a| a.on_the_spot),
        late_from: term::late_from(&complaint.terms),
        said: said.map(|(said, _)| said.to_owned()),
        said_on: said.map(|(_, at)| at.beijing_date().to_string()),
        satisfaction: complaint
            .outcomes
            .last()
            .map(|o| i64::from(o.satisfaction.0)),
        disputes: i64::try_from(complaint.disputes()).unwrap_or(i64::MAX),
        deemed_accepted: complaint.deemed_accepted.is_some(),
        contact_check: complaint.contact_check.key().to_owned(),
        withdrawal_check: complaint.advised_withdrawal.as_ref().map(|w| {
            let how = if w.check.is_some() { CHECKED } else { TO_CHECK };
            how.to_owned()
        }),
        withdrawn_at: complaint.advised_withdrawal.as_ref().map(|w| w.at.0),
    };
    put!(
        db,
        crate::server::store::entities::complaint_row,
        id.0.clone(),
        row
    );
    ledger::of_complaint(db, id).await?;
    let doc = Doc {
        stream,
        words: format!(
            "{} {} {} {}",
            complaint.number,
            complaint.reference.as_deref().unwrap_or_default(),
            complaint.enterprise_name,
            complaint.words
        ),
        // until triage gives it to a unit, whoever wrote it down may look it up again
        seen_by: complaint
            .received_by
            .iter()
            .map(|p| Eye::Person(p.account.clone()))
            .collect(),
        follows: complaint.case.as_ref().map(|case| case.stream()),
    };
    search::put(db, doc).await?;
    term::put(db, stream, clocks(stream, complaint)).await
}

/// The rows of its clocks: before there is a case the coordinator has it; a confirmation waits on the firm, on nobody
/// inside.
pub(super) fn clocks(stream: &StreamId, complaint: &Complaint) -> Vec<term_row::Model> {
    let none = |_: &Term| Holder::default();
    term::rows(stream, &complaint.terms, Pace::default(), none)
}

/// The firm's last word on the answer, or that it said none, and when.
fn last_said(complaint: &Complaint) -> Option<(&'static str, At)> {
    let silent = complaint.silent_at.map(|at| (SILENT, at));
    silent.or_else(|| {
        let last = complaint.outcomes.last()?;
        let said = match last.solved {
            Solved::Yes => SAID_YES,
            Solved::Partly => SAID_PARTLY,
            Solved::No => SAID_NO,
        };
        Some((said, last.at))
    })
}
