//! Forms by which somebody comes to act for a firm, or stops.

use super::Asking;
use crate::domain::account::{member_possible, member_subject};
use crate::domain::action::Action;
use crate::domain::enterprise::{claim_possible, subject_of};
use crate::domain::ids::AccountId;
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::views::context::{About, FormContext};
use crate::views::form_key::FormKey;

/// The forms of it.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::ClaimOpenly,
    FormKey::ClaimAsContact,
    FormKey::ShowClaim,
    FormKey::AcceptClaim,
    FormKey::DeclineClaim,
    FormKey::ObjectToClaim,
    FormKey::InviteMember,
    FormKey::RemoveMember,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    match key {
        FormKey::ClaimOpenly => ask(asking, Action::ClaimOpenly, "/"),
        FormKey::ClaimAsContact => ask(asking, Action::ClaimAsContact, "/my/members"),
        FormKey::InviteMember => invite(asking),
        FormKey::RemoveMember => remove(asking).await,
        FormKey::AcceptClaim => step(asking, Action::AcceptClaim).await,
        FormKey::DeclineClaim => step(asking, Action::DeclineClaim).await,
        FormKey::ObjectToClaim => step(asking, Action::ObjectToClaim).await,
        _ => step(asking, Action::ShowClaim).await,
    }
}

fn ask(asking: &Asking<'_>, action: Action, back: &str) -> Result<FormContext, Failure> {
    let new = Subject {
        new: true,
        ..Subject::default()
    };
    asking.permit(action, &new)?;
    let mut context = FormContext {
        back: back.to_owned(),
        ..FormContext::default()
    };
    context.choices.insert("district", asking.districts());
    Ok(context)
}

fn invite(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let firm = asking.actor.enterprise.clone().ok_or(Refusal::NotFound)?;
    let new = Subject {
        new: true,
        enterprises: [firm.clone()].into(),
        ..Subject::default()
    };
    asking.permit(Action::InviteMember, &new)?;
    let mut context = FormContext {
        back: "/my/members".to_owned(),
        ..FormContext::default()
    };
    context.ids.insert("enterprise", firm.0);
    Ok(context)
}

/// A contact of the reader's own firm; nobody else's account is known by this page.
async fn remove(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let action = Action::RemoveMember;
    let login = asking.param("login").to_lowercase();
    let stream = asking.holder("login", &login).await?;
    let id = AccountId(stream.id.clone());
    let world = asking.reading.world([stream.clone()]).await?;
    let found = world.account(&id)?;
    let firm = asking.actor.enterprise.as_ref();
    let post = found.post_for(firm.ok_or(Refusal::NotFound)?)?;
    asking.permit(action, &member_subject(found, &post)?)?;
    member_possible(found, &post, action)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: found.login.clone(),
            title: found.name.clone(),
            ..About::default()
        }),
        back: "/my/members".to_owned(),
        ..FormContext::default()
    };
    context.ids.insert("account", id.0);
    context.ids.insert("appointment", post.0);
    Ok(context)
}

async fn step(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let number = asking.param("number");
    let (id, world) = asking.reading.claimed(number).await?;
    let firm = world.enterprise(&id)?;
    asking.permit(action, &subject_of(firm))?;
    let claim = firm.claim(number)?;
    claim_possible(claim, action, asking.actor)?;
    let stream = id.stream();
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: number.to_owned(),
            title: claim.masked.clone(),
            enterprise: firm.name.clone(),
            ..About::default()
        }),
        back: match action {
            Action::ObjectToClaim => "/my/members".to_owned(),
            _ => format!("/office/claims/{number}"),
        },
        ..FormContext::default()
    };
    if action == Action::AcceptClaim {
        match &claim.account {
            Some(_) => context.hidden.extend(["login", "name", "phone"]),
            None => {
                if let Some((name, phone)) = asking.reading.claimant(&id, claim).await? {
                    context.values.insert("name", vec![name]);
                    context.values.insert("phone", vec![phone]);
                }
            }
        }
    }
    context.ids.insert("enterprise", id.0);
    context.ids.insert("claim", number.to_owned());
    Ok(context)
}
