//! What stands beside a form: the firm's words, the clock, the dates a choice leads to, the reasons.

use leptos::prelude::*;

use crate::domain::case::Difficulty;
use crate::views::case::Parking;
use crate::views::clock_row::ClockRow;
use crate::views::consultation::{AboutConsultation, AboutOutside};
use crate::views::context::{About, AboutSetting, AskedExtension, Besides, Reach, Routed, Why};
use crate::views::measure::AboutMeasure;
use crate::views::name::{Lang, Name};
use crate::views::supervision_order::AboutOrder;
use crate::views::term::TermView;
use crate::views::ui::{Steps, SummaryList, SummaryRow};
use crate::web::page::Side;
use crate::web::pages::case::parking_rows;
use crate::web::pages::matter;
use crate::web::pages::measure::files;
use crate::web::ui::{DeadlinePill, StepsList, Summary};
use crate::web::words as w;
use crate::web::words::{
    bureau, calendar, consultation as c, enterprise_side as my, leniency_file, measure, office,
    site, supervision,
};

/// The parts that are there, in the words of its side; none when there is nothing to say.
pub(super) fn about(lang: Lang, side: Side, about: About) -> Option<AnyView> {
    // whoever came by a link is shown the one question, which has no number; nor has a number of days
    let head = match about.outside.is_some() || about.clock.is_some() || about.setting.is_some() {
        true => None,
        false => Some(head(&about)?),
    };
    let heading = if side == Side::Staff {
        site::FIRM_WORDS
    } else {
        site::YOUR_WORDS
    };
    let words = about.words.map(|words| quoted(heading.read(lang), words));
    let note = about
        .note
        .map(|note| quoted(w::note::of(about.note_of).read(lang), note));
    let answer = about
        .answer
        .map(|answer| quoted(site::ANSWER.read(lang), answer));
    let term = about.term.map(|term| clock(lang, side, &term));
    let asked = about.asked.map(|asked| extension(lang, asked));
    let parking = about.parking.map(|asked| parking(lang, &asked));
    let unreported = (!about.unreported.is_empty()).then(|| unreported(lang, about.unreported));
    let measure = about.measure.map(|of| measure_about(lang, of));
    let order = about.order.map(|order| order_about(lang, order));
    let consultation = about.consultation.map(|it| consultation_about(lang, it));
    let outside = about.outside.map(|it| outside_about(lang, it));
    let matter = about.matter.map(|it| matter::about(lang, &it));
    let file = about
        .file
        .map(|file| crate::web::pages::leniency_file::about(lang, file));
    let routed = about.routed.as_ref();
    let why = (!about.why.is_empty()).then(|| reasons(lang, &about.why, routed));
    let works =
        (!about.works.is_empty()).then(|| crate::web::pages::stand_in::works(lang, &about.works));
    let referral = about
        .referral
        .map(|sheet| crate::web::pages::case::referral_sheet(lang, &sheet));
    let reach = about.reach.map(|it| reach(lang, &it));
    let days = about.clock.map(|row| clock_about(lang, &row));
    let setting = about.setting.map(|it| setting_about(lang, it));
    let dates = (!about.dates.is_empty()).then(|| dates(lang, about.dates));
    Some(
        view! { {head}{measure}{unreported}{order}{consultation}{outside}{matter}{file}{words}{note}{referral}{answer}{asked}{parking}{term}{days}{setting}{works}{reach}{why}{dates} }
            .into_any(),
    )
}

fn head(about: &About) -> Option<AnyView> {
    let parts = [&about.number, &about.title, &about.enterprise];
    parts.iter().any(|part| !part.is_empty()).then(|| {
        let title =
            (!about.title.is_empty()).then(|| view! { <strong>{about.title.clone()}</strong> });
        let number = (!about.number.is_empty())
            .then(|| view! { <span class="case-number">{about.number.clone()}</span>" " });
        let firm = (!about.enterprise.is_empty())
            .then(|| view! { <p class="case-facts">{about.enterprise.clone()}</p> });
        view! { <section data-testid="about"><p>{number}{title}</p>{firm}</section> }.into_any()
    })
}

