//! The chain of hashes over the log: each entry carries the hash of the one before (design §4).

use sha2::{Digest, Sha256};

use super::entities::event::Model;

/// What stands before the first entry.
pub const START: &str = "0";

/// The hash of an entry: every column but the hash itself, each with its length before it.
pub fn hash(entry: &Model) -> String {
    let mut digest = Sha256::new();
    let numbers = [entry.position, entry.seq, entry.version, entry.at];
    for number in numbers {
        digest.update(number.to_be_bytes());
    }
    let texts = [
        &entry.prev,
        &entry.stream,
        &entry.kind,
        &entry.payload,
        &entry.actor,
        &entry.actor_name,
        &entry.appointment,
        &entry.commit_id,
    ];
    for text in texts {
        digest.update((text.len() as u64).to_be_bytes());
        digest.update(text.as_bytes());
    }
    hex::encode(digest.finalize())
}

/// Walks the chain.
#[derive(Debug)]
pub struct Verifier {
    next: i64,
    prev: String,
}

/// The first bad entry, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Its position.
    pub position: i64,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A position is missing before it.
    Gap,
    /// It does not follow the entry before.
    Unlinked,
    /// Its contents do not give its hash.
    Changed,
    /// The log ends before a checkpoint written outside the database.
    Truncated,
    /// It is not what the checkpoint outside the database says.
    Checkpoint,
}

impl Default for Verifier {
    fn default() -> Self {
        Verifier {
            next: 1,
            prev: START.to_owned(),
        }
    }
}

impl Verifier {
    /// Takes the next entry in order of position.
    pub fn take(&mut self, entry: &Model) -> Result<(), Broken> {
        let broken = |fault| {
            Err(Broken {
                position: entry.position,
                fault,
            })
        };
        if entry.position != self.next {
            return broken(Fault::Gap);
        }
        if entry.prev != self.prev {
            return broken(Fault::Unlinked);
        }
        if hash(entry) != entry.hash {
            return broken(Fault::Changed);
        }
        self.next += 1;
        self.prev = entry.hash.clone();
        Ok(())
    }
}
