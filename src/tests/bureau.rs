//! Units and themes through the front door: what is changed holds at the next triage, and stands on record.

use crate::app::TestApp;
use crate::thread::submit;

const UNITS: &str = "/admin/units";

#[tokio::test]
async fn a_theme_goes_to_another_unit_and_triage_is_proposed_it() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let said = submit(&mut firm, "废水总排口怎么规范化设置").await;
    let mut intake = app.log_in("intake").await;
    let open = format!("/office/complaints/{said}/open");
    intake
        .get(&open)
        .await
        .is(200)
        .shows("value=\"shui\" selected");

    let mut admin = app.log_in("admin").await;
    admin
        .get(UNITS)
        .await
        .is(200)
        .shows("水科")
        .hides("修改记录");
    let form = "/admin/themes/water/edit";
    // what the change meets is counted beside it: one of this theme waits for triage
    admin
        .get(form)
        .await
        .is(200)
        .shows("待分办1件")
        .shows("没有在办的事项");
    let named = [
        ("name", "废水与排污口"),
        ("name_en", "Waste water and outfalls"),
        ("with_branch", "1"),
        ("offered", "1"),
    ];
    let with = |more: &[(&'static str, &'static str)]| [&named[..], more].concat();
    let nobody = [("name", ""), ("lead", "daqi")];
    let nobody = admin.fill(form, &nobody).await;
    nobody.is(422).shows("请填写主题名称");
    let unchanged = with(&[("lead", "shui"), ("supporting", "jiance")]);
    admin.fill(form, &unchanged).await.is(422);
    let edited = with(&[("lead", "daqi"), ("supporting", "shui")]);
    let sent = admin.fill(form, &edited).await;
    sent.is(303);
    assert!(sent.location().starts_with(UNITS));
    admin
        .get(UNITS)
        .await
        .is(200)
        .shows("修改记录")
        .shows("主办：水科 → 大气科");
    intake
        .get(&open)
        .await
        .is(200)
        .shows("value=\"daqi\" selected");

    // a unit that is renamed is called so from today
    let renamed = [
        ("name", "水生态环境科"),
        ("short", "水生态科"),
        ("name_en", "Water Environment Section"),
    ];
    admin
        .fill("/admin/units/shui/rename", &renamed)
        .await
        .is(303);
    admin
        .get(UNITS)
        .await
        .shows("水生态环境科")
        .shows("水科（到");
    intake.get(&open).await.is(200).shows("水生态");

    // what is assigned stays where it is, and the page says with whom
    crate::thread::open(&mut intake, &said).await;
    admin
        .get(form)
        .await
        .is(200)
        .shows("待分办0件")
        .shows("在办1件，主办单位不变：");
    admin
        .get("/admin/units/shui/rename")
        .await
        .is(200)
        .shows("影响范围");

    // nobody else; what is no unit and no theme is not there
    for login in ["intake", "head", "supervisor"] {
        let mut who = app.log_in(login).await;
        who.get(UNITS).await.is(404);
        for path in [form, "/admin/units/shui/rename"] {
            let refused = who.get(path).await;
            assert!([403, 404].contains(&refused.status), "{login} {path}");
        }
    }
    for path in ["/admin/themes/none/edit", "/admin/units/none/rename"] {
        admin.get(path).await.is(404);
    }
    let live = app.server.dump().await.unwrap();
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
}
