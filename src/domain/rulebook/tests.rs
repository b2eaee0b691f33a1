//! The shipped data: complete, fitting, and right on both sides of a rename.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::*;

fn shipped(profile: &str) -> Rulebook {
    Rulebook::shipped(profile).unwrap()
}

#[test]
fn both_bureaus_ship_without_fault() {
    for (id, _) in PROFILES {
        let rulebook = shipped(id);
        assert_eq!(rulebook.faults(), []);
        assert_eq!(rulebook.bureau.id, *id);
        assert!(rulebook.bureau.help_line().is_some());
    }
    assert_eq!(
        Rulebook::shipped("nowhere"),
        Err(RulebookError::UnknownProfile("nowhere".to_owned()))
    );
}

#[test]
fn the_same_keys_in_both_bureaus() {
    let keys = |id: &str| -> BTreeSet<String> {
        let units = shipped(id).bureau.units;
        units
            .into_iter()
            .filter(|u| u.kind != UnitKind::Branch)
            .map(|u| u.id.0)
            .collect()
    };
    assert_eq!(keys("jiaozuo"), keys("shili"));
}

#[test]
fn the_seed_is_whole() {
    let rulebook = shipped("jiaozuo");
    let numbers: Vec<u8> = rulebook.tasks.iter().map(|task| task.number).collect();
    assert_eq!(numbers, (1..=20).collect::<Vec<u8>>());
    let count = |unit: &str| {
        rulebook
            .tasks
            .iter()
            .filter(|t| t.units.iter().any(|u| u.as_str() == unit))
            .count()
    };
    for (unit, tasks) in [
        ("daqi", 5),
        ("zhidui", 5),
        ("shui", 4),
        ("fuwu", 4),
        ("gufei", 4),
        ("zonghe", 3),
        ("shengtai", 2),
        ("ducha", 2),
        ("jiance", 2),
        ("turang", 2),
        ("yingji", 2),
        ("caishen", 1),
        ("fagui", 1),
        ("jidongche", 1),
    ] {
        assert_eq!(count(unit), tasks, "{unit}");
    }
    let branches = rulebook
        .bureau
        .units
        .iter()
        .filter(|u| u.kind == UnitKind::Branch);
    assert_eq!(branches.count(), 11);
}

#[test]
fn every_task_is_reached_by_a_theme_its_own_unit_leads() {
    let rulebook = shipped("shili");
    for task in &rulebook.tasks {
        let mut themes = rulebook
            .themes
            .iter()
            .filter(|theme| theme.tasks.contains(&task.number));
        assert!(
            themes.any(|theme| task.units.contains(&theme.lead)),
            "task {}",
            task.number
        );
    }
    for theme in rulebook
        .themes
        .iter()
        .filter(|theme| !theme.about_own_conduct())
    {
        for task in theme
            .tasks
            .iter()
            .map(|number| rulebook.task(*number).unwrap())
        {
            assert!(
                task.units.contains(&theme.lead),
                "{} leads {}",
                theme.lead,
                theme.id
            );
        }
    }
}

#[test]
fn every_theme_is_reached_by_a_category() {
    let rulebook = shipped("shili");
    let reached: BTreeSet<_> = rulebook.all_categories().flat_map(|c| &c.themes).collect();
    for theme in &rulebook.themes {
        assert!(reached.contains(&theme.id), "{}", theme.id);
    }
    assert_eq!(
        rulebook.theme_of_category("other").unwrap().id.as_str(),
        "enterprise_help"
    );
}

