//! A plan through the front door: drawn up, approved, read by its firm, carried out with evidence, verified by
//! somebody else; and everything that must not go.

use axum::http::Method;
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, TestApp};
use crate::thread::{answer_before, number_in, open, submit};
use crate::uploads::PNG;

/// A case of the water section in hand: the firm's complaint and the case.
pub(crate) async fn in_hand(app: &TestApp) -> (String, String) {
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    let path = format!("/office/cases/{case}/acknowledge");
    officer.fill_press(&path).await;
    (said, case)
}

const TEXT: [(&str, &str); 4] = [
    ("findings", "园区总管标高高于厂区排口。"),
    ("cause", "早年按雨水管设计。"),
    ("target", "三个月内接入园区总管。"),
    ("acceptance", "连续七天不再外运。"),
];

pub(crate) async fn draft(officer: &mut Browser<'_>, case: &str) -> String {
    let mut fields = TEXT.to_vec();
    fields.push(("enterprise", "firm-0"));
    let path = format!("/office/cases/{case}/plan");
    let sent = officer.fill(&path, &fields).await;
    number_in(&sent.is(303).location())
}

/// The first case a measure can be for, as its form offers it.
fn first_case(form: &Answer) -> String {
    first_option(form, "case")
}

/// The first value of a choice that is not empty.
fn first_option(form: &Answer, field: &str) -> String {
    let text = form.text();
    let select = text.split(&format!("name=\"{field}\"")).nth(1).unwrap();
    let options = select.split("</select>").next().unwrap();
    let values = options.split("value=\"").skip(1);
    let found = values
        .filter_map(|v| v.split('"').next())
        .find(|v| !v.is_empty());
    found.unwrap().to_owned()
}

pub(crate) async fn add(officer: &mut Browser<'_>, plan: &str, what: &str, due_on: &str) -> Answer {
    let path = format!("/office/plans/{plan}/measures/new");
    let page = officer.get(&path).await;
    page.is(200).shows("完成标志");
    let case = first_case(&page);
    let fields = [
        ("case", case.as_str()),
        ("what", what),
        ("kind", "engineering"),
        ("owner", "daqi"),
        ("person", "acc-officer2"),
        ("due_on", due_on),
        ("acceptance", "有验收单。"),
    ];
    officer.fill(&path, &fields).await
}

/// The page of the first measure, by the link on the plan's page.
pub(crate) async fn measure_of(reader: &mut Browser<'_>, plan: &str) -> String {
    let page = reader.get(&format!("/office/plans/{plan}")).await;
    let text = page.is(200).text();
    let id = text.split("/office/measures/").nth(1).unwrap();
    format!("/office/measures/{}", id.split(['"', '#']).next().unwrap())
}

