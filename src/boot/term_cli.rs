//! `zhuqi term try`: a start and a budget give the due date and how it was reached, one or many at once.

use std::io::BufRead;

use jiff::civil::{Date, DateTime};
use serde::Serialize;

use crate::domain::calendar::Calendar;
use crate::domain::term::{Budget, Unit, try_out};
use crate::domain::time::At;
use crate::views::name::Lang;
use crate::web::words;

/// What was asked.
#[derive(Debug, clap::Args)]
pub(super) struct TryOut {
    /// A date or a date and time in Beijing, `2026-02-13T10:00`; `-` reads `start budget` a line from standard input.
    start: String,
    /// How long: `3wd` working days, `30cd` calendar days, `1mo` months, `24h` hours.
    budget: Option<String>,
    /// A calendar term that ends on a day off stays there.
    #[arg(long)]
    no_roll: bool,
    /// What comes in after office hours or on a day off counts as the next working day's.
    #[arg(long)]
    registered: bool,
    /// Print JSON, one object a line.
    #[arg(long)]
    json: bool,
    /// In English.
    #[arg(long)]
    english: bool,
}

#[derive(Debug, Serialize)]
struct Reached {
    due: String,
    provisional: bool,
    steps: Vec<String>,
}

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Answers each question; `say` prints a line.
pub(super) fn run(asked: &TryOut, say: impl Fn(&str)) -> Result<()> {
    let calendar = Calendar::shipped().map_err(|e| format!("calendar: {e:?}"))?;
    if asked.start == "-" {
        for (n, line) in std::io::stdin().lock().lines().enumerate() {
            let line = line?;
            let mut parts = line.split_whitespace();
            let Some(start) = parts.next() else { continue };
            let budget = parts
                .next()
                .ok_or_else(|| format!("line {}: no budget", n + 1))?;
            if let Some(more) = parts.next() {
                return Err(format!("line {}: `{more}` is too much", n + 1).into());
            }
            let reached = reach(asked, start, budget, &calendar)
                .map_err(|e| format!("line {}: {e}", n + 1))?;
            print(asked, &reached, &say)?;
        }
        return Ok(());
    }
    let budget = asked
        .budget
        .as_deref()
        .ok_or("how long? for example 3wd, 30cd, 1mo, 24h")?;
    print(asked, &reach(asked, &asked.start, budget, &calendar)?, &say)
}

fn reach(asked: &TryOut, start: &str, budget: &str, calendar: &Calendar) -> Result<Reached> {
    let anchor = instant(start)?;
    let length: Budget = budget
        .parse()
        .map_err(|_| format!("`{budget}` is no length; write 3wd, 30cd, 1mo or 24h"))?;
    let reckoned = try_out(length, !asked.no_roll, anchor, asked.registered, calendar);
    let lang = if asked.english { Lang::En } else { Lang::Zh };
    let due = match length.unit {
        // an hour term ends at an instant, not on a day
        Unit::Hour => reckoned.late_from.beijing_text(),
        Unit::WorkingDay | Unit::CalendarDay | Unit::Month => reckoned.due_on.to_string(),
    };
    let steps = reckoned
        .steps
        .iter()
        .map(|s| words::step(lang, s))
        .collect();
    Ok(Reached {
        due,
        provisional: reckoned.provisional,
        steps,
    })
}

fn instant(text: &str) -> Result<At> {
    let wrong = || format!("`{text}` is no date; write 2026-02-13 or 2026-02-13T10:00");
    if let Ok(day) = text.parse::<Date>()
        && text.len() == 10
    {
        return Ok(At::from_beijing(day, 9, 0));
    }
    let at: DateTime = text.parse().map_err(|_| wrong())?;
    Ok(At::from_beijing(at.date(), at.hour(), at.minute()))
}

fn print(asked: &TryOut, reached: &Reached, say: &impl Fn(&str)) -> Result<()> {
    if asked.json {
        say(&serde_json::to_string(reached)?);
        return Ok(());
    }
    let mark = match (reached.provisional, asked.english) {
        (false, _) => "",
        (true, true) => " (provisional: no calendar is published for that year)",
        (true, false) => "（暂定：该年度放假安排尚未公布）",
    };
    say(&format!("{}{mark}", reached.due));
    for step in &reached.steps {
        say(&format!("  {step}"));
    }
    Ok(())
}
