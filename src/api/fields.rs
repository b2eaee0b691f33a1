//! What was typed: read field by field, each fault kept at its field, nothing lost.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use super::forms::{Form, Kind};
use crate::domain::attachment::Attachment;
use crate::domain::phone::Phone;
use crate::domain::refusal::{FieldError, Problem, Refusal};
use crate::domain::service_day::parse_hour;
use crate::domain::text::{Line, TextError, Words};
use crate::domain::uscc::Uscc;
use crate::views::context::{FormContext, Found};

/// Fields every form may carry beside its own: idempotency key and the sequence it was rendered at.
pub const HIDDEN: [&str; 2] = ["key", "seq"];

/// The fields of a posted form, as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields {
    /// Every value of every field, in order.
    pub values: BTreeMap<String, Vec<String>>,
    /// The files stored so far for this form.
    pub attachments: Vec<Attachment>,
    /// The SHA-256 of each, where the server computed it.
    pub digests: Vec<String>,
}

impl Fields {
    /// The first value of a field, as typed.
    pub fn first(&self, name: &str) -> &str {
        self.values
            .get(name)
            .and_then(|v| v.first())
            .map_or("", String::as_str)
    }

    /// Faults of the form as a whole: fields it does not have, fields given twice.
    pub fn unexpected(&self, form: &Form) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for (name, values) in &self.values {
            if HIDDEN.contains(&name.as_str()) {
                continue;
            }
            match form.fields.iter().find(|f| f.name == name) {
                None => errors.push(FieldError {
                    field: "",
                    problem: Problem::UnknownField(name.clone()),
                }),
                Some(f)
                    if values.len() > 1 && !matches!(f.kind, Kind::Checkboxes | Kind::Files) =>
                {
                    errors.push(FieldError {
                        field: f.name,
                        problem: Problem::Repeated,
                    });
                }
                Some(_) => {}
            }
        }
        errors
    }
}

/// Reads the fields of one form; collects every fault instead of stopping at the first.
#[derive(Debug)]
pub struct Parse<'a> {
    fields: &'a Fields,
    /// What the form is about.
    pub context: &'a FormContext,
    errors: Vec<FieldError>,
}