pub(crate) async fn report(owner: &mut Browser<'_>, measure: &str) -> Answer {
    let path = format!("{measure}/report");
    let page = owner.get(&path).await;
    let seq = page.is(200).shows("佐证材料").hidden("seq").unwrap();
    let mut body = Vec::new();
    for (name, value) in [
        ("seq", seq.as_str()),
        ("text", "两台泵已装好，验收单见附件。"),
    ] {
        let part =
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head =
        "--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"验收单.png\"\r\n\r\n";
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(PNG);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let kind = "multipart/form-data; boundary=x";
    owner.send(Method::POST, &path, kind, body).await
}

#[tokio::test]
async fn a_plan_is_drawn_up_approved_read_carried_out_and_verified() {
    let app = TestApp::start().await;
    let (said, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let mut head = app.log_in("head").await;
    let mut firm = app.log_in("firm0").await;
    let mut owner = app.log_in("officer2").await;
    let case_page = format!("/office/cases/{case}");
    officer.get(&case_page).await.is(200).shows("制定方案");

    let plan = draft(&mut officer, &case).await;
    assert!(plan.starts_with("FA-2026-"), "{plan}");
    let page = format!("/office/plans/{plan}");
    officer
        .get(&page)
        .await
        .is(200)
        .shows("还没有措施")
        .shows("加措施")
        .hides("审定方案");
    officer
        .get(&case_page)
        .await
        .is(200)
        .shows(&plan)
        .hides("/plan\"");
    // nothing to approve yet
    head.get(&format!("{page}/approve"))
        .await
        .is(409)
        .shows("先加措施");
    add(&mut officer, &plan, "安装两台提升泵。", "2026-10-15")
        .await
        .is(303);
    add(&mut officer, &plan, "办理接管手续。", "2026-10-20")
        .await
        .is(303);
    officer
        .get(&page)
        .await
        .is(200)
        .shows("安装两台提升泵")
        .shows("移除措施");
    // until the approval neither the firm nor the owner unit knows anything
    firm.get(&format!("/my/plans/{plan}")).await.is(404);
    owner.get(&page).await.is(404);
    owner.get("/office").await.is(200).hides("等您处理的措施");
    officer.get(&format!("{page}/approve")).await.is(403);

    // the head has it on top of the queue, and approves
    head.get("/office")
        .await
        .is(200)
        .shows("等您审定的方案")
        .shows(&plan);
    head.fill_press(&format!("{page}/approve")).await;
    head.get(&page)
        .await
        .is(200)
        .shows("执行中")
        .shows("0/2已核验")
        .shows("企业还没有确认已阅");
    head.get("/office").await.is(200).hides("等您审定的方案");

    // the firm reads it: what, who, by when; no names of people
    firm.get("/my")
        .await
        .is(200)
        .shows(&plan)
        .shows("请查看并确认已阅");
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .shows(&plan);
    let mine = firm.get(&format!("/my/plans/{plan}")).await;
    mine.is(200)
        .shows("三个月内接入园区总管。")
        .shows("安装两台提升泵")
        .shows("进行中")
        .hides("officer2同志")
        .hides("officer同志");
    firm.fill_press(&format!("/my/plans/{plan}/acknowledge"))
        .await;
    firm.get(&format!("/my/plans/{plan}"))
        .await
        .is(200)
        .hides("确认已阅</button>");
    head.get(&page).await.is(200).shows("已阅");

    // the owner unit takes part in the case now, reports with a file, and does not verify
    owner
        .get("/office")
        .await
        .is(200)
        .shows("等您处理的措施")
        .shows("安装两台提升泵");
    owner.get(&case_page).await.is(200).shows("0/2");
    let measure = measure_of(&mut owner, &plan).await;
    report(&mut owner, &measure).await.is(303);
    let shown = owner.get(&measure).await;
    let text = shown.is(200).shows("待核验").shows("验收单.png").text();
    owner.get(&format!("{measure}/verify")).await.is(403);
    let file = text.split("/attachments/measure/").nth(1).unwrap();
    let file = format!("/attachments/measure/{}", file.split('"').next().unwrap());
    head.get(&file).await.is(200);
    for stranger in ["firm0", "firm1", "admin", "enforcer"] {
        app.log_in(stranger).await.get(&file).await.is(404);
    }

    head.get("/office").await.is(200).shows("等您处理的措施");
    let form = head.get(&format!("{measure}/verify")).await;
    form.is(200)
        .shows("两台泵已装好")
        .shows("有验收单。")
        .shows("验收单.png");
    let text = [("text", "现场看过，两台泵运行正常。")];
    head.fill(&format!("{measure}/verify"), &text).await.is(303);
    head.get(&measure)
        .await
        .is(200)
        .shows("已核验")
        .shows("运行正常");
    head.get(&page).await.is(200).shows("1/2已核验");
    officer.get(&case_page).await.is(200).shows("1/2");
    firm.get(&format!("/my/plans/{plan}"))
        .await
        .is(200)
        .shows("1/2")
        .hides("运行正常");
}

#[tokio::test]
async fn a_day_off_or_past_is_refused_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let plan = draft(&mut officer, &case).await;
    let what = "安装两台提升泵。\n厂区北门。";
    // Saturday 26 September; Sunday the 20th is worked
    let off = add(&mut officer, &plan, what, "2026-09-26").await;
    off.is(422).shows("9月28日").shows("厂区北门。");
    add(&mut officer, &plan, what, "2026-09-01")
        .await
        .is(422)
        .shows("厂区北门。");
    add(&mut officer, &plan, what, "2026-02-31").await.is(422);
    add(&mut officer, &plan, what, "2026-09-20").await.is(303);
    // a person of another unit
    let path = format!("/office/plans/{plan}/measures/new");
    let case = first_case(&officer.get(&path).await);
    let fields = [
        ("case", case.as_str()),
        ("what", what),
        ("kind", "paperwork"),
        ("owner", "daqi"),
        ("person", "acc-officer"),
        ("due_on", "2026-09-30"),
        ("acceptance", "有批文。"),
    ];
    officer
        .fill(&path, &fields)
        .await
        .is(422)
        .shows("厂区北门。");
    // a second press adds one measure, not two
    let page = officer.get(&path).await;
    let key = page.hidden("key").unwrap();
    let mut twice = fields.to_vec();
    twice[4].1 = "";
    twice.push(("key", &key));
    officer.post(&path, &twice).await.is(303);
    officer.post(&path, &twice).await.is(303);
    let text = officer.get(&format!("/office/plans/{plan}")).await.text();
    assert_eq!(text.matches("有批文。").count(), 1);
}

#[tokio::test]
async fn other_eyes_see_nothing_of_it() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let plan = draft(&mut officer, &case).await;
    add(&mut officer, &plan, "安装两台提升泵。", "2026-10-15")
        .await
        .is(303);
    let page = format!("/office/plans/{plan}");
    for who in [
        "officer2", "head2", "firm0", "firm1", "admin", "legal", "enforcer",
    ] {
        app.log_in(who).await.get(&page).await.is(404);
    }
    app.log_in("head")
        .await
        .fill_press(&format!("{page}/approve"))
        .await;
    let mut other = app.log_in("firm1").await;
    other.get(&format!("/my/plans/{plan}")).await.is(404);
    other
        .get(&format!("/my/plans/{plan}/acknowledge"))
        .await
        .is(404);
    // another firm's case takes no plan of this one: the same answer as for a firm that never was
    let fields = |firm: &'static str| {
        let mut all = TEXT.to_vec();
        all.push(("enterprise", firm));
        all
    };
    let (_, second) = in_hand(&app).await;
    let path = format!("/office/cases/{second}/plan");
    officer.fill(&path, &fields("firm-1")).await.is(422);
    officer.fill(&path, &fields("firm-99")).await.is(422);
    other.get(&path).await.is(404);
    // the auditor reads, and presses nothing
    let mut auditor = app.log_in("auditor").await;
    auditor.get(&page).await.is(200).hides("修改方案");
    auditor.get("/office/plans").await.is(200).shows(&plan);
    app.log_in("officer2")
        .await
        .get("/office/plans")
        .await
        .is(200)
        .shows(&plan);
}

