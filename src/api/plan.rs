//! Forms about plans. A measure is added on a page of its own: six questions belong in no table row.

use std::collections::BTreeSet;

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{AccountId, CaseId, EnterpriseId, MeasureId, PlanId, UnitId};
use crate::domain::measure::{Kind as MeasureKind, NewMeasure};
use crate::domain::plan::{Command as Plan, NewText};
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;

const TEXT: [Field; 9] = [
    must("findings", Kind::Words(4), 4_000),
    may("cause", Kind::Words(3), 2_000),
    must("target", Kind::Words(2), 500),
    may("steps", Kind::Words(4), 4_000),
    must("acceptance", Kind::Words(2), 2_000),
    may("subsidy", Kind::Words(2), 1_000),
    may("risk", Kind::Words(2), 2_000),
    may(FOLLOW_UPS[0], Kind::Date, 10),
    may(FOLLOW_UPS[1], Kind::Date, 10),
];

/// The days on which somebody looks whether it holds.
const FOLLOW_UPS: [&str; 2] = ["follow_up_on", "follow_up_again"];

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
        next: "/office/plans/{number}",
        creates: false,
    }
}

/// The forms, each on its own page; those without fields are one press.
pub(super) const FORMS: &[Form] = &[
    Form {
        creates: true,
        ..form(
            FormKey::DraftPlan,
            "/office/cases/{number}/plan",
            Action::DraftPlan,
            &[
                must("enterprise", Kind::Select, 40),
                may("cases", Kind::Checkboxes, 40),
                TEXT[0],
                TEXT[1],
                TEXT[2],
                TEXT[3],
                TEXT[4],
                TEXT[5],
                TEXT[6],
                TEXT[7],
                TEXT[8],
                may("template", Kind::Checkboxes, 40),
            ],
            draft,
        )
    },
    form(
        FormKey::RevisePlan,
        "/office/plans/{number}/edit",
        Action::RevisePlan,
        &[
            TEXT[0],
            TEXT[1],
            TEXT[2],
            TEXT[3],
            TEXT[4],
            TEXT[5],
            TEXT[6],
            TEXT[7],
            TEXT[8],
            may("reason", Kind::Words(2), 1_000),
        ],
        revise,
    ),
    Form {
        creates: true,
        ..form(
            FormKey::AddMeasure,
            "/office/plans/{number}/measures/new",
            Action::AddMeasure,
            &[
                must("case", Kind::Select, 40),
                must("what", Kind::Words(3), 1_000),
                must("kind", Kind::Radios, 20),
                must("owner", Kind::Select, 40),
                may("person", Kind::Select, 40),
                must("due_on", Kind::Date, 10),
                must("acceptance", Kind::Words(2), 1_000),
                may("co_owners", Kind::Checkboxes, 40),
                may("firm_owner", Kind::Line, 60),
                may("after", Kind::Select, 40),
            ],
            add_measure,
        )
    },
    form(
        FormKey::DropMeasure,
        "/office/plans/{number}/measures/{id}/drop",
        Action::DropMeasure,
        &[],
        drop_measure,
    ),
    form(
        FormKey::OrderMeasure,
        "/office/plans/{number}/measures/{id}/after",
        Action::OrderMeasure,
        &[may("after", Kind::Select, 40)],
        order_measure,
    ),
    form(
        FormKey::KeepMeasures,
        "/office/plans/{number}/measures/{id}/keep-following",
        Action::KeepMeasures,
        &[must("reason", Kind::Words(3), 2_000)],
        keep_measures,
    ),
    form(
        FormKey::MoveMeasures,
        "/office/plans/{number}/measures/{id}/move-following",
        Action::MoveMeasures,
        &[],
        move_measures,
    ),
    form(
        FormKey::FollowUpPlan,
        "/office/plans/{number}/follow-up",
        Action::FollowUpPlan,
        &[must("text", Kind::Words(3), 2_000)],
        follow_up,
    ),
    form(
        FormKey::ApprovePlan,
        "/office/plans/{number}/approve",
        Action::ApprovePlan,
        &[],
        approve,
    ),
    Form {
        next: "/my/plans/{number}",
        ..form(
            FormKey::AcknowledgePlan,
            "/my/plans/{number}/acknowledge",
            Action::AcknowledgePlan,
            &[],
            acknowledge,
        )
    },
];

