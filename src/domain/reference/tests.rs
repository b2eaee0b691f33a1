//! The rules of a change of the leniency rulebook: given what happened, when a legal officer asks, then exactly this.

use jiff::civil::{Date, date};

use super::{
    Command, Edition, LawChange, LawProposal, Reference, ThemeEdit, UnitName, evolve,
    law_change_actions,
};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::event::Event as Any;
use crate::domain::ids::{AccountId, Noun, only};
use crate::domain::leniency::rule::{
    BasisId, Item, LegalBasis, Limit, Range, RowEdit, RowFault, RuleBook, RuleRow, Window,
    condition_lines, read_conditions,
};
use crate::domain::refusal::{NotNow, Problem, Refusal, Why, at};
use crate::domain::rulebook::{Level, Reaching, RuleSetting, Rulebook, TermKey, TermUnit};
use crate::domain::spec::*;
use crate::domain::world::State;

fn second_legal() -> Actor {
    let mut actor = legal();
    actor.person.account = AccountId("second_legal".into());
    actor.person.name = "高文静".into();
    actor
}

fn book(spec: &Spec) -> RuleBook {
    spec.reference.leniency.clone()
}

fn basis(key: &str) -> LegalBasis {
    let shipped = REFERENCE
        .leniency
        .basis_on(&BasisId(key.to_owned()), MONDAY);
    shipped.unwrap().clone()
}

fn item(key: &str) -> Item {
    let items = &REFERENCE.leniency.items;
    items.iter().find(|i| i.id.0 == key).unwrap().clone()
}

fn propose(edit: RowEdit) -> Command {
    Command::ProposeLaw(LawProposal {
        edit,
        text: line("公布文本"),
        reason: words("与公布文本不符"),
    })
}

/// The gist of one article put right, and nothing else of it.
fn mend() -> RowEdit {
    let mut row = basis("code-1175");
    row.gist_zh = "危险废物管理违法：罚款幅度".to_owned();
    RowEdit::Change(RuleRow::Basis(row))
}

fn adopt(n: u32) -> Command {
    Command::AdoptLaw {
        n,
        opinion: words("已对照"),
    }
}

fn reject(n: u32) -> Command {
    Command::RejectLaw {
        n,
        reason: words("现行文本没有变化"),
    }
}

fn edition(spec: &Spec) -> &super::Edition {
    match spec.world.state(&only(Noun::Rulebook)) {
        Some(State::Reference(edition)) => edition,
        _ => panic!("no rulebook"),
    }
}

fn change(spec: &Spec) -> &LawChange {
    edition(spec).law_changes.last().unwrap()
}

/// The same, where what was adopted is what commands are decided on.
fn in_force(mut spec: Spec) -> Spec {
    let leniency = edition(&spec).leniency.as_deref().cloned();
    spec.reference = Box::leak(Box::new(Reference {
        leniency: leniency.unwrap_or_else(|| book(&spec)),
        ..spec.reference.clone()
    }));
    spec
}

fn proposed() -> Spec {
    bureau().after(&legal(), propose(mend()))
}

pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("proposed", proposed()),
        (
            "adopted",
            in_force(proposed().after(&second_legal(), adopt(1))),
        ),
        ("rejected", proposed().after(&second_legal(), reject(1))),
        (
            "the row was changed since",
            in_force(
                proposed()
                    .after(&legal(), propose(mend()))
                    .after(&second_legal(), adopt(1)),
            ),
        ),
    ]
}

pub(in crate::domain) fn it(spec: &Spec) -> &LawChange {
    change(spec)
}

/// What an edit is refused for, and where.
#[track_caller]
fn refused(edit: RowEdit, field: &'static str, fault: RowFault) {
    bureau()
        .when(&legal(), propose(edit))
        .refused(at(field, Problem::Row(fault)));
}

