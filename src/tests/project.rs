//! Major projects through the front door: kept by the section that answers for them, with a milestone that stands on the
//! board like every other term.

use zhuqi::domain::actor::Role;
use zhuqi::domain::time::At;

use crate::app::{Browser, FIRMS, TestApp};
use crate::thread::number_in;

async fn register(keeper: &mut Browser<'_>, two_high: &str) -> String {
    let fields = [
        ("enterprise", "firm-0"),
        ("name", "年产十万吨新材料项目"),
        ("batch", "started"),
        ("round", "12"),
        ("two_high", two_high),
    ];
    let sent = keeper.fill("/office/projects/new", &fields).await;
    number_in(&sent.is(303).location())
}

#[tokio::test]
async fn a_project_is_kept_by_its_section_and_its_milestone_stands_on_the_board() {
    let app = TestApp::start().await;
    app.joins("keeper", Role::Officer, "fuwu").await;
    let mut keeper = app.log_in("keeper").await;
    let page = keeper.get("/office/projects").await;
    page.is(200)
        .shows("登记重大项目")
        .shows("没有符合条件的项目");
    // the batch goes with its round
    let half = [
        ("enterprise", "firm-0"),
        ("name", "年产十万吨新材料项目"),
        ("batch", "started"),
        ("two_high", "no"),
    ];
    keeper
        .fill("/office/projects/new", &half)
        .await
        .is(422)
        .shows("填写第几期")
        .shows("年产十万吨新材料项目");
    let number = register(&mut keeper, "no").await;
    let at = |part: &str| format!("/office/projects/{number}{part}");
    keeper
        .get(&at(""))
        .await
        .is(200)
        .shows("第12期 · 开工一批")
        .shows("还没有确定");
    let path = [("path", "commitment"), ("reason", "列入园区正面清单。")];
    keeper.fill(&at("/path"), &path).await.is(303);
    let milestone = [("milestone", "compiled"), ("due_on", "2026-09-14")];
    keeper.fill(&at("/milestone"), &milestone).await.is(303);
    keeper.get(&at("/milestone")).await.is(409);
    keeper
        .get(&at(""))
        .await
        .shows("告知承诺")
        .shows("列入园区正面清单。")
        .shows("环评编制完成");
    // on the firm's dossier, for whoever may know it
    let dossier = format!("/office/enterprises/{}", FIRMS[0].0);
    keeper.get(&dossier).await.shows(&number);
    for who in ["intake", "supervisor", "leader", "auditor"] {
        let mut reader = app.log_in(who).await;
        reader
            .get("/office/projects")
            .await
            .is(200)
            .shows(&number)
            .hides("登记重大项目");
        reader.get(&at("")).await.is(200);
        reader.get(&at("/end")).await.is(403);
        reader.get(&dossier).await.shows(&number);
    }
    for who in ["officer", "head2"] {
        let mut reader = app.log_in(who).await;
        reader.get("/office/projects").await.is(200).hides(&number);
        reader.get(&at("")).await.is(404);
        reader.get(&dossier).await.is(200).hides(&number);
    }
    for who in ["enforcer", "enforcement-head", "legal", "admin", "firm0"] {
        let mut reader = app.log_in(who).await;
        reader.get("/office/projects").await.is(404);
        reader.get(&at("")).await.is(404);
    }
    // late, it is on the board under its section, and led to its page
    app.clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 16), 9, 0));
    let mut supervisor = app.log_in("supervisor").await;
    supervisor
        .get("/supervision/overdue")
        .await
        .is(200)
        .shows(&format!("/office/projects/{number}"))
        .shows("服务科");
    supervisor
        .get("/office/projects?state=late")
        .await
        .shows(&number);
    let mut keeper = app.log_in("keeper").await;
    let reached = [("note", "报告书已编制完成。")];
    keeper
        .fill(&at("/milestone/reached"), &reached)
        .await
        .is(303);
    supervisor
        .get("/supervision/overdue")
        .await
        .hides(&format!("/office/projects/{number}"));
    let end = [("reason", "已经投产。")];
    keeper.fill(&at("/end"), &end).await.is(303);
    keeper.get("/office/projects").await.hides(&number);
    keeper
        .get("/office/projects?state=ended")
        .await
        .shows(&number);
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}

#[tokio::test]
async fn a_two_high_project_is_not_offered_the_commitment_and_cannot_take_it() {
    let app = TestApp::start().await;
    app.joins("keeper", Role::Officer, "fuwu").await;
    let mut keeper = app.log_in("keeper").await;
    let number = register(&mut keeper, "yes").await;
    let path = format!("/office/projects/{number}/path");
    keeper
        .get(&path)
        .await
        .is(200)
        .hides("value=\"commitment\"");
    let sent = [("path", "commitment"), ("reason", "列入园区正面清单。")];
    keeper
        .fill(&path, &sent)
        .await
        .is(422)
        .shows("列入园区正面清单。");
    keeper
        .get("/office/projects?high=yes")
        .await
        .shows(&number)
        .shows("两高项目");
}
