//! The story holds on any day it is told, and ends as it should.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use serde_json::Value;

use super::accounts::STAFF;
use super::firms::FIRMS;
use super::{Tale, accounts_text, make, play};
use crate::boot::cli::open_with;
use crate::boot::config::Config;
use crate::domain::calendar::Calendar;
use crate::domain::time::At;
use crate::server::Server;
use crate::server::clock::Clock;
use crate::server::files::FileStore;
use crate::server::store::Store;
use crate::server::store::seal::MasterKey;

struct Told {
    now: At,
    server: Server,
    rows: BTreeMap<&'static str, Vec<Value>>,
    _folder: tempfile::TempDir,
}

async fn told(now: At) -> Told {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("zhuqi.db").display());
    let store = Store::open(&url, None).await.unwrap();
    let files = FileStore::open(&folder.path().join("attachments")).unwrap();
    let clock = Clock::standing(now);
    let server = Server::new(store, MasterKey::random(), clock.clone(), files);
    play(&server, &clock, now, Tale::Whole).await.unwrap();
    assert_eq!(clock.now(), now);
    let rows = server.dump().await.unwrap();
    Told {
        now,
        server,
        rows,
        _folder: folder,
    }
}

impl Told {
    fn rows(&self, table: &str) -> &[Value] {
        &self.rows[table]
    }

    fn count(&self, table: &str, column: &str, value: &str) -> usize {
        self.rows(table)
            .iter()
            .filter(|r| r[column] == value)
            .count()
    }

    /// The open terms of a kind, with the stream they are on.
    fn open(&self, kind: &str) -> impl Iterator<Item = &Value> {
        let is_open = |r: &&Value| r["open"] == true || r["open"] == 1;
        self.rows("term_rows")
            .iter()
            .filter(is_open)
            .filter(move |r| r["kind"] == kind)
    }

    fn late(&self, kind: &str) -> Vec<&Value> {
        self.open(kind)
            .filter(|r| r["late_from"].as_i64().unwrap() <= self.now.0)
            .collect()
    }

    fn holds(&self) {
        let text = self.now.beijing_text();
        assert_eq!(self.rows("enterprise_rows").len(), 20, "{text}");
        assert_eq!(
            self.rows("account_rows").len(),
            STAFF.len() + FIRMS.len(),
            "{text}"
        );
        assert_eq!(self.rows("complaint_rows").len(), 24, "{text}");

        let channels = [("service_day", 8), ("web", 5), ("visit", 3), ("hotline", 2)];
        for (channel, n) in channels
            .into_iter()
            .chain([("leader_note", 1), ("petition_transfer", 1)])
        {
            assert_eq!(
                self.count("complaint_rows", "channel", channel),
                n,
                "{channel} {text}"
            );
        }
        // to accept: one today, one that should have been
        let statuses = [
            ("registered", 2),
            ("declined", 1),
            ("answered", 2),
            ("withdrawn", 1),
            ("disputed", 0),
        ];
        for (status, n) in statuses {
            assert_eq!(
                self.count("complaint_rows", "status", status),
                n,
                "{status} {text}"
            );
        }
        assert_eq!(self.late("acceptance").len(), 1, "{text}");
        assert_eq!(self.open("acceptance").count(), 2, "{text}");
        let on_the_spot = |r: &&Value| r["on_the_spot"] == true || r["on_the_spot"] == 1;
        let desk: Vec<_> = self
            .rows("complaint_rows")
            .iter()
            .filter(on_the_spot)
            .collect();
        assert_eq!(desk.len(), 2, "{text}");

        let stages = [
            ("triage", 0),
            ("assigned", 0),
            ("handling", 11),
            ("parked", 2),
            ("answered", 1),
            ("review", 1),
            ("closed", 2),
            ("withdrawn", 1),
        ];
        for (stage, n) in stages {
            assert_eq!(self.count("case_rows", "stage", stage), n, "{stage} {text}");
        }
        let mut late: Vec<_> = self
            .late("resolution")
            .iter()
            .map(|r| r["holder_unit"].as_str().unwrap())
            .collect();
        late.sort_unstable();
        assert_eq!(late, ["daqi", "gufei", "shui"], "{text}");
        for kind in [
            "acknowledgement",
            "rework",
            "confirmation",
            "review",
            "follow_up",
        ] {
            assert_eq!(self.late(kind).len(), 0, "{kind} {text}");
        }
        // one concluded with dated items, one that waits for opinions, one for its signature
        assert_eq!(self.rows("consultation_rows").len(), 3, "{text}");
        for status in ["concluded", "convened", "submitted"] {
            let n = self.count("consultation_rows", "status", status);
            assert_eq!(n, 1, "{status} {text}");
        }
        assert_eq!(self.late("opinion").len(), 0, "{text}");
        assert!(self.open("opinion").count() >= 1, "{text}");
        let asked = self
            .rows("case_rows")
            .iter()
            .filter(|r| r["extension_asked"] == true || r["extension_asked"] == 1);
        assert_eq!(asked.count(), 1, "{text}");
        // closed with one follow-up found effective, and closed with both to come
        assert_eq!(self.open("follow_up").count(), 3, "{text}");
        let extended = |r: &&Value| {
            r["kind"] == "resolution" && r["due_on"].as_str() > r["promised_on"].as_str()
        };
        assert!(
            self.rows("term_rows").iter().filter(extended).count() >= 1,
            "{text}"
        );

        self.leniency_holds();

        let calendar = Calendar::shipped().unwrap();
        let today = self.now.beijing_date();
        let due = |r: &&Value| -> i64 {
            let due: Date = r["due_on"].as_str().unwrap().parse().unwrap();
            calendar.working_days_between(today, due)
        };
        let left: Vec<i64> = self
            .open("resolution")
            .map(|r| due(&r))
            .filter(|n| *n >= 0)
            .collect();
        if calendar.is_working(today) {
            assert!(left.contains(&0), "due today {left:?} {text}");
        }
        assert!(
            left.iter().any(|n| (1..=2).contains(n)),
            "due soon {left:?} {text}"
        );
        assert!(
            left.iter().filter(|n| **n > 2).count() >= 4,
            "on track {left:?} {text}"
        );
    }
}

