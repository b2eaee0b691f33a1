//! Forms about service days, and the strip of the desk.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, may, must};
use crate::domain::action::Action;
use crate::domain::case::{self, Assignment, Command as Case, Difficulty, Track};
use crate::domain::command::Command;
use crate::domain::complaint::{self, Channel};
use crate::domain::ids::{CaseId, ComplaintId, EnterpriseId, ServiceDayId, ThemeId, UnitId};
use crate::domain::phone::Phone;
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::service_day::{self, Attendance, MAX_PLACES, Meeting};
use crate::domain::text::{Line, MAX_WORDS, Words};
use crate::domain::time::At;
use crate::views::context::{FormContext, Found};

const MEETING: [Field; 6] = [
    must("date", Kind::Date, 10),
    // asked only of whoever chose a day off
    may("day_off", Kind::Check, 3).when_missing(),
    must("from", Kind::Line, 5),
    must("to", Kind::Line, 5),
    may("online", Kind::Check, 3),
    must("place", Kind::Line, 100),
];
const CONTACT: [Field; 2] = [
    must("contact_name", Kind::Line, 40).filled("name"),
    must("contact_phone", Kind::Phone, 30).filled("tel"),
];
const TOPIC: Field = may("topic", Kind::Line, 100);
/// What it is about, as near as the desk knows it, and the unit present that takes it at once.
const AT_ONCE: [Field; 2] = [
    may("category", Kind::Select, 40),
    may("hand_to", Kind::Select, 40),
];
const OFFICE: &str = "/office/service-days/{number}";

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    Form {
        key: FormKey::PlanServiceDay,
        path: "/office/service-days/new",
        action: Action::PlanServiceDay,
        fields: &[
            must("organiser", Kind::Select, 40),
            MEETING[0],
            MEETING[1],
            MEETING[2],
            MEETING[3],
            MEETING[4],
            MEETING[5],
            must("theme", Kind::Line, 80),
            must("chair", Kind::Line, 40),
            must("places", Kind::Line, 4),
            may("units", Kind::Checkboxes, 40),
        ],
        read: plan,
        next: OFFICE,
        creates: true,
    },
    Form {
        key: FormKey::MoveServiceDay,
        path: "/office/service-days/{number}/move",
        action: Action::MoveServiceDay,
        fields: &[
            MEETING[0],
            MEETING[1],
            MEETING[2],
            MEETING[3],
            MEETING[4],
            MEETING[5],
            must("reason", Kind::Words(3), 2_000),
        ],
        read: move_it,
        next: OFFICE,
        creates: false,
    },
    Form {
        key: FormKey::CancelServiceDay,
        path: "/office/service-days/{number}/cancel",
        action: Action::CancelServiceDay,
        fields: &[must("reason", Kind::Words(3), 2_000)],
        read: cancel,
        next: OFFICE,
        creates: false,
    },
    Form {
        key: FormKey::HoldServiceDay,
        path: "/office/service-days/{number}/hold",
        action: Action::HoldServiceDay,
        fields: &[],
        read: hold,
        next: OFFICE,
        creates: false,
    },
    Form {
        key: FormKey::SignUp,
        path: "/service-days/{number}/sign-up",
        action: Action::SignUpForServiceDay,
        fields: &[CONTACT[0], CONTACT[1], TOPIC],
        read: sign_up,
        next: "/service-days/{number}",
        creates: true,
    },
    Form {
        key: FormKey::SignUpByPhone,
        path: "/office/service-days/{number}/sign-up",
        action: Action::SignUpForServiceDay,
        fields: &[
            must("enterprise", Kind::Find, 200),
            must("contact_name", Kind::Line, 40),
            must("contact_phone", Kind::Phone, 30),
            TOPIC,
        ],
        read: sign_up_by_phone,
        next: OFFICE,
        creates: true,
    },
    Form {
        key: FormKey::WithdrawSignUp,
        path: "/service-days/{number}/withdraw",
        action: Action::WithdrawSignUp,
        fields: &[may("reason", Kind::Line, 200)],
        read: withdraw,
        next: "/service-days/{number}",
        creates: false,
    },
    Form {
        key: FormKey::WithdrawSignUpByPhone,
        path: "/office/service-days/{number}/withdraw",
        action: Action::WithdrawSignUp,
        fields: &[
            must("enterprise", Kind::Select, 40),
            may("reason", Kind::Line, 200),
        ],
        read: withdraw_by_phone,
        next: OFFICE,
        creates: false,
    },
    // three inputs; whom to reach is asked only where nothing is on file (interface §2.7)
    Form {
        key: FormKey::DeskRecord,
        path: "/office/desk/{day}",
        action: Action::RecordComplaint,
        fields: &[
            must("enterprise", Kind::Find, 200),
            must("words", Kind::Words(3), MAX_WORDS),
            may("answered", Kind::Words(3), MAX_WORDS),
            AT_ONCE[0],
            AT_ONCE[1],
            may("contact_name", Kind::Line, 40).when_missing(),
            may("contact_phone", Kind::Phone, 30).when_missing(),
        ],
        read: at_desk,
        next: "/office/desk/{day}",
        creates: true,
    },
    // what was taken down without a network and could not be registered as it was
    Form {
        key: FormKey::CompleteDeskEntry,
        path: "/office/desk/{day}/entries/{entry}",
        action: Action::RecordComplaint,
        fields: &[
            must("enterprise", Kind::Find, 200),
            must("words", Kind::Words(3), MAX_WORDS),
            may("answered", Kind::Words(3), MAX_WORDS),
            AT_ONCE[0],
            AT_ONCE[1],
            may("contact_name", Kind::Line, 40),
            may("contact_phone", Kind::Phone, 30),
        ],
        read: at_desk,
        next: "/office/desk/{day}",
        creates: true,
    },
    Form {
        key: FormKey::WalkIn,
        path: "/office/desk/{day}/walk-in",
        action: Action::WalkIn,
        fields: &[
            must("enterprise", Kind::Find, 200),
            CONTACT[0],
            CONTACT[1],
            TOPIC,
        ],
        read: walk_in,
        next: "/office/desk/{day}/queue",
        creates: true,
    },
    Form {
        key: FormKey::RecordArrival,
        path: "/office/desk/{day}/queue/{order}/arrive",
        action: Action::RecordArrival,
        fields: &[],
        read: arrive,
        next: "/office/desk/{day}/queue",
        creates: false,
    },
    Form {
        key: FormKey::CallToDesk,
        path: "/office/desk/{day}/queue/{order}/call",
        action: Action::CallToDesk,
        fields: &[],
        read: call,
        next: "/office/desk/{day}/queue",
        creates: false,
    },
    Form {
        key: FormKey::RecordNoShow,
        path: "/office/desk/{day}/queue/{order}/no-show",
        action: Action::RecordNoShow,
        fields: &[],
        read: no_show,
        next: "/office/desk/{day}/queue",
        creates: false,
    },
];

