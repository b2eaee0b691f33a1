//! Words of the forms about consultations.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::word;

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::Convene => {
            let convene = word("发起会商", "Convene a consultation");
            words(convene, convene)
                .intro(
                    "主办、协办单位自动参加。事项仍由主办单位办理，期限不变。",
                    "The units of the matter take part of themselves. It stays with its lead unit, with the same deadline.",
                )
                .note(
                    "发起后，各单位马上看到，按期限提出意见。",
                    "The units see it at once and give their opinions by the date set.",
                )
        }
        FormKey::GiveOpinion => words(
            word("提出意见", "Give an opinion"),
            word("提交意见", "Send the opinion"),
        )
        .intro(
            "每个单位一份。纪要签发之前可以再改，改动都留记录。",
            "One for each unit. It can be replaced until the minutes are signed; both stay on record.",
        ),
        FormKey::AskOutside => words(
            word("征求外单位意见", "Ask a body outside the bureau"),
            word("生成链接", "Make the link"),
        )
        .intro(
            "生成一个只能用一次、有期限的链接。对方只看到事由和这一个问题，看不到企业和其他内容。",
            "Makes a link that works once and until a day. It shows what it is about and this one question, no enterprise and nothing else.",
        )
        .note("链接只显示一次。", "The link is shown once."),
        FormKey::WithdrawOutside => words(
            word("收回外单位链接", "Take a link back"),
            word("收回链接", "Take it back"),
        )
        .danger("不收回，返回", "Keep it and go back"),
        FormKey::GiveOutsideOpinion => words(
            word("回复意见", "Give your opinion"),
            word("提交意见", "Send"),
        )
        .note(
            "提交后记为贵单位的意见，链接失效。",
            "It is recorded as the opinion of your organisation, and the link works no more.",
        ),
        FormKey::WriteMinutes => words(
            word("写会议情况", "Write the minutes"),
            word("保存", "Keep"),
        )
        .note(
            "保存后还可以改。已经送签的，改后要重新送签。",
            "It can be changed later. What is with the chair has to be sent again.",
        ),
        FormKey::AddItem => words(
            word("加一条议定事项", "Add a thing decided"),
            word("加上这一条", "Add it"),
        )
        .intro(
            "一条一件事。纪要签发后，成为这个事项的措施。",
            "One thing at a time. Once the minutes are signed it is a measure of its matter.",
        ),
        FormKey::DropItem => words(
            word("删去一条议定事项", "Take out a thing decided"),
            word("删去这一条", "Take it out"),
        )
        .danger("不删，返回", "Keep it and go back"),
        FormKey::SubmitMinutes => {
            let submit = word("送签纪要", "Send the minutes to the chair");
            words(submit, submit).intro(
                "送主持人签发。签发之前还可以改。",
                "The chair signs them. They can be changed until then.",
            )
        }
        FormKey::SignMinutes => {
            let sign = word("签发纪要", "Sign the minutes");
            words(sign, sign).intro(
                "签发后取得文号，议定事项成为措施，期限同时写入各事项。文号不能收回。",
                "They take their number; what is decided becomes measures and dates of the matters. A number is never given back.",
            )
        }
        FormKey::CallOff => words(
            word("取消会商", "Call it off"),
            word("取消会商", "Call it off"),
        )
        .intro(
            "不形成纪要，各单位不用再提意见。",
            "There will be no minutes and no more opinions are due.",
        )
        .danger("不取消，返回", "Keep it and go back"),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::Convene, "question") => ask(
            word("要商定什么", "What is to be decided"),
            word("写明要商定什么", "Say what is to be decided"),
        )
        .hint(
            "一两句话，让没接触过的单位也看得懂",
            "A sentence or two that a unit new to it understands",
        ),
        (K::Convene, "also") => ask(
            word("还有哪些事项", "Other matters"),
            word("填写事项编号", "Enter their numbers"),
        )
        .hint(
            "填事项编号，几个编号之间用空格隔开",
            "Their numbers, with spaces between",
        ),
        (K::Convene, "called") => ask(
            word("另请哪些单位", "Other units"),
            word("至少选一个单位", "Choose at least one unit"),
        )
        .hint(
            "主办、协办单位不用选",
            "The lead and supporting units take part anyway",
        ),
        (K::Convene, "officers") => ask(
            word("执法单位由谁参加", "Who comes from a unit that enforces"),
            word(
                "请了执法单位，要指定参加的人",
                "Name the officer who comes from the unit that enforces",
            ),
        )
        .hint("只有指定的人能看到", "Nobody else there sees it"),
        (K::Convene, "opinions_by") => ask(
            word("意见期限", "Opinions due"),
            word("填写意见期限", "Enter the date the opinions are due"),
        )
        .hint("要是工作日", "A working day"),
        (K::Convene, "chair") => ask(
            word("主持人", "Chair"),
            word("选择主持人", "Choose the chair"),
        )
        .hint("主持人签发纪要", "The chair signs the minutes"),
        (K::Convene, "written") => ask(
            word("书面征求意见，不开会", "In writing, without a meeting"),
            word("勾选或者不选", "Tick it or leave it"),
        ),
        (K::Convene, "meeting_on") => ask(
            word("会议日期", "Day of the meeting"),
            word(
                "填写会议日期；不开会的，勾选书面征求意见",
                "Enter the day, or tick that it is in writing",
            ),
        )
        .hint(
            "要是工作日；已填的是按期召开的最后一天",
            "A working day; what is filled in is the last day in time",
        ),
        (K::Convene, "meeting_at") => ask(
            word("开会时间", "Hour"),
            word("填写开会时间", "Enter the hour"),
        )
        .hint("例如9:30", "For example 9:30"),
        (K::Convene, "place") => ask(
            word("开会地点", "Place"),
            word("填写开会地点", "Enter the place"),
        ),
        (K::GiveOpinion, "position") => ask(
            word("您单位的态度", "Your unit's position"),
            word("选择态度", "Choose a position"),
        ),
        (K::AskOutside, "body") => ask(
            word("征求哪个单位", "Which body"),
            word("填写单位名称", "Enter its name"),
        ),
        (K::AskOutside, "case") => ask(
            word("关于哪个事项", "About which matter"),
            word("选择事项", "Choose the matter"),
        )
        .hint("对方只看到事项的标题", "Outside, only its title is shown"),
        (K::AskOutside, "question") => ask(
            word("问什么", "What is asked"),
            word("写明问什么", "Say what is asked"),
        )
        .hint(
            "不写企业名称和经营情况",
            "No names of enterprises and nothing of their business",
        ),
        (K::AskOutside, "until") => ask(
            word("链接有效到", "The link opens until"),
            word("填写日期", "Enter the day"),
        )
        .hint(
            "要是工作日，不晚于会商结束",
            "A working day, not after the consultation ends",
        ),
        (K::WithdrawOutside, "question") => ask(
            word("收回哪个链接", "Which link"),
            word("选择要收回的链接", "Choose the link"),
        ),
        (K::GiveOutsideOpinion, "position") => ask(
            word("贵单位的态度", "Your position"),
            word("选择态度", "Choose a position"),
        ),
        (K::GiveOutsideOpinion, "text") => ask(
            word("意见", "Your opinion"),
            word("写明意见", "Say what you think"),
        ),
        (K::Convene, "files") => ask(word("附件", "Files"), word("选择文件", "Choose a file"))
            .hint(
                "会上要看的材料，参加会商的单位都能看到",
                "What is to be looked at: every unit of the consultation sees it",
            ),
        (K::GiveOpinion, "files") => ask(word("附件", "Files"), word("选择文件", "Choose a file"))
            .hint(
                "监测报告、图纸等，参加会商的单位都能看到",
                "Reports, drawings: every unit of the consultation sees them",
            ),
        (K::GiveOpinion, "text") => ask(
            word("意见", "Your opinion"),
            word("写明意见", "Say what your unit thinks"),
        )
        .hint(
            "依据、条件、能做什么、多长时间",
            "Grounds, conditions, what you can do and by when",
        ),
        (K::WriteMinutes, "present") => ask(
            word("到会单位", "Units that were there"),
            word("勾选到会单位", "Tick the units that were there"),
        )
        .hint(
            "只有到会的和有书面意见的算到会人数",
            "Only these, and those with a written opinion, make the quorum",
        ),
        (K::WriteMinutes, "observing") => ask(
            word("列席单位", "Units that sat in"),
            word(
                "勾选列席单位，一个单位只勾一处",
                "Tick each unit in one place only",
            ),
        )
        .hint("旁听，不算到会", "Without a voice; they do not count"),
        (K::WriteMinutes, "on_leave") => ask(
            word("请假单位", "Units excused"),
            word(
                "勾选请假单位，一个单位只勾一处",
                "Tick each unit in one place only",
            ),
        ),
        (K::WriteMinutes, "facts") => ask(
            word("会议情况", "Facts and what was said"),
            word("写明会议情况", "Write the facts and what was said"),
        ),
        (K::WriteMinutes, "dissent") => ask(
            word("保留意见", "Dissent"),
            word("写明保留意见", "Write the dissent"),
        )
        .hint("谁不同意什么", "Who does not agree to what"),
        (K::WriteMinutes, "follow_up_on") => ask(
            word("复核日期", "Looked at again on"),
            word("填写复核日期", "Enter the date"),
        )
        .hint("要是工作日", "A working day"),
        (K::AddItem, "case") => ask(
            word("哪个事项", "Matter"),
            word("选择事项", "Choose the matter"),
        ),
        (K::AddItem, "what") => ask(
            word("议定做什么", "What is to be done"),
            word("写明要做什么", "Say what is to be done"),
        ),
        (K::AddItem, "owner") => ask(
            word("责任单位", "Owner"),
            word("选择责任单位", "Choose the owner"),
        ),
        (K::AddItem, "co_owners") => ask(
            word("配合单位", "With the help of"),
            word("选择配合单位", "Choose the units that help"),
        ),
        (K::AddItem, "due_on") => ask(
            word("完成时限", "Due"),
            word("填写完成时限", "Enter the date it is due"),
        )
        .hint("要是工作日", "A working day"),
        (K::AddItem, "resolve_on") => ask(
            word("把事项的答复期限改为", "The matter is answered by"),
            word("填写答复期限", "Enter the date"),
        )
        .hint(
            "不改就空着。答应企业的日期仍留在记录里",
            "Leave it empty to keep the date. What the enterprise was promised stays on record",
        ),
        (K::DropItem, "item") => ask(
            word("删去哪一条", "Which one"),
            word("选择要删去的一条", "Choose the one to take out"),
        ),
        (K::SignMinutes, "password") => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        )
        .hint("签发要由本人确认", "A signature is confirmed in person"),
        (K::CallOff, "reason") => ask(
            word("取消原因", "Why"),
            word("写明取消原因", "Say why it is called off"),
        ),
        _ => return None,
    })
}
