//! The desk of a service day through the front door: who comes, and what is taken down while the network is gone.

use axum::http::Method;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeS, Serializable};
use serde_json::{Value, json};
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, TestApp};
use crate::thread::number_in;

const CONTACT: [(&str, &str); 2] = [("contact_name", "王小明"), ("contact_phone", "13900000001")];

fn at(hour: i8, minute: i8) -> At {
    At::from_beijing(jiff::civil::date(2026, 9, 11), hour, minute)
}

/// A session on Friday with one place, to which the first firm signed up; it is that Friday.
async fn on_its_day(app: &TestApp) -> String {
    let mut intake = app.log_in("intake").await;
    let plan = [
        ("organiser", "shengtai"),
        ("date", "2026-09-11"),
        ("from", "9:00"),
        ("to", "12:00"),
        ("place", "一楼大厅"),
        ("theme", "秋冬季管控"),
        ("chair", "张局长"),
        ("places", "1"),
        ("units", "shui"),
    ];
    let sent = intake.fill("/office/service-days/new", &plan).await;
    sent.is(303);
    let number = number_in(&sent.location());
    let mut firm = app.log_in("firm0").await;
    firm.fill(&format!("/service-days/{number}/sign-up"), &CONTACT)
        .await
        .is(303);
    app.clock.set(at(9, 5));
    number
}

async fn ask(who: &mut Browser<'_>, path: &str, body: &Value) -> Answer {
    let body = body.to_string();
    who.send(Method::POST, path, "application/json", body).await
}

fn read(answer: &Answer) -> Value {
    answer.is(200);
    serde_json::from_slice(&answer.body).unwrap()
}

/// What the device makes of what was typed.
fn sealed(kit: &Value, id: &str, number: &str, said_at: At, fields: Value) -> Value {
    let text = json!({ "said_at": said_at.0 / 1_000, "fields": fields });
    sealed_as(kit, id, number, text)
}

fn sealed_as(kit: &Value, id: &str, number: &str, text: Value) -> Value {
    let public = BASE64.decode(kit["key"].as_str().unwrap()).unwrap();
    let public = <DhP256HkdfSha256 as Kem>::PublicKey::from_bytes(&public).unwrap();
    let text = text.to_string();
    let (enc, sealed) = hpke::single_shot_seal::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
        &OpModeS::Base,
        &public,
        format!("zhuqi desk {}", kit["id"].as_str().unwrap()).as_bytes(),
        text.as_bytes(),
        format!("{id} {number}").as_bytes(),
    )
    .unwrap();
    json!({
        "id": id,
        "number": number,
        "enc": BASE64.encode(enc.to_bytes()),
        "sealed": BASE64.encode(sealed),
    })
}

fn id(n: u32) -> String {
    format!("{n:032x}")
}

