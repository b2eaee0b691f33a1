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
mod plan;
mod positive_listing;
mod project;
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

impl Query for FormContextFor {
    type View = FormContext;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<FormContext, Failure> {
        let asking = Asking {
            reading,
            actor: scope.actor(),
            params: &self.params,
            typed: &self.typed,
        };
        let form = self.form;
        match leniency_file::FORMS.contains(&form) {
            true => later(|| leniency_file::context(&asking, form)).await,
            false if positive_listing::FORMS.contains(&form) => {
                later(|| positive_listing::context(&asking, form)).await
            }
            false if law_change::FORMS.contains(&form) => {
                later(|| law_change::context(&asking, form)).await
            }
            false if visit::FORMS.contains(&form) => later(|| visit::context(&asking, form)).await,
            false if key_enterprise::FORMS.contains(&form) => {
                later(|| key_enterprise::context(&asking, form)).await
            }
            false if claim::FORMS.contains(&form) => later(|| claim::context(&asking, form)).await,
            false if suggestion::FORMS.contains(&form) => {
                later(|| suggestion::context(&asking, form)).await
            }
            false if inquiry::FORMS.contains(&form) => {
                later(|| inquiry::context(&asking, form)).await
            }
            false if draw::FORMS.contains(&form) => later(|| draw::context(&asking, form)).await,
            false if matter::FORMS.contains(&form) => {
                later(|| matter::context(&asking, form)).await
            }
            false if project::FORMS.contains(&form) => {
                later(|| project::context(&asking, form)).await
            }
            false if coercive_measure::FORMS.contains(&form) => {
                later(|| coercive_measure::context(&asking, form)).await
            }
            false if offsite_check::FORMS.contains(&form) => {
                later(|| offsite_check::context(&asking, form)).await
            }
            false if wall_opening::FORMS.contains(&form) => {
                later(|| wall_opening::context(&asking, form)).await
            }
            false => later(|| FormContextFor::other(form, asking)).await,
        }
    }
}

/// A question made on the heap. One function that awaited them all would hold every one of them on its stack.
fn later<F: Future>(make: impl FnOnce() -> F) -> Pin<Box<F>> {
    Box::pin(make())
}

