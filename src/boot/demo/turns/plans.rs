//! Plans for two firms: one just begun whose firm has read it, one older with a measure that was sent back.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::boot::demo::story::{Laid, Story, words};
use crate::domain::ids::{AccountId, CaseId, MeasureId, PlanId, UnitId};
use crate::domain::measure::{Command as Measure, Kind, NewMeasure};
use crate::domain::plan::{Command as Plan, NewText};
use crate::domain::time::At;
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    grade_c_to_b(story)?;
    odour(story)
}

/// One plan of the story.
struct Planned<'s, 'c> {
    story: &'s mut Story<'c>,
    id: PlanId,
    case: CaseId,
    writer: &'static str,
}

/// What one measure is.
struct Doing {
    kind: Kind,
    what: &'static str,
    owner: &'static str,
    person: Option<&'static str>,
    done_when: &'static str,
    due_on: Date,
    /// The measure it waits for.
    after: Option<MeasureId>,
}

impl Planned<'_, '_> {
    fn drafted(&mut self, at: At, firm: &str, text: [&str; 4]) -> Laid {
        let [findings, cause, target, acceptance] = text;
        let command = Plan::Draft {
            id: self.id.clone(),
            case: self.case.clone(),
            enterprise: self.story.cast.enterprise(firm)?,
            also: BTreeSet::new(),
            template: std::collections::BTreeMap::new(),
            text: NewText {
                findings: words(findings)?,
                cause: Some(words(cause)?),
                target: words(target)?,
                acceptance: words(acceptance)?,
                steps: None,
                subsidy: None,
                risk: None,
                follow_ups: Vec::new(),
            },
        };
        self.story.step(at, self.writer, command)
    }

    fn with(&mut self, at: At, doing: Doing) -> Result<MeasureId, crate::boot::demo::fault::Fault> {
        let measure = MeasureId(random::id());
        let person = |login| -> Result<AccountId, crate::boot::demo::fault::Fault> {
            Ok(self.story.cast.actor(login)?.person.account.clone())
        };
        let new = NewMeasure {
            id: measure.clone(),
            case: self.case.clone(),
            kind: doing.kind,
            what: words(doing.what)?,
            owner: UnitId::from(doing.owner),
            co_owners: BTreeSet::new(),
            person: doing.person.map(person).transpose()?,
            firm_owner: None,
            acceptance: Some(words(doing.done_when)?),
            due_on: doing.due_on,
        };
        let id = self.id.clone();
        self.story.step(
            at,
            self.writer,
            Plan::AddMeasure {
                id,
                new,
                after: doing.after,
            },
        )?;
        Ok(measure)
    }

    fn approved(&mut self, at: At, head: &str) -> Laid {
        let id = self.id.clone();
        self.story.step(at, head, Plan::Approve { id })
    }

    fn read_by(&mut self, at: At, firm: &str) -> Laid {
        let id = self.id.clone();
        self.story.step(at, firm, Plan::Acknowledge { id })
    }

    fn reported(&mut self, at: At, who: &str, id: &MeasureId, text: &str) -> Laid {
        let command = Measure::Report {
            id: id.clone(),
            text: words(text)?,
            attachments: Vec::new(),
        };
        self.story.step(at, who, command)
    }

    fn verified(&mut self, at: At, who: &str, id: &MeasureId, text: &str) -> Laid {
        let (id, text) = (id.clone(), words(text)?);
        self.story.step(at, who, Measure::Verify { id, text })
    }
}

