//! The story of a visit, and of a check made without going there.

use super::{EventWords, says, titled};
use crate::domain::{offsite_check, visit};
use crate::views::name::Lang;
use crate::web::words::{date, offsite_check as c, visit as v, word};

pub(super) fn of_visit(lang: Lang, event: &visit::Event) -> EventWords {
    use visit::Event as E;
    let why = |g: &visit::Grounded| format!("{}：{}", v::ground(g.ground).read(lang), g.source);
    match event {
        E::Planned {
            number,
            purpose,
            on,
            ground,
            ..
        } => titled(
            word(
                "登记{kind}，编号{number}，{day}",
                "{kind} put on record as {number} for {day}",
            )
            .fill(
                lang,
                &[
                    ("kind", v::kind(*purpose).read(lang)),
                    ("number", &number.text),
                    ("day", &date(lang, *on)),
                ],
            ),
        )
        .inside(&ground.as_ref().map_or_else(String::new, why)),
        E::Made { on, told, .. } => {
            titled(word("{day}已到现场", "Made on {day}").fill(lang, &[("day", &date(lang, *on))]))
                .with(told)
                .public()
        }
        E::Guided { looked_at, .. } => says(
            lang,
            word("记录了现场指导", "The guidance on site was recorded"),
        )
        .with(looked_at)
        .public(),
        E::Acknowledged { agreed, words, .. } => {
            let said = match agreed {
                true => word(
                    "企业确认现场指导记录",
                    "The enterprise confirmed the record",
                ),
                false => word(
                    "企业对现场指导记录有不同意见",
                    "The enterprise disagrees with the record",
                ),
            };
            says(lang, said)
                .with(words.as_deref().unwrap_or_default())
                .public()
        }
        E::Grounded {
            grounded, after, ..
        } => says(
            lang,
            match after {
                true => word("事后补记检查事由", "The ground was recorded afterwards"),
                false => word("记录检查事由", "The ground was recorded"),
            },
        )
        .inside(&why(grounded)),
        E::Merged { into_number, .. } => titled(
            word("并入{number}", "Merged into {number}").fill(lang, &[("number", into_number)]),
        ),
        E::TookOver { from_number, .. } => titled(
            word("{number}并入这一次", "{number} was merged into it")
                .fill(lang, &[("number", from_number)]),
        ),
        E::CalledOff { reason, .. } => says(lang, word("已取消", "Called off")).inside(reason),
    }
}

pub(super) fn of_offsite_check(lang: Lang, event: &offsite_check::Event) -> EventWords {
    use offsite_check::Event as E;
    match event {
        E::Recorded {
            number,
            method,
            found,
            ..
        } => titled(
            word(
                "登记非现场检查，编号{number}（{method}）",
                "Off-site check put on record as {number} ({method})",
            )
            .fill(
                lang,
                &[
                    ("number", &number.text),
                    ("method", c::method(*method).read(lang)),
                ],
            ),
        )
        .inside(found),
        E::Reviewed {
            side,
            passed,
            opinion,
            ..
        } => {
            let came = if *passed { c::PASSED } else { c::NOT_PASSED };
            titled(word("{side}：{came}", "{side}: {came}").fill(
                lang,
                &[
                    ("side", c::side(*side).read(lang)),
                    ("came", came.read(lang)),
                ],
            ))
            .inside(opinion)
        }
        E::FollowedUp {
            follow_up, words, ..
        } => titled(
            word("后续：{what}", "What follows: {what}")
                .fill(lang, &[("what", c::follow_up(*follow_up).read(lang))]),
        )
        .inside(words),
    }
}
