//! The six leniency files of domain.md 9.2, a report that has just come in, a penalty its firm may still speak to, and
//! a report of a firm that was inspected before.
//!
//! Their facts keep their absolute dates, because the law of the day decides them. What a firm reported on its
//! own day is played on that day, all the rest counted back from today. So on a day before an act its file is
//! not told at all, and a file of absolute steps is told as far as today has come.

mod earlier;
mod wall;

use jiff::civil::{Date, date};

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, line, words};
use crate::domain::command::Command as AnyCommand;
use crate::domain::ids::{AccountId, LeniencyFileId};
use crate::domain::leniency::rule::{
    ClueKind, Decimal, ExclusionKind, GroundKind, Harm, ItemId, NoFault, RowEdit, RuleBook,
    RuleRow, State, Truth, Window,
};
use crate::domain::leniency_file::{
    Act, Clue, Command, Findings, Follows, Found, Judged, Naming, Noticing, OfCondition, Origin,
    Part, Ruling, Taken, Verdict, Weighing,
};
use crate::domain::reference::{self, LawProposal, LegalCheck};
use crate::domain::time::At;
use crate::domain::wall_opening::Ground;
use crate::server::random;

/// Rows the legal section has not looked at yet: two files wait for them, and the rulebook shows the mark.
const OPEN_ROWS: [&str; 9] = [
    "code-1175",
    "hazwaste-label",
    "code-1130",
    "dust-uncovered",
    "positive-list",
    "noise-facility-idle",
    "emergency-plan",
    "public_incident",
    "visit_cap",
];

pub fn lay(story: &mut Story<'_>) -> Laid {
    confirmed(story)?;
    changing(story)?;
    earlier::lay(story)?;
    pump(story)?;
    label(story)?;
    form_unfiled(story)?;
    sand(story)?;
    leather(story)?;
    booth(story)?;
    outfall(story)?;
    ledger(story)?;
    just_reported(story)
}

/// The legal section has held most of the rulebook against the text on the second hour of the story.
fn confirmed(story: &mut Story<'_>) -> Laid {
    let book = RuleBook::shipped().map_err(|e| Fault::new(e.to_string()))?;
    let rows = book.rows().map(|(row, _)| row.to_owned());
    let rows = rows
        .filter(|row| !OPEN_ROWS.contains(&row.as_str()))
        .collect();
    let text = line("演示：假定已对照公布文本核对")?;
    let at = story.days.begin().plus_seconds(7_200);
    let check = reference::Command::ConfirmLegal(LegalCheck { rows, text });
    story.step(at, "legal", check)
}

/// One change of the rules was adopted and has to be checked again; another waits for the second legal officer.
fn changing(story: &mut Story<'_>) -> Laid {
    let book = RuleBook::shipped().map_err(|e| Fault::new(e.to_string()))?;
    let begin = story.days.begin();
    let noise = book.items.iter().find(|i| i.id.0 == "noise-facility-idle");
    let mut noise = noise.cloned().ok_or_else(|| Fault::new("no such item"))?;
    noise.window = Some(Window::Months(12));
    let proposed = |row: RuleRow, text: &str, reason: &str| -> Result<_, Fault> {
        Ok(reference::Command::ProposeLaw(LawProposal {
            edit: RowEdit::Change(row),
            text: line(text)?,
            reason: words(reason)?,
        }))
    };
    let first = proposed(
        RuleRow::Item(noise),
        "演示：市局轻微违法清单（讨论稿）",
        "讨论稿把“初次”改为十二个月内没有。",
    )?;
    story.step(begin.plus_seconds(10_800), "legal", first)?;
    let adopt = reference::Command::AdoptLaw {
        n: 1,
        opinion: words("已与讨论稿对照。")?,
    };
    story.step(begin.plus_seconds(14_400), "legal2", adopt)?;
    let plan = book.items.iter().find(|i| i.id.0 == "emergency-plan");
    let mut plan = plan.cloned().ok_or_else(|| Fault::new("no such item"))?;
    plan.window = Some(Window::Months(12));
    let second = proposed(
        RuleRow::Item(plan),
        "演示：市局轻微违法清单（讨论稿）",
        "讨论稿把“初次”改为十二个月内没有。",
    )?;
    story.step(begin.plus_seconds(18_000), "legal2", second)
}

/// One file in the making.
struct Told<'s, 'c> {
    story: &'s mut Story<'c>,
    id: LeniencyFileId,
}

