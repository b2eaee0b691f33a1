//! Pills and steps: the kind of days is always said, the date is always whole, and every step is plain.

use super::{both, finished};
use crate::domain::calendar::{Calendar, DayKind};
use crate::domain::case::{Stage, Whose};
use crate::domain::complaint::Status;
use crate::domain::ids::UnitId;
use crate::domain::term::{Budget, PauseCategory, Standing, Step, TermKind, Unit, due_at};
use crate::domain::time::At;
use crate::views::name::{Lang, Name};
use crate::views::term::TermView;
use crate::views::ui::{PillTone, Turn};
use crate::web::words as w;
use jiff::civil::date;

fn view(standing: Standing, steps: Vec<Step>) -> TermView {
    TermView {
        kind: TermKind::Resolution,
        standing,
        promised_on: date(2026, 11, 27),
        due_on: date(2026, 11, 27),
        provisional: false,
        steps,
        holder: None,
        rests_on: None,
        people: Default::default(),
    }
}

fn pause(category: PauseCategory, automatic: bool) -> Step {
    Step::Paused {
        from: date(2026, 11, 2),
        until: date(2026, 11, 9),
        automatic,
        was: date(2026, 11, 20),
        left: 5,
        category,
        reason: "等监测报告。".into(),
        by: "account_1".into(),
    }
}

#[test]
fn the_words_of_a_pill() {
    let text = |standing| both(|lang| w::pill(lang, &view(standing, Vec::new())).text);
    let pair = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    assert_eq!(
        text(Standing::OnTrack { left: 6 }),
        pair("还剩6个工作日", "6 working days left")
    );
    assert_eq!(
        text(Standing::DueSoon { left: 1 }),
        pair("还剩1个工作日", "1 working day left")
    );
    assert_eq!(
        text(Standing::DueSoon { left: 0 }),
        pair("没有工作日了", "No working day left")
    );
    assert_eq!(text(Standing::DueToday), pair("今日到期", "Due today"));
    assert_eq!(
        text(Standing::Overdue { late: 3 }),
        pair("逾期3个工作日", "3 working days overdue")
    );
    assert_eq!(
        text(Standing::Overdue { late: 1 }),
        pair("逾期1个工作日", "1 working day overdue")
    );
    assert_eq!(text(Standing::MetOnTime), pair("按期办结", "Done on time"));
    assert_eq!(
        text(Standing::MetLate { late: 2 }),
        pair("逾期2个工作日办结", "Done 2 working days late")
    );
}

#[test]
fn every_pill_says_the_whole_date() {
    let until = date(2026, 11, 24);
    let standings = [
        (Standing::OnTrack { left: 6 }, PillTone::OnTrack),
        (Standing::DueSoon { left: 0 }, PillTone::DueSoon),
        (Standing::DueSoon { left: 2 }, PillTone::DueSoon),
        (Standing::DueToday, PillTone::DueToday),
        (Standing::Overdue { late: 1 }, PillTone::Overdue),
        (Standing::Paused { until }, PillTone::Paused),
        (Standing::MetOnTime, PillTone::MetOnTime),
        (Standing::MetLate { late: 2 }, PillTone::MetLate),
        (Standing::Cancelled, PillTone::OnTrack),
    ];
    for (standing, tone) in standings {
        let term = view(standing, vec![pause(PauseCategory::Testing, true)]);
        let (zh, en) = (w::pill(Lang::Zh, &term), w::pill(Lang::En, &term));
        assert_eq!((zh.tone, en.tone), (tone, tone));
        finished("pill", &zh.text, &en.text);
        finished("pill", &zh.full, &en.full);
        assert!(
            zh.full.contains("2026年11月27日（周五）到期"),
            "{}",
            zh.full
        );
        assert!(
            en.full.contains("due Friday 27 November 2026"),
            "{}",
            en.full
        );
        assert_eq!(zh.provisional, None);
    }
}

#[test]
fn a_paused_pill_says_for_whom_it_waits() {
    let standing = Standing::Paused {
        until: date(2026, 11, 24),
    };
    let term = view(standing, vec![pause(PauseCategory::Enterprise, true)]);
    assert_eq!(
        w::pill(Lang::Zh, &term).text,
        "暂停 · 等企业补充，11月24日恢复"
    );
    assert_eq!(
        w::pill(Lang::En, &term).text,
        "Paused until 24 November, waiting for the enterprise"
    );
    assert_eq!(
        w::pill(Lang::Zh, &view(standing, Vec::new())).text,
        "暂停，11月24日恢复"
    );
}

#[test]
fn a_provisional_date_says_so_everywhere() {
    let mut term = view(Standing::OnTrack { left: 30 }, Vec::new());
    term.provisional = true;
    assert_eq!(
        w::pill(Lang::Zh, &term).provisional.as_deref(),
        Some("暂定")
    );
    assert_eq!(
        w::pill(Lang::En, &term).provisional.as_deref(),
        Some("provisional")
    );
    let due = Step::Due {
        date: term.due_on,
        provisional: true,
    };
    assert!(w::steps::step(Lang::Zh, &due).contains("暂定"));
    let card = w::next_step_for_firm(Lang::Zh, Status::InCase, Some("水科"), Some(&term));
    assert!(card.sentence.contains("暂定"), "{}", card.sentence);
}