/// The firm of the kit whose name holds `name`.
fn firm(kit: &Value, name: &str) -> String {
    let firms = kit["firms"].as_array().unwrap();
    let found = firms
        .iter()
        .find(|f| f["name"].as_str().unwrap().contains(name));
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_ticket_that_is_scanned_opens_the_queue_at_its_firm() {
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let mut firm = app.log_in("firm0").await;
    firm.get(&format!("/service-days/{number}"))
        .await
        .is(200)
        .shows("到场时出示");
    let mut officer = app.log_in("officer").await;
    let scanned = format!("/office/desk/{number}/queue?order=1");
    let page = officer.get(&scanned).await;
    page.is(200)
        .shows("扫到的号")
        .shows(&format!("/office/desk/{number}/queue/1/arrive"));
    // a number nobody has shows the queue as it is; whoever does not sit there sees nothing
    for none in ["9", "x", "-1"] {
        let page = officer
            .get(&format!("/office/desk/{number}/queue?order={none}"))
            .await;
        page.is(200).hides("扫到的号");
    }
    let mut away = app.log_in("officer2").await;
    away.get(&scanned).await.is(404);
    firm.get(&scanned).await.is(404);
}

#[tokio::test]
async fn what_was_taken_down_without_a_network_arrives_once_under_the_number_it_was_promised() {
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let (kit_path, deliver) = (
        format!("/office/desk/{number}/kit"),
        format!("/office/desk/{number}/deliver"),
    );
    let mut officer = app.log_in("officer").await;
    let asked = json!({ "block": id(900), "numbers": 0 });
    let kit = read(&ask(&mut officer, &kit_path, &asked).await);
    let numbers: Vec<&str> = kit["numbers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| n.as_str().unwrap())
        .collect();
    assert_eq!((numbers.len(), numbers[0]), (20, "QY-2026-00001"));
    // asked again because the answer was lost: the same ones, and none where enough are left
    let again = read(&ask(&mut officer, &kit_path, &asked).await);
    assert_eq!(again["numbers"], kit["numbers"]);
    let enough = json!({ "block": id(901), "numbers": 20 });
    let enough = read(&ask(&mut officer, &kit_path, &enough).await);
    assert_eq!(enough["numbers"], json!([]));
    assert_eq!(enough["key"], kit["key"]);
    // another device has others
    let mut intake = app.log_in("intake").await;
    let other = json!({ "block": id(902), "numbers": 0 });
    let other = read(&ask(&mut intake, &kit_path, &other).await);
    assert_eq!(other["numbers"][0], "QY-2026-00021");

    // what is said meanwhile online has the next one
    let chosen = firm(&kit, "恒岚");
    let desk = format!("/office/desk/{number}");
    let online = [("enterprise", chosen.as_str()), ("words", "在线说的")];
    officer.fill(&desk, &online).await.is(303);
    officer.get(&desk).await.shows("QY-2026-00041");

    // the next morning, by somebody else of that session
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 14), 8, 30));
    let entry = sealed(
        &kit,
        &id(1),
        numbers[0],
        at(10, 20),
        json!({ "enterprise": [chosen], "words": ["断网时说的原话"] }),
    );
    let mut intake = app.log_in("intake").await;
    let delivery = json!({ "entries": [entry] });
    let received = read(&ask(&mut intake, &deliver, &delivery).await);
    assert_eq!(received, json!([{ "id": id(1), "became": "registered" }]));
    let page = intake.get("/office/complaints/QY-2026-00001").await;
    page.is(200).shows("断网时说的原话").shows("10:20");
    // handed in again by a device that did not hear the answer: nothing more happens
    let again = read(&ask(&mut intake, &deliver, &delivery).await);
    assert_eq!(again, json!([{ "id": id(1), "became": "registered" }]));
    let waiting = intake.get("/office/complaints").await.text();
    assert_eq!(waiting.matches("断网时说的原话").count(), 1);

    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

#[tokio::test]
async fn what_was_sent_just_before_the_network_went_is_not_recorded_twice() {
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let deliver = format!("/office/desk/{number}/deliver");
    let desk = format!("/office/desk/{number}");
    let mut officer = app.log_in("officer").await;
    let asked = json!({ "block": id(900), "numbers": 0 });
    let kit = format!("/office/desk/{number}/kit");
    let kit = read(&ask(&mut officer, &kit, &asked).await);
    let chosen = firm(&kit, "恒岚");
    let page = officer.get(&desk).await;
    let key = page.hidden("key").unwrap();
    let typed = [("enterprise", chosen.as_str()), ("words", "网断的那一刻")];
    let sent = [&typed[..], &[("key", key.as_str())]].concat();
    officer.post(&desk, &sent).await.is(303);
    // the answer never came: the device kept it sealed, with the key it was sent under
    let fields = json!({ "enterprise": [chosen], "words": ["网断的那一刻"] });
    let by = kit["by"].as_str().unwrap();
    let kept = |n: u32, key: &str, number: &str| {
        let sent = json!({ "by": by, "key": key });
        sealed_as(
            &kit,
            &id(n),
            number,
            json!({ "said_at": at(9, 40).0 / 1_000, "fields": fields, "sent": sent }),
        )
    };
    app.clock.set(at(11, 0));
    let mut intake = app.log_in("intake").await;
    let delivery =
        json!({ "entries": [kept(5, &key, "QY-2026-00001"), kept(6, &id(77), "QY-2026-00002")] });
    let received = read(&ask(&mut intake, &deliver, &delivery).await);
    // the first had come; the second, with the same words, never did
    assert_eq!(
        received,
        json!([
            { "id": id(5), "became": "sent_before", "number": "QY-2026-00021" },
            { "id": id(6), "became": "registered" },
        ])
    );
    let records = intake.get(&desk).await.text();
    assert_eq!(records.matches("网断的那一刻").count(), 2);
    // told again because the answer was lost: the same
    let again = read(&ask(&mut intake, &deliver, &delivery).await);
    assert_eq!(again, received);
}

