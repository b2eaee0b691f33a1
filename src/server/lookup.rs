//! Progress by number and the last four digits of the phone, and a suggestion by number and code, without log-in: counted and throttled as a log-in
//! is, and nothing says which of the two was wrong.

use super::pipeline::{Failure, Server};
use super::queries::Query;
use super::queries::my::TrackByNumber;
use super::queries::suggestion::SuggestionByCode;
use super::session::{FAILURES, waiting};
use crate::domain::actor::Actor;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::views::my::Found;
use crate::views::suggestion::SuggestionLine;

impl Server {
    /// Where the problem, or the wish to act for a firm, of this number stands, for whoever knows how its phone ends.
    pub async fn look_up(
        &self,
        number: &str,
        last4: &str,
        address: &str,
    ) -> Result<Found, Failure> {
        let query = TrackByNumber::parse(number, last4);
        let subject = format!("lookup:{}", query.number());
        self.counted(query, subject, address).await
    }

    /// A suggestion, for whoever knows its number and its code.
    pub async fn look_up_suggestion(
        &self,
        number: &str,
        code: &str,
        address: &str,
    ) -> Result<SuggestionLine, Failure> {
        let query = SuggestionByCode::parse(number, code);
        let subject = format!("lookup:{}", query.number());
        self.counted(query, subject, address).await
    }

    /// Asks, and counts what found nothing.
    async fn counted<Q: Query + 'static>(
        &self,
        query: Q,
        subject: String,
        address: &str,
    ) -> Result<Q::View, Failure> {
        let now = self.clock().now();
        let subjects = [subject, format!("lookup-address:{address}")];
        let tx = self.store().begin_read().await?;
        for (subject, limit) in subjects.iter().zip([FAILURES.0, FAILURES.1]) {
            if let Some(minutes) = waiting(&tx, subject, limit, now).await? {
                return Err(at("number", Problem::TooManyAttempts(minutes)).into());
            }
        }
        tx.rollback().await?;
        match self.ask(&Actor::system(), query).await {
            Err(Failure::Refused(Refusal::NotFound)) => {
                self.count_failures(&subjects, now).await?;
                Err(Refusal::NotFound.into())
            }
            other => other,
        }
    }
}
