//! The columns of a list as boxes to tick: what is ticked is kept.

use leptos::prelude::*;

use crate::views::name::Lang;
use crate::web::words::{Word, ledger as l};

/// A column: its key, its name, and whether it is shown.
pub(super) type Offered = (&'static str, Word, bool);

/// The form. `query`: the list as it is narrowed.
pub(super) fn choice(
    lang: Lang,
    action: &'static str,
    query: String,
    columns: impl IntoIterator<Item = Offered>,
) -> AnyView {
    let boxes = columns
        .into_iter()
        .map(|(key, name, shown)| {
            let id = format!("col-{key}");
            view! {
                <div class="choice">
                    <input type="checkbox" id=id.clone() name="col" value=key checked=shown/>
                    <label for=id>{name.read(lang)}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <details class="explain" data-testid="columns">
            <summary>{l::COLUMNS.read(lang)}</summary>
            <form class="stack" method="post" action=action>
                <input type="hidden" name="query" value=query/>
                <fieldset>
                    <legend class="page-note">{l::COLUMNS_NOTE.read(lang)}</legend>
                    <div class="choices columns">{boxes}</div>
                </fieldset>
                <div class="actions">
                    <button type="submit" class="button">{l::KEEP_COLUMNS.read(lang)}</button>
                    <button type="submit" class="button" name="usual" value="1">
                        {l::USUAL_COLUMNS.read(lang)}
                    </button>
                </div>
            </form>
        </details>
    }
    .into_any()
}
