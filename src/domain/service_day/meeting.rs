//! When and where a service day is held.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// Date, hours and place of one session, Beijing time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The day.
    pub date: Date,
    /// From which hour.
    pub from: Time,
    /// Until which hour.
    pub to: Time,
    /// It is held online; then `place` says how to take part.
    pub online: bool,
    /// Where.
    pub place: String,
}

/// An hour as it is typed and read: `9:00`, `14:30`; full-width digits and colons are understood.
pub fn parse_hour(text: &str) -> Option<Time> {
    let plain: String = text.trim().chars().map(half_width).collect();
    let (hour, minute) = plain.split_once(':')?;
    let fits =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !fits(hour) || !fits(minute) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// Full-width digits and colons are what a Chinese keyboard gives.
fn half_width(ch: char) -> char {
    match ch {
        '：' => ':',
        '０'..='９' => {
            char::from_u32(u32::from(ch) - u32::from('０') + u32::from('0')).unwrap_or(ch)
        }
        other => other,
    }
}

/// An hour as it is read: `14:30`.
pub fn hour_text(hour: Time) -> String {
    format!("{:02}:{:02}", hour.hour(), hour.minute())
}
