//! Waste, monitoring, funds, livestock and credit (issues 4, 6, 13, 17, 18 and 19).

use super::SERVICE_DAY;
use crate::boot::demo::issue::{Given, Opening, Saying};
use crate::boot::demo::story::{Laid, Story};
use crate::domain::case::Difficulty::Ordinary;
use crate::domain::case::{Closing, Finding, Label, Track};
use crate::domain::complaint::{Channel, Solved};
use crate::domain::time::At;

pub fn lay(story: &mut Story<'_>) -> Laid {
    ink_buckets(story)?;
    data_logger(story)?;
    boiler_subsidy(story)?;
    manure_pit(story)?;
    testing_labs(story)?;
    credit_repair(story)
}

/// Issue 4: late with its resolution.
fn ink_buckets(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("ink_buckets", "mingyuan")?;
    let saying = Saying::new(
        Channel::Hotline,
        "waste",
        "废油墨桶一年不到半吨，问了三家处置单位都嫌量少不愿来拉，危废间快满了，\
         再放下去怕超期，请问小微企业的危废有没有集中收集的渠道？",
    )
    .numbered("12345转办 助企0398");
    it.said(d.at(10, 11, 0), "intake2", saying)?;
    let opening = Opening {
        title: "小量废油墨桶无单位收运",
        theme: "hazardous_waste",
        difficulty: Ordinary,
        track: Track::EnterprisePlan,
        labels: &[Label::Painful],
        given: Given {
            lead: "gufei",
            with: &["jiefang"],
            officer: None,
            note: "贮存期将满，请先解决收运，再讲转移联单。",
        },
    };
    it.opened(d.at(10, 15, 30), "intake", opening)?;
    it.acknowledged(d.at(9, 9, 40), "gufei")?;
    it.noted(
        d.at(6, 14, 50),
        "gufei",
        "已联系小微收集试点单位，对方要求凑够一车再来，正与解放分局汇总周边印刷企业的数量。",
    )
}

/// Issue 6: closed, and found effective at the first follow-up.
fn data_logger(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("data_logger", "zhihe")?;
    let saying = Saying::new(
        Channel::Web,
        "online_monitoring",
        "数采仪升级以后，每天凌晨总有一两个小时数据断传，运维说是网络，我们怕被认定成数据造假，\
         想请监测科教我们怎么标记，顺便看看到底是哪里的毛病。",
    );
    it.said(d.at(48, 9, 30), "zhihe", saying)?;
    let opening = Opening {
        title: "数采仪升级后夜间数据缺失",
        theme: "online_monitoring",
        difficulty: Ordinary,
        track: Track::EnterprisePlan,
        labels: &[],
        given: Given {
            lead: "jiance",
            with: &["shanyang"],
            officer: None,
            note: "企业主动说明在先，请以指导为主。",
        },
    };
    it.opened(d.at(48, 15, 10), "intake", opening)?;
    it.acknowledged(d.at(47, 9, 0), "jiance")?;
    it.answered(
        d.at(45, 16, 0),
        "jiance",
        "已与运维单位联合测试，断传是升级后心跳间隔与平台不一致所致，现已改正并连续两夜无缺失。\
         缺失时段请按操作指南如实标记原因，留存运维记录，如实标记不作造假认定。",
    )?;
    it.settled(
        d.at(44, 9, 20),
        Solved::Yes,
        5,
        "两个晚上数据都齐了，标记的办法也学会了，心里踏实了。",
    )?;
    it.closed(
        d.at(42, 15, 0),
        "jiance-head",
        Closing::Solved,
        "查看了联合测试记录和两夜数据，与企业答复一致，同意销号。",
    )?;
    let looked_at = At::from_beijing(d.after(d.back(42), 30), 10, 0);
    it.followed_up(
        looked_at,
        "intake",
        Finding::Effective,
        "电话回访并抽查近一个月数据，夜间传输率达到要求，企业会自己标记，措施有效。",
    )
}

