//! `zhuqi policy print`: who may do what, and every endpoint with its rule.

use std::fmt::Write;

use serde::Serialize;

use super::router::endpoints;
use crate::domain::action::Action;
use crate::domain::policy::RULES;

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

/// The whole table as text.
pub(super) fn text() -> String {
    let mut out = String::from("# who may do what; what is not written here is refused\n");
    for line in lines() {
        let when = if line.when.is_empty() {
            "yes".to_owned()
        } else {
            line.when.join(" and ")
        };
        // writing to a String cannot fail
        let _ = writeln!(out, "{:<28} {:<12} {when}", line.action, line.role);
    }
    out.push_str("\n# every endpoint\n");
    for (method, path, who) in endpoints() {
        let _ = writeln!(out, "{method:<5} {path:<52} {who}");
    }
    out
}

/// The whole table as JSON.
pub(super) fn json() -> String {
    #[derive(Serialize)]
    struct Table {
        rules: Vec<Line>,
        endpoints: Vec<Endpoint>,
    }
    let endpoints = endpoints()
        .into_iter()
        .map(|(method, path, who)| Endpoint { method, path, who })
        .collect();
    serde_json::to_string_pretty(&Table {
        rules: lines(),
        endpoints,
    })
    .unwrap_or_default()
}
