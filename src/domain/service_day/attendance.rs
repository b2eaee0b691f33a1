//! Who came: a firm that signed up arrives, is called to the desk, or does not come.

use serde::{Deserialize, Serialize};

use super::{ServiceDay, SignUp};
use crate::domain::action::Action;
use crate::domain::ids::EnterpriseId;

/// What became of a firm that signed up, once the day has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// It is here and waits for its turn.
    Arrived,
    /// It was called to the desk.
    Called,
    /// It did not come, or not when it was called.
    NoShow,
}

impl Attendance {
    /// Every one.
    pub const ALL: [Attendance; 3] = [Attendance::Arrived, Attendance::Called, Attendance::NoShow];

    /// The action that records it.
    pub fn action(self) -> Action {
        match self {
            Attendance::Arrived => Action::RecordArrival,
            Attendance::Called => Action::CallToDesk,
            Attendance::NoShow => Action::RecordNoShow,
        }
    }

    /// What `action` records; none for every other action.
    pub fn of(action: Action) -> Option<Attendance> {
        Attendance::ALL.into_iter().find(|a| a.action() == action)
    }

    /// Whether it can follow on what is known so far. Who came late after all has arrived; who is called is here.
    pub fn follows(self, before: Option<Attendance>) -> bool {
        match self {
            Attendance::Arrived => matches!(before, None | Some(Attendance::NoShow)),
            Attendance::Called => before == Some(Attendance::Arrived),
            Attendance::NoShow => matches!(before, None | Some(Attendance::Called)),
        }
    }
}

impl ServiceDay {
    /// The firm that is next: of those who are here, who has a place before who waits for one, then in order.
    pub fn next_to_call(&self) -> Option<(&EnterpriseId, &SignUp)> {
        let here = |s: &SignUp| s.attendance == Some(Attendance::Arrived);
        let mut arrived: Vec<_> = self.sign_ups.iter().filter(|(_, s)| here(s)).collect();
        arrived.sort_by_key(|(_, s)| (s.waiting, s.order));
        arrived.into_iter().next()
    }

    /// The firm at the desk: the one called last.
    pub fn at_desk(&self) -> Option<(&EnterpriseId, &SignUp)> {
        let called = |s: &SignUp| s.attendance == Some(Attendance::Called);
        let called = self.sign_ups.iter().filter(|(_, s)| called(s));
        called.max_by_key(|(_, s)| (s.attended_at, s.order))
    }
}
