//! Visits and checks made without going there: an inspection on the random draw, one of a listed firm without a ground,
//! one that is planned, a help visit; a drone's record that waits for its technical review, and a comparison of data.

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, line, words};
use crate::domain::ids::{AccountId, OffsiteCheckId, VisitId};
use crate::domain::offsite_check::{self, Finding, FollowUp, Method, Raw, Recording, Side};
use crate::domain::time::At;
use crate::domain::visit::{Command, Ground, Grounded, Guiding, Kind, Planning};
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    inspections(story)?;
    help(story)?;
    checks(story)
}

fn grounded(ground: Ground, source: &str) -> Option<Grounded> {
    Some(Grounded {
        ground,
        source: source.to_owned(),
    })
}

fn who(story: &Story<'_>, login: &str) -> Result<AccountId, Fault> {
    Ok(story.cast.actor(login)?.person.account.clone())
}

/// Two officers go to a firm; gives the visit.
fn planned(
    story: &mut Story<'_>,
    at: At,
    firm: &str,
    day: jiff::civil::Date,
    ground: Option<Grounded>,
) -> Result<VisitId, Fault> {
    let id = VisitId(random::id());
    let officers = vec![who(story, "enforcement")?, who(story, "enforcement2")?];
    let planning = Planning {
        enterprise: story.cast.enterprise(firm)?,
        kind: Kind::Inspection,
        on: day,
        officers,
        ground,
        told: None,
    };
    let command = Command::Plan {
        id: id.clone(),
        planning,
    };
    story.step(at, "enforcement", command)?;
    Ok(id)
}

fn made(story: &mut Story<'_>, at: At, id: VisitId, told: &str) -> Laid {
    let command = Command::Record {
        id,
        on: at.beijing_date(),
        told: words(told)?,
    };
    story.step(at, "enforcement2", command)
}

fn inspections(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let draw = grounded(Ground::RandomDraw, "本季度双随机抽取名单第12号");
    let mingyuan = planned(story, d.at(24, 9, 0), "mingyuan", d.back(22), draw)?;
    let fine = "治污设施正常运行，台账齐全，没有发现问题。";
    made(story, d.at(22, 15, 30), mingyuan, fine)?;
    // on the positive list, and nobody wrote down why
    let shenghao = planned(story, d.at(9, 9, 0), "shenghao", d.back(8), None)?;
    let told = "看了在线监控和台账，提醒及时更新危废标识。";
    made(story, d.at(8, 16, 0), shenghao, told)?;
    let alarm = grounded(Ground::Alarm, "在线监控报警单");
    planned(story, d.at(1, 15, 0), "qinghe", d.ahead(2), alarm)?;
    Ok(())
}

fn help(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let id = VisitId(random::id());
    let planning = Planning {
        enterprise: story.cast.enterprise("guhe")?,
        kind: Kind::Help,
        on: d.back(12),
        officers: vec![who(story, "shui")?],
        ground: None,
        told: Some(words(
            "讲解了污水预处理的运行参数和排污许可执行报告的填报。",
        )?),
    };
    let plan = Command::Plan {
        id: id.clone(),
        planning,
    };
    story.step(d.at(12, 17, 0), "shui", plan)?;
    // what was looked at, and with whom; the firm agrees
    let guiding = given(
        d.back(12),
        "梁小勇",
        "看了调节池、加药间和近三个月的运行记录。",
    )?;
    let guide = Command::Guide {
        id: id.clone(),
        guiding,
    };
    story.step(d.at(12, 17, 30), "shui", guide)?;
    let stands = Command::Acknowledge {
        id,
        agreed: true,
        words: None,
    };
    story.step(d.at(11, 9, 0), "guhe", stands)?;
    // and one that waits for its firm's word
    let id = VisitId(random::id());
    let planning = Planning {
        enterprise: story.cast.enterprise("mingyuan")?,
        kind: Kind::Help,
        on: d.back(2),
        officers: vec![who(story, "shui")?],
        ground: None,
        told: None,
    };
    let plan = Command::Plan {
        id: id.clone(),
        planning,
    };
    story.step(d.at(3, 10, 0), "shui", plan)?;
    let mut guiding = given(d.back(2), "王明", "看了清洗废水收集和应急池。")?;
    guiding.advice = Some(words("清洗废水单独收集，应急池保持空置。")?);
    story.step(d.at(2, 16, 0), "shui", Command::Guide { id, guiding })
}

fn given(on: jiff::civil::Date, met: &str, looked_at: &str) -> Result<Guiding, Fault> {
    Ok(Guiding {
        on,
        met: vec![line(met)?],
        looked_at: words(looked_at)?,
        advice: None,
        attachments: Vec::new(),
        cases: [].into(),
    })
}

/// A hash, as a tool prints it.
const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn recorded(
    story: &mut Story<'_>,
    at: At,
    firm: &str,
    method: Method,
    change: impl FnOnce(&mut Recording),
) -> Result<OffsiteCheckId, Fault> {
    let id = OffsiteCheckId(random::id());
    let day = at.beijing_date();
    let mut recording = Recording {
        enterprise: story.cast.enterprise(firm)?,
        method,
        from: day,
        to: day,
        operator: line("无人机飞行组")?,
        raw: Raw::Elsewhere {
            name: line("DJI_0012.MP4")?,
            kept_at: line("执法平台 2026-影像-0012")?,
            sha256: line(DIGEST)?,
        },
        finding: Finding::Problem,
        found: words("料场北侧约三百平方米物料没有覆盖。")?,
    };
    change(&mut recording);
    let command = offsite_check::Command::Record {
        id: id.clone(),
        recording,
    };
    story.step(at, "enforcement", command)?;
    Ok(id)
}

fn checks(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let drone = recorded(story, d.at(6, 10, 0), "changning", Method::Drone, |_| ())?;
    let review = offsite_check::Command::Review {
        id: drone.clone(),
        side: Side::Legal,
        passed: true,
        opinion: words("飞行经过批准，影像有时间和位置。")?,
    };
    story.step(d.at(5, 10, 0), "legal", review)?;
    let operator = line("范海涛")?;
    let raw = Raw::Elsewhere {
        name: line("执行报告第三季度.xlsx")?,
        kept_at: line("排污许可平台")?,
        sha256: line(DIGEST)?,
    };
    let found = words("执行报告和在线监控数据一致。")?;
    let data = recorded(story, d.at(7, 15, 0), "shenghao", Method::DataReview, |r| {
        r.operator = operator;
        r.raw = raw;
        r.finding = Finding::Nothing;
        r.found = found;
    })?;
    let follow_up = offsite_check::Command::FollowUp {
        id: data,
        follow_up: FollowUp::Nothing,
        words: words("数据一致，不用到现场。")?,
    };
    story.step(d.at(7, 16, 0), "enforcement", follow_up)
}
