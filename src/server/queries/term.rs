//! Trying a deadline out: a date, an hour and a rule give the due date and its steps; nothing is saved.

use jiff::civil::{Date, Time};

use super::{Query, Reading};
use crate::domain::policy::Scope;
use crate::domain::reference::Reference;
use crate::domain::refusal::{FieldError, Problem, Refusal};
use crate::domain::service_day::parse_hour;
use crate::domain::term::{Budget, Rule, Unit, try_out};
use crate::domain::time::At;
use crate::server::Failure;
use crate::views::term::{Tried, TryOut, TryRule, TryTyped};

/// A try, as its URL says; none on the empty page.
#[derive(Clone, Debug, Default)]
pub struct TryTerm(pub Option<TryTyped>);

/// The hour a day begins with where none is typed: within office hours, so that it moves nothing.
const MORNING: Time = Time::constant(9, 0, 0, 0);

impl Query for TryTerm {
    type View = TryOut;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<TryOut, Failure> {
        if !scope.actor().role.is_staff() {
            return Err(Refusal::NotFound.into());
        }
        let reference = reading.facts.reference;
        let rules: Vec<(TryRule, Rule)> = rules(reference);
        let listed = rules.iter().map(|(listed, _)| listed.clone()).collect();
        let Some(typed) = self.0 else {
            let typed = TryTyped {
                date: reading.facts.today().to_string(),
                unit: Unit::WorkingDay.suffix().to_owned(),
                ..TryTyped::default()
            };
            return Ok(TryOut {
                typed,
                rules: listed,
                problems: Vec::new(),
                tried: None,
            });
        };
        let mut problems = Vec::new();
        let anchor = start(&typed, &mut problems);
        let counted = length(&typed, &rules, &mut problems);
        let tried = anchor.zip(counted).map(|(anchor, (budget, rolls))| {
            let roll = rolls && !typed.no_roll;
            let reckoned = try_out(budget, roll, anchor, typed.registered, &reference.calendar);
            Tried {
                budget,
                due_on: reckoned.due_on,
                until: (budget.unit == Unit::Hour).then_some(reckoned.late_from),
                provisional: reckoned.provisional,
                steps: reckoned.steps,
            }
        });
        Ok(TryOut {
            typed,
            rules: listed,
            problems,
            tried,
        })
    }
}

fn rules(reference: &Reference) -> Vec<(TryRule, Rule)> {
    let all = reference.counted_rules().into_iter();
    all.map(|(kind, difficulty, rule)| {
        let key = match difficulty {
            Some(difficulty) => format!("{}.{}", kind.name(), difficulty.key()),
            None => kind.name().to_owned(),
        };
        let listed = TryRule {
            key,
            kind,
            difficulty,
            budget: rule.budget,
        };
        (listed, rule)
    })
    .collect()
}

fn wrong(problems: &mut Vec<FieldError>, field: &'static str, problem: Problem) {
    problems.push(FieldError { field, problem });
}

fn start(typed: &TryTyped, problems: &mut Vec<FieldError>) -> Option<At> {
    let date = match typed.date.trim() {
        "" => Err(Problem::Missing),
        text => text.parse::<Date>().map_err(|_| Problem::Date),
    };
    let hour = match typed.hour.trim() {
        "" => Some(MORNING),
        text => parse_hour(text),
    };
    if hour.is_none() {
        wrong(problems, "hour", Problem::Hour);
    }
    match date {
        Ok(date) => hour.map(|hour| At::from_beijing(date, hour.hour(), hour.minute())),
        Err(problem) => {
            wrong(problems, "date", problem);
            None
        }
    }
}

/// The rule that was chosen, else the length that was typed; and whether a last day off moves on.
fn length(
    typed: &TryTyped,
    rules: &[(TryRule, Rule)],
    problems: &mut Vec<FieldError>,
) -> Option<(Budget, bool)> {
    if !typed.rule.is_empty() {
        let rule = rules.iter().find(|(listed, _)| listed.key == typed.rule);
        if rule.is_none() {
            wrong(problems, "rule", Problem::NotOffered);
        }
        return rule.map(|(_, rule)| (rule.budget, rule.roll));
    }
    let unit = Unit::ALL.into_iter().find(|u| u.suffix() == typed.unit);
    let Some(unit) = unit else {
        wrong(problems, "unit", Problem::NotOffered);
        return None;
    };
    let amount = typed.amount.trim();
    let read: Option<Budget> = format!("{amount}{}", unit.suffix()).parse().ok();
    if read.is_none() {
        let problem = match amount {
            "" => Problem::Missing,
            _ => Problem::Between(1, unit.most()),
        };
        wrong(problems, "amount", problem);
    }
    read.map(|budget| (budget, true))
}
