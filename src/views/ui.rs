//! What the shared parts of a page need: plain data, words already translated, addresses already built.

use serde::{Deserialize, Serialize};

/// The kit's own pictures. Each always stands beside a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Icon {
    #[default]
    Circle,
    Clock,
    ClockFilled,
    Triangle,
    Octagon,
    Chart,
    Bars,
    Tick,
    TickLate,
    Home,
    Write,
    Person,
    Calendar,
    Meeting,
    Bell,
    File,
    Lock,
    Eye,
    Phone,
    Search,
    Menu,
    Back,
    Forward,
    Offline,
    Ledger,
    Building,
    Star,
    Letter,
    Scales,
    Book,
    Sample,
}

impl Icon {
    /// Every picture.
    pub const ALL: [Icon; 31] = [
        Icon::Circle,
        Icon::Clock,
        Icon::ClockFilled,
        Icon::Triangle,
        Icon::Octagon,
        Icon::Chart,
        Icon::Bars,
        Icon::Tick,
        Icon::TickLate,
        Icon::Home,
        Icon::Write,
        Icon::Person,
        Icon::Calendar,
        Icon::Meeting,
        Icon::Bell,
        Icon::File,
        Icon::Lock,
        Icon::Eye,
        Icon::Phone,
        Icon::Search,
        Icon::Menu,
        Icon::Back,
        Icon::Forward,
        Icon::Offline,
        Icon::Ledger,
        Icon::Building,
        Icon::Star,
        Icon::Letter,
        Icon::Scales,
        Icon::Book,
        Icon::Sample,
    ];
}

/// How a deadline stands. The words and the shape say it; the colour only helps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PillTone {
    #[default]
    OnTrack,
    DueSoon,
    DueToday,
    Overdue,
    /// Overdue, or near it, with a supervision order in force.
    Supervised,
    Paused,
    MetOnTime,
    MetLate,
}

impl PillTone {
    /// Every tone, the most pressing last.
    pub const ALL: [PillTone; 8] = [
        PillTone::MetOnTime,
        PillTone::MetLate,
        PillTone::Paused,
        PillTone::OnTrack,
        PillTone::DueSoon,
        PillTone::DueToday,
        PillTone::Overdue,
        PillTone::Supervised,
    ];
}

/// A deadline in a few words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Pill {
    pub tone: PillTone,
    /// Visible words, with number and kind of days: 还剩1个工作日.
    pub text: String,
    /// Absolute date for assistive technology and as title: 10月17日（周五）17:30到期.
    pub full: String,
    /// Page that explains how the date was reached.
    pub href: Option<String>,
    /// Word shown when the calendar of that year is not known yet: 暂定.
    pub provisional: Option<String>,
}

/// How far a step of the stage line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepState {
    Done,
    Current,
    #[default]
    Todo,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StageStep {
    pub label: String,
    pub state: StepState,
    /// Day it was done, short.
    pub when: Option<String>,
    /// 已完成, 当前 or 未开始.
    pub state_text: String,
}

/// What lies over a stage without being one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum BandKind {
    #[default]
    Consultation,
    Supervision,
    Parked,
    Merged,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Band {
    pub kind: BandKind,
    /// State, since, until and who, in one line.
    pub text: String,
    pub href: Option<String>,
}

/// The way of a matter from registration to its end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StageLine {
    /// Name of the list for assistive technology: 办理环节.
    pub label: String,
    pub steps: Vec<StageStep>,
    pub bands: Vec<Band>,
    /// 第4步，共7步：落实.
    pub summary: String,
}

/// Who has the next move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    Mine,
    OtherUnit,
    Enterprise,
    /// Paused or closed.
    #[default]
    Nobody,
}

/// The 下一步 card: who, must do what, by when.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NextStep {
    pub whose: Turn,
    pub heading: String,
    pub sentence: String,
    /// What comes after that.
    pub then: Option<String>,
}

/// Who reads a timeline entry.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Visibility {
    /// Whether the enterprise reads it too.
    pub public: bool,
    /// 企业可见 or 内部.
    pub label: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TimelineItem {
    /// Beijing time in words.
    pub at_text: String,
    /// The same instant for machines, RFC 3339 with offset.
    pub at_iso: String,
    pub title: String,
    pub by: String,
    pub text: Option<String>,
    /// Who struck the text through, when and why; it stays readable.
    pub struck: Option<String>,
    /// Absent where every entry is for the same reader.
    pub visibility: Option<Visibility>,
    pub href: Option<String>,
}

/// One list with columns. On a phone each row becomes a card.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableView {
    /// Says what the list is; read aloud, not shown, because the heading above shows it.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Words shown in place of the table when there is no row.
    pub empty: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub label: String,
    /// Whether the cells are aligned as numbers.
    pub numeric: bool,
    /// The way to the list in the order of this column.
    pub sort: Option<ColumnOrder>,
}

