//! Forms of leniency files: the firm's own report, and each step of the named persons on its own page. Review and
//! decision are signatures and ask for the password again (design §3).

mod change;
mod clock;
mod filed;
mod order;
mod record;
mod seat;

use jiff::civil::Date;

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::ids::{ComplaintId, EnterpriseId, LeniencyFileId};
use crate::domain::leniency::rule::{
    ClueKind, Decimal, ExclusionKind, FactorKind, GroundKind, Harm, INVESTMENT, ItemId, NoFault,
    State, Truth,
};
use crate::domain::leniency_file::{
    Act, Clue, Command as Leniency, Findings, Found, Judged, OfCondition, Origin, Part, Ruling,
    Verdict, Weighing,
};
use crate::domain::reference::{self, LegalCheck};
use crate::domain::refusal::{Problem, Refusal};
use crate::domain::text::{MAX_WORDS, Words};
use crate::domain::time::At;
use crate::views::context::FormContext;
use crate::views::leniency_file::{CONDITIONS, CONTESTED, EVIDENCE, MEASURES};

const PASSWORD: Field = must("password", Kind::Password, 200).filled("current-password");
const FILES: Field = may("files", Kind::Files, 0);
const HOUR: usize = 5;

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
        next: "/leniency/{number}",
        creates: false,
    }
}

