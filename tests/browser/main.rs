//! The built pages in a real browser, through WebDriver.
//!
//!     cargo test --features browser-tests --test browser [PART OF A TEST'S NAME…]
//!
//! Serves what `JISR_DIST` (or `dist/`) has: run `trunk build` before. `JISR_ENGINE` chooses the
//! browser. One file an area; each test gets a tab of its own.

mod arrival;
mod browser;
mod driver;
mod runner;
mod server;

fn main() -> std::process::ExitCode {
    runner::main(tests! {
        arrival::{
            every_page_goes_live_and_nothing_is_wrong,
            the_page_reads_in_its_language,
            no_request_leaves_the_site,
            without_scripts_the_story_is_whole,
        }
    })
}
