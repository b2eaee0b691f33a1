//! Forms about the leniency rulebook: a row is changed, comes in or ends by a proposal, and a second legal officer
//! adopts or rejects it. Adopting is a signature.

use jiff::civil::Date;

use super::fields::{Fields, Parse};
use super::forms::{Field, Form, FormKey, Kind, Read, may, must};
use crate::domain::action::Action;
use crate::domain::command::Command;
use crate::domain::leniency::rule::{
    Anchor, BasisId, Benchmark, Criterion, Decimal, Exclusion, Extent, FactorKind, Footing, Grade,
    GroundKind, Item, ItemId, LegalBasis, Limit, Part, Publication, Published, Range, RowEdit,
    RowFault, RuleRow, Setting, SettingKind, Side, Source, Weight, Window, is_key, read_conditions,
    read_names,
};
use crate::domain::reference::{Command as Reference, LawProposal};
use crate::domain::refusal::{Problem, Refusal};
use crate::views::context::FormContext;

const fn form(
    key: FormKey,
    path: &'static str,
    action: Action,
    fields: &'static [Field],
    read: Read,
) -> Form {
    Form {
        key,
        path,
        action,
        fields,
        read,
        next: "/leniency/rules/changes",
        creates: false,
    }
}

const PASSWORD: Field = must("password", Kind::Password, 200).filled("current-password");
const KEY: Field = must("key", Kind::Line, 60);
const LAW_ZH: Field = must("law_zh", Kind::Line, 80);
const LAW_EN: Field = must("law_en", Kind::Line, 120);
const ARTICLE: Field = must("article", Kind::Line, 40);
const GIST_ZH: Field = must("gist_zh", Kind::Words(2), 400);
const GIST_EN: Field = must("gist_en", Kind::Words(2), 400);
const REPLACES: Field = may("replaces", Kind::Line, 400);
const FROM: Field = must("from", Kind::Date, 10);
const TO: Field = may("to", Kind::Date, 10);
const SOURCE: Field = must("source", Kind::Select, 20);
const TEXT: Field = must("text", Kind::Line, 200);
const REASON: Field = must("reason", Kind::Words(3), 2_000);
const ZH: Field = must("zh", Kind::Words(2), 1_000);
const EN: Field = must("en", Kind::Words(2), 1_000);
const OLD_ARTICLES: Field = may("old_articles", Kind::Line, 400);
const OLD_RANGE: Field = may("old_range", Kind::Select, 20);
const OLD_LEAST: Field = may("old_least", Kind::Line, 20);
const OLD_MOST: Field = may("old_most", Kind::Line, 20);
const NEW_ARTICLES: Field = may("new_articles", Kind::Line, 400);
const NEW_RANGE: Field = may("new_range", Kind::Select, 20);
const NEW_LEAST: Field = may("new_least", Kind::Line, 20);
const NEW_MOST: Field = may("new_most", Kind::Line, 20);
const LIMIT: Field = must("limit", Kind::Select, 20);
const LIMIT_FROM: Field = may("limit_from", Kind::Select, 20);
const LIMIT_DAYS: Field = may("limit_days", Kind::Line, 4);
const FIRST_MONTHS: Field = may("first_months", Kind::Line, 6);
const CONDITIONS: Field = may("conditions", Kind::Words(6), 4_000);

const BASES: Field = may("bases", Kind::Line, 400);
const PART: Field = must("part", Kind::Line, 20);
const ONLY_MOST: Field = may("only_most", Kind::Line, 20);

