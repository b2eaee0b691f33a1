//! Forms about major projects: the firms, the ways an EIA can go, the visits and cases that can belong to one.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Asking;
use super::choices::{keyed, named};
use crate::domain::action::Action;
use crate::domain::ids::{EnterpriseId, ProjectId};
use crate::domain::policy::{Scope, Subject};
use crate::domain::project::{self, Batch, Milestone, Path, Project, possible, subject_of};
use crate::domain::refusal::Refusal;
use crate::domain::visit::{Kind, Status};
use crate::server::Failure;
use crate::server::queries::visit;
use crate::server::store::entities::visit_row;
use crate::views::context::{About, Choice, FormContext};
use crate::views::form_key::FormKey;

/// The most visits offered.
const VISITS: u64 = 50;

/// The forms of projects.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::RegisterProject,
    FormKey::DecidePath,
    FormKey::SetMilestone,
    FormKey::ReachMilestone,
    FormKey::LinkProject,
    FormKey::EndProject,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    let action = match key {
        FormKey::RegisterProject => return register(asking).await,
        FormKey::DecidePath => Action::DecidePath,
        FormKey::SetMilestone => Action::SetMilestone,
        FormKey::ReachMilestone => Action::ReachMilestone,
        FormKey::LinkProject => Action::LinkProject,
        FormKey::EndProject => Action::EndProject,
        _ => return Err(Refusal::NotFound.into()),
    };
    let number = asking.param("number");
    let stream = asking.holder("project_number", number).await?;
    let world = asking.reading.world([stream.clone()]).await?;
    let it = world.project(&ProjectId(stream.id.clone()))?;
    asking.permit(action, &subject_of(it, asking.facts()))?;
    possible(it, action)?;
    let mut context = FormContext {
        seen: Some((stream.clone(), world.seq(&stream))),
        about: Some(About {
            number: it.number.clone(),
            title: it.name.clone(),
            enterprise: it.enterprise_name.clone(),
            ..About::default()
        }),
        back: format!("/office/projects/{number}"),
        ..FormContext::default()
    };
    match action {
        Action::DecidePath => {
            // two-high projects do not go by commitment, so it is not offered
            let open = |p: &&Path| !(it.two_high && **p == Path::Commitment);
            let paths = Path::ALL.iter().filter(open).map(|p| p.key());
            context.choices.insert("path", keyed(paths));
        }
        Action::SetMilestone => {
            let all = Milestone::ALL.iter().map(|m| m.key());
            context.choices.insert("milestone", keyed(all));
        }
        Action::LinkProject => link(asking, it, &mut context).await?,
        _ => {}
    }
    context.ids.insert("project", stream.id);
    Ok(context)
}

async fn register(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let new = Subject {
        lead: project::lead(asking.facts().reference),
        new: true,
        ..Subject::default()
    };
    asking.permit(Action::RegisterProject, &new)?;
    let mut context = FormContext {
        back: "/office/projects".to_owned(),
        ..FormContext::default()
    };
    context.choices.insert("enterprise", asking.firms().await?);
    let batches = Batch::ALL.iter().map(|b| b.key());
    context.choices.insert("batch", keyed(batches));
    context.choices.insert("two_high", keyed(["yes", "no"]));
    Ok(context)
}

/// What belongs to it already, and what of the firm's the actor sees and could.
async fn link(asking: &Asking<'_>, it: &Project, context: &mut FormContext) -> Result<(), Failure> {
    let firm = it.enterprise.clone().ok_or(Refusal::NotFound)?;
    let visits = help_visits(asking, &firm).await?;
    let cases = asking.cases_of_firm(&firm).await?;
    let kept = |number: &str, id: &str| named(id.to_owned(), number, number);
    let visits = joined(
        it.visits.iter().map(|l| kept(&l.number, l.id.as_str())),
        visits,
    );
    let cases = joined(
        it.cases.iter().map(|l| kept(&l.number, l.id.as_str())),
        cases,
    );
    for (field, choices) in [("visits", &visits), ("cases", &cases)] {
        if choices.is_empty() {
            context.hidden.insert(field);
        }
    }
    let chosen = |ids: Vec<String>| ids;
    let now = chosen(it.visits.iter().map(|l| l.id.0.clone()).collect());
    context.values.insert("visits", now);
    let now = chosen(it.cases.iter().map(|l| l.id.0.clone()).collect());
    context.values.insert("cases", now);
    context.choices.insert("visits", visits);
    context.choices.insert("cases", cases);
    Ok(())
}

/// Both, each once; what the reader sees is told in more words.
fn joined(linked: impl Iterator<Item = Choice>, seen: Vec<Choice>) -> Vec<Choice> {
    let others = linked.filter(|l| !seen.iter().any(|s| s.value == l.value));
    let others: Vec<Choice> = others.collect();
    seen.into_iter().chain(others).collect()
}

/// The help visits to a firm that the actor sees, the newest first.
async fn help_visits(asking: &Asking<'_>, firm: &EnterpriseId) -> Result<Vec<Choice>, Failure> {
    use visit_row::Column as C;
    let rows = visit_row::Entity::find()
        .filter(visit::seen(&Scope::of(asking.actor)))
        .filter(C::Enterprise.eq(firm.as_str()))
        .filter(C::Kind.eq(Kind::Help.key()))
        .filter(C::Status.is_in([Status::Planned.key(), Status::Made.key()]))
        .order_by_desc(C::At)
        .order_by_desc(C::Id)
        .limit(VISITS)
        .all(asking.reading.db)
        .await?;
    let choice = |row: visit_row::Model| {
        let name = format!("{} · {}", row.number, row.on_day);
        named(row.id, &name, &name)
    };
    Ok(rows.into_iter().map(choice).collect())
}
