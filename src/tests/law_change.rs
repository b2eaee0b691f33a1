//! Changes of the leniency rulebook through the front door: proposed by one legal officer, looked at field by field and
//! file by file, adopted by another; and every row that cannot be is refused in words at its field.

use zhuqi::domain::actor::Role;

use crate::app::{PASSWORD, TestApp};
use crate::leniency_change::same_after_rebuild_and_replay;
use crate::leniency_file::{confirm, facts, name, report};

const CHANGE: &str = "/leniency/rules/items/hazwaste-label/change";
const TEXT: [(&str, &str); 2] = [
    ("text", "市局轻微违法清单（讨论稿）"),
    ("reason", "讨论稿把数量改小了。"),
];
const ADOPT: [(&str, &str); 2] = [("opinion", "已对照。"), ("password", PASSWORD)];

/// The label item as it is shipped, with some answers of the form changed.
pub(crate) fn label<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("zh", "危险废物标签缺失"),
        ("en", "Hazardous-waste label missing"),
        ("from", "2021-07-15"),
        ("to", ""),
        ("old_articles", "solid-112"),
        ("old_range", ""),
        ("new_articles", "code-1175"),
        ("new_range", "fine"),
        ("new_least", "50000"),
        ("new_most", "200000"),
        ("limit", "days"),
        ("limit_from", "found"),
        ("limit_days", "5"),
        ("first_months", "24"),
        (
            "conditions",
            "one_tonne | 年产生量很小 | Little a year | amount_per_year <= 0.5 t_per_year\nfirst | 期限内首次 | First within the window | first",
        ),
        ("source", "full_text"),
    ];
    fields.extend(TEXT);
    for (name, value) in changed {
        match fields.iter_mut().find(|(n, _)| n == name) {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    fields
}

#[tokio::test]
async fn one_proposes_another_adopts_and_a_decided_file_keeps_its_edition() {
    let app = TestApp::start().await;
    app.joins("legal2", Role::Legal, "fagui").await;
    let mut firm = app.log_in("firm0").await;
    let decided = report(&mut firm).await;
    let mut head = app.log_in("enforcement-head").await;
    name(&mut head, &decided).await;
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &decided).await;
    confirm(&app).await;
    let file = format!("/leniency/{decided}");
    let seq = officer.get(&file).await.hidden("seq").unwrap();
    officer
        .post(&format!("{file}/submit"), &[("seq", &seq)])
        .await
        .is(303);
    let mut legal = app.log_in("legal").await;
    let agreed = [
        ("agreed", "yes"),
        ("opinion", "事实清楚。"),
        ("password", PASSWORD),
    ];
    legal.fill(&format!("{file}/review"), &agreed).await.is(303);
    crate::leniency_decision::filed(&app, &decided).await;
    let mut leader = app.log_in("leader").await;
    let ruling = [("ruling", "no_penalty_minor"), ("password", PASSWORD)];
    leader
        .fill(&format!("{file}/decision"), &ruling)
        .await
        .is(303);
    // another file of the same kind is still looked into
    let open = report(&mut firm).await;
    name(&mut head, &open).await;
    facts(&mut officer, &open).await;

    legal.get("/leniency/rules").await.shows(CHANGE);
    legal.get(CHANGE).await.is(200).shows("hazwaste-label");
    legal.fill(CHANGE, &label(&[])).await.is(303);
    let page = "/leniency/rules/changes/1";
    legal
        .get("/leniency/rules/changes")
        .await
        .shows(page)
        .shows("待另一名法制人员处理");
    legal.get("/leniency/rules").await.shows("有1项修改待处理");
    // the reviewer of both is named in the open one, and reads which way its proposal would go
    legal
        .get(page)
        .await
        .is(200)
        .shows("amount_per_year &lt;= 0.5 t_per_year")
        .shows(&open)
        .hides(&decided)
        .shows("提出人不能采纳自己的修改")
        .hides(&format!("{page}/adopt"));
    legal.get(&format!("{page}/adopt")).await.is(403);
    officer
        .get(page)
        .await
        .is(200)
        .hides(&format!("{page}/adopt"));
    for outside in ["officer", "admin", "firm0"] {
        let mut other = app.log_in(outside).await;
        other.get(page).await.is(404);
        other.get(CHANGE).await.is(404);
    }
    // who is named in neither learns of no file, and not how many
    let mut second = app.log_in("legal2").await;
    second
        .get(page)
        .await
        .is(200)
        .hides(&open)
        .shows("不足5件，不列数");
    second
        .fill(
            &format!("{page}/adopt"),
            &[("opinion", "已对照。"), ("password", "wrong")],
        )
        .await
        .is(422);
    second.fill(&format!("{page}/adopt"), &ADOPT).await.is(303);
    second
        .get(page)
        .await
        .shows("已采纳")
        .shows("模板2026年8月版第");
    second.get(&format!("{page}/adopt")).await.is(409);

    // the row waits for the legal section again; the decided file says what it said, and replays
    let open_page = officer.get(&format!("/leniency/{open}")).await;
    open_page.shows("年产生量很小").shows("这些条目还没有核对");
    let decided_page = officer.get(&file).await;
    decided_page
        .hides("年产生量很小")
        .hides("这些条目还没有核对");
    same_after_rebuild_and_replay(&app, 1).await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_in_words_at_its_field() {
    let app = TestApp::start().await;
    app.joins("legal2", Role::Legal, "fagui").await;
    let mut legal = app.log_in("legal").await;
    let cases: [(&[(&str, &str)], &str); 9] = [
        (&[("to", "2021-07-01")], "结束要晚于开始"),
        (
            &[("new_articles", "code-9999")],
            "没有代号为code-9999的法律依据",
        ),
        (
            &[(
                "conditions",
                "over | 超标 | Over | exceedance_ratio < 12 ratio",
            )],
            "比例12超出范围",
        ),
        (&[("limit_days", "0")], "期限不能是0"),
        (&[("first_months", "0")], "期限不能是0"),
        (&[("new_most", "40000")], "最高不能比最低小"),
        (&[("conditions", "说不清楚")], "第1行读不懂"),
        (&[("new_least", "五万")], "填写数字"),
        (&[("reason", "")], "写明理由"),
    ];
    for (changed, said) in cases {
        let sent = legal.fill(CHANGE, &label(changed)).await;
        // every value is kept
        sent.is(422).shows(said).shows("讨论稿");
    }
    // a second version, and one more inside its days
    legal
        .fill(
            CHANGE,
            &label(&[("from", "2027-01-01"), ("to", "2027-12-31")]),
        )
        .await
        .is(303);
    let mut second = app.log_in("legal2").await;
    let page = "/leniency/rules/changes/1";
    second.get(page).await.shows("新版本").shows("2026-12-31");
    second.fill(&format!("{page}/adopt"), &ADOPT).await.is(303);
    let inside = label(&[("from", "2027-03-01"), ("to", "")]);
    legal
        .fill(CHANGE, &inside)
        .await
        .is(422)
        .shows("已经有这一条的另一版");
    let end = "/leniency/rules/rows/hazwaste-label/end";
    let early = [("on", "2026-01-01"), TEXT[0], TEXT[1]];
    legal
        .fill(end, &early)
        .await
        .is(422)
        .shows("结束要晚于开始");
    let mut new = label(&[("from", "2026-08-15")]);
    new.push(("key", "hazwaste-label"));
    legal
        .fill("/leniency/rules/items/new", &new)
        .await
        .is(422)
        .shows("已经有人用了");
}

#[tokio::test]
async fn what_was_looked_at_before_another_edition_is_stale() {
    let app = TestApp::start().await;
    app.joins("legal2", Role::Legal, "fagui").await;
    let mut legal = app.log_in("legal").await;
    let weight = "/leniency/rules/weights/merit/change";
    let heavier = |weight: &'static str| {
        let fields = [
            ("weight", weight),
            ("bases", "apl-32-4、measures-43"),
            ("source", "inference"),
        ];
        [&fields[..], &TEXT[..]].concat()
    };
    legal.fill(weight, &heavier("2")).await.is(303);
    legal.fill(weight, &heavier("3")).await.is(303);
    // a form that was opened before the edition came
    let seq = legal.get(weight).await.hidden("seq").unwrap();
    let mut second = app.log_in("legal2").await;
    let adopt = |n: u32| format!("/leniency/rules/changes/{n}/adopt");
    second.fill(&adopt(1), &ADOPT).await.is(303);
    let mut late = heavier("4");
    late.push(("seq", &seq));
    legal.post(weight, &late).await.is(409).shows("legal2同志");
    // and the other proposal rests on the row as it was
    second
        .get("/leniency/rules/changes/2")
        .await
        .shows("不能再采纳")
        .hides(&adopt(2));
    second.get(&adopt(2)).await.is(409);
    let no = [("reason", "已被第1号代替。")];
    second
        .fill("/leniency/rules/changes/2/reject", &no)
        .await
        .is(303);
    legal
        .get("/leniency/rules/changes/2")
        .await
        .shows("已退回")
        .shows("已被第1号代替。");
}

