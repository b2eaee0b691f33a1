//! Guidance on site through the front door: recorded with photos on a help visit, read by the firm in full, confirmed or
//! contradicted with both kept, and unknown to whoever enforces.

use crate::app::{Answer, Browser, TestApp};
use crate::thread::{number_in, open, submit};
use crate::uploads::{PNG, send_to};

async fn planned(officer: &mut Browser<'_>) -> String {
    let help = [
        ("enterprise", "firm-0"),
        ("on", "2026-09-09"),
        ("officers", "acc-officer"),
    ];
    let sent = officer.fill("/visits/help", &help).await;
    number_in(&sent.is(303).location())
}

const GUIDANCE: [(&str, &str); 4] = [
    ("on", "2026-09-09"),
    ("met", "王小明、李大力"),
    ("looked_at", "看了加药间和运行记录。"),
    ("told", "加药量按进水浓度调整，记录每班填写。"),
];

async fn record(
    officer: &mut Browser<'_>,
    number: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Answer {
    let path = format!("/visits/{number}/guidance");
    let seq = officer.get(&path).await.is(200).hidden("seq").unwrap();
    let mut all = fields.to_vec();
    all.push(("seq", &seq));
    send_to(officer, &path, &all, files).await
}

/// The address of the one file on a page.
fn file_in(page: &Answer) -> String {
    let text = page.text();
    let at = text.split("href=\"/attachments/visit/").nth(1).unwrap();
    format!("/attachments/visit/{}", at.split('"').next().unwrap())
}

#[tokio::test]
async fn guidance_is_recorded_with_photos_read_by_the_firm_and_contradicted_with_both_kept() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "加药怎么调？").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &said).await;
    let mut officer = app.log_in("officer").await;
    let number = planned(&mut officer).await;
    // a help visit is recorded with what was advised, and not otherwise
    officer
        .get(&format!("/visits/{number}/record"))
        .await
        .is(403);
    let form = officer.get(&format!("/visits/{number}/guidance")).await;
    form.is(200).shows(&case).shows("不是检查，不作为线索");
    let value = form.text();
    let value = value.split("name=\"cases\"").nth(1).unwrap().to_owned();
    let id = value.split("value=\"").nth(1).unwrap();
    let id = id.split('"').next().unwrap();
    // what is wrong is said at its field, with the photo and every word kept
    let mut bad = GUIDANCE.to_vec();
    bad[1].1 = "";
    let again = record(&mut officer, &number, &bad, &[("加药间.png", PNG)]).await;
    again
        .is(422)
        .shows("填写企业参加人员")
        .shows("加药间.png")
        .shows("记录每班填写");
    let mut good = GUIDANCE.to_vec();
    good.push(("cases", id));
    let sent = record(&mut officer, &number, &good, &[("加药间.png", PNG)]).await;
    sent.is(303);
    let page = officer.get(&format!("/visits/{number}")).await;
    page.is(200)
        .shows("已到现场 · 待企业确认")
        .shows("王*")
        .hides("王小明")
        .shows(&case)
        .shows("加药间.png");
    // the page of the matter it names leads to it, for whoever may open it
    let visit = format!("/visits/{number}\"");
    let of_case = format!("/office/cases/{case}");
    let told = officer.get(&of_case).await;
    told.is(200).shows("id=\"guidance\"").shows(&visit);
    let photo = file_in(&page);
    let file = officer.get(&photo).await;
    file.is(200);
    assert_eq!(file.body, PNG);
    officer
        .get(&format!("/visits/{number}/guidance"))
        .await
        .is(409);

    // the firm reads all of it, its own people by their names
    firm.get("/my").await.shows("有1份现场指导记录等您确认");
    let own = format!("/my/visits/{number}");
    firm.get(&own)
        .await
        .is(200)
        .shows("王小明、李大力")
        .shows("加药量按进水浓度调整")
        .shows("加药间.png")
        .hides(&case);
    firm.get(&photo).await.is(200);
    let answer = format!("{own}/acknowledge");
    firm.fill(&answer, &[("agreed", "no")])
        .await
        .is(422)
        .shows("写明哪里不对");
    let wrong = [("agreed", "no"), ("words", "加药间是九月改造的。")];
    firm.fill(&answer, &wrong).await.is(303);
    firm.get(&answer).await.is(409);
    firm.get("/my").await.hides("现场指导记录等您确认");
    // both stay
    officer
        .get(&format!("/visits/{number}"))
        .await
        .shows("看了加药间和运行记录。")
        .shows("企业有不同意见")
        .shows("加药间是九月改造的。");
    officer
        .get("/visits?year=2026")
        .await
        .shows("企业有不同意见");

    // neither another firm, nor another unit, nor whoever enforces
    let mut other = app.log_in("firm1").await;
    for path in [own.as_str(), &answer, &photo] {
        other.get(path).await.is(404);
    }
    for who in ["officer2", "enforcer", "legal", "enforcement-head", "admin"] {
        let mut reader = app.log_in(who).await;
        for path in [&photo, &own, &format!("/visits/{number}/guidance")] {
            reader.get(path).await.is(404);
        }
    }
    let rows = format!("{:?}", app.server.dump().await.unwrap());
    assert!(!rows.contains("王小明") && !rows.contains("李大力"));
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

/// Who went already and typed the advice with the plan adds the rest and is not asked twice.
#[tokio::test]
async fn what_stands_on_record_already_is_not_asked_again() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let help = [
        ("enterprise", "firm-0"),
        ("on", "2026-09-08"),
        ("officers", "acc-officer"),
        ("told", "讲解了排污许可变更。"),
    ];
    let sent = officer.fill("/visits/help", &help).await;
    let number = number_in(&sent.is(303).location());
    let form = officer.get(&format!("/visits/{number}/guidance")).await;
    form.is(200).hides("name=\"told\"").hides("name=\"on\"");
    let rest = [GUIDANCE[1], GUIDANCE[2]];
    record(&mut officer, &number, &rest, &[]).await.is(303);
    let mut firm = app.log_in("firm0").await;
    let own = format!("/my/visits/{number}");
    firm.get(&own)
        .await
        .shows("讲解了排污许可变更。")
        .shows("看了加药间和运行记录。");
    let fine = [("agreed", "yes"), ("words", "")];
    firm.fill(&format!("{own}/acknowledge"), &fine)
        .await
        .is(303);
    officer
        .get(&format!("/visits/{number}"))
        .await
        .shows("企业已确认");
}
