//! Projects, permits and quotas (issues 2, 8, 9, 12 and 15).

use super::SERVICE_DAY;
use crate::boot::demo::issue::{Given, Opening, Saying};
use crate::boot::demo::story::{Laid, Story};
use crate::domain::case::Difficulty::{Complex, Hard, Ordinary};
use crate::domain::case::{Label, Track};
use crate::domain::complaint::{Channel, Solved};
use crate::domain::term::PauseCategory;

pub fn lay(story: &mut Story<'_>) -> Laid {
    drying_line(story)?;
    quota_source(story)?;
    permit_renewal(story)?;
    lithium_expansion(story)?;
    sand_reclaim(story)
}

/// Issue 2: answered at the desk and confirmed by the firm.
fn drying_line(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("drying_line", "guhe")?;
    let saying = Saying::new(
        Channel::ServiceDay,
        "eia",
        "厂里准备新上一条铁棍山药烘干线，用天然气热风，代办说要做报告表，同行说填登记表就行，\
         到底按哪个走，我们不敢动工。",
    )
    .answered(
        "对照分类管理名录逐条看过，您这条烘干线只有清洗、切片、热风烘干，没有发酵和提取，按登记表管理，\
         企业自己在网上备案即可，不用花钱请人编报告。备案网址和填写样例已当面交给您。",
    );
    it.said(d.at(SERVICE_DAY, 9, 25), "fuwu", saying)?;
    it.settled(
        d.at(4, 10, 5),
        Solved::Yes,
        5,
        "当天晚上就把备案填好了，系统已经出了备案号，省了一笔编制费，谢谢。",
    )
}

/// Issue 8: needs a consultation; an extension is asked and waits.
fn quota_source(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("quota_source", "qinghe")?;
    let saying = Saying::new(
        Channel::ServiceDay,
        "quota_trading",
        "我们的新材料项目土地、资金都落实了，就卡在挥发性有机物总量指标没有来源，县里说没有余量，\
         想请市局帮忙找替代来源或者走排污权交易。",
    );
    it.said(d.at(SERVICE_DAY, 10, 10), "intake2", saying)?;
    let opening = Opening {
        title: "新建项目挥发性有机物总量指标来源",
        theme: "emission_quota",
        difficulty: Hard,
        track: Track::CaseByCase,
        labels: &[Label::Key, Label::Hard],
        given: Given {
            lead: "fuwu",
            with: &["zonghe", "boai"],
            officer: Some("fuwu2"),
            note: "投资项目，请先梳理全市可用减排量，再考虑会商。",
        },
    };
    it.opened(d.at(SERVICE_DAY, 16, 0), "intake", opening)?;
    it.acknowledged(d.at(4, 14, 30), "fuwu2")?;
    it.supported(
        d.at(3, 11, 30),
        "zonghe",
        "全市还有可以调剂的总量，替代来源要先经分局核实。",
    )?;
    it.noted(
        d.at(2, 9, 50),
        "fuwu2",
        "梳理出三家关停企业可用减排量，合计略低于项目需求，差额需与综合科商量能否走排污权交易。",
    )?;
    let to = d.after(d.back(SERVICE_DAY), 45);
    it.asked_longer(
        d.at(1, 11, 20),
        "fuwu2",
        to,
        "三家关停企业的减排量要逐一核定，差额部分走排污权交易的，公告期就有二十天。",
        "指标来源已找到大半，剩下的正在核定。新的日期之前，我们一定给您明确的来源和办法。",
    )
}

