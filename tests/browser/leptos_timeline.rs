//! The timeline of the library as a Leptos component: steps, swipes, filter and zoom.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::leptos::{DIRECTIONS, announced, choose, edges, example, focus_marks, open};
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;

/// How many events the timeline of the example has, and how many of them are of the kind that the filter leaves.
const EVENTS: usize = 10;
const FILTERED: usize = 5;

/// Opens the example and shows its timeline.
async fn open_timeline(b: &Browser, server: &Server, direction: &str) -> Result<(), Failure> {
    open(b, server, direction).await?;
    choose(b, 2).await?;
    // A timeline needs 280 units; with a little less it is drawn smaller.
    b.until(
        "document.querySelector('.jisr-timeline')
         && Math.abs(Math.max(280, document.querySelector('.jisr-viewport').clientWidth)
             - document.querySelector('.jisr-svg').viewBox.baseVal.width / 10) < 1",
    )
    .await
}

/// Presses a button of the steps by a real pointer.
async fn press(b: &Browser, step: &str) -> Result<(), Failure> {
    let [left, top, right, bottom] = edges(b, &format!("[data-step={step}]"))
        .await?
        .ok_or("no button")?;
    b.click((left + right) / 2.0, (top + bottom) / 2.0).await
}

/// What is shown after a step.
#[derive(Debug, PartialEq, serde::Deserialize)]
struct Shown {
    /// The place of the event among the options.
    place: Option<usize>,
    /// What screen readers are told.
    status: String,
    /// The tooltip's role and text.
    tooltip: Option<(String, String)>,
    /// Whether the buttons say that they do nothing.
    ended: (bool, bool),
}

async fn shown(b: &Browser) -> Result<Shown, Failure> {
    b.js(
        "const options = [...document.querySelectorAll('[role=option]')];
         const place = options.findIndex(o => o.getAttribute('aria-selected') === 'true');
         const card = document.querySelector('.jisr-tooltip');
         const ended = step => document.querySelector(`[data-step=${step}]`).getAttribute('aria-disabled') === 'true';
         return {
             place: place < 0 ? null : place,
             status: document.querySelector('[role=status]').textContent.trim(),
             tooltip: card && [card.getAttribute('role'), card.textContent],
             ended: [ended('previous'), ended('next')],
         }",
    )
    .await
}

async fn options(b: &Browser) -> Result<Vec<String>, Failure> {
    b.js("return [...document.querySelectorAll('[role=option]')].map(o => o.textContent)")
        .await
}

pub async fn buttons_go_from_event_to_event_and_end_at_both_ends(b: Browser) -> TestResult {
    let server = example()?;
    for (direction, ..) in DIRECTIONS {
        open_timeline(&b, &server, direction).await?;
        let options = options(&b).await?;
        assert_eq!(options.len(), EVENTS);
        assert_eq!(shown(&b).await?.ended, (false, false), "{direction}");
        let places = (0..EVENTS).chain([EVENTS - 1]);
        for (presses, place) in places.enumerate() {
            press(&b, "next").await?;
            let now = shown(&b).await?;
            let context = format!("{direction}, {} presses: {now:?}", presses + 1);
            assert_eq!(now.place, Some(place), "{context}");
            assert_eq!(now.status, options[place], "{context}");
            let (role, text) = now.tooltip.ok_or("no tooltip")?;
            assert_eq!(role, "dialog", "{context}");
            let name = options[place].split(['،', ',']).next().unwrap_or_default();
            assert!(text.starts_with(name), "{context}: {name}");
            assert_eq!(now.ended, (place == 0, place + 1 == EVENTS), "{context}");
        }
        let focused: bool = b
            .js("return document.activeElement === document.querySelector('[data-step=next]')")
            .await?;
        assert!(focused, "{direction}: the focus left the button at the end");
        press(&b, "previous").await?;
        assert_eq!(shown(&b).await?.place, Some(EVENTS - 2), "{direction}");

        // A click elsewhere, and Escape, close the tooltip; the next step begins at an end again.
        for (step, first) in [("next", 0), ("previous", EVENTS - 1)] {
            b.key(Key::Escape).await?;
            assert_eq!(shown(&b).await?.tooltip, None, "{direction}");
            press(&b, step).await?;
            assert_eq!(shown(&b).await?.place, Some(first), "{direction}");
        }
    }
    Ok(())
}

pub async fn steps_go_on_from_the_event_that_keys_reached(b: Browser) -> TestResult {
    let server = example()?;
    for (direction, on, _) in DIRECTIONS {
        open_timeline(&b, &server, direction).await?;
        focus_marks(&b).await?;
        for _ in 0..3 {
            b.key(on).await?;
        }
        let options = options(&b).await?;
        assert_eq!(announced(&b).await?, (options[2].clone(), String::new()));
        // Back from the list to the second of the buttons, as Shift and Tab go.
        b.js::<()>("document.querySelector('[data-step=next]').focus()")
            .await?;
        assert_eq!(shown(&b).await?.place, Some(2), "{direction}");
        b.key(Key::Enter).await?;
        assert_eq!(shown(&b).await?.place, Some(3), "{direction}");
        // And in the list again, keys go on from the event of the step.
        focus_marks(&b).await?;
        b.key(on).await?;
        assert_eq!(announced(&b).await?.0, options[4], "{direction}");
    }
    Ok(())
}

