//! Event listeners that end with the component that adds them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// A listener that is removed when it is dropped.
struct Listener {
    target: EventTarget,
    event: &'static str,
    work: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        // A browser removes what it has, and ignores what it doesn't have.
        let work = self.work.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, work);
    }
}

/// Calls `work` on each event of this name, until the current owner ends. Elements that a component renders have
/// `on:` attributes instead; this is for windows, documents, media queries, and fonts.
pub fn listen(target: &EventTarget, event: &'static str, work: impl FnMut(Event) + 'static) {
    // Boxed, so that one type of closure is compiled for all listeners.
    let work: Box<dyn FnMut(Event)> = Box::new(work);
    let work = Closure::wrap(work);
    // A browser refuses no listener without options.
    let _ = target.add_event_listener_with_callback(event, work.as_ref().unchecked_ref());
    // Stored with the owner, and dropped with it.
    StoredValue::new_local(Listener {
        target: target.clone(),
        event,
        work,
    });
}
