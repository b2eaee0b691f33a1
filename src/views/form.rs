//! What a page needs to show one form: every field with its value, hint and error, in words already translated.

use serde::{Deserialize, Serialize};

use super::ui::{NoticeView, Visibility};

/// One form as the reader meets it, fresh or refused. A refused form carries every value as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FormView {
    /// Where the form posts to: the page's own URL.
    pub action: String,
    /// Heading of the page, or of the section when the form stands inside another page.
    pub title: String,
    /// One or two sentences under the heading.
    pub intro: Option<String>,
    /// Who reads what is typed here, where that is easily mistaken.
    pub seen: Option<Visibility>,
    pub fields: Vec<FieldView>,
    /// An error that belongs to no single field.
    pub general_error: Option<String>,
    /// Where what has changed meanwhile is read, with the words that lead there.
    pub changed: Option<(String, String)>,
    /// Words on the one filled button.
    pub submit: String,
    /// Names and values sent along unseen: idempotency key, sequence the form was rendered at.
    pub hidden: Vec<(String, String)>,
    /// Whether the form is sent as `multipart/form-data`. A form with a file field always is.
    pub multipart: bool,
    /// Whether it only asks: sent with GET, so that the answer has an address.
    pub asks: bool,
    /// Button that shows what would happen and does nothing; until that is known there is no other.
    pub look: Option<String>,
    /// Whether that is known.
    pub looked: bool,
    /// Whether pressing the button destroys or undoes something.
    pub danger: bool,
    /// Label and address of the way out.
    pub cancel: Option<(String, String)>,
    /// Who will read it and what it does not do, in one press, above the button.
    pub before: Option<Before>,
    /// What the author left of it, with the way to give that up.
    pub draft: Option<NoticeView>,
    /// Button that keeps what is typed without sending it.
    pub keep: Option<String>,
    /// Button that lets what is typed wait on the list of the desk.
    pub wait: Option<String>,
    /// What happens next, beside the button.
    pub note: Option<String>,
    /// The kit's own words.
    pub lang_labels: FormLabels,
}

impl FormView {
    /// Whether anything was refused.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.general_error.is_some() || self.fields.iter().any(|field| field.error.is_some())
    }

    /// Whether the form offers files.
    #[must_use]
    pub fn has_files(&self) -> bool {
        self.fields
            .iter()
            .any(|field| matches!(field.kind, FieldKind::Files { .. } | FieldKind::TextFile))
    }
}

/// What is told before sending, folded away until asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Before {
    /// Words of the line that opens it: 谁会看到，怎么使用.
    pub summary: String,
    pub lines: Vec<String>,
    /// Said below, while the wording waits to be confirmed.
    pub mark: Option<String>,
}

/// Words that belong to forms as such, in the reader's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FormLabels {
    /// What is said once a draft was kept, `{at}` being the time of day.
    pub kept: String,
    /// Heading of the error summary: 有问题需要处理.
    pub error_heading: String,
    /// Said by a screen reader before each error: 错误：.
    pub error_prefix: String,
    /// After the label of a field that may stay empty: （选填）.
    pub optional: String,
    /// Longest text allowed; `{n}` stands for the number of characters: 最多{n}字.
    pub max_chars: String,
    /// Input that offers the camera: 拍照或选图片.
    pub pick_photo: String,
    /// Input for any file: 选择文件.
    pub pick_file: String,
    /// Button that stores the chosen file without sending the form: 上传.
    pub upload: String,
    /// Heading over files already stored: 已上传.
    pub uploaded: String,
    /// Checkbox beside a stored file: 删除.
    pub remove: String,
    /// While a file is on its way, in per cent.
    pub sending: String,
    /// The network broke; it goes on by itself.
    pub broken: String,
    /// It failed for good.
    pub failed: String,
    /// Button: once more.
    pub retry: String,
    /// The form was sent while files were on their way.
    pub files_wait: String,
    /// Shown by script instead of sending while there is no network: 没有网络，还没有提交.
    pub offline: String,
    /// What becomes of the words then.
    pub offline_text: String,
}

impl Default for FormLabels {
    fn default() -> Self {
        Self {
            kept: "草稿已自动保存 {at}".into(),
            error_heading: "有问题需要处理".into(),
            error_prefix: "错误：".into(),
            optional: "（选填）".into(),
            max_chars: "最多{n}字".into(),
            pick_photo: "拍照或选图片".into(),
            pick_file: "选择文件".into(),
            upload: "上传".into(),
            uploaded: "已上传".into(),
            remove: "删除".into(),
            sending: "上传中 {n}%".into(),
            broken: "网络断了，恢复后接着传".into(),
            failed: "没有传成".into(),
            retry: "重试".into(),
            files_wait: "文件还在上传，传完就提交。".into(),
            offline: "没有网络，还没有提交".into(),
            offline_text: "填写的内容还在这一页上，不要关闭。有网络以后再按一次。".into(),
        }
    }
}

/// One question and the answer it holds so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FieldView {
    pub name: String,
    pub label: String,
    /// One sentence between label and control.
    pub hint: Option<String>,
    pub kind: FieldKind,
    /// What was typed or chosen. Checkboxes hold several, the others at most one.
    pub values: Vec<String>,
    pub error: Option<String>,
    pub optional: bool,
    /// HTML `autocomplete` token, for example `tel` or `one-time-code`.
    pub autocomplete: Option<String>,
    /// HTML `inputmode`, for example `numeric`.
    pub inputmode: Option<String>,
    /// Longest text allowed, in Unicode scalar values. Told to the reader, judged by the server.
    pub max: Option<usize>,
    /// Whether it is folded away until the reader opens it.
    pub folded: bool,
    /// Whether the page begins here: only where typing is all that is done on it.
    pub focus: bool,
}

impl FieldView {
    /// A field without value, hint or error.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<String>, kind: FieldKind) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            kind,
            ..Self::default()
        }
    }

    /// The only value of a field that holds at most one; empty when there is none.
    #[must_use]
    pub fn value(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }
}

/// Which control asks the question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum FieldKind {
    #[default]
    Text,
    /// Never filled in again after a refusal.
    Password,
    Tel,
    /// A civil date, `2026-11-24`. Anything else that was typed is shown again as typed.
    Date,
    Number,
    TextArea {
        /// Visible lines.
        rows: u8,
    },
    Select {
        options: Vec<OptionView>,
        /// Words of the first, empty choice.
        empty: Option<String>,
    },
    /// One of many, found by typing: the browser offers these as it is typed.
    Find {
        options: Vec<OptionView>,
    },
    Radios {
        options: Vec<OptionView>,
    },
    Checkboxes {
        options: Vec<OptionView>,
    },
    /// One box to tick; sends `1`. The label of the field is the label of the box.
    Check,
    /// Files, sent as parts named after the field. Stored ones come back as `<name>_token`, those to drop as `<name>_remove`.
    Files {
        /// Whether script sends each at once, in parts; whoever has no account sends them with the form.
        in_parts: bool,
        uploaded: Vec<UploadView>,
        /// Whether to offer a second input that opens camera and picture roll.
        accept_images: bool,
        /// Size, number and kinds allowed, said before the choice.
        limits: String,
    },
    /// A text file, read by the server and not kept.
    TextFile,
    /// Text that is shown, not asked.
    Static,
}

/// One choice of a field.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionView {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl OptionView {
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
        }
    }
}

/// A file the server already keeps for this form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UploadView {
    /// Single-use random token of the draft upload.
    pub token: String,
    pub name: String,
    /// Size in words, for example 1.2MB.
    pub size_text: String,
}
