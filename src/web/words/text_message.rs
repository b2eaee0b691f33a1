//! Words of text messages: a number and a step, and never what was said. They are Chinese only, as phones here are read.

use super::{Word, word};
use crate::domain::text_message::{TextKind, TextState};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// The page of the outbox.
    TEXTS = "短信发送记录", "Text messages";
    /// What it is.
    INTRO = "给企业联系人的短信，只说编号和进展，不说内容。没有发出的，请打电话告知。",
        "Messages to contacts of enterprises: a number and a step, never what was said. Phone those who got none.";
    /// In a demo.
    NOT_SENT = "演示：这里的短信只显示，不发出。", "Demo: these messages are shown here and sent to nobody.";
    /// Column.
    TO = "发给", "To";
    /// Column.
    TEXT = "短信内容", "Text";
    /// Column.
    MADE_AT = "时间", "When";
    /// Nothing.
    EMPTY = "还没有短信", "No message yet";
    /// The phone's key was erased.
    NO_NUMBER = "号码已删除", "number erased";
}

/// Where one stands.
pub fn state(state: TextState) -> Word {
    match state {
        TextState::Waiting => word("待发送", "Waiting"),
        TextState::Sent => word("已发送", "Sent"),
        TextState::Erased => word("没有发出", "Not sent"),
    }
}

/// The message itself.
pub fn text(kind: TextKind, bureau: &str, number: &str) -> String {
    let said = match kind {
        TextKind::Received => "您反映的问题{number}已收到。凭编号和本机后四位可在首页查进度。",
        TextKind::Accepted => {
            "您反映的问题{number}已受理，有人在办。凭编号和本机后四位可在首页查进度。"
        }
        TextKind::Declined => "您反映的问题{number}不予受理，理由和办理途径请登录查看。",
        TextKind::Answered => "您反映的问题{number}已答复，请登录查看并确认是否解决。",
        TextKind::ClaimAccepted => "您的企业账号申请{number}已通过，请与我们联系领取登录码。",
        TextKind::ClaimDeclined => {
            "您的企业账号申请{number}没有通过，凭编号和本机后四位可在首页查理由。"
        }
    };
    format!("【{bureau}】{}", said.replace("{number}", number))
}
