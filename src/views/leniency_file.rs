//! Leniency files as their desk, their own page, the register and the firm's page show them. What was sealed is
//! open here: a view is made for one reader who may read it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::clock_row::ClockRow;
use super::history::History;
use super::law_change::Listed;
use super::leniency_change::{After, Wording};
use super::leniency_decision::Similar;
use super::name::Name;
use super::term::TermView;
use super::wall_opening::OpeningLine;
use crate::domain::action::Action;
use crate::domain::leniency::rule::{
    self, Extent, LegalBasis, MOST_ASKED, Proposal, Published, RuleBook, Truth,
};
use crate::domain::leniency_file::{
    ChangeKind, Compared, Done, Erasure, Found, Means, Origin, RemedyKind, RemedyResult, Ruling,
    Seat, Seats, Status, Team, Unpublished, Vacated,
};
use crate::domain::time::At;

/// The fields of the conditions form, a place for each condition an item can ask to be judged.
pub const CONDITIONS: [&str; MOST_ASKED] = [
    "condition_1",
    "condition_2",
    "condition_3",
    "condition_4",
    "condition_5",
    "condition_6",
    "condition_7",
    "condition_8",
    "condition_9",
    "condition_10",
    "condition_11",
    "condition_12",
];
/// The evidence beside each.
pub const EVIDENCE: [&str; MOST_ASKED] = [
    "evidence_1",
    "evidence_2",
    "evidence_3",
    "evidence_4",
    "evidence_5",
    "evidence_6",
    "evidence_7",
    "evidence_8",
    "evidence_9",
    "evidence_10",
    "evidence_11",
    "evidence_12",
];
/// Why each stands though it is contested.
pub const CONTESTED: [&str; MOST_ASKED] = [
    "contested_1",
    "contested_2",
    "contested_3",
    "contested_4",
    "contested_5",
    "contested_6",
    "contested_7",
    "contested_8",
    "contested_9",
    "contested_10",
    "contested_11",
    "contested_12",
];
/// A place for each number an item can ask for.
pub const MEASURES: [&str; MOST_ASKED] = [
    "measure_1",
    "measure_2",
    "measure_3",
    "measure_4",
    "measure_5",
    "measure_6",
    "measure_7",
    "measure_8",
    "measure_9",
    "measure_10",
    "measure_11",
    "measure_12",
];

/// A file in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct FileLine {
    /// Its number.
    pub number: String,
    /// Whose act.
    pub enterprise: String,
    /// How the bureau came to know.
    pub origin: Origin,
    /// Where it stands.
    pub status: Status,
    /// When it came.
    pub received_at: At,
    /// The catalogue item.
    pub item: Option<Name>,
    /// The clock that runs.
    pub term: Option<TermView>,
}

/// The first page of those who work on files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeniencyDesk {
    /// What waits for this person.
    pub mine: Vec<FileLine>,
    /// Other files this person is named in, still open.
    pub others: Vec<FileLine>,
    /// Where nobody is named yet or a seat is open, for those who name or stand in reserve.
    pub to_name: Option<Vec<FileLine>>,
    /// Whether this person is one who names.
    pub names: bool,
    /// Whether this person may open one.
    pub may_open: bool,
    /// Whether this person may confirm rows of the rulebook.
    pub may_confirm: bool,
}

