//! The rule's keyed sentences in words: each names what was asked, with its sum.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;

use super::{exclusion, factor, ground, outcome};
use crate::domain::leniency::rule::{
    Change, ExclusionKind, FactorKind, GroundKind, LawComparison, Statement, Truth,
};
use crate::domain::time::At;
use crate::views::name::{Lang, Name};
use crate::web::words::{Word, at, date, word};

/// Names of the item's conditions, by their key.
pub type Names = BTreeMap<String, Name>;

/// One sentence.
pub fn statement(lang: Lang, s: &Statement, names: &Names) -> String {
    let id = s.params.get("id").map_or("", String::as_str);
    let read = |w: Word| w.read(lang).to_owned();
    let step = if s.key == "step" {
        s.params.get("step").map_or("", String::as_str)
    } else {
        s.key.as_str()
    };
    match step {
        "suspected_crime" => read(word("涉嫌犯罪", "A crime is suspected")),
        "time_barred" => time_bar(lang, s),
        "not_established" => read(word("违法事实不成立", "The facts are not made out")),
        "established" => read(word("违法事实成立", "The facts are made out")),
        "no_fault_proven" | "no_fault" => {
            read(word("证明没有主观过错", "Absence of fault is proven"))
        }
        "catalogue_conditions_met" => read(word(
            "清单事项的条件全部符合，没有危害后果，及时改正，没有排除情形",
            "Every condition of the item is met, without harm, corrected in time, nothing excluded",
        )),
        "minor_corrected_harmless" => read(word(
            "违法行为轻微、及时改正、没有危害后果",
            "Minor, corrected in time, without harm",
        )),
        "first_slight_corrected" => read(word(
            "初次违法、危害后果轻微、及时改正",
            "First time, slight harm, corrected in time",
        )),
        "strong_grounds" => with_list(
            lang,
            word("有足够的从轻减轻情形", "Strong grounds to lighten"),
            s,
            "grounds",
        ),
        "grounds" => with_list(
            lang,
            word("有从轻减轻情形", "Grounds to lighten"),
            s,
            "grounds",
        ),
        "heavier_factor" => with_list(
            lang,
            word("有从重情形", "A heavier factor stands"),
            s,
            "factors",
        ),
        "nothing_above" => with_list(
            lang,
            word("不符合任何从宽情形", "No way to leniency is open"),
            s,
            "local_flags",
        ),
        "harmless" => read(word("没有危害后果", "No harm")),
        "harm_at_most_slight" => read(word("危害后果不超过轻微", "At most slight harm")),
        "item_timely" => timely(lang, s),
        "timely" => read(word("及时改正", "Corrected in time")),
        "first" => first(lang, s, names),
        "minor" => read(word("违法行为轻微", "The act is minor")),
        "voluntary" => read(word("主动报告，早于所有线索", "Reported before every clue")),
        "reporting_was_duty" => read(word("报告本来就是义务", "Reporting was a duty anyway")),
        "exclusion" => listed(lang, ExclusionKind::ALL, id, ExclusionKind::key, exclusion),
        "other_exclusions" => read(word(
            "还没有看过的排除情形",
            "Exclusions nobody has gone through",
        )),
        "ground" => listed(lang, GroundKind::ALL, id, GroundKind::key, ground),
        "factor" => listed(lang, FactorKind::ALL, id, FactorKind::key, factor),
        "condition" => condition(lang, s, id, names),
        "day_of_act" => read(word("违法日期", "The day of the act")),
        "end_of_act" => read(word("是否仍在继续", "Whether it still goes on")),
        "finding_against_sum" => read(word(
            "人工认定与推算结果不一致",
            "A finding contradicts the sum",
        )),
        "order_comes_before_fine" => read(word(
            "法律规定先责令改正，拒不改正才罚款",
            "By law an order to correct comes before any fine",
        )),
        "open" => read(word(
            "还有会影响结果的事实待查",
            "A fact that decides is still open",
        )),
        "whichever_way" => read(word(
            "待查的事实怎样都是这个结果",
            "Whatever the open facts turn out to be",
        )),
        _ => read(word("其他", "Other")),
    }
}

