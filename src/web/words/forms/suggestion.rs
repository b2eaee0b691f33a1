//! Words of the forms about suggestions.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::{suggestion as s, word};

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::Suggest => words(s::MAKE, word("提交建议", "Send it"))
            .intro(
                "对我们的工作有什么建议，都可以写在这里。不用登录，不问姓名。",
                "Whatever we could do better, say it here. No account, no name.",
            )
            .note(
                "提交后给您编号和查询码，凭这两项查看答复。要解决具体问题，请走提交问题。",
                "You get a number and a code to read the reply with. To have a problem solved, submit a problem instead.",
            ),
        FormKey::AskPolicy => words(s::ASK, word("提交咨询", "Ask"))
            .intro(
                "政策、标准、手续怎么理解，都可以问。不问您是谁、哪家企业，也请不要写企业名称。",
                "Ask how policy, a standard or a procedure is to be read. Nobody asks who you are or for which enterprise; please name none.",
            )
            .note(
                "提交后给您编号和查询码，凭这两项查看答复。答复只说政策怎么规定，不是对某家企业的认定。",
                "You get a number and a code to read the answer with. It says what policy provides and decides nothing about one enterprise.",
            ),
        FormKey::SuggestAsFirm => words(s::MAKE, word("提交建议", "Send it")).note(
            "以企业名义提交，答复在这里看。",
            "It is made in your enterprise's name; the reply stands here.",
        ),
        FormKey::ReplyToSuggestion => words(s::TO_REPLY, word("发出答复", "Send the reply"))
            .note(
                "只能答复一次，提建议的人能看到。",
                "It is answered once, and whoever made it reads this.",
            ),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    Some(match (key, name) {
        (FormKey::Suggest | FormKey::SuggestAsFirm, "words") => ask(
            word("您的建议", "Your suggestion"),
            word("写下您的建议", "Write your suggestion"),
        ),
        (FormKey::AskPolicy, "words") => ask(
            word("您想问什么", "Your question"),
            word("写下您想问的", "Write your question"),
        ),
        (FormKey::ReplyToSuggestion, "adopted") => ask(
            word("采纳不采纳", "Adopt it?"),
            word("选择采纳不采纳", "Say whether it is adopted"),
        ),
        (FormKey::ReplyToSuggestion, "words") => ask(
            word(
                "答复：怎么做，或者为什么不采纳",
                "Reply: what is done, or why not",
            ),
            word("写明答复", "Write the reply"),
        ),
        _ => return None,
    })
}
