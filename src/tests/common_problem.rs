//! 共性问题 through the front door: what many firms say in a month stands together; one press opens one matter over all
//! of them, one consultation decides it, and each firm is answered in its own file and sees only its own.

use jiff::civil::date;
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, TestApp, wednesday};
use crate::consultation::{convene, item, opinion, sign, write};
use crate::thread::{number_in, submit};

const PAGE: &str = "/office/common-problems";
const CAUSE: &str = "园区污水总管一直接不上，每天用罐车拉废水，运费太高。";
const OTHER: &str = "喷漆房的活性炭多久要换一次，换下来的算不算危险废物？";

/// How one firm says it.
fn said(n: usize) -> String {
    let own = ["", "请尽快协调。", "我们也是。", "什么时候能接？"];
    format!("我厂{n}号车间：{CAUSE}{}", own[n % own.len()])
}

/// The values of the boxes of a field.
fn boxes(page: &Answer, field: &str) -> Vec<String> {
    let text = page.text();
    let named = format!("name=\"{field}\"");
    let inputs = text.split("<input").skip(1);
    let inputs = inputs.map(|i| i.split('>').next().unwrap_or(""));
    inputs
        .filter(|i| i.contains(&named) && i.contains("checkbox"))
        .map(|i| i.split("value=\"").nth(1).unwrap())
        .map(|v| v.split('"').next().unwrap().to_owned())
        .collect()
}

fn opening(along: &[String]) -> Vec<(&str, &str)> {
    let mut fields = vec![
        ("title", "园区污水总管接入"),
        ("theme", "water"),
        ("difficulty", "ordinary"),
        ("track", "case_by_case"),
        ("lead", "shui"),
        ("supporting", "jiance"),
    ];
    fields.extend(along.iter().map(|v| ("also", v.as_str())));
    fields
}

async fn outcome(firm: &mut Browser<'_>, number: &str, solved: &str, words: &str) {
    let said = [("solved", solved), ("satisfaction", "4"), ("words", words)];
    let form = format!("/my/complaints/{number}/outcome");
    firm.fill(&form, &said).await.is(303);
}

