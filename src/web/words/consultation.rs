//! Words of consultations: the list, one consultation, its minutes as a paper, the band on a case.

use super::{Word, date, day, word};
use crate::domain::consultation::{Meeting, Part, Position, Status};
use crate::domain::rulebook::ConsultationTrigger;
use crate::domain::service_day::hour_text;
use crate::views::consultation::{ConsultationOver, Tab};
use crate::views::name::Lang;

/// Where a consultation stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Convened => word("会商中", "Under consultation"),
        Status::Submitted => word("纪要待签发", "Minutes to be signed"),
        Status::Concluded => word("已形成纪要", "Concluded"),
        Status::CalledOff => word("已取消", "Called off"),
    }
}

/// A part of the list.
pub fn tab(tab: Tab) -> Word {
    match tab {
        Tab::Mine => word("待我处理", "Waiting for me"),
        Tab::Convened => word("会商中", "Under way"),
        Tab::Submitted => word("待签发", "To be signed"),
        Tab::Ended => word("已结束", "Ended"),
    }
}

/// What stands where a part of the list is empty.
pub fn empty(tab: Tab) -> Word {
    match tab {
        Tab::Mine => word("没有等您处理的会商", "No consultation waits for you"),
        Tab::Convened => word("没有进行中的会商", "No consultation is under way"),
        Tab::Submitted => word("没有等待签发的纪要", "No minutes wait for a signature"),
        Tab::Ended => word("还没有结束的会商", "No consultation has ended yet"),
    }
}

/// For or against.
pub fn position(position: Position) -> Word {
    match position {
        Position::Agree => word("同意", "Agrees"),
        Position::Conditional => word("有条件同意", "Agrees with conditions"),
        Position::Disagree => word("不同意", "Disagrees"),
    }
}

/// As what a unit takes part.
pub fn part(part: Part) -> Word {
    match part {
        Part::Lead => word("主办", "Lead"),
        Part::Support => word("协办", "Support"),
        Part::Called => word("参加", "Called"),
    }
}

/// What brings a case before a consultation by rule.
pub fn trigger(trigger: ConsultationTrigger) -> Word {
    match trigger {
        ConsultationTrigger::Hard => word("疑难事项", "A knotty matter"),
        ConsultationTrigger::Objected => word("多个单位退回交办", "Several units objected"),
        ConsultationTrigger::OverdueAgain => word("再次逾期", "Late again"),
        ConsultationTrigger::PolicyGap => word("没有政策依据", "No policy answers it"),
        ConsultationTrigger::Firms => word("涉及多家企业", "Many enterprises have it"),
        ConsultationTrigger::LeaderNote => word("领导批示", "A leader's note"),
    }
}

/// How many there are of what a trigger counts, and from how many on it holds.
pub fn trigger_count(trigger: ConsultationTrigger) -> Option<Word> {
    match trigger {
        ConsultationTrigger::Hard | ConsultationTrigger::PolicyGap => None,
        ConsultationTrigger::Objected => {
            Some(word("{n}个单位，{from}个起", "{n} units, from {from} on"))
        }
        ConsultationTrigger::OverdueAgain => {
            Some(word("{n}次，{from}次起", "{n} times, from {from} on"))
        }
        ConsultationTrigger::Firms => {
            Some(word("{n}家，{from}家起", "{n} enterprises, from {from} on"))
        }
        ConsultationTrigger::LeaderNote => {
            Some(word("{n}件，{from}件起", "{n} notes, from {from} on"))
        }
    }
}

/// The band over the stage line: state, since, until and who.
pub fn band(lang: Lang, over: &ConsultationOver) -> String {
    word(
        "会商：{number}，{status}，{since}由{by}发起，{until}前",
        "Consultation {number}: {status}; convened by {by} on {since}, until {until}",
    )
    .fill(
        lang,
        &[
            ("number", &over.number),
            ("status", status(over.status).read(lang)),
            ("since", &day(lang, over.since.beijing_date())),
            ("by", &over.by),
            ("until", &day(lang, over.until)),
        ],
    )
}