impl<'s, 'c> Told<'s, 'c> {
    fn new(story: &'s mut Story<'c>) -> Told<'s, 'c> {
        let id = LeniencyFileId(random::id());
        Told { story, id }
    }

    /// A step; one that lies ahead of today is not told.
    fn step(&mut self, at: At, who: &str, command: impl Into<AnyCommand>) -> Laid {
        if at >= self.story.days.now() {
            return Ok(());
        }
        self.story.step(at, who, command)
    }

    fn reported(
        &mut self,
        at: At,
        firm: &str,
        occurred_on: Date,
        corrected_on: Option<Date>,
        what: &str,
        measures: &str,
    ) -> Laid {
        let command = Command::SelfReport {
            id: self.id.clone(),
            enterprise: self.story.cast.enterprise(firm)?,
            what: words(what)?,
            found_how: Some(words("班组巡查时自己发现。")?),
            measures: words(measures)?,
            occurred_on,
            ongoing: false,
            corrected_on,
            told_before: None,
            files: Vec::new(),
        };
        self.step(at, firm, command)
    }

    fn opened(&mut self, at: At, firm: &str, what: &str) -> Laid {
        let command = Command::Open {
            id: self.id.clone(),
            enterprise: self.story.cast.enterprise(firm)?,
            origin: Origin::OnSite,
            what: words(what)?,
        };
        self.step(at, "enforcement", command)
    }

    fn named(&mut self, at: At) -> Laid {
        let who = |login: &str| -> Result<AccountId, Fault> {
            Ok(self.story.cast.actor(login)?.person.account.clone())
        };
        let officers = [
            (who("enforcement")?, line("16080021017")?),
            (who("enforcement2")?, line("16080021042")?),
        ];
        let naming = Naming::four(officers, who("legal")?, who("leader2")?);
        let id = self.id.clone();
        self.step(at, "enforcement-head", Command::Name { id, naming })
    }

    fn record(&mut self, at: At, part: Part) -> Laid {
        let command = Command::Record {
            id: self.id.clone(),
            part,
            files: Vec::new(),
        };
        self.step(at, "enforcement", command)
    }

    /// Findings on the item's conditions, each with its evidence, and numbers.
    fn judged(&mut self, at: At, met: &[(&str, &str)], measured: &[(&str, &str)]) -> Laid {
        let mut judged = Judged {
            findings: Default::default(),
            measured: Default::default(),
        };
        for (condition, evidence) in met {
            let finding = OfCondition {
                state: State::Met,
                evidence: Some(words(evidence)?),
                contested: None,
            };
            judged.findings.insert((*condition).to_owned(), finding);
        }
        for (name, number) in measured {
            let number = Decimal::parse(number).map_err(|e| Fault::new(e.to_string()))?;
            judged.measured.insert((*name).to_owned(), number);
        }
        self.record(at, Part::Judged(judged))
    }

    /// What shows each finding is on record, and the rule is asked.
    fn submitted(&mut self, at: At) -> Laid {
        let id = self.id.clone();
        let mut findings = Findings::default();
        for (found, shown) in [
            (Found::Minor, "现场照片和检查记录，情节、数量都小"),
            (Found::Timely, "改正前后的照片，时间有据可查"),
            (Found::Harm, "现场检查和监测记录"),
            (Found::First, "系统检索记录"),
        ] {
            findings.evidence.insert(found, words(shown)?);
        }
        self.record(at.plus_seconds(-600), Part::Findings(findings))?;
        self.step(at, "enforcement", Command::Submit { id })
    }

    fn reviewed(&mut self, at: At, opinion: &str) -> Laid {
        let command = Command::Review {
            id: self.id.clone(),
            agreed: true,
            opinion: words(opinion)?,
        };
        self.step(at, "legal", command)
    }

    /// The case is filed.
    fn filed(&mut self, at: At, reason: &str) -> Laid {
        let filing = Command::FileCase {
            id: self.id.clone(),
            approved_on: at.beijing_date(),
            reason: words(reason)?,
        };
        self.step(at, "enforcement", filing)
    }

