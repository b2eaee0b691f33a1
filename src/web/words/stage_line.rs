//! The line of stages: six for staff, five for the firm.

use jiff::civil::Date;

use super::{Word, date_short, status_for_firm, word};
use crate::domain::case::Stage;
use crate::domain::complaint::Status;
use crate::views::name::Lang;
use crate::views::ui::{StageLine, StageStep, StepState};

/// The stages a case goes through, each by what is done at it.
const LINE: [(Stage, Word); 6] = [
    (Stage::Triage, word("交办", "Assign")),
    (Stage::Assigned, word("签收", "Sign for")),
    (Stage::Handling, word("办理", "Handle")),
    (Stage::Answered, word("企业确认", "Confirm")),
    (Stage::Review, word("审核", "Review")),
    (Stage::Closed, word("销号", "Close out")),
];

/// What a firm reads: five steps.
const PROGRESS: [Word; 5] = [
    word("已提交", "Submitted"),
    word("已受理", "Accepted"),
    word("办理中", "In hand"),
    word("待您确认", "Waiting for you"),
    word("已办结", "Finished"),
];

/// The stage line of a case for staff. `reached`: the day each stage was last reached.
pub fn stage_line(lang: Lang, stage: Stage, reached: &[(Stage, Date)]) -> StageLine {
    // a withdrawn case ended where it stood; nothing lies ahead of it
    let here = match stage {
        Stage::Withdrawn | Stage::Void | Stage::Merged => {
            reached.iter().filter_map(|(s, _)| place(*s)).max()
        }
        // what is parked stands where it was being handled; a band says so
        Stage::Parked => place(Stage::Handling),
        other => place(other),
    };
    let words: Vec<(Word, Option<Date>)> = LINE
        .iter()
        .map(|(s, word)| {
            (
                *word,
                reached
                    .iter()
                    .rev()
                    .find(|(r, _)| r == s)
                    .map(|(_, day)| *day),
            )
        })
        .collect();
    let over = stage.is_over();
    let mut line = line_of(lang, &words, here.unwrap_or(0), stage == Stage::Closed);
    if over {
        line.summary = super::stage(stage).read(lang).to_owned();
    }
    line
}

fn place(stage: Stage) -> Option<usize> {
    LINE.iter().position(|(s, _)| *s == stage)
}

/// The five steps a firm reads. `signed_for`: the unit has taken it in hand.
pub fn progress_line(lang: Lang, status: Status, signed_for: bool) -> StageLine {
    let (here, over) = match status {
        Status::Registered => (0, false),
        Status::InCase if !signed_for => (1, false),
        Status::InCase | Status::Disputed => (2, false),
        Status::Answered => (3, false),
        Status::Confirmed | Status::Silent => (4, true),
        Status::Declined | Status::Withdrawn | Status::Void => (0, true),
    };
    let words: Vec<(Word, Option<Date>)> = PROGRESS.iter().map(|w| (*w, None)).collect();
    let mut line = line_of(lang, &words, here, over && here == 4);
    if over {
        line.summary = status_for_firm(status).read(lang).to_owned();
    }
    line
}

fn line_of(lang: Lang, words: &[(Word, Option<Date>)], here: usize, over: bool) -> StageLine {
    let steps = words.iter().enumerate().map(|(n, (label, when))| {
        let state = match n {
            n if n < here || (over && n == here) => StepState::Done,
            n if n == here => StepState::Current,
            _ => StepState::Todo,
        };
        StageStep {
            label: label.read(lang).to_owned(),
            state,
            when: when.filter(|_| n <= here).map(|day| date_short(lang, day)),
            state_text: step_state(state).read(lang).to_owned(),
        }
    });
    let at = words.get(here).map_or("", |(w, _)| w.read(lang));
    let (n, of) = ((here + 1).to_string(), words.len().to_string());
    StageLine {
        label: word("办理进度", "Progress").read(lang).to_owned(),
        steps: steps.collect(),
        bands: Vec::new(),
        summary: word("第{n}步，共{of}步：{at}", "Step {n} of {of}: {at}")
            .fill(lang, &[("n", &n), ("of", &of), ("at", at)]),
    }
}

fn step_state(state: StepState) -> Word {
    match state {
        StepState::Done => word("已完成", "done"),
        StepState::Current => word("当前", "current"),
        StepState::Todo => word("未开始", "to come"),
    }
}