#[test]
fn names_hold_on_both_sides_of_the_rename() {
    let rulebook = shipped("jiaozuo");
    let name = |day| rulebook.unit_name("gaoxin", day).unwrap().zh.as_str();
    assert_eq!(name(date(2021, 12, 1)), "示范区生态环境局");
    assert_eq!(name(date(2024, 12, 31)), "示范区生态环境局");
    assert_eq!(name(date(2025, 1, 1)), "高新区生态环境服务中心");
    assert_eq!(name(date(2030, 1, 1)), "高新区生态环境服务中心");
    assert_eq!(
        rulebook.bureau.name_on(date(2026, 1, 1)).unwrap().zh,
        "焦作市生态环境局"
    );
    assert!(rulebook.unit_name("nobody", date(2026, 1, 1)).is_none());
    assert!(
        shipped("shili")
            .unit("gaoxin")
            .unwrap()
            .exists_on(date(2026, 1, 1))
    );
}

#[test]
fn every_term_has_a_row_in_every_profile() {
    let rulebook = shipped("shili");
    for profile in &rulebook.deadline_profiles {
        for term in TermKey::ALL {
            assert!(
                rulebook.deadline_in(&profile.id, *term).is_some(),
                "{} {term:?}",
                profile.id
            );
            assert_eq!(TermKey::parse(term.as_str()), Some(*term));
        }
    }
}

#[test]
fn the_day_of_13710_is_a_setting() {
    let rulebook = shipped("jiaozuo");
    let length = |rulebook: &Rulebook, term| rulebook.deadline(term).unwrap().length();
    let wd = |amount| Length {
        amount,
        unit: TermUnit::WorkingDays,
    };
    let cd = |amount| Length {
        amount,
        unit: TermUnit::CalendarDays,
    };
    let month = Length {
        amount: 1,
        unit: TermUnit::Months,
    };
    assert_eq!(length(&rulebook, TermKey::Acceptance), wd(1));
    assert_eq!(length(&rulebook, TermKey::FirstFeedback), wd(3));
    assert_eq!(length(&rulebook, Difficulty::Ordinary.term()), wd(7));
    assert_eq!(length(&rulebook, Difficulty::Complex.term()), month);
    let calendar = rulebook.clone().with_day_unit(TermUnit::CalendarDays);
    assert_eq!(length(&calendar, Difficulty::Ordinary.term()), cd(7));
    assert_eq!(length(&calendar, TermKey::Rework), wd(2));
    assert_eq!(length(&calendar, Difficulty::Complex.term()), month);
    let other = rulebook
        .clone()
        .with_deadline_profile("wd_5_15_30")
        .unwrap();
    assert_eq!(length(&other, Difficulty::Ordinary.term()), wd(15));
    assert!(rulebook.with_deadline_profile("none").is_none());
}

#[test]
fn suggestions_explain_themselves() {
    let rulebook = shipped("jiaozuo");
    let ids = |units: &[crate::domain::ids::UnitId]| -> Vec<String> {
        units.iter().map(|unit| unit.0.clone()).collect()
    };
    let grade = rulebook
        .suggest("performance_grade", Some("410803"))
        .unwrap();
    assert_eq!(grade.lead.as_str(), "daqi");
    assert_eq!(ids(&grade.supporting), ["zhidui", "jiance", "zhongzhan"]);
    assert!(grade.why.contains(&Reason::Task {
        number: 4,
        unit: "daqi".into()
    }));
    assert!(grade.why.contains(&Reason::Branch {
        branch: "zhongzhan".into()
    }));

    let dispute = rulebook
        .suggest("neighbour_dispute", Some("410825"))
        .unwrap();
    assert_eq!(dispute.lead.as_str(), "wenxian");
    assert_eq!(ids(&dispute.supporting), ["daqi", "shui", "jiance"]);
    let local = Reason::Local {
        branch: "wenxian".into(),
        guide: "daqi".into(),
    };
    assert!(dispute.why.contains(&local));

    let city = rulebook
        .suggest("neighbour_dispute", Some("410800"))
        .unwrap();
    assert_eq!(city.lead.as_str(), "daqi");
    assert_eq!(
        rulebook
            .suggest("neighbour_dispute", None)
            .unwrap()
            .lead
            .as_str(),
        "daqi"
    );
    assert!(rulebook.suggest("unknown", None).is_none());
}

