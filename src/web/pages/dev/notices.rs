//! What stands where there is nothing: empty, refused, not allowed, failed; and what the reader must know.

use leptos::prelude::*;

use super::{Say, part, state};
use crate::views::ui::{ActionView, EmptyView, NoticeTone, NoticeView};
use crate::web::ui::{ActionList, EmptyState, Notice};
use crate::web::words::site;

pub(super) fn parts(say: Say) -> AnyView {
    [empties(say), notices(say), refusals(say)]
        .collect_view()
        .into_any()
}

fn empties(say: Say) -> AnyView {
    let shown = |empty: EmptyView| view! { <EmptyState empty=empty/> }.into_any();
    let first = EmptyView {
        title: say.one("还没有提交过问题", "You have not submitted anything yet"),
        text: Some(say.one("提交后，进展会显示在这里。", "Progress will appear here.")),
        action: Some(
            ActionView::link(say.one("提交问题", "Report a problem"), "#steps").as_primary(),
        ),
    };
    let done = EmptyView {
        title: say.one("今天到期的都办完了", "Everything due today is done"),
        text: Some(say.one(
            "最近的到期日是10月22日。",
            "The next due date is 22 October.",
        )),
        action: None,
    };
    part(
        say.one("没有内容", "Empty"),
        vec![
            state(say, "第一次用", "First use", shown(first)),
            state(say, "都办完了", "All done", shown(done)),
        ],
    )
}

fn notices(say: Say) -> AnyView {
    let shown = |tone, title: String, lines: Vec<String>| {
        let actions = match tone {
            NoticeTone::Wrong => vec![ActionView::link(say.one("再试一次", "Try again"), "#steps")],
            _ => Vec::new(),
        };
        let notice = NoticeView {
            tone,
            title,
            lines,
            actions,
        };
        view! { <Notice notice=notice/> }.into_any()
    };
    part(
        say.one("提示", "Notice"),
        vec![
            state(
                say,
                "告知",
                "Told",
                shown(
                    NoticeTone::Told,
                    say.one("已恢复10:32的草稿", "Your draft of 10:32 is back"),
                    Vec::new(),
                ),
            ),
            state(
                say,
                "有变动",
                "Changed",
                shown(
                    NoticeTone::Changed,
                    say.one("时间和地点有变动", "Time and place have changed"),
                    vec![
                        say.one(
                            "现在：10月23日 市局一楼大厅",
                            "Now: 23 October, ground floor hall",
                        ),
                        say.long(),
                    ],
                ),
            ),
            state(
                say,
                "出错",
                "Failed",
                shown(
                    NoticeTone::Wrong,
                    say.one("这部分没有读出来", "This part could not be read"),
                    vec![say.one("填写的内容已保存。", "What you wrote is kept.")],
                ),
            ),
        ],
    )
}

/// The page that says no, as its two commonest reasons show it.
fn refusals(say: Say) -> AnyView {
    let page = |title: String, text: String| {
        let actions = vec![ActionView::link(site::DESK.read(say.0), "#steps")];
        view! {
            <div class="stack"><h3>{title}</h3><p>{text}</p><ActionList actions=actions/></div>
        }
        .into_any()
    };
    part(
        say.one("不能打开", "Refused"),
        vec![
            state(
                say,
                "没有权限",
                "Not allowed",
                page(
                    site::FORBIDDEN_TITLE.read(say.0).to_owned(),
                    say.one(
                        "由主办单位的人员办理。",
                        "Somebody of the lead unit does this.",
                    ),
                ),
            ),
            state(
                say,
                "不存在，或者不能看",
                "Not there, or not to be seen",
                page(
                    site::NOT_FOUND_TITLE.read(say.0).to_owned(),
                    site::NOT_FOUND_TEXT.read(say.0).to_owned(),
                ),
            ),
            state(
                say,
                "系统出错",
                "Our fault",
                page(
                    site::FAULT_TITLE.read(say.0).to_owned(),
                    site::FAULT_TEXT.read(say.0).to_owned(),
                ),
            ),
        ],
    )
}
