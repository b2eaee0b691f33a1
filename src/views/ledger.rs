//! 台账: every problem with its matter in one line, as a person chose to see it (domain.md 1.10).

use jiff::civil::Date;

use super::name::Name;
use super::saved_view::SavedViews;
use super::stand_in::Held;
use crate::domain::case::{Closing, Difficulty, Label, Stage};
use crate::domain::complaint::{Channel, Status};
use crate::domain::keyed::keyed;
use crate::domain::measure;
use crate::domain::time::At;

keyed!(
    /// Where a problem stands with its matter: each is in exactly one, so that their numbers add up.
    State {
        /// Nobody has taken it in yet.
        Waiting = "waiting",
        /// In hand, and not answered.
        Handling = "handling",
        /// 挂账.
        Parked = "parked",
        /// Answered; the firm has not spoken.
        Answered = "answered",
        /// The firm spoke or let the time pass; the matter is not closed out.
        Settled = "settled",
        /// Closed out, or answered without a matter and settled.
        Closed = "closed",
        /// Not accepted.
        Declined = "declined",
        /// The firm took it back.
        Withdrawn = "withdrawn",
    }
);

impl State {
    /// Whether the bureau still has something to do about it; what is parked is counted apart.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            State::Waiting | State::Handling | State::Answered | State::Settled
        )
    }
}

keyed!(
    /// The columns of the ledger, in the order of domain.md 1.10.
    Column {
        Number = "number",
        Channel = "channel",
        ServiceDay = "service_day",
        Received = "received",
        Enterprise = "enterprise",
        Uscc = "uscc",
        District = "district",
        Industry = "industry",
        Contact = "contact",
        Phone = "phone",
        Category = "category",
        Theme = "theme",
        Words = "words",
        Difficulty = "difficulty",
        Labels = "labels",
        Case = "case",
        Lead = "lead",
        Supporting = "supporting",
        Leader = "leader",
        Handler = "handler",
        Opened = "opened",
        Due = "due",
        Extension = "extension",
        Measures = "measures",
        State = "state",
        Consulted = "consulted",
        Order = "order",
        Answered = "answered",
        Closing = "closing",
        Said = "said",
        Satisfaction = "satisfaction",
        FollowedUp = "followed_up",
        Closed = "closed",
    }
);

impl Column {
    /// What is shown to whoever chose nothing: who said what, who has it, until when, how it stands.
    pub const USUAL: &'static [Column] = &[
        Column::Number,
        Column::Enterprise,
        Column::District,
        Column::Words,
        Column::Lead,
        Column::Received,
        Column::Due,
        Column::State,
        Column::Said,
    ];

    /// Reads columns with a comma between two: in their own order, each once.
    pub fn parse_all(text: &str) -> Vec<Column> {
        let named: Vec<Column> = text.split(',').filter_map(Column::parse).collect();
        let all = Column::ALL.iter().copied();
        all.filter(|c| named.contains(c)).collect()
    }

    /// Columns as they stand in URLs.
    pub fn text(columns: &[Column]) -> String {
        let keys: Vec<&str> = columns.iter().map(|c| c.key()).collect();
        keys.join(",")
    }
}

keyed!(
    /// What the ledger is sorted by.
    Sort {
        /// The newest first.
        Newest = "newest",
        /// The oldest first.
        Oldest = "oldest",
        /// The nearest deadline first.
        Due = "due",
        /// The farthest deadline first.
        DueFalling = "due_falling",
        /// By the firm's name.
        Enterprise = "enterprise",
        /// The same, falling.
        EnterpriseFalling = "enterprise_falling",
        /// By the firm's industry.
        Industry = "industry",
        /// The same, falling.
        IndustryFalling = "industry_falling",
        /// By the firm's district.
        District = "district",
        /// The same, falling.
        DistrictFalling = "district_falling",
        /// By how it came.
        Channel = "channel",
        /// The same, falling.
        ChannelFalling = "channel_falling",
        /// By the matter's theme.
        Theme = "theme",
        /// The same, falling.
        ThemeFalling = "theme_falling",
        /// By who leads.
        Lead = "lead",
        /// The same, falling.
        LeadFalling = "lead_falling",
        /// By how it stands.
        State = "state",
        /// The same, falling.
        StateFalling = "state_falling",
    }
);

/// Each column that can be sorted by, with its rising and its falling order.
const ORDERS: &[(Column, Sort, Sort)] = &[
    (Column::Received, Sort::Oldest, Sort::Newest),
    (Column::Due, Sort::Due, Sort::DueFalling),
    (
        Column::Enterprise,
        Sort::Enterprise,
        Sort::EnterpriseFalling,
    ),
    (Column::Industry, Sort::Industry, Sort::IndustryFalling),
    (Column::District, Sort::District, Sort::DistrictFalling),
    (Column::Channel, Sort::Channel, Sort::ChannelFalling),
    (Column::Theme, Sort::Theme, Sort::ThemeFalling),
    (Column::Lead, Sort::Lead, Sort::LeadFalling),
    (Column::State, Sort::State, Sort::StateFalling),
];