#[test]
fn proposed_nothing_holds_differently_and_adopted_it_is_an_edition_that_waits_to_be_confirmed() {
    let spec = bureau().confirmed();
    let spec = spec.after(&legal(), propose(mend()));
    assert!(edition(&spec).leniency.is_none());
    let kinds = spec.when(&second_legal(), adopt(1)).kinds();
    assert_eq!(
        kinds,
        ["rulebook.leniency_adopted", "rulebook.law_change_adopted"]
    );
    let spec = in_force(spec.after(&second_legal(), adopt(1)));
    let now = book(&spec);
    assert_eq!(
        now.basis_on(&BasisId("code-1175".into()), MONDAY)
            .unwrap()
            .gist_zh,
        "危险废物管理违法：罚款幅度"
    );
    assert!(!now.is_confirmed("code-1175") && now.is_confirmed("code-1107"));
    assert_ne!(now.rules.version, "template-2026-08");
    assert_eq!(now.faults(), []);
    let check = Command::ConfirmLegal(super::LegalCheck {
        rows: ["code-1175".to_owned()].into(),
        text: line("公布文本"),
    });
    let spec = in_force(spec.after(&legal(), check));
    assert!(book(&spec).is_confirmed("code-1175"));
}

#[test]
fn a_rejected_one_leaves_the_rules_and_is_over() {
    let spec = proposed();
    let kinds = spec.when(&second_legal(), reject(1)).kinds();
    assert_eq!(kinds, ["rulebook.law_change_rejected"]);
    let spec = spec.after(&second_legal(), reject(1));
    assert!(edition(&spec).leniency.is_none());
    for command in [adopt(1), reject(1)] {
        let action = command.action();
        spec.when(&second_legal(), command)
            .refused(Refusal::NotNow(action, NotNow::Already));
    }
}

#[test]
fn nobody_adopts_or_rejects_their_own_nor_in_their_place() {
    let own = Refusal::Forbidden(Action::AdoptLawChange, Why::ActedBefore);
    proposed().when(&legal(), adopt(1)).refused(own.clone());
    // who stands in for the proposer
    let mut deputy = second_legal();
    deputy.stands_in_for = Some(legal().person);
    proposed().when(&deputy, adopt(1)).refused(own.clone());
    // proposed in somebody's place: neither of the two
    let spec = bureau().after(&deputy, propose(mend()));
    for who in [legal(), second_legal(), deputy] {
        spec.when(&who, adopt(1)).refused(own.clone());
    }
    let book = book(&spec);
    assert_eq!(law_change_actions(change(&spec), &legal(), &book), []);
    for who in everybody().into_iter().filter(|a| *a != legal()) {
        assert!(bureau().when(&who, propose(mend())).result.is_err());
        assert!(proposed().when(&who, adopt(1)).result.is_err());
    }
}

#[test]
fn a_row_changed_since_is_never_adopted_but_can_be_rejected() {
    let (_, spec) = states().pop().unwrap();
    spec.when(&second_legal(), adopt(2))
        .refused(Refusal::NotNow(Action::AdoptLawChange, NotNow::RowChanged));
    spec.when(&second_legal(), reject(2)).accepted();
    // a check against the text in between changes no word
    let spec = bureau().after(&legal(), propose(mend()));
    let check = Command::ConfirmLegal(super::LegalCheck {
        rows: ["code-1175".to_owned()].into(),
        text: line("公布文本"),
    });
    let spec = in_force(spec.after(&legal(), check));
    spec.when(&second_legal(), adopt(1)).accepted();
}

#[test]
fn a_row_that_ends_before_it_starts_is_refused_at_its_last_day() {
    let mut row = basis("code-1175");
    row.to = Some(date(2026, 8, 14));
    refused(
        RowEdit::Change(RuleRow::Basis(row)),
        "to",
        RowFault::EndsBeforeStart,
    );
    let end = |on| RowEdit::End {
        key: "code-1175".into(),
        on,
    };
    refused(end(date(2026, 8, 14)), "on", RowFault::EndsBeforeStart);
    let book = REFERENCE.leniency.edited(&end(date(2027, 1, 31))).unwrap();
    let row = book.basis_on(&BasisId("code-1175".into()), MONDAY).unwrap();
    assert!(row.in_force(date(2027, 1, 31)) && !row.in_force(date(2027, 2, 1)));
}

/// A version of the row from this day.
fn version(from: Date, to: Option<Date>) -> RowEdit {
    let mut row = basis("code-1175");
    (row.from, row.to) = (from, to);
    row.gist_zh = format!("自{from}起");
    RowEdit::Change(RuleRow::Basis(row))
}

