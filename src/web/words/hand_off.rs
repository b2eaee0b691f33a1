//! Words about whose hands a case went through.

use super::{Word, word};
use crate::domain::case::Whose;
use crate::views::case::HandOff;
use crate::views::name::Lang;

/// Heading.
pub const HEADING: Word = word("经手记录", "Who held it");
/// Column.
pub const SINCE: Word = word("从", "From");
/// Column.
pub const UNTIL: Word = word("到", "Until");
/// Column.
pub const HOW_LONG: Word = word("时长", "How long");
/// It is still there.
pub const NOW: Word = word("现在", "Now");
/// Nothing happened yet.
pub const EMPTY: Word = word("还没有经手记录", "Nobody has held it yet");

/// With whom it lay.
pub fn holder(lang: Lang, held: &HandOff) -> String {
    let unit = held.unit.as_ref().map_or("", |u| u.read(lang));
    let gaps = |name| [("unit", unit), ("name", name)];
    let who = match &held.whose {
        Whose::Coordinator => word("受理人员", "Intake").read(lang).to_owned(),
        Whose::Unit(_, None) => {
            word("{unit}（待签收）", "{unit} (to be signed for)").fill(lang, &gaps(""))
        }
        Whose::Unit(_, Some(person)) => {
            word("{unit} {name}", "{name}, {unit}").fill(lang, &gaps(&person.name))
        }
        Whose::Enterprise => word("企业（确认）", "The enterprise (to confirm)")
            .read(lang)
            .to_owned(),
        Whose::Reviewer(_) | Whose::Pool(_) => {
            word("{unit}（销号审核）", "{unit} (review)").fill(lang, &gaps(""))
        }
        Whose::Nobody => String::new(),
    };
    match held.parked {
        true => word("{who}（挂账）", "{who} (parked)").fill(lang, &[("who", &who)]),
        false => who,
    }
}

/// How long, in working days.
pub fn length(lang: Lang, days: i64) -> String {
    match days {
        ..=0 => word("不到1个工作日", "Less than 1 working day")
            .read(lang)
            .to_owned(),
        1 => word("1个工作日", "1 working day").read(lang).to_owned(),
        n => word("{n}个工作日", "{n} working days").fill(lang, &[("n", &n.to_string())]),
    }
}
