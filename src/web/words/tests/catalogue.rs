//! Constants, kinds, forms, fields, choices and messages: none is missing, none is empty.

use super::{finished, is_han, sound, word_is_sound};
use crate::api::FormKey;
use crate::api::forms::{self, Kind};
use crate::domain::action::Action;
use crate::domain::actor::{Compartment, Role};
use crate::domain::case::{Check, Closing, Difficulty, Finding, Label, ParkReason, Stage, Track};
use crate::domain::complaint::{Channel, Solved, Status};
use crate::domain::consultation;
use crate::domain::leniency::rule::{
    ClueKind, ExclusionKind, FactorKind, GroundKind, Harm, NoFault, Outcome, Source, State, Truth,
};
use crate::domain::leniency_file::{Origin, Ruling, Status as Leniency};
use crate::domain::measure::{Kind as Kinds, Status as Measure};
use crate::domain::plan::Status as PlanStatus;
use crate::domain::rulebook::Level;
use crate::domain::supervision_order::Status as Order;
use crate::domain::term::{PauseCategory, TermKind, Weight};
use crate::domain::time::At;
use crate::views::name::{Lang, Name};
use crate::views::results::{Counted, Figure};
use crate::views::supervision_order::Part;
use crate::web::words::{self as w, Word};
use jiff::civil::date;

#[test]
fn every_constant_is_sound() {
    let lists = [
        w::site::all(),
        w::office::ALL.to_vec(),
        w::dossier::ALL.to_vec(),
        w::account::ALL.to_vec(),
        w::second_factor::ALL.to_vec(),
        w::wall_opening::ALL.to_vec(),
        w::positive_listing::ALL.to_vec(),
        w::law_change::ALL.to_vec(),
        w::leniency_file::FILED_WORDS.to_vec(),
        w::leniency_file::BENCHMARK_WORDS.to_vec(),
        w::leniency_file::ORDER_WORDS.to_vec(),
        w::leniency_file::SEAT_WORDS.to_vec(),
        w::leniency_file::RECORD_WORDS.to_vec(),
        w::visit::ALL.to_vec(),
        w::offsite_check::ALL.to_vec(),
        w::coercive_measure::ALL.to_vec(),
        w::key_enterprise::ALL.to_vec(),
        w::project::ALL.to_vec(),
        w::matter::ALL.to_vec(),
        w::draw::ALL.to_vec(),
        w::withdrawal::ALL.to_vec(),
        w::inquiry::ALL.to_vec(),
        w::suggestion::ALL.to_vec(),
        w::enterprise_side::ALL.to_vec(),
        w::common_problem::ALL.to_vec(),
        w::consultation::ALL.to_vec(),
        w::document::ALL.to_vec(),
        w::ledger::ALL.to_vec(),
        w::saved_view::ALL.to_vec(),
        w::bureau::ALL.to_vec(),
        w::report::ALL.to_vec(),
        w::results::ALL.to_vec(),
        w::supervision::ALL.to_vec(),
        w::try_out::ALL.to_vec(),
        w::calendar::ALL.to_vec(),
        w::inbox::ALL.to_vec(),
        w::plan::ALL.to_vec(),
        w::measure::ALL.to_vec(),
        w::service_day::ALL.to_vec(),
        w::leniency_file::ALL.to_vec(),
        w::leniency_file::FIRM.to_vec(),
    ];
    for (name, word) in lists.concat() {
        match name {
            // the switch is written in the language it leads to
            "TO_CHINESE" => assert_eq!(word.en, "中文"),
            "TO_ENGLISH" => assert_eq!(word.zh, "English"),
            _ => word_is_sound(name, word),
        }
    }
}

