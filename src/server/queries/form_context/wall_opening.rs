//! Forms about openings of the wall: what a report is about, who can be told, who can read.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Asking;
use crate::domain::action::Action;
use crate::domain::actor::Role;
use crate::domain::ids::{AccountId, ComplaintId, LeniencyFileId, Noun, StreamId, WallOpeningId};
use crate::domain::policy::{self, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::wall_opening::{Ground, possible, subject_of};
use crate::domain::world::World;
use crate::domain::{complaint, leniency_file};
use crate::server::Failure;
use crate::server::store::entities::{account_row, appointment_row};
use crate::views::context::{About, Choice, FormContext};
use crate::views::form_key::FormKey;
use crate::views::name::Name;

/// The most names a list to choose from holds.
const MOST: u64 = 500;

/// The forms of openings.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::ReportDutyOfFile,
    FormKey::ReportDutyOfComplaint,
    FormKey::OpenWall,
    FormKey::OpenReported,
    FormKey::AgreeToOpening,
    FormKey::DeclineOpening,
];

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    match key {
        FormKey::ReportDutyOfFile => report(asking, "leniency_number", "/leniency/").await,
        FormKey::ReportDutyOfComplaint => {
            report(asking, "complaint_number", "/office/complaints/").await
        }
        FormKey::OpenWall => open(asking).await,
        FormKey::OpenReported => open_reported(asking).await,
        FormKey::AgreeToOpening => plain(asking, Action::AgreeToOpening).await,
        FormKey::DeclineOpening => plain(asking, Action::DeclineOpening).await,
        _ => Err(Refusal::NotFound.into()),
    }
}

fn new() -> Subject {
    Subject {
        new: true,
        ..Subject::default()
    }
}

fn grounds(duty_only: bool) -> Vec<Choice> {
    let all = Ground::ALL.iter().filter(|g| !duty_only || g.is_duty());
    let choice = |g: &Ground| Choice {
        value: g.key().to_owned(),
        name: Name::default(),
        hint: None,
    };
    all.map(choice).collect()
}

/// Something the actor reads where it lies, and a leader to be told.
async fn report(asking: &Asking<'_>, kind: &str, back: &str) -> Result<FormContext, Failure> {
    let number = asking.param("number");
    let stream = asking.holder(kind, number).await?;
    let mut world = asking.reading.world([stream.clone()]).await?;
    // what the actor does not read is not there, whatever they may do
    let firm = seen(asking, &mut world, &stream).await?;
    asking.permit(Action::ReportDuty, &new())?;
    let mut context = FormContext {
        about: Some(About {
            number: number.to_owned(),
            enterprise: firm,
            ..About::default()
        }),
        back: format!("{back}{number}"),
        ..FormContext::default()
    };
    context.ids.insert("target", stream.to_string());
    context.choices.insert("ground", grounds(true));
    let leaders = people(asking, &[Role::Leader]).await?;
    context.choices.insert("leader", leaders);
    Ok(context)
}

/// The firm's name, where the actor reads this thing.
async fn seen(
    asking: &Asking<'_>,
    world: &mut World,
    stream: &StreamId,
) -> Result<String, Failure> {
    let id = stream.id.clone();
    if stream.noun == Noun::LeniencyFile {
        let file = world.leniency_file(&LeniencyFileId(id))?;
        return match policy::opens(asking.actor, &leniency_file::subject_of(file)) {
            true => Ok(file.enterprise_name.clone()),
            false => Err(Refusal::NotFound.into()),
        };
    }
    let id = ComplaintId(id);
    if let Some(case) = world.complaint(&id)?.case.clone() {
        asking.reading.load(world, case.stream()).await?;
    }
    let said = world.complaint(&id)?;
    let subject = complaint::subject_of(said, world, asking.facts());
    match policy::sees(asking.actor, Noun::Complaint, &subject) {
        true => Ok(said.enterprise_name.clone()),
        false => Err(Refusal::NotFound.into()),
    }
}

async fn open(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    asking.permit(Action::OpenWall, &new())?;
    let mut context = FormContext {
        back: "/wall".to_owned(),
        ..FormContext::default()
    };
    granting(asking, &mut context, None).await?;
    Ok(context)
}

