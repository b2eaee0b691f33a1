//! A service day through the front door: announced, signed up for, moved, held, worked at, summed up.

use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, FIRMS, TestApp};
use crate::document::both;
use crate::thread::number_in;

/// What is planned for Friday 2026-09-11, two days after the tests begin.
const PLAN: [(&str, &str); 9] = [
    ("organiser", "shengtai"),
    ("date", "2026-09-11"),
    ("from", "14:30"),
    ("to", "17:30"),
    ("place", "一楼大厅"),
    ("theme", "秋冬季管控"),
    ("chair", "张局长"),
    ("places", "1"),
    ("units", "shui"),
];
const CONTACT: [(&str, &str); 2] = [("contact_name", "王小明"), ("contact_phone", "13900000001")];

fn friday() -> At {
    At::from_beijing(jiff::civil::date(2026, 9, 11), 14, 35)
}

async fn planned(intake: &mut Browser<'_>) -> String {
    let sent = intake.fill("/office/service-days/new", &PLAN).await;
    sent.is(303);
    number_in(&sent.location())
}

/// The value of the option whose words hold `words`.
fn option(page: &Answer, words: &str) -> String {
    let text = page.text();
    let found = text
        .split("<option")
        .find(|o| o.split("</option>").next().unwrap().contains(words));
    let value = found.and_then(|o| o.split("value=\"").nth(1)).unwrap();
    value.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn it_is_announced_signed_up_for_and_moved_in_the_open() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = planned(&mut intake).await;
    assert_eq!(number, "FW-2026-001");
    // everybody reads it; who wants to sign up is asked to log in and comes back to the form
    let mut visitor = app.visitor();
    let (page, form) = (
        format!("/service-days/{number}"),
        format!("/service-days/{number}/sign-up"),
    );
    visitor
        .get("/service-days")
        .await
        .is(200)
        .shows("秋冬季管控")
        .shows("还剩1个名额");
    visitor
        .get(&page)
        .await
        .is(200)
        .shows("一楼大厅")
        .shows(&form);
    visitor.get(&form).await.is(303);

    // the contact is filled in; the one place is taken, the next firm waits
    let mut firm = app.log_in("firm0").await;
    firm.get(&form).await.is(200).shows("13900000001");
    firm.fill(&form, &[CONTACT[0], CONTACT[1], ("topic", "绩效分级")])
        .await
        .is(303);
    firm.get(&page)
        .await
        .is(200)
        .shows("已报名")
        .shows("13900000001");
    firm.get(&form).await.is(409);
    let mut other = app.log_in("firm1").await;
    other
        .get(&page)
        .await
        .is(200)
        .shows("名额已满")
        .hides("王小明")
        .hides("绩效分级");
    other.fill(&form, &CONTACT).await.is(303);
    other.get(&page).await.is(200).shows("候补中");

    // staff read both in order, with the contact masked
    let office = format!("/office/service-days/{number}");
    let seen = intake.get(&office).await;
    seen.is(200)
        .shows("绩效分级")
        .shows("139****0001")
        .hides("13900000001")
        .hides("王小明");

    // moved: both firms see old and new
    let to = [
        ("date", "2026-09-14"),
        ("from", "9：00"),
        ("to", "11:30"),
        ("place", "三楼会议室"),
        ("reason", "大厅检修"),
    ];
    let saturday: Vec<_> = to
        .iter()
        .map(|(n, v)| (*n, if *n == "date" { "2026-09-12" } else { v }))
        .collect();
    let refused = intake.fill(&format!("{office}/move"), &saturday).await;
    refused.is(422).shows("9月14日").shows("大厅检修");
    intake.fill(&format!("{office}/move"), &to).await.is(303);
    for who in ["firm0", "firm1"] {
        let mut firm = app.log_in(who).await;
        firm.get(&page)
            .await
            .is(200)
            .shows("9月11日")
            .shows("9月14日")
            .shows("大厅检修");
        firm.get("/my")
            .await
            .is(200)
            .shows("秋冬季管控")
            .shows("时间或者地点有变动");
    }

    // one withdraws, the other moves up
    let mut firm = app.log_in("firm0").await;
    firm.fill(&format!("/service-days/{number}/withdraw"), &[])
        .await
        .is(303);
    other
        .get(&page)
        .await
        .is(200)
        .shows("已报名")
        .hides("候补中");

    // cancelled: why is said, and nobody signs up any more
    intake
        .fill(&format!("{office}/cancel"), &[("reason", "重污染天气应急")])
        .await
        .is(303);
    other
        .get(&page)
        .await
        .is(200)
        .shows("已取消")
        .shows("重污染天气应急");
    firm.get(&form).await.is(409);
    intake.get(&format!("{office}/move")).await.is(409);
}

