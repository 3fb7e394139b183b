//! Charts by keyboard and screen reader: tab stops, arrow keys, and the labels of marks.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::{CHARTS, LANGUAGES, languages, tooltip_text};
use crate::runner::TestResult;
use crate::server::Server;
use crate::visible_selection::{focus_drawing, locale, visible_selection};
use fantoccini::key::Key;
use jisr::locale::key;

/// The id of the option that is selected by keyboard.
async fn selected_mark(b: &Browser, drawing: &str) -> Result<String, Failure> {
    b.js(&format!(
        "return document.querySelector('[data-drawing={drawing}] .mark-listbox').getAttribute('aria-activedescendant') || ''"
    ))
    .await
}

pub async fn arrow_keys_follow_the_visual_order(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, dir) in languages() {
        b.open_live(&site.url(path)).await?;
        let (on, back) = if dir == "rtl" {
            (Key::Left, Key::Right)
        } else {
            (Key::Right, Key::Left)
        };
        for chart in CHARTS {
            b.js::<()>(&format!(
                "document.querySelector('[data-drawing={chart}] .mark-listbox').focus()"
            ))
            .await?;
            b.key(Key::Home).await?;
            let first = selected_mark(&b, chart).await?;
            b.key(on).await?;
            let second = selected_mark(&b, chart).await?;
            assert!(
                !first.is_empty() && second != first,
                "{lang} {chart}: {first} {second}"
            );
            let labels: Option<String> = b
                .js(&format!(
                    "return document.getElementById('{second}')?.textContent"
                ))
                .await?;
            let labels = labels.unwrap_or_default();
            assert!(
                labels.contains('\u{b6}'),
                "{lang} {chart}: a mark without its paragraph: {labels}"
            );
            assert!(
                tooltip_text(&b, chart).await?.is_some(),
                "{lang} {chart}: no tooltip"
            );
            b.key(back).await?;
            assert_eq!(selected_mark(&b, chart).await?, first, "{lang} {chart}");
            b.key(Key::End).await?;
            let last = selected_mark(&b, chart).await?;
            b.key(on).await?;
            assert_eq!(
                selected_mark(&b, chart).await?,
                last,
                "{lang} {chart}: no way round"
            );
            b.key(Key::Escape).await?;
            assert_eq!(
                tooltip_text(&b, chart).await?,
                None,
                "{lang} {chart}: Escape"
            );
        }
    }
    Ok(())
}

/// A label has the subject, amount, change, basis and source, each once and in the page's language.
pub async fn a_mark_has_a_complete_accessible_label(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/trade/")).await?;
    b.frame().await?;
    let labels: Vec<String> = b
        .js("return [...document.querySelectorAll('[data-drawing=trade] [role=option]:not([hidden])')].map(o => o.textContent.replace(/[\\u2066-\\u2069]/g, ''))")
        .await?;
    assert_eq!(
        labels[0],
        "Kazakhstan's exports to China, Kazakhstan's count, 5.1 billion dollars, +30.7% on the year, January–May 2022, \
         stated in the article, State Revenue Committee, Ministry of Finance of Kazakhstan, \u{b6}14"
    );
    assert!(
        labels.iter().any(|mark| mark.contains("Editorial reading")),
        "{labels:#?}"
    );
    assert_eq!(labels.len(), 9, "{labels:#?}");
    Ok(())
}

pub async fn a_drawing_is_one_tab_stop_and_works_by_keyboard(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("trade/")).await?;
    let stops: u32 = b
        .js("return [...document.querySelectorAll('[data-drawing=trade] :is(a, button, [tabindex])')].filter(e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0).length")
        .await?;
    assert_eq!(stops, 1);
    // Tab from the top of the page to the first switch, and choose another option.
    let here = "return document.activeElement.dataset.setting || document.activeElement.className";
    b.key(Key::Tab).await?;
    assert_eq!(b.js::<String>(here).await?, "show=value");
    b.key(Key::Left).await?;
    assert_eq!(b.js::<String>(here).await?, "show=change");
    assert!(
        b.js::<bool>("return document.activeElement.checked")
            .await?
    );
    // Tab past the second switch to the drawing; select a mark, pin it, leave it.
    for _ in 0..2 {
        b.key(Key::Tab).await?;
    }
    assert_eq!(b.js::<String>(here).await?, "mark-listbox");
    b.key(Key::Down).await?;
    assert!(tooltip_text(&b, "trade").await?.is_some());
    b.key(Key::Enter).await?;
    let link: Option<String> = b
        .js("const a = document.querySelector('[data-drawing=trade] .tooltip.shown a'); return a.checkVisibility({ visibilityProperty: true }) ? a.getAttribute('href') : null")
        .await?;
    assert!(
        link.is_some_and(|l| l.contains("#figure=trade.")),
        "a pinned tooltip leads to the ledger"
    );
    b.key(Key::Escape).await?;
    assert_eq!(tooltip_text(&b, "trade").await?, None);
    Ok(())
}