impl Sort {
    /// The orders of a column, rising and falling; none where it has no index.
    pub fn of(column: Column) -> Option<(Sort, Sort)> {
        let found = ORDERS.iter().find(|(c, ..)| *c == column);
        found.map(|(_, up, down)| (*up, *down))
    }

    /// The column it goes by.
    pub fn column(self) -> Column {
        let found = ORDERS
            .iter()
            .find(|(_, up, down)| self == *up || self == *down);
        found.map_or(Column::Received, |(column, ..)| *column)
    }

    /// Whether the last comes first.
    pub fn falls(self) -> bool {
        ORDERS.iter().any(|(.., down)| self == *down)
    }
}

keyed!(
    /// What lies over a matter, as a filter.
    Mark {
        /// A consultation that has not ended.
        Consulted = "consulted",
        /// A supervision order in force.
        Supervised = "supervised",
    }
);

/// The states a filter lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Whatever is not over and not parked.
    Open,
    /// One state.
    One(State),
}

impl Standing {
    /// As it stands in URLs.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::One(state) => state.key(),
        }
    }

    /// Reads one.
    pub fn parse(text: &str) -> Option<Standing> {
        match text {
            "open" => Some(Standing::Open),
            one => State::parse(one).map(Standing::One),
        }
    }

    /// The states.
    pub fn states(self) -> Vec<State> {
        match self {
            Standing::Open => State::ALL.iter().copied().filter(|s| s.is_open()).collect(),
            Standing::One(state) => vec![state],
        }
    }
}

/// What the lines are narrowed by. Every value is one that exists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// How it stands.
    pub state: Option<Standing>,
    /// The firm's credit code.
    pub firm: Option<String>,
    /// The lead unit's key.
    pub unit: Option<String>,
    /// The code of the firm's district.
    pub district: Option<String>,
    /// The theme's key.
    pub theme: Option<String>,
    /// How it came.
    pub channel: Option<Channel>,
    /// A label of its matter.
    pub label: Option<Label>,
    /// What lies over its matter.
    pub mark: Option<Mark>,
    /// Only what is overdue.
    pub overdue: bool,
    /// Received on this day or later.
    pub from: Option<Date>,
    /// Received on this day or earlier.
    pub to: Option<Date>,
}

impl Filter {
    /// The filter as parts of a URL, always in this order. No value needs to be escaped.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let own = |text: &Option<String>| text.clone();
        let key = |key: Option<&'static str>| key.map(str::to_owned);
        [
            ("state", key(self.state.map(Standing::key))),
            ("firm", own(&self.firm)),
            ("unit", own(&self.unit)),
            ("district", own(&self.district)),
            ("theme", own(&self.theme)),
            ("channel", key(self.channel.map(Channel::key))),
            ("label", key(self.label.map(Label::key))),
            ("mark", key(self.mark.map(Mark::key))),
            ("deadline", key(self.overdue.then_some("overdue"))),
            ("from", self.from.map(|d| d.to_string())),
            ("to", self.to.map(|d| d.to_string())),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }
}

/// What a firm said to the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Solved.
    Yes,
    /// Solved in part.
    Partly,
    /// Not solved.
    No,
    /// Nothing within its term.
    Silent,
}

/// When it is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueOn {
    /// The date in force.
    pub day: Date,
    /// The date the firm was told first.
    pub promised: Date,
    /// Whether an extension waits for a decision.
    pub asked: bool,
}