#[tokio::test]
async fn a_poster_for_the_door_leads_to_the_session_and_to_the_front_page() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = planned(&mut intake).await;
    let page = format!("/office/service-days/{number}");
    intake.get(&page).await.is(200).shows("现场海报");
    let poster = intake.get(&format!("{page}/poster")).await;
    poster.is(200).shows("扫码看这一期、报名");
    // both codes are there, and they are not the same
    let codes: Vec<String> = poster
        .text()
        .split("class=\"qr\"")
        .skip(1)
        .filter_map(|svg| {
            svg.split(" d=\"")
                .nth(1)?
                .split('"')
                .next()
                .map(str::to_owned)
        })
        .collect();
    assert_eq!(codes.len(), 2);
    assert_ne!(codes[0], codes[1]);
    assert_eq!(
        codes[0],
        zhuqi::server::qr::picture(&format!("{}/service-days/{number}", crate::app::ORIGIN))
            .unwrap()
            .1
    );
}

#[tokio::test]
async fn who_may_not_plan_has_no_form_and_a_head_plans_for_the_own_unit() {
    let app = TestApp::start().await;
    for who in ["officer", "supervisor", "firm0"] {
        let mut browser = app.log_in(who).await;
        let page = browser.get("/office/service-days/new").await;
        assert!(matches!(page.status, 403 | 404), "{who}: {}", page.status);
    }
    let mut head = app.log_in("head").await;
    head.fill("/office/service-days/new", &PLAN).await.is(403);
    let own: Vec<_> = PLAN
        .iter()
        .map(|(n, v)| (*n, if *n == "organiser" { "shui" } else { v }))
        .collect();
    head.fill("/office/service-days/new", &own).await.is(303);
    head.get("/office/service-days")
        .await
        .is(200)
        .shows("秋冬季管控");
}

#[tokio::test]
async fn what_is_wrong_with_a_plan_is_said_at_its_field() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let with = |name: &str, value: &'static str| -> Vec<(&str, &str)> {
        PLAN.iter()
            .map(|(n, v)| (*n, if *n == name { value } else { *v }))
            .collect()
    };
    for (name, value, words) in [
        ("date", "2026-09-08", "已经过去"),
        ("date", "2026-09-12", "9月14日"),
        ("from", "25:00", "14:30"),
        ("to", "13:00", "结束要晚于开始"),
        ("places", "0", "1到500"),
    ] {
        let page = intake
            .fill("/office/service-days/new", &with(name, value))
            .await;
        page.is(422).shows(words).shows("秋冬季管控");
    }
    intake
        .get("/office/service-days")
        .await
        .is(200)
        .hides("秋冬季管控");
}

