//! The papers of a file beside its decision, each with its reasons (说理式): what they say is what the file says, and
//! what is not signed yet is marked 送审稿 (interface.md 3.8).

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::leniency::rule::{Decimal, LegalBasis, Reckoned};
use crate::domain::leniency_file::ChangeKind;
use crate::views::leniency_file::{FileDetail, OrderText, is_beside};
use crate::views::leniency_paper::Paper;
use crate::views::name::Lang;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::PrintButton;
use crate::web::words::leniency_file::{self as l, doc, text};
use crate::web::words::{self as w, site};

/// One paper in the making.
struct Sheet {
    title: &'static str,
    number: String,
    draft: bool,
    parts: Vec<(&'static str, Vec<String>)>,
    signs: Vec<String>,
}

/// The links to the papers there are.
pub(super) fn links(lang: Lang, view: &FileDetail) -> Option<AnyView> {
    let there: Vec<_> = Paper::ALL
        .into_iter()
        .filter(|paper| paper.is_there(view))
        .map(|paper| {
            let href = format!("/leniency/{}/papers/{}", view.number, paper.key());
            view! { <li><a href=href>{l::paper(paper).read(lang)}</a></li> }.into_any()
        })
        .chain(view.order.as_ref().map(|_| {
            let href = format!("/leniency/{}/papers/order.docx", view.number);
            view! { <li><a href=href>{l::ORDER_DOCX.read(lang)}</a></li> }.into_any()
        }))
        .collect();
    (!there.is_empty()).then(|| {
        view! {
            <section class="section" data-testid="papers">
                <h2>{l::PAPERS.read(lang)}</h2>
                <ul>{there}</ul>
            </section>
        }
        .into_any()
    })
}

/// The page of one.
pub fn paper(reader: &Reader, view: FileDetail, paper: Paper) -> Page {
    let lang = reader.lang;
    let name = l::paper(paper).read(lang);
    let title = format!("{} {name}", view.number);
    let number = view.number.clone();
    let made = sheet(reader, &view, paper);
    let page = Page::new(title, Side::Staff, super::PATH, move || {
        view! {
            <p class="page-note no-print">{l::PRINT_HINT.read(lang)}</p>
            <div class="actions no-print"><PrintButton label=site::PRINT.read(lang)/></div>
            <section data-testid="document">{made}</section>
        }
        .into_any()
    });
    page.under(l::LENIENCY.read(lang), super::PATH)
        .under(number.clone(), format!("{}/{number}", super::PATH))
}

pub(super) fn fill(text: &'static str, gaps: &[(&str, &str)]) -> String {
    w::word(text, text).fill(Lang::Zh, gaps)
}

fn on(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

fn sheet(reader: &Reader, view: &FileDetail, paper: Paper) -> AnyView {
    let s = match paper {
        Paper::Order => order(view),
        Paper::Promise => promise(view),
        Paper::Review => review(view),
        Paper::Discussion => discussion(view),
        Paper::Notice => notice(view),
        Paper::Education => education(view),
        Paper::Recheck => recheck(view),
        Paper::Change => change(view),
    };
    let party = [("name", view.enterprise.as_str()), ("uscc", &view.uscc)];
    let party = fill(doc::PARTY, &party);
    let parts: Vec<_> = s
        .parts
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .zip(text::NUMERALS)
        .map(|((heading, lines), n)| {
            let lines: Vec<_> = lines
                .into_iter()
                .map(|line| view! { <p>{line}</p> })
                .collect();
            let heading = format!("{n}、{heading}");
            view! { <h2>{heading}</h2>{lines} }
        })
        .collect();
    let signs: Vec<_> = s
        .signs
        .into_iter()
        .map(|line| view! { <p class="sign">{line}</p> })
        .collect();
    // whatever the paper but the order, which comes before any proposal: what the file rests on and nobody has confirmed is said on it
    let open = open_rows(view).filter(|_| paper != Paper::Order);
    let open = open.map(|line| view! { <p data-testid="paper-open">{line}</p> });
    let class = if s.draft {
        "sheet doc unsigned"
    } else {
        "sheet doc"
    };
    let mark = s.draft.then_some(doc::UNSIGNED);
    let organ = match paper {
        // the firm's own paper
        Paper::Promise => None,
        _ => {
            let bureau = fill(doc::HEAD, &[("bureau", reader.bureau.read(Lang::Zh))]);
            Some(view! { <p class="head doc-organ">{bureau}</p> })
        }
    };
    view! {
        <article class=class lang="zh-CN" data-mark=mark data-testid="paper">
            {organ}
            <p class="doc-number" data-testid="paper-number">{s.number}</p>
            <hr class="rule"/>
            <h1 class="doc-title">{s.title}</h1>
            <p>{party}</p>
            {parts}
            {open}
            {signs}
        </article>
    }
    .into_any()
}

fn by_file(view: &FileDetail) -> String {
    fill(text::BY_FILE, &[("number", &view.number)])
}

fn facts(view: &FileDetail) -> Vec<String> {
    view.act_text.iter().cloned().collect()
}

/// What it rests on, each unconfirmed row marked.
fn bases(view: &FileDetail) -> Vec<String> {
    let Some(s) = &view.suggested else {
        return Vec::new();
    };
    s.bases.iter().map(cited).collect()
}

/// A legal basis as a paper cites it, marked while nobody has confirmed it.
fn cited(b: &LegalBasis) -> String {
    let mark = if b.confirmed { "" } else { doc::UNCONFIRMED };
    format!("{}：{}{mark}", b.cited_zh(), b.gist_zh)
}

/// The rows of the rulebook nobody has confirmed, in one line.
pub(super) fn open_rows(view: &FileDetail) -> Option<String> {
    let rows = view.suggested.iter().flat_map(|s| &s.open_rows);
    let rows: Vec<String> = rows.map(|row| l::row(Lang::Zh, row)).collect();
    (!rows.is_empty()).then(|| fill(text::OPEN_ROWS, &[("rows", &rows.join("、"))]))
}

fn officers(view: &FileDetail) -> Vec<String> {
    let officer = |team: &crate::domain::leniency_file::Team| {
        let names = team
            .officers
            .iter()
            .map(|o| format!("{}（{}）", o.person.name, o.certificate));
        let names: Vec<String> = names.collect();
        fill(doc::OFFICERS, &[("names", &names.join("、"))])
    };
    view.team.iter().map(officer).collect()
}

/// The order: signed and numbered, or what its draft says so far.
fn order(view: &FileDetail) -> Sheet {
    if let Some(o) = &view.order {
        return Sheet {
            title: text::ORDER,
            number: o.number.clone(),
            draft: false,
            parts: order_lines(view),
            signs: order_signs(o),
        };
    }
    let correction = view.facts.as_ref().map(|f| &f.correction);
    let due = correction.and_then(|c| c.order_late_from);
    let due = due.map(|at| on(at.plus_seconds(-1).beijing_date()));
    let ordered = match &due {
        Some(day) => fill(text::ORDER_BY, &[("day", day)]),
        None => text::ORDER_NOW.to_owned(),
    };
    // what came to light afterwards has no place in it
    let known = view.order_text.as_ref().or(view.finding.as_ref());
    let known = known
        .cloned()
        .unwrap_or_else(|| text::ORDER_FACTS.to_owned());
    Sheet {
        title: text::ORDER,
        number: doc::NOT_NUMBERED.to_owned(),
        // it is numbered, signed and served as a paper of its own; this is its draft
        draft: true,
        parts: vec![
            (text::FACTS, vec![known]),
            (text::BASIS, order_bases(view)),
            (text::ORDERED, vec![ordered, text::ORDER_DRAFT.to_owned()]),
        ],
        signs: officers(view),
    }
}

/// What an order rests on, each unconfirmed row marked.
fn order_bases(view: &FileDetail) -> Vec<String> {
    let breached = view.item.is_none().then(|| text::ORDER_ARTICLE.to_owned());
    let bases = view.order_bases.iter().map(cited);
    breached.into_iter().chain(bases).collect()
}

/// A signed order, part by part.
pub(super) fn order_lines(view: &FileDetail) -> Vec<(&'static str, Vec<String>)> {
    let Some(o) = &view.order else {
        return Vec::new();
    };
    let ordered = match o.correct_by {
        Some(day) => fill(text::ORDER_BY, &[("day", &on(day))]),
        None => text::ORDER_NOW.to_owned(),
    };
    let remedies = &view.after.remedies_told;
    let mark = if remedies.confirmed {
        ""
    } else {
        doc::UNCONFIRMED
    };
    let served = o.served.as_ref().map(|(day, means, ..)| {
        let means = l::means(*means).read(Lang::Zh);
        fill(text::ORDER_SERVED, &[("day", &on(*day)), ("means", means)])
    });
    vec![
        (text::FACTS, vec![o.text.clone()]),
        (text::BASIS, order_bases(view)),
        (
            text::ORDERED,
            std::iter::once(ordered).chain(served).collect(),
        ),
        (
            text::REMEDIES,
            vec![format!("{}{mark}", remedies.text.read(Lang::Zh))],
        ),
    ]
}

/// Who signed it, and the day.
pub(super) fn order_signs(o: &OrderText) -> Vec<String> {
    let by = fill(text::ORDER_SIGNER, &[("name", &o.done.by.name)]);
    vec![by, on(o.done.at.beijing_date())]
}

fn promise(view: &FileDetail) -> Sheet {
    let signed = view.after.commitment.as_ref();
    let said = match signed {
        Some(c) => vec![
            c.promise.clone(),
            fill(text::PROMISE_BY, &[("day", &on(c.correct_by))]),
        ],
        None => vec![text::PROMISE_BLANK.to_owned()],
    };
    let day = signed.map_or_else(|| "＿＿＿＿＿＿".to_owned(), |c| on(c.signed_on));
    Sheet {
        title: text::PROMISE,
        number: by_file(view),
        draft: signed.is_none(),
        parts: vec![(text::FACTS, facts(view)), (text::PROMISED, said)],
        signs: vec![
            fill(text::FIRM_SIGNS, &[("name", &view.enterprise)]),
            text::PERSON_SIGNS.to_owned(),
            fill(text::SIGNED_ON, &[("day", &day)]),
        ],
    }
}

fn review(view: &FileDetail) -> Sheet {
    let proposed = view.suggested.as_ref().map(|s| {
        let outcome = l::outcome(s.proposal.outcome).read(Lang::Zh);
        let why = l::statement(Lang::Zh, &s.proposal.deciding, &s.names);
        format!("{outcome}。{why}。")
    });
    let reckoned = view
        .suggested
        .as_ref()
        .and_then(|s| s.reckoned.as_ref().ok());
    let measured = benchmark(reckoned, None, None);
    let r = view.review.as_ref();
    let conclusion = r.map(|r| if r.agreed { l::AGREED } else { l::RETURNED });
    Sheet {
        title: text::REVIEW,
        number: by_file(view),
        draft: false,
        parts: vec![
            (text::FACTS, facts(view)),
            (
                text::PROPOSED,
                proposed.into_iter().chain(measured).collect(),
            ),
            (text::BASIS, bases(view)),
            (text::OPINION, r.iter().map(|r| r.opinion.clone()).collect()),
            (
                text::CONCLUSION,
                conclusion
                    .iter()
                    .map(|c| c.read(Lang::Zh).to_owned())
                    .collect(),
            ),
        ],
        signs: r
            .iter()
            .flat_map(|r| {
                let name = fill(text::REVIEWER, &[("name", &r.done.by.name)]);
                [name, on(r.done.at.beijing_date())]
            })
            .collect(),
    }
}

fn discussion(view: &FileDetail) -> Sheet {
    let d = view.decision.as_ref();
    let day = d.and_then(|d| d.discussed_on);
    let said = d.and_then(|d| d.discussion.clone());
    let mut result: Vec<String> = d
        .iter()
        .map(|d| l::ruling(d.ruling).read(Lang::Zh).to_owned())
        .collect();
    result.extend(d.and_then(|d| d.reason.clone()));
    Sheet {
        title: text::DISCUSSION,
        number: by_file(view),
        draft: false,
        parts: vec![
            (text::FACTS, facts(view)),
            (text::DISCUSSED, said.into_iter().collect()),
            (text::RESULT, result),
        ],
        signs: day
            .map(|day| fill(text::DISCUSSED_ON, &[("day", &on(day))]))
            .into_iter()
            .collect(),
    }
}

/// What the firm is told before a penalty, with what it may do and until when.
fn notice(view: &FileDetail) -> Sheet {
    let Some(n) = &view.after.filed.notice else {
        return promise(view);
    };
    let fine = n.fine.as_ref();
    let intended = format!("{}。", l::ruling(n.ruling).read(Lang::Zh));
    let fine = fine.map(|f| fill(text::INTENDED_FINE, &[("n", &w::yuan(Lang::Zh, f))]));
    let measured = benchmark(
        n.benchmark.as_ref(),
        n.fine.as_deref(),
        n.fine_why.as_deref(),
    );
    let until = n.until.map(on).unwrap_or_default();
    let mut rights = vec![fill(text::MAY_SPEAK, &[("day", &until)])];
    if n.hearing {
        rights.push(fill(text::MAY_BE_HEARD, &[("day", &until)]));
    }
    if !n.days_confirmed {
        rights.push(text::DAYS_OPEN.to_owned());
    }
    if n.fine.is_some() && !n.fine_confirmed {
        rights.push(text::HEARING_OPEN.to_owned());
    }
    rights.push(fill(text::NOTICE_SERVED, &[("day", &on(n.served_on))]));
    Sheet {
        title: if n.hearing {
            text::NOTICE_HEARING
        } else {
            text::NOTICE
        },
        number: n.number.clone(),
        draft: false,
        parts: vec![
            (text::TOLD_FACTS, vec![n.text.clone()]),
            (text::BASIS, n.articles.iter().map(cited).collect()),
            (
                text::INTENDED,
                std::iter::once(intended)
                    .chain(fine)
                    .chain(measured)
                    .collect(),
            ),
            (text::RIGHTS, rights),
        ],
        signs: officers(view)
            .into_iter()
            .chain([on(n.done.at.beijing_date())])
            .collect(),
    }
}

/// What the law and the benchmark give, and why an amount lies beside it.
pub(super) fn benchmark(
    reckoned: Option<&Reckoned>,
    amount: Option<&str>,
    why: Option<&str>,
) -> Vec<String> {
    let yuan = |n: &Decimal| w::yuan(Lang::Zh, n.as_str());
    let given = reckoned.map(|r| {
        let mark = if r.confirmed { "" } else { doc::UNCONFIRMED };
        let gaps = [
            ("least", yuan(&r.least)),
            ("most", yuan(&r.most)),
            ("band", l::band(Lang::Zh, &r.band)),
            ("version", w::edition_name(Lang::Zh, &r.version)),
        ];
        let gaps = gaps.each_ref().map(|(name, said)| (*name, said.as_str()));
        format!("{}{mark}", fill(text::BENCHMARK, &gaps))
    });
    let text = match is_beside(reckoned, amount) {
        true => text::BESIDE_BENCHMARK,
        false => text::AMOUNT_REASON,
    };
    let why = why.map(|why| fill(text, &[("why", why)]));
    given.into_iter().chain(why).collect()
}

fn education(view: &FileDetail) -> Sheet {
    let served = view.service.as_ref();
    let told = served.and_then(|(_, told, _)| told.clone());
    let signs = served.iter().flat_map(|(day, _, done)| {
        let by = fill(text::RECORDER, &[("name", &done.by.name)]);
        [by, fill(text::TOLD_ON, &[("day", &on(*day))])]
    });
    Sheet {
        title: text::EDUCATION,
        number: by_file(view),
        draft: false,
        parts: vec![
            (text::FACTS, facts(view)),
            (text::TOLD, told.into_iter().collect()),
        ],
        signs: signs.collect(),
    }
}

fn recheck(view: &FileDetail) -> Sheet {
    let found = view.recheck.as_ref();
    let conclusion = found.map(|(corrected, _, _)| match corrected {
        true => l::CORRECTED,
        false => l::FELL_BACK,
    });
    let signs = found.iter().flat_map(|(_, _, done)| {
        let by = fill(text::RECORDER, &[("name", &done.by.name)]);
        [by, on(done.at.beijing_date())]
    });
    Sheet {
        title: text::RECHECK,
        number: by_file(view),
        draft: false,
        parts: vec![
            (text::FACTS, facts(view)),
            (
                text::SEEN,
                found.iter().map(|(_, text, _)| text.clone()).collect(),
            ),
            (
                text::FOUND,
                conclusion
                    .iter()
                    .map(|c| c.read(Lang::Zh).to_owned())
                    .collect(),
            ),
        ],
        signs: officers(view).into_iter().chain(signs).collect(),
    }
}

/// The change in the making, or the last that was made.
fn change(view: &FileDetail) -> Sheet {
    let after = &view.after;
    let Some(c) = after.change.as_ref().or(after.changes.last()) else {
        return promise(view);
    };
    let zh = Lang::Zh;
    let number = c.of.number.as_ref().unwrap_or(&view.number);
    let mut former = vec![format!("{number}，{}。", l::ruling(c.of.ruling).read(zh))];
    former.extend(
        c.of.amount
            .as_ref()
            .map(|a| fill(text::AMOUNT, &[("amount", &w::yuan(zh, a))])),
    );
    let mut to = match c.kind {
        ChangeKind::Revoke if c.again => vec![text::REVOKED_ANEW.to_owned()],
        ChangeKind::Revoke => vec![text::REVOKED.to_owned()],
        ChangeKind::Correct => vec![text::CORRECTED.to_owned()],
        ChangeKind::Vary => Vec::new(),
    };
    to.extend(
        c.ruling
            .map(|r| fill(text::VARIED, &[("ruling", l::ruling(r).read(zh))])),
    );
    to.extend(
        c.amount
            .as_ref()
            .map(|a| fill(text::AMOUNT, &[("amount", &w::yuan(zh, a))])),
    );
    // as the decision it changes, it says in which range the amount lies, and why where it does not
    let typed = c.amount.as_deref();
    to.extend(benchmark(
        c.benchmark.as_ref(),
        typed,
        c.amount_why.as_deref(),
    ));
    let ground = format!("{}。", l::change_ground(c.ground).read(zh));
    let remedies = &after.remedies_told;
    let mark = if remedies.confirmed {
        ""
    } else {
        doc::UNCONFIRMED
    };
    let signs = c.signed.iter().flat_map(|done| {
        let by = fill(doc::SIGNER, &[("name", &done.by.name)]);
        [by, on(done.at.beijing_date())]
    });
    Sheet {
        title: l::change_paper(c.kind),
        number: c
            .number
            .clone()
            .unwrap_or_else(|| doc::NOT_NUMBERED.to_owned()),
        draft: c.signed.is_none(),
        parts: vec![
            (text::FORMER, former),
            (text::GROUND, vec![ground, c.reason.clone()]),
            (text::BASIS, c.articles.iter().map(cited).collect()),
            (text::CHANGED_TO, to),
            (
                text::REMEDIES,
                vec![format!("{}{mark}", remedies.text.read(zh))],
            ),
        ],
        signs: signs.collect(),
    }
}
