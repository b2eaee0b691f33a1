//! Reference data in force: rulebook with bureau profile, and the working-day calendar. Each edition is
//! an event; an edition is never changed, only followed by the next.

mod decide;
mod event;
mod law_change;
mod paper;
mod setting_edit;
mod term_edit;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use decide::{
    BureauEdit, Command, DeadlineEdit, LegalCheck, ThemeEdit, UnitName, decide, needs, subject,
    with_notices,
};
pub use event::{Event, evolve};
use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
pub use law_change::{
    LAW_ACTIONS, LawChange, LawChangeEnd, LawProposal, law_change_actions, law_change_possible,
    law_change_subject,
};
pub use paper::Paper;
pub use setting_edit::SettingEdit;
pub use term_edit::{NewLength, TermEdit};

use super::calendar::Calendar;
use super::case::Difficulty;
use super::ids::{ThemeId, UnitId};
use super::leniency::rule::RuleBook;
use super::number::Number;
use super::rulebook::{
    self, Bilingual, DeadlineRow, ExtensionRule, Length, NumberFormat, Rulebook, TermKey, TermUnit,
    Theme, Unit,
};
use super::term;
use super::term::{Budget, PauseCategory, Rule, TermKind, Weight};
use super::time::plus_days;
use super::world::{Series, World};

/// The folded stream of one kind of reference data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// The rulebook in force, on its stream.
    pub rulebook: Option<Box<Rulebook>>,
    /// The calendar in force, on its stream.
    pub calendar: Option<Calendar>,
    /// The leniency rulebook in force, on the rulebook's stream.
    pub leniency: Option<Box<RuleBook>>,
    /// Whether the editor of the deadlines in force applied them to open terms.
    pub applies_to_open: bool,
    /// Changes of the leniency rulebook that were proposed, the earliest first, on the rulebook's stream.
    pub law_changes: Vec<LawChange>,
}

/// What is in force now, as decisions and pages read it.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Rulebook and bureau profile.
    pub rulebook: Rulebook,
    /// The working-day calendar.
    pub calendar: Calendar,
    /// The leniency rulebook, with what the legal section has confirmed so far.
    pub leniency: RuleBook,
    /// Whether the deadlines in force hold for terms that started before them (design §6.7).
    pub applies_to_open: bool,
}

/// What carries a yearly number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbered {
    /// 企业服务日.
    ServiceDay,
    /// 诉求.
    Complaint,
    /// 事项.
    Case,
    /// 会商.
    Consultation,
    /// 会商纪要: a paper, so its series has no gaps.
    ConsultationMinutes,
    /// 方案.
    Plan,
    /// 督办单: a paper, so its series has no gaps.
    SupervisionOrder,
    /// 从宽办理.
    LeniencyFile,
    /// 不予行政处罚决定书: a paper.
    NoPenaltyDecision,
    /// 行政处罚决定书: a paper.
    PenaltyDecision,
    /// 行政处罚事先告知书: a paper.
    PenaltyNotice,
    /// 责令改正违法行为决定书: a paper.
    CorrectionOrder,
    /// 撤销, 变更, 更正决定书: a paper.
    LeniencyChange,
    /// 入企检查和服务.
    Visit,
    /// 非现场检查.
    OffsiteCheck,
    /// 查封、扣押、限产、停产: as it is asked for.
    CoerciveMeasure,
    /// The same as it is decided: a paper, so its series has no gaps.
    CoerciveDecision,
    /// 重大项目.
    Project,
    /// 建议.
    Suggestion,
    /// 政策咨询.
    PolicyQuestion,
    /// 申请企业账号.
    Claim,
    /// 一事一议.
    Matter,
    /// 抽查回访.
    Draw,
    /// 向被反映单位核实.
    Inquiry,
}

