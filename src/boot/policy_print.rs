//! `zhuqi policy print`: who may do what at which stage, and every endpoint with its rule.

use std::fmt::Write;

use serde::Serialize;

use super::router::endpoints;
use crate::domain::action::Action;
use crate::domain::policy::{MATRIX, RULES};

/// One line of the table.
#[derive(Debug, Serialize)]
struct Line {
    action: &'static str,
    role: &'static str,
    when: Vec<&'static str>,
}

/// One endpoint.
#[derive(Debug, Serialize)]
struct Endpoint {
    method: String,
    path: String,
    who: String,
}

fn lines() -> Vec<Line> {
    let mut lines = Vec::new();
    for action in Action::ALL {
        for rule in RULES.iter().filter(|r| r.action == *action) {
            lines.push(Line {
                action: action.key(),
                role: rule.role.key(),
                when: rule.conditions.iter().map(|c| c.key()).collect(),
            });
        }
    }
    lines
}

/// What a role may do at one stage of one noun.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Cell<'a> {
    stage: &'a str,
    action: &'a str,
    role: &'a str,
    when: Vec<&'a str>,
}

/// The stages of the checked-in table, cell by cell; what is not here is refused at that stage.
fn cells(matrix: &str) -> Vec<Cell<'_>> {
    let mut cells = Vec::new();
    let mut stage = "";
    for line in matrix.lines() {
        if let Some(title) = line.strip_prefix("== ") {
            stage = title;
        }
        // the first part tells who sees what; the lines that begin with a blank tell what is refused
        let Some((action, roles)) = line.split_once(' ').filter(|(a, _)| a.contains('.')) else {
            continue;
        };
        for role in roles.split(" | ") {
            let (role, when) = role.trim().split_once(' ').unwrap_or((role.trim(), "yes"));
            let when = when.split(" and ").filter(|c| *c != "yes").collect();
            cells.push(Cell {
                stage,
                action,
                role,
                when,
            });
        }
    }
    cells
}

/// The whole table as text.
pub(super) fn text() -> String {
    let mut out = String::from(MATRIX);
    out.push_str("\n== every endpoint\n");
    for (method, path, who) in endpoints() {
        // writing to a String cannot fail
        let _ = writeln!(out, "{method:<5} {path:<52} {who}");
    }
    out
}

/// The whole table as JSON.
pub(super) fn json() -> String {
    #[derive(Serialize)]
    struct Table {
        rules: Vec<Line>,
        stages: Vec<Cell<'static>>,
        endpoints: Vec<Endpoint>,
    }
    let endpoints = endpoints()
        .into_iter()
        .map(|(method, path, who)| Endpoint { method, path, who })
        .collect();
    serde_json::to_string_pretty(&Table {
        rules: lines(),
        stages: cells(MATRIX),
        endpoints,
    })
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{MATRIX, cells};
    use crate::domain::policy::RULES;

    #[test]
    fn every_cell_of_the_printed_table_stands_in_the_rules() {
        let cells = cells(MATRIX);
        assert!(cells.iter().any(|c| c.stage == "case · handling"));
        for cell in &cells {
            let same = RULES.iter().any(|r| {
                let when: Vec<&str> = r.conditions.iter().map(|c| c.key()).collect();
                (r.action.key(), r.role.key(), &when) == (cell.action, cell.role, &cell.when)
            });
            assert!(same, "{cell:?}");
        }
    }
}
