//! A consultation's own story, for staff only.

use super::term::of_term;
use super::{EventWords, Names, lower, says, titled};
use crate::domain::consultation;
use crate::views::name::Lang;
use crate::web::words::{consultation as words, day, word};

pub(super) fn of_consultation(
    lang: Lang,
    event: &consultation::Event,
    names: &Names,
) -> EventWords {
    use consultation::Event as E;
    match event {
        E::Convened { number, call, .. } => titled(
            word("发起会商{number}", "Convened as {number}")
                .fill(lang, &[("number", &number.text)]),
        )
        .inside(&call.question),
        E::HandedOver { unit, to, .. } => titled(match unit {
            Some(unit) => word("{unit}改由{name}参加", "{name} now takes part for {unit}").fill(
                lang,
                &[("unit", &names.unit(lang, unit)), ("name", &to.name)],
            ),
            None => {
                word("改由{name}主持", "Now chaired by {name}").fill(lang, &[("name", &to.name)])
            }
        }),
        E::OpinionGiven { opinion } => {
            let position = lower(lang, words::position(opinion.position));
            let mut title = word("{unit}的意见：{position}", "{unit} {position}").fill(
                lang,
                &[
                    ("unit", &names.unit(lang, &opinion.unit)),
                    ("position", &position),
                ],
            );
            if opinion.late {
                title.push_str(word("（逾期提交）", " (late)").read(lang));
            }
            titled(title).inside(&opinion.text)
        }
        E::OutsideAsked { question } => titled(
            word("征求{body}意见", "{body} was asked").fill(lang, &[("body", &question.body)]),
        )
        .inside(&question.question),
        E::OutsideAnswered { opinion, .. } => {
            let position = lower(lang, words::position(opinion.position));
            let title = word("外单位回复：{position}", "A body outside {position}")
                .fill(lang, &[("position", &position)]);
            titled(title).inside(&opinion.text)
        }
        E::OutsideWithdrawn { .. } => says(lang, word("收回了外单位链接", "A link was taken back")),
        E::MinutesWritten { minutes } => {
            says(lang, word("写了会议情况", "Minutes written")).inside(&minutes.facts)
        }
        E::ItemAdded { item, .. } => titled(
            word(
                "加了一条议定事项，{unit}负责，{day}前",
                "A thing decided was added: {unit}, due {day}",
            )
            .fill(
                lang,
                &[
                    ("unit", &names.unit(lang, &item.owner)),
                    ("day", &day(lang, item.due_on)),
                ],
            ),
        )
        .inside(&item.what),
        E::ItemDropped { .. } => says(
            lang,
            word("删去了一条议定事项", "A thing decided was taken out"),
        ),
        E::Submitted { .. } => says(lang, word("纪要已送签", "Minutes sent to the chair")),
        E::Signed { number, .. } => titled(
            word("纪要已签发，编号{number}", "Minutes signed as {number}")
                .fill(lang, &[("number", &number.text)]),
        ),
        E::CalledOff { reason, .. } => says(lang, word("会商已取消", "Called off")).inside(reason),
        E::Term { entry } => of_term(lang, entry),
    }
}
