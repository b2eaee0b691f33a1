//! Forms about complaints.

use jiff::civil::Date;

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::complaint::{
    self, Channel, FirstWord, Satisfaction, Solved, VoidReason, Wanted,
};
use crate::domain::ids::{ComplaintId, EnterpriseId, UnitId};
use crate::domain::refusal::Refusal;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

const OUTCOME: &[Field] = &[
    must("solved", Kind::Radios, 10),
    must("satisfaction", Kind::Radios, 1),
    may("words", Kind::Words(4), MAX_WORDS),
];

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::NewComplaint,
        path: "/complaints/new",
        action: Action::SubmitComplaint,
        fields: &[
            must("category", Kind::Select, 60),
            must("words", Kind::Words(6), MAX_WORDS),
            must("contact_name", Kind::Line, 40).filled("name"),
            must("contact_phone", Kind::Phone, 30).filled("tel"),
            may("complains_of", Kind::Select, 40),
            may("files", Kind::Files, 0),
        ],
        read: submit,
        next: "/my/complaints/{number}/submitted",
        creates: true,
    },
    Form {
        key: FormKey::ComplaintOutcome,
        path: "/my/complaints/{number}/outcome",
        action: Action::ConfirmAnswer,
        fields: OUTCOME,
        read: outcome,
        next: "/my/complaints/{number}",
        creates: false,
    },
    // pictures alone say enough (interface 2.1, F4)
    Form {
        key: FormKey::SupplyComplaint,
        path: "/my/complaints/{number}/supply",
        action: Action::SupplyComplaint,
        fields: &[
            may("files", Kind::Files, 0),
            may("words", Kind::Words(3), MAX_WORDS),
        ],
        read: supply,
        next: "/my/complaints/{number}",
        creates: false,
    },
    Form {
        key: FormKey::WithdrawComplaint,
        path: "/my/complaints/{number}/withdraw",
        action: Action::WithdrawComplaint,
        fields: &[
            must("reason", Kind::Words(3), 2_000),
            may("advised", Kind::Check, 3),
        ],
        read: withdraw,
        next: "/my/complaints/{number}",
        creates: false,
    },
    Form {
        key: FormKey::RecordComplaint,
        path: "/office/complaints/new",
        action: Action::RecordComplaint,
        fields: &[
            must("enterprise", Kind::Find, 200),
            must("channel", Kind::Select, 30),
            may("reference", Kind::Line, 60),
            may("said_on", Kind::Date, 10),
            must("category", Kind::Select, 60),
            must("words", Kind::Words(6), MAX_WORDS),
            must("contact_name", Kind::Line, 40),
            must("contact_phone", Kind::Phone, 30),
            may("complains_of", Kind::Select, 40),
            may("answered", Kind::Words(4), MAX_WORDS),
            may("files", Kind::Files, 0),
        ],
        read: record,
        next: "/office/complaints/{number}",
        creates: true,
    },
    Form {
        key: FormKey::DeclineComplaint,
        path: "/office/complaints/{number}/decline",
        action: Action::DeclineComplaint,
        fields: &[
            must("reason", Kind::Words(4), 2_000),
            must("instead", Kind::Line, 200),
            may("letter", Kind::Line, 80),
            may("look_on", Kind::Date, 10),
        ],
        read: decline,
        next: "/office/complaints/{number}",
        creates: false,
    },
    Form {
        key: FormKey::CheckWithdrawal,
        path: "/supervision/withdrawals/{number}/check",
        action: Action::CheckWithdrawal,
        fields: &[
            must("advised", Kind::Radios, 5),
            must("text", Kind::Words(4), 2_000),
        ],
        read: check_withdrawal,
        next: "/supervision/withdrawals",
        creates: false,
    },
    Form {
        key: FormKey::LookAgain,
        path: "/office/complaints/{number}/look-again",
        action: Action::LookAtDeclined,
        fields: &[
            must("result", Kind::Words(3), 2_000),
            may("next", Kind::Date, 10),
        ],
        read: look_again,
        next: "/office/complaints/{number}",
        creates: false,
    },
    Form {
        key: FormKey::VoidComplaint,
        path: "/office/complaints/{number}/void",
        action: Action::VoidComplaint,
        fields: &[
            must("why", Kind::Radios, 20),
            must("reason", Kind::Words(3), 2_000),
        ],
        read: void,
        next: "/office/complaints/{number}",
        creates: false,
    },
    Form {
        key: FormKey::RestoreComplaint,
        path: "/office/complaints/{number}/restore",
        action: Action::RestoreComplaint,
        fields: &[must("reason", Kind::Words(3), 2_000)],
        read: restore,
        next: "/office/complaints/{number}",
        creates: false,
    },
    Form {
        key: FormKey::CorrectComplaint,
        path: "/office/complaints/{number}/correct",
        action: Action::CorrectComplaint,
        fields: &[
            must("enterprise", Kind::Find, 200),
            may("contact_name", Kind::Line, 40),
            may("contact_phone", Kind::Phone, 30),
            must("category", Kind::Select, 60),
            must("words", Kind::Words(6), MAX_WORDS),
            may("complains_of", Kind::Select, 40),
            must("reason", Kind::Words(3), 2_000),
        ],
        read: correct,
        next: "/office/complaints/{number}",
        creates: false,
    },
    Form {
        key: FormKey::FirstWord,
        path: "/complaints/first",
        action: Action::SubmitUnverified,
        fields: &[
            must("words", Kind::Words(6), MAX_WORDS),
            must("name", Kind::Line, 80).filled("organization"),
            must("uscc", Kind::Line, 40),
            must("district", Kind::Select, 10),
            must("contact_name", Kind::Line, 40).filled("name"),
            must("contact_phone", Kind::Phone, 30).filled("tel"),
            may("category", Kind::Select, 60),
            may("files", Kind::Files, 0),
        ],
        read: first_word,
        next: "/complaints/{number}/received",
        creates: true,
    },
    Form {
        key: FormKey::CheckContact,
        path: "/office/complaints/{number}/contact",
        action: Action::CheckContact,
        fields: &[
            must("reached", Kind::Radios, 10),
            must("note", Kind::Line, 200),
        ],
        read: check_contact,
        next: "/office/complaints/{number}",
        creates: false,
    },
    Form {
        key: FormKey::ShowContact,
        path: "/office/complaints/{number}/contact/show",
        action: Action::ShowContact,
        fields: &[],
        read: show_contact,
        next: "/office/complaints/{number}",
        creates: false,
    },
];

