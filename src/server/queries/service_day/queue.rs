//! Who comes to the desk of a service day (interface.md 1.2, wireframe 6).

use std::collections::BTreeMap;

use super::records::of_day;
use crate::domain::action::Action;
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::domain::service_day::{Attendance, possible, subject_of};
use crate::server::Failure;
use crate::server::queries::{Query, Reading};
use crate::views::service_day::{DeskQueue, QueueLine};

/// The queue at the desk of the service day of a number.
#[derive(Clone, Debug)]
pub struct DeskQueueOf(pub String);

impl Query for DeskQueueOf {
    type View = DeskQueue;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<DeskQueue, Failure> {
        let (id, day, seq) = reading.service_day(&self.0).await?;
        let (actor, today) = (scope.actor(), reading.facts.today());
        let subject = subject_of(&day, None, &reading.facts);
        if !policy::sits_at(actor, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let mut raised: BTreeMap<String, u32> = BTreeMap::new();
        for row in of_day(reading, &id).await? {
            *raised.entry(row.enterprise).or_default() += 1;
        }
        let may = |action| {
            policy::permit(actor, action, &subject).is_ok()
                && possible(&day, action, None, today).is_ok()
        };
        let offered = Attendance::ALL.map(Attendance::action).map(|a| (a, may(a)));
        let walk_in = may(Action::WalkIn);
        let at_desk = day.at_desk().map(|(firm, _)| firm.clone());
        let mut queue = DeskQueue {
            number: day.number.clone(),
            meeting: day.meeting.clone().ok_or(Refusal::NotFound)?,
            theme: day.theme.clone(),
            seq,
            at_desk: None,
            arrived: Vec::new(),
            awaited: Vec::new(),
            done: Vec::new(),
            no_show: Vec::new(),
            walk_in,
        };
        let mut all = day.in_order();
        all.sort_by_key(|(_, s)| (s.waiting, s.order));
        for (firm, sign_up) in all {
            let can = |(action, may): &(Action, bool)| {
                (*may && possible(&day, *action, Some(firm), today).is_ok()).then_some(*action)
            };
            let line = QueueLine {
                order: sign_up.order,
                enterprise: sign_up.enterprise_name.clone(),
                topic: sign_up.topic.clone(),
                waiting: sign_up.waiting,
                raised: raised.get(firm.as_str()).copied().unwrap_or(0),
                since: sign_up.attended_at,
                can: offered.iter().filter_map(can).collect(),
            };
            match sign_up.attendance {
                None => queue.awaited.push(line),
                Some(Attendance::Arrived) => queue.arrived.push(line),
                Some(Attendance::Called) if at_desk.as_ref() == Some(firm) => {
                    queue.at_desk = Some(line);
                }
                Some(Attendance::Called) => queue.done.push(line),
                Some(Attendance::NoShow) => queue.no_show.push(line),
            }
        }
        Ok(queue)
    }
}
