//! Forms about consultations. The chair's signature asks for the chair's password again (design §3).

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::consultation::{
    Command as Consultation, Convening, Draft, Meeting, Position, Resolve,
};
use crate::domain::ids::{AccountId, CaseId, ConsultationId, MeasureId, UnitId};
use crate::domain::refusal::Refusal;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

/// Longest question and item, in characters.
const LONG: usize = 2_000;

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
        next: "/office/consultations/{number}",
        creates: false,
    }
}

/// The forms, each on its own page; the one without fields is one press.
pub(super) const FORMS: &[Form] = &[
    Form {
        creates: true,
        ..form(
            FormKey::Convene,
            "/office/cases/{number}/consult",
            Action::Convene,
            &[
                must("question", Kind::Words(4), LONG),
                may("also", Kind::Line, 1_000),
                may("called", Kind::Checkboxes, 40),
                may("officers", Kind::Checkboxes, 40),
                must("opinions_by", Kind::Date, 10),
                must("chair", Kind::Select, 40),
                may("written", Kind::Check, 3),
                may("meeting_on", Kind::Date, 10),
                may("meeting_at", Kind::Line, 5),
                may("place", Kind::Line, 80),
                may("files", Kind::Files, 0),
            ],
            convene,
        )
    },
    form(
        FormKey::GiveOpinion,
        "/office/consultations/{number}/opinion",
        Action::GiveOpinion,
        &[
            must("position", Kind::Radios, 20),
            must("text", Kind::Words(6), MAX_WORDS),
            may("files", Kind::Files, 0),
        ],
        opinion,
    ),
    form(
        FormKey::AskOutside,
        "/office/consultations/{number}/ask-outside",
        Action::AskOutside,
        &[
            must("body", Kind::Line, 60),
            must("case", Kind::Select, 40),
            must("question", Kind::Words(4), LONG),
            must("until", Kind::Date, 10),
        ],
        ask_outside,
    ),
    form(
        FormKey::WithdrawOutside,
        "/office/consultations/{number}/withdraw-outside",
        Action::WithdrawOutside,
        &[must("question", Kind::Select, 10)],
        withdraw_outside,
    ),
    Form {
        next: "/outside/answered",
        ..form(
            FormKey::GiveOutsideOpinion,
            "/outside/{token}",
            Action::GiveOutsideOpinion,
            &[
                must("position", Kind::Radios, 20),
                must("text", Kind::Words(6), MAX_WORDS),
            ],
            outside_opinion,
        )
    },
    form(
        FormKey::WriteMinutes,
        "/office/consultations/{number}/write",
        Action::WriteMinutes,
        &[
            may("present", Kind::Checkboxes, 40),
            may("observing", Kind::Checkboxes, 40),
            may("on_leave", Kind::Checkboxes, 40),
            must("facts", Kind::Words(8), MAX_WORDS),
            may("dissent", Kind::Words(3), LONG),
            may("follow_up_on", Kind::Date, 10),
        ],
        minutes,
    ),
    Form {
        creates: true,
        ..form(
            FormKey::AddItem,
            "/office/consultations/{number}/add-item",
            Action::AddItem,
            &[
                must("case", Kind::Select, 40),
                must("what", Kind::Words(3), LONG),
                must("owner", Kind::Select, 40),
                may("co_owners", Kind::Checkboxes, 40),
                must("due_on", Kind::Date, 10),
                may("resolve_on", Kind::Date, 10),
            ],
            add_item,
        )
    },
    form(
        FormKey::DropItem,
        "/office/consultations/{number}/drop-item",
        Action::DropItem,
        &[must("item", Kind::Select, 10)],
        drop_item,
    ),
    form(
        FormKey::SubmitMinutes,
        "/office/consultations/{number}/submit",
        Action::SubmitMinutes,
        &[],
        submit,
    ),
    form(
        FormKey::SignMinutes,
        "/office/consultations/{number}/sign",
        Action::SignMinutes,
        &[must("password", Kind::Password, 200).filled("current-password")],
        sign,
    ),
    form(
        FormKey::CallOff,
        "/office/consultations/{number}/call-off",
        Action::CallOff,
        &[must("reason", Kind::Words(3), LONG)],
        call_off,
    ),
];

fn id(p: &Parse<'_>) -> ConsultationId {
    ConsultationId(p.id("consultation"))
}

fn unit(text: &str) -> Option<UnitId> {
    Some(UnitId(text.to_owned()))
}

fn account(text: &str) -> Option<AccountId> {
    Some(AccountId(text.to_owned()))
}

/// Numbers of cases, with whatever people put between them.
fn numbers(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || "、，,；;".contains(c))
        .filter(|part| !part.is_empty())
        .map(|part| part.to_uppercase())
        .collect()
}

