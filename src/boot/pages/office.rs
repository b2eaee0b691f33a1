//! The pages of staff: queue, triage list, cases, complaints, board, firms.

use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::board::{BoardNow, OverdueOf};
use crate::server::queries::case::CaseByNumber;
use crate::server::queries::claim::{ClaimByNumber, ClaimsOf};
use crate::server::queries::common_problem::CommonProblemsOf;
use crate::server::queries::complaint::{ComplaintByNumber, ComplaintsOf};
use crate::server::queries::draw::{DrawByNumber, DrawsOf};
use crate::server::queries::enterprise::{
    EnterpriseByUscc, EnterprisesLike, FirmCases, FirmDays, FirmTerms,
};
use crate::server::queries::key_enterprise::RosterOf;
use crate::server::queries::ledger::{LedgerExports, LedgerOf};
use crate::server::queries::project::{ProjectByNumber, ProjectsOf};
use crate::server::queries::queue::QueueOf;
use crate::server::queries::report::ReportOf;
use crate::server::queries::results::{BehindOf, Number, ResultsOf};
use crate::server::queries::search::Search;
use crate::server::queries::stand_in::PeopleOf;
use crate::server::queries::suggestion::{SuggestionByNumber, SuggestionsOf};
use crate::server::queries::text_message::TextMessagesOf;
use crate::server::queries::withdrawal::WithdrawalsOf;
use crate::server::store::entities::complaint_row::UNVERIFIED;
use crate::views::saved_view::ViewTyped;
use crate::web::pages;

/// Who has a part in help cases.
pub(super) const HELPERS: Who = Who::Roles(&[
    Role::Intake,
    Role::Officer,
    Role::UnitHead,
    Role::Supervisor,
    Role::Leader,
    Role::Auditor,
]);

/// Who can be stood in for.
const STANDS_IN: Who = Who::Roles(&[
    Role::Intake,
    Role::Officer,
    Role::UnitHead,
    Role::Supervisor,
    Role::Leader,
]);

/// Who checks who asks to act for a firm, and phones contacts.
const CHECKERS: Who = Who::Roles(&[Role::Intake]);

/// Who sees every unit's cases.
const OVERSEERS: Who = Who::Roles(&[Role::Intake, Role::Supervisor, Role::Leader, Role::Auditor]);

/// Who may know that a firm says it was advised to withdraw.
const WITHDRAWAL_READERS: Who = Who::Roles(&[Role::Supervisor, Role::Leader, Role::Auditor]);

/// The pages.
pub const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/office",
        who: HELPERS,
        load: queue,
    },
    PageRoute {
        path: "/office/cases/{number}",
        who: HELPERS,
        load: case,
    },
    PageRoute {
        path: "/office/people",
        who: STANDS_IN,
        load: people,
    },
    PageRoute {
        path: "/office/complaints",
        who: OVERSEERS,
        load: complaints,
    },
    PageRoute {
        path: "/office/complaints/{number}",
        who: HELPERS,
        load: complaint,
    },
    PageRoute {
        path: "/office/common-problems",
        who: OVERSEERS,
        load: common_problems,
    },
    PageRoute {
        path: "/supervision",
        who: OVERSEERS,
        load: board,
    },
    PageRoute {
        path: "/supervision/overdue",
        who: OVERSEERS,
        load: overdue,
    },
    PageRoute {
        path: "/supervision/results",
        who: OVERSEERS,
        load: results,
    },
    PageRoute {
        path: "/supervision/results/overdue",
        who: OVERSEERS,
        load: became_late,
    },
    PageRoute {
        path: "/supervision/results/{figure}",
        who: OVERSEERS,
        load: behind,
    },
    PageRoute {
        path: "/supervision/reports",
        who: OVERSEERS,
        load: report,
    },
    PageRoute {
        path: "/office/ledger",
        who: HELPERS,
        load: ledger,
    },
    PageRoute {
        path: "/office/search",
        who: HELPERS,
        load: search,
    },
    PageRoute {
        path: "/office/ledger/exports",
        who: OVERSEERS,
        load: exports,
    },
    PageRoute {
        path: "/office/texts",
        who: CHECKERS,
        load: texts,
    },
    PageRoute {
        path: "/office/claims",
        who: CHECKERS,
        load: claims,
    },
    PageRoute {
        path: "/office/claims/{number}",
        who: CHECKERS,
        load: claim,
    },
    PageRoute {
        path: "/supervision/withdrawals",
        who: WITHDRAWAL_READERS,
        load: withdrawals,
    },
    PageRoute {
        path: "/supervision/draws",
        who: OVERSEERS,
        load: draws,
    },
    PageRoute {
        path: "/supervision/draws/{number}",
        who: OVERSEERS,
        load: draw,
    },
    PageRoute {
        path: "/office/suggestions",
        who: OVERSEERS,
        load: suggestions,
    },
    PageRoute {
        path: "/office/suggestions/{number}",
        who: OVERSEERS,
        load: suggestion,
    },
    PageRoute {
        path: "/office/projects",
        who: HELPERS,
        load: projects,
    },
    PageRoute {
        path: "/office/projects/{number}",
        who: HELPERS,
        load: project,
    },
    PageRoute {
        path: "/office/key-enterprises",
        who: HELPERS,
        load: roster,
    },
    PageRoute {
        path: "/office/enterprises",
        who: HELPERS,
        load: enterprises,
    },
    PageRoute {
        path: "/office/enterprises/{uscc}",
        who: HELPERS,
        load: enterprise,
    },
    PageRoute {
        path: "/office/enterprises/{uscc}/cases",
        who: HELPERS,
        load: firm_cases,
    },
    PageRoute {
        path: "/office/enterprises/{uscc}/service-days",
        who: HELPERS,
        load: firm_days,
    },
    PageRoute {
        path: "/office/enterprises/{uscc}/terms",
        who: HELPERS,
        load: firm_terms,
    },
];