    /// Filed, and the firm told of the penalty that is intended.
    fn told_of(&mut self, at: At, ruling: Ruling, fine: u32, text: &str) -> Laid {
        self.filed(at, "打算处罚，按规定立案。")?;
        let notice = Noticing {
            ruling,
            fine: Some(Decimal::whole(fine)),
            fine_why: Some(words(BESIDE)?),
            text: words(text)?,
            hearing: false,
            served_on: at.beijing_date(),
        };
        let id = self.id.clone();
        let notice = Command::GiveNotice { id, notice };
        self.step(at.plus_seconds(1_800), "enforcement", notice)
    }

    /// What the firm says to it; nothing where it waives.
    fn answered(&mut self, at: At, firm: &str, text: Option<&str>) -> Laid {
        let answer = Command::AnswerNotice {
            id: self.id.clone(),
            text: text.map(words).transpose()?,
            hearing: false,
        };
        self.step(at, firm, answer)
    }

    fn decided(&mut self, at: At, verdict: Verdict) -> Laid {
        let id = self.id.clone();
        self.step(at, "leader2", Command::Decide { id, verdict })
    }

    fn served(&mut self, at: At, education: Option<&str>) -> Laid {
        let command = Command::Serve {
            id: self.id.clone(),
            served_on: at.beijing_date(),
            education: education.map(words).transpose()?,
        };
        self.step(at, "enforcement2", command)
    }
}

/// The act with everything looked into, nothing for or against.
fn act(item: &str, act_on: Date, found_at: At, corrected_at: At, text: &str) -> Result<Act, Fault> {
    Ok(Act {
        item: Some(ItemId(item.to_owned())),
        act_on,
        act_at: None,
        continuing: false,
        ended_on: None,
        found_at: Some(found_at),
        ordered_at: None,
        order_due_on: None,
        corrected_at: Some(corrected_at),
        timely: Truth::Yes,
        harm: Harm::None,
        minor: Truth::No,
        established: Truth::Yes,
        suspected_crime: Truth::No,
        was_duty: Truth::No,
        was_duty_why: None,
        no_fault: NoFault::NotPleaded,
        life_health_finance: Truth::No,
        pollution_harm: Truth::No,
        order_text: None,
        text: words(text)?,
    })
}

fn weighing() -> Weighing {
    Weighing {
        exclusions: Default::default(),
        grounds: Default::default(),
        factors: Default::default(),
        evidence: None,
        voluntary: None,
        told_before: None,
        prior: None,
    }
}

/// Why an amount of the story lies beside what the template of the benchmark gives.
const BESIDE: &str = "主动报告、及时改正，从低确定；裁量基准的模板待法规科核对。";

fn verdict(ruling: Ruling) -> Verdict {
    Verdict {
        ruling,
        reason: None,
        discussed_on: None,
        discussion: None,
        amount: None,
        amount_why: None,
    }
}

fn at(month: i8, day: i8, hour: i8, minute: i8) -> At {
    At::from_beijing(date(2026, month, day), hour, minute)
}

/// L1, from report to recheck on its own dates: exempt by the list.
fn pump(story: &mut Story<'_>) -> Laid {
    let mut f = Told::new(story);
    let day = date(2026, 9, 8);
    let what =
        "上午8点左右洗涤塔循环泵故障，二氧化硫小时均值超标0.06倍，持续约2小时，产线随即停下。";
    let measures = "切断对应产线，启用备用泵，厂家连夜更换。";
    f.reported(at(9, 8, 8, 40), "xunda", day, None, what, measures)?;
    f.named(at(9, 8, 14, 0))?;
    let text = "在线监测数据、停产记录和更换单据一致，日均值达标。";
    let facts = Act {
        act_at: Some(at(9, 8, 8, 0)),
        order_due_on: Some(date(2026, 9, 9)),
        was_duty: Truth::Yes,
        ..act("sudden-fault", day, at(9, 8, 8, 40), at(9, 9, 4, 0), text)?
    };
    f.record(at(9, 9, 16, 0), Part::Act(Box::new(facts)))?;
    let alarm = Clue {
        kind: ClueKind::MonitorAlarm,
        at: at(9, 8, 9, 30),
        text: Some(words("平台超标报警，晚于企业报告。")?),
    };
    f.record(at(9, 9, 16, 10), Part::Clue(alarm))?;
    let met = [("emergency_measures", "停产记录和备用泵启用照片")];
    let numbers = [("daily_mean_exceedance_ratio", "0")];
    f.judged(at(9, 9, 16, 20), &met, &numbers)?;
    let grounds = Weighing {
        grounds: [GroundKind::ReducedHarm].into(),
        evidence: Some(words("停产时间和更换单据")?),
        ..weighing()
    };
    f.record(at(9, 9, 16, 30), Part::Weighing(grounds))?;
    f.filed(at(9, 9, 17, 0), "企业报告属实，立案调查。")?;
    f.submitted(at(9, 10, 9, 0))?;
    f.reviewed(at(9, 11, 10, 0), "事实清楚，符合清单第8项全部条件，同意。")?;
    f.decided(at(9, 14, 15, 0), verdict(Ruling::NoPenaltyMinor))?;
    let told = "讲解了设施故障报告和备用设备管理的规定。";
    f.served(at(9, 15, 10, 0), Some(told))?;
    let recheck = Command::Recheck {
        id: f.id.clone(),
        corrected: true,
        text: words("备用泵已纳入日常点检，近一月数据稳定。")?,
    };
    f.step(at(10, 12, 10, 30), "enforcement", recheck)
}

