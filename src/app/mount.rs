//! Mounts components in the places of the static page.
//!
//! A component is built in an element outside of the page. If building it fails, the static markup stays.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts a component in place of an element, until the current owner ends.
pub fn replace<V: IntoView + 'static>(place: &HtmlElement, view: impl FnOnce() -> V + 'static) {
    // A browser refuses this only for an element without a parent, which no reader sees.
    build(view, |node| {
        let _ = place.before_with_node_1(node);
    });
    place.remove();
}

/// Puts a component behind the children of an element, until the current owner ends.
pub fn append<V: IntoView + 'static>(place: &HtmlElement, view: impl FnOnce() -> V + 'static) {
    build(view, |node| {
        // A browser refuses only a cycle of elements, and this one is new.
        let _ = place.append_child(node);
    });
}

/// Builds a component and hands its nodes over, in order.
fn build<V: IntoView + 'static>(
    view: impl FnOnce() -> V + 'static,
    insert: impl Fn(&web_sys::Node),
) {
    let detached = document().create_element("div");
    let Some(detached) = detached.ok().and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let handle = mount_to(detached.clone(), view);
    while let Some(node) = detached.first_child() {
        insert(&node);
    }
    StoredValue::new_local(handle);
}
