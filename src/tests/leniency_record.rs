//! What is left to record of a served decision through the front door: that it was published and withdrawn, and that the
//! words of a closed file are erased by two persons, with chain, rebuild and replay whole.

use crate::app::{Browser, PASSWORD, TestApp};
use crate::leniency_change::same_after_rebuild_and_replay;
use crate::leniency_decision::{reviewed, told};
use crate::leniency_file::{CANARY, confirm};

const DAY: &str = "2026-09-09";

async fn decided(app: &TestApp, ruling: &str) -> String {
    confirm(app).await;
    let number = reviewed(app).await;
    let file = format!("/leniency/{number}");
    let penalty = ruling == "lighten";
    if penalty {
        told(app, &number, ruling).await;
    }
    if !penalty {
        crate::leniency_decision::filed(app, &number).await;
    }
    let mut fields = vec![("ruling", ruling), ("password", PASSWORD)];
    if penalty {
        fields.extend([
            ("amount", "20000"),
            ("amount_why", crate::leniency_decision::WHY),
            ("reason", "三人讨论，理由充分。"),
            ("discussed_on", DAY),
            ("discussion", "三人参加，一致同意。"),
        ]);
    }
    let mut leader = app.log_in("leader").await;
    leader
        .fill(&format!("{file}/decision"), &fields)
        .await
        .is(303);
    let mut officer = app.log_in("enforcer").await;
    let service = [("served_on", DAY), ("education", "讲解标签规定。")];
    officer
        .fill(&format!("{file}/serve"), &service)
        .await
        .is(303);
    number
}

async fn recheck(officer: &mut Browser<'_>, number: &str) {
    let fields = [("corrected", "yes"), ("text", "标签完好。")];
    officer
        .fill(&format!("/leniency/{number}/recheck"), &fields)
        .await
        .is(303);
}

#[tokio::test]
async fn a_publication_is_recorded_and_withdrawn_and_the_paper_says_so() {
    let app = TestApp::start().await;
    let number = decided(&app, "lighten").await;
    let (file, mine) = (
        format!("/leniency/{number}"),
        format!("/my/self-reports/{number}"),
    );
    let mut officer = app.log_in("enforcer").await;
    // the paper of a penalty has its own number, and leaves to the hand what no data says: how and by when to pay
    officer
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("行政处罚决定书")
        .hides("不予行政处罚决定书")
        .shows("示环罚决〔2026〕1号")
        .shows("罚款20,000元")
        .shows("四、处罚的履行方式和期限")
        .shows("五、救济途径");
    for register in ["/leniency/register", "/leniency/register.csv"] {
        let page = officer.get(register).await;
        page.is(200).shows("示环罚决〔2026〕1号");
    }
    // what will be published stands on the paper with its basis, before and after
    officer
        .get(&format!("{file}/print"))
        .await
        .is(200)
        .shows("按生态环境行政处罚办法第六十一条至第六十六条公开决定和企业名称");
    let publish = format!("{file}/publish");
    officer
        .get(&publish)
        .await
        .is(200)
        .shows("公开决定和企业名称");
    let early = [
        ("on", "2026-09-08"),
        ("place", "局网站行政处罚专栏"),
        ("named", "no"),
    ];
    officer
        .fill(&publish, &early)
        .await
        .is(422)
        .shows("局网站行政处罚专栏");
    let fields = [("on", DAY), early[1], early[2]];
    officer.fill(&publish, &fields).await.is(303);
    let said = "2026年9月9日（周三）在局网站行政处罚专栏公开，不公开企业名称";
    officer
        .get(&file)
        .await
        .shows(said)
        .shows("登记人：enforcer同志");
    officer.get(&format!("{file}/print")).await.shows(said);
    officer.get(&publish).await.is(409);
    let mut firm = app.log_in("firm0").await;
    firm.get(&mine).await.is(200).shows(said);
    let withdraw = [
        ("how", "withdrawn"),
        ("on", DAY),
        ("reason", "复核发现文号写错。"),
    ];
    officer
        .fill(&format!("{file}/publication"), &withdraw)
        .await
        .is(303);
    firm.get(&mine).await.shows("撤回：复核发现文号写错。");
    for outside in ["legal", "leader", "enforcement-head", "firm1"] {
        let mut other = app.log_in(outside).await;
        assert_ne!(other.get(&publish).await.status, 200, "{outside}");
    }
    same_after_rebuild_and_replay(&app, 1).await;
}

#[tokio::test]
async fn nothing_of_an_exemption_is_published_while_no_row_requires_it() {
    let app = TestApp::start().await;
    let number = decided(&app, "no_penalty_minor").await;
    let mut officer = app.log_in("enforcer").await;
    let file = format!("/leniency/{number}");
    officer.get(&file).await.is(200).hides("登记公开");
    officer
        .get(&format!("{file}/publish"))
        .await
        .is(409)
        .shows("没有已核对、依据有效的规定要求公开");
    officer
        .get(&format!("{file}/print"))
        .await
        .shows("不予处罚的，不公开");
}

#[tokio::test]
async fn two_persons_erase_the_words_of_a_closed_file() {
    let app = TestApp::start().await;
    let number = decided(&app, "no_penalty_minor").await;
    let (file, mine) = (
        format!("/leniency/{number}"),
        format!("/my/self-reports/{number}"),
    );
    let mut officer = app.log_in("enforcer").await;
    let mut legal = app.log_in("legal").await;
    let ask = format!("{file}/erase");
    legal.get(&ask).await.is(409);
    recheck(&mut officer, &number).await;
    officer.get(&ask).await.is(403);
    legal
        .fill(&ask, &[("reason", "保存期限已到。")])
        .await
        .is(422)
        .shows("写明法律依据")
        .shows("保存期限已到。");
    let fields = [
        ("basis", "个人信息保护法第47条"),
        ("reason", "保存期限已到。"),
        ("password", PASSWORD),
    ];
    legal.fill(&ask, &fields).await.is(303);
    // whoever asked does not do it
    let answer = format!("{file}/erasure");
    legal.get(&answer).await.is(403);
    officer.get(&file).await.shows(CANARY).shows("申请删除内容");
    let mut leader = app.log_in("leader").await;
    let agreed = [("agreed", "yes"), ("password", PASSWORD)];
    leader.fill(&answer, &agreed).await.is(303);

    let live = app.server.dump().await.unwrap();
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    let replayed = app.server.replay_leniency().await.unwrap();
    assert!(replayed.iter().all(|f| f.differs.is_empty()));
    // the file is there, and says by which law, why and by whom its words went
    officer
        .get(&file)
        .await
        .is(200)
        .hides(CANARY)
        .shows("依法删除（个人信息保护法第47条：保存期限已到。）")
        .shows("申请：legal同志；审批：leader同志");
    let mut firm = app.log_in("firm0").await;
    firm.get(&mine)
        .await
        .is(200)
        .hides(CANARY)
        .shows("依法删除（个人信息保护法第47条）");
    officer
        .get("/leniency/register")
        .await
        .is(200)
        .shows(&number);
    officer
        .get(&format!("{file}/change"))
        .await
        .is(409)
        .shows("内容已依法删除");
}
