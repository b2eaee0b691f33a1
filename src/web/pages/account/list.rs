//! The administrator's list of accounts.

use leptos::prelude::*;

use super::{address, part};
use crate::views::account::{AccountLine, AccountList};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, Cell, Column, Pager, Row, TableView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, PagerLinks};
use crate::web::words::{self as w, account, site};

/// The list, with its search.
pub fn list(reader: &Reader, found: AccountList) -> Page {
    let lang = reader.lang;
    let title = account::ACCOUNTS_TITLE.read(lang);
    Page::new(title, Side::Staff, "/admin/accounts", move || {
        let columns = [
            site::NAME,
            site::LOGIN_NAME,
            account::ACTS_AS,
            account::STATE,
        ];
        let empty = if found.search.is_empty() {
            site::EMPTY_ACCOUNTS
        } else {
            site::EMPTY_SEARCH
        };
        let table = TableView {
            caption: title.to_owned(),
            columns: columns.map(|c| Column::text(c.read(lang))).into(),
            rows: found.rows.into_iter().map(|line| row(lang, line)).collect(),
            empty: empty.read(lang).to_owned(),
        };
        let pager = Pager {
            label: site::PAGER.read(lang).to_owned(),
            next: found.next.as_deref().map(|after| {
                let href = format!(
                    "/admin/accounts?q={}&after={}",
                    part(&found.search),
                    part(after)
                );
                (site::NEXT_PAGE.read(lang).to_owned(), href)
            }),
            ..Pager::default()
        };
        let create = found.may_create.then(|| {
            ActionView::link(account::NEW_ACCOUNT.read(lang), "/admin/accounts/new").as_primary()
        });
        view! {
            <div class="stack">
                <div class="page-head">
                    <h1>{title}</h1>
                    <ActionList actions=create.into_iter().collect()/>
                </div>
                {search(lang, &found.search)}
                <DataTable table=table testid="accounts"/>
                <PagerLinks pager=pager/>
            </div>
        }
        .into_any()
    })
}

fn search(lang: Lang, typed: &str) -> AnyView {
    view! {
        <form class="filter" method="get" action="/admin/accounts" role="search">
            <label for="q">{account::SEARCH_ACCOUNTS.read(lang)}</label>
            <input class="input" type="search" id="q" name="q" value=typed.to_owned()/>
            <button type="submit" class="button">{site::SEARCH.read(lang)}</button>
        </form>
    }
    .into_any()
}

fn row(lang: Lang, line: AccountLine) -> Row {
    let held: Vec<String> = line
        .held
        .iter()
        .map(|(role, place)| format!("{} · {}", place.read(lang), w::role(*role).read(lang)))
        .collect();
    let acts_as = if held.is_empty() {
        account::NO_APPOINTMENT.read(lang).to_owned()
    } else {
        held.join("\n")
    };
    let state = if line.active {
        site::ACTIVE
    } else {
        site::INACTIVE
    };
    let cells = vec![
        Cell::Link {
            text: line.name,
            href: address(&line.login),
            sub: None,
        },
        Cell::Text(line.login),
        Cell::Text(acts_as),
        Cell::Text(state.read(lang).to_owned()),
    ];
    Row { cells }
}
