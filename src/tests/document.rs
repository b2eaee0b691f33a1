//! Papers through the front door: each says what the record says, on its page and in its file alike, and to nobody who
//! may not open what it is about.

use docx_rs::{DocumentChild, read_docx};

use crate::app::{Answer, Browser, TestApp};
use crate::consultation::{convene, item, opinion, sign, write};
use crate::plan::{add, draft, in_hand};
use crate::supervision::{issue, late_case};
use crate::thread::{answer, answer_before, open, submit};

const SAID: &str = "园区总管接不上，每天用罐车拉废水。\n<b>什么时候</b>能接 & 谁来管？";

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;")
}

/// The paragraphs of a file.
fn paragraphs(file: &Answer) -> Vec<String> {
    let read = read_docx(&file.body).unwrap();
    let children = read.document.children.iter();
    let texts = children.filter_map(|c| match c {
        DocumentChild::Paragraph(p) => Some(p.raw_text()),
        _ => None,
    });
    texts.collect()
}

/// The text of the paper on its page, without its tags.
fn sheet(page: &Answer) -> String {
    let html = page.text();
    let (_, rest) = html.split_once("data-testid=\"paper\"").unwrap();
    let (sheet, _) = rest.split_once("</article>").unwrap();
    let mut text = String::new();
    for piece in sheet.split('<').skip(1) {
        text.push_str(piece.split_once('>').map_or("", |(_, words)| words));
    }
    text
}

/// Page and file of a paper: the same paragraphs in the same order, and nothing else. Gives the page.
pub(crate) async fn both(who: &mut Browser<'_>, page: &str, file: &str) -> Answer {
    let shown = who.get(page).await;
    shown.is(200);
    let sent = who.get(file).await;
    let kind = "wordprocessingml.document";
    assert!(
        sent.headers["content-type"]
            .to_str()
            .unwrap()
            .ends_with(kind)
    );
    assert!(
        sent.headers["content-disposition"]
            .to_str()
            .unwrap()
            .starts_with("attachment"),
    );
    let text: String = paragraphs(&sent).iter().map(|p| escaped(p)).collect();
    assert_eq!(sheet(&shown), text, "{page}");
    shown
}

pub(crate) async fn paper(who: &mut Browser<'_>, page: &str) -> Answer {
    both(who, page, &format!("{page}.docx")).await
}

