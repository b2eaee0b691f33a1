//! Forms about cases.

mod merge;
mod parking;
mod recall;
mod referral;

pub(super) use merge::FORMS as MERGE;
pub(super) use parking::FORMS as PARKING;
pub(super) use recall::FORMS as RECALL;
pub(super) use referral::FORMS as REFERRAL;

use std::collections::BTreeSet;

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::case::{
    Assignment, Closing, Command as Case, Difficulty, Finding, Label, Track,
};
use crate::domain::command::Command;
use crate::domain::ids::{AccountId, CaseId, ComplaintId, ThemeId, UnitId};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::rulebook::{ConsultationTrigger, blank_left};
use crate::domain::term::PauseCategory;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

const ASSIGNMENT: [Field; 6] = [
    may("complains_of", Kind::Select, 40),
    must("lead", Kind::Select, 40),
    may("supporting", Kind::Checkboxes, 40),
    may("support_days", Kind::Line, 3),
    may("officer", Kind::Select, 40),
    may("note", Kind::Words(2), 1_000),
];

/// The most working days a unit that supports can be given.
const MOST_SUPPORT_DAYS: u32 = 250;

/// Complaints that go along with the one a form is about; only those it offers.
const ALONG: Field = may("also", Kind::Checkboxes, 40);

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
        next: "/office/cases/{number}",
        creates: false,
    }
}

