//! Where a matter stands on its way, and what lies over it.

use leptos::prelude::*;

use super::icon::Glyph;
use crate::views::ui::{Band, BandKind, Icon, StageLine, StageStep, StepState};

const fn step_look(state: StepState) -> (&'static str, Option<Icon>) {
    match state {
        StepState::Done => ("stage done", Some(Icon::Tick)),
        StepState::Current => ("stage current", None),
        StepState::Todo => ("stage todo", None),
    }
}

fn step(step: StageStep) -> AnyView {
    let (class, icon) = step_look(step.state);
    let current = (step.state == StepState::Current).then_some("step");
    let when = step
        .when
        .map(|when| view! { <span class="stage-when">{when}</span> });
    view! {
        <li class=class aria-current=current>
            <span class="stage-dot">{icon.map(|icon| view! { <Glyph icon=icon/> })}</span>
            <span class="stage-label">{step.label}</span>
            <span class="visually-hidden">" "{step.state_text}" "</span>
            {when}
        </li>
    }
    .into_any()
}

fn band(band: Band) -> AnyView {
    let (class, icon) = match band.kind {
        BandKind::Consultation => ("band consultation", Icon::Meeting),
        BandKind::Supervision => ("band supervision", Icon::Octagon),
        BandKind::Parked => ("band parked", Icon::Bars),
        BandKind::Merged => ("band merged", Icon::Forward),
    };
    let words = match band.href {
        Some(href) => view! { <a href=href>{band.text}</a> }.into_any(),
        None => view! { <span>{band.text}</span> }.into_any(),
    };
    view! { <li class=class><Glyph icon=icon/>{words}</li> }.into_any()
}

/// The stage line: steps in a row, on a phone the sentence and a list to open, bands below.
#[component]
pub fn Stages(line: StageLine) -> AnyView {
    let short = line.steps.clone().into_iter().map(step).collect_view();
    let long = line.steps.into_iter().map(step).collect_view();
    let bands = (!line.bands.is_empty()).then(|| {
        view! { <ul class="bands">{line.bands.into_iter().map(band).collect_view()}</ul> }
    });
    view! {
        <div class="stage-line" data-testid="stage-line">
            <ol class="stages stages-row" aria-label=line.label.clone()>{long}</ol>
            <details class="stages-fold">
                <summary>{line.summary}</summary>
                <ol class="stages stages-column" aria-label=line.label>{short}</ol>
            </details>
            {bands}
        </div>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn the_current_step_is_marked_in_words_and_for_machines() {
        let steps = [
            ("登记", StepState::Done, "已完成"),
            ("落实", StepState::Current, "当前"),
        ];
        let line = StageLine {
            steps: steps
                .map(|(label, state, said)| StageStep {
                    label: label.into(),
                    state,
                    when: None,
                    state_text: said.into(),
                })
                .into(),
            bands: vec![Band {
                kind: BandKind::Supervision,
                text: "督办中".into(),
                href: None,
            }],
            summary: "第2步，共2步：落实".into(),
            label: "办理环节".into(),
        };
        let html = Owner::new().with(|| view! { <Stages line=line/> }.to_html());
        assert!(html.contains("aria-current=\"step\""));
        assert!(html.contains("当前"));
        assert!(html.contains("band supervision"));
    }
}
