//! Anything that can be asked of a leniency file, for the long random run.

use std::collections::{BTreeMap, BTreeSet};

use zhuqi::domain::command::Command;
use zhuqi::domain::ids::{EnterpriseId, LeniencyFileId};
use zhuqi::domain::leniency::rule::{Decimal, Harm, ItemId, NoFault, RuleBook, Truth};
use zhuqi::domain::leniency_file::{
    Act, ChangeGround, ChangeKind, Changing, Command as File, Findings, Follows, Found, Judged,
    Means, Naming, Noticing, Origin, Part, RemedyKind, RemedyResult, Ruling, Seat, Taken, Vacated,
    Verdict, Weighing,
};
use zhuqi::domain::reference::{self, LegalCheck};
use zhuqi::domain::text::Line;

use super::{Dice, words};
use crate::app::wednesday;

fn line(text: &str) -> Line {
    Line::parse(text, 80).unwrap()
}

/// The legal section confirms every row at once, so that files can be decided.
pub(super) fn confirm_all() -> reference::Command {
    let book = RuleBook::shipped().unwrap();
    reference::Command::ConfirmLegal(LegalCheck {
        rows: book.rows().map(|(row, _)| row.to_owned()).collect(),
        text: line("国家法律法规数据库"),
    })
}

/// A label that was missing and put on at once.
fn act() -> Act {
    let at = wednesday();
    Act {
        item: Some(ItemId("hazwaste-label".to_owned())),
        act_on: at.beijing_date(),
        act_at: None,
        continuing: false,
        ended_on: None,
        found_at: Some(at),
        ordered_at: None,
        order_due_on: None,
        corrected_at: Some(at),
        timely: Truth::Yes,
        harm: Harm::None,
        minor: Truth::Unknown,
        established: Truth::Yes,
        suspected_crime: Truth::No,
        was_duty: Truth::No,
        was_duty_why: None,
        no_fault: NoFault::NotPleaded,
        life_health_finance: Truth::No,
        pollution_harm: Truth::No,
        order_text: None,
        text: words("两只桶没有标签。"),
    }
}

fn part(dice: &mut Dice) -> Part {
    match dice.roll(3) {
        0 => Part::Act(Box::new(act())),
        1 => Part::Judged(Judged {
            findings: BTreeMap::new(),
            measured: [("amount_per_year".to_owned(), Decimal::parse("0.3").unwrap())].into(),
        }),
        _ => Part::Weighing(Weighing {
            exclusions: BTreeSet::new(),
            grounds: BTreeSet::new(),
            factors: BTreeSet::new(),
            evidence: None,
            voluntary: None,
            told_before: None,
            prior: None,
        }),
    }
}

/// Any change of a decision.
fn changing(dice: &mut Dice) -> Changing {
    let kind = ChangeKind::ALL[dice.roll(3) as usize];
    Changing {
        kind,
        ground: match kind {
            ChangeKind::Correct => ChangeGround::Clerical,
            _ => ChangeGround::Law,
        },
        reason: words("依据有误。"),
        ruling: Some(match dice.roll(2) {
            0 => Ruling::NoPenaltyFirst,
            _ => Ruling::Lighten,
        }),
        amount: (dice.roll(2) == 0).then(|| line("18000")),
        amount_why: (dice.roll(2) == 0).then(|| words("已付清赔偿。")),
        again: Some(dice.roll(2) == 0),
    }
}

