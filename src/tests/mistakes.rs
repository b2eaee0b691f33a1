//! Silence that accepts, and entries made by mistake, through the front door.

use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, FIRMS, TestApp, wednesday};
use crate::thread::{CATEGORY, number_in, open, submit};

const WORDS: &str = "园区总管接不上，每天用罐车拉废水。";

#[tokio::test]
async fn what_nobody_accepts_in_time_counts_as_accepted_and_the_firm_is_told() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, WORDS).await;
    assert_eq!(app.server.accept_by_silence().await.unwrap(), 0);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 11), 0, 5));
    assert_eq!(app.server.accept_by_silence().await.unwrap(), 1);
    assert_eq!(app.server.accept_by_silence().await.unwrap(), 0);
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .shows("视为已受理，并已记录在案");
    firm.get("/my").await.is(200).shows("视为已受理");
    track(&app, &number)
        .await
        .shows("我们没有按期受理，已视为受理，并记录在案")
        .shows("确定由谁办并开始办理");
    // the office still owes the firm a case, and cannot decline any more
    let mut intake = app.log_in("intake").await;
    let page = format!("/office/complaints/{number}");
    intake
        .get("/office/complaints")
        .await
        .is(200)
        .shows(&number)
        .shows("视为受理");
    intake
        .get(&page)
        .await
        .is(200)
        .shows("不能再不予受理")
        .hides("/decline");
    intake.get(&format!("{page}/decline")).await.is(409);
    // the record says who did not act: nobody, so the system
    intake
        .get(&page)
        .await
        .is(200)
        .shows("到期没有处理，视为已受理");
    let case = open(&mut intake, &number).await;
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .hides("视为已受理，并已记录在案");
    track(&app, &number).await.hides("我们没有按期受理");
    intake
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("到期没有处理，视为已受理");
}

/// The program itself, by its verb and by serving: whatever was said long ago is accepted by the machine's clock.
#[tokio::test]
async fn the_program_accepts_by_silence_when_asked_and_while_it_serves() {
    let app = TestApp::start_long_ago().await;
    let mut firm = app.log_in("firm0").await;
    let first = submit(&mut firm, WORDS).await;
    let swept = app.program("sweep").output().unwrap();
    let said = String::from_utf8_lossy(&swept.stdout).into_owned();
    assert!(
        said.contains("accepted by silence: 1."),
        "{said}{}",
        String::from_utf8_lossy(&swept.stderr)
    );
    let seen = firm.get(&format!("/my/complaints/{first}")).await;
    seen.is(200).shows("视为已受理，并已记录在案");

    let second = submit(&mut firm, WORDS).await;
    let page = format!("/my/complaints/{second}");
    firm.get(&page)
        .await
        .is(200)
        .hides("视为已受理，并已记录在案");
    let mut serving = app
        .program("serve")
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut told = false;
    for _ in 0..100 {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        told = firm
            .get(&page)
            .await
            .text()
            .contains("视为已受理，并已记录在案");
        if told {
            break;
        }
    }
    serving.kill().unwrap();
    serving.wait().unwrap();
    assert!(told, "serving did not accept it");
}

/// What a visitor who knows number and phone is told.
async fn track(app: &TestApp, number: &str) -> Answer {
    let asked = [("number", number), ("last4", "0001")];
    app.visitor().post("/track", &asked).await
}

