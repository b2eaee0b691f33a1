//! What is decided about an off-site check.

use super::command::{Raw, Recording};
use super::guard::possible;
use super::{Command, Done, Event, FollowUp, RawFile};
use crate::domain::event::{Emitted, on};
use crate::domain::ids::OffsiteCheckId;
use crate::domain::policy::Permit;
use crate::domain::reference::Numbered;
use crate::domain::refusal::{FieldError, Problem, Refusal, at};
use crate::domain::text::Line;
use crate::domain::world::{Facts, World};

/// What happens, or why not.
pub fn decide(
    world: &World,
    command: Command,
    facts: &Facts<'_>,
    permit: Permit,
) -> Result<Vec<Emitted>, Refusal> {
    let (id, action) = (command.id().clone(), command.action());
    let done = Done {
        by: permit.actor().person.clone(),
        at: facts.now,
    };
    let event = match command {
        Command::Record { recording, .. } => record(world, id.clone(), recording, facts, done)?,
        Command::Review {
            side,
            passed,
            opinion,
            ..
        } => {
            possible(world.offsite_check(&id)?, action)?;
            Event::Reviewed {
                side,
                passed,
                opinion: opinion.as_str().to_owned(),
                done,
            }
        }
        Command::FollowUp {
            follow_up, words, ..
        } => {
            let check = world.offsite_check(&id)?;
            possible(check, action)?;
            // 行政处罚法 art. 41: what was not reviewed is no evidence
            if follow_up == FollowUp::Evidence && !check.is_usable() {
                return Err(at("follow_up", Problem::NotReviewed));
            }
            Event::FollowedUp {
                follow_up,
                words: words.as_str().to_owned(),
                done,
            }
        }
    };
    Ok(vec![on(id.stream(), event)])
}

fn record(
    world: &World,
    id: OffsiteCheckId,
    recording: Recording,
    facts: &Facts<'_>,
    done: Done,
) -> Result<Event, Refusal> {
    if world.offsite_check(&id).is_ok() {
        return Err(Refusal::KeyReused);
    }
    let (today, mut faults) = (facts.today(), Vec::new());
    let mut fault = |field, problem| faults.push(FieldError { field, problem });
    if recording.to > today {
        fault("to", Problem::NotYet(today));
    } else if recording.to < recording.from {
        fault("to", Problem::EndsBeforeStart);
    }
    let raw_file = raw_file(recording.raw).map_err(|problem| fault("sha256", problem));
    let (Ok(raw_file), true) = (raw_file, faults.is_empty()) else {
        return Err(Refusal::Fields(faults));
    };
    let firm = world.enterprise(&recording.enterprise)?;
    Ok(Event::Recorded {
        id,
        number: facts
            .reference
            .next_number(world, Numbered::OffsiteCheck, today),
        uscc: firm.uscc.clone(),
        enterprise_name: firm.name.clone(),
        enterprise: recording.enterprise,
        method: recording.method,
        from: recording.from,
        to: recording.to,
        operator: recording.operator.as_str().to_owned(),
        raw_file,
        finding: recording.finding,
        found: recording.found.as_str().to_owned(),
        done,
    })
}

/// The raw file with its hash; a typed one that is no hash, or not that of the file, is refused.
fn raw_file(raw: Raw) -> Result<RawFile, Problem> {
    match raw {
        Raw::Here {
            file,
            sha256,
            typed,
        } => {
            let same = |typed: Line| digest(typed.as_str()).as_ref() == Some(&sha256);
            if !typed.is_none_or(same) {
                return Err(Problem::OtherDigest);
            }
            Ok(RawFile {
                name: file.name.clone(),
                kept_at: String::new(),
                sha256,
                attachment: Some(file),
            })
        }
        Raw::Elsewhere {
            name,
            kept_at,
            sha256,
        } => Ok(RawFile {
            name: name.as_str().to_owned(),
            kept_at: kept_at.as_str().to_owned(),
            sha256: digest(sha256.as_str()).ok_or(Problem::Digest)?,
            attachment: None,
        }),
    }
}

/// A SHA-256 as tools print it, with the spaces and capitals some of them put in; none for anything else.
fn digest(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = digits.len() == 64 && digits.chars().all(|c| c.is_ascii_hexdigit());
    whole.then(|| digits.to_ascii_lowercase())
}
