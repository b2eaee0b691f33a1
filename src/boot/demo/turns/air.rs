//! Air: grading, treatment, heavy-pollution control and transport (issues 1, 3, 5, 11 and 20).

use super::SERVICE_DAY;
use crate::boot::demo::issue::{Given, Opening, Saying};
use crate::boot::demo::story::{Laid, Story};
use crate::domain::case::Difficulty::{Complex, Hard, Ordinary};
use crate::domain::case::{Label, ParkReason, Track};
use crate::domain::complaint::Channel;

pub fn lay(story: &mut Story<'_>) -> Laid {
    performance_grade(story)?;
    odour_treatment(story)?;
    heavy_pollution(story)?;
    gate_video(story)?;
    rail_freight(story)
}

/// Issue 1: on track.
fn performance_grade(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("performance_grade", "henglan")?;
    let saying = Saying::new(
        Channel::ServiceDay,
        "performance_grade",
        "我们钛白粉生产线去年评的是C级，想在下一批申报B级，但对照指标看了几遍，拿不准煅烧窑尾气和物料储运还差哪些，\
         请局里派人到现场帮我们把差距列清楚。",
    );
    it.said(d.at(SERVICE_DAY, 9, 10), "intake", saying)?;
    let opening = Opening {
        title: "钛白粉生产线绩效分级由C级提升至B级",
        theme: "performance_grade",
        difficulty: Complex,
        track: Track::EnterprisePlan,
        labels: &[Label::Key],
        given: Given {
            lead: "daqi",
            with: &["zhongzhan", "jiance"],
            officer: None,
            note: "企业有提级意愿，请约行业专家一次看全，形成差距清单。",
        },
    };
    it.opened(d.at(SERVICE_DAY, 15, 0), "intake", opening)?;
    it.acknowledged(d.at(4, 9, 20), "daqi")?;
    it.supported(
        d.at(3, 9, 40),
        "zhongzhan",
        "分局已看过现场，物料棚封闭和门禁台账齐全，差一套无组织排放监控。",
    )?;
    it.supported(
        d.at(3, 16, 20),
        "jiance",
        "在线数据近三个月有效率在百分之九十五以上，颗粒物浓度低于申报等级的限值。",
    )?;
    it.noted(
        d.at(2, 16, 10),
        "daqi",
        "已与中站分局到厂，初步列出差距九项，其中六项可在三个月内完成；煅烧窑在线监测点位需请监测科确认。",
    )
}

/// Issue 3: late with its resolution.
fn odour_treatment(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("odour_treatment", "xiangrui")?;
    let saying = Saying::new(
        Channel::Visit,
        "upgrading",
        "玻璃钢车间夏天味道大，周边反映过几次，现有的活性炭箱换得勤也不管用。厂里想一次改到位，\
         请指导用吸附脱附加催化燃烧还是别的工艺合适。",
    );
    it.said(d.at(36, 10, 20), "daqi2", saying)?;
    let opening = Opening {
        title: "玻璃钢车间挥发性有机物治理工艺选择",
        theme: "air_treatment",
        difficulty: Complex,
        track: Track::EnterprisePlan,
        labels: &[Label::Hard],
        given: Given {
            lead: "daqi",
            with: &["qinyang"],
            officer: None,
            note: "走访中收到，请会同沁阳分局现场诊断。",
        },
    };
    it.opened(d.at(36, 16, 0), "intake2", opening)?;
    it.acknowledged(d.at(35, 9, 5), "daqi2")?;
    it.supported(
        d.at(34, 10, 0),
        "qinyang",
        "分局建议先做废气成分检测，再定治理工艺，可以介绍两家已经用过的企业。",
    )?;
    it.noted(
        d.at(30, 17, 5),
        "daqi2",
        "现场看过两条喷射线和糊制区，集气罩罩口风速普遍不足，先测风量和浓度再定工艺，已请企业委托检测。",
    )?;
    it.noted(
        d.at(8, 11, 30),
        "daqi2",
        "检测报告比约定晚到十天，浓度波动大，专家要求补测一个完整班次后再出方案。",
    )
}

