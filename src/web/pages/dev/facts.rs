//! Facts, figures, tags, buttons and the pictures.

use leptos::prelude::*;

use super::{Say, part, state};
use crate::views::ui::{
    ActionView, Bar, Cell, Change, Chart, ChartShape, Icon, Kpi, SummaryList, SummaryRow,
};
use crate::web::ui::{ActionList, ChartPicture, Glyph, KpiStrip, Summary, TagList};

pub(super) fn parts(say: Say) -> AnyView {
    let parts = [
        summaries(say),
        kpis(say),
        charts(say),
        tags(say),
        actions(say),
        icons(),
    ];
    parts.collect_view().into_any()
}

fn summaries(say: Say) -> AnyView {
    let rows = vec![
        SummaryRow::text(say.one("企业", "Enterprise"), say.long()),
        SummaryRow {
            change: Some(Change {
                label: say.one("更改", "Change"),
                context: say.one("联系人", "the contact"),
                href: "#steps".to_owned(),
            }),
            ..SummaryRow::text(say.one("联系人", "Contact"), "138****5678")
        },
        SummaryRow {
            term: say.one("事项", "Matter"),
            value: Cell::Link {
                text: "SX-2026-00147".to_owned(),
                href: "#steps".to_owned(),
                sub: Some(say.one("办理中", "In hand")),
            },
            change: None,
        },
        SummaryRow::text(say.one("地址", "Address"), say.one("未填写", "Not given")),
    ];
    let one = SummaryList {
        rows: vec![SummaryRow::text(
            say.one("到期日", "Due"),
            say.one("10月17日（周五）", "Friday 17 October"),
        )],
    };
    part(
        say.one("基本情况", "Facts"),
        vec![
            state(say, "一条", "One", view! { <Summary list=one/> }.into_any()),
            state(
                say,
                "多条，可更改，没有值",
                "Many, one to change, one without a value",
                view! { <Summary list=SummaryList { rows }/> }.into_any(),
            ),
        ],
    )
}

fn charts(say: Say) -> AnyView {
    let bar = |label: String, value: u64| Bar {
        label,
        value,
        text: format!("{value}%"),
    };
    let chart = |shape, bars| Chart {
        shape,
        title: say.one("按时办结率", "Done in time"),
        told: say.one("各单位，从低到高", "By unit, the lowest first"),
        most: 100,
        bars,
    };
    let units = vec![
        bar(say.long(), 0),
        bar(say.one("水科", "Water section"), 62),
        bar(say.one("大气科", "Air section"), 100),
    ];
    let months = (1..=12).map(|m| bar(say.one(&format!("{m}月"), &format!("M{m}")), m * 8));
    let months = chart(ChartShape::Columns, months.collect());
    let one = chart(ChartShape::Columns, vec![bar(say.one("9月", "Sep"), 40)]);
    part(
        say.one("图", "Charts"),
        vec![
            state(
                say,
                "横条，名称很长",
                "Bars, with a long name",
                view! { <ChartPicture chart=chart(ChartShape::Bars, units) id="bars"/> }.into_any(),
            ),
            state(
                say,
                "各月",
                "Months",
                view! { <ChartPicture chart=months id="months"/> }.into_any(),
            ),
            state(
                say,
                "只有一个月",
                "One month",
                view! { <ChartPicture chart=one id="month"/> }.into_any(),
            ),
        ],
    )
}

fn kpis(say: Say) -> AnyView {
    let kpi = |zh, en, value: &str, note: Option<String>, urgent| Kpi {
        label: say.one(zh, en),
        value: value.to_owned(),
        note,
        href: (value != "0").then(|| "#steps".to_owned()),
        urgent,
    };
    let kpis = vec![
        kpi(
            "逾期",
            "Overdue",
            "17",
            Some(say.one("比昨天多3件", "3 more than yesterday")),
            true,
        ),
        kpi("今日到期", "Due today", "1", None, false),
        kpi(
            "延期待批",
            "Extensions",
            "0",
            Some(say.one("都处理完了", "All decided")),
            false,
        ),
        kpi("在办", "Open", "1,204", None, false),
    ];
    part(
        say.one("数字", "Figures"),
        vec![state(
            say,
            "0、1、17、1204",
            "0, 1, 17, 1204",
            view! { <KpiStrip kpis=kpis/> }.into_any(),
        )],
    )
}

fn tags(say: Say) -> AnyView {
    let shown = |tags: Vec<String>| view! { <TagList tags=tags/> }.into_any();
    let many = [
        ("重点", "Key"),
        ("难点", "Difficult"),
        ("堵点", "Blocked"),
        ("一企一策", "Enterprise plan"),
    ];
    part(
        say.one("标签", "Tags"),
        vec![
            state(
                say,
                "一个",
                "One",
                shown(vec![say.one("难点", "Difficult")]),
            ),
            state(
                say,
                "多个，有长的",
                "Many, one long",
                shown(
                    many.iter()
                        .map(|(zh, en)| say.one(zh, en))
                        .chain([say.long()])
                        .collect(),
                ),
            ),
        ],
    )
}

fn actions(say: Say) -> AnyView {
    let all = vec![
        ActionView::link(say.one("答复企业", "Answer"), "#steps").as_primary(),
        ActionView::link(say.one("申请延期", "Ask for more time"), "#steps"),
        ActionView {
            danger: true,
            ..ActionView::link(say.one("作废", "Void"), "#steps")
        },
    ];
    part(
        say.one("按钮", "Buttons"),
        vec![state(
            say,
            "主要、普通、危险",
            "Primary, plain, dangerous",
            view! { <ActionList actions=all/> }.into_any(),
        )],
    )
}

/// The whole set, each beside its name, as a picture never stands alone.
fn icons() -> AnyView {
    let all = Icon::ALL
        .map(|icon| view! { <li><Glyph icon=icon/>" "<span lang="en">{format!("{icon:?}")}</span></li> })
        .collect_view();
    view! { <section class="section"><h2 lang="en">"Icon"</h2><ul class="sample-row">{all}</ul></section> }
        .into_any()
}
