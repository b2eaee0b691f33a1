//! The words of every form: heading, what to know first, every question, the button, and what happens then.

mod account;
mod calendar;
mod case;
mod claim;
mod coercive_measure;
mod complaint;
mod consultation;
mod draw;
mod inquiry;
mod key_enterprise;
mod law_change;
mod leniency_file;
mod matter;
mod offsite_check;
mod options;
mod plan;
mod positive_listing;
mod project;
mod referral;
mod service_day;
mod stand_in;
mod suggestion;
mod supervision_order;
mod visit;
mod wall_opening;

pub use options::{OptionWords, options};

use super::{Word, site, size, word};
use crate::api::FormKey;
use crate::domain::file_kind::{MAX_FILE_BYTES, MAX_FILES};
use crate::views::form::FormLabels;
use crate::views::name::Lang;

/// The words of a form as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormWords {
    /// Heading of its page, the same words as the button that led there.
    pub title: Word,
    /// What to know before filling it in.
    pub intro: Option<Word>,
    /// The one filled button.
    pub submit: Word,
    /// What happens then and who reads it, beside the button.
    pub note: Option<Word>,
    /// The way out.
    pub cancel: Word,
    /// Whether pressing the button ends or undoes something.
    pub danger: bool,
}

/// The words of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldWords {
    /// The question.
    pub label: Word,
    /// One sentence that helps to answer it.
    pub hint: Option<Word>,
    /// Said when there is no answer: what to do, in the label's words.
    pub missing: Word,
}

/// The words of a form.
pub fn form(key: FormKey) -> FormWords {
    complaint::form(key)
        .or_else(|| case::form(key))
        .or_else(|| consultation::form(key))
        .or_else(|| matter::form(key))
        .or_else(|| draw::form(key))
        .or_else(|| inquiry::form(key))
        .or_else(|| plan::form(key))
        .or_else(|| supervision_order::form(key))
        .or_else(|| service_day::form(key))
        .or_else(|| leniency_file::form(key))
        .or_else(|| law_change::form(key))
        .or_else(|| wall_opening::form(key))
        .or_else(|| positive_listing::form(key))
        .or_else(|| visit::form(key))
        .or_else(|| offsite_check::form(key))
        .or_else(|| coercive_measure::form(key))
        .or_else(|| key_enterprise::form(key))
        .or_else(|| project::form(key))
        .or_else(|| suggestion::form(key))
        .or_else(|| claim::form(key))
        .or_else(|| calendar::form(key))
        .or_else(|| stand_in::form(key))
        .or_else(|| referral::form(key))
        .unwrap_or_else(|| account::form(key))
}

/// The words of a field of a form; none where the form has no such field.
pub fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    complaint::field(key, name)
        .or_else(|| case::field(key, name))
        .or_else(|| consultation::field(key, name))
        .or_else(|| matter::field(key, name))
        .or_else(|| draw::field(key, name))
        .or_else(|| inquiry::field(key, name))
        .or_else(|| plan::field(key, name))
        .or_else(|| supervision_order::field(key, name))
        .or_else(|| service_day::field(key, name))
        .or_else(|| leniency_file::field(key, name))
        .or_else(|| law_change::field(key, name))
        .or_else(|| wall_opening::field(key, name))
        .or_else(|| positive_listing::field(key, name))
        .or_else(|| visit::field(key, name))
        .or_else(|| offsite_check::field(key, name))
        .or_else(|| coercive_measure::field(key, name))
        .or_else(|| key_enterprise::field(key, name))
        .or_else(|| project::field(key, name))
        .or_else(|| suggestion::field(key, name))
        .or_else(|| claim::field(key, name))
        .or_else(|| calendar::field(key, name))
        .or_else(|| stand_in::field(key, name))
        .or_else(|| referral::field(key, name))
        .or_else(|| account::field(key, name))
}

/// The words that belong to forms as such.
pub fn form_labels(lang: Lang) -> FormLabels {
    let read = |w: Word| w.read(lang).to_owned();
    FormLabels {
        kept: super::enterprise_side::DRAFT_BY_ITSELF
            .read(lang)
            .to_owned(),
        error_heading: read(site::ERROR_HEADING),
        error_prefix: read(word("错误：", "Error: ")),
        optional: read(word("（选填）", " (optional)")),
        max_chars: read(word("最多{n}字", "At most {n} characters")),
        pick_photo: read(word("拍照或选图片", "Take or choose a picture")),
        pick_file: read(word("选择文件", "Choose a file")),
        upload: read(word("上传", "Upload")),
        uploaded: read(word("已上传", "Uploaded")),
        remove: read(word("删除", "Remove")),
        sending: read(word("上传中 {n}%", "{n}% sent")),
        broken: read(word(
            "网络断了，恢复后接着传",
            "No network: it goes on once there is one",
        )),
        failed: read(word("没有传成", "It was not sent")),
        retry: read(word("重试", "Try again")),
        files_wait: read(word(
            "文件还在上传，传完就提交。",
            "Files are still being sent; the form follows when they are there.",
        )),
        offline: read(word(
            "没有网络，还没有提交",
            "No network: this was not sent",
        )),
        offline_text: read(word(
            "填写的内容还在这一页上，不要关闭。有网络以后再按一次。",
            "What you wrote is still on this page; keep it open. Press again once you are connected.",
        )),
    }
}

/// What files are taken, said before one is chosen.
pub fn file_limits(lang: Lang) -> String {
    let bytes = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX);
    word(
        "单个不超过{size}，最多{n}个，可以传图片、PDF、Word、Excel和文本",
        "Up to {size} each and at most {n} files: pictures, PDF, Word, Excel or text",
    )
    .fill(
        lang,
        &[("size", &size(lang, bytes)), ("n", &MAX_FILES.to_string())],
    )
}

const fn words(title: Word, submit: Word) -> FormWords {
    FormWords {
        title,
        intro: None,
        submit,
        note: None,
        cancel: word("返回", "Back"),
        danger: false,
    }
}

impl FormWords {
    const fn intro(mut self, zh: &'static str, en: &'static str) -> FormWords {
        self.intro = Some(word(zh, en));
        self
    }

    const fn note(mut self, zh: &'static str, en: &'static str) -> FormWords {
        self.note = Some(word(zh, en));
        self
    }

    const fn danger(mut self, zh: &'static str, en: &'static str) -> FormWords {
        self.danger = true;
        self.cancel = word(zh, en);
        self
    }
}

const fn ask(label: Word, missing: Word) -> FieldWords {
    FieldWords {
        label,
        hint: None,
        missing,
    }
}

impl FieldWords {
    const fn hint(mut self, zh: &'static str, en: &'static str) -> FieldWords {
        self.hint = Some(word(zh, en));
        self
    }
}
