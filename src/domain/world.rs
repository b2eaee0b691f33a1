//! What a decision looks at: folded streams, numbers and look-ups, all read inside the one transaction.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::actor::Role;
use super::calendar::Calendar;
use super::event::{Emitted, Event};
use super::ids::{
    AccountId, CaseId, CoerciveMeasureId, ComplaintId, ConsultationId, DrawId, EnterpriseId,
    InquiryId, LeniencyFileId, MatterId, MeasureId, Noun, OffsiteCheckId, PlanId, ProjectId,
    ServiceDayId, StreamId, SuggestionId, SupervisionOrderId, VisitId, WallOpeningId,
};
use super::leniency::rule::{ItemId, RuleBook};
use super::reference::Reference;
use super::refusal::{Problem, Refusal, at};
use super::term::{TermEvent, Terms};
use super::time::{At, next_day};
use super::{
    account, case, claims, coercive_measure, complaint, consultation, draw, enterprise, inquiry,
    key_enterprise, leniency_file, matter, measure, offsite_check, plan, positive_listing, project,
    reference, service_day, suggestion, supervision_order, visit, wall_opening,
};

/// The state of one stream.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Bureau profile, rulebook or calendar.
    Reference(reference::Edition),
    /// An account.
    Account(account::Account),
    /// An enterprise.
    Enterprise(enterprise::Enterprise),
    /// A service day.
    ServiceDay(service_day::ServiceDay),
    /// A complaint.
    Complaint(complaint::Complaint),
    /// A case.
    Case(case::Case),
    /// A consultation.
    Consultation(consultation::Consultation),
    /// A plan.
    Plan(plan::Plan),
    /// A measure.
    Measure(measure::Measure),
    /// A supervision order.
    SupervisionOrder(supervision_order::SupervisionOrder),
    /// A leniency file.
    LeniencyFile(Box<leniency_file::LeniencyFile>),
    /// An opening of the wall.
    WallOpening(Box<wall_opening::WallOpening>),
    /// A firm's listing on the positive list.
    PositiveListing(Box<positive_listing::PositiveListing>),
    /// A visit to a firm.
    Visit(Box<visit::Visit>),
    /// An off-site check.
    OffsiteCheck(Box<offsite_check::OffsiteCheck>),
    /// A coercive measure.
    CoerciveMeasure(Box<coercive_measure::CoerciveMeasure>),
    /// A firm's entry on the roster of key enterprises.
    KeyEnterprise(Box<key_enterprise::KeyEnterprise>),
    /// A major project.
    Project(Box<project::Project>),
    /// A suggestion.
    Suggestion(Box<suggestion::Suggestion>),
    /// A question decided on its own.
    Matter(Box<matter::Matter>),
    /// A sample of closed cases.
    Draw(Box<draw::Draw>),
    /// A question to a unit complained of.
    Inquiry(Box<inquiry::Inquiry>),
}

impl State {
    /// A stream before its first event.
    pub fn new(noun: Noun) -> State {
        match noun {
            Noun::Rulebook | Noun::Calendar => State::Reference(Default::default()),
            Noun::Account => State::Account(Default::default()),
            Noun::Enterprise => State::Enterprise(Default::default()),
            Noun::Complaint => State::Complaint(Default::default()),
            Noun::Case => State::Case(Default::default()),
            Noun::Plan => State::Plan(Default::default()),
            Noun::Measure => State::Measure(Default::default()),
            Noun::SupervisionOrder => State::SupervisionOrder(Default::default()),
            Noun::ServiceDay => State::ServiceDay(Default::default()),
            Noun::LeniencyFile => State::LeniencyFile(Default::default()),
            Noun::WallOpening => State::WallOpening(Default::default()),
            Noun::PositiveListing => State::PositiveListing(Default::default()),
            Noun::Visit => State::Visit(Default::default()),
            Noun::OffsiteCheck => State::OffsiteCheck(Default::default()),
            Noun::CoerciveMeasure => State::CoerciveMeasure(Default::default()),
            Noun::KeyEnterprise => State::KeyEnterprise(Default::default()),
            Noun::Project => State::Project(Default::default()),
            Noun::Suggestion => State::Suggestion(Default::default()),
            Noun::Matter => State::Matter(Default::default()),
            Noun::Draw => State::Draw(Default::default()),
            Noun::Inquiry => State::Inquiry(Default::default()),
            Noun::Consultation => State::Consultation(Default::default()),
        }
    }