impl Numbered {
    /// The series, and the kind of unique value, of this number.
    pub fn key(self) -> &'static str {
        match self {
            Numbered::ServiceDay => "service_day_number",
            Numbered::Complaint => "complaint_number",
            Numbered::Case => "case_number",
            Numbered::Consultation => "consultation_number",
            Numbered::ConsultationMinutes => "consultation_minutes_number",
            Numbered::Plan => "plan_number",
            Numbered::SupervisionOrder => "supervision_order_number",
            Numbered::LeniencyFile => "leniency_number",
            Numbered::NoPenaltyDecision => "no_penalty_decision_number",
            Numbered::PenaltyDecision => "penalty_decision_number",
            Numbered::PenaltyNotice => "penalty_notice_number",
            Numbered::CorrectionOrder => "correction_order_number",
            Numbered::LeniencyChange => "leniency_change_number",
            Numbered::Visit => "visit_number",
            Numbered::OffsiteCheck => "offsite_check_number",
            Numbered::CoerciveMeasure => "coercive_measure_number",
            Numbered::CoerciveDecision => "coercive_decision_number",
            Numbered::Project => "project_number",
            Numbered::Suggestion => "suggestion_number",
            Numbered::PolicyQuestion => "policy_question_number",
            Numbered::Claim => "claim_number",
            Numbered::Matter => "matter_number",
            Numbered::Draw => "draw_number",
            Numbered::Inquiry => "inquiry_number",
        }
    }

    /// The series of a year.
    pub fn series(self, year: i16) -> Series {
        Series {
            key: self.key(),
            year,
        }
    }

    fn format(self, reference: &Reference) -> &NumberFormat {
        let formats = &reference.rulebook.bureau.number_formats;
        match self {
            Numbered::ServiceDay => &formats.service_day,
            Numbered::Complaint => &formats.complaint,
            Numbered::Case => &formats.case,
            Numbered::Consultation => &formats.consultation,
            Numbered::ConsultationMinutes => &formats.papers.consultation_minutes,
            Numbered::Plan => &formats.plan,
            Numbered::SupervisionOrder => &formats.papers.supervision_order,
            Numbered::LeniencyFile => &formats.leniency,
            Numbered::NoPenaltyDecision => &formats.papers.no_penalty_decision,
            Numbered::PenaltyDecision => &formats.papers.penalty_decision,
            Numbered::PenaltyNotice => &formats.papers.penalty_notice,
            Numbered::CorrectionOrder => &formats.papers.correction_order,
            Numbered::LeniencyChange => &formats.papers.leniency_change,
            Numbered::Visit => &formats.visit,
            Numbered::OffsiteCheck => &formats.offsite_check,
            Numbered::CoerciveMeasure => &formats.coercive_measure,
            Numbered::CoerciveDecision => &formats.papers.coercive_decision,
            Numbered::Project => &formats.project,
            Numbered::Suggestion => &formats.suggestion,
            Numbered::PolicyQuestion => &formats.policy_question,
            Numbered::Claim => &formats.claim,
            Numbered::Matter => &formats.matter,
            Numbered::Draw => &formats.draw,
            Numbered::Inquiry => &formats.inquiry,
        }
    }
}

