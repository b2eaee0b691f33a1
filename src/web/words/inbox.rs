//! Words of the inbox.

use super::{Word, word};
use crate::domain::news::News;

/// What happened.
pub fn news(news: News) -> Word {
    match news {
        News::Supplied => word("企业补充了材料", "The enterprise supplied material"),
        News::Disputed => word("企业对答复有异议", "The enterprise disputes the answer"),
        News::Confirmed => word("企业确认了答复", "The enterprise confirmed the answer"),
        News::Withdrawn => word("企业撤回了问题", "The enterprise withdrew its problem"),
        News::Assigned => word("交办给本单位", "Assigned to your unit"),
        News::ToSupport => word("请本单位协办", "Your unit is to support"),
        News::SupportGiven => word("收到协办意见", "A supporting unit gave its part"),
        News::Reassigned => word("改由您办理", "Yours to handle now"),
        News::Objected => word("单位退回了交办", "The unit objected to it"),
        News::CloseOutRefused => word("审核退回，未销号", "Sent back from review, not closed"),
        News::ExtensionGranted => word("同意延期", "Extension granted"),
        News::ExtensionRefused => word("不同意延期", "Extension refused"),
        News::ParkingAsked => word("有挂账申请待审批", "A request to park it waits for you"),
        News::ClosedOut => word("已销号", "Closed out"),
        News::Corrected => word("登记内容有更正", "What was registered was corrected"),
        News::Voided => word("已作废", "Declared void"),
        News::MatterToDecide => word("一事一议待您决定", "A question waits for your decision"),
        News::MatterReturned => word("一事一议被退回", "A question was sent back"),
        News::MatterDecided => word("一事一议已决定", "A question was decided"),
        News::Parked => word("已挂账", "Parked"),
        News::ParkingRefused => word("不同意挂账", "Parking refused"),
        News::OpinionAsked => word("会商征求意见", "Your opinion is asked for"),
        News::OpinionGiven => word("收到会商意见", "An opinion arrived"),
        News::Bound => word("会商议定了措施", "A consultation decided on measures"),
        News::MeasureSet => word("有措施由本单位落实", "A measure is yours"),
        News::MeasureReported => word("措施已落实，待核验", "A measure is done, to be verified"),
        News::MeasureVerified => word("措施核验通过", "A measure was verified"),
        News::MeasureReturned => word("措施核验退回", "A measure was sent back"),
        News::PlanApproved => word("方案已批准", "The plan was approved"),
        News::PlanAcknowledged => word("企业确认了方案", "The enterprise acknowledged the plan"),
        News::Accepted => word("问题已受理", "Accepted"),
        News::DeemedAccepted => word(
            "到期未处理，视为受理",
            "Not looked at in time: counts as accepted",
        ),
        News::Declined => word("问题不予受理", "Not accepted"),
        News::Answered => word(
            "已答复，请确认是否解决",
            "Answered: say whether it is solved",
        ),
        News::MaterialAsked => word("请补充材料", "Material is asked for"),
        News::PlanToAcknowledge => word("有方案请您确认", "A plan to acknowledge"),
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
    INBOX = "消息", "Inbox";
    /// What comes here.
    NOTE = "您在等的进展和督办阶梯的提醒，同一事项合并成一条。", "What you wait for, and reminders of the supervision ladder; one line a matter.";
    /// What comes here, to a firm.
    NOTE_TO_FIRM = "贵企业的问题和方案有了进展，会在这里告诉您，同一问题合并成一条。", "Progress on your enterprise's problems and plans, one line a problem.";
    /// Nothing unread.
    NOTHING_NEW = "没有未读消息", "Nothing unread";
    /// Button.
    READ_ALL = "全部标为已读", "Mark all as read";
    /// Heading.
    UNREAD = "未读（{n}）", "Unread ({n})";
    /// Heading.
    READ = "已读", "Read";
    /// Column.
    WHAT = "内容", "What";
    /// Column: the date that was pressed.
    DUE_ON = "提醒的期限", "Date reminded of";
    /// Column.
    TOLD_AT = "时间", "When";
    /// Column.
    TO_DO = "待办", "To do";
    /// Link to the draft.
    SEE_DRAFT = "看督办拟稿", "See the draft order";
    /// The rung, to the unit that is late.
    LATE = "已逾期", "Overdue";
    /// Why: the firm's word.
    NOT_CONTENT = "企业不满意", "Not solved for the enterprise";
    /// Why: nobody moved it on.
    STANDS_STILL = "多日没有进展", "No progress for days";
    /// Told more than once.
    TIMES = "共{n}次", "{n} times";
    /// The date has moved since.
    MOVED = "{day}，已改为{now}", "{day}, since moved to {now}";
    /// What had to be done is done, or has ended.
    SETTLED = "{day}，已办结", "{day}, since settled";
}
