//! How a date was reached, one plain sentence a step, the same for staff and for the firm: no account ids,
//! no names of tables. Where the reader is told names, each pause and extension also says who and why.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::term::days;
use super::{Word, at, date, day, site, why_paused, word};
use crate::domain::calendar::DayKind;
use crate::domain::term::{PauseCategory, Step, Unit};
use crate::views::name::Lang;
use crate::views::term::{RestsOn, TermView};
use crate::views::ui::Steps;

/// The explanation of a term's date.
pub fn steps(lang: Lang, term: &TermView) -> Steps {
    Steps {
        summary: site::HOW_COUNTED.read(lang).to_owned(),
        steps: term
            .steps
            .iter()
            .map(|s| step(lang, s) + &by_whom(lang, s, &term.people))
            .collect(),
        source: term.rests_on.as_ref().map(|rests| rests_on(lang, rests)),
        open: false,
    }
}

/// Where the number of days comes from, marked until it is confirmed.
fn rests_on(lang: Lang, rests: &RestsOn) -> String {
    let said = match rests.confirmed {
        true => word(
            "期限来源：{source}。",
            "Source of the number of days: {source}.",
        ),
        false => word(
            "期限来源：{source}（待法规科核对）。",
            "Source of the number of days: {source} (to be confirmed by the legal section).",
        ),
    };
    said.fill(lang, &[("source", &rests.source)])
}

/// Who did it and why, for staff: empty where the reader is not told names.
fn by_whom(lang: Lang, step: &Step, people: &BTreeMap<String, String>) -> String {
    let name = |account: &str| people.get(account).map(String::as_str);
    match step {
        Step::Rebased { by, reason, .. } => name(by).map(|by| {
            word("由{by}调整：{reason}。", " Set by {by}: {reason}.").fill(
                lang,
                &[("by", by), ("reason", reason.trim_end_matches('。'))],
            )
        }),
        Step::BroughtForward { by, from, .. } => name(by).map(|by| {
            word("{from}，由{by}并入。", " That is {from}, joined by {by}.")
                .fill(lang, &[("by", by), ("from", from)])
        }),
        Step::Paused { by, .. } => {
            name(by).map(|by| word("由{by}暂停。", " Paused by {by}.").fill(lang, &[("by", by)]))
        }
        Step::Extended {
            asked_by,
            by,
            reason,
            ..
        } => name(asked_by).zip(name(by)).map(|(asked, by)| {
            word(
                "（{asked}申请，{by}批准；理由：{reason}）",
                " (Asked for by {asked}, granted by {by}; reason: {reason})",
            )
            .fill(
                lang,
                &[
                    ("asked", asked),
                    ("by", by),
                    ("reason", reason.trim_end_matches('。')),
                ],
            )
        }),
        _ => None,
    }
    .unwrap_or_default()
}

