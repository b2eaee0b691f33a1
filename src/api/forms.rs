//! Every form of the system, as data.

use super::fields::Fields;
use super::{
    account, bureau, calendar, case, claim, coercive_measure, complaint, consultation, draw,
    enterprise, inquiry, key_enterprise, law_change, leniency_file, matter, measure, offsite_check,
    plan, positive_listing, project, service_day, stand_in, suggestion, supervision_order, visit,
    wall_opening,
};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::command::Command;
use crate::domain::policy;
use crate::domain::refusal::Refusal;
use crate::views::context::FormContext;
pub use crate::views::form_key::FormKey;

/// How a field is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// Several lines; visible rows.
    Words(u8),
    /// A secret.
    Password,
    /// A code of the second factor, made just now.
    Code,
    /// A phone number.
    Phone,
    /// A civil date.
    Date,
    /// One of few, all shown.
    Radios,
    /// One of many.
    Select,
    /// One of more than anybody scrolls through, found by typing a part of its name.
    Find,
    /// Any of several.
    Checkboxes,
    /// Yes or nothing.
    Check,
    /// Files.
    Files,
    /// A text file that is read into the field beside it.
    TextFile,
}

/// A field of a form. Its label and hint stand in `web/words`, by form and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name that is posted.
    pub name: &'static str,
    /// How it is asked.
    pub kind: Kind,
    /// Whether it may stay empty.
    pub optional: bool,
    /// The most Unicode scalars it takes.
    pub max: usize,
    /// What the browser may fill in.
    pub autocomplete: Option<&'static str>,
    /// It is shown only once something is typed in it or wrong with it: the system mostly knows.
    pub when_missing: bool,
}

/// A field that must be filled.
pub(super) const fn must(name: &'static str, kind: Kind, max: usize) -> Field {
    Field {
        name,
        kind,
        optional: false,
        max,
        autocomplete: None,
        when_missing: false,
    }
}

/// A field that may stay empty.
pub(super) const fn may(name: &'static str, kind: Kind, max: usize) -> Field {
    Field {
        name,
        kind,
        optional: true,
        max,
        autocomplete: None,
        when_missing: false,
    }
}

/// The code that is asked for where a log-in of the morning is not proof enough.
pub(super) const FRESH_CODE: Field = must("second_factor", Kind::Code, 20).filled("one-time-code");

impl Field {
    /// With what the browser may fill in.
    pub(super) const fn filled(mut self, token: &'static str) -> Field {
        self.autocomplete = Some(token);
        self
    }

    /// Asked only where the system does not know.
    pub(super) const fn when_missing(mut self) -> Field {
        self.when_missing = true;
        self
    }
}

/// Turns the typed fields into the command.
pub type Read = fn(&Fields, &FormContext) -> Result<Command, Refusal>;

/// One form: its page, its fields, the command it becomes, where it goes next.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Which.
    pub key: FormKey,
    /// The page's own path; the form is posted there.
    pub path: &'static str,
    /// The action its command asks for.
    pub action: Action,
    /// The fields, in order.
    pub fields: &'static [Field],
    /// Reads the fields.
    pub read: Read,
    /// Where the reader goes when it is accepted; `{number}` is the number given or the one of the path.
    pub next: &'static str,
    /// Whether it creates something: then a key makes a second press harmless.
    pub creates: bool,
}

impl Form {
    /// Whether a text file can be handed in that is read and not kept.
    pub fn reads_file(&self) -> bool {
        self.fields.iter().any(|f| f.kind == Kind::TextFile)
    }

    /// Whether a field is a secret: neither kept in a draft nor part of what was sent.
    pub fn is_secret(&self, name: &str) -> bool {
        let secret = |f: &Field| matches!(f.kind, Kind::Password | Kind::Code);
        self.fields.iter().any(|f| f.name == name && secret(f))
    }

    /// Whether what it would move is shown before it is sent.
    pub fn looks_first(&self) -> bool {
        matches!(
            self.key,
            FormKey::PublishCalendar | FormKey::EditDeadlines | FormKey::EditTerm
        )
    }

    /// Whether something can be looked at before it is sent: what was said before, or how the firm will read it.
    pub fn may_look(&self) -> bool {
        matches!(
            self.key,
            FormKey::NewComplaint
                | FormKey::RecordComplaint
                | FormKey::AnswerComplaint
                | FormKey::EditSetting
        )
    }

    /// Whether what a firm types into it is kept before it is sent, so that a phone call or an empty battery costs no word.
    pub fn keeps_draft(&self) -> bool {
        let words = |f: &Field| matches!(f.kind, Kind::Words(_));
        policy::ever(Role::Enterprise, self.action)
            && self.fields.iter().any(words)
            && !self.for_visitors()
    }

    /// Whether what is typed can wait on the list of its desk, for a firm that is not on record yet.
    pub fn may_wait(&self) -> bool {
        self.key == FormKey::DeskRecord
    }

    /// Whether an address is one of its pages.
    pub fn is_at(&self, path: &str) -> bool {
        let (of, here) = (self.path.split('/'), path.split('/'));
        let same = |(of, here): (&str, &str)| of == here || of.starts_with('{');
        of.clone().count() == here.clone().count() && of.zip(here).all(same)
    }

    /// Whether it is sent by people without an account.
    pub fn for_visitors(&self) -> bool {
        policy::ever(Role::Visitor, self.action)
    }

    /// Whether files can be handed in.
    pub fn takes_files(&self) -> bool {
        self.fields.iter().any(|f| f.kind == Kind::Files)
    }
}

/// Every form. Nothing is posted anywhere else but the few of log-in and preferences (`boot/session`).
pub const FORMS: &[&[Form]] = &[
    complaint::FORMS,
    case::FORMS,
    case::PARKING,
    case::RECALL,
    case::REFERRAL,
    case::MERGE,
    service_day::FORMS,
    consultation::FORMS,
    matter::FORMS,
    draw::FORMS,
    inquiry::FORMS,
    plan::FORMS,
    measure::FORMS,
    supervision_order::FORMS,
    leniency_file::FORMS,
    law_change::FORMS,
    wall_opening::FORMS,
    positive_listing::FORMS,
    visit::FORMS,
    offsite_check::FORMS,
    coercive_measure::FORMS,
    enterprise::FORMS,
    claim::FORMS,
    key_enterprise::FORMS,
    project::FORMS,
    suggestion::FORMS,
    account::FORMS,
    stand_in::FORMS,
    bureau::FORMS,
    calendar::FORMS,
];

/// Every form, one after the other.
pub fn all() -> impl Iterator<Item = &'static Form> {
    FORMS.iter().copied().flatten()
}

/// The steps that can be taken for several cases in one press: each asks the same of every one of them, and a second
/// press of the same is refused and does nothing.
pub const BULK: &[FormKey] = &[
    FormKey::AcknowledgeCase,
    FormKey::ReassignCase,
    FormKey::GrantExtension,
];

/// The form of such a step, by its key.
pub fn bulk_form(key: &str) -> Option<&'static Form> {
    let key = BULK.iter().find(|k| k.key() == key)?;
    form(*key)
}

/// The form of a key.
pub fn form(key: FormKey) -> Option<&'static Form> {
    all().find(|f| f.key == key)
}