/// A row of the register (台账).
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterLine {
    /// Its number.
    pub number: String,
    /// Whose act.
    pub enterprise: String,
    /// The act.
    pub item: Option<Name>,
    /// When the firm told it.
    pub self_reported_at: Option<At>,
    /// Where it stands.
    pub status: Status,
    /// What was decided.
    pub ruling: Option<Ruling>,
    /// The articles.
    pub articles: Vec<Name>,
    /// The paper's number.
    pub decision_number: Option<String>,
    /// The day.
    pub decided_on: Option<Date>,
    /// The last day for the recheck.
    pub recheck_on: Option<Date>,
    /// What it found.
    pub recheck: Option<bool>,
    /// The amount in force.
    pub amount: Option<String>,
    /// It ended without being filed.
    pub non_filing: bool,
    /// The unit that has it.
    pub unit: Option<Name>,
    /// What the proposal asked, and how it came out.
    pub conditions: Vec<(rule::Statement, Truth)>,
    /// Names of the item's conditions, by their key.
    pub names: BTreeMap<String, Name>,
    /// The range of the law that applies.
    pub range: Option<rule::Range>,
    /// What the firm was told of, or what stood before the last change.
    pub amount_before: Option<String>,
    /// What the outcome meant in yuan when it was decided.
    pub benchmark: Option<rule::Reckoned>,
    /// Why it departs from the proposal, and why the amount lies beside the benchmark.
    pub departure: (Option<String>, Option<String>),
    /// The last change of its decision, and the day.
    pub changed: Option<(Changed, Option<Date>)>,
    /// The last remedy and how it ended.
    pub remedy: Option<(RemedyKind, Option<RemedyResult>)>,
}

/// What last happened to a decision once it was served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// By the bureau's own paper.
    Change(ChangeKind),
    /// By reconsideration or a court.
    Remedy(RemedyResult),
    /// The firm broke its promise, and the file was opened again.
    Reopened,
}

/// One page of the register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register {
    /// Only this outcome.
    pub ruling: Option<Ruling>,
    /// Only this year.
    pub year: Option<i64>,
    /// Only of this unit.
    pub unit: Option<String>,
    /// Only of firms with this in their name or code.
    pub firm: Option<String>,
    /// Units there are.
    pub units: Vec<(String, Name)>,
    /// Years there are.
    pub years: Vec<i64>,
    /// The files, newest first.
    pub rows: Vec<RegisterLine>,
    /// Whether a whole register was asked for and this is not all of it.
    pub cut: bool,
    /// Where the next rows begin.
    pub next: Option<String>,
}

/// A file handed in, as it is offered for download.
#[derive(Clone, Debug, PartialEq)]
pub struct FileLink {
    /// Where it is served.
    pub href: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What the firm told, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportText {
    /// What happened.
    pub what: String,
    /// How it was noticed.
    pub found_how: Option<String>,
    /// What was done about it.
    pub measures: String,
    /// The day.
    pub occurred_on: Date,
    /// Whether it still went on.
    pub ongoing: bool,
    /// The day it was put right.
    pub corrected_on: Option<Date>,
    /// When the server received the problem in which the firm says it told of this before.
    pub told_before: Option<At>,
}

/// One row of the decision table.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionRow {
    /// The condition's name in the facts.
    pub id: String,
    /// What it asks.
    pub name: Name,
    /// The answer.
    pub holds: Truth,
    /// The sum behind an automatic one.
    pub sum: Option<rule::Statement>,
    /// Evidence in words.
    pub evidence: Option<String>,
    /// Why it stands though it is contested.
    pub contested: Option<String>,
    /// Whether it was found out by the system.
    pub automatic: bool,
    /// The article it comes from, where it is not one of the item's own.
    pub basis: Option<Name>,
}

/// What the rule says, live while facts are recorded, as stored afterwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// The facts it looked at.
    pub facts: rule::Facts,
    /// What it says.
    pub proposal: Proposal,
    /// Whether it is stored.
    pub stored: bool,
    /// The bases it rests on, as the rulebook has them now.
    pub bases: Vec<LegalBasis>,
    /// Rows no legal officer has confirmed.
    pub open_rows: Vec<Name>,
    /// Names of the item's conditions, by their key.
    pub names: BTreeMap<String, Name>,
    /// The day the edition it looked at came in force; none of the one that ships.
    pub since: Option<Date>,
    /// The articles of either law, as they are cited.
    pub cited: BTreeMap<rule::BasisId, Name>,
    /// What the proposed outcome means in yuan, or why that cannot be reckoned.
    pub reckoned: Result<rule::Reckoned, rule::Unreckoned>,
}

