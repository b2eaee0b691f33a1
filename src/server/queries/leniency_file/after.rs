//! What came after a decision was served, opened for one reader.

use jiff::civil::Date;

use super::detail::{Opened, bases};
use crate::domain::leniency::rule::{BasisId, RuleBook, SettingKind};
use crate::domain::leniency_file::{Change, LeniencyFile, articles_after, book_of, former_book};
use crate::domain::world::World;
use crate::server::store::StoreError;
use crate::views::leniency_change::{
    After, ChangeText, CommitmentText, FormerText, RemedyText, Wording,
};
use crate::views::name::Name;

/// A wording of the rulebook.
pub(in crate::server::queries) fn wording(book: &RuleBook, kind: SettingKind) -> Wording {
    let row = book.setting(kind);
    row.map_or_else(Wording::default, |s| Wording {
        text: Name::new(s.zh.clone(), s.en.clone()),
        confirmed: s.confirmed,
    })
}

impl Opened {
    /// What came after, each decision read with its own edition; what is in the making rests on the one in force. The
    /// firm reads a change once it was served, not before.
    pub(in crate::server::queries) fn after(
        &self,
        file: &LeniencyFile,
        world: &World,
        now: &RuleBook,
        firm: bool,
    ) -> Result<After, StoreError> {
        let book = book_of(file, world, now);
        let book = book.as_ref();
        let day = file.read_on(book, now.rules.law_changes_on);
        let commitment = file.commitment.as_ref().map(|c| {
            Ok::<_, StoreError>(CommitmentText {
                signed_on: c.signed_on,
                correct_by: c.correct_by,
                promise: self.words(&c.promise)?,
                // the firm has its own copy; the scan is the officers' evidence
                files: match firm {
                    true => Vec::new(),
                    false => self.files(c.files.iter())?,
                },
            })
        });
        let remedies = file.remedies.iter().map(|r| {
            let ended = r.ended.as_ref().map(|e| {
                let effect = self.words(&e.effect)?;
                Ok::<_, StoreError>((e.result, e.on, effect))
            });
            Ok::<_, StoreError>(RemedyText {
                kind: r.kind,
                filed_on: r.filed_on,
                body: r.body.clone(),
                ended: ended.transpose()?,
            })
        });
        let former = file.former.iter().map(|f| {
            Ok::<_, StoreError>(FormerText {
                decision: self.decision(
                    &f.decision,
                    f.proposed.as_ref(),
                    &former_book(f, world, now),
                )?,
                served_on: f.service.as_ref().map(|s| s.served_on),
            })
        });
        let verified = file.verification.as_ref().map(|v| {
            let by = v.done.by.name.clone();
            Ok::<_, StoreError>((v.verified_on, v.corrected, self.words(&v.text)?, by))
        });
        let pending = file.change.as_ref().filter(|_| !firm);
        Ok(After {
            filed: self.filed(file, (book, now), firm)?,
            commitment: commitment.transpose()?,
            verified: verified.transpose()?,
            change: pending
                .map(|c| self.change(c, articles_after(file, now), (now, day)))
                .transpose()?,
            changes: file
                .changes
                .iter()
                .map(|c| {
                    let signed = c.signed.as_ref().map(|s| s.articles.clone());
                    self.change(c, signed.unwrap_or_default(), (book, day))
                })
                .collect::<Result<_, _>>()?,
            remedies: remedies.collect::<Result<_, _>>()?,
            change_is_due: file.change_is_due(),
            former: former.collect::<Result<_, _>>()?,
            reopened: file.reopened,
            remedies_told: wording(book, SettingKind::Remedies),
        })
    }

    fn change(
        &self,
        c: &Change,
        articles: Vec<BasisId>,
        (book, day): (&RuleBook, Date),
    ) -> Result<ChangeText, StoreError> {
        Ok(ChangeText {
            kind: c.kind,
            ground: c.ground,
            reason: self.words(&c.reason)?,
            of: c.of.clone(),
            ruling: c.ruling,
            amount: c.amount.clone(),
            benchmark: c.reckoned(),
            amount_why: self.maybe(c.amount_why.as_ref())?,
            articles: bases(&articles, book, day),
            again: c.again,
            stage: c.stage(),
            number: c.signed.as_ref().map(|s| s.number.clone()),
            proposed: c.proposed.clone(),
            review: c.review.as_ref().map(|r| self.review(r)).transpose()?,
            signed: c.signed.as_ref().map(|s| s.done.clone()),
            served_on: c.served.as_ref().map(|(day, _)| *day),
        })
    }
}
