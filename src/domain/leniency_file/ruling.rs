//! What can be decided, and which proposals it follows.

use super::Proposed;
use crate::domain::leniency::rule::{BasisId, Outcome, Proposal, RuleBook, articles_of};
use crate::domain::reference::Numbered;

super::keyed! {
    /// 不予处罚 in its four kinds · 减轻 · 从轻 · 不适用, as 行政处罚法 names them (design §2).
    Ruling {
        /// 不予处罚: minor, corrected in time, no harm.
        NoPenaltyMinor = "no_penalty_minor",
        /// 不予处罚: first, slight harm, corrected in time.
        NoPenaltyFirst = "no_penalty_first",
        /// 不予处罚: no fault.
        NoPenaltyNoFault = "no_penalty_no_fault",
        /// 不予处罚: time-barred.
        NoPenaltyTimeBarred = "no_penalty_time_barred",
        /// 不予处罚: the facts were not made out (行政处罚法 57(1)(3)); no act of the firm was found.
        NoPenaltyNotEstablished = "no_penalty_not_established",
        /// 减轻.
        Mitigate = "mitigate",
        /// 从轻.
        Lighten = "lighten",
        /// 不适用: the ordinary procedure goes on, or the matter is handed over.
        NotApplicable = "not_applicable",
    }
}

impl Ruling {
    /// What follows a proposal; none while the rule cannot say.
    pub fn of(outcome: Outcome) -> Option<Ruling> {
        Some(match outcome {
            Outcome::NoPenaltyMinor => Ruling::NoPenaltyMinor,
            Outcome::NoPenaltyFirst => Ruling::NoPenaltyFirst,
            Outcome::NoPenaltyNoFault => Ruling::NoPenaltyNoFault,
            Outcome::NoPenaltyTimeBarred => Ruling::NoPenaltyTimeBarred,
            Outcome::Mitigate => Ruling::Mitigate,
            Outcome::Lighten => Ruling::Lighten,
            Outcome::NoPenaltyNotEstablished => Ruling::NoPenaltyNotEstablished,
            Outcome::Transfer | Outcome::Ordinary | Outcome::Aggravated => Ruling::NotApplicable,
            Outcome::Undetermined => return None,
        })
    }

    /// 不予处罚: a paper of its own number.
    pub fn exempts(self) -> bool {
        self.outcome()
            .is_some_and(|o| o.severity() <= Outcome::NoPenaltyFirst.severity())
    }

    /// Whether the firm is educated (行政处罚法 33(3)): where an act of it is exempt, and not where none was made out.
    pub fn educates(self) -> bool {
        self.exempts() && self != Ruling::NoPenaltyNotEstablished
    }

    /// Whether nothing is left to recheck once the firm has the decision.
    pub fn ends_when_served(self) -> bool {
        matches!(
            self,
            Ruling::NotApplicable | Ruling::NoPenaltyNotEstablished
        )
    }

    /// Whether it found a violation the firm answers for, so that a later one is not its first.
    pub fn counts_as_earlier(self) -> bool {
        !matches!(
            self,
            Ruling::NoPenaltyNotEstablished
                | Ruling::NoPenaltyNoFault
                | Ruling::NoPenaltyTimeBarred
        )
    }

    /// 从轻 and 减轻: a penalty, of which the firm is told before it is decided (行政处罚法 44).
    pub fn is_penalty(self) -> bool {
        matches!(self, Ruling::Mitigate | Ruling::Lighten)
    }

    /// The series of the paper it is decided by; none where the matter goes on elsewhere.
    pub fn paper(self) -> Option<Numbered> {
        match self {
            r if r.exempts() => Some(Numbered::NoPenaltyDecision),
            r if r.is_penalty() => Some(Numbered::PenaltyDecision),
            _ => None,
        }
    }

    /// How hard it is on the firm; what the law makes mandatory weighs the same.
    pub fn weight(self) -> u8 {
        match self {
            Ruling::NoPenaltyMinor
            | Ruling::NoPenaltyNoFault
            | Ruling::NoPenaltyTimeBarred
            | Ruling::NoPenaltyNotEstablished => 0,
            Ruling::NoPenaltyFirst => 1,
            Ruling::Mitigate => 2,
            Ruling::Lighten => 3,
            Ruling::NotApplicable => 4,
        }
    }

    /// Whether a file with a signed promise can end by it without being filed.
    pub fn may_go_unfiled(self) -> bool {
        matches!(self, Ruling::NoPenaltyMinor | Ruling::NoPenaltyFirst)
    }

    /// The outcome it is; 不适用 is none of the rule's.
    pub(super) fn outcome(self) -> Option<Outcome> {
        Some(match self {
            Ruling::NoPenaltyMinor => Outcome::NoPenaltyMinor,
            Ruling::NoPenaltyFirst => Outcome::NoPenaltyFirst,
            Ruling::NoPenaltyNoFault => Outcome::NoPenaltyNoFault,
            Ruling::NoPenaltyTimeBarred => Outcome::NoPenaltyTimeBarred,
            Ruling::NoPenaltyNotEstablished => Outcome::NoPenaltyNotEstablished,
            Ruling::Mitigate => Outcome::Mitigate,
            Ruling::Lighten => Outcome::Lighten,
            Ruling::NotApplicable => return None,
        })
    }

    /// Whether it is what the rule proposed.
    pub fn follows(self, proposal: &Proposal) -> bool {
        Ruling::of(proposal.outcome) == Some(self)
    }

    /// The articles it rests on: those proposed, or, where it departs, those the rulebook gives the outcome for this act.
    pub fn articles(self, proposed: &Proposed, book: &RuleBook) -> Vec<BasisId> {
        let proposal = &proposed.proposal;
        if self.follows(proposal) {
            return proposal.articles.clone();
        }
        let outcome = self.outcome();
        let of = |outcome| articles_of(outcome, &proposed.facts, &proposal.law, book);
        outcome.map(of).unwrap_or_default()
    }
}
