//! The name of every form: what drafts, words and contexts know it by. The forms themselves stand in `api`.

macro_rules! form_keys {
    ($( $name:ident = $key:literal ),* $(,)?) => {
        /// The name of a form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FormKey { $( #[doc = $key] $name ),* }

        impl FormKey {
            /// The form as drafts and words name it.
            pub fn key(self) -> &'static str {
                match self { $( FormKey::$name => $key ),* }
            }
        }
    };
}

form_keys! {
    NewComplaint = "complaint.submit",
    ComplaintOutcome = "complaint.outcome",
    WithdrawComplaint = "complaint.withdraw",
    RecordComplaint = "complaint.record",
    DeclineComplaint = "complaint.decline",
    OpenCase = "complaint.open_case",
    JoinCase = "complaint.join_case",
    AssignCase = "case.assign",
    AcknowledgeCase = "case.acknowledge",
    ObjectToAssignment = "case.object",
    ReassignCase = "case.reassign",
    NoteCase = "case.note",
    PauseCase = "case.pause",
    ResumeCase = "case.resume",
    AskExtension = "case.ask_extension",
    GrantExtension = "case.grant_extension",
    RefuseExtension = "case.refuse_extension",
    AnswerComplaint = "case.answer",
    CloseOut = "case.close_out",
    ReturnFromReview = "case.return",
    RecordFollowUp = "case.follow_up",
    Convene = "consultation.convene",
    GiveOpinion = "consultation.give_opinion",
    WriteMinutes = "consultation.write_minutes",
    AddItem = "consultation.add_item",
    DropItem = "consultation.drop_item",
    SubmitMinutes = "consultation.submit_minutes",
    SignMinutes = "consultation.sign_minutes",
    CallOff = "consultation.call_off",
    DraftPlan = "plan.draft",
    RevisePlan = "plan.revise",
    AddMeasure = "plan.add_measure",
    DropMeasure = "plan.drop_measure",
    ApprovePlan = "plan.approve",
    AcknowledgePlan = "plan.acknowledge",
    ReportMeasure = "measure.report",
    VerifyMeasure = "measure.verify",
    ReturnMeasure = "measure.return",
    CancelMeasure = "measure.cancel",
    IssueOrder = "supervision_order.issue",
    SignOrder = "supervision_order.sign",
    SignOrderAsLeader = "supervision_order.sign_as_leader",
    AcknowledgeOrder = "supervision_order.acknowledge",
    ReplyToOrder = "supervision_order.reply",
    LiftOrder = "supervision_order.lift",
    RaiseOrder = "supervision_order.raise",
    VoidOrder = "supervision_order.void",
    SelfReport = "leniency_file.self_report",
    OpenLeniencyFile = "leniency_file.open",
    NameLeniencyPeople = "leniency_file.name",
    LeniencyAct = "leniency_file.facts",
    LeniencyClue = "leniency_file.clue",
    LeniencyConditions = "leniency_file.conditions",
    LeniencyWeighing = "leniency_file.weighing",
    SubmitLeniency = "leniency_file.submit",
    ReviewLeniency = "leniency_file.review",
    DecideLeniency = "leniency_file.decide",
    ServeLeniency = "leniency_file.serve",
    RecheckLeniency = "leniency_file.recheck",
    ConfirmLegalBasis = "leniency_rules.confirm",
    PlanServiceDay = "service_day.plan",
    MoveServiceDay = "service_day.move",
    CancelServiceDay = "service_day.cancel",
    HoldServiceDay = "service_day.hold",
    SignUp = "service_day.sign_up",
    SignUpByPhone = "service_day.sign_up_by_phone",
    WithdrawSignUp = "service_day.withdraw",
    WithdrawSignUpByPhone = "service_day.withdraw_by_phone",
    DeskRecord = "desk.record",
    RegisterEnterprise = "enterprise.register",
    CreateContact = "account.create_contact",
    EditBureau = "bureau.edit",
    PublishCalendar = "calendar.publish",
    EditDeadlines = "deadlines.edit",
    CreateStaff = "account.create_staff",
    AppointStaff = "account.appoint",
    EndAppointment = "account.end_appointment",
    Deactivate = "account.deactivate",
    Reactivate = "account.reactivate",
}
