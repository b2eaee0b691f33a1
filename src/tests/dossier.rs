//! A firm's dossier through the front door: what a reader may not open is neither shown nor counted, every number leads
//! to its list, and contacts are shown in full only on record.

use zhuqi::domain::time::At;

use crate::app::{Browser, FIRMS, TestApp};
use crate::thread::{answer, open, submit};

fn page(firm: usize) -> String {
    format!("/office/enterprises/{}", FIRMS[firm].0)
}

/// The number a reader is shown for terms kept and for terms missed.
async fn counts(reader: &mut Browser<'_>) -> (u64, u64) {
    let text = reader.get(&page(0)).await.is(200).text();
    let of = |missed: &str| {
        let link = format!("terms?missed={missed}");
        let at = text.split(&link).nth(1).unwrap();
        let number: String = at
            .split('>')
            .nth(1)
            .unwrap()
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        number.parse().unwrap()
    };
    (of("no"), of("yes"))
}

#[tokio::test]
async fn the_dossier_shows_what_its_lists_show_and_no_more() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let (mut said, mut cases) = (Vec::new(), Vec::new());
    for n in 0..7 {
        said.push(submit(&mut firm, &format!("第{n}个问题，管网怎么接？")).await);
    }
    let mut other = app.log_in("firm1").await;
    let others = submit(&mut other, "别家的问题，与它无关。").await;
    for number in &said[..6] {
        cases.push(open(&mut intake, number).await);
    }
    // the newest five, and the way to all of them
    let text = intake.get(&page(0)).await;
    text.is(200)
        .shows(FIRMS[0].1)
        .shows("查看全部7条：反映过的问题")
        .shows("查看全部6条：事项")
        .shows(&said[6])
        .hides(&others)
        .hides(&said[0]);
    let ledger = format!("/office/ledger?firm={}", FIRMS[0].0);
    let all = intake.get(&ledger).await;
    said.iter().for_each(|number| {
        all.shows(number);
    });
    all.is(200).shows("共7件").hides(&others);
    let listed = intake.get(&format!("{}/cases", page(0))).await;
    cases.iter().for_each(|number| {
        listed.shows(number);
    });
    // a page of all its service days, for whoever has its file and for nobody else
    let days = format!("{}/service-days", page(0));
    intake.get(&days).await.is(200).shows("参加的企业服务日");
    firm.get(&days).await.is(404);
    // the lead unit reads its cases and no problem that is nobody's yet
    let mut officer = app.log_in("officer").await;
    let text = officer.get(&page(0)).await;
    text.is(200)
        .shows("查看全部6条：反映过的问题")
        .hides(&said[6]);
    officer.get(&ledger).await.shows("共6件").hides(&said[6]);
    // another unit reads that the firm is there
    let mut stranger = app.log_in("officer2").await;
    let text = stranger.get(&page(0)).await;
    text.is(200)
        .shows(FIRMS[0].1)
        .shows("没有您可以查看的事项")
        .shows("没有您可以查看的问题")
        .hides("查看全部");
    assert_eq!(counts(&mut stranger).await, (0, 0));
    let none = stranger.get(&format!("{}/cases", page(0))).await;
    none.is(200).hides(&cases[0]);
    for who in ["enforcer", "legal", "firm0", "admin"] {
        let mut reader = app.log_in(who).await;
        for part in ["", "/cases", "/terms"] {
            reader.get(&format!("{}{part}", page(0))).await.is(404);
        }
    }
    let nobody = "/office/enterprises/91410882YYYY00039D";
    for part in ["", "/cases", "/terms"] {
        intake.get(&format!("{nobody}{part}")).await.is(404);
    }
    // of no firm on record there is no list
    for list in ["/office/plans", "/visits"] {
        intake
            .get(&format!("{list}?firm={}", FIRMS[0].0))
            .await
            .is(200)
            .shows(FIRMS[0].1);
        intake
            .get(&format!("{list}?firm=91410882YYYY00039D"))
            .await
            .is(404);
    }
}