/// L2, being checked: labels put on within three days; its article waits for the legal section.
fn label(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    if d.at(5, 9, 0) <= at(10, 15, 9, 0) {
        return Ok(());
    }
    let mut f = Told::new(story);
    f.opened(
        d.at(5, 9, 30),
        "mingyuan",
        "10月12日检查，两只废油墨桶没有危险废物标签，年产生量0.3吨。",
    )?;
    f.named(d.at(4, 10, 0))?;
    let text = "检查笔录和台账，三日内补贴标签，首次。";
    let day = date(2026, 10, 12);
    let facts = Act {
        minor: Truth::Unknown,
        ..act(
            "hazwaste-label",
            day,
            at(10, 12, 9, 0),
            at(10, 15, 9, 0),
            text,
        )?
    };
    f.record(d.at(3, 15, 0), Part::Act(Box::new(facts)))
}

/// L3, served and to be rechecked: an act before the Code, under the law of its day.
fn form_unfiled(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    if d.at(24, 9, 0) <= at(7, 8, 15, 0) {
        return Ok(());
    }
    let mut f = Told::new(story);
    let what = "7月3日检查，新增打磨工位的环境影响登记表没有备案。";
    f.opened(d.at(24, 9, 30), "zhongyuan", what)?;
    f.named(d.at(23, 10, 0))?;
    let text = "责令改正后两日内备案，没有污染后果。";
    let facts = Act {
        ordered_at: Some(at(7, 6, 9, 0)),
        ..act(
            "eia-form-unfiled",
            date(2026, 7, 3),
            at(7, 3, 9, 0),
            at(7, 8, 15, 0),
            text,
        )?
    };
    f.record(d.at(20, 15, 0), Part::Act(Box::new(facts)))?;
    f.judged(d.at(20, 15, 10), &[("filed", "备案回执")], &[])?;
    f.record(d.at(20, 15, 20), Part::Weighing(weighing()))?;
    f.filed(d.at(20, 16, 0), "检查发现登记表没有备案，立案调查。")?;
    f.submitted(d.at(19, 9, 0))?;
    f.reviewed(
        d.at(18, 10, 0),
        "行为时旧法和新法幅度相同，适用旧法正确，同意。",
    )?;
    f.decided(d.at(17, 15, 0), verdict(Ruling::NoPenaltyMinor))?;
    let told = "讲解了登记表备案的范围和时限。";
    f.served(d.at(16, 10, 0), Some(told))
}

/// L4, in legal review: the second time within eight months, argued under 33(1) and to be discussed.
fn sand(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    if d.at(8, 9, 0) <= at(8, 20, 10, 40) {
        return Ok(());
    }
    let mut f = Told::new(story);
    let what = "8月20日巡查，厂区砂料约30平方米没有覆盖，当场覆盖。";
    f.opened(d.at(8, 9, 30), "xingnong", what)?;
    f.named(d.at(7, 10, 0))?;
    let text = "现场照片，一小时内覆盖完毕，没有扬尘投诉。";
    let day = date(2026, 8, 20);
    let facts = act(
        "dust-uncovered",
        day,
        at(8, 20, 10, 0),
        at(8, 20, 10, 40),
        text,
    )?;
    f.record(d.at(6, 15, 0), Part::Act(Box::new(facts)))?;
    f.judged(d.at(6, 15, 10), &[], &[("area", "30")])?;
    let again = Weighing {
        prior: Some((line("焦环从轻〔2025〕9号")?, date(2025, 12, 18))),
        ..weighing()
    };
    f.record(d.at(6, 15, 20), Part::Weighing(again))?;
    f.submitted(d.at(4, 9, 0))
}

