//! Terms against published vectors, laws and whole histories.

mod history;
mod laws;
mod refusals;
mod vectors;

use std::sync::LazyLock;

use jiff::civil::{Date, date};

use super::*;
use crate::domain::calendar::Calendar;
use crate::domain::rulebook::{ExtensionRule, Length, TermUnit};
use crate::domain::time::{At, plus_days};

const EXTENSION: ExtensionRule = ExtensionRule {
    ask_before: Length {
        amount: 1,
        unit: TermUnit::WorkingDays,
    },
    times_by_head: 1,
    times_by_leader: 1,
};

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Calendar::shipped().unwrap());

fn calendar() -> Calendar {
    CALENDAR.clone()
}

fn rule(budget: Budget) -> Rule {
    Rule {
        budget,
        weight: Weight::PublicPromise,
        roll: true,
        after_hours_to_next_day: false,
        version: "1".into(),
    }
}

fn at(month: i8, day: i8, hour: i8) -> At {
    At::from_beijing(date(2026, month, day), hour, 0)
}

/// One stream with one resolution term.
#[derive(Clone)]
struct Life {
    terms: Terms,
    id: TermId,
    calendar: Calendar,
}

impl Life {
    fn start(budget: Budget, anchor: At) -> Life {
        let mut life = Life {
            terms: Terms::default(),
            id: TermId("resolution-1".into()),
            calendar: calendar(),
        };
        let (id, kind) = (life.id.clone(), TermKind::Resolution);
        let start = life
            .terms
            .start(id, kind, "", &rule(budget), anchor, &life.calendar);
        life.fold(start);
        life
    }

    fn fold(&mut self, event: TermEvent) -> &Term {
        // what is stored is what is read
        let text = serde_json::to_string(&event).unwrap();
        assert_eq!(serde_json::from_str::<TermEvent>(&text).unwrap(), event);
        self.terms.evolve(&event);
        let text = serde_json::to_string(&self.terms).unwrap();
        assert_eq!(serde_json::from_str::<Terms>(&text).unwrap(), self.terms);
        self.term()
    }

    fn term(&self) -> &Term {
        self.terms.get(&self.id).unwrap()
    }

    fn try_pause(&self, at: At, until: Date) -> Result<TermEvent, TermRefusal> {
        let request = PauseRequest {
            category: PauseCategory::Enterprise,
            reason: "等监测报告".into(),
            by: "li".into(),
            until,
            latest: plus_days(at.beijing_date(), 90),
        };
        self.terms.pause(&self.id, request, at, &self.calendar)
    }

    fn pause(&mut self, at: At, until: Date) -> &Term {
        let paused = self.try_pause(at, until).unwrap();
        self.fold(paused)
    }

    fn resume(&mut self, at: At) -> &Term {
        let resumed = self.terms.resume(&self.id, at, &self.calendar).unwrap();
        self.fold(resumed)
    }

    fn try_ask(&self, at: At, to: Date, consulted: bool) -> Result<TermEvent, TermRefusal> {
        let request = ExtensionRequest {
            by: "li".into(),
            to,
            reason: "等设备".into(),
            told: "设备到货后答复".into(),
            consulted,
        };
        self.terms
            .ask_extension(&self.id, request, at, &self.calendar, &EXTENSION)
    }

    fn ask(&mut self, at: At, to: Date, consulted: bool) {
        let asked = self.try_ask(at, to, consulted).unwrap();
        self.fold(asked);
    }

    fn try_grant(&self, at: At, by: &str, leader: bool) -> Result<TermEvent, TermRefusal> {
        let grant = ExtensionGrant {
            by: by.into(),
            told: "设备到货后答复".into(),
            leader,
        };
        self.terms
            .extend(&self.id, grant, at, &self.calendar, &EXTENSION)
    }

    fn grant(&mut self, at: At, leader: bool) -> &Term {
        let extended = self.try_grant(at, "wang", leader).unwrap();
        self.fold(extended)
    }

    fn standing(&self, at: At) -> Standing {
        self.term().standing(at, &self.calendar)
    }
}
