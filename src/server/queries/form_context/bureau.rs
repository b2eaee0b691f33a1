//! The form about the bureau itself: what stands now is filled in.

use super::Asking;
use crate::domain::action::Action;
use crate::domain::ids::{Noun, only};
use crate::domain::policy::Subject;
use crate::server::Failure;
use crate::views::context::FormContext;

/// The bureau profile as it stands.
pub(super) async fn edit(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::EditBureau, &Subject::default())?;
    let facts = &asking.reading.facts;
    let bureau = &facts.reference.rulebook.bureau;
    let mut context = FormContext {
        back: "/admin/accounts".to_owned(),
        ..FormContext::default()
    };
    let mut fill = |field: &'static str, value: &str| {
        context.values.insert(field, vec![value.to_owned()]);
    };
    if let Some(name) = bureau.name_on(facts.today()) {
        fill("name", &name.zh);
        fill("name_en", &name.en);
    }
    if let Some(phone) = bureau.help_line() {
        fill("phone", &phone.number);
    }
    fill("address", &bureau.address.zh);
    fill("address_en", &bureau.address.en);
    let stream = only(Noun::Rulebook);
    let world = asking.reading.world([stream.clone()]).await?;
    let seq = world.seq(&stream);
    context.seen = Some((stream, seq));
    Ok(context)
}
