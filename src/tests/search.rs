//! Search: a new thing is found at once, two characters are enough, a rebuild finds the same, and nobody finds
//! what they may not see.

mod among_many;

use std::collections::BTreeSet;

use zhuqi::domain::account::Command as Account;
use zhuqi::domain::actor::{Actor, Role};
use zhuqi::domain::case::{self, Assignment, Difficulty, Track};
use zhuqi::domain::ids::{AccountId, AppointmentId, CaseId, ComplaintId, ThemeId, UnitId};
use zhuqi::domain::text::Line;
use zhuqi::domain::time::At;
use zhuqi::server::Beside;
use zhuqi::server::queries::search::Search;

use crate::app::{Browser, TestApp, actor};
use crate::leniency_file;
use crate::thread::{open, submit};
use crate::{consultation, plan, random_run};

/// Stands in words that only some may read.
const CANARY: &str = "金丝雀一号";

pub(crate) async fn find(who: &mut Browser<'_>, what: &str) -> crate::app::Answer {
    let typed: String = form_urlencoded::byte_serialize(what.as_bytes()).collect();
    who.get(&format!("/office/search?q={typed}")).await
}

/// The testids of what was found.
fn kinds(answer: &crate::app::Answer) -> Vec<&'static str> {
    [
        "found-cases",
        "found-complaints",
        "found-plans",
        "found-consultations",
        "found-matters",
        "found-inquiries",
        "found-draws",
        "found-enterprises",
    ]
    .into_iter()
    .filter(|kind| answer.text().contains(kind))
    .collect()
}

#[tokio::test]
async fn a_new_problem_is_found_at_once_by_any_two_of_its_characters() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, &format!("第3次说了：园区总管接不上，{CANARY}。")).await;
    let mut intake = app.log_in("intake").await;
    for what in [
        "丝雀",
        "总管接不上",
        &number,
        &number.to_lowercase(),
        "总管 金丝雀",
        "恒岚",
        "第3次 总管",
    ] {
        let found = find(&mut intake, what).await;
        found.is(200).shows(&number);
    }
    // pairs that are there, words that are not
    for what in ["雀金", "接总管", "总管 没有的词"] {
        find(&mut intake, what).await.is(200).hides(&number);
    }
    find(&mut intake, "雀")
        .await
        .is(200)
        .shows("至少两个字")
        .shows("value=\"雀\"");
    let nothing = find(&mut intake, "没有的词").await;
    nothing
        .is(200)
        .shows("没有查到")
        .shows("value=\"没有的词\"");
    assert!(kinds(&nothing).is_empty());
    let firms = find(&mut intake, "91410803").await;
    assert_eq!(kinds(&firms), ["found-enterprises"]);
    // the words of a search are words, whatever they look like
    for odd in [
        "\" OR 1=1 --",
        "金* AND 丝",
        "'':*&|!",
        "%%",
        "__",
        "NEAR(金 丝)",
    ] {
        find(&mut intake, odd).await.is(200);
    }
}

#[tokio::test]
async fn nobody_finds_what_they_may_not_see() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, &format!("{CANARY}，废水总管接不上。")).await;
    let mut intake = app.log_in("intake").await;
    let sees = |found: &crate::app::Answer| found.text().contains(&number);
    // before triage it belongs to no unit
    for login in ["officer", "head", "officer2", "head2"] {
        let mut who = app.log_in(login).await;
        let found = find(&mut who, CANARY).await;
        found.is(200);
        assert!(!sees(&found), "{login} finds what waits for triage");
    }
    let case = open(&mut intake, &number).await;
    for login in [
        "officer",
        "head",
        "supervisor",
        "leader",
        "auditor",
        "intake",
    ] {
        let mut who = app.log_in(login).await;
        let found = find(&mut who, CANARY).await;
        found.is(200).shows(&number);
        find(&mut who, "废水总管").await.is(200).shows(&case);
    }
    // another unit finds neither the words nor the matter
    for login in ["officer2", "head2"] {
        let mut who = app.log_in(login).await;
        for what in [CANARY, "废水总管", &case, &number] {
            let found = find(&mut who, what).await;
            found.is(200).shows("没有查到");
            assert!(kinds(&found).is_empty(), "{login} finds {what}");
        }
    }
    // for the others there is no such page, not even an empty one
    for login in ["admin", "legal", "enforcer", "firm0", "firm1"] {
        let mut who = app.log_in(login).await;
        let page = find(&mut who, CANARY).await;
        page.is(404).hides(CANARY);
    }
    app.visitor().get("/office/search?q=ab").await.is(303);
}

