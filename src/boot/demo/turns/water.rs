//! Water (issues 7, 10) and a dispute with neighbours (issue 16).

use super::SERVICE_DAY;
use crate::boot::demo::issue::{Given, Opening, Saying};
use crate::boot::demo::story::{Laid, Story};
use crate::domain::case::Difficulty::Hard;
use crate::domain::case::{Label, Track};
use crate::domain::complaint::{Channel, Solved};

pub fn lay(story: &mut Story<'_>) -> Laid {
    park_sewer(story)?;
    salt_water(story)?;
    village_odour(story)
}

/// Issue 7: on track, needs other authorities.
fn park_sewer(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("park_sewer", "yunxi")?;
    let saying = Saying::new(
        Channel::ServiceDay,
        "water",
        "园区污水管网离我们厂还有四百多米没通，清洗废水只能雇罐车拉到污水厂，一个月光运费就三万多，\
         下雨天还不敢生产，盼着早点接上。",
    );
    it.said(d.at(SERVICE_DAY, 9, 55), "intake2", saying)?;
    let opening = Opening {
        title: "园区污水管网未接通，废水长期外运",
        theme: "water",
        difficulty: Hard,
        track: Track::CaseByCase,
        labels: &[Label::Painful, Label::Blocked],
        given: Given {
            lead: "shui",
            with: &["xiuwu"],
            officer: None,
            note: "需住建和园区一起定接通日期，请先把过渡期处置合同看好。",
        },
    };
    it.opened(d.at(SERVICE_DAY, 15, 40), "intake", opening)?;
    it.acknowledged(d.at(4, 11, 0), "shui")?;
    it.supported(
        d.at(3, 14, 30),
        "xiuwu",
        "分局已到园区核对管线图，未通管段在厂区东侧路口，穿路施工需要交通部门许可。",
    )?;
    it.noted(
        d.at(3, 15, 0),
        "xiuwu",
        "现场核实未通管段四百二十米，卡在一处穿路施工许可，园区答复资金已有安排。",
    )
}

/// Issue 10: a leader's note, late with its resolution.
fn salt_water(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("salt_water", "xinyuan")?;
    let saying = Saying::new(
        Channel::LeaderNote,
        "water",
        "毛皮浸酸鞣制用盐量大，园区污水厂的接管限值和行业标准里的间接排放要求不一样，\
         两边检查口径不同，我们改了两次工艺还是说不清该按哪个执行。",
    )
    .numbered("局领导批示 督0309");
    it.said(d.at(34, 9, 15), "intake", saying)?;
    let opening = Opening {
        title: "毛皮加工含盐废水执行标准不一致",
        theme: "water",
        difficulty: Hard,
        track: Track::CaseByCase,
        labels: &[Label::Key, Label::Hard],
        given: Given {
            lead: "shui",
            with: &["fagui", "mengzhou"],
            officer: Some("shui"),
            note: "领导批示件，请会同法规科提出执行口径。",
        },
    };
    it.opened(d.at(34, 10, 30), "intake", opening)?;
    it.acknowledged(d.at(33, 9, 10), "shui")?;
    it.supported(
        d.at(32, 15, 0),
        "fagui",
        "含盐量没有单项排放标准，按许可证载明的项目执行，不宜另加限值。",
    )?;
    it.noted(
        d.at(28, 16, 20),
        "fagui",
        "法规科意见：接管协议限值严于行业标准时从其约定，但协议未写盐分指标，需看园区批复。",
    )?;
    it.noted(
        d.at(6, 10, 35),
        "shui",
        "拟向省厅请示执行口径，请示稿改了两轮，尚未签发。",
    )
}

/// Issue 16: the firm disputed the first answer; it was handled again and answered again.
fn village_odour(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("village_odour", "yuping")?;
    let saying = Saying::new(
        Channel::PetitionTransfer,
        "neighbour_dispute",
        "离厂一百八十米的村子这两年多次反映有酸臭味，我们上了生物除臭还是有人投诉，每次来人检查都说达标，\
         可村民不认，厂村关系很紧张，请帮着想个能让双方都认的办法。",
    )
    .numbered("信访转办 温0127");
    it.said(d.at(18, 9, 20), "intake", saying)?;
    let opening = Opening {
        title: "淀粉厂异味与邻村纠纷",
        theme: "neighbour_dispute",
        difficulty: Hard,
        track: Track::CaseByCase,
        labels: &[Label::Painful],
        given: Given {
            lead: "wenxian",
            with: &["daqi", "shui"],
            officer: None,
            note: "属地牵头，大气科、水科指导，注意倾听村民意见。",
        },
    };
    it.opened(d.at(18, 15, 0), "intake", opening)?;
    it.acknowledged(d.at(17, 9, 25), "wenxian")?;
    it.noted(
        d.at(12, 17, 15),
        "wenxian",
        "夜间蹲守两次，异味主要来自调节池和污泥间，厂界浓度白天达标、凌晨偏高。",
    )?;
    it.answered(
        d.at(8, 16, 30),
        "wenxian",
        "经现场监测，贵公司厂界臭气浓度符合标准。建议加强生物滤池运行管理，及时清运污泥，做好与村民的解释沟通。",
    )?;
    it.settled(
        d.at(4, 9, 30),
        Solved::No,
        2,
        "答复还是那句达标，凌晨的味道怎么来的、该改哪里都没有说，村里昨天又来人了，问题没有解决。",
    )?;
    it.answered(
        d.at(2, 17, 0),
        "wenxian",
        "根据夜间监测，异味来自调节池和污泥间。已与贵公司商定：两个月内调节池加盖收集，污泥改为日产日清，\
         厂门口公示每日监测结果，分局下周到村里开一次说明会，请村民代表一起看数据。",
    )
}
