//! Steps from event to event: the buttons beside a timeline.

use super::marks::Marks;
use super::words::ChartWords;
use crate::interaction::Step;
use leptos::prelude::*;

/// What the buttons are called. Without a text, they have the words of the drawing's language.
#[derive(Clone, Copy)]
pub(super) struct StepLabels {
    /// The name of both buttons as a group.
    pub title: Signal<Option<String>>,
    pub previous: Signal<Option<String>>,
    pub next: Signal<Option<String>>,
}

impl Marks {
    /// The place of the mark that a step leads to; `None` at the end.
    fn step_target(&self, step: Step) -> Option<usize> {
        let chosen = self.chosen();
        self.drawing.with(|d| {
            let current = chosen.and_then(|id| d.place(&id));
            step.from_mark(current, d.scene.marks.len())
        })
    }

    /// Goes to the next mark or the previous one.
    pub fn step(&self, step: Step) {
        if let Some(place) = untrack(|| self.step_target(step)) {
            self.choose(place);
        }
    }
}

/// The buttons that go from mark to mark.
pub(super) fn step_buttons(marks: Marks, labels: StepLabels) -> AnyView {
    let words = move || ChartWords::of(marks.drawing.with(|d| d.lang));
    let label = move |own: Signal<Option<String>>, word: fn(ChartWords) -> &'static str| {
        move || own.get().unwrap_or_else(|| word(words()).to_owned())
    };
    let button = move |step: Step, label: Signal<String>| {
        // `disabled` would take the keyboard's focus away from a reader who has reached the end.
        let ended = move || marks.step_target(step).is_none().then_some("true");
        view! {
            <button
                type="button"
                class="jisr-step"
                data-step=step.code()
                aria-disabled=ended
                on:click=move |_| marks.step(step)
            >
                {label}
            </button>
        }
    };
    let previous = Signal::derive(label(labels.previous, |words| words.previous));
    let next = Signal::derive(label(labels.next, |words| words.next));
    view! {
        <div
            class="jisr-steps"
            role="group"
            aria-label=label(labels.title, |words| words.steps)
            node_ref=marks.controls
        >
            {button(Step::Previous, previous)}
            {button(Step::Next, next)}
        </div>
    }
    .into_any()
}