#[test]
fn every_kind_of_the_domain_has_a_word_of_its_own() {
    fn each<T: Copy + std::fmt::Debug>(all: &[T], say: impl Fn(T) -> Word) {
        let mut seen = std::collections::BTreeMap::new();
        for value in all {
            let (name, word) = (format!("{value:?}"), say(*value));
            finished(&name, word.zh, word.en);
            if let Some(other) = seen.insert(word.zh, name.clone()) {
                panic!("{name} and {other} are both “{}”", word.zh);
            }
        }
    }
    each(&Stage::ALL, w::stage);
    each(&Status::ALL, w::status);
    each(&Status::ALL, w::status_for_firm);
    each(&Role::PEOPLE, w::role);
    each(&[Role::Visitor, Role::System], w::role);
    each(
        &[Compartment::Help, Compartment::Enforcement],
        w::compartment,
    );
    each(&Channel::RECORDED, w::channel);
    each(&[Channel::Web], w::channel);
    each(Difficulty::ALL, w::difficulty);
    each(Track::ALL, w::track);
    each(Label::ALL, w::label);
    each(Closing::ALL, w::closing);
    each(Check::ALL, w::check);
    each(Finding::ALL, w::finding);
    each(&TermKind::ALL, w::term_kind);
    each(
        &[
            Weight::InternalNorm,
            Weight::PublicPromise,
            Weight::Statutory,
        ],
        w::weight,
    );
    each(&[Solved::Yes, Solved::Partly, Solved::No], w::solved);
    each(&[0, 1, 2, 3, 4, 5], w::satisfaction);
    each(&PauseCategory::ALL, w::why_paused);
    each(crate::domain::news::News::ALL, w::inbox::news);
    each(
        crate::domain::rulebook::ConsultationTrigger::ALL,
        w::consultation::trigger,
    );
    each(ParkReason::ALL, w::parking::reason);
    each(&crate::domain::complaint::VoidReason::ALL, w::void_reason);
    each(ParkReason::ALL, w::parking::means);
    each(&consultation::Status::ALL, w::consultation::status);
    each(&consultation::Position::ALL, w::consultation::position);
    each(&consultation::Part::ALL, w::consultation::part);
    each(&crate::views::consultation::Tab::ALL, w::consultation::tab);
    each(&Order::ALL, w::supervision::status);
    each(&Measure::ALL, w::measure::status);
    each(&Kinds::ALL, w::measure::kind);
    each(&PlanStatus::ALL, w::plan::status);
    each(&Level::ALL, w::supervision::level);
    each(&Part::ALL, w::supervision::part);
    each(&Figure::ALL, w::results::figure);
    each(&Figure::ALL, w::results::meaning);
    each(&Counted::ALL, w::results::counted);
    each(Leniency::ALL, w::leniency_file::status);
    each(Leniency::ALL, w::leniency_file::status_for_firm);
    each(Origin::ALL, w::leniency_file::origin);
    each(Ruling::ALL, w::leniency_file::ruling);
    each(Outcome::ALL, w::leniency_file::outcome);
    each(Harm::ALL, w::leniency_file::harm);
    each(Truth::ALL, w::leniency_file::truth);
    each(Truth::ALL, w::leniency_file::holds);
    each(State::ALL, w::leniency_file::state);
    each(ClueKind::ALL, w::leniency_file::clue);
    each(NoFault::ALL, w::leniency_file::no_fault);
    each(Source::ALL, w::leniency_file::source);
    each(ExclusionKind::ALL, w::leniency_file::exclusion);
    each(GroundKind::ALL, w::leniency_file::ground);
    each(FactorKind::ALL, w::leniency_file::factor);
    // one code for staff, one for a firm's contact: the same button on two pages
    let actions: Vec<Action> = Action::ALL
        .iter()
        .copied()
        .filter(|a| *a != Action::IssueContactCode)
        .collect();
    each(&actions, w::action);
}

#[test]
fn a_key_of_a_stage_or_status_has_its_word() {
    assert_eq!(w::stage_at("review"), Some(w::stage(Stage::Review)));
    assert_eq!(w::stage_at("silent"), Some(w::status(Status::Silent)));
    assert_eq!(w::stage_at("elsewhere"), None);
}

