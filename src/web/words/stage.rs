//! One word for each stage, status, role, way and kind.

use super::{Word, word};
use crate::domain::action::Action;
use crate::domain::actor::{Compartment, Role};
use crate::domain::case::{Check, Closing, Difficulty, Finding, Label, Stage, Track};
use crate::domain::complaint::{Channel, Solved, Status, VoidReason};
use crate::domain::consultation::Status as Consultation;
use crate::domain::measure::Status as Measure;
use crate::domain::plan::Status as Plan;
use crate::domain::supervision_order::Status as Order;
use crate::domain::term::{PauseCategory, TermKind, Weight};

/// Where a case stands.
pub fn stage(stage: Stage) -> Word {
    match stage {
        Stage::Triage => word("待交办", "To be assigned"),
        Stage::Assigned => word("待签收", "To be signed for"),
        Stage::Handling => word("办理中", "In hand"),
        Stage::Parked => word("挂账", "Parked"),
        Stage::Answered => word("待企业确认", "Answered"),
        Stage::Review => word("待销号", "In review"),
        Stage::Closed => word("已销号", "Closed"),
        Stage::Withdrawn => word("已撤回", "Withdrawn"),
        Stage::Void => word("已作废", "Void"),
        Stage::Merged => word("已并案", "Merged"),
    }
}

/// A stage or status by its key, where only the key is at hand; the key's own words never show.
pub fn stage_at(key: &str) -> Option<Word> {
    let case = Stage::ALL.into_iter().find(|s| s.key() == key).map(stage);
    let said = case.or_else(|| Status::ALL.into_iter().find(|s| s.key() == key).map(status));
    said.or_else(|| Order::parse(key).map(super::supervision::status))
        .or_else(|| Consultation::parse(key).map(super::consultation::status))
        .or_else(|| {
            // what has ended is told as done before: its keys are words of other nouns as well
            let open = Measure::parse(key).filter(|s| s.is_open());
            open.map(super::measure::status)
        })
        .or_else(|| Plan::parse(key).map(super::plan::status))
        .or_else(|| super::visit::stage_at(key))
        .or_else(|| super::offsite_check::stage_at(key))
        .or_else(|| super::coercive_measure::stage_at(key))
        .or_else(|| super::key_enterprise::stage_at(key))
        .or_else(|| super::project::stage_at(key))
        .or_else(|| super::matter::stage_at(key))
}

/// Where a complaint stands, as staff read it.
pub fn status(status: Status) -> Word {
    match status {
        Status::Registered => word("待受理", "To be accepted"),
        Status::Declined => word("不予受理", "Not accepted"),
        Status::InCase => word("办理中", "In hand"),
        Status::Answered => word("已答复，待企业确认", "Answered, to be confirmed"),
        Status::Confirmed => word("企业已确认", "Confirmed by the enterprise"),
        Status::Disputed => word("企业反映未解决", "Not solved, says the enterprise"),
        Status::Silent => word("企业未回应", "No response"),
        Status::Withdrawn => word("企业已撤回", "Withdrawn by the enterprise"),
        Status::Void => word("已作废", "Void"),
    }
}

/// Where a problem stands, as the firm itself reads it.
pub fn status_for_firm(status: Status) -> Word {
    match status {
        Status::Registered => word("已提交", "Submitted"),
        Status::Declined => word("不予受理", "Not accepted"),
        Status::InCase => word("办理中", "In hand"),
        Status::Answered => word("待您确认", "Waiting for you"),
        Status::Confirmed => word("您已确认", "Confirmed by you"),
        Status::Disputed => word("重新办理中", "In hand again"),
        Status::Silent => word("已结束，您没有回应", "Ended without your word"),
        Status::Withdrawn => word("您已撤回", "Withdrawn by you"),
        Status::Void => word("登记有误，已作废", "Void: recorded by mistake"),
    }
}