#[tokio::test]
async fn the_papers_of_a_matter_say_what_its_record_says() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, SAID).await;
    let declined = submit(&mut firm, "想在市里租一间办公室。").await;
    let of = format!("/office/complaints/{number}");
    let mut intake = app.log_in("intake").await;
    // nothing is said before it happened
    intake.get(&of).await.is(200).hides("文书</h2>");
    for name in ["acceptance", "refusal", "answer"] {
        intake.get(&format!("{of}/papers/{name}")).await.is(404);
        intake
            .get(&format!("{of}/papers/{name}.docx"))
            .await
            .is(404);
    }

    let other = format!("/office/complaints/{declined}");
    let no = [
        ("reason", "不属于本局职责。"),
        ("instead", "市住房和城乡建设局"),
    ];
    intake.fill(&format!("{other}/decline"), &no).await.is(303);
    paper(&mut intake, &format!("{other}/papers/refusal"))
        .await
        .shows("企业问题不予受理告知")
        .shows("一、反映的问题")
        .shows("不属于本局职责。")
        .shows("市住房和城乡建设局")
        .hides("送审稿");
    intake
        .get(&format!("{other}/papers/acceptance"))
        .await
        .is(404);

    let case = open(&mut intake, &number).await;
    let page = format!("/office/cases/{case}");
    intake.get(&of).await.is(200).shows("papers/acceptance\"");
    paper(&mut intake, &format!("{of}/papers/acceptance"))
        .await
        .shows("企业问题受理通知")
        .shows("示例恒岚科技有限公司：")
        .shows("&lt;b&gt;什么时候")
        .shows(&case)
        .shows("答复期限：2026年9月18日");
    paper(&mut intake, &format!("{page}/papers/assignment"))
        .await
        .shows("关于“废水总管接入”的交办单")
        .shows(&number)
        .shows("请于2026年9月18日前办结")
        .shows("协办单位：监测科")
        .shows("交办人：intake同志");
    intake
        .get(&format!("{page}/papers/close-out"))
        .await
        .is(404);

    // whoever may not open the matter has no paper of it either, nor has a firm
    let mut stranger = app.log_in("officer2").await;
    for path in [
        format!("{page}/papers/assignment"),
        format!("{page}/papers/assignment.docx"),
        format!("{of}/papers/acceptance"),
        format!("{of}/papers/acceptance.docx"),
    ] {
        stranger.get(&path).await.is(404);
        firm.get(&path).await.is(404);
    }

    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;

    // called together, decided: the notice, the draft and the signed minutes
    let meeting = convene(&mut intake, &case, "").await;
    let meeting = meeting.as_str();
    paper(&mut officer, &format!("{meeting}/notice"))
        .await
        .shows("关于“废水总管接入”的会商通知")
        .shows("请各单位于2026年9月11日前提交书面意见");
    opinion(&mut officer, meeting, "agree", "同意。")
        .await
        .is(303);
    write(&mut intake, meeting, &["shui", "jiance"]).await;
    item(&mut intake, meeting, &case, "shui", "2026-10-15")
        .await
        .is(303);
    let minutes = format!("{meeting}/minutes");
    paper(&mut intake, &minutes)
        .await
        .shows("data-mark=\"送审稿\"");
    intake.fill_press(&format!("{meeting}/submit")).await;
    let mut leader = app.log_in("leader").await;
    sign(&mut leader, meeting).await.is(303);
    paper(&mut leader, &minutes)
        .await
        .shows("〔2026〕1号")
        .hides("data-mark");

    answer_before(&mut officer, &case, "10月15日前接通。", "企业要求先答复。").await;
    paper(&mut officer, &format!("{of}/papers/answer"))
        .await
        .shows("关于企业问题的答复函")
        .shows("10月15日前接通。")
        .shows("承办人：officer同志。");
}

#[tokio::test]
async fn a_closed_matter_has_its_record() {
    let app = TestApp::start().await;
    let (number, case) = in_hand(&app).await;
    let page = format!("/office/cases/{case}");
    let mut officer = app.log_in("officer").await;
    answer(&mut officer, &case, "已接通。").await;
    let mut firm = app.log_in("firm0").await;
    let outcome = [("solved", "yes"), ("satisfaction", "5")];
    firm.fill(&format!("/my/complaints/{number}/outcome"), &outcome)
        .await
        .is(303);
    let mut head = app.log_in("head").await;
    let record = format!("{page}/papers/close-out");
    head.get(&record).await.is(404);
    let fields = [
        ("closing", "solved"),
        ("checks", "fact_verified"),
        ("checks", "evidence_seen"),
        ("checks", "firm_asked"),
        ("text", "现场看过，已接通。"),
    ];
    head.fill(&format!("{page}/close-out"), &fields)
        .await
        .is(303);
    head.get(&page).await.is(200).shows("papers/close-out");
    paper(&mut head, &record)
        .await
        .shows("关于“废水总管接入”的销号单")
        .shows("现场看过，已接通。")
        .shows("示例恒岚科技有限公司")
        .shows("审核人：head同志");
}

#[tokio::test]
async fn a_plan_is_a_draft_until_it_is_approved() {
    let app = TestApp::start().await;
    let (_, case) = in_hand(&app).await;
    let mut officer = app.log_in("officer").await;
    let plan = draft(&mut officer, &case).await;
    add(&mut officer, &plan, "装两台提升泵", "2026-09-30")
        .await
        .is(303);
    let of = format!("/office/plans/{plan}");
    paper(&mut officer, &format!("{of}/papers/draft"))
        .await
        .shows("data-mark=\"送审稿\"")
        .shows("“一企一策”方案（第1版）")
        .shows("装两台提升泵。责任单位：大气科；承办人：officer2同志；完成时限：2026年9月30日。");
    officer.get(&format!("{of}/papers/plan")).await.is(404);
    let mut head = app.log_in("head").await;
    head.fill_press(&format!("{of}/approve")).await;
    paper(&mut head, &format!("{of}/papers/plan"))
        .await
        .hides("data-mark")
        .shows("三个月内接入园区总管。")
        .shows("审定人：head同志");
    head.get(&format!("{of}/papers/draft")).await.is(404);
    let mut other = app.log_in("legal").await;
    other.get(&format!("{of}/papers/plan.docx")).await.is(404);
}

