//! What the reader must know before going on: something changed, something is kept, the network is gone.

use leptos::prelude::*;

use super::actions::ActionList;
use super::icon::Glyph;
use crate::views::ui::{Icon, NoticeTone, NoticeView};

/// Class and picture of a tone.
const fn look(tone: NoticeTone) -> (&'static str, Icon) {
    match tone {
        NoticeTone::Told => ("notice told", Icon::File),
        NoticeTone::Changed => ("notice changed", Icon::Clock),
        NoticeTone::Wrong => ("notice wrong", Icon::Triangle),
        NoticeTone::Offline => ("notice offline", Icon::Offline),
    }
}

/// A notice. `hidden`: it waits to be shown by script.
#[component]
pub fn Notice(
    notice: NoticeView,
    #[prop(optional)] hidden: bool,
    #[prop(into, optional)] testid: Option<String>,
) -> AnyView {
    let (class, icon) = look(notice.tone);
    let offline = matches!(notice.tone, NoticeTone::Offline).then_some("");
    let lines = notice
        .lines
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    view! {
        <div class=class role="status" hidden=hidden data-offline=offline data-testid=testid>
            <Glyph icon=icon/>
            <div class="notice-words">
                <p class="notice-title">{notice.title}</p>
                {lines}
                <ActionList actions=notice.actions/>
            </div>
        </div>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn tones_differ_by_picture_and_not_by_colour_alone() {
        let tones = [
            NoticeTone::Told,
            NoticeTone::Changed,
            NoticeTone::Wrong,
            NoticeTone::Offline,
        ];
        let mut icons: Vec<String> = tones.map(|t| format!("{:?}", look(t).1)).into();
        icons.sort();
        icons.dedup();
        assert_eq!(icons.len(), tones.len());
    }

    #[test]
    fn what_waits_for_script_is_hidden_and_can_be_found() {
        let notice = NoticeView {
            tone: NoticeTone::Offline,
            title: "没有网络".into(),
            ..NoticeView::default()
        };
        let html = Owner::new().with(|| view! { <Notice notice=notice hidden=true/> }.to_html());
        assert!(html.contains("hidden") && html.contains("data-offline"));
    }
}