/// What legal review said, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewText {
    /// Agreed.
    pub agreed: bool,
    /// Why.
    pub opinion: String,
    /// Who and when.
    pub done: Done,
}

/// The decision, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionText {
    /// What of it becomes public; nothing is said where the matter goes on elsewhere.
    pub public: Option<Name>,
    /// What.
    pub ruling: Ruling,
    /// The paper's number.
    pub number: Option<String>,
    /// Articles, as the rulebook has them.
    pub articles: Vec<LegalBasis>,
    /// Whether it departs from the proposal.
    pub departs: bool,
    /// Why.
    pub reason: Option<String>,
    /// The day of the collective discussion.
    pub discussed_on: Option<Date>,
    /// What was said there.
    pub discussion: Option<String>,
    /// The amount.
    pub amount: Option<String>,
    /// What the outcome meant in yuan when it was signed.
    pub benchmark: Option<rule::Reckoned>,
    /// Why the amount lies beside that.
    pub amount_why: Option<String>,
    /// What like cases got when it was signed.
    pub compared: Option<Compared>,
    /// Whether it lies outside of that.
    pub outside: bool,
    /// It ended without being filed.
    pub non_filing: bool,
    /// Who and when.
    pub done: Done,
}

/// Whether an amount lies beside the benchmark; what cannot be reckoned lies beside nothing.
pub fn is_beside(reckoned: Option<&rule::Reckoned>, amount: Option<&str>) -> bool {
    let amount = amount.and_then(|amount| rule::Decimal::parse(amount).ok());
    let both = reckoned.zip(amount);
    both.is_some_and(|(reckoned, amount)| !reckoned.band.holds(&amount))
}

/// That a decision was published.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedText {
    /// With the firm's name or without.
    pub extent: Extent,
    /// What requires it, as it is cited.
    pub bases: Vec<LegalBasis>,
    /// Where.
    pub place: String,
    /// The day.
    pub on: Date,
    /// Who recorded it.
    pub by: String,
    /// What was done about it since: what, when, why.
    pub since: Vec<(Unpublished, Date, String)>,
}

/// A signed order to correct, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderText {
    /// The paper's number.
    pub number: String,
    /// What is known, and what is to be put right.
    pub text: String,
    /// The last day it allows; at once where there is none.
    pub correct_by: Option<Date>,
    /// Who signed it.
    pub done: Done,
    /// The day it reached the firm, how, who took it, and who recorded that.
    pub served: Option<(Date, Means, String, Done)>,
    /// The clock of its limit, while it runs.
    pub clock: Option<TermView>,
    /// How many calendar days its limit leaves from the day after service, and how many working days those hold.
    pub days: Option<(i64, i64)>,
}

/// A seat nobody sits in.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenSeat {
    /// Which.
    pub seat: Seat,
    /// Why.
    pub why: Vacated,
    /// The pool that fills it; none where those who name do.
    pub pool: Option<Name>,
    /// By when.
    pub until: Option<Date>,
}

/// Somebody who sat in a seat before.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatLeft {
    /// Where.
    pub seat: Seat,
    /// Who, with the certificate's number of an officer.
    pub who: String,
    /// Why it was left.
    pub why: Vacated,
    /// Why, in words.
    pub reason: String,
    /// When.
    pub on: Date,
}

