//! Words of the firm's own pages and of the form pages.

use super::{Word, word};
use crate::domain::term::{Budget, TermKind};
use crate::views::clock_row;
use crate::views::my::MyFilter;
use crate::views::name::Lang;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// A problem that was referred to another authority before it was assigned.
    REFERRED = "已移送其他部门", "Referred to another authority";
    /// By which letter.
    REFERRED_BY = "移送函", "Letter of referral";
    // ---- forms ----------------------------------------------------------------------------------------------
    /// First, empty choice of a list.
    CHOOSE = "选择一项", "Choose one";
    /// First choice of a list that may be left.
    CHOOSE_NONE = "不选", "None";
    /// Under the file inputs.
    FILE_LIMITS = "照片、PDF、Word或Excel，单个文件不超过{size}，最多{n}个",
        "Pictures, PDF, Word or Excel; each at most {size}, up to {n} files";
    /// Under a difficulty.
    PROMISES = "答复期限{day}", "Answer due {day}";
    /// Opens the steps of a date.
    CHOICE_LEADS_TO = "{choice}：{day}", "{choice}: {day}";
    /// Reason.
    WHY_THEME = "“{theme}”由{unit}主管", "{unit} answers for “{theme}”";
    /// Reason.
    WHY_TASK = "工作方案第{n}项“{task}”明确由{unit}负责", "Task {n} of the plan, “{task}”, names {unit}";
    /// Reason.
    WHY_LOCAL = "属地事项：{branch}主办，{guide}指导", "A local matter: {branch} leads, {guide} guides";
    /// Reason.
    WHY_BRANCH = "企业在{branch}辖区，{branch}参与办理",
        "The enterprise is in the area of {branch}, which takes part";
    /// Reason.
    WHY_OWN_CONDUCT = "可能涉及{units}自身的检查或处罚，不能由其主办",
        "It may concern inspections or penalties by {units}, which therefore may not lead";
    /// What happened before.
    ROUTED = "近一年同类事项（{theme}）：{units}", "Alike in the past year ({theme}): {units}";
    /// What happened before.
    ROUTED_IN = "近一年{district}同类事项（{theme}）：{units}",
        "Alike in {district} in the past year ({theme}): {units}";
    /// What happened before.
    ROUTED_TO = "{n}件由{unit}主办", "{n} led by {unit}";
    /// What happened before.
    ROUTED_NONE = "近一年没有受理过同类事项（{theme}）", "Nothing alike was accepted in the past year ({theme})";
    /// What a unit has in hand.
    LOAD = "在办{open}件", "{open} open";
    /// What a unit has in hand.
    LOAD_LATE = "在办{open}件，逾期{late}件", "{open} open, {late} late";
    /// Fact of an extension.
    ASKED_BY = "申请人", "Asked by";
    /// Fact of an extension.
    ASKED_TO = "延到", "Until";
    /// Fact of an extension.
    ASKED_WHY = "理由", "Reason";
    /// Fact of an extension.
    ASKED_TOLD = "告知企业的话", "What the enterprise is told";
    /// Proposed to whoever asks for an extension; read by the firm.
    EXTENSION_TOLD = "为把问题办实，需要比原定更多的时间。新的日期之前，我们一定答复您。",
        "To solve the problem properly we need more time than planned. We will answer you before the new date.";

    /// On a page that refuses a form: a draft may have been kept.
    KEPT = "填写的内容已留作草稿，这一步可以做的时候会重新显示。",
        "What you wrote is kept as a draft and shown again when this step is possible.";

    // ---- the front page -------------------------------------------------------------------------------------
    /// Promise: one working day and the like stands in `{time}`.
    ACCEPTED_WITHIN = "{time}内受理，谁在办、哪天前答复，随时可以查。",
        "Accepted within {time}. You can always see who has it and by when you will be answered.";
    /// Under a link.
    MY_PROBLEMS_TEXT = "看进度、看答复", "Progress and answers";
    /// Under a link.
    LOG_IN_TEXT = "企业和工作人员都从这里进", "For enterprises and staff";
    /// Who has no account.
    NO_ACCOUNT = "有账号先登录，只填两项；没有账号也能直接提交，我们打电话核实。",
        "With an account, log in first and fill in two things; without one, submit all the same and we phone you.";
    /// Under the log-in.
    WITHOUT_ACCOUNT = "没有账号，直接提交问题", "No account: submit a problem all the same";
    /// Link and page: progress without log-in.
    TRACK = "查进度", "Check progress";
    /// Under the link.
    TRACK_TEXT = "凭编号和手机号后四位", "With your number and phone";
    /// Under the field of the number.
    TRACK_NUMBER_HINT = "提交后给您的编号，例如QY-2026-00001", "The number you were given, such as QY-2026-00001";
    /// Field.
    TRACK_PHONE = "联系电话后四位", "Last four digits of the phone";
    /// Under it.
    TRACK_PHONE_HINT = "提交时填写的电话", "The phone given with the problem";
    /// Button.
    TRACK_SUBMIT = "查询", "Look up";
    /// Nothing fits; never says which of the two is wrong.
    TRACK_NOTHING = "没有查到。核对编号和电话后四位", "Nothing found. Check the number and the last four digits";
    /// What is not told here.
    TRACK_NO_MORE = "这里只显示进度。答复和原文，登录后查看。",
        "Only the progress is shown here. Log in to read the answer and your words.";
    /// Link.
    TRACK_LOG_IN = "登录看详情", "Log in for more";
    /// Link.
    TRACK_ANOTHER = "查另一个", "Look up another";
    /// Under the link to service days: the next one.
    NEXT_SERVICE_DAY = "{day}，{places}", "{day}, {places}";
    /// Opens what is told before sending.
    BEFORE_SENDING = "谁会看到，怎么使用", "Who reads this, and what for";
    /// The legal section has not confirmed the wording.
    TO_BE_CONFIRMED = "以上文字待法制机构确认", "This wording waits for the legal section";
    /// A draft came back; `{at}` is when it was kept.
    DRAFT_BACK = "已恢复{at}的草稿", "Your draft of {at} is back";
    /// Keeps what is typed without sending it.
    DRAFT_KEEP = "保存草稿", "Save draft";
    /// It was kept.
    DRAFT_SAVED = "草稿已在{at}保存，还没有提交，只有您能看到", "Draft saved {at}. It is not sent yet, and only you can see it";
    /// It was kept by itself, at this time of day.
    DRAFT_BY_ITSELF = "草稿已自动保存 {at}", "Draft saved {at}";
    /// Gives the draft up.
    DRAFT_DROP = "放弃草稿，重新填写", "Discard it and start again";
    /// On the start page: something was written and not sent.
    DRAFT_WAITS = "有没提交的草稿：{what}", "A draft is waiting: {what}";
    /// When it was kept.
    DRAFT_KEPT = "{at}保存，只有您能看到", "Kept {at}; only you can see it";
    /// Opens it.
    DRAFT_GO_ON = "继续填写", "Go on";
    /// On the receipt.
    RECEIPT_KEEP = "可以打印或者截图保存。不登录也能查进度：首页“查进度”，输入编号和联系电话后四位。",
        "Print it or keep a picture of it. You can check progress without logging in: “Check progress” on the first page, with this number and the last four digits of the phone.";

    /// To the staff's own pages.
    TO_DESK = "进入工作台", "Go to my desk";

    // ---- my pages -------------------------------------------------------------------------------------------
    /// Heading.
    WAITS_FOR_YOU = "需要您处理", "Waiting for you";
    /// Heading with a number.
    WAITS_FOR_YOU_N = "需要您处理  {n}项", "Waiting for you: {n}";
    /// Heading.
    WITH_THE_BUREAU = "我们正在办", "With us";
    /// In a list: an answer waits.
    CONFIRM_BY = "请在{day}前确认是否解决", "Please say by {day} whether it is solved";
    /// The same without a date.
    CONFIRM = "请确认是否解决", "Please say whether it is solved";
    /// In a list.
    ACCEPTED_BY = "{day}前受理", "To be accepted by {day}";
    /// In a list.
    ANSWERED_BY = "{unit}在办，{day}前答复您", "{unit} has it and answers you by {day}";
    /// In a list, while the clock is stopped or gone.
    IN_HAND = "{unit}在办", "{unit} has it";
    /// In a list, while it is parked.
    PARKED_UNTIL = "暂时办不了，{day}前再研究", "On hold; looked at again by {day}";
    /// The bureau where no unit is named yet.
    THE_BUREAU = "生态环境局", "The bureau";
    /// Name of the tabs.
    FILTERS = "按进度查看", "By progress";
    /// Filter.
    SETTLED = "已办结", "Finished";
    /// Empty filter.
    EMPTY_FILTER = "这里还没有问题", "Nothing here yet";
    /// Empty list of what is open.
    EMPTY_OPEN = "没有正在办的问题", "Nothing is being worked on";
    /// After a number: when it was sent.
    SENT_ON = "{day}提交", "sent on {day}";
    /// Heading of the other pages of the firm.
    OTHERS = "其他", "More";
    /// The whole list.
    ALL_PROBLEMS = "查看全部问题", "View all problems";
    /// Fact.
    SUBMITTED_AT = "提交时间", "Submitted";
    /// Fact.
    WHO_HAS_IT = "谁在办", "Who has it";
    /// Nobody yet.
    NOT_ASSIGNED = "受理后确定", "Decided once it is accepted";
    /// Heading: the bureau answers.
    ANSWER_DUE = "答复期限", "Answer due";
    /// Heading: the bureau accepts.
    ACCEPTANCE_DUE = "受理期限", "To be accepted by";
    /// Heading: the firm speaks.
    CONFIRMATION_DUE = "确认期限", "Please confirm by";
    /// When a date was moved.
    PROMISED_FIRST = "最初答应{day}，后来有调整，原因见“怎么算的”。",
        "First promised for {day}; it has moved since, and the count below says why.";
    /// Heading over answers.
    ANSWERS = "答复", "Answers";
    /// Who answered, when.
    ANSWERED_LINE = "{name}，{at}", "{name}, {at}";
    /// Answered at the desk.
    ON_THE_SPOT = "当场答复", "Answered at the desk";
    /// What the firm said to an answer.
    YOU_SAID = "您的反馈：{solved}，{satisfaction}", "You said: {solved}, {satisfaction}";
    /// Heading.
    WHAT_YOU_SENT = "您提交的内容", "What you sent";
    /// Heading.
    NOT_ACCEPTED = "没有受理的原因", "Why it was not accepted";
    /// Fact.
    GO_INSTEAD = "可以找", "Where to go instead";
    /// Heading.
    WITHDRAWN_BECAUSE = "撤回原因", "Why you withdrew it";
    /// Heading: why it is parked.
    PARKED = "为什么现在办不了", "Why it is on hold";
    /// Fact: which kind of reason.
    PARKED_REASON = "原因", "Reason";
    /// Fact: in the bureau's words.
    PARKED_TOLD = "我们的说明", "What we can tell you";
    /// Fact: when it is looked at again.
    PARKED_REVIEW = "再研究的日期", "Looked at again on";
    /// Fact: since when.
    PARKED_SINCE = "从哪天起", "Since";
    /// Under the facts.
    PARKED_NOT_SOLVED = "这不算解决。到这一天我们会重新研究，并接着计时。",
        "This does not count as solved. On that day we look at it again and the clock runs on.";
    /// Heading: the bureau looks again.
    REVIEW_DUE = "再研究的日期", "Looked at again";
    /// Accepted by the office's silence.
    DEEMED = "我们没有按期受理，{day}起视为已受理，并已记录在案。",
        "We did not accept it in time, so it counts as accepted since {day}. That is on record.";
    /// Somebody without an account spoke for the firm.
    SPOKEN_FOR = "没有登录提交，自称“{firm}”，我们会电话核实。不是贵单位提的，可以撤回或者告诉我们。",
        "Sent without logging in, for “{firm}”; we phone to verify. If it is not yours, withdraw it or tell us.";
    /// The same, for whoever looks the number up.
    DEEMED_TRACKED = "我们没有按期受理，已视为受理，并记录在案。",
        "We did not accept it in time, so it counts as accepted. That is on record.";
    /// In a list: the same.
    DEEMED_LINE = "视为已受理，正在确定由谁办", "Counts as accepted; being assigned";
    /// Fact: which kind of mistake.
    VOID_WHY = "为什么作废", "Why it is void";
    /// Fact: in words.
    VOID_WORDS = "说明", "In words";
    /// What an extension told the firm.
    TOLD_LATER = "延期说明", "Why it takes longer";
    /// Button.
    CONFIRM_OUTCOME = "确认是否解决", "Say whether it is solved";
    /// Whose turn: the firm's, that has to supply something.
    SUPPLY_TURN = "等您补充材料，补充后继续办理", "Waiting for you; work goes on once you supply it";
    /// Over what was added.
    SUPPLIED_AT = "{at}补充", "Added {at}";
    /// Button.
    SUPPLY = "补充材料或说明", "Add files or words";
    /// Button.
    WITHDRAW = "撤回问题", "Withdraw";

    // ---- the receipt ----------------------------------------------------------------------------------------
    /// Page.
    SUBMITTED_TITLE = "问题已提交", "Your problem has been submitted";
    /// Over the number.
    YOUR_NUMBER = "受理编号", "Your number";
    /// The promise.
    RECEIPT_PROMISE = "{day}前受理，受理后您能看到谁来办、哪天前答复。",
        "We accept it by {day}. Then you see who has it and by when you are answered.";
    /// To whoever has no account: what happens now.
    RECEIVED_NEXT = "我们会打您留的电话核实，同时就开始受理。核实后可以给您开账号，在线看答复。",
        "We phone the number you left to verify it, and take the problem up meanwhile. After that you can have an account and read the answer online.";
    /// How to find it again.
    RECEIVED_KEEP = "请记下编号，可以打印或者截图保存。凭编号和联系电话后四位，在首页“查进度”随时可以查。",
        "Note the number; print it or keep a picture. With it and the last four digits of the phone you can check progress on the first page at any time.";
    /// Button.
    AS_PICTURE = "保存为图片", "Save as a picture";
    /// What the picture shows.
    PICTURE_OF = "回执图片，编号{number}", "Picture of the receipt, number {number}";
    /// How it is kept.
    PICTURE_KEEP = "长按图片保存，或者", "Press and hold the picture to keep it, or";
    /// The same as a file.
    PICTURE_FILE = "下载图片", "download it";
    /// Where no gateway is configured.
    NO_TEXTS = "我们不发短信。", "We send no text messages.";
    /// Where one is.
    TEXTS_TOO = "受理和答复时，我们也发短信告诉您。", "When it is accepted and answered we also tell you by text message.";
    /// Without a running clock.
    RECEIPT_PLAIN = "进展会显示在这个问题的页面上。", "Progress appears on the page of this problem.";
}

/// The name of a filter.
pub fn filter(filter: MyFilter) -> Word {
    match filter {
        MyFilter::All => super::site::ALL_ITEMS,
        MyFilter::Open => super::site::OPEN_ITEMS,
        MyFilter::Waiting => super::site::WAITING_FOR_ME,
        MyFilter::Done => SETTLED,
    }
}

/// The heading over a clock, as the firm reads it.
pub fn due(kind: TermKind) -> Word {
    match kind {
        TermKind::Acceptance => ACCEPTANCE_DUE,
        TermKind::Confirmation => CONFIRMATION_DUE,
        TermKind::ParkedReview => REVIEW_DUE,
        _ => ANSWER_DUE,
    }
}

/// A length of time as a promise says it: 1个工作日, 1 working day.
pub fn length(lang: Lang, budget: Budget) -> String {
    clock_row::length(budget).read(lang).to_owned()
}
