//! Words of the discretion benchmark (裁量基准): grades, ranges of money, why there is none.

use crate::domain::leniency::rule::{Band, Decimal, Grade, Part, Reckoned, Unreckoned};
use crate::views::name::Lang;
use crate::web::words::{self as w, Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const BENCHMARK_WORDS: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Label.
    BENCHMARK = "裁量基准幅度", "Range of the benchmark";
    /// Which grade's.
    BENCHMARK_OF = "裁量基准幅度（{grade}）", "Range of the benchmark ({grade})";
    /// Label of the reason.
    AMOUNT_WHY = "金额不在裁量基准幅度内的理由", "Why the amount lies beside the benchmark";
    /// Label of a reason for an amount that lies in the range.
    AMOUNT_REASON = "金额的理由", "Why this much";
    /// The same in the register.
    AMOUNT_BECAUSE = "金额：{why}", "The amount: {why}";
    /// Column of the register.
    DEPARTURE = "与建议或者裁量基准不同的理由", "Why it departs from the proposal or the benchmark";
    /// Of the outcome.
    DEPARTS_FROM_PROPOSAL = "与建议不同：{why}", "Departs from the proposal: {why}";
    /// Of the amount.
    BESIDE_BENCHMARK = "不在裁量基准幅度内：{why}", "Beside the benchmark: {why}";
    /// The law's range in yuan, of a share of the investment.
    IN_YUAN = "按登记的总投资额为{least}至{most}", "{least} to {most} on the investment recorded";
    /// The edition it comes from.
    BY_EDITION = "规则版本：{version}", "edition {version}";
    /// Between.
    FROM_AND_TO = "{from}、{to}", "{from} and {to}";
    /// Lower end that counts.
    NOT_LESS = "不少于{n}", "at least {n}";
    /// Lower end that does not.
    MORE = "多于{n}", "more than {n}";
    /// Upper end that counts.
    NOT_MORE = "不多于{n}", "at most {n}";
    /// Upper end that does not.
    LESS = "少于{n}", "less than {n}";
    /// An end that counts.
    COUNTED = "{n}%（含）", "{n}% (counted)";
    /// An end that does not.
    NOT_COUNTED = "{n}%（不含）", "{n}% (not counted)";
    /// Both ends.
    FROM_PERCENT = "{from}至{to}", "{from} to {to}";
    /// What its numbers mean.
    PART_OF_SPAN = "从最低到最高的{part}", "{part} of the way from least to most";
    /// Of 减轻.
    PART_OF_LEAST = "最低的{part}", "{part} of the least";
    /// Where there is only a most.
    PART_OF_MOST = "只有最高的：最高的{part}", "where only a most is named: {part} of it";
}

/// A grade.
pub fn grade(grade: Grade) -> Word {
    match grade {
        Grade::Mitigate => word("减轻", "mitigated"),
        Grade::Lighten => word("从轻", "lightened"),
        Grade::Ordinary => word("一般", "ordinary"),
        Grade::Aggravated => word("从重", "aggravated"),
    }
}

/// The row of a grade.
pub fn benchmark_row(of: Grade) -> Word {
    match of {
        Grade::Mitigate => word("裁量基准：减轻", "Benchmark: mitigated"),
        Grade::Lighten => word("裁量基准：从轻", "Benchmark: lightened"),
        Grade::Ordinary => word("裁量基准：一般", "Benchmark: ordinary"),
        Grade::Aggravated => word("裁量基准：从重", "Benchmark: aggravated"),
    }
}

/// What a row gives: parts of what the law allows.
pub fn parts(lang: Lang, (of, part, only_most): (Grade, Part, Option<Part>)) -> String {
    let said = |word: Word, part: Part| {
        let ends = part.ends().map(|(percent, counts)| {
            let word = match counts {
                true => COUNTED,
                false => NOT_COUNTED,
            };
            word.fill(lang, &[("n", &percent.to_string())])
        });
        let [from, to] = ends;
        let whole = FROM_PERCENT.fill(lang, &[("from", &from), ("to", &to)]);
        word.fill(lang, &[("part", &whole)])
    };
    let first = match of {
        Grade::Mitigate => said(PART_OF_LEAST, part),
        _ => said(PART_OF_SPAN, part),
    };
    let both = std::iter::once(first).chain(only_most.map(|part| said(PART_OF_MOST, part)));
    both.collect::<Vec<_>>().join(word("；", "; ").read(lang))
}

/// A range of money.
pub fn band(lang: Lang, band: &Band) -> String {
    let end = |word: Word, n: &Decimal| word.fill(lang, &[("n", &w::yuan(lang, n.as_str()))]);
    let to = match band.most_counts {
        true => end(NOT_MORE, &band.most),
        false => end(LESS, &band.most),
    };
    if band.least == Decimal::whole(0) && band.least_counts {
        return to;
    }
    let from = match band.least_counts {
        true => end(NOT_LESS, &band.least),
        false => end(MORE, &band.least),
    };
    FROM_AND_TO.fill(lang, &[("from", &from), ("to", &to)])
}

/// A range of money with the edition it comes from, and whether that waits to be confirmed.
pub fn reckoned(lang: Lang, r: &Reckoned) -> String {
    let version = BY_EDITION.fill(lang, &[("version", &w::edition_name(lang, &r.version))]);
    let mark = match r.confirmed {
        true => String::new(),
        false => {
            word("，{mark}", ", {mark}").fill(lang, &[("mark", super::UNCONFIRMED.read(lang))])
        }
    };
    word("{band}（{version}{mark}）", "{band} ({version}{mark})").fill(
        lang,
        &[
            ("band", &band(lang, &r.band)),
            ("version", &version),
            ("mark", &mark),
        ],
    )
}

/// Why there is none, where that is worth a sentence.
pub fn unreckoned(why: Unreckoned) -> Option<Word> {
    Some(match why {
        Unreckoned::NoBase => word(
            "罚款按总投资额的百分比计算，还没有登记总投资额：在“核对条件”里登记",
            "The fine is a share of the total investment, which is not recorded: record it with the conditions",
        ),
        Unreckoned::NothingBelow => word(
            "法律没有规定最低罚款，减轻没有金额幅度",
            "The law names no least, so nothing lies below it",
        ),
        Unreckoned::NoPenalty | Unreckoned::LawOpen | Unreckoned::NoRange | Unreckoned::NoRow => {
            return None;
        }
    })
}
