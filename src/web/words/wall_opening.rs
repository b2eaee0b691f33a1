//! Words of openings of the wall.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::wall_opening::{Ground, Status};
use crate::views::wall_opening::Part;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What it is called.
    OPENINGS = "跨墙查阅", "Openings of the wall";
    /// Under the heading.
    INTRO = "企业求助、自行报告和执法分开办理。这里是越过隔离的每一次查阅：谁批准、给谁看、看什么、为什么、到哪天。",
        "Help, self-reports and enforcement are kept apart. Here is every reading across: who opened it, to whom, what, why, until when.";
    /// Nothing to show.
    EMPTY = "没有和您有关的跨墙查阅", "None that you have a part in";
    /// Button.
    NEW = "批准查阅", "Open";
    /// Column.
    STATUS = "状态", "State";
    /// Column.
    ABOUT = "材料", "What";
    /// Column.
    GROUND = "理由", "Ground";
    /// Column.
    READER = "查阅人", "Reader";
    /// Column.
    UNTIL = "查阅期限", "Until";
    /// Column.
    BEGUN = "发起时间", "Begun";
    /// Mark in a list.
    YOUR_TURN = "等您处理", "your turn";
    /// A report nobody has decided yet: by when.
    LOOK_BY = "{at}前处理", "by {at}";
    /// The same, once that has passed.
    LOOK_LATE = "已逾期，应在{at}前处理", "late: was to be decided by {at}";
    /// On the board: how many such reports are late, and with whom.
    DUTY_LATE = "险情报告逾期未处理：{names}", "Reports of danger not decided in time: {names}";
    /// One leader on that line.
    DUTY_LATE_OF = "{name}，应在{at}前", "{name}, by {at}";
    /// Heading: files handed in with what was opened.
    FILES = "附件（每次下载都有记录）", "Files (each download is recorded)";
    /// A status, once the last day has passed.
    OVER = "已到期", "Over";
    /// Heading of one.
    ONE = "跨墙查阅", "Opening of the wall";
    /// Whose turn.
    TURN_LEADER = "等{name}决定", "{name} decides";
    /// What to do.
    TURN_LEADER_TEXT = "收到险情报告。需要的，批准一个人查阅；不需要的，写明原因。",
        "Danger was reported. Open it to one person, or say why not.";
    /// Whose turn.
    TURN_SECOND = "等{name}同意", "{name} has to agree";
    /// What to do.
    TURN_SECOND_TEXT = "一次查阅几份材料，要第二个人同意才生效。",
        "Several files at once need a second person.";
    /// Nobody's turn.
    TURN_OPEN = "{name}可以查阅，{day}为止", "{name} can read until {day}";
    /// Nobody's turn.
    TURN_OPEN_TEXT = "到期自动关闭。材料本身的知悉范围不变。",
        "It closes by itself. Who reads the file itself does not change.";
    /// Nobody's turn.
    TURN_OVER = "已到期，不能再看", "Over; it can no longer be read";
    /// Nobody's turn.
    TURN_DECLINED = "没有批准", "Not opened";
    /// Heading.
    DUTY = "险情报告", "What was reported";
    /// By whom, to whom.
    DUTY_BY = "{by}报告给{to}，{at}", "{by} to {to}, {at}";
    /// Heading.
    GRANT = "批准的内容", "What was opened";
    /// Fact.
    LEADER = "批准人", "Opened by";
    /// Fact.
    SECOND = "同意人", "Agreed by";
    /// Fact while it waits.
    SECOND_WAITS = "{name}，还没有同意", "{name}, not yet";
    /// Fact.
    BASIS = "依据", "Basis";
    /// Fact.
    REASON = "用途", "Purpose";
    /// Fact.
    TOLD = "企业知道", "The enterprise";
    /// At once.
    TOLD_NOW = "{day}起可以看到", "reads of it from {day}";
    /// Later.
    TOLD_LATER = "推迟到{day}：{ground}", "not before {day}: {ground}";
    /// Nothing was opened.
    TOLD_NOTHING = "没有批准，不用告知", "was told nothing, for nothing was opened";
    /// Heading.
    DECLINED = "不批准的原因", "Why it was not opened";
    /// Heading.
    MATERIAL = "查阅的材料", "What is read";
    /// Instead of the words.
    NOT_SHOWN = "内容只给查阅人看", "Its words are for the reader only";
    /// To the reader, above the words.
    USE = "只能用于批准的用途，不得复制、转发。您看过这份材料，这次查阅会留在材料里。",
        "For the purpose stated only; do not copy or pass it on. That you read it stays in the file.";
    /// Heading in a file.
    IN_FILE = "越过隔离的查阅", "Read across the wall";
    /// A line in a file.
    IN_FILE_LINE = "{reader}，{ground}，到{day}", "{reader}: {ground}, until {day}";
    /// Link in a file.
    REPORT = "报告险情", "Report danger";
    /// Beside it.
    REPORT_HINT = "危险、正在污染、涉嫌犯罪、数据造假，要报告局领导",
        "Danger, ongoing pollution, a suspected crime or falsified data go to a leader";
    /// The firm's page.
    OURS = "谁查阅过我们的材料", "Who has read our files";
    /// Under the heading.
    OURS_INTRO = "您的求助和自行报告只给指定的人看。有别人因为法定理由看过的，都列在这里。",
        "Your requests and self-reports are read by named people only. Whoever else read one for a legal reason stands here.";
    /// Nothing.
    OURS_EMPTY = "没有", "Nobody";
    /// Column.
    NUMBER = "编号", "Number";
    /// From, to.
    FROM_TO = "{from}至{until}", "{from} to {until}";
    /// Reader and leader.
    READ_BY = "{reader}（{leader}批准）", "{reader} (opened by {leader})";
}

/// A ground.
pub fn ground(ground: Ground) -> Word {
    match ground {
        Ground::Danger => word("危及人身或者环境安全", "Danger to people or environment"),
        Ground::Ongoing => word("正在污染", "Ongoing pollution"),
        Ground::Crime => word("涉嫌犯罪", "Suspected crime"),
        Ground::DataFraud => word("监测数据造假", "Falsified data"),
        Ground::Other => word("法律规定的其他用途", "Another purpose the law provides for"),
    }
}

/// A status.
pub fn status(status: Status) -> Word {
    match status {
        Status::Reported => word("已报告，待决定", "Reported"),
        Status::Waiting => word("待同意", "Waits for agreement"),
        Status::Open => word("可以查阅", "Open"),
        Status::Declined => word("未批准", "Not opened"),
    }
}

/// A part of what was said.
pub fn part(part: Part) -> Word {
    match part {
        Part::Problem => word("企业反映的问题", "The problem, as told"),
        Part::What => word("发生了什么", "What happened"),
        Part::FoundHow => word("怎样发现的", "How it was noticed"),
        Part::Measures => word("采取的措施", "What was done about it"),
        Part::Finding => word("执法人员的发现", "What the officer found"),
    }
}

/// The button of an action.
pub fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::ReportDuty => REPORT,
        Action::OpenWall => NEW,
        Action::OpenReported => word("批准一个人查阅", "Open it to one person"),
        Action::AgreeToOpening => word("同意", "Agree"),
        Action::DeclineOpening => word("不批准", "Do not open"),
        Action::ReadOpenedFile => word("查看附件", "Read a file"),
        _ => return None,
    })
}
