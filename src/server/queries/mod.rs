//! Questions and their answers. Each is asked under a [`Scope`]; there is no read without one (design §6.2).

pub mod account;
pub mod attachment;
pub mod board;
pub mod bureau;
pub mod calendar;
pub mod case;
mod case_lines;
pub mod claim;
mod clocks;
pub mod coercive_measure;
pub mod common_problem;
pub mod complaint;
pub mod consultation;
mod correction;
pub mod draw;
pub mod enterprise;
pub mod form_context;
mod hand_off;
pub mod inbox;
pub mod inquiry;
pub mod key_enterprise;
pub mod law_change;
pub mod ledger;
pub mod leniency_file;
pub mod matter;
mod matters;
pub mod measure;
pub mod my;
mod names;
pub mod offsite_check;
mod page;
pub mod plan;
pub mod positive_listing;
pub mod project;
pub mod queue;
pub mod report;
pub mod results;
mod saved_view;
pub mod search;
pub mod service_day;
mod similar;
pub mod stand_in;
pub mod suggestion;
pub mod supervision_order;
pub mod term;
#[cfg(test)]
mod tests;
pub mod text_message;
mod timeline;
pub mod visit;
pub mod wall_opening;
pub mod withdrawal;

use std::future::Future;

use sea_orm::DatabaseTransaction;

use super::pipeline::Failure;
use super::store::seal::MasterKey;
use super::store::{StoreError, events};
use crate::domain::ids::StreamId;
use crate::domain::policy::Scope;
use crate::domain::world::{Facts, Need, World};

/// What a question is answered from: one consistent picture, the keys, and what is in force.
pub struct Reading<'a> {
    pub(super) db: &'a DatabaseTransaction,
    pub(super) master: &'a MasterKey,
    /// Now and the reference data.
    pub facts: Facts<'a>,
}

impl Reading<'_> {
    /// The world with these streams folded.
    pub(super) async fn world(
        &self,
        streams: impl IntoIterator<Item = StreamId>,
    ) -> Result<World, StoreError> {
        let mut world = World::default();
        for stream in streams {
            self.load(&mut world, stream).await?;
        }
        Ok(world)
    }

    /// Folds one more stream into the world.
    pub(super) async fn load(&self, world: &mut World, stream: StreamId) -> Result<(), StoreError> {
        let need = Need::Stream(stream);
        if world.has(&need) {
            return Ok(());
        }
        events::meet(self.db, world, need).await
    }
}

/// A question.
pub trait Query: Send {
    /// What is answered.
    type View: Send;

    /// Answers it, with nothing in it that the scope does not allow.
    fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> impl Future<Output = Result<Self::View, Failure>> + Send;
}
