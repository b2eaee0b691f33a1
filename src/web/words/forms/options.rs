//! The words of choices that are the same for everybody: their values come from the domain, not from data.

use crate::api::FormKey;
use crate::domain::actor::Role;
use crate::domain::case::{Closing, Difficulty, Finding, Label, ParkReason, Track};
use crate::domain::coercive_measure;
use crate::domain::complaint::{Channel, Solved, VoidReason};
use crate::domain::consultation::Position;
use crate::domain::enterprise::Size;
use crate::domain::key_enterprise;
use crate::domain::leniency::rule::{
    Anchor, ClueKind, ExclusionKind, Extent, FactorKind, Footing, Grade, GroundKind, Harm, NoFault,
    Published, SettingKind, Source, State, Truth,
};
use crate::domain::leniency_file::{
    ChangeGround, ChangeKind, Follows, Found, Means, Origin, RemedyKind, RemedyResult, Ruling,
    Taken, Unpublished, Vacated,
};
use crate::domain::matter::Legality;
use crate::domain::measure::Kind;
use crate::domain::offsite_check;
use crate::domain::positive_listing::{Basis, Removal};
use crate::domain::project;
use crate::domain::rulebook::ConsultationTrigger;
use crate::domain::rulebook::Level;
use crate::domain::term::PauseCategory;
use crate::domain::visit;
use crate::domain::wall_opening::Ground;
use crate::web::words::{self as w, Word, leniency_file as l, word};

/// One choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionWords {
    /// What is sent.
    pub value: &'static str,
    /// What is read.
    pub label: Word,
    /// One more line.
    pub hint: Option<Word>,
}

const fn plain(value: &'static str, label: Word) -> OptionWords {
    OptionWords {
        value,
        label,
        hint: None,
    }
}