/// A role.
pub fn role(role: Role) -> Word {
    match role {
        Role::Enterprise => word("企业联系人", "Enterprise contact"),
        Role::Intake => word("受理人员", "Intake"),
        Role::Officer => word("承办人", "Case officer"),
        Role::UnitHead => word("单位负责人", "Head of unit"),
        Role::Supervisor => word("督办员", "Supervisor"),
        Role::Leader => word("局领导", "Bureau leader"),
        Role::Legal => word("法制审核", "Legal reviewer"),
        Role::Enforcement => word("执法人员", "Enforcement officer"),
        Role::EnforcementHead => word("执法机构负责人", "Head of enforcement"),
        Role::Auditor => word("审计", "Auditor"),
        Role::Admin => word("管理员", "Administrator"),
        Role::Visitor => word("访客", "Visitor"),
        Role::System => word("系统", "System"),
    }
}

/// The side of the wall a role stands on.
pub fn compartment(side: Compartment) -> Word {
    match side {
        Compartment::Help => word("企业服务", "Enterprise service"),
        Compartment::Enforcement => word("执法", "Enforcement"),
    }
}

/// By which way the words came.
pub fn channel(channel: Channel) -> Word {
    match channel {
        Channel::ServiceDay => word("企业服务日", "Service day"),
        Channel::Window => word("窗口", "Service window"),
        Channel::Hotline => word("热线转办", "Hotline"),
        Channel::Web => word("网上提交", "Online"),
        Channel::Visit => word("走访企业", "Visit to the enterprise"),
        Channel::UpperAssign => word("上级交办", "Assigned from above"),
        Channel::LeaderNote => word("领导批示", "Leader's note"),
        Channel::PetitionTransfer => word("信访转办", "Petition office"),
        Channel::Meeting => word("座谈会", "Meeting with enterprises"),
    }
}

/// How hard.
pub fn difficulty(difficulty: Difficulty) -> Word {
    match difficulty {
        Difficulty::Simple => word("简单", "Simple"),
        Difficulty::Ordinary => word("一般", "Ordinary"),
        Difficulty::Complex => word("复杂", "Complex"),
        Difficulty::Hard => word("疑难", "Hard"),
    }
}

/// How a case is handled.
pub fn track(track: Track) -> Word {
    match track {
        Track::OnTheSpot => word("当场答复", "On the spot"),
        Track::EnterprisePlan => word("一企一策", "Plan for the enterprise"),
        Track::CaseByCase => word("一事一议", "Case by case"),
    }
}

/// A label.
pub fn label(label: Label) -> Word {
    match label {
        Label::Key => word("重点", "Key point"),
        Label::Hard => word("难点", "Difficulty"),
        Label::Blocked => word("堵点", "Bottleneck"),
        Label::Painful => word("痛点", "Pain point"),
    }
}

/// How a case ends.
pub fn closing(closing: Closing) -> Word {
    match closing {
        Closing::Solved => word("已解决", "Solved"),
        Closing::Partly => word("部分解决", "Partly solved"),
        Closing::Explained => word("已解释说明", "Explained"),
        Closing::Redirected => word("转其他渠道办理", "Passed to another channel"),
    }
}

/// What a reviewer looked at.
pub fn check(check: Check) -> Word {
    match check {
        Check::FactVerified => word("已核实办理结果", "The result was verified"),
        Check::EvidenceSeen => word("已查看佐证材料", "The evidence was seen"),
        Check::FirmAsked => word(
            "已征求企业意见并记录",
            "The enterprise was asked and its answer recorded",
        ),
    }
}

/// What a follow-up found.
pub fn finding(finding: Finding) -> Word {
    match finding {
        Finding::Effective => word("有效", "Effective"),
        Finding::Partly => word("部分有效", "Partly effective"),
        Finding::Rebound => word("反弹", "Came back"),
    }
}

