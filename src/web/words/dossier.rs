//! Words of a firm's dossier (一企一档) and of the lists behind it.

use super::{Word, word};
use crate::domain::enterprise::{self, Profile, Size};
use crate::views::name::Lang;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// A number: what was promised and kept.
    KEPT = "按期做到", "Kept";
    /// A number: what was promised and missed.
    MISSED = "超过期限", "Missed";
    /// Under such a number.
    OF_ALL = "共{all}项期限", "of {all} deadlines";
    /// Link to a whole list; `{what}` is its heading.
    ALL_OF_THEM = "查看全部{n}条：{what}", "All {n}: {what}";
    /// No plan.
    NO_PLANS = "没有您可以查看的方案", "No plan you may see";
    /// No visit.
    NO_VISITS = "没有您可以查看的入企记录", "No visit you may see";
    /// A row of its profile, and a field.
    ADDRESS = "生产经营地址", "Address of the site";
    /// A row, a field and a column.
    INDUSTRY = "行业", "Industry";
    /// A row and a field.
    SIZE = "企业规模", "Size";
    /// A row and a field.
    MAKES = "主要产品", "What it makes";
    /// Instead of a profile.
    NO_PROFILE = "还没有填写", "Not set down yet";
    /// A row where there is no profile.
    PROFILE = "企业概况", "Profile";
    /// Column.
    PHONE = "电话", "Phone";
    /// Instead of a number that was erased.
    ERASED = "已删除", "erased";
    /// Beside masked contacts.
    MASKED = "姓名和电话已隐去。要打电话时查看完整的，查看会留下记录。",
        "Names and numbers are masked. Show them in full to call; that is put on record.";
    /// Beside contacts in full.
    IN_FULL = "您已查看过完整联系方式，记录在下面的经过里。",
        "You have seen them in full; that stands in the history below.";
    /// A list narrowed to one firm.
    ONLY_OF = "只看{firm}的", "Only those of {firm}";
    /// The way to all of it.
    ALL_FIRMS = "查看全部企业的", "Those of every enterprise";
    /// Heading.
    CASES_OF = "{firm}的事项", "Matters of {firm}";
    /// Heading.
    DAYS_OF = "{firm}参加的企业服务日", "Service days {firm} signed up for";
    /// Link, where not all are shown.
    ALL_DAYS = "查看全部企业服务日", "All service days";
    /// Heading.
    TERMS_OF = "{firm}的期限", "Deadlines kept for {firm}";
    /// Under that heading.
    TERMS_NOTE = "只算该由我们做的期限，不算等企业确认的；只列您可以查看的事项和问题。",
        "Only what we owe, not what waits for the enterprise, and only of what you may see.";
    /// Column.
    TERM = "期限", "Deadline";
    /// Column.
    DONE_ON = "做到日期", "Done on";
}

/// How large a firm is.
pub fn size(size: Size) -> Word {
    match size {
        Size::Large => word("大型", "Large"),
        Size::Medium => word("中型", "Medium"),
        Size::Small => word("小型", "Small"),
        Size::Micro => word("微型", "Micro"),
    }
}

/// The industry of these digits, by number and name.
pub fn industry(lang: Lang, id: &str) -> String {
    enterprise::industry(id).map_or_else(String::new, |known| match lang {
        Lang::Zh => format!("{id} {}", known.zh),
        Lang::En => format!("{id} {}", known.en),
    })
}

/// What a profile says, each part with its name.
pub fn parts(lang: Lang, profile: &Profile) -> [(Word, String); 4] {
    let large = size(profile.size).read(lang).to_owned();
    [
        (ADDRESS, profile.address.clone()),
        (INDUSTRY, industry(lang, &profile.industry)),
        (SIZE, large),
        (MAKES, profile.makes.clone()),
    ]
}
