//! Every refusal and every problem says in both languages what is wrong, without a trace of the inside.

use super::{both, finished};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::domain::calendar::DayKind;
use crate::domain::file_kind::{FileKind, FileRefusal};
use crate::domain::ids::UnitId;
use crate::domain::leniency::rule::{Band, Decimal, FactProblem, RowFault};
use crate::domain::leniency_file::Ruling;
use crate::domain::phone::PhoneError;
use crate::domain::refusal::{FieldError, Fixed, NotNow, Problem, Refusal, Stays, Why};
use crate::domain::rulebook::Bilingual;
use crate::domain::term::{TermId, TermRefusal};
use crate::domain::text::TextError;
use crate::domain::time::At;
use crate::domain::uscc::UsccError;
use crate::views::name::Lang;
use crate::web::words as w;
use jiff::civil::date;

fn problems() -> Vec<Problem> {
    let day = date(2026, 11, 22);
    let mut all = vec![
        Problem::Missing,
        Problem::Text(TextError::Empty),
        Problem::Text(TextError::TooLong { max: 80, got: 95 }),
        Problem::Text(TextError::Control {
            code: 7,
            position: 3,
        }),
        Problem::Text(TextError::LineBreak { position: 3 }),
        Problem::Uscc(UsccError::Length { got: 17 }),
        Problem::Uscc(UsccError::Letter {
            ch: 'O',
            position: 3,
        }),
        Problem::Uscc(UsccError::Check { expected: 'X' }),
        Problem::Phone(PhoneError::Empty),
        Problem::Phone(PhoneError::Character {
            ch: 'x',
            position: 3,
        }),
        Problem::Phone(PhoneError::MobileLength { got: 10 }),
        Problem::Phone(PhoneError::AreaCode),
        Problem::Phone(PhoneError::Shape { got: 4 }),
        Problem::Date,
        Problem::Past(day),
        Problem::DayOff {
            date: day,
            next: date(2026, 11, 23),
        },
        Problem::MeantDayOff {
            date: day,
            next: date(2026, 11, 23),
        },
        Problem::AnsweredAlready,
        Problem::NothingSupplied,
        Problem::TooLate(day),
        Problem::BeyondAnswer(day),
        Problem::Hour,
        Problem::EndsBeforeStart,
        Problem::Between(1, 500),
        Problem::SameAsBefore,
        Problem::OtherDay(day),
        Problem::NotOffered,
        Problem::FoundNone,
        Problem::FoundSeveral(3),
        Problem::UnknownField("<b>x_y</b>".into()),
        Problem::Repeated,
        Problem::NoLonger("SX-2026-00099".into()),
        Problem::Taken,
        Problem::Unknown,
        Problem::NoSuchCase("SX-2026-00099".into()),
        Problem::CaseOver("SX-2026-00099".into()),
        Problem::InConsultation("SX-2026-00099".into()),
        Problem::CannotGo("SX-2026-00099".into(), Stays::Stage),
        Problem::CannotGo("SX-2026-00099".into(), Stays::Clock),
        Problem::CannotGo("SX-2026-00099".into(), Stays::Answered),
        Problem::CannotGo("SX-2026-00099".into(), Stays::Order),
        Problem::CannotGo("SX-2026-00099".into(), Stays::Consultation),
        Problem::CannotGo("SX-2026-00099".into(), Stays::Plan),
        Problem::CannotGo("SX-2026-00099".into(), Stays::Measures),
        Problem::CannotGo("SX-2026-00099".into(), Stays::Referral),
        Problem::StandInThere,
        Problem::AwayToo,
        Problem::RungOrder,
        Problem::SameTwice,
        Problem::UnitComplainedOf(UnitId("unit-7".into())),
        Problem::HasPart(UnitId("unit-7".into())),
        Problem::ConductUnits(vec![Bilingual {
            zh: "生态科".into(),
            en: "Ecology Section".into(),
        }]),
        Problem::FileNotHere,
        Problem::Unreported(vec!["A1".into(), "B2".into()]),
        Problem::PasswordTooShort(12),
        Problem::PasswordWeak,
        Problem::PasswordsDiffer,
        Problem::WrongCredentials,
        Problem::TooManyAttempts(15),
        Problem::TooManyAttempts(1),
        Problem::TooManySent(15),
        Problem::NotYet(day),
        Problem::NotYourself,
        Problem::SatBefore,
        Problem::UnitHasOthers,
        Problem::NothingToDraw,
        Problem::NamesTheFirm,
        Problem::OutsideLikeCases(Ruling::NoPenaltyMinor, Ruling::Mitigate),
        Problem::EvidenceFirst(crate::domain::leniency_file::Found::SHOWN.to_vec()),
        Problem::ReviewedAlready,
        Problem::SlipsOnly,
        Problem::HelpedThisFirm(Some(12)),
        Problem::HelpedThisFirm(None),
        Problem::Decimal,
        Problem::NotMoney,
        Problem::OrderRanOut(day),
        Problem::ExtendsTooFar(day),
        Problem::DiscussedFirst,
        Problem::NoInvestment,
        Problem::OutsideBenchmark(Band {
            least: Decimal::whole(50_000),
            least_counts: true,
            most: Decimal::whole(125_000),
            most_counts: false,
        }),
        Problem::ConditionLine(2),
        Problem::NoAmount,
        Problem::FileFirst,
        Problem::OrderFirst,
        Problem::VerifyFirst,
        Problem::NoticeFirst,
        Problem::MayStillSpeak(day),
        Problem::HearingFirst,
        Problem::WeighFirst,
        Problem::ReviewAgain,
        Problem::NothingTaken,
        Problem::HearingIsDue(200_000),
        Problem::HeavierThanTold(Ruling::Mitigate),
        Problem::HeavierByChange,
        Problem::MoreThanTold(Decimal::whole(20_000)),
        Problem::Circle("Fit two pumps.".into()),
        Problem::EndsAfter(day),
        Problem::AtLeast(2),
        Problem::TwoHigh,
        Problem::Digest,
        Problem::OtherDigest,
        Problem::GroundDoesNotFit,
        Problem::MayBeSpared,
        Problem::CannotBegin,
        Problem::NotReviewed,
        Problem::TooManyFiles(20),
        Problem::NoRoom(2_147_483_648),
        Problem::BlankLeft("day of the visit".into()),
        Problem::WordsKept,
        Problem::TooMuchAtOnce(20 << 20),
        Problem::FilesOnRecord {
            there: 18,
            most: 20,
        },
    ];
    let files = [
        FileRefusal::Empty,
        FileRefusal::TooBig {
            got: 33 << 20,
            max: 20 << 20,
        },
        FileRefusal::TooBig {
            got: (20 << 20) + 1,
            max: 20 << 20,
        },
        FileRefusal::Markup,
        FileRefusal::Executable,
        FileRefusal::Archive,
        FileRefusal::Macros,
        FileRefusal::Bomb,
        FileRefusal::OldOffice,
        FileRefusal::Picture,
        FileRefusal::Unknown,
        FileRefusal::Extension {
            extension: "heic".into(),
        },
    ];
    all.extend(files.into_iter().map(Problem::File));
    let rows = [
        RowFault::EndsBeforeStart,
        RowFault::Overlaps(day, None),
        RowFault::Overlaps(day, Some(date(2026, 12, 1))),
        RowFault::NoSuchBasis("apl-99".into()),
        RowFault::Ratio("0".into()),
        RowFault::NoTime,
        RowFault::NoBasis,
        RowFault::LeastOverMost,
        RowFault::BarsCross,
        RowFault::ConditionTwice("first".into()),
        RowFault::Taken,
        RowFault::SameAsBefore,
        RowFault::NoSuchRow,
        RowFault::NotAPart,
        RowFault::TooManyAsked,
        RowFault::NothingBelow,
    ];
    all.extend(rows.into_iter().map(Problem::Row));
    all.extend(FactProblem::ALL.iter().copied().map(Problem::Fact));
    all.extend(FileKind::ALL.iter().map(|kind| {
        Problem::File(FileRefusal::NameDiffers {
            extension: "pdf".into(),
            content: *kind,
        })
    }));
    all
}

