//! A case that is parked and taken up again. The firm reads why and until when; the asking stays inside.

use super::{EventWords, says, titled};
use crate::domain::case::Event;
use crate::views::name::Lang;
use crate::web::words::{day, parking, word};

pub(super) fn of_parking(lang: Lang, event: &Event) -> EventWords {
    match event {
        Event::ParkingAsked { request, .. } => titled(
            word(
                "申请挂账到{day}（{why}）",
                "Parking until {day} asked for ({why})",
            )
            .fill(
                lang,
                &[
                    ("day", &day(lang, request.until)),
                    ("why", parking::reason(request.reason).read(lang)),
                ],
            ),
        )
        .inside(&request.told),
        Event::ParkingRefused { reason, .. } => says(
            lang,
            word("没有同意挂账，继续办理", "Not parked; work on it goes on"),
        )
        .inside(reason),
        Event::Parked {
            reason,
            told,
            until,
            asked_by,
            ..
        } => titled(
            word(
                "挂账（{why}），{day}前复核",
                "Parked ({why}); looked at again by {day}",
            )
            .fill(
                lang,
                &[
                    ("day", &day(lang, *until)),
                    ("why", parking::reason(*reason).read(lang)),
                ],
            ),
        )
        .with(told)
        .inside(
            &word("{name}提出申请", "Asked for by {name}").fill(lang, &[("name", &asked_by.name)]),
        )
        .public(),
        _ => says(
            lang,
            word("重新办理，接着计时", "In hand again; the clock runs on"),
        )
        .public(),
    }
}
