//! One of every event of plans and measures, for the tests of the timeline.

use super::events::{SECRET, at, day, person, terms};
use crate::domain::case;
use crate::domain::ids::{CaseId, EnterpriseId, MeasureId, PlanId, UnitId};
use crate::domain::measure::{self, BelongsTo, Evidence, Kind, Line, Sheet, Status, Task, Word};
use crate::domain::number::Number;
use crate::domain::plan::{self, Covered, Text};

fn said() -> Word {
    Word {
        text: SECRET.into(),
        by: person(),
        at: at(),
    }
}

fn task() -> Task {
    Task {
        kind: Kind::Engineering,
        what: SECRET.into(),
        owner: UnitId("unit-7".into()),
        co_owners: [UnitId("unit-8".into())].into(),
        person: Some(person()),
        firm_owner: SECRET.into(),
        acceptance: SECRET.into(),
        due_on: day(),
    }
}

fn belongs_to() -> BelongsTo {
    BelongsTo::Plan(PlanId("p".into()))
}

pub(super) fn of_measure() -> Vec<measure::Event> {
    use measure::Event as E;
    let sheet = Sheet {
        case: CaseId("c".into()),
        case_number: "SX2026-0012".into(),
        case_title: SECRET.into(),
        lead: Some(UnitId("unit-7".into())),
        belongs_to: belongs_to(),
        task: task(),
    };
    let evidence = Evidence {
        text: SECRET.into(),
        attachments: Vec::new(),
        by: person(),
        at: at(),
    };
    vec![
        E::Set {
            id: MeasureId("m".into()),
            sheet,
            by: person(),
            at: at(),
        },
        E::Reported { evidence },
        E::Verified { word: said() },
        E::Returned {
            word: said(),
            due_on: day(),
        },
        E::Rescheduled {
            word: said(),
            due_on: day(),
            cause: None,
        },
        E::Cancelled { word: said() },
        E::Term {
            entry: terms().remove(0),
        },
    ]
}

pub(super) fn of_plan() -> Vec<plan::Event> {
    use plan::Event as E;
    let text = || Text {
        findings: SECRET.into(),
        cause: SECRET.into(),
        target: SECRET.into(),
        acceptance: SECRET.into(),
        steps: SECRET.into(),
        subsidy: SECRET.into(),
        risk: SECRET.into(),
        follow_ups: vec![day()],
    };
    let (measure, by) = (|| MeasureId("m".into()), person);
    vec![
        E::FollowedUp {
            day: day(),
            text: SECRET.into(),
            by: by(),
            at: at(),
        },
        E::Term {
            entry: terms().remove(0),
        },
        E::Drafted {
            id: PlanId("p".into()),
            number: Number {
                text: "FA2026-0001".into(),
                year: 2026,
                serial: 1,
            },
            enterprise: EnterpriseId("e".into()),
            enterprise_name: "Huaxing Chemical".into(),
            district: "419901".into(),
            lead: UnitId("unit-7".into()),
            cases: vec![Covered {
                case: CaseId("c".into()),
                number: "SX2026-0012".into(),
                title: SECRET.into(),
            }],
            text: text(),
            by: by(),
            at: at(),
        },
        E::Revised {
            version: 2,
            text: text(),
            reason: SECRET.into(),
            by: by(),
            at: at(),
        },
        E::MeasureDrafted {
            measure: measure(),
            case: CaseId("c".into()),
            task: task(),
            after: None,
            by: by(),
            at: at(),
        },
        E::MeasureDropped {
            measure: measure(),
            by: by(),
            at: at(),
        },
        E::Approved {
            version: 1,
            paper: None,
            by: by(),
            at: at(),
        },
        E::AcknowledgedByEnterprise {
            version: 1,
            by: by(),
            at: at(),
        },
        E::MeasureStands {
            measure: measure(),
            status: Status::Verified,
            due_on: Some(day()),
            by: by(),
            at: at(),
        },
        E::MeasureFollows {
            measure: measure(),
            after: Some(MeasureId("m2".into())),
            by: by(),
            at: at(),
        },
        E::SlipDismissed {
            cause: measure(),
            due_on: day(),
            reason: SECRET.into(),
            by: by(),
            at: at(),
        },
        E::MeasuresMoved {
            cause: measure(),
            moved: vec![plan::Moved {
                measure: MeasureId("m2".into()),
                what: SECRET.into(),
                from: day(),
                to: day(),
                laid_on: day(),
            }],
            by: by(),
            at: at(),
        },
    ]
}

/// What a case tells of its plans and measures.
pub(super) fn of_case() -> Vec<case::Event> {
    let line = Line {
        belongs_to: belongs_to(),
        what: SECRET.into(),
        owner: UnitId("unit-7".into()),
        co_owners: Default::default(),
        due_on: day(),
        status: Status::Set,
    };
    let planned = case::Event::Planned {
        plan: PlanId("p".into()),
        line: plan::Line {
            number: "FA2026-0001".into(),
            enterprise: EnterpriseId("e".into()),
        },
        by: person(),
        at: at(),
    };
    vec![
        planned,
        case::Event::MeasureSet {
            measure: MeasureId("m".into()),
            line,
            by: person(),
            at: at(),
        },
        case::Event::MeasureStands {
            measure: MeasureId("m".into()),
            status: Status::Reported,
            due_on: day(),
            by: person(),
            at: at(),
        },
    ]
}
