//! What people wait for comes to their inbox by itself: once, in one line a matter, to nobody who did it, and to
//! nobody who may not read of it.

use zhuqi::domain::actor::Role;

use crate::app::{Answer, Browser, TestApp};
use crate::consultation::{convene, item, opinion, sign, write};
use crate::plan::{add, draft, in_hand, measure_of, report};
use crate::thread::{answer, open, submit};
use crate::uploads::send_to;

/// The rows of the unread list.
fn unread(page: &Answer) -> Vec<String> {
    let text = page.text();
    let list = text.split("data-testid=\"inbox\"").nth(1).unwrap();
    let list = list.split("</table>").next().unwrap();
    list.split("<tr").skip(2).map(str::to_owned).collect()
}

/// What stands in the one unread line, which is the matter's at this address.
async fn only_line(who: &mut Browser<'_>, href: &str) -> String {
    let page = who.get("/inbox").await;
    let rows = unread(page.is(200));
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].contains(&format!("href=\"{href}\"")), "{}", rows[0]);
    rows[0].clone()
}

async fn nothing(who: &mut Browser<'_>) {
    who.get("/inbox").await.is(200).shows("没有未读消息");
}

async fn read_all(who: &mut Browser<'_>) {
    let until = who.get("/inbox").await.hidden("until").unwrap();
    who.post("/inbox/read", &[("until", &until)]).await.is(303);
    nothing(who).await;
}

#[tokio::test]
async fn what_firm_and_officer_wait_for_comes_once_in_one_line_and_never_to_who_did_it() {
    let app = TestApp::start().await;
    app.joins("monitor", Role::UnitHead, "jiance").await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "数采仪的数据传不上去。").await;
    let mine = format!("/my/complaints/{said}");
    nothing(&mut firm).await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let page = format!("/office/cases/{case}");
    nothing(&mut intake).await;

    // assigned: the head of the lead unit, and of the unit that supports; accepted: the firm
    let mut head = app.log_in("head").await;
    assert!(only_line(&mut head, &page).await.contains("交办给本单位"));
    let mut monitor = app.log_in("monitor").await;
    assert!(
        only_line(&mut monitor, &page)
            .await
            .contains("请本单位协办")
    );
    assert!(only_line(&mut firm, &mine).await.contains("问题已受理"));
    read_all(&mut firm).await;

    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;
    nothing(&mut officer).await;
    let pause = [
        ("category", "enterprise"),
        ("reason", "请补数采仪铭牌照片"),
        ("until", "2026-09-16"),
    ];
    officer.fill(&format!("{page}/pause"), &pause).await.is(303);
    assert!(only_line(&mut firm, &mine).await.contains("请补充材料"));
    let supply = format!("{mine}/supply");
    let words = [("words", "型号是JX-200。")];
    send_to(&mut firm, &supply, &words, &[]).await.is(303);
    assert!(
        only_line(&mut officer, &page)
            .await
            .contains("企业补充了材料")
    );

    // the answer, its dispute, the next answer: what is unread stays one line a matter
    answer(&mut officer, &case, "已远程调通。").await;
    let line = only_line(&mut firm, &mine).await;
    assert!(line.contains("已答复") && line.contains("共3次"), "{line}");
    let outcome = [
        ("solved", "no"),
        ("satisfaction", "2"),
        ("words", "还是传不上去。"),
    ];
    firm.fill(&format!("{mine}/outcome"), &outcome)
        .await
        .is(303);
    let line = only_line(&mut officer, &page).await;
    assert!(line.contains("企业对答复有异议") && line.contains("企业补充了材料"));
    // how satisfied it is is told nobody who works on it
    assert!(!line.contains("不满意"), "{line}");
    read_all(&mut officer).await;
    answer(&mut officer, &case, "换了通信模块，数据已到平台。").await;
    let outcome = [("solved", "yes"), ("satisfaction", "4")];
    firm.fill(&format!("{mine}/outcome"), &outcome)
        .await
        .is(303);
    let line = only_line(&mut officer, &page).await;
    assert!(line.contains("企业确认了答复"), "{line}");

    // the close-out is refused: whoever has it in hand is told, and the reviewer is not
    read_all(&mut head).await;
    let refusal = [("reason", "没有附调试记录。")];
    head.fill(&format!("{page}/return"), &refusal).await.is(303);
    nothing(&mut head).await;
    let line = only_line(&mut officer, &page).await;
    assert!(line.contains("审核退回，未销号"), "{line}");

    // who takes it himself is told nothing of it; who gets it from somebody else is
    let reassign = format!("{page}/reassign");
    let to = |who: &'static str| [("handler", who), ("reason", "专题研究")];
    head.fill(&reassign, &to("acc-head")).await.is(303);
    nothing(&mut head).await;
    head.fill(&reassign, &to("acc-officer")).await.is(303);
    let line = only_line(&mut officer, &page).await;
    assert!(line.contains("改由您办理"), "{line}");
}

