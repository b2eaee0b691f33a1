//! Words of the forms about off-site checks.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::web::words::{Word, offsite_check as c, word};

fn named(action: Action) -> Word {
    c::action(action).unwrap_or(c::CHECKS)
}

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    let signed = |action| words(named(action), word("提交审核", "Send the review"));
    Some(match key {
        FormKey::RecordOffsiteCheck => words(
            named(Action::RecordOffsiteCheck),
            named(Action::RecordOffsiteCheck),
        )
        .intro(
            "上传原始文件，或者登记它保存在哪里。校验值以后能证明没有改动。",
            "Upload the raw file, or say where it is kept. Its hash shows later that it is the same.",
        ),
        FormKey::ReviewCheckLaw => signed(Action::ReviewCheckLaw).intro(
            "设备设置是否合法、地点是否合理、标志是否明显，记录能否作为证据。",
            "Whether the equipment was set up lawfully, at a fit place and with a clear sign, and the record can be evidence.",
        ),
        FormKey::ReviewCheckTechnique => signed(Action::ReviewCheckTechnique).intro(
            "设备是否符合标准，记录是否真实、清晰、完整。",
            "Whether the equipment meets the standards, and the record is true, clear and whole.",
        ),
        FormKey::FollowUpCheck => words(
            named(Action::FollowUpCheck),
            named(Action::FollowUpCheck),
        )
        .intro(
            "设备自动记录的，两项审核都通过后才能作为证据；到现场核实不受影响。",
            "What equipment recorded is evidence only after both reviews; a visit on site is possible at any time.",
        ),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    let ours = matches!(
        key,
        K::RecordOffsiteCheck | K::ReviewCheckLaw | K::ReviewCheckTechnique | K::FollowUpCheck
    );
    if !ours {
        return None;
    }
    Some(match name {
        "enterprise" => ask(c::FIRM, word("选择企业", "Choose the enterprise")),
        "method" => ask(c::METHODS, word("选择检查方式", "Choose the method")),
        "from" => ask(
            word("时段开始", "First day looked at"),
            word("填写开始日期", "Enter the first day"),
        ),
        "to" => ask(
            word("时段结束", "Last day looked at"),
            word("填写结束日期", "Enter the last day"),
        ),
        "operator" => ask(c::OPERATOR, word("写明操作人", "Say who worked it")).hint(
            "操作设备或者比对数据的人或者单位",
            "Who worked the equipment or compared the data",
        ),
        "files" => ask(
            c::RAW_FILE,
            word("选择原始文件", "Choose the raw file"),
        )
        .hint(
            "上传设备或者平台给出的那一个文件，不作任何改动，校验值由服务器计算。太大或者只能留在平台上的，填写下面三项",
            "Upload the one file that equipment or platform gave, untouched; the server computes its hash. One that is too big or has to stay on a platform is described in the three fields below",
        ),
        "file_name" => ask(
            word("原始文件名（没有上传的）", "Name of the raw file, where it is not uploaded"),
            word("填写原始文件名", "Enter the name of the raw file"),
        ),
        "kept_at" => ask(c::KEPT_AT, word("写明保存位置", "Say where it is kept"))
            .hint("平台、服务器或者档案号", "Platform, server or file number"),
        "sha256" => ask(
            c::SHA256,
            word("填写原始文件的校验值", "Enter the hash of the raw file"),
        )
        .hint(
            "64位十六进制数，用校验工具算出来再复制",
            "64 hexadecimal digits, as a hash tool prints them",
        ),
        "finding" => ask(c::FINDING, word("选择检查结果", "Choose the finding")),
        "found" => ask(c::FOUND, word("写明检查情况", "Say what was found")),
        "passed" => ask(
            word("审核结论", "Conclusion"),
            word("选择审核结论", "Choose the conclusion"),
        ),
        "opinion" => ask(
            word("审核意见", "Opinion"),
            word("写明审核意见", "Write the opinion"),
        ),
        "follow_up" => ask(c::FOLLOWS, word("选择后续处理", "Choose what follows")),
        "words" => ask(
            word("说明", "In words"),
            word("写明后续处理", "Say what follows"),
        ),
        "password" => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        )
        .hint("签署要由本人确认", "A signature is confirmed in person"),
        _ => return None,
    })
}