#[tokio::test]
async fn the_desk_takes_three_inputs_and_is_ready_for_the_next() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = planned(&mut intake).await;
    let mut firm = app.log_in("firm0").await;
    firm.fill(&format!("/service-days/{number}/sign-up"), &CONTACT)
        .await
        .is(303);
    let (office, desk) = (
        format!("/office/service-days/{number}"),
        format!("/office/desk/{number}"),
    );
    // before its day it is neither held nor worked at
    // nothing was typed, so nothing is said to be kept; what is typed is kept, and said so
    intake.get(&desk).await.is(409).hides("留作草稿");
    let early = intake.post(&desk, &[("words", "早来的一句话")]).await;
    early.is(409).shows("填写的内容已留作草稿");
    intake
        .get(&desk)
        .await
        .is(409)
        .shows("填写的内容已留作草稿");
    intake
        .post(&format!("{office}/hold"), &[])
        .await
        .is(409)
        .shows("9月11日");

    app.clock.set(friday());
    let mut intake = app.log_in("intake").await;
    intake.fill_press(&format!("{office}/hold")).await;
    // whoever does not sit there finds no desk, no summary and no names
    let mut away = app.log_in("officer2").await;
    away.get(&desk).await.is(404);
    away.get(&format!("{office}/summary")).await.is(404);
    away.get(&office).await.is(200).hides("恒岚");

    let mut officer = app.log_in("officer").await;
    officer.get(&office).await.is(200).shows(&desk);
    let page = officer.get(&desk).await;
    page.is(200)
        .shows("已报名")
        .hides("name=\"contact_name\"")
        .hides("name=\"hand_to\"");
    let (first, second) = (option(&page, "恒岚"), option(&page, "谷禾"));
    let text = page.text();
    assert!(
        text.find(&first) < text.find(&second),
        "who signed up stands first"
    );

    // nothing is lost of what cannot be taken
    let empty = officer
        .fill(&desk, &[("enterprise", ""), ("words", "数采仪传不上去")])
        .await;
    empty
        .is(422)
        .shows("数采仪传不上去")
        .hides("name=\"contact_name\"");
    // left for triage; the firm did not sign up, its contact is on file
    let sent = officer
        .fill(
            &desk,
            &[("enterprise", &second), ("words", "污水管网何时接通")],
        )
        .await;
    sent.is(303);
    assert_eq!(sent.location(), format!("{desk}?done=desk.record"));
    let spot = [
        ("enterprise", first.as_str()),
        ("words", "台账要留几年"),
        ("answered", "至少五年，电子台账同样有效。"),
    ];
    officer.fill(&desk, &spot).await.is(303);
    let page = officer.get(&desk).await;
    page.is(200)
        .shows("污水管网何时接通")
        .shows("待受理")
        .shows("待企业确认")
        .shows("已到1家");
    assert!(page.text().find("台账要留几年") < page.text().find("污水管网何时接通"));

    // only the firm makes an answer count
    let summary = format!("{office}/summary");
    intake
        .get(&summary)
        .await
        .is(200)
        .shows("当场答复，待企业确认")
        .hides("企业已确认");
    let mut firm = app.log_in("firm0").await;
    let asked = "/my/complaints/QY-2026-00002/outcome";
    firm.fill(asked, &[("solved", "yes"), ("satisfaction", "5")])
        .await
        .is(303);
    intake
        .get(&summary)
        .await
        .is(200)
        .shows("企业已确认")
        .shows("待受理")
        .shows("QY-2026-00001");

    // the papers say the same, on the page and in the file; each firm signs a sheet of its own
    let paper = |name: &str| format!("{office}/papers/{name}");
    for name in ["notice", "agenda", "attendance"] {
        both(&mut intake, &paper(name), &format!("{}.docx", paper(name))).await;
    }
    let report = paper("report");
    let page = both(&mut intake, &report, &format!("{report}.docx")).await;
    page.shows("当场答复，企业已确认1个")
        .shows("至少五年，电子台账同样有效。")
        .shows("污水管网何时接通");
    let sheet = format!("{office}/feedback/{}/sheet", FIRMS[1].0);
    intake.get(&summary).await.shows(&sheet);
    let page = both(&mut intake, &sheet, &format!("{sheet}.docx")).await;
    page.shows("污水管网何时接通")
        .shows("未解决")
        .hides("台账要留几年");
    for (who, login) in [(&mut away, "officer2"), (&mut firm, "firm0")] {
        for path in [&paper("agenda"), &report, &sheet] {
            who.get(path).await.is(404);
            let file = who.get(&format!("{path}.docx")).await;
            assert_eq!(file.status, 404, "{login} {path}");
        }
    }

    // rebuilt tables are the same
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn at_the_desk_one_press_records_accepts_and_hands_to_a_unit_that_sits_there() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = planned(&mut intake).await;
    let desk = format!("/office/desk/{number}");
    app.clock.set(friday());
    let mut intake = app.log_in("intake").await;
    let page = intake.get(&desk).await;
    page.is(200).shows("交给在场单位").shows("4 水");
    let firm = option(&page, "谷禾");
    let said = [
        ("enterprise", firm.as_str()),
        ("words", "污水管网何时接通。园区一直没有说法"),
        ("category", "water"),
    ];
    let with = |more: &[(&'static str, &'static str)]| [&said[..], more].concat();

    // what is answered is handed to nobody, and nobody who does not sit there takes it: nothing is recorded, all is kept
    let answered = [("hand_to", "shui"), ("answered", "下月接通。")];
    let refused = intake.fill(&desk, &with(&answered)).await;
    refused
        .is(422)
        .shows("当场答复了就不再交办")
        .shows("下月接通。");
    let away = intake.fill(&desk, &with(&[("hand_to", "daqi")])).await;
    away.is(422).shows("污水管网何时接通");
    intake.get(&desk).await.hides("QY-2026-00001");
    // nor does anybody hand on who does not triage
    let mut officer = app.log_in("officer").await;
    let refused = officer.post(&desk, &with(&[("hand_to", "shui")])).await;
    refused.is(422);

    intake
        .fill(&desk, &with(&[("hand_to", "shui")]))
        .await
        .is(303);
    intake
        .get(&desk)
        .await
        .is(200)
        .shows("QY-2026-00001")
        .shows("水科办理中");
    officer
        .get("/office")
        .await
        .is(200)
        .shows("污水管网何时接通");
    // a heading is as near as the desk knew it; a correction may leave it or say it nearer
    let said = [
        ("enterprise", firm.as_str()),
        ("words", "秋冬季怎么错峰"),
        ("category", "air"),
    ];
    intake.fill(&desk, &said).await.is(303);
    intake
        .get("/office/complaints/QY-2026-00002")
        .await
        .is(200)
        .shows("大气与运输");
    let correct = "/office/complaints/QY-2026-00002/correct";
    let page = intake.get(correct).await;
    assert_eq!(option(page.is(200), "大气与运输"), "air");
    // elsewhere a heading is no category
    let typed = [
        ("enterprise", firm.as_str()),
        ("channel", "hotline"),
        ("category", "air"),
        ("words", "秋冬季怎么错峰"),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
    ];
    intake.post("/office/complaints/new", &typed).await.is(422);
}

