//! Lucide, one kept set of pictures on a 24 × 24 grid, inside the page: no request, and the colour of the words beside it.

use leptos::prelude::*;

use crate::views::ui::Icon;

/// The shapes of a picture, as Lucide draws them.
fn shapes(icon: Icon) -> &'static str {
    match icon {
        Icon::Circle => icondata_lu::LuCircle,
        Icon::Clock | Icon::ClockFilled => icondata_lu::LuClock,
        Icon::Triangle => icondata_lu::LuTriangleAlert,
        Icon::Octagon => icondata_lu::LuOctagonAlert,
        Icon::Chart => icondata_lu::LuChartNoAxesColumn,
        Icon::Bars => icondata_lu::LuPause,
        Icon::Tick => icondata_lu::LuCheck,
        Icon::TickLate => icondata_lu::LuCalendarX2,
        Icon::Home => icondata_lu::LuHouse,
        Icon::Write => icondata_lu::LuSquarePen,
        Icon::Person => icondata_lu::LuUserRound,
        Icon::Calendar => icondata_lu::LuCalendar,
        Icon::Meeting => icondata_lu::LuMessagesSquare,
        Icon::Bell => icondata_lu::LuBell,
        Icon::File => icondata_lu::LuFile,
        Icon::Lock => icondata_lu::LuLock,
        Icon::Eye => icondata_lu::LuEye,
        Icon::Phone => icondata_lu::LuPhone,
        Icon::Search => icondata_lu::LuSearch,
        Icon::Menu => icondata_lu::LuMenu,
        Icon::Back => icondata_lu::LuChevronLeft,
        Icon::Forward => icondata_lu::LuChevronRight,
        Icon::Ledger => icondata_lu::LuTable2,
        Icon::Building => icondata_lu::LuBuilding2,
        Icon::Star => icondata_lu::LuStar,
        Icon::Letter => icondata_lu::LuMail,
        Icon::Scales => icondata_lu::LuScale,
        Icon::Book => icondata_lu::LuBookOpen,
        Icon::Sample => icondata_lu::LuDices,
        Icon::Offline => icondata_lu::LuWifiOff,
    }
    .data
}

/// A picture beside a word. It says nothing to assistive technology, the word does.
#[component]
pub fn Glyph(icon: Icon) -> AnyView {
    let class = match icon {
        Icon::ClockFilled => "icon icon-filled",
        _ => "icon",
    };
    view! {
        <svg
            class=class
            viewBox="0 0 24 24"
            width="16"
            height="16"
            aria-hidden="true"
            focusable="false"
            inner_html=shapes(icon)
        ></svg>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn every_picture_is_another() {
        let html = |icon| Owner::new().with(|| view! { <Glyph icon=icon/> }.to_html());
        let mut drawn: Vec<_> = Icon::ALL.map(html).into();
        drawn.sort();
        drawn.dedup();
        assert_eq!(drawn.len(), Icon::ALL.len());
    }

    #[test]
    fn a_picture_is_in_the_page_and_hidden_from_those_who_hear_it() {
        let html = Owner::new().with(|| view! { <Glyph icon=Icon::Clock/> }.to_html());
        assert!(html.contains("aria-hidden=\"true\""), "{html}");
        assert!(html.contains("<circle "), "{html}");
    }
}
