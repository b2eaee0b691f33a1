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

/// Answers each question; `input` is what `-` reads, `say` prints a line.
pub(super) fn run(asked: &TryOut, input: impl BufRead, say: impl FnMut(&str)) -> Result<()> {
    let mut say = say;
    let calendar = Calendar::shipped().map_err(|e| format!("calendar: {e:?}"))?;
    if asked.start == "-" {
        for (n, line) in input.lines().enumerate() {
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
            print(asked, &reached, &mut say)?;
        }
        return Ok(());
    }
    let budget = asked
        .budget
        .as_deref()
        .ok_or("how long? for example 3wd, 30cd, 1mo, 24h")?;
    print(
        asked,
        &reach(asked, &asked.start, budget, &calendar)?,
        &mut say,
    )
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

fn print(asked: &TryOut, reached: &Reached, say: &mut impl FnMut(&str)) -> Result<()> {
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

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        asked: TryOut,
    }

    fn tried(words: &[&str], input: &str) -> Result<Vec<String>> {
        let line = Line::try_parse_from(std::iter::once("try").chain(words.iter().copied()))?;
        let mut said = Vec::new();
        run(&line.asked, input.as_bytes(), |text| {
            said.push(text.to_owned())
        })?;
        Ok(said)
    }

    fn json(words: &[&str]) -> serde_json::Value {
        let all: Vec<&str> = words.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&tried(&all, "").unwrap()[0]).unwrap()
    }

    #[test]
    fn one_question_in_json() {
        let line = tried(&["2026-02-13T10:00", "3wd", "--json"], "").unwrap();
        assert_eq!(line.len(), 1);
        assert!(
            line[0].starts_with(r#"{"due":"2026-02-25","provisional":false,"steps":["#),
            "{}",
            line[0]
        );
        let steps = json(&["2026-02-13T10:00", "3wd"])["steps"].clone();
        assert!(steps.as_array().is_some_and(|s| s.len() >= 4));
        assert!(steps[1].as_str().is_some_and(|s| s.contains("调休上班")));
    }

    #[test]
    fn in_words_the_date_comes_first_and_the_steps_after_it() {
        let said = tried(&["2026-02-13T10:00", "3wd"], "").unwrap();
        assert_eq!(said[0], "2026-02-25");
        assert!(said[1..].iter().all(|step| step.starts_with("  ")));
        let provisional = tried(&["2026-11-02", "90cd", "--english"], "").unwrap();
        assert!(provisional[0].starts_with("2027-02-01 (provisional"));
    }

    #[test]
    fn every_unit_and_every_switch() {
        let due = |words: &[&str]| json(words)["due"].as_str().unwrap().to_owned();
        assert_eq!(due(&["2026-01-20", "30cd"]), "2026-02-24");
        assert_eq!(due(&["2026-01-20", "30cd", "--no-roll"]), "2026-02-19");
        assert_eq!(due(&["2026-01-31", "1mo"]), "2026-02-28");
        assert_eq!(due(&["2026-01-30", "1mo", "--no-roll"]), "2026-02-28");
        assert_eq!(due(&["2026-02-13T17:00", "24h"]), "2026-02-14 17:00");
        // in the evening: registered moves the anchor day and nothing else does
        assert_eq!(due(&["2026-11-27T20:00", "1wd"]), "2026-11-30");
        assert_eq!(
            due(&["2026-11-27T20:00", "1wd", "--registered"]),
            "2026-12-01"
        );
    }

    #[test]
    fn many_questions_from_standard_input() {
        let input = "2026-02-13T10:00 3wd\n\n2026-09-30 5wd\n2026-03-31 1mo\n";
        let said = tried(&["-", "--json"], input).unwrap();
        let dues: Vec<String> = said
            .iter()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["due"].to_string())
            .collect();
        assert_eq!(dues, ["\"2026-02-25\"", "\"2026-10-13\"", "\"2026-04-30\""]);
    }

    #[test]
    fn what_is_no_question_is_refused_by_line() {
        let why = |words: &[&str], input: &str| tried(words, input).unwrap_err().to_string();
        assert!(why(&["2026-02-31", "3wd"], "").contains("2026-02-31"));
        assert!(why(&["2026-02-13", "3weeks"], "").contains("3weeks"));
        assert!(why(&["2026-02-13", "-3wd"], "").contains("-3"));
        assert!(why(&["2026-02-13"], "").contains("3wd"));
        assert!(why(&["-"], "2026-02-13 3wd\n2026-02-13\n").starts_with("line 2"));
        assert!(why(&["-"], "2026-02-13 3wd extra\n").starts_with("line 1"));
    }
}
