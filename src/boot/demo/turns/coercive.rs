//! The prudence gate: a seal in force whose firm asks for release, a limit that waits for a leader, and a seal that was
//! lifted before its term ended.

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, line, words};
use crate::domain::coercive_measure::{Command, Ground, Kind, Proposal};
use crate::domain::ids::CoerciveMeasureId;
use crate::domain::time::At;
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let leather = proposed(story, d.at(14, 9, 0), "demao", |_| ())?;
    agreed(story, d.at(14, 11, 0), &leather)?;
    approved(story, d.at(14, 15, 0), &leather)?;
    let asked = Command::AskRelease {
        id: leather,
        reason: words("暗管已经拆除，雨水口已经封堵，请到现场核查。")?,
    };
    story.step(d.at(2, 9, 30), "demao", asked)?;
    let fur = proposed(story, d.at(20, 9, 0), "xinyuan", |_| ())?;
    agreed(story, d.at(20, 11, 0), &fur)?;
    approved(story, d.at(20, 15, 0), &fur)?;
    let lifted = Command::Lift {
        id: fur,
        reason: words("暗管已经拆除，经现场核查符合要求。")?,
    };
    story.step(d.at(11, 16, 0), "leader2", lifted)?;
    let (basis, scope) = (
        line("环境保护主管部门实施限制生产、停产整治办法")?,
        words("一号窑炉，负荷不超过六成。")?,
    );
    let (facts, effect) = (
        words("在线监控氮氧化物日均值连续三日超标。")?,
        words("产量减少约四成，不影响其他生产线和用工。")?,
    );
    let limit = proposed(story, d.at(3, 10, 0), "changning", |p| {
        p.kind = Kind::Limit;
        p.ground = Ground::Exceeding;
        p.basis = basis;
        p.facts = facts;
        p.scope = scope;
        p.effect = effect;
    })?;
    agreed(story, d.at(2, 10, 0), &limit)
}

fn proposed(
    story: &mut Story<'_>,
    at: At,
    firm: &str,
    change: impl FnOnce(&mut Proposal),
) -> Result<CoerciveMeasureId, Fault> {
    let id = CoerciveMeasureId(random::id());
    let mut proposal = Proposal {
        enterprise: story.cast.enterprise(firm)?,
        kind: Kind::Seal,
        ground: Ground::Evasion,
        basis: line("生态环境法典第五十二条")?,
        facts: words("厂区东侧雨水口接有暗管，正在排放。")?,
        milder: words("当场责令停止排放，企业没有停止。")?,
        livelihood: false,
        nevertheless: None,
        scope: words("东侧暗管的水泵和阀门")?,
        effect: words("只影响暗管，生产和污水站照常。")?,
        begun_at: None,
    };
    change(&mut proposal);
    let command = Command::Propose {
        id: id.clone(),
        proposal: Box::new(proposal),
    };
    story.step(at, "enforcement", command)?;
    Ok(id)
}

fn agreed(story: &mut Story<'_>, at: At, id: &CoerciveMeasureId) -> Laid {
    let command = Command::Review {
        id: id.clone(),
        agreed: true,
        opinion: words("事由、依据和范围适当，责令改正不足以制止。")?,
    };
    story.step(at, "legal", command)
}

fn approved(story: &mut Story<'_>, at: At, id: &CoerciveMeasureId) -> Laid {
    let command = Command::Approve {
        id: id.clone(),
        opinion: words("同意，改正后及时解除。")?,
    };
    story.step(at, "leader2", command)
}
