//! Typed ids. An id is made once, by the server, before the command; it is never derived from a name or a number.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The nouns that have streams of events (design §2). The name is the first part of the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// 规则库 with the bureau profile; one stream.
    Rulebook,
    /// 工作日历: the State Council's notices; one stream.
    Calendar,
    /// 账号, with its appointments (任职).
    Account,
    /// 企业.
    Enterprise,
    /// 企业服务日.
    ServiceDay,
    /// 诉求.
    Complaint,
    /// 事项.
    Case,
    /// 方案.
    Plan,
    /// 措施.
    Measure,
    /// 会商.
    Consultation,
    /// 督办单.
    SupervisionOrder,
    /// 轻微违法从宽办理.
    LeniencyFile,
    /// 跨墙查阅.
    WallOpening,
    /// 正面清单.
    PositiveListing,
    /// 入企检查和服务.
    Visit,
    /// 非现场检查.
    OffsiteCheck,
    /// 查封、扣押、限产、停产.
    CoerciveMeasure,
    /// 重点企业.
    KeyEnterprise,
    /// 重大项目.
    Project,
    /// 建议.
    Suggestion,
    /// 一事一议.
    Matter,
    /// 抽查回访.
    Draw,
    /// 向被反映单位核实.
    Inquiry,
}

impl Noun {
    /// Every noun, in the order of the design's glossary.
    pub const ALL: [Noun; 23] = [
        Noun::Rulebook,
        Noun::Calendar,
        Noun::Account,
        Noun::Enterprise,
        Noun::ServiceDay,
        Noun::Complaint,
        Noun::Case,
        Noun::Plan,
        Noun::Measure,
        Noun::Consultation,
        Noun::SupervisionOrder,
        Noun::LeniencyFile,
        Noun::WallOpening,
        Noun::PositiveListing,
        Noun::Visit,
        Noun::OffsiteCheck,
        Noun::CoerciveMeasure,
        Noun::KeyEnterprise,
        Noun::Project,
        Noun::Suggestion,
        Noun::Matter,
        Noun::Draw,
        Noun::Inquiry,
    ];

    /// The noun as it stands in streams, tables and URLs.
    pub fn key(self) -> &'static str {
        match self {
            Noun::Rulebook => "rulebook",
            Noun::Calendar => "calendar",
            Noun::Account => "account",
            Noun::Enterprise => "enterprise",
            Noun::ServiceDay => "service_day",
            Noun::Complaint => "complaint",
            Noun::Case => "case",
            Noun::Plan => "plan",
            Noun::Measure => "measure",
            Noun::Consultation => "consultation",
            Noun::SupervisionOrder => "supervision_order",
            Noun::LeniencyFile => "leniency_file",
            Noun::WallOpening => "wall_opening",
            Noun::PositiveListing => "positive_listing",
            Noun::Visit => "visit",
            Noun::OffsiteCheck => "offsite_check",
            Noun::CoerciveMeasure => "coercive_measure",
            Noun::KeyEnterprise => "key_enterprise",
            Noun::Project => "project",
            Noun::Suggestion => "suggestion",
            Noun::Matter => "matter",
            Noun::Draw => "draw",
            Noun::Inquiry => "inquiry",
        }
    }
}

/// One stream of events, written `noun/id`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StreamId {
    /// What the stream is about.
    pub noun: Noun,
    /// Which one.
    pub id: String,
}

impl StreamId {
    /// Reads `noun/id`; `None` for anything else.
    pub fn parse(text: &str) -> Option<StreamId> {
        let (noun, id) = text.split_once('/')?;
        let noun = Noun::ALL.into_iter().find(|n| n.key() == noun)?;
        (!id.is_empty()).then(|| StreamId {
            noun,
            id: id.to_owned(),
        })
    }
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.noun.key(), self.id)
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
    ($(#[$doc:meta])* $name:ident => $noun:ident) => {
        id!($(#[$doc])* $name);

        impl $name {
            /// The stream that holds this one's events.
            pub fn stream(&self) -> StreamId {
                StreamId { noun: Noun::$noun, id: self.0.clone() }
            }
        }
    };
}

id!(
    /// An account (账号): one per person.
    AccountId => Account
);
id!(
    /// An enterprise (企业).
    EnterpriseId => Enterprise
);
id!(
    /// A service day (企业服务日).
    ServiceDayId => ServiceDay
);
id!(
    /// A complaint (诉求).
    ComplaintId => Complaint
);
id!(
    /// A case (事项).
    CaseId => Case
);
id!(
    /// A plan (方案).
    PlanId => Plan
);
id!(
    /// A measure (措施).
    MeasureId => Measure
);
id!(
    /// A consultation (会商).
    ConsultationId => Consultation
);
id!(
    /// A supervision order (督办单).
    SupervisionOrderId => SupervisionOrder
);
id!(
    /// A leniency file (轻微违法从宽办理).
    LeniencyFileId => LeniencyFile
);
id!(
    /// An opening of the wall (跨墙查阅).
    WallOpeningId => WallOpening
);
id!(
    /// The listings of a firm on the positive list (正面清单): one stream a firm, under the firm's own id.
    PositiveListingId => PositiveListing
);
id!(
    /// A visit to a firm (入企检查和服务).
    VisitId => Visit
);
id!(
    /// A check made without going there (非现场检查).
    OffsiteCheckId => OffsiteCheck
);
id!(
    /// A seal, a seizure, a limit or a stop of production (查封、扣押、限产、停产).
    CoerciveMeasureId => CoerciveMeasure
);
id!(
    /// The entries of a firm on the roster of key enterprises (重点企业): one stream a firm, under the firm's own id.
    KeyEnterpriseId => KeyEnterprise
);
id!(
    /// A major project (重大项目).
    ProjectId => Project
);
id!(
    /// A suggestion (建议).
    SuggestionId => Suggestion
);
id!(
    /// A question decided on its own (一事一议).
    MatterId => Matter
);
id!(
    /// A sample of closed cases that are called back (抽查回访).
    DrawId => Draw
);
id!(
    /// A question to a unit complained of (向被反映单位核实).
    InquiryId => Inquiry
);
id!(
    /// A unit (科室/分局): the stable key of the bureau profile, never its name.
    UnitId
);
id!(
    /// A theme of the rulebook.
    ThemeId
);
id!(
    /// An appointment (任职), unique over all accounts.
    AppointmentId
);
id!(
    /// A stored attachment: the hash of what is stored.
    AttachmentId
);

/// The streams there is only one of.
pub fn only(noun: Noun) -> StreamId {
    StreamId {
        noun,
        id: "main".to_owned(),
    }
}
