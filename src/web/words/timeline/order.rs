//! A supervision order's own story, for staff only.

use super::term::of_term;
use super::{EventWords, lower, says, titled};
use crate::domain::rulebook::Level;
use crate::domain::supervision_order;
use crate::views::name::Lang;
use crate::web::words::{Word, supervision, word};

pub(super) fn of_order(lang: Lang, event: &supervision_order::Event) -> EventWords {
    use supervision_order::Event as E;
    let level = |w: Word, level: Level| {
        let level = lower(lang, supervision::level(level));
        titled(w.fill(lang, &[("level", &level)]))
    };
    match event {
        E::Drafted { sheet, .. } => {
            let title = word("拟了{level}", "Drafted: {level}");
            level(title, sheet.level).inside(&sheet.demand)
        }
        E::Revised { demand, .. } => {
            says(lang, word("签发人改了拟稿", "Changed by whoever signed it")).inside(demand)
        }
        E::Signed { number, .. } => titled(
            word("已签发，编号{number}", "Signed as {number}")
                .fill(lang, &[("number", &number.text)]),
        ),
        E::Acknowledged { .. } => says(lang, word("单位已签收", "Acknowledged by the unit")),
        E::Replied { reply } => {
            says(lang, word("单位已反馈", "The unit replied")).inside(&reply.text)
        }
        E::Lifted { text, .. } => says(lang, word("已解除督办", "Lifted")).inside(text),
        E::RaiseDrafted { level: to, .. } => level(
            word(
                "拟升级为{level}，待签发",
                "To be raised, waiting for its signature: {level}",
            ),
            *to,
        ),
        E::RaiseDropped { .. } => says(
            lang,
            word(
                "升级的拟稿已作废，本单继续有效",
                "The draft of a higher order was dropped",
            ),
        ),
        E::Raised { level: to, .. } => level(word("已升级为{level}", "Raised: {level}"), *to),
        E::Voided { reason, .. } => {
            says(lang, word("已作废，文号保留", "Void; its number is kept")).inside(reason)
        }
        E::Term { entry } => of_term(lang, entry),
    }
}
