//! Words of the ledger.

use super::{Word, word};
use crate::views::ledger::{Column, Mark, Said, Sort, Standing, State};
use crate::views::name::Lang;

/// Where a problem stands with its matter.
pub fn state(state: State) -> Word {
    match state {
        State::Waiting => word("待受理", "To be accepted"),
        State::Handling => word("办理中", "In hand"),
        State::Parked => word("挂账", "Parked"),
        State::Answered => word("待企业确认", "With the enterprise"),
        State::Settled => word("待销号", "To be closed out"),
        State::Closed => word("已办结", "Finished"),
        State::Declined => word("不予受理", "Not accepted"),
        State::Withdrawn => word("企业已撤回", "Withdrawn by the enterprise"),
    }
}

/// What a filter lets through.
pub fn standing(standing: Standing) -> Word {
    match standing {
        Standing::Open => word("在办（不含挂账）", "Open, parked not included"),
        Standing::One(one) => state(one),
    }
}

/// The head of a column.
pub fn column(column: Column) -> Word {
    match column {
        Column::Number => word("问题编号", "Number"),
        Column::Channel => word("来源渠道", "Came by"),
        Column::ServiceDay => word("服务日期次", "Service day"),
        Column::Received => word("登记日期", "Recorded on"),
        Column::Enterprise => word("企业名称", "Enterprise"),
        Column::Uscc => word("统一社会信用代码", "Unified social credit code"),
        Column::District => word("所属县区", "District"),
        Column::Industry => super::dossier::INDUSTRY,
        Column::Contact => word("联系人（隐去）", "Contact (masked)"),
        Column::Phone => word("电话（隐去）", "Phone (masked)"),
        Column::Category => word("问题类别", "Category"),
        Column::Theme => word("主题", "Theme"),
        Column::Words => word("问题描述", "In the enterprise's words"),
        Column::Difficulty => word("难度", "Difficulty"),
        Column::Labels => word("标签", "Labels"),
        Column::Case => word("事项", "Matter"),
        Column::Lead => word("主办单位", "Lead unit"),
        Column::Supporting => word("协办单位", "Supporting units"),
        Column::Leader => word("责任领导", "Head of the lead unit"),
        Column::Handler => word("责任人", "Officer"),
        Column::Opened => word("受理日期", "Accepted on"),
        Column::Due => word("应办结日期", "Due"),
        Column::Extension => word("延期情况", "Extension"),
        Column::Measures => word("办理措施", "Measures"),
        Column::State => word("进展", "State"),
        Column::Consulted => word("是否会商", "Consultation held"),
        Column::Order => word("督办级别", "Supervision level"),
        Column::Answered => word("答复日期", "Answered on"),
        Column::Closing => word("办结类型", "Result"),
        Column::Said => word("企业确认", "The enterprise says"),
        Column::Satisfaction => word("满意度", "Satisfaction"),
        Column::FollowedUp => word("回访日期", "Followed up on"),
        Column::Closed => word("销号日期", "Closed out on"),
    }
}

/// The order of the lines.
pub fn sort(lang: Lang, sort: Sort) -> String {
    let said = match (sort, sort.falls()) {
        (Sort::Newest, _) => word("最新登记在前", "Newest first"),
        (Sort::Oldest, _) => word("最早登记在前", "Oldest first"),
        (Sort::Due, _) => word("最早到期在前", "Nearest deadline first"),
        (Sort::DueFalling, _) => word("最晚到期在前", "Farthest deadline first"),
        (_, false) => word("按{column}升序", "{column}, rising"),
        (_, true) => word("按{column}降序", "{column}, falling"),
    };
    let by = column(sort.column()).read(lang);
    said.fill(lang, &[("column", by)])
}

/// What lies over a matter.
pub fn mark(mark: Mark) -> Word {
    match mark {
        Mark::Consulted => word("会商中", "In consultation"),
        Mark::Supervised => word("督办中", "Under order"),
    }
}

