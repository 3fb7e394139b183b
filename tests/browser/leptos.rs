//! The Leptos components of the library, in the example for the browser alone.

use crate::axe::{Rules, axe_violations};
use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;
use std::path::Path;

/// The two directions, with the keys that go on and back.
pub const DIRECTIONS: [(&str, Key, Key); 2] = [
    ("rtl", Key::Left, Key::Right),
    ("ltr", Key::Right, Key::Left),
];

/// Serves the example.
pub fn example() -> Result<Server, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/leptos/csr");
    if !folder.join("index.html").exists() {
        return Err("no example here; run `sh tests/tools/leptos_example.sh csr`".into());
    }
    Ok(Server::start(&[&folder])?)
}

/// Opens the example in a direction, which it has after `#language` is pressed for `ltr`.
pub async fn open(b: &Browser, server: &Server, direction: &str) -> Result<(), Failure> {
    b.open(&server.url("")).await?;
    b.until("document.querySelector('.jisr-svg')").await?;
    if direction == "ltr" {
        b.js::<()>("document.querySelector('#language').click()")
            .await?;
    }
    b.until(&format!(
        "document.querySelector('.jisr-chart')?.dir === '{direction}'"
    ))
    .await?;
    // The drawing has the width of its place, and not the one before the browser told it.
    b.until(
        "Math.abs(document.querySelector('.jisr-viewport').clientWidth
             - document.querySelector('.jisr-svg').viewBox.baseVal.width / 10) < 1",
    )
    .await
}

pub async fn focus_marks(b: &Browser) -> Result<(), Failure> {
    b.js("document.querySelector('.jisr-marks').focus()").await
}

/// Presses the button of the chart at this place: bars, lines, timeline.
pub async fn choose(b: &Browser, place: usize) -> Result<(), Failure> {
    b.js::<()>(&format!(
        "document.querySelectorAll('[aria-pressed]')[{place}].click()"
    ))
    .await?;
    b.frame().await
}

/// The text of the option that a screen reader is at, and what the status says.
pub async fn announced(b: &Browser) -> Result<(String, String), Failure> {
    b.js(
        "const list = document.querySelector('.jisr-marks');
         const now = document.getElementById(list.getAttribute('aria-activedescendant') || 'none');
         if (now && now.getAttribute('aria-selected') !== 'true') throw 'not selected';
         if (document.querySelectorAll('[aria-selected=true]').length > 1) throw 'more than one';
         return [now?.textContent || '', document.querySelector('[role=status]').textContent.trim()]",
    )
    .await
}

/// Left, top, right and bottom of an element in the window; `None` if there is none.
pub async fn edges(b: &Browser, selector: &str) -> Result<Option<[f64; 4]>, Failure> {
    b.js(&format!(
        "const r = document.querySelector('{selector}')?.getBoundingClientRect();
         return r ? [r.left, r.top, r.right, r.bottom] : null"
    ))
    .await
}

pub async fn chosen(b: &Browser) -> Result<String, Failure> {
    b.js("return document.querySelector('#chosen').textContent")
        .await
}

pub async fn arrows_move_the_ring_and_are_announced_once(b: Browser) -> TestResult {
    let server = example()?;
    for (direction, on, back) in DIRECTIONS {
        open(&b, &server, direction).await?;
        for form in 0..3 {
            choose(&b, form).await?;
            focus_marks(&b).await?;
            assert_eq!(edges(&b, ".jisr-ring").await?, None);
            b.key(on).await?;
            let first = (announced(&b).await?, edges(&b, ".jisr-ring").await?);
            b.key(on).await?;
            let second = (announced(&b).await?, edges(&b, ".jisr-ring").await?);
            let place = format!("{direction} {form}: {first:?} {second:?}");
            assert!(first.1.is_some() && second.1.is_some(), "{place}");
            assert!(!first.0.0.is_empty(), "{place}");
            assert_ne!(first, second, "{place}");
            assert_eq!(second.0.1, "", "a move is announced by the list alone");
            b.key(back).await?;
            assert_eq!(announced(&b).await?, first.0, "{place}");
            b.key(Key::End).await?;
            let last = announced(&b).await?;
            b.key(on).await?;
            assert_eq!(announced(&b).await?, last, "{place}");
            b.key(Key::Home).await?;
            assert_eq!(announced(&b).await?, first.0, "{place}");
        }
    }
    Ok(())
}