impl FormContextFor {
    /// Every form but those of leniency files, openings and the positive list. Each question is made on the heap: the
    /// frame of this function would otherwise hold them all, which a thread's stack does not.
    async fn other(form: FormKey, asking: Asking<'_>) -> Result<FormContext, Failure> {
        match form {
            FormKey::NewComplaint => later(|| complaint::submit(&asking)).await,
            FormKey::RecordComplaint => later(|| complaint::record(&asking)).await,
            FormKey::ComplaintOutcome => later(|| complaint::outcome(&asking)).await,
            FormKey::WithdrawComplaint => later(|| complaint::withdraw(&asking)).await,
            FormKey::DeclineComplaint => later(|| complaint::decline(&asking)).await,
            FormKey::VoidComplaint => later(|| complaint::void(&asking)).await,
            FormKey::RestoreComplaint => later(|| complaint::restore(&asking)).await,
            FormKey::FirstWord => complaint::first_word(&asking),
            FormKey::CheckContact => later(|| complaint::check_contact(&asking)).await,
            FormKey::ShowContact => later(|| complaint::plain(&asking, Action::ShowContact)).await,
            FormKey::CorrectComplaint => later(|| complaint::correct(&asking)).await,
            FormKey::OpenCase => later(|| complaint::open_case(&asking)).await,
            FormKey::OpenOverAll => later(|| complaint::open_over_all(&asking)).await,
            FormKey::JoinCase => later(|| complaint::join_case(&asking)).await,
            FormKey::AssignCase => later(|| case::assign(&asking)).await,
            FormKey::AcknowledgeCase => {
                later(|| case::plain(&asking, Action::AcknowledgeCase)).await
            }
            FormKey::ObjectToAssignment => {
                later(|| case::plain(&asking, Action::ObjectToAssignment)).await
            }
            FormKey::ReassignCase => later(|| case::reassign(&asking)).await,
            FormKey::NoteCase => later(|| case::plain(&asking, Action::NoteCase)).await,
            FormKey::PauseCase => later(|| case::pause(&asking)).await,
            FormKey::ResumeCase => later(|| case::plain(&asking, Action::ResumeCase)).await,
            FormKey::AskExtension => later(|| case::ask_extension(&asking)).await,
            FormKey::GrantExtension => later(|| case::plain(&asking, Action::GrantExtension)).await,
            FormKey::RefuseExtension => {
                later(|| case::plain(&asking, Action::RefuseExtension)).await
            }
            FormKey::AnswerComplaint => later(|| case::answer(&asking)).await,
            FormKey::RecallAnswer => later(|| case::recall(&asking)).await,
            FormKey::ReferCase => later(|| case::refer(&asking, Action::ReferCase)).await,
            FormKey::EscalateCase => later(|| case::refer(&asking, Action::EscalateCase)).await,
            FormKey::LookAtReferral => later(|| case::look_at_referral(&asking)).await,
            FormKey::StrikeNote => later(|| case::strike_note(&asking)).await,
            FormKey::CloseOut => later(|| case::close_out(&asking)).await,
            FormKey::ReturnFromReview => {
                later(|| case::plain(&asking, Action::ReturnFromReview)).await
            }
            FormKey::RecordFollowUp => later(|| case::follow_up(&asking)).await,
            FormKey::AskParking => later(|| case::ask_parking(&asking)).await,
            FormKey::GrantParking => later(|| case::plain(&asking, Action::GrantParking)).await,
            FormKey::RefuseParking => later(|| case::plain(&asking, Action::RefuseParking)).await,
            FormKey::TakeUpCase => later(|| case::plain(&asking, Action::TakeUpCase)).await,
            FormKey::NameStandIn => later(|| stand_in::name(&asking)).await,
            FormKey::EndStandIn => later(|| stand_in::end(&asking)).await,
            FormKey::HandOver => later(|| stand_in::hand_over(&asking)).await,
            FormKey::MergeCase => later(|| merge::merge(&asking)).await,
            FormKey::UndoMerge => later(|| merge::undo(&asking)).await,
            FormKey::Convene => later(|| consultation::convene(&asking)).await,
            FormKey::GiveOpinion => later(|| consultation::opinion(&asking)).await,
            FormKey::AskOutside => later(|| consultation::ask_outside(&asking)).await,
            FormKey::WithdrawOutside => later(|| consultation::withdraw_outside(&asking)).await,
            FormKey::GiveOutsideOpinion => later(|| consultation::by_link(&asking)).await,
            FormKey::WriteMinutes => later(|| consultation::minutes(&asking)).await,
            FormKey::AddItem => later(|| consultation::add_item(&asking)).await,
            FormKey::DropItem => later(|| consultation::drop_item(&asking)).await,
            FormKey::SubmitMinutes => {
                later(|| consultation::plain(&asking, Action::SubmitMinutes)).await
            }
            FormKey::SignMinutes => {
                later(|| consultation::plain(&asking, Action::SignMinutes)).await
            }
            FormKey::CallOff => later(|| consultation::plain(&asking, Action::CallOff)).await,
            FormKey::DraftPlan => later(|| plan::draft(&asking)).await,
            FormKey::RevisePlan => later(|| plan::revise(&asking)).await,
            FormKey::AddMeasure => later(|| plan::add_measure(&asking)).await,
            FormKey::DropMeasure => later(|| plan::drop_measure(&asking)).await,
            FormKey::ApprovePlan => later(|| plan::plain(&asking, Action::ApprovePlan)).await,
            FormKey::AcknowledgePlan => {
                later(|| plan::plain(&asking, Action::AcknowledgePlan)).await
            }
            FormKey::ReportMeasure => {
                later(|| measure::plain(&asking, Action::ReportMeasure)).await
            }
            FormKey::VerifyMeasure => {
                later(|| measure::plain(&asking, Action::VerifyMeasure)).await
            }
            FormKey::ReturnMeasure => later(|| measure::send_back(&asking)).await,
            FormKey::CancelMeasure => {
                later(|| measure::plain(&asking, Action::CancelMeasure)).await
            }
            FormKey::IssueOrder => later(|| supervision_order::issue(&asking)).await,
            FormKey::IssueOrders => later(|| supervision_order::issue_many(&asking)).await,
            FormKey::SignOrder => {
                later(|| supervision_order::sign(&asking, Action::SignOrder)).await
            }
            FormKey::SignOrderAsLeader => {
                later(|| supervision_order::sign(&asking, Action::SignOrderAsLeader)).await
            }
            FormKey::AcknowledgeOrder => {
                later(|| supervision_order::plain(&asking, Action::AcknowledgeOrder)).await
            }
            FormKey::ReplyToOrder => {
                later(|| supervision_order::plain(&asking, Action::ReplyToOrder)).await
            }
            FormKey::LiftOrder => {
                later(|| supervision_order::plain(&asking, Action::LiftOrder)).await
            }
            FormKey::RaiseOrder => later(|| supervision_order::raise(&asking)).await,
            FormKey::VoidOrder => {
                later(|| supervision_order::plain(&asking, Action::VoidOrder)).await
            }
            FormKey::PlanServiceDay => service_day::plan(&asking),
            FormKey::MoveServiceDay => later(|| service_day::move_it(&asking)).await,
            FormKey::CancelServiceDay => {
                later(|| service_day::plain(&asking, Action::CancelServiceDay)).await
            }
            FormKey::HoldServiceDay => {
                later(|| service_day::plain(&asking, Action::HoldServiceDay)).await
            }
            FormKey::SignUp => {
                later(|| service_day::by_firm(&asking, Action::SignUpForServiceDay)).await
            }
            FormKey::SignUpByPhone => later(|| service_day::sign_up_by_phone(&asking)).await,
            FormKey::WithdrawSignUp => {
                later(|| service_day::by_firm(&asking, Action::WithdrawSignUp)).await
            }
            FormKey::WithdrawSignUpByPhone => {
                later(|| service_day::withdraw_by_phone(&asking)).await
            }
            FormKey::DeskRecord => later(|| desk::at_desk(&asking)).await,
            FormKey::CompleteDeskEntry => later(|| desk::entry(&asking)).await,
            FormKey::WalkIn => later(|| desk::walk_in(&asking)).await,
            FormKey::RecordArrival | FormKey::CallToDesk | FormKey::RecordNoShow => {
                later(|| desk::attend(&asking, form)).await
            }
            FormKey::RegisterEnterprise => account::register_enterprise(&asking),
            FormKey::ShowFirmContacts => later(|| account::show_contacts(&asking)).await,
            FormKey::CreateContact => later(|| account::create_contact(&asking)).await,
            FormKey::EditBureau => later(|| bureau::edit(&asking)).await,
            FormKey::PublishCalendar => later(|| calendar::publish(&asking)).await,
            FormKey::EditDeadlines => later(|| calendar::deadlines(&asking)).await,
            FormKey::CreateStaff => account::create_staff(&asking),
            FormKey::AppointStaff => later(|| account::appoint(&asking)).await,
            FormKey::EndAppointment => later(|| account::end_appointment(&asking)).await,
            FormKey::Deactivate => later(|| account::plain(&asking, Action::Deactivate)).await,
            FormKey::Reactivate => later(|| account::plain(&asking, Action::Reactivate)).await,
            FormKey::AskFactorReset => {
                later(|| account::plain(&asking, Action::AskFactorReset)).await
            }
            FormKey::ConfirmFactorReset => later(|| account::confirm_reset(&asking)).await,
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
            | FormKey::LeniencyConditions
            | FormKey::LeniencyWeighing
            | FormKey::SubmitLeniency
            | FormKey::ReviewLeniency
            | FormKey::DecideLeniency
            | FormKey::ServeLeniency
            | FormKey::RecheckLeniency
            | FormKey::RecordCommitment
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
            | FormKey::DropMatter => Err(Refusal::NotFound.into()),
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
