//! The page's program. Natively there is nothing to run: see the `prerender` program.

#[cfg(target_arch = "wasm32")]
fn main() {
    // A panic ends the program, not the page: it stays as it was made. In a release panics are traps
    // without words, which the page's script hears: see `page::silent`.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| {
        jisr::live::failed();
        web_sys::console::error_1(&info.to_string().into());
    }));
    if let Err(reason) = jisr::live::start() {
        web_sys::console::warn_1(&reason);
        jisr::live::failed();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
