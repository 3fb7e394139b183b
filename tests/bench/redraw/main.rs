//! The benchmark's program: draws what it is given on the page's canvas, as our page draws.
//! Never part of the published page; see `redraw.mjs`. All but the timeline is the example `redraw` of the chart library.

#[cfg(target_arch = "wasm32")]
#[path = "../../../crates/jisr-charts/examples/redraw/bars.rs"]
mod bars;
#[cfg(target_arch = "wasm32")]
#[path = "../../../crates/jisr-charts/examples/redraw/board.rs"]
mod board;
#[cfg(target_arch = "wasm32")]
#[path = "../../../crates/jisr-charts/examples/redraw/dots.rs"]
mod dots;
#[cfg(target_arch = "wasm32")]
#[path = "../../../crates/jisr-charts/examples/redraw/line.rs"]
mod line;
#[cfg(target_arch = "wasm32")]
#[path = "../../../crates/jisr-charts/examples/redraw/plot.rs"]
mod plot;
#[cfg(target_arch = "wasm32")]
mod timeline;

#[cfg(target_arch = "wasm32")]
fn main() {
    let offers = [
        line::offer(),
        bars::offer(),
        dots::offer(),
        timeline::offer(),
    ];
    if offers.contains(&None) {
        web_sys::console::error_1(&"the page has no canvas".into());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
