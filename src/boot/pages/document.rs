//! The papers, each as a print page; `boot/document` sends the same paragraphs as a file.

use super::leniency_file::NAMED;
use super::office::HELPERS;
use super::visit::ENFORCEMENT;
use super::{Loaded, PageRoute, Who};
use crate::boot::visit::Visit;
use crate::domain::actor::Role;
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::case::CaseByNumber;
use crate::server::queries::coercive_measure::{CoerciveMeasureByNumber, OurCoerciveMeasures};
use crate::server::queries::complaint::ComplaintByNumber;
use crate::server::queries::consultation::ConsultationByNumber;
use crate::server::queries::leniency_file::FileByNumber;
use crate::server::queries::matter::{MatterByNumber, OurDecisionByNumber};
use crate::server::queries::my::MyLetter;
use crate::server::queries::plan::PlanByNumber;
use crate::server::queries::service_day::{ReportOfServiceDay, ServiceDayByNumber};
use crate::server::queries::supervision_order::OrderById;
use crate::views::document::Document;
use crate::web::pages::{consultation, document, leniency_file, supervision_order};

/// A paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::boot) enum Paper {
    /// 受理通知.
    Acceptance,
    /// 不予受理告知.
    Refusal,
    /// 答复函.
    Answer,
    /// 答复函 by its place: one that another followed, or that was called back.
    AnswerBefore,
    /// 交办单.
    Assignment,
    /// 销号单.
    CloseOut,
    /// 一企一策方案, in force.
    Plan,
    /// The version that is being written.
    PlanDraft,
    /// 会商通知.
    Notice,
    /// 会商纪要.
    Minutes,
    /// 服务日通知.
    DayNotice,
    /// 服务日议程.
    DayAgenda,
    /// 服务日签到表.
    DayAttendance,
    /// 服务日情况报告.
    DayReport,
    /// 问题反馈表 of one firm.
    DayFeedback,
    /// 一事一议决定.
    Decision,
    /// 查封、扣押、限产、停产决定书.
    Coercion,
    /// The same, as the firm it is against opens it.
    OwnCoercion,
    /// 责令改正违法行为决定书; its page is the leniency file's own.
    CorrectionOrder,
    /// 督办单; its page is the order's own.
    Order,
    /// 受理通知, as its own firm opens it.
    OwnAcceptance,
    /// 不予受理告知, likewise.
    OwnRefusal,
    /// 决定告知书 over a question decided on its own, likewise.
    OwnDecision,
    /// 答复函, likewise; with that the answer is opened.
    OwnAnswer,
}

impl Paper {
    /// Whether it is a firm's own.
    fn is_own(self) -> bool {
        matches!(
            self,
            Paper::OwnAcceptance
                | Paper::OwnRefusal
                | Paper::OwnAnswer
                | Paper::OwnDecision
                | Paper::OwnCoercion
        )
    }

    /// Who may ask for it; what is in it, the scope says.
    fn who(self) -> Who {
        match self {
            Paper::Coercion => ENFORCEMENT,
            Paper::CorrectionOrder => NAMED,
            own if own.is_own() => FIRM,
            _ => HELPERS,
        }
    }
}

/// A firm's contact.
const FIRM: Who = Who::Roles(&[Role::Enterprise]);

const fn own(path: &'static str, load: fn(Visit) -> Loaded) -> PageRoute {
    PageRoute {
        path,
        who: FIRM,
        load,
    }
}

const fn page(path: &'static str, load: fn(Visit) -> Loaded) -> PageRoute {
    PageRoute {
        path,
        who: HELPERS,
        load,
    }
}

