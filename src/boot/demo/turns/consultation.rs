//! Three consultations: one concluded with dated items, one that waits for opinions, one for its signature.

use std::collections::BTreeSet;

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, words};
use crate::domain::consultation::{Command, Convening, Draft, Meeting, Position, Resolve};
use crate::domain::ids::{ConsultationId, MeasureId, UnitId};
use crate::domain::service_day::parse_hour;
use crate::domain::time::At;
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    park_sewer_concluded(story)?;
    quota_source_waits(story)?;
    village_odour_to_sign(story)
}

/// The park's sewer: held, decided, signed; its items are in force.
fn park_sewer_concluded(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = Held::over(story, "park_sewer");
    let call = Call {
        question: "园区管网最后四百二十米何时接通，接通之前废水怎么合规处置？",
        called: &["zonghe"],
        opinions_by: d.back(2),
        meeting: Some((d.back(2), "15:00")),
    };
    it.convened(d.at(4, 15, 20), call)?;
    it.heard(
        d.at(3, 16, 10),
        "shui",
        Position::Agree,
        "同意由园区先行接通。过渡期可由污水厂签订临时接纳协议，罐车转移留好联单。",
    )?;
    it.heard(
        d.at(3, 17, 5),
        "xiuwu",
        Position::Conditional,
        "穿路施工许可由县里协调，需要园区先出设计图；图纸到位后十五个工作日可以完工。",
    )?;
    it.written(
        d.at(2, 16, 30),
        &["shui", "xiuwu", "zonghe"],
        "园区、住建和企业代表列席。各单位对先过渡、后接通的办法没有不同意见，施工许可由修武分局对接县住建局办理。",
    )?;
    let first = Thing {
        what: "协调办理穿路施工许可，督促园区接通最后四百二十米管网。",
        owner: "xiuwu",
        with: &["shui"],
        due_on: d.ahead(15),
        resolve_on: Some(d.ahead(18)),
    };
    it.decided(d.at(2, 16, 40), first)?;
    let second = Thing {
        what: "指导企业与污水厂签订过渡期接纳协议，规范转移联单。",
        owner: "shui",
        with: &[],
        due_on: d.ahead(3),
        resolve_on: None,
    };
    it.decided(d.at(2, 16, 50), second)?;
    it.submitted(d.at(2, 17, 20))?;
    it.signed(d.at(1, 9, 25))
}

/// The quota of a new project: one unit has spoken, the others still have time.
fn quota_source_waits(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = Held::over(story, "quota_source");
    let call = Call {
        question: "关停企业腾出的减排量能否统筹给这个项目，差额走不走排污权交易？",
        called: &["daqi"],
        opinions_by: d.ahead(2),
        meeting: Some((d.ahead(3), "9:30")),
    };
    it.convened(d.at(2, 14, 40), call)?;
    it.heard(
        d.at(1, 10, 20),
        "fuwu2",
        Position::Agree,
        "三家关停企业的减排量已核实，可以统筹；差额约一成，建议走排污权交易，先签意向。",
    )
}

/// The village and the starch works: everybody was heard in writing, the minutes are with the leader.
fn village_odour_to_sign(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = Held::over(story, "village_odour");
    let call = Call {
        question: "企业反映答复没有解决问题：凌晨的异味从哪里来，该改哪里，怎样让村民看到结果？",
        called: &[],
        opinions_by: d.back(2),
        meeting: None,
    };
    it.convened(d.at(4, 10, 40), call)?;
    it.heard(
        d.at(3, 11, 30),
        "wenxian",
        Position::Agree,
        "异味主要来自调节池和污泥间，同意企业加盖收集、污泥日产日清。",
    )?;
    it.heard(
        d.at(3, 15, 10),
        "daqi",
        Position::Agree,
        "建议加密夜间监测，结果在厂门口公示。",
    )?;
    // a day late, and shown as late
    it.heard(
        d.at(1, 9, 40),
        "shui",
        Position::Conditional,
        "调节池加盖不得影响事故池容积，先报图纸。",
    )?;
    it.written(
        d.at(1, 15, 10),
        &[],
        "书面征求了主办和协办单位意见，温县分局夜间蹲守两次，结论一致。",
    )?;
    let thing = Thing {
        what: "督促企业完成调节池加盖和污泥间密闭，每月公示夜间监测结果。",
        owner: "wenxian",
        with: &["daqi", "shui"],
        due_on: d.ahead(25),
        resolve_on: None,
    };
    it.decided(d.at(1, 15, 20), thing)?;
    it.submitted(d.at(1, 15, 40))
}