/// One file, with everything its page shows to one of its named persons, or its head to whoever names them.
#[derive(Clone, Debug, PartialEq)]
pub struct FileDetail {
    /// Its number.
    pub number: String,
    /// Whose act.
    pub enterprise: String,
    /// The firm's credit code.
    pub uscc: String,
    /// How the bureau came to know.
    pub origin: Origin,
    /// When it came.
    pub received_at: At,
    /// Where it stands.
    pub status: Status,
    /// The clock that runs.
    pub term: Option<TermView>,
    /// Whether this reader may read what it says.
    pub opened: bool,
    /// Whether the firm says that it still goes on.
    pub ongoing: bool,
    /// What the firm told.
    pub report: Option<ReportText>,
    /// What the officer found.
    pub finding: Option<String>,
    /// Files.
    pub files: Vec<FileLink>,
    /// Who was named when it was decided, and until then who is named: the papers say so.
    pub team: Option<Team>,
    /// Who sits where now.
    pub seats: Seats,
    /// Seats nobody sits in.
    pub open_seats: Vec<OpenSeat>,
    /// That it was published.
    pub publications: Vec<PublishedText>,
    /// Whether what is published no longer says what was decided.
    pub publication_is_due: bool,
    /// Its words are to be erased, or are gone.
    pub erasure: Option<Erasure>,
    /// Who sat in one before.
    pub left: Vec<SeatLeft>,
    /// The catalogue item.
    pub item: Option<Name>,
    /// Its number in the list.
    pub item_no: Option<u32>,
    /// What the officers recorded.
    pub facts: Option<rule::Facts>,
    /// Their words about the act.
    pub act_text: Option<String>,
    /// What was known when the act was ordered to be corrected.
    pub order_text: Option<String>,
    /// The order to correct, once it is signed.
    pub order: Option<OrderText>,
    /// What an order to correct rests on: the act's own articles, and the power to order.
    pub order_bases: Vec<LegalBasis>,
    /// Evidence for grounds and factors.
    pub grounds_text: Option<String>,
    /// Whether the rulebook has the firm bound to report such an act anyway, and what binds it.
    pub duty: Option<(Truth, Vec<LegalBasis>)>,
    /// Why that was found otherwise.
    pub duty_text: Option<String>,
    /// Why the earlier telling counts as the report; nothing where the report itself does.
    pub reported_text: Option<String>,
    /// Why voluntariness was found otherwise.
    pub voluntary_text: Option<String>,
    /// Exclusions that are raised, each with what it rests on.
    pub exclusions: Vec<(rule::ExclusionKind, Name)>,
    /// Whether the firm broke its promise and is on the positive list still: by rule that is suspended.
    pub suspends_listing: bool,
    /// What shows each finding, and why it stands where it is contested.
    pub findings: BTreeMap<Found, (Option<String>, Option<String>)>,
    /// What the proposed outcome rests on that nothing shows yet.
    pub lacks: Vec<Found>,
    /// The decision table.
    pub conditions: Vec<ConditionRow>,
    /// What the rule says.
    pub suggested: Option<Suggested>,
    /// What like cases got.
    pub similar: Option<Similar>,
    /// What legal review said last.
    /// What would become public, for each end the file can have; said until one is decided.
    pub public: Vec<Name>,
    /// Clues the system holds from before the firm reported.
    pub known_clues: Vec<KnownClueLine>,
    /// The clues on record, in the order they were recorded.
    pub clues: Vec<ClueLine>,
    pub review: Option<ReviewText>,
    /// What was decided.
    pub decision: Option<DecisionText>,
    /// The day it was served, and what the firm was told.
    pub service: Option<(Date, Option<String>, Done)>,
    /// What the recheck found.
    pub recheck: Option<(bool, String, Done)>,
    /// What came after the decision was served.
    pub after: After,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// Where it was read across the wall.
    pub openings: Vec<OpeningLine>,
    /// Whether the reader may tell a leader of danger in it.
    pub may_report: bool,
    /// What happened to it, newest first.
    pub history: History,
    /// The sequence the page was made at.
    pub seq: u64,
}