/// L5, decided and to be served: above the list, mitigated on strong grounds after a discussion.
fn leather(story: &mut Story<'_>) -> Laid {
    let mut f = Told::new(story);
    let day = date(2026, 9, 25);
    let what = "昨天自测废水化学需氧量超标0.3倍，当天停排。";
    let measures = "增加投加碳源，复测达标，并提前缴纳生态补偿。";
    f.reported(at(9, 26, 9, 0), "demao", day, None, what, measures)?;
    f.named(at(9, 28, 10, 0))?;
    let text = "自测报告、复测报告和缴款凭证一致，危害后果轻微。";
    let facts = Act {
        harm: Harm::Slight,
        // who exceeds a limit is bound to report it
        was_duty: Truth::Yes,
        ..act(
            "water-exceedance",
            day,
            at(9, 26, 9, 0),
            at(9, 27, 9, 0),
            text,
        )?
    };
    f.record(at(10, 9, 15, 0), Part::Act(Box::new(facts)))?;
    let numbers = [
        ("factors", "1"),
        ("exceedance_ratio", "0.3"),
        ("ph_low", "7"),
        ("ph_high", "11"),
        ("colour_exceedance_ratio", "1"),
    ];
    f.judged(at(10, 9, 15, 10), &[], &numbers)?;
    let grounds = Weighing {
        grounds: [GroundKind::ReducedHarm, GroundKind::Compensated].into(),
        evidence: Some(words("复测报告，缴款凭证")?),
        prior: Some((line("焦环罚〔2025〕31号")?, date(2025, 7, 1))),
        ..weighing()
    };
    f.record(at(10, 9, 15, 20), Part::Weighing(grounds))?;
    f.submitted(at(10, 12, 9, 0))?;
    f.reviewed(
        at(10, 13, 10, 0),
        "主动消除后果、主动报告、及时补偿三项成立，同意减轻。",
    )?;
    let text = "化学需氧量超标0.3倍，超出清单范围；主动报告、主动消除后果、及时补偿，拟减轻处罚。";
    f.told_of(at(10, 13, 11, 0), Ruling::Mitigate, 60_000, text)?;
    let said = "认可事实。生态补偿已经提前缴纳，请再考虑。";
    f.answered(at(10, 14, 9, 0), "demao", Some(said))?;
    let weighed = Command::WeighAnswer {
        id: f.id.clone(),
        taken: Taken::Partly,
        text: words("补偿已在告知时考虑，金额在告知的范围内再从低。")?,
        follows: Follows::Penalty,
    };
    f.step(at(10, 14, 15, 0), "enforcement", weighed)?;
    f.reviewed(at(10, 15, 9, 0), "金额在告知的范围内从低，同意。")?;
    let mitigated = Verdict {
        reason: Some(words("主动报告并消除后果，按规定减轻。")?),
        discussed_on: Some(date(2026, 10, 14)),
        discussion: Some(words("五人参加，一致同意减轻。")?),
        amount: Some(line("50000")?),
        amount_why: Some(words(BESIDE)?),
        ..verdict(Ruling::Mitigate)
    };
    f.decided(at(10, 15, 15, 0), mitigated)?;
    // counted from today, once the four are named
    let d = f.story.days;
    if d.at(3, 10, 0) <= at(9, 28, 10, 0) {
        return Ok(());
    }
    let said = "在线数据有两小时为零值，运维记录说没有停电，可能人为断开。";
    let told = f.told_leader(d.at(3, 10, 0), "enforcement", Ground::DataFraud, said)?;
    f.opened_across(d.at(3, 15, 0), told, d.ahead(5))
}

