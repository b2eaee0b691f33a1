//! A button exists exactly when its command would be accepted (design §6.4).

use crate::domain::actor::Actor;
use crate::domain::case;
use crate::domain::ids::CaseId;
use crate::domain::spec::{Spec, case_id, case_states, everybody, well_formed};

/// Checks every button of every case page this person could open, and gives how many there were.
pub(super) fn buttons_are_true(spec: &Spec, id: &CaseId, who: &Actor, state: &str) -> usize {
    let Ok(case) = spec.world.case(id) else {
        return 0;
    };
    let facts = spec.facts();
    let offered = case::available(case, who, &facts);
    for action in case::ACTIONS {
        let command = crate::domain::command::Command::from(well_formed(*action, spec, id));
        let result = command.decide(&spec.world, who, &facts);
        assert_eq!(
            offered.contains(action),
            result.is_ok(),
            "{state}: {} of {} is offered {}, but {result:?}",
            action.key(),
            who.person.account,
            offered.contains(action),
        );
    }
    offered.len()
}

#[test]
fn every_stage_action_and_person() {
    for (state, spec) in case_states() {
        for who in everybody() {
            buttons_are_true(&spec, &case_id(), &who, state);
        }
    }
}

/// Nobody is left without a next step: at every stage that is not over somebody can move the case on.
#[test]
fn no_state_is_a_dead_end() {
    use crate::domain::action::Action::*;
    let on = [
        AssignCase,
        AcknowledgeCase,
        AnswerComplaint,
        TakeUpCase,
        CloseOut,
    ];
    for (state, spec) in case_states() {
        let case = spec.case();
        // the firm speaks, or its silence counts; a consultation comes first; nothing is left to do
        if case.stage == case::Stage::Answered || case.consultation_due || case.stage.is_over() {
            continue;
        }
        let facts = spec.facts();
        let moves = |who: &Actor| {
            case::available(case, who, &facts)
                .iter()
                .any(|a| on.contains(a))
        };
        assert!(
            everybody().iter().any(moves),
            "{state}: nobody can move it on"
        );
    }
}
