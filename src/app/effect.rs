//! Effects of the program.

use leptos::prelude::Effect;

/// Calls `work` soon and again after the signals that it reads have changed, until the current owner ends.
pub fn effect(work: impl FnMut() + 'static) {
    // Boxed, so that one type of effect is compiled for all.
    let work: Box<dyn FnMut()> = Box::new(work);
    Effect::new(work);
}
