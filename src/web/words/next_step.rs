//! The next step: whose turn it is, what they have to do, by when, and what comes after (D2).

mod row;

pub use row::next_step_in_list;

use super::term::{due, waits_for};
use super::{Word, day, pill, status_for_firm, why_paused, word};
use crate::domain::case::{Stage, Whose};
use crate::domain::complaint::Status;
use crate::domain::term::{PauseCategory, Standing, TermKind};
use crate::views::name::{Lang, Name};
use crate::views::term::TermView;
use crate::views::ui::{NextStep, Turn};

/// The next step of a case, for staff. `unit`: the unit of `whose`, by name; `mine`: the reader's own turn.
pub fn next_step(
    lang: Lang,
    stage: Stage,
    whose: &Whose,
    unit: Option<&Name>,
    pool: &[Name],
    mine: bool,
    by: Option<&TermView>,
) -> NextStep {
    let unit = unit
        .map_or(word("主办单位", "the lead unit").read(lang), |n| {
            n.read(lang)
        })
        .to_owned();
    let who = match whose {
        Whose::Coordinator => INTAKE.read(lang).to_owned(),
        Whose::Unit(_, Some(person)) => word("{unit} {name}", "{name}, {unit}")
            .fill(lang, &[("unit", &unit), ("name", &person.name)]),
        Whose::Unit(_, None) => unit,
        Whose::Enterprise => FIRM.read(lang).to_owned(),
        Whose::Reviewer(_) | Whose::Pool(_) if !pool.is_empty() => {
            let units: Vec<&str> = pool.iter().map(|u| u.read(lang)).collect();
            word(
                "{pool}的督办员（{unit}没有能审核的第二人）",
                "a supervisor of {pool} ({unit} has no second person who may)",
            )
            .fill(
                lang,
                &[
                    ("pool", &units.join(word("、", " or ").read(lang))),
                    ("unit", &unit),
                ],
            )
        }
        Whose::Reviewer(_) | Whose::Pool(_) => word(
            "{unit}负责人或者督办员",
            "the head of {unit} or a supervisor",
        )
        .fill(lang, &[("unit", &unit)]),
        Whose::Nobody => String::new(),
    };
    let turn = match whose {
        Whose::Nobody => return over(lang, super::stage(stage), ended(stage)),
        _ if mine => Turn::Mine,
        Whose::Enterprise => Turn::Enterprise,
        Whose::Coordinator | Whose::Unit(..) | Whose::Reviewer(_) | Whose::Pool(_) => {
            Turn::OtherUnit
        }
    };
    let (what, then) = match stage {
        Stage::Triage => (
            word(
                "确定主办单位并交办",
                "choose the lead unit and assign the matter",
            ),
            word(
                "之后由主办单位签收办理。",
                "Then the lead unit signs for it.",
            ),
        ),
        Stage::Assigned => (
            word(
                "签收；不归本单位办的，提出异议",
                "sign for it, or object if it is not for this unit",
            ),
            word(
                "签收后开始办理，企业能看到承办人。",
                "Then work begins, and the enterprise sees who has it.",
            ),
        ),
        Stage::Handling => (
            word("办理并答复企业", "work on it and answer the enterprise"),
            word(
                "答复后由企业确认是否解决。",
                "Then the enterprise says whether it is solved.",
            ),
        ),
        Stage::Parked => (
            word(
                "重新研究：能办的重新办理，还不能办的申请继续挂账",
                "look at it again: take it up, or ask to keep it parked",
            ),
            word(
                "到复核日自动恢复计时。挂账不算解决。",
                "On that day the clock runs on by itself. Parked does not count as solved.",
            ),
        ),
        Stage::Answered => (
            word("确认是否解决", "say whether it is solved"),
            word(
                "企业确认后，或者到期没有回应，转入销号审核。",
                "Once it has, or the time to confirm has passed, the matter goes to review.",
            ),
        ),
        Stage::Review => (
            word(
                "核对办理结果，销号或者退回",
                "check the result, then close it out or send it back",
            ),
            word(
                "销号后30天和90天各回访一次。",
                "Then it is followed up after 30 and 90 days.",
            ),
        ),
        Stage::Closed | Stage::Withdrawn | Stage::Void | Stage::Merged => (
            word(
                "回访企业，记录是否有效",
                "follow up with the enterprise and record whether it holds",
            ),
            word(
                "有反弹的重新办理。",
                "If the problem has come back, the matter is opened again.",
            ),
        ),
    };
    if let (Stage::Parked, false, Some(term)) = (stage, mine, by)
        && let Standing::OnTrack { .. } = term.standing
    {
        return rests(lang, &who, term);
    }
    match stopped(by) {
        Some((category, until)) => paused(lang, Turn::Nobody, PAUSED, category, until, WORKED_ON),
        None => card(lang, turn, &who, what, Some(then), by),
    }
}

