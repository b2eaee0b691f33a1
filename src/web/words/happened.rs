//! What somebody did, after their name: for a form that was overtaken.

use super::{Word, word};

/// The words of a kind of event; none for kinds that overtake no form.
pub(super) fn happened(kind: &str) -> Option<Word> {
    Some(match kind {
        "complaint.referral_looked_at" => word("记录了跟进", "recorded what came of a referral"),
        "complaint.declined" => word("决定不予受理", "declined it"),
        "complaint.accepted" => word("受理了这个问题", "accepted the problem"),
        "complaint.answered" | "case.complaint_answered" => {
            word("答复了企业", "answered the enterprise")
        }
        "complaint.confirmed" => word("确认了结果", "confirmed the result"),
        "complaint.disputed" => word("反映没有解决", "said that it is not solved"),
        "complaint.deemed_accepted" => word("按视为受理处理了", "counted it as accepted"),
        "complaint.voided" => word("作废了这条登记", "made the record void"),
        "complaint.contact_verified" => word("核实了联系人", "verified the contact"),
        "complaint.contact_not_reached" => {
            word("打过电话，没有联系上", "phoned and reached nobody")
        }
        "case.corrected" => word("更正了事项", "corrected the matter"),
        "complaint.corrected" => word("更正了登记的内容", "corrected the record"),
        "complaint.restored" => word("恢复了这条登记", "restored the record"),
        "complaint.supplied" => word("补充了材料或说明", "added files or words"),
        "complaint.withdrawal_checked" => word(
            "记录了撤回核查",
            "recorded what was found of the withdrawal",
        ),
        "complaint.withdrawn" => word("撤回了问题", "withdrew the problem"),
        "case.complaint_joined" => word("并入了另一个问题", "joined another problem to the matter"),
        "case.complaint_settled" => word("给出了反馈", "gave their word on the answer"),
        "case.answer_opened" | "complaint.answer_opened" => word("打开了答复", "opened the answer"),
        "case.answer_recalled" | "complaint.answer_recalled" => {
            word("收回了答复", "called the answer back")
        }
        "case.referred" => word("移送或者上报了", "referred or escalated it"),
        "case.referral_looked_at" => word("记录了跟进", "recorded what came of a referral"),
        "case.note_struck" => word("划掉了一条备注", "struck a note through"),
        "case.consultation_dismissed" => {
            word("说明了不需要会商", "said why no consultation is needed")
        }
        "case.supported" => word("提交了协办意见", "gave the part of a supporting unit"),
        "case.assigned" => word("交办了这个事项", "assigned the matter"),
        "case.acknowledged" => word("签收了这个事项", "signed for the matter"),
        "case.objected" => word("对交办提出了异议", "objected to the assignment"),
        "case.reassigned" => word("更换了承办人", "named another officer"),
        "case.closed_out" => word("销号了这个事项", "closed the matter"),
        "case.passed_to_pool" => word("把销号审核转给了后备人员", "passed the review to the pool"),
        "case.returned" => word("退回了这个事项", "sent the matter back"),
        "case.followed_up" => word("记录了回访", "recorded a follow-up"),
        "case.term" => word("改动了期限", "changed the deadline"),
        "case.supervised" => word(
            "发出或更新了督办单",
            "issued or updated a supervision order",
        ),
        "case.supervision_ended" => word("结束了督办", "ended the supervision"),
        "case.consulted" => word("发起或更新了会商", "convened or updated a consultation"),
        "case.consultation_ended" => word("结束了会商", "ended the consultation"),
        "inquiry.answered" => word("答复了核实函", "answered the question"),
        "draw.called_back" => word("记录了一次抽查回访", "recorded a call-back"),
        "matter.opinion_given" => word("提出了意见", "gave an opinion"),
        "matter.legal_opinion_given" => word("提出了法律意见", "gave the legal opinion"),
        "matter.proposed" => word("拟定了决定", "proposed a decision"),
        "matter.returned" => word("退回了拟定的决定", "sent the proposal back"),
        "matter.decided" => word("签署了决定", "signed the decision"),
        "matter.dropped" => word("取消了一事一议", "dropped it"),
        "consultation.opinion_given" => word("提出了意见", "gave an opinion"),
        "consultation.outside_asked" => word("征求了外单位意见", "asked a body outside"),
        "consultation.outside_answered" => word("从外单位回复了", "answered for a body outside"),
        "consultation.outside_withdrawn" => word("收回了外单位链接", "took a link back"),
        "consultation.minutes_written" => word("改了会议情况", "changed the minutes"),
        "consultation.item_added" => word("加了一条议定事项", "added a thing decided"),
        "consultation.item_dropped" => word("删去了一条议定事项", "took out a thing decided"),
        "consultation.signed" => word("签发了纪要", "signed the minutes"),
        "consultation.called_off" => word("取消了会商", "called the consultation off"),
        "case.planned" => word("制定了方案", "drew up a plan"),
        "plan.revised" => word("修改了方案", "revised the plan"),
        "plan.measure_drafted" => word("加了措施", "added a measure"),
        "plan.measure_dropped" => word("移除了措施", "took a measure out"),
        "plan.measure_follows" => word("改了前置措施", "changed what a measure waits for"),
        "plan.slip_dismissed" => word("说明了不用后移", "said why nothing has to move"),
        "plan.measures_moved" => word("后移了措施", "moved measures"),
        "plan.measure_stands" => word("更新了措施", "updated a measure"),
        "plan.approved" => word("审定了方案", "approved the plan"),
        "case.measure_set" => word("定了措施", "set a measure"),
        "case.measure_stands" => word("更新了措施", "updated a measure"),
        "measure.reported" => word("报告措施已完成", "reported the measure done"),
        "measure.verified" => word("核验了措施", "verified the measure"),
        "measure.returned" => word("退回了措施", "sent the measure back"),
        "measure.rescheduled" => word("调整了措施时限", "set another day for the measure"),
        "measure.cancelled" => word("取消了措施", "cancelled the measure"),
        "supervision_order.signed" => word("签发了督办单", "signed the order"),
        "supervision_order.replied" => word("反馈了办理情况", "replied to the order"),
        "supervision_order.lifted" => word("解除了督办", "lifted the order"),
        "supervision_order.raised" | "supervision_order.raise_drafted" => {
            word("升级了督办", "raised the order")
        }
        "supervision_order.voided" => word("作废了督办单", "made the order void"),
        "visit.guided" => word("记录了现场指导", "recorded the guidance"),
        "visit.acknowledged" => word("说明了意见", "said what it thinks of it"),
        "visit.made" => word("记录了到场情况", "recorded that somebody went"),
        "visit.grounded" => word("记录了检查事由", "recorded the ground"),
        "visit.merged" | "visit.took_over" => word("合并了这次检查", "merged it"),
        "visit.called_off" => word("取消了这次", "called it off"),
        "offsite_check.followed_up" => word("登记了后续处理", "recorded what follows"),
        "suggestion.replied" => word("已经答复", "replied to it"),
        "project.path_decided" => word("确定了环评路径", "said which way its EIA goes"),
        "project.milestone_set" => word("设定了节点", "set a milestone"),
        "project.milestone_reached" => {
            word("记录节点完成", "recorded that the milestone was reached")
        }
        "project.linked" => word("修改了关联", "changed the links"),
        "project.ended" => word("结束了服务", "ended the service"),
        "key_enterprise.entered" => word("列入了重点企业", "put it on the roster"),
        "key_enterprise.renewed" => word("办理了续期", "renewed it"),
        "key_enterprise.ended" => word("移出了重点企业", "took it off the roster"),
        "coercive_measure.reviewed" => word("提交了法制审核", "reviewed it"),
        "coercive_measure.approved" => word("批准了这项措施", "approved it"),
        "coercive_measure.declined" => word("没有批准", "did not approve it"),
        "coercive_measure.extension_asked" => word("申请了延长", "asked for an extension"),
        "coercive_measure.extended" => word("批准了延长", "extended it"),
        "coercive_measure.extension_refused" => word("没有批准延长", "did not extend it"),
        "coercive_measure.release_asked" => word("申请了解除", "asked for release"),
        "coercive_measure.release_checked" => word("核查了解除申请", "checked the request"),
        "coercive_measure.served" => word("登记了决定书送达", "recorded that it was served"),
        "coercive_measure.lifted" => word("解除了这项措施", "lifted it"),
        "leniency_file.named" => word("指定了办理人员", "named the persons"),
        "leniency_file.published" => word("登记了公开", "recorded the publication"),
        "leniency_file.publication_ended" => word(
            "撤回、更正了公开",
            "withdrew or corrected what is published",
        ),
        "leniency_file.erasure_asked" => word("申请了删除内容", "asked for erasure"),
        "leniency_file.erasure_answered" => {
            word("审批了删除内容", "answered the request for erasure")
        }
        "leniency_file.seats_named" => word("指定了办理人员", "named the persons"),
        "leniency_file.seat_vacated" => word("更换了办理人员", "replaced somebody named"),
        "leniency_file.seat_pooled" => word("交给了市级后备", "left a seat to the city pool"),
        "leniency_file.seat_filled" => word("补上了人员", "filled an open seat"),
        "leniency_file.facts_recorded" => word("记录了事实", "recorded facts"),
        "leniency_file.submitted" => word("提交了法制审核", "sent it to legal review"),
        "leniency_file.reviewed" => word("签署了审核意见", "signed the review"),
        "leniency_file.decided" => word("作出了决定", "decided"),
        "leniency_file.served" => word("记录了送达", "recorded the service"),
        "leniency_file.rechecked" => word("记录了复查", "recorded the recheck"),
        "leniency_file.correction_verified" => word("登记了现场核实", "recorded the verification"),
        "leniency_file.time_asked" => word("申请了延长办理期限", "asked for more time"),
        "leniency_file.time_answered" => word("审批了延期申请", "answered the request for time"),
        "leniency_file.clock_stopped" => word("暂停了计时", "stopped the clock"),
        "leniency_file.order_signed" => word("签发了责令改正", "signed the order to correct"),
        "leniency_file.order_served" => {
            word("记录了责令改正的送达", "recorded the service of the order")
        }
        "leniency_file.commitment_signed" => word("登记了承诺书", "recorded the promise"),
        "leniency_file.change_proposed" => {
            word("提出了决定的变动", "proposed a change of the decision")
        }
        "leniency_file.change_reviewed" => word("审核了变动", "reviewed the change"),
        "leniency_file.change_signed" => word("签署了变动", "signed the change"),
        "leniency_file.change_served" => word("送达了变动", "served the change"),
        "leniency_file.remedy_filed" => word("登记了复议或者诉讼", "recorded a remedy"),
        "leniency_file.remedy_ended" => {
            word("记录了复议或者诉讼结果", "recorded how the remedy ended")
        }
        "leniency_file.reopened" => word("重新办理", "opened it again"),
        "rulebook.law_change_proposed" => {
            word("提出修改从宽规则", "proposed to change the leniency rules")
        }
        "rulebook.law_change_adopted" => word("修改了从宽规则", "changed the leniency rules"),
        "rulebook.law_change_rejected" => word("退回了规则修改", "rejected a change of the rules"),
        "rulebook.leniency_adopted" | "rulebook.leniency_confirmed" => {
            word("核对了法律依据", "confirmed legal bases")
        }
        "rulebook.setting_edited" => word("修改了规则", "changed a number of the rules"),
        "rulebook.term_edited" => word("修改了期限", "changed a number of days"),
        "rulebook.terms_confirmed" => word("核对了期限", "confirmed numbers of days"),
        "case.extension_asked" => word("申请了延期", "asked for an extension"),
        "case.parking_asked" => word("申请了挂账", "asked to park it"),
        "case.parking_refused" => word("没有同意挂账", "refused to park it"),
        "case.parked" => word("同意了挂账", "agreed to park it"),
        "complaint.moved" => word("把它转到了另一个事项", "moved it to another matter"),
        "case.took_over" => word("把另一个事项并了进来", "merged another matter into it"),
        "case.merged_into" => word("把它并入了另一个事项", "merged it into another matter"),
        "case.gave_back" | "case.merge_undone" => word("撤销了并案", "undid the merge"),
        "case.taken_up" => word("重新办理了这个事项", "took the matter up again"),
        "service_day.moved" => word("改了时间或者地点", "changed the date or place"),
        "case.extension_refused" => word("没有同意延期", "refused the extension"),
        _ => return None,
    })
}
