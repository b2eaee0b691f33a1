//! Consultations through the front door: convened over two cases, heard, decided, signed; and what is refused.

use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, PASSWORD, TestApp};
use crate::thread::{answer, answer_before, number_in, open, submit};

/// The consultation a form led to: `/office/consultations/{number}?done=…`.
fn page_of(location: &str) -> String {
    let path = location.split('?').next().unwrap().to_owned();
    assert!(path.starts_with("/office/consultations/HS-"), "{location}");
    path
}

/// The value of the choice that shows `text`.
fn choice(page: &Answer, text: &str) -> String {
    let html = page.text();
    let option = html
        .split("<option")
        .find(|o| o.split("</option").next().unwrap_or("").contains(text));
    let option = option.unwrap_or_else(|| panic!("no choice {text}"));
    let value = option.split("value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// A case of the water section in hand, over a problem of the first firm.
async fn water_case(app: &TestApp) -> (String, String) {
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "园区总管接不上，每天用罐车拉废水。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    (case, said)
}

/// A case of the air section in hand, over a problem of the second firm.
async fn air_case(app: &TestApp) -> String {
    let mut firm = app.log_in("firm1").await;
    let said = submit(&mut firm, "喷漆房的治理工艺选不下来。").await;
    let mut intake = app.log_in("intake").await;
    let fields = [
        ("title", "喷漆废气治理工艺"),
        ("theme", "water"),
        ("difficulty", "ordinary"),
        ("track", "case_by_case"),
        ("lead", "daqi"),
    ];
    let opened = intake
        .fill(&format!("/office/complaints/{said}/open"), &fields)
        .await;
    opened.is(303);
    let case = number_in(&opened.location());
    let mut officer = app.log_in("officer2").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    case
}

/// What a convener types in; written only.
fn call<'a>(also: &'a str, opinions_by: &'a str, chair: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("question", "总管何时接通，过渡期怎么处置？"),
        ("also", also),
        ("opinions_by", opinions_by),
        ("chair", chair),
        ("written", "1"),
    ]
}

pub(crate) async fn convene(who: &mut Browser<'_>, case: &str, also: &str) -> String {
    let path = format!("/office/cases/{case}/consult");
    let page = who.get(&path).await;
    let leader = choice(&page, "leader同志");
    let sent = who.fill(&path, &call(also, "2026-09-11", &leader)).await;
    sent.is(303);
    page_of(&sent.location())
}

pub(crate) async fn opinion(
    who: &mut Browser<'_>,
    page: &str,
    position: &str,
    text: &str,
) -> Answer {
    let fields = [("position", position), ("text", text)];
    who.fill(&format!("{page}/opinion"), &fields).await
}

pub(crate) async fn write(who: &mut Browser<'_>, page: &str, present: &[&str]) {
    let mut fields = vec![("facts", "各单位说明了情况，没有不同意见。")];
    fields.extend(present.iter().map(|u| ("present", *u)));
    who.fill(&format!("{page}/write"), &fields).await.is(303);
}

pub(crate) async fn item(
    who: &mut Browser<'_>,
    page: &str,
    case: &str,
    owner: &str,
    resolve: &str,
) -> Answer {
    let path = format!("{page}/add-item");
    let form = who.get(&path).await;
    let case = choice(&form, case);
    let fields = [
        ("case", case.as_str()),
        ("what", "签订过渡期接纳协议，督促接通总管。"),
        ("owner", owner),
        ("due_on", "2026-09-30"),
        ("resolve_on", resolve),
    ];
    who.fill(&path, &fields).await
}

pub(crate) async fn sign(who: &mut Browser<'_>, page: &str) -> Answer {
    who.fill(&format!("{page}/sign"), &[("password", PASSWORD)])
        .await
}

