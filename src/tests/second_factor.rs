//! The second step of a log-in through the front door: enrolled, asked, replayed, throttled, recovered, reset.

use sea_orm::{Database, FromQueryResult, JsonValue, Statement};
use totp_rs::{Builder, Secret};
use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, PASSWORD, TestApp, wednesday};

const ENROL: &str = "/second-factor/enrol";

/// The authenticator of somebody: what it shows at an instant.
pub(crate) struct Phone(String);

impl Phone {
    pub(crate) fn of(page: &Answer) -> Phone {
        let text = page.text();
        let key = marked(&text, "factor-key").next().unwrap();
        Phone(key.replace(' ', ""))
    }

    pub(crate) fn shows(&self, at: At) -> String {
        let secret = Secret::try_from_base32(&self.0).unwrap();
        let totp = Builder::new().with_secret(secret).build().unwrap();
        totp.generate(u64::try_from(at.0 / 1_000_000).unwrap())
            .to_string()
    }
}

/// The text of every element with this mark.
fn marked<'t>(text: &'t str, mark: &str) -> impl Iterator<Item = &'t str> {
    let parts: Vec<&str> = text
        .split(&format!("data-testid=\"{mark}\""))
        .skip(1)
        .collect();
    let inner = |p: &'t str| {
        p.split_once('>')
            .and_then(|(_, rest)| rest.split('<').next())
    };
    parts.into_iter().filter_map(inner)
}

fn codes_in(page: &Answer) -> Vec<String> {
    let text = page.text();
    marked(&text, "recovery-code").map(str::to_owned).collect()
}

/// Enrols the present browser's person; gives phone and recovery codes.
pub(crate) async fn enrol(app: &TestApp, browser: &mut Browser<'_>) -> (Phone, Vec<String>) {
    let page = browser.get(ENROL).await;
    page.is(200).shows("<svg");
    let phone = Phone::of(&page);
    let code = phone.shows(app.clock.now());
    let fields = [("code", code.as_str()), ("password", PASSWORD)];
    let sheet = browser.post(ENROL, &fields).await;
    sheet.is(200);
    (phone, codes_in(&sheet))
}

async fn pass(browser: &mut Browser<'_>, code: &str) -> Answer {
    let fields = [("code", code), ("next", "/office")];
    browser.post("/second-factor", &fields).await
}

/// Log-in ends at the second step.
async fn asked<'a>(app: &'a TestApp, login: &str) -> Browser<'a> {
    let mut browser = app.log_in(login).await;
    let page = browser.get("/office").await;
    assert_eq!(page.location(), "/second-factor?next=%2Foffice");
    browser
}

#[tokio::test]
async fn where_it_is_required_staff_do_nothing_before_they_enrolled_and_firms_are_not_asked() {
    let app = TestApp::start_with_second_factor().await;
    let mut officer = app.log_in("officer").await;
    assert_eq!(officer.get("/office").await.location(), ENROL);
    assert_eq!(officer.get("/account").await.location(), ENROL);
    officer.get(ENROL).await.shows("本单位要求");
    let (_, codes) = enrol(&app, &mut officer).await;
    assert_eq!(codes.len(), 10);
    officer.get("/office").await.is(200);
    officer.get("/account").await.shows("还有10个恢复码");

    let mut firm = app.log_in("firm0").await;
    firm.get("/my").await.is(200);
    firm.get(ENROL).await.is(404);
}

#[tokio::test]
async fn a_secret_is_the_same_until_it_is_enrolled_and_needs_the_password() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    officer.get("/office").await.is(200);
    let (one, two) = (officer.get(ENROL).await, officer.get(ENROL).await);
    let phone = Phone::of(&one);
    assert_eq!(phone.0, Phone::of(&two).0);
    let code = phone.shows(app.clock.now());
    let no_password = [("code", code.as_str()), ("password", "wrong")];
    officer.post(ENROL, &no_password).await.is(422);
    let no_code = [("code", "000000"), ("password", PASSWORD)];
    let again = officer.post(ENROL, &no_code).await;
    again.is(422).shows("验证码不对");
    assert_eq!(Phone::of(&again).0, phone.0, "the picture stays");
    officer.get("/account").await.shows("没有登记");
}

#[tokio::test]
async fn a_device_is_asked_once_a_day_and_another_one_at_once() {
    let app = TestApp::start().await;
    let mut desk = app.log_in("officer").await;
    let (phone, _) = enrol(&app, &mut desk).await;
    // the same browser, logged in again today
    desk.post("/logout", &[]).await.is(303);
    let in_again = [("login", "officer"), ("password", PASSWORD)];
    desk.post("/login", &in_again).await.is(303);
    desk.get("/office").await.is(200);
    // another browser
    let mut tablet = asked(&app, "officer").await;
    app.clock.set(wednesday().plus_seconds(60));
    let code = phone.shows(app.clock.now());
    assert_eq!(pass(&mut tablet, &code).await.location(), "/office");
    tablet.get("/office").await.is(200);
    // the mark of the device is the person's own: it opens nobody else's account
    let mut head = app.log_in("head").await;
    enrol(&app, &mut head).await;
    let mut borrowed = app.visitor();
    borrowed.cookies = desk.cookies.clone();
    borrowed.cookies.remove("zhuqi");
    let as_head = [("login", "head"), ("password", PASSWORD)];
    borrowed.post("/login", &as_head).await.is(303);
    assert!(
        borrowed
            .get("/office")
            .await
            .location()
            .starts_with("/second-factor")
    );
    // and tomorrow it is asked again
    app.clock.set(wednesday().plus_hours(24));
    desk.post("/logout", &[]).await;
    desk.post("/login", &in_again).await.is(303);
    assert!(
        desk.get("/office")
            .await
            .location()
            .starts_with("/second-factor")
    );
}

