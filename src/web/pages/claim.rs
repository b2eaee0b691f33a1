//! 企业账号申请: the list of whoever checks them and one of them, the receipt, what is told by number and phone; and who acts
//! for the reader's firm.

use leptos::prelude::*;

use super::measure::files;
use super::{form_button, office_list};
use crate::domain::action::Action;
use crate::domain::enterprise::ClaimStatus;
use crate::views::claim::{ClaimDetail, ClaimLine, Claims, MemberLine, Members, TrackedClaim};
use crate::views::name::Lang;
use crate::views::ui::{
    ActionView, Cell, Column, Pager, Row, SummaryList, SummaryRow, Tab, TableView, Tabs,
};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, DataTable, PagerLinks, PrintButton, Summary, TabBar};
use crate::web::words as w;
use crate::web::words::{claim as c, enterprise_side as my, site};

/// Where whoever checks them reads them.
pub const PATH: &str = "/office/claims";
/// Where a firm reads who acts for it.
const MEMBERS: &str = "/my/members";

/// The list of whoever checks them.
pub fn list(reader: &Reader, view: Claims) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let title = c::CLAIMS.read(lang);
    let at = |status: ClaimStatus| format!("{PATH}?state={}", status.key());
    let tab = |status: &ClaimStatus| Tab {
        label: c::status(*status).read(lang).to_owned(),
        href: at(*status),
        count: None,
        current: *status == view.status,
    };
    let tabs = Tabs {
        label: c::PARTS.read(lang).to_owned(),
        items: ClaimStatus::ALL.iter().map(tab).collect(),
    };
    let next = view.next.as_ref().map(|next| {
        let href = format!("{}&after={next}", at(view.status));
        (site::NEXT_PAGE.read(lang).to_owned(), href)
    });
    let pager = Pager {
        label: site::PAGER.read(lang).to_owned(),
        next,
        ..Pager::default()
    };
    let columns = [site::DUE, c::FIRM, c::CLAIMANT, c::MADE_AT, c::OBJECTIONS];
    let row = |r: ClaimLine| Row {
        cells: vec![
            office_list::pill(
                lang,
                r.term.as_ref(),
                format!("{PATH}/{}#deadline", r.number),
            ),
            Cell::Link {
                text: r.enterprise,
                href: format!("{PATH}/{}", r.number),
                sub: Some(r.number),
            },
            Cell::Text(r.claimant),
            Cell::Text(office_list::moment(lang, r.made_at, now)),
            Cell::Text(match r.objections {
                0 => String::new(),
                n => n.to_string(),
            }),
        ],
    };
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(row).collect(),
        empty: c::EMPTY.read(lang).to_owned(),
    };
    Page::new(title, Side::Staff, "/office/enterprises", move || {
        view! {
            <div class="page-head"><h1>{title}</h1></div>
            <p class="page-note">{c::INTRO.read(lang)}</p>
            <TabBar tabs=tabs/>
            <DataTable table=table testid="claims"/>
            <PagerLinks pager=pager/>
        }
        .into_any()
    })
}

/// One of them, for whoever checks it.
pub fn detail(reader: &Reader, view: ClaimDetail) -> Page {
    let lang = reader.lang;
    let number = view.line.number.clone();
    let title = format!("{} {number}", c::CLAIMS.read(lang));
    let heading = title.clone();
    let status = c::status(view.line.status).read(lang);
    let buttons = form_button::buttons(lang, &view.actions, &number, view.seq, true);
    let facts = facts(lang, &view);
    let clock = office_list::deadline(lang, view.line.term.as_ref());
    let proof = files(lang, "enterprise", &view.stream, &view.proof);
    let proof = match (view.shown, proof) {
        (false, _) => view! { <p>{c::NOT_SHOWN.read(lang)}</p> }.into_any(),
        (true, files) => files.into_any(),
    };
    let objections = objections(lang, &view);
    let outcome = view.outcome.map(|(words, name, at)| {
        let by = c::BY_AT.fill(lang, &[("name", &name), ("at", &w::at(lang, at))]);
        view! {
            <section class="section" data-testid="outcome">
                <h2>{c::OUTCOME.read(lang)}</h2>
                <p>{words}</p>
                <p class="page-note">{by}</p>
            </section>
        }
    });
    let page = Page::new(title, Side::Staff, "/office/enterprises", move || {
        view! {
            <div class="case-head">
                <h1>{heading}</h1>
                <p class="case-facts"><span>{status}</span></p>
            </div>
            <ActionList actions=buttons/>
            <Summary list=SummaryList { rows: facts }/>
            {clock}
            <section class="section" data-testid="proof">
                <h2>{c::PROOF.read(lang)}</h2>
                {proof}
            </section>
            {objections}
            {outcome}
        }
        .into_any()
    });
    page.under(c::CLAIMS.read(lang), PATH)
}

