//! The timeline: every event has words, and what is said inside the bureau never reaches a firm.

use std::collections::{BTreeMap, BTreeSet};

use super::{both, finished, plan_events};
use crate::domain::account;
use crate::domain::actor::{Person, Role};
use crate::domain::calendar::Calendar;
use crate::domain::case::{self, Closing, Difficulty, ExtensionRequest, Finding, Track};
use crate::domain::complaint::{self, Answer, Channel, Outcome, Satisfaction, Solved, Status};
use crate::domain::consultation;
use crate::domain::enterprise;
use crate::domain::event::Event;
use crate::domain::ids::{
    AccountId, AppointmentId, CaseId, ComplaintId, ConsultationId, EnterpriseId, MeasureId,
    SupervisionOrderId, ThemeId, UnitId,
};
use crate::domain::number::Number;
use crate::domain::reference;
use crate::domain::rulebook::{
    DeadlineRow, RuleSetting, Rulebook, SettingValue, TermKey, TermUnit, Theme,
};
use crate::domain::rulebook::{Level, Signer};
use crate::domain::sealed::Sealed;
use crate::domain::supervision_order;
use crate::domain::term::{Budget, PauseCategory, TermEvent, TermId, TermKind, Weight};
use crate::domain::time::At;
use crate::views::name::{Lang, Name};
use crate::web::words as w;
use jiff::civil::{Date, date};

pub(super) const SECRET: &str = "内部的话";
const TOLD: &str = "给企业的话";

pub(super) fn at() -> At {
    At::from_beijing(date(2026, 11, 23), 10, 5)
}

pub(super) fn day() -> Date {
    date(2026, 11, 27)
}

fn profile(industry: &str) -> enterprise::Profile {
    enterprise::Profile {
        address: SECRET.into(),
        industry: industry.into(),
        size: enterprise::Size::Small,
        makes: SECRET.into(),
    }
}

pub(super) fn person() -> Person {
    Person {
        account: AccountId("account_1".into()),
        name: "Li Ming".into(),
    }
}

fn number() -> Number {
    Number {
        text: "SX2026-0012".into(),
        year: 2026,
        serial: 12,
    }
}

pub(super) fn terms() -> Vec<TermEvent> {
    let term = || TermId("resolution-1".into());
    let edition = || "cal_2026".to_owned();
    vec![
        TermEvent::Started {
            term: term(),
            kind: TermKind::Resolution,
            on: String::new(),
            weight: Weight::PublicPromise,
            budget: Some(Budget::working_days(5)),
            roll: false,
            rule_version: "rules_1".into(),
            calendar_edition: edition(),
            anchor_at: at(),
            after_hours_to_next_day: true,
            anchor_day: day(),
            promised_on: day(),
            due_on: day(),
            late_from: at(),
            provisional: false,
        },
        TermEvent::Paused {
            term: term(),
            category: PauseCategory::Testing,
            reason: TOLD.into(),
            by: "account_1".into(),
            at: at(),
            until: day(),
            due_on: day(),
            late_from: at(),
            provisional: false,
            calendar_edition: edition(),
        },
        TermEvent::Resumed {
            term: term(),
            at: at(),
            due_on: day(),
            late_from: at(),
            provisional: false,
            calendar_edition: edition(),
        },
        TermEvent::ExtensionAsked {
            term: term(),
            at: at(),
            by: "account_1".into(),
            to: day(),
            reason: SECRET.into(),
            told: TOLD.into(),
            consulted: false,
        },
        TermEvent::Extended {
            term: term(),
            at: at(),
            asked_by: "account_1".into(),
            by: "account_2".into(),
            to: day(),
            reason: SECRET.into(),
            told: TOLD.into(),
            due_on: day(),
            late_from: at(),
            provisional: false,
            calendar_edition: edition(),
        },
        TermEvent::ExtensionRefused {
            term: term(),
            at: at(),
            by: "account_1".into(),
            reason: SECRET.into(),
        },
        TermEvent::Rebased {
            term: term(),
            at: at(),
            by: "account_1".into(),
            reason: SECRET.into(),
            weight: Weight::PublicPromise,
            budget: None,
            roll: false,
            rule_version: "rules_1".into(),
            calendar_edition: edition(),
            anchor_at: at(),
            after_hours_to_next_day: true,
            anchor_day: day(),
            due_on: day(),
            late_from: at(),
            provisional: false,
        },
        TermEvent::BroughtForward {
            term: term(),
            at: at(),
            by: "account_1".into(),
            from: "SX2026-0007".into(),
            to: day(),
            due_on: day(),
            late_from: at(),
            provisional: false,
            calendar_edition: edition(),
        },
        TermEvent::GivenBack {
            term: term(),
            at: at(),
            by: "account_1".into(),
            from: "SX2026-0007".into(),
            due_on: day(),
            late_from: at(),
            provisional: false,
            calendar_edition: edition(),
        },
        TermEvent::Reinstated {
            term: term(),
            at: at(),
            by: "account_1".into(),
            due_on: day(),
            late_from: at(),
            provisional: false,
            calendar_edition: edition(),
        },
        TermEvent::Recomputed {
            term: term(),
            at: at(),
            rule: None,
            calendar_edition: edition(),
            anchor_day: day(),
            due_on: day(),
            late_from: at(),
            provisional: false,
        },
        TermEvent::Met {
            term: term(),
            at: at(),
        },
        TermEvent::Reopened {
            term: term(),
            at: at(),
            reason: "recalled".into(),
        },
        TermEvent::Breached {
            term: term(),
            at: at(),
        },
        TermEvent::Cancelled {
            term: TermId("no_such_kind".into()),
            at: at(),
            reason: SECRET.into(),
        },
    ]
}