/// One step.
pub fn step(lang: Lang, step: &Step) -> String {
    let say = |w: Word, gaps: &[(&str, &str)]| w.fill(lang, gaps);
    match step {
        Step::Rebased { at: when, .. } => say(
            word(
                "{at}重新起算，之前的暂停和延期不再计入。",
                "The count started anew at {at}; pauses and extensions before that no longer count.",
            ),
            &[("at", &at(lang, *when))],
        ),
        Step::From {
            day: from,
            at: Some(when),
        } if *from == when.beijing_date() => say(
            word(
                "从{at}起算，当天不计入。",
                "Counted from {at}; that day itself is not counted.",
            ),
            &[("at", &at(lang, *when))],
        ),
        Step::From { day: from, .. } => say(
            word(
                "从{day}起算，当天不计入。",
                "Counted from {day}; that day itself is not counted.",
            ),
            &[("day", &date(lang, *from))],
        ),
        Step::AnchorMoved { from, to } => say(
            word(
                "{from}收到时已下班或者不上班，按{to}收到计算。",
                "It came in outside office hours on {from} and counts as received on {to}.",
            ),
            &[("from", &day(lang, *from)), ("to", &day(lang, *to))],
        ),
        Step::Agreed { date: agreed } => say(
            word("日期是商定的：{day}。", "The date was agreed: {day}."),
            &[("day", &date(lang, *agreed))],
        ),
        Step::SkippedWeekend { from, to } => say(
            word("{days}是周末，不计入。", "{days}: weekend, not counted."),
            &[("days", &range(lang, *from, *to))],
        ),
        Step::SkippedHoliday { name, from, to } => say(
            word(
                "{days}{name}放假，不计入。",
                "{days}: {name} holiday, not counted.",
            ),
            &[
                ("days", &range(lang, *from, *to)),
                ("name", &holiday(lang, name)),
            ],
        ),
        Step::MakeUpCounted { date: worked, name } => say(
            word(
                "{day}因{name}调休上班，计入。",
                "{day}: worked in exchange for the {name} holiday, counted.",
            ),
            &[("day", &day(lang, *worked)), ("name", &holiday(lang, name))],
        ),
        Step::Counted {
            n,
            unit,
            date: reached,
        } => {
            let n = &days(lang, i64::from(*n), many(*unit), one(*unit));
            say(
                word("到{day}，满{n}。", "By {day}: {n}."),
                &[("day", &day(lang, *reached)), ("n", n)],
            )
        }
        Step::CountedHours { n, until } => {
            let n = days(
                lang,
                i64::from(*n),
                word("{n}小时", "{n} hours"),
                word("1小时", "1 hour"),
            );
            say(
                word(
                    "连续计算{n}（含夜间和休息日），到{at}为止。",
                    "{n} by the clock, nights and days off included, end at {at}.",
                ),
                &[("n", &n), ("at", &at(lang, *until))],
            )
        }
        Step::CountedMinutes { n, until } => say(
            word(
                "剩下的{n}接着算，到{at}为止。",
                "The {n} that were left end at {at}.",
            ),
            &[("n", &duration(lang, *n)), ("at", &at(lang, *until))],
        ),
        Step::RolledFrom { from, to, why } => say(
            word(
                "最后一天{from}{why}，移到{to}。",
                "The last day, {from}, is {why}; it moves to {to}.",
            ),
            &[
                ("from", &day(lang, *from)),
                ("why", &day_off(lang, why)),
                ("to", &day(lang, *to)),
            ],
        ),
        // why it was parked is told at length elsewhere
        Step::Paused {
            from,
            until,
            was,
            category: PauseCategory::Parked,
            ..
        } => say(
            word(
                "{from}起挂账，{until}恢复计时。挂账前到期日是{was}。",
                "Parked from {from}; running again on {until}. Before that it was due {was}.",
            ),
            &[
                ("from", &day(lang, *from)),
                ("until", &day(lang, *until)),
                ("was", &day(lang, *was)),
            ],
        ),
        // what was kept is in the unit of the term and shows in the next count
        Step::Paused {
            from,
            until,
            automatic,
            was,
            category,
            reason,
            ..
        } => {
            let sentence = match automatic {
                true => word(
                    "{from}起暂停（{why}：{reason}），{until}自动恢复。暂停前到期日是{was}。",
                    "Paused from {from} ({why}: {reason}) and running again by itself on {until}. Before that it was due {was}.",
                ),
                false => word(
                    "{from}起暂停（{why}：{reason}），{until}恢复。暂停前到期日是{was}。",
                    "Paused from {from} ({why}: {reason}) and running again on {until}. Before that it was due {was}.",
                ),
            };
            say(
                sentence,
                &[
                    ("from", &day(lang, *from)),
                    ("why", why_paused(*category).read(lang)),
                    ("reason", reason.trim_end_matches('。')),
                    ("until", &day(lang, *until)),
                    ("was", &day(lang, *was)),
                ],
            )
        }
        Step::Extended {
            from,
            to,
            at: when,
            told,
            ..
        } => say(
            word(
                "{at}同意延期，到期日从{from}延到{to}：{told}",
                "Extended on {at} from {from} to {to}: {told}",
            ),
            &[
                ("at", &date(lang, when.beijing_date())),
                ("from", &day(lang, *from)),
                ("to", &day(lang, *to)),
                ("told", told),
            ],
        ),
        Step::BroughtForward { was, to, .. } => say(
            word(
                "一并办理的问题期限更早，到期日从{was}提前到{to}。",
                "A problem handled together with it is due earlier: from {was} to {to}.",
            ),
            &[("was", &day(lang, *was)), ("to", &day(lang, *to))],
        ),
        Step::Differs {
            counted,
            recorded,
            pending: true,
            ..
        } => say(
            word(
                "工作日历更新过，按新日历应是{counted}；改过之前仍以{recorded}为准。",
                "The calendar has been updated and leads to {counted}; until the date is moved, {recorded} stands.",
            ),
            &[
                ("counted", &day(lang, *counted)),
                ("recorded", &day(lang, *recorded)),
            ],
        ),
        Step::Differs {
            counted,
            recorded,
            pending: false,
            ..
        } => say(
            word(
                "当时的工作日历算出{recorded}；按现在的日历会是{counted}，已经结束的不再改。",
                "The calendar of that time led to {recorded}; today's leads to {counted}. What has ended is not changed.",
            ),
            &[
                ("counted", &day(lang, *counted)),
                ("recorded", &day(lang, *recorded)),
            ],
        ),
        Step::Due {
            date: due,
            provisional: false,
        } => say(
            word("{day}到期。", "Due {day}."),
            &[("day", &date(lang, *due))],
        ),
        Step::Due {
            date: due,
            provisional: true,
        } => say(
            word(
                "{day}到期（暂定：那一年的放假安排还没有公布，公布后会重新计算）。",
                "Due {day} (provisional: the holidays of that year are not published yet; the date will be counted again when they are).",
            ),
            &[("day", &date(lang, *due))],
        ),
    }
}