/// The choices of a field, in reading order; none where they come from data or from the reader's rights.
pub fn options(key: FormKey, field: &str) -> Option<Vec<OptionWords>> {
    Some(match (key, field) {
        (
            FormKey::ReportDutyOfFile
            | FormKey::ReportDutyOfComplaint
            | FormKey::OpenWall
            | FormKey::OpenReported,
            "ground",
        ) => Ground::ALL
            .iter()
            .map(|g| plain(g.key(), w::wall_opening::ground(*g)))
            .collect(),
        (FormKey::ReplyToSuggestion, "adopted") => vec![
            plain("yes", w::suggestion::ADOPT),
            plain("no", w::suggestion::ANSWER),
        ],
        (FormKey::RegisterProject, "batch") => project::Batch::ALL
            .iter()
            .map(|b| plain(b.key(), w::project::batch(*b)))
            .collect(),
        (FormKey::RegisterProject, "two_high") => {
            vec![
                plain("yes", w::project::TWO_HIGH),
                plain("no", w::project::NOT_HIGH),
            ]
        }
        (FormKey::DecidePath, "path") => project::Path::ALL
            .iter()
            .map(|p| plain(p.key(), w::project::path(*p)))
            .collect(),
        (FormKey::SetMilestone, "milestone") => project::Milestone::ALL
            .iter()
            .map(|m| plain(m.key(), w::project::milestone(*m)))
            .collect(),
        (FormKey::ProfileFirm, "size") => Size::ALL
            .iter()
            .map(|s| plain(s.key(), w::dossier::size(*s)))
            .collect(),
        (FormKey::EnterRoster, "basis") => key_enterprise::Basis::ALL
            .iter()
            .map(|b| plain(b.key(), w::key_enterprise::basis(*b)))
            .collect(),
        (FormKey::PlanInspection | FormKey::GiveVisitGround, "ground") => visit::Ground::ALL
            .iter()
            .map(|g| plain(g.key(), w::visit::ground(*g)))
            .collect(),
        (FormKey::AcknowledgeGuidance, "agreed") => vec![
            plain("yes", word("记录属实", "It stands")),
            plain("no", word("有不对的地方", "Something is wrong")),
        ],
        (FormKey::RecordOffsiteCheck, "method") => offsite_check::Method::ALL
            .iter()
            .map(|m| plain(m.key(), w::offsite_check::method(*m)))
            .collect(),
        (FormKey::RecordOffsiteCheck, "finding") => offsite_check::Finding::ALL
            .iter()
            .map(|f| plain(f.key(), w::offsite_check::finding(*f)))
            .collect(),
        (FormKey::FollowUpCheck, "follow_up") => offsite_check::FollowUp::ALL
            .iter()
            .map(|f| plain(f.key(), w::offsite_check::follow_up(*f)))
            .collect(),
        (FormKey::ReviewCheckLaw | FormKey::ReviewCheckTechnique, "passed") => vec![
            plain("yes", w::offsite_check::PASSED),
            plain("no", w::offsite_check::NOT_PASSED),
        ],
        (FormKey::ProposeCoercion, "kind") => coercive_measure::Kind::ALL
            .iter()
            .map(|k| plain(k.key(), w::coercive_measure::kind(*k)))
            .collect(),
        (FormKey::ProposeCoercion, "ground") => coercive_measure::Ground::ALL
            .iter()
            .map(|g| plain(g.key(), w::coercive_measure::ground(*g)))
            .collect(),
        (FormKey::ProposeCoercion, "livelihood") => vec![
            plain("yes", w::coercive_measure::YES),
            plain("no", w::coercive_measure::NO),
        ],
        (FormKey::ReviewCoercion, "agreed") => vec![
            plain("yes", w::coercive_measure::AGREED),
            plain("no", w::coercive_measure::NOT_AGREED),
        ],
        (FormKey::ServeCoercion, "way") => coercive_measure::Way::ALL
            .iter()
            .map(|way| plain(way.key(), w::coercive_measure::way(*way)))
            .collect(),
        (FormKey::CheckRelease, "ends") => vec![
            plain("yes", w::coercive_measure::SHOULD_END),
            plain("no", w::coercive_measure::GOES_ON),
        ],
        (FormKey::ProposeListing, "basis") => Basis::ALL
            .iter()
            .map(|b| plain(b.key(), w::positive_listing::basis(*b)))
            .collect(),
        (FormKey::RemoveListing, "why") => Removal::ALL
            .iter()
            .map(|r| plain(r.key(), w::positive_listing::removal(*r)))
            .collect(),
        (FormKey::AnswerDecisionTime, "agreed") => vec![
            plain("yes", word("同意延长", "More time is given")),
            plain("no", word("不同意延长", "It is not given")),
        ],
        (FormKey::ReviewListing, "agreed") => vec![
            plain(
                "yes",
                word("同意，开始公示", "Agreed; put it before the public"),
            ),
            plain("no", word("不同意", "Not agreed")),
        ],
        (FormKey::EditTerm, "unit") => vec![
            plain("wd", word("工作日", "working days")),
            plain("cd", word("自然日", "calendar days")),
            plain("mo", word("月", "months")),
            plain("h", word("小时", "hours")),
        ],
        (FormKey::EditDeadlines, "day_unit") => vec![
            plain("wd", word("工作日", "a working day")),
            plain("cd", word("自然日", "a calendar day")),
        ],
        (FormKey::ComplaintOutcome | FormKey::CallBack, "solved") => vec![
            plain("yes", w::solved(Solved::Yes)),
            plain("partly", w::solved(Solved::Partly)),
            plain("no", w::solved(Solved::No)),
        ],
        (FormKey::ComplaintOutcome | FormKey::CallBack, "satisfaction") => {
            [("5", 5), ("4", 4), ("3", 3), ("2", 2), ("1", 1)]
                .map(|(value, level)| plain(value, w::satisfaction(level)))
                .to_vec()
        }
        (FormKey::RecordComplaint, "channel") => Channel::RECORDED
            .map(|c| plain(c.key(), w::channel(c)))
            .to_vec(),
        (FormKey::DismissConsultation, "trigger") => ConsultationTrigger::ALL
            .iter()
            .map(|t| plain(t.key(), w::consultation::trigger(*t)))
            .collect(),
        (FormKey::CorrectCase, "difficulty") => Difficulty::ALL
            .iter()
            .map(|d| plain(d.key(), w::difficulty(*d)))
            .collect(),
        (FormKey::OpenCase | FormKey::OpenOverAll, "difficulty") => Difficulty::ALL
            .iter()
            .map(|d| OptionWords {
                hint: Some(hard(*d)),
                ..plain(d.key(), w::difficulty(*d))
            })
            .collect(),
        (FormKey::OpenCase | FormKey::OpenOverAll, "track") => Track::ALL
            .iter()
            .map(|t| OptionWords {
                hint: Some(way(*t)),
                ..plain(t.key(), w::track(*t))
            })
            .collect(),
        (FormKey::OpenCase | FormKey::OpenOverAll | FormKey::CorrectCase, "labels") => Label::ALL
            .iter()
            .map(|l| plain(l.key(), w::label(*l)))
            .collect(),
        (FormKey::CallBack, "reached") => vec![
            plain("yes", word("联系上了", "Yes")),
            plain("no", word("没有联系上", "No")),
        ],
        (FormKey::GiveLegalOpinion, "legality") => Legality::ALL
            .iter()
            .map(|l| plain(l.key(), w::matter::legality(*l)))
            .collect(),
        (
            FormKey::GiveOpinion | FormKey::GiveMatterOpinion | FormKey::GiveOutsideOpinion,
            "position",
        ) => Position::ALL
            .map(|p| plain(p.key(), w::consultation::position(p)))
            .to_vec(),
        (FormKey::IssueOrder | FormKey::IssueOrders | FormKey::RaiseOrder, "level") => Level::ALL
            .map(|l| plain(l.key(), w::supervision::level(l)))
            .to_vec(),
        (FormKey::AddMeasure, "kind") => Kind::ALL
            .map(|k| plain(k.key(), w::measure::kind(k)))
            .to_vec(),
        // the rulebook's own names stand before these, where it has any
        (FormKey::PauseCase, "category") => PauseCategory::ALL
            .map(|c| plain(c.name(), w::why_paused(c)))
            .to_vec(),
        (FormKey::VoidComplaint, "why") => VoidReason::ALL
            .map(|r| plain(r.key(), w::void_reason(r)))
            .to_vec(),
        (FormKey::AskParking, "reason") => ParkReason::ALL
            .iter()
            .map(|r| OptionWords {
                hint: Some(w::parking::means(*r)),
                ..plain(r.key(), w::parking::reason(*r))
            })
            .collect(),
        (FormKey::CheckContact, "reached") => vec![
            plain(
                "yes",
                word(
                    "联系上了，是这家企业的人",
                    "Reached, and of this enterprise",
                ),
            ),
            plain("no", word("没有联系上", "Not reached")),
        ],
        (FormKey::CheckWithdrawal, "advised") => vec![
            plain("yes", w::withdrawal::found(true)),
            plain("no", w::withdrawal::found(false)),
        ],
        (FormKey::MergeCase, "keep") => vec![
            plain("this", word("本事项", "This matter")),
            plain("other", word("另一个", "The other")),
        ],
        (FormKey::CloseOut, "closing") => Closing::ALL
            .iter()
            .map(|c| OptionWords {
                hint: Some(ending(*c)),
                ..plain(c.key(), w::closing(*c))
            })
            .collect(),
        (FormKey::RecordFollowUp, "finding") => Finding::ALL
            .iter()
            .map(|f| OptionWords {
                hint: Some(found(*f)),
                ..plain(f.key(), w::finding(*f))
            })
            .collect(),
        (FormKey::CreateStaff | FormKey::AppointStaff, "role") => Role::PEOPLE
            .into_iter()
            .filter(|r| r.is_staff())
            .map(|r| plain(r.key(), w::role(r)))
            .collect(),
        (
            FormKey::SelfReport
            | FormKey::LeniencyAct
            | FormKey::ReviewLeniency
            | FormKey::ReviewLeniencyChange
            | FormKey::VerifyCorrection
            | FormKey::RecheckLeniency,
            "ongoing" | "continuing" | "agreed" | "corrected",
        ) => {
            let (yes, no) = match field {
                "agreed" => (l::AGREED, l::RETURNED),
                "corrected" if key == FormKey::RecheckLeniency => (l::CORRECTED, l::FELL_BACK),
                _ => (l::truth(Truth::Yes), l::truth(Truth::No)),
            };
            vec![plain("yes", yes), plain("no", no)]
        }
        (FormKey::OpenLeniencyFile, "origin") => Origin::ALL
            .iter()
            .filter(|o| **o != Origin::SelfReport)
            .map(|o| plain(o.key(), l::origin(*o)))
            .collect(),
        (FormKey::LeniencyAct, "harm") => Harm::ALL
            .iter()
            .map(|h| plain(h.key(), l::harm(*h)))
            .collect(),
        (FormKey::LeniencyAct, "no_fault") => NoFault::ALL
            .iter()
            .map(|n| plain(n.key(), l::no_fault(*n)))
            .collect(),
        (
            FormKey::LeniencyAct,
            "timely"
            | "minor"
            | "established"
            | "suspected_crime"
            | "was_duty"
            | "life_health_finance"
            | "pollution_harm",
        ) => Truth::ALL
            .iter()
            .map(|t| plain(t.key(), l::truth(*t)))
            .collect(),
        (FormKey::LeniencyClue, "kind") => ClueKind::ALL
            .iter()
            .map(|k| plain(k.key(), l::clue(*k)))
            .collect(),
        (FormKey::LeniencyConditions, field) if field.starts_with("condition_") => State::ALL
            .iter()
            .map(|s| plain(s.key(), l::state(*s)))
            .collect(),
        (
            FormKey::LeniencyWeighing | FormKey::ConfirmLegalBasis,
            "exclusions" | "grounds" | "factors" | "rows",
        ) => {
            let flags = ExclusionKind::ALL
                .iter()
                .map(|e| plain(e.key(), l::exclusion(*e)));
            let grounds = GroundKind::ALL
                .iter()
                .map(|g| plain(g.key(), l::ground(*g)));
            let factors = FactorKind::ALL
                .iter()
                .map(|f| plain(f.key(), l::factor(*f)));
            let published = Published::ALL
                .iter()
                .map(|p| plain(p.key(), w::law_change::published(*p)));
            let settings = SettingKind::ALL
                .iter()
                .map(|s| plain(s.key(), l::setting(*s)));
            let benchmarks = Grade::ALL
                .iter()
                .map(|g| plain(g.key(), l::benchmark_row(*g)));
            flags
                .chain(benchmarks)
                .chain(grounds)
                .chain(factors)
                .chain(settings)
                .chain(published)
                .collect()
        }
        (
            FormKey::ChangeBasis
            | FormKey::AddBasis
            | FormKey::ChangeLeniencyItem
            | FormKey::AddLeniencyItem
            | FormKey::ChangeWeight
            | FormKey::ChangeSetting
            | FormKey::ChangeBenchmark
            | FormKey::AddBenchmark,
            "source",
        ) => Source::ALL
            .iter()
            .map(|s| plain(s.key(), l::source(*s)))
            .collect(),
        (FormKey::AddBenchmark, "grade") => Grade::ALL
            .iter()
            .map(|g| plain(g.key(), l::grade(*g)))
            .collect(),
        (FormKey::ChangeWeight, "extent") => Extent::ALL
            .iter()
            .map(|e| plain(e.key(), w::law_change::extent(*e)))
            .collect(),
        (FormKey::ChangeWeight, "footing") => Footing::ALL
            .iter()
            .map(|f| plain(f.key(), w::law_change::footing(*f)))
            .collect(),
        (FormKey::ChangeLeniencyItem | FormKey::AddLeniencyItem, "old_range" | "new_range") => {
            ["fine", "after_order", "percent"]
                .into_iter()
                .filter_map(|key| Some(plain(key, w::law_change::range(key)?)))
                .collect()
        }
        (FormKey::ChangeLeniencyItem | FormKey::AddLeniencyItem, "limit") => {
            ["by_order", "same_day", "days", "working_days"]
                .into_iter()
                .filter_map(|key| Some(plain(key, w::law_change::limit(key)?)))
                .collect()
        }
        (FormKey::ChangeLeniencyItem | FormKey::AddLeniencyItem, "limit_from") => Anchor::ALL
            .iter()
            .map(|a| plain(a.key(), w::law_change::anchor(*a)))
            .collect(),
        (FormKey::LeniencyWeighing, "voluntary") => vec![
            plain(
                "computed",
                word("按报告和线索的时间推算", "By the times of report and clues"),
            ),
            plain("yes", word("认定主动报告", "Found voluntary")),
            plain("no", word("认定不是主动报告", "Found not voluntary")),
        ],
        (FormKey::LeniencyFindings, "contested") => Found::ALL
            .iter()
            .map(|f| plain(f.key(), l::found(*f)))
            .collect(),
        (FormKey::LeniencyWeighing, "reported_as") => vec![
            plain("report", word("本次报告的时间", "The time of this report")),
            plain("told_before", word("更早的那个时间", "The earlier time")),
        ],
        (FormKey::ProposeLeniencyChange, "kind") => ChangeKind::ALL
            .iter()
            .map(|k| OptionWords {
                hint: Some(l::change_means(*k)),
                ..plain(k.key(), l::change_kind(*k))
            })
            .collect(),
        (FormKey::ProposeLeniencyChange, "ground") => ChangeGround::ALL
            .iter()
            .map(|g| plain(g.key(), l::change_ground(*g)))
            .collect(),
        (FormKey::ProposeLeniencyChange, "again") => vec![
            plain("yes", l::CHANGE_AGAIN_YES),
            plain("no", l::CHANGE_AGAIN_NO),
        ],
        (FormKey::FileRemedy, "kind") => RemedyKind::ALL
            .iter()
            .map(|k| plain(k.key(), l::remedy(*k)))
            .collect(),
        (FormKey::EndRemedy, "result") => RemedyResult::ALL
            .iter()
            .map(|r| OptionWords {
                hint: Some(l::remedy_means(*r)),
                ..plain(r.key(), l::remedy_result(*r))
            })
            .collect(),
        (FormKey::VacateLeniencySeat, "why") => [Vacated::Away, Vacated::Conflict]
            .iter()
            .map(|why| plain(why.key(), l::vacated(*why)))
            .collect(),
        (FormKey::ServeCorrectionOrder, "means") => Means::ALL
            .iter()
            .map(|m| plain(m.key(), l::means(*m)))
            .collect(),
        (FormKey::WeighAnswer, "taken") => Taken::ALL
            .iter()
            .map(|t| plain(t.key(), l::taken(*t)))
            .collect(),
        (FormKey::EndPublication, "how") => Unpublished::ALL
            .iter()
            .map(|how| plain(how.key(), l::unpublished(*how)))
            .collect(),
        (FormKey::PublishLeniency, "named") => vec![
            plain("yes", word("公开了企业名称", "With its name")),
            plain("no", word("没有公开企业名称", "Without its name")),
        ],
        (FormKey::AnswerErasure, "agreed") => vec![
            plain("yes", word("同意，马上删除", "Agreed; erase them now")),
            plain("no", word("不同意，保留", "Not agreed; they stay")),
        ],
        (FormKey::WeighAnswer, "follows") => Follows::ALL
            .iter()
            .map(|f| plain(f.key(), l::follows(*f)))
            .collect(),
        (FormKey::RecordPaperAnswer, "speaks") => vec![
            plain("speaks", word("有意见", "It has something to say")),
            plain("waives", l::NOTHING_TO_SAY),
        ],
        (FormKey::AnswerPenaltyNotice, "speaks") => vec![
            plain("speaks", word("我有意见", "I have something to say")),
            plain("waives", l::NOTHING_TO_SAY),
        ],
        (FormKey::GivePenaltyNotice, "hearing") => vec![
            plain("yes", word("应当告知听证权利", "The law gives a hearing")),
            plain("no", word("没有听证权利", "It gives none")),
        ],
        (
            FormKey::DecideLeniency | FormKey::ProposeLeniencyChange | FormKey::GivePenaltyNotice,
            "ruling",
        ) => Ruling::ALL
            .iter()
            .map(|r| plain(r.key(), l::ruling(*r)))
            .collect(),
        _ => return None,
    })
}