/// What the firm said.
pub fn said(said: Said) -> Word {
    match said {
        Said::Yes => word("已解决", "Solved"),
        Said::Partly => word("部分解决", "Solved in part"),
        Said::No => word("没有解决", "Not solved"),
        Said::Silent => word("没有表示", "Said nothing"),
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
    /// Page and navigation.
    LEDGER = "问题台账", "Ledger";
    /// What a line is.
    NOTE = "一行是一家企业的一个问题，作废的不在内。", "A line is one problem of one enterprise. What is void is not in it.";
    /// How many.
    TOTAL = "共{n}件", "{n} in all";
    /// More than is counted.
    TOTAL_MORE = "超过{n}件", "More than {n}";
    /// Nothing there.
    EMPTY = "还没有您可以查看的问题", "There is no problem yet that you may see";
    /// The filter.
    ANY_STATE = "全部进展", "Any state";
    /// The filter.
    ANY_UNIT = "全部主办单位", "Any lead unit";
    /// The filter.
    ANY_DISTRICT = "全部县区", "Any district";
    /// The filter.
    ANY_THEME = "全部主题", "Any theme";
    /// The filter.
    ANY_CHANNEL = "全部来源", "Any channel";
    /// The filter.
    ANY_LABEL = "全部标签", "Any label";
    /// The filter.
    ANY_MARK = "会商督办不限", "Consultation or order: any";
    /// The filter's name.
    MARK = "会商和督办", "Consultation, supervision";
    /// The filter.
    ANY_DEADLINE = "全部期限", "Any deadline";
    /// The filter.
    OVERDUE = "逾期", "Overdue";
    /// The filter: first day.
    FROM = "登记日期从", "Recorded from";
    /// The filter: last day.
    TO = "登记日期到", "Recorded to";
    /// The filter: order.
    SORT = "排序", "Order";
    /// A file holds fewer lines than a table.
    PAPER_CUT = "文书只列前{n}件，全部内容请导出表格。", "A paper lists the first {n}; the table has all of them.";
    /// The filter, folded.
    MORE_FILTERS = "更多条件", "More filters";
    /// A filter that is set.
    APPLIED = "{name}：{value}", "{name}: {value}";
    /// Takes one filter away.
    REMOVE = "去掉", "Remove";
    /// Name of the list of filters that are set.
    APPLIED_LIST = "已用条件", "Filters in use";
    /// Without a filter.
    NO_FILTER = "没有筛选条件", "No filter";
    /// An address with values that mean nothing.
    IGNORED = "有条件没有识别，已忽略", "Some filters were not understood and are left out";
    /// Everything.
    ALL_LINES = "全部问题", "All problems";
    /// Chooses columns.
    COLUMNS = "选择列", "Choose columns";
    /// What is done with the choice.
    COLUMNS_NOTE = "您的选择会保留；导出的文件用同样的列。", "Your choice is kept. Files have the same columns.";
    /// Button.
    KEEP_COLUMNS = "保存列", "Keep these columns";
    /// Button.
    USUAL_COLUMNS = "恢复常用列", "Back to the usual columns";
    /// As a file.
    CSV = "下载CSV", "Download CSV";
    /// Link and heading: who took it out.
    EXPORTS = "导出记录", "Exports";
    /// Under that heading.
    EXPORTS_NOTE = "谁在什么时候导出了台账、按什么条件、多少件，都在这里。文件内容不保存。",
        "Who took the ledger out as a file, when, narrowed by what, and how many lines. The files are not kept.";
    /// Nothing.
    EXPORTS_EMPTY = "还没有人导出过", "Nobody took it out yet";
    /// Column.
    EXPORTED_AT = "导出时间", "When";
    /// Column.
    EXPORTED_BY = "导出人", "Who";
    /// Column.
    EXPORTED_BY_WHAT = "条件", "Narrowed by";
    /// Not at all.
    EXPORTED_ALL = "没有筛选", "Nothing";
    /// Link to the ledger as it was narrowed.
    EXPORTED_FILTER = "查看当时的条件", "See the filter";
    /// Column: the kind of file.
    EXPORTED_AS = "文件", "File";
    /// Column.
    EXPORTED_LINES = "件数", "Lines";
    /// As a file.
    XLSX = "下载Excel", "Download Excel";
    /// A file that is not whole.
    FILE_CUT = "超过{n}件，文件只有按当前排序的前{n}件。请加条件后再导出。",
        "There are more than {n}. A file holds only the first {n} in this order. Narrow the filter to have them all.";
    /// Head of a file: by whom.
    MADE_BY = "导出：{name}，{at}", "Made by {name}, {at}";
    /// A deadline that has passed.
    DUE_LATE = "逾期，应在{day}", "Overdue, due {day}";
    /// A later date than was promised.
    MOVED = "原定{promised}，现为{day}", "Was {promised}, now {day}";
    /// An extension waits.
    ASKED = "延期待批", "Extension asked for";
    /// One measure.
    MEASURE = "{what}（{status}）", "{what} ({status})";
    /// Overdue, beside a state.
    LATE_MARK = "{state} · 逾期", "{state} · overdue";
    /// The start of the next page.
    FIRST_PAGE = "第一页", "First page";
}