#[test]
fn a_later_version_ends_the_one_before_it_and_no_day_has_two() {
    let (first, second) = (date(2026, 8, 15), date(2027, 1, 1));
    let book = REFERENCE.leniency.edited(&version(second, None)).unwrap();
    let days: Vec<_> = book
        .versions("code-1175")
        .iter()
        .map(|v| v.days().unwrap())
        .collect();
    assert_eq!(days, [(first, Some(date(2026, 12, 31))), (second, None)]);
    assert_eq!(book.faults(), []);
    let id = BasisId("code-1175".into());
    for day in [first, date(2026, 12, 31), second] {
        assert_eq!(
            book.in_force([&id], day),
            std::slice::from_ref(&id),
            "{day}"
        );
    }
    // within days that another version has, and before one that is there
    let over = |edit: &RowEdit| book.edited(edit).unwrap_err();
    let fault = [("from", RowFault::Overlaps(first, Some(date(2026, 12, 31))))];
    for (from, to) in [
        (date(2026, 10, 1), None),
        (date(2026, 7, 1), Some(date(2026, 9, 1))),
        (date(2026, 9, 1), Some(date(2026, 9, 30))),
    ] {
        assert_eq!(over(&version(from, to)), fault, "{from}");
    }
    // the same first day puts that version right
    let mended = book.edited(&version(first, Some(date(2026, 11, 30))));
    assert_eq!(mended.unwrap().versions("code-1175").len(), 2);
}

#[test]
fn an_unknown_article_is_refused_where_it_is_named() {
    let nowhere = || vec![BasisId("apl-99".into())];
    let fault = || RowFault::NoSuchBasis("apl-99".into());
    let mut row = basis("code-1175");
    row.replaces = nowhere();
    refused(RowEdit::Change(RuleRow::Basis(row)), "replaces", fault());
    let mut row = item("hazwaste-label");
    row.old.articles = nowhere();
    refused(RowEdit::Change(RuleRow::Item(row)), "old_articles", fault());
    let mut row = item("hazwaste-label");
    row.new.articles = nowhere();
    refused(RowEdit::Change(RuleRow::Item(row)), "new_articles", fault());
    let mut row = REFERENCE.leniency.rules.exclusions[0].clone();
    row.bases = nowhere();
    refused(RowEdit::Change(RuleRow::Exclusion(row)), "bases", fault());
}

#[test]
fn a_ratio_outside_its_range_a_term_of_no_days_and_a_range_upside_down_are_refused() {
    let air = |value: &str| {
        let mut row = item("air-exceedance");
        let told = condition_lines(&row.conditions).replace(
            "hourly_exceedance_ratio < 0.1",
            &format!("hourly_exceedance_ratio < {value}"),
        );
        row.conditions = read_conditions(&told).unwrap();
        RowEdit::Change(RuleRow::Item(row))
    };
    for value in ["0", "-0.1", "10.5"] {
        refused(air(value), "conditions", RowFault::Ratio(value.into()));
    }
    assert!(REFERENCE.leniency.edited(&air("0.2")).is_ok());
    let mut row = item("eia-form-unfiled");
    let Limit::Days { from, .. } = row.corrected else {
        panic!("{:?}", row.corrected)
    };
    row.corrected = Limit::Days { from, n: 0 };
    refused(
        RowEdit::Change(RuleRow::Item(row)),
        "limit_days",
        RowFault::NoTime,
    );
    let mut row = item("hazwaste-label");
    row.window = Some(Window::Months(0));
    refused(
        RowEdit::Change(RuleRow::Item(row)),
        "first_months",
        RowFault::NoTime,
    );
    let mut row = item("building-unapproved");
    row.old.range = Some(Range::InvestmentPercent { min: 5, max: 1 });
    refused(
        RowEdit::Change(RuleRow::Item(row)),
        "old_most",
        RowFault::LeastOverMost,
    );
    let mut row = REFERENCE.leniency.settings[0].clone();
    row.number = Some(0);
    refused(
        RowEdit::Change(RuleRow::Setting(row)),
        "number",
        RowFault::NoTime,
    );
}

