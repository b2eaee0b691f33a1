//! Supervision through the front door: an order over a late case, acknowledged, answered, lifted or raised.

use zhuqi::domain::time::At;

use crate::app::{Browser, PASSWORD, TestApp, wednesday};
use crate::thread::{open, submit};
use crate::uploads::{PNG, link_on, send_to};

/// An order's page out of where a form led: `/supervision/orders/{id}?done=…`.
fn page_of(location: &str) -> String {
    let path = location.split('?').next().unwrap().to_owned();
    assert!(path.starts_with("/supervision/orders/"), "{location}");
    path
}

/// A signature under a draft, over what the signer wants the paper to say.
pub(crate) fn signed_with(password: &str) -> [(&str, &str); 3] {
    [
        ("demand", "两个工作日内答复企业。"),
        ("due_on", "2026-10-09"),
        ("password", password),
    ]
}

/// A case of the water section that became late on 19 September; it is Monday 21 September, and Sunday
/// the 20th was worked.
pub(crate) async fn late_case(app: &TestApp) -> String {
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 21), 9, 0));
    case
}

pub(crate) async fn issue(supervisor: &mut Browser<'_>, case: &str, level: &str) -> String {
    let fields = [
        ("level", level),
        ("unit", "shui"),
        ("demand", "两个工作日内答复企业，并附接管协议。"),
        ("due_on", "2026-09-24"),
        ("password", PASSWORD),
    ];
    let sent = supervisor
        .fill(&format!("/office/cases/{case}/supervise"), &fields)
        .await;
    sent.is(303);
    page_of(&sent.location())
}

