//! The roster of key enterprises: two firms that hold, one that ends next week.

use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, line};
use crate::domain::key_enterprise::{Basis, Command, Entry};

pub fn lay(story: &mut Story<'_>) -> Laid {
    let city = "市重点企业名单2026年第一批";
    entered(story, "shenghao", Basis::CityList, city, ("daqi", 200))?;
    let grade = "绩效分级2026年度公布名单";
    entered(story, "qinghe", Basis::GradeA, grade, ("shui", 200))?;
    let polluter = "环境监管重点单位名录2026年度";
    entered(story, "mingyuan", Basis::KeyPolluter, polluter, ("shui", 5))
}

fn entered(
    story: &mut Story<'_>,
    firm: &str,
    basis: Basis,
    document: &str,
    (officer, days): (&str, u32),
) -> Result<(), Fault> {
    let d = story.days;
    let entry = Entry {
        basis,
        document: line(document)?,
        officer: story.cast.actor(officer)?.person.account.clone(),
        from: d.back(45),
        to: d.ahead(days),
    };
    let command = Command::Enter {
        enterprise: story.cast.enterprise(firm)?,
        entry,
    };
    story.step(d.at(45, 9, 30), "intake", command)
}