/// The pages.
pub const PAGES: &[PageRoute] = &[
    page("/office/complaints/{number}/papers/acceptance", |v| {
        shown(v, Paper::Acceptance)
    }),
    page("/office/complaints/{number}/papers/refusal", |v| {
        shown(v, Paper::Refusal)
    }),
    page("/office/complaints/{number}/papers/answer", |v| {
        shown(v, Paper::Answer)
    }),
    page("/office/complaints/{number}/answers/{n}/letter", |v| {
        shown(v, Paper::AnswerBefore)
    }),
    page("/office/cases/{number}/papers/assignment", |v| {
        shown(v, Paper::Assignment)
    }),
    page("/office/cases/{number}/papers/close-out", |v| {
        shown(v, Paper::CloseOut)
    }),
    page("/office/plans/{number}/papers/plan", |v| {
        shown(v, Paper::Plan)
    }),
    page("/office/plans/{number}/papers/draft", |v| {
        shown(v, Paper::PlanDraft)
    }),
    page("/office/consultations/{number}/notice", |v| {
        shown(v, Paper::Notice)
    }),
    page("/office/matters/{number}/paper", |v| {
        shown(v, Paper::Decision)
    }),
    page("/office/consultations/{number}/minutes", |v| {
        shown(v, Paper::Minutes)
    }),
    page("/office/service-days/{number}/papers/notice", |v| {
        shown(v, Paper::DayNotice)
    }),
    page("/office/service-days/{number}/papers/agenda", |v| {
        shown(v, Paper::DayAgenda)
    }),
    page("/office/service-days/{number}/papers/attendance", |v| {
        shown(v, Paper::DayAttendance)
    }),
    page("/office/service-days/{number}/papers/report", |v| {
        shown(v, Paper::DayReport)
    }),
    page("/office/service-days/{number}/feedback/{uscc}/sheet", |v| {
        shown(v, Paper::DayFeedback)
    }),
    PageRoute {
        path: "/coercive-measures/{number}/paper",
        who: ENFORCEMENT,
        load: |v| shown(v, Paper::Coercion),
    },
    own("/my/coercive-measures/{number}/paper", |v| {
        shown(v, Paper::OwnCoercion)
    }),
    own("/my/complaints/{number}/papers/acceptance", |v| {
        shown(v, Paper::OwnAcceptance)
    }),
    own("/my/complaints/{number}/papers/refusal", |v| {
        shown(v, Paper::OwnRefusal)
    }),
    own("/my/complaints/{number}/papers/answer", |v| {
        shown(v, Paper::OwnAnswer)
    }),
    own("/my/decisions/{number}/letter", |v| {
        shown(v, Paper::OwnDecision)
    }),
];

fn shown(visit: Visit, paper: Paper) -> Loaded {
    Box::pin(async move {
        let made = made(&visit, paper).await?;
        let of = match paper {
            Paper::OwnCoercion => {
                let back = "/my/coercive-measures".to_owned();
                return Ok(document::page(&visit.reader, made, back));
            }
            Paper::Coercion => "coercive-measures",
            Paper::CorrectionOrder => "leniency",
            Paper::OwnAcceptance | Paper::OwnRefusal | Paper::OwnAnswer => "my/complaints",
            Paper::Acceptance | Paper::Refusal | Paper::Answer | Paper::AnswerBefore => {
                "office/complaints"
            }
            Paper::Assignment | Paper::CloseOut => "office/cases",
            Paper::Plan | Paper::PlanDraft => "office/plans",
            Paper::OwnDecision => "my/decisions",
            Paper::Decision => "office/matters",
            Paper::Notice | Paper::Minutes | Paper::Order => "office/consultations",
            Paper::DayNotice
            | Paper::DayAgenda
            | Paper::DayAttendance
            | Paper::DayReport
            | Paper::DayFeedback => "office/service-days",
        };
        // a firm has one page for all that was decided about it
        let back = match paper {
            Paper::OwnDecision => "/my/decisions".to_owned(),
            _ => format!("/{of}/{}", visit.param("number")),
        };
        Ok(document::page(&visit.reader, made, back))
    })
}