/// A firm's own report, as the firm reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct MyReport {
    /// Its number.
    pub number: String,
    /// How the bureau came to know.
    pub origin: Origin,
    /// When the server received it.
    pub received_at: At,
    /// Where it stands.
    pub status: Status,
    /// What the firm told.
    pub report: Option<ReportText>,
    /// Files the firm handed in.
    pub files: Vec<FileLink>,
    /// That the decision was published.
    pub publications: Vec<PublishedText>,
    /// That its words were erased.
    pub erased: Option<Erasure>,
    /// Who reads it, once named.
    pub team: Option<Team>,
    /// The promise that runs.
    pub term: Option<TermView>,
    /// What was decided, once served.
    pub decision: Option<DecisionText>,
    /// The day it was served, and what was explained.
    pub served: Option<(Date, Option<String>)>,
    /// The last day for the recheck.
    pub recheck_on: Option<Date>,
    /// What the recheck found.
    pub recheck: Option<bool>,
    /// The order to correct, once it was served.
    pub order: Option<OrderText>,
    /// What came after the decision was served.
    pub after: After,
    /// What a report means, what it does not, who reads it.
    pub told: Vec<Wording>,
}

/// A firm's own reports and files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MyReports {
    /// The files, newest first.
    pub rows: Vec<FileLine>,
    /// Where the next rows begin.
    pub next: Option<String>,
}

/// A clue the system holds, as it is listed beside a file.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownClueLine {
    /// Its name in the forms.
    pub key: String,
    /// What it is to the rule.
    pub kind: rule::ClueKind,
    /// Its number; of another file of the firm that is not the reader's, that there is one.
    pub told: Name,
    /// Where it is read; another file of the firm is read by its own four alone.
    pub href: Option<String>,
    /// The day the bureau had it.
    pub on: Date,
    /// What an officer said: taken over, or why it is none.
    pub answer: Option<Result<(), String>>,
    /// Whether the reader may answer it now.
    pub may_answer: bool,
}

/// A clue on record.
#[derive(Clone, Debug, PartialEq)]
pub struct ClueLine {
    /// What it is to the rule.
    pub kind: rule::ClueKind,
    /// When the bureau had it.
    pub at: Option<At>,
    /// What it says.
    pub text: Option<String>,
    /// Why it was struck out.
    pub struck: Option<String>,
    /// Whether the reader may strike it out now.
    pub may_strike: bool,
}

/// The rulebook as the legal section reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct RulesView {
    /// The day it came in force; none of the one that ships.
    pub since: Option<Date>,
    /// The day the law changed.
    pub law_changes_on: Date,
    /// Legal bases.
    pub bases: Vec<LegalBasis>,
    /// Other rows: name, kind, confirmed.
    pub rows: Vec<RuleRow>,
    /// Numbers of days.
    pub clocks: Vec<ClockRow>,
    /// Whether the reader may confirm.
    pub may_confirm: bool,
    /// Whether the reader may propose to change a row.
    pub may_propose: bool,
    /// How many proposed changes wait.
    pub waiting: usize,
}

/// A row of the rulebook that is no legal basis.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleRow {
    /// Its key.
    pub id: String,
    /// What it is.
    pub name: Name,
    /// Where it comes from.
    pub source: rule::Source,
    /// Whether a legal officer has confirmed it.
    pub confirmed: bool,
    /// What it says, where it is a number or a wording.
    pub says: Option<Name>,
    /// Of the benchmark: the grade, which part of the range, and which of the most alone.
    pub parts: Option<(rule::Grade, rule::Part, Option<rule::Part>)>,
    /// From and to, where it has days of effect.
    pub days: Option<(Date, Option<Date>)>,
    /// Whether it is an item's own, beside a row for all.
    pub own: bool,
    /// Of which list.
    pub listed: Listed,
}

/// What stands beside a form about a file.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutFile {
    /// Whether this reader may read what it says.
    pub opened: bool,
    /// What the firm told, or the officer found.
    pub what: Option<String>,
    /// What the firm did about it.
    pub measures: Option<String>,
    /// When it came.
    pub received_at: At,
    /// What the rule says.
    pub suggested: Option<Suggested>,
    /// What each penalty means in yuan, beside an amount that is typed.
    pub in_yuan: Vec<(Ruling, rule::Reckoned)>,
    /// What like cases got.
    pub similar: Option<Similar>,
    /// Legal review's opinion.
    pub review: Option<ReviewText>,
    /// The change of a served decision the form is about, and the promise that was signed.
    pub after: After,
    /// The decision that stands.
    pub decision: Option<DecisionText>,
}

