//! Words of measures: where one stands, of which kind it is, its page.

use super::{Word, word};
use crate::domain::measure::{Kind, Status};

/// Where a measure stands.
pub fn status(status: Status) -> Word {
    match status {
        Status::Set => word("落实中", "Under way"),
        Status::Reported => word("待核验", "To be verified"),
        Status::Returned => word("退回整改", "Sent back"),
        Status::Verified => word("已核验", "Verified"),
        Status::Cancelled => word("已取消", "Cancelled"),
    }
}

/// Of which kind a measure is.
pub fn kind(kind: Kind) -> Word {
    match kind {
        Kind::Engineering => word("工程", "Engineering"),
        Kind::Management => word("管理", "Management"),
        Kind::Paperwork => word("手续", "Paperwork"),
    }
}