/// Issue 9: the clock stands while the firm completes its material.
fn permit_renewal(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("permit_renewal", "demao")?;
    let saying = Saying::new(
        Channel::Web,
        "discharge_permit",
        "我公司排污许可证还有七十天到期，这是第一次办延续，不清楚要不要重新监测、执行报告缺一期会不会影响，\
         想请老师指导一下怎么准备。",
    );
    it.said(d.at(6, 8, 50), "demao", saying)?;
    let opening = Opening {
        title: "排污许可证首次延续的材料指导",
        theme: "discharge_permit",
        difficulty: Ordinary,
        track: Track::EnterprisePlan,
        labels: &[],
        given: Given {
            lead: "fuwu",
            with: &["jiance"],
            officer: None,
            note: "距法定提前六十日申请只有十天，请抓紧联系企业。",
        },
    };
    it.opened(d.at(6, 11, 0), "intake", opening)?;
    it.acknowledged(d.at(5, 9, 45), "fuwu")?;
    it.paused(
        d.at(3, 10, 15),
        "fuwu",
        PauseCategory::Enterprise,
        "请企业补齐缺失的一期季度执行报告和最近一次自行监测报告，收到后继续办理",
        d.ahead(5),
    )
}

/// Issue 12: an extension was asked and granted.
fn lithium_expansion(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("lithium_expansion", "shenghao")?;
    let saying = Saying::new(
        Channel::ServiceDay,
        "eia",
        "锂盐扩建项目列进了这一批开工清单，要求季末前具备开工条件，环评报告书还在编，\
         怕公示、专家会、审批排下来赶不上，请提前介入帮我们把时间排一排。",
    );
    it.said(d.at(SERVICE_DAY, 10, 25), "intake", saying)?;
    let opening = Opening {
        title: "锂盐扩建项目环评提前介入服务",
        theme: "major_project",
        difficulty: Complex,
        track: Track::EnterprisePlan,
        labels: &[Label::Key],
        given: Given {
            lead: "fuwu",
            with: &["zonghe", "zhongzhan"],
            officer: None,
            note: "开工清单项目，请倒排时间，明确每一步由谁办。",
        },
    };
    it.opened(d.at(SERVICE_DAY, 16, 10), "intake", opening)?;
    it.acknowledged(d.at(4, 9, 15), "fuwu")?;
    it.supported(
        d.at(3, 10, 10),
        "zonghe",
        "项目符合产业政策，不在两高目录内。",
    )?;
    it.supported(
        d.at(3, 15, 30),
        "zhongzhan",
        "厂址在工业园区内，周边五百米没有居民点。",
    )?;
    let to = d.after(d.back(SERVICE_DAY), 45);
    it.asked_longer(
        d.at(3, 15, 30),
        "fuwu",
        to,
        "报告书第二次公示和技术评估两项法定程序合计需二十余天，办结时间应与受理报告书同步。",
        "环评编制、公示和评估有固定时长，我们已排出时间表，受理报告书那天给您正式答复，期间每周联系一次。",
    )?;
    it.granted(d.at(2, 10, 0), "fuwu-head")
}

/// Issue 15: the first unit objected, the case was assigned again.
fn sand_reclaim(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("sand_reclaim", "zhongyuan")?;
    let saying = Saying::new(
        Channel::Web,
        "legacy_formalities",
        "铸造车间准备加一套旧砂热法再生装置，产能不变，废砂能少外运八成。请问这算不算重大变动，\
         需不需要重新报批环评？",
    );
    it.said(d.at(5, 11, 10), "zhongyuan", saying)?;
    let opening = Opening {
        title: "旧砂再生装置是否属于重大变动",
        theme: "legacy_formalities",
        difficulty: Complex,
        track: Track::CaseByCase,
        labels: &[],
        given: Given {
            lead: "gufei",
            with: &["wuzhi"],
            officer: None,
            note: "涉及废砂综合利用，请固废科研究。",
        },
    };
    it.opened(d.at(4, 10, 0), "intake2", opening)?;
    it.objected(
        d.at(4, 15, 10),
        "gufei-head",
        "企业问的是环评要不要重新报批，属于项目审批事项，不是固废去向问题，建议由服务科牵头，我科配合提供废砂属性意见。",
    )?;
    let given = Given {
        lead: "fuwu",
        with: &["gufei", "wuzhi"],
        officer: None,
        note: "采纳固废科意见，改由服务科牵头。",
    };
    it.assigned(d.at(3, 9, 30), "intake", given)?;
    it.acknowledged(d.at(3, 14, 20), "fuwu2")
}
