//! The people of the small bureau: at least one of every role, and two where separation of duties needs two.

use crate::domain::account::{self, Appointment};
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::enterprise;
use crate::domain::event::{Emitted, on};
use crate::domain::ids::{AccountId, AppointmentId, EnterpriseId, UnitId};
use crate::domain::spec::{MONDAY, Spec};

/// Staff: key, name, role, unit.
const STAFF: &[(&str, &str, Role, &str)] = &[
    ("intake", "林晓", Role::Intake, "shengtai"),
    ("officer", "陈工", Role::Officer, "daqi"),
    ("colleague", "吴工", Role::Officer, "daqi"),
    ("head", "周科长", Role::UnitHead, "daqi"),
    ("other_officer", "郑工", Role::Officer, "shui"),
    ("other_head", "王科长", Role::UnitHead, "shui"),
    ("branch_officer", "冯工", Role::Officer, "shidong"),
    ("help_officer", "褚工", Role::Officer, "zhidui"),
    ("help_colleague", "卫工", Role::Officer, "zhidui"),
    ("detachment_head", "蒋队长", Role::UnitHead, "zhidui"),
    ("enforcer", "沈队员", Role::Enforcement, "zhidui"),
    ("second_enforcer", "杜队员", Role::Enforcement, "zhidui"),
    ("third_enforcer", "鲁队员", Role::Enforcement, "zhidui"),
    (
        "enforcement_head",
        "魏支队长",
        Role::EnforcementHead,
        "zhidui",
    ),
    ("conduct_officer", "沈工", Role::Officer, "ducha"),
    ("supervisor", "韩督办", Role::Supervisor, "ducha"),
    ("leader", "杨局长", Role::Leader, "juling"),
    ("legal", "朱法规", Role::Legal, "fagui"),
    ("auditor", "秦审计", Role::Auditor, "caishen"),
    ("admin", "尤管理", Role::Admin, "zonghe"),
];

/// Firms: key, credit code, name, district of the site.
const FIRMS: &[(&str, &str, &str, &str)] = &[
    ("firm-1", "91410803YYYY000128", "示例水泥有限公司", "419901"),
    ("firm-2", "91410823YYYY000202", "示例化工有限公司", "419902"),
];

/// Contacts of firms: key, masked name, firm.
const CONTACTS: &[(&str, &str, &str)] = &[
    ("contact", "孙*", "firm-1"),
    ("other_contact", "钱*", "firm-2"),
];

fn appointment(key: &str) -> AppointmentId {
    AppointmentId(format!("{key}-post"))
}

/// Somebody by key.
#[track_caller]
pub fn actor(key: &str) -> Actor {
    let staff = STAFF.iter().find(|p| p.0 == key);
    let contact = CONTACTS.iter().find(|p| p.0 == key);
    let (name, role, unit, enterprise) = match (staff, contact) {
        (Some((_, name, role, unit)), _) => (*name, *role, Some(UnitId::from(*unit)), None),
        (_, Some((_, name, firm))) => (
            *name,
            Role::Enterprise,
            None,
            Some(EnterpriseId::from(*firm)),
        ),
        _ => panic!("nobody is called {key}"),
    };
    Actor {
        person: Person {
            account: AccountId::from(key),
            name: name.to_owned(),
        },
        appointment: Some(appointment(key)),
        role,
        unit,
        enterprise,
        stands_in_for: None,
        invited: false,
    }
}

macro_rules! people {
    ($($(#[$doc:meta])* $key:ident),* $(,)?) => {
        $( $(#[$doc])* pub fn $key() -> Actor { actor(stringify!($key)) } )*

        /// Everybody, the system last.
        pub fn everybody() -> Vec<Actor> {
            vec![ $( $key() ),*, Actor::visitor(), Actor::system() ]
        }
    };
}

/// An officer of a unit that takes complaints about other units; not one of those who try every button.
pub fn conduct_officer() -> Actor {
    actor("conduct_officer")
}

people!(
    /// The first firm's contact.
    contact,
    /// The second firm's contact.
    other_contact,
    /// The coordinator (生态科).
    intake,
    /// An officer of the lead unit.
    officer,
    /// Another officer of the lead unit.
    colleague,
    /// The head of the lead unit.
    head,
    /// An officer of another unit.
    other_officer,
    /// The head of another unit.
    other_head,
    /// An officer of the branch in whose county the first firm lies.
    branch_officer,
    /// An officer who helps, in the unit that enforces.
    help_officer,
    /// Another one.
    help_colleague,
    /// The head of the unit that enforces.
    detachment_head,
    /// Somebody on the other side of the wall.
    enforcer,
    /// Another one.
    second_enforcer,
    /// One more.
    third_enforcer,
    /// Who names the persons of a leniency file.
    enforcement_head,
    /// A supervisor (督察科).
    supervisor,
    /// A leader of the bureau.
    leader,
    /// Legal review.
    legal,
    /// Audit.
    auditor,
    /// The administrator.
    admin,
);

/// The first firm.
pub fn firm() -> EnterpriseId {
    EnterpriseId::from("firm-1")
}

/// The second firm.
pub fn other_firm() -> EnterpriseId {
    EnterpriseId::from("firm-2")
}

/// The bureau with its people, and two firms on record.
pub fn bureau() -> Spec {
    let staff = STAFF.iter().map(|(key, name, role, unit)| {
        let held = Appointment {
            role: *role,
            unit: Some(UnitId::from(*unit)),
            enterprise: None,
            from: MONDAY,
            to: None,
            stands_in_for: None,
            invited_by: None,
        };
        (*key, *name, held)
    });
    let contacts = CONTACTS.iter().map(|(key, name, firm)| {
        let held = Appointment {
            role: Role::Enterprise,
            unit: None,
            enterprise: Some(EnterpriseId::from(*firm)),
            from: MONDAY,
            to: None,
            stands_in_for: None,
            invited_by: None,
        };
        (*key, *name, held)
    });
    let firms = FIRMS.iter().map(|(key, uscc, name, district)| {
        let id = EnterpriseId::from(*key);
        on(
            id.stream(),
            enterprise::Event::Registered {
                id,
                uscc: (*uscc).to_owned(),
                name: (*name).to_owned(),
                district: (*district).to_owned(),
            },
        )
    });
    Spec::empty()
        .given(firms)
        .given(staff.chain(contacts).flat_map(account))
}

fn account((key, name, held): (&str, &str, Appointment)) -> [Emitted; 2] {
    let id = AccountId::from(key);
    let created = account::Event::Created {
        id: id.clone(),
        login: key.to_owned(),
        name: name.to_owned(),
        contact: None,
    };
    let appointed = account::Event::Appointed {
        appointment: appointment(key),
        held,
    };
    [on(id.stream(), created), on(id.stream(), appointed)]
}