fn convene(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let question = p.words("question", LONG);
    let also = p.line_or_none("also", 1_000);
    let (called, officers) = (p.choices("called", unit), p.choices("officers", account));
    let opinions_by = p.date("opinions_by");
    let chair = p.choice("chair", account);
    // written only, or day, hour and place
    let meeting = match p.ticked("written") {
        true => Some(None),
        false => {
            let (on, at) = (p.date("meeting_on"), p.hour("meeting_at"));
            let place = p.line("place", 80);
            on.zip(at).zip(place).map(|((on, at), place)| {
                let place = place.as_str().to_owned();
                Some(Meeting { on, at, place })
            })
        }
    };
    let (id, case) = (ConsultationId(p.id("new")), CaseId(p.id("case")));
    let attachments = p.attachments();
    let read = question.zip(opinions_by).zip(chair).zip(meeting);
    let command = read.map(|(((question, opinions_by), chair), meeting)| {
        let convening = Convening {
            also: also.map(|a| numbers(a.as_str())).unwrap_or_default(),
            question,
            called,
            officers,
            opinions_by,
            meeting,
            chair,
            attachments,
        };
        let convening = Box::new(convening);
        Consultation::Convene {
            id,
            case,
            convening,
        }
        .into()
    });
    p.done(command)
}

fn opinion(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let position = p.choice("position", Position::parse);
    let text = p.words("text", MAX_WORDS);
    let (id, unit) = (id(&p), UnitId(p.id("unit")));
    let attachments = p.attachments();
    let command = position.zip(text).map(|(position, text)| {
        Consultation::GiveOpinion {
            id,
            unit,
            position,
            text,
            attachments,
        }
        .into()
    });
    p.done(command)
}

fn ask_outside(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let body = p.line("body", 60);
    let case = p.choice("case", |v| Some(CaseId(v.to_owned())));
    let (question, until) = (p.words("question", LONG), p.date("until"));
    let (id, digest) = (id(&p), p.id("digest"));
    let read = body.zip(case).zip(question).zip(until);
    let command = read.map(|(((body, case), question), until)| {
        Consultation::AskOutside {
            id,
            case,
            body,
            question,
            until,
            digest,
        }
        .into()
    });
    p.done(command)
}

fn withdraw_outside(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let n = p.choice("question", |v| v.parse().ok());
    let id = id(&p);
    p.done(n.map(|n| Consultation::WithdrawOutside { id, n }.into()))
}

fn outside_opinion(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let position = p.choice("position", Position::parse);
    let text = p.words("text", MAX_WORDS);
    let (id, digest) = (id(&p), p.id("digest"));
    let command = position.zip(text).map(|(position, text)| {
        Consultation::GiveOutsideOpinion {
            id,
            digest,
            position,
            text,
        }
        .into()
    });
    p.done(command)
}

fn minutes(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let present = p.choices("present", unit);
    let observing = p.choices("observing", unit);
    let on_leave = p.choices("on_leave", unit);
    let facts = p.words("facts", MAX_WORDS);
    let dissent = p.words_or_none("dissent", LONG);
    let follow_up_on = day_or_none(&mut p, "follow_up_on");
    let id = id(&p);
    let command = facts.map(|facts| {
        let draft = Draft {
            present,
            observing,
            on_leave,
            facts,
            dissent,
            follow_up_on,
        };
        Consultation::WriteMinutes { id, draft }.into()
    });
    p.done(command)
}

fn day_or_none(p: &mut Parse<'_>, field: &'static str) -> Option<jiff::civil::Date> {
    match p.raw(field).trim().is_empty() {
        true => None,
        false => p.date(field),
    }
}

fn add_item(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let case = p.choice("case", |v| Some(CaseId(v.to_owned())));
    let what = p.words("what", LONG);
    let owner = p.choice("owner", unit);
    let co_owners = p.choices("co_owners", unit);
    let due_on = p.date("due_on");
    let resolve_on = day_or_none(&mut p, "resolve_on");
    let (id, measure) = (id(&p), MeasureId(p.id("new")));
    let read = case.zip(what).zip(owner).zip(due_on);
    let command = read.map(|(((case, what), owner), due_on)| {
        let item = Resolve {
            measure,
            case,
            what,
            owner,
            co_owners,
            due_on,
            resolve_on,
        };
        Consultation::AddItem { id, item }.into()
    });
    p.done(command)
}

fn drop_item(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let n = p.choice("item", |v| v.parse().ok());
    let id = id(&p);
    p.done(n.map(|n| Consultation::DropItem { id, n }.into()))
}

fn submit(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Consultation::Submit { id }.into()))
}

fn sign(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Consultation::Sign { id }.into()))
}

fn call_off(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", LONG);
    let id = id(&p);
    p.done(reason.map(|reason| Consultation::CallOff { id, reason }.into()))
}