fn range(lang: Lang, from: Date, to: Date) -> String {
    if from == to {
        return day(lang, from);
    }
    word("{from}到{to}", "{from} to {to}")
        .fill(lang, &[("from", &day(lang, from)), ("to", &day(lang, to))])
}

fn many(unit: Unit) -> Word {
    match unit {
        Unit::WorkingDay => word("{n}个工作日", "{n} working days"),
        Unit::CalendarDay => word("{n}个自然日", "{n} calendar days"),
        Unit::Month => word("{n}个月", "{n} months"),
        Unit::Hour => word("{n}小时", "{n} hours"),
    }
}

fn one(unit: Unit) -> Word {
    match unit {
        Unit::WorkingDay => word("1个工作日", "1 working day"),
        Unit::CalendarDay => word("1个自然日", "1 calendar day"),
        Unit::Month => word("1个月", "1 month"),
        Unit::Hour => word("1小时", "1 hour"),
    }
}

fn duration(lang: Lang, minutes: u32) -> String {
    let (hours, left) = (minutes / 60, minutes % 60);
    let h = days(
        lang,
        i64::from(hours),
        word("{n}小时", "{n} hours"),
        word("1小时", "1 hour"),
    );
    let m = days(
        lang,
        i64::from(left),
        word("{n}分钟", "{n} minutes"),
        word("1分钟", "1 minute"),
    );
    match (hours, left) {
        (0, _) => m,
        (_, 0) => h,
        _ => word("{h}{m}", "{h} {m}").fill(lang, &[("h", &h), ("m", &m)]),
    }
}

/// Why a day is off, as the end of a sentence.
pub(super) fn day_off(lang: Lang, kind: &DayKind) -> String {
    match kind {
        DayKind::Weekend => word("是周末", "a weekend day").read(lang).to_owned(),
        DayKind::Holiday(name) => word("是{name}假期", "a day off for {name}")
            .fill(lang, &[("name", &holiday(lang, name))]),
        DayKind::Working | DayKind::MakeUp(_) => {
            word("是工作日", "a working day").read(lang).to_owned()
        }
    }
}

/// The holidays of the notices in English; an unknown one keeps the name it was published with.
const HOLIDAYS: [(&str, &str); 7] = [
    ("元旦", "New Year's Day"),
    ("春节", "Spring Festival"),
    ("清明节", "Qingming Festival"),
    ("劳动节", "Labour Day"),
    ("端午节", "Dragon Boat Festival"),
    ("中秋节", "Mid-Autumn Festival"),
    ("国庆节", "National Day"),
];

/// A holiday's name; joined holidays are named one after the other.
pub fn holiday(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => name.to_owned(),
        Lang::En => {
            let parts = name.split('、').map(|part| {
                HOLIDAYS
                    .iter()
                    .find(|(zh, _)| *zh == part)
                    .map_or(part, |(_, en)| *en)
            });
            parts.collect::<Vec<_>>().join(" and ")
        }
    }
}
