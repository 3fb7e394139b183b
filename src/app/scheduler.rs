//! Runs long work as separate tasks, so that the browser can paint and handle input between them.

use leptos::prelude::{request_animation_frame, set_timeout};
use std::time::Duration;

/// Work that runs once, in one task of the browser.
pub type Task = Box<dyn FnOnce()>;

/// Runs the first task now and each of the others in a task of the browser of its own, in order.
pub fn run(mut tasks: std::vec::IntoIter<Task>) {
    if let Some(task) = tasks.next() {
        task();
        set_timeout(move || run(tasks), Duration::ZERO);
    }
}

/// Runs a task after the next animation frame was painted.
pub fn after_frame(work: Task) {
    request_animation_frame(move || set_timeout(work, Duration::ZERO));
}