/// Each switch is one tab stop. The arrow that points to the next option in the direction of reading chooses it.
pub async fn arrow_keys_choose_the_option_that_they_point_to(b: Browser) -> TestResult {
    const CHOSEN: &str = "const chosen = document.activeElement, x = e => e.getBoundingClientRect().x;
        return [chosen.checked, [...document.getElementsByName(chosen.name)].sort((a, b) => x(a) - x(b)).indexOf(chosen)]";
    let site = Server::site()?;
    for (path, lang, dir) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}trade/"))).await?;
        let is_rtl = dir == "rtl";
        let next = if is_rtl { Key::Left } else { Key::Right };
        for setting in ["show=change", "source=kz"] {
            b.key(Key::Tab).await?;
            b.key(next).await?;
            let second: (bool, i32) = b.js(CHOSEN).await?;
            assert_eq!(second, (true, 1), "{lang}: the option in the middle");
            b.until(&format!("location.search.includes('{setting}')"))
                .await?;
        }
        b.key(next).await?;
        let third: (bool, i32) = b.js(CHOSEN).await?;
        assert_eq!(third, (true, if is_rtl { 0 } else { 2 }), "{lang}");
        b.key(Key::Tab).await?;
        let role: Option<String> = b
            .js("return document.activeElement.getAttribute('role')")
            .await?;
        assert_eq!(
            role.as_deref(),
            Some("listbox"),
            "{lang}: two switches are two tab stops"
        );
    }
    Ok(())
}

/// A caveat in a drawing is reachable by keyboard: the label of its mark contains it.
pub async fn caveats_are_reachable_by_keyboard(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/energy/")).await?;
    b.js::<()>("document.querySelector('[data-drawing=energy] .mark-listbox').focus()")
        .await?;
    let mut labels = String::new();
    for _ in 0..12 {
        b.key(Key::Down).await?;
        labels += &b
            .js::<String>("return document.querySelector('[data-drawing=energy] .tooltip.shown').innerText + document.getElementById(document.querySelector('[data-drawing=energy] .mark-listbox').getAttribute('aria-activedescendant')).textContent")
            .await?;
    }
    assert!(labels.matches("Unit in doubt").count() >= 2, "{labels}");
    Ok(())
}

/// What a screen reader says of the place in a drawing: its name, "2 of 3", and how many rings are seen.
async fn told_place(b: &Browser, drawing: &str) -> Result<(String, String, usize), Failure> {
    b.frame().await?;
    b.js(&format!(
        "const list = document.querySelector('[data-drawing={drawing}] [role=listbox]');
         const at = document.getElementById(list.getAttribute('aria-activedescendant'));
         const options = [...list.querySelectorAll('[role=option]')].filter(e => e.checkVisibility());
         const selected = [...list.querySelectorAll('[role=option][aria-selected=true]')];
         if (selected.length != (at ? 1 : 0) || at && (selected[0] != at || at.hidden)) throw new Error('another option is selected');
         const rings = [...list.parentElement.querySelectorAll('.focus-ring')].filter(e => e.checkVisibility());
         return [at ? at.textContent.replace(/[\\u2066-\\u2069]/g, '') : '', at ? options.indexOf(at) + 1 + ' of ' + options.length : '', rings.length]"
    ))
    .await
}

