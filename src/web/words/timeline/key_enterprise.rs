//! The story of a firm's entry on the roster of key enterprises.

use super::{EventWords, says, titled};
use crate::domain::key_enterprise::Event as E;
use crate::views::name::Lang;
use crate::web::words::{date, key_enterprise as k, word};

pub(super) fn of_key_enterprise(lang: Lang, event: &E) -> EventWords {
    let served = word("服务专员{name}", "served by {name}");
    match event {
        E::Entered {
            basis,
            document,
            officer,
            to,
            ..
        } => titled(
            word(
                "列为重点企业，{day}到期",
                "Put on the roster of key enterprises until {day}",
            )
            .fill(lang, &[("day", &date(lang, *to))]),
        )
        .inside(&format!(
            "{} {document}\n{}",
            k::basis(*basis).read(lang),
            served.fill(lang, &[("name", &officer.person.name)])
        )),
        E::Renewed {
            officer,
            to,
            reason,
            ..
        } => titled(
            word("重点企业续期到{day}", "Renewed on the roster until {day}")
                .fill(lang, &[("day", &date(lang, *to))]),
        )
        .inside(&format!(
            "{reason}\n{}",
            served.fill(lang, &[("name", &officer.person.name)])
        )),
        E::Ended { reason, .. } => {
            says(lang, word("移出重点企业", "Taken off the roster")).inside(reason)
        }
    }
}