#[tokio::test]
async fn an_order_downloads_as_it_is_printed() {
    let app = TestApp::start().await;
    let case = late_case(&app).await;
    let mut supervisor = app.log_in("supervisor").await;
    let order = issue(&mut supervisor, &case, "yellow").await;
    both(&mut supervisor, &order, &format!("{order}/paper.docx"))
        .await
        .hides("data-mark")
        .shows("〔2026〕1号");
    let mut stranger = app.log_in("officer2").await;
    stranger.get(&format!("{order}/paper.docx")).await.is(404);
}

/// A firm opens and downloads its own letters: the words the office sends, and of a joined case only its own.
#[tokio::test]
async fn a_firm_reads_its_own_letters_and_nothing_of_other_firms_in_them() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let mut other = app.log_in("firm1").await;
    let number = submit(&mut firm, SAID).await;
    let joined = submit(&mut other, "我们也接不上总管。").await;
    let declined = submit(&mut firm, "想在市里租一间办公室。").await;
    let at = |n: &str, name: &str| format!("/my/complaints/{n}/papers/{name}");
    // nothing is said before it happened
    for name in ["acceptance", "refusal", "answer"] {
        firm.get(&at(&number, name)).await.is(404);
        firm.get(&format!("{}.docx", at(&number, name)))
            .await
            .is(404);
    }
    let mut intake = app.log_in("intake").await;
    let no = [
        ("reason", "不属于本局职责。"),
        ("instead", "市住房和城乡建设局"),
    ];
    let decline = format!("/office/complaints/{declined}/decline");
    intake.fill(&decline, &no).await.is(303);
    let case = open(&mut intake, &number).await;
    let rows = app.server.dump().await.unwrap()["case_rows"].clone();
    let id = rows[0]["id"].as_str().unwrap().to_owned();
    let join = format!("/office/complaints/{joined}/join");
    intake.fill(&join, &[("case", &id)]).await.is(303);

    paper(&mut firm, &at(&declined, "refusal"))
        .await
        .shows("不属于本局职责。")
        .shows("市住房和城乡建设局");
    firm.get(&at(&declined, "acceptance")).await.is(404);
    let told = paper(&mut firm, &at(&number, "acceptance")).await;
    told.shows("企业问题受理通知")
        .shows("主办单位：水科")
        .shows("答复期限：")
        .hides(&case)
        .hides("我们也接不上总管");
    firm.get(&format!("/my/complaints/{number}"))
        .await
        .shows("papers/acceptance\"")
        .hides("papers/answer\"");
    // the other firm of the case has letters of its own, and not this one's
    paper(&mut other, &at(&joined, "acceptance"))
        .await
        .shows("我们也接不上总管。")
        .hides("每天用罐车拉废水");
    for name in ["acceptance", "refusal", "answer"] {
        other.get(&at(&number, name)).await.is(404);
        other
            .get(&format!("{}.docx", at(&number, name)))
            .await
            .is(404);
        intake.get(&at(&number, name)).await.is(404);
        intake
            .get(&format!("{}.docx", at(&number, name)))
            .await
            .is(404);
    }
    let mut officer = app.log_in("officer").await;
    officer
        .fill_press(&format!("/office/cases/{case}/acknowledge"))
        .await;
    answer(&mut officer, &case, "下月初可以接入总管。").await;
    // reading the letter opens the answer: it can be called back no more
    paper(&mut firm, &at(&number, "answer"))
        .await
        .shows("下月初可以接入总管。");
    officer
        .get(&format!("/office/cases/{case}/recall"))
        .await
        .is(409);
    // the office's own paper says the same words
    let office = format!("/office/complaints/{number}/papers/answer");
    let sent = officer.get(&office).await;
    let own = firm.get(&at(&number, "answer")).await;
    assert_eq!(sheet(&sent), sheet(&own));
}
