//! What triage sees beside the rule: whom cases alike went to, and what each unit has in hand.

use crate::app::TestApp;
use crate::thread::{number_in, open, submit};

/// The options of the lead unit, as the form offers them.
fn leads(page: &str) -> String {
    let select = page.split("name=\"lead\"").nth(1).unwrap();
    select.split("</select>").next().unwrap().to_owned()
}

fn of<'a>(leads: &'a str, unit: &str) -> &'a str {
    let after = leads.split(&format!("value=\"{unit}\"")).nth(1).unwrap();
    after.split("</option>").next().unwrap()
}

#[tokio::test]
async fn the_suggestion_says_whom_cases_alike_went_to_and_what_each_unit_has_in_hand() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    let path = |number: &str| format!("/office/complaints/{number}/open");
    // nothing alike was ever accepted, and nobody has anything in hand
    let page = intake.get(&path(&said)).await;
    let text = page.is(200).shows("近一年没有受理过同类事项").text();
    assert!(of(&leads(&text), "shui").contains("在办0件"), "{text}");

    open(&mut intake, &said).await;
    let other = submit(&mut firm, "雨天总管倒灌。").await;
    let to_air = [
        ("title", "雨天倒灌"),
        ("theme", "water"),
        ("difficulty", "ordinary"),
        ("track", "enterprise_plan"),
        ("lead", "daqi"),
    ];
    let opened = intake.fill(&path(&other), &to_air).await;
    number_in(&opened.is(303).location());
    let second = submit(&mut firm, "总管检修期间污水没处去。").await;
    open(&mut intake, &second).await;
    // of another theme: it is in hand, and counts for nobody here
    let apart = submit(&mut firm, "危废间不够用。").await;
    let to_waste = to_air.map(|(field, value)| match field {
        "theme" => (field, "hazardous_waste"),
        "lead" => (field, "gufei"),
        _ => (field, value),
    });
    intake.fill(&path(&apart), &to_waste).await.is(303);

    let third = submit(&mut firm, "总管接口堵了。").await;
    let page = intake.get(&path(&third)).await;
    let text = page.is(200).text();
    let routed = text.split("data-testid=\"routed\"").nth(1).unwrap();
    let routed = routed.split("</p>").next().unwrap();
    let (water, air) = (routed.find("2件由").unwrap(), routed.find("1件由").unwrap());
    assert!(water < air, "the most first: {routed}");
    assert!(!routed.contains("固废"), "{routed}");
    let leads = leads(&text);
    assert!(of(&leads, "shui").contains("在办2件"), "{leads}");
    assert!(of(&leads, "daqi").contains("在办1件"), "{leads}");
    assert!(of(&leads, "gufei").contains("在办1件"), "{leads}");
    assert!(of(&leads, "jiance").contains("在办0件"), "{leads}");

    // weeks later both are late, and the form says so before one more is given there
    app.clock.set(app.clock.now().plus_hours(40 * 24));
    let mut intake = app.log_in("intake").await;
    let text = intake.get(&path(&third)).await.is(200).text();
    let shui = of(&self::leads(&text), "shui").to_owned();
    assert!(shui.contains("在办2件，逾期2件"), "{shui}");
}

#[tokio::test]
async fn what_was_void_or_is_older_than_a_year_counts_no_more() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let said = submit(&mut firm, "园区总管接不上。").await;
    open(&mut intake, &said).await;
    let path = format!("/office/complaints/{said}/void");
    let why = [("why", "test"), ("reason", "试录。")];
    intake.fill(&path, &why).await.is(303);
    let next = submit(&mut firm, "总管接口堵了。").await;
    let page = format!("/office/complaints/{next}/open");
    let shown = intake.get(&page).await;
    shown.is(200).shows("近一年没有受理过同类事项");
}