/// Parked, and the day it is looked at again is not near: nobody has to do anything yet.
fn rests(lang: Lang, who: &str, review: &TermView) -> NextStep {
    let gaps = [("who", who), ("day", &due(lang, review))];
    let text = word("{who}在{day}前复核。", "{who} looks at it again by {day}.").fill(lang, &gaps);
    let then = word(
        "到那一天自动恢复计时。挂账不算解决。",
        "On that day the clock runs on by itself. Parked does not count as solved.",
    );
    NextStep {
        whose: Turn::Nobody,
        heading: word("已挂账", "Parked").read(lang).to_owned(),
        sentence: begun(lang, &text),
        then: Some(then.read(lang).to_owned()),
    }
}

fn ended(stage: Stage) -> Word {
    match stage {
        Stage::Void => word(
            "登记有误，已作废，编号保留。",
            "It was recorded by mistake and is void; its number is kept.",
        ),
        Stage::Merged => word(
            "已并入另一个事项，在那里办理。",
            "It was merged into another matter and is worked on there.",
        ),
        Stage::Withdrawn => word(
            "企业已撤回，不再办理。",
            "The enterprise withdrew; it is no longer worked on.",
        ),
        _ => word(
            "已经销号，没有要做的。",
            "The matter is closed; nothing is left to do.",
        ),
    }
}

/// The next step of a problem that waits to be accepted, for staff.
pub fn next_step_at_intake(
    lang: Lang,
    status: Status,
    mine: bool,
    by: Option<&TermView>,
) -> NextStep {
    let turn = if mine { Turn::Mine } else { Turn::OtherUnit };
    let then = Some(word(
        "受理后由主办单位签收办理。",
        "Then the lead unit signs for it.",
    ));
    let at_intake = |what: Word| card(lang, turn, INTAKE.read(lang), what, then, by);
    match status {
        Status::Registered => at_intake(word(
            "受理并交办，或者说明不予受理的原因",
            "accept and assign it, or say why it is not accepted",
        )),
        Status::Disputed => at_intake(word(
            "企业反映没有解决，受理并交办",
            "accept and assign it: the enterprise says it is not solved",
        )),
        Status::Answered => card(
            lang,
            Turn::Enterprise,
            FIRM.read(lang),
            word("确认是否解决", "say whether it is solved"),
            None,
            by,
        ),
        Status::InCase => over(
            lang,
            super::status(status),
            word(
                "在事项中办理，打开事项查看进展。",
                "It is handled in its matter. Open the matter to see how it stands.",
            ),
        ),
        // it was referred by a letter, and somebody looks what became of it
        Status::Declined if by.is_some() => card(
            lang,
            turn,
            INTAKE.read(lang),
            word("看移送的问题有什么结果", "look what became of the referral"),
            None,
            by,
        ),
        Status::Declined
        | Status::Confirmed
        | Status::Silent
        | Status::Withdrawn
        | Status::Void => over(
            lang,
            super::status(status),
            word(
                "已经结束，没有要做的。",
                "It has ended; nothing is left to do.",
            ),
        ),
    }
}

