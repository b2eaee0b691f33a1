//! How long the ledger takes among many, asked for by hand:
//! `ZHUQI_LEDGER_ROWS=1000000 cargo test --test integration -- --ignored --nocapture ledger_among_many`.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database};
use zhuqi::domain::actor::{Actor, Role};
use zhuqi::server::queries::ledger::LedgerOf;

use crate::app::{TestApp, actor};

/// So many problems, four in five with a case; the water section leads one in twenty.
pub(crate) async fn fill(app: &TestApp, rows: u64) {
    let db = Database::connect(app.url.as_str()).await.unwrap();
    const BATCH: u64 = 500;
    let no = "false";
    let mut dice = 7_u64;
    let mut roll = |sides: u64| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    let mut from = 0;
    while from < rows {
        let mut sql: [Vec<String>; 4] = Default::default();
        for n in from..(from + BATCH).min(rows) {
            let unit = match roll(20) {
                0 => "shui".to_owned(),
                1 => "daqi".to_owned(),
                other => format!("unit{other}"),
            };
            let (said, case) = (format!("c{n:09}"), format!("k{n:09}"));
            let waits = roll(5) == 0;
            let (status, state) = if waits {
                ("registered", "waiting")
            } else {
                ("in_case", "handling")
            };
            let (district, theme) = (
                format!("4199{:02}", roll(12)),
                ["water", "air"][usize::try_from(roll(2)).unwrap()],
            );
            let of_case = if waits {
                "NULL".to_owned()
            } else {
                format!("'{case}'")
            };
            let lead = if waits { "" } else { unit.as_str() };
            let late = if roll(3) == 0 {
                "NULL".to_owned()
            } else {
                (n * 7 % 1_000_003).to_string()
            };
            sql[0].push(format!(
                "('{said}','qy-2025-{n:07}','firm-0','示例恒岚科技有限公司','water','web','园区总管接不上','{status}',{of_case},'',{n},{no},0,{no})"
            ));
            if !waits {
                sql[1].push(format!(
                    "('{case}','sx-2025-{n:07}','总管','{theme}','handling','','','{lead}',{no},{n},{no})"
                ));
                sql[2].push(format!("('{case}','{lead}','lead','handling')"));
            }
            sql[3].push(format!(
                "('{said}','firm-0','{district}',{of_case},'',{n},'web','{status}','{state}','','{theme}','{lead}','',{no},{late})"
            ));
        }
        let into = [
            "complaint_rows (id,number,enterprise,enterprise_name,category,channel,words,status,case_id,received_by,received_at,on_the_spot,disputes,deemed_accepted)",
            "case_rows (id,number,title,theme,stage,track,difficulty,lead,extension_asked,opened_at,parking_asked)",
            "case_units (case_id,unit,part,stage)",
            "ledger_rows (id,enterprise,district,case_id,received_by,received_at,channel,status,state,stage,theme,lead,labels,on_the_spot,late_from)",
        ];
        let all: Vec<String> = into
            .iter()
            .zip(sql)
            .filter(|(_, values)| !values.is_empty())
            .map(|(into, values)| format!("INSERT INTO {into} VALUES {}", values.join(",")))
            .collect();
        for one in all {
            db.execute_unprepared(&one).await.unwrap();
        }
        from += BATCH;
    }
}

#[tokio::test]
#[ignore = "takes minutes; asked for by hand"]
#[expect(clippy::print_stdout, reason = "the numbers are what it is run for")]
#[expect(clippy::disallowed_methods, reason = "how many is asked by hand")]
async fn ledger_among_many() {
    let rows = std::env::var("ZHUQI_LEDGER_ROWS").map_or(100_000, |n| n.parse().unwrap());
    let app = TestApp::start().await;
    fill(&app, rows).await;
    let readers: [(&str, Actor); 3] = [
        (
            "supervisor",
            actor("supervisor", Role::Supervisor, Some("ducha"), None),
        ),
        (
            "officer",
            actor("officer", Role::Officer, Some("shui"), None),
        ),
        (
            "officer of a unit without any",
            actor("x", Role::Officer, Some("fagui"), None),
        ),
    ];
    let addresses: [(&str, &[(&str, &str)]); 8] = [
        ("everything", &[]),
        ("one unit", &[("unit", "daqi")]),
        ("one unit by deadline", &[("unit", "daqi"), ("sort", "due")]),
        ("by deadline", &[("sort", "due")]),
        (
            "overdue in one district",
            &[("deadline", "overdue"), ("district", "419903")],
        ),
        (
            "one unit, another's theme and district",
            &[("unit", "daqi"), ("theme", "air"), ("district", "419911")],
        ),
        ("nothing there", &[("label", "key"), ("state", "handling")]),
        ("from the middle", &[("after", "500000.c000500000")]),
    ];
    for (who, reader) in &readers {
        for (what, parts) in &addresses {
            let mut times: Vec<Duration> = Vec::new();
            let mut total = 0;
            for _ in 0..5 {
                let own = |(k, v): &(&str, &str)| ((*k).to_owned(), vec![(*v).to_owned()]);
                let query: BTreeMap<String, Vec<String>> = parts.iter().map(own).collect();
                let asked = LedgerOf {
                    query,
                    whole: false,
                };
                let start = Instant::now();
                total = app.server.ask(reader, asked).await.unwrap().total;
                times.push(start.elapsed());
            }
            times.sort();
            println!(
                "{who}, {what}: median {:?}, most {:?}, {total} counted",
                times[2], times[4]
            );
        }
    }
}
