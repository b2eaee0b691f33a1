//! What must not outlive a run: started servers and temporary folders, removed at the end, on an error, and on ctrl-c.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Context;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

/// How long a server may take to drain before it is killed.
const PATIENCE: Duration = Duration::from_secs(10);

/// In the order of creation; a signal removes them in the opposite one.
static LEFTOVERS: Mutex<Vec<Leftover>> = Mutex::new(Vec::new());

#[derive(Clone)]
enum Leftover {
    Process {
        child: Arc<Mutex<Child>>,
        politely: Signal,
    },
    /// A program that we only wait for, by its id.
    Awaited(Pid),
    Folder(PathBuf),
}

/// Runs the command to its end; a signal that ends us ends it too.
pub fn run(command: &mut Command) -> std::io::Result<ExitStatus> {
    let mut child = command.spawn()?;
    let id = id(&child);
    held(&LEFTOVERS).push(Leftover::Awaited(id));
    let status = child.wait();
    held(&LEFTOVERS).retain(|left| !matches!(left, Leftover::Awaited(other) if *other == id));
    status
}

/// A server that ends when this value does.
pub struct Process {
    child: Arc<Mutex<Child>>,
    politely: Signal,
}

impl Process {
    /// Starts the command in a process group of its own, so that a ctrl-c reaches it through us, in the right order.
    /// `politely` is the signal on which this program shuts down cleanly.
    pub fn start(command: &mut Command, politely: Signal) -> anyhow::Result<Self> {
        use std::os::unix::process::CommandExt;
        let child = command
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
        let child = Arc::new(Mutex::new(child));
        held(&LEFTOVERS).push(Leftover::Process {
            child: Arc::clone(&child),
            politely,
        });
        Ok(Self { child, politely })
    }

    /// How it ended, if it has.
    pub fn ended(&self) -> Option<ExitStatus> {
        held(&self.child).try_wait().ok().flatten()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        stop(&self.child, self.politely);
        held(&LEFTOVERS).retain(|left| {
            !matches!(left, Leftover::Process { child, .. } if Arc::ptr_eq(child, &self.child))
        });
    }
}

/// A new empty temporary folder that is removed with all its content when this value is dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// `what` becomes part of its name, for whoever finds it.
    pub fn create(what: &str) -> anyhow::Result<Self> {
        let path = new_folder(&format!("zhuqi-{what}-{}", std::process::id()))?;
        held(&LEFTOVERS).push(Leftover::Folder(path.clone()));
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        remove(&self.0);
        held(&LEFTOVERS).retain(|left| !matches!(left, Leftover::Folder(path) if *path == self.0));
    }
}

/// A killed run can leave its folder behind, and in a container the same process id comes again: then the next number is taken.
fn new_folder(name: &str) -> anyhow::Result<PathBuf> {
    let mut number = 0;
    loop {
        let path = std::env::temp_dir().join(format!("{name}-{number}"));
        match std::fs::create_dir(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            made => {
                made.with_context(|| format!("cannot create {}", path.display()))?;
                return Ok(path);
            }
        }
    }
}

/// On ctrl-c, a termination or a hang-up: stop and remove what is left, then exit as an interrupted program does.
pub fn remove_on_signal() -> anyhow::Result<()> {
    ctrlc::set_handler(|| {
        let left = held(&LEFTOVERS).clone();
        for leftover in left.iter().rev() {
            match leftover {
                Leftover::Process { child, politely } => stop(child, *politely),
                Leftover::Awaited(id) => tell(*id, Signal::SIGTERM),
                Leftover::Folder(path) => remove(path),
            }
        }
        std::process::exit(130);
    })
    .context("cannot watch for ctrl-c")
}

fn stop(child: &Mutex<Child>, politely: Signal) {
    let mut child = held(child);
    if matches!(child.try_wait(), Ok(Some(_))) {
        return;
    }
    tell(id(&child), politely);
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if matches!(child.try_wait(), Ok(Some(_))) {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    eprintln!(
        "process {} did not end within {} s: killed",
        child.id(),
        PATIENCE.as_secs()
    );
    let _already_gone = child.kill();
    let _reaped = child.wait();
}

fn tell(id: Pid, signal: Signal) {
    let _already_gone = kill(id, signal);
}

fn id(child: &Child) -> Pid {
    Pid::from_raw(child.id().cast_signed())
}

fn remove(folder: &Path) {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            eprintln!("{} is left behind: {error}", folder.display());
        }
        _ => {}
    }
}

/// A panic elsewhere must not keep us from cleaning up.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_with_its_value() {
        let folder = Folder::create("leftovers-test").unwrap();
        let path = folder.path().to_owned();
        std::fs::write(path.join("file"), "x").unwrap();
        drop(folder);
        assert!(!path.exists());
    }

    #[test]
    fn a_process_goes_with_its_value() {
        let process = Process::start(Command::new("sleep").arg("600"), Signal::SIGTERM).unwrap();
        let child = Arc::clone(&process.child);
        assert!(process.ended().is_none());
        drop(process);
        assert!(held(&child).try_wait().unwrap().is_some());
    }
}