#[tokio::test]
async fn numbers_of_the_whole_rulebook_change_by_two_and_never_under_a_decided_file() {
    let app = TestApp::start().await;
    app.joins("legal2", Role::Legal, "fagui").await;
    let mut legal = app.log_in("legal").await;
    let setting = |row: &str| format!("/leniency/rules/settings/{row}/change");
    let number = |n: &'static str| [[("number", n), ("source", "full_text")], TEXT].concat();
    legal
        .get("/leniency/rules")
        .await
        .is(200)
        .shows("“首次”的月数")
        .shows("追责时效年数");
    for (row, n, said) in [
        ("window_months", "0", "期限不能是0"),
        ("time_bar_years", "6", "一般时效不能比造成后果的时效长"),
        ("long_time_bar_years", "1", "一般时效不能比造成后果的时效长"),
        ("time_bar_years", "101", "讨论稿"),
    ] {
        legal
            .fill(&setting(row), &number(n))
            .await
            .is(422)
            .shows(said);
    }
    let mut firm = app.log_in("firm0").await;
    let report = report(&mut firm).await;
    name(&mut app.log_in("enforcement-head").await, &report).await;
    let mut officer = app.log_in("enforcer").await;
    facts(&mut officer, &report).await;
    legal
        .fill(&setting("window_months"), &number("12"))
        .await
        .is(303);
    let page = "/leniency/rules/changes/1";
    legal
        .get(page)
        .await
        .is(200)
        .shows("“首次”的月数")
        .shows("24")
        .shows("12")
        .hides(&format!("{page}/adopt"));
    legal.get(&format!("{page}/adopt")).await.is(403);
    let mut second = app.log_in("legal2").await;
    second.fill(&format!("{page}/adopt"), &ADOPT).await.is(303);
    second.get("/leniency/rules").await.shows("起的版本");
    legal
        .get(&setting("window_months"))
        .await
        .shows("value=\"12\"");
}
