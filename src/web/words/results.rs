//! Words of the figures of a period.

use super::{Word, word};
use crate::views::results::{Counted, Figure};

/// The name of a figure.
pub fn figure(figure: Figure) -> Word {
    match figure {
        Figure::Response => word("响应率", "Answered to in time"),
        Figure::OnTime => word("按时办结率", "Done in time"),
        Figure::Spoke => word("参评率", "Firms that replied"),
        Figure::Solved => word("解决率", "Solved"),
        Figure::Satisfied => word("满意率", "Satisfied"),
    }
}

/// What a figure counts, of what.
pub fn meaning(figure: Figure) -> Word {
    match figure {
        Figure::Response => word(
            "期限内首次反馈的，占应当首次反馈的",
            "First feedback given within its deadline, of what was due",
        ),
        Figure::OnTime => word(
            "期限内（含批准的延期）答复的，占应当答复的",
            "Answered within the deadline, granted extensions included, of what was due",
        ),
        Figure::Spoke => word(
            "表示了意见的企业，占已表示和到期未表示的",
            "Enterprises that said something, of those that spoke or let the time pass",
        ),
        Figure::Solved => word(
            "企业认为已解决的，占表示了意见的；部分解决不计入",
            "Enterprises that say it is solved, of those that spoke; solved in part is not counted",
        ),
        Figure::Satisfied => word(
            "企业满意和非常满意的，占表示了意见且已销号的；未销号的，满意程度不公开，不计入",
            "Enterprises that are satisfied or very satisfied, of those that spoke and whose matter is closed; before closing a rating is hidden and not counted",
        ),
    }
}

/// How a thing behind a figure stands.
pub fn counted(counted: Counted) -> Word {
    match counted {
        Counted::InTime => word("按时", "In time"),
        Counted::Late => word("逾期完成", "Done late"),
        Counted::NotDone => word("逾期未完成", "Late, not done"),
        Counted::Yes => word("已解决", "Solved"),
        Counted::Partly => word("部分解决", "Solved in part"),
        Counted::No => word("没有解决", "Not solved"),
        Counted::Silent => word("没有表示", "Said nothing"),
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
    /// The page.
    TITLE = "办理成效", "Results";
    /// A period of several months.
    PERIOD = "{from}至{to}", "{from} to {to}";
    /// The first month, in the filter.
    FROM = "起始月份", "From";
    /// The last month, in the filter.
    TO = "截止月份", "To";
    /// All units together.
    ALL_UNITS = "全局", "All units";
    /// What was answered at the desk and became no matter.
    NO_MATTER = "未转事项", "No matter opened";
    /// A rate with its numbers.
    RATE = "{percent}%（{of}/{all}）", "{percent}% ({of}/{all})";
    /// A rate of nothing.
    NO_RATE = "无", "None";
    /// Mean number of working days.
    MEAN = "平均工作日", "Mean working days";
    /// Confirmed by the firm.
    CONFIRMED = "企业确认", "Confirmed";
    /// The firm said nothing.
    SILENT = "没有表示", "Silent";
    /// The firm disputes.
    DISPUTED = "企业有异议", "Disputed";
    /// Heading of the units.
    BY_UNIT = "各单位", "By unit";
    /// Heading of the table of what became late.
    HEAT = "各月逾期期限", "Deadlines missed by month";
    /// Under a picture.
    PICTURE = "{title}，数字见下表", "{title}; the numbers are in the table below";
    /// The picture of the units in a sentence.
    ON_TIME_TOLD = "各单位按时办结率，从低到高；全局{all}", "Done in time by unit, the lowest first; all units {all}";
    /// The picture of the months in a sentence.
    MONTHS_TOLD = "各月没有按期完成的期限，合计{n}项", "Deadlines missed month by month, {n} in all";
    /// What that table counts.
    HEAT_NOTE = "按到期月份计，补办后仍计入",
        "By month of the due date; what was done later still counts";
    /// Column: which term.
    TERM = "期限", "Deadline";
    /// How many terms.
    TERMS = "共{n}项", "{n} in all";
    /// Nothing became late.
    EMPTY_HEAT = "没有逾期", "Nothing became overdue";
    /// Nothing in the period.
    EMPTY = "这几个月没有到期和办结的", "Nothing fell due or was finished in these months";
    /// How the figures are made.
    HOW = "怎么算的", "How these are counted";
    /// Its figure and what it means.
    MEANS = "{figure}：{meaning}", "{figure}: {meaning}";
    /// Also said there.
    HOW_UNIT = "单位按事项现在的主办单位计；平均工作日从交办到答复，最多取两万件",
        "The unit is the matter's lead unit now; the mean runs from assignment to answer, over at most 20,000";
    /// As a file.
    DOWNLOAD = "下载表格", "Download as CSV";
    /// Column: the day that puts it into the period.
    ON_DUE = "到期日", "Due";
    /// Column: the day the firm spoke.
    ON_SAID = "表示日期", "Said on";
    /// Column: how it stands.
    STATE = "情况", "State";
    /// Column: satisfaction.
    SATISFACTION = "满意度", "Satisfaction";
    /// So much of five.
    OF_FIVE = "{n}/5", "{n}/5";
    /// Column: in the numerator.
    COUNTED = "计入", "Counted";
    /// In a file: what a figure is of.
    BASE = "应计", "Of";
    /// It is.
    YES = "是", "Yes";
    /// It is not.
    NO = "否", "No";
    /// How many.
    TOTAL = "共{all}件，计入{of}件", "{all} in all, {of} counted";
    /// Nothing behind the figure.
    EMPTY_BEHIND = "没有", "None";
}
