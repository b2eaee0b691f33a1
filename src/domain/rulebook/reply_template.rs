//! What an answer to a firm often says, as data: words with fields that are filled in from the case, and blanks that whoever
//! answers fills. A template decides nothing and sends nothing.

use serde::{Deserialize, Serialize};

use super::{Bilingual, Rulebook};
use crate::domain::ids::ThemeId;

/// What is filled in by itself, written `{enterprise}` in the text.
pub const FIELDS: [&str; 5] = ["enterprise", "received", "unit", "officer", "today"];

/// A template of one theme, or of every one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyTemplate {
    /// Stable key.
    pub key: String,
    /// The theme; none for every one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeId>,
    /// By what whoever answers finds it.
    pub title: Bilingual,
    /// The words, in Chinese as the firm reads them. What is still to be written stands in `［…］`.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// Whether somebody has confirmed it; until then it is shown as to be confirmed.
    #[serde(default)]
    pub confirmed: bool,
}

impl ReplyTemplate {
    /// The words with each field filled in by what `value` says of it.
    pub fn filled(&self, value: impl Fn(&str) -> String) -> String {
        FIELDS.iter().fold(self.text.clone(), |text, field| {
            text.replace(&format!("{{{field}}}"), &value(field))
        })
    }

    /// A field in the text that nobody fills in.
    pub(super) fn unknown(&self) -> Option<String> {
        let rest = self.filled(|_| String::new());
        let (_, after) = rest.split_once('{')?;
        Some(after.split('}').next().unwrap_or_default().to_owned())
    }
}

/// The first blank of a text that nobody filled: `［写明日期］`.
pub fn blank_left(text: &str) -> Option<&str> {
    let from = text.find('［')?;
    let to = text[from..].find('］')? + from + '］'.len_utf8();
    Some(&text[from..to])
}

impl Rulebook {
    /// The templates for a theme: its own first, then those of every one.
    pub fn reply_templates<'a>(
        &'a self,
        theme: Option<&'a ThemeId>,
    ) -> impl Iterator<Item = &'a ReplyTemplate> {
        let own = move |t: &&ReplyTemplate| t.theme.is_some() && t.theme.as_ref() == theme;
        let all = &self.reply_templates;
        all.iter()
            .filter(own)
            .chain(all.iter().filter(|t| t.theme.is_none()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_template_has_its_fields_filled_in_and_says_what_is_left() {
        let rulebook = Rulebook::shipped("shili").unwrap();
        assert!(!rulebook.reply_templates.is_empty());
        for template in &rulebook.reply_templates {
            assert_eq!(template.unknown(), None, "{}", template.key);
            let text = template.filled(|field| format!("<{field}>"));
            assert!(
                text.contains("<enterprise>") && !text.contains('{'),
                "{text}"
            );
            assert!(blank_left(&text).is_some(), "{text}");
            assert!(!template.confirmed, "nobody confirmed {}", template.key);
        }
        let of = |theme: &str| -> Vec<String> {
            let theme = ThemeId(theme.to_owned());
            let own = rulebook.reply_templates(Some(&theme));
            own.map(|t| t.key.clone()).collect()
        };
        assert_eq!(of("water")[0], "water_connection");
        assert!(!of("noise").contains(&"water_connection".to_owned()));
    }

    #[test]
    fn a_field_nobody_fills_in_is_a_fault() {
        let mut rulebook = Rulebook::shipped("shili").unwrap();
        rulebook.reply_templates[0].text.push_str("{phone}");
        assert!(rulebook.checked().is_err());
        assert_eq!(blank_left("写好了"), None);
        assert_eq!(blank_left("哪天：［写明日期］，谁"), Some("［写明日期］"));
    }
}