/// The next step of a problem, for the firm itself. `unit`: who has it, once it is in a case.
pub fn next_step_for_firm(
    lang: Lang,
    status: Status,
    unit: Option<&str>,
    by: Option<&TermView>,
) -> NextStep {
    let bureau = word("生态环境局", "the bureau").read(lang);
    let who = unit.filter(|u| !u.is_empty()).unwrap_or(bureau);
    let with_us = |what: Word, then: Word| card(lang, Turn::OtherUnit, who, what, Some(then), by);
    let ended = |why: Word| over(lang, status_for_firm(status), why);
    if let Some(review) = by.filter(|t| t.kind == TermKind::ParkedReview) {
        let day = due(lang, review);
        let text = word(
            "{who}在{day}前重新研究，并把结果告诉您。",
            "{who} looks at it again by {day} and tells you.",
        )
        .fill(lang, &[("who", who), ("day", &day)]);
        let then = word(
            "为什么现在办不了，写在下面。您也可以撤回。",
            "Why it cannot be done now is told below. You may also withdraw.",
        );
        return NextStep {
            whose: Turn::OtherUnit,
            heading: word(
                "现在还办不了，已挂账",
                "It cannot be done now and is on hold",
            )
            .read(lang)
            .to_owned(),
            sentence: begun(lang, &text),
            then: Some(then.read(lang).to_owned()),
        };
    }
    match (status, stopped(by)) {
        (Status::InCase | Status::Disputed, Some((Some(PauseCategory::Enterprise), until))) => {
            let category = Some(PauseCategory::Enterprise);
            let then = word(
                "补充后马上恢复计时，继续办理并答复您。要补充什么，见“怎么算的”。",
                "The clock runs again as soon as you send it, and you are answered. What is needed stands under “How it was counted”.",
            );
            let heading = word(
                "等您补充，计时已暂停",
                "Waiting for you; the clock is paused",
            );
            paused(lang, Turn::Mine, heading, category, until, then)
        }
        (Status::InCase | Status::Disputed, Some((category, until))) => {
            let then = word(
                "恢复后继续办理并答复您。",
                "Then work goes on and you are answered.",
            );
            paused(lang, Turn::Nobody, PAUSED, category, until, then)
        }
        (Status::Registered, _) => with_us(
            word(
                "受理您的问题，确定由谁办",
                "accept your problem and decide who handles it",
            ),
            word(
                "受理后，您能看到谁在办、哪天前答复。",
                "Then you see who has it and by when you are answered.",
            ),
        ),
        (Status::InCase, None) => with_us(
            word("办理并答复您", "work on it and answer you"),
            word(
                "答复后，请您确认是否解决。",
                "Then you say whether it is solved.",
            ),
        ),
        (Status::Disputed, None) => with_us(
            word(
                "重新办理并再次答复您",
                "work on it again and answer you once more",
            ),
            word(
                "答复后，请您再次确认。",
                "Then you say once more whether it is solved.",
            ),
        ),
        (Status::Answered, _) => card(
            lang,
            Turn::Mine,
            "",
            word(
                "看过答复后，告诉我们是否解决",
                "read the answer and tell us whether it is solved",
            ),
            Some(word(
                "选“未解决”会退回继续办理。到期没有回应，按未回应结束，不算满意。",
                "“Not solved” sends it back to be worked on. Without your word it ends as no response, never as satisfied.",
            )),
            by,
        ),
        (Status::Confirmed, _) => ended(word(
            "办理结束，谢谢您的反馈。",
            "It is finished. Thank you for telling us.",
        )),
        (Status::Silent, _) => ended(word(
            "确认期已过。还没有解决的，可以再提一次。",
            "The time to confirm has passed. If it is not solved, tell us again.",
        )),
        (Status::Declined, _) => ended(word(
            "原因和可以找的部门写在下面。",
            "The reason and where to go instead are below.",
        )),
        (Status::Void, _) => ended(word(
            "这条登记有误，已作废。原因写在下面。",
            "This was recorded by mistake and is void. The reason is below.",
        )),
        (Status::Withdrawn, _) => ended(word(
            "已停止办理，记录保留。",
            "Work has stopped; the record is kept.",
        )),
    }
}

/// The next step of a problem the office's silence accepted, for the firm itself.
pub fn next_step_once_deemed(lang: Lang) -> NextStep {
    let bureau = word("生态环境局", "the bureau").read(lang);
    let what = word("确定由谁办并开始办理", "decide who handles it and begin");
    let then = word(
        "答复的期限从您提出的那天算起。",
        "The time to answer you counts from the day you told us.",
    );
    card(lang, Turn::OtherUnit, bureau, what, Some(then), None)
}