/// What is asked apart from a file's usual line: a promise, a change of its decision, a remedy.
fn apart(dice: &mut Dice, id: LeniencyFileId, today: jiff::civil::Date) -> File {
    let said = words("看过。");
    match dice.roll(22) {
        18 => File::AskTime {
            id,
            to: today.saturating_add(jiff::Span::new().days(100)),
            reason: said,
        },
        19 => File::AnswerTime {
            id,
            agreed: dice.roll(3) > 0,
            discussed_on: Some(wednesday().beijing_date()),
            reason: said,
        },
        20 => File::StopClock {
            id,
            until: today.saturating_add(jiff::Span::new().days(5)),
            reason: said,
        },
        21 => File::RunClock { id },
        16 => File::SignOrder {
            id,
            text: said,
            correct_by: (dice.roll(2) == 0).then_some(today),
        },
        17 => File::ServeOrder {
            id,
            served_on: today,
            means: Means::ALL[dice.roll(5) as usize],
            receiver: line("王某"),
        },
        14 => File::Verify {
            id,
            verified_on: today,
            corrected: dice.roll(2) == 0,
            text: said,
            files: Vec::new(),
        },
        13 if dice.roll(4) == 0 => File::VacateSeat {
            id,
            seat: Seat::Reviewer,
            why: Vacated::Away,
            reason: said,
        },
        13 => File::FillSeat {
            id,
            seat: Seat::Reviewer,
            who: (dice.roll(2) == 0).then(|| "acc-legal".into()),
            certificate: None,
        },
        15 => File::TakeSeat {
            id,
            certificate: None,
        },
        8 => File::FileCase {
            id,
            approved_on: today,
            reason: said,
        },
        9 => File::GiveNotice {
            id,
            notice: Noticing {
                ruling: Ruling::Lighten,
                fine: Some(Decimal::whole(20_000)),
                fine_why: (dice.roll(4) > 0).then(|| said.clone()),
                text: said,
                hearing: dice.roll(3) == 0,
                served_on: today,
            },
        },
        10 => File::AnswerNotice {
            id,
            text: (dice.roll(2) == 0).then_some(said),
            hearing: dice.roll(4) == 0,
        },
        11 => File::HoldHearing {
            id,
            notified_on: wednesday().beijing_date(),
            held_on: today,
            text: said,
        },
        12 => File::WeighAnswer {
            id,
            taken: Taken::Partly,
            text: said,
            follows: Follows::ALL[dice.roll(3) as usize],
        },
        0 => File::Commit {
            id,
            signed_on: wednesday().beijing_date(),
            correct_by: today,
            promise: said,
            files: Vec::new(),
        },
        1 | 2 => File::ProposeChange {
            id,
            changing: changing(dice),
        },
        3 => File::ReviewChange {
            id,
            agreed: dice.roll(4) > 0,
            opinion: said,
        },
        4 => File::SignChange { id },
        5 => File::ServeChange {
            id,
            served_on: today,
        },
        6 => File::FileRemedy {
            id,
            kind: RemedyKind::Litigation,
            filed_on: today,
            body: line("示例市人民法院"),
        },
        _ => File::EndRemedy {
            id,
            result: RemedyResult::ALL[dice.roll(6) as usize],
            on: today,
            effect: said,
        },
    }
}

/// Anything that can be asked of a file.
pub(super) fn leniency_command(dice: &mut Dice, n: u64) -> Command {
    let id = LeniencyFileId(format!("l{}", dice.roll(n / 600 + 1)));
    let new = LeniencyFileId(format!("l{}", n / 600));
    let enterprise = EnterpriseId(format!("firm-{}", dice.roll(2)));
    let said = words("看过。");
    let today = wednesday()
        .beijing_date()
        .saturating_add(jiff::Span::new().days(i64::try_from(n).unwrap() * 700 / 86_400));
    match dice.roll(15) {
        0 => File::SelfReport {
            id: new,
            enterprise,
            what: words("标签掉了。"),
            found_how: None,
            measures: words("马上贴好。"),
            occurred_on: wednesday().beijing_date(),
            ongoing: false,
            corrected_on: None,
            told_before: None,
            files: Vec::new(),
        },
        1 if n.is_multiple_of(2) => File::FileCase {
            id,
            approved_on: today,
            reason: said,
        },
        1 => File::Open {
            id: new,
            enterprise,
            origin: Origin::OnSite,
            what: words("两只桶没有标签。"),
        },
        2 | 3 => File::Name {
            id,
            naming: Naming::four(
                ["acc-enforcer", "acc-enforcer2"].map(|who| (who.into(), line("16080001"))),
                "acc-legal".into(),
                "acc-leader2".into(),
            ),
        },
        4..=6 => File::Record {
            id,
            part: part(dice),
            files: Vec::new(),
        },
        7 if n.is_multiple_of(2) => File::Record {
            id,
            part: Part::Findings(Findings {
                evidence: Found::SHOWN.map(|f| (f, words("照片。"))).into(),
                ..Findings::default()
            }),
            files: Vec::new(),
        },
        7 | 8 => File::Submit { id },
        9 => File::Review {
            id,
            agreed: dice.roll(4) > 0,
            opinion: said,
        },
        10 | 11 => {
            let ruling = [Ruling::NoPenaltyMinor, Ruling::Lighten][dice.roll(2) as usize];
            File::Decide {
                id,
                verdict: Verdict {
                    ruling,
                    reason: Some(said.clone()),
                    discussed_on: Some(wednesday().beijing_date()),
                    discussion: Some(said.clone()),
                    amount: ruling.is_penalty().then(|| line("20000")),
                    amount_why: ruling.is_penalty().then_some(said),
                },
            }
        }
        12 => File::Serve {
            id,
            served_on: today,
            education: Some(said),
        },
        13 => File::Recheck {
            id,
            corrected: dice.roll(3) > 0,
            text: said,
        },
        _ => apart(dice, id, today),
    }
    .into()
}
