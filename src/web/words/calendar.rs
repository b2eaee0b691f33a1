//! Words of the working-day calendar and of what a change of it moves.

use super::{Word, date, day, word};
use crate::domain::calendar::CalendarError;
use crate::domain::calendar::import::Fault;
use crate::views::name::Lang;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Under the heading.
    EDITION = "现行版本{edition}。期限按这里的工作日计算，调休上班的周末算工作日。",
        "Edition {edition} is in force. Deadlines count these working days; a weekend day worked in exchange is one.";
    /// The next year has no notice.
    MISSING = "{year}年放假安排还没有录入，{n}个未完成的期限是暂定日期。",
        "The {year} notice has not been entered: {n} open deadlines are provisional.";
    /// Heading of a year.
    YEAR = "{year}年", "{year}";
    /// Column.
    HOLIDAY = "节日", "Holiday";
    /// Column.
    DAYS_OFF = "放假", "Days off";
    /// Column.
    WORKED = "调休上班", "Worked in exchange";
    /// From one day to another.
    SPAN = "{from}到{to}", "{from} to {to}";
    /// A recomputation under way.
    RECOMPUTING = "正在按新的规定重新计算期限：{done}/{total}，已有{moved}个日期变化。没有算到的仍显示原来的日期，并注明“重新计算中”。",
        "Deadlines are being recounted: {done} of {total}, {moved} dates have moved. Those not reached yet show their old date, marked “being recounted”.";
    /// The last recomputation.
    RECOMPUTED = "最近一次重新计算已完成：核对{total}个期限，{moved}个日期变化。",
        "The last recount is done: {total} deadlines checked, {moved} dates moved.";
    /// Button.
    LOOK = "先看影响", "Show what moves";
    /// Tick.
    LOOKED = "已核对下面的影响", "I have checked what moves";
    /// Heading of a preview.
    MOVES = "会变化的日期", "Dates that move";
    /// Under it.
    MOVES_TEXT = "核对了{n}个未完成的期限：{moved}个日期变化，其中{earlier}个提前；{certain}个暂定日期变为确定。",
        "{n} open deadlines checked: {moved} dates move, {earlier} of them earlier; {certain} provisional dates become certain.";
    /// Nothing moves.
    NO_MOVES = "没有日期变化", "No date moves";
    /// There are more than are shown.
    MORE_MOVES = "这里只列出前{n}个，全部见文件。", "Only the first {n} are listed here; the file has all of them.";
    /// Link.
    DOWNLOAD = "下载全部（CSV）", "Download all (CSV)";
    /// Column.
    FROM_DATE = "现在", "Now";
    /// Column.
    TO_DATE = "改为", "Then";
    /// Column.
    CHANGE = "变化", "Change";
    /// A change.
    EARLIER = "提前", "Earlier";
    /// A change.
    LATER = "推后", "Later";
    /// Column.
    MATTER = "事项或问题", "Matter or problem";
    /// A term whose date is old.
    BEING_RECOUNTED = "重新计算中", "being recounted";
    /// Question.
    NOTICE = "放假安排", "Holiday notice";
    /// Question.
    FILE = "从文件读取", "Read from a file";
    /// Question.
    CONFIRM = "核对影响", "Check what moves";
    /// Column.
    BINDING = "约束力", "How binding";
    /// What stands on the page of the numbers of days.
    TERMS_NOTE = "按“{profile}”计算。没有核对的期限照常计算，页面和文书会标明待核对。",
        "Counted by “{profile}”. A number that is not confirmed is counted all the same; pages and papers say so.";
    /// Table: how often, how long at most.
    SETTINGS = "异议、延期、挂账和暂停", "Objections, more time, parking and stops";
    /// Table: when a rung is reached.
    LADDER = "督办阶梯", "Supervision ladder";
    /// Column.
    SETTING = "规定", "Rule";
    /// Column.
    SAYS = "现行", "In force";
    /// What a rung as typed would press.
    PRESSES = "这样改，下一次巡查会对{n}项期限发出“{level}”。", "Changed like this, the next sweep puts “{level}” to {n} terms.";
    /// The same where there are more than are counted.
    PRESSES_MORE = "这样改，下一次巡查会对{n}项以上期限发出“{level}”。", "Changed like this, the next sweep puts “{level}” to more than {n} terms.";
    /// What becomes of what has begun.
    BEGUN_STAYS = "已经开始的不变：暂停中的按原定日期恢复，挂账的按原定日期再看。", "What has begun stays: a stopped clock runs again, and a parked case is looked at, on the day it was given.";
    /// From when a rung holds.
    RUNG_FROM = "从下一次巡查起按新的规定，已经发出的提醒和督办单不收回。", "It holds from the next sweep; what was sent is not taken back.";
    /// Link.
    EDIT_TERM = "修改", "Change";
    /// Link.
    SEE_TERMS = "看现行期限", "See the numbers of days in force";
    /// Table.
    TERMS = "现行期限", "Numbers of days in force";
    /// Heading of its page.
    DEADLINE_RULES = "期限规则", "Deadline rules";
}