fn facts(lang: Lang, view: &ClaimDetail) -> Vec<SummaryRow> {
    let text = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let firm = SummaryRow {
        term: c::FIRM.read(lang).to_owned(),
        value: Cell::Link {
            text: view.line.enterprise.clone(),
            href: format!("/office/enterprises/{}", view.line.uscc),
            sub: Some(view.line.uscc.clone()),
        },
        change: None,
    };
    let (name, phone) = match (&view.contact, view.shown) {
        (Some((name, phone)), _) => (name.clone(), Some(phone.clone())),
        (None, true) => (
            view.line.claimant.clone(),
            Some(c::ERASED.read(lang).to_owned()),
        ),
        (None, false) => (view.line.claimant.clone(), None),
    };
    let mut rows = vec![firm];
    rows.extend(view.named.clone().map(|named| text(c::NAMED, named)));
    rows.push(text(c::CLAIMANT, name));
    rows.extend(phone.map(|phone| text(c::PHONE, phone)));
    rows.push(text(c::POSITION, view.position.clone()));
    rows.extend(view.login.clone().map(|login| text(c::LOGIN, login)));
    rows.push(text(c::MADE_AT, w::at(lang, view.line.made_at)));
    rows
}

fn objections(lang: Lang, view: &ClaimDetail) -> AnyView {
    let told = match view.contacts {
        0 => c::NO_CONTACTS.read(lang).to_owned(),
        n => c::CONTACTS_TOLD.fill(lang, &[("n", &n.to_string())]),
    };
    let none = view.objections.is_empty();
    let none = none.then(|| view! { <p>{c::NO_OBJECTION.read(lang)}</p> });
    let said = view.objections.iter().map(|o| {
        let by = c::BY_AT.fill(lang, &[("name", &o.by), ("at", &w::at(lang, o.at))]);
        view! {
            <blockquote class="quote" dir="auto">{o.words.clone()}</blockquote>
            <p class="page-note">{by}</p>
        }
    });
    view! {
        <section class="section" data-testid="objections">
            <h2>{c::OBJECTIONS.read(lang)}</h2>
            <p class="page-note">{told}</p>
            {none}
            {said.collect_view()}
        </section>
    }
    .into_any()
}

/// What whoever asked keeps.
pub fn received(reader: &Reader, number: String) -> Page {
    let lang = reader.lang;
    let title = c::RECEIVED.read(lang);
    let page = Page::new(title, Side::Public, "/", move || {
        let actions = vec![
            ActionView::link(my::TRACK.read(lang), "/track"),
            ActionView::link(site::HOME.read(lang), "/"),
        ];
        view! {
            <div class="stack" data-testid="receipt">
                <h1>{title}</h1>
                <div>
                    <p class="case-facts">{c::NUMBER.read(lang)}</p>
                    <p class="reference" data-testid="number">{number}</p>
                </div>
                <p class="prose">{c::KEEP.read(lang)}</p>
                <ActionList actions=actions/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
        }
        .into_any()
    });
    page.under(site::HOME.read(lang), "/")
}

/// Where it stands, for whoever knows number and phone.
pub(super) fn tracked(reader: &Reader, found: TrackedClaim) -> Page {
    let lang = reader.lang;
    let title = format!("{} {}", my::TRACK.read(lang), found.number);
    let page = Page::new(title, Side::Public, "/", move || {
        let next = match found.status {
            ClaimStatus::Waiting => c::TRACKED_WAITING,
            ClaimStatus::Accepted => c::TRACKED_ACCEPTED,
            ClaimStatus::Declined => c::TRACKED_DECLINED,
        };
        let reason = found.reason.map(|reason| {
            view! { <blockquote class="quote" dir="auto">{reason}</blockquote> }
        });
        let mut actions = vec![ActionView::link(my::TRACK_ANOTHER.read(lang), "/track")];
        if found.status == ClaimStatus::Declined {
            actions.insert(0, ActionView::link(c::ASK.read(lang), "/claims/new"));
        }
        view! {
            <div class="stack" data-testid="tracked">
                <div class="case-head">
                    <h1>{found.number}</h1>
                    <p class="case-facts"><span>{c::status(found.status).read(lang)}</span></p>
                </div>
                <p>{next.read(lang)}</p>
                {reason}
                <p class="page-note">{c::MADE_AT.read(lang)}" "{w::at(lang, found.made_at)}</p>
                <ActionList actions=actions/>
            </div>
        }
        .into_any()
    });
    page.under(my::TRACK.read(lang), "/track")
}