/// Issue 5: no more time is granted; it is parked until the grades are reviewed.
fn heavy_pollution(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("heavy_pollution", "changning")?;
    let saying = Saying::new(
        Channel::ServiceDay,
        "heavy_pollution",
        "预警期间我们烧结砖线被要求全停，窑炉一停一开要损失一周。同类企业有按级别限产一半的，\
         我们想问能不能也按绩效等级执行，不要一停了之。",
    );
    it.said(d.at(SERVICE_DAY, 9, 40), "intake", saying)?;
    let opening = Opening {
        title: "重污染天气应急减排措施按绩效等级执行",
        theme: "heavy_pollution",
        difficulty: Complex,
        track: Track::CaseByCase,
        labels: &[Label::Painful],
        given: Given {
            lead: "daqi",
            with: &["jiance"],
            officer: None,
            note: "请核对企业等级和减排清单，能调则调，不能调讲清依据。",
        },
    };
    it.opened(d.at(SERVICE_DAY, 15, 20), "intake", opening)?;
    it.acknowledged(d.at(4, 10, 30), "daqi")?;
    let to = d.after(d.back(SERVICE_DAY), 45);
    it.asked_longer(
        d.at(2, 11, 0),
        "daqi",
        to,
        "企业现为C级，减排清单调整须等本轮绩效等级复核结果，复核由省里统一组织，预计下月中旬公布。",
        "您反映的限产比例与绩效等级挂钩，复核结果下月公布后我们当即给您明确答复，期间可先按清单准备材料。",
    )?;
    it.refused_longer(
        d.at(2, 14, 40),
        "daqi-head",
        "复核什么时候公布由省里定，再延也说不准哪天能办，按政策限制申请挂账，把话跟企业讲明。",
    )?;
    it.parked(
        (d.at(2, 16, 0), "daqi"),
        (d.at(1, 9, 10), "daqi-head"),
        ParkReason::Policy,
        "预警期间减多少，要看企业的绩效等级。您现在是C级，按规定烧结砖线要停。本轮等级复核由省里统一做，结果出来前\
         我们不能先给您降低减排比例。复核结果公布后，我们马上重新研究并答复您。",
        d.within(d.back(1), 88),
    )
}

/// Issue 11: the last day is today; a second firm has joined it.
fn gate_video(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("gate_video", "zhengtong")?;
    let saying = Saying::new(
        Channel::Hotline,
        "gate_transport",
        "门禁视频升级后一直传不上市里的平台，系统提示设备未登记，厂门口每天早上排队二三十辆车，\
         司机意见很大，请尽快帮忙解决。",
    )
    .numbered("12345转办 助企0411");
    it.said(d.at(7, 9, 5), "intake2", saying)?;
    let opening = Opening {
        title: "门禁视频联网被平台拒收",
        theme: "gate_control",
        difficulty: Ordinary,
        track: Track::EnterprisePlan,
        labels: &[Label::Blocked],
        given: Given {
            lead: "jidongche",
            with: &["daqi"],
            officer: None,
            note: "车辆排队影响生产，请优先处理。",
        },
    };
    it.opened(d.at(7, 14, 20), "intake", opening)?;
    it.acknowledged(d.at(6, 9, 30), "jidongche")?;
    it.supported(
        d.at(5, 11, 0),
        "daqi",
        "门禁视频保存六个月是绩效分级的要求，联网补传由机动车中心确定。",
    )?;
    it.noted(
        d.at(4, 16, 40),
        "jidongche",
        "平台厂家确认是设备编码规则更新后旧编码未迁移，已提交批量修正，两家企业一并处理。",
    )
}

/// Issue 20: beyond the bureau's own powers; parked, and looked at again every quarter.
fn rail_freight(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("rail_freight", "hongji")?;
    let saying = Saying::new(
        Channel::ServiceDay,
        "gate_transport",
        "石灰石和熟料想改走铁路，可离厂最近的货场停办好几年了，只能用汽车拉，清洁运输比例怎么也上不去，\
         希望市里牵头和铁路部门商量恢复办理。",
    );
    it.said(d.at(SERVICE_DAY, 10, 55), "intake2", saying)?;
    let opening = Opening {
        title: "水泥原燃料公转铁受货场停办制约",
        theme: "transport_structure",
        difficulty: Hard,
        track: Track::CaseByCase,
        labels: &[Label::Key, Label::Blocked],
        given: Given {
            lead: "daqi",
            with: &["zonghe"],
            officer: Some("daqi2"),
            note: "局领导服务日现场已了解，涉及铁路、交通、发改，请先摸清货场现状。",
        },
    };
    it.opened(d.at(SERVICE_DAY, 16, 25), "intake", opening)?;
    it.acknowledged(d.at(4, 15, 10), "daqi2")?;
    it.noted(
        d.at(1, 10, 45),
        "zonghe",
        "已与发改、交通部门电话沟通，均认为可以会商；铁路方面需以书面形式提出货场恢复的年运量。",
    )?;
    it.parked(
        (d.at(1, 14, 30), "daqi2"),
        (d.at(1, 16, 20), "daqi-head"),
        ParkReason::Powers,
        "货场是否恢复办理由铁路部门决定，不在我局职权之内。我们已与发改、交通沟通，并会把您厂的年运量书面转给铁路方面。\
         每季度看一次进展，有消息马上告诉您。",
        d.within(d.back(1), 85),
    )
}
