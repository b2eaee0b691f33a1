//! The sheet with a one-time code: made to be printed and handed over, shown once and never again.

use leptos::prelude::*;

use super::address;
use crate::domain::time::At;
use crate::views::ui::{ActionView, SummaryList, SummaryRow};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, Summary};
use crate::web::words::{self as w, account, site};

/// The sheet.
pub fn code_sheet(reader: &Reader, name: &str, login: &str, code: &str, expires: At) -> Page {
    let lang = reader.lang;
    let title = account::SHEET_TITLE.read(lang);
    // a firm's contact is handled on the page of the firm, staff on their account's own
    let back = match reader.path.split_once("/contacts/") {
        Some((firm, _)) => firm.to_owned(),
        None => address(login),
    };
    let bureau = reader.bureau.read(lang).to_owned();
    let to = account::SHEET_FOR.fill(lang, &[("name", name)]);
    let (login, code) = (login.to_owned(), code.to_owned());
    Page::new(title, Side::Staff, "", move || {
        let rows = vec![
            SummaryRow::text(site::LOGIN_NAME.read(lang), login),
            SummaryRow::text(account::VALID_UNTIL.read(lang), w::at(lang, expires)),
        ];
        let actions = vec![ActionView::link(account::BACK_TO_ACCOUNT.read(lang), back)];
        view! {
            <div class="stack">
                <p class="page-note no-print">{account::SHEET_PRINT.read(lang)}</p>
                <article class="sheet stack" data-testid="code-sheet">
                    <p>{bureau}</p>
                    <h1>{title}</h1>
                    <p>{to}</p>
                    <div>
                        <p class="case-facts">{account::CODE.read(lang)}</p>
                        <p class="reference" data-testid="code">{code}</p>
                    </div>
                    <Summary list=SummaryList { rows }/>
                    <p>{account::SHEET_STEPS.read(lang)}</p>
                    <p>{account::SHEET_WARNING.read(lang)}</p>
                </article>
                <ActionList actions=actions/>
            </div>
        }
        .into_any()
    })
}
