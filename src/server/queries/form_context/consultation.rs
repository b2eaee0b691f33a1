//! Forms about consultations.

use super::choices::keyed;
use super::{Asking, about};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::case::{self, Case};
use crate::domain::consultation::{self, Consultation, Position};
use crate::domain::ids::{CaseId, ConsultationId, UnitId};
use crate::domain::refusal::{NotNow, Refusal, Why};
use crate::domain::rulebook::{ConsultationTrigger, TermKey};
use crate::domain::term::{TermKind, Terms};
use crate::domain::world::World;
use crate::server::{Failure, random};
use crate::views::consultation::{AboutConsultation, AboutOutside};
use crate::views::context::{About, Choice, FormContext};
use crate::views::name::Name;

/// Complaints of one case whose words stand beside the form.
const SHOWN: usize = 10;

/// A call over a case: the case stands beside it; units, date and chair are proposed.
pub(super) async fn convene(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("case_number", asking.param("number")).await?;
    let id = CaseId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let facts = asking.facts();
    let of = world.case(&id)?;
    asking.permit(Action::Convene, &case::subject_of(of, facts))?;
    if !consultation::may_convene(of, asking.actor, facts) {
        let why = match of.consultations_in_force().next() {
            Some(_) => NotNow::Already,
            None => NotNow::Stage(of.stage.key().to_owned()),
        };
        return Err(Refusal::NotNow(Action::Convene, why).into());
    }
    let said: Vec<_> = of.live().take(SHOWN).map(|(id, _)| id.stream()).collect();
    for stream in said {
        asking.reading.load(&mut world, stream).await?;
    }
    let of = world.case(&id)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about::case(of, &world, asking.reading)),
        back: format!("/office/cases/{}", of.number),
        ..FormContext::default()
    };
    context.ids.insert("case", id.0.clone());
    let choices = &mut context.choices;
    let called = consultation::callable(&[of], facts);
    choices.insert("called", called.iter().map(|u| unit(asking, u)).collect());
    choices.insert("officers", officers(asking, of).await?);
    choices.insert("chair", chairs(asking).await?);
    // called by rule: the agenda is filled in, and one press sends it
    let asked = asking
        .typed("trigger")
        .and_then(|t| ConsultationTrigger::parse(&t));
    let rules = facts.reference.rulebook.triggers();
    if let Some(rule) = asked.and_then(|kind| rules.iter().find(|r| r.kind == kind)) {
        let question = rule.question_about(&of.title);
        let chair = choices.get("chair").and_then(|all| all.first());
        let chair: Vec<String> = chair.iter().map(|c| c.value.clone()).collect();
        context.values.insert("question", vec![question]);
        context.values.insert("chair", chair);
        context.values.insert("written", vec!["1".to_owned()]);
    }
    // called from a common problem: its other matters are filled in
    if let Some(also) = asking.typed("also") {
        context.values.insert("also", vec![also]);
    }
    // the last day the rulebook leaves for the meeting; whoever writes only leaves it as it is
    let meet = facts
        .reference
        .last_day(TermKey::Consultation, asking.today());
    context.values.insert("meeting_on", vec![meet.to_string()]);
    if let Some(due) = opinions_by(asking) {
        context.values.insert("opinions_by", vec![due]);
    }
    Ok(context)
}

/// A case that a rule brings before a consultation: which rule, and why none is needed.
pub(super) async fn dismiss(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = super::case::of(asking, Action::DismissConsultation).await?;
    let case = world.case(&id)?;
    let met = asking.reading.triggers_of(case).await?;
    if met.is_empty() {
        return Err(Refusal::NotNow(Action::DismissConsultation, NotNow::Already).into());
    }
    let kinds: Vec<&'static str> = met.iter().map(|m| m.rule.kind.key()).collect();
    let asked = asking.typed("trigger");
    let asked = asked.filter(|t| kinds.contains(&t.as_str()));
    if let Some(only) = asked.or_else(|| (kinds.len() == 1).then(|| kinds[0].to_owned())) {
        context.values.insert("trigger", vec![only]);
    }
    context.choices.insert("trigger", keyed(kinds));
    context.back = "/office/consultations/due".to_owned();
    Ok(context)
}

pub(super) fn unit(asking: &Asking<'_>, unit: &UnitId) -> Choice {
    Choice {
        value: unit.0.clone(),
        name: asking.reading.unit_name(unit.as_str()),
        hint: None,
    }
}

/// The date the rule in force proposes for the opinions.
pub(super) fn opinions_by(asking: &Asking<'_>) -> Option<String> {
    let (facts, kind) = (asking.facts(), TermKind::Opinion);
    let mut terms = Terms::default();
    let id = terms.next_id(kind);
    let rule = facts.reference.rule(kind, None);
    let entry = terms.start(id.clone(), kind, "", &rule, facts.now, facts.calendar());
    terms.evolve(&entry);
    terms.get(&id).map(|t| t.due_on().to_string())
}

