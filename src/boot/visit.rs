//! One request as pages and forms see it: who, in which language, asking what.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use crate::domain::actor::Actor;
use crate::domain::complaint;
use crate::domain::refusal::Refusal;
use crate::server::queries::Query;
use crate::server::queries::my::AnswerToOpen;
use crate::server::session::{Session, Waits};
use crate::server::{Beside, Failure, Server};
use crate::web::page::Reader;

/// An answer being recorded as opened.
pub type Opening<'a> = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>>;

/// One request.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The door.
    pub server: Server,
    /// Who is logged in.
    pub session: Option<Session>,
    /// What the second step of the log-in still waits for.
    pub waits: Option<Waits>,
    /// The browser, where it passed the second step before.
    pub device: Option<String>,
    /// Who reads, how and when.
    pub reader: Reader,
    /// The parts of the path, decoded once.
    pub params: BTreeMap<String, String>,
    /// The parts of the query, decoded once (trust.md L3).
    pub query: BTreeMap<String, Vec<String>>,
    /// The address it comes from, for the throttle.
    pub address: String,
    /// The origin people's browsers see, for codes that lead back here.
    pub origin: String,
}

impl Visit {
    /// A part of the path.
    pub fn param(&self, name: &str) -> String {
        self.params.get(name).cloned().unwrap_or_default()
    }

    /// The first value of a part of the query.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query
            .get(name)
            .and_then(|v| v.first())
            .map(String::as_str)
            .filter(|v| !v.is_empty())
    }

    /// Who acts; refused when nobody does.
    pub fn actor(&self) -> Result<&Actor, Refusal> {
        self.reader.actor.as_ref().ok_or(Refusal::NotLoggedIn)
    }

    /// Asks through the door, under the reader's own scope.
    pub async fn ask<Q: Query>(&self, query: Q) -> Result<Q::View, Failure> {
        self.server.ask(self.actor()?, query).await
    }

    /// A page that shows a firm its answer records first that it was opened: once shown it stands, and cannot be
    /// called back. Where somebody else was first, or it was just called back, the page says how it stands now.
    pub fn open_answer(&self, number: String) -> Opening<'_> {
        // made here, on the heap: every form would have to carry it on its stack
        Box::pin(async move {
            if let Some(id) = self.ask(AnswerToOpen { number }).await? {
                let opened = complaint::Command::OpenAnswer { id };
                let actor = self.actor()?;
                match self.server.run(actor, opened, Beside::default()).await {
                    Ok(_) | Err(Failure::Refused(_)) => {}
                    Err(broken) => return Err(broken),
                }
            }
            Ok(())
        })
    }
}