#[test]
fn a_term_of_hours_ends_at_its_hour() {
    let until = At::from_beijing(date(2026, 11, 27), 10, 5);
    let term = view(
        Standing::DueToday,
        vec![Step::CountedHours { n: 24, until }],
    );
    let pill = w::pill(Lang::Zh, &term);
    assert_eq!(pill.text, "今日10:05到期");
    assert!(pill.full.ends_with("2026年11月27日（周五）10:05到期"));
    assert_eq!(w::pill(Lang::En, &term).text, "Due today at 10:05");
}

#[test]
fn every_step_is_a_plain_sentence() {
    let (day, later) = (date(2026, 11, 20), date(2026, 11, 27));
    let at = At::from_beijing(day, 10, 5);
    let mut all = vec![
        Step::Rebased {
            at,
            by: "account_1".into(),
            reason: "inside_only".into(),
        },
        Step::From { day, at: Some(at) },
        Step::From { day, at: None },
        Step::AnchorMoved {
            from: day,
            to: later,
        },
        Step::Agreed { date: day },
        Step::SkippedWeekend {
            from: day,
            to: later,
        },
        Step::SkippedWeekend { from: day, to: day },
        Step::SkippedHoliday {
            name: "国庆节、中秋节".into(),
            from: day,
            to: later,
        },
        Step::MakeUpCounted {
            date: day,
            name: "元旦".into(),
        },
        Step::CountedHours { n: 24, until: at },
        Step::CountedHours { n: 1, until: at },
        Step::CountedMinutes { n: 61, until: at },
        Step::CountedMinutes { n: 120, until: at },
        Step::CountedMinutes { n: 5, until: at },
        Step::RolledFrom {
            from: day,
            to: later,
            why: DayKind::Weekend,
        },
        Step::RolledFrom {
            from: day,
            to: later,
            why: DayKind::Holiday("春节".into()),
        },
        Step::Differs {
            counted: day,
            recorded: later,
            recorded_edition: "cal_2026".into(),
            pending: true,
        },
        Step::Differs {
            counted: day,
            recorded: later,
            recorded_edition: "cal_2026".into(),
            pending: false,
        },
        Step::Due {
            date: day,
            provisional: false,
        },
        Step::Due {
            date: day,
            provisional: true,
        },
    ];
    for unit in [Unit::WorkingDay, Unit::CalendarDay, Unit::Month, Unit::Hour] {
        all.push(Step::Counted {
            n: 3,
            unit,
            date: day,
        });
        all.push(Step::Counted {
            n: 1,
            unit,
            date: day,
        });
    }
    for step in all {
        let (zh, en) = both(|lang| w::steps::step(lang, &step));
        finished(&format!("{step:?}"), &zh, &en);
        assert!(zh.ends_with('。') && en.ends_with('.'), "{zh} / {en}");
        assert!(
            !zh.contains("inside") && !zh.contains("account") && !zh.contains("cal"),
            "{zh}"
        );
    }
}

#[test]
fn steps_tell_the_firm_why_and_never_who_or_what_was_said_inside() {
    let at = At::from_beijing(date(2026, 11, 2), 9, 0);
    let extended = Step::Extended {
        from: date(2026, 11, 20),
        to: date(2026, 11, 27),
        at,
        asked_by: "account_1".into(),
        by: "account_2".into(),
        reason: "人手不够".into(),
        told: "还在等省里的答复。".into(),
    };
    let said = w::steps::step(Lang::Zh, &extended);
    assert!(
        said.ends_with("延到11月27日（周五）：还在等省里的答复。"),
        "{said}"
    );
    assert!(!said.contains("人手") && !said.contains("account"));
    for category in PauseCategory::ALL {
        for automatic in [true, false] {
            let said = w::steps::step(Lang::Zh, &pause(category, automatic));
            assert!(
                said.contains("等监测报告）") && !said.contains("account"),
                "{said}"
            );
            assert_eq!(said.contains("自动"), automatic);
        }
    }
}

