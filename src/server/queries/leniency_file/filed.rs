//! The filed route of a file, opened for one reader.

use super::detail::{Opened, bases};
use crate::domain::action::Action;
use crate::domain::leniency::rule::RuleBook;
use crate::domain::leniency_file::{LeniencyFile, Status, defence, filed_possible};
use crate::server::store::StoreError;
use crate::views::filed_route::{AnswerText, FiledText, MoreTimeText, NoticeText};

impl Opened {
    /// What the firm was told, said, and what became of it. Why the case was filed is not the firm's.
    pub(in crate::server::queries) fn filed(
        &self,
        file: &LeniencyFile,
        (book, now): (&RuleBook, &RuleBook),
        firm: bool,
    ) -> Result<FiledText, StoreError> {
        let filed = &file.filed;
        let day = file.read_on(book, now.rules.law_changes_on);
        let filing = filed.filing.as_ref().filter(|_| !firm).map(|f| {
            let reason = self.words(&f.reason)?;
            Ok::<_, StoreError>((f.approved_on, reason))
        });
        let notice = filed.notice.as_ref().map(|n| {
            let proposed = file.proposed.as_ref();
            let rests = proposed.map(|p| n.ruling.articles(p, book));
            Ok::<_, StoreError>(NoticeText {
                number: n.number.clone(),
                ruling: n.ruling,
                fine: n.fine.as_ref().map(|f| f.as_str().to_owned()),
                benchmark: n.benchmark.clone(),
                fine_why: n.fine_why.as_ref().map(|w| self.words(w)).transpose()?,
                text: self.words(&n.text)?,
                articles: bases(&rests.unwrap_or_default(), book, day),
                hearing: n.hearing,
                hearing_from: n.hearing_from,
                served_on: n.served_on,
                days_confirmed: self.defence_confirmed,
                fine_confirmed: [true, false].iter().all(|individual| {
                    let fine = now.hearing_fine(*individual);
                    fine.is_none_or(|(_, confirmed)| confirmed)
                }),
                until: defence(file).map(|(day, _)| day),
                done: n.done.clone(),
            })
        });
        let answer = filed.answer.as_ref().map(|a| {
            Ok::<_, StoreError>(AnswerText {
                text: a.text.as_ref().map(|t| self.words(t)).transpose()?,
                hearing: a.hearing,
                paper: (a.paper.as_ref()).map(|p| (p.received_on, a.done.by.name.clone())),
                at: a.done.at,
            })
        });
        let hearing = filed.hearing.as_ref().map(|h| {
            let text = self.words(&h.text)?;
            Ok::<_, StoreError>((h.held_on, text, h.done.by.name.clone()))
        });
        let weighed = filed.weighed.as_ref().map(|w| {
            let text = self.words(&w.text)?;
            Ok::<_, StoreError>((w.taken, text, w.follows))
        });
        let asked = filed.more_time.iter().filter(|_| !firm).map(|m| {
            let answer = m.answer.as_ref().map(|a| {
                let why = self.words(&a.reason)?;
                Ok::<_, StoreError>((a.agreed, why))
            });
            let why = self.words(&m.ask.reason)?;
            Ok::<_, StoreError>(MoreTimeText {
                to: m.ask.to,
                why,
                answer: answer.transpose()?,
            })
        });
        let stops = filed.stops.iter().filter(|_| !firm).map(|s| {
            let why = self.words(&s.reason)?;
            Ok::<_, StoreError>((s.until, why))
        });
        Ok(FiledText {
            more_time: asked.collect::<Result<_, _>>()?,
            stops: stops.collect::<Result<_, _>>()?,
            awaits_time: !firm && file.awaits_time(),
            filing: filing.transpose()?,
            notice: notice.transpose()?,
            answer: answer.transpose()?,
            hearing: hearing.transpose()?,
            weighed: weighed.transpose()?,
            review_again: file.status == Status::InReview
                && filed.weighed.as_ref().is_some_and(|w| w.review),
            may_answer: filed_possible(file, Action::AnswerPenaltyNotice).is_ok(),
        })
    }
}
