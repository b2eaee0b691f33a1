//! A few more words from the same firms, for what the twenty issues do not show: declined, joined,
//! withdrawn, and left lying beyond the day on which it should have been accepted.

use crate::boot::demo::issue::{Given, Opening, Saying};
use crate::boot::demo::story::{Laid, Story};
use crate::domain::case::Difficulty::Ordinary;
use crate::domain::case::Track;
use crate::domain::complaint::Channel;

pub fn lay(story: &mut Story<'_>) -> Laid {
    road_pass(story)?;
    second_gate(story)?;
    ledger(story)?;
    monitoring_frequency(story)
}

/// Not the bureau's to decide: declined, with where to go instead.
fn road_pass(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("road_pass", "zhengtong")?;
    let saying = Saying::new(
        Channel::Window,
        "other",
        "我们有六辆国六货车要进市区配送，走的那条路白天限行，想请环保局给开个通行证，不然只能夜里送货。",
    );
    it.said(d.at(3, 9, 20), "intake2", saying)?;
    it.declined(
        d.at(3, 11, 0),
        "intake",
        "货车市区通行证由公安交管部门核发，我局没有这项权限，替您收下也办不了，所以不予受理。\
         您车辆的排放阶段证明我局可以当场出具，申请通行证时用得上。",
        "市公安局交警支队通行证窗口，带行驶证、运输合同和排放阶段证明",
    )
}

/// The same problem as issue 11: it joins that case.
fn second_gate(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("second_gate", "jinshuo")?;
    let saying = Saying::new(
        Channel::Meeting,
        "gate_transport",
        "座谈会上听说有家物流公司门禁视频传不上去，我们厂也是，换了新摄像头以后平台就不认了，请一起帮忙看看。",
    );
    it.said(d.at(5, 16, 20), "intake2", saying)?;
    it.joined(d.at(4, 9, 50), "intake", "gate_video")
}

/// The firm found its own answer and withdrew.
fn ledger(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("ledger", "huating")?;
    let saying = Saying::new(
        Channel::Window,
        "online_monitoring",
        "在线监测站房的运维台账想改成电子版，不知道纸质的还要不要同时留，平台上找不到说明。",
    );
    it.said(d.at(4, 10, 50), "intake2", saying)?;
    let opening = Opening {
        title: "在线监测运维台账电子化",
        theme: "online_monitoring",
        difficulty: Ordinary,
        track: Track::EnterprisePlan,
        labels: &[],
        given: Given {
            lead: "jiance",
            with: &["qinyang"],
            officer: None,
            note: "",
        },
    };
    it.opened(d.at(4, 14, 5), "intake2", opening)?;
    it.acknowledged(d.at(3, 9, 0), "jiance")?;
    it.withdrawn(
        d.at(2, 9, 40),
        "运维单位已经把要求发给我们了，电子台账留够年限就可以，不用再麻烦局里，申请撤回。",
    )
}

/// Nobody has looked at it yet, and the day for accepting it has passed: it counts as accepted.
fn monitoring_frequency(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("monitoring_frequency", "mingyuan")?;
    let saying = Saying::new(
        Channel::UpperAssign,
        "discharge_permit",
        "印刷线停了一半，许可证上写的监测频次还是按满负荷定的，停产的那几条线还要不要照样测，请给个明确说法。",
    )
    .numbered("县区转来 解0052");
    it.said(d.at(3, 15, 15), "intake2", saying)?;
    it.accepted_by_silence(d.at(1, 0, 5))
}
