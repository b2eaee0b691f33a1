//! Words of the navigation and of page titles.

words! {
    /// The first page.
    HOME = "首页", "Home";
    /// The firm's own page.
    MINE = "我的", "Mine";
    /// In the tab bar.
    ASK = "提问题", "Report";
    /// The firm's button and page.
    SUBMIT_PROBLEM = "提交问题", "Report a problem";
    /// The firm's list.
    MY_PROBLEMS = "我的问题", "My problems";
    /// One of them.
    PROBLEM = "问题", "Problem";
    /// The firm's way to see how things stand.
    SEE_PROGRESS = "查看进度", "See progress";
    /// Days on which the bureau sits with firms.
    SERVICE_DAYS = "服务日", "Service days";
    /// One of them.
    SERVICE_DAY = "企业服务日", "Enterprise service day";
    /// Group of the navigation: what is handled.
    NAV_WORK = "办理", "Work";
    /// Group: who is late, and what comes again and again.
    NAV_OVERSIGHT = "监督", "Oversight";
    /// Group: leniency and its wall.
    NAV_LENIENCY = "从宽", "Leniency";
    /// Group: what is known of firms.
    NAV_RECORDS = "资料", "Records";
    /// Group: what inspection does.
    NAV_INSPECTION = "检查", "Inspection";
    /// Group: what holds for everybody.
    NAV_ADMIN = "管理", "Administration";
    /// Staff's first page.
    DESK = "工作台", "My desk";
    /// Complaints waiting for triage.
    INTAKE = "待受理", "To be accepted";
    /// Complaints as staff read them.
    COMPLAINTS = "企业问题", "Problems";
    /// One case.
    CASE = "事项", "Matter";
    /// The board of what is late.
    BOARD = "督办总览", "Overdue board";
    /// What is late, as a list.
    OVERDUE = "逾期", "Overdue";
    /// Firms.
    ENTERPRISES = "企业", "Enterprises";
    /// One firm.
    ENTERPRISE = "企业", "Enterprise";
    /// Units and people.
    UNITS_AND_PEOPLE = "单位与人员", "Units and people";
    /// The bureau profile.
    BUREAU_PROFILE = "本局信息", "Bureau profile";
    /// Accounts.
    ACCOUNTS = "账号", "Accounts";
    /// One account.
    ACCOUNT = "账号", "Account";
    /// The rules in force.
    RULEBOOK = "规则库", "Rulebook";
    /// The working-day calendar.
    CALENDAR = "工作日历", "Working-day calendar";
    /// How the dates were counted.
    DEADLINES = "期限", "Deadlines";
    /// What happened.
    HISTORY = "办理记录", "What happened";
    /// Files.
    FILES = "材料", "Files";
    /// The people of a firm who can log in.
    CONTACTS = "联系人", "Contacts";
    /// Roles held.
    APPOINTMENTS = "任职", "Appointments";
}
