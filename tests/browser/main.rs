//! The built pages in a real browser, through WebDriver.
//!
//!     cargo test --features browser-tests --test browser [PART OF A TEST'S NAME…]
//!
//! Serves what `JISR_DIST` (or `dist/`) has: run `trunk build` before. `JISR_ENGINE` chooses the
//! browser: `chromium`, `firefox`, `webkit` (under `xvfb-run`) or `all`. One file an area; each test
//! gets a tab of its own. Two tests run at the same time, but for those in `EXCLUSIVE`.

mod access;
mod addresses;
mod appearance;
mod arrival;
mod baseline;
mod browser;
mod budget;
mod checking;
mod codes;
mod content;
mod deployment;
mod drawings;
mod driver;
mod embeds;
mod endurance;
mod faults;
mod frames;
mod host;
mod hosts;
mod interaction;
mod intl;
mod lacks;
mod markup;
mod order;
mod outcomes;
mod pages;
mod panics;
mod paper;
mod policy;
mod reading;
mod runner;
mod seam;
mod seen;
mod server;
mod sites;
mod static_drawings;
mod strangers;
mod taking;
mod time;
mod tooltip;
mod whole_page;
mod workers;

fn main() -> std::process::ExitCode {
    let tests: &[runner::Test] = tests! {
        arrival::{
            every_page_goes_live_and_nothing_is_wrong,
            the_page_reads_in_its_language,
            no_request_leaves_the_site,
            without_scripts_the_story_is_whole,
            another_language_keeps_place_and_theme,
            another_language_keeps_what_the_reader_sees,
            search_engines_are_told_what_a_page_is,
        }
        baseline::{
            the_oldest_browsers_have_what_is_used,
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
        taking::{
            one_file_runs_from_a_disk,
            a_drawing_is_taken_as_it_is_set,
            a_drawing_is_taken_from_a_frame,
            build_and_browser_paint_the_same_picture,
            a_sentence_and_a_link_are_taken,
            on_paper_the_story_is_whole_and_in_order,
        }
        static_drawings::{
            case_e8_a_chosen_kind_dims_the_other_events_on_the_page_and_on_paper,
            case_e8_a_downloaded_timeline_dims_the_other_events,
            case_c8_labels_stay_apart_without_the_font_of_the_file,
            case_f7_the_flag_is_explained_beside_each_chart_that_has_it,
        }
        order::{
            mixed_texts_are_seen_in_their_order,
            links_to_files_stand_in_the_order_of_reading,
        }
        appearance::{
            case_c4_words_in_drawings_stand_out_on_the_ground_that_is_seen,
            case_c5_controls_follow_the_theme_of_the_page,
            case_b5_a_minified_page_stays_styled_and_readable,
        }
        paper::{
            case_e13_paper_has_the_light_colours_in_every_theme,
            case_e14_paper_shows_one_state_of_titles_and_drawings,
            case_c14_no_printed_page_has_a_few_lines_alone,
        }
        markup::{
            case_c9_the_validator_finds_no_error,
            case_c9_tables_are_announced_as_tables_at_every_width,
            case_c15_targets_have_room,
        }
        access::{
            axe_finds_nothing_in_any_view_language_and_theme,
            axe_finds_nothing_while_a_card_is_open,
            nothing_is_cut_off_at_any_width,
            larger_text_and_other_spacing_lose_nothing,
            targets_are_as_large_as_a_fingertip,
            forced_colours_keep_ring_and_card,
            drawing_asks_the_page_for_no_layout,
            on_paper_all_of_it_stands,
        }
        checking::{
            rows_are_found_and_ordered,
            marks_without_hamza_and_vowels_are_found,
            titles_follow_the_count_that_is_trusted,
            each_computed_row_shows_what_rounding_allows,
            flags_are_reached_by_keys,
            a_row_leads_to_its_chart_and_a_chart_says_why_counts_differ,
        }
        drawings::{
            each_canvas_has_its_marks_in_their_colours,
            a_canvas_is_sharp_at_every_ratio,
            canvas_and_still_are_the_same_picture,
            larger_text_is_the_same_picture_too,
            arabic_on_canvas_is_joined_and_in_our_face,
            a_new_size_is_a_new_drawing,
        }
        reading::{
            the_mouse_shows_pins_and_dismisses_a_card,
            a_move_that_says_nothing_new_touches_nothing,
            a_finger_shows_a_card_and_dismisses_it,
            a_card_stays_in_the_smallest_frame,
            cards_left_behind_are_in_nobodys_way,
            keys_go_where_the_eye_goes,
            switches_change_the_drawing,
            an_address_opens_what_it_names,
            a_mark_says_all_that_it_is,
            a_drawing_is_one_tab_stop_and_all_of_it_goes_by_keys,
            marks_move_briefly_and_not_at_all_where_motion_is_reduced,
        }
        time::{
            events_stand_in_the_order_of_time,
            time_runs_in_the_direction_of_reading,
            buttons_and_swipes_go_from_event_to_event,
            a_kind_is_picked_out_in_list_and_drawing,
            events_and_charts_light_each_other,
            a_year_is_looked_into_and_left_again,
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
        hosts::{
            datawrapper_script,
            amp_asks_and_is_answered,
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
        sites::{
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
        frames::{
            a_parent_sets_theme_and_digits_and_nothing_else,
            a_frame_tells_its_height_without_its_program,
            a_frame_out_of_sight_stays_as_it_was_made,
            arabic_digits_are_everywhere,
        }
        embeds::{
            element_link_and_frame_become_frames_that_fit,
            a_script_that_comes_late_hears_how_tall_frames_are,
            the_room_kept_is_about_right,
            attributes_can_change_and_elements_can_go,
            a_host_with_a_strict_policy,
            twenty_on_a_page_load_when_near_and_fetch_the_program_once,
            twenty_plain_frames_work_when_they_are_seen,
        }
        codes::{
            what_is_chosen_is_seen_and_can_be_pasted,
            case_e12_the_height_in_the_code_is_the_previews,
            codes_are_copied_by_key_and_it_is_said,
            without_scripts_the_codes_stand,
            the_whole_page_opens_it_in_a_dialog,
            axe_finds_nothing_on_it_nor_in_the_dialog,
        }
        deployment::{
            every_answer_has_its_headers,
            what_is_packed_is_sent_packed,
            pages_run_under_its_policy_alone_and_framed,
            a_deployment_in_the_middle_is_not_noticed,
        }
        policy::{
            every_page_allows_only_what_is_its_own,
            every_script_and_program_is_held_to_its_hash,
            the_list_of_files_is_whole_and_right,
        }
        strangers::{
            ten_thousand_addresses_and_messages_reach_nothing,
            strange_addresses_leave_the_page_whole,
            five_hundred_messages_do_no_harm,
        }
        seam::{
            nothing_moves_while_the_program_arrives,
            lines_break_where_they_did_when_fonts_come_late,
            nothing_moves_when_a_switch_is_pressed,
            scroll_and_open_tables_are_kept,
            the_reader_is_answered_before_canvases_are_painted,
        }
        whole_page::{
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
            a_program_that_does_not_arrive_leaves_the_page,
            a_program_that_is_slow_leaves_the_page_meanwhile,
            fonts_that_do_not_arrive_leave_the_drawings,
            without_scripts_the_page_stands,
            from_disk_the_page_stands_whole,
        }
        lacks::{
            a_browser_that_lacks_something_has_the_story,
            without_a_clipboard_the_words_can_be_taken,
            a_canvas_that_is_lost_shows_its_still_meanwhile,
        }
        panics::{
            a_panic_under_way_leaves_the_story,
            a_panic_at_a_message_leaves_the_story,
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

/// What every engine must pass: tests, or all that begin so.
const CORE: [&str; 33] = [
    "hosts::case_b1_a_frame_in_wordpress_gets_its_height",
    "sites::case_b4_two_sites_in_one_article_load_each_from_its_own",
    "sites::case_e11_",
    "addresses::case_b6_pages_without_a_slash_at_the_end_work",
    "addresses::case_b6_a_sandboxed_frame_without_a_slash_works",
    "arrival::every_page_goes_live_and_nothing_is_wrong",
    "arrival::the_page_reads_in_its_language",
    "arrival::no_request_leaves_the_site",
    "drawings::each_canvas_has_its_marks_in_their_colours",
    "drawings::arabic_on_canvas_is_joined_and_in_our_face",
    "reading::the_mouse_shows_pins_and_dismisses_a_card",
    "reading::keys_go_where_the_eye_goes",
    "reading::an_address_opens_what_it_names",
    "time::events_stand_in_the_order_of_time",
    "time::time_runs_in_the_direction_of_reading",
    "interaction::case_e1_every",
    "interaction::case_e1_the_link",
    "interaction::case_e2_",
    "interaction::case_e6_",
    "intl::numbers_and_plurals_are_those_of_intl",
    "intl::large_amounts_in_chinese_are_those_of_intl",
    "intl::dates_are_those_of_intl",
    "markup::case_c9_tables_are_announced_as_tables_at_every_width",
    "hosts::pym",
    "hosts::iframe_resizer",
    "hosts::a_sandbox",
    "frames::a_parent_sets_theme_and_digits_and_nothing_else",
    "embeds::element_link_and_frame_become_frames_that_fit",
    "endurance::",
    "faults::",
    "lacks::",
    "panics::",
    "strangers::",
];

/// What measures time or memory, and so runs while no other test does.
const EXCLUSIVE: [&str; 1] = ["seam::the_reader_is_answered_before_canvases_are_painted"];

/// What takes longest and starts first.
const SLOW: [&str; 7] = [
    "appearance::case_c4",
    "endurance::",
    "strangers::",
    "access::axe",
    "codes::axe",
    "drawings::canvas_and_still",
    "lacks::",
];
