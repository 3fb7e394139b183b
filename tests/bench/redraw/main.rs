//! The benchmark's program: draws what it is given on the page's canvas, as our page draws.
//! Never part of the published page; see `redraw.mjs`. The line is the example `redraw` of the chart library.

#[cfg(target_arch = "wasm32")]
#[path = "../../../crates/jisr-charts/examples/redraw/board.rs"]
mod board;
#[cfg(target_arch = "wasm32")]
#[path = "../../../crates/jisr-charts/examples/redraw/line.rs"]
mod line;
#[cfg(target_arch = "wasm32")]
mod timeline;

#[cfg(target_arch = "wasm32")]
fn main() {
    if line::offer().and_then(|()| timeline::offer()).is_none() {
        web_sys::console::error_1(&"the page has no canvas".into());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
