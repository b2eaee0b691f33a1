//! Why a command is refused, as data (design §6.11). Words in both languages stand in `web/words`.

use jiff::civil::Date;

use super::action::Action;
use super::ids::UnitId;
use super::phone::PhoneError;
use super::rulebook::Bilingual;
use super::term::TermRefusal;
use super::text::TextError;
use super::time::At;
use super::uscc::UsccError;

/// A refused command. Nothing has changed; the reader is told what, where and how to mend it.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// What the actor may not see does not exist (design §6.3): 404.
    NotFound,
    /// Nobody is logged in, or the session has ended: 401.
    NotLoggedIn,
    /// The actor may see it, but not do this: 403.
    Forbidden(Action, Why),
    /// Not possible at this stage, or no longer: 409.
    NotNow(Action, NotNow),
    /// Somebody else was first: 409, with who and when.
    Stale {
        /// Who changed it.
        by: String,
        /// When.
        at: At,
        /// The kind of the event that conflicts.
        kind: String,
    },
    /// The same form was sent before with other contents: 409.
    KeyReused,
    /// Wrong or missing values, each at its field: 422.
    Fields(Vec<FieldError>),
}

/// Why somebody who may see a thing may not do this to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// No role of theirs may.
    Role,
    /// Only the lead unit.
    NotLeadUnit,
    /// Only a unit that is part of it.
    NotInvolved,
    /// Only the person who has it in hand.
    NotHandler,
    /// Only a leader of the bureau.
    ForLeader,
    /// Not a leader's business: the unit's head or the supervisor decides.
    NotForLeader,
    /// Separation of duties (design §3): whoever handled or verified does not review.
    ActedBefore,
    /// Only whoever wrote it.
    NotAuthor,
    /// Only the firm's administrator (管理员).
    NotAdministrator,
    /// Only the firm itself.
    NotOwnEnterprise,
    /// The unit complained of never leads (design §6.9).
    UnitComplainedOf,
    /// Only the persons named in the file.
    NotNamed,
    /// Whoever names the persons of a file is none of them.
    NamedThere,
    /// No seat is open to the pool of this unit.
    NotInPool,
    /// Only the owner unit.
    NotOwnerUnit,
    /// Only a unit that supports and has not given its part.
    OwesNoPart,
    /// Whoever owns a measure does not verify it.
    OwnsMeasure,
    /// Not on oneself.
    Self_,
    /// The other side of the wall (design §6.9).
    OtherCompartment,
}

/// Why a step is not possible now.
#[derive(Clone, Debug, PartialEq)]
pub enum NotNow {
    /// The thing stands at another stage.
    Stage(String),
    /// The case was objected to as often as the rulebook lets it; triage's word is final then (issue 5, B).
    ObjectedAlready,
    /// The objection window of working days has passed.
    ObjectionWindowPassed(Date),
    /// Something is still open.
    StillOpen(String),
    /// It was done before.
    Already,
    /// Not before this day.
    TooEarly(Date),
    /// Only until this day.
    TooLate(Date),
    /// The firm has opened its answer, at this moment.
    AnswerOpened(At),
    /// A second dispute goes to consultation (design §3).
    ConsultationFirst,
    /// A fact that decides is still open.
    FactsOpen,
    /// The fine is a share of an investment nobody recorded.
    InvestmentOpen,
    /// It rests on rows no legal officer has confirmed (待法规科核对); which.
    Unconfirmed(Vec<String>),
    /// No more time was asked for.
    NothingAsked,
    /// The clock of the filed route cannot be lengthened, stopped or let run now.
    ClockSaysNo,
    /// Nobody has signed the order to correct.
    OrderUnsigned,
    /// A clue the system holds was not answered.
    CluesOpen,
    /// The case is filed before the firm is told of a penalty.
    FilingFirst,
    /// The firm's promise comes before its correction is verified on site.
    PromiseFirst,
    /// The hearing the firm asked for comes first.
    HearingFirst,
    /// No confirmed row with a basis in force requires that it be published.
    NotPublic,
    /// Its words were erased; nothing is added to it any more.
    Erased,
    /// One of the two officers is missing.
    SeatOpen,
    /// The row it changes stands differently now.
    RowChanged,
    /// A case it binds is over; its number.
    CaseOver(String),
    /// The quorum lacks these units, by name: neither there nor heard in writing.
    Quorum(Vec<Bilingual>),
    /// A firm was answered since.
    AnsweredSince,
    /// One of two cases would be left without a complaint.
    NothingLeft,
    /// What no correction changes.
    Fixed(Fixed),
    /// A rule of the clock.
    Term(TermRefusal),
}

