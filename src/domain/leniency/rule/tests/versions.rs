//! Items and bases in versions: everything about a file reads those of the day the rule reads.

use jiff::civil::date;

use super::*;

/// The label item, with another version from a day on that asks for barrels instead of an amount.
fn versioned(from: Date) -> RuleBook {
    let mut book = book().clone();
    let mut first = book
        .items
        .iter()
        .find(|i| i.id.0 == "hazwaste-label")
        .unwrap()
        .clone();
    book.items.retain(|i| i.id != first.id);
    let mut second = first.clone();
    first.to = Some(from.yesterday().unwrap());
    second.from = from;
    second.zh = "危险废物标识不全".to_owned();
    second.corrected = Limit::WorkingDays {
        from: Anchor::Found,
        n: 3,
    };
    second.conditions = read_conditions("barrels | 桶都密闭 | Barrels closed | judged").unwrap();
    // the later one stands first in the list, as a row can
    book.items.extend([second, first]);
    let basis = book
        .bases
        .iter_mut()
        .find(|b| b.id.0 == "code-1175")
        .unwrap();
    let mut next = basis.clone();
    basis.to = Some(from.yesterday().unwrap());
    (next.from, next.article) = (from, "1176".to_owned());
    book.bases.push(next);
    assert_eq!(book.faults(), []);
    book
}

fn label(act_on: Date) -> Facts {
    let mut facts = plain(act_on);
    item(&mut facts, "hazwaste-label");
    facts
}

fn ids(facts: &Facts, book: &RuleBook) -> Vec<String> {
    conditions_read(facts, book)
        .iter()
        .map(|c| c.id.clone())
        .collect()
}

#[test]
fn what_comes_next_year_is_not_read_asked_or_cited_today() {
    let book = versioned(date(2027, 1, 1));
    let mut facts = label(date(2026, 9, 1));
    let before = ids(&label(date(2026, 9, 1)), super::book());
    assert_eq!(ids(&facts, &book), before);
    let (today, next) = (date(2026, 11, 23), date(2027, 1, 4));
    let id = BasisId("code-1175".to_owned());
    assert_eq!(book.basis_on(&id, today).unwrap().article, "1175");
    assert_eq!(book.basis_on(&id, next).unwrap().article, "1176");
    let named = ItemId("hazwaste-label".to_owned());
    assert_eq!(
        book.item_called(&named, today).unwrap().zh,
        "危险废物标签缺失"
    );
    // offered once, by the version that has begun
    let offered = |day| -> Vec<String> {
        let all = book.items_begun(day).filter(|i| i.id == named);
        all.map(|i| i.zh.clone()).collect()
    };
    assert_eq!(offered(today), ["危险废物标签缺失"]);
    assert_eq!(offered(next), ["危险废物标识不全"]);
    // a finding on what is asked next year is none today, and the other way round
    let judged = |id: &str| Finding {
        id: id.to_owned(),
        state: State::Met,
        evidence: Vec::new(),
        reason: None,
    };
    facts.conditions = vec![judged("barrels")];
    assert_eq!(facts.problems(&book), [FactProblem::NoSuchCondition]);
    facts.as_of = at(2027, 1, 4, 10, 0);
    assert_eq!(facts.problems(&book), []);
    facts.conditions.push(judged(&before[0]));
    facts.forget_others(&book);
    assert_eq!(facts.conditions, [judged("barrels")]);
    assert_eq!(ids(&facts, &book), ["barrels"]);
}

#[test]
fn an_old_act_is_asked_what_either_law_asks() {
    let book = versioned(date(2026, 10, 1));
    let facts = label(date(2026, 7, 1));
    let mut both = ids(&facts, super::book());
    both.push("barrels".to_owned());
    assert_eq!(ids(&facts, &book), both);
    let proposal = propose(&facts, &book);
    // cited as the law that applies read
    let day = read_on(&facts, &proposal.law, &book);
    let applied = item_applied(&facts, &proposal.law, &book).unwrap();
    assert!(applied.in_effect(day));
}
