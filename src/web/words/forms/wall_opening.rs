//! Words of the forms about openings of the wall.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::{wall_opening as o, word};

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::ReportDutyOfFile | FormKey::ReportDutyOfComplaint => words(
            o::REPORT,
            word("报告局领导", "Report to the leader"),
        )
        .intro(
            "您在办理中看到的危险、正在污染、涉嫌犯罪、数据造假，不能因为隔离而不报。报告留在材料里。",
            "What you see of danger, ongoing pollution, a crime or false data must not stay behind the wall. The report stays on record.",
        )
        .note(
            "只有这位局领导看到，由他决定给谁看、看多久。情况紧急的先打电话。",
            "Only this leader reads it and decides who else does. If it is urgent, call first.",
        ),
        FormKey::OpenWall | FormKey::OpenReported => words(o::NEW, o::NEW)
            .intro(
                "只给一个人看，只用于写明的用途，到期自动关闭。企业会看到谁看过、为什么。",
                "It is opened to one person, for the purpose stated, and closes by itself. The enterprise reads who and why.",
            )
            .note(
                "几份材料一起看的，要第二个人同意才生效。",
                "Several files at once wait for a second person.",
            ),
        FormKey::AgreeToOpening => {
            let agree = word("同意查阅", "Agree");
            words(agree, agree).intro(
                "同意后查阅人马上可以看。不同意的，返回选“不批准”。",
                "The reader can then read at once. If you do not agree, go back and choose “Do not open”.",
            )
        }
        FormKey::DeclineOpening => {
            let decline = word("不批准", "Do not open");
            words(decline, decline).intro(
                "不批准的记录和原因一起保留。",
                "That it was not opened stays on record, with the reason.",
            )
        }
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    let wall = matches!(
        key,
        K::ReportDutyOfFile
            | K::ReportDutyOfComplaint
            | K::OpenWall
            | K::OpenReported
            | K::AgreeToOpening
            | K::DeclineOpening
    );
    if !wall {
        return None;
    }
    Some(match name {
        "ground" => ask(o::GROUND, word("选择理由", "Choose the ground")),
        "words" => ask(
            word("看到了什么", "What you saw"),
            word("写明看到了什么", "Say what you saw"),
        )
        .hint(
            "写事实：什么、在哪里、从什么时候起",
            "Facts: what, where, since when",
        ),
        "leader" => ask(
            word("报告给哪位局领导", "To which leader"),
            word("选择局领导", "Choose the leader"),
        ),
        "numbers" => ask(
            word("材料编号", "Numbers"),
            word("填写材料编号", "Enter the numbers"),
        )
        .hint(
            "问题编号或者从宽办理编号，几个的用空格隔开",
            "Of problems or leniency files; several with a space between",
        ),
        "reader" => ask(o::READER, word("选择查阅人", "Choose the reader")),
        "basis" => ask(o::BASIS, word("写明法律依据", "Give the legal basis"))
            .hint("法律名称和条款", "Law and article"),
        "reason" if key == K::DeclineOpening => {
            ask(word("原因", "Why"), word("写明原因", "Say why"))
        }
        "reason" => ask(o::REASON, word("写明用途", "Say what for"))
            .hint("企业会看到这段话", "The enterprise reads this"),
        "until" => ask(
            word("最后一天", "Last day"),
            word("填写最后一天", "Enter the last day"),
        ),
        "second" => ask(
            word("同意人", "Who has to agree"),
            word(
                "几份材料一起看的，选择同意人",
                "Choose who agrees; there are several files",
            ),
        )
        .hint("几份材料一起看的必选", "Needed for several files"),
        "postpone_until" => ask(
            word("推迟到哪天告诉企业", "The enterprise is told from"),
            word("填写推迟到哪天", "Enter the day"),
        )
        .hint("不推迟的不填", "Leave it empty to tell at once"),
        "postpone_ground" => ask(
            word("推迟的法律依据", "Legal ground for that"),
            word("写明推迟的法律依据", "Give the legal ground"),
        ),
        "second_factor" => ask(
            word(
                "验证器现在的验证码",
                "The code your authenticator shows now",
            ),
            word("输入验证码", "Enter the code"),
        )
        .hint("每次都要新的验证码", "A new one each time"),
        _ => return None,
    })
}