impl<'a> Parse<'a> {
    /// Begins to read.
    pub fn new(fields: &'a Fields, context: &'a FormContext) -> Parse<'a> {
        Parse {
            fields,
            context,
            errors: Vec::new(),
        }
    }

    /// A fault at a field.
    pub fn fault(&mut self, field: &'static str, problem: Problem) {
        self.errors.push(FieldError { field, problem });
    }

    /// The value as typed.
    pub fn raw(&self, field: &str) -> &'a str {
        self.fields.first(field)
    }

    /// The files handed in.
    pub fn attachments(&self) -> Vec<Attachment> {
        self.fields.attachments.clone()
    }

    /// The files handed in, each with the SHA-256 the server computed.
    pub fn digested(&self) -> Vec<(Attachment, String)> {
        let digests = self.fields.digests.iter().cloned();
        self.attachments().into_iter().zip(digests).collect()
    }

    /// An id of what the form is about.
    pub fn id(&self, name: &str) -> String {
        self.context.ids.get(name).cloned().unwrap_or_default()
    }

    /// One line of text that must be there.
    pub fn line(&mut self, field: &'static str, max: usize) -> Option<Line> {
        let read = Line::parse(self.raw(field), max);
        self.take(field, read.map_err(text))
    }

    /// One line that may be missing.
    pub fn line_or_none(&mut self, field: &'static str, max: usize) -> Option<Line> {
        if self.raw(field).trim().is_empty() {
            None
        } else {
            self.line(field, max)
        }
    }

    /// Text that must be there.
    pub fn words(&mut self, field: &'static str, max: usize) -> Option<Words> {
        let read = Words::parse(self.raw(field), max);
        self.take(field, read.map_err(text))
    }

    /// Text that may be missing.
    pub fn words_or_none(&mut self, field: &'static str, max: usize) -> Option<Words> {
        if self.raw(field).trim().is_empty() {
            None
        } else {
            self.words(field, max)
        }
    }

    /// A phone number.
    pub fn phone(&mut self, field: &'static str) -> Option<Phone> {
        if self.raw(field).trim().is_empty() {
            self.fault(field, Problem::Missing);
            return None;
        }
        let read = Phone::parse(self.raw(field));
        self.take(field, read.map_err(Problem::Phone))
    }

    /// A credit code; spaces, full-width and lower case are mended.
    pub fn uscc(&mut self, field: &'static str) -> Option<Uscc> {
        if self.raw(field).trim().is_empty() {
            self.fault(field, Problem::Missing);
            return None;
        }
        let read = Uscc::parse(self.raw(field)).map(|(uscc, _)| uscc);
        self.take(field, read.map_err(Problem::Uscc))
    }

    /// A civil date.
    pub fn date(&mut self, field: &'static str) -> Option<Date> {
        let raw = self.raw(field).trim();
        if raw.is_empty() {
            self.fault(field, Problem::Missing);
            return None;
        }
        let read = raw.parse::<Date>();
        self.take(field, read.map_err(|_| Problem::Date))
    }

    /// An hour of the day.
    pub fn hour(&mut self, field: &'static str) -> Option<Time> {
        if self.raw(field).trim().is_empty() {
            self.fault(field, Problem::Missing);
            return None;
        }
        let read = parse_hour(self.raw(field));
        self.take(field, read.ok_or(Problem::Hour))
    }

    /// A whole number between two, both allowed.
    pub fn number(&mut self, field: &'static str, least: u32, most: u32) -> Option<u32> {
        if self.raw(field).trim().is_empty() {
            self.fault(field, Problem::Missing);
            return None;
        }
        let read = self
            .raw(field)
            .trim()
            .parse()
            .ok()
            .filter(|n| (least..=most).contains(n));
        self.take(field, read.ok_or(Problem::Between(least, most)))
    }

    /// One of the offered values, read by `parse`.
    pub fn choice<T>(
        &mut self,
        field: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let raw = self.raw(field);
        if raw.is_empty() {
            self.fault(field, Problem::Missing);
            return None;
        }
        let read = parse(raw).ok_or(Problem::NotOffered);
        self.take(field, read)
    }

    /// The one of what is offered that the typed words mean.
    pub fn found(&mut self, field: &'static str) -> Option<String> {
        let raw = self.raw(field);
        if raw.is_empty() {
            self.fault(field, Problem::Missing);
            return None;
        }
        let read = match self.context.found(field, raw) {
            Found::One(choice) => Ok(choice.value.clone()),
            Found::None => Err(Problem::FoundNone),
            Found::Several(n) => Err(Problem::FoundSeveral(n)),
        };
        self.take(field, read)
    }

    /// Yes or no.
    pub fn yes_or_no(&mut self, field: &'static str) -> Option<bool> {
        self.choice(field, |v| match v {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    /// Any number of the offered values.
    pub fn choices<T: Ord>(
        &mut self,
        field: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> std::collections::BTreeSet<T> {
        let raw = self.fields.values.get(field).cloned().unwrap_or_default();
        let mut read = std::collections::BTreeSet::new();
        for value in raw.iter().filter(|v| !v.is_empty()) {
            match parse(value) {
                Some(v) => {
                    read.insert(v);
                }
                None => self.fault(field, Problem::NotOffered),
            }
        }
        read
    }

    /// Whether a single box is ticked.
    pub fn ticked(&self, field: &str) -> bool {
        !self.raw(field).is_empty()
    }

    fn take<T>(&mut self, field: &'static str, read: Result<T, Problem>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(problem) => {
                self.fault(field, problem);
                None
            }
        }
    }

    /// The command when everything could be read, else every fault.
    pub fn done<T>(self, command: Option<T>) -> Result<T, Refusal> {
        match command {
            Some(command) if self.errors.is_empty() => Ok(command),
            _ => Err(Refusal::Fields(self.errors)),
        }
    }
}

fn text(error: TextError) -> Problem {
    match error {
        TextError::Empty => Problem::Missing,
        other => Problem::Text(other),
    }
}
