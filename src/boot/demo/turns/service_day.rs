//! Two service days: one held, at which eight issues were said, and one planned, moved once, nearly full.

use jiff::civil::Date;

use super::SERVICE_DAY;
use crate::boot::demo::fault::Fault;
use crate::boot::demo::firms::by_login;
use crate::boot::demo::story::{Laid, Story, line, words};
use crate::domain::ids::{ServiceDayId, UnitId};
use crate::domain::service_day::{Command, Meeting, parse_hour};
use crate::domain::time::At;
use crate::server::random;

/// Working days from today to the session that is planned.
const NEXT: u32 = 6;

pub fn lay(story: &mut Story<'_>) -> Laid {
    held(story)?;
    planned(story)
}

/// The session of a week ago: everybody who spoke there had signed up, one of them over the phone.
fn held(story: &mut Story<'_>) -> Laid {
    let (d, id) = (story.days, story.service_day.clone());
    let session = meeting(d.back(SERVICE_DAY), "9:00", "11:30", "市局一楼服务大厅")?;
    let units = ["daqi", "shui", "jiance", "fuwu"];
    let planned = plan(&id, session, "秋冬季管控与手续办理", &units, 12)?;
    story.step(d.at(SERVICE_DAY + 10, 9, 30), "intake", planned)?;
    let own = [
        ("henglan", "绩效分级申报材料"),
        ("guhe", "烘干线手续"),
        ("changning", "重污染天气应急措施"),
        ("yunxi", "园区污水管网"),
        ("qinghe", "总量指标来源"),
        ("shenghao", "扩建项目环评"),
        ("hongji", "运输结构"),
    ];
    for (minute, (firm, topic)) in (0..).zip(own) {
        sign_up(
            story,
            d.at(SERVICE_DAY + 4, 10, minute * 7),
            firm,
            firm,
            &id,
            topic,
        )?;
    }
    sign_up(
        story,
        d.at(SERVICE_DAY + 2, 15, 20),
        "intake2",
        "jinshuo",
        &id,
        "检测机构选择",
    )?;
    story.step(d.at(SERVICE_DAY, 9, 0), "intake", Command::Hold { id })
}

/// The next one: moved by a day, with the old date still to be read.
fn planned(story: &mut Story<'_>) -> Laid {
    let (d, id) = (story.days, ServiceDayId(random::id()));
    let place = "市局三楼会议室";
    let first = meeting(d.ahead(NEXT - 1), "14:30", "17:30", place)?;
    let units = ["daqi", "shui", "jiance"];
    story.step(
        d.at(4, 9, 0),
        "intake",
        plan(&id, first, "在线监测与排污许可", &units, 6)?,
    )?;
    sign_up(story, d.at(3, 9, 40), "zhihe", "zhihe", &id, "数采仪更换")?;
    sign_up(story, d.at(3, 10, 5), "huating", "huating", &id, "")?;
    sign_up(
        story,
        d.at(3, 16, 10),
        "intake",
        "xingnong",
        &id,
        "粪污贮存池",
    )?;
    let then = meeting(d.ahead(NEXT), "14:30", "17:30", place)?;
    let reason = words("原定当天会议室用于应急会商，顺延一个工作日。")?;
    story.step(
        d.at(2, 11, 0),
        "intake",
        Command::Move {
            id: id.clone(),
            meeting: then,
            day_off: false,
            reason,
        },
    )?;
    sign_up(
        story,
        d.at(1, 14, 45),
        "demao",
        "demao",
        &id,
        "排污许可证变更",
    )
}

fn meeting(date: Date, from: &str, to: &str, place: &str) -> Result<Meeting, Fault> {
    let hour = |text| parse_hour(text).ok_or_else(|| Fault::new(format!("no hour {text}")));
    Ok(Meeting {
        date,
        from: hour(from)?,
        to: hour(to)?,
        online: false,
        place: place.to_owned(),
    })
}

fn plan(
    id: &ServiceDayId,
    meeting: Meeting,
    theme: &str,
    units: &[&str],
    places: u32,
) -> Result<Command, Fault> {
    Ok(Command::Plan {
        id: id.clone(),
        organiser: UnitId::from("shengtai"),
        meeting,
        day_off: false,
        theme: line(theme)?,
        chair: line("宋国胜")?,
        units: units.iter().copied().map(UnitId::from).collect(),
        places,
    })
}

/// `who` types it in: the firm's own contact, or staff on the phone.
fn sign_up(
    story: &mut Story<'_>,
    at: At,
    who: &str,
    firm: &str,
    id: &ServiceDayId,
    topic: &str,
) -> Laid {
    let known = by_login(firm).ok_or_else(|| Fault::new(format!("no firm {firm}")))?;
    let command = Command::SignUp {
        walk_in: false,
        id: id.clone(),
        enterprise: story.cast.enterprise(firm)?,
        contact_name: line(known.contact)?,
        contact_phone: known.phone()?,
        topic: (!topic.is_empty()).then(|| line(topic)).transpose()?,
    };
    story.step(at, who, command)
}