/// The forms, each on its own page; those without fields are one press.
pub(super) const FORMS: &[Form] = &[
    Form {
        creates: true,
        ..form(
            FormKey::OpenCase,
            "/office/complaints/{number}/open",
            Action::OpenCase,
            &[
                must("title", Kind::Line, 80),
                must("theme", Kind::Select, 60),
                must("difficulty", Kind::Radios, 20),
                must("track", Kind::Radios, 20),
                may("labels", Kind::Checkboxes, 20),
                ASSIGNMENT[0],
                ASSIGNMENT[1],
                ASSIGNMENT[2],
                ASSIGNMENT[3],
                ASSIGNMENT[4],
                ASSIGNMENT[5],
            ],
            open,
        )
    },
    Form {
        creates: true,
        ..form(
            FormKey::OpenOverAll,
            "/office/common-problems/{number}/open",
            Action::OpenCase,
            &[
                ALONG,
                must("title", Kind::Line, 80),
                must("theme", Kind::Select, 60),
                must("difficulty", Kind::Radios, 20),
                must("track", Kind::Radios, 20),
                may("labels", Kind::Checkboxes, 20),
                ASSIGNMENT[0],
                ASSIGNMENT[1],
                ASSIGNMENT[2],
                ASSIGNMENT[3],
                ASSIGNMENT[4],
                ASSIGNMENT[5],
            ],
            open_over_all,
        )
    },
    Form {
        next: "/office/complaints/{number}",
        ..form(
            FormKey::JoinCase,
            "/office/complaints/{number}/join",
            Action::JoinCase,
            &[must("case", Kind::Select, 40)],
            join,
        )
    },
    form(
        FormKey::AssignCase,
        "/office/cases/{number}/assign",
        Action::AssignCase,
        &ASSIGNMENT,
        assign,
    ),
    form(
        FormKey::AcknowledgeCase,
        "/office/cases/{number}/acknowledge",
        Action::AcknowledgeCase,
        &[],
        acknowledge,
    ),
    form(
        FormKey::ObjectToAssignment,
        "/office/cases/{number}/object",
        Action::ObjectToAssignment,
        &[must("reason", Kind::Words(4), 2_000)],
        object,
    ),
    Form {
        next: "/office/consultations/due",
        ..form(
            FormKey::DismissConsultation,
            "/office/cases/{number}/no-consultation",
            Action::DismissConsultation,
            &[
                must("trigger", Kind::Radios, 40),
                must("reason", Kind::Words(3), 2_000),
            ],
            dismiss,
        )
    },
    form(
        FormKey::SupportCase,
        "/office/cases/{number}/support",
        Action::SupportCase,
        &[must("text", Kind::Words(6), MAX_WORDS)],
        support,
    ),
    form(
        FormKey::ReassignCase,
        "/office/cases/{number}/reassign",
        Action::ReassignCase,
        &[
            must("handler", Kind::Select, 40),
            must("reason", Kind::Line, 200),
        ],
        reassign,
    ),
    form(
        FormKey::NoteCase,
        "/office/cases/{number}/note",
        Action::NoteCase,
        &[must("text", Kind::Words(4), MAX_WORDS)],
        note,
    ),
    form(
        FormKey::CorrectCase,
        "/office/cases/{number}/correct",
        Action::CorrectCase,
        &[
            must("title", Kind::Line, 80),
            must("difficulty", Kind::Radios, 20),
            may("labels", Kind::Checkboxes, 20),
            may("complained_of", Kind::Checkboxes, 40),
            must("reason", Kind::Words(2), 1_000),
        ],
        correct,
    ),
    form(
        FormKey::PauseCase,
        "/office/cases/{number}/pause",
        Action::PauseCase,
        &[
            must("category", Kind::Radios, 30),
            must("reason", Kind::Line, 200),
            must("until", Kind::Date, 10),
        ],
        pause,
    ),
    form(
        FormKey::ResumeCase,
        "/office/cases/{number}/resume",
        Action::ResumeCase,
        &[],
        resume,
    ),
    form(
        FormKey::AskExtension,
        "/office/cases/{number}/extension",
        Action::AskExtension,
        &[
            must("to", Kind::Date, 10),
            must("reason", Kind::Words(3), 2_000),
            must("told", Kind::Words(3), 2_000),
        ],
        ask_extension,
    ),
    form(
        FormKey::GrantExtension,
        "/office/cases/{number}/extension/grant",
        Action::GrantExtension,
        &[],
        grant_extension,
    ),
    form(
        FormKey::RefuseExtension,
        "/office/cases/{number}/extension/refuse",
        Action::RefuseExtension,
        &[must("reason", Kind::Line, 200)],
        refuse_extension,
    ),
    form(
        FormKey::AnswerComplaint,
        "/office/cases/{number}/answer",
        Action::AnswerComplaint,
        &[
            must("complaint", Kind::Select, 40),
            ALONG,
            may("template", Kind::Select, 60),
            may("replace", Kind::Check, 3).when_missing(),
            must("text", Kind::Words(8), MAX_WORDS),
            may("open_measures", Kind::Words(3), 2_000),
        ],
        answer,
    ),
    form(
        FormKey::CloseOut,
        "/office/cases/{number}/close-out",
        Action::CloseOut,
        &[
            must("closing", Kind::Radios, 20),
            must("checks", Kind::Checkboxes, 20),
            must("text", Kind::Words(4), MAX_WORDS),
        ],
        close_out,
    ),
    form(
        FormKey::ReturnFromReview,
        "/office/cases/{number}/return",
        Action::ReturnFromReview,
        &[must("reason", Kind::Words(4), 2_000)],
        send_back,
    ),
    form(
        FormKey::RecordFollowUp,
        "/office/cases/{number}/follow-up",
        Action::RecordFollowUp,
        &[
            must("finding", Kind::Radios, 20),
            must("text", Kind::Words(4), MAX_WORDS),
        ],
        follow_up,
    ),
];

fn id(p: &Parse<'_>) -> CaseId {
    CaseId(p.id("case"))
}

/// Reads a form that has one part besides the case.
fn one<T>(
    fields: &Fields,
    context: &FormContext,
    part: impl FnOnce(&mut Parse<'_>) -> Option<T>,
    command: impl FnOnce(CaseId, T) -> Case,
) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let part = part(&mut p);
    let id = id(&p);
    let command = part.map(|part| command(id, part).into());
    p.done(command)
}