/// The forms, each on its own page.
pub(super) const FORMS: &[Form] = &[
    form(
        FormKey::ChangeBasis,
        "/leniency/rules/bases/{row}/change",
        Action::ProposeLawChange,
        &[
            LAW_ZH, LAW_EN, ARTICLE, GIST_ZH, GIST_EN, FROM, TO, REPLACES, SOURCE, TEXT, REASON,
        ],
        basis,
    ),
    form(
        FormKey::AddBasis,
        "/leniency/rules/bases/new",
        Action::ProposeLawChange,
        &[
            KEY, LAW_ZH, LAW_EN, ARTICLE, GIST_ZH, GIST_EN, FROM, TO, REPLACES, SOURCE, TEXT,
            REASON,
        ],
        basis,
    ),
    form(
        FormKey::ChangeLeniencyItem,
        "/leniency/rules/items/{row}/change",
        Action::ProposeLawChange,
        &[
            ZH,
            EN,
            FROM,
            TO,
            OLD_ARTICLES,
            OLD_RANGE,
            OLD_LEAST,
            OLD_MOST,
            NEW_ARTICLES,
            NEW_RANGE,
            NEW_LEAST,
            NEW_MOST,
            LIMIT,
            LIMIT_FROM,
            LIMIT_DAYS,
            FIRST_MONTHS,
            CONDITIONS,
            SOURCE,
            TEXT,
            REASON,
        ],
        item,
    ),
    form(
        FormKey::AddLeniencyItem,
        "/leniency/rules/items/new",
        Action::ProposeLawChange,
        &[
            KEY,
            ZH,
            EN,
            FROM,
            TO,
            OLD_ARTICLES,
            OLD_RANGE,
            OLD_LEAST,
            OLD_MOST,
            NEW_ARTICLES,
            NEW_RANGE,
            NEW_LEAST,
            NEW_MOST,
            LIMIT,
            LIMIT_FROM,
            LIMIT_DAYS,
            FIRST_MONTHS,
            CONDITIONS,
            SOURCE,
            TEXT,
            REASON,
        ],
        item,
    ),
    form(
        FormKey::ChangeWeight,
        "/leniency/rules/weights/{row}/change",
        Action::ProposeLawChange,
        &[
            must("extent", Kind::Radios, 20),
            must("footing", Kind::Radios, 20),
            must("weight", Kind::Line, 4),
            may("when_duty", Kind::Line, 4),
            BASES,
            SOURCE,
            TEXT,
            REASON,
        ],
        weight,
    ),
    form(
        FormKey::ChangeSetting,
        "/leniency/rules/settings/{row}/change",
        Action::ProposeLawChange,
        &[must("number", Kind::Line, 12), ZH, EN, SOURCE, TEXT, REASON],
        setting,
    ),
    form(
        FormKey::ChangeBenchmark,
        "/leniency/rules/benchmarks/{row}/change",
        Action::ProposeLawChange,
        &[PART, ONLY_MOST, BASES, SOURCE, TEXT, REASON],
        benchmark,
    ),
    form(
        FormKey::AddBenchmark,
        "/leniency/rules/benchmarks/new",
        Action::ProposeLawChange,
        &[
            must("item", Kind::Select, 60),
            must("grade", Kind::Radios, 30),
            PART,
            ONLY_MOST,
            BASES,
            SOURCE,
            TEXT,
            REASON,
        ],
        benchmark,
    ),
    form(
        FormKey::RemoveBenchmark,
        "/leniency/rules/benchmarks/{row}/remove",
        Action::ProposeLawChange,
        &[TEXT, REASON],
        remove,
    ),
    form(
        FormKey::EndRow,
        "/leniency/rules/rows/{row}/end",
        Action::ProposeLawChange,
        &[must("on", Kind::Date, 10), TEXT, REASON],
        end,
    ),
    Form {
        next: "/leniency/rules/changes/{n}",
        ..form(
            FormKey::AdoptLawChange,
            "/leniency/rules/changes/{n}/adopt",
            Action::AdoptLawChange,
            &[must("opinion", Kind::Words(3), 2_000), PASSWORD],
            adopt,
        )
    },
    Form {
        next: "/leniency/rules/changes/{n}",
        ..form(
            FormKey::RejectLawChange,
            "/leniency/rules/changes/{n}/reject",
            Action::RejectLawChange,
            &[REASON],
            reject,
        )
    },
];

