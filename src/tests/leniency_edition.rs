//! The rulebook over time, through the front door: a signed decision keeps the edition it was proposed on, on every page
//! and for what becomes public.

use zhuqi::domain::actor::Role;

use crate::app::{PASSWORD, TestApp};
use crate::law_change::label;
use crate::leniency_change::same_after_rebuild_and_replay;
use crate::leniency_decision::{reviewed, served};
use crate::leniency_file::{confirm, facts, name, report};

const TEXT: [(&str, &str); 2] = [("text", "公布文本"), ("reason", "新的文本已经公布。")];

/// A change of a row, proposed by one legal officer and adopted by another.
async fn amended(app: &TestApp, n: u32, form: &str, said: &[(&str, &str)]) {
    let mut legal = app.log_in("legal").await;
    let mut fields = said.to_vec();
    fields.retain(|(field, _)| TEXT.iter().all(|(name, _)| name != field));
    fields.extend(TEXT);
    let form = format!("/leniency/rules/{form}");
    legal.fill(&form, &fields).await.is(303);
    let mut second = app.log_in("legal2").await;
    let adopt = format!("/leniency/rules/changes/{n}/adopt");
    let agreed = [("opinion", "已对照。"), ("password", PASSWORD)];
    second.fill(&adopt, &agreed).await.is(303);
}

/// The rows that wait are held against their text.
async fn checked(app: &TestApp, rows: &[&str]) {
    let mut legal = app.log_in("legal").await;
    let mut fields: Vec<(&str, &str)> = rows.iter().map(|r| ("rows", *r)).collect();
    fields.extend([("text", "公布文本"), ("password", PASSWORD)]);
    legal.fill("/leniency/rules/confirm", &fields).await.is(303);
}

#[tokio::test]
async fn an_amendment_changes_no_word_of_a_signed_decision_nor_what_of_it_becomes_public() {
    let app = TestApp::start().await;
    app.joins("legal2", Role::Legal, "fagui").await;
    confirm(&app).await;
    let number = reviewed(&app).await;
    served(&app, &number, "no_penalty_minor").await;
    let (file, mine) = (
        format!("/leniency/{number}"),
        format!("/my/self-reports/{number}"),
    );
    let mut firm = app.log_in("firm0").await;
    let mut officer = app.log_in("enforcer").await;
    let signed = "生态环境法典第一千一百七十五条";
    let before = firm.get(&mine).await.text();
    assert!(before.contains(signed), "{before}");
    let article = [
        ("law_zh", "生态环境法典"),
        ("law_en", "Ecological and Environmental Code"),
        ("article", "1176"),
        ("gist_zh", "危险废物标志"),
        ("gist_en", "Hazardous-waste sign"),
        ("from", "2026-08-15"),
        ("to", ""),
        ("replaces", "solid-112"),
        ("source", "full_text"),
    ];
    amended(&app, 1, "bases/code-1175/change", &article).await;
    let public = [
        ("extent", "named"),
        ("bases", "measures-61"),
        ("source", "public_copy"),
    ];
    amended(&app, 2, "weights/publish_no_penalty/change", &public).await;
    // both before the new rows are confirmed, and after
    for rows in [&[][..], &["code-1175", "publish_no_penalty"][..]] {
        if !rows.is_empty() {
            checked(&app, rows).await;
        }
        let page = firm.get(&mine).await;
        page.is(200)
            .shows(signed)
            .hides("第一千一百七十六条")
            .hides("待法规科核对")
            .shows("不予处罚的，不公开");
        officer
            .get(&file)
            .await
            .is(200)
            .shows(signed)
            .hides("第一千一百七十六条")
            .hides("登记公开");
        let publish = format!("{file}/publish");
        officer.get(&publish).await.is(409);
    }
    same_after_rebuild_and_replay(&app, 1).await;
    // what is decided from now on is read with the new rows
    let next = reviewed(&app).await;
    served(&app, &next, "no_penalty_minor").await;
    firm.get(&format!("/my/self-reports/{next}"))
        .await
        .is(200)
        .shows("第一千一百七十六条")
        .shows("公开决定和企业名称");
    let fields = [
        ("on", "2026-09-09"),
        ("place", "局网站行政处罚专栏"),
        ("named", "yes"),
    ];
    let publish = format!("/leniency/{next}/publish");
    officer.fill(&publish, &fields).await.is(303);
}

