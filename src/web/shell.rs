//! What stands around every page, in the reader's words: navigation of the role, switches, banner, help.

mod navigation;

use super::page::{Page, Reader, Side};
use super::words::{self as w, office, site};
use crate::domain::actor::Role;
use crate::views::name::Lang;
use crate::views::ui::{ActionView, SearchBox, Shell, ShellLabels, Switch, UserMenu};

/// The one script of every page; nothing needs it (public/page.js says what it adds).
const SCRIPT: &str = "/page.js";

/// The shell of this page for this reader.
pub fn shell(reader: &Reader, page: &Page, nonce: &str) -> Shell {
    let lang = reader.lang;
    let say = |word: w::Word| word.read(lang).to_owned();
    let role = reader.actor.as_ref().map(|a| a.role);
    let bureau = reader.bureau.read(lang).to_owned();
    let side = match role {
        Some(role) if role.is_staff() => Side::Staff,
        Some(_) => Side::Enterprise,
        None => page.side,
    };
    let nav = navigation::items(reader, page);
    let (back, breadcrumb) = match side {
        Side::Staff => {
            let mut crumbs: Vec<_> = page
                .trail
                .iter()
                .map(|(l, h)| (l.clone(), Some(h.clone())))
                .collect();
            if !crumbs.is_empty() {
                crumbs.push((page.title.clone(), None));
            }
            (None, crumbs)
        }
        _ => (page.trail.last().cloned(), Vec::new()),
    };
    // what does not exist gives the same bytes every time: no nonce, no time (design §6.3)
    let exists = page.status != 404;
    let scripts = match exists && page.script {
        true => vec![SCRIPT.to_owned()],
        false => Vec::new(),
    };
    let printed = exists.then(|| {
        let at = site::PRINTED_AT.fill(lang, &[("at", &w::at(lang, reader.now))]);
        match &reader.actor {
            Some(actor) => format!("{at} · {}", actor.person.name),
            None => at,
        }
    });
    Shell {
        lang: lang.tag().to_owned(),
        title: format!(
            "{} · {}",
            page.title,
            if bureau.is_empty() {
                say(site::APP_NAME)
            } else {
                bureau.clone()
            }
        ),
        bureau: bureau.clone(),
        app_name: say(site::APP_NAME),
        home: if reader.actor.is_some() {
            "/start".to_owned()
        } else {
            "/".to_owned()
        },
        side,
        search: role.filter(|r| searches(*r)).map(|_| SearchBox {
            action: "/office/search".to_owned(),
            name: "q".to_owned(),
            value: page.searched.clone(),
            label: say(office::SEARCH_LABEL),
            submit: say(site::SEARCH),
        }),
        nav,
        back,
        breadcrumb,
        user: user(reader),
        demo_banner: reader.demo.then(|| say(site::DEMO_BANNER)),
        lang_switch: lang_switch(reader),
        large_switch: large_switch(reader),
        theme_switch: (side == Side::Staff).then(|| theme_switch(reader)),
        footer: vec![(site::RUN_BY.fill(lang, &[("bureau", &bureau)]), None)],
        help_phone: reader.help.0.clone(),
        printed,
        message: reader.done.as_deref().and_then(w::done).map(say),
        large: reader.large,
        keys: reader.keys,
        dark: reader.dark && side == Side::Staff,
        nonce: nonce.to_owned(),
        scripts,
        labels: ShellLabels {
            skip: say(site::SKIP),
            demo: say(site::DEMO),
            trail: say(site::TRAIL),
            nav: say(site::MAIN_NAV),
            menu: say(site::MENU),
            help: say(site::HELP),
            help_hours: reader.help.1.clone(),
            display: say(site::DISPLAY),
            palette_open: say(site::PALETTE_OPEN),
            palette: say(site::PALETTE),
            palette_search: say(site::PALETTE_SEARCH),
        },
        ..Shell::default()
    }
}

/// Who has a part in help cases, and so something to look for.
fn searches(role: Role) -> bool {
    matches!(
        role,
        Role::Intake
            | Role::Officer
            | Role::UnitHead
            | Role::Supervisor
            | Role::Leader
            | Role::Auditor
    )
}

fn user(reader: &Reader) -> Option<UserMenu> {
    let lang = reader.lang;
    let actor = reader.actor.as_ref()?;
    let place = reader
        .acts_for
        .as_ref()
        .map(|n| n.read(lang))
        .unwrap_or_default();
    let role = w::role(actor.role).read(lang);
    let post = format!("{place} · {role}");
    Some(UserMenu {
        name: actor.person.name.clone(),
        role: match &actor.stands_in_for {
            Some(away) => w::stand_in::FOR.fill(lang, &[("name", &away.name), ("post", &post)]),
            None => post,
        },
        links: vec![
            ActionView::link(site::ACCOUNT.read(lang), "/account"),
            ActionView::link(site::SWITCH_ROLE.read(lang), "/act-as"),
            ActionView::post(site::LOG_OUT.read(lang), "/logout"),
        ],
    })
}

/// The page itself without what was just done.
fn back(reader: &Reader) -> String {
    reader
        .path
        .split("done=")
        .next()
        .unwrap_or_default()
        .trim_end_matches(['?', '&'])
        .to_owned()
}

fn lang_switch(reader: &Reader) -> Switch {
    let (label, to) = match reader.lang {
        Lang::Zh => (site::TO_ENGLISH.en, Lang::En),
        Lang::En => (site::TO_CHINESE.zh, Lang::Zh),
    };
    Switch {
        label: label.to_owned(),
        label_lang: Some(to.tag().to_owned()),
        action: "/preferences".to_owned(),
        name: "lang".to_owned(),
        value: to.tag().to_owned(),
        back: back(reader),
    }
}

fn large_switch(reader: &Reader) -> Switch {
    let (label, value) = if reader.large {
        (site::LARGE_OFF, "0")
    } else {
        (site::LARGE_ON, "1")
    };
    Switch {
        label: label.read(reader.lang).to_owned(),
        label_lang: None,
        action: "/preferences".to_owned(),
        name: "large".to_owned(),
        value: value.to_owned(),
        back: back(reader),
    }
}

fn theme_switch(reader: &Reader) -> Switch {
    let (label, value) = if reader.dark {
        (site::DARK_OFF, "light")
    } else {
        (site::DARK_ON, "dark")
    };
    Switch {
        label: label.read(reader.lang).to_owned(),
        label_lang: None,
        action: "/preferences".to_owned(),
        name: "colours".to_owned(),
        value: value.to_owned(),
        back: back(reader),
    }
}

impl Reader {
    /// The same reader on a page that does not exist: nothing of the address is echoed (design §6.3).
    pub fn without_place(&self) -> Reader {
        Reader {
            path: "/".to_owned(),
            done: None,
            ..self.clone()
        }
    }
}
