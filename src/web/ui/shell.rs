//! The whole document around a page: head, header, navigation, main part, help, footer.

use leptos::prelude::*;

use super::actions::ActionOne;
use super::icon::Glyph;
use super::raw_text::escape;
use crate::views::ui::{Icon, NavItem, SearchBox, Shell, Side, Switch, UserMenu};

const fn side_class(side: Side) -> &'static str {
    match side {
        Side::Public => "side-public",
        Side::Enterprise => "side-enterprise",
        Side::Staff => "side-staff",
    }
}

fn switch(switch: Switch) -> AnyView {
    (!switch.label.is_empty()).then(|| {
        view! {
            <form class="switch" method="post" action=switch.action>
                <input type="hidden" name="back" value=switch.back/>
                <button type="submit" name=switch.name value=switch.value lang=switch.label_lang>
                    {switch.label}
                </button>
            </form>
        }
    }).into_any()
}

fn nav_entry(item: NavItem) -> AnyView {
    let icon = item.icon.map(|icon| view! { <Glyph icon=icon/> });
    let count = item
        .count
        .map(|count| view! { <span class="count">{count}</span> });
    view! {
        <li>
            <a class="nav-link" href=item.href aria-current=item.current.then_some("page")>
                {icon}<span class="nav-word">{item.label}</span>{count}
            </a>
        </li>
    }
    .into_any()
}

/// The entries on top, then each group under its heading, folded unless the page is in it.
fn nav_list(items: Vec<NavItem>) -> AnyView {
    let mut groups: Vec<(Option<String>, Vec<NavItem>)> = vec![(None, Vec::new())];
    for mut item in items {
        if let Some(heading) = item.group.take() {
            groups.push((Some(heading), Vec::new()));
        }
        if let Some((_, entries)) = groups.last_mut() {
            entries.push(item);
        }
    }
    let groups = groups.into_iter().map(|(heading, entries)| {
        let open = entries.iter().any(|e| e.current);
        let entries = entries.into_iter().map(nav_entry).collect_view();
        match heading {
            None => entries.into_any(),
            Some(heading) => view! {
                <li class="nav-group">
                    <details open=open>
                        <summary>{heading}</summary>
                        <ul>{entries}</ul>
                    </details>
                </li>
            }
            .into_any(),
        }
    });
    view! { <ul>{groups.collect_view()}</ul> }.into_any()
}

fn search_box(search: SearchBox) -> AnyView {
    view! {
        <form class="search" method="get" action=search.action role="search" data-testid="shell-search">
            <label class="visually-hidden" for="shell-search">{search.label.clone()}</label>
            <Glyph icon=Icon::Search/>
            <input type="search" id="shell-search" name=search.name value=search.value placeholder=search.label
                autocomplete="off" enterkeyhint="search" aria-keyshortcuts="/" data-search/>
            <button type="submit" class="search-go">{search.submit}</button>
        </form>
    }
    .into_any()
}

/// The person, and how pages look to them. `display`: what stands in the header too where there is room.
fn user_menu(
    user: UserMenu,
    theme: Option<Switch>,
    display: Vec<Switch>,
    palette: Option<String>,
) -> AnyView {
    let theme = theme.map(switch);
    let display = (!display.is_empty()).then(|| {
        let switches = display.into_iter().map(switch).collect_view();
        view! { <div class="menu-narrow">{switches}</div> }
    });
    let links = user
        .links
        .into_iter()
        .map(|action| view! { <li><ActionOne action=action/></li> })
        .collect_view();
    view! {
        <details class="menu user-menu" data-testid="user-menu">
            <summary><Glyph icon=Icon::Person/><span class="menu-word">{user.name}</span></summary>
            <div class="menu-panel">
                <p class="menu-role">{user.role}</p>
                {palette.map(|label| view! {
                    <button type="button" class="button small" data-palette-open hidden=true>{label}</button>
                })}
                <ul>{links}</ul>
                {(theme.is_some() || display.is_some()).then(|| view! { <div class="menu-display">{theme}{display}</div> })}
            </div>
        </details>
    }
    .into_any()
}

