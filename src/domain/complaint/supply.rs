//! 补充: what a firm says or hands in afterwards. What it said before stays as it is. Where the clock of its case stands
//! still for the firm, it runs again from that moment (interface 2.4), and nobody has to notice it first.

use super::{Complaint, Event, Status};
use crate::domain::actor::Person;
use crate::domain::attachment::{Attachment, room_for};
use crate::domain::case::{self, Case};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::ComplaintId;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::domain::term::{PauseCategory, Term, TermKind};
use crate::domain::text::Words;
use crate::domain::time::At;
use crate::domain::world::{Facts, World};

/// Something a firm added.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Supply {
    /// What it says; empty where files say it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// What it handed in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// Whether somebody still works on it, so that more is read by somebody.
pub(super) fn is_open(complaint: &Complaint) -> bool {
    matches!(
        complaint.status,
        Status::Registered | Status::InCase | Status::Disputed
    )
}

/// The clock of a case that stands still because its firm has to supply something.
pub fn awaited(case: &Case, now: At) -> Option<&Term> {
    let running = case.terms.running(TermKind::Resolution)?;
    let waits = running.paused_for(now) == Some(PauseCategory::Enterprise);
    waits.then_some(running)
}

/// The other problems of the same firm in the same case: what is handed in with one lies beside what came with the rest.
pub(super) fn beside(world: &World, complaint: &Complaint) -> Vec<ComplaintId> {
    let case = complaint.case.as_ref().and_then(|id| world.case(id).ok());
    let Some((case, firm)) = case.zip(complaint.enterprise.as_ref()) else {
        return Vec::new();
    };
    let theirs = case.live().filter(|(_, line)| line.enterprise == *firm);
    theirs.map(|(id, _)| id.clone()).collect()
}

/// How many files its firm has handed in with all its problems of the case. What other firms of a joined case handed in
/// takes nobody's place, and nobody is told of it.
fn handed_in(world: &World, complaint: &Complaint) -> usize {
    let beside = beside(world, complaint);
    let others = beside
        .iter()
        .filter(|id| Some(*id) != complaint.id.as_ref())
        .filter_map(|id| world.complaint(id).ok())
        .map(|said| said.attachments.len());
    complaint.attachments.len() + others.sum::<usize>()
}

/// On record, and the clock runs again where it waited for this.
pub(super) fn supply(
    world: &World,
    complaint: &Complaint,
    id: &ComplaintId,
    (words, attachments): (Option<Words>, Vec<Attachment>),
    by: Person,
    facts: &Facts<'_>,
) -> Result<Vec<Emitted>, Refusal> {
    if words.is_none() && attachments.is_empty() {
        return Err(at("words", Problem::NothingSupplied));
    }
    room_for(handed_in(world, complaint), &attachments)?;
    let supply = Supply {
        words: words.map(|w| w.as_str().to_owned()).unwrap_or_default(),
        attachments,
        by: by.clone(),
        at: facts.now,
    };
    let mut out = vec![on(id.stream(), Event::Supplied { supply })];
    let case = complaint.case.as_ref();
    let found = case.and_then(|id| Some((id, world.case(id).ok()?)));
    if let Some((id, case)) = found
        && let Some(term) = awaited(case, facts.now)
        && let Ok(entry) = case.terms.resume(term.id(), facts.now, facts.calendar())
    {
        let by = Some(by.clone());
        out.push(on(id.stream(), case::Event::Term { entry, by }));
    }
    Ok(out)
}
