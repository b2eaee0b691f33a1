//! Numbers of official papers through the front door: each paper has a series of its own that begins anew each year, has
//! no hole and no number twice, whoever presses at the same moment; a void paper keeps its number.

use zhuqi::domain::time::At;

use crate::app::{Answer, Browser, TestApp};
use crate::document::paper;
use crate::races::rebuilds;
use crate::thread::{answer, open, submit};

/// The number on a paper, as it is read.
fn number_of(page: &Answer) -> String {
    let html = page.is(200).text();
    let (_, rest) = html.split_once("data-testid=\"paper-number\"").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    rest.split('<').next().unwrap().to_owned()
}

/// The place in its series of the paper on a page.
pub(crate) fn serial(page: &Answer) -> u32 {
    let number = number_of(page);
    let (_, rest) = number.split_once('〕').unwrap();
    rest.trim_end_matches('号').parse().unwrap()
}

const NO: [(&str, &str); 2] = [
    ("reason", "不属于本局职责。"),
    ("instead", "市住房和城乡建设局"),
];

async fn decline(intake: &mut Browser<'_>, complaint: &str) {
    let form = format!("/office/complaints/{complaint}/decline");
    intake.fill(&form, &NO).await.is(303);
}

#[tokio::test]
async fn each_paper_counts_for_itself_and_anew_each_year() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let first = submit(&mut firm, "想在市里租一间办公室。").await;
    let second = submit(&mut firm, "想在市里租一间仓库。").await;
    let mut intake = app.log_in("intake").await;
    // what is refused takes no number
    let form = format!("/office/complaints/{first}/decline");
    let missing = [("reason", ""), ("instead", "市住房和城乡建设局")];
    intake.fill(&form, &missing).await.is(422);
    decline(&mut intake, &first).await;
    decline(&mut intake, &second).await;
    let refusal = |n: &str| format!("/office/complaints/{n}/papers/refusal");
    let one = number_of(&paper(&mut intake, &refusal(&first)).await);
    assert_eq!(one, "示环不受〔2026〕1号");
    let two = number_of(&intake.get(&refusal(&second)).await);
    assert_eq!(two, "示环不受〔2026〕2号");
    // on its own page and in its history; the firm's letter is the same one
    let record = format!("/office/complaints/{first}");
    intake
        .get(&record)
        .await
        .is(200)
        .shows("文号：示环不受〔2026〕1号");
    let own = firm
        .get(&format!("/my/complaints/{first}/papers/refusal"))
        .await;
    assert_eq!(number_of(&own), one);

    let said = submit(&mut firm, "园区总管接不上。").await;
    let case = open(&mut intake, &said).await;
    let accepted = format!("/office/complaints/{said}/papers/acceptance");
    assert_eq!(number_of(&intake.get(&accepted).await), "示环受〔2026〕1号");
    let assigned = format!("/office/cases/{case}/papers/assignment");
    let sheet = paper(&mut intake, &assigned).await;
    assert_eq!(number_of(&sheet), "示环交〔2026〕1号");
    sheet.shows(&case);

    let new_year = At::from_beijing(jiff::civil::date(2027, 1, 5), 10, 0);
    app.clock.set(new_year);
    let mut firm = app.log_in("firm0").await;
    let mut intake = app.log_in("intake").await;
    let third = submit(&mut firm, "想在市里租一间车库。").await;
    decline(&mut intake, &third).await;
    let three = number_of(&intake.get(&refusal(&third)).await);
    assert_eq!(three, "示环不受〔2027〕1号");
    rebuilds(&app).await;
}

