//! Suggestions of two firms: one that was adopted, one to be answered.

use crate::boot::demo::story::{Laid, Story, words};
use crate::domain::ids::SuggestionId;
use crate::domain::suggestion::Command;
use crate::server::random;

pub fn lay(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let id = SuggestionId(random::id());
    let make = Command::Make {
        id: id.clone(),
        enterprise: Some(story.cast.enterprise("shenghao")?),
        words: words("排污许可执行报告的填报说明，能不能做成一张图。")?,
    };
    story.step(d.at(9, 10, 0), "shenghao", make)?;
    let reply = Command::Reply {
        id,
        adopted: true,
        words: words("已经在做，下期服务日发给各企业。")?,
    };
    story.step(d.at(8, 9, 30), "intake", reply)?;
    let make = Command::Make {
        id: SuggestionId(random::id()),
        enterprise: Some(story.cast.enterprise("guhe")?),
        words: words("服务日能不能隔月安排一次线上场，路远的企业也能参加。")?,
    };
    story.step(d.at(2, 16, 20), "guhe", make)
}