#[tokio::test]
async fn a_case_is_not_closed_while_a_measure_is_open() {
    let app = TestApp::start().await;
    let (said, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let plan = draft(&mut officer, &case).await;
    add(&mut officer, &plan, "安装两台提升泵。", "2026-10-15")
        .await
        .is(303);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("/office/plans/{plan}/approve"))
        .await;
    // the answer asks for each measure's report, or for why it stands without: everything typed is kept
    let form = format!("/office/cases/{case}/answer");
    let told = "接管方案已定，十月中旬完成。";
    let page = officer.get(&form).await;
    page.is(200).shows("还没有上报完成情况的措施");
    let complaint = first_option(&page, "complaint");
    let asked = [("complaint", complaint.as_str()), ("text", told)];
    officer
        .fill(&form, &asked)
        .await
        .is(422)
        .shows("还没有上报完成情况的措施：")
        .shows(told);
    let why = "设备十月才到货，企业要先知道方案。";
    answer_before(&mut officer, &case, told, why).await;
    officer
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("answered-before")
        .shows(why);
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .shows(told)
        .hides(why);
    let mut firm = app.log_in("firm0").await;
    let good = [("solved", "yes"), ("satisfaction", "4")];
    firm.fill(&format!("/my/complaints/{said}/outcome"), &good)
        .await
        .is(303);
    let mut supervisor = app.log_in("supervisor").await;
    let close = format!("/office/cases/{case}/close-out");
    supervisor
        .get(&close)
        .await
        .is(409)
        .shows("还有措施没有核验完");
    supervisor
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .hides("close-out");
    let measure = measure_of(&mut head, &plan).await;
    let reason = [("reason", "企业改接市政管网。")];
    officer
        .fill(&format!("{measure}/cancel"), &reason)
        .await
        .is(303);
    supervisor.get(&close).await.is(200);
}

