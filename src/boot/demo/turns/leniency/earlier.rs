//! Six earlier files on the same item, so that like cases can be shown: five waived, one of them without being filed on
//! a signed promise, one corrected in its paper; the sixth lightened, with its reasons, and in reconsideration.

use super::{Told, act, verdict, weighing};
use crate::boot::demo::fault::Fault;
use crate::boot::demo::story::{Laid, Story, line, words};
use crate::domain::leniency_file::{
    Act, ChangeGround, ChangeKind, Changing, Command, Part, RemedyKind, Ruling, Verdict,
};
use crate::domain::time::At;

/// The firms, each with the working day of its file.
const FIRMS: [(&str, u32); 6] = [
    ("changning", 58),
    ("zhihe", 57),
    ("yunxi", 56),
    ("qinghe", 55),
    ("xinyuan", 54),
    ("zhengtong", 47),
];

pub(super) fn lay(story: &mut Story<'_>) -> Laid {
    for (n, (firm, day)) in FIRMS.into_iter().enumerate() {
        let mut f = Told::new(story);
        let d = f.story.days;
        let at = |later: u32, hour: i8| d.at(day - later, hour, 0);
        f.opened(at(0, 9), firm, "检查发现新增设备的环境影响登记表没有备案。")?;
        f.named(at(1, 10))?;
        if n == 0 {
            let promise = Command::Commit {
                id: f.id.clone(),
                signed_on: d.back(day - 1),
                correct_by: d.back(day - 3),
                promise: words(
                    "两日内补办备案，今后新增设备先备案后建设，接受复查，违反承诺不再从宽。",
                )?,
                files: Vec::new(),
            };
            f.step(at(1, 15), "enforcement", promise)?;
        }
        let facts = Act {
            ordered_at: Some(at(1, 9)),
            order_due_on: Some(d.back(day - 3)),
            ..act(
                "eia-form-unfiled",
                d.back(day),
                at(0, 9),
                at(2, 15),
                "责令改正后两日内备案，没有污染后果。",
            )?
        };
        f.record(at(3, 9), Part::Act(Box::new(facts)))?;
        f.judged(at(3, 10), &[("filed", "备案回执")], &[])?;
        f.record(at(3, 11), Part::Weighing(weighing()))?;
        match n {
            0 => {
                let seen = Command::Verify {
                    id: f.id.clone(),
                    verified_on: d.back(day - 3),
                    corrected: true,
                    text: words("现场核对备案回执，新增设备和备案内容一致。")?,
                    files: Vec::new(),
                };
                f.step(at(3, 14), "enforcement2", seen)?;
            }
            // filed with its notice
            5 => {}
            _ => f.filed(at(3, 14), "检查发现登记表没有备案，立案调查。")?,
        }
        f.submitted(at(3, 15))?;
        f.reviewed(at(4, 10), "符合清单第1项全部条件，同意。")?;
        if n == 5 {
            let text = "登记表逾期备案，另有两台设备拖延备案，改正不彻底，拟从轻处罚。";
            f.told_of(at(4, 14), Ruling::Lighten, 5_000, text)?;
            f.answered(at(4, 16), firm, None)?;
        }
        let decided = match n {
            5 => lightened(at(5, 15))?,
            _ => verdict(Ruling::NoPenaltyMinor),
        };
        f.decided(at(5, 16), decided)?;
        f.served(at(6, 10), Some("讲解了登记表备案的范围和时限。"))?;
        let recheck = Command::Recheck {
            id: f.id.clone(),
            corrected: true,
            text: words("备案信息和现场一致。")?,
        };
        f.step(at(9, 10), "enforcement", recheck)?;
        match n {
            1 => corrected(&mut f, |later| at(later, 11))?,
            5 => taken_up(&mut f, at(12, 9))?,
            _ => {}
        }
    }
    Ok(())
}

/// Departs from the proposal, and lies outside of what the five got.
fn lightened(at: At) -> Result<Verdict, Fault> {
    Ok(Verdict {
        reason: Some(words(
            "企业同期另有两台设备拖延备案，改正不彻底，不宜免予处罚。",
        )?),
        discussed_on: Some(at.beijing_date()),
        discussion: Some(words("五人参加，四人同意从轻，一人主张不予处罚。")?),
        amount: Some(line("5000")?),
        amount_why: Some(words(super::BESIDE)?),
        ..verdict(Ruling::Lighten)
    })
}

/// A slip in the paper, mended with its own paper.
fn corrected(f: &mut Told<'_, '_>, at: impl Fn(u32) -> At) -> Laid {
    let id = || f.id.clone();
    let propose = Command::ProposeChange {
        id: id(),
        changing: Changing {
            kind: ChangeKind::Correct,
            ground: ChangeGround::Clerical,
            reason: words("决定书中的备案日期写错一天，按备案回执更正。")?,
            ruling: None,
            amount: None,
            amount_why: None,
            again: None,
        },
    };
    let review = Command::ReviewChange {
        id: id(),
        agreed: true,
        opinion: words("属于笔误，同意更正。")?,
    };
    let sign = Command::SignChange { id: id() };
    let serve = Command::ServeChange {
        id: id(),
        served_on: at(13).beijing_date(),
    };
    f.step(at(10), "enforcement", propose)?;
    f.step(at(11), "legal", review)?;
    f.step(at(12), "leader2", sign)?;
    f.step(at(13), "enforcement2", serve)
}

fn taken_up(f: &mut Told<'_, '_>, at: At) -> Laid {
    let remedy = Command::FileRemedy {
        id: f.id.clone(),
        kind: RemedyKind::Reconsideration,
        filed_on: at.beijing_date(),
        body: line("示例市人民政府")?,
    };
    f.step(at, "enforcement", remedy)
}