fn part(visit: &Visit, name: &str) -> Option<String> {
    visit.query(name).map(str::to_owned)
}

fn queue(visit: Visit) -> Loaded {
    Box::pin(async move {
        let query = QueueOf {
            tab: part(&visit, "tab"),
            unit: part(&visit, "unit"),
            stage: part(&visit, "stage"),
            label: part(&visit, "label"),
            after: part(&visit, "after"),
            view: part(&visit, "view"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::queue::queue(
            &visit.reader,
            view,
            ViewTyped::default(),
        ))
    })
}

fn case(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(CaseByNumber(visit.param("number"))).await?;
        Ok(pages::case::detail(&visit.reader, view))
    })
}

fn complaints(visit: Visit) -> Loaded {
    Box::pin(async move {
        let query = ComplaintsOf {
            to_phone: visit.query("contact") == Some(UNVERIFIED),
            status: part(&visit, "status"),
            after: part(&visit, "after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::complaint::list(&visit.reader, view))
    })
}

fn complaint(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(ComplaintByNumber(visit.param("number"))).await?;
        Ok(pages::complaint::detail(&visit.reader, view))
    })
}

fn common_problems(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(CommonProblemsOf(part(&visit, "month"))).await?;
        Ok(pages::common_problem::list(&visit.reader, view))
    })
}

fn board(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(BoardNow).await?;
        Ok(pages::board::board(&visit.reader, view))
    })
}

pub(in crate::boot) fn late(visit: &Visit) -> OverdueOf {
    OverdueOf {
        unit: part(visit, "unit"),
        due: part(visit, "due"),
        after: part(visit, "after"),
        whole: false,
    }
}

fn overdue(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(late(&visit)).await?;
        Ok(pages::board::overdue(&visit.reader, view))
    })
}

pub(in crate::boot) fn months(visit: &Visit) -> ResultsOf {
    ResultsOf {
        from: part(visit, "from"),
        to: part(visit, "to"),
    }
}

fn results(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(months(&visit)).await?;
        Ok(pages::results::results(&visit.reader, view))
    })
}

pub(in crate::boot) fn spell(visit: &Visit) -> ReportOf {
    ReportOf {
        period: part(visit, "period"),
        columns: part(visit, "cols"),
    }
}

fn report(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(spell(&visit)).await?;
        Ok(pages::report::report(&visit.reader, view))
    })
}

fn became_late(visit: Visit) -> Loaded {
    let month = part(&visit, "month");
    behind_number(visit, Number::BecameLate(month))
}

fn behind(visit: Visit) -> Loaded {
    let figure = visit.param("figure");
    behind_number(visit, Number::Figure(figure))
}

fn behind_number(visit: Visit, number: Number) -> Loaded {
    Box::pin(async move {
        let query = BehindOf {
            number,
            months: months(&visit),
            // an empty unit is an answer, too: what has no matter
            unit: visit.query.get("unit").and_then(|u| u.first()).cloned(),
            after: part(&visit, "after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::results::behind(&visit.reader, view))
    })
}

pub(in crate::boot) fn lines(visit: &Visit, whole: bool) -> LedgerOf {
    LedgerOf {
        query: visit.query.clone(),
        whole,
    }
}

fn ledger(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(lines(&visit, false)).await?;
        let typed = ViewTyped::default();
        Ok(pages::ledger::ledger(&visit.reader, view, typed))
    })
}

