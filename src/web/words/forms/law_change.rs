//! Words of the forms about the leniency rulebook.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::web::words::{Word, law_change as c, word};

fn named(action: Action) -> Word {
    c::action(action).unwrap_or(c::ONE)
}

const NOTE: (&str, &str) = (
    "现在什么都不变。另一名法制人员采纳后成为新版本。",
    "Nothing changes yet. Adopted by another legal officer, it makes a new edition.",
);

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    let propose = named(Action::ProposeLawChange);
    Some(match key {
        FormKey::ChangeBasis => words(word("修改法律依据", "Change a legal basis"), propose)
            .intro(
                "生效日期不变，是改正这一版；填新的生效日期，成为新版本，旧版本在前一天结束。",
                "With the same first day this version is put right. A new first day makes a new version, and the old one ends the day before.",
            )
            .note(NOTE.0, NOTE.1),
        FormKey::AddBasis => words(c::ADD_BASIS, propose).note(NOTE.0, NOTE.1),
        FormKey::ChangeLeniencyItem => words(word("修改清单事项", "Change an item"), propose)
            .intro(
                "生效日期不变，是改正这一版；填新的生效日期，成为新版本，旧版本在前一天结束。",
                "With the same first day this version is put right. A new first day makes a new version, and the old one ends the day before.",
            )
            .note(NOTE.0, NOTE.1),
        FormKey::AddLeniencyItem => words(c::ADD_ITEM, propose).note(NOTE.0, NOTE.1),
        FormKey::ChangeWeight => words(
            word("修改情形", "Change a flag, ground or factor"),
            propose,
        )
        .note(NOTE.0, NOTE.1),
        FormKey::ChangeSetting => words(
            word("修改期限、数值、告知内容", "Change a number or wording"),
            propose,
        )
        .note(NOTE.0, NOTE.1),
        FormKey::ChangeBenchmark => words(
            word("修改裁量基准", "Change the benchmark"),
            propose,
        )
        .note(NOTE.0, NOTE.1),
        FormKey::AddBenchmark => words(c::ADD_BENCHMARK, propose)
            .intro(
                "给一个清单事项单独定幅度，其他事项仍按统一的幅度。",
                "It gives one item a range of its own; all others keep the common one.",
            )
            .note(NOTE.0, NOTE.1),
        FormKey::RemoveBenchmark => words(
            word("取消事项的裁量基准", "Take out an item's own benchmark"),
            propose,
        )
        .intro(
            "取消后，这个事项按统一的幅度。已经决定的卷宗仍按当时的幅度。",
            "From then on the item has the common range. What was decided keeps the one of its day.",
        )
        .note(NOTE.0, NOTE.1),
        FormKey::EndRow => words(word("终止条目", "End a row"), propose)
            .intro(
                "填最后一天。以前的卷宗仍按当时的条目。",
                "Give the last day. Earlier files keep the row as it was.",
            )
            .note(NOTE.0, NOTE.1),
        FormKey::AdoptLawChange => words(word("采纳规则修改", "Adopt the change"), word("签署采纳", "Sign it")).intro(
            "先看改了什么、影响哪些在办卷宗。采纳后成为新版本，改过的条目重新变成待法规科核对。",
            "Look at what changes and which open files it reaches. Adopted, it makes a new edition, and the row waits to be confirmed again.",
        ),
        FormKey::RejectLawChange => {
            words(word("退回规则修改", "Reject the change"), named(Action::RejectLawChange))
                .intro("规则不变，提出人能看到理由。", "The rules stay as they are; whoever proposed reads why.")
        }
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    let ours = matches!(
        key,
        K::ChangeBasis
            | K::AddBasis
            | K::ChangeLeniencyItem
            | K::AddLeniencyItem
            | K::ChangeWeight
            | K::ChangeSetting
            | K::ChangeBenchmark
            | K::AddBenchmark
            | K::RemoveBenchmark
            | K::EndRow
            | K::AdoptLawChange
            | K::RejectLawChange
    );
    if !ours {
        return None;
    }
    let text = |zh, en| ask(word(zh, en), word("填写这一项", "Fill this in"));
    Some(match name {
        "key" => text("代号", "Name in the rulebook").hint(
            "小写英文字母、数字、短横线，例如apl-33-1-minor。以后不能改",
            "Small letters, digits and hyphens, such as apl-33-1-minor. It never changes",
        ),
        "law_zh" => text("法律名称", "Law, in Chinese"),
        "law_en" => text("法律名称（英文）", "Law, in English"),
        "article" => text("条款", "Article").hint("例如33(1)", "Such as 33(1)"),
        "gist_zh" => text("内容摘要", "Gist, in Chinese"),
        "gist_en" => text("内容摘要（英文）", "Gist, in English"),
        "zh" => text("内容", "In Chinese"),
        "en" => text("内容（英文）", "In English"),
        "from" => text("生效日期", "First day"),
        "to" => text("失效前最后一天", "Last day").hint("没有就不填", "Empty while it holds"),
        "on" => text("最后一天", "Last day"),
        "replaces" => text("代替的条款", "Rows it took over from").hint(
            "填代号，用顿号分开",
            "Names in the rulebook, parted by commas",
        ),
        "bases" => text("法律依据", "Legal bases").hint(
            "填代号，用顿号分开",
            "Names in the rulebook, parted by commas",
        ),
        "old_articles" => text("法典施行前的条款", "Articles before the Code").hint(
            "填代号，用顿号分开",
            "Names in the rulebook, parted by commas",
        ),
        "new_articles" => text("法典施行后的条款", "Articles under the Code").hint(
            "填代号，用顿号分开",
            "Names in the rulebook, parted by commas",
        ),
        "old_range" => text("法典施行前的处罚幅度", "Range before the Code"),
        "new_range" => text("法典施行后的处罚幅度", "Range under the Code"),
        "old_least" => text("施行前最低", "Least, before the Code"),
        "old_most" => text("施行前最高", "Most, before the Code"),
        "new_least" => text("施行后最低", "Least, under the Code"),
        "new_most" => text("施行后最高", "Most, under the Code"),
        "limit" => text("及时改正的意思", "What corrected in time means"),
        "limit_from" => text("从什么时候起算", "Counted from"),
        "limit_days" => text("天数", "Days"),
        "first_months" => text("初次的意思：几个月内没有", "First: none within so many months").hint(
            "不填按规则库统一期限；从来没有过填ever",
            "Empty for the rulebook's own; ever for never before",
        ),
        "conditions" => text("条件，一行一个", "Conditions, one a line").hint(
            "代号｜中文｜英文｜判断方法。方法写judged（人工核实）、first（初次）、hours_in_day <= 4 hours（数值）、occurred -> self_reported <= 24（小时），几个之一写any( ; )，全部写all( ; )",
            "name | Chinese | English | test. A test is judged, first, hours_in_day <= 4 hours, occurred -> self_reported <= 24, any( ; ) or all( ; )",
        ),
        "extent" => ask(
            word("公开什么", "What becomes public"),
            word("选择公开什么", "Choose what becomes public"),
        ),
        "footing" => ask(
            word("根据是什么", "What it rests on"),
            word("选择根据是什么", "Choose what it rests on"),
        ),
        "item" => ask(
            word("清单事项", "Item"),
            word("选择清单事项", "Choose the item"),
        ),
        "grade" => ask(
            word("哪一种处罚", "Which grade"),
            word("选择哪一种处罚", "Choose the grade"),
        ),
        "part" => text("占法定幅度的部分（%）", "Part of the statutory range, in percent").hint(
            "例如[0,50)：从最低到最高的前一半，不含50%。方括号含本数，圆括号不含；减轻的按最低罚款的百分比",
            "Such as [0,50): the lower half without the middle. A square bracket counts the number, a round one does not; of mitigated, percent of the least",
        ),
        "only_most" => text("法律只规定最高的，占最高的部分（%）", "Where only a most is named: part of it, in percent")
            .hint("没有就按上面的算", "Empty: reckoned as above"),
        "weight" => text("分量", "Weight"),
        "when_duty" => text("本来就有报告义务时的分量", "Weight where reporting was a duty"),
        "number" => text("数值", "Number"),
        "source" => ask(
            word("来源", "Source"),
            word("选择来源", "Choose the source"),
        ),
        "text" => text("依据的文本", "Text it comes from").hint(
            "名称、文号、在哪里查到",
            "Its name, number, and where it was looked up",
        ),
        "reason" => ask(word("理由", "Reason"), word("写明理由", "Give the reason")),
        "opinion" => ask(
            word("采纳意见", "What is said"),
            word("写明怎样核对的", "Say how it was checked"),
        ),
        "password" => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        )
        .hint("签署要由本人确认", "A signature is confirmed in person"),
        _ => return None,
    })
}