/// A date that may be missing.
fn date_or_none(p: &mut Parse<'_>, field: &'static str) -> Option<Date> {
    match p.raw(field).trim().is_empty() {
        true => None,
        false => p.date(field),
    }
}

/// A number that may be missing.
fn number_or_none(p: &mut Parse<'_>, field: &'static str) -> Option<u32> {
    match p.raw(field).trim().is_empty() {
        true => None,
        false => p.number(field, 0, 100_000),
    }
}

fn source(p: &mut Parse<'_>) -> Option<Source> {
    p.choice("source", |v| {
        Source::ALL.iter().copied().find(|s| s.key() == v)
    })
}

/// The name: of a new row as typed, else that of the page.
fn key(p: &mut Parse<'_>) -> Option<String> {
    let known = p.id("row");
    if !known.is_empty() {
        return Some(known);
    }
    let typed = p.line("key", 60)?;
    if is_key(typed.as_str()) {
        return Some(typed.as_str().to_owned());
    }
    p.fault("key", Problem::Row(RowFault::NoSuchRow));
    None
}

/// A row that comes in, or is changed: whichever the page is about.
fn put(p: &Parse<'_>, row: RuleRow) -> RowEdit {
    match p.id("row").is_empty() {
        true => RowEdit::Add(row),
        false => RowEdit::Change(row),
    }
}

/// The proposal, with the text it comes from and the reason.
fn proposal(mut p: Parse<'_>, edit: Option<RowEdit>) -> Result<Command, Refusal> {
    let text = p.line("text", 200);
    let reason = p.words("reason", 2_000);
    let command = (|| {
        Some(Reference::ProposeLaw(LawProposal {
            edit: edit?,
            text: text?,
            reason: reason?,
        }))
    })();
    p.done(command.map(Command::from))
}

fn basis(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let id = key(&mut p);
    let law_zh = p.line("law_zh", 80);
    let law_en = p.line("law_en", 120);
    let article = p.line("article", 40);
    let gist_zh = p.words("gist_zh", 400);
    let gist_en = p.words("gist_en", 400);
    let from = p.date("from");
    let to = date_or_none(&mut p, "to");
    let source = source(&mut p);
    let row = (|| {
        Some(RuleRow::Basis(LegalBasis {
            id: BasisId(id?),
            law_zh: law_zh?.as_str().to_owned(),
            law_en: law_en?.as_str().to_owned(),
            article: article?.as_str().to_owned(),
            gist_zh: gist_zh?.as_str().to_owned(),
            gist_en: gist_en?.as_str().to_owned(),
            from: from?,
            to,
            replaces: read_names(p.raw("replaces")),
            source: source?,
            confirmed: false,
        }))
    })();
    let edit = row.map(|row| put(&p, row));
    proposal(p, edit)
}

/// A range of an item under one law; none where no kind is chosen. Outer: whether it could be read.
fn range(p: &mut Parse<'_>, [kind, least, most]: [&'static str; 3]) -> Option<Option<Range>> {
    let given = p.raw(kind).to_owned();
    match given.as_str() {
        "" => Some(None),
        "percent" => {
            let (min, max) = (p.number(least, 0, 1_000), p.number(most, 0, 1_000));
            Some(Some(Range::InvestmentPercent {
                min: min?,
                max: max?,
            }))
        }
        "fine" | "after_order" => {
            let (min, max) = (decimal(p, least), decimal(p, most));
            Some(Some(Range::Fine {
                min: min?,
                max: max?,
                order_first: given == "after_order",
            }))
        }
        _ => {
            p.fault(kind, Problem::NotOffered);
            None
        }
    }
}

fn decimal(p: &mut Parse<'_>, field: &'static str) -> Option<Decimal> {
    let typed = p.line(field, 20)?;
    let read = Decimal::parse(typed.as_str()).ok();
    let read = read.filter(|n| *n >= Decimal::whole(0));
    if read.is_none() {
        p.fault(field, Problem::Decimal);
    }
    read
}

