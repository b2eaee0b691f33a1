//! Forms about major projects.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{CaseId, EnterpriseId, ProjectId, VisitId};
use crate::domain::project::{Batch, Command as Project, MAX_ROUND, Milestone, Path, Registration};
use crate::domain::refusal::Refusal;
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
        next: "/office/projects/{number}",
        creates: false,
    }
}

const REASON: Field = must("reason", Kind::Words(3), 2_000);

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        creates: true,
        ..form(
            FormKey::RegisterProject,
            "/office/projects/new",
            Action::RegisterProject,
            &[
                must("enterprise", Kind::Find, 200),
                must("name", Kind::Line, 80),
                may("batch", Kind::Select, 20),
                may("round", Kind::Line, 4),
                must("two_high", Kind::Radios, 10),
            ],
            register,
        )
    },
    form(
        FormKey::DecidePath,
        "/office/projects/{number}/path",
        Action::DecidePath,
        &[must("path", Kind::Radios, 20), REASON],
        decide_path,
    ),
    form(
        FormKey::SetMilestone,
        "/office/projects/{number}/milestone",
        Action::SetMilestone,
        &[
            must("milestone", Kind::Select, 20),
            must("due_on", Kind::Date, 10),
        ],
        set_milestone,
    ),
    form(
        FormKey::ReachMilestone,
        "/office/projects/{number}/milestone/reached",
        Action::ReachMilestone,
        &[must("note", Kind::Words(3), 2_000)],
        reach_milestone,
    ),
    form(
        FormKey::LinkProject,
        "/office/projects/{number}/link",
        Action::LinkProject,
        &[
            may("visits", Kind::Checkboxes, 60),
            may("cases", Kind::Checkboxes, 60),
        ],
        link,
    ),
    form(
        FormKey::EndProject,
        "/office/projects/{number}/end",
        Action::EndProject,
        &[REASON],
        end,
    ),
];

fn id(p: &Parse<'_>) -> ProjectId {
    ProjectId(p.id("project"))
}

/// The batch with its round; neither without the other.
fn batch(p: &mut Parse<'_>) -> Option<Option<(Batch, u32)>> {
    let none = ["batch", "round"]
        .iter()
        .all(|f| p.raw(f).trim().is_empty());
    if none {
        return Some(None);
    }
    let batch = p.choice("batch", Batch::parse);
    let round = p.number("round", 1, MAX_ROUND);
    Some(Some((batch?, round?)))
}

fn register(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = p.found("enterprise").map(EnterpriseId);
    let name = p.line("name", 80);
    let batch = batch(&mut p);
    let two_high = p.yes_or_no("two_high");
    let id = ProjectId(p.id("new"));
    let command = (|| {
        Some(Project::Register {
            id,
            registration: Registration {
                enterprise: enterprise?,
                name: name?,
                batch: batch?,
                two_high: two_high?,
            },
        })
    })();
    p.done(command.map(Command::from))
}

fn decide_path(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (path, reason) = (p.choice("path", Path::parse), p.words("reason", 2_000));
    let id = id(&p);
    let command = path
        .zip(reason)
        .map(|(path, reason)| Project::DecidePath { id, path, reason }.into());
    p.done(command)
}

fn set_milestone(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let milestone = p.choice("milestone", Milestone::parse);
    let due_on = p.date("due_on");
    let id = id(&p);
    let command = milestone.zip(due_on).map(|(milestone, due_on)| {
        Project::SetMilestone {
            id,
            milestone,
            due_on,
        }
        .into()
    });
    p.done(command)
}

fn reach_milestone(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let note = p.words("note", 2_000);
    let id = id(&p);
    p.done(note.map(|note| Project::ReachMilestone { id, note }.into()))
}

fn link(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let visits = p.choices("visits", |v| Some(VisitId(v.to_owned())));
    let cases = p.choices("cases", |v| Some(CaseId(v.to_owned())));
    let id = id(&p);
    p.done(Some(Project::Link { id, visits, cases }.into()))
}

fn end(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    p.done(reason.map(|reason| Project::End { id, reason }.into()))
}