#[tokio::test]
async fn over_two_cases_what_is_signed_binds_both_at_once() {
    let app = TestApp::start().await;
    let (water, said) = water_case(&app).await;
    let air = air_case(&app).await;
    let mut intake = app.log_in("intake").await;
    let case_page = format!("/office/cases/{water}");
    intake.get(&case_page).await.is(200).shows("发起会商");
    let page = convene(&mut intake, &water, &air).await;
    intake.get(&page).await.is(200).shows(&water).shows(&air);

    // it lies over both cases as a band and moves neither; it is a tab, a mark in the row, and on top of the queue
    let mut officer = app.log_in("officer").await;
    officer
        .get(&case_page)
        .await
        .is(200)
        .shows("band consultation")
        .shows("officer同志")
        .shows("答复企业")
        .shows(&page);
    officer
        .get("/office?tab=consulted")
        .await
        .is(200)
        .shows(&water)
        .shows("会商中");
    officer.get("/office").await.is(200).shows("等您处理的会商");
    // the firm reads that units look at it together and until when; never the question, never an opinion
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .shows("正在会商")
        .shows("9月11日")
        .hides("过渡期怎么处置");
    firm.get(&page).await.is(404);
    // a day that has passed is not promised any more
    let now = app.clock.now();
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 12), 10, 0));
    firm = app.log_in("firm0").await;
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .shows("原定9月11日")
        .shows("还没有出来");
    app.clock.set(now);
    officer = app.log_in("officer").await;
    intake = app.log_in("intake").await;

    opinion(&mut officer, &page, "agree", "")
        .await
        .is(422)
        .shows("写明意见");
    let text = "同意，总管由园区接通，过渡期签接纳协议。";
    opinion(&mut officer, &page, "agree", text).await.is(303);
    officer.get("/office").await.is(200).hides("等您处理的会商");
    let mut other = app.log_in("officer2").await;
    other.get(&case_page).await.is(200);
    let text = "有条件同意，先补监测。";
    opinion(&mut other, &page, "conditional", text)
        .await
        .is(303);
    // another in its place, and both on record
    let text = "同意，监测已补。";
    opinion(&mut other, &page, "agree", text).await.is(303);
    intake
        .get(&page)
        .await
        .is(200)
        .shows("同意，监测已补。")
        .shows("先补监测");
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .hides("接纳协议");

    // the draft is a paper marked as one; nothing takes effect before the signature
    write(&mut intake, &page, &["shui", "daqi", "jiance"]).await;
    item(&mut intake, &page, &water, "shui", "2026-10-15")
        .await
        .is(303);
    item(&mut intake, &page, &air, "daqi", "2026-10-20")
        .await
        .is(303);
    let paper = format!("{page}/minutes");
    intake
        .get(&paper)
        .await
        .is(200)
        .shows("送审稿")
        .shows("签发时编号")
        .shows("签订过渡期接纳协议");
    intake.get(&case_page).await.is(200).hides("2026年10月15日");
    intake.fill_press(&format!("{page}/submit")).await;

    let mut leader = app.log_in("leader").await;
    leader
        .get("/office/consultations")
        .await
        .is(200)
        .shows("纪要待签发");
    leader
        .get(&page)
        .await
        .is(200)
        .shows("轮到leader同志签发纪要")
        .shows("签发纪要");
    let form = format!("{page}/sign");
    leader.fill(&form, &[("password", "")]).await.is(422);
    sign(&mut leader, &page).await.is(303);
    leader
        .get(&paper)
        .await
        .is(200)
        .shows("〔2026〕1号")
        .hides("送审稿")
        .shows("签发人：leader同志");
    for (case, day) in [(&water, "2026年10月15日"), (&air, "2026年10月20日")] {
        intake
            .get(&format!("/office/cases/{case}"))
            .await
            .is(200)
            .shows(day)
            .hides("band consultation")
            .shows("已形成纪要");
    }
    // the measures stand in the cases, the promise stays on record
    let tables = app.server.dump().await.unwrap();
    assert_eq!(tables["measure_rows"].len(), 2);
    let promised = tables["term_rows"]
        .iter()
        .filter(|t| t["kind"] == "resolution")
        .all(|t| t["promised_on"].as_str() < t["due_on"].as_str());
    assert!(promised);
    // over: a unit that was only called no longer reads the other's case, and nobody gives an opinion
    other.get(&case_page).await.is(404);
    other.get(&format!("{page}/opinion")).await.is(409);
    firm.get(&format!("/my/complaints/{said}"))
        .await
        .is(200)
        .hides("正在会商");

    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn after_a_second_dispute_the_answer_waits_for_the_minutes() {
    let app = TestApp::start().await;
    let (case, said) = water_case(&app).await;
    let outcome = [
        ("solved", "no"),
        ("satisfaction", "2"),
        ("words", "还是没有日期。"),
    ];
    for _ in 0..2 {
        let mut officer = app.log_in("officer").await;
        answer(&mut officer, &case, "请等待园区通知。").await;
        let mut firm = app.log_in("firm0").await;
        firm.fill(&format!("/my/complaints/{said}/outcome"), &outcome)
            .await
            .is(303);
    }
    let case_page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    officer.get(&case_page).await.is(200).shows("要先会商");
    officer.get(&format!("{case_page}/answer")).await.is(409);

    // the head of the lead unit convenes and keeps the record; an officer does not
    officer.get(&format!("{case_page}/consult")).await.is(403);
    let mut head = app.log_in("head").await;
    head.get(&case_page).await.is(200).shows("发起会商");
    let page = convene(&mut head, &case, "").await;
    officer.get(&format!("{case_page}/answer")).await.is(409);
    write(&mut head, &page, &["shui", "jiance"]).await;
    item(&mut head, &page, &case, "shui", "2026-10-15")
        .await
        .is(303);
    head.fill_press(&format!("{page}/submit")).await;
    // who wrote the minutes does not sign them, nor does any other head
    head.get(&format!("{page}/sign")).await.is(403);
    let mut leader = app.log_in("leader").await;
    sign(&mut leader, &page).await.is(303);
    officer
        .get(&case_page)
        .await
        .is(200)
        .shows("2026年10月15日");
    let told = "10月15日前接通，过渡期签接纳协议。";
    answer_before(&mut officer, &case, told, "企业要求先书面答复。").await;
    officer.get(&case_page).await.is(200).hides("要先会商");
}

