//! The rows of a service day and of the firms that signed up.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::{put, put_all};
use crate::domain::service_day::{ServiceDay, hour_text};
use crate::server::store::StoreError;
use crate::server::store::entities::{service_day_row, sign_up_row};

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    day: &ServiceDay,
) -> Result<(), StoreError> {
    let (Some(id), Some(meeting)) = (&day.id, &day.meeting) else {
        return Ok(());
    };
    let waiting = day.sign_ups.values().filter(|s| s.waiting).count();
    let row = service_day_row::Model {
        id: id.0.clone(),
        number: day.number.clone(),
        organiser: day
            .organiser
            .as_ref()
            .map_or_else(String::new, |u| u.0.clone()),
        held_on: meeting.date.to_string(),
        from_hour: hour_text(meeting.from),
        to_hour: hour_text(meeting.to),
        online: meeting.online,
        place: meeting.place.clone(),
        theme: day.theme.clone(),
        stage: day.stage.key().to_owned(),
        places: i64::from(day.places),
        taken: i64::from(day.taken()),
        waiting: i64::try_from(waiting).unwrap_or(i64::MAX),
        // what a reader remembers is the date of before the last change
        moved_from: day.moves.last().map(|m| m.from.date.to_string()),
    };
    put!(
        db,
        crate::server::store::entities::service_day_row,
        id.0.clone(),
        row
    );
    let sign_ups = day.sign_ups.iter().map(|(firm, s)| sign_up_row::Model {
        service_day: id.0.clone(),
        enterprise: firm.0.clone(),
        enterprise_name: s.enterprise_name.clone(),
        topic: s.topic.clone(),
        sign_up_order: i64::from(s.order),
        waiting: s.waiting,
    });
    put_all!(
        db,
        crate::server::store::entities::sign_up_row,
        ServiceDay,
        id.as_str(),
        sign_ups
    );
    Ok(())
}
