//! Questions decided on their own: one decided and in force, one for the leader to sign, one that waits for opinions.

use std::collections::BTreeSet;

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, line, words};
use crate::domain::consultation::Position;
use crate::domain::ids::MatterId;
use crate::domain::matter::{Beginning, Command, Legality, Over};
use crate::domain::time::At;
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = Asked::new(story);
    it.begun(
        d.at(2, 9, 20),
        "park_sewer",
        "过渡期废水接纳",
        "管网接通之前，园区废水由谁接纳、按什么标准？",
    )?;
    it.heard(
        d.at(2, 14, 10),
        "xiuwu",
        "同意过渡期由污水厂接纳，接通后自行失效。",
    )?;
    it.heard(
        d.at(2, 15, 40),
        "shui",
        "同意，按污水厂接纳标准执行，罐车转移留好联单。",
    )?;
    it.legal(
        d.at(1, 9, 5),
        Legality::Conditional,
        "可以，协议要写明期限、标准和责任。",
    )?;
    it.proposed(d.at(1, 10, 30), d.ahead(60))?;
    it.signed(d.at(1, 16, 45))?;
    let mut it = Asked::new(story);
    it.begun(
        d.at(3, 9, 40),
        "village_odour",
        "夜间监测公示办法",
        "夜间异味监测结果由谁公示、公示到什么程度？",
    )?;
    it.heard(
        d.at(2, 9, 50),
        "wenxian",
        "同意由企业在厂门口公示，分局复核。",
    )?;
    it.heard(d.at(2, 10, 25), "daqi", "同意，每月一次。")?;
    it.heard(d.at(2, 14, 45), "shui", "同意。")?;
    it.legal(
        d.at(1, 10, 30),
        Legality::Lawful,
        "不涉及商业秘密，可以公示。",
    )?;
    it.proposed(d.at(1, 16, 20), d.ahead(90))?;
    let mut it = Asked::new(story);
    it.begun(
        d.at(1, 14, 10),
        "quota_source",
        "减排量跨县统筹",
        "外县关停企业的减排量能不能统筹给这个项目？",
    )
}

/// Who begins it and proposes.
const CLERK: &str = "intake";
/// Who decides.
const LEADER: &str = "leader";

/// One question of the story.
struct Asked<'s, 'c> {
    story: &'s mut Story<'c>,
    id: MatterId,
}

impl<'s, 'c> Asked<'s, 'c> {
    fn new(story: &'s mut Story<'c>) -> Asked<'s, 'c> {
        let id = MatterId(random::id());
        Asked { story, id }
    }

    fn begun(&mut self, at: At, issue: &'static str, title: &str, question: &str) -> Laid {
        let days = self.story.days;
        let beginning = Beginning {
            title: line(title)?,
            question: words(question)?,
            basis: words("没有专门规定，参照上级文件精神。")?,
            options: words("同意，附条件和期限\n不同意，按现行规定执行")?,
            called: BTreeSet::new(),
            officers: BTreeSet::new(),
            opinions_by: days.ahead(2),
            decider: self.story.cast.actor(LEADER)?.person.account.clone(),
        };
        let command = Command::Begin {
            id: self.id.clone(),
            over: Over::Case(self.story.ids(issue).case),
            beginning: Box::new(beginning),
        };
        self.story.step(at, CLERK, command)
    }

    /// Somebody speaks for their own unit.
    fn heard(&mut self, at: At, who: &str, text: &str) -> Laid {
        let unit = self.story.cast.actor(who)?.unit.clone();
        let command = Command::GiveOpinion {
            id: self.id.clone(),
            unit: unit.ok_or_else(|| Fault::new(format!("{who} is in no unit")))?,
            position: Position::Agree,
            text: words(text)?,
        };
        self.story.step(at, who, command)
    }

    fn legal(&mut self, at: At, legality: Legality, text: &str) -> Laid {
        let command = Command::GiveLegalOpinion {
            id: self.id.clone(),
            legality,
            text: words(text)?,
        };
        self.story.step(at, "fagui", command)
    }

    fn proposed(&mut self, at: At, valid_until: jiff::civil::Date) -> Laid {
        let command = Command::Propose {
            id: self.id.clone(),
            decision: words("同意所提办法，由主办单位督促落实，按月复核。")?,
            conditions: Some(words("每月五日前报送上月情况。")?),
            valid_until,
            told: words("同意你单位按所提办法执行，请每月五日前报送上月情况。")?,
        };
        self.story.step(at, CLERK, command)
    }

    fn signed(&mut self, at: At) -> Laid {
        let id = self.id.clone();
        self.story.step(at, LEADER, Command::Decide { id })
    }
}
