//! The program that runs in the browser. Its entry point is `app::start`.
//!
//! The native build of this file does nothing; the static site is written by `src/bin/prerender.rs`.

#[cfg(target_arch = "wasm32")]
fn main() {
    // A panic ends the program. The static page stays readable, and the console has the message.
    std::panic::set_hook(Box::new(|info| {
        jisr::app::mark_failed();
        web_sys::console::error_1(&info.to_string().into());
    }));
    if let Err(reason) = jisr::app::start() {
        web_sys::console::warn_1(&reason);
        jisr::app::mark_failed();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
