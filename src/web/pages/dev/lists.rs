//! Tables, time lines, tabs, pages of a list: none, one, many, long.

use leptos::prelude::*;

use super::{Say, part, state};
use crate::views::ui::{
    ActionView, Cell, Column, Pager, Pill, PillTone, Row, Tab, TableView, Tabs, TimelineItem,
    Visibility,
};
use crate::web::ui::{DataTable, PagerLinks, TabBar, TimelineList};

pub(super) fn parts(say: Say) -> AnyView {
    [tables(say), timelines(say), tabs(say), pagers(say)]
        .collect_view()
        .into_any()
}

fn row(say: Say, n: usize) -> Row {
    let tone = PillTone::ALL[n % PillTone::ALL.len()];
    let (pill, tags) = match n {
        0 => (
            say.one("逾期3个工作日", "3 working days overdue"),
            vec![say.one("难点", "Difficult")],
        ),
        _ => (say.one("还剩6个工作日", "6 working days left"), Vec::new()),
    };
    let tone = if n == 0 { PillTone::Overdue } else { tone };
    let firm = if n == 1 {
        say.long()
    } else {
        say.one("华兴化工有限公司", "Huaxing Chemicals")
    };
    Row {
        cells: vec![
            Cell::Pill(Pill {
                tone,
                full: pill.clone(),
                text: pill,
                ..Pill::default()
            }),
            Cell::Link {
                text: say.one("在线监测数据无法联网", "Monitoring data cannot be sent"),
                href: "#steps".to_owned(),
                sub: Some(format!("SX-2026-{:05}", 147 + n)),
            },
            Cell::Text(firm),
            Cell::Tags(tags),
            Cell::Number(
                if n == 2 {
                    "1,204".to_owned()
                } else {
                    n.to_string()
                },
                (n > 0).then(|| "#steps".to_owned()),
            ),
            Cell::Actions(if n == 0 {
                vec![ActionView::link(say.one("打开", "Open"), "#steps")]
            } else {
                Vec::new()
            }),
        ],
    }
}

fn table(say: Say, name: &str, rows: usize) -> AnyView {
    let columns = vec![
        Column::text(say.one("期限", "Deadline")),
        Column::text(say.one("编号和标题", "Number and title")),
        Column::text(say.one("企业", "Enterprise")),
        Column::text(say.one("标签", "Labels")),
        Column::number(say.one("件数", "Count")),
        Column::text(say.one("操作", "Actions")),
    ];
    let table = TableView {
        caption: format!("{} {name}", say.one("样例", "Sample")),
        columns,
        rows: (0..rows).map(|n| row(say, n)).collect(),
        empty: say.one(
            "没有符合条件的事项。去掉“今日到期”后有12件。",
            "Nothing matches. Without “due today” there are 12.",
        ),
    };
    view! { <DataTable table=table/> }.into_any()
}

fn tables(say: Say) -> AnyView {
    part(
        say.one("列表", "Table"),
        vec![
            state(say, "没有", "None", table(say, "0", 0)),
            state(say, "一条", "One", table(say, "1", 1)),
            state(
                say,
                "多条，有长名称",
                "Many, with a long name",
                table(say, "8", 8),
            ),
        ],
    )
}

fn item(say: Say, public: bool, text: Option<String>) -> TimelineItem {
    TimelineItem {
        at_text: say.one("10月20日 8:30", "20 Oct 8:30"),
        at_iso: "2026-10-20T08:30:00+08:00".to_owned(),
        title: if public {
            say.one("企业补充材料", "Documents supplied")
        } else {
            say.one("内部备注", "Internal note")
        },
        by: say.one("水科 卢正阳", "Water Section"),
        text,
        struck: None,
        visibility: Some(Visibility {
            public,
            label: if public {
                say.one("企业可见", "Enterprise sees this")
            } else {
                say.one("内部", "Internal")
            },
        }),
        href: None,
    }
}

fn timelines(say: Say) -> AnyView {
    let shown = |name: String, items: Vec<TimelineItem>| {
        view! { <TimelineList items=items label=name/> }.into_any()
    };
    let long = say.long().repeat(3);
    let many = vec![
        item(say, false, Some(long)),
        item(say, true, None),
        TimelineItem {
            visibility: None,
            href: Some("#steps".to_owned()),
            ..item(
                say,
                true,
                Some(say.one("第一行\n第二行", "First line\nSecond line")),
            )
        },
    ];
    part(
        say.one("办理记录", "Time line"),
        vec![
            state(
                say,
                "一条",
                "One",
                shown(
                    say.one("一条记录", "One entry"),
                    vec![item(say, true, None)],
                ),
            ),
            state(
                say,
                "内部、企业可见、长文字",
                "Internal, public, long words",
                shown(say.one("多条记录", "Many entries"), many),
            ),
        ],
    )
}

fn tabs(say: Say) -> AnyView {
    let tab = |zh, en, count, current| Tab {
        label: say.one(zh, en),
        href: "#steps".to_owned(),
        count,
        current,
    };
    let items = vec![
        tab("待我处理", "Waiting for me", Some(0), false),
        tab("本单位在办", "My unit", Some(11), true),
        tab("逾期", "Overdue", Some(1_204), false),
        tab("待企业确认", "With the enterprise", Some(3), false),
        tab("已办结", "Finished", None, false),
    ];
    let tabs = Tabs {
        label: say.one("样例分页", "Sample tabs"),
        items,
    };
    part(
        say.one("子页", "Tabs"),
        vec![state(
            say,
            "0、11、1204和不计数",
            "0, 11, 1204 and not counted",
            view! { <TabBar tabs=tabs/> }.into_any(),
        )],
    )
}

fn pagers(say: Say) -> AnyView {
    let link = |zh, en| (say.one(zh, en), "#steps".to_owned());
    let pager = |name: &str, prev: bool, next: bool| {
        let pager = Pager {
            label: format!("{} {name}", say.one("翻页", "Pages")),
            summary: Some(say.one("共134件，按到期时间", "134 in all, by due date")),
            prev: prev.then(|| link("上一页", "Previous page")),
            next: next.then(|| link("下一页", "Next page")),
        };
        view! { <PagerLinks pager=pager/> }.into_any()
    };
    part(
        say.one("翻页", "Pager"),
        vec![
            state(say, "只有一页", "A single page", pager("1", false, false)),
            state(
                say,
                "中间一页",
                "A page in the middle",
                pager("2", true, true),
            ),
        ],
    )
}