fn id(p: &Parse<'_>) -> ServiceDayId {
    ServiceDayId(p.id("service_day"))
}

fn meeting(p: &mut Parse<'_>) -> Option<Meeting> {
    let (date, from, to) = (p.date("date"), p.hour("from"), p.hour("to"));
    let (online, place) = (p.ticked("online"), p.line("place", 100));
    Some(Meeting {
        date: date?,
        from: from?,
        to: to?,
        online,
        place: place?.as_str().to_owned(),
    })
}

fn plan(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let organiser = p.choice("organiser", |v| Some(UnitId(v.to_owned())));
    let (meeting, day_off) = (meeting(&mut p), p.ticked("day_off"));
    let (theme, chair) = (p.line("theme", 80), p.line("chair", 40));
    let places = p.number("places", 1, MAX_PLACES);
    let units = p.choices("units", |v| Some(UnitId(v.to_owned())));
    let id = ServiceDayId(p.id("new"));
    let command = (|| {
        Some(service_day::Command::Plan {
            id,
            organiser: organiser?,
            meeting: meeting?,
            day_off,
            theme: theme?,
            chair: chair?,
            units,
            places: places?,
        })
    })();
    p.done(command.map(Command::from))
}

fn move_it(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let (meeting, reason) = (meeting(&mut p), p.words("reason", 2_000));
    let day_off = p.ticked("day_off");
    let id = id(&p);
    let command = meeting.zip(reason).map(|(meeting, reason)| {
        service_day::Command::Move {
            id,
            meeting,
            day_off,
            reason,
        }
        .into()
    });
    p.done(command)
}