#[test]
fn a_name_that_is_taken_and_a_change_of_nothing_are_refused() {
    let row = RuleRow::Basis(basis("code-1175"));
    refused(RowEdit::Add(row.clone()), "key", RowFault::Taken);
    refused(RowEdit::Change(row), "", RowFault::SameAsBefore);
    let mut row = basis("code-1175");
    row.id = BasisId("code-1176".into());
    bureau()
        .when(&legal(), propose(RowEdit::Add(RuleRow::Basis(row))))
        .accepted();
}

#[test]
fn every_row_is_told_field_by_field_and_its_conditions_read_back_as_they_are() {
    for row in &REFERENCE.leniency.items {
        let told = condition_lines(&row.conditions);
        assert_eq!(
            read_conditions(&told).as_ref(),
            Ok(&row.conditions),
            "{told}"
        );
    }
    assert_eq!(
        read_conditions("a | b | c | judged\n\nx | y | judged"),
        Err(3)
    );
    assert_eq!(
        read_conditions("a | b | c | hours_in_day < vier hours"),
        Err(1)
    );
    let keys: Vec<String> = REFERENCE
        .leniency
        .rows()
        .map(|(k, _)| k.to_owned())
        .collect();
    for key in keys {
        let versions = REFERENCE.leniency.versions(&key);
        assert_eq!(versions.len(), 1, "{key}");
        assert!(
            versions[0]
                .fields()
                .iter()
                .any(|(_, said)| !said.is_empty())
        );
    }
}

/// What is shipped can be changed: no row of it is refused for what it says already.
#[test]
fn every_shipped_row_can_be_changed() {
    use crate::domain::leniency::rule::Source;
    let keys: Vec<String> = REFERENCE
        .leniency
        .rows()
        .map(|(k, _)| k.to_owned())
        .collect();
    for key in keys {
        let mut row = REFERENCE.leniency.versions(&key).remove(0);
        let source = match row.source() {
            Source::FullText => Source::PublicCopy,
            _ => Source::FullText,
        };
        match &mut row {
            RuleRow::Basis(r) => r.source = source,
            RuleRow::Item(r) => r.source = source,
            RuleRow::Exclusion(r) => r.source = source,
            RuleRow::Ground(r) => r.source = source,
            RuleRow::Factor(r) => r.source = source,
            RuleRow::Setting(r) => r.source = source,
            RuleRow::Criterion(r) => r.source = source,
            RuleRow::Publication(r) => r.source = source,
            RuleRow::Benchmark(r) => r.source = source,
        }
        let edited = REFERENCE.leniency.edited(&RowEdit::Change(row));
        assert!(edited.is_ok_and(|book| book.faults().is_empty()), "{key}");
    }
}

fn theme_edit(change: impl FnOnce(&mut ThemeEdit)) -> Command {
    let mut edit = ThemeEdit {
        theme: "water".into(),
        name: line("废水与排污口"),
        name_en: line("Waste water and outfalls"),
        lead: "shui".into(),
        supporting: ["jiance".into()].into(),
        local: false,
        with_branch: true,
        offered: true,
    };
    change(&mut edit);
    Command::EditTheme(edit)
}

/// The rulebook after what this command emits.
fn after(command: Command) -> Rulebook {
    let emitted = bureau().when(&admin(), command).accepted();
    let mut edition = Edition {
        rulebook: Some(Box::new(REFERENCE.rulebook.clone())),
        ..Edition::default()
    };
    for one in emitted {
        if let Any::Reference(event) = &one.event {
            evolve(&mut edition, event);
        }
    }
    *edition.rulebook.unwrap()
}