/// What can be done, as its button says it.
pub fn action(action: Action) -> Word {
    match action {
        Action::AdoptReference => word("启用规则", "Put rules in force"),
        Action::NameStandIn => word("指定代理人", "Name a stand-in"),
        Action::EndStandIn => word("结束代理", "End the stand-in"),
        Action::HandOver => word("移交工作", "Hand over the work"),
        Action::ReferCase => word("移送其他部门", "Refer to another authority"),
        Action::EscalateCase => word("上报省厅", "Escalate to the province"),
        Action::LookAtReferral => word("记录跟进", "Record what came of it"),
        Action::OpenAnswer => word("打开答复", "Open the answer"),
        Action::RecallAnswer => word("收回答复", "Call an answer back"),
        Action::StrikeNote => word("划掉备注", "Strike a note through"),
        Action::EditBureau => word("修改单位信息", "Edit bureau profile"),
        Action::EditTheme => word("调整分工", "Change whose it is"),
        Action::EditDeadlines => word("调整期限规则", "Change deadlines"),
        Action::PublishCalendar => word("录入放假安排", "Enter a holiday notice"),
        Action::RecomputeTerms => word("重新计算期限", "Recount deadlines"),
        Action::CreateStaff => word("新建账号", "Create account"),
        Action::CreateContact => word("新增联系人", "Add contact"),
        Action::InviteMember => word("邀请同事", "Invite a colleague"),
        Action::RemoveMember => word("移除", "Remove"),
        Action::IssueMemberCode => word("打印同事的登录码", "Print their log-in code"),
        Action::ClaimOpenly => super::claim::ASK,
        Action::ClaimAsContact => super::claim::ASK_ANOTHER,
        Action::ShowClaim => word("查看姓名、电话和证明", "Show name, phone and proof"),
        Action::AcceptClaim => word("通过", "Accept"),
        Action::DeclineClaim => word("不通过", "Decline"),
        Action::ObjectToClaim => word("对申请提出异议", "Object to it"),
        Action::AppointStaff => word("新增任职", "Appoint"),
        Action::EndAppointment => word("结束任职", "End appointment"),
        Action::Deactivate => word("停用账号", "Deactivate account"),
        Action::Reactivate => word("恢复账号", "Reactivate account"),
        Action::IssueStaffCode | Action::IssueContactCode => {
            word("打印登录码", "Print log-in code")
        }
        Action::ChangePassword => word("修改密码", "Change password"),
        Action::KeepFactor => super::second_factor::SECOND_STEP,
        Action::AskFactorReset => word("申请重置第二步验证", "Ask for a reset of the second step"),
        Action::ReportDuty
        | Action::OpenWall
        | Action::OpenReported
        | Action::AgreeToOpening
        | Action::DeclineOpening
        | Action::ReadOpenedFile => {
            super::wall_opening::action(action).unwrap_or(super::wall_opening::ONE)
        }
        Action::ProposeListing
        | Action::ReviewListing
        | Action::EnterOnList
        | Action::RejectListing
        | Action::SuspendListing
        | Action::ResumeListing
        | Action::RemoveListing => {
            super::positive_listing::action(action).unwrap_or(super::positive_listing::ONE)
        }
        Action::PlanInspection
        | Action::PlanHelpVisit
        | Action::RecordVisit
        | Action::RecordGuidance
        | Action::AcknowledgeGuidance
        | Action::GiveVisitGround
        | Action::MergeVisit
        | Action::CallOffVisit => super::visit::action(action).unwrap_or(super::visit::VISITS),
        Action::RecordOffsiteCheck
        | Action::ReviewCheckLaw
        | Action::ReviewCheckTechnique
        | Action::FollowUpCheck => {
            super::offsite_check::action(action).unwrap_or(super::offsite_check::CHECKS)
        }
        Action::ProposeCoercion
        | Action::ReviewCoercion
        | Action::ApproveCoercion
        | Action::DeclineCoercion
        | Action::ServeCoercion
        | Action::AskCoercionExtension
        | Action::ExtendCoercion
        | Action::RefuseCoercionExtension
        | Action::AskRelease
        | Action::CheckRelease
        | Action::LiftCoercion => {
            super::coercive_measure::action(action).unwrap_or(super::coercive_measure::MEASURES)
        }
        Action::ConfirmFactorReset => {
            word("确认重置第二步验证", "Confirm the reset of the second step")
        }
        Action::SuggestOpenly => super::suggestion::MAKE,
        Action::AskPolicy => super::suggestion::ASK,
        Action::SuggestAsFirm => word("以企业名义提建议", "Suggest as an enterprise"),
        Action::ReplyToSuggestion => super::suggestion::TO_REPLY,
        Action::RegisterProject
        | Action::DecidePath
        | Action::SetMilestone
        | Action::ReachMilestone
        | Action::LinkProject
        | Action::EndProject => super::project::action(action).unwrap_or(super::project::PROJECTS),
        Action::AskComplainedOf => super::inquiry::ASK,
        Action::AnswerInquiry => super::inquiry::ANSWER,
        Action::MakeDraw => super::draw::MAKE,
        Action::CallBack => super::draw::CALL,
        Action::BeginMatter
        | Action::GiveMatterOpinion
        | Action::GiveLegalOpinion
        | Action::ProposeDecision
        | Action::ReturnDecision
        | Action::DecideMatter
        | Action::DropMatter => super::matter::action(action).unwrap_or(super::matter::MATTERS),
        Action::EnterRoster | Action::RenewRoster | Action::EndRoster => {
            super::key_enterprise::action(action).unwrap_or(super::key_enterprise::ROSTER)
        }
        Action::RegisterEnterprise => word("登记企业", "Register enterprise"),
        Action::ProfileFirm => word("填写企业概况", "Set down what the enterprise is"),
        Action::ShowFirmContacts => word("查看企业完整联系方式", "Show contacts in full"),
        Action::PlanServiceDay
        | Action::MoveServiceDay
        | Action::CancelServiceDay
        | Action::SignUpForServiceDay
        | Action::WithdrawSignUp
        | Action::HoldServiceDay
        | Action::WalkIn
        | Action::RecordArrival
        | Action::CallToDesk
        | Action::RecordNoShow
        | Action::ReserveNumbers => {
            super::service_day::action(action).unwrap_or(super::site::SERVICE_DAY)
        }
        Action::SubmitComplaint => word("提交问题", "Report a problem"),
        Action::RecordComplaint => word("登记问题", "Record a problem"),
        Action::DeclineComplaint => word("不予受理", "Do not accept"),
        Action::LookAtDeclined => word("记录移送结果", "Record what came of the letter"),
        Action::OpenCase => word("受理并交办", "Accept and assign"),
        Action::JoinCase => word("并入已有事项", "Join to a matter"),
        Action::WithdrawComplaint => word("撤回问题", "Withdraw"),
        Action::CheckWithdrawal => super::withdrawal::CHECK,
        Action::SupplyComplaint => word("补充材料或说明", "Add files or words"),
        Action::ConfirmAnswer => word("确认结果", "Confirm the result"),
        Action::DisputeAnswer => word("反映未解决", "Say it is not solved"),
        Action::CountAsSilent => word("按未回应处理", "Count as no response"),
        Action::DeemAccepted => word("视为受理", "Count as accepted"),
        Action::PassToPool => word("转后备人员审核", "Pass the review to the pool"),
        Action::VoidComplaint => word("作废", "Make it void"),
        Action::RestoreComplaint => word("恢复", "Restore"),
        Action::CorrectComplaint => word("更正", "Correct"),
        Action::SubmitUnverified => word("提交问题（没有账号）", "Submit a problem (no account)"),
        Action::CheckContact => word("核实联系人", "Verify the contact"),
        Action::ShowContact => word("查看完整联系方式", "Show the full contact"),
        Action::AssignCase => word("交办", "Assign"),
        Action::AcknowledgeCase => word("签收", "Sign for it"),
        Action::ObjectToAssignment => word("提出异议", "Object"),
        Action::SupportCase => word("提交协办意见", "Give the unit's part"),
        Action::ReassignCase => word("更换承办人", "Change officer"),
        Action::CorrectCase => word("更正事项", "Correct the matter"),
        Action::NoteCase => word("记一笔", "Add a note"),
        Action::DismissConsultation => word("不需要会商", "No consultation needed"),
        Action::PauseCase => word("暂停计时", "Pause the clock"),
        Action::ResumeCase => word("恢复计时", "Resume the clock"),
        Action::AskExtension => word("申请延期", "Ask for an extension"),
        Action::GrantExtension => word("同意延期", "Grant the extension"),
        Action::RefuseExtension => word("不同意延期", "Refuse the extension"),
        Action::AnswerComplaint => word("答复企业", "Answer the enterprise"),
        Action::CloseOut => word("销号", "Close out"),
        Action::ReturnFromReview => word("退回办理", "Send back"),
        Action::RecordFollowUp => word("记录回访", "Record follow-up"),
        Action::AskParking => word("申请挂账", "Ask to park it"),
        Action::GrantParking => word("同意挂账", "Agree to park it"),
        Action::RefuseParking => word("不同意挂账", "Do not park it"),
        Action::TakeUpCase => word("重新办理", "Take it up again"),
        Action::MergeCase => word("并案", "Merge"),
        Action::UndoMerge => word("撤销并案", "Undo the merge"),
        Action::Convene => word("发起会商", "Convene a consultation"),
        Action::GiveOpinion => word("提出意见", "Give an opinion"),
        Action::WriteMinutes => word("写会议情况", "Write the minutes"),
        Action::AskOutside => word("征求外单位意见", "Ask a body outside the bureau"),
        Action::WithdrawOutside => word("收回外单位链接", "Take a link back"),
        Action::GiveOutsideOpinion => word("回复意见", "Answer by a link"),
        Action::AddItem => word("加一条议定事项", "Add a thing decided"),
        Action::DropItem => word("删去一条议定事项", "Take out a thing decided"),
        Action::SubmitMinutes => word("送签纪要", "Send the minutes to the chair"),
        Action::SignMinutes => word("签发纪要", "Sign the minutes"),
        Action::CallOff => word("取消会商", "Call it off"),
        Action::DraftPlan => word("制定方案", "Draw up a plan"),
        Action::RevisePlan => word("修改方案", "Revise the plan"),
        Action::AddMeasure => word("加措施", "Add a measure"),
        Action::DropMeasure => word("移除措施", "Take it out"),
        Action::OrderMeasure => word("前置措施", "What it waits for"),
        Action::KeepMeasures => word("不后移", "Leave it where it is"),
        Action::MoveMeasures => word("确认后移", "Move what follows"),
        Action::ApprovePlan => word("审定方案", "Approve the plan"),
        Action::FollowUpPlan => word("记录方案回访", "Record the plan's follow-up"),
        Action::AcknowledgePlan => word("确认已阅", "Confirm that I have read it"),
        Action::ReportMeasure => word("报告已完成", "Report it done"),
        Action::VerifyMeasure => word("核验通过", "Verify it"),
        Action::ReturnMeasure => word("退回整改", "Send the measure back"),
        Action::RescheduleMeasure => word("调整时限", "Set another day"),
        Action::CancelMeasure => word("取消措施", "Cancel the measure"),
        Action::DraftOrder => word("拟督办单", "Draft an order"),
        Action::IssueOrder => word("发督办单", "Issue an order"),
        Action::SignOrder => word("签发", "Sign"),
        Action::SignOrderAsLeader => word("签字签发", "Sign as a leader"),
        Action::AcknowledgeOrder => word("签收督办单", "Acknowledge the order"),
        Action::ReplyToOrder => word("反馈", "Reply to the order"),
        Action::LiftOrder => word("解除督办", "Lift the order"),
        Action::RaiseOrder => word("升级督办", "Raise the order"),
        Action::VoidOrder => word("作废督办单", "Make it void"),
        Action::ProposeLawChange | Action::AdoptLawChange | Action::RejectLawChange => {
            super::law_change::action(action).unwrap_or(super::law_change::ONE)
        }
        Action::ConfirmLegalBasis => word("核对法律依据", "Confirm legal bases"),
        Action::SelfReport => word("自行报告", "Report it yourself"),
        Action::OpenLeniencyFile => word("新建从宽办理", "Open a leniency file"),
        Action::NameLeniencyPeople => word("指定办理人员", "Name the persons"),
        Action::PublishLeniency => word("登记公开", "Record the publication"),
        Action::EndPublication => word("撤回、更正公开", "Withdraw or correct what is published"),
        Action::AskErasure => word("申请删除内容", "Ask for erasure"),
        Action::AnswerErasure => word("审批删除内容", "Answer the request for erasure"),
        Action::VacateLeniencySeat => word("更换办理人员", "Replace somebody named"),
        Action::FillLeniencySeat => word("补上空缺", "Fill an open seat"),
        Action::TakeLeniencySeat => word("接手这件", "Take the open seat"),
        Action::RecordFindings => word("证据和异议", "Evidence and objections"),
        Action::RecordLeniencyFacts => word("记录事实", "Record the facts"),
        Action::SubmitLeniencyProposal => word("提交法制审核", "Send to legal review"),
        Action::ReviewLeniency => word("签署法制审核意见", "Sign the legal review"),
        Action::DecideLeniency => word("作出决定", "Decide"),
        Action::ServeLeniency => word("送达和教育", "Serve and educate"),
        Action::RecheckLeniency => word("记录复查", "Record the recheck"),
        Action::FileLeniencyCase => word("立案", "File the case"),
        Action::GivePenaltyNotice => word("事先告知", "Give notice of the penalty"),
        Action::AnswerPenaltyNotice => word("陈述申辩", "Answer the notice"),
        Action::RecordPaperAnswer => word("登记纸质意见", "Record an answer on paper"),
        Action::HoldHearing => word("记录听证", "Record the hearing"),
        Action::WeighAnswer => word("写明采纳情况", "Weigh the answer"),
        Action::VerifyCorrection => word("登记现场核实", "Record the verification"),
        Action::SignCorrectionOrder => word("签发责令改正", "Sign the order to correct"),
        Action::ServeCorrectionOrder => {
            word("登记责令改正的送达", "Record the service of the order")
        }
        Action::AskDecisionTime => word("申请延长办理期限", "Ask for more time"),
        Action::AnswerDecisionTime => word("审批延长办理期限", "Answer the request for time"),
        Action::StopDecisionClock => word("暂停计时（监测、鉴定）", "Stop the clock for tests"),
        Action::RunDecisionClock => word("恢复办理计时", "Let the clock of the case run again"),
        Action::RecordCommitment => word("登记承诺书", "Record the promise"),
        Action::ProposeLeniencyChange => word("提出撤销、变更、更正", "Revoke, vary or correct"),
        Action::ReviewLeniencyChange => word("审核变动", "Review the change"),
        Action::SignLeniencyChange => word("签署变动", "Sign the change"),
        Action::ServeLeniencyChange => word("送达变动", "Serve the change"),
        Action::FileRemedy => word("登记复议、诉讼", "Record a remedy"),
        Action::EndRemedy => word("记录复议、诉讼结果", "Record how the remedy ended"),
    }
}

