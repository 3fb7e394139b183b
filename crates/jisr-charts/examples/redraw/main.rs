//! A line, bars and dots of any number on the canvas of a page, drawn again with the numbers that the page gives:
//! `globalThis.line(xs, ys)`, `globalThis.bars(values)`, `globalThis.dots(xs, ys)`.
//!
//! `cargo build --release --example redraw --features canvas --target wasm32-unknown-unknown`, then
//! `wasm-bindgen --target web`. The page has one `<canvas>` with its size in device pixels.

#[cfg(target_arch = "wasm32")]
mod bars;
#[cfg(target_arch = "wasm32")]
mod board;
#[cfg(target_arch = "wasm32")]
mod dots;
#[cfg(target_arch = "wasm32")]
mod line;
#[cfg(target_arch = "wasm32")]
mod plot;

#[cfg(target_arch = "wasm32")]
fn main() {
    if [line::offer(), bars::offer(), dots::offer()].contains(&None) {
        web_sys::console::error_1(&"the page has no canvas".into());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this example runs in a browser: build it for wasm32-unknown-unknown");
}