#[tokio::test]
async fn what_cannot_be_convened_comes_back_whole() {
    let app = TestApp::start().await;
    let (case, said) = water_case(&app).await;
    let air = air_case(&app).await;
    let path = format!("/office/cases/{case}/consult");
    let mut intake = app.log_in("intake").await;
    let form = intake.get(&path).await;
    form.is(200).shows("2026-09-14");
    let leader = choice(&form, "leader同志");
    let whole = "总管何时接通，过渡期怎么处置？";
    // a Saturday, a past day, nobody to preside, a chair without the rank
    for (by, chair) in [
        ("2026-09-12", leader.as_str()),
        ("2026-09-08", leader.as_str()),
        ("2026-09-11", ""),
        ("2026-09-11", "acc-officer"),
    ] {
        intake
            .fill(&path, &call("", by, chair))
            .await
            .is(422)
            .shows(whole);
    }
    // neither a meeting nor "in writing"
    let mut fields = call("", "2026-09-11", &leader);
    fields.pop();
    intake
        .fill(&path, &fields)
        .await
        .is(422)
        .shows("勾选书面征求意见")
        .shows(whole);
    // a unit that enforces comes through a named officer only
    let mut fields = call("", "2026-09-11", &leader);
    fields.push(("called", "zhidui"));
    intake
        .fill(&path, &fields)
        .await
        .is(422)
        .shows("要指定参加的人");
    // a number of no case; a case of another unit is the same to a head
    intake
        .fill(&path, &call("SX-2026-09999", "2026-09-11", &leader))
        .await
        .is(422)
        .shows("没有找到事项“SX-2026-09999”");
    let mut head = app.log_in("head").await;
    head.fill(&path, &call(&air, "2026-09-11", &leader))
        .await
        .is(422)
        .shows(&format!("没有找到事项“{air}”"));
    // a case that is over
    let mut firm = app.log_in("firm0").await;
    let withdraw = [("reason", "已自行解决。")];
    firm.fill(&format!("/my/complaints/{said}/withdraw"), &withdraw)
        .await
        .is(303);
    intake.get(&path).await.is(409);
    intake
        .fill(
            &format!("/office/cases/{air}/consult"),
            &call(&case, "2026-09-11", &leader),
        )
        .await
        .is(422)
        .shows("已经办结");
}

