//! What somebody has in hand: looked up in the read tables, which stand in the same transaction as the log.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::StoreError;
use super::entities::{
    appointment_row, case_row, consultation_row, consultation_unit, inquiry_row, matter_row,
    matter_unit, measure_row,
};
use crate::domain::account::{Work, Works};
use crate::domain::actor::Role;
use crate::domain::case::Stage;
use crate::domain::ids::{
    AccountId, CaseId, ConsultationId, InquiryId, MatterId, MeasureId, UnitId,
};
use crate::domain::measure::Status;

/// Whoever holds a role, or held it at some time.
pub(in crate::server) async fn staff<C: ConnectionTrait>(
    db: &C,
    role: Role,
) -> Result<Vec<AccountId>, StoreError> {
    let held = appointment_row::Entity::find()
        .filter(appointment_row::Column::Role.eq(role.key()))
        .all(db)
        .await?;
    let who: std::collections::BTreeSet<String> = held.into_iter().map(|h| h.account).collect();
    Ok(who.into_iter().map(AccountId).collect())
}

/// The same as `account::work_of` says of each stream; a test compares the two.
pub(in crate::server) async fn works<C: ConnectionTrait>(
    db: &C,
    who: &AccountId,
) -> Result<Works, StoreError> {
    let me = who.as_str();
    let open = Stage::ALL.into_iter().filter(|s| !s.is_over());
    let cases = case_row::Entity::find()
        .filter(case_row::Column::Handler.eq(me))
        .filter(case_row::Column::Stage.is_in(open.map(Stage::key)))
        .all(db)
        .await?;
    let open = Status::ALL.into_iter().filter(|s| s.is_open());
    let measures = measure_row::Entity::find()
        .filter(measure_row::Column::Person.eq(me))
        .filter(measure_row::Column::Status.is_in(open.map(|s| s.key())))
        .all(db)
        .await?;
    let called = consultation_unit::Entity::find()
        .filter(consultation_unit::Column::Officer.eq(me))
        .filter(consultation_unit::Column::InForce.eq(true))
        .all(db)
        .await?;
    let chaired = consultation_row::Entity::find()
        .filter(consultation_row::Column::Chair.eq(me))
        .filter(consultation_row::Column::InForce.eq(true))
        .all(db)
        .await?;
    let asked = matter_unit::Entity::find()
        .filter(matter_unit::Column::Officer.eq(me))
        .filter(matter_unit::Column::InForce.eq(true))
        .all(db)
        .await?;
    let decides = matter_row::Entity::find()
        .filter(matter_row::Column::Decider.eq(me))
        .filter(matter_row::Column::InForce.eq(true))
        .all(db)
        .await?;
    let questioned = inquiry_row::Entity::find()
        .filter(inquiry_row::Column::Officer.eq(me))
        .filter(inquiry_row::Column::Answered.eq(false))
        .all(db)
        .await?;
    let unit = |id: String| Some(UnitId(id)).filter(|u| !u.0.is_empty());
    let cases = cases.into_iter().map(|r| Work {
        stream: CaseId(r.id).stream(),
        unit: unit(r.lead),
    });
    let measures = measures.into_iter().map(|r| Work {
        stream: MeasureId(r.id).stream(),
        unit: unit(r.owner),
    });
    let called = called.into_iter().map(|r| Work {
        stream: ConsultationId(r.consultation).stream(),
        unit: unit(r.unit),
    });
    let chaired = chaired.into_iter().map(|r| Work {
        stream: ConsultationId(r.id).stream(),
        unit: None,
    });
    let asked = asked.into_iter().map(|r| Work {
        stream: MatterId(r.matter).stream(),
        unit: unit(r.unit),
    });
    let decides = decides.into_iter().map(|r| Work {
        stream: MatterId(r.id).stream(),
        unit: None,
    });
    let questioned = questioned.into_iter().map(|r| Work {
        stream: InquiryId(r.id).stream(),
        unit: unit(r.unit),
    });
    let held = cases.chain(measures).chain(called).chain(chaired);
    Ok(held.chain(asked).chain(decides).chain(questioned).collect())
}
