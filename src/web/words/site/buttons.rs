//! Words of buttons and links that every page may have.

words! {
    /// Sends.
    SUBMIT = "提交", "Submit";
    /// Keeps.
    SAVE = "保存", "Save";
    /// Leaves a form.
    CANCEL = "取消", "Cancel";
    /// One step back.
    BACK = "返回", "Back";
    /// To the first page.
    BACK_HOME = "返回首页", "Back to the first page";
    /// Opens.
    VIEW = "查看", "View";
    /// More actions.
    MORE = "更多", "More";
    /// Mends one fact.
    CHANGE = "更改", "Change";
    /// Looks for something.
    SEARCH = "搜索", "Search";
    /// What is looked for.
    SEARCH_CASES = "搜索编号、企业、标题", "Search number, enterprise, title";
    /// Narrows a list.
    FILTER = "筛选", "Filter";
    /// Undoes it.
    CLEAR_FILTERS = "清除全部筛选", "Clear all filters";
    /// No filter.
    ALL_ITEMS = "全部", "All";
    /// Filter: not over.
    OPEN_ITEMS = "在办", "Open";
    /// Filter: over.
    FINISHED_ITEMS = "已办结", "Finished";
    /// Filter: my move.
    WAITING_FOR_ME = "待我处理", "Waiting for me";
    /// Filter: my unit.
    MY_UNIT = "本单位", "My unit";
    /// The page on paper.
    PRINT = "打印", "Print";
    /// Keeps a copy.
    DOWNLOAD = "下载", "Download";
    /// Makes a new one.
    NEW = "新建", "New";
    /// Asks once more.
    TRY_AGAIN = "再试一次", "Try again";
    /// Pager.
    PAGER = "翻页", "Pages";
    /// Pager.
    PREVIOUS_PAGE = "上一页", "Previous page";
    /// Pager.
    NEXT_PAGE = "下一页", "Next page";
    /// Pager: back to the start.
    FIRST_PAGE = "回到第一页", "First page";
    /// Pager.
    TOTAL = "共{n}件", "{n} in all";
    /// Pager.
    TOTAL_BY_DUE = "共{n}件，按到期时间", "{n} in all, by due date";
    /// A list that is cut.
    FIRST_N = "显示前{n}件", "The first {n}";
}
