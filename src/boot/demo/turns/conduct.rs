//! The bureau's own conduct: led by nobody it complains of (issue 14, design §6.9).

use crate::boot::demo::issue::{Given, Opening, Saying};
use crate::boot::demo::story::{Laid, Story};
use crate::domain::case::Difficulty::Ordinary;
use crate::domain::case::{Label, Track};
use crate::domain::complaint::Channel;

pub fn lay(story: &mut Story<'_>) -> Laid {
    inspections(story)
}

/// Issue 14: complains of the detachment, so the inspection section leads; due soon.
fn inspections(story: &mut Story<'_>) -> Laid {
    let d = story.days;
    let mut it = story.issue("inspections", "tongda")?;
    let saying = Saying::new(
        Channel::Web,
        "inspection",
        "一个月里市里、县里、乡里来检查了四次，看的都是喷漆房和危废间，每次都要停线陪同，\
         能不能合并成一次，或者先看在线数据，没有问题就不进厂？",
    )
    .complaining_of("zhidui");
    it.said(d.at(6, 10, 30), "tongda", saying)?;
    let opening = Opening {
        title: "一个月内多层级重复检查",
        theme: "inspection_practice",
        difficulty: Ordinary,
        track: Track::CaseByCase,
        labels: &[Label::Painful],
        given: Given {
            lead: "ducha",
            with: &["fagui"],
            officer: None,
            note: "反映的是执法支队和分局，由督察科牵头核查检查记录。",
        },
    };
    it.opened(d.at(6, 15, 0), "intake", opening)?;
    it.acknowledged(d.at(5, 9, 50), "ducha")?;
    it.supported(
        d.at(4, 16, 0),
        "fagui",
        "同一事项一年内重复现场检查应当有事由，建议核对双随机计划和检查记录。",
    )?;
    it.noted(
        d.at(3, 16, 30),
        "ducha",
        "调取入企扫码记录，四次检查中两次未列入年度计划，已请相关单位书面说明，不向企业追问细节。",
    )
}
