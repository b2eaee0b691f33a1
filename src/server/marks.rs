//! What the database is: empty, in force, a demo.

use sea_orm::{EntityTrait, IntoActiveModel};

use super::pipeline::Server;
use super::store::StoreError;
use super::store::entities::mark;

const DEMO: &str = "demo";

impl Server {
    /// Brings the schema to what this program needs.
    pub async fn store_migrate(&self) -> Result<(), StoreError> {
        self.store().migrate().await
    }

    /// A consistent copy of an embedded database, made while it is used.
    pub async fn copy_database(&self, file: &std::path::Path) -> Result<(), StoreError> {
        self.store().copy_to(file).await
    }

    /// Whether a rulebook and a calendar are in force.
    pub async fn has_reference(&self) -> Result<bool, StoreError> {
        let tx = self.store().begin_read().await?;
        let reference = self.reference_now(&tx).await?;
        tx.rollback().await?;
        Ok(reference.is_some())
    }

    /// Marks the database as a demo, for ever: there is no way to take the mark away.
    pub async fn mark_demo(&self) -> Result<(), StoreError> {
        let tx = self.store().begin_write().await?;
        if mark::Entity::find_by_id(DEMO).one(&tx).await?.is_none() {
            let row = mark::Model {
                name: DEMO.to_owned(),
                value: "1".to_owned(),
            };
            mark::Entity::insert(row.into_active_model())
                .exec_without_returning(&tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// Whether it is a demo.
    pub async fn is_demo(&self) -> Result<bool, StoreError> {
        let tx = self.store().begin_read().await?;
        let found = mark::Entity::find_by_id(DEMO).one(&tx).await?;
        tx.rollback().await?;
        Ok(found.is_some())
    }
}