#[test]
fn every_form_and_field_has_words() {
    for form in forms::all() {
        let name = form.key.key();
        let words = w::form(form.key);
        for word in [words.title, words.submit, words.cancel] {
            word_is_sound(name, word);
        }
        for word in words.intro.into_iter().chain(words.note) {
            word_is_sound(name, word);
            assert!(
                word.zh.ends_with('。') && word.en.ends_with('.'),
                "{name}: {word:?}"
            );
        }
        let registers = form.key == FormKey::RegisterEnterprise;
        assert_eq!(
            words.title.zh == "登记企业",
            registers,
            "{name} has no words"
        );
        let done = w::done(name);
        assert!(done.is_some(), "{name} says nothing when it is done");
        done.into_iter().for_each(|word| word_is_sound(name, word));
        for field in form.fields {
            let name = format!("{name}.{}", field.name);
            let words = w::field(form.key, field.name);
            let words = words.unwrap_or_else(|| panic!("{name} has no words"));
            word_is_sound(&name, words.label);
            word_is_sound(&name, words.missing);
            words
                .hint
                .into_iter()
                .for_each(|hint| word_is_sound(&name, hint));
            if field.kind == Kind::Radios {
                let options = w::options(form.key, field.name);
                let options = options.unwrap_or_else(|| panic!("{name} has no choices"));
                assert!(options.len() > 1, "{name}");
                for option in options {
                    word_is_sound(&name, option.label);
                    option
                        .hint
                        .into_iter()
                        .for_each(|hint| word_is_sound(&name, hint));
                }
            }
        }
        assert_eq!(w::field(form.key, "no_such_field"), None);
    }
    assert!(w::done("password.changed").is_some());
    assert_eq!(w::done("<script>"), None);
}

#[test]
fn what_a_choice_sends_is_what_the_form_reads() {
    let read = |key, field, parse: &dyn Fn(&str) -> bool| {
        for option in w::options(key, field).unwrap_or_default() {
            assert!(parse(option.value), "{field}: {}", option.value);
        }
    };
    read(FormKey::OpenCase, "difficulty", &|v| {
        Difficulty::parse(v).is_some()
    });
    read(FormKey::OpenCase, "track", &|v| Track::parse(v).is_some());
    read(FormKey::OpenCase, "labels", &|v| Label::parse(v).is_some());
    read(FormKey::PauseCase, "category", &|v| {
        PauseCategory::parse(v).is_some()
    });
    read(FormKey::CloseOut, "closing", &|v| {
        Closing::parse(v).is_some()
    });
    read(FormKey::RecordFollowUp, "finding", &|v| {
        Finding::parse(v).is_some()
    });
    read(FormKey::RecordComplaint, "channel", &|v| {
        Channel::parse(v).is_some()
    });
    read(FormKey::CreateStaff, "role", &|v| {
        Role::parse(v).is_some_and(Role::is_staff)
    });
}

#[test]
fn the_kit_and_the_limits_speak_both_languages() {
    let (zh, en) = (w::form_labels(Lang::Zh), w::form_labels(Lang::En));
    let pairs = [
        (&zh.error_heading, &en.error_heading),
        (&zh.error_prefix, &en.error_prefix),
        (&zh.optional, &en.optional),
        (&zh.max_chars, &en.max_chars),
        (&zh.pick_photo, &en.pick_photo),
        (&zh.pick_file, &en.pick_file),
        (&zh.upload, &en.upload),
        (&zh.uploaded, &en.uploaded),
        (&zh.remove, &en.remove),
    ];
    for (zh, en) in pairs {
        sound("form label", zh, en);
    }
    assert!(zh.max_chars.contains("{n}") && en.max_chars.contains("{n}"));
    assert!(w::file_limits(Lang::Zh).starts_with("单个不超过20MB，最多20个"));
    assert!(w::file_limits(Lang::En).starts_with("Up to 20 MB each and at most 20 files"));
}

