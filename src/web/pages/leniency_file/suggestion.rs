//! What the rule says: outcome, why, what would change it, on what it rests. The same beside a form and on the page.

use leptos::prelude::*;

use crate::domain::leniency::rule::{Change, Grade, LawSide, Range, Reckoned, Regime};
use crate::views::leniency_file::{AboutFile, ReviewText, Suggested, is_beside};
use crate::views::name::Lang;
use crate::views::ui::{Cell, Column, Row, SummaryList, SummaryRow, TableView};
use crate::web::ui::{DataTable, Summary};
use crate::web::words as w;
use crate::web::words::leniency_file as l;

/// The lines of what would change it that stand open; the rest is folded, and nothing is left out.
const CHANGES: usize = 5;

/// The proposal; `short` leaves out the steps.
pub(super) fn proposal(lang: Lang, s: &Suggested, short: bool) -> AnyView {
    let p = &s.proposal;
    let say = |st: &_| l::statement(lang, st, &s.names);
    let outcome = l::outcome(p.outcome).read(lang);
    let because = say(&p.deciding);
    let mark = if s.stored { l::STORED } else { l::LIVE };
    let needs: Vec<&str> = [
        (p.needs_collective_discussion, l::NEEDS_COLLECTIVE),
        (p.needs_written_reason, l::NEEDS_REASON),
    ]
    .into_iter()
    .filter(|(needed, _)| *needed)
    .map(|(_, word)| word.read(lang))
    .collect();
    let needs = (!needs.is_empty()).then(|| {
        let between = w::word("；", "; ").read(lang);
        view! { <p>{needs.join(between)}</p> }
    });
    let list = |heading: w::Word, lines: Vec<String>, testid: &'static str| {
        (!lines.is_empty()).then(|| {
            let lines = lines
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect_view();
            view! { <h3>{heading.read(lang)}</h3><ul data-testid=testid>{lines}</ul> }
        })
    };
    let unresolved = list(
        l::UNRESOLVED,
        p.unresolved.iter().map(say).collect(),
        "unresolved",
    );
    let changes = changes(lang, s);
    let bases: Vec<String> = s.bases.iter().map(|b| basis(lang, b)).collect();
    let bases = list(l::BASES, bases, "bases");
    let open: Vec<String> = s.open_rows.iter().map(|row| l::row(lang, row)).collect();
    let open = (!open.is_empty()).then(|| {
        let rows = open.join(w::word("、", ", ").read(lang));
        view! { <p class="notice" data-testid="open-rows">{l::OPEN_ROWS.fill(lang, &[("rows", &rows)])}</p> }
    });
    let law = l::law(lang, &p.law);
    let both = laws(lang, s);
    // beside the amount that is typed: what the law that applies allows
    let side = match p.law.applies {
        Some(Regime::Old) => p.law.old.as_ref(),
        Some(Regime::New) => p.law.new.as_ref(),
        None => None,
    };
    let range = side.and_then(|side| side.range.as_ref()).map(|range| {
        let range = super::register::range(lang, range);
        let colon = w::word("：", ": ").read(lang);
        view! { <p data-testid="statutory-range">{l::RANGE.read(lang)}{colon}{range}</p> }
    });
    let benchmark = benchmark(lang, s);
    let version = l::edition(lang, s.since);
    let rest = (!short).then(|| {
        view! {
            {changes}
            {bases}
            {both}
            <p class="page-note" data-testid="law-choice">{law}</p>
        }
    });
    view! {
        <p class="outcome" data-testid="outcome"><strong>{outcome}</strong></p>
        <p>{l::BECAUSE.read(lang)}{w::word("：", ": ").read(lang)}{because}</p>
        {needs}
        {range}
        {benchmark}
        {unresolved}
        {open}
        {rest}
        <p class="page-note">{version}" · "{mark.read(lang)}</p>
    }
    .into_any()
}

/// A whole way asks for several answers, and no single one tells it: those stand first, each kind in its own order.
fn whole_first(all: &[Change]) -> Vec<&Change> {
    let (whole, single): (Vec<_>, Vec<_>) = all.iter().partition(|c| c.needs.len() > 1);
    whole.into_iter().chain(single).collect()
}

