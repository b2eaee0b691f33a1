//! Names that hold from a date to a date: units are renamed and old papers keep the old name.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A name in both languages over a span of dates.
///
/// Spans are half open: the first day of the next name is the `to` of this one. No `from` means
/// since ever as far as the data knows, no `to` means until further notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedName {
    /// First day of this name.
    pub from: Option<Date>,
    /// First day it is no longer the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// The full Chinese name, as papers carry it.
    pub zh: String,
    /// The English name.
    pub en: String,
    /// The short Chinese name, as people say it and lists show it.
    pub short: String,
}

/// The name that holds on a date, if any does.
pub fn name_on(names: &[DatedName], on: Date) -> Option<&DatedName> {
    names.iter().find(|name| covers(name.from, name.to, on))
}

/// Whether a half-open span with perhaps open ends holds on a date.
pub fn covers(from: Option<Date>, to: Option<Date>, on: Date) -> bool {
    from.is_none_or(|from| from <= on) && to.is_none_or(|to| on < to)
}

/// Whether names follow one another without gap or overlap and end open.
pub(super) fn is_chain(names: &[DatedName]) -> bool {
    let joined = names.windows(2).all(|pair| match pair {
        [before, after] => before.to.is_some() && before.to == after.from,
        _ => true,
    });
    let forward = names.iter().all(|name| match (name.from, name.to) {
        (Some(from), Some(to)) => from < to,
        _ => true,
    });
    joined && forward && names.last().is_some_and(|name| name.to.is_none())
}
