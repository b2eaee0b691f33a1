//! Words of the inbox.

use super::{Word, word};

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
    NOTE = "系统按督办阶梯自动提醒，同一事项合并成一条。", "Reminders of the supervision ladder, one line a matter.";
    /// Nothing unread.
    NOTHING_NEW = "没有未读消息", "Nothing unread";
    /// Button.
    READ_ALL = "全部标为已读", "Mark all as read";
    /// Heading.
    UNREAD = "未读（{n}）", "Unread ({n})";
    /// Heading.
    READ = "已读", "Read";
    /// Column.
    LEVEL = "级别", "Level";
    /// Column: the date that was pressed.
    DUE_ON = "提醒的期限", "Date reminded of";
    /// Column.
    TOLD_AT = "提醒时间", "Told";
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
