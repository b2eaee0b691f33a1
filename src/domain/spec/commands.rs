//! Well-formed commands: what a form that was filled in properly becomes.

use std::collections::BTreeSet;

use crate::domain::action::Action;
use crate::domain::case::{
    self, Assignment, Case, Check, Closing, Difficulty, Finding, ParkReason, Track,
};
use crate::domain::complaint::{self, Channel, Satisfaction, Solved, Status};
use crate::domain::ids::{AccountId, CaseId, ComplaintId, EnterpriseId, ThemeId, UnitId};
use crate::domain::phone::Phone;
use crate::domain::spec::{REFERENCE, Spec, case_id, complaint_id, everybody, firm};
use crate::domain::term::{PauseCategory, TermKind};
use crate::domain::text::{Line, MAX_WORDS, Words};
use crate::domain::time::{next_day, plus_days};
use crate::domain::uscc::Uscc;

/// Several lines of text.
pub fn words(text: &str) -> Words {
    Words::parse(text, MAX_WORDS).unwrap()
}

/// One line of text.
pub fn line(text: &str) -> Line {
    Line::parse(text, 200).unwrap()
}

/// A complaint, by `channel`.
pub fn register(
    id: &ComplaintId,
    enterprise: EnterpriseId,
    channel: Channel,
) -> complaint::Command {
    complaint::Command::Register {
        id: id.clone(),
        enterprise,
        channel,
        reference: None,
        category: "eia".to_owned(),
        words: words("环评批复还要多久？\n设备已经到货。"),
        contact_name: line("孙某某"),
        contact_phone: Phone::parse("13800000000").unwrap(),
        attachments: Vec::new(),
        complains_of: None,
        said_at: None,
        said_on: None,
        service_day: None,
        answered: None,
        reserved: None,
    }
}

/// Somebody without an account speaks for a firm nobody has put on record.
pub fn first_word(id: &ComplaintId, new_enterprise: &str) -> complaint::Command {
    complaint::Command::RegisterUnverified {
        id: id.clone(),
        said: complaint::FirstWord {
            uscc: Uscc::parse("91410882YYYY00030H").unwrap().0,
            named: line("新来机械厂"),
            new_enterprise: EnterpriseId::from(new_enterprise),
            district: "419901".to_owned(),
            category: None,
            words: words("想问一下排污许可怎么办。"),
            contact_name: line("周某某"),
            contact_phone: Phone::parse("13700000000").unwrap(),
            attachments: Vec::new(),
        },
    }
}

/// The first firm's own complaint, changed as the test needs it.
pub fn submit(change: impl FnOnce(&mut Registration<'_>)) -> complaint::Command {
    changed(register(&complaint_id(), firm(), Channel::Web), change)
}

/// What a test may change about a registration.
pub struct Registration<'a> {
    /// The category.
    pub category: &'a mut String,
    /// The unit it complains of.
    pub complains_of: &'a mut Option<UnitId>,
    /// When it was said.
    pub said_at: &'a mut Option<crate::domain::time::At>,
    /// The day another channel had it.
    pub said_on: &'a mut Option<jiff::civil::Date>,
    /// An answer at the desk.
    pub answered: &'a mut Option<Words>,
}