/// The forms, each on its own page; one without fields is one press.
pub(super) const FORMS: &[Form] = &[
    Form {
        next: "/my/self-reports/{number}",
        creates: true,
        ..form(
            FormKey::SelfReport,
            "/my/self-reports/new",
            Action::SelfReport,
            &[
                must("ongoing", Kind::Radios, 3),
                must("occurred_on", Kind::Date, 10),
                must("what", Kind::Words(5), MAX_WORDS),
                may("found_how", Kind::Words(2), 2_000),
                must("measures", Kind::Words(4), MAX_WORDS),
                may("corrected_on", Kind::Date, 10),
                may("told_before", Kind::Select, 60),
                FILES,
                must("truthful", Kind::Check, 3),
            ],
            self_report,
        )
    },
    Form {
        creates: true,
        ..form(
            FormKey::OpenLeniencyFile,
            "/leniency/new",
            Action::OpenLeniencyFile,
            &[
                must("enterprise", Kind::Find, 200),
                must("origin", Kind::Radios, 20),
                must("what", Kind::Words(5), MAX_WORDS),
            ],
            open,
        )
    },
    Form {
        // whoever named the four no longer sees the file
        next: "/leniency",
        ..form(
            FormKey::NameLeniencyPeople,
            "/leniency/{number}/name",
            Action::NameLeniencyPeople,
            &[
                must("officer_1", Kind::Select, 40),
                must("certificate_1", Kind::Line, 40),
                must("officer_2", Kind::Select, 40),
                may("certificate_2", Kind::Line, 40),
                must("reviewer", Kind::Select, 40),
                must("decider", Kind::Select, 40),
            ],
            seat::name,
        )
    },
    Form {
        // whoever leaves a seat no longer sees the file
        next: "/leniency",
        ..form(
            FormKey::VacateLeniencySeat,
            "/leniency/{number}/vacate",
            Action::VacateLeniencySeat,
            &[
                must("seat", Kind::Select, 20),
                must("why", Kind::Radios, 20),
                must("reason", Kind::Words(3), 2_000),
            ],
            seat::vacate,
        )
    },
    Form {
        next: "/leniency",
        ..form(
            FormKey::FillLeniencySeat,
            "/leniency/{number}/seats/{seat}",
            Action::FillLeniencySeat,
            &[
                must("who", Kind::Select, 40),
                may("certificate", Kind::Line, 40),
            ],
            seat::fill,
        )
    },
    form(
        FormKey::TakeLeniencySeat,
        "/leniency/{number}/take",
        Action::TakeLeniencySeat,
        &[must("certificate", Kind::Line, 40)],
        seat::take,
    ),
    form(
        FormKey::LeniencyAct,
        "/leniency/{number}/facts",
        Action::RecordLeniencyFacts,
        &[
            may("item", Kind::Select, 60),
            must("act_on", Kind::Date, 10),
            may("act_hour", Kind::Line, HOUR),
            must("continuing", Kind::Radios, 3),
            may("ended_on", Kind::Date, 10),
            may("found_on", Kind::Date, 10),
            may("found_hour", Kind::Line, HOUR),
            may("ordered_on", Kind::Date, 10),
            may("order_due_on", Kind::Date, 10),
            may("order_text", Kind::Words(3), MAX_WORDS),
            may("corrected_on", Kind::Date, 10),
            may("corrected_hour", Kind::Line, HOUR),
            must("timely", Kind::Radios, 10),
            must("harm", Kind::Radios, 10),
            must("minor", Kind::Radios, 10),
            must("established", Kind::Radios, 10),
            must("suspected_crime", Kind::Radios, 10),
            must("was_duty", Kind::Radios, 10),
            may("was_duty_why", Kind::Words(2), 2_000),
            must("no_fault", Kind::Radios, 20),
            may("life_health_finance", Kind::Radios, 10),
            may("pollution_harm", Kind::Radios, 10),
            must("text", Kind::Words(6), MAX_WORDS),
            FILES,
        ],
        act,
    ),
    form(
        FormKey::LeniencyClue,
        "/leniency/{number}/clues/new",
        Action::RecordLeniencyFacts,
        &[
            must("kind", Kind::Radios, 20),
            must("on", Kind::Date, 10),
            must("hour", Kind::Line, HOUR),
            may("text", Kind::Words(3), 2_000),
        ],
        clue,
    ),
    form(
        FormKey::TakeClue,
        "/leniency/{number}/clues/{clue}/take",
        Action::RecordLeniencyFacts,
        &[],
        take_clue,
    ),
    form(
        FormKey::RefuseClue,
        "/leniency/{number}/clues/{clue}/refuse",
        Action::RecordLeniencyFacts,
        &[must("text", Kind::Words(3), 2_000)],
        refuse_clue,
    ),
    form(
        FormKey::StrikeClue,
        "/leniency/{number}/clues/{clue}/strike",
        Action::RecordLeniencyFacts,
        &[must("text", Kind::Words(3), 2_000)],
        strike_clue,
    ),
    form(
        FormKey::LeniencyConditions,
        "/leniency/{number}/conditions",
        Action::RecordLeniencyFacts,
        &[
            may("condition_1", Kind::Radios, 10),
            may("evidence_1", Kind::Words(2), 2_000),
            may("contested_1", Kind::Words(2), 2_000),
            may("condition_2", Kind::Radios, 10),
            may("evidence_2", Kind::Words(2), 2_000),
            may("contested_2", Kind::Words(2), 2_000),
            may("condition_3", Kind::Radios, 10),
            may("evidence_3", Kind::Words(2), 2_000),
            may("contested_3", Kind::Words(2), 2_000),
            may("condition_4", Kind::Radios, 10),
            may("evidence_4", Kind::Words(2), 2_000),
            may("contested_4", Kind::Words(2), 2_000),
            may("condition_5", Kind::Radios, 10),
            may("evidence_5", Kind::Words(2), 2_000),
            may("contested_5", Kind::Words(2), 2_000),
            may("condition_6", Kind::Radios, 10),
            may("evidence_6", Kind::Words(2), 2_000),
            may("contested_6", Kind::Words(2), 2_000),
            may("condition_7", Kind::Radios, 10),
            may("evidence_7", Kind::Words(2), 2_000),
            may("contested_7", Kind::Words(2), 2_000),
            may("condition_8", Kind::Radios, 10),
            may("evidence_8", Kind::Words(2), 2_000),
            may("contested_8", Kind::Words(2), 2_000),
            may("condition_9", Kind::Radios, 10),
            may("evidence_9", Kind::Words(2), 2_000),
            may("contested_9", Kind::Words(2), 2_000),
            may("condition_10", Kind::Radios, 10),
            may("evidence_10", Kind::Words(2), 2_000),
            may("contested_10", Kind::Words(2), 2_000),
            may("condition_11", Kind::Radios, 10),
            may("evidence_11", Kind::Words(2), 2_000),
            may("contested_11", Kind::Words(2), 2_000),
            may("condition_12", Kind::Radios, 10),
            may("evidence_12", Kind::Words(2), 2_000),
            may("contested_12", Kind::Words(2), 2_000),
            may("measure_1", Kind::Line, 40),
            may("measure_2", Kind::Line, 40),
            may("measure_3", Kind::Line, 40),
            may("measure_4", Kind::Line, 40),
            may("measure_5", Kind::Line, 40),
            may("measure_6", Kind::Line, 40),
            may("measure_7", Kind::Line, 40),
            may("measure_8", Kind::Line, 40),
            may("measure_9", Kind::Line, 40),
            may("measure_10", Kind::Line, 40),
            may("measure_11", Kind::Line, 40),
            may("measure_12", Kind::Line, 40),
            FILES,
        ],
        judged,
    ),
    form(
        FormKey::LeniencyFindings,
        "/leniency/{number}/findings",
        Action::RecordFindings,
        &[
            may("minor_evidence", Kind::Words(2), 2_000),
            may("timely_evidence", Kind::Words(2), 2_000),
            may("harm_evidence", Kind::Words(2), 2_000),
            may("first_evidence", Kind::Words(2), 2_000),
            may("contested", Kind::Checkboxes, 20),
            may("minor_why", Kind::Words(2), 2_000),
            may("timely_why", Kind::Words(2), 2_000),
            may("harm_why", Kind::Words(2), 2_000),
            may("first_why", Kind::Words(2), 2_000),
            may("sums_why", Kind::Words(2), 2_000),
            FILES,
        ],
        findings,
    ),
    form(
        FormKey::LeniencyWeighing,
        "/leniency/{number}/weighing",
        Action::RecordLeniencyFacts,
        &[
            may("exclusions", Kind::Checkboxes, 40),
            must("checked", Kind::Check, 3),
            may("grounds", Kind::Checkboxes, 40),
            may("factors", Kind::Checkboxes, 40),
            may("evidence", Kind::Words(4), MAX_WORDS),
            must("voluntary", Kind::Radios, 10),
            may("voluntary_why", Kind::Words(2), 2_000),
            may("reported_as", Kind::Radios, 20),
            may("reported_why", Kind::Words(2), 2_000),
            may("prior_file", Kind::Line, 60),
            may("prior_on", Kind::Date, 10),
        ],
        weighing,
    ),
    form(
        FormKey::SubmitLeniency,
        "/leniency/{number}/submit",
        Action::SubmitLeniencyProposal,
        &[],
        submit,
    ),
    form(
        FormKey::ReviewLeniency,
        "/leniency/{number}/review",
        Action::ReviewLeniency,
        &[
            must("agreed", Kind::Radios, 10),
            must("opinion", Kind::Words(5), MAX_WORDS),
            PASSWORD,
        ],
        review,
    ),
    form(
        FormKey::DecideLeniency,
        "/leniency/{number}/decision",
        Action::DecideLeniency,
        &[
            must("ruling", Kind::Radios, 30),
            may("reason", Kind::Words(5), MAX_WORDS),
            may("discussed_on", Kind::Date, 10),
            may("discussion", Kind::Words(4), MAX_WORDS),
            may("amount", Kind::Line, 60),
            may("amount_why", Kind::Words(3), MAX_WORDS),
            PASSWORD,
        ],
        decide,
    ),
    form(
        FormKey::ServeLeniency,
        "/leniency/{number}/serve",
        Action::ServeLeniency,
        &[
            must("served_on", Kind::Date, 10),
            may("education", Kind::Words(4), MAX_WORDS),
        ],
        serve,
    ),
    form(
        FormKey::RecheckLeniency,
        "/leniency/{number}/recheck",
        Action::RecheckLeniency,
        &[
            must("corrected", Kind::Radios, 10),
            must("text", Kind::Words(4), MAX_WORDS),
        ],
        recheck,
    ),
    form(
        FormKey::AskDecisionTime,
        "/leniency/{number}/time",
        Action::AskDecisionTime,
        &[
            must("to", Kind::Date, 10),
            must("reason", Kind::Words(3), 2_000),
        ],
        clock::ask,
    ),
    form(
        FormKey::AnswerDecisionTime,
        "/leniency/{number}/time/answer",
        Action::AnswerDecisionTime,
        &[
            must("agreed", Kind::Radios, 3),
            may("discussed_on", Kind::Date, 10),
            must("reason", Kind::Words(3), 2_000),
            PASSWORD,
        ],
        clock::answer,
    ),
    form(
        FormKey::StopDecisionClock,
        "/leniency/{number}/clock/stop",
        Action::StopDecisionClock,
        &[
            must("until", Kind::Date, 10),
            must("reason", Kind::Words(3), 2_000),
        ],
        clock::stop,
    ),
    form(
        FormKey::RunDecisionClock,
        "/leniency/{number}/clock/run",
        Action::RunDecisionClock,
        &[],
        clock::run,
    ),
    form(
        FormKey::SignCorrectionOrder,
        "/leniency/{number}/order",
        Action::SignCorrectionOrder,
        &[
            must("text", Kind::Words(5), MAX_WORDS),
            may("correct_by", Kind::Date, 10),
            PASSWORD,
        ],
        order::sign,
    ),
    form(
        FormKey::ServeCorrectionOrder,
        "/leniency/{number}/order/serve",
        Action::ServeCorrectionOrder,
        &[
            must("served_on", Kind::Date, 10),
            must("means", Kind::Radios, 20),
            must("receiver", Kind::Line, 60),
        ],
        order::serve,
    ),
    form(
        FormKey::RecordCommitment,
        "/leniency/{number}/commitment",
        Action::RecordCommitment,
        &[
            must("signed_on", Kind::Date, 10),
            must("correct_by", Kind::Date, 10),
            must("promise", Kind::Words(5), MAX_WORDS),
            FILES,
        ],
        change::commit,
    ),
    form(
        FormKey::VerifyCorrection,
        "/leniency/{number}/verification",
        Action::VerifyCorrection,
        &[
            must("verified_on", Kind::Date, 10),
            must("corrected", Kind::Radios, 3),
            must("text", Kind::Words(4), MAX_WORDS),
            FILES,
        ],
        change::verify,
    ),
    form(
        FormKey::FileLeniencyCase,
        "/leniency/{number}/filing",
        Action::FileLeniencyCase,
        &[
            must("approved_on", Kind::Date, 10),
            must("reason", Kind::Words(3), MAX_WORDS),
        ],
        filed::file_case,
    ),
    form(
        FormKey::GivePenaltyNotice,
        "/leniency/{number}/notice",
        Action::GivePenaltyNotice,
        &[
            must("ruling", Kind::Radios, 30),
            may("fine", Kind::Line, 20),
            may("fine_why", Kind::Words(3), MAX_WORDS),
            must("text", Kind::Words(6), MAX_WORDS),
            must("hearing", Kind::Radios, 3),
            must("served_on", Kind::Date, 10),
            PASSWORD,
        ],
        filed::notice,
    ),
    Form {
        next: "/my/self-reports/{number}",
        ..form(
            FormKey::AnswerPenaltyNotice,
            "/my/self-reports/{number}/answer",
            Action::AnswerPenaltyNotice,
            &[
                must("speaks", Kind::Radios, 10),
                may("text", Kind::Words(6), MAX_WORDS),
                may("hearing", Kind::Check, 3),
            ],
            filed::answer,
        )
    },
    form(
        FormKey::HoldHearing,
        "/leniency/{number}/hearing",
        Action::HoldHearing,
        &[
            must("notified_on", Kind::Date, 10),
            must("held_on", Kind::Date, 10),
            must("text", Kind::Words(6), MAX_WORDS),
        ],
        filed::hearing,
    ),
    form(
        FormKey::PublishLeniency,
        "/leniency/{number}/publish",
        Action::PublishLeniency,
        &[
            must("on", Kind::Date, 10),
            must("place", Kind::Line, 200),
            must("named", Kind::Radios, 3),
        ],
        record::publish,
    ),
    form(
        FormKey::EndPublication,
        "/leniency/{number}/publication",
        Action::EndPublication,
        &[
            must("how", Kind::Radios, 20),
            must("on", Kind::Date, 10),
            must("reason", Kind::Words(3), 2_000),
        ],
        record::end_publication,
    ),
    form(
        FormKey::AskErasure,
        "/leniency/{number}/erase",
        Action::AskErasure,
        &[
            must("basis", Kind::Line, 200),
            must("reason", Kind::Words(3), 2_000),
            PASSWORD,
        ],
        record::ask_erasure,
    ),
    form(
        FormKey::AnswerErasure,
        "/leniency/{number}/erasure",
        Action::AnswerErasure,
        &[must("agreed", Kind::Radios, 3), PASSWORD],
        record::answer_erasure,
    ),
    form(
        FormKey::RecordPaperAnswer,
        "/leniency/{number}/paper-answer",
        Action::RecordPaperAnswer,
        &[
            must("received_on", Kind::Date, 10),
            must("speaks", Kind::Radios, 10),
            may("text", Kind::Words(6), MAX_WORDS),
            may("hearing", Kind::Check, 3),
            FILES,
        ],
        filed::paper,
    ),
    form(
        FormKey::WeighAnswer,
        "/leniency/{number}/answer",
        Action::WeighAnswer,
        &[
            must("taken", Kind::Radios, 10),
            must("text", Kind::Words(5), MAX_WORDS),
            must("follows", Kind::Radios, 10),
        ],
        filed::weigh,
    ),
    form(
        FormKey::ProposeLeniencyChange,
        "/leniency/{number}/change",
        Action::ProposeLeniencyChange,
        &[
            must("kind", Kind::Radios, 20),
            must("ground", Kind::Radios, 20),
            must("reason", Kind::Words(5), MAX_WORDS),
            may("ruling", Kind::Radios, 30),
            may("amount", Kind::Line, 60),
            may("amount_why", Kind::Words(3), MAX_WORDS),
            may("again", Kind::Radios, 3),
        ],
        change::propose,
    ),
    form(
        FormKey::ReviewLeniencyChange,
        "/leniency/{number}/change/review",
        Action::ReviewLeniencyChange,
        &[
            must("agreed", Kind::Radios, 10),
            must("opinion", Kind::Words(5), MAX_WORDS),
            PASSWORD,
        ],
        change::review,
    ),
    form(
        FormKey::SignLeniencyChange,
        "/leniency/{number}/change/sign",
        Action::SignLeniencyChange,
        &[PASSWORD],
        change::sign,
    ),
    form(
        FormKey::ServeLeniencyChange,
        "/leniency/{number}/change/serve",
        Action::ServeLeniencyChange,
        &[must("served_on", Kind::Date, 10)],
        change::serve,
    ),
    form(
        FormKey::FileRemedy,
        "/leniency/{number}/remedy",
        Action::FileRemedy,
        &[
            must("kind", Kind::Radios, 20),
            must("filed_on", Kind::Date, 10),
            must("body", Kind::Line, 80),
        ],
        change::file_remedy,
    ),
    form(
        FormKey::EndRemedy,
        "/leniency/{number}/remedy/end",
        Action::EndRemedy,
        &[
            must("result", Kind::Radios, 20),
            must("on", Kind::Date, 10),
            must("effect", Kind::Words(4), MAX_WORDS),
        ],
        change::end_remedy,
    ),
    Form {
        next: "/leniency/rules",
        ..form(
            FormKey::ConfirmLegalBasis,
            "/leniency/rules/confirm",
            Action::ConfirmLegalBasis,
            &[
                must("rows", Kind::Checkboxes, 60),
                must("text", Kind::Line, 200),
                PASSWORD,
            ],
            confirm,
        )
    },
];