#[tokio::test]
async fn a_void_entry_keeps_its_number_and_counts_nowhere_until_it_is_restored() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let first = submit(&mut firm, WORDS).await;
    let second = submit(&mut firm, WORDS).await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &second).await;
    let page = format!("/office/complaints/{second}");
    let reason = format!("与{first}是同一件事");
    let fields = [("why", "double"), ("reason", reason.as_str())];
    let missing = intake
        .fill(&format!("{page}/void"), &[("reason", &reason)])
        .await;
    missing.is(422).shows("选择作废原因").shows(&reason);
    let mut officer = app.log_in("officer").await;
    officer.get(&format!("{page}/void")).await.is(403);
    intake.fill(&format!("{page}/void"), &fields).await.is(303);
    firm.get("/inbox")
        .await
        .is(200)
        .shows("已作废")
        .shows(&format!("/my/complaints/{second}"));
    // out of the queues, with its case; found by its number, and told to its firm
    intake.get("/office?tab=open").await.is(200).hides(&case);
    officer.get("/office").await.is(200).hides(&case);
    intake
        .get("/office/complaints")
        .await
        .is(200)
        .hides(&second)
        .shows(&first);
    intake
        .get("/office/complaints?status=void")
        .await
        .is(200)
        .shows(&second);
    intake
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("编号保留");
    firm.get(&format!("/my/complaints/{second}"))
        .await
        .is(200)
        .shows("重复登记")
        .shows(&reason);
    // told honestly to whoever looks the number up, without the reason
    track(&app, &second)
        .await
        .is(200)
        .shows(&second)
        .shows("已作废，编号保留")
        .hides(&reason);
    firm.get("/my").await.is(200).hides(&second).shows(&first);
    firm.get("/my/complaints").await.is(200).shows(&second);
    // no part of the queue, no number of the board, not in the firm's file, whoever looks
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 11, 9), 10, 0));
    for login in ["intake", "officer", "head", "supervisor"] {
        let mut reader = app.log_in(login).await;
        for tab in [
            "mine",
            "open",
            "late",
            "extension",
            "consulted",
            "supervised",
            "parked",
            "answered",
            "review",
            "follow_up",
            "closed",
        ] {
            reader
                .get(&format!("/office?tab={tab}"))
                .await
                .is(200)
                .hides(&case)
                .hides(&second);
        }
        reader
            .get(&format!("/office/enterprises/{}", FIRMS[0].0))
            .await
            .is(200)
            .hides(&case)
            .hides(&second);
    }
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&first)
        .hides(&second)
        .hides(&case);
    app.clock.set(wednesday());
    // restored, it waits to be sorted again
    let mut intake = app.log_in("intake").await;
    let restore = [("reason", "核对后不是同一件")];
    intake
        .fill(&format!("{page}/restore"), &restore)
        .await
        .is(303);
    intake
        .get("/office/complaints")
        .await
        .is(200)
        .shows(&second);
    open(&mut intake, &second).await;
}

#[tokio::test]
async fn a_case_shows_whose_hands_it_went_through() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, WORDS).await;
    let next = app.clock.now().plus_hours(24);
    app.clock.set(next);
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    app.clock.set(next.plus_hours(24));
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;
    officer
        .get(&page)
        .await
        .is(200)
        .shows("经手记录")
        .shows("受理人员")
        .shows("（待签收）")
        .shows("1个工作日")
        .shows("不到1个工作日");
}

/// Recorded at the window under the first firm.
async fn record(intake: &mut Browser<'_>) -> String {
    let fields = [
        ("enterprise", "firm-0"),
        ("channel", "window"),
        ("category", CATEGORY),
        ("words", WORDS),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
    ];
    let sent = intake.fill("/office/complaints/new", &fields).await;
    sent.is(303);
    number_in(&sent.location())
}

const WHY: &str = "来电核对，登记时选错了企业";

