//! Words about notes inside the bureau, and about answers opened and called back.

use super::{Word, word};
use crate::views::context::NoteOf;

/// What the words beside a form are.
pub fn of(note: NoteOf) -> Word {
    match note {
        NoteOf::Note => NOTE,
        NoteOf::Call => LAST_CALL,
        NoteOf::Letter => LETTER,
        NoteOf::Question => QUESTION,
        NoteOf::Withdrawal => super::withdrawal::REASON,
        NoteOf::Clue => super::leniency_file::CLUES,
        NoteOf::MoreTime => MORE_TIME,
        NoteOf::Told => TOLD,
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
    /// Heading.
    NOTES = "内部备注", "Notes";
    /// Beside a form: the note it is about.
    NOTE = "这条备注", "This note";
    /// Beside the form of a call-back: the call before.
    LAST_CALL = "上一次联系", "The call before";
    /// Beside the form of a look: the letter it was referred by.
    LETTER = "移送函文号", "Letter of referral";
    /// Beside the answer of a unit complained of.
    QUESTION = "要核实的问题", "What is asked";
    /// Beside the answer to a request for time.
    MORE_TIME = "申请延长到这一天的理由", "Until when more time is asked for, and why";
    /// Beside the answer of a firm that was told of a penalty.
    TOLD = "事先告知的内容", "What you were told";
    /// Heading: an answer as its firm will read it.
    PREVIEW = "企业将看到的样子", "As the enterprise will see it";
    /// Above it: that nobody has read it yet.
    PREVIEW_NOTE = "还没有发出，收件：{firms}", "Not sent yet. To: {firms}";
    /// Button: fills a template in and shows it.
    FILL_AND_LOOK = "套用范文，预览", "Fill in and preview";
    /// Who wrote it, when.
    BY = "{name}，{at}", "{name}, {at}";
    /// Who struck it through, when and why.
    STRUCK = "{name}在{at}划掉：{reason}", "Struck through by {name}, {at}: {reason}";
    /// For screen readers, before a struck note.
    STRUCK_NOTE = "已划掉的备注", "A note that was struck through";
    /// Link.
    STRIKE = "划掉或者更正", "Strike through or replace";
    /// An answer the firm has opened.
    OPENED = "企业在{at}打开了答复", "Opened by the enterprise at {at}";
    /// An answer the firm has not opened.
    UNOPENED = "企业还没有打开答复", "Not opened by the enterprise yet";
    /// An answer that was called back, with why.
    RECALLED = "{name}在{at}收回，企业没有看到：{reason}", "Called back by {name} at {at}, unread by the enterprise: {reason}";
    /// What the firm reads.
    RECALLED_FROM_FIRM = "办理单位在{at}收回了一份答复，您还没有打开过。会重新答复您。", "The unit called an answer back at {at}, before you had opened it. You will be answered again.";
    /// For screen readers, before one.
    RECALLED_ANSWER = "已收回的答复", "An answer that was called back";
}
