//! The firm's own pages.

use super::{Loaded, PageRoute, Who};
use crate::api::forms;
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::server::queries::matter::OurDecisions;
use crate::server::queries::my::{AllMine, Mine, MyComplaintByNumber, OurMembers, SimilarToMine};
use crate::server::queries::service_day::MyServiceDays;
use crate::server::queries::suggestion::OurSuggestions;
use crate::views::my::MyFilter;
use crate::web::pages::{claim, matter, my, suggestion};

/// The most drafts that are told of on the start page.
const DRAFTS: u64 = 3;
const FIRM: Who = Who::Roles(&[Role::Enterprise]);

/// The pages.
pub(super) const PAGES: &[PageRoute] = &[
    PageRoute {
        path: "/my",
        who: FIRM,
        load: start,
    },
    PageRoute {
        path: "/my/complaints",
        who: FIRM,
        load: list,
    },
    PageRoute {
        path: "/my/complaints/{number}",
        who: FIRM,
        load: detail,
    },
    PageRoute {
        path: "/my/complaints/{number}/submitted",
        who: FIRM,
        load: receipt,
    },
    PageRoute {
        path: "/my/decisions",
        who: FIRM,
        load: decisions,
    },
    PageRoute {
        path: "/my/suggestions",
        who: FIRM,
        load: suggestions,
    },
    PageRoute {
        path: "/my/members",
        who: FIRM,
        load: members,
    },
];

fn start(visit: Visit) -> Loaded {
    Box::pin(async move {
        let days = visit.ask(MyServiceDays).await?;
        let account = visit.actor()?.person.account.clone();
        let kept = visit.server.drafts(&account, DRAFTS).await?;
        let drafts = kept.into_iter().filter_map(|(path, at)| {
            let form = forms::all().find(|f| f.keeps_draft() && f.is_at(&path))?;
            Some(my::WaitingDraft {
                form: form.key,
                path,
                at,
            })
        });
        let drafts = drafts.collect();
        Ok(my::start(
            &visit.reader,
            visit.ask(Mine).await?,
            days,
            drafts,
        ))
    })
}

fn list(visit: Visit) -> Loaded {
    Box::pin(async move {
        let filter = MyFilter::parse(visit.query("tab").unwrap_or_default());
        let after = visit.query("after").map(str::to_owned);
        let found = visit.ask(AllMine { filter, after }).await?;
        Ok(my::list(&visit.reader, found))
    })
}

fn members(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(OurMembers).await?;
        Ok(claim::members(&visit.reader, view))
    })
}

fn decisions(visit: Visit) -> Loaded {
    Box::pin(async move {
        let view = visit.ask(OurDecisions).await?;
        Ok(matter::ours(&visit.reader, view))
    })
}

fn suggestions(visit: Visit) -> Loaded {
    Box::pin(async move {
        let after = visit.query("after").map(str::to_owned);
        let view = visit.ask(OurSuggestions { after }).await?;
        Ok(suggestion::ours(&visit.reader, view))
    })
}

fn detail(visit: Visit) -> Loaded {
    Box::pin(async move {
        let number = visit.param("number");
        visit.open_answer(number.clone()).await?;
        let said = visit.ask(MyComplaintByNumber { number }).await?;
        Ok(my::detail(&visit.reader, said))
    })
}

fn receipt(visit: Visit) -> Loaded {
    Box::pin(async move {
        let number = visit.param("number");
        visit.open_answer(number.clone()).await?;
        let similar = SimilarToMine {
            number: number.clone(),
        };
        let said = visit.ask(MyComplaintByNumber { number }).await?;
        let similar = visit.ask(similar).await?;
        Ok(my::receipt(&visit.reader, said, similar))
    })
}
