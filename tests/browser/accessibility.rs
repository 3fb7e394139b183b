//! Accessibility: axe's rules, forced colours, zoom and text spacing.

use crate::axe::{axe_violations, axe_violations_in, rules_for};
use crate::browser::Browser;
use crate::pages::{CHARTS, LANGUAGES, ONE_OF_EACH_DIRECTION, VIEWS, languages};
use crate::runner::TestResult;
use crate::server::Server;
use crate::visible_selection::part_selector;
use fantoccini::key::Key;
use jisr_charts::chart::{Chart, ColumnMode, Columns};
use jisr_charts::i18n::Lang;
use jisr_charts::render::svg;
use jisr_charts::{ColorRole, Palette, Series, Settings, Theme};

pub async fn axe_finds_nothing_in_any_view_language_and_theme(b: Browser) -> TestResult {
    let site = Server::site()?;
    let mut found = vec![];
    for (path, lang, _) in LANGUAGES {
        for view in VIEWS {
            // Colours are the same in every language, so dark mode is checked in the first only.
            let themes = match lang {
                "ar" => &["light", "dark"][..],
                _ => &["light"],
            };
            for theme in themes {
                b.open_live(&site.url(&format!("{path}{view}?theme={theme}")))
                    .await?;
                b.frame().await?;
                // With all `<details>` open.
                b.js::<()>("document.querySelectorAll('details').forEach(d => d.open = true)")
                    .await?;
                let what = axe_violations(&b, rules_for(lang)).await?;
                found.extend(
                    what.into_iter()
                        .map(|w| format!("{lang} {view} {theme}: {w}")),
                );
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

pub async fn axe_finds_nothing_while_a_tooltip_is_open(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(path)).await?;
        for drawing in CHARTS.into_iter().chain(["timeline"]) {
            b.js::<()>(&format!(
                "document.querySelector('[data-drawing={drawing}] .mark-listbox').focus()"
            ))
            .await?;
            b.key(Key::Down).await?;
            b.key(Key::Enter).await?;
            // Whole pages are checked by the test above; here only this part has changed.
            let found = axe_violations_in(&b, &part_selector(drawing), rules_for(lang)).await?;
            assert!(found.is_empty(), "{lang} {drawing}: {found:#?}");
        }
    }
    Ok(())
}

/// A script that returns what reaches out of the page sideways.
pub const OUTSIDE: &str = "const w = document.documentElement.clientWidth, out = [];
                     if (document.documentElement.scrollWidth > w) out.push('the page scrolls sideways');
                     for (const e of document.querySelectorAll('main :is(h1,h2,h3,p,li,button,a,label,summary,svg,canvas)')) {
                         const r = e.getBoundingClientRect();
                         if (e.closest('.scroll, .tooltip, .mark-listbox') || !e.checkVisibility() || e.matches('.visually-hidden')) continue;
                         if (r.width && (r.left < -.5 || r.right > w + .5)) out.push(e.tagName + ' ' + e.textContent.slice(0, 30));
                     }
                     return out";

pub async fn nothing_is_cut_off_at_any_width(b: Browser) -> TestResult {
    let site = Server::site()?;
    let mut wide = vec![];
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(path)).await?;
        // The widths at which a layout changes are the same in every language, so the others have fewer.
        let step = if ONE_OF_EACH_DIRECTION.contains(&lang) {
            40
        } else {
            160
        };
        for width in (280..=1920).step_by(step) {
            b.screen(width, 800, 1.0).await?;
            let out: Vec<String> = b.js(OUTSIDE).await?;
            wide.extend(out.into_iter().map(|o| format!("{lang} at {width}: {o}")));
        }
    }
    assert!(wide.is_empty(), "{wide:#?}");
    Ok(())
}

/// WCAG 1.4.4 and 1.4.12: nothing is cut off with text twice as large, nor with larger spacing of lines,
/// letters, words and paragraphs.
pub async fn larger_text_and_spacing_cut_nothing_off(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in languages() {
        for (what, css) in [
            ("200 %", "html { font-size: 200% }"),
            (
                "spacing",
                "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
            ),
        ] {
            b.screen(390, 844, 1.0).await?;
            b.open_live(&site.url(path)).await?;
            b.js::<()>(&format!(
                "const sheet = new CSSStyleSheet(); sheet.replaceSync('{css}'); document.adoptedStyleSheets = [sheet]"
            ))
            .await?;
            b.frame().await?;
            let cut: Vec<String> = b
                .js(
                    "const cut = [];
                     if (document.documentElement.scrollWidth > innerWidth) cut.push('the page scrolls sideways');
                     for (const e of document.querySelectorAll('h1,h2,p,button,summary,time,li'))
                         if (e.checkVisibility() && !e.matches('.visually-hidden') && getComputedStyle(e).overflow !== 'visible' && e.scrollHeight > e.clientHeight + 1) cut.push(e.textContent.slice(0, 40));
                     return cut",
                )
                .await?;
            assert!(cut.is_empty(), "{lang} {what}: {cut:#?}");
        }
    }
    Ok(())
}

/// Targets are at least 44 px large, except links within a sentence.
pub async fn touch_targets_are_44_pixels_large(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.screen(360, 780, 2.0).await?;
        b.open_live(&site.url(path)).await?;
        let small: Vec<String> = b
            .js(
                "return [...document.querySelectorAll('button, summary, select, input, nav a, .related-links a, .downloads a, .label a')]
                     .filter(e => e.checkVisibility({ visibilityProperty: true }))
                     .map(e => [e.closest('label.check') || e, e.textContent])
                     .map(([e, text]) => [e.getBoundingClientRect(), text])
                     .filter(([r]) => r.height < 43.5)
                     .map(([r, text]) => `${r.width} × ${r.height}: ${text.slice(0, 30)}`)",
            )
            .await?;
        assert!(small.is_empty(), "{lang}: {small:#?}");
    }
    Ok(())
}