/// Day, hour and place; or that opinions are written only.
pub fn meeting(lang: Lang, meeting: Option<&Meeting>) -> String {
    match meeting {
        None => WRITTEN_ONLY.read(lang).to_owned(),
        Some(m) => word("{day}{hour}，{place}", "{day} {hour}, {place}").fill(
            lang,
            &[
                ("day", &date(lang, m.on)),
                ("hour", &hour_text(m.at)),
                ("place", &m.place),
            ],
        ),
    }
}

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Page, and the link that leads to it.
    DUE_BY_RULE = "按规则应当会商", "To be consulted by rule";
    /// What the page holds.
    DUE_NOTE = "达到规则库会商条件、还没有会商的事项。第二次异议另有规定：先会商再答复。", "Matters that meet a rule for consultation and have none. A second dispute has a rule of its own: consultation comes before the next answer.";
    /// Empty.
    DUE_NONE = "没有达到会商条件的事项", "No matter meets a rule for consultation";
    /// Column.
    WHY_DUE = "触发条件", "Rule";
    /// Column.
    WHAT_TO_DO = "办理", "Do";
    /// A rule nobody has confirmed.
    RULE_OPEN = "待核实", "to be confirmed";
    /// Button.
    CONVENE_NOW = "发起会商", "Convene";
    /// Button.
    NOT_NEEDED = "不需要", "Not needed";
    /// Navigation, heading of the list.
    CONSULTATIONS = "会商", "Consultations";
    /// Name of the row of parts of the list.
    PARTS = "会商状态", "States of consultations";
    /// Heading over consultations on the queue.
    ON_QUEUE = "等您处理的会商", "Consultations that wait for you";
    /// On the queue: to the list.
    ALL_CONSULTATIONS = "全部会商", "All consultations";
    /// A matter under consultation, in a list.
    MARK = "会商中", "under consultation";
    /// Column: number and question.
    NUMBER_AND_QUESTION = "编号和议题", "Number and question";
    /// Column, section: the cases.
    MATTERS = "涉及事项", "Matters";
    /// Column: how many were heard.
    HEARD = "意见", "Opinions";
    /// Of how many.
    HEARD_OF = "{given}/{asked}", "{given} of {asked}";
    /// Column, fact.
    STATUS = "状态", "State";
    /// Column, fact.
    CHAIR = "主持人", "Chair";
    /// Fact.
    UNTIL = "结束日期", "Until";
    /// Fact: the unit that keeps the record.
    CONVENER = "发起单位", "Convened by";
    /// Fact: who convened it, when.
    CONVENED_AT = "发起", "Convened";
    /// Fact.
    OPINIONS_BY = "意见期限", "Opinions due";
    /// Fact.
    MEETING = "会议", "Meeting";
    /// No meeting.
    WRITTEN_ONLY = "书面征求意见，不开会", "In writing, without a meeting";
    /// Fact: the number of the signed minutes.
    MINUTES_NUMBER = "纪要文号", "Number of the minutes";
    /// Fact: who signed, when.
    SIGNED_BY = "签发", "Signed";
    /// Fact: why it was called off.
    CALLED_OFF = "取消原因", "Why it was called off";
    /// Section.
    QUESTION = "议题", "Question";
    /// Section.
    OPINIONS = "各单位意见", "Opinions";
    /// Column.
    UNIT = "单位", "Unit";
    /// Column.
    PART = "参加身份", "Part";
    /// Column.
    OPINION = "意见", "Opinion";
    /// Column: when it was given, or is due.
    WHEN = "时间", "When";
    /// No opinion yet.
    NOT_GIVEN = "尚未提交", "Not given yet";
    /// No opinion, and it is over.
    NEVER_GIVEN = "没有书面意见", "Nothing in writing";
    /// An opinion after its last day.
    LATE = "逾期提交", "late";
    /// Who gave it, when.
    GIVEN_BY = "{name}，{at}", "{name}, {at}";
    /// An opinion that another took the place of.
    EARLIER = "此前意见（{n}条）", "Earlier opinions ({n})";
    /// Section: what is decided.
    ITEMS = "议定事项", "What is decided";
    /// Column.
    ITEM = "事项", "Item";
    /// Column, fact.
    OWNER = "责任单位", "Owner";
    /// With helpers.
    OWNER_WITH = "{owner}，{others}配合", "{owner}, with {others}";
    /// Column.
    DUE_ON = "完成时限", "Due";
    /// Column: the case's own date.
    RESOLVE_ON = "事项答复期限改为", "Matter answered by";
    /// Column: how far the measure is.
    PROGRESS = "进展", "Progress";
    /// No item yet.
    NO_ITEMS = "还没有议定事项", "Nothing is decided yet";
    /// Section: what the recorder wrote.
    MINUTES = "会商纪要", "Minutes";
    /// Section, fact.
    FACTS = "会议情况", "Facts";
    /// Fact.
    DISSENT = "保留意见", "Dissent";
    /// Fact.
    FOLLOW_UP = "复核日期", "Looked at again";
    /// Fact.
    RECORDER = "记录人", "Recorder";
    /// No minutes yet.
    NO_MINUTES = "还没有记录", "Nothing is written yet";
    /// Link to the paper.
    OPEN_PAPER = "查看纪要文稿", "Open the minutes as a paper";
    /// A body outside with its part.
    OUTSIDE_OF = "{body} · 外单位", "{body} · outside the bureau";
    /// Its link still opens.
    OUTSIDE_OPEN = "还没有回复，链接到{day}有效", "No answer yet; its link opens until {day}";
    /// Its link opens no more.
    OUTSIDE_CLOSED = "没有回复，链接{day}到期", "No answer; its link ran out on {day}";
    /// Its link was taken back.
    OUTSIDE_WITHDRAWN = "链接已收回", "Its link was taken back";
    /// Fact.
    OUTSIDE_BODY = "征求单位", "Asked";
    /// Fact.
    OUTSIDE_ABOUT = "事由", "About";
    /// Fact.
    OUTSIDE_UNTIL = "请在这一天前回复", "Answer by";
    /// Title.
    LINK_TITLE = "发给{body}的链接", "The link for {body}";
    /// Under it.
    LINK_ONCE = "链接只显示这一次，现在复制，通过公文或者办公电话核实过的方式发给对方。对方只能看到这一个问题，回复一次后失效。没有保存的，收回后重新发起。",
        "The link is shown only now. Copy it and send it in a way you have checked. It opens this one question and can be used once. If it is lost, take it back and ask again.";
    /// Way back.
    LINK_BACK = "已经复制，返回会商", "Copied; back to the consultation";
    /// Whatever was wrong with it.
    LINK_CLOSED = "这个链接不能使用", "This link cannot be used";
    /// What to do.
    LINK_CLOSED_TEXT = "链接只能用一次，也有期限。需要回复的，请联系发给您链接的单位重新发送。",
        "A link works once and until its day. To answer, ask whoever sent it for another.";
    /// The answer is in.
    OUTSIDE_THANKS = "意见已收到", "Your answer is received";
    /// And what now.
    OUTSIDE_THANKS_TEXT = "已经记为贵单位的意见。链接不能再次使用，要补充的请联系发给您链接的单位。",
        "It is on record as the opinion of your organisation. The link works no more; to add to it, ask whoever sent it.";
    /// What the quorum lacks.
    MISSING = "{units}还没有到会，也没有书面意见，纪要不能送签。",
        "{units}: neither there nor heard in writing, so the minutes cannot be signed.";
    /// How to print it.
    PRINT_HINT = "用浏览器打印本页。Chrome或Edge可以带页码。",
        "Print this page with the browser; Chrome and Edge add page numbers.";
    /// Minutes without a number.
    NOT_NUMBERED = "签发时编号", "Numbered when signed";
    /// Whose turn: the reader's own unit.
    TURN_OWN = "轮到您的单位提出意见", "Your unit gives its opinion next";
    /// Whose turn: units.
    TURN_OPINIONS = "轮到{units}提出意见", "Opinions due from {units}";
    /// What comes then.
    TURN_OPINIONS_TEXT = "{until}前提交，逾期会注明。", "Due by {until}; a late one is marked as late.";
    /// Whose turn: the recorder.
    TURN_RECORD = "轮到{unit}整理纪要", "{unit} writes the minutes next";
    /// What comes then.
    TURN_RECORD_TEXT = "写会议情况，逐条加议定事项，再送主持人签发。",
        "Write the facts, add each thing decided, then send it to the chair.";
    /// Whose turn: the chair.
    TURN_CHAIR = "轮到{name}签发纪要", "{name} signs the minutes next";
    /// What comes then.
    TURN_CHAIR_TEXT = "签发后编号，措施和期限同时写入各事项。",
        "Signing numbers them; measures and dates take effect in every matter at once.";
    /// Nobody's turn: it is concluded.
    TURN_DONE = "会商已结束", "The consultation has ended";
    /// What came of it.
    TURN_DONE_TEXT = "纪要{number}，共{n}项，已写入各事项。", "Minutes {number}: items in force: {n}.";
    /// It was called off.
    TURN_OFF_TEXT = "已取消，不形成纪要。", "It was called off; there are no minutes.";
    /// On the firm's own page.
    TOLD_FIRM = "您的问题正在会商：几个单位一起研究怎么办，{day}前有结果。",
        "Several units are looking at your problem together (consultation), until {day}.";
    /// The same once the day has passed.
    TOLD_FIRM_LATE = "您的问题正在会商：几个单位一起研究怎么办，原定{day}有结果，还没有出来。",
        "Several units are looking at your problem together (consultation). A result was due {day}; there is none yet.";
    /// On a case whose consultation is under way.
    ON_ITS_WAY = "会商正在进行，结束后再答复企业。",
        "The consultation is under way; the enterprise is answered after it.";
}

