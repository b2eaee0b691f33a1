//! Which pages the navigation of a role offers: what it comes for every day on top, the rest in groups that fold
//! (interface.md 4.1).

use crate::domain::actor::Role;
use crate::views::name::Lang;
use crate::views::ui::{Icon, NavItem};
use crate::web::page::{Page, Reader};
use crate::web::words::{
    self as w, bureau, calendar, coercive_measure, common_problem, consultation, draw, inbox,
    inquiry, key_enterprise, ledger, leniency_file, matter, offsite_check, plan, positive_listing,
    project, results, site, suggestion, supervision, visit, wall_opening,
};

/// One entry: word, address, picture.
type Entry = (w::Word, &'static str, Icon);

/// Entries under a heading; those without one stand on top and never fold.
type Group = (Option<w::Word>, &'static [Entry]);

const DESK: Entry = (site::DESK, "/office", Icon::Home);
const INTAKE: Entry = (site::INTAKE, "/office/complaints", Icon::Write);
const INBOX: Entry = (inbox::INBOX, "/inbox", Icon::Bell);
const PLANS: Entry = (plan::PLANS, "/office/plans", Icon::File);
const CONSULTATIONS: Entry = (
    consultation::CONSULTATIONS,
    "/office/consultations",
    Icon::Meeting,
);
const MATTERS: Entry = (matter::MATTERS, "/office/matters", Icon::Meeting);
const INQUIRIES: Entry = (inquiry::INQUIRIES, "/office/inquiries", Icon::Letter);
const SERVICE_DAYS: Entry = (site::SERVICE_DAYS, "/office/service-days", Icon::Calendar);
const SUGGESTIONS: Entry = (suggestion::SUGGESTIONS, "/office/suggestions", Icon::Write);
const BOARD: Entry = (site::BOARD, "/supervision", Icon::Clock);
const OVERDUE: Entry = (site::OVERDUE, "/supervision/overdue", Icon::Triangle);
const ORDERS: Entry = (supervision::ORDERS, "/supervision/orders", Icon::Octagon);
const RESULTS: Entry = (results::TITLE, "/supervision/results", Icon::Chart);
const COMMON: Entry = (
    common_problem::TITLE,
    "/office/common-problems",
    Icon::Chart,
);
const DRAWS: Entry = (draw::DRAWS, "/supervision/draws", Icon::Sample);
const LEDGER: Entry = (ledger::LEDGER, "/office/ledger", Icon::Ledger);
const ENTERPRISES: Entry = (site::ENTERPRISES, "/office/enterprises", Icon::Building);
const ROSTER: Entry = (
    key_enterprise::ROSTER,
    "/office/key-enterprises",
    Icon::Star,
);
const PROJECTS: Entry = (project::PROJECTS, "/office/projects", Icon::File);
const POSITIVE: Entry = (positive_listing::LIST, "/positive-list", Icon::Tick);
const VISITS: Entry = (visit::VISITS, "/visits", Icon::Eye);
const OFF_SITE: Entry = (offsite_check::CHECKS, "/offsite-checks", Icon::Search);
const COERCIVE: Entry = (
    coercive_measure::MEASURES,
    "/coercive-measures",
    Icon::Octagon,
);
const WALL: Entry = (wall_opening::OPENINGS, "/wall", Icon::Lock);
const LENIENCY: Entry = (leniency_file::LENIENCY, "/leniency", Icon::Scales);
const LIKE_CASES: Entry = (
    leniency_file::LIKE_CASES,
    "/leniency/like-cases",
    Icon::Chart,
);
const RULES: Entry = (leniency_file::RULES, "/leniency/rules", Icon::Book);
const CALENDAR: Entry = (site::CALENDAR, "/admin/calendar", Icon::Calendar);

/// What is known of firms.
const RECORDS: Group = (
    Some(site::NAV_RECORDS),
    &[LEDGER, ENTERPRISES, ROSTER, PROJECTS],
);
/// What inspection does, as everybody may read it.
const INSPECTION: Group = (Some(site::NAV_INSPECTION), &[POSITIVE, VISITS]);
/// The same with what only those who oversee it read.
const ALL_INSPECTION: Group = (
    Some(site::NAV_INSPECTION),
    &[POSITIVE, VISITS, OFF_SITE, COERCIVE],
);

const FIRM: &[Group] = &[(
    None,
    &[
        (site::HOME, "/", Icon::Home),
        (site::ASK, "/complaints/new", Icon::Write),
        (site::MINE, "/my", Icon::Person),
        INBOX,
        (site::SERVICE_DAYS, "/service-days", Icon::Calendar),
    ],
)];
const VISITOR: &[Group] = &[(
    None,
    &[
        (site::HOME, "/", Icon::Home),
        (site::ASK, "/complaints/first", Icon::Write),
        (site::MINE, "/my", Icon::Person),
        (site::SERVICE_DAYS, "/service-days", Icon::Calendar),
    ],
)];
const STAFF: &[Group] = &[
    (None, &[DESK, INBOX, SERVICE_DAYS]),
    (
        Some(site::NAV_WORK),
        &[PLANS, CONSULTATIONS, MATTERS, INQUIRIES],
    ),
    RECORDS,
    INSPECTION,
];
const OFFICE: &[Group] = &[
    (None, &[DESK, INTAKE, INBOX, SERVICE_DAYS]),
    (
        Some(site::NAV_WORK),
        &[PLANS, CONSULTATIONS, MATTERS, INQUIRIES, SUGGESTIONS],
    ),
    (Some(site::NAV_OVERSIGHT), &[BOARD, COMMON, DRAWS]),
    RECORDS,
    INSPECTION,
];
const OVERSIGHT: &[Group] = &[
    (None, &[BOARD, OVERDUE, ORDERS, RESULTS, INBOX, DESK]),
    (
        Some(site::NAV_OVERSIGHT),
        &[COMMON, DRAWS, SUGGESTIONS, WALL],
    ),
    (
        Some(site::NAV_WORK),
        &[CONSULTATIONS, MATTERS, INQUIRIES, SERVICE_DAYS],
    ),
    RECORDS,
    ALL_INSPECTION,
];
const LEADER: &[Group] = &[
    (None, &[BOARD, OVERDUE, ORDERS, RESULTS, INBOX, DESK]),
    (Some(site::NAV_OVERSIGHT), &[COMMON, DRAWS, SUGGESTIONS]),
    (
        Some(site::NAV_WORK),
        &[PLANS, MATTERS, INQUIRIES, SERVICE_DAYS],
    ),
    (Some(site::NAV_LENIENCY), &[LENIENCY, WALL]),
    RECORDS,
    ALL_INSPECTION,
    (Some(site::NAV_ADMIN), &[CALENDAR]),
];
const ADMIN: &[Group] = &[(
    None,
    &[
        (site::UNITS_AND_PEOPLE, "/admin/accounts", Icon::Person),
        (bureau::UNITS_AND_THEMES, "/admin/units", Icon::Building),
        (site::BUREAU_PROFILE, "/admin/bureau", Icon::Home),
        CALENDAR,
        (
            calendar::DEADLINE_RULES,
            "/admin/deadlines/terms",
            Icon::Clock,
        ),
    ],
)];
const APPLYING: &[Group] = &[
    (
        None,
        &[
            LENIENCY,
            INBOX,
            (leniency_file::REGISTER, "/leniency/register", Icon::Ledger),
            LIKE_CASES,
            RULES,
            WALL,
        ],
    ),
    ALL_INSPECTION,
];
const NAMING: &[Group] = &[
    (None, &[LENIENCY, INBOX, LIKE_CASES, RULES, WALL]),
    ALL_INSPECTION,
];

/// The groups of a role; only pages that exist.
fn groups(role: Option<Role>) -> &'static [Group] {
    match role {
        Some(Role::Enterprise) => FIRM,
        // somebody who is not logged in may be a firm, known or not
        None | Some(Role::Visitor) => VISITOR,
        Some(Role::Intake) => OFFICE,
        Some(Role::Officer | Role::UnitHead) => STAFF,
        Some(Role::Supervisor | Role::Auditor) => OVERSIGHT,
        Some(Role::Leader) => LEADER,
        Some(Role::Admin) => ADMIN,
        Some(Role::Legal | Role::Enforcement) => APPLYING,
        Some(Role::EnforcementHead) => NAMING,
        Some(Role::System) => &[],
    }
}

/// The entry that is current: the page's own, or a longer one below it that the address lies under.
fn current(groups: &[Group], nav: &str, path: &str) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    let entries = groups.iter().flat_map(|(_, entries)| *entries);
    let fits = |href: &str| {
        let below = lies_under(href, nav) && lies_under(path, href);
        href == nav || below
    };
    entries
        .map(|(_, href, _)| *href)
        .filter(|href| fits(href))
        .max_by_key(|href| href.len())
}

