//! In whose hands a pressed term is, and over which case it lies.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::domain::actor::Role;
use crate::domain::ids::{Noun, StreamId};
use crate::domain::leniency_file::Seat;
use crate::domain::term::TermKind;
use crate::server::store::StoreError;
use crate::server::store::entities::{
    case_row, complaint_row, leniency_open_seat, supervision_order_row, term_row,
};

/// Who has to act.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    /// The unit; none where the coordinator has it.
    pub unit: Option<String>,
    /// The person, where one is named.
    pub person: Option<String>,
    /// The unit is of the pool that reviews: its supervisors act.
    pub pool: bool,
    /// The case an order would lie over.
    pub case: Option<case_row::Model>,
    /// A leniency file: nobody but who is named in it may know (design §6.9), and who fills a seat.
    pub closed: bool,
    /// Its open seats: the role each asks for, and the unit of the pool that fills it, where one does.
    pub seats: Vec<(Role, Option<String>)>,
    /// A coercive measure: told on the side of enforcement and to those who oversee it, never to the side of help.
    pub enforcement: bool,
}

/// The hands of one batch.
pub(super) struct Hands {
    /// Case of each stream.
    case_of: BTreeMap<String, String>,
    /// Unit under each order.
    order_unit: BTreeMap<String, String>,
    cases: BTreeMap<String, case_row::Model>,
    /// Open seats of each leniency file.
    seats: BTreeMap<String, Vec<(Role, Option<String>)>>,
}

/// Looks up the hands of these terms.
pub(super) async fn of<C: ConnectionTrait>(
    db: &C,
    terms: &[term_row::Model],
) -> Result<Hands, StoreError> {
    let streams: Vec<StreamId> = terms
        .iter()
        .filter_map(|t| StreamId::parse(&t.stream))
        .collect();
    let ids = |noun: Noun| {
        let of = streams.iter().filter(move |s| s.noun == noun);
        of.map(|s| s.id.clone()).collect::<Vec<_>>()
    };
    let stream = |noun: Noun, id: String| StreamId { noun, id }.to_string();
    let mut case_of: BTreeMap<String, String> = ids(Noun::Case)
        .into_iter()
        .map(|id| (stream(Noun::Case, id.clone()), id))
        .collect();
    let said = complaint_row::Entity::find()
        .filter(complaint_row::Column::Id.is_in(ids(Noun::Complaint)))
        .all(db)
        .await?;
    case_of.extend(
        said.into_iter()
            .filter_map(|c| Some((stream(Noun::Complaint, c.id), c.case_id?))),
    );
    let orders = supervision_order_row::Entity::find()
        .filter(supervision_order_row::Column::Id.is_in(ids(Noun::SupervisionOrder)))
        .all(db)
        .await?;
    let mut order_unit = BTreeMap::new();
    for order in orders {
        let stream = stream(Noun::SupervisionOrder, order.id);
        order_unit.insert(stream.clone(), order.unit);
        case_of.insert(stream, order.case_id);
    }
    let cases = case_row::Entity::find()
        .filter(case_row::Column::Id.is_in(case_of.values().cloned()))
        .all(db)
        .await?;
    let open = leniency_open_seat::Entity::find()
        .filter(leniency_open_seat::Column::FileId.is_in(ids(Noun::LeniencyFile)))
        .all(db)
        .await?;
    let mut seats: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for seat in open {
        if let Some(asked) = Seat::parse(&seat.seat) {
            let of = seats.entry(stream(Noun::LeniencyFile, seat.file_id));
            of.or_default().push((asked.role(), seat.pool));
        }
    }
    Ok(Hands {
        case_of,
        seats,
        order_unit,
        cases: cases.into_iter().map(|c| (c.id.clone(), c)).collect(),
    })
}

impl Hands {
    /// The hands of one of them.
    pub(super) fn of(&self, term: &term_row::Model) -> Held {
        let case = self.case_of.get(&term.stream);
        let case = case.and_then(|id| self.cases.get(id)).cloned();
        let noun = StreamId::parse(&term.stream).map(|s| s.noun);
        let (mut unit, mut person) = (term.holder_unit.clone(), term.holder.clone());
        // a complaint's own clock runs for whoever has its case
        if let (Some(Noun::Complaint), Some(case)) = (noun, &case) {
            unit = Some(case.lead.clone());
            person = case.handler.clone();
        }
        Held {
            unit: unit.or_else(|| self.order_unit.get(&term.stream).cloned()),
            person,
            pool: term.kind == TermKind::PoolReview.name(),
            case,
            closed: noun == Some(Noun::LeniencyFile),
            seats: self.seats.get(&term.stream).cloned().unwrap_or_default(),
            enforcement: noun == Some(Noun::CoerciveMeasure),
        }
    }
}
