//! Forms about measures.

use super::Asking;
use crate::domain::action::Action;
use crate::domain::ids::MeasureId;
use crate::domain::measure;
use crate::server::Failure;
use crate::server::queries::measure::files;
use crate::views::context::{About, FormContext};
use crate::views::measure::AboutMeasure;

/// Working days by which a measure that is sent back is proposed to end.
const AGAIN: u32 = 5;

/// A form that asks for words and files; what was agreed and what was reported stand beside it.
pub(super) async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let id = MeasureId(asking.param("id").to_owned());
    let stream = id.stream();
    let mut world = asking.reading.world([stream.clone()]).await?;
    let sheet = world.measure(&id)?.sheet()?.clone();
    asking.reading.load(&mut world, sheet.case.stream()).await?;
    let of = world.measure(&id)?;
    asking.permit(action, &measure::subject_of(of, &world, asking.facts()))?;
    measure::possible(of, action)?;
    let reading = asking.reading;
    let last = of.evidence.last();
    let about = About {
        number: sheet.case_number,
        title: sheet.case_title,
        term: reading.soonest(&of.terms),
        measure: Some(AboutMeasure {
            what: sheet.task.what,
            owner: reading.unit_name(sheet.task.owner.as_str()),
            acceptance: sheet.task.acceptance,
            due_on: of.due_on.unwrap_or(sheet.task.due_on),
            reported: last.map(|e| e.text.clone()),
            files: last.map(|e| files(&e.attachments)).unwrap_or_default(),
            id: id.clone(),
        }),
        ..About::default()
    };
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about),
        back: format!("/office/measures/{}", id.as_str()),
        ..FormContext::default()
    };
    context.ids.insert("measure", id.0);
    Ok(context)
}

/// Sent back, to a new date.
pub(super) async fn send_back(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let mut context = plain(asking, Action::ReturnMeasure).await?;
    let facts = asking.facts();
    let due = facts.calendar().add_working_days(facts.today(), AGAIN).due;
    context.values.insert("due_on", vec![due.to_string()]);
    Ok(context)
}

/// Another last day, a week on unless another is chosen.
pub(super) async fn reschedule(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let mut context = plain(asking, Action::RescheduleMeasure).await?;
    let facts = asking.facts();
    let about = context.about.as_ref().and_then(|a| a.measure.as_ref());
    let from = about.map_or(facts.today(), |m| m.due_on.max(facts.today()));
    let due = facts.calendar().add_working_days(from, AGAIN).due;
    context.values.insert("due_on", vec![due.to_string()]);
    Ok(context)
}
