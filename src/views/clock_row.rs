//! A number of days of the rulebook as pages name it: which clock, how long, from where.

use super::name::Name;
use crate::domain::reference::Reference;
use crate::domain::rulebook::{DeadlineRow, Rulebook, TermKey};
use crate::domain::term::{Budget, Unit, Weight};

/// One number of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockRow {
    /// Its name among all rows.
    pub id: String,
    /// Which clock, and of which profile where it is one profile's own.
    pub name: Name,
    /// How long.
    pub length: Name,
    /// How binding.
    pub weight: Weight,
    /// Where the number comes from.
    pub source: String,
    /// Whether a legal officer held it against that.
    pub confirmed: bool,
}

/// Every number of days of an edition, those all profiles share first.
pub fn rows(rulebook: &Rulebook) -> Vec<ClockRow> {
    let of = |profile: Option<&str>| {
        let mut all = rulebook.deadline_profiles.iter();
        let known = all.find(|known| Some(known.id.as_str()) == profile)?;
        Some(&known.name)
    };
    let line = |(id, profile, row): (String, Option<&str>, &DeadlineRow)| {
        let row = one(id, row);
        match of(profile) {
            Some(p) => ClockRow {
                name: Name::new(
                    format!("{}（{}）", row.name.zh, p.zh),
                    format!("{} ({})", row.name.en, p.en),
                ),
                ..row
            },
            None => row,
        }
    };
    rulebook.deadline_rows().map(line).collect()
}

/// The numbers of days an edition counts by, each known by its clock, in the order of a case's life; also those it says
/// nothing of.
pub fn in_force(rulebook: &Rulebook) -> Vec<ClockRow> {
    let row = |key: &TermKey| match rulebook.deadline(*key) {
        Some(row) => of(row),
        None => of(&DeadlineRow::unsaid(*key)),
    };
    TermKey::ALL.iter().map(row).collect()
}

/// One number of days, known by its clock.
pub fn of(row: &DeadlineRow) -> ClockRow {
    one(row.term.as_str().to_owned(), row)
}

fn one(id: String, row: &DeadlineRow) -> ClockRow {
    ClockRow {
        id,
        name: clock(row.term),
        length: match row.is_said() {
            true => length(Reference::budget_of(row)),
            false => Name::new("没有规定", "not said"),
        },
        weight: Reference::weight_of(row),
        source: row.source.clone(),
        confirmed: row.confirmed,
    }
}

/// A length of time.
pub fn length(budget: Budget) -> Name {
    let n = budget.amount;
    let (zh, one, many) = match budget.unit {
        Unit::WorkingDay => ("个工作日", "working day", "working days"),
        Unit::CalendarDay => ("个自然日", "calendar day", "calendar days"),
        Unit::Month => ("个月", "month", "months"),
        Unit::Hour => ("小时", "hour", "hours"),
    };
    let en = if n == 1 { one } else { many };
    Name::new(format!("{n}{zh}"), format!("{n} {en}"))
}

/// What a clock is on.
pub fn clock(key: TermKey) -> Name {
    let (zh, en) = match key {
        TermKey::Acceptance => ("受理", "Acceptance"),
        TermKey::Acknowledgement => ("签收", "Signing for it"),
        TermKey::ObjectionDecision => ("异议裁定", "Decision on an objection"),
        TermKey::FirstFeedback => ("首次反馈", "First feedback"),
        TermKey::ResolutionSimple => ("办结答复（简单）", "Answer, simple"),
        TermKey::ResolutionOrdinary => ("办结答复（一般）", "Answer, ordinary"),
        TermKey::ResolutionComplex => ("办结答复（复杂）", "Answer, complex"),
        TermKey::ResolutionKnotty => ("办结答复（疑难）", "Answer, knotty"),
        TermKey::ExtensionDecision => ("延期审批", "Decision on an extension"),
        TermKey::Consultation => ("召开会商", "Meeting of a consultation"),
        TermKey::Opinion => ("单位意见", "Opinion of a unit"),
        TermKey::Support => ("协办意见", "Part of a supporting unit"),
        TermKey::Minutes => ("签发纪要", "Signing of minutes"),
        TermKey::MeasureVerification => ("措施核验", "Verification of a measure"),
        TermKey::Confirmation => ("企业确认", "Confirmation by the enterprise"),
        TermKey::Rework => ("重新办理", "Rework"),
        TermKey::Review => ("销号审核", "Review before closing"),
        TermKey::PoolReview => ("后备人员销号审核", "Review by the pool"),
        TermKey::FollowUp30 => ("第一次跟踪问效", "First follow-up"),
        TermKey::FollowUp90 => ("第二次跟踪问效", "Second follow-up"),
        TermKey::CallBack => ("抽查回访", "Call-back of a sample"),
        TermKey::QuestionReply => ("答复政策咨询", "Answer to a policy question"),
        TermKey::SuggestionReply => ("答复建议", "Reply to a suggestion"),
        TermKey::ClaimCheck => ("核对企业账号申请", "Check of who asks to act for a firm"),
        TermKey::ReferralCheck => ("移送复核", "Review of a referred matter"),
        TermKey::OrderAcknowledgement => ("督办签收", "Signing for a supervision order"),
        TermKey::OrderReply => ("督办反馈", "Reply to a supervision order"),
        TermKey::OrderReview => ("督办审核", "Review of such a reply"),
        TermKey::SelfReportReceipt => ("自行报告初审", "First review of a self-report"),
        TermKey::FilingReview => ("立案审查", "Review of filing"),
        TermKey::Seat => ("补上空缺人员", "Fill an open seat"),
        TermKey::LegalReview => ("法制审核", "Legal review"),
        TermKey::Defence => ("陈述申辩", "Answer of the enterprise"),
        TermKey::Decision => ("作出决定", "Decision"),
        TermKey::Service => ("送达决定", "Service of the decision"),
        TermKey::Recheck => ("整改复查", "Recheck"),
        TermKey::CoerciveApproval => ("补办强制措施批准", "Approval of what was begun on site"),
        TermKey::CoerciveEndSeal => ("查封、扣押", "Seal or seizure"),
        TermKey::CoerciveEndSealMore => ("延长查封、扣押", "Longer seal or seizure"),
        TermKey::CoerciveEndLimit => ("限制生产", "Limited production"),
        TermKey::CoerciveEndLimitMore => ("延长限制生产", "Longer limited production"),
        TermKey::CoerciveEndStop => ("停产整治再次审查", "Next look at a stop"),
        TermKey::ReleaseCheck => ("核查解除申请", "Check of a request for release"),
    };
    Name::new(zh, en)
}