#[tokio::test]
async fn an_order_is_issued_acknowledged_answered_and_lifted() {
    let app = TestApp::start().await;
    let case = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let case_page = format!("/office/cases/{case}");
    supervisor.get(&case_page).await.is(200).shows("发督办单");
    // the facts stand beside the form before anything is pressed
    let form = supervisor.get(&format!("{case_page}/supervise")).await;
    form.is(200).shows("黄牌督办单").shows("逾期2个工作日");
    let order = issue(&mut supervisor, &case, "yellow").await;
    supervisor
        .get(&order)
        .await
        .is(200)
        .shows("〔2026〕1号")
        .shows("待签收")
        .hides("送审稿");

    // the unit has it on top of its queue, as a band on the case, and the case stays with it
    let mut officer = app.log_in("officer").await;
    officer
        .get("/office")
        .await
        .is(200)
        .shows("等您处理的督办单")
        .shows("〔2026〕1号");
    officer
        .get("/office?tab=supervised")
        .await
        .is(200)
        .shows(&case);
    let page = officer.get(&case_page).await;
    page.is(200)
        .shows("band supervision")
        .shows("officer同志")
        .shows("答复企业")
        .shows(&order);
    officer.get(&format!("{case_page}/supervise")).await.is(403);
    // a unit that is not under order knows nothing of it
    let mut other = app.log_in("officer2").await;
    other.get(&order).await.is(404);
    other
        .get("/supervision/orders")
        .await
        .is(200)
        .hides("〔2026〕1号");
    // nor does the firm
    let mut firm = app.log_in("firm0").await;
    firm.get(&order).await.is(404);
    firm.get("/my").await.is(200).hides("督办");

    officer.fill_press(&format!("{order}/acknowledge")).await;
    officer.get(&order).await.is(200).shows("办理中");
    let empty = officer
        .fill(&format!("{order}/reply"), &[("text", "")])
        .await;
    empty.is(422).shows("写明办理情况");
    let text = "接管协议已签，今日书面答复企业。";
    let reply = format!("{order}/reply");
    let seq = officer.get(&reply).await.hidden("seq").unwrap();
    let files: [(&str, &[u8]); 1] = [("接管协议.png", PNG)];
    let fields = [("seq", seq.as_str()), ("text", text)];
    send_to(&mut officer, &reply, &fields, &files).await.is(303);
    // what shows it lies with the order: whoever reads the order reads it, and nobody else
    let page = officer.get(&order).await;
    let file = link_on(page.is(200).shows("接管协议.png"), "/attachments/");
    assert_eq!(supervisor.get(&file).await.is(200).body, PNG);
    other.get(&file).await.is(404);
    firm.get(&file).await.is(404);
    supervisor
        .get("/supervision/orders?state=replied")
        .await
        .is(200)
        .shows("〔2026〕1号");
    supervisor
        .get(&order)
        .await
        .is(200)
        .shows(text)
        .shows("解除督办");
    // the unit does not lift its own order
    officer.get(&format!("{order}/lift")).await.is(403);
    let lift = [("text", "协议在案，答复属实。")];
    supervisor
        .fill(&format!("{order}/lift"), &lift)
        .await
        .is(303);
    supervisor
        .get(&order)
        .await
        .is(200)
        .shows("已解除")
        .shows("协议在案");
    officer
        .get(&case_page)
        .await
        .is(200)
        .hides("band supervision")
        .shows("officer同志");
    officer
        .get("/office")
        .await
        .is(200)
        .hides("等您处理的督办单");

    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn red_waits_for_a_leader_and_takes_the_place_of_yellow() {
    let app = TestApp::start().await;
    let case = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let yellow = issue(&mut supervisor, &case, "yellow").await;
    let raise = [
        ("level", "red"),
        ("demand", "当面说明原因并限期答复。"),
        ("due_on", "2026-09-23"),
        ("password", PASSWORD),
    ];
    let sent = supervisor.fill(&format!("{yellow}/raise"), &raise).await;
    sent.is(303);
    let red = page_of(&sent.location());
    assert_ne!(red, yellow);
    // a draft: no number, a mark on the paper, nothing the unit could see
    supervisor
        .get(&red)
        .await
        .is(200)
        .shows("送审稿")
        .shows("签发时编号")
        .shows("轮到局领导签发");
    supervisor.get(&format!("{red}/sign")).await.is(404);
    supervisor
        .get(&format!("{red}/sign-as-leader"))
        .await
        .is(403);
    let mut officer = app.log_in("officer").await;
    officer.get(&red).await.is(404);
    supervisor
        .get(&yellow)
        .await
        .is(200)
        .shows("签发之前，本单继续有效")
        .shows("待签收");

    let mut leader = app.log_in("leader").await;
    leader
        .get("/supervision/orders?state=drafted")
        .await
        .is(200)
        .shows("红牌督办函");
    let sign = format!("{red}/sign-as-leader");
    // a signature is confirmed with the signer's own password
    leader.fill(&sign, &signed_with("")).await.is(422);
    leader
        .fill(&sign, &signed_with("somebody else's words"))
        .await
        .is(422)
        .hides("somebody else");
    // what the draft says is there to be changed, and a reply cannot be due in the past
    let form = leader.get(&sign).await;
    form.is(200).shows("督办要求").shows("反馈期限");
    let mut late = signed_with(PASSWORD);
    late[1] = ("due_on", "2026-09-01");
    leader.fill(&sign, &late).await.is(422).shows("反馈期限");
    leader.fill(&sign, &signed_with(PASSWORD)).await.is(303);
    officer
        .get(&red)
        .await
        .is(200)
        .shows("〔2026〕2号")
        .hides("送审稿");
    officer.get(&yellow).await.is(200).shows("已升级");
    officer
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("红牌督办函");
}

#[tokio::test]
async fn a_bad_demand_comes_back_whole_and_a_void_order_keeps_its_number() {
    let app = TestApp::start().await;
    let case = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let path = format!("/office/cases/{case}/supervise");
    let fields = |unit, due| {
        [
            ("level", "yellow"),
            ("unit", unit),
            ("demand", "写好的督办要求。"),
            ("due_on", due),
            ("password", PASSWORD),
        ]
    };
    // a Saturday, a past day, a unit that has no part in it
    supervisor
        .fill(&path, &fields("shui", "2026-09-26"))
        .await
        .is(422)
        .shows("写好的督办要求。");
    supervisor
        .fill(&path, &fields("shui", "2026-09-18"))
        .await
        .is(422)
        .shows("写好的督办要求。");
    supervisor
        .fill(&path, &fields("daqi", "2026-09-24"))
        .await
        .is(422)
        .shows("写好的督办要求。");
    let order = issue(&mut supervisor, &case, "yellow").await;
    // one matter, one sheet
    supervisor.get(&path).await.is(200).shows("监测科");
    let void = [("reason", "发错单位。")];
    supervisor
        .fill(&format!("{order}/void"), &void)
        .await
        .is(303);
    supervisor
        .get(&order)
        .await
        .is(200)
        .shows("已作废")
        .shows("〔2026〕1号");
    let next = issue(&mut supervisor, &case, "yellow").await;
    supervisor.get(&next).await.is(200).shows("〔2026〕2号");
}

#[tokio::test]
async fn a_second_press_gives_one_order_and_the_same_number() {
    let app = TestApp::start().await;
    let case = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let path = format!("/office/cases/{case}/supervise");
    let page = supervisor.get(&path).await;
    let (key, seq) = (page.hidden("key").unwrap(), page.hidden("seq").unwrap());
    let fields = [
        ("key", key.as_str()),
        ("seq", seq.as_str()),
        ("level", "yellow"),
        ("unit", "shui"),
        ("demand", "两个工作日内答复企业。"),
        ("due_on", "2026-09-24"),
        ("password", PASSWORD),
    ];
    let first = supervisor.post(&path, &fields).await;
    let second = supervisor.post(&path, &fields).await;
    first.is(303);
    second.is(303);
    assert_eq!(page_of(&first.location()), page_of(&second.location()));
    supervisor
        .get("/supervision/orders")
        .await
        .is(200)
        .shows("〔2026〕1号")
        .hides("〔2026〕2号");
}

#[tokio::test]
async fn an_order_without_a_reply_is_on_the_overdue_board_of_its_unit() {
    let app = TestApp::start().await;
    let case = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    issue(&mut supervisor, &case, "yellow").await;
    supervisor
        .get("/supervision/overdue?unit=shui")
        .await
        .is(200)
        .hides("〔2026〕1号");
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 25), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue?unit=shui")
        .await
        .is(200)
        .shows("〔2026〕1号");
}

