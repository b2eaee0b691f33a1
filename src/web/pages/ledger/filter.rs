//! What narrows the ledger: a plain GET form, and each filter in use as a link that takes it away.

use leptos::prelude::*;

use crate::domain::case::Label;
use crate::domain::complaint::Channel;
use crate::views::ledger::{Column, Filter, Ledger, Mark, Sort, Standing, State};
use crate::views::name::{Lang, Name};
use crate::web::words::ledger as l;
use crate::web::words::{self as w, site};

/// The filters in use: what each is called, its value in words, and its part of the address.
pub(super) fn applied(lang: Lang, view: &Ledger) -> Vec<(&'static str, String, String)> {
    let f = &view.filter;
    let named = |all: &[(String, Name)], key: &str| {
        let found = all.iter().find(|(id, _)| id == key);
        found.map_or_else(|| key.to_owned(), |(_, n)| n.read(lang).to_owned())
    };
    let parts = f.parts();
    let line = |(part, value): (&'static str, String)| {
        let word = |w: Option<w::Word>| w.map_or_else(String::new, |w| w.read(lang).to_owned());
        let (name, value) = match part {
            "state" => (Column::State, word(f.state.map(l::standing))),
            "firm" => (Column::Uscc, value),
            "unit" => (Column::Lead, named(&view.choices.units, &value)),
            "district" => (Column::District, named(&view.choices.districts, &value)),
            "theme" => (Column::Theme, named(&view.choices.themes, &value)),
            "channel" => (Column::Channel, word(f.channel.map(w::channel))),
            "label" => (Column::Labels, word(f.label.map(w::label))),
            "mark" => (Column::State, word(f.mark.map(l::mark))),
            "deadline" => (Column::Due, l::OVERDUE.read(lang).to_owned()),
            "from" => return (part, l::FROM.read(lang).to_owned(), value),
            _ => return (part, l::TO.read(lang).to_owned(), value),
        };
        (part, l::column(name).read(lang).to_owned(), value)
    };
    parts.into_iter().map(line).collect()
}

/// The address without one filter.
fn without(view: &Ledger, part: &str) -> String {
    let query = view.query();
    let kept: Vec<&str> = query
        .split('&')
        .filter(|p| !p.is_empty() && p.split('=').next() != Some(part))
        .collect();
    super::address(&kept.join("&"))
}

/// Links that take each filter away, and all at once.
pub(super) fn chips(lang: Lang, view: &Ledger) -> Option<AnyView> {
    let all = applied(lang, view);
    if all.is_empty() {
        return None;
    }
    let chip = |(part, name, value): &(&'static str, String, String)| {
        let words = l::APPLIED.fill(lang, &[("name", name), ("value", value)]);
        let remove = l::REMOVE.read(lang);
        view! {
            <li>
                <a class="chip" href=without(view, part)>
                    <span class="visually-hidden">{remove}" "</span>{words}<span aria-hidden="true">" ×"</span>
                </a>
            </li>
        }
    };
    let chips = all.iter().map(chip).collect_view();
    let none = Ledger {
        filter: Filter::default(),
        ..view.clone()
    };
    let clear = super::address(&none.query());
    Some(
        view! {
            <ul class="chips" aria-label=l::APPLIED_LIST.read(lang) data-testid="applied">
                {chips}
                <li><a class="cancel" href=clear>{site::CLEAR_FILTERS.read(lang)}</a></li>
            </ul>
        }
        .into_any(),
    )
}

type Options = Vec<(String, String)>;

/// One choice. Its name is read aloud; what stands in it says what it is of.
fn select(
    name: &'static str,
    label: &str,
    any: Option<w::Word>,
    lang: Lang,
    options: Options,
    chosen: &str,
) -> AnyView {
    let id = format!("ledger-{name}");
    let any = any.map(|any| view! { <option value="">{any.read(lang)}</option> });
    let options = options
        .into_iter()
        .map(|(value, label)| {
            let is = value == chosen;
            view! { <option value=value selected=is>{label}</option> }
        })
        .collect_view();
    view! {
        <label class="visually-hidden" for=id.clone()>{label.to_owned()}</label>
        <select class="input" id=id name=name>{any}{options}</select>
    }
    .into_any()
}

fn keyed<T: Copy>(
    all: &[T],
    key: impl Fn(T) -> &'static str,
    word: impl Fn(T) -> w::Word,
    lang: Lang,
) -> Options {
    let one = |t: &T| (key(*t).to_owned(), word(*t).read(lang).to_owned());
    all.iter().map(one).collect()
}

