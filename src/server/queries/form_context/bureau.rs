//! Forms about the bureau itself: what stands now is filled in.

use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use super::Asking;
use crate::domain::action::Action;
use crate::domain::case::Stage;
use crate::domain::complaint::Status;
use crate::domain::ids::{Noun, only};
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::queue::OPEN;
use crate::server::store::entities::{appointment_row, case_row, complaint_row};
use crate::views::context::{About, Besides, FormContext, Reach};
use crate::views::name::Name;

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
    seen(asking, context).await
}

/// The form was made from the edition in force.
async fn seen(asking: &Asking<'_>, mut context: FormContext) -> Result<FormContext, Failure> {
    let stream = only(Noun::Rulebook);
    let world = asking.reading.world([stream.clone()]).await?;
    let seq = world.seq(&stream);
    context.seen = Some((stream, seq));
    Ok(context)
}

/// A form behind the page of units and themes, with what stands now.
fn behind(values: &[(&'static str, Vec<String>)]) -> FormContext {
    FormContext {
        back: "/admin/units".to_owned(),
        values: values.iter().cloned().collect(),
        ..FormContext::default()
    }
}

/// The name a unit has today.
pub(super) async fn rename_unit(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::EditBureau, &Subject::default())?;
    let facts = asking.facts();
    let unit = facts.reference.rulebook.unit(asking.param("unit"));
    let name = unit.and_then(|u| u.name_on(facts.today()));
    let (unit, name) = unit.zip(name).ok_or(Refusal::NotFound)?;
    let mut context = behind(&[
        ("name", vec![name.zh.clone()]),
        ("short", vec![name.short.clone()]),
        ("name_en", vec![name.en.clone()]),
    ]);
    context.ids.insert("unit", unit.id.0.clone());
    let (key, title) = (unit.id.as_str(), name.zh.clone());
    let today = asking.today().to_string();
    let people = {
        use appointment_row::Column as C;
        appointment_row::Entity::find()
            .filter(C::Unit.eq(key))
            .filter(C::StandsIn.eq(false))
            .filter(C::FromDay.lte(today.clone()))
            .filter(
                Condition::any()
                    .add(C::ToDay.is_null())
                    .add(C::ToDay.gte(today)),
            )
            .count(asking.reading.db)
            .await?
    };
    context.about = Some(About {
        title,
        reach: Some(Reach {
            open: open(asking, case_row::Column::Lead.eq(key)).await?,
            besides: Besides::People(people),
        }),
        ..About::default()
    });
    seen(asking, context).await
}

/// Open cases by lead unit, the most first.
async fn open(asking: &Asking<'_>, of: SimpleExpr) -> Result<Vec<(Name, u64)>, Failure> {
    use case_row::Column as C;
    let mut units: Vec<(String, i64)> = case_row::Entity::find()
        .filter(of)
        .filter(C::Stage.is_in(OPEN.map(Stage::key)))
        .select_only()
        .column(C::Lead)
        .column_as(C::Id.count(), "n")
        .group_by(C::Lead)
        .into_tuple()
        .all(asking.reading.db)
        .await?;
    units.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let named = |(unit, n): (String, i64)| (asking.reading.unit_name(&unit), n.unsigned_abs());
    Ok(units.into_iter().map(named).collect())
}

/// Whose a theme is today.
pub(super) async fn theme(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::EditTheme, &Subject::default())?;
    let theme = asking
        .facts()
        .reference
        .rulebook
        .theme(asking.param("theme"));
    let theme = theme.ok_or(Refusal::NotFound)?;
    let ticked = |yes: bool| yes.then(|| "1".to_owned()).into_iter().collect();
    let mut context = behind(&[
        ("name", vec![theme.zh.clone()]),
        ("name_en", vec![theme.en.clone()]),
        ("lead", vec![theme.lead.0.clone()]),
        (
            "supporting",
            theme.supporting.iter().map(|u| u.0.clone()).collect(),
        ),
        ("local", ticked(theme.local)),
        ("with_branch", ticked(theme.with_branch)),
        ("offered", ticked(theme.in_use_on(asking.today()))),
    ]);
    context.choices.insert("lead", asking.working_units());
    context.choices.insert("supporting", asking.working_units());
    context.ids.insert("theme", theme.id.0.clone());
    let categories = asking.facts().reference.rulebook.categories_of(&theme.id);
    let waiting = complaint_row::Entity::find()
        .filter(complaint_row::Column::Status.eq(Status::Registered.key()))
        .filter(complaint_row::Column::Category.is_in(categories))
        .count(asking.reading.db)
        .await?;
    context.about = Some(About {
        title: theme.zh.clone(),
        reach: Some(Reach {
            open: open(asking, case_row::Column::Theme.eq(theme.id.as_str())).await?,
            besides: Besides::Waiting(waiting),
        }),
        ..About::default()
    });
    seen(asking, context).await
}
