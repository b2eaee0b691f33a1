//! `zhuqi leniency propose` and `replay`: the rule at the command line, for legal staff who check many.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::domain::leniency::rule::{Facts, RuleBook, propose};
use crate::views::name::{Lang, Name};
use crate::web::words::leniency_file as l;

/// The shape of the facts, for whoever writes them.
const SCHEMA: &str = include_str!("leniency_facts.schema.json");

/// What was asked.
#[derive(Debug, clap::Args)]
pub(super) struct Propose {
    /// The facts as JSON; `-` reads standard input.
    facts: Option<PathBuf>,
    /// Print the whole proposal as JSON.
    #[arg(long)]
    json: bool,
    /// Print the JSON schema of the facts.
    #[arg(long)]
    schema: bool,
    /// In English.
    #[arg(long)]
    english: bool,
}

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Proposes on the edition that ships, and says so.
pub(super) fn run(asked: &Propose, say: impl Fn(&str)) -> Result<()> {
    if asked.schema {
        say(SCHEMA.trim_end());
        return Ok(());
    }
    let path = asked
        .facts
        .as_ref()
        .ok_or("which facts? name a file, or - for standard input")?;
    let text = if path.as_os_str() == "-" {
        std::io::read_to_string(std::io::stdin())?
    } else {
        std::fs::read_to_string(path)?
    };
    let facts: Facts =
        serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    let book = RuleBook::shipped().map_err(|e| e.to_string())?;
    let problems = facts.problems(&book);
    if !problems.is_empty() {
        let keys: Vec<&str> = problems.iter().map(|p| p.key()).collect();
        return Err(format!("facts that cannot be so: {}", keys.join(", ")).into());
    }
    let proposal = propose(&facts, &book);
    if asked.json {
        say(&serde_json::to_string_pretty(&proposal)?);
        return Ok(());
    }
    let lang = if asked.english { Lang::En } else { Lang::Zh };
    let item = facts.item.as_ref().and_then(|id| book.item(id));
    let names: BTreeMap<String, Name> = item
        .into_iter()
        .flat_map(|i| &i.conditions)
        .map(|c| (c.id.clone(), Name::new(c.zh.clone(), c.en.clone())))
        .collect();
    say(l::outcome(proposal.outcome).read(lang));
    let because = l::statement(lang, &proposal.deciding, &names);
    say(&format!("{} {because}", l::BECAUSE.read(lang)));
    for id in &proposal.articles {
        if let Some(b) = book.basis(id) {
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
    say(&l::RULE_VERSION.fill(lang, &[("version", &proposal.rule_version)]));
    Ok(())
}