#[tokio::test]
async fn a_code_is_good_once_near_its_time_and_in_no_two_places() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let (phone, _) = enrol(&app, &mut officer).await;
    let mut other = asked(&app, "officer").await;
    // the one it was enrolled with
    let used = phone.shows(app.clock.now());
    pass(&mut other, &used).await.is(422).shows("已经用过");
    // the clock of the phone runs half a minute ahead, or behind
    app.clock.set(wednesday().plus_seconds(120));
    let ahead = phone.shows(wednesday().plus_seconds(150));
    pass(&mut other, &ahead).await.is(303);
    let mut third = asked(&app, "officer").await;
    pass(&mut third, &ahead).await.is(422);
    // an earlier one is not good after a later one was seen
    let now = phone.shows(app.clock.now());
    pass(&mut third, &now).await.is(422);
    app.clock.set(wednesday().plus_seconds(300));
    let behind = phone.shows(wednesday().plus_seconds(270));
    pass(&mut third, &behind).await.is(303);
    let mut fourth = asked(&app, "officer").await;
    let far = phone.shows(wednesday().plus_seconds(420));
    pass(&mut fourth, &far).await.is(422);
}

#[tokio::test]
async fn ten_wrong_codes_and_the_account_has_to_wait() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let (phone, _) = enrol(&app, &mut officer).await;
    let mut thief = asked(&app, "officer").await;
    for _ in 0..10 {
        pass(&mut thief, "000000").await.is(422);
    }
    app.clock.set(wednesday().plus_seconds(60));
    let right = phone.shows(app.clock.now());
    pass(&mut thief, &right).await.is(422).shows("14分钟后再试");
    app.clock.set(wednesday().plus_seconds(17 * 60));
    let right = phone.shows(app.clock.now());
    pass(&mut thief, &right).await.is(303);
}

#[tokio::test]
async fn who_knows_the_password_only_reaches_nothing() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    enrol(&app, &mut officer).await;
    let mut thief = asked(&app, "officer").await;
    for path in ["/account", "/inbox", "/office/ledger", "/office/ledger.csv"] {
        let page = thief.get(path).await;
        assert!(
            page.status == 303 || page.status == 401,
            "{path} {}",
            page.status
        );
    }
    let to_step = "/second-factor?next=/password";
    assert_eq!(thief.get("/password").await.location(), to_step);
    let change = [
        ("old", PASSWORD),
        ("new", "a stolen long phrase"),
        ("again", "a stolen long phrase"),
    ];
    assert_eq!(thief.post("/password", &change).await.location(), to_step);
    assert_eq!(thief.get(ENROL).await.location(), "/start");
    assert_eq!(thief.get("/second-factor/codes").await.location(), "/start");
    // the way back goes to this site only
    let away = [("code", "000000"), ("next", "https://evil.example/")];
    thief.post("/second-factor", &away).await.is(422);
}

#[tokio::test]
async fn a_recovery_code_works_once_and_new_ones_end_the_old() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let (phone, codes) = enrol(&app, &mut officer).await;
    let mut other = asked(&app, "officer").await;
    // as it is read aloud: small letters, other gaps
    let spoken = codes[0].to_lowercase().replace('-', " ");
    pass(&mut other, &spoken).await.is(303);
    other.get("/account").await.shows("还有9个恢复码");
    let mut third = asked(&app, "officer").await;
    pass(&mut third, &codes[0]).await.is(422);
    app.clock.set(wednesday().plus_seconds(60));
    let code = phone.shows(app.clock.now());
    let sheet = other.post("/second-factor/codes", &[("code", &code)]).await;
    sheet.is(200);
    let fresh = codes_in(&sheet);
    assert_eq!(fresh.len(), 10);
    pass(&mut third, &codes[1]).await.is(422);
    pass(&mut third, &fresh[0]).await.is(303);
    // shown once
    other.get("/second-factor/codes").await.hides(&fresh[1]);
}

