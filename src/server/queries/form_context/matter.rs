//! Forms about questions decided on their own: what is asked stands beside each, with what was said so far.

use super::choices::keyed;
use super::consultation::{opinions_by, unit};
use super::{Asking, about};
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::case;
use crate::domain::consultation::Position;
use crate::domain::ids::{CaseId, EnterpriseId, MatterId, UnitId};
use crate::domain::matter::{self, Legality, Matter, possible, subject_of};
use crate::domain::refusal::{NotNow, Refusal, Why};
use crate::server::Failure;
use crate::views::context::{About, FormContext};
use crate::views::form_key::FormKey;
use crate::views::matter::AboutMatter;

/// The forms of matters.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::BeginMatter,
    FormKey::BeginMatterOfFirm,
    FormKey::GiveMatterOpinion,
    FormKey::GiveLegalOpinion,
    FormKey::ProposeDecision,
    FormKey::ReturnDecision,
    FormKey::DecideMatter,
    FormKey::DropMatter,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    let action = match key {
        FormKey::BeginMatter => return over_case(asking).await,
        FormKey::BeginMatterOfFirm => return over_firm(asking).await,
        FormKey::GiveMatterOpinion => Action::GiveMatterOpinion,
        FormKey::GiveLegalOpinion => Action::GiveLegalOpinion,
        FormKey::ProposeDecision => Action::ProposeDecision,
        FormKey::ReturnDecision => Action::ReturnDecision,
        FormKey::DecideMatter => Action::DecideMatter,
        FormKey::DropMatter => Action::DropMatter,
        _ => return Err(Refusal::NotFound.into()),
    };
    let number = asking.param("number");
    let stream = asking.holder("matter_number", number).await?;
    let world = asking.reading.world([stream.clone()]).await?;
    let it = world.matter(&MatterId(stream.id.clone()))?;
    asking.permit(action, &subject_of(it, asking.facts()))?;
    possible(it, action, asking.facts())?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(beside(asking, it)?),
        back: format!("/office/matters/{number}"),
        ..FormContext::default()
    };
    match action {
        Action::GiveMatterOpinion => opinion(asking, it, &mut context)?,
        Action::GiveLegalOpinion => legal_opinion(it, &mut context),
        Action::ProposeDecision => proposal(it, &mut context),
        _ => {}
    }
    context.ids.insert("matter", stream.id);
    Ok(context)
}

/// Over a case: its title is proposed, and the case stands beside the form.
async fn over_case(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let stream = asking.holder("case_number", asking.param("number")).await?;
    let id = CaseId(stream.id.clone());
    let mut world = asking.reading.world([stream.clone()]).await?;
    let facts = asking.facts();
    let of = world.case(&id)?;
    asking.permit(Action::BeginMatter, &case::subject_of(of, facts))?;
    if !matter::may_begin(of, asking.actor, facts) {
        let stage = NotNow::Stage(of.stage.key().to_owned());
        return Err(Refusal::NotNow(Action::BeginMatter, stage).into());
    }
    let said: Vec<_> = of.live().take(10).map(|(id, _)| id.stream()).collect();
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
    context.values.insert("title", vec![of.title.clone()]);
    context.ids.insert("case", id.0.clone());
    let held = of.lead.clone().filter(|_| of.handler.is_some());
    asked(
        asking,
        matter::callable(Some(of), facts),
        held,
        &mut context,
    )
    .await?;
    Ok(context)
}

/// Over a firm that has no case of it.
async fn over_firm(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let uscc = asking.param("uscc");
    let stream = asking.holder("uscc", uscc).await?;
    let id = EnterpriseId(stream.id.clone());
    let world = asking.reading.world([stream.clone()]).await?;
    let firm = world.enterprise(&id)?;
    asking.permit(Action::BeginMatter, &matter::subject_of_firm(&id))?;
    let mut context = FormContext {
        about: Some(About {
            number: firm.uscc.clone(),
            enterprise: firm.name.clone(),
            ..About::default()
        }),
        back: format!("/office/enterprises/{uscc}"),
        ..FormContext::default()
    };
    context.ids.insert("firm", id.0);
    let units = matter::callable(None, asking.facts());
    asked(asking, units, None, &mut context).await?;
    Ok(context)
}