pub async fn a_tooltip_and_its_mark_stay_inside_the_window(b: Browser) -> TestResult {
    let server = example()?;
    for (width, height) in [(320, 400), (1000, 500)] {
        b.screen(width, height, 1.0).await?;
        for (direction, on, _) in DIRECTIONS {
            open(&b, &server, direction).await?;
            for form in 0..3 {
                choose(&b, form).await?;
                focus_marks(&b).await?;
                let count: usize = b
                    .js("return document.querySelectorAll('[role=option]').length")
                    .await?;
                assert!(count > 2, "{count} options");
                for mark in 0..count {
                    b.key(on).await?;
                    let card = edges(&b, ".jisr-tooltip").await?;
                    let ring = edges(&b, ".jisr-ring").await?;
                    let place = format!("{width} {direction} {form} {mark}: {card:?} {ring:?}");
                    let (card, ring) = (card.ok_or("no tooltip")?, ring.ok_or("no ring")?);
                    let window = [0.0, 0.0, f64::from(width), f64::from(height)];
                    assert!(card[0] >= window[0] && card[1] >= window[1], "{place}");
                    assert!(card[2] <= window[2] && card[3] <= window[3], "{place}");
                    assert!(ring[1] < window[3] && ring[3] > window[1], "{place}");
                    let shown: String = b
                        .js("return getComputedStyle(document.querySelector('.jisr-tooltip')).visibility")
                        .await?;
                    assert_eq!(shown, "visible", "{place}");
                }
                let across: f64 = b
                    .js("return document.documentElement.scrollWidth - innerWidth")
                    .await?;
                assert!(
                    across <= 0.0,
                    "{width} {direction} {form}: {across} px stick out"
                );
            }
        }
    }
    Ok(())
}

pub async fn a_click_pins_and_escape_closes(b: Browser) -> TestResult {
    let server = example()?;
    for (direction, on, _) in DIRECTIONS {
        open(&b, &server, direction).await?;
        let [left, top, right, bottom] = edges(&b, ".jisr-marks").await?.ok_or("no marks")?;
        let middle = ((left + right) / 2.0, (top + bottom) / 2.0);
        b.move_mouse(middle.0, middle.1).await?;
        assert!(edges(&b, ".jisr-tooltip").await?.is_some(), "{direction}");
        assert_eq!(
            chosen(&b).await?,
            "",
            "what is under the mouse is not chosen"
        );
        b.key(Key::Escape).await?;
        assert_eq!(edges(&b, ".jisr-tooltip").await?, None, "{direction}");

        b.click(middle.0, middle.1).await?;
        assert_eq!(b.role(".jisr-tooltip").await?, "dialog");
        let id = chosen(&b).await?;
        assert!(!id.is_empty(), "{direction}: on_select was not called");
        let (_, status) = announced(&b).await?;
        assert!(!status.is_empty(), "{direction}: a click is announced");
        // A pinned tooltip stays while the mouse goes away.
        b.move_mouse(2.0, 2.0).await?;
        assert!(edges(&b, ".jisr-tooltip").await?.is_some(), "{direction}");
        b.key(Key::Escape).await?;
        assert_eq!(edges(&b, ".jisr-tooltip").await?, None, "{direction}");
        assert_eq!(chosen(&b).await?, "", "{direction}: no mark is chosen");

        // A click outside of the chart closes a pinned tooltip, too.
        b.click(middle.0, middle.1).await?;
        assert!(edges(&b, ".jisr-tooltip").await?.is_some(), "{direction}");
        b.click(2.0, f64::max(bottom + 200.0, 400.0)).await?;
        assert_eq!(edges(&b, ".jisr-tooltip").await?, None, "{direction}");

        // By keyboard: Enter pins, Escape closes and leaves the focus in the list.
        focus_marks(&b).await?;
        b.key(on).await?;
        let first = chosen(&b).await?;
        assert!(!first.is_empty(), "{direction}");
        b.key(Key::Enter).await?;
        assert_eq!(b.role(".jisr-tooltip").await?, "dialog");
        b.key(Key::Escape).await?;
        assert_eq!(edges(&b, ".jisr-tooltip").await?, None, "{direction}");
        let focused: bool = b
            .js("return document.activeElement === document.querySelector('.jisr-marks')")
            .await?;
        assert!(focused, "{direction}: the focus left the list");
    }
    Ok(())
}

pub async fn axe_finds_nothing_while_a_tooltip_is_open(b: Browser) -> TestResult {
    let server = example()?;
    b.screen(390, 700, 1.0).await?;
    for (direction, ..) in DIRECTIONS {
        open(&b, &server, direction).await?;
        for form in 0..3 {
            choose(&b, form).await?;
            b.js::<()>("document.querySelector('.jisr-data').open = true")
                .await?;
            focus_marks(&b).await?;
            b.key(Key::Home).await?;
            b.key(Key::Enter).await?;
            assert_eq!(b.role(".jisr-tooltip").await?, "dialog");
            let found = axe_violations(&b, Rules::All).await?;
            assert!(found.is_empty(), "{direction} {form}: {found:#?}");
        }
    }
    Ok(())
}