/// What is wrong with a calendar file, with the line and what to do.
pub(super) fn fault(lang: Lang, fault: &Fault) -> String {
    let what = error(lang, &fault.error);
    word("第{n}行：{what}", "Line {n}: {what}")
        .fill(lang, &[("n", &fault.line.to_string()), ("what", &what)])
}

fn error(lang: Lang, error: &CalendarError) -> String {
    let plain = |w: Word| w.read(lang).to_owned();
    let on = |w: Word, of: jiff::civil::Date, name: &str| {
        w.fill(lang, &[("day", &date(lang, of)), ("name", name)])
    };
    match error {
        CalendarError::Unreadable { .. } => plain(word(
            "读不懂。每行依次写年份、节日、开始、结束和上班日期，用逗号隔开；也可以用JSON或者ICS文件",
            "this cannot be read. Write year,name,from,to,worked on each line, or use a JSON or ICS file",
        )),
        CalendarError::NoSuchDate { typed } => word(
            "没有“{typed}”这一天，按“2027-02-05”的样子写日期",
            "there is no day “{typed}”. Write dates like 2027-02-05",
        )
        .fill(lang, &[("typed", typed)]),
        CalendarError::NotUtf8 => plain(word(
            "不是UTF-8编码（可能是GBK）。另存为UTF-8再传",
            "this is not UTF-8 (perhaps GBK). Save the file as UTF-8 and read it again",
        )),
        CalendarError::TooManyLines { most } => word(
            "行数太多，一份放假安排最多{n}行。核对是不是选错了文件",
            "too many lines; a notice has at most {n}. Check that it is the right file",
        )
        .fill(lang, &[("n", &most.to_string())]),
        CalendarError::WorkedForNothing { date, name } => on(
            word(
                "{day}因“{name}”上班，但没有写这个节日哪天放假，补上放假日期",
                "{day} is worked for “{name}”, which has no day off here. Add its days off",
            ),
            *date,
            name,
        ),
        CalendarError::YearTwice { year } => word(
            "{year}年写了两次，只留一次",
            "{year} is given twice. Keep one of them",
        )
        .fill(lang, &[("year", &year.to_string())]),
        CalendarError::NoName { .. } => plain(word(
            "没有写节日名称，补上名称",
            "the holiday has no name. Add it",
        )),
        CalendarError::EndsBeforeItBegins { name, from, to } => word(
            "“{name}”的结束日期{to}早于开始日期{from}，改正日期",
            "“{name}” ends on {to}, before it begins on {from}. Correct the dates",
        )
        .fill(
            lang,
            &[
                ("name", name),
                ("from", &day(lang, *from)),
                ("to", &day(lang, *to)),
            ],
        ),
        CalendarError::TooLong { name, .. } => word(
            "“{name}”放假超过31天，核对结束日期",
            "“{name}” is longer than 31 days. Check its last day",
        )
        .fill(lang, &[("name", name)]),
        CalendarError::OutsideYear { year, date: of, .. } => word(
            "{day}不在{year}年的放假安排里，核对年份",
            "{day} does not belong to the {year} notice. Check the year",
        )
        .fill(
            lang,
            &[("day", &date(lang, *of)), ("year", &year.to_string())],
        ),
        CalendarError::Twice { date, name, .. } => on(
            word(
                "{day}（{name}）写了两次，只留一次",
                "{day} ({name}) stands twice. Keep one of them",
            ),
            *date,
            name,
        ),
        CalendarError::OffAndWorked { date, off, .. } => on(
            word(
                "{day}既放假（{name}）又上班，只留一个",
                "{day} is both off ({name}) and worked. Keep one of them",
            ),
            *date,
            off,
        ),
        CalendarError::WorkedWeekday { date, name } => on(
            word(
                "{day}本来就上班，不是“{name}”的调休上班，改成周六或者周日",
                "{day} is a working day anyway and not worked in exchange for “{name}”. Enter a Saturday or Sunday",
            ),
            *date,
            name,
        ),
    }
}