/// Whom it can be put before, by when, and who can decide it.
async fn asked(
    asking: &Asking<'_>,
    units: Vec<UnitId>,
    held: Option<UnitId>,
    context: &mut FormContext,
) -> Result<(), Failure> {
    let today = asking.today();
    let all = asking.facts().reference.rulebook.bureau.units.iter();
    let mut officers = Vec::new();
    // whoever has the case in hand in a unit that enforces is asked anyway
    for unit in all.filter(|u| u.enforces && u.exists_on(today) && held.as_ref() != Some(&u.id)) {
        officers.extend(asking.handlers(Some(&unit.id)).await?);
    }
    let me = asking.actor.person.account.as_str();
    let mut leaders = asking.people(&[Role::Leader], None).await?;
    leaders.retain(|c| c.value != me);
    let choices = &mut context.choices;
    choices.insert("called", units.iter().map(|u| unit(asking, u)).collect());
    choices.insert("officers", officers);
    choices.insert("decider", leaders);
    if let Some(due) = opinions_by(asking) {
        context.values.insert("opinions_by", vec![due]);
    }
    Ok(())
}

/// What is asked, and what was said so far.
fn beside(asking: &Asking<'_>, it: &Matter) -> Result<About, Refusal> {
    let sheet = it.sheet()?;
    let name = |u: &UnitId| asking.reading.unit_name(u.as_str());
    let opinions = sheet
        .units
        .iter()
        .map(|u| (name(u), it.opinion(u).cloned()));
    Ok(About {
        number: it.number.clone(),
        title: sheet.title.clone(),
        matter: Some(AboutMatter {
            question: sheet.question.clone(),
            basis: sheet.basis.clone(),
            options: sheet.options.clone(),
            opinions: opinions.collect(),
            legal: (name(&sheet.legal), it.legal_opinion().cloned()),
            proposal: it.proposal.clone(),
            opinions_by: sheet.opinions_by,
            decider: sheet.decider.name.clone(),
        }),
        ..About::default()
    })
}

/// The opinion of the reader's own unit; one that was given stands in the form.
fn opinion(asking: &Asking<'_>, it: &Matter, context: &mut FormContext) -> Result<(), Refusal> {
    let own = asking.actor.unit.clone();
    let own = own.filter(|u| it.sheet.as_ref().is_some_and(|s| s.units.contains(u)));
    let Some(unit) = own else {
        // the unit that keeps the record was not asked
        return Err(Refusal::Forbidden(
            Action::GiveMatterOpinion,
            Why::NotInvolved,
        ));
    };
    if let Some(given) = it.opinion(&unit) {
        let values = &mut context.values;
        values.insert("position", vec![given.position.key().to_owned()]);
        values.insert("text", vec![given.text.clone()]);
    }
    let positions = keyed(Position::ALL.map(Position::key));
    context.choices.insert("position", positions);
    context.ids.insert("unit", unit.0);
    Ok(())
}

fn legal_opinion(it: &Matter, context: &mut FormContext) {
    if let Some(given) = it.legal_opinion() {
        let values = &mut context.values;
        values.insert("legality", vec![given.legality.key().to_owned()]);
        values.insert("text", vec![given.text.clone()]);
    }
    let all = Legality::ALL.iter().map(|l| l.key());
    context.choices.insert("legality", keyed(all));
}

/// What was proposed before stands in the form.
fn proposal(it: &Matter, context: &mut FormContext) {
    let Some(p) = &it.proposal else { return };
    let fields = [
        ("decision", p.decision.clone()),
        ("conditions", p.conditions.clone()),
        ("valid_until", p.valid_until.to_string()),
        ("told", p.told.clone()),
    ];
    for (field, value) in fields {
        context.values.insert(field, vec![value]);
    }
}
