//! Words of the forms about the positive list.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::web::words::{Word, positive_listing as p, word};

fn named(action: Action) -> Word {
    p::action(action).unwrap_or(p::ONE)
}

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::ProposeListing => {
            words(named(Action::ProposeListing), named(Action::ProposeListing))
                .intro(
                    "逐项核对条件，全部符合才能提出。",
                    "Look at each criterion; a firm is proposed when all are met.",
                )
                .note(
                    "由督察人员审核，不能由提出的人审核。",
                    "The supervisors review it, not whoever proposed.",
                )
        }
        FormKey::ReviewListing => words(
            named(Action::ReviewListing),
            word("提交审核", "Send the review"),
        )
        .intro(
            "同意的，从今天起公示；公示期满由局领导决定列入。",
            "Agreed, it goes before the public from today; then a leader decides.",
        ),
        FormKey::EnterOnList => words(named(Action::EnterOnList), named(Action::EnterOnList))
            .intro(
                "列入后优先非现场检查，到期自动失效。不免除守法责任。",
                "Off-site checks then come first. It ends by itself and exempts from nothing.",
            ),
        FormKey::RejectListing => words(named(Action::RejectListing), named(Action::RejectListing))
            .intro(
                "公示中的异议成立，或者发现不符合条件。",
                "An objection holds, or a criterion is not met.",
            ),
        FormKey::SuspendListing => {
            words(named(Action::SuspendListing), named(Action::SuspendListing)).intro(
                "暂停期间按一般企业检查。企业会看到原因。",
                "Until it is resumed the firm is inspected as any other. It reads the reason.",
            )
        }
        FormKey::ResumeListing => words(named(Action::ResumeListing), named(Action::ResumeListing))
            .intro("恢复到原来的到期日。", "Until the day it held to before."),
        FormKey::RemoveListing => words(named(Action::RemoveListing), named(Action::RemoveListing))
            .intro(
                "移出后一段时间内不能再列入，企业自己申请的除外。企业会看到原因。",
                "The firm is barred for a time, unless it asked itself. It reads the reason.",
            )
            .danger("不移出，返回", "Keep it and go back"),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    let ours = matches!(
        key,
        K::ProposeListing
            | K::ReviewListing
            | K::EnterOnList
            | K::RejectListing
            | K::SuspendListing
            | K::ResumeListing
            | K::RemoveListing
    );
    if !ours {
        return None;
    }
    Some(match name {
        "basis" => ask(p::BASIS, word("选择列入类型", "Choose the kind")),
        "criteria" => ask(
            p::CRITERIA,
            word(
                "逐项核对，全部符合才能提出",
                "Look at each; all have to be met",
            ),
        )
        .hint(
            "勾选已经核对、符合的条件",
            "Tick what you looked at and found met",
        ),
        "evidence" => ask(p::EVIDENCE, word("写明怎样核对的", "Say what shows it")).hint(
            "查了什么、什么时候、结果怎样",
            "What was looked at, when, and what came of it",
        ),
        "agreed" => ask(
            word("审核结论", "Conclusion"),
            word("选择审核结论", "Choose the conclusion"),
        ),
        "opinion" => ask(
            word("审核意见", "Opinion"),
            word("写明审核意见", "Write the opinion"),
        ),
        "heard" => ask(
            word("公示情况", "What the public said"),
            word("写明公示情况", "Say what the public said"),
        )
        .hint(
            "有没有异议，怎样处理的",
            "Objections, and what came of them",
        ),
        "why" => ask(
            word("移出情形", "Ground"),
            word("选择移出情形", "Choose the ground"),
        ),
        "reason" => {
            ask(p::REASON, word("写明原因", "Say why")).hint("企业会看到", "The firm reads this")
        }
        "password" => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        )
        .hint("签署要由本人确认", "A signature is confirmed in person"),
        _ => return None,
    })
}
