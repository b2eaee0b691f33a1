//! Who acts: a person under one appointment at a time (任职, design §2 and §3).

use serde::{Deserialize, Serialize};

use super::ids::{AccountId, AppointmentId, EnterpriseId, UnitId};

/// The roles of design §3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 企业联系人.
    Enterprise,
    /// 生态科: receives, triages, convenes.
    Intake,
    /// 承办人.
    Officer,
    /// 科室/分局负责人.
    UnitHead,
    /// 督办员 (督察科, 生态科).
    Supervisor,
    /// 局领导.
    Leader,
    /// 法制审核.
    Legal,
    /// 执法人员.
    Enforcement,
    /// 执法机构负责人: names who handles a leniency file, and reads none by that.
    EnforcementHead,
    /// 审计, reads only.
    Auditor,
    /// 管理员: accounts and reference data, no cases.
    Admin,
    /// Somebody without an account who speaks for a firm.
    Visitor,
    /// The system itself: sweep and command line.
    System,
}

impl Role {
    /// Every role a person can hold.
    pub const PEOPLE: [Role; 11] = [
        Role::Enterprise,
        Role::Intake,
        Role::Officer,
        Role::UnitHead,
        Role::Supervisor,
        Role::Leader,
        Role::Legal,
        Role::Enforcement,
        Role::EnforcementHead,
        Role::Auditor,
        Role::Admin,
    ];

    /// The role as it stands in events and forms.
    pub fn key(self) -> &'static str {
        match self {
            Role::Enterprise => "enterprise",
            Role::Intake => "intake",
            Role::Officer => "officer",
            Role::UnitHead => "unit_head",
            Role::Supervisor => "supervisor",
            Role::Leader => "leader",
            Role::Legal => "legal",
            Role::Enforcement => "enforcement",
            Role::EnforcementHead => "enforcement_head",
            Role::Auditor => "auditor",
            Role::Admin => "admin",
            Role::Visitor => "visitor",
            Role::System => "system",
        }
    }

    /// Reads a person's role.
    pub fn parse(text: &str) -> Option<Role> {
        Role::PEOPLE.into_iter().find(|r| r.key() == text)
    }

    /// Which side of the wall the role stands on (design §6.9).
    pub fn compartment(self) -> Compartment {
        match self {
            Role::Legal | Role::Enforcement | Role::EnforcementHead => Compartment::Enforcement,
            _ => Compartment::Help,
        }
    }

    /// Whether anything is told to this role by itself: to whoever keeps deadlines or presses them, and to firms.
    pub fn has_inbox(self) -> bool {
        match self {
            Role::Admin | Role::Visitor | Role::System => false,
            Role::Enterprise => true,
            _ => self.is_staff(),
        }
    }

    /// Whether the role belongs to the bureau's staff.
    pub fn is_staff(self) -> bool {
        !matches!(self, Role::Enterprise | Role::Visitor | Role::System)
    }
}

/// The two sides a person can act on; self-reports are a third, opened file by file (design §6.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compartment {
    /// Help cases.
    Help,
    /// Leniency files and enforcement.
    Enforcement,
}

/// A named person, as events and pages show them. Staff are named; a firm's contact is shown masked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Person {
    /// The account.
    pub account: AccountId,
    /// The name to show.
    pub name: String,
}

/// Who acts now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub person: Person,
    /// Under which appointment; none for the system and for somebody without one.
    pub appointment: Option<AppointmentId>,
    /// In which role.
    pub role: Role,
    /// For which unit (staff).
    pub unit: Option<UnitId>,
    /// For which enterprise (a firm's contact).
    pub enterprise: Option<EnterpriseId>,
    /// For whom they act while that person is away (代理); none under an appointment of their own.
    pub stands_in_for: Option<Person>,
    /// A firm's contact whom its administrator (管理员) let in: lets nobody else in.
    pub invited: bool,
}

impl Actor {
    /// The system: sweep, command line, shipped data.
    pub fn system() -> Actor {
        Actor {
            person: Person {
                account: AccountId("system".into()),
                name: "系统".into(),
            },
            appointment: None,
            role: Role::System,
            unit: None,
            enterprise: None,
            stands_in_for: None,
            invited: false,
        }
    }

    /// Somebody without an account.
    pub fn visitor() -> Actor {
        Actor {
            person: Person {
                account: AccountId("visitor".into()),
                name: "访客".into(),
            },
            role: Role::Visitor,
            ..Actor::system()
        }
    }

    /// Whether this is the same person as `other` (separation of duties is per person, design §3).
    pub fn is(&self, other: &AccountId) -> bool {
        self.person.account == *other
    }

    /// In whose place they act: what is in that person's hand is in theirs.
    pub fn hands(&self) -> &AccountId {
        let away = self.stands_in_for.as_ref();
        &away.unwrap_or(&self.person).account
    }

    /// Whether what this person has in hand is theirs to do.
    pub fn has_hands_of(&self, other: &AccountId) -> bool {
        self.is(other) || self.hands() == other
    }
}