#[tokio::test]
async fn without_a_quorum_the_minutes_say_who_is_missing_and_the_series_keeps_no_gap() {
    let app = TestApp::start().await;
    let (water, _) = water_case(&app).await;
    let air = air_case(&app).await;
    let mut intake = app.log_in("intake").await;
    let dropped = convene(&mut intake, &water, "").await;
    // what was not asked of a unit does not exist for it
    let mut stranger = app.log_in("officer2").await;
    stranger.get(&dropped).await.is(404);
    stranger.get(&format!("{dropped}/opinion")).await.is(404);
    write(&mut intake, &dropped, &["shui"]).await;
    item(&mut intake, &dropped, &water, "shui", "")
        .await
        .is(303);
    intake
        .get(&dropped)
        .await
        .is(200)
        .shows("监测科还没有到会，也没有书面意见");
    // who sits in does not count, and nobody is in two places
    let both = [
        ("present", "shui"),
        ("observing", "jiance"),
        ("facts", "各单位说明了情况。"),
    ];
    let mut twice = both.to_vec();
    twice.push(("on_leave", "jiance"));
    let path = format!("{dropped}/write");
    intake.fill(&path, &twice).await.is(422).shows("请假单位");
    intake.fill(&path, &both).await.is(303);
    intake
        .get(&dropped)
        .await
        .is(200)
        .shows("监测科还没有到会，也没有书面意见");
    intake
        .post(&format!("{dropped}/submit"), &[])
        .await
        .is(409)
        .shows("监测科没有到会");
    intake
        .fill(
            &format!("{dropped}/call-off"),
            &[("reason", "先等园区回复。")],
        )
        .await
        .is(303);
    intake.get(&dropped).await.is(200).shows("已取消");
    intake
        .get(&format!("/office/cases/{water}"))
        .await
        .is(200)
        .hides("band consultation");

    for (n, case) in [(1, &air), (2, &water)] {
        let page = convene(&mut intake, case, "").await;
        let units = ["shui", "jiance", "daqi"];
        let there: Vec<_> = units
            .into_iter()
            .filter(|u| (*u == "daqi") == (case == &air))
            .collect();
        write(&mut intake, &page, &there).await;
        let owner = if case == &air { "daqi" } else { "shui" };
        item(&mut intake, &page, case, owner, "").await.is(303);
        intake.fill_press(&format!("{page}/submit")).await;
        let mut leader = app.log_in("leader").await;
        sign(&mut leader, &page).await.is(303);
        leader
            .get(&format!("{page}/minutes"))
            .await
            .is(200)
            .shows(&format!("〔2026〕{n}号"));
    }
}

#[tokio::test]
async fn the_chair_signs_what_the_chair_has_read() {
    let app = TestApp::start().await;
    let (case, _) = water_case(&app).await;
    let mut intake = app.log_in("intake").await;
    let page = convene(&mut intake, &case, "").await;
    write(&mut intake, &page, &["shui", "jiance"]).await;
    item(&mut intake, &page, &case, "shui", "").await.is(303);
    intake.fill_press(&format!("{page}/submit")).await;
    let mut leader = app.log_in("leader").await;
    let form = leader.get(&format!("{page}/sign")).await;
    let seq = form.hidden("seq").unwrap();
    // an opinion comes in between
    let mut officer = app.log_in("officer").await;
    opinion(&mut officer, &page, "disagree", "日期做不到。")
        .await
        .is(303);
    let fields = [("seq", seq.as_str()), ("password", PASSWORD)];
    leader
        .post(&format!("{page}/sign"), &fields)
        .await
        .is(409)
        .shows("提出了意见");
    sign(&mut leader, &page).await.is(303);
}

#[tokio::test]
async fn a_late_opinion_is_on_the_board_with_its_unit_and_shown_late() {
    let app = TestApp::start().await;
    let (case, _) = water_case(&app).await;
    let mut intake = app.log_in("intake").await;
    let page = convene(&mut intake, &case, "").await;
    let number = page.rsplit('/').next().unwrap().to_owned();
    let mut supervisor = app.log_in("supervisor").await;
    let board = "/supervision/overdue?unit=shui";
    supervisor.get(board).await.is(200).hides(&number);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 14), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get(board)
        .await
        .is(200)
        .shows(&number)
        .shows("单位意见");
    // both units that were asked owe one, each for itself
    supervisor
        .get("/supervision/overdue?unit=jiance")
        .await
        .is(200)
        .shows(&number);
    // who only oversees reads, and gives none
    supervisor.get(&page).await.is(200);
    supervisor.get(&format!("{page}/opinion")).await.is(403);
    let mut officer = app.log_in("officer").await;
    opinion(&mut officer, &page, "agree", "同意。")
        .await
        .is(303);
    officer.get(&page).await.is(200).shows("逾期提交");
    supervisor.get(board).await.is(200).hides(&number);
}

