//! Tests of the built pages in a real browser, through WebDriver.
//!
//!     cargo test --features browser-tests --test browser [PART OF A TEST'S NAME…]
//!
//! Serves the folder `JISR_DIST` (or `dist/`): run `trunk build` before. `JISR_ENGINE` chooses the
//! browser: `chromium`, `firefox`, `webkit` (under `xvfb-run`) or `all`. Each file is one area; each test
//! gets its own tab. Three tests run at the same time, except those in `EXCLUSIVE`.

mod accessibility;
mod addresses;
mod app_start;
mod appearance;
mod axe;
mod baseline;
mod bidi;
mod browser;
mod budget;
mod canvas;
mod canvas_font;
mod chart_tables;
mod clipboard;
mod content;
mod controls;
mod deployment;
mod dist;
mod downloads;
mod drawn_labels;
mod driver;
mod embed_builder;
mod embed_origin;
mod embed_script;
mod endurance;
mod faults;
mod full_page;
mod gallery;
mod heights;
mod host;
mod host_pages;
mod hostile_input;
mod http_headers;
mod iframe_sizes;
mod iframe_tooltips;
mod iframes;
mod interaction;
mod intl;
mod intl_dates;
mod joined_marks;
mod keyboard;
mod keyboard_help;
mod keys;
mod layout_shift;
mod ledger;
mod ledger_order;
mod leptos;
mod leptos_mounting;
mod leptos_server;
mod leptos_timeline;
mod list;
mod listen;
mod listen_controls;
mod markup;
mod missing_features;
mod nginx;
mod outcomes;
mod page_load;
mod pages;
mod panics;
mod pointer;
mod policy;
mod print;
mod random_actions;
mod reflow;
mod related_links;
mod runner;
mod server;
mod single_file;
mod state_address;
mod static_svg;
mod textures;
mod timeline;
mod timeline_zoom;
mod tone_recorder;
mod tooltip;
mod tooltip_links;
mod tree;
mod visible_selection;
mod wordpress;
mod workers;

fn main() -> std::process::ExitCode {
    runner::main(&runner::Suite {
        tests: &list::tests(),
        core: &CORE,
        exclusive: &EXCLUSIVE,
        slow: &SLOW,
    })
}

/// Tests, or beginnings of their names, that every engine must pass.
const CORE: [&str; 53] = [
    "accessibility::larger_text_",
    "reflow::",
    "ledger::the_name_",
    "state_address::",
    "textures::a_press_",
    "textures::the_address_",
    "textures::case_e18_",
    "bidi::",
    "wordpress::case_b1_a_frame_in_wordpress_gets_its_height",
    "embed_origin::case_b4_two_sites_in_one_article_load_each_from_its_own",
    "embed_origin::case_e11_",
    "addresses::case_b6_pages_without_a_slash_at_the_end_work",
    "addresses::case_b6_a_sandboxed_frame_without_a_slash_works",
    "page_load::every_page_starts_without_errors",
    "page_load::the_page_reads_in_its_language",
    "page_load::no_request_goes_to_another_origin",
    "canvas::each_canvas_has_its_marks_in_their_colours",
    "canvas::arabic_on_canvas_is_joined_and_in_the_page_font",
    "pointer::the_mouse_shows_pins_and_dismisses_a_tooltip",
    "keyboard::arrow_keys_follow_the_visual_order",
    "keyboard::arrow_keys_choose_the_option_that_they_point_to",
    "keyboard::enter_goes_in_and_escape_goes_out",
    "keyboard_help::",
    "addresses::a_fragment_opens_the_item_that_it_names",
    "timeline::events_are_in_chronological_order",
    "timeline::time_runs_in_reading_direction",
    "interaction::case_e1_every",
    "interaction::case_e1_the_link",
    "interaction::case_e2_",
    "interaction::case_e6_",
    "iframe_tooltips::",
    "tooltip_links::",
    "random_actions::",
    "intl::numbers_and_plurals_are_those_of_intl",
    "intl::large_amounts_in_chinese_are_those_of_intl",
    "intl_dates::dates_are_those_of_intl",
    "markup::case_c9_tables_are_announced_as_tables_at_every_width",
    "ledger_order::heads_",
    "host_pages::pym_gets_the_height",
    "host_pages::iframe_resizer_gets_the_height",
    "host_pages::a_sandboxed_iframe_works",
    "iframes::a_parent_sets_theme_and_digits_and_nothing_else",
    "embed_script::element_link_and_iframe_get_their_height",
    "listen::greater_numbers",
    "listen::ranges_glide",
    "listen::tones_",
    "listen_controls::tones_",
    "listen::what_the_switches",
    "endurance::",
    "faults::",
    "missing_features::",
    "panics::",
    "hostile_input::",
];

/// Tests that measure time or memory, and so run while no other test does.
const EXCLUSIVE: [&str; 1] = ["app_start::input_is_handled_before_canvases_are_painted"];

/// The longest tests, which start first.
const SLOW: [&str; 11] = [
    "random_actions::",
    "appearance::case_c4",
    "endurance::",
    "hostile_input::",
    "accessibility::axe",
    "embed_builder::axe",
    "gallery::axe",
    "canvas::canvas_and_static_svg_are",
    "missing_features::",
    "canvas_font::",
    "leptos_mounting::",
];