#[tokio::test]
async fn a_firm_that_was_let_wait_just_before_the_network_went_waits_once_under_the_number_it_was_promised()
 {
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let desk = format!("/office/desk/{number}");
    let mut officer = app.log_in("officer").await;
    let asked = json!({ "block": id(900), "numbers": 0 });
    let kit = read(&ask(&mut officer, &format!("{desk}/kit"), &asked).await);
    let typed = [
        ("enterprise", "门口来的小厂"),
        ("words", "第一行\r\n第二行"),
        ("key", "the-key-of-this-press"),
        ("_wait", "1"),
    ];
    officer.post(&desk, &typed).await.is(303);
    // the answer never came: the device kept what was typed, as its own page has it
    let kept = json!({
        "said_at": at(9, 40).0 / 1_000,
        "fields": {
            "enterprise": ["门口来的小厂"],
            "firm": ["门口来的小厂"],
            "words": ["第一行\n第二行"],
        },
        "sent": { "by": kit["by"], "key": "the-key-of-this-press" },
    });
    let entry = sealed_as(&kit, &id(5), "QY-2026-00001", kept);
    let deliver = format!("{desk}/deliver");
    for _ in 0..2 {
        let delivery = json!({ "entries": [entry] });
        let received = read(&ask(&mut officer, &deliver, &delivery).await);
        assert_eq!(received, json!([{ "id": id(5), "became": "incomplete" }]));
    }
    let list = officer.get(&desk).await.is(200).text();
    assert_eq!(list.matches("门口来的小厂").count(), 1, "{list}");
    assert!(list.contains("QY-2026-00001"), "{list}");
}

#[tokio::test]
async fn what_cannot_be_registered_as_it_is_waits_to_be_completed_and_is_not_lost() {
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let deliver = format!("/office/desk/{number}/deliver");
    let mut officer = app.log_in("officer").await;
    let asked = json!({ "block": id(900), "numbers": 0 });
    let kit = format!("/office/desk/{number}/kit");
    let kit = read(&ask(&mut officer, &kit, &asked).await);
    let unknown = json!({ "firm": ["门口来的小厂"], "words": ["想问排污许可"] });
    let entry = sealed(&kit, &id(7), "QY-2026-00002", at(9, 40), unknown);
    app.clock.set(at(11, 0));
    let mut officer = app.log_in("officer").await;
    let delivery = json!({ "entries": [entry] });
    let received = read(&ask(&mut officer, &deliver, &delivery).await);
    assert_eq!(received, json!([{ "id": id(7), "became": "incomplete" }]));
    let desk = format!("/office/desk/{number}");
    officer
        .get(&desk)
        .await
        .is(200)
        .shows("待完善")
        .shows("门口来的小厂")
        .shows("QY-2026-00002");
    let complete = format!("{desk}/entries/{}", id(7));
    officer
        .get(&complete)
        .await
        .is(200)
        .shows("想问排污许可")
        .shows("门口来的小厂");
    // whoever does not sit there finds nothing
    let mut away = app.log_in("officer2").await;
    away.get(&complete).await.is(404);
    ask(&mut away, &deliver, &delivery).await.is(404);
    let chosen = firm(&kit, "谷禾");
    let fields = [("enterprise", chosen.as_str()), ("words", "想问排污许可")];
    officer.fill(&complete, &fields).await.is(303);
    officer
        .get(&desk)
        .await
        .hides("待完善")
        .shows("QY-2026-00002");
    officer
        .get("/office/complaints/QY-2026-00002")
        .await
        .shows("9:40");
    officer.get(&complete).await.is(404);
}

