//! A listing's own story.

use super::{EventWords, says, titled};
use crate::domain::positive_listing;
use crate::views::name::Lang;
use crate::web::words::{date, positive_listing as p, word};

pub(super) fn of_listing(lang: Lang, event: &positive_listing::Event) -> EventWords {
    use positive_listing::Event as E;
    match event {
        E::Proposed { evidence, .. } => says(
            lang,
            word("提出列入正面清单", "Proposed for the positive list"),
        )
        .inside(evidence),
        E::Reviewed {
            notice_to: Some(day),
            opinion,
            ..
        } => titled(
            word(
                "审核同意，公示到{day}",
                "Review agreed; before the public until {day}",
            )
            .fill(lang, &[("day", &date(lang, *day))]),
        )
        .inside(opinion),
        E::Reviewed { opinion, .. } => {
            says(lang, word("审核不同意", "Review did not agree")).inside(opinion)
        }
        E::Listed {
            from, to, heard, ..
        } => titled(
            word("列入清单，{from}至{to}", "Put on the list, {from} to {to}").fill(
                lang,
                &[("from", &date(lang, *from)), ("to", &date(lang, *to))],
            ),
        )
        .inside(heard),
        E::Rejected { reason, .. } => {
            says(lang, word("不列入清单", "Not put on the list")).inside(reason)
        }
        E::Suspended { reason, .. } => says(lang, word("已暂停", "Suspended")).inside(reason),
        E::Resumed { reason, .. } => says(lang, word("已恢复", "Resumed")).inside(reason),
        E::Removed { why, reason, .. } => titled(
            word("移出清单：{why}", "Taken off the list: {why}")
                .fill(lang, &[("why", p::removal(*why).read(lang))]),
        )
        .inside(reason),
    }
}
