//! Words of the forms about plans and measures.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::word;

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::DraftPlan => words(
            word("制定方案", "Draw up a plan"),
            word("保存，去加措施", "Save and add measures"),
        )
        .intro(
            "一家企业一个方案，可以管它的几个事项。审定之前，企业看不到。",
            "One plan for one enterprise; it may cover several of its matters. The enterprise sees it once it is approved.",
        ),
        FormKey::RevisePlan => words(word("修改方案", "Revise the plan"), word("保存修改", "Save")).note(
            "已经生效的方案改后要重新审定，审定之前仍按原来的执行。",
            "A plan in force needs a new approval; the old version stays in force until then.",
        ),
        FormKey::AddMeasure => {
            let add = word("加措施", "Add a measure");
            words(add, word("保存措施", "Save the measure")).note(
                "方案审定后开始计时，责任单位才会收到。",
                "Its time begins, and its unit is told, once the plan is approved.",
            )
        }
        FormKey::DropMeasure => {
            let drop = word("移除措施", "Take it out");
            words(drop, drop)
        }
        FormKey::OrderMeasure => words(
            word("前置措施", "What it waits for"),
            word("保存", "Save"),
        )
        .note(
            "前置措施推迟了，方案页会先列出这条措施后移后的时限，确认后才改。",
            "When that one slips, the plan's page proposes the days this one would move to. Nothing moves before it is confirmed.",
        ),
        FormKey::KeepMeasures => {
            let keep = word("不后移", "Leave it where it is");
            words(keep, keep).intro(
                "写明后面的措施为什么不用后移。这条措施再改期限时会再提示。",
                "Say why what follows stays where it is. If this measure gets another day, it is shown again.",
            )
        }
        FormKey::MoveMeasures => {
            let moved = word("确认后移", "Move what follows");
            words(moved, moved)
        }
        FormKey::ApprovePlan => {
            let approve = word("审定方案", "Approve the plan");
            words(approve, approve)
        }
        FormKey::FollowUpPlan => words(
            word("记录方案回访", "Record the plan's follow-up"),
            word("保存", "Save"),
        )
        .intro(
            "对照方案的目标，写明回访看到的情况。记在最近的一个回访日期上。",
            "Say what was found against the plan's target. It counts for the next follow-up date.",
        ),
        FormKey::AcknowledgePlan => {
            let read = word("确认已阅", "Confirm that I have read it");
            words(read, read)
        }
        FormKey::ReportMeasure => words(
            word("报告已完成", "Report it done"),
            word("提交报告", "Send the report"),
        )
        .note(
            "提交后由别人核验，企业能看到进展，看不到佐证。",
            "Somebody else verifies it. The enterprise sees that it is done, not the evidence.",
        ),
        FormKey::VerifyMeasure => {
            let verify = word("核验通过", "Verify it");
            words(verify, verify).intro(
                "核验通过后这条措施结束。核验的人不再办理这个事项的销号。",
                "The measure ends then. Whoever verifies does not close the matter out.",
            )
        }
        FormKey::ReturnMeasure => {
            let back = word("退回整改", "Send the measure back");
            words(back, back).intro(
                "责任单位按新的时限继续落实。",
                "The unit goes on, to the new date.",
            )
        }
        FormKey::RescheduleMeasure => words(
            word("调整时限", "Set another day"),
            word("保存新的时限", "Save the new day"),
        )
        .note(
            "原来的时限和原因都留在记录里。后面有措施等它的，在方案页确认后才后移。",
            "The day before and the reason stay on record. What waits for it moves only once that is confirmed on the plan's page.",
        ),
        FormKey::CancelMeasure => {
            let cancel = word("取消措施", "Cancel the measure");
            words(cancel, cancel)
                .intro(
                    "不再需要的措施可以取消，记录保留。",
                    "For what is no longer needed. The record is kept.",
                )
                .danger("不取消，返回", "Keep it and go back")
        }
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::FollowUpPlan, "text") => ask(
            word("回访情况", "What was found"),
            word("写明回访情况", "Say what was found"),
        )
        .hint(
            "是否达到目标、有没有反弹、企业怎么说",
            "Whether the target holds, whether anything came back, what the enterprise says",
        ),
        (K::KeepMeasures, "reason") => {
            ask(word("理由", "Reason"), word("填写理由", "Enter a reason"))
                .hint("只有内部能看到", "Only staff read it")
        }
        (K::DraftPlan, "enterprise") => ask(
            word("企业", "Enterprise"),
            word("选择企业", "Choose the enterprise"),
        ),
        (K::DraftPlan, "cases") => ask(
            word("还管哪些事项", "Other matters it covers"),
            word("勾选或者不选", "Tick any or none"),
        )
        .hint(
            "同一家企业、同一个单位主办的事项",
            "Of the same enterprise, led by the same unit",
        ),
        (K::DraftPlan | K::RevisePlan, "findings") => ask(
            word("现状和问题", "Findings"),
            word("写明现状和问题", "Say what was found"),
        ),
        (K::DraftPlan | K::RevisePlan, "cause") => ask(
            word("原因分析", "Cause"),
            word("写明原因", "Say why it is so"),
        ),
        (K::DraftPlan | K::RevisePlan, "target") => ask(
            word("目标", "Target"),
            word("写明目标", "Say what is to be reached"),
        )
        .hint("一句话说清要达到什么", "In one sentence"),
        (K::DraftPlan | K::RevisePlan, "acceptance") => ask(
            word("验收标准", "Acceptance"),
            word("写明验收标准", "Say how one sees that it is reached"),
        ),
        (K::DraftPlan | K::RevisePlan, "steps") => ask(
            word("实施步骤", "Steps"),
            word("写明步骤", "Say in what steps"),
        )
        .hint("每行一步", "One a line"),
        (K::DraftPlan | K::RevisePlan, "subsidy") => ask(
            word("资金或补助渠道", "Funding or subsidy"),
            word("写明渠道", "Say by which fund"),
        )
        .hint(
            "可以申请哪项资金，向谁申请",
            "Which fund can be applied for, and where",
        ),
        (K::DraftPlan | K::RevisePlan, "risk") => ask(
            word("风险和法律提示", "Risk and legal note"),
            word("写明风险和法律提示", "Say what it risks"),
        )
        .hint("企业能看到", "The enterprise reads it"),
        (K::DraftPlan | K::RevisePlan, "follow_up_on") => ask(
            word("回访日期", "Follow-up date"),
            word("填写回访日期", "Enter the date"),
        )
        .hint("要是工作日", "A working day"),
        (K::DraftPlan | K::RevisePlan, "follow_up_again") => ask(
            word("第二次回访日期", "Second follow-up date"),
            word("填写回访日期", "Enter the date"),
        )
        .hint("要是工作日", "A working day"),
        (K::AddMeasure, "firm_owner") => ask(
            word("企业责任部门或岗位", "Enterprise side"),
            word("写部门或岗位", "Name a department or post"),
        )
        .hint(
            "写部门或岗位，不写姓名和电话",
            "A department or post, no name and no phone",
        ),
        (K::AddMeasure | K::OrderMeasure, "after") => ask(
            word("前置措施", "Waits for"),
            word("选择前置措施", "Choose the measure before it"),
        )
        .hint(
            "要等哪条措施做完；没有就不选",
            "The measure that has to be done first, if any",
        ),
        (K::RescheduleMeasure, "due_on") => ask(
            word("新的完成时限", "New due date"),
            word("填写新的时限", "Enter the new date"),
        )
        .hint("要是工作日", "A working day"),
        (K::RescheduleMeasure, "reason") => ask(
            word("调整原因", "Why"),
            word("写明调整原因", "Say why the day changes"),
        ),
        (K::DraftPlan, "template") => ask(
            word("模板里的措施", "Measures of the template"),
            word("勾选或者不选", "Tick any or none"),
        )
        .hint(
            "按主题列出，选中的先放进草稿，审定之前都可以移除",
            "By theme; what is ticked waits in the draft and can be taken out before approval",
        ),
        (K::RevisePlan, "reason") => ask(
            word("修改原因", "Why it is revised"),
            word("写明修改原因", "Say why it is revised"),
        )
        .hint("方案生效以后修改要写", "Needed once the plan is in force"),
        (K::AddMeasure, "case") => ask(
            word("事项", "Matter"),
            word("选择事项", "Choose the matter"),
        ),
        (K::AddMeasure, "what") => ask(
            word("措施内容", "What is to be done"),
            word("写明要做什么", "Say what is to be done"),
        ),
        (K::AddMeasure, "kind") => ask(word("类型", "Kind"), word("选择类型", "Choose the kind")),
        (K::AddMeasure, "owner") => ask(
            word("责任单位", "Owner unit"),
            word("选择责任单位", "Choose the unit"),
        ),
        (K::AddMeasure, "person") => ask(
            word("责任人", "Person"),
            word("选择责任单位的人", "Choose somebody of that unit"),
        )
        .hint(
            "要是责任单位的人。执法单位必须写明责任人",
            "Somebody of that unit; needed where the unit also enforces",
        ),
        (K::AddMeasure, "due_on") => ask(
            word("完成时限", "Due date"),
            word("填写完成时限", "Enter the date"),
        )
        .hint("要是工作日", "A working day"),
        (K::AddMeasure, "acceptance") => ask(
            word("完成标志", "Done when"),
            word("写明怎样算完成", "Say how one sees that it is done"),
        ),
        (K::AddMeasure, "co_owners") => ask(
            word("协办单位", "Helped by"),
            word("勾选或者不选", "Tick any or none"),
        ),
        (K::ReportMeasure, "text") => ask(
            word("完成情况", "What was done"),
            word("写明完成情况", "Say what was done"),
        )
        .hint("对照完成标志写", "Against what was agreed"),
        (K::ReportMeasure, "files") => ask(
            word("佐证材料", "Evidence"),
            word("选择文件", "Choose a file"),
        ),
        (K::VerifyMeasure, "text") => ask(
            word("核验意见", "What you saw"),
            word("写明核验意见", "Say what you saw"),
        )
        .hint("怎么看的、看到什么", "How you looked, and what you found"),
        (K::ReturnMeasure, "reason") => ask(
            word("退回原因", "Why"),
            word("写明退回原因", "Say what is missing"),
        ),
        (K::ReturnMeasure, "due_on") => ask(
            word("新的完成时限", "New due date"),
            word("填写新的时限", "Enter the new date"),
        )
        .hint("要是工作日", "A working day"),
        (K::CancelMeasure, "reason") => ask(
            word("取消原因", "Why"),
            word("写明取消原因", "Say why it is cancelled"),
        ),
        _ => return None,
    })
}