/// What a term is on.
pub fn term_kind(kind: TermKind) -> Word {
    match kind {
        TermKind::Acceptance => word("受理", "Acceptance"),
        TermKind::FirstFeedback => word("首次反馈", "First feedback"),
        TermKind::Acknowledgement => word("签收", "Signing for it"),
        TermKind::ObjectionDecision => word("异议裁定", "Decision on an objection"),
        TermKind::Resolution => word("办结答复", "Answer"),
        TermKind::ExtensionDecision => word("延期审批", "Decision on an extension"),
        TermKind::Rework => word("重新办理", "Rework"),
        TermKind::Confirmation => word("企业确认", "Confirmation by the enterprise"),
        TermKind::Review => word("销号审核", "Review before closing"),
        TermKind::PoolReview => word("后备人员销号审核", "Review by the pool"),
        TermKind::Measure => word("措施落实", "Measure"),
        TermKind::MeasureVerification => word("措施核验", "Verification of a measure"),
        TermKind::OrderAcknowledgement => word("督办签收", "Signing for a supervision order"),
        TermKind::PlanFollowUp => word("方案回访", "Follow-up of a plan"),
        TermKind::OrderReply => word("督办反馈", "Reply to a supervision order"),
        TermKind::OrderReview => word("督办审核", "Review of such a reply"),
        TermKind::Opinion => word("单位意见", "Opinion of a unit"),
        TermKind::Minutes => word("签发纪要", "Signing of minutes"),
        TermKind::Support => word("协办意见", "Part of a supporting unit"),
        TermKind::FollowUp => word("跟踪问效", "Follow-up"),
        TermKind::SelfReportReview => word("自行报告初审", "First review of a self-report"),
        TermKind::Seat => word("补上空缺人员", "Fill an open seat"),
        TermKind::FilingReview => word("立案审查", "Decision to file or not"),
        TermKind::LegalReview => word("法制审核", "Legal review"),
        TermKind::Defence => word("陈述申辩", "Answer of the enterprise"),
        TermKind::Decision => word("作出决定", "Decision"),
        TermKind::Service => word("送达决定", "Service of the decision"),
        TermKind::Correction => word("承诺改正", "Correction as promised"),
        TermKind::OrderedCorrection => word("责令改正", "Correction as ordered"),
        TermKind::Recheck => word("整改复查", "Recheck"),
        TermKind::ParkedReview => word("挂账复核", "Review of a parked matter"),
        TermKind::ReferredReview => word("移送复核", "Review of a referred matter"),
        TermKind::CoerciveApproval => {
            word("补办强制措施批准", "Approval of what was begun on site")
        }
        TermKind::Milestone => word("重大项目节点", "Milestone of a major project"),
        TermKind::CallBack => word("抽查回访", "Call-back of a sample"),
        TermKind::QuestionReply => word("答复政策咨询", "Answer to a policy question"),
        TermKind::SuggestionReply => word("答复建议", "Reply to a suggestion"),
        TermKind::ClaimCheck => word("核对企业账号申请", "Check of who asks to act for a firm"),
        TermKind::CoerciveEnd => word("强制措施到期", "End of a coercive measure"),
        TermKind::ReleaseCheck => word("核查解除申请", "Check of a request for release"),
    }
}

