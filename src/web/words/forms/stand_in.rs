//! Words of the forms about stand-ins and about handing work over.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::word;

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::NameStandIn => {
            let name = word("指定代理人", "Name a stand-in");
            words(name, name)
                .intro(
                    "代理期间，审批和待办由代理人办，凡写明承办人的地方都同时写明代理人。",
                    "In those days the stand-in approves and works; wherever the holder is named, the stand-in is, too.",
                )
                .note(
                    "到最后一天自动收回，随时可以提前结束。",
                    "It ends by itself with the last day, and can be ended before.",
                )
        }
        FormKey::EndStandIn => {
            let end = word("结束代理", "End the stand-in");
            words(end, end)
        }
        FormKey::HandOver => words(
            word("移交工作", "Hand over the work"),
            word("全部移交", "Hand over all of it"),
        )
        .intro(
            "一次全部移交，要么都移交，要么都不动。期限不变，企业能看到新的承办人。",
            "All of it moves at once, or none of it does. Deadlines stay; enterprises see the new name.",
        ),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::NameStandIn, "appointment") => ask(
            word("代理哪个职务", "For which post"),
            word("选择代理哪个职务", "Select for which post"),
        ),
        (K::NameStandIn, "deputy") => ask(
            word("代理人", "Stand-in"),
            word("选择代理人", "Select a stand-in"),
        )
        .hint(
            "同一科室或者同一职务的同志",
            "Somebody of the same unit, or of the same role",
        ),
        (K::NameStandIn, "from") => ask(
            word("从哪天起", "First day"),
            word("填写从哪天起", "Enter the first day"),
        ),
        (K::NameStandIn, "to") => ask(
            word("到哪天为止", "Last day"),
            word("填写到哪天为止", "Enter the last day"),
        ),
        (K::NameStandIn, "reason") => {
            ask(word("原因", "Reason"), word("填写原因", "Enter a reason"))
                .hint("例如：出差、休假", "For example: travel, leave")
        }
        (K::HandOver, "to") => ask(
            word("移交给谁", "To whom"),
            word("选择移交给谁", "Select to whom"),
        ),
        (K::HandOver, "reason") => ask(word("原因", "Reason"), word("填写原因", "Enter a reason"))
            .hint("例如：调离、退休", "For example: moves on, retires"),
        _ => return None,
    })
}
