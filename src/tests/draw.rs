//! A sample of closed cases through the front door: drawn by another unit, the same whenever it is drawn again, called back,
//! and opened again where the problem came back.

use sha2::{Digest, Sha256};
use zhuqi::domain::time::At;

use crate::app::TestApp;
use crate::search::find;
use crate::thread::{closed_case, number_in};

/// Past the month in which the cases were closed.
fn next_month() -> At {
    At::from_beijing(jiff::civil::date(2026, 10, 12), 9, 0)
}

#[tokio::test]
async fn closed_cases_are_drawn_by_a_recorded_seed_called_back_and_opened_again() {
    let app = TestApp::start().await;
    let mut numbers = Vec::new();
    for n in 0..3 {
        numbers.push(closed_case(&app, n).await);
    }
    app.clock.set(next_month());
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/draws")
        .await
        .is(200)
        .shows("抽取一批");
    let form = "/supervision/draws/new";
    supervisor
        .fill(
            form,
            &[("from", "2026-09-01"), ("to", "2026-09-30"), ("share", "0")],
        )
        .await
        .is(422);
    let today = [
        ("from", "2026-09-01"),
        ("to", "2026-10-12"),
        ("share", "34"),
    ];
    supervisor
        .fill(form, &today)
        .await
        .is(422)
        .shows("2026-10-12");
    let month = [
        ("from", "2026-09-01"),
        ("to", "2026-09-30"),
        ("share", "34"),
    ];
    let made = supervisor.fill(form, &month).await;
    let draw = number_in(&made.is(303).location());
    let page = format!("/supervision/draws/{draw}");
    let shown = supervisor.get(&page).await;
    shown.is(200).shows("一致：");
    // anybody draws again by hand: the lowest SHA-256 of seed and number
    let text = shown.text();
    let seed = text.split("随机种子").nth(1).unwrap();
    let seed = seed.split("class=\"text\">").nth(1).unwrap();
    let seed = seed.split('<').next().unwrap();
    let rank = |n: &&String| hex::encode(Sha256::digest(format!("{seed}|{n}").as_bytes()));
    let mut ranked: Vec<&String> = numbers.iter().collect();
    ranked.sort_by_key(rank);
    let drawn = [ranked[0].clone(), ranked[1].clone()];
    for number in &drawn {
        shown.shows(&format!("{page}/calls/{number}"));
    }
    shown.hides(&format!("{page}/calls/{}", ranked[2]));
    // the unit that led them is told nothing of it
    for who in ["officer", "head", "firm0", "enforcer", "legal", "admin"] {
        let mut reader = app.log_in(who).await;
        reader.get("/supervision/draws").await.is(404);
        reader.get(&page).await.is(404);
        let call = format!("{page}/calls/{}", drawn[0]);
        reader.get(&call).await.is(404);
    }
    // found by its number and by the matters drawn, by whoever sees all and by nobody else
    for what in [&draw, &drawn[0]] {
        find(&mut supervisor, what)
            .await
            .shows("found-draws")
            .shows(&page);
        let mut officer = app.log_in("officer").await;
        find(&mut officer, what).await.hides("found-draws");
    }
    // the office sees it, and another unit drew it
    let mut intake = app.log_in("intake").await;
    intake.get(&page).await.is(200);
    let first = format!("{page}/calls/{}", drawn[0]);
    intake.get(&first).await.is(403);
    let none = format!("{page}/calls/{}", ranked[2]);
    supervisor.get(&none).await.is(404);
    // ten working days for each call; on the desk of the unit that drew, and of nobody else
    shown.shows("回访期限").shows("10月26日");
    let desk = "还有2家要打电话，10月26日（周一）到期";
    supervisor
        .get("/office")
        .await
        .is(200)
        .shows(desk)
        .shows(&page);
    intake.get("/office").await.is(200).hides(&draw);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 10, 28), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    let late = supervisor.get("/supervision/overdue").await;
    late.is(200).shows(&draw).shows("已联系上0/2").shows(&page);
    app.clock.set(next_month());
    let mut supervisor = app.log_in("supervisor").await;
    // reached, and then what the firm said is asked
    let empty = [("reached", "yes"), ("words", "企业说解决了。")];
    supervisor
        .fill(&first, &empty)
        .await
        .is(422)
        .shows("选择解决没有")
        .shows("企业说解决了。");
    let tried = [("reached", "no"), ("words", "响了三次没有人接。")];
    supervisor.fill(&first, &tried).await.is(303);
    let said = [
        ("reached", "yes"),
        ("solved", "yes"),
        ("satisfaction", "5"),
        ("words", "企业说解决了。"),
    ];
    supervisor.fill(&first, &said).await.is(303);
    supervisor
        .get(&page)
        .await
        .shows("响了三次没有人接。")
        .shows("企业说解决了。")
        .shows("1/2");
    supervisor.get(&first).await.is(409);
    // a problem that came back opens its case again, with its history
    let second = format!("{page}/calls/{}", drawn[1]);
    let back = [
        ("reached", "yes"),
        ("solved", "no"),
        ("satisfaction", "1"),
        ("words", "上周又堵了。"),
        ("rebound", "1"),
    ];
    supervisor.fill(&second, &back).await.is(303);
    supervisor
        .get(&page)
        .await
        .shows("问题反弹")
        .shows("一致：");
    supervisor
        .get(&format!("/office/cases/{}", drawn[1]))
        .await
        .is(200)
        .shows("上周又堵了。");
    supervisor.get("/office").await.is(200).hides(&draw);
    let mut officer = app.log_in("officer").await;
    officer
        .get(&format!("/office/cases/{}", drawn[1]))
        .await
        .is(200)
        .shows("答复企业");
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
