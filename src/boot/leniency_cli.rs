//! `zhuqi leniency propose` and `replay`: the rule at the command line, for legal staff who check many.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::config;
use crate::domain::leniency::rule::{Facts, Proposal, RuleBook, conditions_read, propose, read_on};
use crate::views::name::{Lang, Name};
use crate::web::words::leniency_file as l;

/// The shape of the facts, for whoever writes them.
const SCHEMA: &str = include_str!("leniency_facts.schema.json");

/// What was asked.
#[derive(Debug, clap::Args)]
pub(super) struct Propose {
    /// The facts as JSON, one file an act; `-` reads standard input. Of several files each gives one line.
    facts: Vec<PathBuf>,
    /// Print the whole proposal as JSON; of several files one object a line.
    #[arg(long)]
    json: bool,
    /// Print the JSON schema of the facts.
    #[arg(long)]
    schema: bool,
    /// Propose on this edition of the rules. Without it the one in force is read from the database of DATABASE_URL,
    /// and the one that ships where there is none.
    #[arg(long, value_name = "VERSION")]
    edition: Option<String>,
    /// In English.
    #[arg(long)]
    english: bool,
}

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// An edition of the rules, and whether a database keeps it.
struct Edition {
    book: RuleBook,
    of_database: bool,
}

/// Proposes on each file, and says under which edition. `note` tells beside the answer what is not part of it.
pub(super) async fn run(
    asked: &Propose,
    say: impl Fn(&str),
    note: impl Fn(&str),
) -> Result<ExitCode> {
    if asked.schema {
        say(SCHEMA.trim_end());
        return Ok(ExitCode::SUCCESS);
    }
    let lang = if asked.english { Lang::En } else { Lang::Zh };
    let edition = edition(asked.edition.as_deref()).await?;
    let told = match edition.of_database {
        true => l::EDITION_OF_DATABASE,
        false => l::EDITION_SHIPPED,
    };
    let version = &edition.book.rules.version;
    let told = told.fill(lang, &[("version", version)]);
    let told = told.as_str();
    match asked.facts.as_slice() {
        [] => Err("which facts? name files, or - for standard input".into()),
        [one] => {
            let (facts, proposal) = proposed(one, &edition.book)?;
            if asked.json {
                note(told);
                say(&serde_json::to_string_pretty(&proposal)?);
            } else {
                whole(lang, &facts, &proposal, &edition.book, &say);
                say(told);
            }
            Ok(ExitCode::SUCCESS)
        }
        many => {
            note(told);
            let mut all_read = true;
            for path in many {
                let name = path.display().to_string();
                let line = match (proposed(path, &edition.book), asked.json) {
                    (Ok((_, p)), true) => {
                        serde_json::json!({ "file": name, "proposal": p }).to_string()
                    }
                    (Ok((facts, p)), false) => {
                        let names = names(&facts, &edition.book);
                        let outcome = l::outcome(p.outcome).read(lang);
                        let because = l::statement(lang, &p.deciding, &names);
                        format!("{name}: {outcome} — {because}")
                    }
                    (Err(why), json) => {
                        all_read = false;
                        let why = why.to_string();
                        match json {
                            true => serde_json::json!({ "file": name, "error": why }).to_string(),
                            false => l::FACTS_UNREAD.fill(lang, &[("file", &name), ("why", &why)]),
                        }
                    }
                };
                say(&line);
            }
            Ok(match all_read {
                true => ExitCode::SUCCESS,
                false => ExitCode::FAILURE,
            })
        }
    }
}

/// The edition that was named, or the one in force.
async fn edition(version: Option<&str>) -> Result<Edition> {
    let missing = |version: Option<&str>| {
        let named = version.unwrap_or_default();
        format!("there is no edition {named} of the rules")
    };
    if config::names_database() {
        let config = config::Config::from_env()?;
        let server = super::cli::open(&config, false).await?;
        let book = server.leniency_edition(version).await?;
        return Ok(Edition {
            book: book.ok_or_else(|| missing(version))?,
            of_database: true,
        });
    }
    let book = RuleBook::shipped().map_err(|e| e.to_string())?;
    if version.is_some_and(|version| version != book.rules.version) {
        return Err(missing(version).into());
    }
    Ok(Edition {
        book,
        of_database: false,
    })
}

/// What the rule says to one file of facts.
fn proposed(path: &Path, book: &RuleBook) -> Result<(Facts, Proposal)> {
    let named = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let text = if path.as_os_str() == "-" {
        std::io::read_to_string(std::io::stdin()).map_err(|e| named(&e))?
    } else {
        std::fs::read_to_string(path).map_err(|e| named(&e))?
    };
    let facts: Facts = serde_json::from_str(&text).map_err(|e| named(&e))?;
    let problems = facts.problems(book);
    if !problems.is_empty() {
        let keys: Vec<&str> = problems.iter().map(|p| p.key()).collect();
        return Err(format!("facts that cannot be so: {}", keys.join(", ")).into());
    }
    let proposal = propose(&facts, book);
    Ok((facts, proposal))
}

/// What the conditions of the item are called.
fn names(facts: &Facts, book: &RuleBook) -> BTreeMap<String, Name> {
    conditions_read(facts, book)
        .into_iter()
        .map(|c| (c.id.clone(), Name::new(c.zh.clone(), c.en.clone())))
        .collect()
}

/// The whole proposal in words.
fn whole(lang: Lang, facts: &Facts, proposal: &Proposal, book: &RuleBook, say: &impl Fn(&str)) {
    let names = names(facts, book);
    say(l::outcome(proposal.outcome).read(lang));
    let because = l::statement(lang, &proposal.deciding, &names);
    say(&format!("{} {because}", l::BECAUSE.read(lang)));
    for id in &proposal.articles {
        if let Some(b) = book.basis_on(id, read_on(facts, &proposal.law, book)) {
            let mark = if b.confirmed {
                ""
            } else {
                l::UNCONFIRMED.read(lang)
            };
            let law = match lang {
                Lang::Zh => b.cited_zh(),
                Lang::En => b.cited_en(),
            };
            say(format!("  {law} {mark}").trim_end());
        }
    }
    for open in &proposal.unresolved {
        let open = l::statement(lang, open, &names);
        say(&format!("{} {open}", l::UNRESOLVED.read(lang)));
    }
    for change in &proposal.would_change {
        say(&format!("  {}", l::would_change(lang, change, &names)));
    }
}
