//! Words of the order to correct.

use crate::domain::leniency_file::Means;
use crate::web::words::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ORDER_WORDS: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Section.
    ORDER = "责令改正", "Order to correct";
    /// Label.
    ORDER_NUMBER = "决定书文号", "Number of the order";
    /// Label.
    ORDER_SAYS = "查明的事实和要求", "What is known, and what is asked";
    /// Label.
    ORDER_SIGNED = "签发", "Signed";
    /// Label.
    ORDER_SERVED = "送达", "Served";
    /// Not yet.
    ORDER_UNSERVED = "还没有送达", "Not served yet";
    /// How, and who took it.
    SERVED_BY = "{day}，{means}，签收人：{receiver}；登记：{by}", "{day}, {means}, taken by {receiver}; recorded by {by}";
    /// Label.
    ORDER_LIMIT = "改正期限", "Limit";
    /// At once.
    AT_ONCE = "立即改正", "At once";
    /// A day, and how long that is.
    LIMIT_DAYS = "{day}前（送达次日起{calendar}个自然日，其中{working}个工作日）",
        "By {day} ({calendar} calendar days from the day after service, {working} of them working days)";
    /// A day, before it is served.
    LIMIT_DAY = "{day}前", "By {day}";
    /// Whose turn.
    TURN_ORDER = "责令改正决定书已签发，由{names}送达。", "The order to correct is signed. {names} serves it.";
    /// What the firm is waited for.
    TURN_ORDERED = "企业应当在{day}前按责令改正决定书改正，{names}到期现场核实。",
        "The enterprise corrects by {day} as ordered. {names} looks then whether it did.";
    /// The same once that day is over.
    ORDERED_LATE = "责令改正期限{day}已过，还没有改正凭证：{names}现场核实。",
        "The limit of the order, {day}, is over and nothing shows the correction. {names} looks at the site.";
    /// A link.
    ORDER_DOCX = "责令改正决定书（docx）", "Order to correct (docx)";
}

/// How a paper reached the firm.
pub fn means(means: Means) -> Word {
    match means {
        Means::Direct => word("直接送达", "Handed over"),
        Means::Left => word("留置送达", "Left there"),
        Means::Entrusted => word("委托送达", "Handed over by another authority"),
        Means::Post => word("邮寄送达", "By post"),
        Means::Electronic => word(
            "电子送达（已签同意书）",
            "Electronically, with signed consent",
        ),
    }
}