pub async fn a_swipe_goes_to_the_next_event(b: Browser) -> TestResult {
    let server = example()?;
    b.screen(390, 844, 2.0).await?;
    for (direction, ..) in DIRECTIONS {
        open_timeline(&b, &server, direction).await?;
        // A swipe pulls the next event in from the end side of the reading direction.
        let (start, end) = if direction == "rtl" {
            (290.0, 100.0)
        } else {
            (100.0, 290.0)
        };
        let y = 600.0;
        for place in 0..3 {
            b.swipe((end, y), (start, y)).await?;
            let now = shown(&b).await?;
            assert_eq!(now.place, Some(place), "{direction}: {now:?}");
            assert!(!now.status.is_empty(), "{direction}: {now:?}");
        }
        b.swipe((start, y), (end, y)).await?;
        assert_eq!(shown(&b).await?.place, Some(1), "{direction}");
        let scrolled: f64 = b.js("return scrollX").await?;
        assert_eq!(scrolled, 0.0, "{direction}: the page panned");
    }
    Ok(())
}

pub async fn a_filter_dims_events_and_a_zoom_counts_those_outside(b: Browser) -> TestResult {
    let server = example()?;
    for (direction, on, _) in DIRECTIONS {
        for width in [360, 1000] {
            b.screen(width, 700, 1.0).await?;
            open_timeline(&b, &server, direction).await?;
            let context = format!("{direction} {width}");
            let size: [f64; 2] = b
                .js("const box = document.querySelector('.jisr-svg').viewBox.baseVal; return [box.width, box.height]")
                .await?;
            assert_eq!(size[0] < size[1], width < 672, "{context}: {size:?}");
            let all = options(&b).await?;

            b.js::<()>("document.querySelector('#filter').click()")
                .await?;
            b.until(&format!(
                "document.querySelectorAll('[role=option]').length === {FILTERED}"
            ))
            .await?;
            let filtered = options(&b).await?;
            assert!(filtered.iter().all(|o| all.contains(o)), "{context}");
            focus_marks(&b).await?;
            b.key(on).await?;
            assert_eq!(announced(&b).await?.0, filtered[0], "{context}");
            for option in &filtered[1..] {
                b.js::<()>("document.querySelector('[data-step=next]').click()")
                    .await?;
                b.frame().await?;
                assert_eq!(&shown(&b).await?.status, option, "{context}");
            }
            assert_eq!(shown(&b).await?.ended, (false, true), "{context}");

            b.js::<()>("document.querySelector('#filter').click(); document.querySelector('#zoom').click()")
                .await?;
            b.until(
                "[...document.querySelectorAll('.jisr-svg text')].every(t => !t.textContent.includes('1957'))",
            )
            .await?;
            let zoomed = options(&b).await?;
            // Six events before, three inside, one after.
            assert_eq!(zoomed.len(), 5, "{context}: {zoomed:?}");
            let rows: usize = b
                .js("return document.querySelectorAll('.jisr-table tbody tr').length")
                .await?;
            assert_eq!(rows, EVENTS, "{context}: the table has all events");
        }
    }
    Ok(())
}

pub async fn buttons_stay_in_view_and_cover_no_tooltip(b: Browser) -> TestResult {
    let server = example()?;
    for (width, height) in [(320, 480), (390, 700), (1000, 400)] {
        b.screen(width, height, 1.0).await?;
        for (direction, ..) in DIRECTIONS {
            open_timeline(&b, &server, direction).await?;
            for place in 0..EVENTS {
                b.js::<()>("document.querySelector('[data-step=next]').click()")
                    .await?;
                b.frame().await?;
                let context = format!("{width}×{height} {direction} {place}");
                let buttons = edges(&b, ".jisr-steps").await?.ok_or("no buttons")?;
                let card = edges(&b, ".jisr-tooltip").await?.ok_or("no tooltip")?;
                let ring = edges(&b, ".jisr-ring").await?.ok_or("no ring")?;
                let context = format!("{context}: {buttons:?} {card:?} {ring:?}");
                assert!(buttons[1] >= 0.0, "{context}");
                assert!(buttons[3] - buttons[1] >= 44.0, "{context}");
                assert!(card[1] >= buttons[3], "{context}");
                assert!(card[3] <= f64::from(height), "{context}");
                assert!(card[0] >= 0.0 && card[2] <= f64::from(width), "{context}");
                assert!(ring[3] > buttons[3], "{context}");
                assert!(ring[1] < f64::from(height), "{context}");
            }
        }
    }
    Ok(())
}
