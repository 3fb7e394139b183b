//! Runs long work as separate tasks, so that the browser can paint and handle input between them.

use leptos::prelude::{Owner, request_animation_frame, set_timeout};
use std::time::Duration;

/// Work that runs once, in one task of the browser.
pub type Task = Box<dyn FnOnce()>;

/// Runs each of the tasks in a task of the browser of its own, in order. What they create ends with the current owner.
pub fn run(tasks: Vec<Task>) {
    if let Some(owner) = Owner::current() {
        run_for(owner, tasks.into_iter());
    }
}

fn run_for(owner: Owner, mut tasks: std::vec::IntoIter<Task>) {
    if let Some(task) = tasks.next() {
        let work = move || {
            owner.with(task);
            run_for(owner, tasks);
        };
        set_timeout(work, Duration::ZERO);
    }
}

/// Runs a task after the next animation frame was painted.
pub fn after_frame(work: Task) {
    request_animation_frame(move || set_timeout(work, Duration::ZERO));
}
