//! 责令改正违法行为决定书 (行政处罚法 28(1)): the decider signs it on what is known by then, it takes its number from a yearly
//! series of its own, and the officers serve it. Once served, its day and its limit are what "ordered" and "in time"
//! mean to the rule; nobody types them again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::command::Command;
use super::decide::{Deciding, sealed};
use super::{Done, Event, LeniencyFile, Status};
use crate::domain::action::Action;
use crate::domain::keyed::keyed;
use crate::domain::leniency::rule::{self, Truth};
use crate::domain::reference::Numbered;
use crate::domain::refusal::{NotNow, Problem, Refusal, at};
use crate::domain::sealed::Sealed;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::domain::world::Facts;

keyed! {
    /// How a paper reached the firm (行政处罚法 61 and the rules of civil procedure it points to).
    Means {
        /// Handed over (直接送达).
        Direct = "direct",
        /// Left where the firm would not take it (留置送达).
        Left = "left",
        /// Another authority handed it over (委托送达).
        Entrusted = "entrusted",
        /// Posted (邮寄送达).
        Post = "post",
        /// By fax or mail, with the firm's signed consent (电子送达).
        Electronic = "electronic",
    }
}

/// That it reached the firm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderService {
    /// The day.
    pub served_on: Date,
    /// How.
    pub means: Means,
    /// Who took it, or who saw that it was left.
    pub receiver: Sealed,
    /// Who recorded it, and when.
    pub done: Done,
}

/// A signed order to correct.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// The paper's number.
    pub number: String,
    /// What was known when it was signed, and what is to be put right.
    pub text: Sealed,
    /// The last day it allows; at once where there is none.
    pub correct_by: Option<Date>,
    /// Who signed it, and when.
    pub done: Done,
    /// How it reached the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub served: Option<OrderService>,
}

impl Order {
    /// The last day on which the firm is in time; none before it has the order.
    pub fn last_day(&self) -> Option<Date> {
        let served = self.served.as_ref()?;
        Some(self.correct_by.unwrap_or(served.served_on))
    }
}

impl LeniencyFile {
    /// The order in the firm's hands.
    pub(super) fn served_order(&self) -> Option<&OrderService> {
        self.order.as_ref()?.served.as_ref()
    }

    /// When the firm was ordered to correct: by the paper it was served with, else as the officers recorded it.
    pub fn ordered_at(&self) -> Option<At> {
        let served = self.served_order();
        let recorded = self.facts.as_ref().and_then(|f| f.correction.ordered_at);
        served.map(|s| At::start_of_day(s.served_on)).or(recorded)
    }

    /// The first instant that is too late by the order.
    pub fn order_late_from(&self) -> Option<At> {
        let by_paper = self.order.as_ref().and_then(Order::last_day);
        let recorded = self
            .facts
            .as_ref()
            .and_then(|f| f.correction.order_late_from);
        by_paper.map(At::end_of_day).or(recorded)
    }

    /// What the order says, put among the facts the rule looks at.
    pub(super) fn enter_order(&self, known: &mut rule::Facts) {
        known.correction.ordered_at = self.ordered_at();
        known.correction.order_late_from = self.order_late_from();
    }
}

/// Whether one of these steps is possible now, whoever asks.
pub(super) fn possible(
    file: &LeniencyFile,
    action: Action,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    let no = |why: NotNow| Err(Refusal::NotNow(action, why));
    let open = matches!(
        file.status,
        Status::Checking | Status::InReview | Status::Reviewed
    );
    if !open {
        return no(NotNow::Stage(file.status.key().to_owned()));
    }
    let Some(order) = &file.order else {
        return match action {
            Action::SignCorrectionOrder => Ok(()),
            _ => no(NotNow::OrderUnsigned),
        };
    };
    // one that ran out before it was served, or from before the file was opened again, is signed anew
    let lapsed = order.served.is_none() && order.correct_by.is_some_and(|by| by < facts.today());
    let before = |(_, at): &(super::Reopening, At)| order.done.at < *at;
    let anew = lapsed || file.reopened.as_ref().is_some_and(before);
    match action {
        Action::SignCorrectionOrder if anew => Ok(()),
        Action::ServeCorrectionOrder if order.served.is_none() => Ok(()),
        _ => no(NotNow::Already),
    }
}

impl Deciding<'_> {
    /// The day the order names is a clock, from the day it was served: recorded late it may be late at once. What is put
    /// right already is waited for no longer, and an order signed anew takes the place of the one before.
    fn count_to_order(
        &mut self,
        file: &LeniencyFile,
        last: Date,
        served_on: Date,
    ) -> Result<(), Refusal> {
        let kind = TermKind::OrderedCorrection;
        self.cancel(file, &[kind], "ordered anew");
        let known = file.facts.as_ref();
        if known.is_some_and(|f| f.correction.done == Truth::Yes) {
            return Ok(());
        }
        let from = match served_on == self.facts.today() {
            true => self.facts.now,
            false => At::from_beijing(served_on, 12, 0),
        };
        self.start_until(file, kind, last, from)
    }

    /// One of these steps, which the guard found possible.
    pub(super) fn order(&mut self, file: &LeniencyFile, command: Command) -> Result<(), Refusal> {
        let today = self.facts.today();
        match command {
            Command::SignOrder {
                text, correct_by, ..
            } => {
                if let Some(day) = correct_by.filter(|day| *day < today) {
                    return Err(at("correct_by", Problem::Past(day)));
                }
                let reference = self.facts.reference;
                let number = reference.next_number(self.world, Numbered::CorrectionOrder, today);
                let order = Order {
                    number: number.text.clone(),
                    text: sealed(&text),
                    correct_by,
                    done: self.done(),
                    served: None,
                };
                self.tell(Event::OrderSigned { order, number });
            }
            Command::ServeOrder {
                served_on,
                means,
                receiver,
                ..
            } => {
                self.not_to_come("served_on", served_on)?;
                let order = file.order.as_ref().ok_or(Refusal::NotFound)?;
                let signed = order.done.at.beijing_date();
                if served_on < signed {
                    return Err(at("served_on", Problem::TooEarly(signed)));
                }
                if let Some(by) = order.correct_by.filter(|by| *by < served_on) {
                    return Err(at("served_on", Problem::OrderRanOut(by)));
                }
                let service = OrderService {
                    served_on,
                    means,
                    receiver: Sealed::plain(receiver.as_str()),
                    done: self.done(),
                };
                self.tell(Event::OrderServed { service });
                self.count_to_order(file, order.correct_by.unwrap_or(served_on), served_on)?;
            }
            _ => return Err(Refusal::NotFound),
        }
        Ok(())
    }
}
