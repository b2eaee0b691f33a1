//! Dates, times of day and sizes as people read them. Every date and time is Beijing's.

use jiff::civil::{Date, Weekday};

use crate::domain::time::At;
use crate::views::money::thousands;
use crate::views::name::Lang;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The full date with its weekday: 2026年11月23日（周一）, Monday 23 November 2026.
pub fn date(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => {
            let (y, m, d) = (date.year(), date.month(), date.day());
            format!("{y}年{m}月{d}日（{}）", weekday(lang, date))
        }
        Lang::En => format!("{} {}", day(lang, date), date.year()),
    }
}

/// The same without the year, where the year is plain: 11月23日（周一）, Monday 23 November.
pub fn day(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => format!("{}（{}）", date_short(lang, date), weekday(lang, date)),
        Lang::En => format!("{} {}", weekday(lang, date), date_short(lang, date)),
    }
}

/// Month and day only: 11月23日, 23 November.
pub fn date_short(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => format!("{}月{}日", date.month(), date.day()),
        Lang::En => format!("{} {}", date.day(), month(date)),
    }
}

/// The date without its weekday, for the columns of long lists: 2026年11月23日, 23 November 2026.
pub fn date_bare(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => format!("{}年{}", date.year(), date_short(lang, date)),
        Lang::En => format!("{} {}", date_short(lang, date), date.year()),
    }
}

/// A month: 2026年11月, November 2026.
pub fn month_of(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月", date.year(), date.month()),
        Lang::En => format!("{} {}", month(date), date.year()),
    }
}

/// A month where the year is plain: 11月, Nov.
pub fn month_short(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => format!("{}月", date.month()),
        Lang::En => month(date).chars().take(3).collect(),
    }
}

/// The same with its year: 2026年11月, Nov 2026.
pub fn month_in_year(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Zh => month_of(lang, date),
        Lang::En => format!("{} {}", month_short(lang, date), date.year()),
    }
}

/// The full date with the time of day: 2026年11月23日（周一）09:05, 09:05 on Monday 23 November 2026.
pub fn at(lang: Lang, at: At) -> String {
    let day = date(lang, at.beijing_date());
    match lang {
        Lang::Zh => format!("{day}{}", clock(at)),
        Lang::En => format!("{} on {day}", clock(at)),
    }
}

/// The time of day on a clock of 24 hours, always as wide: 09:05.
pub fn clock(at: At) -> String {
    let (hour, minute) = at.beijing_hm();
    format!("{hour:02}:{minute:02}")
}

/// Money as it was typed, told as money: 50,000元, 50,000 yuan. What is no bare number stays as it is.
pub fn yuan(lang: Lang, typed: &str) -> String {
    let bare: String = typed
        .chars()
        .filter(|c| !matches!(c, ',' | '，' | ' '))
        .collect();
    let bare = bare.strip_suffix('元').unwrap_or(&bare);
    let (whole, part) = match bare.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (bare, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || part.is_some_and(|part| !digits(part)) {
        return typed.to_owned();
    }
    let mut told = thousands(whole);
    if let Some(part) = part {
        told.push('.');
        told.push_str(part);
    }
    super::word("{n}元", "{n} yuan").fill(lang, &[("n", &told)])
}

/// A size in bytes, rounded up so that nothing has nought: 1.2MB, 640KB.
pub fn size(lang: Lang, bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = 1024 * KB;
    let gap = match lang {
        Lang::Zh => "",
        Lang::En => " ",
    };
    if bytes < MB {
        return format!("{}{gap}KB", bytes.div_ceil(KB));
    }
    let tenths = bytes.saturating_mul(10).div_ceil(MB);
    match tenths % 10 {
        0 => format!("{}{gap}MB", tenths / 10),
        tenth => format!("{}.{tenth}{gap}MB", tenths / 10),
    }
}

fn month(date: Date) -> &'static str {
    usize::try_from(date.month() - 1)
        .ok()
        .and_then(|m| MONTHS.get(m))
        .copied()
        .unwrap_or("")
}

fn weekday(lang: Lang, date: Date) -> &'static str {
    let (zh, en) = match date.weekday() {
        Weekday::Monday => ("周一", "Monday"),
        Weekday::Tuesday => ("周二", "Tuesday"),
        Weekday::Wednesday => ("周三", "Wednesday"),
        Weekday::Thursday => ("周四", "Thursday"),
        Weekday::Friday => ("周五", "Friday"),
        Weekday::Saturday => ("周六", "Saturday"),
        Weekday::Sunday => ("周日", "Sunday"),
    };
    super::word(zh, en).read(lang)
}
