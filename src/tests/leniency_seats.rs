//! The seats of a leniency file through the front door: left to the city's pool, taken there, replaced with a reason.

use zhuqi::domain::account::Command as Account;
use zhuqi::domain::actor::Role;
use zhuqi::domain::ids::AccountId;
use zhuqi::domain::text::Line;
use zhuqi::domain::time::At;
use zhuqi::server::Beside;

use crate::app::{TestApp, actor};
use crate::leniency_file::{CANARY, name, report};

#[tokio::test]
async fn a_pool_takes_a_seat_and_reads_nothing_before() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = report(&mut firm).await;
    let file = format!("/leniency/{number}");
    let mut head = app.log_in("enforcement-head").await;
    let page = head.get(&format!("{file}/name")).await;
    page.is(200).shows("交市级后备（法规科）");
    let mut fields = vec![
        ("officer_1", "acc-enforcer"),
        ("certificate_1", "16080001"),
        ("officer_2", "acc-enforcer2"),
        ("reviewer", "pool"),
        ("decider", "acc-leader"),
    ];
    // an officer has a certificate, and what was typed stays
    let refused = head.fill(&format!("{file}/name"), &fields).await;
    refused.is(422).shows("填写执法证件号").shows("16080001");
    fields.push(("certificate_2", "16080002"));
    head.fill(&format!("{file}/name"), &fields).await.is(303);

    let mut officer = app.log_in("enforcer").await;
    let page = officer.get(&file).await;
    page.is(200).shows(
        "法制审核人员空缺（本单位没有其他合适人员），由法规科的市级后备人员接手，2026年9月11日（周五）前。",
    );
    // the pool: on its desk, without a word of it, in no list that tells more
    let mut legal = app.log_in("legal").await;
    legal
        .get("/leniency")
        .await
        .is(200)
        .shows("等待本单位后备人员接手")
        .shows(&number);
    legal
        .get(&file)
        .await
        .is(200)
        .hides(CANARY)
        .shows("接手这件");
    legal.get("/leniency/register").await.is(200).hides(&number);
    legal.get(&format!("{file}/print")).await.is(404);
    // who is of no pool of it does not find it at all
    let mut other = app.log_in("leader2").await;
    other.get(&file).await.is(200).hides(CANARY);
    app.joins("enforcer3", Role::Enforcement, "zhidui").await;
    let mut third = app.log_in("enforcer3").await;
    third.get(&file).await.is(404);
    third.get(&format!("{file}/take")).await.is(404);

    legal.fill(&format!("{file}/take"), &[]).await.is(303);
    legal
        .get(&file)
        .await
        .is(200)
        .shows(CANARY)
        .shows("legal同志");
    other.get(&file).await.is(404);
    head.get(&file).await.is(404);
}

#[tokio::test]
async fn somebody_named_is_replaced_with_a_reason() {
    let app = TestApp::start().await;
    app.joins("enforcer3", Role::Enforcement, "zhidui").await;
    let mut firm = app.log_in("firm0").await;
    let number = report(&mut firm).await;
    let file = format!("/leniency/{number}");
    let mut head = app.log_in("enforcement-head").await;
    name(&mut head, &number).await;
    let mut officer = app.log_in("enforcer").await;
    let vacate = format!("{file}/vacate");
    let bare = officer
        .fill(&vacate, &[("seat", "officer_2"), ("why", "conflict")])
        .await;
    bare.is(422).shows("写明情况");
    let fields = [
        ("seat", "officer_2"),
        ("why", "conflict"),
        ("reason", "和企业负责人是亲属。"),
    ];
    officer.fill(&vacate, &fields).await.is(303);
    // gone for whoever left; the other waits and says why
    let mut second = app.log_in("enforcer2").await;
    second.get(&file).await.is(404);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("执法人员二空缺（回避），由指定人员的负责人重新指定，2026年9月11日（周五）前。")
        .shows("enforcer2同志 · 16080002")
        .shows("和企业负责人是亲属");
    officer
        .get(&format!("{file}/facts"))
        .await
        .is(409)
        .shows("执法人员缺一人");
    // who names sees that a seat is open and not why in words
    let page = head.get(&file).await;
    page.is(200)
        .hides(CANARY)
        .hides("亲属")
        .shows("补执法人员二");
    let seat = format!("{file}/seats/officer_2");
    for (who, why) in [
        ("acc-enforcer", "和已有的重复了"),
        ("acc-enforcer2", "或者已经回避"),
        ("pool", "本单位还有合适的人员"),
    ] {
        let refused = head
            .fill(&seat, &[("who", who), ("certificate", "16080003")])
            .await;
        refused.is(422).shows(why).shows("16080003");
    }
    let named = [("who", "acc-enforcer3"), ("certificate", "16080003")];
    head.fill(&seat, &named).await.is(303);
    head.get(&file).await.is(404);
    head.get(&seat).await.is(404);
    let mut third = app.log_in("enforcer3").await;
    third
        .get(&file)
        .await
        .is(200)
        .shows(CANARY)
        .shows("16080002")
        .shows("16080003");
    let mut mine = app.log_in("firm0").await;
    mine.get(&format!("/my/self-reports/{number}"))
        .await
        .is(200)
        .hides("亲属");
}