fn footer_entry((text, href): (String, Option<String>)) -> AnyView {
    let inside = match href {
        Some(href) => view! { <a href=href>{text}</a> }.into_any(),
        None => view! { <span>{text}</span> }.into_any(),
    };
    view! { <li>{inside}</li> }.into_any()
}

fn crumb((text, href): (String, Option<String>)) -> AnyView {
    let inside = match href {
        Some(href) => view! { <a href=href>{text}</a> }.into_any(),
        None => view! { <span aria-current="page">{text}</span> }.into_any(),
    };
    view! { <li>{inside}</li> }.into_any()
}

fn dialled(phone: &str) -> String {
    let digits: String = phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    format!("tel:{digits}")
}

/// The document. Children are the main part; `head` is for what the framework must add to the head.
#[component]
pub fn PageShell(
    shell: Shell,
    #[prop(optional)] head: Option<AnyView>,
    children: Children,
) -> AnyView {
    let labels = shell.labels;
    let staff = shell.side == Side::Staff;
    let nonce = (!shell.nonce.is_empty()).then_some(shell.nonce);
    let scripts = shell
        .scripts
        .into_iter()
        .map(|src| view! { <script src=src defer=true nonce=nonce.clone()></script> })
        .collect_view();
    let phone_menu = (staff && !shell.nav.is_empty()).then(|| {
        view! {
            <details class="menu nav-menu">
                <summary><Glyph icon=Icon::Menu/><span class="menu-word">{labels.menu.clone()}</span></summary>
                <nav class="menu-panel" aria-label=labels.menu.clone()>{nav_list(shell.nav.clone())}</nav>
            </details>
        }
    });
    let nav = (!shell.nav.is_empty()).then(|| {
        view! {
            <nav class="main-nav" aria-label=labels.nav data-testid="shell-nav">{nav_list(shell.nav)}</nav>
        }
    });
    let quick = (!shell.quick.is_empty()).then(|| {
        let links = shell.quick.into_iter().map(|item| {
            view! {
                <a class="quick-link" href=item.href>
                    {item.label}{item.count.map(|count| view! { <span class="count">{count}</span> })}
                </a>
            }
        });
        view! { <div class="quick">{links.collect_view()}</div> }
    });
    let trail = (!shell.breadcrumb.is_empty() || shell.back.is_some()).then(|| {
        let back = shell.back.map(|(label, href)| {
            view! { <a class="back" href=href><Glyph icon=Icon::Back/>{label}</a> }
        });
        let crumbs = (!shell.breadcrumb.is_empty()).then(|| {
            view! { <ol class="breadcrumb">{shell.breadcrumb.into_iter().map(crumb).collect_view()}</ol> }
        });
        view! { <nav class="trail" aria-label=labels.trail>{crumbs}{back}</nav> }
    });
    let message = shell.message.map(|message| {
        view! {
            <div class="message" role="status" data-testid="message">
                <Glyph icon=Icon::Tick/><p>{message}</p>
            </div>
        }
    });
    let help = (!shell.help_phone.is_empty()).then(|| {
        let href = dialled(&shell.help_phone);
        view! {
            <p class="help">
                <Glyph icon=Icon::Phone/>
                <span>{labels.help}</span>" "
                <a href=href>{shell.help_phone}</a>" "
                <span class="help-hours">{labels.help_hours}</span>
            </p>
        }
    });
    let banner = shell.demo_banner.map(|banner| {
        view! {
            <aside class="demo-banner" aria-label=labels.demo data-testid="demo-banner"><p>{banner}</p></aside>
        }
    });
    let html_class = match (shell.large, shell.dark) {
        (true, true) => "large dark",
        (true, false) => "large",
        (false, true) => "dark",
        (false, false) => "",
    };
    // on a narrow screen the header of staff pages has no room for the switches
    let narrow = if staff {
        vec![shell.large_switch.clone(), shell.lang_switch.clone()]
    } else {
        Vec::new()
    };
    let theme = shell.theme_switch;
    // without script there is none: all of it is in the navigation and on the page
    let has_palette = staff && shell.user.is_some();
    let opener = has_palette.then(|| labels.palette_open.clone());
    let palette = has_palette.then(|| {
        view! {
            <dialog class="palette" data-palette data-look-for=labels.palette_search aria-labelledby="palette-label">
                <label id="palette-label" for="palette-box">{labels.palette}</label>
                <input class="input" id="palette-box" role="combobox" autocomplete="off" aria-expanded="true"
                    aria-controls="palette-list" aria-autocomplete="list"/>
                <ul id="palette-list" role="listbox" aria-labelledby="palette-label"></ul>
            </dialog>
        }
    });
    view! {
        <!DOCTYPE html>
        <html lang=shell.lang class=html_class data-keys=(!shell.keys).then_some("off")>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="color-scheme" content=if shell.dark { "dark" } else { "light" }/>
                <meta name="format-detection" content="telephone=no"/>
                <meta name="theme-color" content=if staff { "#06342F" } else { "#FFFFFF" }/>
                <title inner_html=escape(&shell.title)></title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=shell.stylesheet/>
                {head}
                {scripts}
            </head>
            <body class=side_class(shell.side)>
                <a class="skip-link" href="#main">{labels.skip}</a>
                {banner}
                <header class="top" class:on-dark=staff>
                    <div class="top-inner">
                        <a class="brand" href=shell.home>
                            <span class="brand-bureau">{shell.bureau}</span>
                            <span class="brand-app">{shell.app_name}</span>
                        </a>
                        {shell.search.map(search_box)}
                        {quick}
                        <div class="display" role="group" aria-label=labels.display>
                            {switch(shell.large_switch)}
                            {switch(shell.lang_switch)}
                        </div>
                        {shell.user.map(|user| user_menu(user, theme, narrow, opener))}
                        {phone_menu}
                    </div>
                </header>
                {nav}
                <div class="page">
                    {trail}
                    <main id="main" tabindex="-1">{message}{children()}</main>
                </div>
                <footer class="bottom">
                    {help}
                    {shell.printed.map(|printed| view! { <p class="print-only">{printed}</p> })}
                    <ul class="bottom-links">{shell.footer.into_iter().map(footer_entry).collect_view()}</ul>
                </footer>
                {palette}
                <div class="visually-hidden" aria-live="polite" id="live-polite"></div>
                <div class="visually-hidden" aria-live="assertive" id="live-assertive"></div>
            </body>
        </html>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn rendered(shell: Shell) -> String {
        Owner::new().with(|| view! { <PageShell shell=shell><h1>"事项"</h1></PageShell> }.to_html())
    }

    #[test]
    fn the_title_cannot_be_closed_from_inside() {
        let shell = Shell {
            title: "</title><script>alert(1)</script>".into(),
            ..Shell::default()
        };
        let html = rendered(shell);
        assert_eq!(html.matches("</title>").count(), 1);
        assert!(!html.contains("<script"));
    }

    #[test]
    fn one_main_one_language_one_skip_link() {
        let html = rendered(Shell {
            lang: "en".into(),
            large: true,
            ..Shell::default()
        });
        assert!(html.starts_with("<!DOCTYPE html>"));
        assert!(
            html.contains("<html lang=\"en\" class=\"large\">"),
            "{html}"
        );
        assert_eq!(html.matches("<main").count(), 1);
        assert!(html.contains("href=\"#main\"") && html.contains("id=\"main\""));
    }

    #[test]
    fn own_scripts_carry_the_nonce_and_nothing_is_styled_in_place() {
        let shell = Shell {
            nonce: "n0nce".into(),
            scripts: vec!["/print.js".into()],
            ..Shell::default()
        };
        let html = rendered(shell);
        assert!(html.contains("nonce=\"n0nce\""));
        assert!(!html.contains("style="));
    }

    #[test]
    fn switches_post_their_value_and_the_way_back() {
        let shell = Shell {
            lang_switch: Switch {
                label: "EN".into(),
                label_lang: Some("en".into()),
                action: "/preferences".into(),
                name: "language".into(),
                value: "en".into(),
                back: "/office?tab=late".into(),
            },
            ..Shell::default()
        };
        let html = rendered(shell);
        assert!(
            html.contains("action=\"/preferences\"") && html.contains("value=\"/office?tab=late\"")
        );
        assert!(html.contains("name=\"language\"") && html.contains("lang=\"en\""));
    }
}