/// What no correction of a complaint changes, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fixed {
    /// A firm's name under what it submitted itself.
    OwnFirm,
    /// A firm's own words.
    OwnWords,
    /// The firm, once anybody was told anything in its matter.
    ToldFirm,
    /// The unit complained of, once it is in a case: it is put right there.
    InCase,
}

/// A wrong value at its field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: &'static str,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Why a case is the one that stays when two are merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// It is not being worked on.
    Stage,
    /// Its clock stands still, or somebody waits for a yes or no about it.
    Clock,
    /// A firm was answered in it.
    Answered,
    /// An order lies over it.
    Order,
    /// It is under consultation.
    Consultation,
    /// It has a plan.
    Plan,
    /// Not all of its measures were verified.
    Measures,
    /// Another authority has it.
    Referral,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// Nothing was given.
    Missing,
    /// Text that cannot be taken.
    Text(TextError),
    /// Not a credit code.
    Uscc(UsccError),
    /// Not a phone number.
    Phone(PhoneError),
    /// Not a date, or not one that exists.
    Date,
    /// The date is in the past.
    Past(Date),
    /// The date is a day off; the next working day is offered.
    DayOff {
        /// As given.
        date: Date,
        /// The next working day.
        next: Date,
    },
    /// A day off for what can be held on one, if that is meant; the next working day.
    MeantDayOff {
        /// As given.
        date: Date,
        /// The next working day.
        next: Date,
    },
    /// The date is too far ahead; the last allowed one.
    TooLate(Date),
    /// So many days end after the answer is due, on this day.
    BeyondAnswer(Date),
    /// Not an hour of the day.
    Hour,
    /// It would end before it begins.
    EndsBeforeStart,
    /// Not a whole number between these two, both allowed.
    Between(u32, u32),
    /// Nothing would change.
    SameAsBefore,
    /// Not the day of the service day; the day it is held on.
    OtherDay(Date),
    /// Nothing that is offered is meant by what was typed.
    FoundNone,
    /// So many of what is offered could be meant.
    FoundSeveral(usize),
    /// Not one of the offered values.
    NotOffered,
    /// A field the form does not have.
    UnknownField(String),
    /// Neither words nor a file.
    NothingSupplied,
    /// What was answered on the spot is handed to nobody.
    AnsweredAlready,
    /// A field given twice.
    Repeated,
    /// One of several can no longer be chosen, by its number; so nothing was done to the others either.
    NoLonger(String),
    /// Already in use.
    Taken,
    /// It names a firm that did not agree to be named.
    NamesTheFirm,
    /// No case was closed on these days that could be drawn.
    NothingToDraw,
    /// A two-high project does not go by commitment.
    TwoHigh,
    /// The measure it would wait for waits for it already, or one on the way does: what that one is to do.
    Circle(String),
    /// What comes before would end after it; its last day.
    EndsAfter(Date),
    /// Fewer than so many were chosen.
    AtLeast(usize),
    /// The measure cannot rest on this ground.
    GroundDoesNotFit,
    /// The firm may be spared: on the positive list, or livelihood or safety is touched.
    MayBeSpared,
    /// Only a seal or a seizure is begun on site before it is approved.
    CannotBegin,
    /// Not a SHA-256.
    Digest,
    /// Not the SHA-256 of the file that was handed in.
    OtherDigest,
    /// What equipment recorded is no evidence before its reviews in law and in technique.
    NotReviewed,
    /// Nobody or nothing by that name.
    Unknown,
    /// No case of this number, or none the actor may see.
    NoSuchCase(String),
    /// The case of this number is over.
    CaseOver(String),
    /// The case of this number cannot go into another, and why: its stage, its clock, or what lies over it.
    CannotGo(String, Stays),
    /// A consultation over the case of this number has not ended.
    InConsultation(String),
    /// Somebody stands in on some of these days already.
    StandInThere,
    /// That person is away on some of these days, too.
    AwayToo,
    /// The same person or unit twice.
    SameTwice,
    /// A rung of the ladder would be reached before the one below it.
    RungOrder,
    /// Nobody has reported on these measures, and nothing says why that does not matter.
    Unreported(Vec<String>),
    /// What complains of a unit is led by one of these, by name.
    ConductUnits(Vec<Bilingual>),
    /// The unit complained of cannot lead.
    UnitComplainedOf(UnitId),
    /// The unit that is to be named as complained of has a part in the case, which would have to end first.
    HasPart(UnitId),
    /// The password is too short: characters needed.
    PasswordTooShort(usize),
    /// The password is too common or contains the name.
    PasswordWeak,
    /// The two passwords differ.
    PasswordsDiffer,
    /// Account, password or code do not match (one answer for all, trust.md G40).
    WrongCredentials,
    /// There is no second factor to take a code of.
    NoSecondFactor,
    /// Not the code of the second step, or one that was used.
    WrongCode,
    /// Too many attempts; minutes to wait.
    TooManyAttempts(i64),
    /// Too much was sent without an account; minutes to wait.
    TooManySent(i64),
    /// The file cannot be taken.
    File(super::file_kind::FileRefusal),
    /// It has not happened yet; today.
    NotYet(Date),
    /// Whoever names people stays outside.
    NotYourself,
    /// That person helped this firm within so many months, or ever (design §6.9).
    HelpedThisFirm(Option<u32>),
    /// That person sat in this file before as something else, or left it with a conflict.
    SatBefore,
    /// The officers' own unit has somebody for it.
    UnitHasOthers,
    /// Outside of what like cases got, lightest to heaviest: that needs a reason.
    OutsideLikeCases(super::leniency_file::Ruling, super::leniency_file::Ruling),
    /// An exemption rests on findings that nothing shows yet.
    EvidenceFirst(Vec<super::leniency_file::Found>),
    /// Legal review has read what was said; it is not said otherwise afterwards.
    ReviewedAlready,
    /// A correction mends slips, and only a correction does.
    SlipsOnly,
    /// Where no penalty is given there is no amount.
    NoAmount,
    /// No case was filed, and no promise leads past the filing (domain.md 2.9).
    FileFirst,
    /// More time is given until this day at most.
    ExtendsTooFar(Date),
    /// More time once more is given after a collective discussion.
    DiscussedFirst,
    /// The order to correct allows no day after this one, and would be served later.
    OrderRanOut(Date),
    /// The way without filing begins with an order to correct that names a day.
    OrderFirst,
    /// The way without filing asks for a verification on site that found the act corrected.
    VerifyFirst,
    /// A penalty comes only after the firm was told what is intended (行政处罚法 44, 62).
    NoticeFirst,
    /// The firm may still speak; the last day.
    MayStillSpeak(Date),
    /// The hearing the firm asked for was not held.
    HearingFirst,
    /// What the firm said was not weighed.
    WeighFirst,
    /// It differs from what the firm was told after it spoke: legal review looks again first.
    ReviewAgain,
    /// Nothing of what the firm said was taken up, so nothing follows.
    NothingTaken,
    /// The fine is so high that a hearing has to be offered; from how many yuan.
    HearingIsDue(u32),
    /// Heavier than what the firm was told of (行政处罚法 45).
    HeavierThanTold(super::leniency_file::Ruling),
    /// A change never makes it heavier than what the firm was told of and heard on.
    HeavierByChange,
    /// More than the fine the firm was told of, in yuan.
    MoreThanTold(super::leniency::rule::Decimal),
    /// A row of the leniency rulebook that cannot be so.
    Row(super::leniency::rule::RowFault),
    /// Not so many conditions as lines: the first line that does not read, from 1.
    ConditionLine(usize),
    /// Facts that cannot be so.
    Fact(super::leniency::rule::FactProblem),
    /// Not a plain number.
    Decimal,
    /// Not exact money: more than two digits after the point.
    NotMoney,
    /// Beside what the discretion benchmark gives the outcome: that needs a reason.
    OutsideBenchmark(super::leniency::rule::Band),
    /// The fine is a share of an investment nobody recorded: what it was measured by needs a reason.
    NoInvestment,
    /// A file that is named was not handed in with this form, or is gone.
    FileNotHere,
    /// Too many files; the limit.
    TooManyFiles(usize),
    /// A blank of a template that nobody filled; as it stands there.
    BlankLeft(String),
    /// Words were typed where a template would go, and nobody said that they may be replaced.
    WordsKept,
    /// More bytes of files in one press than are taken at once; that many.
    TooMuchAtOnce(u64),
    /// What is on record has so many files, and may have no more than this.
    FilesOnRecord {
        /// On record.
        there: usize,
        /// The most.
        most: usize,
    },
    /// A firm has stored all it may; the most, in bytes.
    NoRoom(u64),
    /// The date is too early; the first allowed one.
    TooEarly(Date),
    /// A calendar file that cannot be taken, at its line.
    Calendar(super::calendar::import::Fault),
    /// A rule of the clock says no to this value.
    Term(TermRefusal),
}

/// A refusal at one field.
pub fn at(field: &'static str, problem: Problem) -> Refusal {
    Refusal::Fields(vec![FieldError { field, problem }])
}
