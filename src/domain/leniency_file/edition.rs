//! Which edition of the rulebook a file is read with: what was decided keeps the one it was proposed on, so that no
//! later row changes what a signed decision says, nor what of it becomes public (design §6.7).

use std::borrow::Cow;

use super::{Decision, Former, LeniencyFile};
use crate::domain::leniency::rule::RuleBook;
use crate::domain::world::{Need, World};

impl LeniencyFile {
    /// The edition the decision that stands was proposed on; none before there is one.
    fn edition(&self) -> Option<&str> {
        let proposed = self.decision.as_ref().and(self.proposed.as_ref());
        proposed.map(|p| p.proposal.rule_version.as_str())
    }
}

/// The earlier editions that are read with the file, as far as another is in force now.
pub fn edition_needs(file: &LeniencyFile, now: &RuleBook) -> Vec<Need> {
    let former = file.former.iter().filter_map(|f| f.edition.as_deref());
    let all = file.edition().into_iter().chain(former);
    let other = all.filter(|version| *version != now.rules.version);
    other.map(|v| Need::LeniencyEdition(v.to_owned())).collect()
}

/// The edition a file is read with: a decided one keeps its own, any other has the one in force. Both are as they were
/// held against their texts by now.
pub fn book_of<'b>(file: &LeniencyFile, world: &'b World, now: &'b RuleBook) -> Cow<'b, RuleBook> {
    let Some(decision) = &file.decision else {
        return Cow::Borrowed(now);
    };
    let proposals = file.proposed.iter().map(|p| &p.proposal);
    let rests = proposals.flat_map(|p| p.articles.iter().map(|a| &a.0).chain(&p.unconfirmed_rows));
    kept(file.edition(), decision, rests, world, now)
}

/// The same of a decision that no longer stands.
pub fn former_book<'b>(former: &Former, world: &'b World, now: &'b RuleBook) -> Cow<'b, RuleBook> {
    let edition = former.edition.as_deref();
    kept(edition, &former.decision, std::iter::empty(), world, now)
}

fn kept<'b, 'r>(
    version: Option<&str>,
    decision: &'r Decision,
    rests: impl Iterator<Item = &'r String>,
    world: &'b World,
    now: &'b RuleBook,
) -> Cow<'b, RuleBook> {
    let other = version.filter(|v| *v != now.rules.version);
    let Some(then) = other.and_then(|v| world.leniency_edition(v)) else {
        return Cow::Borrowed(now);
    };
    // nothing is signed before what it rests on is confirmed
    let rests = rests.chain(decision.articles.iter().map(|a| &a.0));
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
