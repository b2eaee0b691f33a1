//! The next step in a list: who, and what they have to do, in a few words; the pill beside it says by when.

use super::{FIRM, INTAKE, PAUSED, stopped};
use crate::domain::case::Stage;
use crate::domain::term::PauseCategory;
use crate::views::name::Lang;
use crate::views::term::TermView;
use crate::web::words::{Word, word};

/// The next step of a case as one line of a list. `unit` and `person`: who has it, as far as anybody has.
pub fn next_step_in_list(
    lang: Lang,
    stage: Stage,
    unit: Option<&str>,
    person: Option<&str>,
    by: Option<&TermView>,
) -> String {
    if let Some((category, _)) = stopped(by) {
        return match category {
            Some(PauseCategory::Enterprise) => turn(
                lang,
                FIRM.read(lang),
                word("补充材料", "supply what is missing"),
            ),
            _ => PAUSED.read(lang).to_owned(),
        };
    }
    let lead = word("主办单位", "the lead unit").read(lang);
    let unit = unit.unwrap_or(lead);
    let holder = match person {
        Some(person) => {
            word("{unit} {name}", "{name}, {unit}").fill(lang, &[("unit", unit), ("name", person)])
        }
        None => unit.to_owned(),
    };
    match stage {
        Stage::Triage => turn(lang, INTAKE.read(lang), word("交办", "assign it")),
        Stage::Assigned => turn(lang, &holder, word("签收", "sign for it")),
        Stage::Handling => turn(lang, &holder, word("答复企业", "answer the enterprise")),
        Stage::Parked => turn(
            lang,
            &holder,
            word("挂账到期复核", "look again at what is parked"),
        ),
        Stage::Answered => turn(
            lang,
            FIRM.read(lang),
            word("确认是否解决", "say whether it is solved"),
        ),
        Stage::Review => {
            let who = word("{unit}负责人或者督办员", "head of {unit} or a supervisor");
            let who = who.fill(lang, &[("unit", unit)]);
            turn(lang, &who, word("审核销号", "review and close out"))
        }
        Stage::Closed if by.is_some() => turn(
            lang,
            INTAKE.read(lang),
            word("回访企业", "follow up with the enterprise"),
        ),
        Stage::Merged => word("已并入另一个事项", "Merged into another matter")
            .read(lang)
            .to_owned(),
        Stage::Closed | Stage::Withdrawn | Stage::Void => {
            word("已经结束", "It is over").read(lang).to_owned()
        }
    }
}

fn turn(lang: Lang, who: &str, what: Word) -> String {
    let line = word("{who}：{what}", "{who}: {what}")
        .fill(lang, &[("who", who), ("what", what.read(lang))]);
    super::begun(lang, &line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_names_who_and_what() {
        let line = |stage, person| next_step_in_list(Lang::Zh, stage, Some("水科"), person, None);
        assert_eq!(
            line(Stage::Handling, Some("卢正阳")),
            "水科 卢正阳：答复企业"
        );
        assert_eq!(line(Stage::Assigned, None), "水科：签收");
        assert_eq!(line(Stage::Answered, Some("卢正阳")), "企业：确认是否解决");
        assert_eq!(line(Stage::Withdrawn, None), "已经结束");
        let english = next_step_in_list(Lang::En, Stage::Answered, None, None, None);
        assert_eq!(english, "The enterprise: say whether it is solved");
    }
}