#[tokio::test]
async fn a_firm_that_is_not_on_record_is_heard_at_the_desk_and_waits_on_its_list() {
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let desk = format!("/office/desk/{number}");
    let mut officer = app.log_in("officer").await;
    // nobody and nothing said is nothing to keep
    let nothing = [
        ("enterprise", "门口来的小厂"),
        ("words", ""),
        ("_wait", "1"),
    ];
    let page = officer.fill(&desk, &nothing).await;
    page.is(422).shows("门口来的小厂");
    let said = [
        ("enterprise", "门口来的小厂"),
        ("words", "想问排污许可"),
        ("answered", ""),
        ("_wait", "1"),
    ];
    let sent = officer.fill(&desk, &said).await;
    sent.is(303);
    let list = officer.get(&desk).await;
    list.is(200)
        .shows("待完善")
        .shows("门口来的小厂")
        .shows("想问排污许可")
        .shows("入册时编号");
    let page = String::from_utf8_lossy(&list.body).into_owned();
    let entries = format!("{desk}/entries/");
    let from = page.find(&entries).unwrap() + entries.len();
    let complete = format!("{entries}{}", &page[from..from + 32]);
    // the same press twice is one; other words from the page gone back to are not lost
    let key = [("key", "the-same-key")];
    let other = [
        ("enterprise", "另一家小厂"),
        ("words", "想问台账"),
        ("_wait", "1"),
    ];
    let first = [&key[..], &said[..]].concat();
    let again = [&key[..], &other[..]].concat();
    for fields in [&first, &first, &again] {
        officer.post(&desk, fields).await.is(303);
    }
    let shown = officer.get(&desk).await.is(200).text();
    assert_eq!(shown.matches("门口来的小厂").count(), 2, "{shown}");
    assert_eq!(shown.matches("另一家小厂").count(), 1, "{shown}");
    let mut away = app.log_in("officer2").await;
    away.get(&complete).await.is(404);
    away.get(&desk).await.is(404);
    // when the firm is on record, what it said is too, at the time it was said
    app.clock.set(at(11, 0));
    let mut officer = app.log_in("officer").await;
    officer.get(&complete).await.is(200).shows("想问排污许可");
    let fields = [("enterprise", "谷禾"), ("words", "想问排污许可")];
    officer.fill(&complete, &fields).await.is(303);
    officer.get(&complete).await.is(404);
    officer
        .get("/office/complaints/QY-2026-00001")
        .await
        .is(200)
        .shows("9:05");
}

#[tokio::test]
async fn what_was_sealed_for_another_day_or_changed_on_the_way_stays_on_the_device() {
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let deliver = format!("/office/desk/{number}/deliver");
    let mut officer = app.log_in("officer").await;
    let asked = json!({ "block": id(900), "numbers": 0 });
    let kit = format!("/office/desk/{number}/kit");
    let kit = read(&ask(&mut officer, &kit, &asked).await);
    let words = json!({ "words": ["一句话"] });
    let mut moved = sealed(&kit, &id(8), "QY-2026-00003", at(9, 40), words.clone());
    moved["number"] = json!("QY-2026-00004");
    let mut elsewhere = kit.clone();
    elsewhere["id"] = json!("another-day");
    let elsewhere = sealed(
        &elsewhere,
        &id(9),
        "QY-2026-00003",
        at(9, 40),
        words.clone(),
    );
    let mut named = sealed(&kit, &id(10), "QY-2026-00003", at(9, 40), words);
    named["id"] = json!("../../etc");
    let delivery = json!({ "entries": [moved, elsewhere, named] });
    let received = read(&ask(&mut officer, &deliver, &delivery).await);
    for one in received.as_array().unwrap() {
        assert_eq!(one["became"], "unreadable");
    }
    let mut nobody = app.visitor();
    ask(&mut nobody, &deliver, &delivery).await.is(401);
    ask(&mut officer, &deliver, &json!({ "entries": "none" }))
        .await
        .is(422);
}

#[tokio::test]
async fn the_empty_desk_a_device_keeps_names_nobody() {
    let app = TestApp::start().await;
    let mut nobody = app.visitor();
    let empty = nobody.get("/desk/offline").await;
    empty
        .is(200)
        .shows("没有网络")
        .hides("恒岚")
        .hides("officer");
    let mut officer = app.log_in("officer").await;
    officer.get("/desk/offline").await.is(200);
}

