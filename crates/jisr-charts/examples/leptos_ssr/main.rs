//! A page that a server renders and that comes alive in the browser.
//!
//! `sh tests/tools/leptos_example.sh ssr` builds what the browser loads, into `target/leptos/ssr`; then
//! `cargo run -p jisr-charts --example leptos_ssr --features ssr` serves the page and prints its address.

mod app;
#[cfg(all(feature = "ssr", not(target_arch = "wasm32")))]
mod server;
#[path = "../leptos_csr/treaties.rs"]
mod treaties;

/// The server.
#[cfg(all(feature = "ssr", not(target_arch = "wasm32")))]
fn main() -> std::io::Result<()> {
    server::main()
}

/// The program in the browser.
#[cfg(all(feature = "hydrate", target_arch = "wasm32"))]
fn main() {
    leptos::mount::hydrate_body(app::App);
}

#[cfg(not(any(
    all(feature = "ssr", not(target_arch = "wasm32")),
    all(feature = "hydrate", target_arch = "wasm32")
)))]
fn main() {
    // Neither natively with `ssr` nor in the browser with `hydrate` there is nothing to run.
    let _ = app::App;
}