impl Reference {
    /// A unit by its key.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.rulebook.unit(id.as_str())
    }

    /// Whether a unit enforces: help cases reach it only through named officers (design §6.9).
    pub fn enforces(&self, id: &UnitId) -> bool {
        self.unit(id).is_some_and(|u| u.enforces)
    }

    /// The branch of a district.
    pub fn branch_of(&self, district: &str) -> Option<UnitId> {
        self.rulebook
            .bureau
            .branch_of(district)
            .map(|u| u.id.clone())
    }

    /// Whether the bureau profile knows the district.
    pub fn has_district(&self, code: &str) -> bool {
        self.rulebook.bureau.district(code).is_some()
    }

    /// Whether enterprises can choose the category.
    pub fn has_category(&self, id: &str) -> bool {
        self.rulebook.category(id).is_some()
    }

    /// Whether the desk of a service day can choose it: a category, or only its heading.
    pub fn has_category_at_desk(&self, id: &str) -> bool {
        self.has_category(id) || self.rulebook.category_group(id).is_some()
    }

    /// A theme by its key.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.rulebook.theme(id.as_str())
    }

    /// The units that never lead under this theme for a firm of this district (design §6.9).
    pub fn never_lead(&self, theme: &ThemeId, district: &str) -> Vec<UnitId> {
        let suggestion = self.rulebook.suggest(theme.as_str(), Some(district));
        suggestion.map(|s| s.never_lead).unwrap_or_default()
    }

    /// The units that may lead what complains of these units, without themselves; none where it complains of nobody,
    /// the profile names no such unit, or none is left.
    pub fn conduct_leads(&self, complained: &BTreeSet<UnitId>, today: Date) -> Option<Vec<UnitId>> {
        if complained.is_empty() {
            return None;
        }
        let units = &self.rulebook.bureau.coordination.conduct_units;
        let able = |u: &&UnitId| {
            !complained.contains(*u) && self.unit(u).is_some_and(|unit| unit.exists_on(today))
        };
        let able: Vec<UnitId> = units.iter().filter(able).cloned().collect();
        (!able.is_empty()).then_some(able)
    }

    /// A unit as it is called on a day, for a refusal that names it.
    pub fn called(&self, id: &UnitId, on: Date) -> Bilingual {
        match self.unit(id).and_then(|u| u.name_on(on)) {
            Some(name) => Bilingual {
                zh: name.short.clone(),
                en: name.en.clone(),
            },
            None => Bilingual {
                zh: id.0.clone(),
                en: id.0.clone(),
            },
        }
    }

    /// The next number of a series, after the bureau profile's format.
    pub fn next_number(&self, world: &World, what: Numbered, today: Date) -> Number {
        self.nth_number(world, what, today, 0)
    }

    /// The number after so many others that one decision takes of the same series.
    pub fn nth_number(&self, world: &World, what: Numbered, today: Date, n: u32) -> Number {
        let year = today.year();
        let serial = world.next_number(&what.series(year)) + n;
        Number {
            text: what.format(self).render(year, serial),
            year,
            serial,
        }
    }

    /// The deadline rule in force for a term. A resolution's length follows the difficulty.
    pub fn rule(&self, kind: TermKind, difficulty: Option<Difficulty>) -> Rule {
        self.row_rule(key_of(kind, difficulty).and_then(|key| self.rulebook.deadline(key)))
    }

    /// The rule of a row by its key; none where the edition in force has no such row.
    pub fn rule_for(&self, key: TermKey) -> Option<Rule> {
        let row = self.rulebook.deadline(key)?;
        Some(self.row_rule(Some(row)))
    }

    /// The rule in force for a term that runs; none where it is counted so already, or a date was agreed.
    pub fn rule_of(&self, term: &term::Term, difficulty: Option<Difficulty>) -> Option<Rule> {
        // the two follow-ups have a rule each and are dates after a closing, not work that runs
        if term.kind() == TermKind::FollowUp {
            return None;
        }
        let row = self.rulebook.deadline(key_of(term.kind(), difficulty)?)?;
        Some(self.row_rule(Some(row))).filter(|rule| !term.is_counted_by(rule))
    }

    /// The row in force that a running term counts the days of; none where a date was agreed, or an earlier edition had
    /// another number.
    pub fn row_of(&self, term: &term::Term) -> Option<&DeadlineRow> {
        let budget = term.budget()?;
        let keys: &[TermKey] = match term.kind() {
            TermKind::Resolution => &[
                TermKey::ResolutionSimple,
                TermKey::ResolutionOrdinary,
                TermKey::ResolutionComplex,
                TermKey::ResolutionKnotty,
            ],
            TermKind::FollowUp => &[TermKey::FollowUp30, TermKey::FollowUp90],
            TermKind::Support => &[TermKey::Support],
            TermKind::CoerciveEnd => &[
                TermKey::CoerciveEndSeal,
                TermKey::CoerciveEndSealMore,
                TermKey::CoerciveEndLimit,
                TermKey::CoerciveEndLimitMore,
                TermKey::CoerciveEndStop,
            ],
            kind => &[key_of(kind, None)?],
        };
        let mut rows = keys.iter().filter_map(|key| self.rulebook.deadline(*key));
        rows.find(|row| self.row_rule(Some(row)).budget == budget)
    }

    /// The length of a row, as clocks count it.
    pub fn budget_of(row: &DeadlineRow) -> Budget {
        Reference::budget(row.amount, row.unit)
    }

    /// A length of time, as clocks count it.
    pub fn budget(amount: u32, unit: TermUnit) -> Budget {
        Budget {
            amount,
            unit: unit_of(unit),
        }
    }

    /// How binding a row is, as clocks say it.
    pub fn weight_of(row: &DeadlineRow) -> Weight {
        match row.weight {
            rulebook::Weight::InternalNorm => Weight::InternalNorm,
            rulebook::Weight::PublicPromise => Weight::PublicPromise,
            rulebook::Weight::Statutory => Weight::Statutory,
        }
    }

    /// Whether a number of days was held against its source.
    pub fn is_confirmed(&self, key: TermKey) -> bool {
        self.rulebook.deadline(key).is_some_and(|row| row.confirmed)
    }

    /// Every rule in force that counts a length: what it is on, and how hard where that decides.
    pub fn counted_rules(&self) -> Vec<(TermKind, Option<Difficulty>, Rule)> {
        let one = |kind, difficulty| {
            let row = self.rulebook.deadline(key_of(kind, difficulty)?)?;
            Some((kind, difficulty, self.row_rule(Some(row))))
        };
        let of = |kind| match kind {
            TermKind::Resolution => Difficulty::ALL.iter().map(|d| Some(*d)).collect(),
            _ => vec![None],
        };
        TermKind::ALL
            .into_iter()
            .flat_map(|kind| of(kind).into_iter().filter_map(move |d| one(kind, d)))
            .collect()
    }

    /// The rules of the follow-ups after closing, in order (domain.md 1.9).
    pub fn follow_up_rules(&self) -> [Rule; 2] {
        [TermKey::FollowUp30, TermKey::FollowUp90].map(|k| self.row_rule(self.rulebook.deadline(k)))
    }

    /// The last day on which a unit may object to what it was assigned on this day.
    pub fn objection_until(&self, assigned: Date) -> Date {
        let last = self.reach(self.rulebook.clock.objection.window, assigned);
        self.calendar.next_working(last)
    }

    /// The last day on which a case parked today is looked at again.
    pub fn parked_until(&self, today: Date) -> Date {
        self.reach(self.rulebook.clock.parked_max, today)
    }

    /// The last day on which a merge of today can be undone.
    pub fn merge_undo_until(&self, today: Date) -> Date {
        self.reach(self.rulebook.clock.merge_undo, today)
    }

    /// The last day a clock stopped today for this may stand; none where the rulebook does not list it.
    pub fn paused_until(&self, category: PauseCategory, today: Date) -> Option<Date> {
        let pauses = &self.rulebook.clock.pauses;
        let rule = pauses
            .iter()
            .find(|rule| rule.category() == Some(category))?;
        Some(self.reach(rule.longest, today))
    }

    /// The last day of what begins when this day has ended; that day itself where the edition in force has no such row.
    pub fn last_day(&self, key: TermKey, after: Date) -> Date {
        let row = self.rulebook.deadline(key);
        let last = row.map_or(after, |row| self.reach(row.length(), after));
        self.calendar.next_working(last)
    }

    /// How often, by whom and until when a term may be extended.
    pub fn extension(&self) -> &ExtensionRule {
        &self.rulebook.clock.extension
    }

    /// The day that lies a length after a day, itself excluded.
    fn reach(&self, length: Length, from: Date) -> Date {
        let n = length.amount;
        match length.unit {
            TermUnit::WorkingDays => self.calendar.add_working_days(from, n).due,
            TermUnit::CalendarDays => plus_days(from, i64::from(n)),
            TermUnit::Months => from.saturating_add(i64::from(n).months()),
            TermUnit::Hours => plus_days(from, i64::from(n / 24)),
        }
    }

    fn row_rule(&self, row: Option<&DeadlineRow>) -> Rule {
        let moves = self.rulebook.clock.after_hours_to_next_day;
        let version = self.rulebook.version.clone();
        match row {
            Some(row) => Rule {
                budget: Reference::budget_of(row),
                weight: Reference::weight_of(row),
                roll: row.roll,
                after_hours_to_next_day: moves,
                version,
            },
            // a profile without a row it needs is refused when it is adopted; one working day is the shortest
            None => Rule {
                budget: Reference::budget(Length::SHORTEST.amount, Length::SHORTEST.unit),
                weight: Weight::InternalNorm,
                roll: true,
                after_hours_to_next_day: moves,
                version,
            },
        }
    }
}

