//! House rules: the arrows between folders, the one textarea, no bare transaction, a `//!` on every file.

use std::path::{Path, PathBuf};

/// Which folder may import which (design §5). `tests` are free.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &["domain"]),
    ("views", &["views", "domain"]),
    ("server", &["server", "views", "domain"]),
    ("api", &["api", "views", "domain"]),
    ("web", &["web", "api", "views", "domain"]),
    ("boot", &["boot", "web", "api", "server", "views", "domain"]),
];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                out.push((path, text));
            }
        }
    }
    let mut out = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut out);
    out
}

fn folder(path: &Path) -> String {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let inside = path.strip_prefix(src).unwrap();
    inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy()
        .into_owned()
}

/// The code of a file without its comments.
fn code(text: &str) -> String {
    let kept = text.lines().filter(|l| !l.trim_start().starts_with("//"));
    kept.collect::<Vec<_>>().join("\n")
}

#[test]
fn imports_go_down_only() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let from = folder(&path);
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == from) else {
            continue;
        };
        for part in code(&text).split("crate::").skip(1) {
            let to: String = part
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let known = ARROWS.iter().any(|(name, _)| *name == to);
            if known && !allowed.contains(&to.as_str()) {
                wrong.push(format!("{} imports {to}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_domain_reads_no_clock_no_database_and_no_page() {
    for (path, text) in sources() {
        if folder(&path) == "domain" && !path.to_string_lossy().contains("tests") {
            for word in [
                "leptos",
                "sea_orm",
                "tokio",
                "SystemTime",
                "rand::",
                "async fn",
            ] {
                assert!(
                    !code(&text).contains(word),
                    "{} names {word}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in sources() {
        assert!(
            text.starts_with("//!"),
            "{} does not begin with //!",
            path.display()
        );
    }
}

#[test]
fn only_one_component_writes_a_textarea() {
    for (path, text) in sources() {
        let name = path.to_string_lossy();
        if name.ends_with("ui/textarea.rs") || name.contains("/tests") {
            continue;
        }
        assert!(
            !code(&text).contains("<textarea"),
            "{name} writes a textarea (trust.md L1)"
        );
    }
}

#[test]
fn pages_write_no_style_and_no_script() {
    for (path, text) in sources() {
        if folder(&path) == "web" && !path.to_string_lossy().contains("tests") {
            assert!(
                !code(&text).contains(" style=\""),
                "{} has an inline style",
                path.display()
            );
        }
    }
}

#[test]
fn transactions_begin_in_one_place() {
    for (path, text) in sources() {
        let name = path.to_string_lossy();
        if name.ends_with("store/connect.rs") || name.contains("/tests") {
            continue;
        }
        for word in [".begin().await", ".begin_with", ".transaction("] {
            assert!(
                !code(&text).contains(word),
                "{name} begins its own transaction"
            );
        }
    }
}

#[test]
fn permission_rules_stand_in_one_place() {
    // only policy can make a permit, and only the command asks for one when something is to happen
    for (path, text) in sources() {
        let name = path.to_string_lossy();
        if name.ends_with("domain/policy.rs") || name.contains("/tests") {
            continue;
        }
        assert!(!code(&text).contains("Permit {"), "{name} makes a permit");
    }
}
