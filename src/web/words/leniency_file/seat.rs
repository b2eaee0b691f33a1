//! Words of the four seats of a leniency file: who sits where, which is open, and who fills it by when.

use crate::domain::leniency_file::{Seat, Vacated};
use crate::web::words::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const SEAT_WORDS: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Whose turn, where a seat is open that the next step needs.
    TURN_SEAT = "有人员空缺，先补上", "A seat is open and is filled first";
    /// Whose turn.
    TURN_SEAT_TEXT = "补上以后才能继续。", "The file goes on once somebody sits there.";
    /// By whom and by when.
    SEAT_OF_POOL = "{seat}空缺（{why}），由{pool}的市级后备人员接手，{day}前。",
        "{seat} is open ({why}). Somebody of the city pool, {pool}, takes it by {day}.";
    /// By whom and by when.
    SEAT_TO_NAME = "{seat}空缺（{why}），由指定人员的负责人重新指定，{day}前。",
        "{seat} is open ({why}). Whoever names the persons names somebody by {day}.";
    /// In place of a name.
    SEAT_OPEN = "空缺", "Open";
    /// Label.
    SEATS_LEFT = "以前的人员", "Named before";
    /// One of them.
    SEAT_LEFT = "{seat}：{who}，{day}不再办理（{why}）", "{seat}: {who}, until {day} ({why})";
    /// Button, by seat.
    FILL_SEAT = "补{seat}", "Fill the seat: {seat}";
    /// Why whoever fills a seat reads no more.
    SEAT_NOTE = "补上以前只看到编号、企业和收到时间。接手后才能看到内容。",
        "Until it is filled you see number, enterprise and time only. Whoever takes it reads the rest.";
    /// Beside a file in which nobody who is named can act.
    DESERTED_NOTE = "指定的人员都已离岗或者有人代理，由你换人。你只看到由谁办理，看不到内容。",
        "Everybody who is named has left or is stood in for: you replace them. You see who they are and not what it says.";
    /// Heading.
    OPEN_TO_POOL = "等待本单位后备人员接手", "Open to the pool of this unit";
    /// Empty section.
    OPEN_TO_POOL_EMPTY = "没有等待接手的", "Nothing waits for the pool";
}

/// One of the four.
pub fn seat(seat: Seat) -> Word {
    match seat {
        Seat::First => word("执法人员一", "First officer"),
        Seat::Second => word("执法人员二", "Second officer"),
        Seat::Reviewer => word("法制审核人员", "Legal reviewer"),
        Seat::Decider => word("决定人员", "Decider"),
    }
}

/// Why a seat is open.
pub fn vacated(why: Vacated) -> Word {
    match why {
        Vacated::NoSecond => word("本单位没有其他合适人员", "The unit has nobody else"),
        Vacated::Away => word("不在岗", "Away"),
        Vacated::Conflict => word("回避", "Conflict of interest"),
    }
}