#[test]
fn nobody_leads_a_complaint_about_themselves() {
    let rulebook = shipped("shili");
    for theme in rulebook
        .themes
        .iter()
        .filter(|theme| theme.about_own_conduct())
    {
        for district in &rulebook.bureau.districts {
            let suggestion = rulebook
                .suggest(theme.id.as_str(), Some(&district.code))
                .unwrap();
            assert!(!suggestion.never_lead.is_empty());
            let able = &rulebook.bureau.coordination.conduct_units;
            assert!(able.contains(&suggestion.lead), "{}", theme.id);
            assert!(
                !suggestion.never_lead.contains(&suggestion.lead),
                "{}",
                theme.id
            );
        }
    }
}

#[test]
fn the_ladder_climbs() {
    let ladder = shipped("shili").ladder;
    assert_eq!(ladder.rungs.len(), 5);
    assert_eq!(
        ladder.rung(Level::Yellow).unwrap().signer,
        Signer::Supervisor
    );
    assert_eq!(ladder.rung(Level::Red).unwrap().signer, Signer::Leader);
    assert_eq!(ladder.rung(Level::Blue).unwrap().action, RungAction::Notify);
}

#[test]
fn numbers_are_written_by_the_profile() {
    let formats = shipped("jiaozuo").bureau.number_formats;
    assert_eq!(formats.complaint.render(2026, 123), "QY-2026-00123");
    assert_eq!(
        formats.papers.supervision_order.render(2026, 12),
        "焦环督〔2026〕12号"
    );
}

#[test]
fn an_edition_survives_storing_and_refuses_what_it_does_not_know() {
    let rulebook = shipped("jiaozuo");
    let text = serde_json::to_string(&rulebook).unwrap();
    assert_eq!(serde_json::from_str::<Rulebook>(&text).unwrap(), rulebook);
    for (known, unknown) in [
        ("\"enforces\":", "\"enforce\":"),
        (
            "\"triggers\":[{\"kind\":\"before_due\",",
            "\"triggers\":[{\"kind\":\"before_due\",\"x\":1,",
        ),
        ("\"in_force_from\":", "\"in_force\":"),
        ("\"side_states\":{", "\"side_states\":{\"x\":1,"),
    ] {
        let odd = text.replacen(known, unknown, 1);
        assert_ne!(odd, text, "{known}");
        assert!(serde_json::from_str::<Rulebook>(&odd).is_err(), "{known}");
    }
}

#[test]
fn what_does_not_fit_is_named() {
    let mut rulebook = shipped("shili");
    rulebook.themes[0].lead = "nobody".into();
    rulebook
        .common_deadlines
        .retain(|row| row.term != TermKey::Review);
    rulebook.clock.parked_max.amount = 0;
    rulebook.bureau.units[0].names[0].to = Some(date(2026, 1, 1));
    let Err(RulebookError::Faults(faults)) = rulebook.checked() else {
        panic!("an unfit rulebook was taken");
    };
    assert_eq!(faults.len(), 6, "{faults:?}");
}

/// A drafted order speaks of lateness; and what the ladder does beside the way is what its clocks do.
#[test]
fn a_ladder_that_promises_what_it_cannot_do_is_refused() {
    let ladder = |change: fn(&mut SupervisionLadder)| {
        let mut rulebook = shipped("shili");
        change(&mut rulebook.ladder);
        match rulebook.checked() {
            Err(RulebookError::Faults(faults)) => faults,
            other => panic!("taken: {:?}", other.is_ok()),
        }
    };
    let idling = ladder(|l| {
        let by = Length {
            amount: 9,
            unit: TermUnit::WorkingDays,
        };
        for rung in &mut l.rungs {
            if rung.level == Level::Red {
                rung.triggers.push(Trigger::NoProgress { by });
            }
        }
    });
    assert_eq!(idling, [Fault::Ladder { level: Level::Red }]);
    let other = ladder(|l| l.side_states.parked = OffDuty::Ends);
    assert_eq!(other, [Fault::SideStates]);
}