#[tokio::test]
async fn a_rebuild_answers_the_same_and_each_page_is_bounded() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut last = String::new();
    for n in 0..22 {
        last = submit(&mut firm, &format!("第{n}次反映：{CANARY}。")).await;
        app.clock.set(At(app.clock.now().0 + 60_000_000));
    }
    let mut intake = app.log_in("intake").await;
    open(&mut intake, &last).await;
    let ask = ["丝雀", "第3次", "废水总管", "恒岚", &last];
    let mut before = Vec::new();
    for what in ask {
        before.push(shown(&find(&mut intake, what).await));
    }
    // the newest stand first, twenty of them
    assert_eq!(before[0].len(), 20);
    assert_eq!(before[0][0], last);
    app.server.rebuild().await.unwrap();
    for (what, before) in ask.iter().zip(before) {
        assert_eq!(shown(&find(&mut intake, what).await), before, "{what}");
    }
}

/// The numbers on the page, in order.
fn shown(answer: &crate::app::Answer) -> Vec<String> {
    let text = answer.text();
    text.split("href=\"/office/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|path| !path.contains('#'))
        .filter(|path| path.starts_with("complaints/Q") || path.starts_with("cases/S"))
        .filter_map(|path| path.split('/').nth(1))
        .map(str::to_owned)
        .collect()
}

/// Which kinds each of these finds by these words.
async fn find_as(app: &TestApp, logins: &[&str], what: &str) -> Vec<Vec<&'static str>> {
    let mut found = Vec::new();
    for login in logins {
        let mut who = app.log_in(login).await;
        let page = find(&mut who, what).await;
        found.push(kinds(page.is(200)));
    }
    found
}

#[tokio::test]
async fn a_plan_is_found_by_whoever_sees_it_and_its_draft_by_the_unit_that_writes_it() {
    let app = TestApp::start().await;
    let (_, case) = plan::in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let number = plan::draft(&mut officer, &case).await;
    plan::add(&mut officer, &number, "安装两台提升泵。", "2026-10-15")
        .await
        .is(303);
    let plans = vec!["found-plans"];
    // “三个月内接入园区总管。” stands in no case and no problem
    for what in ["三个月内", &number] {
        let inside = ["officer", "head", "intake", "leader"];
        assert_eq!(find_as(&app, &inside, what).await, vec![plans.clone(); 4]);
        // the owner of its measure knows nothing until it is approved
        let outside = ["officer2", "head2"];
        assert_eq!(find_as(&app, &outside, what).await, [[""; 0]; 2]);
    }
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("/office/plans/{number}/approve"))
        .await;
    let found = find_as(&app, &["officer2", "head2", "officer"], "三个月内").await;
    assert_eq!(found, vec![plans; 3]);
    let mut found = app.log_in("officer2").await;
    find(&mut found, "三个月内").await.shows(&number);
}

#[tokio::test]
async fn a_consultation_is_found_by_its_question_and_once_signed_by_what_was_decided() {
    let app = TestApp::start().await;
    let (_, case) = plan::in_hand(&app).await;
    let mut intake = app.log_in("intake").await;
    let page = consultation::convene(&mut intake, &case, "").await;
    consultation::write(&mut intake, &page, &["shui", "jiance"]).await;
    consultation::item(&mut intake, &page, &case, "shui", "2026-10-15")
        .await
        .is(303);
    let seen = vec!["found-consultations"];
    let none: Vec<&str> = Vec::new();
    let everybody = ["officer", "intake", "leader", "officer2", "head2"];
    let mut before = vec![seen.clone(); 3];
    before.extend([none.clone(), none.clone()]);
    assert_eq!(find_as(&app, &everybody, "过渡期怎么").await, before);
    // the item is a draft
    let nobody = vec![none.clone(); 5];
    assert_eq!(find_as(&app, &everybody, "过渡期接纳协议").await, nobody);
    intake.fill_press(&format!("{page}/submit")).await;
    let mut leader = app.log_in("leader").await;
    consultation::sign(&mut leader, &page).await.is(303);
    assert_eq!(find_as(&app, &everybody, "过渡期接纳协议").await, before);
    assert_eq!(find_as(&app, &everybody, "〔2026〕1号").await, before);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(find_as(&app, &everybody, "过渡期接纳协议").await, before);
}