impl Told {
    /// A file at each step; before the day of an act its file is not told, and then only what just came in is.
    fn leniency_holds(&self) {
        let text = self.now.beijing_text();
        let statuses = [
            "reported",
            "checking",
            "in_review",
            "reviewed",
            "decided",
            "served",
            "closed",
        ];
        let counted = statuses.map(|s| self.count("leniency_file_rows", "status", s));
        // the six earlier ones are over on any day
        let expected = match self.now.beijing_date() {
            day if day < date(2026, 7, 1) => [1, 1, 0, 1, 0, 0, 6],
            day if day < date(2026, 10, 1) => [1, 2, 1, 1, 0, 1, 6],
            _ => [1, 2, 1, 1, 1, 1, 8],
        };
        assert_eq!(counted, expected, "{text}");
        for kind in ["self_report_review", "legal_review", "decision", "recheck"] {
            let late = self.late(kind);
            let of_files = late
                .iter()
                .filter(|r| r["stream"].as_str().unwrap().starts_with("leniency_file/"));
            assert_eq!(of_files.count(), 0, "{kind} {text}");
        }
        let rulings = [
            ("no_penalty_minor", 7),
            ("lighten", 1),
            ("mitigate", 1),
            ("not_applicable", 1),
        ];
        for (ruling, n) in rulings.iter().filter(|_| expected[4] == 1) {
            assert_eq!(
                self.count("leniency_file_rows", "ruling", ruling),
                *n,
                "{text}"
            );
        }
    }
}

async fn holds(day: Date, hour: i8, minute: i8) {
    let told = told(At::from_beijing(day, hour, minute)).await;
    told.holds();
    let verified = told.server.verify(&[]).await.unwrap();
    assert!(verified.broken.is_none(), "{:?}", verified.broken);
    assert!(told.server.is_demo().await.unwrap());
}

#[tokio::test]
async fn on_a_sunday() {
    holds(date(2026, 3, 15), 10, 0).await;
}

#[tokio::test]
async fn on_a_make_up_saturday() {
    holds(date(2026, 2, 28), 9, 0).await;
}

#[tokio::test]
async fn on_the_last_day_of_spring_festival() {
    holds(date(2026, 2, 23), 20, 15).await;
}

