//! A measure's own story, and what its case and its plan say of it; for staff only.

use super::term::of_term;
use super::{EventWords, says, titled};
use crate::domain::measure;
use crate::views::name::Lang;
use crate::web::words::{day, word};

pub(super) fn of_measure(lang: Lang, event: &measure::Event) -> EventWords {
    use measure::Event as E;
    match event {
        E::Set { sheet, .. } => titled(
            word("定了措施，{due}前完成", "Measure set, due {due}")
                .fill(lang, &[("due", &day(lang, sheet.task.due_on))]),
        )
        .inside(&sheet.task.what),
        E::Reported { evidence } => says(
            lang,
            word("报告已完成，等核验", "Reported done, to be verified"),
        )
        .inside(&evidence.text),
        E::Verified { word: said } => says(lang, word("核验通过", "Verified")).inside(&said.text),
        E::Returned { word: said, due_on } => titled(
            word("核验没有通过，{due}前完成", "Sent back, now due {due}")
                .fill(lang, &[("due", &day(lang, *due_on))]),
        )
        .inside(&said.text),
        E::Rescheduled {
            word: said,
            due_on,
            cause,
        } => {
            let words = match cause {
                Some(_) => word(
                    "前面的措施推迟，时限后移到{due}",
                    "The measure before it slipped; now due {due}",
                ),
                None => word("时限改到{due}", "Now due {due}"),
            };
            titled(words.fill(lang, &[("due", &day(lang, *due_on))])).inside(&said.text)
        }
        E::HandedOver { person, .. } => titled(
            word("移交给{name}办理", "Handed over to {name}").fill(lang, &[("name", &person.name)]),
        ),
        E::Cancelled { word: said } => {
            let words = says(lang, word("措施取消", "Measure cancelled"));
            // the system's own reason is a key, not a sentence
            match said.text.as_str() {
                "withdrawn" => words,
                text => words.inside(text),
            }
        }
        E::Term { entry } => of_term(lang, entry),
    }
}
