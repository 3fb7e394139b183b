//! The page's program. Natively there is nothing to run: see the `prerender` program.

#[cfg(target_arch = "wasm32")]
fn main() {
    // A panic ends the program. The static page stays, and the console says what happened.
    std::panic::set_hook(Box::new(|info| {
        jisr::app::failed();
        web_sys::console::error_1(&info.to_string().into());
    }));
    if let Err(reason) = jisr::app::start() {
        web_sys::console::warn_1(&reason);
        jisr::app::failed();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