#[tokio::test]
async fn of_a_joined_case_each_firm_is_told_its_own_and_no_other_firm_anything() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut other = app.log_in("firm1").await;
    nothing(&mut other).await;
    let second = submit(&mut other, "园区总管接不上，和隔壁一样。").await;
    let join = format!("/office/complaints/{second}/join");
    let form = intake.get(&join).await.text();
    let ids = form.split("value=\"").skip(1);
    let id = ids
        .filter_map(|v| v.split('"').next())
        .find(|v| v.len() == 32)
        .unwrap()
        .to_owned();
    intake.fill(&join, &[("case", &id)]).await.is(303);
    let mut officer = app.log_in("officer").await;
    let page = format!("/office/cases/{case}");
    officer.fill_press(&format!("{page}/acknowledge")).await;
    let pause = [
        ("category", "enterprise"),
        ("reason", "请报排水量"),
        ("until", "2026-09-16"),
    ];
    officer.fill(&format!("{page}/pause"), &pause).await.is(303);
    for (who, own, others) in [(&mut firm, &said, &second), (&mut other, &second, &said)] {
        let line = only_line(who, &format!("/my/complaints/{own}")).await;
        assert!(line.contains("请补充材料") && !line.contains(others.as_str()));
    }
    // whose case it is not, and who handles none, is told nothing
    for outside in ["officer2", "head2", "supervisor", "leader", "auditor"] {
        nothing(&mut app.log_in(outside).await).await;
    }
    let mut admin = app.log_in("admin").await;
    admin.get("/inbox").await.is(404);
}

#[tokio::test]
async fn who_may_no_longer_read_the_case_sees_nothing_of_what_they_were_told() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let page = format!("/office/cases/{case}");
    let mut head = app.log_in("head").await;
    only_line(&mut head, &page).await;
    let mut officer = app.log_in("officer").await;
    let object = [("reason", "不是本科职责。")];
    officer
        .fill(&format!("{page}/object"), &object)
        .await
        .is(303);
    let line = only_line(&mut intake, &page).await;
    assert!(line.contains("单位退回了交办"), "{line}");
    let fields = [("lead", "daqi"), ("note", "请接办。")];
    intake
        .fill(&format!("{page}/assign"), &fields)
        .await
        .is(303);
    let mut next = app.log_in("head2").await;
    assert!(only_line(&mut next, &page).await.contains("交办给本单位"));
    head.get(&page).await.is(404);
    nothing(&mut head).await;
    head.get("/office").await.is(200).hides(&case);
}

#[tokio::test]
async fn an_opinion_reaches_the_convener_and_what_was_decided_whoever_it_binds() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let case_page = format!("/office/cases/{case}");
    let mut intake = app.log_in("intake").await;
    let page = convene(&mut intake, &case, "").await;
    let mut leader = app.log_in("leader").await;
    assert!(only_line(&mut leader, &page).await.contains("会商征求意见"));
    let mut officer = app.log_in("officer").await;
    opinion(&mut officer, &page, "agree", "同意。")
        .await
        .is(303);
    assert!(only_line(&mut intake, &page).await.contains("收到会商意见"));

    write(&mut intake, &page, &["shui", "jiance"]).await;
    item(&mut intake, &page, &case, "shui", "").await.is(303);
    intake.fill_press(&format!("{page}/submit")).await;
    sign(&mut leader, &page).await.is(303);
    let inbox = officer.get("/inbox").await;
    let bound = unread(&inbox)
        .into_iter()
        .find(|row| row.contains(&case_page));
    assert!(bound.unwrap().contains("会商议定了措施"));
    let mut owner = app.log_in("head").await;
    let inbox = owner.get("/inbox").await;
    let set = unread(&inbox)
        .into_iter()
        .find(|row| row.contains(&case_page));
    assert!(set.unwrap().contains("有措施由本单位落实"));
}

#[tokio::test]
async fn a_measure_that_was_verified_or_sent_back_is_told_to_whoever_carries_it_out() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let case_page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    let plan = draft(&mut officer, &case).await;
    add(&mut officer, &plan, "安装两台提升泵。", "2026-10-15")
        .await
        .is(303);
    let mut firm = app.log_in("firm0").await;
    read_all(&mut firm).await;
    let mut head = app.log_in("head").await;
    read_all(&mut head).await;
    head.fill_press(&format!("/office/plans/{plan}/approve"))
        .await;
    nothing(&mut head).await;
    let mine = format!("/my/plans/{plan}");
    assert!(only_line(&mut firm, &mine).await.contains("有方案请您确认"));
    firm.fill_press(&format!("{mine}/acknowledge")).await;
    let line = only_line(&mut officer, &format!("/office/plans/{plan}")).await;
    assert!(line.contains("方案已批准") && line.contains("企业确认了方案"));

    let mut owner = app.log_in("officer2").await;
    assert!(
        only_line(&mut owner, &case_page)
            .await
            .contains("有措施由本单位落实")
    );
    read_all(&mut owner).await;
    read_all(&mut officer).await;
    let measure = measure_of(&mut owner, &plan).await;
    report(&mut owner, &measure).await.is(303);
    assert!(only_line(&mut officer, &case_page).await.contains("待核验"));
    let back = [
        ("reason", "没有看到验收单的日期。"),
        ("due_on", "2026-10-16"),
    ];
    head.fill(&format!("{measure}/return"), &back).await.is(303);
    assert!(
        only_line(&mut owner, &case_page)
            .await
            .contains("措施核验退回")
    );
    read_all(&mut owner).await;
    report(&mut owner, &measure).await.is(303);
    let seen = [("text", "现场看过，运行正常。")];
    head.fill(&format!("{measure}/verify"), &seen).await.is(303);
    assert!(
        only_line(&mut owner, &case_page)
            .await
            .contains("措施核验通过")
    );
    // plain marks: a rebuild neither makes nor takes any
    app.server.rebuild().await.unwrap();
    assert!(
        only_line(&mut owner, &case_page)
            .await
            .contains("措施核验通过")
    );
}