/// Issue 4 B: several late cases of one unit, one order each, one press.
#[tokio::test]
async fn several_late_matters_of_a_unit_are_put_under_order_at_once() {
    let app = TestApp::start().await;
    let first = late_case(&app).await;
    app.clock.set(wednesday());
    let second = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let path = "/supervision/units/shui/supervise";
    let list = supervisor.get("/supervision/overdue?unit=shui").await;
    list.is(200).shows(path).shows("水科 officer同志，9月9日起");
    let form = supervisor.get(path).await;
    form.is(200)
        .shows(&first)
        .shows(&second)
        .shows("逾期2个工作日");
    let ids: Vec<String> = form
        .text()
        .split("name=\"cases\"")
        .skip(1)
        .filter_map(|i| Some(i.split("value=\"").nth(1)?.split('"').next()?.to_owned()))
        .collect();
    assert_eq!(ids.len(), 2);
    let (key, hidden) = (form.hidden("key").unwrap(), |case| ("cases", case));
    let rest = [
        ("key", key.as_str()),
        ("level", "yellow"),
        ("demand", "“{title}”（{number}）请在期限前书面反馈。"),
        ("due_on", "2026-09-24"),
        ("password", PASSWORD),
    ];
    // nothing chosen: said at its field, the demand kept
    let none = supervisor.post(path, &rest).await;
    none.is(422)
        .shows("至少选一个事项")
        .shows("请在期限前书面反馈");
    let mut all = rest.to_vec();
    all.extend(ids.iter().map(|id| hidden(id.as_str())));
    supervisor.post(path, &all).await.is(303);
    // a second press is the same press
    supervisor.post(path, &all).await.is(303);
    let orders = supervisor.get("/supervision/orders").await;
    orders
        .is(200)
        .shows("〔2026〕1号")
        .shows("〔2026〕2号")
        .hides("〔2026〕3号");
    // one order over each, which says what it is about
    for case in [&first, &second] {
        let page = supervisor.get(&format!("/office/cases/{case}")).await;
        page.is(200).shows("黄牌督办单");
    }
    // nothing is left to put under order, and others have no such form
    supervisor.get(path).await.is(409);
    supervisor
        .get("/supervision/units/none/supervise")
        .await
        .is(404);
    let mut head = app.log_in("head").await;
    assert_ne!(head.get(path).await.status, 200);
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn a_file_goes_with_the_demand_to_the_unit_once_it_is_signed() {
    let app = TestApp::start().await;
    let case = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let form = format!("/office/cases/{case}/supervise");
    let asked = supervisor.get(&form).await;
    asked.is(200);
    let hidden: Vec<(&str, String)> = ["seq", "key"]
        .into_iter()
        .filter_map(|name| Some((name, asked.hidden(name)?)))
        .collect();
    let mut fields = vec![
        ("level", "yellow"),
        ("unit", "shui"),
        ("demand", "两个工作日内答复企业。"),
        ("due_on", "2026-09-24"),
        ("password", PASSWORD),
    ];
    fields.extend(hidden.iter().map(|(name, value)| (*name, value.as_str())));
    let files: [(&str, &[u8]); 1] = [("批示件.png", PNG)];
    let sent = send_to(&mut supervisor, &form, &fields, &files).await;
    let order = page_of(&sent.is(303).location());
    let mut officer = app.log_in("officer").await;
    let page = officer.get(&order).await;
    let file = link_on(
        page.is(200).shows("批示件.png").shows("四、附件"),
        "/attachments/",
    );
    assert_eq!(officer.get(&file).await.is(200).body, PNG);
    for login in ["officer2", "firm0", "admin"] {
        let mut other = app.log_in(login).await;
        other.get(&file).await.is(404);
    }
}