    /// The clocks of the stream, where it has any.
    pub fn terms(&self) -> Option<&Terms> {
        match self {
            State::Complaint(s) => Some(&s.terms),
            State::Case(s) => Some(&s.terms),
            State::Consultation(s) => Some(&s.terms),
            State::Measure(s) => Some(&s.terms),
            State::SupervisionOrder(s) => Some(&s.terms),
            State::LeniencyFile(s) => Some(&s.terms),
            State::CoerciveMeasure(s) => Some(&s.terms),
            State::Project(s) => Some(&s.terms),
            State::Matter(s) => Some(&s.terms),
            State::Inquiry(s) => Some(&s.terms),
            State::Draw(s) => Some(&s.terms),
            State::Suggestion(s) => Some(&s.terms),
            State::Enterprise(s) => Some(&s.terms),
            State::Plan(s) => Some(&s.terms),
            State::Reference(_)
            | State::Account(_)
            | State::ServiceDay(_)
            | State::WallOpening(_)
            | State::PositiveListing(_)
            | State::Visit(_)
            | State::OffsiteCheck(_)
            | State::KeyEnterprise(_) => None,
        }
    }

    /// How hard the matter is, where that decides how long a clock runs.
    pub fn difficulty(&self) -> Option<case::Difficulty> {
        match self {
            State::Case(s) => s.difficulty,
            _ => None,
        }
    }

    /// An entry of the ledger of one of its clocks, as its stream writes it; none where it has no clock.
    pub fn entry(&self, entry: TermEvent) -> Option<Event> {
        Some(match self {
            State::Complaint(_) => complaint::Event::Term { entry }.into(),
            State::Case(_) => case::Event::Term { entry, by: None }.into(),
            State::Consultation(_) => consultation::Event::Term { entry }.into(),
            State::Measure(_) => measure::Event::Term { entry }.into(),
            State::SupervisionOrder(_) => supervision_order::Event::Term { entry }.into(),
            State::LeniencyFile(_) => leniency_file::Event::Term { entry }.into(),
            State::CoerciveMeasure(_) => coercive_measure::Event::Term { entry }.into(),
            State::Project(_) => project::Event::Term { entry }.into(),
            State::Matter(_) => matter::Event::Term { entry }.into(),
            State::Inquiry(_) => inquiry::Event::Term { entry }.into(),
            State::Draw(_) => draw::Event::Term { entry }.into(),
            State::Suggestion(_) => suggestion::Event::Term { entry }.into(),
            State::Enterprise(_) => enterprise::Event::Term { entry }.into(),
            State::Plan(_) => plan::Event::Term { entry }.into(),
            State::Reference(_)
            | State::Account(_)
            | State::ServiceDay(_)
            | State::WallOpening(_)
            | State::PositiveListing(_)
            | State::Visit(_)
            | State::OffsiteCheck(_)
            | State::KeyEnterprise(_) => return None,
        })
    }

    /// The state after `event`. An event of another noun leaves it as it is.
    pub fn evolve(&mut self, event: &Event) {
        match (self, event) {
            (State::Reference(s), Event::Reference(e)) => reference::evolve(s, e),
            (State::Account(s), Event::Account(e)) => account::evolve(s, e),
            (State::Enterprise(s), Event::Enterprise(e)) => enterprise::evolve(s, e),
            (State::ServiceDay(s), Event::ServiceDay(e)) => service_day::evolve(s, e),
            (State::Complaint(s), Event::Complaint(e)) => complaint::evolve(s, e),
            (State::Case(s), Event::Case(e)) => case::evolve(s, e),
            (State::Consultation(s), Event::Consultation(e)) => consultation::evolve(s, e),
            (State::Plan(s), Event::Plan(e)) => plan::evolve(s, e),
            (State::Measure(s), Event::Measure(e)) => measure::evolve(s, e),
            (State::SupervisionOrder(s), Event::SupervisionOrder(e)) => {
                supervision_order::evolve(s, e);
            }
            (State::LeniencyFile(s), Event::LeniencyFile(e)) => leniency_file::evolve(s, e),
            (State::WallOpening(s), Event::WallOpening(e)) => wall_opening::evolve(s, e),
            (State::PositiveListing(s), Event::PositiveListing(e)) => {
                positive_listing::evolve(s, e);
            }
            (State::Visit(s), Event::Visit(e)) => visit::evolve(s, e),
            (State::OffsiteCheck(s), Event::OffsiteCheck(e)) => offsite_check::evolve(s, e),
            (State::Suggestion(s), Event::Suggestion(e)) => suggestion::evolve(s, e),
            (State::Project(s), Event::Project(e)) => project::evolve(s, e),
            (State::Matter(s), Event::Matter(e)) => matter::evolve(s, e),
            (State::Draw(s), Event::Draw(e)) => draw::evolve(s, e),
            (State::Inquiry(s), Event::Inquiry(e)) => inquiry::evolve(s, e),
            (State::KeyEnterprise(s), Event::KeyEnterprise(e)) => key_enterprise::evolve(s, e),
            (State::CoerciveMeasure(s), Event::CoerciveMeasure(e)) => {
                coercive_measure::evolve(s, e);
            }
            _ => {}
        }
    }
}