fn hard(difficulty: Difficulty) -> Word {
    match difficulty {
        Difficulty::Simple => word("马上能答复", "Can be answered at once"),
        Difficulty::Ordinary => word("本单位能办", "One unit can do it"),
        Difficulty::Complex => word("要几个单位一起办", "Needs several units"),
        Difficulty::Hard => word(
            "历史遗留，或者超出本局职权",
            "Has a history, or goes beyond the bureau's powers",
        ),
    }
}

fn way(track: Track) -> Word {
    match track {
        Track::OnTheSpot => word("说明政策、指导操作就能解决", "Advice or guidance is enough"),
        Track::EnterprisePlan => word("给这家企业定方案", "A plan for this one enterprise"),
        Track::CaseByCase => word("针对这件事专门研究", "This matter is looked at on its own"),
    }
}

fn ending(closing: Closing) -> Word {
    match closing {
        Closing::Solved => word("企业的问题解决了", "The enterprise's problem is gone"),
        Closing::Partly => word(
            "解决了一部分，说明里写清剩下什么",
            "In part; say in words what is left",
        ),
        Closing::Explained => word(
            "政策不支持，已向企业说明",
            "Not possible under the rules; this was explained",
        ),
        Closing::Redirected => word(
            "归其他部门办，已告知企业途径",
            "For another office; the enterprise was told where",
        ),
    }
}

fn found(finding: Finding) -> Word {
    match finding {
        Finding::Effective => word("问题没有再出现", "The problem has not come back"),
        Finding::Partly => word("有改善，还没有完全解决", "Better, but not fully solved"),
        Finding::Rebound => word(
            "问题又出现，事项重新办理",
            "It has come back; the matter is opened again",
        ),
    }
}