fn assignment(p: &mut Parse<'_>) -> Option<Assignment> {
    let lead = p.choice("lead", |v| Some(UnitId(v.to_owned())));
    let supporting = p.choices("supporting", |v| Some(UnitId(v.to_owned())));
    let support_days = match p.raw("support_days") {
        "" => None,
        _ => p.number("support_days", 1, MOST_SUPPORT_DAYS),
    };
    let officer = p.raw("officer");
    let officer = (!officer.is_empty()).then(|| AccountId(officer.to_owned()));
    let note = p
        .words_or_none("note", 1_000)
        .map(|n| n.as_str().to_owned())
        .unwrap_or_default();
    let complains_of = p.raw("complains_of");
    let complains_of = (!complains_of.is_empty()).then(|| UnitId(complains_of.to_owned()));
    Some(Assignment {
        lead: lead?,
        supporting,
        officer,
        complains_of,
        support_days,
        note,
    })
}

/// The complaints that go along, of those that are offered.
fn along(p: &mut Parse<'_>) -> BTreeSet<ComplaintId> {
    let context = p.context;
    let offered = |v: &str| {
        let mut all = context.choices.get("also").into_iter().flatten();
        all.any(|choice| choice.value == v)
    };
    p.choices("also", |v| offered(v).then(|| ComplaintId(v.to_owned())))
}

/// The first command, and the like for each complaint that goes along; the first alone where none does.
fn together(
    first: Case,
    along: BTreeSet<ComplaintId>,
    like: impl Fn(ComplaintId) -> Case,
) -> Command {
    let then: Vec<Command> = along.into_iter().map(|c| like(c).into()).collect();
    match then.is_empty() {
        true => first.into(),
        false => Command::Together {
            first: Box::new(first.into()),
            then,
            chosen: "also",
        },
    }
}

fn open_over_all(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let along = along(&mut p);
    let case = id(&p);
    let opened = opened(&mut p);
    let command = opened.map(|first| {
        together(first, along, |complaint| Case::Join {
            id: case.clone(),
            complaint,
        })
    });
    p.done(command)
}

fn open(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let command = opened(&mut p);
    p.done(command.map(Command::from))
}

fn opened(p: &mut Parse<'_>) -> Option<Case> {
    let title = p.line("title", 80);
    let theme = p.choice("theme", |v| Some(ThemeId(v.to_owned())));
    let difficulty = p.choice("difficulty", Difficulty::parse);
    let track = p.choice("track", Track::parse);
    let labels = p.choices("labels", Label::parse);
    let assignment = assignment(p);
    Some(Case::Open {
        id: id(p),
        complaint: ComplaintId(p.id("complaint")),
        title: title?,
        theme: theme?,
        difficulty: difficulty?,
        track: track?,
        labels,
        assignment: assignment?,
    })
}

fn join(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let case = p.choice("case", |v| Some(CaseId(v.to_owned())));
    let complaint = ComplaintId(p.id("complaint"));
    let command = case.map(|id| Case::Join { id, complaint }.into());
    p.done(command)
}

fn assign(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(fields, context, assignment, |id, assignment| Case::Assign {
        id,
        assignment,
    })
}

fn acknowledge(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |_| Some(()),
        |id, ()| Case::Acknowledge { id },
    )
}

fn object(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |p| p.words("reason", 2_000),
        |id, reason| Case::Object { id, reason },
    )
}

fn dismiss(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |p| {
            let (trigger, reason) = (
                p.choice("trigger", ConsultationTrigger::parse),
                p.words("reason", 2_000),
            );
            trigger.zip(reason)
        },
        |id, (trigger, reason)| Case::DismissConsultation {
            id,
            trigger,
            reason,
        },
    )
}

fn support(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |p| p.words("text", MAX_WORDS),
        |id, text| Case::Support { id, text },
    )
}

fn reassign(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let parts = |p: &mut Parse<'_>| {
        let handler = p.choice("handler", |v| Some(AccountId(v.to_owned())));
        handler.zip(p.line("reason", 200))
    };
    one(fields, context, parts, |id, (handler, reason)| {
        Case::Reassign {
            id,
            handler,
            reason,
        }
    })
}