/// A series of numbers, one a year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Series {
    /// Which series, as the bureau profile's number formats name it.
    pub key: &'static str,
    /// The year, Beijing.
    pub year: i16,
}

/// A value that only one stream may hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unique {
    /// What kind of value: `login`, `uscc`, `complaint_number`, `case_number`.
    pub kind: &'static str,
    /// The value.
    pub value: String,
}

/// Something a decision must know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// The folded state of a stream.
    Stream(StreamId),
    /// The last number given in a series.
    Number(Series),
    /// Who holds a unique value.
    Holder(Unique),
    /// Whoever holds a role, now or at some time.
    Staff(Role),
    /// Who did something about a firm's help cases, and when last (the wall, design §6.9).
    Helpers(EnterpriseId),
    /// What somebody has in hand.
    Works(AccountId),
    /// The decided leniency files of a firm.
    DecidedFiles(EnterpriseId),
    /// What the system holds of a firm that may be a clue, the latest first, as many as are ever listed.
    KnownClues(EnterpriseId),
    /// The served leniency decisions in force on a firm, each with its day.
    InForce(EnterpriseId),
    /// The decisions in force on an item of the leniency list, newest first, as many as are ever compared.
    LikeDecisions(ItemId),
    /// An earlier edition of the leniency rulebook, as it was held against its texts since.
    LeniencyEdition(String),
    /// The cases that stand closed and were closed between two days, each with its rank under a seed.
    ClosedCases(Date, Date, String),
}

/// Everything loaded for one decision.
#[derive(Clone, Debug, Default)]
pub struct World {
    streams: BTreeMap<StreamId, (State, u64)>,
    numbers: BTreeMap<Series, u32>,
    holders: BTreeMap<Unique, Option<String>>,
    staff: BTreeMap<Role, Vec<AccountId>>,
    helpers: BTreeMap<EnterpriseId, BTreeMap<AccountId, At>>,
    works: BTreeMap<AccountId, account::Works>,
    decided: BTreeMap<EnterpriseId, Vec<leniency_file::Prior>>,
    clues: BTreeMap<EnterpriseId, Vec<leniency_file::KnownClue>>,
    like: BTreeMap<ItemId, Vec<leniency_file::LikeDecision>>,
    in_force: BTreeMap<EnterpriseId, Vec<(Date, positive_listing::Touch)>>,
    editions: BTreeMap<String, Option<RuleBook>>,
    closed: BTreeMap<(Date, Date, String), Vec<draw::Closed>>,
}

impl World {
    /// Whether `need` is met already.
    pub fn has(&self, need: &Need) -> bool {
        match need {
            Need::Stream(id) => self.streams.contains_key(id),
            Need::Number(series) => self.numbers.contains_key(series),
            Need::Holder(unique) => self.holders.contains_key(unique),
            Need::Staff(role) => self.staff.contains_key(role),
            Need::Helpers(firm) => self.helpers.contains_key(firm),
            Need::Works(who) => self.works.contains_key(who),
            Need::DecidedFiles(firm) => self.decided.contains_key(firm),
            Need::KnownClues(firm) => self.clues.contains_key(firm),
            Need::LikeDecisions(item) => self.like.contains_key(item),
            Need::InForce(firm) => self.in_force.contains_key(firm),
            Need::LeniencyEdition(version) => self.editions.contains_key(version),
            Need::ClosedCases(from, to, seed) => {
                self.closed.contains_key(&(*from, *to, seed.clone()))
            }
        }
    }