/// A registration, changed.
pub fn changed(
    mut command: complaint::Command,
    change: impl FnOnce(&mut Registration<'_>),
) -> complaint::Command {
    if let complaint::Command::Register {
        category,
        complains_of,
        said_at,
        said_on,
        answered,
        ..
    } = &mut command
    {
        change(&mut Registration {
            category,
            complains_of,
            said_at,
            said_on,
            answered,
        });
    }
    command
}

/// The firm's word on an answer.
pub fn settle(id: &ComplaintId, solved: Solved) -> complaint::Command {
    complaint::Command::Settle {
        id: id.clone(),
        solved,
        satisfaction: Satisfaction(4),
        words: Some(words("还缺一份批复。")),
    }
}

/// The firm adds something.
pub fn supply(id: &ComplaintId) -> complaint::Command {
    complaint::Command::Supply {
        id: id.clone(),
        words: Some(words("检测报告已出。")),
        attachments: Vec::new(),
    }
}

/// The firm withdraws.
pub fn withdraw(id: &ComplaintId) -> complaint::Command {
    complaint::Command::Withdraw {
        id: id.clone(),
        reason: words("已自行解决"),
        advised: false,
    }
}

/// To a unit, nobody named, nobody in support.
pub fn to_unit(lead: &str) -> Assignment {
    Assignment {
        lead: UnitId::from(lead),
        supporting: BTreeSet::new(),
        officer: None,
        complains_of: None,
        support_days: None,
        note: String::new(),
    }
}

/// To a named officer of a unit.
pub fn to_officer(lead: &str, officer: &str) -> Assignment {
    Assignment {
        officer: Some(AccountId::from(officer)),
        ..to_unit(lead)
    }
}

/// A case over a complaint, ordinary, given to a unit.
pub fn open(id: &CaseId, complaint: &ComplaintId, assignment: Assignment) -> case::Command {
    open_under("eia", id, complaint, assignment)
}

/// The same under a theme.
pub fn open_under(
    theme: &str,
    id: &CaseId,
    complaint: &ComplaintId,
    assignment: Assignment,
) -> case::Command {
    case::Command::Open {
        id: id.clone(),
        complaint: complaint.clone(),
        title: line("环评批复进度"),
        theme: ThemeId::from(theme),
        difficulty: Difficulty::Ordinary,
        track: Track::CaseByCase,
        labels: BTreeSet::new(),
        assignment,
    }
}

/// Answer a firm.
pub fn answer(complaint: &ComplaintId) -> case::Command {
    case::Command::Answer {
        id: case_id(),
        complaint: complaint.clone(),
        text: words("批复已于今日送达。"),
        open_measures: None,
    }
}

/// Close, with everything looked at.
pub fn close_out() -> case::Command {
    case::Command::CloseOut {
        id: case_id(),
        closing: Closing::Solved,
        checks: Check::ALL.iter().map(|c| c.key().to_owned()).collect(),
        text: words("现场核实，批复在案。"),
    }
}

/// A follow-up that found this.
pub fn follow_up(finding: Finding) -> case::Command {
    case::Command::FollowUp {
        id: case_id(),
        finding,
        text: words("回访记录"),
    }
}

/// The command of `action` on this case, filled in so that nothing but the rules can refuse it.
pub fn well_formed(action: Action, spec: &Spec, id: &CaseId) -> case::Command {
    let case = spec.world.case(id).cloned().unwrap_or_default();
    let id = id.clone();
    match action {
        Action::AssignCase => {
            let assignment = to_unit(may_lead(&case));
            case::Command::Assign { id, assignment }
        }
        Action::AcknowledgeCase => case::Command::Acknowledge { id },
        Action::ObjectToAssignment => case::Command::Object {
            id,
            reason: words("不属本科室职责"),
        },
        Action::DismissConsultation => case::Command::DismissConsultation {
            id,
            trigger: crate::domain::rulebook::ConsultationTrigger::Hard,
            reason: words("承办单位已有办法，不需要会商。"),
        },
        Action::SupportCase => case::Command::Support {
            id,
            text: words("监测数据见附表，排口编码一致。"),
        },
        Action::ReassignCase => {
            let handler = somebody_else(&case);
            case::Command::Reassign {
                id,
                handler,
                reason: line("出差"),
            }
        }
        Action::CorrectCase => case::Command::Correct {
            id,
            title: line(if case.title.starts_with("更正") {
                "再更正：园区污水管网接入"
            } else {
                "更正：园区污水管网接入"
            }),
            difficulty: Difficulty::Complex,
            labels: [case::Label::Hard].into(),
            complained_of: None,
            reason: words("立案时标题写错。"),
        },
        Action::NoteCase => case::Command::Note {
            id,
            text: words("已电话联系企业"),
        },
        Action::PauseCase => case::Command::Pause {
            id,
            category: PauseCategory::Enterprise,
            reason: line("等待企业补充材料"),
            until: next_day(spec.now.beijing_date()),
        },
        Action::ResumeCase => case::Command::Resume { id },
        Action::AskExtension => {
            let due = case.terms.running(TermKind::Resolution).map(|t| t.due_on());
            let after = next_day(due.unwrap_or(spec.now.beijing_date()));
            case::Command::AskExtension {
                id,
                to: REFERENCE.calendar.next_working(after),
                reason: words("需要专家评审"),
                told: words("需要专家评审，将稍晚答复。"),
            }
        }
        Action::GrantExtension => case::Command::GrantExtension { id },
        Action::RefuseExtension => case::Command::RefuseExtension {
            id,
            reason: line("可以按期"),
        },
        Action::AnswerComplaint => {
            let mut lines = case.lines.iter();
            let complaint = lines
                .find(|(_, l)| case.can_answer(l))
                .map(|(c, _)| c.clone());
            let complaint = complaint.unwrap_or_else(complaint_id);
            case::Command::Answer {
                id,
                complaint,
                text: words("答复"),
                // said where it is asked for, and left out of the record elsewhere
                open_measures: Some(words("措施按方案继续")),
            }
        }
        Action::ReferCase | Action::EscalateCase => case::Command::Refer {
            id,
            sheet: case::ReferralSheet {
                kind: match action {
                    Action::ReferCase => case::ReferralKind::Referred,
                    _ => case::ReferralKind::Escalated,
                },
                to: "市城管局".to_owned(),
                letter: "示环函〔2026〕15号".to_owned(),
                reason: "管网由城管部门建设".to_owned(),
                told: "已转市城管局，我们会跟进。".to_owned(),
                look_on: REFERENCE
                    .calendar
                    .next_working(plus_days(spec.now.beijing_date(), 20)),
            },
        },
        Action::RecallAnswer => {
            let mut lines = case.lines.iter();
            let unopened = |l: &case::Line| l.status == Status::Answered && l.opened_at.is_none();
            let complaint = lines.find(|(_, l)| unopened(l)).map(|(c, _)| c.clone());
            case::Command::Recall {
                id,
                complaint: complaint.unwrap_or_else(complaint_id),
                reason: line("发错了企业"),
            }
        }
        Action::CloseOut => case::Command::CloseOut {
            id,
            closing: Closing::Solved,
            checks: Check::ALL.iter().map(|c| c.key().to_owned()).collect(),
            text: words("核实无误"),
        },
        Action::ReturnFromReview => case::Command::Return {
            id,
            reason: words("缺少现场照片"),
        },
        Action::RecordFollowUp => case::Command::FollowUp {
            id,
            // the only one that is possible at any time
            finding: Finding::Rebound,
            text: words("又出现了"),
        },
        Action::AskParking => case::Command::AskParking {
            id,
            reason: ParkReason::Policy,
            told: words("要等本轮复核结果公布。"),
            until: REFERENCE
                .calendar
                .next_working(plus_days(spec.now.beijing_date(), 60)),
        },
        Action::GrantParking => case::Command::GrantParking { id },
        Action::RefuseParking => case::Command::RefuseParking {
            id,
            reason: line("可以先办一部分"),
        },
        Action::TakeUpCase => case::Command::TakeUp { id },
        // taken out again is whatever went into it
        Action::UndoMerge => {
            let from = case.taken_over.keys().next().cloned();
            case::Command::UndoMerge {
                id,
                from: from.unwrap_or_else(|| CaseId::from("case-2")),
                reason: line("不是同一件事"),
            }
        }
        other => panic!("{} is not done to a case that exists", other.key()),
    }
}

/// A unit that may lead the case and needs nobody named.
fn may_lead(case: &Case) -> &'static str {
    let complained = case.complained_units(&REFERENCE);
    let free = |u: &&&str| !complained.contains(&UnitId::from(**u));
    match complained.is_empty() {
        true => "daqi",
        false => ["ducha", "shengtai"].iter().find(free).unwrap(),
    }
}

/// Somebody of the lead unit who does not have the case in hand.
fn somebody_else(case: &Case) -> AccountId {
    let handler = case.handler.as_ref().map(|p| p.account.clone());
    let key = everybody()
        .into_iter()
        .filter(|a| {
            a.unit == case.lead && a.role.compartment() == crate::domain::actor::Compartment::Help
        })
        .map(|a| a.person.account)
        .find(|a| Some(a) != handler.as_ref());
    key.unwrap_or_else(|| AccountId::from("officer"))
}
