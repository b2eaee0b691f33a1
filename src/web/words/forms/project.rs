//! Words of the forms about major projects.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::web::words::{Word, project as p, word};

fn named(action: Action) -> Word {
    p::action(action).unwrap_or(p::PROJECTS)
}

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    let titled = |action| words(named(action), named(action));
    Some(match key {
        FormKey::RegisterProject => titled(Action::RegisterProject),
        FormKey::DecidePath => titled(Action::DecidePath).intro(
            "写明依据的名录行、园区和清单。两高项目不走告知承诺。",
            "Name the row of the catalogue, the park and the list. A two-high project does not go by commitment.",
        ),
        FormKey::SetMilestone => titled(Action::SetMilestone).note(
            "到期没有完成会提醒和督办。",
            "If it is not reached in time, it is pressed.",
        ),
        FormKey::ReachMilestone => titled(Action::ReachMilestone)
            .note("完成后设定下一个节点。", "Then set the next one."),
        FormKey::LinkProject => titled(Action::LinkProject).intro(
            "勾选属于这个项目的上门服务和事项。",
            "Tick the help visits and matters that belong to this project.",
        ),
        FormKey::EndProject => titled(Action::EndProject)
            .intro(
                "没有完成的节点不再计时，记录会保留。",
                "An open milestone is timed no more; the record stays.",
            )
            .danger("不结束，返回", "Keep it and go back"),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    let ours = matches!(
        key,
        K::RegisterProject
            | K::DecidePath
            | K::SetMilestone
            | K::ReachMilestone
            | K::LinkProject
            | K::EndProject
    );
    if !ours {
        return None;
    }
    Some(match name {
        "enterprise" => ask(p::FIRM, word("选择建设单位", "Choose the enterprise")),
        "name" => ask(
            word("项目名称", "Name of the project"),
            word("填写项目名称", "Enter the name of the project"),
        ),
        "batch" => ask(p::BATCH, word("选择批次", "Choose the batch")),
        "round" => ask(
            word("第几期", "Round"),
            word("填写第几期", "Enter the round"),
        )
        .hint("例如：8", "Such as 8"),
        "two_high" => ask(
            p::TWO_HIGH,
            word("选择是不是两高项目", "Say whether it is two-high"),
        ),
        "path" => ask(p::PATH, word("选择环评路径", "Choose the EIA path")),
        "milestone" => ask(p::NEXT, word("选择节点", "Choose the milestone")),
        "due_on" => ask(
            word("完成日期", "By which day"),
            word("填写完成日期", "Enter the day"),
        ),
        "note" => ask(p::CAME, word("写明完成情况", "Say what came of it")),
        "visits" => ask(p::VISITS, word("选择上门服务", "Choose the visits")),
        "cases" => ask(p::CASES, word("选择事项", "Choose the matters")),
        "reason" => ask(p::WHY, word("写明理由", "Say why")),
        _ => return None,
    })
}
