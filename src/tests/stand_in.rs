//! 代理与移交 through the front door: named, shown wherever the holder is, acted under, ended; and an account with
//! open work is closed only once all of it has moved.

use jiff::civil::date;
use zhuqi::domain::actor::Role;
use zhuqi::domain::time::At;

use crate::app::TestApp;
use crate::thread::{open, submit};

const STAND_IN: &str = "/office/people/officer/stand-in";

#[tokio::test]
async fn somebody_else_acts_while_one_is_away() {
    let app = TestApp::start().await;
    app.joins("colleague", Role::Officer, "shui").await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;

    // each sees themself, the head everybody
    officer
        .get("/office/people")
        .await
        .is(200)
        .shows("officer同志")
        .shows("指定代理人")
        .hides("head同志");
    let mut head = app.log_in("head").await;
    head.get("/office/people")
        .await
        .is(200)
        .shows("officer同志")
        .shows("1件")
        .shows("移交工作");

    // refused at its field, nothing typed lost
    let days = |from, to| {
        [
            ("appointment", "app-officer"),
            ("deputy", "acc-colleague"),
            ("from", from),
            ("to", to),
            ("reason", "去省厅开会"),
        ]
    };
    let back = officer
        .fill(STAND_IN, &days("2026-09-11", "2026-09-10"))
        .await;
    back.is(422).shows("去省厅开会");
    officer
        .fill(STAND_IN, &days("2026-09-10", "2026-09-11"))
        .await
        .is(303);
    officer
        .fill(STAND_IN, &days("2026-09-11", "2026-09-14"))
        .await
        .is(422)
        .shows("这几天已经有人代理");

    // not yet: the holder is named alone, and the other knows what is ahead
    head.get(&page).await.is(200).hides("由colleague同志代");
    let mut colleague = app.log_in("colleague").await;
    colleague
        .get("/office")
        .await
        .is(200)
        .shows("您将代理officer同志");

    app.clock.set(At::from_beijing(date(2026, 9, 10), 9, 0));
    let named = "officer同志（9月11日前由colleague同志代）";
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .is(200)
        .shows(named);
    let mut head = app.log_in("head").await;
    head.get(&page).await.is(200).shows(named);
    head.get("/office?tab=open").await.is(200).shows(named);
    head.get("/office/ledger?cols=number,handler")
        .await
        .is(200)
        .shows(named);

    // under their own post they may not answer; acting for who is away they may, and it is said who acts
    let mut colleague = app.log_in("colleague").await;
    colleague
        .get("/office")
        .await
        .is(200)
        .shows("您代理officer同志")
        .hides(&case);
    colleague.get(&format!("{page}/answer")).await.is(403);
    let choices = colleague.get("/act-as").await;
    choices.is(200).shows("代officer同志");
    let people = head.get("/office/people").await.text();
    let end = people.split(&format!("{STAND_IN}/")).nth(1).unwrap();
    let post = end.split('/').next().unwrap().to_owned();
    colleague
        .post("/act-as", &[("appointment", post.as_str())])
        .await
        .is(303);
    colleague
        .get("/office")
        .await
        .is(200)
        .shows("现在以officer同志的代理人身份办理")
        .shows(&case);
    colleague.get(&format!("{page}/answer")).await.is(200);

    // what they do is under their own name, and the timeline says for whom
    let note = [("text", "已与园区管委会约好现场看")];
    let noted = colleague.fill(&format!("{page}/note"), &note).await;
    noted.is(303);
    let mut head = app.log_in("head").await;
    head.get(&page)
        .await
        .is(200)
        .shows("colleague同志（代理officer同志）");

    // ended before its day, it is over at once
    let mut head = app.log_in("head").await;
    head.get("/office/people")
        .await
        .is(200)
        .shows("结束colleague同志的代理");
    head.fill_press(&format!("{STAND_IN}/{post}/end")).await;
    colleague.get(&format!("{page}/answer")).await.is(303);
    head.get(&page).await.is(200).hides("由colleague同志代");
}

#[tokio::test]
async fn all_open_work_moves_in_one_press() {
    let app = TestApp::start().await;
    app.joins("colleague", Role::Officer, "shui").await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let mut officer = app.log_in("officer").await;
    let mut cases = Vec::new();
    for words in ["喷漆房的活性炭多久换一次？", "夜里装卸料的时间能不能放宽？"]
    {
        let number = submit(&mut firm, words).await;
        let case = open(&mut intake, &number).await;
        officer
            .fill_press(&format!("/office/cases/{case}/acknowledge"))
            .await;
        cases.push(case);
    }

    // the administrator sees how much, never what; and no button that would be refused
    let mut admin = app.log_in("admin").await;
    let account = "/admin/accounts/officer";
    admin
        .get(account)
        .await
        .is(200)
        .shows("在手的工作2件")
        .hides("停用账号")
        .hides(&cases[0]);
    let stop = format!("{account}/deactivate");
    admin.get(&stop).await.is(409).shows("全部移交");
    admin.get("/office/people").await.is(404);

    let hand_over = "/office/people/officer/hand-over/shui";
    let mut head = app.log_in("head").await;
    let form = head.get(hand_over).await;
    form.is(200).shows(&cases[0]).shows(&cases[1]);
    head.fill(hand_over, &[("to", "acc-colleague"), ("reason", "")])
        .await
        .is(422);
    head.fill(hand_over, &[("to", "acc-colleague"), ("reason", "调离")])
        .await
        .is(303);
    for case in &cases {
        head.get(&format!("/office/cases/{case}"))
            .await
            .is(200)
            .shows("colleague同志");
    }
    head.get(hand_over).await.is(409);

    // nothing is left: the account can be closed
    admin
        .get(account)
        .await
        .is(200)
        .shows("停用账号")
        .hides("在手的工作");
    admin.fill(&stop, &[("reason", "调离")]).await.is(303);
    app.server.rebuild().await.unwrap();
    head.get("/office/people")
        .await
        .is(200)
        .shows("colleague同志")
        .shows("2件");
}
