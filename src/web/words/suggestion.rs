//! Words of suggestions.

use super::{Word, word};
use crate::domain::suggestion::{About, Status};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    SUGGESTIONS = "建议和咨询", "Suggestions and questions";
    /// One of them.
    SUGGESTION = "建议", "Suggestion";
    /// The other.
    QUESTION = "政策咨询", "Policy question";
    /// Link at the front door and heading of the form.
    ASK = "咨询政策", "Ask about policy";
    /// Under that link.
    ASK_TEXT = "不用登录，不用说是哪家企业", "No account, and no enterprise named";
    /// Heading of the receipt of a question.
    ASKED = "咨询已收到", "Your question is received";
    /// Link on the desk.
    WAITING_N = "待答复的建议和咨询（{n}）", "Suggestions and questions to be answered ({n})";
    /// Link at the front door.
    MAKE = "提建议", "Make a suggestion";
    /// Under that link.
    MAKE_TEXT = "不用登录，可以不署名", "No account and no name needed";
    /// The office's list.
    INTRO = "建议和咨询不是问题，不立事项。建议要采纳或者说明理由，咨询要答复；提的人凭编号和查询码能看到。先看等得最久的。",
        "They are no problems and make no matter. Adopt a suggestion or say why not, and answer a question; whoever made it reads that by number and code. The longest waiting stand first.";
    /// Name of the row of parts.
    PARTS = "答复状态", "State";
    /// Column.
    NUMBER = "编号", "Number";
    /// Column and heading.
    WORDS = "内容", "Words";
    /// Column.
    ABOUT = "类别", "Kind";
    /// Column and fact.
    FROM = "来自", "From";
    /// Nobody gave a name.
    NAMELESS = "没有署名", "no name given";
    /// Column and fact.
    MADE_AT = "收到时间", "Received";
    /// Column and heading.
    REPLY = "答复", "Reply";
    /// Nobody has spoken to it.
    NO_REPLY = "还没有答复", "No reply yet";
    /// Nothing.
    EMPTY = "这里没有建议和咨询", "Nothing here";
    /// A firm's own.
    OURS = "我们提的建议", "Our suggestions";
    /// Of a firm, none.
    OURS_EMPTY = "还没有提过建议", "You have made none yet";
    /// Heading of the receipt.
    RECEIVED = "建议已收到", "Your suggestion is received";
    /// Its second secret.
    CODE = "查询码", "Code";
    /// What to do with both.
    KEEP = "记下编号和查询码，凭这两项查看答复。查询码只显示这一次，丢了不能补发。",
        "Keep number and code: with both you read the reply. The code is shown only here and cannot be given again.";
    /// Link and heading of the look-up.
    TRACK = "查建议和咨询的答复", "Read the reply to a suggestion or question";
    /// Under the field of the number.
    NUMBER_HINT = "例如JY-2026-00001或者ZX-2026-00001", "Such as JY-2026-00001 or ZX-2026-00001";
    /// Under the field of the code.
    CODE_HINT = "提交时给您的8位查询码", "The eight characters you were given";
    /// Nothing fits; never says which of the two is wrong.
    NOTHING = "没有查到。核对编号和查询码", "Nothing found. Check number and code";
    /// The button of the reply.
    TO_REPLY = "采纳或答复", "Adopt or answer";
    /// A choice of the reply.
    ADOPT = "采纳", "Adopt it";
    /// A choice of the reply.
    ANSWER = "不采纳，说明理由", "Do not; say why";
}

/// What it is.
pub fn about(about: About) -> Word {
    match about {
        About::Suggestion => SUGGESTION,
        About::Question => QUESTION,
    }
}

/// Where it stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Received => word("待答复", "To be answered"),
        Status::Adopted => word("已采纳", "Adopted"),
        Status::Answered => word("已答复", "Answered"),
    }
}
