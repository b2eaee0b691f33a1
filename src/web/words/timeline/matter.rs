//! The story of a question decided on its own, for staff only.

use super::term::of_term;
use super::{EventWords, Names, lower, says, titled};
use crate::domain::matter::Event as E;
use crate::views::name::Lang;
use crate::web::words::{consultation, date, matter as m, word};

pub(super) fn of_matter(lang: Lang, event: &E, names: &Names) -> EventWords {
    let late = |title: String, is: bool| match is {
        true => format!("{title}{}", word("（逾期提交）", " (late)").read(lang)),
        false => title,
    };
    match event {
        E::Begun { number, sheet, .. } => titled(
            word("提请一事一议，编号{number}", "Begun as {number}")
                .fill(lang, &[("number", &number.text)]),
        )
        .inside(&sheet.question),
        E::OpinionGiven { opinion } => {
            let position = lower(lang, consultation::position(opinion.position));
            let unit = names.unit(lang, &opinion.unit);
            let title = word("{unit}的意见：{position}", "{unit} {position}")
                .fill(lang, &[("unit", &unit), ("position", &position)]);
            titled(late(title, opinion.late)).inside(&opinion.text)
        }
        E::LegalOpinionGiven { opinion } => {
            let says = lower(lang, m::legality(opinion.legality));
            let title =
                word("法律意见：{says}", "Legal opinion: {says}").fill(lang, &[("says", &says)]);
            titled(late(title, opinion.late)).inside(&opinion.text)
        }
        E::Proposed { proposal } => titled(
            word(
                "拟定了决定，有效期至{day}",
                "Decision proposed, until {day}",
            )
            .fill(lang, &[("day", &date(lang, proposal.valid_until))]),
        )
        .inside(&proposal.decision),
        E::Returned { reason, .. } => {
            says(lang, word("决定退回重拟", "The proposal was sent back")).inside(reason)
        }
        E::Decided { .. } => says(lang, word("决定已签署", "The decision was signed")),
        E::Dropped { reason, .. } => says(lang, word("一事一议已取消", "Dropped")).inside(reason),
        E::HandedOver { unit, to, .. } => titled(match unit {
            Some(unit) => word("{unit}改由{name}提意见", "{name} now speaks for {unit}").fill(
                lang,
                &[("unit", &names.unit(lang, unit)), ("name", &to.name)],
            ),
            None => {
                word("改由{name}决定", "Now decided by {name}").fill(lang, &[("name", &to.name)])
            }
        }),
        E::Term { entry } => of_term(lang, entry),
    }
}
