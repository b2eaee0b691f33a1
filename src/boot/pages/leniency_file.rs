//! The pages of leniency files. Help-side people have none of them: to them the paths do not exist.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::leniency_file::{
    Desk, FileByNumber, LikeCasesOf, MyReportByNumber, MyReportsOf, RegisterOf, Rules,
};
use crate::views::leniency_paper::Paper;
use crate::web::pages::leniency_file as pages;

/// Who can be named in a file, and who names them.
pub(super) const INSIDE: Who = Who::Roles(&[
    Role::Enforcement,
    Role::EnforcementHead,
    Role::Legal,
    Role::Leader,
]);
/// Who can be named in a file.
pub(in crate::boot) const NAMED: Who = Who::Roles(&[Role::Enforcement, Role::Legal, Role::Leader]);
const FIRM: Who = Who::Roles(&[Role::Enterprise]);

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/leniency",
        who: INSIDE,
        load: desk,
    },
    PageRoute {
        path: "/leniency/register",
        who: NAMED,
        load: register,
    },
    PageRoute {
        path: "/leniency/like-cases",
        who: INSIDE,
        load: like_cases,
    },
    PageRoute {
        path: "/leniency/rules",
        who: INSIDE,
        load: rules,
    },
    PageRoute {
        path: "/leniency/{number}",
        who: INSIDE,
        load: detail,
    },
    PageRoute {
        path: "/leniency/{number}/print",
        who: NAMED,
        load: print,
    },
    PageRoute {
        path: "/leniency/{number}/papers/{paper}",
        who: NAMED,
        load: paper,
    },
    PageRoute {
        path: "/my/self-reports",
        who: FIRM,
        load: mine,
    },
    PageRoute {
        path: "/my/self-reports/{number}",
        who: FIRM,
        load: report,
    },
];

fn desk(visit: Visit) -> Loaded {
    Box::pin(async move { Ok(pages::desk(&visit.reader, visit.ask(Desk).await?)) })
}

fn register(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(asked(&visit)).await?;
        Ok(pages::register(&visit.reader, view))
    })
}

/// Which files of the register, as the URL says; a filter left empty is none.
pub(in crate::boot) fn asked(visit: &Visit) -> RegisterOf {
    let part = |name: &str| {
        let given = visit.query(name).filter(|v| !v.is_empty());
        given.map(str::to_owned)
    };
    RegisterOf {
        ruling: part("outcome"),
        year: part("year"),
        unit: part("unit"),
        firm: part("firm"),
        after: part("after"),
        whole: false,
    }
}

fn like_cases(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(like(&visit)).await?;
        Ok(pages::like_cases(&visit.reader, view))
    })
}

/// Which like cases, as the URL says; a filter left empty is none.
pub(in crate::boot) fn like(visit: &Visit) -> LikeCasesOf {
    let part = |name: &str| {
        let given = visit.query(name).filter(|v| !v.is_empty());
        given.map(str::to_owned)
    };
    LikeCasesOf {
        year: part("year"),
        item: part("item"),
        unit: part("unit"),
    }
}

fn rules(visit: Visit) -> Loaded {
    Box::pin(async move { Ok(pages::rules(&visit.reader, visit.ask(Rules).await?)) })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(FileByNumber(visit.param("number"))).await?;
        Ok(pages::detail(&visit.reader, view))
    })
}

fn print(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(FileByNumber(visit.param("number"))).await?;
        // a paper is made of what the file says
        if !view.opened {
            return Err(crate::domain::refusal::Refusal::NotFound.into());
        }
        Ok(pages::print(&visit.reader, view))
    })
}

fn paper(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(FileByNumber(visit.param("number"))).await?;
        // one the file says nothing for is not there
        let paper = Paper::parse(&visit.param("paper"));
        match paper.filter(|p| view.opened && p.is_there(&view)) {
            Some(paper) => Ok(pages::paper(&visit.reader, view, paper)),
            None => Err(crate::domain::refusal::Refusal::NotFound.into()),
        }
    })
}

fn mine(visit: Visit) -> Loaded {
    Box::pin(async move {
        let after = visit.query("after").map(str::to_owned);
        let view = visit.ask(MyReportsOf { after }).await?;
        Ok(pages::mine(&visit.reader, view))
    })
}

fn report(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(MyReportByNumber(visit.param("number"))).await?;
        Ok(pages::report(&visit.reader, view))
    })
}