/// Two coordinators press at the same moment, again and again: one series, no hole, no number twice.
#[tokio::test]
async fn two_at_once_leave_no_hole_and_no_double() {
    let app = TestApp::start().await;
    app.joins("intake2", zhuqi::domain::actor::Role::Intake, "shengtai")
        .await;
    let mut firm = app.log_in("firm0").await;
    let mut said = Vec::new();
    for n in 0..8 {
        said.push(submit(&mut firm, &format!("想租第{n}间办公室。")).await);
    }
    let mut one = app.log_in("intake").await;
    let mut two = app.log_in("intake2").await;
    for pair in said.chunks(2) {
        let form = |n: &str| format!("/office/complaints/{n}/decline");
        let (left, right) = (form(&pair[0]), form(&pair[1]));
        let (a, b) = tokio::join!(one.fill(&left, &NO), two.fill(&right, &NO));
        a.is(303);
        b.is(303);
    }
    // the same one twice: one is first, the other is told, and takes no number with it
    let last = submit(&mut firm, "想租最后一间办公室。").await;
    let form = format!("/office/complaints/{last}/decline");
    let seq = one.get(&form).await.is(200).hidden("seq").unwrap();
    let fields = [NO[0], NO[1], ("seq", seq.as_str())];
    let (a, b) = tokio::join!(one.post(&form, &fields), two.post(&form, &fields));
    let mut both = [a.status, b.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    said.push(last);
    let mut serials = Vec::new();
    for number in &said {
        let letter = format!("/office/complaints/{number}/papers/refusal");
        serials.push(serial(&one.get(&letter).await));
    }
    serials.sort_unstable();
    assert_eq!(serials, (1..=9).collect::<Vec<u32>>());
    rebuilds(&app).await;
}

/// An answer that was called back, an entry that was made void, a notice that was called off: the number stays with the
/// paper, which is marked.
#[tokio::test]
async fn a_void_paper_keeps_its_number() {
    let app = TestApp::start().await;
    let mut firm = app.log_in("firm0").await;
    let number = submit(&mut firm, "喷漆房的活性炭多久换一次？").await;
    let mut intake = app.log_in("intake").await;
    let case = open(&mut intake, &number).await;
    let (page, of) = (
        format!("/office/cases/{case}"),
        format!("/office/complaints/{number}"),
    );
    let mut officer = app.log_in("officer").await;
    officer.fill_press(&format!("{page}/acknowledge")).await;
    answer(&mut officer, &case, "请参照附件甲。").await;
    let letter = format!("{of}/papers/answer");
    assert_eq!(serial(&officer.get(&letter).await), 1);
    let recall = format!("{page}/recall");
    let form = officer.get(&recall).await.text();
    let mut ids = form.split("<option value=\"").skip(1);
    let id = ids.find_map(|o| o.split('"').next().filter(|v| !v.is_empty()));
    let fields = [("complaint", id.unwrap()), ("reason", "答错了企业")];
    officer.fill(&recall, &fields).await.is(303);
    officer.get(&letter).await.is(404);
    let recalled = format!("{of}/answers/1/letter");
    officer.get(&of).await.shows("第1次答复函（已收回，作废）");
    let void = paper(&mut officer, &recalled).await;
    void.shows("data-mark=\"作废\"").shows("请参照附件甲。");
    assert_eq!(serial(&void), 1);
    answer(&mut officer, &case, "三个月换一次。").await;
    let stands = officer.get(&letter).await;
    stands.hides("data-mark");
    assert_eq!(serial(&stands), 2);
    // no firm reads what was called back, nor does a unit that has no part in it
    let file = format!("{recalled}.docx");
    let mut stranger = app.log_in("officer2").await;
    for path in [&recalled, &file] {
        firm.get(path).await.is(404);
        stranger.get(path).await.is(404);
    }
    for n in ["0", "3", "x"] {
        let nothing = format!("{of}/answers/{n}/letter");
        officer.get(&nothing).await.is(404);
    }

    let twice = submit(&mut firm, "喷漆房的活性炭多久换一次？").await;
    let other = open(&mut intake, &twice).await;
    let of = format!("/office/complaints/{twice}");
    let fields = [("why", "double"), ("reason", "是同一件事")];
    intake.fill(&format!("{of}/void"), &fields).await.is(303);
    let papers = [
        format!("{of}/papers/acceptance"),
        format!("/office/cases/{other}/papers/assignment"),
    ];
    for void in &papers {
        let void = paper(&mut intake, void).await;
        void.shows("data-mark=\"作废\"");
        assert_eq!(serial(&void), 2);
    }
    let own = firm
        .get(&format!("/my/complaints/{twice}/papers/acceptance"))
        .await;
    own.is(200).shows("data-mark=\"作废\"");
    rebuilds(&app).await;
}