#[test]
fn whose_a_theme_is_holds_from_then_on_and_never_for_whoever_it_may_be_about() {
    let book = after(theme_edit(|e| e.lead = "daqi".into()));
    assert_eq!(book.suggest("water", None).unwrap().lead.as_str(), "daqi");
    assert_ne!(book.version, REFERENCE.rulebook.version);
    assert!(book.faults().is_empty());
    // no longer offered from today on
    let today = bureau().now.beijing_date();
    let book = after(theme_edit(|e| e.offered = false));
    let theme = book.theme("water").unwrap();
    assert!(!theme.in_use_on(today) && theme.in_use_on(today.yesterday().unwrap()));
    // nothing changed is no edit; nor is one that contradicts itself or names nobody
    let when = |change: fn(&mut ThemeEdit)| bureau().when(&admin(), theme_edit(change));
    when(|_| ()).refused(at("name", Problem::SameAsBefore));
    when(|e| e.lead = "nobody".into()).refused(at("lead", Problem::NotOffered));
    when(|e| e.supporting = ["shui".into()].into()).refused(at("supporting", Problem::SameTwice));
    when(|e| {
        e.theme = "inspection_practice".into();
        e.lead = "zhidui".into();
    })
    .refused(at("lead", Problem::UnitComplainedOf("zhidui".into())));
    // what may be about the bureau's own conduct goes to those who take such complaints
    let other = theme_edit(|e| {
        e.theme = "inspection_practice".into();
        e.lead = "fagui".into();
    });
    let refusal = bureau().when(&admin(), other).result.unwrap_err();
    assert!(
        matches!(&refusal, Refusal::Fields(e) if matches!(e[0].problem, Problem::ConductUnits(_))),
        "{refusal:?}"
    );
    bureau()
        .when(&intake(), theme_edit(|e| e.lead = "daqi".into()))
        .refused(Refusal::Forbidden(Action::EditTheme, Why::Role));
}

#[test]
fn a_unit_is_renamed_from_today_and_papers_of_before_keep_its_name() {
    let name = |zh: &str, short: &str, en: &str| {
        Command::RenameUnit(UnitName {
            unit: "shui".into(),
            name: line(zh),
            name_en: line(en),
            short: line(short),
        })
    };
    let today = bureau().now.beijing_date();
    let book = after(name(
        "水生态环境科",
        "水生态科",
        "Water Environment Section",
    ));
    let of = |on| book.unit_name("shui", on).unwrap().zh.clone();
    assert_eq!(of(today), "水生态环境科");
    assert_eq!(of(today.yesterday().unwrap()), "水科");
    assert!(book.faults().is_empty());
    // said otherwise in short it is no other name; the same name is no change
    let book = after(name("水科", "水生态", "Water Section"));
    assert_eq!(book.unit("shui").unwrap().names.len(), 1);
    bureau()
        .when(&admin(), name("水科", "水科", "Water Section"))
        .refused(at("name", Problem::SameAsBefore));
}

/// A number of days held against its source.
fn check_term(row: &str) -> Command {
    Command::ConfirmLegal(super::LegalCheck {
        rows: [row.to_owned()].into(),
        text: line("公布文本"),
    })
}

fn rulebook(spec: &Spec) -> Rulebook {
    edition(spec).rulebook.as_deref().unwrap().clone()
}

fn confirmed(rulebook: &Rulebook) -> Vec<String> {
    let rows = rulebook.deadline_rows().filter(|(_, _, row)| row.confirmed);
    rows.map(|(name, ..)| name).collect()
}

/// The bureau, where the rulebook came into force as an event, and what is decided on is what is folded.
fn with_rulebook(rulebook: Rulebook) -> Spec {
    let rulebook = Box::new(rulebook);
    days_in_force(bureau().after(&Actor::system(), Command::AdoptRulebook(rulebook)))
}

fn days_in_force(mut spec: Spec) -> Spec {
    spec.reference = Box::leak(Box::new(Reference {
        rulebook: rulebook(&spec),
        ..spec.reference.clone()
    }));
    spec
}

#[test]
fn no_number_of_days_ships_confirmed_and_each_names_its_source() {
    for (profile, _) in crate::domain::rulebook::PROFILES {
        let shipped = Rulebook::shipped(profile).unwrap();
        assert_eq!(confirmed(&shipped), [] as [String; 0], "{profile}");
        assert!(
            shipped
                .deadline_rows()
                .all(|(_, _, row)| !row.source.is_empty())
        );
    }
}