#[tokio::test]
async fn a_late_measure_counts_for_its_owner_and_one_sent_back_runs_again() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let plan = draft(&mut officer, &case).await;
    add(&mut officer, &plan, "安装两台提升泵。", "2026-09-15")
        .await
        .is(303);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("/office/plans/{plan}/approve"))
        .await;
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 16), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue?unit=daqi")
        .await
        .is(200)
        .shows("安装两台提升泵")
        .shows("officer2同志");
    let mut owner = app.log_in("officer2").await;
    let measure = measure_of(&mut owner, &plan).await;
    report(&mut owner, &measure).await.is(303);
    supervisor
        .get("/supervision/overdue?unit=daqi")
        .await
        .is(200)
        .hides("安装两台提升泵");
    let back = |due_on: &'static str| [("reason", "缺第二台的验收单。"), ("due_on", due_on)];
    let path = format!("{measure}/return");
    // a week later the head's session is over
    let mut head = app.log_in("head").await;
    head.fill(&path, &back("2026-09-19"))
        .await
        .is(422)
        .shows("缺第二台的验收单。");
    head.fill(&path, &back("2026-09-22")).await.is(303);
    owner
        .get(&measure)
        .await
        .is(200)
        .shows("退回整改")
        .shows("缺第二台的验收单");
    report(&mut owner, &measure).await.is(303);
}

#[tokio::test]
async fn a_plan_begins_with_the_template_of_its_theme_and_each_version_shows_what_changed() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let path = format!("/office/cases/{case}/plan");
    officer
        .get(&path)
        .await
        .is(200)
        .shows("模板，待业务科室确认")
        .shows("核清废水水量、水质和现有去向。")
        .shows("废水去向合规");
    let mut fields = TEXT.to_vec();
    fields.extend([
        ("enterprise", "firm-0"),
        ("template", "survey"),
        ("template", "pipe"),
    ]);
    let sent = officer.fill(&path, &fields).await;
    let plan = number_in(&sent.is(303).location());
    let page = format!("/office/plans/{plan}");
    officer
        .get(&page)
        .await
        .is(200)
        .shows("核清废水水量、水质和现有去向。")
        .hides("落实接管之前的过渡期处置去向。")
        .hides("各版比较");
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/approve")).await;
    let mut next = TEXT.to_vec();
    next[2] = ("target", "两个月内接入园区总管。");
    next.push(("reason", "园区提前了工期。"));
    officer.fill(&format!("{page}/edit"), &next).await.is(303);
    add(&mut officer, &plan, "安装两台提升泵。", "2026-10-15")
        .await
        .is(303);
    let versions = format!("{page}/versions");
    officer
        .get(&versions)
        .await
        .is(200)
        .shows("未审定")
        .shows("<del>")
        .shows("三个月内接入园区总管。")
        .shows("两个月内接入园区总管。")
        .shows("安装两台提升泵。")
        .shows("园区提前了工期。");
    // the firm compares what was approved, and reads neither draft nor reason
    let mine = format!("/my/plans/{plan}/versions");
    let mut firm = app.log_in("firm0").await;
    firm.get(&mine)
        .await
        .is(200)
        .hides("两个月内")
        .hides("园区提前了工期。");
    head.fill_press(&format!("{page}/approve")).await;
    firm.get(&mine)
        .await
        .is(200)
        .shows("两个月内接入园区总管。")
        .shows("安装两台提升泵。")
        .hides("园区提前了工期。")
        .hides("head同志");
    for who in ["officer2", "firm1", "enforcer", "admin"] {
        let mut reader = app.log_in(who).await;
        // the air section owns the pump and so reads the plan
        let expected = if who == "officer2" { 200 } else { 404 };
        reader.get(&versions).await.is(expected);
    }
}

