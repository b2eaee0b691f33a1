//! Places in a law as official papers cite them: 第五十七条第一款第二项.

/// The place in Chinese; what is no article with a number stays as it is.
pub(super) fn place(article: &str) -> String {
    let (numbers, part) = article.split_once(' ').unwrap_or((article, ""));
    let mut pieces = numbers.split('(');
    let head = pieces.next().unwrap_or_default();
    let articles: Option<Vec<String>> = head.split('-').map(|n| counted(n, "条")).collect();
    let Some(articles) = articles else {
        return article.to_owned();
    };
    let mut told = articles.join("至");
    for (n, unit) in pieces.zip(["款", "项"]) {
        match counted(n.trim_end_matches(')'), unit) {
            Some(said) => told.push_str(&said),
            None => return format!("第{article}条"),
        }
    }
    for (word, unit) in [("para ", "款"), ("item ", "项")] {
        let n = part.strip_prefix(word).and_then(|n| counted(n, unit));
        told.extend(n);
    }
    told
}

fn counted(n: &str, unit: &str) -> Option<String> {
    let n: u16 = n.parse().ok()?;
    (1..10_000)
        .contains(&n)
        .then(|| format!("第{}{unit}", numeral(n)))
}

/// A number below ten thousand in characters: 一千零五十六.
fn numeral(n: u16) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let mut said = String::new();
    let mut skipped = false;
    for (place, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = usize::from(n / place % 10);
        if digit == 0 {
            skipped = !said.is_empty();
            continue;
        }
        if skipped {
            said.push_str(DIGITS[0]);
        }
        skipped = false;
        // ten to nineteen begin with the ten itself
        if !(place == 10 && digit == 1 && said.is_empty()) {
            said.push_str(DIGITS[digit]);
        }
        said.push_str(name);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn places_are_cited_as_official_papers_do() {
        for (article, told) in [
            ("36", "第三十六条"),
            ("33(1) s.1", "第三十三条第一款"),
            ("57(1)(2)", "第五十七条第一款第二项"),
            ("32 item 3", "第三十二条第三项"),
            ("1056 para 2", "第一千零五十六条第二款"),
            ("1095", "第一千零九十五条"),
            ("1110", "第一千一百一十条"),
            ("100", "第一百条"),
            ("10(1)", "第十条第一款"),
            ("61-66", "第六十一条至第六十六条"),
            ("从重情形", "从重情形"),
        ] {
            assert_eq!(place(article), told, "{article}");
        }
    }
}