/// The paper's own words: an official paper is Chinese whoever reads it.
pub mod paper {
    use crate::domain::consultation::Attendance;

    /// The organ's mark: the bureau's name and what the paper is.
    pub const HEAD: &str = "{bureau}会商纪要";
    /// Title, over one case.
    pub const TITLE: &str = "关于“{title}”的会商纪要";
    /// Title, over several.
    pub const TITLE_MANY: &str = "关于“{title}”等{n}个事项的会商纪要";
    /// When and where.
    pub const MET: &str = "{when}，{chair}主持会商，研究{titles}。";
    /// In writing.
    pub const WROTE: &str = "{chair}主持书面会商，征求各有关单位意见，研究{titles}。";
    /// One case among them.
    pub const CASE: &str = "{firms}反映的“{title}”（事项编号{number}）";
    /// First heading.
    pub const QUESTION: &str = "一、议题";
    /// Second heading.
    pub const FACTS: &str = "二、会议情况";
    /// Third heading.
    pub const OPINIONS: &str = "三、各单位意见";
    /// One opinion.
    pub const OPINION: &str = "{unit}：{position}。{text}";
    /// What a body outside said.
    pub const OUTSIDE: &str = "{body}（外单位）：{position}。{text}";
    /// What it did not say.
    pub const OUTSIDE_NONE: &str = "{body}（外单位）：没有书面意见。";
    /// One that came late.
    pub const LATE: &str = "（逾期提交）";
    /// What was handed in with one.
    pub const WITH_FILES: &str = "（附件：{names}）";
    /// None.
    pub const NO_OPINION: &str = "{unit}：没有书面意见。";
    /// Fourth heading.
    pub const ITEMS: &str = "四、议定事项";
    /// One item.
    pub const ITEM: &str = "（{n}）{what}责任单位：{owner}；完成时限：{due}。";
    /// One item with helpers.
    pub const ITEM_WITH: &str =
        "（{n}）{what}责任单位：{owner}；配合单位：{others}；完成时限：{due}。";
    /// It sets the case's date.
    pub const ITEM_DATE: &str = "事项{number}的答复期限定为{day}。";
    /// Fifth heading.
    pub const DISSENT: &str = "五、保留意见";
    /// When it is looked at again.
    pub const FOLLOW_UP: &str = "落实情况于{day}复核。";
    /// Label of those who took part so.
    pub fn attendance(kind: Attendance) -> &'static str {
        match kind {
            Attendance::Present => "出席",
            Attendance::Observing => "列席",
            Attendance::OnLeave => "请假",
            Attendance::Absent => "未到会",
        }
    }
    /// Nobody.
    pub const NOBODY: &str = "无";
    /// The signature.
    pub const SIGNER: &str = "签发人：{name}";
    /// The recorder.
    pub const RECORDER: &str = "记录人：{name}";
    /// Nothing is written yet.
    pub const TO_WRITE: &str = "（待整理）";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_both_languages() {
        for (name, word) in ALL {
            assert!(!word.zh.is_empty() && !word.en.is_empty(), "{name}");
        }
    }
}
