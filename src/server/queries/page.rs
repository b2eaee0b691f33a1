//! Pages of a list ordered by deadline: where one ended, the next begins, whatever came in between.

use sea_orm::{ColumnTrait, Condition};

/// Rows on a page.
pub(super) const PAGE: u64 = 50;

/// The last row of a page: when it is late, if ever, and its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    late_from: Option<i64>,
    id: String,
}

impl Place {
    /// Reads a place from the URL; what is none begins at the first page.
    pub(super) fn parse(text: &str) -> Option<Place> {
        let (late, id) = text.split_once('.')?;
        let late_from = match late {
            "" => None,
            late => Some(late.parse().ok()?),
        };
        Some(Place {
            late_from,
            id: id.to_owned(),
        })
    }

    /// The id alone, for lists that are ordered by it.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    fn text(late_from: Option<i64>, id: &str) -> String {
        format!(
            "{}.{id}",
            late_from.map_or_else(String::new, |l| l.to_string())
        )
    }

    /// The rows behind this place, in order of `late` with rows without one last, then `id`.
    pub(super) fn after<C: ColumnTrait>(&self, late: C, id: C) -> Condition {
        let later_id = id.gt(self.id.as_str());
        match self.late_from {
            Some(at) => Condition::any()
                .add(late.gt(at))
                .add(Condition::all().add(late.eq(at)).add(later_id))
                .add(late.is_null()),
            None => Condition::all().add(late.is_null()).add(later_id),
        }
    }

    /// The rows behind this place, in falling order of `at`, then `id`, neither of which is ever missing.
    pub(super) fn before<C: ColumnTrait>(&self, at: C, id: C) -> Condition {
        let here = self.late_from.unwrap_or(i64::MIN);
        let earlier_id = id.lt(self.id.as_str());
        Condition::any()
            .add(at.lt(here))
            .add(Condition::all().add(at.eq(here)).add(earlier_id))
    }

    /// Cuts the one row too many off and says where the next page begins.
    pub(super) fn cut<R>(
        rows: Vec<R>,
        key: impl Fn(&R) -> (Option<i64>, String),
    ) -> (Vec<R>, Option<String>) {
        Place::cut_at(PAGE, rows, key)
    }

    /// The same for a page of another length.
    pub(super) fn cut_at<R>(
        page: u64,
        mut rows: Vec<R>,
        key: impl Fn(&R) -> (Option<i64>, String),
    ) -> (Vec<R>, Option<String>) {
        let page = usize::try_from(page).unwrap_or(usize::MAX);
        if rows.len() <= page {
            return (rows, None);
        }
        rows.truncate(page);
        let next = rows.last().map(|row| {
            let (late_from, id) = key(row);
            Place::text(late_from, &id)
        });
        (rows, next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_and_nonsense_is_no_place() {
        for (late, id) in [(Some(1_795_449_600_000_000), "a1"), (None, "a1")] {
            let text = Place::text(late, id);
            assert_eq!(
                Place::parse(&text),
                Some(Place {
                    late_from: late,
                    id: id.to_owned()
                })
            );
        }
        assert_eq!(Place::parse("a1"), None);
        assert_eq!(Place::parse("x.a1"), None);
    }

    #[test]
    fn a_full_page_says_where_the_next_begins() {
        let rows: Vec<i64> = (0..=50).collect();
        let (rows, next) = Place::cut(rows, |n| (Some(*n), format!("id{n}")));
        assert_eq!((rows.len(), next.as_deref()), (50, Some("49.id49")));
        let (rows, next) = Place::cut(vec![1_i64], |n| (Some(*n), String::new()));
        assert_eq!((rows.len(), next), (1, None));
    }
}
