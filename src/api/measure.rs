//! Forms about measures: report with evidence, verify, send back, set another day, cancel.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::MeasureId;
use crate::domain::measure::Command as Measure;
use crate::domain::refusal::Refusal;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

const fn form(
    key: FormKey,
    path: &'static str,
    action: Action,
    fields: &'static [Field],
    read: Read,
) -> Form {
    Form {
        key,
        path,
        action,
        fields,
        read,
        next: "/office/measures/{id}",
        creates: false,
    }
}

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    form(
        FormKey::ReportMeasure,
        "/office/measures/{id}/report",
        Action::ReportMeasure,
        &[
            must("text", Kind::Words(5), MAX_WORDS),
            may("files", Kind::Files, 0),
        ],
        report,
    ),
    form(
        FormKey::VerifyMeasure,
        "/office/measures/{id}/verify",
        Action::VerifyMeasure,
        &[must("text", Kind::Words(3), 2_000)],
        verify,
    ),
    form(
        FormKey::ReturnMeasure,
        "/office/measures/{id}/return",
        Action::ReturnMeasure,
        &[
            must("reason", Kind::Words(3), 2_000),
            must("due_on", Kind::Date, 10),
        ],
        send_back,
    ),
    form(
        FormKey::RescheduleMeasure,
        "/office/measures/{id}/reschedule",
        Action::RescheduleMeasure,
        &[
            must("due_on", Kind::Date, 10),
            must("reason", Kind::Words(3), 2_000),
        ],
        reschedule,
    ),
    form(
        FormKey::CancelMeasure,
        "/office/measures/{id}/cancel",
        Action::CancelMeasure,
        &[must("reason", Kind::Words(3), 2_000)],
        cancel,
    ),
];

fn id(p: &Parse<'_>) -> MeasureId {
    MeasureId(p.id("measure"))
}

fn report(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = p.words("text", MAX_WORDS);
    let (id, attachments) = (id(&p), p.attachments());
    let command = text.map(|text| {
        Measure::Report {
            id,
            text,
            attachments,
        }
        .into()
    });
    p.done(command)
}

fn verify(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = p.words("text", 2_000);
    let id = id(&p);
    let command = text.map(|text| Measure::Verify { id, text }.into());
    p.done(command)
}

fn send_back(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (reason, due_on) = (p.words("reason", 2_000), p.date("due_on"));
    let id = id(&p);
    let command = reason
        .zip(due_on)
        .map(|(reason, due_on)| Measure::Return { id, reason, due_on }.into());
    p.done(command)
}

fn reschedule(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (reason, due_on) = (p.words("reason", 2_000), p.date("due_on"));
    let id = id(&p);
    let command = reason
        .zip(due_on)
        .map(|(reason, due_on)| Measure::Reschedule { id, reason, due_on }.into());
    p.done(command)
}

fn cancel(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = reason.map(|reason| Measure::Cancel { id, reason }.into());
    p.done(command)
}
