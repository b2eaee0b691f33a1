//! What a form needs before it is shown or read. A form that could not be sent now is refused here, with
//! the same words as its command would be, so that nobody fills in what cannot be taken (design §6.4).

mod about;
mod account;
mod bureau;
mod calendar;
mod case;
mod choices;
mod claim;
mod coercive_measure;
mod complaint;
mod consultation;
mod desk;
mod draw;
mod inquiry;
mod key_enterprise;
mod law_change;
mod leniency_file;
mod matter;
mod measure;
mod merge;
mod offsite_check;
mod overtaken;
mod plan;
mod positive_listing;
mod project;
mod routing;
mod service_day;
mod stand_in;
mod suggestion;
mod supervision_order;
mod visit;
mod wall_opening;

pub(super) use account::possible as account_possible;

use std::collections::BTreeMap;
use std::pin::Pin;

use jiff::civil::Date;
use sea_orm::EntityTrait;

use super::{Query, Reading};
use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::ids::StreamId;
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::world::Facts;
use crate::server::Failure;
use crate::server::store::entities::unique_value;
use crate::views::context::{BeforeSending, FormContext};
use crate::views::form_key::FormKey;
use crate::views::name::Name;

/// The context of one form.
#[derive(Clone, Debug)]
pub struct FormContextFor {
    /// Which form.
    pub form: FormKey,
    /// The parts of its path: what it is about.
    pub params: BTreeMap<String, String>,
    /// What was typed, where what is filled in depends on it.
    pub typed: BTreeMap<String, Vec<String>>,
}

/// A question that is still to be asked.
type Question<'a> = Pin<Box<dyn Future<Output = Result<FormContext, Failure>> + Send + 'a>>;

impl Query for FormContextFor {
    type View = FormContext;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<FormContext, Failure> {
        let asking = &Asking {
            reading,
            actor: scope.actor(),
            params: &self.params,
            typed: &self.typed,
        };
        let form = self.form;
        let question: Question<'_> = match leniency_file::FORMS.contains(&form) {
            true => later(|| leniency_file::context(asking, form)),
            false if positive_listing::FORMS.contains(&form) => {
                later(|| positive_listing::context(asking, form))
            }
            false if law_change::FORMS.contains(&form) => {
                later(|| law_change::context(asking, form))
            }
            false if visit::FORMS.contains(&form) => later(|| visit::context(asking, form)),
            false if key_enterprise::FORMS.contains(&form) => {
                later(|| key_enterprise::context(asking, form))
            }
            false if claim::FORMS.contains(&form) => later(|| claim::context(asking, form)),
            false if suggestion::FORMS.contains(&form) => {
                later(|| suggestion::context(asking, form))
            }
            false if inquiry::FORMS.contains(&form) => later(|| inquiry::context(asking, form)),
            false if draw::FORMS.contains(&form) => later(|| draw::context(asking, form)),
            false if matter::FORMS.contains(&form) => later(|| matter::context(asking, form)),
            false if project::FORMS.contains(&form) => later(|| project::context(asking, form)),
            false if coercive_measure::FORMS.contains(&form) => {
                later(|| coercive_measure::context(asking, form))
            }
            false if offsite_check::FORMS.contains(&form) => {
                later(|| offsite_check::context(asking, form))
            }
            false if wall_opening::FORMS.contains(&form) => {
                later(|| wall_opening::context(asking, form))
            }
            false => FormContextFor::other(form, asking),
        };
        match question.await {
            Err(Failure::Refused(refusal)) => {
                let told = Box::pin(overtaken::overtaken(asking, refusal)).await;
                Err(told?.into())
            }
            answer => answer,
        }
    }
}

/// A question made on the heap. One function that awaited them all would hold every one of them on its stack.
///
/// Awaited in one place: the answer of each would have its own room on the stack of whoever asks.
fn later<'a, F: Future<Output = Result<FormContext, Failure>> + Send + 'a>(
    make: impl FnOnce() -> F,
) -> Question<'a> {
    Box::pin(make())
}

/// A question to which the answer is known.
fn known<'a>(answer: Result<FormContext, Failure>) -> Question<'a> {
    Box::pin(std::future::ready(answer))
}

