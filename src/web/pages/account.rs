//! Accounts: the administrator's list and one account, one's own account, the printed code.

mod code;
mod list;

pub use code::code_sheet;
use leptos::prelude::*;
pub use list::list;

use crate::domain::action::Action;
use crate::domain::policy;
use crate::views::account::{AccountDetail, AppointmentLine};
use crate::views::form::{FieldKind, FieldView, FormView};
use crate::views::name::Lang;
use crate::views::ui::{
    ActionView, Cell, Column, NoticeTone, NoticeView, Row, SummaryList, SummaryRow, TableView,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, FormKit, Notice, Summary};
use crate::web::words::{self as w, account, second_factor, site};

/// A part of an address: everything but plain letters and digits is escaped.
pub(super) fn part(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Where an account's page is.
fn address(login: &str) -> String {
    format!("/admin/accounts/{}", part(login))
}

/// One account as the administrator reads it.
pub fn detail(reader: &Reader, found: AccountDetail) -> Page {
    let lang = reader.lang;
    let title = format!("{} {}", found.name, found.login);
    let page = Page::new(title, Side::Staff, "/admin/accounts", move || {
        let base = address(&found.login);
        let changes: Vec<ActionView> = found
            .actions
            .iter()
            .filter_map(|a| change(lang, *a, &base))
            .collect();
        let code = found
            .actions
            .iter()
            .any(|a| matches!(a, Action::IssueStaffCode | Action::IssueContactCode))
            .then(|| view! { <section class="section"><FormKit form=code_form(lang, &base) section=true/></section> });
        let changes = (!changes.is_empty()).then(|| {
            view! {
                <section class="section">
                    <h2>{account::CHANGES.read(lang)}</h2>
                    <ActionList actions=changes/>
                </section>
            }
        });
        view! {
            <div class="stack">
                <h1>{found.name.clone()}</h1>
                {facts(lang, &found, None)}
                {appointments(lang, found.appointments)}
                {changes}
                {code}
            </div>
        }
        .into_any()
    });
    page.under(account::ACCOUNTS_TITLE.read(lang), "/admin/accounts")
}

/// The reader's own account.
pub fn own(reader: &Reader, found: AccountDetail, codes: u64) -> Page {
    let lang = reader.lang;
    let title = account::MY_ACCOUNT.read(lang);
    let side = match &reader.actor {
        Some(actor) if actor.role.is_staff() => Side::Staff,
        _ => Side::Enterprise,
    };
    let role = reader.actor.as_ref().map(|a| a.role);
    let confirms = reader.actor.as_ref().is_some_and(policy::confirms_resets);
    Page::new(title, side, "/account", move || {
        let held = found
            .appointments
            .iter()
            .filter(|held| held.in_force)
            .count();
        let switch = (held > 1).then(|| ActionView::link(site::SWITCH_ROLE.read(lang), "/act-as"));
        let password = ActionView::link(site::CHANGE_PASSWORD.read(lang), "/password");
        // who can be stood in for finds it here
        let stands_in = role
            .is_some_and(crate::domain::account::can_be_stood_in_for)
            .then(|| ActionView::link(w::stand_in::TITLE.read(lang), super::stand_in::PATH));
        let log_out = ActionView::post(site::LOG_OUT.read(lang), "/logout");
        let factor = found.staff.then(|| match found.factor_since {
            None => vec![ActionView::link(
                second_factor::ENROL.read(lang),
                "/second-factor/enrol",
            )],
            Some(_) => vec![
                ActionView::link(second_factor::REPLACE.read(lang), "/second-factor/enrol"),
                ActionView::link(second_factor::RENEW.read(lang), "/second-factor/codes"),
            ],
        });
        let resets = confirms
            .then(|| ActionView::link(second_factor::RESETS.read(lang), "/second-factor/resets"));
        let actions = [password]
            .into_iter()
            .chain(factor.into_iter().flatten())
            .chain(resets)
            .chain(switch)
            .chain(stands_in)
            .chain([log_out])
            .collect();
        view! {
            <div class="stack">
                <h1>{title}</h1>
                {facts(lang, &found, Some(codes))}
                {appointments(lang, found.appointments)}
                <ActionList actions=actions/>
            </div>
        }
        .into_any()
    })
}

/// The facts; the owner also reads how many recovery codes are left.
fn facts(lang: Lang, found: &AccountDetail, codes: Option<u64>) -> AnyView {
    let state = if found.active {
        site::ACTIVE
    } else {
        site::INACTIVE
    };
    let kind = if found.contact {
        account::FIRM_CONTACT
    } else {
        account::STAFF
    };
    let mut rows = vec![
        SummaryRow::text(site::NAME.read(lang), found.name.clone()),
        SummaryRow::text(site::LOGIN_NAME.read(lang), found.login.clone()),
        SummaryRow::text(account::KIND.read(lang), kind.read(lang)),
        SummaryRow::text(account::STATE.read(lang), state.read(lang)),
    ];
    let open = (found.works > 0).then(|| {
        let notice = NoticeView {
            tone: NoticeTone::Told,
            title: w::stand_in::OPEN_WORK.fill(lang, &[("n", &found.works.to_string())]),
            lines: vec![w::stand_in::OPEN_WORK_HINT.read(lang).to_owned()],
            actions: Vec::new(),
        };
        view! { <Notice notice=notice testid="open-work"/> }
    });
    if found.staff {
        let label = second_factor::SECOND_STEP.read(lang);
        rows.push(SummaryRow::text(label, factor(lang, found, codes)));
    }
    view! { <Summary list=SummaryList { rows }/>{open} }.into_any()
}

fn factor(lang: Lang, found: &AccountDetail, codes: Option<u64>) -> String {
    if let Some(asked) = &found.reset_asked {
        let until = w::at(lang, asked.until());
        let gaps = [("name", asked.by.name.as_str()), ("until", until.as_str())];
        return second_factor::RESET_WAITS.fill(lang, &gaps);
    }
    let since = found.factor_since.map(|at| w::at(lang, at));
    match (since, codes) {
        (None, _) => second_factor::NONE.read(lang).to_owned(),
        (Some(at), None) => second_factor::SINCE_ONLY.fill(lang, &[("at", &at)]),
        (Some(at), Some(n)) => {
            second_factor::SINCE.fill(lang, &[("at", &at), ("n", &n.to_string())])
        }
    }
}

fn appointments(lang: Lang, held: Vec<AppointmentLine>) -> AnyView {
    let heading = site::APPOINTMENTS.read(lang);
    let columns = [site::ROLE, site::UNIT, site::FROM, site::UNTIL];
    let row = |line: AppointmentLine| {
        let until = match line.to {
            Some(to) => w::date(lang, to),
            None => site::OPEN_ENDED.read(lang).to_owned(),
        };
        let cells = vec![
            Cell::Text(match &line.stands_in_for {
                Some(name) => w::stand_in::FOR.fill(
                    lang,
                    &[("name", name), ("post", w::role(line.role).read(lang))],
                ),
                None => w::role(line.role).read(lang).to_owned(),
            }),
            Cell::Text(line.place.read(lang).to_owned()),
            Cell::Text(w::date(lang, line.from)),
            Cell::Text(until),
        ];
        Row { cells }
    };
    let table = TableView {
        caption: heading.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: held.into_iter().map(row).collect(),
        empty: account::NO_APPOINTMENT.read(lang).to_owned(),
    };
    view! {
        <section class="section"><h2>{heading}</h2><DataTable table=table testid="appointments"/></section>
    }
    .into_any()
}

/// The link to the form of a change.
fn change(lang: Lang, action: Action, base: &str) -> Option<ActionView> {
    let page = match action {
        Action::AppointStaff => "appoint",
        Action::EndAppointment => "end",
        Action::Deactivate => "deactivate",
        Action::Reactivate => "reactivate",
        Action::AskFactorReset => "reset",
        _ => return None,
    };
    let danger = action == Action::Deactivate;
    let link = ActionView::link(account::action(action).read(lang), format!("{base}/{page}"));
    Some(ActionView { danger, ..link })
}

/// How the person was identified, and the button that prints the code.
fn code_form(lang: Lang, base: &str) -> FormView {
    let check = FieldView {
        hint: Some(account::IDENTITY_CHECK_HINT.read(lang).to_owned()),
        ..FieldView::new(
            "identity_check",
            account::IDENTITY_CHECK.read(lang),
            FieldKind::Text,
        )
    };
    FormView {
        action: format!("{base}/code"),
        title: account::CODE_TITLE.read(lang).to_owned(),
        intro: Some(account::CODE_INTRO.read(lang).to_owned()),
        fields: vec![check],
        submit: account::PRINT_CODE.read(lang).to_owned(),
        lang_labels: w::form_labels(lang),
        ..FormView::default()
    }
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_login_never_leaves_its_part_of_the_address() {
        assert_eq!(part("li.ming-2"), "li.ming-2");
        assert_eq!(part("a/b?c#d 李"), "a%2Fb%3Fc%23d%20%E6%9D%8E");
    }
}
