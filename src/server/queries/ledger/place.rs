//! Where a page of the ledger ends in each of its orders: the next begins behind it, whatever came in between.

use sea_orm::sea_query::{Expr, ExprTrait, NullOrdering};
use sea_orm::{ColumnTrait, Condition, Order, QueryFilter, QueryOrder, Select};

use crate::server::store::entities::ledger_row::{Column as C, Entity, Model};
use crate::views::ledger::{Column, Sort};

/// The last line of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// When it was received, or is late where that is the order.
    at: Option<i64>,
    id: String,
    /// What stands in the column of the order, where that holds words.
    words: Option<String>,
}

/// The words the lines are in the order of; none where it is a time.
fn words(sort: Sort) -> Option<C> {
    Some(match sort.column() {
        Column::Enterprise => C::FirmName,
        Column::Industry => C::Industry,
        Column::District => C::District,
        Column::Channel => C::Channel,
        Column::Theme => C::Theme,
        Column::Lead => C::Lead,
        Column::State => C::State,
        _ => return None,
    })
}

impl Place {
    /// Reads a place from the address; what is none begins at the first page.
    pub(super) fn parse(text: &str) -> Option<Place> {
        let mut parts = text.splitn(3, '.');
        let at = match parts.next()? {
            "" => None,
            at => Some(at.parse().ok()?),
        };
        let id = parts.next()?.to_owned();
        let words = parts.next().map(str::to_owned);
        Some(Place { at, id, words })
    }

    /// As it stands in addresses.
    pub(super) fn text(&self) -> String {
        let at = self.at.map_or_else(String::new, |at| at.to_string());
        let id = &self.id;
        match &self.words {
            None => format!("{at}.{id}"),
            Some(words) => {
                let words: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
                format!("{at}.{id}.{words}")
            }
        }
    }

    fn of(sort: Sort, row: &Model) -> Place {
        let words = words(sort).map(|c| match c {
            C::FirmName => &row.firm_name,
            C::Industry => &row.industry,
            C::District => &row.district,
            C::Channel => &row.channel,
            C::Theme => &row.theme,
            C::Lead => &row.lead,
            _ => &row.state,
        });
        Place {
            at: match sort.column() {
                Column::Due => row.late_from,
                _ => Some(row.received_at),
            },
            id: row.id.clone(),
            words: words.cloned(),
        }
    }

    /// The lines behind this one.
    fn behind(&self, sort: Sort) -> Condition {
        let id = self.id.as_str();
        let (falls, late) = (sort.falls(), sort.column() == Column::Due);
        if late && self.at.is_none() {
            let further = if falls { C::Id.lt(id) } else { C::Id.gt(id) };
            return Condition::all().add(C::LateFrom.is_null()).add(further);
        }
        let at = self.at.unwrap_or(i64::MIN);
        let (here, there) = match (words(sort), late) {
            (Some(column), _) => (
                Expr::tuple([
                    Expr::col(column),
                    Expr::col(C::ReceivedAt),
                    Expr::col(C::Id),
                ]),
                Expr::tuple([
                    Expr::val(self.words.as_deref().unwrap_or_default()),
                    Expr::val(at),
                    Expr::val(id),
                ]),
            ),
            (None, late) => {
                let time = if late { C::LateFrom } else { C::ReceivedAt };
                (
                    Expr::tuple([Expr::col(time), Expr::col(C::Id)]),
                    Expr::tuple([Expr::val(at), Expr::val(id)]),
                )
            }
        };
        let further = if falls {
            here.lt(there)
        } else {
            here.gt(there)
        };
        let behind = Condition::any().add(further);
        // what is never late comes last, whichever way round the rest is
        if late {
            return behind.add(C::LateFrom.is_null());
        }
        behind
    }
}

/// The lines in this order, from a place on.
pub(super) fn ordered(find: Select<Entity>, sort: Sort, place: Option<&Place>) -> Select<Entity> {
    let way = if sort.falls() {
        Order::Desc
    } else {
        Order::Asc
    };
    let find = match place {
        Some(place) => find.filter(place.behind(sort)),
        None => find,
    };
    let find = match words(sort) {
        Some(column) => find
            .order_by(column, way.clone())
            .order_by(C::ReceivedAt, way.clone()),
        None if sort.column() == Column::Due => {
            find.order_by_with_nulls(C::LateFrom, way.clone(), NullOrdering::Last)
        }
        None => find.order_by(C::ReceivedAt, way.clone()),
    };
    find.order_by(C::Id, way)
}

/// Cuts the one line too many off and says where the next page begins.
pub(super) fn cut(page: u64, mut rows: Vec<Model>, sort: Sort) -> (Vec<Model>, Option<Place>) {
    let page = usize::try_from(page).unwrap_or(usize::MAX);
    if rows.len() <= page {
        return (rows, None);
    }
    rows.truncate(page);
    let next = rows.last().map(|row| Place::of(sort, row));
    (rows, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_and_nonsense_is_no_place() {
        let place = |at, words: Option<&str>| Place {
            at,
            id: "a1".into(),
            words: words.map(str::to_owned),
        };
        for kept in [
            place(Some(17), None),
            place(None, None),
            place(Some(17), Some("a.b")),
        ] {
            assert_eq!(Place::parse(&kept.text()), Some(kept));
        }
        // an address is decoded before it is read
        assert_eq!(
            place(Some(1), Some("甲&乙")).text(),
            "1.a1.%E7%94%B2%26%E4%B9%99"
        );
        assert_eq!(Place::parse("a1"), None);
        assert_eq!(Place::parse("x.a1"), None);
    }
}