/// The addresses of the measures in the plan's tables, as they stand one below the other.
async fn measures_of(reader: &mut Browser<'_>, plan: &str) -> Vec<String> {
    let text = reader.get(&format!("/office/plans/{plan}")).await.text();
    let before = format!("/office/plans/{plan}/measures/");
    let mut ids: Vec<String> = text
        .split(&before)
        .skip(1)
        .filter_map(|rest| rest.split_once("/after").map(|(id, _)| id.to_owned()))
        .filter(|id| !id.contains('"'))
        .collect();
    ids.dedup();
    ids
}

#[tokio::test]
async fn a_slip_shows_what_would_move_and_moves_it_once_it_is_confirmed() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let mut head = app.log_in("head").await;
    let mut firm = app.log_in("firm0").await;
    let plan = draft(&mut officer, &case).await;
    let page = format!("/office/plans/{plan}");
    for (what, due_on) in [
        ("安装两台提升泵。", "2026-10-15"),
        ("办理接管手续。", "2026-10-20"),
        ("停止外运。", "2026-10-22"),
    ] {
        add(&mut officer, &plan, what, due_on).await.is(303);
    }
    let ids = measures_of(&mut officer, &plan).await;
    assert_eq!(ids.len(), 3, "{ids:?}");
    let after = |n: usize| format!("{page}/measures/{}/after", ids[n]);
    for n in [1, 2] {
        let before = [("after", ids[n - 1].as_str())];
        officer.fill(&after(n), &before).await.is(303);
    }
    // a circle is refused in words, and the choice stands as it was made
    let circle = officer.fill(&after(0), &[("after", ids[2].as_str())]).await;
    circle.is(422).shows("绕成一圈");
    // what is not of this plan is as unknown as what never was
    let strange = [("after", "no-such-measure")];
    officer.fill(&after(0), &strange).await.is(422);
    officer
        .get(&format!("{page}/measures/no-such-measure/after"))
        .await
        .is(404);
    head.fill_press(&format!("{page}/approve")).await;
    head.get(&page).await.is(200).hides("后面的措施还没有后移");

    // the head sets another day: it is told what was left behind, and nothing moved
    let first = format!("/office/measures/{}", ids[0]);
    let again = [("due_on", "2026-10-19"), ("reason", "泵的到货推迟。")];
    officer.get(&format!("{first}/reschedule")).await.is(403);
    head.fill(&format!("{first}/reschedule"), &again)
        .await
        .is(303);
    head.get(&first)
        .await
        .is(200)
        .shows("后面2项还没后移")
        .shows("泵的到货推迟。");
    let shown = head.get(&page).await;
    let text = shown
        .is(200)
        .shows("推迟2个工作日，后面的措施还没有后移")
        .shows("确认后移")
        .text();
    let table = text.split("data-testid=\"moves-table\"").nth(1).unwrap();
    let table = table.split("</table>").next().unwrap();
    for day in ["10月20日", "10月22日", "10月26日"] {
        assert!(table.contains(day), "{day}: {table}");
    }
    firm.get(&format!("/my/plans/{plan}"))
        .await
        .is(200)
        .shows("10月20日")
        .hides("10月26日");
    // the officer sees the same and cannot press
    officer
        .get(&page)
        .await
        .is(200)
        .shows("确认后才改")
        .hides("确认后移</button>");
    let press = format!("{page}/measures/{}/move-following", ids[0]);
    officer.post(&press, &[("seq", "99")]).await.is(403);

    // what was shown is old by now: refused, nothing moved
    let seq = shown.hidden("seq").unwrap();
    let third = format!("/office/measures/{}/reschedule", ids[1]);
    let again = [("due_on", "2026-10-21"), ("reason", "窗口休息。")];
    head.fill(&third, &again).await.is(303);
    head.post(&press, &[("seq", &seq)]).await.is(409);
    let seq = head.get(&page).await.hidden("seq").unwrap();
    head.post(&press, &[("seq", &seq)]).await.is(303);
    // the second moved by two days from the day it has now, and the third with it
    firm.get(&format!("/my/plans/{plan}"))
        .await
        .is(200)
        .shows("10月23日")
        .shows("10月26日");
    // the second's own slip of a day waits for the third
    head.get(&page)
        .await
        .is(200)
        .shows("推迟1个工作日，后面的措施还没有后移")
        .shows("前面的措施推迟，后面2项后移");
    for stranger in ["officer2", "firm1", "enforcer"] {
        let mut other = app.log_in(stranger).await;
        let answer = other.post(&press, &[("seq", &seq)]).await;
        assert!([403, 404].contains(&answer.status), "{stranger}");
    }
}