fn id(p: &Parse<'_>) -> ComplaintId {
    ComplaintId(p.id("complaint"))
}

fn register(
    p: &mut Parse<'_>,
    enterprise: Option<String>,
    channel: Option<Channel>,
    said_on: Option<Date>,
) -> Option<complaint::Command> {
    let category = p.choice("category", |v| Some(v.to_owned()));
    let words = p.words("words", MAX_WORDS);
    let contact_name = p.line("contact_name", 40);
    let contact_phone = p.phone("contact_phone");
    let reference = p.line_or_none("reference", 60);
    let answered = p.words_or_none("answered", MAX_WORDS);
    let complains_of = p.raw("complains_of");
    let complains_of = (!complains_of.is_empty()).then(|| UnitId(complains_of.to_owned()));
    Some(complaint::Command::Register {
        id: id(p),
        enterprise: EnterpriseId(enterprise?),
        channel: channel?,
        reference,
        category: category?,
        words: words?,
        contact_name: contact_name?,
        contact_phone: contact_phone?,
        attachments: p.attachments(),
        complains_of,
        said_at: None,
        said_on,
        service_day: None,
        answered,
        reserved: None,
    })
}

fn submit(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = Some(p.id("enterprise"));
    let command = register(&mut p, enterprise, Some(Channel::Web), None).map(Command::from);
    p.done(command)
}

fn record(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = p.found("enterprise");
    // what a firm submits itself comes by its own form, never through staff
    let channel = p.choice("channel", |v| {
        Channel::parse(v).filter(|c| *c != Channel::Web)
    });
    let said_on = match p.raw("said_on").trim().is_empty() {
        true => None,
        false => p.date("said_on"),
    };
    let command = register(&mut p, enterprise, channel, said_on).map(Command::from);
    p.done(command)
}

fn first_word(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let words = p.words("words", MAX_WORDS);
    let (named, uscc) = (p.line("name", 80), p.uscc("uscc"));
    let district = p.choice("district", |v| Some(v.to_owned()));
    let (contact_name, contact_phone) = (p.line("contact_name", 40), p.phone("contact_phone"));
    let category = p.raw("category");
    let category = (!category.is_empty()).then(|| category.to_owned());
    let attachments = p.attachments();
    let (id, new_enterprise) = (id(&p), EnterpriseId(p.id("new")));
    let command = (|| {
        let said = FirstWord {
            uscc: uscc?,
            named: named?,
            new_enterprise,
            district: district?,
            category,
            words: words?,
            contact_name: contact_name?,
            contact_phone: contact_phone?,
            attachments,
        };
        Some(complaint::Command::RegisterUnverified { id, said })
    })();
    p.done(command.map(Command::from))
}