#[tokio::test]
async fn another_authenticator_takes_a_code_of_the_present_one() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let (old, codes) = enrol(&app, &mut officer).await;
    app.clock.set(wednesday().plus_seconds(90));
    let page = officer.get(ENROL).await;
    let new = Phone::of(&page);
    assert_ne!(old.0, new.0);
    let code = new.shows(app.clock.now());
    let fields = [
        ("code", code.as_str()),
        ("password", PASSWORD),
        ("current", ""),
    ];
    officer.post(ENROL, &fields).await.is(422);
    let fields = [
        ("code", code.as_str()),
        ("password", PASSWORD),
        ("current", codes[3].as_str()),
    ];
    officer.post(ENROL, &fields).await.is(200);
    app.clock.set(wednesday().plus_seconds(180));
    let mut other = asked(&app, "officer").await;
    pass(&mut other, &old.shows(app.clock.now())).await.is(422);
    pass(&mut other, &new.shows(app.clock.now())).await.is(303);
}

#[tokio::test]
async fn a_reset_is_asked_by_one_and_confirmed_by_another() {
    let app = TestApp::start_with_second_factor().await;
    let mut admin = app.log_in("admin").await;
    enrol(&app, &mut admin).await;
    let mut leader = app.log_in("leader").await;
    enrol(&app, &mut leader).await;
    let mut officer = app.log_in("officer").await;
    let (phone, codes) = enrol(&app, &mut officer).await;

    let confirm = "/second-factor/resets/officer";
    leader.get(confirm).await.is(404);
    leader
        .get("/second-factor/resets")
        .await
        .shows("没有待确认的重置");
    let check = [("identity_check", "本人到场，看过工作证")];
    admin
        .fill("/admin/accounts/officer/reset", &check)
        .await
        .is(303);
    admin
        .get("/second-factor/resets")
        .await
        .shows("由另一个人确认");
    admin.get(confirm).await.is(403);
    leader
        .get("/second-factor/resets")
        .await
        .shows("officer同志");
    let fields = [("identity_check", "认识本人"), ("password", "wrong")];
    leader.fill(confirm, &fields).await.is(422);
    officer.get("/office").await.is(200);
    let fields = [("identity_check", "认识本人"), ("password", PASSWORD)];
    leader.fill(confirm, &fields).await.is(303);
    // sessions, device, codes and authenticator are gone; the password is not
    assert!(
        officer
            .get("/office")
            .await
            .location()
            .starts_with("/login")
    );
    let in_again = [("login", "officer"), ("password", PASSWORD)];
    officer.post("/login", &in_again).await.is(303);
    assert_eq!(officer.get("/office").await.location(), ENROL);
    app.clock.set(wednesday().plus_seconds(60));
    pass(&mut officer, &phone.shows(app.clock.now()))
        .await
        .is(303);
    assert_eq!(officer.get("/office").await.location(), ENROL);
    pass(&mut officer, &codes[0]).await;
    assert_eq!(officer.get("/office").await.location(), ENROL);
    // nobody else's business
    let mut head = app.log_in("head").await;
    enrol(&app, &mut head).await;
    head.get("/second-factor/resets").await.is(404);
}

/// What lies in the database is neither the secret nor a code; a rebuild leaves the factor as it is.
#[tokio::test]
async fn secret_and_codes_are_not_in_the_database_and_a_rebuild_leaves_them() {
    let app = TestApp::start().await;
    let mut officer = app.log_in("officer").await;
    let (phone, codes) = enrol(&app, &mut officer).await;
    let db = Database::connect(app.url.as_str()).await.unwrap();
    let mut dump = String::new();
    for table in [
        "second_factors",
        "recovery_codes",
        "factor_devices",
        "events",
        "sessions",
    ] {
        let sql = format!("SELECT * FROM {table}");
        let statement = Statement::from_string(db.get_database_backend(), sql);
        let rows = JsonValue::find_by_statement(statement)
            .all(&db)
            .await
            .unwrap();
        dump.push_str(&format!("{rows:?}"));
    }
    assert!(dump.contains("acc-officer"), "the dump holds the rows");
    for secret in codes.iter().chain([&phone.0]) {
        assert!(!dump.contains(secret.as_str()));
    }
    assert!(!dump.contains(&officer.cookies["zhuqi-device"]));
    app.server.rebuild().await.unwrap();
    let mut other = asked(&app, "officer").await;
    app.clock.set(wednesday().plus_seconds(60));
    pass(&mut other, &phone.shows(app.clock.now()))
        .await
        .is(303);
}

#[tokio::test]
async fn the_command_line_tells_the_code_that_logs_in_also_while_another_factor_is_enrolled() {
    let app = TestApp::start().await;
    let mut desk = app.log_in("officer").await;
    // nothing in force yet: the code that enrols
    let first = Phone::of(&desk.get(ENROL).await);
    let told = app.server.code_now("officer").await.unwrap();
    assert_eq!(told, Some(first.shows(app.clock.now())));
    let (phone, _) = enrol(&app, &mut desk).await;
    app.clock.set(wednesday().plus_seconds(60));
    // another is begun, and not finished
    let second = Phone::of(&desk.get(ENROL).await);
    assert_ne!(first.0, second.0);
    let told = app.server.code_now("officer").await.unwrap().unwrap();
    assert_eq!(told, phone.shows(app.clock.now()));
    let mut tablet = asked(&app, "officer").await;
    pass(&mut tablet, &told).await.is(303);
    tablet.get("/office").await.is(200);
}
