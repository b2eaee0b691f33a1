//! Supervision over what is late: two yellow orders, of which one was raised to a red signed by the leader;
//! and what the ladder says by itself.

use crate::boot::demo::story::{Laid, Story, words};
use crate::domain::ids::{SupervisionOrderId, UnitId};
use crate::domain::rulebook::Level;
use crate::domain::supervision_order::{Command, Demand};
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    odour_raised(story)?;
    salt_water_replied(story)?;
    swept(story)
}

/// The ladder is swept on the last two days: reminders in the inboxes, and drafts that wait for a person.
fn swept(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    story.press(d.at(2, 16, 0))?;
    story.press(d.at(1, 16, 0))
}

fn fresh() -> SupervisionOrderId {
    SupervisionOrderId(random::id())
}

/// The treatment of an odour: yellow, a thin reply, then red; the section has it in hand.
fn odour_raised(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let case = story.ids("odour_treatment").case;
    let (yellow, red) = (fresh(), fresh());
    let first = Demand {
        level: Level::Yellow,
        text: words("请说明补测进度，明确治理工艺选择的完成时间，并先行书面告知企业。")?,
        due_on: d.back(3),
        attachments: Vec::new(),
    };
    let unit = UnitId::from("daqi");
    let issue = Command::Issue {
        id: yellow.clone(),
        case,
        unit,
        demand: first,
    };
    story.step(d.at(6, 9, 20), "supervisor", issue)?;
    story.step(
        d.at(5, 9, 15),
        "daqi2",
        Command::Acknowledge { id: yellow.clone() },
    )?;
    let reply = words("补测已经排期，结果出来后再定工艺。")?;
    story.step(
        d.at(3, 16, 30),
        "daqi2",
        Command::Reply {
            id: yellow.clone(),
            text: reply,
            attachments: Vec::new(),
        },
    )?;
    let second = Demand {
        level: Level::Red,
        text: words(
            "反馈没有时间、没有责任人。请由科室负责人牵头，三个工作日内向企业出具书面意见。",
        )?,
        due_on: d.ahead(1),
        attachments: Vec::new(),
    };
    let raise = Command::Raise {
        id: yellow,
        new: red.clone(),
        demand: second.clone(),
    };
    story.step(d.at(2, 9, 40), "supervisor", raise)?;
    let sign = Command::Sign {
        id: red.clone(),
        text: second.text.clone(),
        due_on: second.due_on,
    };
    story.step(d.at(2, 15, 10), "leader", sign)?;
    story.step(d.at(1, 9, 5), "daqi2", Command::Acknowledge { id: red })
}

/// The salt water: yellow, answered in time; a supervisor reviews the reply.
fn salt_water_replied(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let case = story.ids("salt_water").case;
    let id = fresh();
    let demand = Demand {
        level: Level::Yellow,
        text: words(
            "局领导批示件已逾期。请列明各处置去向的可行性、责任人和时间，并向企业反馈阶段意见。",
        )?,
        due_on: d.back(1),
        attachments: Vec::new(),
    };
    let unit = UnitId::from("shui");
    let issue = Command::Issue {
        id: id.clone(),
        case,
        unit,
        demand,
    };
    story.step(d.at(4, 10, 15), "supervisor", issue)?;
    story.step(
        d.at(3, 9, 30),
        "shui",
        Command::Acknowledge { id: id.clone() },
    )?;
    let text = words(
        "三种去向已逐一核实，高盐水进园区污水厂不可行，蒸发结晶方案由水科牵头，已电话告知企业，书面意见附后。",
    )?;
    story.step(
        d.at(1, 15, 20),
        "shui",
        Command::Reply {
            id,
            text,
            attachments: Vec::new(),
        },
    )
}
