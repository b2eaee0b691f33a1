//! What people without an account may send: counted by phone and by address, so that nobody fills the bureau's desk
//! with what nobody said (trust.md G36).

use super::pipeline::{Failure, Server};
use super::session::{FAILURES, waiting};
use super::store::StoreError;
use crate::domain::phone::Phone;
use crate::domain::refusal::{Problem, at};

/// What may be sent for one phone, and from one address, before the next has to wait. One address can be a whole
/// industrial park behind one line.
const SENT: (i64, i64) = (3, 30);

/// Files from one address before the next has to wait.
const FILES: i64 = 60;

impl Server {
    /// Whether one more may be sent, and what it is counted under once it was.
    ///
    /// # Errors
    ///
    /// At this field, where one has to wait.
    pub async fn admit_visitor(
        &self,
        field: &'static str,
        phone: &str,
        address: &str,
    ) -> Result<Vec<String>, Failure> {
        let now = self.clock().now();
        // a number that cannot be read is refused at its field, and counted nowhere
        let phone = Phone::parse(phone).map(|p| format!("visitor-phone:{}", p.as_str()));
        let from = format!("visitor-address:{address}");
        let subjects = phone.ok().map(|p| (p, SENT.0));
        let subjects: Vec<_> = subjects.into_iter().chain([(from, SENT.1)]).collect();
        let tx = self.store().begin_read().await?;
        for (subject, limit) in &subjects {
            if let Some(minutes) = waiting(&tx, subject, *limit, now).await? {
                return Err(at(field, Problem::TooManySent(minutes)).into());
            }
        }
        tx.rollback().await?;
        Ok(subjects.into_iter().map(|(subject, _)| subject).collect())
    }

    /// Counts so many files from this address, before they are stored: what is never sent off takes room too.
    ///
    /// # Errors
    ///
    /// At the files, where one has to wait.
    pub async fn admit_files(&self, address: &str, files: usize) -> Result<(), Failure> {
        if files == 0 {
            return Ok(());
        }
        let now = self.clock().now();
        let subject = format!("visitor-files:{address}");
        let tx = self.store().begin_read().await?;
        let wait = waiting(&tx, &subject, FILES, now).await?;
        tx.rollback().await?;
        if let Some(minutes) = wait {
            return Err(at("files", Problem::TooManySent(minutes)).into());
        }
        self.count_failures(&vec![subject; files], now).await?;
        Ok(())
    }

    /// Whether another link may be tried from this address.
    ///
    /// # Errors
    ///
    /// Where one has to wait.
    pub async fn admit_link(&self, address: &str) -> Result<(), Failure> {
        let now = self.clock().now();
        let tx = self.store().begin_read().await?;
        let subject = format!("link-address:{address}");
        let wait = waiting(&tx, &subject, FAILURES.1, now).await?;
        tx.rollback().await?;
        match wait {
            Some(minutes) => Err(at("token", Problem::TooManyAttempts(minutes)).into()),
            None => Ok(()),
        }
    }

    /// Counts a link that opened nothing.
    pub async fn count_link(&self, address: &str) -> Result<(), StoreError> {
        let subject = format!("link-address:{address}");
        self.count_failures(&[subject], self.clock().now()).await
    }

    /// Counts what was sent.
    pub async fn count_visitor(&self, subjects: &[String]) -> Result<(), StoreError> {
        self.count_failures(subjects, self.clock().now()).await
    }
}
