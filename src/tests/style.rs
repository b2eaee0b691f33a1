//! The style sheet by its own words: every text on its ground has the contrast it must have, in light and in
//! dark; colours stand in one file; nothing takes the focus ring away; type follows the reader's size.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One rule: the at-rules around it, its selector, its declarations.
struct Rule {
    around: Vec<String>,
    selector: String,
    declarations: Vec<(String, String)>,
    file: String,
}

fn sheets() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "css") {
                let text = std::fs::read_to_string(&path).unwrap();
                out.push((path, without_comments(&text)));
            }
        }
    }
    let mut out = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("style"),
        &mut out,
    );
    out.sort();
    out
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    out
}

fn rules() -> Vec<Rule> {
    let mut rules = Vec::new();
    for (path, text) in sheets() {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let (mut around, mut word): (Vec<String>, String) = (Vec::new(), String::new());
        for c in text.chars() {
            match c {
                '{' => around.push(std::mem::take(&mut word).trim().to_owned()),
                '}' => {
                    let selector = around.pop().unwrap_or_default();
                    let declarations: Vec<_> = std::mem::take(&mut word)
                        .split(';')
                        .filter_map(|d| d.split_once(':'))
                        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                        .collect();
                    if !declarations.is_empty() {
                        rules.push(Rule {
                            around: around.clone(),
                            selector,
                            declarations,
                            file: file.clone(),
                        });
                    }
                }
                _ => word.push(c),
            }
        }
    }
    rules
}

type Tokens = BTreeMap<String, String>;

/// The tokens of a theme: light, or light with what dark says otherwise.
fn tokens(dark: bool) -> Tokens {
    let mut tokens = Tokens::new();
    for rule in rules() {
        let light = rule.selector == ":root" && rule.around.is_empty();
        if light || (dark && rule.selector == "html.dark") {
            tokens.extend(
                rule.declarations
                    .into_iter()
                    .filter(|(n, _)| n.starts_with("--")),
            );
        }
    }
    tokens
}

/// The colour a value means, if it is one.
fn colour(tokens: &Tokens, value: &str) -> Option<[f64; 3]> {
    if let Some(name) = value
        .strip_prefix("var(")
        .and_then(|v| v.split([')', ',']).next())
    {
        return colour(tokens, tokens.get(name)?);
    }
    let hex = value.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
    Some([part(0)?.into(), part(2)?.into(), part(4)?.into()])
}

fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(|c| {
        let c = c / 255.0;
        if c <= 0.040_45 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The ratio of WCAG 2.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What stands on what without a rule that names both; and the least ratio: 4.5 for text, 3 for what only shows.
const PAIRS: &[(&str, &[&str], f64)] = &[
    (
        "--text",
        &["--page", "--surface", "--sunken", "--brand-50"],
        7.0,
    ),
    (
        "--text-2",
        &["--page", "--surface", "--sunken", "--brand-50"],
        4.5,
    ),
    ("--hint", &["--page", "--surface", "--sunken"], 4.5),
    (
        "--n-700",
        &["--page", "--surface", "--sunken", "--n-100"],
        4.5,
    ),
    (
        "--link",
        &["--page", "--surface", "--sunken", "--brand-50"],
        4.5,
    ),
    ("--brand-800", &["--page", "--surface"], 4.5),
    ("--err-fg", &["--page", "--surface"], 4.5),
    ("--control-line", &["--page", "--surface", "--sunken"], 3.0),
    ("--focus", &["--page", "--surface", "--brand-50"], 3.0),
    ("--focus-on-dark", &["--header"], 3.0),
    ("--ok-line", &["--surface"], 3.0),
    ("--info-line", &["--surface"], 3.0),
    ("--warn-line", &["--surface"], 3.0),
    ("--err-line", &["--surface"], 3.0),
    ("--pause-line", &["--surface"], 3.0),
    ("--on-header-3", &["--header"], 4.5),
];

#[test]
fn every_pair_has_its_contrast_in_light_and_in_dark() {
    let mut poor = Vec::new();
    for dark in [false, true] {
        let tokens = tokens(dark);
        for (text, grounds, least) in PAIRS {
            for ground in *grounds {
                let value = |name: &str| {
                    colour(&tokens, &format!("var({name})"))
                        .unwrap_or_else(|| panic!("{name} is no colour"))
                };
                let ratio = contrast(value(text), value(ground));
                if ratio < *least {
                    poor.push(format!(
                        "dark {dark}: {text} on {ground} {ratio:.2} < {least}"
                    ));
                }
            }
        }
    }
    assert!(poor.is_empty(), "{}", poor.join("\n"));
}

#[test]
fn every_rule_that_names_text_and_ground_has_the_contrast_of_text() {
    let mut poor = Vec::new();
    let mut tried = 0;
    for rule in rules() {
        let find = |name: &str| {
            rule.declarations
                .iter()
                .find(|(n, _)| n == name)
                .map(|(_, v)| v.as_str())
        };
        let (Some(text), Some(ground)) = (find("color"), find("background")) else {
            continue;
        };
        for dark in [false, true] {
            let tokens = tokens(dark);
            if let (Some(text), Some(ground)) = (colour(&tokens, text), colour(&tokens, ground)) {
                tried += 1;
                let ratio = contrast(text, ground);
                if ratio < 4.5 {
                    poor.push(format!("dark {dark}: {} {ratio:.2}", rule.selector));
                }
            }
        }
    }
    assert!(tried > 30, "only {tried} rules were understood");
    assert!(poor.is_empty(), "{}", poor.join("\n"));
}

#[test]
fn colours_stand_with_the_tokens_so_that_a_theme_changes_all_of_them() {
    let mut loose = Vec::new();
    for rule in rules() {
        // paper is black on white in every theme
        if ["tokens.css", "print.css"].contains(&rule.file.as_str()) {
            continue;
        }
        for (name, value) in rule.declarations {
            let hex = value.split(['#']).nth(1).is_some_and(|after| {
                after.chars().take_while(char::is_ascii_hexdigit).count() >= 3
            });
            if hex || value.contains("rgb(") {
                loose.push(format!("{} {} {name}: {value}", rule.file, rule.selector));
            }
        }
    }
    assert!(loose.is_empty(), "{}", loose.join("\n"));
}

#[test]
fn nothing_takes_the_focus_ring_away() {
    for rule in rules() {
        for (name, value) in &rule.declarations {
            let gone = name.starts_with("outline") && ["none", "0"].contains(&value.as_str());
            assert!(
                !gone || rule.selector.contains("main:focus"),
                "{} has no focus ring",
                rule.selector
            );
        }
    }
}

#[test]
fn type_follows_the_readers_size() {
    for rule in rules() {
        for (name, value) in &rule.declarations {
            let sized = name == "font-size" || name == "font" || name.starts_with("--fs-");
            assert!(
                !sized || !value.contains("px"),
                "{} sets type in pixels: {value}",
                rule.selector
            );
        }
    }
    let minimum = rules()
        .iter()
        .flat_map(|r| r.declarations.clone())
        .filter(|(n, _)| n.starts_with("--fs-"))
        .filter_map(|(_, v)| v.strip_suffix("rem")?.parse::<f64>().ok())
        .fold(f64::MAX, f64::min);
    assert!(minimum >= 13.0 / 16.0, "the smallest type is {minimum}rem");
}

#[test]
fn a_colour_is_read_through_its_names() {
    let tokens = Tokens::from([
        ("--a".into(), "var(--b)".into()),
        ("--b".into(), "#FFFFFF".into()),
    ]);
    let (white, black) = (colour(&tokens, "var(--a)"), colour(&tokens, "#000000"));
    assert!((contrast(white.unwrap(), black.unwrap()) - 21.0).abs() < 0.01);
    assert_eq!(colour(&tokens, "none"), None);
}