/// Issue 13: confirmed by the firm, waits for review.
fn boiler_subsidy(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("boiler_subsidy", "huating")?;
    let saying = Saying::new(
        Channel::Visit,
        "funds",
        "锅炉低氮改造去年就验收了，补助资金申报材料也交了，一直没有下文，问到哪里都说在走程序，\
         这笔钱对我们周转很要紧，请帮忙查一查卡在哪一步。",
    );
    it.said(d.at(9, 15, 0), "caishen", saying)?;
    let opening = Opening {
        title: "锅炉低氮改造补助资金未到账",
        theme: "funds",
        difficulty: Ordinary,
        track: Track::EnterprisePlan,
        labels: &[Label::Painful],
        given: Given {
            lead: "caishen",
            with: &["qinyang"],
            officer: None,
            note: "请查清申报件现在哪里、缺什么。",
        },
    };
    it.opened(d.at(9, 16, 50), "intake2", opening)?;
    it.acknowledged(d.at(8, 9, 0), "caishen")?;
    it.answered(
        d.at(4, 15, 20),
        "caishen",
        "查到您的申报件因验收表缺一枚县级公章被退回后没有通知到人，这是我们的疏漏。现已补章并重新上报，\
         财政已受理，预计下批拨付，拨付当天我们给您打电话。",
    )?;
    it.settled(
        d.at(1, 10, 10),
        Solved::Yes,
        4,
        "财政那边也查到受理记录了，总算知道卡在哪。以后退件能早点说一声就更好。",
    )
}

/// Issue 17: closed, the follow-ups run.
fn manure_pit(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("manure_pit", "xingnong")?;
    let saying = Saying::new(
        Channel::Visit,
        "soil_rural",
        "我们猪场的粪污池是早年建的，容积偏小，雨季怕漫出来流到沟里。想加高加盖又怕不合规矩，\
         请指导该怎么改、要不要办手续。",
    );
    it.said(d.at(20, 10, 5), "turang", saying)?;
    let opening = Opening {
        title: "养殖场粪污池雨季溢流风险",
        theme: "rural",
        difficulty: Ordinary,
        track: Track::EnterprisePlan,
        labels: &[],
        given: Given {
            lead: "xiuwu",
            with: &["turang"],
            officer: None,
            note: "属地牵头，土壤科给出容积计算。",
        },
    };
    it.opened(d.at(20, 16, 15), "intake", opening)?;
    it.acknowledged(d.at(19, 9, 35), "xiuwu")?;
    it.answered(
        d.at(15, 16, 5),
        "xiuwu",
        "按存栏量算，池容应再增加一百二十立方米。建议加高半米、顶上加雨棚并做导流沟，属于设施完善，\
         不用另办手续；图纸和做法已当面交给您，施工前告诉我们到场看线。",
    )?;
    it.settled(
        d.at(13, 11, 15),
        Solved::Yes,
        4,
        "雨棚和导流沟都做好了，前天下大雨没有漫出来，省了不少心。",
    )?;
    it.closed(
        d.at(11, 15, 25),
        "xiuwu-head",
        Closing::Solved,
        "现场看过雨棚、导流沟和加高的池壁，企业确认属实，同意销号。",
    )
}

/// Issue 18: answered at the desk; the firm has not spoken yet.
fn testing_labs(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("testing_labs", "jinshuo")?;
    let saying = Saying::new(
        Channel::ServiceDay,
        "testing_bodies",
        "隧道窑该做季度监测了，平时用的检测公司排期排到一个月以后，眼看就要误了自行监测的频次，\
         能不能推荐几家有资质的单位？",
    )
    .answered(
        "我们不指定任何一家，现场给您一份本市及周边具备窑炉废气检测资质的机构名单，均可在资质认定网站核对。\
         因排期造成监测推迟的，请留存预约凭证并在执行报告中说明。",
    );
    it.said(d.at(SERVICE_DAY, 10, 40), "jiance", saying)
}

/// Issue 19: waits for triage.
fn credit_repair(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("credit_repair", "xunda")?;
    let saying = Saying::new(
        Channel::Web,
        "credit_repair",
        "三年前的一次处罚早就交了罚款也整改完了，信用网站上还挂着，我们下周要投一个标，\
         招标方要求无不良记录，请问怎样尽快办理信用修复？",
    );
    it.said(d.at(1, 16, 40), "xunda", saying)
}