/// Who can be called by name in a unit that enforces: all others there are kept out (design §6.9).
async fn officers(asking: &Asking<'_>, of: &Case) -> Result<Vec<Choice>, Failure> {
    let today = asking.today();
    let all = asking.facts().reference.rulebook.bureau.units.iter();
    let mut people = Vec::new();
    for unit in all.filter(|u| u.enforces && u.exists_on(today)) {
        // whoever has the case in hand there is called anyway
        if of.lead.as_ref() == Some(&unit.id) && of.handler.is_some() {
            continue;
        }
        people.extend(asking.handlers(Some(&unit.id)).await?);
    }
    Ok(people)
}

/// Leaders, then heads of units outside the wall; never whoever convenes.
async fn chairs(asking: &Asking<'_>) -> Result<Vec<Choice>, Failure> {
    let me = asking.actor.person.account.as_str();
    let mut people = asking.people(&[Role::Leader], None).await?;
    let today = asking.today();
    let all = asking.facts().reference.rulebook.bureau.units.iter();
    for unit in all.filter(|u| !u.enforces && u.exists_on(today)) {
        let heads = [Role::UnitHead, Role::UnitHead];
        for head in asking.people(&heads, Some(&unit.id)).await? {
            if !people
                .iter()
                .any(|known: &Choice| known.value == head.value)
            {
                people.push(head);
            }
        }
    }
    people.retain(|c| c.value != me);
    Ok(people)
}

/// A consultation on record, once the actor may do this to it now.
async fn of(
    asking: &Asking<'_>,
    action: Action,
) -> Result<(FormContext, World, ConsultationId), Failure> {
    let number = asking.param("number");
    let stream = asking.holder("consultation_number", number).await?;
    let id = ConsultationId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let call = world.consultation(&id)?.call()?.clone();
    for agenda in &call.cases {
        asking
            .reading
            .load(&mut world, agenda.case.stream())
            .await?;
    }
    let it = world.consultation(&id)?;
    asking.permit(action, &consultation::subject_of(it, asking.facts()))?;
    consultation::possible(it, &world, action, asking.facts())?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(beside(asking, it, &world)?),
        back: format!("/office/consultations/{number}"),
        ..FormContext::default()
    };
    context.ids.insert("consultation", id.0.clone());
    Ok((context, world, id))
}

/// What is decided on, and what was said so far.
fn beside(asking: &Asking<'_>, it: &Consultation, world: &World) -> Result<About, Refusal> {
    let call = it.call()?;
    let name = |u: &UnitId| asking.reading.unit_name(u.as_str());
    let opinions = call.units.keys().map(|u| (name(u), it.opinion(u).cloned()));
    let cases = call
        .cases
        .iter()
        .map(|a| (a.number.clone(), a.title.clone()));
    Ok(About {
        number: it.number.clone(),
        consultation: Some(AboutConsultation {
            question: call.question.clone(),
            cases: cases.collect(),
            opinions_by: call.opinions_by,
            meeting: call.meeting.clone(),
            chair: call.chair.name.clone(),
            opinions: opinions.collect(),
            facts: it.minutes.as_ref().map(|m| m.facts.clone()),
            items: asking.reading.item_lines(it, world),
        }),
        ..About::default()
    })
}

/// A form that asks for nothing but words, a password, or nothing at all.
pub(super) async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (context, _, _) = of(asking, action).await?;
    Ok(context)
}

/// The opinion of the reader's own unit; one that was given stands in the form.
pub(super) async fn opinion(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::GiveOpinion).await?;
    let it = world.consultation(&id)?;
    let own = asking.actor.unit.clone();
    let own = own.filter(|u| it.call.as_ref().is_some_and(|c| c.units.contains_key(u)));
    let Some(unit) = own else {
        // the unit that keeps the record was not asked
        return Err(Refusal::Forbidden(Action::GiveOpinion, Why::NotInvolved).into());
    };
    if let Some(given) = it.opinion(&unit) {
        let values = &mut context.values;
        values.insert("position", vec![given.position.key().to_owned()]);
        values.insert("text", vec![given.text.clone()]);
    }
    let positions = keyed(Position::ALL.map(Position::key));
    context.choices.insert("position", positions);
    context.ids.insert("unit", unit.0);
    Ok(context)
}

/// A body outside: which case it is asked about, and until when its link opens.
pub(super) async fn ask_outside(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::AskOutside).await?;
    let call = world.consultation(&id)?.call()?;
    let choice = |a: &consultation::Agenda| Choice {
        value: a.case.0.clone(),
        name: Name::same(format!("{} {}", a.number, a.title)),
        hint: None,
    };
    let cases: Vec<Choice> = call.cases.iter().map(choice).collect();
    let values = &mut context.values;
    if let [only] = cases.as_slice() {
        values.insert("case", vec![only.value.clone()]);
    }
    if call.opinions_by >= asking.today() {
        values.insert("until", vec![call.opinions_by.to_string()]);
    }
    context.choices.insert("case", cases);
    Ok(context)
}