impl FormContextFor {
    /// Every form but those of leniency files, openings and the positive list. Each question is made on the heap: the
    /// frame of this function would otherwise hold them all, which a thread's stack does not.
    fn other<'a>(form: FormKey, asking: &'a Asking<'a>) -> Question<'a> {
        match form {
            FormKey::NewComplaint => later(|| complaint::submit(asking)),
            FormKey::RecordComplaint => later(|| complaint::record(asking)),
            FormKey::ComplaintOutcome => later(|| complaint::outcome(asking)),
            FormKey::WithdrawComplaint => later(|| complaint::withdraw(asking)),
            FormKey::SupplyComplaint => later(|| complaint::supply(asking)),
            FormKey::DeclineComplaint => later(|| complaint::decline(asking)),
            FormKey::LookAgain => later(|| complaint::look_again(asking)),
            FormKey::VoidComplaint => later(|| complaint::void(asking)),
            FormKey::RestoreComplaint => later(|| complaint::restore(asking)),
            FormKey::FirstWord => known(complaint::first_word(asking)),
            FormKey::CheckWithdrawal => later(|| complaint::check_withdrawal(asking)),
            FormKey::CheckContact => later(|| complaint::check_contact(asking)),
            FormKey::ShowContact => later(|| complaint::plain(asking, Action::ShowContact)),
            FormKey::CorrectComplaint => later(|| complaint::correct(asking)),
            FormKey::OpenCase => later(|| complaint::open_case(asking)),
            FormKey::OpenOverAll => later(|| complaint::open_over_all(asking)),
            FormKey::JoinCase => later(|| complaint::join_case(asking)),
            FormKey::AssignCase => later(|| case::assign(asking)),
            FormKey::AcknowledgeCase => later(|| case::plain(asking, Action::AcknowledgeCase)),
            FormKey::ObjectToAssignment => {
                later(|| case::plain(asking, Action::ObjectToAssignment))
            }
            FormKey::DismissConsultation => later(|| consultation::dismiss(asking)),
            FormKey::SupportCase => later(|| case::support(asking)),
            FormKey::ReassignCase => later(|| case::reassign(asking)),
            FormKey::CorrectCase => later(|| case::correct(asking)),
            FormKey::NoteCase => later(|| case::plain(asking, Action::NoteCase)),
            FormKey::PauseCase => later(|| case::pause(asking)),
            FormKey::ResumeCase => later(|| case::plain(asking, Action::ResumeCase)),
            FormKey::AskExtension => later(|| case::ask_extension(asking)),
            FormKey::GrantExtension => later(|| case::plain(asking, Action::GrantExtension)),
            FormKey::RefuseExtension => later(|| case::plain(asking, Action::RefuseExtension)),
            FormKey::AnswerComplaint => later(|| case::answer(asking)),
            FormKey::RecallAnswer => later(|| case::recall(asking)),
            FormKey::ReferCase => later(|| case::refer(asking, Action::ReferCase)),
            FormKey::EscalateCase => later(|| case::refer(asking, Action::EscalateCase)),
            FormKey::LookAtReferral => later(|| case::look_at_referral(asking)),
            FormKey::StrikeNote => later(|| case::strike_note(asking)),
            FormKey::CloseOut => later(|| case::close_out(asking)),
            FormKey::ReturnFromReview => later(|| case::plain(asking, Action::ReturnFromReview)),
            FormKey::RecordFollowUp => later(|| case::follow_up(asking)),
            FormKey::AskParking => later(|| case::ask_parking(asking)),
            FormKey::GrantParking => later(|| case::plain(asking, Action::GrantParking)),
            FormKey::RefuseParking => later(|| case::plain(asking, Action::RefuseParking)),
            FormKey::TakeUpCase => later(|| case::plain(asking, Action::TakeUpCase)),
            FormKey::NameStandIn => later(|| stand_in::name(asking)),
            FormKey::EndStandIn => later(|| stand_in::end(asking)),
            FormKey::HandOver => later(|| stand_in::hand_over(asking)),
            FormKey::MergeCase => later(|| merge::merge(asking)),
            FormKey::UndoMerge => later(|| merge::undo(asking)),
            FormKey::Convene => later(|| consultation::convene(asking)),
            FormKey::GiveOpinion => later(|| consultation::opinion(asking)),
            FormKey::AskOutside => later(|| consultation::ask_outside(asking)),
            FormKey::WithdrawOutside => later(|| consultation::withdraw_outside(asking)),
            FormKey::GiveOutsideOpinion => later(|| consultation::by_link(asking)),
            FormKey::WriteMinutes => later(|| consultation::minutes(asking)),
            FormKey::AddItem => later(|| consultation::add_item(asking)),
            FormKey::DropItem => later(|| consultation::drop_item(asking)),
            FormKey::SubmitMinutes => later(|| consultation::plain(asking, Action::SubmitMinutes)),
            FormKey::SignMinutes => later(|| consultation::plain(asking, Action::SignMinutes)),
            FormKey::CallOff => later(|| consultation::plain(asking, Action::CallOff)),
            FormKey::DraftPlan => later(|| plan::draft(asking)),
            FormKey::RevisePlan => later(|| plan::revise(asking)),
            FormKey::AddMeasure => later(|| plan::add_measure(asking)),
            FormKey::DropMeasure => later(|| plan::drop_measure(asking)),
            FormKey::OrderMeasure => later(|| plan::order_measure(asking)),
            FormKey::KeepMeasures => later(|| plan::slipped(asking, Action::KeepMeasures)),
            FormKey::MoveMeasures => later(|| plan::slipped(asking, Action::MoveMeasures)),
            FormKey::ApprovePlan => later(|| plan::plain(asking, Action::ApprovePlan)),
            FormKey::AcknowledgePlan => later(|| plan::plain(asking, Action::AcknowledgePlan)),
            FormKey::FollowUpPlan => later(|| plan::plain(asking, Action::FollowUpPlan)),
            FormKey::ReportMeasure => later(|| measure::plain(asking, Action::ReportMeasure)),
            FormKey::VerifyMeasure => later(|| measure::plain(asking, Action::VerifyMeasure)),
            FormKey::ReturnMeasure => later(|| measure::send_back(asking)),
            FormKey::RescheduleMeasure => later(|| measure::reschedule(asking)),
            FormKey::CancelMeasure => later(|| measure::plain(asking, Action::CancelMeasure)),
            FormKey::IssueOrder => later(|| supervision_order::issue(asking)),
            FormKey::IssueOrders => later(|| supervision_order::issue_many(asking)),
            FormKey::SignOrder => later(|| supervision_order::sign(asking, Action::SignOrder)),
            FormKey::SignOrderAsLeader => {
                later(|| supervision_order::sign(asking, Action::SignOrderAsLeader))
            }
            FormKey::AcknowledgeOrder => {
                later(|| supervision_order::plain(asking, Action::AcknowledgeOrder))
            }
            FormKey::ReplyToOrder => {
                later(|| supervision_order::plain(asking, Action::ReplyToOrder))
            }
            FormKey::LiftOrder => later(|| supervision_order::plain(asking, Action::LiftOrder)),
            FormKey::RaiseOrder => later(|| supervision_order::raise(asking)),
            FormKey::VoidOrder => later(|| supervision_order::plain(asking, Action::VoidOrder)),
            FormKey::PlanServiceDay => known(service_day::plan(asking)),
            FormKey::MoveServiceDay => later(|| service_day::move_it(asking)),
            FormKey::CancelServiceDay => {
                later(|| service_day::plain(asking, Action::CancelServiceDay))
            }
            FormKey::HoldServiceDay => later(|| service_day::plain(asking, Action::HoldServiceDay)),
            FormKey::SignUp => later(|| service_day::by_firm(asking, Action::SignUpForServiceDay)),
            FormKey::SignUpByPhone => later(|| service_day::sign_up_by_phone(asking)),
            FormKey::WithdrawSignUp => {
                later(|| service_day::by_firm(asking, Action::WithdrawSignUp))
            }
            FormKey::WithdrawSignUpByPhone => later(|| service_day::withdraw_by_phone(asking)),
            FormKey::DeskRecord => later(|| desk::at_desk(asking)),
            FormKey::CompleteDeskEntry => later(|| desk::entry(asking)),
            FormKey::WalkIn => later(|| desk::walk_in(asking)),
            FormKey::RecordArrival | FormKey::CallToDesk | FormKey::RecordNoShow => {
                later(|| desk::attend(asking, form))
            }
            FormKey::RegisterEnterprise => known(account::register_enterprise(asking)),
            FormKey::ProfileFirm => later(|| account::profile_firm(asking)),
            FormKey::ShowFirmContacts => later(|| account::show_contacts(asking)),
            FormKey::CreateContact => later(|| account::create_contact(asking)),
            FormKey::EditBureau => later(|| bureau::edit(asking)),
            FormKey::RenameUnit => later(|| bureau::rename_unit(asking)),
            FormKey::EditTheme => later(|| bureau::theme(asking)),
            FormKey::PublishCalendar => later(|| calendar::publish(asking)),
            FormKey::EditDeadlines => later(|| calendar::deadlines(asking)),
            FormKey::EditTerm => later(|| calendar::term(asking)),
            FormKey::EditSetting => later(|| calendar::setting(asking)),
            FormKey::CreateStaff => known(account::create_staff(asking)),
            FormKey::AppointStaff => later(|| account::appoint(asking)),
            FormKey::EndAppointment => later(|| account::end_appointment(asking)),
            FormKey::Deactivate => later(|| account::plain(asking, Action::Deactivate)),
            FormKey::Reactivate => later(|| account::plain(asking, Action::Reactivate)),
            FormKey::AskFactorReset => later(|| account::plain(asking, Action::AskFactorReset)),
            FormKey::ConfirmFactorReset => later(|| account::confirm_reset(asking)),
            // those of the others, asked elsewhere
            FormKey::SelfReport
            | FormKey::OpenLeniencyFile
            | FormKey::NameLeniencyPeople
            | FormKey::VacateLeniencySeat
            | FormKey::FillLeniencySeat
            | FormKey::TakeLeniencySeat
            | FormKey::LeniencyAct
            | FormKey::LeniencyClue
            | FormKey::TakeClue
            | FormKey::RefuseClue
            | FormKey::StrikeClue
            | FormKey::LeniencyConditions
            | FormKey::LeniencyFindings
            | FormKey::LeniencyWeighing
            | FormKey::SubmitLeniency
            | FormKey::ReviewLeniency
            | FormKey::DecideLeniency
            | FormKey::ServeLeniency
            | FormKey::RecheckLeniency
            | FormKey::AskDecisionTime
            | FormKey::AnswerDecisionTime
            | FormKey::StopDecisionClock
            | FormKey::RunDecisionClock
            | FormKey::SignCorrectionOrder
            | FormKey::ServeCorrectionOrder
            | FormKey::RecordCommitment
            | FormKey::VerifyCorrection
            | FormKey::FileLeniencyCase
            | FormKey::GivePenaltyNotice
            | FormKey::AnswerPenaltyNotice
            | FormKey::HoldHearing
            | FormKey::WeighAnswer
            | FormKey::RecordPaperAnswer
            | FormKey::PublishLeniency
            | FormKey::EndPublication
            | FormKey::AskErasure
            | FormKey::AnswerErasure
            | FormKey::ProposeLeniencyChange
            | FormKey::ReviewLeniencyChange
            | FormKey::SignLeniencyChange
            | FormKey::ServeLeniencyChange
            | FormKey::FileRemedy
            | FormKey::EndRemedy
            | FormKey::ConfirmLegalBasis
            | FormKey::ChangeBasis
            | FormKey::AddBasis
            | FormKey::ChangeLeniencyItem
            | FormKey::AddLeniencyItem
            | FormKey::ChangeWeight
            | FormKey::ChangeSetting
            | FormKey::ChangeBenchmark
            | FormKey::AddBenchmark
            | FormKey::RemoveBenchmark
            | FormKey::EndRow
            | FormKey::AdoptLawChange
            | FormKey::RejectLawChange
            | FormKey::ReportDutyOfFile
            | FormKey::ReportDutyOfComplaint
            | FormKey::OpenWall
            | FormKey::OpenReported
            | FormKey::AgreeToOpening
            | FormKey::DeclineOpening
            | FormKey::ProposeListing
            | FormKey::ReviewListing
            | FormKey::EnterOnList
            | FormKey::RejectListing
            | FormKey::SuspendListing
            | FormKey::ResumeListing
            | FormKey::RemoveListing
            | FormKey::PlanInspection
            | FormKey::PlanHelpVisit
            | FormKey::RecordVisit
            | FormKey::RecordGuidance
            | FormKey::AcknowledgeGuidance
            | FormKey::GiveVisitGround
            | FormKey::MergeVisit
            | FormKey::CallOffVisit
            | FormKey::RecordOffsiteCheck
            | FormKey::ReviewCheckLaw
            | FormKey::ReviewCheckTechnique
            | FormKey::FollowUpCheck
            | FormKey::ProposeCoercion
            | FormKey::ReviewCoercion
            | FormKey::ApproveCoercion
            | FormKey::DeclineCoercion
            | FormKey::ServeCoercion
            | FormKey::AskCoercionExtension
            | FormKey::ExtendCoercion
            | FormKey::RefuseCoercionExtension
            | FormKey::RecordRelease
            | FormKey::AskRelease
            | FormKey::CheckRelease
            | FormKey::LiftCoercion
            | FormKey::EnterRoster
            | FormKey::RenewRoster
            | FormKey::EndRoster
            | FormKey::RegisterProject
            | FormKey::DecidePath
            | FormKey::SetMilestone
            | FormKey::ReachMilestone
            | FormKey::LinkProject
            | FormKey::EndProject
            | FormKey::Suggest
            | FormKey::SuggestAsFirm
            | FormKey::AskPolicy
            | FormKey::ClaimOpenly
            | FormKey::ClaimAsContact
            | FormKey::ShowClaim
            | FormKey::AcceptClaim
            | FormKey::DeclineClaim
            | FormKey::ObjectToClaim
            | FormKey::InviteMember
            | FormKey::RemoveMember
            | FormKey::ReplyToSuggestion
            | FormKey::AskComplainedOf
            | FormKey::AnswerInquiry
            | FormKey::MakeDraw
            | FormKey::CallBack
            | FormKey::BeginMatter
            | FormKey::BeginMatterOfFirm
            | FormKey::GiveMatterOpinion
            | FormKey::GiveLegalOpinion
            | FormKey::ProposeDecision
            | FormKey::ReturnDecision
            | FormKey::DecideMatter
            | FormKey::DropMatter => known(Err(Refusal::NotFound.into())),
        }
    }
}

