//! Everything a person can ask the system to do, as one flat list. `policy` says who may.

macro_rules! actions {
    ($( $(#[$doc:meta])* $name:ident = $key:literal on $noun:ident ),* $(,)?) => {
        /// One thing that can be asked. The noun is what it is done to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action { $( $(#[$doc])* $name ),* }

        impl Action {
            /// Every action, in reading order.
            pub const ALL: &'static [Action] = &[ $( Action::$name ),* ];

            /// The action as it stands in the printed table and in logs.
            pub fn key(self) -> &'static str {
                match self { $( Action::$name => $key ),* }
            }

            /// What it is done to.
            pub fn noun(self) -> super::ids::Noun {
                match self { $( Action::$name => super::ids::Noun::$noun ),* }
            }
        }
    };
}

actions! {
    /// Take shipped or imported reference data into force.
    AdoptReference = "reference.adopt" on Rulebook,
    /// Edit the bureau profile.
    EditBureau = "bureau.edit" on Rulebook,
    /// Say whose a theme is, and when it is no longer offered.
    EditTheme = "theme.edit" on Rulebook,
    /// Choose the deadlines that hold from now on, and whether for open terms too.
    EditDeadlines = "deadlines.edit" on Rulebook,
    /// Put the holiday notice of a year in force.
    PublishCalendar = "calendar.publish" on Calendar,
    /// Bring open terms to the calendar and rules in force.
    RecomputeTerms = "calendar.recompute" on Calendar,

    /// Create a staff account.
    CreateStaff = "account.create_staff" on Account,
    /// Create an account for a firm's contact.
    CreateContact = "account.create_contact" on Account,
    /// Let somebody else act for the own firm.
    InviteMember = "account.invite_member" on Account,
    /// Somebody no longer acts for the own firm.
    RemoveMember = "account.remove_member" on Account,
    /// Print the code for the first log-in of somebody who was let in.
    IssueMemberCode = "account.issue_member_code" on Account,
    /// Appoint a staff member.
    AppointStaff = "account.appoint_staff" on Account,
    /// End an appointment.
    EndAppointment = "account.end_appointment" on Account,
    /// Deactivate an account.
    Deactivate = "account.deactivate" on Account,
    /// Reactivate an account.
    Reactivate = "account.reactivate" on Account,
    /// Print a one-time code for a staff account.
    IssueStaffCode = "account.issue_staff_code" on Account,
    /// Print a one-time code for a firm's contact.
    IssueContactCode = "account.issue_contact_code" on Account,
    /// Name who stands in while somebody is away (代理).
    NameStandIn = "account.name_stand_in" on Account,
    /// The person is back, or another stands in.
    EndStandIn = "account.end_stand_in" on Account,
    /// Give all of somebody's open work to another person (移交).
    HandOver = "account.hand_over" on Account,
    /// Choose a new password for oneself.
    ChangePassword = "account.change_password" on Account,
    /// Enrol a second factor for oneself, use and renew its recovery codes.
    KeepFactor = "account.keep_factor" on Account,
    /// Ask that somebody's second factor be reset.
    AskFactorReset = "account.ask_factor_reset" on Account,
    /// Confirm a reset somebody else asked for.
    ConfirmFactorReset = "account.confirm_factor_reset" on Account,

    /// Put a firm on record.
    RegisterEnterprise = "enterprise.register" on Enterprise,
    /// Set down what a firm is: address, industry, size, what it makes.
    ProfileFirm = "enterprise.profile" on Enterprise,
    /// See the names and numbers of a firm's contacts in full.
    ShowFirmContacts = "enterprise.show_contacts" on Enterprise,
    /// Ask to act for a firm, without an account.
    ClaimOpenly = "enterprise.claim" on Enterprise,
    /// Ask to act for one more firm.
    ClaimAsContact = "enterprise.claim_as_contact" on Enterprise,
    /// See name, phone and proof of whoever asks.
    ShowClaim = "enterprise.show_claim" on Enterprise,
    /// They act for it.
    AcceptClaim = "enterprise.accept_claim" on Enterprise,
    /// They do not.
    DeclineClaim = "enterprise.decline_claim" on Enterprise,
    /// A contact the firm has says something against it.
    ObjectToClaim = "enterprise.object_to_claim" on Enterprise,

    /// Put a firm on the roster of key enterprises (重点企业).
    EnterRoster = "key_enterprise.enter" on KeyEnterprise,
    /// Another last day, or another service officer.
    RenewRoster = "key_enterprise.renew" on KeyEnterprise,
    /// Take it off.
    EndRoster = "key_enterprise.end" on KeyEnterprise,

    /// Put a major project on record (重大项目).
    RegisterProject = "project.register" on Project,
    /// Say the way its EIA goes, and why.
    DecidePath = "project.decide_path" on Project,
    /// Set its next milestone.
    SetMilestone = "project.set_milestone" on Project,
    /// Its milestone was reached.
    ReachMilestone = "project.reach_milestone" on Project,
    /// Say which help visits and cases belong to it.
    LinkProject = "project.link" on Project,
    /// It needs no more service.
    EndProject = "project.end" on Project,

    /// Suggest something without an account (建议).
    SuggestOpenly = "suggestion.make" on Suggestion,
    /// A firm suggests something.
    SuggestAsFirm = "suggestion.make_as_firm" on Suggestion,
    /// Ask about policy without a name (政策咨询).
    AskPolicy = "suggestion.ask" on Suggestion,
    /// Adopt or answer a suggestion.
    ReplyToSuggestion = "suggestion.reply" on Suggestion,

    /// Plan a service day.
    PlanServiceDay = "service_day.plan" on ServiceDay,
    /// Hold it at another time or place.
    MoveServiceDay = "service_day.move" on ServiceDay,
    /// Do not hold it.
    CancelServiceDay = "service_day.cancel" on ServiceDay,
    /// A firm means to come.
    SignUpForServiceDay = "service_day.sign_up" on ServiceDay,
    /// A firm will not come.
    WithdrawSignUp = "service_day.withdraw_sign_up" on ServiceDay,
    /// It begins: the desk is open.
    HoldServiceDay = "service_day.hold" on ServiceDay,
    /// Take down that a firm came without signing up.
    WalkIn = "service_day.walk_in" on ServiceDay,
    /// Take down that a firm is here.
    RecordArrival = "service_day.arrive" on ServiceDay,
    /// Call a firm to the desk.
    CallToDesk = "service_day.call" on ServiceDay,
    /// Take down that a firm did not come.
    RecordNoShow = "service_day.no_show" on ServiceDay,
    /// Keep numbers back for a desk without a network.
    ReserveNumbers = "service_day.reserve_numbers" on ServiceDay,

    /// A firm submits a problem.
    SubmitComplaint = "complaint.submit" on Complaint,
    /// Staff record what a firm says.
    RecordComplaint = "complaint.record" on Complaint,
    /// Not accepted, with a reason and where to go instead.
    DeclineComplaint = "complaint.decline" on Complaint,
    /// Look what became of the letter by which it was referred instead of accepted.
    LookAtDeclined = "complaint.look_again" on Complaint,
    /// Accept: open a case over it and assign the lead unit.
    OpenCase = "complaint.open_case" on Complaint,
    /// Accept: it joins an existing case.
    JoinCase = "complaint.join_case" on Complaint,
    /// Only the firm withdraws.
    WithdrawComplaint = "complaint.withdraw" on Complaint,
    /// Look whether the bureau advised the firm to withdraw.
    CheckWithdrawal = "complaint.check_withdrawal" on Complaint,
    /// Add something to what one said.
    SupplyComplaint = "complaint.supply" on Complaint,
    /// The firm says the answer holds.
    ConfirmAnswer = "complaint.confirm" on Complaint,
    /// The firm says it is not solved.
    DisputeAnswer = "complaint.dispute" on Complaint,
    /// The firm opens its answer: from then on it stands.
    OpenAnswer = "complaint.open_answer" on Complaint,
    /// The confirmation term has passed in silence.
    CountAsSilent = "complaint.count_as_silent" on Complaint,
    /// Nobody accepted or declined it in time.
    DeemAccepted = "complaint.deem_accepted" on Complaint,
    /// Make it void (作废); the number is kept.
    VoidComplaint = "complaint.void" on Complaint,
    /// Let a void one count again.
    RestoreComplaint = "complaint.restore" on Complaint,
    /// Put right what was put down wrongly (更正); both versions stay.
    CorrectComplaint = "complaint.correct" on Complaint,
    /// Say something for a firm without an account.
    SubmitUnverified = "complaint.submit_unverified" on Complaint,
    /// Phone a contact nobody knows, and write down what came of it.
    CheckContact = "complaint.check_contact" on Complaint,
    /// See the contact's full name and number.
    ShowContact = "complaint.show_contact" on Complaint,

    /// Assign again after an objection.
    AssignCase = "case.assign" on Case,
    /// The lead unit takes it in hand (签收).
    AcknowledgeCase = "case.acknowledge" on Case,
    /// The lead unit objects, once.
    ObjectToAssignment = "case.object" on Case,
    /// A unit that supports gives its part (协办意见).
    SupportCase = "case.support" on Case,
    /// The head of the lead unit names another handler.
    ReassignCase = "case.reassign" on Case,
    /// Write a note inside the bureau.
    NoteCase = "case.note" on Case,
    /// Put right title, difficulty and labels of a case (更正).
    CorrectCase = "case.correct" on Case,
    /// Say why no consultation is needed where a rule asks for one.
    DismissConsultation = "case.dismiss_consultation" on Case,
    /// Stop the clock for a listed reason.
    PauseCase = "case.pause" on Case,
    /// Let the clock run again.
    ResumeCase = "case.resume" on Case,
    /// Ask for an extension.
    AskExtension = "case.ask_extension" on Case,
    /// Grant an extension.
    GrantExtension = "case.grant_extension" on Case,
    /// Refuse an extension.
    RefuseExtension = "case.refuse_extension" on Case,
    /// Answer a firm.
    AnswerComplaint = "case.answer" on Case,
    /// Call an answer back before the firm opened it.
    RecallAnswer = "case.recall_answer" on Case,
    /// Refer it to another authority (移送).
    ReferCase = "case.refer" on Case,
    /// Escalate it to the province (上报).
    EscalateCase = "case.escalate" on Case,
    /// Look again at what was referred or escalated.
    LookAtReferral = "case.look_at_referral" on Case,
    /// Strike a note through; it stays readable.
    StrikeNote = "case.strike_note" on Case,
    /// Close, by somebody else (销号).
    CloseOut = "case.close_out" on Case,
    /// Give its review to the named pool, where nobody of the lead unit may look.
    PassToPool = "case.pass_to_pool" on Case,
    /// Send a case back from review.
    ReturnFromReview = "case.return" on Case,
    /// Record a follow-up (跟踪问效).
    RecordFollowUp = "case.follow_up" on Case,
    /// Ask to park it until a day (挂账).
    AskParking = "case.ask_parking" on Case,
    /// Agree to park it.
    GrantParking = "case.grant_parking" on Case,
    /// Do not agree to park it.
    RefuseParking = "case.refuse_parking" on Case,
    /// Take a parked case in hand again.
    TakeUpCase = "case.take_up" on Case,
    /// Put one case into another (并案).
    MergeCase = "case.merge" on Case,
    /// Take it out again.
    UndoMerge = "case.undo_merge" on Case,

    /// Ask a unit complained of, without naming who complained.
    AskComplainedOf = "inquiry.ask" on Case,
    /// Answer such a question.
    AnswerInquiry = "inquiry.answer" on Inquiry,

    /// Draw a sample of closed cases.
    MakeDraw = "draw.make" on Draw,
    /// Record a call about a case that was drawn.
    CallBack = "draw.call_back" on Draw,

    /// Put a question no rule answers to units and to the legal section (一事一议).
    BeginMatter = "matter.begin" on Case,
    /// Give one's unit's opinion on it.
    GiveMatterOpinion = "matter.give_opinion" on Matter,
    /// Say whether it can be done in law.
    GiveLegalOpinion = "matter.give_legal_opinion" on Matter,
    /// Propose a decision to the leader.
    ProposeDecision = "matter.propose" on Matter,
    /// Send the proposal back.
    ReturnDecision = "matter.return" on Matter,
    /// Sign the decision.
    DecideMatter = "matter.decide" on Matter,
    /// Do not decide it.
    DropMatter = "matter.drop" on Matter,

    /// Call a consultation together.
    Convene = "consultation.convene" on Case,
    /// A unit gives its opinion.
    GiveOpinion = "consultation.give_opinion" on Consultation,
    /// Write the minutes.
    WriteMinutes = "consultation.write_minutes" on Consultation,
    /// Ask a body outside the bureau by a link.
    AskOutside = "consultation.ask_outside" on Consultation,
    /// Take a link back that was not used.
    WithdrawOutside = "consultation.withdraw_outside" on Consultation,
    /// Answer by a link, for the body it was made for.
    GiveOutsideOpinion = "consultation.give_outside_opinion" on Consultation,
    /// Put one more thing into the decision.
    AddItem = "consultation.add_item" on Consultation,
    /// Take one out of the draft.
    DropItem = "consultation.drop_item" on Consultation,
    /// Send the minutes to the chair (送签).
    SubmitMinutes = "consultation.submit_minutes" on Consultation,
    /// The chair signs: what was decided takes effect.
    SignMinutes = "consultation.sign_minutes" on Consultation,
    /// Do not hold it.
    CallOff = "consultation.call_off" on Consultation,
    /// Write a plan for a firm of a case.
    DraftPlan = "plan.draft" on Case,
    /// Write it anew, or its next version.
    RevisePlan = "plan.revise" on Plan,
    /// Add a measure to the draft of a plan.
    AddMeasure = "plan.add_measure" on Plan,
    /// Take a measure out of the draft of a plan.
    DropMeasure = "plan.drop_measure" on Plan,
    /// Let a measure of a plan wait for another one.
    OrderMeasure = "plan.order_measure" on Plan,
    /// Leave what waits for a measure that slipped where it is, with a reason.
    KeepMeasures = "plan.keep_measures" on Plan,
    /// Move what waits for a measure that slipped, as it was proposed.
    MoveMeasures = "plan.move_measures" on Plan,
    /// Approve a plan (审定): it is in force from now on.
    ApprovePlan = "plan.approve" on Plan,
    /// Say what was found on a follow-up day of a plan.
    FollowUpPlan = "plan.follow_up" on Plan,
    /// The firm has read its plan.
    AcknowledgePlan = "plan.acknowledge" on Plan,
    /// The owner unit says that a measure is done, and shows it.
    ReportMeasure = "measure.report" on Measure,
    /// Somebody who does not own a measure sees that it is done (核验).
    VerifyMeasure = "measure.verify" on Measure,
    /// A measure was not done as agreed: the unit goes on, to a new date.
    ReturnMeasure = "measure.return" on Measure,
    /// Another last day is agreed for a measure.
    RescheduleMeasure = "measure.reschedule" on Measure,
    /// A measure is no longer needed.
    CancelMeasure = "measure.cancel" on Measure,

    /// Write a supervision order and leave it unsigned.
    DraftOrder = "supervision_order.draft" on Case,
    /// Write one and sign it, where the level is the supervisor's to sign.
    IssueOrder = "supervision_order.issue" on Case,
    /// Sign one that the supervisor may sign.
    SignOrder = "supervision_order.sign" on SupervisionOrder,
    /// Sign one that only a leader may sign.
    SignOrderAsLeader = "supervision_order.sign_as_leader" on SupervisionOrder,
    /// The unit takes it in hand (签收).
    AcknowledgeOrder = "supervision_order.acknowledge" on SupervisionOrder,
    /// The unit replies.
    ReplyToOrder = "supervision_order.reply" on SupervisionOrder,
    /// Lift it (解除).
    LiftOrder = "supervision_order.lift" on SupervisionOrder,
    /// Go a rung higher (升级).
    RaiseOrder = "supervision_order.raise" on SupervisionOrder,
    /// Take it back; the number is kept.
    VoidOrder = "supervision_order.void" on SupervisionOrder,

    /// Confirm rows of the leniency rulebook against the official text.
    ConfirmLegalBasis = "leniency_rules.confirm" on Rulebook,
    /// Propose to change a row of it.
    ProposeLawChange = "leniency_rules.propose" on Rulebook,
    /// Adopt what another legal officer proposed.
    AdoptLawChange = "leniency_rules.adopt" on Rulebook,
    /// Reject what another legal officer proposed.
    RejectLawChange = "leniency_rules.reject" on Rulebook,
    /// A firm tells of a minor violation of its own.
    SelfReport = "leniency_file.self_report" on LeniencyFile,
    /// Open a file without a report.
    OpenLeniencyFile = "leniency_file.open" on LeniencyFile,
    /// Name the officers, the reviewer and the decider.
    NameLeniencyPeople = "leniency_file.name" on LeniencyFile,
    /// Say that somebody named no longer works on a file.
    VacateLeniencySeat = "leniency_file.vacate" on LeniencyFile,
    /// Name somebody for an open seat, or leave it to the city's pool.
    FillLeniencySeat = "leniency_file.fill" on LeniencyFile,
    /// Take a seat that is open to the own pool.
    TakeLeniencySeat = "leniency_file.take_seat" on LeniencyFile,
    /// Record facts and evidence.
    RecordLeniencyFacts = "leniency_file.record" on LeniencyFile,
    /// Say what shows a finding, or why it stands though contested.
    RecordFindings = "leniency_file.findings" on LeniencyFile,
    /// Let the rule propose and send it to legal review.
    SubmitLeniencyProposal = "leniency_file.submit" on LeniencyFile,
    /// Legal review (法制审核).
    ReviewLeniency = "leniency_file.review" on LeniencyFile,
    /// Decide.
    DecideLeniency = "leniency_file.decide" on LeniencyFile,
    /// Serve the decision and educate.
    ServeLeniency = "leniency_file.serve" on LeniencyFile,
    /// Look again.
    RecheckLeniency = "leniency_file.recheck" on LeniencyFile,
    /// Ask for more time than the ninety days.
    AskDecisionTime = "leniency_file.ask_time" on LeniencyFile,
    /// Give it, or not.
    AnswerDecisionTime = "leniency_file.answer_time" on LeniencyFile,
    /// Stop the clock for tests or an appraisal.
    StopDecisionClock = "leniency_file.stop_clock" on LeniencyFile,
    /// Let it run again.
    RunDecisionClock = "leniency_file.run_clock" on LeniencyFile,
    /// Sign the order to correct (责令改正).
    SignCorrectionOrder = "leniency_file.sign_order" on LeniencyFile,
    /// Record that it reached the firm.
    ServeCorrectionOrder = "leniency_file.serve_order" on LeniencyFile,
    /// Record what the firm promised by its signature (承诺书).
    RecordCommitment = "leniency_file.commit" on LeniencyFile,
    /// Record that the promised correction was verified on site (现场核实).
    VerifyCorrection = "leniency_file.verify" on LeniencyFile,
    /// File the case (立案).
    FileLeniencyCase = "leniency_file.file_case" on LeniencyFile,
    /// Tell the firm of the penalty that is intended (事先告知).
    GivePenaltyNotice = "leniency_file.notice" on LeniencyFile,
    /// Answer it (陈述申辩).
    AnswerPenaltyNotice = "leniency_file.answer_notice" on LeniencyFile,
    /// Record an answer of the firm that came on paper.
    RecordPaperAnswer = "leniency_file.paper_answer" on LeniencyFile,
    /// Hold the hearing the firm asked for.
    HoldHearing = "leniency_file.hearing" on LeniencyFile,
    /// Say what became of the firm's answer.
    WeighAnswer = "leniency_file.weigh_answer" on LeniencyFile,
    /// Propose to revoke, vary or correct a served decision (撤销, 变更, 更正).
    ProposeLeniencyChange = "leniency_file.propose_change" on LeniencyFile,
    /// Legal review of a change.
    ReviewLeniencyChange = "leniency_file.review_change" on LeniencyFile,
    /// Sign a change.
    SignLeniencyChange = "leniency_file.sign_change" on LeniencyFile,
    /// Serve a change: from then on it holds.
    ServeLeniencyChange = "leniency_file.serve_change" on LeniencyFile,
    /// Record that the decision was published (公开).
    PublishLeniency = "leniency_file.publish" on LeniencyFile,
    /// Record that it was withdrawn or corrected.
    EndPublication = "leniency_file.end_publication" on LeniencyFile,
    /// Ask that the words of a closed file be erased.
    AskErasure = "leniency_file.ask_erasure" on LeniencyFile,
    /// Erase them as a second person, or do not.
    AnswerErasure = "leniency_file.answer_erasure" on LeniencyFile,
    /// Record a reconsideration or a lawsuit (复议, 诉讼).
    FileRemedy = "leniency_file.file_remedy" on LeniencyFile,
    /// Record how it ended.
    EndRemedy = "leniency_file.end_remedy" on LeniencyFile,

    /// Tell a leader of danger, ongoing pollution, a suspected crime or falsified data.
    ReportDuty = "wall_opening.report" on WallOpening,
    /// Open what was said on one side of the wall to one reader (跨墙查阅).
    OpenWall = "wall_opening.open" on WallOpening,
    /// Open what a report was about.
    OpenReported = "wall_opening.open_reported" on WallOpening,
    /// Agree, where several files are opened at once.
    AgreeToOpening = "wall_opening.agree" on WallOpening,
    /// Do not open.
    DeclineOpening = "wall_opening.decline" on WallOpening,
    /// Read a file handed in with what was opened.
    ReadOpenedFile = "wall_opening.read_file" on WallOpening,

    /// Propose a firm for the positive list (正面清单).
    ProposeListing = "positive_listing.propose" on PositiveListing,
    /// Review a proposal.
    ReviewListing = "positive_listing.review" on PositiveListing,
    /// Put a firm on the list, once the public was heard.
    EnterOnList = "positive_listing.enter" on PositiveListing,
    /// Do not.
    RejectListing = "positive_listing.reject" on PositiveListing,
    /// Suspend a listing.
    SuspendListing = "positive_listing.suspend" on PositiveListing,
    /// Resume it.
    ResumeListing = "positive_listing.resume" on PositiveListing,
    /// Take a firm off the list.
    RemoveListing = "positive_listing.remove" on PositiveListing,

    /// Plan an inspection on site, or record one that was made.
    PlanInspection = "visit.plan_inspection" on Visit,
    /// Plan a help visit, or record one that was made.
    PlanHelpVisit = "visit.plan_help" on Visit,
    /// Record that somebody went.
    RecordVisit = "visit.record" on Visit,
    /// Put on record what was looked at and advised on a help visit (现场指导).
    RecordGuidance = "visit.guide" on Visit,
    /// The firm says that the guidance stands, or what is wrong.
    AcknowledgeGuidance = "visit.acknowledge" on Visit,
    /// Put the ground of an inspection on record.
    GiveVisitGround = "visit.give_ground" on Visit,
    /// Make two visits one before anybody goes.
    MergeVisit = "visit.merge" on Visit,
    /// Nobody goes.
    CallOffVisit = "visit.call_off" on Visit,

    /// Record a check made without going there.
    RecordOffsiteCheck = "offsite_check.record" on OffsiteCheck,
    /// Review in law what equipment recorded.
    ReviewCheckLaw = "offsite_check.review_law" on OffsiteCheck,
    /// Review in technique what equipment recorded.
    ReviewCheckTechnique = "offsite_check.review_technique" on OffsiteCheck,
    /// Say what follows from a check.
    FollowUpCheck = "offsite_check.follow_up" on OffsiteCheck,

    /// Ask for a seal, a seizure, a limit or a stop (查封、扣押、限产、停产).
    ProposeCoercion = "coercive_measure.propose" on CoerciveMeasure,
    /// Review it in law.
    ReviewCoercion = "coercive_measure.review" on CoerciveMeasure,
    /// Approve it.
    ApproveCoercion = "coercive_measure.approve" on CoerciveMeasure,
    /// Do not.
    DeclineCoercion = "coercive_measure.decline" on CoerciveMeasure,
    /// Record that the decision was served.
    ServeCoercion = "coercive_measure.serve" on CoerciveMeasure,
    /// Ask that it hold longer.
    AskCoercionExtension = "coercive_measure.ask_extension" on CoerciveMeasure,
    /// Extend it.
    ExtendCoercion = "coercive_measure.extend" on CoerciveMeasure,
    /// Do not.
    RefuseCoercionExtension = "coercive_measure.refuse_extension" on CoerciveMeasure,
    /// Ask that it end.
    AskRelease = "coercive_measure.ask_release" on CoerciveMeasure,
    /// Look whether it should.
    CheckRelease = "coercive_measure.check_release" on CoerciveMeasure,
    /// End it.
    LiftCoercion = "coercive_measure.lift" on CoerciveMeasure,
}
