//! Words of the forms about supervision orders.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::word;

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::IssueOrder => {
            let issue = word("发督办单", "Issue an order");
            words(issue, issue)
                .intro(
                    "一事一单。事项仍由原单位办理，不改变主办单位和期限。",
                    "One order a matter. It stays with its unit, with the same deadline.",
                )
                .note(
                    "黄牌由您签发，立即编号生效；红牌以上等局领导签字。",
                    "You sign a yellow order, in force at once; red and above wait for a leader.",
                )
        }
        FormKey::IssueOrders => {
            let issue = word("批量发督办单", "Issue several orders");
            words(issue, issue)
                .intro(
                    "一事一单：每个事项各发一张，要求相同。有一个事项发不了，就一张也不发。",
                    "One order a matter, with the same demand. If one cannot be issued, none is.",
                )
                .note(
                    "黄牌由您签发，立即编号生效；红牌以上等局领导签字。",
                    "You sign a yellow order, in force at once; red and above wait for a leader.",
                )
        }
        FormKey::SignOrder | FormKey::SignOrderAsLeader => {
            let sign = word("签发", "Sign");
            words(sign, sign)
                .intro(
                    "签发后取得文号，单位会看到。文号不能收回。",
                    "It takes its number and reaches the unit. A number is never given back.",
                )
        }
        FormKey::AcknowledgeOrder => {
            let acknowledge = word("签收督办单", "Acknowledge the order");
            words(acknowledge, acknowledge).intro(
                "签收后按要求办理，期限前反馈。",
                "Then work on what is demanded and reply in time.",
            )
        }
        FormKey::ReplyToOrder => words(word("反馈", "Reply to the order"), word("提交反馈", "Send the reply"))
            .note(
                "提交后由督办员审核，不能再改。",
                "A supervisor reviews it. It cannot be changed once sent.",
            ),
        FormKey::LiftOrder => {
            let lift = word("解除督办", "Lift the order");
            words(lift, lift).intro(
                "解除后不再督办，事项的期限不变。",
                "The order ends; the deadline of the matter stays.",
            )
        }
        FormKey::RaiseOrder => words(word("升级督办", "Raise the order"), word("升级", "Raise"))
            .intro(
                "新的督办单签发后代替现在这份。签发之前，现在这份继续有效。",
                "The new order takes the place of this one once it is signed. Until then this one stays in force.",
            ),
        FormKey::VoidOrder => words(word("作废", "Make it void"), word("作废", "Make it void"))
            .intro("文号保留，不再使用。", "The number is kept and never used again.")
            .danger("不作废，返回", "Keep it and go back"),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::IssueOrder | K::IssueOrders | K::RaiseOrder, "level") => {
            ask(word("级别", "Level"), word("选择级别", "Choose a level"))
        }
        (K::IssueOrder, "unit") => ask(
            word("被督办单位", "Unit under order"),
            word("选择被督办单位", "Choose the unit"),
        ),
        (K::IssueOrder | K::RaiseOrder | K::SignOrder | K::SignOrderAsLeader, "demand") => ask(
            word("督办要求", "What is demanded"),
            word("写明要单位做什么", "Say what the unit has to do"),
        )
        .hint(
            "写清要做什么、做到什么程度",
            "What has to be done, and what will do",
        ),
        (
            K::IssueOrder | K::IssueOrders | K::RaiseOrder | K::SignOrder | K::SignOrderAsLeader,
            "due_on",
        ) => ask(
            word("反馈期限", "Reply due"),
            word("填写反馈期限", "Enter the date the reply is due"),
        )
        .hint("要是工作日", "A working day"),
        (K::IssueOrders, "cases") => ask(
            word("逾期事项", "Late matters"),
            word("至少选一个事项", "Choose at least one matter"),
        )
        .hint("每个各发一张", "One order each"),
        (K::IssueOrders, "demand") => ask(
            word("督办要求", "What is demanded"),
            word("写明要单位做什么", "Say what the unit has to do"),
        )
        .hint(
            "{title}和{number}会换成各事项的名称和编号",
            "{title} and {number} become each matter's own",
        ),
        (K::IssueOrder, "draft") => ask(
            word("只存拟稿，暂不签发", "Keep it as a draft, unsigned"),
            word("勾选或者不选", "Tick it or leave it"),
        ),
        (
            K::IssueOrder | K::IssueOrders | K::RaiseOrder | K::SignOrder | K::SignOrderAsLeader,
            "password",
        ) => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        )
        .hint("签发要由本人确认", "A signature is confirmed in person"),
        (K::IssueOrder | K::RaiseOrder, "files") => {
            ask(word("附件", "Files"), word("选择文件", "Choose a file")).hint(
                "被督办单位签发后能看到",
                "The unit reads them once the order is signed",
            )
        }
        (K::ReplyToOrder, "files") => ask(
            word("佐证材料", "What shows it"),
            word("选择文件", "Choose a file"),
        ),
        (K::ReplyToOrder, "text") => ask(
            word("反馈内容", "Your reply"),
            word("写明办理情况", "Say what has been done"),
        )
        .hint(
            "做了什么、结果怎样、有什么佐证",
            "What was done, what came of it, what shows it",
        ),
        (K::LiftOrder, "text") => ask(
            word("审核意见", "What the review found"),
            word("写明审核意见", "Say what the review found"),
        ),
        (K::VoidOrder, "reason") => ask(
            word("作废原因", "Why"),
            word("写明作废原因", "Say why it is void"),
        ),
        _ => return None,
    })
}
