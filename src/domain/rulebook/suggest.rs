//! Which units a theme suggests (domain.md 6.3). The proposal explains itself; triage decides.

use super::Rulebook;
use super::theme::{Reason, Suggestion, Theme};
use crate::domain::ids::UnitId;

impl Rulebook {
    /// The units suggested for a theme and the district of the firm; none for an unknown theme.
    ///
    /// A local matter goes to the branch of the district with the section as guide. A matter that
    /// may be about the bureau's own inspection or penalty never goes to those it may be about
    /// (design §6.9).
    pub fn suggest(&self, theme: &str, district: Option<&str>) -> Option<Suggestion> {
        let theme = self.theme(theme)?;
        let branch = district
            .and_then(|code| self.bureau.branch_of(code))
            .map(|unit| unit.id.clone());
        let mut never_lead = theme.complained_of.clone();
        never_lead.extend(branch.clone().filter(|_| theme.complained_of_branch));
        let local = branch
            .clone()
            .filter(|branch| theme.local && !never_lead.contains(branch));
        let takes_part = branch.filter(|_| theme.with_branch);

        let lead = local.clone().unwrap_or_else(|| theme.lead.clone());
        let mut supporting: Vec<UnitId> = Vec::new();
        let guide = local.iter().map(|_| &theme.lead);
        for unit in guide.chain(&theme.supporting).chain(&takes_part) {
            if *unit != lead && !supporting.contains(unit) {
                supporting.push(unit.clone());
            }
        }
        let why = reasons(self, theme, local, takes_part, &never_lead);
        Some(Suggestion {
            lead,
            supporting,
            never_lead,
            why,
        })
    }
}

fn reasons(
    rulebook: &Rulebook,
    theme: &Theme,
    local: Option<UnitId>,
    takes_part: Option<UnitId>,
    never_lead: &[UnitId],
) -> Vec<Reason> {
    let mut why = vec![Reason::Theme {
        unit: theme.lead.clone(),
        theme: theme.id.clone(),
    }];
    let named = theme
        .tasks
        .iter()
        .filter_map(|number| rulebook.task(*number));
    why.extend(
        named
            .filter(|task| task.units.contains(&theme.lead))
            .map(|task| Reason::Task {
                number: task.number,
                unit: theme.lead.clone(),
            }),
    );
    match (local, takes_part) {
        (Some(branch), _) => why.push(Reason::Local {
            branch,
            guide: theme.lead.clone(),
        }),
        (None, Some(branch)) => why.push(Reason::Branch { branch }),
        (None, None) => {}
    }
    if !never_lead.is_empty() {
        why.push(Reason::OwnConduct {
            units: never_lead.to_vec(),
        });
    }
    why
}