#[tokio::test]
async fn a_service_day_on_a_day_off_is_asked_for_once_more_and_then_held() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let mut saturday = PLAN.to_vec();
    saturday[1].1 = "2026-09-12";
    let page = intake.fill("/office/service-days/new", &saturday).await;
    page.is(422).shows("休息日也照办").shows("9月14日");
    saturday.push(("day_off", "1"));
    let sent = intake.fill("/office/service-days/new", &saturday).await;
    sent.is(303);
    intake.get(&sent.location()).await.is(200).shows("9月12日");
}

#[tokio::test]
async fn a_firm_nobody_knows_to_reach_is_asked_for_its_contact() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = planned(&mut intake).await;
    let new = [
        ("uscc", "91410882YYYY00039D"),
        ("name", "示例路过有限公司"),
        ("district", "419901"),
    ];
    intake.fill("/office/enterprises/new", &new).await.is(303);
    app.clock.set(friday());
    let mut intake = app.log_in("intake").await;
    let desk = format!("/office/desk/{number}");
    let firm = option(&intake.get(&desk).await, "示例路过");
    let said = [("enterprise", firm.as_str()), ("words", "想办排污登记")];
    let asked = intake.fill(&desk, &said).await;
    asked
        .is(422)
        .shows("想办排污登记")
        .shows("name=\"contact_name\"")
        .shows("填写联系电话");
    let whole = [
        said[0],
        said[1],
        ("contact_name", "李路"),
        ("contact_phone", "0391-3560000"),
    ];
    intake.fill(&desk, &whole).await.is(303);
    intake
        .get(&desk)
        .await
        .is(200)
        .shows("想办排污登记")
        .hides("name=\"contact_name\"");
}

