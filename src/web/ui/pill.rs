//! A deadline as shape, words and number; colour comes last (interface §3.4).

use leptos::prelude::*;

use super::icon::Glyph;
use crate::views::ui::{Icon, Pill, PillTone};

/// Picture and class of a tone.
const fn look(tone: PillTone) -> (Icon, &'static str) {
    match tone {
        PillTone::OnTrack => (Icon::Circle, "pill on-track"),
        PillTone::DueSoon => (Icon::Clock, "pill due-soon"),
        PillTone::DueToday => (Icon::ClockFilled, "pill due-today"),
        PillTone::Overdue => (Icon::Triangle, "pill overdue"),
        PillTone::Supervised => (Icon::Octagon, "pill supervised"),
        PillTone::Paused => (Icon::Bars, "pill paused"),
        PillTone::MetOnTime => (Icon::Tick, "pill met-on-time"),
        PillTone::MetLate => (Icon::TickLate, "pill met-late"),
    }
}

/// The deadline pill. With an address it opens the page that explains the date.
#[component]
pub fn DeadlinePill(pill: Pill) -> AnyView {
    let (icon, class) = look(pill.tone);
    let full = (!pill.full.is_empty()).then(|| pill.full.clone());
    let said = full
        .clone()
        .map(|full| view! { <span class="visually-hidden">" "{full}</span> });
    let provisional = pill
        .provisional
        .map(|word| view! { <span class="pill-provisional">{word}</span> });
    let inside = view! {
        <Glyph icon=icon/>
        <span class="pill-text">{pill.text}</span>
        {provisional}
        {said}
    };
    match pill.href {
        Some(href) => {
            view! { <a class=class href=href title=full data-testid="pill">{inside}</a> }.into_any()
        }
        None => {
            view! { <span class=class title=full data-testid="pill">{inside}</span> }.into_any()
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn every_tone_has_a_shape_of_its_own() {
        let mut shapes: Vec<String> = PillTone::ALL
            .map(|tone| format!("{:?}", look(tone).0))
            .into();
        shapes.sort();
        shapes.dedup();
        assert_eq!(shapes.len(), PillTone::ALL.len());
    }

    #[test]
    fn the_absolute_date_is_said_as_well_as_shown_on_hover() {
        let html = Owner::new().with(|| {
            let pill = Pill {
                tone: PillTone::DueSoon,
                text: "还剩1个工作日".into(),
                full: "10月17日（周五）17:30到期".into(),
                href: Some("/office/cases/2025-0147/deadlines".into()),
                provisional: Some("暂定".into()),
            };
            view! { <DeadlinePill pill=pill/> }.to_html()
        });
        assert!(html.starts_with("<a "));
        assert_eq!(html.matches("10月17日（周五）17:30到期").count(), 2);
        assert!(html.contains("暂定"));
    }
}
