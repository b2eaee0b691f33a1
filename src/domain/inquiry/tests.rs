//! The rules of a question to a unit complained of: given what happened, when somebody asks, then exactly this.

use super::{Asking, Command, Inquiry, available, may_ask, subject_of};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::case;
use crate::domain::ids::{InquiryId, Noun};
use crate::domain::measure;
use crate::domain::policy;
use crate::domain::refusal::{Problem, Refusal, Why, at};
use crate::domain::spec::*;
use crate::domain::term::TermKind;

fn id() -> InquiryId {
    InquiryId::from("inquiry-1")
}

/// A case of the supervision section in hand, over a complaint about the water section.
fn complained() -> Spec {
    let said = submit(|s| *s.complains_of = Some("shui".into()));
    bureau()
        .after(&contact(), said)
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("ducha")),
        )
        .did(&conduct_officer(), Action::AcknowledgeCase)
}

fn ask(change: impl FnOnce(&mut Asking)) -> Command {
    let mut asking = Asking {
        unit: "shui".into(),
        officer: None,
        question: words("近两个月对园区企业检查了几次，依据是什么？"),
        consent: None,
        due_on: day(11, 26),
    };
    change(&mut asking);
    Command::Ask {
        id: id(),
        case: case_id(),
        asking,
    }
}

fn answer() -> Command {
    Command::Answer {
        id: id(),
        text: words("两次，均按双随机计划。"),
    }
}

pub(in crate::domain) fn it(spec: &Spec) -> &Inquiry {
    spec.world.inquiry(&id()).unwrap()
}

fn asked() -> Spec {
    complained().after(&conduct_officer(), ask(|_| ()))
}

/// A question by name, for the printed table.
pub(in crate::domain) fn states() -> Vec<(&'static str, Spec)> {
    vec![
        ("asked", asked()),
        ("answered", asked().after(&other_head(), answer())),
    ]
}

#[test]
fn the_unit_complained_of_is_asked_in_words_that_name_no_firm() {
    let spec = asked();
    let sheet = it(&spec).sheet.as_ref().unwrap();
    assert_eq!(sheet.named, None);
    let clock = it(&spec).terms.running_on(TermKind::Opinion, "shui");
    assert_eq!(clock.unwrap().due_on(), day(11, 26));
    // a question that names the firm is refused, unless the firm agreed
    let naming = |consent: Option<&str>| {
        ask(|a| {
            a.question = words("对示例水泥有限公司检查了几次？");
            a.consent = consent.map(words);
        })
    };
    complained()
        .when(&conduct_officer(), naming(None))
        .refused(at("question", Problem::NamesTheFirm));
    let agreed = complained().after(&conduct_officer(), naming(Some("十一月二十日电话同意。")));
    let named = it(&agreed).sheet.as_ref().unwrap().named.clone().unwrap();
    assert_eq!(named.firm, "示例水泥有限公司");
}

#[test]
fn it_sees_the_question_and_never_the_case() {
    let spec = asked();
    let question = subject_of(it(&spec), &spec.facts());
    let matter = case::subject_of(spec.case(), &spec.facts());
    for who in [other_officer(), other_head()] {
        assert!(policy::sees(&who, Noun::Inquiry, &question));
        assert!(!policy::sees(&who, Noun::Case, &matter));
    }
    for who in [
        contact(),
        other_contact(),
        enforcer(),
        legal(),
        branch_officer(),
    ] {
        assert!(!policy::sees(&who, Noun::Inquiry, &question));
    }
    // nor may it support what is complained of it
    let with = case::Assignment {
        supporting: ["shui".into()].into(),
        ..to_unit("ducha")
    };
    let said = submit(|s| *s.complains_of = Some("shui".into()));
    bureau()
        .after(&contact(), said)
        .when(&intake(), open(&case_id(), &complaint_id(), with))
        .refused(at("supporting", Problem::UnitComplainedOf("shui".into())));
}