fn id(p: &Parse<'_>) -> PlanId {
    PlanId(p.id("plan"))
}

fn text(p: &mut Parse<'_>) -> Option<NewText> {
    let findings = p.words("findings", 4_000);
    let cause = p.words_or_none("cause", 2_000);
    let target = p.words("target", 500);
    let steps = p.words_or_none("steps", 4_000);
    let acceptance = p.words("acceptance", 2_000);
    let subsidy = p.words_or_none("subsidy", 1_000);
    let risk = p.words_or_none("risk", 2_000);
    let mut follow_ups = Vec::new();
    for field in FOLLOW_UPS {
        if !p.raw(field).is_empty() {
            follow_ups.push((field, p.date(field)?));
        }
    }
    Some(NewText {
        findings: findings?,
        cause,
        target: target?,
        acceptance: acceptance?,
        steps,
        subsidy,
        risk,
        follow_ups,
    })
}

fn draft(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = p.choice("enterprise", |v| Some(EnterpriseId(v.to_owned())));
    let also: BTreeSet<CaseId> = p.choices("cases", |v| Some(CaseId(v.to_owned())));
    let text = text(&mut p);
    let chosen: BTreeSet<String> = p.choices("template", |v| Some(v.to_owned()));
    let (id, case) = (PlanId(p.id("new")), CaseId(p.id("case")));
    let template = chosen.into_iter().map(|key| {
        let id = MeasureId(p.context.made.get(&key).cloned().unwrap_or_default());
        (key, id)
    });
    let template = template.collect();
    let command = enterprise.zip(text).map(|(enterprise, text)| Plan::Draft {
        id,
        case,
        enterprise,
        also,
        text,
        template,
    });
    p.done(command.map(Command::from))
}

fn revise(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = text(&mut p);
    let reason = p.words_or_none("reason", 1_000);
    let id = id(&p);
    let command = text.map(|text| Plan::Revise { id, text, reason }.into());
    p.done(command)
}

fn add_measure(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let case = p.choice("case", |v| Some(CaseId(v.to_owned())));
    let what = p.words("what", 1_000);
    let kind = p.choice("kind", MeasureKind::parse);
    let owner = p.choice("owner", |v| Some(UnitId(v.to_owned())));
    let person = p.raw("person");
    let person = (!person.is_empty()).then(|| AccountId(person.to_owned()));
    let due_on = p.date("due_on");
    let acceptance = p.words("acceptance", 1_000);
    let co_owners = p.choices("co_owners", |v| Some(UnitId(v.to_owned())));
    let firm_owner = p.line_or_none("firm_owner", 60);
    let after = after(&p);
    let (id, new) = (id(&p), MeasureId(p.id("new")));
    let command = (|| {
        let new = NewMeasure {
            id: new,
            case: case?,
            kind: kind?,
            what: what?,
            owner: owner?,
            co_owners,
            person,
            firm_owner,
            acceptance: Some(acceptance?),
            due_on: due_on?,
        };
        Some(Plan::AddMeasure { id, new, after })
    })();
    p.done(command.map(Command::from))
}

fn drop_measure(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let (id, measure) = (id(&p), MeasureId(p.id("measure")));
    p.done(Some(Plan::DropMeasure { id, measure }.into()))
}

/// The measure another one waits for; the domain says whether it can.
fn after(p: &Parse<'_>) -> Option<MeasureId> {
    let after = p.raw("after");
    (!after.is_empty()).then(|| MeasureId(after.to_owned()))
}

fn order_measure(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let (id, measure, after) = (id(&p), MeasureId(p.id("measure")), after(&p));
    p.done(Some(Plan::OrderMeasure { id, measure, after }.into()))
}

fn follow_up(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let text = p.words("text", 2_000);
    let id = PlanId(p.id("plan"));
    p.done(text.map(|text| Plan::FollowUp { id, text }.into()))
}

fn keep_measures(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (id, cause) = (id(&p), MeasureId(p.id("measure")));
    let reason = p.words("reason", 2_000);
    let keep = |reason| Plan::KeepMeasures { id, cause, reason }.into();
    p.done(reason.map(keep))
}

fn move_measures(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let (id, cause) = (id(&p), MeasureId(p.id("measure")));
    p.done(Some(Plan::MoveMeasures { id, cause }.into()))
}

fn approve(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Plan::Approve { id }.into()))
}

fn acknowledge(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Plan::Acknowledge { id }.into()))
}