/// A void record, for whoever looks its number up: that it is, and where the reason is.
pub fn next_step_void_elsewhere(lang: Lang) -> NextStep {
    let then = word(
        "这条登记有误，已作废，编号保留。原因登录后可以看到。",
        "This was recorded by mistake and is void; its number is kept. Log in to read why.",
    );
    over(lang, super::status_for_firm(Status::Void), then)
}

const INTAKE: Word = word("受理人员", "intake");
const FIRM: Word = word("企业", "the enterprise");
const PAUSED: Word = word("计时已暂停", "The clock is paused");
const WORKED_ON: Word = word(
    "恢复后继续办理并答复企业。",
    "Then work goes on and the enterprise is answered.",
);

/// Why and until when the clock stands still, if it does.
fn stopped(by: Option<&TermView>) -> Option<(Option<PauseCategory>, jiff::civil::Date)> {
    let term = by?;
    match term.standing {
        Standing::Paused { until } => Some((waits_for(&term.steps), until)),
        _ => None,
    }
}

fn paused(
    lang: Lang,
    whose: Turn,
    heading: Word,
    category: Option<PauseCategory>,
    until: jiff::civil::Date,
    then: Word,
) -> NextStep {
    let until = day(lang, until);
    let text = match category {
        Some(category) => word(
            "{why}，最晚{until}恢复计时。",
            "{why}; the clock runs again by {until}.",
        )
        .fill(
            lang,
            &[("why", why_paused(category).read(lang)), ("until", &until)],
        ),
        None => word("最晚{until}恢复计时。", "The clock runs again by {until}.")
            .fill(lang, &[("until", &until)]),
    };
    NextStep {
        whose,
        heading: heading.read(lang).to_owned(),
        sentence: begun(lang, &text),
        then: Some(then.read(lang).to_owned()),
    }
}

fn over(lang: Lang, heading: Word, why: Word) -> NextStep {
    NextStep {
        whose: Turn::Nobody,
        heading: heading.read(lang).to_owned(),
        sentence: why.read(lang).to_owned(),
        then: None,
    }
}

fn card(
    lang: Lang,
    whose: Turn,
    who: &str,
    what: Word,
    then: Option<Word>,
    by: Option<&TermView>,
) -> NextStep {
    let heading = match whose {
        Turn::Mine => word("轮到您", "Your turn").read(lang).to_owned(),
        _ => word("轮到：{who}", "Waiting for {who}").fill(lang, &[("who", who)]),
    };
    // a term that has stopped counting says nothing about what is to come
    let by = by.filter(|t| {
        !matches!(
            t.standing,
            Standing::Cancelled | Standing::MetOnTime | Standing::MetLate { .. }
        )
    });
    let what = what.read(lang);
    let text = match by {
        None => word("{what}。", "{what}.").fill(lang, &[("what", what)]),
        Some(term) => {
            let sentence = match (term.provisional, term.standing) {
                (_, Standing::Overdue { .. }) => word(
                    "{what}。{day}到期，已{left}。",
                    "{what}. It was due {day} ({left}).",
                ),
                (false, _) => word("最晚{day}{what}。{left}。", "{what} by {day} ({left})."),
                (true, _) => word(
                    "最晚{day}（暂定）{what}。{left}。",
                    "{what} by {day} (provisional; {left}).",
                ),
            };
            let left = small(lang, &pill(lang, term).text);
            sentence.fill(
                lang,
                &[("what", what), ("day", &due(lang, term)), ("left", &left)],
            )
        }
    };
    let then = then.map(|w| w.read(lang).to_owned());
    NextStep {
        whose,
        heading,
        sentence: begun(lang, &text),
        then,
    }
}

/// English begins a sentence with a capital.
pub(super) fn begun(lang: Lang, text: &str) -> String {
    first(lang, text, |c| c.to_uppercase().collect())
}

/// English begins small inside a sentence.
fn small(lang: Lang, text: &str) -> String {
    first(lang, text, |c| c.to_lowercase().collect())
}

fn first(lang: Lang, text: &str, change: impl Fn(char) -> String) -> String {
    let mut letters = text.chars();
    match (lang, letters.next()) {
        (Lang::En, Some(first)) => change(first) + letters.as_str(),
        _ => text.to_owned(),
    }
}