/// An opening on record, once the actor may do this to it now.
async fn plain(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let id = WallOpeningId(asking.param("id").to_owned());
    let world = asking.reading.world([id.stream()]).await?;
    let opening = world.wall_opening(&id)?;
    asking.permit(action, &subject_of(opening))?;
    possible(opening, action)?;
    let numbers: Vec<&str> = opening.targets.iter().map(|t| t.number.as_str()).collect();
    let mut firms: Vec<&str> = opening
        .targets
        .iter()
        .map(|t| t.enterprise_name.as_str())
        .collect();
    firms.dedup();
    let mut context = FormContext {
        seen: Some((id.stream(), world.seq(&id.stream()))),
        about: Some(About {
            number: numbers.join(" "),
            enterprise: firms.join(" "),
            ..About::default()
        }),
        back: format!("/wall/{id}"),
        ..FormContext::default()
    };
    context.ids.insert("opening", id.0);
    Ok(context)
}

async fn open_reported(asking: &Asking<'_>) -> Result<FormContext, Failure> {
    let mut context = plain(asking, Action::OpenReported).await?;
    let id = WallOpeningId(asking.param("id").to_owned());
    let world = asking.reading.world([id.stream()]).await?;
    let ground = world.wall_opening(&id)?.duty.as_ref().map(|d| d.ground);
    granting(asking, &mut context, ground).await?;
    Ok(context)
}

async fn granting(
    asking: &Asking<'_>,
    context: &mut FormContext,
    ground: Option<Ground>,
) -> Result<(), Failure> {
    context.choices.insert("ground", grounds(false));
    context
        .choices
        .insert("reader", people(asking, &READERS).await?);
    let agreeing = people(asking, &[Role::Leader, Role::Legal]).await?;
    context.choices.insert("second", agreeing);
    if let Some(ground) = ground {
        let value = vec![ground.key().to_owned()];
        context.values.insert("ground", value);
    }
    context
        .values
        .insert("until", vec![asking.today().to_string()]);
    Ok(())
}

/// Who can read by an opening.
const READERS: [Role; 8] = [
    Role::Enforcement,
    Role::EnforcementHead,
    Role::Legal,
    Role::Leader,
    Role::Supervisor,
    Role::UnitHead,
    Role::Officer,
    Role::Intake,
];

/// Everybody who holds one of the roles today, but the one who asks.
async fn people(asking: &Asking<'_>, roles: &[Role]) -> Result<Vec<Choice>, Failure> {
    let today = asking.today().to_string();
    let held = appointment_row::Entity::find()
        .filter(appointment_row::Column::Role.is_in(roles.iter().map(|r| r.key())))
        .filter(appointment_row::Column::FromDay.lte(today.as_str()))
        .filter(
            sea_orm::Condition::any()
                .add(appointment_row::Column::ToDay.is_null())
                .add(appointment_row::Column::ToDay.gte(today.as_str())),
        )
        .order_by_asc(appointment_row::Column::Id)
        .limit(MOST)
        .all(asking.reading.db)
        .await?;
    let ids: Vec<&str> = held.iter().map(|h| h.account.as_str()).collect();
    let accounts = account_row::Entity::find()
        .filter(account_row::Column::Id.is_in(ids))
        .filter(account_row::Column::Active.eq(true))
        .order_by_asc(account_row::Column::Name)
        .order_by_asc(account_row::Column::Id)
        .all(asking.reading.db)
        .await?;
    let others = accounts
        .into_iter()
        .filter(|a| !asking.actor.is(&AccountId(a.id.clone())));
    let choice = |account: account_row::Model| {
        let unit = held
            .iter()
            .find(|h| h.account == account.id)
            .and_then(|h| h.unit.as_deref());
        let unit = unit
            .map(|u| asking.reading.unit_name(u))
            .unwrap_or_default();
        Choice {
            name: Name::new(
                format!("{}（{}）", account.name, unit.zh),
                format!("{} ({})", account.name, unit.en),
            ),
            value: account.id,
            hint: None,
        }
    };
    Ok(others.map(choice).collect())
}