/// How binding a term is.
pub fn weight(weight: Weight) -> Word {
    match weight {
        Weight::InternalNorm => word("内部要求", "Internal norm"),
        Weight::PublicPromise => word("公开承诺", "Public promise"),
        Weight::Statutory => word("法定期限", "Set by law"),
    }
}

/// Why a complaint is void.
pub fn void_reason(reason: VoidReason) -> Word {
    match reason {
        VoidReason::Mistaken => word("误登", "Recorded by mistake"),
        VoidReason::Test => word("测试", "A test"),
        VoidReason::Double => word("重复登记", "Recorded twice"),
    }
}

/// Whether the firm sees its problem solved.
pub fn solved(solved: Solved) -> Word {
    match solved {
        Solved::Yes => word("已解决", "Solved"),
        Solved::Partly => word("部分解决", "Partly solved"),
        Solved::No => word("未解决", "Not solved"),
    }
}

/// A level of satisfaction, 1 to 5; 0 where the reader is not told yet, anything else reads as not given.
pub fn satisfaction(level: u8) -> Word {
    match level {
        1 => word("非常不满意", "Very dissatisfied"),
        2 => word("不满意", "Dissatisfied"),
        3 => word("基本满意", "Fairly satisfied"),
        4 => word("满意", "Satisfied"),
        5 => word("非常满意", "Very satisfied"),
        0 => word(
            "满意程度销号后可见",
            "the rating can be read after close-out",
        ),
        _ => word("未评价", "Not rated"),
    }
}

/// For whom or what a stopped clock waits.
pub fn why_paused(category: PauseCategory) -> Word {
    match category {
        PauseCategory::Enterprise => word("等企业补充", "waiting for the enterprise"),
        PauseCategory::OtherAuthority => word("等其他部门答复", "waiting for another authority"),
        PauseCategory::Testing => word("等检测或评审", "waiting for tests or experts"),
        PauseCategory::ForceMajeure => word("不可抗力", "force majeure"),
        PauseCategory::Hearing => word("听证期间", "a hearing is held"),
        PauseCategory::Parked => word("挂账", "parked"),
    }
}
