//! Forms about off-site checks: the firms, and what a check found.

use super::Asking;
use super::choices::keyed;
use crate::domain::action::Action;
use crate::domain::actor::Compartment;
use crate::domain::ids::OffsiteCheckId;
use crate::domain::offsite_check::{Finding, FollowUp, Method, possible, subject_of};
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::views::context::{About, FormContext};
use crate::views::form_key::FormKey;

/// The forms of off-site checks.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::RecordOffsiteCheck,
    FormKey::ReviewCheckLaw,
    FormKey::ReviewCheckTechnique,
    FormKey::FollowUpCheck,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    match key {
        FormKey::RecordOffsiteCheck => record(asking).await,
        FormKey::ReviewCheckLaw => plain(asking, Action::ReviewCheckLaw).await,
        FormKey::ReviewCheckTechnique => plain(asking, Action::ReviewCheckTechnique).await,
        FormKey::FollowUpCheck => plain(asking, Action::FollowUpCheck).await,
        _ => Err(Refusal::NotFound.into()),
    }
}

async fn record(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let new = Subject {
        side: Some(Compartment::Enforcement),
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::RecordOffsiteCheck, &new)?;
    let mut context = FormContext {
        back: "/offsite-checks".to_owned(),
        ..FormContext::default()
    };
    context.choices.insert("enterprise", asking.firms().await?);
    let methods = Method::ALL.iter().map(|m| m.key());
    context.choices.insert("method", keyed(methods));
    let findings = Finding::ALL.iter().map(|f| f.key());
    context.choices.insert("finding", keyed(findings));
    let today = asking.today().to_string();
    context.values.insert("to", vec![today]);
    Ok(context)
}

/// A check on record, once the actor may do this to it now.
async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let number = asking.param("number");
    let stream = asking.holder("offsite_check_number", number).await?;
    let world = asking.reading.world([stream.clone()]).await?;
    let check = world.offsite_check(&OffsiteCheckId(stream.id.clone()))?;
    asking.permit(action, &subject_of(check))?;
    possible(check, action)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: check.number.clone(),
            enterprise: check.enterprise_name.clone(),
            words: Some(check.found.clone()),
            ..About::default()
        }),
        back: format!("/offsite-checks/{number}"),
        ..FormContext::default()
    };
    context.choices.insert("passed", keyed(["yes", "no"]));
    let follow_ups = FollowUp::ALL.iter().map(|f| f.key());
    context.choices.insert("follow_up", keyed(follow_ups));
    context.ids.insert("check", stream.id);
    Ok(context)
}
