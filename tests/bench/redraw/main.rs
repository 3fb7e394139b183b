//! The benchmark's program: draws what it is given on the page's canvas, as our charts are drawn.
//! Never part of the published page; see `redraw.mjs`.

#[cfg(target_arch = "wasm32")]
mod line;

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    if line::offer().is_none() {
        web_sys::console::error_1(&"the page has no canvas to draw on".into());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
