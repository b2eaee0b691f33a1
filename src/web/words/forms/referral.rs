//! Words of the forms about referring a case to another authority and escalating it.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::word;

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::ReferCase => {
            let refer = word("移送其他部门", "Refer to another authority");
            words(refer, refer)
                .intro(
                    "移送不是办结：期限照常，答复企业仍由主办单位负责。",
                    "It ends nothing: the deadline stands, and the lead unit still owes the answer.",
                )
                .note(
                    "企业会看到移送给谁和您写给企业的话。到跟进日期没有记录的，算逾期。",
                    "The enterprise reads where it went and what you tell it. A look that is not recorded by its day is late.",
                )
        }
        FormKey::EscalateCase => {
            let escalate = word("上报省厅", "Escalate to the province");
            words(escalate, escalate)
                .intro(
                    "上报不是办结：期限照常，答复企业仍由主办单位负责。",
                    "It ends nothing: the deadline stands, and the lead unit still owes the answer.",
                )
                .note(
                    "企业会看到上报给谁和您写给企业的话。到跟进日期没有记录的，算逾期。",
                    "The enterprise reads where it went and what you tell it. A look that is not recorded by its day is late.",
                )
        }
        FormKey::LookAtReferral | FormKey::LookAgain => words(
            word("记录跟进", "Record what came of it"),
            word("保存", "Save"),
        )
        .intro(
            "还要等的，写下一次跟进的日期；有了结果的，日期留空。",
            "Where something is still awaited, enter the next day to look; where there is a result, leave it empty.",
        ),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::ReferCase, "to") => ask(
            word("移送给哪个部门", "To which authority"),
            word("填写移送给哪个部门", "Enter the authority"),
        ),
        (K::EscalateCase, "to") => ask(
            word("上报给谁", "To whom"),
            word("填写上报给谁", "Enter to whom"),
        )
        .hint(
            "例如：省生态环境厅",
            "For example: the provincial department",
        ),
        (K::ReferCase, "letter") => ask(
            word("移送函文号", "Number of the letter"),
            word("填写移送函文号", "Enter the number of the letter"),
        ),
        (K::EscalateCase, "letter") => ask(
            word("上报文号或者编号", "Letter or reference"),
            word("填写上报文号或者编号", "Enter the letter or reference"),
        ),
        (K::ReferCase | K::EscalateCase, "reason") => {
            ask(word("原因", "Reason"), word("填写原因", "Enter a reason"))
                .hint("只有内部能看到", "Only staff read it")
        }
        (K::ReferCase | K::EscalateCase, "told") => ask(
            word("写给企业的话", "What the enterprise is told"),
            word("填写写给企业的话", "Enter what the enterprise is told"),
        ),
        (K::DeclineComplaint, "look_on") => ask(
            word("移送后哪天跟进", "After a referral, looked at again on"),
            word("填写移送后哪天跟进", "Enter the day to look again"),
        )
        .hint(
            "填了移送函文号才要；工作日，最长90个自然日",
            "Only where a letter is named; a working day, at most 90 days ahead",
        ),
        (K::ReferCase | K::EscalateCase, "look_on") => ask(
            word("哪天跟进", "Looked at again on"),
            word("填写哪天跟进", "Enter the day to look again"),
        )
        .hint(
            "工作日，最长90个自然日",
            "A working day, at most 90 days ahead",
        ),
        (K::LookAtReferral | K::LookAgain, "result") => ask(
            word("有什么进展", "What came of it"),
            word("填写有什么进展", "Enter what came of it"),
        ),
        (K::LookAtReferral | K::LookAgain, "next") => ask(
            word("下一次跟进", "Next day to look"),
            word("填写下一次跟进的日期", "Enter the next day to look"),
        )
        .hint("不再等的，留空", "Empty where nothing more is awaited"),
        _ => return None,
    })
}
