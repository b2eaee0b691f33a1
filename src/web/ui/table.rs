//! The only `<table>` of the project. Below 769 px the style turns each row into a card.

use leptos::prelude::*;

use super::actions::ActionList;
use super::pill::DeadlinePill;
use super::steps::StepsList;
use super::tags::TagList;
use crate::views::ui::{Cell, Column, Row, TableView};

/// What a cell shows, without the cell.
pub(super) fn content(cell: Cell) -> AnyView {
    match cell {
        Cell::Text(text) => view! { <span class="text">{text}</span> }.into_any(),
        Cell::Link { text, href, sub } => view! {
            <a href=href>{text}</a>
            {sub.map(|sub| view! { <span class="sub">{sub}</span> })}
        }
        .into_any(),
        Cell::Pill(pill) => view! { <DeadlinePill pill=pill/> }.into_any(),
        Cell::Steps(steps) => view! { <StepsList steps=steps/> }.into_any(),
        Cell::Tags(tags) => view! { <TagList tags=tags/> }.into_any(),
        Cell::Number(number, None) => view! { <span class="number">{number}</span> }.into_any(),
        Cell::Number(number, Some(href)) => {
            view! { <a class="number" href=href>{number}</a> }.into_any()
        }
        Cell::Place { text, href, id, .. } => {
            view! { <a class="number" id=id href=href>{text}</a> }.into_any()
        }
        Cell::Actions(actions) => view! { <ActionList actions=actions/> }.into_any(),
        Cell::Check {
            form,
            name,
            value,
            label,
        } => view! {
            <label class="pick">
                <input type="checkbox" form=form name=name value=value/>
                <span class="visually-hidden">{label}</span>
            </label>
        }
        .into_any(),
    }
}

/// Which cell names the row: the first link, else the first cell.
fn header_of(row: &Row) -> usize {
    row.cells
        .iter()
        .position(|cell| matches!(cell, Cell::Link { .. }))
        .unwrap_or(0)
}

/// Longest text, in characters, that is kept on one line: names of units and stages, days, times.
const SHORT: usize = 10;

/// Longest number of a thing, in characters.
const NUMBER: usize = 16;

fn is_number(text: &str) -> bool {
    text.is_ascii() && text.len() <= NUMBER
}

fn class_of(cell: &Cell, column: Option<&Column>) -> Option<&'static str> {
    let numeric = column.is_some_and(|column| column.numeric);
    match cell {
        Cell::Text(text) if text.is_empty() => Some("blank"),
        Cell::Text(text) if !numeric && text.chars().count() <= SHORT => Some("short"),
        // a number of a thing takes no more room than it has letters
        Cell::Link { text, sub, .. } if sub.is_none() && is_number(text) => Some("short"),
        Cell::Tags(tags) if tags.is_empty() => Some("blank"),
        Cell::Actions(actions) if actions.is_empty() => Some("blank"),
        Cell::Pill(_) => Some("cell-pill"),
        Cell::Actions(_) => Some("cell-actions"),
        Cell::Check { .. } => Some("cell-pick"),
        Cell::Place { step: 1, .. } => Some("numeric heat-1"),
        Cell::Place { step: 2, .. } => Some("numeric heat-2"),
        Cell::Place { step: 3, .. } => Some("numeric heat-3"),
        _ => numeric.then_some("numeric"),
    }
}

fn row(row: Row, columns: &[Column]) -> AnyView {
    let header = header_of(&row);
    let cells = row.cells.into_iter().enumerate().map(|(at, cell)| {
        let column = columns.get(at);
        let class = class_of(&cell, column);
        let label = column.map(|column| column.label.clone());
        if at == header {
            view! { <th scope="row" class=class data-label=label>{content(cell)}</th> }.into_any()
        } else {
            view! { <td class=class data-label=label>{content(cell)}</td> }.into_any()
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }.into_any()
}

/// The head of a column: its name, or the way to the list in its order.
fn head(column: &Column, class: Option<&'static str>) -> AnyView {
    let label = column.label.clone();
    let Some(order) = &column.sort else {
        return view! { <th scope="col" class=class>{label}</th> }.into_any();
    };
    let (said, arrow) = match order.falls {
        None => (None, None),
        Some(false) => (Some("ascending"), Some(" ↑")),
        Some(true) => (Some("descending"), Some(" ↓")),
    };
    let arrow = arrow.map(|arrow| view! { <span aria-hidden="true">{arrow}</span> });
    view! {
        <th scope="col" class=class aria-sort=said>
            <a href=order.href.clone()>{label}{arrow}</a>
        </th>
    }
    .into_any()
}

/// A list with columns, or the words for an empty one.
#[component]
pub fn DataTable(table: TableView, #[prop(into, optional)] testid: Option<String>) -> AnyView {
    if table.rows.is_empty() {
        return view! { <p class="table-empty" data-testid=testid>{table.empty}</p> }.into_any();
    }
    let heads = table
        .columns
        .iter()
        .map(|column| {
            let class = column.numeric.then_some("numeric");
            head(column, class)
        })
        .collect_view();
    let rows = table
        .rows
        .into_iter()
        .map(|each| row(each, &table.columns))
        .collect_view();
    view! {
        <div class="table-frame" data-testid=testid>
            <table class="table">
                <caption class="visually-hidden">{table.caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn rendered(rows: Vec<Row>) -> String {
        let table = TableView {
            caption: "事项".into(),
            columns: vec![
                Column::text("期限"),
                Column::text("标题"),
                Column::number("件数"),
            ],
            rows,
            empty: "没有事项".into(),
        };
        Owner::new().with(|| view! { <DataTable table=table/> }.to_html())
    }

    #[test]
    fn the_first_link_heads_its_row_and_every_cell_knows_its_column() {
        let html = rendered(vec![Row {
            cells: vec![
                Cell::Text("还剩1个工作日".into()),
                Cell::Link {
                    text: "2025-0147".into(),
                    href: "/office/cases/2025-0147".into(),
                    sub: None,
                },
                Cell::Number("3".into(), Some("/office/cases?unit=jc".into())),
            ],
        }]);
        assert_eq!(html.matches("scope=\"row\"").count(), 1);
        assert!(html.contains("data-label=\"标题\""));
        let header = html.find("scope=\"row\"").map_or("", |at| &html[at..]);
        assert!(
            header.starts_with("scope=\"row\" data-label=\"标题\""),
            "{header}"
        );
    }

    #[test]
    fn no_rows_means_words_and_no_table() {
        let html = rendered(Vec::new());
        assert!(html.contains("没有事项"));
        assert!(!html.contains("<table"));
    }
}
