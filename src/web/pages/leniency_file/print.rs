//! The decision as a paper with its reasons (说理式): Chinese whoever reads it, marked 送审稿 until it is signed.

use leptos::prelude::*;

use crate::views::leniency_file::FileDetail;
use crate::views::name::Lang;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::PrintButton;
use crate::web::words::leniency_file::{self as l, doc};
use crate::web::words::{self as w, site};

/// The page.
pub fn print(reader: &Reader, view: FileDetail) -> Page {
    let lang = reader.lang;
    let title = view.number.clone();
    let paper = sheet(reader, &view);
    let number = view.number.clone();
    let page = Page::new(title, Side::Staff, super::PATH, move || {
        view! {
            <p class="page-note no-print">{l::PRINT_HINT.read(lang)}</p>
            <div class="actions no-print"><PrintButton label=site::PRINT.read(lang)/></div>
            <section data-testid="document">{paper}</section>
        }
        .into_any()
    });
    page.under(l::LENIENCY.read(lang), super::PATH)
        .under(number.clone(), format!("{}/{number}", super::PATH))
}

fn sheet(reader: &Reader, view: &FileDetail) -> AnyView {
    let zh = Lang::Zh;
    let fill = |text: &'static str, gaps: &[(&str, &str)]| w::word(text, text).fill(zh, gaps);
    let decided = view.decision.as_ref();
    let ruling = decided.map(|d| d.ruling).or_else(|| {
        let proposal = view.suggested.as_ref().map(|s| s.proposal.outcome);
        proposal.and_then(crate::domain::leniency_file::Ruling::of)
    });
    // the paper that was signed keeps its title with its number, whatever was changed about it since
    let since = view.after.changes.iter();
    let mut since = since.filter(|c| decided.is_some_and(|d| c.proposed.at >= d.done.at));
    let signed = since.next().map(|c| c.of.ruling).or(ruling);
    let heading = match signed {
        _ if decided.is_some_and(|d| d.non_filing) => l::text::NON_FILING,
        Some(r) if r.exempts() => doc::TITLE_WAIVED,
        Some(r) if r.is_penalty() => doc::TITLE_PENALTY,
        _ => doc::TITLE_OTHER,
    };
    let number = match decided {
        Some(d) => d.number.clone().unwrap_or_else(|| view.number.clone()),
        None => doc::NOT_NUMBERED.to_owned(),
    };
    let party = fill(
        doc::PARTY,
        &[("name", &view.enterprise), ("uscc", &view.uscc)],
    );
    let facts = view
        .act_text
        .clone()
        .unwrap_or_else(|| doc::MISSING.to_owned());
    let bases = match decided {
        Some(d) => d.articles.clone(),
        None => view
            .suggested
            .as_ref()
            .map(|s| s.bases.clone())
            .unwrap_or_default(),
    };
    let bases = bases
        .iter()
        .map(|b| {
            let mark = if b.confirmed { "" } else { doc::UNCONFIRMED };
            let text = format!("{}：{}{mark}", b.cited_zh(), b.gist_zh);
            view! { <p>{text}</p> }
        })
        .collect_view();
    // a reasoned decision names what shows each finding, and why a contested one stands
    let shown: Vec<_> = view
        .findings
        .iter()
        .flat_map(|(found, (shown, why))| {
            let name = l::found(*found).read(zh);
            let why = why
                .as_ref()
                .map(|why| l::CONTESTED.fill(zh, &[("why", why)]));
            let lines = shown.clone().into_iter().chain(why);
            lines.map(move |text| l::SHOWN_BY.fill(zh, &[("name", name), ("text", &text)]))
        })
        .chain(view.conditions.iter().flat_map(|c| {
            let why = c.contested.as_ref();
            let why = why.map(|why| l::CONTESTED.fill(zh, &[("why", why)]));
            let lines = c.evidence.clone().into_iter().chain(why);
            let name = c.name.read(zh);
            lines.map(move |text| l::SHOWN_BY.fill(zh, &[("name", name), ("text", &text)]))
        }))
        .map(|line| view! { <p>{line}</p> })
        .collect();
    let shown = (!shown.is_empty()).then(|| view! { <h2>{doc::EVIDENCE}</h2>{shown} });
    let open = super::papers::open_rows(view).map(|line| view! { <p>{line}</p> });
    let because = view.suggested.as_ref().map(|s| {
        let why = l::statement(zh, &s.proposal.deciding, &s.names);
        view! { <p>{why}{"。"}</p> }
    });
    // of an old act the paper says which law was taken, and that nothing lighter was passed over
    let both = |s: &&crate::views::leniency_file::Suggested| {
        s.proposal.law.old.is_some() && s.proposal.law.new.is_some()
    };
    let law = view.suggested.as_ref().filter(both).map(|s| {
        let law = l::law(zh, &s.proposal.law);
        view! { <p>{law}{"。"}</p> }
    });
    let outcome = ruling.map(|r| {
        let text = l::ruling(r).read(zh);
        view! { <p><strong>{text}</strong></p> }
    });
    // a reasoned decision says in which range the amount lies, and why where it does not
    let stored = decided.and_then(|d| d.benchmark.as_ref());
    let live = view.suggested.as_ref().filter(|_| decided.is_none());
    let reckoned = stored.or_else(|| live?.reckoned.as_ref().ok());
    let typed = decided.and_then(|d| d.amount.as_deref());
    let fine = typed.map(|n| fill(l::text::FINE, &[("n", &w::yuan(zh, n))]));
    let why = decided.and_then(|d| d.amount_why.as_deref());
    let measured: Vec<_> = fine
        .into_iter()
        .chain(super::papers::benchmark(reckoned, typed, why))
        .map(|line| view! { <p>{line}</p> })
        .collect();
    let reason = decided
        .and_then(|d| Some((d.departs, d.reason.clone()?)))
        .map(|(departs, text)| match departs {
            true => fill(l::text::DEPARTS, &[("why", &text)]),
            false => text,
        })
        .map(|text| view! { <p>{text}</p> });
    let officers = view.team.as_ref().map(|team| {
        let names: Vec<String> = team
            .officers
            .iter()
            .map(|o| format!("{}（{}）", o.person.name, o.certificate))
            .collect();
        let text = fill(doc::OFFICERS, &[("names", &names.join("、"))]);
        view! { <p>{text}</p> }
    });
    // what becomes public of it, and what already is
    let will = decided
        .and_then(|d| d.public.as_ref())
        .map(|said| said.zh.clone());
    let was = view
        .publications
        .iter()
        .flat_map(|p| super::record::lines(zh, p));
    let public: Vec<_> = will
        .into_iter()
        .chain(was)
        .map(|line| view! { <p>{line}</p> })
        .collect();
    let mut headings = l::text::NUMERALS.into_iter();
    let mut heading_of = |text: &str| {
        let n = headings.next().unwrap_or_default();
        format!("{n}、{text}")
    };
    let [facts_head, basis_head, decision_head] =
        [doc::FACTS, doc::BASIS, doc::DECISION].map(&mut heading_of);
    // what the firm has to do, where the outcome that stands is a penalty (行政处罚法 59)
    let payment = ruling.filter(|r| r.is_penalty()).map(|_| {
        let heading = heading_of(doc::PAYMENT);
        view! {
            <h2>{heading}</h2>
            <div data-testid="paper-payment"><p>{doc::PAY}</p><p>{doc::PAY_LATE}</p></div>
        }
    });
    let remedies_head = heading_of(doc::REMEDIES);
    let public = (!public.is_empty()).then(|| {
        let heading = heading_of(doc::PUBLIC);
        view! { <h2>{heading}</h2>{public} }
    });
    let sign = decided.map(|d| {
        let by = fill(doc::SIGNER, &[("name", &d.done.by.name)]);
        let day = d.done.at.beijing_date();
        let day = format!("{}年{}月{}日", day.year(), day.month(), day.day());
        view! { <p class="sign">{by}</p><p class="sign">{day}</p> }
    });
    // a changed decision is not passed off as the paper that was signed
    let changed: Vec<_> = view
        .after
        .changes
        .iter()
        .filter(|c| decided.is_some_and(|d| c.proposed.at >= d.done.at))
        .map(|c| {
            let number = c.number.as_deref().unwrap_or_default();
            let kind = l::change_kind(c.kind).read(zh);
            let said = fill(l::text::CHANGED_BY, &[("number", number), ("kind", kind)]);
            view! { <p data-testid="paper-changed">{said}</p> }
        })
        .collect();
    let class = match decided {
        Some(_) => "sheet doc",
        None => "sheet doc unsigned",
    };
    let mark = decided.is_none().then_some(doc::UNSIGNED);
    view! {
        <article class=class lang="zh-CN" data-mark=mark data-testid="paper">
            <p class="head doc-organ">{fill(doc::HEAD, &[("bureau", reader.bureau.read(zh))])}</p>
            <p class="doc-number" data-testid="paper-number">{number}</p>
            <hr class="rule"/>
            <h1 class="doc-title">{heading}</h1>
            {changed}
            <p>{party}</p>
            <h2>{facts_head}</h2>
            <p>{facts}</p>
            {officers}
            {shown}
            <h2>{basis_head}</h2>
            {bases}
            {law}
            {open}
            <h2>{decision_head}</h2>
            {outcome}
            {because}
            <div data-testid="paper-amount">{measured}</div>
            {reason}
            {payment}
            <h2>{remedies_head}</h2>
            {super::after::told(zh, &view.after.remedies_told)}
            <div data-testid="paper-public">{public}</div>
            {sign}
        </article>
    }
    .into_any()
}
