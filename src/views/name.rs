//! The reader's language, and names that exist in both.

use serde::{Deserialize, Serialize};

/// The language a page is read in. Chinese first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// 中文.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The value of the `lang` attribute and of the preference.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        }
    }
}

/// A name of the reference data in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Name {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Name {
    /// A name.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Name {
        Name {
            zh: zh.into(),
            en: en.into(),
        }
    }

    /// The same in both languages: a firm's or a person's own name.
    pub fn same(text: impl Into<String>) -> Name {
        let text = text.into();
        Name {
            zh: text.clone(),
            en: text,
        }
    }

    /// The name in the reader's language.
    pub fn read(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}
