//! The table itself: one line a role and action. What is not written here is refused.

use super::Condition::{self, *};
use crate::domain::action::Action::{self, *};
use crate::domain::actor::Role;

/// A role may do an action when every condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What.
    pub action: Action,
    /// Who.
    pub role: Role,
    /// When: all of these; none means always.
    pub conditions: &'static [Condition],
}

const fn yes(action: Action, role: Role) -> Rule {
    Rule {
        action,
        role,
        conditions: &[],
    }
}

const fn yes_if(action: Action, role: Role, conditions: &'static [Condition]) -> Rule {
    Rule {
        action,
        role,
        conditions,
    }
}

/// Who may do what (design §3).
pub const RULES: &[Rule] = &[
    yes(AdoptReference, Role::System),
    yes(EditBureau, Role::Admin),
    yes(EditDeadlines, Role::Admin),
    yes(PublishCalendar, Role::Admin),
    yes(PublishCalendar, Role::Supervisor),
    yes(RecomputeTerms, Role::System),
    //
    yes(CreateStaff, Role::System),
    yes(CreateStaff, Role::Admin),
    yes(CreateContact, Role::Intake),
    yes(AppointStaff, Role::System),
    yes_if(AppointStaff, Role::Admin, &[NotOwnAccount]),
    yes_if(EndAppointment, Role::Admin, &[NotOwnAccount]),
    yes_if(Deactivate, Role::Admin, &[NotOwnAccount]),
    yes_if(Reactivate, Role::Admin, &[NotOwnAccount]),
    yes(IssueStaffCode, Role::System),
    yes_if(IssueStaffCode, Role::Admin, &[NotOwnAccount]),
    yes(IssueContactCode, Role::Intake),
    yes_if(ChangePassword, Role::Enterprise, &[OwnAccount]),
    yes_if(ChangePassword, Role::Intake, &[OwnAccount]),
    yes_if(ChangePassword, Role::Officer, &[OwnAccount]),
    yes_if(ChangePassword, Role::UnitHead, &[OwnAccount]),
    yes_if(ChangePassword, Role::Supervisor, &[OwnAccount]),
    yes_if(ChangePassword, Role::Leader, &[OwnAccount]),
    yes_if(ChangePassword, Role::Legal, &[OwnAccount]),
    yes_if(ChangePassword, Role::Enforcement, &[OwnAccount]),
    yes_if(ChangePassword, Role::EnforcementHead, &[OwnAccount]),
    yes_if(ChangePassword, Role::Auditor, &[OwnAccount]),
    yes_if(ChangePassword, Role::Admin, &[OwnAccount]),
    yes_if(KeepFactor, Role::Intake, &[OwnAccount]),
    yes_if(KeepFactor, Role::Officer, &[OwnAccount]),
    yes_if(KeepFactor, Role::UnitHead, &[OwnAccount]),
    yes_if(KeepFactor, Role::Supervisor, &[OwnAccount]),
    yes_if(KeepFactor, Role::Leader, &[OwnAccount]),
    yes_if(KeepFactor, Role::Legal, &[OwnAccount]),
    yes_if(KeepFactor, Role::Enforcement, &[OwnAccount]),
    yes_if(KeepFactor, Role::EnforcementHead, &[OwnAccount]),
    yes_if(KeepFactor, Role::Auditor, &[OwnAccount]),
    yes_if(KeepFactor, Role::Admin, &[OwnAccount]),
    // two persons, neither of them the account's own (trust.md 6.4.4)
    yes_if(AskFactorReset, Role::Admin, &[NotOwnAccount]),
    yes_if(ConfirmFactorReset, Role::Admin, &[NotOwnAccount, NotAsker]),
    yes_if(ConfirmFactorReset, Role::Leader, &[NotOwnAccount, NotAsker]),
    //
    yes(RegisterEnterprise, Role::Intake),
    yes(RegisterEnterprise, Role::Officer),
    yes(RegisterEnterprise, Role::UnitHead),
    //
    yes(PlanServiceDay, Role::Intake),
    yes_if(PlanServiceDay, Role::UnitHead, &[LeadUnit]),
    yes(MoveServiceDay, Role::Intake),
    yes_if(MoveServiceDay, Role::UnitHead, &[LeadUnit]),
    yes(CancelServiceDay, Role::Intake),
    yes_if(CancelServiceDay, Role::UnitHead, &[LeadUnit]),
    yes(HoldServiceDay, Role::Intake),
    yes_if(HoldServiceDay, Role::UnitHead, &[LeadUnit]),
    yes_if(SignUpForServiceDay, Role::Enterprise, &[OwnEnterprise]),
    yes(SignUpForServiceDay, Role::Intake),
    yes_if(WithdrawSignUp, Role::Enterprise, &[OwnEnterprise]),
    yes(WithdrawSignUp, Role::Intake),
    //
    yes_if(SubmitComplaint, Role::Enterprise, &[OwnEnterprise]),
    yes(RecordComplaint, Role::Intake),
    yes(RecordComplaint, Role::Officer),
    yes(RecordComplaint, Role::UnitHead),
    yes(DeclineComplaint, Role::Intake),
    yes(OpenCase, Role::Intake),
    yes(JoinCase, Role::Intake),
    yes_if(WithdrawComplaint, Role::Enterprise, &[OwnEnterprise]),
    yes_if(ConfirmAnswer, Role::Enterprise, &[OwnEnterprise]),
    yes_if(DisputeAnswer, Role::Enterprise, &[OwnEnterprise]),
    yes(CountAsSilent, Role::System),
    yes(DeemAccepted, Role::System),
    yes(VoidComplaint, Role::Intake),
    yes_if(VoidComplaint, Role::UnitHead, &[LeadUnit]),
    yes(RestoreComplaint, Role::Intake),
    yes_if(RestoreComplaint, Role::UnitHead, &[LeadUnit]),
    yes(CorrectComplaint, Role::Intake),
    yes_if(CorrectComplaint, Role::UnitHead, &[LeadUnit]),
    //
    yes(AssignCase, Role::Intake),
    yes_if(AcknowledgeCase, Role::Officer, &[LeadUnit, HandlerOrUnheld]),
    yes_if(AcknowledgeCase, Role::UnitHead, &[LeadUnit]),
    yes_if(ObjectToAssignment, Role::Officer, &[LeadUnit]),
    yes_if(ObjectToAssignment, Role::UnitHead, &[LeadUnit]),
    yes_if(ReassignCase, Role::UnitHead, &[LeadUnit]),
    yes(NoteCase, Role::Intake),
    yes(NoteCase, Role::Supervisor),
    yes_if(NoteCase, Role::Officer, &[UnitInvolved]),
    yes_if(NoteCase, Role::UnitHead, &[UnitInvolved]),
    yes_if(PauseCase, Role::Officer, &[LeadUnit, HandlerOrUnheld]),
    yes_if(PauseCase, Role::UnitHead, &[LeadUnit]),
    yes_if(ResumeCase, Role::Officer, &[LeadUnit, HandlerOrUnheld]),
    yes_if(ResumeCase, Role::UnitHead, &[LeadUnit]),
    yes_if(AskExtension, Role::Officer, &[LeadUnit, HandlerOrUnheld]),
    yes_if(AskExtension, Role::UnitHead, &[LeadUnit]),
    // an own extension goes to the supervisor (design §3)
    yes_if(
        GrantExtension,
        Role::UnitHead,
        &[LeadUnit, NotAsker, NotForLeader],
    ),
    yes_if(GrantExtension, Role::Supervisor, &[NotAsker, NotForLeader]),
    yes_if(
        RefuseExtension,
        Role::UnitHead,
        &[LeadUnit, NotAsker, NotForLeader],
    ),
    yes_if(RefuseExtension, Role::Supervisor, &[NotAsker, NotForLeader]),
    // a second one, after a consultation (issue 4, A)
    yes_if(GrantExtension, Role::Leader, &[NotAsker, ForLeader]),
    yes_if(RefuseExtension, Role::Leader, &[NotAsker, ForLeader]),
    yes_if(AnswerComplaint, Role::Officer, &[LeadUnit, HandlerOrUnheld]),
    yes_if(AnswerComplaint, Role::UnitHead, &[LeadUnit]),
    yes_if(CloseOut, Role::UnitHead, &[LeadUnit, NotActed]),
    yes_if(CloseOut, Role::Supervisor, &[NotActed]),
    yes_if(ReturnFromReview, Role::UnitHead, &[LeadUnit, NotActed]),
    yes_if(ReturnFromReview, Role::Supervisor, &[NotActed]),
    yes(RecordFollowUp, Role::Intake),
    yes_if(RecordFollowUp, Role::Supervisor, &[]),
    yes_if(AskParking, Role::Officer, &[LeadUnit, HandlerOrUnheld]),
    yes_if(AskParking, Role::UnitHead, &[LeadUnit]),
    // whoever asked does not agree (design §3)
    yes_if(GrantParking, Role::UnitHead, &[LeadUnit, NotAsker]),
    yes_if(GrantParking, Role::Supervisor, &[NotAsker]),
    yes_if(RefuseParking, Role::UnitHead, &[LeadUnit, NotAsker]),
    yes_if(RefuseParking, Role::Supervisor, &[NotAsker]),
    yes_if(TakeUpCase, Role::Officer, &[LeadUnit, HandlerOrUnheld]),
    yes_if(TakeUpCase, Role::UnitHead, &[LeadUnit]),
    //
    // the office convenes and keeps the record, or the unit that convened (domain.md 1.7)
    yes(Convene, Role::Intake),
    yes_if(Convene, Role::UnitHead, &[LeadUnit]),
    yes_if(GiveOpinion, Role::Intake, &[UnitInvolved]),
    yes_if(GiveOpinion, Role::Officer, &[UnitInvolved]),
    yes_if(GiveOpinion, Role::UnitHead, &[UnitInvolved]),
    yes(WriteMinutes, Role::Intake),
    yes_if(WriteMinutes, Role::UnitHead, &[LeadUnit]),
    yes(AddItem, Role::Intake),
    yes_if(AddItem, Role::UnitHead, &[LeadUnit]),
    yes(DropItem, Role::Intake),
    yes_if(DropItem, Role::UnitHead, &[LeadUnit]),
    yes(SubmitMinutes, Role::Intake),
    yes_if(SubmitMinutes, Role::UnitHead, &[LeadUnit]),
    // who wrote the minutes does not sign them
    yes_if(SignMinutes, Role::Leader, &[Named, NotActed]),
    yes_if(SignMinutes, Role::UnitHead, &[Named, NotActed]),
    yes(CallOff, Role::Intake),
    yes_if(CallOff, Role::UnitHead, &[LeadUnit]),
    yes_if(DraftPlan, Role::Officer, &[LeadUnit, HandlerOrUnheld]),
    yes_if(DraftPlan, Role::UnitHead, &[LeadUnit]),
    yes_if(RevisePlan, Role::Officer, &[LeadUnit]),
    yes_if(RevisePlan, Role::UnitHead, &[LeadUnit]),
    yes_if(AddMeasure, Role::Officer, &[LeadUnit]),
    yes_if(AddMeasure, Role::UnitHead, &[LeadUnit]),
    yes_if(DropMeasure, Role::Officer, &[LeadUnit]),
    yes_if(DropMeasure, Role::UnitHead, &[LeadUnit]),
    // whoever wrote it does not approve it; a head's own plan goes to the supervisor (design §3)
    yes_if(ApprovePlan, Role::UnitHead, &[LeadUnit, NotActed]),
    yes_if(ApprovePlan, Role::Supervisor, &[NotActed]),
    yes_if(AcknowledgePlan, Role::Enterprise, &[OwnEnterprise]),
    //
    yes_if(ReportMeasure, Role::Intake, &[OwnerUnit, HandlerOrUnheld]),
    yes_if(ReportMeasure, Role::Officer, &[OwnerUnit, HandlerOrUnheld]),
    yes_if(ReportMeasure, Role::UnitHead, &[OwnerUnit]),
    // verified by somebody who does not own it, per person (design §2)
    yes_if(VerifyMeasure, Role::UnitHead, &[LeadUnit, NotOwner]),
    yes_if(VerifyMeasure, Role::Supervisor, &[NotOwner]),
    yes_if(ReturnMeasure, Role::UnitHead, &[LeadUnit, NotOwner]),
    yes_if(ReturnMeasure, Role::Supervisor, &[NotOwner]),
    yes_if(CancelMeasure, Role::Officer, &[LeadUnit, Named]),
    yes_if(CancelMeasure, Role::UnitHead, &[LeadUnit]),
    //
    // the ladder's own drafts only: order and number exist when a person signs
    yes(DraftOrder, Role::System),
    yes(DraftOrder, Role::Supervisor),
    yes(IssueOrder, Role::Supervisor),
    // whoever drafted may sign up to yellow; red and above is a leader's (domain.md 1.8)
    yes(SignOrder, Role::Supervisor),
    yes(SignOrder, Role::Leader),
    yes(SignOrderAsLeader, Role::Leader),
    // the coordinator holds a case between an objection and the second assignment
    yes_if(AcknowledgeOrder, Role::Intake, &[OwnerUnit]),
    yes_if(AcknowledgeOrder, Role::Officer, &[OwnerUnit]),
    yes_if(AcknowledgeOrder, Role::UnitHead, &[OwnerUnit]),
    yes_if(ReplyToOrder, Role::Intake, &[OwnerUnit]),
    yes_if(ReplyToOrder, Role::Officer, &[OwnerUnit]),
    yes_if(ReplyToOrder, Role::UnitHead, &[OwnerUnit]),
    yes_if(LiftOrder, Role::Supervisor, &[NotActed]),
    yes(RaiseOrder, Role::System),
    yes(RaiseOrder, Role::Supervisor),
    // a paper that somebody signed is not the system's to take back
    yes_if(VoidOrder, Role::System, &[NotIssued]),
    yes(VoidOrder, Role::Supervisor),
    //
    yes(ConfirmLegalBasis, Role::Legal),
    yes_if(SelfReport, Role::Enterprise, &[OwnEnterprise]),
    yes(OpenLeniencyFile, Role::Enforcement),
    // who names them is none of them
    yes(NameLeniencyPeople, Role::EnforcementHead),
    yes(NameLeniencyPeople, Role::Leader),
    yes_if(RecordLeniencyFacts, Role::Enforcement, &[NamedOfficer]),
    yes_if(SubmitLeniencyProposal, Role::Enforcement, &[NamedOfficer]),
    yes_if(ReviewLeniency, Role::Legal, &[NamedReviewer]),
    yes_if(DecideLeniency, Role::Leader, &[NamedDecider]),
    yes_if(ServeLeniency, Role::Enforcement, &[NamedOfficer]),
    yes_if(RecheckLeniency, Role::Enforcement, &[NamedOfficer]),
    yes_if(RecordCommitment, Role::Enforcement, &[NamedOfficer]),
    yes_if(ProposeLeniencyChange, Role::Enforcement, &[NamedOfficer]),
    yes_if(ReviewLeniencyChange, Role::Legal, &[NamedReviewer]),
    yes_if(SignLeniencyChange, Role::Leader, &[NamedDecider]),
    yes_if(ServeLeniencyChange, Role::Enforcement, &[NamedOfficer]),
    yes_if(FileRemedy, Role::Enforcement, &[NamedOfficer]),
    yes_if(EndRemedy, Role::Enforcement, &[NamedOfficer]),
    //
    // whoever reads a thing where it lies tells a leader; `decide` asks whether they do
    yes(ReportDuty, Role::Intake),
    yes(ReportDuty, Role::Officer),
    yes(ReportDuty, Role::UnitHead),
    yes(ReportDuty, Role::Supervisor),
    yes(ReportDuty, Role::Leader),
    yes(ReportDuty, Role::Legal),
    yes(ReportDuty, Role::Enforcement),
    yes(OpenWall, Role::Leader),
    yes_if(OpenReported, Role::Leader, &[NamedDecider]),
    yes_if(AgreeToOpening, Role::Leader, &[NamedDecider]),
    yes_if(AgreeToOpening, Role::Legal, &[NamedDecider]),
    yes_if(DeclineOpening, Role::Leader, &[NamedDecider]),
    yes_if(DeclineOpening, Role::Legal, &[NamedDecider]),
];
