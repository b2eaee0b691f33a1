//! Words of the forms about visits.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::web::words::{Word, visit as v, word};

fn named(action: Action) -> Word {
    v::action(action).unwrap_or(v::VISITS)
}

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    let titled = |action| words(named(action), named(action));
    Some(match key {
        FormKey::PlanInspection => titled(Action::PlanInspection)
            .intro(
                "正面清单内的企业，写明检查事由。没有事由也可以登记，会提示并列入报告。",
                "For an enterprise on the positive list, record the ground. It can be recorded without one; that is warned of and reported.",
            )
            .note(
                "到场以后企业会看到日期、单位、人员和事由，看不到事由出处。",
                "Once it is made the enterprise reads day, unit, people and ground, not where the ground is on file.",
            ),
        FormKey::PlanHelpVisit => titled(Action::PlanHelpVisit)
            .intro(
                "上门服务不算检查，执法人员看不到。",
                "A help visit is no inspection, and those who enforce do not see it.",
            )
            .note("企业会看到。", "The enterprise reads it."),
        FormKey::RecordVisit => titled(Action::RecordVisit).intro(
            "写明实际到场的日期和告知企业的内容。企业会看到。",
            "Give the day somebody went and what the enterprise was told. It reads this.",
        ),
        FormKey::RecordGuidance => titled(Action::RecordGuidance)
            .intro(
                "这是服务，不是检查，不作为线索。",
                "This is help and no inspection, and never a clue.",
            )
            .note(
                "企业会看到全部内容和照片，可以确认，也可以说明哪里不对。",
                "The enterprise reads all of it with the photos, and confirms it or says what is wrong.",
            ),
        FormKey::AcknowledgeGuidance => titled(Action::AcknowledgeGuidance).note(
            "您的意见和原记录都会保留。",
            "Your word and the record both stay.",
        ),
        FormKey::GiveVisitGround => titled(Action::GiveVisitGround).intro(
            "到场以后补记的，仍然留在无事由检查报告里，注明事后补记。",
            "Recorded after the visit, it stays in the report and is marked so.",
        ),
        FormKey::MergeVisit => titled(Action::MergeVisit).intro(
            "同一家企业的两次并成一次，只算一次。两边的单位和人员都保留。",
            "Two visits to one enterprise become one and count once. The units and people of both stay.",
        ),
        FormKey::CallOffVisit => titled(Action::CallOffVisit)
            .intro("记录会保留。", "It stays on record.")
            .danger("不取消，返回", "Keep it and go back"),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    let ours = matches!(
        key,
        K::PlanInspection
            | K::PlanHelpVisit
            | K::RecordVisit
            | K::RecordGuidance
            | K::AcknowledgeGuidance
            | K::GiveVisitGround
            | K::MergeVisit
            | K::CallOffVisit
    );
    if !ours {
        return None;
    }
    Some(match name {
        "enterprise" => ask(v::FIRM, word("选择企业", "Choose the enterprise")),
        "on" => ask(v::DAY, word("填写日期", "Enter the day")).hint(
            "还没到场的填计划日期，已经到场的填实际日期",
            "The planned day, or the day somebody went",
        ),
        "officers" => ask(v::OFFICERS, word("选择到场人员", "Choose who goes"))
            .hint("现场检查至少两人", "At least two for an inspection"),
        "ground" => ask(v::GROUND, word("选择检查事由", "Choose the ground")),
        "source" => ask(
            v::SOURCE,
            word("写明事由出处", "Say where the ground is on file"),
        )
        .hint(
            "举报件、报警单、移送函、抽查名单的编号或者日期，只在局内可见",
            "Number or date of the report, alarm, transfer or draw; read inside the bureau only",
        ),
        "met" => ask(v::MET, word("填写企业参加人员", "Enter who took part"))
            .hint("几个人用顿号隔开", "With a comma between two"),
        "looked_at" => ask(v::LOOKED_AT, word("写明看了什么", "Say what was looked at")),
        "told" if key == K::RecordGuidance => {
            ask(v::ADVICE, word("写明指导建议", "Say what was advised"))
        }
        "cases" => ask(v::CASES, word("选择相关事项", "Choose the matters")),
        "files" => ask(v::PHOTOS, word("选择照片或附件", "Choose photos or files")),
        "agreed" => ask(
            word("记录对不对", "Does the record stand?"),
            word("选择记录对不对", "Say whether the record stands"),
        ),
        "words" => ask(
            word("说明", "In your words"),
            word("写明哪里不对", "Say what is wrong"),
        )
        .hint("不对的要写明哪里不对", "Needed where it does not stand"),
        "told" => ask(
            v::TOLD,
            word("写明告知企业的内容", "Say what the enterprise was told"),
        )
        .hint(
            "已经到场的填写，企业会看到",
            "If somebody went already; the enterprise reads it",
        ),
        "into" => ask(
            word("保留哪一次", "Which one stays"),
            word("选择保留的一次", "Choose the one that stays"),
        ),
        "reason" => ask(word("原因", "Why"), word("写明原因", "Say why")),
        _ => return None,
    })
}