/// Presses a key, and asserts where the keyboard then is in the chart of trade.
async fn assert_goes(b: &Browser, press: Key, name: &str, place: &str, rings: usize) -> TestResult {
    b.key(press).await?;
    let told = told_place(b, "trade").await?;
    let expected = (told.0.contains(name), told.1.as_str(), told.2);
    assert_eq!(expected, (true, place, rings), "{name}: {told:?}");
    assert_eq!(told.0.is_empty(), name.is_empty(), "{told:?}");
    Ok(())
}

/// From the chart to its series, their marks, the tooltip and its link to the row, and back.
pub async fn enter_goes_in_and_escape_goes_out(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, on, back) in [
        ("", "ar", Key::Left, Key::Right),
        ("en/", "en", Key::Right, Key::Left),
    ] {
        let gap = locale(lang).message(key::WALK_GAP).to_owned();
        b.open_live(&site.url(&format!("{path}trade/"))).await?;
        focus_drawing(&b, "trade").await?;
        b.key(Key::Enter).await?;
        let first = told_place(&b, "trade").await?;
        assert_eq!((&*first.1, first.2), ("1 of 3", 3), "{lang}: {first:?}");
        assert_goes(&b, on, &gap, "2 of 3", 3).await?;
        assert_goes(&b, back, &first.0, "1 of 3", 3).await?;
        b.key(Key::End).await?;
        assert_eq!(told_place(&b, "trade").await?.1, "3 of 3", "{lang}");
        assert_goes(&b, back, &gap, "2 of 3", 3).await?;
        visible_selection(&b, "trade").await?.assert_closed(lang);
        // Into the series: arrows stay among its marks.
        assert_goes(&b, Key::Enter, "\u{b6}14", "1 of 3", 1).await?;
        visible_selection(&b, "trade").await?.assert_shown(lang);
        assert_goes(&b, on, "\u{b6}14", "2 of 3", 1).await?;
        let mark = told_place(&b, "trade").await?;
        // Into the tooltip, and to its link.
        b.key(Key::Enter).await?;
        let pinned = visible_selection(&b, "trade").await?;
        assert_eq!((pinned.pinned, &*pinned.focus), (true, "marks"), "{lang}");
        b.key(Key::Enter).await?;
        let link: String = b
            .js("return document.activeElement.getAttribute('href') || ''")
            .await?;
        assert!(
            link.ends_with("#figure=trade.gap.imports"),
            "{lang}: {link}"
        );
        // Back: to the mark, whose tooltip is closed, to the series, to the chart.
        b.key(Key::Escape).await?;
        let closed = visible_selection(&b, "trade").await?;
        closed.assert_closed(lang);
        assert_eq!(closed.focus, "marks", "{lang}");
        assert!(closed.ring.is_some(), "{lang}: the place isn't seen");
        assert_eq!(told_place(&b, "trade").await?, mark, "{lang}");
        assert_goes(&b, Key::Escape, &gap, "2 of 3", 3).await?;
        assert_goes(&b, Key::Escape, "", "", 0).await?;
        assert_goes(&b, Key::Escape, "", "", 0).await?;
        // From the chart, arrows lead through all marks.
        assert_goes(&b, on, "\u{b6}14", "1 of 9", 1).await?;
        assert_goes(&b, Key::End, "\u{b6}15", "9 of 9", 1).await?;
    }
    Ok(())
}

pub async fn a_chart_with_one_series_has_no_level_of_series(b: Browser) -> TestResult {
    let site = Server::site()?;
    for path in ["", "en/"] {
        b.open_live(&site.url(&format!("{path}energy/"))).await?;
        focus_drawing(&b, "energy").await?;
        b.key(Key::Enter).await?;
        let (_, place, rings) = told_place(&b, "energy").await?;
        assert!(place.starts_with("1 of ") && rings == 1, "{path}: {place}");
        visible_selection(&b, "energy").await?.assert_shown(path);
        // The tooltip closes first, and then the mark is left.
        b.key(Key::Escape).await?;
        visible_selection(&b, "energy").await?.assert_closed(path);
        assert_eq!(told_place(&b, "energy").await?.1, place, "{path}");
        b.key(Key::Escape).await?;
        assert_eq!(told_place(&b, "energy").await?.1, "", "{path}");
    }
    Ok(())
}