/// Whom it moves away from sees it no more; whom it moves to sees it, and nothing of before.
#[tokio::test]
async fn another_firm_takes_the_complaint_over_whole() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = record(&mut intake).await;
    let mine = format!("/my/complaints/{number}");
    let mut old = app.log_in("firm0").await;
    let mut new = app.log_in("firm1").await;
    old.get(&mine).await.is(200).shows("罐车");
    new.get(&mine).await.is(404);
    let path = format!("/office/complaints/{number}/correct");
    let mut fields = vec![
        ("enterprise", "firm-1"),
        ("category", CATEGORY),
        ("words", WORDS),
        ("reason", WHY),
    ];
    // the person of the old firm is never shown to the new one
    intake
        .fill(&path, &fields)
        .await
        .is(422)
        .shows("换了企业必须重新填写")
        .shows(WHY);
    fields.extend([("contact_name", "李华"), ("contact_phone", "13900007777")]);
    intake.fill(&path, &fields).await.is(303);

    old.get(&mine).await.is(404);
    old.get("/my").await.is(200).hides(&number);
    old.get("/my/complaints").await.is(200).hides(&number);
    track(&app, &number).await.is(422).hides("第1步");
    new.get("/my/complaints").await.is(200).shows(&number);
    new.get(&mine)
        .await
        .is(200)
        .shows("罐车")
        .shows("13900007777")
        .shows("已更正到您的企业名下")
        .hides(FIRMS[0].1)
        .hides(WHY)
        .hides("王小明")
        .hides("13900000001");
    // staff read both versions, the contacts masked, and so in the firms' files
    intake
        .get(&format!("/office/complaints/{number}"))
        .await
        .is(200)
        .shows(FIRMS[0].1)
        .shows(FIRMS[1].1)
        .shows(WHY)
        .shows("139****0001")
        .shows("139****7777")
        .hides("13900007777");
    let file = |n: usize| format!("/office/enterprises/{}", FIRMS[n].0);
    intake.get(&file(0)).await.is(200).hides(&number);
    intake.get(&file(1)).await.is(200).shows(&number);
    // whoever sees it but does not work on it reads that the contact changed, and not to whom
    let mut auditor = app.log_in("auditor").await;
    auditor
        .get(&format!("/office/complaints/{number}"))
        .await
        .is(200)
        .shows("已更正，内容不显示")
        .hides("139****");
    auditor.get(&path).await.is(403);
    // in hand, the firm stays: a page that is old by now is refused, and nothing typed is lost
    open(&mut intake, &number).await;
    intake.get(&path).await.is(200).hides("name=\"enterprise\"");
    fields[0] = ("enterprise", "firm-0");
    intake
        .fill(&path, &fields)
        .await
        .is(409)
        .shows("先作废，再重新登记")
        .shows(WHY);
    new.get(&mine).await.is(200);
    old.get(&mine).await.is(404);
}

#[tokio::test]
async fn words_and_category_are_corrected_in_the_open_and_a_firms_own_words_never() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = record(&mut intake).await;
    open(&mut intake, &number).await;
    let (page, path) = (
        format!("/office/complaints/{number}"),
        format!("/office/complaints/{number}/correct"),
    );
    let again = "园区总管接不上，每周用罐车拉废水。";
    let fields = [
        ("category", CATEGORY),
        ("words", again),
        ("reason", "录音核对"),
    ];
    // the head of the unit that leads may, its officer may not, another head sees nothing
    let mut officer = app.log_in("officer").await;
    officer.get(&page).await.is(200).hides("/correct");
    officer.get(&path).await.is(403);
    app.log_in("head2").await.get(&path).await.is(404);
    let mut head = app.log_in("head").await;
    head.fill(
        &path,
        &[("category", CATEGORY), ("words", WORDS), ("reason", "看看")],
    )
    .await
    .is(422)
    .shows("和原来的一样");
    head.fill(&path, &fields).await.is(303);
    head.get(&page)
        .await
        .is(200)
        .shows("更正过")
        .shows(WORDS)
        .shows(again)
        .shows("更正了登记的原话");
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .shows(WORDS)
        .shows(again)
        .shows("录音核对");

    let own = submit(&mut firm, WORDS).await;
    let path = format!("/office/complaints/{own}/correct");
    intake
        .get(&path)
        .await
        .is(200)
        .hides("name=\"words\"")
        .hides("name=\"enterprise\"");
    intake
        .fill(&path, &fields)
        .await
        .is(409)
        .shows("任何人不能改");
    firm.get(&format!("/my/complaints/{own}"))
        .await
        .is(200)
        .hides(again);
}