#[tokio::test]
async fn a_file_goes_with_an_opinion_into_the_minutes_and_to_whoever_reads_the_consultation() {
    let app = TestApp::start().await;
    let (_, case) = crate::plan::in_hand(&app).await;
    let mut intake = app.log_in("intake").await;
    let page = convene(&mut intake, &case, "").await;
    let mut officer = app.log_in("officer").await;
    let form = format!("{page}/opinion");
    let seq = officer.get(&form).await.is(200).hidden("seq").unwrap();
    let files: [(&str, &[u8]); 1] = [("监测报告.png", crate::uploads::PNG)];
    let fields = [
        ("seq", seq.as_str()),
        ("position", "conditional"),
        ("text", "先补监测。"),
    ];
    // what is refused keeps the file
    let mut wrong = fields;
    wrong[2].1 = "";
    let refused = crate::uploads::send_to(&mut officer, &form, &wrong, &files).await;
    let token = refused
        .is(422)
        .shows("监测报告.png")
        .hidden("files_token")
        .unwrap();
    let all = [&fields[..], &[("files_token", token.as_str())]].concat();
    crate::uploads::send_to(&mut officer, &form, &all, &[])
        .await
        .is(303);
    let shown = intake.get(&page).await;
    let file = crate::uploads::link_on(shown.is(200).shows("监测报告.png"), "/attachments/");
    assert_eq!(intake.get(&file).await.is(200).body, crate::uploads::PNG);
    officer.get(&file).await.is(200);
    intake
        .get(&format!("{page}/minutes"))
        .await
        .is(200)
        .shows("（附件：监测报告.png）");
    for login in ["officer2", "firm0", "firm1", "admin", "enforcer"] {
        let mut other = app.log_in(login).await;
        other.get(&file).await.is(404);
    }
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn the_minutes_say_who_sat_in_and_who_was_excused() {
    let app = TestApp::start().await;
    let (water, _) = water_case(&app).await;
    let mut intake = app.log_in("intake").await;
    let path = format!("/office/cases/{water}/consult");
    let page = intake.get(&path).await;
    let leader = choice(&page, "leader同志");
    let mut fields = call("", "2026-09-11", &leader);
    fields.retain(|(name, _)| *name != "written");
    fields.extend([
        ("called", "gufei"),
        ("called", "daqi"),
        ("meeting_on", "2026-09-14"),
        ("meeting_at", "9:30"),
        ("place", "三楼会议室"),
    ]);
    let sent = intake.fill(&path, &fields).await;
    let page = page_of(&sent.is(303).location());
    let written = [
        ("facts", "各单位说明了情况。"),
        ("present", "shui"),
        ("present", "jiance"),
        ("observing", "gufei"),
        ("on_leave", "daqi"),
    ];
    intake
        .fill(&format!("{page}/write"), &written)
        .await
        .is(303);
    let text = intake.get(&format!("{page}/minutes")).await.is(200).text();
    for (label, unit) in [("列席", "固废"), ("请假", "大气")] {
        let after = text.split(label).nth(1).unwrap_or_default();
        let line: String = after.chars().take(80).collect();
        assert!(line.contains(unit), "{label}: {line}");
    }
    assert!(!text.contains("未到会"));
}

#[tokio::test]
async fn a_file_goes_with_the_call_to_every_unit_that_is_called_and_to_nobody_else() {
    let app = TestApp::start().await;
    let (_, case) = crate::plan::in_hand(&app).await;
    let mut intake = app.log_in("intake").await;
    let form = format!("/office/cases/{case}/consult");
    let asked = intake.get(&form).await;
    asked.is(200);
    let hidden: Vec<(&str, String)> = ["seq", "key"]
        .into_iter()
        .filter_map(|name| Some((name, asked.hidden(name)?)))
        .collect();
    let leader = choice(&asked, "leader同志");
    let mut fields = call("", "2026-09-11", &leader);
    fields.extend(hidden.iter().map(|(name, value)| (*name, value.as_str())));
    let files: [(&str, &[u8]); 1] = [("管网图.png", crate::uploads::PNG)];
    let sent = crate::uploads::send_to(&mut intake, &form, &fields, &files).await;
    let page = page_of(&sent.is(303).location());
    let mut officer = app.log_in("officer").await;
    let shown = officer.get(&page).await;
    let file = crate::uploads::link_on(shown.is(200).shows("管网图.png"), "/attachments/");
    assert_eq!(officer.get(&file).await.is(200).body, crate::uploads::PNG);
    officer
        .get(&format!("{page}/notice"))
        .await
        .is(200)
        .shows("附件")
        .shows("管网图.png");
    for login in ["officer2", "firm0", "admin", "enforcer"] {
        let mut other = app.log_in(login).await;
        other.get(&file).await.is(404);
    }
}