/// What would change it; the first lines stand open and the rest is folded.
fn changes(lang: Lang, s: &Suggested) -> Option<AnyView> {
    let all = whole_first(&s.proposal.would_change);
    let (open, rest) = all.split_at(all.len().min(CHANGES));
    let item = |c: &&Change| {
        let line = l::would_change(lang, c, &s.names);
        view! { <li>{line}</li> }
    };
    let open: Vec<_> = open.iter().map(item).collect();
    let rest: Vec<_> = rest.iter().map(item).collect();
    let fold = (!rest.is_empty()).then(|| {
        let n = rest.len().to_string();
        let told = l::WOULD_CHANGE_REST.fill(lang, &[("n", &n)]);
        view! {
            <details class="explain" data-testid="would-change-rest">
                <summary>{told}</summary>
                <ul>{rest}</ul>
            </details>
        }
    });
    (!open.is_empty()).then(|| {
        view! {
            <h3>{l::WOULD_CHANGE.read(lang)}</h3>
            <ul data-testid="would-change">{open}</ul>
            {fold}
        }
        .into_any()
    })
}

/// What the proposed outcome means in yuan, or why that cannot be said.
fn benchmark(lang: Lang, s: &Suggested) -> Option<AnyView> {
    let colon = w::word("：", ": ").read(lang);
    match &s.reckoned {
        Ok(r) => {
            let grade = Grade::of(s.proposal.outcome).map(|g| l::grade(g).read(lang));
            let label = l::BENCHMARK_OF.fill(lang, &[("grade", grade.unwrap_or_default())]);
            let said = l::reckoned(lang, r);
            // a share is told as money too
            let share = s.proposal.law.range().is_some_and(Range::is_share);
            let yuan = share.then(|| {
                let said = in_yuan(lang, r);
                view! { <p>{said}</p> }
            });
            Some(view! { {yuan}<p data-testid="benchmark">{label}{colon}{said}</p> }.into_any())
        }
        Err(why) => l::unreckoned(*why).map(|word| {
            view! { <p class="notice" data-testid="benchmark">{word.read(lang)}</p> }.into_any()
        }),
    }
}

/// What a reason for an amount is of.
pub(super) fn why_label(reckoned: Option<&Reckoned>, amount: Option<&str>) -> w::Word {
    match is_beside(reckoned, amount) {
        true => l::AMOUNT_WHY,
        false => l::AMOUNT_REASON,
    }
}

/// The law's range in yuan.
pub(super) fn in_yuan(lang: Lang, r: &Reckoned) -> String {
    let (least, most) = (
        w::yuan(lang, r.least.as_str()),
        w::yuan(lang, r.most.as_str()),
    );
    l::IN_YUAN.fill(lang, &[("least", &least), ("most", &most)])
}

/// Where an old act meets a new law: both as they were reckoned, the lighter marked; nothing where only one can apply.
fn laws(lang: Lang, s: &Suggested) -> Option<AnyView> {
    let law = &s.proposal.law;
    let (old, new) = law.old.as_ref().zip(law.new.as_ref())?;
    let sides = [(Regime::Old, old), (Regime::New, new)];
    let between = w::word("、", ", ").read(lang);
    let outcome = |side: &LawSide| {
        let all: Vec<&str> = side
            .outcomes
            .iter()
            .map(|o| l::outcome(*o).read(lang))
            .collect();
        all.join(w::word("；", "; ").read(lang))
    };
    let articles = |side: &LawSide| {
        let cited = side.articles.iter().map(|id| match s.cited.get(id) {
            Some(name) => name.read(lang).to_owned(),
            None => id.to_string(),
        });
        cited.collect::<Vec<_>>().join(between)
    };
    let range = |side: &LawSide| match &side.range {
        Some(range) => super::register::range(lang, range),
        None => l::NO_RANGE.read(lang).to_owned(),
    };
    let chosen = |regime: Regime| match law.applies == Some(regime) {
        true => l::LAW_APPLIES.read(lang).to_owned(),
        false => String::new(),
    };
    let line = |label: w::Word, of: [String; 2]| Row {
        cells: std::iter::once(label.read(lang).to_owned())
            .chain(of)
            .map(Cell::Text)
            .collect(),
    };
    let rows = vec![
        line(l::LAW_OUTCOME, sides.map(|(_, side)| outcome(side))),
        line(l::RANGE, sides.map(|(_, side)| range(side))),
        line(l::ARTICLES, sides.map(|(_, side)| articles(side))),
        line(l::LAW_CHOSEN, sides.map(|(regime, _)| chosen(regime))),
    ];
    let columns = [l::LAW_SIDE, l::LAW_OLD, l::LAW_NEW];
    let table = TableView {
        caption: l::BOTH_LAWS.read(lang).to_owned(),
        columns: columns.map(|c| Column::text(c.read(lang))).into(),
        rows,
        empty: String::new(),
    };
    Some(
        view! {
            <h3>{l::BOTH_LAWS.read(lang)}</h3>
            <DataTable table=table testid="both-laws"/>
        }
        .into_any(),
    )
}