/// Who acts for the reader's firm, and who asks to.
pub fn members(reader: &Reader, view: Members) -> Page {
    let (lang, now) = (reader.lang, reader.now);
    let title = c::MEMBERS.read(lang);
    let columns = [c::NAME, c::LOGIN_NAME, c::PLACE, c::STEPS];
    let table = TableView {
        caption: title.to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows: view.rows.into_iter().map(|m| member(lang, m)).collect(),
        empty: String::new(),
    };
    let invite = view.may_invite.then(|| {
        let label = w::action(Action::InviteMember).read(lang);
        ActionView::link(label, "/my/members/new").as_primary()
    });
    let another = ActionView::link(c::ASK_ANOTHER.read(lang), "/my/claims/new");
    let actions: Vec<ActionView> = invite.into_iter().chain([another]).collect();
    let asking = (!view.claims.is_empty()).then(|| {
        let row = |r: ClaimLine| Row {
            cells: vec![
                Cell::Text(r.claimant),
                Cell::Text(office_list::moment(lang, r.made_at, now)),
                Cell::Actions(vec![ActionView::link(
                    w::action(Action::ObjectToClaim).read(lang),
                    format!("/my/claims/{}/object", r.number),
                )]),
            ],
        };
        let columns = [c::CLAIMANT, c::MADE_AT, c::STEPS];
        let table = TableView {
            caption: c::ASKING.read(lang).to_owned(),
            columns: columns.map(|c| Column::text(c.read(lang))).into(),
            rows: view.claims.into_iter().map(row).collect(),
            empty: String::new(),
        };
        view! {
            <section class="section" data-testid="asking">
                <h2>{c::ASKING.read(lang)}</h2>
                <p class="page-note">{c::ASKING_INTRO.read(lang)}</p>
                <DataTable table=table/>
            </section>
        }
    });
    let enterprise = view.enterprise;
    let page = Page::new(title, Side::Enterprise, "/my", move || {
        view! {
            <div class="stack">
                <div class="page-head"><h1>{title}</h1><p>{enterprise}</p></div>
                <p class="page-note">{c::MEMBERS_INTRO.read(lang)}</p>
                {asking}
                <DataTable table=table testid="members"/>
                <ActionList actions=actions/>
            </div>
        }
        .into_any()
    });
    page.under(site::MINE.read(lang), "/my")
}

fn member(lang: Lang, m: MemberLine) -> Row {
    let own = if m.own { c::YOURSELF.read(lang) } else { "" };
    let mut place = match &m.invited_by {
        Some(name) => c::INVITED_BY.fill(lang, &[("name", name)]),
        None => c::ADMINISTRATOR.read(lang).to_owned(),
    };
    if !m.came {
        place = format!("{place} · {}", c::NOT_COME.read(lang));
    }
    let step = |action: &Action| {
        let label = w::action(*action).read(lang);
        match action {
            Action::IssueMemberCode => Some(ActionView::post(
                label,
                format!("{MEMBERS}/{}/code", m.login),
            )),
            // asked once more on its own page
            Action::RemoveMember => Some(ActionView::link(
                label,
                format!("{MEMBERS}/{}/remove", m.login),
            )),
            _ => None,
        }
    };
    let steps = m.actions.iter().filter_map(step).collect();
    Row {
        cells: vec![
            Cell::Text(format!("{}{own}", m.name)),
            Cell::Text(m.login.clone()),
            Cell::Text(place),
            Cell::Actions(steps),
        ],
    }
}

/// Where a firm reads who acts for it.
pub(super) fn to_members(lang: Lang) -> ActionView {
    ActionView::link(c::MEMBERS.read(lang), MEMBERS)
}

/// That somebody asks to act for the firm, on its start page.
pub(super) fn waiting(lang: Lang, claims: usize) -> Option<AnyView> {
    (claims > 0).then(|| {
        let said = c::WAITING_FOR_YOU.fill(lang, &[("n", &claims.to_string())]);
        view! { <p data-testid="claims-wait"><a href=MEMBERS>{said}</a></p> }.into_any()
    })
}