#[test]
fn a_number_of_days_is_confirmed_by_a_legal_officer_alone_and_falls_open_with_the_number() {
    let shipped = REFERENCE.rulebook.clone();
    // an edition of before says of itself what nobody confirmed
    let mut told = shipped.clone();
    told.common_deadlines
        .iter_mut()
        .for_each(|row| row.confirmed = true);
    let spec = with_rulebook(told);
    assert_eq!(confirmed(&rulebook(&spec)), [] as [String; 0]);
    let decision = "term.common.decision";
    let kinds = spec.when(&legal(), check_term(decision)).kinds();
    assert_eq!(kinds, ["rulebook.terms_confirmed"]);
    let spec = days_in_force(spec.after(&legal(), check_term(decision)));
    assert_eq!(confirmed(&rulebook(&spec)), [decision]);
    assert_ne!(rulebook(&spec).version, shipped.version);
    for row in [decision, "term.common.nothing"] {
        spec.when(&legal(), check_term(row))
            .refused(at("rows", Problem::NotOffered));
    }
    for who in everybody().into_iter().filter(|a| *a != legal()) {
        let refused = spec.when(&who, check_term("term.common.service"));
        assert!(refused.result.is_err(), "{:?}", who.role);
    }
    // the same number in the next edition stays confirmed, another one does not
    let same = spec.clone().after(
        &Actor::system(),
        Command::AdoptRulebook(Box::new(shipped.clone())),
    );
    assert_eq!(confirmed(&rulebook(&same)), [decision]);
    let mut longer = shipped;
    let row = longer.common_deadlines.iter_mut();
    row.filter(|row| row.term == TermKey::Decision)
        .for_each(|row| row.amount += 1);
    let other = spec.after(&Actor::system(), Command::AdoptRulebook(Box::new(longer)));
    assert_eq!(confirmed(&rulebook(&other)), [] as [String; 0]);
}

#[test]
fn articles_and_days_are_confirmed_in_one_step_and_another_unit_is_another_number() {
    let spec = with_rulebook(REFERENCE.rulebook.clone());
    let both = Command::ConfirmLegal(super::LegalCheck {
        rows: ["code-1175".to_owned(), "term.13710.acceptance".to_owned()].into(),
        text: line("公布文本"),
    });
    let kinds = spec.when(&legal(), both.clone()).kinds();
    assert_eq!(
        kinds,
        [
            "rulebook.leniency_adopted",
            "rulebook.leniency_confirmed",
            "rulebook.terms_confirmed"
        ]
    );
    let spec = days_in_force(spec.after(&legal(), both));
    assert_eq!(confirmed(&rulebook(&spec)), ["term.13710.acceptance"]);
    let calendar_days = Command::EditDeadlines(super::DeadlineEdit {
        profile: "13710".to_owned(),
        day_unit: TermUnit::CalendarDays,
        after_hours_to_next_day: false,
        apply_to_open: false,
    });
    let spec = spec.after(&admin(), calendar_days);
    assert_eq!(confirmed(&rulebook(&spec)), [] as [String; 0]);
}

fn two_days(term: TermKey, amount: u32, unit: TermUnit) -> Command {
    Command::EditTerm(super::TermEdit {
        term,
        length: super::NewLength {
            amount,
            unit,
            roll: true,
        },
        source: line("局长办公会纪要"),
        reason: words("一天内受理不完"),
        apply_to_open: false,
    })
}

#[test]
fn a_number_of_days_said_anew_is_that_row_alone_and_waits_for_the_legal_section() {
    let check = Command::ConfirmLegal(super::LegalCheck {
        rows: ["term.13710.acceptance".to_owned()].into(),
        text: line("公布文本"),
    });
    let spec = with_rulebook(REFERENCE.rulebook.clone());
    let spec = days_in_force(spec.after(&legal(), check));
    let before = rulebook(&spec);
    assert_eq!(confirmed(&before), ["term.13710.acceptance"]);
    let edit = two_days(TermKey::Acceptance, 2, TermUnit::WorkingDays);
    let spec = spec.after(&admin(), edit);
    let after = rulebook(&spec);
    let row = after.deadline(TermKey::Acceptance).unwrap();
    assert_eq!((row.amount, row.source.as_str()), (2, "局长办公会纪要"));
    assert_eq!(confirmed(&after), [] as [String; 0]);
    assert_ne!(after.version, before.version);
    let others = |book: &Rulebook| {
        let rows = book.deadline_rows();
        let rows = rows.filter(|(name, ..)| name != "term.13710.acceptance");
        rows.map(|(.., row)| row.clone()).collect::<Vec<_>>()
    };
    assert_eq!(others(&after), others(&before));
    assert_eq!(after.faults(), []);
}