/// A legal basis in one line, with its mark.
pub(super) fn basis(lang: Lang, b: &crate::domain::leniency::rule::LegalBasis) -> String {
    let (law, gist) = match lang {
        Lang::Zh => (b.cited_zh(), &b.gist_zh),
        Lang::En => (b.cited_en(), &b.gist_en),
    };
    let mark = match b.confirmed {
        true => String::new(),
        false => {
            w::word("（{mark}）", " ({mark})").fill(lang, &[("mark", l::UNCONFIRMED.read(lang))])
        }
    };
    w::word("{law}：{gist}{mark}", "{law}: {gist}{mark}")
        .fill(lang, &[("law", &law), ("gist", gist), ("mark", &mark)])
}

/// What legal review said.
pub(super) fn review(lang: Lang, r: &ReviewText) -> AnyView {
    let conclusion = if r.agreed { l::AGREED } else { l::RETURNED };
    let by = format!("{} · {}", r.done.by.name, w::at(lang, r.done.at));
    view! {
        <section class="section" data-testid="review">
            <h2>{l::REVIEW.read(lang)}</h2>
            <p><strong>{conclusion.read(lang)}</strong></p>
            <blockquote class="quote" dir="auto">{r.opinion.clone()}</blockquote>
            <p class="page-note">{by}</p>
        </section>
    }
    .into_any()
}

/// What stands beside a form about a file.
pub(in crate::web::pages) fn about(lang: Lang, file: AboutFile) -> AnyView {
    if !file.opened {
        let note = l::TO_NAME_NOTE.read(lang);
        let at = w::at(lang, file.received_at);
        return view! {
            <section data-testid="file">
                <p>{l::RECEIVED_AT.read(lang)}" "{at}</p>
                <p class="page-note">{note}</p>
            </section>
        }
        .into_any();
    }
    let quoted = |heading: w::Word, text: String| {
        view! {
            <section>
                <h2>{heading.read(lang)}</h2>
                <blockquote class="quote" dir="auto">{text}</blockquote>
            </section>
        }
    };
    let heading = if file.measures.is_some() {
        l::TOLD
    } else {
        l::FOUND
    };
    let what = file.what.map(|text| quoted(heading, text));
    let measures = file.measures.map(|text| quoted(l::MEASURES, text));
    let suggestion = file.suggested.as_ref();
    let similar = file.similar.as_ref();
    let similar = similar.map(|s| super::similar::similar(lang, s, suggestion));
    let suggested = file.suggested.map(|s| {
        view! {
            <section data-testid="proposal">
                <h2>{l::PROPOSAL.read(lang)}</h2>
                {proposal(lang, &s, false)}
            </section>
        }
    });
    let rows: Vec<SummaryRow> = file
        .in_yuan
        .iter()
        .map(|(ruling, r)| SummaryRow::text(l::ruling(*ruling).read(lang), l::reckoned(lang, r)))
        .collect();
    let in_yuan = (!rows.is_empty()).then(|| {
        view! {
            <section data-testid="in-yuan">
                <h2>{l::BENCHMARK.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
            </section>
        }
    });
    let review = file.review.map(|r| review(lang, &r));
    let stands = file.decision.map(|d| {
        let rows = super::detail::decision_rows(lang, &d);
        view! {
            <section data-testid="stands">
                <h2>{l::DECISION.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
            </section>
        }
    });
    let after = super::after::after(lang, &file.after);
    view! { {stands}{after}{in_yuan}{similar}{suggested}{review}{what}{measures} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::leniency::rule::{Need, Outcome, Statement, Truth};

    #[test]
    fn a_whole_way_is_never_among_what_is_folded_behind_single_answers() {
        let need = |key: &str| Need {
            input: Statement::new(key),
            holds: Truth::Yes,
        };
        let change = |keys: &[&str]| Change {
            needs: keys.iter().map(|k| need(k)).collect(),
            outcomes: vec![Outcome::NoPenaltyMinor],
            articles: Vec::new(),
        };
        let singles = ["a", "b", "c", "d", "e", "f"].map(|k| change(&[k]));
        let mut all: Vec<Change> = singles.into();
        all.push(change(&["a", "b"]));
        all.push(change(&["a", "c"]));
        let told = whole_first(&all);
        assert_eq!(told.len(), all.len());
        assert_eq!(told[..2], [&all[6], &all[7]]);
        assert!(
            told[2..]
                .iter()
                .eq(all[..6].iter().collect::<Vec<_>>().iter())
        );
    }
}