fn limit(p: &mut Parse<'_>) -> Option<Limit> {
    let unit = p.choice("limit", |v| {
        ["by_order", "same_day", "days", "working_days"]
            .into_iter()
            .find(|u| *u == v)
    })?;
    if unit == "by_order" {
        return Some(Limit::ByOrder {});
    }
    let from = p.choice("limit_from", |v| {
        Anchor::ALL.iter().copied().find(|a| a.key() == v)
    });
    if unit == "same_day" {
        return Some(Limit::SameDay { from: from? });
    }
    let n = p.number("limit_days", 0, 1_000);
    let (from, n) = (from?, n?);
    Some(match unit {
        "days" => Limit::Days { from, n },
        _ => Limit::WorkingDays { from, n },
    })
}

/// What "first" means: nothing for the rulebook's own window, `ever`, or months.
fn window(p: &mut Parse<'_>) -> Option<Option<Window>> {
    match p.raw("first_months").trim() {
        "" => Some(None),
        "ever" => Some(Some(Window::Ever)),
        _ => {
            let months = p.number("first_months", 0, 600)?;
            Some(Some(Window::Months(months)))
        }
    }
}

fn item(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let id = key(&mut p);
    let zh = p.words("zh", 1_000);
    let en = p.words("en", 1_000);
    let from = p.date("from");
    let to = date_or_none(&mut p, "to");
    let old = range(&mut p, ["old_range", "old_least", "old_most"]);
    let new = range(&mut p, ["new_range", "new_least", "new_most"]);
    let corrected = limit(&mut p);
    let window = window(&mut p);
    let conditions = match read_conditions(p.raw("conditions")) {
        Ok(conditions) => Some(conditions),
        Err(line) => {
            p.fault("conditions", Problem::ConditionLine(line));
            None
        }
    };
    let source = source(&mut p);
    let no = p.id("no").parse().unwrap_or(0);
    let row = (|| {
        Some(RuleRow::Item(Item {
            id: ItemId(id?),
            no,
            zh: zh?.as_str().to_owned(),
            en: en?.as_str().to_owned(),
            source: source?,
            confirmed: false,
            from: from?,
            to,
            old: Side {
                articles: read_names(p.raw("old_articles")),
                range: old?,
            },
            new: Side {
                articles: read_names(p.raw("new_articles")),
                range: new?,
            },
            corrected: corrected?,
            window: window?,
            conditions: conditions?,
        }))
    })();
    let edit = row.map(|row| put(&p, row));
    proposal(p, edit)
}

fn weight(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let id = p.id("row");
    let source = source(&mut p);
    let bases = read_names(p.raw("bases"));
    let ground = GroundKind::ALL.iter().copied().find(|k| k.key() == id);
    let factor = FactorKind::ALL.iter().copied().find(|k| k.key() == id);
    let exclusion = crate::domain::leniency::rule::ExclusionKind::ALL
        .iter()
        .copied()
        .find(|k| k.key() == id);
    let published = Published::ALL.iter().copied().find(|k| k.key() == id);
    let row = if let Some(kind) = published {
        let extent = p.choice("extent", |v| {
            Extent::ALL.iter().copied().find(|e| e.key() == v)
        });
        extent.zip(source).map(|(extent, source)| {
            RuleRow::Publication(Publication {
                kind,
                extent,
                bases,
                source,
                confirmed: false,
            })
        })
    } else if let Some(kind) = exclusion {
        let footing = p.choice("footing", |v| {
            Footing::ALL.iter().copied().find(|f| f.key() == v)
        });
        footing.zip(source).map(|(footing, source)| {
            RuleRow::Exclusion(Exclusion {
                kind,
                footing,
                bases,
                source,
                confirmed: false,
            })
        })
    } else {
        let weight = p.number("weight", 0, 100);
        let when_duty = number_or_none(&mut p, "when_duty");
        (|| {
            let (weight, source) = (weight?, source?);
            if let Some(kind) = ground {
                return Some(RuleRow::Ground(Weight {
                    kind,
                    weight,
                    when_duty,
                    bases,
                    source,
                    confirmed: false,
                }));
            }
            Some(RuleRow::Factor(Weight {
                kind: factor?,
                weight,
                when_duty,
                bases,
                source,
                confirmed: false,
            }))
        })()
    };
    proposal(p, row.map(RowEdit::Change))
}

