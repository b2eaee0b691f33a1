//! Words of the forms about questions to units complained of.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::{inquiry as i, word};

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::AskComplainedOf => words(i::ASK, i::ASK).intro(
            "用本单位自己的话写清要核实什么。被反映单位看不到事项、企业和企业的原话。",
            "Say in your own words what is to be found out. The unit reads neither the matter, nor the enterprise, nor its words.",
        ),
        FormKey::AnswerInquiry => words(i::ANSWER, i::ANSWER).note(
            "答复后还可以补充，每次都留记录。",
            "More can be added later; each stays on record.",
        ),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::AskComplainedOf, "unit") => ask(i::UNIT, word("选择被反映的单位", "Choose the unit")),
        (K::AskComplainedOf, "officer") => ask(
            word("执法单位由谁答复", "Who answers in a unit that enforces"),
            word(
                "执法单位要指定答复的人",
                "Name the officer who answers in a unit that enforces",
            ),
        )
        .hint("只有指定的人能看到", "Nobody else there sees it"),
        (K::AskComplainedOf, "question") => {
            ask(i::QUESTION, word("写明要核实的问题", "Say what is asked")).hint(
                "不写企业名称，不抄企业原话",
                "No name of the enterprise and none of its words",
            )
        }
        (K::AskComplainedOf, "due_on") => ask(
            word("答复期限", "Answer due"),
            word("填写答复期限", "Enter the day the answer is due"),
        )
        .hint("要是工作日", "A working day"),
        (K::AskComplainedOf, "consent") => ask(
            word(
                "企业怎样同意公开名称",
                "How the enterprise agreed to be named",
            ),
            word("写明企业什么时候、怎样同意的", "Say when and how it agreed"),
        )
        .hint(
            "企业没有同意的，空着；填了就会公开企业名称",
            "Leave it empty unless it agreed; filling it in names the enterprise",
        ),
        (K::AnswerInquiry, "text") => ask(
            word("核实情况", "What was found"),
            word("写明核实情况", "Say what was found"),
        ),
        _ => return None,
    })
}