/// Issue 1: three milestones from C to B: one verified, one reported, one under way.
fn grade_c_to_b(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let case = story.ids("performance_grade").case;
    let mut plan = Planned {
        story,
        id: PlanId(random::id()),
        case,
        writer: "daqi",
    };
    plan.drafted(
        d.at(3, 9, 30),
        "henglan",
        [
            "对照绩效分级指标，差距九项：煅烧窑尾气三项、物料储运四项、在线监测和台账各一项。",
            "煅烧窑脱硝为早期设计，储运环节没有全封闭；台账由班组手工记录。",
            "补齐九项差距，下一批申报绩效分级B级。",
            "九项差距逐项销号，专家预评估达到B级指标。",
        ],
    )?;
    let list = plan.with(
        d.at(3, 10, 0),
        Doing {
            kind: Kind::Management,
            what: "会同中站分局列出九项差距清单，逐项写明指标、现状和改法，交企业签收。",
            owner: "daqi",
            person: Some("daqi"),
            done_when: "企业签收差距清单。",
            due_on: d.ahead(1),
            after: None,
        },
    )?;
    let point = plan.with(
        d.at(3, 10, 10),
        Doing {
            kind: Kind::Paperwork,
            what: "现场确认煅烧窑在线监测点位，出具点位确认单。",
            owner: "jiance",
            person: Some("jiance"),
            done_when: "点位确认单出具。",
            due_on: d.ahead(3),
            after: Some(list.clone()),
        },
    )?;
    plan.with(
        d.at(3, 10, 20),
        Doing {
            kind: Kind::Engineering,
            what: "指导企业完成煅烧窑脱硝改造和物料储运封闭，每月到厂一次。",
            owner: "zhongzhan",
            person: Some("zhongzhan"),
            done_when: "改造完成，连续七天稳定达到B级指标。",
            due_on: d.ahead(40),
            after: Some(point.clone()),
        },
    )?;
    plan.approved(d.at(3, 16, 40), "daqi-head")?;
    plan.read_by(d.at(2, 9, 15), "henglan")?;
    plan.reported(
        d.at(2, 15, 30),
        "daqi",
        &list,
        "差距清单九项已列齐，企业今日签收，签收单存档。",
    )?;
    plan.verified(
        d.at(1, 10, 20),
        "daqi-head",
        &list,
        "看过签收单，九项与现场记录一致。",
    )?;
    plan.reported(
        d.at(1, 16, 10),
        "jiance",
        &point,
        "点位已现场确认，高度和直管段符合要求，确认单已出具。",
    )
}

/// Issue 3: diagnosed and tested; the choice of process was sent back once; the firm has not read the plan yet.
fn odour(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let case = story.ids("odour_treatment").case;
    let mut plan = Planned {
        story,
        id: PlanId(random::id()),
        case,
        writer: "daqi2",
    };
    plan.drafted(
        d.at(29, 9, 30),
        "xiangrui",
        [
            "两条喷射线和糊制区集气罩罩口风速不足，活性炭箱设计风量偏小。",
            "集气与治理分两次建设，风量没有重新核算。",
            "一次改造到位，厂界无明显异味。",
            "改造后监测达标，三个月内没有新的异味反映。",
        ],
    )?;
    let test = plan.with(
        d.at(29, 10, 0),
        Doing {
            kind: Kind::Management,
            what: "会同企业测定各工位风量和浓度，形成现场诊断记录。",
            owner: "qinyang",
            person: Some("qinyang"),
            done_when: "诊断记录由企业和分局双方签字。",
            due_on: d.back(22),
            after: None,
        },
    )?;
    let process = plan.with(
        d.at(29, 10, 10),
        Doing {
            kind: Kind::Engineering,
            what: "组织专家比选吸附脱附加催化燃烧等工艺，出具书面意见。",
            owner: "daqi",
            person: Some("daqi2"),
            done_when: "专家书面意见，写明推荐工艺和风量。",
            due_on: d.back(9),
            after: Some(test.clone()),
        },
    )?;
    plan.with(
        d.at(29, 10, 20),
        Doing {
            kind: Kind::Engineering,
            what: "按推荐工艺完成改造，改造期间每两周到厂一次。",
            owner: "qinyang",
            person: None,
            done_when: "设施投运，监测达标。",
            due_on: d.ahead(30),
            after: Some(process.clone()),
        },
    )?;
    plan.approved(d.at(28, 15, 0), "daqi-head")?;
    plan.reported(
        d.at(23, 16, 0),
        "qinyang",
        &test,
        "八个工位风量、浓度已测，诊断记录双方签字。",
    )?;
    plan.verified(
        d.at(22, 9, 40),
        "daqi-head",
        &test,
        "诊断记录完整，双方签字齐全。",
    )?;
    plan.reported(
        d.at(10, 17, 0),
        "daqi2",
        &process,
        "专家倾向吸附脱附加催化燃烧，口头意见已告知企业。",
    )?;
    let back = Measure::Return {
        id: process,
        reason: words("要有专家书面意见，并按补测结果核定风量。")?,
        due_on: d.ahead(4),
    };
    plan.story.step(d.at(8, 9, 20), "daqi-head", back)
}