/// How a column orders its list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnOrder {
    /// The list in the order of the column, or the other way round.
    pub href: String,
    /// Whether the list is in falling or in rising order of the column; none where it is in another order.
    pub falls: Option<bool>,
}

impl Column {
    #[must_use]
    pub fn text(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            numeric: false,
            sort: None,
        }
    }

    #[must_use]
    pub fn number(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            numeric: true,
            sort: None,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub cells: Vec<Cell>,
}

/// What stands in a cell. The first link of a row is the row's header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    Text(String),
    Link {
        text: String,
        href: String,
        /// A quieter second line.
        sub: Option<String>,
    },
    Pill(Pill),
    /// How a date was reached, folded away.
    Steps(Steps),
    Tags(Vec<String>),
    /// A number and, when it counts something that can be listed, the address of the list.
    Number(String, Option<String>),
    /// A number that leads to what it counts, and that the page it leads to leads back to by its id.
    Place {
        /// The number.
        text: String,
        /// What it counts.
        href: String,
        /// Its id on the page.
        id: String,
        /// How much it is beside its neighbours, from 0 to 3: the cell is tinted by it, the number says it.
        step: u8,
    },
    Actions(Vec<ActionView>),
    /// A box that belongs to the form of that id.
    Check {
        form: String,
        name: String,
        value: String,
        label: String,
    },
}

impl Default for Cell {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tabs {
    /// Name of the group for assistive technology.
    pub label: String,
    pub items: Vec<Tab>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub count: Option<u64>,
    pub current: bool,
}

/// A link, or a form that is nothing but its button.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionView {
    pub label: String,
    pub href: String,
    /// Whether pressing it changes something: then it is posted to `href`.
    pub post: bool,
    /// At most one of a page.
    pub primary: bool,
    pub danger: bool,
    pub hidden: Vec<(String, String)>,
}

impl ActionView {
    /// A plain link.
    #[must_use]
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
            ..Self::default()
        }
    }

    /// A button that posts.
    #[must_use]
    pub fn post(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            post: true,
            ..Self::link(label, href)
        }
    }

    /// The same action as the page's filled button.
    #[must_use]
    pub fn as_primary(self) -> Self {
        Self {
            primary: true,
            ..self
        }
    }
}

/// Facts as pairs of name and value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SummaryList {
    pub rows: Vec<SummaryRow>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SummaryRow {
    pub term: String,
    pub value: Cell,
    pub change: Option<Change>,
}

impl SummaryRow {
    /// A fact in plain words; line breaks are kept.
    #[must_use]
    pub fn text(term: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            term: term.into(),
            value: Cell::Text(value.into()),
            change: None,
        }
    }
}

/// The way to mend one fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// 更改.
    pub label: String,
    /// What is changed, for those who hear only the link.
    pub context: String,
    pub href: String,
}

/// What stands where a list would be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EmptyView {
    pub title: String,
    pub text: Option<String>,
    pub action: Option<ActionView>,
}

/// Why a notice is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoticeTone {
    /// Good to know.
    #[default]
    Told,
    /// Something that was announced has changed.
    Changed,
    /// Something failed.
    Wrong,
    /// The network is gone; shown by script, which alone can tell.
    Offline,
}

/// What the reader must know before going on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NoticeView {
    pub tone: NoticeTone,
    pub title: String,
    pub lines: Vec<String>,
    pub actions: Vec<ActionView>,
}

/// Links to the neighbouring pages of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Pager {
    /// Name of the group for assistive technology: 翻页.
    pub label: String,
    /// Which part of the list is shown: 共134件，按到期时间.
    pub summary: Option<String>,
    pub prev: Option<(String, String)>,
    pub next: Option<(String, String)>,
}

/// A number that is a link to what it counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kpi {
    pub label: String,
    pub value: String,
    /// What the number is compared with or made of.
    pub note: Option<String>,
    pub href: Option<String>,
    /// Whether the number counts late things and is not nought: the only case for red.
    pub urgent: bool,
}

/// How the numbers of a chart are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChartShape {
    /// Lying, one below the other, for things with names.
    #[default]
    Bars,
    /// Standing side by side, for months.
    Columns,
}

/// A few numbers as a picture. The table with the same numbers stands beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    pub shape: ChartShape,
    /// What it shows.
    pub title: String,
    /// The same in a sentence, for those who do not see it.
    pub told: String,
    /// The value that fills the picture.
    pub most: u64,
    pub bars: Vec<Bar>,
}

/// One number of a chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    pub label: String,
    pub value: u64,
    /// The number as it is read.
    pub text: String,
}

/// How a date was reached, one sentence a step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Steps {
    /// Words of the line that opens the list: 怎么算的.
    pub summary: String,
    pub steps: Vec<String>,
    /// Edition of calendar and rule the steps come from.
    pub source: Option<String>,
    pub open: bool,
}

