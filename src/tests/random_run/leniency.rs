//! Anything that can be asked of a leniency file, for the long random run.

use std::collections::{BTreeMap, BTreeSet};

use zhuqi::domain::command::Command;
use zhuqi::domain::ids::{EnterpriseId, LeniencyFileId};
use zhuqi::domain::leniency::rule::{Decimal, Harm, ItemId, NoFault, RuleBook, Truth};
use zhuqi::domain::leniency_file::{
    Act, Command as File, Judged, Naming, Origin, Part, Ruling, Verdict, Weighing,
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
        no_fault: NoFault::NotPleaded,
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
            prior: None,
        }),
    }
}

/// Anything that can be asked of a file.
pub(super) fn leniency_command(dice: &mut Dice, n: u64) -> Command {
    let id = LeniencyFileId(format!("l{}", dice.roll(n / 600 + 1)));
    let new = LeniencyFileId(format!("l{}", n / 600));
    let enterprise = EnterpriseId(format!("firm-{}", dice.roll(2)));
    let said = words("看过。");
    match dice.roll(14) {
        0 => File::SelfReport {
            id: new,
            enterprise,
            what: words("标签掉了。"),
            found_how: None,
            measures: words("马上贴好。"),
            occurred_on: wednesday().beijing_date(),
            ongoing: false,
            corrected_on: None,
            files: Vec::new(),
        },
        1 => File::Open {
            id: new,
            enterprise,
            origin: Origin::OnSite,
            what: words("两只桶没有标签。"),
        },
        2 | 3 => File::Name {
            id,
            naming: Naming {
                officers: ["acc-enforcer", "acc-enforcer2"]
                    .map(|who| (who.into(), line("16080001"))),
                reviewer: "acc-legal".into(),
                decider: "acc-leader2".into(),
            },
        },
        4..=6 => File::Record {
            id,
            part: part(dice),
            files: Vec::new(),
        },
        7 | 8 => File::Submit { id },
        9 => File::Review {
            id,
            agreed: dice.roll(4) > 0,
            opinion: said,
        },
        10 | 11 => File::Decide {
            id,
            verdict: Verdict {
                ruling: Ruling::NoPenaltyMinor,
                reason: Some(said.clone()),
                discussed_on: Some(wednesday().beijing_date()),
                discussion: Some(said),
                amount: None,
            },
        },
        12 => File::Serve {
            id,
            served_on: wednesday()
                .beijing_date()
                .saturating_add(jiff::Span::new().days(i64::try_from(n).unwrap() * 700 / 86_400)),
            education: Some(said),
        },
        _ => File::Recheck {
            id,
            corrected: true,
            text: said,
        },
    }
    .into()
}
