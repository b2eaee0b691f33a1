//! Words of the forms about service days, and of the strip of the desk.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey as K;
use crate::web::words::word;

pub(super) fn form(key: K) -> Option<FormWords> {
    let sign_up = word("报名", "Sign up");
    Some(match key {
        K::PlanServiceDay => words(
            word("安排服务日", "Plan a service day"),
            word("安排", "Plan"),
        )
        .note(
            "安排后在“服务日”公布，企业可以报名。同一天可以安排几场。",
            "It is then announced and firms can sign up. Several may share a date.",
        ),
        K::MoveServiceDay => {
            let it = word("改时间或地点", "Change date or place");
            words(it, word("保存变动", "Save the change")).note(
                "报名的企业会看到原来和现在的安排，还有原因。",
                "Firms that signed up see the old and the new date and place, and the reason.",
            )
        }
        K::CancelServiceDay => words(
            word("取消这一期", "Cancel this service day"),
            word("取消这一期", "Cancel it"),
        )
        .intro(
            "取消后不能恢复，报名的企业会看到原因。",
            "It cannot be undone. Firms that signed up see the reason.",
        )
        .danger("不取消", "Keep it"),
        K::HoldServiceDay => words(
            word("标记举办", "Mark as held"),
            word("标记举办", "Mark as held"),
        )
        .intro(
            "标记后不再报名，也不能改时间或者取消。",
            "After that nobody can sign up, and it can no longer be changed or cancelled.",
        ),
        K::SignUp => words(
            word("报名企业服务日", "Sign up for the service day"),
            sign_up,
        )
        .note(
            "名额满了就登记为候补，有企业退出会按先后递补。",
            "If it is full you join the waiting list and move up when a firm withdraws.",
        ),
        K::SignUpByPhone => words(word("替企业报名", "Sign a firm up"), sign_up)
            .intro("企业打电话来时在这里登记。", "For a firm that calls."),
        K::WithdrawSignUp => words(word("退出报名", "Withdraw"), word("退出报名", "Withdraw"))
            .intro(
                "退出后，名额会给候补的企业。",
                "Your place goes to the next firm on the waiting list.",
            )
            .danger("不退出", "Keep my place"),
        K::WithdrawSignUpByPhone => words(
            word("替企业退出报名", "Withdraw a firm"),
            word("退出报名", "Withdraw"),
        )
        .danger("返回", "Back"),
        K::DeskRecord => words(word("服务台", "Desk"), word("记录", "Record")),
        K::CompleteDeskEntry => words(
            word(
                "完善先记下的问题",
                "Complete what was taken down",
            ),
            word("入册", "Put on record"),
        )
        .intro(
            "按答应企业的编号和反映时间入册。企业还不在册的，先到“企业”登记。",
            "It goes on record under the number the firm was given and the time it was said. A firm that is not on record is registered under Enterprises first.",
        ),
        K::WalkIn => words(
            word("登记临时到场", "Take in a walk-in"),
            word("登记到场", "Take in"),
        )
        .note(
            "没有名额的排在候补，报名到场的企业先谈。",
            "Without a free place it waits until those who signed up have been.",
        ),
        K::RecordArrival => words(word("到场", "Is here"), word("到场", "Is here")),
        K::CallToDesk => words(word("叫号", "Call"), word("叫号", "Call")),
        K::RecordNoShow => words(
            word("没有来", "Did not come"),
            word("没有来", "Did not come"),
        ),
        _ => return None,
    })
}

