//! The timeline: chronological order in the direction of reading, stepping and filtering.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::Locator;
use fantoccini::key::Key;

pub async fn events_are_in_chronological_order(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("timeline/")).await?;
    let events: Vec<(String, String)> = b
        .js("return [...document.querySelectorAll('[data-timeline] ol > li')].map(l => [l.id, l.querySelector('time').dateTime])")
        .await?;
    let ids: Vec<&str> = events
        .iter()
        .map(|e| e.0.trim_start_matches("event-"))
        .collect();
    let mut expected = vec![
        "relations",
        "treaty",
        "january",
        "c5",
        "beijing_visit",
        "trade_window",
        "brics",
        "agri",
        "academic_year",
        "visit",
    ];
    for id in &ids {
        let place = expected
            .iter()
            .position(|e| e == id)
            .ok_or_else(|| format!("unknown event {id}"))?;
        expected.remove(place);
    }
    assert!(expected.is_empty(), "missing: {expected:?}");
    // One date may be a month and the next a day in it, so only the parts that both have are compared.
    for pair in events.windows(2) {
        let (a, b) = (&pair[0].1, &pair[1].1);
        let n = a.len().min(b.len());
        assert!(a[..n] <= b[..n], "{pair:?}");
    }
    Ok(())
}

/// Where the timeline has the mark of an event: the middle of the ring around it, in CSS pixels from the left.
pub async fn mark_middle(b: &Browser, event: &str) -> Result<f64, Failure> {
    b.js::<()>(&format!("location.hash = '#event={event}'"))
        .await?;
    b.until(&format!(
        "document.activeElement.id == 'event-{event}' && document.querySelector('[data-drawing=timeline] [data-ring]')"
    ))
    .await?;
    b.frame().await?;
    b.js("const r = document.querySelector('[data-drawing=timeline] [data-ring]').getBoundingClientRect(); return r.x + r.width / 2")
        .await
}

pub async fn time_runs_in_reading_direction(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1200, 900, 1.0).await?;
    for (path, lang, dir) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}timeline/"))).await?;
        let mut middles = [0.0; 3];
        for (middle, event) in middles.iter_mut().zip(["relations", "treaty", "visit"]) {
            *middle = mark_middle(&b, event).await?;
        }
        let [first, second, last] = middles;
        let ordered = if dir == "rtl" {
            first > second && second > last
        } else {
            first < second && second < last
        };
        assert!(
            ordered,
            "{lang}: 1992 at {first}, 2002 at {second}, 2022 at {last}"
        );
    }
    Ok(())
}

/// The event whose tooltip the timeline shows, by the text of its list entry.
async fn selected_event(b: &Browser) -> Result<Option<String>, Failure> {
    b.js(
        "const active = document.querySelector('[data-drawing=timeline] .mark-listbox').getAttribute('aria-activedescendant');
         return active ? active.replace('mark-timeline-', '') : null",
    )
    .await
}

pub async fn buttons_go_from_event_to_event(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 2.0).await?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}timeline/"))).await?;
        let press = |direction: &'static str| {
            format!("document.querySelector('[data-step=\"{direction}\"]').click()")
        };
        let mut seen = vec![];
        for _ in 0..10 {
            b.js::<()>(&press("next")).await?;
            b.frame().await?;
            seen.extend(selected_event(&b).await?);
        }
        let list: Vec<String> = b
            .js("return [...document.querySelectorAll('[data-timeline] li[data-id]')].map(l => l.dataset.id)")
            .await?;
        assert_eq!(seen, list, "{lang}");
        // Also pressed by a real pointer, which sends `pointerdown` first.
        b.client
            .find(Locator::Css("[data-step=\"previous\"]"))
            .await?
            .click()
            .await?;
        b.frame().await?;
        assert_eq!(
            selected_event(&b).await?.as_ref(),
            list.get(8),
            "{lang}: one back"
        );
    }
    Ok(())
}

/// With a finger, on the drawing and on the tooltip that covers it.
pub async fn swipes_go_from_event_to_event(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    for (path, lang, dir) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}timeline/"))).await?;
        b.js::<()>("document.querySelector('[data-step=\"next\"]').click()")
            .await?;
        b.frame().await?;
        let first = selected_event(&b).await?;
        for place in [".mark-listbox", ".tooltip"] {
            // A swipe pulls the next event in from the end side of the reading direction.
            swipe_on(&b, place, dir == "rtl").await?;
            let next = selected_event(&b).await?;
            assert_ne!(next, first, "{lang}: a swipe on {place}");
            swipe_on(&b, place, dir != "rtl").await?;
            let back = selected_event(&b).await?;
            assert_eq!(back, first, "{lang}: and back");
        }
        let scrolled: f64 = b.js("return scrollX").await?;
        assert_eq!(scrolled, 0.0, "{lang}: the page panned");
    }
    Ok(())
}

