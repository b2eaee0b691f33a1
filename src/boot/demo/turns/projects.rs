//! Major projects: one with its path decided, an early visit and a milestone near, one two-high and late, one just put
//! on record.

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, line, words};
use crate::domain::ids::{ProjectId, VisitId};
use crate::domain::project::{Batch, Command, Milestone, Path, Registration};
use crate::domain::time::At;
use crate::domain::visit;
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let name = "年产五万吨锂电负极材料扩建项目";
    let batch = Some((Batch::Started, 12));
    let shenghao = registered(story, d.at(30, 9, 0), "shenghao", name, (batch, false))?;
    let reason = "位于市级园区，符合规划和规划环评，列入园区正面清单。";
    decided(story, d.at(29, 9, 0), &shenghao, Path::Commitment, reason)?;
    let early = VisitId(random::id());
    let planning = visit::Planning {
        enterprise: story.cast.enterprise("shenghao")?,
        kind: visit::Kind::Help,
        on: d.back(28),
        officers: vec![story.cast.actor("fuwu")?.person.account.clone()],
        ground: None,
        told: Some(words("讲解了告知承诺的条件和承诺书的写法。")?),
    };
    let plan = visit::Command::Plan {
        id: early.clone(),
        planning,
    };
    story.step(d.at(28, 17, 0), "fuwu", plan)?;
    let link = Command::Link {
        id: shenghao.clone(),
        visits: [early].into(),
        cases: [].into(),
    };
    story.step(d.at(28, 17, 30), "fuwu", link)?;
    let set = |id: &ProjectId, milestone, due_on| Command::SetMilestone {
        id: id.clone(),
        milestone,
        due_on,
    };
    let compiled = set(&shenghao, Milestone::Compiled, d.back(10));
    story.step(d.at(28, 17, 40), "fuwu", compiled)?;
    let reached = Command::ReachMilestone {
        id: shenghao.clone(),
        note: words("报告表已编制完成。")?,
    };
    story.step(d.at(11, 10, 0), "fuwu", reached)?;
    let accepted = set(&shenghao, Milestone::Accepted, d.ahead(2));
    story.step(d.at(11, 10, 10), "fuwu", accepted)?;

    let name = "水泥窑协同处置固废项目";
    let batch = Some((Batch::Signed, 12));
    let hongji = registered(story, d.at(20, 9, 0), "hongji", name, (batch, true))?;
    let entrusted = set(&hongji, Milestone::Entrusted, d.back(3));
    story.step(d.at(20, 9, 30), "fuwu", entrusted)?;

    // just put on record: nothing is set yet
    let name = "淀粉糖副产物综合利用项目";
    registered(story, d.at(2, 15, 0), "yuping", name, (None, false))?;
    Ok(())
}

fn registered(
    story: &mut Story<'_>,
    at: At,
    firm: &str,
    name: &str,
    (batch, two_high): (Option<(Batch, u32)>, bool),
) -> Result<ProjectId, Fault> {
    let id = ProjectId(random::id());
    let registration = Registration {
        enterprise: story.cast.enterprise(firm)?,
        name: line(name)?,
        batch,
        two_high,
    };
    let command = Command::Register {
        id: id.clone(),
        registration,
    };
    story.step(at, "fuwu", command)?;
    Ok(id)
}

fn decided(story: &mut Story<'_>, at: At, id: &ProjectId, path: Path, reason: &str) -> Laid {
    let command = Command::DecidePath {
        id: id.clone(),
        path,
        reason: words(reason)?,
    };
    story.step(at, "fuwu", command)
}
