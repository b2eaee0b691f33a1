//! The triad: pill, stage line and next step, each alone in every state, then in the order they always have.

use leptos::prelude::*;

use super::{Say, part, state};
use crate::views::ui::{
    ActionView, Band, BandKind, NextStep, Pill, PillTone, StageLine, StageStep, StepState, Steps,
    Turn,
};
use crate::web::ui::{ActionList, DeadlinePill, NextStepCard, Stages, StepsList};

pub(super) fn parts(say: Say) -> AnyView {
    [
        pills(say),
        stage_lines(say),
        next_steps(say),
        triad(say),
        steps(say),
    ]
    .collect_view()
    .into_any()
}

fn pill(say: Say, tone: PillTone) -> Pill {
    let text = match tone {
        PillTone::OnTrack => say.one("还剩6个工作日", "6 working days left"),
        PillTone::DueSoon => say.one("还剩1个工作日", "1 working day left"),
        PillTone::DueToday => say.one("今日17:30到期", "Due today at 17:30"),
        PillTone::Overdue => say.one("逾期3个工作日", "3 working days overdue"),
        PillTone::Supervised => say.one(
            "督办 · 逾期8个工作日",
            "Under order · 8 working days overdue",
        ),
        PillTone::Paused => say.one("暂停 · 等企业补充", "Paused, waiting for the enterprise"),
        PillTone::MetOnTime => say.one("按期办结", "Done on time"),
        PillTone::MetLate => say.one("逾期2个工作日办结", "Done 2 working days late"),
    };
    Pill {
        tone,
        full: format!(
            "{text} · {}",
            say.one("10月17日（周五）到期", "due Friday 17 October")
        ),
        text,
        href: None,
        provisional: None,
    }
}

fn pills(say: Say) -> AnyView {
    let shown = |pill: Pill| view! { <DeadlinePill pill=pill/> }.into_any();
    let all = PillTone::ALL
        .map(|tone| view! { <li>{shown(pill(say, tone))}</li> })
        .collect_view();
    let provisional = Pill {
        provisional: Some(say.one("暂定", "provisional")),
        href: Some("#steps".to_owned()),
        ..pill(say, PillTone::OnTrack)
    };
    let states = vec![
        state(
            say,
            "每种情形",
            "Every standing",
            view! { <ul class="sample-row">{all}</ul> }.into_any(),
        ),
        state(
            say,
            "暂定，可以点开",
            "Provisional, opens its explanation",
            shown(provisional),
        ),
    ];
    part(say.one("期限", "Deadline"), states)
}

fn line(say: Say, here: usize, bands: Vec<Band>) -> StageLine {
    let names = [
        say.one("交办", "Assign"),
        say.one("签收", "Sign for"),
        say.one("办理", "Handle"),
        say.one("企业确认", "Confirm"),
        say.one("审核", "Review"),
        say.one("销号", "Close out"),
    ];
    let total = names.len();
    let at = names
        .get(here)
        .cloned()
        .unwrap_or_else(|| say.one("已销号", "Closed out"));
    let steps = names.into_iter().enumerate().map(|(n, label)| {
        let (state, zh, en) = match n {
            n if n < here => (StepState::Done, "已完成", "done"),
            n if n == here => (StepState::Current, "当前", "current"),
            _ => (StepState::Todo, "未开始", "to come"),
        };
        StageStep {
            label,
            state,
            when: (n <= here).then(|| say.one("10月9日", "9 Oct")),
            state_text: say.one(zh, en),
        }
    });
    StageLine {
        label: say.one("办理进度", "Progress"),
        steps: steps.collect(),
        bands,
        summary: format!("{}/{total} · {at}", (here + 1).min(total)),
    }
}

fn bands(say: Say) -> Vec<Band> {
    let band = |kind, text, href: Option<&str>| Band {
        kind,
        text,
        href: href.map(str::to_owned),
    };
    vec![
        band(
            BandKind::Consultation,
            say.one(
                "会商：第7次，10月28日，法规科待书面意见",
                "Consultation 7, 28 October, Legal has still to write",
            ),
            Some("#steps"),
        ),
        band(
            BandKind::Supervision,
            say.one(
                "督办：黄牌督办单〔2026〕2号，10月31日前反馈",
                "Yellow order 2026-2, reply by 31 October",
            ),
            None,
        ),
    ]
}