#[tokio::test]
async fn a_row_of_its_own_edition_confirmed_later_is_confirmed_for_it() {
    let app = TestApp::start().await;
    app.joins("legal2", Role::Legal, "fagui").await;
    confirm(&app).await;
    let public = [
        ("extent", "unnamed"),
        ("bases", "measures-61"),
        ("source", "public_copy"),
    ];
    amended(&app, 1, "weights/publish_no_penalty/change", &public).await;
    let number = reviewed(&app).await;
    served(&app, &number, "no_penalty_minor").await;
    let mut officer = app.log_in("enforcer").await;
    let publish = format!("/leniency/{number}/publish");
    officer.get(&publish).await.is(409);
    checked(&app, &["publish_no_penalty"]).await;
    // said beforehand, and said once more otherwise: the decision keeps what it said
    officer.get(&publish).await.is(200);
    let more = [("extent", "named"), public[1], public[2]];
    amended(&app, 2, "weights/publish_no_penalty/change", &more).await;
    checked(&app, &["publish_no_penalty"]).await;
    let fields = [("on", "2026-09-09"), ("place", "局网站"), ("named", "yes")];
    officer.get(&publish).await.is(200).shows("不公开企业名称");
    officer.fill(&publish, &fields).await.is(422);
    let fields = [fields[0], fields[1], ("named", "no")];
    officer.fill(&publish, &fields).await.is(303);
}

#[tokio::test]
async fn a_version_that_comes_in_force_next_year_is_neither_asked_for_nor_cited_today() {
    let app = TestApp::start().await;
    app.joins("legal2", Role::Legal, "fagui").await;
    let item = label(&[
        ("zh", "危险废物标识不全"),
        ("from", "2027-01-01"),
        ("limit", "same_day"),
        ("limit_days", ""),
        (
            "conditions",
            "barrels | 桶都密闭 | Barrels closed | judged\nfirst | 期限内首次 | First within the window | first",
        ),
    ]);
    amended(&app, 1, "items/hazwaste-label/change", &item).await;
    let article = [
        ("law_zh", "生态环境法典"),
        ("law_en", "Ecological and Environmental Code"),
        ("article", "1176"),
        ("gist_zh", "危险废物标志"),
        ("gist_en", "Hazardous-waste sign"),
        ("from", "2027-01-01"),
        ("to", ""),
        ("replaces", "solid-112"),
        ("source", "full_text"),
    ];
    amended(&app, 2, "bases/code-1175/change", &article).await;
    confirm(&app).await;
    let mut firm = app.log_in("firm0").await;
    let number = report(&mut firm).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let mut officer = app.log_in("enforcer").await;
    let file = format!("/leniency/{number}");
    // the item is offered once, by the name it has today
    let form = officer.get(&format!("{file}/facts")).await;
    let offered = form
        .is(200)
        .text()
        .matches("value=\"hazwaste-label\"")
        .count();
    assert_eq!(offered, 1);
    form.shows("危险废物标签缺失").hides("危险废物标识不全");
    // fills the form of the conditions of today, which asks for the amount
    facts(&mut officer, &number).await;
    officer
        .get(&format!("{file}/conditions"))
        .await
        .is(200)
        .shows("年产生量")
        .hides("桶都密闭");
    officer
        .get(&file)
        .await
        .is(200)
        .shows("危险废物标签缺失")
        .hides("桶都密闭")
        .shows("不予处罚，轻微、及时改正、没有危害后果")
        .hides("第一千一百七十六条");
    officer
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("生态环境法典第一千一百七十五条")
        .hides("第一千一百七十六条");
    // once it holds, the same file is asked the conditions of that day
    app.clock.set(zhuqi::domain::time::At::from_beijing(
        jiff::civil::date(2027, 1, 4),
        10,
        0,
    ));
    let mut officer = app.log_in("enforcer").await;
    officer
        .get(&format!("{file}/conditions"))
        .await
        .is(200)
        .shows("桶都密闭")
        .hides("年产生量");
    let judged = [("condition_1", "met"), ("evidence_1", "照片。")];
    let form = format!("{file}/conditions");
    officer.fill(&form, &judged).await.is(303);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("危险废物标识不全")
        .shows("桶都密闭");
}
