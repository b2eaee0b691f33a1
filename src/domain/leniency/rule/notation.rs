//! The conditions of an item as lines a person can write: `id | Chinese | English | how it is decided`.
//!
//! How it is decided is `judged`, `first`, a measured number (`hours_in_day <= 4 hours`), hours between two instants
//! (`occurred -> self_reported <= 24`), or several of these in `any(… ; …)` or `all(… ; …)`.

use super::catalogue::{Anchor, Condition, Test, Unit};
use super::decimal::{Decimal, Op};

/// How deep alternatives may lie in each other.
const DEEPEST: usize = 4;

/// The conditions, a line each.
pub fn lines(conditions: &[Condition]) -> String {
    let line = |c: &Condition| format!("{} | {} | {} | {}", c.id, c.zh, c.en, test(&c.test));
    conditions.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// How a condition is decided, as it is written in a line.
pub fn test(of: &Test) -> String {
    let all = |of: &[Test]| of.iter().map(test).collect::<Vec<_>>().join(" ; ");
    match of {
        Test::Judged {} => "judged".to_owned(),
        Test::First {} => "first".to_owned(),
        Test::Measured {
            name,
            op,
            value,
            unit,
        } => format!("{name} {} {value} {}", sign(*op), unit.key()),
        Test::Elapsed {
            from,
            to,
            op,
            hours,
        } => format!("{} -> {} {} {hours}", from.key(), to.key(), sign(*op)),
        Test::AnyOf { of } => format!("any({})", all(of)),
        Test::AllOf { of } => format!("all({})", all(of)),
    }
}

/// Reads the lines; of what does not read, the number of the first such line, from 1.
pub fn read(text: &str) -> Result<Vec<Condition>, usize> {
    let numbered = text.lines().enumerate();
    let told = numbered.filter(|(_, line)| !line.trim().is_empty());
    told.map(|(n, line)| condition(line).ok_or(n + 1)).collect()
}

fn condition(line: &str) -> Option<Condition> {
    let line = line.replace('｜', "|");
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let [id, zh, en, decided] = parts.as_slice() else {
        return None;
    };
    if !is_key(id) || zh.is_empty() || en.is_empty() {
        return None;
    }
    Some(Condition {
        id: (*id).to_owned(),
        zh: (*zh).to_owned(),
        en: (*en).to_owned(),
        test: read_test(decided, 0)?,
    })
}

fn read_test(text: &str, depth: usize) -> Option<Test> {
    let text = text.trim();
    if depth > DEEPEST {
        return None;
    }
    let inner = |head: &str| text.strip_prefix(head)?.strip_suffix(')');
    if let Some(of) = inner("any(") {
        return Some(Test::AnyOf {
            of: several(of, depth)?,
        });
    }
    if let Some(of) = inner("all(") {
        return Some(Test::AllOf {
            of: several(of, depth)?,
        });
    }
    let parts: Vec<&str> = text.split_whitespace().collect();
    Some(match parts.as_slice() {
        ["judged"] => Test::Judged {},
        ["first"] => Test::First {},
        [from, "->", to, op, hours] => Test::Elapsed {
            from: anchor(from)?,
            to: anchor(to)?,
            op: read_sign(op)?,
            hours: Decimal::parse(hours).ok()?,
        },
        [name, op, value, unit] if is_key(name) => Test::Measured {
            name: (*name).to_owned(),
            op: read_sign(op)?,
            value: Decimal::parse(value).ok()?,
            unit: Unit::ALL.iter().copied().find(|u| u.key() == *unit)?,
        },
        _ => return None,
    })
}

/// The parts between semicolons that stand in no bracket.
fn several(text: &str, depth: usize) -> Option<Vec<Test>> {
    let mut parts = vec![String::new()];
    let mut open = 0_i32;
    for ch in text.chars() {
        match ch {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        if ch == ';' && open == 0 {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(ch);
        }
    }
    parts
        .iter()
        .map(|part| read_test(part, depth + 1))
        .collect()
}

fn anchor(key: &str) -> Option<Anchor> {
    Anchor::ALL.iter().copied().find(|a| a.key() == key)
}

fn sign(op: Op) -> &'static str {
    match op {
        Op::Lt => "<",
        Op::Le => "<=",
        Op::Eq => "=",
        Op::Ge => ">=",
        Op::Gt => ">",
    }
}

fn read_sign(text: &str) -> Option<Op> {
    Some(match text {
        "<" | "＜" => Op::Lt,
        "<=" | "≤" => Op::Le,
        "=" | "＝" => Op::Eq,
        ">=" | "≥" => Op::Ge,
        ">" | "＞" => Op::Gt,
        _ => return None,
    })
}

/// Whether a text can name a row, a condition or a number: small letters, digits, hyphen and underscore.
pub fn is_key(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    !text.is_empty() && text.len() <= 60 && text.bytes().all(fits)
}
