//! How long a search takes among many, asked for by hand:
//! `ZHUQI_SEARCH_ROWS=1000000 cargo test --test integration -- --ignored --nocapture among_many`.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use sea_orm::{
    ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, TransactionTrait,
};
use zhuqi::domain::actor::{Actor, Role};
use zhuqi::server::queries::search::Search;

use crate::app::{TestApp, actor};

/// Parts of what people say, some in every other case and some in few.
const SAID: [&str; 16] = [
    "园区总管接不上",
    "废气治理设施改造",
    "在线监测数据缺失",
    "危险废物贮存",
    "排污许可变更",
    "重污染天气应急减排",
    "噪声扰民投诉",
    "土壤污染状况调查",
    "环评审批进度",
    "清洁运输货场",
    "挥发性有机物收集",
    "锅炉低氮改造",
    "固体废物台账",
    "自行监测方案",
    "入河排污口设置",
    "辐射安全许可证",
];

/// Small numbers from a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// A few characters out of three thousand: what makes one text unlike the others.
    fn odd(&mut self, n: u64) -> String {
        let any = |d: &mut Dice| char::from_u32(0x4e00 + u32::try_from(d.roll(3_000)).unwrap());
        (0..n).filter_map(|_| any(self)).collect()
    }

    fn said(&mut self, parts: u64) -> String {
        let mut text = String::new();
        for _ in 0..parts {
            // the first ones are said most
            let (a, b) = (self.roll(16), self.roll(16));
            text.push_str(SAID[usize::try_from(a.min(b)).unwrap()]);
            text.push_str(&self.odd(4));
            text.push('，');
        }
        text
    }
}

/// The terms of a text, as the index has them.
fn terms(kind: char, text: &str, eyes: &str) -> String {
    let mut out = String::new();
    for run in text.split(|c: char| !c.is_alphanumeric()) {
        if run.is_ascii() {
            write!(out, "{kind}{run} ").unwrap();
            continue;
        }
        let letters: Vec<char> = run.chars().collect();
        for two in letters.windows(2) {
            write!(out, "{kind}{}{} ", two[0], two[1]).unwrap();
        }
    }
    for eye in eyes.split_whitespace() {
        write!(out, "{kind}{eye} ").unwrap();
    }
    out
}

fn unit(code: &str) -> String {
    let hex: String = code.bytes().map(|b| format!("{b:02x}")).collect();
    format!("§u{hex}")
}

#[expect(
    clippy::disallowed_methods,
    reason = "no writer of the system makes rows without events; these are rows alone"
)]
async fn transaction(db: &DatabaseConnection) -> DatabaseTransaction {
    db.begin().await.unwrap()
}

/// So many cases, each with one complaint; the water section leads one in twenty.
async fn fill(app: &TestApp, rows: u64) {
    let db = Database::connect(app.url.as_str()).await.unwrap();
    let tx = transaction(&db).await;
    let mut dice = Dice(7);
    let mut slot = 10_000_000_u64;
    const BATCH: u64 = 100;
    for batch in 0..rows / BATCH {
        let mut sql: [Vec<String>; 5] = Default::default();
        for n in batch * BATCH..(batch + 1) * BATCH {
            let lead = match dice.roll(20) {
                0 => "shui".to_owned(),
                other => format!("unit{other}"),
            };
            let (case, said) = (format!("k{n:09}"), format!("c{n:09}"));
            let firm = format!("示例{}有限公司", Dice(dice.roll(2_000)).odd(3));
            let (title, words) = (dice.said(1), dice.said(4));
            let (number, spoken) = (format!("sx-2025-{n:07}"), format!("qy-2025-{n:07}"));
            sql[0].push(format!(
                "('{case}','{number}','{title}','water','handling','','','{lead}',0,{n},0)"
            ));
            sql[1].push(format!("('{case}','{lead}','lead','handling')"));
            sql[2].push(format!(
                "('{said}','{spoken}','firm-0','{firm}','water','web','{words}','in_case','{case}','',{n},0)"
            ));
            let eyes = unit(&lead);
            for (doc, kind, text) in [
                (
                    format!("complaint/{said}"),
                    'q',
                    format!("{spoken} {firm} {words}"),
                ),
                (
                    format!("case/{case}"),
                    's',
                    format!("{number} {title} {firm}"),
                ),
            ] {
                slot += 1;
                sql[3].push(format!("('{doc}',{slot},'{text}','{eyes}')"));
                sql[4].push(format!("({slot},'{}')", terms(kind, &text, &eyes)));
            }
        }
        let into = [
            "case_rows (id,number,title,theme,stage,track,difficulty,lead,extension_asked,opened_at,parking_asked)",
            "case_units (case_id,unit,part,stage)",
            "complaint_rows (id,number,enterprise,enterprise_name,category,channel,words,status,case_id,received_by,received_at,on_the_spot)",
            "search_rows (doc,slot,words,seen_by)",
            "search_terms (rowid,terms)",
        ];
        for (into, values) in into.iter().zip(sql) {
            let sql = format!("INSERT INTO {into} VALUES {}", values.join(","));
            tx.execute_unprepared(&sql).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
}

fn at(times: &[Duration], percent: usize) -> Duration {
    times[(times.len() - 1) * percent / 100]
}

#[tokio::test]
#[ignore = "takes minutes; asked for by hand"]
#[expect(clippy::print_stdout, reason = "the numbers are what it is run for")]
#[expect(clippy::disallowed_methods, reason = "how many is asked by hand")]
async fn a_search_of_two_characters_among_many() {
    let rows = std::env::var("ZHUQI_SEARCH_ROWS").map_or(100_000, |n| n.parse().unwrap());
    let app = TestApp::start().await;
    if !app.url.starts_with("sqlite") {
        return;
    }
    let start = Instant::now();
    fill(&app, rows).await;
    println!(
        "{rows} cases and as many complaints: filled in {:?}",
        start.elapsed()
    );
    let readers: [(&str, Actor); 2] = [
        (
            "officer",
            actor("officer", Role::Officer, Some("shui"), None),
        ),
        (
            "intake",
            actor("intake", Role::Intake, Some("shengtai"), None),
        ),
    ];
    let mut dice = Dice(11);
    for (name, who) in readers {
        for kind in [
            "said by many",
            "said by few",
            "said by nobody",
            "the end of a number",
        ] {
            let (mut times, mut found) = (Vec::new(), 0);
            for _ in 0..200 {
                let what = match kind {
                    "said by many" => {
                        let part = SAID[usize::try_from(dice.roll(16)).unwrap()];
                        let from = usize::try_from(dice.roll(4)).unwrap();
                        part.chars().skip(from).take(2).collect()
                    }
                    "said by few" => dice.odd(2),
                    "said by nobody" => "龘龘".to_owned(),
                    _ => format!("{:07}", dice.roll(rows)),
                };
                let start = Instant::now();
                let page = app.server.ask(&who, Search(what)).await.unwrap();
                times.push(start.elapsed());
                found += page.cases.rows.len() + page.complaints.rows.len();
            }
            times.sort();
            let (p50, p95) = (at(&times, 50), at(&times, 95));
            let most = at(&times, 100);
            println!(
                "{name}, {kind}: p50 {p50:?}, p95 {p95:?}, most {most:?}, {found} rows in 200 searches"
            );
        }
    }
}
