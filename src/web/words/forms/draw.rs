//! Words of the forms about samples of closed cases.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::{draw as d, word};

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::MakeDraw => words(d::MAKE, d::MAKE)
            .intro(
                "本单位主办过的事项不参加抽取。种子由系统生成，任何人不能挑选。",
                "What your own unit led is left out. The seed is made by the system and chosen by nobody.",
            ),
        FormKey::CallBack => words(d::CALL, d::CALL).note(
            "没有联系上的可以再打，每次都留记录。",
            "Where nobody was reached it can be tried again; each call stays on record.",
        ),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::MakeDraw, "from") => ask(
            word("销号日期从", "Closed from"),
            word("填写开始日期", "Enter the first day"),
        ),
        (K::MakeDraw, "to") => ask(
            word("销号日期到", "Closed until"),
            word("填写结束日期", "Enter the last day"),
        ),
        (K::MakeDraw, "share") => ask(
            word("抽取比例（%）", "Share (%)"),
            word("填写抽取比例", "Enter the share"),
        )
        .hint(
            "1到100，不足一件的按一件",
            "1 to 100; less than one counts as one",
        ),
        (K::CallBack, "reached") => ask(
            word("联系上了吗", "Was anybody reached"),
            word("选择有没有联系上", "Say whether anybody was reached"),
        ),
        (K::CallBack, "solved") => ask(
            word("问题真的解决了吗", "Is it really solved"),
            word("选择解决没有", "Say whether it is solved"),
        )
        .hint("联系上的要选", "Needed once somebody was reached"),
        (K::CallBack, "satisfaction") => ask(
            word("满意吗", "How satisfied"),
            word("选择满意程度", "Say how satisfied"),
        )
        .hint("联系上的要选", "Needed once somebody was reached"),
        (K::CallBack, "words") => ask(
            word(
                "企业怎么说，或者怎么联系的",
                "What was said, or how it was tried",
            ),
            word("写明情况", "Write what was said or tried"),
        ),
        (K::CallBack, "rebound") => ask(
            word(
                "问题反弹，重新办理这个事项",
                "The problem came back: open the matter again",
            ),
            word("勾选或者不选", "Tick it or leave it"),
        ),
        _ => return None,
    })
}
