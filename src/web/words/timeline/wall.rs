//! An opening's own story, for staff only. What was said in it is not told here.

use super::{EventWords, says, titled};
use crate::domain::wall_opening;
use crate::views::name::Lang;
use crate::web::words::{date, wall_opening as o, word};

pub(super) fn of_wall(lang: Lang, event: &wall_opening::Event) -> EventWords {
    use wall_opening::Event as E;
    match event {
        E::Reported { duty, .. } => titled(
            word("向{to}报告：{ground}", "Reported to {to}: {ground}").fill(
                lang,
                &[
                    ("to", &duty.to.name),
                    ("ground", o::ground(duty.ground).read(lang)),
                ],
            ),
        ),
        E::Granted { grant, .. } => {
            let gaps = [
                ("reader", grant.reader.name.as_str()),
                ("day", &date(lang, grant.until)),
            ];
            let said = match grant.second {
                None => word("批准{reader}查阅到{day}", "Opened to {reader} until {day}"),
                Some(_) => word(
                    "批准{reader}查阅到{day}，待第二个人同意",
                    "To be opened to {reader} until {day}, once a second person agrees",
                ),
            };
            titled(said.fill(lang, &gaps))
        }
        E::Agreed { .. } => says(lang, word("第二个人已同意", "The second person agreed")),
        E::FileRead { number, done, .. } => titled(
            word(
                "{name}下载了{number}的一个附件",
                "{name} downloaded a file of {number}",
            )
            .fill(lang, &[("name", &done.by.name), ("number", number)]),
        ),
        E::Declined { .. } => says(lang, word("没有批准", "Not opened")),
    }
}