/// What a paper says, under the very scope of the page it is about; what says nothing yet does not exist.
pub(in crate::boot) async fn made(visit: &Visit, paper: Paper) -> Result<Document, Failure> {
    // a file asks for itself what the page is asked by the router: a firm has no staff paper, of its own problem neither
    if !paper.who().lets(visit.actor()?.role) {
        return Err(Refusal::NotFound.into());
    }
    let (reader, number) = (&visit.reader, visit.param("number"));
    let made = match paper {
        Paper::Acceptance => {
            let said = visit.ask(ComplaintByNumber(number)).await?;
            let case = match &said.case {
                Some((case, _)) => seen(visit.ask(CaseByNumber(case.clone())).await)?,
                None => None,
            };
            document::acceptance(reader, &document::letter(&said, case.as_ref()))
        }
        Paper::Refusal => {
            let said = visit.ask(ComplaintByNumber(number)).await?;
            document::refusal(reader, &document::letter(&said, None))
        }
        Paper::Answer => {
            let said = visit.ask(ComplaintByNumber(number)).await?;
            document::answer(reader, &document::letter(&said, None))
        }
        Paper::AnswerBefore => {
            let said = visit.ask(ComplaintByNumber(number)).await?;
            document::answer_before(reader, &said, &visit.param("n"))
        }
        Paper::OwnAcceptance => document::acceptance(reader, &visit.ask(MyLetter(number)).await?),
        Paper::OwnDecision => {
            let letter = visit.ask(OurDecisionByNumber(number)).await?;
            Some(document::told_decision(reader, &letter))
        }
        Paper::OwnRefusal => document::refusal(reader, &visit.ask(MyLetter(number)).await?),
        Paper::OwnAnswer => {
            // an answer that is shown to its firm is opened, and that is on record first
            visit.open_answer(number.clone()).await?;
            document::answer(reader, &visit.ask(MyLetter(number)).await?)
        }
        Paper::Assignment => document::assignment(reader, &visit.ask(CaseByNumber(number)).await?),
        Paper::CloseOut => document::close_out(reader, &visit.ask(CaseByNumber(number)).await?),
        Paper::Plan => document::plan(reader, &visit.ask(PlanByNumber(number)).await?),
        Paper::PlanDraft => document::plan_draft(reader, &visit.ask(PlanByNumber(number)).await?),
        Paper::Notice => document::notice(reader, &visit.ask(ConsultationByNumber(number)).await?),
        Paper::Minutes => {
            let view = visit.ask(ConsultationByNumber(number)).await?;
            Some(consultation::minutes(reader, &view))
        }
        Paper::DayNotice => {
            let view = visit.ask(ServiceDayByNumber(number)).await?;
            document::day_notice(reader, &view)
        }
        Paper::DayAgenda => document::agenda(reader, &visit.ask(ReportOfServiceDay(number)).await?),
        Paper::DayAttendance => {
            document::attendance(reader, &visit.ask(ReportOfServiceDay(number)).await?)
        }
        Paper::DayReport => document::report(reader, &visit.ask(ReportOfServiceDay(number)).await?),
        Paper::DayFeedback => {
            let view = visit.ask(ReportOfServiceDay(number)).await?;
            document::feedback(reader, &view, &visit.param("uscc"))
        }
        Paper::Coercion => {
            let view = visit.ask(CoerciveMeasureByNumber(number)).await?;
            document::coercion(reader, &view)
        }
        Paper::OwnCoercion => {
            // only what was decided: what was begun on site and waits for a leader has no paper yet
            let ours = visit.ask(OurCoerciveMeasures).await?.rows.into_iter();
            let mut ours = ours.filter(|m| m.approved.is_some());
            let view = ours.find(|m| m.line.number == number);
            view.and_then(|view| document::coercion(reader, &view))
        }
        Paper::CorrectionOrder => {
            let view = visit.ask(FileByNumber(number)).await?;
            // a paper is made of what the file says
            let view = Some(view).filter(|view| view.opened);
            view.and_then(|view| leniency_file::order_document(reader, &view))
        }
        Paper::Decision => document::decision(reader, &visit.ask(MatterByNumber(number)).await?),
        Paper::Order => {
            let view = visit.ask(OrderById(visit.param("id"))).await?;
            Some(supervision_order::paper(reader, &view))
        }
    };
    Ok(made.ok_or(Refusal::NotFound)?)
}

/// What the reader may not see is left out of the paper.
fn seen<T>(asked: Result<T, Failure>) -> Result<Option<T>, Failure> {
    match asked {
        Ok(view) => Ok(Some(view)),
        Err(Failure::Refused(Refusal::NotFound)) => Ok(None),
        Err(other) => Err(other),
    }
}