    /// Puts a stream's state and its last sequence.
    pub fn put_stream(&mut self, id: StreamId, state: State, seq: u64) {
        self.streams.insert(id, (state, seq));
    }

    /// Puts the last number given.
    pub fn put_number(&mut self, series: Series, last: u32) {
        // a number kept back may be taken after later ones were given
        let kept = self.numbers.entry(series).or_insert(last);
        *kept = last.max(*kept);
    }

    /// Puts who holds a value.
    pub fn put_holder(&mut self, unique: Unique, holder: Option<String>) {
        self.holders.insert(unique, holder);
    }

    /// Puts whoever holds a role.
    pub fn put_staff(&mut self, role: Role, who: Vec<AccountId>) {
        self.staff.insert(role, who);
    }

    /// Whoever holds a role, as far as it was loaded.
    pub fn holders(&self, role: Role) -> &[AccountId] {
        self.staff.get(&role).map_or(&[], Vec::as_slice)
    }

    /// Puts who helped a firm, each with the last time.
    pub fn put_helpers(&mut self, firm: EnterpriseId, helpers: BTreeMap<AccountId, At>) {
        self.helpers.insert(firm, helpers);
    }

    /// Whether this person did something about the firm's help cases within so many months (design §6.9); ever,
    /// where none is given.
    pub fn helped(
        &self,
        firm: &EnterpriseId,
        who: &AccountId,
        today: jiff::civil::Date,
        months: Option<u32>,
    ) -> bool {
        let since = months.map_or(At(i64::MIN), |n| {
            At::start_of_day(today.saturating_sub(jiff::ToSpan::months(i64::from(n))))
        });
        let last = self.helpers.get(firm).and_then(|h| h.get(who));
        last.is_some_and(|at| *at >= since)
    }

    /// Who helped a firm, as far as it was loaded.
    pub fn helpers(&self, firm: &EnterpriseId) -> BTreeMap<AccountId, At> {
        self.helpers.get(firm).cloned().unwrap_or_default()
    }

    /// Puts what somebody has in hand.
    pub fn put_works(&mut self, who: AccountId, works: account::Works) {
        self.works.insert(who, works);
    }

    /// What somebody has in hand, as far as it was loaded.
    pub fn works(&self, who: &AccountId) -> &account::Works {
        static NONE: account::Works = account::Works::new();
        self.works.get(who).unwrap_or(&NONE)
    }

    /// Puts the decided leniency files of a firm.
    pub fn put_decided_files(&mut self, firm: EnterpriseId, files: Vec<leniency_file::Prior>) {
        self.decided.insert(firm, files);
    }

    /// The decided leniency files of a firm.
    pub fn decided_files(&self, firm: &EnterpriseId) -> &[leniency_file::Prior] {
        self.decided.get(firm).map_or(&[], Vec::as_slice)
    }

    /// Puts what the system holds of a firm that may be a clue.
    pub fn put_known_clues(&mut self, firm: EnterpriseId, clues: Vec<leniency_file::KnownClue>) {
        self.clues.insert(firm, clues);
    }

    /// What the system holds of a firm that may be a clue.
    pub fn known_clues(&self, firm: &EnterpriseId) -> &[leniency_file::KnownClue] {
        self.clues.get(firm).map_or(&[], Vec::as_slice)
    }

    /// Puts the decisions on an item of the leniency list.
    pub fn put_like_decisions(
        &mut self,
        item: ItemId,
        decisions: Vec<leniency_file::LikeDecision>,
    ) {
        self.like.insert(item, decisions);
    }

    /// The decisions in force on an item of the leniency list.
    pub fn like_decisions(&self, item: &ItemId) -> &[leniency_file::LikeDecision] {
        self.like.get(item).map_or(&[], Vec::as_slice)
    }

    /// Puts an edition of the leniency rulebook; none where there never was one of that name.
    pub fn put_leniency_edition(&mut self, version: String, book: Option<RuleBook>) {
        self.editions.insert(version, book);
    }

    /// An edition of the leniency rulebook, as far as it was loaded.
    pub fn leniency_edition(&self, version: &str) -> Option<&RuleBook> {
        self.editions.get(version)?.as_ref()
    }