/// In forced colours, the focus ring and the tooltip of the selected mark are visible.
pub async fn forced_colours_keep_focus_ring_and_tooltip(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.emulate_media("forced-colors", "active").await?;
    b.open_live(&site.url("")).await?;
    b.js::<()>("document.querySelector('[data-drawing=trade] .mark-listbox').focus()")
        .await?;
    b.key(Key::Down).await?;
    let (ring, width, tooltip): (String, String, String) = b
        .js(
            "const at = s => getComputedStyle(document.querySelector('[data-drawing=trade] ' + s));
             return [at('.focus-ring').visibility, at('.focus-ring').borderTopWidth, at('.tooltip.shown').visibility]",
        )
        .await?;
    assert_eq!((ring.as_str(), tooltip.as_str()), ("visible", "visible"));
    assert_ne!(width, "0px");
    Ok(())
}

/// In forced colours, a drawing of the chart library that is opened alone has colours of the system: each series
/// differs from the background and from the others, and so do the texts from the background.
pub async fn forced_colours_keep_an_svg_file_readable(b: Browser) -> TestResult {
    let names = (0..ColorRole::SERIES.len()).map(|i| i.to_string());
    let series: Vec<Series> = names.map(|name| Series::new(name, [9, 8])).collect();
    let chart = Columns::new(["A", "B"], series).mode(ColumnMode::Stacked);
    let scene = chart.scene(&Settings::new(Lang::En, 448.0))?;
    let file = svg(&scene, Theme::Dark);
    b.emulate_media("forced-colors", "active").await?;
    let address = file.replace('%', "%25").replace('#', "%23");
    b.open(&["data:image/svg+xml,", &address].concat()).await?;
    let areas = ColorRole::SERIES.map(|color| {
        let (r, g, b) = Palette::DARK.rgb(color);
        format!("#{r:02x}{g:02x}{b:02x}")
    });
    let (ground, text, looks): (String, String, Vec<String>) = b
        .js(&format!(
            "const root = document.documentElement, style = e => getComputedStyle(e);
             const look = fill => style(root.querySelector(`path[fill=\"${{fill}}\"]`));
             return [style(root).backgroundColor, style(root.querySelector('text')).fill,
                     {areas:?}.map(look).map(s => `${{s.fill}} ${{s.stroke}}`)]"
        ))
        .await?;
    assert_ne!(
        ground, "rgb(18, 24, 31)",
        "the ground is that of the system"
    );
    assert_ne!(text, ground);
    let nothing = format!("{ground} {ground}");
    for (i, look) in looks.iter().enumerate() {
        assert_ne!(*look, nothing, "series {i}");
        assert!(!looks[..i].contains(look), "series {i}: {looks:?}");
    }
    Ok(())
}

/// Neither a hover nor a repaint forces a layout of the page.
pub async fn painting_forces_no_layout(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.add_init_script(
        "window.asked = [];
         const count = (of, name) => {
             const was = Object.getOwnPropertyDescriptor(of, name);
             const key = was.get ? 'get' : 'value', call = was[key];
             Object.defineProperty(of, name, { ...was, [key](...a) { asked.push(name); return call.apply(this, a) } });
         };
         for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft']) count(HTMLElement.prototype, name);
         for (const name of ['clientWidth', 'clientHeight', 'scrollHeight', 'getBoundingClientRect', 'getClientRects']) count(Element.prototype, name);
         count(CanvasRenderingContext2D.prototype, 'measureText')",
    )
    .await?;
    b.emulate_media("prefers-reduced-motion", "reduce").await?;
    b.open_live(&site.url("trade/")).await?;
    b.frame().await?;
    for set in ["show=change", "source=kz", "show=value"] {
        b.js::<()>("asked.length = 0").await?;
        b.js::<()>(&format!(
            "document.querySelector('[data-setting=\"{set}\"]').click()"
        ))
        .await?;
        b.frame().await?;
        let asked: Vec<String> = b.js("return asked").await?;
        assert!(asked.is_empty(), "{set}: {asked:?}");
    }
    Ok(())
}

/// The print has vector drawings, all rows and events, and no controls; also while the program runs.
pub async fn print_shows_all_rows_and_events(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(path)).await?;
        b.cdp(
            "Emulation.setEmulatedMedia",
            serde_json::json!({ "media": "print" }),
        )
        .await?;
        let (drawings, events, rows, left): (usize, usize, usize, Vec<String>) = b
            .js(
                "const seen = s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length);
                 return [seen('[data-drawing] .static-chart').length, seen('[data-timeline] li time').length, seen('[data-ledger] [data-id]').length,
                         seen('canvas, button, select, input, .mark-listbox, .focus-ring.shown, .tooltip.shown, nav, .downloads').map(e => e.outerHTML.slice(0, 80))]",
            )
            .await?;
        b.cdp(
            "Emulation.setEmulatedMedia",
            serde_json::json!({ "media": "" }),
        )
        .await?;
        assert_eq!((drawings, events), (4, 10), "{lang}");
        assert!(
            rows >= 41 && left.is_empty(),
            "{lang}: {rows} rows, {left:#?}"
        );
    }
    Ok(())
}