fn id(p: &Parse<'_>) -> LeniencyFileId {
    LeniencyFileId(p.id("file"))
}

fn yes(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn truth(value: &str) -> Option<Truth> {
    Truth::ALL.iter().copied().find(|t| t.key() == value)
}

/// A date that may be missing.
fn date_or_none(p: &mut Parse<'_>, field: &'static str) -> Option<Date> {
    if p.raw(field).trim().is_empty() {
        return None;
    }
    p.date(field)
}

/// A moment: its day, and its hour where one is given. Without an hour the day's first minute counts.
fn moment(p: &mut Parse<'_>, day: &'static str, hour: &'static str) -> Option<At> {
    let date = date_or_none(p, day);
    let time = (!p.raw(hour).trim().is_empty())
        .then(|| p.hour(hour))
        .flatten();
    let date = date?;
    Some(match time {
        Some(time) => At::from_beijing(date, time.hour(), time.minute()),
        None => At::start_of_day(date),
    })
}

fn self_report(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let ongoing = p.choice("ongoing", yes);
    let occurred_on = p.date("occurred_on");
    let what = p.words("what", MAX_WORDS);
    let found_how = p.words_or_none("found_how", 2_000);
    let measures = p.words("measures", MAX_WORDS);
    let corrected_on = date_or_none(&mut p, "corrected_on");
    let told_before = p.raw("told_before").trim().to_owned();
    let told_before = (!told_before.is_empty()).then_some(ComplaintId(told_before));
    if !p.ticked("truthful") {
        p.fault("truthful", Problem::Missing);
    }
    let command = (|| {
        Some(Leniency::SelfReport {
            id: LeniencyFileId(p.id("new")),
            enterprise: EnterpriseId(p.id("enterprise")),
            what: what?,
            found_how,
            measures: measures?,
            occurred_on: occurred_on?,
            ongoing: ongoing?,
            corrected_on,
            told_before,
            files: p.attachments(),
        })
    })();
    p.done(command.map(Command::from))
}

fn open(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let enterprise = p.found("enterprise").map(EnterpriseId);
    let origin = p.choice("origin", Origin::parse);
    let what = p.words("what", MAX_WORDS);
    let id = LeniencyFileId(p.id("new"));
    let command = (|| {
        Some(Leniency::Open {
            id,
            enterprise: enterprise?,
            origin: origin?,
            what: what?,
        })
    })();
    p.done(command.map(Command::from))
}

fn recorded(p: Parse<'_>, part: Option<Part>) -> Result<Command, Refusal> {
    let (id, files) = (id(&p), p.attachments());
    p.done(part.map(|part| Leniency::Record { id, part, files }.into()))
}

fn act(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let item = p.raw("item");
    let item = (!item.is_empty()).then(|| ItemId(item.to_owned()));
    let act_on = p.date("act_on");
    let with_hour = !p.raw("act_hour").trim().is_empty();
    let act_at = match with_hour {
        true => moment(&mut p, "act_on", "act_hour"),
        false => None,
    };
    let continuing = p.choice("continuing", yes);
    let ended_on = date_or_none(&mut p, "ended_on");
    let found_at = moment(&mut p, "found_on", "found_hour");
    let ordered_at = date_or_none(&mut p, "ordered_on").map(At::start_of_day);
    let order_due_on = date_or_none(&mut p, "order_due_on");
    let corrected_at = moment(&mut p, "corrected_on", "corrected_hour");
    let timely = p.choice("timely", truth);
    let harm = p.choice("harm", |v| Harm::ALL.iter().copied().find(|h| h.key() == v));
    let minor = p.choice("minor", truth);
    let established = p.choice("established", truth);
    let suspected_crime = p.choice("suspected_crime", truth);
    let was_duty = p.choice("was_duty", truth);
    let was_duty_why = p.words_or_none("was_duty_why", 2_000);
    let no_fault = p.choice("no_fault", |v| {
        NoFault::ALL.iter().copied().find(|n| n.key() == v)
    });
    // asked of an old act only
    let mut long_bar = |field| match p.raw(field).is_empty() {
        true => Some(Truth::Unknown),
        false => p.choice(field, truth),
    };
    let life_health_finance = long_bar("life_health_finance");
    let pollution_harm = long_bar("pollution_harm");
    let order_text = p.words_or_none("order_text", MAX_WORDS);
    let text = p.words("text", MAX_WORDS);
    let part = (|| {
        Some(Part::Act(Box::new(Act {
            item,
            act_on: act_on?,
            act_at,
            continuing: continuing?,
            ended_on,
            found_at,
            ordered_at,
            order_due_on,
            corrected_at,
            timely: timely?,
            harm: harm?,
            minor: minor?,
            established: established?,
            suspected_crime: suspected_crime?,
            was_duty: was_duty?,
            was_duty_why,
            no_fault: no_fault?,
            life_health_finance: life_health_finance?,
            pollution_harm: pollution_harm?,
            order_text,
            text: text?,
        })))
    })();
    recorded(p, part)
}

fn clue(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let kind = p.choice("kind", |v| {
        ClueKind::ALL.iter().copied().find(|k| k.key() == v)
    });
    let (on, hour) = (p.date("on"), p.hour("hour"));
    let text = p.words_or_none("text", 2_000);
    let part = (|| {
        let (on, hour) = (on?, hour?);
        Some(Part::Clue(Clue {
            kind: kind?,
            at: At::from_beijing(on, hour.hour(), hour.minute()),
            text,
        }))
    })();
    recorded(p, part)
}

fn take_clue(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let command = Leniency::AnswerClue {
        id: id(&p),
        clue: p.id("clue"),
        why_not: None,
    };
    p.done(Some(command.into()))
}

fn refuse_clue(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let why_not = p.words("text", 2_000);
    let (id, clue) = (id(&p), p.id("clue"));
    let command = why_not.map(|why| {
        Leniency::AnswerClue {
            id,
            clue,
            why_not: Some(why),
        }
        .into()
    });
    p.done(command)
}

fn strike_clue(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let why = p.words("text", 2_000);
    let (id, clue) = (id(&p), p.id("clue").parse().ok());
    let command = why
        .zip(clue)
        .map(|(why, clue)| Leniency::StrikeClue { id, clue, why }.into());
    p.done(command)
}

fn judged(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let mut judged = Judged {
        findings: Default::default(),
        measured: Default::default(),
    };
    for ((field, evidence), contested) in CONDITIONS.into_iter().zip(EVIDENCE).zip(CONTESTED) {
        let condition = p.id(field);
        if condition.is_empty() {
            continue;
        }
        let state = p.choice(field, |v| State::ALL.iter().copied().find(|s| s.key() == v));
        let words = p.words_or_none(evidence, 2_000);
        let why = p.words_or_none(contested, 2_000);
        // a tick without evidence would count for nothing
        if state == Some(State::Met) && words.is_none() && p.raw(evidence).trim().is_empty() {
            p.fault(evidence, Problem::Missing);
        }
        if let Some(state) = state {
            let said = OfCondition {
                state,
                evidence: words,
                contested: why,
            };
            judged.findings.insert(condition, said);
        }
    }
    for field in MEASURES {
        let (name, raw) = (p.id(field), p.raw(field).trim());
        if name.is_empty() || raw.is_empty() {
            continue;
        }
        match Decimal::parse(raw) {
            Ok(number) if name == INVESTMENT && number <= Decimal::whole(0) => {
                p.fault(field, Problem::Decimal);
            }
            Ok(number) if name == INVESTMENT && !number.is_money() => {
                p.fault(field, Problem::NotMoney);
            }
            Ok(number) => {
                judged.measured.insert(name, number);
            }
            Err(_) => p.fault(field, Problem::Decimal),
        }
    }
    recorded(p, Some(Part::Judged(judged)))
}

fn findings(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let mut said = Findings::default();
    for found in Found::SHOWN {
        let words = p.words_or_none(found.field(), 2_000);
        said.evidence.extend(words.map(|words| (found, words)));
    }
    let contested = p.choices("contested", Found::parse);
    for found in Found::ALL.iter().copied() {
        match p.words_or_none(found.why(), 2_000) {
            Some(words) => {
                said.contested.insert(found, words);
            }
            None if contested.contains(&found) => p.fault(found.why(), Problem::Missing),
            None => {}
        }
    }
    recorded(p, Some(Part::Findings(said)))
}

fn weighing(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    macro_rules! any {
        ($field:literal, $kind:ty) => {
            p.choices($field, |v| {
                <$kind>::ALL.iter().copied().find(|k| k.key() == v)
            })
        };
    }
    let exclusions = any!("exclusions", ExclusionKind);
    let grounds = any!("grounds", GroundKind);
    let factors = any!("factors", FactorKind);
    if !p.ticked("checked") {
        p.fault("checked", Problem::Missing);
    }
    let evidence = p.words_or_none("evidence", MAX_WORDS);
    let own = p.choice("voluntary", |v| match v {
        "computed" => Some(None),
        other => yes(other).map(Some),
    });
    let why = p.words_or_none("voluntary_why", 2_000);
    if own.flatten().is_some() && why.is_none() {
        p.fault("voluntary_why", Problem::Missing);
    }
    let told_before = match p.raw("reported_as") {
        "told_before" => {
            let why = p.words_or_none("reported_why", 2_000);
            if why.is_none() {
                p.fault("reported_why", Problem::Missing);
            }
            why
        }
        _ => None,
    };
    let file = p.line_or_none("prior_file", 60);
    let found_on = date_or_none(&mut p, "prior_on");
    if file.is_some() && found_on.is_none() {
        p.fault("prior_on", Problem::Missing);
    }
    if file.is_none() && found_on.is_some() {
        p.fault("prior_file", Problem::Missing);
    }
    let part = own.map(|own| {
        Part::Weighing(Weighing {
            exclusions,
            grounds,
            factors,
            evidence,
            voluntary: own.zip(why),
            told_before,
            prior: file.zip(found_on),
        })
    });
    recorded(p, part)
}

fn submit(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let id = id(&p);
    p.done(Some(Leniency::Submit { id }.into()))
}

fn review(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let agreed = p.choice("agreed", yes);
    let opinion = p.words("opinion", MAX_WORDS);
    let id = id(&p);
    let command = agreed.zip(opinion).map(|(agreed, opinion)| {
        Leniency::Review {
            id,
            agreed,
            opinion,
        }
        .into()
    });
    p.done(command)
}

fn decide(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let ruling = p.choice("ruling", Ruling::parse);
    let reason = p.words_or_none("reason", MAX_WORDS);
    let discussed_on = date_or_none(&mut p, "discussed_on");
    let discussion = p.words_or_none("discussion", MAX_WORDS);
    let amount = p.line_or_none("amount", 60);
    let amount_why = p.words_or_none("amount_why", MAX_WORDS);
    let id = id(&p);
    let verdict = ruling.map(|ruling| Verdict {
        ruling,
        reason,
        discussed_on,
        discussion,
        amount,
        amount_why,
    });
    p.done(verdict.map(|verdict| Leniency::Decide { id, verdict }.into()))
}

fn serve(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let served_on = p.date("served_on");
    let education: Option<Words> = p.words_or_none("education", MAX_WORDS);
    let id = id(&p);
    let command = served_on.map(|served_on| {
        Leniency::Serve {
            id,
            served_on,
            education,
        }
        .into()
    });
    p.done(command)
}

fn recheck(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let corrected = p.choice("corrected", yes);
    let text = p.words("text", MAX_WORDS);
    let id = id(&p);
    let command = corrected.zip(text).map(|(corrected, text)| {
        Leniency::Recheck {
            id,
            corrected,
            text,
        }
        .into()
    });
    p.done(command)
}

fn confirm(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let rows = p.choices("rows", |v| Some(v.to_owned()));
    if rows.is_empty() {
        p.fault("rows", Problem::Missing);
    }
    let text = p.line("text", 200);
    let command =
        text.map(|text| reference::Command::ConfirmLegal(LegalCheck { rows, text }).into());
    p.done(command)
}