fn setting(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let id = p.id("row");
    let source = source(&mut p);
    let kind = SettingKind::ALL.iter().copied().find(|k| k.key() == id);
    let row = match kind {
        Some(kind) if kind.is_number() => {
            let number = p.number("number", 0, kind.most());
            number.zip(source).map(|(number, source)| {
                RuleRow::Setting(Setting {
                    kind,
                    number: Some(number),
                    zh: String::new(),
                    en: String::new(),
                    source,
                    confirmed: false,
                })
            })
        }
        _ => {
            let (zh, en) = (p.words("zh", 1_000), p.words("en", 1_000));
            (|| {
                let (zh, en) = (zh?.as_str().to_owned(), en?.as_str().to_owned());
                let source = source?;
                Some(match kind {
                    Some(kind) => RuleRow::Setting(Setting {
                        kind,
                        number: None,
                        zh,
                        en,
                        source,
                        confirmed: false,
                    }),
                    None => RuleRow::Criterion(Criterion {
                        id,
                        zh,
                        en,
                        source,
                        confirmed: false,
                    }),
                })
            })()
        }
    };
    proposal(p, row.map(RowEdit::Change))
}

/// Which part of what the law allows an outcome means: a grade's own row as it stands, or one more for an item.
fn benchmark(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let row = p.id("row");
    let (grade, item) = match row.is_empty() {
        true => {
            let item = p.choice("item", |v| Some(ItemId(v.to_owned())));
            (p.choice("grade", Grade::parse), item.map(Some))
        }
        false => {
            let item = p.id("item");
            let item = (!item.is_empty()).then_some(ItemId(item));
            (Grade::parse(&p.id("grade")), Some(item))
        }
    };
    let part = part(&mut p, "part");
    let only_most = match p.raw("only_most").trim().is_empty() {
        true => Some(None),
        false => self::part(&mut p, "only_most").map(Some),
    };
    let bases = read_names(p.raw("bases"));
    let source = source(&mut p);
    let row = (|| {
        let (grade, item) = (grade?, item?);
        Some(RuleRow::Benchmark(Benchmark {
            id: Benchmark::named(grade, item.as_ref()),
            grade,
            item,
            part: part?,
            only_most: only_most?,
            bases,
            source: source?,
            confirmed: false,
        }))
    })();
    let edit = row.map(|row| put(&p, row));
    proposal(p, edit)
}

fn part(p: &mut Parse<'_>, field: &'static str) -> Option<Part> {
    let typed = p.line(field, 20)?;
    let read = Part::parse(typed.as_str()).ok();
    if read.is_none() {
        p.fault(field, Problem::Row(RowFault::NotAPart));
    }
    read
}

fn end(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let on = p.date("on");
    let key = p.id("row");
    proposal(p, on.map(|on| RowEdit::End { key, on }))
}

/// An item's own range goes out.
fn remove(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let p = Parse::new(fields, context);
    let key = p.id("row");
    proposal(p, Some(RowEdit::Remove { key }))
}

fn number(p: &Parse<'_>) -> u32 {
    p.id("n").parse().unwrap_or(0)
}

fn adopt(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let opinion = p.words("opinion", 2_000);
    let n = number(&p);
    p.done(opinion.map(|opinion| Reference::AdoptLaw { n, opinion }.into()))
}

fn reject(fields: &Fields, context: &FormContext) -> Result<Command, Refusal> {
    let mut p = Parse::new(fields, context);
    let reason = p.words("reason", 2_000);
    let n = number(&p);
    p.done(reason.map(|reason| Reference::RejectLaw { n, reason }.into()))
}