#[tokio::test]
async fn on_the_last_of_december() {
    holds(date(2026, 12, 31), 23, 59).await;
}

#[tokio::test]
async fn in_a_year_without_a_calendar() {
    holds(date(2030, 6, 12), 11, 30).await;
}

#[tokio::test]
async fn just_after_midnight() {
    holds(date(2026, 9, 9), 0, 1).await;
}

fn config(folder: &std::path::Path) -> Config {
    Config {
        text_gateway: None,
        database_url: format!("sqlite://{}", folder.join("zhuqi.db").display()),
        data_dir: folder.to_owned(),
        addr: "127.0.0.1:3000".parse().unwrap(),
        origin: "http://127.0.0.1:3000".to_owned(),
        key_file: folder.join("master.key"),
        site_root: folder.to_owned(),
        demo_public: false,
        second_factor: None,
    }
}

async fn cases(config: &Config) -> Vec<Value> {
    let server = open_with(config, false, Clock::system()).await.unwrap();
    server.dump().await.unwrap()["case_rows"].clone()
}

#[tokio::test]
async fn made_once_and_again_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let config = config(folder.path());
    make(&config, false, Tale::Whole).await.unwrap();
    let first = cases(&config).await;
    assert_eq!(first.len(), 18);
    std::fs::write(config.attachments().join("photo"), "old").unwrap();
    std::fs::write(config.checkpoints(), "1 aa").unwrap();

    make(&config, false, Tale::Whole).await.unwrap();
    assert_eq!(cases(&config).await, first);
    assert!(config.attachments().join("photo").exists());

    make(&config, true, Tale::Whole).await.unwrap();
    let again = cases(&config).await;
    assert_eq!(again.len(), first.len());
    assert_ne!(again, first);
    assert!(!config.attachments().join("photo").exists());
    assert!(!config.checkpoints().exists());
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert!(
        left.iter()
            .all(|name| !name.to_string_lossy().contains("mak")),
        "{left:?}"
    );
}

#[tokio::test]
async fn what_is_not_a_demo_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let config = config(folder.path());
    let server = open_with(&config, true, Clock::system()).await.unwrap();
    server.store_migrate().await.unwrap();
    for reset in [false, true] {
        let refused = make(&config, reset, Tale::Whole)
            .await
            .unwrap_err()
            .to_string();
        assert!(refused.contains("not a demo"), "{refused}");
    }
    assert!(!server.is_demo().await.unwrap());

    let foreign = config.data_dir.join("letter.db");
    std::fs::write(&foreign, "not a database at all").unwrap();
    let config = Config {
        database_url: format!("sqlite://{}", foreign.display()),
        ..config
    };
    assert!(make(&config, true, Tale::Whole).await.is_err());
    assert_eq!(
        std::fs::read_to_string(&foreign).unwrap(),
        "not a database at all"
    );
}

#[test]
fn every_log_in_is_listed() {
    let text = accounts_text();
    for login in STAFF
        .iter()
        .map(|s| s.login)
        .chain(FIRMS.iter().map(|f| f.login))
    {
        assert_eq!(
            text.lines()
                .filter(|l| l.split_whitespace().next() == Some(login))
                .count(),
            1
        );
    }
    assert!(text.contains(super::DEMO_PASSWORD));
    assert!(!text.contains("127.0.0.1"));
}

#[test]
fn firms_say_that_they_are_a_demo() {
    for firm in FIRMS {
        assert!(firm.name.ends_with("（演示）"), "{}", firm.name);
        assert!(firm.uscc().is_ok(), "{}", firm.uscc);
        assert_eq!(firm.phone().unwrap().as_str().len(), 11);
    }
}

#[tokio::test]
async fn on_the_first_day_everybody_is_there_and_nothing_has_happened() {
    let folder = tempfile::tempdir().unwrap();
    let config = config(folder.path());
    make(&config, false, Tale::People).await.unwrap();
    let server = open_with(&config, false, Clock::system()).await.unwrap();
    let rows = server.dump().await.unwrap();
    assert_eq!(rows["enterprise_rows"].len(), FIRMS.len());
    assert!(rows["account_rows"].len() >= STAFF.len());
    assert!(rows["complaint_rows"].is_empty() && rows["case_rows"].is_empty());
}