fn listed<K: Copy>(
    lang: Lang,
    all: &[K],
    id: &str,
    key: fn(K) -> &'static str,
    say: fn(K) -> Word,
) -> String {
    let found = all.iter().copied().find(|k| key(*k) == id);
    found.map_or(String::new(), |k| say(k).read(lang).to_owned())
}

/// A step with the members of a list that counted.
fn with_list(lang: Lang, what: Word, s: &Statement, param: &str) -> String {
    let keys = s.params.get(param).map_or("", String::as_str);
    let names: Vec<String> = keys
        .split(',')
        .filter(|k| !k.is_empty())
        .map(|k| {
            let name = Name::same(k);
            super::row(lang, &name)
        })
        .collect();
    if names.is_empty() {
        return what.read(lang).to_owned();
    }
    let names = names.join(word("、", ", ").read(lang));
    word("{what}：{names}", "{what}: {names}")
        .fill(lang, &[("what", what.read(lang)), ("names", &names)])
}

/// A condition of the item, with the number it came out of.
fn condition(lang: Lang, s: &Statement, id: &str, names: &Names) -> String {
    let name = names.get(id).map_or("", |name| name.read(lang));
    let hours = s
        .params
        .get("elapsed_micros")
        .and_then(|m| m.parse::<i64>().ok());
    match hours {
        Some(micros) => {
            let minutes = micros / 60_000_000;
            let took = word("{h}小时{m}分", "{h} h {m} min").fill(
                lang,
                &[
                    ("h", &(minutes / 60).to_string()),
                    ("m", &(minutes % 60).to_string()),
                ],
            );
            word("{name}：用了{took}", "{name}: it took {took}")
                .fill(lang, &[("name", name), ("took", &took)])
        }
        None => match measured(s) {
            Some(value) => word("{name}：实测{value}", "{name}: measured {value}")
                .fill(lang, &[("name", name), ("value", &value)]),
            None => name.to_owned(),
        },
    }
}

/// The numbers a condition came out of.
fn measured(s: &Statement) -> Option<String> {
    let values: Vec<&str> = s
        .params
        .iter()
        .filter(|(key, value)| !value.is_empty() && s.params.contains_key(&format!("{key}.limit")))
        .map(|(_, value)| value.as_str())
        .collect();
    (!values.is_empty()).then(|| values.join(" / "))
}

fn instant(s: &Statement, name: &str) -> Option<At> {
    s.params.get(name)?.parse().ok().map(At)
}

/// The item's limit and when it was corrected.
fn timely(lang: Lang, s: &Statement) -> String {
    let what = word(
        "在清单规定的期限内改正",
        "Corrected within the item's limit",
    );
    let late = instant(s, "late_from");
    let done = instant(s, "corrected_at");
    match (late, done) {
        (Some(late), Some(done)) => {
            let last = date(lang, late.plus_seconds(-1).beijing_date());
            word(
                "{what}：{done}改正，期限到{last}",
                "{what}: corrected {done}, limit {last}",
            )
            .fill(
                lang,
                &[
                    ("what", what.read(lang)),
                    ("done", &at(lang, done)),
                    ("last", &last),
                ],
            )
        }
        _ => what.read(lang).to_owned(),
    }
}

/// The time bar: from when, how many years, until which day, and when the bureau found the act.
fn time_bar(lang: Lang, s: &Statement) -> String {
    let what = word("超过处罚时效", "The time bar has passed").read(lang);
    let day = |name: &str| -> Option<Date> { s.params.get(name)?.parse().ok() };
    let years = s.params.get("years").and_then(|n| n.parse::<i32>().ok());
    let (Some(start), Some(years)) = (day("start"), years) else {
        return what.to_owned();
    };
    let last = start.saturating_add(Span::new().years(years.clamp(0, 5_000)));
    let found = match day("discovered_on") {
        Some(day) => word("{day}发现", "found {day}").fill(lang, &[("day", &date(lang, day))]),
        None => word("发现日期待查", "when it was found is open")
            .read(lang)
            .to_owned(),
    };
    let long = match s.params.get("long").map(String::as_str) {
        Some("unknown") => word(
            "；是否按较长的时效算待查",
            "; whether the long time bar holds is open",
        )
        .read(lang),
        _ => "",
    };
    word(
        "{what}：从{start}起{n}年，到{last}；{found}{long}",
        "{what}: {n} years from {start}, until {last}; {found}{long}",
    )
    .fill(
        lang,
        &[
            ("what", what),
            ("start", &date(lang, start)),
            ("n", &years.to_string()),
            ("last", &date(lang, last)),
            ("found", &found),
            ("long", long),
        ],
    )
}

