//! Words of the report of a period.

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// The page.
    TITLE = "工作通报", "Report";
    /// A quarter.
    QUARTER = "{year}年第{n}季度", "Q{n} {year}";
    /// A year.
    YEAR = "{year}年", "{year}";
    /// A period that is not over.
    SO_FAR = "{period}（截至{month}）", "{period} (up to {month})";
    /// The choice.
    PERIOD = "时段", "Period";
    /// Part of the choice.
    MONTHS = "按月", "By month";
    /// Part of the choice.
    QUARTERS = "按季度", "By quarter";
    /// Part of the choice.
    YEARS = "按年", "By year";
    /// Service days held.
    SERVICE_DAYS = "企业服务日", "Service days";
    /// Firms that raised something.
    FIRMS = "反映问题的企业", "Enterprises";
    /// Problems received.
    RAISED = "提出问题", "Problems raised";
    /// Answered at the desk.
    ON_THE_SPOT = "当场答复", "Answered on the spot";
    /// Finished.
    CLOSED = "已办结", "Finished";
    /// Open.
    OPEN = "在办", "Open";
    /// Parked.
    PARKED = "挂账", "Parked";
    /// Declined or withdrawn.
    OTHER = "不予受理和撤回", "Not accepted, withdrawn";
    /// Heading: what was raised.
    BY_UNIT = "各单位问题", "Problems by lead unit";
    /// Heading: the rates.
    RATES = "各单位成效", "Results by lead unit";
    /// Heading: by where the firm is.
    BY_DISTRICT = "各县区企业的问题", "Problems by the enterprise's district";
    /// The whole bureau.
    ALL_UNITS = "全局", "Whole bureau";
    /// No unit yet.
    NO_UNIT = "没有主办单位", "No lead unit";
    /// No district.
    NO_DISTRICT = "没有登记县区", "No district on record";
    /// The district's head.
    DISTRICT = "县区", "District";
    /// How it is counted.
    HOW = "怎么算的", "How this is counted";
    /// What was raised.
    HOW_RAISED = "提出问题按登记日期计，办结、在办和挂账是这些问题今天的情况；作废的不计。",
        "Problems count by the day they were recorded; finished, open and parked is how these stand today. What is void does not count.";
    /// Firms.
    HOW_FIRMS = "同一家企业在每一行只计一次，所以各行企业数相加可能大于全局。",
        "An enterprise counts once in each row, so the rows may add up to more than the whole.";
    /// Rates.
    HOW_RATES = "各项比率和“办理成效”页是同一次统计：期限按到期日计，企业的意见按表示的日期计，所以和本期提出的问题不是同一批。",
        "The rates are those of the results page: deadlines count by the day they fall due, what enterprises say by the day they say it. These are other problems than the ones raised in the period.";
    /// Service days.
    HOW_DAYS = "企业服务日按举办日期和主办单位计，只计已经举办的。", "Service days count by the day and the unit that held them.";
    /// As a file.
    XLSX = "下载Excel", "Download Excel";
    /// Nothing in it.
    EMPTY = "这段时间没有问题和期限", "Nothing was raised or fell due in this period";
    /// Goes to the rates by unit.
    SEE_RESULTS = "看同一时段的办理成效", "See the results of the same months";
}
