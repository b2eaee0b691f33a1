//! Words of the forms about accounts and firms on record.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::word;

pub(super) fn form(key: FormKey) -> FormWords {
    match key {
        FormKey::ProfileFirm => words(
            word("填写企业概况", "Set down what the enterprise is"),
            word("保存", "Save"),
        )
        .note(
            "台账的行业一栏随之更新；原来写的留在经过里。",
            "The ledger's industry follows; what stood before stays in the history.",
        ),
        FormKey::ShowFirmContacts => words(
            word("查看企业完整联系方式", "Show contacts in full"),
            word("查看，并留下记录", "Show them, and put that on record"),
        ),
        FormKey::CreateContact => words(word("新增联系人", "Add a contact"), word("新增", "Add"))
            .note(
                "建好后打印登录码，核实身份后当面交给本人。",
                "Then print the log-in code and hand it over in person once you know who they are.",
            ),
        FormKey::EditBureau => words(
            crate::web::words::site::BUREAU_PROFILE,
            word("保存", "Save"),
        )
        .intro(
            "改名从今天起生效，以前的文书仍用旧名。",
            "A new name holds from today; older papers keep the old one.",
        )
        .note("所有页面马上显示新的信息。", "Every page shows it at once."),
        FormKey::RenameUnit => words(word("单位改名", "Rename a unit"), word("改名", "Rename"))
            .intro(
                "新名称从今天起用；已经出的文书仍用旧名。",
                "The new name holds from today; papers that are out keep the old one.",
            ),
        FormKey::EditTheme => words(
            word("调整主题分工", "Change whose a theme is"),
            word("保存", "Save"),
        )
        .intro(
            "已经交办的事项不动；从保存时起，受理时按新的分工建议。",
            "What is assigned stays where it is; from then on triage is proposed the new units.",
        ),
        FormKey::CreateStaff => words(
            word("新建账号", "Create an account"),
            word("新建", "Create"),
        )
        .note(
            "建好后打印登录码，当面交给本人。",
            "Then print the log-in code and hand it over in person.",
        ),
        FormKey::AppointStaff => words(word("新增任职", "Appoint"), word("新增任职", "Appoint"))
            .intro(
                "一个人可以有多个任职，登录后一次只用一个。",
                "A person can hold several appointments and acts under one at a time.",
            ),
        FormKey::EndAppointment => {
            let end = word("结束任职", "End the appointment");
            words(end, end).intro(
                "最后一天过后，这个任职不能再用，记录保留。",
                "After its last day the appointment can no longer be used. The record stays.",
            )
        }
        FormKey::Deactivate => {
            let stop = word("停用账号", "Deactivate the account");
            words(stop, stop)
                .intro(
                    "停用后不能登录，以前的记录保留。",
                    "Nobody can then log in with it. What was done before stays on record.",
                )
                .danger("不停用", "Keep it in use")
        }
        FormKey::AskFactorReset => {
            let ask = word("申请重置第二步验证", "Ask for a reset of the second step");
            words(ask, ask)
                .intro(
                    "手机和恢复码都没有了才用。另一个人确认后，原来的验证器、恢复码和登录都失效。",
                    "Only when phone and recovery codes are lost. Once somebody else confirms, authenticator, codes and sessions end.",
                )
                .note(
                    "把确认的人请到“第二步验证的重置”，24小时内有效。",
                    "Send whoever confirms to “Resets of the second step” within 24 hours.",
                )
        }
        FormKey::ConfirmFactorReset => {
            let confirm = word("确认重置第二步验证", "Confirm the reset of the second step");
            words(confirm, confirm).intro(
                "自己核对本人身份，不能只听申请人说。",
                "Check yourself who it is; do not rely on whoever asked.",
            )
        }
        FormKey::Reactivate => {
            let again = word("恢复账号", "Reactivate the account");
            words(again, again)
        }
        // the one form of this file's noun that is left; `complaint` and `case` know all the others
        _ => words(
            word("登记企业", "Register an enterprise"),
            word("登记", "Register"),
        ),
    }
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::AskFactorReset | K::ConfirmFactorReset, "identity_check") => ask(
            word("怎样核对的身份", "How the person was identified"),
            word("请写明怎样核对的身份", "Say how the person was identified"),
        ),
        (K::ConfirmFactorReset, "password") => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        ),
        (K::EditBureau, "name") => ask(
            word("单位全称", "Full name"),
            word("请填写单位全称", "Give the full name"),
        ),
        (K::EditBureau, "name_en") => ask(
            word("英文名称", "Name in English"),
            word("请填写英文名称", "Give the name in English"),
        ),
        (K::RenameUnit, "name") => ask(
            word("全称", "Full name"),
            word("请填写全称", "Give the full name"),
        ),
        (K::RenameUnit, "short") => ask(
            word("简称", "Short name"),
            word("请填写简称", "Give the short name"),
        )
        .hint("列表里显示的名称", "As lists show it"),
        (K::RenameUnit | K::EditTheme, "name_en") => ask(
            word("英文名称", "Name in English"),
            word("请填写英文名称", "Give the name in English"),
        ),
        (K::EditTheme, "name") => ask(
            word("主题名称", "Name of the theme"),
            word("请填写主题名称", "Give the name of the theme"),
        ),
        (K::EditTheme, "lead") => ask(
            word("主办单位", "Unit that leads"),
            word("选择主办单位", "Choose the unit that leads"),
        ),
        (K::EditTheme, "supporting") => ask(
            word("协办单位", "Units that support"),
            word("选择协办单位", "Choose the units that support"),
        ),
        (K::EditTheme, "local") => ask(
            word(
                "企业所在分局主办，科室指导",
                "The firm's branch leads, the section guides",
            ),
            word("选择是否这样", "Choose one"),
        ),
        (K::EditTheme, "with_branch") => ask(
            word("企业所在分局协办", "The firm's branch supports"),
            word("选择是否这样", "Choose one"),
        ),
        (K::EditTheme, "offered") => ask(
            word("受理时可以选用", "Offered at triage"),
            word("选择是否选用", "Choose one"),
        )
        .hint(
            "不勾选就不再选用；已经用它的事项不受影响",
            "Unticked it is no longer offered; matters that have it keep it",
        ),
        (K::EditBureau, "phone") => ask(
            word("服务电话", "Help line"),
            word("请填写服务电话", "Give the number of the help line"),
        ),
        (K::EditBureau, "address") => ask(
            word("地址", "Address"),
            word("请填写地址", "Give the address"),
        ),
        (K::EditBureau, "address_en") => ask(
            word("英文地址", "Address in English"),
            word("请填写英文地址", "Give the address in English"),
        ),
        (K::ProfileFirm, "address") => ask(
            crate::web::words::dossier::ADDRESS,
            word("填写生产经营地址", "Enter the address of the site"),
        ),
        (K::ProfileFirm, "industry") => ask(
            crate::web::words::dossier::INDUSTRY,
            word("选择行业", "Choose the industry"),
        )
        .hint(
            "《国民经济行业分类》（GB/T 4754-2017）大类",
            "A division of GB/T 4754-2017",
        ),
        (K::ProfileFirm, "size") => ask(
            crate::web::words::dossier::SIZE,
            word("选择企业规模", "Choose its size"),
        ),
        (K::ProfileFirm, "makes") => ask(
            crate::web::words::dossier::MAKES,
            word("填写主要产品", "Enter what it makes"),
        )
        .hint("主要产品和产能", "Main products and how much of them"),
        (K::ProfileFirm, "reason") => ask(
            word(
                "依据或者更正理由",
                "From what this is known, or why it is corrected",
            ),
            word("写明依据或者理由", "Say from what this is known, or why"),
        )
        .hint("例如：排污许可证副本", "Such as its permit"),
        (K::RegisterEnterprise, "uscc") => ask(
            word("统一社会信用代码", "Unified social credit code"),
            word(
                "填写统一社会信用代码",
                "Enter the unified social credit code",
            ),
        )
        .hint(
            "营业执照上的18位代码",
            "The 18 characters on the business licence",
        ),
        (K::RegisterEnterprise, "name") => ask(
            word("企业名称", "Name of the enterprise"),
            word("填写企业名称", "Enter the name of the enterprise"),
        )
        .hint("和营业执照一致", "As on the business licence"),
        (K::RegisterEnterprise, "district") => ask(
            word("所在区县", "District"),
            word("选择所在区县", "Select the district"),
        )
        .hint("生产经营场所所在的区县", "Where the site is"),
        (K::CreateContact | K::CreateStaff, "login") => ask(
            word("登录名", "Login name"),
            word("填写登录名", "Enter a login name"),
        )
        .hint("以后不能改", "It cannot be changed later"),
        (K::CreateContact | K::CreateStaff, "name") => {
            ask(word("姓名", "Name"), word("填写姓名", "Enter the name"))
        }
        (K::CreateContact, "phone") => ask(
            word("电话", "Phone"),
            word("填写电话", "Enter a phone number"),
        ),
        (K::CreateStaff | K::AppointStaff, "role") => {
            ask(word("角色", "Role"), word("选择角色", "Select a role"))
        }
        (K::CreateStaff | K::AppointStaff, "unit") => {
            ask(word("单位", "Unit"), word("选择单位", "Select a unit"))
        }
        (K::EndAppointment, "appointment") => ask(
            word("要结束的任职", "Which appointment"),
            word("选择要结束的任职", "Select the appointment"),
        ),
        (K::EndAppointment, "last_day") => ask(
            word("最后一天", "Last day"),
            word("填写最后一天", "Enter the last day"),
        )
        .hint("这一天还可以用", "It can still be used on this day"),
        (K::Deactivate, "reason") => ask(word("停用原因", "Why"), word("填写停用原因", "Say why")),
        (K::Reactivate, "reason") => ask(word("恢复原因", "Why"), word("填写恢复原因", "Say why")),
        _ => return None,
    })
}
