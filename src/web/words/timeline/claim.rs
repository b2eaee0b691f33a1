//! The story of who came to act for a firm.

use super::term::of_term;
use super::{EventWords, titled};
use crate::domain::enterprise::Event as E;
use crate::views::name::Lang;
use crate::web::words::word;

/// None where the event is none of a wish to act for the firm.
pub(super) fn of_claim(lang: Lang, event: &E) -> Option<EventWords> {
    let of = |w: crate::web::words::Word, number: &str| titled(w.fill(lang, &[("number", number)]));
    Some(match event {
        E::Term { entry } => of_term(lang, entry),
        E::Claimed { number, .. } => of(
            word(
                "有人申请代表这家企业（{number}）",
                "Somebody asks to act for it ({number})",
            ),
            &number.text,
        ),
        E::ClaimShown { number, .. } => of(
            word(
                "查看了申请人的姓名、电话和证明（{number}）",
                "Saw name, phone and proof ({number})",
            ),
            number,
        ),
        E::ClaimObjected { number, words, .. } => of(
            word(
                "企业联系人对申请提出异议（{number}）",
                "A contact of the enterprise objected ({number})",
            ),
            number,
        )
        .with(words),
        E::ClaimAccepted { number, note, .. } => of(
            word(
                "通过了企业账号申请（{number}）",
                "Application accepted ({number})",
            ),
            number,
        )
        .inside(note),
        E::ClaimDeclined { number, reason, .. } => of(
            word(
                "没有通过企业账号申请（{number}）",
                "Application declined ({number})",
            ),
            number,
        )
        .with(reason),
        E::Registered { .. } | E::Profiled { .. } | E::ContactsShown { .. } => return None,
    })
}