fn not_now() -> Vec<NotNow> {
    let (day, later, term) = (
        date(2026, 11, 22),
        date(2026, 12, 1),
        TermId("resolution-1".into()),
    );
    let mut all = vec![
        NotNow::Stage("review".into()),
        NotNow::Stage("cancelled".into()),
        NotNow::Stage("held".into()),
        NotNow::TooEarly(day),
        NotNow::TooLate(day),
        NotNow::Stage("silent".into()),
        NotNow::Stage("deactivated".into()),
        NotNow::Stage("some_other_state".into()),
        NotNow::ObjectedAlready,
        NotNow::ObjectionWindowPassed(day),
        NotNow::AnsweredSince,
        NotNow::NothingLeft,
        NotNow::StillOpen("request".into()),
        NotNow::StillOpen("rework".into()),
        NotNow::StillOpen("confirmation".into()),
        NotNow::StillOpen("measure_3".into()),
        NotNow::Fixed(Fixed::OwnFirm),
        NotNow::Fixed(Fixed::OwnWords),
        NotNow::Fixed(Fixed::InCase),
        NotNow::Fixed(Fixed::ToldFirm),
        NotNow::StillOpen("order".into()),
        NotNow::StillOpen("consultation".into()),
        NotNow::Already,
        NotNow::ConsultationFirst,
        NotNow::StillOpen("minutes".into()),
        NotNow::StillOpen("items".into()),
        NotNow::StillOpen("proposal".into()),
        NotNow::StillOpen("legal_opinion".into()),
        NotNow::StillOpen("legal_objects".into()),
        NotNow::StillOpen("opinions".into()),
        NotNow::CaseOver("SX-2026-00099".into()),
        NotNow::Quorum(vec![
            Bilingual {
                zh: "水科".into(),
                en: "Water Section".into(),
            },
            Bilingual {
                zh: "大气科".into(),
                en: "Air Section".into(),
            },
        ]),
        NotNow::FactsOpen,
        NotNow::InvestmentOpen,
        NotNow::OrderUnsigned,
        NotNow::NothingAsked,
        NotNow::ClockSaysNo,
        NotNow::RowChanged,
        NotNow::FilingFirst,
        NotNow::PromiseFirst,
        NotNow::CluesOpen,
        NotNow::SeatOpen,
        NotNow::NotPublic,
        NotNow::Erased,
        NotNow::HearingFirst,
        NotNow::Unconfirmed(vec!["apl-33".into()]),
    ];
    let terms = [
        TermRefusal::Unknown { term: term.clone() },
        TermRefusal::Ended { term },
        TermRefusal::AlreadyLate { due_on: day },
        TermRefusal::Paused { until: day },
        TermRefusal::NotPaused,
        TermRefusal::NoReason,
        TermRefusal::NothingTold,
        TermRefusal::UntilNotAhead {
            until: day,
            today: later,
        },
        TermRefusal::UntilTooFar {
            until: later,
            latest: day,
        },
        TermRefusal::InThePast {
            date: day,
            today: later,
        },
        TermRefusal::DayOff {
            date: day,
            day: DayKind::Weekend,
        },
        TermRefusal::DayOff {
            date: day,
            day: DayKind::Holiday("国庆节、中秋节".into()),
        },
        TermRefusal::DayOff {
            date: day,
            day: DayKind::Working,
        },
        TermRefusal::DayOff {
            date: day,
            day: DayKind::MakeUp("春节".into()),
        },
        TermRefusal::NotLater {
            to: day,
            due_on: later,
        },
        TermRefusal::AskedTooLate {
            asked: day,
            due_on: day,
        },
        TermRefusal::AlreadyAsked { to: day },
        TermRefusal::NothingAsked,
        TermRefusal::ConsultationFirst,
        TermRefusal::LeaderOnly,
        TermRefusal::NoThirdExtension,
        TermRefusal::SamePerson {
            by: "account_1".into(),
        },
    ];
    all.extend(terms.into_iter().map(NotNow::Term));
    all
}

