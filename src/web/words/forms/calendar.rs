//! Words of the forms that change calendar and deadlines.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::{calendar as c, word};

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::PublishCalendar => words(
            word("录入放假安排", "Enter a holiday notice"),
            word("启用并重新计算", "Put in force and recount"),
        )
        .intro(
            "按国务院办公厅的放假通知录入。没有写到的周末照常休息，工作日照常上班。",
            "As the State Council's notice says. Weekends it does not name stay off, and weekdays stay working days.",
        )
        .note(
            "未完成的期限按新的安排重新计算，每个变化的日期都在办理记录里写明原因。最初答应企业的日期不变。",
            "Open deadlines are recounted, and every matter whose date moves says why in its history. What a firm was first promised stays as it is.",
        ),
        FormKey::EditDeadlines => words(
            word("调整期限规则", "Change deadlines"),
            word("保存", "Save"),
        )
        .intro(
            "从现在起新开始的期限按这里计算。",
            "Deadlines that start from now on are counted by this.",
        ),
        FormKey::EditTerm => words(
            word("修改期限", "Change a number of days"),
            word("保存", "Save"),
        )
        .intro(
            "从现在起新开始的期限按这里计算。修改后标明待核对，法规科对照依据核对过才算确认。",
            "What starts from now on is counted by this. It is marked until a legal officer has held it against its source.",
        ),
        FormKey::EditSetting => words(word("修改规则", "Change a number of the rules"), word("保存", "Save"))
            .intro(
                "只改这一个数，计数单位和其他规则不变。",
                "Only this one number changes; its unit and every other rule stay.",
            ),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::PublishCalendar, "file") => ask(c::FILE, word("选择文件", "Choose a file")).hint(
            "JSON、CSV或者ICS，UTF-8编码；读出的内容显示在下面，可以再改",
            "JSON, CSV or ICS in UTF-8; what is read stands below and can be edited",
        ),
        (K::PublishCalendar, "notice") => ask(
            c::NOTICE,
            word("填写放假安排", "Enter the holiday notice"),
        )
        .hint(
            "每行一个节日，依次写年份、节日、开始、结束和调休上班的日期，用逗号隔开；几个上班日期之间用空格",
            "A holiday a line: year,name,from,to,worked (several dates with blanks between them)",
        ),
        (K::PublishCalendar, "confirm") => ask(
            c::CONFIRM,
            word(
                "先看影响，核对后再勾选",
                "Show what moves first, then tick that you have checked it",
            ),
        ),
        (K::EditDeadlines, "profile") => ask(
            word("期限方案", "Profile"),
            word("选择期限方案", "Choose a profile"),
        ),
        (K::EditDeadlines, "day_unit") => ask(
            word("方案里的“天”指", "A “day” of the profile is"),
            word("选择“天”指什么", "Choose what a day is"),
        ),
        (K::EditDeadlines, "after_hours") => ask(
            word(
                "下班后或者休息日收到的，算下一个工作日收到",
                "What comes in after hours or on a day off counts as the next working day's",
            ),
            word("选择是否这样算", "Choose one"),
        ),
        (K::EditTerm, "amount") => ask(
            word("多长", "How long"),
            word("填写整数", "Enter a whole number"),
        ),
        (K::EditTerm, "unit") => ask(word("单位", "Of what"), word("选择单位", "Choose what is counted")),
        (K::EditTerm, "roll") => ask(
            word(
                "最后一天是休息日的，移到下一个工作日",
                "A last day that is off moves to the next working day",
            ),
            word("选择是否移到下一个工作日", "Choose one"),
        ),
        (K::EditTerm, "source") => ask(
            word("依据", "Source"),
            word("填写依据", "Enter where the number comes from"),
        )
        .hint(
            "法律条文、文件文号或者会议纪要；没有依据的写“建议值”",
            "The article, the document's number or the minutes; a proposal of the bureau's own says so",
        ),
        (K::EditSetting, "amount") => ask(
            word("改为", "It is to say"),
            word("填写数字", "Enter a number"),
        ),
        (K::EditTerm | K::EditSetting, "reason") => ask(
            word("修改理由", "Why it is changed"),
            word("填写修改理由", "Enter why it is changed"),
        ),
        (K::EditDeadlines | K::EditTerm, "apply_to_open") => ask(
            word(
                "未完成的期限也按新规则重新计算",
                "Recount open deadlines by it as well",
            ),
            word("选择是否重新计算", "Choose one"),
        )
        .hint(
            "不勾选时，已经开始的期限仍按开始时的规则",
            "Otherwise deadlines that run already keep the rule they started under",
        ),
        _ => return None,
    })
}
