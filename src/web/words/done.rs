//! What the last post achieved, said on the next page.

use super::{Word, word};

/// The message of a post that was accepted, by the key of its form; none for a key nobody gave out.
pub fn done(key: &str) -> Option<Word> {
    Some(match key {
        "complaint.submit" => word("问题已提交", "Your problem has been submitted"),
        "complaint.submit_unverified" => word("问题已提交", "Your problem has been submitted"),
        "complaint.check_contact" => word("核实结果已记录", "What came of it is on record"),
        "complaint.show_contact" => word(
            "已显示完整联系方式，并留下记录",
            "The full contact is shown, and that is on record",
        ),
        "visit.guide" => word(
            "现场指导已记录，企业能看到",
            "The guidance is recorded; the enterprise reads it",
        ),
        "visit.acknowledge" => word("意见已记录", "Your word is on record"),
        "suggestion.make" | "suggestion.make_as_firm" => {
            word("建议已收到", "Your suggestion is received")
        }
        "enterprise.claim" | "enterprise.claim_as_contact" => {
            word("申请已收到", "Your application is received")
        }
        "enterprise.show_claim" => word(
            "已显示姓名、电话和证明，并留下记录",
            "Name, phone and proof are shown, and that is on record",
        ),
        "report.columns" => word(
            "已保存，以后按这些栏目显示",
            "Kept; the report is shown in these columns",
        ),
        "enterprise.profile" => word("企业概况已保存", "The profile is saved"),
        "enterprise.accept_claim" => word(
            "已通过。到企业页面打印登录码",
            "Accepted. Print the log-in code on the enterprise's page",
        ),
        "enterprise.decline_claim" => word("已记录，没有通过", "Declined, and on record"),
        "enterprise.object_to_claim" => word(
            "异议已记录，核对的人会看到",
            "Your objection is on record; whoever checks reads it",
        ),
        "account.invite_member" => word(
            "已邀请。打印登录码交给本人",
            "Invited. Print the log-in code and hand it over",
        ),
        "account.remove_member" => word("已移除", "Removed"),
        "suggestion.ask" => word("咨询已收到", "Your question is received"),
        "suggestion.reply" => word("答复已发出", "The reply is sent"),
        "case.support" => word("已提交，主办单位会收到消息", "Sent; the lead unit is told"),
        "case.dismiss_consultation" => word(
            "理由已记录，同一个原因不再提示",
            "The reason is on record; the same cause is not shown again",
        ),
        "plan.follow_up" => word("回访已记录", "The follow-up is on record"),
        "plan.keep_measures" => word(
            "理由已记录，后面的期限不变",
            "The reason is on record; what follows keeps its days",
        ),
        "project.register" => word("重大项目已登记", "The project is on record"),
        "project.decide_path" => word("环评路径已记录", "The EIA path is on record"),
        "project.set_milestone" => word(
            "节点已设定，开始计时",
            "The milestone is set; its clock runs",
        ),
        "project.reach_milestone" => word("节点已完成", "The milestone is reached"),
        "project.link" => word("关联已保存", "The links are saved"),
        "project.end" => word("服务已结束", "The service ended"),
        "key_enterprise.enter" => word(
            "已列为重点企业，企业能看到服务专员",
            "On the roster; the enterprise reads who serves it",
        ),
        "key_enterprise.renew" => word("已续期", "Renewed"),
        "key_enterprise.end" => word("已移出重点企业", "Taken off the roster"),
        "enterprise.show_contacts" => word(
            "已显示完整联系方式，并留下记录",
            "The contacts are shown in full, and that is on record",
        ),
        "complaint.outcome" => word("您的反馈已记录", "What you said is on record"),
        "complaint.supply" => word(
            "已提交，办理人员看得到",
            "Sent; whoever works on it can read it",
        ),
        "complaint.withdraw" => word(
            "问题已撤回，不再办理",
            "The problem is withdrawn; work on it stops",
        ),
        "complaint.check_withdrawal" => word("核查结果已记录", "What was found is on record"),
        "complaint.record" => word("问题已登记", "The problem is recorded"),
        "complaint.decline" => word(
            "已告知企业不予受理",
            "The enterprise has been told that it is not accepted",
        ),
        "complaint.void" => word("已作废，编号保留", "Void; the number is kept"),
        "complaint.correct" => word(
            "已更正，两个版本都保留",
            "Corrected; both versions are kept",
        ),
        "complaint.restore" => word("已恢复，等待受理", "Restored; it waits to be sorted"),
        "complaint.open_case" => word("已受理并交办", "Accepted and assigned"),
        "complaint.open_over_all" => word("已一并受理并交办", "Accepted and assigned together"),
        "complaint.join_case" => word("已并入事项", "Joined to the matter"),
        "case.assign" => word("已交办", "Assigned"),
        "case.acknowledge" => word("已签收，开始办理", "Signed for; the matter is in hand"),
        "case.object" => word(
            "异议已提交，等待重新交办",
            "Your objection is in; the matter will be assigned again",
        ),
        "case.reassign" => word("已更换承办人", "The officer has been changed"),
        "account.name_stand_in" => word(
            "代理人已指定，凡写明承办人的地方都会写明",
            "The stand-in is named, and is shown wherever the holder is",
        ),
        "account.end_stand_in" => word("代理已结束", "The stand-in has ended"),
        "account.hand_over" => word("已全部移交", "All of it is handed over"),
        "case.recall_answer" => word(
            "答复已收回，请重新答复",
            "The answer is called back; the enterprise waits for another",
        ),
        "case.strike_note" => word(
            "已划掉，原来的话仍然看得到",
            "Struck through; it stays readable",
        ),
        "case.refer" => word(
            "已移送，到跟进日期会提醒",
            "Referred; it comes back on the day to look again",
        ),
        "case.escalate" => word(
            "已上报，到跟进日期会提醒",
            "Escalated; it comes back on the day to look again",
        ),
        "case.look_at_referral" | "complaint.look_again" => {
            word("跟进已记录", "What came of it is on record")
        }
        "case.correct" => word(
            "已更正，两个版本都在办理记录里",
            "Corrected; both versions stand in the history",
        ),
        "case.note" => word("已记下，只有内部能看到", "Noted; only staff can see it"),
        "case.pause" => word(
            "计时已暂停，企业能看到原因",
            "The clock is paused; the enterprise can see why",
        ),
        "ledger.columns" => word("列已保存", "The columns are kept"),
        "view.saved" => word("视图已保存", "The view is saved"),
        "view.deleted" => word("视图已删除", "The view is deleted"),
        "calendar.publish" => word(
            "放假安排已启用，正在重新计算期限",
            "The notice is in force; deadlines are being recounted",
        ),
        "deadlines.edit_term" => word(
            "期限已修改，法规科核对前标明待核对",
            "The number of days is changed and marked until the legal section has confirmed it",
        ),
        "deadlines.edit_setting" => word("规则已修改", "The rule is changed"),
        "deadlines.edit" => word("期限规则已保存", "The deadlines are saved"),
        "case.resume" => word("已恢复计时", "The clock is running again"),
        "case.ask_extension" => word(
            "延期申请已提交，批准前到期日不变",
            "The request is in; the due date stays until it is granted",
        ),
        "case.grant_extension" => word(
            "已同意延期，企业能看到新的日期",
            "The extension is granted; the enterprise can see the new date",
        ),
        "case.refuse_extension" => word(
            "没有同意延期，到期日不变",
            "The extension is refused; the due date stays",
        ),
        "case.answer" => word(
            "答复已发给企业，等企业确认",
            "The answer is with the enterprise, which can now confirm it",
        ),
        "case.close_out" => word("已销号", "Closed out"),
        "case.return" => word("已退回办理", "Sent back to be worked on"),
        "case.follow_up" => word("回访已记录", "The follow-up is recorded"),
        "case.ask_parking" => word(
            "挂账申请已提交，批准前期限照常",
            "The request is in; the deadline stands until it is agreed to",
        ),
        "case.grant_parking" => word(
            "已同意挂账，企业能看到原因和复核日期",
            "Parked; the enterprise can see why and until when",
        ),
        "case.refuse_parking" => word("没有同意挂账，继续办理", "Not parked; work on it goes on"),
        "case.take_up" => word(
            "已重新办理，接着计时",
            "The matter is in hand again; its clock runs on",
        ),
        "case.merge" => word(
            "已并案，期限按较早的一个；到期前、答复前可以撤销",
            "Merged; the earlier deadline stands. It can be undone for some days and before an answer",
        ),
        "case.undo_merge" => word(
            "已撤销并案，两个事项各按各的期限办理",
            "The merge is undone; each matter has its own deadline again",
        ),
        "matter.begin" | "matter.begin_of_firm" => word(
            "一事一议已提请，各单位和法规科可以看到",
            "It is begun; the units and the legal section can see it",
        ),
        "inquiry.ask" => word("核实函已发出", "The unit is asked"),
        "inquiry.answer" => word("答复已提交", "The answer is in"),
        "draw.make" => word(
            "已抽取，种子和名单都有记录",
            "Drawn; seed and list are on record",
        ),
        "draw.call_back" => word("抽查回访已记录", "The call is on record"),
        "matter.give_opinion" => word("意见已提交", "The opinion is in"),
        "matter.give_legal_opinion" => word("法律意见已提交", "The legal opinion is in"),
        "matter.propose" => word("决定已拟定，等局领导签署", "Proposed; a leader signs next"),
        "matter.return" => word("已退回重拟", "Sent back"),
        "matter.decide" => word(
            "决定已签署，企业可以看到",
            "The decision is signed; the enterprises can read it",
        ),
        "matter.drop" => word("一事一议已取消", "It is dropped"),
        "consultation.convene" => word(
            "会商已发起，各单位已经看到",
            "The consultation is convened; the units can see it",
        ),
        "consultation.give_opinion" => word("意见已提交", "The opinion is in"),
        "consultation.ask_outside" => word("链接已生成", "The link is made"),
        "consultation.withdraw_outside" => word("链接已收回", "The link is taken back"),
        "consultation.give_outside_opinion" => word("意见已收到", "Your answer is received"),
        "consultation.write_minutes" => word("会议情况已保存", "The minutes are kept"),
        "consultation.add_item" => word("已加上一条", "Added"),
        "consultation.drop_item" => word("已删去一条", "Taken out"),
        "consultation.submit_minutes" => word("已送签，等主持人签发", "Sent; the chair signs next"),
        "consultation.sign_minutes" => word(
            "纪要已签发，措施和期限已写入各事项",
            "The minutes are signed; measures and dates are in force",
        ),
        "consultation.call_off" => word("会商已取消", "The consultation is called off"),
        "plan.draft" => word(
            "方案已存为拟稿，接着加措施",
            "The draft is kept; add its measures now",
        ),
        "plan.revise" => word("修改已保存，等审定", "Saved; it waits for approval"),
        "plan.add_measure" => word("措施已加上", "The measure is added"),
        "plan.drop_measure" => word("措施已移除", "The measure is taken out"),
        "plan.order_measure" => word("前置措施已保存", "What it waits for is saved"),
        "plan.move_measures" => word("后面的措施已后移", "What follows has moved"),
        "plan.approve" => word(
            "方案已生效，责任单位和企业都能看到",
            "The plan is in force; its units and the enterprise see it",
        ),
        "plan.acknowledge" => word("已确认，谢谢", "Confirmed, thank you"),
        "measure.report" => word(
            "报告已提交，等核验",
            "The report is in; somebody else verifies it",
        ),
        "measure.verify" => word("已核验", "Verified"),
        "measure.return" => word(
            "已退回，责任单位按新的时限落实",
            "Sent back; the unit goes on to the new date",
        ),
        "measure.reschedule" => word("时限已调整", "Another day is set"),
        "measure.cancel" => word("措施已取消", "The measure is cancelled"),
        "supervision_order.issue" => word(
            "督办单已保存，状态见下面",
            "The order is kept; its state is shown below",
        ),
        "supervision_order.issue_many" => word(
            "督办单已留存，状态见下表",
            "The orders are kept; their state is shown below",
        ),
        "supervision_order.sign" | "supervision_order.sign_as_leader" => {
            word("已签发并编号", "Signed and numbered")
        }
        "supervision_order.acknowledge" => word("已签收督办单", "The order is acknowledged"),
        "supervision_order.reply" => word(
            "反馈已提交，等督办员审核",
            "The reply is in; a supervisor reviews it",
        ),
        "supervision_order.lift" => word("已解除督办", "The order is lifted"),
        "supervision_order.raise" => word(
            "升级的督办单已保存，状态见下面",
            "The higher order is kept; its state is shown below",
        ),
        "supervision_order.void" => word("已作废，文号保留", "Void; the number is kept"),
        "leniency_file.self_report" => word("报告已收到", "Your report has been received"),
        "leniency_file.open" => word(
            "已新建，等待指定办理人员",
            "Opened; the persons are named next",
        ),
        "leniency_file.name" => word(
            "已指定，内容现在由这四人办理",
            "Named; the file is with these four now",
        ),
        "leniency_file.vacate" => word(
            "已记录，空缺补上前由负责人重新指定",
            "On record; whoever names the persons fills the seat",
        ),
        "leniency_file.fill" => word("已补上", "The seat is filled"),
        "leniency_file.take_seat" => word("已接手，现在能看到内容", "Taken; you now read the file"),
        "leniency_file.facts"
        | "leniency_file.clue"
        | "leniency_file.take_clue"
        | "leniency_file.refuse_clue"
        | "leniency_file.strike_clue"
        | "leniency_file.conditions"
        | "leniency_file.findings"
        | "leniency_file.weighing" => word(
            "已保存，建议按新的事实推算",
            "Saved; the proposal follows the new facts",
        ),
        "leniency_file.submit" => word("已提交法制审核", "Sent to legal review"),
        "leniency_file.review" => word("审核意见已签署", "The opinion is signed"),
        "leniency_file.decide" => word("决定已签署", "The decision is signed"),
        "leniency_file.serve" => word(
            "送达记录已保存，企业能看到决定",
            "Saved; the enterprise can read the decision",
        ),
        "leniency_file.recheck" => word("复查已记录", "The recheck is recorded"),
        "leniency_file.verify" => word("现场核实已登记", "The verification is on record"),
        "leniency_file.ask_time" => word(
            "延期申请已提交，等决定人员审批",
            "Asked for; the decider answers",
        ),
        "leniency_file.answer_time" => word("延期申请已审批", "The request for time is answered"),
        "leniency_file.stop_clock" => word("计时已暂停", "The clock is stopped"),
        "leniency_file.run_clock" => word("计时已恢复", "The clock runs again"),
        "leniency_file.sign_order" => word(
            "责令改正决定书已签发，等执法人员送达",
            "The order is signed; the officers serve it",
        ),
        "leniency_file.serve_order" => word(
            "责令改正的送达已登记",
            "The service of the order is on record",
        ),
        "leniency_file.commit" => word("承诺书已登记", "The promise is on record"),
        "leniency_file.propose_change" => word(
            "已提出，送达以前原决定有效",
            "Proposed; until it is served the decision stands",
        ),
        "leniency_file.review_change" => word("审核意见已签署", "The opinion is signed"),
        "leniency_file.sign_change" => {
            word("已签署，送达后生效", "Signed; it holds once it is served")
        }
        "leniency_file.serve_change" => word("已送达，现在生效", "Served; it holds from now on"),
        "leniency_file.file_remedy" => word("已登记", "Recorded"),
        "leniency_file.end_remedy" => word("结果已记录", "The result is on record"),
        "leniency_file.file_case" => word("已立案", "The case is filed"),
        "leniency_file.notice" => word(
            "已告知，企业在自己的页面能看到",
            "The notice is out; the enterprise reads it on its own page",
        ),
        "leniency_file.answer_notice" => word(
            "已收到，会写明采纳情况",
            "Received; you will read what becomes of it",
        ),
        "leniency_file.publish" => word("公开已登记", "The publication is on record"),
        "leniency_file.end_publication" => word("已登记", "On record"),
        "leniency_file.ask_erasure" => {
            word("已申请，由决定人员审批", "Asked; the decider answers it")
        }
        "leniency_file.answer_erasure" => word("已记录", "On record"),
        "leniency_file.paper_answer" => word("纸质意见已登记", "The answer on paper is on record"),
        "leniency_file.hearing" => word("听证已记录", "The hearing is on record"),
        "leniency_file.weigh_answer" => word(
            "采纳情况已记录，企业能看到",
            "On record; the enterprise reads it",
        ),
        "leniency_rules.change_basis"
        | "leniency_rules.add_basis"
        | "leniency_rules.change_item"
        | "leniency_rules.add_item"
        | "leniency_rules.change_weight"
        | "leniency_rules.change_setting"
        | "leniency_rules.change_benchmark"
        | "leniency_rules.add_benchmark"
        | "leniency_rules.remove_benchmark"
        | "leniency_rules.end_row" => word(
            "已提出，等另一名法制人员处理",
            "Proposed; another legal officer answers",
        ),
        "leniency_rules.adopt" => word(
            "已采纳，成为新版本；改过的条目待核对",
            "Adopted: a new edition; the row waits to be confirmed",
        ),
        "leniency_rules.reject" => word("已退回，规则不变", "Rejected; the rules stay as they are"),
        "leniency_rules.confirm" => {
            word("核对已签署，马上生效", "The check is signed and in force")
        }
        "service_day.plan" => word("已安排，企业现在可以报名", "Planned; firms can sign up now"),
        "service_day.move" => word(
            "变动已保存，报名的企业会看到",
            "The change is saved; firms that signed up see it",
        ),
        "service_day.cancel" => word(
            "这一期已取消，报名的企业会看到",
            "Cancelled; firms that signed up see it",
        ),
        "service_day.hold" => word("已标记举办", "Marked as held"),
        "service_day.sign_up" => word(
            "已报名，有变动会显示在这里",
            "You are signed up; changes will appear here",
        ),
        "service_day.sign_up_by_phone" => word("已替企业报名", "The firm is signed up"),
        "service_day.withdraw" => word("已退出报名", "You have withdrawn"),
        "service_day.withdraw_by_phone" => word("已替企业退出报名", "The firm has withdrawn"),
        "desk.complete" => word("已入册", "It is on record"),
        "service_day.walk_in" => word("已登记到场", "Taken in"),
        "service_day.arrive" => word("已登记到场", "Marked as here"),
        "service_day.call" => word("已叫号", "Called"),
        "service_day.no_show" => word("已记为没有来", "Marked as not come"),
        "desk.record" => word(
            "已记录，在下面第一行。可以记下一条。",
            "Recorded; it is the first row below. Ready for the next.",
        ),
        "enterprise.register" => word("企业已登记", "The enterprise is on record"),
        "account.create_contact" => word(
            "联系人账号已建好。打印登录码后交给本人。",
            "The contact account is ready. Print the log-in code and hand it over in person.",
        ),
        "unit.rename" => word("新名称从今天起生效", "The new name holds from today"),
        "theme.edit" => word(
            "已保存，以后受理时按新的分工建议",
            "Saved; triage is proposed it from now on",
        ),
        "bureau.edit" => word("已保存，所有页面马上显示", "Saved; every page shows it now"),
        "account.create_staff" => word(
            "账号已建好。打印登录码后交给本人。",
            "The account is ready. Print the log-in code and hand it over in person.",
        ),
        "account.appoint" => word("任职已生效", "The appointment is in force"),
        "account.end_appointment" => word(
            "任职的最后一天已记录",
            "The last day of the appointment is on record",
        ),
        "account.deactivate" => word("账号已停用", "The account can no longer be used"),
        "positive_listing.propose" => word(
            "已提出，等督察人员审核",
            "Proposed; the supervisors review it",
        ),
        "positive_listing.review" => word("审核已提交", "The review is sent"),
        "positive_listing.enter" => word("已列入清单", "Put on the list"),
        "positive_listing.reject" => word("不列入，记录已保留", "Not listed; that stays on record"),
        "positive_listing.suspend" => word("已暂停", "Suspended"),
        "positive_listing.resume" => word("已恢复", "Resumed"),
        "positive_listing.remove" => word("已移出清单", "Taken off the list"),
        "visit.plan_inspection" | "visit.plan_help" => word("已登记", "Put on record"),
        "visit.record" => word("已记录到场情况", "Recorded"),
        "visit.give_ground" => word("检查事由已记录", "The ground is on record"),
        "visit.merge" => word("已合并，只算一次", "Merged; they count once"),
        "visit.call_off" => word("已取消，记录已保留", "Called off; it stays on record"),
        "offsite_check.record" => word("非现场检查已登记", "The check is on record"),
        "offsite_check.review_law" | "offsite_check.review_technique" => {
            word("审核已提交", "The review is sent")
        }
        "coercive_measure.propose" => word(
            "已提出，等法制审核",
            "Asked for; the legal section reviews it",
        ),
        "coercive_measure.review" => word("审核已提交", "The review is sent"),
        "coercive_measure.approve" => word("已批准，期限开始", "Approved; its term runs"),
        "coercive_measure.decline" => {
            word("不批准，记录已保留", "Not approved; that stays on record")
        }
        "coercive_measure.ask_extension" => word("已申请延长", "The extension is asked for"),
        "coercive_measure.extend" => word("已延长", "Extended"),
        "coercive_measure.refuse_extension" => {
            word("不延长，到期解除", "Not extended; it ends with its term")
        }
        "coercive_measure.record_release" | "coercive_measure.ask_release" => word(
            "已申请解除，核查期限开始",
            "Asked; the term of the check begins",
        ),
        "coercive_measure.check_release" => word("核查结果已记录", "The check is on record"),
        "coercive_measure.serve" => word("送达已登记", "The service is on record"),
        "coercive_measure.lift" => word("已解除", "Lifted"),
        "offsite_check.follow_up" => word("后续处理已登记", "What follows is on record"),
        "wall_opening.report_file" | "wall_opening.report_complaint" => {
            word("已报告局领导", "The leader has been told")
        }
        "wall_opening.open" | "wall_opening.open_reported" => {
            word("已批准，记录留在材料里", "Opened; it stays in the file")
        }
        "wall_opening.agree" => word(
            "已同意，查阅人现在可以看",
            "Agreed; the reader can read now",
        ),
        "wall_opening.decline" => word("没有批准，记录已保留", "Not opened; that stays on record"),
        "account.ask_factor_reset" => word(
            "已申请，等另一位管理员或者局领导确认",
            "Asked for. Another administrator or a leader confirms it",
        ),
        "account.confirm_factor_reset" => word(
            "已重置。本人下次登录后重新登记",
            "Reset. The person sets it up anew after the next log-in",
        ),
        "account.reactivate" => word("账号已恢复", "The account can be used again"),
        "password.changed" => word("密码已修改", "Your password has been changed"),
        _ => return None,
    })
}