/// Swipes sideways over an element of the timeline, where it lies in the window and on top.
async fn swipe_on(b: &Browser, element: &str, to_the_right: bool) -> TestResult {
    let place: Option<(f64, f64, f64)> = b
        .js(&format!(
            "const e = document.querySelector('[data-drawing=timeline] {element}'), r = e.getBoundingClientRect();
             const from = {to_the_right} ? r.left + 20 : r.right - 20, to = r.left + r.right - from;
             const on = y => document.elementFromPoint(from, y)?.closest('.mark-listbox, .tooltip, .steps') == e;
             const y = [...Array(innerHeight).keys()].find(y => on(y) && on(y + 8));
             return y === undefined ? null : [from, to, y + 4]"
        ))
        .await?;
    let (from, to, y) = place.ok_or_else(|| format!("no {element} in the window"))?;
    b.swipe((from, y), (to, y)).await
}

pub async fn choosing_a_kind_filters_list_and_drawing(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("timeline/")).await?;
    b.js::<()>("document.querySelector('.event-list').open = true; document.querySelector('[data-setting=\"kind=trade\"]').click()")
        .await?;
    b.frame().await?;
    let (list, marks): (Vec<String>, Vec<String>) = b
        .js(
            "return [[...document.querySelectorAll('[data-timeline] li[data-id]')].filter(l => l.checkVisibility()).map(l => l.dataset.id),
                     [...document.querySelectorAll('[data-drawing=timeline] [role=option]:not([hidden])')].map(o => o.id.replace('mark-timeline-', ''))]",
        )
        .await?;
    assert_eq!(list, ["trade_window", "agri"]);
    assert_eq!(marks.len(), 2, "{marks:?}");
    Ok(())
}

pub async fn events_and_charts_highlight_each_other(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("")).await?;
    let choose = |drawing: &'static str, mark: &'static str| {
        format!(
            "const m = document.querySelector('[data-drawing={drawing}] .mark-listbox');
             m.focus();
             for (let i = 0; i < 20 && !(m.getAttribute('aria-activedescendant') || '').endsWith('-{mark}'); i++) {{
                 m.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'ArrowDown' }}));
                 await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
             }}
             return [...document.querySelectorAll('.highlighted')].map(e => e.id)"
        )
    };
    let highlighted: Vec<String> = b.js(&choose("timeline", "trade_window")).await?;
    for id in ["trade", "rail", "figure-rail.teu", "event-trade_window"] {
        assert!(
            highlighted.contains(&id.into()),
            "{id} is not highlighted: {highlighted:?}"
        );
    }
    let ringed: Vec<String> = b
        .js("return [...document.querySelectorAll('.chart-viewport')].filter(s => s.querySelector('.focus-ring.shown')).map(s => s.dataset.drawing)")
        .await?;
    assert_eq!(ringed, ["trade", "rail", "timeline"]);
    let highlighted: Vec<String> = b.js(&choose("trade", "trade.cn.total")).await?;
    for id in ["event-trade_window", "figure-trade.cn.total"] {
        assert!(
            highlighted.contains(&id.into()),
            "{id} is not highlighted: {highlighted:?}"
        );
    }
    let highlighted: Vec<String> = b.js(&choose("timeline", "agri")).await?;
    for id in ["figure-agri.products", "figure-agri.companies"] {
        assert!(
            highlighted.contains(&id.into()),
            "{id} is not highlighted: {highlighted:?}"
        );
    }
    Ok(())
}

pub async fn case_e20_steps_end_at_both_ends_and_are_announced(b: Browser) -> TestResult {
    let site = Server::site()?;
    let press = |step: &str| format!("document.querySelector('[data-step={step}]').click()");
    let ended = "return ['previous', 'next'].filter(step => document.querySelector(`[data-step=${step}]`).ariaDisabled == 'true')";
    let told = "return document.querySelector('.steps [role=status]').textContent";
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}timeline/"))).await?;
        let list: Vec<String> = b
            .js("return [...document.querySelectorAll('[data-timeline] li[data-id]')].map(l => l.dataset.id)")
            .await?;
        assert_eq!(b.js::<Vec<String>>(ended).await?, [""; 0], "{lang}");
        assert_eq!(b.js::<String>(told).await?, "", "{lang}");
        for (step, end) in [("previous", list.last()), ("next", list.first())] {
            // With nothing selected, the step back leads to the last event and the step on to the first.
            b.key(Key::Escape).await?;
            b.js::<()>(&press(step)).await?;
            b.frame().await?;
            assert_eq!(selected_event(&b).await?.as_ref(), end, "{lang}: {step}");
            let other = if step == "next" { "previous" } else { "next" };
            assert_eq!(b.js::<Vec<String>>(ended).await?, [other], "{lang}");
            let name: String = b
                .js("return document.querySelector('[data-timeline] .tooltip.shown time').textContent")
                .await?;
            let told: String = b.js(told).await?;
            assert!(told.contains(&name), "{lang}: {told} doesn't name {name}");
        }
    }
    Ok(())
}
