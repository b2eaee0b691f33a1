//! The ledger's address: what it asks for, as far as that exists, and the rows that are let through.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::case::Label;
use crate::domain::complaint::Channel;
use crate::domain::time::At;
use crate::domain::uscc::Uscc;
use crate::server::queries::Reading;
use crate::server::store::entities::ledger_row::Column as C;
use crate::server::store::entities::{consultation_case, enterprise_row, supervision_order_row};
use crate::views::ledger::{Choices, Column, Filter, Mark, Sort, Standing};

/// What an address asks for.
pub(super) struct Asked {
    pub(super) filter: Filter,
    /// What means nothing, to be told.
    pub(super) ignored: Vec<(String, String)>,
    pub(super) sort: Sort,
    /// The columns it names.
    pub(super) columns: Vec<Column>,
    pub(super) view: Option<String>,
    pub(super) after: Option<String>,
}

/// Characters of a value that are given back.
const TYPED: usize = 40;

impl Asked {
    pub(super) fn read(query: &BTreeMap<String, Vec<String>>, reading: &Reading<'_>) -> Asked {
        let rulebook = &reading.facts.reference.rulebook;
        let mut ignored = Vec::new();
        let mut typed = |name: &str| -> Option<String> {
            let values = query.get(name)?;
            let value = values.first().filter(|v| !v.is_empty())?;
            // one value a filter: further ones are told like any that means nothing
            ignored.extend(values.iter().skip(1).map(|v| told(name, v)));
            Some(value.clone())
        };
        let state = typed("state");
        let firm = typed("firm");
        let unit = typed("unit");
        let district = typed("district");
        let theme = typed("theme");
        let channel = typed("channel");
        let label = typed("label");
        let mark = typed("mark");
        let deadline = typed("deadline");
        let (from, to) = (typed("from"), typed("to"));
        let sort = typed("sort");
        let mut known = Known(ignored);
        let keyed = |exists: bool| move |v: &str| exists.then(|| v.to_owned());
        let has_unit = unit.as_deref().is_some_and(|u| rulebook.unit(u).is_some());
        let has_theme = theme
            .as_deref()
            .is_some_and(|t| rulebook.theme(t).is_some());
        let districts = &rulebook.bureau;
        let has_district = district
            .as_deref()
            .is_some_and(|d| districts.district(d).is_some());
        let day = |v: &str| v.parse::<Date>().ok();
        let filter = Filter {
            state: known.read("state", state, Standing::parse),
            firm: known.read("firm", firm, |v| {
                Uscc::parse(v)
                    .ok()
                    .map(|(uscc, _)| uscc.as_str().to_owned())
            }),
            unit: known.read("unit", unit, keyed(has_unit)),
            district: known.read("district", district, keyed(has_district)),
            theme: known.read("theme", theme, keyed(has_theme)),
            channel: known.read("channel", channel, Channel::parse),
            label: known.read("label", label, Label::parse),
            mark: known.read("mark", mark, Mark::parse),
            overdue: known
                .read("deadline", deadline, |v| (v == "overdue").then_some(()))
                .is_some(),
            from: known.read("from", from, day),
            to: known.read("to", to, day),
        };
        let sort = known.read("sort", sort, Sort::parse);
        let first = |name: &str| query.get(name).and_then(|v| v.first()).cloned();
        Asked {
            filter,
            ignored: known.0,
            sort: sort.unwrap_or(Sort::Newest),
            columns: first("cols").map_or_else(Vec::new, |text| Column::parse_all(&text)),
            view: first("view"),
            after: first("after"),
        }
    }
}

/// Values that exist; the others are kept to be told.
struct Known(Vec<(String, String)>);

impl Known {
    fn read<T>(
        &mut self,
        name: &str,
        value: Option<String>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = value?;
        let read = parse(&value);
        if read.is_none() {
            self.0.push(told(name, &value));
        }
        read
    }
}

fn told(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.chars().take(TYPED).collect())
}

/// The rows a filter lets through. The figures of a period count by this very condition.
pub(in crate::server::queries) fn narrowed(filter: &Filter, now: At) -> Condition {
    let mut which = Condition::all();
    if let Some(standing) = filter.state {
        let states = standing.states();
        which = which.add(C::State.is_in(states.iter().map(|s| s.key())));
    }
    if let Some(uscc) = &filter.firm {
        let firm = enterprise_row::Entity::find()
            .select_only()
            .column(enterprise_row::Column::Id)
            .filter(enterprise_row::Column::Uscc.eq(uscc.as_str()));
        which = which.add(C::Enterprise.in_subquery(firm.into_query()));
    }
    let keys = [
        (C::Lead, filter.unit.as_deref()),
        (C::District, filter.district.as_deref()),
        (C::Theme, filter.theme.as_deref()),
        (C::Channel, filter.channel.map(Channel::key)),
    ];
    for (column, key) in keys {
        if let Some(key) = key {
            which = which.add(column.eq(key));
        }
    }
    if let Some(label) = filter.label {
        // said to the database as its index of what has a label says it
        which = which
            .add(Expr::cust("ledger_rows.labels <> ''"))
            .add(C::Labels.contains(format!(" {} ", label.key())));
    }
    if let Some(mark) = filter.mark {
        which = which.add(C::CaseId.in_subquery(under(mark)));
    }
    if filter.overdue {
        which = which.add(C::LateFrom.lte(now.0));
    }
    if let Some(from) = filter.from {
        which = which.add(C::ReceivedAt.gte(At::start_of_day(from).0));
    }
    if let Some(to) = filter.to {
        which = which.add(C::ReceivedAt.lt(At::end_of_day(to).0));
    }
    which
}

/// The cases under consultation, or under an order in force.
fn under(mark: Mark) -> sea_orm::sea_query::SelectStatement {
    match mark {
        Mark::Consulted => consultation_case::Entity::find()
            .select_only()
            .column(consultation_case::Column::CaseId)
            .filter(consultation_case::Column::InForce.eq(true))
            .into_query(),
        Mark::Supervised => supervision_order_row::Entity::find()
            .select_only()
            .column(supervision_order_row::Column::CaseId)
            .filter(supervision_order_row::Column::InForce.eq(true))
            .into_query(),
    }
}

/// What the filters can be set to.
pub(super) fn choices(reading: &Reading<'_>) -> Choices {
    let rulebook = &reading.facts.reference.rulebook;
    let units = rulebook.bureau.units.iter().map(|u| u.id.0.clone());
    let districts = rulebook.bureau.districts.iter().map(|d| d.code.clone());
    let themes = rulebook.themes.iter().map(|t| t.id.as_str().to_owned());
    Choices {
        units: units.map(|u| (u.clone(), reading.unit_name(&u))).collect(),
        districts: districts
            .map(|d| (d.clone(), reading.district_name(&d)))
            .collect(),
        themes: themes
            .map(|t| (t.clone(), reading.theme_name(&t)))
            .collect(),
    }
}
