//! Words of the forms about problems: the firm's own and those of intake.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::word;

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    let submit = word("提交问题", "Report a problem");
    Some(match key {
        FormKey::NewComplaint => words(submit, submit)
            .intro(
                "用自己的话说就行，不用写公文。您的原话会原样保存。",
                "Your own words will do. They are kept exactly as you write them.",
            )
            .note(
                "提交后会得到一个编号，随时可以查看谁在办、哪天前答复。",
                "You get a number and can see at any time who has it and by when you are answered.",
            ),
        FormKey::ComplaintOutcome => {
            words(word("确认结果", "Confirm the result"), word("提交反馈", "Send"))
                .intro(
                    "问题解决了没有、您满意不满意，分开回答，都由您说了算。",
                    "Whether it is solved and whether you are satisfied are two questions. You alone answer them.",
                )
                .note(
                    "选“未解决”会退回继续办理，督办人员也会看到。",
                    "“Not solved” sends it back to be worked on, and the supervisors see it.",
                )
        }
        FormKey::SupplyComplaint => words(
            word("补充材料或说明", "Add files or words"),
            word("提交", "Send"),
        )
        .intro(
            "原来说的不会改动。如果在等您补充，提交后马上恢复计时，继续办理。",
            "What you said stays as it is. If we wait for you, the clock runs again as soon as you send it.",
        ),
        FormKey::WithdrawComplaint => {
            let button = word("撤回问题", "Withdraw");
            words(word("撤回问题", "Withdraw the problem"), button)
                .intro(
                    "撤回后不再办理，编号和记录保留。要不要撤回，由您自己决定。",
                    "Once withdrawn it is no longer worked on; number and record are kept. The choice is yours alone.",
                )
                .danger("不撤回", "Keep it open")
        }
        FormKey::RecordComplaint => words(word("登记问题", "Record a problem"), word("登记", "Record"))
            .intro(
                "照企业的原话写。写错了可以更正，两个版本都保留。",
                "Write it in the enterprise's own words. A mistake can be corrected; both versions are kept.",
            ),
        FormKey::DeclineComplaint => {
            let decline = word("不予受理", "Do not accept");
            words(decline, decline)
                .intro(
                    "企业会看到下面的原因和办理途径。",
                    "The enterprise reads the reason and where to go instead.",
                )
                .danger("返回", "Back")
        }
        FormKey::VoidComplaint => {
            let void = word("作废", "Make it void");
            words(void, void)
                .intro(
                    "只用于登记错了的。编号保留，不再列入待办和统计，以后可以恢复。",
                    "Only for what was recorded by mistake. The number is kept, it counts nowhere, and it can be restored.",
                )
                .danger("不作废", "Keep it")
        }
        FormKey::RestoreComplaint => {
            let restore = word("恢复", "Restore");
            words(restore, restore).intro(
                "恢复后重新受理，没有受理过的从企业提出的那天算期限。",
                "It is sorted again. What was never accepted counts from the day the enterprise spoke.",
            )
        }
        FormKey::FirstWord => words(
            word("提交问题", "Submit a problem"),
            word("提交问题", "Submit the problem"),
        )
        .intro(
            "不用先注册。我们会打您留的电话核实，同时就开始受理；有账号的请登录，只填两项。",
            "No need to register first. We phone the number you leave to verify it, and take your problem up meanwhile. With an account, log in and fill in two things.",
        ),
        FormKey::CheckWithdrawal => words(super::super::withdrawal::CHECK, word("记录", "Record"))
            .intro(
                "先问企业，再问承办人员。承办单位看不到核查内容，企业也看不到。",
                "Ask the enterprise first, then whoever worked on it. Neither the unit nor the enterprise reads what is written here.",
            ),
        FormKey::CheckContact => words(
            word("核实联系人", "Verify the contact"),
            word("记录核实结果", "Record what came of it"),
        )
        .intro(
            "打企业公开的电话，或者问到能对上的情况，不要只打来人留的号码。",
            "Phone a number the enterprise publishes, or ask for something that fits; do not only dial the number that was left.",
        )
        .note(
            "不是这家企业的人，就更正企业，或者作废。",
            "If the person is not of this enterprise, correct the enterprise, or make the record void.",
        ),
        FormKey::ShowContact => words(
            word("查看完整联系方式", "Show the full contact"),
            word("查看，并留下记录", "Show it, and put that on record"),
        ),
        FormKey::CorrectComplaint => {
            let correct = word("更正", "Correct");
            words(correct, correct)
                .intro(
                    "原来的内容保留，两个版本都能看到。企业自己写的话不能改。",
                    "What was there is kept, and both versions can be read. An enterprise's own words are never changed.",
                )
                .note(
                    "换企业只能在交办以前。原来的企业就看不到这个问题了。",
                    "Another enterprise can be named only before it is assigned. The first one then no longer sees it.",
                )
        }
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey::{
        CheckContact, CheckWithdrawal, ComplaintOutcome, CorrectComplaint, DeclineComplaint,
        FirstWord, NewComplaint, RecordComplaint, RestoreComplaint, SupplyComplaint, VoidComplaint,
        WithdrawComplaint,
    };
    Some(match (key, name) {
        (CorrectComplaint, "enterprise") => ask(
            word("企业", "Enterprise"),
            word("选择企业", "Select the enterprise"),
        )
        .hint(
            "换了企业，要重新填写联系人",
            "If you change it, enter the contact anew",
        ),
        (CorrectComplaint, "contact_name") => ask(
            word("联系人姓名", "Contact name"),
            word(
                "填写联系人姓名，换了企业必须重新填写",
                "Enter the contact name; with another enterprise it is needed anew",
            ),
        )
        .hint("不改就留空", "Leave empty to keep it"),
        (CorrectComplaint, "contact_phone") => ask(
            word("联系电话", "Contact phone"),
            word("填写联系电话", "Enter a contact phone"),
        )
        .hint("不改就留空", "Leave empty to keep it"),
        (CorrectComplaint, "category") => ask(
            word("问题类别", "Category"),
            word("选择问题类别", "Select a category"),
        ),
        (CorrectComplaint, "words") => ask(
            word("登记的原话", "Words as recorded"),
            word("填写企业原话", "Enter the enterprise's words"),
        )
        .hint(
            "只改登记时听错、写错的地方",
            "Mend only what was misheard or mistyped",
        ),
        (CorrectComplaint, "complains_of") => ask(
            word("反映的单位", "Unit it is about"),
            word("选择反映的单位", "Select the unit"),
        )
        .hint(
            "被反映的单位不能主办，也看不到是谁反映的；没有就不选",
            "This unit may not lead and does not read who complained; leave it empty if there is none",
        ),
        (CorrectComplaint, "reason") => ask(
            word("更正原因", "Why it is corrected"),
            word("填写更正原因", "Say why it is corrected"),
        )
        .hint(
            "企业能看到，换企业的除外",
            "The enterprise reads this, unless another is named",
        ),
        (FirstWord, "name") => ask(
            word("企业名称", "Name of the enterprise"),
            word("填写企业名称", "Enter the enterprise's name"),
        )
        .hint("按营业执照上的名称", "As on the business licence"),
        (FirstWord, "uscc") => ask(
            word("统一社会信用代码", "Unified social credit code"),
            word("填写统一社会信用代码", "Enter the credit code"),
        )
        .hint("营业执照上18位的代码", "The 18 characters on the business licence"),
        (FirstWord, "district") => ask(
            word("生产经营地在哪个县（市、区）", "County or district of the site"),
            word("选择县（市、区）", "Select the county or district"),
        ),
        (FirstWord, "category") => ask(
            word("问题类别", "Category"),
            word("选择问题类别", "Select a category"),
        )
        .hint("拿不准就不选，不影响受理", "Leave it if unsure; it is accepted all the same"),
        (CheckWithdrawal, "advised") => ask(
            word("核查结果", "What was found"),
            word("选择核查结果", "Select what was found"),
        ),
        (CheckWithdrawal, "text") => ask(
            word("核查情况", "In words"),
            word("写明问了谁、怎么说", "Say whom you asked and what they said"),
        ),
        (CheckContact, "reached") => ask(
            word("核实结果", "What came of it"),
            word("选择核实结果", "Select what came of it"),
        ),
        (CheckContact, "note") => ask(
            word("怎么核实的", "How"),
            word("写明打的哪个电话、问到谁", "Say which number you phoned and whom you reached"),
        )
        .hint("企业看不到", "The enterprise does not read this"),
        (NewComplaint | RecordComplaint, "category") => {
            ask(word("问题类别", "Category"), word("选择问题类别", "Select a category"))
                .hint("拿不准就选最接近的，不影响受理", "If unsure, choose the closest; it is accepted all the same")
        }
        (NewComplaint | FirstWord, "words") => ask(
            word("问题描述", "What is the problem?"),
            word("填写问题描述", "Describe the problem"),
        )
        .hint(
            "说清在哪里、什么事、希望怎么解决",
            "Say where, what, and what you would like done",
        ),
        (NewComplaint | FirstWord, "contact_name") => ask(
            word("联系人姓名", "Contact name"),
            word("填写联系人姓名", "Enter the contact name"),
        ),
        (NewComplaint | FirstWord, "contact_phone") => ask(
            word("联系电话", "Contact phone"),
            word("填写联系电话", "Enter a contact phone"),
        )
        .hint("只用于联系办理这个问题", "Only used to reach you about this problem"),
        (NewComplaint, "complains_of") => ask(
            word("反映的是哪个单位", "Is it about one of our units?"),
            word("选择反映的单位", "Select the unit"),
        )
        .hint(
            "反映执法检查、处罚或者工作人员时选择；被反映的单位不会主办这个问题",
            "For a problem with an inspection, a penalty or our staff. The unit you choose will not handle it",
        ),
        (NewComplaint | FirstWord | RecordComplaint, "files") => ask(
            word("照片或者文件", "Pictures or files"),
            word("选择文件", "Choose a file"),
        ),
        (ComplaintOutcome, "solved") => ask(
            word("问题解决了吗？", "Is it solved?"),
            word("选择问题是否解决", "Select whether it is solved"),
        ),
        (ComplaintOutcome, "satisfaction") => ask(
            word("对这次办理满意吗？", "Are you satisfied with how it was handled?"),
            word("选择满意程度", "Select how satisfied you are"),
        ),
        (ComplaintOutcome, "words") => ask(
            word("补充说明", "Anything to add"),
            word("写明还差什么", "Say what is missing"),
        )
        .hint("选“未解决”时，写明还差什么", "If it is not solved, say what is missing"),
        (SupplyComplaint, "files") => ask(
            word("照片或文件", "Photos or files"),
            word("选择文件", "Choose a file"),
        ),
        (SupplyComplaint, "words") => ask(
            word("说明", "In words"),
            word("写几句说明", "Say it in a few words"),
        ),
        (WithdrawComplaint, "reason") => ask(
            word("撤回原因", "Why are you withdrawing?"),
            word("填写撤回原因", "Say why you are withdrawing"),
        ),
        (WithdrawComplaint, "advised") => ask(
            word("是承办单位建议我撤回的", "The unit advised me to withdraw"),
            word("勾选这一项", "Tick this"),
        )
        .hint(
            "勾选后由督办人员核实，承办单位看不到",
            "Then the supervisors look into it; the unit does not see this",
        ),
        (RecordComplaint, "enterprise") => ask(
            word("企业", "Enterprise"),
            word("选择企业", "Select the enterprise"),
        )
        .hint("没有的先登记企业", "Register the enterprise first if it is not there"),
        (RecordComplaint, "channel") => {
            ask(word("来源", "How it came"), word("选择来源", "Select how it came"))
        }
        (RecordComplaint, "reference") => {
            ask(word("来源编号", "Reference"), word("填写来源编号", "Enter the reference"))
                .hint("如12345转办单号", "Such as the hotline's number")
        }
        (RecordComplaint, "said_on") => ask(
            word("来源单位收到的日期", "Day that channel had it"),
            word("填写日期", "Enter the day"),
        )
        .hint(
            "转来时已经过了几天的填写，受理和首次反馈的期限从这一天算；当天的不填",
            "For what comes days later: acceptance and the first word count from that day. Leave it empty for today",
        ),
        (RecordComplaint, "words") => ask(
            word("企业原话", "In the enterprise's words"),
            word("填写企业原话", "Enter the enterprise's words"),
        )
        .hint("在哪里、什么事、希望怎么解决", "Where, what, and what they would like done"),
        (RecordComplaint, "contact_name") => ask(
            word("联系人姓名", "Contact name"),
            word("填写联系人姓名", "Enter the contact name"),
        ),
        (RecordComplaint, "contact_phone") => ask(
            word("联系电话", "Contact phone"),
            word("填写联系电话", "Enter a contact phone"),
        ),
        (RecordComplaint, "complains_of") => ask(
            word("反映的单位", "Unit it is about"),
            word("选择反映的单位", "Select the unit"),
        )
        .hint("被反映的单位不能主办", "This unit may not lead"),
        (RecordComplaint, "answered") => ask(
            word("当场答复", "Answered on the spot"),
            word("填写当场答复的内容", "Enter the answer given"),
        )
        .hint(
            "已经当场答复的写在这里，要等企业确认才算办结",
            "If it was answered at once. It counts only when the enterprise confirms it",
        ),
        (DeclineComplaint, "reason") => ask(
            word("不予受理的原因", "Why it is not accepted"),
            word("填写不予受理的原因", "Say why it is not accepted"),
        )
        .hint("企业能看到，写明依据", "The enterprise reads this; name the ground"),
        (DeclineComplaint, "instead") => ask(
            word("企业可以怎么办", "Where to go instead"),
            word("填写企业可以怎么办", "Say where to go instead"),
        )
        .hint("写明去哪个部门、怎么联系", "Which office, and how to reach it"),
        (DeclineComplaint, "letter") => ask(
            word("移送函文号", "Letter of referral"),
            word("填写移送函文号", "Enter the number of the letter"),
        )
        .hint(
            "已经把问题移送给上面的部门的，填函号，企业能看到；没有移送的空着",
            "Where it was referred to that office, the letter's number, which the enterprise reads; else leave it empty",
        ),
        (VoidComplaint, "why") => ask(
            word("作废原因", "Why it is void"),
            word("选择作废原因", "Select why it is void"),
        ),
        (VoidComplaint, "reason") => ask(
            word("说明", "In words"),
            word("填写说明", "Say it in words"),
        )
        .hint(
            "企业能看到。重复登记的写明另一个编号",
            "The enterprise reads this. If it was recorded twice, give the other number",
        ),
        (RestoreComplaint, "reason") => ask(
            word("恢复原因", "Why it is restored"),
            word("填写恢复原因", "Say why it is restored"),
        )
        .hint("企业能看到", "The enterprise reads this"),
        _ => return None,
    })
}