fn check_contact(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reached = p.yes_or_no("reached");
    let note = p.line("note", 200);
    let id = id(&p);
    let command = (|| {
        Some(complaint::Command::CheckContact {
            id,
            reached: reached?,
            note: note?,
        })
    })();
    p.done(command.map(Command::from))
}

fn show_contact(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(complaint::Command::ShowContact { id }.into()))
}

fn outcome(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let solved = p.choice("solved", |v| match v {
        "yes" => Some(Solved::Yes),
        "partly" => Some(Solved::Partly),
        "no" => Some(Solved::No),
        _ => None,
    });
    let satisfaction = p.choice("satisfaction", Satisfaction::parse);
    let words = p.words_or_none("words", MAX_WORDS);
    let id = id(&p);
    let command = solved.zip(satisfaction).map(|(solved, satisfaction)| {
        complaint::Command::Settle {
            id,
            solved,
            satisfaction,
            words,
        }
        .into()
    });
    p.done(command)
}

fn supply(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let words = p.words_or_none("words", MAX_WORDS);
    let (id, attachments) = (id(&p), p.attachments());
    let command = complaint::Command::Supply {
        id,
        words,
        attachments,
    };
    p.done(Some(command.into()))
}

fn withdraw(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let advised = p.ticked("advised");
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = reason.map(|reason| {
        complaint::Command::Withdraw {
            id,
            reason,
            advised,
        }
        .into()
    });
    p.done(command)
}

fn decline(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (reason, instead) = (p.words("reason", 2_000), p.line("instead", 200));
    let letter = p.line_or_none("letter", 80);
    let look_on = date_or_none(&mut p, "look_on");
    let id = id(&p);
    let command = reason.zip(instead).zip(look_on);
    let command = command.map(|((reason, instead), look_on)| {
        complaint::Command::Decline {
            id,
            reason,
            instead,
            letter,
            look_on,
        }
        .into()
    });
    p.done(command)
}

/// A day that may be left out.
fn date_or_none(p: &mut Parse<'_>, field: &'static str) -> Option<Option<Date>> {
    match p.raw(field).is_empty() {
        true => Some(None),
        false => p.date(field).map(Some),
    }
}

fn look_again(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let result = p.words("result", 2_000);
    let next = date_or_none(&mut p, "next");
    let id = id(&p);
    let command = result.zip(next);
    let command =
        command.map(|(result, next)| complaint::Command::LookAgain { id, result, next }.into());
    p.done(command)
}

fn check_withdrawal(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let advised = p.yes_or_no("advised");
    let text = p.words("text", 2_000);
    let id = id(&p);
    let command = advised.zip(text).map(|(advised, text)| {
        let check = complaint::Command::CheckWithdrawal { id, advised, text };
        check.into()
    });
    p.done(command)
}

fn void(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let why = p.choice("why", VoidReason::parse);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = why.zip(reason).map(|(why, reason)| {
        let void = complaint::Command::Void { id, why, reason };
        void.into()
    });
    p.done(command)
}

fn restore(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = reason.map(|reason| complaint::Command::Restore { id, reason }.into());
    p.done(command)
}

/// A question that is not asked stays as it is. An answer to it, on a page that is old by now, is read all the same
/// and refused in words.
fn correct(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let asked =
        |p: &Parse<'_>, field: &str| !p.context.hidden.contains(field) || !p.raw(field).is_empty();
    let firm = asked(&p, "enterprise").then(|| p.found("enterprise"));
    let category = p.choice("category", |v| Some(v.to_owned()));
    let words = asked(&p, "words").then(|| p.words("words", MAX_WORDS));
    let given = ["contact_name", "contact_phone"].map(|field| !p.raw(field).trim().is_empty());
    let contact = given
        .contains(&true)
        .then(|| (p.line("contact_name", 40), p.phone("contact_phone")));
    let unit = p.raw("complains_of").to_owned();
    let complains_of =
        asked(&p, "complains_of").then(|| (!unit.is_empty()).then_some(UnitId(unit)));
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    let command = reason.map(|reason| {
        let wanted = Wanted {
            firm: firm.flatten().map(EnterpriseId),
            contact: contact.and_then(|(name, phone)| name.zip(phone)),
            category,
            words: words.flatten(),
            complains_of,
            reason,
        };
        complaint::Command::Correct { id, wanted }.into()
    });
    p.done(command)
}
