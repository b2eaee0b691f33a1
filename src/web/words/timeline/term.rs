//! Entries of the ledger of a term.

use super::{EventWords, titled};
use crate::domain::term::{PauseCategory, TermEvent, TermId, TermKind};
use crate::views::name::Lang;
use crate::web::words::{Word, date, day, marked, term_kind, why_paused, word};

/// What a term is on, from its name within the stream: `resolution-1`.
fn kind_of(term: &TermId) -> Option<TermKind> {
    TermKind::parse(
        term.0
            .rsplit_once('-')
            .map_or(term.0.as_str(), |(kind, _)| kind),
    )
}

pub(super) fn of_term(lang: Lang, entry: &TermEvent) -> EventWords {
    let kind = kind_of(entry.term())
        .map_or(word("办理", "Work"), term_kind)
        .read(lang);
    let with = |w: Word, gaps: &[(&str, &str)]| {
        let mut all = vec![("kind", kind)];
        all.extend_from_slice(gaps);
        titled(w.fill(lang, &all))
    };
    let due = entry
        .dates()
        .map_or_else(String::new, |(due_on, _, provisional, _)| {
            marked(date(lang, due_on), lang, provisional)
        });
    match entry {
        TermEvent::Started { .. } => with(
            word("{kind}期限：{day}", "{kind}: due {day}"),
            &[("day", &due)],
        )
        .quiet(),
        // told by the parking itself
        TermEvent::Paused {
            category: PauseCategory::Parked,
            until,
            ..
        } => with(
            word(
                "计时暂停到{day}（挂账）",
                "Clock paused until {day} (parked)",
            ),
            &[("day", &day(lang, *until))],
        )
        .quiet(),
        TermEvent::Paused {
            category,
            reason,
            until,
            ..
        } => with(
            word(
                "计时暂停（{why}），最晚{day}恢复",
                "Clock paused ({why}), until {day} at the latest",
            ),
            &[
                ("why", why_paused(*category).read(lang)),
                ("day", &day(lang, *until)),
            ],
        )
        .with(reason)
        .public(),
        TermEvent::Resumed { .. } => with(
            word("恢复计时，到期日{day}", "Clock running again; due {day}"),
            &[("day", &due)],
        )
        .public(),
        TermEvent::ExtensionAsked { to, .. } => with(
            word("申请延期到{day}", "Extension to {day} asked for"),
            &[("day", &day(lang, *to))],
        )
        .quiet(),
        TermEvent::Extended { told, reason, .. } => with(
            word(
                "同意延期，新的到期日{day}",
                "Extension granted; now due {day}",
            ),
            &[("day", &due)],
        )
        .with(told)
        .inside(reason)
        .public(),
        TermEvent::ExtensionRefused { .. } => {
            with(word("没有同意延期", "Extension refused"), &[]).quiet()
        }
        // set by a complaint that joined, or by the minutes of a consultation: which, stands below
        TermEvent::Rebased { reason, .. } => with(
            word("{kind}期限改为{day}", "{kind}: now due {day}"),
            &[("day", &due)],
        )
        .inside(reason),
        TermEvent::BroughtForward { from, .. } => with(
            word(
                "并入{from}后按较早的期限办理，到期日改为{day}",
                "Joined by {from}: the earlier date holds, now due {day}",
            ),
            &[("day", &due), ("from", from)],
        ),
        TermEvent::GivenBack { from, .. } => with(
            word(
                "{from}已分开办理，到期日改回{day}",
                "{from} goes its own way again: now due {day}",
            ),
            &[("day", &due), ("from", from)],
        ),
        TermEvent::Reinstated { .. } => with(
            word(
                "{kind}恢复计时，期限{day}",
                "{kind}: counted again, due {day}",
            ),
            &[("day", &due)],
        )
        .quiet(),
        TermEvent::Recomputed { .. } => with(
            word(
                "放假安排或规则更新，到期日改为{day}",
                "Calendar or rule updated; now due {day}",
            ),
            &[("day", &due)],
        )
        .public(),
        TermEvent::Reopened { .. } => {
            with(word("{kind}重新计时", "{kind}: the clock runs again"), &[]).quiet()
        }
        TermEvent::Met { .. } => with(word("{kind}已完成", "{kind}: done"), &[]).quiet(),
        TermEvent::Breached { .. } => with(word("{kind}逾期", "{kind}: overdue"), &[]),
        TermEvent::Cancelled { .. } => {
            with(word("{kind}不再计时", "{kind}: no longer counted"), &[]).quiet()
        }
    }
}