const WHYS: [Why; 17] = [
    Why::Role,
    Why::NotLeadUnit,
    Why::NotInvolved,
    Why::NotHandler,
    Why::ForLeader,
    Why::NotForLeader,
    Why::ActedBefore,
    Why::NotOwnEnterprise,
    Why::UnitComplainedOf,
    Why::NotNamed,
    Why::NamedThere,
    Why::NotInPool,
    Why::NotOwnerUnit,
    Why::OwesNoPart,
    Why::OwnsMeasure,
    Why::Self_,
    Why::OtherCompartment,
];

#[test]
fn every_problem_says_how_to_mend_it() {
    for found in problems() {
        let (zh, en) = both(|lang| w::problem(lang, &found));
        finished(&format!("{found:?}"), &zh, &en);
        assert!(
            !zh.ends_with('。'),
            "an error at a field is no sentence: {zh}"
        );
    }
}

#[test]
fn a_missing_answer_is_asked_for_in_the_words_of_its_field() {
    let say = |lang| w::field_problem(lang, FormKey::NewComplaint, "category", &Problem::Missing);
    assert_eq!(
        both(say),
        ("选择问题类别".into(), "Select a category".into())
    );
    let other = w::field_problem(
        Lang::Zh,
        FormKey::NewComplaint,
        "words",
        &Problem::NotOffered,
    );
    assert_eq!(other, w::problem(Lang::Zh, &Problem::NotOffered));
    let nowhere = w::field_problem(Lang::Zh, FormKey::NewComplaint, "", &Problem::Missing);
    assert_eq!(nowhere, w::problem(Lang::Zh, &Problem::Missing));
}

