//! The way to an action: a link to its form, or, where the form asks nothing, the button itself.

use crate::api::forms;
use crate::domain::action::Action;
use crate::views::name::Lang;
use crate::views::ui::ActionView;
use crate::web::words as w;

/// The button of an action on the thing of this number; none where no form does it.
///
/// A form without fields is posted straight away, with the sequence the page was made at, so that a
/// press on an old page is refused as stale and never done twice.
pub(super) fn button(lang: Lang, action: Action, number: &str, seq: u64) -> Option<ActionView> {
    let form = forms::all().find(|f| f.action == action)?;
    let path = form
        .path
        .replace("{number}", number)
        .replace("{id}", number)
        .replace("{uscc}", number);
    let label = w::action(action).read(lang);
    Some(if form.fields.is_empty() {
        let hidden = vec![("seq".to_owned(), seq.to_string())];
        ActionView {
            hidden,
            ..ActionView::post(label, path)
        }
    } else {
        ActionView::link(label, path)
    })
}

/// The buttons of a page, in the order given; the first one filled where it is the usual next step.
pub(super) fn buttons(
    lang: Lang,
    actions: &[Action],
    number: &str,
    seq: u64,
    first_is_usual: bool,
) -> Vec<ActionView> {
    actions
        .iter()
        .filter_map(|a| button(lang, *a, number, seq))
        .enumerate()
        .map(|(n, b)| {
            if n == 0 && first_is_usual {
                b.as_primary()
            } else {
                b
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_nothing_is_pressed_and_what_asks_is_opened() {
        let pressed = button(Lang::Zh, Action::AcknowledgeCase, "SX-2026-00012", 7);
        let pressed = pressed.unwrap_or_default();
        assert!(pressed.post);
        assert_eq!(pressed.href, "/office/cases/SX-2026-00012/acknowledge");
        assert_eq!(pressed.hidden, [("seq".to_owned(), "7".to_owned())]);
        let opened = button(Lang::Zh, Action::AnswerComplaint, "SX-2026-00012", 7);
        assert!(opened.is_some_and(|b| !b.post && b.hidden.is_empty()));
        assert!(button(Lang::Zh, Action::CountAsSilent, "1", 1).is_none());
    }
}
