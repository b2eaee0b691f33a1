//! The timeline of a staff page: everything that happened, newest first, with who else reads it.

use super::office_list::moment;
use crate::domain::claims;
use crate::domain::time::At;
use crate::views::history::{Entry, History};
use crate::views::name::Lang;
use crate::views::ui::{TimelineItem, Visibility};
use crate::web::page::Reader;
use crate::web::words as w;
use crate::web::words::{document, note, site, stand_in};

/// The entries as the timeline shows them. Bookkeeping that follows from another entry is left out:
/// the list of deadlines shows it.
pub(super) fn items(reader: &Reader, history: History) -> Vec<TimelineItem> {
    let names = w::Names {
        units: history.units,
        complaints: history.complaints,
    };
    history
        .entries
        .into_iter()
        .flat_map(|entry| item(reader, entry, &names))
        .collect()
}

/// One entry; what staff alone read of a step that the firm reads as well stands apart, under its own mark.
fn item(reader: &Reader, entry: Entry, names: &w::Names) -> Vec<TimelineItem> {
    let lang = reader.lang;
    let words = w::event(lang, &entry.event, names);
    if words.quiet {
        return Vec::new();
    }
    let by = match &entry.acts_for {
        Some(unit) => format!("{} {}", unit.read(lang), entry.by.read(lang)),
        None => entry.by.read(lang).to_owned(),
    };
    let by = match &entry.stands_in_for {
        Some(name) => stand_in::ACTED_FOR.fill(lang, &[("by", &by), ("name", name)]),
        None => by,
    };
    let struck = entry.struck.as_ref().map(|struck| {
        note::STRUCK.fill(
            lang,
            &[
                ("name", &struck.by.name),
                ("at", &w::at(lang, struck.at)),
                ("reason", &struck.reason),
            ],
        )
    });
    let title = match entry
        .about
        .filter(|number| !words.title.contains(number.as_str()))
    {
        Some(number) => format!("{} · {number}", words.title),
        None => words.title,
    };
    let paper = claims::paper(&entry.event);
    let paper = paper.map(|(_, n)| document::ISSUED.fill(lang, &[("number", &n.text)]));
    let (inside, apart) = match words.public {
        true => (None, words.inside),
        false => (words.inside, None),
    };
    let text = words.text.into_iter().chain(inside).chain(paper);
    let text: Vec<String> = text.collect();
    let mark = |public: bool| Some(seen(lang, public));
    let told = TimelineItem {
        at_text: moment(lang, entry.at, reader.now),
        at_iso: iso(entry.at),
        title,
        by,
        text: (!text.is_empty()).then(|| text.join("\n")),
        struck,
        visibility: mark(words.public),
        href: None,
    };
    let noted = apart.map(|text| TimelineItem {
        title: site::NOTED_INSIDE.read(lang).to_owned(),
        text: Some(text),
        struck: None,
        visibility: mark(false),
        ..told.clone()
    });
    // the newest stands first, so what was noted with a step stands above it
    noted.into_iter().chain([told]).collect()
}

/// The moment for machines, with Beijing's offset.
fn iso(at: At) -> String {
    let (hour, minute) = at.beijing_hm();
    format!("{}T{hour:02}:{minute:02}+08:00", at.beijing_date())
}

/// Who reads it: the enterprise too, or only whoever is inside.
pub(super) fn seen(lang: Lang, public: bool) -> Visibility {
    let label = match public {
        true => site::SEEN_BY_FIRM,
        false => site::INTERNAL,
    };
    Visibility {
        public,
        label: label.read(lang).to_owned(),
    }
}
