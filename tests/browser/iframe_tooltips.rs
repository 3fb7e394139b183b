//! Tooltips in iframes that are exactly as tall as their content: nothing in the iframe can scroll to make room.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::host::{SiteAndHost, assert_frame_fits, resizing_iframe};
use crate::runner::TestResult;
use crate::visible_selection::{focus_drawing_in_frame, visible_selection};
use fantoccini::key::Key;
use std::collections::BTreeSet;

/// Pins each mark of the drawing that is focused, and asserts that its tooltip is shown. Returns how many marks there are.
async fn pin_every_mark(b: &Browser, drawing: &str, what: &str) -> Result<usize, Failure> {
    let marks: usize = b
        .js("return document.querySelectorAll('[role=option]').length")
        .await?;
    let mut tooltips = BTreeSet::new();
    b.key(Key::Home).await?;
    for mark in 0..marks {
        b.key(Key::Enter).await?;
        let seen = visible_selection(b, drawing).await?;
        let what = format!("{what}, mark {mark}");
        assert!(seen.pinned, "{what}: {seen:?}");
        // A tall tooltip at a mark in the middle of a narrow iframe has to cover the mark.
        if seen.has_room_beside_mark() {
            seen.assert_shown(&what);
        } else {
            seen.assert_inside(&what);
        }
        tooltips.insert(seen.text);
        b.key(Key::Down).await?;
    }
    Ok(tooltips.len())
}

pub async fn case_e17_pinned_tooltips_stay_inside_an_iframe_of_exact_height(
    b: Browser,
) -> TestResult {
    let servers = SiteAndHost::new()?;
    let frames = [
        ("rail", 840, "ru/rail/"),
        ("energy", 280, "ru/energy/"),
        ("trade", 390, "trade/"),
        ("timeline", 320, "kk/timeline/"),
    ];
    for (drawing, width, path) in frames {
        b.screen(width, 900, 1.0).await?;
        let frame = resizing_iframe("", &servers.site.url(path));
        let body = format!("<style>body{{margin:0}}</style>{frame}");
        servers.open(&b, &body, &[]).await?;
        assert_frame_fits(&b).await?;
        b.client.enter_frame(0).await?;
        b.until("document.querySelectorAll('[role=option]').length > 0")
            .await?;
        focus_drawing_in_frame(&b, drawing).await?;
        let marks = pin_every_mark(&b, drawing, &format!("{path} at {width} px")).await?;
        b.client.enter_parent_frame().await?;
        assert!(marks > 5, "{path}: only {marks} different tooltips");
    }
    Ok(())
}

pub async fn case_e17_a_pinned_tooltip_stays_inside_a_phone_that_is_rotated(
    b: Browser,
) -> TestResult {
    let servers = SiteAndHost::new()?;
    for (drawing, path) in [
        ("rail", "ru/rail/"),
        ("trade", "trade/"),
        ("timeline", "timeline/"),
    ] {
        b.screen(390, 844, 1.0).await?;
        let frame = resizing_iframe("", &servers.site.url(path));
        servers.open(&b, &frame, &[]).await?;
        assert_frame_fits(&b).await?;
        b.client.enter_frame(0).await?;
        b.until("document.querySelectorAll('[role=option]').length > 0")
            .await?;
        focus_drawing_in_frame(&b, drawing).await?;
        for key in [Key::End, Key::Enter] {
            b.key(key).await?;
        }
        b.client.enter_parent_frame().await?;
        for (width, height) in [(844, 390), (390, 844)] {
            b.screen(width, height, 1.0).await?;
            assert_frame_fits(&b).await?;
            b.client.enter_frame(0).await?;
            let seen = visible_selection(&b, drawing).await?;
            b.client.enter_parent_frame().await?;
            let what = format!("{path} turned to {width} px");
            assert!(seen.pinned, "{what}: {seen:?}");
            seen.assert_shown(&what);
        }
    }
    Ok(())
}
