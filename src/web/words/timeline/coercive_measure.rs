//! A coercive measure's story.

use super::{EventWords, of_term, says, titled};
use crate::domain::coercive_measure;
use crate::views::name::Lang;
use crate::web::words::{self as w, coercive_measure as c, word};

pub(super) fn of_coercive_measure(lang: Lang, event: &coercive_measure::Event) -> EventWords {
    use coercive_measure::Event as E;
    match event {
        E::Proposed { sheet, number, .. } => titled(
            word("提出{kind}，编号{number}", "{kind} asked for as {number}").fill(
                lang,
                &[
                    ("kind", c::kind(sheet.measure).read(lang)),
                    ("number", &number.text),
                ],
            ),
        )
        .inside(&sheet.facts),
        E::Reviewed {
            agreed, opinion, ..
        } => says(
            lang,
            match agreed {
                true => word("法制审核同意", "The legal section agreed"),
                false => word("法制审核不同意", "The legal section did not agree"),
            },
        )
        .inside(opinion),
        E::Approved { opinion, .. } => says(lang, word("已批准", "Approved")).inside(opinion),
        E::Declined { reason, .. } => says(lang, word("不批准", "Not approved")).inside(reason),
        E::ExtensionAsked { reason, .. } => {
            says(lang, word("申请延长", "An extension was asked for")).inside(reason)
        }
        E::Extended { reason, .. } => says(lang, word("已延长", "Extended")).with(reason).public(),
        E::ExtensionRefused { reason, .. } => {
            says(lang, word("不延长", "Not extended")).inside(reason)
        }
        E::ReleaseAsked { reason, .. } => says(lang, word("申请解除", "Release was asked for"))
            .with(reason)
            .public(),
        E::ReleaseChecked { ends, found, .. } => {
            let came = if *ends { c::SHOULD_END } else { c::GOES_ON };
            titled(
                word("核查解除申请：{came}", "The request was checked: {came}")
                    .fill(lang, &[("came", came.read(lang))]),
            )
            .with(found)
            .public()
        }
        E::Served { service } => {
            let day = w::date(lang, service.on);
            let way = c::way(service.way).read(lang);
            titled(
                word(
                    "决定书于{day}送达：{way}",
                    "The decision was served on {day}: {way}",
                )
                .fill(lang, &[("day", &day), ("way", way)]),
            )
            .public()
        }
        E::Lifted { reason, .. } => says(lang, word("已解除", "Lifted")).with(reason).public(),
        E::Term { entry } => of_term(lang, entry),
    }
}
