//! What stands around every page: the bureau's name, its phone, and for whom the reader acts.

use sea_orm::EntityTrait;

use super::pipeline::{Failure, Server};
use super::queries::Reading;
use super::session::Session;
use super::store::entities::enterprise_row;
use super::store::events;
use crate::domain::actor::Actor;
use crate::domain::ids::AppointmentId;
use crate::domain::reference::Reference;
use crate::domain::world::Facts;
use crate::views::account::AppointmentChoice;
use crate::views::name::Name;

/// What stands around a page.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The bureau's name today.
    pub bureau: Name,
    /// Phone and hours.
    pub help: (String, String),
    /// The unit or firm the reader acts for.
    pub acts_for: Option<Name>,
    /// Matters in the reader's inbox that are unread.
    pub unread: u64,
}

impl Server {
    /// What stands around the pages of this reader.
    pub async fn place(&self, actor: Option<&Actor>) -> Result<Place, Failure> {
        let tx = self.store().begin_read().await?;
        let reference = self.reference_now(&tx).await?;
        let acts_for = match (&reference, actor) {
            (Some(reference), Some(actor)) => {
                let unit = actor
                    .unit
                    .as_ref()
                    .map(|u| unit_name(reference, u.as_str(), self));
                match (&unit, &actor.enterprise) {
                    (Some(_), _) => unit,
                    (None, Some(firm)) => enterprise_row::Entity::find_by_id(firm.0.clone())
                        .one(&tx)
                        .await?
                        .map(|row| Name::same(row.name)),
                    (None, None) => None,
                }
            }
            _ => None,
        };
        let unread = match (&reference, actor) {
            (Some(reference), Some(actor)) => {
                let now = self.clock().now();
                let reading = Reading {
                    db: &tx,
                    master: self.master(),
                    facts: Facts { now, reference },
                };
                reading.unread(actor).await?
            }
            _ => 0,
        };
        tx.rollback().await?;
        let Some(reference) = reference else {
            return Ok(Place {
                acts_for,
                ..Place::default()
            });
        };
        let bureau = &reference.rulebook.bureau;
        let today = self.clock().now().beijing_date();
        let name = bureau
            .name_on(today)
            .map(|n| Name::new(n.zh.clone(), n.en.clone()));
        let phone = bureau
            .help_line()
            .map(|p| p.number.clone())
            .unwrap_or_default();
        let hours = format!(
            "{}–{}",
            short(&bureau.hours.open),
            short(&bureau.hours.close)
        );
        Ok(Place {
            bureau: name.unwrap_or_default(),
            help: (phone, hours),
            acts_for,
            unread,
        })
    }

    /// The appointments somebody can act under today.
    pub async fn choices(&self, session: &Session) -> Result<Vec<AppointmentChoice>, Failure> {
        let tx = self.store().begin_read().await?;
        let reference = self.reference_now(&tx).await?;
        let mut choices = Vec::new();
        for (AppointmentId(id), held) in session.choices(self.clock().now()) {
            let place = match (&held.unit, &held.enterprise, &reference) {
                (Some(unit), _, Some(reference)) => unit_name(reference, unit.as_str(), self),
                (_, Some(firm), _) => {
                    let (state, _) = events::fold(&tx, &firm.stream()).await?;
                    match state {
                        crate::domain::world::State::Enterprise(e) => Name::same(e.name),
                        _ => Name::default(),
                    }
                }
                _ => Name::default(),
            };
            choices.push(AppointmentChoice {
                id,
                role: held.role,
                place,
                stands_in_for: held.stands_in_for.map(|p| p.name),
            });
        }
        tx.rollback().await?;
        Ok(choices)
    }
}

fn unit_name(reference: &Reference, unit: &str, server: &Server) -> Name {
    let today = server.clock().now().beijing_date();
    reference.rulebook.unit_name(unit, today).map_or_else(
        || Name::same(unit),
        |n| Name::new(n.zh.clone(), n.en.clone()),
    )
}

fn short(time: &impl ToString) -> String {
    time.to_string().chars().take(5).collect()
}
