//! Tests of the built pages in a real browser, through WebDriver.
//!
//!     cargo test --features browser-tests --test browser [PART OF A TEST'S NAME…]
//!
//! Serves the folder `JISR_DIST` (or `dist/`): run `trunk build` before. `JISR_ENGINE` chooses the
//! browser: `chromium`, `firefox`, `webkit` (under `xvfb-run`) or `all`. Each file is one area; each test
//! gets its own tab. Two tests run at the same time, except those in `EXCLUSIVE`.

mod accessibility;
mod addresses;
mod app_start;
mod appearance;
mod baseline;
mod bidi;
mod browser;
mod budget;
mod canvas;
mod content;
mod deferred_sections;
mod deployment;
mod downloads;
mod driver;
mod embed_builder;
mod embed_origin;
mod embed_script;
mod endurance;
mod faults;
mod host;
mod host_pages;
mod hostile_input;
mod iframes;
mod interaction;
mod intl;
mod ledger;
mod markup;
mod missing_features;
mod outcomes;
mod page_load;
mod pages;
mod panics;
mod pointer;
mod policy;
mod print;
mod runner;
mod server;
mod static_svg;
mod timeline;
mod tooltip;
mod visible_selection;
mod workers;

fn main() -> std::process::ExitCode {
    let tests: &[runner::Test] = tests! {
        page_load::{
            every_page_starts_without_errors,
            the_page_reads_in_its_language,
            no_request_goes_to_another_origin,
            without_scripts_the_page_is_complete,
            changing_the_language_keeps_place_and_theme,
            changing_the_language_keeps_the_visible_part,
            pages_have_metadata_for_search_engines,
        }
        baseline::{
            the_oldest_supported_browsers_have_all_used_features,
        }
        budget::{
            a_first_view_stays_in_its_budget,
        }
        intl::{
            numbers_and_plurals_are_those_of_intl,
            case_f3_arabic_indic_per_cents_are_those_of_intl,
            ranges_are_those_of_intl,
            large_amounts_in_chinese_are_those_of_intl,
            dates_are_those_of_intl,
        }
        content::{
            case_c6_search_finds_what_readers_type,
            case_c11_what_is_filtered_away_is_not_seen_at_any_width,
            case_c12_the_title_that_is_seen_is_that_of_the_state,
            case_f5_a_copied_sentence_has_period_and_flags_and_no_empty_end,
            case_f2_a_mark_says_its_period,
            case_f9_the_choice_of_digits_shows_the_digits,
            case_d5_every_folder_of_the_site_is_reserved,
        }
        downloads::{
            the_single_file_page_works_from_disk,
            a_downloaded_drawing_has_the_current_settings,
            a_drawing_can_be_downloaded_in_an_iframe,
            build_and_browser_make_the_same_png,
            a_sentence_and_a_link_can_be_copied,
            the_printed_story_is_complete_and_in_order,
        }
        static_svg::{
            case_e8_a_chosen_kind_dims_the_other_events_on_the_page_and_on_paper,
            case_e8_a_downloaded_timeline_dims_the_other_events,
            case_c8_labels_stay_apart_without_the_font_of_the_file,
            case_f7_the_flag_is_explained_beside_each_chart_that_has_it,
        }
        bidi::{
            mixed_direction_texts_have_the_right_visual_order,
            download_links_are_in_reading_order,
        }
        appearance::{
            case_c4_words_in_drawings_stand_out_on_the_ground_that_is_seen,
            case_c5_controls_follow_the_theme_of_the_page,
            case_b5_a_minified_page_stays_styled_and_readable,
        }
        print::{
            case_e13_paper_has_the_light_colours_in_every_theme,
            case_e14_paper_shows_one_state_of_titles_and_drawings,
            case_c14_no_printed_page_has_a_few_lines_alone,
        }
        markup::{
            case_c9_the_validator_finds_no_error,
            case_c9_tables_are_announced_as_tables_at_every_width,
            case_c15_targets_have_room,
        }
        accessibility::{
            axe_finds_nothing_in_any_view_language_and_theme,
            axe_finds_nothing_while_a_tooltip_is_open,
            nothing_is_cut_off_at_any_width,
            larger_text_and_spacing_cut_nothing_off,
            touch_targets_are_44_pixels_large,
            forced_colours_keep_focus_ring_and_tooltip,
            painting_forces_no_layout,
            print_shows_all_rows_and_events,
        }
        ledger::{
            rows_can_be_filtered_and_sorted,
            search_ignores_hamza_and_vowel_marks,
            titles_follow_the_source_filter,
            computed_rows_show_their_rounding_interval,
            caveats_are_reachable_by_keyboard,
            rows_link_to_charts_and_charts_explain_different_counts,
        }
        canvas::{
            each_canvas_has_its_marks_in_their_colours,
            a_canvas_is_sharp_at_every_device_pixel_ratio,
            canvas_and_static_svg_are_the_same_picture,
            canvas_and_static_svg_agree_at_larger_text,
            arabic_on_canvas_is_joined_and_in_the_page_font,
            a_new_size_lays_the_drawing_out_again,
        }
        pointer::{
            the_mouse_shows_pins_and_dismisses_a_tooltip,
            moving_within_a_mark_changes_no_element,
            a_tap_shows_and_dismisses_a_tooltip,
            a_tooltip_stays_inside_the_smallest_iframe,
            hidden_tooltips_take_no_space_and_no_clicks,
            arrow_keys_follow_the_visual_order,
            switches_change_the_drawing,
            a_fragment_opens_the_item_that_it_names,
            a_mark_has_a_complete_accessible_label,
            a_drawing_is_one_tab_stop_and_works_by_keyboard,
            transitions_are_short_and_off_under_reduced_motion,
        }
        timeline::{
            events_are_in_chronological_order,
            time_runs_in_reading_direction,
            buttons_and_swipes_go_from_event_to_event,
            choosing_a_kind_filters_list_and_drawing,
            events_and_charts_highlight_each_other,
            zooming_to_the_year_and_back_works,
        }
        interaction::{
            case_e1_every_link_brings_its_row_into_view,
            case_e1_the_link_of_a_pinned_tooltip_leads_to_its_row,
            case_e1_late_fonts_leave_the_row_in_view,
            case_e2_a_link_to_a_figure_opens_its_tooltip_in_the_window,
            case_e3_stepping_through_events_keeps_them_in_view,
            case_e4_a_tooltip_is_never_over_the_buttons_that_step,
            case_e5_arrow_keys_bring_mark_and_tooltip_into_view,
            case_e6_escape_inside_a_pinned_tooltip_closes_it,
            case_e9_filters_give_way_to_a_link,
        }
        tooltip::{
            case_c3_the_mouse_can_go_onto_a_tooltip,
            case_e7_a_pinned_tooltip_holds_whatever_the_mouse_does,
            case_e10_a_tooltip_is_never_without_its_mark,
            case_c2_a_translated_page_keeps_its_direction,
            case_b7_a_finger_on_a_chart_pans_a_zoomed_page,
        }
        host_pages::{
            datawrapper_script,
            amp_gets_the_height_that_it_asks_for,
            newswire_frames,
            pym,
            iframe_resizer,
            medium_and_the_guardian,
            a_sandbox,
            hosts_of_both_directions_and_the_smallest_width,
            a_frame_that_is_hidden_at_first,
            a_frame_whose_width_is_animated,
            a_frame_whose_marks_move_while_it_is_resized,
            a_lazy_frame_in_a_hidden_tab,
            without_any_script_the_frame_scrolls,
            case_b1_a_frame_in_wordpress_gets_its_height,
            case_b1_a_host_that_comes_late_gives_its_secret_then,
            case_b1_a_figure_named_before_the_secret_is_opened,
        }
        embed_origin::{
            case_b2_a_module_beside_another_embed_js_loads_from_its_own_site,
            case_b2_a_script_named_by_a_query_still_knows_its_folder,
            case_b3_joined_with_other_scripts_elements_with_an_address_load,
            case_b4_two_sites_in_one_article_load_each_from_its_own,
            case_e11_attributes_set_in_one_task_all_take_effect,
            case_e11_messages_sent_in_one_task_all_take_effect,
            case_e22_each_frame_is_called_as_its_view,
        }
        addresses::{
            case_b6_pages_without_a_slash_at_the_end_work,
            case_b6_the_page_of_codes_works_without_a_slash,
            case_b6_an_address_that_ends_in_index_html_works,
            case_b6_a_sandboxed_frame_without_a_slash_works,
            case_e23_a_change_of_language_leaves_the_address_clean,
            case_e24_a_view_asked_for_by_query_opens_as_by_path,
        }
        iframes::{
            a_parent_sets_theme_and_digits_and_nothing_else,
            an_iframe_sends_its_height_without_its_program,
            an_iframe_outside_the_viewport_stays_static,
            arabic_digits_are_everywhere,
        }
        embed_script::{
            element_link_and_iframe_get_their_height,
            a_late_script_gets_the_heights_of_iframes,
            estimated_heights_are_close_to_real_ones,
            elements_can_change_attributes_and_be_removed,
            a_host_with_a_strict_policy,
            twenty_on_a_page_load_when_near_and_fetch_the_program_once,
            twenty_plain_frames_work_when_they_are_seen,
        }
        embed_builder::{
            preview_and_code_follow_the_options,
            case_e12_the_height_in_the_code_is_the_previews,
            copying_a_code_by_keyboard_is_announced,
            without_scripts_the_codes_are_shown,
            the_main_page_opens_the_codes_in_a_dialog,
            axe_finds_nothing_on_the_page_nor_in_the_dialog,
        }
        deployment::{
            every_response_has_its_headers,
            precompressed_files_are_served_compressed,
            pages_run_under_the_served_policy_alone_and_in_iframes,
            a_deployment_during_a_visit_breaks_nothing,
        }
        policy::{
            every_page_allows_only_its_own_sources,
            every_script_and_program_is_checked_by_its_hash,
            the_list_of_checksums_is_complete_and_correct,
        }
        hostile_input::{
            hostile_addresses_and_messages_have_no_effect,
            random_addresses_leave_the_page_intact,
            random_messages_leave_the_page_intact,
        }
        app_start::{
            starting_the_app_shifts_no_layout,
            late_fonts_change_no_line_break,
            pressing_a_switch_shifts_no_layout,
            starting_the_app_keeps_scroll_and_open_tables,
            input_is_handled_before_canvases_are_painted,
        }
        deferred_sections::{
            case_c1_the_height_is_right_from_the_first_frame,
            case_c1_the_end_key_reaches_the_end,
            case_c1_a_capture_of_the_whole_page_shows_every_part,
            case_c1_links_reach_the_end_of_an_unread_page,
            case_c1_a_capture_shows_a_chart_as_it_is_set,
        }
        endurance::{
            many_switches_leave_no_more_than_the_first_hundred,
            languages_gone_through_leave_one_page,
            many_languages_leave_no_more_than_the_first_hundred,
            many_sizes_end_in_the_last,
            a_page_left_and_come_back_to_goes_on,
            a_tab_that_was_hidden_goes_on,
        }
        faults::{
            a_missing_program_leaves_the_static_page,
            a_slow_program_leaves_the_static_page_meanwhile,
            missing_fonts_leave_the_drawings,
            without_scripts_the_page_is_readable,
            from_disk_the_page_is_complete,
        }
        missing_features::{
            a_browser_without_a_feature_shows_the_story,
            without_a_clipboard_texts_can_be_copied_by_hand,
            a_lost_canvas_shows_the_static_svg,
        }
        panics::{
            a_panic_at_any_step_leaves_the_story,
            a_panic_in_a_message_handler_leaves_the_story,
            a_panic_at_an_export_leaves_the_link,
        }
    };
    runner::main(&runner::Suite {
        tests,
        core: &CORE,
        exclusive: &EXCLUSIVE,
        slow: &SLOW,
    })
}