/// Who convenes and keeps the record.
const CLERK: &str = "intake";
/// Who presides and signs.
const CHAIR: &str = "leader";

/// One consultation of the story.
struct Held<'s, 'c> {
    story: &'s mut Story<'c>,
    id: ConsultationId,
    issue: &'static str,
}

/// What is asked of whom.
struct Call {
    question: &'static str,
    called: &'static [&'static str],
    opinions_by: jiff::civil::Date,
    meeting: Option<(jiff::civil::Date, &'static str)>,
}

/// One thing decided.
struct Thing {
    what: &'static str,
    owner: &'static str,
    with: &'static [&'static str],
    due_on: jiff::civil::Date,
    resolve_on: Option<jiff::civil::Date>,
}

fn units(keys: &[&str]) -> BTreeSet<UnitId> {
    keys.iter().map(|k| UnitId::from(*k)).collect()
}

impl<'s, 'c> Held<'s, 'c> {
    fn over(story: &'s mut Story<'c>, issue: &'static str) -> Held<'s, 'c> {
        let id = ConsultationId(random::id());
        Held { story, id, issue }
    }

    fn convened(&mut self, at: At, call: Call) -> Laid {
        let hour = |text| parse_hour(text).ok_or_else(|| Fault::new(format!("no hour {text}")));
        let meeting = match call.meeting {
            None => None,
            Some((on, text)) => Some(Meeting {
                on,
                at: hour(text)?,
                place: "三楼会议室".to_owned(),
            }),
        };
        let convening = Convening {
            also: Vec::new(),
            question: words(call.question)?,
            called: units(call.called),
            officers: BTreeSet::new(),
            opinions_by: call.opinions_by,
            meeting,
            chair: self.story.cast.actor(CHAIR)?.person.account.clone(),
            attachments: Vec::new(),
        };
        let command = Command::Convene {
            id: self.id.clone(),
            case: self.story.ids(self.issue).case,
            convening: Box::new(convening),
        };
        self.story.step(at, CLERK, command)
    }

    /// Somebody speaks for their own unit.
    fn heard(&mut self, at: At, who: &str, position: Position, text: &str) -> Laid {
        let unit = self.story.cast.actor(who)?.unit.clone();
        let unit = unit.ok_or_else(|| Fault::new(format!("{who} is in no unit")))?;
        let command = Command::GiveOpinion {
            id: self.id.clone(),
            unit,
            position,
            text: words(text)?,
            attachments: Vec::new(),
        };
        self.story.step(at, who, command)
    }

    fn written(&mut self, at: At, present: &[&str], facts: &str) -> Laid {
        let draft = Draft {
            present: units(present),
            observing: units(&[]),
            on_leave: units(&[]),
            facts: words(facts)?,
            dissent: None,
            follow_up_on: None,
        };
        let id = self.id.clone();
        self.story
            .step(at, CLERK, Command::WriteMinutes { id, draft })
    }

    fn decided(&mut self, at: At, thing: Thing) -> Laid {
        let item = Resolve {
            measure: MeasureId(random::id()),
            case: self.story.ids(self.issue).case,
            what: words(thing.what)?,
            owner: UnitId::from(thing.owner),
            co_owners: units(thing.with),
            due_on: thing.due_on,
            resolve_on: thing.resolve_on,
        };
        let id = self.id.clone();
        self.story.step(at, CLERK, Command::AddItem { id, item })
    }

    fn submitted(&mut self, at: At) -> Laid {
        let id = self.id.clone();
        self.story.step(at, CLERK, Command::Submit { id })
    }

    fn signed(&mut self, at: At) -> Laid {
        let id = self.id.clone();
        self.story.step(at, CHAIR, Command::Sign { id })
    }
}
