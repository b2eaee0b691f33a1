//! Forms about the positive list, each of one firm.

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::EnterpriseId;
use crate::domain::positive_listing::{Basis, Command as Listing, Removal};
use crate::domain::refusal::Refusal;
use crate::domain::text::Words;
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
        next: "/positive-list/{uscc}",
        creates: false,
    }
}

const REASON: Field = must("reason", Kind::Words(3), 2_000);
const PASSWORD: Field = must("password", Kind::Password, 200).filled("current-password");

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    form(
        FormKey::ProposeListing,
        "/positive-list/{uscc}/propose",
        Action::ProposeListing,
        &[
            must("basis", Kind::Radios, 20),
            must("criteria", Kind::Checkboxes, 40),
            must("evidence", Kind::Words(4), 2_000),
        ],
        propose,
    ),
    form(
        FormKey::ReviewListing,
        "/positive-list/{uscc}/review",
        Action::ReviewListing,
        &[
            must("agreed", Kind::Radios, 3),
            must("opinion", Kind::Words(3), 2_000),
            PASSWORD,
        ],
        review,
    ),
    form(
        FormKey::EnterOnList,
        "/positive-list/{uscc}/enter",
        Action::EnterOnList,
        &[must("heard", Kind::Words(3), 2_000), PASSWORD],
        enter,
    ),
    form(
        FormKey::RejectListing,
        "/positive-list/{uscc}/reject",
        Action::RejectListing,
        &[REASON],
        reject,
    ),
    form(
        FormKey::SuspendListing,
        "/positive-list/{uscc}/suspend",
        Action::SuspendListing,
        &[REASON, PASSWORD],
        suspend,
    ),
    form(
        FormKey::ResumeListing,
        "/positive-list/{uscc}/resume",
        Action::ResumeListing,
        &[REASON, PASSWORD],
        resume,
    ),
    form(
        FormKey::RemoveListing,
        "/positive-list/{uscc}/remove",
        Action::RemoveListing,
        &[must("why", Kind::Radios, 20), REASON, PASSWORD],
        remove,
    ),
];

fn firm(p: &Parse<'_>) -> EnterpriseId {
    EnterpriseId(p.id("enterprise"))
}

fn propose(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let basis = p.choice("basis", Basis::parse);
    let evidence = p.words("evidence", 2_000);
    let criteria = fields.values.get("criteria").cloned().unwrap_or_default();
    let enterprise = firm(&p);
    let command = (|| {
        Some(Listing::Propose {
            enterprise,
            basis: basis?,
            criteria,
            evidence: evidence?,
        })
    })();
    p.done(command.map(Command::from))
}

fn review(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let agreed = p.yes_or_no("agreed");
    let opinion = p.words("opinion", 2_000);
    let enterprise = firm(&p);
    let command = agreed.zip(opinion).map(|(agreed, opinion)| {
        Listing::Review {
            enterprise,
            agreed,
            opinion,
        }
        .into()
    });
    p.done(command)
}

/// A form with one text.
fn said(
    fields: &Fields,
    context: &FormContext,
    field: &'static str,
    make: fn(EnterpriseId, Words) -> Listing,
) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let words = p.words(field, 2_000);
    let enterprise = firm(&p);
    p.done(words.map(|words| make(enterprise, words).into()))
}

fn enter(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "heard", |enterprise, heard| {
        Listing::Enter { enterprise, heard }
    })
}

fn reject(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |enterprise, reason| {
        Listing::Reject { enterprise, reason }
    })
}

fn suspend(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |enterprise, reason| {
        Listing::Suspend { enterprise, reason }
    })
}

fn resume(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    said(fields, context, "reason", |enterprise, reason| {
        Listing::Resume { enterprise, reason }
    })
}

fn remove(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let why = p.choice("why", Removal::parse);
    let reason = p.words("reason", 2_000);
    let enterprise = firm(&p);
    let command = why.zip(reason).map(|(why, reason)| {
        Listing::Remove {
            enterprise,
            why,
            reason,
        }
        .into()
    });
    p.done(command)
}
