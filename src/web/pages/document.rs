//! Papers as print pages in the form of GB/T 9704 (interface.md 3.8), made from their paragraphs.

mod case;
mod coercive_measure;
mod complaint;
mod consultation;
mod matter;
mod plan;
mod service_day;

use jiff::civil::Date;
use leptos::prelude::*;

pub(super) use case::papers as papers_of_case;
pub use case::{assignment, close_out};
pub use coercive_measure::coercion;
pub(super) use coercive_measure::papers as papers_of_measure;
pub use complaint::{acceptance, answer, answer_before, letter, refusal};
pub(super) use complaint::{own_papers, papers as papers_of_complaint};
pub use consultation::notice;
pub(super) use consultation::papers as papers_of_consultation;
pub(super) use matter::papers as papers_of_matter;
pub use matter::{decision, told as told_decision};
pub(super) use plan::papers as papers_of_plan;
pub use plan::{draft as plan_draft, in_force as plan};
pub(super) use service_day::papers as papers_of_service_day;
pub use service_day::{agenda, attendance, day_notice, feedback, report};

use crate::domain::actor::Role;
use crate::domain::time::At;
use crate::views::document::{Document, Paragraph};
use crate::views::name::Lang;
use crate::views::ui::ActionView;
use crate::web::page::{Page, Reader, Side};
use crate::web::ui::{ActionList, PrintButton};
use crate::web::words::document::{self as d, text};
use crate::web::words::{self as w, site};

const ZH: Lang = Lang::Zh;

fn fill(text: &'static str, gaps: &[(&str, &str)]) -> String {
    w::word(text, text).fill(ZH, gaps)
}

/// A day as papers write it.
fn on(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// The organ's mark at the head of a paper.
pub fn organ(reader: &Reader) -> String {
    fill(text::HEAD, &[("bureau", reader.bureau.read(ZH))])
}

/// A paper in the making: its parts are numbered as they come.
struct Making {
    bureau: String,
    made: Document,
    parts: usize,
}

impl Making {
    /// A paper of the bureau about a thing with this number.
    fn new(reader: &Reader, kind: &'static str, number: &str, title: String) -> Making {
        let bureau = reader.bureau.read(ZH).to_owned();
        Making {
            made: Document {
                kind,
                organ: organ(reader),
                number: fill(text::NUMBER, &[("number", number)]),
                title,
                ..Document::default()
            },
            bureau,
            parts: 0,
        }
    }

    /// A paper that has a number of its own says that one, and needs no word before it.
    fn numbered(&mut self, own: Option<&str>) {
        if let Some(number) = own {
            self.made.number = number.to_owned();
        }
    }

    fn to(&mut self, to: &str) {
        self.made.to = Some(fill(text::TO, &[("to", to)]));
    }

    fn text(&mut self, text: String) {
        self.made.body.push(Paragraph::Text(text));
    }

    /// A part with its heading; none where it would say nothing.
    fn part(&mut self, heading: &str, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines.into_iter().filter(|l| !l.is_empty()).collect();
        if lines.is_empty() {
            return;
        }
        let n = text::NUMERALS.get(self.parts).copied().unwrap_or_default();
        self.parts += 1;
        let heading = format!("{n}、{heading}");
        self.made.body.push(Paragraph::Heading(heading));
        self.made
            .body
            .extend(lines.into_iter().map(Paragraph::Text));
    }

    /// Signed by the bureau, on a day.
    fn by_bureau(mut self, at: At) -> Document {
        self.made.signs = vec![self.bureau, on(at.beijing_date())];
        self.made
    }

    /// Signed by a person, on a day.
    fn by(mut self, signer: &'static str, name: &str, at: At) -> Document {
        let signer = fill(signer, &[("name", name)]);
        self.made.signs = vec![signer, on(at.beijing_date())];
        self.made
    }
}

/// The paper on its own page, with the way back to what it is about.
pub fn page(reader: &Reader, document: Document, back: String) -> Page {
    let lang = reader.lang;
    let file = ActionView::link(d::DOCX.read(lang), format!("{}.docx", reader.path));
    let title = format!("{} {}", document.kind, document.number);
    let made = sheet(&document, true);
    let firm = reader
        .actor
        .as_ref()
        .is_some_and(|a| a.role == Role::Enterprise);
    let (side, at) = match firm {
        true => (Side::Enterprise, "/my"),
        false => (Side::Staff, "/office"),
    };
    let page = Page::new(title, side, at, move || {
        view! {
            <p class="page-note no-print">{d::PRINT_HINT.read(lang)}</p>
            <div class="actions no-print">
                <ActionList actions=vec![file]/>
                <PrintButton label=site::PRINT.read(lang)/>
            </div>
            <section data-testid="document">{made}</section>
        }
        .into_any()
    });
    page.under(site::BACK.read(lang), back)
}

/// The sheet; alone on its page, its title is the page's.
pub(super) fn sheet(document: &Document, alone: bool) -> AnyView {
    let mark = d::mark(document);
    let class = match mark {
        Some(_) => "sheet doc unsigned",
        None => "sheet doc",
    };
    let title = document.title.clone();
    let title = match alone {
        true => view! { <h1 class="doc-title">{title}</h1> }.into_any(),
        false => view! { <h2 class="doc-title">{title}</h2> }.into_any(),
    };
    let to = document
        .to
        .clone()
        .map(|to| view! { <p class="doc-to">{to}</p> });
    let body = document.body.iter().map(|paragraph| match paragraph {
        Paragraph::Heading(text) => view! { <h2>{text.clone()}</h2> }.into_any(),
        Paragraph::Text(text) => view! { <p>{text.clone()}</p> }.into_any(),
        Paragraph::Labelled(label, text) => {
            view! { <p><span class="doc-label">{*label}</span>"："{text.clone()}</p> }.into_any()
        }
    });
    let body = body.collect_view();
    let signs = document.signs.iter().cloned();
    let signs = signs
        .map(|line| view! { <p class="sign">{line}</p> })
        .collect_view();
    view! {
        <article class=class lang="zh-CN" data-mark=mark data-testid="paper">
            <p class="head doc-organ">{document.organ.clone()}</p>
            <p class="doc-number" data-testid="paper-number">{document.number.clone()}</p>
            <hr class="rule"/>
            {title}
            {to}
            {body}
            {signs}
        </article>
    }
    .into_any()
}

/// Links to the papers of a thing; nothing where there is none.
pub(super) fn links(lang: Lang, papers: Vec<(w::Word, String)>) -> Option<AnyView> {
    let named = papers.into_iter();
    let named = named.map(|(word, href)| (word.read(lang).to_owned(), href));
    links_named(lang, named.collect())
}

/// The same, where a name says which of several it is.
pub(super) fn links_named(lang: Lang, papers: Vec<(String, String)>) -> Option<AnyView> {
    let items = papers.iter().map(|(name, href)| {
        view! { <li><a href=href.clone()>{name.clone()}</a></li> }
    });
    let items = items.collect_view();
    (!papers.is_empty()).then(|| {
        view! {
            <section data-testid="papers">
                <h2>{d::PAPERS.read(lang)}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}
