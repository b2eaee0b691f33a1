//! The order to correct through the front door: the decider signs it, the officers serve it, and its limit is read where
//! the item says so; on the page, on paper and as a file.

use jiff::civil::date;
use zhuqi::domain::time::At;

use crate::app::{PASSWORD, TestApp};
use crate::leniency_change::same_after_rebuild_and_replay;
use crate::leniency_file::{facts, name, nowhere_in_plain, report};

const DAY: &str = "2026-09-09";
/// Said in the order, and nowhere else.
const TEXT: &str = "朱砂色两只桶没有标签，限期贴好。";
/// Who took it.
const RECEIVER: &str = "欧阳签收";

#[tokio::test]
async fn an_order_is_signed_numbered_served_and_its_limit_counts() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = report(&mut firm).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &number).await;
    let file = format!("/leniency/{number}");
    let (form, serve) = (format!("{file}/order"), format!("{file}/order/serve"));
    let docx = format!("{file}/papers/order.docx");
    officer.get(&serve).await.is(409);
    officer.get(&docx).await.is(404);
    for outside in [
        "enforcer",
        "legal",
        "firm0",
        "enforcement-head",
        "leader2",
        "officer",
    ] {
        let mut other = app.log_in(outside).await;
        assert_ne!(other.get(&form).await.status, 200, "{outside}");
    }
    let mut leader = app.log_in("leader").await;
    leader.get(&file).await.is(200).shows("签发责令改正");
    let sign = |by: &'static str| [("text", TEXT), ("correct_by", by), ("password", PASSWORD)];
    leader
        .fill(&form, &sign("2026-09-08"))
        .await
        .is(422)
        .shows("已经过去")
        .shows(TEXT);
    leader.fill(&form, &sign("2026-09-14")).await.is(303);
    leader.get(&form).await.is(409);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("示环责改〔2026〕1号")
        .shows("责令改正决定书已签发，由")
        .shows("还没有送达");
    // nothing of it is the firm's before it is served
    let mine = format!("/my/self-reports/{number}");
    firm.get(&mine).await.hides(TEXT);
    let mut served = vec![("served_on", DAY), ("means", ""), ("receiver", RECEIVER)];
    officer
        .fill(&serve, &served)
        .await
        .is(422)
        .shows("选择送达方式")
        .shows(RECEIVER);
    served[1].1 = "left";
    officer.fill(&serve, &served).await.is(303);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("留置送达")
        .shows(RECEIVER)
        .shows("送达次日起5个自然日，其中3个工作日");
    // put right before it was served, it is waited for no longer
    officer.get(&file).await.hides("到期现场核实");
    // its day and limit are typed nowhere else
    officer
        .get(&format!("{file}/facts"))
        .await
        .is(200)
        .hides("name=\"ordered_on\"")
        .hides("name=\"order_due_on\"");
    firm.get(&mine)
        .await
        .is(200)
        .shows(TEXT)
        .shows("示环责改〔2026〕1号");
    officer
        .get(&format!("{file}/papers/order"))
        .await
        .is(200)
        .shows(TEXT)
        .shows("责令你单位于2026年9月14日前改正")
        .shows("本决定书于2026年9月9日送达（留置送达）")
        .hides("送审稿");
    let sent = officer.get(&docx).await;
    assert_eq!(sent.is(200).body.get(..2), Some(&b"PK"[..]));
    for outside in ["enforcement-head", "leader2", "officer", "auditor", "firm1"] {
        let mut other = app.log_in(outside).await;
        other.get(&docx).await.is(404);
        for page in [&file, &mine] {
            let said = other.get(page).await;
            assert!(!said.text().contains(TEXT), "{outside} {page}");
        }
    }
    nowhere_in_plain(&app, &[TEXT, RECEIVER]).await;
    same_after_rebuild_and_replay(&app, 0).await;
}

/// The limit of a served order is a clock of its own: told beside the step, late the day after, first in the lists of those
/// who have the file, and met by what the officers see on site.
#[tokio::test]
async fn the_limit_of_a_served_order_becomes_late_and_is_met_on_site() {
    let app = TestApp::start().await;
    let number = report(&mut app.log_in("firm0").await).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let file = format!("/leniency/{number}");
    let mut leader = app.log_in("leader").await;
    let sign = [
        ("text", TEXT),
        ("correct_by", "2026-09-11"),
        ("password", PASSWORD),
    ];
    leader.fill(&format!("{file}/order"), &sign).await.is(303);
    let mut officer = app.log_in("enforcer").await;
    let seen = format!("{file}/verification");
    officer
        .get(&seen)
        .await
        .is(409)
        .shows("先送达责令改正决定书");
    let serve = [
        ("served_on", DAY),
        ("means", "direct"),
        ("receiver", RECEIVER),
    ];
    officer
        .fill(&format!("{file}/order/serve"), &serve)
        .await
        .is(303);
    let waits = "企业应当在2026年9月11日（周五）前按责令改正决定书改正";
    officer.get(&file).await.is(200).shows(waits);
    // the day after its last day
    app.clock.set(At::from_beijing(date(2026, 9, 14), 9, 0));
    app.server.press().await.unwrap();
    let mut officer = app.log_in("enforcer").await;
    officer
        .get("/inbox")
        .await
        .is(200)
        .shows(&number)
        .shows("责令改正");
    let late = "责令改正期限2026年9月11日（周五）已过";
    officer.get(&file).await.is(200).shows(late);
    officer
        .get("/leniency")
        .await
        .is(200)
        .shows("逾期1个工作日")
        .shows("责令改正");
    for outside in ["officer", "enforcement-head", "supervisor", "leader2"] {
        let mut other = app.log_in(outside).await;
        for page in [&file, "/supervision/overdue", "/leniency"] {
            let said = other.get(page).await;
            assert!(!said.text().contains(late), "{outside} {page}");
        }
    }
    let look = |corrected: &'static str| {
        [
            ("verified_on", "2026-09-14"),
            ("corrected", corrected),
            ("text", "现场看过两只桶。"),
        ]
    };
    officer.fill(&seen, &look("no")).await.is(303);
    officer.get(&file).await.shows(late).shows("没有改正");
    officer.fill(&seen, &look("yes")).await.is(303);
    officer
        .get(&file)
        .await
        .hides(late)
        .shows("现场看过两只桶")
        .shows("已经改正");
    same_after_rebuild_and_replay(&app, 0).await;
}
