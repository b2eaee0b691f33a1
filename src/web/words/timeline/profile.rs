//! A firm's profile as its history tells it: what changed, from what to what.

use super::{EventWords, says};
use crate::domain::enterprise::Profile;
use crate::views::name::Lang;
use crate::web::words::dossier::parts;
use crate::web::words::word;

pub(super) fn profiled(
    lang: Lang,
    before: Option<&Profile>,
    now: &Profile,
    reason: &str,
) -> EventWords {
    let title = match before {
        Some(_) => word("更正了企业概况", "The profile was corrected"),
        None => word("填写了企业概况", "The profile was set down"),
    };
    let mut lines: Vec<String> = parts(lang, now)
        .into_iter()
        .enumerate()
        .filter_map(|(n, (what, is))| {
            let was = before.and_then(|b| parts(lang, b).into_iter().nth(n));
            match was.map(|(_, was)| was) {
                Some(was) if was == is => None,
                Some(was) => {
                    let line = word("{what}：{was} → {is}", "{what}: {was} → {is}");
                    let gaps = [("what", what.read(lang)), ("was", &*was), ("is", &*is)];
                    Some(line.fill(lang, &gaps))
                }
                None => {
                    let line = word("{what}：{is}", "{what}: {is}");
                    Some(line.fill(lang, &[("what", what.read(lang)), ("is", &*is)]))
                }
            }
        })
        .collect();
    lines.push(reason.to_owned());
    says(lang, title).inside(&lines.join("\n"))
}
