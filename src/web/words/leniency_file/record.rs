//! Words of what was published of a decision, and of a file whose words were erased.

use crate::domain::leniency_file::Unpublished;
use crate::web::words::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const RECORD_WORDS: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Section.
    PUBLISHED = "公开情况", "Published";
    /// One publication, with the name.
    PUBLISHED_NAMED = "{day}在{place}公开，公开企业名称", "On {day} at {place}, with the name of the enterprise";
    /// One publication, without.
    PUBLISHED_UNNAMED = "{day}在{place}公开，不公开企业名称", "On {day} at {place}, without the name of the enterprise";
    /// On what.
    PUBLISHED_ON = "依据：{bases}；登记人：{by}", "On {bases}; recorded by {by}";
    /// What was done about it.
    PUBLISHED_SINCE = "{day}{how}：{why}", "{day} · {how}: {why}";
    /// Whose turn.
    PUBLICATION_DUE = "决定已经变动，公开的内容由{names}撤回或者更正。", "The decision has changed. {names} withdraws or corrects what is published.";
    /// Whose turn.
    ERASURE_ASKED = "{by}申请删除内容（{basis}：{reason}），由{names}审批。", "{by} asks that the words be erased ({basis}: {reason}). {names} answers it.";
    /// In place of the words.
    ERASED_BY = "内容和附件已于{day}依法删除（{basis}：{reason}）。申请：{asked}；审批：{by}。",
        "Words and files were erased on {day} by law ({basis}: {reason}). Asked by {asked}, done by {by}.";
    /// On the firm's page.
    ERASED_FIRM = "内容和附件已于{day}依法删除（{basis}）。", "Words and files were erased on {day} by law ({basis}).";
}

/// What is done about something published.
pub fn unpublished(how: Unpublished) -> Word {
    match how {
        Unpublished::Withdrawn => word("撤回", "Withdrawn"),
        Unpublished::Corrected => word("更正", "Corrected"),
    }
}