fn named(all: &[(String, Name)], lang: Lang) -> Options {
    let one = |(id, name): &(String, Name)| (id.clone(), name.read(lang).to_owned());
    all.iter().map(one).collect()
}

/// Every order; on a narrow screen there are no heads to press.
fn orders(lang: Lang) -> Options {
    let one = |s: &Sort| (s.key().to_owned(), l::sort(lang, *s));
    Sort::ALL.iter().map(one).collect()
}

/// The form.
pub(super) fn form(lang: Lang, view: &Ledger) -> AnyView {
    let f = &view.filter;
    let head = |c: Column| l::column(c).read(lang);
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    let standings: Vec<Standing> = std::iter::once(Standing::Open)
        .chain(State::ALL.iter().copied().map(Standing::One))
        .collect();
    let states = keyed(&standings, Standing::key, l::standing, lang);
    let channels: Vec<Channel> = Channel::RECORDED
        .into_iter()
        .chain([Channel::Web])
        .collect();
    let overdue = vec![("overdue".to_owned(), l::OVERDUE.read(lang).to_owned())];
    let first = [
        select(
            "state",
            head(Column::State),
            Some(l::ANY_STATE),
            lang,
            states,
            f.state.map_or("", Standing::key),
        ),
        select(
            "unit",
            head(Column::Lead),
            Some(l::ANY_UNIT),
            lang,
            named(&view.choices.units, lang),
            &text(&f.unit),
        ),
        select(
            "deadline",
            head(Column::Due),
            Some(l::ANY_DEADLINE),
            lang,
            overdue,
            if f.overdue { "overdue" } else { "" },
        ),
        select(
            "sort",
            l::SORT.read(lang),
            None,
            lang,
            orders(lang),
            view.sort.key(),
        ),
    ];
    let more = [
        select(
            "district",
            head(Column::District),
            Some(l::ANY_DISTRICT),
            lang,
            named(&view.choices.districts, lang),
            &text(&f.district),
        ),
        select(
            "theme",
            head(Column::Theme),
            Some(l::ANY_THEME),
            lang,
            named(&view.choices.themes, lang),
            &text(&f.theme),
        ),
        select(
            "channel",
            head(Column::Channel),
            Some(l::ANY_CHANNEL),
            lang,
            keyed(&channels, Channel::key, w::channel, lang),
            f.channel.map_or("", Channel::key),
        ),
        select(
            "label",
            head(Column::Labels),
            Some(l::ANY_LABEL),
            lang,
            keyed(Label::ALL, Label::key, w::label, lang),
            f.label.map_or("", Label::key),
        ),
        select(
            "mark",
            l::MARK.read(lang),
            Some(l::ANY_MARK),
            lang,
            keyed(Mark::ALL, Mark::key, l::mark, lang),
            f.mark.map_or("", Mark::key),
        ),
    ];
    let opened = f.firm.is_some()
        || f.district.is_some()
        || f.theme.is_some()
        || f.channel.is_some()
        || f.label.is_some()
        || f.mark.is_some()
        || f.from.is_some()
        || f.to.is_some();
    let day = |name: &'static str, label: w::Word, day: Option<jiff::civil::Date>| {
        let id = format!("ledger-{name}");
        let value = day.map_or_else(String::new, |d| d.to_string());
        view! {
            <span class="filter-day">
                <label for=id.clone()>{label.read(lang)}</label>
                <input class="input" type="date" id=id name=name value=value/>
            </span>
        }
    };
    let cols = view.columns_named.then(|| {
        let cols = Column::text(&view.columns);
        view! { <input type="hidden" name="cols" value=cols/> }
    });
    view! {
        <form class="stack" method="get" action=super::PATH data-testid="filter">
            {cols}
            <div class="filter">
                {first.into_iter().collect_view()}
                <button type="submit" class="button">{site::FILTER.read(lang)}</button>
            </div>
            <details class="explain" open=opened>
                <summary>{l::MORE_FILTERS.read(lang)}</summary>
                <div class="filter">
                    {more.into_iter().collect_view()}
                    <label for="ledger-firm">{head(Column::Uscc)}</label>
                    <input class="input" id="ledger-firm" name="firm" value=text(&f.firm)
                        autocomplete="off" maxlength="40"/>
                    {day("from", l::FROM, f.from)}
                    {day("to", l::TO, f.to)}
                </div>
            </details>
        </form>
    }
    .into_any()
}
