//! A paper as its paragraphs: one source for the page that prints it and for the file that is edited on.

/// One paragraph of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paragraph {
    /// A heading of the first level, with its number.
    Heading(String),
    /// Words.
    Text(String),
    /// A label of minutes and what stands after it.
    Labelled(&'static str, String),
}

impl Paragraph {
    /// The words as they are read.
    pub fn text(&self) -> String {
        match self {
            Paragraph::Heading(text) | Paragraph::Text(text) => text.clone(),
            Paragraph::Labelled(label, text) => format!("{label}：{text}"),
        }
    }
}

/// A paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What it is: 受理通知.
    pub kind: &'static str,
    /// The organ's mark.
    pub organ: String,
    /// Its number, or the number of what it is about where it has none of its own.
    pub number: String,
    /// The title.
    pub title: String,
    /// To whom.
    pub to: Option<String>,
    /// The body.
    pub body: Vec<Paragraph>,
    /// Who signs, and the day; at the right.
    pub signs: Vec<String>,
    /// It is a draft: marked 送审稿.
    pub draft: bool,
}