#[tokio::test]
async fn when_all_who_were_named_are_gone_somebody_still_replaces_them() {
    let app = TestApp::start().await;
    for (login, role, unit) in [
        ("enforcer3", Role::Enforcement, "zhidui"),
        ("legal2", Role::Legal, "fagui"),
    ] {
        app.joins(login, role, unit).await;
    }
    let mut firm = app.log_in("firm0").await;
    let number = report(&mut firm).await;
    let file = format!("/leniency/{number}");
    let vacate = format!("{file}/vacate");
    let away = |seat: &'static str| {
        let reason = "借调到省厅。";
        [("seat", seat), ("why", "away"), ("reason", reason)]
    };
    let mut head = app.log_in("enforcement-head").await;
    name(&mut head, &number).await;
    let leaves = async |login: &str| {
        let command = Account::Deactivate {
            id: AccountId(format!("acc-{login}")),
            reason: Line::parse("借调", 40).unwrap(),
        };
        let admin = actor("admin", Role::Admin, Some("juling"), None);
        app.server
            .run(&admin, command, Beside::default())
            .await
            .unwrap();
    };
    // while one of the four is there, that one says so
    for gone in ["enforcer", "enforcer2", "legal"] {
        leaves(gone).await;
    }
    head.get("/leniency").await.is(200).hides(&number);
    head.get(&file).await.is(404);
    head.get(&vacate).await.is(404);
    leaves("leader").await;

    head.get("/leniency").await.is(200).shows(&number);
    head.get(&file)
        .await
        .is(200)
        .shows("指定的人员都已离岗")
        .shows("enforcer同志")
        .hides(CANARY);
    for path in ["print", "facts", "weighing", "seats/officer_1"] {
        let page = head.get(&format!("{file}/{path}")).await;
        assert!(page.status >= 400, "{path} {}", page.status);
    }
    for seat in ["officer_1", "officer_2", "reviewer"] {
        head.fill(&vacate, &away(seat)).await.is(303);
    }
    // the ladder tells whoever fills a seat, and nobody else
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 14), 10, 0));
    app.server.press().await.unwrap();
    let mut head = app.log_in("enforcement-head").await;
    head.get("/inbox").await.is(200).shows(&number);
    let mut third = app.log_in("enforcer3").await;
    third.get("/inbox").await.is(200).hides(&number);
    let named = [("who", "acc-enforcer3"), ("certificate", "16080003")];
    let seat = format!("{file}/seats/officer_1");
    head.fill(&seat, &named).await.is(303);
    let seat = format!("{file}/seats/reviewer");
    head.fill(&seat, &[("who", "acc-legal2")]).await.is(303);
    let mut third = app.log_in("enforcer3").await;
    third.get(&file).await.is(200).shows(CANARY);
}
