//! Answering a firm: a template fills the box, nothing typed is lost to it, and the answer is looked at as the firm will
//! read it before it is sent (issue 5, E).

use crate::app::{Answer, Browser, TestApp};
use crate::races::option_of;
use crate::thread::{open, submit};

/// A case of the water section in the officer's hand: its problem and its number.
async fn in_hand(app: &TestApp) -> (String, String) {
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    (said, case)
}

/// What the firm reads, of a page that shows it one answer.
fn answer_on(page: &Answer) -> String {
    let text = page.text();
    let quote = text.split("data-testid=\"answer\"").nth(1).unwrap();
    let quote = quote.split_once('>').unwrap().1;
    quote.split("</blockquote>").next().unwrap().to_owned()
}

async fn look(officer: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let seq = officer.get(path).await.is(200).hidden("seq").unwrap();
    let fields = [&[("seq", seq.as_str()), ("_look", "1")], fields].concat();
    officer.post(path, &fields).await
}

#[tokio::test]
async fn a_template_is_filled_in_changed_and_read_as_the_firm_will_before_it_is_sent() {
    let app = TestApp::start().await;
    let (said, case) = in_hand(&app).await;
    let path = format!("/office/cases/{case}/answer");
    let mut officer = app.log_in("officer").await;
    let form = officer.get(&path).await;
    form.is(200)
        .shows("废水接管（建议范文，待确认）")
        .shows("已经解决（建议范文，待确认）")
        .shows("套用范文，预览")
        .shows("企业可见")
        // of another theme
        .hides("排污许可办理")
        .hides("企业将看到的样子");
    let complaint = option_of(&form);
    let of = ("complaint", complaint.as_str());
    let template = ("template", "water_connection");

    // chosen: its fields are filled in, its words stand in the box, and nobody else reads them yet
    let page = look(&mut officer, &path, &[of, template, ("text", "")]).await;
    page.is(200)
        .shows("企业将看到的样子")
        .shows("示例恒岚科技有限公司：")
        .shows("关于你单位2026年9月9日反映的废水接管问题，水科已经核实")
        .shows("请联系水科officer同志")
        .hides("{enterprise}");
    let mut firm = app.log_in("firm0").await;
    let mine = format!("/my/complaints/{said}");
    firm.get(&mine).await.is(200).hides("已经核实，情况如下");

    // what is still blank does not go out
    let blank = "示例恒岚科技有限公司：［写明谁在哪天前做什么］";
    let page = officer.fill(&path, &[of, ("text", blank)]).await;
    page.is(422)
        .shows("还有空没有填：［写明谁在哪天前做什么］")
        .shows(blank);

    // typed words are never replaced unasked
    let typed = "总管下月贯通，\n请先签接纳协议。";
    let page = look(&mut officer, &path, &[of, template, ("text", typed)]).await;
    page.is(422)
        .shows("已经写了内容，没有换成范文")
        .shows(typed)
        .hides("请联系水科officer同志");
    let told = [of, template, ("text", typed), ("replace", "yes")];
    let page = look(&mut officer, &path, &told).await;
    page.is(200).shows("请联系水科officer同志").hides(typed);

    // as it is looked at, so it is read
    let page = look(&mut officer, &path, &[of, ("text", typed)]).await;
    let shown = answer_on(page.is(200));
    assert!(shown.contains("总管下月贯通"), "{shown}");
    officer.fill(&path, &[of, ("text", typed)]).await.is(303);
    let read = firm.get(&mine).await;
    assert_eq!(answer_on(read.is(200)), shown);
    // and words to the firm are marked apart from notes inside
    let note = [("text", "和园区管委会通过电话。")];
    officer
        .fill(&format!("/office/cases/{case}/note"), &note)
        .await
        .is(303);
    officer
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("quote told")
        .shows("said inside");
    firm.get(&mine).await.hides("通过电话");
}

#[tokio::test]
async fn who_may_not_answer_looks_at_nothing() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let path = format!("/office/cases/{case}/answer");
    let fields = [("template", "water_connection"), ("_look", "1")];
    let mut other = app.log_in("officer2").await;
    other.post(&path, &fields).await.is(404);
    let mut intake = app.log_in("intake").await;
    intake.post(&path, &fields).await.is(403).hides("接管问题");
}