#[test]
fn a_number_of_days_is_a_real_one_and_another_one_than_before() {
    let spec = with_rulebook(REFERENCE.rulebook.clone());
    for (amount, unit) in [
        (0, TermUnit::WorkingDays),
        (2_501, TermUnit::WorkingDays),
        (121, TermUnit::Months),
    ] {
        let most = if unit == TermUnit::Months { 120 } else { 2_500 };
        let edit = two_days(TermKey::Acceptance, amount, unit);
        let refused = at("amount", Problem::Between(1, most));
        spec.when(&admin(), edit).refused(refused);
    }
    let row = REFERENCE.rulebook.deadline(TermKey::Review).unwrap();
    let same = Command::EditTerm(super::TermEdit {
        term: TermKey::Review,
        length: super::NewLength {
            amount: row.amount,
            unit: row.unit,
            roll: row.roll,
        },
        source: line(&row.source),
        reason: words("没有变化"),
        apply_to_open: false,
    });
    let refused = at("amount", Problem::SameAsBefore);
    spec.when(&admin(), same).refused(refused);
}

fn say(setting: RuleSetting, amount: u32) -> Command {
    Command::EditSetting(super::SettingEdit {
        setting,
        amount,
        reason: words("退回的多"),
    })
}

/// Parks no case longer than design §2 has it looked at again, and never presses a rung before the one below it.
#[test]
fn another_number_of_the_rules_is_that_number_alone_and_keeps_its_range_and_its_order() {
    let spec = with_rulebook(REFERENCE.rulebook.clone());
    let before = rulebook(&spec);
    let all = RuleSetting::all(&before);
    // the seven of the clock, a stop each, a way of a rung each, a reply each
    assert_eq!(all.len(), 7 + 4 + 8 + 3);
    for setting in &all {
        let named: RuleSetting = setting.to_string().parse().unwrap();
        assert_eq!(named, *setting);
        let (least, most) = before.setting_range(*setting).unwrap();
        let refused = at("amount", Problem::Between(least, most));
        spec.when(&admin(), say(*setting, most + 1))
            .refused(refused);
        let stands = before.setting(*setting).unwrap().amount;
        let refused = at("amount", Problem::SameAsBefore);
        spec.when(&admin(), say(*setting, stands)).refused(refused);
        let next = before.clone().with_setting(*setting, stands + 1);
        let differs = |s: &&RuleSetting| next.setting(**s) != before.setting(**s);
        assert_eq!(all.iter().filter(differs).collect::<Vec<_>>(), [setting]);
    }
    let blue = RuleSetting::Rung(Level::Blue, Reaching::BeforeDue);
    let early = at("amount", Problem::RungOrder);
    spec.when(&admin(), say(blue, 3)).refused(early);
    let yellow = RuleSetting::Rung(Level::Yellow, Reaching::Overdue);
    let spec = spec.after(&admin(), say(yellow, 2));
    let after = rulebook(&spec);
    assert_eq!(after.setting(yellow).unwrap().amount, 2);
    assert_ne!(after.version, before.version);
    assert_eq!(after.faults(), []);
    for who in everybody() {
        if who.role != crate::domain::actor::Role::Admin {
            assert!(spec.when(&who, say(yellow, 3)).result.is_err());
        }
    }
    let (parked, most) = (RuleSetting::ParkedMost, 90);
    assert_eq!(before.setting_range(parked), Some((1, most)));
}

#[test]
fn a_clock_an_edition_says_nothing_of_gets_its_number_on_the_same_page() {
    let mut early = REFERENCE.rulebook.clone();
    early
        .common_deadlines
        .retain(|row| row.term != TermKey::PoolReview);
    let spec = with_rulebook(early);
    assert!(rulebook(&spec).deadline(TermKey::PoolReview).is_none());
    let edit = two_days(TermKey::PoolReview, 3, TermUnit::WorkingDays);
    let after = rulebook(&spec.after(&admin(), edit));
    let row = after.deadline(TermKey::PoolReview).unwrap();
    assert_eq!((row.amount, row.source.as_str()), (3, "局长办公会纪要"));
    assert!(!row.confirmed);
    assert_eq!(after.faults(), []);
}
