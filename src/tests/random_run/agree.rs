//! The board, the list behind it, the queue and the case's own page say the same of what is late, whatever happened.

use std::collections::BTreeSet;

use zhuqi::domain::actor::{Actor, Role};
use zhuqi::domain::ids::Noun;
use zhuqi::domain::term::Standing;
use zhuqi::server::queries::board::{BoardNow, OverdueOf};
use zhuqi::server::queries::case::CaseByNumber;
use zhuqi::server::queries::queue::QueueOf;

use crate::app::{TestApp, actor};

/// The numbers of the cases in the late part of the queue, page after page.
async fn late_in_queue(app: &TestApp, who: &Actor) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    let mut after = None;
    loop {
        let of = QueueOf {
            tab: Some("late".to_owned()),
            after,
            ..QueueOf::default()
        };
        let page = app.server.ask(who, of).await.unwrap();
        numbers.extend(page.cases.into_iter().map(|c| c.number));
        match page.next {
            Some(next) => after = Some(next),
            None => return numbers,
        }
    }
}

/// Compares them all now; gives how many cases are late.
pub(super) async fn compare(app: &TestApp) -> usize {
    let who = actor("supervisor", Role::Supervisor, Some("ducha"), None);
    let board = app.server.ask(&who, BoardNow).await.unwrap();
    let by_unit: u64 = board.units.iter().map(|u| u.late).sum();
    assert_eq!(board.late, by_unit, "the number above is the sum below it");
    let mut on_the_list = BTreeSet::new();
    for unit in &board.units {
        let of = OverdueOf {
            unit: Some(unit.id.clone()),
            whole: true,
            ..OverdueOf::default()
        };
        let list = app.server.ask(&who, of).await.unwrap();
        assert_eq!(
            list.total, unit.late,
            "the number of {} and its list",
            unit.id
        );
        assert_eq!(list.rows.len() as u64, list.total);
        for row in list.rows.iter().filter(|r| r.noun == Noun::Case) {
            on_the_list.insert(row.number.clone());
            let of = CaseByNumber(row.number.clone());
            let page = app.server.ask(&who, of).await.unwrap();
            let clocks = page.terms.iter().map(|t| &t.term);
            let same = clocks
                .chain(page.complaints.iter().filter_map(|c| c.term.as_ref()))
                .any(|t| t.due_on == row.term.due_on && t.standing == row.term.standing);
            assert!(
                same && matches!(row.term.standing, Standing::Overdue { .. }),
                "the list says {:?} of {}, and its page {:?}",
                row.term,
                row.number,
                page.terms
            );
        }
    }
    assert_eq!(on_the_list, late_in_queue(app, &who).await);
    on_the_list.len()
}