/// One problem with its matter. What a chosen column does not need is not read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its number.
    pub number: String,
    /// How it came.
    pub channel: Option<Channel>,
    /// The number of the service day it was said on.
    pub service_day: Option<String>,
    /// When it was received.
    pub received_at: Option<At>,
    /// The firm.
    pub enterprise: String,
    /// Its code.
    pub uscc: String,
    /// Its district.
    pub district: Name,
    /// Whom to reach, name and phone, both masked; none where the reader does not work on it.
    pub contact: Option<(String, String)>,
    /// The firm's division of GB/T 4754, by its two digits; empty where nobody has said.
    pub industry: String,
    /// What the firm chose.
    pub category: Name,
    /// What it said.
    pub words: String,
    /// Where the problem stands.
    pub status: Option<Status>,
    /// Where it stands with its matter.
    pub state: Option<State>,
    /// Whether it, or its matter, is overdue.
    pub late: bool,
    /// Its matter: number and title.
    pub case: Option<(String, String)>,
    /// The matter's theme.
    pub theme: Option<Name>,
    /// The matter's stage.
    pub stage: Option<Stage>,
    /// How hard it is.
    pub difficulty: Option<Difficulty>,
    /// Its labels.
    pub labels: Vec<Label>,
    /// Who leads.
    pub lead: Option<Name>,
    /// Who supports.
    pub supporting: Vec<Name>,
    /// Who heads the unit that leads.
    pub leaders: Vec<String>,
    /// Who has it in hand.
    pub handler: Option<Held>,
    /// When it was accepted and assigned.
    pub opened_on: Option<Date>,
    /// When it is to be answered.
    pub due: Option<DueOn>,
    /// What is done about it, and how far that is.
    pub measures: Vec<(String, measure::Status)>,
    /// Whether a consultation was held or is being held over it.
    pub consulted: bool,
    /// The highest level of supervision it had.
    pub order: Option<Name>,
    /// The day it was last answered.
    pub answered_on: Option<Date>,
    /// How the matter was closed.
    pub closing: Option<Closing>,
    /// What the firm said.
    pub said: Option<Said>,
    /// How satisfied it is, of five.
    pub satisfaction: Option<u8>,
    /// The day of the last follow-up.
    pub followed_up_on: Option<Date>,
    /// The day it was closed out.
    pub closed_on: Option<Date>,
}

/// What a filter can be set to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Units: key and name.
    pub units: Vec<(String, Name)>,
    /// Districts.
    pub districts: Vec<(String, Name)>,
    /// Themes.
    pub themes: Vec<(String, Name)>,
}

/// A page of the ledger, or all of it for a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// What it is narrowed by.
    pub filter: Filter,
    /// What stood in the address and means nothing: name and value.
    pub ignored: Vec<(String, String)>,
    /// What it is sorted by.
    pub sort: Sort,
    /// The columns.
    pub columns: Vec<Column>,
    /// Whether the address names the columns; else they are the reader's own or the usual ones.
    pub columns_named: bool,
    /// The lines.
    pub lines: Vec<Line>,
    /// How many there are in all, counted up to `most`.
    pub total: u64,
    /// The most that are counted, and the most a file holds.
    pub most: u64,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Where this one begins; none on the first.
    pub after: Option<String>,
    /// What the filters can be set to.
    pub choices: Choices,
    /// The views the reader may open.
    pub views: SavedViews,
    /// Whether the reader sees who took it out as a file.
    pub sees_exports: bool,
}

/// The ledger taken out as a file, once.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportLine {
    /// When.
    pub at: At,
    /// Who.
    pub name: String,
    /// For which unit.
    pub unit: Option<Name>,
    /// As what kind of file.
    pub file: String,
    /// The page's query.
    pub query: String,
    /// How many lines.
    pub lines: u64,
}

/// Who took it out, the latest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Exports {
    /// The rows.
    pub rows: Vec<ExportLine>,
    /// Where the next page begins.
    pub next: Option<String>,
}

impl Ledger {
    /// Whether there is more than is counted.
    pub fn is_more(&self) -> bool {
        self.total > self.most
    }

    /// The page's own query: filter, order, and columns where the address names them.
    pub fn query(&self) -> String {
        self.query_with(self.columns_named)
    }

    /// The page in another order.
    pub fn query_in(&self, sort: Sort) -> String {
        self.query_of(sort, self.columns_named)
    }

    /// The same with the columns said or not.
    pub fn query_with(&self, columns: bool) -> String {
        self.query_of(self.sort, columns)
    }

    fn query_of(&self, sort: Sort, columns: bool) -> String {
        let mut parts = self.filter.parts();
        if sort != Sort::Newest {
            parts.push(("sort", sort.key().to_owned()));
        }
        if columns {
            parts.push(("cols", Column::text(&self.columns)));
        }
        let parts: Vec<String> = parts.iter().map(|(k, v)| format!("{k}={v}")).collect();
        parts.join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_read_in_their_own_order_and_each_once() {
        let read = Column::parse_all("words,number,nonsense,words");
        assert_eq!(read, [Column::Number, Column::Words]);
        assert_eq!(Column::text(&read), "number,words");
        assert!(Column::parse_all("").is_empty());
    }

    #[test]
    fn every_order_is_the_order_of_a_column_one_way_round() {
        for sort in Sort::ALL {
            let (up, down) = Sort::of(sort.column()).unwrap();
            assert_eq!(*sort, if sort.falls() { down } else { up });
        }
    }

    #[test]
    fn a_filter_stands_in_the_address_in_one_order() {
        let filter = Filter {
            state: Some(Standing::Open),
            unit: Some("shui".into()),
            overdue: true,
            to: Some(jiff::civil::date(2026, 9, 30)),
            ..Filter::default()
        };
        let parts: Vec<String> = filter
            .parts()
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        assert_eq!(
            parts.join("&"),
            "state=open&unit=shui&deadline=overdue&to=2026-09-30"
        );
    }
}