#[tokio::test]
async fn in_a_unit_that_enforces_only_what_is_in_ones_own_hand_is_found() {
    let app = TestApp::start().await;
    let of_zhidui = |login: &str| actor(login, Role::Officer, Some("zhidui"), None);
    for login in ["named", "beside"] {
        let staff = Account::CreateStaff {
            id: AccountId(format!("acc-{login}")),
            appointment: AppointmentId(format!("app-{login}")),
            login: Line::parse(login, 40).unwrap(),
            name: Line::parse(login, 40).unwrap(),
            role: Role::Officer,
            unit: UnitId("zhidui".into()),
        };
        app.server
            .run(&Actor::system(), staff, Beside::default())
            .await
            .unwrap();
    }
    let firm = actor("firm0", Role::Enterprise, None, Some("firm-0"));
    let said = random_run::register("c", "firm-0", &format!("{CANARY}，总管接不上。"));
    app.server
        .run(&firm, said, Beside::default())
        .await
        .unwrap();
    let open = case::Command::Open {
        id: CaseId("k".into()),
        complaint: ComplaintId("c".into()),
        title: Line::parse("总管接入", 80).unwrap(),
        theme: ThemeId("water".into()),
        difficulty: Difficulty::Ordinary,
        track: Track::CaseByCase,
        labels: BTreeSet::new(),
        assignment: Assignment {
            lead: UnitId("zhidui".into()),
            supporting: BTreeSet::new(),
            officer: Some(AccountId("acc-named".into())),
            complains_of: None,
            support_days: None,
            note: String::new(),
        },
    };
    let intake = actor("intake", Role::Intake, Some("shengtai"), None);
    app.server
        .run(&intake, open, Beside::default())
        .await
        .unwrap();
    let found = async |who: Actor| {
        let (cases, said) = (Search("总管".to_owned()), Search(CANARY.to_owned()));
        let cases = app.server.ask(&who, cases).await.unwrap().cases;
        let said = app.server.ask(&who, said).await.unwrap().complaints;
        (cases.rows.len(), said.rows.len())
    };
    assert_eq!(found(of_zhidui("named")).await, (1, 1));
    assert_eq!(found(of_zhidui("beside")).await, (0, 0));
    assert_eq!(found(intake).await, (1, 1));
}

#[tokio::test]
async fn what_a_firm_reports_of_itself_is_in_no_index() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = leniency_file::report(&mut firm).await;
    let tables = app.server.dump().await.unwrap();
    let rows = format!("{:?}", tables["search_rows"]);
    assert!(rows.contains("恒岚"), "{rows}");
    for said in [leniency_file::CANARY, &number.to_lowercase(), "循环泵"] {
        assert!(!rows.contains(said), "{said} stands in the index");
    }
    let staff = ["intake", "officer", "supervisor", "leader", "auditor"];
    for what in [leniency_file::CANARY, &number, "循环泵"] {
        let nothing: Vec<Vec<&str>> = vec![Vec::new(); staff.len()];
        assert_eq!(find_as(&app, &staff, what).await, nothing, "{what}");
    }
}

/// What another channel sent days ago is found by the number it has there, and has waited since that day.
#[tokio::test]
async fn an_order_of_the_hotline_is_found_by_its_own_number_and_counted_from_its_own_day() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let fields = |said_on: &'static str| {
        [
            ("enterprise", "firm-0"),
            ("channel", "hotline"),
            ("reference", "JZ12345-0917"),
            ("said_on", said_on),
            ("category", "water"),
            ("words", "转办单：园区总管接不上。"),
            ("contact_name", "王小明"),
            ("contact_phone", "13900000001"),
        ]
    };
    let new = "/office/complaints/new";
    let refused = intake.fill(new, &fields("2026-09-10")).await;
    refused
        .is(422)
        .shows("转办单：园区总管接不上。")
        .shows("err-said_on");
    let sent = intake.fill(new, &fields("2026-09-04")).await;
    let number = crate::thread::number_in(&sent.is(303).location());
    find(&mut intake, "JZ12345-0917").await.shows(&number);
    intake
        .get(&format!("/office/complaints/{number}"))
        .await
        .is(200)
        .shows("JZ12345-0917")
        .shows("2026年9月4日")
        .shows("逾期");
    let case = crate::thread::open(&mut intake, &number).await;
    intake
        .get(&format!("/office/cases/{case}"))
        .await
        .is(200)
        .shows("JZ12345-0917");
    let mut stranger = app.log_in("officer2").await;
    find(&mut stranger, "JZ12345-0917").await.hides(&number);
}
