//! Forms of the prudence gate: the firms with how they stand, and what is answered.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::Asking;
use super::choices::keyed;
use crate::domain::action::Action;
use crate::domain::actor::{Compartment, Role};
use crate::domain::coercive_measure::{CoerciveMeasure, Ground, Kind, Way, possible, subject_of};
use crate::domain::ids::CoerciveMeasureId;
use crate::domain::policy::Subject;
use crate::domain::positive_listing::Status as Listing;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::store::entities::positive_listing_row;
use crate::views::context::{About, FormContext};
use crate::views::form_key::FormKey;

/// The forms of the prudence gate.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::ProposeCoercion,
    FormKey::ReviewCoercion,
    FormKey::ApproveCoercion,
    FormKey::DeclineCoercion,
    FormKey::ServeCoercion,
    FormKey::AskCoercionExtension,
    FormKey::ExtendCoercion,
    FormKey::RefuseCoercionExtension,
    FormKey::RecordRelease,
    FormKey::AskRelease,
    FormKey::CheckRelease,
    FormKey::LiftCoercion,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    let action = match key {
        FormKey::ProposeCoercion => return propose(asking).await,
        FormKey::ReviewCoercion => Action::ReviewCoercion,
        FormKey::ApproveCoercion => Action::ApproveCoercion,
        FormKey::DeclineCoercion => Action::DeclineCoercion,
        FormKey::ServeCoercion => Action::ServeCoercion,
        FormKey::AskCoercionExtension => Action::AskCoercionExtension,
        FormKey::ExtendCoercion => Action::ExtendCoercion,
        FormKey::RefuseCoercionExtension => Action::RefuseCoercionExtension,
        FormKey::RecordRelease | FormKey::AskRelease => Action::AskRelease,
        FormKey::CheckRelease => Action::CheckRelease,
        FormKey::LiftCoercion => Action::LiftCoercion,
        _ => return Err(Refusal::NotFound.into()),
    };
    // the firm's own form is not the one by which somebody records what it said
    let of_firm = asking.actor.role == Role::Enterprise;
    let wrong_door = match key {
        FormKey::AskRelease => !of_firm,
        FormKey::RecordRelease => of_firm,
        _ => false,
    };
    if wrong_door {
        return Err(Refusal::NotFound.into());
    }
    let number = asking.param("number");
    let stream = asking.holder("coercive_measure_number", number).await?;
    let world = asking.reading.world([stream.clone()]).await?;
    let measure = world.coercive_measure(&CoerciveMeasureId(stream.id.clone()))?;
    asking.permit(action, &subject_of(measure))?;
    possible(measure, action, asking.facts())?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(about(measure, action)),
        back: match of_firm {
            true => "/my/coercive-measures".to_owned(),
            false => format!("/coercive-measures/{number}"),
        },
        ..FormContext::default()
    };
    if let (Action::ExtendCoercion, Some(asked)) = (action, &measure.extension) {
        context.values.insert("reason", vec![asked.reason.clone()]);
    }
    if action == Action::ServeCoercion {
        let ways = Way::ALL.iter().map(|way| way.key());
        context.choices.insert("way", keyed(ways));
        let today = asking.today().to_string();
        context.values.insert("on", vec![today]);
    }
    context.choices.insert("agreed", keyed(["yes", "no"]));
    context.choices.insert("ends", keyed(["yes", "no"]));
    context.ids.insert("measure", stream.id);
    Ok(context)
}

/// What is decided on, so that nobody has to remember it.
fn about(measure: &CoerciveMeasure, action: Action) -> About {
    let sheet = measure.sheet.as_ref();
    let words = match action {
        Action::ExtendCoercion | Action::RefuseCoercionExtension => {
            measure.extension.as_ref().map(|e| e.reason.clone())
        }
        Action::CheckRelease => measure.release.as_ref().map(|r| r.reason.clone()),
        Action::AskRelease => None,
        _ => sheet.map(|s| s.facts.clone()),
    };
    About {
        number: measure.number.clone(),
        enterprise: measure.enterprise_name.clone(),
        words,
        ..About::default()
    }
}

async fn propose(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let new = Subject {
        side: Some(Compartment::Enforcement),
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::ProposeCoercion, &new)?;
    let today = asking.today().to_string();
    let listed: Vec<String> = positive_listing_row::Entity::find()
        .select_only()
        .column(positive_listing_row::Column::Id)
        .filter(positive_listing_row::Column::Status.eq(Listing::Listed.key()))
        .filter(positive_listing_row::Column::ListedTo.gte(today))
        .into_tuple()
        .all(asking.reading.db)
        .await?;
    let listed: BTreeSet<String> = listed.into_iter().collect();
    let mut firms = asking.firms().await?;
    for firm in firms.iter_mut().filter(|f| listed.contains(&f.value)) {
        firm.name.zh.push_str(" · 在正面清单内");
        firm.name.en.push_str(" · on the positive list");
    }
    let mut context = FormContext {
        back: "/coercive-measures".to_owned(),
        ..FormContext::default()
    };
    context.choices.insert("enterprise", firms);
    let kinds = Kind::ALL.iter().map(|k| k.key());
    context.choices.insert("kind", keyed(kinds));
    let grounds = Ground::ALL.iter().map(|g| g.key());
    context.choices.insert("ground", keyed(grounds));
    context.choices.insert("livelihood", keyed(["yes", "no"]));
    Ok(context)
}
