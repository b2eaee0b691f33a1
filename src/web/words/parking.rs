//! Words about parking (挂账): why, since when, until when, and what it means.

use super::{Word, date_short, word};
use crate::domain::case::ParkReason;
use crate::domain::time::{At, days_between};
use crate::views::case::Parking;
use crate::views::name::Lang;

/// Why a case waits.
pub fn reason(reason: ParkReason) -> Word {
    match reason {
        ParkReason::Policy => word("政策限制", "Not possible under present policy"),
        ParkReason::Conditions => word("条件不具备", "The conditions are not there yet"),
        ParkReason::Powers => word("超出职权", "Beyond the bureau's powers"),
        ParkReason::Enterprise => word("企业暂缓", "The enterprise puts it off"),
    }
}

/// What a reason means, under its choice.
pub fn means(reason: ParkReason) -> Word {
    match reason {
        ParkReason::Policy => word(
            "现行政策还不允许，等政策变化",
            "The rules do not allow it yet; a change is awaited",
        ),
        ParkReason::Conditions => word(
            "设施、资金或者数据还没有到位",
            "Facilities, money or data are not in place",
        ),
        ParkReason::Powers => word(
            "要由上级或者其他部门决定",
            "A higher level or another authority has to decide",
        ),
        ParkReason::Enterprise => word("企业自己要求先放一放", "The enterprise asked to wait"),
    }
}

/// In a list: since when, and how many days that is.
pub fn age(lang: Lang, since: At, now: At) -> String {
    let day = since.beijing_date();
    let n = days_between(day, now.beijing_date());
    let sentence = match n {
        0 => word("今天挂账", "parked today"),
        1 => word("{since}起挂账，已1天", "parked since {since}, 1 day"),
        _ => word("{since}起挂账，已{n}天", "parked since {since}, {n} days"),
    };
    let (since, n) = (date_short(lang, day), n.to_string());
    sentence.fill(lang, &[("since", &since), ("n", &n)])
}

/// Over the stage line: why, since when, until when, and who agreed.
pub fn band(lang: Lang, parked: &Parking) -> String {
    let since = parked
        .since
        .map_or_else(String::new, |at| date_short(lang, at.beijing_date()));
    word(
        "挂账：{why}，{since}起，{until}前复核，{name}同意",
        "Parked since {since}: {why}. Looked at again by {until}; agreed by {name}",
    )
    .fill(
        lang,
        &[
            ("why", reason(parked.reason).read(lang)),
            ("since", &since),
            ("until", &date_short(lang, parked.until)),
            ("name", &parked.by),
        ],
    )
}

/// A request to park that waits, in a list.
pub const ASKED_MARK: Word = word("挂账待批", "parking asked for");
/// Heading over a request.
pub const ASKED: Word = word("挂账申请", "Parking asked for");
/// Heading over what is in force.
pub const IN_FORCE: Word = word("挂账情况", "Parked");
/// Who asked until when.
pub const ASKED_UNTIL: Word = word(
    "{name}申请挂账到{date}",
    "{name} asks to park it until {date}",
);
/// Who agreed until when.
pub const AGREED_UNTIL: Word = word(
    "{name}同意挂账，{date}前复核",
    "{name} agreed; it is looked at again by {date}",
);
/// Fact.
pub const REASON: Word = word("原因", "Reason");
/// Fact.
pub const TOLD: Word = word("告知企业的话", "What the enterprise is told");
/// Fact.
pub const UNTIL: Word = word("复核日期", "Looked at again by");
