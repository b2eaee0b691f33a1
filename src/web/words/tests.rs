//! Every thing of the domain has words in both languages, and no word gives away the inside.

mod catalogue;
mod events;
mod plan_events;
mod refusals;
mod terms;

use super::Word;
use crate::views::name::Lang;

/// Words no page may use (interface.md 6.1 and D11).
const BANNED: [&str; 20] = [
    "非法",
    "无效",
    "必填",
    "不能为空",
    "操作失败",
    "系统异常",
    "未知错误",
    "工单",
    "案件",
    "诉求",
    "驳回",
    "接单",
    "派单",
    "挂起",
    "顺延",
    "超时",
    "！",
    "亲，",
    "哦",
    "呢",
];

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// What holds for every text a person reads, but for what they typed themselves.
fn sound(name: &str, zh: &str, en: &str) {
    assert!(
        !zh.trim().is_empty() && !en.trim().is_empty(),
        "{name}: nothing is said"
    );
    for banned in BANNED {
        assert!(!zh.contains(banned), "{name}: “{banned}” in “{zh}”");
    }
    assert!(!en.chars().any(is_han), "{name}: Chinese inside “{en}”");
    assert!(
        !en.chars().any(|c| "，。；：？！（）、".contains(c)),
        "{name}: “{en}”"
    );
    assert!(!en.contains('!') && !zh.contains('!'), "{name}: shouts");
    let letters: Vec<char> = zh.chars().collect();
    for pair in letters.windows(2) {
        let odd = is_han(pair[0]) && ",;:?!()".contains(pair[1]);
        assert!(!odd, "{name}: half-width “{}” in “{zh}”", pair[1]);
        let spaced = is_han(pair[0]) && pair[1] == ' ';
        assert!(
            !spaced || zh.contains(" · ") || zh.contains("  ") || zh.contains(" {"),
            "{name}: “{zh}”"
        );
    }
}

/// A text that has been filled in: nothing of the machine is left in it.
fn finished(name: &str, zh: &str, en: &str) {
    sound(name, zh, en);
    for text in [zh, en] {
        assert!(
            !text.contains(['{', '}', '_', '[', ']']),
            "{name}: “{text}”"
        );
        for inside in [
            "::", "Some(", "None", "Ok(", "Err(", "UnitId", "Date", "unit-7",
        ] {
            assert!(!text.contains(inside), "{name}: “{text}”");
        }
    }
}

/// The gaps of a sentence, sorted, each once.
fn gaps(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|part| part.split('}').next())
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn both(say: impl Fn(Lang) -> String) -> (String, String) {
    (say(Lang::Zh), say(Lang::En))
}

fn word_is_sound(name: &str, word: Word) {
    sound(name, word.zh, word.en);
    assert_eq!(gaps(word.zh), gaps(word.en), "{name}: other gaps");
}
