//! A table as a file, before it is written as one kind of file or the other.

/// What stands in a cell. A text is never read as a formula, whatever it begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number to reckon with.
    Number(u64),
}

impl Value {
    /// The cell as text.
    pub fn text(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Number(n) => n.to_string(),
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<u64> for Value {
    fn from(n: u64) -> Value {
        Value::Number(n)
    }
}

/// One table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// What stands above the table: what it is, of when, by whom, and whether it is whole.
    pub notes: Vec<String>,
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
}

impl Sheet {
    /// Everything as rows of texts.
    pub fn texts(&self) -> Vec<Vec<String>> {
        let notes = self.notes.iter().map(|n| vec![n.clone()]);
        let rows = self
            .rows
            .iter()
            .map(|row| row.iter().map(Value::text).collect());
        notes.chain([self.head.clone()]).chain(rows).collect()
    }
}