/// A member of a closed list by its key; `web/words` puts it into words.
pub fn listed(key: &str) -> Name {
    Name::same(key)
}

/// What becomes public of one end of a file, in words the firm reads too; nothing where nobody says otherwise.
pub fn public(kind: Published, book: &RuleBook, day: Date) -> Name {
    let (extent, bases, waits) = book.public(kind, day);
    let (zh, en) = match kind {
        Published::NonFiling => ("不予立案的", "Where no case is filed"),
        Published::NoPenalty => ("不予处罚的", "Where no penalty is given"),
        Published::Penalty => ("从轻、减轻处罚的", "Where a penalty is given"),
    };
    let cited = |pick: fn(&LegalBasis) -> String, between: &str| {
        let all: Vec<String> = bases
            .iter()
            .filter_map(|id| book.basis_on(id, day))
            .map(pick)
            .collect();
        all.join(between)
    };
    let (on_zh, on_en) = (
        cited(LegalBasis::cited_zh, "、"),
        cited(LegalBasis::cited_en, ", "),
    );
    let what = |extent: Extent| match extent {
        Extent::Nothing => ("不公开", "nothing is published"),
        Extent::Unnamed => (
            "公开决定和理由，不公开企业名称",
            "the decision and its reasons are published without the name",
        ),
        Extent::Named => (
            "公开决定和企业名称，隐去个人信息",
            "the decision is published with the name and without personal data",
        ),
    };
    match (extent, waits) {
        (Extent::Nothing, None) => {
            let (said_zh, said_en) = what(extent);
            Name::new(format!("{zh}，{said_zh}。"), format!("{en}, {said_en}."))
        }
        (Extent::Nothing, Some(told)) => {
            let (said_zh, said_en) = what(told);
            Name::new(
                format!("{zh}，按{on_zh}{said_zh}；依据待法规科核对，核对前不公开。"),
                format!(
                    "{en}, {said_en} under {on_en}; that waits for the legal section, and until then nothing is."
                ),
            )
        }
        (extent, _) => {
            let (said_zh, said_en) = what(extent);
            Name::new(
                format!("{zh}，按{on_zh}{said_zh}。"),
                format!("{en}, {said_en} under {on_en}."),
            )
        }
    }
}

/// A number to measure, by its name and the condition it decides.
pub fn measured(name: &str, condition: Name) -> Name {
    if name == rule::INVESTMENT {
        return Name::new("总投资额（元）", "Total investment in yuan");
    }
    let (zh, en) = match name {
        "factors" => ("超标因子个数", "Factors over the limit"),
        "hourly_exceedance_ratio" => ("小时均值超标倍数", "Hourly mean over the limit, ratio"),
        "daily_mean_exceedance_ratio" => ("日均值超标倍数", "Daily mean over the limit, ratio"),
        "hours_in_day" => ("当日累计小时数", "Hours that day"),
        "exceedance_ratio" => ("超标倍数", "Over the limit, ratio"),
        "ph_low" => ("pH最低值", "Lowest pH"),
        "ph_high" => ("pH最高值", "Highest pH"),
        "colour_exceedance_ratio" => ("色度超标倍数", "Colour over the limit, ratio"),
        "area" => ("面积（平方米）", "Area in square metres"),
        "amount_per_year" => ("年产生量（吨）", "Tonnes a year"),
        "stored_amount" => ("贮存量（吨）", "Tonnes stored"),
        "mixed_amount" => ("混存量（吨）", "Tonnes mixed"),
        "ledger_days" => ("涉及天数", "Days concerned"),
        "noise_over" => ("超出分贝数", "Decibels over the limit"),
        _ => return condition,
    };
    Name::new(
        format!("{zh}（{}）", condition.zh),
        format!("{en} ({})", condition.en),
    )
}
