//! Somebody is away and another stands in; a matter is referred to another authority; a note is put right.

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, line, words};
use crate::domain::account::Command as Account;
use crate::domain::case::{Command as Case, ReferralKind, ReferralSheet};
use crate::domain::ids::AppointmentId;
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    on_leave(story)?;
    sewer_referred(story)?;
    note_put_right(story)
}

/// The officer of a branch is on leave since yesterday; the head of the branch stands in.
fn on_leave(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let away = story.cast.actor("wenxian")?.clone();
    let deputy = story.cast.actor("wenxian-head")?.person.account.clone();
    let of = away.appointment.clone();
    let command = Account::NameStandIn {
        id: away.person.account,
        of: of.ok_or_else(|| Fault::new("the officer of the branch holds no appointment"))?,
        new: AppointmentId(random::id()),
        deputy,
        from: d.back(1),
        to: d.ahead(8),
        reason: line("年休假")?,
    };
    story.step(d.at(1, 8, 40), "wenxian", command)
}

/// The last stretch of the sewer is built by another bureau of the city.
fn sewer_referred(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let id = story.ids("park_sewer").case;
    let told = "未通管段由市住房和城乡建设局建设，我们已书面商请尽快办理穿路施工许可，并继续跟进。";
    let sheet = ReferralSheet {
        kind: ReferralKind::Referred,
        to: "示例市住房和城乡建设局".to_owned(),
        letter: "示环函〔2026〕31号".to_owned(),
        reason: "穿路施工许可不在本局职权内，口头协调两次没有答复。".to_owned(),
        told: told.to_owned(),
        look_on: d.ahead(5),
    };
    story.step(d.at(2, 10, 20), "shui", Case::Refer { id, sheet })
}

/// The branch measured again.
fn note_put_right(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let id = story.ids("park_sewer").case;
    let replacement =
        words("现场复核未通管段三百八十米，卡在一处穿路施工许可，园区答复资金已有安排。")?;
    let command = Case::StrikeNote {
        id,
        n: 1,
        reason: line("复测后长度有误")?,
        replacement: Some(replacement),
    };
    story.step(d.at(2, 9, 10), "xiuwu", command)
}
