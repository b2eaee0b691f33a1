//! Forms about the positive list: the firm, the criteria, and what stands beside them.

use super::Asking;
use crate::domain::action::Action;
use crate::domain::ids::EnterpriseId;
use crate::domain::positive_listing::{Basis, Removal, listing_of, possible, subject_of};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::views::context::{About, Choice, FormContext};
use crate::views::form_key::FormKey;
use crate::views::name::Name;

/// The forms of the positive list.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::ProposeListing,
    FormKey::ReviewListing,
    FormKey::EnterOnList,
    FormKey::RejectListing,
    FormKey::SuspendListing,
    FormKey::ResumeListing,
    FormKey::RemoveListing,
];

fn keys<'k>(keys: impl IntoIterator<Item = &'k str>) -> Vec<Choice> {
    let choice = |key: &str| Choice {
        value: key.to_owned(),
        name: Name::default(),
        hint: None,
    };
    keys.into_iter().map(choice).collect()
}

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    let action = match key {
        FormKey::ProposeListing => Action::ProposeListing,
        FormKey::ReviewListing => Action::ReviewListing,
        FormKey::EnterOnList => Action::EnterOnList,
        FormKey::RejectListing => Action::RejectListing,
        FormKey::SuspendListing => Action::SuspendListing,
        FormKey::ResumeListing => Action::ResumeListing,
        FormKey::RemoveListing => Action::RemoveListing,
        _ => return Err(Refusal::NotFound.into()),
    };
    let stream = asking.holder("uscc", asking.param("uscc")).await?;
    let firm = EnterpriseId(stream.id.clone());
    let of = listing_of(&firm).stream();
    let world = asking.reading.world([stream, of.clone()]).await?;
    let enterprise = world.enterprise(&firm)?;
    let listing = world.positive_listing(&firm);
    let mut subject = subject_of(listing);
    subject.enterprises.insert(firm.clone());
    asking.permit(action, &subject)?;
    possible(listing, action, asking.facts())?;
    let mut context = FormContext {
        seen: Some((of.clone(), world.seq(&of))),
        about: Some(About {
            number: enterprise.uscc.clone(),
            enterprise: enterprise.name.clone(),
            ..About::default()
        }),
        back: format!("/positive-list/{}", enterprise.uscc),
        ..FormContext::default()
    };
    let book = &asking.facts().reference.leniency;
    let criterion = |c: &crate::domain::leniency::rule::Criterion| Choice {
        value: c.id.clone(),
        name: Name::new(c.zh.clone(), c.en.clone()),
        hint: (!c.confirmed)
            .then(|| Name::new("待法规科核对", "to be confirmed by the legal section")),
    };
    context
        .choices
        .insert("criteria", book.criteria.iter().map(criterion).collect());
    context
        .choices
        .insert("basis", keys(Basis::ALL.iter().map(|b| b.key())));
    context
        .choices
        .insert("why", keys(Removal::ALL.iter().map(|r| r.key())));
    context.choices.insert("agreed", keys(["yes", "no"]));
    context.ids.insert("enterprise", firm.0);
    Ok(context)
}
