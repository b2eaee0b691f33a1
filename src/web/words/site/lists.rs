//! What stands where a list is empty.

words! {
    /// The firm has none.
    EMPTY_MY_PROBLEMS = "还没有提交过问题。提交后，进展会显示在这里。",
        "You have not submitted anything yet. Progress will appear here.";
    /// Nothing waits for the firm.
    EMPTY_MY_TURN = "现在没有需要您处理的", "Nothing is waiting for you";
    /// Nothing waits at intake.
    EMPTY_INTAKE = "没有待受理的问题", "No problem waits to be accepted";
    /// Nothing on the desk.
    EMPTY_DESK = "现在没有轮到您的事项", "No matter is waiting for you";
    /// No case at all.
    EMPTY_CASES = "还没有事项。受理企业问题后，事项会显示在这里。",
        "No matters yet. They appear here once a problem is accepted.";
    /// A search without a hit.
    EMPTY_SEARCH = "没有查到。换个词或者清除筛选再试。",
        "Nothing found. Try another word or clear the filters.";
    /// Nothing matches the filter.
    EMPTY_FILTER = "没有符合条件的事项", "Nothing matches";
    /// Nothing is late.
    EMPTY_OVERDUE = "没有逾期的事项", "No matter is overdue";
    /// Nothing is due today.
    EMPTY_TODAY = "今天没有到期的事项", "No matter is due today";
    /// No firm yet.
    EMPTY_ENTERPRISES = "还没有登记企业", "No enterprise is on record yet";
    /// No contact yet.
    EMPTY_CONTACTS = "这家企业还没有联系人账号", "This enterprise has no contact account yet";
    /// No account yet.
    EMPTY_ACCOUNTS = "还没有账号", "No account yet";
    /// No file.
    EMPTY_FILES = "没有材料", "No files";
    /// Nothing happened yet.
    EMPTY_HISTORY = "还没有记录", "Nothing has happened yet";
    /// No answer yet.
    EMPTY_ANSWERS = "还没有答复", "No answer yet";
    /// No clock.
    EMPTY_DEADLINES = "没有在计时的期限", "No deadline is running";
}