/// Whether one address is the other or lies under it; nothing lies under the front page but itself.
fn lies_under(path: &str, above: &str) -> bool {
    let rest = path.strip_prefix(above);
    !above.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The navigation of this page for this reader.
pub(super) fn items(reader: &Reader, page: &Page) -> Vec<NavItem> {
    let lang: Lang = reader.lang;
    let groups = groups(reader.actor.as_ref().map(|a| a.role));
    let current = current(groups, page.nav, &reader.path);
    let mut items = Vec::new();
    for (heading, entries) in groups {
        for (at, (word, href, icon)) in entries.iter().enumerate() {
            let heading = heading.filter(|_| at == 0);
            items.push(NavItem {
                label: word.read(lang).to_owned(),
                href: (*href).to_owned(),
                current: current == Some(*href),
                icon: Some(*icon),
                count: (*href == INBOX.1 && reader.unread > 0).then_some(reader.unread),
                group: heading.map(|word| word.read(lang).to_owned()),
            });
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 10] = [
        Role::Enterprise,
        Role::Intake,
        Role::Officer,
        Role::UnitHead,
        Role::Supervisor,
        Role::Leader,
        Role::Auditor,
        Role::Admin,
        Role::Legal,
        Role::EnforcementHead,
    ];

    #[test]
    fn the_longest_entry_is_the_current_one() {
        let at = |nav, path| current(LEADER, nav, path);
        assert_eq!(at("/supervision", "/supervision"), Some("/supervision"));
        assert_eq!(
            at("/supervision", "/supervision/overdue?unit=shui"),
            Some("/supervision/overdue")
        );
        // a page without an entry of its own lights the one it says
        assert_eq!(at("/office", "/office/cases/JH-1"), Some("/office"));
        assert_eq!(at("/office", "/office/plans-of-old"), Some("/office"));
        assert_eq!(at("/admin/units", "/admin/units"), None);
        assert_eq!(current(FIRM, "/", "/my"), Some("/"));
        assert_eq!(at("", "/office/search"), None);
    }

    #[test]
    fn no_entry_stands_twice_and_none_has_the_shape_of_a_pause() {
        for role in ROLES {
            let mut seen = std::collections::BTreeSet::new();
            for (word, href, icon) in groups(Some(role)).iter().flat_map(|(_, e)| *e) {
                assert!(seen.insert(*href), "{role:?} {}", word.en);
                assert_ne!(*icon, Icon::Bars, "{role:?} {}", word.en);
            }
        }
    }

    #[test]
    fn nobody_meets_more_than_seven_entries_before_the_first_fold() {
        for role in ROLES {
            let open = groups(Some(role)).iter().filter(|(h, _)| h.is_none());
            assert!(open.flat_map(|(_, e)| *e).count() <= 7, "{role:?}");
        }
    }
}