fn cancel(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 2_000);
    let id = id(&p);
    p.done(reason.map(|reason| service_day::Command::Cancel { id, reason }.into()))
}

fn hold(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(service_day::Command::Hold { id }.into()))
}

fn sign_up_of(
    p: &mut Parse<'_>,
    enterprise: Option<EnterpriseId>,
    walk_in: bool,
) -> Option<Command> {
    let (name, phone) = (p.line("contact_name", 40), p.phone("contact_phone"));
    let topic = p.line_or_none("topic", 100);
    let command = service_day::Command::SignUp {
        id: id(p),
        enterprise: enterprise?,
        contact_name: name?,
        contact_phone: phone?,
        topic,
        walk_in,
    };
    Some(command.into())
}

fn sign_up(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let own = Some(EnterpriseId(p.id("enterprise")));
    let command = sign_up_of(&mut p, own, false);
    p.done(command)
}

fn sign_up_by_phone(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let chosen = p.found("enterprise").map(EnterpriseId);
    let command = sign_up_of(&mut p, chosen, false);
    p.done(command)
}

fn walk_in(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let chosen = p.found("enterprise").map(EnterpriseId);
    let command = sign_up_of(&mut p, chosen, true);
    p.done(command)
}

fn attended(
    attendance: Attendance,
    fields: &Fields,
    context: &FormContext,
) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let command = service_day::Command::Attend {
        id: id(&p),
        enterprise: EnterpriseId(p.id("enterprise")),
        attendance,
    };
    p.done(Some(command.into()))
}

fn arrive(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    attended(Attendance::Arrived, fields, context)
}

fn call(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    attended(Attendance::Called, fields, context)
}

fn no_show(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    attended(Attendance::NoShow, fields, context)
}

fn withdraw_of(p: &mut Parse<'_>, enterprise: Option<EnterpriseId>) -> Option<Command> {
    let reason = p.line_or_none("reason", 200);
    let id = id(p);
    Some(
        service_day::Command::WithdrawSignUp {
            id,
            enterprise: enterprise?,
            reason,
        }
        .into(),
    )
}

fn withdraw(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let own = Some(EnterpriseId(p.id("enterprise")));
    let command = withdraw_of(&mut p, own);
    p.done(command)
}

fn withdraw_by_phone(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let chosen = p.choice("enterprise", |v| Some(EnterpriseId(v.to_owned())));
    let command = withdraw_of(&mut p, chosen);
    p.done(command)
}

/// What is said at the desk is a complaint like any other: it goes to triage, or at once to a unit that sits there.
fn at_desk(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = p.found("enterprise").map(EnterpriseId);
    let words = p.words("words", MAX_WORDS);
    let answered = p.words_or_none("answered", MAX_WORDS);
    // only with a firm is it known whether anybody is on file to be reached
    let contact = enterprise.as_ref().and_then(|_| reached(&mut p));
    let (id, day) = (ComplaintId(p.id("complaint")), id(&p));
    let category = match p.raw("category") {
        "" => p.id("category"),
        chosen => chosen.to_owned(),
    };
    let handed = handed_to(&mut p, answered.is_some());
    // said before, under a number the desk was given for that: only of what was handed in afterwards
    let said_at = p.id("said_at").parse().ok().map(At);
    let reserved = Some(p.id("number")).filter(|n| !n.is_empty());
    let command = (|| {
        let (contact_name, contact_phone) = contact?;
        let (words, handed) = (words?, handed?);
        let opened = handed.map(|lead| opened(&p, lead, &id, &words));
        let said = complaint::Command::Register {
            id,
            enterprise: enterprise?,
            channel: Channel::ServiceDay,
            reference: None,
            category,
            words,
            contact_name,
            contact_phone,
            attachments: Vec::new(),
            complains_of: None,
            said_at,
            said_on: None,
            service_day: Some(day),
            answered,
            reserved,
        };
        Some(match opened {
            None => Command::from(said),
            Some(opened) => Command::Together {
                first: Box::new(said.into()),
                then: vec![opened?.into()],
                chosen: "hand_to",
            },
        })
    })();
    p.done(command)
}

