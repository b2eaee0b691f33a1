//! What the system holds of a firm from before its report, beside the file: each is taken over or said to be none before
//! the rule is asked; and nothing the firm itself said or asked help for is ever among them.

use crate::app::TestApp;
use crate::leniency_file::{facts, name, report};
use crate::thread::{open, submit};
use crate::visit::{checked, inspected};

#[tokio::test]
async fn what_the_system_knows_is_listed_and_answered_and_the_firms_own_words_never_are() {
    let app = TestApp::start().await;
    // the firm asks for help over the very act, and is visited for help
    let mut firm = app.log_in("firm0").await;
    let complaint = submit(&mut firm, "废油墨桶没有标签，请帮忙看看。").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &complaint).await;
    let mut helper = app.log_in("officer").await;
    let help = [
        ("enterprise", "firm-0"),
        ("on", "2026-09-09"),
        ("officers", "acc-officer"),
        ("told", "看看标签。"),
    ];
    helper.fill("/visits/help", &help).await.is(303);
    let mut officer = app.log_in("enforcer").await;
    let visit = inspected(&mut officer, "2026-09-09").await;
    let check = checked(&mut officer).await;
    app.clock.set(app.clock.now().plus_seconds(600));
    let number = report(&mut firm).await;
    // found after it: no clue
    app.clock.set(app.clock.now().plus_seconds(60));
    let later = checked(&mut officer).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    facts(&mut officer, &number).await;

    let file = format!("/leniency/{number}");
    let page = officer.get(&file).await;
    page.is(200)
        .shows("系统已知的线索")
        .shows(&visit)
        .shows(&check)
        .hides(&later)
        .hides(&complaint)
        .hides(&case)
        .hides("请帮忙看看");
    let seq = page.hidden("seq").unwrap();
    officer
        .post(&format!("{file}/submit"), &[("seq", &seq)])
        .await
        .is(409)
        .shows("线索还没有处理完");
    let path =
        |number: &str, noun: &str, step: &str| format!("{file}/clues/{noun}-{number}/{step}");
    // what is not listed is nothing to take over
    officer
        .get(&path(&later, "offsite_check", "take"))
        .await
        .is(404);
    officer
        .get(&path(&complaint, "complaint", "take"))
        .await
        .is(404);
    let take = path(&check, "offsite_check", "take");
    officer.post(&take, &[("seq", &seq)]).await.is(303);
    officer.get(&take).await.is(409);
    let refuse = path(&visit, "visit", "refuse");
    officer.fill(&refuse, &[("text", "")]).await.is(422);
    let why = "那次只看了台账，没有发现标签问题。";
    officer.fill(&refuse, &[("text", why)]).await.is(303);
    // the alarm came first: the report is not voluntary by the sums
    officer
        .get(&file)
        .await
        .shows("已采用为线索")
        .shows(why)
        .hides("/take\"");
    let mut head = app.log_in("enforcement-head").await;
    head.get(&file).await.is(404);
    firm.get(&format!("/my/self-reports/{number}"))
        .await
        .hides(&check)
        .hides(why);
}

/// The names of the clues in addresses, each once.
fn named_clues(page: &str) -> std::collections::BTreeSet<String> {
    let names = page.split("/clues/").skip(1);
    let names = names.filter_map(|rest| rest.split('/').next());
    let names = names.filter(|name| name.starts_with("leniency_file-"));
    names.map(str::to_owned).collect()
}

/// An officer's own finding at the firm, with an order to correct of that day.
async fn found_with_an_order(app: &TestApp) -> String {
    let mut officer = app.log_in("enforcer").await;
    let open = [
        ("enterprise", "firm-0"),
        ("origin", "on_site"),
        ("what", "雨水口有油花，另一件事。"),
    ];
    let sent = officer.fill("/leniency/new", &open).await;
    sent.is(303);
    let listed = officer.get("/leniency").await;
    let page = listed.is(200).text();
    let at = page.find("MH-2026-").expect("a file is listed");
    let number: String = page[at..].chars().take("MH-2026-0001".len()).collect();
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let act = [
        ("act_on", "2026-09-09"),
        ("continuing", "no"),
        ("found_on", "2026-09-09"),
        ("found_hour", "09:00"),
        ("ordered_on", "2026-09-09"),
        ("order_due_on", "2026-09-10"),
        ("timely", "unknown"),
        ("harm", "none"),
        ("minor", "unknown"),
        ("established", "yes"),
        ("suspected_crime", "no"),
        ("was_duty", "no"),
        ("no_fault", "not_pleaded"),
        ("text", "雨水口油花。"),
    ];
    let form = format!("/leniency/{number}/facts");
    officer.fill(&form, &act).await.is(303);
    number
}

#[tokio::test]
async fn an_earlier_file_of_the_bureau_and_its_order_are_clues_and_a_firms_own_report_is_none() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    // what the firm reported of itself before is no clue against it
    let own = report(&mut firm).await;
    let found = found_with_an_order(&app).await;
    app.clock.set(app.clock.now().plus_seconds(600));
    let number = report(&mut firm).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let file = format!("/leniency/{number}");
    let mut officer = app.log_in("enforcer").await;
    let page = officer.get(&file).await;
    let listed = page.is(200).text();
    let clues = listed.split("data-testid=\"known-clues\"").nth(1).unwrap();
    let clues = clues.split("</section>").next().unwrap();
    // told by its number to whoever reads it too, and named in addresses by no number
    assert!(clues.contains(&found), "{clues}");
    let named = named_clues(clues);
    assert_eq!(named.len(), 2, "{clues}");
    assert!(!clues.contains(&own), "{clues}");
    // of another file nothing but its number and day is told
    assert!(!listed.contains("油花") && !clues.contains(&format!("/leniency/{found}\"")));
    let seq = page.hidden("seq").unwrap();
    let of = |order: bool| {
        named
            .iter()
            .find(|k| k.ends_with("-order") == order)
            .unwrap()
    };
    let take = format!("{file}/clues/{}/take", of(true));
    officer.post(&take, &[("seq", &seq)]).await.is(303);
    let refuse = format!("{file}/clues/{}/refuse", of(false));
    let why = [("text", "是另一项违法。")];
    officer.fill(&refuse, &why).await.is(303);
    officer
        .get(&file)
        .await
        .shows("已采用为线索")
        .hides("/take\"");
}