/// Which link is taken back.
pub(super) async fn withdraw_outside(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::WithdrawOutside).await?;
    let today = asking.today();
    let open = world.consultation(&id)?.outside.iter();
    let choice = |o: &consultation::Outside| Choice {
        value: o.question.n.to_string(),
        name: Name::same(o.question.body.clone()),
        hint: Some(Name::same(o.question.question.clone())),
    };
    let open = open.filter(|o| o.is_open(today)).map(choice).collect();
    context.choices.insert("question", open);
    Ok(context)
}

/// The one question a link opens. A link that is used, run out, taken back or guessed opens nothing, and nothing says which.
pub(super) async fn by_link(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let digest = random::token_hash(asking.param("token"));
    let link = consultation::link(&digest);
    let stream = asking.holder(link.kind, &link.value).await?;
    let id = ConsultationId(stream.id.clone());
    let world = asking.reading.world([stream]).await?;
    let it = world.consultation(&id)?;
    let subject = consultation::subject_of_link(it, &digest, asking.facts());
    asking.permit(Action::GiveOutsideOpinion, &subject)?;
    let asked = consultation::opened(it, &digest, asking.facts()).ok_or(Refusal::NotFound)?;
    let mut context = FormContext {
        about: Some(About {
            outside: Some(AboutOutside {
                body: asked.question.body.clone(),
                title: asked.question.title.clone(),
                question: asked.question.question.clone(),
                until: asked.question.until,
            }),
            ..About::default()
        }),
        back: "/".to_owned(),
        ..FormContext::default()
    };
    let positions = keyed(Position::ALL.map(Position::key));
    context.choices.insert("position", positions);
    context.ids.insert("consultation", id.0);
    context.ids.insert("digest", digest);
    Ok(context)
}

/// The minutes: what is written stands in the form; else who was heard in writing is not yet there.
pub(super) async fn minutes(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::WriteMinutes).await?;
    let it = world.consultation(&id)?;
    if let Some(written) = &it.minutes {
        let values = &mut context.values;
        let kinds = [
            ("present", &written.present),
            ("observing", &written.observing),
            ("on_leave", &written.on_leave),
        ];
        for (field, units) in kinds {
            values.insert(field, units.iter().map(|u| u.0.clone()).collect());
        }
        values.insert("facts", vec![written.facts.clone()]);
        values.insert("dissent", vec![written.dissent.clone()]);
        let day = written.follow_up_on.map(|d| d.to_string());
        values.insert("follow_up_on", day.into_iter().collect());
    }
    let units = it.call()?.units.keys();
    let units: Vec<Choice> = units.map(|u| unit(asking, u)).collect();
    for field in ["present", "observing", "on_leave"] {
        context.choices.insert(field, units.clone());
    }
    Ok(context)
}

/// One more item: the cases and units it can name.
pub(super) async fn add_item(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::AddItem).await?;
    let call = world.consultation(&id)?.call()?;
    let open = |case: &CaseId| world.case(case).is_ok_and(|c| !c.stage.is_over());
    let cases: Vec<Choice> = call
        .cases
        .iter()
        .filter(|a| open(&a.case))
        .map(|a| Choice {
            value: a.case.0.clone(),
            name: Name::same(format!("{} {}", a.number, a.title)),
            hint: None,
        })
        .collect();
    if let [only] = cases.as_slice() {
        context.values.insert("case", vec![only.value.clone()]);
    }
    context.choices.insert("case", cases);
    // a unit complained of in every case before it is offered for none
    let of_all = |u: &&UnitId| {
        let complained_of = |a: &consultation::Agenda| {
            let case = world.case(&a.case);
            let reference = asking.facts().reference;
            case.is_ok_and(|c| c.complained_units(reference).contains(*u))
        };
        !call.cases.iter().all(complained_of)
    };
    let units = call.units.keys().filter(of_all);
    let units: Vec<Choice> = units.map(|u| unit(asking, u)).collect();
    context.choices.insert("owner", units.clone());
    context.choices.insert("co_owners", units);
    Ok(context)
}

/// Which item goes.
pub(super) async fn drop_item(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let (mut context, world, id) = of(asking, Action::DropItem).await?;
    let lines = asking.reading.item_lines(world.consultation(&id)?, &world);
    let choice = |line: crate::views::consultation::ItemLine| Choice {
        value: line.n.to_string(),
        name: Name::same(line.what),
        hint: Some(Name::same(line.case_number)),
    };
    let items = lines.into_iter().map(choice).collect();
    context.choices.insert("item", items);
    Ok(context)
}
