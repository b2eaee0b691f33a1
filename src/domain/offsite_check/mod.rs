//! 非现场检查: a check made without going there (domain.md 3.2). What equipment recorded by itself is evidence only once
//! it has passed a legal and a technical review (行政处罚法 art. 41), by two persons who did not record it.
//!
//! ```text
//! recorded ─► reviewed in law and in technique, in either order ─► usable
//!    └─► followed up: nothing, a notice, a visit; as evidence only where it is usable
//! ```

mod command;
mod decide;
mod event;
mod guard;
#[cfg(test)]
pub(in crate::domain) mod tests;

pub use command::{Command, Raw, Recording, needs, subject, subject_of};
pub use decide::decide;
pub use event::{Event, evolve};
pub use guard::{ACTIONS, available, possible};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Person;
use super::attachment::Attachment;
use super::ids::{EnterpriseId, OffsiteCheckId};
use super::keyed::keyed;
use super::time::At;

keyed! {
    /// How it is checked (domain.md 3.2).
    Method {
        /// 自动监控.
        OnlineMonitor = "online_monitor",
        /// 视频.
        Video = "video",
        /// 用电、工况监控.
        PowerUse = "power_use",
        /// 无人机.
        Drone = "drone",
        /// 卫星遥感.
        Satellite = "satellite",
        /// 走航.
        MobileSurvey = "mobile_survey",
        /// 夜视、热成像.
        NightVision = "night_vision",
        /// 门禁、运输记录.
        GateLog = "gate_log",
        /// 台账、执行报告比对.
        DataReview = "data_review",
        /// 排污许可平台.
        PermitPlatform = "permit_platform",
        /// 信访举报核查.
        PublicReport = "public_report",
    }
}

impl Method {
    /// Whether equipment recorded it by itself, so that it has to be reviewed before it is evidence.
    pub fn is_automatic(self) -> bool {
        !matches!(
            self,
            Method::DataReview | Method::PermitPlatform | Method::PublicReport
        )
    }
}

keyed! {
    /// What came of it.
    Finding {
        /// Nothing.
        Nothing = "nothing",
        /// Something that may be a problem.
        Problem = "problem",
    }
}

keyed! {
    /// Which of the two reviews.
    Side {
        /// 法制审核.
        Legal = "legal",
        /// 技术审核.
        Technical = "technical",
    }
}

keyed! {
    /// What follows.
    FollowUp {
        /// Nothing.
        Nothing = "nothing",
        /// The firm is told and corrects.
        Notice = "notice",
        /// Somebody goes there.
        OnSite = "on_site",
        /// It is used as evidence in a file.
        Evidence = "evidence",
    }
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Person,
    /// When.
    pub at: At,
}

/// The file the equipment or the platform gave, untouched: uploaded, or left where it is kept. Its hash shows that it is
/// the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawFile {
    /// Its name.
    pub name: String,
    /// Where it is kept; empty where it was uploaded.
    pub kept_at: String,
    /// SHA-256, sixty-four hexadecimal digits in small letters.
    pub sha256: String,
    /// The file itself, where it was uploaded: then the server computed the hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attachment: Option<Attachment>,
}

/// One review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Which.
    pub side: Side,
    /// Whether it passed.
    pub passed: bool,
    /// What was said.
    pub opinion: String,
    /// By whom and when.
    pub done: Done,
}

/// A check as its events tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OffsiteCheck {
    /// Not before its first event.
    pub id: Option<OffsiteCheckId>,
    /// Its number.
    pub number: String,
    /// Whose.
    pub enterprise: Option<EnterpriseId>,
    /// The firm's credit code.
    pub uscc: String,
    /// The firm's name then.
    pub enterprise_name: String,
    /// How.
    pub method: Option<Method>,
    /// The first and the last day it looked at.
    pub window: Option<(Date, Date)>,
    /// Who worked the equipment or compared the data.
    pub operator: String,
    /// The raw file.
    pub raw_file: Option<RawFile>,
    /// What came of it.
    pub finding: Option<Finding>,
    /// In words.
    pub found: String,
    /// Who recorded it, and when.
    pub recorded: Option<Done>,
    /// The reviews so far.
    pub reviews: Vec<Review>,
    /// What followed, in words, by whom: the newest last.
    pub follow_ups: Vec<(FollowUp, String, Done)>,
}

impl OffsiteCheck {
    /// One of its reviews.
    pub fn review(&self, side: Side) -> Option<&Review> {
        self.reviews.iter().find(|r| r.side == side)
    }

    /// Whether it can be used as evidence.
    pub fn is_usable(&self) -> bool {
        let passed = |side: &Side| self.review(*side).is_some_and(|r| r.passed);
        let automatic = self.method.is_some_and(Method::is_automatic);
        self.id.is_some() && (!automatic || Side::ALL.iter().all(passed))
    }

    /// Which reviews it still needs; none where one has failed.
    pub fn waits_for(&self) -> Vec<Side> {
        let automatic = self.method.is_some_and(Method::is_automatic);
        if !automatic || self.reviews.iter().any(|r| !r.passed) {
            return Vec::new();
        }
        let open = |side: &Side| self.review(*side).is_none();
        Side::ALL.iter().copied().filter(open).collect()
    }
}