#[test]
fn every_refusal_is_an_answer() {
    let at = At::from_beijing(date(2026, 11, 23), 10, 5);
    let mut all = vec![Refusal::NotFound, Refusal::NotLoggedIn, Refusal::KeyReused];
    all.extend(
        Action::ALL
            .iter()
            .map(|a| Refusal::Forbidden(*a, Why::Role)),
    );
    all.extend(WHYS.map(|why| Refusal::Forbidden(Action::CloseOut, why)));
    all.extend(
        not_now()
            .into_iter()
            .map(|why| Refusal::NotNow(Action::AskExtension, why)),
    );
    all.push(Refusal::Fields(Vec::new()));
    all.push(Refusal::Fields(
        problems()
            .into_iter()
            .map(|problem| FieldError {
                field: "x",
                problem,
            })
            .collect(),
    ));
    for refusal in all {
        let (zh, en) = both(|lang| w::refusal(lang, &refusal));
        finished(&format!("{refusal:?}"), &zh, &en);
    }
    for kind in ["case.assigned", "case.term", "no.such_kind"] {
        let stale = Refusal::Stale {
            by: "李明".into(),
            at,
            kind: kind.into(),
        };
        let zh = w::refusal(Lang::Zh, &stale);
        let en = w::refusal(Lang::En, &stale).replace("李明", "Li Ming");
        finished(kind, &zh, &en);
        assert!(zh.starts_with("李明在2026年11月23日（周一）10:05"), "{zh}");
    }
}

#[test]
fn a_stale_form_names_what_was_done() {
    let at = At::from_beijing(date(2026, 11, 23), 10, 5);
    let stale = Refusal::Stale {
        by: "李明".into(),
        at,
        kind: "case.closed_out".into(),
    };
    assert!(w::refusal(Lang::En, &stale).starts_with("李明 closed the matter at 10:05 on Monday"));
    // what a form can be overtaken by has words, whoever adds a form later
    for (kind, _) in crate::domain::case::Event::KINDS {
        let silent = ["case.opened", "case.noted"].contains(kind);
        assert_eq!(w::happened::happened(kind).is_none(), silent, "{kind}");
    }
    for (kind, _) in crate::domain::complaint::Event::KINDS {
        let silent = [
            "complaint.registered",
            "complaint.term",
            "complaint.contact_unverified",
            "complaint.contact_shown",
            "complaint.counted_as_silent",
        ]
        .contains(kind);
        assert_eq!(w::happened::happened(kind).is_none(), silent, "{kind}");
    }
}

#[test]
fn nothing_typed_in_a_request_is_read_back() {
    let found = Problem::UnknownField("<script>".into());
    assert!(both(|lang| w::problem(lang, &found)).0.find('<').is_none());
}
