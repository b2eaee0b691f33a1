//! A leniency file's own story: steps and dates, never a word that was sealed.

use super::term::of_term;
use super::{EventWords, lower, says, titled};
use crate::domain::leniency_file;
use crate::views::name::Lang;
use crate::web::words::{date, leniency_file as l, word};

pub(super) fn of_leniency(lang: Lang, event: &leniency_file::Event) -> EventWords {
    use leniency_file::Event as E;
    match event {
        E::SelfReported { number, .. } => titled(
            word(
                "企业自行报告，编号{number}",
                "The enterprise reported it itself, {number}",
            )
            .fill(lang, &[("number", &number.text)]),
        )
        .public(),
        E::Opened { number, origin, .. } => titled(
            word("新建{number}（{origin}）", "Opened as {number} ({origin})").fill(
                lang,
                &[
                    ("number", &number.text),
                    ("origin", &lower(lang, l::origin(*origin))),
                ],
            ),
        ),
        E::Named { team, .. } => {
            let names: Vec<&str> = team.people().map(|p| p.name.as_str()).collect();
            titled(
                word("指定了办理人员：{names}", "The persons were named: {names}")
                    .fill(lang, &[("names", &names.join(word("、", ", ").read(lang)))]),
            )
            .public()
        }
        E::FactsRecorded { .. } => says(lang, word("记录了事实", "Facts were recorded")),
        E::Proposed { proposed, .. } => titled(
            word("规则建议：{outcome}", "The rule proposes: {outcome}").fill(
                lang,
                &[(
                    "outcome",
                    &lower(lang, l::outcome(proposed.proposal.outcome)),
                )],
            ),
        ),
        E::Submitted { .. } => says(lang, word("已提交法制审核", "Sent to legal review")),
        E::Reviewed { review } if review.agreed => {
            says(lang, word("法制审核同意", "Legal review agreed"))
        }
        E::Reviewed { .. } => says(lang, word("法制审核退回", "Legal review sent it back")),
        E::Decided { decision, .. } => {
            let number = decision.number.as_deref().unwrap_or_default();
            titled(
                word("已决定：{ruling}{number}", "Decided: {ruling} {number}")
                    .fill(
                        lang,
                        &[
                            ("ruling", &lower(lang, l::ruling(decision.ruling))),
                            ("number", number),
                        ],
                    )
                    .trim_end()
                    .to_owned(),
            )
        }
        E::Served { service } => titled(
            word("{day}送达企业", "Served on {day}")
                .fill(lang, &[("day", &date(lang, service.served_on))]),
        )
        .public(),
        E::Rechecked { recheck } if recheck.corrected => {
            says(lang, word("复查：已经改正", "Recheck: it stayed corrected")).public()
        }
        E::Rechecked { .. } => {
            says(lang, word("复查：又出现了问题", "Recheck: it came back")).public()
        }
        E::Term { entry } => of_term(lang, entry),
    }
}
