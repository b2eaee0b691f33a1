//! Two reports of what must not stay behind the wall: one was opened to the supervisor, one waits for the leader.

use jiff::civil::Date;

use super::Told;
use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, line, words};
use crate::domain::ids::WallOpeningId;
use crate::domain::time::At;
use crate::domain::wall_opening::{Command, Ground, Postponing, Wanted};
use crate::server::random;

impl Told<'_, '_> {
    /// One of the named tells the leader who answers for danger.
    pub(super) fn told_leader(
        &mut self,
        at: At,
        who: &str,
        ground: Ground,
        said: &str,
    ) -> Result<WallOpeningId, Fault> {
        let id = WallOpeningId(random::id());
        let report = Command::Report {
            id: id.clone(),
            target: self.id.stream(),
            ground,
            words: words(said)?,
            to: self.story.cast.actor("leader3")?.person.account.clone(),
        };
        self.step(at, who, report)?;
        Ok(id)
    }

    /// The leader opens the file to the supervisor.
    pub(super) fn opened_across(&mut self, at: At, id: WallOpeningId, until: Date) -> Laid {
        let wanted = Wanted {
            reader: self.story.cast.actor("supervisor")?.person.account.clone(),
            ground: Ground::DataFraud,
            basis: line("环境保护法第四十二条第四款")?,
            reason: words("核对自动监控数据是否中断，不作为处罚依据。")?,
            until,
            second: None,
            postponing: Postponing::default(),
        };
        self.step(at, "leader3", Command::OpenReported { id, wanted })
    }
}
