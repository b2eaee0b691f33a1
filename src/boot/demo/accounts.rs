//! The people of the demo: who logs in as what. Everybody has the same password.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::firms::FIRMS;
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::ids::{AccountId, AppointmentId, EnterpriseId, UnitId};
use crate::domain::phone::masked_name;
use crate::domain::rulebook::Rulebook;
use crate::server::random;

/// The password of every demo account. A demo listens on loopback, and its banner says what it is.
pub const DEMO_PASSWORD: &str = "service-day-2026";

/// A member of staff.
#[derive(Clone, Copy, Debug)]
pub struct Staff {
    /// What is typed at log-in.
    pub login: &'static str,
    /// The name.
    pub name: &'static str,
    /// The role.
    pub role: Role,
    /// The unit, as the bureau profile keys it.
    pub unit: &'static str,
}

const fn staff(login: &'static str, name: &'static str, role: Role, unit: &'static str) -> Staff {
    Staff {
        login,
        name,
        role,
        unit,
    }
}

/// The staff, by role.
pub const STAFF: &[Staff] = &[
    staff("intake", "周慧敏", Role::Intake, "shengtai"),
    staff("intake2", "李向阳", Role::Intake, "shengtai"),
    staff("daqi", "王学斌", Role::Officer, "daqi"),
    staff("daqi2", "牛晓蕾", Role::Officer, "daqi"),
    staff("shui", "卢正阳", Role::Officer, "shui"),
    staff("gufei", "薛东梅", Role::Officer, "gufei"),
    staff("fuwu", "崔玉洁", Role::Officer, "fuwu"),
    staff("fuwu2", "毋海波", Role::Officer, "fuwu"),
    staff("jiance", "廉志明", Role::Officer, "jiance"),
    staff("turang", "靳春生", Role::Officer, "turang"),
    staff("caishen", "原丽霞", Role::Officer, "caishen"),
    staff("fagui", "职文静", Role::Officer, "fagui"),
    staff("jidongche", "买永刚", Role::Officer, "jidongche"),
    staff("zonghe", "琚红伟", Role::Officer, "zonghe"),
    staff("ducha", "何晓峰", Role::Officer, "ducha"),
    staff("wenxian", "慕建设", Role::Officer, "wenxian"),
    staff("xiuwu", "拜小军", Role::Officer, "xiuwu"),
    staff("zhongzhan", "都红旗", Role::Officer, "zhongzhan"),
    staff("qinyang", "靳瑞芳", Role::Officer, "qinyang"),
    // the help officer of a unit that enforces: sees only what is in his own hand (design §6.9)
    staff("zhidui", "申志强", Role::Officer, "zhidui"),
    staff("shengtai-head", "郭建平", Role::UnitHead, "shengtai"),
    staff("daqi-head", "任保民", Role::UnitHead, "daqi"),
    staff("shui-head", "常守义", Role::UnitHead, "shui"),
    staff("gufei-head", "苗根旺", Role::UnitHead, "gufei"),
    staff("fuwu-head", "贺春兰", Role::UnitHead, "fuwu"),
    staff("jiance-head", "岳克俭", Role::UnitHead, "jiance"),
    staff("turang-head", "樊振国", Role::UnitHead, "turang"),
    staff("caishen-head", "翟素琴", Role::UnitHead, "caishen"),
    staff("fagui-head", "范文清", Role::UnitHead, "fagui"),
    staff("jidongche-head", "谢广林", Role::UnitHead, "jidongche"),
    staff("ducha-head", "田志刚", Role::UnitHead, "ducha"),
    staff("wenxian-head", "侯玉成", Role::UnitHead, "wenxian"),
    staff("xiuwu-head", "焦新民", Role::UnitHead, "xiuwu"),
    staff("supervisor", "孙立新", Role::Supervisor, "ducha"),
    staff("leader", "宋国胜", Role::Leader, "juling"),
    // decides leniency files, and has no part in help cases
    staff("leader2", "秦立群", Role::Leader, "juling"),
    // is told of danger, and opens the wall
    staff("leader3", "卢正平", Role::Leader, "juling"),
    staff("legal", "段雅琴", Role::Legal, "fagui"),
    // the second person of every change of the rules
    staff("legal2", "高文静", Role::Legal, "fagui"),
    staff("enforcement", "范海涛", Role::Enforcement, "zhidui"),
    staff("enforcement2", "尚文娟", Role::Enforcement, "zhidui"),
    staff(
        "enforcement-head",
        "谷长征",
        Role::EnforcementHead,
        "zhidui",
    ),
    staff("auditor", "侯敏", Role::Auditor, "caishen"),
    staff("admin", "马文博", Role::Admin, "zonghe"),
];

/// Everybody as who acts, by login: the staff, and the contact of each firm.
#[derive(Clone, Debug)]
pub struct Cast(BTreeMap<&'static str, Actor>);

impl Cast {
    /// A cast with fresh ids.
    pub fn gather() -> Cast {
        let staff = STAFF.iter().map(|s| {
            (
                s.login,
                actor(
                    s.name.to_owned(),
                    s.role,
                    Some(UnitId(s.unit.to_owned())),
                    None,
                ),
            )
        });
        let contacts = FIRMS.iter().map(|f| {
            let enterprise = Some(EnterpriseId(random::id()));
            (
                f.login,
                actor(masked_name(f.contact), Role::Enterprise, None, enterprise),
            )
        });
        Cast(staff.chain(contacts).collect())
    }

    /// Who acts under a login.
    pub fn actor(&self, login: &str) -> Result<&Actor, Fault> {
        self.0
            .get(login)
            .ok_or_else(|| Fault::new(format!("nobody in the demo is called {login}")))
    }

    /// The firm of a contact's login.
    pub fn enterprise(&self, login: &str) -> Result<EnterpriseId, Fault> {
        let firm = self.actor(login)?.enterprise.clone();
        firm.ok_or_else(|| Fault::new(format!("{login} is no firm's contact")))
    }
}

fn actor(
    name: String,
    role: Role,
    unit: Option<UnitId>,
    enterprise: Option<EnterpriseId>,
) -> Actor {
    Actor {
        person: Person {
            account: AccountId(random::id()),
            name,
        },
        appointment: Some(AppointmentId(random::id())),
        role,
        unit,
        enterprise,
        stands_in_for: None,
        invited: false,
    }
}

/// The demo's log-ins, a line a person and role, without any address.
pub fn accounts_text() -> String {
    let names = Rulebook::shipped(super::PROFILE).ok();
    let unit = |id: &str| {
        let found = names
            .as_ref()
            .and_then(|r| r.unit(id))
            .and_then(|u| u.names.last());
        found.map_or_else(|| id.to_owned(), |n| n.short.clone())
    };
    let mut lines = vec![format!(
        "演示账号，密码都是 / demo log-ins, all with the password: {DEMO_PASSWORD}"
    )];
    for s in STAFF {
        lines.push(format!(
            "  {:<15} {:<12} {} {}",
            s.login,
            s.role.key(),
            unit(s.unit),
            s.name
        ));
    }
    for f in FIRMS {
        lines.push(format!(
            "  {:<15} {:<12} {}",
            f.login,
            Role::Enterprise.key(),
            f.name
        ));
    }
    lines.join("\n")
}