#[test]
fn gaps_are_filled_once_and_only_by_name() {
    let sentence = w::word("{a}和{b}，{c}", "{a} and {b}, {c}");
    // what is filled in is never read for gaps itself
    let filled = sentence.fill(Lang::Zh, &[("a", "{b}"), ("b", "乙")]);
    assert_eq!(filled, "{b}和乙，{c}");
    assert_eq!(
        w::word("没有{完", "open {end").fill(Lang::Zh, &[]),
        "没有{完"
    );
    let name = Name::from(w::site::HOME);
    assert_eq!(name.read(Lang::En), w::site::HOME.read(Lang::En));
}

#[test]
fn dates_times_and_sizes() {
    let day = date(2026, 11, 23);
    assert_eq!(w::date(Lang::Zh, day), "2026年11月23日（周一）");
    assert_eq!(w::date(Lang::En, day), "Monday 23 November 2026");
    assert_eq!(w::day(Lang::Zh, day), "11月23日（周一）");
    assert_eq!(w::day(Lang::En, day), "Monday 23 November");
    assert_eq!(w::date_short(Lang::En, day), "23 November");
    // 00:30 in Beijing is still the day before in UTC
    let at = At::from_beijing(day, 0, 30);
    assert_eq!(w::at(Lang::Zh, at), "2026年11月23日（周一）00:30");
    assert_eq!(w::at(Lang::En, at), "00:30 on Monday 23 November 2026");
    for month in 1..=12 {
        let (zh, en) = (
            w::date(Lang::Zh, date(2026, month, 1)),
            w::date(Lang::En, date(2026, month, 1)),
        );
        finished("date", &zh, &en);
        assert!(en.ends_with(" 2026") && en.split(' ').count() == 4, "{en}");
    }
    assert_eq!(w::size(Lang::Zh, 0), "0KB");
    assert_eq!(w::size(Lang::Zh, 1), "1KB");
    assert_eq!(w::size(Lang::En, 20 * 1024 * 1024), "20 MB");
    assert_eq!(w::size(Lang::Zh, 1_258_291), "1.2MB");
    assert!(w::size(Lang::En, u64::MAX).ends_with(" MB"));
}

#[test]
fn the_stage_line_shows_what_is_done_and_where_it_stands() {
    let reached = [
        (Stage::Assigned, date(2026, 11, 23)),
        (Stage::Handling, date(2026, 11, 24)),
    ];
    let line = w::stage_line(Lang::Zh, Stage::Handling, &reached);
    assert_eq!(line.summary, "第3步，共6步：办理");
    assert_eq!(
        line.steps.iter().filter(|s| s.state_text == "当前").count(),
        1
    );
    assert_eq!(line.steps[2].when.as_deref(), Some("11月24日"));
    let closed = w::stage_line(Lang::En, Stage::Closed, &reached);
    assert!(closed.steps.iter().all(|s| s.state_text == "done"));
    assert_eq!(closed.summary, "Closed");
    let withdrawn = w::stage_line(Lang::En, Stage::Withdrawn, &reached);
    assert_eq!(withdrawn.summary, "Withdrawn");
    for status in Status::ALL {
        let line = w::progress_line(Lang::Zh, status, true);
        assert_eq!(line.steps.len(), 5);
        assert!(line.summary.chars().any(is_han));
    }
}

#[test]
fn a_coercive_measure_says_whose_turn_it_is_until_it_is_over() {
    use crate::domain::coercive_measure::Status as Coercive;
    use crate::views::ui::Turn;
    for status in Coercive::ALL.iter().copied() {
        let step =
            |lang, mine| w::coercive_measure::next_step(lang, status, mine, Some("2026-12-01"));
        for mine in [true, false] {
            let (zh, en) = (step(Lang::Zh, mine), step(Lang::En, mine));
            finished(status.key(), &zh.heading, &en.heading);
            finished(status.key(), &zh.sentence, &en.sentence);
        }
        let over = matches!(status, Coercive::Lifted | Coercive::Declined);
        assert_eq!(
            step(Lang::Zh, true).whose == Turn::Nobody,
            over,
            "{status:?}"
        );
        // a day is named only while something runs to its end
        let runs = status == Coercive::InForce;
        assert_eq!(step(Lang::Zh, false).then.is_some(), runs, "{status:?}");
    }
}
