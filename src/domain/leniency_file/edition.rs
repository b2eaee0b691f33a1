//! Which edition of the rulebook a file is read with: what was decided keeps the one it was proposed on, so that no
//! later row changes what a signed decision says, nor what of it becomes public (design §6.7).

use std::borrow::Cow;

use super::{Decision, Former, LeniencyFile, Proposed};
use crate::domain::leniency::rule::RuleBook;
use crate::domain::world::{Need, World};

/// The earlier editions that are read with the file, as far as another is in force now.
pub fn edition_needs(file: &LeniencyFile, now: &RuleBook) -> Vec<Need> {
    let stands = file.decision.as_ref().and(file.proposed.as_ref());
    let former = file.former.iter().filter_map(|f| f.proposed.as_ref());
    let all = stands.into_iter().chain(former);
    all.map(|p| &p.proposal.rule_version)
        .filter(|version| **version != now.rules.version)
        .map(|version| Need::LeniencyEdition(version.clone()))
        .collect()
}

/// The edition a file is read with: a decided one keeps its own, any other has the one in force. Both are as they were
/// held against their texts by now.
pub fn book_of<'b>(file: &LeniencyFile, world: &'b World, now: &'b RuleBook) -> Cow<'b, RuleBook> {
    match &file.decision {
        Some(decision) => kept(file.proposed.as_ref(), decision, world, now),
        None => Cow::Borrowed(now),
    }
}

/// The same of a decision that no longer stands.
pub fn former_book<'b>(former: &Former, world: &'b World, now: &'b RuleBook) -> Cow<'b, RuleBook> {
    kept(former.proposed.as_ref(), &former.decision, world, now)
}

fn kept<'b>(
    proposed: Option<&Proposed>,
    decision: &Decision,
    world: &'b World,
    now: &'b RuleBook,
) -> Cow<'b, RuleBook> {
    let proposal = proposed.map(|p| &p.proposal);
    let other = proposal.filter(|p| p.rule_version != now.rules.version);
    let then = other.and_then(|p| Some((p, world.leniency_edition(&p.rule_version)?)));
    let Some((proposal, then)) = then else {
        return Cow::Borrowed(now);
    };
    // nothing is signed before what it rests on is confirmed
    let articles = proposal.articles.iter().chain(&decision.articles);
    let rests = articles.map(|a| &a.0).chain(&proposal.unconfirmed_rows);
    let rows: Vec<String> = rests
        .filter(|row| !then.is_confirmed(row))
        .cloned()
        .collect();
    let mut book = Cow::Borrowed(then);
    if !rows.is_empty() {
        book.to_mut().confirm(&rows);
    }
    book
}
