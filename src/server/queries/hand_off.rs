//! Who held a case, one after the other, and for how long (issue 5, B): the case folded once more and watched.

use super::Reading;
use crate::domain::case::{self, Case, Stage, Whose, whose_turn};
use crate::domain::event::Event;
use crate::domain::ids::StreamId;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::events;
use crate::views::case::HandOff;

impl Reading<'_> {
    /// The hands a case went through, the first since the first firm spoke.
    pub(super) async fn hand_offs(
        &self,
        stream: &StreamId,
        said_at: Option<At>,
    ) -> Result<Vec<HandOff>, Failure> {
        let mut case = Case::default();
        let mut held: Vec<(Whose, bool, At)> = Vec::new();
        for row in events::load(self.db, stream).await? {
            let Event::Case(event) = events::decode(&row)? else {
                continue;
            };
            case::evolve(&mut case, &event);
            let now = (whose_turn(&case).whose, case.stage == Stage::Parked);
            let before = held.last().map(|(whose, parked, _)| (whose, *parked));
            if before == Some((&now.0, now.1)) {
                continue;
            }
            let since = match held.is_empty() {
                true => said_at.unwrap_or(At(row.at)),
                false => At(row.at),
            };
            held.push((now.0, now.1, since));
        }
        let ends: Vec<Option<At>> = held
            .iter()
            .skip(1)
            .map(|(_, _, from)| Some(*from))
            .collect();
        let ends = ends.into_iter().chain([None]);
        let stretches = held.into_iter().zip(ends);
        // nobody has what is over, and what only passed through in one moment was held by nobody
        let had = stretches
            .filter(|((whose, _, from), to)| *whose != Whose::Nobody && *to != Some(*from));
        Ok(had
            .map(|((whose, parked, from), to)| self.hand_off(whose, parked, from, to))
            .collect())
    }

    fn hand_off(&self, whose: Whose, parked: bool, from: At, to: Option<At>) -> HandOff {
        let unit = match &whose {
            Whose::Unit(unit, _) | Whose::Reviewer(unit) | Whose::Pool(unit) => {
                Some(self.unit_name(unit.as_str()))
            }
            Whose::Coordinator | Whose::Enterprise | Whose::Nobody => None,
        };
        let until = to.unwrap_or(self.facts.now).beijing_date();
        let calendar = self.facts.calendar();
        HandOff {
            unit,
            parked,
            days: calendar.working_days_between(from.beijing_date(), until),
            whose,
            from,
            to,
        }
    }
}
