//! The buttons that go from event to event in the timeline.

use super::PageState;
use crate::locale::{Locale, key};
use jisr_charts::interaction::Step;
use leptos::html::Div;
use leptos::prelude::*;

/// The buttons that go from event to event. They stay in view beside the drawing, which may be taller than the window.
#[component]
pub fn EventSteps<'a>(
    /// The language of the labels.
    locale: &'a Locale,
    /// The state that the buttons change.
    state: PageState,
    /// Whether the buttons do nothing, as in a page whose program doesn't run.
    #[prop(optional)]
    disabled: bool,
    /// What screen readers are told after a step: they stay at the button.
    #[prop(optional, into)]
    announcement: Signal<String>,
    /// Gets the element.
    #[prop(optional)]
    node_ref: NodeRef<Div>,
) -> impl IntoView + use<> {
    let say = |text| locale.message(text).to_owned();
    let labels = [
        (Step::Previous, say(key::SWITCH_STEP_BACK)),
        (Step::Next, say(key::SWITCH_STEP_ON)),
    ];
    let buttons = labels.into_iter().map(|(step, label)| {
        // `disabled` would take the keyboard's focus away from a reader who has reached the end.
        let ended = move || state.adjacent_event(step).is_none().then_some("true");
        view! {
            <button
                type="button"
                class=step.code()
                disabled=disabled
                aria-disabled=ended
                data-step=step.code()
                on:click=move |_| state.step(step)
            >
                {label}
            </button>
        }
    });
    view! {
        <div
            class="segmented-control steps"
            role="group"
            aria-label=say(key::SWITCH_STEP_TITLE)
            node_ref=node_ref
        >
            {buttons.collect_view()}
            <span class="visually-hidden" role="status">
                {move || announcement.get()}
            </span>
        </div>
    }
}