pub(super) fn field(key: K, name: &str) -> Option<FieldWords> {
    Some(match (key, name) {
        (K::PlanServiceDay, "organiser") => ask(
            word("组织单位", "Held by"),
            word("选择组织单位", "Select the unit that holds it"),
        ),
        (K::PlanServiceDay | K::MoveServiceDay, "date") => {
            ask(word("日期", "Date"), word("填写日期", "Enter the date"))
                .hint("要是工作日", "A working day")
        }
        (K::PlanServiceDay | K::MoveServiceDay, "from") => ask(
            word("开始", "Begins at"),
            word("填写开始时间", "Enter when it begins"),
        )
        .hint("例如14:30", "For example 14:30"),
        (K::PlanServiceDay | K::MoveServiceDay, "to") => ask(
            word("结束", "Ends at"),
            word("填写结束时间", "Enter when it ends"),
        )
        .hint("例如17:30", "For example 17:30"),
        (K::PlanServiceDay | K::MoveServiceDay, "online") => ask(
            word("线上举办", "Held online"),
            word("勾选这一项", "Tick this"),
        ),
        (K::PlanServiceDay | K::MoveServiceDay, "place") => {
            ask(word("地点", "Place"), word("填写地点", "Enter the place"))
                .hint("线上举办时写怎么参加", "If online, say how to take part")
        }
        (K::PlanServiceDay, "theme") => {
            ask(word("主题", "Theme"), word("填写主题", "Enter the theme"))
        }
        (K::PlanServiceDay, "chair") => ask(
            word("主持领导", "Chair"),
            word("填写主持领导", "Enter who presides"),
        ),
        (K::PlanServiceDay, "units") => ask(
            word("参加单位", "Units present"),
            word("选择参加单位", "Select the units"),
        ),
        (K::PlanServiceDay | K::MoveServiceDay, "day_off") => ask(
            word("休息日也照办", "Hold it on this day off"),
            word("勾选后再提交", "Tick it and send again"),
        ),
        (K::PlanServiceDay, "places") => ask(
            word("企业名额", "Places"),
            word("填写名额", "Enter the number of places"),
        )
        .hint("能接待多少家企业", "How many firms can come"),
        (K::MoveServiceDay | K::CancelServiceDay, "reason") => {
            ask(word("原因", "Reason"), word("填写原因", "Give the reason"))
                .hint("企业会看到", "The firms read it")
        }
        (
            K::SignUpByPhone
            | K::WithdrawSignUpByPhone
            | K::DeskRecord
            | K::CompleteDeskEntry
            | K::WalkIn,
            "enterprise",
        ) => ask(
            word("企业", "Enterprise"),
            word("选择企业", "Select the enterprise"),
        ),
        (
            K::SignUp | K::SignUpByPhone | K::DeskRecord | K::CompleteDeskEntry | K::WalkIn,
            "contact_name",
        ) => {
            let label = word("联系人姓名", "Contact name");
            ask(label, word("填写联系人姓名", "Enter the contact name"))
        }
        (
            K::SignUp | K::SignUpByPhone | K::DeskRecord | K::CompleteDeskEntry | K::WalkIn,
            "contact_phone",
        ) => ask(
            word("联系电话", "Contact phone"),
            word("填写联系电话", "Enter a contact phone"),
        ),
        (K::SignUp | K::SignUpByPhone | K::WalkIn, "topic") => ask(
            word("想谈的事", "Topic"),
            word("填写想谈的事", "Enter the topic"),
        )
        .hint(
            "一句话就行，方便请对的人到场",
            "One line, so that the right people are there",
        ),
        (K::WithdrawSignUp | K::WithdrawSignUpByPhone, "reason") => {
            ask(word("原因", "Reason"), word("填写原因", "Give the reason"))
        }
        (K::DeskRecord | K::CompleteDeskEntry, "words") => ask(
            word("原话", "What was said"),
            word("写下企业的原话", "Write down what was said"),
        ),
        (K::DeskRecord | K::CompleteDeskEntry, "answered") => ask(
            word("现场答复", "Answer on the spot"),
            word("填写现场答复", "Enter the answer"),
        )
        .hint(
            "没有答复就空着，转受理",
            "Leave it empty and it goes to triage",
        ),
        (K::DeskRecord | K::CompleteDeskEntry, "category") => ask(
            word("类别", "Category"),
            word("选择类别", "Select a category"),
        )
        .hint("键盘：Alt+数字", "Keyboard: Alt and the digit"),
        (K::DeskRecord | K::CompleteDeskEntry, "hand_to") => ask(
            word("交给在场单位", "Hand to a unit present"),
            word("选择单位", "Select a unit"),
        )
        .hint(
            "选了就直接受理并交办；键盘：Alt+T",
            "It is accepted and assigned at once. Keyboard: Alt+T",
        ),
        _ => return None,
    })
}
