//! A plan's own story. The firm's page tells how it stands; the story is for staff.

use super::term::of_term;
use super::{EventWords, lower, says, titled};
use crate::domain::plan;
use crate::views::name::Lang;
use crate::web::words::{day, measure, word};

pub(super) fn of_plan(lang: Lang, event: &plan::Event) -> EventWords {
    use plan::Event as E;
    match event {
        E::Drafted { number, text, .. } => titled(
            word("拟了方案{number}", "Plan {number} drafted")
                .fill(lang, &[("number", &number.text)]),
        )
        .inside(&text.target),
        E::Revised {
            version, reason, ..
        } => titled(
            word("修改方案，第{n}版", "Plan revised: version {n}")
                .fill(lang, &[("n", &version.to_string())]),
        )
        .inside(reason),
        E::MeasureDrafted { task, .. } => {
            says(lang, word("加了一条措施", "A measure was added")).inside(&task.what)
        }
        E::MeasureDropped { .. } => says(lang, word("移除了一条措施", "A measure was taken out")),
        E::Approved { version, .. } => titled(
            word(
                "方案已审定，第{n}版生效",
                "Plan approved: version {n} is in force",
            )
            .fill(lang, &[("n", &version.to_string())]),
        ),
        E::AcknowledgedByEnterprise { version, .. } => titled(
            word("企业确认已阅第{n}版", "The enterprise has read version {n}")
                .fill(lang, &[("n", &version.to_string())]),
        )
        // its own step
        .public(),
        E::MeasureFollows { after, .. } => says(
            lang,
            match after {
                Some(_) => word(
                    "改了一条措施的前置措施",
                    "A measure waits for another one now",
                ),
                None => word("去掉了一条措施的前置措施", "A measure waits for none now"),
            },
        ),
        E::SlipDismissed { reason, .. } => says(
            lang,
            word(
                "前面的措施推迟，后面的不后移",
                "A measure slipped; what follows stays where it is",
            ),
        )
        .inside(reason),
        E::MeasuresMoved { moved, .. } => {
            let lines = moved.iter().map(|m| {
                let (from, to) = (day(lang, m.from), day(lang, m.to));
                format!("{} {from} → {to}", m.what)
            });
            titled(
                word(
                    "前面的措施推迟，后面{n}项后移",
                    "A measure slipped; {n} after it moved along",
                )
                .fill(lang, &[("n", &moved.len().to_string())]),
            )
            .inside(&lines.collect::<Vec<_>>().join("\n"))
        }
        E::FollowedUp {
            day: agreed, text, ..
        } => titled(
            word("回访（{day}）", "Followed up ({day})")
                .fill(lang, &[("day", &day(lang, *agreed))]),
        )
        .inside(text),
        E::Term { entry } => of_term(lang, entry),
        // the measure's own story says it in full
        E::MeasureStands { status, .. } => titled(
            word("措施：{status}", "Measure: {status}")
                .fill(lang, &[("status", &lower(lang, measure::status(*status)))]),
        )
        .quiet(),
    }
}
