//! The story of a major project.

use super::{EventWords, says, term, titled};
use crate::domain::project::Event as E;
use crate::views::name::Lang;
use crate::web::words::{date, project as p, word};

pub(super) fn of_project(lang: Lang, event: &E) -> EventWords {
    match event {
        E::Registered { number, name, .. } => titled(
            word(
                "登记重大项目，编号{number}",
                "Major project put on record as {number}",
            )
            .fill(lang, &[("number", &number.text)]),
        )
        .inside(name),
        E::PathDecided { path, reason, .. } => titled(
            word("环评路径：{path}", "EIA path: {path}")
                .fill(lang, &[("path", p::path(*path).read(lang))]),
        )
        .inside(reason),
        E::MilestoneSet {
            milestone, due_on, ..
        } => titled(
            word(
                "设定节点：{what}，{day}前",
                "Milestone set: {what} by {day}",
            )
            .fill(
                lang,
                &[
                    ("what", p::milestone(*milestone).read(lang)),
                    ("day", &date(lang, *due_on)),
                ],
            ),
        ),
        E::MilestoneReached { note, .. } => {
            says(lang, word("节点已完成", "The milestone was reached")).inside(note)
        }
        E::Linked { visits, cases, .. } => titled(
            word(
                "关联上门服务{visits}次、事项{cases}件",
                "Linked: {visits} visits, {cases} matters",
            )
            .fill(
                lang,
                &[
                    ("visits", &visits.len().to_string()),
                    ("cases", &cases.len().to_string()),
                ],
            ),
        ),
        E::Ended { reason, .. } => says(lang, word("结束服务", "The service ended")).inside(reason),
        E::Term { entry } => term::of_term(lang, entry),
    }
}