fn exports(visit: Visit) -> Loaded {
    Box::pin(async move {
        let after = part(&visit, "after");
        let view = visit.ask(LedgerExports { after }).await?;
        Ok(pages::ledger::exports(&visit.reader, view))
    })
}

fn texts(visit: Visit) -> Loaded {
    Box::pin(async move {
        let after = part(&visit, "after");
        let view = visit.ask(TextMessagesOf { after }).await?;
        Ok(pages::text_message::list(&visit.reader, view))
    })
}

fn claims(visit: Visit) -> Loaded {
    Box::pin(async move {
        let query = ClaimsOf {
            status: part(&visit, "state"),
            after: part(&visit, "after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::claim::list(&visit.reader, view))
    })
}

fn claim(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(ClaimByNumber(visit.param("number"))).await?;
        Ok(pages::claim::detail(&visit.reader, view))
    })
}

fn withdrawals(visit: Visit) -> Loaded {
    Box::pin(async move {
        let after = part(&visit, "after");
        let view = visit.ask(WithdrawalsOf { after }).await?;
        Ok(pages::withdrawal::list(&visit.reader, view))
    })
}

fn draws(visit: Visit) -> Loaded {
    Box::pin(async move {
        let after = part(&visit, "after");
        let view = visit.ask(DrawsOf { after }).await?;
        Ok(pages::draw::list(&visit.reader, view))
    })
}

fn draw(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(DrawByNumber(visit.param("number"))).await?;
        Ok(pages::draw::detail(&visit.reader, view))
    })
}

fn suggestions(visit: Visit) -> Loaded {
    Box::pin(async move {
        let query = SuggestionsOf {
            status: part(&visit, "state"),
            after: part(&visit, "after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::suggestion::list(&visit.reader, view))
    })
}

fn suggestion(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(SuggestionByNumber(visit.param("number"))).await?;
        Ok(pages::suggestion::detail(&visit.reader, view))
    })
}

fn projects(visit: Visit) -> Loaded {
    Box::pin(async move {
        let query = ProjectsOf {
            part: part(&visit, "state"),
            batch: part(&visit, "batch"),
            path: part(&visit, "path"),
            two_high: part(&visit, "high"),
            after: part(&visit, "after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::project::list(&visit.reader, view))
    })
}

fn project(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(ProjectByNumber(visit.param("number"))).await?;
        Ok(pages::project::detail(&visit.reader, view))
    })
}

/// Which of the roster an address asks for.
pub(in crate::boot) fn roster_asked(visit: &Visit) -> RosterOf {
    RosterOf {
        standing: part(visit, "state"),
        basis: part(visit, "basis"),
        unit: part(visit, "unit"),
        after: part(visit, "after"),
        whole: false,
    }
}

fn roster(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(roster_asked(&visit)).await?;
        Ok(pages::key_enterprise::list(&visit.reader, view))
    })
}

fn search(visit: Visit) -> Loaded {
    Box::pin(async move {
        let typed = part(&visit, "q").unwrap_or_default();
        let found = visit.ask(Search(typed)).await?;
        Ok(pages::search::search(&visit.reader, found))
    })
}

fn enterprises(visit: Visit) -> Loaded {
    Box::pin(async move {
        let search = part(&visit, "q").unwrap_or_default();
        let view = visit.ask(EnterprisesLike(search)).await?;
        Ok(pages::enterprise::list(&visit.reader, view))
    })
}

fn enterprise(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(EnterpriseByUscc(visit.param("uscc"))).await?;
        Ok(pages::enterprise::detail(&visit.reader, view))
    })
}

fn people(visit: Visit) -> Loaded {
    Box::pin(async move {
        let unit = visit.query("unit").map(str::to_owned);
        let view = visit.ask(PeopleOf { unit }).await?;
        Ok(pages::stand_in::people(&visit.reader, view))
    })
}

fn firm_cases(visit: Visit) -> Loaded {
    Box::pin(async move {
        let query = FirmCases {
            uscc: visit.param("uscc"),
            after: part(&visit, "after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::enterprise::cases(&visit.reader, view))
    })
}

fn firm_days(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(FirmDays(visit.param("uscc"))).await?;
        Ok(pages::enterprise::days(&visit.reader, view))
    })
}

fn firm_terms(visit: Visit) -> Loaded {
    Box::pin(async move {
        let query = FirmTerms {
            uscc: visit.param("uscc"),
            missed: visit.query("missed") != Some("no"),
            after: part(&visit, "after"),
        };
        let view = visit.ask(query).await?;
        Ok(pages::enterprise::terms(&visit.reader, view))
    })
}
