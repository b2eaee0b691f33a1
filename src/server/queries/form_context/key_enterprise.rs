//! Forms about the roster of key enterprises: who can serve, and what is there already.

use jiff::ToSpan;

use super::Asking;
use super::choices::keyed;
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::EnterpriseId;
use crate::domain::key_enterprise::{Basis, key_of, possible, subject_of};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::views::context::{About, FormContext};
use crate::views::form_key::FormKey;

/// The forms of the roster.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::EnterRoster,
    FormKey::RenewRoster,
    FormKey::EndRoster,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    let action = match key {
        FormKey::EnterRoster => Action::EnterRoster,
        FormKey::RenewRoster => Action::RenewRoster,
        FormKey::EndRoster => Action::EndRoster,
        _ => return Err(Refusal::NotFound.into()),
    };
    let stream = asking.holder("uscc", asking.param("uscc")).await?;
    let id = EnterpriseId(stream.id.clone());
    let roster = key_of(&id).stream();
    let world = asking.reading.world([stream, roster.clone()]).await?;
    let (firm, entry) = (world.enterprise(&id)?, world.key_enterprise(&id));
    let mut subject = subject_of(entry);
    subject.enterprises.insert(id.clone());
    asking.permit(action, &subject)?;
    possible(entry, action)?;
    let mut context = FormContext {
        seen: Some((roster.clone(), world.seq(&roster))),
        about: Some(About {
            number: firm.uscc.clone(),
            enterprise: firm.name.clone(),
            ..About::default()
        }),
        back: format!("/office/enterprises/{}", firm.uscc),
        ..FormContext::default()
    };
    if action != Action::EndRoster {
        let roles = [Role::Intake, Role::Officer, Role::UnitHead];
        let people = asking.people(&roles, None).await?;
        context.choices.insert("officer", people);
        context
            .choices
            .insert("basis", keyed(Basis::ALL.iter().map(|b| b.key())));
    }
    let standing = entry.filter(|_| action == Action::RenewRoster);
    match standing {
        Some(entry) => {
            let officer = entry.officer.as_ref().map(|o| o.person.account.0.clone());
            context
                .values
                .insert("officer", officer.into_iter().collect());
            let to = entry.to.map(|to| to.saturating_add(1.year()).to_string());
            context.values.insert("to", to.into_iter().collect());
        }
        None => {
            let from = asking.today().to_string();
            context.values.insert("from", vec![from]);
        }
    }
    context.ids.insert("enterprise", id.0);
    Ok(context)
}
