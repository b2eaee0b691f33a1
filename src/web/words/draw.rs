//! Words of samples of closed cases that are called back (抽查回访).

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    DRAWS = "抽查回访", "Call-back samples";
    /// Under the heading.
    INTRO = "从已销号的事项里按随机种子抽取，由没有主办过的单位回访企业。种子和名单都有记录，谁都可以重新计算。",
        "Drawn from closed matters by a random seed and called back by a unit that led none of them. Seed and list are on record, so anybody can draw again.";
    /// The button.
    MAKE = "抽取一批", "Draw a sample";
    /// The button.
    CALL = "记录抽查回访", "Record a call-back";
    /// Column.
    PERIOD = "销号日期", "Closed between";
    /// A period.
    FROM_TO = "{from}至{to}", "{from} to {to}";
    /// Column and fact.
    SHARE = "抽取比例", "Share";
    /// A share.
    PERCENT = "{n}%", "{n}%";
    /// Column.
    NUMBER = "编号", "Number";
    /// Column and fact.
    UNIT = "抽取单位", "Drawn by";
    /// Column.
    PROGRESS = "已联系上", "Reached";
    /// How many.
    OF = "{n}/{m}", "{n} of {m}";
    /// Nothing.
    EMPTY = "还没有抽取过", "Nothing was drawn yet";
    /// Fact.
    SEED = "随机种子", "Seed";
    /// Fact.
    POOL = "参加抽取的事项", "Matters it was drawn from";
    /// Fact.
    CHECK = "重新计算", "Drawn again";
    /// It is.
    SAME = "一致：按种子和编号重新抽取，结果相同", "The same: drawing again by seed and numbers gives these matters";
    /// It is not.
    DIFFERENT = "不一致：按种子和编号重新抽取，结果不同", "Not the same: drawing again by seed and numbers gives others";
    /// How.
    HOW = "每个事项的顺序是“种子|编号”的SHA-256值，从小到大取前面的。",
        "The rank of a matter is the SHA-256 of “seed|number”; the lowest are drawn.";
    /// Heading.
    DRAWN = "抽中的事项", "Matters drawn";
    /// Column.
    MATTER = "事项", "Matter";
    /// Column.
    LEAD = "主办单位", "Led by";
    /// Column.
    RANK = "顺序值", "Rank";
    /// Column.
    CALLS = "回访情况", "Calls";
    /// Column: the last day of the call.
    BY = "回访期限", "Call by";
    /// On the desk.
    WAITING = "抽查回访{number}：还有{n}家要打电话", "Sample {number}: {n} still to be called";
    /// On the desk, with the day.
    WAITING_UNTIL = "抽查回访{number}：还有{n}家要打电话，{day}到期", "Sample {number}: {n} still to be called by {day}";
    /// Among what is late.
    ON_BOARD = "抽查回访，已联系上{of}", "Call-back sample, {of} reached";
    /// Nothing yet.
    NOT_CALLED = "还没有回访", "Not called yet";
    /// Nobody was reached.
    NOT_REACHED = "{at}没有联系上：{words}", "{at}: nobody reached. {words}";
    /// Somebody was.
    REACHED = "{at} {name}：{solved}，{satisfied}。{words}", "{at} {name}: {solved}; {satisfied}. {words}";
    /// And it came back.
    REBOUND = "问题反弹，已重新办理", "The problem came back; the matter is open again";
}