    /// Puts the decisions in force on a firm, and the promises it broke.
    pub fn put_in_force(
        &mut self,
        firm: EnterpriseId,
        decisions: Vec<(Date, positive_listing::Touch)>,
    ) {
        self.in_force.insert(firm, decisions);
    }

    /// The decisions in force on a firm, and the promises it broke.
    pub fn in_force(&self, firm: &EnterpriseId) -> &[(Date, positive_listing::Touch)] {
        self.in_force.get(firm).map_or(&[], Vec::as_slice)
    }

    /// Puts the cases closed between two days, ranked by a seed.
    pub fn put_closed_cases(&mut self, of: (Date, Date, String), closed: Vec<draw::Closed>) {
        self.closed.insert(of, closed);
    }

    /// The cases closed between two days, ranked by a seed.
    pub fn closed_cases(&self, from: Date, to: Date, seed: &str) -> &[draw::Closed] {
        let closed = self.closed.get(&(from, to, seed.to_owned()));
        closed.map_or(&[], Vec::as_slice)
    }

    /// Every stream that was loaded.
    pub fn streams(&self) -> impl Iterator<Item = (&StreamId, &State)> {
        self.streams.iter().map(|(id, (state, _))| (id, state))
    }

    /// The last sequence of a stream, 0 before its first event.
    pub fn seq(&self, id: &StreamId) -> u64 {
        self.streams.get(id).map_or(0, |(_, seq)| *seq)
    }

    /// The next number of a series.
    pub fn next_number(&self, series: &Series) -> u32 {
        self.numbers.get(series).copied().unwrap_or(0) + 1
    }

    /// Who holds a value.
    pub fn holder(&self, unique: &Unique) -> Option<&str> {
        self.holders.get(unique).and_then(|h| h.as_deref())
    }

    /// The state of a stream, if it was loaded.
    pub fn state(&self, id: &StreamId) -> Option<&State> {
        self.streams.get(id).map(|(state, _)| state)
    }

    /// The world after these events, and after the numbers they take: for what is decided next in the same transaction,
    /// for tests, and for pages that ask "what then".
    pub fn apply(&mut self, emitted: &[Emitted]) {
        for e in emitted {
            for (series, number) in claims::numbers(&e.event) {
                self.put_number(series, number.serial);
            }
            let slot = self
                .streams
                .entry(e.stream.clone())
                .or_insert_with(|| (State::new(e.stream.noun), 0));
            slot.0.evolve(&e.event);
            slot.1 += 1;
        }
    }