fn correct(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let title = p.line("title", 80);
    let difficulty = p.choice("difficulty", Difficulty::parse);
    let labels = p.choices("labels", Label::parse);
    let units = p.choices("complained_of", |v| Some(UnitId(v.to_owned())));
    let complained_of = (!p.context.hidden.contains("complained_of")).then_some(units);
    let reason = p.words("reason", 1_000);
    let id = id(&p);
    let command = (|| {
        Some(Case::Correct {
            id,
            title: title?,
            difficulty: difficulty?,
            labels,
            complained_of,
            reason: reason?,
        })
    })();
    p.done(command.map(Command::from))
}

fn note(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |p| p.words("text", MAX_WORDS),
        |id, text| Case::Note { id, text },
    )
}

fn pause(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let parts = |p: &mut Parse<'_>| {
        let category = p.choice("category", PauseCategory::parse);
        let reason = p.line("reason", 200);
        let until = p.date("until");
        Some((category?, reason?, until?))
    };
    one(fields, context, parts, |id, (category, reason, until)| {
        Case::Pause {
            id,
            category,
            reason,
            until,
        }
    })
}

fn resume(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(fields, context, |_| Some(()), |id, ()| Case::Resume { id })
}

fn ask_extension(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let parts = |p: &mut Parse<'_>| {
        let to = p.date("to");
        let reason = p.words("reason", 2_000);
        let told = p.words("told", 2_000);
        Some((to?, reason?, told?))
    };
    one(fields, context, parts, |id, (to, reason, told)| {
        Case::AskExtension {
            id,
            to,
            reason,
            told,
        }
    })
}

fn grant_extension(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |_| Some(()),
        |id, ()| Case::GrantExtension { id },
    )
}

fn refuse_extension(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |p| p.line("reason", 200),
        |id, reason| Case::RefuseExtension { id, reason },
    )
}

fn answer(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let complaint = p.choice("complaint", |v| Some(ComplaintId(v.to_owned())));
    let mut along = along(&mut p);
    let text = p.words("text", MAX_WORDS);
    if let Some(blank) = text.as_ref().and_then(|t| blank_left(t.as_str())) {
        p.fault("text", Problem::BlankLeft(blank.to_owned()));
    }
    let why = p.words_or_none("open_measures", 2_000);
    let id = id(&p);
    let command = complaint.zip(text).map(|(complaint, text)| {
        // the one that is answered anyway may be ticked as well
        along.remove(&complaint);
        let told = |complaint| Case::Answer {
            id: id.clone(),
            complaint,
            text: text.clone(),
            open_measures: why.clone(),
        };
        together(told(complaint), along, told)
    });
    p.done(command)
}

fn close_out(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let parts = |p: &mut Parse<'_>| {
        let closing = p.choice("closing", Closing::parse);
        let checks = checked(p);
        let text = p.words("text", MAX_WORDS);
        Some((closing?, checks, text?))
    };
    one(fields, context, parts, |id, (closing, checks, text)| {
        Case::CloseOut {
            id,
            closing,
            checks,
            text,
        }
    })
}

/// The items of the list that are ticked, of those it offers.
fn checked(p: &mut Parse<'_>) -> BTreeSet<String> {
    let context = p.context;
    let offered = |v: &str| {
        let mut all = context.choices.get("checks").into_iter().flatten();
        all.any(|choice| choice.value == v)
    };
    p.choices("checks", |v| offered(v).then(|| v.to_owned()))
}

fn send_back(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    one(
        fields,
        context,
        |p| p.words("reason", 2_000),
        |id, reason| Case::Return { id, reason },
    )
}

fn follow_up(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let parts = |p: &mut Parse<'_>| {
        let finding = p.choice("finding", Finding::parse);
        finding.zip(p.words("text", MAX_WORDS))
    };
    one(fields, context, parts, |id, (finding, text)| {
        Case::FollowUp { id, finding, text }
    })
}