#[tokio::test]
async fn firms_arrive_are_called_in_order_and_a_free_place_is_given_on() {
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let queue = format!("/office/desk/{number}/queue");
    let mut officer = app.log_in("officer").await;
    officer
        .get(&queue)
        .await
        .is(200)
        .shows("还没有到")
        .shows("恒岚");
    // a firm at the door is taken in; the place is taken, so it waits for whoever signed up
    let page = officer.get(&format!("/office/desk/{number}/walk-in")).await;
    page.is(200).hides(">恒岚");
    let kit = read(
        &ask(
            &mut officer,
            &format!("/office/desk/{number}/kit"),
            &json!({ "block": id(1), "numbers": 20 }),
        )
        .await,
    );
    let other = firm(&kit, "谷禾");
    let door = [
        ("enterprise", other.as_str()),
        ("contact_name", "赵某"),
        ("contact_phone", "13700000009"),
    ];
    let sent = officer
        .fill(&format!("/office/desk/{number}/walk-in"), &door)
        .await;
    sent.is(303);
    officer.get(&queue).await.shows("02（候补）");
    officer.fill_press(&format!("{queue}/1/arrive")).await;
    officer.get(&queue).await.is(200).shows("叫下一位：01");
    officer.fill_press(&format!("{queue}/1/call")).await;
    officer
        .get(&queue)
        .await
        .shows("叫下一位：02")
        .hides("服务台前没有企业");
    // called and not there: the next one moves up
    officer.fill_press(&format!("{queue}/1/no-show")).await;
    officer.get(&queue).await.shows("没有来").hides("（候补）");
    // pressed on an old page
    let stale = officer.post(&format!("{queue}/1/no-show"), &[]).await;
    stale.is(409);
    let mut away = app.log_in("officer2").await;
    away.get(&queue).await.is(404);
}

/// The next morning: what waits on a device is handed in from the desk's own page, and what was taken down of a firm nobody
/// finds is on the queue of those who sat there until it is completed.
#[tokio::test]
async fn after_its_day_a_desk_still_takes_what_waits_and_what_is_incomplete_is_found_and_completed()
{
    let app = TestApp::start().await;
    let number = on_its_day(&app).await;
    let desk = format!("/office/desk/{number}");
    let mut officer = app.log_in("officer").await;
    let typed = [
        ("enterprise", "门口来的小厂"),
        ("words", "小厂的原话"),
        ("_wait", "1"),
    ];
    officer.post(&desk, &typed).await.is(303);
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 14), 8, 30));
    let mut officer = app.log_in("officer").await;
    let page = officer.get(&desk).await;
    page.is(200)
        .shows("这一期已经结束")
        .shows(&format!("data-desk=\"{number}\""))
        .shows("小厂的原话")
        .hides("data-desk-strip");
    let late = [("enterprise", "恒岚"), ("words", "第二天才说的")];
    officer.post(&desk, &late).await.is(409);
    // on the queue of those who sat there, and of nobody else
    officer
        .get("/office")
        .await
        .is(200)
        .shows("1条服务台记录待补全")
        .shows(&desk);
    let mut away = app.log_in("officer2").await;
    away.get("/office").await.is(200).hides("服务台记录待补全");
    away.get(&desk).await.is(404);
    let entry = crate::uploads::link_on(&page, &format!("{desk}/entries/"));
    let form = officer.get(&entry).await;
    form.is(200).shows("小厂的原话");
    let text = form.text();
    let firm = text.split("<option").find(|o| o.contains("恒岚")).unwrap();
    let firm = firm.split("value=\"").nth(1).unwrap();
    let firm = firm.split('"').next().unwrap();
    let fields = [
        ("enterprise", firm),
        ("words", "小厂的原话"),
        ("contact_name", "王小明"),
        ("contact_phone", "13900000001"),
    ];
    let sent = officer.fill(&entry, &fields).await;
    let back = sent.is(303).location();
    officer.get(&back).await.is(200).shows("小厂的原话");
    officer.get("/office").await.hides("服务台记录待补全");
}