#[tokio::test]
async fn terms_kept_and_missed_are_two_numbers_and_each_is_its_list() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let kept = submit(&mut firm, "排污口位置不清楚。").await;
    let kept = open(&mut intake, &kept).await;
    let late = submit(&mut firm, "在线监测怎么选型？").await;
    let late = open(&mut intake, &late).await;
    let mut officer = app.log_in("officer").await;
    let path = format!("/office/cases/{kept}/acknowledge");
    officer.fill_press(&path).await;
    answer(&mut officer, &kept, "位置在厂区东侧。").await;
    let before = counts(&mut officer).await;
    assert!(before.0 > 0);
    assert_eq!(before.1, 0);
    // nobody takes the second one up
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 12, 9), 9, 0));
    let mut officer = app.log_in("officer").await;
    let after = counts(&mut officer).await;
    assert_eq!(after.0, before.0);
    assert!(after.1 > 0);
    let missed = officer.get(&format!("{}/terms?missed=yes", page(0))).await;
    let rows = |text: &str| text.matches("scope=\"row\"").count() as u64;
    missed.is(200).shows(&late).shows("逾期未完成");
    assert_eq!(rows(&missed.text()), after.1);
    let done = officer.get(&format!("{}/terms?missed=no", page(0))).await;
    done.is(200).shows(&kept).shows("按时");
    assert_eq!(rows(&done.text()), after.0);
    let mut stranger = app.log_in("officer2").await;
    assert_eq!(counts(&mut stranger).await, (0, 0));
}

#[tokio::test]
async fn contacts_are_masked_and_shown_in_full_only_on_record() {
    let app = TestApp::start().await;
    let show = format!("{}/contacts/show", page(0));
    let mut officer = app.log_in("officer").await;
    // no case, no reason to call
    officer
        .get(&page(0))
        .await
        .is(200)
        .hides("139****0001")
        .hides("13900000001");
    officer.get(&show).await.is(403);
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "排污口位置不清楚。").await;
    let mut intake = app.log_in("intake").await;
    open(&mut intake, &number).await;
    officer
        .get(&page(0))
        .await
        .shows("139****0001")
        .hides("13900000001")
        .hides("王小明")
        .hides("登录名");
    officer.fill_press(&show).await;
    officer
        .get(&page(0))
        .await
        .shows("13900000001")
        .shows("王小明")
        .shows("查看了企业完整联系方式");
    // each on their own record
    intake
        .get(&page(0))
        .await
        .shows("139****0001")
        .hides("13900000001")
        .shows("登录名");
    for who in ["supervisor", "leader", "auditor", "officer2"] {
        let mut reader = app.log_in(who).await;
        reader.get(&page(0)).await.is(200).hides("13900");
        reader.get(&show).await.is(403);
    }
    for who in ["enforcer", "legal", "admin", "firm1"] {
        let mut reader = app.log_in(who).await;
        let refused = reader.get(&show).await.status;
        assert!([403, 404].contains(&refused), "{who}: {refused}");
    }
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn what_a_firm_is_stands_on_its_dossier_with_what_stood_before() {
    let app = TestApp::start().await;
    let mut intake = app.log_in("intake").await;
    let dossier = page(0);
    let form = format!("{dossier}/profile");
    intake
        .get(&dossier)
        .await
        .is(200)
        .shows("还没有填写")
        .shows(&form);
    let mut fields = vec![
        ("address", "示例区工业路1号"),
        ("industry", "26"),
        ("size", "large"),
        ("makes", "钛白粉，年产10万吨"),
        ("reason", "排污许可证副本"),
    ];
    let missing: Vec<_> = fields.iter().copied().filter(|f| f.0 != "makes").collect();
    intake
        .fill(&form, &missing)
        .await
        .is(422)
        .shows("填写主要产品")
        .shows("示例区工业路1号");
    intake.fill(&form, &fields).await.is(303);
    intake
        .get(&dossier)
        .await
        .is(200)
        .shows("26 化学原料和化学制品制造业")
        .shows("大型")
        .shows("填写了企业概况");
    let mut officer = app.log_in("officer").await;
    fields[1].1 = "33";
    fields[4].1 = "现场核对";
    officer.fill(&form, &fields).await.is(303);
    officer
        .get(&dossier)
        .await
        .is(200)
        .shows("33 金属制品业")
        .shows("26 化学原料和化学制品制造业 → 33 金属制品业")
        .shows("现场核对");
    for login in ["supervisor", "auditor"] {
        let mut reader = app.log_in(login).await;
        reader.get(&form).await.is(403);
        reader.get(&dossier).await.is(200).hides(&form);
    }
    // its own firm reads what stands on record elsewhere, and writes it down nowhere
    let mut firm = app.log_in("firm0").await;
    firm.get(&form).await.is(403);
    let mut other = app.log_in("firm1").await;
    other.get(&form).await.is(404);
}
