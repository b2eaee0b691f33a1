//! Words of the forms about the roster of key enterprises.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::web::words::{Word, key_enterprise as k, word};

fn named(action: Action) -> Word {
    k::action(action).unwrap_or(k::ROSTER)
}

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    let titled = |action| words(named(action), named(action));
    Some(match key {
        FormKey::EnterRoster => titled(Action::EnterRoster)
            .intro(
                "写明依据和文号，指定一名服务专员。",
                "Give the basis and its paper, and name one service officer.",
            )
            .note(
                "企业登录后能看到自己的服务专员。",
                "The enterprise reads who its service officer is.",
            ),
        FormKey::RenewRoster => titled(Action::RenewRoster).note(
            "换了人，企业马上看到新的服务专员。",
            "Where the person changes, the enterprise reads it at once.",
        ),
        FormKey::EndRoster => titled(Action::EndRoster)
            .intro("记录会保留。", "It stays on record.")
            .danger("不移出，返回", "Keep it and go back"),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    let ours = matches!(
        key,
        FormKey::EnterRoster | FormKey::RenewRoster | FormKey::EndRoster
    );
    if !ours {
        return None;
    }
    Some(match name {
        "basis" => ask(k::BASIS, word("选择列入依据", "Choose the basis")),
        "document" => ask(
            k::DOCUMENT,
            word("填写文号", "Enter the number of the paper"),
        )
        .hint(
            "例如：焦政办〔2026〕18号",
            "Such as the number of the notice",
        ),
        "officer" => ask(
            k::OFFICER,
            word("选择服务专员", "Choose the service officer"),
        ),
        "from" => ask(
            word("开始日期", "From"),
            word("填写开始日期", "Enter the first day"),
        ),
        "to" => ask(
            word("到期日期", "Until"),
            word("填写到期日期", "Enter the last day"),
        )
        .hint("当天仍然有效", "It still holds on that day"),
        "reason" => ask(word("理由", "Why"), word("写明理由", "Say why")),
        _ => return None,
    })
}
