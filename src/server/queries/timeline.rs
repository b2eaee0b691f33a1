//! What happened on some streams, newest first, with who did it and for which unit or firm.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Reading;
use crate::domain::case;
use crate::domain::event::Event;
use crate::domain::ids::{ComplaintId, Noun, StreamId};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::{appointment_row, event, stand_in_row};
use crate::server::store::events;
use crate::views::history::{Entry, History};
use crate::views::name::Name;

impl Reading<'_> {
    /// Everything that happened on these streams, each with the number it is about, newest first.
    pub(super) async fn timeline(
        &self,
        streams: &[(StreamId, Option<String>)],
    ) -> Result<History, Failure> {
        let about: BTreeMap<String, &Option<String>> = streams
            .iter()
            .map(|(stream, about)| (stream.to_string(), about))
            .collect();
        let rows = event::Entity::find()
            .filter(event::Column::Stream.is_in(about.keys().cloned()))
            .order_by_desc(event::Column::Position)
            .all(self.db)
            .await?;
        let acting = self.acting(&rows).await?;
        let stand_ins = self.standing_in(&rows).await?;
        let mut entries = Vec::new();
        for row in rows {
            entries.push(Entry {
                at: At(row.at),
                by: who(&row),
                acts_for: acting.get(&row.appointment).cloned(),
                stands_in_for: stand_ins.get(&row.appointment).cloned(),
                struck: None,
                event: events::decode(&row)?,
                about: about.get(&row.stream).and_then(|a| (*a).clone()),
            });
        }
        strike_notes(&mut entries);
        let units = &self.facts.reference.rulebook.bureau.units;
        let number = |(s, about): &(StreamId, Option<String>)| {
            (s.noun == Noun::Complaint)
                .then(|| Some((ComplaintId(s.id.clone()), about.clone()?)))?
        };
        Ok(History {
            entries,
            units: units
                .iter()
                .map(|u| (u.id.clone(), self.unit_name(u.id.as_str())))
                .collect(),
            complaints: streams.iter().filter_map(number).collect(),
        })
    }

    /// The unit of each appointment that these entries were made under.
    async fn acting(&self, rows: &[event::Model]) -> Result<BTreeMap<String, Name>, Failure> {
        let ids: std::collections::BTreeSet<&str> = rows
            .iter()
            .map(|r| r.appointment.as_str())
            .filter(|a| !a.is_empty())
            .collect();
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let held = appointment_row::Entity::find()
            .filter(appointment_row::Column::Id.is_in(ids))
            .all(self.db)
            .await?;
        Ok(held
            .into_iter()
            .filter_map(|a| Some((a.id, self.unit_name(&a.unit?))))
            .collect())
    }

    /// For whom somebody stood in under each of these appointments.
    async fn standing_in(
        &self,
        rows: &[event::Model],
    ) -> Result<BTreeMap<String, String>, Failure> {
        let ids: std::collections::BTreeSet<&str> =
            rows.iter().map(|r| r.appointment.as_str()).collect();
        let named = stand_in_row::Entity::find()
            .filter(stand_in_row::Column::Id.is_in(ids))
            .all(self.db)
            .await?;
        Ok(named.into_iter().map(|s| (s.id, s.name)).collect())
    }
}

/// Notes that were struck through say so where they stand; entries are the newest first, notes counted from the
/// oldest, what replaces one among them.
fn strike_notes(entries: &mut [Entry]) {
    let mut notes: Vec<usize> = Vec::new();
    for at in (0..entries.len()).rev() {
        let (n, struck) = match &entries[at].event {
            Event::Case(case::Event::Noted { .. }) => {
                notes.push(at);
                continue;
            }
            Event::Case(case::Event::NoteStruck { n, struck }) => (*n, struck.clone()),
            _ => continue,
        };
        let place = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        if let Some(note) = place.and_then(|place| notes.get(place)) {
            entries[*note].struck = Some(struck.clone());
        }
        if !struck.replacement.is_empty() {
            notes.push(at);
        }
    }
}

fn who(row: &event::Model) -> Name {
    if row.actor == "system" {
        Name::new(row.actor_name.clone(), "System")
    } else {
        Name::same(row.actor_name.clone())
    }
}
