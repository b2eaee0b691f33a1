//! The story of a sample of closed cases, for staff only.

use super::term::of_term;
use super::{EventWords, says, titled};
use crate::domain::draw::Event as E;
use crate::views::name::Lang;
use crate::web::words::word;

pub(super) fn of_draw(lang: Lang, event: &E) -> EventWords {
    match event {
        E::Made { number, drawn, .. } => titled(
            word(
                "抽取一批，编号{number}，抽中{n}件",
                "Drawn as {number}: {n} matters",
            )
            .fill(
                lang,
                &[("number", &number.text), ("n", &drawn.len().to_string())],
            ),
        ),
        E::CalledBack { call, .. } => says(
            lang,
            match call.reached {
                true => word("抽查回访，联系上了", "Called back, somebody was reached"),
                false => word("抽查回访，没有联系上", "Called back, nobody was reached"),
            },
        )
        .inside(&call.words),
        E::Term { entry } => of_term(lang, entry),
    }
}
