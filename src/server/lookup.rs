//! Progress by number and the last four digits of the phone, without log-in: counted and throttled as a log-in
//! is, and nothing says which of the two was wrong.

use super::pipeline::{Failure, Server};
use super::queries::my::TrackByNumber;
use super::session::{FAILURES, waiting};
use crate::domain::actor::Actor;
use crate::domain::refusal::{Problem, Refusal, at};
use crate::views::my::Tracked;

impl Server {
    /// Where the problem of this number stands, for whoever knows how its contact's phone ends.
    pub async fn look_up(
        &self,
        number: &str,
        last4: &str,
        address: &str,
    ) -> Result<Tracked, Failure> {
        let now = self.clock().now();
        let query = TrackByNumber::parse(number, last4);
        let subjects = [
            format!("lookup:{}", query.number()),
            format!("lookup-address:{address}"),
        ];
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
