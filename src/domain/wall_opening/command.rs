//! What can be asked of an opening, what the decision must know, and the relations the policy looks at.

use jiff::civil::Date;

use super::{Ground, WallOpening};
use crate::domain::action::Action;
use crate::domain::ids::{
    AccountId, AttachmentId, ComplaintId, LeniencyFileId, Noun, StreamId, WallOpeningId,
};
use crate::domain::policy::Subject;
use crate::domain::refusal::Refusal;
use crate::domain::text::{Line, Words};
use crate::domain::world::{Facts, Need, State, Unique, World};

/// What can be asked of an opening.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Tell a leader what must not stay behind the wall.
    Report {
        /// The new opening.
        id: WallOpeningId,
        /// Where it was read.
        target: StreamId,
        /// Why.
        ground: Ground,
        /// What was seen.
        words: Words,
        /// The leader.
        to: AccountId,
    },
    /// Open these files to one reader.
    Open {
        /// The new opening.
        id: WallOpeningId,
        /// Their numbers.
        numbers: Vec<String>,
        /// To whom, why, until when.
        wanted: Wanted,
    },
    /// Open what a report was about.
    OpenReported {
        /// Which.
        id: WallOpeningId,
        /// To whom, why, until when.
        wanted: Wanted,
    },
    /// Agree, where several files are opened at once.
    Agree {
        /// Which.
        id: WallOpeningId,
    },
    /// Read a file handed in with what was opened.
    ReadFile {
        /// Which.
        id: WallOpeningId,
        /// The file.
        file: AttachmentId,
    },
    /// Do not open.
    Decline {
        /// Which.
        id: WallOpeningId,
        /// Why.
        reason: Words,
    },
}

/// To whom it is opened, why, until when.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Who reads.
    pub reader: AccountId,
    /// Why.
    pub ground: Ground,
    /// The law it rests on.
    pub basis: Line,
    /// What for.
    pub reason: Words,
    /// The last day.
    pub until: Date,
    /// Who has to agree.
    pub second: Option<AccountId>,
    /// The firm learns of it later.
    pub postponing: Postponing,
}

/// Whether the firm learns of it later, as typed: both or neither.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Postponing {
    /// From which day.
    pub until: Option<Date>,
    /// The legal ground.
    pub ground: Option<Line>,
}

impl Command {
    pub(super) fn id(&self) -> &WallOpeningId {
        match self {
            Command::Report { id, .. }
            | Command::Open { id, .. }
            | Command::OpenReported { id, .. }
            | Command::Agree { id }
            | Command::ReadFile { id, .. }
            | Command::Decline { id, .. } => id,
        }
    }

    fn wanted(&self) -> Option<&Wanted> {
        match self {
            Command::Open { wanted, .. } | Command::OpenReported { wanted, .. } => Some(wanted),
            _ => None,
        }
    }

    /// The action the policy is asked for.
    pub fn action(&self) -> Action {
        match self {
            Command::Report { .. } => Action::ReportDuty,
            Command::Open { .. } => Action::OpenWall,
            Command::OpenReported { .. } => Action::OpenReported,
            Command::Agree { .. } => Action::AgreeToOpening,
            Command::Decline { .. } => Action::DeclineOpening,
            Command::ReadFile { .. } => Action::ReadOpenedFile,
        }
    }

    /// The kinds of event that make a form for this command stale.
    pub fn conflicts(&self) -> &'static [&'static str] {
        match self {
            Command::Report { .. } | Command::Open { .. } | Command::ReadFile { .. } => &[],
            Command::OpenReported { .. } | Command::Agree { .. } | Command::Decline { .. } => &[
                "wall_opening.granted",
                "wall_opening.agreed",
                "wall_opening.declined",
            ],
        }
    }
}

/// The two kinds of number something can be opened by.
const KINDS: [&str; 2] = ["complaint_number", "leniency_number"];

fn holders(number: &str) -> impl Iterator<Item = Unique> + '_ {
    KINDS.into_iter().map(|kind| Unique {
        kind,
        value: number.to_owned(),
    })
}

/// The stream of a number, where one is known by it.
pub(super) fn stream_of(number: &str, world: &World) -> Option<StreamId> {
    let held = holders(number).find_map(|unique| world.holder(&unique).map(str::to_owned));
    StreamId::parse(&held?)
}

/// The firm of something that can be opened; a problem of several firms is opened one by one.
pub(super) fn firm_of(
    stream: &StreamId,
    world: &World,
) -> Option<crate::domain::ids::EnterpriseId> {
    match world.state(stream)? {
        State::Complaint(c) => c.enterprise.clone(),
        State::LeniencyFile(f) => f.enterprise.clone(),
        _ => None,
    }
}

/// What the decision must know.
pub fn needs(command: &Command, world: &World, _facts: &Facts<'_>) -> Vec<Need> {
    let mut needs = vec![Need::Stream(command.id().stream())];
    let mut about = Vec::new();
    match command {
        Command::Report { target, to, .. } => {
            needs.push(Need::Stream(to.stream()));
            about.push(target.clone());
        }
        Command::Open { numbers, .. } => {
            needs.extend(numbers.iter().flat_map(|n| holders(n)).map(Need::Holder));
            about.extend(numbers.iter().filter_map(|n| stream_of(n, world)));
        }
        Command::ReadFile { id, .. } => {
            let opening = world.wall_opening(id).ok();
            let targets = opening.into_iter().flat_map(|o| &o.targets);
            about.extend(targets.map(|t| t.stream.clone()));
        }
        _ => {}
    }
    for stream in about {
        needs.extend(firm_of(&stream, world).map(|firm| Need::Stream(firm.stream())));
        if let Some(State::Complaint(c)) = world.state(&stream) {
            needs.extend(c.case.iter().map(|case| Need::Stream(case.stream())));
        }
        needs.push(Need::Stream(stream));
    }
    if let Some(wanted) = command.wanted() {
        needs.push(Need::Stream(wanted.reader.stream()));
        needs.extend(wanted.second.iter().map(|who| Need::Stream(who.stream())));
    }
    needs
}

/// The relations the policy looks at.
pub fn subject(command: &Command, world: &World) -> Result<Subject, Refusal> {
    match command {
        Command::Report { .. } | Command::Open { .. } => Ok(Subject {
            new: true,
            ..Subject::default()
        }),
        other => Ok(subject_of(world.wall_opening(other.id())?)),
    }
}

/// The relations of an opening: only those with a part in it know of it.
pub fn subject_of(opening: &WallOpening) -> Subject {
    Subject {
        named: opening.people().map(|p| p.account.clone()).collect(),
        // the leader who was told, or whoever has to agree
        decider: opening.decides().map(|p| p.account.clone()),
        ..Subject::default()
    }
}

/// Whether something of this noun can be opened.
pub(super) fn can_be_opened(stream: &StreamId, world: &World) -> bool {
    match stream.noun {
        Noun::Complaint => world.complaint(&ComplaintId(stream.id.clone())).is_ok(),
        Noun::LeniencyFile => world
            .leniency_file(&LeniencyFileId(stream.id.clone()))
            .is_ok(),
        _ => false,
    }
}

/// The files handed in with something that can be opened: of a problem those it came with, of a leniency file all that
/// were not erased.
pub fn files_of(stream: &StreamId, world: &World) -> Vec<AttachmentId> {
    match world.state(stream) {
        Some(State::Complaint(c)) => c.attachments.keys().cloned().collect(),
        Some(State::LeniencyFile(f)) if !f.is_erased() => {
            f.files().map(|file| file.id.clone()).collect()
        }
        _ => Vec::new(),
    }
}