/// One question: from what, for whom, about what.
struct Asking<'a> {
    reading: &'a Reading<'a>,
    actor: &'a Actor,
    params: &'a BTreeMap<String, String>,
    typed: &'a BTreeMap<String, Vec<String>>,
}

impl<'a> Asking<'a> {
    fn facts(&self) -> &'a Facts<'a> {
        &self.reading.facts
    }

    fn today(&self) -> Date {
        self.reading.facts.today()
    }

    /// A part of the path.
    fn param(&self, name: &str) -> &str {
        self.params.get(name).map_or("", String::as_str)
    }

    /// The first value typed in a field.
    fn typed(&self, field: &str) -> Option<String> {
        self.typed
            .get(field)?
            .first()
            .filter(|v| !v.is_empty())
            .cloned()
    }

    /// The stream that holds a unique value; what nobody holds does not exist.
    async fn holder(&self, kind: &str, value: &str) -> Result<StreamId, Failure> {
        let key = (kind.to_owned(), value.to_owned());
        let row = unique_value::Entity::find_by_id(key)
            .one(self.reading.db)
            .await?;
        Ok(row
            .and_then(|r| StreamId::parse(&r.stream))
            .ok_or(Refusal::NotFound)?)
    }

    /// What the rulebook has people told before they send this.
    fn before(&self, id: &str) -> Option<BeforeSending> {
        let notice = self.facts().reference.rulebook.notice(id)?;
        let line = |l: &crate::domain::rulebook::Bilingual| Name::new(l.zh.clone(), l.en.clone());
        Some(BeforeSending {
            lines: notice.lines.iter().map(line).collect(),
            to_be_confirmed: notice.to_be_confirmed,
        })
    }

    /// Whether the actor may do this to this at all.
    fn permit(&self, action: Action, subject: &Subject) -> Result<(), Refusal> {
        policy::permit(self.actor, action, subject).map(|_| ())
    }
}