#[test]
fn a_counted_date_explains_itself() {
    let calendar = Calendar::shipped().unwrap();
    let at = At::from_beijing(date(2026, 9, 29), 15, 20);
    let counted = due_at(
        Budget::working_days(5),
        false,
        at,
        date(2026, 9, 29),
        &calendar,
    );
    let said: Vec<String> = counted
        .steps
        .iter()
        .map(|s| w::steps::step(Lang::Zh, s))
        .collect();
    assert_eq!(
        said,
        [
            "从2026年9月29日（周二）15:20起算，当天不计入。",
            "到9月30日（周三），满1个工作日。",
            "10月1日（周四）到10月7日（周三）国庆节放假，不计入。",
            "到10月9日（周五），满3个工作日。",
            "10月10日（周六）因国庆节调休上班，计入。",
            "10月11日（周日）是周末，不计入。",
            "到10月12日（周一），满5个工作日。",
            "2026年10月12日（周一）到期。",
        ]
    );
    let said: Vec<String> = counted
        .steps
        .iter()
        .map(|s| w::steps::step(Lang::En, s))
        .collect();
    assert_eq!(
        said[2],
        "Thursday 1 October to Wednesday 7 October: National Day holiday, not counted."
    );
    assert_eq!(
        said[4],
        "Saturday 10 October: worked in exchange for the National Day holiday, counted."
    );
    for name in [
        "元旦",
        "春节",
        "清明节",
        "劳动节",
        "端午节",
        "中秋节、国庆节",
    ] {
        assert!(w::steps::holiday(Lang::En, name).is_ascii(), "{name}");
    }
}

#[test]
fn the_next_step_says_who_what_and_by_when() {
    let unit = Name::new("水科", "Water Section");
    let lead = Whose::Unit(UnitId("unit-7".into()), None);
    let term = view(Standing::DueSoon { left: 2 }, Vec::new());
    let card = w::next_step(
        Lang::Zh,
        Stage::Handling,
        &lead,
        Some(&unit),
        &[],
        true,
        Some(&term),
    );
    assert_eq!((card.whose, card.heading.as_str()), (Turn::Mine, "轮到您"));
    assert_eq!(
        card.sentence,
        "最晚2026年11月27日（周五）办理并答复企业。还剩2个工作日。"
    );
    let card = w::next_step(
        Lang::En,
        Stage::Handling,
        &lead,
        Some(&unit),
        &[],
        false,
        Some(&term),
    );
    assert_eq!(
        (card.whose, card.heading.as_str()),
        (Turn::OtherUnit, "Waiting for Water Section")
    );
    assert_eq!(
        card.sentence,
        "Work on it and answer the enterprise by Friday 27 November 2026 (2 working days left)."
    );
    let late = view(Standing::Overdue { late: 3 }, Vec::new());
    let card = w::next_step(
        Lang::Zh,
        Stage::Handling,
        &lead,
        Some(&unit),
        &[],
        true,
        Some(&late),
    );
    assert_eq!(
        card.sentence,
        "办理并答复企业。2026年11月27日（周五）到期，已逾期3个工作日。"
    );
}

#[test]
fn every_next_step_is_finished_in_both_languages() {
    let lead = UnitId("unit-7".into());
    let unit = Name::new("水科", "Water Section");
    let until = date(2026, 11, 24);
    let terms = [
        view(Standing::OnTrack { left: 6 }, Vec::new()),
        view(Standing::Overdue { late: 1 }, Vec::new()),
        view(
            Standing::Paused { until },
            vec![pause(PauseCategory::Enterprise, true)],
        ),
        view(
            Standing::Paused { until },
            vec![pause(PauseCategory::Testing, true)],
        ),
        view(Standing::MetOnTime, Vec::new()),
    ];
    let whose = [
        Whose::Coordinator,
        Whose::Unit(lead.clone(), None),
        Whose::Enterprise,
        Whose::Reviewer(lead.clone()),
        Whose::Pool(lead),
        Whose::Nobody,
    ];
    let tell = |name: &str, cards: [crate::views::ui::NextStep; 2]| {
        let [zh, en] = cards;
        finished(name, &zh.heading, &en.heading);
        finished(name, &zh.sentence, &en.sentence);
        assert!(
            zh.sentence.ends_with('。') && en.sentence.ends_with('.'),
            "{name}"
        );
        assert!(
            en.sentence.starts_with(|c: char| c.is_uppercase()),
            "{}",
            en.sentence
        );
        assert_eq!(zh.then.is_some(), en.then.is_some());
        if let (Some(zh), Some(en)) = (zh.then, en.then) {
            finished(name, &zh, &en);
        }
    };
    for by in terms.iter().map(Some).chain([None]) {
        for mine in [true, false] {
            for stage in Stage::ALL {
                for whose in &whose {
                    tell(
                        &format!("{stage:?} {whose:?}"),
                        [Lang::Zh, Lang::En].map(|lang| {
                            w::next_step(lang, stage, whose, Some(&unit), &[], mine, by)
                        }),
                    );
                }
            }
            for status in Status::ALL {
                let at_intake =
                    [Lang::Zh, Lang::En].map(|lang| w::next_step_at_intake(lang, status, mine, by));
                tell(&format!("{status:?}"), at_intake);
            }
        }
        for status in Status::ALL {
            let name = format!("{status:?}");
            tell(
                &name,
                [Lang::Zh, Lang::En].map(|l| w::next_step_for_firm(l, status, None, by)),
            );
        }
    }
}
