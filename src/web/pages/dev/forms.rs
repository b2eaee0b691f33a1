//! The form kit: fresh, refused with everything kept, with files, without a network.

use leptos::prelude::*;

use super::{Say, part, state};
use crate::views::form::{FieldKind, FieldView, FormView, OptionView, UploadView};
use crate::views::ui::{NoticeTone, NoticeView};
use crate::web::ui::{FormKit, Notice};
use crate::web::words as w;

pub(super) fn parts(say: Say) -> AnyView {
    let refused = form(say, true);
    let offline = NoticeView {
        tone: NoticeTone::Offline,
        title: refused.lang_labels.offline.clone(),
        lines: vec![refused.lang_labels.offline_text.clone()],
        actions: Vec::new(),
    };
    let kit = |form: FormView, prefix: &'static str| {
        view! { <FormKit form=form section=true prefix=prefix focus=false/> }.into_any()
    };
    let danger = FormView {
        title: say.one("撤回问题", "Withdraw"),
        intro: Some(say.one("撤回后不再办理。", "Work stops once you withdraw.")),
        fields: Vec::new(),
        submit: say.one("撤回问题", "Withdraw"),
        cancel: Some((say.one("不撤回", "Keep it open"), "#steps".to_owned())),
        danger: true,
        ..form(say, false)
    };
    part(
        say.one("表单", "Form"),
        vec![
            state(say, "没有填", "Fresh", kit(form(say, false), "a-")),
            state(
                say,
                "有错误，填的都在",
                "Refused, everything kept",
                kit(refused, "b-"),
            ),
            state(say, "危险操作", "Dangerous", kit(danger, "c-")),
            state(
                say,
                "没有网络",
                "Offline",
                view! { <Notice notice=offline/> }.into_any(),
            ),
        ],
    )
}

fn options(say: Say) -> Vec<OptionView> {
    [
        ("water", "水", "Water"),
        ("air", "大气", "Air"),
        ("waste", "固废危废", "Waste"),
        ("other", "其他", "Other"),
    ]
    .iter()
    .map(|(value, zh, en)| OptionView::new(*value, say.one(zh, en)))
    .collect()
}

fn form(say: Say, refused: bool) -> FormView {
    let field =
        |name: &str, zh: &str, en: &str, kind, value: &str, error: (&str, &str)| FieldView {
            values: refused
                .then(|| value.to_owned())
                .into_iter()
                .filter(|v| !v.is_empty())
                .collect(),
            error: refused
                .then(|| say.one(error.0, error.1))
                .filter(|e| !e.is_empty()),
            ..FieldView::new(name, say.one(zh, en), kind)
        };
    let file = UploadView {
        token: if refused { "t2" } else { "t1" }.to_owned(),
        name: format!("{}.pdf", say.long()),
        size_text: "1.2MB".to_owned(),
    };
    let explained = OptionView {
        hint: Some(say.one("由法规科会同提出意见", "Legal gives its view as well")),
        ..OptionView::new("hard", say.one("疑难", "Difficult"))
    };
    let mut fields = vec![
        field(
            "kind",
            "问题类别",
            "Category",
            FieldKind::Radios {
                options: options(say),
            },
            "",
            ("选择问题类别", "Select a category"),
        ),
        field(
            "words",
            "问题描述",
            "What is the problem?",
            FieldKind::TextArea { rows: 3 },
            "设备坏了",
            (
                "描述至少写10个字",
                "Describe the problem in at least 10 characters",
            ),
        ),
        field(
            "phone",
            "手机号",
            "Mobile number",
            FieldKind::Tel,
            "１３８",
            ("填写11位手机号", "Enter an 11-digit mobile number"),
        ),
        field(
            "day",
            "日期",
            "Date",
            FieldKind::Date,
            "10月32日",
            ("10月没有32日", "October has no 32nd"),
        ),
        field(
            "unit",
            "单位",
            "Unit",
            FieldKind::Select {
                options: options(say),
                empty: Some(say.one("选择一项", "Choose one")),
            },
            "",
            ("选择单位", "Select a unit"),
        ),
        field(
            "hard",
            "难度",
            "Difficulty",
            FieldKind::Radios {
                options: vec![explained],
            },
            "hard",
            ("", ""),
        ),
        field(
            "marks",
            "标签",
            "Labels",
            FieldKind::Checkboxes {
                options: options(say),
            },
            "water",
            ("", ""),
        ),
        field(
            "urgent",
            "正在影响生产",
            "Production is affected now",
            FieldKind::Check,
            "1",
            ("", ""),
        ),
        field(
            "files",
            "照片或者文件",
            "Photos or files",
            FieldKind::Files {
                in_parts: true,
                uploaded: vec![file],
                accept_images: true,
                limits: w::file_limits(say.0),
            },
            "",
            (
                "“设备.heic”打不开。换成JPG、PNG或PDF再传",
                "“设备.heic” cannot be opened. Upload a JPG, PNG or PDF",
            ),
        ),
    ];
    for field in fields
        .iter_mut()
        .filter(|f| ["urgent", "files", "marks"].contains(&f.name.as_str()))
    {
        field.optional = true;
    }
    if let Some(words) = fields.iter_mut().find(|f| f.name == "words") {
        words.hint = Some(say.one(
            "说清在哪里、什么事、希望怎么解决",
            "Say where, what, and what you would like done",
        ));
        words.max = Some(500);
    }
    FormView {
        action: "#steps".to_owned(),
        title: if refused {
            say.one("有错误的表单", "A refused form")
        } else {
            say.one("提交问题", "Report a problem")
        },
        submit: say.one("提交问题", "Report a problem"),
        changed: None,
        general_error: refused.then(|| {
            say.one(
                "李明2分钟前修改了“完成时限”。您的内容没有丢。",
                "Li Ming changed the due date 2 minutes ago. Nothing you wrote is lost.",
            )
        }),
        note: Some(say.one("提交后会得到一个编号。", "You will be given a number.")),
        fields,
        lang_labels: w::form_labels(say.0),
        ..FormView::default()
    }
}