/// First within the window, and what was found in it.
fn first(lang: Lang, s: &Statement, names: &Names) -> String {
    let window = s.params.get("window_months").map_or("", String::as_str);
    let what = match window {
        "" => word("期限内初次", "First within the window")
            .read(lang)
            .to_owned(),
        "ever" => word("从来没有同类违法", "Never before")
            .read(lang)
            .to_owned(),
        n => word("{n}个月内初次", "First within {n} months").fill(lang, &[("n", n)]),
    };
    match s.params.get("file") {
        Some(file) => {
            // of a file that is not the reader's there is a name instead of the number
            let file = names
                .get(file)
                .map_or(file.as_str(), |name| name.read(lang));
            let on = s.params.get("found_on").and_then(|on| on.parse().ok());
            let on = on.map_or(String::new(), |on| date(lang, on));
            word("{what}：查到{file}，{on}", "{what}: found {file}, {on}")
                .fill(lang, &[("what", &what), ("file", file), ("on", &on)])
        }
        None => what,
    }
}

/// What would lead elsewhere.
pub fn change(lang: Lang, change: &Change, names: &Names) -> String {
    let needs: Vec<String> = change
        .needs
        .iter()
        .map(|need| {
            let what = statement(lang, &need.input, names);
            let wanted = match need.holds {
                Truth::Yes => word("“{what}”成立", "“{what}” held"),
                Truth::No => word("“{what}”不成立", "“{what}” did not hold"),
                Truth::Unknown => word("“{what}”待查", "“{what}” were open"),
            };
            wanted.fill(lang, &[("what", &what)])
        })
        .collect();
    let then: Vec<String> = change
        .outcomes
        .iter()
        .map(|o| outcome(*o).read(lang).to_owned())
        .collect();
    word("如果{needs}：{then}", "If {needs}: {then}").fill(
        lang,
        &[
            ("needs", &needs.join(word("，并且", ", and ").read(lang))),
            ("then", &then.join(word("，或者", ", or ").read(lang))),
        ],
    )
}

/// Which law applies, and why.
pub fn law(lang: Lang, law: &LawComparison) -> String {
    let day = law
        .why
        .params
        .get("law_changes_on")
        .and_then(|d| d.parse().ok())
        .map_or(String::new(), |d| date(lang, d));
    let why = match law.why.key.as_str() {
        "only_old_law" => word("适用{day}以前的法律", "The law before {day} applies"),
        "only_new_law" => word(
            "适用{day}起施行的生态环境法典",
            "The Code in force from {day} applies",
        ),
        "act_straddles_change" => word(
            "行为跨过{day}，适用新法，待法制审核",
            "The act went on over {day}: the new law, for legal review",
        ),
        "old_outcome_lighter" => word(
            "行为时的旧法结果更轻，适用{day}以前的法律",
            "The old law before {day} comes out lighter",
        ),
        "new_outcome_lighter" => word(
            "{day}起的新法结果更轻，适用新法",
            "The new law from {day} comes out lighter",
        ),
        "new_range_lighter" => word(
            "{day}起的新法处罚幅度更轻，适用新法",
            "The new range from {day} is lighter",
        ),
        "old_range_not_heavier" => word(
            "新法不更轻，适用{day}以前的法律",
            "The new law is not lighter; the one before {day} applies",
        ),
        "same_outcome" => word(
            "两法结果相同，适用{day}以前的法律",
            "Both come out alike; the law before {day} applies",
        ),
        "range_to_check" => word(
            "处罚幅度待法制审核比较，先按{day}以前的法律",
            "The ranges are for legal review; the law before {day} for now",
        ),
        _ => word(
            "适用{day}以前还是以后的法律，待查",
            "Whether the law before or after {day} applies is open",
        ),
    };
    why.fill(lang, &[("day", &day)])
}