#[tokio::test]
async fn a_slip_that_moves_nothing_is_dismissed_with_a_reason_until_the_day_changes_again() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let mut head = app.log_in("head").await;
    let plan = draft(&mut officer, &case).await;
    let page = format!("/office/plans/{plan}");
    for (what, due_on) in [
        ("安装两台提升泵。", "2026-10-15"),
        ("办理接管手续。", "2026-10-20"),
    ] {
        add(&mut officer, &plan, what, due_on).await.is(303);
    }
    let ids = measures_of(&mut officer, &plan).await;
    let before = [("after", ids[0].as_str())];
    let after = format!("{page}/measures/{}/after", ids[1]);
    officer.fill(&after, &before).await.is(303);
    head.fill_press(&format!("{page}/approve")).await;
    let keep = format!("{page}/measures/{}/keep-following", ids[0]);
    head.get(&keep).await.is(409);
    let reschedule = format!("/office/measures/{}/reschedule", ids[0]);
    let later = |day: &'static str| [("due_on", day), ("reason", "泵的到货推迟。")];
    head.fill(&reschedule, &later("2026-10-19")).await.is(303);

    head.get(&page)
        .await
        .is(200)
        .shows("后面的措施还没有后移")
        .shows(&keep);
    officer.get(&page).await.is(200).hides(&keep);
    officer.get(&keep).await.is(403);
    head.fill(&keep, &[("reason", "")])
        .await
        .is(422)
        .shows("填写理由");
    let reason = [("reason", "两项可以同时做。")];
    head.fill(&keep, &reason).await.is(303);
    head.get(&page)
        .await
        .is(200)
        .hides("后面的措施还没有后移")
        .shows("两项可以同时做。")
        .shows("10月20日");
    // another day is another question
    head.fill(&reschedule, &later("2026-10-21")).await.is(303);
    head.get(&page).await.is(200).shows("后面的措施还没有后移");
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn what_a_plan_says_besides_stands_on_every_page_and_paper() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let mut fields = TEXT.to_vec();
    let more = [
        ("enterprise", "firm-0"),
        ("steps", "先测量标高。\n再敷设连接管。"),
        ("subsidy", "市级污染防治资金。"),
        ("risk", "未接管不得外排。"),
        ("follow_up_on", "2026-10-30"),
        ("follow_up_again", "2026-10-31"),
    ];
    fields.extend(more);
    let path = format!("/office/cases/{case}/plan");
    // a Saturday, at its own field
    let refused = officer.fill(&path, &fields).await;
    refused.is(422).shows("11月2日").shows("未接管不得外排。");
    if let Some(last) = fields.last_mut() {
        last.1 = "2026-11-30";
    }
    let plan = number_in(&officer.fill(&path, &fields).await.is(303).location());
    let page = format!("/office/plans/{plan}");
    let form = format!("{page}/measures/new");
    let of = first_case(&officer.get(&form).await);
    let measure = [
        ("case", of.as_str()),
        ("what", "安装两台提升泵。"),
        ("kind", "engineering"),
        ("owner", "shui"),
        ("due_on", "2026-10-15"),
        ("acceptance", "有验收单。"),
        ("firm_owner", "设备部"),
    ];
    officer.fill(&form, &measure).await.is(303);
    let all = [
        "再敷设连接管。",
        "市级污染防治资金。",
        "未接管不得外排。",
        "设备部",
    ];
    let draft = officer.get(&format!("{page}/papers/draft")).await;
    let shown = officer.get(&page).await;
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{page}/approve")).await;
    let paper = head.get(&format!("{page}/papers/plan")).await;
    let versions = head.get(&format!("{page}/versions")).await;
    let mut firm = app.log_in("firm0").await;
    let mine = firm.get(&format!("/my/plans/{plan}")).await;
    for page in [&draft, &shown, &paper, &versions, &mine] {
        page.is(200);
        for words in all {
            page.shows(words);
        }
    }
    versions.shows("2026-10-30");
    mine.shows("10月30日").shows("11月30日");
    paper.shows("实施步骤").shows("回访日期").shows("10月30日");
    // the .docx is made from the same paragraphs
    head.get(&format!("{page}/papers/plan.docx")).await.is(200);
}

