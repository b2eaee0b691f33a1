//! 代理与移交: the people of a unit, who stands in for them, and what they have in hand.

use leptos::prelude::*;

use super::account::part;
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::views::name::Lang;
use crate::views::stand_in::{People, PersonLine, StandsIn, WorkLine};
use crate::views::ui::{ActionView, NoticeTone, NoticeView};
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, Notice};
use crate::web::words as w;
use crate::web::words::{office, site, stand_in as s};

/// Where the page is.
pub const PATH: &str = "/office/people";

/// The page.
pub fn people(reader: &Reader, view: People) -> Page {
    let lang = reader.lang;
    let title = s::TITLE.read(lang);
    let actor = reader.actor.clone();
    Page::new(title, Side::Staff, PATH, move || {
        let unit = view.unit.1.read(lang).to_owned();
        let choose = (view.units.len() > 1).then(|| choose(lang, &view));
        let banners = banners(lang, actor.as_ref(), &view.stands_in);
        let place = view.unit.0.clone();
        let rows = view.rows.into_iter().map(|row| person(lang, &place, row));
        let rows = rows.collect_view();
        let empty = s::EMPTY.read(lang);
        let none = rows.is_empty().then(|| view! { <p>{empty}</p> });
        view! {
            <div class="stack">
                <h1>{title}</h1>
                <p>{s::INTRO.read(lang)}</p>
                {banners}
                {choose}
                <section class="section" data-testid="people">
                    <h2>{unit}</h2>
                    {none}
                    {rows}
                </section>
            </div>
        }
        .into_any()
    })
}

fn choose(lang: Lang, view: &People) -> AnyView {
    let options = view.units.iter().map(|(id, name)| {
        let chosen = *id == view.unit.0;
        view! { <option value=id.clone() selected=chosen>{name.read(lang).to_owned()}</option> }
    });
    let options = options.collect_view();
    view! {
        <form class="filter" method="get" action=PATH>
            <label class="visually-hidden" for="unit">{site::UNIT.read(lang)}</label>
            <select class="input" id="unit" name="unit">{options}</select>
            <button type="submit" class="button">{site::FILTER.read(lang)}</button>
        </form>
    }
    .into_any()
}

fn person(lang: Lang, unit: &str, row: PersonLine) -> AnyView {
    let roles: Vec<&str> = row.roles.iter().map(|r| w::role(*r).read(lang)).collect();
    let works = match row.works {
        0 => s::NOTHING.read(lang).to_owned(),
        n => s::PIECES.fill(lang, &[("n", &n.to_string())]),
    };
    let works = office::PAIR.fill(lang, &[("name", s::IN_HAND.read(lang)), ("value", &works)]);
    let base = format!("{PATH}/{}", part(&row.login));
    let lines = row.stand_ins.iter().map(|line| {
        let text = s::LINE.fill(
            lang,
            &[
                ("name", &line.deputy),
                ("from", &w::date_short(lang, line.from)),
                ("to", &w::date_short(lang, line.to)),
            ],
        );
        let name = s::STAND_IN.read(lang);
        let text = office::PAIR.fill(lang, &[("name", name), ("value", &text)]);
        view! { <p data-testid="stand-in">{text}</p> }
    });
    let lines = lines.collect_view();
    let mut actions: Vec<ActionView> = Vec::new();
    for action in &row.actions {
        let label = w::action(*action).read(lang);
        actions.push(match action {
            Action::HandOver => ActionView::link(label, format!("{base}/hand-over/{unit}")),
            _ => ActionView::link(label, format!("{base}/stand-in")),
        });
    }
    for line in row.stand_ins.iter().filter(|l| l.may_end) {
        let label = s::END.fill(lang, &[("name", &line.deputy)]);
        let href = format!("{base}/stand-in/{}/end", line.id);
        actions.push(ActionView::post(label, href));
    }
    view! {
        <div class="person stack" data-testid="person">
            <p><strong>{row.name}</strong>" "<span class="case-facts">{roles.join(office::AND.read(lang))}</span></p>
            <p class="case-facts">{works}</p>
            {lines}
            <ActionList actions=actions/>
        </div>
    }
    .into_any()
}

/// For whom the reader stands in, or acts now; on the queue and on this page.
pub fn banners(lang: Lang, actor: Option<&Actor>, stands_in: &[StandsIn]) -> AnyView {
    let acting = actor.and_then(|a| a.stands_in_for.as_ref()).map(|away| {
        let notice = NoticeView {
            tone: NoticeTone::Changed,
            title: s::YOU_ACT.fill(lang, &[("name", &away.name)]),
            lines: Vec::new(),
            actions: vec![ActionView::link(s::SWITCH_BACK.read(lang), "/act-as")],
        };
        view! { <Notice notice=notice testid="acting-for"/> }
    });
    let shown = stands_in.iter().filter(|_| acting.is_none());
    let others = shown.map(|it| {
        let role = w::role(it.role).read(lang);
        let unit = it.unit.read(lang);
        let (from, to) = (w::date_short(lang, it.from), w::date_short(lang, it.to));
        let gaps = [
            ("name", it.name.as_str()),
            ("unit", unit),
            ("role", role),
            ("day", &to),
            ("from", &from),
            ("to", &to),
        ];
        let (title, lines, actions) = match it.begun {
            true => (
                s::YOU_STAND_IN,
                vec![s::SWITCH_FIRST.fill(lang, &gaps)],
                vec![ActionView::link(s::SWITCH.read(lang), "/act-as")],
            ),
            false => (s::FROM_THEN, Vec::new(), Vec::new()),
        };
        let notice = NoticeView {
            tone: NoticeTone::Told,
            title: title.fill(lang, &gaps),
            lines,
            actions,
        };
        view! { <Notice notice=notice testid="stands-in"/> }
    });
    let others = others.collect_view();
    view! { {acting}{others} }.into_any()
}

/// What moves, beside the form of the handover.
pub fn works(lang: Lang, works: &[WorkLine]) -> AnyView {
    let lines = works.iter().map(|work| {
        let kind = s::kind(work.kind).read(lang);
        view! {
            <li>
                <span class="case-facts">{kind}" "{work.number.clone()}" "</span>
                <a href=work.href.clone()>{work.title.clone()}</a>
            </li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section data-testid="works">
            <h2>{s::MOVES.read(lang)}</h2>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}
