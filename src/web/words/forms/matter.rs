//! Words of the forms about questions decided on their own.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::web::words::{Word, matter as m, word};

fn named(action: Action) -> Word {
    m::action(action).unwrap_or(m::MATTERS)
}

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    let titled = |action| words(named(action), named(action));
    Some(match key {
        FormKey::BeginMatter | FormKey::BeginMatterOfFirm => titled(Action::BeginMatter)
            .intro(
                "没有现成规定、或者几个单位职权有交叉的，才用一事一议。事项本身的期限不变。",
                "For what no rule answers, or where powers of units overlap. The matter keeps its own deadline.",
            )
            .note(
                "发起后，各单位和法规科马上看到，按期限提出意见。企业在决定以后才看到。",
                "The units and the legal section see it at once. The enterprises read it once it is decided.",
            ),
        FormKey::GiveMatterOpinion => titled(Action::GiveMatterOpinion).intro(
            "每个单位一份。签署之前可以再改，改动都留记录。",
            "One for each unit. It can be replaced until the decision is signed; both stay on record.",
        ),
        FormKey::GiveLegalOpinion => titled(Action::GiveLegalOpinion).intro(
            "认为不合法的，写明理由，决定不能签署。",
            "Where it is unlawful, say why; then nothing can be signed.",
        ),
        FormKey::ProposeDecision => titled(Action::ProposeDecision).note(
            "送局领导签署。签署以后，企业看到的只有写给企业的内容、条件和有效期。",
            "A leader signs it. The enterprises then read what is meant for them, the conditions and the last day.",
        ),
        FormKey::ReturnDecision => titled(Action::ReturnDecision),
        FormKey::DecideMatter => titled(Action::DecideMatter).intro(
            "签署以后马上生效，企业可以看到，不能再改。",
            "It takes effect at once, the enterprises can read it, and it is changed no more.",
        ),
        FormKey::DropMatter => titled(Action::DropMatter)
            .intro(
                "不作决定，各单位不用再提意见，记录会保留。",
                "Nothing is decided and no more opinions are due. The record stays.",
            )
            .danger("不取消，返回", "Keep it and go back"),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::BeginMatter | K::BeginMatterOfFirm, name) => return beginning(name),
        (K::GiveMatterOpinion, "position") => ask(
            word("您单位的态度", "Your unit's position"),
            word("选择态度", "Choose a position"),
        ),
        (K::GiveMatterOpinion, "text") => ask(
            word("意见", "Your opinion"),
            word("写明意见", "Say what your unit thinks"),
        ),
        (K::GiveLegalOpinion, "legality") => {
            ask(m::LEGAL, word("选择法律意见", "Say whether it is lawful"))
        }
        (K::GiveLegalOpinion, "text") => ask(
            word("理由和要求", "Reasons and requirements"),
            word("写明理由和要求", "Give the reasons"),
        ),
        (K::ProposeDecision, "decision") => {
            ask(m::DECISION, word("写明决定", "Write the decision"))
        }
        (K::ProposeDecision, "conditions") => {
            ask(m::CONDITIONS, word("写明条件", "Write the conditions")).hint(
                "没有条件就空着，企业也会看到",
                "Leave it empty where there are none; the enterprises read them too",
            )
        }
        (K::ProposeDecision, "valid_until") => {
            ask(m::VALID, word("填写有效期", "Enter the last day"))
        }
        (K::ProposeDecision, "told") => ask(
            m::TOLD,
            word("写明告知企业的内容", "Write what the enterprises are told"),
        )
        .hint(
            "企业看到的就是这段话，不写内部意见",
            "The enterprises read just this; no opinions from inside",
        ),
        (K::ReturnDecision, "reason") => {
            ask(m::RETURNED, word("写明退回原因", "Say why it comes back"))
        }
        (K::DropMatter, "reason") => ask(m::DROPPED, word("写明取消原因", "Say why it is dropped")),
        (K::DecideMatter, "password") => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        )
        .hint("签署要由本人确认", "A signature is confirmed in person"),
        _ => return None,
    })
}

fn beginning(name: &str) -> Option<FieldWords> {
    Some(match name {
        "title" => ask(m::TITLE, word("填写议题", "Enter what it is about")),
        "question" => ask(
            m::QUESTION,
            word("写明要决定什么", "Say what is to be decided"),
        ),
        "basis" => ask(
            m::BASIS,
            word(
                "写明依据，没有的写没有",
                "Give the basis, or say there is none",
            ),
        )
        .hint(
            "没有专门规定的，写明参照什么",
            "Where no rule fits, say what is followed instead",
        ),
        "options" => ask(
            m::OPTIONS,
            word("至少写两个办法，一行一个", "Write two at least, one a line"),
        )
        .hint("一行一个，至少两个", "One a line, two at least"),
        "called" => ask(
            word("征求哪些单位意见", "Units asked"),
            word("至少选一个单位", "Choose at least one unit"),
        )
        .hint(
            "主办、协办单位和法规科不用选",
            "Lead and supporting units and the legal section are asked anyway",
        ),
        "officers" => ask(
            word("执法单位由谁提意见", "Who speaks for a unit that enforces"),
            word(
                "请了执法单位，要指定提意见的人",
                "Name the officer who speaks for the unit that enforces",
            ),
        )
        .hint("只有指定的人能看到", "Nobody else there sees it"),
        "opinions_by" => ask(
            m::OPINIONS_BY,
            word("填写意见期限", "Enter the date the opinions are due"),
        )
        .hint("要是工作日", "A working day"),
        "decider" => ask(m::DECIDER, word("选择由谁决定", "Choose who decides")),
        _ => return None,
    })
}
