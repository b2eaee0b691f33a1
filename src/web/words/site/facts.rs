//! Words of facts, columns and the board's figures.

words! {
    /// Column.
    DUE = "期限", "Deadline";
    /// Fact.
    DUE_ON = "到期日", "Due";
    /// Fact.
    PROMISED_ON = "最初答应的日期", "Date first promised";
    /// Column.
    NUMBER = "编号", "Number";
    /// Column.
    NUMBER_AND_TITLE = "编号和标题", "Number and title";
    /// Column.
    TITLE = "标题", "Title";
    /// Column.
    STAGE = "环节", "Stage";
    /// Column.
    STATUS = "状态", "Status";
    /// Column.
    LEAD_UNIT = "主办单位", "Lead unit";
    /// Fact.
    SUPPORTING_UNITS = "协办单位", "Supporting units";
    /// Column.
    HANDLER = "承办人", "Officer";
    /// Nobody yet.
    NO_HANDLER = "还没有签收", "Not signed for yet";
    /// Column.
    UNIT = "单位", "Unit";
    /// Column.
    WHO_HOLDS = "在谁手上", "Held by";
    /// Column.
    NEXT_STEP = "下一步", "Next step";
    /// Column.
    LATEST = "最近动态", "Latest";
    /// Column.
    RECEIVED_AT = "收到时间", "Received";
    /// Fact.
    SAID_AT = "反映时间", "Said";
    /// Fact.
    OPENED_AT = "受理时间", "Accepted";
    /// Column.
    CHANNEL = "来源", "Came by";
    /// Fact.
    REFERENCE = "来源编号", "Reference";
    /// Column.
    CATEGORY = "类别", "Category";
    /// Fact.
    THEME = "主题", "Theme";
    /// Fact.
    DIFFICULTY = "难度", "Difficulty";
    /// Fact.
    TRACK = "办理方式", "How it is handled";
    /// Fact.
    LABELS = "标签", "Labels";
    /// Fact.
    FIRM_WORDS = "企业原话", "In the enterprise's words";
    /// Fact.
    YOUR_WORDS = "您的原话", "In your words";
    /// Fact.
    CONTACT = "联系人", "Contact";
    /// Fact.
    PHONE = "电话", "Phone";
    /// Fact.
    COMPLAINS_OF = "反映的单位", "Unit it is about";
    /// Beside that fact.
    NEVER_LEADS = "不能主办这个事项", "May not lead this matter";
    /// Fact.
    RECORDED_BY = "登记人", "Recorded by";
    /// Fact.
    ANSWER = "答复", "Answer";
    /// Fact.
    OUTCOME = "企业反馈", "What the enterprise says";
    /// Fact.
    YOUR_OUTCOME = "您的反馈", "What you said";
    /// Fact.
    SOLVED = "是否解决", "Solved?";
    /// Fact.
    SATISFACTION = "满意程度", "Satisfaction";
    /// Fact.
    CLOSING = "办理结果", "Result";
    /// Fact.
    USCC = "统一社会信用代码", "Unified social credit code";
    /// Fact.
    FIRM_NAME = "企业名称", "Name of the enterprise";
    /// Fact.
    DISTRICT = "所在区县", "District";
    /// Fact.
    NAME = "姓名", "Name";
    /// Fact.
    ROLE = "角色", "Role";
    /// Fact.
    FROM = "开始", "From";
    /// Fact.
    UNTIL = "结束", "Until";
    /// No last day.
    OPEN_ENDED = "至今", "Open";
    /// An account that can be used.
    ACTIVE = "在用", "In use";
    /// An account that cannot.
    INACTIVE = "已停用", "Not in use";
    /// A fact that is not known.
    NOT_GIVEN = "未填写", "Not given";
    /// A fact that does not apply.
    NONE = "无", "None";
    /// Opens a picture where it stands.
    LOOK_AT_PICTURE = "看图", "Look at it";
    /// Yes.
    YES = "是", "Yes";
    /// No.
    NO = "否", "No";
    /// Who reads an entry.
    SEEN_BY_FIRM = "企业可见", "Enterprise sees this";
    /// Who reads an entry.
    INTERNAL = "内部", "Internal";
    /// Title: what staff noted with a step that the firm reads as well.
    NOTED_INSIDE = "给承办单位的话", "Said inside with it";
    /// An entry nobody typed.
    BY_SYSTEM = "系统", "System";
    /// The name of the list of steps.
    PROGRESS = "办理进度", "Progress";
    /// How a date was reached.
    HOW_COUNTED = "怎么算的", "How it was counted";
    /// An extension under decision.
    EXTENSION_WAITING = "延期待批", "Extension asked for";

    /// Number.
    COUNT_LATE = "逾期事项", "Overdue matters";
    /// Number.
    COUNT_TODAY = "今日到期", "Due today";
    /// Number.
    COUNT_SOON = "临期", "Due soon";
    /// Number.
    COUNT_OPEN = "在办", "Open";
    /// Number.
    COUNT_UNANSWERED = "督办未反馈", "Orders without a reply";
    /// Number.
    COUNT_DISPUTED = "企业有异议", "Disputed answers";
    /// Column of a file: working days late.
    LATE_DAYS = "逾期工作日", "Working days late";
    /// Number.
    COUNT_INTAKE = "待受理", "To be accepted";
    /// Number.
    COUNT_EXTENSIONS = "延期待批", "Extensions to decide";
    /// Number.
    COUNT_REVIEW = "待销号", "To be reviewed";
    /// Number.
    COUNT_PARKED = "挂账", "Parked";
    /// Column.
    LONGEST_LATE = "最长逾期", "Longest overdue";
    /// A lateness.
    DAYS_LATE = "{n}个工作日", "{n} working days";
    /// A lateness of one.
    ONE_DAY_LATE = "1个工作日", "1 working day";
}