/// L6, ended: an act during an orange alert; leniency does not apply.
fn booth(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    if d.at(15, 9, 0) <= at(10, 3, 15, 0) {
        return Ok(());
    }
    let mut f = Told::new(story);
    let what = "10月3日橙色预警期间检查，喷涂间门敞开作业。";
    f.opened(d.at(15, 9, 30), "xiangrui", what)?;
    f.named(d.at(14, 10, 0))?;
    let text = "现场视频。企业主张设备故障，没有提供证据。";
    let facts = Act {
        harm: Harm::Slight,
        timely: Truth::No,
        no_fault: NoFault::NotProven,
        ..act(
            "vocs-open",
            date(2026, 10, 3),
            at(10, 3, 14, 0),
            at(10, 3, 15, 0),
            text,
        )?
    };
    f.record(d.at(12, 15, 0), Part::Act(Box::new(facts)))?;
    f.judged(
        d.at(12, 15, 10),
        &[("facility_used", "治理设施运行记录")],
        &[],
    )?;
    let alert = Weighing {
        exclusions: [ExclusionKind::HeavyPollutionAlert].into(),
        ..weighing()
    };
    f.record(d.at(12, 15, 20), Part::Weighing(alert))?;
    f.submitted(d.at(11, 9, 0))?;
    f.reviewed(
        d.at(10, 10, 0),
        "预警期间的排除情形成立，不适用从宽，同意。",
    )?;
    f.decided(d.at(8, 15, 0), verdict(Ruling::NotApplicable))?;
    f.served(d.at(7, 10, 0), None)?;
    let said = "复核视频时看到喷涂间昨天又敞开作业，废气还在无组织排放。";
    f.told_leader(d.at(1, 16, 0), "enforcement2", Ground::Ongoing, said)?;
    Ok(())
}

/// Told of an intended penalty, on days counted from today: the firm may still speak.
fn outfall(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut f = Told::new(story);
    let what = "检查时取样，总排口化学需氧量超标0.4倍，次日复测达标。";
    f.opened(d.at(9, 9, 30), "huating", what)?;
    f.named(d.at(8, 10, 0))?;
    let text = "监测报告和复测报告一致，危害后果轻微。";
    let (day, found) = (d.back(10), d.at(10, 15, 0));
    let facts = Act {
        harm: Harm::Slight,
        was_duty: Truth::Yes,
        ..act("water-exceedance", day, found, d.at(9, 9, 0), text)?
    };
    f.record(d.at(7, 15, 0), Part::Act(Box::new(facts)))?;
    let numbers = [
        ("factors", "1"),
        ("exceedance_ratio", "0.4"),
        ("ph_low", "7"),
        ("ph_high", "8"),
        ("colour_exceedance_ratio", "0"),
    ];
    f.judged(d.at(7, 15, 10), &[], &numbers)?;
    let grounds = Weighing {
        grounds: [GroundKind::ReducedHarm].into(),
        evidence: Some(words("复测报告")?),
        prior: Some((line("焦环罚〔2025〕12号")?, date(2025, 12, 1))),
        ..weighing()
    };
    f.record(d.at(7, 15, 20), Part::Weighing(grounds))?;
    f.submitted(d.at(5, 9, 0))?;
    f.reviewed(d.at(3, 10, 0), "主动减轻后果成立，同意从轻。")?;
    let text = "化学需氧量超标0.4倍，次日复测达标，主动减轻危害后果，拟从轻处罚。";
    f.told_of(d.at(2, 11, 0), Ruling::Lighten, 120_000, text)
}

/// Its firm was inspected before it reported, which is to be answered; and the reviewer comes from the city's pool.
fn ledger(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut f = Told::new(story);
    let what = "自查发现一批危废标识没有及时更新，已经更换。";
    let measures = "当天更换标识，并安排每周自查。";
    let day = d.back(3);
    f.reported(d.at(2, 15, 20), "shenghao", day, Some(day), what, measures)?;
    let who = |login: &str| -> Result<AccountId, Fault> {
        Ok(f.story.cast.actor(login)?.person.account.clone())
    };
    let naming = Naming {
        first: (who("enforcement")?, line("16080021017")?),
        second: Some((who("enforcement2")?, line("16080021042")?)),
        reviewer: None,
        decider: Some(who("leader2")?),
    };
    let id = f.id.clone();
    let named = Command::Name { id, naming };
    f.step(d.at(1, 10, 0), "enforcement-head", named)
}

/// Just reported, on days counted from today: the head of enforcement names the four next.
fn just_reported(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut f = Told::new(story);
    let what = "昨天台账漏记一次活性炭更换，今天补记并更正。";
    let measures = "补记台账，更换记录和照片已备好。";
    let day = d.back(2);
    f.reported(
        d.at(1, 15, 20),
        "henglan",
        day,
        Some(d.back(1)),
        what,
        measures,
    )
}