/// What is to be done and nobody has reported on, before a firm is answered.
fn unreported(lang: Lang, measures: Vec<String>) -> AnyView {
    let items = measures.into_iter().map(|what| view! { <li>{what}</li> });
    view! {
        <section data-testid="unreported">
            <h2>{measure::UNREPORTED.read(lang)}</h2>
            <ul>{items.collect_view()}</ul>
            <p class="hint">{measure::UNREPORTED_HINT.read(lang)}</p>
        </section>
    }
    .into_any()
}

/// What a change of a unit or a theme meets, in figures of today, and what becomes of it.
fn reach(lang: Lang, reach: &Reach) -> AnyView {
    let all = reach.open.iter().map(|(_, n)| n).sum::<u64>().to_string();
    let units = reach.open.iter().map(|(unit, n)| {
        bureau::UNIT_HAS.fill(lang, &[("unit", unit.read(lang)), ("n", &n.to_string())])
    });
    let units = units.collect::<Vec<_>>().join(office::AND.read(lang));
    let fill = |word: w::Word, n: &str| word.fill(lang, &[("n", n), ("units", &units)]);
    let lines = match reach.besides {
        Besides::People(n) => [
            fill(bureau::PEOPLE, &n.to_string()),
            fill(bureau::OPEN_RENAMED, &all),
        ],
        Besides::Waiting(n) => [
            fill(bureau::WAITING, &n.to_string()),
            match reach.open.is_empty() {
                true => bureau::NONE_OPEN.read(lang).to_owned(),
                false => fill(bureau::OPEN_STAY, &all),
            },
        ],
    };
    view! {
        <section data-testid="reach">
            <h2>{bureau::REACH.read(lang)}</h2>
            <ul>{lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// A number of days as it stands.
fn clock_about(lang: Lang, row: &ClockRow) -> AnyView {
    let fact = |word: w::Word, value: &str| SummaryRow::text(word.read(lang), value);
    let summary = SummaryList {
        rows: vec![
            fact(leniency_file::LENGTH, row.length.read(lang)),
            fact(calendar::BINDING, w::weight(row.weight).read(lang)),
            fact(leniency_file::SOURCE, &row.source),
            fact(
                leniency_file::CHECKED,
                leniency_file::checked(row.confirmed).read(lang),
            ),
        ],
    };
    view! {
        <section data-testid="clock">
            <h2>{row.name.read(lang).to_owned()}</h2>
            <Summary list=summary/>
        </section>
    }
    .into_any()
}

/// Another number as it stands, and what becomes of what has begun.
fn setting_about(lang: Lang, about: AboutSetting) -> AnyView {
    let row = about.row;
    let summary = SummaryList {
        rows: vec![SummaryRow::text(
            calendar::SAYS.read(lang),
            w::rule_setting::says(lang, row.says),
        )],
    };
    let level = row.setting.level();
    let stays = match level {
        Some(_) => calendar::RUNG_FROM,
        None => calendar::BEGUN_STAYS,
    };
    let presses = about.presses.zip(level).map(|((n, more), level)| {
        let level = supervision::level(level).read(lang);
        let words = match more {
            false => calendar::PRESSES,
            true => calendar::PRESSES_MORE,
        };
        let text = words.fill(lang, &[("n", &n.to_string()), ("level", level)]);
        view! { <p class="notice" role="status" data-testid="presses">{text}</p> }
    });
    view! {
        <section data-testid="setting">
            <h2>{w::rule_setting::setting(lang, row.setting)}</h2>
            <Summary list=summary/>
            <p class="hint">{stays.read(lang)}</p>
            {presses}
        </section>
    }
    .into_any()
}

fn quoted(heading: &'static str, text: String) -> AnyView {
    view! {
        <section>
            <h2>{heading}</h2>
            <blockquote class="quote" dir="auto">{text}</blockquote>
        </section>
    }
    .into_any()
}

fn clock(lang: Lang, side: Side, term: &TermView) -> AnyView {
    let heading = if side == Side::Staff {
        w::term_kind(term.kind)
    } else {
        my::due(term.kind)
    };
    let (pill, steps) = (w::pill(lang, term), w::steps(lang, term));
    view! {
        <section>
            <h2>{heading.read(lang)}</h2>
            <p><DeadlinePill pill=pill/></p>
            <StepsList steps=steps/>
        </section>
    }
    .into_any()
}

/// Date by date: what each choice would promise, opening into how it was reached.
fn dates(lang: Lang, dates: Vec<(&'static str, TermView)>) -> AnyView {
    let lines = dates.into_iter().map(|(key, term)| {
        let name = Difficulty::parse(key).map_or(key, |d| w::difficulty(d).read(lang));
        let day = w::due_on(lang, &term);
        let summary = my::CHOICE_LEADS_TO.fill(lang, &[("choice", name), ("day", &day)]);
        let steps = Steps {
            summary,
            ..w::steps(lang, &term)
        };
        view! { <StepsList steps=steps/> }
    });
    view! {
        <section data-testid="dates">
            <h2>{site::LEADS_TO.read(lang)}</h2>
            {lines.collect_view()}
        </section>
    }
    .into_any()
}

fn reasons(lang: Lang, why: &[Why], routed: Option<&Routed>) -> AnyView {
    let lines = why
        .iter()
        .map(|why| view! { <p>{reason(lang, why)}</p> })
        .collect_view();
    let routed = routed.map(|it| view! { <p data-testid="routed">{before(lang, it)}</p> });
    view! {
        <section data-testid="why">
            <h2>{site::WHY_PROPOSED.read(lang)}</h2>
            {lines}
            {routed}
        </section>
    }
    .into_any()
}

/// Whom cases alike were given to in the last year.
fn before(lang: Lang, it: &Routed) -> String {
    let theme = it.theme.read(lang);
    let each = it.units.iter().map(|(unit, n)| {
        my::ROUTED_TO.fill(lang, &[("unit", unit.read(lang)), ("n", &n.to_string())])
    });
    let units = each.collect::<Vec<_>>().join(office::AND.read(lang));
    match &it.district {
        _ if it.units.is_empty() => my::ROUTED_NONE.fill(lang, &[("theme", theme)]),
        Some(district) => {
            let district = district.read(lang);
            let filled = [("district", district), ("theme", theme), ("units", &units)];
            my::ROUTED_IN.fill(lang, &filled)
        }
        None => my::ROUTED.fill(lang, &[("theme", theme), ("units", &units)]),
    }
}

fn reason(lang: Lang, why: &Why) -> String {
    let read = |name: &Name| name.read(lang).to_owned();
    match why {
        Why::Theme { unit, theme } => {
            my::WHY_THEME.fill(lang, &[("unit", &read(unit)), ("theme", &read(theme))])
        }
        Why::Task {
            number,
            title,
            unit,
        } => my::WHY_TASK.fill(
            lang,
            &[
                ("n", &number.to_string()),
                ("task", &read(title)),
                ("unit", &read(unit)),
            ],
        ),
        Why::Local { branch, guide } => {
            my::WHY_LOCAL.fill(lang, &[("branch", &read(branch)), ("guide", &read(guide))])
        }
        Why::Branch { branch } => my::WHY_BRANCH.fill(lang, &[("branch", &read(branch))]),
        Why::OwnConduct { units } => {
            let between = match lang {
                Lang::Zh => "、",
                Lang::En => ", ",
            };
            let units: Vec<String> = units.iter().map(read).collect();
            my::WHY_OWN_CONDUCT.fill(lang, &[("units", &units.join(between))])
        }
    }
}

/// What whoever decides on an extension has to know.
fn extension(lang: Lang, asked: AskedExtension) -> AnyView {
    let rows = vec![
        SummaryRow::text(my::ASKED_BY.read(lang), asked.by),
        SummaryRow::text(my::ASKED_TO.read(lang), w::date(lang, asked.to)),
        SummaryRow::text(my::ASKED_WHY.read(lang), asked.reason),
        SummaryRow::text(my::ASKED_TOLD.read(lang), asked.told),
    ];
    view! {
        <section>
            <h2>{site::EXTENSION_WAITING.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
        </section>
    }
    .into_any()
}

/// What whoever decides on parking has to know.
fn parking(lang: Lang, asked: &Parking) -> AnyView {
    let mut rows = vec![SummaryRow::text(my::ASKED_BY.read(lang), asked.by.clone())];
    rows.extend(parking_rows(lang, asked));
    view! {
        <section>
            <h2>{w::parking::ASKED.read(lang)}</h2>
            <Summary list=SummaryList { rows }/>
        </section>
    }
    .into_any()
}

/// The measure a form is about: what was agreed, and what was reported.
fn measure_about(lang: Lang, of: AboutMeasure) -> AnyView {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let mut rows = vec![
        row(measure::WHAT, of.what),
        row(measure::OWNER, of.owner.read(lang).to_owned()),
        row(measure::DUE_ON, w::date(lang, of.due_on)),
    ];
    if !of.acceptance.is_empty() {
        rows.push(row(measure::ACCEPTANCE, of.acceptance));
    }
    let reported = of
        .reported
        .map(|text| quoted(measure::EVIDENCE.read(lang), text));
    let files = files(lang, "measure", of.id.as_str(), &of.files);
    view! {
        <section data-testid="measure"><Summary list=SummaryList { rows }/></section>
        {reported}
        {files}
    }
    .into_any()
}

/// The order a form is about: what it demands, from whom, by when.
fn order_about(lang: Lang, order: AboutOrder) -> AnyView {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let number = match order.number.as_str() {
        "" => supervision::NOT_NUMBERED.read(lang).to_owned(),
        number => number.to_owned(),
    };
    let mut rows = vec![
        row(supervision::ORDERS, number),
        row(supervision::LEVEL, order.level.read(lang).to_owned()),
        row(supervision::UNIT, order.unit.read(lang).to_owned()),
        row(supervision::DEMAND, order.demand),
        row(supervision::REPLY_BY, w::date(lang, order.due_on)),
    ];
    rows.extend(
        order
            .late
            .map(|late| row(supervision::FACTS, supervision::lateness(lang, &late))),
    );
    rows.extend(order.reply.map(|reply| row(supervision::REPLY, reply)));
    view! { <section data-testid="order"><Summary list=SummaryList { rows }/></section> }.into_any()
}

/// What a body outside the bureau is asked, and by when.
fn outside_about(lang: Lang, it: AboutOutside) -> AnyView {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let rows = vec![
        row(c::OUTSIDE_BODY, it.body),
        row(c::OUTSIDE_ABOUT, it.title),
        row(c::QUESTION, it.question),
        row(c::OUTSIDE_UNTIL, w::date(lang, it.until)),
    ];
    view! { <section data-testid="outside"><Summary list=SummaryList { rows }/></section> }
        .into_any()
}

/// The consultation a form is about: the question, its cases, and what the units said.
fn consultation_about(lang: Lang, it: AboutConsultation) -> AnyView {
    let row = |label: w::Word, value: String| SummaryRow::text(label.read(lang), value);
    let cases: Vec<String> = it
        .cases
        .into_iter()
        .map(|(number, title)| format!("{number} {title}"))
        .collect();
    let mut rows = vec![
        row(c::QUESTION, it.question),
        row(c::MATTERS, cases.join("\n")),
        row(c::CHAIR, it.chair),
        row(c::OPINIONS_BY, w::date(lang, it.opinions_by)),
        row(c::MEETING, c::meeting(lang, it.meeting.as_ref())),
    ];
    rows.extend(it.facts.map(|facts| row(c::FACTS, facts)));
    let items: Vec<String> = it
        .items
        .iter()
        .enumerate()
        .map(|(n, item)| {
            let due = w::date(lang, item.due_on);
            let owner = item.owner.read(lang);
            format!("{}. {} · {owner} · {due}", n + 1, item.what)
        })
        .collect();
    if !items.is_empty() {
        rows.push(row(c::ITEMS, items.join("\n")));
    }
    let said = it.opinions.into_iter().map(|(unit, opinion)| {
        let text = match opinion {
            Some(o) => {
                let value = c::position(o.position).read(lang);
                office::PAIR.fill(lang, &[("name", value), ("value", &o.text)])
            }
            None => c::NOT_GIVEN.read(lang).to_owned(),
        };
        SummaryRow::text(unit.read(lang), text)
    });
    let opinions = SummaryList {
        rows: said.collect(),
    };
    view! {
        <section data-testid="consultation"><Summary list=SummaryList { rows }/></section>
        <section><h2>{c::OPINIONS.read(lang)}</h2><Summary list=opinions/></section>
    }
    .into_any()
}