#[tokio::test]
async fn a_follow_up_day_is_a_clock_on_page_queue_and_overdue_list_until_somebody_says_what_was_found()
 {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let mut head = app.log_in("head").await;
    let plan = draft(&mut officer, &case).await;
    let page = format!("/office/plans/{plan}");
    add(&mut officer, &plan, "安装两台提升泵。", "2026-10-15")
        .await
        .is(303);
    let mut fields = TEXT.to_vec();
    fields.extend([
        ("follow_up_on", "2026-11-13"),
        ("follow_up_again", "2026-12-14"),
    ]);
    officer.fill(&format!("{page}/edit"), &fields).await.is(303);
    let form = format!("{page}/follow-up");
    officer.get(&page).await.is(200).hides(&form);
    head.fill_press(&format!("{page}/approve")).await;
    officer
        .get(&page)
        .await
        .is(200)
        .shows(&form)
        .shows("方案回访");
    officer.get("/office").await.is(200).hides("要回访的方案");
    let at = |month, day| At::from_beijing(jiff::civil::date(2026, month, day), 10, 0);
    app.clock.set(at(11, 10));
    let mut officer = app.log_in("officer").await;
    officer
        .get("/office")
        .await
        .is(200)
        .shows("要回访的方案")
        .shows(&plan);
    let mut stranger = app.log_in("officer2").await;
    stranger.get("/office").await.is(200).hides("要回访的方案");
    app.clock.set(at(11, 16));
    app.server.press().await.unwrap();
    app.log_in("head")
        .await
        .get("/inbox")
        .await
        .is(200)
        .shows(&plan)
        .shows("方案回访");
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue?unit=shui")
        .await
        .is(200)
        .shows(&plan)
        .shows("方案回访");
    let mut officer = app.log_in("officer").await;
    officer.fill(&form, &[("text", " ")]).await.is(422);
    officer
        .fill(&form, &[("text", "总管已接通，没有再外运。")])
        .await
        .is(303);
    officer
        .get(&page)
        .await
        .is(200)
        .shows("总管已接通，没有再外运。")
        .shows("2026年11月13日（周五）的回访");
    supervisor
        .get("/supervision/overdue?unit=shui")
        .await
        .is(200)
        .hides("方案回访");
    // the firm reads the days and nothing of what staff wrote
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/plans/{plan}"))
        .await
        .is(200)
        .hides("没有再外运");
    supervisor.get(&form).await.is(403);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