#[tokio::test]
async fn a_second_press_signs_up_once_and_a_move_in_between_is_told() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = planned(&mut intake).await;
    let form = format!("/service-days/{number}/sign-up");
    let mut firm = app.log_in("firm0").await;
    let page = firm.get(&form).await;
    let (key, seq) = (page.hidden("key").unwrap(), page.hidden("seq").unwrap());
    let sent = [
        ("key", key.as_str()),
        ("seq", seq.as_str()),
        CONTACT[0],
        CONTACT[1],
    ];
    // opened before, sent after a move
    let mut other = app.log_in("firm1").await;
    let opened = other.get(&form).await;
    let (key, seq) = (opened.hidden("key").unwrap(), opened.hidden("seq").unwrap());
    let late = [
        ("key", key.as_str()),
        ("seq", seq.as_str()),
        CONTACT[0],
        CONTACT[1],
    ];
    firm.post(&form, &sent).await.is(303);
    let to = [
        ("date", "2026-09-14"),
        ("from", "14:30"),
        ("to", "17:30"),
        ("place", "一楼大厅"),
        ("reason", "大厅检修"),
    ];
    intake
        .fill(&format!("/office/service-days/{number}/move"), &to)
        .await
        .is(303);
    other
        .post(&form, &late)
        .await
        .is(409)
        .shows("改了时间或者地点")
        .shows("13900000001");
    intake
        .get(&format!("/office/service-days/{number}"))
        .await
        .is(200)
        .shows("恒岚")
        .hides("谷禾");
}

#[tokio::test]
async fn a_firm_that_calls_is_signed_up_and_withdrawn_by_intake() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let number = planned(&mut intake).await;
    let office = format!("/office/service-days/{number}");
    let firm = option(&intake.get(&format!("{office}/sign-up")).await, "谷禾");
    let called = [("enterprise", firm.as_str()), CONTACT[0], CONTACT[1]];
    intake
        .fill(&format!("{office}/sign-up"), &called)
        .await
        .is(303);
    intake.get(&office).await.is(200).shows("电话代报");
    let mut own = app.log_in("firm1").await;
    own.get(&format!("/service-days/{number}"))
        .await
        .is(200)
        .shows("已报名");
    let listed = option(&intake.get(&format!("{office}/withdraw")).await, "谷禾");
    let gone = [("enterprise", listed.as_str()), ("reason", "临时有事")];
    intake
        .fill(&format!("{office}/withdraw"), &gone)
        .await
        .is(303);
    own.get(&format!("/service-days/{number}"))
        .await
        .is(200)
        .hides("已报名");
}

/// The report says what became of the last session: of the same organiser, whatever another one held since.
#[tokio::test]
async fn the_last_session_of_a_report_is_the_organisers_own() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let first = planned(&mut intake).await;
    app.clock.set(friday());
    let mut intake = app.log_in("intake").await;
    let hold = |number: &str| format!("/office/service-days/{number}/hold");
    intake.fill_press(&hold(&first)).await;
    let desk = format!("/office/desk/{first}");
    let firm = option(&intake.get(&desk).await, "恒岚");
    let said = [("enterprise", firm.as_str()), ("words", "总管何时接通")];
    intake.fill(&desk, &said).await.is(303);
    // a unit holds one of its own in between, and the office its next
    let plan = |organiser: &'static str, date: &'static str| {
        PLAN.map(|(name, value)| match name {
            "organiser" => (name, organiser),
            "date" => (name, date),
            _ => (name, value),
        })
    };
    let new = "/office/service-days/new";
    let mut head = app.log_in("head").await;
    let sent = head.fill(new, &plan("shui", "2026-09-14")).await;
    let between = number_in(&sent.is(303).location());
    let sent = intake.fill(new, &plan("shengtai", "2026-09-16")).await;
    let next = number_in(&sent.is(303).location());
    for (who, number, date) in [("head", &between, 14), ("intake", &next, 16)] {
        let day = jiff::civil::date(2026, 9, date);
        app.clock.set(At::from_beijing(day, 15, 0));
        app.log_in(who).await.fill_press(&hold(number)).await;
    }
    let mut intake = app.log_in("intake").await;
    intake
        .get(&format!("/office/service-days/{next}/papers/report"))
        .await
        .is(200)
        .shows("上一期（2026年9月11日）")
        .shows("待受理1个");
}
