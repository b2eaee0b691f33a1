//! The positive list: two firms on it, one suspended, one taken off after its decision, one before the public, one whose
//! notice is over and waits for the leader, one just proposed.

use jiff::civil::date;

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, words};
use crate::domain::leniency::rule::RuleBook;
use crate::domain::positive_listing::{Basis, Command, Removal};
use crate::domain::time::At;

pub fn lay(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let shenghao = "近两年没有处罚，绩效评级A级，在线监控稳定联网。";
    proposed(story, d.at(40, 9, 0), "shenghao", Basis::GradeA, shenghao)?;
    reviewed(story, d.at(39, 10, 0), "shenghao")?;
    entered(story, d.at(32, 15, 0), "shenghao")?;
    let guhe = "民生食品企业，近两年没有处罚，污水稳定达标。";
    proposed(story, d.at(38, 9, 0), "guhe", Basis::Livelihood, guhe)?;
    reviewed(story, d.at(37, 10, 0), "guhe")?;
    entered(story, d.at(30, 15, 0), "guhe")?;
    suspended(story, d.at(5, 16, 0), "guhe")?;
    let yunxi = "饮用水生产企业，近两年没有处罚，用水和排水稳定。";
    proposed(story, d.at(41, 9, 0), "yunxi", Basis::Livelihood, yunxi)?;
    reviewed(story, d.at(40, 10, 0), "yunxi")?;
    entered(story, d.at(33, 15, 0), "yunxi")?;
    let changning = "建材行业绿色示范企业，近两年没有处罚。";
    proposed(
        story,
        d.at(12, 9, 0),
        "changning",
        Basis::KeySector,
        changning,
    )?;
    reviewed(story, d.at(11, 10, 0), "changning")?;
    let xiangrui = "重点领域新材料企业，近两年没有处罚。";
    proposed(
        story,
        d.at(36, 9, 0),
        "xiangrui",
        Basis::KeySector,
        xiangrui,
    )?;
    reviewed(story, d.at(35, 10, 0), "xiangrui")?;
    entered(story, d.at(28, 15, 0), "xiangrui")?;
    // its decision is served only where the act lies behind the story
    if d.at(15, 9, 0) > At::from_beijing(date(2026, 10, 3), 15, 0) {
        removed(story, d.at(6, 16, 0), "xiangrui")?;
    }
    let mingyuan = "年排放量小，用工两百余人，近两年没有处罚。";
    proposed(
        story,
        d.at(4, 9, 0),
        "mingyuan",
        Basis::LowPollution,
        mingyuan,
    )?;
    reviewed(story, d.at(3, 10, 0), "mingyuan")?;
    let qinghe = "绩效引领性企业，在线监控稳定联网。";
    proposed(story, d.at(1, 9, 0), "qinghe", Basis::GradeA, qinghe)
}

fn proposed(story: &mut Story<'_>, at: At, firm: &str, basis: Basis, evidence: &str) -> Laid {
    let book = RuleBook::shipped().map_err(|e| Fault::new(e.to_string()))?;
    let command = Command::Propose {
        enterprise: story.cast.enterprise(firm)?,
        basis,
        criteria: book.criteria.into_iter().map(|c| c.id).collect(),
        evidence: words(evidence)?,
    };
    story.step(at, "daqi-head", command)
}

fn reviewed(story: &mut Story<'_>, at: At, firm: &str) -> Laid {
    let command = Command::Review {
        enterprise: story.cast.enterprise(firm)?,
        agreed: true,
        opinion: words("条件逐项核对过，材料齐全。")?,
    };
    story.step(at, "supervisor", command)
}

fn entered(story: &mut Story<'_>, at: At, firm: &str) -> Laid {
    let command = Command::Enter {
        enterprise: story.cast.enterprise(firm)?,
        heard: words("公示期内没有异议。")?,
    };
    story.step(at, "leader", command)
}

fn suspended(story: &mut Story<'_>, at: At, firm: &str) -> Laid {
    let command = Command::Suspend {
        enterprise: story.cast.enterprise(firm)?,
        reason: words("收到举报，正在核实，核实前暂停。")?,
    };
    story.step(at, "leader", command)
}

fn removed(story: &mut Story<'_>, at: At, firm: &str) -> Laid {
    let command = Command::Remove {
        enterprise: story.cast.enterprise(firm)?,
        why: Removal::Decision,
        reason: words("预警期间违法，不适用从宽的决定已生效。")?,
    };
    story.step(at, "leader", command)
}
