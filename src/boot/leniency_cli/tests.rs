//! The schema that is printed holds for the facts the rule reads: what it accepts is read, what it refuses is not.

use serde_json::{Value, json};

use super::SCHEMA;
use crate::domain::leniency::rule::{Decimal, Facts, demo_facts};

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

/// Where a value does not keep to a schema, as far as the words go that ours uses.
fn faults(schema: &Value, value: &Value, at: &str, out: &mut Vec<String>) {
    let is = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{other} is no type this knows"),
    };
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is(kind)) {
        out.push(format!("{at}: not {kinds:?}"));
        return;
    }
    if let Value::Array(all) = &schema["enum"]
        && !all.contains(value)
    {
        out.push(format!("{at}: {value} is not offered"));
    }
    if schema["format"] == "date"
        && let Some(text) = value.as_str()
        && text.parse::<jiff::civil::Date>().is_err()
    {
        out.push(format!("{at}: no date"));
    }
    if schema.get("pattern").is_some()
        && let Some(text) = value.as_str()
        && Decimal::parse(text).is_err()
    {
        out.push(format!("{at}: no decimal"));
    }
    for (n, item) in value.as_array().into_iter().flatten().enumerate() {
        faults(&schema["items"], item, &format!("{at}/{n}"), out);
    }
    let Some(fields) = value.as_object() else {
        return;
    };
    let required = schema["required"].as_array().into_iter().flatten();
    for name in required.filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            out.push(format!("{at}/{name}: missing"));
        }
    }
    for (name, field) in fields {
        let place = format!("{at}/{name}");
        match (&schema["properties"][name], &schema["additionalProperties"]) {
            (Value::Null, Value::Bool(false)) => out.push(format!("{place}: not known")),
            (Value::Null, other) => faults(other, field, &place, out),
            (known, _) => faults(known, field, &place, out),
        }
    }
}

fn refused(value: &Value) -> Vec<String> {
    let mut out = Vec::new();
    faults(&schema(), value, "", &mut out);
    out
}

#[test]
fn the_schema_accepts_the_facts_of_the_demo_files() {
    let all = demo_facts();
    assert_eq!(all.len(), 6);
    for (name, facts) in all {
        let value = serde_json::to_value(&facts).unwrap();
        assert_eq!(refused(&value), [] as [String; 0], "{name}");
        let again: Facts = serde_json::from_value(value).unwrap();
        assert_eq!(again, facts, "{name}");
    }
}

#[test]
fn the_schema_refuses_what_the_rule_does_not_read() {
    let (_, facts) = demo_facts().remove(0);
    let good = serde_json::to_value(&facts).unwrap();
    let with = |name: &str, value: Value| {
        let mut bad = good.clone();
        bad[name] = value;
        bad
    };
    let bad = [
        with("harm", json!("terrible")),
        with("act_on", json!("2026-02-30")),
        with("act_at", json!("yesterday")),
        with("measured", json!({ "hourly_exceedance_ratio": 0.06 })),
        with("clues", json!([{ "kind": "service_day_words" }])),
        with("clues", json!([{ "at": 1 }])),
        with("help_case", json!("SX2026-0012")),
    ];
    for value in bad {
        assert_ne!(refused(&value), [] as [String; 0], "{value}");
        assert!(serde_json::from_value::<Facts>(value).is_err());
    }
    let mut no_instant = good;
    no_instant.as_object_mut().unwrap().remove("as_of");
    assert_eq!(refused(&no_instant), ["/as_of: missing"]);
    assert!(serde_json::from_value::<Facts>(no_instant).is_err());
}