fn of_case() -> Vec<case::Event> {
    let (by, at) = (person(), at());
    let line = case::Line {
        number: "SQ2026-0007".into(),
        enterprise: EnterpriseId("e".into()),
        enterprise_name: "Huaxing Works".into(),
        district: "410802".into(),
        status: Status::InCase,
        disputes: 0,
        opened_at: None,
    };
    let lead = UnitId("unit-7".into());
    let mut all = vec![
        case::Event::Opened {
            id: CaseId("c".into()),
            number: number(),
            title: SECRET.into(),
            theme: ThemeId("theme_1".into()),
            difficulty: Difficulty::Simple,
            track: Track::CaseByCase,
            labels: BTreeSet::new(),
            by: by.clone(),
            at,
        },
        case::Event::ComplaintJoined {
            complaint: ComplaintId("q".into()),
            line,
            complains_of: Some(lead.clone()),
        },
        case::Event::Assigned {
            lead: lead.clone(),
            supporting: [UnitId("unit-8".into())].into(),
            officer: Some(by.clone()),
            complains_of: Some(UnitId("unit-9".into())),
            note: SECRET.into(),
            paper: Some(number()),
            by: by.clone(),
            at,
        },
        case::Event::Acknowledged {
            handler: by.clone(),
            by: by.clone(),
            at,
        },
        case::Event::Objected {
            unit: lead,
            reason: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::Reassigned {
            handler: by.clone(),
            reason: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::Corrected {
            before: case::Headed {
                title: SECRET.into(),
                difficulty: None,
                labels: Default::default(),
                complained_of: Default::default(),
            },
            now: case::Headed {
                title: SECRET.into(),
                difficulty: Some(case::Difficulty::Complex),
                labels: [case::Label::Hard].into(),
                complained_of: [UnitId("unit-9".into())].into(),
            },
            back: true,
            reason: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::Noted {
            text: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::ConsultationDismissed {
            trigger: crate::domain::rulebook::ConsultationTrigger::Hard,
            cause: 1,
            reason: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::PassedToPool {
            unit: UnitId::from("ducha"),
            pool: vec![UnitId::from("ducha"), UnitId::from("shengtai")],
            at,
        },
        case::Event::Supported {
            unit: UnitId::from("jiance"),
            text: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::ExtensionAsked {
            request: ExtensionRequest {
                by: by.clone(),
                to: day(),
                reason: SECRET.into(),
                told: TOLD.into(),
                for_leader: false,
            },
            at,
        },
        case::Event::ExtensionRefused {
            reason: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::ComplaintAnswered {
            complaint: ComplaintId("q".into()),
            unreported: None,
            by: by.clone(),
            at,
        },
        case::Event::ComplaintAnswered {
            complaint: ComplaintId("q".into()),
            unreported: Some(case::Unreported {
                measures: vec![SECRET.into()],
                reason: SECRET.into(),
            }),
            by: by.clone(),
            at,
        },
        case::Event::ComplaintSettled {
            complaint: ComplaintId("q".into()),
            status: Status::Confirmed,
            at,
        },
        case::Event::ClosedOut {
            closing: Closing::Solved,
            checks: BTreeSet::new(),
            checklist: Vec::new(),
            edition: String::new(),
            text: SECRET.into(),
            paper: Some(number()),
            by: by.clone(),
            at,
        },
        case::Event::Returned {
            reason: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::FollowedUp {
            finding: Finding::Effective,
            text: SECRET.into(),
            by: by.clone(),
            at,
        },
    ];
    all.extend(
        terms()
            .into_iter()
            .map(|entry| case::Event::Term { entry, by: None }),
    );
    all
}

fn of_complaint() -> Vec<complaint::Event> {
    let (by, at) = (person(), at());
    let answer = |on_the_spot| Answer {
        text: TOLD.into(),
        by: by.clone(),
        at,
        on_the_spot,
        paper: Some(number()),
    };
    let outcome = |solved| Outcome {
        solved,
        satisfaction: Satisfaction(4),
        words: TOLD.into(),
        at,
    };
    let mut all = vec![
        complaint::Event::Registered {
            id: ComplaintId("q".into()),
            number: number(),
            enterprise: EnterpriseId("e".into()),
            enterprise_name: "Huaxing Works".into(),
            channel: Channel::Hotline,
            reference: None,
            category: "water".into(),
            words: TOLD.into(),
            contact: account::Contact {
                name: Sealed::plain("x"),
                phone: Sealed::plain("y"),
            },
            attachments: Vec::new(),
            complains_of: Some(UnitId("unit-7".into())),
            by: by.clone(),
            said_at: at,
            received_at: at,
            service_day: None,
        },
        complaint::Event::Declined {
            reason: TOLD.into(),
            instead: TOLD.into(),
            letter: None,
            paper: Some(number()),
            by: by.clone(),
            at,
        },
        complaint::Event::Accepted {
            case: CaseId("c".into()),
            case_number: "SX2026-0012".into(),
            paper: Some(number()),
            by: by.clone(),
            at,
        },
        complaint::Event::Answered {
            answer: answer(true),
        },
        complaint::Event::Answered {
            answer: answer(false),
        },
        complaint::Event::Confirmed {
            outcome: outcome(Solved::Partly),
        },
        complaint::Event::Disputed {
            outcome: outcome(Solved::No),
        },
        complaint::Event::Supplied {
            supply: complaint::Supply {
                words: TOLD.into(),
                attachments: Vec::new(),
                by: person(),
                at,
            },
        },
        complaint::Event::CountedAsSilent { at },
        complaint::Event::WithdrawalChecked {
            check: complaint::WithdrawalCheck {
                advised: true,
                text: SECRET.into(),
                by: person(),
                at,
            },
        },
        complaint::Event::Withdrawn {
            reason: TOLD.into(),
            advised: true,
            at,
        },
    ];
    all.extend(
        terms()
            .into_iter()
            .map(|entry| complaint::Event::Term { entry }),
    );
    all
}

fn others() -> Vec<Event> {
    let held = account::Appointment {
        invited_by: None,
        role: Role::Officer,
        unit: Some(UnitId("unit-7".into())),
        enterprise: None,
        from: day(),
        to: None,
        stands_in_for: None,
    };
    let appointment = AppointmentId("a".into());
    vec![
        Event::from(account::Event::Created {
            id: AccountId("account_1".into()),
            login: "liming".into(),
            name: "Li Ming".into(),
            contact: None,
        }),
        account::Event::Appointed {
            appointment: appointment.clone(),
            held,
        }
        .into(),
        account::Event::AppointmentEnded {
            appointment,
            last_day: day(),
        }
        .into(),
        account::Event::Deactivated {
            reason: SECRET.into(),
        }
        .into(),
        account::Event::Reactivated {
            reason: SECRET.into(),
        }
        .into(),
        account::Event::CodeIssued {
            identity_check: SECRET.into(),
        }
        .into(),
        account::Event::PasswordChanged {}.into(),
        account::Event::FactorEnrolled { at: At(0) }.into(),
        account::Event::RecoveryCodeUsed {}.into(),
        account::Event::RecoveryCodesRenewed {}.into(),
        account::Event::FactorResetAsked {
            by: person(),
            at: At(0),
            identity_check: SECRET.into(),
        }
        .into(),
        account::Event::FactorReset {
            identity_check: SECRET.into(),
        }
        .into(),
        enterprise::Event::Registered {
            id: EnterpriseId("e".into()),
            uscc: "91410800MA40000000".into(),
            name: "Huaxing Works".into(),
            district: "410802".into(),
        }
        .into(),
        enterprise::Event::Profiled {
            before: Some(profile("33")),
            now: profile("31"),
            reason: SECRET.into(),
            by: person(),
            at: at(),
        }
        .into(),
        enterprise::Event::ContactsShown {
            through: None,
            by: person(),
            at: at(),
        }
        .into(),
        enterprise::Event::Claimed {
            number: number(),
            named: "Huaxing".into(),
            masked: "S*".into(),
            contact: account::Contact {
                name: Sealed::Cipher(SECRET.into()),
                phone: Sealed::Cipher(SECRET.into()),
            },
            position: "manager".into(),
            account: None,
            proof: Vec::new(),
            at: at(),
        }
        .into(),
        enterprise::Event::ClaimShown {
            number: "ZH-1".into(),
            by: person(),
            at: at(),
        }
        .into(),
        enterprise::Event::ClaimObjected {
            number: "ZH-1".into(),
            words: "Nobody we know.".into(),
            by: person(),
            at: at(),
        }
        .into(),
        enterprise::Event::ClaimAccepted {
            number: "ZH-1".into(),
            account: AccountId("a".into()),
            note: SECRET.into(),
            by: person(),
            at: at(),
        }
        .into(),
        enterprise::Event::ClaimDeclined {
            number: "ZH-1".into(),
            reason: "Not sealed.".into(),
            by: person(),
            at: at(),
        }
        .into(),
        reference::Event::CalendarAdopted {
            calendar: Calendar::new("2026-1", Vec::new()).unwrap(),
        }
        .into(),
        reference::Event::ThemeEdited {
            before: Box::new(theme("shui")),
            theme: Box::new(theme("daqi")),
            version: "2026-1+2".into(),
            by: person(),
        }
        .into(),
        reference::Event::TermEdited {
            before: Box::new(deadline(TermKey::Acceptance)),
            row: Box::new(deadline(TermKey::Acceptance)),
            reason: "一天内受理不完".into(),
            apply_to_open: false,
            version: "2026-1+2".into(),
            by: person(),
        }
        .into(),
        reference::Event::SettingEdited {
            setting: RuleSetting::Reply(Level::Yellow),
            before: SettingValue {
                amount: 3,
                unit: Some(TermUnit::WorkingDays),
            },
            after: SettingValue {
                amount: 2,
                unit: Some(TermUnit::WorkingDays),
            },
            reason: "三天太长".into(),
            version: "2026-1+2".into(),
            by: person(),
        }
        .into(),
        reference::Event::DeadlinesEdited {
            profile: "wd_5_15_30".into(),
            day_unit: crate::domain::rulebook::TermUnit::WorkingDays,
            after_hours_to_next_day: false,
            apply_to_open: true,
            version: "2026-1+1".into(),
            by: Person {
                account: AccountId("account_1".into()),
                name: "张三".into(),
            },
        }
        .into(),
    ]
}

fn of_order() -> Vec<supervision_order::Event> {
    use supervision_order::{Event as E, Lateness, Reply, Sheet};
    let id = || SupervisionOrderId("o".into());
    let sheet = Sheet {
        case: CaseId("c".into()),
        case_number: "SX2026-0012".into(),
        case_title: SECRET.into(),
        enterprises: vec!["Huaxing".into()],
        unit: UnitId("unit-7".into()),
        level: Level::Yellow,
        signer: Signer::Supervisor,
        late: Some(Lateness {
            kind: TermKind::Resolution,
            due_on: day(),
            days: 1,
        }),
        demand: SECRET.into(),
        due_on: day(),
        raised_from: None,
        attachments: Vec::new(),
    };
    let text = || SECRET.to_owned();
    vec![
        E::Drafted {
            id: id(),
            sheet,
            by: person(),
            at: at(),
        },
        E::Signed {
            number: number(),
            by: person(),
            at: at(),
        },
        E::Acknowledged {
            by: person(),
            at: at(),
        },
        E::Replied {
            reply: Reply {
                text: text(),
                by: person(),
                at: at(),
                attachments: Vec::new(),
            },
        },
        E::Lifted {
            text: text(),
            by: person(),
            at: at(),
        },
        E::RaiseDrafted {
            to: id(),
            level: Level::Red,
            by: person(),
            at: at(),
        },
        E::Revised {
            demand: text(),
            due_on: day(),
            late: None,
            by: person(),
            at: at(),
        },
        E::RaiseDropped {
            by: person(),
            at: at(),
        },
        E::Raised {
            to: id(),
            level: Level::Red,
            by: person(),
            at: at(),
        },
        E::Voided {
            reason: text(),
            by: person(),
            at: at(),
        },
        E::Term {
            entry: terms().remove(0),
        },
    ]
}

/// An order over a case, and its end.
fn of_supervision() -> Vec<case::Event> {
    let (order, number) = (|| SupervisionOrderId("o".into()), || "JD2026-1".to_owned());
    let (unit, by) = (|| UnitId("unit-7".into()), person);
    let level = Level::Yellow;
    vec![
        case::Event::Supervised {
            order: order(),
            number: number(),
            level,
            unit: unit(),
            status: supervision_order::Status::Signed,
            until: day(),
            by: by(),
            at: at(),
        },
        case::Event::SupervisionEnded {
            order: order(),
            number: number(),
            level,
            unit: unit(),
            status: supervision_order::Status::Lifted,
            by: by(),
            at: at(),
        },
    ]
}

/// A complaint accepted by silence, made void and restored.
fn of_mistakes() -> Vec<complaint::Event> {
    vec![
        complaint::Event::DeemedAccepted {
            paper: Some(number()),
            at: at(),
        },
        complaint::Event::ContactUnverified { named: TOLD.into() },
        complaint::Event::ContactVerified {
            how: TOLD.into(),
            by: person(),
            at: at(),
        },
        complaint::Event::ContactNotReached {
            note: TOLD.into(),
            by: person(),
            at: at(),
        },
        complaint::Event::ContactShown {
            by: person(),
            at: at(),
        },
        complaint::Event::Voided {
            why: complaint::VoidReason::Double,
            reason: TOLD.into(),
            by: person(),
            at: at(),
        },
        complaint::Event::Corrected {
            correction: complaint::Correction {
                firm: None,
                contact: None,
                category: Some(complaint::Change {
                    from: "water".into(),
                    to: "air".into(),
                }),
                words: None,
                complains_of: Some(complaint::Change {
                    from: None,
                    to: Some(UnitId("unit-9".into())),
                }),
                reason: TOLD.into(),
                by: person(),
                at: at(),
            },
        },
        complaint::Event::Moved {
            case: CaseId("c".into()),
            case_number: "SX2026-0007".into(),
            by: person(),
            at: at(),
        },
        complaint::Event::Restored {
            status: Status::Registered,
            reason: TOLD.into(),
            by: person(),
            at: at(),
        },
    ]
}

/// A case that goes into another and comes out again.
fn of_merging() -> Vec<case::Event> {
    let (by, at) = (person(), at());
    let number = || "SX2026-0007".to_owned();
    let other = || CaseId("d".into());
    vec![
        case::Event::TookOver {
            from: other(),
            number: number(),
            lines: BTreeMap::new(),
            complained_of: BTreeSet::new(),
            reason: SECRET.into(),
            undo_until: day(),
            by: by.clone(),
            at,
        },
        case::Event::MergedInto {
            survivor: other(),
            number: number(),
            complaints: BTreeSet::new(),
            reason: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::GaveBack {
            to: other(),
            number: number(),
            complaints: BTreeSet::new(),
            reason: SECRET.into(),
            by: by.clone(),
            at,
        },
        case::Event::MergeUndone {
            survivor: other(),
            number: number(),
            lines: BTreeMap::new(),
            reason: SECRET.into(),
            by,
            at,
        },
    ]
}

/// A case parked and taken up again.
fn of_parking() -> Vec<case::Event> {
    let reason = case::ParkReason::Policy;
    vec![
        case::Event::ParkingAsked {
            request: case::ParkingRequest {
                by: person(),
                reason,
                told: SECRET.into(),
                until: day(),
            },
            at: at(),
        },
        case::Event::ParkingRefused {
            reason: SECRET.into(),
            by: person(),
            at: at(),
        },
        case::Event::Parked {
            reason,
            told: TOLD.into(),
            until: day(),
            asked_by: person(),
            by: person(),
            at: at(),
        },
        case::Event::TakenUp {
            by: person(),
            at: at(),
        },
    ]
}

/// A consultation convened, heard, written, signed and called off, and what its case is told.
fn of_consultation() -> Vec<Event> {
    use consultation::{Agenda, Call, Event as C, Item, Minutes, Opinion, Part, Position};
    let id = || ConsultationId("h".into());
    let unit = || UnitId("unit-7".into());
    let call = Call {
        cases: vec![Agenda {
            case: CaseId("k".into()),
            number: "SX2026-0012".into(),
            title: SECRET.into(),
            enterprises: vec![],
        }],
        question: SECRET.into(),
        units: [(unit(), Part::Lead)].into(),
        officers: BTreeMap::new(),
        opinions_by: day(),
        meeting: None,
        chair: person(),
        convener: unit(),
        attachments: Vec::new(),
    };
    let opinion = |late| Opinion {
        unit: unit(),
        position: Position::Conditional,
        text: SECRET.into(),
        by: person(),
        at: at(),
        late,
        attachments: Vec::new(),
    };
    let minutes = Minutes {
        present: BTreeSet::new(),
        observing: BTreeSet::new(),
        on_leave: BTreeSet::new(),
        facts: SECRET.into(),
        dissent: SECRET.into(),
        follow_up_on: None,
        by: person(),
        at: at(),
    };
    let item = Item {
        n: 1,
        measure: MeasureId("m".into()),
        case: CaseId("k".into()),
        what: SECRET.into(),
        owner: unit(),
        co_owners: BTreeSet::new(),
        due_on: day(),
        resolve_on: Some(day()),
    };
    let (by, number_text) = (person, || "HS2026-003".to_owned());
    let of_it = vec![
        C::Convened {
            id: id(),
            number: number(),
            call,
            paper: Some(number()),
            by: by(),
            at: at(),
        },
        C::OpinionGiven {
            opinion: opinion(false),
        },
        C::OpinionGiven {
            opinion: opinion(true),
        },
        C::MinutesWritten { minutes },
        C::ItemAdded {
            item,
            by: by(),
            at: at(),
        },
        C::ItemDropped {
            n: 1,
            by: by(),
            at: at(),
        },
        C::Submitted { by: by(), at: at() },
        C::Signed {
            number: number(),
            by: by(),
            at: at(),
        },
        C::CalledOff {
            reason: SECRET.into(),
            by: by(),
            at: at(),
        },
        C::Term {
            entry: terms().remove(0),
        },
    ];
    let of_case = vec![
        case::Event::Consulted {
            consultation: id(),
            number: number_text(),
            status: consultation::Status::Convened,
            units: BTreeSet::new(),
            officers: BTreeSet::new(),
            until: day(),
            by: by(),
            at: at(),
        },
        case::Event::ConsultationEnded {
            consultation: id(),
            number: number_text(),
            status: consultation::Status::Concluded,
            minutes: "3".into(),
            by: by(),
            at: at(),
        },
    ];
    let told = of_case.into_iter().map(Event::from);
    of_it.into_iter().map(Event::from).chain(told).collect()
}

/// A session planned, moved, cancelled and held, with its sign-ups.
fn of_service_day() -> Vec<Event> {
    use crate::domain::service_day::{Cancelled, Event as Held, Meeting, Moved, parse_hour};
    let hour = |text| parse_hour(text).unwrap();
    let meeting = || Meeting {
        date: day(),
        from: hour("14:30"),
        to: hour("17:30"),
        online: true,
        place: "Hall".into(),
    };
    let (firm, name) = (|| EnterpriseId("e".into()), || "Huaxing Works".to_owned());
    let sealed = || account::Contact {
        name: Sealed::Cipher(SECRET.into()),
        phone: Sealed::Cipher(SECRET.into()),
    };
    let signed_up = |waiting| Held::SignedUp {
        enterprise: firm(),
        enterprise_name: name(),
        contact: sealed(),
        topic: SECRET.into(),
        order: 1,
        waiting,
        by_phone: false,
        by: person(),
        at: at(),
    };
    let reason = || TOLD.to_owned();
    let all = vec![
        Held::Planned {
            id: crate::domain::ids::ServiceDayId("d".into()),
            number: number(),
            organiser: UnitId("unit-7".into()),
            meeting: meeting(),
            theme: "Winter".into(),
            chair: "Li Ming".into(),
            units: BTreeSet::new(),
            places: 20,
            by: person(),
            at: at(),
        },
        Held::Moved {
            moved: Moved {
                from: meeting(),
                to: meeting(),
                reason: reason(),
                by: person(),
                at: at(),
            },
        },
        Held::Cancelled {
            cancelled: Cancelled {
                reason: reason(),
                by: person(),
                at: at(),
            },
        },
        signed_up(false),
        signed_up(true),
        Held::SignUpWithdrawn {
            enterprise: firm(),
            enterprise_name: name(),
            reason: SECRET.into(),
            by: person(),
            at: at(),
        },
        Held::PlaceGiven {
            enterprise: firm(),
            enterprise_name: name(),
            at: at(),
        },
        Held::Held {
            by: person(),
            at: at(),
        },
        Held::Attended {
            enterprise: firm(),
            enterprise_name: name(),
            attendance: crate::domain::service_day::Attendance::Arrived,
            by: person(),
            at: at(),
        },
        Held::NumbersReserved {
            block: "0123456789abcdef".into(),
            numbers: vec![number()],
            by: person(),
            at: at(),
        },
        Held::NumberTaken {
            number: "QY-2026-00001".into(),
            complaint: ComplaintId("q".into()),
            at: at(),
        },
    ];
    all.into_iter().map(Event::from).collect()
}

fn all() -> Vec<Event> {
    let cases = of_case()
        .into_iter()
        .chain(of_supervision())
        .chain(of_parking())
        .chain(of_merging())
        .chain(plan_events::of_case())
        .map(Event::from);
    let complaints = of_complaint()
        .into_iter()
        .chain(of_mistakes())
        .map(Event::from);
    let orders = of_order().into_iter().map(Event::from);
    let days = of_service_day();
    let consultations = of_consultation();
    cases
        .chain(complaints)
        .chain(orders)
        .chain(others())
        .chain(days)
        .chain(consultations)
        .chain(plan_events::of_plan().into_iter().map(Event::from))
        .chain(plan_events::of_measure().into_iter().map(Event::from))
        .chain(of_leniency())
        .collect()
}

/// The samples of the log stand in for events that are long to build.
fn of_leniency() -> Vec<Event> {
    macro_rules! samples {
        ($($name:literal),* $(,)?) => {
            [$( include_str!(concat!("../../../domain/samples/", $name, ".v1.json")) ),*]
        };
    }
    let texts = samples![
        "leniency_file.self_reported",
        "leniency_file.opened",
        "leniency_file.named",
        "leniency_file.published",
        "leniency_file.publication_ended",
        "leniency_file.erasure_asked",
        "leniency_file.erasure_answered",
        "leniency_file.seats_named",
        "leniency_file.seat_vacated",
        "leniency_file.seat_pooled",
        "leniency_file.seat_filled",
        "leniency_file.facts_recorded",
        "leniency_file.proposed",
        "leniency_file.submitted",
        "leniency_file.reviewed",
        "leniency_file.decided",
        "leniency_file.served",
        "leniency_file.rechecked",
        "leniency_file.time_asked",
        "leniency_file.time_answered",
        "leniency_file.clock_stopped",
        "leniency_file.order_signed",
        "leniency_file.order_served",
        "leniency_file.commitment_signed",
        "leniency_file.correction_verified",
        "leniency_file.filed",
        "leniency_file.notice_given",
        "leniency_file.notice_answered",
        "leniency_file.hearing_held",
        "leniency_file.answer_weighed",
        "leniency_file.change_proposed",
        "leniency_file.change_reviewed",
        "leniency_file.change_signed",
        "leniency_file.change_served",
        "leniency_file.remedy_filed",
        "leniency_file.remedy_ended",
        "leniency_file.reopened",
        "leniency_file.term",
        "rulebook.leniency_adopted",
        "rulebook.leniency_confirmed",
        "rulebook.terms_confirmed",
        "rulebook.term_edited",
        "rulebook.setting_edited",
        "rulebook.law_change_proposed",
        "rulebook.law_change_adopted",
        "rulebook.law_change_rejected",
        "account.stand_in_named",
        "account.stand_in_ended",
        "account.handed_over",
        "measure.handed_over",
        "consultation.handed_over",
        "consultation.outside_asked",
        "consultation.outside_answered",
        "consultation.outside_withdrawn",
        "case.answer_opened",
        "case.answer_recalled",
        "case.note_struck",
        "case.referred",
        "case.referral_looked_at",
        "complaint.answer_opened",
        "complaint.answer_recalled",
        "complaint.referral_looked_at",
        "complaint.withdrawal_checked",
        "positive_listing.listed",
        "positive_listing.proposed",
        "positive_listing.rejected",
        "positive_listing.removed",
        "positive_listing.resumed",
        "positive_listing.reviewed",
        "positive_listing.suspended",
        "visit.planned",
        "visit.made",
        "visit.guided",
        "visit.acknowledged",
        "visit.grounded",
        "visit.merged",
        "visit.took_over",
        "visit.called_off",
        "offsite_check.recorded",
        "offsite_check.reviewed",
        "offsite_check.followed_up",
        "coercive_measure.proposed",
        "coercive_measure.reviewed",
        "coercive_measure.approved",
        "coercive_measure.declined",
        "coercive_measure.extension_asked",
        "coercive_measure.extended",
        "coercive_measure.extension_refused",
        "coercive_measure.release_asked",
        "coercive_measure.release_checked",
        "coercive_measure.lifted",
        "coercive_measure.served",
        "coercive_measure.term",
        "key_enterprise.entered",
        "key_enterprise.renewed",
        "key_enterprise.ended",
        "suggestion.made",
        "suggestion.replied",
        "suggestion.term",
        "enterprise.term",
        "inquiry.asked",
        "inquiry.answered",
        "inquiry.handed_over",
        "inquiry.term",
        "draw.made",
        "draw.called_back",
        "draw.term",
        "matter.begun",
        "matter.opinion_given",
        "matter.legal_opinion_given",
        "matter.proposed",
        "matter.returned",
        "matter.decided",
        "matter.dropped",
        "matter.handed_over",
        "matter.term",
        "project.registered",
        "project.path_decided",
        "project.milestone_set",
        "project.milestone_reached",
        "project.linked",
        "project.ended",
        "project.term",
        "wall_opening.reported",
        "wall_opening.granted",
        "wall_opening.agreed",
        "wall_opening.declined",
        "wall_opening.file_read",
    ];
    texts
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect()
}

fn names() -> w::Names {
    w::Names {
        units: [
            (UnitId("unit-7".into()), Name::new("水科", "Water Section")),
            (UnitId("unit-8".into()), Name::new("大气科", "Air Section")),
        ]
        .into(),
        complaints: [(ComplaintId("q".into()), "SQ2026-0007".to_owned())].into(),
    }
}

fn deadline(term: TermKey) -> DeadlineRow {
    let shipped = Rulebook::shipped("shili").unwrap();
    shipped.deadline(term).unwrap().clone()
}

fn theme(lead: &str) -> Theme {
    let theme = Rulebook::shipped("shili").unwrap().theme("water").cloned();
    Theme {
        lead: lead.into(),
        ..theme.unwrap()
    }
}

#[test]
fn the_samples_are_every_kind_of_event() {
    let seen: BTreeSet<&str> = all().iter().map(Event::kind).collect();
    let without_a_sample: Vec<&str> = Event::kinds()
        .iter()
        .map(|(kind, _)| *kind)
        .filter(|kind| !seen.contains(kind))
        .collect();
    // editions of the rules are large; their words are those of the calendar
    assert_eq!(
        without_a_sample,
        ["rulebook.adopted", "rulebook.bureau_edited"]
    );
}

#[test]
fn every_event_has_words() {
    for event in all() {
        let (zh, en) = both(|lang| w::event(lang, &event, &names()).title);
        finished(event.kind(), &zh, &en);
        // also where the page knows no names
        let (zh, en) = both(|lang| w::event(lang, &event, &w::Names::default()).title);
        finished(event.kind(), &zh, &en);
    }
}

#[test]
fn what_is_said_inside_never_reaches_a_firm() {
    for event in all() {
        for lang in [Lang::Zh, Lang::En] {
            let words = w::event(lang, &event, &names());
            let read = format!("{}{}", words.title, words.text.unwrap_or_default());
            assert!(!read.contains(SECRET), "{}: {read}", event.kind());
            assert!(!read.contains("account"), "{}: {read}", event.kind());
        }
    }
    for event in others() {
        assert!(
            !w::event(Lang::Zh, &event, &names()).public,
            "{}",
            event.kind()
        );
    }
}

#[test]
fn other_firms_of_a_case_are_named_to_staff_only() {
    for event in of_case() {
        let words = w::event(Lang::Zh, &event.into(), &names());
        let names_a_firm = words.title.contains("Huaxing") || words.title.contains("SQ2026-0007");
        assert!(!(words.public && names_a_firm), "{}", words.title);
    }
}

#[test]
fn advice_to_withdraw_is_not_told_to_the_unit() {
    let [advised, free] = [true, false].map(|advised| {
        let withdrawn = complaint::Event::Withdrawn {
            reason: TOLD.into(),
            advised,
            at: at(),
        };
        w::event(Lang::Zh, &withdrawn.into(), &names())
    });
    assert_eq!(advised, free);
}

#[test]
fn the_words_of_a_few_events() {
    let title = |event: case::Event| w::event(Lang::Zh, &event.into(), &names()).title;
    let assigned = of_case().into_iter().nth(2).unwrap();
    assert_eq!(
        title(assigned.clone()),
        "交给水科主办（Li Ming），大气科协办"
    );
    let en = w::event(Lang::En, &assigned.into(), &names()).title;
    assert_eq!(
        en,
        "Assigned to Water Section (Li Ming), supported by Air Section"
    );
    let late = case::Event::Term {
        entry: TermEvent::Breached {
            term: TermId("follow_up-2".into()),
            at: at(),
        },
        by: None,
    };
    assert_eq!(title(late), "跟踪问效逾期");
}
