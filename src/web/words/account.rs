//! Words of log-in, of the administrator's pages and of the printed code.

use super::{Word, word};
use crate::domain::action::Action;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Page.
    MY_ACCOUNT = "我的账号", "My account";
    /// Page of the list.
    ACCOUNTS_TITLE = "单位与人员", "Units and people";
    /// Field of the search.
    SEARCH_ACCOUNTS = "姓名或登录名", "Name or login name";
    /// Column.
    ACTS_AS = "当前任职", "Acts as";
    /// Somebody without a present appointment.
    NO_APPOINTMENT = "没有在任的任职", "No appointment in force";
    /// Button.
    NEW_ACCOUNT = "新建账号", "New account";
    /// Fact.
    STATE = "状态", "State";
    /// Fact.
    KIND = "类型", "Kind";
    /// A staff account.
    STAFF = "工作人员", "Staff";
    /// A firm's contact.
    FIRM_CONTACT = "企业联系人", "Contact of an enterprise";
    /// Heading.
    CHANGES = "变更", "Changes";
    /// Heading.
    CODE_TITLE = "打印一次性登录码", "Print a one-time log-in code";
    /// Under it.
    CODE_INTRO = "用于第一次登录或者忘记密码。打印后，原来的密码和登录立即失效。先核对本人身份。",
        "For a first log-in or a forgotten password. Once printed, the old password and all sessions end. Check who it is first.";
    /// Field.
    IDENTITY_CHECK = "怎样核对的身份", "How the person was identified";
    /// Hint.
    IDENTITY_CHECK_HINT = "例如：本人到场，看过工作证", "For example: in person, staff card seen";
    /// Button.
    PRINT_CODE = "生成并打印登录码", "Make and print the code";
    /// Button.
    END_APPOINTMENT = "结束任职", "End an appointment";
    /// Button.
    DEACTIVATE = "停用账号", "Deactivate";
    /// Button.
    REACTIVATE = "恢复账号", "Reactivate";
    /// Button.
    APPOINT = "增加任职", "Appoint";
    /// From–to.
    FROM_TO = "{from}至{to}", "{from} to {to}";
    /// From.
    SINCE = "{from}起", "since {from}";

    // ---- the printed sheet ------------------------------------------------------------------------------------
    /// Title.
    SHEET_TITLE = "一次性登录码", "One-time log-in code";
    /// Who gets it.
    SHEET_FOR = "交给{name}本人", "For {name} in person";
    /// Fact.
    CODE = "登录码", "Code";
    /// Fact.
    VALID_UNTIL = "有效期至", "Valid until";
    /// What to do with it.
    SHEET_STEPS = "打开登录页，输入登录名和登录码，然后设置自己的密码。登录码只能用到设置密码为止。",
        "Open the log-in page, enter the login name and the code, then choose a password. After that the code no longer works.";
    /// What not to do.
    SHEET_WARNING = "不要把登录码告诉别人，工作人员不会向您索要。离开这一页后不能再次查看。",
        "Tell nobody the code; staff never ask for it. It cannot be shown again after this page.";
    /// How to get it onto paper.
    SHEET_PRINT = "用浏览器的打印功能（Ctrl+P）打印这一页。", "Print this page with your browser (Ctrl+P).";
    /// Link.
    BACK_TO_ACCOUNT = "返回账号", "Back to the account";
    /// Nobody to act as.
    NO_CHOICE = "您没有在任的任职，请联系管理员。", "You hold no appointment in force. Please call the administrator.";
    /// Button.
    USE_THIS = "使用这个身份", "Act as this";
}

/// The button of an action on an account.
pub fn action(action: Action) -> Word {
    match action {
        Action::AppointStaff => APPOINT,
        Action::EndAppointment => END_APPOINTMENT,
        Action::Deactivate => DEACTIVATE,
        Action::Reactivate => REACTIVATE,
        other => super::action(other),
    }
}