#[test]
fn the_branch_complained_of_does_not_read_the_case_as_a_branch_of_the_county() {
    let branch = branch_officer().unit.unwrap();
    let said = submit(|s| *s.complains_of = Some(branch));
    let spec = bureau().after(&contact(), said).after(
        &intake(),
        open(&case_id(), &complaint_id(), to_unit("ducha")),
    );
    let matter = case::subject_of(spec.case(), &spec.facts());
    assert!(!policy::sees(&branch_officer(), Noun::Case, &matter));
    let other = case_assigned();
    let matter = case::subject_of(other.case(), &other.facts());
    assert!(policy::sees(&branch_officer(), Noun::Case, &matter));
}

#[test]
fn only_a_unit_complained_of_is_asked_and_only_by_who_has_the_case() {
    complained()
        .when(&conduct_officer(), ask(|a| a.unit = "jiance".into()))
        .refused(at("unit", Problem::NotOffered));
    let none = case_in_handling();
    assert!(!may_ask(none.case(), &officer(), &none.facts()));
    assert!(may_ask(
        complained().case(),
        &conduct_officer(),
        &complained().facts()
    ));
    complained().when(&intake(), ask(|_| ())).accepted();
    complained()
        .when(&other_head(), ask(|_| ()))
        .refused(Refusal::NotFound);
    let no = |why| Refusal::Forbidden(Action::AnswerInquiry, why);
    asked()
        .when(&conduct_officer(), answer())
        .refused(no(Why::NotOwnerUnit));
    asked().when(&supervisor(), answer()).refused(no(Why::Role));
}

/// Whoever owns a measure reads the case, and its unit was complained of.
#[test]
fn the_unit_complained_of_owns_no_measure() {
    let wrong = |field| Err(at(field, Problem::UnitComplainedOf("shui".into())));
    let spec = complained();
    let check = |owner: &str, with: &[&str]| {
        let with = with.iter().map(|u| (*u).into()).collect();
        measure::not_complained_of(spec.case(), &owner.into(), &with, &spec.facts())
    };
    assert_eq!(check("shui", &[]), wrong("owner"));
    assert_eq!(check("daqi", &["jiance", "shui"]), wrong("co_owners"));
    assert_eq!(check("daqi", &["jiance"]), Ok(()));
    // nor those its theme may be about, whoever named nobody
    let by_theme = complaint_registered().after(
        &intake(),
        open_under(
            "inspection_practice",
            &case_id(),
            &complaint_id(),
            to_unit("ducha"),
        ),
    );
    let owner = "shidong".into();
    let none = Default::default();
    assert_eq!(
        measure::not_complained_of(by_theme.case(), &owner, &none, &by_theme.facts()),
        Err(at("owner", Problem::UnitComplainedOf("shidong".into())))
    );
}

#[test]
fn an_answer_that_comes_late_is_heard_and_says_so_and_more_can_be_added() {
    let spec = asked().on(day(11, 30)).after(&other_head(), answer());
    assert!(it(&spec).answers[0].late);
    assert_eq!(it(&spec).terms.open().count(), 0);
    let more = spec.after(&other_officer(), answer());
    assert_eq!(it(&more).answers.len(), 2);
    let may = available(it(&more), &other_officer(), &more.facts());
    assert_eq!(may, [Action::AnswerInquiry]);
}

#[test]
fn in_a_unit_that_enforces_one_officer_of_the_helping_side_answers() {
    let said = submit(|s| *s.complains_of = Some("zhidui".into()));
    let spec = bureau()
        .after(&contact(), said)
        .after(
            &intake(),
            open(&case_id(), &complaint_id(), to_unit("ducha")),
        )
        .did(&conduct_officer(), Action::AcknowledgeCase);
    let ask_them = |officer: Option<&str>| {
        ask(|a| {
            a.unit = "zhidui".into();
            a.officer = officer.map(Into::into);
        })
    };
    spec.when(&conduct_officer(), ask_them(None))
        .refused(at("officer", Problem::Missing));
    spec.when(&conduct_officer(), ask_them(Some("enforcer")))
        .refused(at("officer", Problem::NotOffered));
    let spec = spec.after(&conduct_officer(), ask_them(Some("help_officer")));
    let question = subject_of(it(&spec), &spec.facts());
    let sees = |who: &Actor| policy::sees(who, Noun::Inquiry, &question);
    assert!(sees(&help_officer()));
    for who in [help_colleague(), detachment_head(), enforcer()] {
        assert!(!sees(&who));
    }
}
