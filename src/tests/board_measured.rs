//! How long the supervisor's pages take among many, asked for by hand:
//! `ZHUQI_BOARD_ROWS=100000 cargo test --release --test integration -- --ignored --nocapture board_measured`.

use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database};
use zhuqi::domain::actor::Role;
use zhuqi::server::queries::board::BoardNow;
use zhuqi::server::queries::common_problem::CommonProblemsOf;
use zhuqi::server::queries::queue::QueueOf;
use zhuqi::server::queries::results::ResultsOf;

use crate::app::{TestApp, actor, wednesday};
use crate::ledger::among_many::fill;

/// What firms speak of, each in its own sentence.
const SAID: [&str; 12] = [
    "园区总管接不上，废水只能拉走",
    "废气治理设施要停下来大修",
    "在线监测数据缺了三天",
    "危险废物没有地方贮存",
    "排污许可要变更，材料退了两次",
    "重污染天气应急减排分级不清楚",
    "土壤污染状况调查报告怎么备案",
    "环评审批进度查不到",
    "清洁运输要求货场改造",
    "锅炉低氮改造补贴没有到账",
    "自行监测方案要不要重编",
    "入河排污口标识牌在哪里领",
];

/// Problems of this month that wait, and an open term of every case, one in twenty of them late.
async fn of_this_month(app: &TestApp, cases: u64) {
    let db = Database::connect(app.url.as_str()).await.unwrap();
    let now = wednesday().0;
    for batch in 0..12_u64 {
        let values: Vec<String> = (0..500_u64)
            .map(|n| {
                let n = batch * 500 + n;
                let words = SAID[usize::try_from(n * 7 % 12).unwrap()];
                let at = now - i64::try_from(n).unwrap() * 100_000_000;
                format!("('m{n:06}','qy-2026-{n:07}','firm-{n}','示例第{n}厂','water','web','{words}，我们是第{n}家','answered',NULL,'',{at},false,0,false)")
            })
            .collect();
        let sql = format!(
            "INSERT INTO complaint_rows (id,number,enterprise,enterprise_name,category,channel,words,status,case_id,received_by,received_at,on_the_spot,disputes,deemed_accepted) VALUES {}",
            values.join(",")
        );
        db.execute_unprepared(&sql).await.unwrap();
    }
    let day = 86_400_000_000_i64;
    let mut from = 0;
    while from < cases {
        let values: Vec<String> = (from..(from + 500).min(cases))
            .map(|n| {
                let late_from = if n % 20 == 0 { now - day } else { now + 9 * day };
                let started = now - 9 * day;
                format!("('case/k{n:09}','resolution/1','resolution','','public_promise','2026-09-20','2026-09-20',{late_from},false,true,{started},false,'unit{}',1,0)", n % 20)
            })
            .collect();
        let sql = format!(
            "INSERT INTO term_rows (stream,term,kind,subject,weight,promised_on,due_on,late_from,provisional,open,started_at,breached,holder_unit,round,disputes) VALUES {}",
            values.join(",")
        );
        db.execute_unprepared(&sql).await.unwrap();
        from += 500;
    }
    db.execute_unprepared("ANALYZE").await.unwrap();
}

/// The times of five, of which the middle and the longest are said.
#[expect(clippy::print_stdout, reason = "the numbers are what it is run for")]
fn say(what: &str, mut times: Vec<Duration>) {
    times.sort();
    println!("{what}: median {:?}, most {:?}", times[2], times[4]);
}

macro_rules! timed {
    ($app:expr, $reader:expr, $what:literal, $query:expr) => {{
        let mut times = Vec::new();
        for _ in 0..5 {
            let start = Instant::now();
            $app.server.ask($reader, $query).await.unwrap();
            times.push(start.elapsed());
        }
        say($what, times);
    }};
}

#[tokio::test]
#[ignore = "takes minutes; asked for by hand"]
#[expect(clippy::disallowed_methods, reason = "how many is asked by hand")]
async fn board_measured() {
    let rows = std::env::var("ZHUQI_BOARD_ROWS").map_or(100_000, |n| n.parse().unwrap());
    let app = TestApp::start().await;
    fill(&app, rows).await;
    of_this_month(&app, rows).await;
    let supervisor = &actor("supervisor", Role::Supervisor, Some("ducha"), None);
    timed!(app, supervisor, "board", BoardNow);
    timed!(app, supervisor, "results", ResultsOf::default());
    timed!(
        app,
        supervisor,
        "common problems",
        CommonProblemsOf::default()
    );
    timed!(app, supervisor, "queue", QueueOf::default());
    let filtered = || QueueOf {
        tab: Some("overdue".to_owned()),
        unit: Some("unit5".to_owned()),
        ..QueueOf::default()
    };
    timed!(
        app,
        supervisor,
        "queue, what is late in one unit",
        filtered()
    );
}
