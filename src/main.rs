//! The page's program. Natively there is nothing to run: see the `prerender` program.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    if let Err(reason) = jisr::live::start() {
        web_sys::console::warn_1(&reason);
        jisr::live::failed();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