    /// An account that exists.
    pub fn account(&self, id: &AccountId) -> Result<&account::Account, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Account(a)) if a.id.is_some() => Ok(a),
            _ => Err(Refusal::NotFound),
        }
    }

    /// An enterprise that exists.
    pub fn enterprise(&self, id: &EnterpriseId) -> Result<&enterprise::Enterprise, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Enterprise(e)) if e.id.is_some() => Ok(e),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A service day that exists.
    pub fn service_day(&self, id: &ServiceDayId) -> Result<&service_day::ServiceDay, Refusal> {
        match self.state(&id.stream()) {
            Some(State::ServiceDay(d)) if d.id.is_some() => Ok(d),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A complaint that exists.
    pub fn complaint(&self, id: &ComplaintId) -> Result<&complaint::Complaint, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Complaint(c)) if c.id.is_some() => Ok(c),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A case that exists.
    pub fn case(&self, id: &CaseId) -> Result<&case::Case, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Case(c)) if c.id.is_some() => Ok(c),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A consultation that exists.
    pub fn consultation(
        &self,
        id: &ConsultationId,
    ) -> Result<&consultation::Consultation, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Consultation(c)) if c.id.is_some() => Ok(c),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A plan that exists.
    pub fn plan(&self, id: &PlanId) -> Result<&plan::Plan, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Plan(p)) if p.id.is_some() => Ok(p),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A measure that exists.
    pub fn measure(&self, id: &MeasureId) -> Result<&measure::Measure, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Measure(m)) if m.id.is_some() => Ok(m),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A leniency file that exists.
    pub fn leniency_file(
        &self,
        id: &LeniencyFileId,
    ) -> Result<&leniency_file::LeniencyFile, Refusal> {
        match self.state(&id.stream()) {
            Some(State::LeniencyFile(f)) if f.id.is_some() => Ok(f),
            _ => Err(Refusal::NotFound),
        }
    }

    /// An opening of the wall that exists.
    pub fn wall_opening(&self, id: &WallOpeningId) -> Result<&wall_opening::WallOpening, Refusal> {
        match self.state(&id.stream()) {
            Some(State::WallOpening(o)) if o.id.is_some() => Ok(o),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A firm's listing on the positive list; none where it was never proposed.
    pub fn positive_listing(
        &self,
        firm: &EnterpriseId,
    ) -> Option<&positive_listing::PositiveListing> {
        match self.state(&positive_listing::listing_of(firm).stream()) {
            Some(State::PositiveListing(l)) if l.id.is_some() => Some(l),
            _ => None,
        }
    }

    /// A firm's entry on the roster of key enterprises; none where it was never on it.
    pub fn key_enterprise(&self, firm: &EnterpriseId) -> Option<&key_enterprise::KeyEnterprise> {
        match self.state(&key_enterprise::key_of(firm).stream()) {
            Some(State::KeyEnterprise(e)) if e.id.is_some() => Some(e),
            _ => None,
        }
    }

    /// A major project that exists.
    pub fn project(&self, id: &ProjectId) -> Result<&project::Project, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Project(p)) if p.id.is_some() => Ok(p),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A question to a unit complained of that exists.
    pub fn inquiry(&self, id: &InquiryId) -> Result<&inquiry::Inquiry, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Inquiry(i)) if i.id.is_some() => Ok(i),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A draw that exists.
    pub fn draw(&self, id: &DrawId) -> Result<&draw::Draw, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Draw(d)) if d.id.is_some() => Ok(d),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A matter that exists.
    pub fn matter(&self, id: &MatterId) -> Result<&matter::Matter, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Matter(m)) if m.id.is_some() => Ok(m),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A suggestion that exists.
    pub fn suggestion(&self, id: &SuggestionId) -> Result<&suggestion::Suggestion, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Suggestion(s)) if s.id.is_some() => Ok(s),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A coercive measure that exists.
    pub fn coercive_measure(
        &self,
        id: &CoerciveMeasureId,
    ) -> Result<&coercive_measure::CoerciveMeasure, Refusal> {
        match self.state(&id.stream()) {
            Some(State::CoerciveMeasure(m)) if m.id.is_some() => Ok(m),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A visit that exists.
    pub fn visit(&self, id: &VisitId) -> Result<&visit::Visit, Refusal> {
        match self.state(&id.stream()) {
            Some(State::Visit(v)) if v.id.is_some() => Ok(v),
            _ => Err(Refusal::NotFound),
        }
    }

    /// An off-site check that exists.
    pub fn offsite_check(
        &self,
        id: &OffsiteCheckId,
    ) -> Result<&offsite_check::OffsiteCheck, Refusal> {
        match self.state(&id.stream()) {
            Some(State::OffsiteCheck(c)) if c.id.is_some() => Ok(c),
            _ => Err(Refusal::NotFound),
        }
    }

    /// A supervision order that exists.
    pub fn order(
        &self,
        id: &SupervisionOrderId,
    ) -> Result<&supervision_order::SupervisionOrder, Refusal> {
        match self.state(&id.stream()) {
            Some(State::SupervisionOrder(o)) if o.id.is_some() => Ok(o),
            _ => Err(Refusal::NotFound),
        }
    }
}

/// What is the same for every decision of this moment: the time, and the data in force.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Now, read once.
    pub now: At,
    /// Bureau profile and rulebook in force.
    pub reference: &'a Reference,
}

impl<'a> Facts<'a> {
    /// The working-day calendar in force.
    pub fn calendar(&self) -> &'a Calendar {
        &self.reference.calendar
    }

    /// Today, Beijing.
    pub fn today(&self) -> Date {
        self.now.beijing_date()
    }

    /// Refuses an agreed day that is past or a day off, at its field; the next working day is offered.
    pub fn working_day(&self, field: &'static str, date: Date) -> Result<(), Refusal> {
        if date < self.today() {
            return Err(at(field, Problem::Past(date)));
        }
        let calendar = self.calendar();
        if calendar.is_working(date) {
            return Ok(());
        }
        let next = calendar.next_working(next_day(date));
        Err(at(field, Problem::DayOff { date, next }))
    }
}