/// Which of the front doors a page belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    #[default]
    Public,
    Enterprise,
    Staff,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NavItem {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub count: Option<u64>,
    /// Picture in the phone's tab bar.
    pub icon: Option<Icon>,
    /// Heading of the group that begins with this entry; entries from the first group on fold.
    pub group: Option<String>,
}

/// Who is logged in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UserMenu {
    pub name: String,
    /// Appointment the person acts under.
    pub role: String,
    /// Own pages, change of appointment, log out.
    pub links: Vec<ActionView>,
}

/// A preference changed by one press: `name=value` posted to `action`, then back to `back`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Switch {
    pub label: String,
    /// Language the label is written in, when it is not the page's.
    pub label_lang: Option<String>,
    pub action: String,
    pub name: String,
    pub value: String,
    /// Local path of the present page.
    pub back: String,
}

/// Look-up in the header: one GET form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SearchBox {
    pub action: String,
    pub name: String,
    pub value: String,
    pub label: String,
    pub submit: String,
}

/// Words of the shell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShellLabels {
    /// 跳到正文.
    pub skip: String,
    /// Name of the demo banner: 演示.
    pub demo: String,
    /// Name of breadcrumb and back link: 当前位置.
    pub trail: String,
    /// Name of the main navigation: 主要栏目.
    pub nav: String,
    /// 菜单.
    pub menu: String,
    /// 需要帮助.
    pub help: String,
    /// Hours beside the phone: 工作日8:30-17:30.
    pub help_hours: String,
    /// Name of the display and language switches: 显示设置.
    pub display: String,
    /// Button that opens the palette: 快速前往（Ctrl+K）.
    pub palette_open: String,
    /// Over its box: 去哪里，做什么.
    pub palette: String,
    /// Its last choice; `{q}` stands for what is typed: 搜索“{q}”.
    pub palette_search: String,
}

impl Default for ShellLabels {
    fn default() -> Self {
        Self {
            skip: "跳到正文".into(),
            demo: "演示".into(),
            trail: "当前位置".into(),
            nav: "主要栏目".into(),
            menu: "菜单".into(),
            help: "需要帮助".into(),
            help_hours: "工作日8:30-17:30".into(),
            display: "显示设置".into(),
            palette_open: "快速前往（Ctrl+K）".into(),
            palette: "去哪里，做什么".into(),
            palette_search: "搜索“{q}”".into(),
        }
    }
}

/// Everything around the main part of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shell {
    /// `zh-CN` or `en`.
    pub lang: String,
    /// Whole text of the document title.
    pub title: String,
    pub bureau: String,
    pub app_name: String,
    /// Where the name in the header leads.
    pub home: String,
    pub side: Side,
    pub nav: Vec<NavItem>,
    /// Two or three links in the staff header: 新建, 收件箱 4.
    pub quick: Vec<NavItem>,
    pub search: Option<SearchBox>,
    /// Way back to the step before: label and address. Enterprise pages only.
    pub back: Option<(String, String)>,
    /// Where the page stands; the last entry has no address. Staff pages only.
    pub breadcrumb: Vec<(String, Option<String>)>,
    pub user: Option<UserMenu>,
    /// 演示 banner of a demo database.
    pub demo_banner: Option<String>,
    pub lang_switch: Switch,
    pub large_switch: Switch,
    /// Dark or light, where both are offered: on the staff side.
    pub theme_switch: Option<Switch>,
    /// Entries of the footer, with an address where there is one.
    pub footer: Vec<(String, Option<String>)>,
    pub help_phone: String,
    /// On paper only: when it was printed, and by whom.
    pub printed: Option<String>,
    /// What the last post achieved.
    pub message: Option<String>,
    /// Whether the reader chose 大字版.
    pub large: bool,
    /// Whether keys of one letter do something.
    pub keys: bool,
    /// Whether the reader chose dark; only ever on the staff side.
    pub dark: bool,
    /// Content security policy nonce of this answer.
    pub nonce: String,
    pub stylesheet: String,
    /// Own scripts, loaded late and under the nonce.
    pub scripts: Vec<String>,
    pub labels: ShellLabels,
}

impl Default for Shell {
    fn default() -> Self {
        Self {
            lang: "zh-CN".into(),
            title: String::new(),
            bureau: String::new(),
            app_name: String::new(),
            home: "/".into(),
            side: Side::default(),
            nav: Vec::new(),
            quick: Vec::new(),
            search: None,
            back: None,
            breadcrumb: Vec::new(),
            user: None,
            demo_banner: None,
            lang_switch: Switch::default(),
            large_switch: Switch::default(),
            theme_switch: None,
            footer: Vec::new(),
            help_phone: String::new(),
            printed: None,
            message: None,
            large: false,
            keys: true,
            dark: false,
            nonce: String::new(),
            stylesheet: "/pkg/zhuqi.css".into(),
            scripts: Vec::new(),
            labels: ShellLabels::default(),
        }
    }
}

/// A QR code: its width in squares, and the outline of its dark squares as an SVG path.
pub type QrCode = (usize, String);