#[tokio::test]
async fn thirty_firms_with_one_cause_are_joined_consulted_answered_and_one_is_reworked() {
    let app = TestApp::start_long_ago().await;
    app.more_firms(28).await;
    app.clock.set(At::from_beijing(date(2026, 8, 12), 10, 0));
    let mut first = app.log_in("firm0").await;
    submit(&mut first, CAUSE).await;
    app.clock.set(wednesday());
    let mut numbers = Vec::new();
    for n in 0..30 {
        let mut firm = app.log_in(&format!("firm{n}")).await;
        numbers.push(submit(&mut firm, &said(n)).await);
    }
    let mut alone = app.log_in("firm7").await;
    let other = submit(&mut alone, OTHER).await;

    // together on the page, with its growth; last month one firm alone was no common problem
    let mut intake = app.log_in("intake").await;
    let page = intake.get(PAGE).await;
    page.is(200)
        .shows("30家企业，30个问题")
        .shows("比上月多29家")
        .shows("待受理30个")
        .hides(&other);
    let before = format!("{PAGE}?month=2026-08");
    intake.get(&before).await.is(200).shows("没有发现共性问题");
    for nonsense in ["2026-13", "2026", "2026-10", "x"] {
        let asked = format!("{PAGE}?month={nonsense}");
        intake.get(&asked).await.is(404);
    }
    let open = format!("{PAGE}/{}/open", numbers[0]);
    page.shows(&open);
    let mut auditor = app.log_in("auditor").await;
    auditor.get(PAGE).await.is(200).hides(&open);
    auditor.get(&open).await.is(403);
    let mut officer = app.log_in("officer").await;
    officer.get(PAGE).await.is(404);
    officer.get(&open).await.is(404);
    let mut first = app.log_in("firm0").await;
    first.get(PAGE).await.is(404);

    // every one is ticked, what is another matter is not offered; a lie is refused and nothing is lost
    let form = intake.get(&open).await;
    let along = boxes(form.is(200), "also");
    assert_eq!(along.len(), 29);
    let mut lie = along.clone();
    lie.push("00".to_owned());
    let refused = intake.fill(&open, &opening(&lie)).await;
    refused.is(422).shows("园区污水总管接入");
    intake.get(PAGE).await.is(200).shows("待受理30个");

    // one press, all of them; a second press of the same page does nothing
    let late = intake.get(&open).await;
    let opened = intake.fill(&open, &opening(&along)).await;
    opened.is(303);
    let case = number_in(&opened.location());
    let (key, seq) = (late.hidden("key").unwrap(), late.hidden("seq").unwrap());
    let mut again = opening(&along);
    again.extend([("key", key.as_str()), ("seq", seq.as_str())]);
    intake.post(&open, &again).await.is(409);
    let tables = app.server.dump().await.unwrap();
    assert_eq!(tables["case_rows"].len(), 1);
    let case_page = format!("/office/cases/{case}");
    let shown = intake.get(&case_page).await;
    for number in &numbers {
        shown.shows(number);
    }
    intake
        .get(PAGE)
        .await
        .is(200)
        .shows("含30个")
        .hides("待受理30个")
        .shows(&format!("{case_page}/consult"));

    // consulted and decided: the new day stands with every firm
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("{case_page}/acknowledge"))
        .await;
    let meeting = convene(&mut intake, &case, "").await;
    opinion(&mut officer, &meeting, "agree", "同意，先签接纳协议。")
        .await
        .is(303);
    write(&mut intake, &meeting, &["shui", "jiance"]).await;
    item(&mut intake, &meeting, &case, "shui", "2026-10-15")
        .await
        .is(303);
    intake.fill_press(&format!("{meeting}/submit")).await;
    let mut leader = app.log_in("leader").await;
    sign(&mut leader, &meeting).await.is(303);
    let mut firm = app.log_in("firm29").await;
    let mine = format!("/my/complaints/{}", numbers[29]);
    firm.get(&mine).await.is(200).shows("10月15日");

    // one answer, thirty files; nobody reads another's
    let form = format!("{case_page}/answer");
    let ids = boxes(officer.get(&form).await.is(200), "also");
    assert_eq!(ids.len(), 30);
    let told = "总管10月15日前接通，过渡期签接纳协议。";
    let mut fields = vec![
        ("complaint", ids[0].as_str()),
        ("text", told),
        ("open_measures", "纪要刚印发，先告知各企业怎样办。"),
    ];
    fields.extend(ids.iter().map(|id| ("also", id.as_str())));
    officer.fill(&form, &fields).await.is(303);
    for n in [0, 12, 29] {
        let mut firm = app.log_in(&format!("firm{n}")).await;
        let mine = format!("/my/complaints/{}", numbers[n]);
        let page = firm.get(&mine).await;
        page.is(200).shows(told).shows(&format!("我厂{n}号车间"));
        let others = numbers.iter().enumerate().filter(|(other, _)| *other != n);
        for (other, number) in others {
            page.hides(number).hides(&format!("我厂{other}号车间"));
        }
        let next = &numbers[(n + 1) % 30];
        firm.get(&format!("/my/complaints/{next}")).await.is(404);
    }

    // thirty letters, thirty numbers of one series, and none left out
    let mut letters = Vec::new();
    for number in &numbers {
        let letter = format!("/office/complaints/{number}/papers/answer");
        let sent = officer.get(&letter).await;
        letters.push(crate::papers::serial(&sent));
    }
    letters.sort_unstable();
    assert_eq!(letters, (1..=30).collect::<Vec<u32>>());

    // one disputes and alone is worked on again; the others have said that it holds
    for (n, number) in numbers.iter().enumerate() {
        let mut firm = app.log_in(&format!("firm{n}")).await;
        match n {
            3 => outcome(&mut firm, number, "no", "我厂在支线，接不到。").await,
            _ => outcome(&mut firm, number, "yes", "").await,
        }
    }
    let waits = officer.get(&form).await;
    waits.is(200).shows(&numbers[3]).hides(&numbers[4]);
    assert!(boxes(&waits, "also").is_empty(), "one is answered alone");
    let one = waits.text();
    let id = ids.iter().find(|id| one.contains(id.as_str())).unwrap();
    let again = [
        ("complaint", id.as_str()),
        ("text", "支线本月另行接通。"),
        ("open_measures", "总管的措施照常进行，支线另行办理。"),
    ];
    officer.fill(&form, &again).await.is(303);
    let mut firm = app.log_in("firm3").await;
    outcome(&mut firm, &numbers[3], "yes", "").await;
    let mut head = app.log_in("head").await;
    head.get(&case_page).await.is(200).shows("销号");

    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

/// Those that already are in matters of their own are looked at together: the form of the first names the others.
#[tokio::test]
async fn a_consultation_is_convened_over_all_matters_of_a_common_problem() {
    let app = TestApp::start().await;
    let mut cases = Vec::new();
    for n in 0..2 {
        let mut firm = app.log_in(&format!("firm{n}")).await;
        let number = submit(&mut firm, &said(n)).await;
        let mut intake = app.log_in("intake").await;
        cases.push(crate::thread::open(&mut intake, &number).await);
    }
    let mut intake = app.log_in("intake").await;
    let link = format!("/office/cases/{}/consult?also={}", cases[0], cases[1]);
    let page = intake.get(PAGE).await;
    page.is(200)
        .shows("上月没有")
        .shows("主办单位")
        .shows(&link);
    page.hides("一并受理并交办");
    let form = intake.get(&link).await;
    form.is(200).shows(&format!("value=\"{}\"", cases[1]));
    convene(&mut intake, &cases[0], &cases[1]).await;
    intake.get(PAGE).await.is(200).hides("/consult\"");
}