/// What is said at the desk by a firm nobody finds on record, as it waits to be completed: everything typed, under
/// the firm as it is known, or under the words for it.
///
/// # Errors
/// Where nobody or nothing was said.
pub fn to_complete(
    fields: &Fields,
    context: &FormContext,
) -> Result<BTreeMap<String, Vec<String>>, Refusal> {
    let mut p = Parse::new(fields, context);
    let said = p.words("words", MAX_WORDS);
    let firm = p.line("enterprise", 200);
    let mut typed = fields.values.clone();
    typed.retain(|name, values| {
        name != "key" && name != "seq" && values.iter().any(|v| !v.trim().is_empty())
    });
    let taken = said.zip(firm).map(|(_, firm)| {
        typed.remove("enterprise");
        match context.found("enterprise", firm.as_str()) {
            Found::One(choice) => typed.insert("enterprise".to_owned(), vec![choice.value.clone()]),
            Found::None | Found::Several(_) => {
                typed.insert("firm".to_owned(), vec![firm.as_str().to_owned()])
            }
        };
        typed
    });
    p.done(taken)
}

/// The unit present that takes it, where one is chosen; none of those that are offered, or one for what was answered,
/// is a fault.
fn handed_to(p: &mut Parse<'_>, answered: bool) -> Option<Option<UnitId>> {
    let raw = p.raw("hand_to");
    let context = p.context;
    let mut offered = context.choices.get("hand_to").into_iter().flatten();
    let fault = match (raw, answered) {
        ("", _) => return Some(None),
        (_, true) => Problem::AnsweredAlready,
        (raw, false) if offered.any(|c| c.value == raw) => {
            return Some(Some(UnitId(raw.to_owned())));
        }
        _ => Problem::NotOffered,
    };
    p.fault("hand_to", fault);
    None
}

/// The matter it becomes at once: what triage would have proposed, led by the unit that sits there.
fn opened(p: &Parse<'_>, lead: UnitId, complaint: &ComplaintId, words: &Words) -> Option<Case> {
    Some(Case::Open {
        id: CaseId(p.id("case")),
        complaint: complaint.clone(),
        title: Line::parse(&case::title_of(words.as_str()), 80).ok()?,
        theme: ThemeId(p.id("theme")),
        difficulty: Difficulty::Ordinary,
        track: Track::EnterprisePlan,
        labels: BTreeSet::new(),
        assignment: Assignment {
            lead,
            supporting: BTreeSet::new(),
            officer: None,
            complains_of: None,
            support_days: None,
            note: String::new(),
        },
    })
}

/// Whom to reach: who is typed, else who is on file for the chosen firm.
fn reached(p: &mut Parse<'_>) -> Option<(Line, Phone)> {
    let typed = ["contact_name", "contact_phone"]
        .iter()
        .any(|f| !p.raw(f).trim().is_empty());
    let on_file = || {
        let name = Line::parse(&p.id("contact_name"), 40).ok()?;
        Some((name, Phone::parse(&p.id("contact_phone")).ok()?))
    };
    if let Some(known) = on_file().filter(|_| !typed) {
        return Some(known);
    }
    p.line("contact_name", 40).zip(p.phone("contact_phone"))
}