#[tokio::test]
async fn what_a_firm_told_before_brings_its_time_along_and_no_word() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    firm.get("/my/self-reports/new")
        .await
        .is(200)
        .hides("told_before");
    let complaint = submit(&mut firm, "琉璃瓦车间的泵停过，请帮忙。").await;
    let said = app.clock.now();
    let form = firm.get("/my/self-reports/new").await;
    let text = form.is(200).shows("内容不会给执法人员看").text();
    let option = text.split("name=\"told_before\"").nth(1).unwrap();
    let option = option.split("</select>").next().unwrap();
    let value = option.split("value=\"").nth(2).unwrap();
    let value = value.split('"').next().unwrap().to_owned();
    // an inspection comes between
    app.clock.set(app.clock.now().plus_seconds(600));
    let mut officer = app.log_in("enforcer").await;
    let check = checked(&mut officer).await;
    app.clock.set(app.clock.now().plus_seconds(600));
    let fields = |told: &str| -> Vec<(&'static str, String)> {
        let all = [
            ("ongoing", "no"),
            ("occurred_on", "2026-09-09"),
            ("what", "泵停了二十分钟。"),
            ("measures", "换了备用泵。"),
            ("corrected_on", "2026-09-09"),
            ("truthful", "1"),
            ("told_before", told),
        ];
        all.map(|(field, said)| (field, said.to_owned())).into()
    };
    let mut send = async |told: &str| {
        let fields = fields(told);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(f, v)| (*f, v.as_str())).collect();
        firm.fill("/my/self-reports/new", &fields).await
    };
    send("c-of-nobody").await.is(422);
    let sent = send(&value).await;
    sent.is(303);
    let number = crate::thread::number_in(&sent.location());
    name(&mut app.log_in("enforcement-head").await, &number).await;
    facts(&mut officer, &number).await;
    let file = format!("/leniency/{number}");
    let (hour, minute) = said.beijing_hm();
    let time = format!("{hour:02}:{minute:02}");
    officer
        .get(&file)
        .await
        .is(200)
        .shows("企业说更早讲过")
        .shows(&time)
        .shows("没有采用")
        .shows(&check)
        .hides("琉璃瓦")
        .hides(&complaint);
    let weighing = format!("{file}/weighing");
    officer
        .get(&weighing)
        .await
        .is(200)
        .shows("更早的那个时间")
        .hides("琉璃瓦")
        .hides(&complaint);
    let mut chosen = vec![
        ("checked", "1"),
        ("voluntary", "computed"),
        ("reported_as", "told_before"),
    ];
    officer.fill(&weighing, &chosen).await.is(422);
    chosen.push(("reported_why", "求助里讲的就是这台泵。"));
    officer.fill(&weighing, &chosen).await.is(303);
    officer
        .get(&file)
        .await
        .is(200)
        .shows("以这个时间作为报告时间：求助里讲的就是这台泵。")
        .hides(&check);
}

#[tokio::test]
async fn a_clue_recorded_by_mistake_is_struck_out_with_its_reason() {
    let app = TestApp::start().await;
    let number = report(&mut app.log_in("firm0").await).await;
    name(&mut app.log_in("enforcement-head").await, &number).await;
    let mut officer = app.log_in("enforcer").await;
    crate::leniency_file::facts(&mut officer, &number).await;
    let file = format!("/leniency/{number}");
    officer.get(&file).await.is(200).shows("没有线索");
    let clue = [
        ("kind", "public_report"),
        ("on", "2026-09-08"),
        ("hour", "09:00"),
        ("text", "来电反映同一家企业。"),
    ];
    officer
        .fill(&format!("{file}/clues/new"), &clue)
        .await
        .is(303);
    let strike = format!("{file}/clues/0/strike");
    officer
        .get(&file)
        .await
        .hides("没有线索")
        .shows("来电反映同一家企业。")
        .shows(&strike);
    officer.get(&format!("{file}/clues/1/strike")).await.is(404);
    officer
        .get(&strike)
        .await
        .is(200)
        .shows("来电反映同一家企业。")
        // somebody else said that
        .hides("企业原话");
    officer
        .fill(&strike, &[("text", "")])
        .await
        .is(422)
        .shows("写明理由");
    let why = [("text", "反映的是另一家企业。")];
    officer.fill(&strike, &why).await.is(303);
    officer
        .get(&file)
        .await
        .shows("没有线索")
        .shows("来电反映同一家企业。")
        .shows("已划掉，不再考虑：反映的是另一家企业。")
        .hides(&strike);
    officer.get(&strike).await.is(409);
    for outside in ["legal", "enforcement-head", "officer", "firm0"] {
        let mut other = app.log_in(outside).await;
        assert_ne!(other.get(&strike).await.status, 200, "{outside}");
    }
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