/// Tests, or beginnings of their names, that every engine must pass.
const CORE: [&str; 33] = [
    "host_pages::case_b1_a_frame_in_wordpress_gets_its_height",
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
    "pointer::arrow_keys_follow_the_visual_order",
    "pointer::a_fragment_opens_the_item_that_it_names",
    "timeline::events_are_in_chronological_order",
    "timeline::time_runs_in_reading_direction",
    "interaction::case_e1_every",
    "interaction::case_e1_the_link",
    "interaction::case_e2_",
    "interaction::case_e6_",
    "intl::numbers_and_plurals_are_those_of_intl",
    "intl::large_amounts_in_chinese_are_those_of_intl",
    "intl::dates_are_those_of_intl",
    "markup::case_c9_tables_are_announced_as_tables_at_every_width",
    "host_pages::pym",
    "host_pages::iframe_resizer",
    "host_pages::a_sandbox",
    "iframes::a_parent_sets_theme_and_digits_and_nothing_else",
    "embed_script::element_link_and_iframe_get_their_height",
    "endurance::",
    "faults::",
    "missing_features::",
    "panics::",
    "hostile_input::",
];

/// Tests that measure time or memory, and so run while no other test does.
const EXCLUSIVE: [&str; 1] = ["app_start::input_is_handled_before_canvases_are_painted"];

/// The longest tests, which start first.
const SLOW: [&str; 7] = [
    "appearance::case_c4",
    "endurance::",
    "hostile_input::",
    "accessibility::axe",
    "embed_builder::axe",
    "canvas::canvas_and_static_svg_are",
    "missing_features::",
];