/// The row of the deadline profile a kind of term is counted by; none where there is no one row.
pub fn key_of(kind: TermKind, difficulty: Option<Difficulty>) -> Option<TermKey> {
    Some(match kind {
        TermKind::Acceptance => TermKey::Acceptance,
        TermKind::FirstFeedback => TermKey::FirstFeedback,
        TermKind::Acknowledgement => TermKey::Acknowledgement,
        TermKind::Resolution => match difficulty {
            Some(Difficulty::Simple) => TermKey::ResolutionSimple,
            Some(Difficulty::Complex) => TermKey::ResolutionComplex,
            Some(Difficulty::Hard) => TermKey::ResolutionKnotty,
            Some(Difficulty::Ordinary) | None => TermKey::ResolutionOrdinary,
        },
        TermKind::ObjectionDecision => TermKey::ObjectionDecision,
        TermKind::ExtensionDecision => TermKey::ExtensionDecision,
        TermKind::Rework => TermKey::Rework,
        TermKind::Confirmation => TermKey::Confirmation,
        TermKind::Review => TermKey::Review,
        TermKind::PoolReview => TermKey::PoolReview,
        TermKind::MeasureVerification => TermKey::MeasureVerification,
        TermKind::OrderAcknowledgement => TermKey::OrderAcknowledgement,
        TermKind::OrderReply => TermKey::OrderReply,
        TermKind::OrderReview => TermKey::OrderReview,
        TermKind::Opinion => TermKey::Opinion,
        TermKind::Minutes => TermKey::Minutes,
        TermKind::FollowUp => TermKey::FollowUp30,
        TermKind::SelfReportReview => TermKey::SelfReportReceipt,
        TermKind::FilingReview => TermKey::FilingReview,
        TermKind::Seat => TermKey::Seat,
        TermKind::LegalReview => TermKey::LegalReview,
        TermKind::Defence => TermKey::Defence,
        TermKind::Decision => TermKey::Decision,
        TermKind::Service => TermKey::Service,
        TermKind::Recheck => TermKey::Recheck,
        TermKind::ReferredReview => TermKey::ReferralCheck,
        TermKind::CallBack => TermKey::CallBack,
        TermKind::QuestionReply => TermKey::QuestionReply,
        TermKind::SuggestionReply => TermKey::SuggestionReply,
        TermKind::ClaimCheck => TermKey::ClaimCheck,
        TermKind::CoerciveApproval => TermKey::CoerciveApproval,
        TermKind::ReleaseCheck => TermKey::ReleaseCheck,
        // set by an agreed date or number of days, not by a length, or by one of several lengths once for all
        TermKind::Measure
        | TermKind::PlanFollowUp
        | TermKind::Support
        | TermKind::Correction
        | TermKind::OrderedCorrection
        | TermKind::ParkedReview
        | TermKind::CoerciveEnd
        | TermKind::Milestone => return None,
    })
}

fn unit_of(unit: TermUnit) -> term::Unit {
    match unit {
        TermUnit::WorkingDays => term::Unit::WorkingDay,
        TermUnit::CalendarDays => term::Unit::CalendarDay,
        TermUnit::Months => term::Unit::Month,
        TermUnit::Hours => term::Unit::Hour,
    }
}
