//! The story of a question to a unit complained of, for staff only. The case is not in it.

use super::term::of_term;
use super::{EventWords, says, titled};
use crate::domain::inquiry::Event as E;
use crate::views::name::Lang;
use crate::web::words::{inquiry as i, word};

pub(super) fn of_inquiry(lang: Lang, event: &E) -> EventWords {
    match event {
        E::Asked { number, sheet, .. } => titled(
            word("发出核实函，编号{number}", "Asked as {number}")
                .fill(lang, &[("number", &number.text)]),
        )
        .inside(&sheet.question),
        E::Answered { answer } => {
            says(lang, if answer.late { i::LATE } else { i::ANSWERED }).inside(&answer.text)
        }
        E::HandedOver { to, .. } => titled(
            word("改由{name}答复", "{name} is to answer it now").fill(lang, &[("name", &to.name)]),
        ),
        E::Term { entry } => of_term(lang, entry),
    }
}
