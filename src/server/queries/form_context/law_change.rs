//! Forms about the leniency rulebook: the row as it stands, and what can be chosen.

use super::Asking;
use crate::domain::action::Action;
use crate::domain::ids::{Noun, only};
use crate::domain::leniency::rule::{Anchor, Extent, Footing, Grade, RuleRow, Source};
use crate::domain::policy::{self, Subject};
use crate::domain::reference::{law_change_possible, law_change_subject};
use crate::domain::refusal::Refusal;
use crate::server::Failure;
use crate::server::queries::law_change::edition;
use crate::views::context::{About, Choice, FormContext};
use crate::views::form_key::FormKey;
use crate::views::name::Name;

/// The forms about the leniency rulebook.
pub(super) const FORMS: &[FormKey] = &[
    FormKey::ChangeBasis,
    FormKey::AddBasis,
    FormKey::ChangeLeniencyItem,
    FormKey::AddLeniencyItem,
    FormKey::ChangeWeight,
    FormKey::ChangeSetting,
    FormKey::ChangeBenchmark,
    FormKey::AddBenchmark,
    FormKey::RemoveBenchmark,
    FormKey::EndRow,
    FormKey::AdoptLawChange,
    FormKey::RejectLawChange,
];

/// How a range is told; nothing where the notes give none.
const RANGES: [&str; 3] = ["fine", "after_order", "percent"];
/// What "timely" can mean.
const LIMITS: [&str; 4] = ["by_order", "same_day", "days", "working_days"];

fn keys<'k>(keys: impl IntoIterator<Item = &'k str>) -> Vec<Choice> {
    let choice = |key: &str| Choice {
        value: key.to_owned(),
        name: Name::default(),
        hint: None,
    };
    keys.into_iter().map(choice).collect()
}

/// The context of one of the forms.
pub(super) async fn context(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    // to whoever does not read the rules they are not there
    if !policy::reads_leniency_rules(asking.actor) {
        return Err(Refusal::NotFound.into());
    }
    match key {
        FormKey::AdoptLawChange => ending(asking, Action::AdoptLawChange).await,
        FormKey::RejectLawChange => ending(asking, Action::RejectLawChange).await,
        _ => proposing(asking, key).await,
    }
}

/// A second officer's word on a proposal.
async fn ending(asking: &Asking<'_>, action: Action) -> Result<FormContext, Failure> {
    let (edition, seq) = edition(asking.reading).await?;
    let n = asking.param("n").parse().map_err(|_| Refusal::NotFound)?;
    let change = edition.law_change(n).ok_or(Refusal::NotFound)?;
    asking.permit(action, &law_change_subject(change))?;
    law_change_possible(change, action, &asking.facts().reference.leniency)?;
    let mut context = FormContext {
        seen: Some((only(Noun::Rulebook), seq)),
        about: Some(About {
            title: change.edit.key().to_owned(),
            words: Some(change.reason.clone()),
            ..About::default()
        }),
        back: format!("/leniency/rules/changes/{n}"),
        ..FormContext::default()
    };
    context.ids.insert("n", n.to_string());
    Ok(context)
}

async fn proposing(asking: &Asking<'_>, key: FormKey) -> Result<FormContext, Failure> {
    asking.permit(Action::ProposeLawChange, &Subject::default())?;
    let (_, seq) = edition(asking.reading).await?;
    let book = &asking.facts().reference.leniency;
    let mut context = FormContext {
        seen: Some((only(Noun::Rulebook), seq)),
        back: "/leniency/rules".to_owned(),
        ..FormContext::default()
    };
    let c = &mut context.choices;
    c.insert("source", keys(Source::ALL.iter().map(|s| s.key())));
    c.insert("extent", keys(Extent::ALL.iter().map(|e| e.key())));
    c.insert("footing", keys(Footing::ALL.iter().map(|f| f.key())));
    c.insert("old_range", keys(RANGES));
    c.insert("new_range", keys(RANGES));
    c.insert("limit", keys(LIMITS));
    c.insert("limit_from", keys(Anchor::ALL.iter().map(|a| a.key())));
    if key == FormKey::AddBenchmark {
        c.insert("grade", keys(Grade::ALL.iter().map(|g| g.key())));
        let (all, today) = (book.items.iter(), asking.today());
        let items = all.filter(|i| book.item_called(&i.id, today) == Some(*i));
        let items = items.map(|i| Choice {
            value: i.id.0.clone(),
            name: Name::new(i.zh.clone(), i.en.clone()),
            hint: None,
        });
        c.insert("item", items.collect());
        return Ok(context);
    }
    if matches!(key, FormKey::AddBasis | FormKey::AddLeniencyItem) {
        let no = book.items.iter().map(|i| i.no).max().unwrap_or(0) + 1;
        context.ids.insert("no", no.to_string());
        return Ok(context);
    }
    let name = asking.param("row").to_owned();
    let versions = book.versions(&name);
    let row = versions.last().ok_or(Refusal::NotFound)?;
    let fits = match (key, row) {
        (FormKey::ChangeBasis, RuleRow::Basis(_))
        | (FormKey::EndRow, RuleRow::Basis(_) | RuleRow::Item(_)) => true,
        (FormKey::RemoveBenchmark, row) => row.is_own(),
        (FormKey::ChangeLeniencyItem, RuleRow::Item(item)) => {
            context.ids.insert("no", item.no.to_string());
            true
        }
        (FormKey::ChangeWeight, RuleRow::Publication(_)) => {
            context.hidden.extend(["weight", "when_duty", "footing"]);
            true
        }
        (FormKey::ChangeWeight, RuleRow::Exclusion(_)) => {
            context.hidden.extend(["weight", "when_duty", "extent"]);
            true
        }
        (FormKey::ChangeWeight, RuleRow::Ground(_)) => {
            context.hidden.extend(["footing", "extent"]);
            true
        }
        (FormKey::ChangeWeight, RuleRow::Factor(_)) => {
            context.hidden.extend(["footing", "when_duty", "extent"]);
            true
        }
        (FormKey::ChangeSetting, RuleRow::Setting(s)) => {
            match s.number {
                Some(_) => context.hidden.extend(["zh", "en"]),
                None => context.hidden.extend(["number"]),
            }
            true
        }
        (FormKey::ChangeBenchmark, RuleRow::Benchmark(r)) => {
            context.ids.insert("grade", r.grade.key().to_owned());
            let item = r.item.as_ref().map(|i| i.0.clone());
            context.ids.insert("item", item.unwrap_or_default());
            if r.grade == Grade::Mitigate {
                context.hidden.insert("only_most");
            }
            true
        }
        (FormKey::ChangeSetting, RuleRow::Criterion(_)) => {
            context.hidden.insert("number");
            true
        }
        _ => false,
    };
    if !fits {
        return Err(Refusal::NotFound.into());
    }
    if !matches!(key, FormKey::EndRow | FormKey::RemoveBenchmark) {
        let told = row
            .fields()
            .into_iter()
            .filter(|(_, said)| !said.is_empty());
        context
            .values
            .extend(told.map(|(field, said)| (field, vec![said])));
    }
    context.about = Some(About {
        title: name.clone(),
        ..About::default()
    });
    context.ids.insert("row", name);
    Ok(context)
}