fn stage_lines(say: Say) -> AnyView {
    let shown = |here, bands| view! { <Stages line=line(say, here, bands)/> }.into_any();
    part(
        say.one("环节", "Stage line"),
        vec![
            state(say, "刚开始", "At the start", shown(0, Vec::new())),
            state(
                say,
                "办理中，有会商和督办",
                "In hand, under consultation and order",
                shown(2, bands(say)),
            ),
            state(say, "全部完成", "All done", shown(6, Vec::new())),
        ],
    )
}

fn step(say: Say, whose: Turn) -> NextStep {
    let (heading, sentence) = match whose {
        Turn::Mine => (
            say.one("轮到您", "Your turn"),
            say.one(
                "最晚10月17日（周五）答复企业。还剩2个工作日。",
                "Answer the enterprise by Friday 17 October (2 working days left).",
            ),
        ),
        Turn::OtherUnit => (
            say.one("轮到：水科 卢正阳", "Waiting for the Water Section"),
            say.one(
                "办理并答复企业。10月9日（周四）到期，已逾期3个工作日。",
                "Work on it and answer the enterprise. It was due Thursday 9 October (3 working days overdue).",
            ),
        ),
        Turn::Enterprise => (
            say.one("轮到：企业", "Waiting for the enterprise"),
            say.one(
                "最晚10月24日（周五）确认是否解决。",
                "Say whether it is solved by Friday 24 October.",
            ),
        ),
        Turn::Nobody => (
            say.one("计时已暂停", "The clock is paused"),
            say.one(
                "等企业补充材料，最晚10月24日恢复计时。",
                "Waiting for documents; the clock runs again by 24 October.",
            ),
        ),
    };
    NextStep {
        whose,
        heading,
        sentence,
        then: Some(say.one(
            "答复后由企业确认是否解决。",
            "Then the enterprise says whether it is solved.",
        )),
    }
}

fn buttons(say: Say) -> Vec<ActionView> {
    vec![
        ActionView::link(say.one("答复企业", "Answer"), "#steps").as_primary(),
        ActionView::link(say.one("记一笔", "Make a note"), "#steps"),
    ]
}

fn next_steps(say: Say) -> AnyView {
    let shown = |whose| view! { <NextStepCard step=step(say, whose)/> }.into_any();
    let mine = view! {
        <NextStepCard step=step(say, Turn::Mine)><ActionList actions=buttons(say)/></NextStepCard>
    }
    .into_any();
    part(
        say.one("下一步", "Next step"),
        vec![
            state(say, "轮到读者", "The reader's turn", mine),
            state(
                say,
                "轮到别的单位，已逾期",
                "Another unit's turn, overdue",
                shown(Turn::OtherUnit),
            ),
            state(
                say,
                "轮到企业",
                "The enterprise's turn",
                shown(Turn::Enterprise),
            ),
            state(say, "暂停", "Paused", shown(Turn::Nobody)),
        ],
    )
}

/// List, case and paper have the three in this order.
fn triad(say: Say) -> AnyView {
    let whole = view! {
        <div class="case-head">
            <div class="page-head">
                <h3><span class="case-number">"SX-2026-00147"</span>" "{say.long()}</h3>
                <DeadlinePill pill=pill(say, PillTone::Overdue)/>
            </div>
        </div>
        <Stages line=line(say, 2, Vec::new())/>
        <NextStepCard step=NextStep {
            heading: say.one("轮到您，已逾期", "Your turn, overdue"),
            ..step(say, Turn::Mine)
        }><ActionList actions=buttons(say)/></NextStepCard>
    }
    .into_any();
    part(
        say.one("三件一起", "The three together"),
        vec![state(
            say,
            "长标题",
            "A long title",
            view! { <div class="stack">{whole}</div> }.into_any(),
        )],
    )
}

fn steps(say: Say) -> AnyView {
    let steps = Steps {
        summary: say.one("怎么算的", "How it was counted"),
        steps: vec![
            say.one(
                "从10月9日（周四）9:15起算，当天不计入。",
                "Counted from Thursday 9 October, 9:15; that day does not count.",
            ),
            say.one(
                "10月11日（周六）调休上班，计入。",
                "Saturday 11 October is worked instead, and counts.",
            ),
            say.one("10月17日（周五）到期。", "Due on Friday 17 October."),
        ],
        source: Some(say.one("日历2025版", "Calendar edition 2025")),
        open: true,
    };
    let shown = view! { <div id="steps"><StepsList steps=steps/></div> }.into_any();
    part(
        say.one("日期的由来", "How a date was reached"),
        vec![state(say, "展开", "Open", shown)],
    )
}
