//! Forms about questions decided on their own (一事一议). The leader's signature asks for the password again (design §3).

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::consultation::Position;
use crate::domain::ids::{AccountId, CaseId, EnterpriseId, MatterId, UnitId};
use crate::domain::matter::{Beginning, Command as Matter, Legality, Over};
use crate::domain::refusal::Refusal;
use crate::domain::text::MAX_WORDS;
use crate::views::context::FormContext;

/// Longest question, decision and reason, in characters.
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
        next: "/office/matters/{number}",
        creates: false,
    }
}

const BEGINNING: &[Field] = &[
    must("title", Kind::Line, 80),
    must("question", Kind::Words(3), LONG),
    must("basis", Kind::Words(3), LONG),
    must("options", Kind::Words(4), LONG),
    may("called", Kind::Checkboxes, 40),
    may("officers", Kind::Checkboxes, 40),
    must("opinions_by", Kind::Date, 10),
    must("decider", Kind::Select, 40),
];

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        creates: true,
        ..form(
            FormKey::BeginMatter,
            "/office/cases/{number}/matter",
            Action::BeginMatter,
            BEGINNING,
            begin,
        )
    },
    Form {
        creates: true,
        ..form(
            FormKey::BeginMatterOfFirm,
            "/office/enterprises/{uscc}/matter",
            Action::BeginMatter,
            BEGINNING,
            begin,
        )
    },
    form(
        FormKey::GiveMatterOpinion,
        "/office/matters/{number}/opinion",
        Action::GiveMatterOpinion,
        &[
            must("position", Kind::Radios, 20),
            must("text", Kind::Words(6), MAX_WORDS),
        ],
        opinion,
    ),
    form(
        FormKey::GiveLegalOpinion,
        "/office/matters/{number}/legal-opinion",
        Action::GiveLegalOpinion,
        &[
            must("legality", Kind::Radios, 20),
            must("text", Kind::Words(6), MAX_WORDS),
        ],
        legal_opinion,
    ),
    form(
        FormKey::ProposeDecision,
        "/office/matters/{number}/propose",
        Action::ProposeDecision,
        &[
            must("decision", Kind::Words(5), MAX_WORDS),
            may("conditions", Kind::Words(3), LONG),
            must("valid_until", Kind::Date, 10),
            must("told", Kind::Words(4), LONG),
        ],
        propose,
    ),
    form(
        FormKey::ReturnDecision,
        "/office/matters/{number}/return",
        Action::ReturnDecision,
        &[must("reason", Kind::Words(3), LONG)],
        send_back,
    ),
    form(
        FormKey::DecideMatter,
        "/office/matters/{number}/decide",
        Action::DecideMatter,
        &[must("password", Kind::Password, 200).filled("current-password")],
        decide,
    ),
    form(
        FormKey::DropMatter,
        "/office/matters/{number}/drop",
        Action::DropMatter,
        &[must("reason", Kind::Words(3), LONG)],
        drop_it,
    ),
];

fn id(p: &Parse<'_>) -> MatterId {
    MatterId(p.id("matter"))
}

fn account(text: &str) -> Option<AccountId> {
    Some(AccountId(text.to_owned()))
}

fn begin(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let title = p.line("title", 80);
    let (question, basis) = (p.words("question", LONG), p.words("basis", LONG));
    let options = p.words("options", LONG);
    let called = p.choices("called", |v| Some(UnitId(v.to_owned())));
    let officers = p.choices("officers", account);
    let (opinions_by, decider) = (p.date("opinions_by"), p.choice("decider", account));
    let id = MatterId(p.id("new"));
    let over = match context.ids.contains_key("case") {
        true => Over::Case(CaseId(p.id("case"))),
        false => Over::Firm(EnterpriseId(p.id("firm"))),
    };
    let command = (|| {
        let beginning = Beginning {
            title: title?,
            question: question?,
            basis: basis?,
            options: options?,
            called,
            officers,
            opinions_by: opinions_by?,
            decider: decider?,
        };
        Some(Matter::Begin {
            id,
            over,
            beginning: Box::new(beginning),
        })
    })();
    p.done(command.map(Command::from))
}

fn opinion(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let position = p.choice("position", Position::parse);
    let text = p.words("text", MAX_WORDS);
    let (id, unit) = (id(&p), UnitId(p.id("unit")));
    let command = position.zip(text).map(|(position, text)| {
        Matter::GiveOpinion {
            id,
            unit,
            position,
            text,
        }
        .into()
    });
    p.done(command)
}

fn legal_opinion(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let legality = p.choice("legality", Legality::parse);
    let text = p.words("text", MAX_WORDS);
    let id = id(&p);
    let command = legality
        .zip(text)
        .map(|(legality, text)| Matter::GiveLegalOpinion { id, legality, text }.into());
    p.done(command)
}

fn propose(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let decision = p.words("decision", MAX_WORDS);
    let conditions = p.words_or_none("conditions", LONG);
    let (valid_until, told) = (p.date("valid_until"), p.words("told", LONG));
    let id = id(&p);
    let read = decision.zip(valid_until).zip(told);
    let command = read.map(|((decision, valid_until), told)| {
        Matter::Propose {
            id,
            decision,
            conditions,
            valid_until,
            told,
        }
        .into()
    });
    p.done(command)
}

fn send_back(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", LONG);
    let id = id(&p);
    p.done(reason.map(|reason| Matter::Return { id, reason }.into()))
}

fn decide(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Matter::Decide { id }.into()))
}

fn drop_it(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", LONG);
    let id = id(&p);
    p.done(reason.map(|reason| Matter::Drop { id, reason }.into()))
}
