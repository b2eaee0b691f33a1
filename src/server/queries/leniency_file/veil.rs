//! What a reader is told of another file of the same firm: its number where that file is the reader's to know, and
//! otherwise that there is one and the unit that has it. A number would say how many the firm has and when, and is a
//! thread to pull at.

use std::collections::BTreeMap;

use crate::domain::ids::{LeniencyFileId, Noun};
use crate::domain::leniency::rule::Statement;
use crate::domain::leniency_file::subject_of;
use crate::domain::policy::{self, Scope};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::Reading;
use crate::views::leniency_file::Suggested;
use crate::views::name::Name;

/// The numbers a reader is not told, each with what is said instead.
#[derive(Debug, Default)]
pub(in crate::server::queries) struct Veil(BTreeMap<String, Name>);

impl Veil {
    /// Over those of the numbers that are no files of this reader.
    pub(in crate::server::queries) async fn over(
        reading: &Reading<'_>,
        scope: &Scope,
        numbers: impl IntoIterator<Item = String>,
    ) -> Result<Veil, Failure> {
        let mut hidden = BTreeMap::new();
        for number in numbers {
            if hidden.contains_key(&number) {
                continue;
            }
            let stream = match reading.holder("leniency_number", &number).await {
                Ok(stream) => stream,
                // a number on paper names no file here
                Err(Failure::Refused(Refusal::NotFound)) => continue,
                Err(failure) => return Err(failure),
            };
            let world = reading.world([stream.clone()]).await?;
            let file = world.leniency_file(&LeniencyFileId(stream.id))?;
            if policy::sees(scope.actor(), Noun::LeniencyFile, &subject_of(file)) {
                continue;
            }
            let officers = file.seats.officers.iter().flatten();
            let unit = officers.filter_map(|o| o.unit.as_ref()).next();
            let unit = unit.map(|u| reading.unit_name(u.as_str()));
            hidden.insert(number, told(unit));
        }
        Ok(Veil(hidden))
    }

    /// What is said instead of the number.
    pub(in crate::server::queries) fn of(&self, number: &str) -> Option<&Name> {
        self.0.get(number)
    }

    /// The number, or what is said instead.
    pub(in crate::server::queries) fn name(&self, number: &str) -> Name {
        self.of(number)
            .cloned()
            .unwrap_or_else(|| Name::same(number))
    }

    /// Takes the numbers out of what the rule says.
    pub(in crate::server::queries) fn draw(&self, s: &mut Suggested) {
        for (n, (number, told)) in self.0.iter().enumerate() {
            let veiled = format!("veiled-{n}");
            for prior in &mut s.facts.priors {
                if prior.file == *number {
                    prior.file.clone_from(&veiled);
                }
            }
            let p = &mut s.proposal;
            let because = p.because.iter_mut().map(|r| &mut r.statement);
            let changes = p.would_change.iter_mut().flat_map(|c| &mut c.needs);
            let changes = changes.map(|need| &mut need.input);
            let all = because
                .chain(changes)
                .chain(&mut p.unresolved)
                .chain(std::iter::once(&mut p.deciding));
            for Statement { params, .. } in all {
                for value in params.values_mut().filter(|v| *v == number) {
                    value.clone_from(&veiled);
                }
            }
            s.names.insert(veiled, told.clone());
        }
    }
}

fn told(unit: Option<Name>) -> Name {
    match unit {
        Some(unit) => Name::new(
            format!("本企业的另一件（{}）", unit.zh),
            format!("Another file of the enterprise ({})", unit.en),
        ),
        None => Name::new("本企业的另一件", "Another file of the enterprise"),
    }
}
